//! Every URL the format uses: identifier systems, profiles, extensions, code systems.

/// Our own canonical base, until the owner has a domain. `.invalid` can never resolve.
pub const BASE: &str = "https://caseload.invalid/fhir/";

macro_rules! ours {
    ($folder:literal, $name:literal) => {
        concat!("https://caseload.invalid/fhir/", $folder, "/", $name)
    };
}

/// Identifier systems.
pub mod identifiers {
    /// NHS number, ten digits without spaces.
    pub const NHS_NUMBER: &str = "https://fhir.nhs.uk/Id/nhs-number";
    /// ODS code of an organisation.
    pub const ODS_CODE: &str = "https://fhir.nhs.uk/Id/ods-organization-code";
    /// Smartcard user id.
    pub const SDS_USER_ID: &str = "https://fhir.nhs.uk/Id/sds-user-id";
    /// Nursing and Midwifery Council PIN.
    pub const NMC_PIN: &str = "https://fhir.hl7.org.uk/Id/nmc-number";
    /// Our record id.
    pub const RECORD: &str = ours!("Id", "record");
    /// One visit that was written once for several children: on each contact after the first, the first one's record id.
    pub const VISIT: &str = ours!("Id", "visit");
    /// A school's URN at the Department for Education.
    pub const SCHOOL_URN: &str = ours!("Id", "school-urn");
    /// An adult of the family, on a RelatedPerson: its Person's record id.
    pub const PERSON: &str = ours!("Id", "person");
    /// A laptop.
    pub const DEVICE: &str = ours!("Id", "device");
}

/// Profiles claimed in `meta.profile`. Person and Goal have none in UK Core.
pub mod profiles {
    macro_rules! uk_core {
        ($name:literal) => {
            concat!("https://fhir.hl7.org.uk/StructureDefinition/UKCore-", $name)
        };
    }
    /// Patient
    pub const PATIENT: &str = uk_core!("Patient");
    /// RelatedPerson
    pub const RELATED_PERSON: &str = uk_core!("RelatedPerson");
    /// Practitioner
    pub const PRACTITIONER: &str = uk_core!("Practitioner");
    /// Organization
    pub const ORGANIZATION: &str = uk_core!("Organization");
    /// Encounter
    pub const ENCOUNTER: &str = uk_core!("Encounter");
    /// DocumentReference
    pub const DOCUMENT_REFERENCE: &str = uk_core!("DocumentReference");
    /// Flag
    pub const FLAG: &str = uk_core!("Flag");
    /// EpisodeOfCare
    pub const EPISODE_OF_CARE: &str = uk_core!("EpisodeOfCare");
    /// Appointment
    pub const APPOINTMENT: &str = uk_core!("Appointment");
    /// Location
    pub const LOCATION: &str = uk_core!("Location");
    /// QuestionnaireResponse
    pub const QUESTIONNAIRE_RESPONSE: &str = uk_core!("QuestionnaireResponse");
    /// Observation
    pub const OBSERVATION: &str = uk_core!("Observation");
    /// A weight, final
    pub const BODY_WEIGHT: &str = uk_core!("Observation-VitalSigns-BodyWeight");
    /// A length or a height, final
    pub const BODY_HEIGHT: &str = uk_core!("Observation-VitalSigns-BodyHeight");
    /// A head circumference, final
    pub const HEAD_CIRCUMFERENCE: &str = uk_core!("Observation-VitalSigns-HeadCircumference");
    /// Condition
    pub const CONDITION: &str = uk_core!("Condition");
    /// Task
    pub const TASK: &str = uk_core!("Task");
    /// ServiceRequest
    pub const SERVICE_REQUEST: &str = uk_core!("ServiceRequest");
    /// Communication
    pub const COMMUNICATION: &str = uk_core!("Communication");
    /// CarePlan
    pub const CARE_PLAN: &str = uk_core!("CarePlan");
    /// HealthcareService
    pub const HEALTHCARE_SERVICE: &str = uk_core!("HealthcareService");
    /// List
    pub const LIST: &str = uk_core!("List");
    /// Provenance
    pub const PROVENANCE: &str = uk_core!("Provenance");
}

