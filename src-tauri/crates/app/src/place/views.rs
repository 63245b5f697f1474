//! The register of places as the window shows it, and a place as typed.

use caseload_domain::{
    contact::ContactType,
    place::{InvitationStatus, PlaceKind},
};
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// Every school, clinic and other place, and the schools that are only on children's records.
    pub struct PlaceList {
        pub places: Vec<PlaceLine>,
        pub not_registered: Vec<UnregisteredSchool>,
        /// The school year now, by the year it begins in.
        pub school_year: i32,
    }
    /// One place of the register.
    pub struct PlaceLine {
        pub place_id: String,
        pub revision: u32,
        pub form: PlaceForm,
        pub is_school: bool,
        /// Children on the caseload with this school on their record.
        pub pupils: u32,
        pub invitations: Vec<InvitationView>,
    }
    /// What a school was invited to in a school year, and what it answered.
    pub struct InvitationView {
        pub contact_type: Code<ContactType>,
        pub school_year: i32,
        pub status: Code<InvitationStatus>,
        pub on: NaiveDate,
    }
    /// A school named on children's records that is not on the register.
    pub struct UnregisteredSchool {
        pub name: String,
        pub pupils: u32,
    }
    /// A place as typed.
    pub struct PlaceForm {
        pub kind: Code<PlaceKind>,
        pub name: String,
        pub urn: String,
        pub ods_code: String,
        pub address: String,
        pub postcode: String,
        pub phone: String,
        pub named_nurse: String,
        pub open: bool,
    }
    /// Add a place, or amend one.
    pub struct SavePlace {
        /// `None` for a new place.
        pub place_id: Option<String>,
        /// The revision the form was opened from.
        pub from_revision: Option<u32>,
        pub form: PlaceForm,
        /// Why it is amended; a new place needs none.
        pub reason: String,
    }
    /// Say where a school stands towards a part of the programme this school year.
    pub struct SetInvitation {
        pub place_id: String,
        pub from_revision: u32,
        pub contact_type: Code<ContactType>,
        pub school_year: i32,
        pub status: Code<InvitationStatus>,
        /// The day of that status, typed any way.
        pub on: String,
    }
}
