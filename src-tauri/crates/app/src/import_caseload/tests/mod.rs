//! The import against the made-up extract and its truth, against the published UK Core examples, and against broken files.

mod examples;
mod faults;
mod landing;
mod truth;

use std::path::PathBuf;

use caseload_domain::record::Record;
use chrono::NaiveDate;

use super::{Existing, ExistingChild, ImportError, Plan, plan};

/// The day of the extract: after its last birth and before its first expected date.
fn today() -> NaiveDate {
    "2026-11-05".parse().unwrap()
}

fn example(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/import"));
    std::fs::read(folder.join(name)).unwrap()
}

fn try_import(bytes: &[u8], existing: &Existing) -> Result<Plan, ImportError> {
    let mut new_id = || uuid::Uuid::now_v7().to_string();
    plan(bytes, "caseload.csv", existing, today(), "import".to_owned(), &mut new_id)
}

fn import(bytes: &[u8], existing: &Existing) -> Plan {
    try_import(bytes, existing).unwrap()
}

/// The caseload after the records of a plan have landed.
fn landed(mut existing: Existing, plan: &Plan) -> Existing {
    for write in &plan.writes {
        match write {
            Record::Person(person) => {
                existing.persons.retain(|other| other.id != person.id);
                existing.persons.push(person.clone());
            }
            Record::Child(child) => {
                match existing.children.iter_mut().find(|other| other.child.id == child.id) {
                    Some(on_record) => {
                        on_record.child = child.as_ref().clone();
                        on_record.written_by_import = true;
                    }
                    None => existing.children.push(ExistingChild {
                        child: child.as_ref().clone(),
                        relationships: Vec::new(),
                        flags: Vec::new(),
                        statuses: Vec::new(),
                        written_by_import: true,
                        in_care_of: None,
                    }),
                }
            }
            Record::Relationship(relationship) => {
                let on_record =
                    existing.children.iter_mut().find(|other| other.child.id == relationship.child).unwrap();
                on_record.relationships.retain(|other| other.id != relationship.id);
                on_record.relationships.push(relationship.clone());
                assert!(existing.persons.iter().any(|person| person.id == relationship.person));
            }
            Record::Flag(flag) => {
                let on_record =
                    existing.children.iter_mut().find(|other| other.child.id == flag.child).unwrap();
                on_record.flags.retain(|other| other.id != flag.id);
                on_record.flags.push(flag.clone());
            }
            Record::SafeguardingEpisode(status) => {
                let on_record =
                    existing.children.iter_mut().find(|other| other.child.id == status.child).unwrap();
                on_record.statuses.retain(|other| other.id != status.id);
                on_record.statuses.push(status.clone());
            }
            other => panic!("an import writes no {:?}", other.kind()),
        }
    }
    existing
}
