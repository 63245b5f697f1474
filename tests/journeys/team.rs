//! The trust's side of the figures: what the receiver counts of a laptop's files is what the laptop counts of itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    ops::ControlFlow,
    path::PathBuf,
};

use caseload_app::{
    App, Now, Strength,
    report::{
        report,
        views::{GroupLine, ReportQuery, ReportView},
    },
    session::{self, Size},
    sync,
};
use caseload_domain::{code::Coded as _, kpi::Indicator, practitioner::Role};
use caseload_receiver::{
    coverage::{self, Coverage, Part},
    demonstration::enrol_sender,
    home::Home,
    load::{self, Loaded},
    private_cluster::PrivateCluster,
};
use caseload_sync_format::v1::SyncFile;
use tempfile::tempdir;

use crate::nurse::monday_morning;

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
