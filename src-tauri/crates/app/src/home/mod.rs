//! The *in the home* view: what a family may see over the nurse's shoulder, and nothing else (`policy-papers` I9, S13).
//!
//! It can render only what `caseload_domain::for_the_family` lets out, and while it is in sight every other command is
//! refused ([0018](../../../../docs/adr/0018-in-the-home-only-what-is-on-the-list-is-answered.md)).

mod draft;
mod gate;
#[cfg(test)]
mod tests;
mod told;
pub mod views;

use caseload_domain::{
    age::completed_months,
    child::{Birth, CaseloadStatus, Child},
    contact::{Contact, ContactType, InfantFeeding},
    due::ChildFacts,
    for_the_family::{Ages, Figure, ForTheFamily, Initials, Point, SeeingAgain, ToCome, Topic},
    growth::{Correction, Measure, Years},
    measurement::{Measurement, MeasurementKind},
    problem::Problem,
    record::{Record, RevisionStatus},
    schedule::Schedule,
};
use caseload_store::{ReadRevision, Store};

pub use self::{
    draft::keep_at_home,
    gate::{ALLOWED, admit},
    told::Told,
};
use self::{
    draft::{kept_today, let_go_if_blank},
    views::{
        EnterHome, HomeAge, HomeFigure, HomeJudged, HomeLeft, HomeNext, HomeSeeingAgain, HomeTopic, HomeView,
        HomeWeight, JudgeAtHome,
    },
};
use crate::{
    app::App,
    caseload::age_view,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    growth::{convention, lines_of, ranges, views::GrowthRange},
    level_name::LevelNames,
    measurement::{Fineness, judged, views::MeasuredTyped},
    session::views::{Frame, Nothing},
};

/// Under this age a visit is taken for weight and feeding, and feeding is asked (`data/review/fields.toml`, `feeding`).
const FED_UNTIL_MONTHS: u32 = 24;

