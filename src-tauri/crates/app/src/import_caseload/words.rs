//! Words as extracts write them: sex, level, yes and no, gestation, dates, practices, schools and names in one cell.
//!
//! Text is only ever text: a leading `=`, `+`, `-` or `@` is kept as written, and nothing is evaluated.

use caseload_domain::{
    child::{Gestation, GpPractice, ImdDecile, Level, Sex},
    code::YesNoNotAsked,
    name::{Name, tidy},
    nhs_number::{NhsNumber, NhsNumberError},
    postcode::Postcode,
    typed_date::{TypedDateError, parse_date},
};
use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization as _;

/// A cell without invisible characters and spaces at its ends. Line breaks within it stay.
pub(super) fn clean(cell: &str) -> String {
    let invisible = |character: char| {
        // The two joiners, 200C and 200D, stay: some languages spell names with them.
        matches!(
            character,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
    };
    let cell = cell.replace("\r\n", "\n");
    let kept = cell.chars().filter(|character| !invisible(*character)).map(|character| match character {
        '\r' | '\n' => '\n',
        other if other.is_control() => ' ',
        other => other,
    });
    kept.collect::<String>().trim().to_owned()
}

/// Text for comparing: one composition, one case, one kind of apostrophe, single spaces.
pub(super) fn fold(text: &str) -> String {
    tidy(text)
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == '\u{2019}' { '\'' } else { letter })
        .collect()
}

/// Letters and digits in lower case, everything else one space: for recognising words.
pub(super) fn plain(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter(|character| !matches!(character, '\'' | '\u{2019}'))
        .map(|character| if character.is_alphanumeric() { character } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    tidy(&spaced)
}

/// Whether a cell says in words that there is nothing to say.
pub(super) fn is_unknown(text: &str) -> bool {
    matches!(
        plain(text).as_str(),
        "" | "not known"
            | "n k"
            | "nk"
            | "unknown"
            | "not recorded"
            | "not given"
            | "not stated"
            | "n a"
            | "none"
            | "nil"
    )
}

/// An NHS number; `None` when there is none. The error is the reason, as the preview words it, and the mend.
pub(super) fn nhs_number(text: &str) -> Result<Option<NhsNumber>, (&'static str, &'static str)> {
    if is_unknown(text) {
        return Ok(None);
    }
    // Spreadsheets guard digits with an apostrophe or ="…", and other programs add ".0"; the digits are the same.
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    let text = text.strip_prefix('\'').unwrap_or(text);
    let text = text.strip_suffix(".0").unwrap_or(text);
    match NhsNumber::parse(text) {
        Ok(number) => Ok(Some(number)),
        Err(NhsNumberError::Empty) => Ok(None),
        Err(NhsNumberError::NotDigits) => {
            Err(("NHS number: not a number", "Give the ten digits, or leave the cell empty"))
        }
        Err(NhsNumberError::RoundedBySpreadsheet) => Err((
            "NHS number: spreadsheet turned it into a rounded number",
            "Digits are lost: format the column as text before pasting, and make the file again",
        )),
        Err(NhsNumberError::WrongLength { .. }) => {
            Err(("NHS number: wrong length", "An NHS number has ten digits: look for a digit lost or added"))
        }
        Err(NhsNumberError::CheckDigit) => Err((
            "NHS number: check digit",
            "One digit is wrong or two are swapped: compare it with the source, never guess",
        )),
        Err(NhsNumberError::NeverIssued) => Err((
            "NHS number: never issued",
            "This is a filler, not a number: leave the cell empty or give the true one",
        )),
    }
}

/// A whole date, with its year. A time after it is dropped.
pub(super) fn full_date(text: &str, today: NaiveDate) -> Result<NaiveDate, TypedDateError> {
    let text = match text.rsplit_once([' ', 'T']) {
        Some((date, time)) if time.contains(':') => date,
        Some(_) | None => text,
    };
    let is_year = |part: &str| matches!(part.len(), 2 | 4) && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    // The domain's reader guesses a missing year; a date of birth is never guessed.
    let whole = match parts.as_slice() {
        [only] => only.len() == 8,
        [first, _, .., last] => is_year(last) || is_year(first) && first.len() == 4,
        _ => false,
    };
    if whole { parse_date(text, today, false) } else { Err(TypedDateError::NotADate) }
}

/// Sex; `None` when the word is not one for it.
pub(super) fn sex(text: &str) -> Option<Sex> {
    match plain(text).as_str() {
        "m" | "male" | "boy" | "1" => Some(Sex::Male),
        "f" | "female" | "girl" | "2" => Some(Sex::Female),
        "i" | "9" | "indeterminate" | "not specified" | "other" | "intersex" => Some(Sex::Indeterminate),
        "" | "u" | "x" | "0" | "n k" | "nk" | "not known" | "unknown" => Some(Sex::NotKnown),
        _ => None,
    }
}

/// Level of care; `None` when the word is not one.
pub(super) fn level(text: &str) -> Option<Level> {
    match plain(&text.replace('+', " plus")).as_str() {
        "community" | "c" => Some(Level::Community),
        "universal" | "u" | "universal only" | "core" => Some(Level::Universal),
        "up" | "u plus" | "universal plus" | "targeted" | "universal targeted" => Some(Level::UniversalPlus),
        "upp" | "universal partnership plus" | "partnership plus" | "partnership" | "specialist" => {
            Some(Level::UniversalPartnershipPlus)
        }
        _ => None,
    }
}

/// A level as the people of this area say it.
pub(super) fn level_name(level: Level) -> &'static str {
    match level {
        Level::Community => "Community",
        Level::Universal => "Universal",
        Level::UniversalPlus => "Universal Plus",
        Level::UniversalPartnershipPlus => "Universal Partnership Plus",
    }
}

