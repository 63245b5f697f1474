//! The safeguarding register: what presses first, what was seen between the meetings, supervision, paper, and a birth.

use caseload_app::{
    child::{
        self,
        views::{AmendChild, RegisterChild},
    },
    code::Code,
    contact::views::ContactForm,
    failure::Failure,
    review::views::FindingTyped,
    safeguarding::{
        self,
        views::{
            BeginSafeguarding, PreviewSafeguarding, PrintSafeguarding, SafeguardingForm, SafeguardingPreview,
            SafeguardingRegister, SaveSafeguardingEvent,
        },
    },
    session::views::Nothing,
    settings::{self, views::AuditQuery},
    supervision::{
        self,
        views::{RecordSupervision, SupervisedChild, SupervisionTyped},
    },
    today::{self, views::DueKind},
};
use caseload_domain::{
    case_report::template::ReportKind,
    contact::{ContactType, Mode, Outcome},
    event::{EventKind, EventPart, EventState},
    review::AnswerKind,
    safeguarding::SafeguardingKind,
    supervision::SupervisionForm,
};

use crate::{
    nurse::{Nurse, a_home_visit, ava},
    safeguarding::{a_child_protection_plan, blank},
};

#[test]
fn what_is_late_comes_before_what_has_no_date_and_that_before_what_is_to_come() {
    let mut nurse = Nurse::new();
    let mut names = ["Ada", "Bea", "Cas"].iter().enumerate();
    for (review, kind) in [
        ("1 Feb", SafeguardingKind::ChildInNeed),
        ("", SafeguardingKind::ChildInNeed),
        ("30 Dec 2026", SafeguardingKind::ChildInNeed),
    ] {
        let (at, given) = names.next().unwrap();
        let child = nurse.knows(given, &format!("{} May 2021", at + 1));
        let form = SafeguardingForm { review_on: review.to_owned(), ..blank(&child, kind, "1 Dec 2026") };
        nurse.begins_status(form);
    }
    let rows = nurse.safeguarding_register().rows;
    let order: Vec<&str> = rows.iter().map(|row| row.child.as_str()).collect();
    assert_eq!(order, ["DOYLE, Cas", "DOYLE, Bea", "DOYLE, Ada"]);
    assert!(rows[0].review_overdue && rows[1].no_review);
}

