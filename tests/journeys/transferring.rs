//! Care passes to somebody else: rated, read, sent, answered and completed; covered and back; and the check before leaving.

use caseload_app::{
    caseload,
    child::views::ChildForm,
    chronology::{self, views::ChronologyQuery},
    code::Code,
    contact::{self, views::EnteredInError},
    failure::Failure,
    flag::{
        self,
        views::{EndFlag, FlagForm, RaiseFlag},
    },
    programme::{
        self,
        views::{DueQuery, DueSort},
    },
    session::views::Nothing,
    task::{self, views::AddTask},
    today,
    transfer::{
        self,
        views::{
            AcknowledgeEntry, CancelTransfer, CompleteTransfer, CoverBack, LeaverWhat, NoteTransferStep,
            OneTransfer, ReopenTransfer, StartTransfers, TransferAt, TransferForm, TransferList,
            TransferQuery, TransferStepForm, TransferView,
        },
    },
};
use caseload_domain::{
    child::CaseloadStatus,
    code::YesNoNotAsked,
    contact::ContactType,
    flag::{FlagSource, FlagStatus, FlagType},
    record::RecordKind,
    sharing::SharingBasis,
    transfer::{Rating, TransferAnswer, TransferKind, TransferState, TransferStep},
};

use crate::nurse::{Nurse, ava, everyone};

#[test]
fn at_11_care_passes_when_every_step_is_done_and_the_child_is_due_no_more() {
    let mut nurse = Nurse::new();
    let child_id = nurse.registers_a_county_child_of_11();
    assert!(
        nurse.due_types(&child_id).contains(&ContactType::TransferAtEleven),
        "the county asks for a transfer"
    );
    assert_eq!(nurse.transfers().coming.len(), 1, "and the list says that it should be begun");
    let start = transfer::transfer_start(
        &mut nurse.app,
        TransferQuery { child_ids: vec![child_id.clone()] },
        nurse.now,
    )
    .unwrap();
    assert_eq!(start.form.kind.0, TransferKind::ElevenPlus, "her age says which kind");
    let id = nurse.begins(&child_id, TransferKind::ElevenPlus, "");
    assert!(nurse.transfers().coming.is_empty(), "what is begun is not to be begun");
    let again = nurse.try_begins(&[&child_id], TransferKind::ElevenPlus, "");
    assert_eq!(mends(again), ["childIds"], "nobody passes on a child twice at once");

    nurse.notes_steps_before_sending(&id, Rating::Green);
    nurse.sends(&id);
    nurse.notes(&id, TransferStep::Received, TransferStepForm { on: "today".to_owned(), ..blank() }).unwrap();
    assert_eq!(mends(nurse.completes(&id)), ["completedOn"], "nobody has accepted it yet");
    nurse.is_answered(&id, TransferAnswer::Accepted, "");
    nurse.completes(&id).unwrap();

    let view = nurse.opens(&child_id);
    assert_eq!(view.banner.caseload_status.0, CaseloadStatus::Transferred);
    assert_eq!(view.form.left_on, "01/06/2027");
    assert!(nurse.due_types(&child_id).is_empty(), "nothing is due of a child who is with somebody else");
    assert!(nurse.searches("").rows.is_empty(), "she has left the list");
    let left = caseload::views::CaseloadQuery { include_left: true, ..everyone("Okoro") };
    assert_eq!(
        caseload::list_caseload(&mut nurse.app, left, nurse.now).unwrap().rows.len(),
        1,
        "and is found"
    );
    let said = nurse.chronology(&child_id);
    assert!(said.iter().any(|what| what == "Care passed to Jo Marsh at 11"), "{said:?}");
    assert!(view.timeline.iter().any(|line| line.transfer.is_some()));

    // Undone, she is as before, and can be completed again.
    let undo = |nurse: &mut Nurse, reason: &str| {
        let request = ReopenTransfer { transfer: nurse.transfer_at(&id), reason: reason.to_owned() };
        transfer::reopen_transfer(&mut nurse.app, request, nurse.now)
    };
    assert_eq!(mends(undo(&mut nurse, " ")), ["reason"]);
    undo(&mut nurse, "the 11+ service sent it back").unwrap();
    let view = nurse.opens(&child_id);
    assert_eq!(view.banner.caseload_status.0, CaseloadStatus::OnCaseload);
    assert_eq!(view.form.left_on, "");
    assert_eq!(nurse.transfer(&id).line.state.0, TransferState::Accepted);
    nurse.completes(&id).unwrap();
    let error = EnteredInError { record_id: id, reason: "another child".to_owned() };
    contact::entered_in_error(&mut nurse.app, error, nurse.now).unwrap();
    assert_eq!(nurse.opens(&child_id).banner.caseload_status.0, CaseloadStatus::OnCaseload);
    assert!(!nurse.due_types(&child_id).is_empty(), "taken back, everything is owed as before");
}

