//! Children, adults and what an adult is to a child.

use caseload_domain::{
    child::{
        Address as HomeAddress, Birth, CaseloadMove, CaseloadStatus, Child, Cover, Death, EarlierHome,
        EarlierLevel, GpPractice, NhsNumberStatus, School, Sex,
    },
    id::RelationshipId,
    name::Name,
    nhs_number::NhsNumber,
    person::{Person as Adult, Relationship, RelationshipRole},
};
use caseload_sync_format::v1::{
    Date,
    fhir::{
        Address, AddressUse, CodeableConcept, Coding, ContactPoint, ContactPointSystem, Extension,
        ExtensionValue, Gender, HumanName, Identifier, NameUse, Patient, PatientLanguage, PatientLink,
        Period, Person, PersonLink, Quantity, Reference, RelatedPerson, ResourceType,
        vocabulary::{extensions, identifiers, profiles, systems},
    },
};

use super::{
    frame::{self, Frame, record_identifier},
    languages::language,
    words::{
        coded_extension, coding, date_extension, number_extension, parts_extension, reference_extension,
        words, words_extension,
    },
};

/// Patient: the unborn have an expected date of delivery and no date of birth.
pub(super) fn patient(child: &Child, frame: &Frame) -> Patient {
    let Child {
        id,
        name,
        birth,
        sex,
        nhs_number,
        nhs_number_status,
        gestation,
        address,
        phone,
        gp_practice,
        school,
        ethnicity,
        first_language,
        interpreter,
        level,
        level_since,
        earlier_levels,
        send,
        imd_decile,
        joined_on,
        left_on,
        named_practitioner,
        resident_authority,
        household,
        visit_note,
        caseload_status,
        moves,
        cover,
        death,
        restricted_identity: _labels_of_the_frame,
        merged_into,
        birth_order,
        earlier_homes,
    } = child;
    let (birth_date, expected) = match birth {
        Birth::Born(day) => (Some(Date(*day)), None),
        Birth::Expected(day) => (None, Some(*day)),
    };
    let mut extension = frame.extensions();
    extension.extend(ethnicity.as_deref().and_then(ethnic_category));
    if nhs_number.is_none() {
        extension.push(no_nhs_number());
    }
    extension.extend(expected.map(|day| date_extension(extensions::EXPECTED_DATE_OF_DELIVERY, day)));
    extension.extend(gestation.map(|gestation| {
        let days = i32::from(gestation.weeks()) * 7 + i32::from(gestation.days());
        number_extension(extensions::GESTATION, days)
    }));
    extension.push(coded_extension(extensions::LEVEL_OF_CARE, systems::LEVEL_OF_CARE, *level));
    extension.extend(level_since.map(|day| date_extension(extensions::LEVEL_OF_CARE_SINCE, day)));
    extension.extend(earlier_levels.iter().map(earlier_level));
    extension.push(coded_extension(extensions::SEND, systems::YES_NO_NOT_ASKED, *send));
    extension.extend(imd_decile.map(|decile| number_extension(extensions::IMD_DECILE, decile.get().into())));
    extension.extend(joined_on.map(|day| date_extension(extensions::JOINED_ON, day)));
    extension.extend(left_on.map(|day| date_extension(extensions::LEFT_ON, day)));
    extension.push(coded_extension(extensions::CASELOAD_STATUS, systems::CASELOAD_STATUS, *caseload_status));
    extension.push(coded_extension(extensions::INTERPRETER_NEEDED, systems::YES_NO_NOT_ASKED, *interpreter));
    let texts = [
        (extensions::VISIT_NOTE, visit_note.as_deref()),
        (extensions::NAMED_PRACTITIONER, named_practitioner.as_deref()),
        (extensions::RESIDENT_AUTHORITY, resident_authority.as_deref()),
        (extensions::HOUSEHOLD, household.as_ref().map(|household| household.as_str())),
    ];
    extension.extend(texts.into_iter().filter_map(|(url, text)| words_extension(url, text?)));
    extension.extend(school.iter().flat_map(at_school));
    extension.extend(moves.iter().map(moved));
    extension.extend(earlier_homes.iter().map(lived_before));
    extension.extend(cover.as_ref().map(covered));
    extension.extend(death.iter().flat_map(died));
    let (deceased_boolean, deceased_date_time) = match (caseload_status, left_on) {
        (CaseloadStatus::Died, Some(day)) => (None, Some((*day).into())),
        (CaseloadStatus::Died, None) => (Some(true), None),
        (
            CaseloadStatus::OnCaseload
            | CaseloadStatus::MovedAway
            | CaseloadStatus::Discharged
            | CaseloadStatus::Transferred
            | CaseloadStatus::Merged,
            _,
        ) => (None, None),
    };
    Patient {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::PATIENT)),
        extension,
        identifier: nhs_number
            .iter()
            .map(|number| verified(number, *nhs_number_status))
            .chain([record_identifier(id.as_str())])
            .collect(),
        active: !frame.is_in_error() && merged_into.is_none(),
        name: names(name),
        telecom: telephone(phone.as_deref()),
        gender: gender(*sex),
        birth_date,
        deceased_boolean,
        deceased_date_time,
        address: home(address).into_iter().collect(),
        multiple_birth_integer: birth_order.map(u32::from),
        communication: first_language
            .as_deref()
            .and_then(language)
            .map(|language| PatientLanguage { language, preferred: Some(true) })
            .into_iter()
            .collect(),
        general_practitioner: gp_practice.iter().map(practice).collect(),
        managing_organization: Some(frame.trust()),
        link: merged_into
            .iter()
            .map(|kept| PatientLink { other: frame::child(kept), kind: "replaced-by".to_owned() })
            .collect(),
    }
}

