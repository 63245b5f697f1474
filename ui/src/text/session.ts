// Words for starting, unlocking and getting back in.
import type { CaseloadName, DraftForm } from "../ipc/bindings";

export const caseloadNameText: Record<CaseloadName, string> = {
  own: "My caseload",
  demonstration: "Demonstration caseload",
};

export const leftOffText: Record<DraftForm, string> = {
  contact: "a contact",
  home: "a visit",
  "amend-contact": "an amended contact",
  flag: "a flag",
  safeguarding: "a safeguarding status",
  episode: "an episode",
  "register-child": "a new child",
  appointment: "an appointment",
  "clinic-session": "a clinic session",
  "group-session": "a group session",
  "school-session": "a school session",
  assessment: "an assessment", "case-report": "a report", 
  referral: "a referral",
  sharing: "what was shared",
  "health-plan": "a health plan",
  transfer: "a transfer of care",
  letter: "a letter",
  household: "a change at home",
  escalation: "an escalation",
  supervision: "a supervision",
  allegation: "a note",
  "report-wording": "the wording of a report",
  "local-service": "an entry of the directory",
  "body-map": "a body map",
  death: "a note of a death",
};

export const startText = {
  title: "Start with Caseload",
  sub: "A record of contacts, safeguarding flags and Universal Plus episodes that works without a network.",
  demonstration: "Try it with a demonstration caseload",
  demonstrationSub: "Made-up families with real-looking stories. Nothing here is a real child, and nothing reaches a trust.",
  healthVisitor: "As a health visitor (0 to 5)",
  schoolNurse: "As a school nurse (5 to 19)",
  own: "Set up my caseload",
  ownSub: "For real work on your own laptop. It is encrypted with a passphrase that only you know.",
  ownAction: "Set up my caseload",
  making: "Making the families. This takes a few seconds.",
  encrypted: "Encrypted on this laptop",
  version: (version: string) => `Version ${version}`,
} as const;

export const setUpText = {
  title: "Set up my caseload",
  sub: "These details are written on everything you record.",
  name: "Your name",
  nameHint: "As colleagues know it, for example Amina Yusuf",
  role: "Your role",
  registration: "NMC PIN",
  registrationHint: "Leave empty if you do not have one",
  team: "Your team",
  area: "Where you work",
  areaHint: "Decides the schedule, the names of levels and the review windows",
  action: "Set up",
  back: "Back",
  making: "Setting up. This takes a few seconds.",
} as const;

export const passphraseText = {
  label: "Passphrase",
  fresh: "New passphrase",
  hint: "Four or more words you can remember. Nobody can look it up for you.",
  capsLock: "Caps Lock is on",
  offer: "Offer four random words",
  offered: "Write these down until you know them by heart:",
  strengthLabel: "Strength",
  weak: "That passphrase is too easy to guess",
  strength: ["Very easy to guess", "Easy to guess", "Not strong enough yet", "Strong", "Very strong"],
} as const;

export const recoveryText = {
  title: "Print your recovery code",
  sub: "If you forget your passphrase, this code is the only way back in. It is shown once.",
  code: "Recovery code",
  printTitle: "Caseload recovery code",
  keep: "Keep it away from the laptop: in a locked drawer at your base, or with your team leader in a sealed envelope.",
  print: "Print",
  confirm: "I have printed it or written it down, and it will not be kept with this laptop",
  needConfirm: "Print or write down the code first, then tick the box",
  action: "Open my caseload",
} as const;

export const unlockText = {
  morning: "Good morning",
  afternoon: "Good afternoon",
  evening: "Good evening",
  sub: (caseload: string) => `${caseload} is locked.`,
  leftOff: (what: string) => `You left off in ${what}. It opens where you stopped.`,
  action: "Unlock",
  checking: "Checking",
  demonstrationPassphrase: "The demonstration protects nothing, so here is its passphrase:",
  typeIt: "Type it for me",
  recover: "Use the recovery code",
  other: (caseload: string) => `Open ${caseload.charAt(0).toLowerCase()}${caseload.slice(1)}`,
  addDemonstration: "Try the demonstration",
  setUpOwn: "Set up my caseload",
  after: "Wrong tries make the next one wait: seconds at first, 15 minutes after ten. Nothing is ever wiped, and unsent entries are safe.",
  wait: (seconds: number) => `Wait ${seconds} ${seconds === 1 ? "second" : "seconds"}`,
  locked: "Locked",
} as const;

export const recoverText = {
  title: "Use the recovery code",
  sub: "The code was printed when this caseload was set up. Choose a new passphrase at the same time.",
  code: "Recovery code",
  codeHint: "Capitals and dashes do not matter",
  wrong: "That is not this caseload's recovery code",
  wrongMend: "Read it again from the print. Nothing is ever wiped.",
  action: "Open and change passphrase",
  back: "Back to unlock",
} as const;

/** The greeting for an hour of the day. */
export function greeting(hour: number): string {
  if (hour < 12) {
    return unlockText.morning;
  }
  return hour < 18 ? unlockText.afternoon : unlockText.evening;
}
