//! Safeguarding statuses from an enquiry to a plan and down again, from unborn to born, in care; and the counts of a period.

use caseload_app::{
    caseload::views::TagSays,
    child::{
        self,
        views::{AmendChild, RegisterChild},
    },
    code::Code,
    failure::Failure,
    flag::{
        self,
        views::{FlagForm, RaiseFlag, ReviewFlag},
    },
    safeguarding::{
        self,
        views::{
            BeginSafeguarding, ChangePlacement, ClockView, EndSafeguarding, SafeguardingCountsQuery,
            SafeguardingForm, SafeguardingRegister, SaveSafeguardingEvent, StepSafeguarding,
        },
    },
    session::views::Nothing,
    today,
};
use caseload_domain::{
    code::Coded as _,
    event::{EventKind, EventPart, EventState},
    flag::{AbuseCategory, Flag, FlagSource, FlagStatus, FlagType},
    id::{ChildId, FlagId},
    record::Record,
    safeguarding::{
        LegalBasis, PlacementKind, Repeat, ReportableGroup, SafeguardingKind, SafeguardingOutcome,
    },
};

use crate::{
    nurse::{Nurse, ava, everyone},
    recording::{a_concern, problems},
};

struct Work {
    nurse: Nurse,
    child: String,
}

pub(crate) fn blank(child: &str, kind: SafeguardingKind, started_on: &str) -> SafeguardingForm {
    SafeguardingForm {
        child_id: child.to_owned(),
        kind: Code(kind),
        started_on: started_on.to_owned(),
        authority: "Leicester City Council".to_owned(),
        social_worker: "Dina Farrow".to_owned(),
        social_worker_phone: "0116 496 0188".to_owned(),
        categories: Vec::new(),
        early_help_form: None,
        threshold_level: String::new(),
        lead_practitioner: String::new(),
        lead_agency: String::new(),
        legal_basis: None,
        placements: Vec::new(),
        factors: Vec::new(),
        review_on: "3 Feb".to_owned(),
        detail: String::new(),
    }
}

pub(crate) fn a_child_protection_plan(child: &str, started_on: &str) -> SafeguardingForm {
    SafeguardingForm {
        categories: vec![Code(AbuseCategory::Neglect)],
        ..blank(child, SafeguardingKind::ChildProtectionPlan, started_on)
    }
}

impl Work {
    fn new() -> Self {
        let mut nurse = Nurse::new();
        let child = nurse.registers_ava();
        Self { nurse, child }
    }

    fn begins(&mut self, form: SafeguardingForm) -> Result<String, Failure> {
        let request = BeginSafeguarding { form, draft_id: None, from_flag: None };
        Ok(safeguarding::begin_safeguarding(&mut self.nurse.app, request, self.nurse.now)?.record_id)
    }

    /// A plan as the first program kept it.
    fn has_a_plan_kept_as_a_flag(&mut self) -> String {
        let flag = Flag {
            id: FlagId::parse("01a1e395-ae87-7000-8000-0000000000f1").unwrap(),
            child: ChildId::parse(&self.child).unwrap(),
            flag_type: FlagType::ChildProtectionPlan,
            categories: vec![AbuseCategory::Neglect],
            status: FlagStatus::Confirmed,
            source: FlagSource::SocialCare,
            source_detail: "Sam Whitlock, social worker".to_owned(),
            since: "2026-11-03".parse().unwrap(),
            review_on: "2027-02-03".parse().ok(),
            detail: "Plan for both children".to_owned(),
            restricted: false,
            local_type: None,
            known_to: String::new(),
            action_taken: String::new(),
            police: None,
            events: Vec::new(),
            ended: None,
        };
        let flag_id = flag.id.as_str().to_owned();
        self.nurse.has_from_before(Record::Flag(flag));
        flag_id
    }

