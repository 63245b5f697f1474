//! The directory of local services as the window shows it, and an entry as typed.

use caseload_domain::local_service::ServiceTopic;

use crate::{code::Code, view_macro::views};

views! {
    /// Every entry of the directory, by name.
    pub struct Directory { pub services: Vec<LocalServiceLine> }
    /// One entry.
    pub struct LocalServiceLine {
        pub service_id: String,
        pub revision: u32,
        pub form: LocalServiceForm,
        /// Offered today: never chosen for a family otherwise.
        pub offered: bool,
        /// Its last day has passed.
        pub expired: bool,
    }
    /// An entry as typed; days any way.
    pub struct LocalServiceForm {
        pub name: String,
        pub topic: Code<ServiceTopic>,
        pub what: String,
        pub location: String,
        pub for_whom: String,
        pub how_to_refer: String,
        pub phone: String,
        pub web: String,
        /// The first day it is offered; empty when it has been all along.
        pub valid_from: String,
        /// The last day; empty when open-ended.
        pub valid_until: String,
    }
    /// Add an entry, or amend one.
    pub struct SaveLocalService {
        /// `None` for a new entry.
        pub service_id: Option<String>,
        pub from_revision: Option<u32>,
        pub form: LocalServiceForm,
        /// Why it is amended; a new entry needs none.
        pub reason: String,
        pub draft_id: Option<String>,
    }
    /// It is offered no more: yesterday was its last day.
    pub struct RetireLocalService { pub service_id: String, pub from_revision: u32 }
}
