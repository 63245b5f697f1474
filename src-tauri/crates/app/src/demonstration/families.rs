//! Families made by rule: who lives where, who is whose, and when each child came to the caseload.

use caseload_domain::{
    child::{Birth, CaseloadStatus, Child, Gestation, Level, NhsNumberStatus, School, Sex},
    code::YesNoNotAsked,
    contact::ContactType,
    id::PersonId,
    name::Name,
    person::{Person, Relationship, RelationshipRole},
    record::Record,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{clock, instant, on_or_after, on_or_before},
    file::{Birthday, Change, Dated, TaskPlan, at_desk, write_child, write_task},
    growth::Line,
    names::{Community, community},
    needs::{Need, need, write_needs},
    people::{Carer, Feeding, Home, Young, reception_year, school_year, year_group},
    places::{PATCHES, Patch, address, phone, practice, school},
    random::Random,
    timeline::{
        Load, Plan, Service, arrange_steps, first_of_september, programme, write_contact, write_history,
    },
};

/// What holds for every family of one caseload.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub(super) service: Service,
    pub(super) load: Load,
    pub(super) practitioner: String,
    /// How many secondary schools are covered.
    pub(super) secondaries: usize,
}

/// How a child came to be on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Arrival {
    Unborn,
    /// Known since the pregnancy.
    Antenatal,
    Birth,
    MovedIn,
}

struct Adult {
    id: PersonId,
    person: Person,
    role: RelationshipRole,
    responsible: YesNoNotAsked,
    lives_here: YesNoNotAsked,
}

/// Writes one family with at most so many children; says how many there were.
pub(super) fn write_family(book: &mut Book, frame: &Frame, most: u32, random: &mut Random) -> u32 {
    let community = community(random);
    let patch = random.weighted(&PATCHES);
    let births = births(book, frame, most, random);
    let surname = community.surname(random);
    let language = community.language(random);
    let foreign = (language != "English").then_some(language);
    let interpreter = foreign.is_some() && community.needs_interpreter(random);
    let arrivals: Vec<(NaiveDate, Arrival)> = arrivals(book, frame, &births, random);
    let opened: Vec<DateTime<Utc>> = arrivals
        .iter()
        .map(|(day, _)| instant(*day, clock(8, 30)) + TimeDelta::seconds(random.between(0, 900)))
        .collect();
    let first = opened.iter().min().copied().expect("a family has a child");
    let mut home =
        Home { household: book.household_id(first), patch, language: foreign, children: Vec::new() };
    let eldest = births.last().copied().unwrap_or(book.calendar.today);
    let adults = adults(book, first, &community, surname, eldest, random);
    for adult in &adults {
        book.write(first, Record::Person(adult.person.clone()));
    }
    let lived = address(patch, random);
    let telephone = random.chance(940).then(|| phone(random));
    let turn = random.below(3);
    let mut names: Vec<&'static str> = Vec::new();
    for ((born, (_, arrival)), since) in births.iter().zip(&arrivals).zip(&opened) {
        let sex = if random.chance(488) { Sex::Female } else { Sex::Male };
        let given = given_name(&community, sex, &mut names, random);
        let mut child = child(book, *since, frame, &community, patch, random);
        child.name = name(surname, if *arrival == Arrival::Unborn { "" } else { given }, random);
        child.birth = if *arrival == Arrival::Unborn { Birth::Expected(*born) } else { Birth::Born(*born) };
        child.sex = if *arrival == Arrival::Unborn { Sex::NotKnown } else { sex };
        child.address = lived.clone();
        child.phone.clone_from(&telephone);
        child.household = Some(home.household.clone());
        child.first_language = random.chance(950).then(|| language.to_owned());
        child.interpreter = match (interpreter, foreign) {
            (true, _) => YesNoNotAsked::Yes,
            (false, Some(_)) if random.chance(80) => YesNoNotAsked::NotAsked,
            _ => YesNoNotAsked::No,
        };
        home.children.push((child.name.given.clone(), *born));
        write_one(
            book,
            frame,
            &home,
            &adults,
            Opening { child, born: *born, since: *since, arrival: *arrival, turn },
            random,
        );
    }
    u32::try_from(births.len()).expect("a family is small")
}

