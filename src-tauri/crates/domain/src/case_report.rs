//! Reports and summaries written from the record: each sentence with its nature and its source, locked when finished.

pub mod template;

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use crate::{
    chronology::EntryRef,
    code::Coded as _,
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
    /// Drafted from its entry and then changed by the nurse: the entry is still its source, the words are hers.
    pub edited: bool,
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

    /// The words that are locked: everything a reader of the report is told, line by line, in one spelling. Its SHA-256 is
    /// the report's fingerprint, so the spelling never changes: another one would be another version in the first line.
    #[must_use]
    pub fn canonical(&self) -> String {
        let mut text = String::from("caseload-case-report-v1\n");
        let mut line = |key: &str, value: &str| {
            // One line a value, whatever the value holds.
            let value = value.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
            writeln!(text, "{key}: {value}").expect("writing to a String does not fail");
        };
        line("id", self.id.as_str());
        line("child", self.child.as_str());
        line("template", &self.template);
        line("title", &self.title);
        line("meeting", &self.meeting_on.map(|day| day.to_string()).unwrap_or_default());
        line("locked", &self.locked_at.to_rfc3339_opts(SecondsFormat::Millis, true));
        for section in &self.sections {
            line("section", &section.code);
            line("heading", &section.heading);
            for sentence in &section.sentences {
                line("nature", sentence.nature.code());
                if let Some(EntryRef { kind, id }) = &sentence.entry {
                    line("kind", kind.code());
                    line("entry", id);
                }
                line("restricted", if sentence.restricted { "yes" } else { "no" });
                line("edited", if sentence.edited { "yes" } else { "no" });
                line("text", &sentence.text);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{CaseReport, Nature, ReportSection, Sentence};
    use crate::{
        chronology::EntryRef,
        id::{CaseReportId, ChildId},
        record::RecordKind,
    };

    fn report() -> CaseReport {
        CaseReport {
            id: CaseReportId::parse("01a1e395-ae87-7000-8000-000000000001").unwrap(),
            child: ChildId::parse("01a1e395-ae87-7000-8000-000000000002").unwrap(),
            template: "conference-report".to_owned(),
            title: "Report".to_owned(),
            meeting_on: None,
            sections: vec![ReportSection {
                code: "voice".to_owned(),
                heading: "The child's voice".to_owned(),
                sentences: vec![Sentence {
                    text: "First line\nnature: opinion".to_owned(),
                    nature: Nature::Observation,
                    entry: Some(EntryRef { kind: RecordKind::Contact, id: "x".to_owned() }),
                    restricted: false,
                    edited: false,
                }],
            }],
            locked_at: "2027-01-04T09:00:00Z".parse().unwrap(),
            sha256: "a".repeat(64),
        }
    }

    #[test]
    fn what_is_locked_is_spelt_line_by_line_and_words_cannot_pass_for_a_line() {
        assert_eq!(
            report().canonical(),
            "caseload-case-report-v1\nid: 01a1e395-ae87-7000-8000-000000000001\n\
             child: 01a1e395-ae87-7000-8000-000000000002\ntemplate: conference-report\ntitle: Report\nmeeting: \n\
             locked: 2027-01-04T09:00:00.000Z\nsection: voice\nheading: The child's voice\nnature: observation\n\
             kind: contact\nentry: x\nrestricted: no\nedited: no\ntext: First line\\nnature: opinion\n"
        );
    }

    #[test]
    fn any_change_of_what_is_told_changes_what_is_locked() {
        let locked = report().canonical();
        let changes: [fn(&mut CaseReport); 6] = [
            |report| report.title.push('s'),
            |report| report.meeting_on = "2027-01-12".parse().ok(),
            |report| report.sections[0].heading.push('.'),
            |report| report.sections[0].sentences[0].text.push(' '),
            |report| report.sections[0].sentences[0].nature = Nature::Fact,
            |report| report.sections[0].sentences[0].edited = true,
        ];
        for change in changes {
            let mut changed = report();
            change(&mut changed);
            assert_ne!(changed.canonical(), locked);
        }
    }

    #[test]
    fn a_report_that_says_nothing_or_has_no_fingerprint_is_refused() {
        assert_eq!(report().check(), Ok(()));
        let empty = CaseReport { sections: Vec::new(), sha256: "ABC".to_owned(), ..report() };
        let fields: Vec<_> = empty.check().unwrap_err().into_iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["sections", "sha256"]);
    }
}
