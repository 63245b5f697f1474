//! An individual health plan: written, given out, trained for, reviewed within the year, and ended.

use caseload_app::{
    child::{self, views::RegisterChild},
    chronology::{self, views::ChronologyQuery},
    code::Code,
    contact::{self, views::EnteredInError},
    document,
    failure::Failure,
    health_plan::{
        self,
        views::{
            AmendHealthPlan, EndHealthPlan, GivePlanCopy, HealthPlanForm, HealthPlanQuery, HealthPlanStart,
            HealthPlanView, NotePlanTraining, OneHealthPlan, PlanCopyTyped, PlanTrainingTyped,
            WriteHealthPlan,
        },
    },
    place::{
        self,
        views::{PlaceForm, SavePlace},
    },
    session::views::Nothing,
    today::{self, views::DueKind},
};
use caseload_domain::{health_plan::HealthPlanEndReason, place::PlaceKind, practitioner::Role};
use chrono::NaiveDate;

use crate::nurse::{Nurse, ava};

const SCHOOL: &str = "Larkspur Primary";

#[test]
fn a_plan_is_written_given_out_trained_for_reviewed_and_ended() {
    let (mut nurse, child_id) = a_pupil();
    let start = nurse.starts_plan(&child_id, None, false);
    assert!(start.form.place_id.is_some(), "the plan is for the child's own school");
    assert_eq!(start.form.review_on, "2028-01-04", "a year on");

    let blank = WriteHealthPlan { form: start.form.clone(), draft_id: None };
    assert_eq!(
        mends(health_plan::write_health_plan(&mut nurse.app, blank, nurse.now)),
        ["condition", "needs", "emergency"]
    );
    let too_late = WriteHealthPlan {
        form: HealthPlanForm { review_on: "5 Jan 2028".to_owned(), ..filled(start.form.clone()) },
        draft_id: None,
    };
    assert_eq!(mends(health_plan::write_health_plan(&mut nurse.app, too_late, nurse.now)), ["reviewOn"]);
    let written = WriteHealthPlan {
        form: HealthPlanForm { review_on: String::new(), ..filled(start.form) },
        draft_id: None,
    };
    let id = health_plan::write_health_plan(&mut nurse.app, written, nurse.now).unwrap().record_id;
    let plan = nurse.health_plan(&child_id);
    assert_eq!(plan.review_on, day("2028-01-04"), "left empty, it is a year on");
    assert_eq!(plan.place.as_deref(), Some(SCHOOL));

    let copy = PlanCopyTyped { holder: "The school office".to_owned(), on: "today".to_owned() };
    let given = GivePlanCopy { health_plan_id: id.clone(), from_revision: 1, copy };
    health_plan::give_plan_copy(&mut nurse.app, given.clone(), nurse.now).unwrap();
    let again = health_plan::give_plan_copy(&mut nurse.app, given, nurse.now);
    assert_eq!(again.unwrap_err(), Failure::ChangedMeanwhile, "a copy is not noted twice by two presses");
    nurse.notes_training(&id, 2, "2 Jan 2027", "8 Jan 2027").unwrap();
    assert_eq!(nurse.health_plan(&child_id).training.len(), 1);
    assert_eq!(nurse.due_kinds(), [DueKind::HealthPlan], "the training runs out this week");
    nurse.notes_training(&id, 3, "4 Jan 2027", "4 Jan 2028").unwrap();
    let plan = nurse.health_plan(&child_id);
    assert_eq!(plan.training.len(), 1, "trained again, the line is renewed");
    assert_eq!(plan.training[0].renew_on, Some(day("2028-01-04")));
    assert!(nurse.due_kinds().is_empty());
    assert_eq!(mends(nurse.notes_training(&id, 4, "1 Jan 2027", "2 Jan 2028")), ["trainingOn"]);

    // A year and a day later it is overdue; agreed again, it is a year away, with its copies and training.
    nurse.minutes_later(366 * 24 * 60);
    assert!(nurse.health_plan(&child_id).review_overdue);
    assert_eq!(nurse.overdue_now(), [DueKind::HealthPlan]);
    let review = nurse.starts_plan(&child_id, Some(&id), true);
    assert_eq!(review.form.review_on, "2029-01-05");
    assert_eq!(review.form.copies.len(), 1);
    let mut form = review.form;
    form.training[0].renew_on = "5 Jan 2029".to_owned();
    let request = AmendHealthPlan {
        health_plan_id: id.clone(),
        form,
        reason: String::new(),
        review: true,
        from_revision: review.from_revision,
        draft_id: None,
    };
    health_plan::amend_health_plan(&mut nurse.app, request, nurse.now).unwrap();
    assert!(nurse.overdue_now().is_empty() && nurse.due_kinds().is_empty());

    let end = EndHealthPlan {
        health_plan_id: id.clone(),
        from_revision: 5,
        on: "today".to_owned(),
        reason: Code(HealthPlanEndReason::NoLongerNeeded),
        note: "Outgrown, says the allergy clinic".to_owned(),
    };
    health_plan::end_health_plan(&mut nurse.app, end.clone(), nurse.now).unwrap();
    let ended = health_plan::end_health_plan(&mut nurse.app, end, nurse.now);
    assert_eq!(ended.unwrap_err(), Failure::NotFound, "what has ended does not end again");
    assert_eq!(nurse.health_plan(&child_id).ended_on, Some(day("2028-01-05")));
    let view = nurse.opens(&child_id);
    assert!(view.timeline.iter().any(|line| line.health_plan.is_some() && line.on == day("2028-01-05")));
    let lines = nurse.chronology_says(&child_id);
    assert!(lines.iter().any(|what| what == "Health plan agreed: Nut allergy"), "{lines:?}");
    assert!(lines.iter().any(|what| what == "Health plan ended: no longer needed"), "{lines:?}");
}

