//! The letters that ship, as data: for whom each is, its words, and whether it asks a family to come.

use std::sync::LazyLock;

use super::Wording;
use crate::{
    child::CaseloadStatus,
    coded,
    problem::Problem,
    table::{Keys, Table, TableError, TableFault, needed},
};

coded! {
    /// Who reads a letter.
    LetterReader { Family = "family", Gp = "gp", School = "school", Other = "other" }
}

impl LetterReader {
    /// Whether it may hold what a family must not read.
    #[must_use]
    pub fn may_be_restricted(self) -> bool {
        match self {
            Self::Family => false,
            Self::Gp | Self::School | Self::Other => true,
        }
    }
}

coded! {
    /// What may be merged into a letter, written in braces.
    MergeField {
        #[doc = "How it begins: `Dear ...`."] Dear = "dear",
        #[doc = "First name of the child."] Child = "child",
        #[doc = "First and family name of the child."] ChildName = "child-name",
        #[doc = "Date of birth."] Born = "born",
        #[doc = "NHS number."] NhsNumber = "nhs-number",
        #[doc = "School or nursery."] School = "school",
        #[doc = "What an appointment is for."] Visit = "visit",
        #[doc = "Its day."] Day = "day",
        #[doc = "Its time."] Time = "time",
        #[doc = "Where it is."] Place = "place",
        #[doc = "The service's telephone number."] Phone = "phone",
        #[doc = "The practitioner's name."] Nurse = "nurse",
        #[doc = "The practitioner's team."] Team = "team",
        #[doc = "Who is written about to whom: a service."] Service = "service",
        #[doc = "Why, in the nurse's words for this reader."] Reason = "reason",
        #[doc = "What was agreed, in the nurse's words for this reader."] Agreed = "agreed",
        #[doc = "A last day, to answer or to come by."] By = "by",
    }
}

/// A letter that ships.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterTemplate {
    /// Its code, kept on each letter written from it.
    pub code: String,
    /// Its name in the list.
    pub name: String,
    /// Who reads it.
    pub reader: LetterReader,
    /// Whether it asks a family to come or to answer. Nobody who has died or left is asked.
    pub invites: bool,
    /// Its words: the heading first.
    pub words: String,
}

impl LetterTemplate {
    /// Whether it may be written about a child who stands so on the caseload.
    ///
    /// # Errors
    /// Why not, and what to do.
    pub fn may_be_written(&self, status: CaseloadStatus) -> Result<(), Problem> {
        let why = match (status, self.invites) {
            (CaseloadStatus::OnCaseload, _)
            | (CaseloadStatus::MovedAway | CaseloadStatus::Discharged | CaseloadStatus::Died, false) => {
                return Ok(());
            }
            (CaseloadStatus::Died, true) => "The child has died",
            (CaseloadStatus::MovedAway, true) => "The child has moved away",
            (CaseloadStatus::Discharged, true) => "The child is no longer on the caseload",
            (CaseloadStatus::Transferred, _) => "Care has passed to a colleague",
            (CaseloadStatus::Merged, _) => "This record was joined to another",
        };
        let mend = match status {
            CaseloadStatus::Died => "Write a letter of your own words, or speak to the family",
            CaseloadStatus::Merged => "Write it from the record it was joined to",
            CaseloadStatus::Transferred => "Ask the colleague who has the care now",
            CaseloadStatus::OnCaseload | CaseloadStatus::MovedAway | CaseloadStatus::Discharged => {
                "Write a letter that asks nobody to come"
            }
        };
        Err(Problem::new("template", why, mend))
    }
}

/// A table of letters that was refused.
pub type TemplateTableError = TableError<TemplateFault>;

/// What a table of letters can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// Two letters of one code.
    #[error("there is another letter of this code; keep one")]
    Twice,
    /// Words that are no letter.
    #[error("{what}; {mend}")]
    Words {
        /// What is wrong.
        what: String,
        /// What to do.
        mend: String,
    },
}

static SHIPPED: LazyLock<Vec<LetterTemplate>> =
    LazyLock::new(|| shipped().expect("the letters that ship are read by a test of this module"));

/// Every letter that ships, in the order of the list.
#[must_use]
pub fn templates() -> &'static [LetterTemplate] {
    &SHIPPED
}

