//! What must hold for the two girls whose growth is followed closely, on whatever day the caseload is made.

use caseload_domain::{
    age::completed_months,
    child::{Birth, Child},
    growth::{Correction, Finding, FindingCode, Known, Quantity, Subject, Taken, Years, findings},
    measurement::{Measurement, MeasurementKind},
    practitioner::Role,
    record::Record,
};

use super::{
    super::{Demonstration, demonstration},
    contacts, day, named, standing,
};

/// The day of the pictures, one in summer and a leap day.
const DAYS: [&str; 3] = ["2027-01-04", "2026-08-30", "2028-02-29"];

fn made_on(on: &str) -> Demonstration {
    demonstration(2027, 312, 3, Role::HealthVisitor, day(on))
}

/// What a nurse weighed and measured, or copied, oldest first.
fn measured<'made>(made: &'made Demonstration, child: &Child) -> Vec<&'made Measurement> {
    let mut measured: Vec<&Measurement> = standing(made)
        .into_values()
        .filter_map(|record| match record {
            Record::Measurement(one) if one.child == child.id => Some(one),
            _ => None,
        })
        .collect();
    measured.sort_by_key(|one| (one.measured_on, one.kind));
    measured
}

/// What the last weight of a child calls attention to, as the growth screen has it.
fn findings_of_the_last_weight(made: &Demonstration, child: &Child) -> Vec<Finding> {
    let Birth::Born(born) = child.birth else { panic!("{child:?} is not born") };
    let measured = measured(made, child);
    let last = measured.iter().rfind(|one| one.kind == MeasurementKind::Weight).unwrap();
    let earlier: Vec<Taken> = measured
        .iter()
        .filter(|one| one.id != last.id)
        .map(|one| Taken { on: one.measured_on, quantity: Quantity::of(one.kind, one.value) })
        .collect();
    let known = Known {
        subject: Subject { sex: child.sex, born, gestation: child.gestation },
        convention: Correction::Paper,
        birth_weight: None,
        earlier: &earlier,
        parents: None,
    };
    findings(&known, last.measured_on, Quantity::of(last.kind, last.value))
}

#[test]
fn a_list_holds_a_girl_born_at_27_weeks_whose_chart_begins_on_the_preterm_page() {
    for on in DAYS {
        let made = made_on(on);
        let leela = named(&made, "MISTRY, Leela");
        let Birth::Born(born) = leela.birth else { panic!("she is born") };
        assert_eq!(leela.gestation.map(|gestation| gestation.weeks()), Some(27));
        assert!((7..=9).contains(&completed_months(born, day(on))), "{born} on {on}");
        let measured = measured(&made, leela);
        let corrected = |one: &Measurement| {
            Correction::Paper.ages(born, leela.gestation, one.measured_on).unwrap().corrected
        };
        // The preterm part of the reference ends two weeks after the due date.
        let preterm = |one: &&&Measurement| corrected(one) < Years::from_days(14);
        for kind in [MeasurementKind::Weight, MeasurementKind::Head] {
            let of_kind: Vec<&&Measurement> = measured.iter().filter(|one| one.kind == kind).collect();
            let early = of_kind.iter().copied().filter(|one| preterm(one)).count();
            assert!(early >= 3, "{early} of {kind:?} are preterm");
            assert!(of_kind.len() - early >= 5, "{kind:?} has few points after term");
        }
        assert_eq!(findings_of_the_last_weight(&made, leela), [], "she grows along her line");
    }
}

#[test]
fn a_list_holds_a_baby_whose_growth_falters_and_what_is_done_about_it() {
    for on in DAYS {
        let made = made_on(on);
        let orla = named(&made, "TURNER, Orla");
        let found = findings_of_the_last_weight(&made, orla);
        let codes: Vec<FindingCode> = found.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [FindingCode::FalteringGrowth], "{found:?}");
        assert!(found.iter().all(|finding| finding.source.contains("NG75")));
        let mut contacts = contacts(&made);
        contacts.retain(|contact| contact.child == orla.id);
        let last = contacts.into_iter().max_by_key(|contact| contact.happened_on).unwrap();
        assert!(last.narrative.contains("Feed watched") && last.narrative.contains("in a week"));
        let standing = standing(&made);
        assert!(standing.values().any(|record| matches!(
            record,
            Record::Task(task) if task.child == orla.id && task.done_on.is_none() && task.title.starts_with("Weigh")
        )));
    }
}
