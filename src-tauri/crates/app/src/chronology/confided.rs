//! What a review has in confidence, in a chronology: a line of its own beside the contact, held back unless it is chosen.

use caseload_domain::{case_report::Nature, contact::Contact, review::AnswerKind};

use super::{line::Line, views::HeldBack};
use crate::{
    document::day_in_words,
    in_words::{in_words, joined, stopped},
    review::{finding_lines, views::FindingLine},
};

/// The part of a contact's entry that is told in confidence; the first part is the contact.
const PART: u32 = 1;

/// The restricted answers of a contact's review, in the order in which they were asked; `None` where there are none. They are
/// restricted at a contact that is not: who asked to see the record sees the visit, and not what was said at it.
pub(super) fn of_findings(contact: &Contact, line: Line) -> Option<Line> {
    let said: Vec<String> =
        finding_lines(&contact.findings).iter().filter(|found| found.restricted).map(in_a_sentence).collect();
    (!said.is_empty()).then(|| Line {
        part: PART,
        on: contact.happened_on,
        at: contact.happened_at,
        what: format!("Told in confidence, {}", in_words(contact.contact_type)),
        detail: said.join(" "),
        nature: Nature::Reported,
        held_back: Some(HeldBack::Restricted),
        ..line
    })
}

impl Line {
    /// Whether it is what a review has in confidence.
    pub(crate) fn is_confided(&self) -> bool {
        self.entry.kind == caseload_domain::record::RecordKind::Contact && self.part == PART
    }
}

/// `What was said: Now, he came back in May.`
fn in_a_sentence(found: &FindingLine) -> String {
    let answer = match (found.answer.0, found.day) {
        (AnswerKind::NotAsked, _) => "not asked".to_owned(),
        (_, Some(day)) => day_in_words(day),
        (_, None) => found.text.clone(),
    };
    stopped(&format!("{}: {}", found.label, joined(&[answer, found.note.trim().to_owned()], ", ")))
}
