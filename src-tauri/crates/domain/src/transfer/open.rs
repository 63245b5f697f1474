//! What is open on a child's record: each is read on its own before care passes (`policy-papers` A4: open items are listed
//! on the transfer).

use crate::{
    chronology::EntryRef,
    record::Record,
    referral::{Referral, ReferralAnswer},
};

/// The entry, when the record is something that somebody still has to do, to know or to answer.
#[must_use]
pub fn open_entry(record: &Record) -> Option<EntryRef> {
    let open = match record {
        Record::Flag(flag) => flag.ended.is_none(),
        Record::SafeguardingEpisode(status) => status.ended.is_none(),
        Record::Episode(episode) => episode.is_open(),
        Record::Referral(referral) => is_under_way(referral),
        Record::Task(task) => task.done_on.is_none(),
        // A plan in force always has a next day: the review, or training that runs out.
        Record::HealthPlan(plan) => plan.next_on().is_some(),
        Record::Appointment(appointment) => appointment.status.is_open(),
        Record::Escalation(escalation) => escalation.resolved.is_none(),
        Record::Practitioner(..)
        | Record::Child(_)
        | Record::Person(_)
        | Record::Relationship(_)
        | Record::Contact(_)
        | Record::Measurement(_)
        | Record::Place(_)
        | Record::Questionnaire(_)
        | Record::Assessment(_)
        | Record::Sharing(_)
        | Record::Supervision(_)
        | Record::BodyMap(_)
        | Record::Chronology(_)
        | Record::CaseReport(_)
        | Record::Allegation(_)
        | Record::LocalService(_)
        | Record::Transfer(_)
        | Record::Letter(_) => false,
    };
    open.then(|| EntryRef { kind: record.kind(), id: record.id().to_owned() })
}

/// Whether a referral waits for an answer, or was accepted and nobody has written what came of it.
fn is_under_way(referral: &Referral) -> bool {
    referral.answered.as_ref().is_none_or(|answered| match answered.answer {
        ReferralAnswer::Accepted => referral.outcome.trim().is_empty(),
        ReferralAnswer::Rejected | ReferralAnswer::AdviceOnly | ReferralAnswer::Withdrawn => false,
    })
}
