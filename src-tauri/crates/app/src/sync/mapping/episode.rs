//! An episode, its reason and its goals.

use std::collections::BTreeMap;

use caseload_domain::{
    episode::{
        Consent, Episode, EpisodeEnd, EpisodeOutcome, Goal as AgreedGoal, GoalScore, LevelStep,
        PackageMeasure, Partner, Reopened,
    },
    record::{Record, Revision},
};
use caseload_sync_format::v1::{
    Date,
    fhir::{
        CodeableConcept, Coding, Condition, Diagnosis, EpisodeOfCare, EpisodeStatus, EpisodeStatusHistory,
        Extension, Goal, GoalStatus, Period, Reference, Resource, ResourceType,
        vocabulary::{extensions, profiles, systems},
    },
};
use chrono::NaiveDate;

use super::{
    frame::{Frame, child, record_identifier},
    words::{
        coded_extension, coding, concept, date_extension, number_extension, parts_extension,
        reference_extension, some_parts, words, words_extension,
    },
};

/// EpisodeOfCare and Condition under the episode's id, and a Goal for each goal under its own.
///
/// A goal that an earlier revision had and this one has not is cancelled, or it would stay active at the trust for ever.
pub(super) fn resources(episode: &Episode, earlier: &[Revision], frame: &Frame) -> Vec<Resource> {
    let mut made = vec![episode_of_care(episode, frame).into(), reason(episode, earlier, frame).into()];
    let agreed = goal_status(episode, frame);
    made.extend(episode.goals.iter().map(|agreed_goal| goal(agreed_goal, agreed, episode, frame).into()));
    let dropped = if frame.is_in_error() { GoalStatus::EnteredInError } else { GoalStatus::Cancelled };
    made.extend(
        dropped_goals(episode, earlier)
            .into_iter()
            .map(|dropped_goal| goal(dropped_goal, dropped, episode, frame).into()),
    );
    made
}

fn episode_of_care(episode: &Episode, frame: &Frame) -> EpisodeOfCare {
    let Episode {
        id,
        child: of_child,
        level,
        reason: _in_the_condition,
        reason_detail: _in_the_condition_too,
        started_on,
        review_on,
        goals: _resources_of_their_own,
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
    } = episode;
    let mut extension = frame.extensions();
    extension.push(number_extension(extensions::SESSIONS_PLANNED, (*sessions_planned).into()));
    extension.extend(
        over_limit_reason
            .as_deref()
            .and_then(|reason| words_extension(extensions::SESSION_LIMIT_REASON, reason)),
    );
    extension.push(date_extension(extensions::EPISODE_REVIEW_DATE, *review_on));
    if let Some(EpisodeEnd { on: _the_end_of_the_period, outcome, note }) = ended {
        extension.push(coded_extension(extensions::EPISODE_OUTCOME, systems::EPISODE_OUTCOME, *outcome));
        extension.extend(words_extension(extensions::EPISODE_OUTCOME_NOTE, note));
    }
    extension.push(coded_extension(extensions::EPISODE_ACTIVITY, systems::EPISODE_ACTIVITY, *activity));
    extension.extend(measure.as_ref().and_then(measured));
    extension.extend(partners.iter().filter_map(partner));
    extension.extend(some_parts(
        extensions::EPISODE_LEAD,
        [words_extension("practitioner", lead_practitioner), words_extension("agency", lead_agency)],
    ));
    extension.extend(steps.iter().map(step));
    extension.extend(reopened.iter().map(opened_again));
    extension.extend(consents.iter().map(answered));
    EpisodeOfCare {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::EPISODE_OF_CARE)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), ended) {
            (true, _) => EpisodeStatus::EnteredInError,
            (false, Some(_)) => EpisodeStatus::Finished,
            (false, None) => EpisodeStatus::Active,
        },
        status_history: status_history(*started_on, reopened),
        kind: std::iter::once(concept(systems::LEVEL_OF_CARE, *level))
            .chain(package.as_deref().and_then(followed))
            .collect(),
        diagnosis: vec![Diagnosis {
            condition: Reference::to(ResourceType::Condition, id.as_str()),
            role: Some(CodeableConcept::code(systems::DIAGNOSIS_ROLE, "CC", "Chief complaint")),
            rank: Some(1),
        }],
        patient: child(of_child),
        managing_organization: Some(frame.trust()),
        period: Some(Period {
            start: Some((*started_on).into()),
            end: ended.as_ref().map(|end| end.on.into()),
        }),
        care_manager: Some(frame.author()),
    }
}