#[test]
fn the_preview_tells_what_was_seen_between_the_meetings_and_is_a_view_of_the_record() {
    let mut nurse = Nurse::new();
    let tyler = nurse.knows("Tyler", "2 May 2021");
    let enquiry = nurse.begins_status(blank(&tyler, SafeguardingKind::Section47Enquiry, "1 Dec 2026"));
    let empty = nurse.previews(&tyler);
    assert!(empty.contacts.is_empty() && empty.last_seen.is_none());
    assert!(empty.cp_is.is_none(), "that nobody looked says nothing of what is there");

    let visit =
        |on: &str| ContactForm { happened_on: on.to_owned(), voice: String::new(), ..a_home_visit(&tyler) };
    nurse.records(ContactForm {
        contact_type: Code(ContactType::FollowUp),
        findings: vec![answered("seen-alone", "part", "")],
        ..visit("10 Nov 2026")
    });
    nurse.records(ContactForm {
        contact_type: Code(ContactType::FollowUp),
        voice: "\"I sleep at Nani's\"".to_owned(),
        findings: vec![answered("seen-alone", "no", "")],
        ..visit("15 Dec 2026")
    });
    nurse.records(ContactForm {
        contact_type: Code(ContactType::ProfessionalLiaison),
        outcome: Code(Outcome::NotSeen),
        mode: Code(Mode::Phone),
        setting: None,
        child_present: false,
        findings: vec![answered("cp-is", "looked-after", "Leicester City, duty desk")],
        ..visit("20 Dec 2026")
    });
    let preview = nurse.previews(&tyler);
    let told: Vec<(String, bool)> =
        preview.contacts.iter().map(|contact| (contact.on.to_string(), contact.seen)).collect();
    assert_eq!(told, [("2026-12-20".to_owned(), false), ("2026-12-15".to_owned(), true)]);
    assert_eq!(preview.more_contacts, 1, "what was before the enquiry is in the timeline");
    let day = |found: Option<chrono::NaiveDate>| found.unwrap().to_string();
    assert_eq!(day(preview.last_seen), "2026-12-15");
    assert_eq!(
        day(preview.last_seen_alone),
        "2026-11-10",
        "that he was not seen alone is not the last time he was"
    );
    assert_eq!(day(preview.last_voice), "2026-12-15");
    let check = preview.cp_is.unwrap();
    assert_eq!((check.days_ago, check.result.as_str()), (15, "Looked after"));
    assert_eq!((check.by.as_str(), check.note.as_str()), ("Amina Yusuf", "Leicester City, duty desk"));
    assert_eq!(nurse.last_audit(), ("preview-safeguarding".to_owned(), Some(tyler.clone())));

    nurse.plans_event(&enquiry, EventKind::InitialConference, "12 Jan");
    let row = nurse.safeguarding_register().rows.remove(0);
    let asks = |code: &str| row.clocks.iter().find(|clock| clock.code == code).and_then(|clock| clock.report);
    assert_eq!(asks("conference-report"), Some(Code(ReportKind::ConferenceReport)));
    assert!(
        row.clocks
            .iter()
            .filter(|clock| clock.code != "conference-report")
            .all(|clock| clock.report.is_none())
    );

    let print = |episode_id: &str| PrintSafeguarding { episode_id: episode_id.to_owned() };
    safeguarding::note_safeguarding_print(&mut nurse.app, print(&enquiry), nurse.now).unwrap();
    assert_eq!(nurse.last_audit(), ("print-safeguarding".to_owned(), Some(enquiry)));
    let nobody = safeguarding::note_safeguarding_print(&mut nurse.app, print(&tyler), nurse.now);
    assert!(matches!(nobody, Err(Failure::NotFound)), "a child is no status");
    let request = PreviewSafeguarding { child_id: "01a1e395-ae87-7000-8000-00000000dead".to_owned() };
    let nobody = safeguarding::safeguarding_preview(&mut nurse.app, request, nurse.now);
    assert!(matches!(nobody, Err(Failure::NotFound)));
}

#[test]
fn who_is_overdue_for_supervision_is_named_until_it_is_held() {
    let mut nurse = Nurse::new();
    let (tyler, bea) = (nurse.knows("Tyler", "2 May 2021"), nurse.knows("Bea", "3 May 2021"));
    nurse.begins_status(a_child_protection_plan(&tyler, "1 Sep 2026"));
    nurse.begins_status(a_child_protection_plan(&bea, "1 Dec 2026"));
    let register = nurse.safeguarding_register();
    let overdue: Vec<(String, String)> =
        register.supervision_overdue.iter().map(|one| (one.child.clone(), one.by.to_string())).collect();
    // Never talked about: three months from the day the plan began.
    assert_eq!(overdue, [("DOYLE, Tyler".to_owned(), "2026-12-01".to_owned())]);
    assert_eq!(register.supervision_next.map(|day| day.to_string()).as_deref(), Some("2027-03-01"));
    assert_eq!(register.supervision_last, None);
    let typed = SupervisionTyped {
        on: "today".to_owned(),
        supervisor: "Helen Marsh".to_owned(),
        form: Code(SupervisionForm::OneToOne),
        next_on: String::new(),
        children: vec![SupervisedChild {
            child_id: tyler,
            discussed: "Plan on track".to_owned(),
            actions: String::new(),
        }],
    };
    supervision::record_supervision(&mut nurse.app, RecordSupervision { typed, draft_id: None }, nurse.now)
        .unwrap();
    let register = nurse.safeguarding_register();
    assert!(register.supervision_overdue.is_empty());
    assert_eq!(register.supervision_last, Some(nurse.now.today));
}

