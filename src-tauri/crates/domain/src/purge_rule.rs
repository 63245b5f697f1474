//! How long a record stays on the laptop that handed it over. The number is data (`data/transfer/purge.toml`).

use std::sync::OnceLock;

use chrono::{Days, NaiveDate};

use crate::table::{Table, TableError, TableFault, needed};

/// The rule in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurgeRule {
    /// Days after the colleague accepted.
    pub days: u32,
    /// Why that many.
    pub reason: String,
    /// Whose rule.
    pub source: String,
}

impl PurgeRule {
    /// The rule that ships.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static RULE: OnceLock<PurgeRule> = OnceLock::new();
        RULE.get_or_init(|| {
            read(include_str!("../data/transfer/purge.toml")).expect("a test reads the table that ships")
        })
    }

    /// The first day on which a record accepted on that day may be deleted.
    #[must_use]
    pub fn not_before(&self, accepted_on: NaiveDate) -> NaiveDate {
        accepted_on.checked_add_days(Days::new(u64::from(self.days))).unwrap_or(NaiveDate::MAX)
    }
}

fn read(text: &str) -> Result<PurgeRule, TableError<TableFault>> {
    let table: Table<'_, TableFault> = Table::parse(Some("purge.toml"), text)?;
    table.whole(|keys| {
        keys.only(&["days", "reason", "source"])?;
        Ok(PurgeRule {
            days: needed("days", keys.number("days")?)?,
            reason: keys.text("reason")?.to_owned(),
            source: keys.text("source")?.to_owned(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{PurgeRule, read};

    #[test]
    fn the_rule_that_ships_has_a_number_and_a_reason() {
        let rule = PurgeRule::shipped();
        assert!(rule.days > 0 && !rule.reason.is_empty() && !rule.source.is_empty());
        assert_eq!(rule.not_before("2027-01-04".parse().unwrap()).to_string(), "2027-02-01");
    }

    #[test]
    fn a_rule_without_its_number_is_refused() {
        assert!(read("reason = \"r\"\nsource = \"s\"\n").is_err());
    }
}
