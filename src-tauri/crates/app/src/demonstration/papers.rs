//! Papers of the demonstration: a locked report, entries marked for a chronology, and what was looked up and asked at a visit.

use caseload_domain::{
    case_report::{
        CaseReport, Nature, ReportSection, Sentence,
        template::{ReportKind, Template},
    },
    chronology::{Chronology, EntryRef, SignificantEntry},
    code::Coded as _,
    contact::Contact,
    id::{CaseReportId, ChildId, ChronologyId},
    record::{Record, RecordKind, RevisionStatus},
    review::{Answer, Finding},
};
use chrono::NaiveDate;

use super::{
    book::Book,
    work::{child, desk},
};
use crate::case_report::fingerprint;

/// The initial conference about the two children, and the report sent two working days before.
const CONFERENCE: i64 = 62;
const REPORT: i64 = 66;

/// Writes what the stories tell of on paper.
pub(super) fn write_papers(book: &mut Book) {
    for given in ["Ava-Mae", "Tyler"] {
        if let Some(child) = child(book, "Doyle", given) {
            report(book, &child, given);
        }
    }
    if let Some(sami) = child(book, "Malik", "Sami") {
        chronology(book, &sami);
        asked(book, &sami);
    }
}

/// Contacts of a child that stand, the newest first.
fn contacts(book: &Book, child: &ChildId, until: NaiveDate) -> Vec<Contact> {
    let mut found: Vec<Contact> = Vec::new();
    for revision in book.revisions() {
        let Record::Contact(contact) = &revision.record else { continue };
        found.retain(|one| one.id != contact.id);
        if revision.status == RevisionStatus::Current
            && contact.child == *child
            && contact.happened_on <= until
        {
            found.push(contact.clone());
        }
    }
    found.sort_by_key(|contact| std::cmp::Reverse((contact.happened_on, contact.happened_at)));
    found
}

fn entry(contact: &Contact) -> EntryRef {
    EntryRef { kind: RecordKind::Contact, id: contact.id.as_str().to_owned() }
}

/// The report to the initial conference: what was seen comes from the contacts, what is thought is the nurse's own.
fn report(book: &mut Book, child: &ChildId, given: &str) {
    let (day, at) = desk(book, REPORT, 25);
    let template = Template::shipped(ReportKind::ConferenceReport);
    let seen: Vec<Contact> =
        contacts(book, child, day).into_iter().filter(|contact| !contact.restricted).collect();
    let own = |text: &str| Sentence {
        text: text.to_owned(),
        nature: Nature::Opinion,
        entry: None,
        restricted: false,
        edited: false,
    };
    let told = |contact: &Contact, text: &str, nature: Nature| Sentence {
        text: text.to_owned(),
        nature,
        entry: Some(entry(contact)),
        restricted: false,
        edited: false,
    };
    let sections = template
        .sections
        .iter()
        .map(|section| {
            let sentences: Vec<Sentence> = match section.code.as_str() {
                "involvement" => seen
                    .iter()
                    .filter(|contact| contact.outcome.took_place())
                    .take(3)
                    .map(|contact| told(contact, &contact.narrative, Nature::Observation))
                    .collect(),
                "voice" => seen
                    .iter()
                    .filter(|contact| !contact.voice.is_empty())
                    .take(2)
                    .map(|contact| told(contact, &contact.voice, Nature::Observation))
                    .collect(),
                "strengths" => vec![own("Kayleigh asks for help with feeds and takes it when it comes to the house.")],
                "analysis" => vec![own(&format!(
                    "{given} goes without warmth and regular food on some days, and contacts are missed when things are worst. Without a plan this is likely to go on."
                ))],
                "recommendation" => vec![own(
                    "I ask the conference for a plan under neglect. I will weigh every two weeks, and tell the social worker the same day when a contact is missed.",
                )],
                _ => Vec::new(),
            };
            ReportSection { code: section.code.clone(), heading: section.heading.clone(), sentences }
        })
        .collect();
    let mut report = CaseReport {
        id: CaseReportId::parse(&book.uuid(at)).expect("a UUID made here is canonical"),
        child: child.clone(),
        template: ReportKind::ConferenceReport.code().to_owned(),
        title: template.title.clone(),
        meeting_on: Some(book.calendar.worked(CONFERENCE)),
        sections,
        locked_at: at,
        sha256: String::new(),
    };
    report.sha256 = fingerprint(&report);
    book.write(at, Record::CaseReport(report));
}

/// What the chair is shown first: the bruise, and the visit with the social worker.
fn chronology(book: &mut Book, sami: &ChildId) {
    let (marked_on, at) = desk(book, 13, 50);
    let entries: Vec<SignificantEntry> = contacts(book, sami, marked_on)
        .iter()
        .filter(|contact| contact.outcome.is_seen() && contact.happened_on >= book.calendar.ago(19))
        .map(|contact| SignificantEntry { entry: entry(contact), marked_on, why: String::new() })
        .collect();
    if entries.is_empty() {
        return;
    }
    let id = ChronologyId::parse(&book.uuid(at)).expect("a UUID made here is canonical");
    book.write(at, Record::Chronology(Chronology { id, child: sami.clone(), entries }));
}

/// He was seen alone at the visit with the social worker, and the duty desk had looked CP-IS up the day the enquiry began.
fn asked(book: &mut Book, sami: &ChildId) {
    let (visit, enquiry) = (book.calendar.ago(13), book.calendar.ago(17));
    let finding = |field: &str, option: &str, note: &str| Finding {
        field: field.to_owned(),
        answer: Answer::Options(vec![option.to_owned()]),
        note: note.to_owned(),
        unchanged_since: None,
    };
    for revision in book.revisions_mut() {
        let Record::Contact(contact) = &mut revision.record else { continue };
        if contact.child != *sami || !contact.findings.is_empty() {
            continue;
        }
        if contact.happened_on == visit && contact.outcome.is_seen() {
            contact.findings.push(finding("seen-alone", "part", ""));
        } else if contact.happened_on == enquiry {
            contact.findings.push(finding("cp-is", "nothing", "Looked up for me by the duty desk."));
        }
    }
}
