//! The trust's side of the figures: what the receiver counts of a laptop's files is what the laptop counts of itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    ops::ControlFlow,
    path::PathBuf,
};

use caseload_app::{
    App, Now, Strength,
    child::{self, views::RegisterChild},
    code::Code,
    contact::{self, views::EnteredInError},
    failure::Failure,
    report::{
        report,
        views::{GroupLine, ReportQuery, ReportView},
    },
    safeguarding::{
        self,
        views::{
            AmendSafeguarding, BeginSafeguarding, EndSafeguarding, SafeguardingCountsQuery, SafeguardingForm,
        },
    },
    session::{self, Size},
    sync,
};
use caseload_domain::{
    child::CaseloadStatus,
    code::Coded as _,
    flag::AbuseCategory,
    kpi::Indicator,
    practitioner::Role,
    safeguarding::{EarlyHelpForm, LegalBasis, SafeguardingKind, SafeguardingOutcome},
};
use caseload_receiver::{
    coverage::{self, Coverage, Part},
    demonstration::enrol_sender,
    home::Home,
    load::{self, Loaded},
    private_cluster::PrivateCluster,
};
use caseload_sync_format::v1::SyncFile;
use caseload_tests::a_made_up_nhs_number;
use chrono::{Days, NaiveDate};
use tempfile::tempdir;

use crate::{
    nurse::{Nurse, ava, monday_morning},
    trust::Receiver,
};

/// Numerator and denominator by indicator and part; the whole under an empty part.
type Figures = BTreeMap<(String, String), (u64, Option<u64>)>;

#[test]
fn the_trust_counts_a_laptop_as_the_laptop_counts_itself() {
    let home = tempdir().unwrap();
    let now = monday_morning();
    let mut app = App::new(home.path(), Strength::Lowest);
    let size = Size { seed: 7, children: 240, years: 3 };
    session::demonstration_of(&mut app, size, Role::HealthVisitor, now).unwrap();
    sync::seal_sync_file(&mut app, now, &mut |_, _| ControlFlow::Continue(())).unwrap();

    let mut counted_somebody = BTreeSet::new();
    let mut counted = received(&outbox(&home), now);
    for quarter in ["2026Q4", "2026Q3", "2026Q2", "2026Q1", "2025Q3"] {
        let on_the_laptop = report(&mut app, ReportQuery { quarter: quarter.to_owned() }, now).unwrap();
        let at_the_trust = counted(quarter);
        assert_eq!(at_the_trust_figures(&at_the_trust), laptop_figures(&on_the_laptop), "{quarter}");
        let activity = on_the_laptop.activity;
        assert_eq!(
            (at_the_trust.activity.contacts, at_the_trust.activity.children, at_the_trust.activity.families),
            (activity.contacts.into(), activity.children.into(), activity.families.into()),
            "{quarter}"
        );
        let somebody = on_the_laptop.indicators.iter().filter(|line| line.numerator > 0);
        counted_somebody.extend(somebody.map(|line| line.indicator.0.code()));
    }
    for code in Indicator::ALL.iter().map(|indicator| indicator.code()) {
        assert!(
            counted_somebody.contains(code),
            "{code} counts nobody in the demonstration: it agrees too easily"
        );
    }
}

/// Files of the laptop, oldest first.
fn outbox(home: &tempfile::TempDir) -> Vec<PathBuf> {
    let folder = home.path().join("demonstration/outbox");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sync"))
        .collect();
    files.sort();
    assert_eq!(files.len(), 2);
    files
}

/// Loads the files into a real PostgreSQL, and answers for each quarter.
fn received(files: &[PathBuf], now: Now) -> impl FnMut(&str) -> Coverage + use<> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let cluster = PrivateCluster::start().unwrap();
    let folder = tempdir().unwrap();
    let mut client = runtime.block_on(async {
        let url = cluster.create_database("team").await.unwrap();
        let home = Home::init_demonstration(&folder.path().join("home"), url).await.unwrap();
        let mut client = home.database().await.unwrap();
        let first = SyncFile::open(files.first().unwrap()).unwrap();
        enrol_sender(&client, &first, now.instant.into()).await.unwrap();
        for file in files {
            let report = load::load_file(&home, &mut client, file, now.instant.into()).await.unwrap();
            let Loaded::Received(answer) = report.file else { panic!("{report:?}") };
            assert_eq!(load::refusals(&home, &answer).unwrap(), Vec::<String>::new());
        }
        client
    });
    move |quarter| {
        let _held_open = (&cluster, &folder);
        runtime.block_on(coverage::measure(&mut client, quarter.parse().unwrap())).unwrap()
    }
}

