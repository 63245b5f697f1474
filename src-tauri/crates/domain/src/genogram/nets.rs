//! What is joined to what, and along which lines. Each level line has a height of its own and each upright line a place of
//! its own, so that two lines can cross and never run along each other.

use std::collections::BTreeMap;

use super::{Edge, EdgeKind, Family, LANE, MARGIN, Point, RADIUS, Shape, Symbol, Who};
use crate::{
    code::YesNoNotAsked,
    family::Home,
    id::ChildId,
    person::{Relationship, RelationshipRole},
};

/// Adults above, children below, and what joins them.
pub(super) struct Net {
    /// What the line between the adults says; `None` where there is one adult.
    pub(super) couple: Option<EdgeKind>,
    /// What the line to the children says.
    kind: EdgeKind,
    pub(super) adults: Vec<Who>,
    pub(super) children: Vec<ChildId>,
}

/// Every net of a family: the parents of each child, the index child's first; couples without a child here; then relatives
/// and carers.
pub(super) fn nets(family: &Family<'_>, homes: &[Home]) -> Vec<Net> {
    let mut couples: Vec<(Vec<Who>, Vec<ChildId>)> = Vec::new();
    let mut add = |adults: Vec<Who>, child: Option<&ChildId>| {
        let place = couples.iter().position(|(known, _)| *known == adults).unwrap_or_else(|| {
            couples.push((adults, Vec::new()));
            couples.len() - 1
        });
        if let (Some(child), Some((_, children))) = (child, couples.get_mut(place)) {
            children.push(child.clone());
        }
    };
    let own = family.children.iter().filter(|child| child.id == *family.index);
    let others = family.children.iter().filter(|child| child.id != *family.index);
    for child in own.chain(others) {
        add(family.parents_of(&child.id), Some(&child.id));
    }
    let mut rest: BTreeMap<(EdgeKind, Who), Vec<ChildId>> = BTreeMap::new();
    for tie in &family.ties {
        let who = Who::Adult(tie.person.clone());
        let with = match tie.role {
            RelationshipRole::Mother | RelationshipRole::Father => continue,
            RelationshipRole::MothersPartner => Some(RelationshipRole::Mother),
            RelationshipRole::FathersPartner => Some(RelationshipRole::Father),
            RelationshipRole::Grandparent | RelationshipRole::OtherRelative => None,
            RelationshipRole::FosterCarer | RelationshipRole::Guardian | RelationshipRole::Carer => None,
        };
        let partners = with.map(|role| partners_of(family, tie, role)).unwrap_or_default();
        for partner in &partners {
            let mut pair = vec![who.clone(), partner.clone()];
            pair.sort();
            add(pair, None);
        }
        // A partner whose other half is not on record still has a line to the child.
        if partners.is_empty() && !family.parents_of(&tie.child).contains(&who) {
            let children = rest.entry((kind_of(tie.role), who)).or_default();
            if !children.contains(&tie.child) {
                children.push(tie.child.clone());
            }
        }
    }
    let couples = couples.into_iter().map(|(adults, children)| Net {
        couple: (adults.len() > 1).then(|| living(&adults, family, homes)),
        kind: EdgeKind::Parents,
        adults,
        children,
    });
    let rest = rest.into_iter().map(|((kind, who), children)| Net {
        couple: None,
        kind,
        adults: vec![who],
        children,
    });
    couples.chain(rest).collect()
}

fn kind_of(role: RelationshipRole) -> EdgeKind {
    match role {
        RelationshipRole::Grandparent | RelationshipRole::OtherRelative => EdgeKind::Kin,
        RelationshipRole::Mother
        | RelationshipRole::Father
        | RelationshipRole::MothersPartner
        | RelationshipRole::FathersPartner
        | RelationshipRole::FosterCarer
        | RelationshipRole::Guardian
        | RelationshipRole::Carer => EdgeKind::Carer,
    }
}

