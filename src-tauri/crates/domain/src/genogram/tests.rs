//! What every drawing of every family keeps, and how the usual families look.
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{
    CELL, EdgeKind, Genogram, Point, RADIUS, ROW, Shape, Symbol, Who, draw,
    made_up::{a_child, a_tie, adult, child_id},
};
use crate::{
    child::{Birth, CaseloadStatus, Child, Sex},
    code::{Coded as _, YesNoNotAsked},
    family::{homes, roles_not_asked},
    id::HouseholdId,
    person::{
        Relationship,
        RelationshipRole::{self, Father, FosterCarer, Grandparent, Mother, MothersPartner},
    },
};
use YesNoNotAsked::{No, NotAsked, Yes};

fn household(n: u32) -> HouseholdId {
    HouseholdId::parse(&format!("0190b000-0000-7000-8000-0000000f{n:04}")).unwrap()
}

fn drawn(children: &[Child], ties: &[Relationship]) -> Genogram {
    draw(&children[0].id, children, ties, &homes(children, ties))
}

fn symbol<'a>(genogram: &'a Genogram, who: &Who) -> &'a Symbol {
    genogram.symbols.iter().find(|symbol| symbol.who == *who).unwrap()
}

fn edge<'a>(genogram: &'a Genogram, kind: EdgeKind, joins: &[&Who]) -> &'a super::Edge {
    genogram
        .edges
        .iter()
        .find(|edge| {
            edge.kind == kind
                && edge.joins.len() == joins.len()
                && joins
                    .iter()
                    .all(|who| edge.joins.iter().any(|place| genogram.symbols[*place].who == **who))
        })
        .unwrap_or_else(|| panic!("no {kind:?} of {joins:?}"))
}

fn a(n: u32) -> Who {
    Who::Adult(adult(n))
}

fn c(n: u32) -> Who {
    Who::Child(child_id(n))
}

#[test]
fn half_sisters_hang_from_their_own_parents_and_the_father_elsewhere_is_outside_the_home() {
    let children = [1, 2].map(|n| Child { household: Some(household(1)), ..a_child(n, "2024-05-01") });
    let ties = [
        a_tie(1, 1, Mother, Yes),
        a_tie(2, 1, Mother, Yes),
        a_tie(1, 2, Father, No),
        a_tie(2, 3, Father, Yes),
        a_tie(1, 3, MothersPartner, Yes),
    ];
    let genogram = drawn(&children, &ties);
    let apart = edge(&genogram, EdgeKind::Apart, &[&a(1), &a(2)]);
    assert!(apart.strokes.is_some());
    // Her partner is the father of the younger: one couple, one line.
    assert!(edge(&genogram, EdgeKind::Together, &[&a(1), &a(3)]).strokes.is_none());
    edge(&genogram, EdgeKind::Parents, &[&a(1), &a(2), &c(1)]);
    edge(&genogram, EdgeKind::Parents, &[&a(1), &a(3), &c(2)]);
    assert_eq!(genogram.edges.len(), 4);
    let x = |who: &Who| symbol(&genogram, who).at.x;
    assert!(x(&a(2)) < x(&a(1)) && x(&a(1)) < x(&a(3)), "the mother stands between her partners");
    assert_eq!(symbol(&genogram, &a(1)).shape, Shape::Circle);
    assert_eq!(symbol(&genogram, &a(3)).shape, Shape::Square);
    assert_eq!(genogram.homes.len(), 1);
    assert!(!within(&genogram.homes[0], symbol(&genogram, &a(2)).at));
}

#[test]
fn a_father_nobody_asked_about_is_drawn_for_each_child_and_never_shared() {
    let children = [a_child(1, "2024-05-01"), a_child(2, "2021-05-01")];
    let genogram = drawn(&children, &[a_tie(1, 1, Mother, Yes), a_tie(2, 1, Mother, Yes)]);
    for n in [1, 2] {
        let unknown = Who::NotAsked(child_id(n), Father);
        assert_eq!(symbol(&genogram, &unknown).shape, Shape::Square);
        edge(&genogram, EdgeKind::NotAsked, &[&a(1), &unknown]);
    }
    assert!(symbol(&genogram, &c(1)).is_index && !symbol(&genogram, &c(2)).is_index);
}

#[test]
fn grandparents_and_carers_have_lines_of_their_own_and_grandparents_stand_above() {
    let child = Child { sex: Sex::NotKnown, ..a_child(1, "2024-05-01") };
    let ties = [
        a_tie(1, 1, Mother, No),
        a_tie(1, 2, Grandparent, No),
        a_tie(1, 3, FosterCarer, Yes),
        a_tie(1, 4, RelationshipRole::FathersPartner, No),
    ];
    let genogram = drawn(&[child], &ties);
    assert!(symbol(&genogram, &a(2)).at.y < symbol(&genogram, &a(1)).at.y);
    edge(&genogram, EdgeKind::Kin, &[&a(2), &c(1)]);
    edge(&genogram, EdgeKind::Carer, &[&a(3), &c(1)]);
    // The father whose partner she is has no record: her line goes to the child.
    edge(&genogram, EdgeKind::Carer, &[&a(4), &c(1)]);
    assert_eq!(symbol(&genogram, &c(1)).shape, Shape::Diamond);
    assert_eq!(symbol(&genogram, &a(3)).shape, Shape::Diamond);
}

