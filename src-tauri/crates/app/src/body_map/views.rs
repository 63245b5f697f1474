//! A body map as typed, as screens show it, the outlines it is drawn on, and small concerns gathered over a family.

use caseload_domain::{
    body_map::{BodySite, BodyView, Figure, MarkKind, Mobility},
    concern::Concern,
};
use chrono::{NaiveDate, NaiveTime};

use crate::{code::Code, view_macro::views};

views! {
    /// A body map as typed.
    pub struct BodyMapForm {
        pub seen_on: String,
        /// Empty when not noted.
        pub seen_at: String,
        pub seen_by: String,
        pub figure: Code<Figure>,
        pub mobility: Code<Mobility>,
        /// Numbered from 1 in this order.
        pub marks: Vec<MarkTyped>,
        /// Whether it was referred; what stands below counts only then.
        pub referred: bool,
        pub referred_on: String,
        pub referred_at: String,
        pub referred_to: String,
        pub referral_outcome: String,
        /// Also keep a referral to children's social care in sight until it is answered.
        pub tracked: bool,
    }
    /// A mark as typed.
    pub struct MarkTyped {
        pub view: Code<BodyView>,
        /// Across, in thousandths.
        pub x: u16,
        /// Down, in thousandths.
        pub y: u16,
        pub site: Code<BodySite>,
        pub kind: Code<MarkKind>,
        /// Millimetres; empty when not measured.
        pub length: String,
        pub width: String,
        pub colour: String,
        pub explanation: String,
        pub explained_by: String,
    }
    /// Keep a body map apart from a contact.
    pub struct AddBodyMap {
        pub child_id: String,
        pub form: BodyMapForm,
        pub draft_id: Option<String>,
    }
    /// Amend a body map: the earlier version stays readable.
    pub struct AmendBodyMap {
        pub body_map_id: String,
        pub form: BodyMapForm,
        pub reason: String,
        /// The revision the form was opened from; a newer one is not overwritten.
        pub from_revision: u32,
        pub draft_id: Option<String>,
    }
    /// One body map.
    pub struct OneBodyMap { pub body_map_id: String }
    /// A body map opened, to read or to amend.
    pub struct OpenedBodyMap {
        pub child_id: String,
        pub form: BodyMapForm,
        pub seen_on: NaiveDate,
        pub seen_at: Option<NaiveTime>,
        pub referred_on: Option<NaiveDate>,
        /// The contact at which the marks were seen.
        pub contact_id: Option<String>,
        /// The referral that is kept in sight.
        pub referral_id: Option<String>,
        pub must_be_referred: bool,
        pub revision: u32,
        pub author: String,
        pub entered_in_error: bool,
    }
    /// A body map as the timeline and the Safeguarding tab show it.
    pub struct BodyMapEntry {
        pub mobility: Code<Mobility>,
        /// What each mark is and where, in the order of their numbers.
        pub marks: Vec<MarkLine>,
        pub seen_by: String,
        pub referred_on: Option<NaiveDate>,
        pub referred_to: String,
        pub referral_outcome: String,
        /// The contact at which the marks were seen.
        pub contact_id: Option<String>,
    }
    /// A mark in a line.
    pub struct MarkLine {
        pub kind: Code<MarkKind>,
        pub site: Code<BodySite>,
    }
    /// Every outline, a baby's first.
    pub struct BodyOutlines { pub outlines: Vec<OutlineView> }
    /// An outline: one figure from one side.
    pub struct OutlineView {
        pub figure: Code<Figure>,
        pub view: Code<BodyView>,
        pub width: u32,
        pub height: u32,
        /// The edge of the body: closed paths.
        pub outline: Vec<String>,
        /// Fine lines within it.
        pub details: Vec<String>,
        pub points: Vec<SitePointView>,
    }
    /// Where a mark goes when its site is chosen from the list, in thousandths.
    pub struct SitePointView {
        pub site: Code<BodySite>,
        pub x: u16,
        pub y: u16,
    }
    /// Concerns about care noted in a family in the last twelve months.
    pub struct FamilyConcerns {
        /// They call for a look at possible neglect: a question, never a decision.
        pub calls_for_a_look: bool,
        /// How many contacts they were noted at.
        pub contacts: u32,
        /// Oldest first.
        pub lines: Vec<ConcernLine>,
        pub kinds: Vec<ConcernCount>,
    }
    /// One contact at which something about care worried the nurse.
    pub struct ConcernLine {
        pub contact_id: String,
        pub child_id: String,
        /// The given name.
        pub child: String,
        pub on: NaiveDate,
        pub concerns: Vec<Code<Concern>>,
        pub restricted: bool,
    }
    /// How often one kind of concern was noted.
    pub struct ConcernCount {
        pub concern: Code<Concern>,
        pub times: u32,
    }
}
