//! When to ask for an answer to a referral nobody has answered, by service and urgency. The days that ship are data
//! (`data/referral/chase.toml`), and a service puts its own in front of the local ones.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::{ReferralService, ReferralUrgency};
use crate::{
    calendar::{BeyondTable, add_working_days},
    score::Evidence,
    table::{Table, TableError, TableFault, needed},
};

/// One row: how long to wait before asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChaseRule {
    /// Only for this service; `None` is any.
    pub service: Option<ReferralService>,
    /// Only for this urgency; `None` is any.
    pub urgency: Option<ReferralUrgency>,
    /// Working days from the day after it was sent.
    pub working_days: u32,
    /// How sure the row is; [`Evidence::Local`] is nobody's national rule.
    pub evidence: Evidence,
    /// The publication, or the local procedure.
    pub source: String,
}

impl ChaseRule {
    /// Whether it is a national rule, which no service replaces.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.evidence != Evidence::Local
    }

    /// The day to ask, for a referral sent on a day.
    ///
    /// # Errors
    /// [`BeyondTable`] when it needs bank holidays of a year the table does not hold.
    pub fn chase_on(&self, sent_on: NaiveDate) -> Result<NaiveDate, BeyondTable> {
        add_working_days(sent_on, self.working_days)
    }

    /// Whether it fits every referral that another row fits, so that the other is never asked below it.
    fn covers(&self, other: &Self) -> bool {
        (self.service.is_none() || self.service == other.service)
            && (self.urgency.is_none() || self.urgency == other.urgency)
    }
}

/// The days in force, in the order they are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChaseRules(Vec<ChaseRule>);

impl ChaseRules {
    /// The days that ship.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static RULES: OnceLock<ChaseRules> = OnceLock::new();
        RULES.get_or_init(|| {
            let read = shipped(Some("chase.toml"), include_str!("../../data/referral/chase.toml"));
            ChaseRules(read.expect("a test reads the table that ships"))
        })
    }

    /// A service's own days between the national rules that ship, which stay, and the local ones, which give way.
    ///
    /// # Errors
    /// The file is the caller's to name; row, key and what to do are in the error.
    pub fn with(own: &str) -> Result<Self, ChaseTableError> {
        let (national, local): (Vec<ChaseRule>, Vec<ChaseRule>) =
            Self::shipped().0.iter().cloned().partition(ChaseRule::is_national);
        let mut rules = national;
        read(&Table::parse(None, own)?, |rule| {
            if rule.is_national() {
                return Err(ChaseFault::NotLocal);
            }
            if let Some(above) = rules.iter().find(|above| above.covers(&rule)) {
                return Err(if above.is_national() { ChaseFault::National } else { ChaseFault::Covered });
            }
            rules.push(rule);
            Ok(())
        })?;
        rules.extend(local);
        Ok(Self(rules))
    }

    /// The rule for a service and an urgency: the first row that fits.
    #[must_use]
    pub fn of(&self, service: ReferralService, urgency: ReferralUrgency) -> &ChaseRule {
        self.0
            .iter()
            .find(|rule| {
                rule.service.is_none_or(|only| only == service)
                    && rule.urgency.is_none_or(|only| only == urgency)
            })
            .expect("the last row that ships fits any referral, which reading it checks")
    }
}

/// A table of days that was refused.
pub type ChaseTableError = TableError<ChaseFault>;

/// What a table of days can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChaseFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// No day, or more than anybody waits.
    #[error("`working-days` is 1 to {MOST_DAYS}; write one of them")]
    WorkingDays,
    /// A referral that no row fits.
    #[error("the last row must fit any referral; leave `service` and `urgency` out of it")]
    NoLastRow,
    /// A service's row that says it is somebody else's rule.
    #[error("`evidence` is \"local\" in your own table; write it so")]
    NotLocal,
    /// A service's row for what a national rule decides.
    #[error("a national rule decides this; leave the row out")]
    National,
    /// A row that is never asked.
    #[error("a row above it fits the same referrals; put this one first, or leave it out")]
    Covered,
}

/// The longest anybody waits before asking, about a year of working days. A larger number is a slip of the finger.
const MOST_DAYS: u32 = 250;

fn shipped(file: Option<&str>, text: &str) -> Result<Vec<ChaseRule>, ChaseTableError> {
    let table = Table::parse(file, text)?;
    let rules = read(&table, Ok)?;
    match rules.last() {
        Some(last) if last.service.is_none() && last.urgency.is_none() => Ok(rules),
        Some(_) | None => Err(table.refuse(ChaseFault::NoLastRow)),
    }
}

