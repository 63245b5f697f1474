//! The table of commands: name, request, response. It makes the window's TypeScript, and the shell's list must equal it.

use ts_rs::{Config, TS, TypeVisitor};

use crate::{
    allegation::views::{AllegationList, AmendAllegation, NoteAllegation},
    appointment::views::{
        AppointmentLine, AppointmentMissed, BookAppointment, BookingCheck, BookingCheckQuery, BookingQuery,
        BookingStart, CancelAppointment, DiaryQuery, DiaryView, MoveAppointment, OneAppointment,
    },
    assessment::views::{
        AmendAssessment, AssessmentQuery, AssessmentSheets, ChildAssessments, OneAssessment,
        OpenedAssessment, RecordAssessment, ScorePreview, ScoreQuery,
    },
    body_map::views::{AddBodyMap, AmendBodyMap, BodyOutlines, FamilyConcerns, OneBodyMap, OpenedBodyMap},
    case_report::views::{
        CaseReportList, CaseReportsQuery, DraftReport, LockReport, OneCaseReport, OneReportWording,
        OpenedCaseReport, ReportDraft, ReportWordings, SaveReportWording,
    },
    caseload::views::{CaseloadPage, CaseloadQuery, CaseloadWeight, ChildWeight, LevelCounts, LevelsOn},
    child::views::{AmendChild, ChildSaved, ChildView, OpenChild, RegisterChild},
    child_work::views::ChildWork,
    chronology::views::{ChronologyQuery, ChronologyView, MarkSignificant},
    clinic::views::{
        ClinicChild, ClinicQuery, ClinicRow, ClinicView, GroupInvited, GroupQuery, GroupSaved, MendClinicRow,
        SaveClinicRow, SaveGroup, SessionPlaces, SwitchClinicRow,
    },
    contact::views::{
        AmendContact, ContactHistory, CountersignContact, EnteredInError, OpenContact, OpenedContact,
        RecordContact, RecordFamilyVisit, Saved, TakeBackVisit,
    },
    death::views::{DeathStart, DeathTakenBack, RecordDeath, TakeBackDeath},
    document::views::SaveGrowthChart,
    draft::views::{DraftSaved, OneDraft, OpenedDraft, SaveDraft},
    duplicate::views::{
        ChildrenJoined, CompareChildren, Comparison, DuplicateList, JoinChildren, NoLongerApart, OneJoined,
        TakeApart, TakeApartPreview, TellApart,
    },
    episode::views::{
        AnswerConsent, CloseEpisode, EpisodeChoices, EpisodeList, RecordSession, ReopenEpisode,
        ReviewEpisode, StartEpisode, StepEpisode, WatchEpisode,
    },
    escalation::views::{
        EscalationList, EscalationView, NextStage, OneEscalation, ReplyEscalation, ResolveEscalation,
        StartEscalation,
    },
    failure::Failure,
    family::views::{ChangeHousehold, FamilySummary, FamilyView, HouseholdCheck, RegisterTwin, SummaryQuery},
    flag::views::{EndFlag, FlagTypesView, RaiseFlag, ReviewFlag},
    growth::views::{
        AddMeasurements, AmendMeasurement, ChildGrowth, GrowthLines, GrowthQuery, GrowthSettings, LinesQuery,
        MeasurementsSaved, PrintGrowth, SetParentHeight,
    },
    handover::views::{
        AnswerRead, ColleagueView, ConfirmColleague, HandoverAnswered, HandoverMade, HandoverPreview,
        HandoverView, MakeHandover, OneColleague, OneHandover, Purged, RefuseHandover, TakeBackHandover,
    },
    health_plan::views::{
        AmendHealthPlan, EndHealthPlan, GivePlanCopy, HealthPlanQuery, HealthPlanStart, NotePlanTraining,
        OneHealthPlan, WriteHealthPlan,
    },
    home::views::{EnterHome, HomeJudged, HomeLeft, HomeView, JudgeAtHome, KeepAtHome},
    identity::views::{IdentityAdvice, IdentityStart, LiftRestriction, RestrictIdentity, SaveIdentityAdvice},
    import_caseload::views::{ImportDone, ImportPreview, OneImport},
    letter::views::{
        AmendLetter, ChildLetters, FillLetter, FilledLetter, LetterStart, LetterStartQuery, LettersWritten,
        ManyLetters, ManyLettersQuery, OneTemplate, PrintLetters, SaveTemplateWords, SendLetter,
        TemplateWordsList, WriteLetter, WriteManyLetters,
    },
    local_service::views::{Directory, RetireLocalService, SaveLocalService},
    measurement::views::{JudgeMeasured, MeasuredJudged},
    phrase::views::{OnePhrase, PhraseList, SavePhrase},
    place::views::{PlaceList, SavePlace, SetInvitation},
    programme::views::{ChildProgramme, DueListView, DueQuery, OfChild},
    reassign::views::{ChildrenReassigned, ReassignChildren, ReassignQuery, ReassignStart, TakeBackReassign},
    referral::views::{
        AmendReferral, AnswerReferral, ChaseDay, ChaseQuery, ChaseReferral, ConfirmReferral, MakeReferral,
        NoteOutcome, OneReferral, OpenedReferral, ReferralList, ReferralQuery,
    },
    report::views::{ReportChildren, ReportChildrenQuery, ReportQuery, ReportView},
    review::views::{ReviewFormView, ReviewQuery},
    safeguarding::views::{
        AmendSafeguarding, BeginSafeguarding, ChangePlacement, EndSafeguarding, PreviewSafeguarding,
        PrintSafeguarding, RemoveSafeguardingEvent, SafeguardingCounts, SafeguardingCountsQuery,
        SafeguardingPreview, SafeguardingRegister, SaveSafeguardingEvent, StepSafeguarding,
    },
    school::{
        letters::views::{
            LetterList, LetterQuery, LetterWords, OneLetter, PopulationFigures, PopulationQuery,
            RecordLetterCall, SaveLetterHead, SaveLetterWords, SaveLetters, SaveWeightOffer,
        },
        views::{
            AdvanceQuestionnaire, CatchUpList, CatchUpQuery, ClassDay, ClassQuery, ClassView, DigitalQuery,
            DigitalView, InviteQuestionnaire, PupilFileCheck, PupilFileQuery, PupilRow, QuestionnaireLists,
            QuestionnairesSent, SaveDigitalResult, SavePupil,
        },
    },
    session::views::{
        CreateDemonstration, Done, Frame, JudgePassphrase, Nothing, PassphraseStrength, Recover, SetUpDone,
        SetUpForm, StartView, SuggestedPassphrase, Unlock,
    },
    settings::views::{
        AuditQuery, AuditView, ChangePassphrase, ChangeSettings, FileDone, NotePrint, SettingsView,
        VerifyView,
    },
    sharing::views::{AmendSharing, RecordSharing, SharingQuery, SharingStart},
    supervision::views::{
        AmendSupervision, RecordSupervision, SampleQuery, SupervisionList, SupervisionSample,
    },
    sync::views::{Exported, ReceiptRead, SaveAgain, SendAgain, SyncQuery, SyncView},
    task::views::{AddTask, AssignTask, Colleagues, TickTask},
    today::views::TodayView,
    transfer::views::{
        AcknowledgeEntry, BackFromCover, CancelTransfer, CompleteTransfer, CoverBack, LeaverCheck,
        NoteTransferStep, OneTransfer, PlanTransfer, ReopenTransfer, StartTransfers, TransferList,
        TransferQuery, TransferStart, TransferView, TransfersStarted,
    },
    undo::views::{LastSave, SaveList, UndoSave, Undone},
};

