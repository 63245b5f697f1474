//! Beyond the record: a referral turned down and disputed, what was shared, supervision, and what is on no child's record.

use caseload_app::{
    allegation::{
        self,
        views::{AllegationForm, AmendAllegation, NoteAllegation},
    },
    child::{
        self,
        views::{OpenChild, RegisterChild},
    },
    child_work::{self, views::ChildWork},
    code::Code,
    contact::views::ContactForm,
    draft::{
        self,
        views::{DraftForm, SaveDraft},
    },
    escalation::{
        self,
        views::{
            EscalationForm, NextStage, OneEscalation, ReplyEscalation, ResolveEscalation, StartEscalation,
        },
    },
    failure::Failure,
    referral::{
        self,
        views::{
            AmendReferral, AnswerReferral, ChaseQuery, ChaseReferral, ConfirmReferral, MakeReferral,
            NoteOutcome, OneReferral, ReferralForm, ReferralQuery,
        },
    },
    report::{self, views::ReportQuery},
    safeguarding::{
        self,
        views::{BeginSafeguarding, SafeguardingForm},
    },
    session::views::Nothing,
    settings::{self, views::AuditQuery},
    sharing::{
        self,
        views::{RecordSharing, ReviewToShare, SharingQuery},
    },
    supervision::{
        self,
        views::{AmendSupervision, RecordSupervision, SampleQuery, SupervisedChild, SupervisionTyped},
    },
    today::{self, views::DueKind},
};
use caseload_domain::{
    code::YesNoNotAsked,
    contact::{ContactType, Mode},
    escalation::EscalationStage,
    flag::AbuseCategory,
    record::RecordKind,
    referral::{ReferralAnswer, ReferralService, ReferralUrgency},
    safeguarding::SafeguardingKind,
    sharing::SharingBasis,
    supervision::SupervisionForm,
};
use caseload_tests::a_made_up_nhs_number;
use chrono::NaiveDate;

use crate::nurse::{Nurse, a_home_visit, ava};

