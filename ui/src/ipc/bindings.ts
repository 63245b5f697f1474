// Made by `cargo xtask bindings` from src-tauri/crates/app/src/commands.rs. Do not edit.

export type AboutWhom = { relationshipId: string, role: RelationshipRole, name: string, };

export type AbuseCategory = "neglect" | "physical" | "sexual" | "emotional";

export type AcknowledgeEntry = { transfer: TransferAt, kind: RecordKind, recordId: string, read: boolean, };

export type ActivityView = { 
/**
 * Contacts that took place.
 */
contacts: number, 
/**
 * Of these, the child was seen.
 */
seen: number, 
/**
 * Attempts that did not take place.
 */
attempts: number, 
/**
 * Children the contacts that took place were about.
 */
children: number, 
/**
 * Their families: homes, and children without a known home.
 */
families: number, };

export type AddBodyMap = { childId: string, form: BodyMapForm, draftId: string | null, };

export type AddMeasurements = { childId: string, 
/**
 * Typed any way.
 */
on: string, measured: MeasuredTyped, };

export type AddTask = { childId: string, title: string, 
/**
 * Typed any way; empty when not dated.
 */
dueOn: string, 
/**
 * The colleague it is passed to; empty when it is her own.
 */
assignedTo: string, };

export type AdultRole = { relationshipId: string, childId: string, child: string, isThisChild: boolean, role: RelationshipRole, parentalResponsibility: YesNoNotAsked, livesWithChild: YesNoNotAsked, 
/**
 * The first day of a partner or carer; `None` when from the start, or not known.
 */
since: string | null, 
/**
 * The last day of one who is that no longer.
 */
until: string | null, };

export type AdultSeen = { on: string, contactId: string, contactType: ContactType, mode: Mode, childId: string, 
/**
 * Whose contact it was.
 */
child: string, isThisChild: boolean, };

export type AdultView = { personId: string, name: string, dateOfBirth: string | null, phone: string | null, nhsNumber: string | null, 
/**
 * To this child first.
 */
roles: Array<AdultRole>, 
/**
 * The last contact at which the adult was present; `None` when on record and never present.
 */
seen: AdultSeen | null, };

export type AdvanceQuestionnaire = { questionnaireId: string, fromRevision: number, step: QuestionnaireStep, 
/**
 * The day of the step, typed any way.
 */
on: string, outcome: TriageOutcome | null, note: string, };

export type AgeBand = "unborn" | "under-1" | "1-2" | "3-4" | "5-11" | "12-and-over";

export type AgeGroup = "under-five" | "five-and-over";

export type AgeUsed = "adjusted" | "not-early" | "old-enough" | "gestation-not-known" | "none";

export type AgeView = { "unit": "days", count: number, } | { "unit": "weeks", count: number, } | { "unit": "months", count: number, } | { "unit": "years", years: number, months: number, } | { "unit": "unborn", weeks: number, days: number, };

export type AgesView = { chronological: number, corrected: number, 
/**
 * Whether it was corrected and if not why, in words.
 */
adjustment: string, };

export type AllegationForm = { on: string, 
/**
 * Role and employer.
 */
about: string, referredOn: string, officer: string, reference: string, outcome: AllegationOutcome | null, note: string, };

export type AllegationList = { rows: Array<AllegationView>, 
/**
 * Notes not saved yet; no other screen shows them.
 */
drafts: Array<DraftLine>, };

export type AllegationOutcome = "no-further-action" | "substantiated" | "unsubstantiated" | "unfounded" | "malicious" | "ongoing";

export type AllegationView = { allegationId: string, on: string, about: string, referredOn: string | null, officer: string, reference: string, outcome: AllegationOutcome | null, note: string, 
/**
 * Still to be told to the officer, or its outcome is open.
 */
open: boolean, revision: number, enteredInError: boolean, };

export type AlsoWritten = { childId: string, 
/**
 * `None` while none is chosen.
 */
contactType: ContactType | null, outcome: Outcome, 
/**
 * Of this child alone, added to its own record.
 */
ownWords: string, voice: string, 
/**
 * Holds what the others' families must not read; the shared words make it restricted too when they are.
 */
restricted: boolean, infantFeeding: InfantFeeding | null, concerns: Array<Concern>, actionTaken: string, decision: string, mobility: Mobility | null, measured: MeasuredTyped, nextTitle: string, nextDueOn: string, };

export type AmendAllegation = { allegationId: string, form: AllegationForm, reason: string, fromRevision: number, draftId: string | null, };

export type AmendAssessment = { assessmentId: string, on: string, typed: AssessmentTyped, reason: string, 
/**
 * The revision the form was opened from; a newer one is not overwritten.
 */
fromRevision: number, draftId: string | null, };

export type AmendBodyMap = { bodyMapId: string, form: BodyMapForm, reason: string, 
/**
 * The revision the form was opened from; a newer one is not overwritten.
 */
fromRevision: number, draftId: string | null, };

export type AmendChild = { childId: string, form: ChildForm, reason: string, };

export type AmendContact = { contactId: string, form: ContactForm, 
/**
 * The contact's own figures as they shall stand.
 */
measured: MeasuredTyped, reason: string, 
/**
 * The revision the form was opened from; a newer one is not overwritten.
 */
fromRevision: number, draftId: string | null, };

export type AmendHealthPlan = { healthPlanId: string, form: HealthPlanForm, 
/**
 * Why it is amended; a review needs none.
 */
reason: string, review: boolean, fromRevision: number, draftId: string | null, };

export type AmendLetter = { letterId: string, fromRevision: number, form: LetterForm, reason: string, draftId: string | null, };

export type AmendMeasurement = { measurementId: string, 
/**
 * Typed any way; the contact's own day where it was taken at one.
 */
on: string, 
/**
 * Kilograms or centimetres as typed.
 */
value: string, 
/**
 * The nurse looked again, and it is right.
 */
checked: boolean, reason: string, };

export type AmendReferral = { referralId: string, form: ReferralForm, reason: string, fromRevision: number, draftId: string | null, };

export type AmendSafeguarding = { episodeId: string, form: SafeguardingForm, reason: string, };

export type AmendSharing = { sharingId: string, form: SharingForm, reason: string, fromRevision: number, draftId: string | null, };

export type AmendSupervision = { supervisionId: string, typed: SupervisionTyped, reason: string, fromRevision: number, draftId: string | null, };

export type AmendedView = { on: string, 
/**
 * In the chart's unit.
 */
value: number, reason: string | null, };

export type AnswerConsent = { episodeId: string, consent: ConsentForm, };

export type AnswerKind = "options" | "words" | "number" | "day" | "not-asked";

export type AnswerRead = { handoverId: string, colleague: string, accepted: boolean, reason: string, children: number, 
/**
 * It had been read before; nothing changed.
 */
alreadyRead: boolean, };

export type AnswerReferral = { referralId: string, answeredOn: string, answer: ReferralAnswer, by: string, reason: string, };

export type AppointmentEntry = { contactType: ContactType, status: AppointmentStatus, statusReason: string, };

export type AppointmentLine = { appointmentId: string, revision: number, childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, initials: string, 
/**
 * A child who died or left must not be visited by mistake.
 */
caseloadStatus: CaseloadStatus, contactType: ContactType, on: string, at: string, 
/**
 * `None` when it would run past midnight.
 */
endsAt: string | null, minutes: number, setting: Setting, mode: Mode, placeId: string | null, place: string | null, 
/**
 * Where it happens, in a line; empty when not known.
 */
address: string, 
/**
 * The postcode of where it happens.
 */
postcode: string | null, phone: string | null, note: string, status: AppointmentStatus, statusReason: string, contactId: string | null, 
/**
 * Open flags of the child and of brothers and sisters, most urgent first.
 */
flags: Array<FlagTag>, 
/**
 * A flag says that visiting this home is a risk.
 */
homeRisk: boolean, 
/**
 * What to know before a visit.
 */
visitNote: string | null, interpreter: boolean, 
/**
 * It shares time with another appointment that is still booked.
 */
overlaps: boolean, };

export type AppointmentMissed = { appointmentId: string, fromRevision: number, how: MissedHow, 
/**
 * What the nurse did about it.
 */
done: string, 
/**
 * What was decided, when it is the second time in a row.
 */
decision: string, };

export type AppointmentStatus = "booked" | "kept" | "moved" | "cancelled-by-family" | "cancelled-by-service" | "was-not-brought" | "no-access";

export type Area = "leicester-city" | "leicestershire" | "rutland" | "england";

export type AreaLine = { area: HighImpactArea, 
/**
 * Contacts that took place and at which a question of the area was answered.
 */
contacts: number, children: number, families: number, };

export type AskedAgain = { field: string, sentence: string, rule: string, source: string, };

export type AskedMeasurement = { kind: MeasurementKind, last: LastMeasurement | null, };

export type AssessmentEntry = { tool: Tool, form: Form | null, 
/**
 * `None` when it is about the child.
 */
about: AboutWhom | null, scored: ScoredView, actionTaken: string, };

export type AssessmentLine = { assessmentId: string, revision: number, form: Form | null, on: string, 
/**
 * `None` when it is about the child. A relative's is another person's health in the child's record.
 */
about: AboutWhom | null, contact: OfContact | null, scored: ScoredView, actionTaken: string, note: string, author: string, writtenAt: string, 
/**
 * Why it was amended or taken back.
 */
reason: string | null, enteredInError: boolean, sync: SyncState, file: number | null, };

export type AssessmentQuery = { childId: string, 
/**
 * Typed any way, as in the contact form.
 */
on: string, contactType: ContactType | null, 
/**
 * One tool alone; all of them when it is left out.
 */
tool: Tool | null, };

export type AssessmentSheets = { sheets: Array<ToolSheet>, 
/**
 * The adults in the child's life.
 */
relatives: Array<AboutWhom>, };

export type AssessmentTyped = { tool: Tool, form: Form | null, 
/**
 * The relative it is about; `None` for the child.
 */
relationshipId: string | null, 
/**
 * The answer of each item; `None` where it was not answered.
 */
items: Array<number | null>, scales: Array<ScaleTyped>, 
/**
 * What was done about an answer that asks for it the same day.
 */
actionTaken: string, note: string, };

export type AssignTask = { taskId: string, 
/**
 * The colleague's name; empty to take it back.
 */
assignedTo: string, };

export type AttemptView = { on: string, why: AttemptWhy, outcome: Outcome | null, mode: Mode | null, };

export type AttemptWhy = "not-seen" | "mode" | "too-early" | "after-the-birth" | "not-returned" | "another-thing";

export type AttendanceView = { attended: number, cancelled: number, notBrought: number, };

export type AuditLine = { sequence: number, at: string, actor: string, action: string, recordId: string | null, reason: string | null, };

export type AuditQuery = { offset: number, limit: number, };

export type AuditView = { lines: Array<AuditLine>, total: number, };

export type BackFromCover = { forWhom: string, plannedFor: string, };

export type BandView = { code: string, words: string, source: string, evidence: Evidence, };

export type BeginSafeguarding = { form: SafeguardingForm, draftId: string | null, 
/**
 * A flag of an older store that stood for this status; it ends in the same save.
 */
fromFlag: string | null, };

export type BereavedSibling = { childId: string, name: string, };

export type BmiJudged = { tenths: number, state: FigureState, band: string | null, problem: ProblemView | null, findings: Array<FindingView>, };

export type BodyMapEntry = { mobility: Mobility, 
/**
 * What each mark is and where, in the order of their numbers.
 */
marks: Array<MarkLine>, seenBy: string, referredOn: string | null, referredTo: string, referralOutcome: string, 
/**
 * The contact at which the marks were seen.
 */
contactId: string | null, };

export type BodyMapForm = { seenOn: string, 
/**
 * Empty when not noted.
 */
seenAt: string, seenBy: string, figure: Figure, mobility: Mobility, 
/**
 * Numbered from 1 in this order.
 */
marks: Array<MarkTyped>, 
/**
 * Whether it was referred; what stands below counts only then.
 */
referred: boolean, referredOn: string, referredAt: string, referredTo: string, referralOutcome: string, 
/**
 * Also keep a referral to children's social care in sight until it is answered.
 */
tracked: boolean, };

export type BodyOutlines = { outlines: Array<OutlineView>, };

export type BodySite = "scalp" | "forehead" | "left-eye" | "right-eye" | "left-ear" | "right-ear" | "left-cheek" | "right-cheek" | "nose" | "mouth" | "chin" | "neck" | "chest" | "abdomen" | "upper-back" | "lower-back" | "buttocks" | "genitals" | "left-shoulder" | "right-shoulder" | "left-upper-arm" | "right-upper-arm" | "left-forearm" | "right-forearm" | "left-hand" | "right-hand" | "left-thigh" | "right-thigh" | "left-lower-leg" | "right-lower-leg" | "left-foot" | "right-foot";

export type BodyView = "front" | "back" | "head-front" | "head-left" | "head-right";

export type BookAppointment = { form: BookingForm, draftId: string | null, };

export type BookedView = { on: string, at: string, };

export type BookingCheck = { 
/**
 * The day as read; `None` when it does not read as one yet.
 */
on: string | null, 
/**
 * Booked appointments that share some of the time.
 */
overlaps: Array<AppointmentLine>, 
/**
 * Booked appointments of this child for the same contact.
 */
sameContact: Array<AppointmentLine>, outside: OutsideWindow | null, window: BookingWindow | null, };

export type BookingCheckQuery = { form: BookingForm, 
/**
 * The appointment being moved does not stand in its own way.
 */
appointmentId: string | null, };

export type BookingChoice = { contactType: ContactType, minutes: number, setting: Setting, mode: Mode, window: BookingWindow | null, };

export type BookingForm = { childId: string, contactType: ContactType, 
/**
 * Typed any way: `tomorrow`, `Mon 11 Jan`, `11/1/27`.
 */
on: string, 
/**
 * Typed any way: `13:05`, `1.05pm`.
 */
at: string, minutes: string, setting: Setting, mode: Mode, placeId: string | null, note: string, };

export type BookingQuery = { childId: string, 
/**
 * `None` for what is due next.
 */
contactType: ContactType | null, 
/**
 * The appointment to move; `None` for a new one.
 */
appointmentId: string | null, };

export type BookingStart = { 
/**
 * `SURNAME, First`.
 */
child: string, caseloadStatus: CaseloadStatus, form: BookingForm, 
/**
 * Every contact that can be booked: what is still to be done of the programme first.
 */
choices: Array<BookingChoice>, places: Array<PlaceChoice>, 
/**
 * The appointment being moved.
 */
moving: AppointmentLine | null, };

export type BookingWindow = { opens: string, closes: string, 
/**
 * The last day it can still be done.
 */
last: string, };

export type Came = "seen" | "was-not-brought";

export type CancelAppointment = { appointmentId: string, fromRevision: number, by: CancelledBy, reason: string, };

export type CancelTransfer = { transfer: TransferAt, reason: string, };

export type CancelledBy = "family" | "service";

export type CardView = { name: string, team: string, fingerprint: string, };

export type CareElsewhere = "waiting" | "covered" | "passed";

export type CaseReportLine = { reportId: string, template: ReportKind, title: string, meetingOn: string | null, lockedAt: string, author: string, sha256: string, 
/**
 * Its words still make its fingerprint.
 */
holds: boolean, 
/**
 * Restricted sentences are in it.
 */
restricted: boolean, 
/**
 * Entries of the child written after it was locked.
 */
newerEntries: number, };

export type CaseReportList = { reports: Array<CaseReportLine>, };

export type CaseReportsQuery = { childId: string, };

export type CaseloadChoice = { name: CaseloadName, 
/**
 * Seconds to wait after wrong passphrases; 0 when none.
 */
waitSeconds: number, };

export type CaseloadName = "own" | "demonstration";

export type CaseloadPage = { rows: Array<CaseloadRow>, 
/**
 * Children that fit, over all pages.
 */
total: number, 
/**
 * Households among them.
 */
families: number, 
/**
 * Children on the whole caseload, whatever is asked.
 */
caseload: number, 
/**
 * Every school and nursery on the caseload, for the filter.
 */
schools: Array<string>, };

export type CaseloadQuery = { 
/**
 * Words over name, known-as, NHS number, date of birth typed any way, postcode, school. Empty for all.
 */
search: string, sort: CaseloadSort, descending: boolean, levels: Array<Level>, flagTypes: Array<FlagType>, 
/**
 * Any open flag at all.
 */
flaggedOnly: boolean, ageBands: Array<AgeBand>, 
/**
 * School or nursery names, exactly as `CaseloadPage.schools` lists them.
 */
schools: Array<string>, notReceivedOnly: boolean, 
/**
 * Children who left the caseload too.
 */
includeLeft: boolean, 
/**
 * First row wanted, 0 based.
 */
offset: number, 
/**
 * Rows wanted, at most 200.
 */
limit: number, };

export type CaseloadRow = { childId: string, family: string, given: string, knownAs: string | null, age: AgeView | null, nhsNumber: string | null, level: Level, 
/**
 * Open statuses, then open flags, most urgent first.
 */
flags: Array<FlagTag>, 
/**
 * Days since the child was last seen; `None` when never.
 */
daysSinceSeen: number | null, 
/**
 * Days since the child was last weighed; `None` when never.
 */
daysSinceWeighed: number | null, 
/**
 * The soonest of tasks, reviews and the contacts of the programme that can still be done.
 */
nextDue: string | null, 
/**
 * The task's title, or a code of `DueKind`, for what is due next; `None` when it is a contact of the programme.
 */
nextDueWhat: string | null, 
/**
 * The contact of the programme that is due next, when that is what is due next; `next_due` is the day its window closes.
 */
nextContact: ContactType | null, 
/**
 * The first day of that window.
 */
nextContactOpens: string | null, school: string | null, gpPractice: string | null, postcode: string | null, 
/**
 * The worst state among the child's entries: refused, then ready, then in file, then received.
 */
sync: SyncState, caseloadStatus: CaseloadStatus, 
/**
 * The child has an unfinished draft.
 */
draft: boolean, };

export type CaseloadSort = "name" | "age" | "level" | "last-seen" | "last-weighed" | "next-due";

export type CaseloadStatus = "on-caseload" | "moved-away" | "discharged" | "died" | "transferred" | "merged";

export type CaseloadWeight = { points: number, children: number, lines: Array<WeightLine>, heaviest: Array<HeavyChild>, };

export type CatchUp = "absent" | "refused-by-child" | "not-measured";

export type CatchUpLine = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, placeId: string, school: string, year: NcmpYear, 
/**
 * Empty when the record does not say.
 */
className: string, reason: CatchUp, 
/**
 * What became of each attempt of this school year, oldest first.
 */
tried: Array<PupilEarlier>, };

export type CatchUpList = { 
/**
 * By the year it begins in.
 */
schoolYear: number, lines: Array<CatchUpLine>, 
/**
 * Classes nobody of which has an entry yet.
 */
notBegun: Array<ClassStanding>, 
/**
 * Classes whose school declined.
 */
declined: Array<ClassStanding>, 
/**
 * Pupils whose parent withdrew them: they are not asked again.
 */
withdrawn: number, };

export type CatchUpQuery = { placeId: string | null, year: NcmpYear | null, };

export type CentileLine = "0.4th" | "2nd" | "9th" | "25th" | "50th" | "75th" | "91st" | "98th" | "99.6th";

export type ChangeHousehold = { 
/**
 * Whose family it is.
 */
childId: string, 
/**
 * The first day of what is new, typed any way.
 */
on: string, 
/**
 * What happened, in a few words.
 */
why: string, 
/**
 * The children who move.
 */
moving: Array<string>, 
/**
 * They move to this child's home; `None` for another address.
 */
homeOf: string | null, addressLines: Array<string>, postcode: string, 
/**
 * Who lives with whom, and who has parental responsibility, from that day.
 */
ties: Array<TieNow>, 
/**
 * Somebody who joins the family.
 */
joins: JoiningAdult | null, draftId: string | null, };

export type ChangePassphrase = { old: string, new: string, };

export type ChangePlacement = { episodeId: string, kind: PlacementKind, 
/**
 * The first day there; the placement before ends on it.
 */
from: string, detail: string, };

export type ChangeSettings = { 
/**
 * 1 to 10; never off.
 */
lockAfterMinutes: number, 
/**
 * Sessions an episode usually has, 1 to 52.
 */
sessionLimit: number, 
/**
 * Packages of care a child usually has at most, 1 to 20.
 */
packageLimit: number, 
/**
 * Single letters act outside a field.
 */
singleKeys: boolean, };

export type ChangeView = { since: string, 
/**
 * In the chart's unit; below zero for a loss.
 */
by: number, 
/**
 * Centile spaces, below zero for a fall; `None` where one of the two has no position.
 */
spaces: number | null, };

export type ChartSex = "female" | "male";

export type ChaseDay = { 
/**
 * `None` when the day it was sent cannot be read, or the bank holidays of that year are not known.
 */
on: string | null, workingDays: number, 
/**
 * Nobody's national rule.
 */
local: boolean, source: string, };

export type ChaseQuery = { service: ReferralService, urgency: ReferralUrgency, sentOn: string, };

export type ChaseReferral = { referralId: string, 
/**
 * Who was rung or written to.
 */
asked: string, note: string, chaseOn: string, };

