//! Contacts: what was planned, what happened, what was seen and said, what comes next.

#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};

use crate::{
    coded,
    concern::Concern,
    id::{ChildId, ContactId, EpisodeId, LocalServiceId, PlaceId, RelationshipId},
    phrase::first_blank,
    practitioner::Role,
    problem::{Problem, Problems},
    review::Finding,
};

coded! {
    /// What the contact was. Those of the programme come first, in a child's order; which of them apply where and when is
    /// data (`crate::schedule`; `policy-papers` 3 and 4).
    ContactType {
        Antenatal = "antenatal",
        NewBirth = "new-birth",
        SixToEightWeeks = "6-8-weeks",
        ThreeToFourMonths = "3-4-months",
        SixMonths = "6-months",
        TwelveMonths = "12-months",
        TwoYears = "2-years",
        IntegratedReview = "integrated-review",
        ThreeYears = "3-years",
        SchoolEntry = "school-entry",
        FourToFiveYears = "4-5-years",
        ReceptionQuestionnaire = "reception-questionnaire",
        NcmpReception = "ncmp-reception",
        NcmpYearSix = "ncmp-year-6",
        YearSixQuestionnaire = "year-6-questionnaire",
        TenToElevenYears = "10-11-years",
        YearSixReview = "year-6-review",
        TransferAtEleven = "transfer-11",
        DigitalYearSeven = "digital-year-7",
        TwelveToThirteenYears = "12-13-years",
        YearEightReview = "year-8-review",
        ThirteenToFourteenYears = "13-14-years",
        DigitalYearNine = "digital-year-9",
        YearTenReview = "year-10-review",
        DigitalYearEleven = "digital-year-11",
        FifteenToSixteenYears = "15-16-years",
        SchoolLeavers = "school-leavers",
        Transition = "transition",
        HealthReview = "health-review",
        WeightAndFeeding = "weight-and-feeding",
        FollowUp = "follow-up",
        PackageSession = "package-session",
        DropIn = "drop-in",
        Group = "group",
        SafeguardingMeeting = "safeguarding-meeting",
        ProfessionalLiaison = "professional-liaison",
        Advice = "advice",
        Other = "other",
    }
}

coded! {
    /// Where it happened (`policy-papers` A7).
    Setting {
        Home = "home",
        Clinic = "clinic",
        FamilyHub = "family-hub",
        GpSurgery = "gp-surgery",
        School = "school",
        Nursery = "nursery",
        Library = "library",
        CommunityHall = "community-hall",
        Hospital = "hospital",
        Office = "office",
        Other = "other",
    }
}

coded! {
    /// How it happened (CSDS consultation mechanism, in plain words).
    Mode {
        InPerson = "in-person",
        Phone = "phone",
        Video = "video",
        Text = "text",
        Letter = "letter",
        Email = "email",
        Questionnaire = "questionnaire",
        Group = "group",
    }
}

coded! {
    /// What happened. The truth about not being seen is kept apart (DESIGN 4).
    Outcome {
        Seen = "seen",
        SeenLate = "seen-late",
        NotSeen = "not-seen",
        WasNotBrought = "was-not-brought",
        NoAccess = "no-access",
        Declined = "declined",
        CancelledByFamily = "cancelled-by-family",
        CancelledByService = "cancelled-by-service",
        AbsentFromSchool = "absent-from-school",
        LeftSchool = "left-school",
        UnableToMeasure = "unable-to-measure",
    }
}

impl Outcome {
    /// Whether the practitioner saw the child. "Days since seen" counts from these and from nothing else.
    #[must_use]
    pub fn is_seen(self) -> bool {
        match self {
            Self::Seen | Self::SeenLate => true,
            Self::NotSeen
            | Self::WasNotBrought
            | Self::NoAccess
            | Self::Declined
            | Self::CancelledByFamily
            | Self::CancelledByService
            | Self::AbsentFromSchool
            | Self::LeftSchool
            | Self::UnableToMeasure => false,
        }
    }

    /// Whether the family was not there or did not let the practitioner in: twice in a row asks for a decision.
    #[must_use]
    pub fn was_missed_by_family(self) -> bool {
        matches!(self, Self::WasNotBrought | Self::NoAccess)
    }

    /// Whether it tells of a try at seeing the child that the next one is held against: the child was seen, or the family
    /// was not there. What was cancelled, declined or done by telephone in between neither sees the child nor ends the row.
    #[must_use]
    pub fn is_attempt(self) -> bool {
        self.is_seen() || self.was_missed_by_family()
    }

