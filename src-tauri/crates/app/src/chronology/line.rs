//! What each entry of the record says in a chronology: day, who, what, and whether it is a fact, seen, told or thought.

use caseload_domain::{
    appointment::AppointmentStatus,
    assessment::Assessment,
    body_map::{BodyMap, Mark},
    case_report::Nature,
    child::{Birth, CaseloadStatus, Child},
    chronology::EntryRef,
    concern::Concern,
    contact::{Contact, ContactType, Present},
    episode::{Episode, EpisodeEnd},
    escalation::Escalation,
    event::EventState,
    flag::{Flag, FlagSource, FlagStatus, FlagType},
    id::RelationshipId,
    record::{Record, RecordKind},
    referral::Referral,
    safeguarding::SafeguardingEpisode,
    transfer::{Transfer, TransferAnswer, TransferKind},
};
use caseload_store::ReadRevision;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{
    confided::of_findings,
    family::Family,
    views::{ChronologyType, HeldBack, Suggested},
};
use crate::{
    clock::Now,
    document::day_in_words,
    in_words::{capital, in_words, joined, stopped},
    letter::letter_name,
    level_name::LevelNames,
};

/// A line, before anything is chosen or left out.
pub(crate) struct Line {
    pub(crate) entry: EntryRef,
    /// The place of the line among those of its entry.
    pub(crate) part: u32,
    pub(crate) child: String,
    pub(crate) on: NaiveDate,
    pub(crate) at: Option<NaiveTime>,
    pub(crate) about: ChronologyType,
    pub(crate) what: String,
    pub(crate) detail: String,
    pub(crate) nature: Nature,
    pub(crate) held_back: Option<HeldBack>,
    pub(crate) suggested: Option<Suggested>,
    /// The adults it involves, by person.
    pub(crate) people: Vec<String>,
    /// A contact or an appointment that the family was not there for.
    pub(crate) missed: bool,
    /// An attempt to see the child, so that two missed in a row can be told.
    pub(crate) attempt: bool,
    pub(crate) author: String,
    pub(crate) written_at: DateTime<Utc>,
}

