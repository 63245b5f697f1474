//! One entry of a sync file as one row of `incoming`, in PostgreSQL's text form of COPY.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, identifiers, systems};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Encounter, EpisodeOfCare, Extension, ExtensionValue, Flag, HumanName, Identifier,
    NameUse, Patient, Period, Resource, ResourceType,
};
use caseload_sync_format::v1::{Moment, Record};
use chrono::NaiveDate;

use crate::nhs_number;

/// The columns of `incoming`, in the order in which [`write()`] fills them.
pub(crate) const COPY: &str = "copy incoming (line, type, id, version, written_at, refused, child_id, active, status, \
    kind, outcome, mode, level, since, until, review_on, practitioner, nhs_number, family_name, given_names, gender, \
    postcode, resource) from stdin";

/// What the screens of the trust ask for, taken out of the resource.
#[derive(Default)]
struct Columns<'a> {
    refused: Option<&'static str>,
    child_id: Option<&'a str>,
    active: Option<bool>,
    status: Option<&'static str>,
    kind: Option<&'a str>,
    outcome: Option<&'a str>,
    mode: Option<&'a str>,
    level: Option<&'a str>,
    /// Birth date of a child.
    since: Option<NaiveDate>,
    /// Expected date of delivery of a child.
    until: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
    practitioner: Option<&'a str>,
    nhs_number: Option<&'a str>,
    family_name: Option<&'a str>,
    given_names: Option<String>,
    gender: Option<&'static str>,
    postcode: Option<&'a str>,
}

/// Appends the row of `record`, which is the file's `line`th entry.
pub(crate) fn write(out: &mut Vec<u8>, line: u64, record: &Record<'_>) {
    let resource = &record.resource;
    let mut columns = columns_of(resource);
    columns.child_id =
        resource.child().and_then(|child| child.id_of(ResourceType::Patient)).filter(|id| is_uuid(id));
    let storable = !has_escaped_nul(record.line);
    if !storable {
        columns.refused = Some("it contains a character that cannot be stored; amend the text");
    }
    let version = resource.version().expect("the file's entries were checked");
    let Columns {
        refused,
        child_id,
        active,
        status,
        kind,
        outcome,
        mode,
        level,
        since,
        until,
        review_on,
        practitioner,
        nhs_number,
        family_name,
        given_names,
        gender,
        postcode,
    } = columns;
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    field(out, Some(&line.to_string()));
    field(out, Some(resource.resource_type().name()));
    field(out, Some(resource.id()));
    field(out, Some(&version.to_string()));
    field(out, Some(&resource.meta().last_updated.to_string()));
    field(out, refused);
    field(out, child_id);
    field(out, active.map(|active| if active { "t" } else { "f" }));
    field(out, status);
    field(out, kind);
    field(out, outcome);
    field(out, mode);
    field(out, level);
    field(out, date(since).as_deref());
    field(out, date(until).as_deref());
    field(out, date(review_on).as_deref());
    field(out, practitioner);
    field(out, nhs_number);
    field(out, family_name);
    field(out, given_names.as_deref());
    field(out, gender);
    field(out, postcode);
    field(out, storable.then_some(record.line));
    if let Some(last) = out.last_mut() {
        *last = b'\n';
    }
}

fn columns_of(resource: &Resource) -> Columns<'_> {
    match resource {
        Resource::Patient(patient) => child(patient),
        Resource::Encounter(encounter) => contact(encounter),
        Resource::Flag(flag) => safeguarding_flag(flag),
        Resource::EpisodeOfCare(episode) => universal_plus_episode(episode),
        Resource::Person(person) => {
            Columns { refused: refuse_number(&person.identifier), ..Columns::default() }
        }
        Resource::Organization(_)
        | Resource::Practitioner(_)
        | Resource::RelatedPerson(_)
        | Resource::Condition(_)
        | Resource::Goal(_)
        | Resource::DocumentReference(_)
        | Resource::Task(_)
        | Resource::Provenance(_) => Columns::default(),
    }
}

fn child(patient: &Patient) -> Columns<'_> {
    let name = patient.name.iter().find(|name| name.kind != Some(NameUse::Usual)).or(patient.name.first());
    let expected = match Extension::find(&patient.extension, extensions::EXPECTED_DATE_OF_DELIVERY) {
        Some(ExtensionValue::Date(date)) => Some(date.0),
        Some(_) | None => None,
    };
    let refused = refuse_number(&patient.identifier);
    Columns {
        refused,
        active: Some(patient.active),
        level: concept(&patient.extension, extensions::LEVEL_OF_CARE, systems::LEVEL_OF_CARE),
        since: patient.birth_date.map(|date| date.0),
        until: expected,
        nhs_number: nhs_number_in(&patient.identifier).filter(|_| refused.is_none()),
        family_name: name.and_then(|name| name.family.as_deref()),
        given_names: name.map(given_names),
        gender: Some(patient.gender.code()),
        postcode: patient.address.iter().find_map(|address| address.postal_code.as_deref()),
        ..Columns::default()
    }
}

