//! A safeguarding status: the flag that says it, and the observation that says what is known of it.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Extension, Flag, Observation, ObservationComponent, ResourceType};
use serde_json::{Map, Value, json};

use super::event::{CANNOT_BE_READ, events};
use super::refused;
use crate::columns::{Columns, concept, date, day, days_of, id_in, reference, string};

/// A status: when, how it ended, what happened. What is known of it comes in an observation of its own.
pub(crate) fn status(flag: &Flag) -> Columns<'_> {
    let (since, until) = days_of(flag.period.as_ref());
    let Some(events) = events(&flag.extension) else { return refused(CANNOT_BE_READ) };
    Columns {
        status: Some(flag.status.code()),
        sort: Some("safeguarding-episode"),
        kind: flag.code.code_in(systems::SAFEGUARDING_STATUS),
        outcome: concept(&flag.extension, extensions::SAFEGUARDING_OUTCOME, systems::SAFEGUARDING_OUTCOME),
        since,
        until,
        review_on: date(&flag.extension, extensions::FLAG_REVIEW_DATE),
        detail: Some(json!({
            "follows": reference(&flag.extension, extensions::FOLLOWS)
                .and_then(|before| id_in(before, ResourceType::Flag)),
            "events": events,
        })),
        ..Columns::default()
    }
}

/// What is known of a status.
pub(crate) fn status_detail(observation: &Observation) -> Columns<'_> {
    let (since, until) = days_of(observation.effective_period.as_ref());
    let facts: Option<Map<String, Value>> = facts(&observation.component);
    let placements: Option<Vec<Value>> = Extension::parts(&observation.extension, extensions::PLACEMENT)
        .map(|parts| {
            Some(json!({
                "kind": concept(parts, "kind", systems::PLACEMENT_KIND)?,
                "from": day(parts, "from")?,
                "until": day(parts, "until"),
                "detail": string(parts, "detail"),
            }))
        })
        .collect();
    let (Some(facts), Some(placements)) = (facts, placements) else {
        return refused("a fact of this status cannot be read; check it and amend");
    };
    Columns {
        status: Some(observation.status.code()),
        sort: Some("safeguarding-episode"),
        kind: observation.code.code_in(systems::SAFEGUARDING_STATUS),
        since,
        until,
        detail: Some(json!({ "facts": facts, "placements": placements })),
        ..Columns::default()
    }
}

/// The facts by their codes; those that may come several times are lists.
fn facts(components: &[ObservationComponent]) -> Option<Map<String, Value>> {
    let mut facts = Map::new();
    let (mut categories, mut factors) = (Vec::new(), Vec::new());
    for component in components {
        let coded =
            |system: &str| component.value_codeable_concept.as_ref()?.code_in(system).map(str::to_owned);
        let fact = component.code.code_in(systems::SAFEGUARDING_DETAIL)?;
        let value = match fact {
            "category" => {
                categories.push(coded(systems::ABUSE_CATEGORY)?);
                continue;
            }
            "parental-factor" => {
                factors.push(coded(systems::PARENTAL_FACTOR)?);
                continue;
            }
            "legal-basis" => coded(systems::LEGAL_BASIS)?,
            "early-help-form" => coded(systems::EARLY_HELP_FORM)?,
            "authority"
            | "social-worker"
            | "social-worker-phone"
            | "threshold-level"
            | "lead-practitioner"
            | "lead-agency" => component.value_string.clone()?,
            _unknown => return None,
        };
        facts.insert(fact.to_owned(), value.into());
    }
    facts.insert("categories".to_owned(), categories.into());
    facts.insert("factors".to_owned(), factors.into());
    Some(facts)
}
