//! The boundary of a home: a line round the cells of those who live together, and of nobody else.

use std::collections::BTreeSet;

use super::{CELL, MARGIN, Point, Stood, Tops, Who};
use crate::family::Home;

/// The boundary's corners; `None` for a home of one. Boundaries of a family lie within each other by `number`, so that two
/// that share a person can be told apart.
pub(super) fn round(
    home: &Home,
    number: usize,
    stood: &[Stood],
    left: i32,
    tops: &Tops,
) -> Option<Vec<Point>> {
    let lives_here = |one: &&Stood| match &one.who {
        Who::Adult(person) => home.has(person),
        Who::Child(child) => home.children.contains(child),
        Who::NotAsked(..) => false,
    };
    let members: Vec<&Stood> = stood.iter().filter(lives_here).collect();
    if members.len() < 2 {
        return None;
    }
    let mut reaches = Reaches::default();
    for one in &members {
        // A cell is two halves wide.
        for half in [one.column - 1, one.column] {
            reaches.halves.insert((half, one.generation));
        }
    }
    let inset = 4.0 + f64::from(u8::try_from(number % 4).unwrap_or(0)) * 4.0;
    let edge = |half: i32| MARGIN + CELL / 2.0 + f64::from(half - left) * CELL / 2.0;
    Some(reaches.outline(tops, inset, edge))
}

/// Which half cells of which generations a home takes.
#[derive(Default)]
struct Reaches {
    halves: BTreeSet<(i32, u8)>,
}

impl Reaches {
    fn columns(&self) -> (i32, i32) {
        let all = || self.halves.iter().map(|(half, _)| *half);
        (all().min().unwrap_or(0), all().max().unwrap_or(0))
    }

    /// Brothers and sisters alone, side by side: their row is enough, and the strip of lines stays outside.
    fn is_one_row(&self) -> bool {
        let (first, last) = self.columns();
        (first..=last).all(|half| self.halves.contains(&(half, 2)))
            && self.halves.iter().all(|(_, generation)| *generation == 2)
    }

    fn top(&self, half: i32, tops: &Tops) -> f64 {
        if self.is_one_row() {
            return tops.top_of(2);
        }
        let above = [0, 1].into_iter().find(|generation| self.halves.contains(&(half, *generation)));
        above.map_or_else(|| tops.between(), |generation| tops.top_of(generation))
    }

    fn bottom(&self, half: i32, tops: &Tops) -> f64 {
        if self.halves.contains(&(half, 2)) { tops.bottom() } else { tops.top_of(2) }
    }

    /// Along the tops from left to right, then along the bottoms back.
    fn outline(&self, tops: &Tops, inset: f64, edge: impl Fn(i32) -> f64) -> Vec<Point> {
        let (first, last) = self.columns();
        let mut corners = vec![Point { x: edge(first) + inset, y: self.top(first, tops) + inset }];
        for half in first..last {
            let (here, next) = (self.top(half, tops) + inset, self.top(half + 1, tops) + inset);
            if here.total_cmp(&next).is_ne() {
                // The step stands within the taller part.
                let x = edge(half + 1) + if next < here { inset } else { -inset };
                corners.extend([Point { x, y: here }, Point { x, y: next }]);
            }
        }
        let right = edge(last + 1) - inset;
        corners.push(Point { x: right, y: self.top(last, tops) + inset });
        corners.push(Point { x: right, y: self.bottom(last, tops) - inset });
        for half in (first..last).rev() {
            let (here, next) = (self.bottom(half + 1, tops) - inset, self.bottom(half, tops) - inset);
            if here.total_cmp(&next).is_ne() {
                let x = edge(half + 1) + if next > here { -inset } else { inset };
                corners.extend([Point { x, y: here }, Point { x, y: next }]);
            }
        }
        corners.push(Point { x: edge(first) + inset, y: self.bottom(first, tops) - inset });
        corners
    }
}
