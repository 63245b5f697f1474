//! Health and care in a draft: contacts counted and told, growth, immunisations, what goes well, what comes next.

use std::collections::BTreeSet;

use caseload_domain::{
    appointment::AppointmentStatus,
    case_report::Nature,
    child::Birth,
    chronology::EntryRef,
    clock::{Facts, deadlines},
    contact::{Contact, InfantFeeding, Outcome},
    record::{Record, RecordKind},
    review::AnswerKind,
};
use chrono::{Months, NaiveDate};

use super::{Drafted, Ground, TOLD_CONTACTS, contact_entry, newest_of, sentence_of};
use crate::{
    chronology::{
        quantity, status_name,
        views::{ChronologyType, HeldBack},
    },
    document::{age_in_words, day_in_words},
    failure::Answer,
    growth::growth_of,
    in_words::{capital, in_words, stopped},
    review::finding_lines,
};

impl Ground<'_> {
    pub(super) fn involvement(&self) -> Vec<Drafted> {
        let contacts = self.contacts();
        let (Some((newest, _)), Some((oldest, _))) = (contacts.first(), contacts.last()) else {
            return vec![self.of_child("Contacts: none is recorded.".to_owned())];
        };
        let count = |wanted: &dyn Fn(Outcome) -> bool| {
            contacts.iter().filter(|(contact, _)| wanted(contact.outcome)).count()
        };
        let (seen, missed) = (count(&Outcome::is_seen), count(&Outcome::was_missed_by_family));
        let without = count(&|outcome| outcome.took_place() && !outcome.is_seen());
        let other = contacts.len() - seen - missed - without;
        let mut parts = vec![format!("{} was seen at {seen}", self.name())];
        for (number, words) in [
            (without, "took place without the child"),
            (missed, "were missed (was not brought, or no access)"),
            (other, "were declined, cancelled or did not come about"),
        ] {
            if number > 0 {
                parts.push(format!("{number} {words}"));
            }
        }
        // A count tells nothing of any one of them.
        let mut found = vec![self.of_all(
            newest,
            format!(
                "{} contacts are recorded since {}: {}.",
                contacts.len(),
                day_in_words(oldest.happened_on),
                parts.join(", ")
            ),
        )];
        let seen = contacts.iter().filter(|(contact, _)| contact.outcome.is_seen());
        let seen = newest_of(seen.map(|(contact, _)| *contact), |contact, last| {
            let by =
                contacts.iter().find(|(one, _)| one.id == contact.id).map(|(_, read)| &read.revision.author);
            format!(
                "{} on {}: {}, written by {}.",
                if last { "Last seen" } else { "Seen" },
                day_in_words(contact.happened_on),
                in_words(contact.contact_type),
                by.map_or("", String::as_str),
            )
        });
        if seen.is_empty() {
            found.push(self.of_child(format!("{} has not been seen at any contact.", self.name())));
        }
        found.extend(seen);
        let year_ago = self.now.today.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN);
        let own = self.family.child().child.id.as_str();
        found.extend(
            self.lines
                .iter()
                .filter(|line| line.child == own && line.missed && line.on > year_ago)
                .map(sentence_of),
        );
        found
    }

    /// What was said in confidence at them stands with the worries.
    pub(super) fn recent_contacts(&self) -> Vec<Drafted> {
        let told = self.told_contacts();
        self.lines
            .iter()
            .filter(|line| told.contains(&line.entry.id) && !line.is_confided())
            .map(sentence_of)
            .collect()
    }

    /// The newest contacts of which something was written, told one by one.
    pub(super) fn told_contacts(&self) -> BTreeSet<String> {
        self.contacts()
            .into_iter()
            .filter(|(contact, _)| contact.outcome.took_place() && !contact.narrative.trim().is_empty())
            .take(TOLD_CONTACTS)
            .map(|(contact, _)| contact.id.as_str().to_owned())
            .collect()
    }

    pub(super) fn growth(&self) -> Answer<Vec<Drafted>> {
        let growth = growth_of(self.store, self.family.child().child.id.as_str(), self.now)?;
        let mut found = Vec::new();
        for view in &growth.measures {
            // A body mass index is worked out from two entries, and both are told.
            let Some((point, id)) =
                view.points.first().and_then(|point| Some((point, point.measurement_id.clone()?)))
            else {
                continue;
            };
            let (Some(kind), Some(whole)) = (point.kind, point.whole) else { continue };
            let position = match (&point.corrected.position, &point.corrected.no_reference) {
                (Some(position), _) => format!("{} centile", position.band),
                (None, why) => why.clone().unwrap_or_else(|| "no centile".to_owned()),
            };
            let entry = EntryRef { kind: RecordKind::Measurement, id };
            found.push(Drafted {
                text: format!(
                    "{} on {}: {}, {position} (UK-WHO, {}{}).",
                    capital(&in_words(kind.0)),
                    day_in_words(point.on),
                    quantity(kind.0, whole),
                    if point.corrected.days == point.chronological.days { "" } else { "corrected age " },
                    age_in_words(point.corrected.days)
                ),
                nature: Nature::Fact,
                entry: entry.clone(),
                held_back: None,
            });
            found.extend(point.findings.iter().map(|finding| Drafted {
                text: stopped(&format!("{} ({})", finding.sentence.trim_end_matches('.'), finding.source)),
                nature: Nature::Fact,
                entry: entry.clone(),
                held_back: None,
            }));
        }
        if found.is_empty() {
            found.push(self.of_child("Growth: nothing has been measured.".to_owned()));
        }
        Ok(found)
    }

    /// What was last answered about immunisations at a review.
    pub(super) fn immunisations(&self) -> Drafted {
        for (contact, _) in self.contacts() {
            let found = finding_lines(&contact.findings)
                .into_iter()
                .find(|line| line.field == "immunisations" && line.answer.0 != AnswerKind::NotAsked);
            if let Some(line) = found {
                let note =
                    if line.note.trim().is_empty() { String::new() } else { format!(" ({})", line.note) };
                return Drafted {
                    text: stopped(&format!(
                        "Immunisations on {}: {}{note}",
                        day_in_words(contact.happened_on),
                        line.text.to_lowercase()
                    )),
                    nature: Nature::Reported,
                    entry: contact_entry(contact),
                    held_back: contact.restricted.then_some(HeldBack::Restricted),
                };
            }
        }
        self.of_child("Immunisations: not asked.".to_owned())
    }

    pub(super) fn strengths(&self) -> Vec<Drafted> {
        let mut found = Vec::new();
        let attempts: Vec<&Contact> = self
            .contacts()
            .into_iter()
            .map(|(contact, _)| contact)
            .filter(|contact| contact.outcome.is_seen() || contact.outcome.was_missed_by_family())
            .take(TOLD_CONTACTS)
            .collect();
        if let Some(newest) = attempts.first()
            && attempts.len() > 1
            && attempts.iter().all(|contact| contact.outcome.is_seen())
        {
            found.push(self.of_all(
                newest,
                format!("{} was seen at each of the last {} contacts.", self.name(), attempts.len()),
            ));
        }
        for (contact, _) in self.contacts() {
            if matches!(contact.infant_feeding, Some(InfantFeeding::Breast | InfantFeeding::Mixed)) {
                found.push(Drafted {
                    text: format!("Breastfed when asked on {}.", day_in_words(contact.happened_on)),
                    nature: Nature::Reported,
                    entry: contact_entry(contact),
                    held_back: contact.restricted.then_some(HeldBack::Restricted),
                });
                break;
            }
        }
        for entry in self.entries() {
            if let Record::Assessment(assessment) = &entry.revision.record
                && !assessment.given.scales.is_empty()
                && assessment
                    .given
                    .scales
                    .iter()
                    .all(|(scale, _)| assessment.at_expected_level(*scale) == Some(true))
            {
                found.push(Drafted {
                    text: format!(
                        "Every area of the {} of {} was at the expected level.",
                        self.family.tool_name(assessment),
                        day_in_words(assessment.completed_on)
                    ),
                    nature: Nature::Fact,
                    entry: EntryRef { kind: RecordKind::Assessment, id: assessment.id.as_str().to_owned() },
                    held_back: None,
                });
            }
        }
        found
    }

    pub(super) fn episodes(&self) -> Vec<Drafted> {
        self.told(&[ChronologyType::Care])
            .into_iter()
            .filter(|drafted| drafted.entry.kind == RecordKind::Episode)
            .collect()
    }

    pub(super) fn next(&self) -> Vec<Drafted> {
        let mut found: Vec<(NaiveDate, Drafted)> = Vec::new();
        let child = &self.family.child().child;
        let born = match child.birth {
            Birth::Born(born) => Some(born),
            Birth::Expected(_) => None,
        };
        for entry in self.entries() {
            let record = &entry.revision.record;
            let source = EntryRef { kind: record.kind(), id: record.id().to_owned() };
            let mut tell = |on: NaiveDate, text: String| {
                let drafted = Drafted { text, nature: Nature::Fact, entry: source.clone(), held_back: None };
                found.push((on, drafted));
            };
            match record {
                Record::Task(task) if task.done_on.is_none() => {
                    let due = task.due_on.map_or_else(|| "no day is set".to_owned(), day_in_words);
                    tell(task.due_on.unwrap_or(NaiveDate::MAX), format!("To do: {} ({due}).", task.title));
                }
                Record::Appointment(appointment)
                    if appointment.status == AppointmentStatus::Booked
                        && appointment.on >= self.now.today =>
                {
                    tell(
                        appointment.on,
                        format!(
                            "Booked: {} on {}.",
                            in_words(appointment.contact_type),
                            day_in_words(appointment.on)
                        ),
                    );
                }
                Record::SafeguardingEpisode(episode) if episode.ended.is_none() => {
                    for deadline in deadlines(self.store.clocks().rules(), &Facts::of_episode(episode, born))
                    {
                        if let (None, Ok(by)) = (deadline.met_on, deadline.by) {
                            let text = format!(
                                "{}: by {} ({}).",
                                capital(&deadline.what),
                                day_in_words(by),
                                deadline.rule
                            );
                            tell(by, text);
                        }
                    }
                    if let Some(review) = episode.review_on {
                        tell(
                            review,
                            format!(
                                "{}: this service looks again on {}.",
                                status_name(episode),
                                day_in_words(review)
                            ),
                        );
                    }
                }
                _ => {}
            }
        }
        found.sort_by_key(|(on, _)| *on);
        found.into_iter().map(|(_, drafted)| drafted).collect()
    }
}
