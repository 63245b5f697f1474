//! Our own extensions and code systems as FHIR definitions: one table, from which `fhir-definitions/` is written.

use serde_json::{Value, json};

use super::assessment_codes::{SCALES, TOOLS_AND_FORMS};
use super::vocabulary::{BASE, extensions, systems};
use super::{care_codes, care_definitions, safeguarding_codes, safeguarding_definitions};

/// One extension of ours.
#[derive(Clone, Copy, Debug)]
pub struct ExtensionDefinition {
    /// Its URL.
    pub url: &'static str,
    /// What it may stand on.
    pub contexts: &'static [&'static str],
    /// Its value, or its parts.
    pub content: ExtensionContent,
    /// What it says.
    pub title: &'static str,
}

/// What an extension holds.
#[derive(Clone, Copy, Debug)]
pub enum ExtensionContent {
    /// One value of a FHIR type.
    Value(&'static str),
    /// Named parts with a value each; such an extension may stand several times.
    Parts(&'static [ExtensionPart]),
}

/// A part of an extension.
#[derive(Clone, Copy, Debug)]
pub struct ExtensionPart {
    /// Its name, which is its URL within the extension.
    pub name: &'static str,
    /// FHIR type of its value.
    pub value_type: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
}

/// One code system of ours.
#[derive(Clone, Copy, Debug)]
pub struct CodeSystemDefinition {
    /// Its URL.
    pub url: &'static str,
    /// What it lists.
    pub title: &'static str,
    /// Whether an area may add codes: the list here is then a fragment.
    pub open: bool,
    /// Codes and their words.
    pub concepts: &'static [(&'static str, &'static str)],
}

const ANY_RECORD: &[&str] = &[
    "Patient",
    "Person",
    "RelatedPerson",
    "Practitioner",
    "Organization",
    "Location",
    "HealthcareService",
    "Appointment",
    "Encounter",
    "Observation",
    "QuestionnaireResponse",
    "DocumentReference",
    "Flag",
    "EpisodeOfCare",
    "Condition",
    "Goal",
    "CarePlan",
    "Task",
    "ServiceRequest",
    "Communication",
    "List",
    "Provenance",
];

pub(super) const fn extension(
    url: &'static str,
    contexts: &'static [&'static str],
    value_type: &'static str,
    title: &'static str,
) -> ExtensionDefinition {
    ExtensionDefinition { url, contexts, content: ExtensionContent::Value(value_type), title }
}

pub(super) const fn in_parts(
    url: &'static str,
    contexts: &'static [&'static str],
    parts: &'static [ExtensionPart],
    title: &'static str,
) -> ExtensionDefinition {
    ExtensionDefinition { url, contexts, content: ExtensionContent::Parts(parts), title }
}

pub(super) const fn part(name: &'static str, value_type: &'static str) -> ExtensionPart {
    ExtensionPart { name, value_type, optional: false }
}

pub(super) const fn optional_part(name: &'static str, value_type: &'static str) -> ExtensionPart {
    ExtensionPart { name, value_type, optional: true }
}

/// Two tables as one.
#[expect(
    clippy::indexing_slicing,
    reason = "runs in the compiler, for which an index out of range is an error"
)]
const fn joined<T: Copy, const N: usize>(first: &[T], second: &[T]) -> [T; N] {
    let mut all = [first[0]; N];
    let mut position = 0;
    while position < N {
        all[position] = if position < first.len() { first[position] } else { second[position - first.len()] };
        position += 1;
    }
    all
}

/// Our extensions.
pub const EXTENSIONS: &[ExtensionDefinition] = &joined::<
    _,
    { WITH_SAFEGUARDING_EXTENSIONS.len() + care_definitions::EXTENSIONS.len() },
>(WITH_SAFEGUARDING_EXTENSIONS, care_definitions::EXTENSIONS);