/// Days of birth, the youngest first.
fn births(book: &Book, frame: &Frame, most: u32, random: &mut Random) -> Vec<NaiveDate> {
    let calendar = &book.calendar;
    let (youngest, oldest) = match frame.service {
        Service::Early if random.chance(42) => (calendar.ago(-random.between(5, 84)), calendar.ago(1825)),
        Service::Early => {
            let newest = (calendar.today - calendar.last_day).num_days() + 2;
            (calendar.ago(random.between(newest, 1810)), calendar.ago(1825))
        }
        Service::School => {
            let year = random.weighted(&[
                (12, 0),
                (12, 1),
                (12, 2),
                (12, 3),
                (11, 4),
                (11, 5),
                (11, 6),
                (9, 7),
                (9, 8),
                (8, 9),
                (8, 10),
                (8, 11),
                (3, 12),
                (3, 13),
            ]);
            let starts = first_of_september(school_year(calendar.last_day) - year - 5);
            (starts + TimeDelta::days(random.between(0, 360)), calendar.ago(19 * 365))
        }
    };
    let mut births = vec![youngest];
    let size = *random.weighted(&[(62, 1), (29, 2), (8, 3), (1, 4)]);
    while births.len() < size {
        let last = births.last().copied().unwrap_or(youngest);
        let twin = births.len() == 1 && youngest < calendar.today && random.chance(40);
        let born = if twin { last } else { last - TimeDelta::days(random.between(400, 1350)) };
        let grown = frame.service == Service::School && year_group(born, calendar.last_day) > 13;
        if born < oldest || grown {
            break;
        }
        births.push(born);
    }
    births.truncate(usize::try_from(most.max(1)).expect("a u32 fits a usize"));
    births
}

/// The day each child's record was opened here, and how.
fn arrivals(
    book: &Book,
    frame: &Frame,
    births: &[NaiveDate],
    random: &mut Random,
) -> Vec<(NaiveDate, Arrival)> {
    let calendar = &book.calendar;
    let start = on_or_after(calendar.from + TimeDelta::days(random.between(0, 25))).min(calendar.last_day);
    let eldest = births.last().copied().unwrap_or(calendar.last_day);
    let newest = births.first().copied().unwrap_or(calendar.last_day);
    let since_newest = (calendar.last_day - newest).num_days();
    // A family moves in together, after its youngest was born.
    let moved = (since_newest > 20 && random.chance(75))
        .then(|| calendar.worked(random.between(6, since_newest - 5)));
    births
        .iter()
        .map(|born| {
            let (day, arrival) = if *born > calendar.last_day {
                (calendar.worked(random.between(3, 40)), Arrival::Unborn)
            } else if let Some(moved) = moved {
                (moved, Arrival::MovedIn)
            } else if *born == eldest && random.chance(380) {
                (on_or_after(*born - TimeDelta::days(random.between(85, 110))), Arrival::Antenatal)
            } else {
                (on_or_after(*born + TimeDelta::days(random.between(1, 3))), Arrival::Birth)
            };
            let handed_over = match frame.service {
                Service::Early => day,
                // Without a long history a school nurse first hears of a child at school entry.
                Service::School if frame.load == Load::Heavy => day,
                Service::School => day.max(first_of_september(reception_year(*born))).min(calendar.last_day),
            };
            let opened = handed_over.max(start).min(calendar.last_day);
            let arrival = match arrival {
                Arrival::Antenatal if opened >= *born => Arrival::Birth,
                other => other,
            };
            (opened, arrival)
        })
        .collect()
}

