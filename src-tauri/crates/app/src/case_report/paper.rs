//! A report on paper: each sentence with its nature and the number of its source, the sources at the end, the fingerprint at
//! the foot of each page. A referral has its body maps with it.

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{case_report::template::ReportKind, code::Coded as _, record::RecordKind};
use caseload_store::Store;
use serde::Serialize;

use super::{
    draft,
    lock::locked,
    open_case_report,
    views::{DraftReport, OneCaseReport, SectionDraft, SentenceView},
};
use crate::{
    app::App,
    chronology::{Family, born_words, called, nature_words, nhs_number_words},
    clock::Now,
    document::{BodyMapSheet, MadeDocument, Template, body_map_sheet, day_in_words, explained, pdf},
    failure::{Answer, Failure},
};

/// Sentences of one section of a summary that fits a page; the record has the rest.
const SUMMARY_SENTENCES: usize = 7;
/// Of those, the ones at its beginning.
const SUMMARY_FIRST: usize = 2;
/// Letters of one sentence of it.
const SUMMARY_LETTERS: usize = 260;

/// Everything the template prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReportPaper {
    /// For the file itself, which names nobody.
    document_title: String,
    title: String,
    name: String,
    nhs_number: String,
    demonstration: bool,
    draft: bool,
    /// One page, set closer.
    summary: bool,
    facts: Vec<[String; 2]>,
    notes: Vec<String>,
    sections: Vec<PaperSection>,
    /// The sources, in the order of their numbers.
    sources: Vec<String>,
    abbreviations: Vec<[String; 2]>,
    /// Each on a page of its own, after the words.
    body_maps: Vec<PaperBodyMap>,
    fingerprint: String,
    printed: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaperSection {
    heading: String,
    /// What stands where nothing is written.
    blank: String,
    sentences: Vec<PaperSentence>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaperSentence {
    text: String,
    nature: &'static str,
    /// The number of its source; 0 for what the writer of the report says.
    source: usize,
    edited: bool,
    restricted: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaperBodyMap {
    title: String,
    /// That it is of the record, and not among the locked words.
    said: String,
    #[serde(flatten)]
    sheet: BodyMapSheet,
}

/// Makes the PDF of a locked report and notes it in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::Damaged`] when its words no longer make its fingerprint: such a report is not printed.
pub fn make_case_report(app: &mut App, request: &OneCaseReport, now: Now) -> Answer<MadeDocument> {
    let (report, author) = locked(app, &request.report_id)?;
    let opened = open_case_report(app, OneCaseReport { report_id: request.report_id.clone() }, now)?;
    if !opened.line.holds {
        return Err(Failure::Damaged {
            finding: "a locked report no longer agrees with its fingerprint".to_owned(),
        });
    }
    let kind = opened.line.template.0;
    let locked_at = Now::at(report.locked_at);
    let mut facts = Vec::new();
    if let Some(day) = report.meeting_on {
        facts.push(["Meeting".to_owned(), day_in_words(day)]);
    }
    let when = format!("{} at {}", day_in_words(locked_at.today), locked_at.time.format("%H:%M"));
    facts.push(["As of".to_owned(), when.clone()]);
    facts.push(["Written by".to_owned(), author.clone()]);
    let mut notes = vec![format!("Locked on {when} by {author}. It is not changed after that.")];
    if opened.line.newer_entries > 0 {
        let newer = opened.line.newer_entries;
        notes.push(format!("Out of date: {newer} entries were written since."));
    }
    let words = Words { kind, title: report.title, child_id: opened.child_id, sections: &opened.sections };
    let restricted = opened.line.restricted;
    let paper = paper(app, words, (facts, notes, restricted), Some(opened.line.sha256), now)?;
    let bytes = pdf(Template::CaseReport, &paper, now)?;
    note(app, "save-case-report", report.child.as_str(), None, now)?;
    Ok(MadeDocument { name: format!("{}-{}.pdf", report.template, now.today), bytes })
}

/// Makes the PDF of a first draft, marked as one: nothing in it was read by a nurse yet. A case summary is only ever drafted
/// so, and says as of when.
///
/// # Errors
/// As [`super::draft_report`].
pub fn make_draft_report(app: &mut App, request: &DraftReport, now: Now) -> Answer<MadeDocument> {
    let draft = draft(app, request, now)?;
    let kind = request.template.0;
    let facts =
        vec![["As of".to_owned(), format!("{} at {}", day_in_words(now.today), now.time.format("%H:%M"))]];
    let notes = if kind == ReportKind::CaseSummary {
        vec!["Drafted from the record. What was written after this moment is not in it: look before you rely on it.".to_owned()]
    } else {
        vec!["DRAFT: made from the record, not read or locked by anybody.".to_owned()]
    };
    let included = request.restricted_because.is_some();
    let words =
        Words { kind, title: draft.title, child_id: request.child_id.clone(), sections: &draft.sections };
    let paper = paper(app, words, (facts, notes, included), None, now)?;
    let bytes = pdf(Template::CaseReport, &paper, now)?;
    let action = if included { "save-restricted-draft-report" } else { "save-draft-report" };
    let reason = request.restricted_because.as_deref().map(str::trim);
    note(app, action, &request.child_id, reason, now)?;
    Ok(MadeDocument { name: format!("draft-{}-{}.pdf", kind.code(), now.today), bytes })
}

fn note(app: &mut App, action: &'static str, child_id: &str, reason: Option<&str>, now: Now) -> Answer<()> {
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, action, Some(child_id), reason)?;
    Ok(())
}

struct Words<'w> {
    kind: ReportKind,
    title: String,
    child_id: String,
    sections: &'w [SectionDraft],
}

