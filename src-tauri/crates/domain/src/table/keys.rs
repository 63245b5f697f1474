//! The keys of one row, or of the file itself: there, of the right kind, and known.

use std::borrow::Cow;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue as Value};

use super::TableFault;
use crate::code::Coded;

/// What reading a key gives; the fault becomes the table's own through `?`.
pub(super) type Read<T> = Result<T, TableFault>;

const WORDS: &str = "words in quotes";
const LIST_OF_WORDS: &str = "a list of words in quotes";

/// The keys of one row, or of the file itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keys<'t>(&'t DeTable<'t>);

impl<'t> Keys<'t> {
    /// The keys of a table inside a row.
    pub(crate) fn of(table: &'t DeTable<'t>) -> Self {
        Self(table)
    }

    /// Refuses every key but these.
    pub(crate) fn only(self, known: &[&str]) -> Read<()> {
        let unknown = |key: &&Cow<'_, str>| !known.contains(&key.as_ref());
        match self.0.keys().map(AsRef::as_ref).find(unknown) {
            None => Ok(()),
            Some(key) => Err(TableFault::UnknownKey { key: key.clone().into_owned() }),
        }
    }

    /// Whether the key is there, whatever it holds.
    pub(crate) fn has(self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// The value as it is written, for a kind that is the table's own.
    pub(crate) fn value(self, key: &str) -> Option<&'t Value<'t>> {
        self.0.get(key).map(AsRef::as_ref)
    }

    /// Words, if the key is there. Blank words are none.
    pub(crate) fn optional_text(self, key: &'static str) -> Read<Option<&'t str>> {
        match self.value(key) {
            None => Ok(None),
            Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text)),
            Some(_) => Err(TableFault::WrongShape { key, wanted: WORDS }),
        }
    }

    /// Words.
    pub(crate) fn text(self, key: &'static str) -> Read<&'t str> {
        needed(key, self.optional_text(key)?)
    }

    /// True or false, if the key is there.
    pub(crate) fn flag(self, key: &'static str) -> Read<Option<bool>> {
        match self.value(key) {
            None => Ok(None),
            Some(Value::Boolean(so)) => Ok(Some(*so)),
            Some(_) => Err(TableFault::WrongShape { key, wanted: "true or false" }),
        }
    }

    /// A whole number from 0, if the key is there.
    pub(crate) fn number(self, key: &'static str) -> Read<Option<u32>> {
        let wrong = TableFault::WrongShape { key, wanted: "a whole number from 0" };
        match self.value(key) {
            None => Ok(None),
            Some(Value::Integer(number)) => u32::from_str_radix(number.as_str(), number.radix())
                .map(Some)
                .map_err(|_negative_or_too_large| wrong),
            Some(_) => Err(wrong),
        }
    }

    /// A date, with or without quotes around it, if the key is there.
    pub(crate) fn date(self, key: &'static str) -> Read<Option<NaiveDate>> {
        let text = match self.value(key) {
            None => return Ok(None),
            Some(Value::String(text)) => text.clone().into_owned(),
            Some(Value::Datetime(date)) => date.to_string(),
            Some(_) => return Err(TableFault::NotADate { key }),
        };
        text.parse().map(Some).map_err(|_unreadable| TableFault::NotADate { key })
    }

    /// A list of words; it may be empty and must be there.
    pub(crate) fn texts(self, key: &'static str) -> Read<Vec<&'t str>> {
        let wrong = || TableFault::WrongShape { key, wanted: LIST_OF_WORDS };
        match self.value(key) {
            None => Err(TableFault::Missing { key }),
            Some(Value::Array(values)) => {
                values.iter().map(|value| value.get_ref().as_str().ok_or_else(wrong)).collect()
            }
            Some(_) => Err(wrong()),
        }
    }

    /// A list of words that names at least one.
    pub(crate) fn some_texts(self, key: &'static str) -> Read<Vec<&'t str>> {
        some(key, self.texts(key)?)
    }

    /// The entry of a coded list.
    pub(crate) fn entry<T: Coded>(self, key: &'static str) -> Read<T> {
        entry(key, self.text(key)?)
    }

    /// The entry of a coded list, if the key is there.
    pub(crate) fn optional_entry<T: Coded>(self, key: &'static str) -> Read<Option<T>> {
        self.optional_text(key)?.map(|text| entry(key, text)).transpose()
    }

    /// Entries of a coded list; it may be empty and must be there.
    pub(crate) fn entries<T: Coded>(self, key: &'static str) -> Read<Vec<T>> {
        self.texts(key)?.into_iter().map(|text| entry(key, text)).collect()
    }

    /// Entries of a coded list, at least one.
    pub(crate) fn some_entries<T: Coded>(self, key: &'static str) -> Read<Vec<T>> {
        some(key, self.entries(key)?)
    }
}

/// What a row must have.
pub(crate) fn needed<T>(key: &'static str, found: Option<T>) -> Read<T> {
    found.ok_or(TableFault::Missing { key })
}

/// The entry of a coded list with this code.
pub(crate) fn entry<T: Coded>(key: &'static str, text: &str) -> Read<T> {
    T::from_code(text).ok_or_else(|| {
        let known: Vec<&str> = T::ALL.iter().map(|entry| entry.code()).collect();
        TableFault::UnknownEntry { key, entry: text.to_owned(), known: known.join(", ") }
    })
}

fn some<T>(key: &'static str, found: Vec<T>) -> Read<Vec<T>> {
    if found.is_empty() { Err(TableFault::Empty { key }) } else { Ok(found) }
}