fn at_the_trust_figures(coverage: &Coverage) -> Figures {
    let mut figures = Figures::new();
    for (indicator, found) in &coverage.indicators {
        let code = indicator.code().to_owned();
        figures.insert((code.clone(), String::new()), (found.whole.numerator, found.whole.denominator));
        for (part, count) in &found.parts {
            let name = match part {
                Part::Month(month) => format!("month {}", month.format("%Y-%m")),
                Part::Imd(decile) => {
                    format!("imd {}", decile.map(|decile| decile.to_string()).unwrap_or_default())
                }
                // The laptop knows its areas by its schedules, the trust by what is written.
                Part::Area(_) => continue,
            };
            figures.insert((code.clone(), name), (count.numerator, count.denominator));
        }
    }
    figures
}

fn laptop_figures(view: &ReportView) -> Figures {
    let mut figures = Figures::new();
    for line in &view.indicators {
        let code = line.indicator.0.code().to_owned();
        let count =
            |numerator: u32, denominator: Option<u32>| (numerator.into(), denominator.map(Into::into));
        figures.insert((code.clone(), String::new()), count(line.numerator, line.denominator));
        for (group, lines) in [("month", &line.by_month), ("imd", &line.by_imd)] {
            for GroupLine { key, numerator, denominator, unknown: _the_trust_does_not_tell_apart } in lines {
                figures.insert((code.clone(), format!("{group} {key}")), count(*numerator, *denominator));
            }
        }
    }
    figures
}

/// Of a quarter, by reportable group: what began, what ended, what was open, children, families; and the last two over all
/// groups under `all`.
type Groups = BTreeMap<String, Vec<u64>>;

const QUARTERS: [(&str, &str, &str); 4] = [
    ("2026Q1", "1 Jan 2026", "31 Mar 2026"),
    ("2026Q2", "1 Apr 2026", "30 Jun 2026"),
    ("2026Q3", "1 Jul 2026", "30 Sep 2026"),
    ("2026Q4", "1 Oct 2026", "31 Dec 2026"),
];

#[test]
fn the_trust_counts_the_safeguarding_work_of_two_laptops_as_they_count_themselves() {
    let mut trust = Receiver::new();
    let mut laptops = [MadeUp::new(0), MadeUp::new(1)];
    for laptop in &mut laptops {
        trust.enrols(&mut laptop.nurse);
        laptop.families(14);
        laptop.begins_statuses(90);
        trust.takes_what_is_new(&mut laptop.nurse);
        // What the trust has already is ended, amended and taken back.
        laptop.changes_statuses(60);
        laptop.begins_statuses(20);
        trust.takes_what_is_new(&mut laptop.nurse);
    }
    let mut counted: Groups = Groups::new();
    for (quarter, ..) in QUARTERS {
        let (laptops, trust) = both(&mut laptops, &mut trust, quarter);
        assert_eq!(trust, laptops, "{quarter}");
        for (group, figures) in laptops {
            let all = counted.entry(group).or_insert_with(|| vec![0; figures.len()]);
            all.iter_mut().zip(figures).for_each(|(all, figure)| *all += figure);
        }
    }
    assert_eq!(counted.len(), 5);
    assert!(counted.values().flatten().all(|figure| *figure > 0), "it agrees too easily: {counted:?}");

    // What one laptop keeps to itself is seen at once, and only where it belongs.
    let (id, form) = laptops[0].open_plan();
    trust.takes_what_is_new(&mut laptops[0].nurse);
    laptops[0].ends(&id, "1 Dec 2026").unwrap();
    let (before, at_trust) = both(&mut laptops, &mut trust, "2026Q4");
    let differ: Vec<&str> = before
        .iter()
        .filter(|(group, figures)| at_trust[*group] != **figures)
        .map(|(group, _)| group.as_str())
        .collect();
    assert!(differ.contains(&"section-47"), "{differ:?} after {form:?}");
    assert_eq!(before["section-47"][1], at_trust["section-47"][1] + 1);
    assert_eq!(before["section-47"][2] + 1, at_trust["section-47"][2]);
    assert!(differ.iter().all(|group| ["section-47", "all"].contains(group)), "{differ:?}");
    trust.takes_what_is_new(&mut laptops[0].nurse);
    let (laptops, trust) = both(&mut laptops, &mut trust, "2026Q4");
    assert_eq!(trust, laptops);
}

