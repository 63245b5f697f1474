//! What the window sees of starting, setting up, unlocking and the frame around every screen.

use caseload_domain::{
    coded,
    practitioner::{Area, Role},
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{code::Code, level_name::LevelNames, view_macro::views};

coded! {
    /// Which caseload: the nurse's own, or the made-up one.
    CaseloadName { Own = "own", Demonstration = "demonstration" }
}

coded! {
    /// Where the program stands.
    Stage { FirstStart = "first-start", Locked = "locked", Unlocked = "unlocked" }
}

views! {
    /// Where the program stands when the window opens.
    pub struct StartView {
        pub stage: Code<Stage>,
        /// Caseloads kept on this laptop.
        pub caseloads: Vec<CaseloadChoice>,
        /// The one last opened, to be offered first.
        pub last_opened: Option<Code<CaseloadName>>,
        pub version: String,
        /// How to open the demonstration caseload: it protects nothing, so its passphrase is shown.
        pub demonstration_passphrase: String,
    }
    /// A caseload kept on this laptop.
    pub struct CaseloadChoice {
        pub name: Code<CaseloadName>,
        /// Seconds to wait after wrong passphrases; 0 when none.
        pub wait_seconds: u32,
    }
    /// Set up my caseload.
    pub struct SetUpForm {
        pub name: String,
        pub role: Code<Role>,
        pub registration: String,
        pub team: String,
        pub area: Code<Area>,
        pub passphrase: String,
    }
    /// What a new caseload answers: shown once, to be printed and kept apart from the laptop.
    pub struct SetUpDone {
        pub recovery_code: String,
        pub frame: Frame,
    }
    /// Make the demonstration caseload and open it.
    pub struct CreateDemonstration {
        /// 0-5 or 5-19 families: the role of the made-up practitioner.
        pub role: Code<Role>,
    }
    /// Unlock with the passphrase.
    pub struct Unlock {
        pub caseload: Code<CaseloadName>,
        pub passphrase: String,
    }
    /// Unlock with the printed recovery code and choose a new passphrase.
    pub struct Recover {
        pub caseload: Code<CaseloadName>,
        pub recovery_code: String,
        pub new_passphrase: String,
    }
    /// A passphrase being typed.
    pub struct JudgePassphrase { pub passphrase: String }
    /// How strong a passphrase is.
    pub struct PassphraseStrength {
        /// 0 weakest to 4 strongest.
        pub score: u8,
        pub acceptable: bool,
        /// What to do, in plain words; empty when nothing needs doing.
        pub hint: String,
    }
    /// Four random words.
    pub struct SuggestedPassphrase { pub passphrase: String }
    /// What the frame around every screen shows.
    pub struct Frame {
        pub practitioner: String,
        pub role: Code<Role>,
        pub area: Code<Area>,
        pub team: String,
        /// Made-up families: marked on every screen.
        pub demonstration: bool,
        pub today: NaiveDate,
        /// The moment it was asked: the window keeps time by the core's clock and by no other.
        pub now: DateTime<Utc>,
        pub children: u32,
        pub open_flags: u32,
        /// Children with a safeguarding status or a flag open: those in the register.
        pub safeguarded: u32,
        pub open_episodes: u32,
        /// Entries not yet received by the trust: ready, in a file, or refused.
        pub not_received: u32,
        pub refused: u32,
        pub last_export: Option<DateTime<Utc>>,
        /// Minutes without a key or a pointer before it locks.
        pub lock_after_minutes: u32,
        /// Single letters act outside a field.
        pub single_keys: bool,
        /// What each level is called here: the service's own name, or the area's.
        pub level_names: LevelNames,
        /// The child whose *in the home* view is in sight; left out otherwise. What is counted above is then 0.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub in_the_home: Option<String>,
    }
    /// Nothing to ask.
    pub struct Nothing {}
    /// It was done.
    pub struct Done {}
}
