//! Pupils of the school nurse's list.

use caseload_domain::{
    child::{Level, Sex},
    code::YesNoNotAsked,
    contact::{ContactType, Outcome},
    episode::{EpisodeOutcome, EpisodeReason},
    event::EventKind,
    flag::{FlagSource, FlagStatus, FlagType},
    measurement::MeasurementKind,
    person::RelationshipRole,
};

use super::{
    Adult, CALL, Entry, FATHER, Family, KID, Kid, LIAISON, MEETING, MOTHER, NOT_BROUGHT, On, RAISED, Raised,
    SCHOOL, TOLD, ToDo, Told,
};

const PUPIL: Kid = Kid { on: On::School, earlier: true, ..KID };
const TUDOR: (&str, Option<&str>) = ("Tudor Road Primary", Some("999001"));
const KESTREL: (&str, Option<&str>) = ("Kestrel Bank Primary", Some("999002"));
const SOAR: (&str, Option<&str>) = ("Soar Meadow Academy", Some("999006"));
const SESSION: Entry = Entry { kind: ContactType::PackageSession, episode: true, ..SCHOOL };

/// From the letters of the asthma clinic.
const HAFSA_MEASURED: &[(i64, MeasurementKind, u32)] = &[
    (2_480, MeasurementKind::Weight, 22_500),
    (2_480, MeasurementKind::Height, 1_206),
    (3_060, MeasurementKind::Weight, 28_400),
    (3_060, MeasurementKind::Height, 1_298),
];

