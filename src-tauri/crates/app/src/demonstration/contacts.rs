//! Writes one contact: where, how, who was there, in what words, and what was mended later.

use caseload_domain::{
    contact::{Contact, ContactType, InfantFeeding, Mode, Outcome, Present, Setting},
    id::ContactId,
    record::Record,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{clock, instant, on_or_after},
    file::at_desk,
    narrative::{self, Occasion},
    people::{Home, Young},
    random::Random,
    timeline::Plan,
};

/// Where and how such a contact is held.
pub(super) fn place(plan: &Plan, young: &Young, random: &mut Random) -> (Option<Setting>, Mode) {
    let age = young.age_days(plan.on);
    let in_person = |setting| (Some(setting), Mode::InPerson);
    match plan.kind {
        ContactType::Antenatal | ContactType::NewBirth => in_person(Setting::Home),
        ContactType::SixToEightWeeks => {
            in_person(*random.weighted(&[(4, Setting::Home), (5, Setting::FamilyHub), (2, Setting::Clinic)]))
        }
        // Digital resources, unless a review is needed (policy-papers C6).
        ContactType::ThreeToFourMonths if random.chance(600) => (None, Mode::Text),
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
        ContactType::SafeguardingMeeting if random.chance(600) => (None, Mode::Video),
        ContactType::SafeguardingMeeting => in_person(Setting::Office),
        ContactType::ProfessionalLiaison => {
            (None, if random.chance(650) { Mode::Phone } else { Mode::Letter })
        }
        ContactType::Advice => (None, if random.chance(850) { Mode::Phone } else { Mode::Text }),
        // The rest happens at school.
        _ => in_person(Setting::School),
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
) -> (DateTime<Utc>, ContactId) {
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
        place: None,
        delivered_by: None,
        countersigned: None,
        infant_feeding: fed(plan.kind, outcome, young, plan.on),
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    };
    book.write(at, Record::Contact(contact.clone()));
    mended(book, &contact, at, random);
    (at, contact.id)
}

/// How the baby is fed, as the notes of the same days have it; asked at the six to eight week review.
fn fed(kind: ContactType, outcome: Outcome, young: &Young, on: NaiveDate) -> Option<InfantFeeding> {
    if kind != ContactType::SixToEightWeeks || !outcome.is_seen() {
        return None;
    }
    let age = young.age_days(on);
    Some(if age < young.feeding.breast_until {
        InfantFeeding::Breast
    } else if age < young.feeding.formula_from {
        InfantFeeding::Mixed
    } else {
        InfantFeeding::Formula
    })
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
        // The rest of the programme happens in a class or on paper.
        _ => (2, 5),
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