/// Yes, no, or nothing said; `None` when the word is neither.
pub(super) fn yes_no(text: &str) -> Option<YesNoNotAsked> {
    match plain(text).as_str() {
        "y" | "yes" | "true" | "1" | "required" | "needed" => Some(YesNoNotAsked::Yes),
        "n" | "no" | "false" | "0" | "not required" | "not needed" => Some(YesNoNotAsked::No),
        "" | "n k" | "nk" | "not known" | "not asked" | "unknown" => Some(YesNoNotAsked::NotAsked),
        _ => None,
    }
}

/// Gestation: `39+4`, `39`, `39/40`, `39w 4d`, `39 weeks 4 days`; `None` when it is none of them or out of range.
pub(super) fn gestation(text: &str) -> Option<Gestation> {
    let compact: String = text.to_lowercase().split_whitespace().collect();
    let compact = compact.replace("/40", "");
    let compact = compact
        .replace("weeks", "+")
        .replace("week", "+")
        .replace("wks", "+")
        .replace("wk", "+")
        .replace('w', "+");
    let compact = compact.replace("days", "").replace("day", "").replace('d', "").replace("++", "+");
    Gestation::parse(compact.strip_suffix('+').unwrap_or(&compact))
}

/// A postcode that someone lives at; `None` for other text and for the ZZ99 codes that stand for *no fixed abode* and the like.
pub(super) fn postcode(text: &str) -> Option<Postcode> {
    Postcode::parse(text).filter(|postcode| !postcode.as_str().starts_with("ZZ99"))
}