/// The lines of one entry; none for what no chronology tells.
pub(crate) fn lines(read: &ReadRevision, family: &Family) -> Vec<Line> {
    let record = &read.revision.record;
    let Some(child) = record.child() else { return Vec::new() };
    let blank = || Line {
        entry: EntryRef { kind: record.kind(), id: record.id().to_owned() },
        part: 0,
        child: child.as_str().to_owned(),
        on: Now::at(read.revision.written_at).today,
        at: None,
        about: ChronologyType::Contact,
        what: String::new(),
        detail: String::new(),
        nature: Nature::Fact,
        held_back: None,
        suggested: None,
        people: Vec::new(),
        missed: false,
        attempt: false,
        author: read.revision.author.clone(),
        written_at: read.revision.written_at,
    };
    match record {
        Record::Child(child) => of_child(child, family, blank),
        Record::Contact(contact) => std::iter::once(of_contact(contact, family, blank()))
            .chain(of_findings(contact, blank()))
            .collect(),
        Record::Flag(flag) => of_flag(flag, blank),
        Record::SafeguardingEpisode(episode) => of_status(episode, blank),
        Record::Referral(referral) => of_referral(referral, blank),
        Record::Escalation(escalation) => of_escalation(escalation, blank),
        Record::BodyMap(body_map) => vec![of_body_map(body_map, blank())],
        Record::Assessment(assessment) => vec![of_assessment(assessment, family, blank())],
        Record::Sharing(sharing) => vec![Line {
            on: sharing.on,
            about: ChronologyType::Sharing,
            what: format!(
                "Information shared with {}",
                joined(&[sharing.with.clone(), sharing.agency.clone()], ", ")
            ),
            detail: stopped(&sharing.what),
            held_back: Some(HeldBack::Restricted),
            ..blank()
        }],
        Record::Supervision(supervision) => vec![Line {
            on: supervision.on,
            about: ChronologyType::Supervision,
            what: format!("Supervision with {}", supervision.supervisor),
            detail: joined(&[stopped(&supervision.discussed), stopped(&supervision.actions)], " "),
            // What a nurse thinks aloud with a supervisor is told on only when she chooses to.
            held_back: Some(HeldBack::Restricted),
            nature: Nature::Opinion,
            ..blank()
        }],
        Record::Appointment(appointment) => {
            let missed = match appointment.status {
                AppointmentStatus::WasNotBrought | AppointmentStatus::NoAccess => true,
                AppointmentStatus::CancelledByFamily => false,
                AppointmentStatus::Booked
                | AppointmentStatus::Kept
                | AppointmentStatus::Moved
                | AppointmentStatus::CancelledByService => return Vec::new(),
            };
            // What a contact came of is told by that contact.
            if appointment.contact.is_some() {
                return Vec::new();
            }
            vec![Line {
                on: appointment.on,
                at: Some(appointment.at),
                about: ChronologyType::Missed,
                what: format!(
                    "{}: {}",
                    capital(&in_words(appointment.contact_type)),
                    in_words(appointment.status)
                ),
                detail: stopped(&appointment.status_reason),
                missed,
                attempt: true,
                ..blank()
            }]
        }
        Record::Measurement(measurement) => vec![Line {
            on: measurement.measured_on,
            about: ChronologyType::Measurement,
            what: format!(
                "{} {}",
                capital(&in_words(measurement.kind)),
                quantity(measurement.kind, measurement.value)
            ),
            ..blank()
        }],
        Record::Episode(episode) => of_episode(episode, &family.level_names, blank),
        Record::HealthPlan(plan) => {
            let written = Line {
                on: plan.written_on,
                about: ChronologyType::Care,
                what: format!("Health plan agreed: {}", plan.condition),
                detail: stopped(&plan.needs),
                ..blank()
            };
            let ended = plan.ended.as_ref().map(|end| Line {
                part: 1,
                on: end.on,
                about: ChronologyType::Care,
                what: format!("Health plan ended: {}", in_words(end.reason)),
                detail: stopped(&end.note),
                ..blank()
            });
            std::iter::once(written).chain(ended).collect()
        }
        Record::Transfer(transfer) => of_transfer(transfer, blank),
        Record::CaseReport(report) => vec![Line {
            on: Now::at(report.locked_at).today,
            about: ChronologyType::Report,
            what: format!("Report locked: {}", report.title),
            ..blank()
        }],
        Record::Practitioner(..)
        | Record::Person(_)
        | Record::Relationship(_)
        | Record::Task(_)
        | Record::Place(_)
        | Record::Questionnaire(_)
        | Record::Chronology(_)
        | Record::Allegation(_)
        | Record::LocalService(_) => Vec::new(),
        // A heading can name the child; the kind of letter says what there is to tell.
        Record::Letter(letter) => vec![Line {
            on: letter.sent.map_or(letter.written_on, |sent| sent.on),
            about: ChronologyType::Care,
            what: format!(
                "{}: {}",
                if letter.sent.is_some() { "Letter sent" } else { "Letter written" },
                letter_name(letter).unwrap_or("in the nurse's own words")
            ),
            held_back: letter.restricted.then_some(HeldBack::Restricted),
            ..blank()
        }],
    }
}