#[test]
fn red_waits_for_a_caseload_meeting_and_a_meeting_that_has_not_been_is_none() {
    let mut nurse = Nurse::new();
    let child_id = nurse.registers_ava();
    let id = nurse.begins(&child_id, TransferKind::OutOfArea, "");
    let no_reason = TransferStepForm { rating: Some(Code(Rating::Red)), ..blank() };
    assert_eq!(mends(nurse.notes(&id, TransferStep::Rated, no_reason)), ["ratingReason"]);
    nurse.notes_steps_before_sending(&id, Rating::Red);
    assert!(nurse.transfer(&id).needs_meeting);
    nurse.sends(&id);
    nurse.is_answered(&id, TransferAnswer::Accepted, "");
    assert_eq!(mends(nurse.completes(&id)), ["meetingOn"]);
    nurse.rates_red_with_meeting(&id, "8 Jan 2027");
    assert_eq!(mends(nurse.completes(&id)), ["meetingOn"], "it is on Friday");
    nurse.rates_red_with_meeting(&id, "4 Jan 2027");
    nurse.completes(&id).unwrap();
}

#[test]
fn what_is_opened_late_is_read_before_anything_leaves() {
    let mut nurse = Nurse::new();
    let child_id = nurse.registers_ava();
    nurse.raises_a_flag(&child_id);
    let add = AddTask {
        child_id: child_id.clone(),
        title: "Ring the nursery".to_owned(),
        due_on: "6 Jan 2027".to_owned(),
        assigned_to: String::new(),
    };
    task::add_task(&mut nurse.app, add, nurse.now).unwrap();
    let id = nurse.begins(&child_id, TransferKind::ToSchoolNursing, "");
    let open: Vec<RecordKind> = nurse.transfer(&id).open_entries.iter().map(|one| one.kind.0).collect();
    assert_eq!(open, [RecordKind::Flag, RecordKind::Task], "what is of safeguarding comes first");
    nurse.notes_steps_but_reading(&id);
    let sent = TransferStepForm { on: "today".to_owned(), ..blank() };
    assert_eq!(mends(nurse.notes(&id, TransferStep::Sent, sent.clone())), ["acknowledged"]);
    nurse.reads_everything(&id);
    nurse.notes(&id, TransferStep::Sent, sent).unwrap();

    // A second flag, after the record left: the step is undone, the answer is still noted, and care does not pass.
    let late = nurse.raises_a_flag(&child_id);
    let view = nurse.transfer(&id);
    assert!(view.steps.iter().any(|step| step.step.0 == TransferStep::Acknowledged && !step.done));
    assert_eq!(view.open_entries[0].record_id, late, "what was not read stands first");
    assert_eq!(nurse.transfers().rows[0].unread, 1);
    nurse.is_answered(&id, TransferAnswer::Accepted, "");
    assert!(mends(nurse.completes(&id)).contains(&"acknowledged".to_owned()));
    nurse.reads_everything(&id);
    nurse.completes(&id).unwrap();
}

