//! The nurse's own phrases, for Settings and for the fields they are put in.

use crate::view_macro::views;

views! {
    /// A phrase of the nurse's own.
    pub struct PhraseView {
        pub phrase_id: String,
        /// What she types after a semicolon.
        pub name: String,
        pub text: String,
    }
    /// A phrase to start from: all blanks, and nobody's until it is kept.
    pub struct PhraseSuggestion {
        pub name: String,
        pub text: String,
    }
    /// Every phrase by name, and what could be added.
    pub struct PhraseList {
        pub phrases: Vec<PhraseView>,
        pub suggestions: Vec<PhraseSuggestion>,
    }
    /// Keep a phrase, a new one or one that is there.
    pub struct SavePhrase {
        pub phrase_id: Option<String>,
        pub name: String,
        pub text: String,
    }
    /// One phrase.
    pub struct OnePhrase { pub phrase_id: String }
}
