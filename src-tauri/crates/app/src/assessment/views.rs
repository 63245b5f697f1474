//! Assessments: the form of a tool, answers as typed, what they come to, and a child's assessments over time.

use caseload_domain::{
    assessment::Subject,
    coded,
    contact::ContactType,
    person::RelationshipRole,
    score::{Evidence, Form, Scale, Tool},
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{caseload::views::SyncState, code::Code, failure::ProblemView, view_macro::views};

coded! {
    /// By which age an ASQ-3 form was chosen, and why (`standards` 5: adjusted from three weeks early, until 24 months).
    AgeUsed {
        #[doc = "The adjusted age."] Adjusted = "adjusted",
        #[doc = "The age from birth: not born three weeks early."] NotEarly = "not-early",
        #[doc = "The age from birth: born early, and 24 months old or more."] OldEnough = "old-enough",
        #[doc = "The age from birth: how early is not on record."] GestationNotKnown = "gestation-not-known",
        #[doc = "None: not born yet, or the day does not read."] None = "none",
    }
}

views! {
    /// A tool as filled in. Which of the two lists is used, the tool says.
    pub struct AssessmentTyped {
        pub tool: Code<Tool>,
        pub form: Option<Code<Form>>,
        /// The relative it is about; `None` for the child.
        pub relationship_id: Option<String>,
        /// The answer of each item; `None` where it was not answered.
        pub items: Vec<Option<u8>>,
        pub scales: Vec<ScaleTyped>,
        /// What was done about an answer that asks for it the same day.
        pub action_taken: String,
        pub note: String,
    }
    /// Points of one scale as typed; empty when it was not scored.
    pub struct ScaleTyped {
        pub scale: Code<Scale>,
        pub typed: String,
    }
    /// What can be filled in for a child on a day.
    pub struct AssessmentQuery {
        pub child_id: String,
        /// Typed any way, as in the contact form.
        pub on: String,
        pub contact_type: Option<Code<ContactType>>,
        /// One tool alone; all of them when it is left out.
        pub tool: Option<Code<Tool>>,
    }
    /// The tools, those that fit the age and the contact first, and whom they can be about.
    pub struct AssessmentSheets {
        pub sheets: Vec<ToolSheet>,
        /// The adults in the child's life.
        pub relatives: Vec<AboutWhom>,
    }
    /// One tool: what is asked for, never a question's words.
    pub struct ToolSheet {
        pub tool: Code<Tool>,
        /// Its name for people: `ASQ-3`.
        pub name: String,
        /// Whether it fits the child's age and the contact. An order, never a limit.
        pub fits: bool,
        /// Whom it can be about for this child on this day.
        pub subject: Code<Subject>,
        /// The age from which it can be about the child, while the child has not reached it.
        pub own_age: Option<OwnAgeView>,
        /// Every form it comes in; empty when there is but one.
        pub forms: Vec<Code<Form>>,
        /// The forms for the child's age; two where the nurse chooses, empty where the age asks for none or for any.
        pub for_age: Vec<Code<Form>>,
        pub age_used: Code<AgeUsed>,
        pub items: Option<ItemsView>,
        pub scales: Vec<Code<Scale>>,
        pub ranges: Vec<RangeView>,
        pub cut_offs: Vec<CutOffView>,
        /// The item whose answer above 0 asks for something the same day.
        pub urgent_item: Option<u8>,
    }
    /// From which age a tool can be about the child, and whose word that is.
    pub struct OwnAgeView {
        pub years: u32,
        pub source: String,
        pub evidence: Code<Evidence>,
    }
    /// The items of a tool.
    pub struct ItemsView {
        pub count: u8,
        /// The highest answer; the lowest is 0.
        pub most: u8,
        /// Answered yes and no, rather than by points.
        pub yes_or_no: bool,
    }
    /// What a scale of a form can score, in hundredths of a point.
    pub struct RangeView {
        pub form: Option<Code<Form>>,
        pub scale: Code<Scale>,
        pub least: u32,
        pub most: u32,
        /// Whole points alone.
        pub whole: bool,
    }
    /// The cut-off of a scale of a form.
    pub struct CutOffView {
        pub form: Option<Code<Form>>,
        pub scale: Code<Scale>,
        /// Hundredths of a point; `None` where no source has one and the service has not entered its own.
        pub hundredths: Option<u32>,
        pub source: String,
        pub evidence: Code<Evidence>,
    }
    /// An adult in the child's life.
    pub struct AboutWhom {
        pub relationship_id: String,
        pub role: Code<RelationshipRole>,
        pub name: String,
    }
    /// What answers as typed come to. Nothing is saved.
    pub struct ScoreQuery { pub typed: AssessmentTyped }
    /// What they come to, or the fields to mend.
    pub struct ScorePreview {
        pub scored: Option<ScoredView>,
        pub problems: Vec<ProblemView>,
    }
    /// A scored form, in hundredths of a point.
    pub struct ScoredView {
        pub total: Option<u32>,
        pub scales: Vec<ScaleScored>,
        pub band: Option<BandView>,
        pub actions: Vec<SaidView>,
        pub urgent: Option<UrgentView>,
        /// What cannot be said, and why.
        pub notes: Vec<String>,
        /// Every source what is shown rests on, each once.
        pub sources: Vec<String>,
        /// Something shown rests on a value that is to be checked locally.
        pub to_be_checked: bool,
        pub complete: bool,
    }
    /// One scale's points and band.
    pub struct ScaleScored {
        pub scale: Code<Scale>,
        pub hundredths: u32,
        pub band: Option<BandView>,
    }
    /// A band, never a diagnosis.
    pub struct BandView {
        pub code: String,
        pub words: String,
        pub source: String,
        pub evidence: Code<Evidence>,
    }
    /// Something a source asks for.
    pub struct SaidView {
        pub words: String,
        pub source: String,
        pub evidence: Code<Evidence>,
    }
    /// An item whose answer asks for something the same day.
    pub struct UrgentView {
        /// From 1.
        pub item: u8,
        pub words: String,
        pub source: String,
        pub evidence: Code<Evidence>,
    }
    /// An assessment that was filled in apart from a contact.
    pub struct RecordAssessment {
        pub child_id: String,
        /// Typed any way.
        pub on: String,
        pub typed: AssessmentTyped,
        /// The draft it grew from; gone once it is saved, in the same transaction.
        pub draft_id: Option<String>,
    }
    /// Amend an assessment: the original stays readable.
    pub struct AmendAssessment {
        pub assessment_id: String,
        pub on: String,
        pub typed: AssessmentTyped,
        pub reason: String,
        /// The revision the form was opened from; a newer one is not overwritten.
        pub from_revision: u32,
        pub draft_id: Option<String>,
    }
    /// One assessment.
    pub struct OneAssessment { pub assessment_id: String }
    /// An assessment opened for amending.
    pub struct OpenedAssessment {
        pub child_id: String,
        pub on: String,
        pub typed: AssessmentTyped,
        /// It goes by the day of its contact.
        pub at_contact: bool,
        pub revision: u32,
    }
    /// Every assessment of a child, tool by tool.
    pub struct ChildAssessments { pub tools: Vec<ToolAssessments> }
    /// What was scored with one tool.
    pub struct ToolAssessments {
        pub tool: Code<Tool>,
        pub name: String,
        /// Newest first; those entered in error are among them.
        pub lines: Vec<AssessmentLine>,
        /// A scale that was scored twice or more on the same form about the same person.
        pub trends: Vec<ScoreTrend>,
    }
    /// One assessment.
    pub struct AssessmentLine {
        pub assessment_id: String,
        pub revision: u32,
        pub form: Option<Code<Form>>,
        pub on: NaiveDate,
        /// `None` when it is about the child. A relative's is another person's health in the child's record.
        pub about: Option<AboutWhom>,
        pub contact: Option<OfContact>,
        pub scored: ScoredView,
        pub action_taken: String,
        pub note: String,
        pub author: String,
        pub written_at: DateTime<Utc>,
        /// Why it was amended or taken back.
        pub reason: Option<String>,
        pub entered_in_error: bool,
        pub sync: Code<SyncState>,
        pub file: Option<u32>,
    }
    /// The contact an assessment was part of.
    pub struct OfContact {
        pub contact_id: String,
        pub contact_type: Code<ContactType>,
        pub on: NaiveDate,
        pub restricted: bool,
    }
    /// How one scale went, oldest first.
    pub struct ScoreTrend {
        pub scale: Code<Scale>,
        pub form: Option<Code<Form>>,
        pub about: Option<AboutWhom>,
        /// What the scale can score, in hundredths.
        pub least: u32,
        pub most: u32,
        pub points: Vec<ScorePoint>,
        /// For a goal: whole points from the first to the latest; above 0 is nearer.
        pub travelled: Option<i8>,
    }
    /// One point of a trend.
    pub struct ScorePoint {
        pub on: NaiveDate,
        pub hundredths: u32,
        /// The band's words; empty where there is none.
        pub band: String,
    }
}
