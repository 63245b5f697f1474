//! A boy of fourteen was missing for a night: the interview, the worry about exploitation, a referral turned down and disputed.

use caseload_app::{
    chronology::views::{ChronologyQuery, ChronologyType},
    code::Code,
    contact::views::ContactForm,
    escalation::{
        self,
        views::{
            EscalationForm, EscalationView, OneEscalation, ReplyEscalation, ResolveEscalation,
            StartEscalation,
        },
    },
    flag::{
        self,
        views::{FlagEventTyped, FlagForm, ReviewFlag},
    },
    referral::{
        self,
        views::{AnswerReferral, ChaseReferral, OneReferral, ReferralForm, ReferralQuery},
    },
    safeguarding::{self, views::SafeguardingCountsQuery},
    supervision::{
        self,
        views::{RecordSupervision, SupervisedChild, SupervisionTyped},
    },
    today::views::DueKind,
};
use caseload_domain::{
    concern::Concern,
    contact::{ContactType, Setting},
    escalation::EscalationStage,
    event::{EventKind, EventState},
    flag::{FlagSource, FlagStatus, FlagType},
    practitioner::Role,
    record::RecordKind,
    referral::{ReferralAnswer, ReferralUrgency},
    safeguarding::{ReportableGroup, SafeguardingKind},
    supervision::SupervisionForm,
};

use super::{Story, a_child, a_flag, a_status, open_statuses, to_social_care, what, whole_chronology};
use crate::nurse::a_home_visit;

#[test]
fn a_missing_teenager_is_interviewed_referred_disputed_over_and_counted() {
    let mut story = Story::of(Role::SchoolNurse);
    let mut form = a_child("Jude", "Ashdown", "01/03/2012", 41);
    form.gestation.clear();
    form.school_name = "Cinder Path Academy".to_owned();
    let jude = story.registers(form);

    let missing = he_was_missing_and_found(&mut story, &jude);
    let referral = he_speaks_and_is_referred(&mut story, &jude);
    the_referral_is_turned_down(&mut story, &jude, &referral);
    the_interview_is_done(&mut story, &jude, &missing);
    it_is_disputed_until_there_is_a_strategy_discussion(&mut story, &jude, &referral);
    he_is_talked_about_in_supervision(&mut story, &jude);
    the_chronology_tells_it_by_type(&mut story, &jude);
    the_register_counts_him_once(&mut story, &jude);
    story.everything_is_in_the_sync_file();
}

fn event(kind: EventKind, on: &str) -> FlagEventTyped {
    FlagEventTyped { kind: Code(kind), on: on.to_owned(), state: Code(EventState::Held), note: String::new() }
}

fn missing_form(jude: &str, events: Vec<FlagEventTyped>) -> FlagForm {
    FlagForm {
        status: Code(FlagStatus::Confirmed),
        source_detail: "Missing persons report".to_owned(),
        since: "1 Jan 2027".to_owned(),
        detail: "Not home on New Year's night; found at a flat in another town.".to_owned(),
        known_to: "His mother and the school know".to_owned(),
        events,
        ..a_flag(jude, FlagType::Missing, FlagSource::Police)
    }
}

/// Missing on Friday, found on Saturday: the interview is due within 72 hours, which is Tuesday.
fn he_was_missing_and_found(story: &mut Story, jude: &str) -> String {
    let events = vec![event(EventKind::ReportedMissing, "1 Jan 2027"), event(EventKind::Found, "2 Jan 2027")];
    let missing = story.raises(missing_form(jude, events));
    assert_eq!(story.clocks_on_today(), [("return-interview".to_owned(), "2027-01-05".to_owned())]);
    let row = story.row(jude);
    assert_eq!(row.next.as_ref().map(|next| next.on.to_string()).as_deref(), Some("2027-01-05"));
    assert!(row.statuses.is_empty() && row.flags.len() == 1);
    missing
}