/// The child's mothers (or fathers) whose partner this is.
fn partners_of(family: &Family<'_>, tie: &Relationship, role: RelationshipRole) -> Vec<Who> {
    let found = family
        .ties
        .iter()
        .filter(|other| other.child == tie.child && other.role == role && other.person != tie.person);
    found.map(|other| Who::Adult(other.person.clone())).collect()
}

/// Whether a couple live together: a home has all of them, or one is said not to live where another does, or nobody asked.
fn living(adults: &[Who], family: &Family<'_>, homes: &[Home]) -> EdgeKind {
    let in_home = |home: &Home, who: &Who| matches!(who, Who::Adult(person) if home.has(person));
    if homes.iter().any(|home| adults.iter().all(|who| in_home(home, who))) {
        return EdgeKind::Together;
    }
    let said_no = |home: &Home, who: &Who| {
        let Who::Adult(person) = who else { return false };
        let elsewhere = homes.iter().any(|other| other != home && other.has(person));
        elsewhere
            || family.ties.iter().any(|tie| {
                tie.person == *person
                    && tie.lives_with_child == YesNoNotAsked::No
                    && home.children.contains(&tie.child)
            })
    };
    let apart = homes.iter().any(|home| {
        adults.iter().any(|who| in_home(home, who))
            && adults.iter().any(|who| !in_home(home, who) && said_no(home, who))
    });
    if apart { EdgeKind::Apart } else { EdgeKind::NotAsked }
}

/// Level lines of couples come first, those to children beneath them.
fn lanes(nets: &[Net]) -> (usize, usize) {
    let couples = nets.iter().filter(|net| net.couple.is_some()).count();
    (couples, nets.iter().filter(|net| !net.children.is_empty()).count())
}

/// The height of the strip that the lines need.
pub(super) fn height(nets: &[Net]) -> f64 {
    let (couples, down) = lanes(nets);
    2.0 * MARGIN + LANE * count(couples + down)
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

/// Where each net leaves each sign.
struct Ports<'a> {
    symbols: &'a [Symbol],
    at: BTreeMap<(usize, usize), Point>,
}

impl<'a> Ports<'a> {
    fn of(nets: &[Net], symbols: &'a [Symbol]) -> Self {
        let mut at = BTreeMap::new();
        for (place, symbol) in symbols.iter().enumerate() {
            let mut through: Vec<(f64, usize)> = nets
                .iter()
                .enumerate()
                .filter(|(_, net)| holds(net, &symbol.who))
                .map(|(number, net)| (middle(net, symbols), number))
                .collect();
            through.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            let last = count(through.len().saturating_sub(1));
            // Side by side under the sign, never at its very edge.
            let apart = if last > 0.0 { (2.0 * (RADIUS - 5.0) / last).min(9.0) } else { 0.0 };
            for (order, (_, number)) in through.into_iter().enumerate() {
                let aside = (count(order) - last / 2.0) * apart;
                at.insert((number, place), on_outline(symbol, aside));
            }
        }
        Self { symbols, at }
    }

    fn get(&self, net: usize, who: &Who) -> Option<(usize, Point)> {
        let place = self.symbols.iter().position(|symbol| symbol.who == *who)?;
        self.at.get(&(net, place)).map(|point| (place, *point))
    }
}

fn holds(net: &Net, who: &Who) -> bool {
    match who {
        Who::Child(id) => net.children.contains(id),
        Who::Adult(_) | Who::NotAsked(..) => net.adults.contains(who),
    }
}

fn middle(net: &Net, symbols: &[Symbol]) -> f64 {
    let places: Vec<f64> =
        symbols.iter().filter(|symbol| holds(net, &symbol.who)).map(|symbol| symbol.at.x).collect();
    places.iter().sum::<f64>() / count(places.len().max(1))
}

