//! A nurse's own phrases: words put in with a few keys, with blanks for what was seen. A blank is never a finding.

use std::ops::Range;

use crate::problem::{Problem, Problems};

/// Longest name of a phrase, in characters.
pub const LONGEST_NAME: usize = 60;
/// Longest text of a phrase, in characters.
pub const LONGEST_PHRASE: usize = 4_000;
/// Longest word between the braces of a blank; more is a sentence that happens to be in braces.
const LONGEST_BLANK: usize = 40;

/// A phrase of the nurse's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// What she types after a semicolon: no spaces.
    pub name: String,
    /// What it puts in, blanks and all.
    pub text: String,
}

impl Phrase {
    /// Checks a phrase by itself. Whether its name is taken, the store knows.
    ///
    /// # Errors
    /// Each field that needs mending.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.name.is_empty() {
            problems.push("name", "The name is missing", "Give a short one to type, like feed");
        } else if self.name.chars().count() > LONGEST_NAME
            || !self.name.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
        {
            problems.push(
                "name",
                "That cannot be typed as a name",
                "Use letters, digits and hyphens, no spaces, like new-birth",
            );
        }
        if self.text.trim().is_empty() {
            problems.push(
                "text",
                "The phrase is empty",
                "Write the words it puts in, with ___ where you fill in",
            );
        } else if self.text.chars().count() > LONGEST_PHRASE {
            problems.push("text", "That is too long", "Keep it under 4,000 characters");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

/// Where the first blank is, in bytes: three or more underscores, or a word or two in braces. `None` when all are filled.
#[must_use]
pub fn first_blank(text: &str) -> Option<Range<usize>> {
    let line = text.find("___").map(|start| {
        let rest = text.get(start..).unwrap_or_default();
        start..start + rest.len() - rest.trim_start_matches('_').len()
    });
    let brace = text.match_indices('{').find_map(|(start, _)| {
        let inside = text.get(start + 1..)?;
        let end = inside.find('}')?;
        let word = inside.get(..end)?;
        let named =
            !word.trim().is_empty() && word.chars().count() <= LONGEST_BLANK && !word.contains(['{', '\n']);
        named.then_some(start..start + end + 2)
    });
    [line, brace].into_iter().flatten().min_by_key(|blank| blank.start)
}

#[cfg(test)]
mod tests {
    use super::{Phrase, first_blank};

    #[test]
    fn a_blank_is_a_line_or_a_word_in_braces_and_the_first_one_counts() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(first_blank(text).map(|blank| &text[blank]), expected, "{text}");
        };
        check("Fed for ___ minutes.", Some("___"));
        check("Fed for _____ minutes, {side} first.", Some("_____"));
        check("Fed on {which side} for ___ minutes.", Some("{which side}"));
        check("Né {où} ___", Some("{où}"));
        check("Fed for ten minutes.", None);
        check("a__b and {} and { } and {a\nb}", None);
        check("an open { brace ___", Some("___"));
        check("{{twice}}", Some("{twice}"));
    }

    #[test]
    fn a_name_can_be_typed_in_one_go_and_a_phrase_says_something() {
        let fields = |name: &str, text: &str| -> Vec<String> {
            let phrase = Phrase { name: name.to_owned(), text: text.to_owned() };
            phrase.check().err().into_iter().flatten().map(|problem| problem.field.into_owned()).collect()
        };
        assert!(fields("new-birth", "Seen at home, ___.").is_empty());
        assert_eq!(fields("", " "), ["name", "text"]);
        assert_eq!(fields("two words", "x"), ["name"]);
        assert_eq!(fields("x", &"y".repeat(4_001)), ["text"]);
    }
}
