//! `record`: JSON lines into the same use cases as the window's forms. What a line leaves out has the form's own start value.

mod standing;

use caseload_app::{
    App, Now,
    assessment::{self, views::RecordAssessment},
    caseload,
    contact::{self, views::RecordContact},
    episode::{self, views::StartEpisode},
    escalation::{self, views::StartEscalation},
    failure::Failure,
    flag::{
        self,
        views::{FlagForm, RaiseFlag},
    },
    health_plan::{self, views::WriteHealthPlan},
    measurement::views::MeasuredTyped,
    referral::{self, views::MakeReferral},
    safeguarding::{self, views::BeginSafeguarding},
    sharing::{self, views::RecordSharing},
    supervision::{self, views::RecordSupervision},
    task::{self, views::AddTask},
};
use caseload_domain::{code::Coded as _, flag::FlagType, nhs_number::NhsNumber};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use self::standing::{answer_of, end_of, event_of};
use crate::{commands::everyone, output::Refusal};

/// The kinds of lines there are.
const KINDS: &str = "contact, flag, safeguarding, event, end, episode, task, assessment, referral, answer, sharing, escalation, \
     supervision or health-plan";

/// Records one line: `{"kind": one of KINDS, "nhsNumber" or "childId": ..., and the form's fields}`.
pub(crate) fn record(app: &mut App, text: &str, now: Now) -> Result<(), Refusal> {
    let mut line: Map<String, Value> = serde_json::from_str(text)
        .map_err(|error| Refusal::new(format!("not a JSON object: {error}"), "one object a line"))?;
    let kind = line.remove("kind").and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default();
    if let Some(number) = line.remove("nhsNumber") {
        let number = NhsNumber::parse(number.as_str().unwrap_or_default())
            .map_err(|error| Refusal::new(format!("nhsNumber: {error}"), "check it digit by digit"))?;
        line.insert("childId".to_owned(), Value::String(child_with(app, number.as_str(), now)?));
    }
    match kind.as_str() {
        "contact" => {
            let form = form(line, contact_start())?;
            contact::record_contact(
                app,
                RecordContact {
                    form,
                    measured: MeasuredTyped::default(),
                    assessments: Vec::new(),
                    draft_id: None,
                    appointment_id: None,
                },
                now,
            )?;
        }
        "flag" => {
            let form: FlagForm = form(line, flag_start())?;
            no_status(form.flag_type.0)?;
            flag::raise_flag(app, RaiseFlag { form, draft_id: None }, now)?;
        }
        "safeguarding" => {
            // `kind` of a line names the record, so the form's own has another name here.
            let mut typed: Map<String, Value> = form(line, safeguarding_start())?;
            let status = typed.remove("status").unwrap_or_default();
            typed.insert("kind".to_owned(), status);
            let form = form(Map::new(), Value::Object(typed))?;
            let request = BeginSafeguarding { form, draft_id: None, from_flag: None };
            safeguarding::begin_safeguarding(app, request, now)?;
        }
        "event" => {
            let request = event_of(app, line, now)?;
            safeguarding::save_safeguarding_event(app, request, now)?;
        }
        "end" => {
            let request = end_of(app, line, now)?;
            safeguarding::end_safeguarding(app, request, now)?;
        }
        "episode" => {
            let form = form(line, episode_start())?;
            episode::start_episode(app, StartEpisode { form, draft_id: None }, now)?;
        }
        "task" => {
            let form: AddTask =
                form(line, json!({"childId": "", "title": "", "dueOn": "", "assignedTo": ""}))?;
            task::add_task(app, form, now)?;
        }
        "assessment" => assessment::record_assessment(app, assessment_apart(line)?, now).map(drop)?,
        "referral" => {
            let form = form(line, referral_start())?;
            referral::make_referral(app, MakeReferral { form, draft_id: None }, now)?;
        }
        "answer" => {
            let request = answer_of(app, line, now)?;
            referral::answer_referral(app, request, now)?;
        }
        "sharing" => {
            let form = form(line, sharing_start())?;
            sharing::record_sharing(app, RecordSharing { form, draft_id: None }, now)?;
        }
        "escalation" => {
            let form = form(line, escalation_start())?;
            escalation::start_escalation(app, StartEscalation { form, draft_id: None }, now)?;
        }
        "health-plan" => {
            let form = form(line, health_plan_start())?;
            health_plan::write_health_plan(app, WriteHealthPlan { form, draft_id: None }, now)?;
        }
        "supervision" => {
            supervision::record_supervision(app, supervision_of(line)?, now)?;
        }
        _ => {
            return Err(Refusal::new(
                "the line's kind is not one that can be recorded",
                format!("kind is {KINDS}"),
            ));
        }
    }
    Ok(())
}

/// A status is no flag, and a script wants to know which line records it.
fn no_status(flag_type: FlagType) -> Result<(), Refusal> {
    match flag_type.status_of_old() {
        None => Ok(()),
        Some(status) => Err(Refusal::new(
            format!("flagType: {} is a status now, not a flag", flag_type.code()),
            format!("record it as a status: \"kind\":\"safeguarding\",\"status\":\"{}\"", status.code()),
        )),
    }
}

