//! Puts a nurse's sentences together, so that none is said twice on one child's screen.

use std::borrow::Cow;

use caseload_domain::{
    child::Sex,
    contact::{ContactType, Mode, Outcome},
    episode::EpisodeReason,
    person::RelationshipRole,
};
use chrono::NaiveDate;

use super::{
    people::{Home, Young},
    random::{Random, mix},
    words::{Pool, baby, care::care, missed, protect, school, toddler},
};

/// What the note is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occasion {
    pub(super) kind: ContactType,
    pub(super) outcome: Outcome,
    pub(super) on: NaiveDate,
    /// The reason of the episode it belongs to.
    pub(super) theme: Option<EpisodeReason>,
    pub(super) restricted: bool,
    pub(super) at_home: bool,
    pub(super) mode: Mode,
    /// The family is known to social care.
    pub(super) protected: bool,
}

/// The words of a contact.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) purpose: String,
    pub(super) narrative: String,
    pub(super) voice: String,
}

/// Writes the note of a contact.
pub(super) fn words(occasion: Occasion, home: &Home, young: &mut Young, random: &mut Random) -> Words {
    let purpose = purpose(occasion, young, home, random);
    let (narrative, voice) = if occasion.outcome.took_place() {
        let mut pools = pools(occasion, young, random);
        if young.needs_interpreter() && young.age_days(occasion.on) < 1826 {
            pools.push(INTERPRETED);
        }
        let narrative = unique(&pools, occasion, home, young, random);
        let voice = if occasion.outcome.is_seen() && random.chance(780) {
            sentence(voice_pool(young.age_days(occasion.on)), occasion, home, young, &mut Vec::new(), random)
        } else {
            String::new()
        };
        (narrative, voice)
    } else {
        let next = if occasion.protected { missed::NEXT_WORRIED } else { missed::NEXT };
        let first = missed_pool(occasion.outcome, young.age_days(occasion.on));
        (unique(&[first, next], occasion, home, young, random), String::new())
    };
    Words { purpose, narrative, voice }
}

/// One line filled with the facts of the child, for a task or a goal.
pub(super) fn line(pool: Pool, on: NaiveDate, home: &Home, young: &mut Young, random: &mut Random) -> String {
    let occasion = Occasion {
        kind: ContactType::Other,
        outcome: Outcome::Seen,
        on,
        theme: None,
        restricted: false,
        at_home: false,
        mode: Mode::InPerson,
        protected: false,
    };
    sentence(pool, occasion, home, young, &mut Vec::new(), random)
}

const INTERPRETED: Pool = &[
    "{language} interpreter [on the phone|in the room|by video], [asked {mum} to say the plan back|unhurried|good line].",
    "Through a {language} interpreter [throughout|for the questions]; [same interpreter as last time|{mum} content with her].",
    "[Phone|Booked] interpreter, {language}. {mum} [understands more English each time|asked her own questions].",
];

fn missed_pool(outcome: Outcome, age: i64) -> Pool {
    match outcome {
        Outcome::WasNotBrought if age > 1700 => missed::ABSENT,
        Outcome::NoAccess => missed::NO_ACCESS,
        Outcome::Declined => missed::DECLINED,
        Outcome::CancelledByFamily => missed::FAMILY_CANCELLED,
        Outcome::CancelledByService => missed::SERVICE_CANCELLED,
        Outcome::AbsentFromSchool => missed::ABSENT,
        Outcome::LeftSchool
        | Outcome::UnableToMeasure
        | Outcome::WasNotBrought
        | Outcome::Seen
        | Outcome::SeenLate
        | Outcome::NotSeen => missed::NOT_BROUGHT,
    }
}

fn voice_pool(age: i64) -> Pool {
    match age {
        ..42 => baby::VOICE_NEWBORN,
        42..550 => baby::VOICE_BABY,
        550..1280 => toddler::VOICE_TODDLER,
        1280..1900 => toddler::VOICE_FOUR,
        1900..4018 => school::VOICE_PRIMARY,
        _ => school::VOICE_TEEN,
    }
}

fn feeding_pool(young: &Young, age: i64) -> Pool {
    if age >= 175 {
        baby::SOLIDS
    } else if age < young.feeding.breast_until {
        baby::BREAST
    } else if age < young.feeding.formula_from {
        baby::MIXED
    } else {
        baby::FORMULA
    }
}

