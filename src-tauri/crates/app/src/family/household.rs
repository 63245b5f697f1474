//! A household that splits, comes together again or gains a partner: one save, with what was before kept under its dates.

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    child::{Address, Child},
    code::YesNoNotAsked,
    family::{NewHome, living_with},
    id::{HouseholdId, PersonId, RelationshipId},
    name::Name,
    person::{Person, Relationship},
    postcode::Postcode,
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin, Store};
use chrono::NaiveDate;

use super::{
    called,
    concern::{self, joined},
    records::FamilyRecords,
    views::{ChangeHousehold, HomeConcern, HouseholdCheck, JoiningAdult, LastChange},
};
use crate::{
    app::{App, first, new_id, next},
    child::views::OpenChild,
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    task::saved,
    typed::{Looking, needed_date, optional_date, optional_text},
};

/// What to look at before a household changes: who is of concern where they come to, and a risk that was written for the home
/// that is left. Nothing is saved.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; [`Failure::NotFound`].
pub fn check_household(app: &mut App, request: ChangeHousehold, now: Now) -> Answer<HouseholdCheck> {
    let store = &app.open()?.store;
    let before = FamilyRecords::of(store, &request.child_id)?;
    let changed = Changed::of(store, &before, request, now)?;
    let mut concerns = Vec::new();
    for (child, adults) in changed.comes_to() {
        for adult in adults {
            concerns.extend(joined(store, &before, &changed.children, &child, &adult, now)?);
        }
    }
    for child in changed.children.iter().filter(|child| changed.moves(child)) {
        concerns.extend(concern::left_behind(store, child, now)?);
    }
    // The same adult comes to each child of a home.
    let mut seen = BTreeSet::new();
    concerns.retain(|one: &HomeConcern| seen.insert((one.adult.clone(), one.tag.record_id.clone())));
    Ok(HouseholdCheck { concerns })
}

