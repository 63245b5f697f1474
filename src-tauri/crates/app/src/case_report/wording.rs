//! Reports as this service words them: shipped until they are changed, never kept with a section that asks for nothing.

use caseload_domain::{
    case_report::template::{DraftPart, ReportKind, Template, TemplateSection},
    code::Coded as _,
    problem::Problem,
};

use super::{
    in_force,
    views::{
        OneReportWording, ReportWordingView, ReportWordings, SaveReportWording, SectionTyped, SectionWording,
    },
};
use crate::{
    app::App,
    clock::Now,
    code::Code,
    draft::wording_drafts,
    failure::{Answer, Failure, unexpected},
    session::views::Nothing,
};

/// Longest template the store keeps, in characters (`report_template` in its schema).
const LONGEST: usize = 50_000;

/// Every report's wording, and what was begun and not saved.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn report_wordings(app: &mut App, _: Nothing, _: Now) -> Answer<ReportWordings> {
    let store = &app.open()?.store;
    let wordings = ReportKind::ALL.iter().map(|kind| {
        let own = store.report_template(kind.code())?;
        let (template, refused) = match in_force(store, *kind) {
            Ok(template) => (template, String::new()),
            // What ships is shown, so that there is something to mend.
            Err(Failure::BadFile { what, .. }) => (Template::shipped(*kind).clone(), what),
            Err(other) => return Err(other),
        };
        Ok(view(template, own.is_none(), refused))
    });
    Ok(ReportWordings { wordings: wordings.collect::<Answer<_>>()?, drafts: wording_drafts(store)? })
}

/// Words a report.
///
/// # Errors
/// [`Failure::Invalid`] with the section and the reason for each field to mend; the draft is kept then.
pub fn save_report_wording(app: &mut App, request: SaveReportWording, now: Now) -> Answer<ReportWordings> {
    let SaveReportWording { template: Code(kind), title, sections, draft_id } = request;
    let shipped = Template::shipped(kind);
    let mut codes: Vec<String> = sections.iter().map(|section| section.code.clone()).collect();
    let own = Template {
        title: tidy(&title),
        sections: sections.into_iter().map(|typed| section(shipped, typed, &mut codes)).collect(),
        ..shipped.clone()
    };
    own.check()?;
    let text = own.to_text();
    if text.chars().count() > LONGEST {
        return Err(
            Problem::new("sections", "The report is too long to keep", "Make its prompts shorter").into()
        );
    }
    Template::parse(kind, None, &text).map_err(|error| unexpected(&error))?;
    keep(app, kind, Some(&text), draft_id.as_deref(), now)
}

/// Goes back to the wording a report ships with.
///
/// # Errors
/// When the store cannot be written.
pub fn reset_report_wording(app: &mut App, request: OneReportWording, now: Now) -> Answer<ReportWordings> {
    keep(app, request.template.0, None, request.draft_id.as_deref(), now)
}

fn keep(
    app: &mut App,
    kind: ReportKind,
    text: Option<&str>,
    draft_id: Option<&str>,
    now: Now,
) -> Answer<ReportWordings> {
    let open = app.open_mut()?;
    open.store.keep_report_template(kind.code(), text, draft_id)?;
    open.store.note(now.instant, &open.practitioner.name, "report-wording", None, Some(kind.code()))?;
    report_wordings(app, Nothing {}, now)
}

/// A section as typed. What it is drafted from belongs to the section that ships; one of the service's own is written by
/// hand.
fn section(shipped: &Template, typed: SectionTyped, codes: &mut Vec<String>) -> TemplateSection {
    let SectionTyped { code, heading, prompt, must_write } = typed;
    let from = shipped.sections.iter().find(|section| section.code == code);
    TemplateSection {
        code: if code.is_empty() { own_code(codes) } else { code },
        heading: tidy(&heading),
        draft: from.map(|section| section.draft.clone()).unwrap_or_default(),
        prompt: prompt.trim().to_owned(),
        must_write: from.map_or(must_write, |section| section.must_write),
    }
}

/// The first code of the service's own that no section has.
fn own_code(codes: &mut Vec<String>) -> String {
    let free = (1_u32..).map(|number| format!("own-{number}")).find(|code| !codes.contains(code));
    let code = free.expect("there are more numbers than sections");
    codes.push(code.clone());
    code
}

/// One line, as a heading is.
fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn view(template: Template, shipped: bool, refused: String) -> ReportWordingView {
    let Template { kind, title, source, meeting: _, sections } = template;
    ReportWordingView {
        template: Code(kind),
        shipped,
        refused,
        title,
        source,
        sections: sections
            .into_iter()
            .map(|section| {
                let ships =
                    Template::shipped(kind).sections.iter().find(|shipped| shipped.code == section.code);
                SectionWording {
                    is_own: ships.is_none(),
                    stays: ships.is_some_and(|shipped| shipped.must_write),
                    drafted_from: section.draft.into_iter().map(Code::<DraftPart>).collect(),
                    code: section.code,
                    heading: section.heading,
                    prompt: section.prompt,
                    must_write: section.must_write,
                }
            })
            .collect(),
    }
}