fn contact(encounter: &Encounter) -> Columns<'_> {
    let practitioner = encounter
        .participant
        .iter()
        .filter_map(|participant| participant.individual.as_ref())
        .find_map(|individual| individual.id_of(ResourceType::Practitioner));
    Columns {
        status: Some(encounter.status.code()),
        kind: first_code(&encounter.kind, systems::CONTACT_TYPE),
        outcome: concept(&encounter.extension, extensions::ATTENDANCE_OUTCOME, systems::ATTENDANCE_OUTCOME),
        mode: concept(&encounter.extension, extensions::CONTACT_MODE, systems::CONTACT_MODE),
        since: encounter.period.start.map(day_of),
        practitioner: practitioner.filter(|id| is_uuid(id)),
        ..Columns::default()
    }
}

fn safeguarding_flag(flag: &Flag) -> Columns<'_> {
    let (since, until) = days_of(flag.period.as_ref());
    Columns {
        status: Some(flag.status.code()),
        kind: flag.code.code_in(systems::SAFEGUARDING_FLAG),
        since,
        until,
        review_on: date(&flag.extension, extensions::FLAG_REVIEW_DATE),
        ..Columns::default()
    }
}

fn universal_plus_episode(episode: &EpisodeOfCare) -> Columns<'_> {
    let (since, until) = days_of(episode.period.as_ref());
    Columns {
        status: Some(episode.status.code()),
        level: first_code(&episode.kind, systems::LEVEL_OF_CARE),
        outcome: concept(&episode.extension, extensions::EPISODE_OUTCOME, systems::EPISODE_OUTCOME),
        since,
        until,
        review_on: date(&episode.extension, extensions::EPISODE_REVIEW_DATE),
        ..Columns::default()
    }
}

fn refuse_number(identifiers: &[Identifier]) -> Option<&'static str> {
    let wrong = nhs_number_in(identifiers).is_some_and(|number| !nhs_number::is_valid(number));
    wrong.then_some("the NHS number is not valid: its last digit does not fit the others; check it and amend")
}

fn nhs_number_in(identifiers: &[Identifier]) -> Option<&str> {
    identifiers
        .iter()
        .find(|identifier| identifier.system.as_deref() == Some(identifiers::NHS_NUMBER))
        .and_then(|identifier| identifier.value.as_deref())
}

fn given_names(name: &HumanName) -> String {
    name.given.join(" ")
}

fn concept<'a>(list: &'a [Extension], url: &str, system: &str) -> Option<&'a str> {
    match Extension::find(list, url) {
        Some(ExtensionValue::CodeableConcept(concept)) => concept.code_in(system),
        Some(_) | None => None,
    }
}

fn date(list: &[Extension], url: &str) -> Option<NaiveDate> {
    match Extension::find(list, url) {
        Some(ExtensionValue::Date(date)) => Some(date.0),
        Some(_) | None => None,
    }
}

fn first_code<'a>(concepts: &'a [CodeableConcept], system: &str) -> Option<&'a str> {
    concepts.iter().find_map(|concept| concept.code_in(system))
}

fn days_of(period: Option<&Period>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    period.map_or((None, None), |period| (period.start.map(day_of), period.end.map(day_of)))
}

fn day_of(moment: Moment) -> NaiveDate {
    match moment {
        Moment::Date(date) => date,
        // The day by England's clock: a contact at half past midnight in July is not yesterday's.
        Moment::Instant(instant) => instant.to_utc().with_timezone(&chrono_tz::Europe::London).date_naive(),
    }
}

/// A reference is text from a file; only a UUID goes into a UUID column.
fn is_uuid(id: &str) -> bool {
    uuid::Uuid::parse_str(id).is_ok()
}

/// PostgreSQL's jsonb has no U+0000. Written `\u0000`, unless the backslash is itself escaped.
fn has_escaped_nul(line: &str) -> bool {
    line.match_indices("\\u0000").any(|(at, _nul)| {
        let before = line.get(..at).unwrap_or("");
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        backslashes % 2 == 0
    })
}

/// One field and a tab. `None` is `\N`.
fn field(out: &mut Vec<u8>, text: Option<&str>) {
    match text {
        None => out.extend_from_slice(b"\\N"),
        Some(text) => {
            for byte in text.bytes() {
                match byte {
                    b'\\' => out.extend_from_slice(b"\\\\"),
                    b'\n' => out.extend_from_slice(b"\\n"),
                    b'\r' => out.extend_from_slice(b"\\r"),
                    b'\t' => out.extend_from_slice(b"\\t"),
                    // PostgreSQL's text has no zero byte either; a name with one is stored without it.
                    0 => {}
                    _other => out.push(byte),
                }
            }
        }
    }
    out.push(b'\t');
}
