//! What the tables of the trust hold of assessments and of structured reviews, taken out of their resources.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, questionnaires, systems};
use caseload_sync_format::v1::fhir::{
    Annotation, Coding, Decimal, Extension, ExtensionValue, Meta, Observation, ObservationComponent,
    Quantity, QuestionnaireResponse, ResourceType, ResponseAnswer, ResponseItem,
};
use serde_json::{Map, Value, json};

use crate::columns::{Columns, day, id_in, string};

/// The most points an area of ASQ-3 can have, in hundredths.
const MOST_OF_ASQ_3: i32 = 6_000;

/// Total, scales, whom it is about and what was done. `None` when a score cannot be read.
pub(crate) fn scored(observation: &Observation, form: Option<&str>) -> Option<Value> {
    let total = match &observation.value_quantity {
        None => None,
        Some(quantity) => Some(hundredths(quantity)?),
    };
    let mut scales = Map::new();
    for component in &observation.component {
        let (scale, points) = scale(component)?;
        scales.insert(scale.to_owned(), points.into());
    }
    let (done, other): (Vec<&Annotation>, Vec<&Annotation>) =
        observation.note.iter().partition(|note| is_action(note));
    Some(json!({
        "form": form,
        "about": observation.focus.iter().find_map(|focus| id_in(focus, ResourceType::RelatedPerson)),
        "total": total,
        "scales": scales,
        "action": joined(&done),
        "note": joined(&other),
        "restricted": is_restricted(&observation.meta),
    }))
}

fn scale(component: &ObservationComponent) -> Option<(&str, i32)> {
    let points = hundredths(component.value_quantity.as_ref()?)?;
    match component.code.code_in(systems::ASQ_DOMAIN) {
        Some(area) => (points <= MOST_OF_ASQ_3).then_some((area, points)),
        None => Some((component.code.code_in(systems::ASSESSMENT_SCALE)?, points)),
    }
}

fn hundredths(quantity: &Quantity) -> Option<i32> {
    if quantity.code != "{score}" {
        return None;
    }
    i32::try_from(Decimal::hundredths(quantity.value)?).ok()
}

fn is_action(note: &Annotation) -> bool {
    Extension::find(&note.extension, extensions::ACTION_TAKEN) == Some(&ExtensionValue::Boolean(true))
}

fn joined(notes: &[&Annotation]) -> Option<String> {
    let texts: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

fn is_restricted(meta: &Meta) -> bool {
    meta.security.contains(&Coding::restricted())
}

/// The findings of a review. The items of an assessment tool have no table: its total and scales are with its scores.
pub(crate) fn reviewed(response: &QuestionnaireResponse) -> Columns<'_> {
    let columns = Columns { status: Some(response.status.code()), ..Columns::default() };
    let refuse = |why| Columns { refused: Some(why), ..Columns::default() };
    if response.questionnaire.starts_with(questionnaires::ASSESSMENT) {
        return columns;
    }
    let Some(kind) = response.questionnaire.strip_prefix(questionnaires::REVIEW) else {
        return refuse("it answers neither an assessment nor a review known here");
    };
    let contact = response.encounter.as_ref().and_then(|contact| id_in(contact, ResourceType::Encounter));
    if contact != Some(response.id.as_str()) {
        return refuse("it does not say at which contact the review was; amend the contact");
    }
    let findings: Option<Vec<Value>> = response.item.iter().map(finding).collect();
    if findings.is_none() {
        return refuse("a finding cannot be read; check it and amend");
    }
    Columns {
        kind: Some(kind),
        contact_id: contact,
        detail: Some(json!({ "findings": findings, "restricted": is_restricted(&response.meta) })),
        ..columns
    }
}

fn finding(item: &ResponseItem) -> Option<Value> {
    let answers: Option<Vec<Value>> = item.answer.iter().map(|one| answer(&item.link_id, one)).collect();
    Some(json!({
        "field": item.link_id,
        "answers": answers?,
        "note": string(&item.extension, extensions::FINDING_NOTE),
        "unchanged_since": day(&item.extension, extensions::UNCHANGED_SINCE),
    }))
}

/// The sort of answer and the answer. An option is `FIELD.OPTION`, and its field must be the item's.
fn answer(field: &str, answer: &ResponseAnswer) -> Option<Value> {
    let of = |kind: &str, answer: Option<String>| Some(json!({ "kind": kind, "answer": answer }));
    match answer {
        ResponseAnswer::Integer(number) => of("number", Some(number.to_string())),
        ResponseAnswer::Date(day) => of("day", Some(day.0.to_string())),
        ResponseAnswer::String(words) => of("words", Some(words.clone())),
        ResponseAnswer::Coding(coding) => {
            let code = coding.code.as_deref()?;
            match coding.system.as_deref()? {
                systems::REVIEW_ANSWER => {
                    of("option", Some(code.strip_prefix(field)?.strip_prefix('.')?.to_owned()))
                }
                systems::DATA_ABSENT_REASON if code == "not-asked" => of("not-asked", None),
                _other => None,
            }
        }
    }
}
