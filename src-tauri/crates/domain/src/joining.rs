//! Joining two records of one child: which facts are kept, and how an entry comes to stand on the other record.

use crate::{
    child::{CaseloadStatus, Child},
    chronology::Chronology,
    code::YesNoNotAsked,
    coded,
    contact::Present,
    id::{ChildId, RelationshipId},
    record::Record,
};

coded! {
    /// A fact about a child that two records may say differently. Facts that belong together are one.
    ChildField {
        Name = "name",
        Birth = "birth",
        Sex = "sex",
        NhsNumber = "nhs-number",
        Gestation = "gestation",
        Address = "address",
        Phone = "phone",
        GpPractice = "gp-practice",
        School = "school",
        Ethnicity = "ethnicity",
        FirstLanguage = "first-language",
        Interpreter = "interpreter",
        Level = "level",
        Send = "send",
        ImdDecile = "imd-decile",
        Household = "household",
        NamedPractitioner = "named-practitioner",
        ResidentAuthority = "resident-authority",
        VisitNote = "visit-note",
        CaseloadStatus = "caseload-status",
    }
}

impl ChildField {
    /// Whether two children have the same fact.
    #[must_use]
    pub fn is_same(self, one: &Child, other: &Child) -> bool {
        let mut taken = one.clone();
        self.take(&mut taken, other);
        taken == *one
    }

    /// Writes one child's fact over another's.
    pub fn take(self, into: &mut Child, from: &Child) {
        match self {
            Self::Name => into.name.clone_from(&from.name),
            Self::Birth => {
                into.birth = from.birth;
                into.birth_order = from.birth_order;
            }
            Self::Sex => into.sex = from.sex,
            Self::NhsNumber => {
                into.nhs_number.clone_from(&from.nhs_number);
                into.nhs_number_status = from.nhs_number_status;
            }
            Self::Gestation => into.gestation = from.gestation,
            Self::Address => into.address.clone_from(&from.address),
            Self::Phone => into.phone.clone_from(&from.phone),
            Self::GpPractice => into.gp_practice.clone_from(&from.gp_practice),
            Self::School => into.school.clone_from(&from.school),
            Self::Ethnicity => into.ethnicity.clone_from(&from.ethnicity),
            Self::FirstLanguage => into.first_language.clone_from(&from.first_language),
            Self::Interpreter => into.interpreter = from.interpreter,
            Self::Level => {
                into.level = from.level;
                into.level_since = from.level_since;
                into.earlier_levels.clone_from(&from.earlier_levels);
            }
            Self::Send => into.send = from.send,
            Self::ImdDecile => into.imd_decile = from.imd_decile,
            Self::Household => {
                into.household.clone_from(&from.household);
                into.earlier_homes.clone_from(&from.earlier_homes);
            }
            Self::NamedPractitioner => into.named_practitioner.clone_from(&from.named_practitioner),
            Self::ResidentAuthority => into.resident_authority.clone_from(&from.resident_authority),
            Self::VisitNote => into.visit_note.clone_from(&from.visit_note),
            Self::CaseloadStatus => {
                into.caseload_status = from.caseload_status;
                into.joined_on = from.joined_on;
                into.left_on = from.left_on;
                into.moves.clone_from(&from.moves);
                into.cover.clone_from(&from.cover);
                into.death.clone_from(&from.death);
            }
        }
    }

    /// Whether nobody has said anything. A date of birth says more than an expected one.
    #[must_use]
    pub fn is_unsaid(self, child: &Child) -> bool {
        match self {
            Self::Name => child.name.given.trim().is_empty(),
            Self::Birth => !child.is_born(),
            Self::Sex => child.sex == crate::child::Sex::NotKnown,
            Self::NhsNumber => child.nhs_number.is_none(),
            Self::Gestation => child.gestation.is_none(),
            Self::Address => child.address.postcode.is_none() && child.address.lines.is_empty(),
            Self::Phone => child.phone.is_none(),
            Self::GpPractice => child.gp_practice.is_none(),
            Self::School => child.school.is_none(),
            Self::Ethnicity => child.ethnicity.is_none(),
            Self::FirstLanguage => child.first_language.is_none(),
            Self::Interpreter => child.interpreter == YesNoNotAsked::NotAsked,
            Self::Level => false,
            Self::Send => child.send == YesNoNotAsked::NotAsked,
            Self::ImdDecile => child.imd_decile.is_none(),
            Self::Household => child.household.is_none() && child.earlier_homes.is_empty(),
            Self::NamedPractitioner => child.named_practitioner.is_none(),
            Self::ResidentAuthority => child.resident_authority.is_none(),
            Self::VisitNote => child.visit_note.is_none(),
            Self::CaseloadStatus => child.caseload_status != CaseloadStatus::OnCaseload,
        }
    }
}

