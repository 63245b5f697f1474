//! The adults: those on record and those the file adds, each once.

use std::collections::{HashMap, HashSet};

use caseload_domain::{
    id::PersonId,
    nhs_number::NhsNumber,
    person::{Person, RelationshipRole},
};

use super::{facts::PersonFacts, views::Difference, words::fold};

/// Where a person stands in [`People`].
pub(super) type PersonPlace = usize;

/// An adult without a number is the same adult only in the same role, under the same name, in the same home, beside the same mother.
pub(super) type FamilyKey = (RelationshipRole, String, String, Option<PersonPlace>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    OnRecord,
    Amended,
    New,
}

/// What filling in a person did.
#[derive(Debug, Default)]
pub(super) struct Filled {
    /// Blanks that were filled: what is there now.
    pub(super) filled: Vec<Difference>,
    /// What the record and the file say differently: the record was kept.
    pub(super) kept: Vec<Difference>,
}

/// The adults on record and in the file.
#[derive(Debug, Default)]
pub(super) struct People {
    people: Vec<(Person, State)>,
    by_id: HashMap<PersonId, PersonPlace>,
    by_number: HashMap<NhsNumber, PersonPlace>,
    by_family: HashMap<FamilyKey, PersonPlace>,
    by_details: HashMap<(String, Option<chrono::NaiveDate>), Vec<PersonPlace>>,
    claimed: HashSet<PersonPlace>,
}

impl People {
    /// The adults on record.
    pub(super) fn on_record(persons: &[Person]) -> Self {
        let mut people = Self::default();
        for person in persons {
            people.keep(person.clone(), State::OnRecord);
        }
        people
    }

    fn keep(&mut self, person: Person, state: State) -> PersonPlace {
        let place = self.people.len();
        self.by_id.insert(person.id.clone(), place);
        if let Some(number) = &person.nhs_number {
            self.by_number.entry(number.clone()).or_insert(place);
        }
        self.by_details.entry(details(&person.name, person.date_of_birth)).or_default().push(place);
        self.people.push((person, state));
        place
    }

    /// Adds a person of whom nothing is on record.
    pub(super) fn add(&mut self, facts: &PersonFacts, id: PersonId) -> PersonPlace {
        let person = Person {
            id,
            name: facts.name.clone(),
            nhs_number: facts.nhs_number.clone(),
            date_of_birth: facts.date_of_birth,
            phone: facts.phone.clone(),
            height: None,
        };
        self.keep(person, State::New)
    }

    /// A person, by place.
    pub(super) fn get(&self, place: PersonPlace) -> Option<&Person> {
        self.people.get(place).map(|(person, _)| person)
    }

    /// Whether this import added the person.
    pub(super) fn is_new(&self, place: PersonPlace) -> bool {
        self.people.get(place).is_some_and(|(_, state)| *state == State::New)
    }

    /// Where a person on record stands.
    pub(super) fn by_id(&self, id: &PersonId) -> Option<PersonPlace> {
        self.by_id.get(id).copied()
    }

    /// Who holds this number.
    pub(super) fn by_number(&self, number: Option<&NhsNumber>) -> Option<PersonPlace> {
        number.and_then(|number| self.by_number.get(number)).copied()
    }

    /// Who is known by this role, name and home, unless the numbers say otherwise.
    pub(super) fn by_family(&self, key: &FamilyKey, facts: &PersonFacts) -> Option<PersonPlace> {
        self.by_family.get(key).copied().filter(|place| self.could_be(*place, facts))
    }

    /// An adult of this name and date of birth whom no earlier row of the file has claimed.
    pub(super) fn by_details(&self, facts: &PersonFacts) -> Option<PersonPlace> {
        let candidates = self.by_details.get(&details(&facts.name, facts.date_of_birth))?;
        let free = |place: &PersonPlace| {
            !self.is_new(*place) && !self.claimed.contains(place) && self.could_be(*place, facts)
        };
        candidates.iter().copied().find(free)
    }

    /// One person of the record answers to one row only.
    pub(super) fn claim(&mut self, place: PersonPlace) {
        self.claimed.insert(place);
    }

    /// Two people with different numbers, dates of birth are two people, whatever their names.
    pub(super) fn could_be(&self, place: PersonPlace, facts: &PersonFacts) -> bool {
        let differ = |person: &Person| {
            person.nhs_number.is_some() && facts.nhs_number.is_some() && person.nhs_number != facts.nhs_number
                || person.date_of_birth.is_some()
                    && facts.date_of_birth.is_some()
                    && person.date_of_birth != facts.date_of_birth
        };
        self.get(place).is_some_and(|person| !differ(person))
    }

    /// Remembers a person by role, name and home.
    pub(super) fn remember_family(&mut self, key: FamilyKey, place: PersonPlace) {
        self.by_family.entry(key).or_insert(place);
    }

    /// Fills what the record leaves blank, and says what differs.
    pub(super) fn fill(&mut self, place: PersonPlace, facts: &PersonFacts, who: &str) -> Filled {
        let mut outcome = Filled::default();
        let Some((person, state)) = self.people.get_mut(place) else { return outcome };
        if fold(&person.name.in_list()) != fold(&facts.name.in_list()) {
            outcome.kept.push(difference(
                format!("{who}'s name"),
                person.name.in_list(),
                facts.name.in_list(),
            ));
        }
        if let Some(number) = &facts.nhs_number
            && person.nhs_number.is_none()
        {
            outcome.filled.push(difference(format!("{who}'s NHS number"), String::new(), number.to_string()));
            person.nhs_number = Some(number.clone());
            self.by_number.entry(number.clone()).or_insert(place);
        }
        if let Some(born) = facts.date_of_birth {
            let field = format!("{who}'s date of birth");
            match person.date_of_birth {
                None => {
                    outcome.filled.push(difference(field, String::new(), born.to_string()));
                    person.date_of_birth = Some(born);
                }
                Some(on_record) if on_record != born => {
                    outcome.kept.push(difference(field, on_record.to_string(), born.to_string()));
                }
                Some(_) => {}
            }
        }
        if let Some(phone) = &facts.phone {
            let field = format!("{who}'s telephone");
            match &person.phone {
                None => {
                    outcome.filled.push(difference(field, String::new(), phone.clone()));
                    person.phone = Some(phone.clone());
                }
                Some(on_record) if fold(on_record) != fold(phone) => {
                    outcome.kept.push(difference(field, on_record.clone(), phone.clone()));
                }
                Some(_) => {}
            }
        }
        if !outcome.filled.is_empty() && *state == State::OnRecord {
            *state = State::Amended;
        }
        outcome
    }

    /// The people to write: new ones and amended ones.
    pub(super) fn into_writes(self) -> Vec<Person> {
        self.people
            .into_iter()
            .filter(|(_, state)| *state != State::OnRecord)
            .map(|(person, _)| person)
            .collect()
    }
}

fn details(
    name: &caseload_domain::name::Name,
    born: Option<chrono::NaiveDate>,
) -> (String, Option<chrono::NaiveDate>) {
    (fold(&name.in_list()), born)
}

/// A difference, for the preview.
pub(super) fn difference(field: impl Into<String>, in_record: String, in_file: String) -> Difference {
    Difference { field: field.into(), in_record, in_file }
}
