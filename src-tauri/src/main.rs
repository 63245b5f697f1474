//! Caseload: starts the window and lists what it may ask for. The use cases live in `caseload-app`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod automation;
mod clock;
mod commands;
mod file_chooser;
mod folder;
mod lock_signals;
mod log;
mod session;
mod window;

use std::{error::Error, process::ExitCode};

use tauri::Manager;

use crate::{folder::Folder, session::Session};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::tell(&error);
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    automation::must_not_drive_a_release()?;
    let folder = Folder::open()?;
    log::start(&folder)?;
    let mut builder = tauri::Builder::default();
    if !automation::is_on() {
        // Tests run several windows at once, each on a folder of its own.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| {
            window::bring_forward(app);
        }));
    }
    let app = builder
        .invoke_handler(commands::home::gated(tauri::generate_handler![
            commands::session::start,
            commands::session::judge_passphrase,
            commands::session::suggest_passphrase,
            commands::session::set_up,
            commands::session::create_demonstration,
            commands::session::unlock,
            commands::session::recover,
            commands::session::lock,
            commands::session::frame,
            commands::home::enter_home,
            commands::home::leave_home,
            commands::home::home_view,
            commands::home::judge_at_home,
            commands::home::keep_at_home,
            commands::caseload::today,
            commands::caseload::list_caseload,
            commands::caseload::caseload_by_level,
            commands::caseload::caseload_weight,
            commands::caseload::child_weight,
            commands::caseload::due_list,
            commands::child::child_programme,
            commands::child::open_child,
            commands::child::register_child,
            commands::child::amend_child,
            commands::family::family_view,
            commands::family::save_genogram,
            commands::growth::child_growth,
            commands::growth::growth_lines,
            commands::growth::add_measurements,
            commands::growth::amend_measurement,
            commands::growth::set_parent_height,
            commands::growth::growth_settings,
            commands::growth::change_growth_settings,
            commands::growth::print_growth,
            commands::document::save_growth_chart,
            commands::import::choose_import,
            commands::import::choose_place_import,
            commands::import::choose_service_import,
            commands::import::commit_import,
            commands::import::forget_import,
            commands::contact::record_contact,
            commands::contact::open_contact,
            commands::contact::amend_contact,
            commands::contact::contact_history,
            commands::contact::entered_in_error,
            commands::contact::countersign_contact,
            commands::contact::record_family_visit,
            commands::contact::take_back_visit,
            commands::body_map::family_concerns,
            commands::body_map::body_outlines,
            commands::body_map::add_body_map,
            commands::body_map::open_body_map,
            commands::body_map::amend_body_map,
            commands::body_map::save_body_map,
            commands::review::review_form,
            commands::phrase::phrases,
            commands::phrase::save_phrase,
            commands::phrase::delete_phrase,
            commands::assessment::assessment_form,
            commands::assessment::score_preview,
            commands::assessment::child_assessments,
            commands::assessment::open_assessment,
            commands::assessment::record_assessment,
            commands::assessment::amend_assessment,
            commands::appointment::diary,
            commands::appointment::open_appointment,
            commands::appointment::open_booking,
            commands::appointment::check_booking,
            commands::appointment::book_appointment,
            commands::appointment::move_appointment,
            commands::appointment::cancel_appointment,
            commands::appointment::miss_appointment,
            commands::clinic::session_places,
            commands::measurement::judge_measured,
            commands::clinic::clinic_session,
            commands::clinic::clinic_walk_in,
            commands::clinic::save_clinic_row,
            commands::clinic::mend_clinic_row,
            commands::clinic::switch_clinic_row,
            commands::clinic::group_invited,
            commands::clinic::save_group,
            commands::place::list_places,
            commands::place::save_place,
            commands::place::set_invitation,
            commands::local_service::directory,
            commands::local_service::save_local_service,
            commands::local_service::retire_local_service,
            commands::school::school_class,
            commands::school::save_pupil,
            commands::school::undo_pupil,
            commands::school::catch_up_list,
            commands::school::check_pupil_file,
            commands::school::save_pupil_file,
            commands::letters::letter_list,
            commands::letters::save_letters,
            commands::letters::record_letter_call,
            commands::letters::save_weight_offer,
            commands::letters::letter_words,
            commands::letters::save_letter_words,
            commands::letters::reset_letter_words,
            commands::letters::save_letter_head,
            commands::letters::population_figures,
            commands::school::questionnaires,
            commands::school::invite_questionnaire,
            commands::school::advance_questionnaire,
            commands::school::digital_contact,
            commands::school::save_digital_result,
            commands::draft::save_draft,
            commands::draft::open_draft,
            commands::draft::discard_draft,
            commands::flag::flag_types,
            commands::flag::raise_flag,
            commands::flag::review_flag,
            commands::flag::end_flag,
            commands::safeguarding::begin_safeguarding,
            commands::safeguarding::amend_safeguarding,
            commands::safeguarding::save_safeguarding_event,
            commands::safeguarding::remove_safeguarding_event,
            commands::safeguarding::step_safeguarding,
            commands::safeguarding::end_safeguarding,
            commands::safeguarding::change_placement,
            commands::safeguarding::safeguarding_register,
            commands::safeguarding::safeguarding_preview,
            commands::safeguarding::note_safeguarding_print,
            commands::safeguarding::safeguarding_counts,
            commands::child_work::child_work,
            commands::referral::make_referral,
            commands::referral::amend_referral,
            commands::referral::confirm_referral,
            commands::referral::answer_referral,
            commands::referral::chase_referral,
            commands::referral::note_outcome,
            commands::referral::open_referral,
            commands::referral::chase_day,
            commands::referral::referral_list,
            commands::sharing::sharing_start,
            commands::sharing::record_sharing,
            commands::sharing::amend_sharing,
            commands::escalation::start_escalation,
            commands::escalation::reply_escalation,
            commands::escalation::next_stage,
            commands::escalation::resolve_escalation,
            commands::escalation::open_escalation,
            commands::escalation::escalation_list,
            commands::supervision::record_supervision,
            commands::supervision::amend_supervision,
            commands::supervision::supervision_list,
            commands::supervision::supervision_sample,
            commands::allegation::note_allegation,
            commands::allegation::amend_allegation,
            commands::allegation::allegation_list,
            commands::episode::episode_choices,
            commands::episode::start_episode,
            commands::episode::review_episode,
            commands::episode::close_episode,
            commands::episode::episode_list,
            commands::episode::step_episode,
            commands::episode::watch_episode,
            commands::episode::reopen_episode,
            commands::episode::answer_consent,
            commands::episode::record_session,
            commands::health_plan::health_plan_start,
            commands::health_plan::write_health_plan,
            commands::health_plan::amend_health_plan,
            commands::health_plan::end_health_plan,
            commands::health_plan::give_plan_copy,
            commands::health_plan::note_plan_training,
            commands::health_plan::save_health_plan,
            commands::task::add_task,
            commands::task::tick_task,
            commands::task::assign_task,
            commands::task::colleagues,
            commands::chronology::chronology,
            commands::chronology::mark_significant,
            commands::document::save_chronology,
            commands::case_report::draft_report,
            commands::case_report::lock_report,
            commands::case_report::case_reports,
            commands::case_report::open_case_report,
            commands::document::save_case_report,
            commands::case_report::report_wordings,
            commands::case_report::save_report_wording,
            commands::case_report::reset_report_wording,
            commands::report::report,
            commands::report::report_children,
            commands::report::save_report,
            commands::sync::sync_status,
            commands::sync::export_sync_file,
            commands::sync::cancel_export,
            commands::sync::save_again,
            commands::sync::send_again,
            commands::sync::choose_receipt,
            commands::settings::settings,
            commands::settings::change_settings,
            commands::settings::change_passphrase,
            commands::settings::choose_trust_profile,
            commands::settings::save_enrolment_request,
            commands::settings::verify,
            commands::settings::audit,
            commands::settings::note_print,
        ]))
        .build(tauri::generate_context!())?;
    // After the plugin, which shows the first window and ends this one; without a bus it cannot.
    folder.must_be_ours()?;
    app.manage(Session::new(folder.path().to_owned()));
    window::open(&app, &folder)?;
    app.manage(folder);
    lock_signals::listen(app.handle().clone());
    app.run(|_handle, _event| {});
    Ok(())
}