export type ChildAssessments = { tools: Array<ToolAssessments>, };

export type ChildBanner = { childId: string, family: string, given: string, knownAs: string | null, initials: string, age: AgeView | null, correctedAge: AgeView | null, born: string | null, expected: string | null, sex: Sex, nhsNumber: string | null, nhsNumberStatus: NhsNumberStatus, level: Level, 
/**
 * Own open statuses and flags, then siblings', each most urgent first.
 */
flags: Array<FlagTag>, lastSeen: string | null, daysSinceSeen: number | null, visitNote: string | null, interpreter: YesNoNotAsked, firstLanguage: string | null, caseloadStatus: CaseloadStatus, 
/**
 * The identity is restricted: ask for advice, and link it to no other record.
 */
restrictedIdentity: boolean, };

export type ChildContact = { rule: RuleView, state: DueState, opens: string, closes: string, last: string, daysOver: number, doneOn: string | null, notEligible: NotEligibleWhy | null, attempt: AttemptView | null, booked: BookedView | null, 
/**
 * The contact that completed it.
 */
contactId: string | null, deliveredBy: string | null, deliveredRole: Role | null, 
/**
 * Delivered by a role the rule does not name: shown, never held back (skill mix, `policy-papers` W1).
 */
anotherRole: boolean, };

export type ChildField = "name" | "birth" | "sex" | "nhs-number" | "gestation" | "address" | "phone" | "gp-practice" | "school" | "ethnicity" | "first-language" | "interpreter" | "level" | "send" | "imd-decile" | "household" | "named-practitioner" | "resident-authority" | "visit-note" | "caseload-status";

export type ChildForm = { family: string, given: string, knownAs: string, unborn: boolean, dateOfBirth: string, expectedDate: string, sex: Sex, nhsNumber: string, gestation: string, addressLines: Array<string>, postcode: string, phone: string, gpPracticeCode: string, gpPracticeName: string, schoolName: string, schoolUrn: string, yearGroup: string, 
/**
 * The class within the year, as the school calls it.
 */
className: string, ethnicity: string, firstLanguage: string, interpreter: YesNoNotAsked, level: Level, 
/**
 * First day of that level, typed any way; empty when not known. A new level begins today unless said otherwise.
 */
levelSince: string, send: YesNoNotAsked, 
/**
 * 1 most deprived to 10 least; empty when not known.
 */
imdDecile: string, 
/**
 * The day the child came onto the caseload from elsewhere; empty for a child here from the start.
 */
joinedOn: string, 
/**
 * The day the child left it or died; empty while on the caseload.
 */
leftOn: string, namedPractitioner: string, residentAuthority: string, visitNote: string, caseloadStatus: CaseloadStatus, 
/**
 * A brother or sister already on the caseload who shares the home.
 */
sameHouseholdAs: string | null, relatives: Array<RelativeForm>, };

export type ChildGrowth = { 
/**
 * `None` when there is no chart to choose; `no_chart` says why.
 */
sex: ChartSex | null, noChart: NoChart | null, gestation: GestationView | null, 
/**
 * The convention this service corrects by.
 */
correction: Correction, 
/**
 * Both ages today; `None` for a child who is not born or has died.
 */
today: AgesView | null, 
/**
 * Weight, length or height, head, body mass index.
 */
measures: Array<MeasureView>, parents: ParentsView, };

export type ChildLetters = { letters: Array<LetterEntry>, };

export type ChildProgramme = { area: Area, 
/**
 * The name of the table, and where it comes from.
 */
schedule: string, scheduleSource: string, contacts: Array<ChildContact>, correctedAge: AgeView | null, 
/**
 * The contact to do next: the most overdue, else the one due, else the one whose window opens soonest.
 */
next: ContactType | null, };

export type ChildSaved = { childId: string | null, possibleDuplicates: Array<PossibleDuplicate>, };

export type ChildView = { banner: ChildBanner, form: ChildForm, relatives: Array<RelativeView>, siblings: Array<SiblingView>, 
/**
 * Safeguarding statuses, open ones first, the most urgent in front.
 */
statuses: Array<SafeguardingView>, 
/**
 * What must follow, those due first in front.
 */
clocks: Array<ClockView>, flags: Array<FlagView>, episodes: Array<EpisodeView>, healthPlans: Array<HealthPlanView>, 
/**
 * Who has the care, when it is not this laptop's nurse: nothing can be written here then.
 */
inCareOf?: InCareOf, 
/**
 * The transfer of care that is under way, or the cover that is not over.
 */
transfer: TransferLine | null, tasks: Array<TaskView>, 
/**
 * Newest first.
 */
timeline: Array<TimelineEntry>, drafts: Array<DraftLine>, 
/**
 * When a contact with the child asks what was decided.
 */
decisionsAsked: DecisionsAsked, 
/**
 * The levels of care before, newest first.
 */
earlierLevels: Array<EarlierLevelView>, 
/**
 * Records of the same child that were joined to this one.
 */
joined: Array<JoinedRecord>, 
/**
 * The record this one was joined to: what was on it is there.
 */
joinedTo: JoinedRecord | null, };

export type ChildWeight = { points: number, lines: Array<WeightLine>, };

export type ChildWork = { referrals: Array<ReferralView>, sharings: Array<SharingView>, 
/**
 * Reviews at 2 to 2½ years whose outcome the nursery has not been told.
 */
reviewsToShare: Array<ReviewToShare>, escalations: Array<EscalationView>, supervisions: Array<SupervisionView>, 
/**
 * When supervision is due; `None` when this child's status asks for none.
 */
supervisionDue: SupervisionRow | null, };

export type ChildrenJoined = { keptId: string, moved: number, };

export type ChildrenReassigned = { changed: number, asTheyWere: number, };

export type ChronologyAdult = { personId: string, name: string, role: RelationshipRole, };

export type ChronologyChild = { childId: string, name: string, };

export type ChronologyLine = { 
/**
 * Unique in the list: an entry with dated events has a line for each.
 */
lineId: string, recordId: string, kind: RecordKind, childId: string, 
/**
 * Whose: the child's name, and the adults who were there or whom it is about.
 */
who: string, on: string, at: string | null, about: ChronologyType, what: string, detail: string, nature: Nature, significant: boolean, suggested: Suggested | null, heldBack: HeldBack | null, author: string, writtenAt: string, };

export type ChronologyQuery = { childId: string, 
/**
 * Brothers and sisters merged in.
 */
siblings: boolean, 
/**
 * Why restricted and third-party entries are shown; `None` leaves them out. It is written in the record book.
 */
restrictedBecause: string | null, 
/**
 * One adult's entries alone.
 */
personId: string | null, 
/**
 * One child's entries alone, of those merged in.
 */
onlyChildId: string | null, 
/**
 * Empty for every type; measurements that are not marked stand only where they are asked for.
 */
types: Array<ChronologyType>, 
/**
 * As typed; empty for the whole record.
 */
from: string, until: string, significantOnly: boolean, oldestFirst: boolean, };

export type ChronologyType = "contact" | "missed" | "status" | "meeting" | "flag" | "body-map" | "referral" | "sharing" | "escalation" | "supervision" | "assessment" | "measurement" | "care" | "report";

export type ChronologyView = { lines: Array<ChronologyLine>, 
/**
 * The child first, then brothers and sisters.
 */
children: Array<ChronologyChild>, adults: Array<ChronologyAdult>, 
/**
 * Lines left out because they are restricted or about somebody else.
 */
heldBack: number, };

export type ClassDay = { placeId: string, year: NcmpYear, on: string, };

export type ClassQuery = { placeId: string, year: NcmpYear, on: string, 
/**
 * One class of the year; empty for pupils whose record names none; `None` for the whole year.
 */
className: string | null, };

export type ClassStanding = { placeId: string, school: string, year: NcmpYear, pupils: number, };

export type ClassTally = { measured: number, absent: number, refused: number, left: number, unable: number, toDo: number, heights: WholeShareView, weights: WholeShareView, };

export type ClassView = { placeId: string, school: string, invitation: InvitationStatus | null, on: string, rows: Array<PupilRow>, tally: ClassTally, 
/**
 * Absent on a day of this school year and still not measured.
 */
catchUp: Array<string>, 
/**
 * The classes of this year at the school, as the records name them.
 */
classes: Array<string>, 
/**
 * The one that is shown; `None` for the whole year.
 */
className: string | null, 
/**
 * Whether a review may be written with the measurement for at least one pupil.
 */
reviewOwed: boolean, };

export type ClinicAppointment = { appointmentId: string, at: string, contactType: ContactType, status: AppointmentStatus, 
/**
 * A review is more than a weight: it is written up apart.
 */
review: boolean, };

export type ClinicChild = { placeId: string, on: string, childId: string, };

export type ClinicQuery = { placeId: string, on: string, };

export type ClinicRow = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, age: AgeView | null, appointment: ClinicAppointment | null, 
/**
 * An unborn child is not weighed.
 */
weighable: boolean, 
/**
 * What is asked of this child: weight, length or height, head.
 */
asked: Array<AskedMeasurement>, saved: ClinicSaved | null, };

export type ClinicSaved = { contactId: string, outcome: Outcome, measurements: Array<MeasurementEntry>, note: string, sync: SyncState, };

export type ClinicView = { place: PlaceChoice, on: string, rows: Array<ClinicRow>, attendance: AttendanceView, 
/**
 * The same over the thirteen weeks up to this day.
 */
quarter: AttendanceView, };

export type ClockLine = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, clock: ClockView, };

export type ClockUnit = "working-days" | "days";

export type ClockView = { code: string, recordId: string, what: string, owner: Owner, trigger: EventKind, from: string, 
/**
 * `None` when nobody can say, because the bank holidays of that year are not known.
 */
by: string | null, 
/**
 * In its own unit; below 0 when it is over. `None` when nobody can say.
 */
left: number | null, unit: ClockUnit, 
/**
 * How many it counts from the trigger, and how many of them are used; `None` when it counts months, or back from a day.
 */
of: number | null, used: number | null, plannedOn: string | null, 
/**
 * What is planned is after its last day.
 */
plannedLate: boolean, 
/**
 * `15 working days`.
 */
rule: string, source: string, national: boolean, 
/**
 * How the source is known to read; it is read again before it is relied upon.
 */
toBeChecked: boolean, 
/**
 * What it asks for is a report of this kind.
 */
report: ReportKind | null, };

export type CloseEpisode = { episodeId: string, endedOn: string, outcome: EpisodeOutcome, note: string, 
/**
 * Every goal with its closing score.
 */
goals: Array<GoalForm>, 
/**
 * What was measured at the close; empty when nothing was.
 */
measureClosing: string, 
/**
 * The child's level of care follows, in the same save.
 */
changeLevel: boolean, };

export type ColleagueView = { colleagueId: string, name: string, team: string, fingerprint: string, addedAt: string, 
/**
 * When the digits were read out and agreed; until then nothing passes.
 */
checkedAt: string | null, };

export type Colleagues = { names: Array<string>, };

export type ComingTransfer = { childId: string, child: string, why: TransferDue, by: string, };

export type CompareChildren = { 
/**
 * The record that would be kept.
 */
keep: string, other: string, };

export type ComparedField = { field: ChildField, kept: string, other: string, same: boolean, 
/**
 * Nobody said it on the record that is kept, and the other has it.
 */
takeOther: boolean, };

export type Comparison = { kept: PairedChildView, other: PairedChildView, keptRevision: number, otherRevision: number, evidence: Array<Likeness>, 
/**
 * Why they cannot be joined; `None` when a nurse may decide.
 */
never: NeverJoined | null, fields: Array<ComparedField>, 
/**
 * Entries that would move, by kind.
 */
moves: Array<EntryCount>, 
/**
 * Relatives who are on both records and stand once afterwards.
 */
relativesOnce: Array<string>, 
/**
 * Unfinished writing on the other record: it has to be finished or thrown away first.
 */
drafts: number, 
/**
 * Records joined to the other one before: then this one has to be the one that is kept.
 */
joinedToOther: number, };

export type CompleteTransfer = { transfer: TransferAt, on: string, };

export type CompletedBy = "seen" | "sent" | "returned" | "task";

export type Concern = "hygiene" | "clothing" | "home-conditions" | "food" | "supervision" | "missed-health-care" | "teeth" | "school-attendance" | "emotional-warmth" | "unsafe-sleep" | "parental-conflict" | "parental-substance-misuse" | "self-harm" | "injury" | "other";

export type ConcernCount = { concern: Concern, times: number, };

export type ConcernLine = { contactId: string, childId: string, 
/**
 * The given name.
 */
child: string, on: string, concerns: Array<Concern>, restricted: boolean, };

export type ConfirmColleague = { colleagueId: string, 
/**
 * The last eight digits as she read them.
 */
lastDigits: string, };

export type ConfirmReferral = { referralId: string, confirmedOn: string, };

export type ConsentAnswer = "given" | "declined" | "withdrawn";

export type ConsentForm = { on: string, answer: ConsentAnswer, by: string, };

export type ConsentView = { on: string, answer: ConsentAnswer, by: string, };

export type ContactEntry = { contactType: ContactType, outcome: Outcome, setting: Setting | null, mode: Mode, minutes: number | null, 
/**
 * Who was there, by name: relatives and others, without the child.
 */
present: Array<string>, childPresent: boolean, purpose: string, narrative: string, voice: string, restricted: boolean, episodeId: string | null, 
/**
 * The place on the register, by name.
 */
place: string | null, deliveredBy: string | null, deliveredByRole: Role | null, 
/**
 * A learner delivered it and nobody has signed for it yet.
 */
needsCountersignature: boolean, countersignedBy: string | null, countersignedOn: string | null, infantFeeding: InfantFeeding | null, 
/**
 * What the review found, in the order of its form.
 */
findings: Array<FindingLine>, concerns: Array<Concern>, actionTaken: string, decision: string, given: Array<GivenLine>, 
/**
 * The local services the family was told of, by name.
 */
signposted: Array<string>, 
/**
 * How many other contacts that stand were written with it at one visit to the family. They are counted and not named.
 */
writtenWithOthers: number, };

export type ContactForm = { childId: string, contactType: ContactType, 
/**
 * Typed any way: `today`, `17/12/26`, `17 Dec`.
 */
happenedOn: string, 
/**
 * Typed any way: `13:05`, `1.05pm`; empty when not known.
 */
happenedAt: string, minutes: string, setting: Setting | null, mode: Mode, outcome: Outcome, childPresent: boolean, presentRelationships: Array<string>, 
/**
 * Anybody else, in words.
 */
presentOther: string, purpose: string, narrative: string, voice: string, episodeId: string | null, restricted: boolean, 
/**
 * The school, clinic or other place on the register.
 */
placeId: string | null, 
/**
 * Who delivered it, where it was not the practitioner herself; empty name: herself.
 */
deliveredByName: string, deliveredByRole: Role | null, infantFeeding: InfantFeeding | null, 
/**
 * What the review found, in the order of its form; a field nobody came to is left out.
 */
findings: Array<FindingTyped>, 
/**
 * What worried the nurse, small things too.
 */
concerns: Array<Concern>, 
/**
 * What was done about it; needed for self-harm.
 */
actionTaken: string, 
/**
 * What was decided after a second attempt in a row at which the child was not seen.
 */
decision: string, 
/**
 * What was given by hand.
 */
given: Array<GivenTyped>, 
/**
 * The local services the family was told of.
 */
signposted: Array<string>, 
/**
 * Whether the child moves about alone; asked when an injury worried the nurse and there is no body map.
 */
mobility: Mobility | null, 
/**
 * Marks that were seen, kept as a body map of this contact. A map that is there already is amended apart.
 */
bodyMap: BodyMapForm | null, 
/**
 * What next: makes a task when it is not empty.
 */
nextTitle: string, nextDueOn: string, };

export type ContactHistory = { versions: Array<ContactVersion>, };

export type ContactType = "antenatal" | "new-birth" | "6-8-weeks" | "3-4-months" | "6-months" | "12-months" | "2-years" | "integrated-review" | "3-years" | "school-entry" | "4-5-years" | "reception-questionnaire" | "ncmp-reception" | "ncmp-year-6" | "year-6-questionnaire" | "10-11-years" | "year-6-review" | "transfer-11" | "digital-year-7" | "12-13-years" | "year-8-review" | "13-14-years" | "digital-year-9" | "year-10-review" | "digital-year-11" | "15-16-years" | "school-leavers" | "transition" | "health-review" | "weight-and-feeding" | "follow-up" | "package-session" | "drop-in" | "group" | "safeguarding-meeting" | "professional-liaison" | "advice" | "other";

export type ContactVersion = { revision: number, status: RevisionStatus, writtenAt: string, author: string, reason: string | null, on: string, at: string | null, contact: ContactEntry, };

export type Correction = "always" | "paper";

export type CountedChild = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, };

export type CountersignContact = { contactId: string, 
/**
 * The registered colleague who read it.
 */
name: string, 
/**
 * The day it was read, typed any way; empty for today.
 */
onReading: string, };

export type CountersignLine = { contactId: string, childId: string, child: string, contactType: ContactType, on: string, deliveredBy: string, };

export type CoverBack = { transfers: Array<TransferAt>, on: string, };

export type CoverCount = { 
/**
 * Her own whom a colleague has for now.
 */
away: number, 
/**
 * Those she has for a colleague.
 */
covering: number, 
/**
 * Of both, those whose last day has passed.
 */
over: number, };

export type CoveringLine = { childId: string, child: string, forWhom: string, until: string, over: boolean, 
/**
 * The transfer that gives the child back, once it is begun.
 */
goingBack: string | null, };

export type CpIsCheck = { on: string, daysAgo: number, 
/**
 * Who checked; empty when not known.
 */
by: string, 
/**
 * What it showed, in words.
 */
result: string, 
/**
 * The authority and whom to ring there; empty when nothing is written.
 */
note: string, };

export type CreateDemonstration = { 
/**
 * 0-5 or 5-19 families: the role of the made-up practitioner.
 */
role: Role, };

export type CutOffView = { form: Form | null, scale: Scale, 
/**
 * Hundredths of a point; `None` where no source has one and the service has not entered its own.
 */
hundredths: number | null, source: string, evidence: Evidence, };

export type DeathAppointment = { appointmentId: string, contactType: ContactType, on: string, at: string, };

export type DeathFactor = { code: string, label: string, 
/**
 * The answer in words.
 */
answer: string, kind: RecordKind, 
/**
 * The entry; `None` where it is a fact about the child.
 */
recordId: string | null, on: string | null, };

export type DeathForm = { diedOn: string, place: string, expected: YesNoNotAsked, toldBy: string, 
/**
 * The day the joint agency response was asked for; empty where it was not.
 */
jointResponseOn: string, 
/**
 * The day the child death overview panel was told; empty while it is not.
 */
panelToldOn: string, 
/**
 * Codes of the factors to tell the panel.
 */
factors: Array<string>, wishes: string, support: string, };

export type DeathStart = { childId: string, 
/**
 * First name, or the surname where there is none.
 */
child: string, revision: number, 
/**
 * Written down already: the form amends it.
 */
recorded: boolean, form: DeathForm, 
/**
 * What the record says already of what the panel asks for, each with the entry it is in.
 */
factors: Array<DeathFactor>, 
/**
 * Appointments still booked: they are cancelled in the same save.
 */
appointments: Array<DeathAppointment>, 
/**
 * Open tasks, for the nurse to look at; they leave the due list.
 */
openTasks: number, 
/**
 * Brothers and sisters on the caseload.
 */
siblings: Array<BereavedSibling>, };

export type DeathTakenBack = { bookedAgain: number, 
/**
 * Appointments that stay cancelled because their day has passed or somebody wrote on them.
 */
stayCancelled: number, };

export type DecisionsAsked = { 
/**
 * The outcomes that ask for it, after one at which the family was not there.
 */
of: Array<Outcome>, 
/**
 * The next contact comes after one.
 */
next: boolean, 
/**
 * So do these contacts, by their ids: amending one asks too.
 */
afterMissed: Array<string>, };

export type DelegatedLine = { taskId: string, childId: string, child: string, title: string, assignedTo: string, dueOn: string | null, daysOver: number, };

export type DiaryDay = { on: string, lines: Array<AppointmentLine>, };

export type DiaryQuery = { 
/**
 * `None` for today.
 */
on: string | null, span: DiarySpan, };

export type DiarySpan = "day" | "week";

export type DiaryView = { on: string, days: Array<DiaryDay>, };

export type Difference = { field: string, inRecord: string, inFile: string, };

export type DigitalPupil = { childId: string, child: string, 
/**
 * The day the result was entered for.
 */
doneOn: string | null, result: string, };

export type DigitalQuery = { placeId: string, contactType: ContactType, };

export type DigitalView = { school: string, schoolYear: number, invitation: InvitationStatus | null, pupils: Array<DigitalPupil>, };

export type Directory = { services: Array<LocalServiceLine>, };

export type Disposition = "added" | "changed" | "left" | "in-conflict" | "refused";

export type Done = Record<symbol, never>;

export type DraftForm = "contact" | "home" | "amend-contact" | "flag" | "episode" | "register-child" | "appointment" | "clinic-session" | "group-session" | "school-session" | "assessment" | "body-map" | "case-report" | "safeguarding" | "referral" | "sharing" | "escalation" | "supervision" | "allegation" | "report-wording" | "health-plan" | "household" | "transfer" | "letter" | "death" | "local-service";

