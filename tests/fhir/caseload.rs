//! A made-up caseload with each kind of record in each awkward state, written to a real store and mapped from it.

use std::path::Path;

use caseload_app::sync::mapping::Mapper;
use caseload_domain::{
    appointment::{Appointment, AppointmentStatus},
    assessment::{Assessment, REVIEW_FORMS},
    child::{
        Birth, CaseloadStatus, Child, EarlierLevel, Gestation, GpPractice, ImdDecile, Level, NhsNumberStatus,
        School, Sex,
    },
    code::{Coded as _, YesNoNotAsked},
    contact::{
        Contact, ContactType, Countersignature, DeliveredBy, InfantFeeding, Mode, Outcome, Present, Setting,
    },
    episode::{
        Episode, EpisodeActivity, EpisodeEnd, EpisodeLevel, EpisodeOutcome, EpisodeReason, Goal, GoalScore,
        Score,
    },
    flag::{AbuseCategory, Flag, FlagEnd, FlagSource, FlagStatus, FlagType},
    id::{
        AppointmentId, AssessmentId, ChildId, ContactId, EpisodeId, FlagId, GoalId, HouseholdId,
        MeasurementId, PersonId, PlaceId, PractitionerId, QuestionnaireId, RelationshipId, TaskId,
    },
    measurement::{Measurement, MeasurementKind},
    name::Name,
    nhs_number::NhsNumber,
    person::{Person, Relationship, RelationshipRole},
    place::{Invitation, InvitationStatus, Place, PlaceKind},
    postcode::Postcode,
    practitioner::{Area, Practitioner, Role},
    questionnaire::{Questionnaire, Triage, TriageOutcome},
    record::{Record, RevisionStatus},
    review::{Answer, Field, FieldKind, Finding, all_fields},
    score::{Form, Given, Points, Scale, Tool},
    task::Task,
};
use caseload_store::{CaseloadFolder, KdfCost, NewRevision, Origin, Store};
use caseload_sync_format::{demonstration, v1::fhir::Resource};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// Every resource of the caseload, in the order of a sync file.
pub(crate) fn resources(folder: &Path) -> Vec<Resource> {
    let mut book = Book::new(folder);
    book.write_everything();
    book.map(i64::MAX)
}

/// The first revisions, mapped when they were the newest and again when much had been written since.
pub(crate) fn mapped_early_and_late(folder: &Path) -> (Vec<Resource>, Vec<Resource>) {
    let mut book = Book::new(folder);
    book.family();
    let (up_to, _count) = book.store.unsent(u32::MAX).unwrap().unwrap();
    let before = book.map(up_to);
    let mother = Person { name: Name::parse("O'Connor-Okoro", "Siân", "").unwrap(), ..mother() };
    book.amend(Record::Person(mother), 1, "Married");
    let also_carer = relationship(90, 11, 2, RelationshipRole::Carer, YesNoNotAsked::NotAsked);
    book.first(Record::Relationship(also_carer));
    let nurse = Practitioner { team: String::new(), name: "Priya Other".to_owned(), ..nurse() };
    book.amend(Record::Practitioner(practitioner_id(), nurse), 1, "Left the team");
    (before, book.map(up_to))
}

