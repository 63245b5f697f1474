//! The words of each letter as this service keeps them: shipped until they are changed, and never with a field that is none.

use caseload_domain::{
    code::Coded as _,
    letter::{LetterTemplate, MergeField, Wording, templates},
};

use super::views::{OneTemplate, SaveTemplateWords, TemplateWords, TemplateWordsList};
use crate::{
    app::{App, Open},
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    session::views::Nothing,
};

/// Under which kind a service's own words are kept.
const KIND: &str = "letter";

/// Every letter's words.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn letter_templates(app: &mut App, _: Nothing, _: Now) -> Answer<TemplateWordsList> {
    let open = app.open()?;
    let templates = templates().iter().map(|template| {
        let own = open.store.own_text(KIND, &template.code)?;
        Ok(TemplateWords {
            code: template.code.clone(),
            name: template.name.clone(),
            reader: Code(template.reader),
            shipped: own.is_none(),
            text: own.unwrap_or_else(|| template.words.clone()),
        })
    });
    Ok(TemplateWordsList {
        templates: templates.collect::<Answer<_>>()?,
        fields: MergeField::ALL.iter().copied().map(Code).collect(),
    })
}

/// Words a letter.
///
/// # Errors
/// [`Failure::Invalid`] with every field that does not exist.
pub fn save_letter_template(
    app: &mut App,
    request: SaveTemplateWords,
    now: Now,
) -> Answer<TemplateWordsList> {
    let SaveTemplateWords { code, text } = request;
    let template = template(&code)?;
    Wording::<MergeField>::parse(&text)?;
    // What is as it was shipped follows the next version of the program.
    let text = text.trim();
    keep(app, template, (text != template.words).then_some(text), now)
}

/// Goes back to the words a letter ships with.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such letter.
pub fn reset_letter_template(app: &mut App, request: OneTemplate, now: Now) -> Answer<TemplateWordsList> {
    keep(app, template(&request.code)?, None, now)
}

fn keep(app: &mut App, template: &LetterTemplate, text: Option<&str>, now: Now) -> Answer<TemplateWordsList> {
    let open = app.open_mut()?;
    open.store.keep_own_text(KIND, &template.code, text)?;
    open.store.note(now.instant, &open.practitioner.name, "letter-words", None, Some(&template.code))?;
    letter_templates(app, Nothing {}, now)
}

pub(super) fn template(code: &str) -> Answer<&'static LetterTemplate> {
    templates().iter().find(|template| template.code == code).ok_or(Failure::NotFound)
}

/// The words in force, read.
pub(super) fn in_force(open: &Open, template: &LetterTemplate) -> Answer<Wording<MergeField>> {
    let own = open.store.own_text(KIND, &template.code)?;
    Ok(Wording::parse(own.as_deref().unwrap_or(&template.words))?)
}