export type DraftLine = { draftId: string, form: DraftForm, childId: string | null, 
/**
 * `SURNAME, First`; `None` for a child not yet registered.
 */
child: string | null, savedAt: string, };

export type DraftPart = "family" | "siblings" | "involvement" | "recent-contacts" | "growth" | "immunisations" | "assessments" | "strengths" | "statuses" | "flags" | "concerns" | "body-maps" | "chronology" | "voice" | "parents" | "referrals" | "escalations" | "episodes" | "next";

export type DraftReport = { childId: string, template: ReportKind, 
/**
 * Why restricted and third-party entries are in it; `None` leaves them out. It is written in the record book.
 */
restrictedBecause: string | null, };

export type DraftSaved = { draftId: string, savedAt: string, };

export type DueCounts = { overdue: number, due: number, dueSoon: number, catchUp: number, 
/**
 * Children with anything overdue or due.
 */
children: number, };

export type DueKind = "task" | "flag-review" | "flag-without-review" | "episode-review" | "safeguarding-review" | "safeguarding-without-review" | "referral-chase" | "escalation-reply" | "health-plan" | "baby-born" | "birth-awaited";

export type DueLine = { kind: DueKind, recordId: string, childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, 
/**
 * A task's title, an episode's reason, a safeguarding episode's kind or a referral's service; empty for a flag, whose type
 * says it, for an escalation and for a health plan.
 */
what: string, flagType: FlagType | null, dueOn: string | null, 
/**
 * Days overdue, 0 when not.
 */
daysOver: number, 
/**
 * The child's open flags, most urgent first.
 */
flags: Array<FlagTag>, };

export type DueListView = { lines: Array<ProgrammeLine>, 
/**
 * The rules the lines point to.
 */
rules: Array<RuleView>, 
/**
 * Over the whole caseload, whatever is asked.
 */
counts: DueCounts, contactTypes: Array<ContactType>, areas: Array<Area>, districts: Array<string>, };

export type DueQuery = { states: Array<DueState>, contactTypes: Array<ContactType>, areas: Array<Area>, 
/**
 * Postcode areas, as `DueListView.districts` has them.
 */
districts: Array<string>, mandatedOnly: boolean, notBookedOnly: boolean, sort: DueSort, };

export type DueSort = "need" | "date" | "route";

export type DueState = "not-yet" | "due-soon" | "due" | "overdue" | "catch-up" | "missed" | "done" | "done-late" | "not-eligible";

export type DuplicateList = { pairs: Array<DuplicatePair>, toldApart: Array<ToldApartPair>, joined: Array<JoinedRecord>, };

export type DuplicatePair = { one: PairedChildView, other: PairedChildView, evidence: Array<Likeness>, };

export type DuplicateReason = "same-nhs-number" | "same-name-and-birth" | "similar-name-same-birth";

export type EarlierLevelView = { level: Level, 
/**
 * Its first day; `None` when not known.
 */
since: string | null, 
/**
 * Its last day.
 */
until: string, };

export type EarlyHelpForm = "response" | "single-agency" | "multi-agency";

export type EdgeKind = "together" | "apart" | "not-asked" | "parents" | "kin" | "carer";

export type EdgeView = { kind: EdgeKind, 
/**
 * Straight parts: x and y of one end, then of the other.
 */
parts: Array<[number, number, number, number]>, 
/**
 * Where two strokes say that they do not live together.
 */
strokes: [number, number] | null, };

export type EndFlag = { flagId: string, endedOn: string, reason: string, };

export type EndHealthPlan = { healthPlanId: string, fromRevision: number, on: string, reason: HealthPlanEndReason, note: string, };

export type EndSafeguarding = { episodeId: string, endedOn: string, outcome: SafeguardingOutcome, reason: string, };

export type EnglandView = { 
/**
 * Tenths of a percent.
 */
tenths: number, year: string, source: string, };

export type EnterHome = { childId: string, };

export type EnteredInError = { recordId: string, reason: string, };

export type EntryCount = { kind: RecordKind, count: number, };

export type EpisodeActivity = "active" | "monitoring";

export type EpisodeChoices = { ageGroup: AgeGroup, reasons: Array<EpisodeReason>, sessionLimit: number, 
/**
 * Packages a child usually has at most.
 */
packageLimit: number, 
/**
 * Packages of the child that are open or began in the last 12 months.
 */
packagesTaken: Array<TakenPackage>, packages: Array<PackageView>, 
/**
 * Agencies named as partners before, for one key.
 */
agencies: Array<string>, 
/**
 * The child's level of care.
 */
level: Level, 
/**
 * Why the service's own table is not used; empty when all is well.
 */
refused: Array<string>, };

export type EpisodeCounts = { 
/**
 * The day *open* is counted on.
 */
on: string, all: EpisodeLine, 
/**
 * Partnership work that is active on that day, as the papers count it.
 */
uppActive: ThreeCounts, 
/**
 * Of the episodes open that day, those with one contact at least.
 */
reached: number, 
/**
 * And those with three contacts or more at which somebody was seen.
 */
engaged: number, byPackage: Array<EpisodeLine>, byReason: Array<EpisodeLine>, };

export type EpisodeForm = { childId: string, level: EpisodeLevel, reason: EpisodeReason, reasonDetail: string, startedOn: string, reviewOn: string, goals: Array<GoalForm>, sessionsPlanned: string, overLimitReason: string, 
/**
 * The package and who helps; left out by whoever knows nothing of packages.
 */
support: SupportForm, };

export type EpisodeGroup = { "of": "all" } | { "of": "package", 
/**
 * As the area calls it.
 */
name: string, } | { "of": "reason", reason: EpisodeReason, };

export type EpisodeLevel = "universal-plus" | "universal-partnership-plus";

export type EpisodeLine = { group: EpisodeGroup, starts: ThreeCounts, ends: ThreeCounts, open: ThreeCounts, };

export type EpisodeList = { rows: Array<EpisodeListRow>, 
/**
 * Closed in the last 12 months, the latest first.
 */
closed: Array<EpisodeListRow>, };

export type EpisodeListRow = { child: string, born: string | null, 
/**
 * The day its programme ends.
 */
endsOn: string | null, episode: EpisodeView, };

export type EpisodeMeasureView = { what: string, baseline: string, closing: string, };

export type EpisodeOutcome = "needs-met" | "partly-met" | "not-met" | "stepped-up" | "declined-support" | "moved-away" | "stepped-down" | "consent-withdrawn" | "programme-completed";

export type EpisodeReason = "infant-feeding" | "perinatal-mental-health" | "sleep" | "behaviour" | "toileting" | "weaning" | "healthy-weight" | "speech-and-language" | "development" | "minor-illness-and-accidents" | "parenting" | "emotional-health" | "continence" | "sexual-health" | "substance-misuse" | "long-term-condition" | "bereavement" | "bullying" | "young-carer" | "other";

export type EpisodeView = { episodeId: string, childId: string, level: EpisodeLevel, reason: EpisodeReason, reasonDetail: string, startedOn: string, reviewOn: string, reviewOverdue: boolean, goals: Array<GoalView>, sessionsPlanned: number, 
/**
 * Contacts linked to it that took place, and count: before consent none does.
 */
sessionsDone: number, 
/**
 * Contacts that took place without consent, and do not count.
 */
sessionsWithoutConsent: number, reach: Reach, package: string | null, 
/**
 * What the package is called, or its code when the service no longer has it.
 */
packageName: string, 
/**
 * Where the package leads when it does not help; empty without one.
 */
stepUp: string, voluntary: boolean, measure: EpisodeMeasureView | null, activity: EpisodeActivity, partners: Array<PartnerForm>, 
/**
 * Partnership work with no partner named: asked for at the next save.
 */
partnerMissing: boolean, leadPractitioner: string, leadAgency: string, steps: Array<StepView>, reopened: Array<ReopenedView>, consents: Array<ConsentView>, overLimitReason: string | null, endedOn: string | null, outcome: EpisodeOutcome | null, endNote: string | null, revision: number, enteredInError: boolean, };

export type EscalationForm = { childId: string, about: string, 
/**
 * The referral it is about.
 */
referralId: string | null, stage: EscalationStage, to: string, on: string, 
/**
 * By when an answer is asked; empty takes the days of the stage.
 */
replyBy: string, };

export type EscalationList = { rows: Array<EscalationRow>, stages: Array<StageDays>, };

export type EscalationRow = { 
/**
 * `SURNAME, First`.
 */
child: string, escalation: EscalationView, };

export type EscalationStage = "practitioner" | "line-manager" | "named-nurse" | "designated-nurse" | "safeguarding-partners";

export type EscalationStepView = { stage: EscalationStage, to: string, on: string, replyBy: string, repliedOn: string | null, reply: string, };

export type EscalationView = { escalationId: string, childId: string, about: string, referralId: string | null, 
/**
 * Oldest first.
 */
steps: Array<EscalationStepView>, 
/**
 * By when the step that waits asked for an answer.
 */
replyBy: string | null, overdue: boolean, resolvedOn: string | null, outcome: string, revision: number, enteredInError: boolean, };

export type EventKind = "referral-made" | "strategy-discussion" | "assessment-finished" | "initial-conference" | "core-group" | "review-conference" | "planning-meeting" | "pre-birth-assessment-requested" | "pre-birth-assessment-finished" | "became-looked-after" | "initial-health-assessment" | "review-health-assessment" | "looked-after-review" | "team-around-the-family" | "caseload-meeting" | "multi-agency-support-panel" | "marac" | "report-sent" | "private-fostering-began" | "authority-told" | "fgm-known" | "police-told" | "reported-missing" | "found" | "return-interview-offered" | "return-interview-done" | "return-interview-declined" | "supervision-held" | "other";

export type EventPart = "attended" | "report-sent" | "neither" | "not-asked";

export type EventState = "planned" | "held" | "not-held";

export type EventView = { index: number, kind: EventKind, on: string, state: EventState, part: EventPart, note: string, 
/**
 * A clock counts from it.
 */
startsClock: boolean, 
/**
 * Planned, and its day has passed without a word.
 */
unanswered: boolean, };

export type Evidence = "verified" | "to-be-checked" | "local";

export type ExpectedHeight = { band: string, centile: number, centileLow: number, centileHigh: number, 
/**
 * Centimetres, grown up.
 */
adult: number, adultLow: number, adultHigh: number, };

export type Exported = { 
/**
 * The newest file's number.
 */
sequence: number, fileName: string, 
/**
 * Entries in all its files.
 */
entries: number, 
/**
 * How many files it took: what one file cannot hold goes into the next.
 */
files: number, 
/**
 * The folder it was saved to; `None` when saving was cancelled: it waits and can be saved again.
 */
savedTo: string | null, };

export type FactorSource = { childId: string, child: string, isThisChild: boolean, tag: FlagTag, };

export type FactorView = { factor: ParentalFactor, sources: Array<FactorSource>, };

export type Failure = { "kind": "invalid", problems: Array<ProblemView>, } | { "kind": "locked" } | { "kind": "inTheHome" } | { "kind": "wrongPassphrase", waitSeconds: number, } | { "kind": "weakPassphrase", hint: string, } | { "kind": "noCaseload" } | { "kind": "caseloadExists" } | { "kind": "notACaseload" } | { "kind": "newerCaseload", needs: string, } | { "kind": "inUse" } | { "kind": "diskFull" } | { "kind": "cannotWrite" } | { "kind": "damaged", finding: string, } | { "kind": "outcomeUnknown" } | { "kind": "notFound" } | { "kind": "changedMeanwhile" } | { "kind": "noTrustProfile" } | { "kind": "inTheCareOf", who: string, 
/**
 * A handover file waits for her answer.
 */
waiting: boolean, } | { "kind": "nothingToExport" } | { "kind": "badFile", what: string, mend: string, } | { "kind": "cancelled" } | { "kind": "unexpected", reference: string, };

export type FamilyChild = { childId: string, name: string, age: AgeView | null, born: string | null, sex: Sex, tie: SiblingTie, sameHome: boolean, school: string | null, caseloadStatus: CaseloadStatus, lastSeen: string | null, 
/**
 * Open statuses and flags.
 */
flags: Array<FlagTag>, };

export type FamilyConcerns = { 
/**
 * They call for a look at possible neglect: a question, never a decision.
 */
callsForALook: boolean, 
/**
 * How many contacts they were noted at.
 */
contacts: number, 
/**
 * Oldest first.
 */
lines: Array<ConcernLine>, kinds: Array<ConcernCount>, };

export type FamilyHome = { 
/**
 * Empty when not known.
 */
address: string, isThisChilds: boolean, children: Array<NamedOne>, adults: Array<NamedOne>, 
/**
 * Adults of these children of whom nobody has asked whether they live here.
 */
notAsked: Array<NamedOne>, 
/**
 * What to look at about those who live here.
 */
concerns: Array<HomeConcern>, };

export type FamilySummary = { childId: string, 
/**
 * `Ava-Mae, Tyler and Mia`.
 */
of: string, parts: Array<SummaryPart>, 
/**
 * Lines left out because they are restricted or about somebody else.
 */
heldBack: number, };

export type FamilyView = { childId: string, 
/**
 * The child's given name, or the surname where there is none yet.
 */
child: string, 
/**
 * Adults, those of this child first, in the order of their roles.
 */
adults: Array<AdultView>, 
/**
 * Roles of this child of which nobody is on record.
 */
rolesNotAsked: Array<RelationshipRole>, 
/**
 * The child's own home first.
 */
homes: Array<FamilyHome>, 
/**
 * Homes before, the latest first.
 */
homesBefore: Array<HomeBefore>, 
/**
 * The last change of the household, while it can be undone.
 */
lastChange: LastChange | null, 
/**
 * Brothers and sisters on this caseload, the oldest first.
 */
siblings: Array<FamilyChild>, 
/**
 * Factors of the parents on any child's record, each with what tells of it.
 */
factors: Array<FactorView>, 
/**
 * How many of domestic abuse, mental health and substance misuse are among them.
 */
ofTheTrio: number, 
/**
 * Why to ask about private fostering; `None` where there is nothing to ask.
 */
fostering: FosteringReason | null, genogram: GenogramView, };

export type FieldKind = "one" | "several" | "words" | "number" | "day";

export type Figure = "baby" | "child";

export type FigureChange = { 
/**
 * Grams or millimetres; below zero for a loss.
 */
by: number, since: string, days: number, };

export type FigureJudged = { 
/**
 * `weight`, `size`, `head` or `birthWeight`.
 */
field: string, kind: MeasurementKind, state: FigureState, 
/**
 * As it will be saved: `4.92 kg`.
 */
said: string | null, 
/**
 * What it was converted from: `10 lb 13 oz`.
 */
from: string | null, age: AgeView | null, 
/**
 * The age it was plotted at, for a child born before 37 weeks whose age is corrected.
 */
correctedAge: AgeView | null, 
/**
 * Where it lies, in words: `between the 25th and the 50th`.
 */
band: string | null, sds: number | null, 
/**
 * Why there is no position.
 */
noReference: string | null, change: FigureChange | null, 
/**
 * Percent of birth weight lost in the first three weeks; below zero when gained.
 */
lostPercent: number | null, 
/**
 * Why it cannot be saved.
 */
problem: ProblemView | null, 
/**
 * What it calls attention to: prompts, never a diagnosis.
 */
findings: Array<FindingView>, 
/**
 * What may have been meant instead.
 */
meant: Array<MeantFigure>, };

export type FigureState = "empty" | "unread" | "refused" | "asks" | "fine";

export type FileDone = { fileName: string | null, };

export type FillLetter = { childId: string, template: string, recipient: string, appointmentId: string | null, asked: Array<LetterAsked>, };

export type FilledLetter = { heading: string, text: string, 
/**
 * Fields that stand in their braces: they are asked for.
 */
missing: Array<MergeField>, };

export type FindingCode = "impossible" | "improbable" | "far-from-last" | "units-mixed-up" | "early-weight-loss" | "birth-weight-not-regained" | "faltering-growth" | "weight-below-2nd" | "weighed-too-often" | "head-fell" | "head-rose" | "head-below-2nd" | "head-above-99-6th" | "below-0-4th" | "below-mid-parental" | "height-fell";

export type FindingGrade = "refuse" | "confirm" | "concern" | "advice";

export type FindingLine = { field: string, label: string, answer: AnswerKind, text: string, day: string | null, note: string, unchangedSince: string | null, 
/**
 * Never shown in the home.
 */
restricted: boolean, };

export type FindingTyped = { 
/**
 * The field's code.
 */
field: string, answer: AnswerKind, 
/**
 * Option codes, when the answer is of that sort.
 */
options: Array<string>, 
/**
 * Words, a count or a day as typed, when the answer is of that sort.
 */
typed: string, note: string, 
/**
 * The day of the contact it was taken over from.
 */
unchangedSince: string | null, };

export type FindingView = { code: FindingCode, grade: FindingGrade, sentence: string, rule: string, source: string, };

export type FlagEventTyped = { kind: EventKind, on: string, state: EventState, note: string, };

export type FlagEventView = { kind: EventKind, on: string, state: EventState, note: string, };

export type FlagForm = { childId: string, flagType: FlagType, categories: Array<AbuseCategory>, status: FlagStatus, source: FlagSource, sourceDetail: string, since: string, 
/**
 * Empty means no review date, which stays in sight on Today.
 */
reviewOn: string, detail: string, restricted: boolean, 
/**
 * The service's own type, by its code; only on a local flag.
 */
localType: string | null, 
/**
 * Who knows of it: whether the family does, and which colleagues.
 */
knownTo: string, 
/**
 * What was done about it; needed for self-harm.
 */
actionTaken: string, 
/**
 * The report to the police; kept of a known case of FGM alone.
 */
policeReference: string, notReportedBecause: string, healthAdvice: YesNoNotAsked, lawAdvice: YesNoNotAsked, 
/**
 * What happened and what is planned.
 */
events: Array<FlagEventTyped>, };

export type FlagSource = "own-observation" | "social-care" | "police" | "marac" | "midwife" | "gp" | "hospital" | "school" | "family" | "child" | "colleague" | "caseload-extract" | "other";

export type FlagStatus = "suspected" | "confirmed";

export type FlagTag = { 
/**
 * The flag or the safeguarding episode.
 */
recordId: string, says: TagSays, categories: Array<AbuseCategory>, restricted: boolean, 
/**
 * The brother or sister who has it, by given name; `None` when it is the child's own.
 */
sibling: string | null, since: string, reviewOverdue: boolean, suspected: boolean, };

export type FlagType = "child-protection-plan" | "section-47-enquiry" | "child-in-need" | "looked-after" | "unborn-safeguarding" | "domestic-abuse" | "neglect" | "sexual-exploitation" | "criminal-exploitation" | "trafficking" | "missing" | "fgm" | "fgm-known" | "prevent" | "private-fostering" | "self-harm" | "harmful-sexual-behaviour" | "organised-abuse" | "young-carer" | "concealed-pregnancy" | "parental-mental-health" | "parental-substance-misuse" | "parental-learning-disability" | "forced-marriage" | "perplexing-presentation" | "home-risk" | "local" | "other";

export type FlagTypeView = { flagType: FlagType, 
/**
 * A new one is restricted until somebody says otherwise.
 */
restricted: boolean, reviewMonths: number, procedure: ProcedureView, };

export type FlagTypesView = { types: Array<FlagTypeView>, own: Array<LocalFlagTypeView>, };

export type FlagView = { flagId: string, childId: string, flagType: FlagType, categories: Array<AbuseCategory>, status: FlagStatus, source: FlagSource, sourceDetail: string, since: string, reviewOn: string | null, reviewOverdue: boolean, detail: string, restricted: boolean, localType: string | null, 
/**
 * The words the service shows its own type by.
 */
localLabel: string | null, knownTo: string, actionTaken: string, police: PoliceReportView | null, 
/**
 * In the order of their days.
 */
events: Array<FlagEventView>, endedOn: string | null, endReason: string | null, revision: number, enteredInError: boolean, };

export type Form = "2" | "4" | "6" | "8" | "9" | "10" | "12" | "14" | "16" | "18" | "20" | "22" | "24" | "27" | "30" | "33" | "36" | "42" | "48" | "54" | "60" | "parent-2-4" | "parent-4-17" | "teacher-4-17" | "self-11-17" | "antenatal" | "postnatal";

export type FosteringReason = "nobody-close" | "no-parent" | "not-asked";

export type Frame = { practitioner: string, role: Role, area: Area, team: string, 
/**
 * Made-up families: marked on every screen.
 */
demonstration: boolean, today: string, 
/**
 * The moment it was asked: the window keeps time by the core's clock and by no other.
 */
now: string, children: number, openFlags: number, 
/**
 * Children with a safeguarding status or a flag open: those in the register.
 */
safeguarded: number, openEpisodes: number, 
/**
 * Entries not yet received by the trust: ready, in a file, or refused.
 */
notReceived: number, refused: number, lastExport: string | null, 
/**
 * Minutes without a key or a pointer before it locks.
 */
lockAfterMinutes: number, 
/**
 * Single letters act outside a field.
 */
singleKeys: boolean, 
/**
 * What each level is called here: the service's own name, or the area's.
 */
levelNames: LevelNames, 
/**
 * The child whose *in the home* view is in sight; left out otherwise. What is counted above is then 0.
 */
inTheHome?: string, };