/// Person, with what she was to children when this was written.
pub(super) fn person(adult: &Adult, relationships: &[RelationshipId], frame: &Frame) -> Person {
    let Adult { id, name, nhs_number, date_of_birth, phone, height } = adult;
    Person {
        id: id.as_str().to_owned(),
        meta: frame.meta(None),
        extension: frame.extensions().into_iter().chain(height.map(how_tall)).collect(),
        identifier: nhs_number.iter().map(unverified).chain([record_identifier(id.as_str())]).collect(),
        name: names(name),
        telecom: telephone(phone.as_deref()),
        gender: None,
        birth_date: date_of_birth.map(Date),
        address: Vec::new(),
        managing_organization: Some(frame.trust()),
        active: Some(!frame.is_in_error()),
        link: relationships
            .iter()
            .map(|relationship| PersonLink {
                target: Reference::to(ResourceType::RelatedPerson, relationship.as_str()),
            })
            .collect(),
    }
}

/// RelatedPerson, with the person's name, number and telephone as they stood when this was written.
pub(super) fn related_person(relationship: &Relationship, adult: &Adult, frame: &Frame) -> RelatedPerson {
    let Relationship { id, child, person, role, parental_responsibility, lives_with_child, since, until } =
        relationship;
    let Adult { id: _the_same_as_person, name, nhs_number, date_of_birth, phone, height } = adult;
    let mut extension = frame.extensions();
    extension.extend([
        coded_extension(
            extensions::PARENTAL_RESPONSIBILITY,
            systems::YES_NO_NOT_ASKED,
            *parental_responsibility,
        ),
        coded_extension(extensions::LIVES_WITH_CHILD, systems::YES_NO_NOT_ASKED, *lives_with_child),
    ]);
    extension.extend(height.map(how_tall));
    // R4 lets a Person point to a RelatedPerson and not the other way. A role added later would have no way to
    // its person without a new revision of the person, so the person's record id stands here as an identifier.
    let identifier = nhs_number
        .iter()
        .map(unverified)
        .chain([record_identifier(id.as_str()), Identifier::new(identifiers::PERSON, person.as_str())])
        .collect();
    RelatedPerson {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::RELATED_PERSON)),
        extension,
        identifier,
        active: !frame.is_in_error(),
        patient: frame::child(child),
        relationship: vec![CodeableConcept {
            coding: standard_role(*role)
                .into_iter()
                .chain([coding(systems::RELATIONSHIP_ROLE, *role)])
                .collect(),
            text: None,
        }],
        name: names(name),
        telecom: telephone(phone.as_deref()),
        gender: None,
        birth_date: date_of_birth.map(Date),
        address: Vec::new(),
        period: (since.is_some() || until.is_some()).then(|| Period {
            start: since.map(Into::into),
            // FHIR's per-1: an end before the start would be no period.
            end: until.map(|until| since.map_or(until, |since| until.max(since)).into()),
        }),
        communication: Vec::new(),
    }
}

/// A parent's height, which the mid-parental target is worked out from.
fn how_tall(millimetres: u16) -> Extension {
    let height = Quantity::millimetres(millimetres.into());
    Extension::new(extensions::PARENT_HEIGHT, ExtensionValue::Quantity(height))
}

