//! A parent or carer lands: the person found or added, and what the person is to the child.

use caseload_domain::{
    code::YesNoNotAsked,
    id::ChildId,
    person::{Relationship, RelationshipRole},
};

use super::{
    facts::{ParentFacts, PersonFacts},
    land::{Landing, Planner, worse},
    people::{FamilyKey, People, PersonPlace, difference},
    plan::ExistingChild,
    remarks::Remarks,
    views::Disposition,
    words::fold,
};

/// Whom a parent belongs to.
pub(super) struct Whose<'a> {
    pub(super) child: &'a ChildId,
    /// The child's record, where there is one already.
    pub(super) existing: Option<&'a ExistingChild>,
    /// The child's home, where it is known.
    pub(super) home: Option<&'a str>,
    /// The child's mother, once she is known.
    pub(super) mother: Option<PersonPlace>,
}

impl Planner<'_> {
    /// Lands one parent; answers with what it did and who the person is.
    pub(super) fn land_parent(
        &mut self,
        whose: &Whose<'_>,
        parent: &ParentFacts,
        remarks: &mut Remarks,
    ) -> (Landing, PersonPlace) {
        let who = role_name(parent.role);
        let in_role =
            whose.existing.map(|existing| existing.in_role(parent.role, &self.people)).unwrap_or_default();
        let found = self.find_person(whose, parent, &in_role);
        if let Some(place) = found
            && in_role.iter().any(|(_, known)| *known == place)
        {
            return (self.fill_person(place, &parent.person, who, remarks), place);
        }
        // A child has one mother and one father on record; of carers and relatives there may be several.
        let only_one = matches!(parent.role, RelationshipRole::Mother | RelationshipRole::Father);
        if only_one && let Some((relationship, on_record)) = in_role.first().copied() {
            return self.other_parent(whose, parent, relationship, on_record, found, remarks);
        }
        let (mut landing, place) = self.person(found, parent, who, remarks);
        self.remember_family(whose, parent, place);
        let relationship = Relationship {
            id: self.relationship_id(),
            child: whose.child.clone(),
            person: self.person_id_of(place),
            role: parent.role,
            parental_responsibility: parent.parental_responsibility,
            lives_with_child: parent.lives_with_child,
            since: None,
            until: None,
        };
        self.relationships.push(relationship);
        if whose.existing.is_some() {
            landing.differences.push(difference(who, String::new(), parent.person.name.in_list()));
            landing.disposition = worse(landing.disposition, Disposition::Changed);
        } else {
            landing.disposition = Disposition::Added;
        }
        (landing, place)
    }

    /// The file names another mother or father than the record. What an import wrote and nobody has added to is put right;
    /// anything else is left for a person to settle.
    fn other_parent(
        &mut self,
        whose: &Whose<'_>,
        parent: &ParentFacts,
        relationship: &Relationship,
        on_record: PersonPlace,
        found: Option<PersonPlace>,
        remarks: &mut Remarks,
    ) -> (Landing, PersonPlace) {
        let who = role_name(parent.role);
        let name_on_record =
            self.people.get(on_record).map(|person| person.name.in_list()).unwrap_or_default();
        let differs = difference(who, name_on_record, parent.person.name.in_list());
        let untouched = relationship.parental_responsibility == YesNoNotAsked::NotAsked
            && relationship.lives_with_child == YesNoNotAsked::NotAsked
            && whose.existing.is_some_and(|existing| existing.written_by_import);
        if !untouched {
            let landing = Landing { disposition: Disposition::InConflict, differences: vec![differs] };
            return (landing, on_record);
        }
        let (mut landing, place) = self.person(found, parent, who, remarks);
        self.remember_family(whose, parent, place);
        let person = self.person_id_of(place);
        self.relationships.push(Relationship { person, ..relationship.clone() });
        landing.differences.push(differs);
        landing.disposition = worse(landing.disposition, Disposition::Changed);
        (landing, place)
    }

    fn find_person(
        &self,
        whose: &Whose<'_>,
        parent: &ParentFacts,
        in_role: &[(&Relationship, PersonPlace)],
    ) -> Option<PersonPlace> {
        let facts = &parent.person;
        let same_name = |place: PersonPlace| {
            self.people
                .get(place)
                .is_some_and(|person| fold(&person.name.in_list()) == fold(&facts.name.in_list()))
        };
        let in_this_role = || {
            in_role
                .iter()
                .map(|(_, place)| *place)
                .find(|place| same_name(*place) && self.people.could_be(*place, facts))
        };
        let in_this_home = || {
            let key = family_key(whose, parent)?;
            self.people.by_family(&key, facts)
        };
        parent
            .known
            .or_else(|| self.people.by_number(facts.nhs_number.as_ref()))
            .or_else(in_this_role)
            .or_else(in_this_home)
    }

    fn person(
        &mut self,
        found: Option<PersonPlace>,
        parent: &ParentFacts,
        who: &str,
        remarks: &mut Remarks,
    ) -> (Landing, PersonPlace) {
        match found {
            Some(place) => (self.fill_person(place, &parent.person, who, remarks), place),
            None => {
                let id = self.person_id();
                (Landing::default(), self.people.add(&parent.person, id))
            }
        }
    }

    /// Fills what the record of a person leaves blank. Where the two differ the record is kept, and the row says so.
    pub(super) fn fill_person(
        &mut self,
        place: PersonPlace,
        facts: &PersonFacts,
        who: &str,
        remarks: &mut Remarks,
    ) -> Landing {
        let new_in_file = self.people.is_new(place);
        let filled = self.people.fill(place, facts, who);
        let mut landing = Landing::default();
        if !filled.kept.is_empty() && new_in_file {
            remarks.warn(
                who,
                format!("{}: details differ from an earlier row: the first were kept", who.to_lowercase()),
                "Put the person's details right in the source",
            );
        } else if !filled.kept.is_empty() {
            landing.disposition = Disposition::InConflict;
            landing.differences.extend(filled.kept);
        }
        if !filled.filled.is_empty() && !new_in_file {
            landing.disposition = worse(landing.disposition, Disposition::Changed);
            landing.differences.extend(filled.filled);
        }
        landing
    }

    fn remember_family(&mut self, whose: &Whose<'_>, parent: &ParentFacts, place: PersonPlace) {
        if let Some(key) = family_key(whose, parent) {
            self.people.remember_family(key, place);
        }
    }
}

