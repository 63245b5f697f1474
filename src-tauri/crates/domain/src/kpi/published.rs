//! England's published values, each with its year and where it is from. They are for comparison, not targets.

use super::Indicator;

/// A published value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Tenths of a percent.
    pub tenths: u16,
    /// Which year it is of.
    pub year: &'static str,
    /// Where it is from.
    pub source: &'static str,
}

/// England's latest value that was found (`standards` 3); `None` where none was. Some are old, and the year says so.
#[must_use]
pub fn published(indicator: Indicator) -> Option<Published> {
    const METRICS: &str = "Health visitor service delivery metrics, OHID";
    const OUTCOMES: &str = "Child development outcomes at 2 to 2½ years, OHID";
    const FEEDING: &str = "Breastfeeding at 6 to 8 weeks after birth, OHID";
    const BY_DAY_30: &str =
        "Health visitor service delivery metrics, OHID: 98.0 % by 30 days less 85.2 % by 14 days";
    let (tenths, year, source) = match indicator {
        Indicator::C1 | Indicator::C8ii | Indicator::C8iii | Indicator::C8iv => return None,
        Indicator::C2 => (852, "2024-25", METRICS),
        Indicator::C3 => (128, "2024-25", BY_DAY_30),
        Indicator::C8i => (815, "April to June 2017", METRICS),
        Indicator::C8Breastfed => (527, "2023-24", FEEDING),
        Indicator::C4 => (746, "April to June 2017", METRICS),
        Indicator::C5 => (826, "April to June 2017", METRICS),
        Indicator::C6i => (757, "April to June 2017", METRICS),
        Indicator::C6ii => (912, "April to June 2017", METRICS),
        Indicator::C6iii => (853, "2022-23", OUTCOMES),
        Indicator::C6iv => (934, "2021-22", OUTCOMES),
        Indicator::C6v => (926, "2022-23", OUTCOMES),
        Indicator::C6vi => (927, "2021-22", OUTCOMES),
        Indicator::C6vii => (903, "2022-23", OUTCOMES),
        Indicator::C6viii => (814, "2024-25", OUTCOMES),
    };
    Some(Published { tenths, year, source })
}
