//! Safeguarding statuses as dated episodes: what a child is subject to, since when, by whose decision, and how it ended.

use chrono::{Months, NaiveDate};

use crate::{
    coded,
    event::{Event, EventKind, check_events},
    flag::AbuseCategory,
    id::{ChildId, SafeguardingEpisodeId},
    problem::{Problem, Problems},
};

coded! {
    /// What a child is subject to (`policy-papers` 1.4, 9, 11; `standards` 9.2).
    SafeguardingKind {
        AntenatalSafeguarding = "antenatal-safeguarding",
        PreBirthAssessment = "pre-birth-assessment",
        EarlyHelp = "early-help",
        ChildInNeed = "child-in-need",
        Section47Enquiry = "section-47-enquiry",
        ChildProtectionPlan = "child-protection-plan",
        LookedAfter = "looked-after",
        PrivateFostering = "private-fostering",
        CareLeaver = "care-leaver",
    }
}

coded! {
    /// The groups the papers count as safeguarding cases (`policy-papers` S1: antenatal safeguarding, section 17 and 47
    /// child protection, looked after children).
    ReportableGroup {
        Antenatal = "antenatal",
        Section17 = "section-17",
        Section47 = "section-47",
        LookedAfter = "looked-after",
    }
}

impl SafeguardingKind {
    /// The group it is counted in; `None` for what the papers do not count. A plan is section 47 child protection.
    #[must_use]
    pub fn reportable_group(self) -> Option<ReportableGroup> {
        match self {
            Self::AntenatalSafeguarding | Self::PreBirthAssessment => Some(ReportableGroup::Antenatal),
            Self::ChildInNeed => Some(ReportableGroup::Section17),
            Self::Section47Enquiry | Self::ChildProtectionPlan => Some(ReportableGroup::Section47),
            Self::LookedAfter => Some(ReportableGroup::LookedAfter),
            Self::EarlyHelp | Self::PrivateFostering | Self::CareLeaver => None,
        }
    }

    /// How soon the eye must find it: 0 first, on the scale of [`crate::flag::FlagType::urgency`].
    #[must_use]
    pub fn urgency(self) -> u8 {
        match self {
            Self::ChildProtectionPlan => 0,
            Self::Section47Enquiry | Self::AntenatalSafeguarding | Self::PreBirthAssessment => 1,
            Self::LookedAfter | Self::ChildInNeed => 2,
            Self::EarlyHelp | Self::PrivateFostering | Self::CareLeaver => 4,
        }
    }

    /// The event its first day is, for the clocks; `None` when nothing is counted from the first day.
    #[must_use]
    pub fn begins_with(self) -> Option<EventKind> {
        match self {
            Self::LookedAfter => Some(EventKind::BecameLookedAfter),
            Self::PrivateFostering => Some(EventKind::PrivateFosteringBegan),
            Self::PreBirthAssessment => Some(EventKind::PreBirthAssessmentRequested),
            Self::ChildProtectionPlan => Some(EventKind::InitialConference),
            Self::AntenatalSafeguarding
            | Self::EarlyHelp
            | Self::ChildInNeed
            | Self::Section47Enquiry
            | Self::CareLeaver => None,
        }
    }

    /// Whether it belongs to an unborn child alone.
    #[must_use]
    pub fn is_antenatal(self) -> bool {
        matches!(self, Self::AntenatalSafeguarding | Self::PreBirthAssessment)
    }
}

coded! {
    /// The three kinds of Early Help casework (`policy-papers` E1, 004:3439-3441).
    EarlyHelpForm {
        #[doc = "Less than 6 weeks."] Response = "response",
        #[doc = "One or two issues, one worker, up to 12 weeks."] SingleAgency = "single-agency",
        #[doc = "Three issues or more, several agencies, a named contact."] MultiAgency = "multi-agency",
    }
}

/// Early Help: how it is given and who leads (`policy-papers` E1, E2, E4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlyHelp {
    /// Single agency, several, or a short response.
    pub form: EarlyHelpForm,
    /// The level of the local threshold document, as it names it; empty when not known.
    pub threshold_level: String,
    /// The lead practitioner; empty when nobody is named yet.
    pub lead_practitioner: String,
    /// The lead practitioner's agency; empty when not known.
    pub lead_agency: String,
}

