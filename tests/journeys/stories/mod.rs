//! Three stories, each from the first worry to the sync file: a disclosure at a new birth visit, a missing teenager, a family
//! that did not bring its children. After every step the screens that should know it are read.

mod disclosure;
mod missing_teenager;
mod was_not_brought;

use caseload_app::{
    assessment::views::AssessmentTyped,
    caseload::views::TagSays,
    child::{
        self,
        views::{ChildForm, OpenChild, RegisterChild, RelativeForm},
    },
    child_work::{self, views::ChildWork},
    chronology::{
        self,
        views::{ChronologyQuery, ChronologyView, MarkSignificant},
    },
    code::Code,
    contact::{
        self,
        views::{ContactForm, RecordContact},
    },
    failure::Failure,
    flag::{
        self,
        views::{FlagForm, RaiseFlag},
    },
    measurement::views::MeasuredTyped,
    referral::{
        self,
        views::{MakeReferral, ReferralForm},
    },
    safeguarding::{
        self,
        views::{
            BeginSafeguarding, SafeguardingForm, SafeguardingRegister, SafeguardingRow, SaveSafeguardingEvent,
        },
    },
    session::views::Nothing,
    settings,
    sharing::{
        self,
        views::{RecordSharing, SharingQuery},
    },
    today::{self, views::TodayView},
};
use caseload_domain::{
    code::YesNoNotAsked,
    contact::Mode,
    event::{EventKind, EventPart, EventState},
    flag::{FlagSource, FlagStatus, FlagType},
    person::RelationshipRole,
    practitioner::Role,
    referral::{ReferralService, ReferralUrgency},
    safeguarding::SafeguardingKind,
    sharing::SharingBasis,
};
use caseload_tests::a_made_up_nhs_number;
use chrono::NaiveDate;
use lopdf::Document;

use crate::{
    nurse::{Nurse, ava},
    syncing::{Trust, enrols},
};

/// A nurse, her trust, and every entry of the story so far.
struct Story {
    nurse: Nurse,
    trust: Trust,
    written: Vec<String>,
}

impl Story {
    /// Monday 4 January 2027, 08:42; the laptop knows its trust and holds nobody.
    fn of(role: Role) -> Self {
        let mut nurse = Nurse::working_as(role);
        let trust = enrols(&mut nurse);
        Self { nurse, trust, written: Vec::new() }
    }

    fn days_pass(&mut self, days: i64) {
        self.nurse.minutes_later(days * 24 * 60);
    }

    /// The battery dies in the middle, and the caseload is whole when it is opened again.
    fn the_laptop_dies(&mut self) {
        self.nurse.restart();
        self.nurse.unlock();
        let whole = settings::verify(&mut self.nurse.app, Nothing {}, self.nurse.now).unwrap();
        assert!(whole.whole, "{:?}", whole.findings);
    }

    fn registers(&mut self, form: ChildForm) -> String {
        let request = RegisterChild { form, duplicates_seen: false };
        let saved = child::register_child(&mut self.nurse.app, request, self.nurse.now).unwrap();
        let child_id = saved.child_id.expect("the stories' children are nobody else");
        self.written.push(child_id.clone());
        child_id
    }

    fn records(
        &mut self,
        form: ContactForm,
        measured: MeasuredTyped,
        assessments: Vec<AssessmentTyped>,
        draft_id: Option<String>,
    ) -> Result<String, Failure> {
        let request = RecordContact { form, measured, assessments, draft_id, appointment_id: None };
        let saved = contact::record_contact(&mut self.nurse.app, request, self.nurse.now)?.record_id;
        self.written.push(saved.clone());
        Ok(saved)
    }

    fn visits(&mut self, form: ContactForm) -> Result<String, Failure> {
        self.records(form, MeasuredTyped::default(), Vec::new(), None)
    }

    fn raises(&mut self, form: FlagForm) -> String {
        let request = RaiseFlag { form, draft_id: None };
        let saved = flag::raise_flag(&mut self.nurse.app, request, self.nurse.now).unwrap().record_id;
        self.written.push(saved.clone());
        saved
    }

    fn refers(&mut self, form: ReferralForm) -> String {
        let request = MakeReferral { form, draft_id: None };
        let saved = referral::make_referral(&mut self.nurse.app, request, self.nurse.now).unwrap().record_id;
        self.written.push(saved.clone());
        saved
    }

