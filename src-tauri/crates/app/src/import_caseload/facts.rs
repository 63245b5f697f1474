//! What a row or a resource says of a child and its parents, as far as it could be read.

use caseload_domain::{
    child::{Birth, Gestation, GpPractice, ImdDecile, Level, NhsNumberStatus, Sex},
    code::YesNoNotAsked,
    flag::{AbuseCategory, FlagStatus, FlagType},
    name::Name,
    nhs_number::NhsNumber,
    person::RelationshipRole,
    postcode::Postcode,
};
use chrono::NaiveDate;

use super::{people::PersonPlace, remarks::Remarks};

/// A child as the file has it. `None` and *not asked* mean that the file is silent, never that the record must be emptied.
#[derive(Debug)]
pub(super) struct ChildFacts {
    /// The resource's own id, where it is one this program could have given.
    pub(super) own_id: Option<String>,
    pub(super) name: Name,
    pub(super) birth: Birth,
    pub(super) sex: Sex,
    pub(super) nhs_number: Option<NhsNumber>,
    pub(super) nhs_number_status: NhsNumberStatus,
    pub(super) gestation: Option<Gestation>,
    pub(super) lines: Vec<String>,
    pub(super) postcode: Option<Postcode>,
    pub(super) phone: Option<String>,
    pub(super) gp_practice: Option<GpPractice>,
    pub(super) school: SchoolFacts,
    pub(super) ethnicity: Option<String>,
    pub(super) first_language: Option<String>,
    pub(super) interpreter: YesNoNotAsked,
    pub(super) level: Option<Level>,
    pub(super) named_practitioner: Option<String>,
    pub(super) resident_authority: Option<String>,
    pub(super) imd_decile: Option<ImdDecile>,
    pub(super) send: YesNoNotAsked,
    pub(super) joined_on: Option<NaiveDate>,
    pub(super) visit_note: Option<String>,
    pub(super) died: bool,
    pub(super) flags: Vec<FlagFacts>,
    pub(super) parents: Vec<ParentFacts>,
}

impl ChildFacts {
    /// A child of whom the file says no more than this.
    pub(super) fn new(name: Name, birth: Birth) -> Self {
        Self {
            own_id: None,
            name,
            birth,
            sex: Sex::NotKnown,
            nhs_number: None,
            nhs_number_status: NhsNumberStatus::TraceRequired,
            gestation: None,
            lines: Vec::new(),
            postcode: None,
            phone: None,
            gp_practice: None,
            school: SchoolFacts::default(),
            ethnicity: None,
            first_language: None,
            interpreter: YesNoNotAsked::NotAsked,
            level: None,
            named_practitioner: None,
            resident_authority: None,
            imd_decile: None,
            send: YesNoNotAsked::NotAsked,
            joined_on: None,
            visit_note: None,
            died: false,
            flags: Vec::new(),
            parents: Vec::new(),
        }
    }
}

/// School or nursery and year; a year without a school is kept.
#[derive(Debug, Clone, Default)]
pub(super) struct SchoolFacts {
    pub(super) name: Option<String>,
    pub(super) urn: Option<String>,
    pub(super) year_group: Option<i8>,
    pub(super) class_name: Option<String>,
}

/// A flag as the file has it.
#[derive(Debug, Clone)]
pub(super) struct FlagFacts {
    pub(super) flag_type: FlagType,
    pub(super) categories: Vec<AbuseCategory>,
    pub(super) status: FlagStatus,
    /// The file's own words.
    pub(super) words: String,
}

/// An adult as the file has it.
#[derive(Debug, Clone)]
pub(super) struct PersonFacts {
    pub(super) name: Name,
    pub(super) nhs_number: Option<NhsNumber>,
    pub(super) date_of_birth: Option<NaiveDate>,
    pub(super) phone: Option<String>,
}

/// An adult and what the adult is to the child.
#[derive(Debug)]
pub(super) struct ParentFacts {
    /// The row that says so and what there is to say of it, where it is a row of its own.
    pub(super) own_row: Option<(u32, Remarks)>,
    /// The person, where another part of the file has already said who it is.
    pub(super) known: Option<PersonPlace>,
    pub(super) person: PersonFacts,
    pub(super) role: RelationshipRole,
    pub(super) parental_responsibility: YesNoNotAsked,
    pub(super) lives_with_child: YesNoNotAsked,
}
