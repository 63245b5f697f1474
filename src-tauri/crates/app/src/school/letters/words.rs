//! Letters as this service words them: shipped until they are changed, and never saved with a field that does not exist.

use caseload_domain::{
    code::Coded as _,
    letter::{LetterCode, LetterField, LetterText},
    problem::Problems,
};
use caseload_store::settings::Setting;

use super::views::{LetterWords, LetterWordsView, OneLetter, SaveLetterHead, SaveLetterWords};
use crate::{
    app::{App, Open},
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    session::views::Nothing,
};

/// Longest telephone number and address of a letter's head.
const LONGEST_PHONE: usize = 40;
const MOST_LINES: usize = 6;
const LONGEST_LINE: usize = 60;

/// Every letter's words and the head.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn letter_words(app: &mut App, _: Nothing, _: Now) -> Answer<LetterWords> {
    let open = app.open()?;
    let letters = LetterCode::ALL.iter().map(|code| {
        let own = open.store.letter_words(code.code())?;
        Ok(LetterWordsView {
            code: Code(*code),
            shipped: own.is_none(),
            text: own.unwrap_or_else(|| code.shipped().to_owned()),
        })
    });
    let (phone, address) = head(open)?;
    Ok(LetterWords {
        letters: letters.collect::<Answer<_>>()?,
        fields: LetterField::ALL.iter().copied().map(Code).collect(),
        phone,
        address,
    })
}

/// Words a letter.
///
/// # Errors
/// [`Failure::Invalid`] with every field that does not exist.
pub fn save_letter_words(app: &mut App, request: SaveLetterWords, now: Now) -> Answer<LetterWords> {
    let SaveLetterWords { code, text } = request;
    LetterText::parse(&text)?;
    keep(app, code.0, Some(text.trim()), now)
}

/// Goes back to the words a letter ships with.
///
/// # Errors
/// When the store cannot be written.
pub fn reset_letter_words(app: &mut App, request: OneLetter, now: Now) -> Answer<LetterWords> {
    keep(app, request.code.0, None, now)
}

fn keep(app: &mut App, code: LetterCode, text: Option<&str>, now: Now) -> Answer<LetterWords> {
    let open = app.open_mut()?;
    open.store.keep_letter_words(code.code(), text)?;
    open.store.note(now.instant, &open.practitioner.name, "letter-words", None, Some(code.code()))?;
    letter_words(app, Nothing {}, now)
}

/// Changes the telephone number and the address at the head.
///
/// # Errors
/// [`Failure::Invalid`] for what does not fit.
pub fn save_letter_head(app: &mut App, request: SaveLetterHead, now: Now) -> Answer<LetterWords> {
    let (phone, address) = (request.phone.trim(), request.address.trim());
    let mut problems = Problems::default();
    if phone.chars().count() > LONGEST_PHONE {
        problems.push("phone", "That is too long for a telephone number", "Give one number");
    }
    if address.lines().count() > MOST_LINES || address.lines().any(|line| line.chars().count() > LONGEST_LINE)
    {
        problems.push("address", "That does not fit at the head of a letter", "Give at most six short lines");
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let open = app.open_mut()?;
    open.store.set(&[(Setting::LetterPhone, phone), (Setting::LetterAddress, address)])?;
    open.store.note(now.instant, &open.practitioner.name, "letter-words", None, Some("head"))?;
    letter_words(app, Nothing {}, now)
}

/// The telephone number and the address; empty until they are given.
pub(super) fn head(open: &Open) -> Answer<(String, String)> {
    let text = |setting| Ok::<_, Failure>(open.store.setting(setting)?.unwrap_or_else(String::new));
    Ok((text(Setting::LetterPhone)?, text(Setting::LetterAddress)?))
}

/// The words of a letter in force, read.
pub(super) fn in_force(open: &Open, code: LetterCode) -> Answer<LetterText> {
    let own = open.store.letter_words(code.code())?;
    Ok(LetterText::parse(own.as_deref().unwrap_or(code.shipped()))?)
}

/// What some letter names and nobody has told this laptop.
pub(super) fn missing_fields(open: &Open) -> Answer<Vec<LetterField>> {
    let (phone, _) = head(open)?;
    let mut missing = Vec::new();
    for (field, value) in [
        (LetterField::Phone, phone.as_str()),
        (LetterField::Nurse, open.practitioner.name.as_str()),
        (LetterField::Team, open.practitioner.team.as_str()),
    ] {
        let mut used = false;
        for code in LetterCode::ALL {
            used |= in_force(open, *code)?.fields().contains(&field);
        }
        if used && value.trim().is_empty() {
            missing.push(field);
        }
    }
    Ok(missing)
}