export type GenogramView = { width: number, height: number, 
/**
 * Radius of a sign.
 */
radius: number, 
/**
 * Room for words beside a sign: as wide as its cell.
 */
cell: number, symbols: Array<SymbolView>, edges: Array<EdgeView>, 
/**
 * Closed boundaries round each home, corner by corner.
 */
homes: Array<Array<[number, number]>>, };

export type GestationView = { weeks: number, days: number, };

export type GivePlanCopy = { healthPlanId: string, fromRevision: number, copy: PlanCopyTyped, };

export type GivenCount = { item: GivenItem, 
/**
 * How many of it.
 */
quantity: number, contacts: number, children: Array<CountedChild>, };

export type GivenItem = "vitamin-drops" | "vitamin-tablets" | "oral-health-pack" | "toothbrush-and-paste" | "free-flow-cup" | "book-pack" | "safety-equipment" | "condoms" | "other";

export type GivenLine = { item: GivenItem, quantity: number, };

export type GivenTyped = { item: GivenItem, quantity: string, };

export type GivenView = { items: Array<GivenCount>, told: Array<ToldCount>, };

export type GoalForm = { 
/**
 * `None` for a new goal.
 */
goalId: string | null, text: string, 
/**
 * 0 to 10.
 */
baseline: number | null, 
/**
 * 0 to 10; `None` until scored again.
 */
latest: number | null, };

export type GoalScoreView = { on: string | null, score: number, };

export type GoalView = { goalId: string, text: string, baseline: number, latest: number | null, 
/**
 * Every score since the start, oldest first.
 */
scores: Array<GoalScoreView>, };

export type GroupCount = { group: ReportableGroup, 
/**
 * Statuses that began, and that ended, within the period.
 */
started: number, ended: number, 
/**
 * Statuses, children and families on the last day.
 */
open: number, children: number, families: number, };

export type GroupInvited = { members: Array<GroupMemberLine>, };

export type GroupLine = { 
/**
 * `2026-07`; an area's code, or another authority as written; `1` to `10`. Empty when not known.
 */
key: string, numerator: number, denominator: number | null, unknown: number, };

export type GroupMember = { childId: string, appointmentId: string | null, outcome: GroupOutcome, 
/**
 * What is said of this child alone; may be empty.
 */
line: string, 
/**
 * What was decided, when the child was not brought for the second time in a row.
 */
decision: string, };

export type GroupMemberLine = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, age: AgeView | null, appointmentId: string | null, };

export type GroupOutcome = "attended" | "was-not-brought" | "cancelled-by-family" | "declined";

export type GroupQuery = { placeId: string | null, on: string, };

export type GroupSaved = { attended: number, cancelled: number, notBrought: number, 
/**
 * Everybody at this place on that day, other sessions included; `None` without a place.
 */
placeDay: AttendanceView | null, };

export type GrowthLines = { from: number, to: number, segments: Array<LineView>, 
/**
 * Why there are none.
 */
noReference: string | null, };

export type GrowthPoint = { 
/**
 * `None` for a body mass index, which is worked out from two.
 */
measurementId: string | null, contactId: string | null, on: string, 
/**
 * `None` for a body mass index.
 */
kind: MeasurementKind | null, 
/**
 * Grams or millimetres as they were written; `None` for a body mass index.
 */
whole: number | null, 
/**
 * In the chart's unit: kg, cm or kg/m².
 */
value: number, chronological: ReadingView, corrected: ReadingView, 
/**
 * Whether the age was corrected and if not why, in words.
 */
adjustment: string, change: ChangeView | null, amended: AmendedView | null, findings: Array<FindingView>, 
/**
 * The clinical band of a body mass index, the one told to a family; from 2 years.
 */
clinicalBand: string | null, };

export type GrowthQuery = { childId: string, };

export type GrowthRange = "preterm" | "0-26-weeks" | "0-1-year" | "1-4-years" | "0-5-years" | "2-20-years" | "4-20-years";

export type GrowthSettings = { correction: Correction, };

export type GrowthTrend = { 
/**
 * Centile spaces, below zero for a fall.
 */
spaces: number, since: string, bandThen: string, bandNow: string, };

export type HandedChild = { childId: string, name: string, };

export type HandoverAnswered = { handoverId: string, accepted: boolean, 
/**
 * Entries that were new here.
 */
newEntries: number, 
/**
 * People and places both laptops keep, of which this one kept its own.
 */
keptOwn: number, 
/**
 * The file with the answer; `None` while it was not saved.
 */
answerFile: string | null, };

export type HandoverMade = { handoverId: string, fileName: string, children: number, entries: number, 
/**
 * The folder it was saved to; `None` when it waits inside the caseload.
 */
savedTo: string | null, };

export type HandoverPreview = { handoverId: string, colleague: string, team: string, madeAt: string, children: Array<PreviewedChild>, 
/**
 * Entries in all, with every version of each.
 */
revisions: number, 
/**
 * The answer given before: nothing changes then.
 */
answered: HandoverState | null, };

export type HandoverState = "waiting" | "accepted" | "refused" | "taken-back" | "home";

export type HandoverView = { 
/**
 * One's own card, as a colleague would read it.
 */
card: CardView, colleagues: Array<ColleagueView>, 
/**
 * Transfers that could go to a colleague's laptop.
 */
ready: Array<ReadyTransfer>, sent: Array<SentHandover>, read: Array<ReadHandover>, 
/**
 * Days a record stays here after a colleague accepted it.
 */
purgeDays: number, 
/**
 * Why that many.
 */
purgeReason: string, };

export type HealthPlanEndReason = "no-longer-needed" | "replaced" | "left-school" | "moved-away";

export type HealthPlanForm = { childId: string, condition: string, needs: string, medication: string, emergency: string, 
/**
 * The school or nursery, on the register of places.
 */
placeId: string | null, writtenOn: string, 
/**
 * When to look at it again; empty takes twelve months on.
 */
reviewOn: string, copies: Array<PlanCopyTyped>, training: Array<PlanTrainingTyped>, };

export type HealthPlanQuery = { childId: string, healthPlanId: string | null, 
/**
 * Agreed again today, and looked at again twelve months on.
 */
review: boolean, };

export type HealthPlanStart = { form: HealthPlanForm, 
/**
 * The revision it was opened from; 0 for a new plan.
 */
fromRevision: number, 
/**
 * Schools and nurseries that are open.
 */
places: Array<PlanPlace>, };

export type HealthPlanView = { healthPlanId: string, childId: string, condition: string, needs: string, medication: string, emergency: string, placeId: string | null, 
/**
 * The name of the school or nursery.
 */
place: string | null, writtenOn: string, reviewOn: string, reviewOverdue: boolean, copies: Array<PlanCopyView>, training: Array<PlanTrainingView>, endedOn: string | null, endReason: HealthPlanEndReason | null, endNote: string, revision: number, enteredInError: boolean, };

export type HeavyChild = { childId: string, child: string, points: number, };

export type HeldBack = "restricted" | "third-party";

export type HighImpactArea = "parenthood" | "mental-health" | "breastfeeding" | "healthy-weight" | "minor-illness-accidents" | "ready-to-learn" | "resilience" | "risk-taking" | "healthy-lifestyles" | "vulnerability" | "additional-needs" | "self-care" | "oral-health";

export type HomeAge = { age: AgeView, 
/**
 * Allowing for being early.
 */
corrected: AgeView | null, };

export type HomeBefore = { 
/**
 * Empty when not known.
 */
address: string, children: Array<string>, adults: Array<string>, since: string | null, until: string, why: string, };

export type HomeConcern = { kind: HomeConcernKind, 
/**
 * The adult whom it is about; empty for a risk of the home before.
 */
adult: string, 
/**
 * On whose record it stands.
 */
childId: string, child: string, tag: FlagTag, };

export type HomeConcernKind = "adult" | "old-home";

export type HomeFigure = { 
/**
 * `weight`, `size` or `head`.
 */
field: string, 
/**
 * As it will be kept: `4.92 kg`.
 */
said: string | null, lookAgain: boolean, };

export type HomeJudged = { figures: Array<HomeFigure>, 
/**
 * Where the weight lies on the chart, once it wants no other look.
 */
weight: HomeWeight | null, };

export type HomeLeft = { frame: Frame, childId: string, 
/**
 * What was typed in the home and is to be finished; `None` when nothing was.
 */
draftId: string | null, };

export type HomeNext = { contactType: ContactType, 
/**
 * From which day: always one to come.
 */
from: string, };

export type HomeSeeingAgain = { on: string, at: string, };

export type HomeTopic = { 
/**
 * Its code among the answers to *talked about*.
 */
code: string, label: string, };

export type HomeTyped = { weight: string, size: string, head: string, feeding: InfantFeeding | null, 
/**
 * Codes of subjects.
 */
talkedAbout: Array<string>, 
/**
 * Notes that could be read out loud.
 */
notes: string, };

export type HomeView = { initials: string, age: HomeAge | null, 
/**
 * What the visit is taken for until it is finished elsewhere: it goes by the age alone.
 */
visit: ContactType, 
/**
 * `None` where there is no chart to choose.
 */
chart: ChartSex | null, range: GrowthRange | null, 
/**
 * The lines of the reference.
 */
lines: GrowthLines | null, 
/**
 * Oldest first.
 */
weights: Array<HomeWeight>, 
/**
 * How the baby was fed when it was last asked; only where the age asks for it.
 */
feeding: InfantFeeding | null, 
/**
 * Whether feeding is asked: it goes by the age alone.
 */
asksFeeding: boolean, topics: Array<HomeTopic>, next: HomeNext | null, seeingAgain: HomeSeeingAgain | null, 
/**
 * What was typed here today and is not finished.
 */
draft: HomeTyped | null, };

export type HomeWeight = { on: string, 
/**
 * Age in days, allowing for being early.
 */
days: number, 
/**
 * Kilograms.
 */
kilograms: number, };

export type HouseholdCheck = { concerns: Array<HomeConcern>, };

export type HowMany = { children: number, families: number, };

export type IdentityAdvice = { words: string, isOwn: boolean, };

export type IdentityStart = { childId: string, child: string, revision: number, restricted: boolean, 
/**
 * Whom to ask before anything is done, as the service says or as it ships.
 */
advice: string, 
/**
 * The words are the service's own.
 */
adviceIsOwn: boolean, 
/**
 * Whose record names this child as a brother or sister now, and would not any more.
 */
siblings: number, };

export type ImportDone = { added: number, changed: number, left: number, inConflict: number, refused: number, };

export type ImportPreview = { importId: string, fileName: string, added: number, changed: number, 
/**
 * Rows that say what the record already says.
 */
left: number, inConflict: number, refused: number, warned: number, rows: Array<ImportRow>, };

export type ImportRow = { 
/**
 * 1 is the first data row; for FHIR, the first resource.
 */
row: number, verdict: Verdict, disposition: Disposition, 
/**
 * `SURNAME, First`, as far as it can be read.
 */
child: string, 
/**
 * The column at fault.
 */
field: string | null, reason: string | null, mend: string | null, 
/**
 * What would change, or what the file and the record each say.
 */
differences: Array<Difference>, };

export type InCareOf = { who: string, since: string, 
/**
 * The last day of cover.
 */
until: string | null, why: CareElsewhere, };

export type Indicator = "C1" | "C2" | "C3" | "C8i" | "C8ii" | "C8iii" | "C8iv" | "C8ii+iii" | "C4" | "C5" | "C6i" | "C6ii" | "C6iii" | "C6iv" | "C6v" | "C6vi" | "C6vii" | "C6viii";

export type IndicatorLine = { indicator: Indicator, numerator: number, 
/**
 * `None` for C1, which is a count.
 */
denominator: number | null, 
/**
 * Of the denominator, those of whom nobody here can say.
 */
unknown: number, 
/**
 * Of the denominator, those who have yet to turn the age.
 */
toCome: number, 
/**
 * Turned the age and left on a day nobody wrote down: in no denominator.
 */
undated: number, england: EnglandView | null, byMonth: Array<GroupLine>, byArea: Array<GroupLine>, byImd: Array<GroupLine>, };

export type InfantFeeding = "breast" | "mixed" | "formula" | "not-known";

export type InvitationStatus = "invited" | "taking-part" | "declined";

export type InvitationView = { contactType: ContactType, schoolYear: number, status: InvitationStatus, on: string, };

export type InviteQuestionnaire = { contactType: ContactType, placeId: string | null, childId: string | null, 
/**
 * Typed any way.
 */
on: string, };

export type ItemsView = { count: number, 
/**
 * The highest answer; the lowest is 0.
 */
most: number, 
/**
 * Answered yes and no, rather than by points.
 */
yesOrNo: boolean, };

export type JoinChildren = { keep: string, other: string, keptRevision: number, otherRevision: number, 
/**
 * Facts taken from the other record.
 */
take: Array<ChildField>, reason: string, };

export type JoinedRecord = { childId: string, 
/**
 * As it was called.
 */
child: string, nhsNumber: string | null, keptId: string, kept: string, joinedAt: string, author: string, reason: string, };

export type JoiningAdult = { 
/**
 * An adult on record already; `None` for somebody new.
 */
personId: string | null, role: RelationshipRole, family: string, given: string, dateOfBirth: string, phone: string, parentalResponsibility: YesNoNotAsked, 
/**
 * The children they live with.
 */
children: Array<string>, };

export type JudgeAtHome = { weight: string, size: string, head: string, };

export type JudgeMeasured = { childId: string, 
/**
 * The day they were taken, typed any way.
 */
on: string, measured: MeasuredTyped, 
/**
 * The contact they belong to, when it is amended: its own figures are not held against themselves.
 */
contactId: string | null, 
/**
 * One decimal place, as the national measurements are taken.
 */
onePlace: boolean, };

export type JudgePassphrase = { passphrase: string, };

export type KeepAtHome = { typed: HomeTyped, };

export type KnownAdult = { name: string, role: RelationshipRole, livesWithChild: YesNoNotAsked, };

export type KnownFacts = { 
/**
 * `34+2`; nothing when not known.
 */
gestation: string | null, preterm: boolean, 
/**
 * Grams.
 */
birthWeight: number | null, lowBirthWeight: boolean, feeding: KnownFeeding | null, gpPractice: string | null, school: string | null, adults: Array<KnownAdult>, };

export type KnownFeeding = { feeding: InfantFeeding, on: string, };

export type LastAnswer = { on: string, contactId: string, 
/**
 * In a line, as the timeline has it.
 */
line: FindingLine, 
/**
 * What the form holds once it is taken over; nothing where it is asked anew each time.
 */
takeOver: FindingTyped | null, };

export type LastChange = { on: string, why: string, };

export type LastMeasurement = { value: number, on: string, daysAgo: number, };

export type LastSave = { save: SaveView | null, };

export type LeaverCheck = { on: string, lines: Array<LeaverLine>, };

export type LeaverLine = { what: LeaverWhat, count: number, };

export type LeaverWhat = "drafts" | "past-appointments" | "to-countersign" | "unsent" | "no-receipt" | "refused" | "open-transfers" | "children-here" | "supervision-due" | "escalations-open" | "handovers-out" | "handovers-in";

export type LeftOut = "died" | "not-on-caseload" | "protected" | "domestic-abuse" | "looked-after" | "no-address" | "missing";

export type LegalBasis = "section-20" | "interim-care-order" | "care-order" | "placed-with-parents" | "placement-order" | "emergency-protection" | "police-protection" | "remand" | "not-known";

export type LetterAppointment = { appointmentId: string, label: string, on: string, at: string, };

export type LetterAsked = { field: MergeField, words: string, };

export type LetterCall = "spoken" | "no-answer" | "letter-alone";

export type LetterChoice = { code: string, name: string, reader: LetterReader, 
/**
 * Whether it is about an appointment.
 */
aboutAppointment: boolean, 
/**
 * Why it may not be written about this child, in words; `None` when it may.
 */
whyNot: string | null, };

export type LetterCode = "ncmp-healthy-weight" | "ncmp-underweight" | "ncmp-overweight" | "ncmp-very-overweight";

export type LetterEntry = { letterId: string, childId: string, template: string, 
/**
 * The template's name; empty for one that no longer ships.
 */
name: string, to: string, heading: string, text: string, writtenOn: string, restricted: boolean, enclosed: string, printedOn: string | null, sentOn: string | null, sentHow: SentHow | null, 
/**
 * On paper or gone: its words stand.
 */
locked: boolean, revision: number, author: string, enteredInError: boolean, };

export type LetterField = "child" | "school" | "measured" | "height" | "weight" | "band" | "phone" | "nurse" | "team";

export type LetterForm = { childId: string, 
/**
 * The template it grows from.
 */
template: string, 
/**
 * To whom, as the list of recipients names it; empty for another.
 */
recipient: string, appointmentId: string | null, asked: Array<LetterAsked>, 
/**
 * Name and address, line by line.
 */
to: string, heading: string, text: string, writtenOn: string, restricted: boolean, enclosed: string, };

export type LetterLine = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, standing: LetterStanding, why: NoLetterWhy | null, 
/**
 * The contact of the measurement, with its revision.
 */
contactId: string | null, revision: number | null, measuredOn: string | null, 
/**
 * The last day on which feedback is in time.
 */
dueBy: string | null, late: boolean, 
/**
 * The clinical band, as parents are told it.
 */
band: string | null, letter: LetterCode | null, call: LetterCall | null, madeOn: string | null, 
/**
 * Support is offered with this letter.
 */
offers: boolean, offer: WeightOffer | null, referredOn: string | null, };

export type LetterList = { school: string, 
/**
 * The bands that are used, in words.
 */
scheme: string, lines: Array<LetterLine>, 
/**
 * The first day by which a letter is due that is not made yet.
 */
dueBy: string | null, 
/**
 * What the letters say and this laptop does not know: mended in Settings.
 */
missing: Array<LetterField>, 
/**
 * The service's address at the top of each letter is known.
 */
hasAddress: boolean, };

export type LetterQuery = { placeId: string, year: NcmpYear, 
/**
 * The school year by the year it begins in.
 */
schoolYear: number, };

export type LetterReader = "family" | "gp" | "school" | "other";

export type LetterRecipient = { 
/**
 * Names it in the form.
 */
code: string, reader: LetterReader, 
/**
 * As on the envelope.
 */
to: string, 
/**
 * How the letter begins.
 */
dear: string, label: string, 
/**
 * What should be known before it is written.
 */
warnings: Array<LetterWarning>, };

export type LetterStanding = "ready" | "call-first" | "made" | "none";

export type LetterStart = { form: LetterForm, fromRevision: number, templates: Array<LetterChoice>, recipients: Array<LetterRecipient>, appointments: Array<LetterAppointment>, 
/**
 * The first language, as the family says it.
 */
language: string | null, interpreter: YesNoNotAsked, 
/**
 * What must be known before a visit, and before a letter.
 */
visitNote: string | null, 
/**
 * What concerns every letter to the family.
 */
warnings: Array<LetterWarning>, 
/**
 * Whether the head has the service's address.
 */
hasAddress: boolean, };

export type LetterStartQuery = { childId: string, 
/**
 * The letter that is amended; `None` for a new one.
 */
letterId: string | null, };

export type LetterWarning = "no-address" | "protected" | "domestic-abuse" | "visit-note" | "parents-apart" | "lives-elsewhere" | "not-asked-where" | "no-responsibility" | "responsibility-not-asked" | "looked-after" | "interpreter" | "died";

export type LetterWords = { letters: Array<LetterWordsView>, 
/**
 * What may stand in braces.
 */
fields: Array<LetterField>, phone: string, address: string, };

export type LetterWordsView = { code: LetterCode, text: string, 
/**
 * These are the words it ships with.
 */
shipped: boolean, };

export type LettersWritten = { letterIds: Array<string>, leftOut: number, };

export type Level = "community" | "universal" | "universal-plus" | "universal-partnership-plus";

export type LevelCounts = { on: string, community: HowMany, universal: HowMany, universalPlus: HowMany, universalPartnershipPlus: HowMany, 
/**
 * Levels are nested: everybody from Universal up has the universal contacts.
 */
universalAndAbove: HowMany, universalPlusAndAbove: HowMany, 
/**
 * On the caseload that day, and nothing says at which level.
 */
notKnown: HowMany, all: HowMany, };

export type LevelLine = { level: Level, children: number, };

export type LevelNames = { community: string, universal: string, "universal-plus": string, "universal-partnership-plus": string, };

export type LevelsOn = { on: string, };

export type LiftRestriction = { childId: string, fromRevision: number, advisedBy: string, advisedOn: string, reason: string, };

export type Likeness = "same-nhs-number" | "same-name-and-birth" | "like-name-and-birth" | "same-mother-and-birth" | "same-postcode-and-birth" | "unborn-of-same-mother";

export type LineView = { part: Part, line: CentileLine, 
/**
 * Age in days and value.
 */
points: Array<[number, number]>, };

export type LinesQuery = { sex: ChartSex, measure: Measure, range: GrowthRange, };

export type LocalFlagTypeView = { code: string, label: string, restricted: boolean, reviewMonths: number | null, procedure: ProcedureView | null, };