    /// Logs what the referral told, as the form begins: without consent, the family not told and why.
    fn logs_what_was_shared(&mut self, child_id: &str, referral_id: &str, why_not_told: &str) -> String {
        let query = SharingQuery {
            child_id: child_id.to_owned(),
            referral_id: Some(referral_id.to_owned()),
            case_report_id: None,
            review_id: None,
        };
        let mut form = sharing::sharing_start(&mut self.nurse.app, query, self.nurse.now).unwrap().form;
        assert_eq!(form.basis.0, SharingBasis::Safeguarding, "as the referral said");
        form.agency = "Children's social care".to_owned();
        form.family_told = Code(YesNoNotAsked::No);
        form.basis_detail = why_not_told.to_owned();
        let request = RecordSharing { form, draft_id: None };
        let saved = sharing::record_sharing(&mut self.nurse.app, request, self.nurse.now).unwrap().record_id;
        self.written.push(saved.clone());
        saved
    }

    fn begins(&mut self, form: SafeguardingForm) -> String {
        let request = BeginSafeguarding { form, draft_id: None, from_flag: None };
        let saved =
            safeguarding::begin_safeguarding(&mut self.nurse.app, request, self.nurse.now).unwrap().record_id;
        self.written.push(saved.clone());
        saved
    }

    /// Adds an event to a status, or answers the one that was planned.
    fn notes(&mut self, child_id: &str, episode_id: &str, kind: EventKind, on: &str, state: EventState) {
        let view = self.nurse.opens(child_id);
        let status = view.statuses.iter().find(|status| status.episode_id == episode_id).unwrap();
        let planned = |event: &&caseload_app::safeguarding::views::EventView| {
            event.kind.0 == kind && event.state.0 == EventState::Planned
        };
        let request = SaveSafeguardingEvent {
            episode_id: episode_id.to_owned(),
            revision: status.revision,
            index: status.events.iter().find(planned).map(|event| event.index),
            kind: Code(kind),
            on: on.to_owned(),
            state: Code(state),
            part: Code(EventPart::Attended),
            note: String::new(),
        };
        safeguarding::save_safeguarding_event(&mut self.nurse.app, request, self.nurse.now).unwrap();
    }

    fn marks_significant(&mut self, child_id: &str, record_id: &str) {
        let request = MarkSignificant {
            child_id: child_id.to_owned(),
            record_id: record_id.to_owned(),
            significant: true,
        };
        let saved = chronology::mark_significant(&mut self.nurse.app, request, self.nurse.now).unwrap();
        self.written.push(saved.record_id);
    }

    fn today(&mut self) -> TodayView {
        today::today(&mut self.nurse.app, Nothing {}, self.nurse.now).unwrap()
    }

    /// The clocks Today shows, by code and last day, those due first in front.
    fn clocks_on_today(&mut self) -> Vec<(String, String)> {
        let said = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        self.today().clocks.into_iter().map(|line| (line.clock.code.clone(), said(line.clock.by))).collect()
    }

    /// The last day of one clock of the child; `None` when it does not run.
    fn clock(&mut self, child_id: &str, code: &str) -> Option<String> {
        let clocks = self.nurse.opens(child_id).clocks;
        let found = clocks.into_iter().find(|clock| clock.code == code)?;
        Some(found.by.expect("the bank holidays of 2027 are known").to_string())
    }

    fn register(&mut self) -> SafeguardingRegister {
        safeguarding::safeguarding_register(&mut self.nurse.app, Nothing {}, self.nurse.now).unwrap()
    }

    fn row(&mut self, child_id: &str) -> SafeguardingRow {
        let rows = self.register().rows;
        rows.into_iter().find(|row| row.child_id == child_id).expect("the child stands in the register")
    }

    fn work(&mut self, child_id: &str) -> ChildWork {
        let request = OpenChild { child_id: child_id.to_owned() };
        child_work::child_work(&mut self.nurse.app, request, self.nurse.now).unwrap()
    }

    fn chronology(&mut self, query: ChronologyQuery) -> ChronologyView {
        chronology::chronology(&mut self.nurse.app, query, self.nurse.now).unwrap()
    }