fn adults(
    book: &mut Book,
    first: DateTime<Utc>,
    community: &Community,
    surname: &'static str,
    eldest: NaiveDate,
    random: &mut Random,
) -> Vec<Adult> {
    let lone = random.chance(150);
    let father_here = !lone && random.chance(860);
    let shared = if community.ethnicity == "A" { 620 } else { 800 };
    let mut adult =
        |role, given: &'static str, family: &'static str, responsible, lives_here, random: &mut Random| {
            let id = book.person_id(first);
            let age_at_birth = random.between(19, 39) * 365 + random.between(0, 364);
            let person = Person {
                id: id.clone(),
                name: Name { family: family.to_owned(), given: given.to_owned(), known_as: None },
                nhs_number: None,
                date_of_birth: random.chance(850).then(|| eldest - TimeDelta::days(age_at_birth)),
                phone: random.chance(800).then(|| phone(random)),
            };
            Adult { id, person, role, responsible, lives_here }
        };
    let mothers = if random.chance(shared) { surname } else { community.surname(random) };
    let woman = community.woman(random);
    let mut adults =
        vec![adult(RelationshipRole::Mother, woman, mothers, YesNoNotAsked::Yes, YesNoNotAsked::Yes, random)];
    let known = !lone || random.chance(550);
    if known {
        let responsible = *random.weighted(if father_here {
            &[(88, YesNoNotAsked::Yes), (2, YesNoNotAsked::No), (10, YesNoNotAsked::NotAsked)]
        } else {
            &[(45, YesNoNotAsked::Yes), (20, YesNoNotAsked::No), (35, YesNoNotAsked::NotAsked)]
        });
        let here = if father_here { YesNoNotAsked::Yes } else { YesNoNotAsked::No };
        let man = community.man(random);
        adults.push(adult(RelationshipRole::Father, man, surname, responsible, here, random));
    }
    if !father_here && random.chance(220) {
        let man = community.man(random);
        let family = community.surname(random);
        let asked = if random.chance(600) { YesNoNotAsked::NotAsked } else { YesNoNotAsked::No };
        let here = if random.chance(700) { YesNoNotAsked::Yes } else { YesNoNotAsked::No };
        adults.push(adult(RelationshipRole::MothersPartner, man, family, asked, here, random));
    }
    if random.chance(160) {
        let woman = community.woman(random);
        let here = if random.chance(600) { YesNoNotAsked::Yes } else { YesNoNotAsked::No };
        adults.push(adult(RelationshipRole::Grandparent, woman, mothers, YesNoNotAsked::No, here, random));
    }
    if let Some(grandparent) = adults.iter_mut().find(|adult| adult.role == RelationshipRole::Grandparent) {
        grandparent.person.date_of_birth = None;
    }
    adults
}

fn given_name(
    community: &Community,
    sex: Sex,
    taken: &mut Vec<&'static str>,
    random: &mut Random,
) -> &'static str {
    let throw =
        |random: &mut Random| if sex == Sex::Female { community.girl(random) } else { community.boy(random) };
    let mut given = throw(random);
    for _ in 0..20 {
        if !taken.contains(&given) {
            break;
        }
        given = throw(random);
    }
    taken.push(given);
    given
}

fn name(surname: &str, given: &str, random: &mut Random) -> Name {
    // Long and double names are often cut short at home.
    let short = given.split_once('-').map(|(first, _)| first.to_owned());
    let known_as = short.filter(|_| random.chance(500));
    Name { family: surname.to_owned(), given: given.to_owned(), known_as }
}

/// A child with what the whole family shares; the caller fills in the rest.
fn child(
    book: &mut Book,
    since: DateTime<Utc>,
    frame: &Frame,
    community: &Community,
    patch: &'static Patch,
    random: &mut Random,
) -> Child {
    Child {
        id: book.child_id(since),
        name: Name { family: String::new(), given: String::new(), known_as: None },
        birth: Birth::Born(book.calendar.last_day),
        sex: Sex::NotKnown,
        nhs_number: None,
        nhs_number_status: NhsNumberStatus::NotYetIssued,
        gestation: None,
        address: caseload_domain::child::Address::default(),
        phone: None,
        gp_practice: random.chance(975).then(|| practice(patch)),
        school: None,
        ethnicity: random
            .chance(970)
            .then(|| if random.chance(30) { "Z".to_owned() } else { community.ethnicity.to_owned() }),
        first_language: None,
        interpreter: YesNoNotAsked::NotAsked,
        level: Level::Universal,
        named_practitioner: Some(frame.practitioner.clone()),
        resident_authority: Some(patch.authority.to_owned()),
        household: None,
        visit_note: None,
        caseload_status: CaseloadStatus::OnCaseload,
    }
}

struct Opening {
    child: Child,
    born: NaiveDate,
    since: DateTime<Utc>,
    arrival: Arrival,
    turn: u32,
}

