//! The contacts of one child in the order of the programme, with those that were missed and what came of them.

use caseload_domain::{
    contact::{Contact, ContactType, Mode, Outcome, Present, Setting},
    episode::EpisodeReason,
    id::EpisodeId,
    record::Record,
};
use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{clock, instant, on_or_after, on_or_before},
    file::{TaskPlan, at_desk, write_task},
    narrative::{self, Occasion},
    people::{Home, Young, reception_year},
    places::PRIMARIES,
    random::Random,
    words::Pool,
};

/// How full the record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Load {
    /// As many contacts as a practitioner has.
    Ordinary,
    /// For a long history: about forty contacts a child, so that 5,000 children hold about 200,000.
    Heavy,
}

/// Whose caseload it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Service {
    /// Birth to five.
    Early,
    /// Five to nineteen.
    School,
}

/// A contact to be written.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) on: NaiveDate,
    pub(super) kind: ContactType,
    pub(super) episode: Option<(EpisodeId, EpisodeReason)>,
    pub(super) restricted: bool,
    pub(super) protected: bool,
    pub(super) with_class: bool,
}

impl Plan {
    pub(super) fn new(on: NaiveDate, kind: ContactType) -> Self {
        Self { on, kind, episode: None, restricted: false, protected: false, with_class: false }
    }
}

/// The contacts of birth to five that every child is offered: first day, last day, chance in a thousand of being recorded.
/// Windows as in Leicester City's programme (`policy-papers` 3).
const STEPS: [(ContactType, i64, i64, u32); 5] = [
    (ContactType::NewBirth, 10, 14, 990),
    (ContactType::SixToEightWeeks, 42, 56, 975),
    (ContactType::ThreeToFourMonths, 91, 122, 620),
    (ContactType::TwelveMonths, 304, 365, 930),
    (ContactType::TwoYears, 730, 913, 900),
];

/// Everything the universal programme and daily life bring, up to the last day.
pub(super) fn programme(
    book: &Book,
    young: &Young,
    service: Service,
    load: Load,
    random: &mut Random,
) -> Vec<Plan> {
    let mut plans = Vec::new();
    let last = young.age_days(book.calendar.last_day);
    for (kind, opens, closes, chance) in STEPS {
        let day = random.between(opens, closes - (closes - opens) / 4);
        if random.chance(chance) {
            plans.push(Plan::new(young.born + TimeDelta::days(day), kind));
        }
    }
    // Tuned so that either service comes to about forty contacts a child over a long history.
    let (heavy_first_year, yearly) = match (load, service) {
        (Load::Ordinary, _) => (0, 900),
        (Load::Heavy, Service::Early) => (15, 13_000),
        (Load::Heavy, Service::School) => (5, 2500),
    };
    let by_the_day = |days: i64| young.born + TimeDelta::days(days);
    for _ in 0..random.between(1, 4) + heavy_first_year {
        let kind = *random.weighted(&[
            (6, ContactType::WeightAndFeeding),
            (2, ContactType::Advice),
            (1, ContactType::DropIn),
            (1, ContactType::FollowUp),
            (1, ContactType::ProfessionalLiaison),
        ]);
        plans.push(Plan::new(by_the_day(random.between(16, 364)), kind));
    }
    let early_years = (last.min(1826) - 365).max(0);
    for day in moments(365, early_years, yearly, random) {
        let kind = *random.weighted(&[
            (3, ContactType::Advice),
            (2, ContactType::FollowUp),
            (2, ContactType::WeightAndFeeding),
            (2, ContactType::DropIn),
            (2, ContactType::ProfessionalLiaison),
        ]);
        plans.push(Plan::new(by_the_day(day), kind));
    }
    if service == Service::School {
        plans.extend(school_age(young, last, load, random));
    }
    plans
}

