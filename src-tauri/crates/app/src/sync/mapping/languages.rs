//! A family's word for its language as a BCP-47 tag, which UK Core requires.

use caseload_sync_format::v1::fhir::{CodeableConcept, Coding, vocabulary::systems};

use super::words::words;

/// Languages often met in England, by their English names and tags (ISO 639). The family's own word always travels beside.
const TAGS: &[(&str, &str)] = &[
    ("albanian", "sq"),
    ("amharic", "am"),
    ("arabic", "ar"),
    ("bengali", "bn"),
    ("british sign language", "bfi"),
    ("bulgarian", "bg"),
    ("cantonese", "yue"),
    ("czech", "cs"),
    ("dari", "prs"),
    ("english", "en"),
    ("farsi", "fa"),
    ("french", "fr"),
    ("german", "de"),
    ("greek", "el"),
    ("gujarati", "gu"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("italian", "it"),
    ("kurdish", "ku"),
    ("latvian", "lv"),
    ("lithuanian", "lt"),
    ("malayalam", "ml"),
    ("mandarin", "cmn"),
    ("nepali", "ne"),
    ("pashto", "ps"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("punjabi", "pa"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("shona", "sn"),
    ("slovak", "sk"),
    ("somali", "so"),
    ("spanish", "es"),
    ("swahili", "sw"),
    ("sylheti", "syl"),
    ("tamil", "ta"),
    ("telugu", "te"),
    ("tigrinya", "ti"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("vietnamese", "vi"),
    ("welsh", "cy"),
    ("yoruba", "yo"),
];

/// The language with its tag; a word that is not in the list gets `und`, undetermined. `None` when nothing is said.
pub(super) fn language(said: &str) -> Option<CodeableConcept> {
    let text = words(said)?;
    let lower = text.trim().to_lowercase();
    let tag = TAGS.iter().find(|(name, tag)| *name == lower || *tag == lower).map_or("und", |(_, tag)| tag);
    let coding =
        Coding { system: Some(systems::LANGUAGE.to_owned()), code: Some(tag.to_owned()), display: None };
    Some(CodeableConcept { coding: vec![coding], text: Some(text) })
}

#[cfg(test)]
mod tests {
    use super::language;
    use caseload_sync_format::v1::fhir::vocabulary::systems;

    #[test]
    fn a_language_has_its_tag_and_the_familys_own_word() {
        for (said, expected) in [
            ("Polish", Some("pl")),
            (" gujarati", Some("gu")),
            ("en", Some("en")),
            ("Kutchi", Some("und")),
            ("", None),
        ] {
            let found = language(said);
            assert_eq!(found.as_ref().and_then(|found| found.code_in(systems::LANGUAGE)), expected, "{said}");
            assert_eq!(found.and_then(|found| found.text), expected.map(|_tag| said.to_owned()));
        }
    }
}
