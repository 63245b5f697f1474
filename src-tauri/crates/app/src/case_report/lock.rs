//! Locking a report, and the locked ones: each kept with the fingerprint of its words, none ever changed.

use std::collections::BTreeMap;

use caseload_domain::{
    case_report::{CaseReport, ReportSection, Sentence, template::ReportKind},
    chronology::EntryRef,
    code::Coded as _,
    id::CaseReportId,
    problem::Problems,
    record::{Record, RevisionStatus},
};
use caseload_store::{Origin, ReadRevision};
use sha2::{Digest as _, Sha256};

use super::{
    draft::sources,
    in_force, source_view,
    views::{
        CaseReportLine, CaseReportList, CaseReportsQuery, LockReport, OneCaseReport, OpenedCaseReport,
        ReportForm, SectionDraft, SentenceForm, SentenceView,
    },
};
use crate::{
    app::{App, first, new_id},
    chronology::{Family, flag_held_back, needed_why, note_restricted},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    task::{child_of, saved},
    typed::{Looking, optional_date},
};

/// Locks a report: its words are written with their fingerprint, and the draft goes in the same transaction.
///
/// # Errors
/// [`Failure::Invalid`] while a blank stands, a section only the nurse can write is empty, a sentence's entry is not of
/// this family, or a restricted one was not chosen.
pub fn lock_report(app: &mut App, request: LockReport, now: Now) -> Answer<Saved> {
    let LockReport { form, draft_id } = request;
    needed_why(form.restricted_because.as_deref())?;
    let child = child_of(app, &form.child_id)?;
    let store = &app.open()?.store;
    let template = in_force(store, form.template.0)?;
    let family = Family::read(store, &form.child_id, true)?;
    let entries: BTreeMap<&str, &ReadRevision> = family
        .members
        .iter()
        .flat_map(|member| &member.entries)
        .map(|entry| (entry.revision.record.id(), entry))
        .collect();
    let mut problems = Problems::default();
    let ReportForm { child_id, template: kind, meeting_on, restricted_because, sections } = form;
    // A conference is ahead as often as behind: a day without a year is the next one.
    let meeting_on = optional_date("meetingOn", &meeting_on, Looking::Forward, now, &mut problems);
    if template.meeting && meeting_on.is_none() {
        problems.push("meetingOn", "The day of the meeting is missing", "Type it like 12/01/2027 or 12 Jan");
    }
    let sections: Vec<ReportSection> = sections
        .into_iter()
        .map(|section| {
            let field = format!("section-{}", section.code);
            let sentences = section
                .sentences
                .into_iter()
                .filter(|sentence| !sentence.text.trim().is_empty())
                .filter_map(|form| {
                    let sentence = sentence(form, &entries);
                    if sentence.is_none() {
                        problems.push(
                            field.clone(),
                            "A sentence comes from an entry that is not there any more",
                            "Take the sentence out, or make a fresh draft",
                        );
                    }
                    sentence
                })
                .collect();
            ReportSection { code: section.code, heading: section.heading, sentences }
        })
        .collect();
    let restricted =
        sections.iter().flat_map(|section| &section.sentences).any(|sentence| sentence.restricted);
    if restricted && restricted_because.is_none() {
        problems.push(
            "restrictedBecause",
            "A restricted sentence is in the report and nobody chose it",
            "Choose restricted entries and say why, or take the sentence out",
        );
    }
    gather(problems, template.finished(&sections))?;
    let mut report = CaseReport {
        id: CaseReportId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
        child,
        template: kind.0.code().to_owned(),
        title: template.title,
        meeting_on,
        sections,
        locked_at: now.instant,
        sha256: String::new(),
    };
    report.sha256 = fingerprint(&report);
    report.check()?;
    if restricted && let Some(reason) = &restricted_because {
        note_restricted(app, "lock-restricted-report", &child_id, reason, now)?;
    }
    let revision = first(Record::CaseReport(report), "lock-report", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// A sentence as it is locked; `None` when its entry is not of this family.
fn sentence(form: SentenceForm, entries: &BTreeMap<&str, &ReadRevision>) -> Option<Sentence> {
    let SentenceForm { text, nature, record_id, restricted, edited } = form;
    let source = match &record_id {
        None => None,
        Some(id) => Some(&entries.get(id.as_str())?.revision.record),
    };
    Some(Sentence {
        text: text.trim().to_owned(),
        nature: nature.0,
        // What its entry holds back stays held back, whatever a form says.
        restricted: restricted || source.is_some_and(is_held_back),
        edited: edited && source.is_some(),
        entry: source.map(|record| EntryRef { kind: record.kind(), id: record.id().to_owned() }),
    })
}

fn is_held_back(record: &Record) -> bool {
    match record {
        Record::Contact(contact) => contact.restricted,
        Record::Flag(flag) => flag_held_back(flag).is_some(),
        Record::Referral(referral) => referral.restricted,
        Record::Assessment(assessment) => assessment.about.is_some(),
        Record::Letter(letter) => letter.restricted,
        Record::Sharing(_) | Record::Supervision(_) | Record::Allegation(_) => true,
        Record::Practitioner(..)
        | Record::Child(_)
        | Record::Person(_)
        | Record::Relationship(_)
        | Record::Episode(_)
        | Record::HealthPlan(_)
        | Record::LocalService(_)
        | Record::Transfer(_)
        | Record::Task(_)
        | Record::Measurement(_)
        | Record::Appointment(_)
        | Record::Place(_)
        | Record::Questionnaire(_)
        // Of a status, single sentences are held back: placements and what was found about adults.
        | Record::SafeguardingEpisode(_)
        | Record::Escalation(_)
        | Record::BodyMap(_)
        | Record::Chronology(_)
        | Record::CaseReport(_) => false,
    }
}

/// The fingerprint of a report's words.
pub(crate) fn fingerprint(report: &CaseReport) -> String {
    hex::encode(Sha256::digest(report.canonical()))
}

/// The locked reports of a child, newest first, each checked against its fingerprint.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer.
pub fn case_reports(app: &mut App, request: CaseReportsQuery, _: Now) -> Answer<CaseReportList> {
    let family = Family::read(&app.open()?.store, &request.child_id, false)?;
    let entries = &family.child().entries;
    let mut reports = Vec::new();
    for entry in entries {
        if let Record::CaseReport(report) = &entry.revision.record {
            reports.push(line(report, &entry.revision.author, entries)?);
        }
    }
    reports.sort_by_key(|line| std::cmp::Reverse((line.locked_at, line.report_id.clone())));
    Ok(CaseReportList { reports })
}

fn line(report: &CaseReport, author: &str, entries: &[ReadRevision]) -> Answer<CaseReportLine> {
    let newer = entries
        .iter()
        .filter(|entry| {
            entry.revision.written_at > report.locked_at
                && !matches!(entry.revision.record, Record::CaseReport(_) | Record::Chronology(_))
        })
        .count();
    Ok(CaseReportLine {
        report_id: report.id.as_str().to_owned(),
        template: Code(kind_of(report)?),
        title: report.title.clone(),
        meeting_on: report.meeting_on,
        locked_at: report.locked_at,
        author: author.to_owned(),
        holds: fingerprint(report) == report.sha256,
        sha256: report.sha256.clone(),
        restricted: report.sections.iter().flat_map(|section| &section.sentences).any(|one| one.restricted),
        newer_entries: u32::try_from(newer).unwrap_or(u32::MAX),
    })
}

fn kind_of(report: &CaseReport) -> Answer<ReportKind> {
    ReportKind::from_code(&report.template).ok_or_else(|| Failure::Damaged {
        finding: "a locked report names a template that nobody knows".to_owned(),
    })
}

/// A locked report with who locked it.
pub(super) fn locked(app: &App, report_id: &str) -> Answer<(CaseReport, String)> {
    let read = app.open()?.store.current(report_id)?;
    let standing = read.revision.status == RevisionStatus::Current;
    match read.revision.record {
        Record::CaseReport(report) if standing => Ok((report, read.revision.author)),
        _ => Err(Failure::NotFound),
    }
}

/// Opens a locked report: to read, to print, or to make a new one from it.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer.
pub fn open_case_report(app: &mut App, request: OneCaseReport, _: Now) -> Answer<OpenedCaseReport> {
    let (report, author) = locked(app, &request.report_id)?;
    let store = &app.open()?.store;
    let family = Family::read(store, report.child.as_str(), true)?;
    let sources = sources(&family);
    let template = in_force(store, kind_of(&report)?)?;
    let asked = |code: &str| template.sections.iter().find(|section| section.code == code);
    let sections = report
        .sections
        .iter()
        .map(|section| SectionDraft {
            code: section.code.clone(),
            heading: section.heading.clone(),
            prompt: asked(&section.code).map(|asked| asked.prompt.clone()).unwrap_or_default(),
            must_write: asked(&section.code).is_some_and(|asked| asked.must_write),
            sentences: section
                .sentences
                .iter()
                .map(|sentence| SentenceView {
                    text: sentence.text.clone(),
                    nature: Code(sentence.nature),
                    entry: sentence.entry.as_ref().map(|entry| source_view(entry, &sources)),
                    restricted: sentence.restricted,
                    edited: sentence.edited,
                })
                .collect(),
        })
        .collect();
    Ok(OpenedCaseReport {
        child_id: report.child.as_str().to_owned(),
        line: line(&report, &author, &family.child().entries)?,
        sections,
    })
}