/// Writes one child of a family with everything that belongs to it.
fn write_one(
    book: &mut Book,
    frame: &Frame,
    home: &Home,
    adults: &[Adult],
    opening: Opening,
    random: &mut Random,
) {
    let Opening { mut child, born, since, arrival, turn } = opening;
    let today = book.calendar.today;
    let mut changes: Vec<Dated> = Vec::new();
    let gestation = gestation(random);
    let number = book.nhs_number();
    let first = match arrival {
        Arrival::Unborn => child.clone(),
        Arrival::Antenatal => {
            let mut unborn = child.clone();
            (unborn.birth, unborn.sex) =
                (Birth::Expected(born + TimeDelta::days(random.between(-9, 9))), Sex::NotKnown);
            (unborn.name.given, unborn.name.known_as) = (String::new(), None);
            child.gestation = Some(gestation);
            let birthday = Birthday {
                name: child.name.clone(),
                born,
                sex: child.sex,
                nhs_number: number,
                gestation: Some(gestation),
            };
            let told = on_or_after(born + TimeDelta::days(1)).min(book.calendar.last_day);
            let at = at_desk(book, told, random).max(since + TimeDelta::minutes(2));
            changes.push((at, Change::Born(Box::new(birthday)), "Birth notification"));
            unborn
        }
        Arrival::Birth | Arrival::MovedIn => {
            child.gestation = random.chance(930).then_some(gestation);
            let missing = arrival == Arrival::MovedIn && random.chance(60);
            (child.nhs_number, child.nhs_number_status) = match (missing, random.below(100)) {
                (true, _) => (None, NhsNumberStatus::TraceRequired),
                (false, 0..8) => (Some(number), NhsNumberStatus::PresentNotTraced),
                (false, _) => (Some(number), NhsNumberStatus::Verified),
            };
            child.clone()
        }
    };
    let mut first = first;
    let nursery = random.chance(600);
    schooling(book, frame, home, (born, since, turn, nursery), &mut first, &mut child, &mut changes, random);
    let mut young = young(book, child, (born, since, nursery), gestation, adults, random);
    if arrival == Arrival::Unborn {
        unborn_task(book, &young, random);
    }
    let until =
        if today > born && random.chance(13) && (book.calendar.last_day - since.date_naive()).num_days() > 60
        {
            let left = book.calendar.worked(random.between(3, 30));
            changes.push((
                at_desk(book, left, random),
                Change::Status(CaseloadStatus::MovedAway),
                "Moved out of the area",
            ));
            left - TimeDelta::days(1)
        } else {
            book.calendar.last_day
        };
    let stays = until == book.calendar.last_day;
    let need = if stays { need(frame.service, random) } else { Need::Universal };
    let (mut plans, levels) = write_needs(book, home, &mut young, need, random);
    changes.extend(levels);
    write_child(book, since, first, changes);
    let mut universal = programme(book, &young, frame.service, frame.load, random);
    if arrival == Arrival::Antenatal {
        let day = since.date_naive() + TimeDelta::days(random.between(6, 60));
        universal.push(Plan::new(on_or_before(day).min(born - TimeDelta::days(4)), ContactType::Antenatal));
    }
    if arrival == Arrival::MovedIn {
        let plan =
            Plan::new(on_or_after(since.date_naive() + TimeDelta::days(1)), ContactType::ProfessionalLiaison);
        records_asked_for(book, home, &mut young, &plan, until, random);
    }
    if frame.service == Service::Early && stays && young.age_days(book.calendar.last_day) >= 0 {
        arrange_steps(book, home, &young, &mut universal, random);
    }
    plans.extend(universal);
    write_history(book, home, &mut young, plans, until, random);
}

/// The link to each adult, and the child as the notes know it.
fn young(
    book: &mut Book,
    child: Child,
    (born, since, nursery): (NaiveDate, DateTime<Utc>, bool),
    gestation: Gestation,
    adults: &[Adult],
    random: &mut Random,
) -> Young {
    let linked = since + TimeDelta::seconds(20);
    let mut carers = Vec::new();
    for adult in adults {
        let relationship = book.relationship_id(linked);
        book.write(
            linked,
            Record::Relationship(Relationship {
                id: relationship.clone(),
                child: child.id.clone(),
                person: adult.id.clone(),
                role: adult.role,
                parental_responsibility: adult.responsible,
                lives_with_child: adult.lives_here,
            }),
        );
        carers.push(Carer {
            relationship,
            called: adult.person.name.given.clone(),
            role: adult.role,
            lives_here: adult.lives_here == YesNoNotAsked::Yes,
        });
    }
    let called = match (&child.name.known_as, child.name.given.as_str()) {
        (Some(short), _) => short.clone(),
        (None, "") => "baby".to_owned(),
        (None, given) => given.to_owned(),
    };
    let breast = *random.weighted(&[(26, 0), (14, 12), (12, 40), (10, 80), (38, 200)]);
    let line = Line {
        sex: child.sex,
        weight: random.spread().clamp(-1.9, 2.0),
        height: random.spread().clamp(-2.0, 2.0),
        early: i64::try_from(gestation.days_early()).expect("days early are few"),
    };
    Young {
        child,
        called,
        born,
        since,
        line,
        feeding: Feeding { breast_until: breast, formula_from: breast + random.between(0, 90) },
        nursery,
        carers,
        said: Vec::new(),
    }
}