pub(crate) fn id(number: u32) -> String {
    format!("01a1e395-ae87-7000-8000-{number:012x}")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn practitioner_id() -> PractitionerId {
    PractitionerId::parse(&id(1)).unwrap()
}

fn nurse() -> Practitioner {
    Practitioner::parse("Priya Sample", Role::HealthVisitor, "99Z9999Z", "West team", Area::LeicesterCity)
        .unwrap()
}

/// Known well: everything that can be said is said.
pub(crate) fn known_child() -> Child {
    let mut child = unborn_child(10);
    child.name = Name::parse("O'Connor", "Siân Zoë", "Zo").unwrap();
    child.birth = Birth::Born(day("2026-08-12"));
    child.sex = Sex::Female;
    child.nhs_number = Some(NhsNumber::parse("9990000018").unwrap());
    child.nhs_number_status = NhsNumberStatus::Verified;
    child.gestation = Gestation::parse("34+5");
    child.address.lines = vec!["14 Larkspur Row".to_owned(), "  ".to_owned(), "Leicester".to_owned()];
    child.address.postcode = Postcode::parse("LE3 9QH");
    child.phone = Some("07700 900123".to_owned());
    child.gp_practice =
        Some(GpPractice { code: Some("ZZ902".to_owned()), name: "Example Surgery".to_owned() });
    child.school = Some(School {
        name: "Example Nursery".to_owned(),
        urn: Some("999999".to_owned()),
        year_group: Some(-1),
        class_name: Some("Acorns".to_owned()),
    });
    child.ethnicity = Some("J".to_owned());
    child.first_language = Some("Urdu".to_owned());
    child.interpreter = YesNoNotAsked::Yes;
    child.level = Level::UniversalPlus;
    child.level_since = Some(day("2026-10-01"));
    child.earlier_levels = vec![
        EarlierLevel { level: Level::Universal, since: None, until: day("2026-08-31") },
        EarlierLevel {
            level: Level::UniversalPartnershipPlus,
            since: Some(day("2026-09-01")),
            until: day("2026-09-30"),
        },
    ];
    child.send = YesNoNotAsked::Yes;
    child.imd_decile = ImdDecile::new(2);
    child.joined_on = Some(day("2026-08-20"));
    child.left_on = Some(day("2026-11-01"));
    child.named_practitioner = Some("Priya Sample".to_owned());
    child.resident_authority = Some("Leicestershire".to_owned());
    child.household = Some(HouseholdId::parse(&id(9)).unwrap());
    child.visit_note = Some("Dog called \"Tiny\" in the garden;\nring first".to_owned());
    child
}

/// Hardly known: surname and due date.
fn unborn_child(number: u32) -> Child {
    Child {
        id: ChildId::parse(&id(number)).unwrap(),
        name: Name::parse("Testparent", "", "").unwrap(),
        birth: Birth::Expected(day("2027-02-08")),
        sex: Sex::NotKnown,
        nhs_number: None,
        nhs_number_status: NhsNumberStatus::NotYetIssued,
        gestation: None,
        address: caseload_domain::child::Address::default(),
        phone: None,
        gp_practice: None,
        school: None,
        ethnicity: None,
        first_language: None,
        interpreter: YesNoNotAsked::NotAsked,
        level: Level::Universal,
        level_since: None,
        earlier_levels: Vec::new(),
        send: YesNoNotAsked::NotAsked,
        imd_decile: None,
        joined_on: None,
        left_on: None,
        named_practitioner: None,
        resident_authority: None,
        household: None,
        visit_note: None,
        caseload_status: CaseloadStatus::OnCaseload,
        moves: Vec::new(),
        cover: None,
        death: None,
        restricted_identity: false,
        merged_into: None,
        birth_order: None,
        earlier_homes: Vec::new(),
    }
}

fn mother() -> Person {
    Person {
        id: PersonId::parse(&id(2)).unwrap(),
        name: Name::parse("O'Connor", "Siân", "").unwrap(),
        nhs_number: Some(NhsNumber::parse("9990000123").unwrap()),
        date_of_birth: Some(day("1996-02-29")),
        phone: Some("07700 900124".to_owned()),
        height: None,
    }
}

pub(crate) fn relationship(
    number: u32,
    child: u32,
    person: u32,
    role: RelationshipRole,
    answer: YesNoNotAsked,
) -> Relationship {
    Relationship {
        id: RelationshipId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(child)).unwrap(),
        person: PersonId::parse(&id(person)).unwrap(),
        role,
        parental_responsibility: answer,
        lives_with_child: answer,
        since: None,
        until: None,
    }
}

pub(crate) fn contact(number: u32) -> Contact {
    Contact {
        id: ContactId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(10)).unwrap(),
        contact_type: ContactType::NewBirth,
        happened_on: day("2026-08-24"),
        happened_at: Some("10:00:00".parse().unwrap()),
        minutes: Some(50),
        setting: Some(Setting::Home),
        mode: Mode::InPerson,
        outcome: Outcome::Seen,
        present: vec![
            Present::Child,
            Present::Relative(RelationshipId::parse(&id(30)).unwrap()),
            Present::Other("Interpreter".to_owned()),
            Present::Other(" ".to_owned()),
        ],
        purpose: "New birth visit".to_owned(),
        narrative: "Siân said \"mother\u{a0}is tired\".\r\n\tSleeps <2 h & wakes.\u{0}\u{b}".to_owned(),
        voice: "Turned to \"mother\" at once. 👶".to_owned(),
        episode: None,
        restricted: false,
        place: None,
        delivered_by: None,
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    }
}

