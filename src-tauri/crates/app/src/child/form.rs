//! The child form: typed text into a child and the people around, and back.

use caseload_domain::{
    child::{
        Address, Birth, CaseloadStatus, Child, Gestation, GpPractice, ImdDecile, NhsNumberStatus, School,
    },
    code::YesNoNotAsked,
    id::{ChildId, PersonId, RelationshipId},
    name::Name,
    nhs_number::{NhsNumber, NhsNumberError},
    person::{Person, Relationship, RelationshipRole},
    postcode::Postcode,
    problem::{Problem, Problems},
};
use chrono::NaiveDate;

use super::views::{ChildForm, RelativeForm};
use crate::{
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    flag::gather,
    typed::{Looking, needed_date, optional_date, optional_number, optional_text},
};

/// A person of the form, read.
pub(super) struct ParsedRelative {
    pub(super) relationship_id: Option<RelationshipId>,
    pub(super) person_id: Option<PersonId>,
    pub(super) name: Name,
    pub(super) nhs_number: Option<NhsNumber>,
    pub(super) date_of_birth: Option<NaiveDate>,
    pub(super) phone: Option<String>,
    pub(super) role: RelationshipRole,
    pub(super) parental_responsibility: YesNoNotAsked,
    pub(super) lives_with_child: YesNoNotAsked,
}

/// An NHS number that may be left empty.
fn nhs_number(field: &'static str, text: &str, problems: &mut Problems) -> Option<NhsNumber> {
    match NhsNumber::parse(text) {
        Ok(number) => Some(number),
        Err(NhsNumberError::Empty) => None,
        Err(error) => {
            problems.push(
                field,
                format!("That is not an NHS number: {error}"),
                "Check it digit by digit against the letter or the red book",
            );
            None
        }
    }
}

