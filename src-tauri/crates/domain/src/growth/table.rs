//! The reference file, read once: thirty series of L, M and S against age, and interpolation between their points.

use std::sync::LazyLock;

use thiserror::Error;

use super::{ChartSex, Measure, Part, Years};

/// The text of the reference that ships with the program; `NOTICE` beside it says whose it is.
pub const REFERENCE_FILE: &str = include_str!("../../data/growth/uk-who-lms.txt");

static SHIPPED: LazyLock<Reference> = LazyLock::new(|| {
    Reference::parse(REFERENCE_FILE).expect("a test reads the whole of the reference that ships")
});

/// What is wrong with a reference file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReferenceError {
    /// A heading names no part, measure and sex of the reference, or names one twice.
    #[error("line {line}: this heading is not one of the thirty, or stands twice")]
    Heading {
        /// Counted from one.
        line: usize,
    },
    /// A row is not four numbers, or M or S is not above zero.
    #[error("line {line}: a row is age, L, M and S, with M and S above zero")]
    Row {
        /// Counted from one.
        line: usize,
    },
    /// A row stands before any heading, or its age does not rise.
    #[error("line {line}: ages rise from row to row below a heading")]
    Order {
        /// Counted from one.
        line: usize,
    },
    /// A series is missing or does not reach across its part.
    #[error("{part:?} {measure:?} {sex:?}: the series is missing or does not reach across its ages")]
    Incomplete {
        /// The part.
        part: Part,
        /// The measure.
        measure: Measure,
        /// The sex.
        sex: ChartSex,
    },
}

/// L, M and S at an age.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Lms {
    pub(super) l: f64,
    pub(super) m: f64,
    pub(super) s: f64,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    age: f64,
    lms: Lms,
}

/// A reference, read and checked.
#[derive(Debug)]
pub struct Reference {
    /// By part, measure and sex; BMI has no preterm series.
    series: [Vec<Row>; 32],
}

impl Reference {
    /// Reads a reference file whole.
    ///
    /// # Errors
    /// The first line that cannot be used, or the series that is missing: nothing of a faulty file is used.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let mut series: [Vec<Row>; 32] = std::array::from_fn(|_empty| Vec::new());
        let mut open: Option<&mut Vec<Row>> = None;
        for (line, text) in text.lines().enumerate().map(|(index, text)| (index + 1, text.trim())) {
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            if text.starts_with('[') {
                let place = heading(text).ok_or(ReferenceError::Heading { line })?;
                open = series.get_mut(place).filter(|rows| rows.is_empty());
                if open.is_none() {
                    return Err(ReferenceError::Heading { line });
                }
                continue;
            }
            let row = row(text).ok_or(ReferenceError::Row { line })?;
            let rows = open.as_deref_mut().ok_or(ReferenceError::Order { line })?;
            if rows.last().is_some_and(|last| last.age >= row.age) {
                return Err(ReferenceError::Order { line });
            }
            rows.push(row);
        }
        let reference = Self { series };
        reference.check()?;
        Ok(reference)
    }

    pub(super) fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// L, M and S at an age: through the four nearest points, or straight between the two at an end (`standards` 8).
    ///
    /// `None` where the part has no series for the measure. Whether the age is one the reference covers is asked before.
    pub(super) fn lms(&self, part: Part, measure: Measure, sex: ChartSex, age: Years) -> Option<Lms> {
        let rows = self.series.get(place(part, measure, sex))?;
        let age = age.get();
        let beyond = rows.partition_point(|row| row.age <= age);
        let four =
            beyond.checked_sub(2).and_then(|from| rows.get(from..beyond + 2)).and_then(<[Row]>::as_array);
        if let Some(four) = four {
            return Some(through::<4>(four, age));
        }
        let from = beyond.saturating_sub(1).min(rows.len().checked_sub(2)?);
        rows.get(from..from + 2).and_then(<[Row]>::as_array).map(|two| through::<2>(two, age))
    }

    /// The first and last age of a series.
    pub(super) fn reach(&self, part: Part, measure: Measure, sex: ChartSex) -> Option<(Years, Years)> {
        let rows = self.series.get(place(part, measure, sex))?;
        Some((Years::new(rows.first()?.age), Years::new(rows.last()?.age)))
    }

    fn check(&self) -> Result<(), ReferenceError> {
        use crate::code::Coded as _;
        // The two WHO series begin and end on whole days, half a day inside two years; nothing may miss more.
        const A_DAY: f64 = 1.0 / 365.25;
        for &part in Part::ALL {
            for &measure in Measure::ALL {
                for &sex in ChartSex::ALL {
                    let Some((opens, closes)) = super::norm::covered(part, measure, sex) else { continue };
                    let whole = self.reach(part, measure, sex).is_some_and(|(first, last)| {
                        first.get() <= opens.get() + A_DAY && last.get() >= closes.get() - A_DAY
                    });
                    let long = self.series.get(place(part, measure, sex)).is_some_and(|rows| rows.len() >= 4);
                    if !whole || !long {
                        return Err(ReferenceError::Incomplete { part, measure, sex });
                    }
                }
            }
        }
        Ok(())
    }
}

fn place(part: Part, measure: Measure, sex: ChartSex) -> usize {
    let part = match part {
        Part::Preterm => 0,
        Part::Infant => 8,
        Part::Child => 16,
        Part::School => 24,
    };
    let measure = match measure {
        Measure::Weight => 0,
        Measure::Height => 2,
        Measure::Head => 4,
        Measure::Bmi => 6,
    };
    let sex = match sex {
        ChartSex::Female => 0,
        ChartSex::Male => 1,
    };
    part + measure + sex
}

