//! Drafts: what is typed and not yet saved, kept on disk within a second.

use caseload_domain::coded;
use chrono::{DateTime, Utc};

use crate::{code::Code, view_macro::views};

coded! {
    /// The form a draft belongs to.
    DraftForm { Contact = "contact", Home = "home", AmendContact = "amend-contact", Flag = "flag", Episode = "episode", RegisterChild = "register-child", Appointment = "appointment", ClinicSession = "clinic-session", GroupSession = "group-session", SchoolSession = "school-session", Assessment = "assessment", BodyMap = "body-map", CaseReport = "case-report", Safeguarding = "safeguarding", Referral = "referral", Sharing = "sharing", Escalation = "escalation", Supervision = "supervision", Allegation = "allegation", ReportWording = "report-wording", HealthPlan = "health-plan", Household = "household", Transfer = "transfer", Letter = "letter", Death = "death", LocalService = "local-service" }
}

views! {
    /// Keep what is typed.
    pub struct SaveDraft {
        /// `None` the first time.
        pub draft_id: Option<String>,
        pub form: Code<DraftForm>,
        pub child_id: Option<String>,
        /// The form as JSON; the store keeps it and never looks inside.
        pub contents: String,
    }
    /// A draft was kept.
    pub struct DraftSaved {
        pub draft_id: String,
        pub saved_at: DateTime<Utc>,
    }
    /// One draft.
    pub struct OneDraft { pub draft_id: String }
    /// A draft, opened.
    pub struct OpenedDraft {
        pub draft_id: String,
        pub form: Code<DraftForm>,
        pub child_id: Option<String>,
        pub contents: String,
        pub saved_at: DateTime<Utc>,
    }
    /// A draft in a list.
    pub struct DraftLine {
        pub draft_id: String,
        pub form: Code<DraftForm>,
        pub child_id: Option<String>,
        /// `SURNAME, First`; `None` for a child not yet registered.
        pub child: Option<String>,
        pub saved_at: DateTime<Utc>,
    }
}
