//! The safeguarding part of the made-up caseload: each kind of record in each awkward state.

use caseload_domain::{
    allegation::{Allegation, AllegationOutcome},
    body_map::{BodyMap, BodySite, BodyView, Figure, InjuryReferral, Mark, MarkKind, Mobility},
    case_report::{CaseReport, Nature, ReportSection, Sentence},
    chronology::{Chronology, EntryRef, SignificantEntry},
    code::{Coded, YesNoNotAsked},
    concern::Concern,
    contact::{Contact, Mode, Outcome},
    escalation::{Escalation, EscalationStage, EscalationStep, Resolved},
    event::{Event, EventKind, EventPart, EventState},
    flag::{AbuseCategory, Flag, FlagType, PoliceReport},
    id::{
        AllegationId, BodyMapId, CaseReportId, ChildId, ChronologyId, ContactId, EscalationId, ReferralId,
        SafeguardingEpisodeId, SharingId, SupervisionId,
    },
    record::{Record, RecordKind},
    referral::{Answered, Referral, ReferralAnswer, ReferralService, ReferralUrgency},
    safeguarding::{
        EarlyHelp, EarlyHelpForm, LegalBasis, ParentalFactor, Placement, PlacementKind, SafeguardingEnd,
        SafeguardingEpisode, SafeguardingKind, SafeguardingOutcome,
    },
    sharing::{Sharing, SharingBasis},
    supervision::{Supervision, SupervisionForm},
};

use super::caseload::{Book, contact, day, flag, id};

/// Nothing but white space, and a character that is none.
pub(crate) const EMPTY: &str = " \u{b}\n";
/// Quotation marks, lines, controls and letters of others.
pub(crate) const AWKWARD: &str = "Siân \"says\" <no> & \\ hits\u{0} the wall;\r\n\tthen 👶 slept";

fn child() -> ChildId {
    ChildId::parse(&id(10)).unwrap()
}

/// The lists in step, each beginning anew when it is through.
fn nth<C: Coded>(position: usize) -> C {
    *C::ALL.get(position % C::ALL.len()).unwrap()
}

fn event(position: usize, kind: EventKind) -> Event {
    Event {
        kind,
        on: day("2026-09-14"),
        state: nth::<EventState>(position),
        part: nth::<EventPart>(position),
        note: if position.is_multiple_of(2) { AWKWARD } else { EMPTY }.to_owned(),
    }
}

/// As little as a status may say.
pub(crate) fn status(number: u32, kind: SafeguardingKind) -> SafeguardingEpisode {
    SafeguardingEpisode {
        id: SafeguardingEpisodeId::parse(&id(number)).unwrap(),
        child: child(),
        kind,
        started_on: day("2026-08-13"),
        follows: None,
        authority: EMPTY.to_owned(),
        social_worker: String::new(),
        social_worker_phone: String::new(),
        categories: match kind {
            SafeguardingKind::ChildProtectionPlan => AbuseCategory::ALL.to_vec(),
            _ => Vec::new(),
        },
        early_help: (kind == SafeguardingKind::EarlyHelp).then(|| EarlyHelp {
            form: EarlyHelpForm::MultiAgency,
            threshold_level: "Level 3".to_owned(),
            lead_practitioner: AWKWARD.to_owned(),
            lead_agency: EMPTY.to_owned(),
        }),
        legal_basis: (kind == SafeguardingKind::LookedAfter).then_some(LegalBasis::NotKnown),
        placements: Vec::new(),
        factors: Vec::new(),
        events: Vec::new(),
        review_on: None,
        detail: String::new(),
        ended: None,
    }
}

pub(crate) fn referral(number: u32, service: ReferralService) -> Referral {
    Referral {
        id: ReferralId::parse(&id(number)).unwrap(),
        child: child(),
        service,
        to: "Front \"door\"".to_owned(),
        mode: Mode::Phone,
        sent_on: day("2026-09-02"),
        urgency: ReferralUrgency::SameDay,
        reason: AWKWARD.to_owned(),
        basis: SharingBasis::Safeguarding,
        confirmed_on: Some(day("2026-09-03")),
        chase_on: Some(day("2026-09-04")),
        answered: None,
        outcome: String::new(),
        from_contact: Some(ContactId::parse(&id(40)).unwrap()),
        restricted: false,
        local_service: None,
    }
}

