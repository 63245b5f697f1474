//! What some families need beyond the universal programme: episodes, flags and the contacts they bring.

use caseload_domain::{
    child::Level,
    contact::ContactType,
    episode::{EpisodeEnd, EpisodeLevel, EpisodeOutcome, EpisodeReason},
    flag::{AbuseCategory, Flag, FlagEnd, FlagSource, FlagStatus, FlagType},
    id::FlagId,
};
use chrono::{NaiveDate, TimeDelta};

use super::{
    book::Book,
    calendar::on_or_after,
    file::{Change, Dated, EpisodePlan, at_desk, write_episode, write_flag},
    narrative,
    people::{Home, Young},
    random::Random,
    statuses::conference_after,
    timeline::{Plan, Service},
    words::care::care,
};

/// How much a child needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Universal,
    /// An episode that closed.
    Past,
    UniversalPlus,
    PartnershipPlus,
}

/// Chances in a thousand for the families made by rule. The stories bring a practitioner's list to about 8 in a hundred
/// Universal Plus, 2.5 Partnership Plus and 1.5 to 2 safeguarding (`policy-papers` 8, by caseload of one nurse).
pub(super) fn need(service: Service, random: &mut Random) -> Need {
    *random.weighted(match service {
        Service::Early => &[
            (850, Need::Universal),
            (85, Need::Past),
            (50, Need::UniversalPlus),
            (15, Need::PartnershipPlus),
        ],
        Service::School => &[
            (910, Need::Universal),
            (58, Need::Past),
            (22, Need::UniversalPlus),
            (10, Need::PartnershipPlus),
        ],
    })
}

/// Writes episodes and flags; gives the contacts they bring and the changes of level.
pub(super) fn write_needs(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    need: Need,
    random: &mut Random,
) -> (Vec<Plan>, Vec<Dated>) {
    let (mut plans, mut changes) = (Vec::new(), Vec::new());
    let known = (book.calendar.last_day - young.since.date_naive()).num_days();
    // Nobody needs more in the first fortnight on the list; the programme comes first.
    if known < 16 || young.age_days(book.calendar.last_day) < 0 {
        return (plans, changes);
    }
    match need {
        Need::Universal => {}
        Need::Past => {
            if known > 200 {
                let ended = random.between(40, (known - 120).min(500));
                let started = (ended + random.between(56, 110)).min(known - 5);
                episode(book, home, young, (started, Some(ended)), &mut plans, &mut changes, random);
            }
        }
        Need::UniversalPlus => {
            let started = random.between(10, (known - 3).min(110));
            episode(book, home, young, (started, None), &mut plans, &mut changes, random);
        }
        Need::PartnershipPlus => protection(book, young, known, &mut plans, &mut changes, random),
    }
    lesser_flags(book, young, known, random);
    (plans, changes)
}

const EARLY_REASONS: [(u32, i64, i64, EpisodeReason); 10] = [
    (9, 0, 200, EpisodeReason::InfantFeeding),
    (8, 0, 400, EpisodeReason::PerinatalMentalHealth),
    (6, 200, 1700, EpisodeReason::Sleep),
    (5, 150, 500, EpisodeReason::Weaning),
    (6, 600, 1900, EpisodeReason::Behaviour),
    (6, 500, 1900, EpisodeReason::SpeechAndLanguage),
    (4, 800, 1900, EpisodeReason::Toileting),
    (3, 365, 1900, EpisodeReason::HealthyWeight),
    (3, 0, 1900, EpisodeReason::Parenting),
    (2, 180, 1900, EpisodeReason::LongTermCondition),
];
const SCHOOL_REASONS: [(u32, i64, i64, EpisodeReason); 8] = [
    (9, 2500, 7000, EpisodeReason::EmotionalHealth),
    (6, 1700, 3700, EpisodeReason::Continence),
    (3, 1700, 6000, EpisodeReason::Sleep),
    (3, 1700, 4500, EpisodeReason::Behaviour),
    (4, 1700, 6500, EpisodeReason::HealthyWeight),
    (4, 1700, 7000, EpisodeReason::LongTermCondition),
    (2, 3000, 6800, EpisodeReason::YoungCarer),
    (2, 5110, 7000, EpisodeReason::SubstanceMisuse),
];

