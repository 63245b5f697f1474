//! The report builder: the first draft, the form as the nurse leaves it, and what is locked.

use caseload_domain::{
    case_report::{
        Nature,
        template::{DraftPart, ReportKind},
    },
    record::RecordKind,
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{code::Code, draft::views::DraftLine, view_macro::views};

views! {
    /// Ask for a first draft.
    pub struct DraftReport {
        pub child_id: String,
        pub template: Code<ReportKind>,
        /// Why restricted and third-party entries are in it; `None` leaves them out. It is written in the record book.
        pub restricted_because: Option<String>,
    }
    /// A first draft, built from the record.
    pub struct ReportDraft {
        pub template: Code<ReportKind>,
        pub title: String,
        /// It is for a meeting, whose date is asked for.
        pub meeting: bool,
        pub sections: Vec<SectionDraft>,
        /// Sentences left out because they are restricted or about somebody else.
        pub held_back: u32,
    }
    /// A section: what was drafted, and what only the nurse can write.
    pub struct SectionDraft {
        pub code: String,
        pub heading: String,
        /// What to write; empty where the record says it all.
        pub prompt: String,
        /// The report is not locked until the nurse has written here herself.
        pub must_write: bool,
        pub sentences: Vec<SentenceView>,
    }
    /// A sentence with its nature and its source.
    pub struct SentenceView {
        pub text: String,
        pub nature: Code<Nature>,
        /// The entry it comes from; `None` for what the nurse wrote herself.
        pub entry: Option<SourceView>,
        pub restricted: bool,
        /// Drafted and then changed by the nurse.
        pub edited: bool,
    }
    /// Where a sentence comes from.
    pub struct SourceView {
        pub kind: Code<RecordKind>,
        pub record_id: String,
        /// Day and writer, for people.
        pub said: String,
    }
    /// The report as the nurse leaves it.
    pub struct ReportForm {
        pub child_id: String,
        pub template: Code<ReportKind>,
        /// Typed any way; empty where the report is for no meeting.
        pub meeting_on: String,
        pub restricted_because: Option<String>,
        pub sections: Vec<SectionForm>,
    }
    /// A section of the form.
    pub struct SectionForm {
        pub code: String,
        pub heading: String,
        pub sentences: Vec<SentenceForm>,
    }
    /// A sentence of the form.
    pub struct SentenceForm {
        pub text: String,
        pub nature: Code<Nature>,
        /// The entry it came from.
        pub record_id: Option<String>,
        pub restricted: bool,
        pub edited: bool,
    }
    /// Lock a report. From then on it never changes; a new one can be made from it.
    pub struct LockReport { pub form: ReportForm, pub draft_id: Option<String> }
    /// The locked reports of a child.
    pub struct CaseReportsQuery { pub child_id: String }
    /// Newest first.
    pub struct CaseReportList { pub reports: Vec<CaseReportLine> }
    /// A locked report in a list.
    pub struct CaseReportLine {
        pub report_id: String,
        pub template: Code<ReportKind>,
        pub title: String,
        pub meeting_on: Option<NaiveDate>,
        pub locked_at: DateTime<Utc>,
        pub author: String,
        pub sha256: String,
        /// Its words still make its fingerprint.
        pub holds: bool,
        /// Restricted sentences are in it.
        pub restricted: bool,
        /// Entries of the child written after it was locked.
        pub newer_entries: u32,
    }
    /// One locked report.
    pub struct OneCaseReport { pub report_id: String }
    /// A locked report, opened.
    pub struct OpenedCaseReport {
        pub child_id: String,
        pub line: CaseReportLine,
        pub sections: Vec<SectionDraft>,
    }
    /// How this service words its reports, and what was begun and not saved.
    pub struct ReportWordings {
        pub wordings: Vec<ReportWordingView>,
        pub drafts: Vec<DraftLine>,
    }
    /// The wording of one report.
    pub struct ReportWordingView {
        pub template: Code<ReportKind>,
        /// As it ships, not the service's own.
        pub shipped: bool,
        /// Why the service's own cannot be read, and what ships is shown here; empty when all is well.
        pub refused: String,
        pub title: String,
        /// Where its parts come from.
        pub source: String,
        pub sections: Vec<SectionWording>,
    }
    /// A section of the wording.
    pub struct SectionWording {
        pub code: String,
        pub heading: String,
        /// What the nurse is asked to write; empty where the record says it all.
        pub prompt: String,
        /// The report is not locked until the nurse has written here herself.
        pub must_write: bool,
        /// What it is drafted from; nothing where only the nurse can write it.
        pub drafted_from: Vec<Code<DraftPart>>,
        /// The service's own, which does not ship.
        pub is_own: bool,
        /// It cannot be left out: only the nurse can write it.
        pub stays: bool,
    }
    /// Word a report.
    pub struct SaveReportWording {
        pub template: Code<ReportKind>,
        pub title: String,
        /// In the order they are printed.
        pub sections: Vec<SectionTyped>,
        pub draft_id: Option<String>,
    }
    /// A section as typed.
    pub struct SectionTyped {
        /// Empty for a new one of the service's own.
        pub code: String,
        pub heading: String,
        pub prompt: String,
        /// Asked of the service's own sections alone: those that ship keep it.
        pub must_write: bool,
    }
    /// Go back to the wording that ships.
    pub struct OneReportWording { pub template: Code<ReportKind>, pub draft_id: Option<String> }
}
