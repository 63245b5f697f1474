//! Families made by rule: who lives where, who is whose, and when each child came to the caseload.

use caseload_domain::{
    child::{Address, Birth, CaseloadStatus, Child, Gestation, Level, NhsNumberStatus, Sex},
    code::YesNoNotAsked,
    contact::ContactType,
    name::Name,
    record::Record,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    adults::{Adult, adults, given_name, name, young},
    book::Book,
    calendar::{clock, first_of_september, instant, on_or_after, on_or_before},
    contacts::write_contact,
    file::{Birthday, Change, Dated, TaskPlan, at_desk, write_child, write_task},
    history::write_history,
    names::{Community, community},
    needs::{Need, need, write_needs},
    people::{Home, Young, reception_year, school_year, year_group},
    places::{PATCHES, Patch, address, phone, practice},
    random::Random,
    schooling::schooling,
    stories::told_names,
    timeline::{Load, Plan, Service, leave_due, programme},
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

/// Writes one family with at most so many children; says how many there were.
pub(super) fn write_family(book: &mut Book, frame: &Frame, most: u32, random: &mut Random) -> u32 {
    let community = community(random);
    let patch = random.weighted(&PATCHES);
    let births = births(book, frame, most, random);
    let unborn = births.iter().any(|born| *born > book.calendar.last_day);
    let (surname, told) = surname(&community, unborn, random);
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
        let given = given_name(&community, sex, &mut names, &told, random);
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

/// A surname, and the given names that are told by hand under it. A baby not yet born has only the surname.
fn surname(community: &Community, unborn: bool, random: &mut Random) -> (&'static str, Vec<&'static str>) {
    let mut surname = community.surname(random);
    // Thrown again aside, so that one family's name changes no family after it.
    let mut aside = random.clone();
    while unborn && told_names(surname).contains(&"") {
        surname = community.surname(&mut aside);
    }
    (surname, told_names(surname))
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
        address: Address::default(),
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
        leave_due(book, &young, &mut universal, random);
    }
    plans.extend(universal);
    write_history(book, home, &mut young, plans, until, random);
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
