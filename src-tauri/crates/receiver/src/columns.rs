//! What the tables of the trust hold of a resource, taken out of it.

use caseload_sync_format::v1::Moment;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, identifiers, systems};
use caseload_sync_format::v1::fhir::{
    Appointment, CodeableConcept, Coding, Encounter, Extension, ExtensionValue, Flag, HumanName, Identifier,
    Location, LocationStatus, NameUse, Observation, Patient, Period, Reference, RelatedPerson, Resource,
    ResourceType, Task, tool_and_form,
};
use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::{answers, care, nhs_number, safeguarding};

/// What the screens of the trust ask for, taken out of the resource.
#[derive(Default)]
pub(crate) struct Columns<'a> {
    pub(crate) refused: Option<&'static str>,
    pub(crate) child_id: Option<&'a str>,
    pub(crate) active: Option<bool>,
    pub(crate) status: Option<&'static str>,
    /// Which kind of record it is, where a type has several tables.
    pub(crate) sort: Option<&'static str>,
    pub(crate) kind: Option<&'a str>,
    pub(crate) outcome: Option<&'a str>,
    pub(crate) mode: Option<&'a str>,
    pub(crate) level: Option<&'a str>,
    /// Birth date of a child; the day of what happens on one; the day a questionnaire was sent.
    pub(crate) since: Option<NaiveDate>,
    /// Expected date of delivery of a child.
    pub(crate) until: Option<NaiveDate>,
    pub(crate) review_on: Option<NaiveDate>,
    pub(crate) practitioner: Option<&'a str>,
    pub(crate) place_id: Option<&'a str>,
    pub(crate) contact_id: Option<&'a str>,
    /// Grams, millimetres or minutes.
    pub(crate) amount: Option<i32>,
    pub(crate) nhs_number: Option<&'a str>,
    pub(crate) family_name: Option<&'a str>,
    pub(crate) given_names: Option<String>,
    pub(crate) gender: Option<&'static str>,
    pub(crate) postcode: Option<&'a str>,
    /// What only one kind of record has.
    pub(crate) detail: Option<Value>,
}

/// The columns of one entry, but for the child it is about.
pub(crate) fn columns_of(resource: &Resource) -> Columns<'_> {
    match resource {
        Resource::Patient(patient) => child(patient),
        Resource::Encounter(encounter) => contact(encounter),
        Resource::Flag(flag) => safeguarding_flag(flag),
        Resource::EpisodeOfCare(episode) => care::episode(episode),
        Resource::Condition(condition) => care::reason(condition),
        Resource::Goal(goal) => care::goal(goal),
        Resource::CarePlan(plan) => care::health_plan(plan),
        Resource::HealthcareService(service) => care::local_service(service),
        Resource::Observation(observation) => observed(observation),
        Resource::QuestionnaireResponse(response) => answers::reviewed(response),
        Resource::Appointment(appointment) => booked(appointment),
        Resource::Location(location) => place(location),
        Resource::Task(task) => to_do(task),
        Resource::RelatedPerson(related_person) => relationship(related_person),
        Resource::Person(person) => {
            Columns { refused: refuse_number(&person.identifier), ..Columns::default() }
        }
        Resource::DocumentReference(document) => safeguarding::document(document),
        Resource::ServiceRequest(referral) => safeguarding::referral(referral),
        Resource::Communication(communication) => safeguarding::communication(communication),
        Resource::List(list) => safeguarding::chronology(list),
        Resource::Organization(_) | Resource::Practitioner(_) | Resource::Provenance(_) => Columns::default(),
    }
}

fn child(patient: &Patient) -> Columns<'_> {
    let name = patient.name.iter().find(|name| name.kind != Some(NameUse::Usual)).or(patient.name.first());
    let expected = match Extension::find(&patient.extension, extensions::EXPECTED_DATE_OF_DELIVERY) {
        Some(ExtensionValue::Date(date)) => Some(date.0),
        Some(_) | None => None,
    };
    let moves = care::moves(&patient.extension);
    let refused = refuse_number(&patient.identifier).or_else(|| {
        moves.is_none().then_some("a coming or a going of this child cannot be read; check it and amend")
    });
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
        detail: Some(detail_of_child(patient, moves)),
        ..Columns::default()
    }
}

