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

/// Each service the family was told of is in the directory, though it may have expired since.
pub(super) fn check_signposted(store: &Store, parsed: Option<&(Contact, Option<Task>)>) -> Answer<()> {
    for id in parsed.iter().flat_map(|(contact, _)| &contact.signposted) {
        local_service::current(store, id.as_str())?;
    }
    Ok(())
}
