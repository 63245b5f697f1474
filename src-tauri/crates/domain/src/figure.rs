//! A figure as it is typed: a bare number in kilograms or centimetres, or one with its unit, converted in the open.

use crate::measurement::{MeasurementKind, millimetres, thousandths};

/// A figure that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Grams for weight, millimetres for the rest.
    pub value: u32,
    /// What was typed, said plainly, where it was converted: "10 lb 13 oz". Shown beside the value before it is saved.
    pub from: Option<String>,
}

/// A unit somebody reads a scale or a tape in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Kilogram,
    Gram,
    Stone,
    Pound,
    Ounce,
    Metre,
    Centimetre,
    Millimetre,
    Foot,
    Inch,
}

impl Unit {
    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "kg" | "kgs" | "kilo" | "kilos" => Self::Kilogram,
            "g" | "gr" | "gram" | "grams" => Self::Gram,
            "st" | "stone" | "stones" => Self::Stone,
            "lb" | "lbs" | "pound" | "pounds" => Self::Pound,
            "oz" | "ozs" | "ounce" | "ounces" => Self::Ounce,
            "m" | "metre" | "metres" => Self::Metre,
            "cm" | "cms" => Self::Centimetre,
            "mm" => Self::Millimetre,
            "ft" | "foot" | "feet" | "'" => Self::Foot,
            "in" | "ins" | "inch" | "inches" | "\"" => Self::Inch,
            _ => return None,
        })
    }
    fn words(self) -> &'static str {
        match self {
            Self::Kilogram => "kg",
            Self::Gram => "g",
            Self::Stone => "st",
            Self::Pound => "lb",
            Self::Ounce => "oz",
            Self::Metre => "m",
            Self::Centimetre => "cm",
            Self::Millimetre => "mm",
            Self::Foot => "ft",
            Self::Inch => "in",
        }
    }
    /// In grams, or in millimetres. The pound and the inch are exact by definition (Weights and Measures Act 1985, schedule 1).
    fn whole_units(self) -> f64 {
        match self {
            Self::Kilogram | Self::Metre => 1_000.0,
            Self::Gram | Self::Millimetre => 1.0,
            Self::Stone => 14.0 * 453.592_37,
            Self::Pound => 453.592_37,
            Self::Ounce => 453.592_37 / 16.0,
            Self::Centimetre => 10.0,
            Self::Foot => 304.8,
            Self::Inch => 25.4,
        }
    }
    fn is_of(self, kind: MeasurementKind) -> bool {
        let weighs = matches!(self, Self::Kilogram | Self::Gram | Self::Stone | Self::Pound | Self::Ounce);
        weighs == (kind == MeasurementKind::Weight)
    }
    /// The unit that may follow, and how many of it there are in one.
    fn smaller(self) -> Option<(Self, f64)> {
        match self {
            Self::Stone => Some((Self::Pound, 14.0)),
            Self::Pound => Some((Self::Ounce, 16.0)),
            Self::Foot => Some((Self::Inch, 12.0)),
            Self::Metre => Some((Self::Centimetre, 100.0)),
            Self::Kilogram | Self::Gram | Self::Ounce | Self::Centimetre | Self::Millimetre | Self::Inch => {
                None
            }
        }
    }
    fn is_metric(self) -> bool {
        !matches!(self, Self::Stone | Self::Pound | Self::Ounce | Self::Foot | Self::Inch)
    }
}

/// Reads a figure: `4.92`, `4.92 kg`, `10 lb 13`, `1 st 2 lb`, `22 in`, `3 ft 7`, `1.12 m`. A bare number is kilograms or
/// centimetres and is never rounded. Imperial figures become the nearest 10 g or the nearest millimetre, finer than the scale
/// or tape they were read from. `None` when it does not read, or reads as the unit of another kind.
#[must_use]
pub fn read_figure(kind: MeasurementKind, text: &str) -> Option<Figure> {
    let text = text.trim();
    let plain = |text: &str| match kind {
        MeasurementKind::Weight => thousandths(text),
        MeasurementKind::Length | MeasurementKind::Height | MeasurementKind::Head => millimetres(text),
    };
    if let Some(value) = plain(text) {
        return Some(Figure { value, from: None });
    }
    let parts = parts(&text.to_lowercase().replace(',', "."))?;
    if parts.iter().any(|(_, unit)| !unit.is_of(kind)) {
        return None;
    }
    if let [(number, Unit::Kilogram | Unit::Centimetre)] = parts.as_slice() {
        return plain(number).map(|value| Figure { value, from: None });
    }
    let mut total = 0.0;
    for (place, (number, unit)) in parts.iter().enumerate() {
        let number: f64 = number.parse().ok()?;
        let last = place + 1 == parts.len();
        if !last && number.fract() != 0.0 {
            return None;
        }
        if let Some((_, before)) = place.checked_sub(1).and_then(|before| parts.get(before)) {
            let (smaller, in_one) = before.smaller()?;
            if smaller != *unit || number >= in_one {
                return None;
            }
        }
        total += number * unit.whole_units();
    }
    let imperial = parts.iter().any(|(_, unit)| !unit.is_metric());
    let step = if imperial && kind == MeasurementKind::Weight { 10.0 } else { 1.0 };
    let from: Vec<String> = parts.iter().map(|(number, unit)| format!("{number} {}", unit.words())).collect();
    Some(Figure { value: whole((total / step).round() * step)?, from: Some(from.join(" ")) })
}