fn sharing(number: u32, mode: Mode) -> Sharing {
    Sharing {
        id: SharingId::parse(&id(number)).unwrap(),
        child: child(),
        on: day("2026-09-02"),
        with: "Duty \"social\" worker".to_owned(),
        agency: EMPTY.to_owned(),
        mode,
        what: AWKWARD.to_owned(),
        basis: SharingBasis::Consent,
        basis_detail: String::new(),
        family_told: YesNoNotAsked::NotAsked,
        referral: None,
        case_report: None,
        review: Some(ContactId::parse(&id(41)).unwrap()),
    }
}

fn step(stage: EscalationStage) -> EscalationStep {
    EscalationStep {
        stage,
        to: AWKWARD.to_owned(),
        on: day("2026-09-10"),
        reply_by: day("2026-09-11"),
        replied_on: None,
        reply: EMPTY.to_owned(),
    }
}

fn mark(position: usize) -> Mark {
    Mark {
        view: nth::<BodyView>(position),
        x: if position.is_multiple_of(2) { 0 } else { 1_000 },
        y: 1_000,
        site: nth::<BodySite>(position),
        kind: nth::<MarkKind>(position),
        length: (!position.is_multiple_of(3)).then_some(1_000),
        width: position.is_multiple_of(3).then_some(1),
        colour: if position.is_multiple_of(2) { "Purple, \"yellow\"" } else { EMPTY }.to_owned(),
        explanation: if position.is_multiple_of(5) { AWKWARD } else { "" }.to_owned(),
        explained_by: if position.is_multiple_of(5) { "Father" } else { EMPTY }.to_owned(),
    }
}

fn sentence(text: &str, nature: Nature, entry: Option<(RecordKind, u32)>) -> Sentence {
    Sentence {
        text: text.to_owned(),
        nature,
        entry: entry.map(|(kind, number)| EntryRef { kind, id: id(number) }),
        restricted: nature == Nature::Reported,
        edited: nature == Nature::Observation,
    }
}

impl Book {
    pub(crate) fn safeguarding(&mut self) {
        self.statuses();
        self.flags_in_depth();
        self.worrying_contacts();
        self.referrals();
        self.shared_and_disputed();
        self.body_maps();
        self.written();
    }

    fn statuses(&mut self) {
        for (number, kind) in (1_200..).zip(SafeguardingKind::ALL) {
            self.first(Record::SafeguardingEpisode(status(number, *kind)));
        }
        let full = SafeguardingEpisode {
            follows: Some(SafeguardingEpisodeId::parse(&id(1_204)).unwrap()),
            authority: "Leicester \"City\"".to_owned(),
            social_worker: "Alex Worker".to_owned(),
            social_worker_phone: "01632 960103".to_owned(),
            factors: ParentalFactor::ALL.to_vec(),
            events: EventKind::ALL
                .iter()
                .enumerate()
                .map(|(position, kind)| event(position, *kind))
                .collect(),
            review_on: Some(day("2026-12-01")),
            detail: AWKWARD.to_owned(),
            ..status(1_205, SafeguardingKind::ChildProtectionPlan)
        };
        self.amend(Record::SafeguardingEpisode(full.clone()), 1, "Minutes of the conference");
        let end = SafeguardingEnd {
            on: day("2026-10-01"),
            outcome: SafeguardingOutcome::SteppedDown,
            reason: AWKWARD.to_owned(),
        };
        self.amend(
            Record::SafeguardingEpisode(SafeguardingEpisode { ended: Some(end), ..full }),
            2,
            "Ended by the review conference",
        );
        let placements = PlacementKind::ALL.iter().enumerate().map(|(position, kind)| Placement {
            kind: *kind,
            from: day("2026-08-20"),
            until: position.is_multiple_of(2).then(|| day("2026-08-20")),
            detail: if position.is_multiple_of(2) { AWKWARD } else { EMPTY }.to_owned(),
        });
        let placements: Vec<Placement> = placements.collect();
        for (number, basis) in (1_220..).zip(LegalBasis::ALL) {
            let placements = placements.clone();
            let legal_basis = Some(*basis);
            let looked_after = status(number, SafeguardingKind::LookedAfter);
            self.first(Record::SafeguardingEpisode(SafeguardingEpisode {
                placements,
                legal_basis,
                ..looked_after
            }));
        }
        for (number, outcome) in (1_240..).zip(SafeguardingOutcome::ALL) {
            let end = SafeguardingEnd { on: day("2026-08-13"), outcome: *outcome, reason: EMPTY.to_owned() };
            let ended = status(number, SafeguardingKind::ChildInNeed);
            self.first(Record::SafeguardingEpisode(SafeguardingEpisode { ended: Some(end), ..ended }));
        }
        for (number, form) in (1_260..).zip(EarlyHelpForm::ALL) {
            let mut helped = status(number, SafeguardingKind::EarlyHelp);
            helped.early_help = helped.early_help.map(|help| EarlyHelp { form: *form, ..help });
            self.first(Record::SafeguardingEpisode(helped));
        }
        self.never_true(Record::SafeguardingEpisode(status(1_270, SafeguardingKind::Section47Enquiry)));
    }

