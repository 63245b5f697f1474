//! The chronology on paper: the lines as chosen on the screen, with what was left out said and abbreviations explained.

use caseload_domain::{
    case_report::Nature,
    child::{Birth, Child},
};
use serde::Serialize;

use super::{
    Family, called, needed_why, view,
    views::{ChronologyLine, ChronologyQuery, HeldBack},
};
use crate::{
    app::App,
    clock::Now,
    document::{MadeDocument, Template, day_in_words, explained, pdf},
    failure::Answer,
};

/// Everything the template prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ChronologyPaper {
    /// For the file itself, which names nobody.
    document_title: &'static str,
    title: String,
    name: String,
    nhs_number: String,
    demonstration: bool,
    facts: Vec<[String; 2]>,
    notes: Vec<String>,
    held_back: &'static str,
    rows: Vec<Row>,
    abbreviations: Vec<[String; 2]>,
    printed: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    on: String,
    at: String,
    who: String,
    what: String,
    detail: String,
    nature: &'static str,
    significant: bool,
    held_back: &'static str,
    author: String,
}

/// The words of a sentence's nature, as the key of a document has them.
pub(crate) fn nature_words(nature: Nature) -> &'static str {
    match nature {
        Nature::Fact => "Fact",
        Nature::Observation => "Observed",
        Nature::Reported => "Reported",
        Nature::Opinion => "Opinion",
    }
}

/// `999 000 0018`, or that it is not on record.
pub(crate) fn nhs_number_words(child: &Child) -> String {
    child.nhs_number.as_ref().map_or_else(
        || "not on record".to_owned(),
        |number| {
            let digits = number.as_str();
            let part = |from, to| digits.get(from..to).unwrap_or_default();
            format!("{} {} {}", part(0, 3), part(3, 6), part(6, 10))
        },
    )
}

/// The day of birth, or the expected one.
pub(crate) fn born_words(child: &Child) -> [String; 2] {
    match child.birth {
        Birth::Born(day) => ["Born".to_owned(), day_in_words(day)],
        Birth::Expected(day) => ["Expected".to_owned(), day_in_words(day)],
    }
}

/// Makes the chronology as a PDF and notes it in the audit chain, with the reason when restricted entries are in it.
///
/// # Errors
/// As [`super::chronology`].
pub fn make_chronology(app: &mut App, request: &ChronologyQuery, now: Now) -> Answer<MadeDocument> {
    needed_why(request.restricted_because.as_deref())?;
    let view = view(app, request, now)?;
    let open = app.open()?;
    let family = Family::read(&open.store, &request.child_id, false)?;
    let child = &family.child().child;
    let included = request.restricted_because.is_some();
    let rows: Vec<Row> = view.lines.iter().map(row).collect();
    let texts = rows.iter().flat_map(|row| [row.what.as_str(), row.detail.as_str()]);
    let abbreviations = explained(texts.chain(["NHS"]));
    let mut facts = vec![
        ["Name".to_owned(), child.name.in_list()],
        ["NHS number".to_owned(), nhs_number_words(child)],
        born_words(child),
        ["Entries".to_owned(), view.lines.len().to_string()],
    ];
    if request.siblings {
        let names: Vec<&str> = view.children.iter().skip(1).map(|child| child.name.as_str()).collect();
        let names = if names.is_empty() { "none on this caseload".to_owned() } else { names.join(", ") };
        facts.push(["Brothers and sisters".to_owned(), names]);
    }
    let paper = ChronologyPaper {
        document_title: "Chronology",
        title: format!("Chronology of {}", called(child)),
        name: child.name.in_list(),
        nhs_number: nhs_number_words(child),
        demonstration: open.is_demonstration(),
        facts,
        notes: notes(request, included),
        held_back: if included { "Restricted entries included" } else { "Restricted entries left out" },
        rows,
        abbreviations,
        printed: format!(
            "Made {} at {} by {}",
            day_in_words(now.today),
            now.time.format("%H:%M"),
            open.practitioner.name
        ),
    };
    let bytes = pdf(Template::Chronology, &paper, now)?;
    let open = app.open_mut()?;
    let reason = request.restricted_because.as_deref().map(str::trim);
    let action = if included { "save-restricted-chronology" } else { "save-chronology" };
    open.store.note(now.instant, &open.practitioner.name, action, Some(&request.child_id), reason)?;
    Ok(MadeDocument { name: format!("chronology-{}.pdf", now.today), bytes })
}

/// What was chosen, so that nobody takes a part for the whole.
fn notes(request: &ChronologyQuery, included: bool) -> Vec<String> {
    let mut notes = vec![
        "Built from the entries of the record. Observed: seen or heard by whoever wrote it. Reported: told by somebody else. \
         Opinion: what a professional made of it."
            .to_owned(),
    ];
    notes.push(if included {
        "Restricted and third-party entries are included and marked: do not pass them on to the family."
            .to_owned()
    } else {
        "Restricted and third-party entries are left out.".to_owned()
    });
    let narrowed = !request.types.is_empty()
        || request.person_id.is_some()
        || request.only_child_id.is_some()
        || !request.from.trim().is_empty()
        || !request.until.trim().is_empty();
    if request.significant_only {
        notes.push("Only entries that were marked significant are listed.".to_owned());
    }
    if narrowed {
        notes.push("This is a part of the chronology: types, people or dates were chosen.".to_owned());
    }
    notes
}

fn row(line: &ChronologyLine) -> Row {
    Row {
        on: line.on.format("%-d %b %Y").to_string(),
        at: line.at.map(|at| at.format("%H:%M").to_string()).unwrap_or_default(),
        who: line.who.clone(),
        what: line.what.clone(),
        detail: line.detail.clone(),
        nature: nature_words(line.nature.0),
        significant: line.significant,
        held_back: match line.held_back.map(|why| why.0) {
            None => "",
            Some(HeldBack::Restricted) => "Restricted",
            Some(HeldBack::ThirdParty) => "Third party",
        },
        author: line.author.clone(),
    }
}
