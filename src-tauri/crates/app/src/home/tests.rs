//! A thousand caseloads made of chance, with a mark in every word that a family must not read.

use caseload_domain::{
    child::{Birth, Child},
    code::Coded as _,
    contact::Present,
    flag::Flag,
    growth::Correction,
    id::{ReferralId, SafeguardingEpisodeId, SupervisionId},
    name::Name,
    practitioner::Role,
    record::{Record, RevisionStatus},
    referral::{Referral, ReferralService, ReferralUrgency},
    review::Answer,
    safeguarding::{SafeguardingEpisode, SafeguardingKind},
    sharing::SharingBasis,
    supervision::{Supervision, SupervisionForm},
};
use chrono::Days;

use super::shown;
use crate::{clock::Now, demonstration::demonstration};

/// No word, code or name of the program holds it.
const MARK: &str = "QZXV";

/// A seeded chance, the same on every machine (xorshift, Marsaglia 2003).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
    fn half(&mut self) -> bool {
        self.below(2) == 0
    }
}

fn now() -> Now {
    Now::at("2027-01-04T08:42:00Z".parse().unwrap())
}

/// Each child of some made-up caseloads with everything written about it that stands.
fn children() -> Vec<Vec<Record>> {
    let mut found = Vec::new();
    for (seed, role) in [(7, Role::HealthVisitor), (11, Role::HealthVisitor), (13, Role::SchoolNurse)] {
        let made_up = demonstration(seed, 40, 3, role, now().today);
        let standing: Vec<Record> = made_up
            .revisions
            .into_iter()
            .filter(|revision| revision.status == RevisionStatus::Current)
            .map(|revision| revision.record)
            .collect();
        for record in &standing {
            if let Record::Child(child) = record {
                let mine = standing.iter().filter(|record| record.child().is_some_and(|id| *id == child.id));
                found.push(mine.cloned().collect());
            }
        }
    }
    found
}

fn marked(text: &mut String, place: &str) {
    *text = format!("{MARK} {place}");
}

/// Puts a mark in every text of a record, and lets chance restrict it.
fn mark(record: &mut Record, chance: &mut Chance) {
    match record {
        Record::Child(child) => {
            let Child { name, address, phone, visit_note, named_practitioner, resident_authority, .. } =
                child.as_mut();
            *name = Name::parse(&format!("{MARK}son"), &format!("{MARK}a"), MARK).unwrap();
            address.lines = vec![format!("{MARK} address")];
            for text in [phone, visit_note, named_practitioner, resident_authority] {
                *text = Some(format!("{MARK} about the child"));
            }
        }
        Record::Person(person) => person.name = Name::parse(MARK, MARK, "").unwrap(),
        Record::Contact(contact) => {
            contact.restricted = chance.half();
            for text in [
                &mut contact.purpose,
                &mut contact.narrative,
                &mut contact.voice,
                &mut contact.action_taken,
                &mut contact.decision,
            ] {
                marked(text, "contact");
            }
            contact.present.push(Present::Other(format!("{MARK} who was there")));
            for finding in &mut contact.findings {
                finding.note = format!("{MARK} note of a finding");
                if let Answer::Words(words) = &mut finding.answer {
                    marked(words, "finding");
                }
            }
        }
        Record::Flag(flag) => {
            let Flag { source_detail, detail, known_to, action_taken, restricted, .. } = flag;
            *restricted = chance.half();
            for text in [source_detail, detail, known_to, action_taken] {
                marked(text, "flag");
            }
        }
        Record::Episode(episode) => marked(&mut episode.reason_detail, "episode"),
        Record::Task(task) => marked(&mut task.title, "task"),
        Record::Appointment(appointment) => {
            marked(&mut appointment.note, "appointment");
            marked(&mut appointment.status_reason, "appointment");
        }
        _ => {}
    }
}

