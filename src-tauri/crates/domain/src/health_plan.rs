//! Individual health plans: what a child with a condition needs at school, who holds a copy, who was trained, and when it
//! is looked at again (`policy-papers` 1.2; `standards` 11: reviewed within 12 months; supporting pupils at school with
//! medical conditions, Department for Education 2015).

use chrono::{Months, NaiveDate};

use crate::{
    coded,
    id::{ChildId, HealthPlanId, PlaceId},
    problem::{Problem, Problems},
};

/// Somebody who holds a copy of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanCopy {
    /// Who: the school, the parents, the specialist nurse.
    pub holder: String,
    /// The day it was given.
    pub on: NaiveDate,
}

/// Training given to the people who carry the plan out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTraining {
    /// In what: adrenaline pen, seizure rescue medicine.
    pub what: String,
    /// Who was trained, by name or as a group.
    pub who: String,
    /// The day.
    pub on: NaiveDate,
    /// When it must be given again; `None` when it need not.
    pub renew_on: Option<NaiveDate>,
}

coded! {
    /// Why a plan is no longer in force.
    HealthPlanEndReason {
        NoLongerNeeded = "no-longer-needed",
        Replaced = "replaced",
        LeftSchool = "left-school",
        MovedAway = "moved-away",
    }
}

/// How a plan came out of force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HealthPlanEnd {
    /// The last day.
    pub on: NaiveDate,
    /// Why.
    pub reason: HealthPlanEndReason,
    /// A line more; empty when nothing is to be said.
    pub note: String,
}

/// An individual health plan of a child at school or nursery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HealthPlan {
    /// Identity.
    pub id: HealthPlanId,
    /// The child.
    pub child: ChildId,
    /// The condition, as the family and the school call it.
    pub condition: String,
    /// What the child needs day by day.
    pub needs: String,
    /// Medicines kept and given, with where they are kept; empty when there are none.
    pub medication: String,
    /// What to do when it goes wrong, and whom to ring.
    pub emergency: String,
    /// The school or nursery it is for; `None` when it is not on the register of places.
    pub place: Option<PlaceId>,
    /// The day it was written or last agreed.
    pub written_on: NaiveDate,
    /// When to look at it again. A plan in force always has a day, at most a year on.
    pub review_on: NaiveDate,
    /// Who holds a copy.
    pub copies: Vec<PlanCopy>,
    /// Who was trained.
    pub training: Vec<PlanTraining>,
    /// How it came out of force; `None` while it is in force.
    pub ended: Option<HealthPlanEnd>,
}

/// Most copies or trainings of one plan.
const MOST_LINES: usize = 50;

impl HealthPlan {
    /// The next day something is due: the review, or a training that runs out before it. `None` when it is not in force.
    #[must_use]
    pub fn next_on(&self) -> Option<NaiveDate> {
        if self.ended.is_some() {
            return None;
        }
        self.training.iter().filter_map(|training| training.renew_on).chain([self.review_on]).min()
    }

    /// Checks the plan against the calendar and itself.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.condition.trim().is_empty() {
            problems.push("condition", "The condition is missing", "Write what the plan is for");
        }
        if self.needs.trim().is_empty() {
            problems.push("needs", "What the child needs is missing", "Write what is done day by day");
        }
        if self.emergency.trim().is_empty() {
            problems.push(
                "emergency",
                "What to do in an emergency is missing",
                "Write it, or write that there is none to plan for",
            );
        }
        if self.written_on > today {
            problems.push("writtenOn", "That day has not come yet", "Give the day it was agreed");
        }
        if self.ended.is_none() {
            let latest = self.written_on.checked_add_months(Months::new(12));
            if self.review_on <= self.written_on {
                problems.push("reviewOn", "The review is not after the plan", "Check both dates");
            } else if latest.is_some_and(|latest| self.review_on > latest) {
                problems.push(
                    "reviewOn",
                    "The review is more than a year on",
                    "A plan is looked at within 12 months: choose an earlier day",
                );
            }
        }
        if self.copies.len() > MOST_LINES || self.training.len() > MOST_LINES {
            problems.push("copies", "That is more than 50 lines", "Keep those that count now");
        }
        for copy in &self.copies {
            if copy.holder.trim().is_empty() {
                problems.push(
                    "copies",
                    "A copy does not say who holds it",
                    "Write who, or take the line away",
                );
            }
            if copy.on > today {
                problems.push("copies", "A copy is given on a day that has not come yet", "Check the day");
            }
        }
        for training in &self.training {
            if training.what.trim().is_empty() || training.who.trim().is_empty() {
                problems.push("training", "A training does not say in what and who", "Write both");
            }
            if training.on > today {
                problems.push(
                    "training",
                    "A training is on a day that has not come yet",
                    "Give the day it was held",
                );
            }
            if training.renew_on.is_some_and(|renew_on| renew_on <= training.on) {
                problems.push("training", "A training runs out before it was held", "Check both days");
            }
        }
        if let Some(end) = &self.ended
            && (end.on < self.written_on || end.on > today)
        {
            problems.push("endedOn", "The last day cannot be right", "Give a day from the plan's to today");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
