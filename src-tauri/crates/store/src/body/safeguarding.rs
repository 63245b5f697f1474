//! Stored content of safeguarding episodes, with their events, and of the report to the police.

use caseload_domain::{
    code::YesNoNotAsked,
    event::{Event, EventKind, EventPart, EventState},
    flag::{AbuseCategory, PoliceReport},
    id::{ChildId, SafeguardingEpisodeId},
    safeguarding::{
        EarlyHelp, EarlyHelpForm, LegalBasis, ParentalFactor, Placement, PlacementKind, SafeguardingEnd,
        SafeguardingEpisode, SafeguardingKind, SafeguardingOutcome,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::BodyError;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct EventBody {
    #[serde(with = "crate::code")]
    kind: EventKind,
    on: NaiveDate,
    #[serde(with = "crate::code")]
    state: EventState,
    #[serde(with = "crate::code")]
    part: EventPart,
    note: String,
}

pub(super) fn event_body(event: Event) -> EventBody {
    let Event { kind, on, state, part, note } = event;
    EventBody { kind, on, state, part, note }
}

pub(super) fn event(body: EventBody) -> Event {
    let EventBody { kind, on, state, part, note } = body;
    Event { kind, on, state, part, note }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EarlyHelpBody {
    #[serde(with = "crate::code")]
    form: EarlyHelpForm,
    threshold_level: String,
    lead_practitioner: String,
    lead_agency: String,
}

fn early_help_body(early_help: EarlyHelp) -> EarlyHelpBody {
    let EarlyHelp { form, threshold_level, lead_practitioner, lead_agency } = early_help;
    EarlyHelpBody { form, threshold_level, lead_practitioner, lead_agency }
}

fn early_help(body: EarlyHelpBody) -> EarlyHelp {
    let EarlyHelpBody { form, threshold_level, lead_practitioner, lead_agency } = body;
    EarlyHelp { form, threshold_level, lead_practitioner, lead_agency }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PlacementBody {
    #[serde(with = "crate::code")]
    kind: PlacementKind,
    from: NaiveDate,
    until: Option<NaiveDate>,
    detail: String,
}

fn placement_body(placement: Placement) -> PlacementBody {
    let Placement { kind, from, until, detail } = placement;
    PlacementBody { kind, from, until, detail }
}

fn placement(body: PlacementBody) -> Placement {
    let PlacementBody { kind, from, until, detail } = body;
    Placement { kind, from, until, detail }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SafeguardingEndBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    outcome: SafeguardingOutcome,
    reason: String,
}

fn safeguarding_end_body(safeguarding_end: SafeguardingEnd) -> SafeguardingEndBody {
    let SafeguardingEnd { on, outcome, reason } = safeguarding_end;
    SafeguardingEndBody { on, outcome, reason }
}

fn safeguarding_end(body: SafeguardingEndBody) -> SafeguardingEnd {
    let SafeguardingEndBody { on, outcome, reason } = body;
    SafeguardingEnd { on, outcome, reason }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SafeguardingEpisodeBody {
    child: String,
    #[serde(with = "crate::code")]
    kind: SafeguardingKind,
    started_on: NaiveDate,
    follows: Option<String>,
    authority: String,
    social_worker: String,
    social_worker_phone: String,
    #[serde(with = "crate::code::list")]
    categories: Vec<AbuseCategory>,
    early_help: Option<EarlyHelpBody>,
    #[serde(with = "crate::code::option")]
    legal_basis: Option<LegalBasis>,
    placements: Vec<PlacementBody>,
    #[serde(with = "crate::code::list")]
    factors: Vec<ParentalFactor>,
    events: Vec<EventBody>,
    review_on: Option<NaiveDate>,
    detail: String,
    ended: Option<SafeguardingEndBody>,
}

pub(super) fn safeguarding_episode_body(
    safeguarding_episode: &SafeguardingEpisode,
) -> SafeguardingEpisodeBody {
    let SafeguardingEpisode {
        id: _,
        child,
        kind,
        started_on,
        follows,
        authority,
        social_worker,
        social_worker_phone,
        categories,
        early_help,
        legal_basis,
        placements,
        factors,
        events,
        review_on,
        detail,
        ended,
    } = safeguarding_episode.clone();
    SafeguardingEpisodeBody {
        child: child.as_str().to_owned(),
        kind,
        started_on,
        follows: follows.map(|id| id.as_str().to_owned()),
        authority,
        social_worker,
        social_worker_phone,
        categories,
        early_help: early_help.map(early_help_body),
        legal_basis,
        placements: placements.into_iter().map(placement_body).collect(),
        factors,
        events: events.into_iter().map(event_body).collect(),
        review_on,
        detail,
        ended: ended.map(safeguarding_end_body),
    }
}

pub(super) fn safeguarding_episode(
    id: SafeguardingEpisodeId,
    body: SafeguardingEpisodeBody,
) -> Result<SafeguardingEpisode, BodyError> {
    let SafeguardingEpisodeBody {
        child,
        kind,
        started_on,
        follows,
        authority,
        social_worker,
        social_worker_phone,
        categories,
        early_help,
        legal_basis,
        placements,
        factors,
        events,
        review_on,
        detail,
        ended,
    } = body;
    Ok(SafeguardingEpisode {
        id,
        child: ChildId::parse(&child)?,
        kind,
        started_on,
        follows: follows.as_deref().map(SafeguardingEpisodeId::parse).transpose()?,
        authority,
        social_worker,
        social_worker_phone,
        categories,
        early_help: early_help.map(self::early_help),
        legal_basis,
        placements: placements.into_iter().map(placement).collect(),
        factors,
        events: events.into_iter().map(event).collect(),
        review_on,
        detail,
        ended: ended.map(safeguarding_end),
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PoliceReportBody {
    reference: String,
    not_reported_because: String,
    #[serde(with = "crate::code")]
    health_advice: YesNoNotAsked,
    #[serde(with = "crate::code")]
    law_advice: YesNoNotAsked,
}

pub(super) fn police_report_body(police_report: PoliceReport) -> PoliceReportBody {
    let PoliceReport { reference, not_reported_because, health_advice, law_advice } = police_report;
    PoliceReportBody { reference, not_reported_because, health_advice, law_advice }
}

pub(super) fn police_report(body: PoliceReportBody) -> PoliceReport {
    let PoliceReportBody { reference, not_reported_because, health_advice, law_advice } = body;
    PoliceReport { reference, not_reported_because, health_advice, law_advice }
}
