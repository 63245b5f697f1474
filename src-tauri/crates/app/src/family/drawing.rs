//! The drawing of a family as the window and the paper get it: signs with names, lines and boundaries.

use caseload_domain::{
    child::Child,
    family::Home,
    genogram::{self, CELL, Edge, RADIUS, Symbol, Who},
    id::{ChildId, PersonId},
    person::RelationshipRole,
};

use super::{
    records::{FamilyRecords, called},
    views::{EdgeView, GenogramView, SymbolView},
};
use crate::{caseload::age_view, clock::Now, code::Code, contact::person_name};

pub(super) fn view(records: &FamilyRecords, child: &Child, homes: &[Home], now: Now) -> GenogramView {
    let drawn = genogram::draw(&child.id, &records.children, &records.ties, homes);
    GenogramView {
        width: drawn.width,
        height: drawn.height,
        radius: RADIUS,
        cell: CELL,
        symbols: drawn.symbols.iter().map(|symbol| symbol_view(symbol, records, child, now)).collect(),
        edges: drawn.edges.iter().map(edge_view).collect(),
        homes: drawn
            .homes
            .iter()
            .map(|corners| corners.iter().map(|corner| [corner.x, corner.y]).collect())
            .collect(),
    }
}

fn symbol_view(symbol: &Symbol, records: &FamilyRecords, child: &Child, now: Now) -> SymbolView {
    let mut view = SymbolView {
        shape: Code(symbol.shape),
        x: symbol.at.x,
        y: symbol.at.y,
        generation: symbol.generation,
        child_id: None,
        person_id: None,
        role: None,
        name: String::new(),
        lines: Vec::new(),
        age: None,
        seen: None,
        is_this_child: symbol.is_index,
        died: symbol.died,
    };
    match &symbol.who {
        Who::Child(id) => {
            view.child_id = Some(id.as_str().to_owned());
            if let Some(one) = records.child(id) {
                view.name = called(one).to_owned();
                view.age = one.age_on(now.today).map(age_view);
            }
        }
        Who::Adult(id) => {
            view.person_id = Some(id.as_str().to_owned());
            view.role = role_of(id, records, child).map(Code);
            view.name = records.people.get(id).map(person_name).unwrap_or_default();
            view.seen = records.last_present(id).map(|contact| contact.happened_on);
        }
        Who::NotAsked(_, role) => view.role = Some(Code(*role)),
    }
    view.lines = lines(&view.name);
    view
}

/// Letters that fit in one line beside a sign.
const FITS: usize = 16;

/// A name in the lines beside its sign: one where it fits, else two, parted at a space; the list has it in full.
fn lines(name: &str) -> Vec<String> {
    let length = name.chars().count();
    if length <= FITS {
        return if name.is_empty() { Vec::new() } else { vec![name.to_owned()] };
    }
    let spaces = name.char_indices().filter(|(_, letter)| *letter == ' ').map(|(place, _)| place);
    let parted = spaces.min_by_key(|place| place.abs_diff(name.len() / 2));
    let (first, second) = parted.map_or((name, ""), |place| name.split_at(place));
    [first, second.trim_start()].into_iter().filter(|part| !part.is_empty()).map(clipped).collect()
}

fn clipped(part: &str) -> String {
    if part.chars().count() <= FITS {
        return part.to_owned();
    }
    let mut kept: String = part.chars().take(FITS - 1).collect();
    kept.push('…');
    kept
}

/// What an adult is to the child, or else to the eldest brother or sister.
fn role_of(person: &PersonId, records: &FamilyRecords, child: &Child) -> Option<RelationshipRole> {
    let place = |id: &ChildId| records.children.iter().position(|one| one.id == *id);
    let ties = records.ties.iter().filter(|tie| tie.person == *person);
    ties.min_by_key(|tie| (tie.child != child.id, place(&tie.child), tie.role)).map(|tie| tie.role)
}

fn edge_view(edge: &Edge) -> EdgeView {
    EdgeView {
        kind: Code(edge.kind),
        parts: edge.parts.iter().map(|[from, to]| [from.x, from.y, to.x, to.y]).collect(),
        strokes: edge.strokes.map(|point| [point.x, point.y]),
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_name_stands_in_one_line_or_two_and_a_word_too_long_is_clipped() {
        for (name, expected) in [
            ("", &[] as &[&str]),
            ("Kayleigh Doyle", &["Kayleigh Doyle"]),
            ("Oluwaseun Adebayo-Ogunleye", &["Oluwaseun", "Adebayo-Ogunleye"]),
            ("Maria del Carmen Fernández", &["Maria del Carmen", "Fernández"]),
            ("Wolfeschlegelsteinhausen", &["Wolfeschlegelst…"]),
        ] {
            assert_eq!(lines(name), expected, "{name}");
        }
    }
}
