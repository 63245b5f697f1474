//! What the Family tab shows: adults, homes, children, what was never asked, what comes together, and the drawing.

use caseload_domain::{
    child::{CaseloadStatus, Sex},
    code::YesNoNotAsked,
    coded,
    contact::{ContactType, Mode},
    family::{FosteringReason, SiblingTie},
    genogram::{EdgeKind, Shape},
    person::RelationshipRole,
    record::RecordKind,
    safeguarding::ParentalFactor,
};
use chrono::NaiveDate;

use crate::{
    caseload::views::{AgeView, FlagTag},
    child::views::ChildForm,
    code::Code,
    view_macro::views,
};

coded! {
    /// What a home asks to be looked at.
    HomeConcernKind {
        #[doc = "An open flag or status on the record of another child of an adult who lives here."] Adult = "adult",
        #[doc = "A risk that was written for the home before and is still open."] OldHome = "old-home",
    }
}

coded! {
    /// The parts of the page, in the order in which they are read.
    SummaryHeading {
        Children = "children",
        Adults = "adults",
        Homes = "homes",
        Safeguarding = "safeguarding",
        Care = "care",
        LastContacts = "last-contacts",
        Next = "next",
        Growth = "growth",
        Others = "others",
        NotKnown = "not-known",
    }
}

