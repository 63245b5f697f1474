//! A clock as data: read from TOML, refused whole when it contradicts itself.

use std::sync::OnceLock;

use chrono::{Days, Months, NaiveDate};

use crate::{
    calendar::{BeyondTable, add_working_days, take_working_days},
    coded,
    event::EventKind,
    safeguarding::SafeguardingKind,
    score::Evidence,
    table::{Keys, Table, TableError, TableFault, needed},
};

coded! {
    /// Who owes what must follow.
    Owner {
        #[doc = "Whoever holds this caseload."] Practitioner = "practitioner",
        #[doc = "A doctor or another health service."] Health = "health",
        #[doc = "The local authority; the practitioner keeps it in sight."] Authority = "authority",
    }
}

coded! {
    /// Which occurrence of the trigger counts.
    Occurrence { Each = "each", First = "first", Later = "later" }
}

/// How long after the trigger, or before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Weekdays that are no bank holiday in England, from the day after.
    WorkingDays(u32),
    /// Days in the calendar.
    Days(u32),
    /// Months in the calendar; the 31st falls on the last day of a shorter month.
    Months(u32),
}

/// One clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockRule {
    /// Its code, kebab-case.
    pub code: String,
    /// What must follow, in words.
    pub what: String,
    /// The event it counts from.
    pub trigger: EventKind,
    /// Counts from a meeting that is planned, not from one that was held.
    pub planned: bool,
    /// Counts back from the trigger.
    pub before: bool,
    /// Which occurrence of the trigger counts.
    pub occurrence: Occurrence,
    /// Only in these kinds of episode; empty means any record.
    pub kinds: Vec<SafeguardingKind>,
    /// Only from this age in completed months on the day of the trigger.
    pub from_months: Option<u32>,
    /// Only below this age in completed months on the day of the trigger.
    pub until_months: Option<u32>,
    /// How long.
    pub count: Count,
    /// The events that answer it.
    pub met_by: Vec<EventKind>,
    /// Who owes it.
    pub owner: Owner,
    /// How sure the row is; [`Evidence::Local`] is nobody's national rule.
    pub evidence: Evidence,
    /// The publication, or the local procedure.
    pub source: String,
}

impl ClockRule {
    /// Whether it is a national rule.
    #[must_use]
    pub fn is_national(&self) -> bool {
        self.evidence != Evidence::Local
    }

    /// How long, in words: `15 working days`, `2 working days before`.
    #[must_use]
    pub fn in_words(&self) -> String {
        let (number, one, many) = match self.count {
            Count::WorkingDays(number) => (number, "working day", "working days"),
            Count::Days(number) => (number, "day", "days"),
            Count::Months(number) => (number, "month", "months"),
        };
        let unit = if number == 1 { one } else { many };
        if self.before { format!("{number} {unit} before") } else { format!("{number} {unit}") }
    }

    /// The last day on which it is in time, counted from a day.
    ///
    /// # Errors
    /// [`BeyondTable`] when it needs bank holidays of a year the table does not hold.
    pub fn by(&self, from: NaiveDate) -> Result<NaiveDate, BeyondTable> {
        match (self.count, self.before) {
            (Count::WorkingDays(days), false) => add_working_days(from, days),
            (Count::WorkingDays(days), true) => take_working_days(from, days),
            (Count::Days(days), false) => Ok(from + Days::new(u64::from(days))),
            (Count::Days(days), true) => Ok(from - Days::new(u64::from(days))),
            (Count::Months(months), false) => {
                Ok(from.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX))
            }
            (Count::Months(months), true) => {
                Ok(from.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN))
            }
        }
    }

    /// Whether a child of this age on the day of the trigger is meant; a child of unknown age is.
    #[must_use]
    pub fn applies_at(&self, completed_months: Option<u32>) -> bool {
        completed_months.is_none_or(|months| {
            self.from_months.is_none_or(|from| from <= months)
                && self.until_months.is_none_or(|until| months < until)
        })
    }
}

/// A table of clocks that was refused.
pub type ClockTableError = TableError<ClockFault>;

