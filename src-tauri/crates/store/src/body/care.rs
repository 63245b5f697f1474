//! Stored content of individual health plans, the local directory, transfers of care and letters.

use caseload_domain::{
    chronology::EntryRef,
    health_plan::{HealthPlan, HealthPlanEnd, HealthPlanEndReason, PlanCopy, PlanTraining},
    id::{ChildId, HealthPlanId, LetterId, LocalServiceId, PlaceId, TransferId},
    letter::{Letter, LetterSent, SentHow},
    local_service::{LocalService, ServiceTopic},
    record::RecordKind,
    sharing::SharingBasis,
    transfer::{Rating, Transfer, TransferAnswer, TransferAnswered, TransferCancelled, TransferKind},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::BodyError;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PlanCopyBody {
    holder: String,
    on: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PlanTrainingBody {
    what: String,
    who: String,
    on: NaiveDate,
    renew_on: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct HealthPlanEndBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    reason: HealthPlanEndReason,
    note: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct HealthPlanBody {
    child: String,
    condition: String,
    needs: String,
    medication: String,
    emergency: String,
    place: Option<String>,
    written_on: NaiveDate,
    review_on: NaiveDate,
    copies: Vec<PlanCopyBody>,
    training: Vec<PlanTrainingBody>,
    ended: Option<HealthPlanEndBody>,
}

pub(super) fn health_plan_body(plan: &HealthPlan) -> HealthPlanBody {
    let HealthPlan {
        id: _,
        child,
        condition,
        needs,
        medication,
        emergency,
        place,
        written_on,
        review_on,
        copies,
        training,
        ended,
    } = plan.clone();
    HealthPlanBody {
        child: child.as_str().to_owned(),
        condition,
        needs,
        medication,
        emergency,
        place: place.map(|id| id.as_str().to_owned()),
        written_on,
        review_on,
        copies: copies.into_iter().map(|PlanCopy { holder, on }| PlanCopyBody { holder, on }).collect(),
        training: training
            .into_iter()
            .map(|PlanTraining { what, who, on, renew_on }| PlanTrainingBody { what, who, on, renew_on })
            .collect(),
        ended: ended.map(|HealthPlanEnd { on, reason, note }| HealthPlanEndBody { on, reason, note }),
    }
}

pub(super) fn health_plan(id: HealthPlanId, body: HealthPlanBody) -> Result<HealthPlan, BodyError> {
    let HealthPlanBody {
        child,
        condition,
        needs,
        medication,
        emergency,
        place,
        written_on,
        review_on,
        copies,
        training,
        ended,
    } = body;
    Ok(HealthPlan {
        id,
        child: ChildId::parse(&child)?,
        condition,
        needs,
        medication,
        emergency,
        place: place.as_deref().map(PlaceId::parse).transpose()?,
        written_on,
        review_on,
        copies: copies.into_iter().map(|PlanCopyBody { holder, on }| PlanCopy { holder, on }).collect(),
        training: training
            .into_iter()
            .map(|PlanTrainingBody { what, who, on, renew_on }| PlanTraining { what, who, on, renew_on })
            .collect(),
        ended: ended.map(|HealthPlanEndBody { on, reason, note }| HealthPlanEnd { on, reason, note }),
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct LocalServiceBody {
    name: String,
    #[serde(with = "crate::code")]
    topic: ServiceTopic,
    what: String,
    location: String,
    for_whom: String,
    how_to_refer: String,
    phone: String,
    web: String,
    valid_from: Option<NaiveDate>,
    valid_until: Option<NaiveDate>,
}

pub(super) fn local_service_body(service: &LocalService) -> LocalServiceBody {
    let LocalService {
        id: _,
        name,
        topic,
        what,
        location,
        for_whom,
        how_to_refer,
        phone,
        web,
        valid_from,
        valid_until,
    } = service.clone();
    LocalServiceBody {
        name,
        topic,
        what,
        location,
        for_whom,
        how_to_refer,
        phone,
        web,
        valid_from,
        valid_until,
    }
}

pub(super) fn local_service(id: LocalServiceId, body: LocalServiceBody) -> LocalService {
    let LocalServiceBody {
        name,
        topic,
        what,
        location,
        for_whom,
        how_to_refer,
        phone,
        web,
        valid_from,
        valid_until,
    } = body;
    LocalService {
        id,
        name,
        topic,
        what,
        location,
        for_whom,
        how_to_refer,
        phone,
        web,
        valid_from,
        valid_until,
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EntryBody {
    #[serde(with = "crate::code")]
    kind: RecordKind,
    id: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TransferAnsweredBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    answer: TransferAnswer,
    by: String,
    reason: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TransferCancelledBody {
    on: NaiveDate,
    reason: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TransferBody {
    child: String,
    #[serde(with = "crate::code")]
    kind: TransferKind,
    to: String,
    team: String,
    planned_for: NaiveDate,
    until: Option<NaiveDate>,
    #[serde(with = "crate::code::option")]
    rating: Option<Rating>,
    rating_reason: String,
    meeting_on: Option<NaiveDate>,
    discussed_on: Option<NaiveDate>,
    discussed_with: String,
    #[serde(with = "crate::code::option")]
    basis: Option<SharingBasis>,
    family_told_on: Option<NaiveDate>,
    family_not_told: String,
    acknowledged: Vec<EntryBody>,
    sent_on: Option<NaiveDate>,
    handover: Option<String>,
    received_on: Option<NaiveDate>,
    answered: Option<TransferAnsweredBody>,
    completed_on: Option<NaiveDate>,
    cancelled: Option<TransferCancelledBody>,
    /// Absent on what was written before cover had an end: not back.
    #[serde(default)]
    back_on: Option<NaiveDate>,
}

pub(super) fn transfer_body(transfer: &Transfer) -> TransferBody {
    let Transfer {
        id: _,
        child,
        kind,
        to,
        team,
        planned_for,
        until,
        rating,
        rating_reason,
        meeting_on,
        discussed_on,
        discussed_with,
        basis,
        family_told_on,
        family_not_told,
        acknowledged,
        sent_on,
        handover,
        received_on,
        answered,
        completed_on,
        cancelled,
        back_on,
    } = transfer.clone();
    TransferBody {
        child: child.as_str().to_owned(),
        kind,
        to,
        team,
        planned_for,
        until,
        rating,
        rating_reason,
        meeting_on,
        discussed_on,
        discussed_with,
        basis,
        family_told_on,
        family_not_told,
        acknowledged: acknowledged.into_iter().map(|EntryRef { kind, id }| EntryBody { kind, id }).collect(),
        sent_on,
        handover,
        received_on,
        answered: answered.map(|TransferAnswered { on, answer, by, reason }| TransferAnsweredBody {
            on,
            answer,
            by,
            reason,
        }),
        completed_on,
        cancelled: cancelled.map(|TransferCancelled { on, reason }| TransferCancelledBody { on, reason }),
        back_on,
    }
}

pub(super) fn transfer(id: TransferId, body: TransferBody) -> Result<Transfer, BodyError> {
    let TransferBody {
        child,
        kind,
        to,
        team,
        planned_for,
        until,
        rating,
        rating_reason,
        meeting_on,
        discussed_on,
        discussed_with,
        basis,
        family_told_on,
        family_not_told,
        acknowledged,
        sent_on,
        handover,
        received_on,
        answered,
        completed_on,
        cancelled,
        back_on,
    } = body;
    Ok(Transfer {
        id,
        child: ChildId::parse(&child)?,
        kind,
        to,
        team,
        planned_for,
        until,
        rating,
        rating_reason,
        meeting_on,
        discussed_on,
        discussed_with,
        basis,
        family_told_on,
        family_not_told,
        acknowledged: acknowledged.into_iter().map(|EntryBody { kind, id }| EntryRef { kind, id }).collect(),
        sent_on,
        handover,
        received_on,
        answered: answered.map(|TransferAnsweredBody { on, answer, by, reason }| TransferAnswered {
            on,
            answer,
            by,
            reason,
        }),
        completed_on,
        cancelled: cancelled.map(|TransferCancelledBody { on, reason }| TransferCancelled { on, reason }),
        back_on,
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct LetterBody {
    child: String,
    template: String,
    to: String,
    heading: String,
    text: String,
    written_on: NaiveDate,
    restricted: bool,
    /// Absent in the first letters: nothing.
    #[serde(default)]
    enclosed: String,
    /// Absent in the first letters: only written.
    #[serde(default)]
    printed_on: Option<NaiveDate>,
    /// Absent in the first letters: not sent.
    #[serde(default)]
    sent: Option<LetterSentBody>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct LetterSentBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    how: SentHow,
}

pub(super) fn letter_body(letter: &Letter) -> LetterBody {
    let Letter {
        id: _,
        child,
        template,
        to,
        heading,
        text,
        written_on,
        restricted,
        enclosed,
        printed_on,
        sent,
    } = letter.clone();
    LetterBody {
        child: child.as_str().to_owned(),
        template,
        to,
        heading,
        text,
        written_on,
        restricted,
        enclosed,
        printed_on,
        sent: sent.map(|LetterSent { on, how }| LetterSentBody { on, how }),
    }
}

pub(super) fn letter(id: LetterId, body: LetterBody) -> Result<Letter, BodyError> {
    let LetterBody { child, template, to, heading, text, written_on, restricted, enclosed, printed_on, sent } =
        body;
    Ok(Letter {
        id,
        child: ChildId::parse(&child)?,
        template,
        to,
        heading,
        text,
        written_on,
        restricted,
        enclosed,
        printed_on,
        sent: sent.map(|LetterSentBody { on, how }| LetterSent { on, how }),
    })
}
