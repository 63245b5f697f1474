//! What the Family tab shows: adults, homes, children, what was never asked, what comes together, and the drawing.

use caseload_domain::{
    child::{CaseloadStatus, Sex},
    code::YesNoNotAsked,
    contact::{ContactType, Mode},
    family::{FosteringReason, SiblingTie},
    genogram::{EdgeKind, Shape},
    person::RelationshipRole,
    safeguarding::ParentalFactor,
};
use chrono::NaiveDate;

use crate::{
    caseload::views::{AgeView, FlagTag},
    code::Code,
    view_macro::views,
};

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
