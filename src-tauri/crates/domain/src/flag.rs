//! Safeguarding flags: what must be in sight before a visit, with source, dates and a review.

#[cfg(test)]
mod tests;
mod types;

use chrono::NaiveDate;

use crate::{
    age::completed_months,
    code::YesNoNotAsked,
    coded,
    event::{Event, check_events},
    id::{ChildId, FlagId},
    problem::{Problem, Problems},
    safeguarding::SafeguardingKind,
};

pub use types::{FlagTableError, FlagTableFault, FlagTypeRule, FlagTypes, LocalFlagType, Procedure};

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
        /// At risk of it; a known case is its own.
        Fgm = "fgm",
        FgmKnown = "fgm-known",
        Prevent = "prevent",
        PrivateFostering = "private-fostering",
        SelfHarm = "self-harm",
        HarmfulSexualBehaviour = "harmful-sexual-behaviour",
        OrganisedAbuse = "organised-abuse",
        YoungCarer = "young-carer",
        ConcealedPregnancy = "concealed-pregnancy",
        ParentalMentalHealth = "parental-mental-health",
        ParentalSubstanceMisuse = "parental-substance-misuse",
        ParentalLearningDisability = "parental-learning-disability",
        ForcedMarriage = "forced-marriage",
        PerplexingPresentation = "perplexing-presentation",
        HomeRisk = "home-risk",
        #[doc = "A type of the service's own, named by its code."]
        Local = "local",
        Other = "other",
    }
}

impl FlagType {
    /// The safeguarding status a flag of the first stores stands for. A status is a safeguarding episode now, with its
    /// dates and clocks; such a flag is still read, and none is raised.
    #[must_use]
    pub fn status_of_old(self) -> Option<SafeguardingKind> {
        match self {
            Self::ChildProtectionPlan => Some(SafeguardingKind::ChildProtectionPlan),
            Self::Section47Enquiry => Some(SafeguardingKind::Section47Enquiry),
            Self::ChildInNeed => Some(SafeguardingKind::ChildInNeed),
            Self::LookedAfter => Some(SafeguardingKind::LookedAfter),
            Self::UnbornSafeguarding => Some(SafeguardingKind::AntenatalSafeguarding),
            Self::PrivateFostering => Some(SafeguardingKind::PrivateFostering),
            Self::DomesticAbuse
            | Self::Neglect
            | Self::SexualExploitation
            | Self::CriminalExploitation
            | Self::Trafficking
            | Self::Missing
            | Self::Fgm
            | Self::FgmKnown
            | Self::Prevent
            | Self::SelfHarm
            | Self::HarmfulSexualBehaviour
            | Self::OrganisedAbuse
            | Self::YoungCarer
            | Self::ConcealedPregnancy
            | Self::ParentalMentalHealth
            | Self::ParentalSubstanceMisuse
            | Self::ParentalLearningDisability
            | Self::ForcedMarriage
            | Self::PerplexingPresentation
            | Self::HomeRisk
            | Self::Local
            | Self::Other => None,
        }
    }

    /// Whether it stands for a status: see [`FlagType::status_of_old`].
    #[must_use]
    pub fn is_status_of_old(self) -> bool {
        self.status_of_old().is_some()
    }

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
            | Self::FgmKnown
            | Self::ForcedMarriage
            | Self::PerplexingPresentation
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
            | Self::ParentalLearningDisability
            | Self::Local
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

/// The report to the police that the law asks of the professional who knows of FGM in a girl under 18
/// (Female Genital Mutilation Act 2003, section 5B; `policy-papers` S11, 004:3573).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoliceReport {
    /// The police reference; empty while there is none.
    pub reference: String,
    /// Why it was not reported; empty when it was.
    pub not_reported_because: String,
    /// Whether advice was given on the effects on health (`policy-papers` S11, 004:3579).
    pub health_advice: YesNoNotAsked,
    /// Whether advice was given on the law.
    pub law_advice: YesNoNotAsked,
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
    /// The service's own type, by its code (`flags/` in the caseload's folder); only on a local flag.
    pub local_type: Option<String>,
    /// Who knows of it, in words: whether the family does, and which colleagues; empty when not known.
    pub known_to: String,
    /// What was done about it; needed for self-harm.
    pub action_taken: String,
    /// The report to the police; only on a known case of FGM.
    pub police: Option<PoliceReport>,
    /// What happened and what is planned: reported missing, found, the return interview.
    pub events: Vec<Event>,
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
        if (self.flag_type == FlagType::Local) != self.local_type.is_some() {
            problems.push("flagType", "The service's own type is missing", "Choose what the flag says");
        }
        if self.flag_type == FlagType::SelfHarm && self.action_taken.trim().is_empty() {
            problems.push(
                "actionTaken",
                "What was done about the self-harm is missing",
                "Write what you did, whom you told, and how the child is kept safe tonight",
            );
        }
        if self.flag_type != FlagType::FgmKnown && self.police.is_some() {
            problems.push("policeReference", "Only a known case of FGM has a police report", "Take it away");
        }
        check_events(&self.events, today, &mut problems);
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

    /// Checks what the law asks of a professional who knows of FGM: a girl under 18 on the day it became known needs the
    /// police reference, or why there is none (Female Genital Mutilation Act 2003, section 5B; `standards` 9.1).
    /// `born` is the child's date of birth; an unborn child needs none. It is not limited by the sex on the record.
    ///
    /// # Errors
    /// A problem on `policeReference`.
    pub fn check_police_report(&self, born: Option<NaiveDate>) -> Result<(), Vec<Problem>> {
        let Some(born) = born else { return Ok(()) };
        let under_eighteen = completed_months(born, self.since) < 18 * 12;
        let told = self.police.as_ref().is_some_and(|police| {
            !police.reference.trim().is_empty() || !police.not_reported_because.trim().is_empty()
        });
        if self.flag_type == FlagType::FgmKnown && under_eighteen && !told {
            return Err(vec![Problem::new(
                "policeReference",
                "FGM in a girl under 18 must be reported to the police by you",
                "Ring 101 and write the reference here, or write why it was not reported",
            )]);
        }
        Ok(())
    }

    /// Whether the review date has passed.
    #[must_use]
    pub fn review_is_overdue(&self, today: NaiveDate) -> bool {
        self.ended.is_none() && self.review_on.is_some_and(|review| review < today)
    }
}
