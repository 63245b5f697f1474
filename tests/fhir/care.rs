//! The part of the made-up caseload that care over time keeps: each kind of record in each awkward state.

use caseload_domain::{
    child::{CaseloadMove, CaseloadStatus, Child, Cover, Death, EarlierHome, MoveDirection},
    chronology::EntryRef,
    code::{Coded as _, YesNoNotAsked},
    contact::{Contact, Given, GivenItem},
    episode::{
        Consent, ConsentAnswer, Episode, EpisodeActivity, EpisodeEnd, EpisodeLevel, EpisodeOutcome,
        GoalScore, LevelStep, PackageMeasure, Partner, Reopened, Score,
    },
    health_plan::{HealthPlan, HealthPlanEnd, HealthPlanEndReason, PlanCopy, PlanTraining},
    id::{ChildId, ContactId, HealthPlanId, LetterId, LocalServiceId, PlaceId, TransferId},
    letter::{Letter, LetterSent, SentHow},
    local_service::{LocalService, ServiceTopic},
    person::{Relationship, RelationshipRole},
    record::{Record, RecordKind},
    referral::{Referral, ReferralService},
    sharing::SharingBasis,
    transfer::{Rating, Transfer, TransferAnswer, TransferAnswered, TransferCancelled, TransferKind},
};

use super::{
    caseload::{Book, contact, day, episode, id, known_child, relationship},
    safeguarding::{AWKWARD, EMPTY, referral},
};

fn child() -> ChildId {
    ChildId::parse(&id(10)).unwrap()
}

fn service(number: u32) -> LocalService {
    LocalService {
        id: LocalServiceId::parse(&id(number)).unwrap(),
        name: "Latch \"on\"".to_owned(),
        topic: ServiceTopic::InfantFeeding,
        what: AWKWARD.to_owned(),
        location: "Example Family Hub\nTuesdays".to_owned(),
        for_whom: "Babies under 6 months".to_owned(),
        how_to_refer: "Families go themselves.".to_owned(),
        phone: "01632 960104".to_owned(),
        web: "latch-on@example.org".to_owned(),
        valid_from: Some(day("2026-09-01")),
        valid_until: Some(day("2027-07-31")),
    }
}

fn plan(number: u32) -> HealthPlan {
    HealthPlan {
        id: HealthPlanId::parse(&id(number)).unwrap(),
        child: child(),
        condition: "Nut \"allergy\"".to_owned(),
        needs: AWKWARD.to_owned(),
        medication: "Two pens,\noffice".to_owned(),
        emergency: "Pen, then 999".to_owned(),
        place: Some(PlaceId::parse(&id(801)).unwrap()),
        written_on: day("2026-09-01"),
        review_on: day("2027-09-01"),
        copies: vec![
            PlanCopy { holder: "School office".to_owned(), on: day("2026-09-03") },
            PlanCopy { holder: EMPTY.to_owned(), on: day("2026-09-04") },
        ],
        training: vec![
            PlanTraining {
                what: "Adrenaline pen".to_owned(),
                who: AWKWARD.to_owned(),
                on: day("2026-09-02"),
                renew_on: Some(day("2027-09-02")),
            },
            PlanTraining {
                what: EMPTY.to_owned(),
                who: EMPTY.to_owned(),
                on: day("2026-09-02"),
                renew_on: None,
            },
        ],
        ended: None,
    }
}

/// As little as a transfer may say.
fn transfer(number: u32, kind: TransferKind) -> Transfer {
    Transfer {
        id: TransferId::parse(&id(number)).unwrap(),
        child: child(),
        kind,
        to: EMPTY.to_owned(),
        team: "School nursing, \"West\"".to_owned(),
        planned_for: day("2026-11-20"),
        until: (kind == TransferKind::Cover).then(|| day("2026-12-20")),
        rating: None,
        rating_reason: String::new(),
        meeting_on: None,
        discussed_on: None,
        discussed_with: EMPTY.to_owned(),
        basis: None,
        family_told_on: None,
        family_not_told: String::new(),
        acknowledged: Vec::new(),
        sent_on: None,
        handover: None,
        received_on: None,
        answered: None,
        completed_on: None,
        cancelled: None,
        back_on: (kind == TransferKind::Cover).then(|| day("2026-12-21")),
    }
}

fn answered(answer: TransferAnswer) -> TransferAnswered {
    TransferAnswered {
        on: day("2026-11-13"),
        answer,
        by: "Sam \"School\"".to_owned(),
        reason: if answer == TransferAnswer::Refused { AWKWARD } else { EMPTY }.to_owned(),
    }
}

