//! Which ASQ-3 form a child's age asks for. The ages are data; this is how they are counted.

use chrono::{Days, NaiveDate};

use super::{CutOffs, Form, Tool};
use crate::{
    age::{completed_months, date_after_months},
    child::Gestation,
};

/// Born so many days early or more, a child goes by the adjusted age (`standards` 5, three weeks).
const EARLY_DAYS: u64 = 21;
/// Until this age in months, counted from the birth itself (`standards` 5).
const ADJUSTED_UNTIL: u32 = 24;

/// The ASQ-3 forms for an age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsqForms {
    /// None outside 1 to 66 months, one as a rule, two at 9 months, where the nurse chooses.
    pub forms: Vec<Form>,
    /// Whether the age was adjusted for an early birth, which the record says.
    pub adjusted: bool,
}

/// The ASQ-3 forms for a child on a day (`standards` 5, the 21 windows).
#[must_use]
pub fn asq3_forms(born: NaiveDate, gestation: Option<Gestation>, on: NaiveDate) -> AsqForms {
    let early = gestation.map_or(0, Gestation::days_early);
    let adjusted = early >= EARLY_DAYS && completed_months(born, on) < ADJUSTED_UNTIL;
    let from = if adjusted { born.checked_add_days(Days::new(early)) } else { Some(born) };
    let age = from.and_then(|from| {
        let months = completed_months(from, on);
        Some((months, (on - date_after_months(from, months)?).num_days()))
    });
    let windows = &CutOffs::shipped().sheet(Tool::Asq3).windows;
    let open = |age| {
        windows
            .iter()
            .filter(move |window| (window.opens..=window.closes).contains(&age))
            .map(|window| window.form)
    };
    AsqForms { forms: age.map(|age| open(age).collect()).unwrap_or_default(), adjusted }
}