/// The laptops' own figures added up, and the trust's.
fn both(laptops: &mut [MadeUp; 2], trust: &mut Receiver, quarter: &str) -> (Groups, Groups) {
    let mut of_laptops = Groups::new();
    for laptop in laptops {
        for (group, figures) in laptop.counts(quarter) {
            let sum = of_laptops.entry(group).or_insert_with(|| vec![0; figures.len()]);
            sum.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
        }
    }
    let found = trust.covers(quarter).safeguarding;
    let mut of_trust: Groups = found
        .groups
        .iter()
        .map(|(group, one)| {
            (group.code().to_owned(), vec![one.started, one.ended, one.open, one.children, one.families])
        })
        .collect();
    of_trust.insert("all".to_owned(), vec![found.all.children, found.all.families]);
    (of_laptops, of_trust)
}

/// Numbers that look random and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        // The multiplier and increment of Knuth's MMIX; its high bits are the random ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    fn day(&mut self, from: &str, days: usize) -> NaiveDate {
        let from: NaiveDate = from.parse().unwrap();
        from + Days::new(self.below(days).try_into().unwrap())
    }
}

/// A laptop with a caseload of made-up families and whatever befalls them.
struct MadeUp {
    nurse: Nurse,
    chance: Chance,
    number: usize,
    children: Vec<(String, bool)>,
    statuses: Vec<(String, SafeguardingForm)>,
}

impl MadeUp {
    fn new(number: usize) -> Self {
        let chance = Chance(2_027 + u64::try_from(number).unwrap());
        Self { nurse: Nurse::new(), chance, number, children: Vec::new(), statuses: Vec::new() }
    }

    /// Families of one to three children, some not born yet, some without an NHS number, some gone from the caseload.
    fn families(&mut self, count: usize) {
        for _ in 0..count {
            let mut sibling: Option<String> = None;
            for _ in 0..=self.chance.below(3) {
                let unborn = self.chance.one_in(4);
                let mut form = ava();
                form.given = "Robin".to_owned();
                form.known_as = String::new();
                form.gestation = String::new();
                form.relatives.clear();
                form.same_household_as = sibling.clone().filter(|_| !self.chance.one_in(5));
                form.nhs_number = if unborn || self.chance.one_in(6) {
                    String::new()
                } else {
                    a_made_up_nhs_number(10 + self.number + 2 * self.children.len()).as_str().to_owned()
                };
                (form.unborn, form.date_of_birth, form.expected_date) = if unborn {
                    (true, String::new(), typed(self.chance.day("2027-03-01", 60)))
                } else {
                    (false, typed(self.chance.day("2018-01-01", 2_500)), String::new())
                };
                if self.chance.one_in(7) {
                    form.caseload_status = Code(CaseloadStatus::MovedAway);
                    form.left_on = "1 Dec 2026".to_owned();
                }
                let request = RegisterChild { form, duplicates_seen: true };
                let child = child::register_child(&mut self.nurse.app, request, self.nurse.now).unwrap();
                let child = child.child_id.unwrap();
                sibling = Some(child.clone());
                self.children.push((child, unborn));
            }
        }
    }

