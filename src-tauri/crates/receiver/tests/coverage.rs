//! The coverage of a quarter against hand-made truth, in a real PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[expect(dead_code, reason = "each test file uses its part of the support")]
#[path = "../../sync-format/tests/support/mod.rs"]
mod resources;
#[path = "support/trust.rs"]
#[expect(dead_code, reason = "each test file uses its part of the support")]
mod trust;

use caseload_receiver::coverage::rules::Indicator;
use caseload_receiver::coverage::suppress::{Shown, shown};
use caseload_receiver::coverage::{Activity, Coverage, Part, measure};
use caseload_sync_format::v1::Moment;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, identifiers, systems};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Encounter, EncounterStatus, Extension, ExtensionValue, Identifier, Observation, Patient,
    Quantity, Reference, Resource, ResourceType,
};
use chrono::{Days, NaiveDate};
use trust::{Laptop, Trust};

/// Reached 30 days on 10 July and 8 weeks on 5 August.
const JUNE: &str = "2026-06-10";

#[tokio::test]
async fn new_birth_visits_count_by_the_day_of_the_visit_in_the_quarter_of_day_30() {
    let mut book = Book::default();
    for (visit, numerators) in [
        (Some((14, "seen", "in-person")), [1, 0]),
        (Some((15, "seen", "in-person")), [0, 1]),
        (Some((30, "seen-late", "in-person")), [0, 1]),
        (Some((31, "seen", "in-person")), [0, 0]),
        (Some((12, "seen", "phone")), [0, 0]),
        (Some((12, "seen", "video")), [0, 0]),
        (Some((12, "not-seen", "in-person")), [0, 0]),
        (Some((12, "was-not-brought", "in-person")), [0, 0]),
        (None, [0, 0]),
    ] {
        let child = book.child(JUNE);
        if let Some((day, outcome, mode)) = visit {
            book.contact(&child, "new-birth", after(JUNE, day), outcome, mode);
        }
        book.expect(Indicator::C2, numerators[0], 1);
        book.expect(Indicator::C3, numerators[1], 1);
        book.expect_8_weeks();
    }
    // An attempt and then a visit: the visit counts. A visit that was never true does not.
    let child = book.child(JUNE);
    book.contact(&child, "new-birth", after(JUNE, 10), "no-access", "in-person");
    book.contact(&child, "new-birth", after(JUNE, 13), "seen", "in-person");
    book.contact(&child, "new-birth", after(JUNE, 20), "seen", "in-person");
    book.expect(Indicator::C2, 1, 1);
    book.expect(Indicator::C3, 0, 1);
    book.expect_8_weeks();
    let child = book.child(JUNE);
    let wrong = book.contact(&child, "new-birth", after(JUNE, 10), "seen", "in-person");
    wrong.status = EncounterStatus::EnteredInError;
    book.expect(Indicator::C2, 0, 1);
    book.expect(Indicator::C3, 0, 1);
    book.expect_8_weeks();
    // Day 30 was the last of June, and is the first of October: other quarters. 8 weeks is in this one for the first.
    book.child("2026-05-31");
    book.expect_8_weeks();
    book.child("2026-09-01");
    book.check().await;
}

#[tokio::test]
async fn a_child_counts_where_it_was_on_the_day_it_turned_the_age() {
    let mut book = Book::default();
    for (joined, left, status, counts_at_30_days, counts_at_8_weeks) in [
        (None, None, "on-caseload", true, true),
        (Some("2026-07-10"), None, "on-caseload", true, true),
        (Some("2026-07-11"), None, "on-caseload", false, true),
        (None, Some("2026-07-10"), "moved-away", false, false),
        (None, Some("2026-07-11"), "moved-away", true, false),
        (None, Some("2026-08-06"), "died", true, true),
        (None, None, "moved-away", false, false),
        (None, None, "died", false, false),
    ] {
        let child = book.child(JUNE);
        let patient = book.patient(&child);
        set_concept(patient, extensions::CASELOAD_STATUS, systems::CASELOAD_STATUS, status);
        for (url, day) in [(extensions::JOINED_ON, joined), (extensions::LEFT_ON, left)] {
            let value = day.map(|day| Extension::new(url, ExtensionValue::Date(day.parse().unwrap())));
            patient.extension.extend(value);
        }
        if counts_at_30_days {
            book.expect(Indicator::C2, 0, 1);
            book.expect(Indicator::C3, 0, 1);
        }
        if counts_at_8_weeks {
            book.expect_8_weeks();
        }
    }
    let retracted = book.child(JUNE);
    book.patient(&retracted).active = false;
    book.check().await;
}