pub(crate) fn flag(number: u32, flag_type: FlagType) -> Flag {
    Flag {
        id: FlagId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(10)).unwrap(),
        flag_type,
        categories: Vec::new(),
        status: FlagStatus::Confirmed,
        source: FlagSource::SocialCare,
        source_detail: "Letter from the conference chair".to_owned(),
        since: day("2026-09-01"),
        review_on: Some(day("2026-12-01")),
        detail: "Core group each month".to_owned(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police: None,
        events: Vec::new(),
        ended: None,
    }
}

fn goal(number: u32, latest: Option<u8>) -> Goal {
    Goal {
        id: GoalId::parse(&id(number)).unwrap(),
        text: "Someone to talk to each week".to_owned(),
        baseline: Score::new(3).unwrap(),
        scores: latest
            .and_then(Score::new)
            .map(|score| GoalScore { on: Some(day("2026-10-08")), score })
            .into_iter()
            .collect(),
    }
}

pub(crate) fn episode(number: u32) -> Episode {
    Episode {
        id: EpisodeId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(10)).unwrap(),
        level: EpisodeLevel::UniversalPlus,
        reason: EpisodeReason::PerinatalMentalHealth,
        reason_detail: "Low mood since the birth".to_owned(),
        started_on: day("2026-09-10"),
        review_on: day("2026-11-10"),
        goals: vec![goal(number + 1, None), goal(number + 2, Some(6))],
        sessions_planned: 8,
        over_limit_reason: None,
        ended: None,
        package: None,
        measure: None,
        activity: EpisodeActivity::Active,
        partners: Vec::new(),
        lead_practitioner: String::new(),
        lead_agency: String::new(),
        steps: Vec::new(),
        reopened: Vec::new(),
        consents: Vec::new(),
    }
}

fn task(number: u32) -> Task {
    Task {
        id: TaskId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(10)).unwrap(),
        title: "Ring the GP about the \"red book\"".to_owned(),
        due_on: Some(day("2026-09-20")),
        from_contact: Some(ContactId::parse(&id(40)).unwrap()),
        done_on: None,
        assigned_to: None,
    }
}

fn place(number: u32, kind: PlaceKind) -> Place {
    Place {
        id: PlaceId::parse(&id(number)).unwrap(),
        kind,
        name: "St \"Example\" & others".to_owned(),
        urn: kind.is_school().then(|| "999998".to_owned()),
        ods_code: (kind == PlaceKind::GpPractice).then(|| "ZZ902".to_owned()),
        address: "2 Sample Street, Exampleton".to_owned(),
        postcode: Postcode::parse("LE3 9QH"),
        phone: Some("01632 960102".to_owned()),
        named_nurse: Some("Priya Sample".to_owned()),
        invitations: Vec::new(),
        open: true,
    }
}

fn measurement(number: u32, kind: MeasurementKind, value: u32) -> Measurement {
    Measurement {
        id: MeasurementId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(10)).unwrap(),
        contact: Some(ContactId::parse(&id(40)).unwrap()),
        measured_on: day("2026-08-24"),
        kind,
        value,
    }
}

fn appointment(number: u32) -> Appointment {
    Appointment {
        id: AppointmentId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(10)).unwrap(),
        contact_type: ContactType::SixToEightWeeks,
        on: day("2026-10-05"),
        at: "14:00:00".parse().unwrap(),
        minutes: 40,
        setting: Setting::Clinic,
        mode: Mode::InPerson,
        place: None,
        note: "Bring the \"red book\"".to_owned(),
        status: AppointmentStatus::Booked,
        status_reason: String::new(),
        contact: None,
    }
}

fn questionnaire(number: u32) -> Questionnaire {
    Questionnaire {
        id: QuestionnaireId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(10)).unwrap(),
        contact_type: ContactType::ReceptionQuestionnaire,
        invited_on: day("2026-11-02"),
        returned_on: None,
        triage: None,
        followed_up_on: None,
        follow_up_contact: None,
    }
}

