//! Worries in a draft: statuses, flags, small concerns gathered, marks seen, and what was marked significant.

use std::collections::BTreeSet;

use caseload_domain::{
    case_report::Nature,
    chronology::EntryRef,
    concern::{self, Noted},
    record::{Record, RecordKind},
};

use super::{Drafted, Ground, contact_entry, sentence_of};
use crate::{
    chronology::{
        Line, flag_held_back, flag_name, flag_nature, mark_explained, mark_seen, prefixed,
        views::{ChronologyType, HeldBack},
    },
    document::day_in_words,
    in_words::{capital, in_words, joined, stopped},
};

impl Ground<'_> {
    pub(super) fn statuses(&self) -> Vec<Drafted> {
        let found = self.told(&[ChronologyType::Status, ChronologyType::Meeting]);
        // A status that an older version kept as a flag is told with the flags.
        let as_flag = self.entries().any(|entry| {
            matches!(&entry.revision.record, Record::Flag(flag)
                if flag.ended.is_none() && flag.flag_type.is_status_of_old())
        });
        if found.is_empty() && !as_flag {
            return vec![self.of_child("Safeguarding status: none is recorded.".to_owned())];
        }
        found
    }

    pub(super) fn flags(&self) -> Vec<Drafted> {
        self.entries()
            .filter_map(|entry| match &entry.revision.record {
                Record::Flag(flag) if flag.ended.is_none() => Some(flag),
                _ => None,
            })
            .map(|flag| {
                let source = joined(&[in_words(flag.source), flag.source_detail.clone()], ", ");
                Drafted {
                    text: joined(
                        &[
                            format!(
                                "{} since {} ({}; source: {source}).",
                                flag_name(flag),
                                day_in_words(flag.since),
                                in_words(flag.status)
                            ),
                            stopped(&flag.detail),
                        ],
                        " ",
                    ),
                    nature: flag_nature(flag),
                    entry: EntryRef { kind: RecordKind::Flag, id: flag.id.as_str().to_owned() },
                    held_back: flag_held_back(flag),
                }
            })
            .collect()
    }

    /// Small worries of the family over 12 months. One count for what may be told, one for what was held back.
    pub(super) fn concerns(&self) -> Vec<Drafted> {
        let mut found = Vec::new();
        let own = self.family.child().child.id.as_str();
        for restricted in [false, true] {
            let noted: Vec<Noted> = self
                .family
                .members
                .iter()
                .flat_map(|member| &member.entries)
                .filter_map(|entry| match &entry.revision.record {
                    Record::Contact(contact) if contact.restricted == restricted => Some(contact),
                    _ => None,
                })
                .flat_map(|contact| {
                    contact.concerns.iter().map(|concern| Noted {
                        on: contact.happened_on,
                        child: contact.child.clone(),
                        contact: contact.id.clone(),
                        concern: *concern,
                    })
                })
                .collect();
            let gathered = concern::gather(&noted, self.now.today);
            for (kind, times) in &gathered.kinds {
                let Some(last) = gathered.noted.iter().rev().find(|one| one.concern == *kind) else {
                    continue;
                };
                let whose = if last.child.as_str() == own {
                    String::new()
                } else {
                    format!(" about {}", self.family.name_of(last.child.as_str()))
                };
                let often = if *times == 1 { "once".to_owned() } else { format!("{times} times") };
                found.push(Drafted {
                    text: format!(
                        "{} was noted as a worry in this family {often} in the last 12 months, last on {}{whose}.",
                        capital(&in_words(*kind)),
                        day_in_words(last.on)
                    ),
                    nature: Nature::Opinion,
                    entry: EntryRef { kind: RecordKind::Contact, id: last.contact.as_str().to_owned() },
                    held_back: restricted.then_some(HeldBack::Restricted),
                });
            }
            if let (true, Some(last)) = (gathered.calls_for_a_look, gathered.noted.last()) {
                found.push(Drafted {
                    text: "Taken together these small worries may be neglect.".to_owned(),
                    nature: Nature::Opinion,
                    entry: EntryRef { kind: RecordKind::Contact, id: last.contact.as_str().to_owned() },
                    held_back: restricted.then_some(HeldBack::Restricted),
                });
            }
        }
        for (contact, _) in self.contacts() {
            for kind in contact.concerns.iter().filter(|concern| !concern.is_about_care()) {
                found.push(Drafted {
                    text: joined(
                        &[
                            format!(
                                "{} was noted as a worry on {}.",
                                capital(&in_words(*kind)),
                                day_in_words(contact.happened_on)
                            ),
                            stopped(&contact.action_taken),
                        ],
                        " ",
                    ),
                    nature: Nature::Opinion,
                    entry: contact_entry(contact),
                    held_back: contact.restricted.then_some(HeldBack::Restricted),
                });
            }
        }
        let own = self.family.child().child.id.as_str();
        found.extend(
            self.lines.iter().filter(|line| line.child == own && line.is_confided()).map(sentence_of),
        );
        found
    }

    /// What was seen and how it was explained are two sentences: one is an observation, the other was told.
    pub(super) fn body_maps(&self) -> Vec<Drafted> {
        let mut found = Vec::new();
        for entry in self.entries() {
            let Record::BodyMap(map) = &entry.revision.record else { continue };
            let source = EntryRef { kind: RecordKind::BodyMap, id: map.id.as_str().to_owned() };
            for mark in &map.marks {
                let by = joined(&[day_in_words(map.seen_on), map.seen_by.clone()], ", seen by ");
                let sentence =
                    |text: String, nature| Drafted { text, nature, entry: source.clone(), held_back: None };
                found.push(sentence(format!("{by}: {}", mark_seen(mark)), Nature::Observation));
                found.push(sentence(mark_explained(mark), Nature::Reported));
            }
        }
        found
    }

    /// What was marked and is told nowhere else in the report. Of a contact that is told elsewhere only the worries about
    /// care are quoted, which are else only counted.
    pub(super) fn significant(&self) -> Vec<Drafted> {
        let own = self.family.child().child.id.as_str();
        let told = if self.tells_contacts { self.told_contacts() } else { BTreeSet::new() };
        self.lines
            .iter()
            .filter(|line| line.child == own && self.marked.contains(&line.entry.id) && !line.is_confided())
            .filter(|line| {
                matches!(
                    line.about,
                    ChronologyType::Contact
                        | ChronologyType::Measurement
                        | ChronologyType::Care
                        | ChronologyType::Sharing
                        | ChronologyType::Supervision
                )
            })
            .filter_map(|line| {
                if told.contains(&line.entry.id) {
                    self.worry_about_care(line)
                } else {
                    Some(sentence_of(line))
                }
            })
            .collect()
    }

    /// The worries about care of a contact, and what was done about them; `None` where there was none.
    fn worry_about_care(&self, line: &Line) -> Option<Drafted> {
        let contacts = self.contacts();
        let (contact, _) = contacts.iter().find(|(contact, _)| contact.id.as_str() == line.entry.id)?;
        let worries: Vec<String> = contact
            .concerns
            .iter()
            .copied()
            .filter(|concern| concern.is_about_care())
            .map(in_words)
            .collect();
        (!worries.is_empty()).then(|| Drafted {
            text: joined(
                &[
                    stopped(&format!("{}: worries noted: {}", day_in_words(line.on), worries.join(", "))),
                    prefixed("Done: ", &contact.action_taken),
                    prefixed("Decided: ", &contact.decision),
                ],
                " ",
            ),
            nature: Nature::Opinion,
            entry: line.entry.clone(),
            held_back: line.held_back,
        })
    }
}
