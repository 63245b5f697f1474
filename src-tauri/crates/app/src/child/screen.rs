//! Everything a child's screen shows, from one reading of the record.

use std::collections::HashMap;

use caseload_domain::{
    appointment::AppointmentStatus,
    assessment::Assessment,
    child::{Birth, CaseloadStatus, Child},
    contact::{Contact, Present},
    flag::{Flag, FlagTypes},
    person::{Person, Relationship},
    record::{Record, RecordKind, RevisionStatus},
    safeguarding::SafeguardingEpisode,
};
use caseload_store::{ReadRevision, Store, sync::EntryState};
use chrono::NaiveDate;

use super::{
    form::form_of,
    views::{
        AppointmentEntry, AssessmentEntry, ChildBanner, ChildView, EarlierLevelView, MeasurementEntry,
        QuestionnaireEntry, RelativeView, SiblingView, TimelineEntry,
    },
};
use crate::{
    assessment::{about_whom, scored_given},
    body_map::body_map_entry,
    caseload::{age_view, days_between, flag_tag, flags_of, status_tag, sync_state, views::FlagTag},
    clock::Now,
    code::Code,
    contact::{
        contact_entry, decisions_asked, others_at, person_name, views::ContactEntry, written_with_siblings,
    },
    draft::draft_lines,
    duplicate::{joined_record, views::JoinedRecord},
    episode::episode_view,
    escalation::escalation_view,
    failure::{Answer, Failure},
    flag::{flag_view, in_words, tags_in_words, urgency},
    handover::care_elsewhere,
    health_plan::health_plan_view,
    letter::letter_entry,
    referral::referral_view,
    safeguarding::{Running, clocks_of, safeguarding_view, views::ClockView},
    sharing::sharing_view,
    task::task_view,
    transfer::transfer_line,
};

/// What a sibling is called on another child's screen.
fn sibling_name(child: &Child) -> String {
    if child.name.given.is_empty() { child.name.family.clone() } else { child.name.given.clone() }
}

