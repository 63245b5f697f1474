//! United Kingdom postcodes, by their published shapes (BS 7666: `A9 9AA` to `AA9A 9AA`).

use std::fmt;

/// A postcode in capitals with its one space.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(String);

impl Postcode {
    /// Reads a postcode typed in any case, with or without its space. `None` when it has not the shape of one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let compact: String = text
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect::<String>()
            .to_ascii_uppercase();
        if !(5..=7).contains(&compact.len()) || !compact.is_ascii() {
            return None;
        }
        let (outward, inward) = compact.split_at(compact.len() - 3);
        let shape = |part: &str| -> String {
            part.chars()
                .map(|character| {
                    if character.is_ascii_digit() {
                        '9'
                    } else if character.is_ascii_uppercase() {
                        'A'
                    } else {
                        '?'
                    }
                })
                .collect()
        };
        let outward_fits = matches!(shape(outward).as_str(), "A9" | "A99" | "A9A" | "AA9" | "AA99" | "AA9A");
        (outward_fits && shape(inward) == "9AA").then(|| Self(format!("{outward} {inward}")))
    }

    /// The postcode with its space.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The outward half, enough to plan a route: `LE3`.
    #[must_use]
    pub fn outward(&self) -> &str {
        self.0.split(' ').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Postcode;

    #[test]
    fn postcodes_are_tidied_and_wrong_ones_are_not_guessed() {
        assert_eq!(Postcode::parse("le673pn").unwrap().as_str(), "LE67 3PN");
        assert_eq!(Postcode::parse("LE3 9QH").unwrap().outward(), "LE3");
        for wrong in ["", "LE3", "LE3 9Q", "999 999", "LE3 99H", "no fixed abode"] {
            assert_eq!(Postcode::parse(wrong), None, "{wrong}");
        }
    }
}
