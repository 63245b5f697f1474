//! The indicators, and the age that puts a child into a quarter.

use chrono::{Days, NaiveDate};

use crate::{age::date_after_months, coded};

coded! {
    /// The health visitor service delivery metrics (`standards` 3).
    Indicator {
        #[doc = "Mothers with a first face-to-face antenatal contact from 28 weeks; a count without a denominator."] C1 = "C1",
        #[doc = "New birth visit by day 14, face to face."] C2 = "C2",
        #[doc = "New birth visit on days 15 to 30, face to face."] C3 = "C3",
        #[doc = "6 to 8 week review by 8 weeks."] C8i = "C8i",
        #[doc = "Totally breastfed at the 6 to 8 week review."] C8ii = "C8ii",
        #[doc = "Partially breastfed."] C8iii = "C8iii",
        #[doc = "Not at all breastfed."] C8iv = "C8iv",
        #[doc = "Totally or partially: the prevalence that is published."] C8Breastfed = "C8ii+iii",
        #[doc = "12 month review by 12 months."] C4 = "C4",
        #[doc = "12 month review by 15 months."] C5 = "C5",
        #[doc = "2 to 2½ year review by 2½ years."] C6i = "C6i",
        #[doc = "Of these reviews, those with ASQ-3."] C6ii = "C6ii",
        #[doc = "Of those scored, at the expected level: communication."] C6iii = "C6iii",
        #[doc = "Gross motor."] C6iv = "C6iv",
        #[doc = "Fine motor."] C6v = "C6v",
        #[doc = "Problem solving."] C6vi = "C6vi",
        #[doc = "Personal-social."] C6vii = "C6vii",
        #[doc = "All five."] C6viii = "C6viii",
    }
}

impl Indicator {
    /// The day a child turns the age that puts it into a quarter; `None` for C1, which goes by the day of the contact, and
    /// beyond the calendar's end. Months are calendar months: 12 months is the first birthday (`standards` 3).
    #[must_use]
    pub fn turns(self, born: NaiveDate) -> Option<NaiveDate> {
        let days = |days| born.checked_add_days(Days::new(days));
        match self {
            Self::C1 => None,
            Self::C2 | Self::C3 => days(30),
            Self::C8i | Self::C8ii | Self::C8iii | Self::C8iv | Self::C8Breastfed => days(56),
            Self::C4 => date_after_months(born, 12),
            Self::C5 => date_after_months(born, 15),
            Self::C6i
            | Self::C6ii
            | Self::C6iii
            | Self::C6iv
            | Self::C6v
            | Self::C6vi
            | Self::C6vii
            | Self::C6viii => date_after_months(born, 30),
        }
    }

    /// Whether it has a denominator. C1 is a count.
    #[must_use]
    pub fn has_denominator(self) -> bool {
        self != Self::C1
    }
}
