//! Field by field, what the file says otherwise than the record. A field on which the file is silent never differs.

use caseload_domain::{
    child::{Address, Birth, CaseloadStatus, Child, NhsNumberStatus, School, Sex},
    code::{Coded as _, YesNoNotAsked},
};

use super::{
    facts::ChildFacts,
    people::difference,
    views::Difference,
    words::{fold, level_name},
};

/// A school's name where only the year group is known.
const NO_SCHOOL_NAME: &str = "School not known";

struct Field {
    name: &'static str,
    /// What the record says (empty when it says nothing) and what the file says; `None` when the file is silent.
    compare: fn(&Child, &ChildFacts) -> Option<(String, String)>,
    apply: fn(&mut Child, &ChildFacts),
}

/// What differs for one child.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Fields that are blank in the record.
    pub(super) filled: Vec<Difference>,
    /// Fields on which record and file disagree.
    pub(super) disagreeing: Vec<Difference>,
}

/// A child as the file has it.
pub(super) fn new_child(id: caseload_domain::id::ChildId, facts: &ChildFacts) -> Child {
    let mut child = Child {
        id,
        name: facts.name.clone(),
        birth: facts.birth,
        sex: facts.sex,
        nhs_number: facts.nhs_number.clone(),
        nhs_number_status: facts.nhs_number_status,
        gestation: facts.gestation,
        address: Address { lines: facts.lines.clone(), postcode: facts.postcode.clone() },
        phone: None,
        gp_practice: None,
        school: None,
        ethnicity: None,
        first_language: None,
        interpreter: YesNoNotAsked::NotAsked,
        level: facts.level.unwrap_or(caseload_domain::child::Level::Universal),
        named_practitioner: None,
        resident_authority: None,
        household: None,
        visit_note: None,
        caseload_status: CaseloadStatus::OnCaseload,
        level_since: None,
        earlier_levels: Vec::new(),
        send: YesNoNotAsked::NotAsked,
        imd_decile: None,
        joined_on: None,
        left_on: None,
        moves: Vec::new(),
        cover: None,
        death: None,
        restricted_identity: false,
        merged_into: None,
        birth_order: None,
        earlier_homes: Vec::new(),
    };
    apply(&mut child, facts);
    child
}

/// What the file says otherwise than the record.
pub(super) fn between(child: &Child, facts: &ChildFacts) -> Changes {
    let mut changes = Changes::default();
    for field in FIELDS {
        if let Some((in_record, in_file)) = (field.compare)(child, facts)
            && fold(&in_record) != fold(&in_file)
        {
            let list = if in_record.is_empty() { &mut changes.filled } else { &mut changes.disagreeing };
            list.push(difference(field.name, in_record, in_file));
        }
    }
    changes
}

/// Whether the file and the record speak of two children: another birth and another name under one number.
pub(super) fn is_somebody_else(child: &Child, facts: &ChildFacts) -> bool {
    let changes = between(child, facts);
    let differs = |name: &str| changes.disagreeing.iter().any(|one| one.field == name);
    differs("Date of birth") && (differs("Surname") || differs("Forename(s)"))
}

/// Takes over what the file says, where it differs.
pub(super) fn apply(child: &mut Child, facts: &ChildFacts) {
    for field in FIELDS {
        if let Some((in_record, in_file)) = (field.compare)(child, facts)
            && fold(&in_record) != fold(&in_file)
        {
            (field.apply)(child, facts);
        }
    }
}

fn or_blank(value: Option<&str>) -> String {
    value.unwrap_or("").to_owned()
}

macro_rules! text_field {
    ($name:literal, $field:ident) => {
        Field {
            name: $name,
            compare: |child, facts| {
                facts.$field.as_ref().map(|text| (or_blank(child.$field.as_deref()), text.clone()))
            },
            apply: |child, facts| child.$field = facts.$field.clone(),
        }
    };
}

fn no_school() -> School {
    School { name: NO_SCHOOL_NAME.to_owned(), urn: None, year_group: None, class_name: None }
}

