//! Safeguarding flags: what must be in sight before a visit, with source, dates and a review.

use chrono::NaiveDate;

use crate::{
    coded,
    id::{ChildId, FlagId},
    problem::{Problem, Problems},
};

coded! {
    /// What the flag says (`policy-papers` 1.4, 1.29 and 9).
    FlagType {
        ChildProtectionPlan = "child-protection-plan",
        Section47Enquiry = "section-47-enquiry",
        ChildInNeed = "child-in-need",
        LookedAfter = "looked-after",
        UnbornSafeguarding = "unborn-safeguarding",
        DomesticAbuse = "domestic-abuse",
        Neglect = "neglect",
        SexualExploitation = "sexual-exploitation",
        CriminalExploitation = "criminal-exploitation",
        Trafficking = "trafficking",
        Missing = "missing",
        Fgm = "fgm",
        Prevent = "prevent",
        PrivateFostering = "private-fostering",
        SelfHarm = "self-harm",
        HarmfulSexualBehaviour = "harmful-sexual-behaviour",
        OrganisedAbuse = "organised-abuse",
        YoungCarer = "young-carer",
        ConcealedPregnancy = "concealed-pregnancy",
        ParentalMentalHealth = "parental-mental-health",
        ParentalSubstanceMisuse = "parental-substance-misuse",
        HomeRisk = "home-risk",
        Other = "other",
    }
}

impl FlagType {
    /// How soon the eye must find it: 0 first. Statutory protection, then abuse and enquiry, then the visitor's safety, then the rest.
    #[must_use]
    pub fn urgency(self) -> u8 {
        match self {
            Self::ChildProtectionPlan => 0,
            Self::Section47Enquiry | Self::UnbornSafeguarding | Self::Missing => 1,
            Self::LookedAfter
            | Self::ChildInNeed
            | Self::DomesticAbuse
            | Self::Neglect
            | Self::SexualExploitation
            | Self::CriminalExploitation
            | Self::Trafficking
            | Self::Fgm
            | Self::Prevent
            | Self::SelfHarm
            | Self::HarmfulSexualBehaviour
            | Self::OrganisedAbuse
            | Self::ConcealedPregnancy => 2,
            Self::HomeRisk => 3,
            Self::PrivateFostering
            | Self::YoungCarer
            | Self::ParentalMentalHealth
            | Self::ParentalSubstanceMisuse
            | Self::Other => 4,
        }
    }
}

coded! {
    /// Category of abuse on a child protection plan (Working Together).
    AbuseCategory { Neglect = "neglect", Physical = "physical", Sexual = "sexual", Emotional = "emotional" }
}

coded! {
    /// How sure the source is.
    FlagStatus { Suspected = "suspected", Confirmed = "confirmed" }
}

coded! {
    /// Where the information came from.
    FlagSource {
        OwnObservation = "own-observation",
        SocialCare = "social-care",
        Police = "police",
        Marac = "marac",
        Midwife = "midwife",
        Gp = "gp",
        Hospital = "hospital",
        School = "school",
        Family = "family",
        Child = "child",
        Colleague = "colleague",
        CaseloadExtract = "caseload-extract",
        Other = "other",
    }
}

/// How a flag ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagEnd {
    /// The last day it was true.
    pub on: NaiveDate,
    /// Why it ended, in words.
    pub reason: String,
}

/// A safeguarding flag on a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Identity.
    pub id: FlagId,
    /// The child.
    pub child: ChildId,
    /// What it says.
    pub flag_type: FlagType,
    /// Categories of abuse; only on a child protection plan, where at least one is needed.
    pub categories: Vec<AbuseCategory>,
    /// How sure the source is.
    pub status: FlagStatus,
    /// Where the information came from.
    pub source: FlagSource,
    /// The source in words: who told whom.
    pub source_detail: String,
    /// The first day it was true.
    pub since: NaiveDate,
    /// When to look again; `None` stays in sight as "no review date".
    pub review_on: Option<NaiveDate>,
    /// What a colleague must know.
    pub detail: String,
    /// Never shown or printed in the home.
    pub restricted: bool,
    /// How it ended; `None` while it is open.
    pub ended: Option<FlagEnd>,
}

impl Flag {
    /// Checks the flag against the calendar and against itself.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.since > today {
            problems.push("since", "That day has not come yet", "Give the day it became true");
        }
        if self.flag_type == FlagType::ChildProtectionPlan && self.categories.is_empty() {
            problems.push(
                "categories",
                "Category of abuse is missing",
                "Choose at least one category from the plan",
            );
        }
        if self.flag_type != FlagType::ChildProtectionPlan && !self.categories.is_empty() {
            problems.push(
                "categories",
                "Only a child protection plan has a category",
                "Take the category away",
            );
        }
        if self.review_on.is_some_and(|review| review < self.since) {
            problems.push("reviewOn", "The review is before the flag began", "Check both dates");
        }
        if self.flag_type == FlagType::Other && self.detail.trim().is_empty() {
            problems.push("detail", "The flag does not say what it is", "Write what a colleague must know");
        }
        if let Some(end) = &self.ended {
            if end.on < self.since {
                problems.push("endedOn", "The end is before the flag began", "Check both dates");
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

    /// Whether the review date has passed.
    #[must_use]
    pub fn review_is_overdue(&self, today: NaiveDate) -> bool {
        self.ended.is_none() && self.review_on.is_some_and(|review| review < today)
    }
}
