//! FHIR R4 Patients and RelatedPersons, UK Core or plain, as facts.

use caseload_domain::{
    child::{Birth, Gestation, GpPractice, Level, NhsNumberStatus, Sex},
    code::{Coded, YesNoNotAsked},
    name::Name,
    nhs_number::NhsNumber,
    person::RelationshipRole,
};
use chrono::NaiveDate;
use serde_json::Value;

use super::{
    facts::{ChildFacts, ParentFacts, PersonFacts},
    fhir_json::{codes, concept_codes, concept_words, extension, identifier, list, text},
    remarks::Remarks,
    row::{check_born, check_due, is_adult, number_status, warn_of_number, warn_of_sex},
    words,
};

const NHS_NUMBER: &str = "https://fhir.nhs.uk/Id/nhs-number";

/// What a Patient turned out to be.
#[derive(Debug)]
pub(super) enum Patient {
    /// Under 26, or unborn.
    Child(Box<ChildFacts>),
    /// 26 or over: a parent or carer, on record as a person.
    Adult(PersonFacts),
    /// Without a date of birth: nobody can say whether it is a child.
    Undated(PersonFacts),
    /// Taken back or merged away in the system it comes from.
    NotActive,
    /// Refused; the remarks say why.
    Refused,
}

/// Reads a Patient: what it is, its label and its NHS number.
pub(super) fn patient(
    value: &Value,
    today: NaiveDate,
    remarks: &mut Remarks,
) -> (Patient, String, Option<NhsNumber>) {
    let name = name(value, remarks);
    let label = name.as_ref().map(Name::in_list).unwrap_or_default();
    if value.get("active").and_then(Value::as_bool) == Some(false) {
        return (Patient::NotActive, label, None);
    }
    let number = nhs_number(value).unwrap_or_else(|(reason, mend)| {
        // A published resource is kept; a number that cannot be right is never stored.
        remarks.warn("identifier", reason, mend);
        None
    });
    let (Some(name), false) = (name, remarks.refused()) else { return (Patient::Refused, label, number) };
    let person = |name: Name, born: Option<NaiveDate>| PersonFacts {
        name,
        nhs_number: number.clone(),
        date_of_birth: born,
        phone: phone(value),
    };
    let patient = match birth(value, today, remarks) {
        _ if remarks.refused() => Patient::Refused,
        Some(Birth::Born(born)) if is_adult(born, today) => Patient::Adult(person(name, Some(born))),
        Some(birth) => Patient::Child(Box::new(child(value, name, birth, number.clone(), remarks))),
        None => Patient::Undated(person(name, None)),
    };
    (patient, label, number)
}

/// Reads a RelatedPerson and whether its relationship was recognised; `None` when it is refused.
pub(super) fn related_person(value: &Value, remarks: &mut Remarks) -> Option<(ParentFacts, bool)> {
    let name = name(value, remarks)?;
    let nhs_number = nhs_number(value).unwrap_or_else(|(reason, mend)| {
        remarks.warn("identifier", format!("{reason}: left empty"), mend);
        None
    });
    let role = list(value, "relationship").find_map(role);
    let facts = ParentFacts {
        own_row: None,
        known: None,
        person: PersonFacts { name, nhs_number, date_of_birth: full_birth_date(value), phone: phone(value) },
        role: role.unwrap_or(RelationshipRole::OtherRelative),
        parental_responsibility: answer(value, "parental-responsibility"),
        lives_with_child: answer(value, "lives-with-child"),
    };
    Some((facts, role.is_some()))
}

fn name(value: &Value, remarks: &mut Remarks) -> Option<Name> {
    let of_use = |wanted: &str| list(value, "name").find(|name| text(name, "use").as_deref() == Some(wanted));
    let no_use = || {
        list(value, "name")
            .find(|name| !matches!(text(name, "use").as_deref(), Some("old" | "maiden" | "nickname")))
    };
    let chosen = of_use("official").or_else(|| of_use("usual")).or_else(no_use);
    let given = |name: &Value| {
        list(name, "given").filter_map(Value::as_str).map(words::clean).collect::<Vec<_>>().join(" ")
    };
    let known_as = of_use("nickname").or_else(|| of_use("usual")).map(given).unwrap_or_default();
    let family = chosen.and_then(|name| text(name, "family"));
    let whole = chosen.and_then(|name| text(name, "text"));
    let read = match (chosen, family, whole) {
        (Some(name), Some(family), _) => Name::parse(&family, &given(name), &known_as).ok(),
        (Some(_), None, Some(whole)) => words::whole_name(&whole, ""),
        _ => None,
    };
    if read.is_none() {
        remarks.refuse("name", "surname missing", "Add the surname in the source, and export again");
    }
    read
}