#[test]
fn an_unborn_child_is_a_triangle_and_one_who_died_is_crossed() {
    let unborn = Child { birth: Birth::Expected("2027-03-01".parse().unwrap()), ..a_child(1, "2024-05-01") };
    let died = Child { caseload_status: CaseloadStatus::Died, sex: Sex::Male, ..a_child(2, "2020-05-01") };
    let genogram = drawn(&[unborn, died], &[a_tie(1, 1, Mother, Yes), a_tie(2, 1, Mother, Yes)]);
    assert_eq!(symbol(&genogram, &c(1)).shape, Shape::Triangle);
    let died = symbol(&genogram, &c(2));
    assert!(died.died && died.shape == Shape::Square);
}

#[test]
fn a_child_alone_is_drawn_with_both_parents_not_asked_and_no_boundary() {
    let genogram = drawn(&[a_child(1, "2024-05-01")], &[]);
    assert_eq!(genogram.symbols.len(), 3);
    assert!(genogram.homes.is_empty());
}

/// The even-odd rule.
fn within(corners: &[Point], point: Point) -> bool {
    let next = corners.iter().cycle().skip(1);
    let crossed = corners.iter().zip(next).filter(|(from, to)| {
        (from.y > point.y) != (to.y > point.y)
            && point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x
    });
    crossed.count() % 2 == 1
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.02
}

fn is_on_outline(symbol: &Symbol, point: Point) -> bool {
    let (dx, dy) = ((point.x - symbol.at.x).abs(), point.y - symbol.at.y);
    match symbol.shape {
        Shape::Square => dx <= RADIUS && near(dy.abs(), RADIUS),
        Shape::Circle => near(dx.hypot(dy), RADIUS),
        Shape::Diamond => near(dx + dy.abs(), RADIUS),
        Shape::Triangle => near(dy, 2.0 * dx - RADIUS),
    }
}

fn touches(part: &[Point; 2], point: Point) -> bool {
    let between = |at: f64, one: f64, other: f64| at >= one.min(other) - 0.02 && at <= one.max(other) + 0.02;
    between(point.x, part[0].x, part[1].x) && between(point.y, part[0].y, part[1].y)
}

/// How long two straight lines run along each other.
fn run_along(one: &[Point; 2], other: &[Point; 2]) -> f64 {
    let upright = |part: &[Point; 2]| near(part[0].x, part[1].x);
    let shared =
        |a: [f64; 2], b: [f64; 2]| a[0].max(a[1]).min(b[0].max(b[1])) - a[0].min(a[1]).max(b[0].min(b[1]));
    match (upright(one), upright(other)) {
        (true, true) if near(one[0].x, other[0].x) => shared([one[0].y, one[1].y], [other[0].y, other[1].y]),
        (false, false) if near(one[0].y, other[0].y) => {
            shared([one[0].x, one[1].x], [other[0].x, other[1].x])
        }
        _ => 0.0,
    }
}

prop_compose! {
    fn a_family()(
        children in prop::collection::vec((0_u8..4, 0_u8..4, 0_i64..6_000), 1..7),
        ties in prop::collection::vec((0_usize..7, 1_u32..9, 0_usize..9, 0_usize..3), 0..24),
    ) -> (Vec<Child>, Vec<Relationship>) {
        let children: Vec<Child> = (1..).zip(children).map(|(n, (house, sex, days))| {
            let born = "2010-01-01".parse::<chrono::NaiveDate>().unwrap() + chrono::TimeDelta::days(days);
            Child {
                birth: if days < 300 { Birth::Expected(born) } else { Birth::Born(born) },
                sex: Sex::ALL[usize::from(sex)],
                // House 0 is none on record.
                household: (house > 0).then(|| household(house.into())),
                ..a_child(n, "2024-05-01")
            }
        }).collect();
        let count = children.len();
        let mut made: Vec<Relationship> = ties.into_iter().map(|(child, person, role, lives)| {
            let child = u32::try_from(child % count).unwrap() + 1;
            a_tie(child, person, RelationshipRole::ALL[role], YesNoNotAsked::ALL[lives])
        }).collect();
        made.dedup_by_key(|tie| tie.id.clone());
        (children, made)
    }
}