fn detail_of_child(patient: &Patient, moves: Option<Vec<Value>>) -> Value {
    let list = &patient.extension;
    let cover = Extension::parts(list, extensions::COVER).next().unwrap_or(&[]);
    let replaced_by = patient.link.iter().find(|link| link.kind == "replaced-by");
    json!({
        "restricted_identity": patient.meta.security.contains(&Coding::restricted()),
        "merged_into": replaced_by.and_then(|link| id_in(&link.other, ResourceType::Patient)),
        "cover_for": string(cover, "for"),
        "cover_until": day(cover, "until"),
        "died_on": patient.deceased_date_time.map(|day| day_of(day).to_string()),
        "death": care::death(list),
        "moves": moves.unwrap_or_default(),
        "earlier_homes": care::earlier_homes(list),
        "birth_order": patient.multiple_birth_integer,
        "level_since": day(list, extensions::LEVEL_OF_CARE_SINCE),
        "caseload_status": concept(list, extensions::CASELOAD_STATUS, systems::CASELOAD_STATUS),
        "joined_on": day(list, extensions::JOINED_ON),
        "left_on": day(list, extensions::LEFT_ON),
        "authority": string(list, extensions::RESIDENT_AUTHORITY),
        "imd_decile": integer(list, extensions::IMD_DECILE),
        "household": string(list, extensions::HOUSEHOLD),
        "gestation": integer(list, extensions::GESTATION),
        "send": concept(list, extensions::SEND, systems::YES_NO_NOT_ASKED),
    })
}

fn relationship(related_person: &RelatedPerson) -> Columns<'_> {
    let person = value_in(&related_person.identifier, identifiers::PERSON);
    let (since, until) = days_of(related_person.period.as_ref());
    Columns {
        since,
        until,
        active: Some(related_person.active),
        kind: first_code(&related_person.relationship, systems::RELATIONSHIP_ROLE),
        nhs_number: nhs_number_in(&related_person.identifier),
        detail: person.map(|person| json!({ "person": person })),
        ..Columns::default()
    }
}

fn contact(encounter: &Encounter) -> Columns<'_> {
    let practitioner = encounter
        .participant
        .iter()
        .filter_map(|participant| participant.individual.as_ref())
        .find_map(|individual| individual.id_of(ResourceType::Practitioner));
    let delivered_by = Extension::parts(&encounter.extension, extensions::DELIVERED_BY)
        .find_map(|parts| concept(parts, "role", systems::PRACTITIONER_ROLE));
    let infant_feeding = concept(&encounter.extension, extensions::INFANT_FEEDING, systems::INFANT_FEEDING);
    let concerns = safeguarding::concerns(&encounter.extension);
    let action = string(&encounter.extension, extensions::CONCERN_ACTION);
    let decision = string(&encounter.extension, extensions::CONTACT_DECISION);
    let given = care::given(&encounter.extension);
    let signposted = care::signposted(&encounter.extension);
    let written_with = value_in(&encounter.identifier, identifiers::VISIT).filter(|id| is_uuid(id));
    let refused = match (&concerns, &given, &signposted) {
        (None, _, _) => Some("a concern of this contact is not known here; check it and amend"),
        (_, None, _) | (_, _, None) => {
            Some("what was given, or where the family was sent, cannot be read; check it and amend")
        }
        (Some(_), Some(_), Some(_)) => None,
    };
    let (concerns, given, signposted) =
        (concerns.unwrap_or_default(), given.unwrap_or_default(), signposted.unwrap_or_default());
    Columns {
        status: Some(encounter.status.code()),
        kind: first_code(&encounter.kind, systems::CONTACT_TYPE),
        outcome: concept(&encounter.extension, extensions::ATTENDANCE_OUTCOME, systems::ATTENDANCE_OUTCOME),
        mode: concept(&encounter.extension, extensions::CONTACT_MODE, systems::CONTACT_MODE),
        since: encounter.period.start.map(day_of),
        practitioner: practitioner.filter(|id| is_uuid(id)),
        place_id: encounter.location.iter().find_map(|place| id_in(&place.location, ResourceType::Location)),
        refused,
        detail: (delivered_by.is_some()
            || infant_feeding.is_some()
            || action.is_some()
            || decision.is_some()
            || written_with.is_some()
            || !(concerns.is_empty() && given.is_empty() && signposted.is_empty()))
        .then(|| {
            json!({
                "delivered_by": delivered_by,
                "infant_feeding": infant_feeding,
                "concerns": concerns,
                "action": action,
                "decision": decision,
                "written_with": written_with,
                "given": given,
                "signposted": signposted,
            })
        }),
        ..Columns::default()
    }
}