fn school_age(young: &Young, last: i64, load: Load, random: &mut Random) -> Vec<Plan> {
    let mut plans = Vec::new();
    let starts = reception_year(young.born);
    let term = |year: i32, month: u32, day: u32| {
        NaiveDate::from_ymd_opt(year, month, day).expect("the days of terms used here exist")
    };
    let autumn = term(starts, 10, 3) + TimeDelta::days(random.between(0, 60));
    plans.push(Plan::new(autumn, ContactType::SchoolEntry));
    for (year, chance) in [(starts + 1, 930), (starts + 7, 920)] {
        // Reception and Year 6 are measured between January and March.
        if random.chance(chance) {
            plans.push(Plan::new(
                term(year, 1, 12) + TimeDelta::days(random.between(0, 60)),
                ContactType::Other,
            ));
        }
    }
    if random.chance(650) {
        let summer = term(starts + 7, 5, 10) + TimeDelta::days(random.between(0, 50));
        plans.push(Plan::new(summer, ContactType::HealthReview));
    }
    let first = (term(starts, 9, 5) - young.born).num_days();
    let yearly = if load == Load::Heavy { 2600 } else { 650 };
    for day in moments(first, (last - first).max(0), yearly, random) {
        let kind = *random.weighted(&[
            (5, ContactType::DropIn),
            (3, ContactType::ProfessionalLiaison),
            (2, ContactType::Advice),
            (2, ContactType::FollowUp),
            (2, ContactType::Other),
            (1, ContactType::HealthReview),
        ]);
        let on = young.born + TimeDelta::days(day);
        plans.push(Plan { with_class: kind == ContactType::Other, ..Plan::new(on, kind) });
    }
    plans
}

/// Days of life spread over a span, so many in a thousand years' worth of days.
fn moments(from: i64, span: i64, per_thousand_years: i64, random: &mut Random) -> Vec<i64> {
    let thousandths = span * per_thousand_years / 365;
    let whole = thousandths / 1000 + i64::from(i64::from(random.below(1000)) < thousandths % 1000);
    (0..whole).map(|_| from + random.between(0, span.max(1) - 1)).collect()
}

/// Writes the plans that lie in the history, in order; some are missed and rebooked.
pub(super) fn write_history(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    mut plans: Vec<Plan>,
    until: NaiveDate,
    random: &mut Random,
) {
    let since = young.since.date_naive();
    for plan in &mut plans {
        if young.age_days(plan.on) > 1700 && at_school(plan.kind) {
            plan.on = in_term(plan.on);
        }
        plan.on = on_or_after(plan.on);
    }
    plans.retain(|plan| plan.on > since && plan.on <= until);
    plans.sort_by_key(|plan| (plan.on, plan.kind));
    plans.dedup_by_key(|plan| plan.on);
    for plan in plans {
        let attended = matches!(
            plan.kind,
            ContactType::NewBirth
                | ContactType::SixToEightWeeks
                | ContactType::TwelveMonths
                | ContactType::TwoYears
                | ContactType::WeightAndFeeding
                | ContactType::FollowUp
                | ContactType::PackageSession
        );
        if attended && random.chance(if plan.protected { 190 } else { 75 }) {
            missed(book, home, young, &plan, until, random);
        } else {
            let (written, contact) = write_contact(book, home, young, &plan, None, random);
            if random.chance(125) {
                next_step(book, home, young, written, contact, random);
            }
        }
    }
}

fn at_school(kind: ContactType) -> bool {
    matches!(
        kind,
        ContactType::SchoolEntry
            | ContactType::Other
            | ContactType::DropIn
            | ContactType::FollowUp
            | ContactType::PackageSession
            | ContactType::HealthReview
    )
}

/// Moves a day out of the summer and Christmas holidays, some days into the next term.
fn in_term(day: NaiveDate) -> NaiveDate {
    let (year, days) = (day.year(), i64::from(day.day()));
    let term = match (day.month(), day.day()) {
        (7, 22..) | (8, _) | (9, 1..=3) => NaiveDate::from_ymd_opt(year, 9, 4),
        (12, 19..) => NaiveDate::from_ymd_opt(year + 1, 1, 5),
        (1, 1..=4) => NaiveDate::from_ymd_opt(year, 1, 5),
        _ => return day,
    };
    term.map_or(day, |first| first + TimeDelta::days(days % 12))
}

/// An attempt that failed, the words of what was done next, and the new date.
fn missed(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    plan: &Plan,
    until: NaiveDate,
    random: &mut Random,
) {
    let at_home = place(plan, young, random).0 == Some(Setting::Home);
    let outcome = *random.weighted(if at_home {
        &[
            (5, Outcome::NoAccess),
            (4, Outcome::CancelledByFamily),
            (1, Outcome::CancelledByService),
            (1, Outcome::Declined),
        ]
    } else {
        &[
            (6, Outcome::WasNotBrought),
            (4, Outcome::CancelledByFamily),
            (1, Outcome::CancelledByService),
            (1, Outcome::Declined),
        ]
    });
    let (written, contact) = write_contact(book, home, young, plan, Some((outcome, at_home)), random);
    if outcome == Outcome::Declined {
        return;
    }
    let again = on_or_after(plan.on + TimeDelta::days(random.between(6, 18)));
    let due_on = Some(again);
    let title = narrative::line(REBOOK, plan.on, home, young, random);
    if again <= until {
        let rebooked = TaskPlan { title, due_on, from_contact: Some(contact), done_on: Some(again) };
        write_task(book, &young.child.id, rebooked, written + TimeDelta::seconds(1), random);
        let late =
            STEPS.iter().any(|(kind, _, closes, _)| *kind == plan.kind && young.age_days(again) > *closes);
        let outcome = if late { Outcome::SeenLate } else { Outcome::Seen };
        write_contact(
            book,
            home,
            young,
            &Plan { on: again, ..plan.clone() },
            Some((outcome, at_home)),
            random,
        );
    } else if until >= book.calendar.last_day {
        let open = TaskPlan { title, due_on, from_contact: Some(contact), done_on: None };
        write_task(book, &young.child.id, open, written + TimeDelta::seconds(1), random);
    }
}

