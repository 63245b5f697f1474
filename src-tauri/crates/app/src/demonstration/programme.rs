//! What the programme adds to the made-up families: places, who delivered what, measurements, levels with dates,
//! questionnaires, ASQ-3 and the diary. It speaks of nothing the notes do not say.

use std::collections::HashMap;

use caseload_domain::{
    appointment::{Appointment, AppointmentStatus},
    assessment::Assessment,
    child::{Birth, CaseloadStatus, Child, ImdDecile, Level},
    code::YesNoNotAsked,
    contact::{Contact, ContactType, DeliveredBy, Mode, Outcome, Setting},
    due::{ChildFacts, DueState, Happened, HappenedWhat, area_of, is_vulnerable, standings},
    episode::Episode,
    id::{ChildId, ContactId, EpisodeId, PlaceId},
    measurement::{Measurement, MeasurementKind, millimetres, thousandths},
    place::{Invitation, InvitationStatus, Place, PlaceKind},
    practitioner::Practitioner,
    questionnaire::{Questionnaire, Triage, TriageOutcome},
    record::{Record, RevisionStatus},
    schedule::{KnownYearGroup, Schedule, school_year_of},
    score::{Form, Given, Points, Tool},
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{clock, instant, on_or_after, on_or_before},
    growth::{Known, write_red_book},
    people::year_group,
    places::{PATCHES, PRIMARIES, SECONDARIES},
    random::Random,
    scores::write_scores,
    timeline::Service,
};

/// Adds to what is written in the book.
pub(super) fn add_programme(
    book: &mut Book,
    practitioner: &Practitioner,
    service: Service,
    secondaries: usize,
    opened: DateTime<Utc>,
    random: &mut Random,
) {
    let places = write_places(book, practitioner, service, secondaries, opened);
    with_levels_and_homes(book, random);
    let children = latest_children(book);
    with_contacts(book, practitioner, &children, &places);
    let contacts = latest_contacts(book);
    for (child, contacts) in children.iter().filter_map(|child| Some((child, contacts.get(&child.id)?))) {
        for (contact, written_at) in contacts {
            write_measurements(book, child, contact, *written_at);
            write_asq(book, child, contact, *written_at, random);
        }
    }
    with_red_books(book, &children);
    write_questionnaires(book, &children, random);
    let mut slots = Slots::new(book.calendar.today);
    write_diary(book, practitioner, &children, &contacts, &places, &mut slots, random);
    write_sessions(book, &children, service, &places, &mut slots, random);
    write_scores(book, &children, &contacts);
}

/// Schools, hubs, nurseries and practices of the patch; a few have nobody named yet.
fn write_places(
    book: &mut Book,
    practitioner: &Practitioner,
    service: Service,
    secondaries: usize,
    opened: DateTime<Utc>,
) -> HashMap<String, PlaceId> {
    let school_year = school_year_of(book.calendar.today);
    let answered = on_or_before(
        NaiveDate::from_ymd_opt(school_year, 9, 22)
            .expect("September has a 22nd")
            .min(book.calendar.last_day),
    );
    let invited = |contact_type, status| Invitation { contact_type, school_year, status, on: answered };
    let mut wanted: Vec<(PlaceKind, String, Option<&str>, Vec<Invitation>)> = Vec::new();
    for (name, urn) in PRIMARIES {
        let invitations = vec![
            invited(ContactType::NcmpReception, InvitationStatus::TakingPart),
            invited(ContactType::NcmpYearSix, InvitationStatus::TakingPart),
        ];
        wanted.push((PlaceKind::PrimarySchool, name.to_owned(), Some(urn), invitations));
    }
    for (number, (name, urn)) in SECONDARIES.into_iter().take(secondaries.max(1)).enumerate() {
        let status = match number {
            0 => InvitationStatus::TakingPart,
            1 => InvitationStatus::Invited,
            _ => InvitationStatus::Declined,
        };
        let invitations =
            [ContactType::DigitalYearSeven, ContactType::DigitalYearNine, ContactType::DigitalYearEleven]
                .map(|contact_type| invited(contact_type, status))
                .to_vec();
        wanted.push((PlaceKind::SecondarySchool, name.to_owned(), Some(urn), invitations));
    }
    for (_, patch) in PATCHES {
        wanted.push((PlaceKind::FamilyHub, hub(patch.hub), None, Vec::new()));
        wanted.push((PlaceKind::Nursery, patch.nursery.to_owned(), None, Vec::new()));
        wanted.push((PlaceKind::GpPractice, patch.practice.to_owned(), None, Vec::new()));
    }
    let mut places = HashMap::new();
    for (number, (kind, name, urn, invitations)) in wanted.into_iter().enumerate() {
        if places.contains_key(&name) {
            continue;
        }
        let seconds = i64::try_from(number).expect("there are a few dozen places");
        // An invitation is written when the school has answered.
        let at = if invitations.is_empty() {
            opened + TimeDelta::seconds(10 + seconds)
        } else {
            instant(answered, clock(9, 30)).max(opened) + TimeDelta::seconds(10 + seconds)
        };
        let id = PlaceId::parse(&book.uuid(at)).expect("a UUID made here is canonical");
        let ours = kind.is_school() == (service == Service::School);
        let place = Place {
            id: id.clone(),
            kind,
            name: name.clone(),
            urn: urn.map(str::to_owned),
            ods_code: None,
            address: String::new(),
            postcode: None,
            phone: None,
            named_nurse: (ours && number % 7 != 5).then(|| practitioner.name.clone()),
            invitations,
            open: true,
        };
        book.write(at, Record::Place(place));
        places.insert(name, id);
    }
    places
}

