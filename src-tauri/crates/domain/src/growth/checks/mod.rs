//! What a measurement calls attention to: each finding says its rule and where the rule comes from.
//!
//! A finding is a prompt to look again or to act as the source says, never a diagnosis. Every score passed in here is that
//! of the corrected reading, because a rule that went by the day of birth would flag every child born early.

mod head;
mod height;
mod plausible;
mod slip;
mod units;
mod weight;

pub use self::{
    head::head,
    height::{stature, very_small},
    plausible::plausibility,
    slip::{far_from_last, in_units, point_slipped},
    units::{OtherUnit, other_units, units_mixed_up},
    weight::{early_weight, faltering, percent_lost, weighed_too_often},
};
use super::SPACE;
use crate::coded;

coded! {
    /// What a finding asks for.
    FindingGrade {
        #[doc = "Cannot be right and is not saved."] Refuse = "refuse",
        #[doc = "Asked once more before it is saved."] Confirm = "confirm",
        #[doc = "The source calls for assessment or action."] Concern = "concern",
        #[doc = "Worth knowing."] Advice = "advice",
    }
}

coded! {
    /// Which rule a finding comes from.
    FindingCode {
        #[doc = "Beyond any plausible score."] Impossible = "impossible",
        #[doc = "So unusual that it is confirmed."] Improbable = "improbable",
        #[doc = "Far from the one before, or from any child of the age."] FarFromLast = "far-from-last",
        #[doc = "Reads as another unit."] UnitsMixedUp = "units-mixed-up",
        #[doc = "More than a tenth of birth weight lost in the first weeks."] EarlyWeightLoss = "early-weight-loss",
        #[doc = "Below birth weight at three weeks or later."] BirthWeightNotRegained = "birth-weight-not-regained",
        #[doc = "A fall across weight centile spaces from birth."] FalteringGrowth = "faltering-growth",
        #[doc = "Weight below the 2nd centile."] WeightBelow2nd = "weight-below-2nd",
        #[doc = "Weighed more often than advised."] WeighedTooOften = "weighed-too-often",
        #[doc = "The head fell across two centile spaces."] HeadFell = "head-fell",
        #[doc = "The head rose across two centile spaces."] HeadRose = "head-rose",
        #[doc = "Head below the 2nd centile after six weeks."] HeadBelow2nd = "head-below-2nd",
        #[doc = "Head above the 99.6th centile."] HeadAbove996th = "head-above-99-6th",
        #[doc = "Weight, height or BMI below the 0.4th centile."] Below04th = "below-0-4th",
        #[doc = "Height more than three spaces below the mid-parental centile."] BelowMidParental = "below-mid-parental",
        #[doc = "Height fell more than two spaces."] HeightFell = "height-fell",
    }
}

/// Something a measurement calls attention to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub code: FindingCode,
    /// What it asks for.
    pub grade: FindingGrade,
    /// What was seen and what to do, for the screen. Holds figures of the child and is never logged.
    pub sentence: String,
    /// The rule, in one line.
    pub rule: &'static str,
    /// Whose rule it is.
    pub source: &'static str,
}

/// How many centile spaces lie between two scores; below zero when the later is higher.
fn spaces_fallen(earlier: f64, now: f64) -> f64 {
    (earlier - now) / SPACE
}

/// A number of spaces with one place, as the sentences say it.
fn said(spaces: f64) -> String {
    format!("{spaces:.1} centile spaces")
}
