//! What was done about a child besides contacts: referred, shared, disputed, talked about in supervision.

use crate::{
    escalation::views::EscalationView,
    referral::views::ReferralView,
    sharing::views::{ReviewToShare, SharingView},
    supervision::views::{SupervisionRow, SupervisionView},
    view_macro::views,
};

views! {
    /// The safeguarding work of one child, the newest first in each part.
    pub struct ChildWork {
        pub referrals: Vec<ReferralView>,
        pub sharings: Vec<SharingView>,
        /// Reviews at 2 to 2½ years whose outcome the nursery has not been told.
        pub reviews_to_share: Vec<ReviewToShare>,
        pub escalations: Vec<EscalationView>,
        pub supervisions: Vec<SupervisionView>,
        /// When supervision is due; `None` when this child's status asks for none.
        pub supervision_due: Option<SupervisionRow>,
    }
}
