//! A family drawn: who stands where, what joins whom, and a boundary round each home. Pure, and the same for the same facts.
//!
//! Signs are the usual ones of a genogram: a square for male, a circle for female, a triangle for an unborn child, a diamond
//! where the sex is not on record. The record has no sex of an adult, so an adult is drawn by the role: a mother, a father,
//! or a diamond. A parent without a record is drawn as *not asked* and never left out (`policy-papers` R7).

mod boundary;
mod columns;
#[cfg(test)]
pub(crate) mod made_up;
mod nets;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::{
    child::{Birth, CaseloadStatus, Child, Sex},
    coded,
    family::{Home, roles_not_asked},
    id::{ChildId, PersonId},
    person::{Relationship, RelationshipRole},
};

coded! {
    /// A person's sign.
    Shape { Square = "square", Circle = "circle", Diamond = "diamond", Triangle = "triangle" }
}

coded! {
    /// What a line says.
    EdgeKind {
        #[doc = "A couple, or the parents of a child, who live together."] Together = "together",
        #[doc = "A couple, or the parents of a child, who do not."] Apart = "apart",
        #[doc = "A couple, or the parents of a child, of whom nobody has asked whether they live together."] NotAsked = "not-asked",
        #[doc = "From the parents to their children."] Parents = "parents",
        #[doc = "From a grandparent or another relative to a child."] Kin = "kin",
        #[doc = "From somebody who cares for the child: a foster carer, a guardian, another carer."] Carer = "carer",
    }
}

/// A place in the drawing, to the right and down from its top left corner. A unit is a pixel at the usual size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Whom a sign stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// An adult on record.
    Adult(PersonId),
    /// A parent of this child without a record.
    NotAsked(ChildId, RelationshipRole),
    /// A child.
    Child(ChildId),
}

/// A sign: its middle, and the cell that it and its words have for themselves.
#[derive(Debug, Clone, PartialEq)]
pub struct Symbol {
    /// Whom it stands for.
    pub who: Who,
    /// Square, circle, diamond or triangle.
    pub shape: Shape,
    /// The middle of the sign.
    pub at: Point,
    /// The generation, 0 the oldest.
    pub generation: u8,
    /// The child whose family this is.
    pub is_index: bool,
    /// Died: drawn crossed.
    pub died: bool,
}

/// A line, and the signs it joins.
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    /// What it says.
    pub kind: EdgeKind,
    /// The signs it joins, by their place in the list of signs.
    pub joins: Vec<usize>,
    /// Its straight parts, each upright or level.
    pub parts: Vec<[Point; 2]>,
    /// Where the strokes stand that say *apart*; only on that kind.
    pub strokes: Option<Point>,
}

/// A family drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Genogram {
    /// Width of the whole.
    pub width: f64,
    /// Height of the whole.
    pub height: f64,
    /// Signs, the oldest generation first, from left to right.
    pub symbols: Vec<Symbol>,
    /// Lines.
    pub edges: Vec<Edge>,
    /// A closed boundary round each home of two or more, as the corners of one line.
    pub homes: Vec<Vec<Point>>,
}

/// Half the width of a sign.
pub const RADIUS: f64 = 18.0;
/// Width of a cell: a sign and its words beside the next.
pub const CELL: f64 = 132.0;
/// Height of the words of a sign, three lines.
pub const WORDS: f64 = 50.0;
/// Between a sign and its words.
const GAP: f64 = 5.0;
/// Round the whole, and between a sign's words and the edge of its cell: boundaries of homes run there.
const MARGIN: f64 = 22.0;
/// Height of a cell.
const ROW: f64 = MARGIN + WORDS + GAP + 2.0 * RADIUS + MARGIN;
/// Between two level lines.
const LANE: f64 = 14.0;

/// A sign with a column and not yet a place.
struct Stood {
    who: Who,
    shape: Shape,
    generation: u8,
    died: bool,
    /// In halves of a cell: adults stand at even ones, children at odd ones, so that no two upright lines meet.
    column: i32,
}

/// Draws the family of a child: `children` are the child and the brothers and sisters, `ties` what adults are to any of them.
#[must_use]
pub fn draw(index: &ChildId, children: &[Child], ties: &[Relationship], homes: &[Home]) -> Genogram {
    let family = Family::of(index, children, ties);
    let nets = nets::nets(&family, homes);
    let stood = columns::stand(&family, &nets, homes);
    let middle = nets::height(&nets);
    let oldest = stood.iter().map(|one| one.generation).min().unwrap_or(2);
    let tops = Tops::of(oldest, middle);
    let left = stood.iter().map(|one| one.column).min().unwrap_or(0);
    let right = stood.iter().map(|one| one.column).max().unwrap_or(0);
    let x = |column: i32| MARGIN + CELL / 2.0 + f64::from(column - left) * CELL / 2.0;
    let symbols: Vec<Symbol> = stood
        .iter()
        .map(|one| Symbol {
            who: one.who.clone(),
            shape: one.shape,
            at: Point { x: x(one.column), y: tops.middle_of(one.generation) },
            generation: one.generation,
            is_index: one.who == Who::Child(index.clone()),
            died: one.died,
        })
        .collect();
    let edges = nets::edges(&nets, &symbols, tops.between());
    let homes = homes
        .iter()
        .enumerate()
        .filter_map(|(number, home)| boundary::round(home, number, &stood, left, &tops))
        .collect();
    Genogram {
        width: 2.0 * MARGIN + CELL + f64::from(right - left) * CELL / 2.0,
        height: tops.bottom(),
        symbols,
        edges,
        homes,
    }
}

