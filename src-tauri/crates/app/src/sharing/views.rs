//! What was shared, as typed and as shown, and what a form starts from.

use caseload_domain::{
    code::YesNoNotAsked,
    contact::{ContactType, Mode},
    referral::ReferralService,
    sharing::SharingBasis,
};
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// What was shared, as typed.
    pub struct SharingForm {
        pub child_id: String,
        pub on: String,
        /// With whom, by name and role.
        pub with: String,
        pub agency: String,
        pub mode: Code<Mode>,
        pub what: String,
        pub basis: Code<SharingBasis>,
        pub basis_detail: String,
        pub family_told: Code<YesNoNotAsked>,
        pub referral_id: Option<String>,
        pub case_report_id: Option<String>,
        /// The review whose outcome was shared.
        pub review_id: Option<String>,
    }
    /// What a form starts from: nothing, a referral, a locked report, or a review.
    pub struct SharingQuery {
        pub child_id: String,
        pub referral_id: Option<String>,
        pub case_report_id: Option<String>,
        pub review_id: Option<String>,
    }
    /// The form's first words, and whom this laptop knows.
    pub struct SharingStart {
        pub form: SharingForm,
        /// The service of the referral it starts from.
        pub service: Option<Code<ReferralService>>,
        /// People information was shared with before, the latest first.
        pub people: Vec<SharingPerson>,
        /// Agreements named before, the latest first.
        pub agreements: Vec<String>,
    }
    /// Somebody information was shared with before.
    pub struct SharingPerson { pub with: String, pub agency: String }
    /// Record what was shared.
    pub struct RecordSharing { pub form: SharingForm, pub draft_id: Option<String> }
    /// Amend what was written of it.
    pub struct AmendSharing {
        pub sharing_id: String,
        pub form: SharingForm,
        pub reason: String,
        pub from_revision: u32,
        pub draft_id: Option<String>,
    }
    /// What was shared.
    pub struct SharingView {
        pub sharing_id: String,
        pub child_id: String,
        pub on: NaiveDate,
        pub with: String,
        pub agency: String,
        pub mode: Code<Mode>,
        pub what: String,
        pub basis: Code<SharingBasis>,
        pub basis_detail: String,
        pub family_told: Code<YesNoNotAsked>,
        pub referral_id: Option<String>,
        pub case_report_id: Option<String>,
        pub review_id: Option<String>,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// A review whose outcome the nursery has not been told.
    pub struct ReviewToShare {
        pub contact_id: String,
        pub contact_type: Code<ContactType>,
        pub on: NaiveDate,
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        /// The nursery that is named; empty when none is.
        pub nursery: String,
    }
}
