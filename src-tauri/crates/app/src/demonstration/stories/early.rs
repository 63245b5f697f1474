//! Under-fives at universal and Universal Plus: newborns, the unborn, moves, reviews due and goals met.

use caseload_domain::{
    child::{Level, Sex},
    code::YesNoNotAsked,
    contact::{ContactType, Outcome, Setting},
    episode::{EpisodeOutcome, EpisodeReason},
    flag::{FlagSource, FlagStatus, FlagType},
    person::RelationshipRole,
};

use super::{
    Adult, CALL, CLINIC, Entry, FATHER, Family, HOME, KID, Kid, LIAISON, MOTHER, NOT_BROUGHT, RAISED, Raised,
    TOLD, ToDo, Told,
};

pub(super) static FAMILIES: [Family; 17] = [
    Family {
        surname: "Ali",
        patch: "Westcotes",
        street: "112 Thimble Street",
        inward: "0RN",
        phone: "07700 900401",
        ethnicity: "J",
        language: "Urdu",
        interpreter: false,
        adults: &[
            Adult { name: ("Rabia", "Ali"), age: 28, ..MOTHER },
            Adult { name: ("Kamran", "Ali"), age: 31, ..FATHER },
        ],
        kids: &[Kid {
            given: "Zaynab",
            serial: Some(20),
            born: 12,
            gestation: Some((39, 6)),
            entries: &[Entry {
                ago: 6,
                at: Some((15, 10)),
                with: &["Rabia"],
                purpose: "First call",
                note: "Home on day two, well. Breastfeeding, milk in. Midwife signs off this week. Visit given for 09:15, ring the side door.",
                ..CALL
            }],
            tasks: &[ToDo("New birth visit, at home 09:15", Some(0), 6, None)],
            ..KID
        }],
    },
    Family {
        surname: "Nowak",
        patch: "Saffron",
        street: "5 Kingfisher Parade",
        inward: "4DL",
        phone: "07700 900417",
        ethnicity: "C",
        language: "Polish",
        interpreter: false,
        adults: &[
            Adult { name: ("Katarzyna", "Nowak"), age: 30, ..MOTHER },
            Adult { name: ("Marcin", "Nowak"), age: 33, ..FATHER },
        ],
        kids: &[Kid {
            given: "Oliwia",
            serial: Some(21),
            born: 17,
            gestation: Some((40, 2)),
            entries: &[Entry {
                ago: 7,
                at: Some((9, 0)),
                kind: ContactType::NewBirth,
                outcome: Outcome::CancelledByFamily,
                purpose: "New birth visit",
                note: "Family away at her sister's in Derby; Katarzyna rang to say so. Baby well, midwife there saw her. Rebooked for 09:30, the day after they are home.",
                ..HOME
            }],
            tasks: &[ToDo("New birth visit, rebooked, at home 09:30 tomorrow", Some(3), 7, None)],
            ..KID
        }],
    },
    Family {
        surname: "Abdi",
        patch: "Highfields",
        street: "Flat 12, 18 Lamplighter Street",
        inward: "0JE",
        phone: "07700 900107",
        ethnicity: "N",
        language: "Somali",
        interpreter: true,
        adults: &[
            Adult { name: ("Hodan", "Warsame"), age: 29, ..MOTHER },
            Adult { name: ("Abdi", "Hassan"), age: 34, ..FATHER },
        ],
        kids: &[
            Kid {
                given: "Idris",
                sex: Sex::Male,
                serial: Some(10),
                born: 49,
                level: Level::UniversalPlus,
                level_since: Some(35),
                visit_note: "Somali interpreter: book a woman, Hodan prefers by phone",
                line: -0.3,
                entries: &[
                    Entry {
                        ago: 35,
                        at: Some((11, 0)),
                        kind: ContactType::NewBirth,
                        minutes: 80,
                        with: &["Hodan", "Abdi"],
                        purpose: "New birth visit",
                        note: "3.90 kg, above birth weight. Feeds hourly in the evening; latch shallow on the left, better after moving. Hodan tired, cousin comes on Fridays. Universal Plus for feeding agreed.",
                        voice: "Alert, looked from Hodan to the window and back.",
                        ..HOME
                    },
                    Entry {
                        ago: 19,
                        at: Some((10, 30)),
                        kind: ContactType::PackageSession,
                        with: &["Hodan"],
                        purpose: "Feeding support session",
                        note: "Whole feed watched: chin first now, long draws. One top-up of 60 ml at night since the weekend. Hodan would like to drop it.",
                        voice: "Settled to Hodan's voice before she lifted him.",
                        episode: true,
                        ..HOME
                    },
                ],
                episodes: &[Told {
                    reason: EpisodeReason::InfantFeeding,
                    started: 35,
                    review: -21,
                    goals: &[
                        ("Breast milk only again", 4, None),
                        ("Two hours' rest in the evening", 2, None),
                    ],
                    ..TOLD
                }],
                tasks: &[
                    ToDo(
                        "6-8 week review, 13:00 at Westcotes. Somali interpreter asked for",
                        Some(0),
                        19,
                        None,
                    ),
                    ToDo("Confirm interpreter with the agency", Some(6), 13, Some(6)),
                ],
                ..KID
            },
            Kid {
                given: "Ilhan",
                serial: Some(22),
                born: 1180,
                line: 0.2,
                school: Some(("Lantern Nursery", None, -1)),
                earlier: true,
                entries: &[Entry {
                    ago: 35,
                    at: Some((11, 0)),
                    with: &["Hodan", "Abdi"],
                    purpose: "Seen with the new baby",
                    note: "Proud sister. Speaks Somali at home, English at nursery, mixes neither. Eats better since the baby came, to show him how.",
                    voice: "\"Idris is too small for rice.\"",
                    ..HOME
                }],
                ..KID
            },
        ],
    },
    Family {
        surname: "Khan",
        patch: "Evington",
        street: "47 Swithland View",
        inward: "5WG",
        phone: "07700 900115",
        ethnicity: "J",
        language: "Urdu",
        interpreter: false,
        adults: &[
            Adult { name: ("Maryam", "Khan"), age: 32, ..MOTHER },
            Adult { name: ("Usman", "Khan"), age: 34, ..FATHER },
        ],
        kids: &[Kid {
            born: -35,
            level: Level::UniversalPlus,
            opened: Some(28),
            entries: &[Entry {
                ago: 5,
                at: Some((16, 10)),
                with: &["Maryam"],
                purpose: "Call to Maryam",
                note: "Back from Lahore last week, 34 weeks, well. Low after her first baby, seen by the perinatal team then. Would like me before the birth; works for two more weeks.",
                ..CALL
            }],
            flags: &[Raised {
                kind: FlagType::ParentalMentalHealth,
                source: (FlagSource::Midwife, "Booking letter"),
                since: 28,
                detail: "Postnatal depression after her first baby. Ask how she is at each contact; plan with the perinatal team.",
                ..RAISED
            }],
            tasks: &[ToDo("Antenatal contact: not booked, 35 weeks today", Some(-7), 5, None)],
            ..KID
        }],
    },
    Family {
        surname: "Brooks",
        patch: "Aylestone",
        street: "19 Silver Birch Way",
        inward: "8QD",
        phone: "07700 900424",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Hannah", "Brooks"), age: 34, ..MOTHER },
            Adult {
                name: ("Beth", "Sharpe"),
                age: 36,
                role: RelationshipRole::MothersPartner,
                responsible: YesNoNotAsked::NotAsked,
                ..MOTHER
            },
        ],
        kids: &[Kid {
            born: -42,
            opened: Some(21),
            tasks: &[ToDo("Antenatal contact, by phone 15:45", Some(0), 10, None)],
            ..KID
        }],
    },
    Family {
        surname: "Solanki",
        patch: "Evington",
        street: "83 Marigold Close",
        inward: "6PY",
        phone: "07700 900077",
        ethnicity: "H",
        language: "Gujarati",
        interpreter: false,
        adults: &[
            Adult { name: ("Hetal", "Solanki"), age: 31, ..MOTHER },
            Adult { name: ("Nilesh", "Solanki"), age: 34, ..FATHER },
            Adult {
                name: ("Kokila", "Solanki"),
                age: 61,
                role: RelationshipRole::Grandparent,
                responsible: YesNoNotAsked::No,
                ..MOTHER
            },
        ],
        kids: &[Kid {
            given: "Anaya",
            serial: Some(7),
            born: 948,
            level: Level::UniversalPlus,
            level_since: Some(203),
            line: -0.2,
            school: Some(("Little Acorns", None, -1)),
            earlier: true,
            entries: &[
                Entry {
                    ago: 203,
                    at: Some((10, 40)),
                    with: &["Hetal", "Kokila"],
                    purpose: "Speech",
                    note: "About fifteen words in Gujarati and English, understands both. Talks most to Kokila in the kitchen. Universal Plus for speech: waiting, choices, songs in either language.",
                    voice: "Led me to the fridge and said \"dudh\".",
                    ..HOME
                },
                Entry {
                    ago: 92,
                    at: Some((14, 20)),
                    with: &["Hetal"],
                    purpose: "Call to Hetal",
                    note: "Joins two words most days. Hearing test clear. Little Acorns to fill in their half of the two-year form.",
                    episode: true,
                    ..CALL
                },
                Entry {
                    ago: 20,
                    at: Some((9, 20)),
                    with: &["Manager, Little Acorns"],
                    purpose: "Form asked for again",
                    note: "Nursery part still not back, key worker off sick. Promised by the end of term.",
                    ..LIAISON
                },
            ],
            episodes: &[Told {
                reason: EpisodeReason::SpeechAndLanguage,
                started: 203,
                review: 4,
                goals: &[
                    ("Ask for things with words", 2, Some(6)),
                    ("Sit for a story with Nilesh", 3, Some(7)),
                ],
                scored: Some(92),
                ..TOLD
            }],
            tasks: &[ToDo("2 year review: nursery part not back from Little Acorns", Some(35), 60, None)],
            ..KID
        }],
    },
    Family {
        surname: "Demir",
        patch: "Saffron",
        street: "Flat 2, 9 Tannery Fold",
        inward: "7XB",
        phone: "07700 900085",
        ethnicity: "C",
        language: "Turkish",
        interpreter: true,
        adults: &[
            Adult { name: ("Aylin", "Demir"), age: 27, ..MOTHER },
            Adult { name: ("Murat", "Demir"), age: 30, lives_here: YesNoNotAsked::No, ..FATHER },
        ],
        kids: &[Kid {
            given: "Elif",
            serial: Some(8),
            born: 942,
            gestation: None,
            level: Level::UniversalPlus,
            level_since: Some(12),
            opened: Some(14),
            entries: &[
                Entry {
                    ago: 13,
                    at: Some((13, 20)),
                    with: &["Aylin"],
                    purpose: "Moved in",
                    note: "Moved from Enfield yesterday, no red book with her. Staying with a cousin. Two year review never done, she thinks. Interpreter booked for the visit.",
                    ..CALL
                },
                Entry {
                    ago: 12,
                    at: Some((9, 40)),
                    with: &["Child health, former area"],
                    purpose: "Records asked for",
                    note: "Moved in without records. Asked by secure mail and phone; their office is short this week. No flags they can see on the screen.",
                    ..LIAISON
                },
            ],
            episodes: &[Told {
                reason: EpisodeReason::Other,
                detail: "New to the city, no home of their own yet",
                started: 12,
                review: -44,
                sessions: 4,
                goals: &[("Find a place for us", 1, None), ("Nursery for Elif", 2, None)],
                ..TOLD
            }],
            tasks: &[
                ToDo("2 year review, with Turkish interpreter", Some(42), 13, None),
                ToDo("Records from the former area: chase", Some(-1), 12, None),
            ],
            ..KID
        }],
    },
    Family {
        surname: "Thompson",
        patch: "Aylestone",
        street: "27 Wheatsheaf Close",
        inward: "9HU",
        phone: "07700 900093",
        ethnicity: "D",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Rochelle", "Thompson"), age: 33, ..MOTHER },
            Adult { name: ("Marcus", "Thompson"), age: 35, ..FATHER },
        ],
        kids: &[Kid {
            given: "Noah",
            sex: Sex::Male,
            serial: Some(9),
            born: 361,
            line: 0.9,
            earlier: true,
            entries: &[
                Entry {
                    ago: 162,
                    at: Some((10, 10)),
                    kind: ContactType::WeightAndFeeding,
                    with: &["Rochelle", "Marcus"],
                    purpose: "Weigh-in",
                    note: "8.9 kg, 75th to 91st. Started on mashed plantain and loves it. Both back at work soon, nanny share.",
                    voice: "Ate the corner of his chart.",
                    ..CLINIC
                },
                Entry {
                    ago: 90,
                    at: Some((11, 30)),
                    kind: ContactType::WeightAndFeeding,
                    with: &["Rochelle"],
                    purpose: "Weigh-in",
                    note: "7.2 kg, first cold over. Mother has dropped the night feed.",
                    error: Some((89, "Written on the wrong child's record: another Noah in the same clinic")),
                    ..CLINIC
                },
                Entry {
                    ago: 21,
                    at: Some((16, 0)),
                    kind: ContactType::ProfessionalLiaison,
                    mode: caseload_domain::contact::Mode::Letter,
                    minutes: 5,
                    purpose: "Letter for the 10-12 month review",
                    note: "Letter and text sent with three dates. Voicemail last week not answered.",
                    ..LIAISON
                },
            ],
            tasks: &[ToDo("10-12 month review: letter sent three weeks ago, no reply", Some(-4), 21, None)],
            ..KID
        }],
    },
    Family {
        surname: "Okafor",
        patch: "Westcotes",
        street: "60 Foundry Rise",
        inward: "2ZE",
        phone: "07700 900123",
        ethnicity: "N",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Ngozi", "Okafor"), age: 35, ..MOTHER },
            Adult { name: ("Emeka", "Okafor"), age: 38, ..FATHER },
        ],
        kids: &[Kid {
            given: "Leo",
            sex: Sex::Male,
            serial: Some(12),
            born: 359,
            line: 0.6,
            earlier: true,
            entries: &[Entry {
                ago: 91,
                at: Some((9, 30)),
                kind: ContactType::WeightAndFeeding,
                with: &["Emeka"],
                purpose: "Weigh-in with dad",
                note: "9.4 kg. Emeka on leave, brings him each month. Eczema behind the knees settled with the ointment. Pepper soup tried, with surprise.",
                voice: "Patted the scales and waited for applause.",
                ..CLINIC
            }],
            tasks: &[ToDo("10-12 month review, at home 11:30", Some(-6), 13, None)],
            ..KID
        }],
    },
    // The same baby, written down again by a bank nurse at a drop-in: a pair for the list of possible duplicates.
    Family {
        surname: "Okafor",
        patch: "Westcotes",
        street: "60 Foundry Rise",
        inward: "2ZE",
        phone: "07700 900123",
        ethnicity: "N",
        language: "English",
        interpreter: false,
        adults: &[],
        kids: &[Kid {
            given: "Leo",
            sex: Sex::Male,
            born: 359,
            line: 0.6,
            opened: Some(9),
            entries: &[Entry {
                ago: 9,
                at: Some((14, 10)),
                kind: ContactType::WeightAndFeeding,
                with: &["His father"],
                purpose: "Drop-in at the library",
                note: "Came without the red book. Weighed clothed, so not written down. Crawls fast and stands at the chairs.",
                voice: "Took the pen and kept it.",
                ..CLINIC
            }],
            ..KID
        }],
    },
    Family {
        surname: "Patel",
        patch: "Belgrave",
        street: "15 Weaver's Green",
        inward: "5NS",
        phone: "07700 900131",
        ethnicity: "H",
        language: "Gujarati",
        interpreter: false,
        adults: &[
            Adult { name: ("Priti", "Patel"), age: 29, ..MOTHER },
            Adult { name: ("Jignesh", "Patel"), age: 32, ..FATHER },
        ],
        kids: &[Kid {
            given: "Reya",
            serial: Some(13),
            born: 114,
            level: Level::UniversalPlus,
            level_since: Some(56),
            line: 0.1,
            earlier: true,
            entries: &[
                Entry {
                    ago: 56,
                    at: Some((10, 0)),
                    kind: ContactType::PackageSession,
                    with: &["Priti"],
                    purpose: "Feeding support session",
                    note: "Universal Plus for feeding. Sore for weeks, tells nobody at home. Thrush likely, both to the GP today. Nipple shield off again.",
                    voice: "Sucked her fist and looked at me sideways.",
                    episode: true,
                    ..HOME
                },
                Entry {
                    ago: 35,
                    at: Some((13, 10)),
                    kind: ContactType::PackageSession,
                    with: &["Priti", "Jignesh"],
                    purpose: "Feeding support session",
                    note: "No pain since the cream. Feeds in the front room with the family there, first time. Jignesh brings the water.",
                    voice: "Grinned with milk in her mouth.",
                    episode: true,
                    ..HOME
                },
                Entry {
                    ago: 21,
                    at: Some((11, 0)),
                    kind: ContactType::PackageSession,
                    with: &["Priti"],
                    purpose: "Feeding support session",
                    note: "Going well; peer supporter has been. Talked about going back to work and milk.",
                    voice: "Held on to her bangles the whole time.",
                    episode: true,
                    ..HOME
                },
                Entry {
                    ago: 14,
                    at: Some((11, 10)),
                    kind: ContactType::WeightAndFeeding,
                    with: &["Priti"],
                    purpose: "Weight check",
                    note: "6.38 kg, just above the 50th. Priti plots it herself.",
                    voice: "Legs going like a swimmer.",
                    amended: Some((
                        13,
                        "6.83 kg, just above the 50th. Priti plots it herself.",
                        "Two figures changed places",
                    )),
                    ..CLINIC
                },
            ],
            episodes: &[Told {
                reason: EpisodeReason::InfantFeeding,
                started: 56,
                review: -7,
                sessions: 5,
                goals: &[("Feed without pain", 1, Some(8)), ("Feed with the family in the room", 2, Some(7))],
                scored: Some(21),
                ..TOLD
            }],
            tasks: &[ToDo("3-4 month contact and last feeding session", Some(-7), 14, None)],
            ..KID
        }],
    },
    Family {
        surname: "Parmar",
        patch: "Belgrave",
        street: "8 Heron Bank Road",
        inward: "7AF",
        phone: "07700 900437",
        ethnicity: "H",
        language: "Gujarati",
        interpreter: false,
        adults: &[
            Adult { name: ("Komal", "Parmar"), age: 30, ..MOTHER },
            Adult { name: ("Hiren", "Parmar"), age: 33, ..FATHER },
        ],
        kids: &[Kid {
            given: "Veer",
            sex: Sex::Male,
            serial: Some(23),
            level: Level::UniversalPlus,
            level_since: Some(8),
            born: 430,
            line: 0.3,
            earlier: true,
            entries: &[
                Entry {
                    ago: 112,
                    at: Some((10, 30)),
                    kind: ContactType::PackageSession,
                    with: &["Komal"],
                    purpose: "Sleep support session",
                    note: "Six wakings, fed back to sleep each time. Diary begun. Chose one thing: bath, book, bed at seven.",
                    voice: "Rubbed his eyes and fought it.",
                    episode: true,
                    ..HOME
                },
                Entry {
                    ago: 91,
                    at: Some((13, 0)),
                    kind: ContactType::PackageSession,
                    with: &["Komal", "Hiren"],
                    purpose: "Sleep support session",
                    note: "Three wakings. Hiren settles him with a hand on the back. Komal slept four hours and cried about it, happily.",
                    voice: "Pointed at the cot and said \"nini\".",
                    episode: true,
                    ..HOME
                },
                Entry {
                    ago: 63,
                    at: Some((9, 50)),
                    kind: ContactType::PackageSession,
                    with: &["Komal"],
                    purpose: "Sleep support, last session",
                    note: "Sleeps seven to five, one waking in the week. Goals scored, both met. Closed with a card from Komal.",
                    voice: "Waved from the step before I was out of the gate.",
                    episode: true,
                    ..HOME
                },
            ],
            episodes: &[Told {
                reason: EpisodeReason::Sleep,
                started: 119,
                review: 59,
                sessions: 5,
                goals: &[("Sleep until five", 1, Some(9)), ("Settle without a feed", 2, Some(8))],
                scored: Some(91),
                ended: Some((
                    63,
                    EpisodeOutcome::NeedsMet,
                    "Goals met: sleeps through most nights, both parents rested.",
                )),
                again: Some((8, "Awake at two again since a cold; both parents worn out", -20)),
                ..TOLD
            }],
            ..KID
        }],
    },
    Family {
        surname: "Cooper",
        patch: "Westcotes",
        street: "2A Dovecote Lane",
        inward: "6EB",
        phone: "07700 900446",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Lauren", "Cooper"), age: 31, ..MOTHER },
            Adult { name: ("Aaron", "Cooper"), age: 31, ..FATHER },
        ],
        kids: &[Kid {
            given: "Freya",
            serial: Some(24),
            born: 73,
            level: Level::UniversalPlus,
            level_since: Some(27),
            line: 0.2,
            earlier: true,
            entries: &[
                Entry {
                    ago: 27,
                    at: Some((10, 0)),
                    kind: ContactType::SixToEightWeeks,
                    minutes: 60,
                    with: &["Lauren"],
                    purpose: "6-8 week review",
                    note: "4.81 kg, smiling. Lauren both yes on Whooley, wakes at four with dread. No thoughts of harm, asked plainly. GP the same day; listening visits agreed.",
                    voice: "Smiled at Lauren, who smiled and then wept.",
                    ..HOME
                },
                Entry {
                    ago: 20,
                    at: Some((11, 15)),
                    kind: ContactType::PackageSession,
                    with: &["Lauren"],
                    purpose: "Listening visit",
                    note: "Talked about the birth for the first time. Tablets started last week. Aaron home by five now.",
                    voice: "Slept across her lap like a cat.",
                    episode: true,
                    ..HOME
                },
                Entry {
                    ago: 11,
                    at: Some((9, 30)),
                    kind: ContactType::PackageSession,
                    with: &["Lauren", "Aaron"],
                    purpose: "Listening visit",
                    note: "Two days without dread. Walks to the locks with a friend. Crisis numbers on the fridge for the days between visits, read aloud together.",
                    voice: "Looked from one face to the other, pleased.",
                    episode: true,
                    ..HOME
                },
            ],
            flags: &[Raised {
                kind: FlagType::ParentalMentalHealth,
                source: (FlagSource::OwnObservation, "Told me at the review"),
                since: 27,
                review: Some(-17),
                detail: "Low since the birth, on treatment. Ask each time, alone first.",
                ..RAISED
            }],
            episodes: &[Told {
                reason: EpisodeReason::PerinatalMentalHealth,
                started: 27,
                review: -24,
                sessions: 8,
                goals: &[("Wake without dread", 1, Some(4)), ("Enjoy a whole afternoon", 2, Some(4))],
                scored: Some(11),
                ..TOLD
            }],
            tasks: &[ToDo("Listening visit four", Some(-1), 11, None)],
            ..KID
        }],
    },
    Family {
        surname: "Varghese",
        patch: "Evington",
        street: "34 Nightingale Rise",
        inward: "1TQ",
        phone: "07700 900453",
        ethnicity: "H",
        language: "Malayalam",
        interpreter: false,
        adults: &[
            Adult { name: ("Sini", "Varghese"), age: 34, ..MOTHER },
            Adult { name: ("Jibin", "Varghese"), age: 37, ..FATHER },
        ],
        kids: &[
            Kid {
                given: "Noel",
                sex: Sex::Male,
                serial: Some(25),
                born: 196,
                gestation: Some((35, 2)),
                line: -0.8,
                earlier: true,
                entries: &[Entry {
                    ago: 28,
                    at: Some((10, 20)),
                    kind: ContactType::WeightAndFeeding,
                    with: &["Sini", "Jibin"],
                    purpose: "Twins' weigh-in",
                    note: "6.60 kg, corrected. Rice porridge this week, more on the bib. Night shifts shared out on a chart by the kettle.",
                    voice: "Watched Naomi eat before he would.",
                    ..CLINIC
                }],
                ..KID
            },
            Kid {
                given: "Naomi",
                serial: Some(26),
                born: 196,
                gestation: Some((35, 2)),
                line: -1.1,
                earlier: true,
                entries: &[Entry {
                    ago: 28,
                    at: Some((10, 40)),
                    kind: ContactType::WeightAndFeeding,
                    with: &["Sini", "Jibin"],
                    purpose: "Twins' weigh-in",
                    note: "5.95 kg, smaller than her brother and quicker. Sits a moment by herself. Iron drops until one.",
                    voice: "Took the spoon out of my hand.",
                    ..CLINIC
                }],
                ..KID
            },
        ],
    },
    Family {
        surname: "Carter",
        patch: "Guildhall",
        street: "Flat 20, 4 Stocking Frame Lane",
        inward: "5QR",
        phone: "07700 900462",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Gemma", "Carter"), age: 25, ..MOTHER },
            Adult {
                name: ("Ryan", "Mills"),
                age: 27,
                responsible: YesNoNotAsked::NotAsked,
                lives_here: YesNoNotAsked::No,
                ..FATHER
            },
        ],
        kids: &[Kid {
            given: "Ellie-Mai",
            known_as: "Ellie",
            serial: Some(27),
            born: 702,
            line: 0.1,
            left: Some(10),
            earlier: true,
            entries: &[
                Entry {
                    ago: 16,
                    at: Some((14, 30)),
                    with: &["Gemma"],
                    purpose: "Call from Gemma",
                    note: "Moving to Corby next week, council house near her mum. New address taken. Glad and scared. Two year review to be done there.",
                    ..CALL
                },
                Entry {
                    ago: 11,
                    at: Some((9, 10)),
                    with: &["Health visitor, new area"],
                    purpose: "Handover",
                    note: "Moved away. Handed over by phone: universal, 2 year review due there, no worries. Record to follow through child health.",
                    ..LIAISON
                },
            ],
            ..KID
        }],
    },
    Family {
        surname: "Haddad",
        patch: "Highfields",
        street: "Flat 6, 51 Candlewick Street",
        inward: "2UB",
        phone: "07700 900471",
        ethnicity: "S",
        language: "Arabic",
        interpreter: true,
        adults: &[
            Adult { name: ("Rana", "Haddad"), age: 26, ..MOTHER },
            Adult { name: ("Khaled", "Haddad"), age: 31, ..FATHER },
        ],
        kids: &[
            Kid {
                given: "Yazan",
                sex: Sex::Male,
                serial: None,
                born: 520,
                gestation: None,
                line: -1.3,
                opened: Some(61),
                entries: &[
                    Entry {
                        ago: 55,
                        at: Some((10, 0)),
                        minutes: 75,
                        with: &["Rana", "Khaled"],
                        purpose: "New to the country",
                        note: "Arrived two months ago, one room for four. Vaccine card from Jordan copied. 9.4 kg, eats bread and tea. GP registration filled in together; NHS number to be traced.",
                        voice: "Hid a biscuit in my shoe.",
                        ..HOME
                    },
                    Entry {
                        ago: 27,
                        at: Some((11, 20)),
                        kind: ContactType::WeightAndFeeding,
                        purpose: "Weigh at the hub",
                        note: "Was not brought. Khaled rang after: Rana would not take the bus alone. Home visit instead next time.",
                        ..NOT_BROUGHT
                    },
                    Entry {
                        ago: 13,
                        at: Some((10, 30)),
                        kind: ContactType::WeightAndFeeding,
                        place: Some(Setting::Home),
                        with: &["Rana"],
                        purpose: "Weight and feeding",
                        note: "9.70 kg. Milk powder changed to full fat milk, lentils and egg each day. Rana walked to the hub group with a neighbour.",
                        voice: "Said \"bye\" in English and ran behind the curtain.",
                        ..HOME
                    },
                ],
                tasks: &[ToDo("NHS number: ask the practice again", Some(-3), 13, None)],
                ..KID
            },
            Kid {
                given: "Jana",
                serial: None,
                born: 40,
                line: -0.5,
                entries: &[Entry {
                    ago: 27,
                    at: Some((15, 0)),
                    kind: ContactType::NewBirth,
                    with: &["Rana", "Khaled"],
                    outcome: Outcome::Seen,
                    purpose: "New birth visit",
                    note: "Born here, easy birth. 3.55 kg, breastfed. Rana misses her mother; calls her during feeds. Moses basket from the baby bank, safe sleep shown.",
                    voice: "Listened to grandmother through the phone.",
                    ..HOME
                }],
                tasks: &[ToDo("6-8 week review at home, Arabic interpreter", Some(-10), 13, None)],
                ..KID
            },
        ],
    },
    Family {
        surname: "Gamble",
        patch: "Enderby",
        street: "1 Meadowsweet Avenue",
        inward: "4LT",
        phone: "07700 900480",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Pauline", "Gamble"), age: 58, role: RelationshipRole::Guardian, ..MOTHER },
            Adult { name: ("Kirsty", "Gamble"), age: 27, lives_here: YesNoNotAsked::No, ..MOTHER },
        ],
        kids: &[Kid {
            given: "Albie",
            sex: Sex::Male,
            serial: Some(29),
            born: 1011,
            line: 0.7,
            school: Some(("Quarry View Nursery", None, -1)),
            earlier: true,
            entries: &[Entry {
                ago: 49,
                at: Some((13, 40)),
                with: &["Pauline"],
                purpose: "Follow-up after the order",
                note: "Special guardianship order made at last. Pauline gave up work; grandparents' group found. Kirsty visits Sundays, goes well.",
                voice: "\"Nana is my mummy and mummy is my Kirsty.\"",
                ..HOME
            }],
            flags: &[Raised {
                kind: FlagType::Other,
                status: FlagStatus::Confirmed,
                source: (FlagSource::Family, "Pauline, court papers seen"),
                since: 70,
                review: Some(-90),
                detail: "Special guardianship order: consent is Pauline's.",
                ..RAISED
            }],
            ..KID
        }],
    },
];
