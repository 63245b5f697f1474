//! To whom a letter can go, and what should be known before it is written.

use caseload_domain::{
    child::Child,
    code::YesNoNotAsked,
    coded,
    flag::FlagType,
    letter::{LetterReader, LetterValue},
    person::{Person, Relationship},
    place::{Place, PlaceKind},
    record::{Record, RecordKind, RevisionStatus},
    safeguarding::SafeguardingKind,
};
use caseload_store::{ReadRevision, Store};

use super::views::LetterRecipient;
use crate::{
    clock::Now,
    code::Code,
    contact::person_name,
    failure::{Answer, Failure},
    in_words::in_words,
};

coded! {
    /// What should be known before a letter is written to a family.
    LetterWarning {
        #[doc = "No address is known."] NoAddress = "no-address",
        #[doc = "The identity or the address may be protected."] Protected = "protected",
        #[doc = "A flag for domestic abuse: somebody else may open it."] DomesticAbuse = "domestic-abuse",
        #[doc = "There is a note on visits; it may say how to write."] VisitNote = "visit-note",
        #[doc = "The parents live apart."] ParentsApart = "parents-apart",
        #[doc = "This person does not live with the child: the child's address must not be put on it."] LivesElsewhere = "lives-elsewhere",
        #[doc = "Nobody has asked where this person lives."] NotAskedWhere = "not-asked-where",
        #[doc = "This person has no parental responsibility."] NoResponsibility = "no-responsibility",
        #[doc = "Nobody has asked about parental responsibility."] ResponsibilityNotAsked = "responsibility-not-asked",
        #[doc = "Looked after: the social worker is asked who is written to."] LookedAfter = "looked-after",
        #[doc = "An interpreter is needed."] Interpreter = "interpreter",
        #[doc = "The child has died."] Died = "died",
    }
}

/// Adults in a child's life now, with what each is to the child.
pub(super) fn adults(
    store: &Store,
    entries: &[ReadRevision],
    now: Now,
) -> Answer<Vec<(Relationship, Person)>> {
    let mut found = Vec::new();
    for read in entries {
        let (Record::Relationship(relationship), RevisionStatus::Current) =
            (&read.revision.record, read.revision.status)
        else {
            continue;
        };
        if relationship.until.is_some_and(|until| until < now.today) {
            continue;
        }
        let Record::Person(person) = store.current(relationship.person.as_str())?.revision.record else {
            return Err(Failure::NotFound);
        };
        found.push((relationship.clone(), person));
    }
    Ok(found)
}

/// What concerns every letter to this family.
pub(super) fn family_warnings(
    child: &Child,
    entries: &[ReadRevision],
    adults: &[(Relationship, Person)],
) -> Vec<LetterWarning> {
    let facts = || {
        entries
            .iter()
            .filter(|read| read.revision.status == RevisionStatus::Current)
            .map(|read| &read.revision.record)
    };
    let domestic_abuse = facts().any(|record| {
        matches!(record, Record::Flag(flag) if flag.flag_type == FlagType::DomesticAbuse && flag.ended.is_none())
    });
    let looked_after = facts().any(|record| {
        matches!(record, Record::SafeguardingEpisode(episode)
            if episode.kind == SafeguardingKind::LookedAfter && episode.ended.is_none())
    });
    let parents: Vec<YesNoNotAsked> = adults
        .iter()
        .filter(|(relationship, _)| relationship.parental_responsibility == YesNoNotAsked::Yes)
        .map(|(relationship, _)| relationship.lives_with_child)
        .collect();
    let apart = parents.contains(&YesNoNotAsked::No) && parents.len() > 1;
    [
        (child.caseload_status == caseload_domain::child::CaseloadStatus::Died, LetterWarning::Died),
        (child.restricted_identity, LetterWarning::Protected),
        (domestic_abuse, LetterWarning::DomesticAbuse),
        (looked_after, LetterWarning::LookedAfter),
        (child.visit_note.is_some(), LetterWarning::VisitNote),
        (apart, LetterWarning::ParentsApart),
        (child.interpreter == YesNoNotAsked::Yes, LetterWarning::Interpreter),
    ]
    .into_iter()
    .filter_map(|(so, warning)| so.then_some(warning))
    .collect()
}

