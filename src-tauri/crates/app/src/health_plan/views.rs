//! Individual health plans as typed and as shown.

use caseload_domain::health_plan::HealthPlanEndReason;
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// A plan as typed.
    pub struct HealthPlanForm {
        pub child_id: String,
        pub condition: String,
        pub needs: String,
        pub medication: String,
        pub emergency: String,
        /// The school or nursery, on the register of places.
        pub place_id: Option<String>,
        pub written_on: String,
        /// When to look at it again; empty takes twelve months on.
        pub review_on: String,
        pub copies: Vec<PlanCopyTyped>,
        pub training: Vec<PlanTrainingTyped>,
    }
    /// Who holds a copy, as typed.
    pub struct PlanCopyTyped { pub holder: String, pub on: String }
    /// A training, as typed.
    pub struct PlanTrainingTyped {
        pub what: String,
        pub who: String,
        pub on: String,
        /// When it must be given again; empty when it need not.
        pub renew_on: String,
    }
    /// What the form starts from: nothing, a plan to amend, or a plan to review.
    pub struct HealthPlanQuery {
        pub child_id: String,
        pub health_plan_id: Option<String>,
        /// Agreed again today, and looked at again twelve months on.
        pub review: bool,
    }
    /// The form's first words.
    pub struct HealthPlanStart {
        pub form: HealthPlanForm,
        /// The revision it was opened from; 0 for a new plan.
        pub from_revision: u32,
        /// Schools and nurseries that are open.
        pub places: Vec<PlanPlace>,
    }
    /// A school or nursery to choose.
    pub struct PlanPlace { pub place_id: String, pub name: String }
    /// Write a plan.
    pub struct WriteHealthPlan { pub form: HealthPlanForm, pub draft_id: Option<String> }
    /// Amend a plan, or agree it again.
    pub struct AmendHealthPlan {
        pub health_plan_id: String,
        pub form: HealthPlanForm,
        /// Why it is amended; a review needs none.
        pub reason: String,
        pub review: bool,
        pub from_revision: u32,
        pub draft_id: Option<String>,
    }
    /// A plan comes out of force.
    pub struct EndHealthPlan {
        pub health_plan_id: String,
        pub from_revision: u32,
        pub on: String,
        pub reason: Code<HealthPlanEndReason>,
        pub note: String,
    }
    /// Note a copy that was given.
    pub struct GivePlanCopy {
        pub health_plan_id: String,
        pub from_revision: u32,
        pub copy: PlanCopyTyped,
    }
    /// Note training that was given.
    pub struct NotePlanTraining {
        pub health_plan_id: String,
        pub from_revision: u32,
        pub training: PlanTrainingTyped,
    }
    /// One plan.
    pub struct OneHealthPlan { pub health_plan_id: String }
    /// A plan.
    pub struct HealthPlanView {
        pub health_plan_id: String,
        pub child_id: String,
        pub condition: String,
        pub needs: String,
        pub medication: String,
        pub emergency: String,
        pub place_id: Option<String>,
        /// The name of the school or nursery.
        pub place: Option<String>,
        pub written_on: NaiveDate,
        pub review_on: NaiveDate,
        pub review_overdue: bool,
        pub copies: Vec<PlanCopyView>,
        pub training: Vec<PlanTrainingView>,
        pub ended_on: Option<NaiveDate>,
        pub end_reason: Option<Code<HealthPlanEndReason>>,
        pub end_note: String,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// Who holds a copy.
    pub struct PlanCopyView { pub holder: String, pub on: NaiveDate }
    /// A training.
    pub struct PlanTrainingView {
        pub what: String,
        pub who: String,
        pub on: NaiveDate,
        pub renew_on: Option<NaiveDate>,
        /// It has run out.
        pub run_out: bool,
    }
}
