//! Structured reviews: findings as typed beside a contact.

pub mod views;

use caseload_domain::{
    problem::Problems,
    review::{Answer, AnswerKind, Finding},
};

use crate::{
    clock::Now,
    code::Code,
    typed::{Looking, optional_date},
};
use views::FindingTyped;

/// Reads findings as typed; what does not read is a problem of its field.
pub(crate) fn read_findings(typed: Vec<FindingTyped>, now: Now, problems: &mut Problems) -> Vec<Finding> {
    typed
        .into_iter()
        .filter_map(|FindingTyped { field, answer, options, typed, note, unchanged_since }| {
            let answer = match answer.0 {
                AnswerKind::Options => Some(Answer::Options(options)),
                AnswerKind::Words => Some(Answer::Words(typed.trim().to_owned())),
                AnswerKind::NotAsked => Some(Answer::NotAsked),
                AnswerKind::Number => {
                    let number = typed.trim().parse().map(Answer::Number);
                    if number.is_err() {
                        problems.push(
                            field.clone(),
                            "That is not a whole number",
                            "Type it in digits, like 3",
                        );
                    }
                    number.ok()
                }
                AnswerKind::Day => {
                    optional_date(field.clone(), &typed, Looking::Back, now, problems).map(Answer::Day)
                }
            }?;
            Some(Finding { field, answer, note: note.trim().to_owned(), unchanged_since })
        })
        .collect()
}

/// Findings as the form opens them again.
pub(crate) fn typed_findings(findings: Vec<Finding>) -> Vec<FindingTyped> {
    findings
        .into_iter()
        .map(|Finding { field, answer, note, unchanged_since }| {
            let (kind, options, typed) = match answer {
                Answer::Options(options) => (AnswerKind::Options, options, String::new()),
                Answer::Words(words) => (AnswerKind::Words, Vec::new(), words),
                Answer::Number(number) => (AnswerKind::Number, Vec::new(), number.to_string()),
                Answer::Day(day) => (AnswerKind::Day, Vec::new(), day.format("%d/%m/%Y").to_string()),
                Answer::NotAsked => (AnswerKind::NotAsked, Vec::new(), String::new()),
            };
            FindingTyped { field, answer: Code(kind), options, typed, note, unchanged_since }
        })
        .collect()
}
