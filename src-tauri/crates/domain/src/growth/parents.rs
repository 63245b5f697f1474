//! Mid-parental height: the height centile to be expected of the children of two parents.
//!
//! It regresses towards the mean: very tall and very short parents have children less so. Expected SDS is half the mean of
//! the parents' SDS, and nine children in ten lie within 1.4 SD of it (Wright and Cheetham, Arch Dis Child 1999;81:257-260).

use super::{ChartSex, Measure, NoReference, Norm, Position, Years};
use crate::{measurement::MeasurementKind, problem::Problem};

/// The age at which the reference ends, taken for a parent's.
const GROWN: Years = Years::new(20.0);
/// Half the width of the range that holds nine children in ten, in SD (Wright and Cheetham 1999).
const HALF_RANGE: f64 = 1.4;
/// No parent is shorter, in millimetres: our own guard against centimetres or feet typed here.
const SHORTEST: u32 = 900;

/// What the parents' heights lead one to expect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MidParental {
    /// The expected position: the mid-parental centile.
    pub expected: Position,
    /// The lower end of the target range (nine children in ten).
    pub low: Position,
    /// The upper end of the target range.
    pub high: Position,
    /// Expected adult height in centimetres, then the ends of the range.
    pub adult_centimetres: [f64; 3],
}

/// The mid-parental centile and target range of a girl or boy, from the parents' heights in millimetres.
///
/// # Errors
/// The parent whose height cannot be one: below 900 mm or above 2300 mm.
pub fn mid_parental(sex: ChartSex, mother_mm: u32, father_mm: u32) -> Result<MidParental, Problem> {
    let of = |field, sex, millimetres: u32| {
        let wrong =
            || Problem::new(field, "No parent is that tall", "Check the unit: centimetres, like 167.5");
        if !(SHORTEST..=*MeasurementKind::Height.possible().end()).contains(&millimetres) {
            return Err(wrong());
        }
        grown(sex).and_then(|norm| norm.sds(f64::from(millimetres) / 10.0)).map_err(|_no_score| wrong())
    };
    let mother = of("motherHeight", ChartSex::Female, mother_mm)?;
    let father = of("fatherHeight", ChartSex::Male, father_mm)?;
    let sds = (mother + father) / 2.0 * 0.5;
    let at = |sds: f64| {
        let norm = grown(sex)?;
        let value = norm.value_at(sds)?;
        Ok::<_, NoReference>((norm.position(value)?, value))
    };
    let reached = at(sds).and_then(|middle| Ok([middle, at(sds - HALF_RANGE)?, at(sds + HALF_RANGE)?]));
    let [(expected, middle), (low, least), (high, most)] = reached.map_err(|_no_value| {
        Problem::new("motherHeight", "No height can be worked out from these", "Check both parents' heights")
    })?;
    Ok(MidParental { expected, low, high, adult_centimetres: [middle, least, most] })
}

fn grown(sex: ChartSex) -> Result<Norm, NoReference> {
    Norm::at(sex, Measure::Height, GROWN)
}

#[cfg(test)]
mod tests {
    use super::mid_parental;
    use crate::growth::ChartSex;

    /// The value that the College's library gives for parents of 151 and 167 cm: -0.8943.
    #[test]
    fn short_parents_have_children_less_short_than_they_are() {
        for sex in [ChartSex::Female, ChartSex::Male] {
            let expected = mid_parental(sex, 1_510, 1_670).unwrap();
            assert!((expected.expected.sds + 0.894_322_9).abs() < 0.001, "{}", expected.expected.sds);
            assert!((expected.expected.sds - expected.low.sds - 1.4).abs() < 1e-9);
            assert!((expected.high.sds - expected.expected.sds - 1.4).abs() < 1e-9);
        }
    }

    #[test]
    fn the_adult_height_is_that_of_the_childs_own_sex() {
        let [girl, boy] =
            [ChartSex::Female, ChartSex::Male].map(|sex| mid_parental(sex, 1_640, 1_770).unwrap());
        assert!((163.0..165.0).contains(&girl.adult_centimetres[0]), "{:?}", girl.adult_centimetres);
        assert!((176.0..178.5).contains(&boy.adult_centimetres[0]), "{:?}", boy.adult_centimetres);
        assert!(girl.adult_centimetres[1] < girl.adult_centimetres[0]);
        assert!(girl.adult_centimetres[0] < girl.adult_centimetres[2]);
    }

    #[test]
    fn a_height_that_cannot_be_a_parents_is_refused_by_name() {
        for (mother, father, field) in [
            (899, 1_700, "motherHeight"),
            (2_301, 1_700, "motherHeight"),
            (1_600, 177, "fatherHeight"),
            (1_600, 17_700, "fatherHeight"),
        ] {
            assert_eq!(mid_parental(ChartSex::Male, mother, father).unwrap_err().field, field);
        }
        for (mother, father) in [(900, 2_300), (2_300, 900), (900, 900), (2_300, 2_300)] {
            assert!(mid_parental(ChartSex::Male, mother, father).is_ok());
        }
    }
}
