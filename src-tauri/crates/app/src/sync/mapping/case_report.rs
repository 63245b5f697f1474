//! A locked report or summary.

use caseload_domain::case_report::{CaseReport, Nature, ReportSection, Sentence};
use caseload_sync_format::v1::fhir::{
    Attachment, CodeableConcept, Coding, DocumentContent, DocumentContext, DocumentReference, DocumentStatus,
    Reference,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    chronology,
    frame::{Frame, child, record_identifier},
    words::{date_extension, known_coding, words, words_extension},
};

/// DocumentReference: the words as plain text, each sentence with what it is; what it was written from as related.
pub(super) fn document(report: &CaseReport, frame: &Frame) -> DocumentReference {
    let CaseReport { id, child: of_child, template, title, meeting_on, sections, locked_at, sha256 } = report;
    let mut extension = frame.extensions();
    extension.extend(meeting_on.map(|day| date_extension(extensions::REPORT_MEETING_ON, day)));
    extension.extend(words_extension(extensions::REPORT_SHA256, sha256));
    let mut codes = vec![known_coding(systems::RECORD_KIND, "case-report")];
    codes.extend(words(template).map(|template| Coding {
        system: Some(systems::CASE_REPORT_TEMPLATE.to_owned()),
        code: Some(template),
        display: None,
    }));
    let (status, doc_status) = if frame.is_in_error() {
        (DocumentStatus::EnteredInError, "entered-in-error")
    } else {
        (DocumentStatus::Current, if frame.version == 1 { "final" } else { "amended" })
    };
    DocumentReference {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::DOCUMENT_REFERENCE)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status,
        doc_status: Some(doc_status.to_owned()),
        kind: CodeableConcept { coding: codes, text: words(title) },
        category: Vec::new(),
        subject: child(of_child),
        date: (*locked_at).into(),
        author: vec![frame.author()],
        custodian: Some(frame.trust()),
        description: Some("Report".to_owned()),
        security_label: frame
            .labels()
            .iter()
            .map(|label| CodeableConcept { coding: vec![label.clone()], text: None })
            .collect(),
        content: vec![DocumentContent { attachment: Attachment::note(&text(title, sections)) }],
        context: context(sections),
    }
}

/// A sentence a line, under the headings as they were when it was locked.
fn text(title: &str, sections: &[ReportSection]) -> String {
    let mut text = words(title).unwrap_or_else(|| "Report".to_owned());
    for ReportSection { code: _of_the_template, heading, sentences } in sections {
        text.push_str("\n\n");
        text.push_str(&words(heading).unwrap_or_default());
        for Sentence { text: said, nature, entry: _related, restricted, edited } in sentences {
            let Some(said) = words(said) else { continue };
            let limit = if *restricted { ", restricted" } else { "" };
            let by_hand = if *edited { ", edited" } else { "" };
            text.push_str(&format!("\n[{}{limit}{by_hand}] {said}", nature_in_words(*nature)));
        }
    }
    text.push('\n');
    text
}

fn nature_in_words(nature: Nature) -> &'static str {
    match nature {
        Nature::Fact => "fact",
        Nature::Observation => "observation",
        Nature::Reported => "reported",
        Nature::Opinion => "opinion",
    }
}

/// Each entry once, in the order in which the report comes to it.
fn context(sections: &[ReportSection]) -> Option<DocumentContext> {
    let mut related: Vec<Reference> = Vec::new();
    let sentences = sections.iter().flat_map(|section| &section.sentences);
    for source in sentences.filter_map(|sentence| sentence.entry.as_ref().and_then(chronology::reference)) {
        if !related.contains(&source) {
            related.push(source);
        }
    }
    (!related.is_empty()).then(|| DocumentContext { encounter: Vec::new(), period: None, related })
}
