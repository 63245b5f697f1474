//! The page as a PDF, for a colleague of the service.

use serde::Serialize;

use super::{heading_words, view};
use crate::{
    app::App,
    clock::Now,
    document::{MadeDocument, Template, day_in_words, pdf},
    failure::Answer,
    family::views::SummaryQuery,
};

/// Everything the template prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SummaryPaper {
    title: String,
    demonstration: bool,
    held_back: String,
    parts: Vec<PaperPart>,
    printed: String,
}

#[derive(Serialize)]
struct PaperPart {
    heading: &'static str,
    lines: Vec<String>,
}

/// Makes the document and notes in the audit chain that it was made, with the reason when restricted lines are in it.
///
/// # Errors
/// As [`super::family_summary`].
pub fn make_family_summary(app: &mut App, request: &SummaryQuery, now: Now) -> Answer<MadeDocument> {
    let view = view(app, request, now)?;
    let open = app.open_mut()?;
    let included = request.restricted_because.is_some();
    let held_back = match (included, view.held_back) {
        (true, _) => "Restricted lines are included: do not pass them on to the family.".to_owned(),
        (false, 0) => "Nothing was left out.".to_owned(),
        (false, 1) => "One restricted line is left out.".to_owned(),
        (false, count) => format!("{count} restricted lines are left out."),
    };
    let parts = view.parts.into_iter().map(|part| PaperPart {
        heading: heading_words(part.heading.0),
        lines: part.lines.into_iter().map(|line| line.text).collect(),
    });
    let paper = SummaryPaper {
        title: format!("The family of {}", view.of),
        demonstration: open.is_demonstration(),
        held_back,
        parts: parts.collect(),
        printed: format!(
            "Made {} at {} by {}",
            day_in_words(now.today),
            now.time.format("%H:%M"),
            open.practitioner.name
        ),
    };
    let bytes = pdf(Template::FamilySummary, &paper, now)?;
    let reason = request.restricted_because.as_deref().map(str::trim);
    let action = if included { "save-restricted-summary" } else { "save-family-summary" };
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, action, Some(&request.child_id), reason)?;
    Ok(MadeDocument { name: format!("family-summary-{}.pdf", now.today), bytes })
}