#[test]
fn what_is_not_open_cannot_be_read_and_what_ended_is_no_matter() {
    let mut nurse = Nurse::new();
    let child_id = nurse.registers_ava();
    let flag_id = nurse.raises_a_flag(&child_id);
    let id = nurse.begins(&child_id, TransferKind::ToColleague, "");
    let stranger = AcknowledgeEntry {
        transfer: nurse.transfer_at(&id),
        kind: Code(RecordKind::Flag),
        record_id: id.clone(),
        read: true,
    };
    let refused = transfer::acknowledge_entry(&mut nurse.app, stranger, nurse.now);
    assert_eq!(refused.unwrap_err(), Failure::NotFound);
    let stale = TransferAt { transfer_id: id.clone(), from_revision: 7 };
    let read = AcknowledgeEntry {
        transfer: stale,
        kind: Code(RecordKind::Flag),
        record_id: flag_id.clone(),
        read: true,
    };
    let refused = transfer::acknowledge_entry(&mut nurse.app, read, nurse.now);
    assert_eq!(refused.unwrap_err(), Failure::ChangedMeanwhile);
    let end = EndFlag { flag_id, ended_on: "today".to_owned(), reason: "Moved to safety".to_owned() };
    flag::end_flag(&mut nurse.app, end, nurse.now).unwrap();
    assert!(nurse.transfer(&id).open_entries.is_empty());
}

#[test]
fn a_refusal_needs_a_reason_and_the_record_can_be_sent_again_or_given_up() {
    let mut nurse = Nurse::new();
    let child_id = nurse.registers_ava();
    let id = nurse.begins(&child_id, TransferKind::OutOfArea, "");
    let too_early = TransferStepForm { on: "today".to_owned(), ..blank() };
    assert_eq!(mends(nurse.notes(&id, TransferStep::Received, too_early.clone())), ["receivedOn"]);
    assert_eq!(mends(nurse.notes(&id, TransferStep::Sent, too_early)), ["basis"], "no right is noted yet");
    nurse.notes_steps_before_sending(&id, Rating::Amber);
    nurse.sends(&id);
    let refusal =
        TransferStepForm { answer: Some(Code(TransferAnswer::Refused)), on: "today".to_owned(), ..blank() };
    assert_eq!(mends(nurse.notes(&id, TransferStep::Accepted, refusal)), ["answerReason"]);
    nurse.is_answered(&id, TransferAnswer::Refused, "Not our street");
    assert_eq!(nurse.transfer(&id).line.state.0, TransferState::Refused);
    assert_eq!(mends(nurse.completes(&id)), ["completedOn"]);
    nurse.sends(&id);
    assert_eq!(nurse.transfer(&id).line.state.0, TransferState::Sent, "it waits for an answer again");

    let give_up = |nurse: &mut Nurse, reason: &str| {
        let request = CancelTransfer { transfer: nurse.transfer_at(&id), reason: reason.to_owned() };
        transfer::cancel_transfer(&mut nurse.app, request, nurse.now)
    };
    assert_eq!(mends(give_up(&mut nurse, " ")), ["cancelReason"]);
    give_up(&mut nurse, "The family stays").unwrap();
    assert_eq!(nurse.opens(&child_id).banner.caseload_status.0, CaseloadStatus::OnCaseload);
    assert_eq!(mends(nurse.completes(&id)), ["transfer"], "what was given up is over");
    nurse.begins(&child_id, TransferKind::ToColleague, "");
}

