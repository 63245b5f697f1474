//! Safeguarding work at the trust: each kind is received, amended, taken back and never doubled; and what a lost file held
//! comes again.

use caseload_app::{
    allegation::{
        self,
        views::{AllegationForm, AmendAllegation, NoteAllegation},
    },
    body_map::{
        self,
        views::{AddBodyMap, AmendBodyMap, BodyMapForm, MarkTyped, OneBodyMap},
    },
    case_report::{
        self,
        views::{DraftReport, LockReport, ReportForm, SectionForm, SentenceForm},
    },
    caseload::views::SyncState,
    child::{self, views::RegisterChild},
    chronology::{self, views::MarkSignificant},
    code::Code,
    contact::{
        self,
        views::{AmendContact, ContactForm, EnteredInError, OpenContact},
    },
    draft::{
        self,
        views::{DraftForm, SaveDraft},
    },
    escalation::{
        self,
        views::{EscalationForm, NextStage, StartEscalation},
    },
    flag::{
        self,
        views::{FlagEventTyped, FlagForm, RaiseFlag, ReviewFlag},
    },
    referral::{
        self,
        views::{AnswerReferral, MakeReferral, NoteOutcome, ReferralForm},
    },
    safeguarding::{
        self,
        views::{
            AmendSafeguarding, BeginSafeguarding, SafeguardingForm, SaveSafeguardingEvent, StepSafeguarding,
        },
    },
    sharing::{
        self,
        views::{AmendSharing, RecordSharing, SharingForm},
    },
    supervision::{
        self,
        views::{AmendSupervision, RecordSupervision, SupervisedChild, SupervisionTyped},
    },
    sync::{self, views::SyncQuery},
};
use caseload_domain::{
    body_map::{BodySite, BodyView, Figure, MarkKind, Mobility},
    case_report::{Nature, template::ReportKind},
    code::YesNoNotAsked,
    concern::Concern,
    contact::Mode,
    escalation::EscalationStage,
    event::{EventKind, EventPart, EventState},
    flag::{AbuseCategory, FlagSource, FlagStatus, FlagType},
    referral::{ReferralAnswer, ReferralService, ReferralUrgency},
    safeguarding::{ParentalFactor, SafeguardingKind, SafeguardingOutcome},
    sharing::SharingBasis,
    supervision::SupervisionForm,
};
use caseload_receiver::load::Loaded;

use crate::{
    nurse::{Nurse, a_home_visit, ava},
    trust::Receiver,
};

/// Words of what is not saved: they must be nowhere at the trust.
const HALF_WRITTEN: &str = "Quillfeather, half a sentence";

/// One record of each kind, and the table of the trust that holds it.
struct Work {
    child: String,
    girl: String,
    contact: String,
    enquiry: String,
    plan: String,
    fgm: String,
    missing: String,
    local: String,
    referral: String,
    sharing: String,
    escalation: String,
    supervision: String,
    body_map: String,
    chronology: String,
    report: String,
    allegation: String,
}

