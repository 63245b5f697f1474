//! A child dies: it is written down once, every invitation ends, and a mistake is taken back.

use caseload_app::{
    appointment::{
        self,
        views::{BookAppointment, DiaryQuery, DiarySpan},
    },
    child::views::{ChildForm, OpenChild},
    chronology::{self, views::ChronologyQuery},
    code::Code,
    death::{
        self,
        views::{DeathForm, DeathStart, RecordDeath, TakeBackDeath},
    },
    failure::Failure,
    home::{self, views::EnterHome},
    programme::{
        self,
        views::{DueQuery, DueSort},
    },
    reassign::{
        self,
        views::{ReassignChildren, ReassignQuery, TakeBackReassign},
    },
    session::views::Nothing,
    today,
};
use caseload_domain::{child::CaseloadStatus, code::YesNoNotAsked};

use crate::{
    diary::tomorrow_at_ten,
    nurse::{Nurse, a_home_visit, ava},
};

fn today_at_home() -> DeathForm {
    DeathForm {
        died_on: "today".to_owned(),
        place: "At home".to_owned(),
        expected: Code(YesNoNotAsked::No),
        told_by: "Named nurse".to_owned(),
        joint_response_on: "today".to_owned(),
        panel_told_on: String::new(),
        factors: vec!["preterm".to_owned()],
        wishes: "No calls before Friday".to_owned(),
        support: "Key worker named".to_owned(),
    }
}

impl Nurse {
    fn begins_death(&mut self, child_id: &str) -> DeathStart {
        death::death_start(&mut self.app, OpenChild { child_id: child_id.to_owned() }, self.now).unwrap()
    }

    fn records_death(&mut self, child_id: &str, form: DeathForm, cancel: bool) -> Result<u32, Failure> {
        let from_revision = self.begins_death(child_id).revision;
        let request = RecordDeath {
            child_id: child_id.to_owned(),
            from_revision,
            form,
            cancel_appointments: cancel,
            draft_id: None,
        };
        death::record_death(&mut self.app, request, self.now).map(|saved| saved.revision)
    }

    fn still_owed(&mut self, child_id: &str) -> usize {
        let query = DueQuery {
            states: Vec::new(),
            contact_types: Vec::new(),
            areas: Vec::new(),
            districts: Vec::new(),
            mandated_only: false,
            not_booked_only: false,
            sort: Code(DueSort::Need),
        };
        let list = programme::due_list(&mut self.app, query, self.now).unwrap();
        list.lines.iter().filter(|line| line.child_id == child_id).count()
    }

    fn booked_tomorrow(&mut self) -> usize {
        let query = DiaryQuery { on: self.now.today.succ_opt(), span: Code(DiarySpan::Day) };
        let day = appointment::diary(&mut self.app, query, self.now).unwrap().days.remove(0);
        day.lines.iter().filter(|line| line.status.0.is_open()).count()
    }
}

fn fields(failure: Failure) -> Vec<String> {
    let Failure::Invalid { problems } = failure else { panic!("{failure:?}") };
    problems.into_iter().map(|problem| problem.field).collect()
}

