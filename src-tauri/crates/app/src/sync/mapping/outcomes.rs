//! A receipt's entries folded back to one outcome for each revision.

use caseload_store::sync::EntryOutcome as RevisionOutcome;
use caseload_sync_format::v1::{EntryOutcome, ReceiptEntry, fhir::ResourceType};

/// The entries are not those of a file of ours, in its order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("entry {position} of the receipt does not stand where the sync file has it")]
pub struct NotOurOrder {
    /// From 1.
    pub position: usize,
}

/// One outcome for each revision, in the order of the file.
///
/// A receipt lists its entries in the order of the file (FORMAT.md 11), and a file has each revision's resources
/// together with the revision's `Provenance` last. That `Provenance` carries the record's id and the revision's number,
/// so it says which record the resources with ids of their own belong to: goals, and the trust. A revision of which
/// the trust refused anything is refused, and the reasons are all there.
///
/// # Errors
/// [`NotOurOrder`] at the first entry that cannot belong to the revision it stands with.
pub fn revision_outcomes(entries: &[ReceiptEntry]) -> Result<Vec<RevisionOutcome>, NotOurOrder> {
    let mut folded = Vec::new();
    let mut begin = 0;
    for (position, last) in entries.iter().enumerate() {
        if last.resource_type != ResourceType::Provenance {
            continue;
        }
        let revision = entries.get(begin..=position).expect("a revision's entries are a part of the entries");
        if let Some(stranger) = revision.iter().position(|entry| !belongs(entry, last)) {
            return Err(NotOurOrder { position: begin + stranger + 1 });
        }
        folded.push(RevisionOutcome {
            record_id: last.id.clone(),
            revision: last.version,
            refused_because: refused_because(revision),
        });
        begin = position + 1;
    }
    if begin == entries.len() { Ok(folded) } else { Err(NotOurOrder { position: entries.len() }) }
}

fn belongs(entry: &ReceiptEntry, provenance: &ReceiptEntry) -> bool {
    let shares_id = match entry.resource_type {
        ResourceType::Goal | ResourceType::Organization => true,
        ResourceType::Practitioner
        | ResourceType::Location
        | ResourceType::HealthcareService
        | ResourceType::CarePlan
        | ResourceType::Patient
        | ResourceType::Person
        | ResourceType::RelatedPerson
        | ResourceType::EpisodeOfCare
        | ResourceType::Condition
        | ResourceType::Appointment
        | ResourceType::Encounter
        | ResourceType::Observation
        | ResourceType::QuestionnaireResponse
        | ResourceType::DocumentReference
        | ResourceType::Flag
        | ResourceType::Task
        | ResourceType::ServiceRequest
        | ResourceType::Communication
        | ResourceType::List
        | ResourceType::Provenance => entry.id == provenance.id,
    };
    shares_id && entry.version == provenance.version
}

fn refused_because(revision: &[ReceiptEntry]) -> Option<String> {
    let mut reasons: Vec<&str> = Vec::new();
    for entry in revision {
        match &entry.outcome {
            EntryOutcome::Accepted => {}
            EntryOutcome::Refused { reason } if reasons.contains(&reason.as_str()) => {}
            EntryOutcome::Refused { reason } => reasons.push(reason),
        }
    }
    (!reasons.is_empty()).then(|| reasons.join("; "))
}

#[cfg(test)]
mod tests {
    use super::{NotOurOrder, revision_outcomes};
    use caseload_sync_format::v1::{EntryOutcome, ReceiptEntry, fhir::ResourceType};

    const EPISODE: &str = "01a1e395-ae96-7000-8000-000000000016";
    const GOAL: &str = "01a1e395-ae94-7000-8000-000000000014";
    const CHILD: &str = "01a1e395-ae87-7000-8000-000000000007";

    fn entry(resource_type: ResourceType, id: &str, version: u32, refused: Option<&str>) -> ReceiptEntry {
        let outcome = match refused {
            None => EntryOutcome::Accepted,
            Some(reason) => EntryOutcome::Refused { reason: reason.to_owned() },
        };
        ReceiptEntry { resource_type, id: id.to_owned(), version, outcome }
    }

    fn episode(goal: Option<&str>, provenance: Option<&str>) -> Vec<ReceiptEntry> {
        vec![
            entry(ResourceType::EpisodeOfCare, EPISODE, 2, None),
            entry(ResourceType::Condition, EPISODE, 2, None),
            entry(ResourceType::Goal, GOAL, 2, goal),
            entry(ResourceType::Provenance, EPISODE, 2, provenance),
            entry(ResourceType::Patient, CHILD, 1, None),
            entry(ResourceType::Provenance, CHILD, 1, None),
        ]
    }

    fn check(entries: &[ReceiptEntry], expected: &[(&str, u32, Option<&str>)]) {
        let found = revision_outcomes(entries).unwrap();
        let found: Vec<_> = found
            .iter()
            .map(|outcome| (outcome.record_id.as_str(), outcome.revision, outcome.refused_because.as_deref()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_revision_is_received_when_everything_of_it_was_accepted() {
        check(&episode(None, None), &[(EPISODE, 2, None), (CHILD, 1, None)]);
    }

    #[test]
    fn a_refused_goal_refuses_its_episode_and_each_reason_is_said_once() {
        check(&episode(Some("why"), None), &[(EPISODE, 2, Some("why")), (CHILD, 1, None)]);
        check(&episode(Some("why"), Some("why")), &[(EPISODE, 2, Some("why")), (CHILD, 1, None)]);
        check(&episode(Some("why"), Some("so")), &[(EPISODE, 2, Some("why; so")), (CHILD, 1, None)]);
    }

    #[test]
    fn an_assessment_is_received_when_its_answers_were_too() {
        let of = |answers| {
            [
                entry(ResourceType::Observation, EPISODE, 1, None),
                entry(ResourceType::QuestionnaireResponse, EPISODE, 1, answers),
                entry(ResourceType::Provenance, EPISODE, 1, None),
            ]
        };
        check(&of(None), &[(EPISODE, 1, None)]);
        check(&of(Some("why")), &[(EPISODE, 1, Some("why"))]);
    }

    #[test]
    fn entries_in_another_order_are_not_guessed_at() {
        let mut swapped = episode(None, None);
        swapped.swap(1, 4);
        assert_eq!(revision_outcomes(&swapped).unwrap_err(), NotOurOrder { position: 2 });
        let mut cut = episode(None, None);
        cut.truncate(5);
        assert_eq!(revision_outcomes(&cut).unwrap_err(), NotOurOrder { position: 5 });
        assert_eq!(revision_outcomes(&[]).unwrap().len(), 0);
    }
}