export type LocalServiceForm = { name: string, topic: ServiceTopic, what: string, location: string, forWhom: string, howToRefer: string, phone: string, web: string, 
/**
 * The first day it is offered; empty when it has been all along.
 */
validFrom: string, 
/**
 * The last day; empty when open-ended.
 */
validUntil: string, };

export type LocalServiceLine = { serviceId: string, revision: number, form: LocalServiceForm, 
/**
 * Offered today: never chosen for a family otherwise.
 */
offered: boolean, 
/**
 * Its last day has passed.
 */
expired: boolean, };

export type LockReport = { form: ReportForm, draftId: string | null, };

export type MakeHandover = { colleagueId: string, transferIds: Array<string>, };

export type MakeReferral = { form: ReferralForm, draftId: string | null, };

export type ManyLetters = { templates: Array<LetterChoice>, lines: Array<ManyLettersLine>, 
/**
 * Fields that are asked once for all.
 */
missing: Array<MergeField>, };

export type ManyLettersLine = { childId: string, child: string, appointmentId: string | null, at: string | null, on: string | null, to: string, 
/**
 * Why none is written; `None` when one is.
 */
leftOut: LeftOut | null, missing: Array<MergeField>, warnings: Array<LetterWarning>, language: string | null, };

export type ManyLettersQuery = { template: string, 
/**
 * Families with an appointment on this day; `None` for those given by id.
 */
on: string | null, childIds: Array<string>, asked: Array<LetterAsked>, };

export type MarkKind = "bruise" | "swelling" | "burn" | "scald" | "bite" | "cut" | "scratch" | "redness" | "scar" | "birthmark" | "other";

export type MarkLine = { kind: MarkKind, site: BodySite, };

export type MarkSignificant = { childId: string, recordId: string, significant: boolean, };

export type MarkTyped = { view: BodyView, 
/**
 * Across, in thousandths.
 */
x: number, 
/**
 * Down, in thousandths.
 */
y: number, site: BodySite, kind: MarkKind, 
/**
 * Millimetres; empty when not measured.
 */
length: string, width: string, colour: string, explanation: string, explainedBy: string, };

export type MeantFigure = { 
/**
 * `4.90 kg`
 */
words: string, 
/**
 * The unit it was read in; `None` for a point in another place.
 */
readIn: string | null, };

export type Measure = "weight" | "height" | "head" | "bmi";

export type MeasureView = { measure: Measure, 
/**
 * Newest first.
 */
points: Array<GrowthPoint>, 
/**
 * How far the newest lies from the highest or lowest before it, from one centile space.
 */
trend: GrowthTrend | null, 
/**
 * The stretches of age that fit this child.
 */
ranges: Array<GrowthRange>, 
/**
 * The one to open with.
 */
range: GrowthRange | null, };

export type MeasuredJudged = { 
/**
 * Weight, size, head, birth weight; empty before the birth.
 */
figures: Array<FigureJudged>, 
/**
 * From two years, where weight and height are both there.
 */
bmi: BmiJudged | null, 
/**
 * Below one year, with no birth weight on the record.
 */
asksBirthWeight: boolean, 
/**
 * Something is to be mended before anything is saved.
 */
stops: boolean, 
/**
 * Something is asked once more before it is saved.
 */
asks: boolean, };

export type MeasuredTyped = { 
/**
 * Kilograms, or with its unit: `4.92`, `10 lb 13`.
 */
weight: string, 
/**
 * Centimetres or with its unit, length lying or height standing: `56.5`.
 */
size: string, 
/**
 * Centimetres: `38.2`.
 */
head: string, 
/**
 * The weight of the day of birth, where the record does not hold one; left out where it is not asked for.
 */
birthWeight?: string, 
/**
 * The nurse looked again at what is asked about, and it is right.
 */
checked: boolean, };

export type MeasurementEntry = { kind: MeasurementKind, 
/**
 * Grams for weight, millimetres for the rest.
 */
value: number, };

export type MeasurementKind = "weight" | "length" | "height" | "head";

export type MeasurementsSaved = { saved: number, ask: Array<AskedAgain>, };

export type MendClinicRow = { contactId: string, weight: string, size: string, head: string, note: string, checked: boolean, reason: string, };

export type MergeField = "dear" | "child" | "child-name" | "born" | "nhs-number" | "school" | "visit" | "day" | "time" | "place" | "phone" | "nurse" | "team" | "service" | "reason" | "agreed" | "by";

export type MissedHow = "was-not-brought" | "no-access";

export type Mobility = "mobile" | "not-mobile" | "not-known";

export type Mode = "in-person" | "phone" | "video" | "text" | "letter" | "email" | "questionnaire" | "group";

export type MoveAppointment = { appointmentId: string, fromRevision: number, form: BookingForm, 
/**
 * Why, in a few words; may be empty.
 */
reason: string, draftId: string | null, };

export type NamedOne = { id: string, name: string, };

export type Nature = "fact" | "observation" | "reported" | "opinion";

export type NcmpResult = "measured" | "absent" | "refused-by-parent" | "refused-by-child" | "left" | "unable";

export type NcmpYear = "reception" | "year-6";

export type NeverJoined = "one-record" | "joined-already" | "two-nhs-numbers" | "restricted-identity" | "passed-on" | "one-has-died";

export type NextDate = { kind: NextWhat, 
/**
 * What a clock asks for; empty for an event or a review.
 */
what: string, event: EventKind | null, on: string, 
/**
 * Working days left, below 0 when it is over; `None` when the bank holidays of that year are not known.
 */
workingDays: number | null, };

export type NextStage = { escalationId: string, stage: EscalationStage, to: string, on: string, replyBy: string, };

export type NextWhat = "clock" | "event" | "review";

export type NhsNumberStatus = "verified" | "present-not-traced" | "trace-required" | "not-yet-issued";

export type NoChart = "not-born" | "sex-not-known";

export type NoLetterWhy = "not-measured" | "absent" | "refused-by-parent" | "refused-by-child" | "left" | "unable" | "no-address" | "no-band" | "restricted";

export type NoLongerApart = { one: string, other: string, };

export type NotEligibleWhy = "died" | "moved-away" | "discharged" | "closed-before-moving-in" | "born-before-it-opened" | "no-such-need" | "school-declined" | "unable-to-measure";

export type NoteAllegation = { form: AllegationForm, draftId: string | null, };

export type NoteOutcome = { referralId: string, outcome: string, };

export type NotePlanTraining = { healthPlanId: string, fromRevision: number, training: PlanTrainingTyped, };

export type NotePrint = { list: PrintedList, 
/**
 * The day the list is for.
 */
on: string, 
/**
 * How many children stand on it.
 */
children: number, };

export type NoteTransferStep = { transfers: Array<TransferAt>, step: TransferStep, form: TransferStepForm, };

export type Nothing = Record<symbol, never>;

export type OfChild = { childId: string, };

export type OfContact = { contactId: string, contactType: ContactType, on: string, restricted: boolean, };

export type OneAppointment = { appointmentId: string, };

export type OneAssessment = { assessmentId: string, };

export type OneBodyMap = { bodyMapId: string, };

export type OneCaseReport = { reportId: string, };

export type OneColleague = { colleagueId: string, };

export type OneDraft = { draftId: string, };

export type OneEscalation = { escalationId: string, };

export type OneHandover = { handoverId: string, };

export type OneHealthPlan = { healthPlanId: string, };

export type OneImport = { importId: string, };

export type OneJoined = { childId: string, };

export type OneLetter = { code: LetterCode, };

export type OnePhrase = { phraseId: string, };

export type OneReferral = { referralId: string, };

export type OneReportWording = { template: ReportKind, draftId: string | null, };

export type OneTemplate = { code: string, };

export type OneTransfer = { transferId: string, };

export type OpenChild = { childId: string, };

export type OpenContact = { contactId: string, };

export type OpenEntryView = { kind: RecordKind, recordId: string, what: string, on: string | null, read: boolean, };

export type OpenedAssessment = { childId: string, on: string, typed: AssessmentTyped, 
/**
 * It goes by the day of its contact.
 */
atContact: boolean, revision: number, };

export type OpenedBodyMap = { childId: string, form: BodyMapForm, seenOn: string, seenAt: string | null, referredOn: string | null, 
/**
 * The contact at which the marks were seen.
 */
contactId: string | null, 
/**
 * The referral that is kept in sight.
 */
referralId: string | null, mustBeReferred: boolean, revision: number, author: string, enteredInError: boolean, };

export type OpenedCaseReport = { childId: string, line: CaseReportLine, sections: Array<SectionDraft>, };

export type OpenedContact = { form: ContactForm, measured: MeasuredTyped, revision: number, 
/**
 * Contacts of brothers and sisters that were written with it; amending this one leaves them as they are.
 */
together: Array<WrittenTogether>, };

export type OpenedDraft = { draftId: string, form: DraftForm, childId: string | null, contents: string, savedAt: string, };

export type OpenedReferral = { referral: ReferralView, 
/**
 * What was done since it was made, newest first.
 */
steps: Array<ReferralStep>, };

export type Outcome = "seen" | "seen-late" | "not-seen" | "was-not-brought" | "no-access" | "declined" | "cancelled-by-family" | "cancelled-by-service" | "absent-from-school" | "left-school" | "unable-to-measure";

export type OutlineView = { figure: Figure, view: BodyView, width: number, height: number, 
/**
 * The edge of the body: closed paths.
 */
outline: Array<string>, 
/**
 * Fine lines within it.
 */
details: Array<string>, points: Array<SitePointView>, };

export type OutsideWindow = "before" | "after";

export type OwnAgeView = { years: number, source: string, evidence: Evidence, };

export type Owner = "practitioner" | "health" | "authority";

export type PackageView = { code: string, 
/**
 * As the area calls it.
 */
name: string, service: Service, reason: EpisodeReason, trigger: string, 
/**
 * The tool it is measured by; else `measure` says it in words.
 */
measureTool: Tool | null, measure: string, sessionsFrom: number, sessionsTo: number, 
/**
 * The review to suggest when it starts today.
 */
reviewOn: string, outcome: string, stepUp: string, voluntary: boolean, 
/**
 * The day it ends for this child.
 */
endsOn: string | null, evidence: Evidence, source: string, };

export type PairedChildView = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, born: string | null, expected: string | null, nhsNumber: string | null, caseloadStatus: CaseloadStatus, 
/**
 * Entries on the record, the child's own left out.
 */
entries: number, lastSeen: string | null, };

export type PanelNotTold = { childId: string, child: string, };

export type ParentView = { personId: string, name: string, role: RelationshipRole, 
/**
 * Millimetres.
 */
height: number | null, };

export type ParentalFactor = "domestic-abuse" | "mental-health" | "substance-misuse" | "learning-disability";

export type ParentsView = { 
/**
 * Mother, then father, as far as they are on record.
 */
parents: Array<ParentView>, expected: ExpectedHeight | null, 
/**
 * Why nothing can be expected although both heights are there.
 */
refused: string | null, };

export type Part = "uk90-preterm" | "who-infant" | "who-child" | "uk90-child";

export type PartnerForm = { agency: string, 
/**
 * Who there; empty when not known.
 */
name: string, };

export type PassphraseStrength = { 
/**
 * 0 weakest to 4 strongest.
 */
score: number, acceptable: boolean, 
/**
 * What to do, in plain words; empty when nothing needs doing.
 */
hint: string, };

export type PhraseList = { phrases: Array<PhraseView>, suggestions: Array<PhraseSuggestion>, };

export type PhraseSuggestion = { name: string, text: string, };

export type PhraseView = { phraseId: string, 
/**
 * What she types after a semicolon.
 */
name: string, text: string, };

export type PlaceChoice = { placeId: string, name: string, kind: PlaceKind, setting: Setting, 
/**
 * Every setting a contact there can have.
 */
settings: Array<Setting>, };

export type PlaceForm = { kind: PlaceKind, name: string, urn: string, odsCode: string, address: string, postcode: string, phone: string, namedNurse: string, open: boolean, };

export type PlaceKind = "primary-school" | "secondary-school" | "all-through-school" | "special-school" | "independent-school" | "pupil-referral-unit" | "nursery" | "childrens-centre" | "family-hub" | "clinic" | "gp-practice" | "library" | "community-hall" | "other";

export type PlaceLine = { placeId: string, revision: number, form: PlaceForm, isSchool: boolean, 
/**
 * Children on the caseload with this school on their record.
 */
pupils: number, invitations: Array<InvitationView>, };

export type PlaceList = { places: Array<PlaceLine>, notRegistered: Array<UnregisteredSchool>, 
/**
 * The school year now, by the year it begins in.
 */
schoolYear: number, };

export type PlacementForm = { kind: PlacementKind, from: string, 
/**
 * Empty while the child lives there.
 */
until: string, detail: string, };

export type PlacementKind = "foster-carer" | "family-or-friends" | "with-parents" | "childrens-home" | "adoptive" | "semi-independent" | "secure" | "other";

export type PlacementView = { kind: PlacementKind, from: string, until: string | null, detail: string, };

export type PlanCopyTyped = { holder: string, on: string, };

export type PlanCopyView = { holder: string, on: string, };

export type PlanPlace = { placeId: string, name: string, };

export type PlanTrainingTyped = { what: string, who: string, on: string, 
/**
 * When it must be given again; empty when it need not.
 */
renewOn: string, };

export type PlanTrainingView = { what: string, who: string, on: string, renewOn: string | null, 
/**
 * It has run out.
 */
runOut: boolean, };

export type PlanTransfer = { transfer: TransferAt, to: string, team: string, plannedFor: string, until: string, reason: string, };

export type PointView = { "unit": "pregnancy", weeks: number, days: number, } | { "unit": "days", count: number, } | { "unit": "months", count: number, } | { "unit": "school", yearGroup: number, month: number, day: number | null, };

export type PoliceReportView = { reference: string, notReportedBecause: string, healthAdvice: YesNoNotAsked, lawAdvice: YesNoNotAsked, };

export type PopulationBmi = "population-underweight" | "population-healthy-weight" | "population-overweight" | "population-obese" | "population-severely-obese";

export type PopulationFigures = { schoolYear: number, scheme: string, years: Array<PopulationYear>, };

export type PopulationLine = { band: PopulationBmi, 
/**
 * `None` where it is too few to show, or would give away one that is.
 */
children: number | null, };

export type PopulationQuery = { 
/**
 * By the year it begins in.
 */
schoolYear: number, };

export type PopulationYear = { year: NcmpYear, 
/**
 * Measured, with a band; `None` where it is too few to show.
 */
measured: number | null, bands: Array<PopulationLine>, };

export type PositionView = { sds: number, 
/**
 * 0 to 100.
 */
centile: number, 
/**
 * In words: "between the 2nd and the 9th".
 */
band: string, part: Part, };

export type PossibleDuplicate = { childId: string, child: string, born: string | null, nhsNumber: string | null, reason: DuplicateReason, };

export type PreviewContact = { contactId: string, contactType: ContactType, on: string, mode: Mode, setting: Setting | null, outcome: Outcome, seen: boolean, 
/**
 * It is written that the child was seen alone, if only for part of it.
 */
alone: boolean, voice: string, narrative: string, 
/**
 * Never on paper.
 */
restricted: boolean, };

export type PreviewSafeguarding = { childId: string, };

export type PreviewedChild = { childId: string, name: string, birth: string, level: Level, kind: TransferKind, rating: Rating | null, until: string | null, entries: number, openFlags: number, openStatuses: number, openEpisodes: number, 
/**
 * The child is on this caseload already, and the file adds to the record.
 */
known: boolean, };

export type PrintGrowth = { childId: string, measure: Measure, };

export type PrintLetters = { letterIds: Array<string>, };

export type PrintSafeguarding = { episodeId: string, };

export type PrintedList = "diary-day" | "due-list" | "catch-up-list" | "supervision-sample" | "safeguarding-register" | "report";

export type ProblemView = { field: string, what: string, mend: string, };

export type ProcedureView = { name: string, steps: Array<string>, 
/**
 * The publications it follows; empty for a service's own.
 */
source: string, 
/**
 * How the source is known to read; it is read again before it is relied upon.
 */
toBeChecked: boolean, };

export type ProgrammeLine = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, age: AgeView | null, contactType: ContactType, 
/**
 * The place of its rule in `rules`.
 */
rule: number, state: DueState, opens: string, closes: string, 
/**
 * The last day it can still be done.
 */
last: string, 
/**
 * The Monday of the week in which the window closes.
 */
week: string, 
/**
 * Days since the window closed, 0 while it is open or before.
 */
daysOver: number, level: Level, 
/**
 * The child's open flags, most urgent first.
 */
flags: Array<FlagTag>, imdDecile: number | null, postcode: string | null, area: Area, daysSinceSeen: number | null, daysSinceWeighed: number | null, 
/**
 * The next appointment for it; `None` when nothing is booked.
 */
booked: BookedView | null, attempt: AttemptView | null, };

export type PupilEarlier = { result: NcmpResult, on: string, };

export type PupilFileCheck = { pupils: number, missing: Array<PupilFileMissing>, };

export type PupilFileMissing = { 
/**
 * `None` for the school.
 */
childId: string | null, who: string, what: string, };

export type PupilFileQuery = { placeId: string, year: NcmpYear, 
/**
 * The school year by the year it begins in.
 */
schoolYear: number, };

export type PupilRow = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, 
/**
 * Empty when the record does not say.
 */
className: string, sex: Sex, age: AgeView | null, 
/**
 * What was written this day.
 */
saved: PupilSaved | null, 
/**
 * The last of this school year, on another day.
 */
earlier: PupilEarlier | null, 
/**
 * A review of the programme is open and may be written in the same session.
 */
reviewOwed: boolean, };

export type PupilSaved = { contactId: string, revision: number, result: NcmpResult, heightMm: number | null, weightG: number | null, bmiTenths: number | null, };

export type PurgeView = { notBefore: string, 
/**
 * Revisions the trust has not received.
 */
notReceived: number, 
/**
 * Unfinished writing about these children.
 */
drafts: number, records: number, revisions: number, 
/**
 * Everything holds, and it may be done now.
 */
may: boolean, 
/**
 * When it was done.
 */
purgedAt: string | null, };

export type Purged = { children: number, records: number, revisions: number, };

export type QuestionnaireEntry = { contactType: ContactType, invitedOn: string, returnedOn: string | null, triage: TriageOutcome | null, triageNote: string, followedUpOn: string | null, };

export type QuestionnaireLine = { questionnaireId: string, revision: number, childId: string, child: string, school: string | null, contactType: ContactType, invitedOn: string, returnedOn: string | null, outcome: TriageOutcome | null, note: string, 
/**
 * Days since it was sent, came back or was read: since it began to wait.
 */
waitingDays: number, };

export type QuestionnaireLists = { invited: Array<QuestionnaireLine>, returned: Array<QuestionnaireLine>, followUp: Array<QuestionnaireLine>, };

export type QuestionnaireStep = "returned" | "triaged" | "followed-up";

export type QuestionnairesSent = { sent: number, 
/**
 * Children who have one already.
 */
already: number, };

export type RaiseFlag = { form: FlagForm, draftId: string | null, };

export type RangeView = { form: Form | null, scale: Scale, least: number, most: number, 
/**
 * Whole points alone.
 */
whole: boolean, };

export type Rating = "red" | "amber" | "green";

export type RatingView = { rating: Rating, meaning: string, needsMeeting: boolean, source: string, };

export type Reach = "not-reached" | "reached" | "engaged";

export type ReadHandover = { handoverId: string, colleague: string, madeAt: string, count: number, state: HandoverState, answeredAt: string | null, reason: string, };

export type ReadingView = { 
/**
 * Age in days; below zero before the expected date of delivery.
 */
days: number, position: PositionView | null, 
/**
 * Why there is no position.
 */
noReference: string | null, };

export type ReadyTransfer = { transferId: string, childId: string, child: string, kind: TransferKind, to: string, plannedFor: string, until: string | null, rating: Rating | null, 
/**
 * What to do first, in plain words; empty when it may go.
 */
missing: Array<string>, };

export type ReassignChild = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, named: string | null, };

export type ReassignChildren = { childIds: Array<string>, to: string, reason: string, };

export type ReassignLine = { childId: string, child: string, 
/**
 * The revision of the child's record that made it.
 */
revision: number, from: string | null, to: string | null, at: string, author: string, reason: string, 
/**
 * The record still names the person this change named.
 */
stands: boolean, };

export type ReassignQuery = { childIds: Array<string>, };

export type ReassignStart = { children: Array<ReassignChild>, 
/**
 * The latest changes of the whole caseload, newest first.
 */
changes: Array<ReassignLine>, };

export type ReceiptRead = { sequence: number, received: number, refused: number, 
/**
 * It had been read before; nothing changed.
 */
alreadyRead: boolean, 
/**
 * Files the trust went on without.
 */
lostFiles: Array<number>, 
/**
 * Entries of those files, which are ready again.
 */
again: number, };

export type RecentLine = { childId: string, child: string, writtenAt: string, };

export type RecordAssessment = { childId: string, 
/**
 * Typed any way.
 */
on: string, typed: AssessmentTyped, 
/**
 * The draft it grew from; gone once it is saved, in the same transaction.
 */
draftId: string | null, };

