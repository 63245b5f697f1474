//! The extensions of safeguarding work.

use super::definitions::{ExtensionDefinition, extension, in_parts, optional_part, part};
use super::vocabulary::extensions;

/// Joined to the others in [`super::EXTENSIONS`].
pub(super) const EXTENSIONS: &[ExtensionDefinition] = &[
    extension(extensions::FLAG_KNOWN_TO, &["Flag"], "string", "Who knows of it"),
    extension(extensions::CONCERN_ACTION, &["Encounter", "Flag"], "string", "What was done about a concern"),
    in_parts(
        extensions::POLICE_REPORT,
        &["Flag"],
        &[
            optional_part("reference", "string"),
            optional_part("not-reported-because", "string"),
            part("health-advice", "CodeableConcept"),
            part("law-advice", "CodeableConcept"),
        ],
        "The report to the police of FGM in a girl under 18",
    ),
    in_parts(
        extensions::SAFEGUARDING_EVENT,
        &["Flag"],
        &[
            part("kind", "CodeableConcept"),
            part("on", "date"),
            part("state", "CodeableConcept"),
            part("part", "CodeableConcept"),
            optional_part("note", "string"),
        ],
        "What happened, or is planned",
    ),
    extension(
        extensions::SAFEGUARDING_OUTCOME,
        &["Flag"],
        "CodeableConcept",
        "How the safeguarding status ended",
    ),
    extension(
        extensions::FOLLOWS,
        &["Flag"],
        "Reference",
        "The safeguarding status this one stepped up or down from",
    ),
    in_parts(
        extensions::PLACEMENT,
        &["Observation"],
        &[
            part("kind", "CodeableConcept"),
            part("from", "date"),
            optional_part("until", "date"),
            optional_part("detail", "string"),
        ],
        "Where a looked-after child lives or lived",
    ),
    in_parts(
        extensions::CONCERN,
        &["Encounter"],
        &[part("what", "CodeableConcept")],
        "What worried the practitioner",
    ),
    extension(
        extensions::CONTACT_DECISION,
        &["Encounter"],
        "string",
        "What was decided after a second attempt in a row at which the child was not seen",
    ),
    extension(
        extensions::BODY_FIGURE,
        &["Observation"],
        "CodeableConcept",
        "The outline the marks are drawn on",
    ),
    extension(
        extensions::MOBILITY,
        &["Observation"],
        "CodeableConcept",
        "Whether the child moves about alone",
    ),
    in_parts(
        extensions::BODY_MARK,
        &["Observation.component"],
        &[
            part("view", "CodeableConcept"),
            part("x", "integer"),
            part("y", "integer"),
            optional_part("length", "integer"),
            optional_part("width", "integer"),
            optional_part("colour", "string"),
            optional_part("explanation", "string"),
            optional_part("explained-by", "string"),
        ],
        "Where a mark is, in thousandths of the outline; its size in millimetres; how it was explained",
    ),
    in_parts(
        extensions::INJURY_REFERRAL,
        &["Observation"],
        &[
            part("at", "dateTime"),
            optional_part("to", "string"),
            optional_part("outcome", "string"),
            optional_part("referral", "Reference"),
        ],
        "To whom an injury was referred, and what they decided",
    ),
    extension(
        extensions::SHARING_BASIS,
        &["ServiceRequest", "Task"],
        "CodeableConcept",
        "By what right the child was referred, or the record passed on",
    ),
    extension(
        extensions::REFERRAL_CONFIRMED_ON,
        &["ServiceRequest"],
        "date",
        "When a referral by word of mouth was confirmed in writing",
    ),
    extension(extensions::REFERRAL_CHASE_ON, &["ServiceRequest"], "date", "When to ask for an answer"),
    in_parts(
        extensions::REFERRAL_ANSWER,
        &["ServiceRequest"],
        &[
            part("on", "date"),
            part("answer", "CodeableConcept"),
            optional_part("by", "string"),
            optional_part("reason", "string"),
        ],
        "What the service answered",
    ),
    extension(extensions::REFERRAL_OUTCOME, &["ServiceRequest"], "string", "What came of the referral"),
    extension(
        extensions::FAMILY_TOLD,
        &["Communication"],
        "CodeableConcept",
        "Whether the family was told: yes, no, not asked",
    ),
    in_parts(
        extensions::ESCALATION_STEP,
        &["Task"],
        &[
            part("stage", "CodeableConcept"),
            optional_part("to", "string"),
            part("on", "date"),
            part("reply-by", "date"),
            optional_part("replied-on", "date"),
            optional_part("reply", "string"),
        ],
        "To whom a disagreement was put, and the answer",
    ),
    in_parts(
        extensions::ESCALATION_RESOLVED,
        &["Task"],
        &[part("on", "date"), optional_part("outcome", "string")],
        "How a disagreement was resolved",
    ),
    in_parts(
        extensions::SUPERVISION,
        &["Communication"],
        &[
            part("form", "CodeableConcept"),
            optional_part("actions", "string"),
            optional_part("next-on", "date"),
        ],
        "How supervision was given, and what was agreed",
    ),
    in_parts(
        extensions::ALLEGATION,
        &["Communication"],
        &[
            optional_part("referred-on", "date"),
            optional_part("officer", "string"),
            optional_part("reference", "string"),
            optional_part("outcome", "CodeableConcept"),
            optional_part("note", "string"),
        ],
        "What became of an allegation about a member of staff",
    ),
    extension(extensions::SIGNIFICANT_BECAUSE, &["List.entry"], "string", "Why an entry is significant"),
    extension(extensions::REPORT_MEETING_ON, &["DocumentReference"], "date", "The meeting a report is for"),
    extension(
        extensions::REPORT_SHA256,
        &["DocumentReference"],
        "string",
        "SHA-256 of what was locked, as the printed report names it",
    ),
];
