//! A child's growth: every measurement with both ages, the chart, the parents, and the service's correction convention.

pub(crate) mod parents;
mod range;
mod story;
pub mod views;
mod write;

use caseload_domain::{
    child::{Birth, CaseloadStatus, Child},
    code::Coded as _,
    growth::{ChartSex, Correction, Measure, Subject, Years},
    record::{Record, RevisionStatus},
};
use caseload_store::{ReadRevision, Store, settings::Setting};

pub use self::{
    parents::set_parent_height,
    range::growth_lines,
    write::{add_measurements, amend_measurement},
};
pub(crate) use self::{
    range::{lines_of, ranges},
    story::finding_view,
};
use self::{
    story::{Ground, Measured, trend, whole_days},
    views::{
        AgesView, ChildGrowth, GestationView, GrowthQuery, GrowthSettings, MeasureView, NoChart, ParentsView,
        PrintGrowth,
    },
};
use crate::{
    app::App,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    home,
    session::views::Nothing,
};

/// Before this age weight falls by rule and no fall across centiles is read (NICE NG75, 1.1).
const NO_TREND_BEFORE_DAYS: i32 = 21;

/// A child's growth. The view is noted in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer.
pub fn child_growth(app: &mut App, request: GrowthQuery, now: Now) -> Answer<ChildGrowth> {
    let GrowthQuery { child_id } = request;
    let view = growth_of(&app.open()?.store, &child_id, now)?;
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, "view-growth", Some(&child_id), None)?;
    Ok(view)
}

/// The convention this service corrects by, the paper charts' until it is set: the charts in the red book beside the screen
/// go by it, and a plot that disagrees with them would be argued about in front of the parents.
pub(crate) fn convention(store: &Store) -> Answer<Correction> {
    match store.setting(Setting::GrowthCorrection)? {
        None => Ok(Correction::Paper),
        Some(code) => Correction::from_code(&code).ok_or_else(|| Failure::Damaged {
            finding: "the growth correction setting cannot be read".to_owned(),
        }),
    }
}

/// How this service corrects for gestation.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn growth_settings(app: &mut App, _: Nothing, _: Now) -> Answer<GrowthSettings> {
    Ok(GrowthSettings { correction: Code(convention(&app.open()?.store)?) })
}

/// Changes how this service corrects for gestation. Nothing that was measured changes, only where it is plotted.
///
/// # Errors
/// When the store cannot be written.
pub fn change_growth_settings(app: &mut App, request: GrowthSettings, now: Now) -> Answer<GrowthSettings> {
    let code = request.correction.0.code();
    let open = app.open_mut()?;
    open.store.set(&[(Setting::GrowthCorrection, code)])?;
    open.store.note(now.instant, &open.practitioner.name, "settings", None, Some(code))?;
    Ok(request)
}

/// Gives what the window prints for the parents, and notes that it does. What cannot be noted is not printed.
///
/// # Errors
/// [`Failure::NotFound`], or when the line cannot be written.
pub fn print_growth(app: &mut App, request: PrintGrowth, now: Now) -> Answer<ChildGrowth> {
    let PrintGrowth { child_id, measure } = request;
    let growth = for_the_family(&app.open()?.store, &child_id, now)?;
    let open = app.open_mut()?;
    open.store.note(
        now.instant,
        &open.practitioner.name,
        "print-growth",
        Some(&child_id),
        Some(measure.0.code()),
    )?;
    Ok(growth)
}

/// What stands of a child: the child, what was measured, and every entry they were read from.
struct Standing {
    child: Child,
    measured: Vec<Measured>,
    entries: Vec<ReadRevision>,
}

fn standing(store: &Store, child_id: &str) -> Answer<Standing> {
    let entries = store.of_child(child_id)?;
    let mut child = None;
    let mut measured = Vec::new();
    for read in entries.iter().filter(|read| read.revision.status == RevisionStatus::Current) {
        match &read.revision.record {
            Record::Child(found) => child = Some(found.as_ref().clone()),
            Record::Measurement(measurement) => {
                measured.push(Measured { measurement: measurement.clone(), number: read.revision.number })
            }
            Record::Practitioner(..)
            | Record::Person(_)
            | Record::Relationship(_)
            | Record::Contact(_)
            | Record::Flag(_)
            | Record::Episode(_)
            | Record::Task(_)
            | Record::Appointment(_)
            | Record::Place(_)
            | Record::Questionnaire(_)
            | Record::Assessment(_)
            | Record::SafeguardingEpisode(_)
            | Record::Referral(_)
            | Record::Sharing(_)
            | Record::Escalation(_)
            | Record::Supervision(_)
            | Record::BodyMap(_)
            | Record::Chronology(_)
            | Record::CaseReport(_)
            | Record::Allegation(_)
            | Record::HealthPlan(_)
            | Record::LocalService(_)
            | Record::Transfer(_)
            | Record::Letter(_) => {}
        }
    }
    Ok(Standing { child: child.ok_or(Failure::NotFound)?, measured, entries })
}