coded! {
    /// By what right a child is looked after (Children Act 1989; `standards` 9.2).
    LegalBasis {
        Section20 = "section-20",
        InterimCareOrder = "interim-care-order",
        CareOrder = "care-order",
        PlacedWithParents = "placed-with-parents",
        PlacementOrder = "placement-order",
        EmergencyProtection = "emergency-protection",
        PoliceProtection = "police-protection",
        Remand = "remand",
        NotKnown = "not-known",
    }
}

coded! {
    /// Where a looked-after child is placed.
    PlacementKind {
        FosterCarer = "foster-carer",
        FamilyOrFriends = "family-or-friends",
        WithParents = "with-parents",
        ChildrensHome = "childrens-home",
        Adoptive = "adoptive",
        SemiIndependent = "semi-independent",
        Secure = "secure",
        Other = "other",
    }
}

/// A place where a looked-after child lives or lived. Three and more are a quality measure (`policy-papers` S6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// What kind.
    pub kind: PlacementKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None` while the child lives there.
    pub until: Option<NaiveDate>,
    /// Carer and area, in words; never shown in the home.
    pub detail: String,
}

coded! {
    /// Factors found at assessment; three quarters of cases have one of the first two (`policy-papers` S2, S23).
    ParentalFactor {
        DomesticAbuse = "domestic-abuse",
        MentalHealth = "mental-health",
        SubstanceMisuse = "substance-misuse",
        LearningDisability = "learning-disability",
    }
}

coded! {
    /// How a safeguarding episode ended (`policy-papers` S3, S5, S7, E3).
    SafeguardingOutcome {
        NoFurtherAction = "no-further-action",
        NeedsMet = "needs-met",
        SteppedUp = "stepped-up",
        SteppedDown = "stepped-down",
        ReturnedHome = "returned-home",
        Adopted = "adopted",
        SpecialGuardianship = "special-guardianship",
        IndependentLiving = "independent-living",
        TurnedEighteen = "turned-eighteen",
        ConsentWithdrawn = "consent-withdrawn",
        BabyBorn = "baby-born",
        MovedAway = "moved-away",
        Died = "died",
        Other = "other",
    }
}

/// How a safeguarding episode ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeguardingEnd {
    /// The last day.
    pub on: NaiveDate,
    /// How.
    pub outcome: SafeguardingOutcome,
    /// Why, and who decided.
    pub reason: String,
}

/// A safeguarding status of a child, from its first day to its last. It is ended, never overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeguardingEpisode {
    /// Identity.
    pub id: SafeguardingEpisodeId,
    /// The child, born or unborn.
    pub child: ChildId,
    /// What the child is subject to.
    pub kind: SafeguardingKind,
    /// First day.
    pub started_on: NaiveDate,
    /// The episode it stepped up or down from.
    pub follows: Option<SafeguardingEpisodeId>,
    /// The authority that decides, as written; empty when not known.
    pub authority: String,
    /// The social worker, by name; empty when not known.
    pub social_worker: String,
    /// How to reach the social worker; empty when not known.
    pub social_worker_phone: String,
    /// Categories of abuse; at least one on a child protection plan, none elsewhere.
    pub categories: Vec<AbuseCategory>,
    /// Early Help's own facts; only on Early Help.
    pub early_help: Option<EarlyHelp>,
    /// By what right; only on a looked-after child.
    pub legal_basis: Option<LegalBasis>,
    /// Where the child was placed, oldest first; only on a looked-after child.
    pub placements: Vec<Placement>,
    /// Factors found at assessment.
    pub factors: Vec<ParentalFactor>,
    /// What happened and what is planned, in order of day.
    pub events: Vec<Event>,
    /// When this service looks again; `None` stays in sight as "no review date".
    pub review_on: Option<NaiveDate>,
    /// What a colleague must know.
    pub detail: String,
    /// How it ended; `None` while it is open.
    pub ended: Option<SafeguardingEnd>,
}

impl SafeguardingEpisode {
    /// Checks the episode against the calendar and against itself.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.started_on > today {
            problems.push(
                "startedOn",
                "That day has not come yet",
                "Give the day it began; plan ahead with an event",
            );
        }
        let is_plan = self.kind == SafeguardingKind::ChildProtectionPlan;
        if is_plan && self.categories.is_empty() {
            problems.push(
                "categories",
                "Category of abuse is missing",
                "Choose at least one category from the plan",
            );
        }
        if !is_plan && !self.categories.is_empty() {
            problems.push(
                "categories",
                "Only a child protection plan has a category",
                "Take the category away",
            );
        }
        let is_early_help = self.kind == SafeguardingKind::EarlyHelp;
        if is_early_help != self.early_help.is_some() {
            problems.push(
                "earlyHelpForm",
                "How Early Help is given is missing",
                "Choose response, single agency or several agencies",
            );
        }
        let is_looked_after = self.kind == SafeguardingKind::LookedAfter;
        if is_looked_after != self.legal_basis.is_some() {
            problems.push(
                "legalBasis",
                "By what right the child is looked after is missing",
                "Choose the legal basis, or Not known",
            );
        }
        if !is_looked_after && !self.placements.is_empty() {
            problems.push(
                "placements",
                "Only a looked-after child has placements",
                "Take the placements away",
            );
        }
        for placement in &self.placements {
            if placement.until.is_some_and(|until| until < placement.from) {
                problems.push("placements", "A placement ends before it began", "Check both dates");
            }
            if placement.from > today {
                problems.push(
                    "placements",
                    "A placement begins on a day that has not come yet",
                    "Give the day the child moved in",
                );
            }
        }
        check_events(&self.events, today, &mut problems);
        if self.review_on.is_some_and(|review| review < self.started_on) {
            problems.push("reviewOn", "The review is before it began", "Check both dates");
        }
        if let Some(end) = &self.ended {
            if end.on < self.started_on {
                problems.push("endedOn", "The end is before the start", "Check both dates");
            }
            if end.on > today {
                problems.push("endedOn", "That day has not come yet", "Give the day it ended");
            }
            if end.reason.trim().is_empty() {
                problems.push("endReason", "Why it ended is missing", "Write why, and who decided");
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// Whether the child was subject to it on a day.
    #[must_use]
    pub fn was_open_on(&self, day: NaiveDate) -> bool {
        self.started_on <= day && self.ended.as_ref().is_none_or(|end| day <= end.on)
    }

    /// Days from its first day to its last, or to `today` while it is open. 0 on the first day.
    #[must_use]
    pub fn length_in_days(&self, today: NaiveDate) -> i64 {
        (self.ended.as_ref().map_or(today, |end| end.on) - self.started_on).num_days()
    }

    /// Whether the review date has passed.
    #[must_use]
    pub fn review_is_overdue(&self, today: NaiveDate) -> bool {
        self.ended.is_none() && self.review_on.is_some_and(|review| review < today)
    }
}

coded! {
    /// Whether a child was on a plan before (`policy-papers` S3).
    Repeat { First = "first", Ever = "ever", WithinTwelveMonths = "within-12-months" }
}

/// Whether a child protection plan is a repeat, worked out from the plans before it: `within-12-months` when an earlier
/// one ended less than twelve months before this one began (`policy-papers` S3, 16).
#[must_use]
pub fn repeat_of<'a>(
    plan: &SafeguardingEpisode,
    all: impl IntoIterator<Item = &'a SafeguardingEpisode>,
) -> Repeat {
    let last_end = all
        .into_iter()
        .filter(|other| other.kind == SafeguardingKind::ChildProtectionPlan && other.id != plan.id)
        .filter_map(|other| other.ended.as_ref().map(|end| end.on))
        .filter(|end| *end <= plan.started_on)
        .max();
    match last_end {
        None => Repeat::First,
        Some(end) if end.checked_add_months(Months::new(12)).is_none_or(|limit| plan.started_on < limit) => {
            Repeat::WithinTwelveMonths
        }
        Some(_) => Repeat::Ever,
    }
}

#[cfg(test)]
mod tests;