    fn flags_in_depth(&mut self) {
        let known = Flag {
            known_to: AWKWARD.to_owned(),
            action_taken: "Rang \"101\"".to_owned(),
            police: Some(PoliceReport {
                reference: "CAD \"1\"".to_owned(),
                not_reported_because: EMPTY.to_owned(),
                health_advice: YesNoNotAsked::Yes,
                law_advice: YesNoNotAsked::NotAsked,
            }),
            events: vec![event(1, EventKind::FgmKnown), event(1, EventKind::PoliceTold)],
            ..flag(1_280, FlagType::FgmKnown)
        };
        self.first(Record::Flag(known.clone()));
        let unreported = PoliceReport {
            reference: String::new(),
            not_reported_because: AWKWARD.to_owned(),
            health_advice: YesNoNotAsked::No,
            law_advice: YesNoNotAsked::No,
        };
        self.amend(Record::Flag(Flag { police: Some(unreported), ..known }), 1, "The midwife had told them");
        let local = Flag { local_type: Some("gang-area".to_owned()), ..flag(1_281, FlagType::Local) };
        self.first(Record::Flag(local));
    }

    fn worrying_contacts(&mut self) {
        self.first(Record::Contact(Contact {
            concerns: Concern::ALL.to_vec(),
            action_taken: AWKWARD.to_owned(),
            ..contact(1_290)
        }));
        self.first(Record::Contact(Contact {
            outcome: Outcome::NoAccess,
            present: Vec::new(),
            decision: AWKWARD.to_owned(),
            ..contact(1_291)
        }));
    }

    fn referrals(&mut self) {
        for (number, service) in (1_300_u32..).zip(ReferralService::ALL) {
            let position = usize::try_from(number).unwrap();
            self.first(Record::Referral(Referral {
                urgency: nth::<ReferralUrgency>(position),
                basis: nth::<SharingBasis>(position),
                mode: nth::<Mode>(position),
                to: EMPTY.to_owned(),
                confirmed_on: None,
                ..referral(number, *service)
            }));
        }
        self.first(Record::Referral(referral(1_340, ReferralService::ChildrensSocialCare)));
        for (number, answer) in (1..).zip(ReferralAnswer::ALL) {
            let answered = Answered {
                on: day("2026-09-05"),
                answer: *answer,
                by: if number == 1 { EMPTY } else { "Duty manager" }.to_owned(),
                reason: AWKWARD.to_owned(),
            };
            let answered = Referral {
                answered: Some(answered),
                outcome: AWKWARD.to_owned(),
                chase_on: None,
                restricted: true,
                ..referral(1_340, ReferralService::Camhs)
            };
            self.amend(Record::Referral(answered), number, "They answered");
        }
        self.never_true(Record::Referral(referral(1_341, ReferralService::DomesticAbuse)));
    }

