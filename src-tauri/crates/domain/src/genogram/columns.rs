//! Who stands beside whom: couples side by side, children beneath their parents, each adult in a column of its own through
//! both generations of adults.

use super::{Adult, Family, Shape, Stood, Who, has_died, nets::Net, shape_of_child};
use crate::{family::Home, id::ChildId};

/// Everybody with a column: the oldest generation first, from left to right.
pub(super) fn stand(family: &Family<'_>, nets: &[Net], homes: &[Home]) -> Vec<Stood> {
    let row = order(family, nets, homes);
    let column = |who: &Who| row.iter().position(|other| other == who).map_or(0, twice);
    let mut stood: Vec<Stood> = row
        .iter()
        .filter_map(|who| family.adults.get(who).map(|adult| (who, *adult)))
        .map(|(who, Adult { shape, generation })| Stood {
            who: who.clone(),
            shape,
            generation,
            died: false,
            column: column(who),
        })
        .collect();
    let home_of = |id: &ChildId| homes.iter().position(|home| home.children.contains(id));
    let mut groups: Vec<(i32, Vec<&ChildId>)> = nets
        .iter()
        .filter(|net| family.children.iter().any(|child| is_of(family, net, &child.id)))
        .map(|net| {
            let mut children: Vec<&ChildId> =
                net.children.iter().filter(|id| is_of(family, net, id)).collect();
            let age = |id: &ChildId| family.children.iter().position(|child| child.id == *id);
            children.sort_by_key(|id| (home_of(id), age(id)));
            (middle(net.adults.iter().map(column)), children)
        })
        .collect();
    groups.sort_by_key(|(middle, _)| *middle);
    let mut free = i32::MIN;
    for (middle, children) in groups {
        // Children stand at odd places, adults at even ones.
        let first = (middle - twice(children.len()) / 2 + 1) | 1;
        let mut place = first.max(free);
        for id in children {
            let Some(child) = family.children.iter().find(|child| child.id == *id) else { continue };
            stood.push(Stood {
                who: Who::Child(id.clone()),
                shape: shape_of_child(child),
                generation: 2,
                died: has_died(child),
                column: place,
            });
            place += 2;
            free = place;
        }
    }
    stood.sort_by_key(|one| (one.generation, one.column));
    stood
}

/// Whether this is the net of a child's parents.
fn is_of(family: &Family<'_>, net: &Net, child: &ChildId) -> bool {
    net.children.contains(child) && net.adults == family.parents_of(child)
}

fn twice(number: usize) -> i32 {
    i32::try_from(number).map_or(i32::MAX, |number| number.saturating_mul(2))
}

fn middle(columns: impl Iterator<Item = i32>) -> i32 {
    let columns: Vec<i32> = columns.collect();
    let count = i32::try_from(columns.len().max(1)).unwrap_or(1);
    columns.iter().sum::<i32>() / count
}

/// The adults from left to right: the index child's parents in the middle, each further partner at the nearer side, then
/// everybody else beside those they live with.
fn order(family: &Family<'_>, nets: &[Net], homes: &[Home]) -> Vec<Who> {
    let mut row: Vec<Who> = Vec::new();
    let mut open: Vec<&Net> = nets.iter().filter(|net| net.couple.is_some()).collect();
    while !open.is_empty() {
        let joined = open.iter().position(|net| net.adults.iter().any(|who| row.contains(who)));
        let net = open.remove(joined.unwrap_or(0));
        let beside = net.adults.iter().find_map(|who| row.iter().position(|other| other == who));
        let mut new: Vec<&Who> = net.adults.iter().filter(|who| !row.contains(who)).collect();
        // A father to the left of a mother, as the sign of a genogram has it.
        new.sort_by_key(|who| family.adults.get(*who).is_some_and(|adult| adult.shape != Shape::Square));
        let left = beside.is_some_and(|place| place * 2 < row.len());
        for who in new {
            if left { row.insert(0, who.clone()) } else { row.push(who.clone()) }
        }
    }
    for who in family.adults.keys() {
        if !row.contains(who) {
            let place = beside_home(who, &row, homes).unwrap_or(row.len());
            row.insert(place, who.clone());
        }
    }
    row
}

/// Beside those with whom somebody lives, at the nearer side, so that a home is seldom drawn round another one.
fn beside_home(who: &Who, row: &[Who], homes: &[Home]) -> Option<usize> {
    let lives_in = |home: &Home, who: &Who| matches!(who, Who::Adult(person) if home.has(person));
    let home = homes.iter().find(|home| lives_in(home, who))?;
    let left = row.iter().position(|other| lives_in(home, other))?;
    let right = row.iter().rposition(|other| lives_in(home, other))?;
    Some(if left <= row.len() - 1 - right { left } else { right + 1 })
}
