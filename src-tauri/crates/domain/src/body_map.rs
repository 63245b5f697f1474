//! Marks seen on a body: where, what, how large, how it was explained, and whom it was referred to.

mod outline;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};

pub use outline::{Outline, OutlineFault, OutlineTableError, SitePoint, outlines};

use crate::{
    coded,
    concern::Concern,
    id::{BodyMapId, ChildId, ContactId, ReferralId},
    problem::{Problem, Problems},
};

coded! {
    /// Which outline the marks are drawn on.
    Figure { Baby = "baby", Child = "child" }
}

coded! {
    /// From where the outline is seen.
    BodyView { Front = "front", Back = "back", HeadFront = "head-front", HeadLeft = "head-left", HeadRight = "head-right" }
}

coded! {
    /// The part of the body, for the list that stands beside the drawing. Left and right are the child's own.
    BodySite {
        Scalp = "scalp",
        Forehead = "forehead",
        LeftEye = "left-eye",
        RightEye = "right-eye",
        LeftEar = "left-ear",
        RightEar = "right-ear",
        LeftCheek = "left-cheek",
        RightCheek = "right-cheek",
        Nose = "nose",
        Mouth = "mouth",
        Chin = "chin",
        Neck = "neck",
        Chest = "chest",
        Abdomen = "abdomen",
        UpperBack = "upper-back",
        LowerBack = "lower-back",
        Buttocks = "buttocks",
        Genitals = "genitals",
        LeftShoulder = "left-shoulder",
        RightShoulder = "right-shoulder",
        LeftUpperArm = "left-upper-arm",
        RightUpperArm = "right-upper-arm",
        LeftForearm = "left-forearm",
        RightForearm = "right-forearm",
        LeftHand = "left-hand",
        RightHand = "right-hand",
        LeftThigh = "left-thigh",
        RightThigh = "right-thigh",
        LeftLowerLeg = "left-lower-leg",
        RightLowerLeg = "right-lower-leg",
        LeftFoot = "left-foot",
        RightFoot = "right-foot",
    }
}

coded! {
    /// What the mark looks like. It says what is seen, not how it came about.
    MarkKind {
        Bruise = "bruise",
        Swelling = "swelling",
        Burn = "burn",
        Scald = "scald",
        Bite = "bite",
        Cut = "cut",
        Scratch = "scratch",
        Redness = "redness",
        Scar = "scar",
        Birthmark = "birthmark",
        Other = "other",
    }
}

coded! {
    /// Whether the child moves about alone: crawls, cruises or walks. A baby who rolls is not independently mobile.
    Mobility { Mobile = "mobile", NotMobile = "not-mobile", NotKnown = "not-known" }
}

/// A mark on the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// From where the outline is seen.
    pub view: BodyView,
    /// Across the outline, in thousandths from its left edge, 0 to 1,000.
    pub x: u16,
    /// Down the outline, in thousandths from its top edge, 0 to 1,000.
    pub y: u16,
    /// The part of the body.
    pub site: BodySite,
    /// What it looks like.
    pub kind: MarkKind,
    /// Longest measure in millimetres, 1 to 1,000; `None` when not measured.
    pub length: Option<u16>,
    /// Measure across in millimetres, 1 to 1,000; `None` when not measured.
    pub width: Option<u16>,
    /// Colour, in words; empty when not noted. A colour does not tell the age of a bruise.
    pub colour: String,
    /// How it was explained, in the words of whoever explained it; empty when nobody did.
    pub explanation: String,
    /// Who explained it; empty when nobody did.
    pub explained_by: String,
}

/// To whom an injury was referred, and what they said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InjuryReferral {
    /// The day.
    pub on: NaiveDate,
    /// The time of day, England's wall clock.
    pub at: NaiveTime,
    /// To whom, by name and service.
    pub to: String,
    /// What they decided.
    pub outcome: String,
    /// The referral as it is tracked to its answer; `None` when it is not tracked.
    pub referral: Option<ReferralId>,
}

