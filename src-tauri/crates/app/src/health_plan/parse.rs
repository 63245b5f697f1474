//! A plan as typed into the plan it means, with every problem of the form at once.

use caseload_domain::{
    health_plan::{HealthPlan, PlanCopy, PlanTraining},
    id::{ChildId, HealthPlanId},
    problem::Problems,
    record::Record,
};

use super::{
    a_year_on,
    views::{HealthPlanForm, PlanCopyTyped, PlanTrainingTyped},
};
use crate::{
    app::App,
    clock::Now,
    failure::{Answer, Failure},
    flag::gather,
    typed::{Looking, needed_date, optional_date},
};

pub(super) fn parse_plan(
    app: &App,
    id: HealthPlanId,
    child: ChildId,
    form: HealthPlanForm,
    now: Now,
) -> Answer<HealthPlan> {
    let HealthPlanForm {
        child_id: _,
        condition,
        needs,
        medication,
        emergency,
        place_id,
        written_on,
        review_on,
        copies,
        training,
    } = form;
    let store = &app.open()?.store;
    let place = place_id
        .map(|id| match store.current(&id)?.revision.record {
            Record::Place(place) => Ok(place.id),
            _ => Err(Failure::NotFound),
        })
        .transpose()?;
    let mut problems = Problems::default();
    let written_on = needed_date("writtenOn", &written_on, Looking::Back, now, &mut problems);
    let plan = HealthPlan {
        id,
        child,
        condition: condition.trim().to_owned(),
        needs: needs.trim().to_owned(),
        medication: medication.trim().to_owned(),
        emergency: emergency.trim().to_owned(),
        place,
        written_on,
        review_on: optional_date("reviewOn", &review_on, Looking::Forward, now, &mut problems)
            .unwrap_or_else(|| a_year_on(written_on)),
        copies: copies.iter().map(|copy| parse_copy(copy, now, &mut problems)).collect(),
        training: training.iter().map(|one| parse_training(one, now, &mut problems)).collect(),
        ended: None,
    };
    gather(problems, plan.check(now.today))?;
    Ok(plan)
}

pub(super) fn parse_copy(copy: &PlanCopyTyped, now: Now, problems: &mut Problems) -> PlanCopy {
    PlanCopy {
        holder: copy.holder.trim().to_owned(),
        on: needed_date("copyOn", &copy.on, Looking::Back, now, problems),
    }
}

pub(super) fn parse_training(one: &PlanTrainingTyped, now: Now, problems: &mut Problems) -> PlanTraining {
    PlanTraining {
        what: one.what.trim().to_owned(),
        who: one.who.trim().to_owned(),
        on: needed_date("trainingOn", &one.on, Looking::Back, now, problems),
        renew_on: optional_date("renewOn", &one.renew_on, Looking::Forward, now, problems),
    }
}