/// The same record as another child's. A relative who is on both records stands once: whoever was present, or whom an
/// assessment was about, is named by the relationship that stays.
#[must_use]
pub fn moved(mut record: Record, to: &ChildId, ties: &[(RelationshipId, RelationshipId)]) -> Record {
    let tie = |id: &mut RelationshipId| {
        if let Some((_, stays)) = ties.iter().find(|(goes, _)| goes == id) {
            id.clone_from(stays);
        }
    };
    let child = match &mut record {
        // They belong to no one child.
        Record::Practitioner(..)
        | Record::Person(_)
        | Record::Place(_)
        | Record::LocalService(_)
        | Record::Allegation(_)
        // The child's own record is joined, not moved.
        | Record::Child(_) => None,
        Record::Relationship(relationship) => Some(&mut relationship.child),
        Record::Contact(contact) => {
            for present in &mut contact.present {
                if let Present::Relative(id) = present {
                    tie(id);
                }
            }
            Some(&mut contact.child)
        }
        Record::Flag(flag) => Some(&mut flag.child),
        Record::Episode(episode) => Some(&mut episode.child),
        Record::Task(task) => Some(&mut task.child),
        Record::Measurement(measurement) => Some(&mut measurement.child),
        Record::Appointment(appointment) => Some(&mut appointment.child),
        Record::Questionnaire(questionnaire) => Some(&mut questionnaire.child),
        Record::Assessment(assessment) => {
            if let Some(about) = &mut assessment.about {
                tie(about);
            }
            Some(&mut assessment.child)
        }
        Record::SafeguardingEpisode(episode) => Some(&mut episode.child),
        Record::Referral(referral) => Some(&mut referral.child),
        Record::Sharing(sharing) => Some(&mut sharing.child),
        Record::Escalation(escalation) => Some(&mut escalation.child),
        Record::Supervision(supervision) => Some(&mut supervision.child),
        Record::BodyMap(map) => Some(&mut map.child),
        Record::Chronology(chronology) => Some(&mut chronology.child),
        Record::CaseReport(report) => Some(&mut report.child),
        Record::HealthPlan(plan) => Some(&mut plan.child),
        Record::Transfer(transfer) => Some(&mut transfer.child),
        Record::Letter(letter) => Some(&mut letter.child),
    };
    if let Some(child) = child {
        child.clone_from(to);
    }
    record
}

/// Two chronologies of one child as one: a child has one at most. What both marked stands once, as the first marked it.
#[must_use]
pub fn joined_chronology(kept: &Chronology, other: &Chronology) -> Chronology {
    let mut joined = kept.clone();
    joined.entries.extend(other.entries.iter().filter(|marked| !kept.has(&marked.entry)).cloned());
    joined.entries.sort_by_key(|marked| marked.marked_on);
    joined
}

#[cfg(test)]
mod tests {
    use super::ChildField;
    use crate::{code::Coded as _, likeness::tests_support::a_child};

    #[test]
    fn a_fact_that_is_taken_is_the_same_and_no_other_changes() {
        let one = a_child(1);
        let other = a_child(2);
        for field in ChildField::ALL {
            let mut taken = one.clone();
            field.take(&mut taken, &other);
            assert!(field.is_same(&taken, &other), "{}", field.code());
            for untouched in ChildField::ALL.iter().filter(|one| *one != field) {
                assert!(untouched.is_same(&taken, &one), "{} changed {}", field.code(), untouched.code());
            }
        }
    }
}
