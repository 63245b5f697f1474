//! Families told by hand: how a story is written down.

mod early;
mod growing;
mod known;
mod protected;
mod school;
mod telling;

use caseload_domain::{
    body_map::{BodySite, BodyView, Figure, MarkKind, Mobility},
    child::{Level, Sex},
    code::YesNoNotAsked,
    concern::Concern,
    contact::{ContactType, Mode, Outcome, Setting},
    episode::{EpisodeLevel, EpisodeOutcome, EpisodeReason},
    event::EventKind,
    flag::{AbuseCategory, FlagSource, FlagStatus, FlagType},
    measurement::MeasurementKind,
    person::RelationshipRole,
};

pub(super) use telling::{told_names, write_stories};

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
    /// What the red book or a letter says was measured: days of age, and grams or millimetres; the day of birth is nought.
    red_book: &'static [(i64, MeasurementKind, u32)],
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
    /// What worried the nurse.
    concerns: &'static [Concern],
    /// What was decided after a second attempt in a row at which nobody was there.
    decided: &'static str,
    /// A mark that was seen, and what became of it.
    mark: Option<&'static Seen>,
}

/// A mark on the body, referred to children's social care the same day.
struct Seen {
    seen_by: &'static str,
    figure: Figure,
    mobility: Mobility,
    kind: MarkKind,
    site: BodySite,
    view: BodyView,
    /// Longest and across, in millimetres.
    size: (u16, u16),
    colour: &'static str,
    explanation: &'static str,
    explained_by: &'static str,
    /// Minutes after the contact began.
    referred_after: i64,
    referred_to: &'static str,
    outcome: &'static str,
    /// Days ago that social care answered, and with what.
    accepted: (i64, &'static str),
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
    /// What was done the same day, where a flag may not stand without it.
    done: &'static str,
    restricted: bool,
    ended: Option<(i64, &'static str)>,
    /// What happened, and how many days ago.
    events: &'static [(EventKind, i64, &'static str)],
    /// It led to the status after it.
    led_to_next: bool,
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
    /// The package by its code; `None` takes the first that answers the reason.
    package: Option<&'static str>,
    /// Agency and person.
    partners: &'static [(&'static str, &'static str)],
    /// Who agreed to a voluntary programme.
    consent: Option<&'static str>,
    /// Opened again so many days ago, why, and the next review.
    again: Option<(i64, &'static str, i64)>,
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
    red_book: &[],
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
    concerns: &[],
    decided: "",
    mark: None,
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
    done: "",
    restricted: false,
    ended: None,
    events: &[],
    led_to_next: false,
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
    package: None,
    partners: &[],
    consent: None,
    again: None,
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