const WITH_SAFEGUARDING_EXTENSIONS: &[ExtensionDefinition] =
    &joined::<_, { GENERAL_EXTENSIONS.len() + safeguarding_definitions::EXTENSIONS.len() }>(
        GENERAL_EXTENSIONS,
        safeguarding_definitions::EXTENSIONS,
    );

/// Our code systems.
pub const CODE_SYSTEMS: &[CodeSystemDefinition] = &joined::<
    _,
    { WITH_SAFEGUARDING_CODES.len() + care_codes::CODE_SYSTEMS.len() },
>(WITH_SAFEGUARDING_CODES, care_codes::CODE_SYSTEMS);

const WITH_SAFEGUARDING_CODES: &[CodeSystemDefinition] =
    &joined::<_, { GENERAL_CODE_SYSTEMS.len() + safeguarding_codes::CODE_SYSTEMS.len() }>(
        GENERAL_CODE_SYSTEMS,
        safeguarding_codes::CODE_SYSTEMS,
    );

const GENERAL_EXTENSIONS: &[ExtensionDefinition] = &[
    extension(
        extensions::ATTENDANCE_OUTCOME,
        &["Encounter"],
        "CodeableConcept",
        "What became of the contact",
    ),
    extension(
        extensions::CONTACT_MODE,
        &["Encounter", "Appointment", "ServiceRequest"],
        "CodeableConcept",
        "How the contact takes place",
    ),
    extension(extensions::CONTACT_VOICE, &["Encounter"], "string", "Voice of the child"),
    extension(extensions::CONTACT_PURPOSE, &["Encounter"], "string", "Purpose of the contact"),
    extension(
        extensions::CONTACT_NEXT_STEP,
        &["Encounter"],
        "string",
        "What was done next when the child was not seen",
    ),
    extension(
        extensions::PARENTAL_RESPONSIBILITY,
        &["RelatedPerson"],
        "CodeableConcept",
        "Holds parental responsibility: yes, no, not asked",
    ),
    extension(
        extensions::LIVES_WITH_CHILD,
        &["RelatedPerson"],
        "CodeableConcept",
        "Lives with the child: yes, no, not asked",
    ),
    extension(extensions::EPISODE_OUTCOME, &["EpisodeOfCare"], "CodeableConcept", "How the episode ended"),
    extension(
        extensions::SESSION_LIMIT_REASON,
        &["EpisodeOfCare"],
        "string",
        "Why there were more sessions than the package allows",
    ),
    extension(extensions::SESSIONS_PLANNED, &["EpisodeOfCare"], "integer", "How many sessions are planned"),
    extension(
        extensions::EPISODE_REVIEW_DATE,
        &["EpisodeOfCare"],
        "date",
        "When the episode is to be reviewed",
    ),
    extension(
        extensions::EPISODE_OUTCOME_NOTE,
        &["EpisodeOfCare"],
        "string",
        "What was achieved, or why not",
    ),
    extension(extensions::GOAL_BASELINE, &["Goal"], "integer", "Where the goal stood at the start, 0 to 10"),
    extension(extensions::GOAL_LATEST, &["Goal"], "integer", "Where the goal stands now, 0 to 10"),
    extension(
        extensions::CASELOAD_STATUS,
        &["Patient"],
        "CodeableConcept",
        "Where the child stands on the caseload",
    ),
    extension(
        extensions::INTERPRETER_NEEDED,
        &["Patient"],
        "CodeableConcept",
        "Interpreter needed: yes, no, not asked",
    ),
    extension(extensions::VISIT_NOTE, &["Patient"], "string", "What must be known before a visit"),
    extension(extensions::SCHOOL, &["Patient"], "Reference", "School or nursery"),
    extension(extensions::YEAR_GROUP, &["Patient"], "integer", "National curriculum year"),
    extension(
        extensions::SCHOOL_CLASS,
        &["Patient"],
        "string",
        "Class within the year, as the school calls it",
    ),
    extension(
        extensions::NAMED_PRACTITIONER,
        &["Patient", "Location"],
        "string",
        "Practitioner named on the record, or for the place",
    ),
    extension(extensions::RESIDENT_AUTHORITY, &["Patient"], "string", "Authority the child lives in"),
    extension(extensions::HOUSEHOLD, &["Patient"], "string", "Children with the same value share a home"),
    extension(extensions::FLAG_REVIEW_DATE, &["Flag"], "date", "When the flag is to be reviewed"),
    extension(extensions::FLAG_SOURCE, &["Flag"], "CodeableConcept", "Where the information came from"),
    extension(extensions::FLAG_CERTAINTY, &["Flag"], "CodeableConcept", "How sure the source is"),
    extension(extensions::FLAG_DETAIL, &["Flag"], "string", "The detail in the practitioner's words"),
    extension(extensions::FLAG_END_REASON, &["Flag"], "string", "Why the flag ended"),
    extension(extensions::ENTERED_IN_ERROR_REASON, ANY_RECORD, "string", "Why the record was never true"),
    extension(extensions::AMENDMENT_REASON, ANY_RECORD, "string", "Why the record was amended"),
    extension(extensions::WRITTEN_AT, ANY_RECORD, "dateTime", "When the record was written"),
    extension(
        extensions::EXPECTED_DATE_OF_DELIVERY,
        &["Patient"],
        "date",
        "Expected date of delivery of an unborn child",
    ),
    extension(extensions::LEVEL_OF_CARE, &["Patient"], "CodeableConcept", "Level of care"),
    extension(extensions::GESTATION, &["Patient"], "integer", "Gestation at birth in completed days"),
    extension(extensions::EPISODE, &["Goal", "Task"], "Reference", "The episode it belongs to"),
    extension(extensions::LEVEL_OF_CARE_SINCE, &["Patient"], "date", "First day of the level of care"),
    in_parts(
        extensions::EARLIER_LEVEL_OF_CARE,
        &["Patient"],
        &[part("level", "CodeableConcept"), optional_part("since", "date"), part("until", "date")],
        "A level of care that has ended",
    ),
    extension(
        extensions::SEND,
        &["Patient"],
        "CodeableConcept",
        "Special educational needs or a disability: yes, no, not asked",
    ),
    extension(
        extensions::IMD_DECILE,
        &["Patient"],
        "integer",
        "Deprivation decile of the neighbourhood, 1 the most deprived",
    ),
    extension(extensions::JOINED_ON, &["Patient"], "date", "When the child came onto the caseload"),
    extension(extensions::LEFT_ON, &["Patient"], "date", "When the child left the caseload"),
    in_parts(
        extensions::DELIVERED_BY,
        &["Encounter"],
        &[part("name", "string"), part("role", "CodeableConcept")],
        "Who delivered the contact",
    ),
    in_parts(
        extensions::COUNTERSIGNED,
        &["Encounter"],
        &[part("name", "string"), part("on", "date")],
        "Who signed for a learner",
    ),
    extension(extensions::INFANT_FEEDING, &["Encounter"], "CodeableConcept", "How the infant is fed"),
    extension(
        extensions::APPOINTMENT_STATUS,
        &["Appointment"],
        "CodeableConcept",
        "What became of the appointment",
    ),
    extension(
        extensions::APPOINTMENT_SETTING,
        &["Appointment"],
        "CodeableConcept",
        "What sort of place the appointment is at",
    ),
    extension(
        extensions::RESULTING_CONTACT,
        &["Appointment", "Task"],
        "Reference",
        "The contact that came of it",
    ),
    in_parts(
        extensions::INVITATION,
        &["Location"],
        &[
            part("programme", "CodeableConcept"),
            part("school-year", "integer"),
            part("status", "CodeableConcept"),
            part("on", "date"),
        ],
        "A school invited to a part of the programme, and its answer",
    ),
    extension(extensions::RETURNED_ON, &["Task"], "date", "When the questionnaire came back"),
    in_parts(
        extensions::TRIAGE,
        &["Task"],
        &[part("on", "date"), part("outcome", "CodeableConcept"), optional_part("note", "string")],
        "What was found when the questionnaire was read",
    ),
    extension(
        extensions::PARENT_HEIGHT,
        &["Person", "RelatedPerson"],
        "Quantity",
        "How tall a parent is, in centimetres",
    ),
    extension(
        extensions::ACTION_TAKEN,
        &["Observation.note"],
        "boolean",
        "Says what was done about an answer that could not wait",
    ),
    extension(
        extensions::FINDING_NOTE,
        &["QuestionnaireResponse.item"],
        "string",
        "More about an answer, in the practitioner's words",
    ),
    extension(
        extensions::UNCHANGED_SINCE,
        &["QuestionnaireResponse.item"],
        "date",
        "Taken over: nothing has changed since the contact of that day",
    ),
    extension(extensions::FOLLOWED_UP_ON, &["Task"], "date", "When the questionnaire was followed up"),
];