/// A practice: `C82009`, `c82053 The Practice`, `The Practice (C82053)`, or a name alone.
pub(super) fn gp_practice(text: &str) -> Option<GpPractice> {
    if is_unknown(text) {
        return None;
    }
    let is_code = |word: &str| {
        let word = word.as_bytes();
        word.len() == 6
            && word.first().is_some_and(u8::is_ascii_alphabetic)
            && word.iter().skip(1).all(u8::is_ascii_digit)
    };
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let text = tidy(text);
    let Some(code) = text.split(' ').map(bare).find(|word| is_code(word)) else {
        return Some(GpPractice { code: None, name: text });
    };
    let rest = text
        .split(' ')
        .filter(|word| bare(word) != code && !bare(word).is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let code = code.to_ascii_uppercase();
    let name = if rest.is_empty() { code.clone() } else { rest };
    Some(GpPractice { code: Some(code), name })
}

/// A school's name and the URN in brackets after it.
pub(super) fn school(text: &str) -> (Option<String>, Option<String>) {
    if is_unknown(text) {
        return (None, None);
    }
    let text = tidy(text);
    let bracketed =
        text.rsplit_once('(').and_then(|(name, rest)| Some((name.trim(), urn(rest.strip_suffix(')')?)?)));
    match bracketed {
        Some((name, urn)) if !name.is_empty() => (Some(name.to_owned()), Some(urn)),
        Some((_, urn)) => (Some(format!("School {urn}")), Some(urn)),
        None => (Some(text), None),
    }
}

/// A URN: six digits, with or without the word before it.
pub(super) fn urn(text: &str) -> Option<String> {
    let digits = text.trim().trim_start_matches(|letter: char| !letter.is_ascii_digit());
    (digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.to_owned())
}

/// A year group: `R`, `Nursery`, `Year 4`, `Y7`, `0`, `11`; `None` when it is none of them.
pub(super) fn year_group(text: &str) -> Option<i8> {
    let words = plain(text);
    match words.as_str() {
        "r" | "rec" | "reception" | "yr r" | "year r" | "yr" => return Some(0),
        "n" | "nursery" | "n1" | "n2" | "1 nursery" => return Some(-1),
        _ => {}
    }
    if text.trim() == "-1" {
        return Some(-1);
    }
    let number = ["year", "yr", "y"].iter().find_map(|word| words.strip_prefix(word)).unwrap_or(&words);
    number.trim().parse().ok().filter(|year| (0..=13).contains(year))
}

/// A deprivation decile, 1 most deprived to 10.
pub(super) fn imd_decile(text: &str) -> Option<ImdDecile> {
    text.trim().parse().ok().and_then(ImdDecile::new)
}

/// SEND as schools and trusts write it: yes and no, or the school census's letters (N none, K support, E plan).
pub(super) fn send(text: &str) -> Option<YesNoNotAsked> {
    match plain(text).as_str() {
        "k" | "e" | "s" | "ehcp" | "ehc plan" | "sen support" | "sen" | "send" => Some(YesNoNotAsked::Yes),
        "none" | "no sen" => Some(YesNoNotAsked::No),
        _ => yes_no(text),
    }
}

/// An ethnic category of 2001: one letter, or 99.
pub(super) fn ethnicity(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "Z", "99"];
    letters.contains(&code.as_str()).then_some(code)
}

/// A whole name in one cell: `Wren Ó Briain`, `BRIAIN, Wren`, `Mrs Wren Briain`, or one word.
///
/// The child's surname says where the surname begins when both share it; else particles stay with the last word.
/// One word alone is kept as it stands: whose name it is part of is not guessed.
pub(super) fn whole_name(text: &str, childs_family: &str) -> Option<Name> {
    let text = tidy(text);
    if let Some((family, given)) = text.split_once(',') {
        return Name::parse(family, given, "").ok();
    }
    let mut words: Vec<&str> = text.split(' ').collect();
    let titles = ["mr", "mrs", "miss", "ms", "mx", "dr"];
    if words.len() > 1 && words.first().is_some_and(|first| titles.contains(&plain(first).as_str())) {
        words.remove(0);
    }
    let shared = tidy(childs_family).split(' ').filter(|word| !word.is_empty()).count();
    let mut from = words.len().saturating_sub(1);
    let tail = words.len().saturating_sub(shared);
    if shared > 0 && tail > 0 && fold(&words.get(tail..)?.join(" ")) == fold(childs_family) {
        from = tail;
    } else {
        let particles = [
            "van", "der", "den", "de", "da", "di", "la", "le", "von", "bin", "bint", "ibn", "al", "el", "ó",
            "mac", "ni",
        ];
        while from > 1 && words.get(from - 1).is_some_and(|word| particles.contains(&fold(word).as_str())) {
            from -= 1;
        }
    }
    Name::parse(&words.get(from..)?.join(" "), &words.get(..from)?.join(" "), "").ok()
}

