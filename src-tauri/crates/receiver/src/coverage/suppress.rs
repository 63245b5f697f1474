//! What of the figures may be shown: small numbers are not, nor anything from which one could be worked back.
//!
//! The rule is NHS England's for figures below national level (*Disclosure control methodology for Hospital Episode
//! Statistics and Emergency Care Data Set*, September 2018): a count of 1 to 7 is not shown, 0 is. That method also rounds
//! every other count to 5, which the national return and a team cannot use; in its place stands the secondary suppression of
//! the method before it (`policy-papers` V7 asks for suppression in whatever is exported as a report):
//!
//! - who is *not* in the numerator is a count too: it is not shown when it is 1 to 7;
//! - parts add up to the whole, so among the parts at least two are hidden or none, and those hidden hold 8 or more;
//! - indicators that divide the same children (C2, C3 and neither; fed totally, partly, not at all or not known) are hidden
//!   together, and a denominator that is another indicator's numerator is hidden with it.

use std::collections::{BTreeMap, BTreeSet};

use super::care;
use super::rules::Indicator;
use super::safeguarding::{self, Safeguarding};
use super::{Activity, Basis, Count, Coverage, Figures, Part};
use crate::quarter::Quarter;

/// The largest count that is not shown.
pub const LARGEST_HIDDEN: u64 = 7;

/// A number, or that there is one which is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The number.
    Number(u64),
    /// Too small, or another small one could be worked out from it.
    Hidden,
}

/// A count as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownCount {
    /// Of whom it is true.
    pub numerator: Shown,
    /// Of how many; `None` for a count alone.
    pub denominator: Option<Shown>,
}

/// An indicator as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownFigures {
    /// Everybody.
    pub whole: ShownCount,
    /// By month, by area, by deprivation.
    pub parts: BTreeMap<Part, ShownCount>,
}

/// A quarter as it may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCoverage {
    /// Which quarter.
    pub quarter: Quarter,
    /// Every indicator.
    pub indicators: BTreeMap<Indicator, ShownFigures>,
    /// Contacts, children, families.
    pub activity: [Shown; 3],
    /// Safeguarding statuses.
    pub safeguarding: Safeguarding<Shown>,
    /// Episodes, goals, health plans, transfers.
    pub care: Vec<care::Table<Shown>>,
    /// Laptops and files: not people, and shown as they are.
    pub basis: Basis,
}

/// Indicators of one denominator that are hidden together.
struct Group {
    /// These divide it, with a rest that is in none.
    divide: &'static [Indicator],
    /// These are sums of them.
    sums: &'static [Indicator],
}

const GROUPS: [Group; 2] = [
    Group { divide: &[Indicator::C2, Indicator::C3], sums: &[] },
    Group { divide: &[Indicator::C8ii, Indicator::C8iii, Indicator::C8iv], sums: &[Indicator::C8Breastfed] },
];

impl Group {
    fn members(&self) -> impl Iterator<Item = Indicator> + '_ {
        self.divide.iter().chain(self.sums).copied()
    }
}

/// The whole, or one part.
type Cell = Option<Part>;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Hidden {
    numerators: BTreeSet<Cell>,
    denominators: BTreeSet<Cell>,
}

/// What may be shown.
pub fn shown(coverage: &Coverage) -> ShownCoverage {
    let Coverage { quarter, indicators, activity, safeguarding, care, basis } = coverage;
    let mut hidden: BTreeMap<Indicator, Hidden> = BTreeMap::new();
    for (indicator, figures) in indicators {
        let mut found = too_small(*indicator, figures, indicators, &hidden);
        settle(figures, &mut found);
        hidden.insert(*indicator, found);
    }
    for group in &GROUPS {
        hide_together(group, indicators, &mut hidden);
    }
    let shown = indicators.iter().map(|(indicator, figures)| {
        let hidden = hidden.get(indicator).cloned().unwrap_or_default();
        let show = |cell: Cell, count: &Count| show(count, &cell, &hidden);
        let parts = figures.parts.iter().map(|(part, count)| (part.clone(), show(Some(part.clone()), count)));
        (*indicator, ShownFigures { whole: show(None, &figures.whole), parts: parts.collect() })
    });
    let Activity { contacts, children, families } = *activity;
    ShownCoverage {
        quarter: *quarter,
        indicators: shown.collect(),
        activity: [contacts, children, families]
            .map(|count| if is_small(count) { Shown::Hidden } else { Shown::Number(count) }),
        safeguarding: safeguarding::shown(safeguarding),
        care: care.iter().map(care::shown).collect(),
        basis: *basis,
    }
}