proptest! {
    #[test]
    fn everybody_is_drawn_once_and_no_two_signs_touch((children, ties) in a_family()) {
        let genogram = drawn(&children, &ties);
        let mut expected: BTreeSet<Who> = children.iter().map(|child| Who::Child(child.id.clone())).collect();
        expected.extend(ties.iter().map(|tie| Who::Adult(tie.person.clone())));
        for child in &children {
            let missing = roles_not_asked(&child.id, &ties);
            expected.extend(missing.into_iter().filter(|role| role.is_parent()).map(|role| Who::NotAsked(child.id.clone(), role)));
        }
        let drawn: Vec<&Who> = genogram.symbols.iter().map(|symbol| &symbol.who).collect();
        prop_assert_eq!(drawn.len(), expected.len());
        prop_assert_eq!(drawn.into_iter().cloned().collect::<BTreeSet<_>>(), expected);
        prop_assert_eq!(genogram.symbols.iter().filter(|symbol| symbol.is_index).count(), 1);
        for (place, one) in genogram.symbols.iter().enumerate() {
            prop_assert!(one.at.x - CELL / 2.0 >= 0.0 && one.at.x + CELL / 2.0 <= genogram.width);
            prop_assert!(one.at.y - RADIUS >= 0.0 && one.at.y + RADIUS <= genogram.height);
            for other in &genogram.symbols[place + 1..] {
                let (aside, down) = ((one.at.x - other.at.x).abs(), (one.at.y - other.at.y).abs());
                prop_assert!(aside >= CELL - 0.01 || down >= ROW / 2.0, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn each_line_ends_on_the_signs_it_joins_and_passes_through_no_other((children, ties) in a_family()) {
        let genogram = drawn(&children, &ties);
        for edge in &genogram.edges {
            // The way down to the children begins on their parents' line.
            let within = |one: &[usize], other: &[usize]| one.iter().all(|place| other.contains(place));
            let family = genogram.edges.iter().filter(|other| {
                *other != edge && (within(&other.joins, &edge.joins) || within(&edge.joins, &other.joins))
            });
            let own: Vec<&[Point; 2]> = family.flat_map(|other| &other.parts).chain(&edge.parts).collect();
            for part in &edge.parts {
                for end in part {
                    let on_sign = edge.joins.iter().any(|place| is_on_outline(&genogram.symbols[*place], *end));
                    let on_line = own.iter().filter(|other| touches(other, *end)).count() > 1;
                    prop_assert!(on_sign || on_line, "{edge:?} {end:?}");
                }
                for symbol in &genogram.symbols {
                    let middle = symbol.at;
                    prop_assert!(!touches(part, middle), "{edge:?} {symbol:?}");
                    let aside = (part[0].x.max(part[1].x)).min(middle.x + RADIUS) - (part[0].x.min(part[1].x)).max(middle.x - RADIUS);
                    let down = (part[0].y.max(part[1].y)).min(middle.y + RADIUS) - (part[0].y.min(part[1].y)).max(middle.y - RADIUS);
                    let joined = edge.joins.iter().any(|place| genogram.symbols[*place].who == symbol.who);
                    prop_assert!(joined || aside < 0.0 || down < 0.0, "{edge:?} {symbol:?}");
                }
            }
            for place in &edge.joins {
                let symbol = &genogram.symbols[*place];
                let reached = own.iter().flat_map(|part| part.iter()).any(|end| is_on_outline(symbol, *end));
                prop_assert!(reached, "{edge:?} {symbol:?}");
            }
        }
    }

    #[test]
    fn two_lines_cross_and_never_run_along_each_other((children, ties) in a_family()) {
        let genogram = drawn(&children, &ties);
        for (place, edge) in genogram.edges.iter().enumerate() {
            for other in &genogram.edges[place + 1..] {
                for (one, two) in edge.parts.iter().flat_map(|one| other.parts.iter().map(move |two| (one, two))) {
                    prop_assert!(run_along(one, two) <= 0.02, "{edge:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn a_boundary_holds_those_who_live_there_and_nobody_else((children, ties) in a_family()) {
        let homes = homes(&children, &ties);
        let genogram = draw(&children[0].id, &children, &ties, &homes);
        let shared: Vec<_> = homes.iter().filter(|home| home.children.len() + home.adults.len() > 1).collect();
        prop_assert_eq!(shared.len(), genogram.homes.len());
        for (home, corners) in shared.iter().zip(&genogram.homes) {
            for symbol in &genogram.symbols {
                let lives_here = match &symbol.who {
                    Who::Adult(person) => home.has(person),
                    Who::Child(child) => home.children.contains(child),
                    Who::NotAsked(..) => false,
                };
                for aside in [-RADIUS, RADIUS] {
                    let point = Point { x: symbol.at.x + aside, y: symbol.at.y };
                    prop_assert_eq!(within(corners, point), lives_here, "{:?} {:?}", symbol, corners);
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_record_changes_nothing((children, ties) in a_family()) {
        let homes = homes(&children, &ties);
        let once = draw(&children[0].id, &children, &ties, &homes);
        let (mut turned, mut ties) = (children.clone(), ties);
        turned.reverse();
        ties.reverse();
        prop_assert_eq!(draw(&children[0].id, &turned, &ties, &homes), once);
    }
}

#[test]
fn a_couple_nobody_asked_about_is_neither_together_nor_apart() {
    let genogram =
        drawn(&[a_child(1, "2024-05-01")], &[a_tie(1, 1, Mother, Yes), a_tie(1, 2, Father, NotAsked)]);
    assert!(edge(&genogram, EdgeKind::NotAsked, &[&a(1), &a(2)]).strokes.is_none());
}
