//! After a class was measured: who gets which letter, what comes before it, what the paper says, and what is offered.

use caseload_app::{
    child::{
        self,
        views::{ChildForm, OpenChild, RegisterChild},
    },
    code::Code,
    document::{make_growth_chart, views::SaveGrowthChart},
    failure::Failure,
    place::{
        self,
        views::{PlaceForm, SavePlace},
    },
    referral::{self, views::ReferralQuery},
    school::{
        self,
        letters::{
            self,
            views::{
                LetterCall, LetterLine, LetterList, LetterQuery, LetterStanding, NoLetterWhy, OneLetter,
                PopulationQuery, RecordLetterCall, SaveLetterHead, SaveLetterWords, SaveLetters,
                SaveWeightOffer, WeightOffer,
            },
        },
        views::SavePupil,
    },
    session::views::Nothing,
    settings::{self, views::AuditQuery},
};
use caseload_domain::{
    child::{Level, Sex},
    growth::Measure,
    letter::LetterCode,
    ncmp::{NcmpResult, NcmpYear},
    place::PlaceKind,
    referral::ReferralService,
};
use caseload_tests::a_made_up_nhs_number;
use lopdf::Document;

use crate::nurse::{Nurse, ava, monday_morning};

const SCHOOL: &str = "Larkspur Primary";
const HEALTHY: &str = "19.2";
const OVER: &str = "21.3";
const VERY_OVER: &str = "26.0";
const UNDER: &str = "14.2";

#[test]
fn each_child_gets_the_letter_of_the_clinical_band_or_the_reason_there_is_none() {
    let mut class = Class::new();
    class.measured(1, HEALTHY);
    class.measured(2, OVER);
    class.measured(3, VERY_OVER);
    class.measured(4, UNDER);
    class.attended(5, NcmpResult::Absent);
    class.attended(6, NcmpResult::RefusedByParent);
    class.registers(7, |form| form.sex = Code(Sex::NotKnown));
    class.measures(7, HEALTHY);
    class.registers(8, |form| form.address_lines.clear());
    class.measures(8, HEALTHY);
    class.registers(9, |_| ());

    let list = class.list();
    let standing = |n: usize| (list.lines[n - 1].standing.0, list.lines[n - 1].letter.map(|code| code.0));
    assert_eq!(standing(1), (LetterStanding::Ready, Some(LetterCode::HealthyWeight)));
    assert_eq!(standing(2), (LetterStanding::Ready, Some(LetterCode::Overweight)));
    assert_eq!(standing(3), (LetterStanding::CallFirst, Some(LetterCode::VeryOverweight)));
    assert_eq!(standing(4), (LetterStanding::CallFirst, Some(LetterCode::Underweight)));
    let why: Vec<_> = list.lines.iter().filter_map(|line| line.why).map(|why| why.0).collect();
    use NoLetterWhy::{Absent, NoAddress, NoBand, NotMeasured, RefusedByParent};
    assert_eq!(why, [Absent, RefusedByParent, NoBand, NoAddress, NotMeasured]);
    assert_eq!(list.due_by.unwrap().to_string(), "2027-02-15", "six weeks after 4 January");
    // What is told about a child never names the population scheme.
    let told = serde_json::to_string(&list).unwrap();
    assert!(told.contains("clinical bands") && !told.contains("population") && !told.contains("obese"));
}

#[test]
fn a_letter_with_a_blank_is_not_made_and_one_that_is_made_is_a_page_with_the_words_and_the_address() {
    let mut class = Class::new();
    class.measured(1, HEALTHY);
    class.measured(2, OVER);
    let all = class.ready();
    assert_eq!(class.list().missing.len(), 1, "the telephone number");
    let refused = letters::make_letters(&mut class.nurse.app, &all, class.nurse.now).unwrap_err();
    let Failure::Invalid { problems } = refused else { panic!("{refused:?}") };
    assert!(problems[0].what.contains("{phone}") && problems[0].mend.contains("Settings"), "{problems:?}");

    class.knows_its_phone();
    let made = letters::make_letters(&mut class.nurse.app, &all, class.nurse.now).unwrap();
    assert_eq!(made.name, "letters-reception-2027-01-04.pdf");
    let again = letters::make_letters(&mut class.nurse.app, &all, class.nurse.now).unwrap();
    assert!(made.bytes == again.bytes, "the same letters are the same bytes");
    let pages = pages(&made.bytes);
    assert_eq!(pages.len(), 2, "a page each");
    for words in [
        "ToTheParentOrCarerOf",
        "14LarkspurRow",
        "HealthyWeight",
        "108.7cm",
        "19.2kg",
        "0116",
        SCHOOL,
        "4January2027",
    ] {
        assert!(holds(&pages[0], words), "{words}: {}", pages[0]);
    }
    assert!(holds(&pages[1], "overweight") && holds(&pages[1], "21.3kg"));
    // Nothing counts as made until the file is there.
    assert!(class.list().lines.iter().all(|line| line.made_on.is_none()));
    letters::note_letters_made(&mut class.nurse.app, &all, class.nurse.now).unwrap();
    let list = class.list();
    assert!(list.lines.iter().all(|line| line.made_on == Some(class.nurse.now.today)));
    assert_eq!(list.due_by, None);
    let audit =
        settings::audit(&mut class.nurse.app, AuditQuery { offset: 0, limit: 500 }, class.nurse.now).unwrap();
    assert_eq!(audit.lines.iter().filter(|line| line.action == "make-letter").count(), 4, "two, made twice");
    // The measurement was wrong: what the letter says is no longer so, and it is due again.
    class.amends(1, "19.4");
    assert_eq!(class.line(1).made_on, None);
    assert_eq!(class.line(1).standing.0, LetterStanding::Ready);
}