#[test]
fn a_referral_is_chased_rejected_escalated_and_resolved() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let contact = nurse.records(a_home_visit(&ava));
    let made = ReferralForm { from_contact: Some(contact.clone()), ..to_social_care(&ava) };
    let referral_id = nurse.refers(made).unwrap();
    let opened = nurse.referral(&referral_id);
    assert_eq!(opened.chase_on, Some(day("2027-01-05")), "social care is asked on the next working day");
    assert!(opened.needs_confirming);
    assert_eq!(opened.from_contact, Some(contact));

    nurse.days_pass(2);
    assert_eq!(nurse.overdue_kinds(), [DueKind::ReferralChase]);
    let confirmed = ConfirmReferral { referral_id: referral_id.clone(), confirmed_on: "today".to_owned() };
    referral::confirm_referral(&mut nurse.app, confirmed, nurse.now).unwrap();
    let chase = |chase_on: &str| ChaseReferral {
        referral_id: referral_id.clone(),
        asked: "Dina Farrow, duty desk".to_owned(),
        note: "will ring back".to_owned(),
        chase_on: chase_on.to_owned(),
    };
    assert!(
        referral::chase_referral(&mut nurse.app, chase("today"), nurse.now).is_err(),
        "today has been asked"
    );
    referral::chase_referral(&mut nurse.app, chase("8 Jan"), nurse.now).unwrap();
    assert!(nurse.overdue_kinds().is_empty());

    let answer = |reason: &str| AnswerReferral {
        referral_id: referral_id.clone(),
        answered_on: "today".to_owned(),
        answer: Code(ReferralAnswer::Rejected),
        by: "Dina Farrow".to_owned(),
        reason: reason.to_owned(),
    };
    assert!(
        referral::answer_referral(&mut nurse.app, answer(" "), nurse.now).is_err(),
        "a rejection has a reason"
    );
    referral::answer_referral(&mut nurse.app, answer("Threshold not met"), nurse.now).unwrap();
    assert!(referral::chase_referral(&mut nurse.app, chase("8 Jan"), nurse.now).is_err(), "it is answered");
    let one = OneReferral { referral_id: referral_id.clone() };
    let steps: Vec<String> = referral::open_referral(&mut nurse.app, one, nurse.now)
        .unwrap()
        .steps
        .into_iter()
        .map(|step| step.reason)
        .collect();
    assert_eq!(steps, ["answered", "asked Dina Farrow, duty desk: will ring back", "confirmed in writing"]);

    let start = EscalationForm {
        child_id: ava.clone(),
        about: "Closed without a visit; two accounts of one bruise".to_owned(),
        referral_id: Some(referral_id.clone()),
        stage: Code(EscalationStage::Practitioner),
        to: "Dina Farrow, social care".to_owned(),
        on: "today".to_owned(),
        reply_by: String::new(),
    };
    let start = StartEscalation { form: start, draft_id: None };
    let id = escalation::start_escalation(&mut nurse.app, start, nurse.now).unwrap().record_id;
    assert_eq!(nurse.escalation(&id).reply_by, Some(day("2027-01-07")), "the local day of the stage");
    nurse.days_pass(2);
    assert_eq!(nurse.overdue_kinds(), [DueKind::EscalationReply]);
    let further = |stage| NextStage {
        escalation_id: id.clone(),
        stage: Code(stage),
        to: "Both team managers".to_owned(),
        on: "today".to_owned(),
        reply_by: String::new(),
    };
    let back = escalation::next_stage(&mut nurse.app, further(EscalationStage::Practitioner), nurse.now);
    assert!(back.is_err(), "the same stage again is not further on");
    escalation::next_stage(&mut nurse.app, further(EscalationStage::LineManager), nurse.now).unwrap();
    assert!(nurse.overdue_kinds().is_empty(), "a stage gone past waits no more");
    let reply = ReplyEscalation {
        escalation_id: id.clone(),
        replied_on: "today".to_owned(),
        reply: "Joint visit on Monday".to_owned(),
    };
    escalation::reply_escalation(&mut nurse.app, reply.clone(), nurse.now).unwrap();
    assert!(escalation::reply_escalation(&mut nurse.app, reply, nurse.now).is_err(), "nothing waits");
    let list =
        |nurse: &mut Nurse| escalation::escalation_list(&mut nurse.app, Nothing {}, nurse.now).unwrap().rows;
    assert_eq!(list(&mut nurse).len(), 1);
    let resolve = ResolveEscalation {
        escalation_id: id.clone(),
        resolved_on: "today".to_owned(),
        outcome: "Accepted after a joint visit".to_owned(),
    };
    escalation::resolve_escalation(&mut nurse.app, resolve.clone(), nurse.now).unwrap();
    assert!(list(&mut nurse).is_empty());
    assert!(escalation::resolve_escalation(&mut nurse.app, resolve, nurse.now).is_err());
    let timeline = nurse.opens(&ava).timeline;
    assert!(
        timeline
            .iter()
            .any(|line| line.referral.as_ref().is_some_and(|one| one.answer_reason == "Threshold not met"))
    );
    assert!(
        timeline.iter().any(|line| line.escalation.as_ref().is_some_and(|one| one.resolved_on.is_some()))
    );
}

#[test]
fn the_list_of_referrals_has_those_to_ask_first_and_counts_a_quarters_answers() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let routine = ReferralForm { service: Code(ReferralService::Audiology), ..to_social_care(&ava) };
    let audiology = nurse.refers(routine.clone()).unwrap();
    let gp = nurse.refers(ReferralForm { service: Code(ReferralService::Gp), ..routine.clone() }).unwrap();
    let social_care = nurse.refers(to_social_care(&ava)).unwrap();
    assert_eq!(nurse.referral(&audiology).chase_on, Some(day("2027-02-01")), "routine: twenty working days");
    let answer = AnswerReferral {
        referral_id: gp.clone(),
        answered_on: "today".to_owned(),
        answer: Code(ReferralAnswer::Accepted),
        by: String::new(),
        reason: String::new(),
    };
    referral::answer_referral(&mut nurse.app, answer, nurse.now).unwrap();
    let outcome = NoteOutcome { referral_id: gp.clone(), outcome: "Seen, medicine changed".to_owned() };
    referral::note_outcome(&mut nurse.app, outcome, nurse.now).unwrap();
    nurse.days_pass(3);
    let query = ReferralQuery { quarter: "2027Q1".to_owned() };
    let list = referral::referral_list(&mut nurse.app, query, nurse.now).unwrap();
    let order: Vec<&str> = list.rows.iter().map(|row| row.referral.referral_id.as_str()).collect();
    assert_eq!(order, [social_care.as_str(), audiology.as_str(), gp.as_str()]);
    assert_eq!((list.waiting, list.overdue), (2, 1));
    let counted: Vec<(ReferralService, u32, u32, u32)> =
        list.counts.iter().map(|one| (one.service.0, one.sent, one.accepted, one.waiting)).collect();
    assert_eq!(
        counted,
        [
            (ReferralService::ChildrensSocialCare, 1, 0, 1),
            (ReferralService::Gp, 1, 1, 0),
            (ReferralService::Audiology, 1, 0, 1)
        ]
    );
    let before = ReferralQuery { quarter: "2026Q4".to_owned() };
    assert!(referral::referral_list(&mut nurse.app, before, nurse.now).unwrap().counts.is_empty());
    let amended = AmendReferral {
        referral_id: gp.clone(),
        form: ReferralForm {
            service: Code(ReferralService::Gp),
            to: "Westcotes".to_owned(),
            sent_on: "4 Jan 2027".to_owned(),
            ..routine
        },
        reason: "the practice was left out".to_owned(),
        from_revision: 3,
        draft_id: None,
    };
    referral::amend_referral(&mut nurse.app, amended, nurse.now).unwrap();
    let kept = nurse.referral(&gp);
    assert_eq!(kept.answer, Some(Code(ReferralAnswer::Accepted)), "an amendment keeps the answer");
    assert_eq!((kept.to.as_str(), kept.outcome.as_str()), ("Westcotes", "Seen, medicine changed"));
}

