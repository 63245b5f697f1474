//! Weights and heights that follow a child's own line, so that the notes of one child agree with each other.
//!
//! Rough middle values for stories only; nothing clinical is computed from them.

use caseload_domain::child::Sex;

/// Days of corrected age and the middle weight in grams, boys then girls.
const WEIGHT: [(i64, i32, i32); 29] = [
    (-84, 1000, 950),
    (-56, 1750, 1680),
    (-28, 2650, 2550),
    (0, 3450, 3300),
    (12, 3600, 3430),
    (30, 4450, 4150),
    (61, 5550, 5100),
    (91, 6400, 5850),
    (122, 7000, 6420),
    (152, 7500, 6900),
    (183, 7930, 7300),
    (274, 8900, 8200),
    (365, 9650, 8950),
    (548, 10_900, 10_200),
    (731, 12_150, 11_500),
    (1096, 14_350, 13_900),
    (1461, 16_400, 16_100),
    (1826, 18_500, 18_200),
    (2191, 20_700, 20_300),
    (2557, 23_000, 22_800),
    (2922, 25_500, 25_600),
    (3287, 28_400, 28_800),
    (3652, 31_600, 32_400),
    (4018, 35_200, 36_600),
    (4383, 39_500, 41_500),
    (4748, 44_600, 46_000),
    (5479, 55_500, 53_000),
    (6209, 64_000, 56_500),
    (7305, 70_000, 58_000),
];

/// Days of age and the middle height in tenths of a centimetre, boys then girls.
const HEIGHT: [(i64, i32, i32); 12] = [
    (0, 505, 498),
    (183, 676, 657),
    (365, 757, 740),
    (731, 871, 857),
    (1096, 961, 951),
    (1826, 1100, 1094),
    (2557, 1221, 1210),
    (3652, 1384, 1386),
    (4383, 1492, 1512),
    (5114, 1632, 1597),
    (5844, 1733, 1628),
    (7305, 1770, 1637),
];

/// A child's own line: how far from the middle, in standard deviations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) sex: Sex,
    pub(super) weight: f64,
    pub(super) height: f64,
    /// Days born early.
    pub(super) early: i64,
}

impl Line {
    /// Weight on a day of life as a nurse writes it: two decimals while a baby, one later.
    pub(super) fn weight(&self, age_days: i64) -> String {
        let corrected = if age_days < 731 { age_days - self.early } else { age_days };
        let kilograms = middle(&WEIGHT, corrected, self.sex) * (1.0 + 0.105 * self.weight) / 1000.0;
        if age_days < 900 { format!("{kilograms:.2} kg") } else { format!("{kilograms:.1} kg") }
    }

    /// Height on a day of life, to the millimetre.
    pub(super) fn height(&self, age_days: i64) -> String {
        let centimetres = middle(&HEIGHT, age_days, self.sex) * (1.0 + 0.04 * self.height) / 10.0;
        format!("{centimetres:.1} cm")
    }

    /// Where the line runs, in the chart's words.
    pub(super) fn centile(&self) -> &'static str {
        match self.weight {
            line if line < -1.7 => "just above the 2nd centile",
            line if line < -1.1 => "between the 9th and 2nd centiles",
            line if line < -0.5 => "between the 25th and 9th centiles",
            line if line < 0.0 => "just under the 50th centile",
            line if line < 0.5 => "just above the 50th centile",
            line if line < 1.1 => "between the 75th and 91st centiles",
            line if line < 1.7 => "on the 91st centile",
            _ => "just under the 98th centile",
        }
    }
}

fn middle<const KNOTS: usize>(table: &[(i64, i32, i32); KNOTS], days: i64, sex: Sex) -> f64 {
    let value = |(_, boys, girls): &(i64, i32, i32)| f64::from(if sex == Sex::Male { *boys } else { *girls });
    let (Some(first), Some(last)) = (table.first(), table.last()) else { return 0.0 };
    if days <= first.0 {
        return value(first);
    }
    for pair in table.windows(2) {
        let [before, after] = pair else { continue };
        if days <= after.0 {
            let whole = f64::from(i32::try_from(after.0 - before.0).unwrap_or(1));
            let part = f64::from(i32::try_from(days - before.0).unwrap_or(0));
            return value(before) + (value(after) - value(before)) * part / whole;
        }
    }
    value(last)
}

#[cfg(test)]
mod tests {
    use super::{Line, Sex};

    #[test]
    fn a_child_on_a_line_never_loses_weight_from_one_note_to_the_next() {
        let line = Line { sex: Sex::Female, weight: -0.8, height: 0.0, early: 21 };
        let read = |days: i64| -> f64 { line.weight(days).trim_end_matches(" kg").parse().unwrap() };
        // Age stops being corrected at two years, which is a step up and not down.
        let weights: Vec<f64> = (1..90).map(|fortnight| read(fortnight * 14)).collect();
        assert!(weights.windows(2).all(|pair| matches!(pair, [a, b] if b >= a)), "{weights:?}");
    }
}