    /// Tries so many; what the rules refuse, a second of one kind say, does not begin.
    fn begins_statuses(&mut self, tries: usize) {
        for _ in 0..tries {
            let (child, unborn) = self.children[self.chance.below(self.children.len())].clone();
            let kind = if unborn {
                [SafeguardingKind::AntenatalSafeguarding, SafeguardingKind::PreBirthAssessment]
                    [self.chance.below(2)]
            } else {
                SafeguardingKind::ALL[self.chance.below(SafeguardingKind::ALL.len())]
            };
            let form = a_status(&child, kind, self.chance.day("2026-01-01", 360));
            let request = BeginSafeguarding { form: form.clone(), draft_id: None, from_flag: None };
            match safeguarding::begin_safeguarding(&mut self.nurse.app, request, self.nurse.now) {
                Ok(saved) => {
                    if self.chance.one_in(3) {
                        let until = self.chance.day("2026-02-01", 330);
                        // Refused where that is before it began.
                        drop(self.ends(&saved.record_id, &typed(until)));
                    }
                    self.statuses.push((saved.record_id, form));
                }
                Err(Failure::Invalid { .. }) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
    }

    fn changes_statuses(&mut self, tries: usize) {
        for _ in 0..tries {
            let (id, mut form) = self.statuses[self.chance.below(self.statuses.len())].clone();
            match self.chance.below(4) {
                0 | 1 => {
                    let until = self.chance.day("2026-03-01", 300);
                    drop(self.ends(&id, &typed(until)));
                }
                2 => {
                    form.started_on = typed(self.chance.day("2026-01-01", 200));
                    let reason = "the letter has another day".to_owned();
                    let request = AmendSafeguarding { episode_id: id, form, reason };
                    drop(safeguarding::amend_safeguarding(&mut self.nurse.app, request, self.nurse.now));
                }
                _ => {
                    let reason = "wrong child".to_owned();
                    let request = EnteredInError { record_id: id, reason };
                    drop(contact::entered_in_error(&mut self.nurse.app, request, self.nurse.now));
                }
            }
        }
    }

    fn ends(&mut self, id: &str, on: &str) -> Result<(), Failure> {
        let request = EndSafeguarding {
            episode_id: id.to_owned(),
            ended_on: on.to_owned(),
            outcome: Code(SafeguardingOutcome::NeedsMet),
            reason: "Decided at the review".to_owned(),
        };
        safeguarding::end_safeguarding(&mut self.nurse.app, request, self.nurse.now).map(drop)
    }

    /// A plan of this year that is open, begun now where there is none.
    fn open_plan(&mut self) -> (String, SafeguardingForm) {
        for (child, _) in self.children.clone().into_iter().filter(|(_, unborn)| !unborn) {
            let form = a_status(&child, SafeguardingKind::ChildProtectionPlan, "2026-11-02".parse().unwrap());
            let request = BeginSafeguarding { form: form.clone(), draft_id: None, from_flag: None };
            if let Ok(saved) = safeguarding::begin_safeguarding(&mut self.nurse.app, request, self.nurse.now)
            {
                return (saved.record_id, form);
            }
        }
        panic!("every child has a plan")
    }

    fn counts(&mut self, quarter: &str) -> Groups {
        let (_, from, to) = QUARTERS.into_iter().find(|(name, ..)| *name == quarter).unwrap();
        let query = SafeguardingCountsQuery { from: from.to_owned(), to: to.to_owned() };
        let found = safeguarding::safeguarding_counts(&mut self.nurse.app, query, self.nurse.now).unwrap();
        let mut groups: Groups = found
            .groups
            .iter()
            .map(|one| {
                let figures = [one.started, one.ended, one.open, one.children, one.families];
                (one.group.0.code().to_owned(), figures.map(u64::from).to_vec())
            })
            .collect();
        groups.insert("all".to_owned(), vec![found.children.into(), found.families.into()]);
        groups
    }
}

fn a_status(child: &str, kind: SafeguardingKind, started_on: NaiveDate) -> SafeguardingForm {
    SafeguardingForm {
        child_id: child.to_owned(),
        kind: Code(kind),
        started_on: typed(started_on),
        authority: "Leicester".to_owned(),
        social_worker: String::new(),
        social_worker_phone: String::new(),
        categories: match kind {
            SafeguardingKind::ChildProtectionPlan => vec![Code(AbuseCategory::Neglect)],
            _ => Vec::new(),
        },
        early_help_form: (kind == SafeguardingKind::EarlyHelp).then_some(Code(EarlyHelpForm::SingleAgency)),
        threshold_level: String::new(),
        lead_practitioner: String::new(),
        lead_agency: String::new(),
        legal_basis: (kind == SafeguardingKind::LookedAfter).then_some(Code(LegalBasis::InterimCareOrder)),
        placements: Vec::new(),
        factors: Vec::new(),
        review_on: String::new(),
        detail: String::new(),
    }
}

fn typed(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}