#[cfg(test)]
mod tests {
    use super::{
        clean, full_date, gestation, gp_practice, level, nhs_number, school, whole_name, year_group,
    };
    use caseload_domain::child::Level;

    #[test]
    fn levels_are_known_by_their_old_and_new_names() {
        assert_eq!(level("Specialist"), Some(Level::UniversalPartnershipPlus));
        assert_eq!(level("TARGETED"), Some(Level::UniversalPlus));
        assert_eq!(level("u+"), Some(Level::UniversalPlus));
        assert_eq!(level("gold"), None);
    }

    #[test]
    fn gestation_is_read_in_the_ways_it_is_written() {
        for text in ["39+4", " 39 + 4 ", "39w4d", "39 weeks 4 days", "39wks+4"] {
            assert_eq!(gestation(text).map(|read| (read.weeks(), read.days())), Some((39, 4)), "{text}");
        }
        assert_eq!(gestation("39/40").map(|read| read.weeks()), Some(39));
        for text in ["n/k", "400", "", "50", "39+8"] {
            assert_eq!(gestation(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_of_birth_needs_its_year() {
        let today = "2026-11-05".parse().unwrap();
        for text in [
            "12-Jul-2025",
            "12.07.25",
            "2025-07-12 00:00:00",
            "2025-07-12T00:00:00",
            "12072025",
            "Sat 12 Jul 2025",
        ] {
            assert_eq!(full_date(text, today), Ok("2025-07-12".parse().unwrap()), "{text}");
        }
        for text in ["12 Jul", "today", "in 2 weeks", "45850", "Sat 12 Jul", "soon"] {
            assert!(full_date(text, today).is_err(), "{text}");
        }
    }

    #[test]
    fn practices_schools_and_years_are_taken_apart() {
        let practice = gp_practice("c82053 The Practice").unwrap();
        assert_eq!((practice.code.as_deref(), practice.name.as_str()), (Some("C82053"), "The Practice"));
        let practice = gp_practice("The Practice (C82053)").unwrap();
        assert_eq!((practice.code.as_deref(), practice.name.as_str()), (Some("C82053"), "The Practice"));
        assert_eq!(gp_practice("c82009").unwrap().name, "C82009");
        assert_eq!(
            school("Park Primary (120045)"),
            (Some("Park Primary".to_owned()), Some("120045".to_owned()))
        );
        assert_eq!(school("St. Mary's (Infants)"), (Some("St. Mary's (Infants)".to_owned()), None));
        for (text, year) in
            [("R", Some(0)), ("Year 4", Some(4)), ("Y13", Some(13)), ("-1", Some(-1)), ("14", None)]
        {
            assert_eq!(year_group(text), year, "{text}");
        }
    }

    #[test]
    fn names_in_one_cell_are_split_where_the_surname_begins() {
        for (text, child, family, given) in [
            ("Wren Ó Briain", "Ó Briain", "Ó Briain", "Wren"),
            ("Xin-Yi van der Berg", "Li", "van der Berg", "Xin-Yi"),
            ("Mrs Mary Kate Doyle", "Malik", "Doyle", "Mary Kate"),
            ("DOYLE, Ava", "Malik", "DOYLE", "Ava"),
            ("Jean-Luc", "Malik", "Jean-Luc", ""),
            ("Malik", "Malik", "Malik", ""),
        ] {
            let name = whole_name(text, child).unwrap();
            assert_eq!((name.family.as_str(), name.given.as_str()), (family, given), "{text}");
        }
    }

    #[test]
    fn numbers_survive_the_guards_that_spreadsheets_put_around_them() {
        for text in ["=\"9990000018\"", "'9990000018", "9990000018.0", "999 000 0018"] {
            assert_eq!(nhs_number(text).unwrap().unwrap().as_str(), "9990000018", "{text}");
        }
        assert_eq!(nhs_number("not known"), Ok(None));
        assert!(nhs_number("9.99E+09").is_err());
    }

    #[test]
    fn invisible_characters_go_and_line_breaks_stay() {
        assert_eq!(clean("\u{feff} a\u{202e}b\r\nc\u{7}\u{a0}"), "ab\nc");
    }
}