    fn shared_and_disputed(&mut self) {
        for (number, mode) in (1_350..).zip(Mode::ALL) {
            self.first(Record::Sharing(sharing(number, *mode)));
        }
        let report = Sharing {
            agency: "Leicester \"City\"".to_owned(),
            basis: SharingBasis::SharingAgreement,
            basis_detail: AWKWARD.to_owned(),
            family_told: YesNoNotAsked::Yes,
            referral: Some(ReferralId::parse(&id(1_340)).unwrap()),
            case_report: Some(CaseReportId::parse(&id(1_420)).unwrap()),
            ..sharing(1_360, Mode::Email)
        };
        self.first(Record::Sharing(report));
        self.never_true(Record::Sharing(Sharing { with: EMPTY.to_owned(), ..sharing(1_361, Mode::Letter) }));

        let first = Escalation {
            id: EscalationId::parse(&id(1_370)).unwrap(),
            child: child(),
            about: AWKWARD.to_owned(),
            referral: Some(ReferralId::parse(&id(1_340)).unwrap()),
            steps: EscalationStage::ALL.iter().map(|stage| step(*stage)).collect(),
            resolved: None,
        };
        self.first(Record::Escalation(first.clone()));
        let mut resolved = first.clone();
        resolved.steps[0].replied_on = Some(day("2026-09-11"));
        resolved.steps[0].reply = AWKWARD.to_owned();
        resolved.resolved = Some(Resolved { on: day("2026-09-20"), outcome: AWKWARD.to_owned() });
        self.amend(Record::Escalation(resolved), 1, "Agreed");
        let wrong = EscalationId::parse(&id(1_371)).unwrap();
        self.never_true(Record::Escalation(Escalation { id: wrong, referral: None, ..first }));

        let supervision = |number, form| Supervision {
            id: SupervisionId::parse(&id(number)).unwrap(),
            child: child(),
            on: day("2026-09-15"),
            supervisor: "Named \"Nurse\"".to_owned(),
            form,
            discussed: AWKWARD.to_owned(),
            actions: EMPTY.to_owned(),
            next_on: None,
        };
        for (number, form) in (1_380..).zip(SupervisionForm::ALL) {
            self.first(Record::Supervision(supervision(number, *form)));
        }
        let agreed = Supervision {
            actions: AWKWARD.to_owned(),
            next_on: Some(day("2026-12-15")),
            ..supervision(1_380, SupervisionForm::OneToOne)
        };
        self.amend(Record::Supervision(agreed), 1, "The actions were missing");
        self.never_true(Record::Supervision(supervision(1_390, SupervisionForm::Group)));

        let allegation = |number| Allegation {
            id: AllegationId::parse(&id(number)).unwrap(),
            on: day("2026-09-16"),
            about: AWKWARD.to_owned(),
            referred_on: None,
            officer: String::new(),
            reference: String::new(),
            outcome: None,
            note: EMPTY.to_owned(),
        };
        self.first(Record::Allegation(allegation(1_400)));
        for (number, outcome) in (1..).zip(AllegationOutcome::ALL) {
            let told = Allegation {
                referred_on: Some(day("2026-09-17")),
                officer: "Designated \"Officer\"".to_owned(),
                reference: "LADO-1".to_owned(),
                outcome: Some(*outcome),
                note: AWKWARD.to_owned(),
                ..allegation(1_400)
            };
            self.amend(Record::Allegation(told), number, "Heard from the officer");
        }
        self.never_true(Record::Allegation(allegation(1_401)));
    }

    fn body_maps(&mut self) {
        let map = |number| BodyMap {
            id: BodyMapId::parse(&id(number)).unwrap(),
            child: child(),
            contact: Some(ContactId::parse(&id(40)).unwrap()),
            seen_on: day("2026-10-25"),
            // Shown twice on that day.
            seen_at: Some("01:30:00".parse().unwrap()),
            seen_by: "Sam \"Nursery\"".to_owned(),
            figure: Figure::Baby,
            mobility: Mobility::NotMobile,
            marks: (0..BodySite::ALL.len()).map(mark).collect(),
            referred: Some(InjuryReferral {
                on: day("2026-10-25"),
                at: "12:00:00".parse().unwrap(),
                to: AWKWARD.to_owned(),
                outcome: AWKWARD.to_owned(),
                referral: Some(ReferralId::parse(&id(1_340)).unwrap()),
            }),
        };
        self.first(Record::BodyMap(map(1_410)));
        let fewer = BodyMap {
            marks: vec![mark(1)],
            seen_at: None,
            contact: None,
            seen_by: "Priya Sample".to_owned(),
            figure: Figure::Child,
            mobility: Mobility::NotKnown,
            referred: None,
            ..map(1_410)
        };
        self.amend(Record::BodyMap(fewer), 1, "The others were the twin's");
        self.never_true(Record::BodyMap(BodyMap { mobility: Mobility::Mobile, ..map(1_411) }));
    }