/// The number, or why it is not one.
fn nhs_number(value: &Value) -> Result<Option<NhsNumber>, (&'static str, &'static str)> {
    let number = identifier(value, NHS_NUMBER).and_then(|identifier| text(identifier, "value"));
    number.map_or(Ok(None), |number| words::nhs_number(&number))
}

fn birth(value: &Value, today: NaiveDate, remarks: &mut Remarks) -> Option<Birth> {
    if let Some(written) = text(value, "birthDate") {
        let Some(born) = full_birth_date(value) else {
            // FHIR allows a year, or a year and a month.
            let reason =
                if written.len() < 10 { "date of birth: day missing" } else { "date of birth: no such day" };
            remarks.refuse("birthDate", reason, "Add the whole date in the source, and export again");
            return None;
        };
        if !is_adult(born, today) {
            check_born("birthDate", born, today, remarks);
        }
        return Some(Birth::Born(born));
    }
    let due =
        extension(value, "expected-date-of-delivery").and_then(|extension| text(extension, "valueDate"));
    let due = due.filter(|due| due.len() == 10).and_then(|due| due.parse().ok())?;
    check_due("expected-date-of-delivery", due, today, remarks);
    Some(Birth::Expected(due))
}

fn full_birth_date(value: &Value) -> Option<NaiveDate> {
    text(value, "birthDate").filter(|written| written.len() == 10)?.parse().ok()
}

fn child(
    value: &Value,
    name: Name,
    birth: Birth,
    number: Option<NhsNumber>,
    remarks: &mut Remarks,
) -> ChildFacts {
    let unborn = matches!(birth, Birth::Expected(_));
    let mut facts = ChildFacts::new(name, birth);
    facts.own_id = text(value, "id");
    facts.nhs_number_status = number_status(number.as_ref(), unborn);
    if let Some(identifier) = identifier(value, NHS_NUMBER).filter(|_| number.is_some()) {
        facts.nhs_number_status = traced(identifier).unwrap_or(facts.nhs_number_status);
    }
    warn_of_number("identifier", number.as_ref(), unborn, remarks);
    facts.nhs_number = number;
    facts.sex = match text(value, "gender").as_deref() {
        Some("female") => Sex::Female,
        Some("male") => Sex::Male,
        Some("other") => Sex::Indeterminate,
        Some(_) | None => Sex::NotKnown,
    };
    warn_of_sex("gender", facts.sex, unborn, remarks);
    address(value, &mut facts, remarks);
    facts.phone = phone(value);
    facts.gp_practice = gp_practice(value);
    facts.ethnicity = extension(value, "EthnicCategory")
        .into_iter()
        .flat_map(|extension| codes(extension, "valueCodeableConcept"))
        .find_map(|code| words::ethnicity(&code));
    facts.first_language = first_language(value);
    facts.interpreter = extension(value, "interpreterRequired")
        .and_then(|extension| extension.get("valueBoolean"))
        .and_then(Value::as_bool)
        .map_or(
            YesNoNotAsked::NotAsked,
            |needed| if needed { YesNoNotAsked::Yes } else { YesNoNotAsked::No },
        );
    facts.level = extension(value, "level-of-care").and_then(|extension| coded(extension, Level::from_code));
    facts.gestation = extension(value, "gestation")
        .and_then(|extension| extension.get("valueInteger"))
        .and_then(Value::as_u64)
        .and_then(|days| Gestation::new(u8::try_from(days / 7).ok()?, u8::try_from(days % 7).ok()?));
    facts.died = value.get("deceasedBoolean").and_then(Value::as_bool) == Some(true)
        || value.get("deceasedDateTime").is_some_and(Value::is_string);
    if list(value, "contact").next().is_some() {
        remarks.note("Contacts inside the Patient were not imported: give them as RelatedPersons");
    }
    facts
}

/// What a trace said, as UK Core codes it; the program itself never claims that a number is verified.
fn traced(identifier: &Value) -> Option<NhsNumberStatus> {
    let status = extension(identifier, "NHSNumberVerificationStatus")?;
    codes(status, "valueCodeableConcept").iter().find_map(|code| match code.as_str() {
        "01" => Some(NhsNumberStatus::Verified),
        "02" => Some(NhsNumberStatus::PresentNotTraced),
        "03" | "04" | "05" | "06" => Some(NhsNumberStatus::TraceRequired),
        _ => None,
    })
}

