//! Stored content of referrals, information shared, escalations, supervision and allegations about staff.

use caseload_domain::{
    allegation::{Allegation, AllegationOutcome},
    code::YesNoNotAsked,
    contact::Mode,
    escalation::{Escalation, EscalationStage, EscalationStep, Resolved},
    id::{
        AllegationId, CaseReportId, ChildId, ContactId, EscalationId, LocalServiceId, ReferralId, SharingId,
        SupervisionId,
    },
    referral::{Answered, Referral, ReferralAnswer, ReferralService, ReferralUrgency},
    sharing::{Sharing, SharingBasis},
    supervision::{Supervision, SupervisionForm},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::BodyError;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AnsweredBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    answer: ReferralAnswer,
    by: String,
    reason: String,
}

fn answered_body(answered: Answered) -> AnsweredBody {
    let Answered { on, answer, by, reason } = answered;
    AnsweredBody { on, answer, by, reason }
}

fn answered(body: AnsweredBody) -> Answered {
    let AnsweredBody { on, answer, by, reason } = body;
    Answered { on, answer, by, reason }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ReferralBody {
    child: String,
    #[serde(with = "crate::code")]
    service: ReferralService,
    to: String,
    #[serde(with = "crate::code")]
    mode: Mode,
    sent_on: NaiveDate,
    #[serde(with = "crate::code")]
    urgency: ReferralUrgency,
    reason: String,
    #[serde(with = "crate::code")]
    basis: SharingBasis,
    confirmed_on: Option<NaiveDate>,
    chase_on: Option<NaiveDate>,
    answered: Option<AnsweredBody>,
    outcome: String,
    from_contact: Option<String>,
    restricted: bool,
    // Not in the first stores: absent there means not in the directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    local_service: Option<String>,
}

pub(super) fn referral_body(referral: &Referral) -> ReferralBody {
    let Referral {
        id: _,
        child,
        service,
        to,
        mode,
        sent_on,
        urgency,
        reason,
        basis,
        confirmed_on,
        chase_on,
        answered,
        outcome,
        from_contact,
        restricted,
        local_service,
    } = referral.clone();
    ReferralBody {
        child: child.as_str().to_owned(),
        service,
        to,
        mode,
        sent_on,
        urgency,
        reason,
        basis,
        confirmed_on,
        chase_on,
        answered: answered.map(answered_body),
        outcome,
        from_contact: from_contact.map(|id| id.as_str().to_owned()),
        restricted,
        local_service: local_service.map(|id| id.as_str().to_owned()),
    }
}

pub(super) fn referral(id: ReferralId, body: ReferralBody) -> Result<Referral, BodyError> {
    let ReferralBody {
        child,
        service,
        to,
        mode,
        sent_on,
        urgency,
        reason,
        basis,
        confirmed_on,
        chase_on,
        answered,
        outcome,
        from_contact,
        restricted,
        local_service,
    } = body;
    Ok(Referral {
        id,
        child: ChildId::parse(&child)?,
        service,
        to,
        mode,
        sent_on,
        urgency,
        reason,
        basis,
        confirmed_on,
        chase_on,
        answered: answered.map(self::answered),
        outcome,
        from_contact: from_contact.as_deref().map(ContactId::parse).transpose()?,
        restricted,
        local_service: local_service.as_deref().map(LocalServiceId::parse).transpose()?,
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SharingBody {
    child: String,
    on: NaiveDate,
    with: String,
    agency: String,
    #[serde(with = "crate::code")]
    mode: Mode,
    what: String,
    #[serde(with = "crate::code")]
    basis: SharingBasis,
    basis_detail: String,
    #[serde(with = "crate::code")]
    family_told: YesNoNotAsked,
    referral: Option<String>,
    case_report: Option<String>,
    /// Absent before the outcome of a review could be shared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    review: Option<String>,
}

pub(super) fn sharing_body(sharing: &Sharing) -> SharingBody {
    let Sharing {
        id: _,
        child,
        on,
        with,
        agency,
        mode,
        what,
        basis,
        basis_detail,
        family_told,
        referral,
        case_report,
        review,
    } = sharing.clone();
    SharingBody {
        child: child.as_str().to_owned(),
        on,
        with,
        agency,
        mode,
        what,
        basis,
        basis_detail,
        family_told,
        referral: referral.map(|id| id.as_str().to_owned()),
        case_report: case_report.map(|id| id.as_str().to_owned()),
        review: review.map(|id| id.as_str().to_owned()),
    }
}

pub(super) fn sharing(id: SharingId, body: SharingBody) -> Result<Sharing, BodyError> {
    let SharingBody {
        child,
        on,
        with,
        agency,
        mode,
        what,
        basis,
        basis_detail,
        family_told,
        referral,
        case_report,
        review,
    } = body;
    Ok(Sharing {
        id,
        child: ChildId::parse(&child)?,
        on,
        with,
        agency,
        mode,
        what,
        basis,
        basis_detail,
        family_told,
        referral: referral.as_deref().map(ReferralId::parse).transpose()?,
        case_report: case_report.as_deref().map(CaseReportId::parse).transpose()?,
        review: review.as_deref().map(ContactId::parse).transpose()?,
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EscalationStepBody {
    #[serde(with = "crate::code")]
    stage: EscalationStage,
    to: String,
    on: NaiveDate,
    reply_by: NaiveDate,
    replied_on: Option<NaiveDate>,
    reply: String,
}

fn escalation_step_body(escalation_step: EscalationStep) -> EscalationStepBody {
    let EscalationStep { stage, to, on, reply_by, replied_on, reply } = escalation_step;
    EscalationStepBody { stage, to, on, reply_by, replied_on, reply }
}

fn escalation_step(body: EscalationStepBody) -> EscalationStep {
    let EscalationStepBody { stage, to, on, reply_by, replied_on, reply } = body;
    EscalationStep { stage, to, on, reply_by, replied_on, reply }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ResolvedBody {
    on: NaiveDate,
    outcome: String,
}

fn resolved_body(resolved: Resolved) -> ResolvedBody {
    let Resolved { on, outcome } = resolved;
    ResolvedBody { on, outcome }
}

fn resolved(body: ResolvedBody) -> Resolved {
    let ResolvedBody { on, outcome } = body;
    Resolved { on, outcome }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct EscalationBody {
    child: String,
    about: String,
    referral: Option<String>,
    steps: Vec<EscalationStepBody>,
    resolved: Option<ResolvedBody>,
}

pub(super) fn escalation_body(escalation: &Escalation) -> EscalationBody {
    let Escalation { id: _, child, about, referral, steps, resolved } = escalation.clone();
    EscalationBody {
        child: child.as_str().to_owned(),
        about,
        referral: referral.map(|id| id.as_str().to_owned()),
        steps: steps.into_iter().map(escalation_step_body).collect(),
        resolved: resolved.map(resolved_body),
    }
}

pub(super) fn escalation(id: EscalationId, body: EscalationBody) -> Result<Escalation, BodyError> {
    let EscalationBody { child, about, referral, steps, resolved } = body;
    Ok(Escalation {
        id,
        child: ChildId::parse(&child)?,
        about,
        referral: referral.as_deref().map(ReferralId::parse).transpose()?,
        steps: steps.into_iter().map(escalation_step).collect(),
        resolved: resolved.map(self::resolved),
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SupervisionBody {
    child: String,
    on: NaiveDate,
    supervisor: String,
    #[serde(with = "crate::code")]
    form: SupervisionForm,
    discussed: String,
    actions: String,
    next_on: Option<NaiveDate>,
}

pub(super) fn supervision_body(supervision: &Supervision) -> SupervisionBody {
    let Supervision { id: _, child, on, supervisor, form, discussed, actions, next_on } = supervision.clone();
    SupervisionBody { child: child.as_str().to_owned(), on, supervisor, form, discussed, actions, next_on }
}

pub(super) fn supervision(id: SupervisionId, body: SupervisionBody) -> Result<Supervision, BodyError> {
    let SupervisionBody { child, on, supervisor, form, discussed, actions, next_on } = body;
    Ok(Supervision { id, child: ChildId::parse(&child)?, on, supervisor, form, discussed, actions, next_on })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AllegationBody {
    on: NaiveDate,
    about: String,
    referred_on: Option<NaiveDate>,
    officer: String,
    reference: String,
    #[serde(with = "crate::code::option")]
    outcome: Option<AllegationOutcome>,
    note: String,
}

pub(super) fn allegation_body(allegation: &Allegation) -> AllegationBody {
    let Allegation { id: _, on, about, referred_on, officer, reference, outcome, note } = allegation.clone();
    AllegationBody { on, about, referred_on, officer, reference, outcome, note }
}

pub(super) fn allegation(id: AllegationId, body: AllegationBody) -> Allegation {
    let AllegationBody { on, about, referred_on, officer, reference, outcome, note } = body;
    Allegation { id, on, about, referred_on, officer, reference, outcome, note }
}
