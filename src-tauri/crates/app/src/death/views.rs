//! A child's death as typed and as shown: what is known, what the record says already, what stops.

use caseload_domain::{code::YesNoNotAsked, contact::ContactType, record::RecordKind};
use chrono::{NaiveDate, NaiveTime};

use crate::{code::Code, view_macro::views};

views! {
    /// What is known of a death, as typed. Only the day is needed.
    pub struct DeathForm {
        pub died_on: String,
        pub place: String,
        pub expected: Code<YesNoNotAsked>,
        pub told_by: String,
        /// The day the joint agency response was asked for; empty where it was not.
        pub joint_response_on: String,
        /// The day the child death overview panel was told; empty while it is not.
        pub panel_told_on: String,
        /// Codes of the factors to tell the panel.
        pub factors: Vec<String>,
        pub wishes: String,
        pub support: String,
    }
    /// What the screen starts from.
    pub struct DeathStart {
        pub child_id: String,
        /// First name, or the surname where there is none.
        pub child: String,
        pub revision: u32,
        /// Written down already: the form amends it.
        pub recorded: bool,
        pub form: DeathForm,
        /// What the record says already of what the panel asks for, each with the entry it is in.
        pub factors: Vec<DeathFactor>,
        /// Appointments still booked: they are cancelled in the same save.
        pub appointments: Vec<DeathAppointment>,
        /// Open tasks, for the nurse to look at; they leave the due list.
        pub open_tasks: u32,
        /// Brothers and sisters on the caseload.
        pub siblings: Vec<BereavedSibling>,
    }
    /// A factor, and where the record says it.
    pub struct DeathFactor {
        pub code: String,
        pub label: String,
        /// The answer in words.
        pub answer: String,
        pub kind: Code<RecordKind>,
        /// The entry; `None` where it is a fact about the child.
        pub record_id: Option<String>,
        pub on: Option<NaiveDate>,
    }
    /// An appointment that is still booked.
    pub struct DeathAppointment {
        pub appointment_id: String,
        pub contact_type: Code<ContactType>,
        pub on: NaiveDate,
        pub at: NaiveTime,
    }
    /// A brother or sister.
    pub struct BereavedSibling { pub child_id: String, pub name: String }
    /// Record a death, or amend what is known of it.
    pub struct RecordDeath {
        pub child_id: String,
        pub from_revision: u32,
        pub form: DeathForm,
        /// The nurse has seen which appointments are cancelled.
        pub cancel_appointments: bool,
        pub draft_id: Option<String>,
    }
    /// The death was recorded by mistake.
    pub struct TakeBackDeath { pub child_id: String, pub from_revision: u32, pub reason: String }
    /// What taking it back brought back, and what it could not.
    pub struct DeathTakenBack {
        pub booked_again: u32,
        /// Appointments that stay cancelled because their day has passed or somebody wrote on them.
        pub stay_cancelled: u32,
    }
    /// A death the panel has not been told of.
    pub struct PanelNotTold { pub child_id: String, pub child: String }
}
