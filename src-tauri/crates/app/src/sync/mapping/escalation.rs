//! A professional disagreement taken further.

use caseload_domain::{
    escalation::{Escalation, EscalationStep, Resolved},
    record::Revision,
};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Extension, Period, Reference, ResourceType, Task, TaskIntent, TaskRestriction,
    TaskStatus,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    task::authored_on,
    words::{coded_extension, date_extension, known_coding, parts_extension, words, words_extension},
};

/// Task: what is disagreed about in the description, each step an extension, due by the reply that is waited for.
pub(super) fn task(escalation: &Escalation, earlier: &[Revision], frame: &Frame) -> Task {
    let Escalation { id, child: of_child, about, referral, steps, resolved } = escalation;
    let mut extension = frame.extensions();
    extension.extend(steps.iter().map(step));
    extension.extend(resolved.as_ref().map(resolution));
    Task {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::TASK)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), resolved) {
            (true, _) => TaskStatus::EnteredInError,
            (false, Some(_)) => TaskStatus::Completed,
            (false, None) => TaskStatus::InProgress,
        },
        status_reason: None,
        business_status: None,
        intent: TaskIntent::Order,
        priority: None,
        code: Some(CodeableConcept {
            coding: vec![known_coding(systems::TASK_TYPE, "escalation")],
            text: None,
        }),
        description: words(about),
        focus: referral
            .as_ref()
            .map(|referral| Reference::to(ResourceType::ServiceRequest, referral.as_str())),
        subject: Some(child(of_child)),
        encounter: None,
        execution_period: steps.first().map(|first| Period {
            start: Some(first.on.into()),
            // FHIR's per-1: an end before the start would be no period.
            end: resolved.as_ref().map(|resolved| resolved.on.max(first.on).into()),
        }),
        authored_on: Some(authored_on(earlier, frame).into()),
        last_modified: Some(frame.written_at.into()),
        requester: Some(frame.author()),
        owner: Some(frame.author()),
        reason_code: None,
        note: Vec::new(),
        restriction: escalation
            .waiting()
            .map(|step| TaskRestriction { period: Period { start: None, end: Some(step.reply_by.into()) } }),
    }
}

fn step(step: &EscalationStep) -> Extension {
    let EscalationStep { stage, to, on, reply_by, replied_on, reply } = step;
    let mut parts = vec![coded_extension("stage", systems::ESCALATION_STAGE, *stage)];
    parts.extend(words_extension("to", to));
    parts.push(date_extension("on", *on));
    parts.push(date_extension("reply-by", *reply_by));
    parts.extend(replied_on.map(|day| date_extension("replied-on", day)));
    parts.extend(words_extension("reply", reply));
    parts_extension(extensions::ESCALATION_STEP, parts)
}

fn resolution(resolved: &Resolved) -> Extension {
    let Resolved { on, outcome } = resolved;
    let mut parts = vec![date_extension("on", *on)];
    parts.extend(words_extension("outcome", outcome));
    parts_extension(extensions::ESCALATION_RESOLVED, parts)
}
