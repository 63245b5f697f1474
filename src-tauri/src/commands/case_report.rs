//! Reports about a child.

use caseload_app::{
    case_report::{
        self,
        views::{
            CaseReportList, CaseReportsQuery, DraftReport, LockReport, OneCaseReport, OpenedCaseReport,
            ReportDraft,
        },
    },
    contact::views::Saved,
    failure::Answer,
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
