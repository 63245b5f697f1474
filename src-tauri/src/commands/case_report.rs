//! Reports about a child.

use caseload_app::{
    case_report::{
        self,
        views::{
            CaseReportList, CaseReportsQuery, DraftReport, LockReport, OneCaseReport, OneReportWording,
            OpenedCaseReport, ReportDraft, ReportWordings, SaveReportWording,
        },
    },
    contact::views::Saved,
    failure::Answer,
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn draft_report(session: State<'_, Session>, request: DraftReport) -> Answer<ReportDraft> {
    session.run(case_report::draft_report, request)
}

#[tauri::command(async)]
pub(crate) fn lock_report(session: State<'_, Session>, request: LockReport) -> Answer<Saved> {
    session.run(case_report::lock_report, request)
}

#[tauri::command(async)]
pub(crate) fn case_reports(session: State<'_, Session>, request: CaseReportsQuery) -> Answer<CaseReportList> {
    session.run(case_report::case_reports, request)
}

#[tauri::command(async)]
pub(crate) fn open_case_report(
    session: State<'_, Session>,
    request: OneCaseReport,
) -> Answer<OpenedCaseReport> {
    session.run(case_report::open_case_report, request)
}

#[tauri::command(async)]
pub(crate) fn report_wordings(session: State<'_, Session>, request: Nothing) -> Answer<ReportWordings> {
    session.run(case_report::report_wordings, request)
}

#[tauri::command(async)]
pub(crate) fn save_report_wording(
    session: State<'_, Session>,
    request: SaveReportWording,
) -> Answer<ReportWordings> {
    session.run(case_report::save_report_wording, request)
}

#[tauri::command(async)]
pub(crate) fn reset_report_wording(
    session: State<'_, Session>,
    request: OneReportWording,
) -> Answer<ReportWordings> {
    session.run(case_report::reset_report_wording, request)
}
