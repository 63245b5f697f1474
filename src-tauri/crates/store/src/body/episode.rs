//! Stored content of Universal Plus and Universal Partnership Plus episodes.

use caseload_domain::{
    episode::{
        Consent, ConsentAnswer, Episode, EpisodeActivity, EpisodeEnd, EpisodeLevel, EpisodeOutcome,
        EpisodeReason, Goal, GoalScore, LevelStep, PackageMeasure, Partner, Reopened, Score,
    },
    id::{ChildId, EpisodeId, GoalId},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::BodyError;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GoalScoreBody {
    on: Option<NaiveDate>,
    score: u8,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GoalBody {
    id: String,
    text: String,
    baseline: u8,
    /// The one score of the first stores, without a day. Read, and no longer written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    latest: Option<u8>,
    #[serde(default)]
    scores: Vec<GoalScoreBody>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EpisodeEndBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    outcome: EpisodeOutcome,
    note: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MeasureBody {
    what: String,
    baseline: String,
    closing: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PartnerBody {
    agency: String,
    name: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LevelStepBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    from: EpisodeLevel,
    #[serde(with = "crate::code")]
    to: EpisodeLevel,
    reason: String,
    agreed_by: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ReopenedBody {
    on: NaiveDate,
    reason: String,
    ended: EpisodeEndBody,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ConsentBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    answer: ConsentAnswer,
    by: String,
}

fn active() -> EpisodeActivity {
    EpisodeActivity::Active
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct EpisodeBody {
    child: String,
    #[serde(with = "crate::code")]
    level: EpisodeLevel,
    #[serde(with = "crate::code")]
    reason: EpisodeReason,
    reason_detail: String,
    started_on: NaiveDate,
    review_on: NaiveDate,
    goals: Vec<GoalBody>,
    sessions_planned: u8,
    over_limit_reason: Option<String>,
    ended: Option<EpisodeEndBody>,
    // Not in the first stores: absent there means none, and every open episode was active.
    #[serde(default)]
    package: Option<String>,
    #[serde(default)]
    measure: Option<MeasureBody>,
    #[serde(with = "crate::code", default = "active")]
    activity: EpisodeActivity,
    #[serde(default)]
    partners: Vec<PartnerBody>,
    #[serde(default)]
    lead_practitioner: String,
    #[serde(default)]
    lead_agency: String,
    #[serde(default)]
    steps: Vec<LevelStepBody>,
    #[serde(default)]
    reopened: Vec<ReopenedBody>,
    #[serde(default)]
    consents: Vec<ConsentBody>,
}

fn end_body(end: EpisodeEnd) -> EpisodeEndBody {
    let EpisodeEnd { on, outcome, note } = end;
    EpisodeEndBody { on, outcome, note }
}

fn end(body: EpisodeEndBody) -> EpisodeEnd {
    let EpisodeEndBody { on, outcome, note } = body;
    EpisodeEnd { on, outcome, note }
}

fn goal_body(goal: Goal) -> GoalBody {
    let Goal { id, text, baseline, scores } = goal;
    let scores = scores
        .into_iter()
        .map(|GoalScore { on, score }| GoalScoreBody { on, score: score.value() })
        .collect();
    GoalBody { id: id.as_str().to_owned(), text, baseline: baseline.value(), latest: None, scores }
}

fn goal(body: GoalBody) -> Result<Goal, BodyError> {
    let GoalBody { id, text, baseline, latest, scores } = body;
    let score = |value: u8| Score::new(value).ok_or(BodyError::Range { field: "score" });
    let earliest = latest.map(|latest| GoalScoreBody { on: None, score: latest });
    let scores = earliest
        .into_iter()
        .chain(scores)
        .map(|scored| Ok(GoalScore { on: scored.on, score: score(scored.score)? }))
        .collect::<Result<_, BodyError>>()?;
    Ok(Goal { id: GoalId::parse(&id)?, text, baseline: score(baseline)?, scores })
}

pub(super) fn episode_body(episode: &Episode) -> EpisodeBody {
    let Episode {
        id: _,
        child,
        level,
        reason,
        reason_detail,
        started_on,
        review_on,
        goals,
        sessions_planned,
        over_limit_reason,
        ended,
        package,
        measure,
        activity,
        partners,
        lead_practitioner,
        lead_agency,
        steps,
        reopened,
        consents,
    } = episode.clone();
    EpisodeBody {
        child: child.as_str().to_owned(),
        level,
        reason,
        reason_detail,
        started_on,
        review_on,
        goals: goals.into_iter().map(goal_body).collect(),
        sessions_planned,
        over_limit_reason,
        ended: ended.map(end_body),
        package,
        measure: measure.map(|PackageMeasure { what, baseline, closing }| MeasureBody {
            what,
            baseline,
            closing,
        }),
        activity,
        partners: partners.into_iter().map(|Partner { agency, name }| PartnerBody { agency, name }).collect(),
        lead_practitioner,
        lead_agency,
        steps: steps
            .into_iter()
            .map(|LevelStep { on, from, to, reason, agreed_by }| LevelStepBody {
                on,
                from,
                to,
                reason,
                agreed_by,
            })
            .collect(),
        reopened: reopened
            .into_iter()
            .map(|Reopened { on, reason, ended }| ReopenedBody { on, reason, ended: end_body(ended) })
            .collect(),
        consents: consents
            .into_iter()
            .map(|Consent { on, answer, by }| ConsentBody { on, answer, by })
            .collect(),
    }
}

pub(super) fn episode(id: EpisodeId, body: EpisodeBody) -> Result<Episode, BodyError> {
    let EpisodeBody {
        child,
        level,
        reason,
        reason_detail,
        started_on,
        review_on,
        goals,
        sessions_planned,
        over_limit_reason,
        ended,
        package,
        measure,
        activity,
        partners,
        lead_practitioner,
        lead_agency,
        steps,
        reopened,
        consents,
    } = body;
    Ok(Episode {
        id,
        child: ChildId::parse(&child)?,
        level,
        reason,
        reason_detail,
        started_on,
        review_on,
        goals: goals.into_iter().map(goal).collect::<Result<_, _>>()?,
        sessions_planned,
        over_limit_reason,
        ended: ended.map(end),
        package,
        measure: measure.map(|MeasureBody { what, baseline, closing }| PackageMeasure {
            what,
            baseline,
            closing,
        }),
        activity,
        partners: partners.into_iter().map(|PartnerBody { agency, name }| Partner { agency, name }).collect(),
        lead_practitioner,
        lead_agency,
        steps: steps
            .into_iter()
            .map(|LevelStepBody { on, from, to, reason, agreed_by }| LevelStep {
                on,
                from,
                to,
                reason,
                agreed_by,
            })
            .collect(),
        reopened: reopened
            .into_iter()
            .map(|ReopenedBody { on, reason, ended }| Reopened { on, reason, ended: end(ended) })
            .collect(),
        consents: consents
            .into_iter()
            .map(|ConsentBody { on, answer, by }| Consent { on, answer, by })
            .collect(),
    })
}
