//! What the tables of the trust hold of safeguarding work, taken out of its resources.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Communication, DocumentReference, Extension, ExtensionValue, Flag, List, Observation,
    ObservationComponent, ResourceType, ServiceRequest, Task,
};
use serde_json::{Map, Value, json};

use crate::columns::{Columns, concept, date, day, day_of, days_of, id_in, integer, reference, string};

/// A status: when, how it ended, what happened. What is known of it comes in an observation of its own.
pub(crate) fn status(flag: &Flag) -> Columns<'_> {
    let (since, until) = days_of(flag.period.as_ref());
    let Some(events) = events(&flag.extension) else { return refused(EVENT) };
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

/// What joined the other flags.
pub(crate) fn flag_detail(flag: &Flag) -> Result<Value, &'static str> {
    let list = &flag.extension;
    let police = Extension::parts(list, extensions::POLICE_REPORT).next().unwrap_or(&[]);
    Ok(json!({
        "local_type": flag.code.code_in(systems::LOCAL_FLAG),
        "known_to": string(list, extensions::FLAG_KNOWN_TO),
        "action": string(list, extensions::CONCERN_ACTION),
        "police_reference": string(police, "reference"),
        "not_reported_because": string(police, "not-reported-because"),
        "health_advice": concept(police, "health-advice", systems::YES_NO_NOT_ASKED),
        "law_advice": concept(police, "law-advice", systems::YES_NO_NOT_ASKED),
        "events": events(list).ok_or(EVENT)?,
    }))
}

const EVENT: &str = "an event cannot be read; check it and amend";

fn events(list: &[Extension]) -> Option<Vec<Value>> {
    Extension::parts(list, extensions::SAFEGUARDING_EVENT)
        .map(|parts| {
            Some(json!({
                "kind": concept(parts, "kind", systems::SAFEGUARDING_EVENT)?,
                "on": day(parts, "on")?,
                "state": concept(parts, "state", systems::EVENT_STATE)?,
                "part": concept(parts, "part", systems::EVENT_PART)?,
                "note": string(parts, "note"),
            }))
        })
        .collect()
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

/// Marks on a body.
pub(crate) fn body_map(observation: &Observation) -> Columns<'_> {
    let list = &observation.extension;
    let marks: Option<Vec<Value>> = observation.component.iter().map(mark).collect();
    let Some(marks) = marks else {
        return refused("a mark of the body map cannot be read; check it and amend");
    };
    let referred = Extension::parts(list, extensions::INJURY_REFERRAL).next().unwrap_or(&[]);
    let referred_at = match Extension::find(referred, "at") {
        Some(ExtensionValue::DateTime(moment)) => Some(moment.to_string()),
        Some(_) | None => None,
    };
    Columns {
        status: Some(observation.status.code()),
        sort: Some("body-map"),
        since: observation.effective_date_time.map(day_of),
        contact_id: observation
            .encounter
            .as_ref()
            .and_then(|contact| id_in(contact, ResourceType::Encounter)),
        detail: Some(json!({
            "figure": concept(list, extensions::BODY_FIGURE, systems::BODY_FIGURE),
            "mobility": concept(list, extensions::MOBILITY, systems::MOBILITY),
            "marks": marks,
            "referred_at": referred_at,
            "referred_to": string(referred, "to"),
            "referral_outcome": string(referred, "outcome"),
            "referral": reference(referred, "referral")
                .and_then(|referral| id_in(referral, ResourceType::ServiceRequest)),
        })),
        ..Columns::default()
    }
}

fn mark(component: &ObservationComponent) -> Option<Value> {
    let parts = Extension::parts(&component.extension, extensions::BODY_MARK).next()?;
    let lies = |name: &str| integer(parts, name).filter(|place| (0..=1_000).contains(place));
    Some(json!({
        "kind": component.code.code_in(systems::MARK_KIND)?,
        "site": component.value_codeable_concept.as_ref()?.code_in(systems::BODY_SITE)?,
        "view": concept(parts, "view", systems::BODY_VIEW)?,
        "x": lies("x")?,
        "y": lies("y")?,
        "length": integer(parts, "length"),
        "width": integer(parts, "width"),
        "colour": string(parts, "colour"),
        "explanation": string(parts, "explanation"),
        "explained_by": string(parts, "explained-by"),
    }))
}