    /// Whether it asks what was decided, when the child's attempt before it went like `before`: the second in a row at which
    /// the family was not there (`standards` 9.1: the second was-not-brought).
    #[must_use]
    pub fn asks_decision_after(self, before: Option<Self>) -> bool {
        self.was_missed_by_family() && before.is_some_and(Self::was_missed_by_family)
    }

    /// Whether a contact took place, with or without the child.
    #[must_use]
    pub fn took_place(self) -> bool {
        self.is_seen() || self == Self::NotSeen
    }
}

coded! {
    /// How an infant is fed, as the 6-8 week return counts it (CSDS breastfeeding status 01, 02, 03; `standards` 2.3 and 3).
    InfantFeeding { Breast = "breast", Mixed = "mixed", Formula = "formula", NotKnown = "not-known" }
}

/// Who delivered a contact: the role delivered is held against the role due (`policy-papers` W1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveredBy {
    /// The name, as colleagues write it.
    pub name: String,
    /// What they are employed as.
    pub role: Role,
}

/// A colleague's signature under a learner's contact (`policy-papers` W4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Countersignature {
    /// The registered colleague's name.
    pub name: String,
    /// The day it was read and signed.
    pub on: NaiveDate,
}

/// Somebody who was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Present {
    /// The child.
    Child,
    /// A person known to the record.
    Relative(RelationshipId),
    /// Anybody else, in words: an interpreter, a social worker.
    Other(String),
}

coded! {
    /// What is given to families by hand (`policy-papers` P6, H5).
    GivenItem {
        VitaminDrops = "vitamin-drops",
        VitaminTablets = "vitamin-tablets",
        OralHealthPack = "oral-health-pack",
        ToothbrushAndPaste = "toothbrush-and-paste",
        FreeFlowCup = "free-flow-cup",
        BookPack = "book-pack",
        SafetyEquipment = "safety-equipment",
        Condoms = "condoms",
        Other = "other",
    }
}

/// Something given, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// What.
    pub item: GivenItem,
    /// How many, 1 to 99.
    pub quantity: u8,
}

/// A contact with a child or about a child, or an attempt at one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Identity.
    pub id: ContactId,
    /// The child it is about.
    pub child: ChildId,
    /// What it was.
    pub contact_type: ContactType,
    /// The day it happened, in England's calendar.
    pub happened_on: NaiveDate,
    /// The time of day it began, England's wall clock; `None` when not known.
    pub happened_at: Option<NaiveTime>,
    /// Minutes, 1 to 600; `None` when not known.
    pub minutes: Option<u16>,
    /// Where; `None` for a call or a letter.
    pub setting: Option<Setting>,
    /// How.
    pub mode: Mode,
    /// What happened.
    pub outcome: Outcome,
    /// Who was there.
    pub present: Vec<Present>,
    /// Why the contact was made, in a few words.
    pub purpose: String,
    /// What was seen, said and done.
    pub narrative: String,
    /// The child's voice: what the child showed or said, what a day is like (`policy-papers` 1.18).
    pub voice: String,
    /// The Universal Plus episode it belongs to.
    pub episode: Option<EpisodeId>,
    /// Holds third-party or restricted information: never shown or printed in the home.
    pub restricted: bool,
    /// The school, clinic or other place on the register; contacts at one place on one day are a session.
    pub place: Option<PlaceId>,
    /// Who delivered it; `None` when not known, as in what was imported.
    pub delivered_by: Option<DeliveredBy>,
    /// Who signed for a learner; `None` while nobody has.
    pub countersigned: Option<Countersignature>,
    /// How the infant is fed; `None` when not asked.
    pub infant_feeding: Option<InfantFeeding>,
    /// What a structured review found, field by field, in the order of the form. No field twice.
    pub findings: Vec<Finding>,
    /// What worried the nurse, small things too; no concern twice.
    pub concerns: Vec<Concern>,
    /// What was done about a concern that asks for it; needed for self-harm.
    pub action_taken: String,
    /// What was decided after a second attempt in a row at which the child was not seen; empty when none was needed.
    pub decision: String,
    /// What was given by hand; no item twice.
    pub given: Vec<Given>,
    /// The local services the family was told of; none twice.
    pub signposted: Vec<LocalServiceId>,
    /// The contact it was written with, when one visit to a family was written once for several children.
    pub written_with: Option<ContactId>,
}

/// Longest text kept in one field, in characters.
pub const LONGEST_TEXT: usize = 20_000;