pub(super) fn child_view(store: &Store, child_id: &str, now: Now) -> Answer<ChildView> {
    let entries = store.of_child(child_id)?;
    let child = entries
        .iter()
        .find_map(|entry| match &entry.revision.record {
            Record::Child(child) => Some(child.as_ref()),
            _ => None,
        })
        .ok_or(Failure::NotFound)?;
    let relatives = relatives(store, &entries)?;
    let contacts: Vec<&Contact> = facts(&entries)
        .filter_map(|record| match record {
            Record::Contact(contact) => Some(contact),
            _ => None,
        })
        .collect();
    let siblings = siblings(store, child_id, now)?;
    let born = match child.birth {
        Birth::Born(born) => Some(born),
        Birth::Expected(_) => None,
    };
    let standing = statuses(&entries);
    let mut view = ChildView {
        banner: banner(child, &entries, &contacts, &siblings, store.flag_table().types(), now),
        form: form_of(child, &relatives),
        relatives: relatives
            .iter()
            .map(|(relationship, person)| relative_view(relationship, person, &contacts))
            .collect(),
        siblings,
        statuses: Vec::new(),
        clocks: clocks(store, &entries, born, now),
        flags: Vec::new(),
        episodes: Vec::new(),
        health_plans: Vec::new(),
        in_care_of: care_elsewhere(store, child_id)?,
        transfer: None,
        tasks: Vec::new(),
        timeline: timeline(store, child_id, &entries, &relatives, now)?,
        drafts: draft_lines(store, Some(child_id))?,
        decisions_asked: decisions_asked(&contacts),
        joined: joined(store, child_id)?,
        joined_to: child.merged_into.as_ref().map(|_kept| joined_record(store, child_id)).transpose()?,
        earlier_levels: child
            .earlier_levels
            .iter()
            .rev()
            .map(|earlier| EarlierLevelView {
                level: Code(earlier.level),
                since: earlier.since,
                until: earlier.until,
            })
            .collect(),
    };
    for entry in &entries {
        let (number, status) = (entry.revision.number, entry.revision.status);
        match &entry.revision.record {
            Record::Flag(flag) => view.flags.push(flag_view(flag, number, status, now)),
            Record::Episode(episode) => {
                view.episodes.push(episode_view(store, episode, number, status, now)?)
            }
            Record::SafeguardingEpisode(episode) => {
                let clocks = (store.clocks().rules(), born);
                view.statuses.push(safeguarding_view(episode, (number, status), &standing, clocks, now));
            }
            Record::Task(task) => view.tasks.push(task_view(task, status, now)),
            Record::HealthPlan(plan) => {
                view.health_plans.push(health_plan_view(store, plan, number, status, now)?);
            }
            Record::Transfer(transfer) => {
                let line = transfer_line(transfer, number, status, now);
                view.transfer = if line.open { Some(line) } else { view.transfer };
            }
            Record::Practitioner(..)
            | Record::Child(_)
            | Record::Person(_)
            | Record::Relationship(_)
            | Record::Contact(_)
            | Record::Measurement(_)
            | Record::Appointment(_)
            | Record::Place(_)
            | Record::Questionnaire(_)
            | Record::Assessment(_)
            | Record::Referral(_)
            | Record::Sharing(_)
            | Record::Escalation(_)
            | Record::Supervision(_)
            | Record::BodyMap(_)
            | Record::Chronology(_)
            | Record::CaseReport(_)
            | Record::Allegation(_)
            | Record::LocalService(_)
            | Record::Letter(_) => {}
        }
    }
    let types = store.flag_table().types();
    tags_in_words(types, &mut view.banner.flags);
    view.flags.iter_mut().for_each(|flag| in_words(types, &mut flag.local_label));
    view.timeline
        .iter_mut()
        .filter_map(|line| line.flag.as_mut())
        .for_each(|flag| in_words(types, &mut flag.local_label));
    // Open before done, the soonest first, the undated last.
    view.tasks.sort_by_key(|task| (task.done_on.is_some(), task.due_on.is_none(), task.due_on));
    view.statuses.sort_by_key(|status| {
        let ended = status.ended_on.is_some() || status.entered_in_error;
        (ended, if ended { 0 } else { status.kind.0.urgency() }, std::cmp::Reverse(status.started_on))
    });
    view.flags
        .sort_by_key(|flag| (flag.ended_on.is_some() || flag.entered_in_error, flag.flag_type.0.urgency()));
    view.health_plans.sort_by_key(|plan| (plan.ended_on.is_some() || plan.entered_in_error, plan.review_on));
    view.episodes
        .sort_by_key(|episode| (episode.ended_on.is_some() || episode.entered_in_error, episode.review_on));
    Ok(view)
}

fn joined(store: &Store, child_id: &str) -> Answer<Vec<JoinedRecord>> {
    store.joined(Some(child_id))?.iter().map(|one| joined_record(store, &one.child_id)).collect()
}

/// The child's safeguarding statuses that stand, ended ones too.
fn statuses(entries: &[ReadRevision]) -> Vec<&SafeguardingEpisode> {
    facts(entries)
        .filter_map(|record| match record {
            Record::SafeguardingEpisode(episode) => Some(episode),
            _ => None,
        })
        .collect()
}

/// What must follow, and by when.
fn clocks(store: &Store, entries: &[ReadRevision], born: Option<NaiveDate>, now: Now) -> Vec<ClockView> {
    let mut running = Running { born, ..Running::default() };
    facts(entries).for_each(|record| running.note(record));
    clocks_of(store.clocks().rules(), &running, now)
}

/// Records that state a fact: entered in error ones do not.
fn facts(entries: &[ReadRevision]) -> impl Iterator<Item = &Record> {
    entries
        .iter()
        .filter(|entry| entry.revision.status == RevisionStatus::Current)
        .map(|entry| &entry.revision.record)
}

fn relatives(store: &Store, entries: &[ReadRevision]) -> Answer<Vec<(Relationship, Person)>> {
    let mut found = Vec::new();
    for record in facts(entries) {
        if let Record::Relationship(relationship) = record
            && let Record::Person(person) = store.current(relationship.person.as_str())?.revision.record
        {
            found.push((relationship.clone(), person));
        }
    }
    found.sort_by_key(|(relationship, _)| relationship.role);
    Ok(found)
}