fn paper(
    app: &App,
    Words { kind, title, child_id, sections }: Words<'_>,
    (more, mut notes, restricted): (Vec<[String; 2]>, Vec<String>, bool),
    fingerprint: Option<String>,
    now: Now,
) -> Answer<ReportPaper> {
    let open = app.open()?;
    let family = Family::read(&open.store, &child_id, false)?;
    let child = &family.child().child;
    let summary = kind == ReportKind::CaseSummary;
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut sources = Vec::new();
    let drawn: BTreeSet<&str> = sections
        .iter()
        .flat_map(|section| &section.sentences)
        .filter_map(|one| one.entry.as_ref())
        .filter(|entry| entry.kind.0 == RecordKind::BodyMap)
        .map(|entry| entry.record_id.as_str())
        .collect();
    let sections: Vec<PaperSection> = sections
        .iter()
        .map(|section| {
            let all = section.sentences.as_slice();
            let left_out = if summary { all.len().saturating_sub(SUMMARY_SENTENCES) } else { 0 };
            // What is counted stands first and what is newest last, so a summary leaves out the middle.
            let (first, rest) = all.split_at(all.len().min(SUMMARY_FIRST));
            let told = first.iter().chain(rest.iter().skip(left_out));
            let sentences = told.map(|one| sentence(one, summary, &mut numbers, &mut sources)).collect();
            let blank = match (left_out, section.sentences.is_empty()) {
                (0, true) if section.must_write => format!("Not written yet: {}", section.prompt),
                (0, true) => "Nothing is recorded.".to_owned(),
                (0, false) => String::new(),
                (more, _) => format!("{more} more in the record."),
            };
            PaperSection { heading: section.heading.clone(), blank, sentences }
        })
        .collect();
    notes.push(if restricted {
        "Restricted or third-party information is included and marked: do not pass it on to the family."
            .to_owned()
    } else {
        "Restricted and third-party entries are left out.".to_owned()
    });
    let mut facts = vec![
        ["Name".to_owned(), child.name.in_list()],
        ["NHS number".to_owned(), nhs_number_words(child)],
        born_words(child),
    ];
    facts.extend(more);
    let texts = sections.iter().flat_map(|section| section.sentences.iter().map(|one| one.text.as_str()));
    let body_maps =
        if kind == ReportKind::MashReferral { with_the_referral(&open.store, drawn)? } else { Vec::new() };
    let abbreviations = if summary { Vec::new() } else { explained(texts.chain(["NHS"])) };
    Ok(ReportPaper {
        document_title: title.clone(),
        title: format!("{title}: {}", called(child)),
        name: child.name.in_list(),
        nhs_number: nhs_number_words(child),
        demonstration: open.is_demonstration(),
        draft: fingerprint.is_none() && !summary,
        summary,
        facts,
        notes,
        sections,
        sources: if summary { Vec::new() } else { sources },
        abbreviations,
        body_maps,
        fingerprint: fingerprint.unwrap_or_default(),
        printed: format!(
            "Printed {} at {} by {}",
            day_in_words(now.today),
            now.time.format("%H:%M"),
            open.practitioner.name
        ),
    })
}

/// The body maps that the words come from, as they stand. One that was entered in error since is not drawn.
fn with_the_referral(store: &Store, ids: BTreeSet<&str>) -> Answer<Vec<PaperBodyMap>> {
    let mut maps = Vec::new();
    for id in ids {
        if let Some((title, version, sheet)) = body_map_sheet(store, id)? {
            let said = format!(
                "From the record as it stands, version {version}. The fingerprint is of the words before it."
            );
            maps.push(PaperBodyMap { title, said, sheet });
        }
    }
    Ok(maps)
}

fn sentence(
    view: &SentenceView,
    summary: bool,
    numbers: &mut BTreeMap<String, usize>,
    sources: &mut Vec<String>,
) -> PaperSentence {
    let number = view.entry.as_ref().map_or(0, |entry| {
        *numbers.entry(entry.record_id.clone()).or_insert_with(|| {
            sources.push(entry.said.clone());
            sources.len()
        })
    });
    let mut text = view.text.clone();
    if summary && text.chars().count() > SUMMARY_LETTERS {
        text = text.chars().take(SUMMARY_LETTERS).collect();
        text.push_str(" … (more in the record)");
    }
    PaperSentence {
        text,
        nature: nature_words(view.nature.0),
        source: if summary { 0 } else { number },
        edited: view.edited,
        restricted: view.restricted,
    }
}
