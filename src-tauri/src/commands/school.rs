//! School sessions: the class grid, questionnaires, Digital Health Contacts and the pupil file.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    school::{
        self,
        views::{
            AdvanceQuestionnaire, CatchUpList, CatchUpQuery, ClassDay, ClassQuery, ClassView, DigitalQuery,
            DigitalView, InviteQuestionnaire, PupilFileCheck, PupilFileQuery, PupilRow, QuestionnaireLists,
            QuestionnairesSent, SaveDigitalResult, SavePupil,
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
pub(crate) fn school_class(session: State<'_, Session>, request: ClassQuery) -> Answer<ClassView> {
    session.run(school::school_class, request)
}

#[tauri::command(async)]
pub(crate) fn save_pupil(session: State<'_, Session>, request: SavePupil) -> Answer<PupilRow> {
    session.run(school::save_pupil, request)
}

#[tauri::command(async)]
pub(crate) fn undo_pupil(session: State<'_, Session>, request: ClassDay) -> Answer<PupilRow> {
    session.run(school::undo_pupil, request)
}

#[tauri::command(async)]
pub(crate) fn catch_up_list(session: State<'_, Session>, request: CatchUpQuery) -> Answer<CatchUpList> {
    session.run(school::catch_up_list, request)
}

#[tauri::command(async)]
pub(crate) fn check_pupil_file(
    session: State<'_, Session>,
    request: PupilFileQuery,
) -> Answer<PupilFileCheck> {
    session.run(school::check_pupil_file, request)
}

/// The folder is chosen first: a file that finds no folder is not made, and leaves no line in the audit chain.
#[tauri::command]
pub(crate) async fn save_pupil_file(
    app: AppHandle,
    session: State<'_, Session>,
    request: PupilFileQuery,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the pupil file" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let file = session.with(|app, now| school::make_pupil_file(app, &request, now))?;
    file_chooser::save(&folder.join(&file.name), &file.bytes)?;
    Ok(FileDone { file_name: Some(file.name) })
}

#[tauri::command(async)]
pub(crate) fn questionnaires(session: State<'_, Session>, request: Nothing) -> Answer<QuestionnaireLists> {
    session.run(school::questionnaires, request)
}

#[tauri::command(async)]
pub(crate) fn invite_questionnaire(
    session: State<'_, Session>,
    request: InviteQuestionnaire,
) -> Answer<QuestionnairesSent> {
    session.run(school::invite_questionnaire, request)
}

#[tauri::command(async)]
pub(crate) fn advance_questionnaire(
    session: State<'_, Session>,
    request: AdvanceQuestionnaire,
) -> Answer<Saved> {
    session.run(school::advance_questionnaire, request)
}

#[tauri::command(async)]
pub(crate) fn digital_contact(session: State<'_, Session>, request: DigitalQuery) -> Answer<DigitalView> {
    session.run(school::digital_contact, request)
}

#[tauri::command(async)]
pub(crate) fn save_digital_result(session: State<'_, Session>, request: SaveDigitalResult) -> Answer<Saved> {
    session.run(school::save_digital_result, request)
}