/// A referral, with its answer.
pub(crate) fn referral(request: &ServiceRequest) -> Columns<'_> {
    let list = &request.extension;
    let Some(service) = request.code.as_ref().and_then(|code| code.code_in(systems::REFERRAL_SERVICE)) else {
        return refused("the service referred to is not known here; check it and amend");
    };
    let answer = Extension::parts(list, extensions::REFERRAL_ANSWER).next().unwrap_or(&[]);
    Columns {
        status: Some(request.status.code()),
        kind: Some(service),
        mode: concept(list, extensions::CONTACT_MODE, systems::CONTACT_MODE),
        outcome: concept(answer, "answer", systems::REFERRAL_ANSWER),
        since: request.authored_on.map(day_of),
        until: date(answer, "on"),
        review_on: date(list, extensions::REFERRAL_CHASE_ON),
        contact_id: request.encounter.as_ref().and_then(|contact| id_in(contact, ResourceType::Encounter)),
        detail: Some(json!({
            "service_name": request.code.as_ref().and_then(|code| code.text.as_deref()),
            "urgency": request.priority.map(|priority| priority.code()),
            "reason": request.reason_code.iter().find_map(|reason| reason.text.as_deref()),
            "basis": concept(list, extensions::SHARING_BASIS, systems::SHARING_BASIS),
            "confirmed_on": day(list, extensions::REFERRAL_CONFIRMED_ON),
            "answered_by": string(answer, "by"),
            "answer_reason": string(answer, "reason"),
            "came_of_it": string(list, extensions::REFERRAL_OUTCOME),
        })),
        ..Columns::default()
    }
}

/// What was shared, a supervision, or an allegation; the category says which.
pub(crate) fn communication(communication: &Communication) -> Columns<'_> {
    let kind = communication.category.iter().find_map(|category| category.code_in(systems::RECORD_KIND));
    let (sort, detail) = match kind {
        Some("sharing") => ("sharing", shared(communication)),
        Some("supervision") => ("supervision", supervised(communication)),
        Some("allegation") if communication.subject.is_some() => {
            return refused("an allegation about staff may name no child; take it back and write it anew");
        }
        Some("allegation") => ("allegation", alleged(communication)),
        Some(_) | None => {
            return refused("it is neither information shared, a supervision nor an allegation known here");
        }
    };
    Columns {
        status: Some(communication.status.code()),
        sort: Some(sort),
        mode: communication.medium.iter().find_map(|medium| medium.code_in(systems::CONTACT_MODE)),
        since: communication.sent.map(day_of),
        detail: Some(detail),
        ..Columns::default()
    }
}

fn shared(communication: &Communication) -> Value {
    let reason = communication.reason_code.first();
    let about = |wanted| communication.about.iter().find_map(move |about| id_in(about, wanted));
    json!({
        "with": recipient(communication),
        "what": said(communication),
        "basis": reason.and_then(|reason| reason.code_in(systems::SHARING_BASIS)),
        "basis_detail": reason.and_then(|reason| reason.text.as_deref()),
        "family_told": concept(&communication.extension, extensions::FAMILY_TOLD, systems::YES_NO_NOT_ASKED),
        "referral": about(ResourceType::ServiceRequest),
        "case_report": about(ResourceType::DocumentReference),
    })
}

fn supervised(communication: &Communication) -> Value {
    let parts = Extension::parts(&communication.extension, extensions::SUPERVISION).next().unwrap_or(&[]);
    json!({
        "supervisor": recipient(communication),
        "form": concept(parts, "form", systems::SUPERVISION_FORM),
        "discussed": said(communication),
        "actions": string(parts, "actions"),
        "next_on": day(parts, "next-on"),
    })
}

fn alleged(communication: &Communication) -> Value {
    let parts = Extension::parts(&communication.extension, extensions::ALLEGATION).next().unwrap_or(&[]);
    json!({
        "about": said(communication),
        "referred_on": day(parts, "referred-on"),
        "officer": string(parts, "officer"),
        "reference": string(parts, "reference"),
        "outcome": concept(parts, "outcome", systems::ALLEGATION_OUTCOME),
        "note": string(parts, "note"),
    })
}