views! {
    /// A child's family, from the records of the child and of the brothers and sisters on this caseload.
    pub struct FamilyView {
        pub child_id: String,
        /// The child's given name, or the surname where there is none yet.
        pub child: String,
        /// Adults, those of this child first, in the order of their roles.
        pub adults: Vec<AdultView>,
        /// Roles of this child of which nobody is on record.
        pub roles_not_asked: Vec<Code<RelationshipRole>>,
        /// The child's own home first.
        pub homes: Vec<FamilyHome>,
        /// Homes before, the latest first.
        pub homes_before: Vec<HomeBefore>,
        /// The last change of the household, while it can be undone.
        pub last_change: Option<LastChange>,
        /// Brothers and sisters on this caseload, the oldest first.
        pub siblings: Vec<FamilyChild>,
        /// Factors of the parents on any child's record, each with what tells of it.
        pub factors: Vec<FactorView>,
        /// How many of domestic abuse, mental health and substance misuse are among them.
        pub of_the_trio: u32,
        /// Why to ask about private fostering; `None` where there is nothing to ask.
        pub fostering: Option<Code<FosteringReason>>,
        pub genogram: GenogramView,
    }
    /// An adult, and what the adult is to each child.
    pub struct AdultView {
        pub person_id: String,
        pub name: String,
        pub date_of_birth: Option<NaiveDate>,
        pub phone: Option<String>,
        pub nhs_number: Option<String>,
        /// To this child first.
        pub roles: Vec<AdultRole>,
        /// The last contact at which the adult was present; `None` when on record and never present.
        pub seen: Option<AdultSeen>,
    }
    /// What an adult is to one child.
    pub struct AdultRole {
        pub relationship_id: String,
        pub child_id: String,
        pub child: String,
        pub is_this_child: bool,
        pub role: Code<RelationshipRole>,
        pub parental_responsibility: Code<YesNoNotAsked>,
        pub lives_with_child: Code<YesNoNotAsked>,
        /// The first day of a partner or carer; `None` when from the start, or not known.
        pub since: Option<NaiveDate>,
        /// The last day of one who is that no longer.
        pub until: Option<NaiveDate>,
    }
    /// Where an adult was last present.
    pub struct AdultSeen {
        pub on: NaiveDate,
        pub contact_id: String,
        pub contact_type: Code<ContactType>,
        pub mode: Code<Mode>,
        pub child_id: String,
        /// Whose contact it was.
        pub child: String,
        pub is_this_child: bool,
    }
    /// A child or an adult, by name.
    pub struct NamedOne { pub id: String, pub name: String }
    /// Who lives together.
    pub struct FamilyHome {
        /// Empty when not known.
        pub address: String,
        pub is_this_childs: bool,
        pub children: Vec<NamedOne>,
        pub adults: Vec<NamedOne>,
        /// Adults of these children of whom nobody has asked whether they live here.
        pub not_asked: Vec<NamedOne>,
        /// What to look at about those who live here.
        pub concerns: Vec<HomeConcern>,
    }
    /// Where and with whom children of the family lived before.
    pub struct HomeBefore {
        /// Empty when not known.
        pub address: String,
        pub children: Vec<String>,
        pub adults: Vec<String>,
        pub since: Option<NaiveDate>,
        pub until: NaiveDate,
        pub why: String,
    }
    /// The last change of the household, while it can be undone.
    pub struct LastChange { pub on: NaiveDate, pub why: String }
    /// Something about a home that asks for a look; the nurse judges.
    pub struct HomeConcern {
        pub kind: Code<HomeConcernKind>,
        /// The adult whom it is about; empty for a risk of the home before.
        pub adult: String,
        /// On whose record it stands.
        pub child_id: String,
        pub child: String,
        pub tag: FlagTag,
    }
    /// A household that changes, as typed.
    pub struct ChangeHousehold {
        /// Whose family it is.
        pub child_id: String,
        /// The first day of what is new, typed any way.
        pub on: String,
        /// What happened, in a few words.
        pub why: String,
        /// The children who move.
        pub moving: Vec<String>,
        /// They move to this child's home; `None` for another address.
        pub home_of: Option<String>,
        pub address_lines: Vec<String>,
        pub postcode: String,
        /// Who lives with whom, and who has parental responsibility, from that day.
        pub ties: Vec<TieNow>,
        /// Somebody who joins the family.
        pub joins: Option<JoiningAdult>,
        pub draft_id: Option<String>,
    }
    /// A tie as it is from that day.
    pub struct TieNow {
        pub relationship_id: String,
        pub lives_with_child: Code<YesNoNotAsked>,
        pub parental_responsibility: Code<YesNoNotAsked>,
    }
    /// An adult who joins the family.
    pub struct JoiningAdult {
        /// An adult on record already; `None` for somebody new.
        pub person_id: Option<String>,
        pub role: Code<RelationshipRole>,
        pub family: String,
        pub given: String,
        pub date_of_birth: String,
        pub phone: String,
        pub parental_responsibility: Code<YesNoNotAsked>,
        /// The children they live with.
        pub children: Vec<String>,
    }
    /// What to look at before the change is saved.
    pub struct HouseholdCheck { pub concerns: Vec<HomeConcern> }
    /// Register a twin: a child of the same birth, with a number and a weight of its own.
    pub struct RegisterTwin {
        /// The child already on record.
        pub twin_of: String,
        pub form: ChildForm,
        /// 1 for the first born; empty when not known.
        pub birth_order: String,
        /// Kilograms or with its unit; empty when not known.
        pub birth_weight: String,
        pub duplicates_seen: bool,
    }
    /// The family on one page.
    pub struct SummaryQuery {
        pub child_id: String,
        /// Why restricted and third-party entries are shown; `None` leaves them out. It is written in the record book.
        pub restricted_because: Option<String>,
    }
    /// A family, told to a colleague who never met it.
    pub struct FamilySummary {
        pub child_id: String,
        /// `Ava-Mae, Tyler and Mia`.
        pub of: String,
        pub parts: Vec<SummaryPart>,
        /// Lines left out because they are restricted or about somebody else.
        pub held_back: u32,
    }
    /// One part of the page; an empty one is said to be empty.
    pub struct SummaryPart { pub heading: Code<SummaryHeading>, pub lines: Vec<SummaryLine> }
    /// A line of the page, with the entry it is taken from.
    pub struct SummaryLine {
        pub text: String,
        pub child_id: String,
        pub kind: Code<RecordKind>,
        pub record_id: String,
        pub held_back: bool,
    }
    /// A brother or sister on this caseload.
    pub struct FamilyChild {
        pub child_id: String,
        pub name: String,
        pub age: Option<AgeView>,
        pub born: Option<NaiveDate>,
        pub sex: Code<Sex>,
        pub tie: Code<SiblingTie>,
        pub same_home: bool,
        pub school: Option<String>,
        pub caseload_status: Code<CaseloadStatus>,
        pub last_seen: Option<NaiveDate>,
        /// Open statuses and flags.
        pub flags: Vec<FlagTag>,
    }
    /// A factor of the parents.
    pub struct FactorView { pub factor: Code<ParentalFactor>, pub sources: Vec<FactorSource> }
    /// What tells of a factor: a flag or a safeguarding status of a child.
    pub struct FactorSource {
        pub child_id: String,
        pub child: String,
        pub is_this_child: bool,
        pub tag: FlagTag,
    }
    /// The drawing. A unit is a pixel at the usual size.
    pub struct GenogramView {
        pub width: f64,
        pub height: f64,
        /// Radius of a sign.
        pub radius: f64,
        /// Room for words beside a sign: as wide as its cell.
        pub cell: f64,
        pub symbols: Vec<SymbolView>,
        pub edges: Vec<EdgeView>,
        /// Closed boundaries round each home, corner by corner.
        pub homes: Vec<Vec<[f64; 2]>>,
    }
    /// A sign of the drawing.
    pub struct SymbolView {
        pub shape: Code<Shape>,
        pub x: f64,
        pub y: f64,
        /// 0 grandparents, 1 parents and other adults, 2 children.
        pub generation: u8,
        /// The child it stands for.
        pub child_id: Option<String>,
        /// The adult it stands for. A sign that is neither is a parent without a record.
        pub person_id: Option<String>,
        /// What an adult, or a parent without a record, is to this child, or to a brother or sister.
        pub role: Option<Code<RelationshipRole>>,
        /// Empty for a parent without a record.
        pub name: String,
        /// The name in one line or two that fit beside the sign.
        pub lines: Vec<String>,
        pub age: Option<AgeView>,
        pub seen: Option<NaiveDate>,
        pub is_this_child: bool,
        pub died: bool,
    }
    /// A line of the drawing.
    pub struct EdgeView {
        pub kind: Code<EdgeKind>,
        /// Straight parts: x and y of one end, then of the other.
        pub parts: Vec<[f64; 4]>,
        /// Where two strokes say that they do not live together.
        pub strokes: Option<[f64; 2]>,
    }
}
