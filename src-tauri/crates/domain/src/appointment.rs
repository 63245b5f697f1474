//! Appointments: a time agreed with a family, and what became of it.

use chrono::{NaiveDate, NaiveTime};

use crate::{
    coded,
    contact::{ContactType, Mode, Outcome, Setting},
    id::{AppointmentId, ChildId, ContactId, PlaceId},
    problem::{Problem, Problems},
};

coded! {
    /// What became of an appointment. *Moved* means another time was agreed; the appointment that took over is its own.
    AppointmentStatus {
        Booked = "booked",
        Kept = "kept",
        Moved = "moved",
        CancelledByFamily = "cancelled-by-family",
        CancelledByService = "cancelled-by-service",
        WasNotBrought = "was-not-brought",
        NoAccess = "no-access",
    }
}

impl AppointmentStatus {
    /// What the outcome of a contact makes of the appointment it came from.
    #[must_use]
    pub fn after(outcome: Outcome) -> Self {
        match outcome {
            // A child who could not be measured was there.
            Outcome::Seen | Outcome::SeenLate | Outcome::NotSeen | Outcome::UnableToMeasure => Self::Kept,
            Outcome::WasNotBrought | Outcome::AbsentFromSchool => Self::WasNotBrought,
            Outcome::NoAccess => Self::NoAccess,
            Outcome::CancelledByFamily | Outcome::Declined => Self::CancelledByFamily,
            Outcome::CancelledByService | Outcome::LeftSchool => Self::CancelledByService,
        }
    }

    /// Whether the time is taken: only what is booked still holds a place in the day.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Booked => true,
            Self::Kept
            | Self::Moved
            | Self::CancelledByFamily
            | Self::CancelledByService
            | Self::WasNotBrought
            | Self::NoAccess => false,
        }
    }
}

/// Minutes usually set aside for a contact.
///
/// The antenatal contact is one hour (`policy-papers` C3, 000:126). No paper gives the others a length: an hour for what
/// needs a whole history, three quarters for a review, half an hour or less for the rest are our choice, to be changed
/// when booking.
#[must_use]
pub fn usual_minutes(contact_type: ContactType) -> u16 {
    match contact_type {
        ContactType::Antenatal
        | ContactType::NewBirth
        | ContactType::IntegratedReview
        | ContactType::HealthReview
        | ContactType::SafeguardingMeeting
        | ContactType::Group => 60,
        ContactType::SixToEightWeeks
        | ContactType::ThreeToFourMonths
        | ContactType::SixMonths
        | ContactType::TwelveMonths
        | ContactType::TwoYears
        | ContactType::ThreeYears
        | ContactType::SchoolEntry
        | ContactType::FourToFiveYears
        | ContactType::TenToElevenYears
        | ContactType::YearSixReview
        | ContactType::TwelveToThirteenYears
        | ContactType::YearEightReview
        | ContactType::ThirteenToFourteenYears
        | ContactType::YearTenReview
        | ContactType::FifteenToSixteenYears
        | ContactType::SchoolLeavers
        | ContactType::Transition
        | ContactType::PackageSession => 45,
        ContactType::FollowUp | ContactType::Other | ContactType::TransferAtEleven => 30,
        ContactType::WeightAndFeeding
        | ContactType::DropIn
        | ContactType::ProfessionalLiaison
        | ContactType::Advice
        | ContactType::ReceptionQuestionnaire
        | ContactType::YearSixQuestionnaire
        | ContactType::NcmpReception
        | ContactType::NcmpYearSix
        | ContactType::DigitalYearSeven
        | ContactType::DigitalYearNine
        | ContactType::DigitalYearEleven => 15,
    }
}

/// A time agreed with a family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Identity.
    pub id: AppointmentId,
    /// The child.
    pub child: ChildId,
    /// What for.
    pub contact_type: ContactType,
    /// The day, in England's calendar.
    pub on: NaiveDate,
    /// When it begins, England's wall clock.
    pub at: NaiveTime,
    /// Minutes set aside, 5 to 480.
    pub minutes: u16,
    /// Where.
    pub setting: Setting,
    /// How.
    pub mode: Mode,
    /// Which clinic, school or other place; `None` at home.
    pub place: Option<PlaceId>,
    /// What to bring or to know, in a line.
    pub note: String,
    /// What became of it.
    pub status: AppointmentStatus,
    /// Why it was cancelled or moved; empty when nothing was said.
    pub status_reason: String,
    /// The contact that came of it.
    pub contact: Option<ContactId>,
}

