//! Transfers of care as typed and as shown: to whom, which steps are done, and what is still to be read.

use caseload_domain::{
    coded,
    record::RecordKind,
    sharing::SharingBasis,
    transfer::{Rating, TransferAnswer, TransferKind, TransferState, TransferStep},
};
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

coded! {
    /// Why a transfer is proposed.
    TransferDue {
        #[doc = "Near the end of a 0 to 11 service."] ElevenPlus = "eleven-plus",
        #[doc = "Starting school."] SchoolEntry = "school-entry",
    }
}

coded! {
    /// What a nurse who leaves must have done.
    LeaverWhat {
        Drafts = "drafts",
        PastAppointments = "past-appointments",
        ToCountersign = "to-countersign",
        Unsent = "unsent",
        NoReceipt = "no-receipt",
        Refused = "refused",
        OpenTransfers = "open-transfers",
        ChildrenHere = "children-here",
        SupervisionDue = "supervision-due",
        EscalationsOpen = "escalations-open",
        HandoversOut = "handovers-out",
        HandoversIn = "handovers-in",
    }
}

views! {
    /// A transfer as typed, for one child or for several at once.
    pub struct TransferForm {
        pub child_ids: Vec<String>,
        /// Every child on the caseload, in place of those chosen.
        pub whole_caseload: bool,
        pub kind: Code<TransferKind>,
        pub to: String,
        pub team: String,
        pub planned_for: String,
        /// The last day of cover; empty for anything else.
        pub until: String,
    }
    /// For whom a transfer is to be begun.
    pub struct TransferQuery { pub child_ids: Vec<String> }
    /// What the form starts from.
    pub struct TransferStart {
        pub form: TransferForm,
        pub children: Vec<TransferChild>,
        /// How many children are on the caseload.
        pub on_caseload: u32,
        /// Colleagues by name, as tasks know them.
        pub colleagues: Vec<String>,
    }
    /// A child of a transfer.
    pub struct TransferChild {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        /// The transfer that is under way for her already.
        pub under_way: Option<String>,
    }
    /// Begin a transfer, one record for each child.
    pub struct StartTransfers { pub form: TransferForm, pub draft_id: Option<String> }
    /// What was begun.
    pub struct TransfersStarted {
        pub transfer_ids: Vec<String>,
        /// Children whose care is being passed on already; they were left as they are.
        pub left_out: Vec<String>,
    }
    /// One transfer.
    pub struct OneTransfer { pub transfer_id: String }
    /// A transfer as it was seen.
    pub struct TransferAt { pub transfer_id: String, pub from_revision: u32 }
    /// Amend to whom and when.
    pub struct PlanTransfer {
        pub transfer: TransferAt,
        pub to: String,
        pub team: String,
        pub planned_for: String,
        pub until: String,
        pub reason: String,
    }
    /// Note one step, of one transfer or of several alike.
    pub struct NoteTransferStep {
        pub transfers: Vec<TransferAt>,
        pub step: Code<TransferStep>,
        pub form: TransferStepForm,
    }
    /// What is typed for a step; what a step does not ask for is left empty.
    pub struct TransferStepForm {
        /// The day: discussed, told, sent, arrived, answered.
        pub on: String,
        /// With whom it was discussed, or who answered.
        pub with: String,
        /// Why that colour, why the family was not told, or why it was refused.
        pub reason: String,
        pub rating: Option<Code<Rating>>,
        /// The day of the caseload meeting.
        pub meeting_on: String,
        pub basis: Option<Code<SharingBasis>>,
        pub answer: Option<Code<TransferAnswer>>,
    }
    /// Note that something open was read, or take that back.
    pub struct AcknowledgeEntry {
        pub transfer: TransferAt,
        pub kind: Code<RecordKind>,
        pub record_id: String,
        pub read: bool,
    }
    /// Care has passed.
    pub struct CompleteTransfer { pub transfer: TransferAt, pub on: String }
    /// It is not carried through.
    pub struct CancelTransfer { pub transfer: TransferAt, pub reason: String }
    /// Care has not passed after all.
    pub struct ReopenTransfer { pub transfer: TransferAt, pub reason: String }
    /// Care is back from a colleague who covered.
    pub struct CoverBack { pub transfers: Vec<TransferAt>, pub on: String }
    /// Begin to give back every child of a colleague.
    pub struct BackFromCover { pub for_whom: String, pub planned_for: String }
    /// A transfer in a list or in the timeline.
    pub struct TransferLine {
        pub transfer_id: String,
        pub child_id: String,
        pub kind: Code<TransferKind>,
        pub to: String,
        pub team: String,
        pub planned_for: NaiveDate,
        pub until: Option<NaiveDate>,
        pub rating: Option<Code<Rating>>,
        pub rating_reason: String,
        pub state: Code<TransferState>,
        /// Somebody still has to do something about it.
        pub open: bool,
        /// The day planned has passed, or the last day of cover.
        pub late: bool,
        pub sent_on: Option<NaiveDate>,
        pub answered_on: Option<NaiveDate>,
        pub answer_reason: String,
        pub completed_on: Option<NaiveDate>,
        pub cancelled_on: Option<NaiveDate>,
        pub cancel_reason: String,
        pub back_on: Option<NaiveDate>,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// A transfer with its checklist.
    pub struct TransferView {
        pub line: TransferLine,
        pub meeting_on: Option<NaiveDate>,
        /// The colour needs a caseload meeting, and no day is given.
        pub needs_meeting: bool,
        pub discussed_on: Option<NaiveDate>,
        pub discussed_with: String,
        pub basis: Option<Code<SharingBasis>>,
        pub family_told_on: Option<NaiveDate>,
        pub family_not_told: String,
        /// It went as a handover file.
        pub by_file: bool,
        pub received_on: Option<NaiveDate>,
        pub answered_by: String,
        pub steps: Vec<TransferStepView>,
        /// Everything open on the record, what was not read first.
        pub open_entries: Vec<OpenEntryView>,
        pub ratings: Vec<RatingView>,
    }
    /// A step, and whether it is done.
    pub struct TransferStepView { pub step: Code<TransferStep>, pub done: bool }
    /// Something open on the record.
    pub struct OpenEntryView {
        pub kind: Code<RecordKind>,
        pub record_id: String,
        pub what: String,
        pub on: Option<NaiveDate>,
        pub read: bool,
    }
    /// What a colour means.
    pub struct RatingView {
        pub rating: Code<Rating>,
        pub meaning: String,
        pub needs_meeting: bool,
        pub source: String,
    }
    /// The transfers of the whole caseload: those under way, the soonest first, then those of the last year.
    pub struct TransferList {
        pub rows: Vec<TransferRow>,
        pub closed: Vec<TransferRow>,
        /// Her children whom a colleague has for now, the cover that ends first in front.
        pub away: Vec<TransferRow>,
        /// Children she has for a colleague.
        pub covering: Vec<CoveringLine>,
        /// Children whose care should be passed on soon and is not yet.
        pub coming: Vec<ComingTransfer>,
        pub ratings: Vec<RatingView>,
    }
    /// A transfer and its child.
    pub struct TransferRow {
        /// `SURNAME, First`.
        pub child: String,
        pub transfer: TransferLine,
        /// What is still to be done, in the order of the steps; empty when it is over.
        pub missing: Vec<Code<TransferStep>>,
        /// How much that is open was not read.
        pub unread: u32,
        pub needs_meeting: bool,
    }
    /// A child she has for a colleague.
    pub struct CoveringLine {
        pub child_id: String,
        pub child: String,
        pub for_whom: String,
        pub until: NaiveDate,
        pub over: bool,
        /// The transfer that gives the child back, once it is begun.
        pub going_back: Option<String>,
    }
    /// A child whose care should be passed on soon.
    pub struct ComingTransfer {
        pub child_id: String,
        pub child: String,
        pub why: Code<TransferDue>,
        pub by: NaiveDate,
    }
    /// What is left to do before leaving, or before changing job.
    pub struct LeaverCheck { pub on: NaiveDate, pub lines: Vec<LeaverLine> }
    /// One thing that must be at nothing.
    pub struct LeaverLine { pub what: Code<LeaverWhat>, pub count: u32 }
}
