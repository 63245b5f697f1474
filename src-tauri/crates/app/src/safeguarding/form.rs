//! From the typed form to a status, and back to what a screen shows.

use caseload_domain::{
    child::{Birth, Child},
    clock::Rules,
    event::{Event, EventKind, EventState},
    flag::AbuseCategory,
    id::{ChildId, SafeguardingEpisodeId},
    problem::Problems,
    record::RevisionStatus,
    safeguarding::{EarlyHelp, Placement, SafeguardingEpisode, SafeguardingKind, repeat_of},
};
use chrono::NaiveDate;

use super::views::{EventView, PlacementForm, PlacementView, SafeguardingForm, SafeguardingView};
use crate::{
    caseload::days_between,
    clock::Now,
    code::Code,
    failure::Answer,
    flag::gather,
    typed::{Looking, needed_date, optional_date},
};

/// The day of birth; `None` before it.
pub(super) fn born(child: &Child) -> Option<NaiveDate> {
    match child.birth {
        Birth::Born(born) => Some(born),
        Birth::Expected(_) => None,
    }
}

/// What the form says of a status. `kept` is the status it amends, whose events and links stay.
pub(super) fn parse(
    id: SafeguardingEpisodeId,
    child: &Child,
    form: SafeguardingForm,
    kept: Option<SafeguardingEpisode>,
    now: Now,
) -> Answer<SafeguardingEpisode> {
    let SafeguardingForm {
        child_id: _,
        kind,
        started_on,
        authority,
        social_worker,
        social_worker_phone,
        categories,
        early_help_form,
        threshold_level,
        lead_practitioner,
        lead_agency,
        legal_basis,
        placements,
        factors,
        review_on,
        detail,
    } = form;
    let kind = kind.0;
    let mut problems = Problems::default();
    if kept.is_none() && kind.is_antenatal() && born(child).is_some() {
        problems.push(
            "kind",
            "The child is born",
            "Choose what the child is subject to now; an earlier assessment can be ended with the birth",
        );
    }
    let (follows, events, ended) =
        kept.map_or((None, Vec::new(), None), |episode| (episode.follows, episode.events, episode.ended));
    let episode = SafeguardingEpisode {
        id,
        child: child.id.clone(),
        kind,
        started_on: needed_date("startedOn", &started_on, Looking::Back, now, &mut problems),
        follows,
        authority: authority.trim().to_owned(),
        social_worker: social_worker.trim().to_owned(),
        social_worker_phone: social_worker_phone.trim().to_owned(),
        categories: categories.into_iter().map(|Code(category): Code<AbuseCategory>| category).collect(),
        early_help: early_help_form.map(|Code(form)| EarlyHelp {
            form,
            threshold_level: threshold_level.trim().to_owned(),
            lead_practitioner: lead_practitioner.trim().to_owned(),
            lead_agency: lead_agency.trim().to_owned(),
        }),
        legal_basis: legal_basis.map(|Code(basis)| basis),
        placements: parse_placements(placements, now, &mut problems),
        factors: factors.into_iter().map(|Code(factor)| factor).collect(),
        events,
        review_on: optional_date("reviewOn", &review_on, Looking::Forward, now, &mut problems),
        detail: detail.trim().to_owned(),
        ended,
    };
    gather(problems, episode.check(now.today))?;
    Ok(episode)
}

fn parse_placements(placements: Vec<PlacementForm>, now: Now, problems: &mut Problems) -> Vec<Placement> {
    let mut parsed: Vec<Placement> = placements
        .into_iter()
        .map(|PlacementForm { kind: Code(kind), from, until, detail }| Placement {
            kind,
            from: needed_date("placements", &from, Looking::Back, now, problems),
            until: optional_date("placements", &until, Looking::Back, now, problems),
            detail: detail.trim().to_owned(),
        })
        .collect();
    parsed.sort_by_key(|placement| placement.from);
    parsed
}

/// What a screen shows of a status. `all` are the child's statuses, for what it follows and whether a plan is a repeat;
/// `rules` are the clocks in force.
pub(crate) fn safeguarding_view(
    episode: &SafeguardingEpisode,
    (revision, status): (u32, RevisionStatus),
    all: &[&SafeguardingEpisode],
    (rules, born): (&Rules, Option<NaiveDate>),
    now: Now,
) -> SafeguardingView {
    let SafeguardingEpisode {
        id,
        child,
        kind,
        started_on,
        follows,
        authority,
        social_worker,
        social_worker_phone,
        categories,
        early_help,
        legal_basis,
        placements,
        factors,
        events,
        review_on,
        detail,
        ended,
    } = episode;
    let early_help = early_help.as_ref();
    let in_words = |field: fn(&EarlyHelp) -> &String| early_help.map(field).cloned().unwrap_or_default();
    let mut shown: Vec<EventView> =
        (0..).zip(events).map(|(index, event)| event_view(index, event, *kind, rules, now)).collect();
    shown.sort_by_key(|event| (event.on, event.index));
    SafeguardingView {
        episode_id: id.as_str().to_owned(),
        child_id: ChildId::as_str(child).to_owned(),
        kind: Code(*kind),
        started_on: *started_on,
        follows: follows
            .as_ref()
            .and_then(|id| all.iter().find(|other| other.id == *id))
            .map(|other| Code(other.kind)),
        authority: authority.clone(),
        social_worker: social_worker.clone(),
        social_worker_phone: social_worker_phone.clone(),
        categories: categories.iter().copied().map(Code).collect(),
        early_help_form: early_help.map(|help| Code(help.form)),
        threshold_level: in_words(|help| &help.threshold_level),
        lead_practitioner: in_words(|help| &help.lead_practitioner),
        lead_agency: in_words(|help| &help.lead_agency),
        legal_basis: legal_basis.map(Code),
        placements: placements
            .iter()
            .map(|placement| PlacementView {
                kind: Code(placement.kind),
                from: placement.from,
                until: placement.until,
                detail: placement.detail.clone(),
            })
            .collect(),
        factors: factors.iter().copied().map(Code).collect(),
        events: shown,
        review_on: *review_on,
        review_overdue: episode.review_is_overdue(now.today),
        detail: detail.clone(),
        length_days: days_between(*started_on, ended.as_ref().map_or(now.today, |end| end.on)),
        repeat: (*kind == SafeguardingKind::ChildProtectionPlan)
            .then(|| Code(repeat_of(episode, all.iter().copied()))),
        baby_born_on: born.filter(|_| kind.is_antenatal() && ended.is_none()),
        ended_on: ended.as_ref().map(|end| end.on),
        outcome: ended.as_ref().map(|end| Code(end.outcome)),
        end_reason: ended.as_ref().map(|end| end.reason.clone()),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    }
}

fn event_view(index: u32, event: &Event, kind: SafeguardingKind, rules: &Rules, now: Now) -> EventView {
    let Event { kind: what, on, state, part, note } = event;
    EventView {
        index,
        kind: Code(*what),
        on: *on,
        state: Code(*state),
        part: Code(*part),
        note: note.clone(),
        starts_clock: event.happened() && starts_clock(*what, kind, rules),
        unanswered: *state == EventState::Planned && *on < now.today,
    }
}

/// Whether a clock in force counts from such an event in such a status.
fn starts_clock(event: EventKind, kind: SafeguardingKind, rules: &Rules) -> bool {
    rules.all().iter().any(|rule| {
        rule.trigger == event && !rule.planned && (rule.kinds.is_empty() || rule.kinds.contains(&kind))
    })
}