/// The outline of a sign, so far aside from its middle: below an adult's, above a child's.
fn on_outline(symbol: &Symbol, aside: f64) -> Point {
    let down = match symbol.shape {
        Shape::Square => RADIUS,
        Shape::Circle => RADIUS.mul_add(RADIUS, -aside * aside).max(0.0).sqrt(),
        Shape::Diamond => RADIUS - aside.abs(),
        // The point is above.
        Shape::Triangle => RADIUS - 2.0 * aside.abs(),
    };
    let sign = if symbol.generation < 2 { 1.0 } else { -1.0 };
    Point { x: hundredths(symbol.at.x + aside), y: hundredths(symbol.at.y + sign * down) }
}

pub(super) fn hundredths(units: f64) -> f64 {
    (units * 100.0).round() / 100.0
}

/// The lines of every net. `top` is where their strip begins.
pub(super) fn edges(nets: &[Net], symbols: &[Symbol], top: f64) -> Vec<Edge> {
    let ports = Ports::of(nets, symbols);
    let lane = |number: usize| hundredths(top + MARGIN + LANE * (count(number) + 0.5));
    let (couples, _) = lanes(nets);
    let (mut upper, mut lower) = (0, couples);
    let mut found = Vec::new();
    for (number, net) in nets.iter().enumerate() {
        let above: Vec<(usize, Point)> = net.adults.iter().filter_map(|who| ports.get(number, who)).collect();
        let below: Vec<(usize, Point)> =
            net.children.iter().filter_map(|child| ports.get(number, &Who::Child(child.clone()))).collect();
        let drop = nearest(&above, &below);
        // From where the line to the children starts: the couple's line, or the one adult.
        let mut starts = above.clone();
        if let Some(kind) = net.couple {
            let y = lane(upper);
            upper += 1;
            found.push(couple_edge(kind, &above, drop, y));
            starts = drop.map(|x| (usize::MAX, Point { x, y })).into_iter().collect();
        }
        if !below.is_empty() {
            let y = lane(lower);
            lower += 1;
            let joins = above.iter().chain(&below).map(|(place, _)| *place).collect();
            let ends: Vec<Point> = starts.iter().chain(&below).map(|(_, point)| *point).collect();
            found.push(Edge { kind: net.kind, joins, parts: comb(&ends, y), strokes: None });
        }
    }
    found
}

/// The child beneath whose parents' line the way down begins: the one nearest to their middle.
fn nearest(above: &[(usize, Point)], below: &[(usize, Point)]) -> Option<f64> {
    let middle = above.iter().map(|(_, point)| point.x).sum::<f64>() / count(above.len().max(1));
    let far = |x: f64| (x - middle).abs();
    below.iter().map(|(_, point)| point.x).min_by(|one, other| far(*one).total_cmp(&far(*other)))
}

fn couple_edge(kind: EdgeKind, above: &[(usize, Point)], drop: Option<f64>, y: f64) -> Edge {
    let ends: Vec<Point> = above.iter().map(|(_, point)| *point).collect();
    let mut parts = comb(&ends, y);
    let (left, right) = span(ends.iter().map(|point| point.x));
    if let Some(x) = drop
        && (x < left || x > right)
    {
        parts.push([Point { x: if x < left { left } else { right }, y }, Point { x, y }]);
    }
    let third = if drop.is_some_and(|x| (x - left).abs() < (x - right).abs()) { 0.7 } else { 0.3 };
    let strokes =
        (kind == EdgeKind::Apart).then(|| Point { x: hundredths((right - left).mul_add(third, left)), y });
    Edge { kind, joins: above.iter().map(|(place, _)| *place).collect(), parts, strokes }
}

fn span(places: impl Iterator<Item = f64>) -> (f64, f64) {
    places.fold((f64::INFINITY, f64::NEG_INFINITY), |(left, right), x| (left.min(x), right.max(x)))
}

/// A level line with an upright one to each end.
fn comb(ends: &[Point], y: f64) -> Vec<[Point; 2]> {
    let (left, right) = span(ends.iter().map(|point| point.x));
    let mut parts: Vec<[Point; 2]> = ends.iter().map(|point| [*point, Point { x: point.x, y }]).collect();
    if left < right {
        parts.push([Point { x: left, y }, Point { x: right, y }]);
    }
    parts
}