impl Contact {
    /// Whether a learner delivered it and nobody has signed for it yet.
    #[must_use]
    pub fn needs_countersignature(&self) -> bool {
        self.countersigned.is_none()
            && self.delivered_by.as_ref().is_some_and(|delivered_by| delivered_by.role.is_learner())
    }

    /// Checks that a contact that asks for a decision has one with it. `before` is the outcome of the child's attempt before
    /// this one.
    ///
    /// # Errors
    /// A problem on `decision`.
    pub fn check_decision(&self, before: Option<Outcome>) -> Result<(), Vec<Problem>> {
        if self.outcome.asks_decision_after(before) && self.decision.trim().is_empty() {
            return Err(vec![Problem::new(
                "decision",
                "This is the second time in a row that the child was not seen",
                "Write what you decided: whom you rang, whom you told, and when the child will be seen",
            )]);
        }
        Ok(())
    }

    /// Checks what was recorded against the calendar and against itself.
    ///
    /// # Errors
    /// Every field that needs mending, each with the mend.
    pub fn check(&self, today: NaiveDate, now: NaiveTime) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.happened_on > today {
            problems.push(
                "happenedOn",
                "That day has not come yet",
                "Give the day it happened; plan ahead with a task",
            );
        } else if self.happened_on == today && self.happened_at.is_some_and(|time| time > now) {
            problems.push("happenedAt", "That time has not come yet", "Check the time");
        }
        if self.minutes.is_some_and(|minutes| !(1..=600).contains(&minutes)) {
            problems.push(
                "minutes",
                "Minutes must be between 1 and 600",
                "Give the length in minutes, or leave it empty",
            );
        }
        if self.outcome.is_seen() && !matches!(self.mode, Mode::InPerson | Mode::Video | Mode::Group) {
            problems.push(
                "outcome",
                "A child cannot be seen that way",
                "Choose in person, video or group, or say the child was not seen",
            );
        }
        if self.outcome.is_seen() && !self.present.contains(&Present::Child) {
            problems.push(
                "present",
                "You saw the child, but the child is not ticked as there",
                "Tick the child, or choose Not seen",
            );
        }
        if !self.outcome.is_seen() && self.present.contains(&Present::Child) {
            problems.push(
                "present",
                "The child is ticked as there, but was not seen",
                "Choose Seen, or take the tick away",
            );
        }
        if self.mode == Mode::InPerson && self.setting.is_none() && self.outcome.took_place() {
            problems.push("setting", "Where it happened is missing", "Choose where you met");
        }
        if self.outcome.took_place() && self.narrative.trim().is_empty() {
            problems.push(
                "narrative",
                "Nothing is written about what you saw and did",
                "Write a sentence or two",
            );
        }
        if let Some(countersigned) = &self.countersigned
            && countersigned.on > today
        {
            problems.push(
                "countersigned",
                "That day has not come yet",
                "Give the day it was read and signed",
            );
        }
        for (position, finding) in self.findings.iter().enumerate() {
            problems.extend(finding.check(self.happened_on).err().into_iter().flatten());
            if self.findings.iter().take(position).any(|earlier| earlier.field == finding.field) {
                problems.push(finding.field.clone(), "It is answered twice", "Keep one of the answers");
            }
        }
        for (position, given) in self.given.iter().enumerate() {
            if !(1..=99).contains(&given.quantity) {
                problems.push("given", "How many were given must be 1 to 99", "Give the number");
            }
            if self.given.iter().take(position).any(|earlier| earlier.item == given.item) {
                problems.push("given", "An item is given twice", "Add the two numbers up");
            }
        }
        if self.concerns.contains(&Concern::SelfHarm) && self.action_taken.trim().is_empty() {
            problems.push(
                "actionTaken",
                "What was done about the self-harm is missing",
                "Write what you did, whom you told, and how the child is kept safe tonight",
            );
        }
        for (field, text) in [
            ("narrative", &self.narrative),
            ("voice", &self.voice),
            ("purpose", &self.purpose),
            ("actionTaken", &self.action_taken),
            ("decision", &self.decision),
        ] {
            // A phrase put in says nothing that was not seen until each of its blanks is filled.
            if first_blank(text).is_some() {
                problems.push(field, "A blank is not filled in", "Write what you saw there, or take it out");
            }
            if text.chars().count() > LONGEST_TEXT {
                problems.push(
                    field,
                    "That is too long",
                    "Keep it under 20,000 characters, or split it into two contacts",
                );
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