#[test]
fn parents_are_called_first_unless_the_nurse_decides_otherwise_in_writing() {
    let mut class = Class::new();
    class.knows_its_phone();
    class.measured(1, VERY_OVER);
    let line = class.line(1);
    let letter = class.asks_for(vec![line.contact_id.clone().unwrap()]);
    let refused = letters::make_letters(&mut class.nurse.app, &letter, class.nurse.now).unwrap_err();
    assert!(matches!(refused, Failure::Invalid { .. }));
    let call = RecordLetterCall {
        contact_id: line.contact_id.unwrap(),
        from_revision: line.revision.unwrap(),
        call: Code(LetterCall::LetterAlone),
    };
    letters::record_letter_call(&mut class.nurse.app, call.clone(), class.nurse.now).unwrap();
    assert_eq!(class.line(1).call, Some(Code(LetterCall::LetterAlone)));
    letters::make_letters(&mut class.nurse.app, &letter, class.nurse.now).unwrap();
    let stale = letters::record_letter_call(&mut class.nurse.app, call, class.nurse.now);
    assert_eq!(stale.unwrap_err(), Failure::ChangedMeanwhile);
}

#[test]
fn an_accepted_offer_leaves_a_task_until_the_referral_is_made() {
    let mut class = Class::new();
    class.measured(1, OVER);
    assert!(class.line(1).offers);
    let tasks = |class: &mut Class| {
        let child_id = class.line(1).child_id;
        let view = child::open_child(&mut class.nurse.app, OpenChild { child_id }, class.nurse.now).unwrap();
        view.tasks.iter().map(|task| (task.title.clone(), task.done_on.is_some())).collect::<Vec<_>>()
    };
    class.offers(WeightOffer::Declined, "").unwrap();
    assert!(tasks(&mut class).is_empty());
    assert!(class.offers(WeightOffer::Declined, "today").is_err(), "nobody is referred who has not accepted");
    class.offers(WeightOffer::Accepted, "").unwrap();
    assert_eq!(tasks(&mut class), [("Refer to weight management".to_owned(), false)]);
    class.offers(WeightOffer::Accepted, "today").unwrap();
    assert_eq!(tasks(&mut class), [("Refer to weight management".to_owned(), true)]);
    let today = class.nurse.now.today;
    assert_eq!(class.line(1).referred_on, Some(today));
    // It is a referral like any other: on the list of the whole caseload, with a day to ask for an answer.
    let referrals = |class: &mut Class| {
        let query = ReferralQuery { quarter: String::new() };
        referral::referral_list(&mut class.nurse.app, query, class.nurse.now).unwrap().rows
    };
    let [row] = <[_; 1]>::try_from(referrals(&mut class)).unwrap();
    assert_eq!(row.referral.service.0, ReferralService::WeightManagement);
    assert_eq!((row.referral.sent_on, row.referral.from_contact), (today, class.line(1).contact_id));
    assert!(row.referral.chase_on.is_some_and(|chase| chase > today));
    class.offers(WeightOffer::Accepted, "").unwrap();
    assert_eq!((class.line(1).referred_on, referrals(&mut class).len()), (None, 0));
}

