//! The extensions of care over time: episodes and their packages, health plans, transfers, moves, letters.

use super::definitions::{ExtensionDefinition, extension, in_parts, optional_part, part};
use super::vocabulary::extensions;

/// Joined to the others in [`super::EXTENSIONS`].
pub(super) const EXTENSIONS: &[ExtensionDefinition] = &[
    extension(
        extensions::EPISODE_ACTIVITY,
        &["EpisodeOfCare"],
        "CodeableConcept",
        "Whether partners work alongside now, or the family is only watched over",
    ),
    in_parts(
        extensions::PACKAGE_MEASURE,
        &["EpisodeOfCare"],
        &[
            optional_part("what", "string"),
            optional_part("baseline", "string"),
            optional_part("closing", "string"),
        ],
        "What is measured at the start and at the close, in the words of the tool or the diary",
    ),
    in_parts(
        extensions::EPISODE_PARTNER,
        &["EpisodeOfCare"],
        &[optional_part("agency", "string"), optional_part("name", "string")],
        "An agency that works alongside",
    ),
    in_parts(
        extensions::EPISODE_LEAD,
        &["EpisodeOfCare"],
        &[optional_part("practitioner", "string"), optional_part("agency", "string")],
        "The lead practitioner",
    ),
    in_parts(
        extensions::LEVEL_STEP,
        &["EpisodeOfCare"],
        &[
            part("on", "date"),
            part("from", "CodeableConcept"),
            part("to", "CodeableConcept"),
            optional_part("reason", "string"),
            optional_part("agreed-by", "string"),
        ],
        "A step from one level to the other in the same episode",
    ),
    in_parts(
        extensions::EPISODE_REOPENED,
        &["EpisodeOfCare"],
        &[
            part("on", "date"),
            optional_part("reason", "string"),
            part("ended-on", "date"),
            part("outcome", "CodeableConcept"),
            optional_part("note", "string"),
        ],
        "An end that was taken back, and how the episode had closed",
    ),
    in_parts(
        extensions::PROGRAMME_CONSENT,
        &["EpisodeOfCare"],
        &[part("on", "date"), part("answer", "CodeableConcept"), optional_part("by", "string")],
        "What the family answered to a voluntary programme",
    ),
    in_parts(
        extensions::GOAL_SCORE,
        &["Goal"],
        &[optional_part("on", "date"), part("score", "integer")],
        "Where the goal stood on a day, 0 to 10; no day where it was not kept",
    ),
    in_parts(
        extensions::CASELOAD_MOVE,
        &["Patient"],
        &[
            optional_part("on", "date"),
            part("direction", "CodeableConcept"),
            optional_part("reason", "string"),
        ],
        "A coming onto the caseload or a leaving of it",
    ),
    in_parts(
        extensions::EARLIER_HOME,
        &["Patient"],
        &[
            optional_part("address", "string"),
            optional_part("household", "string"),
            optional_part("adults", "string"),
            optional_part("since", "date"),
            part("until", "date"),
            optional_part("why", "string"),
        ],
        "Where and with whom the child lived for a time that is over; adults are ids of Person parted by spaces",
    ),
    in_parts(
        extensions::COVER,
        &["Patient"],
        &[optional_part("for", "string"), part("until", "date")],
        "A colleague's child, cared for while she is away",
    ),
    in_parts(
        extensions::DEATH,
        &["Patient"],
        &[
            part("expected", "CodeableConcept"),
            optional_part("panel-told-on", "date"),
            optional_part("wishes", "string"),
        ],
        "What is known of a child's death beside its day",
    ),
    in_parts(
        extensions::DEATH_FACTOR,
        &["Patient"],
        &[part("factor", "string")],
        "A factor on the record that the child death overview panel asks for, by the code of its field",
    ),
    in_parts(
        extensions::GIVEN,
        &["Encounter"],
        &[part("item", "CodeableConcept"), part("quantity", "integer")],
        "Something given to the family by hand, and how many",
    ),
    in_parts(
        extensions::SIGNPOSTED,
        &["Encounter"],
        &[part("service", "Reference")],
        "A local service the family was told of",
    ),
    extension(
        extensions::HEALTH_PLAN_MEDICATION,
        &["CarePlan"],
        "string",
        "Medicines kept and given, with where they are kept",
    ),
    extension(
        extensions::HEALTH_PLAN_EMERGENCY,
        &["CarePlan"],
        "string",
        "What to do when it goes wrong, and whom to ring",
    ),
    extension(
        extensions::HEALTH_PLAN_REVIEW_DATE,
        &["CarePlan"],
        "date",
        "When the plan is to be looked at again",
    ),
    in_parts(
        extensions::HEALTH_PLAN_COPY,
        &["CarePlan"],
        &[optional_part("holder", "string"), part("on", "date")],
        "Somebody who holds a copy of the plan, and since when",
    ),
    in_parts(
        extensions::HEALTH_PLAN_TRAINING,
        &["CarePlan"],
        &[
            optional_part("what", "string"),
            optional_part("who", "string"),
            part("on", "date"),
            optional_part("renew-on", "date"),
        ],
        "Training given to the people who carry the plan out",
    ),
    in_parts(
        extensions::HEALTH_PLAN_END,
        &["CarePlan"],
        &[part("reason", "CodeableConcept"), optional_part("note", "string")],
        "Why the plan is no longer in force",
    ),
    in_parts(
        extensions::OFFERED,
        &["HealthcareService"],
        &[optional_part("from", "date"), optional_part("until", "date")],
        "From when and until when a service is offered, or its entry holds",
    ),
    extension(extensions::TRANSFER_TEAM, &["Task"], "string", "The team or organisation care passes to"),
    extension(extensions::TRANSFER_COVER_UNTIL, &["Task"], "date", "The last day of cover"),
    in_parts(
        extensions::TRANSFER_RATING,
        &["Task"],
        &[
    extension(extensions::TRANSFER_COVER_ENDED_ON, &["Task"], "date", "When care came back from cover"),
            optional_part("rating", "CodeableConcept"),
            optional_part("reason", "string"),
            optional_part("meeting-on", "date"),
        ],
        "The traffic light of a transfer, why that colour, and the caseload meeting",
    ),
    in_parts(
        extensions::TRANSFER_DISCUSSED,
        &["Task"],
        &[optional_part("on", "date"), optional_part("with", "string")],
        "When and with whom a transfer was discussed",
    ),
    in_parts(
        extensions::TRANSFER_FAMILY,
        &["Task"],
        &[optional_part("told-on", "date"), optional_part("not-told-because", "string")],
        "When the family was told of a transfer, or why not",
    ),
    in_parts(
        extensions::TRANSFER_ACKNOWLEDGED,
        &["Task"],
        &[part("entry", "Reference")],
        "Something open on the record that was read before care passed",
    ),
    in_parts(
        extensions::TRANSFER_SENT,
        &["Task"],
        &[optional_part("on", "date"), optional_part("handover-sha256", "string")],
        "When the record was sent, and the fingerprint of the handover file",
    ),
    extension(extensions::TRANSFER_RECEIVED_ON, &["Task"], "date", "When the record arrived"),
    in_parts(
        extensions::TRANSFER_ANSWER,
        &["Task"],
        &[
            part("on", "date"),
            part("answer", "CodeableConcept"),
            optional_part("by", "string"),
            optional_part("reason", "string"),
        ],
        "What the receiver of a transfer answered",
    ),
    extension(extensions::TRANSFER_CANCELLED_ON, &["Task"], "date", "When a transfer was given up"),
    extension(
        extensions::LETTER_TO,
        &["DocumentReference"],
        "string",
        "To whom a letter goes, as on the envelope",
    ),
    extension(extensions::LETTER_WRITTEN_ON, &["DocumentReference"], "date", "The day a letter was written"),
];