impl Work {
    /// Each with its table, and how many resources one version of it makes, its provenance left out.
    fn each(&self) -> [(&'static str, &str, i64); 14] {
        [
            // With its note.
            ("contact", &self.contact, 2),
            // With what is known of it.
            ("safeguarding_episode", &self.enquiry, 2),
            ("safeguarding_episode", &self.plan, 2),
            ("flag", &self.fgm, 1),
            ("flag", &self.missing, 1),
            ("flag", &self.local, 1),
            ("referral", &self.referral, 1),
            ("sharing", &self.sharing, 1),
            ("escalation", &self.escalation, 1),
            ("supervision", &self.supervision, 1),
            ("body_map", &self.body_map, 1),
            ("chronology", &self.chronology, 1),
            ("case_report", &self.report, 1),
            ("allegation", &self.allegation, 1),
        ]
    }
}

#[test]
fn each_kind_of_safeguarding_work_is_received_amended_taken_back_and_never_doubled() {
    let mut nurse = Nurse::new();
    let mut trust = Receiver::new();
    trust.enrols(&mut nurse);
    let work = nurse.does_each_kind_of_work();
    nurse.leaves_half_written(&work.child);

    let (first, read) = trust.takes_what_is_new(&mut nurse);
    assert_eq!((read.refused, read.received), (0, first.entries));
    let in_first = trust.versions_of(&work);
    for (table, id, resources) in work.each() {
        let states = nurse.states_of(id);
        assert!(
            !states.is_empty() && states.iter().all(|one| *one == SyncState::Received),
            "{table}: {states:?}"
        );
        assert_eq!(trust.counts(&format!("{table} where id = '{id}'")), 1, "{table}");
        assert!(
            trust.counts(&format!("fhir_resource where id = '{id}' and type <> 'Provenance'")) >= resources,
            "{table}"
        );
    }
    trust.holds_what_was_written(&work);
    trust.leads_from_no_child_to_the_allegation(&work.allegation);
    assert_eq!(trust.counts(&format!("fhir_resource where resource::text like '%{HALF_WRITTEN}%'")), 0);

    nurse.amends_each(&work);
    let (second, read) = trust.takes_what_is_new(&mut nurse);
    assert_eq!((read.refused, read.received), (0, second.entries));
    let in_second = trust.versions_of(&work);
    let changed: Vec<i32> =
        in_first.iter().zip(&in_second).map(|(before, after)| after.0 - before.0).collect();
    // An enquiry that ended, flags that were not looked at again and a locked report stand as they were.
    assert_eq!(changed, [1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 0, 1]);
    for (newest, kept) in &in_second {
        assert_eq!(i64::from(*newest), *kept, "every version is kept");
    }
    trust.holds_what_was_amended(&work);

    nurse.minutes_later(5);
    for (_, id, _) in work.each() {
        nurse.took_back(id);
    }
    let (third, read) = trust.takes_what_is_new(&mut nurse);
    assert_eq!((read.refused, read.received), (0, third.entries));
    for (((table, id, _), before), after) in
        work.each().into_iter().zip(&in_second).zip(trust.versions_of(&work))
    {
        assert_eq!(after, (before.0 + 1, before.1 + 1), "{table}: newest, and every version before it");
        assert_eq!(
            trust.counts(&format!("{table} where id = '{id}' and status = 'entered-in-error'")),
            1,
            "{table}"
        );
        let versions = usize::try_from(after.0).unwrap();
        assert_eq!(
            nurse.states_of(id),
            vec![SyncState::Received; versions],
            "{table}: each version is received"
        );
    }

    let held = trust.everything();
    for file in [&first, &third, &second, &third] {
        let report = trust.loads(&nurse, file);
        assert!(matches!(report.file, Loaded::AlreadyReceived(_)), "{report:?}");
        assert!(trust.everything() == held, "the same file again changes nothing");
    }
}

#[test]
fn what_a_lost_file_held_comes_again_and_the_laptop_says_so() {
    let mut nurse = Nurse::new();
    let mut trust = Receiver::new();
    trust.enrols(&mut nurse);
    let child = nurse.registers_ava();
    trust.takes_what_is_new(&mut nurse);
    let lost_contact = nurse.records(a_home_visit(&child));
    let lost = nurse.seals().unwrap();
    let contact = nurse.records(a_home_visit(&child));
    let third = nurse.seals().unwrap();
    let report = trust.loads(&nurse, &third);
    assert!(matches!(&report.file, Loaded::Parked { missing, .. } if missing == &[2]), "{report:?}");

    let receipts = trust.goes_on_without(&[2], nurse.now);
    let read = sync::read_receipt(&mut nurse.app, &receipts[0], nurse.now).unwrap();
    assert_eq!((read.sequence, read.received, read.lost_files.as_slice(), read.again), (3, 1, &[2][..], 1));
    assert_eq!(nurse.states_of(&contact), [SyncState::Received]);
    assert_eq!(nurse.states_of(&lost_contact), [SyncState::Ready], "it is not called sent");
    let query = SyncQuery { states: Vec::new(), offset: 0, limit: 10 };
    let status = sync::sync_status(&mut nurse.app, query, nurse.now).unwrap();
    let line = status.files.iter().find(|file| file.sequence == lost.sequence).unwrap();
    assert!(line.lost && line.receipt_at.is_none());
    assert!(status.files.iter().filter(|file| file.lost).count() == 1);

    let (fourth, read) = trust.takes_what_is_new(&mut nurse);
    assert_eq!((fourth.sequence, fourth.entries, read.received), (4, 1, 1));
    assert!(read.lost_files.is_empty(), "its entries are in file 4, and are not asked for twice");
    assert_eq!(nurse.states_of(&lost_contact), [SyncState::Received]);
    assert_eq!(trust.counts("contact"), 2);

    // The memory stick is found in a coat.
    let held = trust.counts("fhir_resource");
    let answer = trust.receives(&nurse, &lost);
    assert_eq!((answer.sequence, trust.counts("fhir_resource"), trust.counts("contact")), (2, held, 2));
    let read = sync::read_receipt(&mut nurse.app, &answer.receipt, nurse.now).unwrap();
    assert_eq!((read.refused, read.again), (0, 0));
    assert_eq!(nurse.states_of(&lost_contact), [SyncState::Received]);
}

impl Receiver {
    /// Of each record the newest version in its table, and how many versions are kept.
    fn versions_of(&self, work: &Work) -> Vec<(i32, i64)> {
        let of = |table: &str, id: &str| {
            let question = format!(
                "select version, (select count(distinct version) from caseload.fhir_resource where fhir_resource.id = held.id
                    and fhir_resource.type <> 'Provenance')
                 from caseload.{table} held where id = '{id}'"
            );
            let row = self.runtime.block_on(self.client.query_one(&question, &[])).unwrap();
            (row.get(0), row.get(1))
        };
        work.each().into_iter().map(|(table, id, _)| of(table, id)).collect()
    }