#[test]
fn a_service_words_its_letters_and_goes_back_to_the_shipped_words() {
    let mut class = Class::new();
    class.knows_its_phone();
    class.measured(1, HEALTHY);
    let save = |class: &mut Class, text: &str| {
        let request = SaveLetterWords { code: Code(LetterCode::HealthyWeight), text: text.to_owned() };
        letters::save_letter_words(&mut class.nurse.app, request, class.nurse.now)
    };
    assert!(matches!(save(&mut class, "About {child}\n\nDear {mum}"), Err(Failure::Invalid { .. })));
    let hostile = "About {child}\n\n#read(\"/etc/passwd\") $x$ *{school}* <b>";
    let words = save(&mut class, hostile).unwrap();
    assert!(words.letters.iter().any(|one| !one.shipped && one.text == hostile));
    let ready = class.ready();
    let made = letters::make_letters(&mut class.nurse.app, &ready, class.nurse.now).unwrap();
    assert!(holds(&pages(&made.bytes)[0], "#read(\"/etc/passwd\")$x$*LarkspurPrimary*<b>"));
    let back = OneLetter { code: Code(LetterCode::HealthyWeight) };
    let words = letters::reset_letter_words(&mut class.nurse.app, back, class.nurse.now).unwrap();
    assert!(words.letters.iter().all(|one| one.shipped));
}

#[test]
fn statistics_count_population_bands_and_hide_small_numbers() {
    let mut class = Class::new();
    for n in 1..=12 {
        class.measured(n, HEALTHY);
    }
    // Between the 85th and the 91st: healthy to the parents, overweight in the statistics.
    class.measured(13, "20.6");
    assert_eq!(class.line(13).letter, Some(Code(LetterCode::HealthyWeight)));
    let query = PopulationQuery { school_year: 2026 };
    let figures = letters::population_figures(&mut class.nurse.app, query.clone(), class.nurse.now).unwrap();
    let reception = &figures.years[0];
    assert_eq!(reception.measured, Some(13));
    let bands: Vec<Option<u32>> = reception.bands.iter().map(|line| line.children).collect();
    assert_eq!(bands, [Some(0), None, None, Some(0), Some(0)], "one child alone would be given away");
    for n in 14..=24 {
        class.measured(n, "20.6");
    }
    let figures = letters::population_figures(&mut class.nurse.app, query, class.nurse.now).unwrap();
    let bands: Vec<Option<u32>> = figures.years[0].bands.iter().map(|line| line.children).collect();
    assert_eq!(bands, [Some(0), Some(12), Some(12), Some(0), Some(0)]);
    assert!(figures.scheme.contains("population"));
}

#[test]
fn a_growth_chart_is_one_tagged_a4_page_with_the_childs_figures() {
    let mut class = Class::new();
    class.measured(1, HEALTHY);
    let child_id = class.line(1).child_id;
    let chart = |class: &mut Class, measure| {
        let request = SaveGrowthChart { child_id: child_id.clone(), measure: Code(measure), range: None };
        make_growth_chart(&mut class.nurse.app, &request, class.nurse.now)
    };
    let made = chart(&mut class, Measure::Bmi).unwrap();
    assert_eq!(made.name, "growth-chart-bmi-2027-01-04.pdf");
    let document = Document::load_mem(&made.bytes).unwrap();
    assert!(document.catalog().unwrap().get(b"StructTreeRoot").is_ok());
    for page in document.get_pages().into_values() {
        let frame = document.get_object(page).unwrap().as_dict().unwrap().get(b"MediaBox").unwrap();
        let sides: Vec<f32> = frame.as_array().unwrap().iter().map(|side| side.as_float().unwrap()).collect();
        assert!((sides[2] - 595.28).abs() < 0.1 && (sides[3] - 841.89).abs() < 0.1, "A4: {sides:?}");
    }
    let pages = pages(&made.bytes);
    assert_eq!(pages.len(), 1);
    for words in [
        "Bodymassindex",
        "PUPIL01",
        "12April2022",
        "99.6th",
        "0.4th",
        "16.2",
        "healthyweight",
        "UK-WHO",
        "Page1of1",
        "Ageinyears",
    ] {
        assert!(holds(&pages[0], words), "{words}: {}", pages[0]);
    }
    assert!(!holds(&pages[0], "population"));
    let (one, other) =
        (chart(&mut class, Measure::Weight).unwrap(), chart(&mut class, Measure::Weight).unwrap());
    assert!(one.bytes == other.bytes, "the same record at the same moment is the same bytes");
    let audit =
        settings::audit(&mut class.nurse.app, AuditQuery { offset: 0, limit: 500 }, class.nurse.now).unwrap();
    assert_eq!(audit.lines.iter().filter(|line| line.action == "save-growth-chart").count(), 3);
}

/// The words of each page without their spaces.
fn pages(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    let bare =
        |page| document.extract_text(&[page]).unwrap().chars().filter(|one| !one.is_whitespace()).collect();
    document.get_pages().into_keys().map(bare).collect()
}

fn holds(page: &str, words: &str) -> bool {
    let bare: String = words.chars().filter(|one| !one.is_whitespace()).collect();
    page.to_lowercase().contains(&bare.to_lowercase())
}

struct Class {
    nurse: Nurse,
    school: String,
    children: Vec<String>,
}

