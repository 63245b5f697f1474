//! Letters to parents after the school measurements, and the figures of the programme.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    school::letters::{
        self,
        views::{
            LetterList, LetterQuery, LetterWords, OneLetter, PopulationFigures, PopulationQuery,
            RecordLetterCall, SaveLetterHead, SaveLetterWords, SaveLetters, SaveWeightOffer,
        },
    },
    session::views::Nothing,
    settings::views::FileDone,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

#[tauri::command(async)]
pub(crate) fn letter_list(session: State<'_, Session>, request: LetterQuery) -> Answer<LetterList> {
    session.run(letters::letter_list, request)
}

/// The folder is chosen first, and a letter counts as made only when its file is there.
#[tauri::command]
pub(crate) async fn save_letters(
    app: AppHandle,
    session: State<'_, Session>,
    request: SaveLetters,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the letters. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| letters::make_letters(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    session.with(|app, now| letters::note_letters_made(app, &request, now))?;
    Ok(FileDone { file_name: Some(made.name) })
}

#[tauri::command(async)]
pub(crate) fn record_letter_call(session: State<'_, Session>, request: RecordLetterCall) -> Answer<Saved> {
    session.run(letters::record_letter_call, request)
}

#[tauri::command(async)]
pub(crate) fn save_weight_offer(session: State<'_, Session>, request: SaveWeightOffer) -> Answer<Saved> {
    session.run(letters::save_weight_offer, request)
}

#[tauri::command(async)]
pub(crate) fn letter_words(session: State<'_, Session>, request: Nothing) -> Answer<LetterWords> {
    session.run(letters::letter_words, request)
}

#[tauri::command(async)]
pub(crate) fn save_letter_words(
    session: State<'_, Session>,
    request: SaveLetterWords,
) -> Answer<LetterWords> {
    session.run(letters::save_letter_words, request)
}

#[tauri::command(async)]
pub(crate) fn reset_letter_words(session: State<'_, Session>, request: OneLetter) -> Answer<LetterWords> {
    session.run(letters::reset_letter_words, request)
}

#[tauri::command(async)]
pub(crate) fn save_letter_head(session: State<'_, Session>, request: SaveLetterHead) -> Answer<LetterWords> {
    session.run(letters::save_letter_head, request)
}

#[tauri::command(async)]
pub(crate) fn population_figures(
    session: State<'_, Session>,
    request: PopulationQuery,
) -> Answer<PopulationFigures> {
    session.run(letters::population_figures, request)
}