#[tokio::test]
async fn eight_week_reviews_and_feeding() {
    let mut book = Book::default();
    for (day, feeding, by_8_weeks, fed) in [
        (56, Some("breast"), 1, [1, 0, 0]),
        (57, Some("mixed"), 0, [0, 1, 0]),
        (50, Some("formula"), 1, [0, 0, 1]),
        (50, Some("not-known"), 1, [0, 0, 0]),
        (50, None, 1, [0, 0, 0]),
    ] {
        let child = book.child("2026-05-31");
        let contact = book.contact(&child, "6-8-weeks", after("2026-05-31", day), "seen", "in-person");
        set_feeding(contact, feeding);
        book.expect(Indicator::C8i, by_8_weeks, 1);
        for (indicator, met) in [Indicator::C8ii, Indicator::C8iii, Indicator::C8iv].into_iter().zip(fed) {
            book.expect(indicator, met, 1);
        }
        book.expect(Indicator::C8Breastfed, fed[0] + fed[1], 1);
    }
    // Asked by telephone: no review, but it is known how the child is fed. What was known first stands.
    let child = book.child("2026-05-31");
    set_feeding(
        book.contact(&child, "6-8-weeks", after("2026-05-31", 43), "seen", "in-person"),
        Some("not-known"),
    );
    set_feeding(
        book.contact(&child, "6-8-weeks", after("2026-05-31", 45), "not-seen", "phone"),
        Some("breast"),
    );
    set_feeding(
        book.contact(&child, "6-8-weeks", after("2026-05-31", 80), "seen", "in-person"),
        Some("formula"),
    );
    // Feeding recorded at another contact is not the 6 to 8 week status.
    set_feeding(
        book.contact(&child, "new-birth", after("2026-05-31", 12), "seen", "in-person"),
        Some("mixed"),
    );
    book.expect(Indicator::C8i, 1, 1);
    book.expect(Indicator::C8ii, 1, 1);
    book.expect(Indicator::C8iii, 0, 1);
    book.expect(Indicator::C8iv, 0, 1);
    book.expect(Indicator::C8Breastfed, 1, 1);
    book.check().await;
}

#[tokio::test]
async fn reviews_at_one_and_two_and_what_asq_3_said() {
    let mut book = Book::default();
    for (born, kind, seen_on, indicator, met) in [
        ("2025-07-15", "12-months", "2026-07-15", Indicator::C4, 1),
        ("2025-07-15", "12-months", "2026-07-16", Indicator::C4, 0),
        ("2025-07-15", "2-years", "2026-07-15", Indicator::C4, 0),
        ("2025-05-31", "12-months", "2026-08-31", Indicator::C5, 1),
        ("2025-05-31", "12-months", "2026-09-01", Indicator::C5, 0),
        // There is no 31 September: fifteen months are complete on 1 July.
        ("2025-03-31", "12-months", "2026-07-01", Indicator::C5, 1),
        ("2024-01-31", "2-years", "2026-08-01", Indicator::C6i, 0),
    ] {
        let child = book.child(born);
        book.contact(&child, kind, seen_on.parse().unwrap(), "seen", "in-person");
        book.expect(indicator, met, 1);
    }
    let areas = [
        Indicator::C6iii,
        Indicator::C6iv,
        Indicator::C6v,
        Indicator::C6vi,
        Indicator::C6vii,
        Indicator::C6viii,
    ];
    // Born on the leap day: two and a half years on 29 August 2026.
    for (scores, expected) in [
        (None, [None; 6]),
        (Some([Some(2_517), Some(3_807), Some(3_516), Some(2_978), Some(3_154)]), [Some(1); 6]),
        (
            Some([Some(2_516), Some(6_000), None, Some(6_000), Some(0)]),
            [Some(0), Some(1), None, Some(1), Some(0), None],
        ),
    ] {
        let child = book.child("2024-02-29");
        let review =
            book.contact(&child, "2-years", "2026-08-29".parse().unwrap(), "seen", "in-person").id.clone();
        book.expect(Indicator::C6i, 1, 1);
        book.expect(Indicator::C6ii, u64::from(scores.is_some()), 1);
        if let Some(scores) = scores {
            // A form of the same child that was not part of the review does not decide, though it is earlier.
            book.assessment(&child, None, "2026-08-01", [Some(0); 5]);
            book.assessment(&child, Some(&review), "2026-08-29", scores);
        }
        for (area, met) in areas.into_iter().zip(expected) {
            if let Some(met) = met {
                book.expect(area, met, 1);
            }
        }
    }
    // After turning two and a half the scores are too late.
    let child = book.child("2024-02-29");
    book.contact(&child, "2-years", "2026-08-01".parse().unwrap(), "seen", "in-person");
    book.assessment(&child, None, "2026-08-30", [Some(6_000); 5]);
    book.expect(Indicator::C6i, 1, 1);
    book.expect(Indicator::C6ii, 0, 1);
    // Neither does another form of ASQ-3, nor another tool, whatever its scores are called.
    let child = book.child("2024-02-29");
    book.contact(&child, "2-years", "2026-08-01".parse().unwrap(), "seen", "in-person");
    for code in ["asq-3-33", "asq-se-2-24", "goal"] {
        book.assessment(&child, None, "2026-08-01", [Some(6_000); 5]);
        if let Some(Resource::Observation(assessment)) = book.resources.last_mut() {
            assessment.code = CodeableConcept::code(systems::ASSESSMENT_TOOL, code, "");
        }
    }
    book.expect(Indicator::C6i, 1, 1);
    book.expect(Indicator::C6ii, 0, 1);
    book.check().await;
}

