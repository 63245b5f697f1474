//! Letters to parents: which one a clinical band gets, its words as shipped, and what may be merged into them.
//!
//! A letter is told the clinical band and never the population band: [`LetterCode::of`] takes no other.

use chrono::{Days, NaiveDate};

use crate::{
    code::Coded as _,
    coded,
    growth::ClinicalBmi,
    id::{ChildId, LetterId},
    problem::{Problem, Problems},
};

/// Longest letter, in characters: it must stay on one page.
pub const LONGEST_LETTER: usize = 2_500;

/// Feedback reaches parents within six weeks of the measurement (`standards` 7).
const FEEDBACK_DAYS: u64 = 42;

coded! {
    /// A letter that a service may word.
    LetterCode {
        HealthyWeight = "ncmp-healthy-weight",
        Underweight = "ncmp-underweight",
        Overweight = "ncmp-overweight",
        VeryOverweight = "ncmp-very-overweight",
    }
}

impl LetterCode {
    /// The letter of a band. One letter serves both highest bands, and names the band it is about.
    #[must_use]
    pub fn of(band: ClinicalBmi) -> Self {
        match band {
            ClinicalBmi::Underweight => Self::Underweight,
            ClinicalBmi::HealthyWeight => Self::HealthyWeight,
            ClinicalBmi::Overweight => Self::Overweight,
            ClinicalBmi::VeryOverweight | ClinicalBmi::SeverelyOverweight => Self::VeryOverweight,
        }
    }

    /// Whether parents are to be called first, so that no family first reads it in a letter. Our own step; the nurse may
    /// decide otherwise for a family, and that is written down.
    #[must_use]
    pub fn call_first(self) -> bool {
        match self {
            Self::Underweight | Self::VeryOverweight => true,
            Self::HealthyWeight | Self::Overweight => false,
        }
    }

    /// The words it ships with: our own, plain, and judging nobody.
    #[must_use]
    pub fn shipped(self) -> &'static str {
        match self {
            Self::HealthyWeight => include_str!("../data/letter/ncmp-healthy-weight.txt"),
            Self::Underweight => include_str!("../data/letter/ncmp-underweight.txt"),
            Self::Overweight => include_str!("../data/letter/ncmp-overweight.txt"),
            Self::VeryOverweight => include_str!("../data/letter/ncmp-very-overweight.txt"),
        }
    }
}

coded! {
    /// What may be merged into a letter, written in braces.
    LetterField {
        #[doc = "First name of the child."] Child = "child",
        #[doc = "School."] School = "school",
        #[doc = "Day of the measurement."] Measured = "measured",
        #[doc = "Height with its unit."] Height = "height",
        #[doc = "Weight with its unit."] Weight = "weight",
        #[doc = "Clinical band in words."] Band = "band",
        #[doc = "The service's telephone number."] Phone = "phone",
        #[doc = "The practitioner's name."] Nurse = "nurse",
        #[doc = "The practitioner's team."] Team = "team",
    }
}

/// A letter written about a child and given or sent to somebody. It is kept as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Identity.
    pub id: LetterId,
    /// The child it is about.
    pub child: ChildId,
    /// The template it was written from; empty when from none.
    pub template: String,
    /// To whom, as on the envelope.
    pub to: String,
    /// Its heading.
    pub heading: String,
    /// Its words, with every field filled in.
    pub text: String,
    /// The day it was written.
    pub written_on: NaiveDate,
    /// Whether it goes to a professional and may hold what a family must not read; never printed in the home.
    pub restricted: bool,
}

impl Letter {
    /// Checks the letter.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        for (field, text, what) in [
            ("to", &self.to, "to whom it goes"),
            ("heading", &self.heading, "a heading"),
            ("text", &self.text, "words"),
        ] {
            if text.trim().is_empty() {
                problems.push(field, format!("The letter lacks {what}"), "Write it");
            }
        }
        if self.text.contains(['{', '}']) {
            problems.push("text", "A field is not filled in", "Replace what stands in braces");
        }
        if self.text.chars().count() > crate::contact::LONGEST_TEXT {
            problems.push("text", "That is too long for a letter", "Keep it under 20,000 characters");
        }
        if self.written_on > today {
            problems.push("writtenOn", "That day has not come yet", "Give the day it was written");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

/// The last day on which feedback is in time.
#[must_use]
pub fn feedback_due(measured_on: NaiveDate) -> NaiveDate {
    measured_on.checked_add_days(Days::new(FEEDBACK_DAYS)).unwrap_or(NaiveDate::MAX)
}

/// A piece of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Field(LetterField),
}

/// A letter's words, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText(Vec<Piece>);

