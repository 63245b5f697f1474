//! Children under five with an enquiry, a plan or a worry, and those who were not brought or not found at home.

use caseload_domain::{
    body_map::{BodySite, BodyView, Figure, MarkKind, Mobility},
    child::{Level, Sex},
    code::YesNoNotAsked,
    concern::Concern,
    contact::{ContactType, Outcome},
    episode::{EpisodeOutcome, EpisodeReason},
    flag::{AbuseCategory, FlagSource, FlagType},
    measurement::MeasurementKind,
    person::RelationshipRole,
};

use super::{
    Adult, CALL, CLINIC, Entry, FATHER, Family, HOME, KID, Kid, LIAISON, MEETING, MOTHER, NO_ACCESS,
    NOT_BROUGHT, RAISED, Raised, Seen, TOLD, ToDo, Told,
};

pub(super) static FAMILIES: [Family; 9] = [
    Family {
        surname: "Malik",
        patch: "Spinney",
        street: "31 Needlemaker Way",
        inward: "4HD",
        phone: "07700 900331",
        ethnicity: "J",
        language: "Urdu",
        interpreter: false,
        adults: &[
            Adult { name: ("Nadia", "Malik"), age: 27, ..MOTHER },
            Adult {
                name: ("Shaheen", "Akhtar"),
                age: 55,
                role: RelationshipRole::Grandparent,
                responsible: YesNoNotAsked::No,
                ..MOTHER
            },
            Adult { name: ("Imran", "Malik"), age: 30, lives_here: YesNoNotAsked::No, ..FATHER },
        ],
        kids: &[Kid {
            given: "Sami",
            sex: Sex::Male,
            serial: Some(3),
            born: 1529,
            level: Level::UniversalPartnershipPlus,
            level_since: Some(17),
            line: 0.3,
            school: Some(("Mill Wheel Nursery", None, -1)),
            earlier: true,
            entries: &[
                Entry {
                    ago: 96,
                    at: Some((9, 50)),
                    with: &["Nadia"],
                    purpose: "Behaviour at nursery",
                    note: "Nadia worried that Sami hits since dad left. Calm in the room, brought her books. Agreed special time each evening and same words as nursery.",
                    voice: "\"Baba has a new house. It has no toys.\"",
                    ..HOME
                },
                Entry {
                    ago: 19,
                    at: Some((11, 5)),
                    minutes: 40,
                    with: &["Nadia", "Shaheen"],
                    purpose: "Planned follow-up",
                    note: "Bruise to left cheek, about 2 cm, fading. Nadia said he fell on the stairs; Shaheen said it was at his father's at the weekend. Drawn on the body map. Referral made the same day, Nadia told.",
                    voice: "Looked at the floor when asked. \"I was naughty at Baba's.\"",
                    restricted: true,
                    concerns: &[Concern::Injury],
                    mark: Some(&Seen {
                        seen_by: "Amina Yusuf",
                        figure: Figure::Child,
                        mobility: Mobility::Mobile,
                        kind: MarkKind::Bruise,
                        site: BodySite::LeftCheek,
                        view: BodyView::HeadLeft,
                        size: (20, 14),
                        colour: "yellow and green, fading",
                        explanation: "Fell on the stairs",
                        explained_by: "Nadia",
                        referred_after: 40,
                        referred_to: "Dina Farrow, children's social care",
                        outcome: "Strategy discussion tomorrow; no contact with his father until then",
                        accepted: (18, "Strategy discussion held, joint enquiry"),
                    }),
                    ..HOME
                },
                Entry {
                    ago: 18,
                    at: Some((14, 0)),
                    with: &["Police", "Dina Farrow, children's social care"],
                    purpose: "Strategy discussion",
                    note: "Police, social care and me. Outcome: joint enquiry. Child protection medical that evening. Sami stays with Nadia and Shaheen, no contact with Imran until seen.",
                    restricted: true,
                    ..MEETING
                },
                Entry {
                    ago: 17,
                    at: Some((9, 15)),
                    with: &["Dina Farrow, children's social care"],
                    purpose: "Enquiry begun",
                    note: "Dina leads. Medical: bruise not explained by a fall on stairs. Nursery asked for their notes. I send the chronology this week.",
                    ..LIAISON
                },
                Entry {
                    ago: 13,
                    at: Some((13, 0)),
                    minutes: 70,
                    with: &["Nadia", "Dina Farrow, children's social care"],
                    purpose: "Home visit with social worker",
                    note: "Seen and spoken to alone in the kitchen with Dina's picture cards. House warm, own bed made up. Nadia frightened of losing him; told her what happens next and when.",
                    voice: "Says he sleeps \"in the big bed with Nani now\".",
                    ..HOME
                },
                Entry {
                    ago: 6,
                    at: Some((10, 10)),
                    with: &["Nursery manager"],
                    purpose: "Notes from nursery",
                    note: "Two entries this term: a mark on the arm, said to be the cat; flinched at a raised hand. Copies kept with the chronology.",
                    ..LIAISON
                },
            ],
            flags: &[Raised {
                kind: FlagType::Section47Enquiry,
                source: (FlagSource::SocialCare, "Dina Farrow, after the strategy discussion"),
                since: 17,
                review: Some(-8),
                detail: "Initial conference within 15 working days of the strategy discussion. Speak with Dina before any visit. No contact with father until she says so.",
                restricted: true,
                ..RAISED
            }],
            tasks: &[
                ToDo("Conference report: to the chair two working days before", Some(-4), 17, None),
                ToDo("Initial child protection conference", Some(-8), 17, None),
                ToDo("Chronology to Dina Farrow", Some(13), 17, Some(13)),
            ],
            ..KID
        }],
    },
    Family {
        surname: "Singh",
        patch: "Belgrave",
        street: "58 Bobbin Close",
        inward: "6LN",
        phone: "07700 900342",
        ethnicity: "H",
        language: "Panjabi",
        interpreter: false,
        adults: &[
            Adult { name: ("Manjit", "Kaur"), age: 33, ..MOTHER },
            Adult { name: ("Gurdeep", "Singh"), age: 36, ..FATHER },
        ],
        kids: &[Kid {
            given: "Kiran",
            sex: Sex::Male,
            serial: Some(4),
            born: 1140,
            level: Level::UniversalPartnershipPlus,
            level_since: Some(105),
            line: -0.9,
            school: Some(("Wharfside Nursery", None, -1)),
            earlier: true,
            entries: &[
                Entry {
                    ago: 101,
                    at: Some((10, 30)),
                    with: &["Manjit", "Leah Oduya, social worker"],
                    purpose: "First visit on the plan",
                    note: "Gurdeep's drinking is the worry; he was at work. Manjit tired, house in order. Kiran in nappies, few words. Agreed nursery five mornings and talking time.",
                    voice: "Held two cars together and said \"bang daddy\".",
                    ..HOME
                },
                Entry {
                    ago: 68,
                    at: Some((14, 30)),
                    with: &["Manjit", "Leah Oduya, social worker", "Nursery key worker"],
                    purpose: "Child in need meeting",
                    note: "Nursery every day but two. Gurdeep has started with the alcohol service. Speech referral sent. Manjit would like a Panjabi-speaking worker.",
                    ..MEETING
                },
                Entry {
                    ago: 33,
                    at: Some((9, 30)),
                    with: &["Manjit", "Gurdeep"],
                    purpose: "Visit on the plan",
                    note: "Both parents in, calm. Kiran joins two words, dry until noon. Gurdeep six weeks without a drink, he says; Manjit nodded. Bottles in the recycling gone.",
                    voice: "\"Daddy build tower.\" Would not let go of his hand.",
                    ..HOME
                },
            ],
            flags: &[
                Raised {
                    kind: FlagType::ChildInNeed,
                    source: (FlagSource::SocialCare, "Leah Oduya, social worker"),
                    since: 105,
                    review: Some(5),
                    detail: "Plan with social care and nursery; see every month.",
                    ..RAISED
                },
                Raised {
                    kind: FlagType::ParentalSubstanceMisuse,
                    source: (FlagSource::Gp, "GP letter, father"),
                    since: 105,
                    review: Some(-40),
                    detail: "Father in alcohol treatment. Ask both, apart.",
                    restricted: true,
                    ..RAISED
                },
            ],
            tasks: &[
                ToDo("Ring nursery for Kiran's attendance before the review", Some(0), 4, None),
                ToDo("New date for the child in need review: ask Leah", Some(5), 12, None),
            ],
            ..KID
        }],
    },
    Family {
        surname: "Hussain",
        patch: "Highfields",
        street: "Flat 3, 77 Cordwainer Lane",
        inward: "1PW",
        phone: "07700 900350",
        ethnicity: "J",
        language: "Urdu",
        interpreter: false,
        adults: &[
            Adult { name: ("Sobia", "Hussain"), age: 22, ..MOTHER },
            Adult { name: ("Waqas", "Hussain"), age: 26, ..FATHER },
        ],
        kids: &[Kid {
            given: "Ibrahim",
            known_as: "Ibby",
            sex: Sex::Male,
            serial: Some(5),
            born: 65,
            level: Level::UniversalPlus,
            level_since: Some(44),
            line: -0.4,
            // Back at it at 13 days, as the note says.
            red_book: &[(0, MeasurementKind::Weight, 3_310)],
            entries: &[
                Entry {
                    ago: 52,
                    at: Some((11, 0)),
                    kind: ContactType::NewBirth,
                    minutes: 75,
                    with: &["Sobia"],
                    purpose: "New birth visit",
                    note: "3.31 kg, back to birth weight. First baby, Sobia's family in Lahore, Waqas on nights. Latch sore on both sides; cried when asked how she is. Listened. Feeding team rung from the sofa.",
                    voice: "Turned and turned his head until he found her.",
                    ..HOME
                },
                Entry {
                    ago: 45,
                    at: Some((13, 15)),
                    kind: ContactType::PackageSession,
                    with: &["Sobia", "Waqas"],
                    purpose: "Feeding support session",
                    note: "3.52 kg. Deep latch lying back, no pain for the first time. Waqas learned to wind him. Sobia smiled at the chart.",
                    voice: "Milk-drunk, both fists open.",
                    episode: true,
                    ..HOME
                },
                Entry {
                    ago: 31,
                    at: Some((15, 40)),
                    with: &["Sobia"],
                    purpose: "Call to Sobia",
                    note: "Feeds well, out of the house twice. Mother-in-law has come to stay. 6-8 week review given for two weeks' time at the hub.",
                    episode: true,
                    ..CALL
                },
                Entry {
                    ago: 17,
                    at: Some((10, 40)),
                    kind: ContactType::SixToEightWeeks,
                    purpose: "6-8 week review",
                    note: "Was not brought to Highfields Lantern. Rang twice: switched off. Text sent. Not like Sobia.",
                    ..NOT_BROUGHT
                },
            ],
            episodes: &[Told {
                reason: EpisodeReason::InfantFeeding,
                started: 48,
                review: -14,
                goals: &[("Feed without pain", 2, Some(7)), ("Go out with the baby on my own", 1, None)],
                scored: Some(31),
                ..TOLD
            }],
            tasks: &[
                ToDo("6-8 week review: no new date yet", Some(9), 17, None),
                ToDo("Knock at the flat if no answer to the text", Some(-1), 6, None),
            ],
            ..KID
        }],
    },
    Family {
        surname: "Bennett",
        patch: "Aylestone",
        street: "6 Penny Bridge Road",
        inward: "8SX",
        phone: "07700 900369",
        ethnicity: "D",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Shanelle", "Bennett"), age: 20, ..MOTHER },
            Adult {
                name: ("Kyle", "Rowley"),
                age: 23,
                responsible: YesNoNotAsked::Yes,
                lives_here: YesNoNotAsked::No,
                ..FATHER
            },
        ],
        kids: &[Kid {
            given: "Isla",
            serial: Some(6),
            born: 381,
            level: Level::UniversalPartnershipPlus,
            level_since: Some(118),
            line: -0.6,
            earlier: true,
            entries: &[
                Entry {
                    ago: 118,
                    at: Some((10, 20)),
                    with: &["Shanelle"],
                    purpose: "After the move",
                    note: "New flat, damp in the bedroom, mattress on the floor. Shanelle alone most days, college stopped. Isla crawls, bright. Early help meeting agreed, level up.",
                    voice: "Pulled up on my bag and laughed.",
                    ..HOME
                },
                Entry {
                    ago: 74,
                    at: Some((15, 0)),
                    with: &["Shanelle"],
                    purpose: "Call to Shanelle",
                    note: "Shanelle short on the phone: fine, busy, baby fine. A man's voice behind her. Offered the hub; said maybe.",
                    ..CALL
                },
                Entry {
                    ago: 20,
                    at: Some((9, 40)),
                    kind: ContactType::TwelveMonths,
                    purpose: "10-12 month review",
                    note: "No reply at the agreed time. Curtains drawn at ten, pram in the hall window. Card left.",
                    ..NO_ACCESS
                },
                Entry {
                    ago: 11,
                    at: Some((10, 50)),
                    with: &["Housing officer"],
                    purpose: "Call with housing",
                    note: "Rent two months behind. Damp team were not let in either. She will knock and ring me.",
                    ..LIAISON
                },
                Entry {
                    ago: 5,
                    at: Some((10, 15)),
                    kind: ContactType::TwelveMonths,
                    purpose: "10-12 month review, second try",
                    decided: "Safeguarding lead today. A joint visit with housing, or a referral if she says so; nobody waits for a third try.",
                    note: "No access twice now. Heard a child cough inside, nobody came. Rang from the step: rang out. Housing not let in either. Think about escalating: to safeguarding lead today.",
                    ..NO_ACCESS
                },
            ],
            tasks: &[
                ToDo("10-12 month review: not seen for four months", Some(16), 20, None),
                ToDo("Isla: decision with safeguarding lead, joint visit or referral", Some(0), 5, None),
            ],
            ..KID
        }],
    },
    Family {
        surname: "Wright",
        patch: "Saffron",
        street: "22 Damson Court",
        inward: "6JT",
        phone: "07700 900358",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult {
                name: ("Maureen", "Tebbutt"),
                age: 52,
                role: RelationshipRole::FosterCarer,
                responsible: YesNoNotAsked::No,
                ..MOTHER
            },
            Adult { name: ("Chelsea", "Wright"), age: 23, lives_here: YesNoNotAsked::No, ..MOTHER },
        ],
        kids: &[Kid {
            given: "Poppy",
            known_as: "Pops",
            serial: Some(15),
            born: 832,
            level: Level::UniversalPartnershipPlus,
            level_since: Some(176),
            visit_note: "Carer's address is not known to the birth family",
            line: -0.3,
            opened: Some(180),
            entries: &[
                Entry {
                    ago: 160,
                    at: Some((10, 0)),
                    kind: ContactType::HealthReview,
                    minutes: 60,
                    with: &["Maureen"],
                    purpose: "First health assessment, health visitor's part",
                    note: "Came with one bag. Immunisations two behind, catch-up booked. Sleeps only with the door open. Eats fast, hides bread. Maureen steady and warm.",
                    voice: "Said \"more\" to everything, even the plaster.",
                    ..HOME
                },
                Entry {
                    ago: 110,
                    at: Some((13, 30)),
                    with: &["Maureen"],
                    purpose: "Follow-up",
                    note: "Grown out of two sizes. 12.0 kg. No bread hidden for a week. Quiet after contact days; it was named with her in simple words.",
                    voice: "\"Mo-mo home?\" She means Maureen.",
                    ..HOME
                },
                Entry {
                    ago: 61,
                    at: Some((11, 20)),
                    kind: ContactType::TwoYears,
                    minutes: 60,
                    with: &["Maureen"],
                    purpose: "2 year review",
                    note: "ASQ all white but personal-social, near the line. Forty words and joins two. Dentist seen, no decay. Memory box begun; photo of Chelsea by the bed.",
                    voice: "Put the doll to bed and left the door open.",
                    ..HOME
                },
            ],
            flags: &[Raised {
                kind: FlagType::LookedAfter,
                source: (FlagSource::SocialCare, "Placement notice"),
                since: 176,
                review: Some(-7),
                detail: "Interim care order. Carer's address and phone not to be shared with birth family. Consent papers with the social worker.",
                ..RAISED
            }],
            tasks: &[
                ToDo("Review health assessment, at home", Some(-7), 30, None),
                ToDo("Ring Maureen about the contact change", Some(-1), 4, None),
            ],
            ..KID
        }],
    },
    Family {
        surname: "Lewis",
        patch: "Saffron",
        street: "Flat 8, 40 Rookery Lane",
        inward: "9BE",
        phone: "07700 900371",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Jade", "Lewis"), age: 19, ..MOTHER },
            Adult {
                name: ("Connor", "Spence"),
                age: 24,
                responsible: YesNoNotAsked::NotAsked,
                lives_here: YesNoNotAsked::No,
                ..FATHER
            },
        ],
        kids: &[Kid {
            born: -77,
            level: Level::UniversalPartnershipPlus,
            level_since: Some(33),
            opened: Some(47),
            entries: &[
                Entry {
                    ago: 33,
                    at: Some((14, 0)),
                    with: &["Community midwife", "Leah Oduya, social worker"],
                    purpose: "Pre-birth meeting",
                    note: "Jade was in care herself until 18 and wants this baby. Connor on probation; first child lives with his parents. Pre-birth assessment agreed. Planning meeting before 34 weeks.",
                    restricted: true,
                    ..MEETING
                },
                Entry {
                    ago: 12,
                    at: Some((9, 30)),
                    kind: ContactType::Antenatal,
                    outcome: Outcome::NotSeen,
                    minutes: 60,
                    with: &["Jade"],
                    purpose: "Antenatal contact",
                    note: "27 weeks. Jade had a list of questions. Midwife seen each time. Flat clean and bare; baby bank asked with her. Stopped smoking at the booking. Asked alone: feels safe, door has a new lock.",
                    ..HOME
                },
            ],
            flags: &[Raised {
                kind: FlagType::UnbornSafeguarding,
                source: (FlagSource::Midwife, "Safeguarding midwife's referral"),
                since: 33,
                review: Some(-42),
                detail: "Pre-birth assessment. Tell social worker and midwife of any missed contact. Birth plan says who may visit.",
                ..RAISED
            }],
            tasks: &[
                ToDo("Second antenatal contact, with Leah", Some(-15), 12, None),
                ToDo("Baby bank: cot and clothes for Jade", Some(-3), 12, None),
            ],
            ..KID
        }],
    },
    Family {
        surname: "Green",
        patch: "Whitwick",
        street: "3 Coppice Gate",
        inward: "2FD",
        phone: "07700 900388",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Leanne", "Green"), age: 30, ..MOTHER },
            Adult { name: ("Craig", "Green"), age: 33, ..FATHER },
        ],
        kids: &[Kid {
            given: "Alfie",
            sex: Sex::Male,
            serial: Some(16),
            born: 552,
            level: Level::UniversalPlus,
            level_since: Some(88),
            line: 0.8,
            earlier: true,
            entries: &[
                Entry {
                    ago: 88,
                    at: Some((11, 0)),
                    with: &["Leanne"],
                    purpose: "Early help assessment",
                    note: "Leanne's arthritis worse this year, cannot lift Alfie on bad days. Craig lost work. Wrote the assessment together; I am lead professional. Home-Start and occupational therapy asked.",
                    voice: "Climbed the sofa by himself and bowed.",
                    ..HOME
                },
                Entry {
                    ago: 40,
                    at: Some((13, 0)),
                    with: &["Leanne", "Craig", "Home-Start volunteer"],
                    purpose: "Early help meeting",
                    note: "Volunteer comes Mondays. Low cot side fitted. Craig has shifts from next month. Leanne laughs again about the stairs.",
                    ..MEETING
                },
                Entry {
                    ago: 26,
                    at: Some((10, 45)),
                    with: &["Leanne"],
                    purpose: "Follow-up at home",
                    note: "Twelve words, points at all he wants. Harness for the pram to get in by himself. Money: disability form sent.",
                    voice: "\"Up! Alfie up.\" Waited for mum to sit first.",
                    ..HOME
                },
            ],
            flags: &[Raised {
                kind: FlagType::Other,
                source: (FlagSource::OwnObservation, "Assessment with the family"),
                since: 88,
                review: Some(-46),
                detail: "Early Help, lead professional: you. Mother's illness; ask how her hands are before planning a visit.",
                ..RAISED
            }],
            tasks: &[ToDo("Early help review: invite everyone", Some(-30), 5, None)],
            ..KID
        }],
    },
    Family {
        surname: "Reid",
        patch: "Saffron",
        street: "71 Brickfield Terrace",
        inward: "3GA",
        phone: "07700 900395",
        ethnicity: "D",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Tasha", "Reid"), age: 26, ..MOTHER },
            Adult {
                name: ("Jerome", "Grant"),
                age: 31,
                responsible: YesNoNotAsked::Yes,
                lives_here: YesNoNotAsked::No,
                ..FATHER
            },
        ],
        kids: &[Kid {
            given: "Jayden",
            sex: Sex::Male,
            serial: Some(17),
            born: 283,
            level: Level::UniversalPlus,
            level_since: Some(21),
            line: 0.5,
            earlier: true,
            entries: &[
                Entry {
                    ago: 25,
                    at: Some((9, 45)),
                    with: &["Tasha"],
                    purpose: "Visit before the review",
                    note: "Flat warm, own tenancy at last. Jayden sits, eats with his fingers, 9.1 kg. Tasha has her course place and a nursery start. She asked to keep me a while.",
                    voice: "Banged the spoon until she sang.",
                    ..HOME
                },
                Entry {
                    ago: 21,
                    at: Some((14, 0)),
                    with: &["Tasha", "Social worker", "Refuge key worker"],
                    purpose: "Child in need review: plan ended",
                    note: "All agreed the plan has done its work. Stepped down to Universal Plus. Tasha read her own page aloud.",
                    ..MEETING
                },
            ],
            flags: &[
                Raised {
                    kind: FlagType::ChildInNeed,
                    source: (FlagSource::SocialCare, "Plan after the move to the refuge"),
                    since: 258,
                    review: Some(21),
                    detail: "Plan with social care and the refuge.",
                    ended: Some((21, "Review meeting: needs met, stepped down to Universal Plus")),
                    ..RAISED
                },
                Raised {
                    kind: FlagType::DomesticAbuse,
                    source: (FlagSource::Police, "Police notification"),
                    since: 258,
                    detail: "New address not known to father. Never leave a voicemail with our name.",
                    restricted: true,
                    ..RAISED
                },
            ],
            episodes: &[Told {
                reason: EpisodeReason::Parenting,
                package: Some("early-start"),
                consent: Some("Tasha Reid"),
                started: 21,
                review: -63,
                sessions: 20,
                over: Some("Early Start lasts until the second birthday"),
                goals: &[
                    ("Feel settled on our own", 5, None),
                    ("Start college without worry about Jayden", 3, None),
                ],
                ..TOLD
            }],
            tasks: &[ToDo("First Universal Plus session with Tasha", Some(-2), 21, None)],
            ..KID
        }],
    },
    Family {
        surname: "Fletcher",
        patch: "Westcotes",
        street: "104 Hollow Oak Drive",
        inward: "7UR",
        phone: "07700 900402",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Stacey", "Fletcher"), age: 28, ..MOTHER },
            Adult {
                name: ("Lee", "Orton"),
                age: 35,
                responsible: YesNoNotAsked::Yes,
                lives_here: YesNoNotAsked::No,
                ..FATHER
            },
        ],
        kids: &[
            Kid {
                given: "Mason",
                sex: Sex::Male,
                serial: Some(18),
                born: 1210,
                level: Level::UniversalPlus,
                level_since: Some(70),
                visit_note: "Threats to a worker last year by a visitor; no lone visits after four",
                line: 0.1,
                school: Some(("Weir Lane Nursery", None, -1)),
                earlier: true,
                entries: &[
                    Entry {
                        ago: 70,
                        at: Some((10, 0)),
                        minutes: 90,
                        with: &["Stacey", "Social worker", "Nursery manager"],
                        purpose: "Review conference: plan ended",
                        note: "Child protection plan ended, all agreed. Lee has moved out and sees the boys at his mother's. Stacey through the course. Universal Plus for a term.",
                        ..MEETING
                    },
                    Entry {
                        ago: 35,
                        at: Some((11, 30)),
                        with: &["Stacey"],
                        purpose: "Follow-up with both boys",
                        note: "One visit for both. Mornings calmer since the chart. Stacey shouts less and says so herself. Dentist missed twice; she rang for a new date with me there.",
                        voice: "\"I got five stars and Harley got two.\"",
                        concerns: &[Concern::Teeth, Concern::MissedHealthCare],
                        ..HOME
                    },
                ],
                flags: &[
                    Raised {
                        kind: FlagType::ChildProtectionPlan,
                        categories: &[AbuseCategory::Emotional],
                        source: (FlagSource::SocialCare, "Initial conference"),
                        since: 330,
                        review: Some(70),
                        detail: "Plan for both boys.",
                        ended: Some((
                            70,
                            "Review conference ended the plan: no longer at risk of significant harm",
                        )),
                        ..RAISED
                    },
                    Raised {
                        kind: FlagType::HomeRisk,
                        source: (FlagSource::Colleague, "Incident form, family hub"),
                        since: 280,
                        review: Some(9),
                        detail: "A visitor threatened a worker at the door. No lone visits after four.",
                        ..RAISED
                    },
                ],
                episodes: &[Told {
                    reason: EpisodeReason::Behaviour,
                    started: 68,
                    review: -22,
                    sessions: 10,
                    over: Some("Two boys, and nursery as well as home"),
                    goals: &[
                        ("Get out of the door without shouting", 2, Some(6)),
                        ("Bedtime by eight", 3, Some(5)),
                    ],
                    scored: Some(35),
                    ..TOLD
                }],
                tasks: &[ToDo("Session six with Stacey, at the hub", Some(-4), 35, None)],
                ..KID
            },
            Kid {
                given: "Harley",
                sex: Sex::Male,
                serial: Some(19),
                born: 640,
                level: Level::Universal,
                line: 0.4,
                earlier: true,
                entries: &[
                    Entry {
                        ago: 35,
                        at: Some((11, 30)),
                        with: &["Stacey"],
                        purpose: "Follow-up with both boys",
                        note: "Seen with Mason. Ten words, climbs everything. Stair gate off its hinge, put back while I was there.",
                        voice: "Copied each thing Mason did, half a second later.",
                        concerns: &[Concern::HomeConditions],
                        ..HOME
                    },
                    Entry {
                        ago: 14,
                        at: Some((10, 10)),
                        kind: ContactType::WeightAndFeeding,
                        with: &["Stacey"],
                        purpose: "Weigh-in",
                        note: "12.1 kg. Milk down to two cups, eats better for it. Yesterday's vest and a nappy from the night: Stacey had overslept, and was ashamed.",
                        concerns: &[Concern::Hygiene],
                        voice: "Sat on the scales with his coat on and refused to part with it.",
                        ..CLINIC
                    },
                ],
                flags: &[Raised {
                    kind: FlagType::ChildProtectionPlan,
                    categories: &[AbuseCategory::Emotional],
                    source: (FlagSource::SocialCare, "Initial conference"),
                    since: 330,
                    review: Some(70),
                    detail: "Plan for both boys.",
                    ended: Some((
                        70,
                        "Review conference ended the plan: no longer at risk of significant harm",
                    )),
                    ..RAISED
                }],
                episodes: &[Told {
                    reason: EpisodeReason::Sleep,
                    started: 300,
                    review: 240,
                    sessions: 5,
                    goals: &[("Sleep in his own cot", 1, Some(8))],
                    scored: Some(270),
                    ended: Some((232, EpisodeOutcome::NeedsMet, "Own cot, one waking, Stacey rested.")),
                    ..TOLD
                }],
                ..KID
            },
        ],
    },
];
