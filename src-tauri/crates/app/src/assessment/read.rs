//! Assessments as typed into domain values, every problem of a form gathered.

use caseload_domain::{
    assessment::{Assessment, Subject, subject, subject_on},
    child::{Birth, Child},
    code::Coded as _,
    id::{AssessmentId, ChildId, ContactId, RelationshipId},
    problem::{Problem, Problems},
    record::Record,
    score::{CutOffs, Given, Points, score},
};
use caseload_store::Store;
use chrono::NaiveDate;

use super::views::{AssessmentTyped, ScaleTyped};
use crate::{
    app::new_id,
    clock::Now,
    failure::{Answer, Failure, unexpected},
};

/// Reads assessments as typed at a contact. Fields are named `TOOL.SCALE`, `TOOL.form`, `TOOL.actionTaken`; of a tool that
/// is there twice, about two people, the second is `TOOL-2`.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub(crate) fn read_assessments(
    store: &Store,
    typed: Vec<AssessmentTyped>,
    child: &ChildId,
    contact: &ContactId,
    on: NaiveDate,
    now: Now,
) -> Answer<Vec<Assessment>> {
    let mut problems = Problems::default();
    let mut found: Vec<Assessment> = Vec::new();
    for typed in typed {
        let id = AssessmentId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
        let before = found.iter().filter(|one| one.given.tool == typed.tool.0).count();
        let name = field_name(&typed, before);
        let reading = Reading { id, child: child.clone(), contact: Some(contact.clone()), on };
        found.push(read_one(store, typed, reading, &name, now, &mut problems)?);
    }
    if problems.is_empty() { Ok(found) } else { Err(problems.into_vec().into()) }
}

/// What an assessment is before its answers are read.
pub(super) struct Reading {
    pub(super) id: AssessmentId,
    pub(super) child: ChildId,
    pub(super) contact: Option<ContactId>,
    pub(super) on: NaiveDate,
}

pub(super) fn field_name(typed: &AssessmentTyped, before: usize) -> String {
    let tool = typed.tool.0.code();
    if before == 0 { tool.to_owned() } else { format!("{tool}-{}", before + 1) }
}

/// Reads one assessment; its problems are noted under its field name.
pub(super) fn read_one(
    store: &Store,
    typed: AssessmentTyped,
    reading: Reading,
    name: &str,
    now: Now,
    problems: &mut Problems,
) -> Answer<Assessment> {
    let AssessmentTyped { action_taken, note, relationship_id, .. } = typed.clone();
    let Reading { id, child, contact, on } = reading;
    let field = |part: &str| format!("{name}.{part}");
    let (given, unread) = given(typed);
    let wrong_points = !unread.is_empty();
    problems.extend(unread.into_iter().map(|problem| named(problem, name)));
    let about = match relationship_id {
        None => None,
        Some(id) => Some(of_child(store, &id, &child)?),
    };
    let of = child_record(store, &child)?;
    if subject(given.tool) == Subject::Child && !matches!(of.birth, Birth::Born(born) if born <= on) {
        problems.push(
            field("completedOn"),
            "The child was not born yet on that day",
            "Check the day, or leave it out",
        );
    }
    if let (None, Subject::Either, Subject::Relative, Some(age)) = (
        &about,
        subject(given.tool),
        subject_on(given.tool, &of.birth, on),
        CutOffs::shipped().own_age(given.tool),
    ) {
        problems.push(
            field("relationshipId"),
            format!("This tool is about the child from {} years", age.years),
            "Choose the adult it is about, or check the day it was completed",
        );
    }
    let action_taken = action_taken.trim().to_owned();
    let note = note.trim().to_owned();
    let assessment = Assessment { id, child, about, contact, completed_on: on, given, action_taken, note };
    if let Err(found) = assessment.check(now.today) {
        // Points that do not read are said already; to say as well that nothing is scored would be one too many.
        let said = |problem: &Problem| wrong_points && problem.field == assessment.given.tool.code();
        problems.extend(found.into_iter().filter(|problem| !said(problem)).map(|one| named(one, name)));
    }
    if is_empty(&assessment.given) || wrong_points {
        return Ok(assessment);
    }
    match score(&assessment.given, store.scores().cut_offs()) {
        // An item that speaks of harm is never filed with nothing said about what was done.
        Ok(scored) if scored.urgent.is_some() && assessment.action_taken.is_empty() => problems.push(
            field("actionTaken"),
            "What you did about that answer is missing",
            "Write what was done today, with whom, and what was agreed",
        ),
        Ok(_) => {}
        Err(found) => problems.extend(found.into_iter().map(|problem| named(problem, name))),
    }
    Ok(assessment)
}

/// The answers or scores as typed, and the scales that do not read as points.
pub(super) fn given(typed: AssessmentTyped) -> (Given, Vec<Problem>) {
    let AssessmentTyped { tool, form, items, scales, .. } = typed;
    let mut given = Given { tool: tool.0, form: form.map(|form| form.0), items, scales: Vec::new() };
    let mut unread = Problems::default();
    for ScaleTyped { scale, typed } in scales {
        let typed = typed.trim();
        if typed.is_empty() {
            continue;
        }
        match Points::parse(typed) {
            Some(points) => given.scales.push((scale.0, points)),
            None => {
                unread.push(scale.0.code(), "That does not read as points", "Give a number, like 45 or 37.5")
            }
        }
    }
    (given, unread.into_vec())
}

/// Whether there is nothing in it at all.
pub(super) fn is_empty(given: &Given) -> bool {
    given.scales.is_empty() && given.items.iter().all(Option::is_none)
}

pub(super) fn named(problem: Problem, name: &str) -> Problem {
    Problem { field: format!("{name}.{}", problem.field).into(), ..problem }
}

/// A relationship of this child; another child's is none that can be chosen here.
fn of_child(store: &Store, id: &str, child: &ChildId) -> Answer<RelationshipId> {
    match store.current(id)?.revision.record {
        Record::Relationship(relationship) if relationship.child == *child => Ok(relationship.id),
        _ => Err(Failure::NotFound),
    }
}

pub(super) fn child_record(store: &Store, child: &ChildId) -> Answer<Child> {
    match store.current(child.as_str())?.revision.record {
        Record::Child(child) => Ok(*child),
        _ => Err(Failure::NotFound),
    }
}
