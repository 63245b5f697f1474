//! The safeguarding part of a caseload of chance, and what else is written about a child: each record by half.

use caseload_domain::{
    allegation::Allegation,
    appointment::{Appointment, AppointmentStatus},
    assessment::Assessment,
    body_map::{BodyMap, BodySite, BodyView, Figure, InjuryReferral, Mark, MarkKind, Mobility},
    case_report::{CaseReport, Nature, ReportSection, Sentence, template::ReportKind},
    chronology::{Chronology, EntryRef, SignificantEntry},
    code::{Coded as _, YesNoNotAsked},
    contact::{ContactType, Mode, Setting},
    episode::{Episode, EpisodeLevel, EpisodeReason, Goal, Score},
    escalation::{Escalation, EscalationStage, EscalationStep},
    event::{Event, EventKind, EventPart, EventState},
    flag::{Flag, FlagSource, FlagStatus, FlagType, PoliceReport},
    health_plan::{HealthPlan, PlanCopy, PlanTraining},
    id::{
        AllegationId, AppointmentId, AssessmentId, BodyMapId, CaseReportId, ChildId, ChronologyId, ContactId,
        EpisodeId, EscalationId, FlagId, GoalId, HealthPlanId, QuestionnaireId, ReferralId, RelationshipId,
        SafeguardingEpisodeId, SharingId, SupervisionId, TaskId,
    },
    questionnaire::{Questionnaire, Triage, TriageOutcome},
    record::{Record, RecordKind},
    referral::{Answered, Referral, ReferralAnswer, ReferralService, ReferralUrgency},
    safeguarding::{
        EarlyHelp, EarlyHelpForm, LegalBasis, Placement, PlacementKind, SafeguardingEpisode, SafeguardingKind,
    },
    score::{Given, Tool},
    sharing::{Sharing, SharingBasis},
    supervision::{Supervision, SupervisionForm},
    task::Task,
};
use caseload_store::draft::Draft;
use chrono::{Days, NaiveDate, NaiveTime};
use sha2::{Digest as _, Sha256};

use super::{caseload::Maker, secrets::Secret};
use crate::draft::views::DraftForm;

/// Writes what chance gives of each kind about a child.
pub(super) fn write(
    maker: &mut Maker,
    child: &ChildId,
    contacts: &[(ContactId, bool)],
    mother: &RelationshipId,
) {
    let today = maker.now.today;
    let on = today.checked_sub_days(Days::new(1)).unwrap();
    for restricted in [false, true] {
        if maker.half() {
            flag(maker, child, on, restricted);
        }
        if maker.half() {
            referral(maker, child, on, restricted);
        }
    }
    if maker.half() {
        status(maker, child, on);
    }
    if maker.half() {
        shared_and_disputed(maker, child, on);
    }
    if maker.half() {
        talked_about(maker, child, on);
    }
    if maker.half() {
        body_map(maker, child, on, contacts);
    }
    if maker.half() {
        significant(maker, child, on, contacts);
    }
    if maker.half() {
        report(maker, child, contacts);
    }
    for about in [None, Some(mother)] {
        if maker.half() {
            assessment(maker, child, on, about);
        }
    }
    if maker.half() {
        package(maker, child, on);
    }
    if maker.half() {
        to_do(maker, child, today);
    }
    if maker.half() {
        drafts(maker, child);
    }
}

fn event(kind: EventKind, on: NaiveDate, secret: Secret) -> Event {
    Event { kind, on, state: EventState::Held, part: EventPart::Attended, note: secret.text() }
}