/// The states before the one it is in. FHIR's per-1 asks that no period ends before it starts.
fn status_history(started_on: NaiveDate, reopened: &[Reopened]) -> Vec<EpisodeStatusHistory> {
    let mut history = Vec::new();
    let mut open_since = started_on;
    for again in reopened {
        let closed_on = again.ended.on.max(open_since);
        let opened_on = again.on.max(closed_on);
        for (status, from, to) in
            [(EpisodeStatus::Active, open_since, closed_on), (EpisodeStatus::Finished, closed_on, opened_on)]
        {
            let period = Period { start: Some(from.into()), end: Some(to.into()) };
            history.push(EpisodeStatusHistory { status, period });
        }
        open_since = opened_on;
    }
    history
}

/// A package is the service's own code; the format has no words for it.
fn followed(package: &str) -> Option<CodeableConcept> {
    let package = words(package)?;
    let coding = Coding {
        system: Some(systems::CARE_PACKAGE.to_owned()),
        code: Some(package.trim().to_owned()),
        display: None,
    };
    Some(CodeableConcept { coding: vec![coding], text: None })
}

fn measured(measure: &PackageMeasure) -> Option<Extension> {
    let PackageMeasure { what, baseline, closing } = measure;
    let said = [("what", what), ("baseline", baseline), ("closing", closing)];
    some_parts(extensions::PACKAGE_MEASURE, said.map(|(name, text)| words_extension(name, text)))
}

fn partner(partner: &Partner) -> Option<Extension> {
    let Partner { agency, name } = partner;
    some_parts(
        extensions::EPISODE_PARTNER,
        [words_extension("agency", agency), words_extension("name", name)],
    )
}

fn step(step: &LevelStep) -> Extension {
    let LevelStep { on, from, to, reason, agreed_by } = step;
    let mut parts = vec![
        date_extension("on", *on),
        coded_extension("from", systems::LEVEL_OF_CARE, *from),
        coded_extension("to", systems::LEVEL_OF_CARE, *to),
    ];
    parts.extend(words_extension("reason", reason));
    parts.extend(words_extension("agreed-by", agreed_by));
    parts_extension(extensions::LEVEL_STEP, parts)
}

fn opened_again(again: &Reopened) -> Extension {
    let Reopened { on, reason, ended: EpisodeEnd { on: ended_on, outcome, note } } = again;
    let mut parts = vec![date_extension("on", *on)];
    parts.extend(words_extension("reason", reason));
    parts.push(date_extension("ended-on", *ended_on));
    parts.push(coded_extension("outcome", systems::EPISODE_OUTCOME, *outcome));
    parts.extend(words_extension("note", note));
    parts_extension(extensions::EPISODE_REOPENED, parts)
}

fn answered(consent: &Consent) -> Extension {
    let Consent { on, answer, by } = consent;
    let mut parts =
        vec![date_extension("on", *on), coded_extension("answer", systems::CONSENT_ANSWER, *answer)];
    parts.extend(words_extension("by", by));
    parts_extension(extensions::PROGRAMME_CONSENT, parts)
}