fn of_child(child: &Child, family: &Family, blank: impl Fn() -> Line) -> Vec<Line> {
    let mut found = Vec::new();
    let mut tell = |on: Option<NaiveDate>, what: String| {
        if let Some(on) = on {
            let part = u32::try_from(found.len()).unwrap_or(u32::MAX);
            found.push(Line { part, on, about: ChronologyType::Care, what, ..blank() });
        }
    };
    if let Birth::Born(born) = child.birth {
        tell(Some(born), "Born".to_owned());
    }
    tell(child.joined_on, "Came onto this caseload".to_owned());
    for earlier in &child.earlier_levels {
        tell(earlier.since, format!("Level of care: {}", family.level_names.of(earlier.level)));
    }
    tell(child.level_since, format!("Level of care: {}", family.level_names.of(child.level)));
    if child.caseload_status == CaseloadStatus::Died {
        tell(child.left_on, "Died".to_owned());
        let death = child.death.as_ref();
        tell(
            death.and_then(|death| death.joint_response_on),
            "Joint agency response to the death asked for".to_owned(),
        );
        tell(
            death.and_then(|death| death.panel_told_on),
            "Child death overview panel told of the death".to_owned(),
        );
    } else {
        tell(child.left_on, format!("Left this caseload: {}", in_words(child.caseload_status)));
    }
    found
}

/// A transfer tells where care went. Preparing it is work, and no event of the child's.
fn of_transfer(transfer: &Transfer, blank: impl Fn() -> Line) -> Vec<Line> {
    let whom = transfer.whom();
    let mut found = Vec::new();
    let mut tell = |on: Option<NaiveDate>, what: String, detail: String| {
        if let Some(on) = on {
            let part = u32::try_from(found.len()).unwrap_or(u32::MAX);
            found.push(Line { part, on, about: ChronologyType::Care, what, detail, ..blank() });
        }
    };
    let what = match transfer.kind {
        TransferKind::Cover => {
            let until = transfer.until.map(|until| format!(" until {}", day_in_words(until)));
            format!("Covered by {whom}{}", until.unwrap_or_default())
        }
        TransferKind::BackFromCover => format!("Back from cover, to {whom}"),
        TransferKind::ToSchoolNursing => format!("Care passed to {whom} at school entry"),
        TransferKind::ElevenPlus => format!("Care passed to {whom} at 11"),
        TransferKind::OutOfArea => format!("Care passed to {whom}, out of the area"),
        TransferKind::ToColleague => format!("Care passed to {whom}"),
    };
    tell(transfer.completed_on, what, String::new());
    tell(transfer.back_on, format!("Back from cover by {whom}"), String::new());
    if let Some(answered) =
        transfer.answered.as_ref().filter(|answered| answered.answer == TransferAnswer::Refused)
    {
        let what = format!("Transfer refused by {whom}");
        tell(Some(answered.on), what, stopped(&answered.reason));
    }
    found
}

