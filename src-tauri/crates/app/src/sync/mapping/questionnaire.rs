//! A questionnaire that a family or a young person was invited to fill in.

use caseload_domain::{
    questionnaire::{Questionnaire, QuestionnaireState, Triage},
    record::Revision,
};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Extension, Period, Reference, ResourceType, Task, TaskIntent, TaskStatus,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    task::authored_on,
    words::{
        coded_extension, coding, date_extension, known_coding, parts_extension, reference_extension,
        words_extension,
    },
};

/// Task: which questionnaire in the code, when it was sent in the period, how far it has come in the business status.
pub(super) fn task(questionnaire: &Questionnaire, earlier: &[Revision], frame: &Frame) -> Task {
    let Questionnaire {
        id,
        child: of_child,
        contact_type,
        invited_on,
        returned_on,
        triage,
        followed_up_on,
        follow_up_contact,
    } = questionnaire;
    let mut extension = frame.extensions();
    extension.extend(returned_on.map(|day| date_extension(extensions::RETURNED_ON, day)));
    extension.extend(triage.as_ref().map(triaged));
    extension.extend(followed_up_on.map(|day| date_extension(extensions::FOLLOWED_UP_ON, day)));
    extension.extend(follow_up_contact.as_ref().map(|contact| {
        let contact = Reference::to(ResourceType::Encounter, contact.as_str());
        reference_extension(extensions::RESULTING_CONTACT, contact)
    }));
    let (status, state) = match questionnaire.state() {
        QuestionnaireState::Invited => (TaskStatus::Requested, "invited"),
        QuestionnaireState::Returned => (TaskStatus::InProgress, "returned"),
        QuestionnaireState::FollowUpNeeded => (TaskStatus::InProgress, "follow-up-needed"),
        QuestionnaireState::Finished => (TaskStatus::Completed, "finished"),
    };
    Task {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::TASK)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: if frame.is_in_error() { TaskStatus::EnteredInError } else { status },
        status_reason: None,
        business_status: Some(CodeableConcept {
            coding: vec![known_coding(systems::QUESTIONNAIRE_STATE, state)],
            text: None,
        }),
        intent: TaskIntent::Plan,
        priority: None,
        code: Some(CodeableConcept {
            coding: vec![
                known_coding(systems::TASK_TYPE, "questionnaire"),
                coding(systems::CONTACT_TYPE, *contact_type),
            ],
            text: None,
        }),
        description: None,
        focus: None,
        subject: Some(child(of_child)),
        encounter: None,
        // The end is left out: a questionnaire that is never answered has none.
        execution_period: Some(Period { start: Some((*invited_on).into()), end: None }),
        authored_on: Some(authored_on(earlier, frame).into()),
        last_modified: Some(frame.written_at.into()),
        requester: Some(frame.author()),
        owner: Some(frame.author()),
        reason_code: None,
        note: Vec::new(),
        restriction: None,
    }
}

fn triaged(triage: &Triage) -> Extension {
    let Triage { on, outcome, note } = triage;
    let parts = [
        Some(date_extension("on", *on)),
        Some(coded_extension("outcome", systems::TRIAGE_OUTCOME, *outcome)),
        words_extension("note", note),
    ];
    parts_extension(extensions::TRIAGE, parts.into_iter().flatten().collect())
}