#[tokio::test]
async fn antenatal_contacts_count_once_a_mother_from_28_weeks() {
    let mut book = Book::default();
    for (met_on, outcome, mode, counts) in [
        // 28 weeks and 0 days before 1 October 2026 is 9 July.
        ("2026-07-08", "seen", "in-person", 0),
        ("2026-07-09", "seen", "in-person", 1),
        // The mother was met, the unborn child was not seen.
        ("2026-07-09", "not-seen", "in-person", 1),
        ("2026-08-01", "no-access", "in-person", 0),
        ("2026-08-01", "not-seen", "phone", 0),
        ("2026-06-30", "not-seen", "in-person", 0),
        ("2026-10-01", "not-seen", "in-person", 0),
    ] {
        let child = book.unborn("2026-10-01");
        book.contact(&child, "antenatal", met_on.parse().unwrap(), outcome, mode);
        book.count(Indicator::C1, counts);
    }
    // Twins are one mother's; so is a second contact. Her other number would be another mother.
    for mother in ["one mother", "one mother", "another"] {
        let child = book.unborn("2026-10-01");
        book.mother(&child, mother);
        book.contact(&child, "antenatal", "2026-08-01".parse().unwrap(), "seen", "in-person");
        book.contact(&child, "antenatal", "2026-09-01".parse().unwrap(), "seen", "in-person");
    }
    book.count(Indicator::C1, 2);
    // Met about one twin in June and about the other in July: she was first met in June.
    for met_on in ["2026-07-05", "2026-06-25"] {
        let child = book.unborn("2026-09-10");
        book.mother(&child, "a mother of June");
        book.contact(&child, "antenatal", met_on.parse().unwrap(), "seen", "in-person");
    }
    // First met in June at 28 weeks: counted then.
    let child = book.unborn("2026-09-01");
    book.contact(&child, "antenatal", "2026-06-20".parse().unwrap(), "seen", "in-person");
    book.contact(&child, "antenatal", "2026-07-20".parse().unwrap(), "seen", "in-person");
    // Born at 36 weeks on 1 September: 28 weeks were on 7 July. Not known at how many weeks: it counts as at term.
    for (gestation, met_on, counts) in [
        (Some(252), "2026-07-06", 0),
        (Some(252), "2026-07-07", 1),
        (Some(252), "2026-08-31", 1),
        (Some(252), "2026-09-01", 0),
        (None, "2026-07-01", 1),
    ] {
        let child = book.child("2026-09-01");
        let gestation =
            gestation.map(|days| Extension::new(extensions::GESTATION, ExtensionValue::Integer(days)));
        book.patient(&child).extension.extend(gestation);
        book.contact(&child, "antenatal", met_on.parse().unwrap(), "seen", "in-person");
        book.count(Indicator::C1, counts);
    }
    for (met_on, counts) in [("2026-07-16", 0), ("2026-07-17", 1)] {
        let child = book.child("2026-10-09");
        book.contact(&child, "antenatal", met_on.parse().unwrap(), "seen", "in-person");
        book.count(Indicator::C1, counts);
    }
    book.check().await;
}

