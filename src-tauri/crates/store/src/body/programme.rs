//! Stored content of what the programme adds: measurements, appointments, places, questionnaires.

use caseload_domain::{
    appointment::{Appointment, AppointmentStatus},
    contact::{ContactType, Mode, Setting},
    id::{AppointmentId, ChildId, ContactId, MeasurementId, PlaceId, QuestionnaireId},
    measurement::{Measurement, MeasurementKind},
    place::{Invitation, InvitationStatus, Place, PlaceKind},
    postcode::Postcode,
    questionnaire::{Questionnaire, Triage, TriageOutcome},
};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::BodyError;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MeasurementBody {
    child: String,
    contact: Option<String>,
    measured_on: NaiveDate,
    #[serde(with = "crate::code")]
    kind: MeasurementKind,
    /// Grams for weight, millimetres for the rest.
    value: u32,
}

pub(super) fn measurement_body(measurement: &Measurement) -> MeasurementBody {
    let Measurement { id: _, child, contact, measured_on, kind, value } = measurement.clone();
    MeasurementBody {
        child: child.as_str().to_owned(),
        contact: contact.map(|id| id.as_str().to_owned()),
        measured_on,
        kind,
        value,
    }
}

pub(super) fn measurement(id: MeasurementId, body: MeasurementBody) -> Result<Measurement, BodyError> {
    let MeasurementBody { child, contact, measured_on, kind, value } = body;
    Ok(Measurement {
        id,
        child: ChildId::parse(&child)?,
        contact: contact.as_deref().map(ContactId::parse).transpose()?,
        measured_on,
        kind,
        value,
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AppointmentBody {
    child: String,
    #[serde(with = "crate::code")]
    contact_type: ContactType,
    on: NaiveDate,
    at: NaiveTime,
    minutes: u16,
    #[serde(with = "crate::code")]
    setting: Setting,
    #[serde(with = "crate::code")]
    mode: Mode,
    place: Option<String>,
    note: String,
    #[serde(with = "crate::code")]
    status: AppointmentStatus,
    status_reason: String,
    contact: Option<String>,
}

pub(super) fn appointment_body(appointment: &Appointment) -> AppointmentBody {
    let Appointment {
        id: _,
        child,
        contact_type,
        on,
        at,
        minutes,
        setting,
        mode,
        place,
        note,
        status,
        status_reason,
        contact,
    } = appointment.clone();
    AppointmentBody {
        child: child.as_str().to_owned(),
        contact_type,
        on,
        at,
        minutes,
        setting,
        mode,
        place: place.map(|id| id.as_str().to_owned()),
        note,
        status,
        status_reason,
        contact: contact.map(|id| id.as_str().to_owned()),
    }
}

pub(super) fn appointment(id: AppointmentId, body: AppointmentBody) -> Result<Appointment, BodyError> {
    let AppointmentBody {
        child,
        contact_type,
        on,
        at,
        minutes,
        setting,
        mode,
        place,
        note,
        status,
        status_reason,
        contact,
    } = body;
    Ok(Appointment {
        id,
        child: ChildId::parse(&child)?,
        contact_type,
        on,
        at,
        minutes,
        setting,
        mode,
        place: place.as_deref().map(PlaceId::parse).transpose()?,
        note,
        status,
        status_reason,
        contact: contact.as_deref().map(ContactId::parse).transpose()?,
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InvitationBody {
    #[serde(with = "crate::code")]
    contact_type: ContactType,
    school_year: i32,
    #[serde(with = "crate::code")]
    status: InvitationStatus,
    on: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PlaceBody {
    #[serde(with = "crate::code")]
    kind: PlaceKind,
    name: String,
    urn: Option<String>,
    ods_code: Option<String>,
    address: String,
    postcode: Option<String>,
    phone: Option<String>,
    named_nurse: Option<String>,
    invitations: Vec<InvitationBody>,
    open: bool,
}

pub(super) fn place_body(place: &Place) -> PlaceBody {
    let Place { id: _, kind, name, urn, ods_code, address, postcode, phone, named_nurse, invitations, open } =
        place.clone();
    PlaceBody {
        kind,
        name,
        urn,
        ods_code,
        address,
        postcode: postcode.map(|postcode| postcode.as_str().to_owned()),
        phone,
        named_nurse,
        invitations: invitations
            .into_iter()
            .map(|Invitation { contact_type, school_year, status, on }| InvitationBody {
                contact_type,
                school_year,
                status,
                on,
            })
            .collect(),
        open,
    }
}

pub(super) fn place(id: PlaceId, body: PlaceBody) -> Result<Place, BodyError> {
    let PlaceBody { kind, name, urn, ods_code, address, postcode, phone, named_nurse, invitations, open } =
        body;
    let postcode = postcode
        .map(|text| Postcode::parse(&text).ok_or(BodyError::Range { field: "postcode" }))
        .transpose()?;
    Ok(Place {
        id,
        kind,
        name,
        urn,
        ods_code,
        address,
        postcode,
        phone,
        named_nurse,
        invitations: invitations
            .into_iter()
            .map(|InvitationBody { contact_type, school_year, status, on }| Invitation {
                contact_type,
                school_year,
                status,
                on,
            })
            .collect(),
        open,
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TriageBody {
    on: NaiveDate,
    #[serde(with = "crate::code")]
    outcome: TriageOutcome,
    note: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct QuestionnaireBody {
    child: String,
    #[serde(with = "crate::code")]
    contact_type: ContactType,
    invited_on: NaiveDate,
    returned_on: Option<NaiveDate>,
    triage: Option<TriageBody>,
    followed_up_on: Option<NaiveDate>,
    follow_up_contact: Option<String>,
}

pub(super) fn questionnaire_body(questionnaire: &Questionnaire) -> QuestionnaireBody {
    let Questionnaire {
        id: _,
        child,
        contact_type,
        invited_on,
        returned_on,
        triage,
        followed_up_on,
        follow_up_contact,
    } = questionnaire.clone();
    QuestionnaireBody {
        child: child.as_str().to_owned(),
        contact_type,
        invited_on,
        returned_on,
        triage: triage.map(|Triage { on, outcome, note }| TriageBody { on, outcome, note }),
        followed_up_on,
        follow_up_contact: follow_up_contact.map(|id| id.as_str().to_owned()),
    }
}

pub(super) fn questionnaire(
    id: QuestionnaireId,
    body: QuestionnaireBody,
) -> Result<Questionnaire, BodyError> {
    let QuestionnaireBody {
        child,
        contact_type,
        invited_on,
        returned_on,
        triage,
        followed_up_on,
        follow_up_contact,
    } = body;
    Ok(Questionnaire {
        id,
        child: ChildId::parse(&child)?,
        contact_type,
        invited_on,
        returned_on,
        triage: triage.map(|TriageBody { on, outcome, note }| Triage { on, outcome, note }),
        followed_up_on,
        follow_up_contact: follow_up_contact.as_deref().map(ContactId::parse).transpose()?,
    })
}