/// What a table of clocks can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClockFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// Not one way of counting, but none or several.
    #[error("it needs one of `working-days`, `days` and `months`; write one")]
    NotOneCount,
    /// Nothing to count.
    #[error("it counts nothing; write a number from 1")]
    CountsNothing,
    /// Two rows with one code.
    #[error("there is another row with this code; keep one")]
    Twice,
    /// A service's row that replaces a national rule.
    #[error("a national rule cannot be replaced; leave the row out")]
    National,
    /// A service's row that is not said to be its own.
    #[error("`evidence` of a service's own row is \"local\"; write that")]
    NotLocal,
    /// The ages leave nobody.
    #[error("`from-months` is not below `until-months`; check both")]
    NoAges,
}

/// The clocks in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules(Vec<ClockRule>);

impl Rules {
    /// The clocks that ship.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static RULES: OnceLock<Rules> = OnceLock::new();
        RULES.get_or_init(|| {
            let read = read(Some("england.toml"), include_str!("../../data/clock/england.toml"));
            Rules(read.expect("a test reads the table that ships"))
        })
    }

    /// The clocks that ship, with a service's own in place of local ones or beside them.
    ///
    /// # Errors
    /// The file is the caller's to name; row, key and what to do are in the error.
    pub fn with(own: &str) -> Result<Self, ClockTableError> {
        let mut rules = Self::shipped().clone();
        for rule in read(None, own)? {
            let refuse = |fault| Err(TableError { file: None, row: Some(rule.code.clone()), fault });
            if rule.is_national() {
                return refuse(ClockFault::NotLocal);
            }
            match rules.0.iter_mut().find(|shipped| shipped.code == rule.code) {
                Some(shipped) if shipped.is_national() => return refuse(ClockFault::National),
                Some(shipped) => *shipped = rule,
                None => rules.0.push(rule),
            }
        }
        Ok(rules)
    }

    /// Every clock, in the order of the table.
    #[must_use]
    pub fn all(&self) -> &[ClockRule] {
        &self.0
    }
}

const KEYS: [&str; 17] = [
    "code",
    "what",
    "trigger",
    "planned",
    "before",
    "occurrence",
    "kinds",
    "from-months",
    "until-months",
    "working-days",
    "days",
    "months",
    "met-by",
    "owner",
    "evidence",
    "source",
    "note",
];

pub(super) fn read(file: Option<&str>, text: &str) -> Result<Vec<ClockRule>, ClockTableError> {
    let table = Table::<ClockFault>::parse(file, text)?;
    table.whole(|keys| {
        keys.only(&["area", "valid-from", "clock"])?;
        keys.optional_text("area")?;
        keys.date("valid-from")?;
        Ok(())
    })?;
    let mut codes: Vec<String> = Vec::new();
    table.rows("clock", &["code"], |keys| {
        let rule = rule(keys)?;
        if codes.contains(&rule.code) {
            return Err(ClockFault::Twice);
        }
        codes.push(rule.code.clone());
        Ok(rule)
    })
}

fn rule(keys: Keys<'_>) -> Result<ClockRule, ClockFault> {
    keys.only(&KEYS)?;
    let count = match (keys.number("working-days")?, keys.number("days")?, keys.number("months")?) {
        (Some(days), None, None) => Count::WorkingDays(days),
        (None, Some(days), None) => Count::Days(days),
        (None, None, Some(months)) => Count::Months(months),
        _ => return Err(ClockFault::NotOneCount),
    };
    let (Count::WorkingDays(number) | Count::Days(number) | Count::Months(number)) = count;
    if number == 0 {
        return Err(ClockFault::CountsNothing);
    }
    let (from_months, until_months) = (keys.number("from-months")?, keys.number("until-months")?);
    if let (Some(from), Some(until)) = (from_months, until_months)
        && from >= until
    {
        return Err(ClockFault::NoAges);
    }
    Ok(ClockRule {
        code: keys.text("code")?.to_owned(),
        what: keys.text("what")?.to_owned(),
        trigger: needed("trigger", keys.optional_entry("trigger")?)?,
        planned: keys.flag("planned")?.unwrap_or(false),
        before: keys.flag("before")?.unwrap_or(false),
        occurrence: keys.optional_entry("occurrence")?.unwrap_or(Occurrence::Each),
        kinds: if keys.has("kinds") { keys.some_entries("kinds")? } else { Vec::new() },
        from_months,
        until_months,
        count,
        met_by: keys.some_entries("met-by")?,
        owner: keys.entry("owner")?,
        evidence: keys.entry("evidence")?,
        source: keys.text("source")?.to_owned(),
    })
}