/// One command of the table.
#[derive(Debug, Clone)]
pub struct Command {
    /// The name, the same in Rust, in the capability file and in TypeScript.
    pub name: &'static str,
    /// TypeScript name of the request.
    pub request: String,
    /// TypeScript name of the response.
    pub response: String,
}

macro_rules! commands {
    ($($name:ident: $request:ty => $response:ty),+ $(,)?) => {
        /// Every command, in the table's order.
        #[must_use]
        pub fn table() -> Vec<Command> {
            let config = Config::default();
            vec![$(Command { name: stringify!($name), request: <$request as TS>::name(&config), response: <$response as TS>::name(&config) }),+]
        }

        fn visit_all(visitor: &mut impl TypeVisitor) {
            $(visitor.visit::<$request>(); visitor.visit::<$response>();)+
            visitor.visit::<Failure>();
        }
    };
}

commands! {
    // Starting, unlocking, locking
    start: Nothing => StartView,
    judge_passphrase: JudgePassphrase => PassphraseStrength,
    suggest_passphrase: Nothing => SuggestedPassphrase,
    set_up: SetUpForm => SetUpDone,
    create_demonstration: CreateDemonstration => Frame,
    unlock: Unlock => Frame,
    recover: Recover => Frame,
    lock: Nothing => Done,
    frame: Nothing => Frame,
    // In the home: nothing else is answered meanwhile
    enter_home: EnterHome => Frame,
    leave_home: Nothing => HomeLeft,
    home_view: Nothing => HomeView,
    judge_at_home: JudgeAtHome => HomeJudged,
    keep_at_home: KeepAtHome => DraftSaved,
    // Finding
    today: Nothing => TodayView,
    list_caseload: CaseloadQuery => CaseloadPage,
    caseload_by_level: LevelsOn => LevelCounts,
    caseload_weight: Nothing => CaseloadWeight,
    child_weight: OpenChild => ChildWeight,
    due_list: DueQuery => DueListView,
    child_programme: OfChild => ChildProgramme,
    open_child: OpenChild => ChildView,
    // Children
    register_child: RegisterChild => ChildSaved,
    amend_child: AmendChild => ChildSaved,
    // Two records of one child
    duplicate_list: Nothing => DuplicateList,
    tell_apart: TellApart => Done,
    no_longer_apart: NoLongerApart => Done,
    compare_children: CompareChildren => Comparison,
    join_children: JoinChildren => ChildrenJoined,
    take_apart_preview: OneJoined => TakeApartPreview,
    take_apart: TakeApart => Saved,
    // A death, a restricted identity, who is named on records
    death_start: OpenChild => DeathStart,
    record_death: RecordDeath => Saved,
    take_back_death: TakeBackDeath => DeathTakenBack,
    identity_start: OpenChild => IdentityStart,
    restrict_identity: RestrictIdentity => Saved,
    lift_restriction: LiftRestriction => Saved,
    save_identity_advice: SaveIdentityAdvice => IdentityAdvice,
    reassign_start: ReassignQuery => ReassignStart,
    reassign_children: ReassignChildren => ChildrenReassigned,
    take_back_reassign: TakeBackReassign => Saved,
    // The family; choosing the folder of the genogram is a dialog of the shell
    family_view: OpenChild => FamilyView,
    save_genogram: OpenChild => FileDone,
    check_household: ChangeHousehold => HouseholdCheck,
    change_household: ChangeHousehold => Saved,
    undo_household: OpenChild => Saved,
    register_twin: RegisterTwin => ChildSaved,
    family_summary: SummaryQuery => FamilySummary,
    save_family_summary: SummaryQuery => FileDone,
    // Growth
    child_growth: GrowthQuery => ChildGrowth,
    growth_lines: LinesQuery => GrowthLines,
    add_measurements: AddMeasurements => MeasurementsSaved,
    amend_measurement: AmendMeasurement => MeasurementsSaved,
    set_parent_height: SetParentHeight => Saved,
    growth_settings: Nothing => GrowthSettings,
    change_growth_settings: GrowthSettings => GrowthSettings,
    print_growth: PrintGrowth => ChildGrowth,
    // Choosing the folder of a document is a dialog of the shell
    save_growth_chart: SaveGrowthChart => FileDone,
    // Import: choosing the file is a dialog of the shell; `null` when it was cancelled
    choose_import: Nothing => Option<ImportPreview>,
    choose_place_import: Nothing => Option<ImportPreview>,
    choose_service_import: Nothing => Option<ImportPreview>,
    commit_import: OneImport => ImportDone,
    forget_import: OneImport => Done,
    // Contacts
    record_contact: RecordContact => Saved,
    open_contact: OpenContact => OpenedContact,
    amend_contact: AmendContact => Saved,
    contact_history: OpenContact => ContactHistory,
    entered_in_error: EnteredInError => Saved,
    countersign_contact: CountersignContact => Saved,
    record_family_visit: RecordFamilyVisit => Saved,
    take_back_visit: TakeBackVisit => Saved,
    family_concerns: OpenChild => FamilyConcerns,
    // Body maps; choosing the folder of the document is a dialog of the shell
    body_outlines: Nothing => BodyOutlines,
    add_body_map: AddBodyMap => Saved,
    open_body_map: OneBodyMap => OpenedBodyMap,
    amend_body_map: AmendBodyMap => Saved,
    save_body_map: OneBodyMap => FileDone,
    // Structured reviews
    review_form: ReviewQuery => ReviewFormView,
    // The nurse's own phrases
    phrases: Nothing => PhraseList,
    save_phrase: SavePhrase => PhraseList,
    delete_phrase: OnePhrase => PhraseList,
    // Assessments
    assessment_form: AssessmentQuery => AssessmentSheets,
    score_preview: ScoreQuery => ScorePreview,
    child_assessments: OpenChild => ChildAssessments,
    open_assessment: OneAssessment => OpenedAssessment,
    record_assessment: RecordAssessment => Saved,
    amend_assessment: AmendAssessment => Saved,
    // Appointments
    diary: DiaryQuery => DiaryView,
    open_appointment: OneAppointment => AppointmentLine,
    open_booking: BookingQuery => BookingStart,
    check_booking: BookingCheckQuery => BookingCheck,
    book_appointment: BookAppointment => Saved,
    move_appointment: MoveAppointment => Saved,
    cancel_appointment: CancelAppointment => Saved,
    miss_appointment: AppointmentMissed => Saved,
    // Clinic and group sessions
    session_places: Nothing => SessionPlaces,
    judge_measured: JudgeMeasured => MeasuredJudged,
    clinic_session: ClinicQuery => ClinicView,
    clinic_walk_in: ClinicChild => ClinicRow,
    save_clinic_row: SaveClinicRow => ClinicRow,
    mend_clinic_row: MendClinicRow => ClinicRow,
    switch_clinic_row: SwitchClinicRow => ClinicRow,
    group_invited: GroupQuery => GroupInvited,
    save_group: SaveGroup => GroupSaved,
    // Places, schools
    list_places: Nothing => PlaceList,
    save_place: SavePlace => Saved,
    set_invitation: SetInvitation => Saved,
    // The directory of local services
    directory: Nothing => Directory,
    save_local_service: SaveLocalService => Saved,
    retire_local_service: RetireLocalService => Saved,
    school_class: ClassQuery => ClassView,
    save_pupil: SavePupil => PupilRow,
    undo_pupil: ClassDay => PupilRow,
    catch_up_list: CatchUpQuery => CatchUpList,
    check_pupil_file: PupilFileQuery => PupilFileCheck,
    save_pupil_file: PupilFileQuery => FileDone,
    letter_list: LetterQuery => LetterList,
    save_letters: SaveLetters => FileDone,
    record_letter_call: RecordLetterCall => Saved,
    save_weight_offer: SaveWeightOffer => Saved,
    letter_words: Nothing => LetterWords,
    save_letter_words: SaveLetterWords => LetterWords,
    reset_letter_words: OneLetter => LetterWords,
    save_letter_head: SaveLetterHead => LetterWords,
    population_figures: PopulationQuery => PopulationFigures,
    questionnaires: Nothing => QuestionnaireLists,
    invite_questionnaire: InviteQuestionnaire => QuestionnairesSent,
    advance_questionnaire: AdvanceQuestionnaire => Saved,
    digital_contact: DigitalQuery => DigitalView,
    save_digital_result: SaveDigitalResult => Saved,
    // Drafts
    save_draft: SaveDraft => DraftSaved,
    open_draft: OneDraft => OpenedDraft,
    discard_draft: OneDraft => Done,
    // Flags
    flag_types: Nothing => FlagTypesView,
    raise_flag: RaiseFlag => Saved,
    review_flag: ReviewFlag => Saved,
    end_flag: EndFlag => Saved,
    // Safeguarding statuses, their events and clocks
    begin_safeguarding: BeginSafeguarding => Saved,
    amend_safeguarding: AmendSafeguarding => Saved,
    save_safeguarding_event: SaveSafeguardingEvent => Saved,
    remove_safeguarding_event: RemoveSafeguardingEvent => Saved,
    step_safeguarding: StepSafeguarding => Saved,
    end_safeguarding: EndSafeguarding => Saved,
    change_placement: ChangePlacement => Saved,
    safeguarding_register: Nothing => SafeguardingRegister,
    safeguarding_preview: PreviewSafeguarding => SafeguardingPreview,
    note_safeguarding_print: PrintSafeguarding => Done,
    safeguarding_counts: SafeguardingCountsQuery => SafeguardingCounts,
    // Safeguarding work: referrals out, what was shared, disagreements, supervision; concerns about colleagues
    child_work: OpenChild => ChildWork,
    make_referral: MakeReferral => Saved,
    amend_referral: AmendReferral => Saved,
    confirm_referral: ConfirmReferral => Saved,
    answer_referral: AnswerReferral => Saved,
    chase_referral: ChaseReferral => Saved,
    note_outcome: NoteOutcome => Saved,
    open_referral: OneReferral => OpenedReferral,
    chase_day: ChaseQuery => ChaseDay,
    referral_list: ReferralQuery => ReferralList,
    sharing_start: SharingQuery => SharingStart,
    record_sharing: RecordSharing => Saved,
    amend_sharing: AmendSharing => Saved,
    start_escalation: StartEscalation => Saved,
    reply_escalation: ReplyEscalation => Saved,
    next_stage: NextStage => Saved,
    resolve_escalation: ResolveEscalation => Saved,
    open_escalation: OneEscalation => EscalationView,
    escalation_list: Nothing => EscalationList,
    record_supervision: RecordSupervision => Saved,
    amend_supervision: AmendSupervision => Saved,
    supervision_list: Nothing => SupervisionList,
    supervision_sample: SampleQuery => SupervisionSample,
    note_allegation: NoteAllegation => Saved,
    amend_allegation: AmendAllegation => Saved,
    allegation_list: Nothing => AllegationList,
    // Episodes
    episode_choices: OpenChild => EpisodeChoices,
    start_episode: StartEpisode => Saved,
    review_episode: ReviewEpisode => Saved,
    close_episode: CloseEpisode => Saved,
    episode_list: Nothing => EpisodeList,
    step_episode: StepEpisode => Saved,
    watch_episode: WatchEpisode => Saved,
    reopen_episode: ReopenEpisode => Saved,
    answer_consent: AnswerConsent => Saved,
    record_session: RecordSession => Saved,
    // Individual health plans; choosing the folder of a PDF is a dialog of the shell
    health_plan_start: HealthPlanQuery => HealthPlanStart,
    write_health_plan: WriteHealthPlan => Saved,
    amend_health_plan: AmendHealthPlan => Saved,
    end_health_plan: EndHealthPlan => Saved,
    give_plan_copy: GivePlanCopy => Saved,
    note_plan_training: NotePlanTraining => Saved,
    save_health_plan: OneHealthPlan => FileDone,
    // Transfers of care, cover, and the check before leaving
    transfer_list: Nothing => TransferList,
    transfer_start: TransferQuery => TransferStart,
    start_transfers: StartTransfers => TransfersStarted,
    open_transfer: OneTransfer => TransferView,
    plan_transfer: PlanTransfer => Saved,
    note_transfer_step: NoteTransferStep => Saved,
    acknowledge_entry: AcknowledgeEntry => Saved,
    complete_transfer: CompleteTransfer => Saved,
    cancel_transfer: CancelTransfer => Saved,
    reopen_transfer: ReopenTransfer => Saved,
    cover_back: CoverBack => Saved,
    back_from_cover: BackFromCover => TransfersStarted,
    leaver_check: Nothing => LeaverCheck,
    // Letters; choosing the folder of a PDF is a dialog of the shell
    letter_start: LetterStartQuery => LetterStart,
    fill_letter: FillLetter => FilledLetter,
    write_letter: WriteLetter => Saved,
    amend_letter: AmendLetter => Saved,
    send_letter: SendLetter => Saved,
    child_letters: OfChild => ChildLetters,
    many_letters: ManyLettersQuery => ManyLetters,
    write_many_letters: WriteManyLetters => LettersWritten,
    save_letter: PrintLetters => FileDone,
    letter_templates: Nothing => TemplateWordsList,
    save_letter_template: SaveTemplateWords => TemplateWordsList,
    reset_letter_template: OneTemplate => TemplateWordsList,
    // Undo, for what has not been sent
    last_save: Nothing => LastSave,
    saves_not_sent: Nothing => SaveList,
    undo_save: UndoSave => Undone,
    // Tasks
    add_task: AddTask => Saved,
    tick_task: TickTask => Saved,
    assign_task: AssignTask => Saved,
    colleagues: Nothing => Colleagues,
    // The chronology and reports about a child; choosing the folder of a PDF is a dialog of the shell
    chronology: ChronologyQuery => ChronologyView,
    mark_significant: MarkSignificant => Saved,
    save_chronology: ChronologyQuery => FileDone,
    draft_report: DraftReport => ReportDraft,
    lock_report: LockReport => Saved,
    case_reports: CaseReportsQuery => CaseReportList,
    open_case_report: OneCaseReport => OpenedCaseReport,
    save_case_report: OneCaseReport => FileDone,
    report_wordings: Nothing => ReportWordings,
    save_report_wording: SaveReportWording => ReportWordings,
    reset_report_wording: OneReportWording => ReportWordings,
    // Reports: choosing the folder to save in is a dialog of the shell
    report: ReportQuery => ReportView,
    report_children: ReportChildrenQuery => ReportChildren,
    save_report: ReportQuery => FileDone,
    // Sync: choosing a folder or a file is a dialog of the shell; `export_progress` events carry {done, total}
    sync_status: SyncQuery => SyncView,
    export_sync_file: Nothing => Exported,
    cancel_export: Nothing => Done,
    save_again: SaveAgain => Exported,
    send_again: SendAgain => Done,
    choose_receipt: Nothing => Option<ReceiptRead>,
    // Handing over to a colleague's laptop: choosing a folder or a file is a dialog of the shell
    handovers: Nothing => HandoverView,
    save_own_card: Nothing => FileDone,
    choose_colleague_card: Nothing => Option<ColleagueView>,
    confirm_colleague: ConfirmColleague => ColleagueView,
    forget_colleague: OneColleague => Done,
    hand_over: MakeHandover => HandoverMade,
    save_handover: OneHandover => HandoverMade,
    take_back_handover: TakeBackHandover => Done,
    choose_handover: Nothing => Option<HandoverPreview>,
    accept_handover: OneHandover => HandoverAnswered,
    refuse_handover: RefuseHandover => HandoverAnswered,
    save_handover_answer: OneHandover => FileDone,
    choose_handover_answer: Nothing => Option<AnswerRead>,
    purge_handover: OneHandover => Purged,
    // Settings
    settings: Nothing => SettingsView,
    change_settings: ChangeSettings => SettingsView,
    change_passphrase: ChangePassphrase => Done,
    choose_trust_profile: Nothing => SettingsView,
    save_enrolment_request: Nothing => FileDone,
    verify: Nothing => VerifyView,
    audit: AuditQuery => AuditView,
    note_print: NotePrint => Done,
}

