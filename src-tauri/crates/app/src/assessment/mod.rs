//! Assessments: scores and bands, never a diagnosis. No question of any tool is held.

mod amended;
mod history;
mod read;
mod scored;
mod sheet;
pub mod views;

use caseload_domain::{
    assessment::Assessment,
    id::AssessmentId,
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
    score::score,
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id, next},
    child::views::OpenChild,
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason, optional_date},
};
pub(crate) use amended::amended_with;
pub(crate) use history::about_whom;
pub(crate) use read::read_assessments;
use read::{Reading, field_name, given, is_empty, named, read_one};
pub(crate) use scored::scored_given;
use views::{
    AmendAssessment, AssessmentQuery, AssessmentSheets, AssessmentTyped, ChildAssessments, OneAssessment,
    OpenedAssessment, RecordAssessment, ScaleTyped, ScorePreview, ScoreQuery,
};

/// The tools that can be filled in for a child on a day, those that fit first, and whom they can be about.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child.
pub fn assessment_form(app: &mut App, request: AssessmentQuery, now: Now) -> Answer<AssessmentSheets> {
    let AssessmentQuery { child_id, on, contact_type, tool } = request;
    let store = &app.open()?.store;
    let Record::Child(child) = store.current(&child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    // A day that does not read is said beside its own field; until it does, no form is chosen by age.
    let on = optional_date("on", &on, Looking::Back, now, &mut Problems::default());
    let entries: Vec<_> = store
        .of_child(&child_id)?
        .into_iter()
        .filter(|entry| entry.revision.status == RevisionStatus::Current)
        .collect();
    Ok(AssessmentSheets {
        sheets: sheet::sheets(
            &child,
            on,
            contact_type.map(|code| code.0),
            tool.map(|code| code.0),
            store.scores().cut_offs(),
        ),
        relatives: history::adults(store, &entries)?.iter().map(history::about_whom).collect(),
    })
}

/// What answers as typed come to, by the cut-offs in force. Nothing is saved, and no record is read.
///
/// # Errors
/// [`Failure::Locked`]; what is wrong with the answers is part of the preview.
pub fn score_preview(app: &mut App, request: ScoreQuery, _: Now) -> Answer<ScorePreview> {
    let cut_offs = app.open()?.store.scores().cut_offs();
    let name = field_name(&request.typed, 0);
    let (given, unread) = given(request.typed);
    let mut problems = unread;
    let mut preview = ScorePreview { scored: None, problems: Vec::new() };
    if !is_empty(&given) {
        match score(&given, cut_offs) {
            Ok(scored) => preview.scored = Some(scored::scored_view(&scored)),
            Err(found) => problems.extend(found),
        }
    }
    preview.problems = problems.into_iter().map(|problem| named(problem, &name).into()).collect();
    Ok(preview)
}

/// Records an assessment apart from a contact.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; the draft is kept then.
pub fn record_assessment(app: &mut App, request: RecordAssessment, now: Now) -> Answer<Saved> {
    let RecordAssessment { child_id, on, typed, draft_id } = request;
    let mut problems = Problems::default();
    let on = needed_date("on", &on, Looking::Back, now, &mut problems);
    let id = AssessmentId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let reading = Reading { id, child: child_of(app, &child_id)?, contact: None, on };
    let assessment = apart(app, typed, reading, now, problems)?;
    let revision = first(Record::Assessment(assessment), "record-assessment", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Opens an assessment for amending.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such assessment.
pub fn open_assessment(app: &mut App, request: OneAssessment, now: Now) -> Answer<OpenedAssessment> {
    let (assessment, revision) = current(app, &request.assessment_id)?;
    let open = app.open_mut()?;
    let record = Some(request.assessment_id.as_str());
    open.store.note(now.instant, &open.practitioner.name, "view-assessment", record, None)?;
    let Assessment { id: _, child, about, contact, completed_on, given, action_taken, note } = assessment;
    Ok(OpenedAssessment {
        child_id: child.as_str().to_owned(),
        on: completed_on.format("%d/%m/%Y").to_string(),
        at_contact: contact.is_some(),
        typed: AssessmentTyped {
            tool: Code(given.tool),
            form: given.form.map(Code),
            relationship_id: about.map(|id| id.as_str().to_owned()),
            items: given.items,
            scales: given
                .scales
                .into_iter()
                .map(|(scale, points)| ScaleTyped { scale: Code(scale), typed: points.to_string() })
                .collect(),
            action_taken,
            note,
        },
        revision,
    })
}

/// Amends an assessment: the next version is written, the first stays readable. One that was part of a contact keeps the
/// day of the contact.
///
/// # Errors
/// [`Failure::ChangedMeanwhile`] when a newer version exists; nothing is overwritten.
pub fn amend_assessment(app: &mut App, request: AmendAssessment, now: Now) -> Answer<Saved> {
    let AmendAssessment { assessment_id, on, typed, reason, from_revision, draft_id } = request;
    let (Assessment { id, child, contact, completed_on, given, .. }, _) = current(app, &assessment_id)?;
    let mut problems = Problems::default();
    if typed.tool.0 != given.tool {
        problems.push(
            "tool",
            "An assessment stays of its tool",
            "Take this one back, and record the other as new",
        );
    }
    problems.extend(needed_reason(&reason).err());
    let on = match contact {
        Some(_) => completed_on,
        None => needed_date("on", &on, Looking::Back, now, &mut problems),
    };
    let assessment = apart(app, typed, Reading { id, child, contact, on }, now, problems)?;
    let revision = next(Record::Assessment(assessment), from_revision, &reason, "amend-assessment", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Every assessment of a child, tool by tool.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child.
pub fn child_assessments(app: &mut App, request: OpenChild, now: Now) -> Answer<ChildAssessments> {
    let child = child_of(app, &request.child_id)?;
    let open = app.open_mut()?;
    let found = history::child_assessments(&open.store, child.as_str())?;
    let record = Some(child.as_str());
    open.store.note(now.instant, &open.practitioner.name, "view-assessments", record, None)?;
    Ok(found)
}

/// Reads one assessment that has a form of its own, with what was found wrong before.
fn apart(
    app: &App,
    typed: AssessmentTyped,
    reading: Reading,
    now: Now,
    mut problems: Problems,
) -> Answer<Assessment> {
    let name = field_name(&typed, 0);
    let mut found = Problems::default();
    let assessment = read_one(&app.open()?.store, typed, reading, &name, now, &mut found)?;
    let day = format!("{name}.completedOn");
    problems.extend(found.into_vec().into_iter().map(|problem| {
        if problem.field == day { Problem { field: "on".into(), ..problem } } else { problem }
    }));
    if problems.is_empty() { Ok(assessment) } else { Err(problems.into_vec().into()) }
}

fn current(app: &App, assessment_id: &str) -> Answer<(Assessment, u32)> {
    let read = app.open()?.store.current(assessment_id)?;
    match read.revision.record {
        Record::Assessment(assessment) if read.revision.status == RevisionStatus::Current => {
            Ok((assessment, read.revision.number))
        }
        _ => Err(Failure::NotFound),
    }
}