fn assessment(number: u32, form: Form) -> Assessment {
    Assessment {
        id: AssessmentId::parse(&id(number)).unwrap(),
        child: ChildId::parse(&id(10)).unwrap(),
        contact: Some(ContactId::parse(&id(40)).unwrap()),
        completed_on: day("2026-11-16"),
        about: None,
        given: Given::of_scales(
            Tool::Asq3,
            Some(form),
            &["50", "37.5", "0", "60", "25.17"].map(Points::parse),
        ),
        action_taken: String::new(),
        note: String::new(),
    }
}

/// Whole, with something above 0 on each item or scale.
fn scored(tool: Tool, form: Option<Form>) -> Given {
    let items = tool.items().map(|items| vec![Some(1); usize::from(items.count)]).unwrap_or_default();
    let scales: Vec<(Scale, Points)> = match tool.items() {
        Some(_items) => Vec::new(),
        None => tool
            .scales()
            .iter()
            .filter(|scale| tool == Tool::AsqSe2 || **scale != Scale::Total)
            .map(|scale| (*scale, Points::whole(3)))
            .collect(),
    };
    Given { tool, form, items, scales }
}

/// Which answer of a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    First,
    Last,
    NotAsked,
}

fn finding(field: &Field, which: Which) -> Finding {
    let code = |choice: Option<&caseload_domain::review::Choice>| choice.unwrap().code.clone();
    let answer = match (which, field.kind) {
        (Which::NotAsked, _) => Answer::NotAsked,
        (Which::First, FieldKind::One | FieldKind::Several) => {
            Answer::Options(vec![code(field.options.first())])
        }
        (Which::Last, FieldKind::One) => Answer::Options(vec![code(field.options.last())]),
        (Which::Last, FieldKind::Several) => {
            Answer::Options(field.options.iter().map(|choice| choice.code.clone()).collect())
        }
        (_, FieldKind::Words) => Answer::Words("Said so".to_owned()),
        (Which::First, FieldKind::Number) => Answer::Number(0),
        (Which::Last, FieldKind::Number) => Answer::Number(field.most.unwrap()),
        (_, FieldKind::Day) => Answer::Day(day("2026-08-20")),
    };
    Finding {
        field: field.code.clone(),
        answer,
        note: if which == Which::Last { "In her \"own\" words" } else { "" }.to_owned(),
        unchanged_since: (which == Which::First && field.lasting).then(|| day("2026-08-20")),
    }
}

/// A store and a clock that moves on a minute with each writing.
pub(crate) struct Book {
    store: Store,
    now: DateTime<Utc>,
}

impl Book {
    fn new(folder: &Path) -> Self {
        let folder = CaseloadFolder::new(folder.join("caseload"));
        let (store, _code) =
            Store::create(folder, &id(0), "made up for tests only", KdfCost::LOWEST).unwrap();
        Self { store, now: "2026-11-20T17:05:00.123Z".parse().unwrap() }
    }

    fn put(&mut self, record: Record, status: RevisionStatus, replaces: Option<u32>, reason: Option<&str>) {
        self.now += TimeDelta::minutes(1);
        let revision = NewRevision {
            record,
            status,
            replaces,
            reason: reason.map(str::to_owned),
            action: "test",
            written_at: self.now,
        };
        self.store.write(&[revision], "Priya Sample", Origin::Typed, None).unwrap();
    }

    pub(crate) fn first(&mut self, record: Record) {
        self.put(record, RevisionStatus::Current, None, None);
    }

    pub(crate) fn amend(&mut self, record: Record, from: u32, reason: &str) {
        self.put(record, RevisionStatus::Current, Some(from), Some(reason));
    }

    /// Writes it and takes it back.
    pub(crate) fn never_true(&mut self, record: Record) {
        self.first(record.clone());
        self.put(record, RevisionStatus::EnteredInError, Some(1), Some("Written on the \"wrong\" child"));
    }

    fn map(&self, up_to: i64) -> Vec<Resource> {
        let (id, profile) = (practitioner_id(), demonstration::trust_profile());
        let mapper = Mapper::new(&self.store, &id, &profile).unwrap();
        self.store
            .unsent_page(0, up_to, u32::MAX)
            .unwrap()
            .iter()
            .flat_map(|read| mapper.resources(read).unwrap())
            .collect()
    }