fn address(value: &Value, facts: &mut ChildFacts, remarks: &mut Remarks) {
    let of_use =
        |wanted: &str| list(value, "address").find(|address| text(address, "use").as_deref() == Some(wanted));
    let not_old = || list(value, "address").find(|address| text(address, "use").as_deref() != Some("old"));
    let Some(address) = of_use("home").or_else(not_old) else { return };
    facts.lines = list(address, "line").filter_map(Value::as_str).map(words::clean).collect();
    facts.lines.extend(["city", "district"].iter().filter_map(|key| text(address, key)));
    facts.lines.retain(|line| !line.is_empty());
    if facts.lines.is_empty() {
        facts.lines.extend(text(address, "text"));
    }
    if let Some(postcode) = text(address, "postalCode") {
        facts.postcode = words::postcode(&postcode);
        if facts.postcode.is_none() {
            remarks.warn(
                "address",
                "postcode not usable",
                "It was left empty; give the postcode of the home, if there is one",
            );
        }
    }
}

fn phone(value: &Value) -> Option<String> {
    let phones = || list(value, "telecom").filter(|point| text(point, "system").as_deref() == Some("phone"));
    let mobile = phones().find(|point| text(point, "use").as_deref() == Some("mobile"));
    mobile
        .or_else(|| phones().find(|point| text(point, "use").as_deref() != Some("old")))
        .and_then(|point| text(point, "value"))
}

fn gp_practice(value: &Value) -> Option<GpPractice> {
    let practice = list(value, "generalPractitioner").next()?;
    let code = practice.get("identifier").and_then(|identifier| text(identifier, "value"));
    let name = text(practice, "display").or_else(|| code.clone())?;
    Some(GpPractice { code: code.map(|code| code.to_ascii_uppercase()), name })
}

fn first_language(value: &Value) -> Option<String> {
    let preferred = |entry: &&Value| entry.get("preferred").and_then(Value::as_bool) == Some(true);
    let language =
        list(value, "communication").find(preferred).or_else(|| list(value, "communication").next())?;
    concept_words(language.get("language")?)
}

fn coded<T: Coded>(extension: &Value, from_code: fn(&str) -> Option<T>) -> Option<T> {
    let single = text(extension, "valueCode").and_then(|code| from_code(&code));
    single.or_else(|| codes(extension, "valueCodeableConcept").iter().find_map(|code| from_code(code)))
}

fn answer(value: &Value, name: &str) -> YesNoNotAsked {
    let Some(extension) = extension(value, name) else { return YesNoNotAsked::NotAsked };
    match extension.get("valueBoolean").and_then(Value::as_bool) {
        Some(true) => YesNoNotAsked::Yes,
        Some(false) => YesNoNotAsked::No,
        None => coded(extension, YesNoNotAsked::from_code).unwrap_or(YesNoNotAsked::NotAsked),
    }
}

/// A relationship: by code (HL7 v3-RoleCode, UK Core), else by its words.
fn role(concept: &Value) -> Option<RelationshipRole> {
    let by_code = concept_codes(concept).iter().find_map(|code| match code.as_str() {
        "MTH" | "NMTH" | "NMTHF" | "GESTM" | "ADOPTM" => Some(RelationshipRole::Mother),
        "FTH" | "NFTH" | "NFTHF" | "ADOPTF" => Some(RelationshipRole::Father),
        "STPMTH" => Some(RelationshipRole::FathersPartner),
        "STPFTH" => Some(RelationshipRole::MothersPartner),
        "MTHFOST" | "FTHFOST" | "PRNFOST" => Some(RelationshipRole::FosterCarer),
        "GRPRN" | "GRMTH" | "GRFTH" | "MGRPRN" | "PGRPRN" | "MGRMTH" | "MGRFTH" | "PGRMTH" | "PGRFTH" => {
            Some(RelationshipRole::Grandparent)
        }
        "GUARD" | "Guardian" => Some(RelationshipRole::Guardian),
        "Carer" | "CAREGIVER" => Some(RelationshipRole::Carer),
        "FAMMEMB" | "EXT" | "AUNT" | "MAUNT" | "PAUNT" | "UNCLE" | "MUNCLE" | "PUNCLE" | "COUSN" | "SIB"
        | "BRO" | "SIS" => Some(RelationshipRole::OtherRelative),
        other => RelationshipRole::from_code(other),
    });
    by_code.or_else(|| {
        let said = words::plain(&concept_words(concept)?);
        let says = |word: &str| said.split(' ').any(|part| part == word);
        if says("grandmother") || says("grandfather") || says("grandparent") {
            Some(RelationshipRole::Grandparent)
        } else if says("foster") {
            Some(RelationshipRole::FosterCarer)
        } else if says("guardian") {
            Some(RelationshipRole::Guardian)
        } else if says("stepmother") {
            Some(RelationshipRole::FathersPartner)
        } else if says("stepfather") {
            Some(RelationshipRole::MothersPartner)
        } else if says("mother") {
            Some(RelationshipRole::Mother)
        } else if says("father") {
            Some(RelationshipRole::Father)
        } else if says("carer") {
            Some(RelationshipRole::Carer)
        } else {
            None
        }
    })
}