fn relative_view(relationship: &Relationship, person: &Person, contacts: &[&Contact]) -> RelativeView {
    let there = Present::Relative(relationship.id.clone());
    RelativeView {
        relationship_id: relationship.id.as_str().to_owned(),
        person_id: person.id.as_str().to_owned(),
        role: Code(relationship.role),
        name: person_name(person),
        nhs_number: person.nhs_number.as_ref().map(|number| number.as_str().to_owned()),
        phone: person.phone.clone(),
        date_of_birth: person.date_of_birth,
        parental_responsibility: Code(relationship.parental_responsibility),
        lives_with_child: Code(relationship.lives_with_child),
        last_present: contacts
            .iter()
            .filter(|contact| contact.present.contains(&there))
            .map(|contact| contact.happened_on)
            .max(),
    }
}

fn siblings(store: &Store, child_id: &str, now: Now) -> Answer<Vec<SiblingView>> {
    let ids = store.siblings(child_id)?;
    let borrowed: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut flags = flags_of(store, &borrowed, now)?;
    let mut views = Vec::new();
    for id in &ids {
        let Record::Child(sibling) = store.current(id)?.revision.record else { continue };
        views.push(SiblingView {
            child_id: id.clone(),
            name: sibling_name(&sibling),
            age: sibling.age_on(last_day(&sibling, now)).map(age_view),
            school: sibling.school.as_ref().map(|school| school.name.clone()),
            flags: flags.remove(id).unwrap_or_default(),
            died: sibling.caseload_status == CaseloadStatus::Died,
        });
    }
    Ok(views)
}

fn banner(
    child: &Child,
    entries: &[ReadRevision],
    contacts: &[&Contact],
    siblings: &[SiblingView],
    types: &FlagTypes,
    now: Now,
) -> ChildBanner {
    let (born, expected) = match child.birth {
        Birth::Born(date) => (Some(date), None),
        Birth::Expected(date) => (None, Some(date)),
    };
    let mut own: Vec<&Flag> = facts(entries)
        .filter_map(|record| match record {
            Record::Flag(flag) if flag.ended.is_none() => Some(flag),
            _ => None,
        })
        .collect();
    own.sort_by_key(|flag| (urgency(types, flag), flag.since));
    let mut open: Vec<&SafeguardingEpisode> =
        statuses(entries).into_iter().filter(|episode| episode.ended.is_none()).collect();
    open.sort_by_key(|episode| (episode.kind.urgency(), episode.started_on));
    let mut flags: Vec<FlagTag> = open.into_iter().map(|episode| status_tag(episode, None, now)).collect();
    flags.extend(own.into_iter().map(|flag| flag_tag(flag, None, now)));
    for sibling in siblings {
        flags.extend(
            sibling.flags.iter().map(|flag| FlagTag { sibling: Some(sibling.name.clone()), ..flag.clone() }),
        );
    }
    let last_seen: Option<NaiveDate> =
        contacts.iter().filter(|contact| contact.outcome.is_seen()).map(|contact| contact.happened_on).max();
    ChildBanner {
        child_id: child.id.as_str().to_owned(),
        family: child.name.family.clone(),
        given: child.name.given.clone(),
        known_as: child.name.known_as.clone(),
        initials: child.name.initials(),
        age: child.age_on(last_day(child, now)).map(age_view),
        corrected_age: child.corrected_age_on(last_day(child, now)).map(age_view),
        born,
        expected,
        sex: Code(child.sex),
        nhs_number: child.nhs_number.as_ref().map(|number| number.as_str().to_owned()),
        nhs_number_status: Code(child.nhs_number_status),
        level: Code(child.level),
        flags,
        last_seen,
        days_since_seen: last_seen.map(|seen| days_between(seen, now.today)),
        visit_note: child.visit_note.clone(),
        interpreter: Code(child.interpreter),
        first_language: child.first_language.clone(),
        caseload_status: Code(child.caseload_status),
        restricted_identity: child.restricted_identity,
    }
}

/// The day an age is told for: a child who has died grows no older.
fn last_day(child: &Child, now: Now) -> NaiveDate {
    child.left_on.filter(|_day| child.caseload_status == CaseloadStatus::Died).unwrap_or(now.today)
}

