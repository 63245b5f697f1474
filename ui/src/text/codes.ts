// The nurse's word for every code that more than one screen shows. A new code without a word does not compile.
import type {
  AppointmentStatus,
  AbuseCategory,
  Area,
  ContactType,
  EpisodeReason,
  FlagType,
  InfantFeeding,
  Mode,
  Outcome,
  RecordKind,
  RelationshipRole,
  Role,
  Setting,
  SyncState,
} from "../ipc/bindings";

export const flagTypeText: Record<FlagType, string> = {
  "child-protection-plan": "Child protection plan",
  "section-47-enquiry": "Section 47 enquiry",
  "child-in-need": "Child in need",
  "looked-after": "Looked-after child",
  "unborn-safeguarding": "Unborn baby: safeguarding",
  "domestic-abuse": "Domestic abuse",
  neglect: "Neglect",
  "sexual-exploitation": "Sexual exploitation",
  "criminal-exploitation": "Criminal exploitation",
  trafficking: "Trafficking",
  missing: "Missing",
  fgm: "FGM: at risk",
  "fgm-known": "FGM: known",
  prevent: "Prevent",
  "private-fostering": "Private fostering",
  "self-harm": "Self-harm",
  "harmful-sexual-behaviour": "Harmful sexual behaviour",
  "organised-abuse": "Organised abuse",
  "young-carer": "Young carer",
  "concealed-pregnancy": "Concealed pregnancy",
  "parental-mental-health": "Parent's mental health",
  "parental-substance-misuse": "Parent's drugs or alcohol",
  "parental-learning-disability": "Parent's learning disability",
  "forced-marriage": "Forced marriage",
  "perplexing-presentation": "Perplexing presentation",
  local: "Local flag",
  "home-risk": "Risk when visiting",
  other: "Other concern",
};

/** Where a column is narrow. */
export const flagTypeShort: Record<FlagType, string> = {
  ...flagTypeText,
  "child-protection-plan": "CP plan",
  "unborn-safeguarding": "Unborn: safeguarding",
  "harmful-sexual-behaviour": "Harmful sexual beh.",
  "parental-substance-misuse": "Parent's substances",
  "home-risk": "Visit risk",
};

export const abuseCategoryText: Record<AbuseCategory, string> = {
  neglect: "Neglect",
  physical: "Physical abuse",
  sexual: "Sexual abuse",
  emotional: "Emotional abuse",
};

/** After "Child protection plan:", where the word abuse goes without saying. */
export const abuseCategoryShort: Record<AbuseCategory, string> = {
  neglect: "neglect",
  physical: "physical",
  sexual: "sexual",
  emotional: "emotional",
};

export const areaText: Record<Area, string> = {
  "leicester-city": "Leicester City",
  leicestershire: "Leicestershire",
  rutland: "Rutland",
  england: "England",
};

export const contactTypeText: Record<ContactType, string> = {
  antenatal: "Antenatal contact",
  "new-birth": "New birth visit",
  "6-8-weeks": "6-8 week review",
  "3-4-months": "3-4 month contact",
  "6-months": "6 month contact",
  "12-months": "10-12 month review",
  "2-years": "2 year review",
  "integrated-review": "Integrated two-year review",
  "3-years": "3 year questionnaire",
  "school-entry": "School entry review",
  "4-5-years": "4-5 year review",
  "reception-questionnaire": "Reception questionnaire",
  "ncmp-reception": "NCMP, Reception",
  "ncmp-year-6": "NCMP, Year 6",
  "year-6-questionnaire": "Year 6 questionnaire",
  "10-11-years": "10-11 year review",
  "year-6-review": "Year 6 review",
  "transfer-11": "Transfer at 11",
  "digital-year-7": "Digital Health Contact, Year 7",
  "12-13-years": "12-13 year review",
  "year-8-review": "Year 8 review",
  "13-14-years": "13-14 year review",
  "digital-year-9": "Digital Health Contact, Year 9",
  "year-10-review": "Year 10 review",
  "digital-year-11": "Digital Health Contact, Year 11",
  "15-16-years": "15-16 year review",
  "school-leavers": "School leavers' contact",
  transition: "Transition to adult services",
  "health-review": "Health review",
  "weight-and-feeding": "Weight and feeding",
  "follow-up": "Follow-up",
  "package-session": "Package session",
  "drop-in": "Drop-in",
  group: "Group session",
  "safeguarding-meeting": "Safeguarding meeting",
  "professional-liaison": "Call with another professional",
  advice: "Advice to family",
  other: "Other contact",
};

