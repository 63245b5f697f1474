//! Information shared: what, with whom, when, by what right, and whether the family knows (`policy-papers` 1.26, 17).

use chrono::NaiveDate;

use crate::{
    code::YesNoNotAsked,
    coded,
    contact::{Contact, ContactType, Mode},
    id::{CaseReportId, ChildId, ContactId, ReferralId, SharingId},
    problem::{Problem, Problems},
};

coded! {
    /// By what right information leaves the service (UK GDPR articles 6 and 9; Working Together to Safeguard Children 2023:
    /// consent is not needed to share what protects a child).
    SharingBasis {
        Consent = "consent",
        Safeguarding = "safeguarding",
        LegalDuty = "legal-duty",
        VitalInterests = "vital-interests",
        SharingAgreement = "sharing-agreement",
        CourtOrder = "court-order",
    }
}

/// Information about a child shared with somebody outside the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// Identity.
    pub id: SharingId,
    /// The child.
    pub child: ChildId,
    /// The day.
    pub on: NaiveDate,
    /// With whom, by name and role.
    pub with: String,
    /// Their agency; empty when it is a person alone.
    pub agency: String,
    /// How.
    pub mode: Mode,
    /// What was shared, in words.
    pub what: String,
    /// By what right.
    pub basis: SharingBasis,
    /// The agreement's name, or why without consent; needed for an agreement and where consent was not sought.
    pub basis_detail: String,
    /// Whether the family was told.
    pub family_told: YesNoNotAsked,
    /// The referral it belongs to.
    pub referral: Option<ReferralId>,
    /// The locked report that was sent.
    pub case_report: Option<CaseReportId>,
    /// The review whose outcome was shared with the nursery.
    pub review: Option<ContactId>,
}

/// Whether the outcome of a contact is one to share with the child's nursery: the review at 2 to 2½ years, by itself or with
/// the nursery, once it took place (`policy-papers` C9, 000:152: the review involves the child's nursery or care provider).
#[must_use]
pub fn is_for_the_nursery(contact: &Contact) -> bool {
    matches!(contact.contact_type, ContactType::TwoYears | ContactType::IntegratedReview)
        && contact.outcome.took_place()
}

impl Sharing {
    /// Checks what was shared.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.on > today {
            problems.push("on", "That day has not come yet", "Give the day it was shared");
        }
        if self.with.trim().is_empty() {
            problems.push("with", "With whom is missing", "Write the name and role of the person");
        }
        if self.what.trim().is_empty() {
            problems.push(
                "what",
                "What was shared is missing",
                "Write in a line what they were told or sent",
            );
        }
        if self.basis_detail.trim().is_empty() {
            match self.basis {
                SharingBasis::SharingAgreement => {
                    problems.push("basisDetail", "The agreement is not named", "Write the agreement's name");
                }
                SharingBasis::Safeguarding | SharingBasis::VitalInterests
                    if self.family_told != YesNoNotAsked::Yes =>
                {
                    problems.push(
                        "basisDetail",
                        "Why the family was not told is missing",
                        "Write why telling them would put somebody at risk, or that it was not possible",
                    );
                }
                SharingBasis::Safeguarding
                | SharingBasis::VitalInterests
                | SharingBasis::Consent
                | SharingBasis::LegalDuty
                | SharingBasis::CourtOrder => {}
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Sharing, SharingBasis as Basis};
    use crate::{
        code::YesNoNotAsked as Told,
        contact::Mode,
        id::{ChildId, SharingId},
    };

    type Change = &'static dyn Fn(&mut Sharing);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn told() -> Sharing {
        Sharing {
            id: SharingId::parse("018f4a5e-7a60-7c3a-9e1b-000000000001").unwrap(),
            child: ChildId::parse("018f4a5e-7a60-7c3a-9e1b-000000000002").unwrap(),
            on: day("2027-01-04"),
            with: "Dina Farrow, social worker".to_owned(),
            agency: String::new(),
            mode: Mode::Phone,
            what: "Last three visits and the weights".to_owned(),
            basis: Basis::Consent,
            basis_detail: String::new(),
            family_told: Told::NotAsked,
            referral: None,
            case_report: None,
            review: None,
        }
    }

    #[test]
    fn each_field_of_what_was_shared_is_held_to_the_calendar_and_to_the_others() {
        let field = |change: &dyn Fn(&mut Sharing)| {
            let mut sharing = told();
            change(&mut sharing);
            sharing.check(day("2027-01-04")).err().map(|found| found[0].field.clone().into_owned())
        };
        assert_eq!(field(&|_| ()), None);
        let wrong: [(Change, &str); 3] = [
            (&|one| one.on = day("2027-01-05"), "on"),
            (&|one| one.with = " ".to_owned(), "with"),
            (&|one| one.what = " ".to_owned(), "what"),
        ];
        for (change, said) in wrong {
            assert_eq!(field(change).as_deref(), Some(said));
        }
    }

    #[test]
    fn without_consent_the_family_was_told_or_it_says_why_not() {
        for (basis, family, detail, stops) in [
            (Basis::Safeguarding, Told::Yes, "", false),
            (Basis::Safeguarding, Told::No, "", true),
            (Basis::Safeguarding, Told::NotAsked, " ", true),
            (Basis::Safeguarding, Told::No, "It would put her mother at risk", false),
            (Basis::VitalInterests, Told::No, "", true),
            (Basis::VitalInterests, Told::Yes, "", false),
            (Basis::SharingAgreement, Told::Yes, "", true),
            (Basis::SharingAgreement, Told::Yes, "Leicester 0-19 agreement", false),
            (Basis::Consent, Told::No, "", false),
            (Basis::LegalDuty, Told::No, "", false),
            (Basis::CourtOrder, Told::No, "", false),
        ] {
            let sharing = Sharing { basis, family_told: family, basis_detail: detail.to_owned(), ..told() };
            let found = sharing.check(day("2027-01-04")).err().map(|found| found[0].field.clone());
            assert_eq!(found.as_deref(), stops.then_some("basisDetail"), "{basis:?} {family:?} {detail}");
        }
    }
}
