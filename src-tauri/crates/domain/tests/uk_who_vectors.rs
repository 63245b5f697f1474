//! Six hundred measurements whose scores another program worked out: every row, both ages, SDS and centile.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking; the whole file is a test"
)]

use caseload_domain::{
    child::{Gestation, Sex},
    code::Coded as _,
    growth::{Correction, Measure, Reading, Subject},
};

const VECTORS: &str = include_str!("../../../../tests/vectors/growth/uk-who-vectors.csv");

fn agrees(line: &str, reading: Reading, age: &str, sds: &str, centile: &str) -> bool {
    let number = |text: &str| text.parse::<f64>().unwrap();
    assert!((reading.age.get() - number(age)).abs() < 1e-12, "{line}");
    if sds.is_empty() {
        assert!(centile.is_empty() && reading.position.is_err(), "no reference exists: {line}");
        return false;
    }
    let position = reading.position.unwrap();
    assert!((position.sds - number(sds)).abs() <= 0.001, "{} for {line}", position.sds);
    assert!((position.centile - number(centile)).abs() <= 0.001, "{} for {line}", position.centile);
    true
}

#[test]
fn every_row_agrees_within_a_thousandth_with_and_without_correction() {
    let mut lines = VECTORS.lines();
    assert!(lines.next().unwrap().starts_with("sex,birth_date,gestation_weeks,gestation_days"));
    let (mut rows, mut scored) = (0, 0);
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        let subject = Subject {
            sex: Sex::from_code(fields[0]).unwrap(),
            born: fields[1].parse().unwrap(),
            gestation: Some(Gestation::new(fields[2].parse().unwrap(), fields[3].parse().unwrap()).unwrap()),
        };
        let measure = match fields[5] {
            "weight_kg" => Measure::Weight,
            "length_height_cm" => Measure::Height,
            "head_circumference_cm" => Measure::Head,
            "bmi_kg_m2" => Measure::Bmi,
            other => panic!("{other}"),
        };
        let plot = subject
            .plot_value(Correction::Always, fields[4].parse().unwrap(), measure, fields[6].parse().unwrap())
            .unwrap();
        scored += usize::from(agrees(line, plot.chronological, fields[7], fields[9], fields[10]));
        scored += usize::from(agrees(line, plot.corrected, fields[8], fields[11], fields[12]));
        rows += 1;
    }
    // BMI of the first days: 26 rows have no corrected score and 15 none by the day of birth.
    assert_eq!((rows, scored), (600, 1_200 - 26 - 15));
}
