//! What the record says already of what the child death overview panel asks for, each with the entry it is in.

use caseload_domain::{
    child::{Birth, Child},
    contact::Contact,
    death::{LOW_BIRTH_WEIGHT, PRETERM, is_low_birth_weight, states_a_factor, was_preterm},
    measurement::MeasurementKind,
    record::{Record, RecordKind, RevisionStatus},
    review::{Answer, Finding, field},
};
use caseload_store::ReadRevision;

use super::views::DeathFactor;
use crate::code::Code;

/// The factors on a child's record. Of two answers to one question the later stands.
pub(super) fn factors(child: &Child, entries: &[ReadRevision]) -> Vec<DeathFactor> {
    let standing: Vec<&Record> = entries
        .iter()
        .filter(|read| read.revision.status == RevisionStatus::Current)
        .map(|read| &read.revision.record)
        .collect();
    let mut found = Vec::new();
    if let Some(weeks) = child.gestation.filter(|weeks| was_preterm(Some(*weeks))) {
        found.push(DeathFactor {
            code: PRETERM.to_owned(),
            label: "Born early".to_owned(),
            answer: format!("{}+{} weeks", weeks.weeks(), weeks.days()),
            kind: Code(RecordKind::Child),
            record_id: None,
            on: match child.birth {
                Birth::Born(born) => Some(born),
                Birth::Expected(_) => None,
            },
        });
    }
    for record in &standing {
        if let Record::Measurement(measured) = record
            && measured.kind == MeasurementKind::Weight
            && child.birth == Birth::Born(measured.measured_on)
            && is_low_birth_weight(measured.value)
        {
            found.push(DeathFactor {
                code: LOW_BIRTH_WEIGHT.to_owned(),
                label: "Low birth weight".to_owned(),
                answer: format!("{} g", measured.value),
                kind: Code(RecordKind::Measurement),
                record_id: Some(measured.id.as_str().to_owned()),
                on: Some(measured.measured_on),
            });
        }
    }
    let mut contacts: Vec<&Contact> = standing.iter().filter_map(|record| record.as_contact()).collect();
    contacts.sort_by_key(|contact| std::cmp::Reverse((contact.happened_on, contact.id.as_str().to_owned())));
    let mut asked: Vec<&str> = Vec::new();
    for contact in contacts {
        for finding in &contact.findings {
            if asked.contains(&finding.field.as_str()) || finding.answer == Answer::NotAsked {
                continue;
            }
            asked.push(&finding.field);
            if states_a_factor(finding) {
                found.push(in_words(finding, contact));
            }
        }
    }
    found
}

fn in_words(finding: &Finding, contact: &Contact) -> DeathFactor {
    let known = field(&finding.field);
    let given: &[String] = match &finding.answer {
        Answer::Options(options) => options,
        Answer::Words(_) | Answer::Number(_) | Answer::Day(_) | Answer::NotAsked => &[],
    };
    let words = given.iter().map(|code| {
        known
            .and_then(|field| field.options.iter().find(|option| option.code == *code))
            .map_or(code.as_str(), |option| option.label.as_str())
    });
    DeathFactor {
        code: finding.field.clone(),
        label: known.map_or(finding.field.as_str(), |field| field.label.as_str()).to_owned(),
        answer: words.collect::<Vec<_>>().join(", "),
        kind: Code(RecordKind::Contact),
        record_id: Some(contact.id.as_str().to_owned()),
        on: Some(contact.happened_on),
    }
}