fn gestation(random: &mut Random) -> Gestation {
    let weeks = *random.weighted(&[
        (1, 33),
        (1, 34),
        (2, 35),
        (4, 36),
        (9, 37),
        (18, 38),
        (28, 39),
        (27, 40),
        (9, 41),
    ]);
    let days = u8::try_from(random.below(7)).expect("a day of the week is small");
    Gestation::new(weeks, days).expect("33 to 41 weeks is a gestation")
}

/// Nursery or school now and when the record was opened, with the changes between.
#[expect(
    clippy::too_many_arguments,
    reason = "it fills the first record, the present one and the changes in one go"
)]
fn schooling(
    book: &Book,
    frame: &Frame,
    home: &Home,
    (born, since, turn, nursery): (NaiveDate, DateTime<Utc>, u32, bool),
    first: &mut Child,
    child: &mut Child,
    changes: &mut Vec<Dated>,
    random: &mut Random,
) {
    let at_year = |group: i32| -> Option<School> {
        match i8::try_from(group).ok()? {
            group @ 0..=13 => Some(school(home.patch, group, turn, frame.secondaries)),
            _ => None,
        }
    };
    let now = year_group(born, book.calendar.last_day);
    let then = year_group(born, since.date_naive());
    let in_nursery = || School { name: home.patch.nursery.to_owned(), urn: None, year_group: Some(-1) };
    child.school = if now >= 0 {
        at_year(now)
    } else {
        (nursery && (book.calendar.last_day - born).num_days() > 760).then(in_nursery)
    };
    first.school = at_year(then);
    // Starting school and moving up are each one change; the years between are read from the last.
    let mut moves = vec![(0, "Started Reception"), (7, "Moved up to secondary school")];
    if now > 0 && now != 7 {
        moves.push((now, "New school year"));
    }
    for (group, reason) in moves {
        if group > then && group <= now {
            let day = first_of_september(reception_year(born) + group);
            let at = at_desk(book, day + TimeDelta::days(random.between(0, 9)), random)
                .max(since + TimeDelta::minutes(1));
            changes.push((at, Change::School(at_year(group)), reason));
        }
    }
    if now < 0 && child.school.is_some() {
        let day = on_or_after(born + TimeDelta::days(740)).min(book.calendar.last_day);
        if day > since.date_naive() {
            let at = at_desk(book, day, random);
            changes.push((at, Change::School(child.school.clone()), "Nursery place"));
        } else {
            first.school.clone_from(&child.school);
        }
    }
}

fn unborn_task(book: &mut Book, young: &Young, random: &mut Random) {
    let called = young.main_carer().map_or("the mother", |carer| carer.called.as_str());
    // The antenatal contact is due by 36 weeks; after that it is late and still to be done.
    let due = on_or_after((young.born - TimeDelta::days(28)).max(book.calendar.ago(-random.between(0, 9))));
    let plan = TaskPlan {
        title: format!("Antenatal contact with {called}"),
        due_on: Some(due),
        from_contact: None,
        done_on: None,
    };
    write_task(book, &young.child.id, plan, young.since + TimeDelta::minutes(8), random);
}

/// A family that moved in: the old records are asked for, and come after some days.
fn records_asked_for(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    plan: &Plan,
    until: NaiveDate,
    random: &mut Random,
) {
    if plan.on > until {
        return;
    }
    let (written, contact) = write_contact(book, home, young, plan, None, random);
    let came = on_or_after(plan.on + TimeDelta::days(random.between(6, 40)));
    let due = on_or_after(plan.on + TimeDelta::days(14));
    let done_on = (came <= book.calendar.last_day).then_some(came);
    let title = "Records asked for from the last area: chase if not here".to_owned();
    let task = TaskPlan { title, due_on: Some(due), from_contact: Some(contact), done_on };
    write_task(book, &young.child.id, task, written + TimeDelta::seconds(1), random);
}
