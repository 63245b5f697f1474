//! Letters: the record of one, its words with fields in braces, and those to parents after a school measurement.
//!
//! Such a letter is told the clinical band and never the population band: [`LetterCode::of`] takes no other.

mod facts;
mod template;
mod wording;

use chrono::{Days, NaiveDate};

use crate::{
    coded,
    growth::ClinicalBmi,
    id::{ChildId, LetterId},
    problem::{Problem, Problems},
};

pub use facts::{LetterFacts, LetterValue, Typed};
pub use template::{LetterReader, LetterTemplate, MergeField, TemplateFault, TemplateTableError, templates};
pub use wording::{LetterText, Wording};

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
    /// What goes in the envelope with it; empty when nothing.
    pub enclosed: String,
    /// The day it was first put on paper; `None` while it is only written. From then on its words stand.
    pub printed_on: Option<NaiveDate>,
    /// When and how it went; `None` while it has not.
    pub sent: Option<LetterSent>,
}

coded! {
    /// How a letter went.
    SentHow { Post = "post", ByHand = "by-hand", SecureMail = "secure-mail" }
}

/// A letter's going.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterSent {
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub how: SentHow,
}

/// Longest list of what is enclosed.
const LONGEST_ENCLOSED: usize = 200;

impl Letter {
    /// Whether its words stand: it is on paper or has gone, and somebody may hold it.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.printed_on.is_some() || self.sent.is_some()
    }

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
        if [&self.heading, &self.text].iter().any(|words| words.contains(['{', '}'])) {
            problems.push("text", "A field is not filled in", "Replace what stands in braces");
        }
        if self.text.chars().count() > crate::contact::LONGEST_TEXT {
            problems.push("text", "That is too long for a letter", "Keep it under 20,000 characters");
        }
        if self.enclosed.chars().count() > LONGEST_ENCLOSED {
            problems.push("enclosed", "That is too long", "Name what is enclosed, in a few words");
        }
        if let Some(sent) = self.sent {
            if sent.on > today {
                problems.push("sentOn", "That day has not come yet", "Give the day it went");
            } else if sent.on < self.written_on {
                problems.push(
                    "sentOn",
                    "It was not written by then",
                    "Give the day it went, or mend the day it was written",
                );
            }
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

#[cfg(test)]
mod tests {
    use super::{
        LONGEST_LETTER, Letter, LetterCode, LetterField, LetterSent, LetterText, SentHow, feedback_due,
    };
    use crate::{
        code::Coded as _,
        growth::ClinicalBmi,
        id::{ChildId, LetterId},
    };

    #[test]
    fn a_letter_needs_its_parts_and_went_after_it_was_written_and_not_tomorrow() {
        let day = |text: &str| text.parse().unwrap();
        let letter = Letter {
            id: LetterId::parse("01a1e395-ae87-7000-8000-000000000001").unwrap(),
            child: ChildId::parse("01a1e395-ae87-7000-8000-000000000002").unwrap(),
            template: "general".to_owned(),
            to: "Ms Doyle".to_owned(),
            heading: "About Ava".to_owned(),
            text: "Dear Ms Doyle".to_owned(),
            written_on: day("2027-01-04"),
            restricted: false,
            enclosed: String::new(),
            printed_on: None,
            sent: None,
        };
        let found = |letter: &Letter| -> Vec<String> {
            let problems = letter.check(day("2027-01-06")).err().unwrap_or_default();
            problems.into_iter().map(|problem| problem.field.into_owned()).collect()
        };
        assert_eq!(found(&letter), Vec::<String>::new());
        assert!(!letter.is_locked());
        let blank =
            Letter { to: " ".to_owned(), heading: String::new(), text: String::new(), ..letter.clone() };
        assert_eq!(found(&blank), ["to", "heading", "text"]);
        assert_eq!(found(&Letter { text: "Dear {parent}".to_owned(), ..letter.clone() }), ["text"]);
        assert_eq!(found(&Letter { heading: "About {child}".to_owned(), ..letter.clone() }), ["text"]);
        assert_eq!(found(&Letter { written_on: day("2027-01-07"), ..letter.clone() }), ["writtenOn"]);
        for (on, fields) in
            [("2027-01-05", &[][..]), ("2027-01-03", &["sentOn"]), ("2027-01-07", &["sentOn"])]
        {
            let sent = Some(LetterSent { on: day(on), how: SentHow::Post });
            let gone = Letter { sent, ..letter.clone() };
            assert_eq!(found(&gone), fields, "{on}");
            assert!(gone.is_locked());
        }
    }

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