fn reason(age: i64, random: &mut Random) -> EpisodeReason {
    let list: &[(u32, i64, i64, EpisodeReason)] = if age < 1700 { &EARLY_REASONS } else { &SCHOOL_REASONS };
    let fitting: Vec<(u32, EpisodeReason)> = list
        .iter()
        .filter(|(_, from, to, _)| (*from..*to).contains(&age))
        .map(|(weight, _, _, reason)| (*weight, *reason))
        .collect();
    if fitting.is_empty() { EpisodeReason::Parenting } else { *random.weighted(&fitting) }
}

/// An episode with its sessions, given as days before today of its start and its end.
fn episode(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    (started, ended): (i64, Option<i64>),
    plans: &mut Vec<Plan>,
    changes: &mut Vec<Dated>,
    random: &mut Random,
) {
    let started_on = book.calendar.worked(started).max(young.since.date_naive());
    let reason = reason(young.age_days(started_on), random);
    let mut goals: Vec<(String, u8, u8)> = Vec::new();
    for _ in 0..random.between(1, 3) {
        let text = narrative::line(care(reason).goals, started_on, home, young, random);
        if !text.is_empty() && goals.iter().all(|(known, ..)| *known != text) {
            let baseline = u8::try_from(random.between(1, 5)).expect("a score is 1 to 5");
            let gain = u8::try_from(random.between(0, 4)).expect("a gain is 0 to 4");
            goals.push((text, baseline, gain));
        }
    }
    let planned = u8::try_from(random.between(4, 8)).expect("sessions are few");
    let sessions = if ended.is_none() && random.chance(80) { 10 } else { planned };
    let over = (sessions > 8).then(|| "Two settings to work with, home and nursery or school".to_owned());
    let until = ended.map_or(book.calendar.last_day, |days| book.calendar.worked(days)).max(started_on);
    let span = (until - started_on).num_days();
    let scored = span > 35;
    let outcome = *random.weighted(&[
        (8, EpisodeOutcome::NeedsMet),
        (3, EpisodeOutcome::PartlyMet),
        (1, EpisodeOutcome::NotMet),
        (1, EpisodeOutcome::DeclinedSupport),
    ]);
    let goals = goals
        .into_iter()
        .map(|(text, baseline, gain)| {
            let closing = match outcome {
                EpisodeOutcome::NeedsMet if ended.is_some() => (baseline + gain).max(7),
                _ => baseline + gain,
            };
            (text, baseline, (scored || ended.is_some()).then_some(closing))
        })
        .collect::<Vec<_>>();
    let goals = if goals.is_empty() { vec![("Feel sure of what to do".to_owned(), 4, None)] } else { goals };
    // An episode without a closing score cannot have met its needs or not.
    let outcome = if goals.iter().all(|(.., latest)| latest.is_some()) {
        outcome
    } else {
        EpisodeOutcome::DeclinedSupport
    };
    let note = match outcome {
        EpisodeOutcome::NeedsMet => narrative::line(care(reason).ends, until, home, young, random),
        EpisodeOutcome::PartlyMet => {
            "Better, not all the way; the family will carry on with the plan.".to_owned()
        }
        EpisodeOutcome::NotMet => "Little change; referred on with consent.".to_owned(),
        EpisodeOutcome::SteppedUp
        | EpisodeOutcome::DeclinedSupport
        | EpisodeOutcome::MovedAway
        | EpisodeOutcome::SteppedDown
        | EpisodeOutcome::ConsentWithdrawn
        | EpisodeOutcome::ProgrammeCompleted => {
            "Family would rather go on alone; knows how to come back.".to_owned()
        }
    };
    let plan = EpisodePlan {
        level: EpisodeLevel::UniversalPlus,
        reason,
        detail: String::new(),
        started_on,
        review_on: started_on + TimeDelta::days(if ended.is_some() { 60 } else { random.between(80, 125) }),
        sessions,
        over_limit_reason: over,
        goals,
        scored_on: scored.then(|| on_or_after(started_on + TimeDelta::days(30))),
        ended: ended.map(|_| EpisodeEnd { on: until, outcome, note }),
        birth: young.child.birth,
        package: None,
        partners: &[],
        consent: None,
        again: None,
    };
    let id = write_episode(book, &young.child.id, plan, young.since, random);
    let mut day = started_on + TimeDelta::days(random.between(3, 8));
    for _ in 0..sessions {
        if day >= until {
            break;
        }
        plans.push(Plan {
            episode: Some((id.clone(), reason)),
            ..Plan::new(day, ContactType::PackageSession)
        });
        day += TimeDelta::days(random.between(9, 17));
    }
    let opened = at_desk(book, started_on, random).max(young.since + TimeDelta::minutes(4));
    changes.push((opened, Change::Level(Level::UniversalPlus), "Universal Plus episode opened"));
    if ended.is_some() {
        let closed = at_desk(book, until, random).max(opened + TimeDelta::minutes(2));
        changes.push((closed, Change::Level(Level::Universal), "Universal Plus episode closed"));
    }
}