    fn write_everything(&mut self) {
        self.family();
        self.children();
        self.relationships();
        self.contacts();
        self.flags();
        self.episodes();
        self.tasks();
        self.places();
        self.measurements();
        self.appointments();
        self.questionnaires();
        self.assessments();
        self.contacts_of_the_programme();
        self.safeguarding();
        self.care();
        let alone = Practitioner { team: String::new(), ..nurse() };
        self.amend(Record::Practitioner(practitioner_id(), alone), 1, "Left the team");
    }

    fn family(&mut self) {
        self.first(Record::Practitioner(practitioner_id(), nurse()));
        self.first(Record::Child(Box::new(known_child())));
        self.first(Record::Child(Box::new(unborn_child(11))));
        self.first(Record::Person(mother()));
        self.first(Record::Relationship(relationship(
            30,
            10,
            2,
            RelationshipRole::Mother,
            YesNoNotAsked::Yes,
        )));
        self.first(Record::Contact(contact(40)));
    }

    fn children(&mut self) {
        let born = Child {
            birth: Birth::Born(day("2026-11-18")),
            name: Name::parse("Testparent", "Robin", "").unwrap(),
            ..unborn_child(11)
        };
        self.amend(Record::Child(Box::new(born)), 1, "Born");
        let statuses = [NhsNumberStatus::PresentNotTraced, NhsNumberStatus::TraceRequired];
        let numbers = ["9990000026", "9990000034", "9990000042", "9990000050"];
        let sexes = [Sex::Female, Sex::Male, Sex::Indeterminate, Sex::NotKnown];
        for (position, status) in CaseloadStatus::ALL.iter().enumerate() {
            let child = Child {
                id: ChildId::parse(&id(12 + u32::try_from(position).unwrap())).unwrap(),
                nhs_number: numbers.get(position).map(|number| NhsNumber::parse(number).unwrap()),
                nhs_number_status: *statuses.get(position % 2).unwrap(),
                sex: *sexes.get(position % sexes.len()).unwrap(),
                caseload_status: *status,
                first_language: Some("Kutchi".to_owned()),
                ethnicity: Some(if position == 0 { "99" } else { "Roma" }.to_owned()),
                gp_practice: Some(GpPractice { code: None, name: "Dr \"A\" & partners".to_owned() }),
                ..known_child()
            };
            self.first(Record::Child(Box::new(child)));
        }
        self.never_true(Record::Child(Box::new(unborn_child(20))));
    }

    fn relationships(&mut self) {
        let partner = Person {
            id: PersonId::parse(&id(3)).unwrap(),
            nhs_number: None,
            date_of_birth: None,
            phone: Some(String::new()),
            height: Some(1_795),
            name: Name::parse("Müller", "", "Jo").unwrap(),
        };
        self.first(Record::Person(partner));
        for (position, role) in RelationshipRole::ALL.iter().enumerate() {
            let answers = YesNoNotAsked::ALL;
            let number = 31 + u32::try_from(position).unwrap();
            let answer = *answers.get(position % answers.len()).unwrap();
            self.first(Record::Relationship(relationship(number, 10, 3, *role, answer)));
        }
        let wrong = Person { id: PersonId::parse(&id(4)).unwrap(), ..mother() };
        self.never_true(Record::Person(wrong));
        let wrong = relationship(29, 10, 2, RelationshipRole::Father, YesNoNotAsked::No);
        self.never_true(Record::Relationship(wrong));
        let older = Person { phone: None, ..mother() };
        self.amend(Record::Person(older), 1, "Telephone cut off");
    }