    fn notes(&mut self, episode: &str, kind: EventKind, on: &str, state: EventState) {
        let child = self.child.clone();
        let view = self.nurse.opens(&child);
        let found = view.statuses.iter().find(|status| status.episode_id == episode).unwrap();
        let index = found
            .events
            .iter()
            .find(|event| event.kind.0 == kind && event.state.0 == EventState::Planned)
            .map(|event| event.index);
        let request = SaveSafeguardingEvent {
            episode_id: episode.to_owned(),
            revision: found.revision,
            index,
            kind: Code(kind),
            on: on.to_owned(),
            state: Code(state),
            part: Code(EventPart::Attended),
            note: String::new(),
        };
        safeguarding::save_safeguarding_event(&mut self.nurse.app, request, self.nurse.now).unwrap();
    }

    fn clocks(&mut self) -> Vec<ClockView> {
        let child = self.child.clone();
        self.nurse.opens(&child).clocks
    }

    fn register(&mut self) -> SafeguardingRegister {
        safeguarding::safeguarding_register(&mut self.nurse.app, Nothing {}, self.nurse.now).unwrap()
    }

    fn ends(&mut self, episode: &str, on: &str, outcome: SafeguardingOutcome) {
        let request = EndSafeguarding {
            episode_id: episode.to_owned(),
            ended_on: on.to_owned(),
            outcome: Code(outcome),
            reason: "Decided at the conference".to_owned(),
        };
        safeguarding::end_safeguarding(&mut self.nurse.app, request, self.nurse.now).unwrap();
    }
}

fn by(clocks: &[ClockView], code: &str) -> (String, Option<i32>) {
    let found = clocks.iter().find(|clock| clock.code == code).unwrap();
    (found.by.unwrap().to_string(), found.left)
}

