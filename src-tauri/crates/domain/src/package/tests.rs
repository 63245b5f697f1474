//! The tables that ship are whole, a service's own takes their place, and a fault is named by row, key and mend.

use chrono::NaiveDate;

use super::{Measure, Packages, Service, WeightFactor, read, weigh};
use crate::{
    child::{Birth, Level},
    episode::EpisodeReason,
    practitioner::{Area, Role},
    score::{Evidence, Tool},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-11-20";

fn codes(birth: Birth, role: Role) -> Vec<&'static str> {
    Packages::shipped().offered(birth, day(TODAY), role).iter().map(|package| package.code.as_str()).collect()
}

#[test]
fn every_table_that_ships_is_read_and_each_package_says_where_it_is_from() {
    let packages = read::shipped().unwrap();
    assert!(packages.all().len() >= 28, "{}", packages.all().len());
    for package in packages.all() {
        assert!(!package.source.is_empty() && package.evidence != Evidence::Local, "{}", package.code);
    }
    let voluntary: Vec<&str> =
        packages.all().iter().filter(|package| package.voluntary).map(|package| &*package.code).collect();
    assert_eq!(
        voluntary,
        ["early-start", "breastfeeding-peer-support", "parenting-programme", "family-weight-programme"]
    );
}

#[test]
fn a_package_is_offered_at_its_age_and_to_whom_it_belongs_first() {
    let unborn = codes(Birth::Expected(day("2027-01-20")), Role::HealthVisitor);
    assert!(unborn.contains(&"early-start") && unborn.contains(&"antenatal-support"), "{unborn:?}");
    assert!(!unborn.contains(&"weaning"), "{unborn:?}");
    let infant = codes(Birth::Born(day("2026-10-01")), Role::HealthVisitor);
    assert!(infant.contains(&"perinatal-mental-health") && !infant.contains(&"antenatal-support"));
    let four = Birth::Born(day("2022-05-01"));
    assert_eq!(codes(four, Role::SchoolNurse).first(), Some(&"long-term-condition"));
    assert_eq!(codes(four, Role::HealthVisitor).first(), Some(&"sleep-early"));
    let fifteen = codes(Birth::Born(day("2011-05-01")), Role::SchoolNurse);
    assert!(fifteen.contains(&"sexual-health") && !fifteen.contains(&"infant-feeding"), "{fifteen:?}");
}

#[test]
fn reasons_follow_age_and_service_and_something_else_is_last() {
    let reasons = |born: &str, role| Packages::shipped().reasons(Birth::Born(day(born)), day(TODAY), role);
    let infant = reasons("2026-10-01", Role::HealthVisitor);
    assert!(infant.contains(&EpisodeReason::PerinatalMentalHealth), "{infant:?}");
    assert!(!infant.contains(&EpisodeReason::SexualHealth), "{infant:?}");
    let fourteen = reasons("2012-01-01", Role::SchoolNurse);
    assert!(fourteen.contains(&EpisodeReason::SexualHealth), "{fourteen:?}");
    assert!(fourteen.contains(&EpisodeReason::SubstanceMisuse), "{fourteen:?}");
    assert_eq!(fourteen.last(), Some(&EpisodeReason::Other));
    // At four both services may act; what one of them knows comes first, and no reason twice.
    let four = reasons("2022-05-01", Role::SchoolNurse);
    assert_eq!(four.first(), Some(&EpisodeReason::EmotionalHealth));
    assert_eq!(four.iter().filter(|reason| **reason == EpisodeReason::Sleep).count(), 1);
    let unborn =
        Packages::shipped().reasons(Birth::Expected(day("2027-01-20")), day(TODAY), Role::HealthVisitor);
    assert!(unborn.contains(&EpisodeReason::PerinatalMentalHealth), "{unborn:?}");
    assert!(!unborn.contains(&EpisodeReason::Weaning), "{unborn:?}");
}

#[test]
fn early_start_ends_at_the_second_birthday_and_no_review_is_later() {
    let early_start = Packages::shipped().package("early-start").unwrap();
    let born = Birth::Born(day("2025-01-10"));
    assert_eq!(early_start.ends_on(born), Some(day("2027-01-10")));
    assert_eq!(early_start.review_on(born, day(TODAY)), day("2027-01-10"));
    assert_eq!(early_start.review_on(born, day("2026-02-01")), day("2026-04-26"));
    assert_eq!(early_start.ends_on(Birth::Expected(day("2027-01-10"))), None);
    // Past its end the usual weeks count again: the review is what closes it.
    assert_eq!(early_start.review_on(born, day("2027-02-01")), day("2027-04-26"));
}

#[test]
fn a_package_has_a_tool_or_words_to_measure_by_and_a_name_by_area() {
    let packages = Packages::shipped();
    let mood = packages.package("perinatal-mental-health").unwrap();
    assert_eq!(mood.measure, Measure::Tool(Tool::Epds));
    assert_eq!((mood.sessions_from, mood.sessions_to), (4, 8));
    let weight = packages.package("family-weight-programme").unwrap();
    assert_eq!(weight.name_in(Area::LeicesterCity), "FLiC");
    assert_eq!(weight.name_in(Area::Rutland), "Family weight programme");
    assert_eq!(packages.level_name(Area::England, Level::UniversalPlus), "Targeted");
    assert_eq!(packages.level_name(Area::LeicesterCity, Level::UniversalPlus), "Universal Plus");
}