fn hub(name: &str) -> String {
    format!("{name} Family Hub")
}

/// Dates for levels, deprivation for homes, and the day a child came from elsewhere, in every revision of each child.
fn with_levels_and_homes(book: &mut Book, random: &mut Random) {
    let offset = random.next();
    let mut kept: HashMap<ChildId, Child> = HashMap::new();
    for revision in book.revisions_mut() {
        let Record::Child(child) = &mut revision.record else { continue };
        let written_on = revision.written_at.date_naive();
        let Birth::Born(born) = child.birth else {
            child.level_since = Some(written_on);
            child.imd_decile = decile(child, offset);
            kept.insert(child.id.clone(), child.as_ref().clone());
            continue;
        };
        if let Some(before) = kept.get(&child.id) {
            child.joined_on = before.joined_on;
            child.level_since = before.level_since;
            child.earlier_levels.clone_from(&before.earlier_levels);
            if before.level != child.level {
                let level = std::mem::replace(&mut child.level, before.level);
                // A level cannot change twice in a day; then the later word stands.
                if child.change_level(level, written_on, written_on).is_err() {
                    child.level = level;
                }
            }
        } else {
            let late = (written_on - born).num_days() > 45;
            child.joined_on = late.then_some(written_on);
            child.level_since = Some(written_on);
        }
        child.imd_decile = decile(child, offset);
        if child.caseload_status != CaseloadStatus::OnCaseload && child.left_on.is_none() {
            child.left_on = Some(written_on);
        }
        kept.insert(child.id.clone(), child.as_ref().clone());
    }
}

/// Neighbourhoods differ within a patch; one child in thirty has no decile because the postcode is not known.
fn decile(child: &Child, offset: u64) -> Option<ImdDecile> {
    let practice = child.gp_practice.as_ref().map(|practice| practice.name.as_str())?;
    child.address.postcode.as_ref()?;
    let middle: u8 = match PATCHES.iter().position(|(_, patch)| patch.practice == practice)? {
        4 | 6 => 1,
        0 | 5 => 2,
        1 => 3,
        2 | 3 | 7 => 5,
        _ => 7,
    };
    let lines = child.address.lines.first().map_or(0, |line| line.bytes().map(u64::from).sum::<u64>());
    let shift = u8::try_from((lines ^ offset) % 3).expect("a remainder of three fits a byte");
    ImdDecile::new((middle + shift).saturating_sub(1).max(1))
}