#[test]
fn an_enquiry_becomes_a_plan_and_a_plan_steps_down_and_each_keeps_its_dates() {
    let mut work = Work::new();
    let child = work.child.clone();
    let enquiry = work.begins(blank(&child, SafeguardingKind::Section47Enquiry, "18 Dec")).unwrap();
    assert!(work.clocks().is_empty(), "nothing is counted from the first day of an enquiry");
    work.notes(&enquiry, EventKind::StrategyDiscussion, "17 Dec", EventState::Held);
    work.notes(&enquiry, EventKind::InitialConference, "12 Jan", EventState::Planned);
    let clocks = work.clocks();
    // Over Christmas: 15 working days from 17 December end on 12 January, of which 6 are left on the 4th.
    assert_eq!(by(&clocks, "initial-conference"), ("2027-01-12".to_owned(), Some(6)));
    assert_eq!(by(&clocks, "conference-report"), ("2027-01-08".to_owned(), Some(4)));
    let conference = clocks.iter().find(|clock| clock.code == "initial-conference").unwrap();
    assert_eq!((conference.of, conference.used), (Some(15), Some(9)));
    assert!(conference.national && conference.to_be_checked);
    let report = clocks.iter().find(|clock| clock.code == "conference-report").unwrap();
    assert!(!report.national, "48 hours is nobody's national rule");

    let lines = today::today(&mut work.nurse.app, Nothing {}, work.nurse.now).unwrap().clocks;
    let told: Vec<&str> = lines.iter().map(|line| line.clock.code.as_str()).collect();
    assert_eq!(told, ["conference-report", "initial-conference"]);
    let row = &work.register().rows[0];
    assert_eq!(row.next.as_ref().unwrap().working_days, Some(4));
    let tags = work.nurse.searches("ava").rows[0].flags.clone();
    assert!(matches!(tags[0].says, TagSays::Status { status: Code(SafeguardingKind::Section47Enquiry) }));

    work.nurse.minutes_later(8 * 24 * 60);
    work.notes(&enquiry, EventKind::InitialConference, "12 Jan", EventState::Held);
    let step = |form, outcome, on: &str, episode: &str| StepSafeguarding {
        episode_id: episode.to_owned(),
        outcome: Code(outcome),
        on: on.to_owned(),
        reason: "Significant harm is likely".to_owned(),
        agreed_by: "the initial conference".to_owned(),
        form,
    };
    let nobody = StepSafeguarding {
        agreed_by: String::new(),
        ..step(a_child_protection_plan(&child, ""), SafeguardingOutcome::SteppedUp, "12 Jan", &enquiry)
    };
    let refused = safeguarding::step_safeguarding(&mut work.nurse.app, nobody, work.nurse.now).unwrap_err();
    assert_eq!(problems(refused), ["agreedBy"]);
    let uncategorised = step(
        blank(&child, SafeguardingKind::ChildProtectionPlan, ""),
        SafeguardingOutcome::SteppedUp,
        "12 Jan",
        &enquiry,
    );
    let refused =
        safeguarding::step_safeguarding(&mut work.nurse.app, uncategorised, work.nurse.now).unwrap_err();
    assert_eq!(problems(refused), ["categories"]);
    assert_eq!(work.nurse.opens(&child).statuses.len(), 1, "half a step is no step");
    let request =
        step(a_child_protection_plan(&child, ""), SafeguardingOutcome::SteppedUp, "12 Jan", &enquiry);
    let plan =
        safeguarding::step_safeguarding(&mut work.nurse.app, request, work.nurse.now).unwrap().record_id;
    let view = work.nurse.opens(&child);
    let [open, ended] = view.statuses.as_slice() else { panic!("one open, one ended") };
    assert_eq!(
        (open.kind.0, open.follows),
        (SafeguardingKind::ChildProtectionPlan, Some(Code(SafeguardingKind::Section47Enquiry)))
    );
    assert_eq!(open.repeat, Some(Code(Repeat::First)));
    assert_eq!(
        ended.end_reason.as_deref(),
        Some("Significant harm is likely. Agreed by the initial conference.")
    );
    assert_eq!(ended.length_days, 25);
    // 10 working days after Tuesday 12 January, and three months after it.
    assert_eq!(by(&view.clocks, "first-core-group").0, "2027-01-26");
    assert_eq!(by(&view.clocks, "first-review-conference").0, "2027-04-12");
    assert!(view.clocks.iter().all(|clock| clock.code != "initial-conference"));
    assert_eq!(view.banner.flags.len(), 1);

    let request = step(
        blank(&child, SafeguardingKind::ChildInNeed, ""),
        SafeguardingOutcome::SteppedDown,
        "today",
        &plan,
    );
    safeguarding::step_safeguarding(&mut work.nurse.app, request, work.nurse.now).unwrap();
    let view = work.nurse.opens(&child);
    assert_eq!(view.statuses[0].kind.0, SafeguardingKind::ChildInNeed);
    assert!(view.clocks.is_empty(), "what has ended runs no clock");
}

#[test]
fn a_second_status_of_one_kind_and_a_stale_event_are_refused_and_a_second_plan_is_a_repeat() {
    let mut work = Work::new();
    let child = work.child.clone();
    let first = work.begins(a_child_protection_plan(&child, "1 Sep 2026")).unwrap();
    assert_eq!(problems(work.begins(a_child_protection_plan(&child, "today")).unwrap_err()), ["kind"]);
    work.notes(&first, EventKind::CoreGroup, "10 Sep 2026", EventState::Held);
    let stale = SaveSafeguardingEvent {
        episode_id: first.clone(),
        revision: 1,
        index: None,
        kind: Code(EventKind::CoreGroup),
        on: "11 Sep 2026".to_owned(),
        state: Code(EventState::Held),
        part: Code(EventPart::Attended),
        note: String::new(),
    };
    let refused = safeguarding::save_safeguarding_event(&mut work.nurse.app, stale, work.nurse.now);
    assert!(matches!(refused, Err(Failure::ChangedMeanwhile)));
    work.ends(&first, "30 Nov 2026", SafeguardingOutcome::SteppedDown);
    let row = work.register().rows.into_iter().next().unwrap();
    assert!(row.closed && row.statuses[0].outcome.is_some());
    work.begins(a_child_protection_plan(&child, "2 Jan")).unwrap();
    let view = work.nurse.opens(&child);
    assert_eq!(view.statuses[0].repeat, Some(Code(Repeat::WithinTwelveMonths)));
}