#[test]
fn a_status_from_before_the_birth_stands_on_today_when_the_day_has_passed_and_when_the_baby_is_born() {
    let mut nurse = Nurse::new();
    let mut form = ava();
    (form.unborn, form.date_of_birth, form.expected_date) = (true, String::new(), "5 Jan 2027".to_owned());
    (form.nhs_number, form.gestation) = (String::new(), String::new());
    let request = RegisterChild { form, duplicates_seen: false };
    let child = child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap();
    nurse.begins_status(blank(&child, SafeguardingKind::PreBirthAssessment, "2 Dec 2026"));
    assert_eq!(nurse.births(), [], "the day has not come");
    nurse.minutes_later(24 * 60);
    assert_eq!(nurse.births(), [], "a baby may come on the day");
    nurse.minutes_later(24 * 60);
    assert_eq!(nurse.births(), [(DueKind::BirthAwaited, "pre-birth-assessment".to_owned(), 1)]);

    let mut form = nurse.opens(&child).form;
    (form.unborn, form.expected_date, form.date_of_birth) = (false, String::new(), "6 Jan 2027".to_owned());
    let request = AmendChild { child_id: child.clone(), form, reason: "born".to_owned() };
    child::amend_child(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(nurse.births(), [(DueKind::BabyBorn, "pre-birth-assessment".to_owned(), 0)]);
    nurse.minutes_later(3 * 24 * 60);
    assert_eq!(nurse.births(), [(DueKind::BabyBorn, "pre-birth-assessment".to_owned(), 3)]);
    let episode = nurse.opens(&child).statuses[0].episode_id.clone();
    let request = safeguarding::views::EndSafeguarding {
        episode_id: episode,
        ended_on: "6 Jan 2027".to_owned(),
        outcome: Code(caseload_domain::safeguarding::SafeguardingOutcome::BabyBorn),
        reason: "No plan needed, the meeting agreed".to_owned(),
    };
    safeguarding::end_safeguarding(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(nurse.births(), []);
}

fn answered(field: &str, option: &str, note: &str) -> FindingTyped {
    FindingTyped {
        field: field.to_owned(),
        answer: Code(AnswerKind::Options),
        options: vec![option.to_owned()],
        typed: String::new(),
        note: note.to_owned(),
        unchanged_since: None,
    }
}

impl Nurse {
    fn knows(&mut self, given: &str, born: &str) -> String {
        let mut form = ava();
        (form.given, form.date_of_birth) = (given.to_owned(), born.to_owned());
        (form.nhs_number, form.gestation) = (String::new(), String::new());
        let request = RegisterChild { form, duplicates_seen: true };
        child::register_child(&mut self.app, request, self.now).unwrap().child_id.unwrap()
    }

    fn begins_status(&mut self, form: SafeguardingForm) -> String {
        let request = BeginSafeguarding { form, draft_id: None, from_flag: None };
        safeguarding::begin_safeguarding(&mut self.app, request, self.now).unwrap().record_id
    }

    fn plans_event(&mut self, episode: &str, kind: EventKind, on: &str) {
        let request = SaveSafeguardingEvent {
            episode_id: episode.to_owned(),
            revision: 1,
            index: None,
            kind: Code(kind),
            on: on.to_owned(),
            state: Code(EventState::Planned),
            part: Code(EventPart::NotAsked),
            note: String::new(),
        };
        safeguarding::save_safeguarding_event(&mut self.app, request, self.now).unwrap();
    }

    fn safeguarding_register(&mut self) -> SafeguardingRegister {
        safeguarding::safeguarding_register(&mut self.app, Nothing {}, self.now).unwrap()
    }

    fn previews(&mut self, child_id: &str) -> SafeguardingPreview {
        let request = PreviewSafeguarding { child_id: child_id.to_owned() };
        safeguarding::safeguarding_preview(&mut self.app, request, self.now).unwrap()
    }

    fn last_audit(&mut self) -> (String, Option<String>) {
        let query = AuditQuery { offset: 0, limit: 1 };
        let line = settings::audit(&mut self.app, query, self.now).unwrap().lines.remove(0);
        (line.action, line.record_id)
    }

    /// What Today says of births and of days that have passed, with what is open and how many days over.
    fn births(&mut self) -> Vec<(DueKind, String, u32)> {
        let today = today::today(&mut self.app, Nothing {}, self.now).unwrap();
        let lines = today.overdue.into_iter().chain(today.due);
        lines
            .filter(|line| matches!(line.kind.0, DueKind::BabyBorn | DueKind::BirthAwaited))
            .map(|line| (line.kind.0, line.what, line.days_over))
            .collect()
    }
}
