//! The control: what the nurse reads at her desk of the same caseload. Each kind of secret must be found there.

use caseload_domain::record::RecordKind;
use serde::Serialize;

use crate::{
    allegation::allegation_list,
    app::App,
    appointment::{
        diary,
        views::{DiaryQuery, DiarySpan},
    },
    assessment::{child_assessments, open_assessment, views::OneAssessment},
    body_map::{open_body_map, views::OneBodyMap},
    case_report::{
        case_reports, open_case_report,
        views::{CaseReportsQuery, OneCaseReport},
    },
    caseload::{
        list_caseload,
        views::{CaseloadQuery, CaseloadSort},
    },
    child::{open_child, views::OpenChild},
    child_work::child_work,
    chronology::{chronology, views::ChronologyQuery},
    clock::Now,
    code::Code,
    contact::{contact_history, open_contact, views::OpenContact},
    draft::{open_draft, views::OneDraft},
    family::family_view,
    place::list_places,
    referral::{open_referral, views::OneReferral},
    school::questionnaires,
    session::views::Nothing,
};

/// Everything a chronology can tell, restricted entries chosen or not.
pub(super) fn whole_chronology(child_id: &str, restricted: bool) -> ChronologyQuery {
    ChronologyQuery {
        child_id: child_id.to_owned(),
        siblings: true,
        restricted_because: restricted.then(|| "asked for".to_owned()),
        person_id: None,
        only_child_id: None,
        types: Vec::new(),
        from: String::new(),
        until: String::new(),
        significant_only: false,
        oldest_first: true,
    }
}

/// The answers of the desk about a child and its caseload, one after another.
pub(super) fn desk(app: &mut App, child_id: &str, now: Now) -> String {
    let mut told = String::new();
    let about = || OpenChild { child_id: child_id.to_owned() };
    let opened = open_child(app, about(), now).unwrap();
    told += &json(&opened);
    told += &json(&child_work(app, about(), now).unwrap());
    told += &json(&family_view(app, about(), now).unwrap());
    told += &json(&child_assessments(app, about(), now).unwrap());
    told += &json(&chronology(app, whole_chronology(child_id, true), now).unwrap());
    told += &json(&allegation_list(app, Nothing {}, now).unwrap());
    told += &json(&list_places(app, Nothing {}, now).unwrap());
    told += &json(&questionnaires(app, Nothing {}, now).unwrap());
    told += &json(&list_caseload(app, everybody(), now).unwrap());
    let booked = DiaryQuery { on: Some(now.today + chrono::Days::new(7)), span: Code(DiarySpan::Day) };
    told += &json(&diary(app, booked, now).unwrap());
    let reports = case_reports(app, CaseReportsQuery { child_id: child_id.to_owned() }, now).unwrap();
    for line in reports.reports {
        assert!(line.holds, "the report was locked with its fingerprint");
        told += &json(&open_case_report(app, OneCaseReport { report_id: line.report_id }, now).unwrap());
    }
    for draft in opened.drafts {
        told += &json(&open_draft(app, OneDraft { draft_id: draft.draft_id }, now).unwrap());
    }
    for read in app.open().unwrap().store.of_child(child_id).unwrap() {
        let record = &read.revision.record;
        if record.kind() == RecordKind::Chronology {
            // Why an entry was marked is on no screen: it goes to the trust with the record.
            told += &format!("{record:?}");
        }
        told += &one_entry(app, record.kind(), record.id().to_owned(), now);
    }
    told
}

/// An entry as its own screen has it, with its history; nothing for the kinds that have none.
fn one_entry(app: &mut App, kind: RecordKind, id: String, now: Now) -> String {
    match kind {
        RecordKind::Contact => {
            let history = contact_history(app, OpenContact { contact_id: id.clone() }, now).unwrap();
            json(&history) + &json(&open_contact(app, OpenContact { contact_id: id }, now).unwrap())
        }
        RecordKind::BodyMap => json(&open_body_map(app, OneBodyMap { body_map_id: id }, now).unwrap()),
        RecordKind::Assessment => {
            json(&open_assessment(app, OneAssessment { assessment_id: id }, now).unwrap())
        }
        RecordKind::Referral => json(&open_referral(app, OneReferral { referral_id: id }, now).unwrap()),
        _ => String::new(),
    }
}

/// An answer as the window gets it.
pub(super) fn json(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap()
}

fn everybody() -> CaseloadQuery {
    CaseloadQuery {
        search: String::new(),
        sort: Code(CaseloadSort::Name),
        descending: false,
        levels: Vec::new(),
        flag_types: Vec::new(),
        flagged_only: false,
        age_bands: Vec::new(),
        schools: Vec::new(),
        not_received_only: false,
        include_left: false,
        offset: 0,
        limit: 60,
    }
}
