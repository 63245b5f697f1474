//! Professional disagreement taken further.

use caseload_app::{
    contact::views::Saved,
    escalation::{
        self,
        views::{
            EscalationList, EscalationView, NextStage, OneEscalation, ReplyEscalation, ResolveEscalation,
            StartEscalation,
        },
    },
    failure::Answer,
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn start_escalation(session: State<'_, Session>, request: StartEscalation) -> Answer<Saved> {
    session.run(escalation::start_escalation, request)
}

#[tauri::command(async)]
pub(crate) fn reply_escalation(session: State<'_, Session>, request: ReplyEscalation) -> Answer<Saved> {
    session.run(escalation::reply_escalation, request)
}

#[tauri::command(async)]
pub(crate) fn next_stage(session: State<'_, Session>, request: NextStage) -> Answer<Saved> {
    session.run(escalation::next_stage, request)
}

#[tauri::command(async)]
pub(crate) fn resolve_escalation(session: State<'_, Session>, request: ResolveEscalation) -> Answer<Saved> {
    session.run(escalation::resolve_escalation, request)
}

#[tauri::command(async)]
pub(crate) fn open_escalation(session: State<'_, Session>, request: OneEscalation) -> Answer<EscalationView> {
    session.run(escalation::open_escalation, request)
}

#[tauri::command(async)]
pub(crate) fn escalation_list(session: State<'_, Session>, request: Nothing) -> Answer<EscalationList> {
    session.run(escalation::escalation_list, request)
}