    fn contacts(&mut self) {
        let mut number = 50;
        let mut next = || {
            number += 1;
            contact(number)
        };
        let mut contacts = Vec::new();
        for outcome in Outcome::ALL {
            let present = if outcome.is_seen() { vec![Present::Child] } else { Vec::new() };
            let narrative = if outcome.took_place() { "Talked." } else { "" }.to_owned();
            contacts.push(Contact { outcome: *outcome, present, narrative, setting: None, ..next() });
        }
        contacts.extend(Mode::ALL.iter().map(|mode| Contact { mode: *mode, ..next() }));
        contacts.extend(Setting::ALL.iter().map(|setting| Contact { setting: Some(*setting), ..next() }));
        contacts.extend(ContactType::ALL.iter().map(|kind| Contact { contact_type: *kind, ..next() }));
        for (on, at) in [
            ("2026-03-29", Some("01:30:00")),
            ("2026-10-25", Some("01:30:00")),
            ("2026-10-25", Some("00:45:00")),
            ("2026-06-30", Some("23:59:00")),
            ("2026-06-30", None),
        ] {
            let happened_at = at.map(|time| time.parse().unwrap());
            contacts.push(Contact { happened_on: day(on), happened_at, ..next() });
        }
        contacts.push(Contact { restricted: true, ..next() });
        contacts.push(Contact { minutes: None, purpose: String::new(), voice: "\n".to_owned(), ..next() });
        contacts.push(Contact { episode: Some(EpisodeId::parse(&id(300)).unwrap()), ..next() });
        for contact in contacts {
            self.first(Record::Contact(contact));
        }
        self.never_true(Record::Contact(contact(41)));
        self.first(Record::Contact(contact(42)));
        self.amend(
            Record::Contact(Contact { minutes: Some(55), ..contact(42) }),
            1,
            "Length was \"about\" 55",
        );
        let wordless = Contact {
            narrative: String::new(),
            outcome: Outcome::WasNotBrought,
            present: Vec::new(),
            ..contact(42)
        };
        self.amend(Record::Contact(wordless), 2, "Somebody else's visit");
    }

    fn flags(&mut self) {
        let mut number = 200;
        for flag_type in FlagType::ALL {
            number += 1;
            let categories = match flag_type {
                FlagType::ChildProtectionPlan => AbuseCategory::ALL.to_vec(),
                _ => Vec::new(),
            };
            self.first(Record::Flag(Flag { categories, ..flag(number, *flag_type) }));
        }
        for source in FlagSource::ALL {
            number += 1;
            let source_detail = String::new();
            self.first(Record::Flag(Flag {
                source: *source,
                source_detail,
                ..flag(number, FlagType::Neglect)
            }));
        }
        let suspected = Flag {
            status: FlagStatus::Suspected,
            review_on: None,
            restricted: true,
            detail: String::new(),
            ..flag(250, FlagType::LookedAfter)
        };
        self.first(Record::Flag(suspected));
        self.first(Record::Flag(flag(251, FlagType::DomesticAbuse)));
        let end = FlagEnd { on: day("2026-10-01"), reason: "Case closed by social care".to_owned() };
        let ended = Flag { restricted: true, ended: Some(end), ..flag(251, FlagType::DomesticAbuse) };
        self.amend(Record::Flag(ended), 1, "Letter of 1 October");
        self.never_true(Record::Flag(flag(252, FlagType::ChildProtectionPlan)));
    }

    fn episodes(&mut self) {
        self.first(Record::Episode(episode(300)));
        let fewer = Episode {
            goals: vec![goal(302, Some(7))],
            sessions_planned: 12,
            over_limit_reason: Some("Twins".to_owned()),
            ..episode(300)
        };
        self.amend(Record::Episode(fewer), 1, "One goal was the father's");
        let mut number = 300;
        for outcome in EpisodeOutcome::ALL {
            number += 10;
            let note = if number % 20 == 0 { "" } else { "\"Better\", says the mother" }.to_owned();
            let ended = EpisodeEnd { on: day("2026-11-15"), outcome: *outcome, note };
            self.first(Record::Episode(Episode { ended: Some(ended), ..episode(number) }));
        }
        for reason in EpisodeReason::ALL {
            number += 10;
            let level = EpisodeLevel::UniversalPartnershipPlus;
            let reason_detail = String::new();
            self.first(Record::Episode(Episode { reason: *reason, reason_detail, level, ..episode(number) }));
        }
        self.never_true(Record::Episode(episode(number + 10)));
    }

    fn tasks(&mut self) {
        self.first(Record::Task(task(700)));
        self.amend(Record::Task(Task { done_on: Some(day("2026-09-18")), ..task(700) }), 1, "Done");
        self.first(Record::Task(Task { due_on: None, from_contact: None, ..task(701) }));
        self.never_true(Record::Task(task(702)));
        let passed = Task { assigned_to: Some("Sam Nursery".to_owned()), ..task(703) };
        self.first(Record::Task(passed));
    }