#[test]
fn a_status_of_the_unborn_is_asked_about_once_the_baby_is_born() {
    let mut nurse = Nurse::new();
    let mut form = ava();
    (form.unborn, form.date_of_birth, form.expected_date) = (true, String::new(), "15 Feb 2027".to_owned());
    (form.nhs_number, form.gestation) = (String::new(), String::new());
    let request = RegisterChild { form, duplicates_seen: false };
    let child = child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap();
    let mut work = Work { nurse, child: child.clone() };
    let episode = work.begins(blank(&child, SafeguardingKind::PreBirthAssessment, "2 Dec")).unwrap();
    // 45 working days after Wednesday 2 December, the bank holidays of Christmas and New Year left out.
    assert_eq!(by(&work.clocks(), "pre-birth-assessment").0, "2027-02-08");
    assert_eq!(work.nurse.opens(&child).statuses[0].baby_born_on, None);

    let mut form = work.nurse.opens(&child).form;
    (form.unborn, form.expected_date, form.date_of_birth) = (false, String::new(), "3 Jan 2027".to_owned());
    let request = AmendChild { child_id: child.clone(), form, reason: "born".to_owned() };
    child::amend_child(&mut work.nurse.app, request, work.nurse.now).unwrap();
    let view = work.nurse.opens(&child);
    assert_eq!(view.statuses[0].baby_born_on.map(|day| day.to_string()).as_deref(), Some("2027-01-03"));
    assert!(view.statuses[0].ended_on.is_none(), "it is asked about, not ended silently");
    let late = blank(&child, SafeguardingKind::AntenatalSafeguarding, "today");
    assert_eq!(problems(work.begins(late).unwrap_err()), ["kind"]);
    let request = StepSafeguarding {
        episode_id: episode,
        outcome: Code(SafeguardingOutcome::BabyBorn),
        on: "3 Jan".to_owned(),
        reason: "Born at 34 weeks".to_owned(),
        agreed_by: "the planning meeting".to_owned(),
        form: a_child_protection_plan(&child, ""),
    };
    safeguarding::step_safeguarding(&mut work.nurse.app, request, work.nurse.now).unwrap();
    let view = work.nurse.opens(&child);
    assert_eq!(view.statuses[0].follows, Some(Code(SafeguardingKind::PreBirthAssessment)));
    assert_eq!(view.statuses[1].outcome, Some(Code(SafeguardingOutcome::BabyBorn)));
}

#[test]
fn a_looked_after_child_has_health_assessments_by_age_and_every_placement() {
    let mut work = Work::new();
    let child = work.child.clone();
    let basis = Some(Code(LegalBasis::InterimCareOrder));
    let without = blank(&child, SafeguardingKind::LookedAfter, "1 Dec");
    assert_eq!(problems(work.begins(without.clone()).unwrap_err()), ["legalBasis"]);
    let episode = work.begins(SafeguardingForm { legal_basis: basis, ..without }).unwrap();
    // 20 working days after Tuesday 1 December: 25 and 28 December are bank holidays, and so is 1 January.
    assert_eq!(by(&work.clocks(), "initial-health-assessment"), ("2026-12-31".to_owned(), Some(-1)));
    work.notes(&episode, EventKind::InitialHealthAssessment, "today", EventState::Held);
    // Under five: six months.
    assert_eq!(by(&work.clocks(), "review-health-assessment-under-5").0, "2027-07-04");
    for (from, kind) in [("1 Dec", PlacementKind::FosterCarer), ("20 Dec", PlacementKind::FamilyOrFriends)] {
        let request = ChangePlacement {
            episode_id: episode.clone(),
            kind: Code(kind),
            from: from.to_owned(),
            detail: String::new(),
        };
        safeguarding::change_placement(&mut work.nurse.app, request, work.nurse.now).unwrap();
    }
    let placements = work.nurse.opens(&child).statuses[0].placements.clone();
    let days: Vec<(String, Option<String>)> =
        placements.iter().map(|one| (one.from.to_string(), one.until.map(|day| day.to_string()))).collect();
    assert_eq!(
        days,
        [("2026-12-01".to_owned(), Some("2026-12-20".to_owned())), ("2026-12-20".to_owned(), None)]
    );
    let early = ChangePlacement {
        episode_id: episode,
        kind: Code(PlacementKind::Other),
        from: "1 Dec".to_owned(),
        detail: String::new(),
    };
    let refused = safeguarding::change_placement(&mut work.nurse.app, early, work.nurse.now).unwrap_err();
    assert!(problems(refused).contains(&"from".to_owned()));
}

