//! Keys as a person names them: `ctrl+l`, `Escape`, `G`.

use anyhow::{Context, Result};
use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};

/// Presses the keys together and lets them go in reverse.
pub(crate) fn chord(named: &str) -> Result<KeyActions> {
    // `ctrl++` ends in a plus that is itself a key.
    let parts: Vec<&str> = match named.strip_suffix("++") {
        Some(held) => held.split('+').chain(["+"]).collect(),
        None if named == "+" => vec!["+"],
        None => named.split('+').collect(),
    };
    let keys = parts.into_iter().map(value).collect::<Result<Vec<char>>>()?;
    let mut actions = KeyActions::new("keyboard".to_owned());
    for &value in &keys {
        actions = actions.then(KeyAction::Down { value });
    }
    for &value in keys.iter().rev() {
        actions = actions.then(KeyAction::Up { value });
    }
    Ok(actions)
}

/// Words as they are typed, letter by letter.
pub(crate) fn typed(words: &str) -> KeyActions {
    words.chars().fold(KeyActions::new("keyboard".to_owned()), |keys, value| {
        keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
    })
}

fn value(name: &str) -> Result<char> {
    let key = match name {
        "ctrl" => Key::Control,
        "shift" => Key::Shift,
        "alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "Backspace" => Key::Backspace,
        "Space" => return Ok(' '),
        letter => {
            return letter.chars().next().with_context(|| format!("{letter:?} is not a key"));
        }
    };
    Ok(char::from(key))
}