/// The standard's word for a role where it has that very role.
fn standard_role(role: RelationshipRole) -> Option<Coding> {
    let (system, code, display) = match role {
        RelationshipRole::Mother => (systems::ROLE_CODE, "MTH", "mother"),
        RelationshipRole::Father => (systems::ROLE_CODE, "FTH", "father"),
        RelationshipRole::Grandparent => (systems::ROLE_CODE, "GRPRN", "grandparent"),
        RelationshipRole::FosterCarer => (systems::ROLE_CODE, "PRNFOST", "foster parent"),
        RelationshipRole::Guardian => (systems::UK_PERSON_RELATIONSHIP, "Guardian", "Guardian of patient"),
        RelationshipRole::Carer => (systems::UK_PERSON_RELATIONSHIP, "Carer", "Carer of patient"),
        RelationshipRole::OtherRelative => (systems::ROLE_CODE, "FAMMEMB", "family member"),
        RelationshipRole::MothersPartner | RelationshipRole::FathersPartner => return None,
    };
    Some(Coding::new(system, code, display))
}

fn names(name: &Name) -> Vec<HumanName> {
    let Name { family, given, known_as } = name;
    let official = HumanName {
        kind: Some(NameUse::Official),
        family: words(family),
        given: given.split_whitespace().filter_map(words).collect(),
        ..HumanName::default()
    };
    let usual = known_as.as_deref().and_then(words).map(|known_as| HumanName {
        kind: Some(NameUse::Usual),
        text: Some(known_as),
        ..HumanName::default()
    });
    std::iter::once(official).chain(usual).collect()
}

/// A telephone number as written.
pub(super) fn telephone(number: Option<&str>) -> Vec<ContactPoint> {
    number
        .and_then(words)
        .map(|value| ContactPoint { system: ContactPointSystem::Phone, value, kind: None, rank: None })
        .into_iter()
        .collect()
}

fn gender(sex: Sex) -> Gender {
    match sex {
        Sex::Female => Gender::Female,
        Sex::Male => Gender::Male,
        Sex::Indeterminate => Gender::Other,
        Sex::NotKnown => Gender::Unknown,
    }
}

fn home(address: &HomeAddress) -> Option<Address> {
    let HomeAddress { lines, postcode } = address;
    let line: Vec<String> = lines.iter().filter_map(|line| words(line)).collect();
    let postal_code = postcode.as_ref().map(|postcode| postcode.as_str().to_owned());
    (!line.is_empty() || postal_code.is_some()).then(|| Address {
        kind: Some(AddressUse::Home),
        line,
        postal_code,
        ..Address::default()
    })
}

fn practice(practice: &GpPractice) -> Reference {
    let GpPractice { code, name } = practice;
    Reference {
        reference: None,
        identifier: code.as_deref().and_then(words).map(|code| Identifier::new(identifiers::ODS_CODE, code)),
        display: words(name).or_else(|| Some("Name not known".to_owned())),
    }
}

fn at_school(school: &School) -> Vec<Extension> {
    let School { name, urn, year_group, class_name } = school;
    let reference = Reference {
        reference: None,
        identifier: urn.as_deref().and_then(words).map(|urn| Identifier::new(identifiers::SCHOOL_URN, urn)),
        display: words(name).or_else(|| Some("Name not known".to_owned())),
    };
    let year_group = year_group.map(|year| number_extension(extensions::YEAR_GROUP, year.into()));
    let class_name = class_name.as_deref().and_then(|class| words_extension(extensions::SCHOOL_CLASS, class));
    std::iter::once(reference_extension(extensions::SCHOOL, reference))
        .chain(year_group)
        .chain(class_name)
        .collect()
}

fn unverified(number: &NhsNumber) -> Identifier {
    Identifier::new(identifiers::NHS_NUMBER, number.as_str())
}

/// The number with what a trace said of it. A number that is said not yet to exist, and is there, was not traced.
fn verified(number: &NhsNumber, status: NhsNumberStatus) -> Identifier {
    let (code, display) = match status {
        NhsNumberStatus::Verified => ("01", "Number present and verified"),
        NhsNumberStatus::PresentNotTraced | NhsNumberStatus::NotYetIssued => {
            ("02", "Number present but not traced")
        }
        NhsNumberStatus::TraceRequired => ("03", "Trace required"),
    };
    let concept = CodeableConcept::code(systems::NHS_NUMBER_VERIFICATION, code, display);
    let mut identifier = unverified(number);
    identifier.extension.push(Extension::new(
        extensions::NHS_NUMBER_VERIFICATION_STATUS,
        ExtensionValue::CodeableConcept(concept),
    ));
    identifier
}