/// Everybody it can go to: the home, each adult, the practice, the school.
pub(super) fn recipients(
    store: &Store,
    child: &Child,
    adults: &[(Relationship, Person)],
) -> Answer<Vec<LetterRecipient>> {
    let home = home_address(child);
    let name = LetterValue::full_name(&child.name);
    let mut all = vec![LetterRecipient {
        code: "home".to_owned(),
        reader: Code(LetterReader::Family),
        to: envelope(&format!("The parent or carer of {}", name.words()), &home),
        dear: "parent or carer".to_owned(),
        label: "Parent or carer, at the child's address".to_owned(),
        warnings: missing_address(&home),
    }];
    all.extend(adults.iter().map(|(relationship, person)| adult(relationship, person, &home)));
    let places = registered(store)?;
    if let Some(practice) = &child.gp_practice {
        let place = places.iter().find(|place| {
            place.kind == PlaceKind::GpPractice
                && (place.name == practice.name
                    || (practice.code.is_some() && place.ods_code == practice.code))
        });
        all.push(professional("gp", LetterReader::Gp, &practice.name, "colleague", place));
    }
    if let Some(school) = &child.school {
        let place = places.iter().find(|place| place.name == school.name);
        all.push(professional("school", LetterReader::School, &school.name, "head teacher", place));
    }
    Ok(all)
}

/// The child's own address stands only on letters to those who live there: an address is never told by an envelope.
fn adult(relationship: &Relationship, person: &Person, home: &[String]) -> LetterRecipient {
    let mut warnings = Vec::new();
    let address: &[String] = match relationship.lives_with_child {
        YesNoNotAsked::Yes => {
            warnings.extend(missing_address(home));
            home
        }
        YesNoNotAsked::No => {
            warnings.push(Code(LetterWarning::LivesElsewhere));
            &[]
        }
        YesNoNotAsked::NotAsked => {
            warnings.push(Code(LetterWarning::NotAskedWhere));
            &[]
        }
    };
    match relationship.parental_responsibility {
        YesNoNotAsked::Yes => {}
        YesNoNotAsked::No => warnings.push(Code(LetterWarning::NoResponsibility)),
        YesNoNotAsked::NotAsked => warnings.push(Code(LetterWarning::ResponsibilityNotAsked)),
    }
    let name = LetterValue::full_name(&person.name).words().to_owned();
    LetterRecipient {
        code: relationship.id.as_str().to_owned(),
        reader: Code(LetterReader::Family),
        to: envelope(&name, address),
        dear: name,
        label: format!("{}, {}", person_name(person), in_words(relationship.role)),
        warnings,
    }
}

fn professional(
    code: &str,
    reader: LetterReader,
    name: &str,
    dear: &str,
    place: Option<&Place>,
) -> LetterRecipient {
    let address: Vec<String> = place.map_or_else(Vec::new, |place| {
        place
            .address
            .split([',', '\n'])
            .map(|line| line.trim().to_owned())
            .chain(place.postcode.as_ref().map(|postcode| postcode.as_str().to_owned()))
            .filter(|line| !line.is_empty())
            .collect()
    });
    LetterRecipient {
        code: code.to_owned(),
        reader: Code(reader),
        to: envelope(name, &address),
        dear: dear.to_owned(),
        label: name.to_owned(),
        warnings: missing_address(&address),
    }
}

fn registered(store: &Store) -> Answer<Vec<Place>> {
    Ok(store
        .of_kind(RecordKind::Place)?
        .into_iter()
        .filter(|read| read.revision.status == RevisionStatus::Current)
        .filter_map(|read| match read.revision.record {
            Record::Place(place) => Some(place),
            _ => None,
        })
        .collect())
}

fn missing_address(address: &[String]) -> Vec<Code<LetterWarning>> {
    if address.is_empty() { vec![Code(LetterWarning::NoAddress)] } else { Vec::new() }
}

/// The lines of the child's address; empty where a letter could not arrive.
pub(super) fn home_address(child: &Child) -> Vec<String> {
    let lines: Vec<String> = child
        .address
        .lines
        .iter()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    match &child.address.postcode {
        Some(postcode) if !lines.is_empty() => {
            lines.into_iter().chain([postcode.as_str().to_owned()]).collect()
        }
        Some(_) | None => Vec::new(),
    }
}

fn envelope(name: &str, address: &[String]) -> String {
    std::iter::once(name.to_owned()).chain(address.iter().cloned()).collect::<Vec<_>>().join("\n")
}
