//! Stored content of what structured reviews find.

use caseload_domain::review::{Answer, Finding};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum AnswerBody {
    Options(Vec<String>),
    Words(String),
    Number(u32),
    Day(NaiveDate),
    NotAsked,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct FindingBody {
    field: String,
    answer: AnswerBody,
    note: String,
    unchanged_since: Option<NaiveDate>,
}

pub(super) fn finding_body(finding: Finding) -> FindingBody {
    let Finding { field, answer, note, unchanged_since } = finding;
    let answer = match answer {
        Answer::Options(options) => AnswerBody::Options(options),
        Answer::Words(words) => AnswerBody::Words(words),
        Answer::Number(number) => AnswerBody::Number(number),
        Answer::Day(day) => AnswerBody::Day(day),
        Answer::NotAsked => AnswerBody::NotAsked,
    };
    FindingBody { field, answer, note, unchanged_since }
}

pub(super) fn finding(body: FindingBody) -> Finding {
    let FindingBody { field, answer, note, unchanged_since } = body;
    let answer = match answer {
        AnswerBody::Options(options) => Answer::Options(options),
        AnswerBody::Words(words) => Answer::Words(words),
        AnswerBody::Number(number) => Answer::Number(number),
        AnswerBody::Day(day) => Answer::Day(day),
        AnswerBody::NotAsked => Answer::NotAsked,
    };
    Finding { field, answer, note, unchanged_since }
}
