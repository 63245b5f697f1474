//! A caseload made of chance: a child with everything that can be written about one, a sibling, a school, another family.

use caseload_domain::{
    child::{
        Address, Birth, CaseloadStatus, Child, Gestation, GpPractice, Level, NhsNumberStatus, School, Sex,
    },
    code::{Coded as _, YesNoNotAsked},
    contact::{
        Contact, ContactType, Countersignature, DeliveredBy, InfantFeeding, Mode, Outcome, Present, Setting,
    },
    id::{ChildId, ContactId, HouseholdId, MeasurementId, PersonId, PlaceId, RelationshipId},
    measurement::{Measurement, MeasurementKind},
    name::Name,
    ncmp::NcmpYear,
    nhs_number::NhsNumber,
    person::{Person, Relationship, RelationshipRole},
    place::{Place, PlaceKind},
    postcode::Postcode,
    practitioner::Role,
    record::{Record, RevisionStatus},
    review::{Answer, Finding},
};
use caseload_store::{NewRevision, draft::Draft};
use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};

use super::{chance::Chance, secrets::Secret, work};
use crate::clock::Now;

/// A caseload, not yet written.
pub(super) struct Caseload {
    pub(super) now: Now,
    pub(super) child: ChildId,
    pub(super) number: NhsNumber,
    pub(super) revisions: Vec<NewRevision>,
    pub(super) drafts: Vec<Draft>,
    /// The days of restricted contacts at which something was measured; nothing else happened on any of them.
    pub(super) secret_days: Vec<NaiveDate>,
    /// The days on which a brother or sister was seen and weighed; this child was not on any of them.
    pub(super) sibling_days: Vec<NaiveDate>,
    /// The days on which something was measured that is told.
    pub(super) told_days: Vec<NaiveDate>,
    /// The school and the year in which the child was measured there.
    pub(super) measured_at_school: Option<(PlaceId, NcmpYear)>,
}

/// The school year of every day a caseload can stand on.
pub(super) const SCHOOL_YEAR: i32 = 2026;

/// A caseload on the way.
pub(super) struct Maker {
    pub(super) chance: Chance,
    pub(super) now: Now,
    ids: u64,
    pub(super) made: Caseload,
}

impl Caseload {
    /// The caseload of a round.
    pub(super) fn of(seed: u64, round: u64) -> Self {
        let mut chance = Chance::of(seed, round);
        let morning: chrono::DateTime<chrono::Utc> = "2027-01-04T08:42:00Z".parse().unwrap();
        let now = Now::at(morning + TimeDelta::days(i64::try_from(chance.below(60)).unwrap()));
        let nobody = ChildId::parse("0190a000-0000-7000-8000-000000000000").unwrap();
        let made = Self {
            now,
            child: nobody,
            number: number_of(round),
            revisions: Vec::new(),
            drafts: Vec::new(),
            secret_days: Vec::new(),
            sibling_days: Vec::new(),
            told_days: Vec::new(),
            measured_at_school: None,
        };
        let mut maker = Maker { chance, now, ids: round * 1_000, made };
        maker.family();
        maker.another_family();
        maker.made
    }
}

/// A made-up number of a round, from the range that belongs to nobody.
fn number_of(round: u64) -> NhsNumber {
    (round * 100..round * 100 + 100).find_map(|last| NhsNumber::parse(&format!("999{last:07}")).ok()).unwrap()
}

impl Maker {
    pub(super) fn id(&mut self) -> String {
        self.ids += 1;
        format!("0190a000-0000-7000-8000-{:012x}", self.ids)
    }

    pub(super) fn half(&mut self) -> bool {
        self.chance.half()
    }

    pub(super) fn write(&mut self, record: Record) {
        self.made.revisions.push(NewRevision {
            record,
            status: RevisionStatus::Current,
            replaces: None,
            reason: None,
            action: "test",
            written_at: self.now.instant - TimeDelta::days(1),
        });
    }

    /// The same record once more, with a reason.
    fn amend(&mut self, record: Record) {
        self.made.revisions.push(NewRevision {
            record,
            status: RevisionStatus::Current,
            replaces: Some(1),
            reason: Some(Secret::Reason.text()),
            action: "test",
            written_at: self.now.instant - TimeDelta::hours(2),
        });
    }

    /// A day before today on which `days` of the month fall; `None` where the child's life has none.
    fn day_in(&mut self, born: NaiveDate, days: std::ops::RangeInclusive<u32>) -> Option<NaiveDate> {
        let life = u64::try_from((self.now.today - born).num_days()).unwrap_or(0);
        if life == 0 {
            return None;
        }
        (0..60)
            .filter_map(|_| born.checked_add_days(Days::new(self.chance.below(life))))
            .find(|day| days.contains(&day.day()))
    }

