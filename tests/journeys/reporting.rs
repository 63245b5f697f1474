//! From a home visit to a locked conference report: marked, drafted, left half-written through a kill, locked, printed.

use caseload_app::{
    case_report::{
        self,
        views::{
            CaseReportsQuery, DraftReport, LockReport, OneCaseReport, OneReportWording, ReportDraft,
            ReportForm, ReportWordingView, SaveReportWording, SectionForm, SectionTyped, SentenceForm,
        },
    },
    chronology::{
        self,
        views::{ChronologyQuery, MarkSignificant},
    },
    code::Code,
    draft::{
        open_draft, save_draft,
        views::{DraftForm, OneDraft, SaveDraft},
    },
    failure::Failure,
    session::views::Nothing,
    settings::{self, views::AuditQuery},
};
use caseload_domain::{
    case_report::{Nature, template::ReportKind},
    contact::Outcome,
};
use lopdf::Document;

use crate::nurse::{Nurse, a_home_visit};

const SECRET: &str = "The refuge is in Elm Grove";

/// Ava, seen this morning, and told of in confidence on the telephone.
fn known() -> (Nurse, String, String) {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let seen = nurse.records(a_home_visit(&child));
    let mut told = a_home_visit(&child);
    told.outcome = Code(Outcome::NotSeen);
    told.child_present = false;
    told.narrative = SECRET.to_owned();
    told.voice = String::new();
    told.restricted = true;
    nurse.records(told);
    (nurse, child, seen)
}

fn everything(child: &str) -> ChronologyQuery {
    ChronologyQuery {
        child_id: child.to_owned(),
        siblings: true,
        restricted_because: None,
        person_id: None,
        only_child_id: None,
        types: Vec::new(),
        from: String::new(),
        until: String::new(),
        significant_only: false,
        oldest_first: true,
    }
}

fn drafts(nurse: &mut Nurse, child: &str, why: Option<&str>) -> ReportDraft {
    let request = DraftReport {
        child_id: child.to_owned(),
        template: Code(ReportKind::ConferenceReport),
        restricted_because: why.map(str::to_owned),
    };
    case_report::draft_report(&mut nurse.app, request, nurse.now).unwrap()
}

fn form(child: &str, draft: ReportDraft, own: &str) -> ReportForm {
    let written = |section: &caseload_app::case_report::views::SectionDraft| {
        let drafted = section.sentences.iter().map(|sentence| SentenceForm {
            text: sentence.text.clone(),
            nature: sentence.nature,
            record_id: sentence.entry.as_ref().map(|entry| entry.record_id.clone()),
            restricted: sentence.restricted,
            edited: false,
        });
        let own = (section.must_write && !own.is_empty()).then(|| SentenceForm {
            text: own.to_owned(),
            nature: Code(Nature::Opinion),
            record_id: None,
            restricted: false,
            edited: false,
        });
        drafted.chain(own).collect()
    };
    ReportForm {
        child_id: child.to_owned(),
        template: draft.template,
        meeting_on: "12 Jan".to_owned(),
        restricted_because: None,
        sections: draft
            .sections
            .iter()
            .map(|section| SectionForm {
                code: section.code.clone(),
                heading: section.heading.clone(),
                sentences: written(section),
            })
            .collect(),
    }
}