/// Changes a household. Each child concerned begins a new time at home; the one before stays with its last day.
///
/// # Errors
/// As [`check_household`]; [`Failure::ChangedMeanwhile`].
pub fn change_household(app: &mut App, request: ChangeHousehold, now: Now) -> Answer<Saved> {
    let draft_id = request.draft_id.clone();
    let store = &app.open()?.store;
    let before = FamilyRecords::of(store, &request.child_id)?;
    let changed = Changed::of(store, &before, request, now)?;
    let revisions = changed.revisions(store, &before, now)?;
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Takes the last change of the household back: what stood before stands again, and that it was taken back is readable.
///
/// # Errors
/// [`Failure::NotFound`] when the child's record has changed since, or when there is nothing to undo.
pub fn undo_household(app: &mut App, request: OpenChild, now: Now) -> Answer<Saved> {
    let store = &app.open()?.store;
    let changed = last_written(store, &request.child_id)?.ok_or(Failure::NotFound)?;
    let reason = format!("undone: {}", changed.why);
    let mut revisions = Vec::new();
    for id in changed.records {
        let mut versions = store.history(&id)?;
        versions.sort_by_key(|read| std::cmp::Reverse(read.revision.number));
        let mut versions = versions.into_iter();
        let newest = versions.next().ok_or(Failure::NotFound)?;
        let number = newest.revision.number;
        revisions.push(match versions.next() {
            Some(earlier) => next(earlier.revision.record, number, &reason, "undo-household", now),
            None => NewRevision {
                status: RevisionStatus::EnteredInError,
                ..next(newest.revision.record, number, &reason, "undo-household", now)
            },
        });
    }
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// The last change, while nothing else was written about the child since.
pub(super) fn last_change(store: &Store, child_id: &str) -> Answer<Option<LastChange>> {
    Ok(last_written(store, child_id)?.map(|written| LastChange { on: written.on, why: written.why }))
}

/// What one change of a household wrote.
struct WrittenTogether {
    on: NaiveDate,
    why: String,
    /// Children and ties, by their ids. A person who was added stays on record.
    records: Vec<String>,
}

fn last_written(store: &Store, child_id: &str) -> Answer<Option<WrittenTogether>> {
    let newest = store.current(child_id)?.revision;
    let Record::Child(child) = newest.record else { return Err(Failure::NotFound) };
    let Some(home) = child.earlier_homes.last() else { return Ok(None) };
    let mut versions = store.history(child_id)?;
    versions.sort_by_key(|read| std::cmp::Reverse(read.revision.number));
    let before = versions.get(1).and_then(|read| match &read.revision.record {
        Record::Child(before) => Some(before.earlier_homes.len()),
        _ => None,
    });
    if before.is_none_or(|before| before >= child.earlier_homes.len()) {
        return Ok(None);
    }
    let mut children = store.siblings(child_id)?;
    children.push(child_id.to_owned());
    let mut records = Vec::new();
    for id in children {
        for read in store.of_child(&id)? {
            let begun = |tie: &Relationship| read.revision.number == 1 && tie.since == home.until.succ_opt();
            let changed = read.revision.reason.as_deref() == Some(home.why.as_str());
            let theirs = match &read.revision.record {
                Record::Child(_) => changed,
                Record::Relationship(tie) => changed || begun(tie),
                _ => false,
            };
            if theirs && read.revision.written_at == newest.written_at {
                records.push(read.revision.record.id().to_owned());
            }
        }
    }
    let on = home.until.succ_opt().unwrap_or(home.until);
    Ok(Some(WrittenTogether { on, why: home.why.clone(), records }))
}

/// A family as it is from a day on.
struct Changed {
    why: String,
    /// The children concerned, as they are from that day.
    children: Vec<Child>,
    /// A child whose household is written down for the first time, because others move to its home.
    hosts: Vec<Child>,
    /// Ties that change or begin.
    ties: Vec<Relationship>,
    person: Option<Person>,
    /// Whether the person who joins is on record already.
    known_person: bool,
    moving: BTreeSet<String>,
}

impl Changed {
    fn of(store: &Store, before: &FamilyRecords, request: ChangeHousehold, now: Now) -> Answer<Self> {
        let mut problems = Problems::default();
        let on = needed_date("on", &request.on, Looking::Back, now, &mut problems);
        let why = request.why.trim().to_owned();
        if why.is_empty() {
            problems.push(
                "why",
                "What happened is missing",
                "Write it in a few words, as the family says it",
            );
        }
        let moving: BTreeSet<String> = request.moving.iter().cloned().collect();
        if moving.iter().any(|id| !before.children.iter().any(|child| child.id.as_str() == id)) {
            return Err(Failure::NotFound);
        }
        let (mut ties, came_back) = changed_ties(before, &request, on, now)?;
        ties.extend(came_back);
        let (person, known_person) = match &request.joins {
            Some(joins) => match joining(store, joins, now, &mut problems)? {
                Some((person, known)) => {
                    ties.extend(new_ties(before, joins, &person, on, now)?);
                    (Some(person), known)
                }
                None => (None, false),
            },
            None => (None, false),
        };
        let (to, hosts) = new_home(store, before, &request, &moving, now, &mut problems)?;
        let lives_changed = |tie: &Relationship| {
            let was = before.ties.iter().find(|other| other.id == tie.id).map(|other| other.lives_with_child);
            was != Some(tie.lives_with_child) && (was.is_some() || tie.lives_with_child == YesNoNotAsked::Yes)
        };
        let concerned = |child: &&Child| {
            moving.contains(child.id.as_str())
                || ties.iter().any(|tie| tie.child == child.id && lives_changed(tie))
        };
        let mut children = Vec::new();
        for child in before.children.iter().filter(concerned) {
            let mut child = child.clone();
            let host = hosts.iter().find(|host| host.id == child.id);
            let home = match (moving.contains(child.id.as_str()), &to) {
                (true, Some((address, household))) => {
                    NewHome { on, address: address.clone(), household: household.clone(), why: why.clone() }
                }
                _ => NewHome {
                    on,
                    address: child.address.clone(),
                    household: host.map_or_else(|| child.household.clone(), |host| host.household.clone()),
                    why: why.clone(),
                },
            };
            let adults = living_with(&child.id, &before.ties);
            if let Err(problem) = child.change_home(home, adults, now.today) {
                let whose = called(&child);
                problems.push(problem.field, format!("{whose}: {}", problem.what), problem.mend);
            }
            children.push(child);
        }
        if children.is_empty() && ties.is_empty() && problems.is_empty() {
            problems.push("moving", "Nothing changes", "Say who moves, or who lives with whom from that day");
        }
        if !problems.is_empty() {
            return Err(problems.into_vec().into());
        }
        let hosts =
            hosts.into_iter().filter(|host| children.iter().all(|child| child.id != host.id)).collect();
        Ok(Self { why, children, hosts, ties, person, known_person, moving })
    }

    fn moves(&self, child: &Child) -> bool {
        self.moving.contains(child.id.as_str())
    }

    /// The adults whom each child lives with from that day and did not before, or whom it moves to.
    fn comes_to(&self) -> BTreeMap<String, BTreeSet<PersonId>> {
        let mut found: BTreeMap<String, BTreeSet<PersonId>> = BTreeMap::new();
        for tie in self.ties.iter().filter(|tie| tie.lives_with_child == YesNoNotAsked::Yes) {
            found.entry(tie.child.as_str().to_owned()).or_default().insert(tie.person.clone());
        }
        found
    }

    fn revisions(self, store: &Store, before: &FamilyRecords, now: Now) -> Answer<Vec<NewRevision>> {
        let mut revisions = Vec::new();
        for child in self.children.into_iter().chain(self.hosts) {
            let number = store.current(child.id.as_str())?.revision.number;
            let record = Record::Child(Box::new(child));
            revisions.push(next(record, number, &self.why, "change-household", now));
        }
        if let (Some(person), false) = (self.person, self.known_person) {
            revisions.push(first(Record::Person(person), "add-person", now));
        }
        for tie in self.ties {
            let known = before.ties.iter().any(|other| other.id == tie.id);
            let record = Record::Relationship(tie.clone());
            revisions.push(if known {
                let number = store.current(tie.id.as_str())?.revision.number;
                next(record, number, &self.why, "change-household", now)
            } else {
                first(record, "add-relationship", now)
            });
        }

        Ok(revisions)
    }
}

/// Ties as they are from that day. A partner who had left and comes back begins a new tie; the old one keeps its days.
fn changed_ties(
    before: &FamilyRecords,
    request: &ChangeHousehold,
    on: NaiveDate,
    now: Now,
) -> Answer<(Vec<Relationship>, Vec<Relationship>)> {
    let (mut changed, mut begun) = (Vec::new(), Vec::new());
    for typed in &request.ties {
        let tie = before.ties.iter().find(|tie| tie.id.as_str() == typed.relationship_id);
        let tie = tie.ok_or(Failure::NotFound)?;
        let (lives, responsible) = (typed.lives_with_child.0, typed.parental_responsibility.0);
        if tie.lives_with_child == lives && tie.parental_responsibility == responsible {
            continue;
        }
        if lives == YesNoNotAsked::Yes && !tie.lasts_on(on) {
            begun.push(Relationship {
                id: new_relationship(now)?,
                lives_with_child: lives,
                parental_responsibility: responsible,
                since: Some(on),
                until: None,
                ..tie.clone()
            });
            continue;
        }
        let mut tie = Relationship { parental_responsibility: responsible, ..tie.clone() };
        if tie.lives_with_child == YesNoNotAsked::Yes && lives == YesNoNotAsked::No {
            tie.leaves(on);
        } else {
            tie.lives_with_child = lives;
        }
        changed.push(tie);
    }
    Ok((changed, begun))
}

fn new_relationship(now: Now) -> Answer<RelationshipId> {
    RelationshipId::parse(&new_id(now)).map_err(|error| unexpected(&error))
}

/// The adult who joins, and whether that adult is on record already.
fn joining(
    store: &Store,
    joins: &JoiningAdult,
    now: Now,
    problems: &mut Problems,
) -> Answer<Option<(Person, bool)>> {
    if joins.children.is_empty() {
        problems.push("joins.children", "With whom they live is not chosen", "Choose at least one child");
    }
    if let Some(id) = &joins.person_id {
        let Record::Person(person) = store.current(id)?.revision.record else {
            return Err(Failure::NotFound);
        };
        return Ok(Some((person, true)));
    }
    let date_of_birth =
        optional_date("joins.dateOfBirth", &joins.date_of_birth, Looking::Back, now, problems);
    match Name::parse(&joins.family, &joins.given, "") {
        Ok(name) => {
            let id = PersonId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
            let phone = optional_text(&joins.phone);
            Ok(Some((Person { id, name, nhs_number: None, date_of_birth, phone, height: None }, false)))
        }
        Err(Problem { what, .. }) => {
            problems.push("joins.family", format!("{what} of who joins"), "Type the surname");
            Ok(None)
        }
    }
}

fn new_ties(
    before: &FamilyRecords,
    joins: &JoiningAdult,
    person: &Person,
    on: NaiveDate,
    now: Now,
) -> Answer<Vec<Relationship>> {
    let tie = |child_id: &String| {
        let child = before.children.iter().find(|child| child.id.as_str() == child_id);
        Ok(Relationship {
            id: new_relationship(now)?,
            child: child.ok_or(Failure::NotFound)?.id.clone(),
            person: person.id.clone(),
            role: joins.role.0,
            parental_responsibility: joins.parental_responsibility.0,
            lives_with_child: YesNoNotAsked::Yes,
            since: Some(on),
            until: None,
        })
    };
    joins.children.iter().map(tie).collect()
}

/// An address with the household that lives there.
type Place = (Address, Option<HouseholdId>);

/// Where the children move to; a child whose home they move to gets a household with them, where it had none.
fn new_home(
    store: &Store,
    before: &FamilyRecords,
    request: &ChangeHousehold,
    moving: &BTreeSet<String>,
    now: Now,
    problems: &mut Problems,
) -> Answer<(Option<Place>, Vec<Child>)> {
    if moving.is_empty() {
        return Ok((None, Vec::new()));
    }
    let new_household = || HouseholdId::parse(&new_id(now)).map_err(|error| unexpected(&error));
    if let Some(id) = &request.home_of {
        let known = before.children.iter().find(|child| child.id.as_str() == id);
        let mut host = match known {
            Some(child) => child.clone(),
            None => match store.current(id)?.revision.record {
                Record::Child(child) => *child,
                _ => return Err(Failure::NotFound),
            },
        };
        if moving.contains(id) {
            problems.push(
                "homeOf",
                "That child moves too",
                "Choose the home of a child who stays, or an address",
            );
            return Ok((None, Vec::new()));
        }
        if let Some(household) = &host.household {
            return Ok((Some((host.address, Some(household.clone()))), Vec::new()));
        }
        let household = new_household()?;
        host.household = Some(household.clone());
        return Ok((Some((host.address.clone(), Some(household))), vec![host]));
    }
    let lines: Vec<String> = request.address_lines.iter().filter_map(|line| optional_text(line)).collect();
    let postcode = Postcode::parse(&request.postcode);
    if postcode.is_none() && !request.postcode.trim().is_empty() {
        problems.push(
            "postcode",
            "That is not a postcode",
            "Check it, or leave it empty when it is not known",
        );
    }
    // All who shared a home and move together are one household still.
    let stays = |household: &HouseholdId| {
        let theirs = before.children.iter().filter(|child| child.household.as_ref() == Some(household));
        theirs.into_iter().all(|child| moving.contains(child.id.as_str()))
    };
    let first = before.children.iter().find(|child| moving.contains(child.id.as_str()));
    let household = match first.and_then(|child| child.household.clone()).filter(stays) {
        Some(household) => household,
        None => new_household()?,
    };
    Ok((Some((Address { lines, postcode }, Some(household))), Vec::new()))
}

/// What a home asks to be looked at now, of the children who live in it.
pub(super) fn concerns_of(
    store: &Store,
    records: &FamilyRecords,
    children: &[&Child],
    adults: &[PersonId],
    now: Now,
) -> Answer<Vec<HomeConcern>> {
    let mut found: Vec<HomeConcern> = Vec::new();
    for child in children {
        for adult in adults {
            for concern in joined(store, records, &records.children, child.id.as_str(), adult, now)? {
                let told = |known: &HomeConcern| {
                    (&known.adult, &known.tag.record_id) == (&concern.adult, &concern.tag.record_id)
                };
                if !found.iter().any(told) {
                    found.push(concern);
                }
            }
        }
        found.extend(concern::left_behind(store, child, now)?);
    }
    Ok(found)
}