    /// A day on which something was measured that is told. The days of the two never meet.
    fn told_day(&mut self, born: NaiveDate) -> Option<NaiveDate> {
        self.day_in(born, 10..=18)
    }

    fn secret_day(&mut self, born: NaiveDate) -> Option<NaiveDate> {
        self.day_in(born, 20..=28)
    }

    fn family(&mut self) {
        let child = self.child();
        let (id, birth) = (child.id.clone(), child.birth);
        self.made.child = id.clone();
        let household = child.household.clone();
        self.write(Record::Child(Box::new(child.clone())));
        if self.half() {
            self.amend(Record::Child(Box::new(child)));
        }
        let mother = self.relative(&id, RelationshipRole::Mother);
        self.relative(&id, RelationshipRole::Father);
        if self.half() {
            self.sibling(household, &mother.1);
        }
        let mut contacts = Vec::new();
        for restricted in [false, true, false, true] {
            let day = match (birth, restricted) {
                (Birth::Born(born), true) => self.secret_day(born),
                (Birth::Born(born), false) => self.told_day(born),
                (Birth::Expected(_), _) => None,
            };
            // Of a child not born yet there are contacts all the same, without a weight.
            let on = day.or_else(|| self.now.today.checked_sub_days(Days::new(3))).unwrap();
            let contact = self.contact(&id, on, restricted, &mother.0);
            contacts.push((contact, restricted));
            if day.is_some() {
                self.measured(&id, &contacts.last().unwrap().0.clone(), on, restricted);
            }
        }
        if let Birth::Born(born) = birth
            && self.half()
        {
            self.at_school(&id, born);
        }
        work::write(self, &id, &contacts, &mother.0);
    }

