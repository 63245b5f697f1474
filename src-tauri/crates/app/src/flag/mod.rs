//! Safeguarding flags: raised, reviewed, ended, never overwritten.

pub mod views;

use caseload_domain::{
    child::Birth,
    event::{Event, EventPart, EventState},
    flag::{Flag, FlagEnd, FlagType, FlagTypes, PoliceReport, Procedure},
    id::{ChildId, FlagId},
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
    score::Evidence,
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id, next},
    caseload::views::{FlagTag, TagSays},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    session::views::Nothing,
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason, optional_date},
};
use views::{
    EndFlag, FlagEventTyped, FlagEventView, FlagForm, FlagTypeView, FlagTypesView, FlagView,
    LocalFlagTypeView, PoliceReportView, ProcedureView, RaiseFlag, ReviewFlag,
};

/// Raises a flag.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; also for a type that is a status.
pub fn raise_flag(app: &mut App, request: RaiseFlag, now: Now) -> Answer<Saved> {
    let RaiseFlag { form, draft_id } = request;
    no_status(form.flag_type.0, None)?;
    let id = FlagId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let child = child_of(app, &form.child_id)?;
    let flag = parse_flag(app, id, child, form, None, now)?;
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
    no_status(form.flag_type.0, Some(flag.flag_type))?;
    let flag = parse_flag(app, flag.id, flag.child, form, flag.ended, now)?;
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
    // A flag read in from elsewhere may never have been asked for it.
    if flag.check_police_report(born(app, flag.child.as_str())?).is_err() {
        problems.push(
            "policeReference",
            "FGM in a girl under 18 must be reported to the police by you",
            "Review the flag first: write the reference, or why it was not reported. Then end it",
        );
    }
    let flag = Flag { ended: Some(FlagEnd { on, reason: reason.trim().to_owned() }), ..flag };
    gather(problems, flag.check(now.today))?;
    saved(app.write(&[next(Record::Flag(flag), number, &reason, "end-flag", now)], Origin::Typed, None)?)
}

/// The types of flags that can be raised, what each brings with it, and the service's own.
///
/// # Errors
/// [`Failure::Locked`].
pub fn flag_types(app: &mut App, _: Nothing, _now: Now) -> Answer<FlagTypesView> {
    let types = app.open()?.store.flag_table().types();
    Ok(FlagTypesView {
        types: types
            .rules()
            .iter()
            .map(|rule| FlagTypeView {
                flag_type: Code(rule.flag_type),
                restricted: rule.restricted,
                review_months: rule.review_months,
                procedure: procedure_view(&rule.procedure),
            })
            .collect(),
        own: types
            .own()
            .iter()
            .map(|local| LocalFlagTypeView {
                code: local.code.clone(),
                label: local.label.clone(),
                restricted: local.restricted,
                review_months: local.review_months,
                procedure: local.procedure.as_ref().map(procedure_view),
            })
            .collect(),
    })
}

fn procedure_view(procedure: &Procedure) -> ProcedureView {
    ProcedureView {
        name: procedure.name.clone(),
        steps: procedure.steps.clone(),
        source: procedure.source.clone(),
        to_be_checked: procedure.evidence == Evidence::ToBeChecked,
    }
}

/// Puts the service's words where a view has the code of one of its own types. The code stands in for them when the
/// service took the type away.
pub(crate) fn in_words(types: &FlagTypes, label: &mut Option<String>) {
    let words = label.as_deref().and_then(|code| types.local(code)).map(|local| local.label.clone());
    if words.is_some() {
        *label = words;
    }
}

/// [`in_words`] for tags.
pub(crate) fn tags_in_words(types: &FlagTypes, tags: &mut [FlagTag]) {
    for tag in tags {
        if let TagSays::Flag { flag_type: _, label } = &mut tag.says {
            in_words(types, label);
        }
    }
}

/// How soon the eye must find a flag: a service says it of its own types.
pub(crate) fn urgency(types: &FlagTypes, flag: &Flag) -> u8 {
    let local = flag.local_type.as_deref().and_then(|code| types.local(code));
    local.map_or_else(|| flag.flag_type.urgency(), |local| local.urgency)
}