const REBOOK: Pool = &[
    "See {name} at the new date",
    "Rebooked: check {mum} knows",
    "Ring {mum} the day before the new date",
    "New appointment for {name}",
    "Make sure {name} is seen",
    "Visit again",
];
const STEP: Pool = &[
    "Ring {mum} to see how it goes",
    "Copy of the plan to {gp}",
    "Send {mum} the leaflet",
    "Check the referral was received",
    "Ask {mum} about immunisations",
    "Put vitamins by for {mum}",
    "Weigh again",
    "Send the group dates to {mum}",
    "Ring {nursery} for a word about {name}",
    "Chase the hearing test",
    "Look at the letter from {gp}",
    "Ask about smoke alarm",
    "Update the red book",
    "Ask {dad} to the next visit",
    "Check the dentist is booked",
    "Housing letter for {mum}",
    "Form for {school}",
    "Ring {mum}, close if all is well",
];

/// A task that came out of a contact; long done, or still to do when the contact is recent.
fn next_step(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    written: DateTime<Utc>,
    contact: caseload_domain::id::ContactId,
    random: &mut Random,
) {
    let day = written.date_naive();
    let due = on_or_after(day + TimeDelta::days(random.between(4, 24)));
    let last_day = book.calendar.last_day;
    let done = on_or_before(due - TimeDelta::days(random.between(-3, 3))).max(on_or_after(day));
    let forgotten = (last_day - due).num_days() < 30 && random.chance(120);
    let done_on = (done <= last_day && !forgotten).then_some(done);
    let title = narrative::line(STEP, day, home, young, random);
    let plan =
        TaskPlan { title, due_on: random.chance(930).then_some(due), from_contact: Some(contact), done_on };
    write_task(book, &young.child.id, plan, written + TimeDelta::seconds(1), random);
}

/// Takes out the steps of the programme that are still to come or were forgotten, as tasks to arrange them.
pub(super) fn arrange_steps(
    book: &mut Book,
    home: &Home,
    young: &Young,
    plans: &mut Vec<Plan>,
    random: &mut Random,
) {
    let (today, last_day) = (book.calendar.today, book.calendar.last_day);
    for (kind, opens, closes, _) in STEPS {
        let Some(place) = plans.iter().position(|plan| plan.kind == kind) else { continue };
        let planned = plans.get(place).map_or(last_day, |plan| on_or_after(plan.on));
        let due = young.born + TimeDelta::days(closes);
        let forgotten = due < today && (today - due).num_days() < 45 && random.chance(90);
        let coming = planned > last_day && young.age_days(today) + 28 >= opens;
        if !(forgotten || coming) {
            continue;
        }
        plans.remove(place);
        let title = match kind {
            ContactType::NewBirth => "New birth visit, at home".to_owned(),
            ContactType::SixToEightWeeks => format!("6-8 week review at {}", home.patch.hub),
            ContactType::TwelveMonths => format!("10-12 month review at {}", home.patch.hub),
            ContactType::TwoYears => "2 year review: send the ASQ and book".to_owned(),
            _ => continue,
        };
        let written = at_desk(book, book.calendar.ago(random.between(2, 20)), random)
            .max(young.since + TimeDelta::minutes(5));
        let plan = TaskPlan { title, due_on: Some(due), from_contact: None, done_on: None };
        write_task(book, &young.child.id, plan, written, random);
    }
}

