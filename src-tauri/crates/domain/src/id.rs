//! Identifiers. Each kind of record has its own type, so that a wrong mix does not compile.
//!
//! An identifier is a UUID (version 7 when this program makes it) in lower-case hyphenated form,
//! which is also a legal FHIR id, so the record and its resource share it.

use std::fmt;

/// Text that is not a UUID in its canonical lower-case form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an identifier must be a lower-case UUID")]
pub struct NotAnId;

fn is_canonical_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(position, byte)| match position {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}

macro_rules! id {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier.
            ///
            /// # Errors
            /// [`NotAnId`] unless the text is a lower-case hyphenated UUID.
            pub fn parse(text: &str) -> Result<Self, NotAnId> {
                if is_canonical_uuid(text) { Ok(Self(text.to_owned())) } else { Err(NotAnId) }
            }
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str { &self.0 }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result { formatter.write_str(&self.0) }
        }
    )+};
}

id! {
    /// A child, born or unborn. It does not change at birth.
    ChildId,
    /// An adult in a child's life: a mother, a father, a partner, a carer.
    PersonId,
    /// What a person is to a child.
    RelationshipId,
    /// A group of children who share a home.
    HouseholdId,
    /// A contact, or an attempt at one.
    ContactId,
    /// A safeguarding flag.
    FlagId,
    /// A Universal Plus or Universal Partnership Plus episode.
    EpisodeId,
    /// A goal of an episode.
    GoalId,
    /// A task.
    TaskId,
    /// One quantity measured once.
    MeasurementId,
    /// A time agreed with a family.
    AppointmentId,
    /// A school, a clinic or another place on the register.
    PlaceId,
    /// A questionnaire sent about a child.
    QuestionnaireId,
    /// A scored assessment.
    AssessmentId,
    /// A safeguarding status of a child, with its dates.
    SafeguardingEpisodeId,
    /// A referral to another service.
    ReferralId,
    /// Information shared with somebody.
    SharingId,
    /// A professional disagreement taken further.
    EscalationId,
    /// A safeguarding supervision about a child.
    SupervisionId,
    /// Marks seen on a body, on one day.
    BodyMapId,
    /// What is significant in a child's record.
    ChronologyId,
    /// A report or summary that was written and locked.
    CaseReportId,
    /// An allegation about a member of staff; never on a child's record.
    AllegationId,
    /// An individual health plan.
    HealthPlanId,
    /// A service of the local directory.
    LocalServiceId,
    /// A passing of care to somebody else.
    TransferId,
    /// A letter written about a child.
    LetterId,
    /// The practitioner whose caseload this is.
    PractitionerId,
}

#[cfg(test)]
mod tests {
    use super::{ChildId, NotAnId};

    #[test]
    fn only_a_canonical_uuid_is_an_identifier() {
        assert!(ChildId::parse("01a1e395-ae87-7000-8000-000000000007").is_ok());
        for wrong in ["", "7", "01A1E395-ae87-7000-8000-000000000007", "01a1e395ae87700080000000000000007abc"]
        {
            assert_eq!(ChildId::parse(wrong), Err(NotAnId), "{wrong}");
        }
    }
}
