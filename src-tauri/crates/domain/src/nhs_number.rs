//! NHS numbers: ten digits with a check digit (NHS Data Dictionary; `reference` table 1 of the standards note).

use std::fmt;

/// A valid NHS number, stored as ten digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NhsNumber(String);

/// Why a text is not an NHS number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NhsNumberError {
    /// Nothing was typed.
    #[error("it is empty")]
    Empty,
    /// It holds something other than digits, spaces and hyphens.
    #[error("it holds something other than digits")]
    NotDigits,
    /// A spreadsheet has turned it into a rounded number such as `9.99E+09`.
    #[error("a spreadsheet turned it into a rounded number")]
    RoundedBySpreadsheet,
    /// It does not have ten digits.
    #[error("it has {digits} digits and needs 10")]
    WrongLength {
        /// How many digits there are.
        digits: usize,
    },
    /// The check digit does not agree: most likely one digit is wrong, or two are swapped.
    #[error("the check digit does not agree")]
    CheckDigit,
    /// It passes the arithmetic but has never been issued.
    #[error("this number is never issued")]
    NeverIssued,
}

/// Who may hold a number, by its range (NHS number ranges; the 999 range is for made-up people).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NhsNumberRange {
    /// Issued in England, Wales and the Isle of Man: 4 000 000 000 to 4 999 999 999 and 6 000 000 000 to 7 999 999 999.
    EnglandAndWales,
    /// A Scottish CHI, a Northern Irish H&C or an Irish number.
    ElsewhereInTheIslands,
    /// 9 000 000 000 and above: made-up people only.
    MadeUp,
    /// Reserved, not issued.
    Reserved,
}

impl NhsNumber {
    /// Reads an NHS number as people write it: spaces and hyphens are ignored.
    ///
    /// # Errors
    /// [`NhsNumberError`], which says what is wrong and never repeats the digits.
    pub fn parse(text: &str) -> Result<Self, NhsNumberError> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(NhsNumberError::Empty);
        }
        if looks_rounded(trimmed) {
            return Err(NhsNumberError::RoundedBySpreadsheet);
        }
        let compact: String = trimmed
            .chars()
            .filter(|character| {
                !character.is_whitespace() && !matches!(character, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}')
            })
            .collect();
        if !compact.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NhsNumberError::NotDigits);
        }
        if compact.len() != 10 {
            return Err(NhsNumberError::WrongLength { digits: compact.len() });
        }
        let digits: Vec<u32> = compact.bytes().map(|byte| u32::from(byte - b'0')).collect();
        if !check_digit_agrees(&digits) {
            return Err(NhsNumberError::CheckDigit);
        }
        // Ten equal digits and d00000000d pass or look valid but were never issued.
        let first = digits.first();
        let all_equal = digits.iter().all(|digit| Some(digit) == first);
        let hollow = digits.iter().skip(1).take(8).all(|digit| *digit == 0) && digits.last() == first;
        if all_equal || hollow {
            return Err(NhsNumberError::NeverIssued);
        }
        Ok(Self(compact))
    }

    /// The ten digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The range the number belongs to.
    #[must_use]
    pub fn range(&self) -> NhsNumberRange {
        let prefix: String = self.0.chars().take(2).collect();
        match prefix.parse::<u32>() {
            Ok(40..=49 | 60..=79) => NhsNumberRange::EnglandAndWales,
            Ok(1..=39 | 80..=85) => NhsNumberRange::ElsewhereInTheIslands,
            Ok(90..=99) => NhsNumberRange::MadeUp,
            Ok(_) | Err(_) => NhsNumberRange::Reserved,
        }
    }
}

impl fmt::Display for NhsNumber {
    /// The way people read it: 3, 3 and 4 digits.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, digit) in self.0.chars().enumerate() {
            if position == 3 || position == 6 {
                formatter.write_str(" ")?;
            }
            write!(formatter, "{digit}")?;
        }
        Ok(())
    }
}

/// Weights 10 to 2 over the first nine digits; 11 minus the remainder by 11 must be the tenth (11 counts as 0, 10 is invalid).
fn check_digit_agrees(digits: &[u32]) -> bool {
    let sum: u32 = digits.iter().take(9).zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let expected = match 11 - sum % 11 {
        11 => 0,
        other => other,
    };
    digits.last() == Some(&expected)
}

/// `9.99123E+09` and its like: digits were lost, so no mend can be offered.
fn looks_rounded(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    lower.contains("e+")
        && lower
            .chars()
            .all(|character| character.is_ascii_digit() || matches!(character, '.' | ',' | 'e' | '+'))
}

#[cfg(test)]
mod tests {
    use super::{NhsNumber, NhsNumberError, NhsNumberRange};

    fn check(text: &str, expected: Result<&str, NhsNumberError>) {
        assert_eq!(
            NhsNumber::parse(text).as_ref().map(NhsNumber::as_str),
            expected.as_ref().map(|digits| *digits),
            "{text}"
        );
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        check("999 000 0018", Ok("9990000018"));
        check(" 999-000-0026 ", Ok("9990000026"));
        for valid in
            ["9990000034", "9990000042", "9990000050", "9990000069", "9990000077", "9990000085", "8429141456"]
        {
            check(valid, Ok(valid));
        }
    }

    #[test]
    fn a_number_that_cannot_be_right_says_why() {
        check("", Err(NhsNumberError::Empty));
        check("8429141457", Err(NhsNumberError::CheckDigit));
        check("9990000001", Err(NhsNumberError::CheckDigit));
        check("999000001", Err(NhsNumberError::WrongLength { digits: 9 }));
        check("9.99E+09", Err(NhsNumberError::RoundedBySpreadsheet));
        check("not known", Err(NhsNumberError::NotDigits));
        for never in ["0000000000", "1111111111", "4444444444", "9999999999"] {
            assert!(NhsNumber::parse(never).is_err(), "{never}");
        }
    }

    #[test]
    fn it_is_shown_in_groups_of_three_three_and_four_and_knows_its_range() {
        let made_up = NhsNumber::parse("9990000018").unwrap();
        assert_eq!(made_up.to_string(), "999 000 0018");
        assert_eq!(made_up.range(), NhsNumberRange::MadeUp);
    }
}