pub(super) fn is_small(count: u64) -> bool {
    (1..=LARGEST_HIDDEN).contains(&count)
}

/// What is small in itself, before anything is hidden for another's sake.
fn too_small(
    indicator: Indicator,
    figures: &Figures,
    all: &BTreeMap<Indicator, Figures>,
    before: &BTreeMap<Indicator, Hidden>,
) -> Hidden {
    let mut hidden = Hidden::default();
    let group = GROUPS.iter().find(|group| group.members().any(|member| member == indicator));
    for (cell, count) in cells(figures) {
        let denominator = count.denominator.unwrap_or(0);
        let outer = indicator.within();
        let outer_hidden =
            outer.and_then(|outer| before.get(&outer)).is_some_and(|outer| outer.numerators.contains(&cell));
        let left_out = outer
            .and_then(|outer| all.get(&outer))
            .and_then(|outer| count_of(outer, &cell))
            .map_or(0, |outer| outer.numerator.saturating_sub(denominator));
        if is_small(denominator) || outer_hidden || is_small(left_out) {
            hidden.denominators.insert(cell.clone());
        }
        let rest_of_group_is_small = group.is_some_and(|group| {
            let members: Vec<u64> = group
                .divide
                .iter()
                .filter_map(|member| count_of(all.get(member)?, &cell))
                .map(|member| member.numerator)
                .collect();
            let rest = denominator.saturating_sub(members.iter().sum());
            members.into_iter().chain([rest]).any(is_small)
        });
        if hidden.denominators.contains(&cell)
            || is_small(count.numerator)
            || is_small(not_in_it(&count))
            || rest_of_group_is_small
        {
            hidden.numerators.insert(cell);
        }
    }
    hidden
}

/// Hides what else must be hidden, so that no hidden part is the whole less the others.
fn settle(figures: &Figures, hidden: &mut Hidden) {
    let everything = || cells(figures).map(|(cell, _count)| cell);
    if hidden.denominators.contains(&None) {
        hidden.denominators.extend(everything());
        hidden.numerators.extend(everything());
        return;
    }
    for parts in divisions(figures) {
        protect(&parts, |count| count.denominator.unwrap_or(0), &mut hidden.denominators);
    }
    hidden.numerators.extend(hidden.denominators.iter().cloned());
    if hidden.numerators.contains(&None) {
        hidden.numerators.extend(everything());
        return;
    }
    for parts in divisions(figures) {
        // Each can hide a part that the other must then take into account.
        for _again in 0..2 {
            protect(&parts, |count| count.numerator, &mut hidden.numerators);
            protect(&parts, not_in_it, &mut hidden.numerators);
        }
    }
}

/// Adds the smallest of the parts still shown until those hidden are at least two and hold more than a small number.
fn protect(parts: &[(&Part, &Count)], value: impl Fn(&Count) -> u64, hidden: &mut BTreeSet<Cell>) {
    let whole: u64 = parts.iter().map(|(_part, count)| value(count)).sum();
    // When it is true of nobody the whole says so, and there is nothing to protect.
    if whole == 0 {
        return;
    }
    loop {
        let (inside, outside): (Vec<_>, Vec<_>) =
            parts.iter().partition(|(part, _count)| hidden.contains(&Some((*part).clone())));
        let held: u64 = inside.iter().map(|(_part, count)| value(count)).sum();
        if inside.is_empty() || (inside.len() >= 2 && held > LARGEST_HIDDEN) {
            return;
        }
        let next = outside
            .into_iter()
            .filter(|(_part, count)| value(count) > 0)
            .min_by_key(|(_part, count)| value(count));
        match next {
            Some((part, _count)) => hidden.insert(Some((*part).clone())),
            None => return,
        };
    }
}

