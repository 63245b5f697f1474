//! Small numbers: what may leave the laptop in a table of figures.
//!
//! 1 to 7 is not shown, nor anything it could be worked out from by subtraction. That is NHS England's rule for small
//! counts in its published patient statistics; the papers ask for a set number, 5 unless it is changed
//! (`policy-papers` V7), and the stricter of the two is used. Nought is shown.

/// The largest number that is not shown.
const LARGEST_HIDDEN: u32 = 7;

fn is_small(number: u32) -> bool {
    (1..=LARGEST_HIDDEN).contains(&number)
}

/// A number that stands alone; `None` when it is too small to show.
#[must_use]
pub fn shown(number: u32) -> Option<u32> {
    (!is_small(number)).then_some(number)
}

/// A row of a table: those counted, and the others of the denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// In the numerator.
    pub within: u32,
    /// In the denominator only.
    pub without: u32,
}

impl Cell {
    /// Whether either side of it, or both together, is too small to show.
    #[must_use]
    pub fn is_small(self) -> bool {
        is_small(self.within) || is_small(self.without) || is_small(self.within + self.without)
    }
}

/// Which rows may be shown, where the rows add up to a total that is shown.
///
/// A row is shown whole or not at all. A row with a small number on either side is hidden; when what is hidden could still
/// be worked out from the total (one row alone, or rows that are small together), the smallest other row is hidden too.
#[must_use]
pub fn shown_rows(rows: &[Cell]) -> Vec<bool> {
    hide_more(rows, rows.iter().map(|row| !row.is_small()).collect())
}

/// The same where some rows are hidden already, for whatever reason.
#[must_use]
pub fn hide_more(rows: &[Cell], mut shown: Vec<bool>) -> Vec<bool> {
    loop {
        let hidden = || rows.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|(row, _)| row);
        let (many, within, without) = hidden().fold((0, 0, 0), |(many, within, without), row| {
            (many + 1, within + row.within, without + row.without)
        });
        if many == 0 || (many > 1 && !is_small(within) && !is_small(without)) {
            return shown;
        }
        let next = rows
            .iter()
            .zip(&mut shown)
            .filter(|(row, shown)| **shown && row.within + row.without > 0)
            .min_by_key(|(row, _)| row.within + row.without);
        match next {
            Some((_, shown)) => *shown = false,
            None => return shown,
        }
    }
}

/// The parts of a total that is shown; `None` for what is not shown.
#[must_use]
pub fn shown_parts(parts: &[u32]) -> Vec<Option<u32>> {
    let rows: Vec<Cell> = parts.iter().map(|part| Cell { within: *part, without: 0 }).collect();
    shown_rows(&rows).into_iter().zip(parts).map(|(shown, part)| shown.then_some(*part)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Cell, shown, shown_parts, shown_rows};

    #[test]
    fn one_to_seven_are_not_shown_and_nought_and_eight_are() {
        let answers: Vec<Option<u32>> = [0, 1, 7, 8].into_iter().map(shown).collect();
        assert_eq!(answers, [Some(0), None, None, Some(8)]);
    }

    #[test]
    fn a_hidden_part_cannot_be_worked_out_from_the_total() {
        for (parts, expected) in [
            // One part alone would be the total less the rest.
            (vec![3, 20, 40], vec![None, None, Some(40)]),
            // Two parts that are small together still say who they are about.
            (vec![1, 2, 50, 60], vec![None, None, None, Some(60)]),
            (vec![4, 5, 50], vec![None, None, Some(50)]),
            // A nought hides nothing: the next that says something goes.
            (vec![0, 5, 30], vec![Some(0), None, None]),
            (vec![0, 20, 30], vec![Some(0), Some(20), Some(30)]),
            // Nothing is left to hide it behind: then the total is small itself and is not shown.
            (vec![0, 5, 0], vec![Some(0), None, Some(0)]),
        ] {
            assert_eq!(shown_parts(&parts), expected, "{parts:?}");
        }
    }

    #[test]
    fn a_small_complement_hides_its_row() {
        let rows = [
            Cell { within: 97, without: 3 },
            Cell { within: 40, without: 10 },
            Cell { within: 60, without: 20 },
        ];
        assert_eq!(shown_rows(&rows), [false, false, true]);
    }
}
