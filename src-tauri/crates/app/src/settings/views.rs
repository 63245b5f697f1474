//! Settings: who, which trust, which passphrase; the record book and its check.

use caseload_domain::coded;
use chrono::{DateTime, NaiveDate, Utc};

use crate::{code::Code, session::views::Frame, sync::views::TrustView, view_macro::views};

coded! {
    /// A list that leaves on paper.
    PrintedList {
        DiaryDay = "diary-day",
        DueList = "due-list",
        CatchUpList = "catch-up-list",
        SupervisionSample = "supervision-sample",
        SafeguardingRegister = "safeguarding-register",
        Report = "report",
    }
}

views! {
    /// Note that a list is about to be printed.
    pub struct NotePrint {
        pub list: Code<PrintedList>,
        /// The day the list is for.
        pub on: NaiveDate,
        /// How many children stand on it.
        pub children: u32,
    }
    /// The settings screen.
    pub struct SettingsView {
        pub frame: Frame,
        pub registration: Option<String>,
        pub trust: Option<TrustView>,
        pub device_id: String,
        pub store_id: String,
        pub session_limit: u8,
        pub package_limit: u8,
        /// Single letters act outside a field (WCAG 2.1.4: they can be switched off).
        pub single_keys: bool,
        pub version: String,
    }
    /// Change what can be changed.
    pub struct ChangeSettings {
        /// 1 to 10; never off.
        pub lock_after_minutes: u32,
        /// Sessions an episode usually has, 1 to 52.
        pub session_limit: u8,
        /// Packages of care a child usually has at most, 1 to 20.
        pub package_limit: u8,
        /// Single letters act outside a field.
        pub single_keys: bool,
    }
    /// Change the passphrase.
    pub struct ChangePassphrase {
        pub old: String,
        pub new: String,
    }
    /// Whether the record book is whole.
    pub struct VerifyView {
        pub whole: bool,
        pub audit_length: u32,
        pub revisions: u32,
        /// What is wrong, in plain words; empty when whole.
        pub findings: Vec<String>,
    }
    /// The latest audit lines, newest first.
    pub struct AuditView { pub lines: Vec<AuditLine>, pub total: u32 }
    /// Which audit lines.
    pub struct AuditQuery { pub offset: u32, pub limit: u32 }
    /// One line of the audit chain. No clinical text.
    pub struct AuditLine {
        pub sequence: u32,
        pub at: DateTime<Utc>,
        pub actor: String,
        pub action: String,
        pub record_id: Option<String>,
        pub reason: Option<String>,
    }
    /// A file was saved or read; `None` when no file was chosen.
    pub struct FileDone { pub file_name: Option<String> }
}