fn shipped() -> Result<Vec<LetterTemplate>, TemplateTableError> {
    let mut all: Vec<LetterTemplate> = Vec::new();
    for (file, text) in [
        ("family.toml", include_str!("../../data/letter/family.toml")),
        ("professionals.toml", include_str!("../../data/letter/professionals.toml")),
    ] {
        let table = Table::<TemplateFault>::parse(Some(file), text)?;
        table.whole(|keys| Ok(keys.only(&["letter"])?))?;
        let mut codes: Vec<String> = all.iter().map(|letter| letter.code.clone()).collect();
        all.extend(table.rows("letter", &["code"], |keys| {
            let letter = read(keys)?;
            if codes.contains(&letter.code) {
                return Err(TemplateFault::Twice);
            }
            codes.push(letter.code.clone());
            Ok(letter)
        })?);
    }
    Ok(all)
}

fn read(keys: Keys<'_>) -> Result<LetterTemplate, TemplateFault> {
    keys.only(&["code", "name", "for", "invites", "words", "source"])?;
    let words = keys.text("words")?.trim().to_owned();
    if let Some(problem) = Wording::<MergeField>::parse(&words).err().into_iter().flatten().next() {
        return Err(TemplateFault::Words { what: problem.what, mend: problem.mend });
    }
    let _whence = keys.text("source")?;
    Ok(LetterTemplate {
        code: keys.text("code")?.to_owned(),
        name: keys.text("name")?.to_owned(),
        reader: keys.entry("for")?,
        invites: needed("invites", keys.flag("invites")?)?,
        words,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{LetterReader, MergeField, TemplateFault, read, shipped, templates};
    use crate::{child::CaseloadStatus, code::Coded as _, letter::Wording, table::Table};

    #[test]
    fn every_letter_that_ships_reads_and_each_field_is_used_by_one() {
        let all = shipped().unwrap();
        let mut used = BTreeSet::new();
        for letter in &all {
            used.extend(Wording::<MergeField>::parse(&letter.words).unwrap().fields());
            let words = letter.words.to_lowercase();
            for word in ["did not attend", "dna", "failed", "non-compliant", "safeguarding"] {
                assert!(
                    !words.split(|c: char| !c.is_alphanumeric() && c != ' ').any(|part| part.contains(word)),
                    "{}: {word}",
                    letter.code
                );
            }
        }
        assert_eq!(used, MergeField::ALL.iter().copied().collect());
        assert_eq!(templates().len(), all.len());
    }

    /// Long words and long sentences are what makes a letter hard to read: no sentence to a family is over 25 words.
    #[test]
    fn what_families_read_is_in_short_sentences() {
        for letter in templates().iter().filter(|letter| letter.reader == LetterReader::Family) {
            for sentence in letter.words.split(['.', '?', ':', '\n']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 25, "{}: {words} words: {sentence}", letter.code);
            }
        }
    }

    #[test]
    fn nobody_who_died_moved_or_was_joined_to_another_is_invited() {
        for letter in templates() {
            for status in CaseloadStatus::ALL {
                let may = letter.may_be_written(*status).is_ok();
                let expected = match status {
                    CaseloadStatus::OnCaseload => true,
                    CaseloadStatus::MovedAway | CaseloadStatus::Discharged | CaseloadStatus::Died => {
                        !letter.invites
                    }
                    CaseloadStatus::Transferred | CaseloadStatus::Merged => false,
                };
                assert_eq!(may, expected, "{} {status:?}", letter.code);
            }
        }
        assert!(templates().iter().filter(|letter| letter.invites).count() >= 4);
        assert!(templates().iter().all(|letter| !letter.invites || letter.reader == LetterReader::Family));
    }

    #[test]
    fn a_letter_with_a_field_that_is_none_is_refused_by_its_row() {
        let text = "[[letter]]\ncode = \"x\"\nname = \"X\"\nfor = \"family\"\ninvites = true\nsource = \"S\"\nwords = \"Heading\\n\\nDear {mum}\"";
        let table = Table::<TemplateFault>::parse(None, text).unwrap();
        let refused = table.rows("letter", &["code"], read).unwrap_err().to_string();
        assert!(refused.contains("{mum}") && refused.contains("letter 1 (x)"), "{refused}");
    }
}