    fn places(&mut self) {
        let mut number = 800;
        for kind in PlaceKind::ALL {
            number += 1;
            self.first(Record::Place(place(number, *kind)));
        }
        let invitation = |status| Invitation {
            contact_type: ContactType::NcmpReception,
            school_year: 2026,
            status,
            on: day("2026-11-02"),
        };
        let invited = Place {
            invitations: InvitationStatus::ALL.iter().map(|status| invitation(*status)).collect(),
            ..place(801, PlaceKind::PrimarySchool)
        };
        self.amend(Record::Place(invited), 1, "Answered the letter");
        let hardly_known = Place {
            urn: None,
            address: " ".to_owned(),
            postcode: None,
            phone: None,
            named_nurse: None,
            open: false,
            ..place(820, PlaceKind::Clinic)
        };
        self.first(Record::Place(hardly_known));
        self.never_true(Record::Place(place(821, PlaceKind::Library)));
    }

    fn measurements(&mut self) {
        let mut number = 830;
        for kind in MeasurementKind::ALL {
            for value in [kind.possible().start(), kind.possible().end(), &512] {
                number += 1;
                self.first(Record::Measurement(measurement(number, *kind, *value)));
            }
        }
        let copied = Measurement { contact: None, ..measurement(850, MeasurementKind::Weight, 3_625) };
        self.first(Record::Measurement(copied));
        let weight = |value| Record::Measurement(measurement(851, MeasurementKind::Weight, value));
        self.first(weight(4_100));
        self.amend(weight(4_010), 1, "Figures swapped");
        self.never_true(Record::Measurement(measurement(852, MeasurementKind::Head, 380)));
    }

    fn appointments(&mut self) {
        let mut number = 860;
        for status in AppointmentStatus::ALL {
            for status_reason in [String::new(), "Said on the \"telephone\"".to_owned()] {
                number += 1;
                let became = Appointment { status: *status, status_reason, ..appointment(number) };
                self.first(Record::Appointment(became));
            }
        }
        for mode in Mode::ALL {
            number += 1;
            self.first(Record::Appointment(Appointment { mode: *mode, ..appointment(number) }));
        }
        for setting in Setting::ALL {
            number += 1;
            self.first(Record::Appointment(Appointment { setting: *setting, ..appointment(number) }));
        }
        let kept = Appointment {
            status: AppointmentStatus::Kept,
            contact: Some(ContactId::parse(&id(40)).unwrap()),
            place: Some(PlaceId::parse(&id(810)).unwrap()),
            note: String::new(),
            ..appointment(861)
        };
        self.amend(Record::Appointment(kept), 1, "Came");
        let missed = Appointment { status: AppointmentStatus::NoAccess, ..appointment(900) };
        self.never_true(Record::Appointment(missed));
    }

    fn questionnaires(&mut self) {
        self.first(Record::Questionnaire(questionnaire(910)));
        let back = Questionnaire { returned_on: Some(day("2026-11-09")), ..questionnaire(910) };
        self.amend(Record::Questionnaire(back.clone()), 1, "Came back");
        let read =
            |outcome, note: &str| Some(Triage { on: day("2026-11-10"), outcome, note: note.to_owned() });
        let mut number = 910;
        for outcome in TriageOutcome::ALL {
            number += 1;
            let id = QuestionnaireId::parse(&id(number)).unwrap();
            let triage = read(*outcome, if number % 2 == 0 { "" } else { "Wets the bed" });
            self.first(Record::Questionnaire(Questionnaire { id, triage, ..back.clone() }));
        }
        let followed_up = Questionnaire {
            triage: read(TriageOutcome::ReviewOffered, "Would like to talk"),
            followed_up_on: Some(day("2026-11-19")),
            follow_up_contact: Some(ContactId::parse(&id(40)).unwrap()),
            ..back
        };
        self.amend(Record::Questionnaire(followed_up), 2, "Seen in school");
        self.never_true(Record::Questionnaire(questionnaire(930)));
    }

    fn assessments(&mut self) {
        let mut number = 940;
        for form in REVIEW_FORMS {
            number += 1;
            self.first(Record::Assessment(assessment(number, form)));
        }
        let one_area = Assessment {
            contact: None,
            given: Given::of_scales(
                Tool::Asq3,
                Some(Form::Month24),
                &[None, None, Points::parse("45"), None, None],
            ),
            ..assessment(941, Form::Month24)
        };
        self.amend(Record::Assessment(one_area), 1, "The rest was another child's");
        self.never_true(Record::Assessment(assessment(950, Form::Month30)));
        self.assessments_of_every_tool();
        self.reviews();
    }