fn flag(maker: &mut Maker, child: &ChildId, on: NaiveDate, restricted: bool) {
    let flag_type = maker.chance.of_list(FlagType::ALL);
    let mut flag = Flag {
        id: FlagId::parse(&maker.id()).unwrap(),
        child: child.clone(),
        flag_type,
        categories: Vec::new(),
        status: maker.chance.of_list(FlagStatus::ALL),
        source: maker.chance.of_list(FlagSource::ALL),
        source_detail: String::new(),
        since: on,
        review_on: if maker.half() { Some(on + Days::new(30)) } else { None },
        detail: String::new(),
        restricted,
        local_type: (flag_type == FlagType::Local).then(|| "our-own".to_owned()),
        known_to: String::new(),
        action_taken: String::new(),
        police: None,
        events: Vec::new(),
        ended: None,
    };
    // A flag about a parent is held back like a restricted one. Which those are is said here again, so that leaving one out
    // of the rule is found.
    let about_a_parent = [
        FlagType::DomesticAbuse,
        FlagType::ParentalMentalHealth,
        FlagType::ParentalSubstanceMisuse,
        FlagType::ParentalLearningDisability,
        FlagType::HomeRisk,
    ];
    let held_back = restricted || about_a_parent.contains(&flag_type);
    let secret = if held_back { Secret::RestrictedFlag } else { Secret::Flag };
    for text in [&mut flag.source_detail, &mut flag.detail, &mut flag.known_to, &mut flag.action_taken] {
        *text = secret.text();
    }
    if flag_type == FlagType::FgmKnown {
        flag.police = Some(PoliceReport {
            reference: secret.text(),
            not_reported_because: String::new(),
            health_advice: YesNoNotAsked::Yes,
            law_advice: YesNoNotAsked::Yes,
        });
    }
    let of_event = if held_back { Secret::RestrictedFlag } else { Secret::FlagEvent };
    flag.events = vec![event(EventKind::Other, on, of_event)];
    maker.write(Record::Flag(flag));
}

fn status(maker: &mut Maker, child: &ChildId, on: NaiveDate) {
    let kind = maker.chance.of_list(SafeguardingKind::ALL);
    let text = || Secret::Status.text();
    let looked_after = kind == SafeguardingKind::LookedAfter;
    let placement = Placement {
        kind: maker.chance.of_list(PlacementKind::ALL),
        from: on,
        until: None,
        detail: Secret::Placement.text(),
    };
    let id = SafeguardingEpisodeId::parse(&maker.id()).unwrap();
    maker.write(Record::SafeguardingEpisode(SafeguardingEpisode {
        id,
        child: child.clone(),
        kind,
        started_on: on,
        follows: None,
        authority: text(),
        social_worker: text(),
        social_worker_phone: text(),
        categories: Vec::new(),
        early_help: (kind == SafeguardingKind::EarlyHelp).then(|| EarlyHelp {
            form: EarlyHelpForm::MultiAgency,
            threshold_level: text(),
            lead_practitioner: text(),
            lead_agency: text(),
        }),
        legal_basis: looked_after.then_some(LegalBasis::Section20),
        placements: if looked_after { vec![placement] } else { Vec::new() },
        factors: Vec::new(),
        events: vec![event(EventKind::StrategyDiscussion, on, Secret::StatusEvent)],
        review_on: Some(on + Days::new(40)),
        detail: text(),
        ended: None,
    }));
}

fn referral(maker: &mut Maker, child: &ChildId, on: NaiveDate, restricted: bool) {
    let secret = if restricted { Secret::RestrictedReferral } else { Secret::Referral };
    let answered = maker.half().then(|| Answered {
        on,
        answer: ReferralAnswer::Rejected,
        by: secret.text(),
        reason: secret.text(),
    });
    let id = ReferralId::parse(&maker.id()).unwrap();
    let service = maker.chance.of_list(ReferralService::ALL);
    maker.write(Record::Referral(Referral {
        id,
        child: child.clone(),
        service,
        to: secret.text(),
        mode: Mode::Phone,
        sent_on: on,
        urgency: ReferralUrgency::SameDay,
        reason: secret.text(),
        basis: SharingBasis::Safeguarding,
        confirmed_on: None,
        chase_on: answered.is_none().then_some(on + Days::new(3)),
        outcome: if answered.is_some() { secret.text() } else { String::new() },
        answered,
        from_contact: None,
        restricted,
        local_service: None,
    }));
}

fn shared_and_disputed(maker: &mut Maker, child: &ChildId, on: NaiveDate) {
    let (id, escalation) = (maker.id(), maker.id());
    maker.write(Record::Sharing(Sharing {
        id: SharingId::parse(&id).unwrap(),
        child: child.clone(),
        on,
        with: Secret::Sharing.text(),
        agency: Secret::Sharing.text(),
        mode: Mode::Email,
        what: Secret::Sharing.text(),
        basis: SharingBasis::Safeguarding,
        basis_detail: Secret::Sharing.text(),
        family_told: YesNoNotAsked::No,
        referral: None,
        case_report: None,
        review: None,
    }));
    maker.write(Record::Escalation(Escalation {
        id: EscalationId::parse(&escalation).unwrap(),
        child: child.clone(),
        about: Secret::Escalation.text(),
        referral: None,
        steps: vec![EscalationStep {
            stage: EscalationStage::Practitioner,
            to: Secret::Escalation.text(),
            on,
            reply_by: on + Days::new(5),
            replied_on: None,
            reply: String::new(),
        }],
        resolved: None,
    }));
}