    fn child(&mut self) -> Child {
        let unborn = self.chance.below(10) == 0;
        let today = self.now.today;
        let ago = |days: u64| today.checked_sub_days(Days::new(days)).unwrap();
        let birth = if unborn {
            Birth::Expected(today + Days::new(1 + self.chance.below(120)))
        } else {
            // A baby, a toddler, a child of Reception or one of Year 6: the years in which each chart and letter is made.
            let born = match self.chance.below(5) {
                0 | 1 => ago(30 + self.chance.below(330)),
                2 => ago(400 + self.chance.below(900)),
                3 => NaiveDate::from_ymd_opt(2021, 9, 1).unwrap() + Days::new(self.chance.below(365)),
                _ => NaiveDate::from_ymd_opt(2015, 9, 1).unwrap() + Days::new(self.chance.below(365)),
            };
            // Never a day of the month on which something restricted was measured.
            Birth::Born(born.with_day(10 + born.day() % 9).unwrap())
        };
        let weeks = 30 + u8::try_from(self.chance.below(12)).unwrap();
        Child {
            id: ChildId::parse(&self.id()).unwrap(),
            name: Name::parse(&format!("{}son", Secret::OwnName.code()), "Ivy", "").unwrap(),
            birth,
            sex: if self.half() { Sex::Female } else { Sex::Male },
            nhs_number: Some(self.made.number.clone()),
            nhs_number_status: NhsNumberStatus::PresentNotTraced,
            gestation: if unborn { None } else { Gestation::new(weeks, 3) },
            address: Address {
                lines: vec![format!("14 {} Row", Secret::OwnAddress.code())],
                postcode: Postcode::parse("LE3 9QH"),
            },
            phone: Some(Secret::AboutChild.text()),
            gp_practice: Some(GpPractice { code: None, name: Secret::AboutChild.text() }),
            school: Some(School {
                name: format!("{} Primary", Secret::School.code()),
                urn: None,
                year_group: None,
                class_name: None,
            }),
            ethnicity: None,
            first_language: Some(Secret::AboutChild.text()),
            interpreter: YesNoNotAsked::NotAsked,
            level: self.chance.of_list(Level::ALL),
            level_since: None,
            earlier_levels: Vec::new(),
            send: YesNoNotAsked::NotAsked,
            imd_decile: None,
            joined_on: None,
            left_on: None,
            named_practitioner: Some(Secret::Colleague.text()),
            resident_authority: Some(Secret::AboutChild.text()),
            household: Some(HouseholdId::parse(&self.id()).unwrap()),
            visit_note: Some(Secret::AboutChild.text()),
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

    /// A relative of a child; answers the relationship and the person.
    fn relative(&mut self, child: &ChildId, role: RelationshipRole) -> (RelationshipId, PersonId) {
        let person = PersonId::parse(&self.id()).unwrap();
        self.write(Record::Person(Person {
            id: person.clone(),
            name: Name::parse(&format!("{}by", Secret::Relative.code()), Secret::Relative.code(), "")
                .unwrap(),
            nhs_number: None,
            date_of_birth: None,
            phone: Some(Secret::Relative.text()),
            // Seldom another height than these, so that nothing else on a chart says the same.
            height: Some(if role == RelationshipRole::Mother { 1_640 } else { 1_810 }),
        }));
        (self.related(child, &person, role), person)
    }

    fn related(&mut self, child: &ChildId, person: &PersonId, role: RelationshipRole) -> RelationshipId {
        let id = RelationshipId::parse(&self.id()).unwrap();
        self.write(Record::Relationship(Relationship {
            id: id.clone(),
            child: child.clone(),
            person: person.clone(),
            role,
            parental_responsibility: YesNoNotAsked::Yes,
            lives_with_child: YesNoNotAsked::Yes,
            since: None,
            until: None,
        }));
        id
    }

    fn sibling(&mut self, household: Option<HouseholdId>, mother: &PersonId) {
        let sibling = Child { household, ..self.child_called(Secret::Sibling) };
        let id = sibling.id.clone();
        let birth = sibling.birth;
        self.write(Record::Child(Box::new(sibling)));
        self.related(&id, mother, RelationshipRole::Mother);
        if let Birth::Born(born) = birth
            && let Some(on) = self.day_in(born, 29..=31)
        {
            let contact = self.contact_in(&id, on, false, Secret::Sibling);
            let at = Some(contact.id.clone());
            self.write(Record::Contact(contact));
            let taken = MeasurementId::parse(&self.id()).unwrap();
            let (kind, value) = (MeasurementKind::Weight, 7_000);
            self.write(Record::Measurement(Measurement {
                id: taken,
                child: id,
                contact: at,
                measured_on: on,
                kind,
                value,
            }));
            self.made.sibling_days.push(on);
        }
    }

    fn another_family(&mut self) {
        let child = self.child_called(Secret::AnotherFamily);
        let id = child.id.clone();
        self.write(Record::Child(Box::new(child)));
        let day = self.now.today.checked_sub_days(Days::new(2)).unwrap();
        let contact = self.contact_in(&id, day, false, Secret::AnotherFamily);
        self.write(Record::Contact(contact));
    }

    /// Another child than the one this is about: every word of it is of one kind.
    fn child_called(&mut self, secret: Secret) -> Child {
        Child {
            name: Name::parse(&format!("{}son", secret.code()), secret.code(), "").unwrap(),
            nhs_number: None,
            address: Address { lines: vec![secret.text()], postcode: None },
            phone: Some(secret.text()),
            gp_practice: None,
            school: None,
            first_language: None,
            named_practitioner: None,
            resident_authority: None,
            visit_note: Some(secret.text()),
            ..self.child()
        }
    }

    /// A contact all of whose words are of one kind.
    fn contact_in(&mut self, child: &ChildId, on: NaiveDate, restricted: bool, secret: Secret) -> Contact {
        let text = || secret.text();
        Contact {
            id: ContactId::parse(&self.id()).unwrap(),
            child: child.clone(),
            contact_type: self.chance.of_list(&[
                ContactType::WeightAndFeeding,
                ContactType::HealthReview,
                ContactType::FollowUp,
                ContactType::SixToEightWeeks,
                ContactType::TwelveMonths,
                ContactType::TwoYears,
                ContactType::SafeguardingMeeting,
            ]),
            happened_on: on,
            happened_at: None,
            minutes: None,
            setting: Some(Setting::Home),
            mode: Mode::InPerson,
            outcome: Outcome::Seen,
            present: vec![Present::Child],
            purpose: text(),
            narrative: text(),
            voice: text(),
            episode: None,
            restricted,
            place: None,
            delivered_by: None,
            countersigned: None,
            infant_feeding: Some(self.chance.of_list(InfantFeeding::ALL)),
            findings: vec![Finding {
                field: "home-conditions".to_owned(),
                answer: Answer::Words(text()),
                note: text(),
                unchanged_since: None,
            }],
            concerns: Vec::new(),
            action_taken: text(),
            decision: text(),
            given: Vec::new(),
            signposted: Vec::new(),
            written_with: None,
        }
    }

    fn contact(
        &mut self,
        child: &ChildId,
        on: NaiveDate,
        restricted: bool,
        mother: &RelationshipId,
    ) -> ContactId {
        let secret = if restricted { Secret::RestrictedContact } else { Secret::Contact };
        let mut contact = self.contact_in(child, on, restricted, secret);
        contact.present.push(Present::Relative(mother.clone()));
        // Of a restricted contact everything is restricted, who was there too.
        let third = if restricted { secret } else { Secret::ThirdParty };
        contact.present.push(Present::Other(third.text()));
        let colleague = if restricted { secret } else { Secret::Colleague };
        contact.delivered_by = Some(DeliveredBy { name: colleague.text(), role: Role::Student });
        contact.countersigned = Some(Countersignature { name: colleague.text(), on });
        let confided = if restricted { secret } else { Secret::Confided };
        contact.findings.push(Finding {
            field: "parent-risk".to_owned(),
            answer: Answer::Words(confided.text()),
            note: confided.text(),
            unchanged_since: None,
        });
        let id = contact.id.clone();
        self.write(Record::Contact(contact.clone()));
        if !restricted && self.half() {
            self.amend(Record::Contact(contact));
        }
        id
    }

    /// Weight, length or height, and head at a contact.
    fn measured(&mut self, child: &ChildId, at: &ContactId, on: NaiveDate, restricted: bool) {
        if restricted {
            self.made.secret_days.push(on);
        } else {
            self.made.told_days.push(on);
        }
        let grams = 3_000 + u32::try_from(self.chance.below(9_000)).unwrap();
        let millimetres = 500 + u32::try_from(self.chance.below(400)).unwrap();
        let kind = if self.half() { MeasurementKind::Length } else { MeasurementKind::Height };
        for (kind, value) in
            [(MeasurementKind::Weight, grams), (kind, millimetres), (MeasurementKind::Head, millimetres / 2)]
        {
            let id = MeasurementId::parse(&self.id()).unwrap();
            let contact = Some(at.clone());
            let taken = Measurement { id, child: child.clone(), contact, measured_on: on, kind, value };
            self.write(Record::Measurement(taken.clone()));
            if !restricted && self.chance.below(4) == 0 {
                self.amend(Record::Measurement(Measurement { value: value + 10, ..taken }));
            }
        }
    }

    /// A measurement of the national programme, restricted by half.
    fn at_school(&mut self, child: &ChildId, born: NaiveDate) {
        let reception = NaiveDate::from_ymd_opt(2021, 9, 1).unwrap();
        let (year, grams, millimetres) = if born < NaiveDate::from_ymd_opt(2016, 9, 1).unwrap() {
            (NcmpYear::YearSix, 34_000, 1_400)
        } else if (reception..reception + Days::new(365)).contains(&born) {
            (NcmpYear::Reception, 18_000, 1_060)
        } else {
            return;
        };
        let place = PlaceId::parse(&self.id()).unwrap();
        let about = || Secret::Place.text();
        self.write(Record::Place(Place {
            id: place.clone(),
            kind: PlaceKind::PrimarySchool,
            name: format!("{} Primary", Secret::School.code()),
            urn: None,
            ods_code: None,
            address: about(),
            postcode: None,
            phone: Some(about()),
            named_nurse: Some(about()),
            invitations: Vec::new(),
            open: true,
        }));
        let restricted = self.half();
        let on = NaiveDate::from_ymd_opt(2026, 11, if restricted { 20 } else { 10 }).unwrap()
            + Days::new(self.chance.below(8));
        let secret = if restricted { Secret::RestrictedContact } else { Secret::Contact };
        let mut contact = self.contact_in(child, on, restricted, secret);
        contact.contact_type = year.contact_type();
        contact.place = Some(place.clone());
        contact.setting = Some(Setting::School);
        let at = contact.id.clone();
        self.write(Record::Contact(contact));
        if restricted {
            self.made.secret_days.push(on);
        } else {
            self.made.told_days.push(on);
        }
        for (kind, value) in [(MeasurementKind::Weight, grams), (MeasurementKind::Height, millimetres)] {
            let id = MeasurementId::parse(&self.id()).unwrap();
            // A little more or less, and of a healthy weight: for that there is a letter without a call before it.
            let value = value + u32::try_from(self.chance.below(40)).unwrap();
            let contact = Some(at.clone());
            self.write(Record::Measurement(Measurement {
                id,
                child: child.clone(),
                contact,
                measured_on: on,
                kind,
                value,
            }));
        }
        self.made.measured_at_school = Some((place, year));
    }
}
