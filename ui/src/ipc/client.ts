// The one way to Rust: a command's name decides its request and its answer.
import { invoke } from "@tauri-apps/api/core";

import type { Commands, Failure } from "./bindings";

export type CommandName = keyof Commands;
export type RequestOf<Name extends CommandName> = Commands[Name]["request"];
export type ResponseOf<Name extends CommandName> = Commands[Name]["response"];

export type Attempt<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** What a command does to what is on the screen. After one that writes, everything shown is asked for again. */
const effects: Record<CommandName, "reads" | "writes"> = {
  start: "reads",
  judge_passphrase: "reads",
  suggest_passphrase: "reads",
  set_up: "reads",
  create_demonstration: "reads",
  unlock: "reads",
  recover: "reads",
  lock: "reads",
  frame: "reads",
  // The window asks for what it shows by itself when it goes into the home and out of it.
  enter_home: "reads",
  leave_home: "reads",
  home_view: "reads",
  judge_at_home: "reads",
  keep_at_home: "reads",
  today: "reads",
  list_caseload: "reads",
  caseload_by_level: "reads",
  caseload_weight: "reads",
  child_weight: "reads",
  due_list: "reads",
  child_programme: "reads",
  open_child: "reads",
  register_child: "writes",
  amend_child: "writes",
  duplicate_list: "reads",
  tell_apart: "writes",
  no_longer_apart: "writes",
  compare_children: "reads",
  join_children: "writes",
  take_apart_preview: "reads",
  take_apart: "writes",
  death_start: "reads",
  record_death: "writes",
  take_back_death: "writes",
  identity_start: "reads",
  restrict_identity: "writes",
  lift_restriction: "writes",
  save_identity_advice: "writes",
  reassign_start: "reads",
  reassign_children: "writes",
  take_back_reassign: "writes",
  family_view: "reads",
  save_genogram: "reads",
  check_household: "reads",
  change_household: "writes",
  undo_household: "writes",
  register_twin: "writes",
  family_summary: "reads",
  save_family_summary: "reads",
  child_growth: "reads",
  growth_lines: "reads",
  add_measurements: "writes",
  amend_measurement: "writes",
  set_parent_height: "writes",
  growth_settings: "reads",
  change_growth_settings: "writes",
  print_growth: "reads",
  save_growth_chart: "reads",
  choose_import: "reads",
  choose_place_import: "reads",
  choose_service_import: "reads",
  commit_import: "writes",
  forget_import: "reads",
  record_contact: "writes",
  open_contact: "reads",
  amend_contact: "writes",
  contact_history: "reads",
  entered_in_error: "writes",
  countersign_contact: "writes",
  record_family_visit: "writes",
  take_back_visit: "writes",
  family_concerns: "reads",
  body_outlines: "reads",
  add_body_map: "writes",
  open_body_map: "reads",
  amend_body_map: "writes",
  save_body_map: "reads",
  review_form: "reads",
  phrases: "reads",
  save_phrase: "writes",
  delete_phrase: "writes",
  assessment_form: "reads",
  score_preview: "reads",
  child_assessments: "reads",
  open_assessment: "reads",
  record_assessment: "writes",
  amend_assessment: "writes",
  diary: "reads",
  open_appointment: "reads",
  open_booking: "reads",
  check_booking: "reads",
  book_appointment: "writes",
  move_appointment: "writes",
  cancel_appointment: "writes",
  miss_appointment: "writes",
  session_places: "reads",
  judge_measured: "reads",
  clinic_session: "reads",
  clinic_walk_in: "reads",
  save_clinic_row: "writes",
  mend_clinic_row: "writes",
  switch_clinic_row: "writes",
  group_invited: "reads",
  save_group: "writes",
  list_places: "reads",
  save_place: "writes",
  set_invitation: "writes",
  directory: "reads",
  save_local_service: "writes",
  retire_local_service: "writes",
  school_class: "reads",
  save_pupil: "writes",
  undo_pupil: "writes",
  catch_up_list: "reads",
  check_pupil_file: "reads",
  save_pupil_file: "writes",
  letter_list: "reads",
  save_letters: "writes",
  record_letter_call: "writes",
  save_weight_offer: "writes",
  letter_words: "reads",
  save_letter_words: "writes",
  reset_letter_words: "writes",
  save_letter_head: "writes",
  population_figures: "reads",
  questionnaires: "reads",
  invite_questionnaire: "writes",
  advance_questionnaire: "writes",
  digital_contact: "reads",
  save_digital_result: "writes",
  // A draft is kept at every pause in typing; what counts drafts asks again when it is opened.
  save_draft: "reads",
  open_draft: "reads",
  discard_draft: "writes",
  flag_types: "reads",
  raise_flag: "writes",
  review_flag: "writes",
  end_flag: "writes",
  begin_safeguarding: "writes",
  amend_safeguarding: "writes",
  save_safeguarding_event: "writes",
  remove_safeguarding_event: "writes",
  step_safeguarding: "writes",
  end_safeguarding: "writes",
  change_placement: "writes",
  safeguarding_register: "reads",
  safeguarding_preview: "reads",
  note_safeguarding_print: "reads",
  safeguarding_counts: "reads",
  child_work: "reads",
  make_referral: "writes",
  amend_referral: "writes",
  confirm_referral: "writes",
  answer_referral: "writes",
  chase_referral: "writes",
  note_outcome: "writes",
  open_referral: "reads",
  chase_day: "reads",
  referral_list: "reads",
  sharing_start: "reads",
  record_sharing: "writes",
  amend_sharing: "writes",
  start_escalation: "writes",
  reply_escalation: "writes",
  next_stage: "writes",
  resolve_escalation: "writes",
  open_escalation: "reads",
  escalation_list: "reads",
  record_supervision: "writes",
  amend_supervision: "writes",
  supervision_list: "reads",
  supervision_sample: "reads",
  note_allegation: "writes",
  amend_allegation: "writes",
  allegation_list: "reads",
  episode_choices: "reads",
  start_episode: "writes",
  review_episode: "writes",
  close_episode: "writes",
  episode_list: "reads",
  step_episode: "writes",
  watch_episode: "writes",
  reopen_episode: "writes",
  answer_consent: "writes",
  record_session: "writes",
  health_plan_start: "reads",
  write_health_plan: "writes",
  amend_health_plan: "writes",
  end_health_plan: "writes",
  give_plan_copy: "writes",
  note_plan_training: "writes",
  save_health_plan: "reads",
  transfer_list: "reads",
  transfer_start: "reads",
  start_transfers: "writes",
  open_transfer: "reads",
  plan_transfer: "writes",
  note_transfer_step: "writes",
  acknowledge_entry: "writes",
  complete_transfer: "writes",
  cancel_transfer: "writes",
  reopen_transfer: "writes",
  cover_back: "writes",
  back_from_cover: "writes",
  leaver_check: "reads",
  letter_start: "reads",
  fill_letter: "reads",
  write_letter: "writes",
  amend_letter: "writes",
  send_letter: "writes",
  child_letters: "reads",
  many_letters: "reads",
  write_many_letters: "writes",
  save_letter: "writes",
  letter_templates: "reads",
  save_letter_template: "writes",
  reset_letter_template: "writes",
  last_save: "reads",
  saves_not_sent: "reads",
  undo_save: "writes",
  add_task: "writes",
  tick_task: "writes",
  assign_task: "writes",
  colleagues: "reads",
  chronology: "reads",
  mark_significant: "writes",
  save_chronology: "reads",
  draft_report: "reads",
  lock_report: "writes",
  case_reports: "reads",
  open_case_report: "reads",
  save_case_report: "reads",
  report_wordings: "reads",
  save_report_wording: "writes",
  reset_report_wording: "writes",
  report: "reads",
  report_children: "reads",
  save_report: "reads",
  sync_status: "reads",
  export_sync_file: "writes",
  cancel_export: "reads",
  save_again: "writes",
  send_again: "writes",
  choose_receipt: "writes",
  handovers: "reads",
  save_own_card: "reads",
  choose_colleague_card: "writes",
  confirm_colleague: "writes",
  forget_colleague: "writes",
  hand_over: "writes",
  save_handover: "reads",
  take_back_handover: "writes",
  choose_handover: "reads",
  accept_handover: "writes",
  refuse_handover: "writes",
  save_handover_answer: "reads",
  choose_handover_answer: "writes",
  purge_handover: "writes",
  settings: "reads",
  change_settings: "writes",
  change_passphrase: "reads",
  choose_trust_profile: "writes",
  save_enrolment_request: "reads",
  verify: "reads",
  audit: "reads",
  note_print: "reads",
};