fn letter(number: u32) -> Letter {
    Letter {
        id: LetterId::parse(&id(number)).unwrap(),
        child: child(),
        template: "sorry-we-missed-you".to_owned(),
        to: "Ms O'Connor\n14 Larkspur Row".to_owned(),
        heading: "Sorry we \"missed\" you".to_owned(),
        text: AWKWARD.to_owned(),
        written_on: day("2026-11-16"),
        restricted: false,
        enclosed: "A \"form\"".to_owned(),
        printed_on: Some(day("2026-11-16")),
        sent: Some(LetterSent { on: day("2026-11-17"), how: SentHow::Post }),
    }
}

impl Book {
    pub(crate) fn care(&mut self) {
        self.directory();
        self.health_plans();
        self.transfers();
        self.letters();
        self.episodes_over_time();
        self.children_over_time();
        self.given_and_told();
    }

    fn directory(&mut self) {
        self.first(Record::LocalService(service(1_510)));
        let bare = LocalService {
            what: EMPTY.to_owned(),
            location: String::new(),
            for_whom: EMPTY.to_owned(),
            phone: EMPTY.to_owned(),
            web: "https://example.org/latch on".to_owned(),
            valid_from: None,
            valid_until: None,
            ..service(1_510)
        };
        self.amend(Record::LocalService(bare), 1, "Checked by \"phone\"");
        for (number, topic) in (1_610..).zip(ServiceTopic::ALL) {
            let valid_from = None;
            self.first(Record::LocalService(LocalService { topic: *topic, valid_from, ..service(number) }));
        }
        self.never_true(Record::LocalService(service(1_511)));
    }

    fn health_plans(&mut self) {
        self.first(Record::HealthPlan(plan(1_500)));
        let fewer = HealthPlan {
            place: None,
            medication: EMPTY.to_owned(),
            emergency: EMPTY.to_owned(),
            condition: EMPTY.to_owned(),
            needs: String::new(),
            copies: Vec::new(),
            training: Vec::new(),
            ..plan(1_500)
        };
        self.amend(Record::HealthPlan(fewer), 1, "Another child's plan");
        for (number, reason) in (1_501..).zip(HealthPlanEndReason::ALL) {
            let note = if number % 2 == 0 { AWKWARD } else { EMPTY }.to_owned();
            let ended = Some(HealthPlanEnd { on: day("2026-10-01"), reason: *reason, note });
            self.first(Record::HealthPlan(HealthPlan { ended, ..plan(number) }));
        }
        // The laptop's clock was put back between.
        let ended = HealthPlanEnd {
            on: day("2026-08-01"),
            reason: HealthPlanEndReason::Replaced,
            note: String::new(),
        };
        self.never_true(Record::HealthPlan(HealthPlan { ended: Some(ended), ..plan(1_509) }));
    }

    fn transfers(&mut self) {
        self.first(Record::Transfer(transfer(1_520, TransferKind::ElevenPlus)));
        for (number, kind) in (1_700..).zip(TransferKind::ALL) {
            self.first(Record::Transfer(transfer(number, *kind)));
        }
        let entry = |kind, number| EntryRef { kind, id: id(number) };
        let rated = Transfer {
            to: "Sam \"School\"".to_owned(),
            rating: Some(Rating::Red),
            rating_reason: AWKWARD.to_owned(),
            meeting_on: Some(day("2026-11-10")),
            discussed_on: Some(day("2026-11-11")),
            discussed_with: AWKWARD.to_owned(),
            basis: Some(SharingBasis::Consent),
            family_told_on: Some(day("2026-11-11")),
            acknowledged: vec![
                entry(RecordKind::Flag, 251),
                entry(RecordKind::SafeguardingEpisode, 1_205),
                entry(RecordKind::Episode, 300),
                entry(RecordKind::Referral, 1_340),
                entry(RecordKind::Task, 700),
                // No child's record may lead to one.
                entry(RecordKind::Allegation, 1_400),
            ],
            ..transfer(1_520, TransferKind::ElevenPlus)
        };
        let sent = Transfer {
            sent_on: Some(day("2026-11-12")),
            handover: Some("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae".to_owned()),
            ..rated.clone()
        };
        let arrived = Transfer { received_on: Some(day("2026-11-13")), ..sent.clone() };
        let refused = Transfer { answered: Some(answered(TransferAnswer::Refused)), ..arrived.clone() };
        let accepted = Transfer { answered: Some(answered(TransferAnswer::Accepted)), ..arrived.clone() };
        // It was sent in the morning of a day the clock had not reached.
        let completed = Transfer { completed_on: Some(day("2026-11-11")), ..accepted.clone() };
        for (number, then) in (1..).zip([rated.clone(), sent, arrived, refused, accepted, completed]) {
            self.amend(Record::Transfer(then), number, "As it went");
        }
        let given_up = Transfer {
            id: TransferId::parse(&id(1_521)).unwrap(),
            rating: None,
            rating_reason: EMPTY.to_owned(),
            meeting_on: None,
            family_told_on: None,
            family_not_told: AWKWARD.to_owned(),
            cancelled: Some(TransferCancelled { on: day("2026-11-14"), reason: AWKWARD.to_owned() }),
            ..rated.clone()
        };
        self.first(Record::Transfer(given_up));
        for (number, rating) in (1_522..).zip(Rating::ALL) {
            let id = TransferId::parse(&id(number)).unwrap();
            let completed_on = (*rating == Rating::Green).then(|| day("2026-11-20"));
            let rating = Some(*rating);
            self.first(Record::Transfer(Transfer { id, rating, completed_on, ..rated.clone() }));
        }
        self.never_true(Record::Transfer(transfer(1_529, TransferKind::OutOfArea)));
    }

