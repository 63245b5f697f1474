//! Writes revisions with identifiers that follow from the seed, and hands them over in order of writing.

use caseload_domain::{
    id::{
        AppointmentId, AssessmentId, BodyMapId, ChildId, ContactId, EpisodeId, FlagId, GoalId, HouseholdId,
        MeasurementId, PersonId, PractitionerId, QuestionnaireId, ReferralId, RelationshipId,
        SafeguardingEpisodeId, TaskId,
    },
    nhs_number::NhsNumber,
    record::{Record, RevisionStatus},
};
use chrono::{DateTime, Utc};

use super::{DatedRevision, calendar::Calendar, random::mix};

/// Numbers set aside for one seed: enough for 5,400 children, after which a caseload runs on into the next share.
const NUMBERS_A_SEED: u64 = 6000;
/// Numbers below this belong to the families told by hand, who are the same whatever the seed.
const FIRST_NUMBER: u64 = 1000;
const SHARES: u64 = 166;

/// The revisions written so far.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) calendar: Calendar,
    seed: u64,
    made: u64,
    next_number: u64,
    revisions: Vec<DatedRevision>,
}

macro_rules! identifiers {
    ($($function:ident: $id:ident),+ $(,)?) => {$(
        pub(super) fn $function(&mut self, at: DateTime<Utc>) -> $id {
            $id::parse(&self.uuid(at)).expect("a UUID made here is canonical")
        }
    )+};
}

impl Book {
    pub(super) fn new(calendar: Calendar, seed: u64) -> Self {
        let next_number = FIRST_NUMBER + (seed % SHARES) * NUMBERS_A_SEED;
        Self { calendar, seed, made: 0, next_number, revisions: Vec::new() }
    }

    identifiers! {
        practitioner_id: PractitionerId, child_id: ChildId, person_id: PersonId, relationship_id: RelationshipId,
        household_id: HouseholdId, contact_id: ContactId, flag_id: FlagId, safeguarding_id: SafeguardingEpisodeId, episode_id: EpisodeId, goal_id: GoalId,
        task_id: TaskId, measurement_id: MeasurementId, appointment_id: AppointmentId,
        questionnaire_id: QuestionnaireId, assessment_id: AssessmentId, body_map_id: BodyMapId, referral_id: ReferralId,
    }

    /// The layout of RFC 9562 version 7, the random part taken from the seed and a counter.
    pub(super) fn uuid(&mut self, at: DateTime<Utc>) -> String {
        self.made += 1;
        let (high, low) = (mix(self.seed ^ mix(self.made)), mix(self.made.wrapping_add(mix(!self.seed))));
        let time = u64::try_from(at.timestamp_millis()).unwrap_or(0) & 0xFFFF_FFFF_FFFF;
        format!(
            "{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}",
            time >> 16,
            time & 0xFFFF,
            high & 0xFFF,
            0x8000 | (low >> 50),
            low & 0xFFFF_FFFF_FFFF
        )
    }

    /// The next NHS number of this seed's share of the 999 range.
    pub(super) fn nhs_number(&mut self) -> NhsNumber {
        loop {
            let serial = self.next_number % 1_000_000;
            self.next_number = if serial == 999_999 { FIRST_NUMBER } else { serial + 1 };
            if let Some(number) = nhs_number(serial) {
                return number;
            }
        }
    }

    pub(super) fn write(&mut self, written_at: DateTime<Utc>, record: Record) {
        self.put(written_at, record, RevisionStatus::Current, None);
    }

    pub(super) fn revise(&mut self, written_at: DateTime<Utc>, record: Record, reason: &str) {
        self.put(written_at, record, RevisionStatus::Current, Some(reason.to_owned()));
    }

    pub(super) fn take_back(&mut self, written_at: DateTime<Utc>, record: Record, reason: &str) {
        self.put(written_at, record, RevisionStatus::EnteredInError, Some(reason.to_owned()));
    }

    fn put(
        &mut self,
        written_at: DateTime<Utc>,
        record: Record,
        status: RevisionStatus,
        reason: Option<String>,
    ) {
        self.revisions.push(DatedRevision { record, status, written_at, reason });
    }

    pub(super) fn revisions(&self) -> &[DatedRevision] {
        &self.revisions
    }

    /// To complete what was written before the book is handed over, in order of writing.
    pub(super) fn revisions_mut(&mut self) -> &mut [DatedRevision] {
        self.revisions.sort_by_key(|revision| revision.written_at);
        &mut self.revisions
    }

    /// Every revision in order of writing. The sort is stable, so what was put first at an instant stays first.
    pub(super) fn finish(mut self) -> Vec<DatedRevision> {
        self.revisions.sort_by_key(|revision| revision.written_at);
        self.revisions
    }
}

/// The number `999 xxx xxxc` of a serial under a million; `None` for the one in eleven that has no check digit.
pub(super) fn nhs_number(serial: u64) -> Option<NhsNumber> {
    let digits = format!("999{serial:06}");
    let sum: u32 =
        digits.bytes().zip((2..=10).rev()).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let check = match 11 - sum % 11 {
        11 => 0,
        10 => return None,
        digit => digit,
    };
    Some(NhsNumber::parse(&format!("{digits}{check}")).expect("the check digit was just worked out"))
}

#[cfg(test)]
mod tests {
    use super::nhs_number;

    #[test]
    fn a_serial_makes_a_made_up_number_or_none() {
        assert_eq!(nhs_number(1).unwrap().to_string(), "999 000 0018");
        assert_eq!(nhs_number(3).unwrap().to_string(), "999 000 0034");
        assert!((0..1000).filter(|serial| nhs_number(*serial).is_none()).count() > 50);
    }
}