/// Where and how such a contact is held.
fn place(plan: &Plan, young: &Young, random: &mut Random) -> (Option<Setting>, Mode) {
    let age = young.age_days(plan.on);
    let in_person = |setting| (Some(setting), Mode::InPerson);
    match plan.kind {
        ContactType::Antenatal | ContactType::NewBirth => in_person(Setting::Home),
        ContactType::SixToEightWeeks => {
            in_person(*random.weighted(&[(4, Setting::Home), (5, Setting::FamilyHub), (2, Setting::Clinic)]))
        }
        ContactType::ThreeToFourMonths if random.chance(700) => (None, Mode::Phone),
        ContactType::ThreeToFourMonths => (None, Mode::Video),
        ContactType::TwelveMonths => {
            in_person(*random.weighted(&[(5, Setting::FamilyHub), (3, Setting::Clinic), (2, Setting::Home)]))
        }
        ContactType::TwoYears => in_person(*random.weighted(&[
            (5, Setting::FamilyHub),
            (3, Setting::Clinic),
            (2, Setting::Home),
            (2, Setting::Nursery),
        ])),
        ContactType::WeightAndFeeding => in_person(*random.weighted(&[
            (5, Setting::Clinic),
            (5, Setting::FamilyHub),
            (1, Setting::Library),
            (1, Setting::CommunityHall),
        ])),
        // What is said in confidence is said at home.
        ContactType::FollowUp if plan.restricted => in_person(Setting::Home),
        ContactType::FollowUp
        | ContactType::PackageSession
        | ContactType::HealthReview
        | ContactType::DropIn
            if age > 1700 =>
        {
            in_person(Setting::School)
        }
        ContactType::FollowUp | ContactType::PackageSession => {
            in_person(*random.weighted(&[(6, Setting::Home), (3, Setting::FamilyHub), (1, Setting::Clinic)]))
        }
        ContactType::HealthReview => in_person(Setting::Home),
        ContactType::DropIn => in_person(Setting::FamilyHub),
        ContactType::SchoolEntry if random.chance(600) => (None, Mode::Questionnaire),
        ContactType::SchoolEntry => in_person(Setting::School),
        ContactType::Other if plan.with_class => (Some(Setting::School), Mode::Group),
        ContactType::Other => in_person(Setting::School),
        ContactType::SafeguardingMeeting if random.chance(600) => (None, Mode::Video),
        ContactType::SafeguardingMeeting => in_person(Setting::Office),
        ContactType::ProfessionalLiaison => {
            (None, if random.chance(650) { Mode::Phone } else { Mode::Letter })
        }
        ContactType::Advice => (None, if random.chance(850) { Mode::Phone } else { Mode::Text }),
    }
}

/// Writes one contact with its words. A given outcome comes with whether it was to be at home.
pub(super) fn write_contact(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    plan: &Plan,
    given: Option<(Outcome, bool)>,
    random: &mut Random,
) -> (DateTime<Utc>, caseload_domain::id::ContactId) {
    let (mut setting, mode) = place(plan, young, random);
    if let Some((_, at_home)) = given {
        setting = Some(match setting {
            _ if at_home => Setting::Home,
            Some(Setting::Home) | None => Setting::FamilyHub,
            Some(other) => other,
        });
    }
    let can_be_seen = matches!(mode, Mode::InPerson | Mode::Video | Mode::Group)
        && !matches!(plan.kind, ContactType::Antenatal | ContactType::SafeguardingMeeting);
    let outcome = match given {
        Some((outcome, _)) => outcome,
        None if can_be_seen => Outcome::Seen,
        None => Outcome::NotSeen,
    };
    let starts = clock(9 + random.below(7), 15 * random.below(4));
    let minutes = minutes(plan.kind, outcome, random);
    let at = written_at(book, plan.on, starts, minutes, random).max(young.since + TimeDelta::minutes(6));
    let words = narrative::words(
        Occasion {
            kind: plan.kind,
            outcome,
            on: plan.on,
            theme: plan.episode.as_ref().map(|(_, reason)| *reason),
            restricted: plan.restricted,
            at_home: setting == Some(Setting::Home),
            mode,
            protected: plan.protected,
        },
        home,
        young,
        random,
    );
    let contact = Contact {
        id: book.contact_id(at),
        child: young.child.id.clone(),
        contact_type: plan.kind,
        happened_on: plan.on,
        happened_at: random.chance(960).then_some(starts),
        minutes,
        setting,
        mode,
        outcome,
        present: present(plan.kind, outcome, setting, home, young, random),
        purpose: words.purpose,
        narrative: words.narrative,
        voice: words.voice,
        episode: plan.episode.as_ref().map(|(episode, _)| episode.clone()),
        restricted: plan.restricted,
    };
    book.write(at, Record::Contact(contact.clone()));
    mended(book, &contact, at, random);
    (at, contact.id)
}

