//! Puts the families told by hand into the book.

use caseload_domain::{
    body_map::{BodyMap, InjuryReferral, Mark, outlines},
    child::{Birth, CaseloadStatus, Child, Gestation, Level, NhsNumberStatus, School, Sex},
    code::YesNoNotAsked,
    contact::{Contact, ContactType, Mode, Present},
    episode::EpisodeEnd,
    event::{Event, EventPart, EventState},
    flag::FlagEnd,
    id::{EpisodeId, PersonId},
    name::Name,
    person::{Person, Relationship, RelationshipRole},
    record::Record,
    referral::{Answered, Referral, ReferralAnswer, ReferralService, ReferralUrgency},
    sharing::SharingBasis,
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::super::{
    book::{Book, nhs_number},
    calendar::{clock, first_of_september, instant, on_or_after},
    families::Frame,
    file::{
        Change, Dated, EpisodePlan, TaskPlan, at_desk, write_child, write_episode, write_flag, write_task,
    },
    growth::{Line, copy, said_height},
    history::write_history,
    needs::blank_flag,
    people::{Carer, Feeding, Home, Young, reception_year, year_group},
    places::{patch_named, practice, school, written_address},
    random::Random,
    timeline::{Load, Service, programme},
};
use super::{Adult, Entry, Family, Kid, On, Raised, Seen, ToDo, Told, early, growing, known, protected};

/// Writes families until there are enough children; says how many there are.
pub(in super::super) fn write_stories(
    book: &mut Book,
    frame: &Frame,
    children: u32,
    random: &mut Random,
) -> u32 {
    let lists: &[&'static [Family]] = match frame.service {
        Service::Early => &[&known::FAMILIES, &protected::FAMILIES, &early::FAMILIES, &growing::FAMILIES],
        Service::School => &[&known::FAMILIES, &super::school::FAMILIES],
    };
    let mut made = 0;
    for family in lists.iter().copied().flatten() {
        if made < children {
            made += write_family(book, frame, family, random);
        }
    }
    made
}

/// Given names of the children told by hand under a surname; no child made by rule is called like one of them. An empty name
/// is a child not yet born.
pub(in super::super) fn told_names(surname: &str) -> Vec<&'static str> {
    [
        &known::FAMILIES[..],
        &protected::FAMILIES,
        &early::FAMILIES,
        &growing::FAMILIES,
        &super::school::FAMILIES,
    ]
    .into_iter()
    .flatten()
    .filter(|family| family.surname == surname)
    .flat_map(|family| family.kids.iter().map(|kid| kid.given))
    .collect()
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
                height: said_height(given, adult.role != RelationshipRole::Father),
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
    first.school = attended(home, kid, born, since.date_naive(), &mut changes, book, random);
    if let Some(ago) = kid.left {
        first.caseload_status = CaseloadStatus::OnCaseload;
        let at = at_desk(book, book.calendar.worked(ago), random);
        changes.push((at, Change::Status(CaseloadStatus::MovedAway), "Moved out of the area"));
    }
    write_child(book, since, first, changes);
    for (place, (days, kind, value)) in kid.red_book.iter().enumerate() {
        let on = born + TimeDelta::days(*days);
        // After the figures that every red book has, so that no two are written at one instant.
        copy(book, child.id.clone(), since, on, (*kind, *value), place + 100);
    }
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

/// Where the child went when the record was opened; later moves become changes.
fn attended(
    home: &Home,
    kid: &Kid,
    born: NaiveDate,
    opened: NaiveDate,
    changes: &mut Vec<Dated>,
    book: &Book,
    random: &mut Random,
) -> Option<School> {
    let (name, urn, year) = kid.school?;
    let at = |year: i32| -> Option<School> {
        let year = i8::try_from(year).ok()?;
        let same = (year < 7) == (kid.school.is_some_and(|(.., now)| now < 7));
        Some(if same {
            School {
                name: name.to_owned(),
                urn: urn.map(str::to_owned),
                year_group: Some(year),
                class_name: None,
            }
        } else {
            school(home.patch, year, 0, 1)
        })
    };
    let (now, then) = (i32::from(year), year_group(born, opened));
    if now < 0 {
        let begins = on_or_after(born + TimeDelta::days(750));
        if begins <= opened {
            return at(now);
        }
        changes.push((at_desk(book, begins, random), Change::School(at(now)), "Nursery place"));
        return None;
    }
    for (group, reason) in
        [(0, "Started Reception"), (7, "Moved up to secondary school"), (now, "New school year")]
    {
        let told = changes.iter().any(|(_, change, _)| {
            matches!(change, Change::School(Some(school)) if school.year_group.map(i32::from) == Some(group))
        });
        if group > then && group <= now && !told {
            let day = first_of_september(reception_year(born) + group);
            changes.push((at_desk(book, day, random), Change::School(at(group)), reason));
        }
    }
    if then < 0 { None } else { at(then) }
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
            class_name: None,
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
        level_since: None,
        earlier_levels: Vec::new(),
        send: YesNoNotAsked::NotAsked,
        imd_decile: None,
        joined_on: None,
        left_on: None,
        moves: Vec::new(),
        cover: None,
        death: None,
        restricted_identity: false,
        merged_into: None,
        birth_order: None,
        earlier_homes: Vec::new(),
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
                since: None,
                until: None,
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
    raised.done.clone_into(&mut flag.action_taken);
    flag.restricted = raised.restricted;
    flag.events = raised
        .events
        .iter()
        .map(|(kind, ago, note)| Event {
            kind: *kind,
            on: book.calendar.ago(*ago),
            state: EventState::Held,
            part: EventPart::NotAsked,
            note: (*note).to_owned(),
        })
        .collect();
    let end = raised
        .ended
        .map(|(ago, reason)| FlagEnd { on: book.calendar.worked(ago), reason: reason.to_owned() });
    // The minute it was written is thrown aside where it led to another: the families after it stay as they are.
    let mut aside = random.clone();
    write_flag(book, flag, end, young.since, if raised.led_to_next { &mut aside } else { random });
}

/// The body map of a contact, with the referral that was made of it and its answer.
fn write_mark(book: &mut Book, contact: &Contact, seen: &Seen, at: DateTime<Utc>) {
    let place = outlines()
        .iter()
        .find(|outline| outline.figure == seen.figure && outline.view == seen.view)
        .and_then(|outline| outline.points.iter().find(|point| point.site == seen.site))
        .expect("a story names a site that is on its outline");
    let began = contact.happened_at.unwrap_or_else(|| clock(12, 0));
    let called = began + TimeDelta::minutes(seen.referred_after);
    let mut referral = Referral {
        id: book.referral_id(at),
        child: contact.child.clone(),
        service: ReferralService::ChildrensSocialCare,
        to: seen.referred_to.to_owned(),
        mode: Mode::Phone,
        sent_on: contact.happened_on,
        urgency: ReferralUrgency::SameDay,
        reason: "Marks seen, on the body map".to_owned(),
        basis: SharingBasis::Safeguarding,
        confirmed_on: Some(contact.happened_on),
        chase_on: Some(contact.happened_on + Days::new(1)),
        answered: None,
        outcome: seen.outcome.to_owned(),
        from_contact: Some(contact.id.clone()),
        restricted: contact.restricted,
        local_service: None,
    };
    let map = BodyMap {
        id: book.body_map_id(at),
        child: contact.child.clone(),
        contact: Some(contact.id.clone()),
        seen_on: contact.happened_on,
        seen_at: contact.happened_at,
        seen_by: seen.seen_by.to_owned(),
        figure: seen.figure,
        mobility: seen.mobility,
        marks: vec![Mark {
            view: seen.view,
            x: place.x,
            y: place.y,
            site: seen.site,
            kind: seen.kind,
            length: Some(seen.size.0),
            width: Some(seen.size.1),
            colour: seen.colour.to_owned(),
            explanation: seen.explanation.to_owned(),
            explained_by: seen.explained_by.to_owned(),
        }],
        referred: Some(InjuryReferral {
            on: contact.happened_on,
            at: called,
            to: seen.referred_to.to_owned(),
            outcome: seen.outcome.to_owned(),
            referral: Some(referral.id.clone()),
        }),
    };
    book.write(at, Record::BodyMap(map));
    book.write(at, Record::Referral(referral.clone()));
    let (ago, reason) = seen.accepted;
    let on = book.calendar.worked(ago);
    referral.answered = Some(Answered {
        on,
        answer: ReferralAnswer::Accepted,
        by: seen.referred_to.to_owned(),
        reason: reason.to_owned(),
    });
    book.revise(instant(on, clock(16, 20)), Record::Referral(referral), "Social care answered");
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
        birth: young.child.birth,
        package: told.package,
        partners: told.partners,
        consent: told.consent,
        again: told
            .again
            .map(|(ago, why, review)| (book.calendar.worked(ago), why, book.calendar.ago(review))),
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
        place: None,
        delivered_by: None,
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: entry.concerns.to_vec(),
        action_taken: String::new(),
        decision: entry.decided.to_owned(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    };
    book.write(at, Record::Contact(contact.clone()));
    if let Some(seen) = entry.mark {
        write_mark(book, &contact, seen, at);
    }
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