    fn letters(&mut self) {
        self.first(Record::Letter(letter(1_530)));
        let reworded = Letter {
            template: EMPTY.to_owned(),
            to: EMPTY.to_owned(),
            heading: EMPTY.to_owned(),
            text: EMPTY.to_owned(),
            enclosed: EMPTY.to_owned(),
            printed_on: None,
            sent: None,
            ..letter(1_530)
        };
        self.amend(Record::Letter(reworded), 1, "All words taken away");
        let to_a_professional = Letter { restricted: true, template: String::new(), ..letter(1_531) };
        self.first(Record::Letter(to_a_professional));
        for (number, how) in (1_533_u32..).zip(SentHow::ALL) {
            let sent = Some(LetterSent { on: day("2026-11-17"), how: *how });
            self.first(Record::Letter(Letter { sent, ..letter(number) }));
        }
        self.never_true(Record::Letter(letter(1_532)));
    }

    fn episodes_over_time(&mut self) {
        let step = |from, to, reason: &str| LevelStep {
            on: day("2026-10-01"),
            from,
            to,
            reason: reason.to_owned(),
            agreed_by: EMPTY.to_owned(),
        };
        let (plus, partnership) = (EpisodeLevel::UniversalPlus, EpisodeLevel::UniversalPartnershipPlus);
        let end = |on: &str, outcome| EpisodeEnd { on: day(on), outcome, note: AWKWARD.to_owned() };
        let again = |on: &str, ended| Reopened { on: day(on), reason: AWKWARD.to_owned(), ended };
        let told = Episode {
            level: partnership,
            package: Some("perinatal-mood".to_owned()),
            measure: Some(PackageMeasure {
                what: "EPDS, \"total\"".to_owned(),
                baseline: "14".to_owned(),
                closing: EMPTY.to_owned(),
            }),
            activity: EpisodeActivity::Monitoring,
            partners: vec![
                Partner { agency: "Early \"Help\"".to_owned(), name: AWKWARD.to_owned() },
                Partner { agency: EMPTY.to_owned(), name: EMPTY.to_owned() },
            ],
            lead_practitioner: "Priya Sample".to_owned(),
            lead_agency: EMPTY.to_owned(),
            steps: vec![step(plus, partnership, AWKWARD), step(partnership, plus, EMPTY)],
            // The second began before the first had ended, as the clocks of two laptops may have it.
            reopened: vec![
                again("2026-10-10", end("2026-10-05", EpisodeOutcome::PartlyMet)),
                again("2026-10-08", end("2026-10-07", EpisodeOutcome::NeedsMet)),
            ],
            consents: ConsentAnswer::ALL
                .iter()
                .map(|answer| Consent { on: day("2026-09-10"), answer: *answer, by: EMPTY.to_owned() })
                .collect(),
            ..episode(1_560)
        };
        self.first(Record::Episode(told.clone()));
        let mut scored = told.clone();
        scored.goals[0].scores = vec![GoalScore { on: None, score: Score::new(0).unwrap() }];
        scored.goals[1].score(day("2026-11-01"), Score::new(10).unwrap());
        scored.measure = Some(PackageMeasure {
            what: EMPTY.to_owned(),
            baseline: EMPTY.to_owned(),
            closing: EMPTY.to_owned(),
        });
        scored.ended = Some(end("2026-11-10", EpisodeOutcome::ConsentWithdrawn));
        self.amend(Record::Episode(scored), 1, "Closed");
        for (number, outcome) in
            [(1_570, EpisodeOutcome::ProgrammeCompleted), (1_580, EpisodeOutcome::SteppedDown)]
        {
            let ended = Some(end("2026-11-10", outcome));
            self.first(Record::Episode(Episode { ended, ..episode(number) }));
        }
        let wrong = Episode { lead_practitioner: EMPTY.to_owned(), ..told };
        self.never_true(Record::Episode(Episode {
            id: episode(1_590).id,
            goals: episode(1_590).goals,
            ..wrong
        }));
    }

