//! A letter, kept as it was written.

use caseload_domain::letter::{Letter, LetterSent};
use caseload_sync_format::v1::fhir::{
    Attachment, CodeableConcept, Coding, DocumentContent, DocumentReference, DocumentStatus,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    words::{coded_extension, date_extension, known_coding, words, words_extension},
};

/// DocumentReference: the heading and the words as one text. To whom it goes stands beside them.
pub(super) fn document(letter: &Letter, frame: &Frame) -> DocumentReference {
    let Letter {
        id,
        child: of_child,
        template,
        to,
        heading,
        text,
        written_on,
        restricted: _restricted_is_a_label_of_the_frame,
        enclosed,
        printed_on,
        sent,
    } = letter;
    let mut extension = frame.extensions();
    extension.extend(words_extension(extensions::LETTER_TO, to));
    extension.push(date_extension(extensions::LETTER_WRITTEN_ON, *written_on));
    extension.extend(words_extension(extensions::LETTER_ENCLOSED, enclosed));
    extension.extend(printed_on.map(|day| date_extension(extensions::LETTER_PRINTED_ON, day)));
    extension.extend(sent.iter().flat_map(|LetterSent { on, how }| {
        [
            date_extension(extensions::LETTER_SENT_ON, *on),
            coded_extension(extensions::LETTER_SENT_HOW, systems::LETTER_SENT_HOW, *how),
        ]
    }));
    let (status, doc_status) = match (frame.is_in_error(), frame.version) {
        (true, _) => (DocumentStatus::EnteredInError, "entered-in-error"),
        (false, 1) => (DocumentStatus::Current, "final"),
        (false, _) => (DocumentStatus::Current, "amended"),
    };
    // A template is the service's own code; the format has no words for it.
    let template =
        words(template).map(|code| Coding::new(systems::LETTER_TEMPLATE, code.trim(), code.trim()));
    let said: Vec<String> = [words(heading), words(text)].into_iter().flatten().collect();
    DocumentReference {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::DOCUMENT_REFERENCE)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status,
        doc_status: Some(doc_status.to_owned()),
        kind: CodeableConcept {
            coding: std::iter::once(known_coding(systems::RECORD_KIND, "letter")).chain(template).collect(),
            text: None,
        },
        category: Vec::new(),
        subject: child(of_child),
        date: frame.written_at.into(),
        author: vec![frame.author()],
        custodian: Some(frame.trust()),
        description: Some("Letter".to_owned()),
        security_label: frame
            .labels()
            .iter()
            .map(|label| CodeableConcept { coding: vec![label.clone()], text: None })
            .collect(),
        content: vec![DocumentContent { attachment: Attachment::note(&(said.join("\n\n") + "\n")) }],
        context: None,
    }
}
