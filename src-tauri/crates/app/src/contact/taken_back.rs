//! What goes with a contact that never was: its measurements, assessments and body map, and its hold on an appointment.

use caseload_domain::{
    appointment::{Appointment, AppointmentStatus},
    contact::Contact,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Store};

use crate::{app::next, clock::Now, failure::Answer};

/// The revisions that go with taking a contact back. The appointment it came from is booked again, so that it can be
/// written up as it truly was.
pub(crate) fn taken_back_with(
    store: &Store,
    contact: &Contact,
    reason: &str,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let mut revisions = Vec::new();
    for read in store.of_child(contact.child.as_str())? {
        if read.revision.status != RevisionStatus::Current {
            continue;
        }
        let number = read.revision.number;
        let in_error = |record: Record| NewRevision {
            status: RevisionStatus::EnteredInError,
            ..next(record, number, reason, "entered-in-error", now)
        };
        match read.revision.record {
            Record::Measurement(measurement) if measurement.contact.as_ref() == Some(&contact.id) => {
                revisions.push(in_error(Record::Measurement(measurement)));
            }
            Record::Assessment(assessment) if assessment.contact.as_ref() == Some(&contact.id) => {
                revisions.push(in_error(Record::Assessment(assessment)));
            }
            Record::BodyMap(map) if map.contact.as_ref() == Some(&contact.id) => {
                revisions.push(in_error(Record::BodyMap(map)));
            }
            Record::Appointment(appointment) if appointment.contact.as_ref() == Some(&contact.id) => {
                let again = Appointment { status: AppointmentStatus::Booked, contact: None, ..appointment };
                revisions.push(next(Record::Appointment(again), number, reason, "reopen-appointment", now));
            }
            Record::Practitioner(..)
            | Record::Child(_)
            | Record::Person(_)
            | Record::Relationship(_)
            | Record::Contact(_)
            | Record::Flag(_)
            | Record::Episode(_)
            | Record::Task(_)
            | Record::Measurement(_)
            | Record::Appointment(_)
            | Record::Place(_)
            | Record::Questionnaire(_)
            | Record::Assessment(_)
            | Record::SafeguardingEpisode(_)
            | Record::Referral(_)
            | Record::Sharing(_)
            | Record::Escalation(_)
            | Record::Supervision(_)
            | Record::BodyMap(_)
            | Record::Chronology(_)
            | Record::CaseReport(_)
            | Record::Allegation(_)
            | Record::HealthPlan(_)
            | Record::LocalService(_)
            | Record::Transfer(_)
            | Record::Letter(_) => {}
        }
    }
    Ok(revisions)
}