fn printed(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

#[test]
fn a_report_is_drafted_left_half_written_through_a_kill_locked_once_and_printed() {
    let (mut nurse, child, _) = known();
    let draft = drafts(&mut nurse, &child, None);
    assert!(draft.held_back >= 1);
    let kept = save_draft(
        &mut nurse.app,
        SaveDraft {
            draft_id: None,
            form: Code(DraftForm::CaseReport),
            child_id: Some(child.clone()),
            contents: "{\"half\":\"a sentence\"}".to_owned(),
        },
        nurse.now,
    )
    .unwrap();
    nurse.restart();
    nurse.unlock();
    let one = || OneDraft { draft_id: kept.draft_id.clone() };
    assert!(open_draft(&mut nurse.app, one(), nurse.now).unwrap().contents.contains("a sentence"));

    let lock = |nurse: &mut Nurse, own: &str, draft: ReportDraft| {
        let form = form(&child, draft, own);
        let request = LockReport { form, draft_id: Some(kept.draft_id.clone()) };
        case_report::lock_report(&mut nurse.app, request, nurse.now)
    };
    let refused = lock(&mut nurse, "", draft.clone()).unwrap_err();
    let Failure::Invalid { problems } = refused else { panic!("{refused:?}") };
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(open_draft(&mut nurse.app, one(), nurse.now).is_ok(), "a refused lock keeps the draft");
    let report_id = lock(&mut nurse, "The risk is high while accounts differ.", draft).unwrap().record_id;
    assert!(matches!(open_draft(&mut nurse.app, one(), nurse.now), Err(Failure::NotFound)));

    let listed =
        case_report::case_reports(&mut nurse.app, CaseReportsQuery { child_id: child.clone() }, nurse.now)
            .unwrap()
            .reports;
    assert!(listed.len() == 1 && listed[0].holds && listed[0].newer_entries == 0, "{listed:?}");
    assert_eq!(listed[0].meeting_on.unwrap().to_string(), "2027-01-12");
    let request = OneCaseReport { report_id };
    let made = case_report::make_case_report(&mut nurse.app, &request, nurse.now).unwrap();
    let text = printed(&made.bytes);
    assert!(text.contains(&listed[0].sha256) && text.contains("Followedmyfaceandsmiled"), "{text}");
    assert!(!text.contains("ElmGrove") && !made.name.to_lowercase().contains("doyle"));
}

#[test]
fn one_key_marks_an_entry_and_restricted_ones_come_only_with_a_reason_that_is_written_down() {
    let (mut nurse, child, seen) = known();
    let shown = chronology::chronology(&mut nurse.app, everything(&child), nurse.now).unwrap();
    assert!(shown.held_back == 1 && shown.lines.iter().all(|line| !line.detail.contains(SECRET)));
    let mark = MarkSignificant { child_id: child.clone(), record_id: seen.clone(), significant: true };
    chronology::mark_significant(&mut nurse.app, mark, nurse.now).unwrap();
    let significant = ChronologyQuery { significant_only: true, ..everything(&child) };
    let lines = chronology::chronology(&mut nurse.app, significant, nurse.now).unwrap().lines;
    assert!(lines.len() == 1 && lines[0].record_id == seen);

    let chosen =
        ChronologyQuery { restricted_because: Some("for the court".to_owned()), ..everything(&child) };
    let made = chronology::make_chronology(&mut nurse.app, &chosen, nurse.now).unwrap();
    assert!(printed(&made.bytes).contains("ElmGrove"));
    let audit = settings::audit(&mut nurse.app, AuditQuery { offset: 0, limit: 500 }, nurse.now).unwrap();
    let line = audit.lines.iter().find(|line| line.action == "save-restricted-chronology").unwrap();
    assert_eq!(line.reason.as_deref(), Some("for the court"));
}

/// The conference report as it is worded now.
fn wording(nurse: &mut Nurse) -> ReportWordingView {
    let all = case_report::report_wordings(&mut nurse.app, Nothing {}, nurse.now).unwrap().wordings;
    all.into_iter().find(|one| one.template.0 == ReportKind::ConferenceReport).unwrap()
}

fn typed(view: &ReportWordingView) -> SaveReportWording {
    let section = |section: &caseload_app::case_report::views::SectionWording| SectionTyped {
        code: section.code.clone(),
        heading: section.heading.clone(),
        prompt: section.prompt.clone(),
        must_write: section.must_write,
    };
    SaveReportWording {
        template: view.template,
        title: view.title.clone(),
        sections: view.sections.iter().map(section).collect(),
        draft_id: None,
    }
}

#[test]
fn a_services_own_words_shape_the_next_report_and_the_shipped_ones_come_back() {
    let (mut nurse, child, _) = known();
    let locked =
        LockReport { form: form(&child, drafts(&mut nurse, &child, None), "A plan."), draft_id: None };
    let before = case_report::lock_report(&mut nurse.app, locked, nurse.now).unwrap().record_id;
    let shipped = wording(&mut nurse);
    assert!(shipped.shipped);
    let kept = SaveDraft {
        draft_id: None,
        form: Code(DraftForm::ReportWording),
        child_id: None,
        contents: "{}".to_owned(),
    };
    let draft_id = save_draft(&mut nurse.app, kept, nurse.now).unwrap().draft_id;

    let mut own = typed(&shipped);
    own.draft_id = Some(draft_id);
    let saves = |nurse: &mut Nurse, own: &SaveReportWording| {
        case_report::save_report_wording(&mut nurse.app, own.clone(), nurse.now)
    };
    own.sections[8].heading = " ".to_owned();
    let Err(Failure::Invalid { problems }) = saves(&mut nurse, &own) else { panic!("a heading is missing") };
    assert_eq!(problems[0].field, "heading-8");
    assert!(problems[0].what.starts_with("Section 9"), "{problems:?}");
    own.sections[8].heading = "What we ask for".to_owned();
    let mut without = own.clone();
    without.sections.remove(7);
    let Err(Failure::Invalid { problems }) = saves(&mut nurse, &without) else { panic!("no analysis") };
    assert_eq!(problems[0].field, "sections");
    let list = case_report::report_wordings(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!(list.drafts.len(), 1, "what is refused is not lost");
    assert!(wording(&mut nurse).shipped);

    let voice = own.sections.remove(5);
    own.sections.insert(
        0,
        SectionTyped { prompt: "A \"day\" in the child's life\n- in her words".to_owned(), ..voice },
    );
    own.sections[0].must_write = true;
    own.sections.insert(
        1,
        SectionTyped {
            code: String::new(),
            heading: "Early Help offered".to_owned(),
            prompt: "What was tried".to_owned(),
            must_write: true,
        },
    );
    let saved = saves(&mut nurse, &own).unwrap();
    assert!(saved.drafts.is_empty(), "the draft went with it");
    nurse.restart();
    nurse.unlock();
    let draft = drafts(&mut nurse, &child, None);
    let said: Vec<(&str, bool)> =
        draft.sections.iter().map(|section| (section.heading.as_str(), section.must_write)).collect();
    assert_eq!(said[0], ("The child's voice", false), "what ships keeps whether it must be written");
    assert_eq!(said[1], ("Early Help offered", true));
    assert_eq!((said[9].0, said.len()), ("What we ask for", 10));
    assert_eq!(draft.sections[0].prompt, "A \"day\" in the child's life\n- in her words");
    assert!(!draft.sections[0].sentences.is_empty(), "it is drafted from the record as before");
    assert!(draft.sections[1].sentences.is_empty());
    let early = LockReport { form: form(&child, draft, "A plan."), draft_id: None };
    let mut unwritten = early.clone();
    unwritten.form.sections[1].sentences.clear();
    let Err(Failure::Invalid { problems }) = case_report::lock_report(&mut nurse.app, unwritten, nurse.now)
    else {
        panic!("the service's own section must be written")
    };
    assert!(problems[0].what.starts_with("Early Help offered"), "{problems:?}");
    let open = OneCaseReport { report_id: before };
    let old = case_report::open_case_report(&mut nurse.app, open, nurse.now).unwrap();
    assert_eq!(old.sections[8].heading, "Recommendation", "a locked report keeps its words");

    let back = OneReportWording { template: shipped.template, draft_id: None };
    case_report::reset_report_wording(&mut nurse.app, back, nurse.now).unwrap();
    let again = wording(&mut nurse);
    assert!(again.shipped);
    assert_eq!(format!("{:?}", again.sections), format!("{:?}", shipped.sections));
}
