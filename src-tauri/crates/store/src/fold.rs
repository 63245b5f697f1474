//! Names and words folded for searching and sorting: no case, no accents, no apostrophes.

use unicode_normalization::UnicodeNormalization as _;

/// Lower-case letters and digits without accents; everything else is dropped, or a space where it separates words.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().flat_map(char::to_lowercase) {
        match character {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            // O'Connor and OConnor are one word; so are D’Souza and DSouza.
            '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' => {}
            other if other.is_alphanumeric() => folded.push(other),
            // A combining mark left over by the decomposition.
            '\u{300}'..='\u{36f}' => {}
            _ => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
        }
    }
    folded.trim().to_owned()
}

/// The words of a search as a full-text query: every word must begin a word of the child's.
///
/// `None` when there is nothing to search for.
pub(crate) fn match_query(text: &str) -> Option<String> {
    let words: Vec<String> =
        fold(text).split(' ').filter(|word| !word.is_empty()).map(|word| format!("\"{word}\"*")).collect();
    (!words.is_empty()).then(|| words.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::{fold, match_query};

    #[test]
    fn names_are_found_however_they_are_typed() {
        for (text, expected) in [
            ("O'Connor", "oconnor"),
            ("Łukasz Wójcik", "lukasz wojcik"),
            ("Siân", "sian"),
            ("Smith-Jones", "smith jones"),
            ("Nguyễn", "nguyen"),
        ] {
            assert_eq!(fold(text), expected);
        }
        assert_eq!(match_query("  "), None);
        assert_eq!(match_query("Ava \"DOY").unwrap(), "\"ava\"* AND \"doy\"*");
    }
}