#[tokio::test]
async fn a_child_on_two_laptops_is_one_child_and_both_laptops_contacts_count() {
    let (mut first, mut second) = (Laptop::new(1), Laptop::new(2));
    let mut trust = Trust::with(&first).await;
    trust.enrol(&second).await;
    let nhs_number = Identifier::new(identifiers::NHS_NUMBER, "9990000018");
    let mut book = Book::default();
    let before = book.child(JUNE);
    book.patient(&before).identifier.push(nhs_number.clone());
    let left = Extension::new(extensions::LEFT_ON, ExtensionValue::Date("2026-07-05".parse().unwrap()));
    book.patient(&before).extension.push(left);
    set_string(book.patient(&before), extensions::RESIDENT_AUTHORITY, "Leicester");
    book.contact(&before, "new-birth", after(JUNE, 12), "seen", "in-person");
    let records_of_first = std::mem::take(&mut book.resources);
    let now_here = book.child(JUNE);
    book.patient(&now_here).identifier.push(nhs_number);
    let joined = Extension::new(extensions::JOINED_ON, ExtensionValue::Date("2026-07-05".parse().unwrap()));
    book.patient(&now_here).extension.push(joined);
    set_string(book.patient(&now_here), extensions::RESIDENT_AUTHORITY, "Leicestershire");
    book.contact(&now_here, "6-8-weeks", after(JUNE, 50), "seen", "in-person");
    let records_of_second = std::mem::take(&mut book.resources);
    for (laptop, records) in [(&mut first, records_of_first), (&mut second, records_of_second)] {
        let file = laptop.export(records);
        assert_eq!(trust.receive(&file).await.refused, 0);
    }
    let coverage = measure(&mut trust.client, "2026Q3".parse().unwrap()).await.unwrap();
    for indicator in [Indicator::C2, Indicator::C8i] {
        let figures = &coverage.indicators[&indicator];
        assert_eq!((figures.whole.numerator, figures.whole.denominator), (1, Some(1)), "{indicator:?}");
        let areas: Vec<&Part> = figures.parts.keys().filter(|part| matches!(part, Part::Area(_))).collect();
        assert_eq!(areas, [&Part::Area(Some("Leicestershire".to_owned()))], "where it lived on that day");
    }
    assert_eq!(coverage.basis.laptops, 2);
    assert_eq!(coverage.activity, Activity { contacts: 1, children: 1, families: 1 });
}