    /// Exports, and holds that every entry of the story is in the file the trust reads.
    fn everything_is_in_the_sync_file(&mut self) {
        let sealed = self.nurse.seals().unwrap();
        let found = self.trust.finds(&self.nurse, &sealed.file_name);
        for record_id in &self.written {
            assert!(found.contains(record_id), "{record_id} is not among {} in the file", found.len());
        }
    }
}

/// A child of a story: nobody of the other journeys, and nobody of the made-up families.
fn a_child(given: &str, family: &str, born: &str, place: usize) -> ChildForm {
    ChildForm {
        family: family.to_owned(),
        given: given.to_owned(),
        known_as: String::new(),
        date_of_birth: born.to_owned(),
        nhs_number: a_made_up_nhs_number(place).as_str().to_owned(),
        gestation: "40+0".to_owned(),
        address_lines: vec!["9 Cinder Path".to_owned()],
        relatives: vec![a_relative(RelationshipRole::Mother, "Tess", family)],
        ..ava()
    }
}

fn a_relative(role: RelationshipRole, given: &str, family: &str) -> RelativeForm {
    RelativeForm {
        relationship_id: None,
        person_id: None,
        role: Code(role),
        family: family.to_owned(),
        given: given.to_owned(),
        nhs_number: String::new(),
        date_of_birth: String::new(),
        phone: String::new(),
        parental_responsibility: Code(YesNoNotAsked::Yes),
        lives_with_child: Code(YesNoNotAsked::Yes),
    }
}

fn a_flag(child_id: &str, flag_type: FlagType, source: FlagSource) -> FlagForm {
    FlagForm {
        child_id: child_id.to_owned(),
        flag_type: Code(flag_type),
        categories: Vec::new(),
        status: Code(FlagStatus::Suspected),
        source: Code(source),
        source_detail: String::new(),
        since: "today".to_owned(),
        review_on: "in 2 weeks".to_owned(),
        detail: String::new(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police_reference: String::new(),
        not_reported_because: String::new(),
        health_advice: Code(YesNoNotAsked::NotAsked),
        law_advice: Code(YesNoNotAsked::NotAsked),
        events: Vec::new(),
    }
}

/// To children's social care by telephone, without consent.
fn to_social_care(child_id: &str, to: &str, reason: &str) -> ReferralForm {
    ReferralForm {
        child_id: child_id.to_owned(),
        service: Code(ReferralService::ChildrensSocialCare),
        to: to.to_owned(),
        mode: Code(Mode::Phone),
        sent_on: "today".to_owned(),
        urgency: Code(ReferralUrgency::SameDay),
        reason: reason.to_owned(),
        basis: Code(SharingBasis::Safeguarding),
        confirmed_on: String::new(),
        chase_on: String::new(),
        from_contact: None,
        restricted: false,
        local_service_id: None,
    }
}

fn a_status(child_id: &str, kind: SafeguardingKind) -> SafeguardingForm {
    SafeguardingForm {
        child_id: child_id.to_owned(),
        kind: Code(kind),
        started_on: "today".to_owned(),
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
        review_on: "in 4 weeks".to_owned(),
        detail: String::new(),
    }
}

/// The whole chronology of a child, the oldest first, restricted entries left out.
fn whole_chronology(child_id: &str) -> ChronologyQuery {
    ChronologyQuery {
        child_id: child_id.to_owned(),
        siblings: false,
        restricted_because: None,
        person_id: None,
        only_child_id: None,
        types: Vec::new(),
        from: String::new(),
        until: String::new(),
        significant_only: false,
        oldest_first: true,
    }
}

fn what(view: &ChronologyView) -> Vec<&str> {
    view.lines.iter().map(|line| line.what.as_str()).collect()
}

fn open_statuses(tags: &[caseload_app::caseload::views::FlagTag]) -> Vec<SafeguardingKind> {
    tags.iter()
        .filter_map(|tag| match tag.says {
            TagSays::Status { status } => Some(status.0),
            _ => None,
        })
        .collect()
}

/// The words of a PDF, without spaces: a line may break anywhere.
fn printed(bytes: &[u8]) -> String {
    let pdf = Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    pdf.extract_text(&pages).unwrap().chars().filter(|one| !one.is_whitespace()).collect()
}

fn without_spaces(words: &str) -> String {
    words.chars().filter(|one| !one.is_whitespace()).collect()
}

fn fields(failure: Failure) -> Vec<String> {
    crate::recording::problems(failure)
}
