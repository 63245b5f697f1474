//! Adults in a child's life, and what each is to the child.

use chrono::NaiveDate;

use crate::{
    code::YesNoNotAsked,
    coded,
    id::{ChildId, PersonId, RelationshipId},
    name::Name,
    nhs_number::NhsNumber,
};

coded! {
    /// What a person is to a child.
    RelationshipRole {
        Mother = "mother",
        Father = "father",
        MothersPartner = "mothers-partner",
        FathersPartner = "fathers-partner",
        Grandparent = "grandparent",
        FosterCarer = "foster-carer",
        Guardian = "guardian",
        Carer = "carer",
        OtherRelative = "other-relative",
    }
}

/// An adult in a child's life. The same person can be mother to several children.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Name.
    pub name: Name,
    /// NHS number, when known.
    pub nhs_number: Option<NhsNumber>,
    /// Date of birth, when known.
    pub date_of_birth: Option<NaiveDate>,
    /// Telephone, as written.
    pub phone: Option<String>,
    /// Height in millimetres, for what a child of two parents may be expected to reach; `None` when not known.
    pub height: Option<u16>,
}

/// What a person is to a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// Identity.
    pub id: RelationshipId,
    /// The child.
    pub child: ChildId,
    /// The person.
    pub person: PersonId,
    /// What the person is to the child.
    pub role: RelationshipRole,
    /// Whether the person has parental responsibility. *Not asked* is an answer.
    pub parental_responsibility: YesNoNotAsked,
    /// Whether the person lives with the child.
    pub lives_with_child: YesNoNotAsked,
    /// The first day, of a new partner or carer; `None` when from the start, or not known.
    pub since: Option<NaiveDate>,
    /// The last day, of a partner or carer who is that no longer; `None` while it lasts.
    pub until: Option<NaiveDate>,
}
