//! Safeguarding work of the demonstration: referrals and their answers, what was shared, a disagreement, supervision.

use std::collections::BTreeMap;

use caseload_domain::{
    code::YesNoNotAsked,
    contact::Mode,
    escalation::{Escalation, EscalationStage, EscalationStep, StageRules},
    id::{ChildId, EscalationId, ReferralId, SharingId, SupervisionId},
    record::{Record, RevisionStatus},
    referral::{Answered, ChaseRules, Referral, ReferralAnswer, ReferralService, ReferralUrgency},
    safeguarding::{SafeguardingEpisode, SafeguardingKind},
    sharing::{Sharing, SharingBasis},
    supervision::{Supervision, SupervisionForm, needs_supervision},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{clock, instant, on_or_after},
    health_plans::write_health_plans,
    letters::write_letters,
    papers::write_papers,
    transfers::write_transfers,
};

/// Supervision was eight weeks ago, and the next is agreed for five weeks from now.
const SUPERVISED: i64 = 55;
const NEXT_SUPERVISION: i64 = -36;

/// The supervision before: whoever was not talked about since is overdue, as three months are the interval.
const SUPERVISED_BEFORE: i64 = 98;

/// Children nobody found time for at the last supervision.
const LEFT_OVER: [(&str, &str); 2] = [("Singh", "Kiran"), ("Walker", "Demi")];

/// Writes what was done about the children of the stories besides seeing them.
pub(super) fn write_work(book: &mut Book) {
    if let Some(sami) = child(book, "Malik", "Sami") {
        shared(book, &sami);
    }
    if let Some(alfie) = child(book, "Green", "Alfie") {
        waiting(
            book,
            &alfie,
            "Craig and Leanne ask whether he hears well. Words few at 18 months, ears often sore.",
        );
    }
    if let Some(tyler) = child(book, "Doyle", "Tyler") {
        rejected(book, &tyler);
    }
    supervised(book);
    write_health_plans(book);
    write_letters(book);
    write_papers(book);
    write_transfers(book);
}

pub(super) fn child(book: &Book, family: &str, given: &str) -> Option<ChildId> {
    book.revisions().iter().find_map(|revision| match &revision.record {
        Record::Child(child) if child.name.family == family && child.name.given == given => {
            Some(child.id.clone())
        }
        _ => None,
    })
}

/// A working day so long ago, late in the afternoon; minutes apart, so that no two are written at one instant.
pub(super) fn desk(book: &Book, ago: i64, minute: u32) -> (NaiveDate, DateTime<Utc>) {
    let day = book.calendar.worked(ago);
    (day, instant(day, clock(17, minute)))
}

fn referral_id(book: &mut Book, at: DateTime<Utc>) -> ReferralId {
    ReferralId::parse(&book.uuid(at)).expect("a UUID made here is canonical")
}

fn made(
    book: &mut Book,
    child: &ChildId,
    ago: i64,
    service: ReferralService,
    urgency: ReferralUrgency,
) -> (Referral, DateTime<Utc>) {
    let (sent_on, at) = desk(book, ago, 5);
    let chase_on =
        ChaseRules::shipped().of(service, urgency).chase_on(sent_on).unwrap_or(sent_on + TimeDelta::days(28));
    let referral = Referral {
        id: referral_id(book, at),
        child: child.clone(),
        service,
        to: String::new(),
        mode: Mode::Email,
        sent_on,
        urgency,
        reason: String::new(),
        basis: SharingBasis::Consent,
        confirmed_on: None,
        chase_on: Some(chase_on),
        answered: None,
        outcome: String::new(),
        from_contact: None,
        restricted: false,
        local_service: None,
    };
    (referral, at)
}

/// What was told to whom once the bruise had been rung through, which its body map writes.
fn shared(book: &mut Book, sami: &ChildId) {
    let referral = book
        .revisions()
        .iter()
        .find_map(|revision| match &revision.record {
            Record::Referral(referral) if referral.child == *sami => Some(referral.id.clone()),
            _ => None,
        })
        .expect("the story of the bruise has a referral");
    for (ago, mode, what, told) in [
        (
            18,
            Mode::InPerson,
            "At the strategy discussion: what was seen and said, the last three visits",
            YesNoNotAsked::Yes,
        ),
        (13, Mode::Email, "Chronology from birth, without what is known of other adults", YesNoNotAsked::Yes),
    ] {
        let (on, at) = desk(book, ago, 25);
        let id = SharingId::parse(&book.uuid(at)).expect("a UUID made here is canonical");
        let sharing = Sharing {
            id,
            child: sami.clone(),
            on,
            with: "Dina Farrow, social worker".to_owned(),
            agency: "Children's social care".to_owned(),
            mode,
            what: what.to_owned(),
            basis: SharingBasis::Safeguarding,
            basis_detail: String::new(),
            family_told: told,
            referral: Some(referral.clone()),
            case_report: None,
            review: None,
        };
        book.write(at, Record::Sharing(sharing));
    }
}

