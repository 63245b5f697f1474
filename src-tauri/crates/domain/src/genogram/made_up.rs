//! Made-up children, adults and ties, by number.

use crate::{
    child::{Address, Birth, CaseloadStatus, Child, Level, NhsNumberStatus, Sex},
    code::{Coded as _, YesNoNotAsked},
    id::{ChildId, PersonId, RelationshipId},
    name::Name,
    person::{Relationship, RelationshipRole},
};

fn uuid(kind: char, n: u32) -> String {
    format!("0190b000-0000-7000-8000-0000000{kind}{n:04}")
}

pub(crate) fn child_id(n: u32) -> ChildId {
    ChildId::parse(&uuid('c', n)).unwrap()
}

pub(crate) fn adult(n: u32) -> PersonId {
    PersonId::parse(&uuid('a', n)).unwrap()
}

pub(crate) fn a_child(n: u32, born: &str) -> Child {
    Child {
        id: child_id(n),
        name: Name::parse("Made-up", &format!("Child {n}"), "").unwrap(),
        birth: Birth::Born(born.parse().unwrap()),
        sex: Sex::Female,
        nhs_number: None,
        nhs_number_status: NhsNumberStatus::NotYetIssued,
        gestation: None,
        address: Address::default(),
        phone: None,
        gp_practice: None,
        school: None,
        ethnicity: None,
        first_language: None,
        interpreter: YesNoNotAsked::NotAsked,
        level: Level::Universal,
        level_since: None,
        earlier_levels: Vec::new(),
        send: YesNoNotAsked::NotAsked,
        imd_decile: None,
        joined_on: None,
        left_on: None,
        named_practitioner: None,
        resident_authority: None,
        household: None,
        visit_note: None,
        caseload_status: CaseloadStatus::OnCaseload,
        moves: Vec::new(),
        cover: None,
        death: None,
        restricted_identity: false,
        merged_into: None,
        birth_order: None,
        earlier_homes: Vec::new(),
    }
}

pub(crate) fn a_tie(child: u32, person: u32, role: RelationshipRole, lives: YesNoNotAsked) -> Relationship {
    let code = RelationshipRole::ALL.iter().position(|other| *other == role).unwrap();
    Relationship {
        id: RelationshipId::parse(&format!("0190b000-0000-7000-8000-{code:04}{child:04}{person:04}"))
            .unwrap(),
        child: child_id(child),
        person: adult(person),
        role,
        parental_responsibility: YesNoNotAsked::NotAsked,
        lives_with_child: lives,
        since: None,
        until: None,
    }
}
