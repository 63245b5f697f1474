//! Individual health plans: written, agreed again within a year, given to those who carry them out, and ended.

mod parse;
pub mod views;

use caseload_domain::{
    health_plan::{HealthPlan, HealthPlanEnd},
    id::HealthPlanId,
    place::PlaceKind,
    problem::{Problem, Problems},
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::{Origin, Store};
use chrono::{Months, NaiveDate};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason},
};
use parse::{parse_copy, parse_plan, parse_training};
use views::{
    AmendHealthPlan, EndHealthPlan, GivePlanCopy, HealthPlanForm, HealthPlanQuery, HealthPlanStart,
    HealthPlanView, NotePlanTraining, PlanCopyTyped, PlanCopyView, PlanPlace, PlanTrainingTyped,
    PlanTrainingView, WriteHealthPlan,
};

/// A plan is looked at again within twelve months (`standards` 11).
const REVIEW_MONTHS: u32 = 12;

/// What the form starts from. A new plan is for the child's own school, where that is on the register.
///
/// # Errors
/// [`Failure::NotFound`] when the child has no such plan in force.
pub fn health_plan_start(app: &mut App, request: HealthPlanQuery, now: Now) -> Answer<HealthPlanStart> {
    let HealthPlanQuery { child_id, health_plan_id, review } = request;
    let child = child_of(app, &child_id)?;
    let places = places(&app.open()?.store)?;
    if let Some(id) = health_plan_id {
        let (plan, from_revision) = in_force(app, &id)?;
        if plan.child != child {
            return Err(Failure::NotFound);
        }
        let mut form = form_of(&plan);
        if review {
            form.written_on = now.today.to_string();
            form.review_on = a_year_on(now.today).to_string();
        }
        return Ok(HealthPlanStart { form, from_revision, places });
    }
    let Record::Child(on_record) = app.open()?.store.current(&child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let school = on_record.school.map(|school| school.name);
    let place_id =
        places.iter().find(|place| Some(&place.name) == school.as_ref()).map(|place| place.place_id.clone());
    let form = HealthPlanForm {
        child_id,
        condition: String::new(),
        needs: String::new(),
        medication: String::new(),
        emergency: String::new(),
        place_id,
        written_on: now.today.to_string(),
        review_on: a_year_on(now.today).to_string(),
        copies: Vec::new(),
        training: Vec::new(),
    };
    Ok(HealthPlanStart { form, from_revision: 0, places })
}

/// Writes a plan.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub fn write_health_plan(app: &mut App, request: WriteHealthPlan, now: Now) -> Answer<Saved> {
    let WriteHealthPlan { form, draft_id } = request;
    let id = HealthPlanId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let child = child_of(app, &form.child_id)?;
    let plan = parse_plan(app, id, child, form, now)?;
    let revision = first(Record::HealthPlan(plan), "write-health-plan", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Amends a plan, or agrees it again.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`] when it is no longer in force, [`Failure::ChangedMeanwhile`].
pub fn amend_health_plan(app: &mut App, request: AmendHealthPlan, now: Now) -> Answer<Saved> {
    let AmendHealthPlan { health_plan_id, form, reason, review, from_revision, draft_id } = request;
    let (reason, action) = if review {
        ("reviewed".to_owned(), "review-health-plan")
    } else {
        (needed_reason(&reason)?, "amend-health-plan")
    };
    let (before, _) = in_force(app, &health_plan_id)?;
    let plan = parse_plan(app, before.id, before.child, form, now)?;
    if review && plan.written_on < before.written_on {
        let problem = Problem::new(
            "writtenOn",
            "The review is before the plan it looks at",
            "Give the day it was agreed again",
        );
        return Err(problem.into());
    }
    let revision = next(Record::HealthPlan(plan), from_revision, &reason, action, now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Ends a plan. It stays readable.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn end_health_plan(app: &mut App, request: EndHealthPlan, now: Now) -> Answer<Saved> {
    let EndHealthPlan { health_plan_id, from_revision, on, reason, note } = request;
    let (plan, _) = in_force(app, &health_plan_id)?;
    let mut problems = Problems::default();
    let on = needed_date("endedOn", &on, Looking::Back, now, &mut problems);
    let ended = Some(HealthPlanEnd { on, reason: reason.0, note: note.trim().to_owned() });
    let plan = HealthPlan { ended, ..plan };
    gather(problems, plan.check(now.today))?;
    let revision = next(Record::HealthPlan(plan), from_revision, "ended", "end-health-plan", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Notes who was given a copy.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn give_plan_copy(app: &mut App, request: GivePlanCopy, now: Now) -> Answer<Saved> {
    let GivePlanCopy { health_plan_id, from_revision, copy } = request;
    let (mut plan, _) = in_force(app, &health_plan_id)?;
    let mut problems = Problems::default();
    plan.copies.push(parse_copy(&copy, now, &mut problems));
    gather(problems, plan.check(now.today))?;
    let revision = next(Record::HealthPlan(plan), from_revision, "copy given", "give-plan-copy", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Notes training that was given. The same training of the same people takes the place of the one that ran out.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn note_plan_training(app: &mut App, request: NotePlanTraining, now: Now) -> Answer<Saved> {
    let NotePlanTraining { health_plan_id, from_revision, training } = request;
    let (mut plan, _) = in_force(app, &health_plan_id)?;
    let mut problems = Problems::default();
    let given = parse_training(&training, now, &mut problems);
    match plan.training.iter_mut().find(|one| one.what == given.what && one.who == given.who) {
        // Written down late, an earlier one does not bring back an earlier day to renew.
        Some(before) if before.on > given.on => problems.push(
            "trainingOn",
            "They were trained in it on a later day",
            "Check the day, or say who else was trained",
        ),
        Some(before) => *before = given,
        None => plan.training.push(given),
    }
    gather(problems, plan.check(now.today))?;
    let revision = next(Record::HealthPlan(plan), from_revision, "training noted", "note-plan-training", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

fn in_force(app: &App, id: &str) -> Answer<(HealthPlan, u32)> {
    let read = app.open()?.store.current(id)?;
    match (read.revision.record, read.revision.status) {
        (Record::HealthPlan(plan), RevisionStatus::Current) if plan.ended.is_none() => {
            Ok((plan, read.revision.number))
        }
        _ => Err(Failure::NotFound),
    }
}

/// The last day a review may be on.
fn a_year_on(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(Months::new(REVIEW_MONTHS)).unwrap_or(day)
}

fn places(store: &Store) -> Answer<Vec<PlanPlace>> {
    let mut places: Vec<PlanPlace> = store
        .of_kind(RecordKind::Place)?
        .into_iter()
        .filter(|read| read.revision.status == RevisionStatus::Current)
        .filter_map(|read| match read.revision.record {
            Record::Place(place)
                if place.open && (place.kind.is_school() || place.kind == PlaceKind::Nursery) =>
            {
                Some(PlanPlace { place_id: place.id.as_str().to_owned(), name: place.name })
            }
            _ => None,
        })
        .collect();
    places.sort_by_key(|place| place.name.to_lowercase());
    Ok(places)
}

fn form_of(plan: &HealthPlan) -> HealthPlanForm {
    HealthPlanForm {
        child_id: plan.child.as_str().to_owned(),
        condition: plan.condition.clone(),
        needs: plan.needs.clone(),
        medication: plan.medication.clone(),
        emergency: plan.emergency.clone(),
        place_id: plan.place.as_ref().map(|id| id.as_str().to_owned()),
        written_on: plan.written_on.to_string(),
        review_on: plan.review_on.to_string(),
        copies: plan
            .copies
            .iter()
            .map(|copy| PlanCopyTyped { holder: copy.holder.clone(), on: copy.on.to_string() })
            .collect(),
        training: plan
            .training
            .iter()
            .map(|one| PlanTrainingTyped {
                what: one.what.clone(),
                who: one.who.clone(),
                on: one.on.to_string(),
                renew_on: one.renew_on.map(|day| day.to_string()).unwrap_or_default(),
            })
            .collect(),
    }
}

pub(crate) fn health_plan_view(
    store: &Store,
    plan: &HealthPlan,
    revision: u32,
    status: RevisionStatus,
    now: Now,
) -> Answer<HealthPlanView> {
    let in_force = plan.ended.is_none();
    Ok(HealthPlanView {
        health_plan_id: plan.id.as_str().to_owned(),
        child_id: plan.child.as_str().to_owned(),
        condition: plan.condition.clone(),
        needs: plan.needs.clone(),
        medication: plan.medication.clone(),
        emergency: plan.emergency.clone(),
        place_id: plan.place.as_ref().map(|id| id.as_str().to_owned()),
        place: place_name(store, plan)?,
        written_on: plan.written_on,
        review_on: plan.review_on,
        review_overdue: in_force && plan.review_on < now.today,
        copies: plan
            .copies
            .iter()
            .map(|copy| PlanCopyView { holder: copy.holder.clone(), on: copy.on })
            .collect(),
        training: plan
            .training
            .iter()
            .map(|one| PlanTrainingView {
                what: one.what.clone(),
                who: one.who.clone(),
                on: one.on,
                renew_on: one.renew_on,
                run_out: in_force && one.renew_on.is_some_and(|day| day < now.today),
            })
            .collect(),
        ended_on: plan.ended.as_ref().map(|end| end.on),
        end_reason: plan.ended.as_ref().map(|end| Code(end.reason)),
        end_note: plan.ended.as_ref().map(|end| end.note.clone()).unwrap_or_default(),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    })
}

/// The name of the school or nursery a plan is for.
pub(crate) fn place_name(store: &Store, plan: &HealthPlan) -> Answer<Option<String>> {
    let Some(id) = &plan.place else { return Ok(None) };
    match store.current(id.as_str())?.revision.record {
        Record::Place(place) => Ok(Some(place.name)),
        _ => Ok(None),
    }
}
