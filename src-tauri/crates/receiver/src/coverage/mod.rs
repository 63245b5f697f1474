//! The team's coverage of a quarter across all laptops, as the national health-visitor metrics count it.
//!
//! The figures in [`Coverage`] are whole; [`suppress::shown`] makes of them what may be shown, and only that is written.

pub mod care;
pub mod rules;
pub mod safeguarding;
pub mod suppress;
pub mod write;

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use tokio_postgres::{Client, Row};

use crate::quarter::Quarter;
use rules::{Asq, AsqForm, Feeding, Indicator, Milestone, Turned};
use safeguarding::Safeguarding;

/// How many, of how many. An indicator that is a count alone has no denominator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Of whom it is true.
    pub numerator: u64,
    /// Of all whom it could be true of.
    pub denominator: Option<u64>,
}

/// One way of dividing the children of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The month, by its first day, in which they reached the age; for an antenatal contact, in which it was.
    Month(NaiveDate),
    /// The authority they live in, as the laptop wrote it; `None` when not known.
    Area(Option<String>),
    /// Deprivation decile of the neighbourhood, 1 the most deprived; `None` when not known.
    Imd(Option<i32>),
}

/// An indicator, whole and by its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Everybody.
    pub whole: Count,
    /// By month, by area, by deprivation: each of the three divides everybody.
    pub parts: BTreeMap<Part, Count>,
}

/// Contacts, children and families, counted apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// Contacts that took place.
    pub contacts: u64,
    /// Children they were about.
    pub children: u64,
    /// Homes those children live in.
    pub families: u64,
}

/// What the figures rest on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Laptops that have sent files.
    pub laptops: u64,
    /// Files that wait for an earlier one: what they hold is not counted yet.
    pub parked: u64,
    /// Files the trust went on without: what they held is not counted until it has come again.
    pub lost: u64,
}

/// A quarter's figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Which quarter.
    pub quarter: Quarter,
    /// Every indicator.
    pub indicators: BTreeMap<Indicator, Figures>,
    /// Contacts, children, families.
    pub activity: Activity,
    /// Safeguarding statuses.
    pub safeguarding: Safeguarding<u64>,
    /// Episodes, goals, health plans, transfers.
    pub care: Vec<care::Table<u64>>,
    /// Laptops and waiting files.
    pub basis: Basis,
}

/// Counts a quarter. One snapshot, so that the figures agree with each other while files arrive.
pub async fn measure(client: &mut Client, quarter: Quarter) -> Result<Coverage, tokio_postgres::Error> {
    let snapshot = client
        .build_transaction()
        .isolation_level(tokio_postgres::IsolationLevel::RepeatableRead)
        .read_only(true)
        .start()
        .await?;
    let (first, last) = (quarter.first(), quarter.last());
    let mut indicators: BTreeMap<Indicator, Figures> = Indicator::ALL
        .iter()
        .map(|indicator| {
            let denominator = (*indicator != Indicator::C1).then_some(0);
            (*indicator, Figures { whole: Count { numerator: 0, denominator }, parts: BTreeMap::new() })
        })
        .collect();
    let mut count = |indicator: Indicator, met: bool, on: NaiveDate, area: Option<&str>, imd: Option<i32>| {
        let figures = indicators.entry(indicator).or_default();
        let month = on.with_day(1).expect("every month has a first day");
        let parts = [Part::Month(month), Part::Area(area.map(str::to_owned)), Part::Imd(imd)];
        let counts_alone = figures.whole.denominator.is_none();
        figures.whole.add(met, counts_alone);
        for part in parts {
            figures.parts.entry(part).or_default().add(met, counts_alone);
        }
    };
    let mut mothers = rules::Mothers::default();
    for row in snapshot.query(include_str!("../sql/antenatal.sql"), &[&first, &last]).await? {
        let (area, imd): (Option<&str>, Option<i32>) = (row.get("authority"), row.get("imd_decile"));
        let met_on: NaiveDate = row.get("happened_on");
        if mothers.is_another_pregnancy(row.get("mother"), row.get("about")) && met_on >= first {
            count(Indicator::C1, true, met_on, area, imd);
        }
    }
    for row in snapshot.query(include_str!("../sql/coverage.sql"), &[&first, &last]).await? {
        let turned = turned(&row);
        let (area, imd): (Option<&str>, Option<i32>) = (row.get("authority"), row.get("imd_decile"));
        for (indicator, met) in turned.indicators() {
            count(indicator, met, turned.on, area, imd);
        }
    }
    let row = snapshot.query_one(include_str!("../sql/activity.sql"), &[&first, &last]).await?;
    let activity = Activity { contacts: whole(&row, 0), children: whole(&row, 1), families: whole(&row, 2) };
    let safeguarding = safeguarding::measure(&snapshot, first, last).await?;
    let care = care::measure(&snapshot, first, last).await?;
    let row = snapshot
        .query_one(
            "select (select count(distinct device_id) from caseload.sync_file), (select count(*) from caseload.parked_file),
                (select count(*) from caseload.lost_file left join caseload.sync_file using (device_id, sequence)
                 where file_id is null)",
            &[],
        )
        .await?;
    let basis = Basis { laptops: whole(&row, 0), parked: whole(&row, 1), lost: whole(&row, 2) };
    Ok(Coverage { quarter, indicators, activity, safeguarding, care, basis })
}

impl Count {
    fn add(&mut self, met: bool, counts_alone: bool) {
        self.numerator += u64::from(met);
        if !counts_alone {
            *self.denominator.get_or_insert(0) += 1;
        }
    }
}

fn turned(row: &Row) -> Turned {
    let milestone: &str = row.get("milestone");
    let form: Option<&str> = row.get("form");
    let feeding: Option<&str> = row.get("infant_feeding");
    Turned {
        milestone: Milestone::from_code(milestone).expect("the query names the milestones"),
        born: row.get("birth_date"),
        on: row.get("turned_on"),
        reviewed_on: row.get("reviewed_on"),
        feeding: feeding.and_then(Feeding::from_code),
        asq: form.and_then(AsqForm::from_code).map(|form| Asq {
            form,
            scores: ["communication", "gross_motor", "fine_motor", "problem_solving", "personal_social"]
                .map(|area| row.get(area)),
        }),
    }
}

/// A count, which PostgreSQL gives as a signed number.
fn whole(row: &Row, column: usize) -> u64 {
    u64::try_from(row.get::<_, i64>(column)).expect("a count is not negative")
}