/// Shows the *in the home* view of a child. It is noted in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::InTheHome`] while the view of any child is in sight.
pub fn enter_home(app: &mut App, request: EnterHome, now: Now) -> Answer<Frame> {
    let EnterHome { child_id } = request;
    let open = app.open_mut()?;
    let Record::Child(child) = open.store.current(&child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    if child.caseload_status == CaseloadStatus::Died || child.merged_into.is_some() {
        return Err(Problem::new(
            "childId",
            "There is nothing to show in the home for this record",
            "Keep the screen turned away, or lock it",
        )
        .into());
    }
    open.store.note(now.instant, &open.practitioner.name, "enter-home", Some(&child_id), None)?;
    open.in_the_home = Some(child.id.clone());
    frame(app, now)
}

/// Leaves the view. What was typed in it is there to be finished.
///
/// # Errors
/// [`Failure::NotFound`] when it is not in sight; [`Failure::Locked`].
pub fn leave_home(app: &mut App, _: Nothing, now: Now) -> Answer<HomeLeft> {
    let (open, child) = app.open_in_the_home()?;
    let draft_id = let_go_if_blank(open, child.as_str(), now)?;
    open.store.note(now.instant, &open.practitioner.name, "leave-home", Some(child.as_str()), None)?;
    open.in_the_home = None;
    let frame = crate::session::frame(app, Nothing {}, now)?;
    Ok(HomeLeft { frame, child_id: child.as_str().to_owned(), draft_id })
}

/// The frame while the view is in sight: nothing is counted that would speak of other families.
pub(crate) fn frame(app: &mut App, now: Now) -> Answer<Frame> {
    let (open, child) = app.open_in_the_home()?;
    Ok(Frame {
        practitioner: open.practitioner.name.clone(),
        role: Code(open.practitioner.role),
        area: Code(open.practitioner.area),
        team: open.practitioner.team.clone(),
        demonstration: open.is_demonstration(),
        today: now.today,
        now: now.instant,
        children: 0,
        open_flags: 0,
        safeguarded: 0,
        open_episodes: 0,
        not_received: 0,
        refused: 0,
        last_export: None,
        lock_after_minutes: u32::from(open.lock_after_minutes()?),
        single_keys: open.single_keys()?,
        level_names: LevelNames::read(&open.store)?,
        in_the_home: Some(child.as_str().to_owned()),
    })
}

/// What the view shows.
///
/// # Errors
/// [`Failure::NotFound`] when the view is not in sight; [`Failure::Locked`].
pub fn home_view(app: &mut App, _: Nothing, now: Now) -> Answer<HomeView> {
    let (open, child) = app.open_in_the_home()?;
    let typed = kept_today(&open.store, child.as_str(), now)?;
    let view = of_the_record(&open.store, child.as_str(), now)?;
    Ok(HomeView { draft: typed.map(|kept| kept.form.typed), ..view })
}

/// Looks at figures as they are typed, by the rules of the save, and says no more than that one wants another look.
///
/// # Errors
/// [`Failure::NotFound`] when the view is not in sight; [`Failure::Locked`].
pub fn judge_at_home(app: &mut App, request: JudgeAtHome, now: Now) -> Answer<HomeJudged> {
    let JudgeAtHome { weight, size, head } = request;
    let (open, child) = app.open_in_the_home()?;
    let typed = MeasuredTyped { weight, size, head, ..MeasuredTyped::default() };
    let judged = judged(&open.store, child.as_str(), now.today, &typed, None, Fineness::AsTyped)?;
    let weighed = judged.figures.iter().find(|one| one.field == "weight" && one.problem(false).is_none());
    let weight =
        match (weighed.and_then(|one| one.figure()), open.store.current(child.as_str())?.revision.record) {
            (Some(figure), Record::Child(child)) => {
                ForTheFamily::just_taken(now.today, MeasurementKind::Weight, figure.value)
                    .plotted(&child, convention(&open.store)?)
                    .map(|point| Told::of(point, self::weight))
            }
            _ => None,
        };
    let figures = judged.figures.iter().filter(|one| one.field != "birthWeight");
    Ok(HomeJudged {
        weight,
        figures: figures
            .map(|one| HomeFigure {
                field: one.field.to_owned(),
                said: one.said(),
                look_again: one.problem(false).is_some(),
            })
            .collect(),
    })
}

fn of_the_record(store: &Store, child_id: &str, now: Now) -> Answer<HomeView> {
    let entries = store.of_child(child_id)?;
    let records: Vec<&Record> = entries
        .iter()
        .filter(|entry| entry.revision.status == RevisionStatus::Current)
        .map(|entry| &entry.revision.record)
        .collect();
    let (facts, area) = store.child_facts(child_id)?;
    let programme = (&facts, store.schedules().of(area));
    shown(&records, programme, convention(store)?, now).ok_or(Failure::NotFound)
}

/// What is shown of a child's records as they stand; `None` when there is no child among them.
fn shown(
    records: &[&Record],
    (facts, schedule): (&ChildFacts, &Schedule),
    convention: Correction,
    now: Now,
) -> Option<HomeView> {
    let child = records.iter().find_map(|record| match record {
        Record::Child(child) => Some(child.as_ref()),
        _ => None,
    })?;
    let visit = visit_of(child, now);
    let asks_feeding = visit != ContactType::HealthReview;
    let mut weights: Vec<ForTheFamily<Point>> = figures(records)
        .iter()
        .filter_map(|figure| figure.plotted(child, convention))
        .filter(|point| point.told().measure == Measure::Weight)
        .collect();
    weights.sort_by_key(|point| point.told().on);
    let chart = ForTheFamily::chart(child);
    let range = range(child, convention, &weights, now);
    let lines =
        chart.as_ref().zip(range).map(|(chart, range)| lines_of(*chart.told(), Measure::Weight, range));
    let contacts: Vec<&Contact> = contacts(records).collect();
    let to_come = ForTheFamily::to_come(facts, &contacts, schedule, now.today);
    Some(HomeView {
        initials: Told::of(ForTheFamily::initials(&child.name), |initials: Initials| {
            initials.letters().to_owned()
        }),
        age: ForTheFamily::ages(child, now.today).map(|ages| Told::of(ages, age)),
        visit: Code(visit),
        chart: chart.map(|chart| Told::of(chart, Code)),
        range: range.map(Code),
        lines,
        weights: weights.into_iter().map(|point| Told::of(point, weight)).collect(),
        feeding: if asks_feeding { feeding(records) } else { None },
        asks_feeding,
        topics: ForTheFamily::topics(visit, child, now.today)
            .into_iter()
            .map(|topic| Told::of(topic, |Topic { code, label }| HomeTopic { code, label }))
            .collect(),
        next: to_come.map(|next| Told::of(next, to_come_view)),
        seeing_again: seeing_again(records, now).map(|seen| Told::of(seen, seen_again)),
        draft: None,
    })
}

/// What a visit in the home is taken for until it is finished elsewhere. It goes by the age alone, so that it says nothing
/// of why the nurse has come.
fn visit_of(child: &Child, now: Now) -> ContactType {
    match child.birth {
        Birth::Expected(_) => ContactType::Antenatal,
        Birth::Born(born) if completed_months(born, now.today) < FED_UNTIL_MONTHS => {
            ContactType::WeightAndFeeding
        }
        Birth::Born(_) => ContactType::HealthReview,
    }
}

fn contacts<'a>(records: &'a [&Record]) -> impl Iterator<Item = &'a Contact> {
    records.iter().filter_map(|record| match record {
        Record::Contact(contact) => Some(contact),
        _ => None,
    })
}