/// Extension URLs: ours first, then UK Core's. Ours are defined in `fhir-definitions/`.
pub mod extensions {
    /// Encounter, codeableConcept of [`super::systems::ATTENDANCE_OUTCOME`]: seen, was not brought, …
    pub const ATTENDANCE_OUTCOME: &str = ours!("StructureDefinition", "attendance-outcome");
    /// Encounter, codeableConcept of [`super::systems::CONTACT_MODE`]: face to face, telephone, …
    pub const CONTACT_MODE: &str = ours!("StructureDefinition", "contact-mode");
    /// Encounter, string: the voice of the child.
    pub const CONTACT_VOICE: &str = ours!("StructureDefinition", "contact-voice");
    /// Encounter, string: the contact's purpose in the nurse's words.
    pub const CONTACT_PURPOSE: &str = ours!("StructureDefinition", "contact-purpose");
    /// Encounter, string: what was done next when the child was not seen.
    pub const CONTACT_NEXT_STEP: &str = ours!("StructureDefinition", "contact-next-step");
    /// RelatedPerson, codeableConcept of [`super::systems::YES_NO_NOT_ASKED`].
    pub const PARENTAL_RESPONSIBILITY: &str = ours!("StructureDefinition", "parental-responsibility");
    /// RelatedPerson, codeableConcept of [`super::systems::YES_NO_NOT_ASKED`].
    pub const LIVES_WITH_CHILD: &str = ours!("StructureDefinition", "lives-with-child");
    /// EpisodeOfCare, codeableConcept of [`super::systems::EPISODE_OUTCOME`].
    pub const EPISODE_OUTCOME: &str = ours!("StructureDefinition", "episode-outcome");
    /// EpisodeOfCare, string: why there were more sessions than the package allows.
    pub const SESSION_LIMIT_REASON: &str = ours!("StructureDefinition", "session-limit-reason");
    /// Flag, date: when it is to be reviewed.
    pub const FLAG_REVIEW_DATE: &str = ours!("StructureDefinition", "flag-review-date");
    /// Flag, codeableConcept of [`super::systems::FLAG_SOURCE`], its text saying who told whom.
    pub const FLAG_SOURCE: &str = ours!("StructureDefinition", "flag-source");
    /// Flag, string: the detail in the nurse's words.
    pub const FLAG_DETAIL: &str = ours!("StructureDefinition", "flag-detail");
    /// Flag, string: why it ended.
    pub const FLAG_END_REASON: &str = ours!("StructureDefinition", "flag-end-reason");
    /// Flag, codeableConcept of [`super::systems::FLAG_CERTAINTY`]: how sure the source is.
    pub const FLAG_CERTAINTY: &str = ours!("StructureDefinition", "flag-certainty");
    /// EpisodeOfCare, date: when it is to be reviewed.
    pub const EPISODE_REVIEW_DATE: &str = ours!("StructureDefinition", "episode-review-date");
    /// EpisodeOfCare, string: what was achieved, or why not.
    pub const EPISODE_OUTCOME_NOTE: &str = ours!("StructureDefinition", "episode-outcome-note");
    /// EpisodeOfCare, integer: how many sessions are planned.
    pub const SESSIONS_PLANNED: &str = ours!("StructureDefinition", "sessions-planned");
    /// Goal, integer 0 to 10: where it stood at the start, as the family puts it.
    pub const GOAL_BASELINE: &str = ours!("StructureDefinition", "goal-baseline");
    /// Goal, integer 0 to 10: where it stands now.
    pub const GOAL_LATEST: &str = ours!("StructureDefinition", "goal-latest");
    /// Patient, codeableConcept of [`super::systems::CASELOAD_STATUS`].
    pub const CASELOAD_STATUS: &str = ours!("StructureDefinition", "caseload-status");
    /// Patient, codeableConcept of [`super::systems::YES_NO_NOT_ASKED`].
    pub const INTERPRETER_NEEDED: &str = ours!("StructureDefinition", "interpreter-needed");
    /// Patient, string: what must be known before a visit.
    pub const VISIT_NOTE: &str = ours!("StructureDefinition", "visit-note");
    /// Patient, reference to the school by name and URN.
    pub const SCHOOL: &str = ours!("StructureDefinition", "school");
    /// Patient, integer: national curriculum year, -1 nursery, 0 Reception.
    pub const YEAR_GROUP: &str = ours!("StructureDefinition", "year-group");
    /// Patient, string: the class within the year, as the school calls it.
    pub const SCHOOL_CLASS: &str = ours!("StructureDefinition", "school-class");
    /// Person and RelatedPerson, quantity: how tall a parent is, in centimetres.
    pub const PARENT_HEIGHT: &str = ours!("StructureDefinition", "parent-height");
    /// A note of an Observation, boolean true: it says what was done about an answer that could not wait.
    pub const ACTION_TAKEN: &str = ours!("StructureDefinition", "action-taken");
    /// An item of a QuestionnaireResponse, string: more about the answer, in the nurse's words.
    pub const FINDING_NOTE: &str = ours!("StructureDefinition", "finding-note");
    /// An item of a QuestionnaireResponse, date: the day of the contact since which nothing has changed.
    pub const UNCHANGED_SINCE: &str = ours!("StructureDefinition", "unchanged-since");
    /// Patient and Location, string: the practitioner named on the record, or for the place.
    pub const NAMED_PRACTITIONER: &str = ours!("StructureDefinition", "named-practitioner");
    /// Patient, string: the authority the child lives in.
    pub const RESIDENT_AUTHORITY: &str = ours!("StructureDefinition", "resident-authority");
    /// Patient, string: children with the same value share a home.
    pub const HOUSEHOLD: &str = ours!("StructureDefinition", "household");
    /// Any resource, string: why it was never true.
    pub const ENTERED_IN_ERROR_REASON: &str = ours!("StructureDefinition", "entered-in-error-reason");
    /// Any resource, string: why it was amended.
    pub const AMENDMENT_REASON: &str = ours!("StructureDefinition", "amendment-reason");
    /// Any resource, dateTime: when it was written, where that differs from when it happened.
    pub const WRITTEN_AT: &str = ours!("StructureDefinition", "written-at");
    /// Patient, date: for the unborn.
    pub const EXPECTED_DATE_OF_DELIVERY: &str = ours!("StructureDefinition", "expected-date-of-delivery");
    /// Patient, codeableConcept of [`super::systems::LEVEL_OF_CARE`].
    pub const LEVEL_OF_CARE: &str = ours!("StructureDefinition", "level-of-care");
    /// Patient, integer: gestation at birth in completed days.
    pub const GESTATION: &str = ours!("StructureDefinition", "gestation");
    /// Patient, date: the first day of the level of care.
    pub const LEVEL_OF_CARE_SINCE: &str = ours!("StructureDefinition", "level-of-care-since");
    /// Patient, parts `level`, `since` (absent when not known) and `until`: a level of care that has ended.
    pub const EARLIER_LEVEL_OF_CARE: &str = ours!("StructureDefinition", "earlier-level-of-care");
    /// Patient, codeableConcept of [`super::systems::YES_NO_NOT_ASKED`]: special educational needs or a disability.
    pub const SEND: &str = ours!("StructureDefinition", "send");
    /// Patient, integer 1 to 10: deprivation decile of the neighbourhood, 1 the most deprived.
    pub const IMD_DECILE: &str = ours!("StructureDefinition", "imd-decile");
    /// Patient, date: when the child came onto the caseload from elsewhere.
    pub const JOINED_ON: &str = ours!("StructureDefinition", "joined-on");
    /// Patient, date: when the child left the caseload, or died.
    pub const LEFT_ON: &str = ours!("StructureDefinition", "left-on");
    /// Encounter, parts `name` and `role`: who delivered it, where that was recorded.
    pub const DELIVERED_BY: &str = ours!("StructureDefinition", "delivered-by");
    /// Encounter, parts `name` and `on`: who signed for a learner.
    pub const COUNTERSIGNED: &str = ours!("StructureDefinition", "countersigned");
    /// Encounter, codeableConcept of [`super::systems::INFANT_FEEDING`].
    pub const INFANT_FEEDING: &str = ours!("StructureDefinition", "infant-feeding");
    /// Appointment, codeableConcept of [`super::systems::APPOINTMENT_STATUS`], its text the reason.
    pub const APPOINTMENT_STATUS: &str = ours!("StructureDefinition", "appointment-status");
    /// Appointment, codeableConcept of [`super::systems::CONTACT_PLACE`]: what sort of place.
    pub const APPOINTMENT_SETTING: &str = ours!("StructureDefinition", "appointment-setting");
    /// Appointment and Task, reference to the Encounter that came of it.
    pub const RESULTING_CONTACT: &str = ours!("StructureDefinition", "resulting-contact");
    /// Location, parts `programme`, `school-year`, `status` and `on`: a school invited to a part of the programme.
    pub const INVITATION: &str = ours!("StructureDefinition", "invitation");
    /// Task that is a questionnaire, date: when it came back.
    pub const RETURNED_ON: &str = ours!("StructureDefinition", "questionnaire-returned-on");
    /// Task that is a questionnaire, parts `on`, `outcome` and `note`: what was found when it was read.
    pub const TRIAGE: &str = ours!("StructureDefinition", "questionnaire-triage");
    /// Task that is a questionnaire, date: when the follow-up was done.
    pub const FOLLOWED_UP_ON: &str = ours!("StructureDefinition", "questionnaire-followed-up-on");
    /// Goal and Task, reference to the EpisodeOfCare they belong to.
    pub const EPISODE: &str = ours!("StructureDefinition", "episode");