    /// Columns of the one row that a record has in its table.
    fn holds(&self, table: &str, id: &str, columns: &str, expected: &str) {
        let question = format!("select concat_ws('|', {columns}) from caseload.{table} where id = '{id}'");
        let row = self.runtime.block_on(self.client.query_one(&question, &[])).unwrap();
        assert_eq!(row.get::<_, String>(0), expected, "{columns} of {table}");
    }

    /// Columns of all the rows a record has, in their order.
    fn lists(&self, table: &str, id: &str, columns: &str, expected: &str) {
        let question = format!(
            "select string_agg(concat_ws(' ', {columns}), ', ' order by position) from caseload.{table} where id = '{id}'"
        );
        let row = self.runtime.block_on(self.client.query_one(&question, &[])).unwrap();
        assert_eq!(row.get::<_, Option<String>>(0).as_deref(), Some(expected), "{columns} of {table}");
    }

    fn holds_what_was_written(&self, work: &Work) {
        let Work { enquiry, plan, fgm, missing, local, referral, sharing, escalation, .. } = work;
        let Work { body_map, report, contact, chronology, .. } = work;
        let ended = "section-47-enquiry|stepped-up|2027-01-04";
        self.holds("safeguarding_episode", enquiry, "kind, outcome, until", ended);
        self.lists("safeguarding_event", enquiry, "kind, state, part", "strategy-discussion held attended");
        let follows = format!("kind, follows = '{enquiry}'");
        self.holds("safeguarding_episode", plan, &follows, "child-protection-plan|t");
        self.holds("safeguarding_detail", plan, "categories, factors", "{neglect}|{domestic-abuse}");
        let told = "fgm-known|LC-0104|Her mother knows";
        self.holds("flag", fgm, "kind, police_reference, known_to", told);
        let events = "reported-missing 2027-01-01, found 2027-01-02";
        self.lists("safeguarding_event", missing, "kind, on_day", events);
        self.holds("flag", local, "kind, local_type", "local|young-parent");
        let answered = format!("service, answer, answer_reason, contact_id = '{contact}'");
        let rejected = "childrens-social-care|rejected|Threshold not met|t";
        self.holds("referral", referral, &answered, rejected);
        let of_both = format!("basis, family_told, referral_id = '{referral}', report_id = '{report}'");
        self.holds("sharing", sharing, &of_both, "safeguarding|yes|t|t");
        self.lists("escalation_step", escalation, "stage", "practitioner");
        let referred = "not-mobile|Dana Price, duty social worker";
        self.holds("body_map", body_map, "mobility, referred_to", referred);
        self.lists("body_mark", body_map, "kind, site, view, x, y", "bruise left-cheek head-left 356 570");
        self.holds("case_report", report, "template, length(sha256)", "conference-report|64");
        self.lists("significant", chronology, "entry_type, marked_on", "Encounter 2027-01-04");
        self.holds("contact", contact, "action", "Rang the crisis team");
        let worried = format!("contact_concern where contact_id = '{contact}' and concern = 'self-harm'");
        assert_eq!(self.counts(&worried), 1);
    }

