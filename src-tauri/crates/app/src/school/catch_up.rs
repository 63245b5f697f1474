//! Who is still to be measured this school year, at one school or at all of them.

use std::collections::HashMap;

use caseload_domain::{
    code::Coded as _,
    ncmp::{CatchUp, NcmpResult, NcmpYear},
    place::{InvitationStatus, Place, PlaceKind},
    record::{Record, RecordKind, RevisionStatus},
    schedule::school_year_of,
};
use caseload_store::Store;
use chrono::NaiveDate;

use super::{
    class::{child_at, class_of, school_pupils},
    views::{CatchUpLine, CatchUpList, CatchUpQuery, ClassStanding, PupilEarlier},
};
use crate::{app::App, clock::Now, code::Code, failure::Answer, place::current_school};

/// The list of those to catch up with: a class that was not begun is named as a whole, and a school that declined too.
///
/// # Errors
/// [`crate::failure::Failure::NotFound`] when there is no such school; when the store cannot answer.
pub fn catch_up_list(app: &mut App, request: CatchUpQuery, now: Now) -> Answer<CatchUpList> {
    let CatchUpQuery { place_id, year } = request;
    let schools = match &place_id {
        Some(id) => vec![current_school(app, id)?],
        None => schools(&app.open()?.store)?,
    };
    let store = &app.open()?.store;
    let school_year = school_year_of(now.today);
    let tried = tried(store, school_year, now.today)?;
    let mut list = CatchUpList {
        school_year,
        lines: Vec::new(),
        not_begun: Vec::new(),
        declined: Vec::new(),
        withdrawn: 0,
    };
    for school in schools {
        let pupils = school_pupils(store, &school.name, now.today)?;
        for &one in NcmpYear::ALL {
            if year.is_some_and(|wanted| wanted.0 != one) {
                continue;
            }
            let class: Vec<&str> = pupils
                .iter()
                .filter(|(_, group)| *group == one.year_group())
                .map(|(child, _)| child.as_str())
                .collect();
            add_class(store, &school, one, &class, &tried, school_year, &mut list)?;
        }
    }
    Ok(list)
}

/// A result, its day and where: by child and year.
type Tried = HashMap<(String, NcmpYear), Vec<(NcmpResult, NaiveDate, Option<String>)>>;

fn tried(store: &Store, school_year: i32, today: NaiveDate) -> Answer<Tried> {
    // A school year begins on 1 September (`standards` 7: academic year September to August).
    let from = NaiveDate::from_ymd_opt(school_year, 9, 1).unwrap_or(NaiveDate::MIN);
    let mut found: Tried = HashMap::new();
    for read in store.school_measurements(from, today)? {
        let Record::Contact(contact) = read.revision.record else { continue };
        let year = NcmpYear::ALL.iter().find(|year| year.contact_type() == contact.contact_type);
        if let (Some(&year), Some(result)) = (year, NcmpResult::of(contact.outcome, &contact.narrative)) {
            let place = contact.place.as_ref().map(|place| place.as_str().to_owned());
            found.entry((contact.child.as_str().to_owned(), year)).or_default().push((
                result,
                contact.happened_on,
                place,
            ));
        }
    }
    Ok(found)
}

fn add_class(
    store: &Store,
    school: &Place,
    year: NcmpYear,
    class: &[&str],
    tried: &Tried,
    school_year: i32,
    list: &mut CatchUpList,
) -> Answer<()> {
    if class.is_empty() {
        return Ok(());
    }
    let results = |child: &str| {
        tried.get(&(child.to_owned(), year)).map(Vec::as_slice).unwrap_or_default().iter().filter(
            // Whoever left another school is still to be measured at this one.
            |(result, _, place)| *result != NcmpResult::Left || place.as_deref() == Some(school.id.as_str()),
        )
    };
    let standing = || ClassStanding {
        place_id: school.id.as_str().to_owned(),
        school: school.name.clone(),
        year: Code(year),
        pupils: u32::try_from(class.len()).unwrap_or(u32::MAX),
    };
    let here = |(_, _, place): &&(NcmpResult, NaiveDate, Option<String>)| {
        place.as_deref() == Some(school.id.as_str())
    };
    let begun = class.iter().any(|child| results(child).any(|one| here(&one)));
    if !begun {
        let declined = school
            .invitation(year.contact_type(), school_year)
            .is_some_and(|invitation| invitation.status == InvitationStatus::Declined);
        if declined {
            list.declined.push(standing())
        } else {
            list.not_begun.push(standing())
        }
        return Ok(());
    }
    for child_id in class {
        let became: Vec<NcmpResult> = results(child_id).map(|(result, _, _)| *result).collect();
        let Some(reason) = CatchUp::of(&became) else {
            list.withdrawn += u32::from(became.last() == Some(&NcmpResult::RefusedByParent));
            continue;
        };
        let child = child_at(store, child_id)?;
        list.lines.push(CatchUpLine {
            child_id: (*child_id).to_owned(),
            child: child.name.in_list(),
            place_id: school.id.as_str().to_owned(),
            school: school.name.clone(),
            year: Code(year),
            class_name: class_of(&child),
            reason: Code(reason),
            tried: results(child_id)
                .map(|(result, on, _)| PupilEarlier { result: Code(*result), on: *on })
                .collect(),
        });
    }
    Ok(())
}

/// The open schools of the register that can have a measured year, by name.
fn schools(store: &Store) -> Answer<Vec<Place>> {
    let mut found: Vec<Place> = store
        .of_kind(RecordKind::Place)?
        .into_iter()
        .filter_map(|read| match (read.revision.record, read.revision.status) {
            // A secondary school begins at year 7.
            (Record::Place(place), RevisionStatus::Current)
                if place.open && place.kind.is_school() && place.kind != PlaceKind::SecondarySchool =>
            {
                Some(place)
            }
            _ => None,
        })
        .collect();
    found.sort_by_key(|place| place.name.to_lowercase());
    Ok(found)
}