#[tokio::test]
async fn parts_add_up_to_the_whole_and_what_is_small_is_not_shown() {
    let mut book = Book::default();
    for number in 0..60_u64 {
        let child = book.child(&after("2026-06-01", number).to_string());
        let patient = book.patient(&child);
        set_string(
            patient,
            extensions::RESIDENT_AUTHORITY,
            if number < 57 { "Leicester" } else { "Rutland" },
        );
        if number % 10 != 0 {
            let decile = i32::try_from(number % 3 + 1).unwrap();
            patient.extension.push(Extension::new(extensions::IMD_DECILE, ExtensionValue::Integer(decile)));
        }
        if number % 2 == 0 {
            let on = after("2026-06-01", number + 10);
            book.contact(&child, "new-birth", on, "seen", "in-person");
        }
    }
    let coverage = book.measured().await;
    let c2 = &coverage.indicators[&Indicator::C2];
    assert_eq!((c2.whole.numerator, c2.whole.denominator), (30, Some(60)));
    for wanted in [
        |part: &Part| matches!(part, Part::Month(_)),
        |part: &Part| matches!(part, Part::Area(_)),
        |part: &Part| matches!(part, Part::Imd(_)),
    ] {
        let parts: Vec<_> =
            c2.parts.iter().filter(|(part, _count)| wanted(part)).map(|(_part, count)| count).collect();
        assert_eq!(parts.iter().map(|count| count.numerator).sum::<u64>(), 30);
        assert_eq!(parts.iter().filter_map(|count| count.denominator).sum::<u64>(), 60);
    }
    let months: Vec<(String, u64)> = c2
        .parts
        .iter()
        .filter_map(|(part, count)| match part {
            Part::Month(month) => Some((month.to_string(), count.denominator.unwrap())),
            Part::Area(_) | Part::Imd(_) => None,
        })
        .collect();
    let expected = [("2026-07-01", 31), ("2026-08-01", 29)];
    assert_eq!(months, expected.map(|(month, count)| (month.to_owned(), count)));
    let shown = shown(&coverage);
    let c2 = &shown.indicators[&Indicator::C2];
    assert_eq!(c2.whole.denominator, Some(Shown::Number(60)));
    assert_eq!(c2.whole.numerator, Shown::Number(30));
    for area in ["Leicester", "Rutland"] {
        // Three in Rutland; with Leicester's 57 shown they would be 60 less 57.
        let count = c2.parts[&Part::Area(Some(area.to_owned()))];
        assert_eq!((count.numerator, count.denominator), (Shown::Hidden, Some(Shown::Hidden)), "{area}");
    }
}

