//! Words from a record made fit for paper: they are data and never markup, and what has no shape is marked, not lost in silence.

use serde_json::Value;

use super::world::Shapes;

/// Stands where a character of the record has no shape in the fonts that ship.
pub(super) const NO_SHAPE: char = '□';

/// Every text within a value, made fit for paper.
pub(super) fn fit(value: &mut Value, shapes: Shapes) {
    match value {
        Value::String(text) => *text = fit_text(text, shapes),
        Value::Array(entries) => entries.iter_mut().for_each(|entry| fit(entry, shapes)),
        Value::Object(entries) => entries.values_mut().for_each(|entry| fit(entry, shapes)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn fit_text(text: &str, shapes: Shapes) -> String {
    text.chars().filter_map(|character| fit_character(character, shapes)).collect()
}

fn fit_character(character: char, shapes: Shapes) -> Option<char> {
    match character {
        '\n' => Some('\n'),
        control if control.is_control() => Some(' '),
        // What turns the direction of the words after it could make a line read otherwise than it was written; the
        // direction of a script needs none of them. Selectors of an emoji's colour have no meaning on paper.
        '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{E0000}'..='\u{E007F}' => None,
        // Joiners belong to scripts that Inter has not.
        '\u{200C}' | '\u{200D}' => (shapes == Shapes::Every).then_some(character),
        _ if character.is_whitespace() => Some(if character == '\u{A0}' { character } else { ' ' }),
        _ if shapes.hold(character) => Some(character),
        _ => Some(NO_SHAPE),
    }
}

#[cfg(test)]
mod tests {
    use super::{Shapes, fit_text};

    #[test]
    fn what_can_be_printed_stays_and_what_cannot_is_marked() {
        for (text, expected) in [
            ("#import \"x\" $a$ *b* \\ @c <d>", "#import \"x\" $a$ *b* \\ @c <d>"),
            ("O'Neil\u{2019}s\ttwo\r\nlines", "O'Neil\u{2019}s two \nlines"),
            ("bell\u{7} nul\u{0}", "bell  nul "),
            ("\u{202E}txet", "txet"),
            ("مريم שרה 😀\u{FE0F}", "مريم שרה 😀"),
            ("\u{1F9FF} 漢", "\u{1F9FF} □"),
        ] {
            assert_eq!(fit_text(text, Shapes::Every), expected, "{text:?}");
        }
        assert_eq!(fit_text("Ava שרה \u{1F600}", Shapes::Latin), "Ava □□□ □");
    }
}