#[test]
fn a_period_is_counted_by_reportable_group_with_children_and_families_apart() {
    let mut work = Work::new();
    let ava_id = work.child.clone();
    let mut tyler = ava();
    tyler.given = "Tyler".to_owned();
    tyler.date_of_birth = "2 May 2021".to_owned();
    tyler.nhs_number = "999 000 0034".to_owned();
    tyler.gestation = String::new();
    tyler.same_household_as = Some(ava_id.clone());
    let request = RegisterChild { form: tyler, duplicates_seen: true };
    let tyler_id =
        child::register_child(&mut work.nurse.app, request, work.nurse.now).unwrap().child_id.unwrap();
    // Ava: an enquiry that ended within the quarter, then a plan. Tyler: a plan from before it, and Early Help, which is
    // in no group.
    let enquiry = work.begins(blank(&ava_id, SafeguardingKind::Section47Enquiry, "5 Oct 2026")).unwrap();
    work.ends(&enquiry, "26 Oct 2026", SafeguardingOutcome::SteppedUp);
    work.begins(a_child_protection_plan(&ava_id, "26 Oct 2026")).unwrap();
    work.begins(a_child_protection_plan(&tyler_id, "1 Sep 2026")).unwrap();
    work.begins(SafeguardingForm {
        early_help_form: Some(Code(caseload_domain::safeguarding::EarlyHelpForm::SingleAgency)),
        ..blank(&tyler_id, SafeguardingKind::EarlyHelp, "1 Nov 2026")
    })
    .unwrap();
    let query = SafeguardingCountsQuery { from: "1 Oct 2026".to_owned(), to: "31 Dec 2026".to_owned() };
    let counts = safeguarding::safeguarding_counts(&mut work.nurse.app, query, work.nurse.now).unwrap();
    let group = |wanted| {
        let found = counts.groups.iter().find(|group| group.group.0 == wanted).unwrap();
        (found.started, found.ended, found.open, found.children, found.families)
    };
    assert_eq!(group(ReportableGroup::Section47), (2, 1, 2, 2, 1));
    assert_eq!(group(ReportableGroup::Section17), (0, 0, 0, 0, 0));
    assert_eq!((counts.children, counts.families), (2, 1));
    assert_eq!((counts.plans_first, counts.plans_repeat_ever), (1, 0));
    let backwards = SafeguardingCountsQuery { from: "31 Dec 2026".to_owned(), to: "1 Oct 2026".to_owned() };
    let refused = safeguarding::safeguarding_counts(&mut work.nurse.app, backwards, work.nurse.now);
    assert_eq!(problems(refused.unwrap_err()), ["to"]);
    let register = work.register();
    assert_eq!((register.children, register.families), (2, 1));
    let found = work.nurse.opens(&ava_id).banner.flags;
    assert!(
        found.iter().any(|tag| tag.sibling.as_deref() == Some("Tyler")),
        "a brother's status is in sight"
    );
}

