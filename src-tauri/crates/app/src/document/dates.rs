//! Days and ages as they stand on paper.

use chrono::NaiveDate;

/// `4 January 2027`.
pub(crate) fn day_in_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// An age as people say it: gestation before term, then weeks, months, years. A month is a twelfth of 365.25 days.
pub(crate) fn age_in_words(days: i32) -> String {
    if days < 0 {
        let of_gestation = 280 + days;
        return format!("{}+{} weeks of gestation", of_gestation / 7, of_gestation % 7);
    }
    let many = |count: i32, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    // 12 months make 365.25 days: 1,461 quarter days a year.
    let months = days * 48 / 1_461;
    match (days, months) {
        (0..14, _) => many(days, "day"),
        (14..92, _) if days % 7 == 0 => many(days / 7, "week"),
        (14..92, _) => format!("{} {}", many(days / 7, "week"), many(days % 7, "day")),
        (_, ..24) => many(months, "month"),
        (_, _) if months % 12 == 0 => many(months / 12, "year"),
        (_, _) => format!("{} {}", many(months / 12, "year"), many(months % 12, "month")),
    }
}

#[cfg(test)]
mod tests {
    use super::age_in_words;

    #[test]
    fn an_age_is_said_as_people_say_it() {
        for (days, expected) in [
            (-91, "27+0 weeks of gestation"),
            (-1, "39+6 weeks of gestation"),
            (0, "0 days"),
            (1, "1 day"),
            (14, "2 weeks"),
            (45, "6 weeks 3 days"),
            (92, "3 months"),
            (365, "11 months"),
            (366, "12 months"),
            (731, "2 years"),
            (1_706, "4 years 8 months"),
        ] {
            assert_eq!(age_in_words(days), expected, "{days}");
        }
    }
}