/// The reason. It is resolved only where the episode closed with needs met: any other close says nothing of that.
fn reason(episode: &Episode, earlier: &[Revision], frame: &Frame) -> Condition {
    let resolved_on = episode.ended.as_ref().and_then(|end| match end.outcome {
        EpisodeOutcome::NeedsMet => Some(end.on),
        EpisodeOutcome::PartlyMet
        | EpisodeOutcome::NotMet
        | EpisodeOutcome::SteppedUp
        | EpisodeOutcome::DeclinedSupport
        | EpisodeOutcome::MovedAway
        | EpisodeOutcome::SteppedDown
        | EpisodeOutcome::ConsentWithdrawn
        | EpisodeOutcome::ProgrammeCompleted => None,
    });
    let clinical_status = match (frame.is_in_error(), resolved_on) {
        // FHIR's con-5: what was never true has no clinical status.
        (true, _) => None,
        (false, Some(_)) => Some(("resolved", "Resolved")),
        (false, None) => Some(("active", "Active")),
    };
    let verification = if frame.is_in_error() {
        ("entered-in-error", "Entered in Error")
    } else {
        ("confirmed", "Confirmed")
    };
    let first_recorded = earlier.first().map_or(frame.written_at, |first| first.written_at);
    let id = episode.id.as_str();
    Condition {
        id: id.to_owned(),
        meta: frame.meta(Some(profiles::CONDITION)),
        extension: frame.extensions(),
        identifier: vec![record_identifier(id)],
        clinical_status: clinical_status
            .map(|(code, display)| CodeableConcept::code(systems::CONDITION_CLINICAL, code, display)),
        verification_status: Some(CodeableConcept::code(
            systems::CONDITION_VERIFICATION,
            verification.0,
            verification.1,
        )),
        category: vec![CodeableConcept::code(
            systems::CONDITION_CATEGORY,
            "problem-list-item",
            "Problem List Item",
        )],
        code: Some(CodeableConcept {
            coding: vec![coding(systems::EPISODE_REASON, episode.reason)],
            text: words(&episode.reason_detail),
        }),
        subject: child(&episode.child),
        onset_date_time: None,
        abatement_date_time: resolved_on.map(Into::into),
        recorded_date: Some(first_recorded.into()),
        recorder: Some(frame.author()),
        note: Vec::new(),
    }
}

fn goal(goal: &AgreedGoal, status: GoalStatus, episode: &Episode, frame: &Frame) -> Goal {
    let AgreedGoal { id, text, baseline, scores } = goal;
    let mut extension = frame.extensions();
    extension.push(reference_extension(
        extensions::EPISODE,
        Reference::to(ResourceType::EpisodeOfCare, episode.id.as_str()),
    ));
    extension.push(number_extension(extensions::GOAL_BASELINE, baseline.value().into()));
    extension
        .extend(goal.latest().map(|score| number_extension(extensions::GOAL_LATEST, score.value().into())));
    extension.extend(scores.iter().map(scored));
    Goal {
        id: id.as_str().to_owned(),
        meta: frame.meta(None),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        lifecycle_status: status,
        // The family scores; whether that is an achievement is not for a program to say.
        achievement_status: None,
        description: CodeableConcept::text(words(text).unwrap_or_else(|| "No words".to_owned())),
        subject: child(&episode.child),
        start_date: Some(Date(episode.started_on)),
        target: Vec::new(),
        status_date: episode.ended.as_ref().map(|end| Date(end.on)),
        status_reason: None,
        expressed_by: None,
        addresses: vec![Reference::to(ResourceType::Condition, episode.id.as_str())],
        note: Vec::new(),
    }
}

fn scored(scored: &GoalScore) -> Extension {
    let GoalScore { on, score } = scored;
    let parts = on
        .map(|day| date_extension("on", day))
        .into_iter()
        .chain([number_extension("score", score.value().into())]);
    parts_extension(extensions::GOAL_SCORE, parts.collect())
}

fn goal_status(episode: &Episode, frame: &Frame) -> GoalStatus {
    if frame.is_in_error() {
        return GoalStatus::EnteredInError;
    }
    match episode.ended.as_ref().map(|end| end.outcome) {
        None => GoalStatus::Active,
        Some(
            EpisodeOutcome::NeedsMet
            | EpisodeOutcome::PartlyMet
            | EpisodeOutcome::NotMet
            | EpisodeOutcome::SteppedUp
            | EpisodeOutcome::SteppedDown
            | EpisodeOutcome::ProgrammeCompleted,
        ) => GoalStatus::Completed,
        Some(
            EpisodeOutcome::DeclinedSupport | EpisodeOutcome::MovedAway | EpisodeOutcome::ConsentWithdrawn,
        ) => GoalStatus::Cancelled,
    }
}

/// Goals of earlier revisions that are gone, each as it last stood.
fn dropped_goals<'a>(episode: &Episode, earlier: &'a [Revision]) -> Vec<&'a AgreedGoal> {
    let mut last_seen = BTreeMap::new();
    for revision in earlier {
        if let Record::Episode(before) = &revision.record {
            last_seen.extend(before.goals.iter().map(|goal| (goal.id.as_str(), goal)));
        }
    }
    last_seen.retain(|id, _goal| episode.goals.iter().all(|goal| goal.id.as_str() != *id));
    last_seen.into_values().collect()
}