fn of_contact(contact: &Contact, family: &Family, line: Line) -> Line {
    let missed = contact.outcome.was_missed_by_family();
    let place = contact.setting.map(in_words).unwrap_or_default();
    // How somebody was met says nothing where nobody was.
    let how = if contact.outcome.took_place() { in_words(contact.mode) } else { String::new() };
    let what = capital(&joined(
        &[in_words(contact.contact_type), in_words(contact.outcome), joined(&[how, place], " at ")],
        ", ",
    ));
    let who: Vec<String> = contact
        .present
        .iter()
        .filter_map(|one| match one {
            Present::Child => None,
            Present::Relative(id) => family.adult(id).map(|adult| adult.said()),
            Present::Other(text) => Some(text.clone()),
        })
        .collect();
    let there = if who.is_empty() { String::new() } else { format!("There: {}.", who.join(", ")) };
    let concerns: Vec<String> = contact.concerns.iter().copied().map(in_words).collect();
    let given: Vec<String> = contact
        .given
        .iter()
        .map(|one| match one.quantity {
            1 => in_words(one.item),
            many => format!("{many} {}", in_words(one.item)),
        })
        .collect();
    let detail = [
        there,
        stopped(&contact.purpose),
        stopped(&contact.narrative),
        prefixed("Child's voice: ", &contact.voice),
        prefixed("Worries noted: ", &concerns.join(", ")),
        prefixed("Done: ", &contact.action_taken),
        prefixed("Decided: ", &contact.decision),
        prefixed("Given: ", &given.join(", ")),
        prefixed("Told of: ", &family.told_of(contact).join(", ")),
    ];
    let words = format!("{} {}", contact.purpose, contact.narrative);
    let emergency = words.contains("A&E") || words.to_lowercase().contains("emergency department");
    let worry = contact.concerns.iter().any(|concern| matches!(concern, Concern::SelfHarm | Concern::Injury));
    Line {
        on: contact.happened_on,
        at: contact.happened_at,
        about: if missed { ChronologyType::Missed } else { ChronologyType::Contact },
        what,
        detail: joined(&detail, " "),
        nature: match contact.contact_type {
            // What colleagues said is told at second hand; what a contact saw is seen.
            ContactType::ProfessionalLiaison | ContactType::SafeguardingMeeting => Nature::Reported,
            _ if contact.outcome.took_place() => Nature::Observation,
            _ => Nature::Fact,
        },
        held_back: contact.restricted.then_some(HeldBack::Restricted),
        suggested: if worry {
            Some(Suggested::Worry)
        } else if emergency {
            Some(Suggested::EmergencyCare)
        } else {
            None
        },
        people: contact
            .present
            .iter()
            .filter_map(|one| match one {
                Present::Relative(id) => person_of(id, family),
                Present::Child | Present::Other(_) => None,
            })
            .collect(),
        missed,
        attempt: contact.outcome.is_seen() || missed,
        ..line
    }
}

fn person_of(id: &RelationshipId, family: &Family) -> Option<String> {
    family.adult(id).map(|adult| adult.person_id.clone())
}

/// Words with what they are before them; nothing for nothing.
pub(crate) fn prefixed(what: &str, text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { stopped(&format!("{what}{}", text.trim())) }
}

/// What a flag is called, a service's own type by its own code.
pub(crate) fn flag_name(flag: &Flag) -> String {
    let name = flag.local_type.clone().map_or_else(|| in_words(flag.flag_type), |own| own.replace('-', " "));
    let categories: Vec<String> = flag.categories.iter().copied().map(in_words).collect();
    capital(&joined(&[name, categories.join(", ")], ": "))
}

/// Why a flag is left out unless it is chosen.
pub(crate) fn flag_held_back(flag: &Flag) -> Option<HeldBack> {
    match flag.flag_type {
        _ if flag.restricted => Some(HeldBack::Restricted),
        FlagType::DomesticAbuse
        | FlagType::ParentalMentalHealth
        | FlagType::ParentalSubstanceMisuse
        | FlagType::ParentalLearningDisability
        | FlagType::HomeRisk => Some(HeldBack::ThirdParty),
        _ => None,
    }
}

/// Seen by the nurse, told to her, or thought.
pub(crate) fn flag_nature(flag: &Flag) -> Nature {
    match (flag.source, flag.status) {
        (FlagSource::OwnObservation, FlagStatus::Confirmed) => Nature::Observation,
        (FlagSource::OwnObservation, FlagStatus::Suspected) => Nature::Opinion,
        _ => Nature::Reported,
    }
}

fn of_flag(flag: &Flag, blank: impl Fn() -> Line) -> Vec<Line> {
    let name = flag_name(flag);
    let held_back = flag_held_back(flag);
    let suspected = if flag.status == FlagStatus::Suspected { " (suspected)" } else { "" };
    let raised = Line {
        on: flag.since,
        about: ChronologyType::Flag,
        what: format!("Flag: {name}{suspected}"),
        detail: joined(
            &[
                stopped(&flag.detail),
                stopped(&format!(
                    "Source: {}",
                    joined(&[in_words(flag.source), flag.source_detail.clone()], ", ")
                )),
                prefixed("Done: ", &flag.action_taken),
            ],
            " ",
        ),
        nature: flag_nature(flag),
        held_back,
        suggested: Some(Suggested::Flag),
        ..blank()
    };
    let ended = flag.ended.as_ref().map(|end| Line {
        part: 1,
        on: end.on,
        about: ChronologyType::Flag,
        what: format!("Flag ended: {name}"),
        detail: stopped(&end.reason),
        held_back,
        ..blank()
    });
    let events =
        flag.events.iter().enumerate().filter(|(_, event)| event.happened()).map(|(place, event)| Line {
            part: part_of_event(place),
            on: event.on,
            about: ChronologyType::Meeting,
            what: capital(&in_words(event.kind)),
            detail: stopped(&event.note),
            held_back,
            ..blank()
        });
    std::iter::once(raised).chain(events).chain(ended).collect()
}

