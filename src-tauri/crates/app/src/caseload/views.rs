//! What the caseload list shows, and how it is searched, filtered and sorted.

use caseload_domain::{
    child::{CaseloadStatus, Level},
    coded,
    contact::ContactType,
    flag::{AbuseCategory, FlagType},
    package::WeightFactor,
    safeguarding::SafeguardingKind,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{code::Code, view_macro::views};

coded! {
    /// The column to sort by.
    CaseloadSort { Name = "name", Age = "age", Level = "level", LastSeen = "last-seen", LastWeighed = "last-weighed", NextDue = "next-due" }
}

coded! {
    /// Age bands of the two services and the programme's steps.
    AgeBand { Unborn = "unborn", UnderOne = "under-1", OneToTwo = "1-2", ThreeToFour = "3-4", FiveToEleven = "5-11", TwelveAndOver = "12-and-over" }
}

coded! {
    /// Where an entry stands on its way to the trust. *Received* only when a receipt says so.
    SyncState { Ready = "ready", InFile = "in-file", Received = "received", Refused = "refused" }
}

/// An age in the unit a nurse would say it in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "unit", rename_all = "camelCase")]
pub enum AgeView {
    Days { count: u32 },
    Weeks { count: u32 },
    Months { count: u32 },
    Years { years: u32, months: u32 },
    Unborn { weeks: u32, days: u32 },
}

/// What a tag says: the type of a flag, or the kind of a safeguarding status.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum TagSays {
    /// The words of the service's own type, where it is one.
    Flag {
        flag_type: Code<FlagType>,
        label: Option<String>,
    },
    Status {
        status: Code<SafeguardingKind>,
    },
}

views! {
    /// Which children, in which order, which rows of them.
    pub struct CaseloadQuery {
        /// Words over name, known-as, NHS number, date of birth typed any way, postcode, school. Empty for all.
        pub search: String,
        pub sort: Code<CaseloadSort>,
        pub descending: bool,
        pub levels: Vec<Code<Level>>,
        pub flag_types: Vec<Code<FlagType>>,
        /// Any open flag at all.
        pub flagged_only: bool,
        pub age_bands: Vec<Code<AgeBand>>,
        /// School or nursery names, exactly as `CaseloadPage.schools` lists them.
        pub schools: Vec<String>,
        pub not_received_only: bool,
        /// Children who left the caseload too.
        pub include_left: bool,
        /// First row wanted, 0 based.
        pub offset: u32,
        /// Rows wanted, at most 200.
        pub limit: u32,
    }
    /// The day to count for.
    pub struct LevelsOn { pub on: NaiveDate }
    /// How many children and families are at each level of care on a day. A child born after the day is not counted.
    pub struct LevelCounts {
        pub on: NaiveDate,
        pub community: HowMany,
        pub universal: HowMany,
        pub universal_plus: HowMany,
        pub universal_partnership_plus: HowMany,
        /// Levels are nested: everybody from Universal up has the universal contacts.
        pub universal_and_above: HowMany,
        pub universal_plus_and_above: HowMany,
        /// On the caseload that day, and nothing says at which level.
        pub not_known: HowMany,
        pub all: HowMany,
    }
    /// Children, and the families they belong to; one family can be in two counts.
    pub struct HowMany {
        pub children: u32,
        pub families: u32,
    }
    /// How heavy the caseload is: points of the service's own, what they are made of, the heaviest children.
    pub struct CaseloadWeight {
        pub points: u32,
        pub children: u32,
        pub lines: Vec<WeightLine>,
        pub heaviest: Vec<HeavyChild>,
    }
    /// How heavy one child is.
    pub struct ChildWeight {
        pub points: u32,
        pub lines: Vec<WeightLine>,
    }
    /// One line of what a weight is made of.
    pub struct WeightLine {
        pub factor: Code<WeightFactor>,
        pub label: String,
        pub count: u32,
        /// Points for each.
        pub each: u32,
        pub points: u32,
        /// Whose figure it is.
        pub source: String,
    }
    /// A child with its points.
    pub struct HeavyChild {
        pub child_id: String,
        pub child: String,
        pub points: u32,
    }
    /// The rows asked for.
    pub struct CaseloadPage {
        pub rows: Vec<CaseloadRow>,
        /// Children that fit, over all pages.
        pub total: u32,
        /// Households among them.
        pub families: u32,
        /// Children on the whole caseload, whatever is asked.
        pub caseload: u32,
        /// Every school and nursery on the caseload, for the filter.
        pub schools: Vec<String>,
    }
    /// A child in the list.
    pub struct CaseloadRow {
        pub child_id: String,
        pub family: String,
        pub given: String,
        pub known_as: Option<String>,
        pub age: Option<AgeView>,
        pub nhs_number: Option<String>,
        pub level: Code<Level>,
        /// Open statuses, then open flags, most urgent first.
        pub flags: Vec<FlagTag>,
        /// Days since the child was last seen; `None` when never.
        pub days_since_seen: Option<u32>,
        /// Days since the child was last weighed; `None` when never.
        pub days_since_weighed: Option<u32>,
        /// The soonest of tasks, reviews and the contacts of the programme that can still be done.
        pub next_due: Option<NaiveDate>,
        /// The task's title, or a code of `DueKind`, for what is due next; `None` when it is a contact of the programme.
        pub next_due_what: Option<String>,
        /// The contact of the programme that is due next, when that is what is due next; `next_due` is the day its window closes.
        pub next_contact: Option<Code<ContactType>>,
        /// The first day of that window.
        pub next_contact_opens: Option<NaiveDate>,
        pub school: Option<String>,
        pub gp_practice: Option<String>,
        pub postcode: Option<String>,
        /// The worst state among the child's entries: refused, then ready, then in file, then received.
        pub sync: Code<SyncState>,
        pub caseload_status: Code<CaseloadStatus>,
        /// The child has an unfinished draft.
        pub draft: bool,
    }
    /// A safeguarding status or a flag in a row or a banner.
    pub struct FlagTag {
        /// The flag or the safeguarding episode.
        pub record_id: String,
        pub says: TagSays,
        pub categories: Vec<Code<AbuseCategory>>,
        pub restricted: bool,
        /// The brother or sister who has it, by given name; `None` when it is the child's own.
        pub sibling: Option<String>,
        pub since: NaiveDate,
        pub review_overdue: bool,
        pub suspected: bool,
    }
}
