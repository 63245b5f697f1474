//! How far a family has come towards a goal.

/// Points from the first score of a goal to a later one: above 0 is nearer, below 0 is further away. `None` when either is
/// outside 0 to 10 (`standards` 6).
#[must_use]
pub fn distance_travelled(first: u8, later: u8) -> Option<i8> {
    let score = |value: u8| i8::try_from(value).ok().filter(|value| *value <= 10);
    Some(score(later)? - score(first)?)
}

#[cfg(test)]
mod tests {
    use super::distance_travelled;

    #[test]
    fn a_goal_is_nearer_when_its_score_has_risen() {
        for (first, later, travelled) in [
            (4, 7, Some(3)),
            (7, 4, Some(-3)),
            (0, 10, Some(10)),
            (5, 5, Some(0)),
            (0, 11, None),
            (11, 0, None),
        ] {
            assert_eq!(distance_travelled(first, later), travelled, "{first} to {later}");
        }
    }
}
