//! People's names, as families say and spell them.

use crate::problem::Problem;

/// A person's name. The family name is never empty; a given name may not be known yet (a newborn, an unborn baby).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Surname, as written by the family.
    pub family: String,
    /// Given names, empty when there are none yet.
    pub given: String,
    /// What the person is called day to day, when it is not the given name.
    pub known_as: Option<String>,
}

/// Longest name kept, in characters; longer text is a paste into the wrong field.
pub const LONGEST_NAME: usize = 120;

impl Name {
    /// Builds a name from typed text; spaces at the ends and doubled spaces are dropped.
    ///
    /// # Errors
    /// A problem on `family` when there is no surname, or on the field that is too long.
    pub fn parse(family: &str, given: &str, known_as: &str) -> Result<Self, Problem> {
        let (family, given, known_as) = (tidy(family), tidy(given), tidy(known_as));
        if family.is_empty() {
            return Err(Problem::new(
                "family",
                "Surname is missing",
                "Type the surname; for a baby not yet named, the mother's",
            ));
        }
        for (field, text) in [("family", &family), ("given", &given), ("knownAs", &known_as)] {
            if text.chars().count() > LONGEST_NAME {
                return Err(Problem::new(
                    field,
                    "That is too long for a name",
                    "Type the name only, up to 120 letters",
                ));
            }
        }
        let known_as = (!known_as.is_empty() && known_as != given).then_some(known_as);
        Ok(Self { family, given, known_as })
    }

    /// `SURNAME, First`, the way lists and banners show it.
    #[must_use]
    pub fn in_list(&self) -> String {
        if self.given.is_empty() {
            self.family.to_uppercase()
        } else {
            format!("{}, {}", self.family.to_uppercase(), self.given)
        }
    }

    /// Initials only, for a screen that a family can see.
    #[must_use]
    pub fn initials(&self) -> String {
        [&self.given, &self.family]
            .iter()
            .filter_map(|part| part.chars().next())
            .flat_map(char::to_uppercase)
            .collect()
    }
}

/// Text without spaces at its ends or doubled within.
#[must_use]
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn a_name_is_tidied_and_shown_surname_first() {
        let name = Name::parse(" Doyle ", "Ava-Mae", "Ava").unwrap();
        assert_eq!(name.in_list(), "DOYLE, Ava-Mae");
        assert_eq!(name.initials(), "AD");
        assert_eq!(Name::parse("Doyle", "", "").unwrap().in_list(), "DOYLE");
    }

    #[test]
    fn a_surname_is_needed() {
        assert_eq!(Name::parse("  ", "Ava", "").unwrap_err().field, "family");
    }
}
