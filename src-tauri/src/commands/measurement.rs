//! Figures judged while they are typed.

use caseload_app::{
    failure::Answer,
    measurement::{
        self,
        views::{JudgeMeasured, MeasuredJudged},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn judge_measured(session: State<'_, Session>, request: JudgeMeasured) -> Answer<MeasuredJudged> {
    session.run(measurement::judge_measured, request)
}