const ADDED: [(&str, &str); 5] = [
    ("Next contact agreed for two weeks' time.", "Left out what was agreed"),
    ("The GP letter had come and was read together.", "Forgot to mention the letter"),
    ("Leaflet was given in the family's own language.", "Left out the leaflet"),
    ("Consent to share with the practice was given.", "Consent was not written down"),
    ("Time corrected from the diary.", "Time was wrong in the first version"),
];
const IN_ERROR: [&str; 3] = [
    "Written on the wrong child's record",
    "Same contact written twice",
    "Belongs to another day, written again there",
];

/// A few contacts are amended, and fewer are taken back.
fn mended(book: &mut Book, contact: &Contact, written: DateTime<Utc>, random: &mut Random) {
    let throw = random.below(1000);
    if throw >= 14 || !contact.outcome.took_place() {
        return;
    }
    let later = at_desk(book, contact.happened_on + TimeDelta::days(random.between(1, 3)), random)
        .max(written + TimeDelta::minutes(4));
    let mut contact = contact.clone();
    if throw < 11 {
        let (sentence, reason) = *random.pick(&ADDED);
        contact.narrative = format!("{} {sentence}", contact.narrative);
        book.revise(later, Record::Contact(contact), reason);
    } else {
        book.take_back(later, Record::Contact(contact), random.pick::<&str>(&IN_ERROR));
    }
}

fn minutes(kind: ContactType, outcome: Outcome, random: &mut Random) -> Option<u16> {
    if !outcome.took_place() || random.chance(40) {
        return None;
    }
    let (low, high) = match kind {
        ContactType::NewBirth => (10, 18),
        ContactType::Antenatal | ContactType::TwoYears | ContactType::SafeguardingMeeting => (8, 14),
        ContactType::SixToEightWeeks | ContactType::TwelveMonths | ContactType::HealthReview => (6, 11),
        ContactType::PackageSession | ContactType::FollowUp => (5, 11),
        ContactType::WeightAndFeeding | ContactType::DropIn | ContactType::SchoolEntry => (2, 5),
        ContactType::ThreeToFourMonths
        | ContactType::ProfessionalLiaison
        | ContactType::Advice
        | ContactType::Other => (1, 4),
    };
    u16::try_from(5 * random.between(low, high)).ok()
}

/// Mostly within the hour; sometimes the next working day.
fn written_at(
    book: &Book,
    on: NaiveDate,
    starts: chrono::NaiveTime,
    minutes: Option<u16>,
    random: &mut Random,
) -> DateTime<Utc> {
    let next = on_or_after(on + TimeDelta::days(1));
    if next <= book.calendar.last_day && random.chance(60) {
        return instant(next, clock(8, 20 + random.below(39))) + TimeDelta::seconds(random.between(0, 59));
    }
    let spent = i64::from(minutes.unwrap_or(5)) + random.between(4, 75);
    instant(on, starts) + TimeDelta::minutes(spent) + TimeDelta::seconds(random.between(0, 59))
}

fn present(
    kind: ContactType,
    outcome: Outcome,
    setting: Option<Setting>,
    home: &Home,
    young: &Young,
    random: &mut Random,
) -> Vec<Present> {
    let mut present = Vec::new();
    if !outcome.took_place() {
        return present;
    }
    if outcome.is_seen() {
        present.push(Present::Child);
    }
    let somebody = |text: &str| Present::Other(text.to_owned());
    match kind {
        ContactType::SafeguardingMeeting => {
            present.push(somebody("Social worker"));
            if random.chance(500) {
                present.push(somebody(if young.child.school.is_some() {
                    "Teacher"
                } else {
                    "Family hub worker"
                }));
            }
        }
        ContactType::ProfessionalLiaison => {
            if random.chance(300) {
                present.push(somebody("Practice nurse"));
            }
        }
        _ if setting == Some(Setting::School) => {}
        _ => {
            let carer = young.main_carer().map(|carer| Present::Relative(carer.relationship.clone()));
            present.extend(carer);
            if random.chance(220) {
                let second = young.carers.iter().skip(1).find(|carer| carer.lives_here);
                present.extend(second.map(|carer| Present::Relative(carer.relationship.clone())));
            }
            if let (true, Some(language)) = (young.needs_interpreter(), home.language) {
                present.push(somebody(&format!("{language} interpreter")));
            }
        }
    }
    present
}

/// How many schools a caseload of this size covers: primaries first, then up to three secondaries.
pub(super) fn secondaries(children: u32) -> usize {
    let schools = (5 + children / 500).clamp(6, 8);
    usize::try_from(schools).map_or(1, |count| count - PRIMARIES.len())
}

/// The first working day of a school year.
pub(super) fn first_of_september(year: i32) -> NaiveDate {
    on_or_after(NaiveDate::from_ymd_opt(year, 9, 1).expect("1 September exists in every year"))
}