/// Which sentences a note has, in order.
fn pools(occasion: Occasion, young: &Young, random: &mut Random) -> Vec<Pool> {
    let age = young.age_days(occasion.on);
    let feeding = feeding_pool(young, age);
    if occasion.restricted {
        return if occasion.kind == ContactType::SafeguardingMeeting {
            vec![protect::MEETING, protect::MEETING_RESTRICTED]
        } else {
            let rest = match age {
                ..365 => feeding,
                365..1826 => toddler::TODDLER,
                _ => school::SCHOOL_FOLLOW,
            };
            vec![protect::RESTRICTED_HOME, rest]
        };
    }
    let mut pools = match occasion.kind {
        ContactType::Antenatal => vec![baby::ANTENATAL, baby::ANTENATAL_FAMILY, baby::ANTENATAL_PLAN],
        ContactType::NewBirth => vec![baby::NEW_BIRTH, feeding, baby::NEW_PARENTS, baby::SAFETY_FIRST],
        ContactType::SixToEightWeeks => vec![baby::SIX_WEEKS, feeding, baby::MOOD, baby::BABY_PLAN],
        ContactType::ThreeToFourMonths => vec![baby::THREE_MONTHS, feeding, baby::MOOD],
        ContactType::TwelveMonths => vec![baby::TWELVE, baby::SOLIDS, baby::TWELVE_PLAN],
        ContactType::TwoYears => vec![toddler::TWO_YEARS, toddler::TODDLER, toddler::TODDLER],
        ContactType::WeightAndFeeding => match age {
            ..365 => vec![baby::WEIGH_BABY, feeding],
            365..550 => vec![baby::WEIGH_BABY, baby::TWELVE_PLAN],
            _ => vec![toddler::WEIGH_TODDLER, toddler::TODDLER],
        },
        ContactType::FollowUp => match age {
            ..183 => vec![feeding, baby::MOOD],
            183..550 => vec![baby::SOLIDS, baby::TWELVE_PLAN],
            550..1900 => vec![toddler::FOLLOW_UP, toddler::TODDLER],
            _ => vec![school::SCHOOL_FOLLOW, school::SCHOOL_FOLLOW],
        },
        ContactType::PackageSession => {
            let sessions = care(occasion.theme.unwrap_or(EpisodeReason::Parenting)).sessions;
            if random.chance(500) { vec![sessions, sessions] } else { vec![sessions, sessions, AGREED] }
        }
        ContactType::DropIn => match age {
            ..1826 => vec![toddler::DROP_IN, if age < 365 { baby::BABY_PLAN } else { toddler::TODDLER }],
            1826..4018 => vec![school::DROP_IN_PRIMARY, school::DROP_IN_NEXT],
            _ => vec![school::DROP_IN_TEEN, school::DROP_IN_NEXT],
        },
        ContactType::SafeguardingMeeting => vec![protect::MEETING, protect::CALL_SOCIAL_WORKER],
        ContactType::ProfessionalLiaison if occasion.protected && occasion.mode == Mode::Phone => {
            vec![protect::CALL_SOCIAL_WORKER]
        }
        ContactType::ProfessionalLiaison => {
            let letter = occasion.mode == Mode::Letter;
            let first = match (letter, age < 1826) {
                (true, true) => toddler::LETTERS,
                (true, false) => school::SCHOOL_LETTERS,
                (false, true) => toddler::LIAISON,
                (false, false) => school::SCHOOL_LIAISON,
            };
            vec![first, toddler::LIAISON_NEXT]
        }
        ContactType::Advice if occasion.mode == Mode::Text && age > 1826 => vec![school::SCHOOL_TEXTS],
        ContactType::Advice if occasion.mode == Mode::Text => vec![toddler::TEXTS],
        ContactType::Advice => match age {
            ..300 => vec![baby::PHONE_BABY],
            300..1826 => vec![toddler::PHONE_TODDLER],
            _ => vec![school::SCHOOL_CALL],
        },
        ContactType::HealthReview if occasion.protected && age < 1826 => {
            vec![protect::CARE_REVIEW, toddler::TODDLER]
        }
        ContactType::HealthReview => vec![school::REVIEW, school::REVIEW_NEXT],
        ContactType::SchoolEntry if occasion.mode == Mode::Questionnaire => vec![school::ENTRY_FORM],
        ContactType::SchoolEntry => vec![school::ENTRY],
        ContactType::Other if occasion.mode == Mode::Group => vec![school::GROUP],
        _ => vec![school::MEASURED],
    };
    if occasion.at_home && age < 1826 && random.chance(400) {
        pools.push(toddler::HOME);
    }
    pools
}