/// Each contact gets its deliverer, its place and the programme's own name.
fn with_contacts(
    book: &mut Book,
    practitioner: &Practitioner,
    children: &[Child],
    places: &HashMap<String, PlaceId>,
) {
    let by_id: HashMap<&ChildId, &Child> = children.iter().map(|child| (&child.id, child)).collect();
    for revision in book.revisions_mut() {
        let Record::Contact(contact) = &mut revision.record else { continue };
        let Some(child) = by_id.get(&contact.child) else { continue };
        contact.delivered_by = Some(DeliveredBy { name: practitioner.name.clone(), role: practitioner.role });
        contact.place = place_of(contact, child, places);
        if let (ContactType::Other, Mode::InPerson, Birth::Born(born)) =
            (contact.contact_type, contact.mode, child.birth)
        {
            contact.contact_type = match year_group(born, contact.happened_on) {
                0 => ContactType::NcmpReception,
                6 => ContactType::NcmpYearSix,
                _ => ContactType::Other,
            };
        }
    }
}

fn place_of(contact: &Contact, child: &Child, places: &HashMap<String, PlaceId>) -> Option<PlaceId> {
    let practice = || child.gp_practice.as_ref().map(|practice| practice.name.clone());
    let name = match contact.setting? {
        Setting::School | Setting::Nursery => child.school.as_ref()?.name.clone(),
        Setting::GpSurgery => practice()?,
        Setting::FamilyHub | Setting::Clinic => {
            let practice = practice()?;
            hub(PATCHES.iter().find(|(_, patch)| patch.practice == practice)?.1.hub)
        }
        Setting::Home
        | Setting::Library
        | Setting::CommunityHall
        | Setting::Hospital
        | Setting::Office
        | Setting::Other => return None,
    };
    places.get(&name).cloned()
}

fn latest_children(book: &Book) -> Vec<Child> {
    let mut order: Vec<ChildId> = Vec::new();
    let mut latest: HashMap<ChildId, Child> = HashMap::new();
    for revision in book.revisions() {
        if let Record::Child(child) = &revision.record
            && latest.insert(child.id.clone(), child.as_ref().clone()).is_none()
        {
            order.push(child.id.clone());
        }
    }
    order.iter().filter_map(|id| latest.remove(id)).collect()
}

type Written = (Contact, DateTime<Utc>);

/// The newest version of each contact that was not taken back, by child.
fn latest_contacts(book: &Book) -> HashMap<ChildId, Vec<Written>> {
    let mut latest: HashMap<ContactId, (Written, RevisionStatus)> = HashMap::new();
    for revision in book.revisions() {
        if let Record::Contact(contact) = &revision.record {
            let written = (contact.clone(), revision.written_at);
            latest.insert(contact.id.clone(), (written, revision.status));
        }
    }
    let mut by_child: HashMap<ChildId, Vec<Written>> = HashMap::new();
    for (written, status) in latest.into_values() {
        if status == RevisionStatus::Current {
            by_child.entry(written.0.child.clone()).or_default().push(written);
        }
    }
    for contacts in by_child.values_mut() {
        contacts.sort_by(|(a, _), (b, _)| (a.happened_on, &a.id).cmp(&(b.happened_on, &b.id)));
    }
    by_child
}

/// What the note of a contact says was measured becomes a measurement; nothing is made up beside it.
fn write_measurements(book: &mut Book, child: &Child, contact: &Contact, written_at: DateTime<Utc>) {
    if !contact.outcome.is_seen() || contact.mode != Mode::InPerson {
        return;
    }
    let Birth::Born(born) = child.birth else { return };
    let days = (contact.happened_on - born).num_days();
    let standing = if days < 731 { MeasurementKind::Length } else { MeasurementKind::Height };
    // A birth weight or a gain in the words is not today's weight: it must be the only one, and one a child can have.
    let likely = |kind: MeasurementKind, value: u32| match kind {
        MeasurementKind::Weight => value > if days < 28 { 1_500 } else { 2_500 },
        MeasurementKind::Length | MeasurementKind::Height => value > 440,
        MeasurementKind::Head => value > 280,
    };
    let found = [
        (MeasurementKind::Weight, only_number(&contact.narrative, " kg").and_then(thousandths)),
        (standing, only_number(&contact.narrative, " cm").and_then(millimetres)),
        (MeasurementKind::Head, number_after(&contact.narrative, ", head ").and_then(millimetres)),
    ];
    for (number, (kind, value)) in found.into_iter().enumerate() {
        let Some(value) = value.filter(|value| likely(kind, *value)) else { continue };
        let at =
            written_at + TimeDelta::milliseconds(i64::try_from(number).expect("there are three of them"));
        let id = book.measurement_id(at);
        book.write(
            at,
            Record::Measurement(Measurement {
                id,
                child: child.id.clone(),
                contact: Some(contact.id.clone()),
                measured_on: contact.happened_on,
                kind,
                value,
            }),
        );
    }
}