/// The TypeScript the window is compiled against.
#[must_use]
pub fn bindings() -> String {
    use std::{collections::BTreeMap, fmt::Write as _};

    struct Declarations {
        config: Config,
        found: BTreeMap<String, String>,
    }
    impl TypeVisitor for Declarations {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            let new = T::output_path().is_some()
                && self.found.insert(T::ident(&self.config), T::decl(&self.config)).is_none();
            if new || T::output_path().is_none() {
                T::visit_dependencies(self);
                T::visit_generics(self);
            }
        }
    }
    let mut declarations = Declarations { config: Config::default(), found: BTreeMap::new() };
    visit_all(&mut declarations);

    let mut text = String::from(
        "// Made by `cargo xtask bindings` from src-tauri/crates/app/src/commands.rs. Do not edit.\n\n",
    );
    for declaration in declarations.found.values() {
        writeln!(text, "export {declaration}\n").expect("writing to a String does not fail");
    }
    text.push_str("export type Commands = {\n");
    for command in table() {
        writeln!(
            text,
            "  {}: {{ request: {}; response: {} }};",
            command.name, command.request, command.response
        )
        .expect("writing to a String does not fail");
    }
    text.push_str("};\n");
    text
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    /// `CASELOAD_WRITE_BINDINGS=1` rewrites the file; `cargo xtask bindings` sets it.
    #[test]
    fn the_windows_bindings_are_fresh() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/bindings.ts");
        let fresh = super::bindings();
        if std::env::var_os("CASELOAD_WRITE_BINDINGS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            #[expect(clippy::disallowed_methods, reason = "a generated source file, not a record")]
            fs::write(&path, &fresh).unwrap();
        }
        let committed = fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == fresh, "ui/src/ipc/bindings.ts is stale: run `cargo xtask bindings`");
    }
}
