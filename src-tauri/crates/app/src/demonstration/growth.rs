//! Weights, lengths and heads that follow a child's own line of the growth reference, so that the notes of one child agree
//! with each other and with the chart.

use caseload_domain::{
    child::{Birth, Child, Sex},
    growth::{CentileBand, ChartSex, Measure, Norm, Years},
    id::ChildId,
    measurement::{Measurement, MeasurementKind},
    record::Record,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{clock, instant, on_or_after},
    random::Random,
};

/// Correction stops here in the notes, later than on the paper charts: no child jumps a line on a birthday.
const CORRECTED_UNTIL_DAYS: i64 = 731;
/// Days by which a newborn has lost most, is back at the birth weight, and is on a line of growth.
const FIRST_DAYS: [i64; 3] = [4, 11, 21];
/// What is left of the birth weight at its lowest.
const LOWEST: f64 = 0.94;

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
        let kilograms = self.kilograms(age_days);
        if age_days < 900 { format!("{kilograms:.2} kg") } else { format!("{kilograms:.1} kg") }
    }

    /// Height on a day of life, to the millimetre.
    pub(super) fn height(&self, age_days: i64) -> String {
        let corrected = self.corrected(age_days);
        format!("{:.1} cm", value(self.sex, Measure::Height, corrected, self.height))
    }

    /// Where the line runs, in the chart's words.
    pub(super) fn centile(&self) -> String {
        match CentileBand::of(self.weight) {
            CentileBand::Between(below, above) => format!("between the {below} and {above} centiles"),
            band @ (CentileBand::Below | CentileBand::On(_) | CentileBand::Above) => {
                format!("{band} centile")
            }
        }
    }

    fn corrected(&self, age_days: i64) -> i64 {
        if age_days < CORRECTED_UNTIL_DAYS { age_days - self.early } else { age_days }
    }

    fn kilograms(&self, age_days: i64) -> f64 {
        let on_line = |age_days| value(self.sex, Measure::Weight, self.corrected(age_days), self.weight);
        let [lowest, back, grown] = FIRST_DAYS;
        let birth = on_line(0);
        let (from, to, then, now) = match age_days {
            ..=0 => return on_line(age_days),
            days if days <= lowest => (0, lowest, birth, birth * LOWEST),
            days if days <= back => (lowest, back, birth * LOWEST, birth),
            days if days <= grown => (back, grown, birth, on_line(grown)),
            _ => return on_line(age_days),
        };
        then + (now - then) * small(age_days - from) / small(to - from)
    }
}

/// Kilograms or centimetres at a score. Ages beyond the reference stand at its ends: a story has no gap in it.
fn value(sex: Sex, measure: Measure, days: i64, sds: f64) -> f64 {
    let sex = ChartSex::of(sex).unwrap_or(ChartSex::Female);
    let youngest = Years::at_gestation(25).get();
    let age = Years::new((small(days) / 365.25).clamp(youngest, 19.9));
    Norm::at(sex, measure, age)
        .and_then(|norm| norm.value_at(sds))
        .expect("the reference has weight, height and head from 25 weeks to 20 years, within 4 SD")
}

fn small(days: i64) -> f64 {
    f64::from(i32::try_from(days).expect("a life is short in days"))
}

/// How far a weight lies from the middle, for a child who was born so many days early.
fn score(sex: Sex, early: i64, age_days: i64, grams: u32) -> Option<f64> {
    let age = Years::new(small(age_days - early) / 365.25);
    let norm = Norm::at(ChartSex::of(sex).ok()?, Measure::Weight, age).ok()?;
    norm.sds(f64::from(grams) / 1000.0).ok()
}

fn whole(value: f64, units: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a weight or length of a child, in grams or millimetres"
    )]
    let whole = (value * units).round() as u32;
    whole
}

/// A figure that stands in the book already.
pub(super) type Known = (NaiveDate, MeasurementKind, u32);