    fn holds_what_was_amended(&self, work: &Work) {
        let Work { plan, missing, escalation, body_map, allegation, supervision, chronology, .. } = work;
        self.holds("safeguarding_detail", plan, "authority", "Leicestershire");
        let events = "reported-missing, found, return-interview-done";
        self.lists("safeguarding_event", missing, "kind", events);
        self.lists("escalation_step", escalation, "stage", "practitioner, line-manager");
        self.holds("body_map", body_map, "referral_outcome", "Seen, no fracture");
        self.lists("body_mark", body_map, "kind", "bruise");
        self.holds("allegation", allegation, "officer, referred_on", "Joan Pike|2027-01-04");
        self.holds("supervision", supervision, "discussed", "Plan on track, father not met");
        self.lists("significant", chronology, "entry_type", "Encounter, ServiceRequest");
    }

    /// It is at the trust, and nothing that speaks of a child speaks of it, nor it of a child.
    fn leads_from_no_child_to_the_allegation(&self, allegation: &str) {
        let its_own =
            format!("fhir_resource where (id = '{allegation}' or resource::text like '%{allegation}%')");
        assert_eq!(self.counts(&its_own), 2, "itself and who wrote it");
        assert_eq!(self.counts(&format!("{its_own} and resource::text like '%Patient/%'")), 0);
    }
}

impl Nurse {
    /// Where every version of a record stands, newest first.
    fn states_of(&mut self, record_id: &str) -> Vec<SyncState> {
        let states = vec![
            Code(SyncState::Ready),
            Code(SyncState::InFile),
            Code(SyncState::Received),
            Code(SyncState::Refused),
        ];
        let query = SyncQuery { states, offset: 0, limit: 500 };
        let entries = sync::sync_status(&mut self.app, query, self.now).unwrap().entries;
        entries.iter().filter(|entry| entry.record_id == record_id).map(|entry| entry.state.0).collect()
    }

    fn took_back(&mut self, record_id: &str) {
        let request = EnteredInError {
            record_id: record_id.to_owned(),
            reason: "written for the wrong child".to_owned(),
        };
        contact::entered_in_error(&mut self.app, request, self.now).unwrap();
    }

    fn leaves_half_written(&mut self, child: &str) {
        for (form, child_id) in
            [(DraftForm::CaseReport, Some(child.to_owned())), (DraftForm::Allegation, None)]
        {
            let contents = format!("{{\"text\":\"{HALF_WRITTEN}\"}}");
            let draft = SaveDraft { draft_id: None, form: Code(form), child_id, contents };
            draft::save_draft(&mut self.app, draft, self.now).unwrap();
        }
    }

