//! The caseload list: search as you type, filter, sort, one page at a time.

mod levels;
pub mod views;
mod weight;

use std::collections::HashMap;

use caseload_domain::{
    age::{Age, age_on, pregnancy_on},
    child::{CaseloadStatus, Level},
    code::Coded,
    flag::Flag,
    record::Record,
    safeguarding::SafeguardingEpisode,
    typed_date::parse_date,
};
use caseload_store::{
    Store,
    caseload::{BirthRange, ListQuery, ListRow, SortBy},
    sync::EntryState,
};
use chrono::{Months, NaiveDate};

use crate::{
    app::App,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    flag::tags_in_words,
};
use views::{
    AgeBand, AgeView, CaseloadPage, CaseloadQuery, CaseloadRow, CaseloadSort, FlagTag, SyncState, TagSays,
};

pub use levels::caseload_by_level;
pub use weight::{caseload_weight, child_weight};

/// Most rows one page may hold.
const LARGEST_PAGE: u32 = 200;

/// A page of the caseload.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty page instead.
pub fn list_caseload(app: &mut App, request: CaseloadQuery, now: Now) -> Answer<CaseloadPage> {
    let store = &app.open()?.store;
    let page = store.list(&store_query(request, now))?;
    let ids: Vec<&str> = page.rows.iter().map(|row| row.id.as_str()).collect();
    let mut flags = flags_of(store, &ids, now)?;
    let rows = page
        .rows
        .iter()
        .map(|row| caseload_row(row, flags.remove(&row.id).unwrap_or_default(), now))
        .collect::<Answer<Vec<_>>>()?;
    Ok(CaseloadPage {
        rows,
        total: page.total,
        families: page.families,
        caseload: store.caseload_size()?,
        schools: store.schools()?,
    })
}

fn store_query(request: CaseloadQuery, now: Now) -> ListQuery {
    let CaseloadQuery {
        search,
        sort,
        descending,
        levels,
        flag_types,
        flagged_only,
        age_bands,
        schools,
        not_received_only,
        include_left,
        offset,
        limit,
    } = request;
    let codes = |list: Vec<Code<Level>>| list.into_iter().map(|code| code.0.code().to_owned()).collect();
    // "today" is a date too, but nobody looks for a child by it; digits make a date.
    let birth = search
        .bytes()
        .any(|byte| byte.is_ascii_digit())
        .then(|| parse_date(&search, now.today, false))
        .and_then(Result::ok);
    ListQuery {
        words: search,
        birth,
        levels: codes(levels),
        flag_types: flag_types.into_iter().map(|code| code.0.code().to_owned()).collect(),
        flagged_only,
        birth_ranges: age_bands.into_iter().map(|band| birth_range(band.0, now.today)).collect(),
        schools,
        not_received_only,
        include_left,
        sort: match sort.0 {
            CaseloadSort::Name => SortBy::Name,
            CaseloadSort::Age => SortBy::Age,
            CaseloadSort::Level => SortBy::Level,
            CaseloadSort::LastSeen => SortBy::LastSeen,
            CaseloadSort::LastWeighed => SortBy::LastWeighed,
            CaseloadSort::NextDue => SortBy::NextDue,
        },
        today: now.today,
        descending,
        offset,
        limit: limit.min(LARGEST_PAGE),
    }
}

/// Children of a completed age are born from the day after one birthday too many to the birthday itself.
fn birth_range(band: AgeBand, today: NaiveDate) -> BirthRange {
    let years_before =
        |years: u32| today.checked_sub_months(Months::new(years * 12)).unwrap_or(NaiveDate::MIN);
    let aged = |from: u32, below: u32| {
        BirthRange::Born(years_before(below).succ_opt().unwrap_or(NaiveDate::MAX), years_before(from))
    };
    match band {
        AgeBand::Unborn => BirthRange::Unborn,
        AgeBand::UnderOne => aged(0, 1),
        AgeBand::OneToTwo => aged(1, 3),
        AgeBand::ThreeToFour => aged(3, 5),
        AgeBand::FiveToEleven => aged(5, 12),
        AgeBand::TwelveAndOver => aged(12, 26),
    }
}

