//! Transfers of care, cover, and the check before leaving.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    session::views::Nothing,
    transfer::{
        self,
        views::{
            AcknowledgeEntry, BackFromCover, CancelTransfer, CompleteTransfer, CoverBack, LeaverCheck,
            NoteTransferStep, OneTransfer, PlanTransfer, ReopenTransfer, StartTransfers, TransferList,
            TransferQuery, TransferStart, TransferView, TransfersStarted,
        },
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn transfer_list(session: State<'_, Session>, request: Nothing) -> Answer<TransferList> {
    session.run(transfer::transfer_list, request)
}

#[tauri::command(async)]
pub(crate) fn transfer_start(session: State<'_, Session>, request: TransferQuery) -> Answer<TransferStart> {
    session.run(transfer::transfer_start, request)
}

#[tauri::command(async)]
pub(crate) fn start_transfers(
    session: State<'_, Session>,
    request: StartTransfers,
) -> Answer<TransfersStarted> {
    session.run(transfer::start_transfers, request)
}

#[tauri::command(async)]
pub(crate) fn open_transfer(session: State<'_, Session>, request: OneTransfer) -> Answer<TransferView> {
    session.run(transfer::open_transfer, request)
}

#[tauri::command(async)]
pub(crate) fn plan_transfer(session: State<'_, Session>, request: PlanTransfer) -> Answer<Saved> {
    session.run(transfer::plan_transfer, request)
}

#[tauri::command(async)]
pub(crate) fn note_transfer_step(session: State<'_, Session>, request: NoteTransferStep) -> Answer<Saved> {
    session.run(transfer::note_transfer_step, request)
}

#[tauri::command(async)]
pub(crate) fn acknowledge_entry(session: State<'_, Session>, request: AcknowledgeEntry) -> Answer<Saved> {
    session.run(transfer::acknowledge_entry, request)
}

#[tauri::command(async)]
pub(crate) fn complete_transfer(session: State<'_, Session>, request: CompleteTransfer) -> Answer<Saved> {
    session.run(transfer::complete_transfer, request)
}

#[tauri::command(async)]
pub(crate) fn cancel_transfer(session: State<'_, Session>, request: CancelTransfer) -> Answer<Saved> {
    session.run(transfer::cancel_transfer, request)
}

#[tauri::command(async)]
pub(crate) fn reopen_transfer(session: State<'_, Session>, request: ReopenTransfer) -> Answer<Saved> {
    session.run(transfer::reopen_transfer, request)
}

#[tauri::command(async)]
pub(crate) fn cover_back(session: State<'_, Session>, request: CoverBack) -> Answer<Saved> {
    session.run(transfer::cover_back, request)
}

#[tauri::command(async)]
pub(crate) fn back_from_cover(
    session: State<'_, Session>,
    request: BackFromCover,
) -> Answer<TransfersStarted> {
    session.run(transfer::back_from_cover, request)
}

#[tauri::command(async)]
pub(crate) fn leaver_check(session: State<'_, Session>, request: Nothing) -> Answer<LeaverCheck> {
    session.run(transfer::leaver_check, request)
}
