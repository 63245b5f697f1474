//! Two made-up children who differ in every fact.

use crate::{
    child::{
        Address, Birth, CaseloadStatus, Child, Gestation, GpPractice, ImdDecile, Level, NhsNumberStatus,
        School, Sex,
    },
    code::YesNoNotAsked,
    id::{ChildId, HouseholdId},
    name::Name,
    nhs_number::NhsNumber,
    postcode::Postcode,
};

/// The first or the second of them.
pub(crate) fn a_child(which: u8) -> Child {
    let first = which == 1;
    let pick = |one: &str, other: &str| if first { one.to_owned() } else { other.to_owned() };
    let text = |one: &str, other: &str| Some(pick(one, other));
    Child {
        id: ChildId::parse(&format!("01a1e395-ae87-7000-8000-00000000000{which}")).unwrap(),
        name: Name::parse(&pick("Doyle", "Kowalska"), &pick("Ava", "Zofia"), "").unwrap(),
        birth: Birth::Born(pick("2026-08-12", "2025-01-02").parse().unwrap()),
        sex: if first { Sex::Female } else { Sex::NotKnown },
        nhs_number: NhsNumber::parse(&pick("999 000 0018", "999 000 0026")).ok(),
        nhs_number_status: if first { NhsNumberStatus::Verified } else { NhsNumberStatus::PresentNotTraced },
        gestation: Gestation::new(if first { 39 } else { 34 }, 0),
        address: Address {
            lines: vec![pick("14 Larkspur Row", "2 Quay")],
            postcode: Postcode::parse(&pick("LE3 9QH", "LE1 5WW")),
        },
        phone: text("07700 900123", "07700 900124"),
        gp_practice: Some(GpPractice { code: None, name: pick("Westcotes", "Quay") }),
        school: Some(School { name: pick("Oak", "Elm"), urn: None, year_group: None, class_name: None }),
        ethnicity: text("A", "C"),
        first_language: text("English", "Polish"),
        interpreter: if first { YesNoNotAsked::No } else { YesNoNotAsked::Yes },
        level: if first { Level::Universal } else { Level::UniversalPlus },
        level_since: None,
        earlier_levels: Vec::new(),
        send: if first { YesNoNotAsked::No } else { YesNoNotAsked::Yes },
        imd_decile: ImdDecile::new(which),
        joined_on: None,
        left_on: (!first).then(|| "2026-12-01".parse().unwrap()),
        named_practitioner: text("Amina Yusuf", "Jo Patel"),
        resident_authority: text("Leicester", "Rutland"),
        household: HouseholdId::parse(&format!("01a1e395-ae87-7000-8000-00000000001{which}")).ok(),
        visit_note: text("Dog", "Ring twice"),
        caseload_status: if first { CaseloadStatus::OnCaseload } else { CaseloadStatus::MovedAway },
        moves: Vec::new(),
        cover: None,
        death: None,
        restricted_identity: false,
        merged_into: None,
        birth_order: None,
        earlier_homes: Vec::new(),
    }
}
