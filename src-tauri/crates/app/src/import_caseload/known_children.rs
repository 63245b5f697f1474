//! The children on record, and how a row finds its child among them.

use std::collections::{HashMap, HashSet};

use caseload_domain::{child::Birth, name::Name, nhs_number::NhsNumber, postcode::Postcode};
use chrono::NaiveDate;

use super::{
    facts::ChildFacts,
    people::{People, PersonPlace},
    plan::ExistingChild,
    words::fold,
};

/// Name, born or expected, the day, and the postcode: what tells children apart where no number does.
type Details = (String, bool, NaiveDate, Option<Postcode>);

/// The children on record.
#[derive(Debug)]
pub(super) struct KnownChildren<'a> {
    children: &'a [ExistingChild],
    by_number: HashMap<&'a NhsNumber, usize>,
    by_id: HashMap<&'a str, usize>,
    by_details: HashMap<Details, Vec<usize>>,
    unborn_of: HashMap<PersonPlace, Vec<usize>>,
    claimed: HashSet<usize>,
    in_file: HashMap<Details, (u32, bool)>,
}

impl<'a> KnownChildren<'a> {
    /// The children on record and whose they are.
    pub(super) fn new(children: &'a [ExistingChild], people: &People) -> Self {
        let mut known = Self {
            children,
            by_number: HashMap::new(),
            by_id: HashMap::new(),
            by_details: HashMap::new(),
            unborn_of: HashMap::new(),
            claimed: HashSet::new(),
            in_file: HashMap::new(),
        };
        for (place, existing) in children.iter().enumerate() {
            let child = &existing.child;
            if let Some(number) = &child.nhs_number {
                known.by_number.insert(number, place);
            }
            known.by_id.insert(child.id.as_str(), place);
            // Only the number or the record itself leads to a restricted identity: a name, a birth or a mother never does.
            if child.restricted_identity {
                continue;
            }
            let key = details(&child.name, child.birth, child.address.postcode.as_ref());
            known.by_details.entry(key).or_default().push(place);
            if let Some(mother) = existing.mother(people).filter(|_| !child.is_born()) {
                known.unborn_of.entry(mother).or_default().push(place);
            }
        }
        known
    }

    /// The child on record that a row speaks of: by NHS number, by the record's own id, or by name, birth and postcode
    /// where one of the two has no number. One record answers to one row only, so twins stay two.
    pub(super) fn find(&mut self, facts: &ChildFacts) -> Option<&'a ExistingChild> {
        let by_number = facts.nhs_number.as_ref().and_then(|number| self.by_number.get(number)).copied();
        let by_id = || facts.own_id.as_deref().and_then(|id| self.by_id.get(id)).copied();
        let by_details = || {
            let key = details(&facts.name, facts.birth, facts.postcode.as_ref());
            let places = self.by_details.get(&key)?;
            places
                .iter()
                .copied()
                .find(|place| !self.claimed.contains(place) && self.numbers_allow(*place, facts))
        };
        let place =
            by_number.or_else(by_id).or_else(by_details).filter(|place| !self.claimed.contains(place))?;
        self.claimed.insert(place);
        self.children.get(place)
    }

    fn numbers_allow(&self, place: usize, facts: &ChildFacts) -> bool {
        let on_record = self.children.get(place).and_then(|existing| existing.child.nhs_number.as_ref());
        on_record.is_none() || facts.nhs_number.is_none()
    }

    /// Whether a child on record has the same name, birth and postcode under another NHS number.
    pub(super) fn twin_by_details(&self, facts: &ChildFacts) -> bool {
        let key = details(&facts.name, facts.birth, facts.postcode.as_ref());
        let places = self.by_details.get(&key);
        places.is_some_and(|places| places.iter().any(|place| !self.numbers_allow(*place, facts)))
    }

    /// Whether this newborn may be the unborn baby of the same mother who is already on record.
    pub(super) fn may_be_the_unborn_of(&self, mother: PersonPlace, born: NaiveDate) -> bool {
        let near = |place: &usize| match self.children.get(*place).map(|existing| existing.child.birth) {
            // Born up to 18 weeks early or 4 weeks late.
            Some(Birth::Expected(due)) => (-126..=28).contains(&(born - due).num_days()),
            Some(Birth::Born(_)) | None => false,
        };
        self.unborn_of.get(&mother).is_some_and(|unborn| unborn.iter().any(near))
    }

    /// The earlier row of the file with the same name, birth and postcode, where numbers do not tell the two apart.
    pub(super) fn earlier_row(&mut self, row: u32, facts: &ChildFacts) -> Option<u32> {
        let key = details(&facts.name, facts.birth, facts.postcode.as_ref());
        let numbered = facts.nhs_number.is_some();
        match self.in_file.get(&key) {
            Some((earlier, earlier_numbered)) => (!numbered || !earlier_numbered).then_some(*earlier),
            None => {
                self.in_file.insert(key, (row, numbered));
                None
            }
        }
    }
}

fn details(name: &Name, birth: Birth, postcode: Option<&Postcode>) -> Details {
    let (born, day) = match birth {
        Birth::Born(day) => (true, day),
        Birth::Expected(day) => (false, day),
    };
    (fold(&name.in_list()), born, day, postcode.cloned())
}