    fn does_each_kind_of_work(&mut self) -> Work {
        self.has_a_flag_type_of_the_services_own();
        let child = self.registers_ava();
        let girl = ava();
        let girl = caseload_app::child::views::ChildForm {
            given: "Amal".to_owned(),
            known_as: String::new(),
            date_of_birth: "05/01/2012".to_owned(),
            nhs_number: String::new(),
            gestation: String::new(),
            ..girl
        };
        let request = RegisterChild { form: girl, duplicates_seen: true };
        let girl = child::register_child(&mut self.app, request, self.now).unwrap().child_id.unwrap();

        let visit = ContactForm {
            concerns: vec![Code(Concern::SelfHarm)],
            action_taken: "Rang the crisis team".to_owned(),
            ..a_home_visit(&girl)
        };
        let contact = self.records(visit);
        let enquiry = self.has_begun(a_status(&child, SafeguardingKind::Section47Enquiry, "18 Dec 2026"));
        let event = SaveSafeguardingEvent {
            episode_id: enquiry.clone(),
            revision: 1,
            index: None,
            kind: Code(EventKind::StrategyDiscussion),
            on: "17 Dec 2026".to_owned(),
            state: Code(EventState::Held),
            part: Code(EventPart::Attended),
            note: "By telephone".to_owned(),
        };
        safeguarding::save_safeguarding_event(&mut self.app, event, self.now).unwrap();
        let step = StepSafeguarding {
            episode_id: enquiry.clone(),
            outcome: Code(SafeguardingOutcome::SteppedUp),
            on: "4 Jan 2027".to_owned(),
            reason: "Significant harm is likely".to_owned(),
            agreed_by: "the initial conference".to_owned(),
            form: a_plan(&child, "Leicester"),
        };
        let plan = safeguarding::step_safeguarding(&mut self.app, step, self.now).unwrap().record_id;

        let fgm = self.has_raised(FlagForm {
            police_reference: "LC-0104".to_owned(),
            known_to: "Her mother knows".to_owned(),
            ..a_flag(&girl, FlagType::FgmKnown)
        });
        let missing = self.has_raised(is_missing(&girl));
        let local =
            FlagForm { local_type: Some("young-parent".to_owned()), ..a_flag(&girl, FlagType::Local) };
        let local = self.has_raised(local);

        let made = MakeReferral { form: to_social_care(&girl, &contact), draft_id: None };
        let referral = referral::make_referral(&mut self.app, made, self.now).unwrap().record_id;
        let answer = AnswerReferral {
            referral_id: referral.clone(),
            answered_on: "today".to_owned(),
            answer: Code(ReferralAnswer::Rejected),
            by: "Dina Farrow".to_owned(),
            reason: "Threshold not met".to_owned(),
        };
        referral::answer_referral(&mut self.app, answer, self.now).unwrap();
        let start = EscalationForm {
            child_id: girl.clone(),
            about: "Closed without a visit".to_owned(),
            referral_id: Some(referral.clone()),
            stage: Code(EscalationStage::Practitioner),
            to: "Dina Farrow, social care".to_owned(),
            on: "today".to_owned(),
            reply_by: String::new(),
        };
        let start = StartEscalation { form: start, draft_id: None };
        let escalation = escalation::start_escalation(&mut self.app, start, self.now).unwrap().record_id;

        let supervised = RecordSupervision { typed: a_supervision(&child, "Plan on track"), draft_id: None };
        supervision::record_supervision(&mut self.app, supervised, self.now).unwrap();
        let supervision = self.newest_of(caseload_domain::record::RecordKind::Supervision);

        let added = AddBodyMap { child_id: child.clone(), form: a_bruise(), draft_id: None };
        let body_map = body_map::add_body_map(&mut self.app, added, self.now).unwrap().record_id;
        let mark = MarkSignificant { child_id: girl.clone(), record_id: contact.clone(), significant: true };
        let chronology = chronology::mark_significant(&mut self.app, mark, self.now).unwrap().record_id;
        let report = self.locks_a_conference_report(&girl);
        let shared = RecordSharing { form: what_was_shared(&girl, &referral, &report), draft_id: None };
        let sharing = sharing::record_sharing(&mut self.app, shared, self.now).unwrap().record_id;
        let noted = NoteAllegation { form: about_a_colleague(), draft_id: None };
        let allegation = allegation::note_allegation(&mut self.app, noted, self.now).unwrap().record_id;
        Work {
            child,
            girl,
            contact,
            enquiry,
            plan,
            fgm,
            missing,
            local,
            referral,
            sharing,
            escalation,
            supervision,
            body_map,
            chronology,
            report,
            allegation,
        }
    }

