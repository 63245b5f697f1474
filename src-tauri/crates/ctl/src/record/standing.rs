//! Lines that go on with what stands: an event or the end of a status, the answer to a referral. A script knows neither ids nor
//! revisions, so the line names the status or the service, and the one that is open is found.

use caseload_app::{
    App, Now,
    child::{self, views::OpenChild},
    child_work,
    referral::views::AnswerReferral,
    safeguarding::views::{EndSafeguarding, SafeguardingView, SaveSafeguardingEvent},
};
use caseload_domain::{
    code::Coded, event::EventState, referral::ReferralService, safeguarding::SafeguardingKind,
};
use serde_json::{Map, Value, json};

use super::form;
use crate::output::Refusal;

/// An event of a status that the child has open. What was held, or was not, answers the soonest that was planned; anything
/// else is another event.
pub(super) fn event_of(
    app: &mut App,
    line: Map<String, Value>,
    now: Now,
) -> Result<SaveSafeguardingEvent, Refusal> {
    let mut typed: Map<String, Value> = form(line, event_start())?;
    let open = open_status(app, &mut typed, now)?;
    let kind = taken(&mut typed, "event");
    let answers = typed.get("state").and_then(Value::as_str) != Some(EventState::Planned.code());
    let planned = open
        .events
        .iter()
        .filter(|event| answers && event.state.0 == EventState::Planned && event.kind.0.code() == kind)
        .min_by_key(|event| event.on);
    typed.insert("kind".to_owned(), Value::String(kind));
    typed.insert("index".to_owned(), json!(planned.map(|event| event.index)));
    typed.insert("episodeId".to_owned(), Value::String(open.episode_id));
    typed.insert("revision".to_owned(), json!(open.revision));
    form(Map::new(), Value::Object(typed))
}

/// The end of a status that the child has open.
pub(super) fn end_of(app: &mut App, line: Map<String, Value>, now: Now) -> Result<EndSafeguarding, Refusal> {
    let mut typed: Map<String, Value> = form(line, end_start())?;
    let open = open_status(app, &mut typed, now)?;
    typed.insert("episodeId".to_owned(), Value::String(open.episode_id));
    form(Map::new(), Value::Object(typed))
}

/// The answer to a referral of the child to a service: to the oldest that waits for one.
pub(super) fn answer_of(
    app: &mut App,
    line: Map<String, Value>,
    now: Now,
) -> Result<AnswerReferral, Refusal> {
    let mut typed: Map<String, Value> = form(line, answer_start())?;
    let child_id = taken(&mut typed, "childId");
    let wanted: ReferralService = known("service", &taken(&mut typed, "service"))?;
    let referrals = child_work::child_work(app, OpenChild { child_id }, now)?.referrals;
    let waiting = referrals
        .into_iter()
        .filter(|one| one.service.0 == wanted && one.answer.is_none() && !one.entered_in_error)
        .min_by_key(|one| one.sent_on)
        .ok_or_else(|| {
            let service = wanted.code();
            Refusal::new(
                format!("service: no referral of the child to {service} waits for an answer"),
                format!("make it in a line before: \"kind\":\"referral\",\"service\":\"{service}\""),
            )
        })?;
    typed.insert("referralId".to_owned(), Value::String(waiting.referral_id));
    form(Map::new(), Value::Object(typed))
}

/// The status a line names, which the child must have open.
fn open_status(app: &mut App, typed: &mut Map<String, Value>, now: Now) -> Result<SafeguardingView, Refusal> {
    let child_id = taken(typed, "childId");
    let wanted: SafeguardingKind = known("status", &taken(typed, "status"))?;
    let statuses = child::open_child(app, OpenChild { child_id }, now)?.statuses;
    statuses
        .into_iter()
        .find(|one| one.kind.0 == wanted && one.ended_on.is_none() && !one.entered_in_error)
        .ok_or_else(|| {
            let status = wanted.code();
            Refusal::new(
                format!("status: the child has no {status} open"),
                format!("begin it in a line before: \"kind\":\"safeguarding\",\"status\":\"{status}\""),
            )
        })
}

fn taken(typed: &mut Map<String, Value>, field: &str) -> String {
    typed.remove(field).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn known<T: Coded>(field: &str, code: &str) -> Result<T, Refusal> {
    T::from_code(code).ok_or_else(|| {
        let all: Vec<&str> = T::ALL.iter().map(|one| one.code()).collect();
        Refusal::new(format!("{field}: there is no such {field}"), format!("one of: {}", all.join(", ")))
    })
}

fn event_start() -> Value {
    json!({"childId": "", "status": "", "event": "", "on": "today", "state": "held", "part": "not-asked", "note": ""})
}

fn end_start() -> Value {
    json!({"childId": "", "status": "", "endedOn": "today", "outcome": null, "reason": ""})
}

fn answer_start() -> Value {
    json!({"childId": "", "service": "", "answeredOn": "today", "answer": null, "by": "", "reason": ""})
}