fn recipient(communication: &Communication) -> Option<&str> {
    communication.recipient.iter().find_map(|recipient| recipient.display.as_deref())
}

fn said(communication: &Communication) -> Option<&str> {
    communication.payload.first().map(|payload| payload.content_string.as_str())
}

/// A disagreement, step by step.
pub(crate) fn escalation(task: &Task) -> Columns<'_> {
    let list = &task.extension;
    let steps: Option<Vec<Value>> = Extension::parts(list, extensions::ESCALATION_STEP)
        .map(|parts| {
            Some(json!({
                "stage": concept(parts, "stage", systems::ESCALATION_STAGE)?,
                "to": string(parts, "to"),
                "on": day(parts, "on")?,
                "reply_by": day(parts, "reply-by")?,
                "replied_on": day(parts, "replied-on"),
                "reply": string(parts, "reply"),
            }))
        })
        .collect();
    let Some(steps) = steps else {
        return refused("a step of the escalation cannot be read; check it and amend");
    };
    let resolved = Extension::parts(list, extensions::ESCALATION_RESOLVED).next().unwrap_or(&[]);
    Columns {
        status: Some(task.status.code()),
        sort: Some("escalation"),
        since: days_of(task.execution_period.as_ref()).0,
        until: date(resolved, "on"),
        review_on: task.restriction.as_ref().and_then(|due| due.period.end).map(day_of),
        detail: Some(json!({
            "about": task.description,
            "referral": task.focus.as_ref().and_then(|focus| id_in(focus, ResourceType::ServiceRequest)),
            "outcome": string(resolved, "outcome"),
            "steps": steps,
        })),
        ..Columns::default()
    }
}

/// What is significant, by reference to the resources it came in.
pub(crate) fn chronology(list: &List) -> Columns<'_> {
    let entries: Option<Vec<Value>> = list
        .entry
        .iter()
        .map(|entry| {
            let (kind, id) = entry.item.reference.as_deref()?.split_once('/')?;
            // Only what the format knows, and never a single version of it.
            let kind = ResourceType::from_name(kind)?;
            Some(json!({
                "type": kind.name(),
                "id": id_in(&entry.item, kind).filter(|known| *known == id)?,
                "marked_on": entry.date.map(day_of).map(|day| day.to_string()),
                "why": string(&entry.extension, extensions::SIGNIFICANT_BECAUSE),
            }))
        })
        .collect();
    let Some(entries) = entries else {
        return refused("an entry of the chronology points to nothing known here");
    };
    Columns {
        status: Some(list.status.code()),
        sort: Some("chronology"),
        detail: Some(json!({ "entries": entries })),
        ..Columns::default()
    }
}

/// A locked report. The note of a contact has no table: its words are in its resource.
pub(crate) fn document(document: &DocumentReference) -> Columns<'_> {
    if document.kind.code_in(systems::RECORD_KIND) != Some("case-report") {
        return Columns::default();
    }
    let list = &document.extension;
    let sha256 = string(list, extensions::REPORT_SHA256).filter(|hash| {
        hash.len() == 64 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    });
    let Some(sha256) = sha256 else {
        return refused("the report's fingerprint is not one; lock the report again");
    };
    Columns {
        status: Some(document.status.code()),
        sort: Some("case-report"),
        kind: document.kind.code_in(systems::CASE_REPORT_TEMPLATE),
        since: date(list, extensions::REPORT_MEETING_ON),
        detail: Some(json!({
            "title": document.kind.text,
            "locked_at": document.date,
            "sha256": sha256,
        })),
        ..Columns::default()
    }
}

/// Concerns of a contact, each once.
pub(crate) fn concerns(list: &[Extension]) -> Option<Vec<&str>> {
    let mut found = Vec::new();
    for parts in Extension::parts(list, extensions::CONCERN) {
        let what = concept(parts, "what", systems::CONCERN)?;
        if !found.contains(&what) {
            found.push(what);
        }
    }
    Some(found)
}

/// Whether a concept is of one of the records that share a type.
pub(crate) fn is(code: &CodeableConcept, kind: &str) -> bool {
    code.code_in(systems::RECORD_KIND) == Some(kind)
}

fn refused<'a>(why: &'static str) -> Columns<'a> {
    Columns { refused: Some(why), ..Columns::default() }
}