    /// Each record but the locked report and the ended enquiry is changed once.
    fn amends_each(&mut self, work: &Work) {
        self.minutes_later(60);
        let reason = || "more is known".to_owned();
        let opened = OpenContact { contact_id: work.contact.clone() };
        let opened = contact::open_contact(&mut self.app, opened, self.now).unwrap();
        let amended = AmendContact {
            contact_id: work.contact.clone(),
            form: ContactForm { narrative: "Said more on the telephone".to_owned(), ..opened.form },
            measured: opened.measured,
            reason: reason(),
            from_revision: opened.revision,
            draft_id: None,
        };
        contact::amend_contact(&mut self.app, amended, self.now).unwrap();
        let amended = AmendSafeguarding {
            episode_id: work.plan.clone(),
            form: a_plan(&work.child, "Leicestershire"),
            reason: reason(),
        };
        safeguarding::amend_safeguarding(&mut self.app, amended, self.now).unwrap();
        let mut form = is_missing(&work.girl);
        form.events.push(an_event(EventKind::ReturnInterviewDone, "today"));
        let review = ReviewFlag { flag_id: work.missing.clone(), form, reason: reason() };
        flag::review_flag(&mut self.app, review, self.now).unwrap();
        let outcome =
            NoteOutcome { referral_id: work.referral.clone(), outcome: "Early Help offered".to_owned() };
        referral::note_outcome(&mut self.app, outcome, self.now).unwrap();
        let form = SharingForm {
            agency: "City Council".to_owned(),
            ..what_was_shared(&work.girl, &work.referral, &work.report)
        };
        let amended = AmendSharing {
            sharing_id: work.sharing.clone(),
            form,
            reason: reason(),
            from_revision: 1,
            draft_id: None,
        };
        sharing::amend_sharing(&mut self.app, amended, self.now).unwrap();
        let further = NextStage {
            escalation_id: work.escalation.clone(),
            stage: Code(EscalationStage::LineManager),
            to: "Both team managers".to_owned(),
            on: "today".to_owned(),
            reply_by: String::new(),
        };
        escalation::next_stage(&mut self.app, further, self.now).unwrap();
        let amended = AmendSupervision {
            supervision_id: work.supervision.clone(),
            typed: a_supervision(&work.child, "Plan on track, father not met"),
            reason: reason(),
            from_revision: 1,
            draft_id: None,
        };
        supervision::amend_supervision(&mut self.app, amended, self.now).unwrap();
        let one = OneBodyMap { body_map_id: work.body_map.clone() };
        let opened = body_map::open_body_map(&mut self.app, one, self.now).unwrap();
        let amended = AmendBodyMap {
            body_map_id: work.body_map.clone(),
            form: BodyMapForm { referral_outcome: "Seen, no fracture".to_owned(), ..opened.form },
            reason: reason(),
            from_revision: opened.revision,
            draft_id: None,
        };
        body_map::amend_body_map(&mut self.app, amended, self.now).unwrap();
        let mark = MarkSignificant {
            child_id: work.girl.clone(),
            record_id: work.referral.clone(),
            significant: true,
        };
        chronology::mark_significant(&mut self.app, mark, self.now).unwrap();
        let told = AllegationForm {
            referred_on: "today".to_owned(),
            officer: "Joan Pike".to_owned(),
            ..about_a_colleague()
        };
        let amended = AmendAllegation {
            allegation_id: work.allegation.clone(),
            form: told,
            reason: reason(),
            from_revision: 1,
            draft_id: None,
        };
        allegation::amend_allegation(&mut self.app, amended, self.now).unwrap();
    }