fn caseload_row(row: &ListRow, flags: Vec<FlagTag>, now: Now) -> Answer<CaseloadRow> {
    // The day a window closes is what a contact of the programme is due by.
    let contact_first = row
        .next_contact_closes
        .filter(|closes| row.next_due.is_none_or(|task_or_review| *closes < task_or_review));
    let broken = |what: &'static str| Failure::from(caseload_store::StoreError::BrokenValue { what });
    Ok(CaseloadRow {
        child_id: row.id.clone(),
        family: row.family.clone(),
        given: row.given.clone(),
        known_as: row.known_as.clone(),
        age: row
            .born
            .map_or_else(
                || row.expected.map(|due| pregnancy_on(due, now.today)),
                |born| age_on(born, now.today),
            )
            // A child who has died grows no older: the list tells no age.
            .filter(|_age| row.caseload_status != CaseloadStatus::Died.code())
            .map(age_view),
        nhs_number: row.nhs_number.clone(),
        level: Code(Level::from_code(&row.level).ok_or_else(|| broken("child.level"))?),
        flags,
        days_since_seen: row.last_seen.map(|seen| days_between(seen, now.today)),
        days_since_weighed: row.last_weighed.map(|weighed| days_between(weighed, now.today)),
        next_due: contact_first.or(row.next_due),
        next_due_what: row.next_due_what.clone().filter(|_| contact_first.is_none()),
        next_contact: row.next_contact.map(Code).filter(|_| contact_first.is_some()),
        next_contact_opens: row.next_contact_opens.filter(|_| contact_first.is_some()),
        school: row.school.clone(),
        gp_practice: row.gp_practice.clone(),
        postcode: row.postcode.clone(),
        sync: Code(SyncState::from_code(&row.sync).ok_or_else(|| broken("child.sync"))?),
        caseload_status: Code(
            CaseloadStatus::from_code(&row.caseload_status).ok_or_else(|| broken("child.caseload_status"))?,
        ),
        draft: row.draft,
    })
}

/// Whole days from one day to another, 0 when it is not later.
pub(crate) fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}

pub(crate) fn age_view(age: Age) -> AgeView {
    match age {
        Age::Days(count) => AgeView::Days { count },
        Age::Weeks(count) => AgeView::Weeks { count },
        Age::Months(count) => AgeView::Months { count },
        Age::Years { years, months } => AgeView::Years { years, months },
        Age::Unborn { weeks, days } => AgeView::Unborn { weeks, days },
    }
}

pub(crate) fn sync_state(state: &EntryState) -> SyncState {
    match state {
        EntryState::Ready => SyncState::Ready,
        EntryState::InFile(_) => SyncState::InFile,
        EntryState::Received(_) | EntryState::ReceivedElsewhere => SyncState::Received,
        EntryState::Refused { .. } => SyncState::Refused,
    }
}

/// Open statuses and flags of each child, statuses first, each most urgent first.
pub(crate) fn flags_of(store: &Store, children: &[&str], now: Now) -> Answer<HashMap<String, Vec<FlagTag>>> {
    let mut found: HashMap<String, Vec<FlagTag>> = HashMap::new();
    for read in store.open_safeguarding_of(children)? {
        if let Record::SafeguardingEpisode(episode) = &read.revision.record {
            found.entry(episode.child.as_str().to_owned()).or_default().push(status_tag(episode, None, now));
        }
    }
    for open in store.open_flags(children)? {
        if let Record::Flag(flag) = store.current(&open.flag_id)?.revision.record {
            found.entry(open.child_id).or_default().push(flag_tag(&flag, None, now));
        }
    }
    found.values_mut().for_each(|tags| tags_in_words(store.flag_table().types(), tags));
    Ok(found)
}

pub(crate) fn flag_tag(flag: &Flag, sibling: Option<String>, now: Now) -> FlagTag {
    FlagTag {
        record_id: flag.id.as_str().to_owned(),
        says: TagSays::Flag { flag_type: Code(flag.flag_type), label: flag.local_type.clone() },
        categories: flag.categories.iter().copied().map(Code).collect(),
        restricted: flag.restricted,
        sibling,
        since: flag.since,
        review_overdue: flag.review_is_overdue(now.today),
        suspected: flag.status == caseload_domain::flag::FlagStatus::Suspected,
    }
}

/// A safeguarding status as a tag.
pub(crate) fn status_tag(episode: &SafeguardingEpisode, sibling: Option<String>, now: Now) -> FlagTag {
    FlagTag {
        record_id: episode.id.as_str().to_owned(),
        says: TagSays::Status { status: Code(episode.kind) },
        categories: episode.categories.iter().copied().map(Code).collect(),
        restricted: false,
        sibling,
        since: episode.started_on,
        review_overdue: episode.review_is_overdue(now.today),
        suspected: false,
    }
}

#[cfg(test)]
mod tests {
    use super::{AgeBand, BirthRange, birth_range};
    use caseload_domain::code::Coded as _;

    #[test]
    fn the_age_bands_of_the_born_meet_without_a_gap_or_an_overlap() {
        let today = "2028-02-29".parse().unwrap();
        let mut ends: Vec<_> = AgeBand::ALL
            .iter()
            .filter_map(|band| match birth_range(*band, today) {
                BirthRange::Born(from, to) => Some((from, to)),
                BirthRange::Unborn => None,
            })
            .collect();
        ends.sort();
        for pair in ends.windows(2) {
            assert_eq!(pair[0].1.succ_opt(), Some(pair[1].0));
        }
        assert_eq!(ends.last().unwrap().1, today);
    }
}