/// Hands each row over, in the table's order; what is wrong with one names it.
fn read<T>(
    table: &Table<'_, ChaseFault>,
    mut keep: impl FnMut(ChaseRule) -> Result<T, ChaseFault>,
) -> Result<Vec<T>, ChaseTableError> {
    table.whole(|keys| Ok(keys.only(&["chase"])?))?;
    table.rows("chase", &["service", "urgency"], |keys| {
        keys.only(&["service", "urgency", "working-days", "evidence", "source"])?;
        let working_days = needed("working-days", keys.number("working-days")?)?;
        if !(1..=MOST_DAYS).contains(&working_days) {
            return Err(ChaseFault::WorkingDays);
        }
        keep(ChaseRule {
            service: keys.optional_entry("service")?,
            urgency: keys.optional_entry("urgency")?,
            working_days,
            evidence: keys.entry("evidence")?,
            source: keys.text("source")?.to_owned(),
        })
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{ChaseRules, shipped};
    use crate::referral::{ReferralService as Service, ReferralUrgency as Urgency};

    #[test]
    fn an_answer_is_asked_for_by_service_first_and_by_urgency_after_it() {
        for (service, urgency, sent, ask) in [
            // Wednesday before Christmas 2026: Thursday is a working day, Friday and Monday are not.
            (Service::ChildrensSocialCare, Urgency::SameDay, "2026-12-23", "2026-12-24"),
            (Service::ChildrensSocialCare, Urgency::Routine, "2026-12-24", "2026-12-29"),
            (Service::Police, Urgency::Routine, "2027-01-08", "2027-01-11"),
            (Service::UrgentPaediatrics, Urgency::SameDay, "2027-01-04", "2027-01-05"),
            (Service::Camhs, Urgency::Urgent, "2027-01-04", "2027-01-11"),
            (Service::Audiology, Urgency::Routine, "2027-01-04", "2027-02-01"),
            // Good Friday and Easter Monday 2027 are 26 and 29 March.
            (Service::Audiology, Urgency::Urgent, "2027-03-22", "2027-03-31"),
        ] {
            let sent: NaiveDate = sent.parse().unwrap();
            let rule = ChaseRules::shipped().of(service, urgency);
            assert_eq!(rule.chase_on(sent).unwrap().to_string(), ask, "{service:?} {urgency:?} {sent}");
            assert!(!rule.source.is_empty());
        }
        let far: NaiveDate = "2030-01-02".parse().unwrap();
        assert!(ChaseRules::shipped().of(Service::Gp, Urgency::Routine).chase_on(far).is_err());
    }

    #[test]
    fn a_table_that_leaves_a_referral_without_a_day_is_refused() {
        let row = "[[chase]]\nworking-days = 3\nevidence = \"local\"\nsource = \"ours\"\n";
        assert_eq!(shipped(None, row).unwrap().len(), 1);
        for (text, said) in [
            (String::new(), "the last row must fit any referral"),
            (row.replace("working", "service = \"gp\"\nworking"), "the last row must fit any referral"),
            (row.replace("= 3", "= 0"), "`working-days` is 1 to 250"),
            (row.replace("= 3", "= 2500"), "`working-days` is 1 to 250"),
            (row.replace("working-days", "days"), "there is no key `days`"),
        ] {
            let refusal = shipped(None, &text).unwrap_err().to_string();
            assert!(refusal.contains(said), "{refusal}\ndoes not say: {said}");
        }
    }

    const OWN: &str =
        "[[chase]]\nservice = \"camhs\"\nworking-days = 10\nevidence = \"local\"\nsource = \"Our pathway\"\n";

    #[test]
    fn a_services_own_days_stand_before_the_local_ones_and_a_national_rule_stays() {
        let any = OWN.replace("service = \"camhs\"\n", "").replace("10", "15");
        let rules = ChaseRules::with(&format!("{OWN}{any}")).unwrap();
        let days = |service, urgency| rules.of(service, urgency).working_days;
        assert_eq!(days(Service::Camhs, Urgency::Urgent), 10, "its own row fits any urgency");
        assert_eq!(days(Service::Audiology, Urgency::SameDay), 15);
        assert_eq!(days(Service::ChildrensSocialCare, Urgency::Routine), 1, "Working Together");
        assert_eq!(rules.of(Service::Camhs, Urgency::Routine).source, "Our pathway");
        let one = ChaseRules::with(OWN).unwrap();
        assert_eq!(
            one.of(Service::Audiology, Urgency::Routine).working_days,
            20,
            "what ships is asked below"
        );
        assert_eq!(&ChaseRules::with("").unwrap(), ChaseRules::shipped());
    }

    #[test]
    fn a_services_own_days_are_refused_with_row_and_reason() {
        let routine = OWN.replace("working-days", "urgency = \"routine\"\nworking-days");
        for (text, said) in [
            (
                OWN.replace("camhs", "childrens-social-care"),
                "chase 1 (childrens-social-care): a national rule decides this",
            ),
            (OWN.replace("\"local\"", "\"verified\""), "chase 1 (camhs): `evidence` is \"local\""),
            (format!("{OWN}{OWN}"), "chase 2 (camhs): a row above it fits the same referrals"),
            (format!("{OWN}{routine}"), "a row above it fits the same referrals"),
            (OWN.replace("camhs", "cahms"), "`service` has no entry `cahms`"),
            (OWN.replace("source", "sauce"), "there is no key `sauce`"),
            (OWN.replace("10", "0"), "`working-days` is 1 to 250"),
        ] {
            let refusal = ChaseRules::with(&text).unwrap_err().to_string();
            assert!(refusal.contains(said), "{refusal}\ndoes not say: {said}");
        }
        let first = format!("{routine}{OWN}");
        assert!(ChaseRules::with(&first).is_ok(), "the narrower row stands first");
    }
}
