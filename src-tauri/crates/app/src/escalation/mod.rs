//! The escalation log: a professional disagreement put to one stage after another until it is resolved.

pub mod views;

use caseload_domain::{
    escalation::{Escalation, EscalationStage, EscalationStep, Resolved, StageRules},
    id::{EscalationId, ReferralId},
    problem::{Problem, Problems},
    record::{Record, RecordKind, RevisionStatus},
    score::Evidence,
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    referral::beyond,
    session::views::Nothing,
    task::{child_of, saved},
    typed::{Looking, needed_date, optional_date},
};
use views::{
    EscalationForm, EscalationList, EscalationRow, EscalationStepView, EscalationView, NextStage,
    OneEscalation, ReplyEscalation, ResolveEscalation, StageDays, StartEscalation,
};

/// Begins an escalation with its first step.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub fn start_escalation(app: &mut App, request: StartEscalation, now: Now) -> Answer<Saved> {
    let StartEscalation { form, draft_id } = request;
    let EscalationForm { child_id, about, referral_id, stage, to, on, reply_by } = form;
    let child = child_of(app, &child_id)?;
    let store = &app.open()?.store;
    let referral = referral_id
        .map(|id| -> Answer<ReferralId> {
            match store.current(&id)?.revision.record {
                Record::Referral(referral) if referral.child == child => Ok(referral.id),
                _ => Err(Failure::NotFound),
            }
        })
        .transpose()?;
    let mut problems = Problems::default();
    let step = parse_step(store.reply_days().rules(), stage.0, &to, &on, &reply_by, now, &mut problems);
    let escalation = Escalation {
        id: EscalationId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
        child,
        about: about.trim().to_owned(),
        referral,
        steps: vec![step],
        resolved: None,
    };
    gather(problems, escalation.check(now.today))?;
    let revision = first(Record::Escalation(escalation), "start-escalation", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Notes what the stage that waits answered.
///
/// # Errors
/// [`Failure::Invalid`] when nothing waits for an answer; [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn reply_escalation(app: &mut App, request: ReplyEscalation, now: Now) -> Answer<Saved> {
    let ReplyEscalation { escalation_id, replied_on, reply } = request;
    let (mut escalation, number) = open_one(app, &escalation_id)?;
    let mut problems = Problems::default();
    let on = needed_date("repliedOn", &replied_on, Looking::Back, now, &mut problems);
    let waits = escalation.waiting().is_some();
    match escalation.steps.last_mut().filter(|_| waits) {
        Some(step) => {
            step.replied_on = Some(on);
            step.reply = reply.trim().to_owned();
        }
        None => {
            problems.push("reply", "Nothing waits for an answer", "Take it to the next stage, or resolve it")
        }
    }
    gather(problems, escalation.check(now.today))?;
    let revision = next(Record::Escalation(escalation), number, "answered", "reply-escalation", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Takes it to the next stage.
///
/// # Errors
/// [`Failure::Invalid`] for a stage that is not further on, or a day before the last step; [`Failure::NotFound`].
pub fn next_stage(app: &mut App, request: NextStage, now: Now) -> Answer<Saved> {
    let NextStage { escalation_id, stage, to, on, reply_by } = request;
    let (mut escalation, number) = open_one(app, &escalation_id)?;
    let mut problems = Problems::default();
    let days = app.open()?.store.reply_days().rules();
    let step = parse_step(days, stage.0, &to, &on, &reply_by, now, &mut problems);
    if let Some(last) = escalation.steps.last() {
        if step.stage <= last.stage {
            problems.push("stage", "That stage was asked already", "Choose a stage further on");
        }
        if step.on < last.on {
            problems.push("on", "That is before the last step", "Check both dates");
        }
    }
    escalation.steps.push(step);
    gather(problems, escalation.check(now.today))?;
    let revision = next(Record::Escalation(escalation), number, "taken further", "next-stage", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Notes how it was resolved. It leaves the open list and stays readable.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn resolve_escalation(app: &mut App, request: ResolveEscalation, now: Now) -> Answer<Saved> {
    let ResolveEscalation { escalation_id, resolved_on, outcome } = request;
    let (escalation, number) = open_one(app, &escalation_id)?;
    let mut problems = Problems::default();
    let on = needed_date("resolvedOn", &resolved_on, Looking::Back, now, &mut problems);
    let resolved = Some(Resolved { on, outcome: outcome.trim().to_owned() });
    let escalation = Escalation { resolved, ..escalation };
    gather(problems, escalation.check(now.today))?;
    let revision = next(Record::Escalation(escalation), number, "resolved", "resolve-escalation", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// One escalation.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such escalation.
pub fn open_escalation(app: &mut App, request: OneEscalation, now: Now) -> Answer<EscalationView> {
    let read = app.open()?.store.current(&request.escalation_id)?;
    match &read.revision.record {
        Record::Escalation(escalation) => {
            Ok(escalation_view(escalation, read.revision.number, read.revision.status, now))
        }
        _ => Err(Failure::NotFound),
    }
}

/// The open escalations of the whole caseload, and the stages of the procedure.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn escalation_list(app: &mut App, _: Nothing, now: Now) -> Answer<EscalationList> {
    let store = &app.open()?.store;
    let mut rows = Vec::new();
    for read in store.of_kind(RecordKind::Escalation)? {
        let Record::Escalation(escalation) = &read.revision.record else { continue };
        if escalation.resolved.is_some() || read.revision.status == RevisionStatus::EnteredInError {
            continue;
        }
        let Record::Child(child) = store.current(escalation.child.as_str())?.revision.record else {
            continue;
        };
        rows.push(EscalationRow {
            child: child.name.in_list(),
            escalation: escalation_view(escalation, read.revision.number, read.revision.status, now),
        });
    }
    // Answered and not resolved comes last: it waits for the nurse, not for them.
    rows.sort_by_key(|row| (row.escalation.reply_by.is_none(), row.escalation.reply_by));
    let stages = store
        .reply_days()
        .rules()
        .all()
        .iter()
        .map(|rule| StageDays {
            stage: Code(rule.stage),
            working_days: rule.working_days,
            local: rule.evidence == Evidence::Local,
            source: rule.source.clone(),
        })
        .collect();
    Ok(EscalationList { rows, stages })
}

fn open_one(app: &App, escalation_id: &str) -> Answer<(Escalation, u32)> {
    let read = app.open()?.store.current(escalation_id)?;
    let (Record::Escalation(escalation), RevisionStatus::Current) =
        (read.revision.record, read.revision.status)
    else {
        return Err(Failure::NotFound);
    };
    if escalation.resolved.is_some() {
        return Err(
            Problem::new("reply", "It is resolved already", "Begin another if you disagree again").into()
        );
    }
    Ok((escalation, read.revision.number))
}

fn parse_step(
    days: &StageRules,
    stage: EscalationStage,
    to: &str,
    on: &str,
    reply_by: &str,
    now: Now,
    problems: &mut Problems,
) -> EscalationStep {
    let on = needed_date("on", on, Looking::Back, now, problems);
    let by = match optional_date("replyBy", reply_by, Looking::Forward, now, problems) {
        None if reply_by.trim().is_empty() => {
            problems.keep(days.of(stage).reply_by(on).map_err(|_beyond| beyond("replyBy")))
        }
        typed => typed,
    };
    EscalationStep {
        stage,
        to: to.trim().to_owned(),
        on,
        // A stand-in beside its problem, so that the rest of the form is still checked.
        reply_by: by.unwrap_or(on),
        replied_on: None,
        reply: String::new(),
    }
}

pub(crate) fn escalation_view(
    escalation: &Escalation,
    revision: u32,
    status: RevisionStatus,
    now: Now,
) -> EscalationView {
    let reply_by = escalation.waiting().map(|step| step.reply_by);
    EscalationView {
        escalation_id: escalation.id.as_str().to_owned(),
        child_id: escalation.child.as_str().to_owned(),
        about: escalation.about.clone(),
        referral_id: escalation.referral.as_ref().map(|id| id.as_str().to_owned()),
        steps: escalation
            .steps
            .iter()
            .map(|step| EscalationStepView {
                stage: Code(step.stage),
                to: step.to.clone(),
                on: step.on,
                reply_by: step.reply_by,
                replied_on: step.replied_on,
                reply: step.reply.clone(),
            })
            .collect(),
        reply_by,
        overdue: reply_by.is_some_and(|by| by < now.today),
        resolved_on: escalation.resolved.as_ref().map(|resolved| resolved.on),
        outcome: escalation.resolved.as_ref().map(|resolved| resolved.outcome.clone()).unwrap_or_default(),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    }
}