/// The first two parts of an entry are its beginning and its end.
fn part_of_event(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX - 2) + 2
}

/// What a status is called: with its categories, its legal basis, or how Early Help is given.
pub(crate) fn status_name(episode: &SafeguardingEpisode) -> String {
    let categories: Vec<String> = episode.categories.iter().copied().map(in_words).collect();
    let more = joined(
        &[
            categories.join(", "),
            episode.legal_basis.map(in_words).unwrap_or_default(),
            episode.early_help.as_ref().map(|help| in_words(help.form)).unwrap_or_default(),
        ],
        ", ",
    );
    capital(&joined(&[in_words(episode.kind), more], ": "))
}

/// An episode's beginning, end, steps, times it was opened again, and what the family answered.
fn of_episode(episode: &Episode, names: &LevelNames, blank: impl Fn() -> Line) -> Vec<Line> {
    let line = |part: usize, on: NaiveDate, what: String, detail: &str| Line {
        part: u32::try_from(part).expect("an episode has few steps"),
        on,
        about: ChronologyType::Care,
        what,
        detail: stopped(detail),
        ..blank()
    };
    let level = |on| names.of_episode(episode.level_on(on));
    let ended = |part: usize, end: &EpisodeEnd| {
        let what = format!("{} ended: {}", level(end.on), in_words(end.outcome));
        line(part, end.on, what, &end.note)
    };
    let begun = format!("{} began: {}", level(episode.started_on), in_words(episode.reason));
    let mut lines = vec![line(0, episode.started_on, begun, &episode.reason_detail)];
    lines.extend(episode.ended.as_ref().map(|end| ended(1, end)));
    // Each kind has room of its own, so that a line keeps its mark when another is added.
    for (place, step) in episode.steps.iter().enumerate() {
        let what = format!("Stepped from {} to {}", names.of_episode(step.from), names.of_episode(step.to));
        lines.push(line(100 + place, step.on, what, &step.reason));
    }
    for (place, again) in episode.reopened.iter().enumerate() {
        lines.push(ended(200 + place, &again.ended));
        let what = format!("{} opened again: {}", level(again.on), in_words(episode.reason));
        lines.push(line(300 + place, again.on, what, &again.reason));
    }
    for (place, consent) in episode.consents.iter().enumerate() {
        let what = format!("Consent to the programme {}", in_words(consent.answer).to_lowercase());
        lines.push(line(400 + place, consent.on, what, &consent.by));
    }
    lines
}