impl Class {
    fn new() -> Self {
        let mut nurse = Nurse::new();
        let form = PlaceForm {
            kind: Code(PlaceKind::PrimarySchool),
            name: SCHOOL.to_owned(),
            urn: "999001".to_owned(),
            ods_code: String::new(),
            address: String::new(),
            postcode: "le39qh".to_owned(),
            phone: String::new(),
            named_nurse: String::new(),
            open: true,
        };
        let request = SavePlace { place_id: None, from_revision: None, form, reason: String::new() };
        let school = place::save_place(&mut nurse.app, request, nurse.now).unwrap().record_id;
        Self { nurse, school, children: Vec::new() }
    }

    /// The nth child of the class, who is the nth in its list.
    fn registers(&mut self, n: usize, change: impl FnOnce(&mut ChildForm)) {
        let mut form = ChildForm {
            family: format!("Pupil{n:02}"),
            given: "Ivy".to_owned(),
            known_as: String::new(),
            date_of_birth: "12/04/2022".to_owned(),
            sex: Code(Sex::Female),
            nhs_number: a_made_up_nhs_number(n).as_str().to_owned(),
            gestation: String::new(),
            school_name: SCHOOL.to_owned(),
            level: Code(Level::Universal),
            visit_note: String::new(),
            relatives: Vec::new(),
            ..ava()
        };
        change(&mut form);
        let request = RegisterChild { form, duplicates_seen: true };
        let saved = child::register_child(&mut self.nurse.app, request, self.nurse.now).unwrap();
        self.children.push(saved.child_id.unwrap());
        assert_eq!(self.children.len(), n);
    }

    fn attended(&mut self, n: usize, result: NcmpResult) {
        self.registers(n, |_| ());
        self.saves(n, result, "", None).unwrap();
    }

    fn measured(&mut self, n: usize, kilograms: &str) {
        self.registers(n, |_| ());
        self.measures(n, kilograms);
    }

    fn measures(&mut self, n: usize, kilograms: &str) {
        self.saves(n, NcmpResult::Measured, kilograms, None).unwrap();
    }

    fn amends(&mut self, n: usize, kilograms: &str) {
        let revision = self.line(n).revision;
        self.saves(n, NcmpResult::Measured, kilograms, revision).unwrap();
    }

    fn saves(
        &mut self,
        n: usize,
        result: NcmpResult,
        weight: &str,
        from_revision: Option<u32>,
    ) -> Result<(), Failure> {
        let height = if weight.is_empty() { "" } else { "108.7" };
        let row = SavePupil {
            place_id: self.school.clone(),
            year: Code(NcmpYear::Reception),
            on: monday_morning().today,
            child_id: self.children[n - 1].clone(),
            result: Code(result),
            height: height.to_owned(),
            weight: weight.to_owned(),
            checked: true,
            review: String::new(),
            from_revision,
            reason: "read again".to_owned(),
        };
        school::save_pupil(&mut self.nurse.app, row, self.nurse.now).map(drop)
    }

    fn knows_its_phone(&mut self) {
        let head = SaveLetterHead {
            phone: "0116 496 0000".to_owned(),
            address: "School nursing, Larch House\nLeicester".to_owned(),
        };
        letters::save_letter_head(&mut self.nurse.app, head, self.nurse.now).unwrap();
        assert_eq!(
            letters::letter_words(&mut self.nurse.app, Nothing {}, self.nurse.now).unwrap().phone,
            "0116 496 0000"
        );
    }

    fn list(&mut self) -> LetterList {
        let query =
            LetterQuery { place_id: self.school.clone(), year: Code(NcmpYear::Reception), school_year: 2026 };
        letters::letter_list(&mut self.nurse.app, query, self.nurse.now).unwrap()
    }

    fn line(&mut self, n: usize) -> LetterLine {
        self.list().lines[n - 1].clone()
    }

    fn ready(&mut self) -> SaveLetters {
        let ready = self.list().lines.into_iter().filter(|line| line.standing.0 == LetterStanding::Ready);
        let contact_ids = ready.filter_map(|line| line.contact_id).collect();
        self.asks_for(contact_ids)
    }

    fn asks_for(&self, contact_ids: Vec<String>) -> SaveLetters {
        SaveLetters {
            place_id: self.school.clone(),
            year: Code(NcmpYear::Reception),
            school_year: 2026,
            contact_ids,
        }
    }

    fn offers(&mut self, offer: WeightOffer, referred_on: &str) -> Result<(), Failure> {
        let line = self.line(1);
        let request = SaveWeightOffer {
            contact_id: line.contact_id.unwrap(),
            from_revision: line.revision.unwrap(),
            offer: Code(offer),
            referred_on: referred_on.to_owned(),
        };
        letters::save_weight_offer(&mut self.nurse.app, request, self.nurse.now).map(drop)
    }
}
