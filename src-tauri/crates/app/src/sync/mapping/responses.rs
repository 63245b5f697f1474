//! Answers kept one by one: the items of an assessment tool, the findings of a structured review.
//!
//! Codes and numbers only. The words of a review's fields are the app's and change with it; the words of a tool's questions
//! are other people's.

use caseload_domain::{
    assessment::Assessment,
    code::Coded as _,
    contact::Contact,
    id::{ChildId, ContactId},
    record::{Record, Revision},
    review::{Answer, Finding},
};
use caseload_sync_format::v1::{
    Date,
    fhir::{
        Coding, QuestionnaireResponse, Reference, ResourceType, ResponseAnswer, ResponseItem, ResponseStatus,
        vocabulary::{extensions, profiles, questionnaires, systems},
    },
};

use super::{
    assessment::tool_code,
    frame::{Frame, about_domestic_abuse, child, record_identifier},
    words::{date_extension, words, words_extension},
};

/// What the two sorts of response differ in.
struct Answered<'a> {
    id: &'a str,
    questionnaire: String,
    child: &'a ChildId,
    contact: Option<&'a ContactId>,
    source: Option<Reference>,
    items: Vec<ResponseItem>,
    /// What the answers themselves add to the labels of the record.
    labels: Vec<Coding>,
}

/// Fields whose answers are never shown in the home. Kept here and not read from the review's tables: if a label changed
/// with the tables, a revision would no longer make the resource it made before.
const RESTRICTED_FIELDS: &[&str] = &[
    "routine-enquiry",
    "domestic-abuse",
    "parent-drugs",
    "parent-risk",
    "feels-safe",
    "own-smoking",
    "own-alcohol-drugs",
    "cp-is",
];

/// Of these the ones about domestic abuse.
const DOMESTIC_ABUSE_FIELDS: &[&str] = &["routine-enquiry", "domestic-abuse"];

/// The answers of an assessment, where its items are kept, under the assessment's id.
pub(super) fn of_assessment(
    assessment: &Assessment,
    earlier: &[Revision],
    frame: &Frame,
) -> Option<QuestionnaireResponse> {
    let answered = Answered {
        id: assessment.id.as_str(),
        questionnaire: format!("{}{}", questionnaires::ASSESSMENT, tool_code(&assessment.given)),
        child: &assessment.child,
        contact: assessment.contact.as_ref(),
        source: assessment
            .about
            .as_ref()
            .map(|relative| Reference::to(ResourceType::RelatedPerson, relative.as_str())),
        items: (1_u32..)
            .zip(&assessment.given.items)
            .filter_map(|(number, answer)| {
                let answer = ResponseAnswer::Integer(i32::from((*answer)?));
                let link_id = number.to_string();
                Some(ResponseItem { extension: Vec::new(), link_id, answer: vec![answer] })
            })
            .collect(),
        labels: Vec::new(),
    };
    let had_answers = earlier.iter().any(|revision| has_answered_items(&revision.record));
    response(answered, had_answers, frame)
}

/// The findings of a contact, under the contact's id.
pub(super) fn of_contact(
    contact: &Contact,
    earlier: &[Revision],
    frame: &Frame,
) -> Option<QuestionnaireResponse> {
    let answered = Answered {
        id: contact.id.as_str(),
        questionnaire: format!("{}{}", questionnaires::REVIEW, contact.contact_type.code()),
        child: &contact.child,
        contact: Some(&contact.id),
        source: None,
        items: contact.findings.iter().map(found).collect(),
        labels: labels(&contact.findings),
    };
    let had_findings = earlier.iter().any(|revision| has_findings(&revision.record));
    response(answered, had_findings, frame)
}

/// Where an amendment took all answers away, an empty response takes back the one the trust may hold.
fn response(answered: Answered<'_>, had_answers: bool, frame: &Frame) -> Option<QuestionnaireResponse> {
    let Answered { id, questionnaire, child: of_child, contact, source, items, labels } = answered;
    let status = match (frame.is_in_error(), items.is_empty(), frame.version) {
        (_, true, _) if !had_answers => return None,
        (true, _, _) | (false, true, _) => ResponseStatus::EnteredInError,
        (false, false, 1) => ResponseStatus::Completed,
        (false, false, _) => ResponseStatus::Amended,
    };
    let mut meta = frame.meta(Some(profiles::QUESTIONNAIRE_RESPONSE));
    meta.security.extend(labels.into_iter().filter(|label| !frame.labels().contains(label)));
    Some(QuestionnaireResponse {
        id: id.to_owned(),
        meta,
        extension: frame.extensions(),
        identifier: record_identifier(id),
        questionnaire,
        status,
        subject: child(of_child),
        encounter: contact.map(|contact| Reference::to(ResourceType::Encounter, contact.as_str())),
        authored: frame.written_at.into(),
        author: frame.author(),
        source,
        item: items,
    })
}

fn found(finding: &Finding) -> ResponseItem {
    let Finding { field, answer, note, unchanged_since } = finding;
    let note = words_extension(extensions::FINDING_NOTE, note);
    let unchanged = unchanged_since.map(|day| date_extension(extensions::UNCHANGED_SINCE, day));
    ResponseItem {
        extension: note.into_iter().chain(unchanged).collect(),
        link_id: field.clone(),
        answer: answers(field, answer),
    }
}

fn answers(field: &str, answer: &Answer) -> Vec<ResponseAnswer> {
    match answer {
        Answer::Options(options) => options.iter().map(|option| chosen(field, option)).collect(),
        Answer::Words(said) => words(said).map(ResponseAnswer::String).into_iter().collect(),
        // No count comes near FHIR's largest integer; what did would travel as its digits.
        Answer::Number(number) => {
            vec![i32::try_from(*number).map_or_else(
                |_too_large| ResponseAnswer::String(number.to_string()),
                ResponseAnswer::Integer,
            )]
        }
        Answer::Day(day) => vec![ResponseAnswer::Date(Date(*day))],
        Answer::NotAsked => {
            vec![ResponseAnswer::Coding(Coding::new(systems::DATA_ABSENT_REASON, "not-asked", "Not Asked"))]
        }
    }
}

/// `jaundice.none`: an option means something only together with its field.
fn chosen(field: &str, option: &str) -> ResponseAnswer {
    ResponseAnswer::Coding(Coding {
        system: Some(systems::REVIEW_ANSWER.to_owned()),
        code: Some(format!("{field}.{option}")),
        display: None,
    })
}

fn labels(findings: &[Finding]) -> Vec<Coding> {
    let answers_any =
        |fields: &[&str]| findings.iter().any(|finding| fields.contains(&finding.field.as_str()));
    let restricted = answers_any(RESTRICTED_FIELDS).then(Coding::restricted);
    restricted.into_iter().chain(answers_any(DOMESTIC_ABUSE_FIELDS).then(about_domestic_abuse)).collect()
}

fn has_answered_items(record: &Record) -> bool {
    matches!(record, Record::Assessment(assessment) if assessment.given.items.iter().any(Option::is_some))
}

fn has_findings(record: &Record) -> bool {
    record.as_contact().is_some_and(|contact| !contact.findings.is_empty())
}

#[cfg(test)]
mod tests {
    use super::RESTRICTED_FIELDS;
    use caseload_domain::review::all_fields;

    #[test]
    fn every_field_that_is_never_shown_in_the_home_is_labelled() {
        for field in all_fields().iter().filter(|field| field.restricted) {
            assert!(RESTRICTED_FIELDS.contains(&field.code.as_str()), "label {}", field.code);
        }
    }
}