    fn written(&mut self) {
        let report = |number| CaseReport {
            id: CaseReportId::parse(&id(number)).unwrap(),
            child: child(),
            template: "conference-report".to_owned(),
            title: "Report to the \"initial\" conference".to_owned(),
            meeting_on: Some(day("2026-09-14")),
            sections: vec![
                ReportSection {
                    code: "worries".to_owned(),
                    heading: "What we are worried about".to_owned(),
                    sentences: vec![
                        sentence(AWKWARD, Nature::Fact, Some((RecordKind::Contact, 40))),
                        sentence("A bruise.", Nature::Observation, Some((RecordKind::BodyMap, 1_410))),
                        sentence("He fell.", Nature::Reported, Some((RecordKind::Contact, 40))),
                        sentence("It does not fit.", Nature::Opinion, None),
                        sentence(EMPTY, Nature::Opinion, None),
                        sentence("About staff.", Nature::Fact, Some((RecordKind::Allegation, 1_400))),
                    ],
                },
                ReportSection { code: "empty".to_owned(), heading: EMPTY.to_owned(), sentences: Vec::new() },
            ],
            locked_at: "2026-09-12T16:40:12.345Z".parse().unwrap(),
            sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae".to_owned(),
        };
        self.first(Record::CaseReport(report(1_420)));
        let summary = CaseReport { meeting_on: None, title: EMPTY.to_owned(), ..report(1_421) };
        self.never_true(Record::CaseReport(summary));

        let marked = |kind: RecordKind, number: u32| SignificantEntry {
            entry: EntryRef { kind, id: id(number) },
            marked_on: day("2026-11-16"),
            why: if number.is_multiple_of(2) { AWKWARD } else { EMPTY }.to_owned(),
        };
        // One of each kind; an allegation must not get into it.
        let numbers = RecordKind::ALL.iter().map(|kind| {
            let number = match kind {
                RecordKind::Practitioner => 1,
                RecordKind::Child => 10,
                RecordKind::Person => 2,
                RecordKind::Relationship => 30,
                RecordKind::Contact => 40,
                RecordKind::Flag => 251,
                RecordKind::Episode => 300,
                RecordKind::Task => 700,
                RecordKind::Measurement => 850,
                RecordKind::Appointment => 861,
                RecordKind::Place => 801,
                RecordKind::Questionnaire => 910,
                RecordKind::Assessment => 941,
                RecordKind::SafeguardingEpisode => 1_205,
                RecordKind::Referral => 1_340,
                RecordKind::Sharing => 1_360,
                RecordKind::Escalation => 1_370,
                RecordKind::Supervision => 1_380,
                RecordKind::BodyMap => 1_410,
                RecordKind::Chronology => 1_430,
                RecordKind::CaseReport => 1_420,
                RecordKind::Allegation => 1_400,
                RecordKind::HealthPlan => 1_500,
                RecordKind::LocalService => 1_510,
                RecordKind::Transfer => 1_520,
                RecordKind::Letter => 1_530,
            };
            marked(*kind, number)
        });
        let chronology = |number, entries| Chronology {
            id: ChronologyId::parse(&id(number)).unwrap(),
            child: child(),
            entries,
        };
        self.first(Record::Chronology(chronology(1_430, numbers.collect())));
        self.amend(Record::Chronology(chronology(1_430, Vec::new())), 1, "None of it after all");
        self.never_true(Record::Chronology(chronology(1_431, vec![marked(RecordKind::Contact, 40)])));
    }
}
