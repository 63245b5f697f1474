//! Allegations about members of staff: kept apart, restricted, and never on a child's record (`policy-papers` S18).

use chrono::NaiveDate;

use crate::{
    coded,
    id::AllegationId,
    problem::{Problem, Problems},
};

coded! {
    /// What the designated officer (LADO) concluded (`policy-papers` S18; 004:4206-4210).
    AllegationOutcome {
        NoFurtherAction = "no-further-action",
        Substantiated = "substantiated",
        Unsubstantiated = "unsubstantiated",
        Unfounded = "unfounded",
        Malicious = "malicious",
        Ongoing = "ongoing",
    }
}

/// A note that an allegation about a member of staff was referred. It names no child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allegation {
    /// Identity.
    pub id: AllegationId,
    /// The day it was heard of.
    pub on: NaiveDate,
    /// The member of staff's role and employer; a name only where the officer asks for one.
    pub about: String,
    /// The day it was referred to the designated officer; `None` while it is not.
    pub referred_on: Option<NaiveDate>,
    /// The officer spoken to; empty while nobody was.
    pub officer: String,
    /// The officer's reference; empty when none was given.
    pub reference: String,
    /// What was concluded; `None` while not known.
    pub outcome: Option<AllegationOutcome>,
    /// What was done at once; never what a child said.
    pub note: String,
}

impl Allegation {
    /// Checks the note.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.on > today {
            problems.push("on", "That day has not come yet", "Give the day you heard of it");
        }
        if self.about.trim().is_empty() {
            problems.push("about", "Whom it is about is missing", "Write the role and the employer");
        }
        if self.referred_on.is_some_and(|on| on < self.on || on > today) {
            problems.push(
                "referredOn",
                "That day does not fit",
                "Give the day you told the designated officer",
            );
        }
        if self.referred_on.is_some() && self.officer.trim().is_empty() {
            problems.push("officer", "Whom you told is missing", "Write the officer's name");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// Whether it still has to be told to the designated officer, or its outcome is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.referred_on.is_none() || matches!(self.outcome, None | Some(AllegationOutcome::Ongoing))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Allegation, AllegationOutcome};
    use crate::id::AllegationId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn heard() -> Allegation {
        Allegation {
            id: AllegationId::parse("018f4a5e-7a60-7c3a-9e1b-000000000001").unwrap(),
            on: day("2026-12-16"),
            about: "Nursery worker, a day nursery".to_owned(),
            referred_on: None,
            officer: String::new(),
            reference: String::new(),
            outcome: None,
            note: String::new(),
        }
    }

    #[test]
    fn each_field_of_the_note_is_held_to_the_calendar_and_to_the_others() {
        let field = |change: &dyn Fn(&mut Allegation)| {
            let mut allegation = heard();
            change(&mut allegation);
            allegation.check(day("2027-01-04")).err().map(|found| found[0].field.clone().into_owned())
        };
        let told = |on: &str| {
            let on = day(on);
            move |one: &mut Allegation| {
                one.referred_on = Some(on);
                one.officer = "Joan Pike".to_owned();
            }
        };
        assert_eq!(field(&|_| ()), None);
        assert_eq!(field(&told("2026-12-16")), None);
        assert_eq!(field(&told("2027-01-04")), None);
        assert_eq!(field(&told("2026-12-15")).as_deref(), Some("referredOn"));
        assert_eq!(field(&told("2027-01-05")).as_deref(), Some("referredOn"));
        assert_eq!(field(&|one| one.referred_on = Some(day("2026-12-17"))).as_deref(), Some("officer"));
        assert_eq!(field(&|one| one.on = day("2027-01-05")).as_deref(), Some("on"));
        assert_eq!(field(&|one| one.about = " ".to_owned()).as_deref(), Some("about"));
    }

    #[test]
    fn it_is_open_until_the_officer_was_told_and_has_concluded() {
        let told = Allegation { referred_on: Some(day("2026-12-17")), ..heard() };
        assert!(heard().is_open() && told.is_open());
        for (outcome, open) in [
            (AllegationOutcome::Ongoing, true),
            (AllegationOutcome::Unfounded, false),
            (AllegationOutcome::Substantiated, false),
        ] {
            assert_eq!(Allegation { outcome: Some(outcome), ..told.clone() }.is_open(), open);
        }
    }
}
