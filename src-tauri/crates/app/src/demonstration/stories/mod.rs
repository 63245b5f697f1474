//! Families told by hand: how a story is written down, and how it is put into the book.

mod early;
mod known;
mod protected;
mod school;

use caseload_domain::{
    child::{Birth, CaseloadStatus, Child, Gestation, Level, NhsNumberStatus, School, Sex},
    code::YesNoNotAsked,
    contact::{Contact, ContactType, Mode, Outcome, Present, Setting},
    episode::{EpisodeEnd, EpisodeLevel, EpisodeOutcome, EpisodeReason},
    flag::{AbuseCategory, FlagEnd, FlagSource, FlagStatus, FlagType},
    id::{EpisodeId, PersonId},
    name::Name,
    person::{Person, Relationship, RelationshipRole},
    record::Record,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    book::{Book, nhs_number},
    calendar::{clock, instant, on_or_after},
    families::Frame,
    file::{
        Change, Dated, EpisodePlan, TaskPlan, at_desk, write_child, write_episode, write_flag, write_task,
    },
    growth::Line,
    needs::blank_flag,
    people::{Carer, Feeding, Home, Young, reception_year},
    places::{patch_named, practice, written_address},
    random::Random,
    timeline::{Load, Service, first_of_september, programme, write_history},
};

/// A family. Days are counted back from today; a negative count lies ahead.
struct Family {
    surname: &'static str,
    /// First word of the practice, which says where they live.
    patch: &'static str,
    street: &'static str,
    inward: &'static str,
    phone: &'static str,
    ethnicity: &'static str,
    language: &'static str,
    interpreter: bool,
    adults: &'static [Adult],
    kids: &'static [Kid],
}

/// An adult; the first of a family is the one the nurse mostly speaks with.
struct Adult {
    name: (&'static str, &'static str),
    age: i64,
    role: RelationshipRole,
    responsible: YesNoNotAsked,
    lives_here: YesNoNotAsked,
    /// Whose adult this is, by given name; empty for every child of the family.
    only: &'static [&'static str],
}

/// On whose list a child stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum On {
    Early,
    School,
    Both,
}

struct Kid {
    on: On,
    given: &'static str,
    known_as: &'static str,
    sex: Sex,
    /// Serial of the NHS number; none when there is no number yet.
    serial: Option<u64>,
    born: i64,
    gestation: Option<(u8, u8)>,
    level: Level,
    /// Since when the level is above universal.
    level_since: Option<i64>,
    visit_note: &'static str,
    /// How far the weight line lies from the middle, in standard deviations.
    line: f64,
    school: Option<(&'static str, Option<&'static str>, i8)>,
    /// When the record was opened here, where that was not at birth or school entry.
    opened: Option<i64>,
    left: Option<i64>,
    /// Whether the programme's contacts before the first told one are filled in by rule.
    earlier: bool,
    entries: &'static [Entry],
    flags: &'static [Raised],
    episodes: &'static [Told],
    tasks: &'static [ToDo],
}

#[derive(Clone, Copy)]
struct Entry {
    ago: i64,
    at: Option<(u32, u32)>,
    minutes: u16,
    kind: ContactType,
    place: Option<Setting>,
    mode: Mode,
    outcome: Outcome,
    /// Given names of adults of the family, or others in words.
    with: &'static [&'static str],
    purpose: &'static str,
    note: &'static str,
    voice: &'static str,
    restricted: bool,
    /// Belongs to the child's first episode.
    episode: bool,
    /// Amended: when, what the note said first, why.
    amended: Option<(i64, &'static str, &'static str)>,
    /// Taken back: when, why.
    error: Option<(i64, &'static str)>,
}