/// Refuses a status as a flag: its dates, its clocks and its place in the register are a safeguarding status's. `before` is
/// the type of a flag under review, which an older store may have raised.
fn no_status(flag_type: FlagType, before: Option<FlagType>) -> Answer<()> {
    if !flag_type.is_status_of_old() || before == Some(flag_type) {
        return Ok(());
    }
    Err(Problem::new(
        "flagType",
        "That is a status now, not a flag",
        "Record it as a safeguarding status: Begin a status, on the child's Safeguarding tab",
    )
    .into())
}

fn open_flag(app: &App, flag_id: &str) -> Answer<(Flag, u32)> {
    let read = app.open()?.store.current(flag_id)?;
    match read.revision.record {
        Record::Flag(flag) => Ok((flag, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

fn parse_flag(
    app: &App,
    id: FlagId,
    child: ChildId,
    form: FlagForm,
    ended: Option<FlagEnd>,
    now: Now,
) -> Answer<Flag> {
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
        local_type,
        known_to,
        action_taken,
        police_reference,
        not_reported_because,
        health_advice,
        law_advice,
        events,
    } = form;
    let mut problems = Problems::default();
    let police = (flag_type.0 == FlagType::FgmKnown).then(|| PoliceReport {
        reference: police_reference.trim().to_owned(),
        not_reported_because: not_reported_because.trim().to_owned(),
        health_advice: health_advice.0,
        law_advice: law_advice.0,
    });
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
        local_type: local_type.filter(|_code| flag_type.0 == FlagType::Local),
        known_to: known_to.trim().to_owned(),
        action_taken: action_taken.trim().to_owned(),
        police,
        events: events.into_iter().map(|event| parse_event(event, now, &mut problems)).collect(),
        ended,
    };
    if let Err(found) = flag.check_police_report(born(app, flag.child.as_str())?) {
        problems.extend(found);
    }
    gather(problems, flag.check(now.today))?;
    Ok(flag)
}

fn parse_event(event: FlagEventTyped, now: Now, problems: &mut Problems) -> Event {
    let FlagEventTyped { kind, on, state, note } = event;
    let looking = match state.0 {
        EventState::Planned => Looking::Forward,
        EventState::Held | EventState::NotHeld => Looking::Back,
    };
    Event {
        kind: kind.0,
        on: needed_date("events", &on, looking, now, problems),
        state: state.0,
        // What the service gave to a meeting is said of the meetings of a status.
        part: EventPart::NotAsked,
        note: note.trim().to_owned(),
    }
}

/// The child's date of birth; `None` before the birth.
fn born(app: &App, child_id: &str) -> Answer<Option<chrono::NaiveDate>> {
    match app.open()?.store.current(child_id)?.revision.record {
        Record::Child(child) => Ok(match child.birth {
            Birth::Born(born) => Some(born),
            Birth::Expected(_) => None,
        }),
        _ => Err(Failure::NotFound),
    }
}

/// Joins what typing and what checking found.
pub(crate) fn gather(mut problems: Problems, checked: Result<(), Vec<Problem>>) -> Answer<()> {
    if let Err(found) = checked {
        found.into_iter().for_each(|problem| problems.push(problem.field, problem.what, problem.mend));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into_vec().into()) }
}

fn event_views(events: &[Event]) -> Vec<FlagEventView> {
    let mut views: Vec<FlagEventView> = events
        .iter()
        .map(|event| FlagEventView {
            kind: Code(event.kind),
            on: event.on,
            state: Code(event.state),
            note: event.note.clone(),
        })
        .collect();
    views.sort_by_key(|event| event.on);
    views
}

/// A flag as screens show it. A local type says its code until [`in_words`] has its words.
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
        local_type: flag.local_type.clone(),
        local_label: flag.local_type.clone(),
        known_to: flag.known_to.clone(),
        action_taken: flag.action_taken.clone(),
        police: flag.police.as_ref().map(|police| PoliceReportView {
            reference: police.reference.clone(),
            not_reported_because: police.not_reported_because.clone(),
            health_advice: Code(police.health_advice),
            law_advice: Code(police.law_advice),
        }),
        events: event_views(&flag.events),
        ended_on: flag.ended.as_ref().map(|end| end.on),
        end_reason: flag.ended.as_ref().map(|end| end.reason.clone()),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    }
}