/// The series a heading such as `[who_infant weight_kg female]` opens.
fn heading(text: &str) -> Option<usize> {
    let mut words = text.strip_prefix('[')?.strip_suffix(']')?.split(' ');
    let part = match words.next()? {
        "uk90_preterm" => Part::Preterm,
        "who_infant" => Part::Infant,
        "who_child" => Part::Child,
        "uk90_child" => Part::School,
        _ => return None,
    };
    let measure = match words.next()? {
        "weight_kg" => Measure::Weight,
        "length_height_cm" => Measure::Height,
        "head_circumference_cm" => Measure::Head,
        "bmi_kg_m2" => Measure::Bmi,
        _ => return None,
    };
    let sex = match words.next()? {
        "female" => ChartSex::Female,
        "male" => ChartSex::Male,
        _ => return None,
    };
    words.next().is_none().then(|| place(part, measure, sex))
}

fn row(text: &str) -> Option<Row> {
    let mut numbers = text.split(',').map(|number| number.parse::<f64>().ok().filter(|it| it.is_finite()));
    let mut next = || numbers.next().flatten();
    let (age, l, m, s) = (next()?, next()?, next()?, next()?);
    (numbers.next().is_none() && m > 0.0 && s > 0.0).then_some(Row { age, lms: Lms { l, m, s } })
}

/// The polynomial through the points (Lagrange), at an age.
fn through<const N: usize>(rows: &[Row; N], age: f64) -> Lms {
    let mut sum = Lms { l: 0.0, m: 0.0, s: 0.0 };
    for row in rows {
        let mut share = 1.0;
        for other in rows {
            if other.age != row.age {
                share *= (age - other.age) / (row.age - other.age);
            }
        }
        sum.l += share * row.lms.l;
        sum.m += share * row.lms.m;
        sum.s += share * row.lms.s;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{REFERENCE_FILE, Reference, ReferenceError};
    use crate::growth::{ChartSex, Measure, Part, Years};

    #[test]
    fn the_reference_that_ships_is_whole() {
        let reference = Reference::parse(REFERENCE_FILE).unwrap();
        let rows: usize = reference.series.iter().map(Vec::len).sum();
        assert_eq!(rows, 16_456);
        let first = reference
            .lms(Part::Preterm, Measure::Height, ChartSex::Male, Years::new(-0.287_474_332_648_870_6))
            .unwrap();
        assert_eq!((first.l, first.m, first.s), (1.0, 35.42414, 0.081_324_53), "the number in the file");
    }

    #[test]
    fn a_point_of_the_file_is_given_back_and_between_points_the_cubic_is_followed() {
        let text = REFERENCE_FILE;
        let mut heading = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with('[') {
                heading = line;
            } else if heading == "[uk90_child weight_kg female]" {
                let numbers: Vec<f64> = line.split(',').map(|number| number.parse().unwrap()).collect();
                let [age, l, m, s] = numbers[..] else { panic!("{line}") };
                let lms = Reference::shipped()
                    .lms(Part::School, Measure::Weight, ChartSex::Female, Years::new(age))
                    .unwrap();
                assert!((lms.l - l).abs() + (lms.m - m).abs() + (lms.s - s).abs() < 1e-9, "{line}");
            }
        }
        // A cubic is followed exactly by four points of it, and not by two.
        let points = [0.0, 1.0, 2.0, 3.0].map(|age: f64| super::Row {
            age,
            lms: super::Lms { l: age.powi(3), m: 1.0 + age.powi(2), s: 2.0 - age },
        });
        let between = super::through(&points, 1.5);
        assert!((between.l - 3.375).abs() < 1e-12 && (between.m - 3.25).abs() < 1e-12);
        assert!((between.s - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_malformed_reference_is_refused_with_its_line() {
        let shipped = |from: &str, to: &str| REFERENCE_FILE.replacen(from, to, 1);
        for (text, expected) in [
            ("[who_infant weight female]".to_owned(), ReferenceError::Heading { line: 1 }),
            ("[who_infant weight_kg female extra]".to_owned(), ReferenceError::Heading { line: 1 }),
            ("0,1,2,3".to_owned(), ReferenceError::Order { line: 1 }),
            ("[who_infant weight_kg female]\n0,1,2".to_owned(), ReferenceError::Row { line: 2 }),
            ("[who_infant weight_kg female]\n0,1,2,3,4".to_owned(), ReferenceError::Row { line: 2 }),
            ("[who_infant weight_kg female]\n0,1,0,3".to_owned(), ReferenceError::Row { line: 2 }),
            ("[who_infant weight_kg female]\n0,1,2,-3".to_owned(), ReferenceError::Row { line: 2 }),
            ("[who_infant weight_kg female]\n0,NaN,2,3".to_owned(), ReferenceError::Row { line: 2 }),
            ("[who_infant weight_kg female]\n1,1,2,3\n1,1,2,3".to_owned(), ReferenceError::Order { line: 3 }),
            (
                String::new(),
                ReferenceError::Incomplete {
                    part: Part::Preterm,
                    measure: Measure::Weight,
                    sex: ChartSex::Female,
                },
            ),
            (
                shipped("[uk90_child bmi_kg_m2 male]", "[uk90_preterm bmi_kg_m2 male]"),
                ReferenceError::Incomplete { part: Part::School, measure: Measure::Bmi, sex: ChartSex::Male },
            ),
        ] {
            assert_eq!(Reference::parse(&text).unwrap_err(), expected);
        }
        let twice = "[who_infant weight_kg female]\n0,1,2,3\n[who_infant weight_kg female]";
        assert_eq!(Reference::parse(twice).unwrap_err(), ReferenceError::Heading { line: 3 });
    }
}
