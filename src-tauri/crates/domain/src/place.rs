//! Places: the schools, clinics and other settings of a caseload, each with its named nurse (`policy-papers` 1.14, A7, N11).

use chrono::NaiveDate;

use crate::{
    coded,
    contact::{ContactType, Setting},
    id::PlaceId,
    name::tidy,
    problem::{Problem, Problems},
};

coded! {
    /// What a place is (`policy-papers` A7, A10).
    PlaceKind {
        PrimarySchool = "primary-school",
        SecondarySchool = "secondary-school",
        AllThroughSchool = "all-through-school",
        SpecialSchool = "special-school",
        IndependentSchool = "independent-school",
        PupilReferralUnit = "pupil-referral-unit",
        Nursery = "nursery",
        ChildrensCentre = "childrens-centre",
        FamilyHub = "family-hub",
        Clinic = "clinic",
        GpPractice = "gp-practice",
        Library = "library",
        CommunityHall = "community-hall",
        Other = "other",
    }
}

impl PlaceKind {
    /// Whether pupils are on its roll, so that it has class lists, invitations and a URN.
    #[must_use]
    pub fn is_school(self) -> bool {
        match self {
            Self::PrimarySchool
            | Self::SecondarySchool
            | Self::AllThroughSchool
            | Self::SpecialSchool
            | Self::IndependentSchool
            | Self::PupilReferralUnit => true,
            Self::Nursery
            | Self::ChildrensCentre
            | Self::FamilyHub
            | Self::Clinic
            | Self::GpPractice
            | Self::Library
            | Self::CommunityHall
            | Self::Other => false,
        }
    }

    /// The setting of a contact that happens there.
    #[must_use]
    pub fn setting(self) -> Setting {
        match self {
            Self::PrimarySchool
            | Self::SecondarySchool
            | Self::AllThroughSchool
            | Self::SpecialSchool
            | Self::IndependentSchool
            | Self::PupilReferralUnit => Setting::School,
            Self::Nursery => Setting::Nursery,
            Self::ChildrensCentre | Self::FamilyHub => Setting::FamilyHub,
            Self::Clinic => Setting::Clinic,
            Self::GpPractice => Setting::GpSurgery,
            Self::Library => Setting::Library,
            Self::CommunityHall => Setting::CommunityHall,
            Self::Other => Setting::Other,
        }
    }

    /// Whether a contact of a setting can happen there: its own, and a clinic wherever one is held for families. A clinic
    /// is a session before it is a building: ours are in family hubs, surgeries, libraries and halls (`policy-papers` A7).
    #[must_use]
    pub fn can_be(self, setting: Setting) -> bool {
        let holds_clinics = match self {
            Self::ChildrensCentre
            | Self::FamilyHub
            | Self::Clinic
            | Self::GpPractice
            | Self::Library
            | Self::CommunityHall => true,
            Self::PrimarySchool
            | Self::SecondarySchool
            | Self::AllThroughSchool
            | Self::SpecialSchool
            | Self::IndependentSchool
            | Self::PupilReferralUnit
            | Self::Nursery
            | Self::Other => false,
        };
        self.setting() == setting || (setting == Setting::Clinic && holds_clinics)
    }
}

coded! {
    /// Where a school stands towards a programme it was invited to (`policy-papers` N5).
    InvitationStatus { Invited = "invited", TakingPart = "taking-part", Declined = "declined" }
}

/// A school invited to take part in a part of the programme in one school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Which part: a Digital Health Contact, a questionnaire, the measurement programme.
    pub contact_type: ContactType,
    /// The school year by the year it begins in: 2026 for 2026/27.
    pub school_year: i32,
    /// Where the school stands.
    pub status: InvitationStatus,
    /// The day of that status.
    pub on: NaiveDate,
}

/// A place on the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Identity.
    pub id: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// Name as people say it; a child's school is the place of that name.
    pub name: String,
    /// Department for Education URN, six digits; `None` when not known or not a school.
    pub urn: Option<String>,
    /// ODS code of a practice or clinic; `None` when not known.
    pub ods_code: Option<String>,
    /// Address as written; empty when not known.
    pub address: String,
    /// Postcode; `None` when not known.
    pub postcode: Option<crate::postcode::Postcode>,
    /// Telephone, as written.
    pub phone: Option<String>,
    /// The nurse or health visitor it can name (`policy-papers` N11); `None` puts it on the list of those without.
    pub named_nurse: Option<String>,
    /// What it was invited to and what it answered.
    pub invitations: Vec<Invitation>,
    /// Still in use.
    pub open: bool,
}

impl Place {
    /// Checks the register's form.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if tidy(&self.name).is_empty() {
            problems.push("name", "The name is missing", "Write the name as people say it");
        }
        if let Some(urn) = &self.urn {
            if !is_urn(urn) {
                problems.push("urn", "That is not a URN", "A school's URN has six digits, like 120000");
            } else if !self.kind.is_school() && self.kind != PlaceKind::Nursery {
                problems.push(
                    "urn",
                    "Only a school or a nursery has a URN",
                    "Clear it, or choose what kind of school it is",
                );
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// Where the place stands towards a part of the programme in a school year; `None` when it was not invited.
    #[must_use]
    pub fn invitation(&self, contact_type: ContactType, school_year: i32) -> Option<&Invitation> {
        self.invitations.iter().find(|invitation| {
            invitation.contact_type == contact_type && invitation.school_year == school_year
        })
    }
}

/// Whether text is a URN of the Department for Education: six digits (`standards` 7).
#[must_use]
pub fn is_urn(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::PlaceKind;
    use crate::{code::Coded as _, contact::Setting};

    #[test]
    fn a_clinic_is_held_wherever_families_are_seen_and_never_in_a_school_or_a_nursery() {
        for &kind in PlaceKind::ALL {
            assert!(kind.can_be(kind.setting()), "{kind:?}");
            let expected = !kind.is_school() && !matches!(kind, PlaceKind::Nursery | PlaceKind::Other);
            assert_eq!(kind.can_be(Setting::Clinic), expected, "{kind:?}");
            assert!(!kind.can_be(Setting::Home), "{kind:?}");
        }
        assert!(!PlaceKind::Clinic.can_be(Setting::FamilyHub));
    }
}