type Listener = () => void;
const writtenListeners = new Set<Listener>();
const lockedListeners = new Set<Listener>();

/** Hears of every save. Returns the way to stop. */
export function onWritten(listener: Listener): () => void {
  writtenListeners.add(listener);
  return () => {
    writtenListeners.delete(listener);
  };
}

/** Hears of every answer "it is locked". Returns the way to stop. */
export function onFoundLocked(listener: Listener): () => void {
  lockedListeners.add(listener);
  return () => {
    lockedListeners.delete(listener);
  };
}

/** Reads a rejected call as a failure; anything unknown becomes `unexpected`, which the screen shows with its reference. */
export function asFailure(reason: unknown): Failure {
  if (typeof reason === "object" && reason !== null && "kind" in reason && typeof reason.kind === "string") {
    return reason as Failure;
  }
  return { kind: "unexpected", reference: "window" };
}

/** Calls a command. Rejects with a `Failure`. */
export async function call<Name extends CommandName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
  try {
    const response = await invoke<ResponseOf<Name>>(name, { request });
    if (effects[name] === "writes") {
      writtenListeners.forEach((listener) => listener());
    }
    return response;
  } catch (reason) {
    const failure = asFailure(reason);
    if (failure.kind === "locked") {
      lockedListeners.forEach((listener) => listener());
    }
    throw failure;
  }
}

/** Calls a command and hands back either its answer or its failure; never rejects. */
export async function attempt<Name extends CommandName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Attempt<ResponseOf<Name>>> {
  try {
    return { ok: true, value: await call(name, request) };
  } catch (reason) {
    return { ok: false, failure: asFailure(reason) };
  }
}