/// A flag not yet written; the identifier is given when it is.
pub(super) fn blank_flag(young: &Young, flag_type: FlagType, since: NaiveDate) -> Flag {
    Flag {
        id: FlagId::parse("00000000-0000-7000-8000-000000000000").expect("the nil tail is a canonical UUID"),
        child: young.child.id.clone(),
        flag_type,
        categories: Vec::new(),
        status: FlagStatus::Confirmed,
        source: FlagSource::SocialCare,
        source_detail: String::new(),
        since,
        review_on: None,
        detail: String::new(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police: None,
        events: Vec::new(),
        ended: None,
    }
}

fn protection(
    book: &mut Book,
    young: &Young,
    known: i64,
    plans: &mut Vec<Plan>,
    changes: &mut Vec<Dated>,
    random: &mut Random,
) {
    let since_days = random.between(12, (known - 2).min(320));
    let since = book.calendar.worked(since_days).max(young.since.date_naive());
    let kind = *random.weighted(&[
        (4, FlagType::ChildProtectionPlan),
        (5, FlagType::ChildInNeed),
        (2, FlagType::LookedAfter),
        (1, FlagType::Section47Enquiry),
    ]);
    let (kind, since) = enquired(book, young, kind, since, random);
    let over = random.chance(180) && since_days > 60;
    let end = over.then(|| FlagEnd {
        on: book.calendar.worked(random.between(5, 45)).max(since),
        reason: "Review agreed the plan has done its work; stepped down".to_owned(),
    });
    let mut flag = blank_flag(young, kind, since);
    flag.source_detail = "Social worker, by letter and call".to_owned();
    flag.review_on = random.chance(920).then(|| review(book, since, random));
    flag.detail = match kind {
        FlagType::ChildProtectionPlan => {
            flag.categories = vec![*random.weighted(&[
                (9, AbuseCategory::Neglect),
                (7, AbuseCategory::Emotional),
                (3, AbuseCategory::Physical),
                (1, AbuseCategory::Sexual),
            ])];
            "See every two weeks. Tell the social worker the same day if missed.".to_owned()
        }
        FlagType::ChildInNeed => "Plan with the family hub; see monthly.".to_owned(),
        FlagType::LookedAfter => {
            "Ask the carer for consent papers. Address of birth family not to be shared.".to_owned()
        }
        _ => "Joint enquiry under way; speak with the social worker before any visit.".to_owned(),
    };
    flag.restricted = kind == FlagType::Section47Enquiry;
    write_flag(book, flag, end.clone(), young.since, random);
    if random.chance(400) && kind != FlagType::LookedAfter {
        let mut abuse = blank_flag(young, FlagType::DomesticAbuse, since);
        abuse.source = FlagSource::Marac;
        abuse.source_detail = "MARAC minutes".to_owned();
        abuse.detail = "Never ask in front of anyone. Safe number on file.".to_owned();
        abuse.restricted = true;
        abuse.review_on = random.chance(700).then(|| review(book, since, random));
        write_flag(book, abuse, None, young.since, random);
    }
    let until = end.map_or(book.calendar.last_day, |end| end.on);
    let kinds: &[(u32, ContactType)] = if kind == FlagType::LookedAfter {
        &[(3, ContactType::FollowUp), (1, ContactType::HealthReview), (2, ContactType::ProfessionalLiaison)]
    } else {
        &[
            (5, ContactType::FollowUp),
            (3, ContactType::SafeguardingMeeting),
            (2, ContactType::ProfessionalLiaison),
        ]
    };
    let mut day = since + TimeDelta::days(random.between(2, 9));
    while day < until {
        let kind = *random.weighted(kinds);
        let private = match kind {
            ContactType::SafeguardingMeeting => 450,
            ContactType::FollowUp => 180,
            _ => 0,
        };
        let restricted = random.chance(private);
        plans.push(Plan { restricted, protected: true, ..Plan::new(day, kind) });
        day += TimeDelta::days(random.between(10, 22));
    }
    let raised = at_desk(book, since, random).max(young.since + TimeDelta::minutes(4));
    changes.push((
        raised,
        Change::Level(Level::UniversalPartnershipPlus),
        "Level after social care decision",
    ));
    if over {
        let lowered = at_desk(book, until, random).max(raised + TimeDelta::minutes(2));
        changes.push((lowered, Change::Level(Level::UniversalPlus), "Stepped down after review"));
    }
}

/// An enquiry lasts until its conference: one whose conference has been is written as ended, and a plan follows it.
fn enquired(
    book: &mut Book,
    young: &Young,
    kind: FlagType,
    since: NaiveDate,
    random: &Random,
) -> (FlagType, NaiveDate) {
    let conference = conference_after(since);
    if kind != FlagType::Section47Enquiry || conference > book.calendar.last_day {
        return (kind, since);
    }
    let mut enquiry = blank_flag(young, kind, since);
    enquiry.source_detail = "Social worker, by letter and call".to_owned();
    enquiry.detail = "Joint enquiry; what was found went to the conference.".to_owned();
    enquiry.restricted = true;
    let reason = "Initial conference: child protection plan, stepped up".to_owned();
    write_flag(book, enquiry, Some(FlagEnd { on: conference, reason }), young.since, &mut random.clone());
    (FlagType::ChildProtectionPlan, conference)
}

/// Mostly ahead, one in eight already past.
fn review(book: &Book, since: NaiveDate, random: &mut Random) -> NaiveDate {
    let ahead = if random.chance(125) { -random.between(2, 20) } else { random.between(6, 110) };
    on_or_after(book.calendar.ago(-ahead)).max(since)
}

/// Flags that stand without a plan: a dog, a parent's illness, an old worry that ended.
fn lesser_flags(book: &mut Book, young: &Young, known: i64, random: &mut Random) {
    let age = young.age_days(book.calendar.last_day);
    let days = random.between(8, (known - 2).min(600));
    let since = book.calendar.worked(days).max(young.since.date_naive());
    let throw = random.below(1000);
    let (kind, source, source_detail, detail) = match throw {
        0..9 => {
            (FlagType::HomeRisk, FlagSource::OwnObservation, "Seen on a visit", *random.pick(&HOME_RISKS))
        }
        9..16 if age < 700 => (
            FlagType::ParentalMentalHealth,
            FlagSource::Midwife,
            "Booking letter",
            "Postnatal depression after the last baby. Ask how she is at each contact.",
        ),
        9..14 if age > 2900 => (
            FlagType::YoungCarer,
            FlagSource::School,
            "Pastoral lead",
            "Cares for a parent with a long illness. Do not ring in school time.",
        ),
        16..20 if age > 4300 => (
            FlagType::SelfHarm,
            FlagSource::Child,
            "Told me at drop-in",
            "Safety plan in place. Ask alone, never in class.",
        ),
        20..24 => (
            FlagType::ParentalSubstanceMisuse,
            FlagSource::Gp,
            "GP letter",
            "In treatment and doing well. Medicines kept locked.",
        ),
        24..29 => (
            FlagType::DomesticAbuse,
            FlagSource::Police,
            "Police notification",
            "One incident, no repeat known. Ask alone.",
        ),
        29..31 => (
            FlagType::PrivateFostering,
            FlagSource::School,
            "School office",
            "Stays with an aunt for over 28 days; the authority has been told.",
        ),
        _ => return,
    };
    let mut flag = blank_flag(young, kind, since);
    (flag.source, flag.source_detail, flag.detail) = (source, source_detail.to_owned(), detail.to_owned());
    flag.restricted = matches!(kind, FlagType::DomesticAbuse | FlagType::SelfHarm);
    if kind == FlagType::SelfHarm {
        KEPT_SAFE.clone_into(&mut flag.action_taken);
    }
    flag.status = if throw.is_multiple_of(3) { FlagStatus::Suspected } else { FlagStatus::Confirmed };
    flag.review_on = random.chance(800).then(|| review(book, since, random));
    let over = days > 120 && random.chance(300);
    let end = over.then(|| FlagEnd {
        on: book.calendar.worked(days / 3).max(since),
        reason: "Looked at in supervision, no longer true".to_owned(),
    });
    write_flag(book, flag, end, young.since, random);
}

const KEPT_SAFE: &str = "Asked plainly: no wish to die. A parent and the GP told the same day, tablets locked away for the night, numbers to ring saved in the phone.";
const HOME_RISKS: [&str; 5] = [
    "Large dog, loose in the hall. Ring first so that it is shut away.",
    "Visit in pairs: threats to a worker last year.",
    "Unlit stairwell, door entry broken. Daylight visits, ring from the car.",
    "Upstairs neighbour shouts at callers. Park by the main road.",
    "Visitor asked for money at the door. Not alone after four.",
];
