//! Facts meet the caseload: a child is added, changed, left as it is, or left to a person because the two disagree.

use std::collections::{HashMap, HashSet};

use caseload_domain::{
    child::{Birth, Child},
    flag::Flag,
    id::{ChildId, FlagId, HouseholdId, PersonId, RelationshipId},
    nhs_number::NhsNumber,
    person::{Relationship, RelationshipRole},
    record::Record,
};
use chrono::NaiveDate;

use super::{
    changes,
    facts::ChildFacts,
    homes::{Homes, home_key},
    known_children::KnownChildren,
    parents::Whose,
    people::{People, PersonPlace, difference},
    plan::{Existing, ExistingChild},
    remarks::Remarks,
    statuses::as_record,
    views::{Difference, Disposition, ImportRow},
    words::fold,
};

/// What landing did.
#[derive(Debug)]
pub(super) struct Landing {
    pub(super) disposition: Disposition,
    pub(super) differences: Vec<Difference>,
}

impl Default for Landing {
    fn default() -> Self {
        Self { disposition: Disposition::Left, differences: Vec::new() }
    }
}

/// The graver of two: a conflict before a change before nothing.
pub(super) fn worse(one: Disposition, other: Disposition) -> Disposition {
    let rank = |disposition| match disposition {
        Disposition::Left => 0,
        Disposition::Changed => 1,
        Disposition::Added => 2,
        Disposition::InConflict => 3,
        Disposition::Refused => 4,
    };
    if rank(one) >= rank(other) { one } else { other }
}

