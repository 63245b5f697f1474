//! The reports as the window and the command line show them.

use caseload_domain::{
    child::Level,
    contact::{ContactType, GivenItem},
    episode::EpisodeReason,
    kpi::{Indicator, Standing},
    practitioner::Role,
    review::HighImpactArea,
};
use chrono::NaiveDate;

use crate::{code::Code, sharing::views::ReviewToShare, view_macro::views};

caseload_domain::coded! {
    /// What an indicator is broken down by.
    ReportGroup { Month = "month", Area = "area", Imd = "imd" }
}

/// What episodes are counted together.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "of", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum EpisodeGroup {
    All,
    Package {
        /// As the area calls it.
        name: String,
    },
    Reason {
        reason: Code<EpisodeReason>,
    },
}

views! {
    /// Which quarter: `2026Q3`, or empty for the last that has ended.
    pub struct ReportQuery { pub quarter: String }
    /// The figures of a quarter.
    pub struct ReportView {
        /// `2026Q3`.
        pub quarter: String,
        pub first: NaiveDate,
        pub last: NaiveDate,
        /// The quarter has ended: nobody turns an age in it any more.
        pub ended: bool,
        /// Quarters to choose from, newest first.
        pub quarters: Vec<String>,
        pub indicators: Vec<IndicatorLine>,
        pub activity: ActivityView,
        /// Every high impact area, in the programme's order; nought where nothing reached it.
        pub areas: Vec<AreaLine>,
        pub episodes: EpisodeCounts,
        /// Children on the caseload on `levels_on`, by level.
        pub levels: Vec<LevelLine>,
        pub levels_on: NaiveDate,
        /// Of them, children whose level on that day nobody knows.
        pub level_not_known: u32,
        pub skill_mix: Vec<SkillLine>,
        pub voice: VoiceView,
        pub given: GivenView,
        /// Reviews at 2 to 2½ years of the quarter whose outcome the nursery has not been told.
        pub reviews_to_share: Vec<ReviewToShare>,
        /// Places on the register without a named nurse.
        pub places_without_nurse: Vec<String>,
    }
    /// Episodes of Universal Plus and Universal Partnership Plus.
    pub struct EpisodeCounts {
        /// The day *open* is counted on.
        pub on: NaiveDate,
        pub all: EpisodeLine,
        /// Partnership work that is active on that day, as the papers count it.
        pub upp_active: ThreeCounts,
        /// Of the episodes open that day, those with one contact at least.
        pub reached: u32,
        /// And those with three contacts or more at which somebody was seen.
        pub engaged: u32,
        pub by_package: Vec<EpisodeLine>,
        pub by_reason: Vec<EpisodeLine>,
    }
    /// Starts and ends in the quarter, and open on the day.
    pub struct EpisodeLine {
        pub group: EpisodeGroup,
        pub starts: ThreeCounts,
        pub ends: ThreeCounts,
        pub open: ThreeCounts,
    }
    /// Episodes, the children they are of, and their families: never one for the other.
    pub struct ThreeCounts {
        pub episodes: u32,
        pub children: u32,
        pub families: u32,
    }
    /// An indicator's numbers.
    pub struct IndicatorLine {
        pub indicator: Code<Indicator>,
        pub numerator: u32,
        /// `None` for C1, which is a count.
        pub denominator: Option<u32>,
        /// Of the denominator, those of whom nobody here can say.
        pub unknown: u32,
        /// Of the denominator, those who have yet to turn the age.
        pub to_come: u32,
        /// Turned the age and left on a day nobody wrote down: in no denominator.
        pub undated: u32,
        pub england: Option<EnglandView>,
        pub by_month: Vec<GroupLine>,
        pub by_area: Vec<GroupLine>,
        pub by_imd: Vec<GroupLine>,
    }
    /// England's published value.
    pub struct EnglandView {
        /// Tenths of a percent.
        pub tenths: u16,
        pub year: String,
        pub source: String,
    }
    /// The numbers of a month, an area or a decile.
    pub struct GroupLine {
        /// `2026-07`; an area's code, or another authority as written; `1` to `10`. Empty when not known.
        pub key: String,
        pub numerator: u32,
        pub denominator: Option<u32>,
        pub unknown: u32,
    }
    /// Contacts are not people: counted apart (`policy-papers` D1).
    pub struct ActivityView {
        /// Contacts that took place.
        pub contacts: u32,
        /// Of these, the child was seen.
        pub seen: u32,
        /// Attempts that did not take place.
        pub attempts: u32,
        /// Children the contacts that took place were about.
        pub children: u32,
        /// Their families: homes, and children without a known home.
        pub families: u32,
    }
    /// What reached a high impact area (`policy-papers` L10). A contact can reach several, so the lines add up to nothing.
    pub struct AreaLine {
        pub area: Code<HighImpactArea>,
        /// Contacts that took place and at which a question of the area was answered.
        pub contacts: u32,
        pub children: u32,
        pub families: u32,
    }
    /// Children at a level.
    pub struct LevelLine {
        pub level: Code<Level>,
        pub children: u32,
    }
    /// Who delivered a contact of the programme, against who should (`policy-papers` W1).
    pub struct SkillLine {
        pub contact_type: Code<ContactType>,
        /// Who should.
        pub due: Vec<Code<Role>>,
        /// Delivered by one of them.
        pub as_due: u32,
        /// Delivered by another role.
        pub others: Vec<SkillOther>,
        /// Nobody wrote down who.
        pub not_known: u32,
    }
    /// Contacts delivered by a role that was not due.
    pub struct SkillOther {
        pub role: Code<Role>,
        pub contacts: u32,
        /// Of these, signed by a registered colleague.
        pub countersigned: u32,
    }
    /// Whether the child's voice was written down (`policy-papers` 1.18, K5).
    pub struct VoiceView {
        /// Contacts in which the child was seen.
        pub seen: u32,
        pub with_voice: u32,
        /// The same for safeguarding meetings and children with an open flag.
        pub safeguarding: u32,
        pub safeguarding_with_voice: u32,
    }
    /// What was given by hand in the quarter, and the services families were told of. A contact can hold several of both.
    pub struct GivenView { pub items: Vec<GivenCount>, pub told: Vec<ToldCount> }
    /// One kind of thing given.
    pub struct GivenCount {
        pub item: Code<GivenItem>,
        /// How many of it.
        pub quantity: u32,
        pub contacts: u32,
        pub children: Vec<CountedChild>,
    }
    /// One service of the directory.
    pub struct ToldCount {
        pub service_id: String,
        pub service: String,
        pub contacts: u32,
        pub children: Vec<CountedChild>,
    }
    /// A child behind a number.
    pub struct CountedChild {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
    }
    /// The children of an indicator, all or a group's.
    pub struct ReportChildrenQuery {
        pub quarter: String,
        pub indicator: Code<Indicator>,
        pub group: Option<Code<ReportGroup>>,
        /// A `GroupLine.key`.
        pub key: String,
    }
    /// The children.
    pub struct ReportChildren { pub rows: Vec<ReportChildRow> }
    /// A child that counts in an indicator.
    pub struct ReportChildRow {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub born: Option<NaiveDate>,
        /// The day the child turns the age; for C1 the day of the contact.
        pub on: NaiveDate,
        pub standing: Code<Standing>,
    }
}