fn of_status(episode: &SafeguardingEpisode, blank: impl Fn() -> Line) -> Vec<Line> {
    let name = status_name(episode);
    let factors: Vec<String> = episode.factors.iter().copied().map(in_words).collect();
    let begun = Line {
        on: episode.started_on,
        about: ChronologyType::Status,
        what: format!("{name} began"),
        detail: joined(
            &[
                prefixed("Social worker: ", &episode.social_worker),
                prefixed("Authority: ", &episode.authority),
                stopped(&episode.detail),
            ],
            " ",
        ),
        suggested: Some(Suggested::Status),
        ..blank()
    };
    let mut found = vec![begun];
    if let Some(end) = &episode.ended {
        found.push(Line {
            part: 1,
            on: end.on,
            about: ChronologyType::Status,
            what: format!("{name} ended: {}", in_words(end.outcome)),
            detail: stopped(&end.reason),
            suggested: Some(Suggested::Status),
            ..blank()
        });
    }
    for (place, event) in episode.events.iter().enumerate() {
        let state = match event.state {
            EventState::Held => "",
            EventState::NotHeld => ": not held",
            EventState::Planned => continue,
        };
        found.push(Line {
            part: part_of_event(place),
            on: event.on,
            about: ChronologyType::Meeting,
            what: format!("{}{state}", capital(&in_words(event.kind))),
            detail: stopped(&event.note),
            suggested: Some(Suggested::Status),
            ..blank()
        });
    }
    let mut part = part_of_event(episode.events.len());
    let mut more = |on: NaiveDate, what: String, detail: String, held_back: Option<HeldBack>| {
        found.push(Line { part, on, about: ChronologyType::Status, what, detail, held_back, ..blank() });
        part += 1;
    };
    for placement in &episode.placements {
        // Where a child is placed, and with whom, is for those who must know.
        more(
            placement.from,
            format!("Placed: {}", in_words(placement.kind)),
            stopped(&placement.detail),
            Some(HeldBack::Restricted),
        );
    }
    if !factors.is_empty() {
        let what = format!("Factors found at assessment: {}", factors.join(", "));
        more(episode.started_on, what, String::new(), Some(HeldBack::ThirdParty));
    }
    found
}

fn of_referral(referral: &Referral, blank: impl Fn() -> Line) -> Vec<Line> {
    let to = joined(&[in_words(referral.service), referral.to.clone()], ", ");
    let held_back = referral.restricted.then_some(HeldBack::Restricted);
    let sent = Line {
        on: referral.sent_on,
        about: ChronologyType::Referral,
        what: format!("Referred to {to} ({})", in_words(referral.urgency)),
        detail: stopped(&referral.reason),
        held_back,
        suggested: Some(Suggested::Referral),
        ..blank()
    };
    let answered = referral.answered.as_ref().map(|answered| Line {
        part: 1,
        on: answered.on,
        about: ChronologyType::Referral,
        what: format!("Referral to {to} answered: {}", in_words(answered.answer)),
        detail: joined(
            &[prefixed("By ", &answered.by), stopped(&answered.reason), stopped(&referral.outcome)],
            " ",
        ),
        nature: Nature::Reported,
        held_back,
        suggested: Some(Suggested::Referral),
        ..blank()
    });
    std::iter::once(sent).chain(answered).collect()
}

fn of_escalation(escalation: &Escalation, blank: impl Fn() -> Line) -> Vec<Line> {
    let steps = escalation.steps.iter().enumerate().map(|(place, step)| Line {
        part: part_of_event(place),
        on: step.on,
        about: ChronologyType::Escalation,
        what: format!("Escalated to {}", joined(&[in_words(step.stage), step.to.clone()], ", ")),
        detail: joined(&[stopped(&escalation.about), prefixed("Answer: ", &step.reply)], " "),
        suggested: Some(Suggested::Escalation),
        ..blank()
    });
    let resolved = escalation.resolved.as_ref().map(|resolved| Line {
        part: 1,
        on: resolved.on,
        about: ChronologyType::Escalation,
        what: "Escalation resolved".to_owned(),
        detail: stopped(&resolved.outcome),
        ..blank()
    });
    steps.chain(resolved).collect()
}

/// A mark as it was seen: `Bruise, left cheek, 20 by 10 mm, purple.`
pub(crate) fn mark_seen(mark: &Mark) -> String {
    let size = match (mark.length, mark.width) {
        (Some(length), Some(width)) => format!("{length} by {width} mm"),
        (Some(one), None) | (None, Some(one)) => format!("{one} mm"),
        (None, None) => String::new(),
    };
    stopped(&joined(&[capital(&in_words(mark.kind)), in_words(mark.site), size, mark.colour.clone()], ", "))
}