/// What one of a group hides, all of it hide, until nothing more is to hide.
fn hide_together(
    group: &Group,
    all: &BTreeMap<Indicator, Figures>,
    hidden: &mut BTreeMap<Indicator, Hidden>,
) {
    loop {
        let before = hidden.clone();
        let numerators: BTreeSet<Cell> = group
            .members()
            .filter_map(|member| hidden.get(&member))
            .flat_map(|member| member.numerators.iter().cloned())
            .collect();
        for member in group.members() {
            if let (Some(figures), Some(found)) = (all.get(&member), hidden.get_mut(&member)) {
                found.numerators.extend(numerators.iter().cloned());
                settle(figures, found);
            }
        }
        if *hidden == before {
            return;
        }
    }
}

fn not_in_it(count: &Count) -> u64 {
    count.denominator.map_or(0, |denominator| denominator.saturating_sub(count.numerator))
}

fn cells(figures: &Figures) -> impl Iterator<Item = (Cell, Count)> + '_ {
    let parts = figures.parts.iter().map(|(part, count)| (Some(part.clone()), *count));
    std::iter::once((None, figures.whole)).chain(parts)
}

fn count_of(figures: &Figures, cell: &Cell) -> Option<Count> {
    match cell {
        None => Some(figures.whole),
        Some(part) => figures.parts.get(part).copied(),
    }
}

/// The parts by month, by area and by deprivation: each adds up to the whole.
fn divisions(figures: &Figures) -> [Vec<(&Part, &Count)>; 3] {
    let of = |wanted: fn(&Part) -> bool| figures.parts.iter().filter(|(part, _count)| wanted(part)).collect();
    [
        of(|part| matches!(part, Part::Month(_))),
        of(|part| matches!(part, Part::Area(_))),
        of(|part| matches!(part, Part::Imd(_))),
    ]
}