impl Appointment {
    /// Checks the appointment.
    ///
    /// # Errors
    /// Every field that needs mending. A past day is allowed: it is how a forgotten one is written up.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if !(5..=480).contains(&self.minutes) {
            problems.push(
                "minutes",
                "An appointment is 5 minutes to 8 hours long",
                "Give the length in minutes, like 45",
            );
        }
        if self.note.chars().count() > 500 {
            problems.push("note", "That is too long for a note", "Keep it to a line or two");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// When it ends, on the same day; `None` when it would run past midnight.
    #[must_use]
    pub fn ends_at(&self) -> Option<NaiveTime> {
        let (end, days) = self.at.overflowing_add_signed(chrono::TimeDelta::minutes(i64::from(self.minutes)));
        (days == 0).then_some(end)
    }

    /// Whether another appointment takes some of the same time of the practitioner's day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let minute = |time: NaiveTime| {
            use chrono::Timelike as _;
            time.hour() * 60 + time.minute()
        };
        let (start, other_start) = (minute(self.at), minute(other.at));
        self.on == other.on
            && start < other_start + u32::from(other.minutes)
            && other_start < start + u32::from(self.minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::{Appointment, AppointmentStatus, usual_minutes};
    use crate::{
        code::Coded as _,
        contact::{ContactType, Mode, Outcome, Setting},
        id::{AppointmentId, ChildId},
    };

    fn at(time: &str, minutes: u16) -> Appointment {
        Appointment {
            id: AppointmentId::parse("01a1e395-ae87-7000-8000-000000000001").unwrap(),
            child: ChildId::parse("01a1e395-ae87-7000-8000-000000000002").unwrap(),
            contact_type: ContactType::NewBirth,
            on: "2027-01-04".parse().unwrap(),
            at: time.parse().unwrap(),
            minutes,
            setting: Setting::Home,
            mode: Mode::InPerson,
            place: None,
            note: String::new(),
            status: AppointmentStatus::Booked,
            status_reason: String::new(),
            contact: None,
        }
    }

    #[test]
    fn two_appointments_overlap_when_they_share_a_minute_and_not_when_they_only_touch() {
        let first = at("09:00:00", 60);
        assert!(first.overlaps(&at("09:59:00", 30)));
        assert!(at("09:59:00", 30).overlaps(&first));
        assert!(first.overlaps(&at("08:00:00", 180)));
        assert!(!first.overlaps(&at("10:00:00", 30)));
        assert!(!first.overlaps(&at("08:30:00", 30)));
    }

    #[test]
    fn a_length_nobody_books_is_refused() {
        for wrong in [0, 4, 481] {
            assert_eq!(at("09:00:00", wrong).check().unwrap_err().first().unwrap().field, "minutes");
        }
        assert!(at("09:00:00", 5).check().is_ok());
        assert_eq!(at("23:30:00", 45).ends_at(), None);
    }

    #[test]
    fn an_antenatal_contact_is_an_hour_and_every_usual_length_can_be_booked() {
        assert_eq!(usual_minutes(ContactType::Antenatal), 60, "000:126");
        for contact_type in ContactType::ALL {
            let minutes = usual_minutes(*contact_type);
            assert!(at("09:00:00", minutes).check().is_ok(), "{contact_type:?}");
        }
    }

    #[test]
    fn an_appointment_is_kept_when_the_contact_took_place_and_never_otherwise() {
        for outcome in Outcome::ALL {
            let status = AppointmentStatus::after(*outcome);
            assert!(!status.is_open(), "{outcome:?}");
            if *outcome != Outcome::UnableToMeasure {
                assert_eq!(status == AppointmentStatus::Kept, outcome.took_place(), "{outcome:?}");
            }
        }
    }
}