#[test]
fn from_a_death_on_nothing_is_due_booked_or_asked_and_a_mistake_restores_it() {
    let mut nurse = Nurse::new();
    let ava_id = nurse.registers_ava();
    nurse.records(a_home_visit(&ava_id));
    let request = BookAppointment { form: tomorrow_at_ten(&ava_id), draft_id: None };
    appointment::book_appointment(&mut nurse.app, request, nurse.now).unwrap();
    let before = nurse.opens(&ava_id);
    assert!(nurse.still_owed(&ava_id) > 0);

    let start = nurse.begins_death(&ava_id);
    assert_eq!(start.appointments.len(), 1);
    assert_eq!(start.factors.iter().map(|factor| factor.code.as_str()).collect::<Vec<_>>(), ["preterm"]);
    assert_eq!(
        fields(nurse.records_death(&ava_id, today_at_home(), false).unwrap_err()),
        ["cancelAppointments"]
    );
    assert_eq!(nurse.booked_tomorrow(), 1, "nothing was written");
    let wrong = DeathForm {
        died_on: "1 Jan 2020".to_owned(),
        expected: Code(YesNoNotAsked::Yes),
        factors: vec!["hair".to_owned()],
        ..today_at_home()
    };
    assert_eq!(
        fields(nurse.records_death(&ava_id, wrong, true).unwrap_err()),
        ["diedOn", "jointResponseOn", "factors"]
    );

    nurse.records_death(&ava_id, today_at_home(), true).unwrap();
    assert_eq!(nurse.still_owed(&ava_id), 0);
    assert_eq!(nurse.booked_tomorrow(), 0);
    assert!(nurse.searches("doyle").rows.is_empty(), "nor in the list of who is on the caseload");
    let enter = EnterHome { child_id: ava_id.clone() };
    assert!(matches!(home::enter_home(&mut nurse.app, enter, nurse.now), Err(Failure::Invalid { .. })));
    let now = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!(now.panel_not_told.len(), 1, "the panel is still to be told");
    assert!(now.overdue.is_empty() && now.due.is_empty());
    let query = ChronologyQuery {
        child_id: ava_id.clone(),
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
    let told = chronology::chronology(&mut nurse.app, query, nurse.now).unwrap();
    assert!(told.lines.iter().any(|line| line.what == "Died"));
    let view = nurse.opens(&ava_id);
    assert!(view.timeline.iter().any(|line| line.record_event.is_some()));

    // More is known later: the same screen amends it.
    let form = DeathForm { panel_told_on: "today".to_owned(), ..today_at_home() };
    nurse.records_death(&ava_id, form, true).unwrap();
    let now = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert!(now.panel_not_told.is_empty());

    let from_revision = nurse.begins_death(&ava_id).revision;
    let request =
        TakeBackDeath { child_id: ava_id.clone(), from_revision, reason: "another child".to_owned() };
    let nobody = TakeBackDeath { reason: String::new(), ..request.clone() };
    assert_eq!(fields(death::take_back_death(&mut nurse.app, nobody, nurse.now).unwrap_err()), ["reason"]);
    let back = death::take_back_death(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!((back.booked_again, back.stay_cancelled), (1, 0));
    let after = nurse.opens(&ava_id);
    assert_eq!(after.banner.caseload_status.0, CaseloadStatus::OnCaseload);
    assert_eq!((after.form.left_on, before.form.left_on), (String::new(), String::new()));
    assert_eq!(nurse.booked_tomorrow(), 1);
    assert!(nurse.still_owed(&ava_id) > 0);
    assert!(!after.timeline.iter().any(|line| line.record_event.is_some()), "no line says that she died");
}

#[test]
fn a_brother_is_told_of_gently_and_an_age_stands_still() {
    let mut nurse = Nurse::new();
    let ava_id = nurse.registers_ava();
    let finn = ChildForm {
        given: "Finn".to_owned(),
        known_as: String::new(),
        nhs_number: String::new(),
        date_of_birth: "01/02/24".to_owned(),
        same_household_as: Some(ava_id.clone()),
        ..ava()
    };
    let request = caseload_app::child::views::RegisterChild { form: finn, duplicates_seen: false };
    let finn =
        caseload_app::child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap();
    assert_eq!(nurse.begins_death(&ava_id).siblings.len(), 1);
    nurse.records_death(&ava_id, today_at_home(), true).unwrap();
    let age = |nurse: &mut Nurse| serde_json::to_string(&nurse.opens(&ava_id).banner.age).unwrap();
    let then = age(&mut nurse);
    nurse.minutes_later(60 * 24 * 400);
    assert_eq!(age(&mut nurse), then, "she grows no older");
    let sibling = nurse.opens(&finn).siblings.remove(0);
    assert!(sibling.died);
}

#[test]
fn several_children_are_reassigned_at_once_and_one_is_taken_back() {
    let mut nurse = Nurse::new();
    let ava_id = nurse.registers_ava();
    let finn = ChildForm {
        given: "Finn".to_owned(),
        nhs_number: String::new(),
        date_of_birth: "01/02/24".to_owned(),
        named_practitioner: "Jo Patel".to_owned(),
        ..ava()
    };
    let request = caseload_app::child::views::RegisterChild { form: finn, duplicates_seen: false };
    let finn =
        caseload_app::child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap();
    let request = ReassignChildren {
        child_ids: vec![ava_id.clone(), finn.clone()],
        to: "  jo   Patel".to_owned(),
        reason: "closer to her base".to_owned(),
    };
    let bare = ReassignChildren { to: String::new(), reason: String::new(), ..request.clone() };
    assert_eq!(
        fields(reassign::reassign_children(&mut nurse.app, bare, nurse.now).unwrap_err()),
        ["to", "reason"]
    );
    let request = ReassignChildren { to: "Jo Patel".to_owned(), ..request };
    let done = reassign::reassign_children(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!((done.changed, done.as_they_were), (1, 1));
    let query = ReassignQuery { child_ids: vec![ava_id.clone()] };
    let start = reassign::reassign_start(&mut nurse.app, query, nurse.now).unwrap();
    assert_eq!(start.children[0].named.as_deref(), Some("Jo Patel"));
    let line = start.changes.first().unwrap();
    assert!(line.stands && line.from.is_none());
    let back = TakeBackReassign { child_id: ava_id.clone(), revision: line.revision };
    reassign::take_back_reassign(&mut nurse.app, back.clone(), nurse.now).unwrap();
    assert!(nurse.opens(&ava_id).form.named_practitioner.is_empty());
    assert_eq!(
        reassign::take_back_reassign(&mut nurse.app, back, nurse.now).unwrap_err(),
        Failure::ChangedMeanwhile
    );
}