/// The red book of each child, on the line of the notes. It throws its own dice, so that the rest of a seed stays the same.
fn with_red_books(book: &mut Book, children: &[Child]) {
    let mut opened: HashMap<ChildId, DateTime<Utc>> = HashMap::new();
    let mut known: HashMap<ChildId, Vec<Known>> = HashMap::new();
    for revision in book.revisions() {
        match &revision.record {
            Record::Child(child) => {
                let first = opened.entry(child.id.clone()).or_insert(revision.written_at);
                *first = (*first).min(revision.written_at);
            }
            Record::Measurement(one) => {
                known.entry(one.child.clone()).or_default().push((one.measured_on, one.kind, one.value));
            }
            _ => {}
        }
    }
    let mut random = Random::new(0x6772_6f77_7468);
    for child in children {
        let known = known.get(&child.id).map_or(&[][..], Vec::as_slice);
        if let Some(opened_at) = opened.get(&child.id) {
            write_red_book(book, child, *opened_at, known, &mut random);
        }
    }
}

/// The number before a unit, when the words have just one.
fn only_number<'words>(words: &'words str, unit: &str) -> Option<&'words str> {
    let mut parts = words.split(unit);
    let before = parts.next()?;
    parts.next()?;
    if parts.next().is_some() {
        return None;
    }
    let start = before
        .rfind(|character: char| !(character.is_ascii_digit() || character == '.'))
        .map_or(0, |position| position + 1);
    before.get(start..).filter(|number| !number.is_empty())
}

/// The number that follows a word.
fn number_after<'words>(words: &'words str, word: &str) -> Option<&'words str> {
    let (_, after) = words.split_once(word)?;
    let end = after.find(|character: char| !(character.is_ascii_digit() || character == '.'));
    // A full stop ends the sentence and is no part of the figure.
    let number = after.get(..end.unwrap_or(after.len()))?.trim_end_matches('.');
    (!number.is_empty()).then_some(number)
}

/// ASQ-3 at most two-year reviews; some areas are below the cut-off.
fn write_asq(
    book: &mut Book,
    child: &Child,
    contact: &Contact,
    written_at: DateTime<Utc>,
    random: &mut Random,
) {
    let Birth::Born(born) = child.birth else { return };
    let seen = contact.contact_type == ContactType::TwoYears && contact.outcome.is_seen();
    if !seen || !random.chance(880) {
        return;
    }
    let months = caseload_domain::age::completed_months(born, contact.happened_on);
    let form = match months {
        ..=24 => Form::Month24,
        25..=27 => Form::Month27,
        _ => Form::Month30,
    };
    let behind = random.chance(190).then(|| *random.pick(Tool::Asq3.scales()));
    let scores: Vec<Option<Points>> = Tool::Asq3
        .scales()
        .iter()
        .map(|area| {
            let fives = if behind == Some(*area) { random.between(1, 3) } else { random.between(8, 12) };
            u32::try_from(fives * 500).ok().map(Points::from_hundredths)
        })
        .collect();
    let at = written_at + TimeDelta::milliseconds(5);
    let id = book.assessment_id(at);
    let assessment = Assessment {
        id,
        child: child.id.clone(),
        contact: Some(contact.id.clone()),
        completed_on: contact.happened_on,
        about: None,
        given: Given::of_scales(Tool::Asq3, Some(form), &scores),
        action_taken: String::new(),
        note: String::new(),
    };
    book.write(at, Record::Assessment(assessment));
}