fn show(count: &Count, cell: &Cell, hidden: &Hidden) -> ShownCount {
    let number = |value, among: &BTreeSet<Cell>| {
        if among.contains(cell) { Shown::Hidden } else { Shown::Number(value) }
    };
    ShownCount {
        numerator: number(count.numerator, &hidden.numerators),
        denominator: count.denominator.map(|denominator| number(denominator, &hidden.denominators)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{LARGEST_HIDDEN, Shown, ShownCount, ShownCoverage, is_small, shown};
    use crate::coverage::rules::Indicator;
    use crate::coverage::safeguarding::Safeguarding;
    use crate::coverage::{Activity, Basis, Count, Coverage, Figures, Part};

    /// Figures with these parts by area, and their sum as the whole.
    fn by_area(counts: &[(u64, u64)]) -> Figures {
        let parts: BTreeMap<Part, Count> = counts
            .iter()
            .enumerate()
            .map(|(position, (numerator, denominator))| {
                let count = Count { numerator: *numerator, denominator: Some(*denominator) };
                (Part::Area(Some(format!("area {position}"))), count)
            })
            .collect();
        let sum = |value: fn(&(u64, u64)) -> u64| counts.iter().map(value).sum();
        Figures { whole: Count { numerator: sum(|one| one.0), denominator: Some(sum(|one| one.1)) }, parts }
    }

    fn quarter(indicators: impl IntoIterator<Item = (Indicator, Figures)>) -> Coverage {
        Coverage {
            quarter: "2026Q3".parse().unwrap(),
            indicators: indicators.into_iter().collect(),
            activity: Activity { contacts: 7, children: 8, families: 0 },
            safeguarding: Safeguarding::default(),
            care: Vec::new(),
            basis: Basis::default(),
        }
    }

    fn parts(coverage: &ShownCoverage, indicator: Indicator) -> Vec<ShownCount> {
        coverage.indicators[&indicator].parts.values().copied().collect()
    }

    const HIDDEN: ShownCount = ShownCount { numerator: Shown::Hidden, denominator: Some(Shown::Hidden) };

    fn number(numerator: u64, denominator: u64) -> ShownCount {
        ShownCount { numerator: Shown::Number(numerator), denominator: Some(Shown::Number(denominator)) }
    }

    fn without_numerator(denominator: u64) -> ShownCount {
        ShownCount { numerator: Shown::Hidden, denominator: Some(Shown::Number(denominator)) }
    }

    #[test]
    fn one_to_seven_are_not_shown_and_neither_is_what_is_left() {
        for (numerator, denominator, expected) in [
            (0, 0, number(0, 0)),
            (0, 7, HIDDEN),
            (0, 8, number(0, 8)),
            (1, 20, without_numerator(20)),
            (7, 20, without_numerator(20)),
            (8, 20, number(8, 20)),
            (12, 20, number(12, 20)),
            (13, 20, without_numerator(20)),
            (20, 20, number(20, 20)),
        ] {
            let coverage = shown(&quarter([(Indicator::C4, by_area(&[(numerator, denominator)]))]));
            assert_eq!(coverage.indicators[&Indicator::C4].whole, expected, "{numerator} of {denominator}");
        }
        let coverage = shown(&quarter([]));
        assert_eq!(coverage.activity, [Shown::Hidden, Shown::Number(8), Shown::Number(0)]);
    }

    #[test]
    fn a_hidden_part_is_not_the_whole_less_the_others() {
        let coverage = shown(&quarter([(Indicator::C4, by_area(&[(3, 5), (20, 40), (30, 60)]))]));
        assert_eq!(parts(&coverage, Indicator::C4), [HIDDEN, HIDDEN, number(30, 60)]);
        assert_eq!(coverage.indicators[&Indicator::C4].whole, number(53, 105));
        // Two small ones that are one each when together they are two.
        let coverage = shown(&quarter([(Indicator::C4, by_area(&[(1, 30), (1, 30), (15, 30), (20, 40)]))]));
        let expected = [without_numerator(30), without_numerator(30), without_numerator(30), number(20, 40)];
        assert_eq!(parts(&coverage, Indicator::C4), expected);
        // Nobody is nobody: the whole says so.
        let coverage = shown(&quarter([(Indicator::C4, by_area(&[(0, 30), (0, 40)]))]));
        assert_eq!(parts(&coverage, Indicator::C4), [number(0, 30), number(0, 40)]);
    }

    #[test]
    fn a_whole_that_is_hidden_is_not_the_sum_of_its_parts() {
        let coverage = shown(&quarter([(Indicator::C4, by_area(&[(50, 50), (45, 50)]))]));
        assert_eq!(coverage.indicators[&Indicator::C4].whole, without_numerator(100));
        assert_eq!(parts(&coverage, Indicator::C4), [without_numerator(50), without_numerator(50)]);
    }

    #[test]
    fn the_rest_of_a_group_is_not_worked_back() {
        // 100 infants, 60 visited early, 37 late: 3 not at all.
        let coverage =
            shown(&quarter([(Indicator::C2, by_area(&[(60, 100)])), (Indicator::C3, by_area(&[(37, 100)]))]));
        for indicator in [Indicator::C2, Indicator::C3] {
            assert_eq!(coverage.indicators[&indicator].whole, without_numerator(100), "{indicator:?}");
        }
        let feeding = [Indicator::C8ii, Indicator::C8iii, Indicator::C8iv];
        for (fed, is_hidden) in [([40, 20, 30], false), ([40, 5, 40], true), ([40, 30, 27], true)] {
            let either = (Indicator::C8Breastfed, by_area(&[(fed[0] + fed[1], 100)]));
            let figures = feeding.into_iter().zip(fed.map(|fed| by_area(&[(fed, 100)])));
            let coverage = shown(&quarter(figures.chain([either])));
            let sum = coverage.indicators[&Indicator::C8Breastfed].whole;
            assert_eq!(sum.numerator == Shown::Hidden, is_hidden, "the sum of two that are not shown");
            for (indicator, fed) in feeding.into_iter().zip(fed) {
                let expected = if is_hidden { without_numerator(100) } else { number(fed, 100) };
                assert_eq!(coverage.indicators[&indicator].whole, expected, "{indicator:?}");
            }
        }
    }

    #[test]
    fn a_denominator_that_is_a_hidden_numerator_is_hidden_too() {
        // 97 of 100 reviewed: 3 were not, so 97 is hidden, wherever it stands.
        let coverage = shown(&quarter([
            (Indicator::C6i, by_area(&[(97, 100)])),
            (Indicator::C6ii, by_area(&[(80, 97)])),
            (Indicator::C6viii, by_area(&[(60, 80)])),
        ]));
        assert_eq!(coverage.indicators[&Indicator::C6i].whole, without_numerator(100));
        assert_eq!(coverage.indicators[&Indicator::C6ii].whole, HIDDEN);
        assert_eq!(coverage.indicators[&Indicator::C6viii].whole, HIDDEN);
        // 80 with scores of which 78 in all areas: 2 without.
        let coverage = shown(&quarter([
            (Indicator::C6ii, by_area(&[(80, 97)])),
            (Indicator::C6viii, by_area(&[(60, 78)])),
        ]));
        assert_eq!(coverage.indicators[&Indicator::C6ii].whole, number(80, 97));
        assert_eq!(coverage.indicators[&Indicator::C6viii].whole, HIDDEN);
    }

    /// Tries many divisions and takes the view of a reader who adds and subtracts.
    #[test]
    fn no_small_number_can_be_had_by_subtraction() {
        let mut state = 1_u64;
        let mut random = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let mut hidden_somewhere = 0;
        for _ in 0..20_000 {
            let size = [6, 20, 60][usize::try_from(random(3)).unwrap()];
            let parts_of_it = 1 + random(6);
            let counts: Vec<(u64, u64)> = (0..parts_of_it)
                .map(|_| {
                    let denominator = random(size);
                    (random(denominator + 1), denominator)
                })
                .collect();
            let figures = by_area(&counts);
            let coverage = shown(&quarter([(Indicator::C4, figures.clone())]));
            let whole = coverage.indicators[&Indicator::C4].whole;
            let shown_parts = parts(&coverage, Indicator::C4);
            hidden_somewhere += usize::from(shown_parts.contains(&HIDDEN));
            // Denominators, numerators, and those not in the numerator where both are shown.
            type Look = fn(&ShownCount) -> Option<u64>;
            type Truth = fn(&(u64, u64)) -> u64;
            let looks: [(Look, Truth); 3] = [
                (|count| count.denominator.and_then(as_number), |count| count.1),
                (|count| as_number(count.numerator), |count| count.0),
                (
                    |count| Some(count.denominator.and_then(as_number)? - as_number(count.numerator)?),
                    |count| count.1 - count.0,
                ),
            ];
            for (look, truth) in looks {
                let said = shown_parts.iter().map(look);
                let unsaid: Vec<u64> = said
                    .clone()
                    .zip(&counts)
                    .filter(|(said, _count)| said.is_none())
                    .map(|(_unsaid, count)| truth(count))
                    .collect();
                for small in said.flatten().chain(look(&whole)) {
                    assert!(!is_small(small), "{small} is shown of {counts:?}");
                }
                let whole_is_known = look(&whole).is_some() || unsaid.is_empty();
                if whole_is_known && unsaid.iter().any(|count| is_small(*count)) {
                    let sum: u64 = unsaid.iter().sum();
                    let everything = counts.iter().map(truth).sum::<u64>();
                    assert!(unsaid.len() >= 2, "one is left of {counts:?}: {shown_parts:?}");
                    assert!(
                        sum > LARGEST_HIDDEN || sum == everything,
                        "{sum} is left of {counts:?}: {shown_parts:?}"
                    );
                }
                assert!(
                    look(&whole).is_some()
                        || !unsaid.is_empty()
                        || counts.iter().map(truth).sum::<u64>() == 0,
                    "the parts of {counts:?} add up to a whole that is not shown"
                );
            }
        }
        assert!(hidden_somewhere > 5_000, "only {hidden_somewhere} had something to hide");
    }

    fn as_number(shown: Shown) -> Option<u64> {
        match shown {
            Shown::Number(number) => Some(number),
            Shown::Hidden => None,
        }
    }
}