#[test]
fn what_was_shared_begins_from_the_referral_and_names_are_remembered() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let form = ReferralForm { to: "Dina Farrow, social worker".to_owned(), ..to_social_care(&ava) };
    let referral_id = nurse.refers(form).unwrap();
    let query = |referral_id| SharingQuery {
        child_id: ava.clone(),
        referral_id,
        case_report_id: None,
        review_id: None,
    };
    let start = sharing::sharing_start(&mut nurse.app, query(Some(referral_id.clone())), nurse.now).unwrap();
    assert_eq!(start.form.with, "Dina Farrow, social worker");
    assert_eq!(start.form.basis, Code(SharingBasis::Safeguarding));
    assert!(start.people.is_empty());
    let record = |form| RecordSharing { form, draft_id: None };
    let untold = sharing::record_sharing(&mut nurse.app, record(start.form.clone()), nurse.now);
    assert!(matches!(untold, Err(Failure::Invalid { .. })), "without consent: told, or why not");
    let mut told = start.form;
    told.family_told = Code(YesNoNotAsked::Yes);
    told.agency = "Children's social care".to_owned();
    sharing::record_sharing(&mut nurse.app, record(told), nurse.now).unwrap();
    let again = sharing::sharing_start(&mut nurse.app, query(None), nurse.now).unwrap();
    assert_eq!(again.people.len(), 1);
    let work = nurse.work(&ava);
    assert_eq!(work.sharings[0].referral_id, Some(referral_id));
    let other = nurse.registers_one("Tyler", 2);
    let of_another = SharingQuery { child_id: other, ..query(work.sharings[0].referral_id.clone()) };
    assert_eq!(sharing::sharing_start(&mut nurse.app, of_another, nurse.now).unwrap_err(), Failure::NotFound);
}

#[test]
fn the_outcome_of_the_review_at_two_is_listed_until_the_nursery_was_told() {
    let mut nurse = Nurse::new();
    let mut form = ava();
    form.date_of_birth = "1 Dec 2024".to_owned();
    form.school_name = "Little Larks Nursery".to_owned();
    let registered = RegisterChild { form, duplicates_seen: false };
    let child = child::register_child(&mut nurse.app, registered, nurse.now).unwrap().child_id.unwrap();
    let review = ContactForm { contact_type: Code(ContactType::TwoYears), ..a_home_visit(&child) };
    let review_id = nurse.records(review);
    let visit_id = nurse.records(a_home_visit(&child));
    let listed = |nurse: &mut Nurse| {
        let asked = ReportQuery { quarter: "2027Q1".to_owned() };
        let report = report::report(&mut nurse.app, asked, nurse.now).unwrap().reviews_to_share;
        let of_child = nurse.work(&child).reviews_to_share;
        let named =
            |list: Vec<ReviewToShare>| list.into_iter().map(|one| (one.contact_id, one.nursery)).collect();
        let (report, of_child): (Vec<_>, Vec<_>) = (named(report), named(of_child));
        assert_eq!(report, of_child);
        of_child
    };
    assert_eq!(listed(&mut nurse), [(review_id.clone(), "Little Larks Nursery".to_owned())]);
    let query = |review_id| SharingQuery {
        child_id: child.clone(),
        referral_id: None,
        case_report_id: None,
        review_id,
    };
    let of_a_visit = sharing::sharing_start(&mut nurse.app, query(Some(visit_id)), nurse.now);
    assert_eq!(of_a_visit.unwrap_err(), Failure::NotFound, "a visit is no review");
    let mut form =
        sharing::sharing_start(&mut nurse.app, query(Some(review_id.clone())), nurse.now).unwrap().form;
    assert_eq!(form.what, "Outcome of the review at 2 to 2½ years of 4 Jan 2027");
    assert_eq!((form.agency.as_str(), form.basis), ("Little Larks Nursery", Code(SharingBasis::Consent)));
    form.with = "Mo Field, key person".to_owned();
    form.family_told = Code(YesNoNotAsked::Yes);
    sharing::record_sharing(&mut nurse.app, RecordSharing { form, draft_id: None }, nurse.now).unwrap();
    assert!(listed(&mut nurse).is_empty());
    let kept = &nurse.work(&child).sharings[0];
    assert_eq!((kept.review_id.as_ref(), kept.on), (Some(&review_id), nurse.now.today));
}