/// Reads the form. `before` is the child as it stood, for what the form does not hold.
pub(super) fn parse(
    id: ChildId,
    before: Option<&Child>,
    form: ChildForm,
    now: Now,
) -> Answer<(Child, Vec<ParsedRelative>)> {
    let ChildForm {
        family,
        given,
        known_as,
        unborn,
        date_of_birth,
        expected_date,
        sex,
        nhs_number: typed_number,
        gestation,
        address_lines,
        postcode,
        phone,
        gp_practice_code,
        gp_practice_name,
        school_name,
        school_urn,
        year_group,
        class_name,
        ethnicity,
        first_language,
        interpreter,
        level,
        level_since,
        send,
        imd_decile,
        joined_on,
        left_on,
        named_practitioner,
        resident_authority,
        visit_note,
        caseload_status,
        same_household_as: _,
        relatives,
    } = form;
    let mut problems = Problems::default();
    let name = problems.keep(Name::parse(&family, &given, &known_as));
    let status_before = before.map_or(CaseloadStatus::OnCaseload, |child| child.caseload_status);
    // A transfer and a joined record say more than a status, and each has its own way back.
    let own_way = |status| matches!(status, CaseloadStatus::Transferred | CaseloadStatus::Merged);
    if caseload_status.0 != status_before && (own_way(caseload_status.0) || own_way(status_before)) {
        problems.push(
            "caseloadStatus",
            "Care that is passed on and records that are joined are not written here",
            "Use the transfer or the possible duplicates of this child, and take it back there",
        );
    }
    let birth = if unborn {
        Birth::Expected(needed_date("expectedDate", &expected_date, Looking::Forward, now, &mut problems))
    } else {
        Birth::Born(needed_date("dateOfBirth", &date_of_birth, Looking::Back, now, &mut problems))
    };
    let number = nhs_number("nhsNumber", &typed_number, &mut problems);
    let kept_status = before.filter(|child| child.nhs_number == number).map(|child| child.nhs_number_status);
    let nhs_number_status = kept_status.unwrap_or(match (&number, unborn) {
        (Some(_), _) => NhsNumberStatus::PresentNotTraced,
        (None, true) => NhsNumberStatus::NotYetIssued,
        (None, false) => NhsNumberStatus::TraceRequired,
    });
    let parsed_gestation = Gestation::parse(&gestation);
    if parsed_gestation.is_none() && !gestation.trim().is_empty() {
        problems.push(
            "gestation",
            "That is not a gestation",
            "Type weeks and days like 39+4, from 22 to 44 weeks",
        );
    }
    let parsed_postcode = Postcode::parse(&postcode);
    if parsed_postcode.is_none() && !postcode.trim().is_empty() {
        problems.push(
            "postcode",
            "That is not a postcode",
            "Check it, or leave it empty when it is not known",
        );
    }
    let year_group = optional_number::<i8>("yearGroup", &year_group, "a year group", &mut problems);
    if year_group.is_some_and(|year| !(-1..=14).contains(&year)) {
        problems.push(
            "yearGroup",
            "That is not a year group",
            "Type -1 for nursery, 0 for Reception, 1 to 14",
        );
    }
    let imd = optional_number::<u8>("imdDecile", &imd_decile, "a decile", &mut problems);
    if imd.is_some_and(|decile| ImdDecile::new(decile).is_none()) {
        problems.push(
            "imdDecile",
            "A decile is 1 to 10",
            "1 is the most deprived tenth, 10 the least; leave it empty when it is not known",
        );
    }
    let typed_since = optional_date("levelSince", &level_since, Looking::Back, now, &mut problems);
    let joined_on = optional_date("joinedOn", &joined_on, Looking::Back, now, &mut problems);
    let left_on = optional_date("leftOn", &left_on, Looking::Back, now, &mut problems);
    let relatives: Vec<ParsedRelative> = relatives
        .into_iter()
        .filter_map(|relative| parse_relative(relative, now, &mut problems).transpose())
        .collect::<Answer<_>>()?;
    let Some(name) = name else { return Err(problems.into_vec().into()) };
    let gp_name = optional_text(&gp_practice_name);
    let gp_code = optional_text(&gp_practice_code).map(|code| code.to_uppercase());
    let mut child = Child {
        id,
        name,
        birth,
        sex: sex.0,
        nhs_number: number,
        nhs_number_status,
        gestation: parsed_gestation,
        address: Address {
            lines: address_lines.iter().filter_map(|line| optional_text(line)).collect(),
            postcode: parsed_postcode,
        },
        phone: optional_text(&phone),
        gp_practice: gp_name.or_else(|| gp_code.clone()).map(|name| GpPractice { code: gp_code, name }),
        school: optional_text(&school_name).map(|name| School {
            name,
            urn: optional_text(&school_urn),
            year_group,
            class_name: optional_text(&class_name),
        }),
        ethnicity: optional_text(&ethnicity),
        first_language: optional_text(&first_language),
        interpreter: interpreter.0,
        level: before.map_or(level.0, |child| child.level),
        level_since: before.map_or(typed_since, |child| child.level_since),
        earlier_levels: before.map(|child| child.earlier_levels.clone()).unwrap_or_default(),
        send: send.0,
        imd_decile: imd.and_then(ImdDecile::new),
        joined_on,
        left_on,
        named_practitioner: optional_text(&named_practitioner),
        resident_authority: optional_text(&resident_authority),
        household: before.and_then(|child| child.household.clone()),
        visit_note: optional_text(&visit_note),
        caseload_status: caseload_status.0,
        // What other screens write is not in this form, and stays.
        moves: before.map(|child| child.moves.clone()).unwrap_or_default(),
        cover: before.and_then(|child| child.cover.clone()),
        death: before.and_then(|child| child.death.clone()),
        restricted_identity: before.is_some_and(|child| child.restricted_identity),
        merged_into: before.and_then(|child| child.merged_into.clone()),
        birth_order: before.and_then(|child| child.birth_order),
        earlier_homes: before.map(|child| child.earlier_homes.clone()).unwrap_or_default(),
    };
    if child.level == level.0 {
        child.level_since = typed_since;
    } else {
        // A new level begins on the day typed; the date of the level before, left standing in the field, is not it.
        let from = typed_since.filter(|day| Some(*day) != child.level_since).unwrap_or(now.today);
        problems.keep(child.change_level(level.0, from, now.today));
    }
    gather(problems, child.check(now.today))?;
    Ok((child, relatives))
}

