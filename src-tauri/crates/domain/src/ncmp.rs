//! The National Child Measurement Programme: who is measured, and how honestly a session was read.

use crate::{
    coded,
    contact::{ContactType, Outcome},
};

coded! {
    /// The two years that are measured (`standards` 7).
    NcmpYear { Reception = "reception", YearSix = "year-6" }
}

impl NcmpYear {
    /// The national curriculum year: 0 for Reception.
    #[must_use]
    pub fn year_group(self) -> i32 {
        match self {
            Self::Reception => 0,
            Self::YearSix => 6,
        }
    }

    /// The contact a measurement is written as.
    #[must_use]
    pub fn contact_type(self) -> ContactType {
        match self {
            Self::Reception => ContactType::NcmpReception,
            Self::YearSix => ContactType::NcmpYearSix,
        }
    }

    /// The reviews that may be held in the same session (`policy-papers` N7).
    #[must_use]
    pub fn reviews(self) -> &'static [ContactType] {
        match self {
            Self::Reception => &[ContactType::SchoolEntry, ContactType::FourToFiveYears],
            Self::YearSix => &[ContactType::YearSixReview, ContactType::TenToElevenYears],
        }
    }
}

coded! {
    /// What became of a pupil on the day.
    NcmpResult {
        #[doc = "Height and weight were taken."] Measured = "measured",
        #[doc = "Not in school that day."] Absent = "absent",
        #[doc = "The parent withdrew the child."] RefusedByParent = "refused-by-parent",
        #[doc = "The child did not want to."] RefusedByChild = "refused-by-child",
        #[doc = "No longer at this school."] Left = "left",
        #[doc = "Cannot stand on scales and height measure unaided (`standards` 7)."] Unable = "unable",
    }
}

impl NcmpResult {
    /// The outcome of the contact it is written as.
    #[must_use]
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Measured => Outcome::Seen,
            Self::Absent => Outcome::AbsentFromSchool,
            Self::RefusedByParent | Self::RefusedByChild => Outcome::Declined,
            Self::Left => Outcome::LeftSchool,
            Self::Unable => Outcome::UnableToMeasure,
        }
    }

    /// The words of the contact.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Measured => "Height and weight measured at school.",
            Self::Absent => "Absent on the day of the school measurements.",
            Self::RefusedByParent => "The parent refused the school measurement.",
            Self::RefusedByChild => "The child refused the school measurement.",
            Self::Left => "Has left this school; not measured.",
            Self::Unable => "Cannot be measured standing unaided.",
        }
    }

    /// What became of a pupil, from the contact as it was written: who refused is told apart by the words.
    #[must_use]
    pub fn of(outcome: Outcome, words: &str) -> Option<Self> {
        match outcome {
            Outcome::Seen | Outcome::SeenLate => Some(Self::Measured),
            Outcome::AbsentFromSchool => Some(Self::Absent),
            Outcome::Declined if words == Self::RefusedByChild.words() => Some(Self::RefusedByChild),
            Outcome::Declined => Some(Self::RefusedByParent),
            Outcome::LeftSchool => Some(Self::Left),
            Outcome::UnableToMeasure => Some(Self::Unable),
            Outcome::NotSeen
            | Outcome::WasNotBrought
            | Outcome::NoAccess
            | Outcome::CancelledByFamily
            | Outcome::CancelledByService => None,
        }
    }
}

coded! {
    /// Why a pupil is still to be measured this school year.
    CatchUp {
        #[doc = "Was not in school when the class was measured."] Absent = "absent",
        #[doc = "Did not want to on the day, and may be asked again (`standards` 7: assent is given on the day)."] RefusedByChild = "refused-by-child",
        #[doc = "The class was measured and this pupil has no entry."] NotMeasured = "not-measured",
    }
}