    fn children_over_time(&mut self) {
        let moved = |on: Option<&str>, direction, reason: &str| CaseloadMove {
            on: on.map(day),
            direction,
            reason: reason.to_owned(),
        };
        let numbered = |number: u32| Child {
            id: ChildId::parse(&id(number)).unwrap(),
            nhs_number: None,
            ..known_child()
        };
        let died = Child {
            caseload_status: CaseloadStatus::Died,
            moves: vec![
                moved(None, MoveDirection::In, EMPTY),
                moved(Some("2026-11-01"), MoveDirection::Out, AWKWARD),
            ],
            birth_order: Some(2),
            earlier_homes: vec![EarlierHome {
                address: numbered(1_540).address,
                household: None,
                adults: Vec::new(),
                since: None,
                until: day("2026-10-01"),
                why: AWKWARD.to_owned(),
            }],
            cover: Some(Cover { for_whom: EMPTY.to_owned(), until: day("2026-12-01") }),
            death: Some(Death {
                expected: YesNoNotAsked::No,
                place: AWKWARD.to_owned(),
                told_by: "Children's hospital".to_owned(),
                joint_response_on: Some(day("2026-11-01")),
                panel_told_on: Some(day("2026-11-02")),
                factors: vec!["safe-sleep".to_owned(), EMPTY.to_owned(), "smoking".to_owned()],
                wishes: AWKWARD.to_owned(),
                support: AWKWARD.to_owned(),
            }),
            ..numbered(1_540)
        };
        self.first(Record::Child(Box::new(died.clone())));
        let hardly_known = Death {
            expected: YesNoNotAsked::NotAsked,
            place: EMPTY.to_owned(),
            told_by: EMPTY.to_owned(),
            joint_response_on: None,
            panel_told_on: None,
            factors: Vec::new(),
            wishes: EMPTY.to_owned(),
            support: EMPTY.to_owned(),
        };
        let undated = Child { left_on: None, death: Some(hardly_known), cover: None, ..died };
        self.amend(Record::Child(Box::new(undated)), 1, "The day is not known");
        let protected = Child {
            restricted_identity: true,
            cover: Some(Cover { for_whom: "Sam \"School\"".to_owned(), until: day("2026-12-01") }),
            ..numbered(1_541)
        };
        self.first(Record::Child(Box::new(protected)));
        let twice =
            Child { caseload_status: CaseloadStatus::Merged, merged_into: Some(child()), ..numbered(1_542) };
        self.first(Record::Child(Box::new(numbered(1_542))));
        self.amend(Record::Child(Box::new(twice)), 1, "The same child");
        self.amend(Record::Child(Box::new(numbered(1_542))), 2, "Not the same child after all");

        let partner = |number, since: Option<&str>, until: Option<&str>| Relationship {
            since: since.map(day),
            until: until.map(day),
            ..relationship(number, 10, 3, RelationshipRole::MothersPartner, YesNoNotAsked::No)
        };
        self.first(Record::Relationship(partner(1_550, Some("2026-06-01"), None)));
        self.amend(Record::Relationship(partner(1_550, Some("2026-06-01"), Some("2026-05-01"))), 1, "Left");
        self.first(Record::Relationship(partner(1_551, None, Some("2026-05-01"))));
    }

    fn given_and_told(&mut self) {
        let service = LocalServiceId::parse(&id(1_510)).unwrap();
        let first = Contact {
            given: GivenItem::ALL.iter().map(|item| Given { item: *item, quantity: 99 }).collect(),
            signposted: vec![service.clone()],
            ..contact(1_600)
        };
        self.first(Record::Contact(first.clone()));
        let twins = Contact {
            id: ContactId::parse(&id(1_601)).unwrap(),
            written_with: Some(first.id.clone()),
            given: Vec::new(),
            ..first
        };
        self.first(Record::Contact(twins.clone()));
        self.amend(Record::Contact(Contact { written_with: None, ..twins }), 1, "Told apart");
        let referred = Referral { local_service: Some(service), ..referral(1_602, ReferralService::Other) };
        self.first(Record::Referral(referred));
    }
}