impl LetterText {
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
            match LetterField::from_code(name.trim()) {
                Some(field) => pieces.push(Piece::Field(field)),
                None => problems.push(
                    "text",
                    format!("There is no field {{{}}}", name.trim()),
                    format!("Use one of: {}", all_fields()),
                ),
            }
            rest = after;
        }
        push_words(&mut pieces, rest);
        if problems.is_empty() { Ok(Self(pieces)) } else { Err(problems.into_vec()) }
    }

    /// The fields it uses, each once.
    #[must_use]
    pub fn fields(&self) -> Vec<LetterField> {
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
    pub fn filled(&self, value: impl Fn(LetterField) -> String) -> Result<String, Vec<LetterField>> {
        let empty: Vec<LetterField> =
            self.fields().into_iter().filter(|field| value(*field).trim().is_empty()).collect();
        if !empty.is_empty() {
            return Err(empty);
        }
        let words = self.0.iter().map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Field(field) => value(*field),
        });
        Ok(words.collect())
    }
}

fn push_words(pieces: &mut Vec<Piece>, words: &str) {
    if !words.is_empty() {
        pieces.push(Piece::Words(words.to_owned()));
    }
}

fn all_fields() -> String {
    LetterField::ALL.iter().map(|field| format!("{{{}}}", field.code())).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_LETTER, LetterCode, LetterField, LetterText, feedback_due};
    use crate::{code::Coded as _, growth::ClinicalBmi};

    fn wrong(text: &str) -> Vec<String> {
        LetterText::parse(text).unwrap_err().into_iter().map(|problem| problem.what).collect()
    }

    #[test]
    fn every_shipped_letter_reads_and_names_child_band_and_phone() {
        for &code in LetterCode::ALL {
            let fields = LetterText::parse(code.shipped()).unwrap().fields();
            for field in [LetterField::Child, LetterField::Band, LetterField::Phone, LetterField::School] {
                assert!(fields.contains(&field), "{code:?} {field:?}");
            }
            let words = code.shipped().to_lowercase();
            for word in ["obese", "obesity", "fat ", "failure", "population"] {
                assert!(!words.contains(word), "{code:?} says {word}");
            }
        }
    }

    #[test]
    fn what_is_no_field_is_refused_with_the_mend() {
        assert_eq!(wrong("Heading\n\nDear {parent}"), ["There is no field {parent}"]);
        assert_eq!(wrong("Heading\n\nDear {child"), ["A brace stands alone"]);
        assert_eq!(wrong("Heading\n\nDear } and {x\ny}"), ["A brace stands alone"; 3]);
        assert_eq!(wrong("Heading\n\n{{child}}"), ["A brace stands alone"; 2]);
        assert_eq!(wrong("  \n "), ["The letter is empty"]);
        assert_eq!(
            wrong(&format!("Heading\n\n{}", "x".repeat(LONGEST_LETTER))),
            ["That is too long for a page"]
        );
    }

    #[test]
    fn nothing_is_left_blank_and_a_value_is_never_read_as_a_field() {
        let letter = LetterText::parse("About { child }\n\n{child} is at {school}. {phone}").unwrap();
        let with = |phone: &'static str| {
            letter.filled(move |field| match field {
                LetterField::Child => "{band}".to_owned(),
                LetterField::Phone => phone.to_owned(),
                LetterField::School
                | LetterField::Measured
                | LetterField::Height
                | LetterField::Weight
                | LetterField::Band
                | LetterField::Nurse
                | LetterField::Team => "Larkspur".to_owned(),
            })
        };
        assert_eq!(with("0116").unwrap(), "About {band}\n\n{band} is at Larkspur. 0116");
        assert_eq!(with(" ").unwrap_err(), [LetterField::Phone]);
    }

    #[test]
    fn each_band_has_its_letter_and_two_are_called_about_first() {
        for (band, letter, call) in [
            (ClinicalBmi::Underweight, LetterCode::Underweight, true),
            (ClinicalBmi::HealthyWeight, LetterCode::HealthyWeight, false),
            (ClinicalBmi::Overweight, LetterCode::Overweight, false),
            (ClinicalBmi::VeryOverweight, LetterCode::VeryOverweight, true),
            (ClinicalBmi::SeverelyOverweight, LetterCode::VeryOverweight, true),
        ] {
            assert_eq!((LetterCode::of(band), letter.call_first()), (letter, call), "{band:?}");
        }
    }

    #[test]
    fn feedback_is_due_within_six_weeks() {
        assert_eq!(feedback_due("2027-01-04".parse().unwrap()).to_string(), "2027-02-15");
    }
}