const OWN: &str = r#"
[[package]]
code = "sleep-early"
name = "Sleep clinic"
service = "health-visiting"
from-months = 6
to-months = 60
reason = "sleep"
trigger = "Asked for"
measure = "Wakings"
sessions-from = 1
sessions-to = 3
review-after-weeks = 4
outcome = "A routine"
step-up = "GP"

[[level]]
area = "rutland"
level = "universal-plus"
label = "Partnership"

[[weight]]
factor = "episode"
points = 4
label = "Open episode"
"#;

#[test]
fn a_services_own_rows_take_the_place_of_those_that_ship() {
    let packages = Packages::with(OWN).unwrap();
    let own = packages.package("sleep-early").unwrap();
    assert_eq!((own.name.as_str(), own.sessions_to, own.evidence), ("Sleep clinic", 3, Evidence::Local));
    assert_eq!(packages.all().len(), Packages::shipped().all().len());
    assert_eq!(packages.level_name(Area::Rutland, Level::UniversalPlus), "Partnership");
    assert_eq!(packages.level_name(Area::Leicestershire, Level::UniversalPlus), "Universal Plus");
    let points = |packages: &Packages| {
        packages.weights().iter().find(|weight| weight.factor == WeightFactor::Episode).unwrap().points
    };
    assert_eq!((points(Packages::shipped()), points(&packages)), (2, 4));
    let reasons = Packages::with(
        "[[reason]]\nreason = \"sleep\"\nservice = \"both\"\nfrom-months = 0\nto-months = 228\n\
         [[reason]]\nreason = \"other\"\nservice = \"both\"\nfrom-months = 0\nto-months = 228\n",
    )
    .unwrap()
    .reasons(Birth::Born(day("2020-01-01")), day(TODAY), Role::SchoolNurse);
    assert_eq!(reasons, [EpisodeReason::Sleep, EpisodeReason::Other]);
}

#[test]
fn a_fault_names_the_row_the_key_and_what_to_do() {
    let twice = format!("{OWN}\n{}", OWN.split("[[level]]").next().unwrap());
    for (text, expected) in [
        (twice.as_str(), "there is another row for this; keep one"),
        (
            &OWN.replace("sessions-to = 3", "sessions-to = 53"),
            "`sessions-from` and `sessions-to` are 1 to 52",
        ),
        (&OWN.replace("sessions-from = 1", "sessions-from = 4"), "the first not above the second"),
        (&OWN.replace("review-after-weeks = 4", "review-after-weeks = 0"), "`review-after-weeks` is 1 to 52"),
        (&OWN.replace("to-months = 60", "to-months = 6"), "turn them round"),
        (&OWN.replace("measure = \"Wakings\"\n", ""), "`measure` or `measure-tool`"),
        (&OWN.replace("reason = \"sleep\"", "reason = \"slumber\""), "`reason` has no entry `slumber`"),
        (&OWN.replace("code = \"sleep-early\"", "code = \"Sleep\""), "small letters, digits and hyphens"),
        (&OWN.replace("outcome =", "outcom ="), "there is no key `outcom`"),
        (&OWN.replace("step-up =", "ends-at-months = 12\nstep-up ="), "write a later age"),
        (&OWN.replace("points = 4", "points = 101"), "`points` is 0 to 100"),
        (&OWN.replace("step-up =", "names = { wales = \"Cwsg\" }\nstep-up ="), "there is no key `wales`"),
        (&OWN.replace("step-up =", "status = \"verified\"\nstep-up ="), "`status` is not `local`"),
        (
            "[[reason]]\nreason = \"sleep\"\nservice = \"both\"\nfrom-months = 0\nto-months = 228\n",
            "no row has the reason `other`",
        ),
    ] {
        let said = Packages::with(text).unwrap_err().to_string();
        assert!(said.contains(expected), "{said}\n{text}");
    }
    let said = Packages::with(&OWN.replace("sessions-to = 3", "sessions-to = 53")).unwrap_err().to_string();
    assert!(said.starts_with("package 1 (sleep-early): "), "{said}");
}

#[test]
fn a_weight_says_what_it_is_made_of_and_leaves_out_what_is_not_there() {
    let lines = weigh(
        Packages::shipped().weights(),
        &[
            (WeightFactor::UniversalPlus, 1),
            (WeightFactor::Episode, 1),
            (WeightFactor::Episode, 1),
            (WeightFactor::OverdueTask, 0),
        ],
    );
    let made: Vec<(WeightFactor, u32, u32)> =
        lines.iter().map(|line| (line.weight.factor, line.count, line.points())).collect();
    assert_eq!(made, [(WeightFactor::UniversalPlus, 1, 3), (WeightFactor::Episode, 2, 4)]);
}

#[test]
fn a_role_belongs_to_a_service_or_to_both() {
    assert_eq!(Service::of_role(Role::SchoolNurse), Some(Service::SchoolNursing));
    assert_eq!(Service::of_role(Role::HcpNurse), None);
    assert!(
        Service::Both.meets(Service::SchoolNursing) && !Service::HealthVisiting.meets(Service::SchoolNursing)
    );
}