/// The three-year questionnaire: sent at three, mostly back, some read, a few still chased.
fn write_questionnaires(book: &mut Book, children: &[Child], random: &mut Random) {
    let last_day = book.calendar.last_day;
    for child in children {
        let Birth::Born(born) = child.birth else { continue };
        let age = (last_day - born).num_days();
        if child.caseload_status != CaseloadStatus::OnCaseload || !(1105..1500).contains(&age) {
            continue;
        }
        let invited_on = on_or_after(born + Days::new(1100));
        if child.joined_on.is_some_and(|joined| invited_on <= joined) || invited_on >= last_day {
            continue;
        }
        let sent = instant(invited_on, clock(11, 10)) + TimeDelta::seconds(random.between(0, 3000));
        let mut questionnaire = Questionnaire {
            id: book.questionnaire_id(sent),
            child: child.id.clone(),
            contact_type: ContactType::ThreeYears,
            invited_on,
            returned_on: None,
            triage: None,
            followed_up_on: None,
            follow_up_contact: None,
        };
        book.write(sent, Record::Questionnaire(questionnaire.clone()));
        let back = on_or_after(invited_on + TimeDelta::days(random.between(6, 30)));
        if !random.chance(760) || back > last_day {
            continue;
        }
        questionnaire.returned_on = Some(back);
        book.revise(
            instant(back, clock(9, 40)) + TimeDelta::seconds(random.between(0, 900)),
            Record::Questionnaire(questionnaire.clone()),
            "Came back",
        );
        let read = on_or_after(back + TimeDelta::days(random.between(1, 6)));
        if read > last_day {
            continue;
        }
        let (outcome, note) = *random.weighted(&[
            (6, (TriageOutcome::NoNeed, "Nothing of concern in the answers.")),
            (3, (TriageOutcome::Signposted, "Sent the sleep and toilet training pages.")),
            (1, (TriageOutcome::ReviewOffered, "Few words; review of speech and language offered.")),
        ]);
        questionnaire.triage = Some(Triage { on: read, outcome, note: note.to_owned() });
        book.revise(
            instant(read, clock(15, 20)) + TimeDelta::seconds(random.between(0, 900)),
            Record::Questionnaire(questionnaire),
            "Read",
        );
    }
}

/// The diary: what was kept and missed lately, and what is booked for the coming two weeks.
fn write_diary(
    book: &mut Book,
    practitioner: &Practitioner,
    children: &[Child],
    contacts: &HashMap<ChildId, Vec<Written>>,
    places: &HashMap<String, PlaceId>,
    slots: &mut Slots,
    random: &mut Random,
) {
    let today = book.calendar.today;
    let lately = book.calendar.ago(42);
    let none = Vec::new();
    let opened = first_of_child(book);
    for child in children {
        let theirs = contacts.get(&child.id).unwrap_or(&none);
        for (contact, written_at) in theirs.iter().filter(|(contact, _)| contact.happened_on >= lately) {
            write_past(book, child, contact, *written_at, random);
        }
        if child.caseload_status != CaseloadStatus::OnCaseload {
            continue;
        }
        let facts = facts(child, theirs, today);
        let schedule = Schedule::built_in(area_of(child.resident_authority.as_deref(), practitioner.area));
        for standing in standings(&facts, schedule) {
            let per_mille = match standing.state_on(today) {
                DueState::Due => 420,
                DueState::Overdue => 520,
                DueState::CatchUp => 260,
                DueState::DueSoon if standing.opens <= today + Days::new(10) => 320,
                DueState::NotYet
                | DueState::DueSoon
                | DueState::Missed
                | DueState::Done
                | DueState::DoneLate
                | DueState::NotEligible => 0,
            };
            if !ONE_TO_ONE.contains(&standing.code()) || !random.chance(per_mille) {
                continue;
            }
            let Some((on, at)) = slots.take(standing.opens.max(today)) else { continue };
            let written = on_or_before(book.calendar.ago(random.between(1, 9))).min(book.calendar.last_day);
            let written = instant(written, clock(16, 5)) + TimeDelta::seconds(random.between(0, 2400));
            // Nothing is booked for a record that is not there yet.
            let first = first_written(theirs, child).max(opened.get(&child.id).copied());
            if first.is_some_and(|first| written < first) {
                continue;
            }
            let setting = standing.row.settings.first().copied().unwrap_or(Setting::FamilyHub);
            let id = book.appointment_id(written);
            let mut appointment = Appointment {
                id,
                child: child.id.clone(),
                contact_type: standing.code(),
                on,
                at,
                minutes: if standing.code() == ContactType::Antenatal { 60 } else { 45 },
                setting,
                mode: Mode::InPerson,
                place: None,
                note: String::new(),
                status: AppointmentStatus::Booked,
                status_reason: String::new(),
                contact: None,
            };
            let as_contact = Contact { setting: Some(setting), ..empty_contact(&appointment) };
            appointment.place = place_of(&as_contact, child, places);
            book.write(written, Record::Appointment(appointment));
        }
    }
}