/// What few families have and every record can: a status, a referral, a supervision.
fn with_more(records: &mut Vec<Record>, chance: &mut Chance) {
    let Some(Record::Child(child)) = records.iter().find(|record| matches!(record, Record::Child(_))) else {
        return;
    };
    let (child, today) = (child.id.clone(), now().today);
    let id = || format!("0190a000-0000-7000-8000-{:012}", 1);
    let text = || format!("{MARK} in confidence");
    if chance.half() {
        records.push(Record::SafeguardingEpisode(SafeguardingEpisode {
            id: SafeguardingEpisodeId::parse(&id()).unwrap(),
            child: child.clone(),
            kind: SafeguardingKind::ChildProtectionPlan,
            started_on: today,
            follows: None,
            authority: text(),
            social_worker: text(),
            social_worker_phone: text(),
            categories: Vec::new(),
            early_help: None,
            legal_basis: None,
            placements: Vec::new(),
            factors: Vec::new(),
            events: Vec::new(),
            review_on: Some(today),
            detail: text(),
            ended: None,
        }));
    }
    if chance.half() {
        records.push(Record::Referral(Referral {
            id: ReferralId::parse(&id()).unwrap(),
            child: child.clone(),
            service: ReferralService::Police,
            to: text(),
            mode: caseload_domain::contact::Mode::Phone,
            sent_on: today,
            urgency: ReferralUrgency::SameDay,
            reason: text(),
            basis: SharingBasis::ALL[0],
            confirmed_on: None,
            chase_on: Some(today),
            answered: None,
            outcome: text(),
            from_contact: None,
            restricted: true,
        }));
    }
    if chance.half() {
        records.push(Record::Supervision(Supervision {
            id: SupervisionId::parse(&id()).unwrap(),
            child,
            on: today,
            supervisor: text(),
            form: SupervisionForm::OneToOne,
            discussed: text(),
            actions: text(),
            next_on: None,
        }));
    }
}

#[test]
fn over_a_thousand_caseloads_no_word_of_a_record_is_shown_in_the_home() {
    let children = children();
    assert!(children.len() > 100, "{} children", children.len());
    let mut chance = Chance(0x5eed_0018);
    let (mut flagged, mut kept_back, mut weights) = (0, 0, 0);
    for round in 0..1_000 {
        let at = usize::try_from(chance.below(children.len() as u64)).unwrap();
        let mut records = children[at].clone();
        records.retain(|record| matches!(record, Record::Child(_)) || chance.below(10) > 0);
        for record in &mut records {
            mark(record, &mut chance);
        }
        with_more(&mut records, &mut chance);
        let now = Now::at(now().instant + chrono::TimeDelta::days(i64::try_from(chance.below(60)).unwrap()));
        let all: Vec<&Record> = records.iter().collect();
        let view = shown(&all, &[], Correction::Paper, now).expect("there is a child");
        let seen = serde_json::to_string(&view).unwrap();
        assert!(!seen.contains(MARK), "round {round}: {seen}");
        assert_eq!(view.initials.get(), "QQ", "both names begin with the mark");
        // The control: the same records, read as the rest of the program reads them, are full of it.
        assert!(format!("{records:?}").contains(MARK));
        flagged += usize::from(records.iter().any(|record| matches!(record, Record::Flag(_))));
        let measured = records.iter().filter(|record| matches!(record, Record::Measurement(_))).count();
        kept_back += measured - super::figures(&all).len();
        weights += view.weights.len();
        let born = records.iter().find_map(|record| match record {
            Record::Child(child) => match child.birth {
                Birth::Born(day) => Some(day),
                Birth::Expected(_) => None,
            },
            _ => None,
        });
        assert!(
            view.weights.iter().all(|weight| born.is_some_and(|day| weight.get().on + Days::new(1) > day))
        );
    }
    // The rounds held what they are about: flags that were not shown, weights that were, and weights that were kept back.
    assert!(flagged > 20 && weights > 500 && kept_back > 200, "{flagged} {weights} {kept_back}");
}
