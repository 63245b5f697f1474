//! Whose programme a child has.

use crate::practitioner::Area;

/// Whose programme a child has: that of the authority the child lives in where it names one of ours, else the
/// practitioner's (`policy-papers` A1, A5).
#[must_use]
pub fn area_of(resident_authority: Option<&str>, fallback: Area) -> Area {
    // The districts lie in the county of Leicestershire; the codes are the Office for National Statistics'.
    const COUNTY: [&str; 10] = [
        "leicestershire",
        "blaby",
        "charnwood",
        "harborough",
        "hinckley",
        "bosworth",
        "melton",
        "oadby",
        "wigston",
        "e10000018",
    ];
    let Some(authority) = resident_authority else { return fallback };
    let lower = authority.to_lowercase();
    let words: Vec<&str> =
        lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |word: &str| words.contains(&word);
    if has("rutland") || has("e06000017") {
        Area::Rutland
    } else if COUNTY.into_iter().any(has) {
        Area::Leicestershire
    } else if has("leicester") || has("e06000016") {
        Area::LeicesterCity
    } else {
        fallback
    }
}

#[cfg(test)]
mod tests {
    use super::area_of;
    use crate::practitioner::Area;

    #[test]
    fn the_authority_the_child_lives_in_decides_where_it_is_one_of_ours() {
        for (authority, expected) in [
            (Some("Leicester"), Area::LeicesterCity),
            (Some("Leicester City Council"), Area::LeicesterCity),
            (Some("E06000016"), Area::LeicesterCity),
            (Some("Leicestershire"), Area::Leicestershire),
            (Some("LEICESTERSHIRE COUNTY COUNCIL"), Area::Leicestershire),
            (Some("Hinckley and Bosworth"), Area::Leicestershire),
            (Some("North West Leicestershire"), Area::Leicestershire),
            (Some("Rutland County Council"), Area::Rutland),
            (Some("Coventry"), Area::England),
            (Some(""), Area::England),
            (None, Area::England),
        ] {
            assert_eq!(area_of(authority, Area::England), expected, "{authority:?}");
        }
        assert_eq!(area_of(Some("Coventry"), Area::Rutland), Area::Rutland);
        assert_eq!(area_of(Some("Leicester"), Area::Rutland), Area::LeicesterCity);
    }
}
