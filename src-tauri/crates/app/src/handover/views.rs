//! What the handover screens show and ask.

use caseload_domain::{
    child::Level,
    coded,
    transfer::{Rating, TransferKind},
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{code::Code, view_macro::views};

views! {
    /// The handover screen.
    pub struct HandoverView {
        /// One's own card, as a colleague would read it.
        pub card: CardView,
        pub colleagues: Vec<ColleagueView>,
        /// Transfers that could go to a colleague's laptop.
        pub ready: Vec<ReadyTransfer>,
        pub sent: Vec<SentHandover>,
        pub read: Vec<ReadHandover>,
        /// Days a record stays here after a colleague accepted it.
        pub purge_days: u32,
        /// Why that many.
        pub purge_reason: String,
    }
    /// A card: whose, and its keys in eight groups of four digits.
    pub struct CardView { pub name: String, pub team: String, pub fingerprint: String }
    /// A colleague whose card is here.
    pub struct ColleagueView {
        pub colleague_id: String,
        pub name: String,
        pub team: String,
        pub fingerprint: String,
        pub added_at: DateTime<Utc>,
        /// When the digits were read out and agreed; until then nothing passes.
        pub checked_at: Option<DateTime<Utc>>,
    }
    /// The digits of a colleague's card were read out over the telephone.
    pub struct ConfirmColleague {
        pub colleague_id: String,
        /// The last eight digits as she read them.
        pub last_digits: String,
    }
    /// One colleague.
    pub struct OneColleague { pub colleague_id: String }
    /// A transfer, and what is missing before its record may leave.
    pub struct ReadyTransfer {
        pub transfer_id: String,
        pub child_id: String,
        pub child: String,
        pub kind: Code<TransferKind>,
        pub to: String,
        pub planned_for: NaiveDate,
        pub until: Option<NaiveDate>,
        pub rating: Option<Code<Rating>>,
        /// What to do first, in plain words; empty when it may go.
        pub missing: Vec<String>,
    }
    /// Make a file.
    pub struct MakeHandover { pub colleague_id: String, pub transfer_ids: Vec<String> }
    /// A file that was made, and where it is.
    pub struct HandoverMade {
        pub handover_id: String,
        pub file_name: String,
        pub children: u32,
        pub entries: u32,
        /// The folder it was saved to; `None` when it waits inside the caseload.
        pub saved_to: Option<String>,
    }
    /// One handover.
    pub struct OneHandover { pub handover_id: String }
    /// No longer wanted, and why.
    pub struct TakeBackHandover { pub handover_id: String, pub reason: String }
    /// A child of a handover.
    pub struct HandedChild { pub child_id: String, pub name: String }
    /// A handover this laptop made.
    pub struct SentHandover {
        pub handover_id: String,
        pub colleague: String,
        pub file_name: String,
        pub made_at: DateTime<Utc>,
        pub count: u32,
        /// By name; empty when they are no longer on this laptop.
        pub children: Vec<HandedChild>,
        pub state: Code<HandoverState>,
        pub answered_at: Option<DateTime<Utc>>,
        /// Why it was refused; empty otherwise.
        pub reason: String,
        /// The last day of cover, of a handover that comes back.
        pub until: Option<NaiveDate>,
        /// When the records may be deleted here; `None` unless they passed for good.
        pub purge: Option<PurgeView>,
    }
    /// When and whether records that passed may be deleted here.
    pub struct PurgeView {
        pub not_before: NaiveDate,
        /// Revisions the trust has not received.
        pub not_received: u32,
        /// Unfinished writing about these children.
        pub drafts: u32,
        pub records: u32,
        pub revisions: u32,
        /// Everything holds, and it may be done now.
        pub may: bool,
        /// When it was done.
        pub purged_at: Option<DateTime<Utc>>,
    }
    /// Records were deleted.
    pub struct Purged { pub children: u32, pub records: u32, pub revisions: u32 }
    /// A handover this laptop read.
    pub struct ReadHandover {
        pub handover_id: String,
        pub colleague: String,
        pub made_at: DateTime<Utc>,
        pub count: u32,
        pub state: Code<HandoverState>,
        pub answered_at: Option<DateTime<Utc>>,
        pub reason: String,
    }
    /// What a file would bring, before anything of it is in the caseload.
    pub struct HandoverPreview {
        pub handover_id: String,
        pub colleague: String,
        pub team: String,
        pub made_at: DateTime<Utc>,
        pub children: Vec<PreviewedChild>,
        /// Entries in all, with every version of each.
        pub revisions: u32,
        /// The answer given before: nothing changes then.
        pub answered: Option<Code<HandoverState>>,
    }
    /// A child in a file.
    pub struct PreviewedChild {
        pub child_id: String,
        pub name: String,
        pub birth: NaiveDate,
        pub level: Code<Level>,
        pub kind: Code<TransferKind>,
        pub rating: Option<Code<Rating>>,
        pub until: Option<NaiveDate>,
        pub entries: u32,
        pub open_flags: u32,
        pub open_statuses: u32,
        pub open_episodes: u32,
        /// The child is on this caseload already, and the file adds to the record.
        pub known: bool,
    }
    /// Refuse a file that was previewed.
    pub struct RefuseHandover { pub handover_id: String, pub reason: String }
    /// The answer to a file was given here.
    pub struct HandoverAnswered {
        pub handover_id: String,
        pub accepted: bool,
        /// Entries that were new here.
        pub new_entries: u32,
        /// People and places both laptops keep, of which this one kept its own.
        pub kept_own: u32,
        /// The file with the answer; `None` while it was not saved.
        pub answer_file: Option<String>,
    }
    /// A colleague's answer was read.
    pub struct AnswerRead {
        pub handover_id: String,
        pub colleague: String,
        pub accepted: bool,
        pub reason: String,
        pub children: u32,
        /// It had been read before; nothing changed.
        pub already_read: bool,
    }
    /// Who has the care of a child now, when it is not this laptop's nurse.
    pub struct InCareOf {
        pub who: String,
        pub since: NaiveDate,
        /// The last day of cover.
        pub until: Option<NaiveDate>,
        pub why: Code<CareElsewhere>,
    }
}

coded! {
    /// Where a handover stands.
    HandoverState { Waiting = "waiting", Accepted = "accepted", Refused = "refused", TakenBack = "taken-back", Home = "home" }
}

coded! {
    /// Why nothing can be written about a child.
    CareElsewhere {
        #[doc = "A file was made and the colleague has not answered."] Waiting = "waiting",
        #[doc = "A colleague has the child for a while."] Covered = "covered",
        #[doc = "Care has passed."] Passed = "passed",
    }
}
