//! Instants in the store: UTC, milliseconds, one spelling, so that text order is time order.

use chrono::{DateTime, SecondsFormat, Utc};

use crate::error::StoreError;

pub(crate) fn write(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(crate) fn read(text: &str, what: &'static str) -> Result<DateTime<Utc>, StoreError> {
    text.parse().map_err(|_shape| StoreError::BrokenValue { what })
}