fn talked_about(maker: &mut Maker, child: &ChildId, on: NaiveDate) {
    let (id, allegation) = (maker.id(), maker.id());
    maker.write(Record::Supervision(Supervision {
        id: SupervisionId::parse(&id).unwrap(),
        child: child.clone(),
        on,
        supervisor: Secret::Supervision.text(),
        form: SupervisionForm::OneToOne,
        discussed: Secret::Supervision.text(),
        actions: Secret::Supervision.text(),
        next_on: None,
    }));
    maker.write(Record::Allegation(Allegation {
        id: AllegationId::parse(&allegation).unwrap(),
        on,
        about: Secret::Allegation.text(),
        referred_on: Some(on),
        officer: Secret::Allegation.text(),
        reference: Secret::Allegation.text(),
        outcome: None,
        note: Secret::Allegation.text(),
    }));
}

fn body_map(maker: &mut Maker, child: &ChildId, on: NaiveDate, contacts: &[(ContactId, bool)]) {
    let text = || Secret::BodyMap.text();
    let id = BodyMapId::parse(&maker.id()).unwrap();
    let at = maker.chance.half().then(|| contacts[0].0.clone());
    maker.write(Record::BodyMap(BodyMap {
        id,
        child: child.clone(),
        contact: at,
        seen_on: on,
        seen_at: NaiveTime::from_hms_opt(9, 5, 0),
        seen_by: text(),
        figure: Figure::Baby,
        mobility: Mobility::NotMobile,
        marks: vec![Mark {
            view: BodyView::Front,
            x: 480,
            y: 300,
            site: BodySite::LeftCheek,
            kind: MarkKind::Bruise,
            length: Some(20),
            width: None,
            colour: text(),
            explanation: text(),
            explained_by: text(),
        }],
        referred: Some(InjuryReferral {
            on,
            at: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
            to: text(),
            outcome: text(),
            referral: None,
        }),
    }));
}

fn significant(maker: &mut Maker, child: &ChildId, on: NaiveDate, contacts: &[(ContactId, bool)]) {
    let id = ChronologyId::parse(&maker.id()).unwrap();
    let entries = contacts.iter().map(|(contact, _)| SignificantEntry {
        entry: EntryRef { kind: RecordKind::Contact, id: contact.as_str().to_owned() },
        marked_on: on,
        why: Secret::Significant.text(),
    });
    let entries = entries.collect();
    maker.write(Record::Chronology(Chronology { id, child: child.clone(), entries }));
}

/// A locked report: sentences of open and of restricted contacts, and one the nurse wrote herself.
fn report(maker: &mut Maker, child: &ChildId, contacts: &[(ContactId, bool)]) {
    let sentence = |secret: Secret, entry: Option<&ContactId>| Sentence {
        text: secret.text(),
        nature: Nature::Reported,
        entry: entry.map(|id| EntryRef { kind: RecordKind::Contact, id: id.as_str().to_owned() }),
        restricted: secret == Secret::RestrictedReport,
        edited: false,
    };
    let mut sentences = vec![sentence(Secret::Report, None)];
    for (contact, restricted) in contacts {
        let secret = if *restricted { Secret::RestrictedReport } else { Secret::Report };
        sentences.push(sentence(secret, Some(contact)));
    }
    let mut report = CaseReport {
        id: CaseReportId::parse(&maker.id()).unwrap(),
        child: child.clone(),
        template: ReportKind::ALL[0].code().to_owned(),
        title: "Report".to_owned(),
        meeting_on: None,
        sections: vec![ReportSection {
            code: "worries".to_owned(),
            heading: "What we are worried about".to_owned(),
            sentences,
        }],
        locked_at: maker.now.instant - chrono::TimeDelta::hours(1),
        sha256: String::new(),
    };
    report.sha256 = hex::encode(Sha256::digest(report.canonical()));
    maker.write(Record::CaseReport(report));
}

fn assessment(maker: &mut Maker, child: &ChildId, on: NaiveDate, about: Option<&RelationshipId>) {
    let secret = if about.is_some() { Secret::ParentAssessment } else { Secret::Assessment };
    let tool = if about.is_some() { Tool::Whooley } else { Tool::Goal };
    let id = AssessmentId::parse(&maker.id()).unwrap();
    let items = if about.is_some() { vec![Some(1), Some(1)] } else { Vec::new() };
    maker.write(Record::Assessment(Assessment {
        id,
        child: child.clone(),
        about: about.cloned(),
        contact: None,
        completed_on: on,
        given: Given { tool, form: None, items, scales: Vec::new() },
        action_taken: secret.text(),
        note: secret.text(),
    }));
}

