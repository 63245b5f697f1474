//! Reports and summaries written from the record: each sentence with its nature and its source, locked when finished.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    chronology::EntryRef,
    coded,
    id::{CaseReportId, ChildId},
    problem::{Problem, Problems},
};

coded! {
    /// What a sentence is. A chair must see at once what was seen, what was told and what is thought.
    Nature { Fact = "fact", Observation = "observation", Reported = "reported", Opinion = "opinion" }
}

/// A sentence of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The text, as the nurse left it.
    pub text: String,
    /// What it is.
    pub nature: Nature,
    /// The entry it came from; `None` for what the nurse wrote herself.
    pub entry: Option<EntryRef>,
    /// Holds third-party or restricted information, chosen to be in it.
    pub restricted: bool,
}

/// A section of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSection {
    /// The section's code in its template.
    pub code: String,
    /// The heading, as it was when the report was locked.
    pub heading: String,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A locked report or summary. A draft is not one yet: it is kept with the other drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseReport {
    /// Identity.
    pub id: CaseReportId,
    /// The child.
    pub child: ChildId,
    /// The template's code (`data/case-report/`).
    pub template: String,
    /// The title, as printed.
    pub title: String,
    /// The meeting it is for; `None` for a summary.
    pub meeting_on: Option<NaiveDate>,
    /// Its sections, in order.
    pub sections: Vec<ReportSection>,
    /// When it was locked.
    pub locked_at: DateTime<Utc>,
    /// SHA-256 of the words that were locked, lower-case hexadecimal; the printed report names it.
    pub sha256: String,
}

impl CaseReport {
    /// Checks the report.
    ///
    /// # Errors
    /// A problem when it says nothing, or its fingerprint is not one.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.sections.iter().all(|section| section.sentences.is_empty()) {
            problems.push("sections", "The report says nothing", "Write at least one sentence");
        }
        if self.sha256.len() != 64
            || !self.sha256.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        {
            problems.push("sha256", "The report's fingerprint is not one", "Lock the report again");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