export type RecordContact = { form: ContactForm, measured: MeasuredTyped, assessments: Array<AssessmentTyped>, 
/**
 * The draft it grew from; gone once the contact is saved, in the same transaction.
 */
draftId: string | null, 
/**
 * The appointment it came from, settled in the same transaction.
 */
appointmentId: string | null, };

export type RecordDeath = { childId: string, fromRevision: number, form: DeathForm, 
/**
 * The nurse has seen which appointments are cancelled.
 */
cancelAppointments: boolean, draftId: string | null, };

export type RecordEvent = { event: RecordEventKind, 
/**
 * Who was named, or what the joined record was called; empty where nobody is.
 */
who: string, note: string, };

export type RecordEventKind = "died" | "joined" | "named" | "restricted" | "unrestricted";

export type RecordFamilyVisit = { 
/**
 * The child whose record is open. Its narrative is what everybody's record says.
 */
contact: RecordContact, 
/**
 * Of this child alone, added to its own record.
 */
ownWords: string, 
/**
 * Those words hold what the others' families must not read.
 */
ownRestricted: boolean, 
/**
 * Goals of this child's episode scored at the visit.
 */
scores: Array<SessionScore>, 
/**
 * The brothers and sisters it is written for too.
 */
also: Array<AlsoWritten>, };

export type RecordKind = "practitioner" | "child" | "person" | "relationship" | "contact" | "flag" | "episode" | "task" | "measurement" | "appointment" | "place" | "questionnaire" | "assessment" | "safeguarding-episode" | "referral" | "sharing" | "escalation" | "supervision" | "body-map" | "chronology" | "case-report" | "allegation" | "health-plan" | "local-service" | "transfer" | "letter";

export type RecordLetterCall = { contactId: string, fromRevision: number, call: LetterCall, };

export type RecordSession = { contact: RecordContact, scores: Array<SessionScore>, };

export type RecordSharing = { form: SharingForm, draftId: string | null, };

export type RecordSupervision = { typed: SupervisionTyped, draftId: string | null, };

export type Recover = { caseload: CaseloadName, recoveryCode: string, newPassphrase: string, };

export type ReferralAnswer = "accepted" | "rejected" | "advice-only" | "withdrawn";

export type ReferralForm = { childId: string, service: ReferralService, to: string, mode: Mode, sentOn: string, urgency: ReferralUrgency, reason: string, basis: SharingBasis, 
/**
 * The day it was confirmed in writing; empty when it was in writing, or is not confirmed yet.
 */
confirmedOn: string, 
/**
 * When to ask for an answer; empty takes the day of the rule.
 */
chaseOn: string, 
/**
 * The contact it came from.
 */
fromContact: string | null, restricted: boolean, 
/**
 * The entry of the directory it goes to.
 */
localServiceId: string | null, };

export type ReferralList = { rows: Array<ReferralRow>, waiting: number, overdue: number, quarter: string, quarters: Array<string>, 
/**
 * What became of the referrals sent in the quarter, by service.
 */
counts: Array<ServiceCount>, };

export type ReferralQuery = { quarter: string, };

export type ReferralRow = { 
/**
 * `SURNAME, First`.
 */
child: string, born: string | null, referral: ReferralView, };

export type ReferralService = "childrens-social-care" | "early-help" | "police" | "urgent-paediatrics" | "paediatrics" | "gp" | "camhs" | "speech-and-language" | "audiology" | "vision" | "dietetics" | "weight-management" | "continence" | "dentist" | "perinatal-mental-health" | "talking-therapies" | "domestic-abuse" | "substance-misuse" | "stop-smoking" | "housing" | "early-years" | "other";

export type ReferralStep = { writtenAt: string, author: string, reason: string, };

export type ReferralUrgency = "same-day" | "urgent" | "routine";

export type ReferralView = { referralId: string, childId: string, service: ReferralService, to: string, mode: Mode, sentOn: string, urgency: ReferralUrgency, reason: string, basis: SharingBasis, confirmedOn: string | null, 
/**
 * Made by word of mouth and not confirmed in writing yet.
 */
needsConfirming: boolean, chaseOn: string | null, 
/**
 * The day to ask has passed without an answer.
 */
overdue: boolean, answeredOn: string | null, answer: ReferralAnswer | null, answeredBy: string, answerReason: string, outcome: string, fromContact: string | null, restricted: boolean, localServiceId: string | null, revision: number, enteredInError: boolean, };

export type RefuseHandover = { handoverId: string, reason: string, };

export type RegisterChild = { form: ChildForm, 
/**
 * The nurse has looked at the possible duplicates and says it is another child.
 */
duplicatesSeen: boolean, };

export type RegisterTwin = { 
/**
 * The child already on record.
 */
twinOf: string, form: ChildForm, 
/**
 * 1 for the first born; empty when not known.
 */
birthOrder: string, 
/**
 * Kilograms or with its unit; empty when not known.
 */
birthWeight: string, duplicatesSeen: boolean, };

export type RelationshipRole = "mother" | "father" | "mothers-partner" | "fathers-partner" | "grandparent" | "foster-carer" | "guardian" | "carer" | "other-relative";

export type RelativeForm = { 
/**
 * `None` for a new relationship.
 */
relationshipId: string | null, 
/**
 * A person already on record, for example a sibling's mother.
 */
personId: string | null, role: RelationshipRole, family: string, given: string, nhsNumber: string, dateOfBirth: string, phone: string, parentalResponsibility: YesNoNotAsked, livesWithChild: YesNoNotAsked, };

export type RelativeView = { relationshipId: string, personId: string, role: RelationshipRole, name: string, nhsNumber: string | null, phone: string | null, dateOfBirth: string | null, parentalResponsibility: YesNoNotAsked, livesWithChild: YesNoNotAsked, 
/**
 * The last contact at which this person was present.
 */
lastPresent: string | null, };

export type RemoveSafeguardingEvent = { episodeId: string, revision: number, index: number, reason: string, };

export type ReopenEpisode = { episodeId: string, on: string, reason: string, reviewOn: string, 
/**
 * The child's level of care follows, in the same save.
 */
changeLevel: boolean, };

export type ReopenTransfer = { transfer: TransferAt, reason: string, };

export type ReopenedView = { on: string, reason: string, endedOn: string, outcome: EpisodeOutcome, };

export type Repeat = "first" | "ever" | "within-12-months";

export type ReplyEscalation = { escalationId: string, repliedOn: string, reply: string, };

export type ReportChildRow = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, born: string | null, 
/**
 * The day the child turns the age; for C1 the day of the contact.
 */
on: string, standing: Standing, };

export type ReportChildren = { rows: Array<ReportChildRow>, };

export type ReportChildrenQuery = { quarter: string, indicator: Indicator, group: ReportGroup | null, 
/**
 * A `GroupLine.key`.
 */
key: string, };

export type ReportDraft = { template: ReportKind, title: string, 
/**
 * It is for a meeting, whose date is asked for.
 */
meeting: boolean, sections: Array<SectionDraft>, 
/**
 * Sentences left out because they are restricted or about somebody else.
 */
heldBack: number, };

export type ReportForm = { childId: string, template: ReportKind, 
/**
 * Typed any way; empty where the report is for no meeting.
 */
meetingOn: string, restrictedBecause: string | null, sections: Array<SectionForm>, };

export type ReportGroup = "month" | "area" | "imd";

export type ReportKind = "conference-report" | "mash-referral" | "looked-after-review" | "transfer-summary" | "case-summary";

export type ReportQuery = { quarter: string, };

export type ReportView = { 
/**
 * `2026Q3`.
 */
quarter: string, first: string, last: string, 
/**
 * The quarter has ended: nobody turns an age in it any more.
 */
ended: boolean, 
/**
 * Quarters to choose from, newest first.
 */
quarters: Array<string>, indicators: Array<IndicatorLine>, activity: ActivityView, 
/**
 * Every high impact area, in the programme's order; nought where nothing reached it.
 */
areas: Array<AreaLine>, episodes: EpisodeCounts, 
/**
 * Children on the caseload on `levels_on`, by level.
 */
levels: Array<LevelLine>, levelsOn: string, 
/**
 * Of them, children whose level on that day nobody knows.
 */
levelNotKnown: number, skillMix: Array<SkillLine>, voice: VoiceView, given: GivenView, 
/**
 * Reviews at 2 to 2½ years of the quarter whose outcome the nursery has not been told.
 */
reviewsToShare: Array<ReviewToShare>, 
/**
 * Places on the register without a named nurse.
 */
placesWithoutNurse: Array<string>, };

export type ReportWordingView = { template: ReportKind, 
/**
 * As it ships, not the service's own.
 */
shipped: boolean, 
/**
 * Why the service's own cannot be read, and what ships is shown here; empty when all is well.
 */
refused: string, title: string, 
/**
 * Where its parts come from.
 */
source: string, sections: Array<SectionWording>, };

export type ReportWordings = { wordings: Array<ReportWordingView>, drafts: Array<DraftLine>, };

export type ReportableGroup = "antenatal" | "section-17" | "section-47" | "looked-after";

export type ResolveEscalation = { escalationId: string, resolvedOn: string, outcome: string, };

export type RestrictIdentity = { childId: string, fromRevision: number, 
/**
 * Who gave advice; needed, because it is not a nurse's decision alone.
 */
advisedBy: string, advisedOn: string, reason: string, draftId: string | null, };

export type RetireLocalService = { serviceId: string, fromRevision: number, };

export type ReviewChoice = { code: string, label: string, };

export type ReviewEpisode = { episodeId: string, form: EpisodeForm, reason: string, };

export type ReviewFieldView = { code: string, label: string, hint: string, kind: FieldKind, options: Array<ReviewChoice>, 
/**
 * The option that stands for none of the others.
 */
alone: string | null, 
/**
 * Never shown in the home.
 */
restricted: boolean, areas: Array<HighImpactArea>, last: LastAnswer | null, };

export type ReviewFlag = { flagId: string, form: FlagForm, 
/**
 * What the review found.
 */
reason: string, };

export type ReviewFormView = { code: string, label: string, sections: Array<ReviewSectionView>, known: KnownFacts, };

export type ReviewQuery = { childId: string, contactType: ContactType, 
/**
 * The day of the contact as typed.
 */
on: string, 
/**
 * The contact being amended, which is not its own past.
 */
contactId: string | null, };

export type ReviewSectionView = { label: string, fields: Array<ReviewFieldView>, };

export type ReviewToShare = { contactId: string, contactType: ContactType, on: string, childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, 
/**
 * The nursery that is named; empty when none is.
 */
nursery: string, };

export type RevisionStatus = "current" | "entered-in-error";

export type Role = "health-visitor" | "school-nurse" | "community-nursery-nurse" | "hcp-nurse" | "family-nurse" | "school-health-assistant" | "student";

export type RuleView = { contactType: ContactType, label: string, mandated: boolean, opens: PointView, closes: PointView, last: PointView, completedBy: Array<CompletedBy>, modes: Array<Mode>, 
/**
 * Who should deliver it; empty when the source does not say.
 */
roles: Array<Role>, settings: Array<Setting>, 
/**
 * Where the rule comes from.
 */
source: string, };

export type SafeguardingCounts = { from: string, to: string, groups: Array<GroupCount>, 
/**
 * Over all groups, each child and each family once, on the last day.
 */
children: number, families: number, 
/**
 * Child protection plans that began, by whether the child had one before.
 */
plansFirst: number, plansRepeatWithinTwelveMonths: number, plansRepeatEver: number, };

export type SafeguardingCountsQuery = { from: string, to: string, };

export type SafeguardingForm = { childId: string, kind: SafeguardingKind, startedOn: string, authority: string, socialWorker: string, socialWorkerPhone: string, categories: Array<AbuseCategory>, earlyHelpForm: EarlyHelpForm | null, thresholdLevel: string, leadPractitioner: string, leadAgency: string, legalBasis: LegalBasis | null, placements: Array<PlacementForm>, factors: Array<ParentalFactor>, 
/**
 * Empty means no review date, which stays in sight on Today.
 */
reviewOn: string, detail: string, };

export type SafeguardingKind = "antenatal-safeguarding" | "pre-birth-assessment" | "early-help" | "child-in-need" | "section-47-enquiry" | "child-protection-plan" | "looked-after" | "private-fostering" | "care-leaver";

export type SafeguardingOutcome = "no-further-action" | "needs-met" | "stepped-up" | "stepped-down" | "returned-home" | "adopted" | "special-guardianship" | "independent-living" | "turned-eighteen" | "consent-withdrawn" | "baby-born" | "moved-away" | "died" | "other";

export type SafeguardingPreview = { 
/**
 * Newest first.
 */
contacts: Array<PreviewContact>, 
/**
 * How many more there are in the child's timeline.
 */
moreContacts: number, lastSeen: string | null, 
/**
 * The newest contact at which it is written that the child was seen alone, if only for part of it.
 */
lastSeenAlone: string | null, 
/**
 * The newest contact with the child's voice.
 */
lastVoice: string | null, 
/**
 * The newest check of the Child Protection Information Sharing service. `None` says that none is recorded, and
 * never that the child is not known to it.
 */
cpIs: CpIsCheck | null, 
/**
 * A report that was begun and not locked yet.
 */
reportDraft: string | null, };

export type SafeguardingRegister = { rows: Array<SafeguardingRow>, 
/**
 * Children with anything open, and the families they are of.
 */
children: number, families: number, reviewsOverdue: number, 
/**
 * Next dates within two weeks, today included.
 */
soon: number, 
/**
 * Why the service's own clocks are not used; empty when all is well.
 */
refusedClocks: Array<string>, 
/**
 * The newest supervision about anybody here, and the soonest that is next and not overdue.
 */
supervisionLast: string | null, supervisionNext: string | null, 
/**
 * Children whose supervision is overdue, the longest first.
 */
supervisionOverdue: Array<SupervisionOverdue>, };

export type SafeguardingRow = { childId: string, child: string, age: AgeView | null, born: string | null, nhsNumber: string | null, 
/**
 * Open statuses, then open flags, most urgent first.
 */
tags: Array<FlagTag>, statuses: Array<SafeguardingView>, flags: Array<FlagView>, clocks: Array<ClockView>, next: NextDate | null, 
/**
 * Something open that nobody has said when to look at again.
 */
noReview: boolean, reviewOverdue: boolean, daysSinceSeen: number | null, 
/**
 * Nothing is open any more; what is shown ended in the last three months.
 */
closed: boolean, };

export type SafeguardingView = { episodeId: string, childId: string, kind: SafeguardingKind, startedOn: string, 
/**
 * The status it stepped from.
 */
follows: SafeguardingKind | null, authority: string, socialWorker: string, socialWorkerPhone: string, categories: Array<AbuseCategory>, earlyHelpForm: EarlyHelpForm | null, thresholdLevel: string, leadPractitioner: string, leadAgency: string, legalBasis: LegalBasis | null, placements: Array<PlacementView>, factors: Array<ParentalFactor>, events: Array<EventView>, reviewOn: string | null, reviewOverdue: boolean, detail: string, 
/**
 * How long it has lasted, or lasted.
 */
lengthDays: number, 
/**
 * Only on a child protection plan.
 */
repeat: Repeat | null, 
/**
 * Open since before the birth, and the baby is born: it waits to be ended or stepped.
 */
babyBornOn: string | null, endedOn: string | null, outcome: SafeguardingOutcome | null, endReason: string | null, revision: number, enteredInError: boolean, };

export type SaidView = { words: string, source: string, evidence: Evidence, };

export type SampleQuery = { cases: number, 
/**
 * Any word or day: the same gives the same cases.
 */
seed: string, };

export type SaveAgain = { sequence: number, };

export type SaveClinicRow = { placeId: string, on: string, childId: string, appointmentId: string | null, came: Came, 
/**
 * Kilograms: `4.92`.
 */
weight: string, 
/**
 * Centimetres, length lying or height standing: `56.5`.
 */
size: string, 
/**
 * Centimetres: `38.2`.
 */
head: string, note: string, 
/**
 * What was decided, when the child was not brought for the second time in a row.
 */
decision: string, 
/**
 * The nurse looked again at what is far from what was expected, and it is right.
 */
checked: boolean, 
/**
 * The draft of the session, when nothing else is left in it.
 */
draftId: string | null, };

export type SaveDigitalResult = { placeId: string, contactType: ContactType, childId: string, 
/**
 * Typed any way.
 */
on: string, 
/**
 * What the answers showed and what follows.
 */
result: string, };

export type SaveDraft = { 
/**
 * `None` the first time.
 */
draftId: string | null, form: DraftForm, childId: string | null, 
/**
 * The form as JSON; the store keeps it and never looks inside.
 */
contents: string, };

export type SaveGroup = { title: string, placeId: string | null, 
/**
 * Typed any way.
 */
on: string, at: string, minutes: string, 
/**
 * What the group did: it stands in the record of each child who was there, so it names nobody.
 */
note: string, members: Array<GroupMember>, draftId: string | null, };

export type SaveGrowthChart = { childId: string, measure: Measure, 
/**
 * The stretch of age; `None` for the one the screen opens with.
 */
range: GrowthRange | null, };

export type SaveIdentityAdvice = { words: string, };

export type SaveLetterHead = { phone: string, 
/**
 * Line by line.
 */
address: string, };

export type SaveLetterWords = { code: LetterCode, text: string, };

export type SaveLetters = { placeId: string, year: NcmpYear, schoolYear: number, contactIds: Array<string>, };

export type SaveList = { saves: Array<SaveView>, };

export type SaveLocalService = { 
/**
 * `None` for a new entry.
 */
serviceId: string | null, fromRevision: number | null, form: LocalServiceForm, 
/**
 * Why it is amended; a new entry needs none.
 */
reason: string, draftId: string | null, };

export type SavePhrase = { phraseId: string | null, name: string, text: string, };

export type SavePlace = { 
/**
 * `None` for a new place.
 */
placeId: string | null, 
/**
 * The revision the form was opened from.
 */
fromRevision: number | null, form: PlaceForm, 
/**
 * Why it is amended; a new place needs none.
 */
reason: string, };

export type SavePupil = { placeId: string, year: NcmpYear, on: string, childId: string, result: NcmpResult, 
/**
 * Centimetres: `120.4`.
 */
height: string, 
/**
 * Kilograms: `21.3`.
 */
weight: string, 
/**
 * The nurse measured again or looked again: what is asked about is right.
 */
checked: boolean, 
/**
 * What the review held with the measurement found; empty writes no review.
 */
review: string, 
/**
 * The revision of the contact that is amended; `None` for a first writing.
 */
fromRevision: number | null, reason: string, };

export type SaveReportWording = { template: ReportKind, title: string, 
/**
 * In the order they are printed.
 */
sections: Array<SectionTyped>, draftId: string | null, };

export type SaveSafeguardingEvent = { episodeId: string, 
/**
 * The version the nurse looked at.
 */
revision: number, 
/**
 * Which of its events; `None` for a new one.
 */
index: number | null, kind: EventKind, on: string, state: EventState, part: EventPart, note: string, };

export type SaveTemplateWords = { code: string, text: string, };

export type SaveView = { 
/**
 * The save's name, for undoing it.
 */
save: number, writtenAt: string, entries: Array<SyncEntry>, 
/**
 * Whether it was new, amended or taken back, entry by entry.
 */
amended: Array<boolean>, 
/**
 * Why it cannot be undone; `None` when it can.
 */
whyNot: UndoWhyNot | null, };

export type SaveWeightOffer = { contactId: string, fromRevision: number, offer: WeightOffer, 
/**
 * The day of the referral, typed any way; empty when there is none yet.
 */
referredOn: string, };

export type Saved = { recordId: string, revision: number, };

export type Scale = "total" | "communication" | "gross-motor" | "fine-motor" | "problem-solving" | "personal-social" | "emotional" | "conduct" | "hyperactivity" | "peer" | "prosocial" | "impact" | "physical-care" | "safety" | "emotional-care" | "developmental-care" | "goal-1" | "goal-2" | "goal-3";

export type ScaleScored = { scale: Scale, hundredths: number, band: BandView | null, };

export type ScaleTyped = { scale: Scale, typed: string, };

export type ScorePoint = { on: string, hundredths: number, 
/**
 * The band's words; empty where there is none.
 */
band: string, };

export type ScorePreview = { scored: ScoredView | null, problems: Array<ProblemView>, };

export type ScoreQuery = { typed: AssessmentTyped, };

export type ScoreTrend = { scale: Scale, form: Form | null, about: AboutWhom | null, 
/**
 * What the scale can score, in hundredths.
 */
least: number, most: number, points: Array<ScorePoint>, 
/**
 * For a goal: whole points from the first to the latest; above 0 is nearer.
 */
travelled: number | null, };

export type ScoredView = { total: number | null, scales: Array<ScaleScored>, band: BandView | null, actions: Array<SaidView>, urgent: UrgentView | null, 
/**
 * What cannot be said, and why.
 */
notes: Array<string>, 
/**
 * Every source what is shown rests on, each once.
 */
sources: Array<string>, 
/**
 * Something shown rests on a value that is to be checked locally.
 */
toBeChecked: boolean, complete: boolean, };

