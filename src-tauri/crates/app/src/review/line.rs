//! A finding in a line, for the timeline, the versions of a contact and the form that asks again.

use caseload_domain::review::{self, Answer, AnswerKind, Field, Finding};

use super::views::FindingLine;
use crate::code::Code;

/// The findings of a contact, in its order.
pub(crate) fn finding_lines(findings: &[Finding]) -> Vec<FindingLine> {
    findings.iter().map(finding_line).collect()
}

/// A finding with its label and its answer in words. A field that no table has any more keeps its code for a name, and is
/// held back in the home: what it was cannot be known.
pub(super) fn finding_line(finding: &Finding) -> FindingLine {
    let field = review::field(&finding.field);
    let (answer, text, day) = match &finding.answer {
        Answer::Options(options) => (AnswerKind::Options, labels(field, options), None),
        Answer::Words(words) => (AnswerKind::Words, words.clone(), None),
        Answer::Number(number) => (AnswerKind::Number, number.to_string(), None),
        Answer::Day(day) => (AnswerKind::Day, String::new(), Some(*day)),
        Answer::NotAsked => (AnswerKind::NotAsked, String::new(), None),
    };
    FindingLine {
        field: finding.field.clone(),
        label: field.map_or_else(|| finding.field.clone(), |field| field.label.clone()),
        answer: Code(answer),
        text,
        day,
        note: finding.note.clone(),
        unchanged_since: finding.unchanged_since,
        restricted: field.is_none_or(|field| field.restricted),
    }
}

fn labels(field: Option<&Field>, options: &[String]) -> String {
    let label = |code: &String| {
        let choice = field.and_then(|field| field.options.iter().find(|choice| choice.code == *code));
        choice.map_or(code.as_str(), |choice| choice.label.as_str()).to_owned()
    };
    options.iter().map(label).collect::<Vec<_>>().join(", ")
}