/// At school he speaks of older friends and a debt: two suspicions, and a referral that is to be asked about on Tuesday.
fn he_speaks_and_is_referred(story: &mut Story, jude: &str) -> String {
    let contact = story
        .visits(ContactForm {
            contact_type: Code(ContactType::FollowUp),
            setting: Some(Code(Setting::School)),
            purpose: "Seen after he was missing".to_owned(),
            narrative: "Two phones, new trainers, will not say who drives him.".to_owned(),
            voice: "He says they are mates and that he owes them.".to_owned(),
            concerns: vec![Code(Concern::SchoolAttendance)],
            ..a_home_visit(jude)
        })
        .unwrap();
    for (flag_type, detail) in [
        (FlagType::SexualExploitation, "Older girl picks him up from school"),
        (FlagType::CriminalExploitation, "Says he owes money and must carry something"),
    ] {
        story.raises(FlagForm {
            detail: detail.to_owned(),
            known_to: "His mother does not know yet".to_owned(),
            ..a_flag(jude, flag_type, FlagSource::Child)
        });
    }
    let tags = story.nurse.opens(jude).banner.flags;
    assert_eq!((tags.len(), tags.iter().filter(|tag| tag.suspected).count()), (3, 2));
    let referral = story.refers(ReferralForm {
        from_contact: Some(contact),
        urgency: Code(ReferralUrgency::Urgent),
        ..to_social_care(jude, "MASH, Ines Rook", "Missing overnight, says he owes money to older people")
    });
    story.logs_what_was_shared(jude, &referral, "He asked for time; asked again tomorrow");
    assert_eq!(
        story.work(jude).referrals[0].chase_on.map(|day| day.to_string()).as_deref(),
        Some("2027-01-05")
    );
    referral
}

/// Wednesday: nobody answered, so she asks; on Thursday it is rejected, with a reason.
fn the_referral_is_turned_down(story: &mut Story, jude: &str, referral: &str) {
    story.days_pass(2);
    story.the_laptop_dies();
    let overdue = story.today().overdue;
    assert!(overdue.iter().any(|line| line.kind.0 == DueKind::ReferralChase && line.record_id == referral));
    assert!(story.work(jude).referrals[0].overdue);
    let chase = ChaseReferral {
        referral_id: referral.to_owned(),
        asked: "Duty desk".to_owned(),
        note: "being looked at".to_owned(),
        chase_on: "8 Jan".to_owned(),
    };
    referral::chase_referral(&mut story.nurse.app, chase, story.nurse.now).unwrap();
    assert!(story.today().overdue.iter().all(|line| line.kind.0 != DueKind::ReferralChase));
    story.days_pass(1);
    let answer = AnswerReferral {
        referral_id: referral.to_owned(),
        answered_on: "today".to_owned(),
        answer: Code(ReferralAnswer::Rejected),
        by: "Ines Rook".to_owned(),
        reason: "Threshold not met: he came home".to_owned(),
    };
    referral::answer_referral(&mut story.nurse.app, answer, story.nurse.now).unwrap();
    let one = OneReferral { referral_id: referral.to_owned() };
    let opened = referral::open_referral(&mut story.nurse.app, one, story.nurse.now).unwrap();
    let steps: Vec<&str> = opened.steps.iter().map(|step| step.reason.as_str()).collect();
    assert_eq!(steps, ["answered", "asked Duty desk: being looked at"]);
    let query = ReferralQuery { quarter: "2027Q1".to_owned() };
    let list = referral::referral_list(&mut story.nurse.app, query, story.nurse.now).unwrap();
    assert_eq!((list.waiting, list.counts[0].sent, list.counts[0].rejected), (0, 1, 1));
}

/// The interview was late, and its clock said so until it was done.
fn the_interview_is_done(story: &mut Story, jude: &str, missing: &str) {
    let clock = story.today().clocks.into_iter().find(|line| line.clock.code == "return-interview").unwrap();
    assert_eq!(clock.clock.left, Some(-2));
    let events = vec![
        event(EventKind::ReportedMissing, "1 Jan 2027"),
        event(EventKind::Found, "2 Jan 2027"),
        event(EventKind::ReturnInterviewDone, "today"),
    ];
    let review = ReviewFlag {
        flag_id: missing.to_owned(),
        form: missing_form(jude, events),
        reason: "Interview held at school".to_owned(),
    };
    flag::review_flag(&mut story.nurse.app, review, story.nurse.now).unwrap();
    assert!(story.clocks_on_today().iter().all(|(code, _)| code != "return-interview"));
}

fn escalation_of(story: &mut Story, id: &str) -> EscalationView {
    let one = OneEscalation { escalation_id: id.to_owned() };
    escalation::open_escalation(&mut story.nurse.app, one, story.nurse.now).unwrap()
}

