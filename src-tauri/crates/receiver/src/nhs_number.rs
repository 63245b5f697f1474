//! The check digit of an NHS number (NHS Data Dictionary, NHS NUMBER: modulus 11).

/// Ten digits of which the last is right. Weights 10 to 2; a remainder that asks for 10 makes the number invalid.
pub(crate) fn is_valid(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter_map(|digit| digit.to_digit(10)).collect();
    let [first @ .., check] = digits.as_slice() else { return false };
    if number.len() != 10 || first.len() != 9 {
        return false;
    }
    let sum: u32 = first.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 11 == *check
}

#[cfg(test)]
mod tests {
    use super::is_valid;

    #[test]
    fn the_last_digit_must_be_right() {
        for good in ["9990000018", "9990000123", "9434765919"] {
            assert!(is_valid(good), "{good}");
        }
        for bad in ["9990000019", "999000001", "99900000180", "999 000 0018", "999000001X", ""] {
            assert!(!is_valid(bad), "{bad}");
        }
        // 999 000 004? has the remainder that would ask for the check digit 10: no last digit is right.
        let none =
            (0..100).find(|middle| (0..10).all(|last| !is_valid(&format!("9990000{middle:02}{last}"))));
        assert!(none.is_some());
    }
}