/// Marks seen on a body on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyMap {
    /// Identity.
    pub id: BodyMapId,
    /// The child.
    pub child: ChildId,
    /// The contact at which they were seen.
    pub contact: Option<ContactId>,
    /// The day they were seen.
    pub seen_on: NaiveDate,
    /// The time of day; `None` when not noted.
    pub seen_at: Option<NaiveTime>,
    /// Who saw them, by name.
    pub seen_by: String,
    /// The outline.
    pub figure: Figure,
    /// Whether the child moves about alone.
    pub mobility: Mobility,
    /// The marks, numbered from 1 in this order; at least one.
    pub marks: Vec<Mark>,
    /// To whom it was referred; needed for a child who does not move about alone.
    pub referred: Option<InjuryReferral>,
}

/// Whether a contact with these concerns is not saved without a body map: an injury worried the nurse, and she has not said
/// that the child moves about alone (`policy-papers` S15, R3; 004:3923, 004:3954).
#[must_use]
pub fn map_is_needed(concerns: &[Concern], mobility: Option<Mobility>) -> bool {
    concerns.contains(&Concern::Injury) && mobility != Some(Mobility::Mobile)
}

/// Most marks of one map.
pub const MOST_MARKS: usize = 60;

impl BodyMap {
    /// Whether it may not be saved without a referral and its outcome: any injury to a child who is not independently
    /// mobile, or of whom that is not known (`policy-papers` 1.20, R3, S15; 004:3923, 004:3954). A birthmark alone,
    /// explained, is no injury.
    #[must_use]
    pub fn must_be_referred(&self) -> bool {
        let injured = self
            .marks
            .iter()
            .any(|mark| mark.kind != MarkKind::Birthmark || mark.explanation.trim().is_empty());
        self.mobility != Mobility::Mobile && injured
    }

    /// Checks the map against the calendar and against itself.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate, now: NaiveTime) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.seen_on > today {
            problems.push("seenOn", "That day has not come yet", "Give the day you saw the marks");
        } else if self.seen_on == today && self.seen_at.is_some_and(|at| at > now) {
            problems.push("seenAt", "That time has not come yet", "Check the time");
        }
        if self.seen_by.trim().is_empty() {
            problems.push("seenBy", "Who saw them is missing", "Write the name of whoever saw the marks");
        }
        if self.marks.is_empty() {
            problems.push(
                "marks",
                "No mark is on the map",
                "Put a mark where you saw it, or leave the map out",
            );
        }
        if self.marks.len() > MOST_MARKS {
            problems.push("marks", "That is more than 60 marks", "Describe the rest in the contact");
        }
        for mark in &self.marks {
            if mark.x > 1000 || mark.y > 1000 {
                problems.push("marks", "A mark lies beside the outline", "Put it on the body");
            }
            if [mark.length, mark.width].into_iter().flatten().any(|size| !(1..=1000).contains(&size)) {
                problems.push(
                    "marks",
                    "A mark's size must be 1 to 1,000 millimetres",
                    "Measure it, or leave the size empty",
                );
            }
            if mark.kind == MarkKind::Other
                && mark.explanation.trim().is_empty()
                && mark.colour.trim().is_empty()
            {
                problems.push("marks", "A mark does not say what it looks like", "Describe it in words");
            }
        }
        match &self.referred {
            None if self.must_be_referred() => problems.push(
                "referredTo",
                "An injury in a child who does not move about alone must be referred today",
                "Ring children's social care now; then write whom you spoke to, when, and what they decided",
            ),
            None => {}
            Some(referred) => {
                if referred.to.trim().is_empty() {
                    problems.push(
                        "referredTo",
                        "To whom is missing",
                        "Write the name of whoever took the referral",
                    );
                }
                if referred.outcome.trim().is_empty() {
                    problems.push(
                        "referralOutcome",
                        "What was decided is missing",
                        "Write what they told you to do",
                    );
                }
                if referred.on < self.seen_on
                    || referred.on > today
                    || (referred.on == today && referred.at > now)
                {
                    problems.push(
                        "referredAt",
                        "That moment does not fit",
                        "Give the day and time of the call, after the marks were seen",
                    );
                }
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