export type SectionDraft = { code: string, heading: string, 
/**
 * What to write; empty where the record says it all.
 */
prompt: string, 
/**
 * The report is not locked until the nurse has written here herself.
 */
mustWrite: boolean, sentences: Array<SentenceView>, };

export type SectionForm = { code: string, heading: string, sentences: Array<SentenceForm>, };

export type SectionTyped = { 
/**
 * Empty for a new one of the service's own.
 */
code: string, heading: string, prompt: string, 
/**
 * Asked of the service's own sections alone: those that ship keep it.
 */
mustWrite: boolean, };

export type SectionWording = { code: string, heading: string, 
/**
 * What the nurse is asked to write; empty where the record says it all.
 */
prompt: string, 
/**
 * The report is not locked until the nurse has written here herself.
 */
mustWrite: boolean, 
/**
 * What it is drafted from; nothing where only the nurse can write it.
 */
draftedFrom: Array<DraftPart>, 
/**
 * The service's own, which does not ship.
 */
isOwn: boolean, 
/**
 * It cannot be left out: only the nurse can write it.
 */
stays: boolean, };

export type SendAgain = { recordId: string, revision: number, };

export type SendLetter = { letterId: string, fromRevision: number, on: string, how: SentHow, };

export type SentHandover = { handoverId: string, colleague: string, fileName: string, madeAt: string, count: number, 
/**
 * By name; empty when they are no longer on this laptop.
 */
children: Array<HandedChild>, state: HandoverState, answeredAt: string | null, 
/**
 * Why it was refused; empty otherwise.
 */
reason: string, 
/**
 * The last day of cover, of a handover that comes back.
 */
until: string | null, 
/**
 * When the records may be deleted here; `None` unless they passed for good.
 */
purge: PurgeView | null, };

export type SentHow = "post" | "by-hand" | "secure-mail";

export type SentenceForm = { text: string, nature: Nature, 
/**
 * The entry it came from.
 */
recordId: string | null, restricted: boolean, edited: boolean, };

export type SentenceView = { text: string, nature: Nature, 
/**
 * The entry it comes from; `None` for what the nurse wrote herself.
 */
entry: SourceView | null, restricted: boolean, 
/**
 * Drafted and then changed by the nurse.
 */
edited: boolean, };

export type Service = "health-visiting" | "school-nursing" | "both";

export type ServiceCount = { service: ReferralService, sent: number, accepted: number, rejected: number, adviceOnly: number, withdrawn: number, waiting: number, };

export type ServiceTopic = "infant-feeding" | "parental-mental-health" | "emotional-health" | "healthy-weight" | "oral-health" | "speech-and-language" | "sleep" | "continence" | "parenting" | "early-education" | "send" | "domestic-abuse" | "substance-misuse" | "stop-smoking" | "sexual-health" | "bereavement" | "young-carers" | "housing" | "money-and-food" | "community" | "other";

export type SessionPlaces = { places: Array<PlaceChoice>, 
/**
 * Places with something booked today, the busiest first.
 */
today: Array<string>, };

export type SessionScore = { goalId: string, 
/**
 * 0 to 10.
 */
score: number, };

export type SetInvitation = { placeId: string, fromRevision: number, contactType: ContactType, schoolYear: number, status: InvitationStatus, 
/**
 * The day of that status, typed any way.
 */
on: string, };

export type SetParentHeight = { childId: string, personId: string, 
/**
 * Centimetres as typed.
 */
height: string, reason: string, };

export type SetUpDone = { recoveryCode: string, frame: Frame, };

export type SetUpForm = { name: string, role: Role, registration: string, team: string, area: Area, passphrase: string, };

export type Setting = "home" | "clinic" | "family-hub" | "gp-surgery" | "school" | "nursery" | "library" | "community-hall" | "hospital" | "office" | "other";

export type SettingsView = { frame: Frame, registration: string | null, trust: TrustView | null, deviceId: string, storeId: string, sessionLimit: number, packageLimit: number, 
/**
 * Single letters act outside a field (WCAG 2.1.4: they can be switched off).
 */
singleKeys: boolean, version: string, };

export type Sex = "female" | "male" | "indeterminate" | "not-known";

export type Shape = "square" | "circle" | "diamond" | "triangle";

export type SharingBasis = "consent" | "safeguarding" | "legal-duty" | "vital-interests" | "sharing-agreement" | "court-order";

export type SharingForm = { childId: string, on: string, 
/**
 * With whom, by name and role.
 */
with: string, agency: string, mode: Mode, what: string, basis: SharingBasis, basisDetail: string, familyTold: YesNoNotAsked, referralId: string | null, caseReportId: string | null, 
/**
 * The review whose outcome was shared.
 */
reviewId: string | null, };

export type SharingPerson = { with: string, agency: string, };

export type SharingQuery = { childId: string, referralId: string | null, caseReportId: string | null, reviewId: string | null, };

export type SharingStart = { form: SharingForm, 
/**
 * The service of the referral it starts from.
 */
service: ReferralService | null, 
/**
 * People information was shared with before, the latest first.
 */
people: Array<SharingPerson>, 
/**
 * Agreements named before, the latest first.
 */
agreements: Array<string>, };

export type SharingView = { sharingId: string, childId: string, on: string, with: string, agency: string, mode: Mode, what: string, basis: SharingBasis, basisDetail: string, familyTold: YesNoNotAsked, referralId: string | null, caseReportId: string | null, reviewId: string | null, revision: number, enteredInError: boolean, };

export type SiblingTie = "full" | "half" | "one-parent" | "home";

export type SiblingView = { childId: string, name: string, age: AgeView | null, school: string | null, flags: Array<FlagTag>, 
/**
 * The sibling has died.
 */
died: boolean, };

export type SitePointView = { site: BodySite, x: number, y: number, };

export type SkillLine = { contactType: ContactType, 
/**
 * Who should.
 */
due: Array<Role>, 
/**
 * Delivered by one of them.
 */
asDue: number, 
/**
 * Delivered by another role.
 */
others: Array<SkillOther>, 
/**
 * Nobody wrote down who.
 */
notKnown: number, };

export type SkillOther = { role: Role, contacts: number, 
/**
 * Of these, signed by a registered colleague.
 */
countersigned: number, };

export type SourceView = { kind: RecordKind, recordId: string, 
/**
 * Day and writer, for people.
 */
said: string, };

export type Stage = "first-start" | "locked" | "unlocked";

export type StageDays = { stage: EscalationStage, workingDays: number, local: boolean, source: string, };

export type Standing = "in" | "not-in" | "unknown";

export type StartEpisode = { form: EpisodeForm, draftId: string | null, };

export type StartEscalation = { form: EscalationForm, draftId: string | null, };

export type StartTransfers = { form: TransferForm, draftId: string | null, };

export type StartView = { stage: Stage, 
/**
 * Caseloads kept on this laptop.
 */
caseloads: Array<CaseloadChoice>, 
/**
 * The one last opened, to be offered first.
 */
lastOpened: CaseloadName | null, version: string, 
/**
 * How to open the demonstration caseload: it protects nothing, so its passphrase is shown.
 */
demonstrationPassphrase: string, };

export type StayingEntry = { recordId: string, kind: RecordKind, 
/**
 * Amended since; otherwise something that stays belongs to it.
 */
amended: boolean, writtenAt: string, author: string, };

export type StepEpisode = { episodeId: string, to: EpisodeLevel, on: string, reason: string, agreedBy: string, 
/**
 * The next review; empty: it stays.
 */
reviewOn: string, partners: Array<PartnerForm>, leadPractitioner: string, leadAgency: string, 
/**
 * The child's level of care follows, in the same save.
 */
changeLevel: boolean, };

export type StepSafeguarding = { episodeId: string, 
/**
 * Stepped up, stepped down, or the baby was born.
 */
outcome: SafeguardingOutcome, 
/**
 * The last day of the one and the first of the other.
 */
on: string, reason: string, agreedBy: string, 
/**
 * What it steps to. Its first day is `on`, whatever is typed there.
 */
form: SafeguardingForm, };

export type StepView = { on: string, from: EpisodeLevel, to: EpisodeLevel, reason: string, agreedBy: string, };

export type Subject = "child" | "relative" | "either";

export type Suggested = "status" | "flag" | "referral" | "escalation" | "mark-seen" | "missed-twice" | "emergency-care" | "worry";

export type SuggestedPassphrase = { passphrase: string, };

export type SummaryHeading = "children" | "adults" | "homes" | "safeguarding" | "care" | "last-contacts" | "next" | "growth" | "others" | "not-known";

export type SummaryLine = { text: string, childId: string, kind: RecordKind, recordId: string, heldBack: boolean, };

export type SummaryPart = { heading: SummaryHeading, lines: Array<SummaryLine>, };

export type SummaryQuery = { childId: string, 
/**
 * Why restricted and third-party entries are shown; `None` leaves them out. It is written in the record book.
 */
restrictedBecause: string | null, };

export type SupervisedChild = { childId: string, discussed: string, actions: string, };

export type SupervisionForm = "one-to-one" | "group" | "ad-hoc";

export type SupervisionList = { 
/**
 * The latest supervision about any of them.
 */
lastOn: string | null, 
/**
 * The day by which the next is needed.
 */
nextBy: string | null, overdue: number, 
/**
 * The interval in words, and whether it is nobody's national rule.
 */
interval: string, local: boolean, rows: Array<SupervisionRow>, };

export type SupervisionOverdue = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, by: string, };

export type SupervisionRow = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, born: string | null, kind: SafeguardingKind, since: string, lastOn: string | null, nextBy: string | null, overdue: boolean, };

export type SupervisionSample = { rows: Array<SupervisionRow>, seed: string, overdue: number, others: number, 
/**
 * Every so manieth of the others; 0 when none was chosen.
 */
every: number, 
/**
 * The first of the others that was chosen, from 1.
 */
first: number, };

export type SupervisionTyped = { on: string, supervisor: string, form: SupervisionForm, 
/**
 * The next one agreed; empty leaves it to the interval.
 */
nextOn: string, children: Array<SupervisedChild>, };

export type SupervisionView = { supervisionId: string, childId: string, on: string, supervisor: string, form: SupervisionForm, discussed: string, actions: string, nextOn: string | null, revision: number, enteredInError: boolean, };

export type SupportForm = { 
/**
 * The package's code; `None` for none.
 */
package: string | null, 
/**
 * What is measured; empty for nothing but the goals.
 */
measureWhat: string, measureBaseline: string, partners: Array<PartnerForm>, leadPractitioner: string, leadAgency: string, 
/**
 * What the family answers at the start of a voluntary programme; `None` when it was not asked yet.
 */
consent: ConsentForm | null, 
/**
 * The child's level of care follows, in the same save.
 */
changeLevel: boolean, };

export type SwitchClinicRow = { contactId: string, came: Came, };

export type SymbolView = { shape: Shape, x: number, y: number, 
/**
 * 0 grandparents, 1 parents and other adults, 2 children.
 */
generation: number, 
/**
 * The child it stands for.
 */
childId: string | null, 
/**
 * The adult it stands for. A sign that is neither is a parent without a record.
 */
personId: string | null, 
/**
 * What an adult, or a parent without a record, is to this child, or to a brother or sister.
 */
role: RelationshipRole | null, 
/**
 * Empty for a parent without a record.
 */
name: string, 
/**
 * The name in one line or two that fit beside the sign.
 */
lines: Array<string>, age: AgeView | null, seen: string | null, isThisChild: boolean, died: boolean, };

export type SyncEntry = { recordId: string, kind: RecordKind, revision: number, childId: string | null, 
/**
 * `SURNAME, First`; `None` for the practitioner and for people.
 */
child: string | null, 
/**
 * A code: the contact's type, the flag's type, the episode's reason; a task's title; a person's name.
 */
what: string, happenedOn: string | null, writtenAt: string, state: SyncState, file: number | null, refusedBecause: string | null, };

export type SyncFileView = { sequence: number, fileName: string, createdAt: string, entries: number, received: number, refused: number, receiptAt: string | null, 
/**
 * The folder it was last saved to; `None` when it waits inside the caseload to be saved.
 */
savedTo: string | null, 
/**
 * The trust went on without it, and what it carried goes with a later file.
 */
lost: boolean, };

export type SyncQuery = { 
/**
 * Empty for all that are not yet received.
 */
states: Array<SyncState>, offset: number, limit: number, };

export type SyncState = "ready" | "in-file" | "received" | "refused";

export type SyncView = { ready: number, inFile: number, received: number, refused: number, drafts: number, 
/**
 * Lines of the audit chain.
 */
auditLength: number, nextSequence: number, 
/**
 * The trust whose profile is loaded; `None` means export must wait, and the screen says how to get one.
 */
trust: TrustView | null, deviceId: string, files: Array<SyncFileView>, entries: Array<SyncEntry>, entriesTotal: number, };

export type TagSays = { "of": "flag", flagType: FlagType, label: string | null, } | { "of": "status", status: SafeguardingKind, };

export type TakeApart = { childId: string, reason: string, };

export type TakeApartPreview = { joined: JoinedRecord, 
/**
 * Entries that come back, by kind.
 */
comesBack: Array<EntryCount>, 
/**
 * Entries that were written on since and stay where they are.
 */
stays: Array<StayingEntry>, 
/**
 * Facts of the kept record that were amended since and stay as they are.
 */
fieldsStay: Array<ChildField>, };

export type TakeBackDeath = { childId: string, fromRevision: number, reason: string, };

export type TakeBackHandover = { handoverId: string, reason: string, };

export type TakeBackReassign = { childId: string, revision: number, };

export type TakeBackVisit = { contactIds: Array<string>, reason: string, };

export type TakenPackage = { episodeId: string, name: string, startedOn: string, open: boolean, };

export type TaskView = { taskId: string, childId: string, title: string, dueOn: string | null, 
/**
 * The colleague it was passed to.
 */
assignedTo: string | null, overdue: boolean, doneOn: string | null, fromContact: string | null, enteredInError: boolean, };

export type TellApart = { one: string, other: string, why: string, };

export type TemplateWords = { code: string, name: string, reader: LetterReader, 
/**
 * As it was shipped.
 */
shipped: boolean, text: string, };

export type TemplateWordsList = { templates: Array<TemplateWords>, fields: Array<MergeField>, };

export type ThreeCounts = { episodes: number, children: number, families: number, };

export type TickTask = { taskId: string, done: boolean, };

export type TieNow = { relationshipId: string, livesWithChild: YesNoNotAsked, parentalResponsibility: YesNoNotAsked, };

export type TimelineEntry = { recordEvent: RecordEvent | null, recordId: string, kind: RecordKind, 
/**
 * The day it is about.
 */
on: string, at: string | null, writtenAt: string, author: string, 
/**
 * 1 for the first version.
 */
revision: number, enteredInError: boolean, reason: string | null, sync: SyncState, 
/**
 * The file it travels in, when it is in one.
 */
file: number | null, 
/**
 * Why the trust refused it.
 */
refusedBecause: string | null, contact: ContactEntry | null, flag: FlagView | null, safeguarding: SafeguardingView | null, episode: EpisodeView | null, task: TaskView | null, measurement: MeasurementEntry | null, appointment: AppointmentEntry | null, questionnaire: QuestionnaireEntry | null, assessment: AssessmentEntry | null, bodyMap: BodyMapEntry | null, referral: ReferralView | null, sharing: SharingView | null, escalation: EscalationView | null, healthPlan: HealthPlanView | null, transfer: TransferLine | null, letter: LetterEntry | null, };

export type TodayView = { frame: Frame, overdue: Array<DueLine>, 
/**
 * Due in the next seven days, today included.
 */
due: Array<DueLine>, 
/**
 * What the programme owes, by need: the first of what is overdue, then the first of what is due and closes this week.
 */
overdueContacts: Array<ProgrammeLine>, contactsThisWeek: Array<ProgrammeLine>, 
/**
 * How many close this week, the ones not shown included.
 */
thisWeek: number, programme: DueCounts, 
/**
 * Booked for today and tomorrow, in the order of the day.
 */
appointments: Array<AppointmentLine>, 
/**
 * Open tasks that were passed to a colleague.
 */
delegated: Array<DelegatedLine>, 
/**
 * What a learner delivered and nobody has signed for.
 */
toCountersign: Array<CountersignLine>, 
/**
 * A trust's schedules that are not used, each with file, row and reason; empty when all is well.
 */
refusedSchedules: Array<string>, 
/**
 * A service's own cut-offs that are not used, with row, reason and mend; empty when all is well.
 */
refusedCutOffs: Array<string>, 
/**
 * A service's own types of flags that are not used, with row, reason and mend; empty when all is well.
 */
refusedFlagTypes: Array<string>, 
/**
 * A service's own clocks that are not used, with row, reason and mend; empty when all is well.
 */
refusedClocks: Array<string>, 
/**
 * A service's own days to ask after a referral or to answer a disagreement that are not used, with row, reason and mend.
 */
refusedChaseDays: Array<string>, refusedReplyDays: Array<string>, 
/**
 * A service's own packages, reasons, names of levels and weights that are not used, with row, reason and mend.
 */
refusedPackages: Array<string>, 
/**
 * A team's own meanings of red, amber and green that are not used, with row, reason and mend.
 */
refusedRatings: Array<string>, cover: CoverCount, 
/**
 * Safeguarding clocks that are over or end within two weeks.
 */
clocks: Array<ClockLine>, 
/**
 * Pairs of records that may be of one child.
 */
possibleDuplicates: number, 
/**
 * Deaths of the last year the child death overview panel has not been told of.
 */
panelNotTold: Array<PanelNotTold>, 
/**
 * Flags nobody has said when to look at again.
 */
flagsWithoutReview: Array<DueLine>, drafts: Array<DraftLine>, 
/**
 * Contacts written most recently, newest first, to find the way back.
 */
recent: Array<RecentLine>, ready: number, inFile: number, refused: number, };

export type ToldApartPair = { one: PairedChildView, other: PairedChildView, why: string, };

export type ToldCount = { serviceId: string, service: string, contacts: number, children: Array<CountedChild>, };

export type Tool = "asq-3" | "asq-se-2" | "whooley" | "gad-2" | "gad-7" | "phq-2" | "phq-9" | "epds" | "sdq" | "dash" | "gcp-2" | "goal";

export type ToolAssessments = { tool: Tool, name: string, 
/**
 * Newest first; those entered in error are among them.
 */
lines: Array<AssessmentLine>, 
/**
 * A scale that was scored twice or more on the same form about the same person.
 */
trends: Array<ScoreTrend>, };

export type ToolSheet = { tool: Tool, 
/**
 * Its name for people: `ASQ-3`.
 */
name: string, 
/**
 * Whether it fits the child's age and the contact. An order, never a limit.
 */
fits: boolean, 
/**
 * Whom it can be about for this child on this day.
 */
subject: Subject, 
/**
 * The age from which it can be about the child, while the child has not reached it.
 */
ownAge: OwnAgeView | null, 
/**
 * Every form it comes in; empty when there is but one.
 */
forms: Array<Form>, 
/**
 * The forms for the child's age; two where the nurse chooses, empty where the age asks for none or for any.
 */
forAge: Array<Form>, ageUsed: AgeUsed, items: ItemsView | null, scales: Array<Scale>, ranges: Array<RangeView>, cutOffs: Array<CutOffView>, 
/**
 * The item whose answer above 0 asks for something the same day.
 */
urgentItem: number | null, };

export type TransferAnswer = "accepted" | "refused";

export type TransferAt = { transferId: string, fromRevision: number, };

export type TransferChild = { childId: string, 
/**
 * `SURNAME, First`.
 */
child: string, 
/**
 * The transfer that is under way for her already.
 */
underWay: string | null, };

export type TransferDue = "eleven-plus" | "school-entry";

export type TransferForm = { childIds: Array<string>, 
/**
 * Every child on the caseload, in place of those chosen.
 */
wholeCaseload: boolean, kind: TransferKind, to: string, team: string, plannedFor: string, 
/**
 * The last day of cover; empty for anything else.
 */
until: string, };

export type TransferKind = "to-school-nursing" | "eleven-plus" | "out-of-area" | "to-colleague" | "cover" | "back-from-cover";

export type TransferLine = { transferId: string, childId: string, kind: TransferKind, to: string, team: string, plannedFor: string, until: string | null, rating: Rating | null, ratingReason: string, state: TransferState, 
/**
 * Somebody still has to do something about it.
 */
open: boolean, 
/**
 * The day planned has passed, or the last day of cover.
 */
late: boolean, sentOn: string | null, answeredOn: string | null, answerReason: string, completedOn: string | null, cancelledOn: string | null, cancelReason: string, backOn: string | null, revision: number, enteredInError: boolean, };

export type TransferList = { rows: Array<TransferRow>, closed: Array<TransferRow>, 
/**
 * Her children whom a colleague has for now, the cover that ends first in front.
 */
away: Array<TransferRow>, 
/**
 * Children she has for a colleague.
 */
covering: Array<CoveringLine>, 
/**
 * Children whose care should be passed on soon and is not yet.
 */
coming: Array<ComingTransfer>, ratings: Array<RatingView>, };

export type TransferQuery = { childIds: Array<string>, };

export type TransferRow = { 
/**
 * `SURNAME, First`.
 */
child: string, transfer: TransferLine, 
/**
 * What is still to be done, in the order of the steps; empty when it is over.
 */
missing: Array<TransferStep>, 
/**
 * How much that is open was not read.
 */
unread: number, needsMeeting: boolean, };