/// Where each generation's cells begin.
struct Tops {
    oldest: u8,
    middle: f64,
}

impl Tops {
    fn of(oldest: u8, middle: f64) -> Self {
        Self { oldest, middle }
    }
    fn top_of(&self, generation: u8) -> f64 {
        let grandparents = if self.oldest == 0 { ROW } else { 0.0 };
        let parents = if self.oldest <= 1 { ROW + self.middle } else { 0.0 };
        match generation {
            0 => 0.0,
            1 => grandparents,
            _ => grandparents + parents,
        }
    }
    fn bottom_of(&self, generation: u8) -> f64 {
        self.top_of(generation) + ROW
    }
    /// The words of an adult stand above the sign, where no line leaves it, and those of a child below.
    fn middle_of(&self, generation: u8) -> f64 {
        let words = if generation < 2 { WORDS + GAP } else { 0.0 };
        self.top_of(generation) + MARGIN + words + RADIUS
    }
    /// The lines' own strip, from below the parents to above the children.
    fn between(&self) -> f64 {
        self.bottom_of(1)
    }
    fn bottom(&self) -> f64 {
        self.bottom_of(2)
    }
}

/// The facts in an order that does not depend on the order they came in.
struct Family<'a> {
    index: &'a ChildId,
    children: Vec<&'a Child>,
    ties: Vec<&'a Relationship>,
    /// What each adult is, the parents without a record included.
    adults: BTreeMap<Who, Adult>,
}

#[derive(Clone, Copy)]
struct Adult {
    shape: Shape,
    generation: u8,
}

impl<'a> Family<'a> {
    fn of(index: &'a ChildId, children: &'a [Child], ties: &'a [Relationship]) -> Self {
        let mut children: Vec<&Child> = children.iter().collect();
        children.sort_by_key(|child| (day_of(child), child.id.clone()));
        children.dedup_by_key(|child| child.id.clone());
        let mut ties: Vec<&Relationship> =
            ties.iter().filter(|tie| children.iter().any(|child| child.id == tie.child)).collect();
        ties.sort_by_key(|tie| (tie.role, tie.person.clone(), tie.child.clone()));
        let mut adults: BTreeMap<Who, Adult> = BTreeMap::new();
        for tie in &ties {
            let entry = adults
                .entry(Who::Adult(tie.person.clone()))
                .or_insert(Adult { shape: Shape::Diamond, generation: 0 });
            if entry.shape == Shape::Diamond {
                entry.shape = shape_of(tie.role);
            }
            // Somebody who is grandmother to one child and mother to another stands with the parents.
            if tie.role != RelationshipRole::Grandparent {
                entry.generation = 1;
            }
        }
        for child in &children {
            let missing = roles_not_asked(&child.id, ties.iter().copied());
            for role in missing.into_iter().filter(|role| role.is_parent()) {
                let who = Who::NotAsked(child.id.clone(), role);
                adults.insert(who, Adult { shape: shape_of(role), generation: 1 });
            }
        }
        Self { index, children, ties, adults }
    }

    /// The parents of a child, those without a record included.
    fn parents_of(&self, child: &ChildId) -> Vec<Who> {
        let known = self
            .ties
            .iter()
            .filter(|tie| tie.child == *child && tie.role.is_parent())
            .map(|tie| Who::Adult(tie.person.clone()));
        let missing =
            self.adults.keys().filter(|who| matches!(who, Who::NotAsked(of, _) if of == child)).cloned();
        let mut parents: Vec<Who> = known.chain(missing).collect();
        parents.sort();
        parents.dedup();
        parents
    }
}

fn day_of(child: &Child) -> chrono::NaiveDate {
    match child.birth {
        Birth::Born(day) | Birth::Expected(day) => day,
    }
}

fn shape_of(role: RelationshipRole) -> Shape {
    match role {
        RelationshipRole::Mother => Shape::Circle,
        RelationshipRole::Father => Shape::Square,
        RelationshipRole::MothersPartner
        | RelationshipRole::FathersPartner
        | RelationshipRole::Grandparent
        | RelationshipRole::FosterCarer
        | RelationshipRole::Guardian
        | RelationshipRole::Carer
        | RelationshipRole::OtherRelative => Shape::Diamond,
    }
}

fn shape_of_child(child: &Child) -> Shape {
    match (child.is_born(), child.sex) {
        (false, _) => Shape::Triangle,
        (true, Sex::Male) => Shape::Square,
        (true, Sex::Female) => Shape::Circle,
        (true, Sex::Indeterminate | Sex::NotKnown) => Shape::Diamond,
    }
}

fn has_died(child: &Child) -> bool {
    child.caseload_status == CaseloadStatus::Died
}
