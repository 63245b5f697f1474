//! Safeguarding flags: raised, reviewed, ended, never overwritten.

pub mod views;

use caseload_domain::{
    flag::{Flag, FlagEnd},
    id::{ChildId, FlagId},
    problem::Problems,
    record::{Record, RevisionStatus},
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    session::views::Nothing,
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason, optional_date},
};
use views::{EndFlag, FlagForm, FlagRegister, FlagRegisterRow, FlagView, RaiseFlag, ReviewFlag};

/// Raises a flag.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub fn raise_flag(app: &mut App, request: RaiseFlag, now: Now) -> Answer<Saved> {
    let RaiseFlag { form, draft_id } = request;
    let id = FlagId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let child = child_of(app, &form.child_id)?;
    let flag = parse_flag(id, child, form, None, now)?;
    saved(app.write(&[first(Record::Flag(flag), "raise-flag", now)], Origin::Typed, draft_id.as_deref())?)
}

/// Reviews a flag: what is known now, and when to look again.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn review_flag(app: &mut App, request: ReviewFlag, now: Now) -> Answer<Saved> {
    let ReviewFlag { flag_id, form, reason } = request;
    let reason = needed_reason(&reason)?;
    let (flag, number) = open_flag(app, &flag_id)?;
    let flag = parse_flag(flag.id, flag.child, form, flag.ended, now)?;
    saved(app.write(&[next(Record::Flag(flag), number, &reason, "review-flag", now)], Origin::Typed, None)?)
}

/// Ends a flag. It stays readable in the timeline.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn end_flag(app: &mut App, request: EndFlag, now: Now) -> Answer<Saved> {
    let EndFlag { flag_id, ended_on, reason } = request;
    let (flag, number) = open_flag(app, &flag_id)?;
    let mut problems = Problems::default();
    let on = needed_date("endedOn", &ended_on, Looking::Back, now, &mut problems);
    let flag = Flag { ended: Some(FlagEnd { on, reason: reason.trim().to_owned() }), ..flag };
    gather(problems, flag.check(now.today))?;
    saved(app.write(&[next(Record::Flag(flag), number, &reason, "end-flag", now)], Origin::Typed, None)?)
}

/// Open flags on this caseload, most urgent first; within them, those without a review date first.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty register instead.
pub fn flag_register(app: &mut App, _: Nothing, now: Now) -> Answer<FlagRegister> {
    let store = &app.open()?.store;
    let mut rows = Vec::new();
    let mut children = std::collections::BTreeSet::new();
    for id in store.flag_register()? {
        let read = store.current(&id)?;
        let Record::Flag(flag) = &read.revision.record else { continue };
        let Record::Child(child) = store.current(flag.child.as_str())?.revision.record else { continue };
        children.insert(child.id.clone());
        rows.push(FlagRegisterRow {
            child: child.name.in_list(),
            born: match child.birth {
                caseload_domain::child::Birth::Born(born) => Some(born),
                caseload_domain::child::Birth::Expected(_) => None,
            },
            flag: flag_view(flag, read.revision.number, read.revision.status, now),
        });
    }
    Ok(FlagRegister { children: u32::try_from(children.len()).unwrap_or(u32::MAX), rows })
}

fn open_flag(app: &App, flag_id: &str) -> Answer<(Flag, u32)> {
    let read = app.open()?.store.current(flag_id)?;
    match read.revision.record {
        Record::Flag(flag) => Ok((flag, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

fn parse_flag(id: FlagId, child: ChildId, form: FlagForm, ended: Option<FlagEnd>, now: Now) -> Answer<Flag> {
    let FlagForm {
        child_id: _,
        flag_type,
        categories,
        status,
        source,
        source_detail,
        since,
        review_on,
        detail,
        restricted,
    } = form;
    let mut problems = Problems::default();
    let flag = Flag {
        id,
        child,
        flag_type: flag_type.0,
        categories: categories.into_iter().map(|category| category.0).collect(),
        status: status.0,
        source: source.0,
        source_detail: source_detail.trim().to_owned(),
        since: needed_date("since", &since, Looking::Back, now, &mut problems),
        review_on: optional_date("reviewOn", &review_on, Looking::Forward, now, &mut problems),
        detail: detail.trim().to_owned(),
        restricted,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police: None,
        events: Vec::new(),
        ended,
    };
    gather(problems, flag.check(now.today))?;
    Ok(flag)
}

/// Joins what typing and what checking found.
pub(crate) fn gather(
    mut problems: Problems,
    checked: Result<(), Vec<caseload_domain::problem::Problem>>,
) -> Answer<()> {
    if let Err(found) = checked {
        found.into_iter().for_each(|problem| problems.push(problem.field, problem.what, problem.mend));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into_vec().into()) }
}

pub(crate) fn flag_view(flag: &Flag, revision: u32, status: RevisionStatus, now: Now) -> FlagView {
    FlagView {
        flag_id: flag.id.as_str().to_owned(),
        child_id: flag.child.as_str().to_owned(),
        flag_type: Code(flag.flag_type),
        categories: flag.categories.iter().copied().map(Code).collect(),
        status: Code(flag.status),
        source: Code(flag.source),
        source_detail: flag.source_detail.clone(),
        since: flag.since,
        review_on: flag.review_on,
        review_overdue: flag.review_is_overdue(now.today),
        detail: flag.detail.clone(),
        restricted: flag.restricted,
        ended_on: flag.ended.as_ref().map(|end| end.on),
        end_reason: flag.ended.as_ref().map(|end| end.reason.clone()),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    }
}