fn figures(records: &[&Record]) -> Vec<ForTheFamily<Figure>> {
    records
        .iter()
        .filter_map(|record| match record {
            Record::Measurement(measurement) => figure(measurement, records),
            _ => None,
        })
        .collect()
}

fn figure(measurement: &Measurement, records: &[&Record]) -> Option<ForTheFamily<Figure>> {
    let at = contacts(records).find(|contact| measurement.contact.as_ref() == Some(&contact.id));
    ForTheFamily::figure(measurement, at)
}

/// Drops every measurement that the family is not told of: it is on no paper that may reach them. `entries` is the child's
/// record, in which the contacts are.
pub(crate) fn keep_what_may_be_told<T>(
    entries: &[ReadRevision],
    measured: &mut Vec<T>,
    of: impl Fn(&T) -> &Measurement,
) {
    let current = entries.iter().filter(|entry| entry.revision.status == RevisionStatus::Current);
    let records: Vec<&Record> = current.map(|entry| &entry.revision.record).collect();
    measured.retain(|one| figure(of(one), &records).is_some());
}

fn feeding(records: &[&Record]) -> Option<Told<Code<InfantFeeding>>> {
    contacts(records)
        .filter_map(|contact| Some((contact.happened_on, ForTheFamily::feeding(contact)?)))
        .max_by_key(|(on, _)| *on)
        .map(|(_, feeding)| Told::of(feeding, Code))
}

fn seeing_again(records: &[&Record], now: Now) -> Option<ForTheFamily<SeeingAgain>> {
    records
        .iter()
        .filter_map(|record| match record {
            Record::Appointment(appointment) => ForTheFamily::seeing_again(appointment),
            _ => None,
        })
        .filter(|seen| (seen.told().on, seen.told().at) > (now.today, now.time))
        .min_by_key(|seen| (seen.told().on, seen.told().at))
}

fn range(
    child: &Child,
    convention: Correction,
    weights: &[ForTheFamily<Point>],
    now: Now,
) -> Option<GrowthRange> {
    let Birth::Born(born) = child.birth else { return None };
    let age = convention.ages(born, child.gestation, now.today)?.corrected;
    let first = weights.first().map(|point| Years::new(point.told().days / DAYS_OF_A_YEAR));
    Some(ranges(Measure::Weight, child.gestation, age, first).1)
}

/// As the reference counts (DESIGN 8).
const DAYS_OF_A_YEAR: f64 = 365.25;

fn age(Ages { age, corrected }: Ages) -> HomeAge {
    HomeAge { age: age_view(age), corrected: corrected.map(age_view) }
}

fn weight(Point { measure: _, on, days, value }: Point) -> HomeWeight {
    HomeWeight { on, days, kilograms: value }
}

fn to_come_view(ToCome { contact_type, from }: ToCome) -> HomeNext {
    HomeNext { contact_type: Code(contact_type), from }
}

fn seen_again(SeeingAgain { on, at }: SeeingAgain) -> HomeSeeingAgain {
    HomeSeeingAgain { on, at }
}