/// Seven weeks without an answer, and nobody has asked.
fn waiting(book: &mut Book, child: &ChildId, reason: &str) {
    let (mut referral, at) = made(book, child, 47, ReferralService::Audiology, ReferralUrgency::Routine);
    reason.clone_into(&mut referral.reason);
    book.write(at, Record::Referral(referral));
}

/// Turned down, disputed, and now with the managers.
fn rejected(book: &mut Book, tyler: &ChildId) {
    let (mut referral, at) = made(book, tyler, 33, ReferralService::Camhs, ReferralUrgency::Urgent);
    referral.reason =
        "Wakes most nights since the summer, wets the bed again, hits himself when shouted at.".to_owned();
    book.write(at, Record::Referral(referral.clone()));
    let (on, at) = desk(book, 20, 15);
    referral.answered = Some(Answered {
        on,
        answer: ReferralAnswer::Rejected,
        by: "CAMHS single point of access".to_owned(),
        reason: "Home not settled; try the parenting course first".to_owned(),
    });
    book.revise(at, Record::Referral(referral.clone()), "answered");
    let step = |stage, to: &str, on: NaiveDate| EscalationStep {
        stage,
        to: to.to_owned(),
        on,
        reply_by: StageRules::shipped().of(stage).reply_by(on).unwrap_or(on),
        replied_on: None,
        reply: String::new(),
    };
    let (on, at) = desk(book, 13, 35);
    let mut escalation = Escalation {
        id: EscalationId::parse(&book.uuid(at)).expect("a UUID made here is canonical"),
        child: tyler.clone(),
        about: "A boy on a second plan for neglect is told to wait until home is settled. That may be a year. I ask for an assessment now."
            .to_owned(),
        referral: Some(referral.id),
        steps: vec![step(EscalationStage::Practitioner, "Jo Carver, CAMHS duty", on)],
        resolved: None,
    };
    book.write(at, Record::Escalation(escalation.clone()));
    let (on, at) = desk(book, 7, 40);
    if let Some(first) = escalation.steps.last_mut() {
        first.replied_on = Some(on);
        first.reply = "No change; the criteria were met by nobody in the team's view.".to_owned();
    }
    escalation.steps.push(step(EscalationStage::LineManager, "Both team managers", on));
    book.revise(at, Record::Escalation(escalation), "taken further");
}

/// One supervision about everybody who was on the list that day, but for two who were talked about the time before.
fn supervised(book: &mut Book) {
    let (on, at) = desk(book, SUPERVISED, 45);
    let (earlier, at_earlier) = desk(book, SUPERVISED_BEFORE, 45);
    let left_over: Vec<ChildId> =
        LEFT_OVER.iter().filter_map(|(family, given)| child(book, family, given)).collect();
    let agreed = on_or_after(book.calendar.ago(NEXT_SUPERVISION));
    let mut open: BTreeMap<String, SafeguardingEpisode> = BTreeMap::new();
    for revision in book.revisions() {
        if let Record::SafeguardingEpisode(episode) = &revision.record {
            let stands = revision.status == RevisionStatus::Current;
            if stands
                && episode.ended.is_none()
                && needs_supervision(episode.kind)
                && episode.started_on <= on
            {
                open.insert(episode.id.as_str().to_owned(), episode.clone());
            } else {
                open.remove(episode.id.as_str());
            }
        }
    }
    let mut done: Vec<ChildId> = Vec::new();
    for (place, episode) in open.into_values().enumerate() {
        if done.contains(&episode.child) {
            continue;
        }
        let late = left_over.contains(&episode.child) && episode.started_on <= earlier;
        let (on, at) = if late { (earlier, at_earlier) } else { (on, at) };
        let at = at + TimeDelta::seconds(i64::try_from(place).unwrap_or(0) * 7);
        let (discussed, actions) = words(episode.kind);
        let supervision = Supervision {
            id: SupervisionId::parse(&book.uuid(at)).expect("a UUID made here is canonical"),
            child: episode.child.clone(),
            on,
            supervisor: "Helen Marsh, named nurse".to_owned(),
            form: SupervisionForm::OneToOne,
            discussed: discussed.to_owned(),
            actions: actions.to_owned(),
            next_on: (!late).then_some(agreed),
        };
        book.write(at, Record::Supervision(supervision));
        done.push(episode.child);
    }
}

fn words(kind: SafeguardingKind) -> (&'static str, &'static str) {
    match kind {
        SafeguardingKind::ChildProtectionPlan => (
            "What has changed for the child since the conference, and what has not. I hope more than I see.",
            "Say at the core group what is not done. See the child alone.",
        ),
        SafeguardingKind::LookedAfter => (
            "Placement holds. Contact leaves the child upset for two days.",
            "Write it for the review; ask the carer for a diary.",
        ),
        SafeguardingKind::ChildInNeed
        | SafeguardingKind::AntenatalSafeguarding
        | SafeguardingKind::PreBirthAssessment
        | SafeguardingKind::EarlyHelp
        | SafeguardingKind::Section47Enquiry
        | SafeguardingKind::PrivateFostering
        | SafeguardingKind::CareLeaver => {
            ("Who does what on the plan. Father not met yet.", "Meet father. Ask nursery what a good day is.")
        }
    }
}
