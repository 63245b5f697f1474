//! Assessments: the tools, what answers come to, and a child's own.

use caseload_app::{
    assessment::{
        self,
        views::{
            AmendAssessment, AssessmentQuery, AssessmentSheets, ChildAssessments, OneAssessment,
            OpenedAssessment, RecordAssessment, ScorePreview, ScoreQuery,
        },
    },
    child::views::OpenChild,
    contact::views::Saved,
    failure::Answer,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn assessment_form(
    session: State<'_, Session>,
    request: AssessmentQuery,
) -> Answer<AssessmentSheets> {
    session.run(assessment::assessment_form, request)
}

#[tauri::command(async)]
pub(crate) fn score_preview(session: State<'_, Session>, request: ScoreQuery) -> Answer<ScorePreview> {
    session.run(assessment::score_preview, request)
}

#[tauri::command(async)]
pub(crate) fn child_assessments(session: State<'_, Session>, request: OpenChild) -> Answer<ChildAssessments> {
    session.run(assessment::child_assessments, request)
}

#[tauri::command(async)]
pub(crate) fn open_assessment(
    session: State<'_, Session>,
    request: OneAssessment,
) -> Answer<OpenedAssessment> {
    session.run(assessment::open_assessment, request)
}

#[tauri::command(async)]
pub(crate) fn record_assessment(session: State<'_, Session>, request: RecordAssessment) -> Answer<Saved> {
    session.run(assessment::record_assessment, request)
}

#[tauri::command(async)]
pub(crate) fn amend_assessment(session: State<'_, Session>, request: AmendAssessment) -> Answer<Saved> {
    session.run(assessment::amend_assessment, request)
}
