//! The parents' heights: what they lead one to expect, and giving or changing one.

use caseload_domain::{
    growth::{ChartSex, MidParental, mid_parental},
    measurement::millimetres,
    person::{Person, Relationship, RelationshipRole},
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{Origin, ReadRevision, Store};

use super::views::{ExpectedHeight, ParentView, ParentsView, SetParentHeight};
use crate::{
    app::{App, next},
    clock::Now,
    code::Code,
    contact::{person_name, views::Saved},
    failure::{Answer, Failure},
    typed::needed_reason,
};

/// Heights of grown people, in millimetres: 1.2 to 2.2 m. Our own guard against inches and slips of the key; a parent outside
/// it is left out of what is expected, as the reference for healthy parents says nothing of one.
const GROWN: std::ops::RangeInclusive<u32> = 1_200..=2_200;

/// A parent with the tie to the child, each with its revision's number.
struct Parent {
    link: (Relationship, u32),
    person: (Person, u32),
}

/// The first mother and the first father on record.
fn parents(store: &Store, entries: &[ReadRevision]) -> Answer<Vec<Parent>> {
    let mut found: Vec<Parent> = Vec::new();
    for read in entries.iter().filter(|read| read.revision.status == RevisionStatus::Current) {
        let Record::Relationship(link) = &read.revision.record else { continue };
        let parent = matches!(link.role, RelationshipRole::Mother | RelationshipRole::Father);
        if !parent || found.iter().any(|parent| parent.link.0.role == link.role) {
            continue;
        }
        let person = store.current(link.person.as_str())?.revision;
        if let Record::Person(about) = person.record {
            let link = (link.clone(), read.revision.number);
            found.push(Parent { link, person: (about, person.number) });
        }
    }
    found.sort_by_key(|parent| parent.link.0.role);
    Ok(found)
}

/// The parents as the screen shows them, and what the checks go by.
pub(crate) fn parents_view(
    store: &Store,
    entries: &[ReadRevision],
    sex: Option<ChartSex>,
) -> Answer<(ParentsView, Option<MidParental>)> {
    let found = parents(store, entries)?;
    let height = |wanted: RelationshipRole| {
        found.iter().find(|parent| parent.link.0.role == wanted).and_then(|parent| parent.person.0.height)
    };
    let both = height(RelationshipRole::Mother).zip(height(RelationshipRole::Father));
    let worked_out =
        sex.zip(both).map(|(sex, (mother, father))| mid_parental(sex, u32::from(mother), u32::from(father)));
    let (expected, refused) = match worked_out {
        None => (None, None),
        Some(Ok(expected)) => (Some(expected), None),
        Some(Err(problem)) => (None, Some(format!("{}. {}", problem.what, problem.mend))),
    };
    let view = ParentsView {
        parents: found
            .iter()
            .map(|Parent { link: (link, _), person: (person, _) }| ParentView {
                person_id: person.id.as_str().to_owned(),
                name: person_name(person),
                role: Code(link.role),
                height: person.height,
            })
            .collect(),
        expected: expected.map(expected_height),
        refused,
    };
    Ok((view, expected))
}

fn expected_height(expected: MidParental) -> ExpectedHeight {
    let [adult, adult_low, adult_high] = expected.adult_centimetres;
    ExpectedHeight {
        band: expected.expected.band().to_string(),
        centile: expected.expected.centile,
        centile_low: expected.low.centile,
        centile_high: expected.high.centile,
        adult,
        adult_low,
        adult_high,
    }
}

/// Gives or changes a parent's height: an amendment of the person, with its reason.
///
/// # Errors
/// [`Failure::Invalid`] with the field to mend; [`Failure::NotFound`] when the person is no parent of the child.
pub fn set_parent_height(app: &mut App, request: SetParentHeight, now: Now) -> Answer<Saved> {
    let SetParentHeight { child_id, person_id, height, reason } = request;
    let height = typed_height(&height)?;
    let reason = needed_reason(&reason)?;
    let store = &app.open()?.store;
    let entries = store.of_child(&child_id)?;
    let Parent { link: (link, link_number), person: (person, number) } = parents(store, &entries)?
        .into_iter()
        .find(|parent| parent.person.0.id.as_str() == person_id)
        .ok_or(Failure::NotFound)?;
    if person.height == height {
        return Ok(Saved { record_id: person_id, revision: number });
    }
    let amended = Person { height, ..person };
    // What travels of a relationship names the person with the height, so it travels again.
    let written = app.write(
        &[
            next(Record::Person(amended), number, &reason, "amend-person", now),
            next(Record::Relationship(link), link_number, &reason, "amend-relationship", now),
        ],
        Origin::Typed,
        None,
    )?;
    let revision = written.first().map_or(number, |written| written.revision);
    Ok(Saved { record_id: person_id, revision })
}

fn typed_height(text: &str) -> Result<Option<u16>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = |what: &'static str| Problem::new("height", what, "Type centimetres, like 167.5");
    let height = millimetres(text).ok_or_else(|| wrong("That does not read as a height"))?;
    if !GROWN.contains(&height) {
        return Err(wrong("A parent's height is between 120 and 220 cm"));
    }
    u16::try_from(height).map(Some).map_err(|_too_tall| wrong("A parent's height is between 120 and 220 cm"))
}

#[cfg(test)]
mod tests {
    use super::typed_height;

    #[test]
    fn a_height_is_centimetres_between_120_and_220_or_empty() {
        for (text, expected) in [
            ("", Ok(None)),
            ("167.5", Ok(Some(1_675))),
            ("120", Ok(Some(1_200))),
            ("220", Ok(Some(2_200))),
            ("119.9", Err("height")),
            ("220.1", Err("height")),
            ("5'6", Err("height")),
            ("1.68", Err("height")),
        ] {
            let read = typed_height(text).map_err(|problem| problem.field.into_owned());
            assert_eq!(read, expected.map_err(str::to_owned), "{text}");
        }
    }
}
