//! An individual health plan on A4, for the school that carries it out: the plan's own words, and of the child no more than
//! who it is.

use caseload_domain::{
    child::Birth,
    health_plan::HealthPlan,
    record::{Record, RevisionStatus},
};
use serde::Serialize;

use super::{MadeDocument, Template, dates::day_in_words, pdf};
use crate::{
    app::App,
    chronology::nhs_number_words,
    clock::Now,
    failure::{Answer, Failure},
    health_plan::{place_name, views::OneHealthPlan},
    in_words::in_words,
};

/// Everything the template prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct HealthPlanPaper {
    title: String,
    name: String,
    demonstration: bool,
    facts: Vec<[String; 2]>,
    /// Heading and words; what to do when it goes wrong comes first.
    parts: Vec<[String; 2]>,
    training: Vec<[String; 4]>,
    copies: Vec<[String; 2]>,
    /// Said at the top of a plan that is no longer in force.
    ended: String,
    printed: String,
}

/// Makes the document and notes in the audit chain that it was made.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such plan, or when it was entered in error.
pub fn make_health_plan(app: &mut App, request: &OneHealthPlan, now: Now) -> Answer<MadeDocument> {
    let open = app.open()?;
    let read = open.store.current(&request.health_plan_id)?;
    let (Record::HealthPlan(plan), RevisionStatus::Current) = (read.revision.record, read.revision.status)
    else {
        return Err(Failure::NotFound);
    };
    let Record::Child(child) = open.store.current(plan.child.as_str())?.revision.record else {
        return Err(Failure::NotFound);
    };
    let mut facts = vec![["Name".to_owned(), child.name.in_list()]];
    if let Birth::Born(day) = child.birth {
        facts.push(["Born".to_owned(), day_in_words(day)]);
    }
    facts.push(["NHS number".to_owned(), nhs_number_words(&child)]);
    if let Some(place) = place_name(&open.store, &plan)? {
        facts.push(["For".to_owned(), place]);
    }
    facts.push(["Agreed".to_owned(), day_in_words(plan.written_on)]);
    facts.push(["Look at it again by".to_owned(), day_in_words(plan.review_on)]);
    let paper = HealthPlanPaper {
        title: "Individual health plan".to_owned(),
        name: child.name.in_list(),
        demonstration: open.is_demonstration(),
        facts,
        parts: parts(&plan),
        training: training(&plan),
        copies: plan.copies.iter().map(|copy| [copy.holder.clone(), day_in_words(copy.on)]).collect(),
        ended: plan
            .ended
            .as_ref()
            .map(|end| format!("No longer in force since {}: {}", day_in_words(end.on), in_words(end.reason)))
            .unwrap_or_default(),
        printed: format!(
            "Made {} by {}; version {} of the record",
            day_in_words(now.today),
            open.practitioner.name,
            read.revision.number
        ),
    };
    let bytes = pdf(Template::HealthPlan, &paper, now)?;
    let open = app.open_mut()?;
    open.store.note(
        now.instant,
        &open.practitioner.name,
        "save-health-plan",
        Some(&request.health_plan_id),
        None,
    )?;
    Ok(MadeDocument { name: format!("health-plan-{}.pdf", now.today), bytes })
}

fn parts(plan: &HealthPlan) -> Vec<[String; 2]> {
    let part = |heading: &str, words: &str| [heading.to_owned(), words.to_owned()];
    let mut parts = vec![
        part("The condition", &plan.condition),
        part("In an emergency", &plan.emergency),
        part("Day by day", &plan.needs),
    ];
    if !plan.medication.is_empty() {
        parts.push(part("Medicines, and where they are kept", &plan.medication));
    }
    parts
}

fn training(plan: &HealthPlan) -> Vec<[String; 4]> {
    plan.training
        .iter()
        .map(|one| {
            let renew = one.renew_on.map_or_else(|| "need not be".to_owned(), day_in_words);
            [one.what.clone(), one.who.clone(), day_in_words(one.on), renew]
        })
        .collect()
}