#[tokio::test]
async fn a_month_that_lacks_a_day_is_completed_on_the_first_of_the_next() {
    let trust = Trust::new().await;
    for (born, months, expected) in [
        ("2026-01-31", 1, "2026-03-01"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-08-31", 1, "2026-10-01"),
        ("2024-02-29", 12, "2025-03-01"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-08-30", 30, "2027-03-01"),
    ] {
        let born: NaiveDate = born.parse().unwrap();
        let question = "select caseload.day_of_age($1, $2)";
        let found: NaiveDate = trust.client.query_one(question, &[&born, &months]).await.unwrap().get(0);
        assert_eq!(found.to_string(), expected, "{born} and {months} months");
    }
}

/// Records of one laptop, and what is expected of them in the third quarter of 2026.
#[derive(Default)]
struct Book {
    resources: Vec<Resource>,
    made: u32,
    expected: std::collections::BTreeMap<Indicator, (u64, Option<u64>)>,
}

impl Book {
    fn child(&mut self, born: &str) -> String {
        self.made += 1;
        let mut child = resources::child();
        child.id = format!("0190d2a0-0003-7000-8000-{:012}", self.made);
        child.identifier = vec![Identifier::new(identifiers::RECORD, child.id.clone())];
        child.extension = Vec::new();
        child.birth_date = Some(born.parse().unwrap());
        let id = child.id.clone();
        self.resources.push(child.into());
        id
    }

    fn unborn(&mut self, due: &str) -> String {
        let id = self.child("2026-01-01");
        let patient = self.patient(&id);
        patient.birth_date = None;
        let due = ExtensionValue::Date(due.parse().unwrap());
        patient.extension.push(Extension::new(extensions::EXPECTED_DATE_OF_DELIVERY, due));
        id
    }

    fn mother(&mut self, child: &str, person: &str) {
        self.made += 1;
        let mut mother = resources::is_mother();
        mother.id = format!("0190d2a0-0005-7000-8000-{:012}", self.made);
        mother.identifier = vec![Identifier::new(identifiers::PERSON, person)];
        mother.patient = Reference::to(ResourceType::Patient, child);
        self.resources.push(mother.into());
    }

    fn patient(&mut self, id: &str) -> &mut Patient {
        for resource in &mut self.resources {
            if let Resource::Patient(patient) = resource
                && patient.id == id
            {
                return patient;
            }
        }
        panic!("no child {id}")
    }

    fn contact(
        &mut self,
        child: &str,
        kind: &str,
        on: NaiveDate,
        outcome: &str,
        mode: &str,
    ) -> &mut Encounter {
        let mut contact = resources::contact();
        self.made += 1;
        contact.id = format!("0190d2a0-0009-7000-8000-{:012}", self.made);
        contact.subject = Reference::to(ResourceType::Patient, child);
        contact.kind = vec![CodeableConcept::code(systems::CONTACT_TYPE, kind, "")];
        contact.period.start = Some(Moment::Date(on));
        contact.period.end = None;
        let took_place = ["seen", "seen-late", "not-seen"].contains(&outcome);
        contact.status = if took_place { EncounterStatus::Finished } else { EncounterStatus::Cancelled };
        let outcome = CodeableConcept::code(systems::ATTENDANCE_OUTCOME, outcome, "");
        let mode = CodeableConcept::code(systems::CONTACT_MODE, mode, "");
        contact.extension = vec![
            Extension::new(extensions::ATTENDANCE_OUTCOME, ExtensionValue::CodeableConcept(outcome)),
            Extension::new(extensions::CONTACT_MODE, ExtensionValue::CodeableConcept(mode)),
        ];
        self.resources.push(contact.into());
        match self.resources.last_mut() {
            Some(Resource::Encounter(contact)) => contact,
            _other => panic!("it was just put there"),
        }
    }

    fn assessment(&mut self, child: &str, contact: Option<&str>, on: &str, scores: [Option<u32>; 5]) {
        let areas = ["communication", "gross-motor", "fine-motor", "problem-solving", "personal-social"];
        let whole = resources::assessment();
        let component = areas
            .into_iter()
            .zip(scores)
            .filter_map(|(area, score)| {
                let mut component = whole.component[0].clone();
                component.code = CodeableConcept::code(systems::ASQ_DOMAIN, area, "");
                component.value_quantity = Some(Quantity::score_hundredths(score?));
                Some(component)
            })
            .collect();
        self.made += 1;
        let assessment = Observation {
            id: format!("0190d2a0-0011-7000-8000-{:012}", self.made),
            subject: Reference::to(ResourceType::Patient, child),
            encounter: contact.map(|contact| Reference::to(ResourceType::Encounter, contact)),
            effective_date_time: Some(on.parse().unwrap()),
            component,
            ..whole
        };
        self.resources.push(assessment.into());
    }

    fn expect(&mut self, indicator: Indicator, numerator: u64, denominator: u64) {
        let sum = self.expected.entry(indicator).or_default();
        sum.0 += numerator;
        *sum.1.get_or_insert(0) += denominator;
    }

    fn count(&mut self, indicator: Indicator, number: u64) {
        self.expected.entry(indicator).or_default().0 += number;
    }

    /// Turned 8 weeks in the quarter, without a review and with nothing known of the feeding.
    fn expect_8_weeks(&mut self) {
        for indicator in
            [Indicator::C8i, Indicator::C8ii, Indicator::C8iii, Indicator::C8iv, Indicator::C8Breastfed]
        {
            self.expect(indicator, 0, 1);
        }
    }

    async fn measured(&mut self) -> Coverage {
        let mut laptop = Laptop::new(1);
        let mut trust = Trust::with(&laptop).await;
        let file = laptop.export(std::mem::take(&mut self.resources));
        assert_eq!(trust.receive(&file).await.refused, 0);
        measure(&mut trust.client, "2026Q3".parse().unwrap()).await.unwrap()
    }

    async fn check(mut self) {
        let coverage = self.measured().await;
        for (indicator, figures) in &coverage.indicators {
            let nothing = (0, (*indicator != Indicator::C1).then_some(0));
            let expected = self.expected.get(indicator).copied().unwrap_or(nothing);
            assert_eq!((figures.whole.numerator, figures.whole.denominator), expected, "{indicator:?}");
        }
    }
}

fn after(day: &str, days: u64) -> NaiveDate {
    day.parse::<NaiveDate>().unwrap() + Days::new(days)
}

fn set_string(patient: &mut Patient, url: &str, text: &str) {
    patient.extension.push(Extension::new(url, ExtensionValue::String(text.to_owned())));
}

fn set_concept(patient: &mut Patient, url: &str, system: &str, code: &str) {
    let concept = CodeableConcept::code(system, code, "");
    patient.extension.push(Extension::new(url, ExtensionValue::CodeableConcept(concept)));
}

fn set_feeding(contact: &mut Encounter, feeding: Option<&str>) {
    contact.extension.extend(feeding.map(|feeding| {
        let concept = CodeableConcept::code(systems::INFANT_FEEDING, feeding, "");
        Extension::new(extensions::INFANT_FEEDING, ExtensionValue::CodeableConcept(concept))
    }));
}