/// A child's growth as the nurse reads it.
pub(crate) fn growth_of(store: &Store, child_id: &str, now: Now) -> Answer<ChildGrowth> {
    worked_out(store, &standing(store, child_id)?, now)
}

/// A child's growth as it may be handed to the family: the one source of every print of it.
///
/// What the family is not told is not there when the rest is worked out, so that no change, trend or body mass index leads
/// back to it. The parents' heights are left out, and what is expected of them: each was told by one parent, who may not
/// want the other to have it. What a measurement calls attention to is for the nurse to say, and reasons are her words.
pub(crate) fn for_the_family(store: &Store, child_id: &str, now: Now) -> Answer<ChildGrowth> {
    let Standing { child, mut measured, entries } = standing(store, child_id)?;
    home::keep_what_may_be_told(&entries, &mut measured, |one| &one.measurement);
    let mut growth = worked_out(store, &Standing { child, measured, entries: Vec::new() }, now)?;
    for view in &mut growth.measures {
        view.trend = None;
        for point in &mut view.points {
            point.contact_id = None;
            point.findings.clear();
            if let Some(amended) = &mut point.amended {
                amended.reason = None;
            }
        }
    }
    Ok(growth)
}

fn worked_out(store: &Store, standing: &Standing, now: Now) -> Answer<ChildGrowth> {
    let Standing { child, measured, entries } = standing;
    let convention = convention(store)?;
    let sex = ChartSex::of(child.sex).ok();
    let (parents, expected) = parents::parents_view(store, entries, sex)?;
    let gestation =
        child.gestation.map(|gestation| GestationView { weeks: gestation.weeks(), days: gestation.days() });
    let Birth::Born(born) = child.birth else {
        return Ok(not_born(gestation, convention, parents));
    };
    let ground = Ground {
        subject: Subject { sex: child.sex, born, gestation: child.gestation },
        convention,
        parents: expected,
        measured,
    };
    let ages = convention.ages(born, child.gestation, now.today);
    let age = ages.map_or(Years::new(0.0), |ages| ages.corrected);
    let mut measures = Vec::new();
    for &measure in Measure::ALL {
        let points = ground.points(store, measure)?;
        let first = points.last().map(|point| Years::from_days(point.corrected.days));
        // A child who has left is shown at the age of the last measurement.
        let shown_at = match (child.caseload_status, points.first()) {
            (CaseloadStatus::OnCaseload, _) | (_, None) => age,
            (_, Some(newest)) => Years::from_days(newest.corrected.days),
        };
        let (fit, open) = range::ranges(measure, child.gestation, shown_at, first);
        let past_the_first_weeks =
            points.first().is_some_and(|newest| newest.chronological.days >= NO_TREND_BEFORE_DAYS);
        measures.push(MeasureView {
            measure: Code(measure),
            trend: if past_the_first_weeks { trend(&points) } else { None },
            points,
            ranges: fit.into_iter().map(Code).collect(),
            range: Some(Code(open)),
        });
    }
    Ok(ChildGrowth {
        sex: sex.map(Code),
        no_chart: sex.is_none().then_some(Code(NoChart::SexNotKnown)),
        gestation,
        correction: Code(convention),
        today: ages.filter(|_| child.caseload_status != CaseloadStatus::Died).map(|ages| AgesView {
            chronological: whole_days(ages.chronological.days()),
            corrected: whole_days(ages.corrected.days()),
            adjustment: ages.adjustment.words().to_owned(),
        }),
        measures,
        parents,
    })
}

/// Nobody is measured before birth; the parents' heights can be asked.
fn not_born(gestation: Option<GestationView>, correction: Correction, parents: ParentsView) -> ChildGrowth {
    ChildGrowth {
        sex: None,
        no_chart: Some(Code(NoChart::NotBorn)),
        gestation,
        correction: Code(correction),
        today: None,
        measures: Vec::new(),
        parents,
    }
}
