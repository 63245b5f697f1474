//! A clinic session row by row, a group session, and how many came.

use caseload_domain::{
    appointment::AppointmentStatus,
    coded,
    contact::{ContactType, Outcome},
};
use chrono::{NaiveDate, NaiveTime};

use crate::{
    appointment::views::PlaceChoice,
    caseload::views::{AgeView, SyncState},
    child::views::MeasurementEntry,
    code::Code,
    measurement::views::AskedMeasurement,
    view_macro::views,
};

coded! {
    /// Whether the child came to the clinic.
    Came { Seen = "seen", WasNotBrought = "was-not-brought" }
}

coded! {
    /// What became of a member of a group on the day.
    GroupOutcome {
        Attended = "attended",
        WasNotBrought = "was-not-brought",
        CancelledByFamily = "cancelled-by-family",
        Declined = "declined",
    }
}

views! {
    /// Where a session can be.
    pub struct SessionPlaces {
        pub places: Vec<PlaceChoice>,
        /// Places with something booked today, the busiest first.
        pub today: Vec<String>,
    }
    /// Which session.
    pub struct ClinicQuery {
        pub place_id: String,
        pub on: NaiveDate,
    }
    /// A clinic session: everybody booked there that day, and everybody already written down.
    pub struct ClinicView {
        pub place: PlaceChoice,
        pub on: NaiveDate,
        pub rows: Vec<ClinicRow>,
        pub attendance: AttendanceView,
        /// The same over the thirteen weeks up to this day.
        pub quarter: AttendanceView,
    }
    /// How many children came, and how many did not.
    pub struct AttendanceView {
        pub attended: u32,
        pub cancelled: u32,
        pub not_brought: u32,
    }
    /// A child who came without an appointment.
    pub struct ClinicChild {
        pub place_id: String,
        pub on: NaiveDate,
        pub child_id: String,
    }
    /// One child of a clinic session.
    pub struct ClinicRow {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub age: Option<AgeView>,
        pub appointment: Option<ClinicAppointment>,
        /// An unborn child is not weighed.
        pub weighable: bool,
        /// What is asked of this child: weight, length or height, head.
        pub asked: Vec<AskedMeasurement>,
        pub saved: Option<ClinicSaved>,
    }
    /// What the child is booked for.
    pub struct ClinicAppointment {
        pub appointment_id: String,
        pub at: NaiveTime,
        pub contact_type: Code<ContactType>,
        pub status: Code<AppointmentStatus>,
        /// A review is more than a weight: it is written up apart.
        pub review: bool,
    }
    /// A row that is in the record.
    pub struct ClinicSaved {
        pub contact_id: String,
        pub outcome: Code<Outcome>,
        pub measurements: Vec<MeasurementEntry>,
        pub note: String,
        pub sync: Code<SyncState>,
    }
    /// A row as typed.
    pub struct SaveClinicRow {
        pub place_id: String,
        pub on: NaiveDate,
        pub child_id: String,
        pub appointment_id: Option<String>,
        pub came: Code<Came>,
        /// Kilograms: `4.92`.
        pub weight: String,
        /// Centimetres, length lying or height standing: `56.5`.
        pub size: String,
        /// Centimetres: `38.2`.
        pub head: String,
        pub note: String,
        /// What was decided, when the child was not brought for the second time in a row.
        pub decision: String,
        /// The nurse looked again at what is far from what was expected, and it is right.
        pub checked: bool,
        /// The draft of the session, when nothing else is left in it.
        pub draft_id: Option<String>,
    }
    /// A saved row as it shall stand.
    pub struct MendClinicRow {
        pub contact_id: String,
        pub weight: String,
        pub size: String,
        pub head: String,
        pub note: String,
        pub checked: bool,
        pub reason: String,
    }
    /// Say that a saved row is the other way: the child came after all, or did not.
    pub struct SwitchClinicRow {
        pub contact_id: String,
        pub came: Code<Came>,
    }
    /// Which group session.
    pub struct GroupQuery {
        pub place_id: Option<String>,
        pub on: NaiveDate,
    }
    /// Who is invited to a group on a day.
    pub struct GroupInvited {
        pub members: Vec<GroupMemberLine>,
    }
    /// A child invited to a group.
    pub struct GroupMemberLine {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub age: Option<AgeView>,
        pub appointment_id: Option<String>,
    }
    /// A member of a group and what became of it.
    pub struct GroupMember {
        pub child_id: String,
        pub appointment_id: Option<String>,
        pub outcome: Code<GroupOutcome>,
        /// What is said of this child alone; may be empty.
        pub line: String,
        /// What was decided, when the child was not brought for the second time in a row.
        pub decision: String,
    }
    /// A group session as typed.
    pub struct SaveGroup {
        pub title: String,
        pub place_id: Option<String>,
        /// Typed any way.
        pub on: String,
        pub at: String,
        pub minutes: String,
        /// What the group did: it stands in the record of each child who was there, so it names nobody.
        pub note: String,
        pub members: Vec<GroupMember>,
        pub draft_id: Option<String>,
    }
    /// A group session was saved.
    pub struct GroupSaved {
        pub attended: u32,
        pub cancelled: u32,
        pub not_brought: u32,
        /// Everybody at this place on that day, other sessions included; `None` without a place.
        pub place_day: Option<AttendanceView>,
    }
}