export const outcomeText: Record<Outcome, string> = {
  seen: "Seen",
  "seen-late": "Seen late",
  "not-seen": "Child not seen",
  "was-not-brought": "Was not brought",
  "no-access": "No access",
  declined: "Declined",
  "cancelled-by-family": "Cancelled by family",
  "cancelled-by-service": "Cancelled by us",
  "absent-from-school": "Absent from school",
  "left-school": "Left the school",
  "unable-to-measure": "Could not be measured",
};

export const infantFeedingText: Record<InfantFeeding, string> = {
  breast: "Breast",
  mixed: "Mixed",
  formula: "Formula",
  "not-known": "Not known",
};

export const settingText: Record<Setting, string> = {
  home: "Home",
  clinic: "Clinic",
  "family-hub": "Family hub",
  "gp-surgery": "GP surgery",
  school: "School",
  nursery: "Nursery",
  library: "Library",
  "community-hall": "Community hall",
  hospital: "Hospital",
  office: "Office",
  other: "Somewhere else",
};

export const modeText: Record<Mode, string> = {
  "in-person": "In person",
  phone: "Phone",
  video: "Video",
  text: "Text",
  letter: "Letter",
  email: "Email",
  questionnaire: "Questionnaire",
  group: "Group",
};

export const episodeReasonText: Record<EpisodeReason, string> = {
  "infant-feeding": "Infant feeding",
  "perinatal-mental-health": "Perinatal mental health",
  sleep: "Sleep",
  behaviour: "Behaviour",
  toileting: "Toileting",
  weaning: "Weaning",
  "healthy-weight": "Healthy weight",
  "speech-and-language": "Speech and language",
  development: "Development",
  "minor-illness-and-accidents": "Minor illness and accidents",
  parenting: "Parenting",
  "emotional-health": "Emotional health",
  continence: "Continence",
  "sexual-health": "Sexual health",
  "substance-misuse": "Drugs or alcohol",
  "long-term-condition": "Long-term condition",
  bereavement: "Bereavement",
  bullying: "Bullying",
  "young-carer": "Young carer",
  other: "Something else",
};

export const relationshipRoleText: Record<RelationshipRole, string> = {
  mother: "Mother",
  father: "Father",
  "mothers-partner": "Mother's partner",
  "fathers-partner": "Father's partner",
  grandparent: "Grandparent",
  "foster-carer": "Foster carer",
  guardian: "Guardian",
  carer: "Carer",
  "other-relative": "Other relative",
};

export const roleText: Record<Role, string> = {
  "health-visitor": "Health visitor",
  "school-nurse": "School nurse",
  "community-nursery-nurse": "Community nursery nurse",
  "hcp-nurse": "Healthy Child Programme nurse",
  "family-nurse": "Family nurse",
  "school-health-assistant": "School health assistant",
  student: "Student",
};

export const syncStateText: Record<SyncState, string> = {
  ready: "Ready",
  "in-file": "In a file",
  received: "Received",
  refused: "Refused",
};

export const appointmentStatusText: Record<AppointmentStatus, string> = {
  booked: "Booked",
  kept: "Kept",
  moved: "Moved",
  "cancelled-by-family": "Cancelled by family",
  "cancelled-by-service": "Cancelled by us",
  "was-not-brought": "Was not brought",
  "no-access": "No access",
};

export const recordKindText: Record<RecordKind, string> = {
  practitioner: "Your details",
  child: "Child's details",
  person: "Person",
  relationship: "Family tie",
  contact: "Contact",
  flag: "Flag",
  episode: "Episode",
  task: "Task",
  measurement: "Measurement",
  appointment: "Appointment",
  place: "Place",
  questionnaire: "Questionnaire",
  assessment: "Assessment",
  "safeguarding-episode": "Safeguarding",
  referral: "Referral",
  sharing: "Information shared",
  escalation: "Escalation",
  supervision: "Supervision",
  "body-map": "Body map",
  chronology: "Marks in the chronology",
  "case-report": "Report",
  allegation: "Note on an allegation",
  "health-plan": "Health plan",
  "local-service": "Local service",
  transfer: "Transfer of care",
  letter: "Letter",
};