    /// Flag, string: who knows of it.
    pub const FLAG_KNOWN_TO: &str = ours!("StructureDefinition", "flag-known-to");
    /// Encounter and Flag, string: what was done about a concern.
    pub const CONCERN_ACTION: &str = ours!("StructureDefinition", "concern-action");
    /// Flag, parts `reference`, `not-reported-because`, `health-advice` and `law-advice`: the report to the police of FGM.
    pub const POLICE_REPORT: &str = ours!("StructureDefinition", "police-report");
    /// Flag, parts `kind`, `on`, `state`, `part` and `note`: what happened, or is planned.
    pub const SAFEGUARDING_EVENT: &str = ours!("StructureDefinition", "safeguarding-event");
    /// Flag of a safeguarding status, codeableConcept of [`super::systems::SAFEGUARDING_OUTCOME`]: how it ended.
    pub const SAFEGUARDING_OUTCOME: &str = ours!("StructureDefinition", "safeguarding-outcome");
    /// Flag of a safeguarding status, reference to the Flag of the status it stepped up or down from.
    pub const FOLLOWS: &str = ours!("StructureDefinition", "follows");
    /// Observation of a safeguarding status, parts `kind`, `from`, `until` and `detail`: where a looked-after child lives.
    pub const PLACEMENT: &str = ours!("StructureDefinition", "placement");
    /// Encounter, part `what` of [`super::systems::CONCERN`]: what worried the practitioner.
    pub const CONCERN: &str = ours!("StructureDefinition", "concern");
    /// Encounter, string: what was decided after a second attempt in a row at which the child was not seen.
    pub const CONTACT_DECISION: &str = ours!("StructureDefinition", "contact-decision");
    /// Observation of a body map, codeableConcept of [`super::systems::BODY_FIGURE`].
    pub const BODY_FIGURE: &str = ours!("StructureDefinition", "body-figure");
    /// Observation of a body map, codeableConcept of [`super::systems::MOBILITY`].
    pub const MOBILITY: &str = ours!("StructureDefinition", "mobility");
    /// Component of a body map, parts `view`, `x`, `y`, `length`, `width`, `colour`, `explanation` and `explained-by`:
    /// thousandths of the outline, millimetres, words.
    pub const BODY_MARK: &str = ours!("StructureDefinition", "body-mark");
    /// Observation of a body map, parts `at`, `to`, `outcome` and `referral`.
    pub const INJURY_REFERRAL: &str = ours!("StructureDefinition", "injury-referral");
    /// ServiceRequest, and Task that is a transfer, codeableConcept of [`super::systems::SHARING_BASIS`].
    pub const SHARING_BASIS: &str = ours!("StructureDefinition", "sharing-basis");
    /// ServiceRequest, date: when a referral by word of mouth was confirmed in writing.
    pub const REFERRAL_CONFIRMED_ON: &str = ours!("StructureDefinition", "referral-confirmed-on");
    /// ServiceRequest, date: when to ask, while there is no answer.
    pub const REFERRAL_CHASE_ON: &str = ours!("StructureDefinition", "referral-chase-on");
    /// ServiceRequest, parts `on`, `answer`, `by` and `reason`.
    pub const REFERRAL_ANSWER: &str = ours!("StructureDefinition", "referral-answer");
    /// ServiceRequest, string: what came of it.
    pub const REFERRAL_OUTCOME: &str = ours!("StructureDefinition", "referral-outcome");
    /// Communication of what was shared, codeableConcept of [`super::systems::YES_NO_NOT_ASKED`].
    pub const FAMILY_TOLD: &str = ours!("StructureDefinition", "family-told");
    /// Task that is an escalation, parts `stage`, `to`, `on`, `reply-by`, `replied-on` and `reply`.
    pub const ESCALATION_STEP: &str = ours!("StructureDefinition", "escalation-step");
    /// Task that is an escalation, parts `on` and `outcome`: how it was resolved.
    pub const ESCALATION_RESOLVED: &str = ours!("StructureDefinition", "escalation-resolved");
    /// Communication of a supervision, parts `form`, `actions` and `next-on`.
    pub const SUPERVISION: &str = ours!("StructureDefinition", "supervision");
    /// Communication of an allegation, parts `referred-on`, `officer`, `reference`, `outcome` and `note`.
    pub const ALLEGATION: &str = ours!("StructureDefinition", "allegation");
    /// Entry of a List, string: why it is significant.
    pub const SIGNIFICANT_BECAUSE: &str = ours!("StructureDefinition", "significant-because");
    /// DocumentReference of a locked report, date: the meeting it is for.
    pub const REPORT_MEETING_ON: &str = ours!("StructureDefinition", "report-meeting-on");
    /// DocumentReference of a locked report, string: SHA-256 of what was locked, as the printed report names it.
    pub const REPORT_SHA256: &str = ours!("StructureDefinition", "report-sha256");

