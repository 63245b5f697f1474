//! A record's content as it is written to the `revision` table: version 1 of the stored JSON, frozen.
//!
//! The names here are the contract with every store on every laptop. Each conversion takes its struct apart by
//! naming every field, so that a new field asks here what to do with it.

use caseload_domain::{
    child::{
        Address, Birth, CaseloadMove, CaseloadStatus, Child, Cover, Death, EarlierHome, EarlierLevel,
        Gestation, GpPractice, ImdDecile, Level, MoveDirection, NhsNumberStatus, School, Sex,
    },
    code::YesNoNotAsked,
    concern::Concern,
    contact::{
        Contact, ContactType, Countersignature, DeliveredBy, Given, GivenItem, InfantFeeding, Mode, Outcome,
        Present, Setting,
    },
    flag::{AbuseCategory, Flag, FlagEnd, FlagSource, FlagStatus, FlagType},
    id::{
        AllegationId, AppointmentId, AssessmentId, BodyMapId, CaseReportId, ChildId, ChronologyId, ContactId,
        EpisodeId, EscalationId, FlagId, HealthPlanId, HouseholdId, LetterId, LocalServiceId, MeasurementId,
        NotAnId, PersonId, PlaceId, PractitionerId, QuestionnaireId, ReferralId, RelationshipId,
        SafeguardingEpisodeId, SharingId, SupervisionId, TaskId, TransferId,
    },
    name::Name,
    nhs_number::{NhsNumber, NhsNumberError},
    person::{Person, Relationship, RelationshipRole},
    postcode::Postcode,
    practitioner::{Area, NmcPin, Practitioner, Role},
    record::{Record, RecordKind},
    task::Task,
};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

mod assessment;
mod care;
mod episode;
mod programme;
mod review;
mod safeguarding;
mod safeguarding_work;
mod written;