/// The next contact of an episode that is still open.
fn write_sessions(
    book: &mut Book,
    children: &[Child],
    service: Service,
    places: &HashMap<String, PlaceId>,
    slots: &mut Slots,
    random: &mut Random,
) {
    let mut open: HashMap<EpisodeId, Episode> = HashMap::new();
    for revision in book.revisions() {
        if let Record::Episode(episode) = &revision.record {
            open.insert(episode.id.clone(), episode.clone());
        }
    }
    let mut open: Vec<Episode> = open.into_values().filter(|episode| episode.ended.is_none()).collect();
    open.sort_by(|a, b| a.id.cmp(&b.id));
    let today = book.calendar.today;
    for episode in open {
        let Some(child) = children.iter().find(|child| child.id == episode.child) else { continue };
        if child.caseload_status != CaseloadStatus::OnCaseload || !random.chance(550) {
            continue;
        }
        let Some((on, at)) = slots.take(today + TimeDelta::days(random.between(0, 8))) else { continue };
        let written =
            instant(book.calendar.last_day, clock(16, 10)) + TimeDelta::seconds(random.between(0, 2400));
        let setting = if service == Service::School { Setting::School } else { Setting::Home };
        let mut appointment = Appointment {
            id: book.appointment_id(written),
            child: child.id.clone(),
            contact_type: ContactType::PackageSession,
            on,
            at,
            minutes: 45,
            setting,
            mode: Mode::InPerson,
            place: None,
            note: String::new(),
            status: AppointmentStatus::Booked,
            status_reason: String::new(),
            contact: None,
        };
        let as_contact = Contact { setting: Some(setting), ..empty_contact(&appointment) };
        appointment.place = place_of(&as_contact, child, places);
        book.write(written, Record::Appointment(appointment));
    }
}

/// What is booked with a family; the rest comes to a class, or by post.
const ONE_TO_ONE: [ContactType; 7] = [
    ContactType::Antenatal,
    ContactType::NewBirth,
    ContactType::SixToEightWeeks,
    ContactType::TwelveMonths,
    ContactType::TwoYears,
    ContactType::IntegratedReview,
    ContactType::SchoolEntry,
];

/// When each child's record was first written.
fn first_of_child(book: &Book) -> HashMap<ChildId, DateTime<Utc>> {
    let mut opened = HashMap::new();
    for revision in book.revisions() {
        if let Record::Child(child) = &revision.record {
            let first = opened.entry(child.id.clone()).or_insert(revision.written_at);
            *first = revision.written_at.min(*first);
        }
    }
    opened
}

/// The earliest moment anything may be written about a child.
fn first_written(contacts: &[Written], child: &Child) -> Option<DateTime<Utc>> {
    let opened = child.joined_on.or(match child.birth {
        Birth::Born(born) => Some(born),
        Birth::Expected(_) => None,
    });
    let by_day = opened.map(|day| instant(day + Days::new(2), clock(0, 0)));
    by_day.max(contacts.first().map(|(_, written)| *written))
}