    /// EpisodeOfCare, codeableConcept of [`super::systems::EPISODE_ACTIVITY`].
    pub const EPISODE_ACTIVITY: &str = ours!("StructureDefinition", "episode-activity");
    /// EpisodeOfCare, parts `what`, `baseline` and `closing`: what is measured, in words.
    pub const PACKAGE_MEASURE: &str = ours!("StructureDefinition", "package-measure");
    /// EpisodeOfCare, parts `agency` and `name`: who works alongside.
    pub const EPISODE_PARTNER: &str = ours!("StructureDefinition", "episode-partner");
    /// EpisodeOfCare, parts `practitioner` and `agency`: who leads.
    pub const EPISODE_LEAD: &str = ours!("StructureDefinition", "episode-lead");
    /// EpisodeOfCare, parts `on`, `from`, `to`, `reason` and `agreed-by`: a step from one level to the other.
    pub const LEVEL_STEP: &str = ours!("StructureDefinition", "level-step");
    /// EpisodeOfCare, parts `on`, `reason`, `ended-on`, `outcome` and `note`: an end that was taken back.
    pub const EPISODE_REOPENED: &str = ours!("StructureDefinition", "episode-reopened");
    /// EpisodeOfCare, parts `on`, `answer` and `by`: an answer to a voluntary programme.
    pub const PROGRAMME_CONSENT: &str = ours!("StructureDefinition", "programme-consent");
    /// Goal, parts `on` and `score`: where it stood on a day, oldest first.
    pub const GOAL_SCORE: &str = ours!("StructureDefinition", "goal-score");
    /// Patient, parts `on`, `direction` and `reason`: a coming or a going, oldest first.
    pub const CASELOAD_MOVE: &str = ours!("StructureDefinition", "caseload-move");
    /// Patient, parts `address`, `household`, `adults`, `since`, `until` and `why`: where and with whom the child lived before.
    pub const EARLIER_HOME: &str = ours!("StructureDefinition", "earlier-home");
    /// Patient, parts `for` and `until`: a colleague's child, cared for while she is away.
    pub const COVER: &str = ours!("StructureDefinition", "cover");
    /// Patient, parts `expected`, `panel-told-on` and `wishes`.
    pub const DEATH: &str = ours!("StructureDefinition", "death");
    /// Patient, part `factor`: what the child death overview panel asks for, by the code of its field.
    pub const DEATH_FACTOR: &str = ours!("StructureDefinition", "death-factor");
    /// Encounter, parts `item` and `quantity`: what was given by hand.
    pub const GIVEN: &str = ours!("StructureDefinition", "given");
    /// Encounter, part `service`: the HealthcareService the family was told of.
    pub const SIGNPOSTED: &str = ours!("StructureDefinition", "signposted");
    /// CarePlan, string: medicines, and where they are kept.
    pub const HEALTH_PLAN_MEDICATION: &str = ours!("StructureDefinition", "health-plan-medication");
    /// CarePlan, string: what to do when it goes wrong.
    pub const HEALTH_PLAN_EMERGENCY: &str = ours!("StructureDefinition", "health-plan-emergency");
    /// CarePlan, date: when it is to be looked at again.
    pub const HEALTH_PLAN_REVIEW_DATE: &str = ours!("StructureDefinition", "health-plan-review-date");
    /// CarePlan, parts `holder` and `on`: who holds a copy.
    pub const HEALTH_PLAN_COPY: &str = ours!("StructureDefinition", "health-plan-copy");
    /// CarePlan, parts `what`, `who`, `on` and `renew-on`.
    pub const HEALTH_PLAN_TRAINING: &str = ours!("StructureDefinition", "health-plan-training");
    /// CarePlan, parts `reason` and `note`: why it is no longer in force.
    pub const HEALTH_PLAN_END: &str = ours!("StructureDefinition", "health-plan-end");
    /// HealthcareService, parts `from` and `until`.
    pub const OFFERED: &str = ours!("StructureDefinition", "offered");
    /// Task that is a transfer, string: the team care passes to.
    pub const TRANSFER_TEAM: &str = ours!("StructureDefinition", "transfer-team");
    /// Task that is a transfer, date: the last day of cover.
    pub const TRANSFER_COVER_UNTIL: &str = ours!("StructureDefinition", "transfer-cover-until");
    /// When care came back from cover.
    pub const TRANSFER_COVER_ENDED_ON: &str = ours!("StructureDefinition", "transfer-cover-ended-on");
    /// Task that is a transfer, parts `rating`, `reason` and `meeting-on`.
    pub const TRANSFER_RATING: &str = ours!("StructureDefinition", "transfer-rating");
    /// Task that is a transfer, parts `on` and `with`.
    pub const TRANSFER_DISCUSSED: &str = ours!("StructureDefinition", "transfer-discussed");
    /// Task that is a transfer, parts `told-on` and `not-told-because`.
    pub const TRANSFER_FAMILY: &str = ours!("StructureDefinition", "transfer-family");
    /// Task that is a transfer, part `entry`: what is open on the record and was read.
    pub const TRANSFER_ACKNOWLEDGED: &str = ours!("StructureDefinition", "transfer-acknowledged");
    /// Task that is a transfer, parts `on` and `handover-sha256`.
    pub const TRANSFER_SENT: &str = ours!("StructureDefinition", "transfer-sent");
    /// Task that is a transfer, date: when the record arrived.
    pub const TRANSFER_RECEIVED_ON: &str = ours!("StructureDefinition", "transfer-received-on");
    /// Task that is a transfer, parts `on`, `answer`, `by` and `reason`.
    pub const TRANSFER_ANSWER: &str = ours!("StructureDefinition", "transfer-answer");
    /// Task that is a transfer, date: when it was given up; `statusReason` says why.
    pub const TRANSFER_CANCELLED_ON: &str = ours!("StructureDefinition", "transfer-cancelled-on");
    /// DocumentReference of a letter, string: to whom it goes.
    pub const LETTER_TO: &str = ours!("StructureDefinition", "letter-to");
    /// DocumentReference of a letter, date: the day it was written.
    pub const LETTER_WRITTEN_ON: &str = ours!("StructureDefinition", "letter-written-on");
    /// DocumentReference of a letter, string: what is enclosed.
    pub const LETTER_ENCLOSED: &str = ours!("StructureDefinition", "letter-enclosed");
    /// DocumentReference of a letter, date: the day it was first put on paper.
    pub const LETTER_PRINTED_ON: &str = ours!("StructureDefinition", "letter-printed-on");
    /// DocumentReference of a letter, date: the day it went.
    pub const LETTER_SENT_ON: &str = ours!("StructureDefinition", "letter-sent-on");
    /// DocumentReference of a letter, CodeableConcept: how it went.
    pub const LETTER_SENT_HOW: &str = ours!("StructureDefinition", "letter-sent-how");

