//! The booking form, an appointment as the diary shows it, and the diary's days.

use caseload_domain::{
    appointment::AppointmentStatus,
    child::CaseloadStatus,
    coded,
    contact::{ContactType, Mode, Setting},
    place::PlaceKind,
};
use chrono::{NaiveDate, NaiveTime};

use crate::{caseload::views::FlagTag, code::Code, view_macro::views};

coded! {
    /// Who cancelled.
    CancelledBy { Family = "family", Service = "service" }
}

coded! {
    /// How an appointment was missed.
    MissedHow { WasNotBrought = "was-not-brought", NoAccess = "no-access" }
}

coded! {
    /// How much of the diary.
    DiarySpan { Day = "day", Week = "week" }
}

coded! {
    /// Where a day lies towards the window of a contact.
    OutsideWindow { Before = "before", After = "after" }
}

views! {
    /// An appointment as typed.
    pub struct BookingForm {
        pub child_id: String,
        pub contact_type: Code<ContactType>,
        /// Typed any way: `tomorrow`, `Mon 11 Jan`, `11/1/27`.
        pub on: String,
        /// Typed any way: `13:05`, `1.05pm`.
        pub at: String,
        pub minutes: String,
        pub setting: Code<Setting>,
        pub mode: Code<Mode>,
        pub place_id: Option<String>,
        pub note: String,
    }
    /// Book an appointment.
    pub struct BookAppointment {
        pub form: BookingForm,
        pub draft_id: Option<String>,
    }
    /// Move an appointment: the old time stays readable as moved, the new one is booked.
    pub struct MoveAppointment {
        pub appointment_id: String,
        pub from_revision: u32,
        pub form: BookingForm,
        /// Why, in a few words; may be empty.
        pub reason: String,
        pub draft_id: Option<String>,
    }
    /// Cancel an appointment.
    pub struct CancelAppointment {
        pub appointment_id: String,
        pub from_revision: u32,
        pub by: Code<CancelledBy>,
        pub reason: String,
    }
    /// The child was not brought, or nobody opened the door.
    pub struct AppointmentMissed {
        pub appointment_id: String,
        pub from_revision: u32,
        pub how: Code<MissedHow>,
        /// What the nurse did about it.
        pub done: String,
        /// What was decided, when it is the second time in a row.
        pub decision: String,
    }
    /// An appointment to open.
    pub struct OneAppointment { pub appointment_id: String }
    /// What to book, or which appointment to move.
    pub struct BookingQuery {
        pub child_id: String,
        /// `None` for what is due next.
        pub contact_type: Option<Code<ContactType>>,
        /// The appointment to move; `None` for a new one.
        pub appointment_id: Option<String>,
    }
    /// What the booking form starts from.
    pub struct BookingStart {
        /// `SURNAME, First`.
        pub child: String,
        pub caseload_status: Code<CaseloadStatus>,
        pub form: BookingForm,
        /// Every contact that can be booked: what is still to be done of the programme first.
        pub choices: Vec<BookingChoice>,
        pub places: Vec<PlaceChoice>,
        /// The appointment being moved.
        pub moving: Option<AppointmentLine>,
    }
    /// A contact that can be booked, with what is usual for it.
    pub struct BookingChoice {
        pub contact_type: Code<ContactType>,
        pub minutes: u16,
        pub setting: Code<Setting>,
        pub mode: Code<Mode>,
        pub window: Option<BookingWindow>,
    }
    /// The window of a contact of the programme.
    pub struct BookingWindow {
        pub opens: NaiveDate,
        pub closes: NaiveDate,
        /// The last day it can still be done.
        pub last: NaiveDate,
    }
    /// A place to choose.
    pub struct PlaceChoice {
        pub place_id: String,
        pub name: String,
        pub kind: Code<PlaceKind>,
        pub setting: Code<Setting>,
        /// Every setting a contact there can have.
        pub settings: Vec<Code<Setting>>,
    }
    /// Ask what speaks against a booking, while it is typed.
    pub struct BookingCheckQuery {
        pub form: BookingForm,
        /// The appointment being moved does not stand in its own way.
        pub appointment_id: Option<String>,
    }
    /// What speaks against a booking. It warns and never blocks.
    pub struct BookingCheck {
        /// The day as read; `None` when it does not read as one yet.
        pub on: Option<NaiveDate>,
        /// Booked appointments that share some of the time.
        pub overlaps: Vec<AppointmentLine>,
        /// Booked appointments of this child for the same contact.
        pub same_contact: Vec<AppointmentLine>,
        pub outside: Option<Code<OutsideWindow>>,
        pub window: Option<BookingWindow>,
    }
    /// An appointment as a list shows it, with what must be known before a visit.
    pub struct AppointmentLine {
        pub appointment_id: String,
        pub revision: u32,
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub initials: String,
        /// A child who died or left must not be visited by mistake.
        pub caseload_status: Code<CaseloadStatus>,
        pub contact_type: Code<ContactType>,
        pub on: NaiveDate,
        pub at: NaiveTime,
        /// `None` when it would run past midnight.
        pub ends_at: Option<NaiveTime>,
        pub minutes: u16,
        pub setting: Code<Setting>,
        pub mode: Code<Mode>,
        pub place_id: Option<String>,
        pub place: Option<String>,
        /// Where it happens, in a line; empty when not known.
        pub address: String,
        /// The postcode of where it happens.
        pub postcode: Option<String>,
        pub phone: Option<String>,
        pub note: String,
        pub status: Code<AppointmentStatus>,
        pub status_reason: String,
        pub contact_id: Option<String>,
        /// Open flags of the child and of brothers and sisters, most urgent first.
        pub flags: Vec<FlagTag>,
        /// A flag says that visiting this home is a risk.
        pub home_risk: bool,
        /// What to know before a visit.
        pub visit_note: Option<String>,
        pub interpreter: bool,
        /// It shares time with another appointment that is still booked.
        pub overlaps: bool,
    }
    /// Which days.
    pub struct DiaryQuery {
        /// `None` for today.
        pub on: Option<NaiveDate>,
        pub span: Code<DiarySpan>,
    }
    /// Some days of the diary.
    pub struct DiaryView {
        pub on: NaiveDate,
        pub days: Vec<DiaryDay>,
    }
    /// A day.
    pub struct DiaryDay {
        pub on: NaiveDate,
        pub lines: Vec<AppointmentLine>,
    }
}