/// Numbers with their units; a number that follows a unit and has none takes the next smaller: `10 lb 13`.
fn parts(text: &str) -> Option<Vec<(String, Unit)>> {
    let mut parts: Vec<(String, Unit)> = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        let after = after.trim_start();
        let end = after.find(|sign: char| sign.is_ascii_digit() || sign == '.' || sign.is_whitespace());
        let (word, after) = after.split_at(end.unwrap_or(after.len()));
        let unit = match word {
            "" => parts.last()?.1.smaller()?.0,
            word => Unit::read(word)?,
        };
        // What a number is made of decides; a second point or none at all does not read.
        number.parse::<f64>().ok()?;
        parts.push((number.to_owned(), unit));
        rest = after.trim_start();
    }
    (!parts.is_empty()).then_some(parts)
}

fn whole(value: f64) -> Option<u32> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is a whole number in range, as just compared"
    )]
    let whole = value as u32;
    (0.0..4_000_000.0).contains(&value).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::{Figure, read_figure};
    use crate::measurement::MeasurementKind::{self, Head, Height, Length, Weight};

    fn read(kind: MeasurementKind, text: &str) -> Option<(u32, Option<String>)> {
        read_figure(kind, text).map(|Figure { value, from }| (value, from))
    }

    #[test]
    fn a_bare_number_is_metric_and_is_never_rounded() {
        for (kind, text, expected) in [
            (Weight, "4.92", 4_920),
            (Weight, "4,921", 4_921),
            (Weight, "4.92 kg", 4_920),
            (Weight, "4.92kg", 4_920),
            (Length, "56.5", 565),
            (Height, "112.4 cm", 1_124),
            (Head, " 38.2 ", 382),
        ] {
            assert_eq!(read(kind, text), Some((expected, None)), "{text}");
        }
    }

    #[test]
    fn a_figure_with_its_unit_is_converted_and_says_from_what() {
        for (kind, text, expected, from) in [
            (Weight, "10 lb 13", 4_900, "10 lb 13 oz"),
            (Weight, "10lb13oz", 4_900, "10 lb 13 oz"),
            (Weight, "10 lbs 13.5 oz", 4_920, "10 lb 13.5 oz"),
            (Weight, "7 lb", 3_180, "7 lb"),
            (Weight, "1 st 2 lb", 7_260, "1 st 2 lb"),
            (Weight, "3 Stone 4", 20_870, "3 st 4 lb"),
            (Weight, "4920 g", 4_920, "4920 g"),
            (Length, "22 in", 559, "22 in"),
            (Length, "22\"", 559, "22 in"),
            (Height, "1.12 m", 1_120, "1.12 m"),
            (Height, "1 m 12", 1_120, "1 m 12 cm"),
            (Height, "3 ft 7", 1_092, "3 ft 7 in"),
            (Height, "3'7\"", 1_092, "3 ft 7 in"),
            (Head, "382 mm", 382, "382 mm"),
        ] {
            assert_eq!(read(kind, text), Some((expected, Some(from.to_owned()))), "{text}");
        }
    }

    #[test]
    fn what_does_not_read_is_not_guessed_at() {
        for (kind, text) in [
            (Weight, ""),
            (Weight, "lb"),
            (Weight, "ten"),
            (Weight, "10 lb 16 oz"),
            (Weight, "10.5 lb 3 oz"),
            (Weight, "10 lb 13 lb"),
            (Weight, "10 lb 3 kg"),
            (Weight, "1 st 2 oz"),
            (Weight, "4.92 cm"),
            (Weight, "4.9201 kg"),
            (Weight, "-4 kg"),
            (Weight, "4.9.2 kg"),
            (Weight, "4.92 5"),
            (Weight, "99999999 kg"),
            (Weight, "9999 st"),
            (Length, "56.55 cm"),
            (Height, "1.12 kg"),
            (Height, "3 ft 12"),
        ] {
            assert_eq!(read(kind, text), None, "{text}");
        }
    }
}
