//! One reader for every table that ships or that a service gives: TOML text to typed rows, or a refusal that names the
//! file, the row, the key and what to do.
//!
//! A table knows its own rules and keeps its own faults; what every table can get wrong is said here once. Nothing is
//! skipped and nothing is guessed: a key that nobody knows refuses the table, because a misspelt key is a rule that is not
//! kept.
//!
//! ```text
//! let table = Table::<ClockFault>::parse(Some("clock.toml"), text)?;
//! let source = table.whole(|keys| {
//!     keys.only(&["source", "clock"])?;
//!     Ok(keys.text("source")?.to_owned())
//! })?;
//! let clocks = table.rows("clock", &["code"], |keys| {
//!     keys.only(&["code", "days"])?;
//!     let days = needed("days", keys.number("days")?)?;
//!     if days == 0 { return Err(ClockFault::NoDays) }
//!     Ok(Clock { code: keys.entry("code")?, days })
//! })?;
//! ```

mod error;
mod keys;
#[cfg(test)]
mod tests;

use std::marker::PhantomData;

use toml::de::{DeTable, DeValue as Value};

pub use error::{TableError, TableFault};
pub(crate) use keys::{Keys, entry, needed};

const LIST_OF_TABLES: &str = "a list of tables in double brackets";

/// A table's text, read as TOML and no further. `F` is the table's own kind of fault, which wraps [`TableFault`].
#[derive(Debug)]
pub(crate) struct Table<'t, F> {
    file: Option<String>,
    top: DeTable<'t>,
    fault: PhantomData<F>,
}

impl<'t, F: From<TableFault>> Table<'t, F> {
    /// Reads the text. `file` is for the refusal only; `None` where whoever asks names the file.
    ///
    /// # Errors
    /// The line that is not TOML.
    pub(crate) fn parse(file: Option<&str>, text: &'t str) -> Result<Self, TableError<F>> {
        let file = file.map(str::to_owned);
        match DeTable::parse(text) {
            Ok(top) => Ok(Self { file, top: top.into_inner(), fault: PhantomData }),
            Err(error) => {
                let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or("");
                let line = before.matches('\n').count() + 1;
                let fault = TableFault::NotToml { line, message: error.message().to_owned() };
                Err(TableError { file, row: None, fault: fault.into() })
            }
        }
    }

    /// What is said of the whole file, not of a row.
    ///
    /// # Errors
    /// The fault, with the file.
    pub(crate) fn whole<T>(&self, read: impl FnOnce(Keys<'_>) -> Result<T, F>) -> Result<T, TableError<F>> {
        read(Keys::of(&self.top)).map_err(|fault| self.refuse(fault))
    }

    /// Every row of a list, `[[contact]]`, in the file's order; none when the list is not there. `named_by` are the keys
    /// whose values tell a person which row is meant.
    ///
    /// # Errors
    /// The first fault, with the file and the row.
    pub(crate) fn rows<T>(
        &self,
        list: &'static str,
        named_by: &[&str],
        mut read: impl FnMut(Keys<'_>) -> Result<T, F>,
    ) -> Result<Vec<T>, TableError<F>> {
        self.named_rows(list, named_by, |_, keys| read(keys))
    }

    /// [`Table::rows`], for a reader that keeps the name a person finds the row by: `cut-off 2 (asq-3 36)`.
    ///
    /// # Errors
    /// The first fault, with the file and the row.
    pub(crate) fn named_rows<T>(
        &self,
        list: &'static str,
        named_by: &[&str],
        mut read: impl FnMut(&str, Keys<'_>) -> Result<T, F>,
    ) -> Result<Vec<T>, TableError<F>> {
        let wrong = TableFault::WrongShape { key: list, wanted: LIST_OF_TABLES };
        let rows: &[_] = match Keys::of(&self.top).value(list) {
            None => &[],
            Some(Value::Array(rows)) => rows,
            Some(_) => return Err(self.refuse(wrong.into())),
        };
        let mut found = Vec::with_capacity(rows.len());
        for (number, row) in (1_usize..).zip(rows.iter().map(AsRef::as_ref)) {
            let name = row_name(list, number, row, named_by);
            let read = if let Value::Table(row) = row {
                read(&name, Keys::of(row))
            } else {
                Err(wrong.clone().into())
            };
            found.push(read.map_err(|fault| self.refuse_row(name, fault))?);
        }
        Ok(found)
    }

    /// A part that is there once or not at all: `[urgent]`.
    ///
    /// # Errors
    /// Its fault, with the file and the part's name.
    pub(crate) fn part<T>(
        &self,
        name: &'static str,
        read: impl FnOnce(Keys<'_>) -> Result<T, F>,
    ) -> Result<Option<T>, TableError<F>> {
        let read = match Keys::of(&self.top).value(name) {
            None => return Ok(None),
            Some(Value::Table(part)) => read(Keys::of(part)),
            Some(_) => Err(TableFault::WrongShape { key: name, wanted: "a table in single brackets" }.into()),
        };
        read.map(Some).map_err(|fault| self.refuse_row(name.to_owned(), fault))
    }

    /// Refuses the whole file.
    pub(crate) fn refuse(&self, fault: F) -> TableError<F> {
        TableError { file: self.file.clone(), row: None, fault }
    }

    fn refuse_row(&self, row: String, fault: F) -> TableError<F> {
        TableError { file: self.file.clone(), row: Some(row), fault }
    }
}

/// `contact 3 (new-birth)`: its place from 1, and what it says of itself where that can be read.
fn row_name(list: &str, number: usize, row: &Value<'_>, named_by: &[&str]) -> String {
    let said: Vec<&str> = named_by.iter().filter_map(|key| row.get(*key)?.get_ref().as_str()).collect();
    if said.is_empty() { format!("{list} {number}") } else { format!("{list} {number} ({})", said.join(" ")) }
}
