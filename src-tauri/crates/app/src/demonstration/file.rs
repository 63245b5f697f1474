//! Writes a child's record and the changes it went through, episodes, flags and tasks.

use caseload_domain::{
    child::{Birth, CaseloadStatus, Child, Gestation, Level, NhsNumberStatus, School, Sex},
    code::Coded as _,
    episode::{
        Consent, ConsentAnswer, Episode, EpisodeActivity, EpisodeEnd, EpisodeLevel, EpisodeReason, Goal,
        GoalScore, PackageMeasure, Partner, Reopened, Score,
    },
    flag::{Flag, FlagEnd},
    id::{ChildId, ContactId, EpisodeId},
    name::Name,
    nhs_number::NhsNumber,
    package::{Measure, Package, Packages},
    record::Record,
    task::Task,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{clock, instant, on_or_after},
    random::Random,
    statuses::{kind_of, write_status},
};

/// Something that changed in a child's record.
#[derive(Debug)]
pub(super) enum Change {
    Born(Box<Birthday>),
    Level(Level),
    School(Option<School>),
    Status(CaseloadStatus),
}

/// What a birth notification tells.
#[derive(Debug)]
pub(super) struct Birthday {
    pub(super) name: Name,
    pub(super) born: NaiveDate,
    pub(super) sex: Sex,
    pub(super) nhs_number: NhsNumber,
    pub(super) gestation: Option<Gestation>,
}

