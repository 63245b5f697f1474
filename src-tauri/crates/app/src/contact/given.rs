//! What was given to a family at a contact, and the local services it was told of.

use caseload_domain::{
    contact::{Contact, Given},
    id::LocalServiceId,
    problem::Problems,
    task::Task,
};
use caseload_store::Store;

use super::views::GivenTyped;
use crate::{
    code::Code,
    failure::{Answer, Failure},
    local_service,
    typed::optional_number,
};

/// What was given; a number left empty is one.
pub(super) fn read_given(typed: Vec<GivenTyped>, problems: &mut Problems) -> Vec<Given> {
    typed
        .into_iter()
        .map(|one| Given {
            item: one.item.0,
            // A stand-in beside its problem, so that the rest of the form is still checked.
            quantity: optional_number("given", &one.quantity, "a number up to 99", problems).unwrap_or(1),
        })
        .collect()
}

pub(super) fn read_signposted(ids: &[String]) -> Answer<Vec<LocalServiceId>> {
    ids.iter().map(|id| LocalServiceId::parse(id).map_err(|_wrong| Failure::NotFound)).collect()
}

pub(super) fn typed_given(given: &[Given]) -> Vec<GivenTyped> {
    given.iter().map(|one| GivenTyped { item: Code(one.item), quantity: one.quantity.to_string() }).collect()
}

/// Each service the family was told of is in the directory, and was offered on the day of the contact. What an earlier version
/// of the contact told of stays, though the entry may have been retired since.
pub(super) fn check_signposted(
    store: &Store,
    parsed: Option<&(Contact, Option<Task>)>,
    before: &[LocalServiceId],
) -> Answer<()> {
    let Some((contact, _)) = parsed else { return Ok(()) };
    let mut problems = Problems::default();
    for id in &contact.signposted {
        let service = local_service::current(store, id.as_str())?;
        if before.contains(id) || service.is_offered_on(contact.happened_on) {
            continue;
        }
        problems.push(
            "signposted",
            format!("{} was not offered on the day of the contact", service.name),
            "Take it off and choose another, or correct its dates in the directory",
        );
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into_vec().into()) }
}