    /// FHIR's own, on a Flag: reference to what says more about it.
    pub const FHIR_FLAG_DETAIL: &str = "http://hl7.org/fhir/StructureDefinition/flag-detail";

    /// Patient, codeableConcept of UKCore-EthnicCategoryEngland.
    pub const ETHNIC_CATEGORY: &str =
        "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory";
    /// Appointment, codeableConcept of UKCore-DeliveryChannel.
    pub const DELIVERY_CHANNEL: &str =
        "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeliveryChannel";
    /// Identifier of an NHS number, codeableConcept of UKCore-NHSNumberVerificationStatusEngland.
    pub const NHS_NUMBER_VERIFICATION_STATUS: &str =
        "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";
    /// Patient without an NHS number, codeableConcept of UKCore-NHSNumberUnavailableReason.
    pub const NHS_NUMBER_UNAVAILABLE_REASON: &str =
        "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberUnavailableReason";
}

/// Code systems: ours first, then others'. Ours are defined in `fhir-definitions/`.
pub mod systems {
    /// What became of a contact.
    pub const ATTENDANCE_OUTCOME: &str = ours!("CodeSystem", "attendance-outcome");
    /// How a contact took place.
    pub const CONTACT_MODE: &str = ours!("CodeSystem", "contact-mode");
    /// Which contact of the programme.
    pub const CONTACT_TYPE: &str = ours!("CodeSystem", "contact-type");
    /// Where a contact took place.
    pub const CONTACT_PLACE: &str = ours!("CodeSystem", "contact-place");
    /// Categories of flag.
    pub const FLAG_CATEGORY: &str = ours!("CodeSystem", "flag-category");
    /// Kinds of safeguarding flag.
    pub const SAFEGUARDING_FLAG: &str = ours!("CodeSystem", "safeguarding-flag");
    /// Level of care.
    pub const LEVEL_OF_CARE: &str = ours!("CodeSystem", "level-of-care");
    /// Why an episode was opened.
    pub const EPISODE_REASON: &str = ours!("CodeSystem", "episode-reason");
    /// Where the information of a flag came from.
    pub const FLAG_SOURCE: &str = ours!("CodeSystem", "flag-source");
    /// How sure the source of a flag is.
    pub const FLAG_CERTAINTY: &str = ours!("CodeSystem", "flag-certainty");
    /// Categories of abuse on a child protection plan.
    pub const ABUSE_CATEGORY: &str = ours!("CodeSystem", "abuse-category");
    /// Where a child stands on the caseload.
    pub const CASELOAD_STATUS: &str = ours!("CodeSystem", "caseload-status");
    /// What a person is to a child.
    pub const RELATIONSHIP_ROLE: &str = ours!("CodeSystem", "relationship-role");
    /// How an episode ended.
    pub const EPISODE_OUTCOME: &str = ours!("CodeSystem", "episode-outcome");
    /// Yes, no, not asked.
    pub const YES_NO_NOT_ASKED: &str = ours!("CodeSystem", "yes-no-not-asked");
    /// Kinds of task.
    pub const TASK_TYPE: &str = ours!("CodeSystem", "task-type");
    /// Roles of practitioners.
    pub const PRACTITIONER_ROLE: &str = ours!("CodeSystem", "practitioner-role");

