//! One visit to a family, written once: each child gets a contact of its own, all of them in one save or none.
//!
//! The words of the visit are the same on each record; what is of one child alone stands on that child's record and on no other
//! (`peers` 7: write once, each copy attributed).

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    child::Child,
    contact::Contact,
    id::{ContactId, RelationshipId},
    person::Relationship,
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin, Store};

use super::{
    person_name, revisions_of, taken_back_with,
    views::{
        AlsoWritten, ContactForm, RecordContact, RecordFamilyVisit, Saved, TakeBackVisit, WrittenTogether,
    },
};
use crate::{
    app::{App, next},
    clock::Now,
    episode::with_scores,
    failure::{Answer, Failure, Gathered, ProblemView},
    family::called,
    task::saved,
    typed::needed_reason,
};

/// Fields that are asked once for the visit; what is wrong with them is said once.
const OF_THE_VISIT: [&str; 9] = [
    "happenedOn",
    "happenedAt",
    "minutes",
    "setting",
    "placeId",
    "purpose",
    "narrative",
    "deliveredByName",
    "deliveredByRole",
];

/// Records a visit for several children of a family.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend, of a brother or sister as `also.ID.field`; the draft is kept then.
/// [`Failure::NotFound`] for a child who is not of the family.
pub fn record_family_visit(app: &mut App, request: RecordFamilyVisit, now: Now) -> Answer<Saved> {
    let RecordFamilyVisit { contact, own_words, own_restricted, scores, also } = request;
    let draft_id = contact.draft_id.clone();
    let (main_id, episode_id) = (contact.form.child_id.clone(), contact.form.episode_id.clone());
    let family = Members::read(&app.open()?.store, &main_id, &also)?;
    let shared = contact.form.clone();
    let mut gathered = Gathered::default();
    gathered.keep(kept_apart(&shared, &family.main, (&own_words, own_restricted), &also, &family))?;

    let form = ContactForm {
        narrative: with_own(&shared.narrative, &own_words),
        restricted: shared.restricted || own_restricted,
        ..shared.clone()
    };
    let first = named(revisions_of(app, RecordContact { form, ..contact }, None, now), &family.main);
    let first = gathered.keep(first)?;
    let first_id = first.as_deref().and_then(contact_of);
    let mut revisions = match first {
        Some(first) => with_scores(app, first, episode_id.as_deref(), (&main_id, scores), now)?,
        None => Vec::new(),
    };
    let already: BTreeSet<String> = gathered.fields();
    for one in also {
        let name = family.name_of(&one.child_id);
        let request = form_of(&shared, &one, &family);
        let Some((form, measured)) = gathered.keep(request)? else { continue };
        let request =
            RecordContact { form, measured, assessments: Vec::new(), draft_id: None, appointment_id: None };
        let written = revisions_of(app, request, first_id.clone(), now);
        let written = gathered.keep(of_one(written, &one.child_id, name, &already))?;
        revisions.extend(written.into_iter().flatten());
    }
    if !gathered.is_empty() {
        return Err(gathered.into_failure());
    }
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Takes back contacts of one visit that never were, with what was measured at each.
///
/// # Errors
/// [`Failure::Invalid`] without a reason; [`Failure::NotFound`] when they were not written together.
pub fn take_back_visit(app: &mut App, request: TakeBackVisit, now: Now) -> Answer<Saved> {
    let TakeBackVisit { contact_ids, reason } = request;
    let reason = needed_reason(&reason)?;
    let store = &app.open()?.store;
    let wanted: BTreeSet<String> = contact_ids.iter().cloned().collect();
    let (mut revisions, mut visit) = (Vec::new(), None);
    for id in contact_ids.iter().filter(|id| wanted.contains(*id)) {
        let read = store.current(id)?;
        let (Record::Contact(contact), RevisionStatus::Current) =
            (read.revision.record, read.revision.status)
        else {
            return Err(Failure::NotFound);
        };
        if visit.get_or_insert_with(|| visit_of(&contact)) != &visit_of(&contact) {
            return Err(Failure::NotFound);
        }
        revisions.extend(taken_back_with(store, &contact, &reason, now)?);
        revisions.insert(
            0,
            NewRevision {
                status: RevisionStatus::EnteredInError,
                ..next(Record::Contact(contact), read.revision.number, &reason, "entered-in-error", now)
            },
        );
    }
    if revisions.is_empty() {
        return Err(Failure::NotFound);
    }
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// What the contacts of one visit have in common: the id of the first.
fn visit_of(contact: &Contact) -> ContactId {
    contact.written_with.clone().unwrap_or_else(|| contact.id.clone())
}

/// How many contacts of brothers and sisters stand that were written at each visit, by the visit.
pub(crate) fn written_with_siblings(store: &Store, child_id: &str) -> Answer<BTreeMap<ContactId, u32>> {
    let mut counted = BTreeMap::new();
    for sibling in store.siblings(child_id)? {
        for contact in contacts_of(store, &sibling)? {
            *counted.entry(visit_of(&contact)).or_insert(0) += 1;
        }
    }
    Ok(counted)
}

/// How many others a contact was written with, of those counted.
pub(crate) fn others_at(counted: &BTreeMap<ContactId, u32>, contact: &Contact) -> u32 {
    counted.get(&visit_of(contact)).copied().unwrap_or(0)
}

/// The contacts of brothers and sisters that stand and were written at the same visit, the oldest child first.
pub(super) fn together(store: &Store, contact: &Contact) -> Answer<Vec<WrittenTogether>> {
    let visit = visit_of(contact);
    let mut found = Vec::new();
    for sibling in store.siblings(contact.child.as_str())? {
        for other in contacts_of(store, &sibling)? {
            if visit_of(&other) == visit {
                let child = child_named(store, &sibling)?;
                found.push(WrittenTogether {
                    contact_id: other.id.as_str().to_owned(),
                    child_id: sibling.clone(),
                    child: called(&child).to_owned(),
                    on: other.happened_on,
                });
            }
        }
    }
    Ok(found)
}

fn contacts_of(store: &Store, child_id: &str) -> Answer<Vec<Contact>> {
    let standing =
        store.of_child(child_id)?.into_iter().filter(|read| read.revision.status == RevisionStatus::Current);
    Ok(standing
        .filter_map(|read| match read.revision.record {
            Record::Contact(contact) => Some(contact),
            _ => None,
        })
        .collect())
}

fn child_named(store: &Store, child_id: &str) -> Answer<Child> {
    match store.current(child_id)?.revision.record {
        Record::Child(child) => Ok(*child),
        _ => Err(Failure::NotFound),
    }
}

/// The children of a visit, with the adults each has a tie to.
struct Members {
    /// What the child whose record is open is called.
    main: String,
    names: BTreeMap<String, String>,
    /// Who stands behind a tie of the child whose record is open: the person, and the name.
    there: BTreeMap<String, (String, String)>,
    /// The tie of each brother or sister to a person, by child and person.
    ties: BTreeMap<(String, String), RelationshipId>,
}

impl Members {
    fn read(store: &Store, main_id: &str, also: &[AlsoWritten]) -> Answer<Self> {
        let siblings = store.siblings(main_id)?;
        let mut found = Self {
            main: called(&child_named(store, main_id)?).to_owned(),
            names: BTreeMap::new(),
            there: BTreeMap::new(),
            ties: BTreeMap::new(),
        };
        for tie in ties_of(store, main_id)? {
            let Record::Person(person) = store.current(tie.person.as_str())?.revision.record else {
                continue;
            };
            let who = (tie.person.as_str().to_owned(), person_name(&person));
            found.there.insert(tie.id.as_str().to_owned(), who);
        }
        for one in also {
            if !siblings.contains(&one.child_id) || found.names.contains_key(&one.child_id) {
                return Err(Failure::NotFound);
            }
            let name = called(&child_named(store, &one.child_id)?).to_owned();
            found.names.insert(one.child_id.clone(), name);
            for tie in ties_of(store, &one.child_id)? {
                found.ties.insert((one.child_id.clone(), tie.person.as_str().to_owned()), tie.id);
            }
        }
        Ok(found)
    }

    fn name_of(&self, child_id: &str) -> &str {
        self.names.get(child_id).map(String::as_str).unwrap_or_default()
    }

    /// Who was there, by the ties of a brother or sister. Who is nothing to that child on record is there by name.
    fn present_for(&self, child_id: &str, form: &ContactForm) -> (Vec<String>, String) {
        let (mut ties, mut others) = (Vec::new(), Vec::new());
        for id in &form.present_relationships {
            let Some((person, name)) = self.there.get(id) else { continue };
            match self.ties.get(&(child_id.to_owned(), person.clone())) {
                Some(tie) => ties.push(tie.as_str().to_owned()),
                None => others.push(name.clone()),
            }
        }
        others.extend(Some(form.present_other.trim().to_owned()).filter(|words| !words.is_empty()));
        (ties, others.join(", "))
    }
}

fn ties_of(store: &Store, child_id: &str) -> Answer<Vec<Relationship>> {
    let standing =
        store.of_child(child_id)?.into_iter().filter(|read| read.revision.status == RevisionStatus::Current);
    Ok(standing
        .filter_map(|read| match read.revision.record {
            Record::Relationship(tie) => Some(tie),
            _ => None,
        })
        .collect())
}

/// The words of the visit, and what is of one child alone beneath them.
fn with_own(shared: &str, own: &str) -> String {
    let (shared, own) = (shared.trim(), own.trim());
    if own.is_empty() { shared.to_owned() } else { format!("{shared}\n\n{own}").trim().to_owned() }
}

/// A brother's or sister's contact as it would have been typed. Measurements, the episode, the findings and what was given are
/// of one child, and are not taken over.
fn form_of(
    shared: &ContactForm,
    one: &AlsoWritten,
    family: &Members,
) -> Answer<(ContactForm, crate::measurement::views::MeasuredTyped)> {
    let Some(contact_type) = one.contact_type else {
        let name = family.name_of(&one.child_id);
        return Err(Problem::new(
            format!("also.{}.contactType", one.child_id),
            format!("{name}: what it was is missing"),
            "Choose what it was for this child, at this child's age",
        )
        .into());
    };
    let (present_relationships, present_other) = family.present_for(&one.child_id, shared);
    let form = ContactForm {
        child_id: one.child_id.clone(),
        contact_type,
        outcome: one.outcome,
        child_present: one.outcome.0.is_seen(),
        present_relationships,
        present_other,
        narrative: with_own(&shared.narrative, &one.own_words),
        voice: one.voice.clone(),
        episode_id: None,
        restricted: shared.restricted || one.restricted,
        infant_feeding: one.infant_feeding,
        findings: Vec::new(),
        concerns: one.concerns.clone(),
        action_taken: one.action_taken.clone(),
        decision: one.decision.clone(),
        given: Vec::new(),
        signposted: Vec::new(),
        mobility: one.mobility,
        body_map: None,
        next_title: one.next_title.clone(),
        next_due_on: one.next_due_on.clone(),
        ..shared.clone()
    };
    Ok((form, one.measured.clone()))
}

/// Letters and figures alone, so that a comma or a line break hides nothing.
fn bare(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// The fewest words of a sentence that are looked for: shorter ones, such as *seen well*, stand in any visit.
const WORDS_OF_A_SENTENCE: usize = 4;

/// What is restricted for one child is not in the words of all.
fn kept_apart(
    shared: &ContactForm,
    main: &str,
    (own, own_restricted): (&str, bool),
    also: &[AlsoWritten],
    family: &Members,
) -> Answer<()> {
    if shared.restricted {
        return Ok(());
    }
    let all = format!(" {} ", bare(&shared.narrative));
    let theirs = also.iter().filter(|one| one.restricted);
    let held = theirs.map(|one| (family.name_of(&one.child_id), one.own_words.as_str()));
    let held = held.chain(Some((main, own)).filter(|_| own_restricted));
    for (name, words) in held {
        let sentences = words.split(['.', '!', '?', '\n']).map(bare);
        let mut long = sentences.filter(|sentence| sentence.split(' ').count() >= WORDS_OF_A_SENTENCE);
        if long.any(|sentence| all.contains(&format!(" {sentence} "))) {
            return Err(Problem::new(
                "narrative",
                format!("What is restricted for {name} is in the words of all"),
                format!("Take it out of the words of the visit; it stays in {name}'s own"),
            )
            .into());
        }
    }
    Ok(())
}

fn is_of_the_visit(field: &str) -> bool {
    OF_THE_VISIT.contains(&field)
}

/// What is wrong with the first child's own fields, with its name.
fn named<T>(answer: Answer<T>, name: &str) -> Answer<T> {
    mended(answer, |problem| {
        if is_of_the_visit(&problem.field) {
            return Some(problem);
        }
        Some(ProblemView { what: format!("{name}: {}", problem.what), ..problem })
    })
}

/// What is wrong with a brother's or sister's own fields, with the name; what is wrong with the visit is said already.
fn of_one<T>(answer: Answer<T>, child_id: &str, name: &str, already: &BTreeSet<String>) -> Answer<T> {
    mended(answer, |problem| {
        if is_of_the_visit(&problem.field) && already.contains(&problem.field) {
            return None;
        }
        let ProblemView { field, what, mend } = problem;
        let mend = if field == "bodyMap" {
            format!("Take {name} out of this visit, and write that contact alone with the body map")
        } else {
            mend
        };
        let field = if field == "narrative" { "ownWords".to_owned() } else { field };
        Some(ProblemView { field: format!("also.{child_id}.{field}"), what: format!("{name}: {what}"), mend })
    })
}

fn mended<T>(answer: Answer<T>, told: impl Fn(ProblemView) -> Option<ProblemView>) -> Answer<T> {
    answer.map_err(|failure| match failure {
        Failure::Invalid { problems } => {
            Failure::Invalid { problems: problems.into_iter().filter_map(told).collect() }
        }
        other => other,
    })
}

fn contact_of(revisions: &[NewRevision]) -> Option<ContactId> {
    revisions.iter().find_map(|revision| match &revision.record {
        Record::Contact(contact) => Some(contact.id.clone()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{bare, with_own};

    #[test]
    fn a_childs_own_words_stand_beneath_the_words_of_all_and_commas_hide_nothing() {
        assert_eq!(with_own("All three well. ", " Tyler coughs."), "All three well.\n\nTyler coughs.");
        assert_eq!(with_own("All three well.", "  "), "All three well.");
        assert_eq!(bare("He said: \u{201c}I saw it\u{201d},\nthen left."), "he said i saw it then left");
    }
}