#[test]
fn supervision_of_three_children_is_saved_together_and_stays_private() {
    let mut nurse = Nurse::new();
    let children = [nurse.registers_ava(), nurse.registers_one("Tyler", 2), nurse.registers_one("Skye", 3)];
    for child in &children {
        nurse.puts_on_a_plan(child, "3 Nov 2026");
    }
    let list =
        |nurse: &mut Nurse| supervision::supervision_list(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    let due = list(&mut nurse);
    assert_eq!((due.rows.len(), due.last_on, due.next_by), (3, None, Some(day("2027-02-03"))));
    let said = |discussed: &str| SupervisionTyped {
        on: "today".to_owned(),
        supervisor: "Helen Marsh".to_owned(),
        form: Code(SupervisionForm::OneToOne),
        next_on: String::new(),
        children: children
            .iter()
            .enumerate()
            .map(|(at, child_id)| SupervisedChild {
                child_id: child_id.clone(),
                discussed: if at == 1 { discussed.to_owned() } else { "Plan on track".to_owned() },
                actions: "Visit jointly".to_owned(),
            })
            .collect(),
    };
    let record = |typed| RecordSupervision { typed, draft_id: None };
    let Err(Failure::Invalid { problems }) =
        supervision::record_supervision(&mut nurse.app, record(said(" ")), nurse.now)
    else {
        panic!("one child without words stops the save of all three")
    };
    assert_eq!(problems[0].field, "discussed1");
    assert!(children.iter().all(|child| nurse.work(child).supervisions.is_empty()), "all or nothing");
    supervision::record_supervision(&mut nurse.app, record(said("Mother's voice is missing")), nurse.now)
        .unwrap();
    let after = list(&mut nurse);
    assert_eq!(
        (after.last_on, after.next_by, after.overdue),
        (Some(day("2027-01-04")), Some(day("2027-04-04")), 0)
    );
    for child in &children {
        let held = nurse.work(child).supervisions;
        assert_eq!(held.len(), 1);
        assert!(nurse.opens(child).timeline.iter().all(|line| line.kind.0 != RecordKind::Supervision));
    }
    let one = &nurse.work(&children[0]).supervisions[0];
    let mut typed = said("");
    typed.children.truncate(1);
    typed.children[0].discussed = "Plan on track, father not met".to_owned();
    let amend = AmendSupervision {
        supervision_id: one.supervision_id.clone(),
        typed,
        reason: "father".to_owned(),
        from_revision: 1,
        draft_id: None,
    };
    supervision::amend_supervision(&mut nurse.app, amend, nurse.now).unwrap();
    nurse.days_pass(100);
    assert_eq!(list(&mut nurse).overdue, 3);
    let query = SampleQuery { cases: 2, seed: "2027-04-14".to_owned() };
    let sample = supervision::supervision_sample(&mut nurse.app, query, nurse.now).unwrap();
    assert_eq!(
        (sample.rows.len(), sample.overdue, sample.every),
        (3, 3, 0),
        "all that are overdue are shown"
    );
}

/// Marked words that must be nowhere but on the one screen.
const MARK: &str = "Zebedee-Quillfeather";

#[test]
fn a_concern_about_a_colleague_reaches_no_child_no_search_and_no_list() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let form = AllegationForm {
        on: "today".to_owned(),
        about: format!("Nursery worker {MARK}"),
        referred_on: String::new(),
        officer: String::new(),
        reference: String::new(),
        outcome: None,
        note: format!("Manager told {MARK}"),
    };
    let note = NoteAllegation { form: form.clone(), draft_id: None };
    let id = allegation::note_allegation(&mut nurse.app, note, nurse.now).unwrap().record_id;
    let typing = SaveDraft {
        draft_id: None,
        form: Code(DraftForm::Allegation),
        child_id: None,
        contents: format!("{{\"about\":\"{MARK}\"}}"),
    };
    draft::save_draft(&mut nurse.app, typing, nurse.now).unwrap();

    let told = AllegationForm { referred_on: "today".to_owned(), officer: "Joan Pike".to_owned(), ..form };
    let amend = AmendAllegation {
        allegation_id: id.clone(),
        form: told,
        reason: "rang".to_owned(),
        from_revision: 1,
        draft_id: None,
    };
    allegation::amend_allegation(&mut nurse.app, amend, nurse.now).unwrap();

    let today = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    let child = nurse.opens(&ava);
    assert!(today.drafts.is_empty() && child.drafts.is_empty(), "not even its draft");
    let seen = [
        serde_json::to_string(&today).unwrap(),
        serde_json::to_string(&child).unwrap(),
        serde_json::to_string(&nurse.work(&ava)).unwrap(),
        serde_json::to_string(&nurse.searches(MARK)).unwrap(),
        serde_json::to_string(&nurse.searches("")).unwrap(),
    ];
    for view in seen {
        assert!(!view.contains(MARK) && !view.contains(&id), "{view}");
    }
    let audited = |nurse: &mut Nurse| {
        let query = AuditQuery { offset: 0, limit: 100 };
        let lines = settings::audit(&mut nurse.app, query, nurse.now).unwrap().lines;
        lines.iter().filter(|line| line.action == "view-allegations").count()
    };
    assert_eq!(audited(&mut nurse), 0);
    let list = allegation::allegation_list(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!((list.rows.len(), list.drafts.len(), list.rows[0].open), (1, 1, true));
    assert_eq!(audited(&mut nurse), 1, "opening the list is noted");
}

#[test]
fn a_services_own_days_are_counted_by_and_a_table_with_a_fault_is_told_and_not_used() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let camhs = ReferralForm { service: Code(ReferralService::Camhs), ..to_social_care(&ava) };
    let put = EscalationForm {
        child_id: ava.clone(),
        about: "Closed without a visit".to_owned(),
        referral_id: None,
        stage: Code(EscalationStage::LineManager),
        to: "Dina Farrow".to_owned(),
        on: "today".to_owned(),
        reply_by: String::new(),
    };
    let days = |nurse: &mut Nurse| {
        nurse.lock();
        nurse.unlock();
        let referral_id = nurse.refers(camhs.clone()).unwrap();
        let request = StartEscalation { form: put.clone(), draft_id: None };
        let escalation_id =
            escalation::start_escalation(&mut nurse.app, request, nurse.now).unwrap().record_id;
        (nurse.referral(&referral_id).chase_on, nurse.escalation(&escalation_id).reply_by)
    };
    let told = |nurse: &mut Nurse| {
        let today = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap();
        (today.refused_chase_days, today.refused_reply_days)
    };
    let ships = (Some(day("2027-02-01")), Some(day("2027-01-06")));
    assert_eq!(days(&mut nurse), ships);
    assert_eq!(told(&mut nurse), (Vec::new(), Vec::new()));

    let folder = nurse.home.path().join("caseload");
    let put_table = |name: &str, text: &str| {
        std::fs::create_dir_all(folder.join(name)).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a test's own input file")]
        std::fs::write(folder.join(name).join("own.toml"), text).unwrap();
    };
    let row = "working-days = 10\nevidence = \"local\"\nsource = \"Our pathway, 2026\"\n";
    put_table("referrals", &format!("[[chase]]\nservice = \"camhs\"\n{row}"));
    put_table("escalations", &format!("[[stage]]\nstage = \"line-manager\"\n{}", row.replace("10", "4")));
    assert_eq!(days(&mut nurse), (Some(day("2027-01-18")), Some(day("2027-01-08"))));
    assert_eq!(told(&mut nurse), (Vec::new(), Vec::new()));
    let query = ChaseQuery { service: camhs.service, urgency: camhs.urgency, sent_on: "today".to_owned() };
    let asked = referral::chase_day(&mut nurse.app, query, nurse.now).unwrap();
    assert_eq!((asked.working_days, asked.local, asked.source.as_str()), (10, true, "Our pathway, 2026"));
    let list = escalation::escalation_list(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    let stage = list.stages.iter().find(|stage| stage.stage.0 == EscalationStage::LineManager).unwrap();
    assert_eq!((stage.working_days, stage.source.as_str()), (4, "Our pathway, 2026"));

    put_table("referrals", &format!("[[chase]]\nservice = \"childrens-social-care\"\n{row}"));
    put_table("escalations", &format!("[[stage]]\nstage = \"matron\"\n{row}"));
    assert_eq!(days(&mut nurse), ships, "what ships stands in for both");
    let (chase, reply) = told(&mut nurse);
    assert_eq!(
        chase,
        ["own.toml, chase 1 (childrens-social-care): a national rule decides this; leave the row out"]
    );
    assert!(reply[0].starts_with("own.toml, stage 1 (matron): `stage` has no entry `matron`"), "{reply:?}");
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn to_social_care(child_id: &str) -> ReferralForm {
    ReferralForm {
        child_id: child_id.to_owned(),
        service: Code(ReferralService::ChildrensSocialCare),
        to: String::new(),
        mode: Code(Mode::Phone),
        sent_on: "today".to_owned(),
        urgency: Code(ReferralUrgency::Routine),
        reason: "Bruise to left cheek, two accounts given".to_owned(),
        basis: Code(SharingBasis::Safeguarding),
        confirmed_on: String::new(),
        chase_on: String::new(),
        from_contact: None,
        restricted: false,
        local_service_id: None,
    }
}

impl Nurse {
    fn days_pass(&mut self, days: i64) {
        self.minutes_later(days * 24 * 60);
    }

    fn registers_one(&mut self, given: &str, n: usize) -> String {
        let mut form = ava();
        form.given = given.to_owned();
        form.known_as = String::new();
        form.nhs_number = a_made_up_nhs_number(n + 3).as_str().to_owned();
        form.relatives.clear();
        let register = RegisterChild { form, duplicates_seen: true };
        child::register_child(&mut self.app, register, self.now).unwrap().child_id.unwrap()
    }

    fn refers(&mut self, form: ReferralForm) -> Result<String, Failure> {
        let request = MakeReferral { form, draft_id: None };
        referral::make_referral(&mut self.app, request, self.now).map(|saved| saved.record_id)
    }

    fn referral(&mut self, referral_id: &str) -> referral::views::ReferralView {
        let request = OneReferral { referral_id: referral_id.to_owned() };
        referral::open_referral(&mut self.app, request, self.now).unwrap().referral
    }

    fn escalation(&mut self, escalation_id: &str) -> escalation::views::EscalationView {
        let request = OneEscalation { escalation_id: escalation_id.to_owned() };
        escalation::open_escalation(&mut self.app, request, self.now).unwrap()
    }

    fn work(&mut self, child_id: &str) -> ChildWork {
        child_work::child_work(&mut self.app, OpenChild { child_id: child_id.to_owned() }, self.now).unwrap()
    }

    fn overdue_kinds(&mut self) -> Vec<DueKind> {
        let today = today::today(&mut self.app, Nothing {}, self.now).unwrap();
        today
            .overdue
            .iter()
            .map(|line| line.kind.0)
            .filter(|kind| matches!(kind, DueKind::ReferralChase | DueKind::EscalationReply))
            .collect()
    }

    fn puts_on_a_plan(&mut self, child_id: &str, since: &str) {
        let form = SafeguardingForm {
            child_id: child_id.to_owned(),
            kind: Code(SafeguardingKind::ChildProtectionPlan),
            started_on: since.to_owned(),
            authority: "Leicester".to_owned(),
            social_worker: String::new(),
            social_worker_phone: String::new(),
            categories: vec![Code(AbuseCategory::Neglect)],
            early_help_form: None,
            threshold_level: String::new(),
            lead_practitioner: String::new(),
            lead_agency: String::new(),
            legal_basis: None,
            placements: Vec::new(),
            factors: Vec::new(),
            review_on: "3 Feb 2027".to_owned(),
            detail: String::new(),
        };
        let request = BeginSafeguarding { form, draft_id: None, from_flag: None };
        safeguarding::begin_safeguarding(&mut self.app, request, self.now).unwrap();
    }
}
