//! What the chronology shows, and what it asks for.

use caseload_domain::{case_report::Nature, coded, person::RelationshipRole, record::RecordKind};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::{code::Code, view_macro::views};

coded! {
    /// What a line of the chronology is about.
    ChronologyType {
        Contact = "contact",
        Missed = "missed",
        Status = "status",
        Meeting = "meeting",
        Flag = "flag",
        BodyMap = "body-map",
        Referral = "referral",
        Sharing = "sharing",
        Escalation = "escalation",
        Supervision = "supervision",
        Assessment = "assessment",
        Measurement = "measurement",
        Care = "care",
        Report = "report",
    }
}

coded! {
    /// Why a line is offered as significant. Only the nurse marks it.
    Suggested {
        Status = "status",
        Flag = "flag",
        Referral = "referral",
        Escalation = "escalation",
        MarkSeen = "mark-seen",
        MissedTwice = "missed-twice",
        EmergencyCare = "emergency-care",
        Worry = "worry",
    }
}

coded! {
    /// Why a line is left out unless it is chosen.
    HeldBack {
        #[doc = "Written as restricted."] Restricted = "restricted",
        #[doc = "About somebody other than the child."] ThirdParty = "third-party",
    }
}

views! {
    /// Which lines, and in which order.
    pub struct ChronologyQuery {
        pub child_id: String,
        /// Brothers and sisters merged in.
        pub siblings: bool,
        /// Why restricted and third-party entries are shown; `None` leaves them out. It is written in the record book.
        pub restricted_because: Option<String>,
        /// One adult's entries alone.
        pub person_id: Option<String>,
        /// One child's entries alone, of those merged in.
        pub only_child_id: Option<String>,
        /// Empty for every type; measurements that are not marked stand only where they are asked for.
        pub types: Vec<Code<ChronologyType>>,
        /// As typed; empty for the whole record.
        pub from: String,
        pub until: String,
        pub significant_only: bool,
        pub oldest_first: bool,
    }
    /// The chronology of a child, or of a child with brothers and sisters.
    pub struct ChronologyView {
        pub lines: Vec<ChronologyLine>,
        /// The child first, then brothers and sisters.
        pub children: Vec<ChronologyChild>,
        pub adults: Vec<ChronologyAdult>,
        /// Lines left out because they are restricted or about somebody else.
        pub held_back: u32,
    }
    /// A child of the family.
    pub struct ChronologyChild { pub child_id: String, pub name: String }
    /// An adult of the family.
    pub struct ChronologyAdult { pub person_id: String, pub name: String, pub role: Code<RelationshipRole> }
    /// A line of the chronology.
    pub struct ChronologyLine {
        /// Unique in the list: an entry with dated events has a line for each.
        pub line_id: String,
        pub record_id: String,
        pub kind: Code<RecordKind>,
        pub child_id: String,
        /// Whose: the child's name, and the adults who were there or whom it is about.
        pub who: String,
        pub on: NaiveDate,
        pub at: Option<NaiveTime>,
        pub about: Code<ChronologyType>,
        pub what: String,
        pub detail: String,
        pub nature: Code<Nature>,
        pub significant: bool,
        pub suggested: Option<Code<Suggested>>,
        pub held_back: Option<Code<HeldBack>>,
        pub author: String,
        pub written_at: DateTime<Utc>,
    }
    /// Mark an entry significant, or take the mark away.
    pub struct MarkSignificant {
        pub child_id: String,
        pub record_id: String,
        pub significant: bool,
    }
}