fn safeguarding_flag(flag: &Flag) -> Columns<'_> {
    if flag.code.code_in(systems::SAFEGUARDING_STATUS).is_some() {
        return safeguarding::status(flag);
    }
    let (since, until) = days_of(flag.period.as_ref());
    let (detail, refused) = match safeguarding::flag_detail(flag) {
        Ok(detail) => (Some(detail), None),
        Err(why) => (None, Some(why)),
    };
    Columns {
        refused,
        detail,
        status: Some(flag.status.code()),
        kind: flag.code.code_in(systems::SAFEGUARDING_FLAG),
        since,
        until,
        review_on: date(&flag.extension, extensions::FLAG_REVIEW_DATE),
        ..Columns::default()
    }
}

/// What was measured or scored; the code says which.
fn observed(observation: &Observation) -> Columns<'_> {
    if safeguarding::is(&observation.code, "body-map") {
        return safeguarding::body_map(observation);
    }
    if safeguarding::is(&observation.code, "safeguarding-episode") {
        return safeguarding::status_detail(observation);
    }
    let columns = Columns {
        status: Some(observation.status.code()),
        since: observation.effective_date_time.map(day_of),
        contact_id: observation
            .encounter
            .as_ref()
            .and_then(|contact| id_in(contact, ResourceType::Encounter)),
        ..Columns::default()
    };
    let measured = observation.code.code_in(systems::MEASUREMENT_KIND);
    let scored = observation.code.code_in(systems::ASSESSMENT_TOOL);
    match (measured, scored) {
        (Some(kind), None) => {
            let amount =
                observation.value_quantity.as_ref().and_then(|quantity| match quantity.code.as_str() {
                    "kg" => i32::try_from(quantity.value.thousandths()).ok(),
                    "cm" => quantity.value.tenths().and_then(|tenths| i32::try_from(tenths).ok()),
                    _other => None,
                });
            let refused = amount.is_none().then_some("what was measured cannot be read; check it and amend");
            Columns { sort: Some("measurement"), kind: Some(kind), amount, refused, ..columns }
        }
        (None, Some(code)) => {
            let (tool, form) = tool_and_form(code);
            let detail = answers::scored(observation, form);
            let refused = detail.is_none().then_some("a score cannot be read; check it and amend");
            Columns { sort: Some("assessment"), kind: Some(tool), detail, refused, ..columns }
        }
        (None, None) | (Some(_), Some(_)) => {
            Columns { refused: Some("it is neither a measurement nor an assessment known here"), ..columns }
        }
    }
}

fn booked(appointment: &Appointment) -> Columns<'_> {
    let minutes = appointment.minutes_duration.and_then(|minutes| i32::try_from(minutes).ok());
    let place = appointment.actor(ResourceType::Location);
    let came_of_it = reference(&appointment.extension, extensions::RESULTING_CONTACT);
    Columns {
        status: Some(appointment.status.code()),
        kind: first_code(&appointment.service_type, systems::CONTACT_TYPE),
        outcome: concept(&appointment.extension, extensions::APPOINTMENT_STATUS, systems::APPOINTMENT_STATUS),
        mode: concept(&appointment.extension, extensions::CONTACT_MODE, systems::CONTACT_MODE),
        amount: minutes,
        place_id: place.and_then(|place| id_in(place, ResourceType::Location)),
        contact_id: came_of_it.and_then(|contact| id_in(contact, ResourceType::Encounter)),
        detail: Some(json!({ "starts_at": appointment.start })),
        ..Columns::default()
    }
}

fn place(location: &Location) -> Columns<'_> {
    let invitations: Option<Vec<Value>> =
        Extension::parts(&location.extension, extensions::INVITATION).map(invitation).collect();
    Columns {
        refused: invitations.is_none().then_some("an invitation of this place is not complete; amend it"),
        active: Some(location.status == LocationStatus::Active),
        kind: first_code(&location.kind, systems::PLACE_KIND),
        postcode: location.address.as_ref().and_then(|address| address.postal_code.as_deref()),
        detail: Some(json!({
            "name": location.name,
            "urn": value_in(&location.identifier, identifiers::SCHOOL_URN),
            "ods_code": value_in(&location.identifier, identifiers::ODS_CODE),
            "named_practitioner": string(&location.extension, extensions::NAMED_PRACTITIONER),
            "invitations": invitations,
        })),
        ..Columns::default()
    }
}

fn invitation(parts: &[Extension]) -> Option<Value> {
    Some(json!({
        "programme": concept(parts, "programme", systems::CONTACT_TYPE)?,
        "school_year": integer(parts, "school-year")?,
        "status": concept(parts, "status", systems::INVITATION_STATUS)?,
        "on": day(parts, "on")?,
    }))
}