#[test]
fn a_status_is_never_raised_as_a_flag_and_an_old_one_can_still_be_looked_at_again() {
    let mut work = Work::new();
    let child = work.child.clone();
    for flag_type in FlagType::ALL.iter().filter(|flag_type| flag_type.is_status_of_old()) {
        let form = FlagForm { flag_type: Code(*flag_type), ..a_concern(&child) };
        let request = RaiseFlag { form, draft_id: None };
        let refused = flag::raise_flag(&mut work.nurse.app, request, work.nurse.now).unwrap_err();
        assert_eq!(problems(refused), ["flagType"], "{}", flag_type.code());
    }
    assert!(work.nurse.opens(&child).flags.is_empty());
    let request = RaiseFlag { form: a_concern(&child), draft_id: None };
    let concern = flag::raise_flag(&mut work.nurse.app, request, work.nurse.now).unwrap().record_id;
    let old = work.has_a_plan_kept_as_a_flag();
    let plan = FlagForm {
        flag_type: Code(FlagType::ChildProtectionPlan),
        categories: vec![Code(AbuseCategory::Neglect)],
        ..a_concern(&child)
    };
    let mut review = |flag_id: String| {
        let request = ReviewFlag { flag_id, form: plan.clone(), reason: "looked again".to_owned() };
        flag::review_flag(&mut work.nurse.app, request, work.nurse.now)
    };
    assert_eq!(problems(review(concern).unwrap_err()), ["flagType"], "a concern does not become a status");
    review(old).unwrap();
}

#[test]
fn a_flag_of_an_older_store_becomes_a_status_and_ends_in_the_same_save() {
    let mut work = Work::new();
    let child = work.child.clone();
    let flag_id = work.has_a_plan_kept_as_a_flag();
    let request = BeginSafeguarding {
        form: a_child_protection_plan(&child, "3 Nov"),
        draft_id: None,
        from_flag: Some(flag_id.clone()),
    };
    safeguarding::begin_safeguarding(&mut work.nurse.app, request, work.nurse.now).unwrap();
    let view = work.nurse.opens(&child);
    assert_eq!(view.banner.flags.len(), 1);
    assert!(matches!(view.banner.flags[0].says, TagSays::Status { .. }));
    let old = view.flags.iter().find(|flag| flag.flag_id == flag_id).unwrap();
    assert_eq!(old.end_reason.as_deref(), Some("recorded as a status"));
    let mut query = everyone("");
    query.flag_types = vec![Code(FlagType::ChildProtectionPlan)];
    let found = caseload_app::caseload::list_caseload(&mut work.nurse.app, query, work.nurse.now).unwrap();
    assert_eq!(found.total, 1);
}

#[test]
fn a_services_own_clock_replaces_a_local_one_and_a_refused_table_is_told() {
    let mut work = Work::new();
    let child = work.child.clone();
    let enquiry = work.begins(blank(&child, SafeguardingKind::Section47Enquiry, "18 Dec")).unwrap();
    work.notes(&enquiry, EventKind::InitialConference, "12 Jan", EventState::Planned);
    let own = |code: &str| {
        format!(
            "[[clock]]\ncode = \"{code}\"\nwhat = \"your report\"\ntrigger = \"initial-conference\"\nplanned = true\n\
             before = true\nworking-days = 5\nmet-by = [\"report-sent\"]\nowner = \"practitioner\"\nevidence = \"local\"\n\
             source = \"Our procedures\"\n"
        )
    };
    let folder = work.nurse.home.path().join("caseload/clocks");
    std::fs::create_dir_all(&folder).unwrap();
    let mut with = |text: &str| {
        #[expect(clippy::disallowed_methods, reason = "a test's own input file")]
        std::fs::write(folder.join("own.toml"), text).unwrap();
        work.nurse.lock();
        work.nurse.unlock();
        let refused = today::today(&mut work.nurse.app, Nothing {}, work.nurse.now).unwrap().refused_clocks;
        (by(&work.nurse.opens(&child).clocks, "conference-report").0, refused)
    };
    assert_eq!(with(&own("conference-report")), ("2027-01-05".to_owned(), Vec::new()));
    let (by, refused) = with(&own("initial-conference"));
    assert_eq!(by, "2027-01-08", "what ships stands in");
    assert!(refused[0].starts_with("own.toml, ") && refused[0].contains("national"), "{refused:?}");
}