impl CatchUp {
    /// Why a pupil of a class that was measured is still to do, from what became of each attempt at this school in the
    /// school year, oldest first; `None` when nothing is left to do. A parent's withdrawal, leaving and being unable to
    /// stand unaided each settle it (`standards` 7); a measurement settles it whatever came after.
    #[must_use]
    pub fn of(results: &[NcmpResult]) -> Option<Self> {
        if results.contains(&NcmpResult::Measured) {
            return None;
        }
        match results.last() {
            None => Some(Self::NotMeasured),
            Some(NcmpResult::Absent) => Some(Self::Absent),
            Some(NcmpResult::RefusedByChild) => Some(Self::RefusedByChild),
            Some(
                NcmpResult::Measured | NcmpResult::RefusedByParent | NcmpResult::Left | NcmpResult::Unable,
            ) => None,
        }
    }
}

/// Body mass index in tenths of a kg/m², rounded half up: worked out, never typed (`policy-papers` N3). `None` without a height.
#[must_use]
pub fn bmi_tenths(height_mm: u32, weight_g: u32) -> Option<u32> {
    let square = u64::from(height_mm).pow(2);
    if square == 0 {
        return None;
    }
    u32::try_from((u64::from(weight_g) * 10_000 + square / 2) / square).ok()
}

/// How many values ended in a whole centimetre or kilogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WholeShare {
    /// Values that are whole.
    pub whole: u32,
    /// Values taken.
    pub of: u32,
}

impl WholeShare {
    /// Counts values against the number that makes a whole: 10 mm, 1000 g.
    pub fn count(values: impl IntoIterator<Item = u32>, whole: u32) -> Self {
        values.into_iter().fold(Self::default(), |share, value| Self {
            whole: share.whole + u32::from(value.is_multiple_of(whole)),
            of: share.of + 1,
        })
    }

    /// Whether figures were probably rounded: about one in ten is whole by chance, more than one in five is asked about
    /// (`standards` 7). Not before ten values, our own choice, because two whole ones of three say nothing.
    #[must_use]
    pub fn looks_rounded(self) -> bool {
        self.of >= 10 && self.whole * 5 > self.of
    }
}

#[cfg(test)]
mod tests {
    use super::{CatchUp, NcmpResult, WholeShare, bmi_tenths};
    use crate::code::Coded as _;

    #[test]
    fn body_mass_index_is_worked_out_and_rounded_once() {
        assert_eq!(bmi_tenths(1000, 16_000), Some(160));
        assert_eq!(bmi_tenths(1094, 18_300), Some(153)); // 15.29
        assert_eq!(bmi_tenths(0, 16_000), None);
    }

    #[test]
    fn a_session_with_too_many_whole_numbers_looks_rounded() {
        let share = |whole, of| WholeShare { whole, of }.looks_rounded();
        assert!(!share(1, 10) && !share(2, 10) && share(3, 10));
        assert!(!share(3, 3));
        assert_eq!(WholeShare::count([1080, 1087, 1090], 10), WholeShare { whole: 2, of: 3 });
    }

    #[test]
    fn a_pupil_is_to_be_caught_up_with_until_measured_or_settled() {
        use NcmpResult::{Absent, Left, Measured, RefusedByChild, RefusedByParent, Unable};
        for (results, expected) in [
            (&[][..], Some(CatchUp::NotMeasured)),
            (&[Absent], Some(CatchUp::Absent)),
            (&[Absent, RefusedByChild], Some(CatchUp::RefusedByChild)),
            (&[Absent, Measured], None),
            (&[Measured, Absent], None),
            (&[Absent, RefusedByParent], None),
            (&[Left], None),
            (&[Unable], None),
        ] {
            assert_eq!(CatchUp::of(results), expected, "{results:?}");
        }
    }

    #[test]
    fn what_was_written_is_read_back_as_what_became_of_the_pupil() {
        for &result in NcmpResult::ALL {
            assert_eq!(NcmpResult::of(result.outcome(), result.words()), Some(result));
        }
    }
}