    fn assessments_of_every_tool(&mut self) {
        let mut number = 1_000;
        let mut next = |given: Given| {
            number += 1;
            Assessment { given, ..assessment(number, Form::Month24) }
        };
        let mut made = Vec::new();
        for tool in Tool::ALL {
            let forms: Vec<Option<Form>> = tool.forms().iter().copied().map(Some).collect();
            // Every form of what is about the child; of the long lists of months the ends are enough.
            let forms = match forms.as_slice() {
                [] => vec![None],
                [first, .., last] if forms.len() > 4 => vec![*first, *last],
                few => few.to_vec(),
            };
            made.extend(forms.into_iter().map(|form| next(scored(*tool, form))));
        }
        for assessment in made {
            self.first(Record::Assessment(assessment));
        }
        let mother = Some(RelationshipId::parse(&id(30)).unwrap());
        let of_items = |items: &[Option<u8>]| Given { items: items.to_vec(), ..scored(Tool::Epds, None) };
        let mood = Assessment {
            about: mother.clone(),
            action_taken: "Rang the \"crisis\" line together;\nher sister came".to_owned(),
            note: "Siân said \"it is only tiredness\"".to_owned(),
            ..next(of_items(&[Some(3); 10]))
        };
        self.first(Record::Assessment(mood.clone()));
        let partly = of_items(&[Some(3), None, None, None, None, None, None, None, None, Some(0)]);
        let mood = Assessment { given: partly, action_taken: String::new(), ..mood };
        self.amend(Record::Assessment(mood.clone()), 1, "Half were another mother's");
        let goals = Assessment { given: scored(Tool::Goal, None), ..mood };
        self.amend(Record::Assessment(goals), 2, "Another sheet altogether");
        self.never_true(Record::Assessment(Assessment { about: mother, ..next(scored(Tool::Dash, None)) }));
    }

    fn reviews(&mut self) {
        let mut contacts = Vec::new();
        for (number, which) in (1_100..).zip([Which::First, Which::Last, Which::NotAsked]) {
            let findings = all_fields().iter().map(|field| finding(field, which)).collect();
            contacts.push(Contact { findings, ..contact(number) });
        }
        contacts.push(Contact {
            findings: vec![Finding {
                field: "worries".to_owned(),
                answer: Answer::Words("\"Is she <normal>?\"\u{b} & so on\nSiân".to_owned()),
                note: "Not \"yet\"".to_owned(),
                unchanged_since: Some(day("2026-08-20")),
            }],
            restricted: true,
            ..contact(1_103)
        });
        let reviewed = contacts.first().cloned().unwrap();
        for contact in contacts {
            self.first(Record::Contact(contact));
        }
        let shorter = Contact { findings: reviewed.findings[..3].to_vec(), ..reviewed.clone() };
        self.amend(Record::Contact(shorter), 1, "The rest was the twin's");
        self.amend(Record::Contact(Contact { findings: Vec::new(), ..reviewed.clone() }), 2, "All of it was");
        let wrong = Contact { id: ContactId::parse(&id(1_104)).unwrap(), ..reviewed };
        self.never_true(Record::Contact(wrong));
    }

    fn contacts_of_the_programme(&mut self) {
        let mut number = 960;
        for feeding in InfantFeeding::ALL {
            number += 1;
            let infant_feeding = Some(*feeding);
            self.first(Record::Contact(Contact { infant_feeding, ..contact(number) }));
        }
        for role in Role::ALL {
            number += 1;
            let delivered_by = Some(DeliveredBy { name: "Sam \"Learner\"".to_owned(), role: *role });
            let on = day("2026-08-25");
            let countersigned = Some(Countersignature { name: "Priya Sample".to_owned(), on });
            self.first(Record::Contact(Contact { delivered_by, countersigned, ..contact(number) }));
        }
        for setting in [Some(Setting::School), None] {
            number += 1;
            let place = Some(PlaceId::parse(&id(801)).unwrap());
            self.first(Record::Contact(Contact { setting, place, ..contact(number) }));
        }
    }
}