    /// How an infant is fed.
    pub const INFANT_FEEDING: &str = ours!("CodeSystem", "infant-feeding");
    /// What was measured.
    pub const MEASUREMENT_KIND: &str = ours!("CodeSystem", "measurement-kind");
    /// What became of an appointment.
    pub const APPOINTMENT_STATUS: &str = ours!("CodeSystem", "appointment-status");
    /// What a place of the register is.
    pub const PLACE_KIND: &str = ours!("CodeSystem", "place-kind");
    /// Where a school stands towards a part of the programme.
    pub const INVITATION_STATUS: &str = ours!("CodeSystem", "invitation-status");
    /// How far a questionnaire has come.
    pub const QUESTIONNAIRE_STATE: &str = ours!("CodeSystem", "questionnaire-state");
    /// What reading a questionnaire led to.
    pub const TRIAGE_OUTCOME: &str = ours!("CodeSystem", "triage-outcome");
    /// Which scored assessment.
    pub const ASSESSMENT_TOOL: &str = ours!("CodeSystem", "assessment-tool");
    /// The five areas of ASQ-3.
    pub const ASQ_DOMAIN: &str = ours!("CodeSystem", "asq-3-domain");

    /// What the other tools give points for.
    pub const ASSESSMENT_SCALE: &str = ours!("CodeSystem", "assessment-scale");
    /// Answers of structured reviews: the field's code, a full stop, the option's code.
    pub const REVIEW_ANSWER: &str = ours!("CodeSystem", "review-answer");

