//! The first draft: each part of a template says what the record holds, one sentence an entry, and says what is not known.

mod care;
mod people;
mod worries;

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    case_report::{
        Nature,
        template::{DraftPart, Template},
    },
    chronology::EntryRef,
    contact::Contact,
    record::{Record, RecordKind},
};
use caseload_store::{ReadRevision, Store};

use crate::{
    chronology::{
        Family, Line, called, every_line, marked,
        views::{ChronologyType, HeldBack},
    },
    clock::Now,
    document::day_in_words,
    failure::Answer,
    in_words::{capital, in_words, joined, stopped},
};

/// Contacts told one by one; the chronology has them all.
const TOLD_CONTACTS: usize = 5;

/// A sentence of a draft.
pub(super) struct Drafted {
    pub(super) text: String,
    pub(super) nature: Nature,
    pub(super) entry: EntryRef,
    pub(super) held_back: Option<HeldBack>,
}

/// What the parts are drafted from, read once.
pub(super) struct Ground<'g> {
    store: &'g Store,
    family: &'g Family,
    lines: Vec<Line>,
    marked: BTreeSet<String>,
    /// Whether the template tells the newest contacts one by one, so that no other part repeats their words.
    tells_contacts: bool,
    now: Now,
}

impl<'g> Ground<'g> {
    pub(super) fn new(store: &'g Store, family: &'g Family, template: &Template, now: Now) -> Self {
        let mut parts = template.sections.iter().flat_map(|section| &section.draft);
        let tells_contacts = parts.any(|part| *part == DraftPart::RecentContacts);
        Self { store, family, lines: every_line(family), marked: marked(family), tells_contacts, now }
    }

    /// What a part of a template says.
    pub(super) fn draft(&self, part: DraftPart) -> Answer<Vec<Drafted>> {
        Ok(match part {
            DraftPart::Family => self.adults(),
            DraftPart::Siblings => self.siblings(),
            DraftPart::Involvement => self.involvement(),
            DraftPart::RecentContacts => self.recent_contacts(),
            DraftPart::Growth => self.growth()?,
            DraftPart::Immunisations => vec![self.immunisations()],
            DraftPart::Assessments => self.told(&[ChronologyType::Assessment]),
            DraftPart::Strengths => self.strengths(),
            DraftPart::Statuses => self.statuses(),
            DraftPart::Flags => self.flags(),
            DraftPart::Concerns => self.concerns(),
            DraftPart::BodyMaps => self.body_maps(),
            DraftPart::Chronology => self.significant(),
            DraftPart::Voice => self.voice(),
            DraftPart::Parents => self.parents(),
            DraftPart::Referrals => self.told(&[ChronologyType::Referral]),
            DraftPart::Escalations => self.told(&[ChronologyType::Escalation]),
            DraftPart::Episodes => self.episodes(),
            DraftPart::Next => self.next(),
        })
    }

    fn name(&self) -> String {
        called(&self.family.child().child)
    }

    fn entries(&self) -> impl Iterator<Item = &'g ReadRevision> {
        self.family.child().entries.iter()
    }

    /// What is said of the child as a whole comes from the child's own record.
    fn of_child(&self, text: String) -> Drafted {
        let id = self.family.child().child.id.as_str().to_owned();
        Drafted {
            text,
            nature: Nature::Fact,
            entry: EntryRef { kind: RecordKind::Child, id },
            held_back: None,
        }
    }

    /// What is counted over contacts comes from the newest of them, and from the child's own record while that one is
    /// held back: the number is told, the contact is not named.
    fn of_all(&self, newest: &Contact, text: String) -> Drafted {
        if newest.restricted {
            return self.of_child(text);
        }
        Drafted { text, nature: Nature::Fact, entry: contact_entry(newest), held_back: None }
    }

    /// The contacts of the child, newest first.
    fn contacts(&self) -> Vec<(&'g Contact, &'g ReadRevision)> {
        let mut found: Vec<_> = self
            .entries()
            .filter_map(|entry| match &entry.revision.record {
                Record::Contact(contact) => Some((contact, entry)),
                _ => None,
            })
            .collect();
        found.sort_by_key(|(contact, _)| std::cmp::Reverse((contact.happened_on, contact.happened_at)));
        found
    }

    /// The child's own lines of some types, a sentence each, the oldest first.
    fn told(&self, types: &[ChronologyType]) -> Vec<Drafted> {
        let own = self.family.child().child.id.as_str();
        self.lines
            .iter()
            .filter(|line| line.child == own && types.contains(&line.about))
            .map(sentence_of)
            .collect()
    }
}

fn contact_entry(contact: &Contact) -> EntryRef {
    EntryRef { kind: RecordKind::Contact, id: contact.id.as_str().to_owned() }
}

/// What is said of the newest of some contacts, which come newest first. That a contact took place can itself be what is held
/// back: when the newest is, the newest that is not stands beside it, and neither is missing from what may be told.
fn newest_of<'c>(
    mut contacts: impl Iterator<Item = &'c Contact>,
    said: impl Fn(&Contact, bool) -> String,
) -> Vec<Drafted> {
    let Some(newest) = contacts.next() else { return Vec::new() };
    let drafted = |contact: &Contact, last: bool| Drafted {
        text: said(contact, last),
        nature: Nature::Fact,
        entry: contact_entry(contact),
        held_back: contact.restricted.then_some(HeldBack::Restricted),
    };
    let open = newest.restricted.then(|| contacts.find(|contact| !contact.restricted)).flatten();
    open.map(|contact| drafted(contact, false)).into_iter().chain([drafted(newest, true)]).collect()
}

/// A line of the chronology as a sentence of a report.
fn sentence_of(line: &Line) -> Drafted {
    let said = format!("{}: {}", day_in_words(line.on), line.what);
    Drafted {
        text: joined(&[stopped(&said), line.detail.clone()], " "),
        nature: line.nature,
        entry: line.entry.clone(),
        held_back: line.held_back,
    }
}

/// What the sources of sentences are called: kind, day and writer.
pub(super) fn sources(family: &Family) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in family.members.iter().flat_map(|member| &member.entries) {
        let record = &entry.revision.record;
        let kind = match record {
            Record::Child(_) => "details of the child".to_owned(),
            Record::Relationship(_) => "family details".to_owned(),
            Record::SafeguardingEpisode(_) => "safeguarding status".to_owned(),
            Record::Episode(episode) => family.level_names.of_episode(episode.level).to_owned(),
            record => in_words(record.kind()),
        };
        let on = match record {
            Record::Contact(contact) => Some(contact.happened_on),
            Record::Flag(flag) => Some(flag.since),
            Record::Measurement(measurement) => Some(measurement.measured_on),
            Record::Assessment(assessment) => Some(assessment.completed_on),
            Record::Appointment(appointment) => Some(appointment.on),
            Record::SafeguardingEpisode(episode) => Some(episode.started_on),
            Record::Referral(referral) => Some(referral.sent_on),
            Record::BodyMap(map) => Some(map.seen_on),
            _ => None,
        };
        let on = on.map(|on| format!(" of {}", day_in_words(on))).unwrap_or_default();
        let written = Now::at(entry.revision.written_at).today;
        found.insert(
            record.id().to_owned(),
            format!(
                "{}{on}, written by {} on {}",
                capital(&kind),
                entry.revision.author,
                day_in_words(written)
            ),
        );
    }
    found
}
