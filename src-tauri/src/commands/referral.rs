//! Referrals out.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    referral::{
        self,
        views::{
            AmendReferral, AnswerReferral, ChaseDay, ChaseQuery, ChaseReferral, ConfirmReferral,
            MakeReferral, NoteOutcome, OneReferral, OpenedReferral, ReferralList, ReferralQuery,
        },
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn make_referral(session: State<'_, Session>, request: MakeReferral) -> Answer<Saved> {
    session.run(referral::make_referral, request)
}

#[tauri::command(async)]
pub(crate) fn amend_referral(session: State<'_, Session>, request: AmendReferral) -> Answer<Saved> {
    session.run(referral::amend_referral, request)
}

#[tauri::command(async)]
pub(crate) fn confirm_referral(session: State<'_, Session>, request: ConfirmReferral) -> Answer<Saved> {
    session.run(referral::confirm_referral, request)
}

#[tauri::command(async)]
pub(crate) fn answer_referral(session: State<'_, Session>, request: AnswerReferral) -> Answer<Saved> {
    session.run(referral::answer_referral, request)
}

#[tauri::command(async)]
pub(crate) fn chase_referral(session: State<'_, Session>, request: ChaseReferral) -> Answer<Saved> {
    session.run(referral::chase_referral, request)
}

#[tauri::command(async)]
pub(crate) fn note_outcome(session: State<'_, Session>, request: NoteOutcome) -> Answer<Saved> {
    session.run(referral::note_outcome, request)
}

#[tauri::command(async)]
pub(crate) fn open_referral(session: State<'_, Session>, request: OneReferral) -> Answer<OpenedReferral> {
    session.run(referral::open_referral, request)
}

#[tauri::command(async)]
pub(crate) fn chase_day(session: State<'_, Session>, request: ChaseQuery) -> Answer<ChaseDay> {
    session.run(referral::chase_day, request)
}

#[tauri::command(async)]
pub(crate) fn referral_list(session: State<'_, Session>, request: ReferralQuery) -> Answer<ReferralList> {
    session.run(referral::referral_list, request)
}
