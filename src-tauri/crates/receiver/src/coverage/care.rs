//! Care over time in a quarter: episodes, how far families came, health plans, transfers; and what of them may be shown.
//!
//! - An episode counts as opened or closed on its days in the quarter, each time where it was opened again, and as open when
//!   it is open at the quarter's end.
//! - How far a goal came is its last score less its first (`policy-papers` P3), of goals scored in episodes closed in the quarter.
//! - A health plan is reviewed on time within 12 months (`standards` 11).
//! - A transfer is counted once, however many laptops tell of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tokio_postgres::{Row, Transaction};

use super::suppress::{Shown, is_small};
use super::whole;

/// A table of counts: a row for each part, and one for all parts together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<Number> {
    /// Which table.
    pub kind: TableKind,
    /// By part, in the order of [`TableKind::columns`].
    pub rows: BTreeMap<String, Vec<Number>>,
    /// All parts together.
    pub all: Vec<Number>,
    /// Points that the goals came in all, below 0 when more was lost than won; `None` where nothing is scored or nothing of
    /// it may be shown.
    pub points: Option<i64>,
}

/// The tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableKind {
    /// Episodes by why they were opened.
    EpisodesByReason,
    /// Episodes by the package they follow.
    EpisodesByPackage,
    /// How far the goals of closed episodes came, by why they were opened.
    DistanceByReason,
    /// Health plans.
    HealthPlans,
    /// Transfers by why care passes.
    TransfersByKind,
}

impl TableKind {
    /// Every table, in the order to show them.
    pub const ALL: [TableKind; 5] = [
        TableKind::EpisodesByReason,
        TableKind::EpisodesByPackage,
        TableKind::DistanceByReason,
        TableKind::HealthPlans,
        TableKind::TransfersByKind,
    ];

    /// The code.
    pub fn code(self) -> &'static str {
        match self {
            TableKind::EpisodesByReason => "episodes-by-reason",
            TableKind::EpisodesByPackage => "episodes-by-package",
            TableKind::DistanceByReason => "distance-by-reason",
            TableKind::HealthPlans => "health-plans",
            TableKind::TransfersByKind => "transfers-by-kind",
        }
    }

    /// What a person reads.
    pub fn title(self) -> &'static str {
        match self {
            TableKind::EpisodesByReason => "Episodes by reason",
            TableKind::EpisodesByPackage => "Episodes by package",
            TableKind::DistanceByReason => "Goals of episodes that closed, by reason",
            TableKind::HealthPlans => "Individual health plans",
            TableKind::TransfersByKind => "Transfers of care",
        }
    }

    /// The heads of its columns.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            TableKind::EpisodesByReason | TableKind::EpisodesByPackage => &["opened", "closed", "open"],
            TableKind::DistanceByReason => &["scored", "better", "same", "worse"],
            TableKind::HealthPlans => &["in force", "overdue", "on time", "late"],
            TableKind::TransfersByKind => {
                &["preparing", "sent", "refused", "accepted", "cancelled", "taken on"]
            }
        }
    }

    /// Columns of which one gives another away, and that are hidden together.
    fn together(self) -> &'static [&'static [usize]] {
        match self {
            // The open of two quarters and one of these give the other.
            TableKind::EpisodesByReason | TableKind::EpisodesByPackage => &[&[0, 1], &[2]],
            TableKind::DistanceByReason => &[&[0, 1, 2, 3]],
            TableKind::HealthPlans => &[&[0], &[1], &[2, 3]],
            TableKind::TransfersByKind => &[&[0], &[1], &[2], &[3, 5], &[4]],
        }
    }
}

