//! The adults of a family made by rule, and what each child is to them.

use caseload_domain::{
    child::{Child, Gestation, Sex},
    code::YesNoNotAsked,
    id::PersonId,
    name::Name,
    person::{Person, Relationship, RelationshipRole},
    record::Record,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    growth::{Line, said_height},
    names::Community,
    people::{Carer, Feeding, Young},
    places::phone,
    random::Random,
};

/// An adult of the family and what each is to its children.
#[derive(Debug)]
pub(super) struct Adult {
    pub(super) id: PersonId,
    pub(super) person: Person,
    pub(super) role: RelationshipRole,
    pub(super) responsible: YesNoNotAsked,
    pub(super) lives_here: YesNoNotAsked,
}

pub(super) fn adults(
    book: &mut Book,
    first: DateTime<Utc>,
    community: &Community,
    surname: &'static str,
    eldest: NaiveDate,
    random: &mut Random,
) -> Vec<Adult> {
    let lone = random.chance(150);
    let father_here = !lone && random.chance(860);
    let shared = if community.ethnicity == "A" { 620 } else { 800 };
    let mut adult =
        |role, given: &'static str, family: &'static str, responsible, lives_here, random: &mut Random| {
            let id = book.person_id(first);
            let age_at_birth = random.between(19, 39) * 365 + random.between(0, 364);
            let person = Person {
                id: id.clone(),
                name: Name { family: family.to_owned(), given: given.to_owned(), known_as: None },
                nhs_number: None,
                date_of_birth: random.chance(850).then(|| eldest - TimeDelta::days(age_at_birth)),
                phone: random.chance(800).then(|| phone(random)),
                height: said_height(given, role != RelationshipRole::Father),
            };
            Adult { id, person, role, responsible, lives_here }
        };
    let mothers = if random.chance(shared) { surname } else { community.surname(random) };
    let woman = community.woman(random);
    let mut adults =
        vec![adult(RelationshipRole::Mother, woman, mothers, YesNoNotAsked::Yes, YesNoNotAsked::Yes, random)];
    let known = !lone || random.chance(550);
    if known {
        let responsible = *random.weighted(if father_here {
            &[(88, YesNoNotAsked::Yes), (2, YesNoNotAsked::No), (10, YesNoNotAsked::NotAsked)]
        } else {
            &[(45, YesNoNotAsked::Yes), (20, YesNoNotAsked::No), (35, YesNoNotAsked::NotAsked)]
        });
        let here = if father_here { YesNoNotAsked::Yes } else { YesNoNotAsked::No };
        let man = community.man(random);
        adults.push(adult(RelationshipRole::Father, man, surname, responsible, here, random));
    }
    if !father_here && random.chance(220) {
        let man = community.man(random);
        let family = community.surname(random);
        let asked = if random.chance(600) { YesNoNotAsked::NotAsked } else { YesNoNotAsked::No };
        let here = if random.chance(700) { YesNoNotAsked::Yes } else { YesNoNotAsked::No };
        adults.push(adult(RelationshipRole::MothersPartner, man, family, asked, here, random));
    }
    if random.chance(160) {
        let woman = community.woman(random);
        let here = if random.chance(600) { YesNoNotAsked::Yes } else { YesNoNotAsked::No };
        adults.push(adult(RelationshipRole::Grandparent, woman, mothers, YesNoNotAsked::No, here, random));
    }
    if let Some(grandparent) = adults.iter_mut().find(|adult| adult.role == RelationshipRole::Grandparent) {
        grandparent.person.date_of_birth = None;
    }
    adults
}

/// A given name that no brother or sister has, and no child told by hand under this surname.
pub(super) fn given_name(
    community: &Community,
    sex: Sex,
    taken: &mut Vec<&'static str>,
    told: &[&'static str],
    random: &mut Random,
) -> &'static str {
    let throw =
        |random: &mut Random| if sex == Sex::Female { community.girl(random) } else { community.boy(random) };
    let mut given = throw(random);
    for _ in 0..20 {
        if !taken.contains(&given) {
            break;
        }
        given = throw(random);
    }
    // A name of a child told by hand is thrown again aside, so that one child's name changes no family after it.
    let mut aside = random.clone();
    for _ in 0..200 {
        if !told.contains(&given) && !taken.contains(&given) {
            break;
        }
        given = throw(&mut aside);
    }
    taken.push(given);
    given
}

pub(super) fn name(surname: &str, given: &str, random: &mut Random) -> Name {
    // Long and double names are often cut short at home.
    let short = given.split_once('-').map(|(first, _)| first.to_owned());
    let known_as = short.filter(|_| random.chance(500));
    Name { family: surname.to_owned(), given: given.to_owned(), known_as }
}

/// The link to each adult, and the child as the notes know it.
pub(super) fn young(
    book: &mut Book,
    child: Child,
    (born, since, nursery): (NaiveDate, DateTime<Utc>, bool),
    gestation: Gestation,
    adults: &[Adult],
    random: &mut Random,
) -> Young {
    let linked = since + TimeDelta::seconds(20);
    let mut carers = Vec::new();
    for adult in adults {
        let relationship = book.relationship_id(linked);
        book.write(
            linked,
            Record::Relationship(Relationship {
                id: relationship.clone(),
                child: child.id.clone(),
                person: adult.id.clone(),
                role: adult.role,
                parental_responsibility: adult.responsible,
                lives_with_child: adult.lives_here,
                since: None,
                until: None,
            }),
        );
        carers.push(Carer {
            relationship,
            called: adult.person.name.given.clone(),
            role: adult.role,
            lives_here: adult.lives_here == YesNoNotAsked::Yes,
        });
    }
    let called = match (&child.name.known_as, child.name.given.as_str()) {
        (Some(short), _) => short.clone(),
        (None, "") => "baby".to_owned(),
        (None, given) => given.to_owned(),
    };
    let breast = *random.weighted(&[(26, 0), (14, 12), (12, 40), (10, 80), (38, 200)]);
    let line = Line {
        sex: child.sex,
        weight: random.spread().clamp(-1.9, 2.0),
        height: random.spread().clamp(-2.0, 2.0),
        early: i64::try_from(gestation.days_early()).expect("days early are few"),
    };
    Young {
        child,
        called,
        born,
        since,
        line,
        feeding: Feeding { breast_until: breast, formula_from: breast + random.between(0, 90) },
        nursery,
        carers,
        said: Vec::new(),
    }
}