fn family_key(whose: &Whose<'_>, parent: &ParentFacts) -> Option<FamilyKey> {
    let mother = whose.mother.filter(|_| parent.role != RelationshipRole::Mother);
    Some((parent.role, fold(&parent.person.name.in_list()), whose.home?.to_owned(), mother))
}

/// A role as people say it.
pub(super) fn role_name(role: RelationshipRole) -> &'static str {
    match role {
        RelationshipRole::Mother => "Mother",
        RelationshipRole::Father => "Father",
        RelationshipRole::MothersPartner => "Mother's partner",
        RelationshipRole::FathersPartner => "Father's partner",
        RelationshipRole::Grandparent => "Grandparent",
        RelationshipRole::FosterCarer => "Foster carer",
        RelationshipRole::Guardian => "Guardian",
        RelationshipRole::Carer => "Carer",
        RelationshipRole::OtherRelative => "Other relative",
    }
}

impl ExistingChild {
    /// Who stands in a role to the child.
    pub(super) fn in_role(
        &self,
        role: RelationshipRole,
        people: &People,
    ) -> Vec<(&Relationship, PersonPlace)> {
        let in_role = self.relationships.iter().filter(|relationship| relationship.role == role);
        in_role.filter_map(|relationship| Some((relationship, people.by_id(&relationship.person)?))).collect()
    }

    /// The child's mother on record.
    pub(super) fn mother(&self, people: &People) -> Option<PersonPlace> {
        self.in_role(RelationshipRole::Mother, people).first().map(|(_, place)| *place)
    }
}