pub(super) async fn measure(
    snapshot: &Transaction<'_>,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Table<u64>>, tokio_postgres::Error> {
    let mut tables = Vec::new();
    for kind in TableKind::ALL {
        let rows = match kind {
            TableKind::EpisodesByReason | TableKind::EpisodesByPackage => {
                let by_package = kind == TableKind::EpisodesByPackage;
                snapshot
                    .query(include_str!("../sql/care_episodes.sql"), &[&first, &last, &by_package])
                    .await?
            }
            TableKind::DistanceByReason => {
                snapshot.query(include_str!("../sql/care_distance.sql"), &[&first, &last]).await?
            }
            TableKind::HealthPlans => {
                snapshot.query(include_str!("../sql/care_health_plans.sql"), &[&first, &last]).await?
            }
            TableKind::TransfersByKind => {
                snapshot.query(include_str!("../sql/care_transfers.sql"), &[&first, &last]).await?
            }
        };
        tables.push(table(kind, &rows));
    }
    Ok(tables)
}

fn table(kind: TableKind, rows: &[Row]) -> Table<u64> {
    let columns = kind.columns().len();
    let mut table = Table { kind, rows: BTreeMap::new(), all: vec![0; columns], points: None };
    for row in rows {
        let part: Option<String> = row.get(0);
        let counts: Vec<u64> = (1..=columns).map(|column| whole(row, column)).collect();
        match part {
            Some(part) => {
                table.rows.insert(part, counts);
            }
            None => {
                table.all = counts;
                if kind == TableKind::DistanceByReason {
                    table.points = Some(row.get(columns + 1));
                }
            }
        }
    }
    table
}

/// What may be shown: no number from 1 to 7, none from which one could be worked back, and no sum of parts one of which is hidden.
pub(super) fn shown(table: &Table<u64>) -> Table<Shown> {
    let Table { kind, rows, all, points } = table;
    let hidden_in = |counts: &[u64]| -> Vec<bool> {
        let mut hidden = vec![false; counts.len()];
        for group in kind.together() {
            let small = group.iter().any(|column| counts.get(*column).copied().is_some_and(is_small));
            for column in *group {
                if let Some(cell) = hidden.get_mut(*column) {
                    *cell = small;
                }
            }
        }
        hidden
    };
    let mut hidden_of_all = hidden_in(all);
    let mut shown_rows = BTreeMap::new();
    for (part, counts) in rows {
        let hidden = hidden_in(counts);
        for (all, own) in hidden_of_all.iter_mut().zip(&hidden) {
            *all |= *own;
        }
        shown_rows.insert(part.clone(), show(counts, &hidden));
    }
    let points = points.filter(|_points| hidden_of_all.iter().all(|hidden| !hidden));
    Table { kind: *kind, rows: shown_rows, all: show(all, &hidden_of_all), points }
}

fn show(counts: &[u64], hidden: &[bool]) -> Vec<Shown> {
    counts
        .iter()
        .zip(hidden)
        .map(|(count, hidden)| if *hidden { Shown::Hidden } else { Shown::Number(*count) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Shown, Table, TableKind, shown};

    fn row(counts: &[Shown]) -> Vec<Option<u64>> {
        let number = |shown: &Shown| match shown {
            Shown::Number(number) => Some(*number),
            Shown::Hidden => None,
        };
        counts.iter().map(number).collect()
    }

    #[test]
    fn a_small_number_hides_what_would_give_it_away_and_the_sum_of_its_column() {
        let table = Table {
            kind: TableKind::EpisodesByReason,
            rows: [("sleep".to_owned(), vec![12, 7, 30]), ("weaning".to_owned(), vec![9, 0, 40])].into(),
            all: vec![21, 7, 70],
            points: None,
        };
        let shown = shown(&table);
        assert_eq!(row(&shown.rows["sleep"]), [None, None, Some(30)]);
        assert_eq!(row(&shown.rows["weaning"]), [Some(9), Some(0), Some(40)]);
        assert_eq!(row(&shown.all), [None, None, Some(70)]);
    }

    #[test]
    fn points_are_shown_only_where_every_count_of_goals_is() {
        let table = |worse| Table {
            kind: TableKind::DistanceByReason,
            rows: [("sleep".to_owned(), vec![30 + worse, 20, 10, worse])].into(),
            all: vec![30 + worse, 20, 10, worse],
            points: Some(55),
        };
        assert_eq!(shown(&table(8)).points, Some(55));
        assert_eq!(shown(&table(3)).points, None);
        assert_eq!(row(&shown(&table(3)).all), [None; 4]);
    }
}