/// How a mark was explained, and by whom; that nobody explained it is said.
pub(crate) fn mark_explained(mark: &Mark) -> String {
    if mark.explanation.trim().is_empty() {
        return format!("No explanation was given for the mark: {}.", in_words(mark.site));
    }
    let by = if mark.explained_by.trim().is_empty() { "Explained" } else { "Explained by" };
    stopped(&format!("{}: {}", joined(&[by.to_owned(), mark.explained_by.clone()], " "), mark.explanation))
}

fn of_body_map(body_map: &BodyMap, line: Line) -> Line {
    let marks: Vec<String> =
        body_map.marks.iter().map(|mark| format!("{} {}", mark_seen(mark), mark_explained(mark))).collect();
    let referred = body_map.referred.as_ref().map(|referred| {
        format!(
            "Referred to {} on {} at {}: {}",
            referred.to,
            day_in_words(referred.on),
            referred.at.format("%H:%M"),
            stopped(&referred.outcome)
        )
    });
    Line {
        on: body_map.seen_on,
        at: body_map.seen_at,
        about: ChronologyType::BodyMap,
        what: format!("Marks seen: {} ({})", body_map.marks.len(), in_words(body_map.mobility)),
        detail: joined(&[marks.join(" "), referred.unwrap_or_default()], " "),
        nature: Nature::Observation,
        suggested: Some(Suggested::MarkSeen),
        ..line
    }
}

fn of_assessment(assessment: &Assessment, family: &Family, line: Line) -> Line {
    let adult = assessment.about.as_ref().and_then(|id| family.adult(id));
    let whom = adult.map(|adult| format!(" ({})", adult.said())).unwrap_or_default();
    let (band, source) = family.scored(assessment);
    Line {
        on: assessment.completed_on,
        about: ChronologyType::Assessment,
        what: format!("{}{whom}: {band}", family.tool_name(assessment)),
        detail: joined(
            &[
                prefixed("Done: ", &assessment.action_taken),
                stopped(&assessment.note),
                prefixed("Bands: ", &source),
            ],
            " ",
        ),
        held_back: assessment.about.is_some().then_some(HeldBack::ThirdParty),
        people: adult.map(|adult| adult.person_id.clone()).into_iter().collect(),
        ..line
    }
}

/// A measurement in the unit a clinic writes.
pub(crate) fn quantity(kind: caseload_domain::measurement::MeasurementKind, value: u32) -> String {
    use caseload_domain::measurement::MeasurementKind::{Head, Height, Length, Weight};
    match kind {
        Weight => format!("{:.2} kg", f64::from(value) / 1_000.0),
        Length | Height | Head => format!("{:.1} cm", f64::from(value) / 10.0),
    }
}

/// Whether a kind of record can be marked significant: everything a chronology tells.
pub(crate) fn can_be_marked(kind: RecordKind) -> bool {
    match kind {
        RecordKind::Contact
        | RecordKind::Child
        | RecordKind::Flag
        | RecordKind::Episode
        | RecordKind::Measurement
        | RecordKind::Appointment
        | RecordKind::Assessment
        | RecordKind::SafeguardingEpisode
        | RecordKind::Referral
        | RecordKind::Sharing
        | RecordKind::Escalation
        | RecordKind::Supervision
        | RecordKind::BodyMap
        | RecordKind::HealthPlan
        | RecordKind::Transfer
        | RecordKind::CaseReport => true,
        RecordKind::Practitioner
        | RecordKind::Person
        | RecordKind::Relationship
        | RecordKind::Task
        | RecordKind::Place
        | RecordKind::Questionnaire
        | RecordKind::Chronology
        | RecordKind::Allegation
        | RecordKind::LocalService
        | RecordKind::Letter => false,
    }
}
