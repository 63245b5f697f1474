//! A restricted identity: whether it is, and whom to ask.

use crate::view_macro::views;

views! {
    /// What the screen starts from.
    pub struct IdentityStart {
        pub child_id: String,
        pub child: String,
        pub revision: u32,
        pub restricted: bool,
        /// Whom to ask before anything is done, as the service says or as it ships.
        pub advice: String,
        /// The words are the service's own.
        pub advice_is_own: bool,
        /// Whose record names this child as a brother or sister now, and would not any more.
        pub siblings: u32,
    }
    /// Restrict an identity.
    pub struct RestrictIdentity {
        pub child_id: String,
        pub from_revision: u32,
        /// Who gave advice; needed, because it is not a nurse's decision alone.
        pub advised_by: String,
        pub advised_on: String,
        pub reason: String,
        pub draft_id: Option<String>,
    }
    /// Take the restriction away.
    pub struct LiftRestriction {
        pub child_id: String,
        pub from_revision: u32,
        pub advised_by: String,
        pub advised_on: String,
        pub reason: String,
    }
    /// Keep the service's own words on whom to ask; empty goes back to those that ship.
    pub struct SaveIdentityAdvice { pub words: String }
    /// The words that stand.
    pub struct IdentityAdvice { pub words: String, pub is_own: bool }
}
