//! When to ask for an answer to a referral nobody has answered, by service and urgency, as data (`data/referral/chase.toml`).

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
    /// The rule for a service and an urgency: the first row that fits.
    #[must_use]
    pub fn of(service: ReferralService, urgency: ReferralUrgency) -> &'static Self {
        shipped()
            .iter()
            .find(|rule| {
                rule.service.is_none_or(|only| only == service)
                    && rule.urgency.is_none_or(|only| only == urgency)
            })
            .expect("the table's last row fits any referral, which reading it checks")
    }

    /// The day to ask, for a referral sent on a day.
    ///
    /// # Errors
    /// [`BeyondTable`] when it needs bank holidays of a year the table does not hold.
    pub fn chase_on(&self, sent_on: NaiveDate) -> Result<NaiveDate, BeyondTable> {
        add_working_days(sent_on, self.working_days)
    }
}

/// What the table can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum ChaseFault {
    #[error(transparent)]
    Table(#[from] TableFault),
    #[error("it waits for no day; write a number from 1")]
    WaitsForNoDay,
    #[error("the last row must fit any referral; leave `service` and `urgency` out of it")]
    NoLastRow,
}

fn shipped() -> &'static [ChaseRule] {
    static RULES: OnceLock<Vec<ChaseRule>> = OnceLock::new();
    RULES.get_or_init(|| {
        read(include_str!("../../data/referral/chase.toml")).expect("a test reads the table that ships")
    })
}

fn read(text: &str) -> Result<Vec<ChaseRule>, TableError<ChaseFault>> {
    let table = Table::<ChaseFault>::parse(Some("chase.toml"), text)?;
    table.whole(|keys| Ok(keys.only(&["chase"])?))?;
    let rules = table.rows("chase", &["service", "urgency"], |keys| {
        keys.only(&["service", "urgency", "working-days", "evidence", "source"])?;
        let working_days = needed("working-days", keys.number("working-days")?)?;
        if working_days == 0 {
            return Err(ChaseFault::WaitsForNoDay);
        }
        Ok(ChaseRule {
            service: keys.optional_entry("service")?,
            urgency: keys.optional_entry("urgency")?,
            working_days,
            evidence: keys.entry("evidence")?,
            source: keys.text("source")?.to_owned(),
        })
    })?;
    match rules.last() {
        Some(last) if last.service.is_none() && last.urgency.is_none() => Ok(rules),
        Some(_) | None => Err(table.refuse(ChaseFault::NoLastRow)),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{ChaseRule, read};
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
            let rule = ChaseRule::of(service, urgency);
            assert_eq!(rule.chase_on(sent).unwrap().to_string(), ask, "{service:?} {urgency:?} {sent}");
            assert!(!rule.source.is_empty());
        }
        let far: NaiveDate = "2030-01-02".parse().unwrap();
        assert!(ChaseRule::of(Service::Gp, Urgency::Routine).chase_on(far).is_err());
    }

    #[test]
    fn a_table_that_leaves_a_referral_without_a_day_is_refused() {
        let row = "[[chase]]\nworking-days = 3\nevidence = \"local\"\nsource = \"ours\"\n";
        assert_eq!(read(row).unwrap().len(), 1);
        for (text, said) in [
            (String::new(), "the last row must fit any referral"),
            (row.replace("working", "service = \"gp\"\nworking"), "the last row must fit any referral"),
            (row.replace("= 3", "= 0"), "it waits for no day"),
            (row.replace("working-days", "days"), "there is no key `days`"),
        ] {
            let refusal = read(&text).unwrap_err().to_string();
            assert!(refusal.contains(said), "{refusal}\ndoes not say: {said}");
        }
    }
}