/// An appointment as the diary shows it after the day: kept, or not.
fn write_past(
    book: &mut Book,
    child: &Child,
    contact: &Contact,
    written_at: DateTime<Utc>,
    random: &mut Random,
) {
    let status = match contact.outcome {
        Outcome::Seen | Outcome::SeenLate | Outcome::NotSeen => AppointmentStatus::Kept,
        Outcome::WasNotBrought => AppointmentStatus::WasNotBrought,
        Outcome::NoAccess => AppointmentStatus::NoAccess,
        Outcome::CancelledByFamily => AppointmentStatus::CancelledByFamily,
        Outcome::CancelledByService => AppointmentStatus::CancelledByService,
        Outcome::Declined | Outcome::AbsentFromSchool | Outcome::LeftSchool | Outcome::UnableToMeasure => {
            return;
        }
    };
    let (Some(at), Some(setting), Mode::InPerson) = (contact.happened_at, contact.setting, contact.mode)
    else {
        return;
    };
    if !random.chance(800) {
        return;
    }
    let written = written_at + TimeDelta::milliseconds(8);
    let appointment = Appointment {
        id: book.appointment_id(written),
        child: child.id.clone(),
        contact_type: contact.contact_type,
        on: contact.happened_on,
        at,
        minutes: contact.minutes.unwrap_or(30).clamp(5, 480),
        setting,
        mode: Mode::InPerson,
        place: contact.place.clone(),
        note: String::new(),
        status,
        status_reason: String::new(),
        contact: Some(contact.id.clone()),
    };
    book.write(written, Record::Appointment(appointment));
}

fn empty_contact(appointment: &Appointment) -> Contact {
    Contact {
        id: ContactId::parse(appointment.id.as_str()).expect("an identifier is canonical"),
        child: appointment.child.clone(),
        contact_type: appointment.contact_type,
        happened_on: appointment.on,
        happened_at: None,
        minutes: None,
        setting: None,
        mode: Mode::InPerson,
        outcome: Outcome::Seen,
        present: Vec::new(),
        purpose: String::new(),
        narrative: String::new(),
        voice: String::new(),
        episode: None,
        restricted: false,
        place: None,
        delivered_by: None,
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    }
}

fn facts(child: &Child, contacts: &[Written], today: NaiveDate) -> ChildFacts {
    ChildFacts {
        birth: child.birth,
        gestation: child.gestation,
        vulnerable: is_vulnerable(child.level, child.level != Level::Universal),
        send: YesNoNotAsked::NotAsked,
        caseload_status: child.caseload_status,
        joined_on: child.joined_on,
        left_on: child.left_on,
        year_group: child
            .school
            .as_ref()
            .and_then(|school| school.year_group)
            .map(|group| KnownYearGroup { group, on: today }),
        happened: contacts
            .iter()
            .map(|(contact, _)| Happened {
                code: contact.contact_type,
                on: contact.happened_on,
                what: HappenedWhat::Contact { mode: contact.mode, outcome: contact.outcome },
            })
            .collect(),
    }
}

/// Free times of the coming working days, five a day at most, so that a day can be done.
struct Slots {
    days: Vec<(NaiveDate, usize)>,
}

/// Times of a working day that leave room to travel and to write up.
const TIMES: [(u32, u32); 5] = [(9, 30), (11, 0), (13, 15), (14, 30), (15, 30)];

impl Slots {
    fn new(today: NaiveDate) -> Self {
        let mut days = Vec::new();
        let mut day = on_or_after(today);
        while days.len() < 9 {
            days.push((day, 0));
            day = on_or_after(day + Days::new(1));
        }
        Self { days }
    }

    /// The next free time on or after a day; `None` when the fortnight is full.
    fn take(&mut self, from: NaiveDate) -> Option<(NaiveDate, chrono::NaiveTime)> {
        let least = self.days.iter().filter(|(day, _)| *day >= from).map(|(_, taken)| *taken).min()?;
        let (day, taken) = self.days.iter_mut().find(|(day, taken)| *day >= from && *taken == least)?;
        let (hour, minute) = TIMES.get(*taken)?;
        *taken += 1;
        Some((*day, clock(*hour, *minute)))
    }
}
