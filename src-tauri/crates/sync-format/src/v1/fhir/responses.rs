//! Answers kept one by one: the items of an assessment tool, the findings of a structured review. Never a question's words.

use serde::{Deserialize, Serialize};

use super::codes::ResponseStatus;
use super::data_types::{Coding, Identifier, Meta, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::{Date, Moment};

wire! {
    /// What was answered, item by item. `questionnaire` says to what.
    pub struct QuestionnaireResponse {
        /// Record id of the assessment, or of the contact at which the review was.
        one id: String,
        /// Revision; labels as on that record.
        one meta: Meta,
        /// Reason of an amendment …
        many extension: Extension,
        /// Record id. FHIR allows one.
        one identifier: Identifier,
        /// Which tool or review; [`super::vocabulary::questionnaires`].
        one questionnaire: String,
        /// Completed, amended, entered in error.
        one status: ResponseStatus,
        /// The child.
        one subject: Reference,
        /// The contact.
        maybe encounter: Reference,
        /// When it was last written.
        one authored: Moment,
        /// Who wrote it.
        one author: Reference,
        /// The relative who was asked, where the answers are about a relative.
        maybe source: Reference,
        /// What was answered. What was not come to is not here.
        many item: ResponseItem,
    }
}

wire! {
    /// One item. Without an answer it says nothing.
    pub struct ResponseItem {
        /// Note, unchanged since.
        many extension: Extension,
        /// The item's number, or the code of the review's field.
        one link_id: String,
        /// The answer; several where several options hold.
        many answer: ResponseAnswer,
    }
}

/// One answer: exactly one value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub enum ResponseAnswer {
    /// `valueInteger`: points, a count.
    Integer(i32),
    /// `valueDate`
    Date(Date),
    /// `valueString`: the nurse's words.
    String(String),
    /// `valueCoding`: an option, or why there is no answer.
    Coding(Coding),
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wire {
    #[serde(skip_serializing_if = "Option::is_none")]
    value_integer: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_string: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_coding: Option<Coding>,
}

impl TryFrom<Wire> for ResponseAnswer {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let Wire { value_integer, value_date, value_string, value_coding } = wire;
        let mut values = [
            value_integer.map(ResponseAnswer::Integer),
            value_date.map(ResponseAnswer::Date),
            value_string.map(ResponseAnswer::String),
            value_coding.map(ResponseAnswer::Coding),
        ]
        .into_iter()
        .flatten();
        match (values.next(), values.next()) {
            (Some(value), None) => Ok(value),
            (None, _) => Err("an answer without a value"),
            (Some(_), Some(_)) => Err("an answer with two values"),
        }
    }
}

impl From<ResponseAnswer> for Wire {
    fn from(answer: ResponseAnswer) -> Self {
        let mut wire = Wire::default();
        match answer {
            ResponseAnswer::Integer(value) => wire.value_integer = Some(value),
            ResponseAnswer::Date(value) => wire.value_date = Some(value),
            ResponseAnswer::String(value) => wire.value_string = Some(value),
            ResponseAnswer::Coding(value) => wire.value_coding = Some(value),
        }
        wire
    }
}