/// To the team manager, two working days to answer; the answer is a strategy discussion, and an enquiry begins.
fn it_is_disputed_until_there_is_a_strategy_discussion(story: &mut Story, jude: &str, referral: &str) {
    let form = EscalationForm {
        child_id: jude.to_owned(),
        about: "Closed although he says he owes money and carries something".to_owned(),
        referral_id: Some(referral.to_owned()),
        stage: Code(EscalationStage::LineManager),
        to: "Team manager, duty and assessment".to_owned(),
        on: "today".to_owned(),
        reply_by: String::new(),
    };
    let start = StartEscalation { form, draft_id: None };
    let id = escalation::start_escalation(&mut story.nurse.app, start, story.nurse.now).unwrap().record_id;
    story.written.push(id.clone());
    assert_eq!(
        escalation_of(story, &id).reply_by.map(|day| day.to_string()).as_deref(),
        Some("2027-01-11"),
        "two working days after Thursday"
    );
    story.days_pass(5);
    assert!(escalation_of(story, &id).overdue);
    assert!(story.today().overdue.iter().any(|line| line.kind.0 == DueKind::EscalationReply));
    let reply = ReplyEscalation {
        escalation_id: id.clone(),
        replied_on: "today".to_owned(),
        reply: "Agreed: strategy discussion today".to_owned(),
    };
    escalation::reply_escalation(&mut story.nurse.app, reply, story.nurse.now).unwrap();
    let enquiry = story.begins(a_status(jude, SafeguardingKind::Section47Enquiry));
    story.notes(jude, &enquiry, EventKind::StrategyDiscussion, "today", EventState::Held);
    assert_eq!(story.clock(jude, "initial-conference").as_deref(), Some("2027-02-02"));
    let resolve = ResolveEscalation {
        escalation_id: id,
        resolved_on: "today".to_owned(),
        outcome: "Enquiry begun".to_owned(),
    };
    escalation::resolve_escalation(&mut story.nurse.app, resolve, story.nurse.now).unwrap();
    assert!(story.today().overdue.is_empty());
    story.the_laptop_dies();
    assert!(story.work(jude).escalations[0].resolved_on.is_some());
}

/// It is hers and her supervisor's: not on the timeline, and in the chronology only when it is chosen.
fn he_is_talked_about_in_supervision(story: &mut Story, jude: &str) {
    let typed = SupervisionTyped {
        on: "today".to_owned(),
        supervisor: "Helen Marsh".to_owned(),
        form: Code(SupervisionForm::OneToOne),
        next_on: "9 Apr 2027".to_owned(),
        children: vec![SupervisedChild {
            child_id: jude.to_owned(),
            discussed: "I was too slow to say exploitation out loud".to_owned(),
            actions: "Joint visit with the social worker".to_owned(),
        }],
    };
    let record = RecordSupervision { typed, draft_id: None };
    supervision::record_supervision(&mut story.nurse.app, record, story.nurse.now).unwrap();
    let held = story.work(jude).supervisions;
    story.written.push(held[0].supervision_id.clone());
    assert!(story.nurse.opens(jude).timeline.iter().all(|line| line.kind.0 != RecordKind::Supervision));
    assert_eq!(story.clock(jude, "supervision").as_deref(), Some("2027-04-09"), "the day they agreed");
}

fn the_chronology_tells_it_by_type(story: &mut Story, jude: &str) {
    let of = |types: &[ChronologyType]| ChronologyQuery {
        types: types.iter().copied().map(Code).collect(),
        ..whole_chronology(jude)
    };
    let meetings = story.chronology(of(&[ChronologyType::Meeting]));
    assert_eq!(
        what(&meetings),
        ["Reported missing", "Found", "Return interview done", "Strategy discussion"],
        "what happened, in the order it happened"
    );
    let referrals = story.chronology(of(&[ChronologyType::Referral, ChronologyType::Escalation]));
    let begins: Vec<&str> =
        what(&referrals).into_iter().map(|said| said.split([' ', ',']).next().unwrap()).collect();
    assert_eq!(begins, ["Referred", "Referral", "Escalated", "Escalation"]);
    let since = ChronologyQuery { from: "7 Jan 2027".to_owned(), ..of(&[ChronologyType::Contact]) };
    assert!(story.chronology(since).lines.is_empty(), "he was seen before that day");
    let supervised = story.chronology(of(&[ChronologyType::Supervision]));
    assert_eq!((supervised.lines.len(), supervised.held_back), (0, 1));
    let whole = story.chronology(whole_chronology(jude));
    assert!(!serde_json::to_string(&whole).unwrap().contains("too slow"));
}

fn the_register_counts_him_once(story: &mut Story, jude: &str) {
    let register = story.register();
    assert_eq!((register.children, register.families, register.reviews_overdue), (1, 1, 0));
    let row = story.row(jude);
    assert_eq!(open_statuses(&row.tags), [SafeguardingKind::Section47Enquiry]);
    assert_eq!(row.flags.len(), 3);
    let query = SafeguardingCountsQuery { from: "1 Jan 2027".to_owned(), to: "today".to_owned() };
    let counts = safeguarding::safeguarding_counts(&mut story.nurse.app, query, story.nurse.now).unwrap();
    let group = counts.groups.iter().find(|group| group.group.0 == ReportableGroup::Section47).unwrap();
    assert_eq!((group.started, group.open, group.children, group.families), (1, 1, 1, 1));
    assert_eq!((counts.children, counts.families), (1, 1));
}
