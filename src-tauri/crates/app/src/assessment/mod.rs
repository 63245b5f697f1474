//! ASQ-3 with its review: scores against the national cut-offs, never a diagnosis. No question of it is held.

pub mod views;

use caseload_domain::{
    assessment::{AsqDomain, AsqForm, AsqScore, Assessment},
    child::Birth,
    code::Coded as _,
    contact::ContactType,
    id::AssessmentId,
    problem::Problems,
    record::Record,
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id},
    clock::Now,
    code::Code,
    contact::{Prepared, prepare, views::Saved},
    failure::{Answer, Failure, unexpected},
    flag::gather,
    task::saved,
    typed::{Looking, needed_date},
};
use views::{AsqCutOff, AsqQuery, AsqTyped, AsqView, RecordReview};

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

/// Records a 2 to 2½ year review and its ASQ-3 scores together: both are saved, or neither.
///
/// # Errors
/// [`Failure::Invalid`] with every field of both to mend; the draft is kept then.
pub fn record_review(app: &mut App, request: RecordReview, now: Now) -> Answer<Saved> {
    let RecordReview { contact, asq } = request;
    let mut problems = Problems::default();
    let scores = read_scores(&asq, &mut problems);
    let Prepared { contact, mut revisions, draft_id } =
        match (prepare(app, contact, now), problems.is_empty()) {
            (Ok(prepared), _) => prepared,
            (Err(failure), true) => return Err(failure),
            (Err(Failure::Invalid { problems: mut found }), false) => {
                found.extend(problems.into_vec().into_iter().map(Into::into));
                return Err(Failure::Invalid { problems: found });
            }
            (Err(other), false) => return Err(other),
        };
    if contact.contact_type != ContactType::TwoYears || !contact.outcome.took_place() {
        problems.push(
            "asq",
            "ASQ-3 belongs to a 2 year review that took place",
            "Choose the 2 year review and what happened, or clear the scores",
        );
    }
    let Some(form) = asq.form else {
        problems.push(
            "asq",
            "The ASQ-3 form is not chosen",
            "Choose the form that was filled in: 24, 27 or 30 months",
        );
        return Err(problems.into_vec().into());
    };
    let assessment = Assessment {
        id: AssessmentId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
        child: contact.child.clone(),
        contact: Some(contact.id.clone()),
        completed_on: contact.happened_on,
        form: form.0,
        scores,
    };
    gather(problems, assessment.check(now.today))?;
    revisions.push(first(Record::Assessment(assessment), "record-assessment", now));
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

fn read_scores(asq: &AsqTyped, problems: &mut Problems) -> [Option<AsqScore>; 5] {
    let fields =
        ["asqCommunication", "asqGrossMotor", "asqFineMotor", "asqProblemSolving", "asqPersonalSocial"];
    let mut scores = [None; 5];
    for ((score, field), typed) in scores.iter_mut().zip(fields).zip(&asq.scores) {
        if typed.trim().is_empty() {
            continue;
        }
        *score = AsqScore::parse(typed.trim());
        if score.is_none() {
            problems.push(field, "That is not an ASQ-3 score", "Give points from 0 to 60, like 45 or 37.5");
        }
    }
    scores
}
