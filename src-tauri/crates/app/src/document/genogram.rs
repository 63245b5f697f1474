//! A family on A4: the drawing, what its signs and lines say, and the table of people under it.

use caseload_domain::{
    child::Child,
    code::{Coded as _, YesNoNotAsked},
    genogram::{EdgeKind, Shape},
    person::RelationshipRole,
    record::Record,
};
use serde::Serialize;

use super::{MadeDocument, Template, dates::day_in_words, pdf};
use crate::{
    app::App,
    caseload::views::AgeView,
    child::views::OpenChild,
    clock::Now,
    failure::{Answer, Failure},
    family::{
        self,
        views::{AdultView, EdgeView, FamilyChild, FamilyView, SymbolView},
    },
};

/// The usual size of a unit of the drawing, in millimetres: words are 8 points then.
const UNIT: f64 = 0.26;
/// What the drawing may take of the page, upright and turned: beneath the heading, beside the margins.
const UPRIGHT: [f64; 2] = [180.0, 165.0];
const TURNED: [f64; 2] = [267.0, 135.0];

/// Everything the template prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GenogramPaper {
    title: String,
    demonstration: bool,
    facts: Vec<[String; 2]>,
    turned: bool,
    /// Millimetres a unit.
    unit: f64,
    width: f64,
    height: f64,
    radius: f64,
    cell: f64,
    symbols: Vec<PaperSymbol>,
    edges: Vec<PaperEdge>,
    homes: Vec<Vec<[f64; 2]>>,
    /// What the picture shows, for who cannot see it.
    description: String,
    /// What the signs mean that are in this drawing: a sign and its words.
    signs: Vec<[&'static str; 2]>,
    people: Vec<[String; 5]>,
    printed: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaperSymbol {
    shape: &'static str,
    x: f64,
    y: f64,
    generation: u8,
    lines: Vec<String>,
    is_this_child: bool,
    not_asked: bool,
    died: bool,
}

#[derive(Serialize)]
struct PaperEdge {
    kind: &'static str,
    parts: Vec<[f64; 4]>,
    strokes: Option<[f64; 2]>,
}

/// Makes the document and notes in the audit chain that it was made.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn make_genogram(app: &mut App, request: &OpenChild, now: Now) -> Answer<MadeDocument> {
    let view = family::view_of(app, &request.child_id, now)?;
    let open = app.open_mut()?;
    let Record::Child(child) = open.store.current(&request.child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let paper = paper(&view, &child, open.is_demonstration(), &open.practitioner.name, now);
    let bytes = pdf(Template::Genogram, &paper, now)?;
    open.store.note(now.instant, &open.practitioner.name, "save-genogram", Some(&request.child_id), None)?;
    Ok(MadeDocument { name: format!("genogram-{}.pdf", now.today), bytes })
}

fn paper(view: &FamilyView, child: &Child, demonstration: bool, author: &str, now: Now) -> GenogramPaper {
    let drawn = &view.genogram;
    let fits = |[wide, high]: [f64; 2]| UNIT.min(wide / drawn.width).min(high / drawn.height);
    let turned = fits(TURNED) > fits(UPRIGHT);
    let born = match child.birth {
        caseload_domain::child::Birth::Born(day) => ["Born".to_owned(), day_in_words(day)],
        caseload_domain::child::Birth::Expected(day) => ["Expected".to_owned(), day_in_words(day)],
    };
    GenogramPaper {
        title: "Genogram".to_owned(),
        demonstration,
        facts: vec![
            ["Family of".to_owned(), child.name.in_list()],
            ["NHS number".to_owned(), number(child)],
            born,
        ],
        turned,
        unit: if turned { fits(TURNED) } else { fits(UPRIGHT) },
        width: drawn.width,
        height: drawn.height,
        radius: drawn.radius,
        cell: drawn.cell,
        symbols: drawn.symbols.iter().map(symbol).collect(),
        edges: drawn.edges.iter().map(edge).collect(),
        homes: drawn.homes.clone(),
        description: format!(
            "Genogram with {} people and {} homes of two or more. The table below has everybody.",
            drawn.symbols.len(),
            drawn.homes.len()
        ),
        signs: signs(view),
        people: people(view),
        printed: format!("Made {} at {} by {author}", day_in_words(now.today), now.time.format("%H:%M")),
    }
}

fn number(child: &Child) -> String {
    let Some(number) = &child.nhs_number else { return "not on record".to_owned() };
    let digits = number.as_str();
    let part = |from, to| digits.get(from..to).unwrap_or_default();
    format!("{} {} {}", part(0, 3), part(3, 6), part(6, 10))
}

fn symbol(view: &SymbolView) -> PaperSymbol {
    let not_asked = view.child_id.is_none() && view.person_id.is_none();
    let mut lines = view.lines.clone();
    lines.extend(view.role.map(|role| role_in_words(role.0).to_owned()));
    lines.extend(view.age.as_ref().map(age));
    if not_asked {
        lines.push("not asked".to_owned());
    }
    PaperSymbol {
        shape: view.shape.0.code(),
        x: view.x,
        y: view.y,
        generation: view.generation,
        lines,
        is_this_child: view.is_this_child,
        not_asked,
        died: view.died,
    }
}

fn edge(view: &EdgeView) -> PaperEdge {
    PaperEdge { kind: view.kind.0.code(), parts: view.parts.clone(), strokes: view.strokes }
}

fn signs(view: &FamilyView) -> Vec<[&'static str; 2]> {
    let drawn = &view.genogram;
    let shape = |shape: Shape| drawn.symbols.iter().any(|symbol| symbol.shape.0 == shape);
    let kind = |kind: EdgeKind| drawn.edges.iter().any(|edge| edge.kind.0 == kind);
    let signs = [
        (shape(Shape::Square), "square", "male"),
        (shape(Shape::Circle), "circle", "female"),
        (shape(Shape::Triangle), "triangle", "not born yet"),
        (shape(Shape::Diamond), "diamond", "sex not on record"),
        (true, "this-child", "the child whose family this is"),
        (
            drawn.symbols.iter().any(|symbol| symbol.child_id.is_none() && symbol.person_id.is_none()),
            "not-asked-person",
            "nobody is on record",
        ),
        (drawn.symbols.iter().any(|symbol| symbol.died), "died", "has died"),
        (kind(EdgeKind::Together), "together", "live together"),
        (kind(EdgeKind::Apart), "apart", "do not live together"),
        (kind(EdgeKind::NotAsked), "not-asked", "not asked whether they live together"),
        (kind(EdgeKind::Kin), "kin", "grandparent or other relative"),
        (kind(EdgeKind::Carer), "carer", "cares for the child"),
        (!drawn.homes.is_empty(), "home", "live in one home"),
    ];
    signs.into_iter().filter(|(drawn, ..)| *drawn).map(|(_, sign, words)| [sign, words]).collect()
}

/// Who, relation, parental responsibility, lives with, last present: every adult, the roles nobody is on record for, and the
/// brothers and sisters.
fn people(view: &FamilyView) -> Vec<[String; 5]> {
    let adults = view.adults.iter().map(adult_row);
    let not_asked = view.roles_not_asked.iter().map(|role| {
        let asked = || "not asked".to_owned();
        [asked(), role_in_words(role.0).to_owned(), asked(), asked(), asked()]
    });
    let siblings = view.siblings.iter().map(sibling_row);
    adults.chain(not_asked).chain(siblings).collect()
}

fn adult_row(adult: &AdultView) -> [String; 5] {
    // One line for each child where the answers differ from child to child.
    let each = |words: &dyn Fn(&family::views::AdultRole) -> String| {
        let said: Vec<String> = adult.roles.iter().map(words).collect();
        if said.iter().all(|one| Some(one) == said.first())
            && adult.roles.iter().any(|role| role.is_this_child)
        {
            return said.into_iter().next().unwrap_or_default();
        }
        let lines = adult.roles.iter().zip(said).map(|(role, said)| format!("{}: {said}", role.child));
        lines.collect::<Vec<_>>().join("\n")
    };
    let seen = adult.seen.as_ref().map_or_else(
        || "not seen".to_owned(),
        |seen| {
            let with = if seen.is_this_child { String::new() } else { format!(", with {}", seen.child) };
            format!("{}{with}", day_in_words(seen.on))
        },
    );
    [
        adult.name.clone(),
        each(&|role| role_in_words(role.role.0).to_owned()),
        each(&|role| answer(role.parental_responsibility.0).to_owned()),
        each(&|role| answer(role.lives_with_child.0).to_owned()),
        seen,
    ]
}

fn sibling_row(sibling: &FamilyChild) -> [String; 5] {
    let age = sibling.age.as_ref().map(age).map(|age| format!(", {age}")).unwrap_or_default();
    [
        format!("{}{age}", sibling.name),
        "brother or sister".to_owned(),
        String::new(),
        if sibling.same_home { "yes" } else { "no" }.to_owned(),
        sibling.last_seen.map_or_else(|| "not seen".to_owned(), day_in_words),
    ]
}

fn answer(answer: YesNoNotAsked) -> &'static str {
    match answer {
        YesNoNotAsked::Yes => "yes",
        YesNoNotAsked::No => "no",
        YesNoNotAsked::NotAsked => "not asked",
    }
}

fn role_in_words(role: RelationshipRole) -> &'static str {
    match role {
        RelationshipRole::Mother => "mother",
        RelationshipRole::Father => "father",
        RelationshipRole::MothersPartner => "mother's partner",
        RelationshipRole::FathersPartner => "father's partner",
        RelationshipRole::Grandparent => "grandparent",
        RelationshipRole::FosterCarer => "foster carer",
        RelationshipRole::Guardian => "guardian",
        RelationshipRole::Carer => "carer",
        RelationshipRole::OtherRelative => "other relative",
    }
}

fn age(age: &AgeView) -> String {
    let many = |count: u32, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    match age {
        AgeView::Days { count } => many(*count, "day"),
        AgeView::Weeks { count } => many(*count, "week"),
        AgeView::Months { count } => many(*count, "month"),
        AgeView::Years { years, .. } => many(*years, "year"),
        AgeView::Unborn { weeks, days } => format!("{weeks}+{days} weeks"),
    }
}