/// What the red book says of a child under five: the birth weight, and length and head at birth and at eight weeks.
///
/// It is copied in apart from any contact, on the line that the first weight of the notes lies on. What is known of a day
/// already stands.
pub(super) fn write_red_book(
    book: &mut Book,
    child: &Child,
    opened_at: DateTime<Utc>,
    known: &[Known],
    random: &mut Random,
) {
    const COPIED_UNTIL_DAYS: i64 = 1_826;
    const EIGHT_WEEKS: i64 = 56;
    let spread = [random.spread(), random.spread(), random.spread()].map(|it| it.clamp(-1.5, 1.5));
    let Birth::Born(born) = child.birth else { return };
    if ChartSex::of(child.sex).is_err() || (book.calendar.today - born).num_days() > COPIED_UNTIL_DAYS {
        return;
    }
    let early = child.gestation.and_then(|weeks| i64::try_from(weeks.days_early()).ok()).unwrap_or(0);
    let weights = known.iter().filter(|(_, kind, _)| *kind == MeasurementKind::Weight);
    let first =
        weights.filter(|(on, ..)| (*on - born).num_days() >= 14).min_by_key(|(on, _, grams)| (*on, *grams));
    let on_line = first.and_then(|(on, _, grams)| score(child.sex, early, (*on - born).num_days(), *grams));
    let [own, length, head] = spread;
    let line = on_line.unwrap_or(own).clamp(-2.5, 2.5);
    let at_birth = whole(value(child.sex, Measure::Weight, -early, line), 1000.0) / 10 * 10;
    let mut taken = vec![(0, MeasurementKind::Weight, at_birth)];
    for day in [0, EIGHT_WEEKS] {
        let at =
            |measure, own: f64| whole(value(child.sex, measure, day - early, line * 0.6 + own * 0.5), 10.0);
        taken.push((day, MeasurementKind::Length, at(Measure::Height, length)));
        taken.push((day, MeasurementKind::Head, at(Measure::Head, head)));
    }
    let told = |day: i64, kind| {
        known.iter().any(|(on, known, _)| *known == kind && *on == born + TimeDelta::days(day))
    };
    taken.retain(|(day, kind, _)| !told(*day, *kind));
    for (place, (day, kind, value)) in taken.into_iter().enumerate() {
        copy(book, child.id.clone(), opened_at, born + TimeDelta::days(day), (kind, value), place);
    }
}

/// Copies one figure from the red book, when the record was opened or on the working day after; never in days to come.
pub(super) fn copy(
    book: &mut Book,
    child: ChildId,
    opened_at: DateTime<Utc>,
    on: NaiveDate,
    (kind, value): (MeasurementKind, u32),
    place: usize,
) {
    let place = i64::try_from(place).expect("a child has few measurements");
    let written = if on <= opened_at.date_naive() {
        opened_at + TimeDelta::seconds(40)
    } else {
        instant(on_or_after(on + TimeDelta::days(1)), clock(16, 40))
    };
    if written.date_naive() > book.calendar.last_day {
        return;
    }
    let written = written + TimeDelta::milliseconds(place);
    let id = book.measurement_id(written);
    book.write(
        written,
        Record::Measurement(Measurement { id, child, contact: None, measured_on: on, kind, value }),
    );
}

/// A grown person's height as a family says it, from the name: the same person is always as tall.
pub(super) fn said_height(given: &str, woman: bool) -> Option<u16> {
    let sum: u32 = given.bytes().map(u32::from).sum();
    // Three in five are asked.
    (sum % 5 < 3).then(|| {
        let middle: u32 = if woman { 1_560 } else { 1_690 };
        u16::try_from(middle + sum * 7 % 19 * 10).expect("people are under two metres")
    })
}

#[cfg(test)]
mod tests {
    use super::{Line, Sex};

    #[test]
    fn the_words_of_a_line_are_those_of_its_weights() {
        for (sds, words) in [
            (-0.05, "on the 50th centile"),
            (-1.0, "between the 9th and 25th centiles"),
            (1.3, "on the 91st centile"),
        ] {
            let line = Line { sex: Sex::Male, weight: sds, height: 0.0, early: 0 };
            assert_eq!(line.centile(), words);
            let grams: f64 = line.weight(200).trim_end_matches(" kg").parse().unwrap();
            let read = super::score(Sex::Male, 0, 200, super::whole(grams, 1000.0)).unwrap();
            assert!((read - sds).abs() < 0.02, "{read} for {sds}");
        }
    }

    #[test]
    fn a_newborn_loses_a_little_and_is_back_at_the_birth_weight_by_two_weeks() {
        let line = Line { sex: Sex::Female, weight: 0.3, height: 0.0, early: 0 };
        let read = |days: i64| line.kilograms(days);
        assert!(read(4) < read(0) * 0.95 && read(4) > read(0) * 0.9);
        assert!(read(12) >= read(0) && read(30) > read(12));
    }

    #[test]
    fn a_child_on_a_line_never_loses_weight_from_one_note_to_the_next() {
        let line = Line { sex: Sex::Female, weight: -0.8, height: 0.0, early: 21 };
        let read = |days: i64| -> f64 { line.weight(days).trim_end_matches(" kg").parse().unwrap() };
        // Age stops being corrected at two years, which is a step up and not down.
        let weights: Vec<f64> = (1..90).map(|fortnight| read(fortnight * 14)).collect();
        assert!(weights.windows(2).all(|pair| matches!(pair, [a, b] if b >= a)), "{weights:?}");
    }
}