const FIELDS: &[Field] = &[
    Field {
        name: "Surname",
        compare: |child, facts| Some((child.name.family.clone(), facts.name.family.clone())),
        apply: |child, facts| child.name.family = facts.name.family.clone(),
    },
    Field {
        name: "Forename(s)",
        compare: |child, facts| {
            Some((child.name.given.clone(), facts.name.given.clone())).filter(|(_, given)| !given.is_empty())
        },
        apply: |child, facts| child.name.given = facts.name.given.clone(),
    },
    Field {
        name: "Known as",
        compare: |child, facts| {
            facts.name.known_as.clone().map(|known_as| (or_blank(child.name.known_as.as_deref()), known_as))
        },
        apply: |child, facts| child.name.known_as = facts.name.known_as.clone(),
    },
    Field {
        name: "Date of birth",
        // An expected date in the record is a blank that a birth fills: the unborn become born.
        compare: |child, facts| match (child.birth, facts.birth) {
            (Birth::Born(on_record), Birth::Born(born)) => Some((on_record.to_string(), born.to_string())),
            (Birth::Expected(_), Birth::Born(born)) => Some((String::new(), born.to_string())),
            (_, Birth::Expected(_)) => None,
        },
        apply: |child, facts| {
            child.birth = facts.birth;
            if child.nhs_number_status == NhsNumberStatus::NotYetIssued {
                child.nhs_number_status = facts.nhs_number_status;
            }
        },
    },
    Field {
        name: "EDD",
        // A file that still has the expected date of a child who is born is only old.
        compare: |child, facts| match (child.birth, facts.birth) {
            (Birth::Expected(on_record), Birth::Expected(due)) => {
                Some((on_record.to_string(), due.to_string()))
            }
            (Birth::Born(_), _) | (_, Birth::Born(_)) => None,
        },
        apply: |child, facts| child.birth = facts.birth,
    },
    Field {
        name: "Sex",
        compare: |child, facts| {
            let word = |sex: Sex| if sex == Sex::NotKnown { String::new() } else { sex.code().to_owned() };
            Some((word(child.sex), word(facts.sex))).filter(|(_, sex)| !sex.is_empty())
        },
        apply: |child, facts| child.sex = facts.sex,
    },
    Field {
        name: "NHS number",
        compare: |child, facts| {
            let on_record = child.nhs_number.as_ref().map(ToString::to_string).unwrap_or_default();
            facts.nhs_number.as_ref().map(|number| (on_record, number.to_string()))
        },
        apply: |child, facts| {
            child.nhs_number = facts.nhs_number.clone();
            child.nhs_number_status = facts.nhs_number_status;
        },
    },
    Field {
        name: "NHS number status",
        // Only a trace says more than the record; a file without one says nothing.
        compare: |child, facts| {
            let on_record =
                if child.nhs_number_status == NhsNumberStatus::Verified { "verified" } else { "" };
            let traced = facts.nhs_number_status == NhsNumberStatus::Verified;
            traced.then(|| (on_record.to_owned(), "verified".to_owned()))
        },
        apply: |child, facts| child.nhs_number_status = facts.nhs_number_status,
    },
    Field {
        name: "Gestation",
        compare: |child, facts| {
            let text = |weeks: u8, days: u8| format!("{weeks}+{days}");
            let on_record = child.gestation.map(|read| text(read.weeks(), read.days())).unwrap_or_default();
            facts.gestation.map(|read| (on_record, text(read.weeks(), read.days())))
        },
        apply: |child, facts| child.gestation = facts.gestation,
    },
    Field {
        name: "Address",
        compare: |child, facts| {
            Some((child.address.lines.join(", "), facts.lines.join(", ")))
                .filter(|(_, lines)| !lines.is_empty())
        },
        apply: |child, facts| child.address.lines = facts.lines.clone(),
    },
    Field {
        name: "Postcode",
        compare: |child, facts| {
            let on_record = child.address.postcode.as_ref().map(ToString::to_string).unwrap_or_default();
            facts.postcode.as_ref().map(|postcode| (on_record, postcode.to_string()))
        },
        apply: |child, facts| child.address.postcode = facts.postcode.clone(),
    },
    text_field!("Telephone", phone),
    Field {
        name: "GP practice",
        compare: |child, facts| {
            // The code is the practice; its name is written in many ways.
            let text = |practice: &caseload_domain::child::GpPractice| {
                practice.code.clone().unwrap_or_else(|| practice.name.clone())
            };
            let on_record = child.gp_practice.as_ref().map(text).unwrap_or_default();
            facts.gp_practice.as_ref().map(|practice| (on_record, text(practice)))
        },
        apply: |child, facts| child.gp_practice = facts.gp_practice.clone(),
    },
    Field {
        name: "School or nursery",
        compare: |child, facts| {
            let on_record = child.school.as_ref().map(|school| school.name.clone()).unwrap_or_default();
            let on_record = if on_record == NO_SCHOOL_NAME { String::new() } else { on_record };
            facts.school.name.clone().map(|name| (on_record, name))
        },
        apply: |child, facts| {
            let year_group = child.school.as_ref().and_then(|school| school.year_group);
            let name = facts.school.name.clone().unwrap_or_else(|| NO_SCHOOL_NAME.to_owned());
            // The class belonged to the school before.
            child.school = Some(School { name, urn: facts.school.urn.clone(), year_group, class_name: None });
        },
    },
    Field {
        name: "Year group",
        compare: |child, facts| {
            let on_record = child.school.as_ref().and_then(|school| school.year_group);
            let on_record = on_record.map(|year| year.to_string()).unwrap_or_default();
            facts.school.year_group.map(|year| (on_record, year.to_string()))
        },
        apply: |child, facts| {
            child.school.get_or_insert_with(no_school).year_group = facts.school.year_group;
        },
    },
    Field {
        name: "Class",
        compare: |child, facts| {
            let on_record = child.school.as_ref().and_then(|school| school.class_name.clone());
            facts.school.class_name.clone().map(|class| (on_record.unwrap_or_default(), class))
        },
        apply: |child, facts| {
            child.school.get_or_insert_with(no_school).class_name.clone_from(&facts.school.class_name);
        },
    },
    text_field!("Ethnicity", ethnicity),
    text_field!("First language", first_language),
    Field {
        name: "Interpreter",
        compare: |child, facts| {
            let word = |answer: YesNoNotAsked| {
                if answer == YesNoNotAsked::NotAsked { String::new() } else { answer.code().to_owned() }
            };
            Some((word(child.interpreter), word(facts.interpreter))).filter(|(_, answer)| !answer.is_empty())
        },
        apply: |child, facts| child.interpreter = facts.interpreter,
    },
    Field {
        name: "Level of care",
        compare: |child, facts| {
            facts.level.map(|level| (level_name(child.level).to_owned(), level_name(level).to_owned()))
        },
        apply: |child, facts| {
            if let Some(level) = facts.level.filter(|level| *level != child.level) {
                child.level = level;
                // The file does not say since when.
                child.level_since = None;
            }
        },
    },
    text_field!("Named practitioner", named_practitioner),
    text_field!("Resident authority", resident_authority),
    Field {
        name: "IMD decile",
        compare: |child, facts| {
            let on_record = child.imd_decile.map(|decile| decile.get().to_string()).unwrap_or_default();
            facts.imd_decile.map(|decile| (on_record, decile.get().to_string()))
        },
        apply: |child, facts| child.imd_decile = facts.imd_decile,
    },
    Field {
        name: "SEND",
        compare: |child, facts| {
            let word = |answer: YesNoNotAsked| {
                if answer == YesNoNotAsked::NotAsked { String::new() } else { answer.code().to_owned() }
            };
            Some((word(child.send), word(facts.send))).filter(|(_, answer)| !answer.is_empty())
        },
        apply: |child, facts| child.send = facts.send,
    },
    Field {
        name: "Date moved in",
        compare: |child, facts| {
            let on_record = child.joined_on.map(|day| day.to_string()).unwrap_or_default();
            facts.joined_on.map(|day| (on_record, day.to_string()))
        },
        apply: |child, facts| child.joined_on = facts.joined_on,
    },
    text_field!("Note before a visit", visit_note),
    Field {
        name: "Caseload",
        compare: |child, facts| {
            let on_record = if child.caseload_status == CaseloadStatus::Died { "died" } else { "" };
            facts.died.then(|| (on_record.to_owned(), "died".to_owned()))
        },
        apply: |child, _| child.caseload_status = CaseloadStatus::Died,
    },
];
