//! Abbreviations explained on paper (`policy-papers` R16: jargon-free, acronyms explained), only those a document uses.

/// An abbreviation and its meaning, a line each; in the order of the file, which is the alphabet's.
const SHIPPED: &str = include_str!("abbreviations.txt");

/// The abbreviations that stand as words of their own in any of the texts, with their meanings.
pub(crate) fn explained<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<[String; 2]> {
    let texts: Vec<&str> = texts.collect();
    SHIPPED
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .filter(|(short, _)| texts.iter().any(|text| stands_in(text, short)))
        .map(|(short, meaning)| [short.to_owned(), meaning.to_owned()])
        .collect()
}

fn stands_in(text: &str, short: &str) -> bool {
    text.match_indices(short).any(|(start, found)| {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = text.get(start + found.len()..).and_then(|after| after.chars().next());
        let apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        apart(before) && apart(after)
    })
}

#[cfg(test)]
mod tests {
    use super::{SHIPPED, explained};

    #[test]
    fn only_what_stands_as_a_word_is_explained() {
        let texts = ["Seen by the GP. EPDS 13.", "PROGRESS was good; ASQ-3 on target", "GPs"];
        let found: Vec<String> = explained(texts.into_iter()).into_iter().map(|[short, _]| short).collect();
        assert_eq!(found, ["ASQ-3", "EPDS", "GP"]);
    }

    #[test]
    fn every_line_of_the_file_is_an_abbreviation_with_its_meaning_once_and_in_order() {
        let lines: Vec<(&str, &str)> = SHIPPED.lines().map(|line| line.split_once(" = ").unwrap()).collect();
        assert!(lines.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(lines.iter().all(|(short, meaning)| !short.is_empty() && meaning.len() > 5));
    }
}
