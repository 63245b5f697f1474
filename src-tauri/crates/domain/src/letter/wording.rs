//! A letter's words with fields in braces, read and filled: nothing is left blank, and a value is never read as a field.

use super::{LONGEST_LETTER, LetterField};
use crate::{
    code::Coded,
    problem::{Problem, Problems},
};

/// The words of a letter about a school measurement.
pub type LetterText = Wording<LetterField>;

/// A piece of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece<F> {
    Words(String),
    Field(F),
}

/// A letter's words, read. `F` is the list of the fields it may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording<F>(Vec<Piece<F>>);

impl<F: Coded> Wording<F> {
    /// Reads the words of a letter: its first line is the heading, and a field stands in braces, like `{child}`.
    ///
    /// # Errors
    /// Every brace that is no field, and a letter that is empty, without a heading, or too long.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let text = text.trim();
        let mut problems = Problems::default();
        if text.lines().filter(|line| !line.trim().is_empty()).count() < 2 {
            problems.push(
                "text",
                "The letter is empty",
                "Write a heading and a letter, or take back the shipped words",
            );
        }
        if text.chars().count() > LONGEST_LETTER {
            problems.push("text", "That is too long for a page", "Keep it under 2,500 characters");
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (words, brace) = rest.split_at(at);
            push_words(&mut pieces, words);
            let closed = brace.strip_prefix('{').and_then(|inner| inner.split_once('}'));
            let Some((name, after)) = closed.filter(|(name, _)| !name.contains(['{', '\n'])) else {
                problems.push(
                    "text",
                    "A brace stands alone",
                    "Write a field like {child}, with both braces, or take the brace away",
                );
                push_words(&mut pieces, brace.get(..1).unwrap_or_default());
                rest = brace.get(1..).unwrap_or_default();
                continue;
            };
            match F::from_code(name.trim()) {
                Some(field) => pieces.push(Piece::Field(field)),
                None => problems.push(
                    "text",
                    format!("There is no field {{{}}}", name.trim()),
                    format!("Use one of: {}", all_fields::<F>()),
                ),
            }
            rest = after;
        }
        push_words(&mut pieces, rest);
        if problems.is_empty() { Ok(Self(pieces)) } else { Err(problems.into_vec()) }
    }

    /// The fields it uses, each once.
    #[must_use]
    pub fn fields(&self) -> Vec<F> {
        let mut found = Vec::new();
        for piece in &self.0 {
            if let Piece::Field(field) = piece
                && !found.contains(field)
            {
                found.push(*field);
            }
        }
        found
    }

    /// The words with every field filled in.
    ///
    /// # Errors
    /// The fields that have no value: nothing is left blank in a letter.
    pub fn filled(&self, value: impl Fn(F) -> String) -> Result<String, Vec<F>> {
        let empty: Vec<F> =
            self.fields().into_iter().filter(|field| value(*field).trim().is_empty()).collect();
        if !empty.is_empty() {
            return Err(empty);
        }
        Ok(self.written(value))
    }

    /// The words for a preview: a field without a value stands in its braces, and the letter cannot be saved so.
    #[must_use]
    pub fn previewed(&self, value: impl Fn(F) -> String) -> String {
        self.written(|field| {
            let known = value(field);
            if known.trim().is_empty() { format!("{{{}}}", field.code()) } else { known }
        })
    }

    fn written(&self, value: impl Fn(F) -> String) -> String {
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Field(field) => value(*field),
            })
            .collect()
    }
}

fn push_words<F>(pieces: &mut Vec<Piece<F>>, words: &str) {
    if !words.is_empty() {
        pieces.push(Piece::Words(words.to_owned()));
    }
}

fn all_fields<F: Coded>() -> String {
    F::ALL.iter().map(|field| format!("{{{}}}", field.code())).collect::<Vec<_>>().join(", ")
}