/// An assessment apart from a contact: the tool's own fields stand beside the child and the day.
fn assessment_apart(line: Map<String, Value>) -> Result<RecordAssessment, Refusal> {
    let mut typed: Map<String, Value> = form(line, assessment_start())?;
    let (child, on) = (typed.remove("childId"), typed.remove("on"));
    form(Map::new(), json!({"childId": child, "on": on, "typed": typed, "draftId": null}))
}

/// Supervision about one child: the meeting's fields stand beside what was said.
fn supervision_of(line: Map<String, Value>) -> Result<RecordSupervision, Refusal> {
    let mut typed: Map<String, Value> = form(line, supervision_start())?;
    let child = json!({"childId": typed.remove("childId"), "discussed": typed.remove("discussed"),
        "actions": typed.remove("actions")});
    typed.insert("children".to_owned(), json!([child]));
    form(Map::new(), json!({"typed": typed, "draftId": null}))
}

/// The child with an NHS number.
pub(crate) fn child_with(app: &mut App, number: &str, now: Now) -> Result<String, Refusal> {
    let page = caseload::list_caseload(app, everyone(number), now)?;
    let found = page.rows.into_iter().find(|row| row.nhs_number.as_deref() == Some(number));
    found.map(|row| row.child_id).ok_or_else(|| Failure::NotFound.into())
}

fn form<T: DeserializeOwned>(line: Map<String, Value>, start: Value) -> Result<T, Refusal> {
    let Value::Object(mut whole) = start else { unreachable!("a form's start value is an object") };
    for (field, value) in line {
        if !whole.contains_key(&field) {
            return Err(Refusal::new(
                format!("there is no field {field}"),
                format!("fields: {}", whole.keys().cloned().collect::<Vec<_>>().join(", ")),
            ));
        }
        whole.insert(field, value);
    }
    serde_json::from_value(Value::Object(whole)).map_err(|error| {
        Refusal::new(format!("a field has a wrong value: {error}"), "see the form's codes in the guide")
    })
}

fn contact_start() -> Value {
    json!({"childId": "", "contactType": "other", "happenedOn": "today", "happenedAt": "", "minutes": "", "setting": null,
        "mode": "in-person", "outcome": "seen", "childPresent": true, "presentRelationships": [], "presentOther": "",
        "purpose": "", "narrative": "", "voice": "", "episodeId": null, "restricted": false, "nextTitle": "", "nextDueOn": "",
        "placeId": null, "deliveredByName": "", "deliveredByRole": null, "infantFeeding": null, "findings": [],
        "concerns": [], "actionTaken": "", "decision": "", "given": [], "signposted": [], "mobility": null, "bodyMap": null})
}

fn assessment_start() -> Value {
    json!({"childId": "", "on": "today", "tool": null, "form": null, "relationshipId": null, "items": [], "scales": [],
        "actionTaken": "", "note": ""})
}

fn referral_start() -> Value {
    json!({"childId": "", "service": null, "to": "", "mode": "phone", "sentOn": "today", "urgency": "routine", "reason": "",
        "basis": null, "confirmedOn": "", "chaseOn": "", "fromContact": null, "restricted": false, "localServiceId": null})
}

fn sharing_start() -> Value {
    json!({"childId": "", "on": "today", "with": "", "agency": "", "mode": "phone", "what": "", "basis": "consent",
        "basisDetail": "", "familyTold": "not-asked", "referralId": null, "caseReportId": null, "reviewId": null})
}

fn escalation_start() -> Value {
    json!({"childId": "", "about": "", "referralId": null, "stage": "practitioner", "to": "", "on": "today", "replyBy": ""})
}

fn supervision_start() -> Value {
    json!({"childId": "", "on": "today", "supervisor": "", "form": "one-to-one", "nextOn": "", "discussed": "", "actions": ""})
}

fn health_plan_start() -> Value {
    json!({"childId": "", "condition": "", "needs": "", "medication": "", "emergency": "", "placeId": null,
        "writtenOn": "today", "reviewOn": "", "copies": [], "training": []})
}

fn flag_start() -> Value {
    json!({"childId": "", "flagType": "other", "categories": [], "status": "confirmed", "source": "own-observation",
        "sourceDetail": "", "since": "today", "reviewOn": "", "detail": "", "restricted": false, "localType": null,
        "knownTo": "", "actionTaken": "", "policeReference": "", "notReportedBecause": "", "healthAdvice": "not-asked",
        "lawAdvice": "not-asked", "events": []})
}

fn safeguarding_start() -> Value {
    json!({"childId": "", "status": null, "startedOn": "today", "authority": "", "socialWorker": "", "socialWorkerPhone": "",
        "categories": [], "earlyHelpForm": null, "thresholdLevel": "", "leadPractitioner": "", "leadAgency": "",
        "legalBasis": null, "placements": [], "factors": [], "reviewOn": "", "detail": ""})
}

fn episode_start() -> Value {
    json!({"childId": "", "level": "universal-plus", "reason": "other", "reasonDetail": "", "startedOn": "today", "reviewOn": "",
        "goals": [], "sessionsPlanned": "4", "overLimitReason": ""})
}
