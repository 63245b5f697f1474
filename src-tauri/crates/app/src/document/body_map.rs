//! A body map on A4: the outlines with numbered marks, the list of them, who saw them and to whom it was referred.

use caseload_domain::{
    body_map::{BodyMap, BodySite, BodyView, Mark, MarkKind, Mobility, Outline, outlines},
    child::{Birth, Child},
    code::Coded as _,
    record::{Record, RevisionStatus},
};
use caseload_store::{Store, StoreError};
use serde::Serialize;

use super::{MadeDocument, Template, dates::day_in_words, pdf};
use crate::{
    app::App,
    body_map::views::OneBodyMap,
    chronology::nhs_number_words,
    clock::Now,
    failure::{Answer, Failure},
};

/// How high an outline is drawn, in millimetres.
const BODY: u32 = 88;
const HEAD: u32 = 44;

/// Everything the template prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct BodyMapPaper {
    title: String,
    name: String,
    nhs_number: String,
    demonstration: bool,
    printed: String,
    #[serde(flatten)]
    sheet: BodyMapSheet,
}

/// The map itself, on its own page or with a referral.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BodyMapSheet {
    facts: Vec<[String; 2]>,
    rows: Vec<Vec<Drawn>>,
    /// What the picture shows, for who cannot see it.
    description: String,
    marks: Vec<[String; 5]>,
    done: Vec<[String; 2]>,
    outcome: String,
    notes: Vec<String>,
}

/// An outline with its marks.
#[derive(Serialize)]
struct Drawn {
    title: &'static str,
    width: u32,
    height: u32,
    millimetres: u32,
    svg: String,
    marks: Vec<Numbered>,
}

#[derive(Serialize)]
struct Numbered {
    number: usize,
    x: u16,
    y: u16,
}

/// Makes the document and notes in the audit chain that it was made.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such map, or when it was entered in error.
pub fn make_body_map(app: &mut App, request: &OneBodyMap, now: Now) -> Answer<MadeDocument> {
    let open = app.open()?;
    let (child, map, version) = standing(&open.store, &request.body_map_id)?.ok_or(Failure::NotFound)?;
    let paper = BodyMapPaper {
        title: title(&map),
        name: child.name.in_list(),
        nhs_number: nhs_number_words(&child),
        demonstration: open.is_demonstration(),
        printed: format!(
            "Made {} at {} by {}; version {version} of the record",
            day_in_words(now.today),
            now.time.format("%H:%M"),
            open.practitioner.name,
        ),
        sheet: sheet(&child, &map),
    };
    let bytes = pdf(Template::BodyMap, &paper, now)?;
    let open = app.open_mut()?;
    open.store.note(
        now.instant,
        &open.practitioner.name,
        "save-body-map",
        Some(&request.body_map_id),
        None,
    )?;
    Ok(MadeDocument { name: format!("body-map-{}.pdf", now.today), bytes })
}

/// The sheet of a map with its title and the version it is; `None` when there is no such map, or it was entered in error.
pub(crate) fn body_map_sheet(
    store: &Store,
    body_map_id: &str,
) -> Result<Option<(String, u32, BodyMapSheet)>, StoreError> {
    let found = standing(store, body_map_id)?;
    Ok(found.map(|(child, map, version)| (title(&map), version, sheet(&child, &map))))
}

fn standing(store: &Store, body_map_id: &str) -> Result<Option<(Child, BodyMap, u32)>, StoreError> {
    let read = store.current(body_map_id)?;
    let (Record::BodyMap(map), RevisionStatus::Current) = (read.revision.record, read.revision.status) else {
        return Ok(None);
    };
    let Record::Child(child) = store.current(map.child.as_str())?.revision.record else { return Ok(None) };
    Ok(Some((*child, map, read.revision.number)))
}

fn title(map: &BodyMap) -> String {
    format!("Body map, {}", day_in_words(map.seen_on))
}

fn sheet(child: &Child, map: &BodyMap) -> BodyMapSheet {
    BodyMapSheet {
        facts: facts(child, map),
        rows: rows(map),
        description: description(map),
        marks: map.marks.iter().zip(1_usize..).map(|(mark, number)| row(mark, number)).collect(),
        done: done(map),
        outcome: map.referred.as_ref().map(|referred| referred.outcome.clone()).unwrap_or_default(),
        notes: vec![
            "It says what was seen and what was said about it, not how it came about. A colour does not tell the age of a bruise."
                .to_owned(),
        ],
    }
}

fn facts(child: &Child, map: &BodyMap) -> Vec<[String; 2]> {
    let born = match child.birth {
        Birth::Born(day) => day_in_words(day),
        Birth::Expected(_) => "not on record".to_owned(),
    };
    let at = map.seen_at.map_or_else(String::new, |at| format!(" at {}", at.format("%H:%M")));
    vec![
        ["Name".to_owned(), child.name.in_list()],
        ["NHS number".to_owned(), nhs_number_words(child)],
        ["Born".to_owned(), born],
        ["Seen".to_owned(), format!("{}{at}", day_in_words(map.seen_on))],
        ["Seen by".to_owned(), map.seen_by.clone()],
        ["Moves about alone".to_owned(), mobility(map.mobility).to_owned()],
    ]
}