    /// Which kind of record, where a type has several.
    pub const RECORD_KIND: &str = ours!("CodeSystem", "record-kind");
    /// What a child is subject to.
    pub const SAFEGUARDING_STATUS: &str = ours!("CodeSystem", "safeguarding-status");
    /// Facts of a safeguarding status.
    pub const SAFEGUARDING_DETAIL: &str = ours!("CodeSystem", "safeguarding-detail");
    /// How a safeguarding status ended.
    pub const SAFEGUARDING_OUTCOME: &str = ours!("CodeSystem", "safeguarding-outcome");
    /// What happened, or is planned.
    pub const SAFEGUARDING_EVENT: &str = ours!("CodeSystem", "safeguarding-event");
    /// Whether an event has happened.
    pub const EVENT_STATE: &str = ours!("CodeSystem", "event-state");
    /// What this service gave to a meeting.
    pub const EVENT_PART: &str = ours!("CodeSystem", "event-part");
    /// How Early Help is given.
    pub const EARLY_HELP_FORM: &str = ours!("CodeSystem", "early-help-form");
    /// By what right a child is looked after.
    pub const LEGAL_BASIS: &str = ours!("CodeSystem", "legal-basis");
    /// Where a looked-after child is placed.
    pub const PLACEMENT_KIND: &str = ours!("CodeSystem", "placement-kind");
    /// Factors found at assessment.
    pub const PARENTAL_FACTOR: &str = ours!("CodeSystem", "parental-factor");
    /// A service's own types of flag.
    pub const LOCAL_FLAG: &str = ours!("CodeSystem", "local-flag");
    /// What worried a practitioner at a contact.
    pub const CONCERN: &str = ours!("CodeSystem", "concern");
    /// Outlines of a body map.
    pub const BODY_FIGURE: &str = ours!("CodeSystem", "body-figure");
    /// From where an outline is seen.
    pub const BODY_VIEW: &str = ours!("CodeSystem", "body-view");
    /// Parts of the body; left and right are the child's own.
    pub const BODY_SITE: &str = ours!("CodeSystem", "body-site");
    /// What a mark looks like.
    pub const MARK_KIND: &str = ours!("CodeSystem", "mark-kind");
    /// Whether a child moves about alone.
    pub const MOBILITY: &str = ours!("CodeSystem", "mobility");
    /// Services referred to.
    pub const REFERRAL_SERVICE: &str = ours!("CodeSystem", "referral-service");
    /// What a service answered.
    pub const REFERRAL_ANSWER: &str = ours!("CodeSystem", "referral-answer");
    /// By what right information was shared.
    pub const SHARING_BASIS: &str = ours!("CodeSystem", "sharing-basis");
    /// To whom a disagreement was taken.
    pub const ESCALATION_STAGE: &str = ours!("CodeSystem", "escalation-stage");
    /// How supervision was given.
    pub const SUPERVISION_FORM: &str = ours!("CodeSystem", "supervision-form");
    /// What was concluded of an allegation.
    pub const ALLEGATION_OUTCOME: &str = ours!("CodeSystem", "allegation-outcome");
    /// Templates of reports.
    pub const CASE_REPORT_TEMPLATE: &str = ours!("CodeSystem", "case-report-template");

