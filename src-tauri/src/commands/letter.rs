//! Letters to families and professionals. The folder of a PDF is chosen first, and a letter counts as on paper only when its
//! file is there.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    letter::{
        self,
        views::{
            AmendLetter, ChildLetters, FillLetter, FilledLetter, LetterStart, LetterStartQuery,
            LettersWritten, ManyLetters, ManyLettersQuery, OneTemplate, PrintLetters, SaveTemplateWords,
            SendLetter, TemplateWordsList, WriteLetter, WriteManyLetters,
        },
    },
    programme::views::OfChild,
    session::views::Nothing,
    settings::views::FileDone,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

#[tauri::command(async)]
pub(crate) fn letter_start(session: State<'_, Session>, request: LetterStartQuery) -> Answer<LetterStart> {
    session.run(letter::letter_start, request)
}

#[tauri::command(async)]
pub(crate) fn fill_letter(session: State<'_, Session>, request: FillLetter) -> Answer<FilledLetter> {
    session.run(letter::fill_letter, request)
}

#[tauri::command(async)]
pub(crate) fn write_letter(session: State<'_, Session>, request: WriteLetter) -> Answer<Saved> {
    session.run(letter::write_letter, request)
}

#[tauri::command(async)]
pub(crate) fn amend_letter(session: State<'_, Session>, request: AmendLetter) -> Answer<Saved> {
    session.run(letter::amend_letter, request)
}

#[tauri::command(async)]
pub(crate) fn send_letter(session: State<'_, Session>, request: SendLetter) -> Answer<Saved> {
    session.run(letter::send_letter, request)
}

#[tauri::command(async)]
pub(crate) fn child_letters(session: State<'_, Session>, request: OfChild) -> Answer<ChildLetters> {
    session.run(letter::child_letters, request)
}

#[tauri::command(async)]
pub(crate) fn many_letters(session: State<'_, Session>, request: ManyLettersQuery) -> Answer<ManyLetters> {
    session.run(letter::many_letters, request)
}

#[tauri::command(async)]
pub(crate) fn write_many_letters(
    session: State<'_, Session>,
    request: WriteManyLetters,
) -> Answer<LettersWritten> {
    session.run(letter::write_many_letters, request)
}

#[tauri::command]
pub(crate) async fn save_letter(
    app: AppHandle,
    session: State<'_, Session>,
    request: PrintLetters,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the letter. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| letter::make_printed_letters(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    session.with(|app, now| letter::note_letters_printed(app, &request, now))?;
    Ok(FileDone { file_name: Some(made.name) })
}

#[tauri::command(async)]
pub(crate) fn letter_templates(session: State<'_, Session>, request: Nothing) -> Answer<TemplateWordsList> {
    session.run(letter::letter_templates, request)
}

#[tauri::command(async)]
pub(crate) fn save_letter_template(
    session: State<'_, Session>,
    request: SaveTemplateWords,
) -> Answer<TemplateWordsList> {
    session.run(letter::save_letter_template, request)
}

#[tauri::command(async)]
pub(crate) fn reset_letter_template(
    session: State<'_, Session>,
    request: OneTemplate,
) -> Answer<TemplateWordsList> {
    session.run(letter::reset_letter_template, request)
}
