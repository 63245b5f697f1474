//! Children who may be the one being registered. Never decided on a name alone.

use caseload_domain::{
    child::{Birth, Child},
    record::Record,
};
use caseload_store::Store;

use super::views::{DuplicateReason, PossibleDuplicate};
use crate::{code::Code, duplicate::alike, failure::Answer};

/// Children on record who share the NHS number, or the birth and a like name. A child whose identity is restricted is never
/// among them: the store leads to none.
pub(super) fn of(store: &Store, child: &Child) -> Answer<Vec<PossibleDuplicate>> {
    let mut found = Vec::new();
    if let Some(number) = &child.nhs_number
        && let Some(id) = store.child_with_nhs_number(number.as_str())?
        && let Record::Child(other) = store.current(&id)?.revision.record
    {
        found.push(possible(&other, DuplicateReason::SameNhsNumber));
    }
    let (Birth::Born(day) | Birth::Expected(day)) = child.birth;
    for id in store.children_with_birth(day)? {
        let Record::Child(other) = store.current(&id)?.revision.record else { continue };
        if found.iter().any(|seen: &PossibleDuplicate| seen.child_id == other.id.as_str()) {
            continue;
        }
        let whole = |child: &Child| format!("{} {}", child.name.given, child.name.family).to_lowercase();
        let (mine, theirs) = (whole(child), whole(&other));
        if mine == theirs {
            found.push(possible(&other, DuplicateReason::SameNameAndBirth));
        } else if alike(&mine, &theirs) {
            found.push(possible(&other, DuplicateReason::SimilarNameSameBirth));
        }
    }
    Ok(found)
}

fn possible(other: &Child, reason: DuplicateReason) -> PossibleDuplicate {
    PossibleDuplicate {
        child_id: other.id.as_str().to_owned(),
        child: other.name.in_list(),
        born: match other.birth {
            Birth::Born(born) => Some(born),
            Birth::Expected(_) => None,
        },
        nhs_number: other.nhs_number.as_ref().map(|number| number.as_str().to_owned()),
        reason: Code(reason),
    }
}