/// Why a stored body cannot be read. It never repeats the body.
#[derive(Debug, thiserror::Error)]
pub enum BodyError {
    /// The JSON is not of this version.
    #[error("the stored record is not in a form this program knows")]
    Shape(#[source] serde_json::Error),
    /// An identifier is not one.
    #[error("the stored record has a broken identifier")]
    Id(#[from] NotAnId),
    /// A stored NHS number does not check.
    #[error("the stored record has a broken NHS number")]
    NhsNumber(#[from] NhsNumberError),
    /// A stored value is outside its range.
    #[error("the stored record has a value outside its range: {field}")]
    Range {
        /// The field's stored name.
        field: &'static str,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NameBody {
    family: String,
    given: String,
    known_as: Option<String>,
}

fn name_body(name: &Name) -> NameBody {
    let Name { family, given, known_as } = name.clone();
    NameBody { family, given, known_as }
}

fn name(body: NameBody) -> Name {
    let NameBody { family, given, known_as } = body;
    Name { family, given, known_as }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PractitionerBody {
    name: String,
    #[serde(with = "crate::code")]
    role: Role,
    registration: Option<String>,
    team: String,
    #[serde(with = "crate::code")]
    area: Area,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GpPracticeBody {
    code: Option<String>,
    name: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SchoolBody {
    name: String,
    urn: Option<String>,
    year_group: Option<i8>,
    /// Not in the first stores: absent there means not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    class_name: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EarlierLevelBody {
    #[serde(with = "crate::code")]
    level: Level,
    since: Option<NaiveDate>,
    until: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ChildBody {
    name: NameBody,
    born: Option<NaiveDate>,
    expected: Option<NaiveDate>,
    #[serde(with = "crate::code")]
    sex: Sex,
    nhs_number: Option<String>,
    #[serde(with = "crate::code")]
    nhs_number_status: NhsNumberStatus,
    /// `[weeks, days]`
    gestation: Option<(u8, u8)>,
    address_lines: Vec<String>,
    postcode: Option<String>,
    phone: Option<String>,
    gp_practice: Option<GpPracticeBody>,
    school: Option<SchoolBody>,
    ethnicity: Option<String>,
    first_language: Option<String>,
    #[serde(with = "crate::code")]
    interpreter: YesNoNotAsked,
    #[serde(with = "crate::code")]
    level: Level,
    named_practitioner: Option<String>,
    resident_authority: Option<String>,
    household: Option<String>,
    visit_note: Option<String>,
    #[serde(with = "crate::code")]
    caseload_status: CaseloadStatus,
    // Not in the first stores: absent there means not known.
    #[serde(default)]
    level_since: Option<NaiveDate>,
    #[serde(default)]
    earlier_levels: Vec<EarlierLevelBody>,
    #[serde(with = "crate::code", default = "not_asked")]
    send: YesNoNotAsked,
    #[serde(default)]
    imd_decile: Option<u8>,
    #[serde(default)]
    joined_on: Option<NaiveDate>,
    #[serde(default)]
    left_on: Option<NaiveDate>,
    #[serde(default)]
    moves: Vec<CaseloadMoveBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cover: Option<CoverBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    death: Option<DeathBody>,
    #[serde(default)]
    restricted_identity: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    merged_into: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    birth_order: Option<u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier_homes: Vec<EarlierHomeBody>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EarlierHomeBody {
    address_lines: Vec<String>,
    postcode: Option<String>,
    household: Option<String>,
    adults: Vec<String>,
    since: Option<NaiveDate>,
    until: NaiveDate,
    why: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CaseloadMoveBody {
    on: Option<NaiveDate>,
    #[serde(with = "crate::code")]
    direction: MoveDirection,
    reason: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CoverBody {
    for_whom: String,
    until: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DeathBody {
    #[serde(with = "crate::code")]
    expected: YesNoNotAsked,
    panel_told_on: Option<NaiveDate>,
    factors: Vec<String>,
    wishes: String,
    // Absent in the first deaths written: not noted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    place: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    told_by: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    joint_response_on: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    support: String,
}

fn not_asked() -> YesNoNotAsked {
    YesNoNotAsked::NotAsked
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PersonBody {
    name: NameBody,
    nhs_number: Option<String>,
    date_of_birth: Option<NaiveDate>,
    phone: Option<String>,
    /// Millimetres. Not in the first stores: absent there means not known.
    #[serde(default)]
    height: Option<u16>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RelationshipBody {
    child: String,
    person: String,
    #[serde(with = "crate::code")]
    role: RelationshipRole,
    #[serde(with = "crate::code")]
    parental_responsibility: YesNoNotAsked,
    #[serde(with = "crate::code")]
    lives_with_child: YesNoNotAsked,
    // Not in the first stores: absent there means not known, and lasting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum PresentBody {
    Child,
    Relative(String),
    Other(String),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ContactBody {
    child: String,
    #[serde(with = "crate::code")]
    contact_type: ContactType,
    happened_on: NaiveDate,
    happened_at: Option<NaiveTime>,
    minutes: Option<u16>,
    #[serde(with = "crate::code::option")]
    setting: Option<Setting>,
    #[serde(with = "crate::code")]
    mode: Mode,
    #[serde(with = "crate::code")]
    outcome: Outcome,
    present: Vec<PresentBody>,
    purpose: String,
    narrative: String,
    voice: String,
    episode: Option<String>,
    restricted: bool,
    // Not in the first stores: absent there means not known.
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    delivered_by: Option<DeliveredByBody>,
    #[serde(default)]
    countersigned: Option<CountersignatureBody>,
    #[serde(with = "crate::code::option", default)]
    infant_feeding: Option<InfantFeeding>,
    #[serde(default)]
    findings: Vec<review::FindingBody>,
    #[serde(with = "crate::code::list", default)]
    concerns: Vec<Concern>,
    #[serde(default)]
    action_taken: String,
    #[serde(default)]
    decision: String,
    #[serde(default)]
    given: Vec<GivenBody>,
    #[serde(default)]
    signposted: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    written_with: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct GivenBody {
    #[serde(with = "crate::code")]
    item: GivenItem,
    quantity: u8,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct DeliveredByBody {
    name: String,
    #[serde(with = "crate::code")]
    role: Role,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CountersignatureBody {
    name: String,
    on: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FlagEndBody {
    on: NaiveDate,
    reason: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FlagBody {
    child: String,
    #[serde(with = "crate::code")]
    flag_type: FlagType,
    #[serde(with = "crate::code::list")]
    categories: Vec<AbuseCategory>,
    #[serde(with = "crate::code")]
    status: FlagStatus,
    #[serde(with = "crate::code")]
    source: FlagSource,
    source_detail: String,
    since: NaiveDate,
    review_on: Option<NaiveDate>,
    detail: String,
    restricted: bool,
    ended: Option<FlagEndBody>,
    // Not in the first stores: absent there means none, or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    local_type: Option<String>,
    #[serde(default)]
    known_to: String,
    #[serde(default)]
    action_taken: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    police: Option<safeguarding::PoliceReportBody>,
    #[serde(default)]
    events: Vec<safeguarding::EventBody>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TaskBody {
    child: String,
    title: String,
    due_on: Option<NaiveDate>,
    from_contact: Option<String>,
    done_on: Option<NaiveDate>,
    /// Not in the first stores: absent there means her own.
    #[serde(default)]
    assigned_to: Option<String>,
}

/// The record's content as JSON, the same bytes for the same content.
pub(crate) fn write_body(record: &Record) -> String {
    let written = match record {
        Record::Practitioner(_, practitioner) => serde_json::to_string(&practitioner_body(practitioner)),
        Record::Child(child) => serde_json::to_string(&child_body(child)),
        Record::Person(person) => serde_json::to_string(&person_body(person)),
        Record::Relationship(relationship) => serde_json::to_string(&relationship_body(relationship)),
        Record::Contact(contact) => serde_json::to_string(&contact_body(contact)),
        Record::Flag(flag) => serde_json::to_string(&flag_body(flag)),
        Record::Episode(episode) => serde_json::to_string(&episode::episode_body(episode)),
        Record::Task(task) => serde_json::to_string(&task_body(task)),
        Record::Measurement(measurement) => serde_json::to_string(&programme::measurement_body(measurement)),
        Record::Appointment(appointment) => serde_json::to_string(&programme::appointment_body(appointment)),
        Record::Place(place) => serde_json::to_string(&programme::place_body(place)),
        Record::Questionnaire(questionnaire) => {
            serde_json::to_string(&programme::questionnaire_body(questionnaire))
        }
        Record::Assessment(assessment) => serde_json::to_string(&assessment::assessment_body(assessment)),
        Record::SafeguardingEpisode(safeguarding_episode) => {
            serde_json::to_string(&safeguarding::safeguarding_episode_body(safeguarding_episode))
        }
        Record::Referral(referral) => serde_json::to_string(&safeguarding_work::referral_body(referral)),
        Record::Sharing(sharing) => serde_json::to_string(&safeguarding_work::sharing_body(sharing)),
        Record::Escalation(escalation) => {
            serde_json::to_string(&safeguarding_work::escalation_body(escalation))
        }
        Record::Supervision(supervision) => {
            serde_json::to_string(&safeguarding_work::supervision_body(supervision))
        }
        Record::BodyMap(body_map) => serde_json::to_string(&written::body_map_body(body_map)),
        Record::Chronology(chronology) => serde_json::to_string(&written::chronology_body(chronology)),
        Record::CaseReport(case_report) => serde_json::to_string(&written::case_report_body(case_report)),
        Record::Allegation(allegation) => {
            serde_json::to_string(&safeguarding_work::allegation_body(allegation))
        }
        Record::HealthPlan(plan) => serde_json::to_string(&care::health_plan_body(plan)),
        Record::LocalService(service) => serde_json::to_string(&care::local_service_body(service)),
        Record::Transfer(transfer) => serde_json::to_string(&care::transfer_body(transfer)),
        Record::Letter(letter) => serde_json::to_string(&care::letter_body(letter)),
    };
    written.expect("a body of strings, numbers and dates is always JSON")
}

/// The record that a stored body holds.
///
/// # Errors
/// [`BodyError`] when the body is not of this version or holds a value out of range.
pub(crate) fn read_body(kind: RecordKind, id: &str, body: &str) -> Result<Record, BodyError> {
    Ok(match kind {
        RecordKind::Practitioner => {
            Record::Practitioner(PractitionerId::parse(id)?, practitioner(parse(body)?)?)
        }
        RecordKind::Child => Record::Child(Box::new(child(ChildId::parse(id)?, parse(body)?)?)),
        RecordKind::Person => Record::Person(person(PersonId::parse(id)?, parse(body)?)?),
        RecordKind::Relationship => {
            Record::Relationship(relationship(RelationshipId::parse(id)?, &parse(body)?)?)
        }
        RecordKind::Contact => Record::Contact(contact(ContactId::parse(id)?, parse(body)?)?),
        RecordKind::Flag => Record::Flag(flag(FlagId::parse(id)?, parse(body)?)?),
        RecordKind::Episode => Record::Episode(episode::episode(EpisodeId::parse(id)?, parse(body)?)?),
        RecordKind::Task => Record::Task(task(TaskId::parse(id)?, parse(body)?)?),
        RecordKind::Measurement => {
            Record::Measurement(programme::measurement(MeasurementId::parse(id)?, parse(body)?)?)
        }
        RecordKind::Appointment => {
            Record::Appointment(programme::appointment(AppointmentId::parse(id)?, parse(body)?)?)
        }
        RecordKind::Place => Record::Place(programme::place(PlaceId::parse(id)?, parse(body)?)?),
        RecordKind::Questionnaire => {
            Record::Questionnaire(programme::questionnaire(QuestionnaireId::parse(id)?, parse(body)?)?)
        }
        RecordKind::Assessment => {
            Record::Assessment(assessment::assessment(AssessmentId::parse(id)?, parse(body)?)?)
        }
        RecordKind::SafeguardingEpisode => Record::SafeguardingEpisode(safeguarding::safeguarding_episode(
            SafeguardingEpisodeId::parse(id)?,
            parse(body)?,
        )?),
        RecordKind::Referral => {
            Record::Referral(safeguarding_work::referral(ReferralId::parse(id)?, parse(body)?)?)
        }
        RecordKind::Sharing => {
            Record::Sharing(safeguarding_work::sharing(SharingId::parse(id)?, parse(body)?)?)
        }
        RecordKind::Escalation => {
            Record::Escalation(safeguarding_work::escalation(EscalationId::parse(id)?, parse(body)?)?)
        }
        RecordKind::Supervision => {
            Record::Supervision(safeguarding_work::supervision(SupervisionId::parse(id)?, parse(body)?)?)
        }
        RecordKind::BodyMap => Record::BodyMap(written::body_map(BodyMapId::parse(id)?, parse(body)?)?),
        RecordKind::Chronology => {
            Record::Chronology(written::chronology(ChronologyId::parse(id)?, parse(body)?)?)
        }
        RecordKind::CaseReport => {
            Record::CaseReport(written::case_report(CaseReportId::parse(id)?, parse(body)?)?)
        }
        RecordKind::Allegation => {
            Record::Allegation(safeguarding_work::allegation(AllegationId::parse(id)?, parse(body)?))
        }
        RecordKind::HealthPlan => {
            Record::HealthPlan(care::health_plan(HealthPlanId::parse(id)?, parse(body)?)?)
        }
        RecordKind::LocalService => {
            Record::LocalService(care::local_service(LocalServiceId::parse(id)?, parse(body)?))
        }
        RecordKind::Transfer => Record::Transfer(care::transfer(TransferId::parse(id)?, parse(body)?)?),
        RecordKind::Letter => Record::Letter(care::letter(LetterId::parse(id)?, parse(body)?)?),
    })
}

fn parse<'de, T: Deserialize<'de>>(body: &'de str) -> Result<T, BodyError> {
    serde_json::from_str(body).map_err(BodyError::Shape)
}

fn practitioner_body(practitioner: &Practitioner) -> PractitionerBody {
    let Practitioner { name, role, registration, team, area } = practitioner.clone();
    PractitionerBody { name, role, registration: registration.map(|pin| pin.as_str().to_owned()), team, area }
}

fn practitioner(body: PractitionerBody) -> Result<Practitioner, BodyError> {
    let PractitionerBody { name, role, registration, team, area } = body;
    let registration = registration
        .map(|pin| NmcPin::parse(&pin).map_err(|_problem| BodyError::Range { field: "registration" }))
        .transpose()?;
    Ok(Practitioner { name, role, registration, team, area })
}

fn child_body(child: &Child) -> ChildBody {
    let Child {
        id: _,
        name,
        birth,
        sex,
        nhs_number,
        nhs_number_status,
        gestation,
        address: Address { lines, postcode },
        phone,
        gp_practice,
        school,
        ethnicity,
        first_language,
        interpreter,
        level,
        named_practitioner,
        resident_authority,
        household,
        visit_note,
        caseload_status,
        level_since,
        earlier_levels,
        send,
        imd_decile,
        joined_on,
        left_on,
        moves,
        cover,
        death,
        restricted_identity,
        merged_into,
        birth_order,
        earlier_homes,
    } = child.clone();
    let (born, expected) = match birth {
        Birth::Born(date) => (Some(date), None),
        Birth::Expected(date) => (None, Some(date)),
    };
    ChildBody {
        name: name_body(&name),
        born,
        expected,
        sex,
        nhs_number: nhs_number.map(|number| number.as_str().to_owned()),
        nhs_number_status,
        gestation: gestation.map(|gestation| (gestation.weeks(), gestation.days())),
        address_lines: lines,
        postcode: postcode.map(|postcode| postcode.as_str().to_owned()),
        phone,
        gp_practice: gp_practice.map(|GpPractice { code, name }| GpPracticeBody { code, name }),
        school: school.map(|School { name, urn, year_group, class_name }| SchoolBody {
            name,
            urn,
            year_group,
            class_name,
        }),
        ethnicity,
        first_language,
        interpreter,
        level,
        named_practitioner,
        resident_authority,
        household: household.map(|household| household.as_str().to_owned()),
        visit_note,
        caseload_status,
        level_since,
        earlier_levels: earlier_levels
            .into_iter()
            .map(|EarlierLevel { level, since, until }| EarlierLevelBody { level, since, until })
            .collect(),
        send,
        imd_decile: imd_decile.map(ImdDecile::get),
        joined_on,
        left_on,
        moves: moves
            .into_iter()
            .map(|CaseloadMove { on, direction, reason }| CaseloadMoveBody { on, direction, reason })
            .collect(),
        cover: cover.map(|Cover { for_whom, until }| CoverBody { for_whom, until }),
        death: death.map(death_body),
        restricted_identity,
        merged_into: merged_into.map(|id| id.as_str().to_owned()),
        birth_order,
        earlier_homes: earlier_homes.into_iter().map(earlier_home_body).collect(),
    }
}

fn death_body(death: Death) -> DeathBody {
    let Death { expected, place, told_by, joint_response_on, panel_told_on, factors, wishes, support } =
        death;
    DeathBody { expected, place, told_by, joint_response_on, panel_told_on, factors, wishes, support }
}

fn read_death(body: DeathBody) -> Death {
    let DeathBody { expected, place, told_by, joint_response_on, panel_told_on, factors, wishes, support } =
        body;
    Death { expected, place, told_by, joint_response_on, panel_told_on, factors, wishes, support }
}

fn child(id: ChildId, body: ChildBody) -> Result<Child, BodyError> {
    let ChildBody {
        name: name_part,
        born,
        expected,
        sex,
        nhs_number,
        nhs_number_status,
        gestation,
        address_lines,
        postcode,
        phone,
        gp_practice,
        school,
        ethnicity,
        first_language,
        interpreter,
        level,
        named_practitioner,
        resident_authority,
        household,
        visit_note,
        caseload_status,
        level_since,
        earlier_levels,
        send,
        imd_decile,
        joined_on,
        left_on,
        moves,
        cover,
        death,
        restricted_identity,
        merged_into,
        birth_order,
        earlier_homes,
    } = body;
    let birth = match (born, expected) {
        (Some(date), None) => Birth::Born(date),
        (None, Some(date)) => Birth::Expected(date),
        (Some(_), Some(_)) | (None, None) => return Err(BodyError::Range { field: "born" }),
    };
    let gestation = gestation
        .map(|(weeks, days)| Gestation::new(weeks, days).ok_or(BodyError::Range { field: "gestation" }))
        .transpose()?;
    let imd_decile = imd_decile
        .map(|decile| ImdDecile::new(decile).ok_or(BodyError::Range { field: "imdDecile" }))
        .transpose()?;
    let postcode = postcode
        .map(|text| Postcode::parse(&text).ok_or(BodyError::Range { field: "postcode" }))
        .transpose()?;
    Ok(Child {
        id,
        name: name(name_part),
        birth,
        sex,
        nhs_number: nhs_number.as_deref().map(NhsNumber::parse).transpose()?,
        nhs_number_status,
        gestation,
        address: Address { lines: address_lines, postcode },
        phone,
        gp_practice: gp_practice.map(|GpPracticeBody { code, name }| GpPractice { code, name }),
        school: school.map(|SchoolBody { name, urn, year_group, class_name }| School {
            name,
            urn,
            year_group,
            class_name,
        }),
        ethnicity,
        first_language,
        interpreter,
        level,
        named_practitioner,
        resident_authority,
        household: household.as_deref().map(HouseholdId::parse).transpose()?,
        visit_note,
        caseload_status,
        level_since,
        earlier_levels: earlier_levels
            .into_iter()
            .map(|EarlierLevelBody { level, since, until }| EarlierLevel { level, since, until })
            .collect(),
        send,
        imd_decile,
        joined_on,
        left_on,
        moves: moves
            .into_iter()
            .map(|CaseloadMoveBody { on, direction, reason }| CaseloadMove { on, direction, reason })
            .collect(),
        cover: cover.map(|CoverBody { for_whom, until }| Cover { for_whom, until }),
        death: death.map(read_death),
        restricted_identity,
        merged_into: merged_into.as_deref().map(ChildId::parse).transpose()?,
        birth_order,
        earlier_homes: earlier_homes.into_iter().map(earlier_home).collect::<Result<_, _>>()?,
    })
}

fn earlier_home_body(home: EarlierHome) -> EarlierHomeBody {
    let EarlierHome { address, household, adults, since, until, why } = home;
    EarlierHomeBody {
        address_lines: address.lines,
        postcode: address.postcode.map(|postcode| postcode.as_str().to_owned()),
        household: household.map(|household| household.as_str().to_owned()),
        adults: adults.iter().map(|adult| adult.as_str().to_owned()).collect(),
        since,
        until,
        why,
    }
}

fn earlier_home(body: EarlierHomeBody) -> Result<EarlierHome, BodyError> {
    let EarlierHomeBody { address_lines, postcode, household, adults, since, until, why } = body;
    Ok(EarlierHome {
        address: Address {
            lines: address_lines,
            postcode: postcode
                .map(|text| Postcode::parse(&text).ok_or(BodyError::Range { field: "postcode" }))
                .transpose()?,
        },
        household: household.as_deref().map(HouseholdId::parse).transpose()?,
        adults: adults.iter().map(|adult| PersonId::parse(adult)).collect::<Result<_, _>>()?,
        since,
        until,
        why,
    })
}

fn person_body(person: &Person) -> PersonBody {
    let Person { id: _, name, nhs_number, date_of_birth, phone, height } = person.clone();
    PersonBody {
        name: name_body(&name),
        nhs_number: nhs_number.map(|number| number.as_str().to_owned()),
        date_of_birth,
        phone,
        height,
    }
}

fn person(id: PersonId, body: PersonBody) -> Result<Person, BodyError> {
    let PersonBody { name: name_part, nhs_number, date_of_birth, phone, height } = body;
    Ok(Person {
        id,
        name: name(name_part),
        nhs_number: nhs_number.as_deref().map(NhsNumber::parse).transpose()?,
        date_of_birth,
        phone,
        height,
    })
}

fn relationship_body(relationship: &Relationship) -> RelationshipBody {
    let Relationship { id: _, child, person, role, parental_responsibility, lives_with_child, since, until } =
        relationship.clone();
    RelationshipBody {
        child: child.as_str().to_owned(),
        person: person.as_str().to_owned(),
        role,
        parental_responsibility,
        lives_with_child,
        since,
        until,
    }
}

fn relationship(id: RelationshipId, body: &RelationshipBody) -> Result<Relationship, BodyError> {
    let RelationshipBody { child, person, role, parental_responsibility, lives_with_child, since, until } =
        body;
    Ok(Relationship {
        id,
        child: ChildId::parse(child)?,
        person: PersonId::parse(person)?,
        role: *role,
        parental_responsibility: *parental_responsibility,
        lives_with_child: *lives_with_child,
        since: *since,
        until: *until,
    })
}

fn contact_body(contact: &Contact) -> ContactBody {
    let Contact {
        id: _,
        child,
        contact_type,
        happened_on,
        happened_at,
        minutes,
        setting,
        mode,
        outcome,
        present,
        purpose,
        narrative,
        voice,
        episode,
        restricted,
        place,
        delivered_by,
        countersigned,
        infant_feeding,
        findings,
        concerns,
        action_taken,
        decision,
        given,
        signposted,
        written_with,
    } = contact.clone();
    let present = present
        .into_iter()
        .map(|who| match who {
            Present::Child => PresentBody::Child,
            Present::Relative(id) => PresentBody::Relative(id.as_str().to_owned()),
            Present::Other(text) => PresentBody::Other(text),
        })
        .collect();
    ContactBody {
        child: child.as_str().to_owned(),
        contact_type,
        happened_on,
        happened_at,
        minutes,
        setting,
        mode,
        outcome,
        present,
        purpose,
        narrative,
        voice,
        episode: episode.map(|id| id.as_str().to_owned()),
        restricted,
        place: place.map(|id| id.as_str().to_owned()),
        delivered_by: delivered_by.map(|DeliveredBy { name, role }| DeliveredByBody { name, role }),
        countersigned: countersigned.map(|Countersignature { name, on }| CountersignatureBody { name, on }),
        infant_feeding,
        findings: findings.into_iter().map(review::finding_body).collect(),
        concerns,
        action_taken,
        decision,
        given: given.into_iter().map(|Given { item, quantity }| GivenBody { item, quantity }).collect(),
        signposted: signposted.iter().map(|id| id.as_str().to_owned()).collect(),
        written_with: written_with.map(|id| id.as_str().to_owned()),
    }
}

fn contact(id: ContactId, body: ContactBody) -> Result<Contact, BodyError> {
    let ContactBody {
        child,
        contact_type,
        happened_on,
        happened_at,
        minutes,
        setting,
        mode,
        outcome,
        present,
        purpose,
        narrative,
        voice,
        episode,
        restricted,
        place,
        delivered_by,
        countersigned,
        infant_feeding,
        findings,
        concerns,
        action_taken,
        decision,
        given,
        signposted,
        written_with,
    } = body;
    let present = present
        .into_iter()
        .map(|who| {
            Ok(match who {
                PresentBody::Child => Present::Child,
                PresentBody::Relative(id) => Present::Relative(RelationshipId::parse(&id)?),
                PresentBody::Other(text) => Present::Other(text),
            })
        })
        .collect::<Result<_, BodyError>>()?;
    Ok(Contact {
        id,
        child: ChildId::parse(&child)?,
        contact_type,
        happened_on,
        happened_at,
        minutes,
        setting,
        mode,
        outcome,
        present,
        purpose,
        narrative,
        voice,
        episode: episode.as_deref().map(EpisodeId::parse).transpose()?,
        restricted,
        place: place.as_deref().map(PlaceId::parse).transpose()?,
        delivered_by: delivered_by.map(|DeliveredByBody { name, role }| DeliveredBy { name, role }),
        countersigned: countersigned.map(|CountersignatureBody { name, on }| Countersignature { name, on }),
        infant_feeding,
        findings: findings.into_iter().map(review::finding).collect(),
        concerns,
        action_taken,
        decision,
        given: given.into_iter().map(|GivenBody { item, quantity }| Given { item, quantity }).collect(),
        signposted: signposted.iter().map(|id| LocalServiceId::parse(id)).collect::<Result<_, _>>()?,
        written_with: written_with.as_deref().map(ContactId::parse).transpose()?,
    })
}

fn flag_body(flag: &Flag) -> FlagBody {
    let Flag {
        id: _,
        child,
        flag_type,
        categories,
        status,
        source,
        source_detail,
        since,
        review_on,
        detail,
        restricted,
        local_type,
        known_to,
        action_taken,
        police,
        events,
        ended,
    } = flag.clone();
    FlagBody {
        child: child.as_str().to_owned(),
        flag_type,
        categories,
        status,
        source,
        source_detail,
        since,
        review_on,
        detail,
        restricted,
        local_type,
        known_to,
        action_taken,
        police: police.map(safeguarding::police_report_body),
        events: events.into_iter().map(safeguarding::event_body).collect(),
        ended: ended.map(|FlagEnd { on, reason }| FlagEndBody { on, reason }),
    }
}

fn flag(id: FlagId, body: FlagBody) -> Result<Flag, BodyError> {
    let FlagBody {
        child,
        flag_type,
        categories,
        status,
        source,
        source_detail,
        since,
        review_on,
        detail,
        restricted,
        local_type,
        known_to,
        action_taken,
        police,
        events,
        ended,
    } = body;
    Ok(Flag {
        id,
        child: ChildId::parse(&child)?,
        flag_type,
        categories,
        status,
        source,
        source_detail,
        since,
        review_on,
        detail,
        restricted,
        local_type,
        known_to,
        action_taken,
        police: police.map(safeguarding::police_report),
        events: events.into_iter().map(safeguarding::event).collect(),
        ended: ended.map(|FlagEndBody { on, reason }| FlagEnd { on, reason }),
    })
}

fn task_body(task: &Task) -> TaskBody {
    let Task { id: _, child, title, due_on, from_contact, done_on, assigned_to } = task.clone();
    TaskBody {
        child: child.as_str().to_owned(),
        title,
        due_on,
        from_contact: from_contact.map(|id| id.as_str().to_owned()),
        done_on,
        assigned_to,
    }
}

fn task(id: TaskId, body: TaskBody) -> Result<Task, BodyError> {
    let TaskBody { child, title, due_on, from_contact, done_on, assigned_to } = body;
    Ok(Task {
        id,
        child: ChildId::parse(&child)?,
        title,
        due_on,
        from_contact: from_contact.as_deref().map(ContactId::parse).transpose()?,
        done_on,
        assigned_to,
    })
}
