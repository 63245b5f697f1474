//! What went out about a child and what was kept of it: referrals, what was shared or talked over, the chronology.

use super::codes::{CommunicationStatus, ListMode, ListStatus, RequestIntent, RequestStatus, TaskPriority};
use super::data_types::{CodeableConcept, Identifier, Meta, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::Moment;

wire! {
    /// A referral to another service, with its answer.
    pub struct ServiceRequest {
        /// Record id.
        one id: String,
        /// Revision; security `R` where it is restricted.
        one meta: Meta,
        /// How it was sent, by what right, when to chase it, the answer, what came of it …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Active until it is answered; revoked when it was rejected or withdrawn.
        one status: RequestStatus,
        /// Always an order here.
        one intent: RequestIntent,
        /// How soon it must be looked at.
        maybe priority: TaskPriority,
        /// To which service, its text the name as written.
        maybe code: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// The contact it came from.
        maybe encounter: Reference,
        /// The day it was sent.
        maybe authored_on: Moment,
        /// Who referred.
        maybe requester: Reference,
        /// The entry of the directory of local services, where it is in there.
        many performer: Reference,
        /// Why, in words.
        many reason_code: CodeableConcept,
    }
}

wire! {
    /// Information shared, a supervision, or an allegation about staff; `category` says which. An allegation has no subject.
    pub struct Communication {
        /// Record id.
        one id: String,
        /// Revision; security `R`.
        one meta: Meta,
        /// Whether the family was told, what was agreed, what became of an allegation …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Completed; in progress while an allegation is open.
        one status: CommunicationStatus,
        /// Which of the three.
        many category: CodeableConcept,
        /// How.
        many medium: CodeableConcept,
        /// The child.
        maybe subject: Reference,
        /// The referral and the report it belongs to.
        many about: Reference,
        /// The day.
        maybe sent: Moment,
        /// With whom, in words.
        many recipient: Reference,
        /// The practitioner.
        maybe sender: Reference,
        /// By what right, its text the agreement's name or why without consent.
        many reason_code: CodeableConcept,
        /// What, in words.
        many payload: CommunicationPayload,
    }
}

wire! {
    /// What was said.
    pub struct CommunicationPayload {
        /// The words.
        one content_string: String,
    }
}

wire! {
    /// The entries of a child's record that are significant. Each version is the whole list.
    pub struct List {
        /// Record id.
        one id: String,
        /// Revision; security `R`.
        one meta: Meta,
        /// Reason of an amendment …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Current, entered in error.
        one status: ListStatus,
        /// Working.
        one mode: ListMode,
        /// A title, without clinical detail.
        maybe title: String,
        /// What sort of list.
        maybe code: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// When it was written.
        maybe date: Moment,
        /// Who wrote it.
        maybe source: Reference,
        /// What is significant, in the order it was marked.
        many entry: ListEntry,
    }
}

wire! {
    /// An entry marked significant.
    pub struct ListEntry {
        /// Why.
        many extension: Extension,
        /// The day it was marked.
        maybe date: Moment,
        /// The entry's resource.
        one item: Reference,
    }
}