#[test]
fn a_caseload_is_covered_together_leaves_the_lists_and_is_back_in_one_press() {
    let mut nurse = Nurse::new();
    let other = nurse.registers_a_county_child_of_11();
    let ava = nurse.registers_ava();
    let form = TransferForm {
        whole_caseload: true,
        child_ids: Vec::new(),
        until: "in 3 weeks".to_owned(),
        ..a_form(&[], TransferKind::Cover)
    };
    let no_end =
        StartTransfers { form: TransferForm { until: String::new(), ..form.clone() }, draft_id: None };
    assert_eq!(mends(transfer::start_transfers(&mut nurse.app, no_end, nurse.now)), ["until"]);
    let request = StartTransfers { form, draft_id: None };
    let begun = transfer::start_transfers(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(begun.transfer_ids.len(), 2);

    // The steps are noted for both at once, and all or none.
    for (step, form) in steps(Rating::Green) {
        nurse.notes_for(&begun.transfer_ids, step, form).unwrap();
    }
    for id in &begun.transfer_ids {
        nurse.reads_everything(id);
    }
    let today_form = TransferStepForm { on: "today".to_owned(), ..blank() };
    nurse.notes_for(&begun.transfer_ids, TransferStep::Sent, today_form.clone()).unwrap();
    let accepted = TransferStepForm { answer: Some(Code(TransferAnswer::Accepted)), ..today_form };
    nurse.notes_for(&begun.transfer_ids, TransferStep::Accepted, accepted.clone()).unwrap();
    nurse.notes_for(&begun.transfer_ids, TransferStep::Received, accepted).unwrap();
    for id in &begun.transfer_ids {
        nurse.completes(id).unwrap();
    }
    assert!(nurse.searches("").rows.is_empty() && nurse.due_types(&ava).is_empty());
    assert_eq!(
        nurse.opens(&ava).banner.caseload_status.0,
        CaseloadStatus::OnCaseload,
        "her record says nothing"
    );
    assert_eq!(nurse.transfers().away.len(), 2);
    let shown = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!((shown.cover.away, shown.cover.over), (2, 0));
    nurse.minutes_later(22 * 24 * 60);
    let shown = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!((shown.cover.away, shown.cover.over), (2, 2), "the last day has passed");
    assert!(nurse.transfers().away.iter().all(|row| row.transfer.late));

    let back = CoverBack {
        transfers: begun.transfer_ids.iter().map(|id| nurse.transfer_at(id)).collect(),
        on: "today".to_owned(),
    };
    transfer::cover_back(&mut nurse.app, back.clone(), nurse.now).unwrap();
    assert_eq!(nurse.searches("").rows.len(), 2);
    assert!(!nurse.due_types(&other).is_empty());
    assert!(nurse.transfers().away.is_empty());
    assert_eq!(mends(transfer::cover_back(&mut nurse.app, back, nurse.now)), ["transfers"], "once is enough");
    let said = nurse.chronology(&ava);
    assert!(said.iter().any(|what| what == "Covered by Jo Marsh until 22 June 2027"), "{said:?}");
    assert!(said.iter().any(|what| what == "Back from cover by Jo Marsh"), "{said:?}");
}

#[test]
fn the_check_before_leaving_counts_what_is_left_and_says_nothing_where_nothing_is() {
    let mut nurse = Nurse::new();
    let count = |nurse: &mut Nurse, what: LeaverWhat| {
        let check = transfer::leaver_check(&mut nurse.app, Nothing {}, nurse.now).unwrap();
        check.lines.iter().find(|line| line.what.0 == what).unwrap().count
    };
    for what in [LeaverWhat::ChildrenHere, LeaverWhat::OpenTransfers, LeaverWhat::Drafts, LeaverWhat::Refused]
    {
        assert_eq!(count(&mut nurse, what), 0);
    }
    let child_id = nurse.registers_ava();
    let id = nurse.begins(&child_id, TransferKind::ToColleague, "");
    assert_eq!(count(&mut nurse, LeaverWhat::ChildrenHere), 1);
    assert_eq!(count(&mut nurse, LeaverWhat::OpenTransfers), 1);
    assert!(count(&mut nurse, LeaverWhat::Unsent) > 0, "nothing went to the trust yet");
    nurse.notes_steps_before_sending(&id, Rating::Green);
    nurse.sends(&id);
    nurse.is_answered(&id, TransferAnswer::Accepted, "");
    nurse.completes(&id).unwrap();
    assert_eq!(count(&mut nurse, LeaverWhat::ChildrenHere), 0);
    assert_eq!(count(&mut nurse, LeaverWhat::OpenTransfers), 0);
    nurse.lock();
    let locked = transfer::leaver_check(&mut nurse.app, Nothing {}, nurse.now);
    assert_eq!(locked.unwrap_err(), Failure::Locked, "what cannot be read is an error, and never nothing");
}

fn blank() -> TransferStepForm {
    TransferStepForm {
        on: String::new(),
        with: String::new(),
        reason: String::new(),
        rating: None,
        meeting_on: String::new(),
        basis: None,
        answer: None,
    }
}

/// The steps that come before reading what is open.
fn steps(rating: Rating) -> [(TransferStep, TransferStepForm); 4] {
    [
        (
            TransferStep::Rated,
            TransferStepForm { rating: Some(Code(rating)), reason: "As discussed".to_owned(), ..blank() },
        ),
        (
            TransferStep::Discussed,
            TransferStepForm { on: "today".to_owned(), with: "Jo Marsh".to_owned(), ..blank() },
        ),
        (
            TransferStep::SharingBasis,
            TransferStepForm { basis: Some(Code(SharingBasis::SharingAgreement)), ..blank() },
        ),
        (TransferStep::FamilyTold, TransferStepForm { reason: "Abroad until then".to_owned(), ..blank() }),
    ]
}

fn a_form(child_ids: &[&str], kind: TransferKind) -> TransferForm {
    TransferForm {
        child_ids: child_ids.iter().map(|id| (*id).to_owned()).collect(),
        whole_caseload: false,
        kind: Code(kind),
        to: "Jo Marsh".to_owned(),
        team: "11+ service".to_owned(),
        planned_for: "today".to_owned(),
        until: String::new(),
    }
}

/// The fields a failure names.
fn mends<T: std::fmt::Debug>(answer: Result<T, Failure>) -> Vec<String> {
    match answer {
        Err(Failure::Invalid { problems }) => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("expected problems, got {other:?}"),
    }
}

impl Nurse {
    /// Registers Ife Okoro of Rutland, in Year 6 when the county's own transfer is open, and moves the clock there.
    fn registers_a_county_child_of_11(&mut self) -> String {
        let form = ChildForm {
            family: "Okoro".to_owned(),
            given: "Ife".to_owned(),
            known_as: String::new(),
            date_of_birth: "02/03/2016".to_owned(),
            nhs_number: String::new(),
            gestation: String::new(),
            resident_authority: "Rutland".to_owned(),
            school_name: "Larkspur Primary".to_owned(),
            year_group: "6".to_owned(),
            ..ava()
        };
        // The county's window is from 1 May to 31 August of Year 6 (`policy-papers` A1).
        self.now = caseload_app::Now::at("2027-06-01T08:42:00Z".parse().unwrap());
        let request = caseload_app::child::views::RegisterChild { form, duplicates_seen: true };
        let saved = caseload_app::child::register_child(&mut self.app, request, self.now).unwrap();
        saved.child_id.unwrap()
    }

    fn due_types(&mut self, child_id: &str) -> Vec<ContactType> {
        let query = DueQuery {
            states: Vec::new(),
            contact_types: Vec::new(),
            areas: Vec::new(),
            districts: Vec::new(),
            mandated_only: false,
            not_booked_only: false,
            sort: Code(DueSort::Date),
        };
        let list = programme::due_list(&mut self.app, query, self.now).unwrap();
        list.lines
            .into_iter()
            .filter(|line| line.child_id == child_id)
            .map(|line| line.contact_type.0)
            .collect()
    }

    fn try_begins(
        &mut self,
        child_ids: &[&str],
        kind: TransferKind,
        until: &str,
    ) -> Result<Vec<String>, Failure> {
        let form = TransferForm { until: until.to_owned(), ..a_form(child_ids, kind) };
        let request = StartTransfers { form, draft_id: None };
        transfer::start_transfers(&mut self.app, request, self.now).map(|begun| begun.transfer_ids)
    }

    fn begins(&mut self, child_id: &str, kind: TransferKind, until: &str) -> String {
        self.try_begins(&[child_id], kind, until).unwrap().remove(0)
    }

    fn transfer(&mut self, id: &str) -> TransferView {
        transfer::open_transfer(&mut self.app, OneTransfer { transfer_id: id.to_owned() }, self.now).unwrap()
    }

    fn transfers(&mut self) -> TransferList {
        transfer::transfer_list(&mut self.app, Nothing {}, self.now).unwrap()
    }

    fn transfer_at(&mut self, id: &str) -> TransferAt {
        let from_revision = self.transfer(id).line.revision;
        TransferAt { transfer_id: id.to_owned(), from_revision }
    }

    fn notes(
        &mut self,
        id: &str,
        step: TransferStep,
        form: TransferStepForm,
    ) -> Result<contact::views::Saved, Failure> {
        self.notes_for(&[id.to_owned()], step, form)
    }

    fn notes_for(
        &mut self,
        ids: &[String],
        step: TransferStep,
        form: TransferStepForm,
    ) -> Result<contact::views::Saved, Failure> {
        let transfers = ids.iter().map(|id| self.transfer_at(id)).collect();
        let request = NoteTransferStep { transfers, step: Code(step), form };
        transfer::note_transfer_step(&mut self.app, request, self.now)
    }

    fn notes_steps_but_reading(&mut self, id: &str) {
        for (step, form) in steps(Rating::Amber) {
            self.notes(id, step, form).unwrap();
        }
    }

    fn notes_steps_before_sending(&mut self, id: &str, rating: Rating) {
        for (step, form) in steps(rating) {
            self.notes(id, step, form).unwrap();
        }
        self.reads_everything(id);
    }

    fn reads_everything(&mut self, id: &str) {
        for entry in self.transfer(id).open_entries.into_iter().filter(|entry| !entry.read) {
            let request = AcknowledgeEntry {
                transfer: self.transfer_at(id),
                kind: entry.kind,
                record_id: entry.record_id,
                read: true,
            };
            transfer::acknowledge_entry(&mut self.app, request, self.now).unwrap();
        }
    }

    fn rates_red_with_meeting(&mut self, id: &str, meeting_on: &str) {
        let form = TransferStepForm {
            rating: Some(Code(Rating::Red)),
            reason: "Child protection plan".to_owned(),
            meeting_on: meeting_on.to_owned(),
            ..blank()
        };
        self.notes(id, TransferStep::Rated, form).unwrap();
    }

    fn sends(&mut self, id: &str) {
        let form = TransferStepForm { on: "today".to_owned(), ..blank() };
        self.notes(id, TransferStep::Sent, form).unwrap();
    }

    fn is_answered(&mut self, id: &str, answer: TransferAnswer, reason: &str) {
        let form = TransferStepForm {
            on: "today".to_owned(),
            with: "Jo Marsh".to_owned(),
            reason: reason.to_owned(),
            answer: Some(Code(answer)),
            ..blank()
        };
        self.notes(id, TransferStep::Accepted, form).unwrap();
    }

    fn completes(&mut self, id: &str) -> Result<contact::views::Saved, Failure> {
        let request = CompleteTransfer { transfer: self.transfer_at(id), on: "today".to_owned() };
        transfer::complete_transfer(&mut self.app, request, self.now)
    }

    fn raises_a_flag(&mut self, child_id: &str) -> String {
        let form = FlagForm {
            child_id: child_id.to_owned(),
            flag_type: Code(FlagType::DomesticAbuse),
            since: "today".to_owned(),
            status: Code(FlagStatus::Suspected),
            source: Code(FlagSource::OwnObservation),
            detail: "Shouting heard from the path".to_owned(),
            categories: Vec::new(),
            source_detail: String::new(),
            review_on: String::new(),
            restricted: false,
            local_type: None,
            known_to: String::new(),
            action_taken: String::new(),
            police_reference: String::new(),
            not_reported_because: String::new(),
            health_advice: Code(YesNoNotAsked::NotAsked),
            law_advice: Code(YesNoNotAsked::NotAsked),
            events: Vec::new(),
        };
        flag::raise_flag(&mut self.app, RaiseFlag { form, draft_id: None }, self.now).unwrap().record_id
    }

    fn chronology(&mut self, child_id: &str) -> Vec<String> {
        let query = ChronologyQuery {
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
        };
        let view = chronology::chronology(&mut self.app, query, self.now).unwrap();
        view.lines.into_iter().map(|line| line.what).collect()
    }
}
