//! What each colour of the traffic light means: the team's own. The meanings that ship are data
//! (`data/transfer/ratings.toml`), and a team puts its own in their place.

use std::sync::OnceLock;

use super::Rating;
use crate::{
    code::Coded as _,
    score::Evidence,
    table::{Table, TableError, TableFault, needed},
};

/// What one colour means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingRule {
    /// The colour.
    pub rating: Rating,
    /// What it means, for the nurse who chooses.
    pub meaning: String,
    /// Whether care passes only after a caseload meeting. Red always does (`policy-papers` A2).
    pub needs_meeting: bool,
    /// How sure the row is; all that ship are [`Evidence::Local`].
    pub evidence: Evidence,
    /// Whose procedure.
    pub source: String,
}

/// The meanings in force, every colour once, red first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings(Vec<RatingRule>);

impl Ratings {
    /// The meanings that ship.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static RATINGS: OnceLock<Ratings> = OnceLock::new();
        RATINGS.get_or_init(|| {
            let read = shipped(Some("ratings.toml"), include_str!("../../data/transfer/ratings.toml"));
            Ratings(read.expect("a test reads the table that ships"))
        })
    }

    /// The meanings that ship with a team's own in the place of those it names.
    ///
    /// # Errors
    /// The file is the caller's to name; row, key and what to do are in the error.
    pub fn with(own: &str) -> Result<Self, RatingTableError> {
        let mut rules = Self::shipped().0.clone();
        let mut seen: Vec<Rating> = Vec::new();
        read(&Table::parse(None, own)?, |rule| {
            if rule.evidence != Evidence::Local {
                return Err(RatingFault::NotLocal);
            }
            if seen.contains(&rule.rating) {
                return Err(RatingFault::Twice);
            }
            seen.push(rule.rating);
            rules
                .iter_mut()
                .filter(|shipped| shipped.rating == rule.rating)
                .for_each(|shipped| *shipped = rule.clone());
            Ok(())
        })?;
        Ok(Self(rules))
    }

    /// What a colour means.
    #[must_use]
    pub fn of(&self, rating: Rating) -> &RatingRule {
        self.0
            .iter()
            .find(|rule| rule.rating == rating)
            .expect("the table that ships has every colour, which reading it checks")
    }

    /// Every colour, red first.
    #[must_use]
    pub fn all(&self) -> &[RatingRule] {
        &self.0
    }
}

/// A table of meanings that was refused.
pub type RatingTableError = TableError<RatingFault>;

/// What a table of meanings can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RatingFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// Red without a meeting.
    #[error("red needs a caseload meeting; write `needs-meeting = true`")]
    RedWithoutMeeting,
    /// A meaning too long to read beside its colour.
    #[error("`meaning` is longer than {LONGEST} letters; say it in one or two sentences")]
    TooLong,
    /// A colour left out of the table that ships.
    #[error("every colour needs one row, red first; write them all once")]
    NotEachOnce,
    /// A team's row that says it is somebody else's rule.
    #[error("`evidence` is \"local\" in your own table; write it so")]
    NotLocal,
    /// Two rows for one colour.
    #[error("there is another row for this colour; keep one")]
    Twice,
}

/// Two sentences; more is not read at the moment of choosing.
const LONGEST: usize = 300;

fn shipped(file: Option<&str>, text: &str) -> Result<Vec<RatingRule>, RatingTableError> {
    let table = Table::parse(file, text)?;
    let rules = read(&table, Ok)?;
    if rules.iter().map(|rule| rule.rating).eq(Rating::ALL.iter().copied()) {
        Ok(rules)
    } else {
        Err(table.refuse(RatingFault::NotEachOnce))
    }
}

/// Hands each row over, in the table's order; what is wrong with one names it.
fn read<T>(
    table: &Table<'_, RatingFault>,
    mut keep: impl FnMut(RatingRule) -> Result<T, RatingFault>,
) -> Result<Vec<T>, RatingTableError> {
    table.whole(|keys| Ok(keys.only(&["rating"])?))?;
    table.rows("rating", &["rating"], |keys| {
        keys.only(&["rating", "meaning", "needs-meeting", "evidence", "source"])?;
        let rating = keys.entry("rating")?;
        let meaning = keys.text("meaning")?;
        if meaning.chars().count() > LONGEST {
            return Err(RatingFault::TooLong);
        }
        let needs_meeting = needed("needs-meeting", keys.flag("needs-meeting")?)?;
        if rating == Rating::Red && !needs_meeting {
            return Err(RatingFault::RedWithoutMeeting);
        }
        keep(RatingRule {
            rating,
            meaning: meaning.trim().to_owned(),
            needs_meeting,
            evidence: keys.entry("evidence")?,
            source: keys.text("source")?.to_owned(),
        })
    })
}
