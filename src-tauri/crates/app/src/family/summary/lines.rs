//! The lines of the page, part by part, in the order in which a colleague asks.

use std::collections::BTreeMap;

use caseload_domain::{
    child::{Birth, Child},
    code::YesNoNotAsked,
    due::standings,
    family::{homes, roles_not_asked},
    person::Relationship,
    record::{Record, RecordKind},
};
use caseload_store::Store;

use super::{
    super::{
        records::FamilyRecords,
        views::{SummaryHeading, SummaryLine},
    },
    line,
};
use crate::{
    chronology::{Family, flag_held_back, flag_name, quantity, status_name},
    clock::Now,
    contact::person_name,
    document::{age_in_words, day_in_words},
    failure::Answer,
    family::called,
    growth::growth_of,
    in_words::{capital, in_words, joined},
};

/// A family with what its lines are made of.
pub(super) struct Told<'s> {
    store: &'s Store,
    family: &'s Family,
    records: FamilyRecords,
    now: Now,
}

/// `Ava-Mae, Tyler and Mia`.
fn listed(names: &[String]) -> String {
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

impl<'s> Told<'s> {
    pub(super) fn of(store: &'s Store, family: &'s Family, now: Now) -> Answer<Self> {
        let records = FamilyRecords::of(store, family.child().child.id.as_str())?;
        Ok(Self { store, family, records, now })
    }

    pub(super) fn names(&self) -> String {
        listed(&self.names_of(self.family.members.iter().map(|member| &member.child)))
    }

    pub(super) fn parts(&self) -> Answer<Vec<(SummaryHeading, Vec<SummaryLine>)>> {
        Ok(vec![
            (SummaryHeading::Children, self.children()),
            (SummaryHeading::Adults, self.adults()),
            (SummaryHeading::Homes, self.homes()),
            (SummaryHeading::Safeguarding, self.safeguarding()),
            (SummaryHeading::Care, self.care()),
            (SummaryHeading::LastContacts, self.last_contacts()),
            (SummaryHeading::Next, self.next()?),
            (SummaryHeading::Growth, self.growth()?),
            (SummaryHeading::Others, self.others()),
            (SummaryHeading::NotKnown, self.not_known()),
        ])
    }

    fn names_of<'c>(&self, children: impl Iterator<Item = &'c Child>) -> Vec<String> {
        children.map(|child| called(child).to_owned()).collect()
    }

    /// Each record that stands, with its child.
    fn each(&self) -> impl Iterator<Item = (&Child, &Record)> {
        self.family
            .members
            .iter()
            .flat_map(|member| member.entries.iter().map(|read| (&member.child, &read.revision.record)))
    }

    fn children(&self) -> Vec<SummaryLine> {
        let of = |child: &Child| {
            let age = match child.birth {
                Birth::Born(born) => i32::try_from((self.now.today - born).num_days())
                    .map_or_else(|_far| String::new(), age_in_words),
                Birth::Expected(day) => format!("expected {}", day_in_words(day)),
            };
            let school = child.school.as_ref().map(|school| school.name.clone()).unwrap_or_default();
            let twin = child.birth_order.map(|order| format!("number {order} of a twin birth"));
            let status = in_words(child.caseload_status);
            let parts = [age, twin.unwrap_or_default(), in_words(child.level), school, status];
            let id = child.id.as_str();
            line(format!("{}: {}", called(child), joined(&parts, ", ")), id, RecordKind::Child, id)
        };
        self.family.members.iter().map(|member| of(&member.child)).collect()
    }

    /// One line for an adult: what to whom, who has parental responsibility, who lives with whom.
    fn adults(&self) -> Vec<SummaryLine> {
        let mut by_person: BTreeMap<&str, Vec<&Relationship>> = BTreeMap::new();
        let mut order = Vec::new();
        for tie in &self.records.ties {
            let id = tie.person.as_str();
            if !by_person.contains_key(id) {
                order.push(id);
            }
            by_person.entry(id).or_default().push(tie);
        }
        let told = |id: &&str| {
            let ties = by_person.get(id)?;
            let first = ties.first()?;
            let person = self.records.people.get(&first.person)?;
            let mut roles: Vec<String> = Vec::new();
            for tie in ties {
                let until = match (tie.since, tie.until) {
                    (_, Some(day)) => format!(" until {}", day_in_words(day)),
                    (Some(day), None) => format!(" since {}", day_in_words(day)),
                    (None, None) => String::new(),
                };
                roles.push(format!("{} of {}{until}", in_words(tie.role), self.child_name(tie)));
            }
            let parts = [
                roles.join(", "),
                self.answers(ties, "parental responsibility", |tie| tie.parental_responsibility),
                self.answers(ties, "lives with", |tie| tie.lives_with_child),
            ];
            let text = format!("{}: {}", person_name(person), joined(&parts, "; "));
            Some(line(text, first.child.as_str(), RecordKind::Relationship, first.id.as_str()))
        };
        order.iter().filter_map(told).collect()
    }

    fn child_name(&self, tie: &Relationship) -> String {
        self.records.child(&tie.child).map(called).unwrap_or_default().to_owned()
    }

    /// `parental responsibility: yes for Ava-Mae and Mia, not asked for Tyler`.
    fn answers(
        &self,
        ties: &[&Relationship],
        what: &str,
        of: impl Fn(&Relationship) -> YesNoNotAsked,
    ) -> String {
        let answer = |wanted, words: &str| {
            let said = ties.iter().filter(|tie| of(tie) == wanted);
            let names: Vec<String> = said.map(|tie| self.child_name(tie)).collect();
            if names.is_empty() { String::new() } else { format!("{words} for {}", listed(&names)) }
        };
        let parts = [
            answer(YesNoNotAsked::Yes, "yes"),
            answer(YesNoNotAsked::No, "no"),
            answer(YesNoNotAsked::NotAsked, "not asked"),
        ];
        format!("{what}: {}", joined(&parts, ", "))
    }

    fn homes(&self) -> Vec<SummaryLine> {
        let mut found = Vec::new();
        for home in homes(&self.records.children, &self.records.ties) {
            let children: Vec<&Child> =
                home.children.iter().filter_map(|id| self.records.child(id)).collect();
            let Some(first) = children.first() else { continue };
            let adults: Vec<String> =
                home.adults.iter().filter_map(|id| self.records.people.get(id)).map(person_name).collect();
            let with = if adults.is_empty() { "no adult on record".to_owned() } else { listed(&adults) };
            let names = listed(&self.names_of(children.iter().copied()));
            let since =
                first.home_since().map(|day| format!(", since {}", day_in_words(day))).unwrap_or_default();
            let text = format!("{names} with {with}: {}{since}", address(first));
            found.push(line(text, first.id.as_str(), RecordKind::Child, first.id.as_str()));
        }
        for child in &self.records.children {
            for home in child.earlier_homes.iter().rev() {
                let known = home.adults.iter().filter_map(|id| self.records.people.get(id));
                let adults: Vec<String> = known.map(person_name).collect();
                let lines: Vec<String> = home
                    .address
                    .lines
                    .iter()
                    .cloned()
                    .chain(home.address.postcode.as_ref().map(ToString::to_string))
                    .collect();
                let text = format!(
                    "{} until {}: {}, with {}. {}",
                    called(child),
                    day_in_words(home.until),
                    if lines.is_empty() { "address not known".to_owned() } else { lines.join(", ") },
                    if adults.is_empty() { "no adult on record".to_owned() } else { listed(&adults) },
                    home.why
                );
                found.push(line(text, child.id.as_str(), RecordKind::Child, child.id.as_str()));
            }
        }
        found
    }

    fn safeguarding(&self) -> Vec<SummaryLine> {
        let mut found = Vec::new();
        for (child, record) in self.each() {
            let id = child.id.as_str();
            let review = |on: Option<chrono::NaiveDate>| {
                on.map_or_else(|| "no review date".to_owned(), |day| format!("review {}", day_in_words(day)))
            };
            match record {
                Record::SafeguardingEpisode(episode) if episode.ended.is_none() => {
                    let text = format!(
                        "{}: {}, since {}, {}",
                        called(child),
                        status_name(episode),
                        day_in_words(episode.started_on),
                        review(episode.review_on)
                    );
                    found.push(line(text, id, RecordKind::SafeguardingEpisode, episode.id.as_str()));
                }
                Record::Flag(flag) if flag.ended.is_none() => {
                    let text = format!(
                        "{}: {}, {}, since {}, {}",
                        called(child),
                        flag_name(flag),
                        in_words(flag.status),
                        day_in_words(flag.since),
                        review(flag.review_on)
                    );
                    let told = line(text, id, RecordKind::Flag, flag.id.as_str());
                    found.push(SummaryLine { held_back: flag_held_back(flag).is_some(), ..told });
                }
                _ => {}
            }
        }
        found
    }

    fn care(&self) -> Vec<SummaryLine> {
        let mut found = Vec::new();
        for (child, record) in self.each() {
            let id = child.id.as_str();
            match record {
                Record::Episode(episode) if episode.is_open() => {
                    let goals: Vec<String> = episode
                        .goals
                        .iter()
                        .map(|goal| {
                            let now = goal.latest().unwrap_or(goal.baseline);
                            format!("{} ({} of 10, was {})", goal.text, now.value(), goal.baseline.value())
                        })
                        .collect();
                    let parts = [
                        format!("{}, {}", in_words(episode.reason), in_words(episode.level)),
                        format!("review {}", day_in_words(episode.review_on)),
                        goals.join("; "),
                    ];
                    let text = format!("{}: {}", called(child), joined(&parts, "; "));
                    found.push(line(text, id, RecordKind::Episode, episode.id.as_str()));
                }
                Record::HealthPlan(plan) if plan.ended.is_none() => {
                    let text = format!(
                        "{}: individual health plan for {}; review {}",
                        called(child),
                        plan.condition,
                        day_in_words(plan.review_on)
                    );
                    found.push(line(text, id, RecordKind::HealthPlan, plan.id.as_str()));
                }
                _ => {}
            }
        }
        found
    }

    /// Each child's newest contact, seen or not; a restricted one is held back whole, and the day the child was seen is not.
    fn last_contacts(&self) -> Vec<SummaryLine> {
        let mut found = Vec::new();
        for member in &self.family.members {
            let child = &member.child;
            let contacts = member.entries.iter().filter_map(|read| match &read.revision.record {
                Record::Contact(contact) => Some(contact),
                _ => None,
            });
            let key = |contact: &&caseload_domain::contact::Contact| {
                (contact.happened_on, contact.happened_at, contact.id.as_str().to_owned())
            };
            let contacts: Vec<_> = contacts.collect();
            let id = child.id.as_str();
            let seen = contacts.iter().filter(|contact| contact.outcome.is_seen()).map(|one| one.happened_on);
            let seen = seen
                .max()
                .map_or_else(|| "never seen".to_owned(), |day| format!("last seen {}", day_in_words(day)));
            let Some(newest) = contacts.iter().copied().max_by_key(key) else {
                found.push(line(
                    format!("{}: no contact on record", called(child)),
                    id,
                    RecordKind::Child,
                    id,
                ));
                continue;
            };
            let text = format!("{}: {seen}", called(child));
            found.push(line(text, id, RecordKind::Child, id));
            let told = first_sentence(&newest.narrative);
            let parts = [format!("{}, {}", in_words(newest.contact_type), in_words(newest.outcome)), told];
            let text =
                format!("{}: {}, {}", called(child), day_in_words(newest.happened_on), joined(&parts, ". "));
            let told = line(text, id, RecordKind::Contact, newest.id.as_str());
            found.push(SummaryLine { held_back: newest.restricted, ..told });
        }
        found
    }

    /// Tasks that are open, what is booked, and what the programme owes.
    fn next(&self) -> Answer<Vec<SummaryLine>> {
        let mut found = Vec::new();
        for (child, record) in self.each() {
            let id = child.id.as_str();
            match record {
                Record::Task(task) if task.done_on.is_none() => {
                    let by =
                        task.due_on.map_or_else(String::new, |day| format!(", by {}", day_in_words(day)));
                    let text = format!("{}: {}{by}", called(child), task.title);
                    found.push((task.due_on, line(text, id, RecordKind::Task, task.id.as_str())));
                }
                Record::Appointment(booked)
                    if booked.status == caseload_domain::appointment::AppointmentStatus::Booked
                        && booked.on >= self.now.today =>
                {
                    let text = format!(
                        "{}: booked, {} on {}",
                        called(child),
                        in_words(booked.contact_type),
                        day_in_words(booked.on)
                    );
                    found
                        .push((Some(booked.on), line(text, id, RecordKind::Appointment, booked.id.as_str())));
                }
                _ => {}
            }
        }
        for member in &self.family.members {
            let id = member.child.id.as_str();
            let (facts, area) = self.store.child_facts(id)?;
            for standing in standings(&facts, self.store.schedules().of(area)) {
                let state = standing.state_on(self.now.today);
                if !state.needs_doing() {
                    continue;
                }
                let says = if standing.closes < self.now.today { "was due by" } else { "to be done by" };
                let text = format!(
                    "{}: {}, {says} {}",
                    called(&member.child),
                    standing.row.label,
                    day_in_words(standing.closes)
                );
                found.push((Some(standing.closes), line(text, id, RecordKind::Child, id)));
            }
        }
        found.sort_by_key(|(on, line)| (on.is_none(), *on, line.text.clone()));
        Ok(found.into_iter().map(|(_, line)| line).collect())
    }

    /// The newest figure of each kind, in words.
    fn growth(&self) -> Answer<Vec<SummaryLine>> {
        let mut found = Vec::new();
        for member in &self.family.members {
            let id = member.child.id.as_str();
            for view in &growth_of(self.store, id, self.now)?.measures {
                let Some(point) = view.points.first() else { continue };
                let (Some(kind), Some(whole), Some(measurement)) =
                    (point.kind, point.whole, point.measurement_id.clone())
                else {
                    continue;
                };
                let position = match (&point.corrected.position, &point.corrected.no_reference) {
                    (Some(position), _) => format!("{} centile", position.band),
                    (None, why) => why.clone().unwrap_or_else(|| "no centile".to_owned()),
                };
                let text = format!(
                    "{}: {} {} on {}, {position}",
                    called(&member.child),
                    in_words(kind.0),
                    quantity(kind.0, whole),
                    day_in_words(point.on)
                );
                found.push(line(text, id, RecordKind::Measurement, &measurement));
            }
        }
        Ok(found)
    }

    /// Social workers, lead practitioners, agencies, and referrals nobody has answered.
    fn others(&self) -> Vec<SummaryLine> {
        let mut found = Vec::new();
        for (child, record) in self.each() {
            let id = child.id.as_str();
            match record {
                Record::SafeguardingEpisode(episode)
                    if episode.ended.is_none() && !episode.social_worker.trim().is_empty() =>
                {
                    let parts = [
                        episode.social_worker.clone(),
                        episode.authority.clone(),
                        episode.social_worker_phone.clone(),
                    ];
                    let text = format!("{}: social worker {}", called(child), joined(&parts, ", "));
                    found.push(line(text, id, RecordKind::SafeguardingEpisode, episode.id.as_str()));
                }
                Record::Episode(episode) if episode.is_open() => {
                    let lead =
                        joined(&[episode.lead_practitioner.clone(), episode.lead_agency.clone()], ", ");
                    let partners: Vec<String> =
                        episode.partners.iter().map(|partner| partner.agency.clone()).collect();
                    let parts = [
                        if lead.is_empty() { String::new() } else { format!("led by {lead}") },
                        if partners.is_empty() {
                            String::new()
                        } else {
                            format!("with {}", listed(&partners))
                        },
                    ];
                    let says = joined(&parts, ", ");
                    if !says.is_empty() {
                        let text = format!("{}: {} {says}", called(child), in_words(episode.reason));
                        found.push(line(text, id, RecordKind::Episode, episode.id.as_str()));
                    }
                }
                Record::Referral(referral) if referral.answered.is_none() => {
                    let to = if referral.to.trim().is_empty() {
                        in_words(referral.service)
                    } else {
                        referral.to.clone()
                    };
                    let text = format!(
                        "{}: referred to {to} on {}, no answer yet",
                        called(child),
                        day_in_words(referral.sent_on)
                    );
                    let told = line(text, id, RecordKind::Referral, referral.id.as_str());
                    found.push(SummaryLine { held_back: referral.restricted, ..told });
                }
                _ => {}
            }
        }
        for member in &self.family.members {
            let child = &member.child;
            if let Some(practice) = &child.gp_practice {
                let id = child.id.as_str();
                found.push(line(
                    format!("{}: GP practice {}", called(child), practice.name),
                    id,
                    RecordKind::Child,
                    id,
                ));
            }
        }
        found
    }

    /// What nobody has asked: it never reads as a *no*.
    fn not_known(&self) -> Vec<SummaryLine> {
        let mut found = Vec::new();
        for child in &self.records.children {
            let id = child.id.as_str();
            let mut asked = roles_not_asked(&child.id, &self.records.ties);
            asked.sort_unstable();
            for role in asked {
                let text = format!("{}: {}, not asked", called(child), in_words(role));
                found.push(line(text, id, RecordKind::Child, id));
            }
            for tie in self.records.ties.iter().filter(|tie| tie.child == child.id) {
                let Some(person) = self.records.people.get(&tie.person) else { continue };
                let open = [
                    (tie.parental_responsibility, "parental responsibility"),
                    (tie.lives_with_child, "whether they live together"),
                ];
                let open: Vec<String> = open
                    .into_iter()
                    .filter(|(answer, _)| *answer == YesNoNotAsked::NotAsked)
                    .map(|(_, what)| what.to_owned())
                    .collect();
                if !open.is_empty() {
                    let text =
                        format!("{} and {}: {} not asked", called(child), person_name(person), listed(&open));
                    found.push(line(text, id, RecordKind::Relationship, tie.id.as_str()));
                }
            }
            let unknown = [
                (child.nhs_number.is_none(), "NHS number"),
                (child.address.lines.is_empty(), "address"),
                (child.gp_practice.is_none(), "GP practice"),
            ];
            let unknown: Vec<String> =
                unknown.into_iter().filter(|(is, _)| *is).map(|(_, what)| what.to_owned()).collect();
            if !unknown.is_empty() {
                let text = format!("{}: {} not on record", called(child), listed(&unknown));
                found.push(line(text, id, RecordKind::Child, id));
            }
        }
        found
    }
}

fn address(child: &Child) -> String {
    let postcode = child.address.postcode.as_ref().map(ToString::to_string);
    let lines: Vec<String> = child.address.lines.iter().cloned().chain(postcode).collect();
    if lines.is_empty() { "address not known".to_owned() } else { lines.join(", ") }
}

/// The longest piece of a narrative that stands in a line, in characters: two lines on paper.
const LONGEST_PIECE: usize = 180;

/// The first sentence of what was written, or as much of it as fits.
fn first_sentence(text: &str) -> String {
    let text = text.trim();
    let end = text.find(['\n', '.']).unwrap_or(text.len());
    let sentence = text.get(..end).unwrap_or(text).trim();
    if sentence.chars().count() <= LONGEST_PIECE {
        return capital(sentence);
    }
    let mut kept: String = sentence.chars().take(LONGEST_PIECE).collect();
    kept.push('…');
    kept
}
