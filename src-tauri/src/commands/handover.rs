//! Cards, handover files and answers: each dialog belongs to the shell.

use caseload_app::{
    failure::Answer,
    handover::{
        self,
        views::{
            AnswerRead, ColleagueView, ConfirmColleague, HandoverAnswered, HandoverMade, HandoverPreview,
            HandoverView, MakeHandover, OneColleague, OneHandover, Purged, RefuseHandover, TakeBackHandover,
        },
    },
    session::views::{Done, Nothing},
    settings::views::FileDone,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

/// A card and an answer are a page of text.
const LONGEST: u64 = 1024 * 1024;

#[tauri::command(async)]
pub(crate) fn handovers(session: State<'_, Session>, request: Nothing) -> Answer<HandoverView> {
    session.run(handover::handovers, request)
}

#[tauri::command]
pub(crate) async fn save_own_card(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<FileDone> {
    let Nothing {} = request;
    let (name, text) = session.with(handover::own_card)?;
    save_text(&app, "Choose the folder or memory stick for your card", name, &text).await
}

#[tauri::command]
pub(crate) async fn choose_colleague_card(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<Option<ColleagueView>> {
    let Nothing {} = request;
    let wanted = Wanted::File { title: "Choose your colleague's card", kind: "Cards", endings: &["card"] };
    let Some(file) = file_chooser::choose_and_read(&app, wanted, LONGEST).await? else { return Ok(None) };
    session.with(|app, now| handover::take_in_card(app, &file.bytes, now)).map(Some)
}

#[tauri::command(async)]
pub(crate) fn confirm_colleague(
    session: State<'_, Session>,
    request: ConfirmColleague,
) -> Answer<ColleagueView> {
    session.run(handover::confirm_colleague, request)
}

#[tauri::command(async)]
pub(crate) fn forget_colleague(session: State<'_, Session>, request: OneColleague) -> Answer<Done> {
    session.run(handover::forget_colleague, request)
}

/// Makes the file first and asks where to save it afterwards: a file that finds no folder waits in the caseload.
#[tauri::command]
pub(crate) async fn hand_over(
    app: AppHandle,
    session: State<'_, Session>,
    request: MakeHandover,
) -> Answer<HandoverMade> {
    let made = session.run(handover::hand_over, request)?;
    let saved = save(&app, &session, &made.handover_id).await?;
    Ok(HandoverMade { saved_to: saved.and_then(|saved| saved.saved_to), ..made })
}

#[tauri::command]
pub(crate) async fn save_handover(
    app: AppHandle,
    session: State<'_, Session>,
    request: OneHandover,
) -> Answer<HandoverMade> {
    save(&app, &session, &request.handover_id).await?.ok_or(caseload_app::failure::Failure::Cancelled)
}

#[tauri::command(async)]
pub(crate) fn take_back_handover(session: State<'_, Session>, request: TakeBackHandover) -> Answer<Done> {
    session.run(handover::take_back_handover, request)
}

#[tauri::command]
pub(crate) async fn choose_handover(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<Option<HandoverPreview>> {
    let Nothing {} = request;
    let wanted =
        Wanted::File { title: "Choose the handover file", kind: "Handover files", endings: &["handover"] };
    let Some(path) = file_chooser::choose(&app, wanted).await? else { return Ok(None) };
    session.with(|app, now| handover::preview_handover(app, &path, now)).map(Some)
}

/// Takes the children over first and asks where to save the answer afterwards: it can be saved again at any time.
#[tauri::command]
pub(crate) async fn accept_handover(
    app: AppHandle,
    session: State<'_, Session>,
    request: OneHandover,
) -> Answer<HandoverAnswered> {
    let answered = session.run(handover::accept_handover, request)?;
    with_answer(&app, &session, answered).await
}

#[tauri::command]
pub(crate) async fn refuse_handover(
    app: AppHandle,
    session: State<'_, Session>,
    request: RefuseHandover,
) -> Answer<HandoverAnswered> {
    let answered = session.run(handover::refuse_handover, request)?;
    with_answer(&app, &session, answered).await
}

#[tauri::command]
pub(crate) async fn save_handover_answer(
    app: AppHandle,
    session: State<'_, Session>,
    request: OneHandover,
) -> Answer<FileDone> {
    save_answer(&app, &session, request).await
}

#[tauri::command]
pub(crate) async fn choose_handover_answer(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<Option<AnswerRead>> {
    let Nothing {} = request;
    let wanted =
        Wanted::File { title: "Choose your colleague's answer", kind: "Answers", endings: &["answer"] };
    let Some(file) = file_chooser::choose_and_read(&app, wanted, LONGEST).await? else { return Ok(None) };
    session.with(|app, now| handover::read_answer(app, &file.bytes, now)).map(Some)
}

#[tauri::command(async)]
pub(crate) fn purge_handover(session: State<'_, Session>, request: OneHandover) -> Answer<Purged> {
    session.run(handover::purge_handover, request)
}

async fn save(app: &AppHandle, session: &Session, handover_id: &str) -> Answer<Option<HandoverMade>> {
    let wanted = Wanted::Folder { title: "Choose the folder or memory stick for the handover file" };
    let Some(folder) = file_chooser::choose(app, wanted).await? else { return Ok(None) };
    session.with(|app, now| handover::save_handover(app, handover_id, &folder, now)).map(Some)
}

async fn with_answer(
    app: &AppHandle,
    session: &Session,
    answered: HandoverAnswered,
) -> Answer<HandoverAnswered> {
    let one = OneHandover { handover_id: answered.handover_id.clone() };
    let saved = save_answer(app, session, one).await?;
    Ok(HandoverAnswered { answer_file: saved.file_name, ..answered })
}

async fn save_answer(app: &AppHandle, session: &Session, request: OneHandover) -> Answer<FileDone> {
    let (name, text) = session.with(|app, now| handover::answer_file(app, request, now))?;
    save_text(app, "Choose the folder or memory stick for your answer", name, &text).await
}

async fn save_text(app: &AppHandle, title: &'static str, name: String, text: &str) -> Answer<FileDone> {
    let Some(folder) = file_chooser::choose(app, Wanted::Folder { title }).await? else {
        return Ok(FileDone { file_name: None });
    };
    file_chooser::save(&folder.join(&name), text.as_bytes())?;
    Ok(FileDone { file_name: Some(name) })
}