fn mobility(mobility: Mobility) -> &'static str {
    match mobility {
        Mobility::Mobile => "yes: crawls, cruises or walks",
        Mobility::NotMobile => "no",
        Mobility::NotKnown => "not known",
    }
}

/// Bodies in one row and heads in the next.
fn rows(map: &BodyMap) -> Vec<Vec<Drawn>> {
    let of = |views: &[BodyView], millimetres: u32| {
        views
            .iter()
            .filter_map(|view| {
                outlines().iter().find(|outline| outline.figure == map.figure && outline.view == *view)
            })
            .map(|outline| drawn(outline, map, millimetres))
            .collect()
    };
    vec![
        of(&[BodyView::Front, BodyView::Back], BODY),
        of(&[BodyView::HeadFront, BodyView::HeadLeft, BodyView::HeadRight], HEAD),
    ]
}

fn drawn(outline: &Outline, map: &BodyMap, millimetres: u32) -> Drawn {
    let marks = map.marks.iter().zip(1_usize..).filter(|(mark, _)| mark.view == outline.view);
    Drawn {
        title: view_name(outline.view),
        width: outline.width,
        height: outline.height,
        millimetres,
        svg: svg(outline, millimetres),
        marks: marks.map(|(mark, number)| Numbered { number, x: mark.x, y: mark.y }).collect(),
    }
}

/// How thick an edge is on paper, in millimetres, whatever the size of the drawing.
const EDGE: f64 = 0.32;

/// The lines of an outline. Nothing of a record is in it.
fn svg(outline: &Outline, millimetres: u32) -> String {
    use std::fmt::Write as _;
    let Outline { width, height, outline: edges, details, .. } = outline;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" fill=\"none\" stroke-linecap=\"round\">"
    );
    let line = f64::from(*height) / f64::from(millimetres) * EDGE;
    for path in edges {
        write!(text, "<path d=\"{path}\" stroke=\"#4c6272\" stroke-width=\"{line:.2}\"/>")
            .expect("writing to a String does not fail");
    }
    for path in details {
        write!(text, "<path d=\"{path}\" stroke=\"#768692\" stroke-width=\"{:.2}\"/>", line * 0.7)
            .expect("writing to a String does not fail");
    }
    text.push_str("</svg>");
    text
}

fn view_name(view: BodyView) -> &'static str {
    match view {
        BodyView::Front => "Front",
        BodyView::Back => "Back",
        BodyView::HeadFront => "Head, front",
        BodyView::HeadLeft => "Head, left side",
        BodyView::HeadRight => "Head, right side",
    }
}

fn row(mark: &Mark, number: usize) -> [String; 5] {
    let size = match (mark.length, mark.width) {
        (Some(length), Some(width)) => format!("{length} by {width} mm"),
        (Some(size), None) | (None, Some(size)) => format!("{size} mm"),
        (None, None) => "not measured".to_owned(),
    };
    let said = match (mark.explanation.as_str(), mark.explained_by.as_str()) {
        ("", _) => "nobody explained it".to_owned(),
        (said, "") => format!("explained: {said}"),
        (said, who) => format!("{who} said: {said}"),
    };
    let colour = if mark.colour.is_empty() { "colour not noted" } else { mark.colour.as_str() };
    [
        number.to_string(),
        format!("{} ({})", site(mark.site), view_name(mark.view).to_lowercase()),
        kind(mark.kind).to_owned(),
        size,
        format!("{colour}; {said}"),
    ]
}

/// `left cheek`: the codes are the words.
fn site(site: BodySite) -> String {
    site.code().replace('-', " ")
}

fn kind(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Other => "other mark",
        MarkKind::Bruise
        | MarkKind::Swelling
        | MarkKind::Burn
        | MarkKind::Scald
        | MarkKind::Bite
        | MarkKind::Cut
        | MarkKind::Scratch
        | MarkKind::Redness
        | MarkKind::Scar
        | MarkKind::Birthmark => kind.code(),
    }
}

fn done(map: &BodyMap) -> Vec<[String; 2]> {
    let Some(referred) = &map.referred else {
        return vec![["Referred".to_owned(), "no".to_owned()]];
    };
    vec![
        ["Referred to".to_owned(), referred.to.clone()],
        ["When".to_owned(), format!("{} at {}", day_in_words(referred.on), referred.at.format("%H:%M"))],
    ]
}

fn description(map: &BodyMap) -> String {
    let marks: Vec<String> = map
        .marks
        .iter()
        .zip(1_usize..)
        .map(|(mark, number)| format!("{number}: {}, {}", kind(mark.kind), site(mark.site)))
        .collect();
    format!(
        "Outlines of a {} from the front and the back, and of the head from the front and both sides, with marks. {}. \
         The table below has every mark.",
        map.figure.code(),
        marks.join("; "),
    )
}