const GENERAL_CODE_SYSTEMS: &[CodeSystemDefinition] = &[
    CodeSystemDefinition {
        url: systems::ATTENDANCE_OUTCOME,
        title: "What became of a contact",
        open: false,
        concepts: &[
            ("seen", "Seen"),
            ("seen-late", "Seen late"),
            ("not-seen", "Not seen"),
            ("was-not-brought", "Was not brought"),
            ("no-access", "No access"),
            ("declined", "Declined"),
            ("cancelled-by-family", "Cancelled by family"),
            ("cancelled-by-service", "Cancelled by service"),
            ("absent-from-school", "Absent from school"),
            ("left-school", "Left the school"),
            ("unable-to-measure", "Unable to be measured"),
        ],
    },
    CodeSystemDefinition {
        url: systems::CONTACT_MODE,
        title: "How a contact took place",
        open: true,
        concepts: &[
            ("in-person", "In person"),
            ("phone", "Phone"),
            ("video", "Video"),
            ("text", "Text"),
            ("letter", "Letter"),
            ("email", "Email"),
            ("questionnaire", "Questionnaire"),
            ("group", "Group"),
        ],
    },
    CodeSystemDefinition {
        url: systems::CONTACT_TYPE,
        title: "What a contact was; areas add their own",
        open: true,
        concepts: &[
            ("antenatal", "Antenatal contact"),
            ("new-birth", "New birth visit"),
            ("6-8-weeks", "6 to 8 week review"),
            ("3-4-months", "3 to 4 month contact"),
            ("6-months", "6 month contact"),
            ("12-months", "12 month review"),
            ("2-years", "2 to 2 and a half year review"),
            ("integrated-review", "Integrated review"),
            ("3-years", "3 to 3 and a half year questionnaire"),
            ("school-entry", "School entry"),
            ("4-5-years", "4 to 5 year review"),
            ("reception-questionnaire", "Reception questionnaire"),
            ("ncmp-reception", "Child measurement, Reception"),
            ("ncmp-year-6", "Child measurement, Year 6"),
            ("year-6-questionnaire", "Year 6 questionnaire"),
            ("10-11-years", "10 to 11 year review"),
            ("year-6-review", "Year 6 review"),
            ("transfer-11", "Transfer at 11"),
            ("digital-year-7", "Digital health contact, Year 7"),
            ("12-13-years", "12 to 13 year review"),
            ("year-8-review", "Year 8 review"),
            ("13-14-years", "13 to 14 year review"),
            ("digital-year-9", "Digital health contact, Year 9"),
            ("year-10-review", "Year 10 review"),
            ("digital-year-11", "Digital health contact, Year 11"),
            ("15-16-years", "15 to 16 year review"),
            ("school-leavers", "School leavers"),
            ("transition", "Transition"),
            ("health-review", "Health review"),
            ("weight-and-feeding", "Weight and feeding"),
            ("follow-up", "Follow up"),
            ("package-session", "Package session"),
            ("drop-in", "Drop in"),
            ("group", "Group session"),
            ("safeguarding-meeting", "Safeguarding meeting"),
            ("professional-liaison", "Professional liaison"),
            ("advice", "Advice"),
            ("other", "Other"),
        ],
    },
    CodeSystemDefinition {
        url: systems::CONTACT_PLACE,
        title: "Where a contact took place",
        open: true,
        concepts: &[
            ("home", "Home"),
            ("clinic", "Clinic"),
            ("family-hub", "Family hub"),
            ("gp-surgery", "GP surgery"),
            ("school", "School"),
            ("nursery", "Nursery"),
            ("library", "Library"),
            ("community-hall", "Community hall"),
            ("hospital", "Hospital"),
            ("office", "Office"),
            ("other", "Other"),
        ],
    },
    CodeSystemDefinition {
        url: systems::FLAG_CATEGORY,
        title: "Categories of flag",
        open: false,
        concepts: &[("safeguarding", "Safeguarding"), ("alert", "Alert before a visit")],
    },
    CodeSystemDefinition {
        url: systems::SAFEGUARDING_FLAG,
        title: "What a flag says",
        open: true,
        concepts: &[
            ("child-protection-plan", "Child protection plan"),
            ("section-47-enquiry", "Section 47 enquiry"),
            ("child-in-need", "Child in need"),
            ("looked-after", "Looked after child"),
            ("unborn-safeguarding", "Unborn baby, safeguarding"),
            ("domestic-abuse", "Domestic abuse in household"),
            ("neglect", "Neglect"),
            ("sexual-exploitation", "Sexual exploitation"),
            ("criminal-exploitation", "Criminal exploitation"),
            ("trafficking", "Trafficking"),
            ("missing", "Missing child"),
            ("fgm", "Female genital mutilation: family history or risk"),
            ("prevent", "Prevent (radicalisation)"),
            ("private-fostering", "Private fostering"),
            ("self-harm", "Self harm"),
            ("harmful-sexual-behaviour", "Harmful sexual behaviour"),
            ("organised-abuse", "Organised abuse"),
            ("young-carer", "Young carer"),
            ("concealed-pregnancy", "Concealed pregnancy"),
            ("parental-mental-health", "Parental mental health"),
            ("parental-substance-misuse", "Parental substance misuse"),
            ("fgm-known", "Female genital mutilation: known"),
            ("parental-learning-disability", "Parental learning disability"),
            ("forced-marriage", "Forced marriage"),
            ("perplexing-presentation", "Perplexing presentation, or fabricated or induced illness"),
            ("local", "A type of the service's own"),
            ("home-risk", "Risk to visitors at home"),
            ("other", "Other"),
        ],
    },
    CodeSystemDefinition {
        url: systems::ABUSE_CATEGORY,
        title: "Category of abuse on a child protection plan",
        open: false,
        concepts: &[
            ("neglect", "Neglect"),
            ("physical", "Physical abuse"),
            ("sexual", "Sexual abuse"),
            ("emotional", "Emotional abuse"),
        ],
    },
    CodeSystemDefinition {
        url: systems::FLAG_CERTAINTY,
        title: "How sure the source of a flag is",
        open: false,
        concepts: &[("suspected", "Suspected"), ("confirmed", "Confirmed")],
    },
    CodeSystemDefinition {
        url: systems::FLAG_SOURCE,
        title: "Where the information of a flag came from",
        open: true,
        concepts: &[
            ("own-observation", "Own observation"),
            ("social-care", "Social care"),
            ("police", "Police"),
            ("marac", "MARAC"),
            ("midwife", "Midwife"),
            ("gp", "GP"),
            ("hospital", "Hospital"),
            ("school", "School"),
            ("family", "Family"),
            ("child", "Child"),
            ("colleague", "Colleague"),
            ("caseload-extract", "Caseload extract"),
            ("other", "Other"),
        ],
    },
    CodeSystemDefinition {
        url: systems::LEVEL_OF_CARE,
        title: "Level of care; the label follows the area",
        open: false,
        concepts: &[
            ("community", "Community"),
            ("universal", "Universal"),
            ("universal-plus", "Universal plus"),
            ("universal-partnership-plus", "Universal partnership plus"),
        ],
    },
    CodeSystemDefinition {
        url: systems::EPISODE_REASON,
        title: "Why an episode was opened",
        open: true,
        concepts: &[
            ("infant-feeding", "Infant feeding"),
            ("perinatal-mental-health", "Perinatal mental health"),
            ("sleep", "Sleep"),
            ("behaviour", "Behaviour"),
            ("toileting", "Toileting"),
            ("weaning", "Weaning"),
            ("healthy-weight", "Healthy weight"),
            ("speech-and-language", "Speech and language"),
            ("development", "Development"),
            ("minor-illness-and-accidents", "Minor illness and accidents"),
            ("parenting", "Parenting"),
            ("emotional-health", "Emotional health"),
            ("continence", "Continence"),
            ("sexual-health", "Sexual health"),
            ("substance-misuse", "Substance misuse"),
            ("long-term-condition", "Long term condition"),
            ("bereavement", "Bereavement"),
            ("bullying", "Bullying"),
            ("young-carer", "Young carer"),
            ("other", "Other"),
        ],
    },
    CodeSystemDefinition {
        url: systems::EPISODE_OUTCOME,
        title: "How an episode closed",
        open: true,
        concepts: &[
            ("needs-met", "Needs met"),
            ("partly-met", "Needs partly met"),
            ("not-met", "Needs not met"),
            ("stepped-up", "Stepped up"),
            ("declined-support", "Declined support"),
            ("moved-away", "Moved away"),
            ("stepped-down", "Stepped down"),
            ("consent-withdrawn", "Consent withdrawn"),
            ("programme-completed", "Programme completed"),
        ],
    },
    CodeSystemDefinition {
        url: systems::CASELOAD_STATUS,
        title: "Where a child stands on the caseload",
        open: false,
        concepts: &[
            ("on-caseload", "On caseload"),
            ("moved-away", "Moved away"),
            ("discharged", "Discharged"),
            ("died", "Died"),
            ("transferred", "Transferred"),
            ("merged", "Joined to another record of the same child"),
        ],
    },
    CodeSystemDefinition {
        url: systems::RELATIONSHIP_ROLE,
        title: "What a person is to a child",
        open: true,
        concepts: &[
            ("mother", "Mother"),
            ("father", "Father"),
            ("mothers-partner", "Mother's partner"),
            ("fathers-partner", "Father's partner"),
            ("grandparent", "Grandparent"),
            ("foster-carer", "Foster carer"),
            ("guardian", "Guardian"),
            ("carer", "Carer"),
            ("other-relative", "Other relative"),
        ],
    },
    CodeSystemDefinition {
        url: systems::YES_NO_NOT_ASKED,
        title: "Yes, no, not asked",
        open: false,
        concepts: &[("yes", "Yes"), ("no", "No"), ("not-asked", "Not asked")],
    },
    CodeSystemDefinition {
        url: systems::TASK_TYPE,
        title: "Kinds of task",
        open: true,
        concepts: &[
            ("follow-up-contact", "Follow up contact"),
            ("referral", "Referral"),
            ("questionnaire", "Questionnaire"),
            ("escalation", "Escalation of a professional disagreement"),
            ("transfer", "Transfer of care"),
            ("other", "Other"),
        ],
    },
    CodeSystemDefinition {
        url: systems::PRACTITIONER_ROLE,
        title: "Roles of practitioners",
        open: true,
        concepts: &[
            ("health-visitor", "Health visitor"),
            ("school-nurse", "School nurse"),
            ("community-nursery-nurse", "Community nursery nurse"),
            ("hcp-nurse", "Healthy Child Programme nurse"),
            ("family-nurse", "Family nurse"),
            ("school-health-assistant", "School health assistant"),
            ("student", "Student"),
        ],
    },
    CodeSystemDefinition {
        url: systems::INFANT_FEEDING,
        title: "How an infant is fed, as the 6 to 8 week return counts it",
        open: false,
        concepts: &[
            ("breast", "Breast milk only"),
            ("mixed", "Breast milk and formula"),
            ("formula", "Formula only"),
            ("not-known", "Not known"),
        ],
    },
    CodeSystemDefinition {
        url: systems::MEASUREMENT_KIND,
        title: "What was measured",
        open: false,
        concepts: &[
            ("weight", "Weight"),
            ("length", "Length, lying"),
            ("height", "Height, standing"),
            ("head", "Head circumference"),
        ],
    },
    CodeSystemDefinition {
        url: systems::APPOINTMENT_STATUS,
        title: "What became of an appointment",
        open: false,
        concepts: &[
            ("booked", "Booked"),
            ("kept", "Kept"),
            ("moved", "Moved"),
            ("cancelled-by-family", "Cancelled by family"),
            ("cancelled-by-service", "Cancelled by service"),
            ("was-not-brought", "Was not brought"),
            ("no-access", "No access"),
        ],
    },
    CodeSystemDefinition {
        url: systems::PLACE_KIND,
        title: "What a place of the register is",
        open: true,
        concepts: &[
            ("primary-school", "Primary school"),
            ("secondary-school", "Secondary school"),
            ("all-through-school", "All-through school"),
            ("special-school", "Special school"),
            ("independent-school", "Independent school"),
            ("pupil-referral-unit", "Pupil referral unit"),
            ("nursery", "Nursery"),
            ("childrens-centre", "Children's centre"),
            ("family-hub", "Family hub"),
            ("clinic", "Clinic"),
            ("gp-practice", "GP practice"),
            ("library", "Library"),
            ("community-hall", "Community hall"),
            ("other", "Other"),
        ],
    },
    CodeSystemDefinition {
        url: systems::INVITATION_STATUS,
        title: "Where a school stands towards a part of the programme",
        open: false,
        concepts: &[("invited", "Invited"), ("taking-part", "Taking part"), ("declined", "Declined")],
    },
    CodeSystemDefinition {
        url: systems::QUESTIONNAIRE_STATE,
        title: "How far a questionnaire has come",
        open: false,
        concepts: &[
            ("invited", "Invited"),
            ("returned", "Returned"),
            ("follow-up-needed", "Follow-up needed"),
            ("finished", "Finished"),
        ],
    },
    CodeSystemDefinition {
        url: systems::TRIAGE_OUTCOME,
        title: "What reading a questionnaire led to",
        open: true,
        concepts: &[
            ("no-need", "No need found"),
            ("signposted", "Signposted"),
            ("group", "Group offered"),
            ("review-offered", "Review offered"),
            ("urgent", "Urgent"),
        ],
    },
    CodeSystemDefinition {
        url: systems::ASSESSMENT_TOOL,
        title: "Scored assessments",
        open: true,
        concepts: TOOLS_AND_FORMS,
    },
    CodeSystemDefinition {
        url: systems::ASSESSMENT_SCALE,
        title: "What assessments other than ASQ-3 give points for",
        open: false,
        concepts: SCALES,
    },
    CodeSystemDefinition {
        url: systems::REVIEW_ANSWER,
        title: "Answers of structured reviews: the field's code, a full stop, the option's code",
        open: true,
        concepts: &[],
    },
    CodeSystemDefinition {
        url: systems::ASQ_DOMAIN,
        title: "The areas of ASQ-3",
        open: false,
        concepts: &[
            ("communication", "Communication"),
            ("gross-motor", "Gross motor"),
            ("fine-motor", "Fine motor"),
            ("problem-solving", "Problem solving"),
            ("personal-social", "Personal-social"),
        ],
    },
];