fn timeline(
    store: &Store,
    child_id: &str,
    entries: &[ReadRevision],
    relatives: &[(Relationship, Person)],
    now: Now,
) -> Answer<Vec<TimelineEntry>> {
    let mut names: HashMap<String, String> = relatives
        .iter()
        .map(|(relationship, person)| (relationship.id.as_str().to_owned(), person_name(person)))
        .collect();
    for read in store.of_kind(RecordKind::Place)? {
        if let Record::Place(place) = read.revision.record {
            names.insert(place.id.as_str().to_owned(), place.name);
        }
    }
    for read in store.of_kind(RecordKind::LocalService)? {
        if let Record::LocalService(service) = read.revision.record {
            names.insert(service.id.as_str().to_owned(), service.name);
        }
    }
    let standing = statuses(entries);
    let together = written_with_siblings(store, child_id)?;
    let mut found = Vec::new();
    for entry in entries {
        let revision = &entry.revision;
        let mut line = blank_line(entry);
        match &entry.state {
            EntryState::Ready | EntryState::ReceivedElsewhere => {}
            EntryState::InFile(file) | EntryState::Received(file) => line.file = Some(*file),
            EntryState::Refused { file, reason, mended: _ } => {
                line.file = Some(*file);
                line.refused_because = Some(reason.clone());
            }
        }
        match &revision.record {
            Record::Contact(contact) => {
                line.on = contact.happened_on;
                line.at = contact.happened_at;
                let entry = contact_entry(contact, &names);
                let written_with_others = others_at(&together, contact);
                line.contact = Some(ContactEntry { written_with_others, ..entry });
            }
            Record::Flag(flag) => {
                line.on = flag.ended.as_ref().map_or(flag.since, |end| end.on);
                line.flag = Some(flag_view(flag, revision.number, revision.status, now));
            }
            Record::SafeguardingEpisode(episode) => {
                line.on = episode.ended.as_ref().map_or(episode.started_on, |end| end.on);
                line.safeguarding = Some(safeguarding_view(
                    episode,
                    (revision.number, revision.status),
                    &standing,
                    (store.clocks().rules(), None),
                    now,
                ));
            }
            Record::Episode(episode) => {
                line.on = episode.ended.as_ref().map_or(episode.started_on, |end| end.on);
                line.episode = Some(episode_view(store, episode, revision.number, revision.status, now)?);
            }
            Record::Task(task) => {
                // An open task is under "what is due"; a done one is part of the story.
                let Some(done_on) = task.done_on else { continue };
                line.on = done_on;
                line.task = Some(task_view(task, revision.status, now));
            }
            Record::Measurement(measurement) => {
                line.on = measurement.measured_on;
                line.measurement =
                    Some(MeasurementEntry { kind: Code(measurement.kind), value: measurement.value });
            }
            Record::Appointment(appointment) => {
                // What is booked is in the diary; what a contact came of is told by that contact.
                if appointment.contact.is_some() {
                    continue;
                }
                match appointment.status {
                    AppointmentStatus::Booked | AppointmentStatus::Kept => continue,
                    AppointmentStatus::Moved
                    | AppointmentStatus::CancelledByFamily
                    | AppointmentStatus::CancelledByService
                    | AppointmentStatus::WasNotBrought
                    | AppointmentStatus::NoAccess => {}
                }
                line.on = appointment.on;
                line.at = Some(appointment.at);
                line.appointment = Some(AppointmentEntry {
                    contact_type: Code(appointment.contact_type),
                    status: Code(appointment.status),
                    status_reason: appointment.status_reason.clone(),
                });
            }
            Record::Questionnaire(questionnaire) => {
                line.on = questionnaire
                    .followed_up_on
                    .or(questionnaire.triage.as_ref().map(|triage| triage.on))
                    .or(questionnaire.returned_on)
                    .unwrap_or(questionnaire.invited_on);
                line.questionnaire = Some(QuestionnaireEntry {
                    contact_type: Code(questionnaire.contact_type),
                    invited_on: questionnaire.invited_on,
                    returned_on: questionnaire.returned_on,
                    triage: questionnaire.triage.as_ref().map(|triage| Code(triage.outcome)),
                    triage_note: questionnaire
                        .triage
                        .as_ref()
                        .map(|triage| triage.note.clone())
                        .unwrap_or_default(),
                    followed_up_on: questionnaire.followed_up_on,
                });
            }
            Record::Assessment(assessment) => {
                line.on = assessment.completed_on;
                line.assessment = Some(assessment_entry(assessment, relatives, store));
            }
            Record::Referral(referral) => {
                line.on = referral.answered.as_ref().map_or(referral.sent_on, |answered| answered.on);
                line.referral = Some(referral_view(referral, revision.number, revision.status, now));
            }
            Record::Sharing(sharing) => {
                line.on = sharing.on;
                line.sharing = Some(sharing_view(sharing, revision.number, revision.status));
            }
            Record::Escalation(escalation) => {
                let last = escalation.steps.last().map(|step| step.replied_on.unwrap_or(step.on));
                let resolved = escalation.resolved.as_ref().map(|resolved| resolved.on);
                line.on = resolved.or(last).unwrap_or(line.on);
                line.escalation = Some(escalation_view(escalation, revision.number, revision.status, now));
            }
            Record::HealthPlan(plan) => {
                line.on = plan.ended.as_ref().map_or(plan.written_on, |end| end.on);
                line.health_plan =
                    Some(health_plan_view(store, plan, revision.number, revision.status, now)?);
            }
            Record::Transfer(transfer) => {
                let answered = transfer.answered.as_ref().map(|answered| answered.on);
                let over = transfer.cancelled.as_ref().map(|cancelled| cancelled.on);
                let latest = transfer.back_on.or(over).or(transfer.completed_on);
                line.on = latest.or(answered).or(transfer.sent_on).unwrap_or(line.on);
                line.transfer = Some(transfer_line(transfer, revision.number, revision.status, now));
            }
            Record::Letter(letter) => {
                line.on = letter.sent.map_or(letter.written_on, |sent| sent.on);
                line.letter = Some(letter_entry(letter, entry));
            }
            Record::BodyMap(map) => {
                line.on = map.seen_on;
                line.at = map.seen_at;
                line.body_map = Some(body_map_entry(map));
            }
            Record::Practitioner(..)
            | Record::Child(_)
            | Record::Person(_)
            | Record::Place(_)
            | Record::Supervision(_)
            | Record::Chronology(_)
            | Record::CaseReport(_)
            | Record::Allegation(_)
            | Record::LocalService(_)
            | Record::Relationship(_) => {
                continue;
            }
        }
        found.push(line);
    }
    found.extend(super::events::of_the_record(store, child_id)?);
    found.sort_by_key(|line| std::cmp::Reverse((line.on, line.at, line.written_at)));
    Ok(found)
}