    fn has_a_flag_type_of_the_services_own(&mut self) {
        let folder = self.home.path().join("caseload/flags");
        std::fs::create_dir_all(&folder).unwrap();
        let own = "[[type]]\ncode = \"young-parent\"\nlabel = \"Young parent\"\nurgency = 1\n";
        caseload_app::write_atomically(&folder.join("own.toml"), own.as_bytes()).unwrap();
        self.lock();
        self.unlock();
    }

    fn has_begun(&mut self, form: SafeguardingForm) -> String {
        let request = BeginSafeguarding { form, draft_id: None, from_flag: None };
        safeguarding::begin_safeguarding(&mut self.app, request, self.now).unwrap().record_id
    }

    fn has_raised(&mut self, form: FlagForm) -> String {
        flag::raise_flag(&mut self.app, RaiseFlag { form, draft_id: None }, self.now).unwrap().record_id
    }

    /// The newest record of a kind that is in no file yet.
    fn newest_of(&mut self, kind: caseload_domain::record::RecordKind) -> String {
        let query = SyncQuery { states: vec![Code(SyncState::Ready)], offset: 0, limit: 100 };
        let entries = sync::sync_status(&mut self.app, query, self.now).unwrap().entries;
        entries.iter().find(|entry| entry.kind.0 == kind).unwrap().record_id.clone()
    }

    /// As drafted, with a sentence of her own wherever one is asked for.
    fn locks_a_conference_report(&mut self, child: &str) -> String {
        let request = DraftReport {
            child_id: child.to_owned(),
            template: Code(ReportKind::ConferenceReport),
            restricted_because: None,
        };
        let draft = case_report::draft_report(&mut self.app, request, self.now).unwrap();
        let own = || SentenceForm {
            text: "The risk is high while accounts differ.".to_owned(),
            nature: Code(Nature::Opinion),
            record_id: None,
            restricted: false,
            edited: false,
        };
        let sections = draft.sections.iter().map(|section| SectionForm {
            code: section.code.clone(),
            heading: section.heading.clone(),
            sentences: section
                .sentences
                .iter()
                .map(|sentence| SentenceForm {
                    text: sentence.text.clone(),
                    nature: sentence.nature,
                    record_id: sentence.entry.as_ref().map(|entry| entry.record_id.clone()),
                    restricted: sentence.restricted,
                    edited: false,
                })
                .chain(section.must_write.then(own))
                .collect(),
        });
        let form = ReportForm {
            child_id: child.to_owned(),
            template: draft.template,
            meeting_on: "12 Jan 2027".to_owned(),
            restricted_because: None,
            sections: sections.collect(),
        };
        let request = LockReport { form, draft_id: None };
        case_report::lock_report(&mut self.app, request, self.now).unwrap().record_id
    }
}

fn a_status(child: &str, kind: SafeguardingKind, started_on: &str) -> SafeguardingForm {
    SafeguardingForm {
        child_id: child.to_owned(),
        kind: Code(kind),
        started_on: started_on.to_owned(),
        authority: "Leicester".to_owned(),
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
        review_on: "3 Feb 2027".to_owned(),
        detail: String::new(),
    }
}

fn a_plan(child: &str, authority: &str) -> SafeguardingForm {
    SafeguardingForm {
        authority: authority.to_owned(),
        categories: vec![Code(AbuseCategory::Neglect)],
        factors: vec![Code(ParentalFactor::DomesticAbuse)],
        ..a_status(child, SafeguardingKind::ChildProtectionPlan, "4 Jan 2027")
    }
}