const AGREED: Pool = &[
    "Agreed for next time: [one small change|keep going|a rest week].",
    "{mum} [scored the week 6 of 10|scored it 4|says 7 of 10].",
    "[Worksheet|Leaflet|Diary] left. [Next session booked|Same time in two weeks].",
    "[Half way through, looked back at the goals|One goal nearly there|Goals read out again].",
];

fn purpose(occasion: Occasion, young: &mut Young, home: &Home, random: &mut Random) -> String {
    let age = young.age_days(occasion.on);
    let pool: Pool = match occasion.kind {
        ContactType::Antenatal => &["Antenatal contact"],
        ContactType::NewBirth => &["New birth visit"],
        ContactType::SixToEightWeeks => &["6-8 week review"],
        ContactType::ThreeToFourMonths => &["3-4 month contact"],
        ContactType::TwelveMonths => &["10-12 month review"],
        ContactType::TwoYears => &["2 year review"],
        ContactType::SchoolEntry => &["School entry review"],
        ContactType::HealthReview if age < 1826 => &["Review health assessment"],
        ContactType::HealthReview => &["Health review", "Review of health plan", "Health questionnaire"],
        ContactType::WeightAndFeeding => &["Weight and feeding", "Weigh-in", "Weight check", "Growth"],
        ContactType::FollowUp => {
            &["Follow-up", "See how things are", "Follow-up of plan", "Planned follow-up"]
        }
        ContactType::PackageSession => match occasion.theme {
            Some(EpisodeReason::InfantFeeding) => &["Feeding support session"],
            Some(EpisodeReason::PerinatalMentalHealth) => &["Listening visit"],
            Some(EpisodeReason::Sleep) => &["Sleep support session"],
            _ => &["Package session", "Planned session"],
        },
        ContactType::DropIn => &["Drop-in"],
        ContactType::SafeguardingMeeting => &["Multi-agency meeting"],
        ContactType::ProfessionalLiaison if occasion.mode == Mode::Letter => &["Letter read"],
        ContactType::ProfessionalLiaison => &["Liaison", "Information shared", "Call with professional"],
        ContactType::Advice => &["Call from {mum}", "Advice", "Question from {mum}"],
        ContactType::Other if occasion.mode == Mode::Group => &["Class session"],
        _ => &["Child measurement programme"],
    };
    // Purposes are labels and may come again; only notes must not.
    let mut out = String::new();
    let text = *random.pick(pool);
    if render(text, &Facts::new(occasion, home, young), random, &mut out).is_none() {
        out.clear();
    }
    out
}

/// A note that this child's screen does not have yet; each vain try adds a sentence, so the search ends.
fn unique(pools: &[Pool], occasion: Occasion, home: &Home, young: &mut Young, random: &mut Random) -> String {
    let mut pools = pools.to_vec();
    loop {
        let mut note = String::with_capacity(280);
        let mut in_note = Vec::new();
        for pool in &pools {
            let text = sentence(pool, occasion, home, young, &mut in_note, random);
            if !note.is_empty() && !text.is_empty() {
                note.push(' ');
            }
            note.push_str(&text);
        }
        let print = fingerprint(&note);
        if !young.said.contains(&print) && !note.is_empty() {
            young.said.push(print);
            return note;
        }
        pools.push(AGREED);
        if pools.len() > 12 {
            return format!("{note} Written up on {}.", occasion.on.format("%-d %B %Y"));
        }
    }
}

/// A sentence whose facts are known, one not yet used for this child if there is one and never one of this note.
fn sentence(
    pool: Pool,
    occasion: Occasion,
    home: &Home,
    young: &mut Young,
    in_note: &mut Vec<u64>,
    random: &mut Random,
) -> String {
    let mut out = String::with_capacity(120);
    for attempt in 0..12 {
        let template = *random.pick(pool);
        let print = fingerprint(template);
        if in_note.contains(&print) || (attempt < 7 && young.said.contains(&print)) {
            continue;
        }
        out.clear();
        if render(template, &Facts::new(occasion, home, young), random, &mut out).is_some() {
            in_note.push(print);
            if !young.said.contains(&print) {
                young.said.push(print);
            }
            return capitalised(out.trim());
        }
    }
    String::new()
}

/// Each sentence begins large, whatever word was chosen to begin it.
fn capitalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut begins, mut stopped) = (true, false);
    for letter in text.chars() {
        begins = begins || (stopped && letter == ' ');
        stopped = letter == '.';
        if begins && letter.is_alphanumeric() {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
        begins = begins && !letter.is_alphanumeric();
    }
    out
}

fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(mix(1), |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}

struct Facts<'note> {
    occasion: Occasion,
    home: &'note Home,
    young: &'note Young,
    age: i64,
}

impl<'note> Facts<'note> {
    fn new(occasion: Occasion, home: &'note Home, young: &'note Young) -> Self {
        Self { occasion, home, young, age: young.age_days(occasion.on) }
    }

    /// A fact by its key; `None` when it does not apply, and then the sentence is not used.
    fn get(&self, key: &str) -> Option<Cow<'note, str>> {
        let young = self.young;
        let girl = young.child.sex != Sex::Male;
        let pronoun =
            |hers: &'static str, his: &'static str| Some(Cow::Borrowed(if girl { hers } else { his }));
        let only_when = |fits: bool| fits.then_some(Cow::Borrowed(""));
        match key {
            "name" => Some(Cow::Borrowed(young.called.as_str())),
            "he" => pronoun("she", "he"),
            "him" => pronoun("her", "him"),
            "his" => pronoun("her", "his"),
            "himself" => pronoun("herself", "himself"),
            "mum" => young.main_carer().map(|carer| Cow::Borrowed(carer.called.as_str())),
            // The carer a nurse speaks with is a woman in every made-up family.
            "she" => Some(Cow::Borrowed("she")),
            "She" => Some(Cow::Borrowed("She")),
            "her" => Some(Cow::Borrowed("her")),
            "mother" => self.carer(|role| role == RelationshipRole::Mother),
            "dad" => {
                self.carer(|role| matches!(role, RelationshipRole::Father | RelationshipRole::MothersPartner))
            }
            "sib" => self.sibling(),
            "kg" if self.age >= 0 => Some(Cow::Owned(young.line.weight(self.age))),
            "cm" if self.age >= 0 => Some(Cow::Owned(young.line.height(self.age))),
            "centile" => Some(Cow::Owned(young.line.centile())),
            "weeks" => Some(Cow::Owned(((280 + self.age) / 7).to_string())),
            "hub" => Some(Cow::Borrowed(self.home.patch.hub)),
            "gp" => Some(Cow::Borrowed(self.home.patch.practice)),
            "nursery" if (700..1700).contains(&self.age) && young.nursery => {
                Some(Cow::Borrowed(self.home.patch.nursery))
            }
            "nursery" | "school" if self.age >= 1700 => {
                young.child.school.as_ref().map(|school| Cow::Borrowed(school.name.as_str()))
            }
            "language" => self.home.language.map(Cow::Borrowed),
            "girl" => only_when(girl),
            "clinic" => only_when(!self.occasion.at_home),
            "newborn" => only_when(self.age < 100),
            "weaning" => only_when(self.age < 265),
            "little" => only_when(self.age < 1700),
            "pupil" => only_when(self.age >= 1700),
            "teen" => only_when(self.age >= 3650),
            "older" => only_when(self.age >= 5113),
            _ => None,
        }
    }

    fn carer(&self, wanted: impl Fn(RelationshipRole) -> bool) -> Option<Cow<'note, str>> {
        let carer = self.young.carers.iter().find(|carer| wanted(carer.role) && carer.lives_here)?;
        Some(Cow::Borrowed(carer.called.as_str()))
    }

    /// A brother or a sister who was over a year old at the time.
    fn sibling(&self) -> Option<Cow<'note, str>> {
        let old_enough = |born: NaiveDate| (self.occasion.on - born).num_days() > 400;
        let (name, _) =
            self.home.children.iter().find(|(name, born)| *name != self.young.called && old_enough(*born))?;
        Some(Cow::Borrowed(name.as_str()))
    }
}

/// Fills a template; `None` when a fact is missing.
fn render(template: &str, facts: &Facts<'_>, random: &mut Random, out: &mut String) -> Option<()> {
    let mut rest = template;
    while let Some(place) = rest.find(['[', '{']) {
        let (before, mark) = rest.split_at(place);
        out.push_str(before);
        let close = if mark.starts_with('[') { ']' } else { '}' };
        let (inner, after) = mark.get(1..)?.split_once(close)?;
        if close == ']' {
            let count = u32::try_from(inner.split('|').count()).ok()?;
            let choice = usize::try_from(random.below(count)).ok()?;
            render(inner.split('|').nth(choice)?, facts, random, out)?;
        } else {
            out.push_str(&facts.get(inner)?);
        }
        rest = after;
    }
    out.push_str(rest);
    Some(())
}