struct Raised {
    kind: FlagType,
    categories: &'static [AbuseCategory],
    status: FlagStatus,
    source: (FlagSource, &'static str),
    since: i64,
    /// Days before today, so mostly negative.
    review: Option<i64>,
    detail: &'static str,
    restricted: bool,
    ended: Option<(i64, &'static str)>,
}

/// A goal, its baseline and its latest score.
type ToldGoal = (&'static str, u8, Option<u8>);

struct Told {
    level: EpisodeLevel,
    reason: EpisodeReason,
    detail: &'static str,
    started: i64,
    review: i64,
    sessions: u8,
    over: Option<&'static str>,
    goals: &'static [ToldGoal],
    scored: Option<i64>,
    ended: Option<(i64, EpisodeOutcome, &'static str)>,
}

/// What to do, due and written so many days before today, and done.
struct ToDo(&'static str, Option<i64>, i64, Option<i64>);

const KID: Kid = Kid {
    on: On::Early,
    given: "",
    known_as: "",
    sex: Sex::Female,
    serial: None,
    born: 0,
    gestation: Some((39, 4)),
    level: Level::Universal,
    level_since: None,
    visit_note: "",
    line: 0.0,
    school: None,
    opened: None,
    left: None,
    earlier: false,
    entries: &[],
    flags: &[],
    episodes: &[],
    tasks: &[],
};
/// Seen at home; every other kind of entry is a change of this one.
const HOME: Entry = Entry {
    ago: 0,
    at: Some((10, 0)),
    minutes: 45,
    kind: ContactType::FollowUp,
    place: Some(Setting::Home),
    mode: Mode::InPerson,
    outcome: Outcome::Seen,
    with: &[],
    purpose: "",
    note: "",
    voice: "",
    restricted: false,
    episode: false,
    amended: None,
    error: None,
};
const CLINIC: Entry = Entry { place: Some(Setting::FamilyHub), minutes: 20, ..HOME };
const SCHOOL: Entry = Entry { place: Some(Setting::School), minutes: 30, ..HOME };
const CALL: Entry = Entry {
    place: None,
    mode: Mode::Phone,
    outcome: Outcome::NotSeen,
    kind: ContactType::Advice,
    minutes: 15,
    ..HOME
};
const LIAISON: Entry = Entry { kind: ContactType::ProfessionalLiaison, ..CALL };
const MEETING: Entry =
    Entry { kind: ContactType::SafeguardingMeeting, mode: Mode::Video, minutes: 75, ..CALL };
const NOT_BROUGHT: Entry = Entry { outcome: Outcome::WasNotBrought, ..CLINIC };
const NO_ACCESS: Entry = Entry { outcome: Outcome::NoAccess, ..HOME };
const RAISED: Raised = Raised {
    kind: FlagType::Other,
    categories: &[],
    status: FlagStatus::Confirmed,
    source: (FlagSource::SocialCare, ""),
    since: 0,
    review: None,
    detail: "",
    restricted: false,
    ended: None,
};
const TOLD: Told = Told {
    level: EpisodeLevel::UniversalPlus,
    reason: EpisodeReason::Parenting,
    detail: "",
    started: 0,
    review: 0,
    sessions: 6,
    over: None,
    goals: &[],
    scored: None,
    ended: None,
};

const MOTHER: Adult = Adult {
    name: ("", ""),
    age: 29,
    role: RelationshipRole::Mother,
    responsible: YesNoNotAsked::Yes,
    lives_here: YesNoNotAsked::Yes,
    only: &[],
};
const FATHER: Adult = Adult { role: RelationshipRole::Father, age: 32, ..MOTHER };

/// Writes families until there are enough children; says how many there are.
pub(super) fn write_stories(book: &mut Book, frame: &Frame, children: u32, random: &mut Random) -> u32 {
    let lists: &[&'static [Family]] = match frame.service {
        Service::Early => &[&known::FAMILIES, &protected::FAMILIES, &early::FAMILIES],
        Service::School => &[&known::FAMILIES, &school::FAMILIES],
    };
    let mut made = 0;
    for family in lists.iter().copied().flatten() {
        if made < children {
            made += write_family(book, frame, family, random);
        }
    }
    made
}

struct Grown {
    id: PersonId,
    adult: &'static Adult,
}

fn write_family(book: &mut Book, frame: &Frame, family: &'static Family, random: &mut Random) -> u32 {
    let listed = |kid: &&Kid| match frame.service {
        Service::Early => kid.on != On::School,
        Service::School => kid.on != On::Early,
    };
    let kids: Vec<&'static Kid> = family.kids.iter().filter(listed).collect();
    let opened: Vec<DateTime<Utc>> = kids.iter().map(|kid| opening(book, frame, kid)).collect();
    let Some(first) = opened.iter().min().copied() else { return 0 };
    let foreign = (family.language != "English").then_some(family.language);
    let home = Home {
        household: book.household_id(first),
        patch: patch_named(family.patch),
        language: foreign,
        children: family.kids.iter().map(|kid| (called(kid), book.calendar.ago(kid.born))).collect(),
    };
    let mut adults = Vec::new();
    for adult in family.adults {
        let id = book.person_id(first);
        let (given, surname) = adult.name;
        book.write(
            first,
            Record::Person(Person {
                id: id.clone(),
                name: Name { family: surname.to_owned(), given: given.to_owned(), known_as: None },
                nhs_number: None,
                date_of_birth: Some(book.calendar.ago(adult.age * 365 + random.between(10, 360))),
                phone: (adult.lives_here == YesNoNotAsked::Yes).then(|| family.phone.to_owned()),
            }),
        );
        adults.push(Grown { id, adult });
    }
    for (kid, since) in kids.iter().zip(opened) {
        write_kid(book, frame, family, &home, &adults, (kid, since), random);
    }
    u32::try_from(kids.len()).expect("a family is small")
}

fn called(kid: &Kid) -> String {
    let name = if kid.known_as.is_empty() { kid.given } else { kid.known_as };
    if name.is_empty() { "baby".to_owned() } else { name.to_owned() }
}

fn opening(book: &Book, frame: &Frame, kid: &Kid) -> DateTime<Utc> {
    let calendar = &book.calendar;
    let born = calendar.ago(kid.born);
    let day = match (kid.opened, frame.service, frame.load) {
        (Some(ago), ..) => calendar.worked(ago),
        (None, Service::School, Load::Ordinary) => first_of_september(reception_year(born)),
        (None, ..) => on_or_after(born + TimeDelta::days(1)),
    };
    instant(day.max(on_or_after(calendar.from)).min(calendar.last_day), clock(8, 45))
}

fn write_kid(
    book: &mut Book,
    frame: &Frame,
    family: &'static Family,
    home: &Home,
    adults: &[Grown],
    (kid, since): (&'static Kid, DateTime<Utc>),
    random: &mut Random,
) {
    let born = book.calendar.ago(kid.born);
    let child = record(book, frame, family, home, (kid, born, since));
    let mut changes: Vec<Dated> = Vec::new();
    let mut first = child.clone();
    if let Some(ago) = kid.level_since {
        first.level = Level::Universal;
        let at = at_desk(book, book.calendar.worked(ago), random).max(since + TimeDelta::minutes(4));
        changes.push((at, Change::Level(kid.level), "Level of care changed"));
    }
    if let Some(ago) = kid.left {
        first.caseload_status = CaseloadStatus::OnCaseload;
        let at = at_desk(book, book.calendar.worked(ago), random);
        changes.push((at, Change::Status(CaseloadStatus::MovedAway), "Moved out of the area"));
    }
    write_child(book, since, first, changes);
    let carers = relate(book, kid, &child, adults, since);
    let mut young = Young {
        called: called(kid),
        born,
        since,
        line: Line {
            sex: kid.sex,
            weight: kid.line,
            height: kid.line / 2.0,
            early: child.gestation.map_or(0, |weeks| i64::try_from(weeks.days_early()).unwrap_or(0)),
        },
        feeding: Feeding { breast_until: 60, formula_from: 110 },
        nursery: kid.school.is_some(),
        carers,
        said: Vec::new(),
        child,
    };
    for flag in kid.flags {
        raise(book, &young, flag, random);
    }
    let episodes: Vec<EpisodeId> =
        kid.episodes.iter().map(|told| begin(book, &young, told, random)).collect();
    let mut told: Vec<NaiveDate> = Vec::new();
    for entry in kid.entries {
        told.extend(write_entry(book, &mut young, home, family, episodes.first(), entry, random));
    }
    for task in kid.tasks {
        let ToDo(title, due, written, done) = task;
        let at = at_desk(book, book.calendar.worked(*written), random).max(since + TimeDelta::minutes(5));
        let plan = TaskPlan {
            title: (*title).to_owned(),
            due_on: due.map(|ago| book.calendar.ago(ago)),
            from_contact: None,
            done_on: done.map(|ago| book.calendar.worked(ago)),
        };
        write_task(book, &young.child.id, plan, at, random);
    }
    if kid.earlier {
        let until = told.iter().min().map_or(book.calendar.last_day, |day| *day) - TimeDelta::days(6);
        let plans = programme(book, &young, frame.service, frame.load, random);
        write_history(book, home, &mut young, plans, until, random);
    }
}

fn record(
    book: &mut Book,
    frame: &Frame,
    family: &Family,
    home: &Home,
    (kid, born, since): (&Kid, NaiveDate, DateTime<Utc>),
) -> Child {
    let unborn = born > book.calendar.today;
    let number = kid.serial.and_then(nhs_number);
    Child {
        id: book.child_id(since),
        name: Name {
            family: family.surname.to_owned(),
            given: kid.given.to_owned(),
            known_as: (!kid.known_as.is_empty()).then(|| kid.known_as.to_owned()),
        },
        birth: if unborn { Birth::Expected(born) } else { Birth::Born(born) },
        sex: if unborn { Sex::NotKnown } else { kid.sex },
        nhs_number_status: match (&number, unborn) {
            (Some(_), _) => NhsNumberStatus::Verified,
            (None, true) => NhsNumberStatus::NotYetIssued,
            (None, false) => NhsNumberStatus::TraceRequired,
        },
        nhs_number: number,
        gestation: if unborn {
            None
        } else {
            kid.gestation.and_then(|(weeks, days)| Gestation::new(weeks, days))
        },
        address: written_address(family.street.to_owned(), home.patch, family.inward),
        phone: Some(family.phone.to_owned()),
        gp_practice: Some(practice(home.patch)),
        school: kid.school.map(|(name, urn, year)| School {
            name: name.to_owned(),
            urn: urn.map(str::to_owned),
            year_group: Some(year),
        }),
        ethnicity: Some(family.ethnicity.to_owned()),
        first_language: Some(family.language.to_owned()),
        interpreter: if family.interpreter { YesNoNotAsked::Yes } else { YesNoNotAsked::No },
        level: kid.level,
        named_practitioner: Some(frame.practitioner.clone()),
        resident_authority: Some(home.patch.authority.to_owned()),
        household: Some(home.household.clone()),
        visit_note: (!kid.visit_note.is_empty()).then(|| kid.visit_note.to_owned()),
        caseload_status: if kid.left.is_some() {
            CaseloadStatus::MovedAway
        } else {
            CaseloadStatus::OnCaseload
        },
    }
}

fn relate(book: &mut Book, kid: &Kid, child: &Child, adults: &[Grown], since: DateTime<Utc>) -> Vec<Carer> {
    let linked = since + TimeDelta::seconds(20);
    let mut carers = Vec::new();
    for Grown { id, adult } in adults {
        if !adult.only.is_empty() && !adult.only.contains(&kid.given) {
            continue;
        }
        let relationship = book.relationship_id(linked);
        book.write(
            linked,
            Record::Relationship(Relationship {
                id: relationship.clone(),
                child: child.id.clone(),
                person: id.clone(),
                role: adult.role,
                parental_responsibility: adult.responsible,
                lives_with_child: adult.lives_here,
            }),
        );
        carers.push(Carer {
            relationship,
            called: adult.name.0.to_owned(),
            role: adult.role,
            lives_here: adult.lives_here == YesNoNotAsked::Yes,
        });
    }
    carers
}

fn raise(book: &mut Book, young: &Young, raised: &Raised, random: &mut Random) {
    let mut flag = blank_flag(young, raised.kind, book.calendar.ago(raised.since));
    flag.categories = raised.categories.to_vec();
    flag.status = raised.status;
    flag.source = raised.source.0;
    raised.source.1.clone_into(&mut flag.source_detail);
    flag.review_on = raised.review.map(|ago| book.calendar.ago(ago));
    raised.detail.clone_into(&mut flag.detail);
    flag.restricted = raised.restricted;
    let end = raised
        .ended
        .map(|(ago, reason)| FlagEnd { on: book.calendar.worked(ago), reason: reason.to_owned() });
    write_flag(book, flag, end, young.since, random);
}

fn begin(book: &mut Book, young: &Young, told: &Told, random: &mut Random) -> EpisodeId {
    let plan = EpisodePlan {
        level: told.level,
        reason: told.reason,
        detail: told.detail.to_owned(),
        started_on: book.calendar.worked(told.started),
        review_on: book.calendar.ago(told.review),
        sessions: told.sessions,
        over_limit_reason: told.over.map(str::to_owned),
        goals: told
            .goals
            .iter()
            .map(|(text, baseline, latest)| ((*text).to_owned(), *baseline, *latest))
            .collect(),
        scored_on: told.scored.map(|ago| book.calendar.worked(ago)),
        ended: told.ended.map(|(ago, outcome, note)| EpisodeEnd {
            on: book.calendar.worked(ago),
            outcome,
            note: note.to_owned(),
        }),
    };
    write_episode(book, &young.child.id, plan, young.since, random)
}

/// Writes an entry unless it lies before the record was opened; says its day.
fn write_entry(
    book: &mut Book,
    young: &mut Young,
    home: &Home,
    family: &Family,
    episode: Option<&EpisodeId>,
    entry: &Entry,
    random: &mut Random,
) -> Option<NaiveDate> {
    let on = book.calendar.worked(entry.ago);
    if on <= young.since.date_naive() {
        return None;
    }
    let (hour, minute) = entry.at.unwrap_or((12, 0));
    let at = instant(on, clock(hour, minute))
        + TimeDelta::minutes(i64::from(entry.minutes) + random.between(5, 40));
    let mut present: Vec<Present> = Vec::new();
    if entry.outcome.is_seen() {
        present.push(Present::Child);
    }
    for who in entry.with {
        let relative = young.carers.iter().find(|carer| carer.called == *who);
        present.push(relative.map_or_else(
            || Present::Other((*who).to_owned()),
            |carer| Present::Relative(carer.relationship.clone()),
        ));
    }
    let spoken = matches!(entry.kind, ContactType::SafeguardingMeeting | ContactType::ProfessionalLiaison);
    if let (true, true, false, Some(language)) =
        (family.interpreter, entry.outcome.took_place(), spoken, home.language)
    {
        present.push(Present::Other(format!("{language} interpreter")));
    }
    let mut contact = Contact {
        id: book.contact_id(at),
        child: young.child.id.clone(),
        contact_type: entry.kind,
        happened_on: on,
        happened_at: entry.at.map(|_| clock(hour, minute)),
        minutes: entry.outcome.took_place().then_some(entry.minutes),
        setting: entry.place,
        mode: entry.mode,
        outcome: entry.outcome,
        present,
        purpose: entry.purpose.to_owned(),
        narrative: entry.amended.map_or(entry.note, |(_, first, _)| first).to_owned(),
        voice: entry.voice.to_owned(),
        episode: episode.filter(|_| entry.episode).cloned(),
        restricted: entry.restricted,
    };
    book.write(at, Record::Contact(contact.clone()));
    if let Some((ago, _, reason)) = entry.amended {
        entry.note.clone_into(&mut contact.narrative);
        let later = at_desk(book, book.calendar.worked(ago), random).max(at + TimeDelta::minutes(9));
        book.revise(later, Record::Contact(contact.clone()), reason);
    }
    if let Some((ago, reason)) = entry.error {
        let later = at_desk(book, book.calendar.worked(ago), random).max(at + TimeDelta::minutes(9));
        book.take_back(later, Record::Contact(contact), reason);
    }
    Some(on)
}