fn a_flag(child: &str, flag_type: FlagType) -> FlagForm {
    FlagForm {
        child_id: child.to_owned(),
        flag_type: Code(flag_type),
        categories: Vec::new(),
        status: Code(FlagStatus::Confirmed),
        source: Code(FlagSource::Child),
        source_detail: String::new(),
        since: "today".to_owned(),
        review_on: "3 Feb 2027".to_owned(),
        detail: "She said it herself".to_owned(),
        restricted: true,
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

fn an_event(kind: EventKind, on: &str) -> FlagEventTyped {
    FlagEventTyped { kind: Code(kind), on: on.to_owned(), state: Code(EventState::Held), note: String::new() }
}

fn is_missing(child: &str) -> FlagForm {
    FlagForm {
        since: "1 Jan 2027".to_owned(),
        events: vec![
            an_event(EventKind::ReportedMissing, "1 Jan 2027"),
            an_event(EventKind::Found, "2 Jan 2027"),
        ],
        ..a_flag(child, FlagType::Missing)
    }
}

fn to_social_care(child: &str, contact: &str) -> ReferralForm {
    ReferralForm {
        child_id: child.to_owned(),
        service: Code(ReferralService::ChildrensSocialCare),
        to: String::new(),
        mode: Code(Mode::Phone),
        sent_on: "today".to_owned(),
        urgency: Code(ReferralUrgency::SameDay),
        reason: "She harms herself and is afraid to go home".to_owned(),
        basis: Code(SharingBasis::Safeguarding),
        confirmed_on: String::new(),
        chase_on: String::new(),
        from_contact: Some(contact.to_owned()),
        restricted: false,
        local_service_id: None,
    }
}

fn what_was_shared(child: &str, referral: &str, report: &str) -> SharingForm {
    SharingForm {
        child_id: child.to_owned(),
        on: "today".to_owned(),
        with: "Dina Farrow, social worker".to_owned(),
        agency: String::new(),
        mode: Code(Mode::Email),
        what: "The report for the conference".to_owned(),
        basis: Code(SharingBasis::Safeguarding),
        basis_detail: String::new(),
        family_told: Code(YesNoNotAsked::Yes),
        referral_id: Some(referral.to_owned()),
        case_report_id: Some(report.to_owned()),
        review_id: None,
    }
}

fn a_supervision(child: &str, discussed: &str) -> SupervisionTyped {
    SupervisionTyped {
        on: "4 Jan 2027".to_owned(),
        supervisor: "Helen Marsh".to_owned(),
        form: Code(SupervisionForm::OneToOne),
        next_on: String::new(),
        children: vec![SupervisedChild {
            child_id: child.to_owned(),
            discussed: discussed.to_owned(),
            actions: "Visit jointly".to_owned(),
        }],
    }
}

fn a_bruise() -> BodyMapForm {
    BodyMapForm {
        seen_on: "today".to_owned(),
        seen_at: "08:30".to_owned(),
        seen_by: "Amina Yusuf".to_owned(),
        figure: Code(Figure::Baby),
        mobility: Code(Mobility::NotMobile),
        marks: vec![MarkTyped {
            view: Code(BodyView::HeadLeft),
            x: 356,
            y: 570,
            site: Code(BodySite::LeftCheek),
            kind: Code(MarkKind::Bruise),
            length: "15".to_owned(),
            width: "10".to_owned(),
            colour: "purple".to_owned(),
            explanation: "Rolled onto a toy".to_owned(),
            explained_by: "Her mother".to_owned(),
        }],
        referred: true,
        referred_on: "today".to_owned(),
        referred_at: "08:40".to_owned(),
        referred_to: "Dana Price, duty social worker".to_owned(),
        referral_outcome: "Paediatric review at 14:00 today".to_owned(),
        tracked: false,
    }
}

fn about_a_colleague() -> AllegationForm {
    AllegationForm {
        on: "today".to_owned(),
        about: "A nursery worker shouted at a child".to_owned(),
        referred_on: String::new(),
        officer: String::new(),
        reference: String::new(),
        outcome: None,
        note: "The manager was told".to_owned(),
    }
}