/// A line of the timeline that says nothing yet but which entry it is of.
pub(super) fn blank_line(entry: &ReadRevision) -> TimelineEntry {
    let revision = &entry.revision;
    TimelineEntry {
        record_id: revision.record.id().to_owned(),
        kind: Code(revision.record.kind()),
        on: Now::at(revision.written_at).today,
        at: None,
        written_at: revision.written_at,
        author: revision.author.clone(),
        revision: revision.number,
        entered_in_error: revision.status == RevisionStatus::EnteredInError,
        reason: revision.reason.clone(),
        sync: Code(sync_state(&entry.state)),
        file: None,
        refused_because: None,
        record_event: None,
        contact: None,
        flag: None,
        safeguarding: None,
        episode: None,
        task: None,
        measurement: None,
        appointment: None,
        questionnaire: None,
        assessment: None,
        body_map: None,
        referral: None,
        sharing: None,
        escalation: None,
        health_plan: None,
        transfer: None,
        letter: None,
    }
}

fn assessment_entry(
    assessment: &Assessment,
    relatives: &[(Relationship, Person)],
    store: &Store,
) -> AssessmentEntry {
    let about = assessment.about.as_ref();
    AssessmentEntry {
        tool: Code(assessment.given.tool),
        form: assessment.given.form.map(Code),
        about: about.and_then(|id| relatives.iter().find(|(known, _)| known.id == *id)).map(about_whom),
        scored: scored_given(&assessment.given, store.scores().cut_offs()),
        action_taken: assessment.action_taken.clone(),
    }
}