/// A task with a table of its own is a questionnaire, an escalation or a transfer; the others are kept as they came.
fn to_do(task: &Task) -> Columns<'_> {
    let code = task.code.as_ref();
    match code.and_then(|code| code.code_in(systems::TASK_TYPE)) {
        Some("questionnaire") => {}
        Some("escalation") => return safeguarding::escalation(task),
        Some("transfer") => return care::transfer(task),
        Some(_) | None => return Columns::default(),
    }
    let list = &task.extension;
    let triage = Extension::parts(list, extensions::TRIAGE).next().unwrap_or(&[]);
    let state = task.business_status.as_ref().and_then(|state| state.code_in(systems::QUESTIONNAIRE_STATE));
    Columns {
        status: Some(task.status.code()),
        sort: Some("questionnaire"),
        kind: code.and_then(|code| code.code_in(systems::CONTACT_TYPE)),
        outcome: concept(triage, "outcome", systems::TRIAGE_OUTCOME),
        since: days_of(task.execution_period.as_ref()).0,
        contact_id: reference(list, extensions::RESULTING_CONTACT)
            .and_then(|contact| id_in(contact, ResourceType::Encounter)),
        detail: Some(json!({
            "state": state,
            "returned_on": day(list, extensions::RETURNED_ON),
            "read_on": day(triage, "on"),
            "followed_up_on": day(list, extensions::FOLLOWED_UP_ON),
        })),
        ..Columns::default()
    }
}

fn refuse_number(identifiers: &[Identifier]) -> Option<&'static str> {
    let wrong = nhs_number_in(identifiers).is_some_and(|number| !nhs_number::is_valid(number));
    wrong.then_some("the NHS number is not valid: its last digit does not fit the others; check it and amend")
}

fn nhs_number_in(identifiers: &[Identifier]) -> Option<&str> {
    value_in(identifiers, identifiers::NHS_NUMBER)
}

fn value_in<'a>(identifiers: &'a [Identifier], system: &str) -> Option<&'a str> {
    identifiers
        .iter()
        .find(|identifier| identifier.system.as_deref() == Some(system))
        .and_then(|identifier| identifier.value.as_deref())
}

fn given_names(name: &HumanName) -> String {
    name.given.join(" ")
}

pub(crate) fn concept<'a>(list: &'a [Extension], url: &str, system: &str) -> Option<&'a str> {
    match Extension::find(list, url) {
        Some(ExtensionValue::CodeableConcept(concept)) => concept.code_in(system),
        Some(_) | None => None,
    }
}

pub(crate) fn date(list: &[Extension], url: &str) -> Option<NaiveDate> {
    match Extension::find(list, url) {
        Some(ExtensionValue::Date(date)) => Some(date.0),
        Some(_) | None => None,
    }
}

/// A date as JSON has it.
pub(crate) fn day(list: &[Extension], url: &str) -> Option<String> {
    date(list, url).map(|day| day.to_string())
}

pub(crate) fn string<'a>(list: &'a [Extension], url: &str) -> Option<&'a str> {
    match Extension::find(list, url) {
        Some(ExtensionValue::String(text)) => Some(text),
        Some(_) | None => None,
    }
}

pub(crate) fn integer(list: &[Extension], url: &str) -> Option<i32> {
    match Extension::find(list, url) {
        Some(ExtensionValue::Integer(number)) => Some(*number),
        Some(_) | None => None,
    }
}

pub(crate) fn reference<'a>(list: &'a [Extension], url: &str) -> Option<&'a Reference> {
    match Extension::find(list, url) {
        Some(ExtensionValue::Reference(reference)) => Some(reference),
        Some(_) | None => None,
    }
}

pub(crate) fn first_code<'a>(concepts: &'a [CodeableConcept], system: &str) -> Option<&'a str> {
    concepts.iter().find_map(|concept| concept.code_in(system))
}

pub(crate) fn days_of(period: Option<&Period>) -> (Option<NaiveDate>, Option<NaiveDate>) {
    period.map_or((None, None), |period| (period.start.map(day_of), period.end.map(day_of)))
}

pub(crate) fn day_of(moment: Moment) -> NaiveDate {
    match moment {
        Moment::Date(date) => date,
        // The day by England's clock: a contact at half past midnight in July is not yesterday's.
        Moment::Instant(instant) => instant.to_utc().with_timezone(&chrono_tz::Europe::London).date_naive(),
    }
}

pub(crate) fn id_in(reference: &Reference, resource_type: ResourceType) -> Option<&str> {
    reference.id_of(resource_type).filter(|id| is_uuid(id))
}

/// A reference is text from a file; only a UUID goes into a UUID column.
pub(crate) fn is_uuid(id: &str) -> bool {
    uuid::Uuid::parse_str(id).is_ok()
}