/// Every definition as file name and content, for `fhir-definitions/`.
pub fn definition_files() -> Vec<(String, String)> {
    let definitions = EXTENSIONS.iter().map(structure_definition).chain(CODE_SYSTEMS.iter().map(code_system));
    definitions
        .map(|(name, value)| {
            let text = serde_json::to_string_pretty(&value).expect("a JSON value can be written");
            (format!("{name}.json"), text + "\n")
        })
        .collect()
}

fn structure_definition(definition: &ExtensionDefinition) -> (String, Value) {
    let id = last_part(definition.url);
    let contexts: Vec<Value> =
        definition.contexts.iter().map(|context| json!({"type": "element", "expression": context})).collect();
    let value = json!({
        "resourceType": "StructureDefinition",
        "id": id,
        "url": definition.url,
        "version": "1.0.0",
        "name": title_case(id),
        "title": definition.title,
        "status": "draft",
        "fhirVersion": "4.0.1",
        "kind": "complex-type",
        "abstract": false,
        "context": contexts,
        "type": "Extension",
        "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Extension",
        "derivation": "constraint",
        "differential": {"element": elements(definition)},
    });
    (format!("StructureDefinition-{id}"), value)
}

fn elements(definition: &ExtensionDefinition) -> Vec<Value> {
    let url = json!({"id": "Extension.url", "path": "Extension.url", "fixedUri": definition.url});
    match definition.content {
        ExtensionContent::Value(value_type) => vec![
            json!({"id": "Extension", "path": "Extension", "short": definition.title, "max": "1"}),
            json!({"id": "Extension.extension", "path": "Extension.extension", "max": "0"}),
            url,
            json!({"id": "Extension.value[x]", "path": "Extension.value[x]", "min": 1, "type": [{"code": value_type}]}),
        ],
        ExtensionContent::Parts(parts) => {
            let mut elements = vec![
                json!({"id": "Extension", "path": "Extension", "short": definition.title}),
                json!({
                    "id": "Extension.extension",
                    "path": "Extension.extension",
                    "slicing": {"discriminator": [{"type": "value", "path": "url"}], "rules": "closed"},
                }),
            ];
            elements.extend(parts.iter().flat_map(part_elements));
            elements.push(url);
            elements.push(json!({"id": "Extension.value[x]", "path": "Extension.value[x]", "max": "0"}));
            elements
        }
    }
}

