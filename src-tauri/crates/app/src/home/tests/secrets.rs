//! What a family must not read, kind by kind: each has a mark of its own, so that a search says what it found.

use std::collections::BTreeSet;

use caseload_domain::{code::Coded as _, coded};

/// Every mark begins so. No word, code or name of the program holds it.
const MARK: &str = "QZXV";

coded! {
    /// A kind of words in a caseload, by its mark.
    Secret {
        #[doc = "The child's own name. It is on a family's paper, and on no screen in the home."] OwnName = "QZXVAA",
        #[doc = "The child's own address: on the envelope of a letter."] OwnAddress = "QZXVAB",
        #[doc = "The child's school, by name: in a letter about what was measured there."] School = "QZXVAC",
        #[doc = "What else is written on the child's record: telephone, visit note, authority, practice."] AboutChild = "QZXVAD",
        Contact = "QZXVBA",
        RestrictedContact = "QZXVBB",
        #[doc = "What was said in confidence at a review whose contact is not restricted."] Confided = "QZXVBF",
        #[doc = "Somebody who was there and is no relative."] ThirdParty = "QZXVBC",
        #[doc = "A colleague who delivered or signed."] Colleague = "QZXVBD",
        #[doc = "Why a record was amended."] Reason = "QZXVBE",
        Flag = "QZXVCA",
        RestrictedFlag = "QZXVCB",
        FlagEvent = "QZXVCC",
        Status = "QZXVDA",
        StatusEvent = "QZXVDB",
        Placement = "QZXVDC",
        Referral = "QZXVEA",
        RestrictedReferral = "QZXVEB",
        Sharing = "QZXVEC",
        Escalation = "QZXVED",
        Supervision = "QZXVEE",
        Allegation = "QZXVEF",
        BodyMap = "QZXVFA",
        #[doc = "Why an entry is significant."] Significant = "QZXVFB",
        Report = "QZXVFC",
        #[doc = "A sentence of a locked report that was chosen although it is restricted."] RestrictedReport = "QZXVFD",
        Assessment = "QZXVGA",
        #[doc = "An assessment of a parent."] ParentAssessment = "QZXVGB",
        Relative = "QZXVHA",
        Sibling = "QZXVHB",
        #[doc = "Any word of another family."] AnotherFamily = "QZXVHC",
        Episode = "QZXVIA",
        Task = "QZXVIB",
        Appointment = "QZXVIC",
        Questionnaire = "QZXVID",
        #[doc = "What is known of a school besides its name."] Place = "QZXVIE",
        Draft = "QZXVIF",
        #[doc = "Somebody was told of it at school; in the home the plan is not on the list."] HealthPlan = "QZXVIG",
    }
}

impl Secret {
    /// Words of this kind.
    pub(super) fn text(self) -> String {
        format!("{} in confidence", self.code())
    }

    /// Every kind of which a word stands in a text as the program writes it.
    pub(super) fn found_in(text: &str) -> BTreeSet<Self> {
        let found = text.match_indices(MARK).map(|(at, _)| {
            let mark = text.get(at..at + MARK.len() + 2).unwrap_or_default();
            Self::from_code(mark).unwrap_or_else(|| panic!("a mark of no kind: {mark}"))
        });
        found.collect()
    }

    /// The same on paper, where a line may break a word and a list writes names in capitals.
    pub(super) fn found_on_paper(text: &str) -> BTreeSet<Self> {
        let bare: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        Self::found_in(&bare.to_ascii_uppercase())
    }

    /// Whether it is left out of what those who decide are given, unless it is chosen.
    pub(super) fn is_held_back(self) -> bool {
        match self {
            Self::RestrictedContact
            | Self::Confided
            | Self::RestrictedFlag
            | Self::Placement
            | Self::RestrictedReferral
            | Self::Sharing
            | Self::Supervision
            | Self::Allegation
            | Self::ParentAssessment
            | Self::AnotherFamily
            | Self::Draft
            | Self::Reason
            | Self::RestrictedReport => true,
            Self::OwnName
            | Self::OwnAddress
            | Self::School
            | Self::AboutChild
            | Self::Contact
            | Self::ThirdParty
            | Self::Colleague
            | Self::Flag
            | Self::FlagEvent
            | Self::Status
            | Self::StatusEvent
            | Self::Referral
            | Self::Escalation
            | Self::BodyMap
            | Self::Significant
            | Self::Report
            | Self::Assessment
            | Self::Relative
            | Self::Sibling
            | Self::Episode
            | Self::HealthPlan
            | Self::Task
            | Self::Appointment
            | Self::Questionnaire
            | Self::Place => false,
        }
    }
}

#[test]
fn a_mark_is_found_whatever_breaks_its_line_or_changes_its_case() {
    for text in ["QZXVCB in confidence", "he said QZ-\nXVCB", "qzx vcb", "QZXV\u{AD}CB"] {
        assert_eq!(Secret::found_on_paper(text), BTreeSet::from([Secret::RestrictedFlag]), "{text}");
    }
    assert_eq!(
        Secret::found_in("\"detail\":\"QZXVCB in confidence\""),
        BTreeSet::from([Secret::RestrictedFlag])
    );
    assert!(Secret::found_in("all is well").is_empty());
}
