//! Builders of domain values for the tests, named for clinical situations. NHS numbers are from the 999 range.

use caseload_domain::nhs_number::NhsNumber;

/// The n-th valid made-up NHS number of the 999 range.
///
/// # Panics
/// When there are not that many.
#[must_use]
pub fn a_made_up_nhs_number(n: usize) -> NhsNumber {
    (9_990_000_018_u64..=9_999_999_999)
        .filter_map(|number| NhsNumber::parse(&number.to_string()).ok())
        .nth(n)
        .expect("the 999 range holds far more numbers than any test asks for")
}

#[cfg(test)]
mod tests {
    use super::a_made_up_nhs_number;

    #[test]
    fn made_up_numbers_are_valid_and_differ() {
        assert_eq!(a_made_up_nhs_number(0).as_str(), "9990000018");
        assert_ne!(a_made_up_nhs_number(1), a_made_up_nhs_number(2));
    }
}
