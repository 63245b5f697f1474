//! Today: what is overdue, due, unfinished and unsent.

mod team;
pub mod views;

use caseload_domain::{code::Coded as _, due::DueState, flag::FlagType};
use caseload_store::{
    cover::CoverCounts,
    due::{DueRow, DueWhat},
};
use chrono::Days;

use crate::{
    app::App,
    caseload::{days_between, flags_of},
    clock::Now,
    code::Code,
    death::panel_not_told,
    draft::draft_lines,
    failure::Answer,
    programme::{DueNow, Owed},
    safeguarding::due_clocks,
    session::{frame, views::Nothing},
};
use views::{CoverCount, DueKind, DueLine, RecentLine, TodayView};

/// How far ahead Today looks, today included.
const DAYS_AHEAD: u64 = 7;

/// How far ahead Today looks for safeguarding clocks: a conference in two weeks needs a report before it.
const CLOCK_DAYS: u64 = 14;

/// Contacts of the programme shown in each part; the rest are on the due list.
const SHOWN: usize = 8;

/// Today.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn today(app: &mut App, _: Nothing, now: Now) -> Answer<TodayView> {
    let frame = frame(app, Nothing {}, now)?;
    let open = app.open()?;
    let store = &open.store;
    let programme = DueNow::read(store, now)?;
    let overdue_contacts = programme.by_need(|owed| owed.state == DueState::Overdue);
    let contacts_this_week =
        programme.by_need(|owed| owed.state == DueState::Due && owed.closes_this_week(now));
    let first = |owed: &[&Owed]| programme.lines(store, owed.get(..SHOWN).unwrap_or(owed), now);
    let until = now.today + Days::new(DAYS_AHEAD - 1);
    let (overdue, due): (Vec<_>, Vec<_>) = store
        .due_until(until, now.today)?
        .into_iter()
        .partition(|row| row.due_on.is_some_and(|due_on| due_on < now.today));
    let lines = |rows: Vec<DueRow>| -> Answer<Vec<DueLine>> {
        let ids: Vec<&str> = rows.iter().map(|row| row.child_id.as_str()).collect();
        let flags = flags_of(store, &ids, now)?;
        Ok(rows
            .iter()
            .map(|row| {
                let mut line = due_line(row, now);
                line.flags = flags.get(&row.child_id).cloned().unwrap_or_default();
                line
            })
            .collect())
    };
    let counts = store.entry_counts()?;
    Ok(TodayView {
        overdue: lines(overdue)?,
        due: lines(due)?,
        overdue_contacts: first(&overdue_contacts)?,
        this_week: u32::try_from(contacts_this_week.len()).unwrap_or(u32::MAX),
        contacts_this_week: first(&contacts_this_week)?,
        programme: programme.counts(),
        appointments: team::appointments(store, now)?,
        delegated: team::delegated(store, now)?,
        to_countersign: team::to_countersign(store)?,
        refused_schedules: store.schedules().refused().to_vec(),
        refused_cut_offs: store.scores().refused().to_vec(),
        refused_flag_types: store.flag_table().refused().to_vec(),
        refused_clocks: store.clocks().refused().to_vec(),
        refused_chase_days: store.chase_days().refused().to_vec(),
        refused_reply_days: store.reply_days().refused().to_vec(),
        refused_packages: store.package_table().refused().to_vec(),
        refused_ratings: store.rating_table().refused().to_vec(),
        cover: cover_count(store.cover_counts(now.today)?),
        clocks: due_clocks(store, CLOCK_DAYS, now)?,
        possible_duplicates: crate::duplicate::how_many(store)?,
        panel_not_told: panel_not_told(store, now)?,
        flags_without_review: lines(store.flags_without_review()?)?,
        drafts: draft_lines(store, None)?,
        recent: store
            .recently_written(8)?
            .into_iter()
            .map(|(child_id, family, given, written_at)| {
                Ok(RecentLine {
                    child_id,
                    child: in_list(&family, &given),
                    written_at: written_at
                        .parse()
                        .map_err(|error: chrono::ParseError| crate::failure::unexpected(&error))?,
                })
            })
            .collect::<Answer<_>>()?,
        ready: counts.ready,
        in_file: counts.in_file,
        refused: counts.refused,
        frame,
    })
}

fn cover_count(counts: CoverCounts) -> CoverCount {
    let CoverCounts { away, covering, over } = counts;
    CoverCount { away, covering, over }
}

/// `SURNAME, First`.
pub(crate) fn in_list(family: &str, given: &str) -> String {
    caseload_domain::name::Name { family: family.to_owned(), given: given.to_owned(), known_as: None }
        .in_list()
}

fn due_line(row: &DueRow, now: Now) -> DueLine {
    let (kind, what, flag_type) = match row.what {
        DueWhat::Task => (DueKind::Task, row.title.clone(), None),
        DueWhat::FlagReview if row.due_on.is_none() => {
            (DueKind::FlagWithoutReview, String::new(), FlagType::from_code(&row.title))
        }
        DueWhat::FlagReview => (DueKind::FlagReview, String::new(), FlagType::from_code(&row.title)),
        DueWhat::EpisodeReview => (DueKind::EpisodeReview, row.title.clone(), None),
        DueWhat::SafeguardingReview if row.due_on.is_none() => {
            (DueKind::SafeguardingWithoutReview, row.title.clone(), None)
        }
        DueWhat::SafeguardingReview => (DueKind::SafeguardingReview, row.title.clone(), None),
        DueWhat::ReferralChase => (DueKind::ReferralChase, row.title.clone(), None),
        DueWhat::EscalationReply => (DueKind::EscalationReply, String::new(), None),
        DueWhat::HealthPlan => (DueKind::HealthPlan, String::new(), None),
        DueWhat::BabyBorn => (DueKind::BabyBorn, row.title.clone(), None),
        DueWhat::BirthAwaited => (DueKind::BirthAwaited, row.title.clone(), None),
    };
    DueLine {
        kind: Code(kind),
        record_id: row.record_id.clone(),
        child_id: row.child_id.clone(),
        child: in_list(&row.family, &row.given),
        what,
        flag_type: flag_type.map(Code),
        due_on: row.due_on,
        days_over: row.due_on.map_or(0, |due_on| days_between(due_on, now.today)),
        flags: Vec::new(),
    }
}
