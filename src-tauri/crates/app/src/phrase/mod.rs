//! The nurse's own phrases: kept on this laptop, put in with a few keys, never in a sync file.

mod suggestions;
pub mod views;

use caseload_domain::{phrase::Phrase, problem::Problems};
use caseload_store::phrase::StoredPhrase;

use crate::{
    app::{App, new_id},
    clock::Now,
    failure::Answer,
    flag::gather,
    session::views::Nothing,
};
use suggestions::SUGGESTIONS;
use views::{OnePhrase, PhraseList, PhraseSuggestion, PhraseView, SavePhrase};

/// Every phrase, and suggestions whose names are free.
///
/// # Errors
/// When the store cannot answer.
pub fn phrases(app: &mut App, _: Nothing, _: Now) -> Answer<PhraseList> {
    let kept = app.open()?.store.phrases()?;
    let suggestions = SUGGESTIONS
        .iter()
        .filter(|(name, _)| !kept.iter().any(|phrase| phrase.name == *name))
        .map(|(name, text)| PhraseSuggestion { name: (*name).to_owned(), text: (*text).to_owned() })
        .collect();
    let phrases = kept
        .into_iter()
        .map(|StoredPhrase { id, name, text }| PhraseView { phrase_id: id, name, text })
        .collect();
    Ok(PhraseList { phrases, suggestions })
}

/// Keeps a phrase.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] without a name or words, or with a name another phrase has.
pub fn save_phrase(app: &mut App, request: SavePhrase, now: Now) -> Answer<PhraseList> {
    let SavePhrase { phrase_id, name, text } = request;
    let phrase = Phrase { name: name.trim().to_lowercase(), text: text.trim().to_owned() };
    let store = &mut app.open_mut()?.store;
    let kept = store.phrases()?;
    let mut problems = Problems::default();
    if kept.iter().any(|other| other.name == phrase.name && Some(&other.id) != phrase_id.as_ref()) {
        problems.push("name", "Another phrase has this name", "Give it another name, or change that one");
    }
    gather(problems, phrase.check())?;
    // A phrase that was thrown away meanwhile is kept anew under its own name.
    let id = match phrase_id.filter(|id| kept.iter().any(|phrase| phrase.id == *id)) {
        Some(id) => id,
        None => new_id(now),
    };
    store.keep_phrase(&StoredPhrase { id, name: phrase.name, text: phrase.text })?;
    phrases(app, Nothing {}, now)
}

/// Throws a phrase away. What it put in stays where it is.
///
/// # Errors
/// [`crate::failure::Failure::NotFound`] when there is none.
pub fn delete_phrase(app: &mut App, request: OnePhrase, now: Now) -> Answer<PhraseList> {
    app.open_mut()?.store.forget_phrase(&request.phrase_id)?;
    phrases(app, Nothing {}, now)
}

#[cfg(test)]
mod tests {
    use caseload_domain::phrase::{Phrase, first_blank};

    use super::SUGGESTIONS;

    #[test]
    fn what_is_suggested_says_nothing_until_its_blanks_are_filled() {
        for (name, text) in SUGGESTIONS {
            let phrase = Phrase { name: (*name).to_owned(), text: (*text).to_owned() };
            assert_eq!(phrase.check(), Ok(()), "{name}");
            for sentence in text.split_terminator(". ") {
                assert!(first_blank(sentence).is_some(), "{name} says something by itself: {sentence}");
            }
        }
    }
}