export type TransferStart = { form: TransferForm, children: Array<TransferChild>, 
/**
 * How many children are on the caseload.
 */
onCaseload: number, 
/**
 * Colleagues by name, as tasks know them.
 */
colleagues: Array<string>, };

export type TransferState = "preparing" | "sent" | "received" | "refused" | "accepted" | "completed" | "cancelled";

export type TransferStep = "rated" | "discussed" | "sharing-basis" | "family-told" | "acknowledged" | "sent" | "received" | "accepted";

export type TransferStepForm = { 
/**
 * The day: discussed, told, sent, arrived, answered.
 */
on: string, 
/**
 * With whom it was discussed, or who answered.
 */
with: string, 
/**
 * Why that colour, why the family was not told, or why it was refused.
 */
reason: string, rating: Rating | null, 
/**
 * The day of the caseload meeting.
 */
meetingOn: string, basis: SharingBasis | null, answer: TransferAnswer | null, };

export type TransferStepView = { step: TransferStep, done: boolean, };

export type TransferView = { line: TransferLine, meetingOn: string | null, 
/**
 * The colour needs a caseload meeting, and no day is given.
 */
needsMeeting: boolean, discussedOn: string | null, discussedWith: string, basis: SharingBasis | null, familyToldOn: string | null, familyNotTold: string, 
/**
 * It went as a handover file.
 */
byFile: boolean, receivedOn: string | null, answeredBy: string, steps: Array<TransferStepView>, 
/**
 * Everything open on the record, what was not read first.
 */
openEntries: Array<OpenEntryView>, ratings: Array<RatingView>, };

export type TransfersStarted = { transferIds: Array<string>, 
/**
 * Children whose care is being passed on already; they were left as they are.
 */
leftOut: Array<string>, };

export type TriageOutcome = "no-need" | "signposted" | "group" | "review-offered" | "urgent";

export type TrustView = { name: string, odsCode: string, validUntil: string | null, 
/**
 * Fingerprint of the key that signs receipts, to be read aloud at enrolment.
 */
fingerprint: string, };

export type UndoSave = { save: number, };

export type UndoWhyNot = "written-since" | "named" | "partly-sent" | "settings";

export type Undone = { entries: Array<SyncEntry>, };

export type Unlock = { caseload: CaseloadName, passphrase: string, };

export type UnregisteredSchool = { name: string, pupils: number, };

export type UrgentView = { 
/**
 * From 1.
 */
item: number, words: string, source: string, evidence: Evidence, };

export type Verdict = "accept" | "warn" | "refuse";

export type VerifyView = { whole: boolean, auditLength: number, revisions: number, 
/**
 * What is wrong, in plain words; empty when whole.
 */
findings: Array<string>, };

export type VoiceView = { 
/**
 * Contacts in which the child was seen.
 */
seen: number, withVoice: number, 
/**
 * The same for safeguarding meetings and children with an open flag.
 */
safeguarding: number, safeguardingWithVoice: number, };

export type WatchEpisode = { episodeId: string, activity: EpisodeActivity, reason: string, 
/**
 * The next review; empty: it stays.
 */
reviewOn: string, };

export type WeightFactor = "universal" | "universal-plus" | "universal-partnership-plus" | "child-protection-plan" | "section-47-enquiry" | "looked-after" | "antenatal-safeguarding" | "pre-birth-assessment" | "child-in-need" | "early-help" | "private-fostering" | "care-leaver" | "episode" | "health-plan" | "overdue-review" | "overdue-task" | "overdue-contact";

export type WeightLine = { factor: WeightFactor, label: string, count: number, 
/**
 * Points for each.
 */
each: number, points: number, 
/**
 * Whose figure it is.
 */
source: string, };

export type WeightOffer = "accepted" | "thinking" | "declined" | "not-offered";

export type WholeShareView = { whole: number, of: number, looksRounded: boolean, };

export type WriteHealthPlan = { form: HealthPlanForm, draftId: string | null, };

export type WriteLetter = { form: LetterForm, draftId: string | null, };

export type WriteManyLetters = { template: string, on: string | null, 
/**
 * Those ticked.
 */
childIds: Array<string>, asked: Array<LetterAsked>, };

export type WrittenTogether = { contactId: string, childId: string, child: string, on: string, };

export type YesNoNotAsked = "yes" | "no" | "not-asked";

export type Commands = {
  start: { request: Nothing; response: StartView };
  judge_passphrase: { request: JudgePassphrase; response: PassphraseStrength };
  suggest_passphrase: { request: Nothing; response: SuggestedPassphrase };
  set_up: { request: SetUpForm; response: SetUpDone };
  create_demonstration: { request: CreateDemonstration; response: Frame };
  unlock: { request: Unlock; response: Frame };
  recover: { request: Recover; response: Frame };
  lock: { request: Nothing; response: Done };
  frame: { request: Nothing; response: Frame };
  enter_home: { request: EnterHome; response: Frame };
  leave_home: { request: Nothing; response: HomeLeft };
  home_view: { request: Nothing; response: HomeView };
  judge_at_home: { request: JudgeAtHome; response: HomeJudged };
  keep_at_home: { request: KeepAtHome; response: DraftSaved };
  today: { request: Nothing; response: TodayView };
  list_caseload: { request: CaseloadQuery; response: CaseloadPage };
  caseload_by_level: { request: LevelsOn; response: LevelCounts };
  caseload_weight: { request: Nothing; response: CaseloadWeight };
  child_weight: { request: OpenChild; response: ChildWeight };
  due_list: { request: DueQuery; response: DueListView };
  child_programme: { request: OfChild; response: ChildProgramme };
  open_child: { request: OpenChild; response: ChildView };
  register_child: { request: RegisterChild; response: ChildSaved };
  amend_child: { request: AmendChild; response: ChildSaved };
  duplicate_list: { request: Nothing; response: DuplicateList };
  tell_apart: { request: TellApart; response: Done };
  no_longer_apart: { request: NoLongerApart; response: Done };
  compare_children: { request: CompareChildren; response: Comparison };
  join_children: { request: JoinChildren; response: ChildrenJoined };
  take_apart_preview: { request: OneJoined; response: TakeApartPreview };
  take_apart: { request: TakeApart; response: Saved };
  death_start: { request: OpenChild; response: DeathStart };
  record_death: { request: RecordDeath; response: Saved };
  take_back_death: { request: TakeBackDeath; response: DeathTakenBack };
  identity_start: { request: OpenChild; response: IdentityStart };
  restrict_identity: { request: RestrictIdentity; response: Saved };
  lift_restriction: { request: LiftRestriction; response: Saved };
  save_identity_advice: { request: SaveIdentityAdvice; response: IdentityAdvice };
  reassign_start: { request: ReassignQuery; response: ReassignStart };
  reassign_children: { request: ReassignChildren; response: ChildrenReassigned };
  take_back_reassign: { request: TakeBackReassign; response: Saved };
  family_view: { request: OpenChild; response: FamilyView };
  save_genogram: { request: OpenChild; response: FileDone };
  check_household: { request: ChangeHousehold; response: HouseholdCheck };
  change_household: { request: ChangeHousehold; response: Saved };
  undo_household: { request: OpenChild; response: Saved };
  register_twin: { request: RegisterTwin; response: ChildSaved };
  family_summary: { request: SummaryQuery; response: FamilySummary };
  save_family_summary: { request: SummaryQuery; response: FileDone };
  child_growth: { request: GrowthQuery; response: ChildGrowth };
  growth_lines: { request: LinesQuery; response: GrowthLines };
  add_measurements: { request: AddMeasurements; response: MeasurementsSaved };
  amend_measurement: { request: AmendMeasurement; response: MeasurementsSaved };
  set_parent_height: { request: SetParentHeight; response: Saved };
  growth_settings: { request: Nothing; response: GrowthSettings };
  change_growth_settings: { request: GrowthSettings; response: GrowthSettings };
  print_growth: { request: PrintGrowth; response: ChildGrowth };
  save_growth_chart: { request: SaveGrowthChart; response: FileDone };
  choose_import: { request: Nothing; response: ImportPreview | null };
  choose_place_import: { request: Nothing; response: ImportPreview | null };
  choose_service_import: { request: Nothing; response: ImportPreview | null };
  commit_import: { request: OneImport; response: ImportDone };
  forget_import: { request: OneImport; response: Done };
  record_contact: { request: RecordContact; response: Saved };
  open_contact: { request: OpenContact; response: OpenedContact };
  amend_contact: { request: AmendContact; response: Saved };
  contact_history: { request: OpenContact; response: ContactHistory };
  entered_in_error: { request: EnteredInError; response: Saved };
  countersign_contact: { request: CountersignContact; response: Saved };
  record_family_visit: { request: RecordFamilyVisit; response: Saved };
  take_back_visit: { request: TakeBackVisit; response: Saved };
  family_concerns: { request: OpenChild; response: FamilyConcerns };
  body_outlines: { request: Nothing; response: BodyOutlines };
  add_body_map: { request: AddBodyMap; response: Saved };
  open_body_map: { request: OneBodyMap; response: OpenedBodyMap };
  amend_body_map: { request: AmendBodyMap; response: Saved };
  save_body_map: { request: OneBodyMap; response: FileDone };
  review_form: { request: ReviewQuery; response: ReviewFormView };
  phrases: { request: Nothing; response: PhraseList };
  save_phrase: { request: SavePhrase; response: PhraseList };
  delete_phrase: { request: OnePhrase; response: PhraseList };
  assessment_form: { request: AssessmentQuery; response: AssessmentSheets };
  score_preview: { request: ScoreQuery; response: ScorePreview };
  child_assessments: { request: OpenChild; response: ChildAssessments };
  open_assessment: { request: OneAssessment; response: OpenedAssessment };
  record_assessment: { request: RecordAssessment; response: Saved };
  amend_assessment: { request: AmendAssessment; response: Saved };
  diary: { request: DiaryQuery; response: DiaryView };
  open_appointment: { request: OneAppointment; response: AppointmentLine };
  open_booking: { request: BookingQuery; response: BookingStart };
  check_booking: { request: BookingCheckQuery; response: BookingCheck };
  book_appointment: { request: BookAppointment; response: Saved };
  move_appointment: { request: MoveAppointment; response: Saved };
  cancel_appointment: { request: CancelAppointment; response: Saved };
  miss_appointment: { request: AppointmentMissed; response: Saved };
  session_places: { request: Nothing; response: SessionPlaces };
  judge_measured: { request: JudgeMeasured; response: MeasuredJudged };
  clinic_session: { request: ClinicQuery; response: ClinicView };
  clinic_walk_in: { request: ClinicChild; response: ClinicRow };
  save_clinic_row: { request: SaveClinicRow; response: ClinicRow };
  mend_clinic_row: { request: MendClinicRow; response: ClinicRow };
  switch_clinic_row: { request: SwitchClinicRow; response: ClinicRow };
  group_invited: { request: GroupQuery; response: GroupInvited };
  save_group: { request: SaveGroup; response: GroupSaved };
  list_places: { request: Nothing; response: PlaceList };
  save_place: { request: SavePlace; response: Saved };
  set_invitation: { request: SetInvitation; response: Saved };
  directory: { request: Nothing; response: Directory };
  save_local_service: { request: SaveLocalService; response: Saved };
  retire_local_service: { request: RetireLocalService; response: Saved };
  school_class: { request: ClassQuery; response: ClassView };
  save_pupil: { request: SavePupil; response: PupilRow };
  undo_pupil: { request: ClassDay; response: PupilRow };
  catch_up_list: { request: CatchUpQuery; response: CatchUpList };
  check_pupil_file: { request: PupilFileQuery; response: PupilFileCheck };
  save_pupil_file: { request: PupilFileQuery; response: FileDone };
  letter_list: { request: LetterQuery; response: LetterList };
  save_letters: { request: SaveLetters; response: FileDone };
  record_letter_call: { request: RecordLetterCall; response: Saved };
  save_weight_offer: { request: SaveWeightOffer; response: Saved };
  letter_words: { request: Nothing; response: LetterWords };
  save_letter_words: { request: SaveLetterWords; response: LetterWords };
  reset_letter_words: { request: OneLetter; response: LetterWords };
  save_letter_head: { request: SaveLetterHead; response: LetterWords };
  population_figures: { request: PopulationQuery; response: PopulationFigures };
  questionnaires: { request: Nothing; response: QuestionnaireLists };
  invite_questionnaire: { request: InviteQuestionnaire; response: QuestionnairesSent };
  advance_questionnaire: { request: AdvanceQuestionnaire; response: Saved };
  digital_contact: { request: DigitalQuery; response: DigitalView };
  save_digital_result: { request: SaveDigitalResult; response: Saved };
  save_draft: { request: SaveDraft; response: DraftSaved };
  open_draft: { request: OneDraft; response: OpenedDraft };
  discard_draft: { request: OneDraft; response: Done };
  flag_types: { request: Nothing; response: FlagTypesView };
  raise_flag: { request: RaiseFlag; response: Saved };
  review_flag: { request: ReviewFlag; response: Saved };
  end_flag: { request: EndFlag; response: Saved };
  begin_safeguarding: { request: BeginSafeguarding; response: Saved };
  amend_safeguarding: { request: AmendSafeguarding; response: Saved };
  save_safeguarding_event: { request: SaveSafeguardingEvent; response: Saved };
  remove_safeguarding_event: { request: RemoveSafeguardingEvent; response: Saved };
  step_safeguarding: { request: StepSafeguarding; response: Saved };
  end_safeguarding: { request: EndSafeguarding; response: Saved };
  change_placement: { request: ChangePlacement; response: Saved };
  safeguarding_register: { request: Nothing; response: SafeguardingRegister };
  safeguarding_preview: { request: PreviewSafeguarding; response: SafeguardingPreview };
  note_safeguarding_print: { request: PrintSafeguarding; response: Done };
  safeguarding_counts: { request: SafeguardingCountsQuery; response: SafeguardingCounts };
  child_work: { request: OpenChild; response: ChildWork };
  make_referral: { request: MakeReferral; response: Saved };
  amend_referral: { request: AmendReferral; response: Saved };
  confirm_referral: { request: ConfirmReferral; response: Saved };
  answer_referral: { request: AnswerReferral; response: Saved };
  chase_referral: { request: ChaseReferral; response: Saved };
  note_outcome: { request: NoteOutcome; response: Saved };
  open_referral: { request: OneReferral; response: OpenedReferral };
  chase_day: { request: ChaseQuery; response: ChaseDay };
  referral_list: { request: ReferralQuery; response: ReferralList };
  sharing_start: { request: SharingQuery; response: SharingStart };
  record_sharing: { request: RecordSharing; response: Saved };
  amend_sharing: { request: AmendSharing; response: Saved };
  start_escalation: { request: StartEscalation; response: Saved };
  reply_escalation: { request: ReplyEscalation; response: Saved };
  next_stage: { request: NextStage; response: Saved };
  resolve_escalation: { request: ResolveEscalation; response: Saved };
  open_escalation: { request: OneEscalation; response: EscalationView };
  escalation_list: { request: Nothing; response: EscalationList };
  record_supervision: { request: RecordSupervision; response: Saved };
  amend_supervision: { request: AmendSupervision; response: Saved };
  supervision_list: { request: Nothing; response: SupervisionList };
  supervision_sample: { request: SampleQuery; response: SupervisionSample };
  note_allegation: { request: NoteAllegation; response: Saved };
  amend_allegation: { request: AmendAllegation; response: Saved };
  allegation_list: { request: Nothing; response: AllegationList };
  episode_choices: { request: OpenChild; response: EpisodeChoices };
  start_episode: { request: StartEpisode; response: Saved };
  review_episode: { request: ReviewEpisode; response: Saved };
  close_episode: { request: CloseEpisode; response: Saved };
  episode_list: { request: Nothing; response: EpisodeList };
  step_episode: { request: StepEpisode; response: Saved };
  watch_episode: { request: WatchEpisode; response: Saved };
  reopen_episode: { request: ReopenEpisode; response: Saved };
  answer_consent: { request: AnswerConsent; response: Saved };
  record_session: { request: RecordSession; response: Saved };
  health_plan_start: { request: HealthPlanQuery; response: HealthPlanStart };
  write_health_plan: { request: WriteHealthPlan; response: Saved };
  amend_health_plan: { request: AmendHealthPlan; response: Saved };
  end_health_plan: { request: EndHealthPlan; response: Saved };
  give_plan_copy: { request: GivePlanCopy; response: Saved };
  note_plan_training: { request: NotePlanTraining; response: Saved };
  save_health_plan: { request: OneHealthPlan; response: FileDone };
  transfer_list: { request: Nothing; response: TransferList };
  transfer_start: { request: TransferQuery; response: TransferStart };
  start_transfers: { request: StartTransfers; response: TransfersStarted };
  open_transfer: { request: OneTransfer; response: TransferView };
  plan_transfer: { request: PlanTransfer; response: Saved };
  note_transfer_step: { request: NoteTransferStep; response: Saved };
  acknowledge_entry: { request: AcknowledgeEntry; response: Saved };
  complete_transfer: { request: CompleteTransfer; response: Saved };
  cancel_transfer: { request: CancelTransfer; response: Saved };
  reopen_transfer: { request: ReopenTransfer; response: Saved };
  cover_back: { request: CoverBack; response: Saved };
  back_from_cover: { request: BackFromCover; response: TransfersStarted };
  leaver_check: { request: Nothing; response: LeaverCheck };
  letter_start: { request: LetterStartQuery; response: LetterStart };
  fill_letter: { request: FillLetter; response: FilledLetter };
  write_letter: { request: WriteLetter; response: Saved };
  amend_letter: { request: AmendLetter; response: Saved };
  send_letter: { request: SendLetter; response: Saved };
  child_letters: { request: OfChild; response: ChildLetters };
  many_letters: { request: ManyLettersQuery; response: ManyLetters };
  write_many_letters: { request: WriteManyLetters; response: LettersWritten };
  save_letter: { request: PrintLetters; response: FileDone };
  letter_templates: { request: Nothing; response: TemplateWordsList };
  save_letter_template: { request: SaveTemplateWords; response: TemplateWordsList };
  reset_letter_template: { request: OneTemplate; response: TemplateWordsList };
  last_save: { request: Nothing; response: LastSave };
  saves_not_sent: { request: Nothing; response: SaveList };
  undo_save: { request: UndoSave; response: Undone };
  add_task: { request: AddTask; response: Saved };
  tick_task: { request: TickTask; response: Saved };
  assign_task: { request: AssignTask; response: Saved };
  colleagues: { request: Nothing; response: Colleagues };
  chronology: { request: ChronologyQuery; response: ChronologyView };
  mark_significant: { request: MarkSignificant; response: Saved };
  save_chronology: { request: ChronologyQuery; response: FileDone };
  draft_report: { request: DraftReport; response: ReportDraft };
  lock_report: { request: LockReport; response: Saved };
  case_reports: { request: CaseReportsQuery; response: CaseReportList };
  open_case_report: { request: OneCaseReport; response: OpenedCaseReport };
  save_case_report: { request: OneCaseReport; response: FileDone };
  report_wordings: { request: Nothing; response: ReportWordings };
  save_report_wording: { request: SaveReportWording; response: ReportWordings };
  reset_report_wording: { request: OneReportWording; response: ReportWordings };
  report: { request: ReportQuery; response: ReportView };
  report_children: { request: ReportChildrenQuery; response: ReportChildren };
  save_report: { request: ReportQuery; response: FileDone };
  sync_status: { request: SyncQuery; response: SyncView };
  export_sync_file: { request: Nothing; response: Exported };
  cancel_export: { request: Nothing; response: Done };
  save_again: { request: SaveAgain; response: Exported };
  send_again: { request: SendAgain; response: Done };
  choose_receipt: { request: Nothing; response: ReceiptRead | null };
  handovers: { request: Nothing; response: HandoverView };
  save_own_card: { request: Nothing; response: FileDone };
  choose_colleague_card: { request: Nothing; response: ColleagueView | null };
  confirm_colleague: { request: ConfirmColleague; response: ColleagueView };
  forget_colleague: { request: OneColleague; response: Done };
  hand_over: { request: MakeHandover; response: HandoverMade };
  save_handover: { request: OneHandover; response: HandoverMade };
  take_back_handover: { request: TakeBackHandover; response: Done };
  choose_handover: { request: Nothing; response: HandoverPreview | null };
  accept_handover: { request: OneHandover; response: HandoverAnswered };
  refuse_handover: { request: RefuseHandover; response: HandoverAnswered };
  save_handover_answer: { request: OneHandover; response: FileDone };
  choose_handover_answer: { request: Nothing; response: AnswerRead | null };
  purge_handover: { request: OneHandover; response: Purged };
  settings: { request: Nothing; response: SettingsView };
  change_settings: { request: ChangeSettings; response: SettingsView };
  change_passphrase: { request: ChangePassphrase; response: Done };
  choose_trust_profile: { request: Nothing; response: SettingsView };
  save_enrolment_request: { request: Nothing; response: FileDone };
  verify: { request: Nothing; response: VerifyView };
  audit: { request: AuditQuery; response: AuditView };
  note_print: { request: NotePrint; response: Done };
};