/// The caseload, the file's rows so far, and what is to be written.
pub(super) struct Planner<'a> {
    pub(super) today: NaiveDate,
    pub(super) known: KnownChildren<'a>,
    pub(super) people: People,
    homes: Homes,
    new_id: &'a mut dyn FnMut() -> String,
    children: Vec<Child>,
    pub(super) relationships: Vec<Relationship>,
    pub(super) flags: Vec<Flag>,
    flags_on_record: HashSet<FlagId>,
    numbers: HashMap<NhsNumber, u32>,
    pub(super) rows: Vec<ImportRow>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        existing: &'a Existing,
        today: NaiveDate,
        new_id: &'a mut dyn FnMut() -> String,
    ) -> Self {
        let mut people = People::on_record(&existing.persons);
        let mut homes = Homes::default();
        for on_record in &existing.children {
            let child = &on_record.child;
            let mother = on_record.mother(&people);
            let (lines, postcode) = (&child.address.lines, child.address.postcode.as_ref());
            if let (Some(mother), Some(household)) = (mother, &child.household) {
                homes.remember(mother, lines, postcode, household.clone());
            }
            let Some(home) = home_key(lines, postcode) else { continue };
            for relationship in &on_record.relationships {
                let Some(place) = people.by_id(&relationship.person) else { continue };
                let Some(name) = people.get(place).map(|person| fold(&person.name.in_list())) else {
                    continue;
                };
                let beside = mother.filter(|_| relationship.role != RelationshipRole::Mother);
                people.remember_family((relationship.role, name, home.clone(), beside), place);
            }
        }
        Self {
            today,
            known: KnownChildren::new(&existing.children, &people),
            people,
            homes,
            new_id,
            children: Vec::new(),
            relationships: Vec::new(),
            flags: Vec::new(),
            flags_on_record: existing
                .children
                .iter()
                .flat_map(|child| child.flags.iter().map(|flag| flag.id.clone()))
                .collect(),
            numbers: HashMap::new(),
            rows: Vec::new(),
        }
    }

    /// Refuses a number that an earlier row has used.
    pub(super) fn check_number(
        &mut self,
        row: u32,
        number: Option<&NhsNumber>,
        field: &str,
        remarks: &mut Remarks,
    ) {
        let Some(number) = number else { return };
        match self.numbers.get(number) {
            Some(earlier) => remarks.refuse(
                field,
                format!("NHS number already used by row {earlier}"),
                "Two children never share a number: find out whose it is, and mend the other",
            ),
            None => {
                self.numbers.insert(number.clone(), row);
            }
        }
    }

    /// Lands a child with its flags and parents.
    pub(super) fn land_child(&mut self, row: u32, mut facts: ChildFacts, remarks: &mut Remarks) -> Landing {
        if let Some(earlier) = self.known.earlier_row(row, &facts) {
            remarks.warn(
                "",
                format!("same name, birth and postcode as row {earlier}: both kept"),
                "If they are twins, nothing is to be done; if it is one child, take one row out",
            );
        }
        let existing = self.known.find(&facts);
        // Nothing is compared with a restricted identity, changed or told: the row looks like one that says nothing new.
        if existing.is_some_and(|existing| existing.child.restricted_identity) {
            return Landing { disposition: Disposition::Left, ..Landing::default() };
        }
        if let Some(who) = existing.and_then(|existing| existing.in_care_of.as_deref()) {
            let who = if who.is_empty() { "somebody else" } else { who };
            remarks.warn(
                "",
                format!("in the care of {who}: the record was left as it is"),
                "Nothing is to be done here; whoever has the care takes the list in",
            );
            return Landing { disposition: Disposition::Left, ..Landing::default() };
        }
        let id = existing.map_or_else(|| self.child_id(), |existing| existing.child.id.clone());
        let mut landing = Landing::default();
        if let Some(existing) = existing
            && changes::is_somebody_else(&existing.child, &facts)
        {
            remarks.warn(
                "",
                "the NHS number is on record for a child with another name and birth: nothing was changed",
                "Find out whose number it is before either is used",
            );
            landing.disposition = Disposition::InConflict;
            landing.differences = changes::between(&existing.child, &facts).disagreeing;
            return landing;
        }
        let mother = self.land_parents(&id, existing, &mut facts, &mut landing, remarks);
        match existing {
            Some(existing) => self.land_on_record(existing, &facts, mother, &mut landing),
            None => {
                self.warn_of_doubles(&facts, mother, remarks);
                if landing.disposition == Disposition::InConflict {
                    remarks.warn(
                        "",
                        "a parent's details differ from the record: the record was kept",
                        "Compare the two",
                    );
                }
                let mut child = changes::new_child(id.clone(), &facts);
                child.household = self.household(&child, mother);
                self.children.push(child);
                landing.disposition = Disposition::Added;
            }
        }
        self.land_flags(&id, existing, &facts.flags, &mut landing);
        landing
    }

    /// Lands the parents, mother first in the order of the file; answers with the mother's place.
    fn land_parents(
        &mut self,
        child: &ChildId,
        existing: Option<&ExistingChild>,
        facts: &mut ChildFacts,
        landing: &mut Landing,
        remarks: &mut Remarks,
    ) -> Option<PersonPlace> {
        let home = home_key(&facts.lines, facts.postcode.as_ref());
        let mut mother = existing.and_then(|existing| existing.mother(&self.people));
        let mut parents = std::mem::take(&mut facts.parents);
        parents.sort_by_key(|parent| parent.role != RelationshipRole::Mother);
        for mut parent in parents {
            let own_row = parent.own_row.take();
            let whose = Whose { child, existing, home: home.as_deref(), mother };
            let place = if let Some((row, mut own_remarks)) = own_row {
                let (own, place) = self.land_parent(&whose, &parent, &mut own_remarks);
                let name = parent.person.name.in_list();
                self.rows.push(own_remarks.into_row(row, name, own.disposition, own.differences));
                place
            } else {
                let (own, place) = self.land_parent(&whose, &parent, remarks);
                landing.disposition = worse(landing.disposition, own.disposition);
                landing.differences.extend(own.differences);
                place
            };
            if parent.role == RelationshipRole::Mother {
                mother = Some(place);
            }
        }
        mother
    }

    fn warn_of_doubles(&self, facts: &ChildFacts, mother: Option<PersonPlace>, remarks: &mut Remarks) {
        if self.known.twin_by_details(facts) {
            remarks.warn(
                "",
                "a child on record has the same name, birth and postcode under another NHS number",
                "Find out which number is right before both are used",
            );
        }
        if let (Birth::Born(born), Some(mother)) = (facts.birth, mother)
            && self.known.may_be_the_unborn_of(mother, born)
        {
            remarks.warn(
                "",
                "this may be the unborn baby of the same mother on this caseload",
                "If it is, record the birth on that child, and discharge this one",
            );
        }
    }

    /// Compares a child on record with the file. A record that a person amended is never overwritten: it is filled where it
    /// is blank, and left alone altogether where the two disagree, so that a later import cannot take it for its own.
    fn land_on_record(
        &mut self,
        existing: &ExistingChild,
        facts: &ChildFacts,
        mother: Option<PersonPlace>,
        landing: &mut Landing,
    ) {
        let mut changes = changes::between(&existing.child, facts);
        let conflict = !existing.written_by_import && !changes.disagreeing.is_empty();
        let mut child = existing.child.clone();
        if !conflict {
            changes::apply(&mut child, facts);
            let moved = fold(&child.address.lines.join(" ")) != fold(&existing.child.address.lines.join(" "));
            let shared = mother.and_then(|mother| {
                self.homes.find(mother, &child.address.lines, child.address.postcode.as_ref())
            });
            if child.household.is_none()
                && let Some(shared) = shared
            {
                changes.filled.push(difference(
                    "Household",
                    String::new(),
                    "shared with a brother or sister".to_owned(),
                ));
                child.household = Some(shared);
            } else if moved {
                child.household = self.household(&child, mother);
            }
        }
        if conflict {
            landing.disposition = Disposition::InConflict;
        } else if child != existing.child {
            landing.disposition = worse(landing.disposition, Disposition::Changed);
            self.children.push(child);
        }
        landing.differences.extend(changes.disagreeing);
        landing.differences.extend(changes.filled);
    }

    /// The household of a child with an address: its mother's at that address, or a new one.
    fn household(&mut self, child: &Child, mother: Option<PersonPlace>) -> Option<HouseholdId> {
        let (lines, postcode) = (&child.address.lines, child.address.postcode.as_ref());
        if lines.is_empty() {
            return None;
        }
        let shared = mother.and_then(|mother| self.homes.find(mother, lines, postcode));
        let household = shared.unwrap_or_else(|| self.household_id());
        if let Some(mother) = mother {
            self.homes.remember(mother, lines, postcode, household.clone());
        }
        Some(household)
    }

    /// A parent of a child whose record is not in the file.
    pub(super) fn land_parent_of_record(
        &mut self,
        existing: &ExistingChild,
        parent: &super::facts::ParentFacts,
        remarks: &mut Remarks,
    ) -> Landing {
        let address = &existing.child.address;
        let home = home_key(&address.lines, address.postcode.as_ref());
        let mother = existing.mother(&self.people);
        let whose =
            Whose { child: &existing.child.id, existing: Some(existing), home: home.as_deref(), mother };
        self.land_parent(&whose, parent, remarks).0
    }

    /// The records to write, in an order in which each finds what it refers to, and the rows in the order of the file.
    pub(super) fn finish(mut self) -> (Vec<Record>, Vec<ImportRow>) {
        self.rows.sort_by_key(|row| row.row);
        let people = self.people.into_writes().into_iter().map(Record::Person);
        let children = self.children.into_iter().map(|child| Record::Child(Box::new(child)));
        let relationships = self.relationships.into_iter().map(Record::Relationship);
        // A flag of an older store stays the record it is; what is new of a status is a safeguarding episode.
        let flags = self.flags.into_iter().map(|flag| {
            if self.flags_on_record.contains(&flag.id) {
                return Record::Flag(flag);
            }
            as_record(flag)
        });
        (people.chain(children).chain(relationships).chain(flags).collect(), self.rows)
    }

    fn child_id(&mut self) -> ChildId {
        ChildId::parse(&(self.new_id)()).expect("new_id gives canonical UUIDs")
    }
    pub(super) fn person_id(&mut self) -> PersonId {
        PersonId::parse(&(self.new_id)()).expect("new_id gives canonical UUIDs")
    }
    pub(super) fn relationship_id(&mut self) -> RelationshipId {
        RelationshipId::parse(&(self.new_id)()).expect("new_id gives canonical UUIDs")
    }
    fn household_id(&mut self) -> HouseholdId {
        HouseholdId::parse(&(self.new_id)()).expect("new_id gives canonical UUIDs")
    }
    pub(super) fn flag_id(&mut self) -> FlagId {
        FlagId::parse(&(self.new_id)()).expect("new_id gives canonical UUIDs")
    }
    pub(super) fn person_id_of(&self, place: PersonPlace) -> PersonId {
        self.people.get(place).expect("a place is given out for a person who is kept").id.clone()
    }
}