fn package(maker: &mut Maker, child: &ChildId, on: NaiveDate) {
    let (id, goal, questionnaire, plan) = (maker.id(), maker.id(), maker.id(), maker.id());
    maker.write(Record::Episode(Episode {
        id: EpisodeId::parse(&id).unwrap(),
        child: child.clone(),
        level: EpisodeLevel::UniversalPlus,
        reason: EpisodeReason::Sleep,
        reason_detail: Secret::Episode.text(),
        started_on: on,
        review_on: on + Days::new(30),
        goals: vec![Goal {
            id: GoalId::parse(&goal).unwrap(),
            text: Secret::Episode.text(),
            baseline: Score::new(3).unwrap(),
            scores: Vec::new(),
        }],
        sessions_planned: 4,
        over_limit_reason: Some(Secret::Episode.text()),
        ended: None,
        package: None,
        measure: None,
        activity: caseload_domain::episode::EpisodeActivity::Active,
        partners: Vec::new(),
        lead_practitioner: String::new(),
        lead_agency: String::new(),
        steps: Vec::new(),
        reopened: Vec::new(),
        consents: Vec::new(),
    }));
    maker.write(Record::HealthPlan(HealthPlan {
        id: HealthPlanId::parse(&plan).unwrap(),
        child: child.clone(),
        condition: Secret::HealthPlan.text(),
        needs: Secret::HealthPlan.text(),
        medication: Secret::HealthPlan.text(),
        emergency: Secret::HealthPlan.text(),
        place: None,
        written_on: on,
        review_on: on + Days::new(90),
        copies: vec![PlanCopy { holder: Secret::HealthPlan.text(), on }],
        training: vec![PlanTraining {
            what: Secret::HealthPlan.text(),
            who: Secret::HealthPlan.text(),
            on,
            renew_on: None,
        }],
        ended: None,
    }));
    maker.write(Record::Questionnaire(Questionnaire {
        id: QuestionnaireId::parse(&questionnaire).unwrap(),
        child: child.clone(),
        contact_type: ContactType::ReceptionQuestionnaire,
        invited_on: on,
        returned_on: Some(on),
        triage: Some(Triage { on, outcome: TriageOutcome::Urgent, note: Secret::Questionnaire.text() }),
        followed_up_on: None,
        follow_up_contact: None,
    }));
}

/// Tasks, and a booked visit that is told by its time alone or not at all.
fn to_do(maker: &mut Maker, child: &ChildId, today: NaiveDate) {
    let (task, appointment) = (maker.id(), maker.id());
    maker.write(Record::Task(Task {
        id: TaskId::parse(&task).unwrap(),
        child: child.clone(),
        title: Secret::Task.text(),
        due_on: Some(today),
        from_contact: None,
        done_on: None,
        assigned_to: Some(Secret::Colleague.text()),
    }));
    let contact_type =
        maker.chance.of_list(&[ContactType::SafeguardingMeeting, ContactType::WeightAndFeeding]);
    maker.write(Record::Appointment(Appointment {
        id: AppointmentId::parse(&appointment).unwrap(),
        child: child.clone(),
        contact_type,
        on: today + Days::new(7),
        at: NaiveTime::from_hms_opt(11, 0, 0).unwrap(),
        minutes: 30,
        setting: Setting::Home,
        mode: Mode::InPerson,
        place: None,
        note: Secret::Appointment.text(),
        status: AppointmentStatus::Booked,
        status_reason: Secret::Appointment.text(),
        contact: None,
    }));
}

/// What is typed and not saved: of every form but the one of the home itself, which is shown there again.
fn drafts(maker: &mut Maker, child: &ChildId) {
    for form in DraftForm::ALL.iter().filter(|form| **form != DraftForm::Home) {
        let id = maker.id();
        let contents = serde_json::json!({ "version": 1, "form": { "narrative": Secret::Draft.text() } });
        maker.made.drafts.push(Draft {
            id,
            form: form.code().to_owned(),
            child_id: Some(child.as_str().to_owned()),
            contents: contents.to_string(),
            saved_at: maker.now.instant,
        });
    }
}
