//! Assessments scored at a contact: scores and bands, never a diagnosis. No question of any tool is held.

pub mod views;

use caseload_domain::{
    assessment::{AsqDomain, AsqForm, Assessment},
    child::Birth,
    code::Coded as _,
    id::{AssessmentId, ChildId, ContactId, RelationshipId},
    problem::{Problem, Problems},
    record::Record,
    score::{CutOffs, Given, Points, score},
};
use chrono::NaiveDate;

use crate::{
    app::{App, new_id},
    clock::Now,
    code::Code,
    failure::{Answer, Failure, unexpected},
    typed::{Looking, needed_date},
};
use views::{AsqCutOff, AsqQuery, AsqView, AssessmentTyped, ScaleTyped};

/// Which form a child's age asks for, with the cut-offs of all three.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child.
pub fn asq_form(app: &mut App, request: AsqQuery, now: Now) -> Answer<AsqView> {
    let Record::Child(child) = app.open()?.store.current(&request.child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let mut unread = Problems::default();
    let on = needed_date("happenedOn", &request.on, Looking::Back, now, &mut unread);
    let form = match child.birth {
        Birth::Born(born) if unread.is_empty() => AsqForm::for_age(born, child.gestation, on),
        Birth::Born(_) | Birth::Expected(_) => None,
    };
    let of = |form: AsqForm| {
        AsqDomain::ALL.iter().map(move |area| AsqCutOff {
            form: Code(form),
            area: Code(*area),
            hundredths: form.cut_off(*area),
        })
    };
    Ok(AsqView { form: form.map(Code), cut_offs: AsqForm::ALL.iter().flat_map(|form| of(*form)).collect() })
}

/// Reads assessments as typed at a contact. Fields are named `TOOL.SCALE`, `TOOL.form`, `TOOL.actionTaken`.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub(crate) fn read_assessments(
    typed: Vec<AssessmentTyped>,
    child: &ChildId,
    contact: &ContactId,
    on: NaiveDate,
    now: Now,
) -> Answer<Vec<Assessment>> {
    let mut problems = Problems::default();
    let mut found = Vec::new();
    for AssessmentTyped { tool, form, relationship_id, items, scales, action_taken, note } in typed {
        let tool = tool.0;
        let field = |name: &str| format!("{}.{name}", tool.code());
        let mut given = Given { tool, form: form.map(|form| form.0), items, scales: Vec::new() };
        for ScaleTyped { scale, typed } in scales {
            let typed = typed.trim();
            if typed.is_empty() {
                continue;
            }
            match Points::parse(typed) {
                Some(points) => given.scales.push((scale.0, points)),
                None => problems.push(
                    field(scale.0.code()),
                    "That does not read as points",
                    "Give a number, like 45 or 37.5",
                ),
            }
        }
        let about = relationship_id.as_deref().map(RelationshipId::parse).transpose();
        let assessment = Assessment {
            id: AssessmentId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
            child: child.clone(),
            about: about.map_err(|_wrong| Failure::NotFound)?,
            contact: Some(contact.clone()),
            completed_on: on,
            given,
            action_taken: action_taken.trim().to_owned(),
            note: note.trim().to_owned(),
        };
        let checked = assessment.check(now.today).err().into_iter().flatten();
        let scored = score(&assessment.given, CutOffs::shipped());
        // An item that speaks of harm is never filed with nothing said about what was done.
        if scored.as_ref().is_ok_and(|scored| scored.urgent.is_some()) && assessment.action_taken.is_empty() {
            problems.push(
                field("actionTaken"),
                "What you did about that answer is missing",
                "Write what was done today, with whom, and what was agreed",
            );
        }
        let wrong = checked.chain(scored.err().into_iter().flatten());
        problems.extend(wrong.map(|problem| Problem { field: field(&problem.field).into(), ..problem }));
        found.push(assessment);
    }
    if problems.is_empty() { Ok(found) } else { Err(problems.into_vec().into()) }
}