fn part_elements(part: &ExtensionPart) -> [Value; 4] {
    let ExtensionPart { name, value_type, optional } = part;
    let id = |rest: &str| format!("Extension.extension:{name}{rest}");
    [
        json!({
            "id": id(""),
            "path": "Extension.extension",
            "sliceName": name,
            "min": u8::from(!optional),
            "max": "1",
        }),
        json!({"id": id(".extension"), "path": "Extension.extension.extension", "max": "0"}),
        json!({"id": id(".url"), "path": "Extension.extension.url", "fixedUri": name}),
        json!({
            "id": id(".value[x]"),
            "path": "Extension.extension.value[x]",
            "min": 1,
            "type": [{"code": value_type}],
        }),
    ]
}

fn code_system(definition: &CodeSystemDefinition) -> (String, Value) {
    let id = last_part(definition.url);
    let mut value = json!({
        "resourceType": "CodeSystem",
        "id": id,
        "url": definition.url,
        "version": "1.0.0",
        "name": title_case(id),
        "title": definition.title,
        "status": "draft",
        "caseSensitive": true,
        "content": match (definition.concepts.is_empty(), definition.open) {
            (true, _) => "not-present",
            (false, true) => "fragment",
            (false, false) => "complete",
        },
    });
    let concepts: Vec<Value> =
        definition.concepts.iter().map(|(code, display)| json!({"code": code, "display": display})).collect();
    // FHIR has no empty arrays.
    if !concepts.is_empty()
        && let Some(object) = value.as_object_mut()
    {
        object.insert("concept".to_owned(), Value::Array(concepts));
    }
    (format!("CodeSystem-{id}"), value)
}

fn last_part(url: &'static str) -> &'static str {
    debug_assert!(url.starts_with(BASE), "our definitions have our base");
    url.rsplit('/').next().unwrap_or(url)
}

fn title_case(id: &str) -> String {
    id.split('-')
        .map(|word| {
            let mut letters = word.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}
