//! The family in a draft: who they are, whom the nurse met, what the child showed or said.

use caseload_domain::{
    case_report::Nature, child::Birth, chronology::EntryRef, code::YesNoNotAsked, contact::Present,
    person::RelationshipRole, record::RecordKind,
};
use chrono::NaiveDate;

use super::{Drafted, Ground, TOLD_CONTACTS, contact_entry, newest_of};
use crate::{
    chronology::{Adult, called, views::HeldBack},
    document::{age_in_words, day_in_words},
    in_words::stopped,
};

impl Ground<'_> {
    pub(super) fn adults(&self) -> Vec<Drafted> {
        let child = &self.family.child().child;
        let mut found: Vec<Drafted> = self.family.adults_of(child).map(adult_sentence).collect();
        let has = |role| self.family.adults_of(child).any(|adult| adult.relationship.role == role);
        for (role, name) in [(RelationshipRole::Mother, "Mother"), (RelationshipRole::Father, "Father")] {
            if !has(role) {
                found.push(self.of_child(format!("{name}: not asked.")));
            }
        }
        let known =
            |what: &str, name: Option<&str>| stopped(&format!("{what}: {}", name.unwrap_or("not recorded")));
        found.push(self.of_child(known(
            "GP practice",
            child.gp_practice.as_ref().map(|practice| practice.name.as_str()),
        )));
        if let Some(school) = &child.school {
            found.push(self.of_child(known("School or nursery", Some(&school.name))));
        }
        found
    }

    pub(super) fn siblings(&self) -> Vec<Drafted> {
        let others = self.family.members.get(1..).unwrap_or_default();
        if others.is_empty() {
            return vec![self.of_child("Brothers and sisters: none on this caseload.".to_owned())];
        }
        others
            .iter()
            .map(|member| {
                let age = match member.child.birth {
                    Birth::Born(born) => days_between(born, self.now.today).map(age_in_words),
                    Birth::Expected(_) => None,
                };
                let age = age.unwrap_or_else(|| "not born yet".to_owned());
                let id = member.child.id.as_str().to_owned();
                Drafted {
                    text: format!("Brother or sister: {}, {age}.", called(&member.child)),
                    nature: Nature::Fact,
                    entry: EntryRef { kind: RecordKind::Child, id },
                    held_back: None,
                }
            })
            .collect()
    }

    pub(super) fn parents(&self) -> Vec<Drafted> {
        let contacts = self.contacts();
        let child = &self.family.child().child;
        let mut found: Vec<Drafted> = self
            .family
            .adults_of(child)
            .flat_map(|adult| {
                let there = Present::Relative(adult.relationship.id.clone());
                let met = contacts.iter().filter(|(contact, _)| contact.present.contains(&there));
                let found = newest_of(met.map(|(contact, _)| *contact), |contact, last| {
                    let last = if last { "last " } else { "" };
                    format!("{} was {last}met on {}.", adult.said(), day_in_words(contact.happened_on))
                });
                if !found.is_empty() {
                    return found;
                }
                vec![Drafted {
                    text: format!("{} was not at any contact in this record.", adult.said()),
                    nature: Nature::Fact,
                    entry: relationship_entry(adult),
                    held_back: None,
                }]
            })
            .collect();
        if !self.family.adults_of(child).any(|adult| adult.relationship.role == RelationshipRole::Father) {
            found.push(self.of_child("Father: not asked.".to_owned()));
        }
        found
    }

    pub(super) fn voice(&self) -> Vec<Drafted> {
        let found: Vec<Drafted> = self
            .contacts()
            .into_iter()
            .filter(|(contact, _)| !contact.voice.trim().is_empty())
            .take(TOLD_CONTACTS)
            .map(|(contact, _)| Drafted {
                text: stopped(&format!("{}: {}", day_in_words(contact.happened_on), contact.voice.trim())),
                nature: Nature::Observation,
                entry: contact_entry(contact),
                held_back: contact.restricted.then_some(HeldBack::Restricted),
            })
            .collect();
        if found.is_empty() {
            return vec![self.of_child("The child's voice: nothing is recorded.".to_owned())];
        }
        found
    }
}

fn relationship_entry(adult: &Adult) -> EntryRef {
    EntryRef { kind: RecordKind::Relationship, id: adult.relationship.id.as_str().to_owned() }
}

fn adult_sentence(adult: &Adult) -> Drafted {
    let says = |answer: YesNoNotAsked, yes: &str, no: &str, asked: &str| match answer {
        YesNoNotAsked::Yes => yes.to_owned(),
        YesNoNotAsked::No => no.to_owned(),
        YesNoNotAsked::NotAsked => format!("{asked}: not asked"),
    };
    let relationship = &adult.relationship;
    Drafted {
        text: stopped(&format!(
            "{}: {}; {}",
            adult.said(),
            says(
                relationship.parental_responsibility,
                "has parental responsibility",
                "has no parental responsibility",
                "parental responsibility"
            ),
            says(
                relationship.lives_with_child,
                "lives with the child",
                "does not live with the child",
                "whether they live with the child"
            ),
        )),
        nature: Nature::Reported,
        entry: relationship_entry(adult),
        held_back: None,
    }
}

fn days_between(from: NaiveDate, until: NaiveDate) -> Option<i32> {
    i32::try_from((until - from).num_days()).ok().filter(|days| *days >= 0)
}