/// A change, when it was written, and why.
pub(super) type Dated = (DateTime<Utc>, Change, &'static str);

/// Writes the first revision and one for each change, in the order of the changes.
pub(super) fn write_child(book: &mut Book, since: DateTime<Utc>, mut child: Child, mut changes: Vec<Dated>) {
    book.write(since, Record::Child(Box::new(child.clone())));
    changes.sort_by_key(|(at, ..)| *at);
    let mut last = since;
    for (at, change, reason) in changes {
        match change {
            Change::Born(birthday) => {
                child.name = birthday.name;
                child.birth = Birth::Born(birthday.born);
                child.sex = birthday.sex;
                child.nhs_number = Some(birthday.nhs_number);
                child.nhs_number_status = NhsNumberStatus::Verified;
                child.gestation = birthday.gestation;
            }
            Change::Level(level) => child.level = level,
            Change::School(school) => child.school = school,
            Change::Status(status) => child.caseload_status = status,
        }
        last = at.max(last + TimeDelta::minutes(1));
        book.revise(last, Record::Child(Box::new(child.clone())), reason);
    }
}

/// An episode from start to close.
#[derive(Debug)]
pub(super) struct EpisodePlan {
    pub(super) level: EpisodeLevel,
    pub(super) reason: EpisodeReason,
    pub(super) detail: String,
    pub(super) started_on: NaiveDate,
    pub(super) review_on: NaiveDate,
    pub(super) sessions: u8,
    pub(super) over_limit_reason: Option<String>,
    /// Goal, baseline, latest score.
    pub(super) goals: Vec<(String, u8, Option<u8>)>,
    /// The day the latest scores were taken.
    pub(super) scored_on: Option<NaiveDate>,
    pub(super) ended: Option<EpisodeEnd>,
    /// The child's birth: a package is for an age.
    pub(super) birth: Birth,
    /// The package by its code; `None` takes the first that answers the reason at that age, if there is one.
    pub(super) package: Option<&'static str>,
    /// Agency and person.
    pub(super) partners: &'static [(&'static str, &'static str)],
    /// Who agreed to a voluntary programme, on the first day.
    pub(super) consent: Option<&'static str>,
    /// Opened again after its end: the day, why, and the next review.
    pub(super) again: Option<(NaiveDate, &'static str, NaiveDate)>,
}

/// Scores on the way from the baseline to the latest: one in the middle where there was time for it.
fn scores_until(started: NaiveDate, day: Option<NaiveDate>, baseline: u8, latest: u8) -> Vec<GoalScore> {
    let score = |on: Option<NaiveDate>, value: u8| GoalScore {
        on,
        score: Score::new(value.min(10)).expect("a score is 0 to 10"),
    };
    let mut scores = Vec::new();
    if let Some(day) = day
        && (day - started).num_days() >= 14
    {
        let halfway = on_or_after(started + TimeDelta::days((day - started).num_days() / 2));
        let value = (baseline + latest).div_ceil(2);
        if halfway < day {
            scores.push(score(Some(halfway), value));
        }
    }
    scores.push(score(day, latest));
    scores
}

/// The package of an episode: the one told, else the first that answers its reason at the age of that day and that a family
/// need not be asked about.
fn package_of(plan: &EpisodePlan) -> Option<&'static Package> {
    let packages = Packages::shipped();
    match plan.package {
        Some(code) => packages.package(code),
        None => packages.all().iter().find(|package| {
            package.reason == plan.reason
                && !package.voluntary
                && package.ages.holds(plan.birth, plan.started_on)
        }),
    }
}

/// What a package is measured by, with nothing taken yet.
fn measure_of(package: &Package) -> PackageMeasure {
    let what = match &package.measure {
        Measure::Tool(tool) => tool.code().to_uppercase(),
        Measure::Words(words) => words.clone(),
    };
    PackageMeasure { what, baseline: String::new(), closing: String::new() }
}

/// Writes an episode: opened, scored again, closed, and opened again where it was.
pub(super) fn write_episode(
    book: &mut Book,
    child: &ChildId,
    plan: EpisodePlan,
    not_before: DateTime<Utc>,
    random: &mut Random,
) -> EpisodeId {
    // Opened before the day's first session, which belongs to it.
    let morning = on_or_after(plan.started_on).min(book.calendar.last_day);
    let opened = (instant(morning, clock(8, 35)) + TimeDelta::seconds(random.between(0, 900)))
        .max(not_before + TimeDelta::minutes(3));
    let score = |value: u8| Score::new(value.min(10)).expect("a score is 0 to 10");
    let goals: Vec<Goal> = plan
        .goals
        .iter()
        .map(|(text, baseline, _)| Goal {
            id: book.goal_id(opened),
            text: text.clone(),
            baseline: score(*baseline),
            scores: Vec::new(),
        })
        .collect();
    let package = package_of(&plan);
    let (consent, again, lead) = (plan.consent, plan.again, plan.partners.first());
    let mut episode = Episode {
        id: book.episode_id(opened),
        child: child.clone(),
        level: plan.level,
        reason: plan.reason,
        reason_detail: plan.detail,
        started_on: plan.started_on,
        review_on: plan.review_on,
        goals,
        sessions_planned: plan.sessions,
        over_limit_reason: plan.over_limit_reason.or_else(|| {
            let over = package.is_some_and(|package| plan.sessions > package.sessions_to);
            over.then(|| "The family asked for more time".to_owned())
        }),
        ended: None,
        package: package.map(|package| package.code.clone()),
        measure: package.map(measure_of),
        activity: EpisodeActivity::Active,
        partners: plan
            .partners
            .iter()
            .map(|(agency, name)| Partner { agency: (*agency).to_owned(), name: (*name).to_owned() })
            .collect(),
        lead_practitioner: lead.map(|(_, name)| (*name).to_owned()).unwrap_or_default(),
        lead_agency: lead.map(|(agency, _)| (*agency).to_owned()).unwrap_or_default(),
        steps: Vec::new(),
        reopened: Vec::new(),
        consents: consent
            .into_iter()
            .map(|by| Consent { on: plan.started_on, answer: ConsentAnswer::Given, by: by.to_owned() })
            .collect(),
    };
    book.write(opened, Record::Episode(episode.clone()));
    let mut last = opened;
    if plan.goals.iter().any(|(.., latest)| latest.is_some()) {
        for (goal, (.., latest)) in episode.goals.iter_mut().zip(&plan.goals) {
            if let Some(latest) = latest {
                let day = plan.scored_on.or(plan.ended.as_ref().map(|end| end.on));
                goal.scores = scores_until(plan.started_on, day, goal.baseline.value(), *latest);
            }
        }
        if let Some(day) = plan.scored_on {
            last = at_desk(book, day, random).max(last + TimeDelta::minutes(2));
            book.revise(last, Record::Episode(episode.clone()), "Goals scored again");
        }
    }
    if let Some(end) = plan.ended {
        last = at_desk(book, end.on, random).max(last + TimeDelta::minutes(2));
        episode.ended = Some(end);
        book.revise(last, Record::Episode(episode.clone()), "Episode closed");
    }
    if let Some((on, reason, review_on)) = again
        && let Some(ended) = episode.ended.take()
    {
        last = at_desk(book, on, random).max(last + TimeDelta::minutes(2));
        episode.reopened.push(Reopened { on, reason: reason.to_owned(), ended });
        episode.review_on = review_on;
        book.revise(last, Record::Episode(episode.clone()), reason);
    }
    episode.id
}

/// Writes a flag, or the safeguarding status a story tells as one, and its end where it has one.
pub(super) fn write_flag(
    book: &mut Book,
    mut flag: Flag,
    end: Option<FlagEnd>,
    not_before: DateTime<Utc>,
    random: &mut Random,
) {
    let raised = at_desk(book, flag.since, random).max(not_before + TimeDelta::minutes(2));
    let end = end.map(|end| {
        let closed = at_desk(book, end.on, random).max(raised + TimeDelta::minutes(2));
        (end, closed)
    });
    if let Some(kind) = kind_of(&flag) {
        write_status(book, kind, flag, end, raised);
        return;
    }
    flag.id = book.flag_id(raised);
    book.write(raised, Record::Flag(flag.clone()));
    if let Some((end, closed)) = end {
        flag.ended = Some(end);
        book.revise(closed, Record::Flag(flag), "Flag ended");
    }
}

/// A task from its writing to its being done.
#[derive(Debug)]
pub(super) struct TaskPlan {
    pub(super) title: String,
    pub(super) due_on: Option<NaiveDate>,
    pub(super) from_contact: Option<ContactId>,
    pub(super) done_on: Option<NaiveDate>,
}

/// Writes a task, and its doing where it is done.
pub(super) fn write_task(
    book: &mut Book,
    child: &ChildId,
    plan: TaskPlan,
    written: DateTime<Utc>,
    random: &mut Random,
) {
    let mut task = Task {
        id: book.task_id(written),
        child: child.clone(),
        title: plan.title,
        due_on: plan.due_on,
        from_contact: plan.from_contact,
        done_on: None,
        assigned_to: None,
    };
    book.write(written, Record::Task(task.clone()));
    if let Some(day) = plan.done_on {
        let done = at_desk(book, day, random).max(written + TimeDelta::minutes(2));
        task.done_on = Some(day);
        book.revise(done, Record::Task(task), "Done");
    }
}

/// A moment at the desk on a working day, on that day or the next, never after the last day.
pub(super) fn at_desk(book: &Book, day: NaiveDate, random: &mut Random) -> DateTime<Utc> {
    let day = on_or_after(day).min(book.calendar.last_day);
    instant(day, clock(16, random.below(60))) + TimeDelta::seconds(random.between(0, 59))
}