/// A row of the form; `None` when nothing was typed into it.
fn parse_relative(form: RelativeForm, now: Now, problems: &mut Problems) -> Answer<Option<ParsedRelative>> {
    let RelativeForm {
        relationship_id,
        person_id,
        role,
        family,
        given,
        nhs_number: typed_number,
        date_of_birth,
        phone,
        parental_responsibility,
        lives_with_child,
    } = form;
    let nothing_typed =
        [&family, &given, &typed_number, &date_of_birth, &phone].iter().all(|text| text.trim().is_empty());
    if nothing_typed && person_id.is_none() {
        return Ok(None);
    }
    let name = match Name::parse(&family, &given, "") {
        Ok(name) => name,
        Err(Problem { what, mend: _, field: _ }) => {
            problems.push(
                "relatives",
                format!("{what} of a person in the family"),
                "Type the surname, or clear the row",
            );
            return Ok(None);
        }
    };
    let missing = |_wrong| Failure::NotFound;
    Ok(Some(ParsedRelative {
        relationship_id: relationship_id
            .as_deref()
            .map(RelationshipId::parse)
            .transpose()
            .map_err(missing)?,
        person_id: person_id.as_deref().map(PersonId::parse).transpose().map_err(missing)?,
        name,
        nhs_number: nhs_number("relatives", &typed_number, problems),
        date_of_birth: optional_date("relatives", &date_of_birth, Looking::Back, now, problems),
        phone: optional_text(&phone),
        role: role.0,
        parental_responsibility: parental_responsibility.0,
        lives_with_child: lives_with_child.0,
    }))
}

/// The form as it would have been typed.
pub(super) fn form_of(child: &Child, relatives: &[(Relationship, Person)]) -> ChildForm {
    let typed = |date: NaiveDate| date.format("%d/%m/%Y").to_string();
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let (unborn, date_of_birth, expected_date) = match child.birth {
        Birth::Born(date) => (false, typed(date), String::new()),
        Birth::Expected(date) => (true, String::new(), typed(date)),
    };
    let school = child.school.as_ref();
    let practice = child.gp_practice.as_ref();
    ChildForm {
        family: child.name.family.clone(),
        given: child.name.given.clone(),
        known_as: text(&child.name.known_as),
        unborn,
        date_of_birth,
        expected_date,
        sex: Code(child.sex),
        nhs_number: child.nhs_number.as_ref().map(ToString::to_string).unwrap_or_default(),
        gestation: child
            .gestation
            .map(|gestation| format!("{}+{}", gestation.weeks(), gestation.days()))
            .unwrap_or_default(),
        address_lines: child.address.lines.clone(),
        postcode: child.address.postcode.as_ref().map(ToString::to_string).unwrap_or_default(),
        phone: text(&child.phone),
        gp_practice_code: practice.and_then(|practice| practice.code.clone()).unwrap_or_default(),
        gp_practice_name: practice.map(|practice| practice.name.clone()).unwrap_or_default(),
        school_name: school.map(|school| school.name.clone()).unwrap_or_default(),
        school_urn: school.and_then(|school| school.urn.clone()).unwrap_or_default(),
        year_group: school
            .and_then(|school| school.year_group)
            .map(|year| year.to_string())
            .unwrap_or_default(),
        class_name: school.and_then(|school| school.class_name.clone()).unwrap_or_default(),
        ethnicity: text(&child.ethnicity),
        first_language: text(&child.first_language),
        interpreter: Code(child.interpreter),
        level: Code(child.level),
        level_since: child.level_since.map(typed).unwrap_or_default(),
        send: Code(child.send),
        imd_decile: child.imd_decile.map(|decile| decile.get().to_string()).unwrap_or_default(),
        joined_on: child.joined_on.map(typed).unwrap_or_default(),
        left_on: child.left_on.map(typed).unwrap_or_default(),
        named_practitioner: text(&child.named_practitioner),
        resident_authority: text(&child.resident_authority),
        visit_note: text(&child.visit_note),
        caseload_status: Code(child.caseload_status),
        same_household_as: None,
        relatives: relatives
            .iter()
            .map(|(relationship, person)| RelativeForm {
                relationship_id: Some(relationship.id.as_str().to_owned()),
                person_id: Some(person.id.as_str().to_owned()),
                role: Code(relationship.role),
                family: person.name.family.clone(),
                given: person.name.given.clone(),
                nhs_number: person.nhs_number.as_ref().map(ToString::to_string).unwrap_or_default(),
                date_of_birth: person.date_of_birth.map(typed).unwrap_or_default(),
                phone: text(&person.phone),
                parental_responsibility: Code(relationship.parental_responsibility),
                lives_with_child: Code(relationship.lives_with_child),
            })
            .collect(),
    }
}