fn no_nhs_number() -> Extension {
    let concept = CodeableConcept::code(
        systems::NHS_NUMBER_UNAVAILABLE,
        "nhs-number-not-known",
        "NHS number not known",
    );
    Extension::new(extensions::NHS_NUMBER_UNAVAILABLE_REASON, ExtensionValue::CodeableConcept(concept))
}

fn earlier_level(earlier: &EarlierLevel) -> Extension {
    let EarlierLevel { level, since, until } = earlier;
    let parts = [
        Some(coded_extension("level", systems::LEVEL_OF_CARE, *level)),
        since.map(|day| date_extension("since", day)),
        Some(date_extension("until", *until)),
    ];
    parts_extension(extensions::EARLIER_LEVEL_OF_CARE, parts.into_iter().flatten().collect())
}

fn moved(moved: &CaseloadMove) -> Extension {
    let CaseloadMove { on, direction, reason } = moved;
    let parts = on
        .map(|day| date_extension("on", day))
        .into_iter()
        .chain([coded_extension("direction", systems::MOVE_DIRECTION, *direction)])
        .chain(words_extension("reason", reason));
    parts_extension(extensions::CASELOAD_MOVE, parts.collect())
}

/// Adults by their ids, parted by spaces: an extension has each part once.
fn lived_before(home: &EarlierHome) -> Extension {
    let EarlierHome { address, household, adults, since, until, why } = home;
    let HomeAddress { lines, postcode } = address;
    let postcode = postcode.as_ref().map(ToString::to_string);
    let written: Vec<String> = lines.iter().cloned().chain(postcode).collect();
    let adults: Vec<&str> = adults.iter().map(caseload_domain::id::PersonId::as_str).collect();
    let parts = words_extension("address", &written.join(", "))
        .into_iter()
        .chain(household.as_ref().and_then(|household| words_extension("household", household.as_str())))
        .chain(words_extension("adults", &adults.join(" ")))
        .chain(since.map(|day| date_extension("since", day)))
        .chain([date_extension("until", *until)])
        .chain(words_extension("why", why));
    parts_extension(extensions::EARLIER_HOME, parts.collect())
}

fn covered(cover: &Cover) -> Extension {
    let Cover { for_whom, until } = cover;
    let parts = words_extension("for", for_whom).into_iter().chain([date_extension("until", *until)]);
    parts_extension(extensions::COVER, parts.collect())
}

fn died(death: &Death) -> Vec<Extension> {
    let Death { expected, place, told_by, joint_response_on, panel_told_on, factors, wishes, support } =
        death;
    let known = std::iter::once(coded_extension("expected", systems::YES_NO_NOT_ASKED, *expected))
        .chain(words_extension("place", place))
        .chain(words_extension("told-by", told_by))
        .chain(joint_response_on.map(|day| date_extension("joint-response-on", day)))
        .chain(panel_told_on.map(|day| date_extension("panel-told-on", day)))
        .chain(words_extension("wishes", wishes))
        .chain(words_extension("support", support));
    std::iter::once(parts_extension(extensions::DEATH, known.collect()))
        .chain(factors.iter().filter_map(|factor| {
            Some(parts_extension(extensions::DEATH_FACTOR, vec![words_extension("factor", factor)?]))
        }))
        .collect()
}

/// NHS ethnic category 2001 as UK Core words it; a code that is not in the list stays as words.
fn ethnic_category(code: &str) -> Option<Extension> {
    let display = match code {
        "A" => "White - British",
        "B" => "White - Irish",
        "C" => "White - Any other White background",
        "D" => "Mixed - White and Black Caribbean",
        "E" => "Mixed - White and Black African",
        "F" => "Mixed - White and Asian",
        "G" => "Mixed - Any other mixed background",
        "H" => "Asian or Asian British - Indian",
        "J" => "Asian or Asian British - Pakistani",
        "K" => "Asian or Asian British - Bangladeshi",
        "L" => "Asian or Asian British - Any other Asian background",
        "M" => "Black or Black British - Caribbean",
        "N" => "Black or Black British - African",
        "P" => "Black or Black British - Any other Black background",
        "R" => "Other Ethnic Groups - Chinese",
        "S" => "Other Ethnic Groups - Any other ethnic group",
        "Z" => "Not stated",
        "99" => "Not known",
        _ => "",
    };
    let concept = if display.is_empty() {
        CodeableConcept::text(words(code)?)
    } else {
        CodeableConcept::code(systems::ETHNIC_CATEGORY, code, display)
    };
    Some(Extension::new(extensions::ETHNIC_CATEGORY, ExtensionValue::CodeableConcept(concept)))
}