    /// Packages of care.
    pub const CARE_PACKAGE: &str = ours!("CodeSystem", "care-package");
    /// Whether partners work alongside now.
    pub const EPISODE_ACTIVITY: &str = ours!("CodeSystem", "episode-activity");
    /// What a family answered to a voluntary programme.
    pub const CONSENT_ANSWER: &str = ours!("CodeSystem", "consent-answer");
    /// Onto the caseload, or away from it.
    pub const MOVE_DIRECTION: &str = ours!("CodeSystem", "move-direction");
    /// What is given to families by hand.
    pub const GIVEN_ITEM: &str = ours!("CodeSystem", "given-item");
    /// Why a health plan is no longer in force.
    pub const HEALTH_PLAN_END_REASON: &str = ours!("CodeSystem", "health-plan-end-reason");
    /// What a local service helps with.
    pub const SERVICE_TOPIC: &str = ours!("CodeSystem", "service-topic");
    /// Why care passes to somebody else.
    pub const TRANSFER_KIND: &str = ours!("CodeSystem", "transfer-kind");
    /// Where a transfer stands.
    pub const TRANSFER_STATE: &str = ours!("CodeSystem", "transfer-state");
    /// The traffic light of a transfer.
    pub const TRANSFER_RATING: &str = ours!("CodeSystem", "transfer-rating");
    /// What the receiver of a transfer answered.
    pub const TRANSFER_ANSWER: &str = ours!("CodeSystem", "transfer-answer");
    /// Templates of letters.
    pub const LETTER_TEMPLATE: &str = ours!("CodeSystem", "letter-template");
    /// How a letter went.
    pub const LETTER_SENT_HOW: &str = ours!("CodeSystem", "letter-sent-how");

    /// Why there is no answer.
    pub const DATA_ABSENT_REASON: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    /// LOINC.
    pub const LOINC: &str = "http://loinc.org";
    /// Vital signs, survey.
    pub const OBSERVATION_CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
    /// UK Core's ways of delivering care: in person, by telephone, by video.
    pub const DELIVERY_CHANNEL: &str = "https://fhir.hl7.org.uk/CodeSystem/UKCore-DeliveryChannel";
    /// UK Core's specialties; 950 is nursing.
    pub const PRACTICE_SETTING: &str = "https://fhir.hl7.org.uk/CodeSystem/UKCore-PracticeSettingCode";
    /// SNOMED CT.
    pub const SNOMED: &str = "http://snomed.info/sct";
    /// Units.
    pub const UCUM: &str = "http://unitsofmeasure.org";
    /// Languages.
    pub const LANGUAGE: &str = "urn:ietf:bcp:47";
    /// Confidentiality labels.
    pub const CONFIDENTIALITY: &str = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    /// Where a contact took place, coarsely; also the label SDV.
    pub const ACT_CODE: &str = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    /// As what someone took part.
    pub const PARTICIPATION_TYPE: &str = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    /// Family roles.
    pub const ROLE_CODE: &str = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    /// Guardian, carer and others that v3-RoleCode lacks.
    pub const UK_PERSON_RELATIONSHIP: &str =
        "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdditionalPersonRelationshipRole";
    /// FHIR's own flag categories.
    pub const FHIR_FLAG_CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/flag-category";
    /// Active, resolved.
    pub const CONDITION_CLINICAL: &str = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    /// Confirmed, entered in error.
    pub const CONDITION_VERIFICATION: &str = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    /// Problem list item.
    pub const CONDITION_CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/condition-category";
    /// A diagnosis's role in an episode.
    pub const DIAGNOSIS_ROLE: &str = "http://terminology.hl7.org/CodeSystem/diagnosis-role";
    /// How far a goal was reached.
    pub const GOAL_ACHIEVEMENT: &str = "http://terminology.hl7.org/CodeSystem/goal-achievement";
    /// Provider, team, government.
    pub const ORGANIZATION_TYPE: &str = "http://terminology.hl7.org/CodeSystem/organization-type";
    /// Author, assembler.
    pub const PROVENANCE_AGENT: &str = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    /// Create, update.
    pub const DATA_OPERATION: &str = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    /// UK Core ethnic categories.
    pub const ETHNIC_CATEGORY: &str = "https://fhir.hl7.org.uk/CodeSystem/UKCore-EthnicCategoryEngland";
    /// UK Core NHS number verification.
    pub const NHS_NUMBER_VERIFICATION: &str =
        "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland";
    /// UK Core reasons for a missing NHS number.
    pub const NHS_NUMBER_UNAVAILABLE: &str =
        "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberUnavailableReason";
    /// UK Core location types, the CSDS activity location codes.
    pub const LOCATION_TYPE: &str = "https://fhir.hl7.org.uk/CodeSystem/UKCore-EncounterLocationTypeEngland";
}

/// Names of what was answered, each the beginning of one: a code follows. Nothing is published under them.
pub mod questionnaires {
    /// The items of an assessment tool, followed by its code in [`super::systems::ASSESSMENT_TOOL`].
    pub const ASSESSMENT: &str = ours!("Questionnaire", "assessment-");
    /// A structured review, followed by its contact's code in [`super::systems::CONTACT_TYPE`].
    pub const REVIEW: &str = ours!("Questionnaire", "review-");
}
