//! What was found: the answer to one field of a review.

use chrono::NaiveDate;

use crate::{
    coded,
    problem::{Problem, Problems},
};

/// Longest words of an answer or of its note, in characters.
pub const LONGEST_NOTE: usize = 2_000;

coded! {
    /// The sorts of answer.
    AnswerKind { Options = "options", Words = "words", Number = "number", Day = "day", NotAsked = "not-asked" }
}

/// An answer. Absence of a finding is not an answer; *not asked* is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One or more of the field's options, by code, each once.
    Options(Vec<String>),
    /// In the nurse's own words.
    Words(String),
    /// A count: a number of teeth, of cigarettes a day.
    Number(u32),
    /// A day, as of a blood spot.
    Day(NaiveDate),
    /// Left unasked on purpose.
    NotAsked,
}

/// The answer to one field of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The field's code, kebab-case, as `data/review` names it.
    pub field: String,
    /// What the answer was.
    pub answer: Answer,
    /// More, in the nurse's words; empty when there is none.
    pub note: String,
    /// The day of the contact it was taken over from, when the nurse said that nothing has changed since.
    pub unchanged_since: Option<NaiveDate>,
}

impl Finding {
    /// Checks a finding against the day of its contact. Whether the field has such an answer, the review's form says.
    ///
    /// # Errors
    /// The field that needs mending, by its code.
    pub fn check(&self, happened_on: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let empty = match &self.answer {
            Answer::Options(options) => options.is_empty(),
            Answer::Words(words) => words.trim().is_empty(),
            Answer::Number(_) | Answer::Day(_) | Answer::NotAsked => false,
        };
        if empty {
            problems.push(self.field.clone(), "The answer is empty", "Answer it, or leave the field out");
        }
        let words = match &self.answer {
            Answer::Words(words) => words.as_str(),
            Answer::Options(_) | Answer::Number(_) | Answer::Day(_) | Answer::NotAsked => "",
        };
        if words.chars().count() > LONGEST_NOTE || self.note.chars().count() > LONGEST_NOTE {
            problems.push(
                self.field.clone(),
                "That is too long",
                "Keep it under 2,000 characters, and write the rest under what you saw and did",
            );
        }
        if self.unchanged_since.is_some_and(|day| day > happened_on) {
            problems.push(
                self.field.clone(),
                "It cannot be unchanged since a day that had not come",
                "Answer it anew",
            );
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Finding};

    fn finding(answer: Answer) -> Finding {
        Finding { field: "jaundice".to_owned(), answer, note: String::new(), unchanged_since: None }
    }

    #[test]
    fn an_empty_answer_is_refused_and_not_asked_is_an_answer() {
        let on = "2026-12-01".parse().unwrap();
        for empty in [Answer::Options(Vec::new()), Answer::Words("  ".to_owned())] {
            assert!(finding(empty).check(on).is_err());
        }
        for answer in
            [Answer::NotAsked, Answer::Number(0), Answer::Day(on), Answer::Options(vec!["none".to_owned()])]
        {
            assert_eq!(finding(answer).check(on), Ok(()));
        }
    }

    #[test]
    fn nothing_is_unchanged_since_a_later_contact() {
        let unchanged = |since: &str| Finding {
            unchanged_since: Some(since.parse().unwrap()),
            ..finding(Answer::NotAsked)
        };
        assert!(unchanged("2026-12-02").check("2026-12-01".parse().unwrap()).is_err());
        assert!(unchanged("2026-12-01").check("2026-12-01".parse().unwrap()).is_ok());
    }
}