pub(super) static FAMILIES: [Family; 10] = [
    Family {
        surname: "Everett",
        patch: "Westcotes",
        street: "88 Millrace Terrace",
        inward: "1FH",
        phone: "07700 900501",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Natalie", "Everett"), age: 41, ..MOTHER },
            Adult { name: ("Scott", "Everett"), age: 44, lives_here: YesNoNotAsked::No, ..FATHER },
        ],
        kids: &[Kid {
            given: "Caitlin",
            known_as: "Cait",
            serial: Some(36),
            born: 5298,
            level: Level::UniversalPlus,
            level_since: Some(61),
            school: Some((SOAR.0, SOAR.1, 9)),
            entries: &[
                Entry {
                    ago: 61,
                    at: Some((12, 20)),
                    kind: ContactType::DropIn,
                    purpose: "Drop-in",
                    note: "Came with her friend, then stayed alone. Cuts to the forearm, superficial, cleaned. No plan to end her life, asked plainly. Natalie rung with Cait in the room. Safety plan written; CAMHS asked the same day.",
                    voice: "\"It makes the noise stop for a bit.\"",
                    restricted: true,
                    ..SCHOOL
                },
                Entry {
                    ago: 54,
                    at: Some((10, 5)),
                    purpose: "Emotional health, session 1",
                    note: "Safety plan read again. Noise is the group chat, mostly at night. Phone sleeps in the kitchen from today; Cait's own idea.",
                    voice: "Drew the noise as scribble and the dog as a clear line.",
                    ..SESSION
                },
                Entry {
                    ago: 40,
                    at: Some((10, 5)),
                    purpose: "Emotional health, session 2",
                    note: "Once in two weeks, told Natalie after. Ice and music tried, music helps. Form tutor knows that she may leave the room.",
                    voice: "\"Mum did not shout. I thought she would.\"",
                    ..SESSION
                },
                Entry {
                    ago: 26,
                    at: Some((10, 5)),
                    purpose: "Emotional health, session 3",
                    note: "None since the last session. Scale 6, was 3. CAMHS choice appointment next month; wants to go. Plan for the weeks off school made: who, what, numbers.",
                    voice: "Laughed about the dog eating the tinsel.",
                    ..SESSION
                },
            ],
            flags: &[Raised {
                kind: FlagType::SelfHarm,
                source: (FlagSource::Child, "Told me at drop-in, mother knows"),
                since: 61,
                review: Some(-11),
                detail: "Safety plan in the record. Ask alone. Never in class or in front of her brother.",
                done: "Cuts looked at and cleaned. Asked plainly: no wish to die. Mother told with her there, GP rung, blades and tablets locked away for tonight, crisis line in her phone.",
                restricted: true,
                ..RAISED
            }],
            episodes: &[Told {
                reason: EpisodeReason::EmotionalHealth,
                started: 56,
                review: -20,
                goals: &[
                    ("Make the noise quieter without hurting", 3, Some(6)),
                    ("Sleep six hours", 2, Some(5)),
                ],
                scored: Some(26),
                ..TOLD
            }],
            tasks: &[
                ToDo("See Cait in the first week back", Some(-3), 26, None),
                ToDo("CAMHS: check the date reached home", Some(4), 26, None),
            ],
            ..PUPIL
        }],
    },
    Family {
        surname: "Osei",
        patch: "Saffron",
        street: "12 Ashpole Road",
        inward: "5KE",
        phone: "07700 900518",
        ethnicity: "N",
        language: "English",
        interpreter: false,
        adults: &[Adult { name: ("Abena", "Osei"), age: 39, ..MOTHER }],
        kids: &[Kid {
            given: "Kwame",
            sex: Sex::Male,
            serial: Some(37),
            born: 4527,
            level: Level::UniversalPlus,
            level_since: Some(80),
            school: Some((SOAR.0, SOAR.1, 7)),
            entries: &[
                Entry {
                    ago: 80,
                    at: Some((13, 10)),
                    purpose: "Referred by form tutor",
                    note: "Late most days: gets his sister ready and mum's tablets. Abena has sickle cell, two crises this year. Proud of it, very tired. Young carers explained, yes from both.",
                    voice: "\"I am the man when it is bad. Mostly it is not bad.\"",
                    ..SCHOOL
                },
                Entry {
                    ago: 45,
                    at: Some((13, 10)),
                    purpose: "Young carer, session 1",
                    note: "Card and group on Thursdays. Phone stays on in class, school agreed. Aunt is first call on bad days.",
                    voice: "Wants to be a paramedic. Knows the blue bag by heart.",
                    ..SESSION
                },
                Entry {
                    ago: 24,
                    at: Some((13, 10)),
                    purpose: "Young carer, session 2",
                    note: "On time nine days of ten. Group was pool and pizza. Homework club does the rest.",
                    voice: "\"Someone else there does the tablets too.\"",
                    ..SESSION
                },
            ],
            flags: &[Raised {
                kind: FlagType::YoungCarer,
                source: (FlagSource::School, "Form tutor, with consent"),
                since: 80,
                review: Some(-28),
                detail: "Cares for mother with sickle cell. Let him keep his phone on.",
                ..RAISED
            }],
            episodes: &[Told {
                reason: EpisodeReason::YoungCarer,
                started: 75,
                review: -12,
                sessions: 4,
                goals: &[("One afternoon for me", 1, Some(6)), ("Homework done at school", 3, Some(7))],
                scored: Some(24),
                ..TOLD
            }],
            tasks: &[ToDo("Young carer session 3", Some(-5), 24, None)],
            ..PUPIL
        }],
    },
    Family {
        surname: "Bhatt",
        patch: "Belgrave",
        street: "66 Button Mill Road",
        inward: "8YD",
        phone: "07700 900527",
        ethnicity: "H",
        language: "Gujarati",
        interpreter: false,
        adults: &[
            Adult { name: ("Bhavini", "Bhatt"), age: 36, ..MOTHER },
            Adult { name: ("Ketan", "Bhatt"), age: 39, ..FATHER },
        ],
        kids: &[Kid {
            given: "Rohan",
            sex: Sex::Male,
            serial: Some(38),
            born: 2990,
            school: Some((KESTREL.0, KESTREL.1, 3)),
            entries: &[
                Entry {
                    ago: 150,
                    at: Some((9, 20)),
                    with: &["Bhavini"],
                    purpose: "Continence, session 1",
                    note: "Wet every night, two bed changes. Drinks little until home time. Bottle on the desk agreed with his teacher. No shame in the telling.",
                    voice: "\"I dream I am in the toilet.\"",
                    ..SESSION
                },
                Entry {
                    ago: 96,
                    at: Some((9, 20)),
                    with: &["Bhavini"],
                    purpose: "Continence, session 3",
                    note: "Alarm since half term. Five dry of seven. Bhavini sleeps again.",
                    voice: "Showed the chart before he sat down.",
                    ..SESSION
                },
                Entry {
                    ago: 55,
                    at: Some((9, 20)),
                    with: &["Bhavini"],
                    purpose: "Continence, last session",
                    note: "Fourteen dry nights running. Sleepover done. Goals met, closed; knows what to do if it comes back.",
                    voice: "\"I beat the alarm.\"",
                    ..SESSION
                },
            ],
            episodes: &[Told {
                reason: EpisodeReason::Continence,
                started: 155,
                review: 90,
                sessions: 4,
                goals: &[("Dry at night", 0, Some(9)), ("Sleep at a friend's", 1, Some(10))],
                scored: Some(96),
                ended: Some((
                    55,
                    EpisodeOutcome::NeedsMet,
                    "Goals met: fourteen dry nights and a sleepover.",
                )),
                ..TOLD
            }],
            ..PUPIL
        }],
    },
    Family {
        surname: "Walker",
        patch: "Westcotes",
        street: "Flat 1, 30 Old Dyeworks Road",
        inward: "6PJ",
        phone: "07700 900536",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult {
                name: ("Janet", "Hallam"),
                age: 54,
                role: RelationshipRole::FosterCarer,
                responsible: YesNoNotAsked::No,
                ..MOTHER
            },
            Adult { name: ("Donna", "Walker"), age: 37, lives_here: YesNoNotAsked::No, ..MOTHER },
        ],
        kids: &[Kid {
            given: "Demi",
            serial: Some(39),
            born: 5571,
            level: Level::UniversalPartnershipPlus,
            level_since: Some(140),
            visit_note: "Ring Janet first; Demi may not be home",
            school: Some((SOAR.0, SOAR.1, 10)),
            entries: &[
                Entry {
                    ago: 98,
                    at: Some((11, 0)),
                    kind: ContactType::HealthReview,
                    purpose: "Review health assessment",
                    note: "In school for once and glad of a quiet room. Sleeps badly, smokes, eats once a day. Immunisations given after. Sexual health: wants the clinic with Janet, not alone.",
                    voice: "\"I like it at Janet's. Do not tell her I said.\"",
                    ..SCHOOL
                },
                Entry {
                    ago: 47,
                    at: Some((14, 30)),
                    with: &["Police", "Social worker", "Janet"],
                    purpose: "Exploitation meeting",
                    note: "Missing four times in six weeks. New phone and trainers, car index known. Disruption plan with police. My part: clinic visit, one trusted adult, chronology.",
                    restricted: true,
                    ..MEETING
                },
                Entry {
                    ago: 33,
                    at: Some((10, 40)),
                    purpose: "Planned session",
                    note: "Not in school; missing since the weekend, police know. Janet rung.",
                    ..NOT_BROUGHT
                },
                Entry {
                    ago: 25,
                    at: Some((11, 15)),
                    purpose: "First day back",
                    note: "Back for two days. Scratched knuckles, nothing else seen. Clinic next week with Janet. Chose a code word with me for the text line.",
                    voice: "\"If I say pineapple you ring Janet, not the feds.\"",
                    restricted: true,
                    ..SCHOOL
                },
            ],
            flags: &[
                Raised {
                    kind: FlagType::SexualExploitation,
                    status: FlagStatus::Suspected,
                    source: (FlagSource::Police, "Multi-agency exploitation panel"),
                    since: 140,
                    review: Some(-15),
                    detail: "Tell social worker and police of any missed contact the same day. Code word in the plan.",
                    restricted: true,
                    ..RAISED
                },
                Raised {
                    kind: FlagType::LookedAfter,
                    source: (FlagSource::SocialCare, "Placement notice"),
                    since: 400,
                    review: Some(-80),
                    detail: "Foster placement with Janet Hallam.",
                    ..RAISED
                },
                Raised {
                    kind: FlagType::Missing,
                    source: (FlagSource::Police, "Missing report"),
                    since: 26,
                    review: Some(-3),
                    detail: "Missing for several nights. Found safe. She has been offered the return interview and nobody has held it yet: ask Janet and the social worker.",
                    events: &[
                        (EventKind::ReportedMissing, 35, "By Janet, to the police"),
                        (EventKind::Found, 27, "By police, at an address in town"),
                        (EventKind::ReturnInterviewOffered, 26, "By the advocacy service"),
                    ],
                    ..RAISED
                },
            ],
            tasks: &[
                ToDo("Demi: see her, first day back", Some(-1), 25, None),
                ToDo("Chronology for the exploitation panel", Some(2), 25, None),
            ],
            ..PUPIL
        }],
    },
    Family {
        surname: "Nadeem",
        patch: "Highfields",
        street: "23 Tannery Fold",
        inward: "3SW",
        phone: "07700 900545",
        ethnicity: "J",
        language: "Urdu",
        interpreter: false,
        adults: &[
            Adult { name: ("Saira", "Nadeem"), age: 35, ..MOTHER },
            Adult { name: ("Adnan", "Nadeem"), age: 38, ..FATHER },
        ],
        kids: &[Kid {
            given: "Hafsa",
            serial: Some(40),
            born: 3420,
            red_book: HAFSA_MEASURED,
            level: Level::UniversalPlus,
            level_since: Some(50),
            school: Some(("Lantern Hill Primary", Some("999003"), 4)),
            entries: &[
                Entry {
                    ago: 52,
                    at: Some((15, 40)),
                    with: &["Saira"],
                    purpose: "After the hospital",
                    note: "Two nights in with asthma. Blue inhaler ten puffs without spacer. Plan from the ward read through by phone; visit to school next.",
                    ..CALL
                },
                Entry {
                    ago: 48,
                    at: Some((9, 30)),
                    with: &["Saira"],
                    purpose: "Asthma, session 1",
                    note: "31.6 kg, 134.1 cm. Technique: spacer leaks at the nose, smaller mask found. Plan signed, spare in the office, PE told. Adnan smokes on the step; stop-smoking card taken.",
                    voice: "Counted the breaths for the whole class of teddies.",
                    ..SESSION
                },
                Entry {
                    ago: 20,
                    at: Some((9, 30)),
                    purpose: "Asthma, session 2",
                    note: "One night of cough since. Preventer each morning, ticked by Hafsa. Knows red, amber, green.",
                    voice: "\"Amber means tell, not hide.\"",
                    ..SESSION
                },
            ],
            episodes: &[Told {
                reason: EpisodeReason::LongTermCondition,
                detail: "Asthma",
                started: 50,
                review: -25,
                sessions: 4,
                goals: &[("Know the signs and what to do", 3, Some(7)), ("Run in PE", 2, None)],
                scored: Some(20),
                ..TOLD
            }],
            tasks: &[ToDo("Asthma session 3 with the PE teacher", Some(-9), 20, None)],
            ..PUPIL
        }],
    },
    Family {
        surname: "Hughes",
        patch: "Westcotes",
        street: "7 Stocking Frame Lane",
        inward: "8HB",
        phone: "07700 900554",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[Adult { name: ("Holly", "Hughes"), age: 30, ..MOTHER }],
        kids: &[Kid {
            given: "Teddy",
            sex: Sex::Male,
            serial: Some(41),
            born: 1915,
            line: -1.6,
            school: Some((TUDOR.0, TUDOR.1, 0)),
            entries: &[Entry {
                ago: 39,
                at: Some((10, 30)),
                purpose: "Eating at school",
                note: "Teacher sees him give his lunch away. Slight, lively. Eats what is warm. School dinners tried from next week, form filled in with Holly by phone.",
                voice: "\"Sandwiches are cold. Soup is not cold.\"",
                ..SCHOOL
            }],
            tasks: &[ToDo("Teddy: look at lunch again, measure with the class", Some(-10), 39, None)],
            ..PUPIL
        }],
    },
    Family {
        surname: "Gill",
        patch: "Belgrave",
        street: "41 Osier Lane",
        inward: "0DX",
        phone: "07700 900563",
        ethnicity: "H",
        language: "Panjabi",
        interpreter: false,
        adults: &[
            Adult { name: ("Jaspreet", "Gill"), age: 33, ..MOTHER },
            Adult { name: ("Harvinder", "Gill"), age: 35, ..FATHER },
        ],
        kids: &[Kid {
            given: "Jasleen",
            serial: Some(42),
            born: 1918,
            school: Some((TUDOR.0, TUDOR.1, 0)),
            entries: &[Entry {
                ago: 26,
                at: Some((14, 20)),
                outcome: Outcome::Declined,
                purpose: "Child measurement programme",
                note: "Jaspreet rang to say no to measuring; her sister was upset by a letter. Listened. Marked as refused by parent, no letter will come.",
                ..CALL
            }],
            ..PUPIL
        }],
    },
    Family {
        surname: "Harris",
        patch: "Aylestone",
        street: "99 Bramblewood Crescent",
        inward: "7EN",
        phone: "07700 900572",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Danielle", "Harris"), age: 34, ..MOTHER },
            Adult {
                name: ("Ashley", "Cole"),
                age: 36,
                role: RelationshipRole::MothersPartner,
                responsible: YesNoNotAsked::No,
                ..MOTHER
            },
        ],
        kids: &[
            Kid {
                given: "Logan",
                sex: Sex::Male,
                serial: Some(43),
                born: 3790,
                level: Level::UniversalPlus,
                level_since: Some(44),
                school: Some((KESTREL.0, KESTREL.1, 5)),
                entries: &[
                    Entry {
                        ago: 45,
                        at: Some((11, 30)),
                        with: &["SENCo, Kestrel Bank"],
                        purpose: "Asked for by school",
                        note: "Two exclusions this term. ADHD assessment asked for, on the list. Sleep poor. Danielle would welcome help, she says.",
                        ..LIAISON
                    },
                    Entry {
                        ago: 31,
                        at: Some((10, 0)),
                        with: &["Danielle"],
                        purpose: "Behaviour and sleep, session 1",
                        note: "In bed at eleven with a screen, up at six. Chose one change: screen charges downstairs. School gives a run at ten each day.",
                        voice: "\"My head is a motorway.\"",
                        ..SESSION
                    },
                    Entry {
                        ago: 19,
                        at: Some((10, 0)),
                        purpose: "Behaviour and sleep, session 2",
                        note: "Asleep by ten, four nights. No fights since the run began. Showed me the calm corner, which he built.",
                        voice: "\"Motorway at night is better than at rush hour.\"",
                        ..SESSION
                    },
                ],
                episodes: &[Told {
                    reason: EpisodeReason::Behaviour,
                    started: 44,
                    review: -16,
                    goals: &[("Sleep by ten", 1, Some(6)), ("A week with no phone call home", 0, Some(5))],
                    scored: Some(19),
                    ..TOLD
                }],
                tasks: &[ToDo("Logan session 3", Some(0), 19, None)],
                ..PUPIL
            },
            Kid {
                given: "Lacey",
                serial: Some(44),
                born: 2640,
                school: Some((KESTREL.0, KESTREL.1, 2)),
                entries: &[Entry {
                    ago: 38,
                    at: Some((12, 10)),
                    kind: ContactType::DropIn,
                    purpose: "Drop-in",
                    note: "Quiet sister of Logan. Tummy aches on the days he is sent home. Time to draw with the pastoral lead on Tuesdays.",
                    voice: "\"When Logan is cross I count the stairs.\"",
                    ..SCHOOL
                }],
                ..PUPIL
            },
        ],
    },
    Family {
        surname: "Lee",
        patch: "Guildhall",
        street: "5 Sparrow Hill",
        inward: "4WN",
        phone: "07700 900581",
        ethnicity: "R",
        language: "Cantonese",
        interpreter: true,
        adults: &[
            Adult { name: ("Wing", "Lee"), age: 40, ..MOTHER },
            Adult { name: ("Ho", "Lee"), age: 43, ..FATHER },
        ],
        kids: &[Kid {
            given: "Chloe",
            serial: Some(46),
            born: 4150,
            school: Some((TUDOR.0, TUDOR.1, 6)),
            opened: Some(21),
            earlier: false,
            entries: &[Entry {
                ago: 13,
                at: Some((15, 0)),
                with: &["Wing"],
                purpose: "New pupil, moved in without records",
                note: "From Hong Kong last year, then Leeds; records asked for. Wears glasses, wheat allergy with a letter from home. School plan begun; translation asked for.",
                ..CALL
            }],
            tasks: &[
                ToDo("Records from the former area: chase", Some(-2), 13, None),
                ToDo("Allergy plan to the kitchen", Some(0), 13, None),
            ],
            ..PUPIL
        }],
    },
    Family {
        surname: "Taylor",
        patch: "Enderby",
        street: "16 Elder Brook Close",
        inward: "2RC",
        phone: "07700 900590",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[Adult { name: ("Amy", "Taylor"), age: 38, ..MOTHER }],
        kids: &[Kid {
            given: "Riley",
            sex: Sex::Male,
            serial: Some(47),
            born: 3000,
            school: Some(("Forge Lane Primary", Some("999005"), 3)),
            left: Some(13),
            entries: &[Entry {
                ago: 18,
                at: Some((9, 50)),
                with: &["School nurse, new area"],
                purpose: "Handover",
                note: "Moving to Rugby at the end of term. Epilepsy plan and training list handed over by phone, copy through child health. Amy has the numbers.",
                ..LIAISON
            }],
            ..PUPIL
        }],
    },
];
