//! A family on one page: what a colleague who never met it needs in a minute, each line with the entry it is taken from.
//!
//! It is built of the record at the moment it is asked for, and nothing of it is kept. What is restricted or about somebody
//! else stands on it only when that was chosen with a reason, as in the chronology.

mod lines;
mod paper;

use caseload_domain::record::RecordKind;

pub use paper::make_family_summary;

use super::views::{FamilySummary, SummaryHeading, SummaryLine, SummaryPart, SummaryQuery};
use crate::{
    app::App,
    chronology::{Family, needed_why, note_restricted},
    clock::Now,
    code::Code,
    failure::Answer,
};
use lines::Told;

/// The family on one page. The view is noted in the audit chain, and so is a reason for showing what is held back.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] when the reason is empty; [`crate::failure::Failure::NotFound`].
pub fn family_summary(app: &mut App, request: SummaryQuery, now: Now) -> Answer<FamilySummary> {
    let view = view(app, &request, now)?;
    if let Some(reason) = &request.restricted_because {
        note_restricted(app, "show-restricted-summary", &request.child_id, reason, now)?;
    }
    let open = app.open_mut()?;
    let author = open.practitioner.name.clone();
    open.store.note(now.instant, &author, "view-family-summary", Some(&request.child_id), None)?;
    Ok(view)
}

/// The page without a line in the audit chain: whoever shows or prints it writes that.
fn view(app: &App, query: &SummaryQuery, now: Now) -> Answer<FamilySummary> {
    needed_why(query.restricted_because.as_deref())?;
    let store = &app.open()?.store;
    let family = Family::read(store, &query.child_id, true)?;
    let told = Told::of(store, &family, now)?;
    let mut held_back = 0;
    let parts = told
        .parts()?
        .into_iter()
        .map(|(heading, lines)| {
            let lines: Vec<SummaryLine> = lines
                .into_iter()
                .filter(|line| {
                    let shown = !line.held_back || query.restricted_because.is_some();
                    held_back += u32::from(!shown);
                    shown
                })
                .collect();
            SummaryPart { heading: Code(heading), lines }
        })
        .collect();
    Ok(FamilySummary { child_id: query.child_id.clone(), of: told.names(), parts, held_back })
}

/// A line about a record.
fn line(text: String, child_id: &str, kind: RecordKind, record_id: &str) -> SummaryLine {
    SummaryLine {
        text,
        child_id: child_id.to_owned(),
        kind: Code(kind),
        record_id: record_id.to_owned(),
        held_back: false,
    }
}

/// The words over a part, on the screen's paper.
fn heading_words(heading: SummaryHeading) -> &'static str {
    match heading {
        SummaryHeading::Children => "The children",
        SummaryHeading::Adults => "The adults",
        SummaryHeading::Homes => "Who lives where",
        SummaryHeading::Safeguarding => "Flags and safeguarding",
        SummaryHeading::Care => "Care under way",
        SummaryHeading::LastContacts => "Last contacts",
        SummaryHeading::Next => "What comes next",
        SummaryHeading::Growth => "Growth",
        SummaryHeading::Others => "Who else is involved",
        SummaryHeading::NotKnown => "Not known",
    }
}
