//! Head circumference: far out, or moving across centiles.

use super::{Finding, FindingCode, FindingGrade, said, spaces_fallen};
use crate::growth::{CentileLine, Years};

/// Below the 2nd centile counts from here.
const SIX_WEEKS: i32 = 42;
/// Spaces that are a crossing.
const CROSSED: f64 = 2.0;
const SOURCE: &str = "UK-WHO chart instructions, Royal College of Paediatrics and Child Health";

/// Looks at a head: below the 2nd centile after 6 weeks, above the 99.6th, or two centile spaces up or down from the
/// earlier measurement furthest from it. The age is the corrected one, and `earlier` the corrected scores.
#[must_use]
pub fn head(age: Years, now_sds: f64, earlier: &[f64]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut note = |code, sentence: String, rule| {
        findings.push(Finding { code, grade: FindingGrade::Concern, sentence, rule, source: SOURCE });
    };
    if age > Years::from_days(SIX_WEEKS) && now_sds < CentileLine::P2.sds() {
        note(
            FindingCode::HeadBelow2nd,
            "The head is below the 2nd centile after 6 weeks. Few children are: look at development and growth".to_owned(),
            "Below the 2nd centile after 6 weeks, 1 child in 250",
        );
    }
    if now_sds > CentileLine::P996.sds() {
        note(
            FindingCode::HeadAbove996th,
            "The head is above the 99.6th centile. Look for other signs, and whether it still rises after 6 months".to_owned(),
            "Above the 99.6th centile: concern if still rising after 6 months, or with other signs",
        );
    }
    let highest = earlier.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let lowest = earlier.iter().copied().fold(f64::INFINITY, f64::min);
    let (fallen, risen) = (spaces_fallen(highest, now_sds), -spaces_fallen(lowest, now_sds));
    if fallen >= CROSSED {
        note(
            FindingCode::HeadFell,
            format!(
                "The head has fallen {}. Measure again with a narrow tape, then look for a cause",
                said(fallen)
            ),
            "A fall across 2 centile spaces",
        );
    }
    if risen >= CROSSED {
        note(
            FindingCode::HeadRose,
            format!(
                "The head has risen {}. Measure again with a narrow tape, then look for other signs",
                said(risen)
            ),
            "A rise across 2 centile spaces: concern if still rising after 6 months, or with other signs",
        );
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::head;
    use crate::growth::{FindingCode, Years};

    fn codes(days: i32, now: f64, earlier: &[f64]) -> Vec<FindingCode> {
        head(Years::from_days(days), now, earlier).iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn each_boundary_of_a_head() {
        use FindingCode::{HeadAbove996th, HeadBelow2nd, HeadFell, HeadRose};
        let highest = 8.0 / 3.0;
        for (days, now, earlier, expected) in [
            (42, -2.1, [].as_slice(), vec![]),
            (43, -2.1, &[], vec![HeadBelow2nd]),
            (43, -2.0, &[], vec![]),
            (10, highest, &[], vec![]),
            (10, highest + 0.01, &[], vec![HeadAbove996th]),
            (100, 0.0, &[0.0], vec![]),
            (100, 0.0, &[1.33], vec![]),
            (100, 0.0, &[1.34], vec![HeadFell]),
            (100, 0.0, &[-1.33], vec![]),
            (100, 0.0, &[-1.34], vec![HeadRose]),
            (100, 0.0, &[1.34, 0.1], vec![HeadFell]), // a slow fall is a fall
            (100, 0.0, &[1.4, -1.4], vec![HeadFell, HeadRose]),
        ] {
            assert_eq!(codes(days, now, earlier), expected, "{days} days, {now}, after {earlier:?}");
        }
    }
}
