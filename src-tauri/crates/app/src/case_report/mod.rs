//! Reports and summaries: a first draft from the record, the nurse's words, and a locked version that never changes.

mod draft;
mod lock;
mod paper;
#[cfg(test)]
mod tests;
pub mod views;
mod wording;

use caseload_domain::{
    case_report::template::{ReportKind, Template},
    chronology::EntryRef,
    code::Coded as _,
};
use caseload_store::Store;

pub(crate) use lock::fingerprint;
pub use lock::{case_reports, lock_report, open_case_report};
pub use paper::{make_case_report, make_draft_report};
pub use wording::{report_wordings, reset_report_wording, save_report_wording};

use crate::{
    app::App,
    chronology::{Family, needed_why, note_restricted},
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
};
use draft::{Drafted, Ground, sources};
use views::{DraftReport, ReportDraft, SectionDraft, SentenceView, SourceView};

/// Builds a first draft from the record. Nothing is written but, when restricted entries are chosen, the audit line.
///
/// # Errors
/// [`Failure::Invalid`] when the reason is empty; [`Failure::NotFound`].
pub fn draft_report(app: &mut App, request: DraftReport, now: Now) -> Answer<ReportDraft> {
    let draft = draft(app, &request, now)?;
    if let Some(reason) = &request.restricted_because {
        note_restricted(app, "draft-restricted-report", &request.child_id, reason, now)?;
    }
    Ok(draft)
}

/// The draft alone: whoever shows or prints it writes the audit line.
fn draft(app: &App, request: &DraftReport, now: Now) -> Answer<ReportDraft> {
    needed_why(request.restricted_because.as_deref())?;
    let store = &app.open()?.store;
    let template = in_force(store, request.template.0)?;
    let family = Family::read(store, &request.child_id, true)?;
    let sources = sources(&family);
    let ground = Ground::new(store, &family, &template, now);
    let mut held_back = 0;
    let mut sections = Vec::new();
    for section in &template.sections {
        let mut sentences = Vec::new();
        for part in &section.draft {
            for drafted in ground.draft(*part)? {
                if drafted.held_back.is_some() && request.restricted_because.is_none() {
                    held_back += 1;
                } else {
                    sentences.push(drafted);
                }
            }
        }
        sections.push(SectionDraft {
            code: section.code.clone(),
            heading: section.heading.clone(),
            prompt: section.prompt.clone(),
            must_write: section.must_write,
            sentences: sentences
                .into_iter()
                .map(|Drafted { text, nature, entry, held_back }| SentenceView {
                    text,
                    nature: Code(nature),
                    entry: Some(source_view(&entry, &sources)),
                    restricted: held_back.is_some(),
                    edited: false,
                })
                .collect(),
        });
    }
    Ok(ReportDraft {
        template: request.template,
        title: template.title,
        meeting: template.meeting,
        sections,
        held_back,
    })
}

fn source_view(entry: &EntryRef, sources: &std::collections::BTreeMap<String, String>) -> SourceView {
    SourceView {
        kind: Code(entry.kind),
        record_id: entry.id.clone(),
        // An entry can be taken back after a report was locked from it: the report still names it.
        said: sources
            .get(&entry.id)
            .cloned()
            .unwrap_or_else(|| "An entry that was taken back since".to_owned()),
    }
}

/// The template in force: the service's own wording, or the one that ships.
fn in_force(store: &Store, kind: ReportKind) -> Answer<Template> {
    match store.report_template(kind.code())? {
        None => Ok(Template::shipped(kind).clone()),
        Some(own) => Template::parse(kind, None, &own).map_err(|error| Failure::BadFile {
            what: format!("The service's own wording of this report cannot be read: {error}"),
            mend: "Mend it in Settings, or go back to the wording that ships".to_owned(),
        }),
    }
}