#[test]
fn an_amendment_needs_a_reason_and_a_plan_taken_back_is_never_printed() {
    let (mut nurse, child_id) = a_pupil();
    let start = nurse.starts_plan(&child_id, None, false);
    let request = WriteHealthPlan { form: filled(start.form), draft_id: None };
    let id = health_plan::write_health_plan(&mut nurse.app, request, nurse.now).unwrap().record_id;
    let start = nurse.starts_plan(&child_id, Some(&id), false);
    let mut amend = AmendHealthPlan {
        health_plan_id: id.clone(),
        form: HealthPlanForm { medication: "Two pens in the office".to_owned(), ..start.form },
        reason: " ".to_owned(),
        review: false,
        from_revision: start.from_revision,
        draft_id: None,
    };
    let refused = health_plan::amend_health_plan(&mut nurse.app, amend.clone(), nurse.now);
    assert_eq!(mends(refused), ["reason"]);
    "the pens moved".clone_into(&mut amend.reason);
    health_plan::amend_health_plan(&mut nurse.app, amend, nurse.now).unwrap();
    assert_eq!(nurse.health_plan(&child_id).medication, "Two pens in the office");

    let print = OneHealthPlan { health_plan_id: id.clone() };
    let made = document::make_health_plan(&mut nurse.app, &print, nurse.now).unwrap();
    assert_eq!(made.name, "health-plan-2027-01-04.pdf", "nothing about a child is in the name");
    assert!(made.bytes.starts_with(b"%PDF"));

    let error = EnteredInError { record_id: id, reason: "another child".to_owned() };
    contact::entered_in_error(&mut nurse.app, error, nurse.now).unwrap();
    assert!(nurse.health_plan(&child_id).entered_in_error);
    let refused = document::make_health_plan(&mut nurse.app, &print, nurse.now);
    assert_eq!(refused.unwrap_err(), Failure::NotFound);
    assert!(!nurse.chronology_says(&child_id).iter().any(|what| what.contains("Nut allergy")));
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The fields a failure names.
fn mends<T: std::fmt::Debug>(answer: Result<T, Failure>) -> Vec<String> {
    match answer.unwrap_err() {
        Failure::Invalid { problems } => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("{other:?}"),
    }
}

fn filled(form: HealthPlanForm) -> HealthPlanForm {
    HealthPlanForm {
        condition: "Nut allergy".to_owned(),
        needs: "Own lunch table; staff read labels".to_owned(),
        medication: "Adrenaline pen in the office".to_owned(),
        emergency: "Pen, then 999".to_owned(),
        ..form
    }
}

fn a_pupil() -> (Nurse, String) {
    let mut nurse = Nurse::working_as(Role::SchoolNurse);
    let form = PlaceForm {
        kind: Code(PlaceKind::PrimarySchool),
        name: SCHOOL.to_owned(),
        urn: String::new(),
        ods_code: String::new(),
        address: String::new(),
        postcode: String::new(),
        phone: String::new(),
        named_nurse: String::new(),
        open: true,
    };
    let request = SavePlace { place_id: None, from_revision: None, form, reason: String::new() };
    place::save_place(&mut nurse.app, request, nurse.now).unwrap();
    let mut form = ava();
    "12/08/2019".clone_into(&mut form.date_of_birth);
    SCHOOL.clone_into(&mut form.school_name);
    let request = RegisterChild { form, duplicates_seen: true };
    let child_id = child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap();
    (nurse, child_id)
}

impl Nurse {
    fn starts_plan(&mut self, child_id: &str, plan: Option<&str>, review: bool) -> HealthPlanStart {
        let request = HealthPlanQuery {
            child_id: child_id.to_owned(),
            health_plan_id: plan.map(str::to_owned),
            review,
        };
        health_plan::health_plan_start(&mut self.app, request, self.now).unwrap()
    }

    fn health_plan(&mut self, child_id: &str) -> HealthPlanView {
        let mut plans = self.opens(child_id).health_plans;
        assert_eq!(plans.len(), 1);
        plans.remove(0)
    }

    fn notes_training(
        &mut self,
        id: &str,
        from_revision: u32,
        on: &str,
        renew_on: &str,
    ) -> Result<(), Failure> {
        let training = PlanTrainingTyped {
            what: "Adrenaline pen".to_owned(),
            who: "Four midday staff".to_owned(),
            on: on.to_owned(),
            renew_on: renew_on.to_owned(),
        };
        let request = NotePlanTraining { health_plan_id: id.to_owned(), from_revision, training };
        health_plan::note_plan_training(&mut self.app, request, self.now).map(drop)
    }

    fn chronology_says(&mut self, child_id: &str) -> Vec<String> {
        let request = ChronologyQuery {
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
        let lines = chronology::chronology(&mut self.app, request, self.now).unwrap().lines;
        lines.into_iter().map(|line| line.what).collect()
    }

    fn due_kinds(&mut self) -> Vec<DueKind> {
        let view = today::today(&mut self.app, Nothing {}, self.now).unwrap();
        view.due.iter().map(|line| line.kind.0).collect()
    }

    fn overdue_now(&mut self) -> Vec<DueKind> {
        let view = today::today(&mut self.app, Nothing {}, self.now).unwrap();
        view.overdue.iter().map(|line| line.kind.0).collect()
    }
}
