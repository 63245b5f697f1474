//! Families whom both the health visitor and the school nurse know: the Doyles and the Kowalskis.

use caseload_domain::{
    child::{Level, Sex},
    code::YesNoNotAsked,
    contact::{ContactType, Mode, Outcome, Setting},
    episode::{EpisodeLevel, EpisodeReason},
    flag::{AbuseCategory, FlagSource, FlagType},
    measurement::MeasurementKind,
    person::RelationshipRole,
};

use super::{
    Adult, CALL, CLINIC, Entry, FATHER, Family, HOME, KID, Kid, LIAISON, MEETING, MOTHER, NOT_BROUGHT, On,
    RAISED, Raised, SCHOOL, TOLD, ToDo, Told,
};

pub(super) static FAMILIES: [Family; 2] = [
    Family {
        surname: "Doyle",
        patch: "Westcotes",
        street: "14 Larkspur Row",
        inward: "9QH",
        phone: "07700 900114",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Kayleigh", "Doyle"), age: 24, ..MOTHER },
            Adult {
                name: ("Jordan", "Pike"),
                age: 27,
                role: RelationshipRole::MothersPartner,
                responsible: YesNoNotAsked::NotAsked,
                ..MOTHER
            },
            Adult {
                name: ("Dean", "Harker"),
                age: 29,
                responsible: YesNoNotAsked::No,
                lives_here: YesNoNotAsked::No,
                only: &["Tyler"],
                ..FATHER
            },
        ],
        kids: &[
            Kid {
                given: "Ava-Mae",
                known_as: "Ava",
                serial: Some(1),
                born: 145,
                gestation: Some((33, 4)),
                level: Level::UniversalPartnershipPlus,
                level_since: Some(62),
                visit_note: "Visit in pairs. Dog in the kitchen, ring first",
                line: -1.2,
                red_book: &[(0, MeasurementKind::Weight, 1_980)],
                opened: Some(143),
                entries: AVA,
                flags: AVA_FLAGS,
                episodes: &[Told {
                    level: EpisodeLevel::UniversalPartnershipPlus,
                    reason: EpisodeReason::InfantFeeding,
                    partners: &[("Children's social care", "Sam Whitlock"), ("Community neonatal team", "")],
                    detail: "Feeding and growth",
                    started: 60,
                    review: -10,
                    sessions: 8,
                    goals: &[
                        ("Sure about making feeds", 3, Some(6)),
                        ("Weight on one centile line", 2, Some(2)),
                        ("Sleeps in her own cot", 4, Some(9)),
                    ],
                    scored: Some(18),
                    ..TOLD
                }],
                tasks: &[
                    ToDo("Weight and feeding, at home 11:00, with Priya Nair", Some(0), 18, None),
                    ToDo("Core group, online 16:30", Some(0), 32, None),
                    ToDo("Conference report to the chair, two working days before", Some(-28), 40, None),
                    ToDo("Ring GP about reflux medicine", Some(4), 18, None),
                    ToDo("Healthy Start card: check it arrived", Some(-2), 18, None),
                    ToDo("Ask Jordan about parental responsibility", None, 34, None),
                    ToDo("Send growth chart to the dietitian", Some(27), 34, Some(28)),
                ],
                ..KID
            },
            Kid {
                on: On::Both,
                given: "Tyler",
                sex: Sex::Male,
                serial: Some(2),
                born: 1916,
                level: Level::UniversalPartnershipPlus,
                level_since: Some(62),
                visit_note: "Visit in pairs. Dog in the kitchen, ring first",
                line: -1.1,
                school: Some(("Tudor Road Primary", Some("999001"), 0)),
                earlier: true,
                entries: TYLER,
                flags: TYLER_FLAGS,
                tasks: &[
                    ToDo("Hearing test: ring audiology for the date", Some(-3), 34, None),
                    ToDo("Ask Tudor Road about breakfast club", Some(20), 34, Some(21)),
                ],
                ..KID
            },
        ],
    },
    Family {
        surname: "Kowalski",
        patch: "Westcotes",
        street: "9 Quillmaker Road",
        inward: "5TB",
        phone: "07700 900409",
        ethnicity: "C",
        language: "Polish",
        interpreter: false,
        adults: &[
            Adult { name: ("Magdalena", "Kowalska"), age: 31, ..MOTHER },
            Adult { name: ("Tomasz", "Kowalski"), age: 34, ..FATHER },
        ],
        kids: &[
            Kid {
                on: On::School,
                given: "Jan",
                sex: Sex::Male,
                serial: Some(34),
                born: 1948,
                line: -0.2,
                school: Some(("Tudor Road Primary", Some("999001"), 0)),
                entries: &[
                    Entry {
                        ago: 82,
                        kind: ContactType::SchoolEntry,
                        place: None,
                        mode: Mode::Questionnaire,
                        outcome: Outcome::NotSeen,
                        minutes: 10,
                        with: &["Magdalena"],
                        purpose: "School entry review",
                        note: "Form from Magdalena in Polish, read with the translation sheet. No health needs. Reads in two languages.",
                        ..HOME
                    },
                    Entry {
                        ago: 48,
                        at: Some((9, 40)),
                        purpose: "Hearing screen, repeated",
                        note: "Failed the left ear last time, with a cold; passed both today. Magdalena told by text.",
                        voice: "\"The beeps are like a spaceship.\"",
                        ..SCHOOL
                    },
                ],
                tasks: &[ToDo("Measure Jan with the class (NCMP)", Some(-10), 12, None)],
                ..KID
            },
            Kid {
                given: "Maja",
                serial: Some(35),
                born: 131,
                line: 0.4,
                earlier: true,
                entries: &[
                    Entry {
                        ago: 31,
                        at: Some((10, 20)),
                        kind: ContactType::WeightAndFeeding,
                        with: &["Magdalena"],
                        purpose: "Weight and feeding",
                        note: "6.52 kg, just above the 50th. Breastfed, one bottle when Tomasz has the night. Asked when to start porridge: around six months, signs gone through.",
                        voice: "Grabbed the paper and ate a corner of it.",
                        ..CLINIC
                    },
                    Entry {
                        ago: 12,
                        at: Some((14, 5)),
                        with: &["Magdalena"],
                        purpose: "Call from Magdalena",
                        note: "Flying to Krakow to the grandparents. Asked about vaccines and ears on the plane. Feed on take-off and landing; red book in the hand luggage.",
                        ..CALL
                    },
                ],
                tasks: &[ToDo("3-4 month contact, by phone after they are back", Some(-8), 12, None)],
                ..KID
            },
        ],
    },
];

const PLAN: Raised = Raised {
    kind: FlagType::ChildProtectionPlan,
    categories: &[AbuseCategory::Neglect],
    source: (FlagSource::SocialCare, "Initial conference, Sam Whitlock, social worker"),
    since: 62,
    review: Some(-30),
    detail: "Plan with Ava and Tyler. Weigh Ava every two weeks; tell Sam Whitlock the same day if a contact is missed.",
    ..RAISED
};
/// What led to the plan: 15 working days from the strategy discussion to the conference.
const ENQUIRY: Raised = Raised {
    kind: FlagType::Section47Enquiry,
    categories: &[],
    since: 82,
    review: Some(62),
    detail: "Cold rooms, little food in, two missed weigh-ins. Sam Whitlock leads.",
    restricted: true,
    ended: Some((62, "Initial conference: child protection plan for neglect, stepped up")),
    led_to_next: true,
    ..PLAN
};
const MARAC: Raised = Raised {
    kind: FlagType::DomesticAbuse,
    source: (FlagSource::Marac, "MARAC heard, minutes on the safe drive"),
    since: 46,
    review: Some(-42),
    detail: "Ask Kayleigh only when alone. Never by text: Jordan reads her phone.",
    restricted: true,
    ..RAISED
};
const DOG: Raised = Raised {
    kind: FlagType::HomeRisk,
    source: (FlagSource::OwnObservation, "Seen on the new birth visit"),
    since: 131,
    review: Some(-60),
    detail: "Visit in pairs. Dog in the kitchen, ring first.",
    ..RAISED
};
const AVA_FLAGS: &[Raised] = &[ENQUIRY, PLAN, MARAC, DOG];
const EARLIER_PLAN: Raised = Raised {
    since: 640,
    review: Some(340),
    detail: "Plan for Tyler alone, before Ava was born.",
    ended: Some((340, "Review conference ended the plan: stepped down to child in need")),
    ..PLAN
};
const AFTER_THE_PLAN: Raised = Raised {
    kind: FlagType::ChildInNeed,
    categories: &[],
    source: (FlagSource::SocialCare, "Review conference, Sam Whitlock, social worker"),
    since: 340,
    review: Some(250),
    detail: "Child in need plan for Tyler after the protection plan.",
    ended: Some((250, "Review meeting: needs met, breakfast club and a quiet term")),
    led_to_next: true,
    ..PLAN
};
const TYLER_FLAGS: &[Raised] = &[EARLIER_PLAN, AFTER_THE_PLAN, ENQUIRY, PLAN, MARAC, DOG];

const AVA: &[Entry] = &[
    Entry {
        ago: 132,
        at: Some((13, 0)),
        kind: ContactType::NewBirth,
        place: Some(Setting::Hospital),
        minutes: 60,
        with: &["Kayleigh"],
        purpose: "New birth visit, on the neonatal unit",
        note: "Seen on the unit at 13 days, 2.12 kg, tube feeds nearly done. Kayleigh comes by two buses each day and expresses. Jordan not met. Home looked at by the community team first.",
        voice: "Curled round my finger, eyes open to Kayleigh's voice.",
        ..HOME
    },
    Entry {
        ago: 117,
        at: Some((10, 30)),
        minutes: 70,
        with: &["Kayleigh", "Jordan"],
        purpose: "First visit home",
        note: "Home three days. Large dog loose in the hall at first, then shut in the kitchen. Cot in the bedroom, clear. Formula now, expressing stopped. Safe sleep shown at the cot, room cold.",
        voice: "Small cry, soon soothed on Kayleigh's chest.",
        ..HOME
    },
    Entry {
        ago: 84,
        at: Some((11, 10)),
        kind: ContactType::SixToEightWeeks,
        minutes: 60,
        with: &["Kayleigh"],
        purpose: "6-8 week review",
        note: "3.62 kg, between the 25th and 50th corrected. Follows to the middle. Kayleigh: one yes on Whooley, flat since the birth, no thoughts of harm. Two feeds made up together and left out.",
        voice: "Watched Kayleigh's mouth when she spoke.",
        ..HOME
    },
    Entry {
        ago: 76,
        at: Some((10, 0)),
        kind: ContactType::WeightAndFeeding,
        purpose: "Weigh at clinic",
        note: "Not brought. Kayleigh said by text the buses were late. New time, at home.",
        ..NOT_BROUGHT
    },
    Entry {
        ago: 70,
        at: Some((15, 20)),
        with: &["Sam Whitlock, social worker"],
        purpose: "Before the conference",
        note: "Sam has seen cold rooms, little food in, Tyler late nine times. I gave weights, two missed weigh-ins and Kayleigh's mood. Agreed the health part of the report.",
        ..LIAISON
    },
    Entry {
        ago: 62,
        at: Some((9, 30)),
        minutes: 120,
        with: &["Kayleigh", "Sam Whitlock, social worker", "Ruth Kowalczyk, school nurse"],
        purpose: "Initial child protection conference",
        note: "Plan made for Ava and Tyler: neglect. Kayleigh cried, then said she wants the help with feeds. My actions: weigh every two weeks, feeding episode, GP about reflux.",
        ..MEETING
    },
    Entry {
        ago: 60,
        at: Some((11, 15)),
        kind: ContactType::PackageSession,
        with: &["Kayleigh"],
        purpose: "Feeding and growth, first session",
        note: "Universal Plus opened. 4.20 kg. Goals in Kayleigh's words. Made one bottle together: scoops heaped, water first. Left the picture card on the fridge.",
        voice: "Rooted at the sight of the bottle, drank in pauses.",
        episode: true,
        ..HOME
    },
    Entry {
        ago: 54,
        at: Some((13, 45)),
        kind: ContactType::PackageSession,
        with: &["Kayleigh", "Priya Nair, nursery nurse"],
        purpose: "Feeding and growth",
        note: "With Priya. Level scoops now. Ava brings up a mouthful after each feed, back arched twice. Held upright, slower teat given. To ask GP about reflux.",
        voice: "Fussed flat, calm upright.",
        episode: true,
        ..HOME
    },
    Entry {
        ago: 52,
        at: Some((10, 0)),
        kind: ContactType::WeightAndFeeding,
        purpose: "Weigh at clinic",
        note: "Not brought, first since the plan. Rang Kayleigh: slept through. Sam told by phone.",
        ..NOT_BROUGHT
    },
    Entry {
        ago: 46,
        at: None,
        kind: ContactType::SafeguardingMeeting,
        with: &["MARAC members"],
        purpose: "MARAC heard",
        note: "Two call-outs in six weeks, neighbours rang. Jordan on bail, no contact condition lifted last week. Safe contact: Kayleigh's sister, Tuesdays. Idva to ring her at college.",
        restricted: true,
        ..MEETING
    },
    Entry {
        ago: 41,
        at: Some((14, 0)),
        kind: ContactType::PackageSession,
        with: &["Kayleigh"],
        purpose: "Feeding and growth",
        note: "Cot back beside the bed, sheet tight. Kayleigh alone today: feels watched when Jordan is in, has her sister's key. Idva has rung. Four bottles made in a row, all right.",
        voice: "Slept in her own cot for the whole visit.",
        restricted: true,
        episode: true,
        ..HOME
    },
    Entry {
        ago: 34,
        at: Some((13, 30)),
        kind: ContactType::PackageSession,
        with: &["Kayleigh", "Jordan"],
        purpose: "Feeding and growth",
        note: "Weight 4.61 kg. Feeding better by day, Jordan gives the night bottle.",
        voice: "Turned to Tyler's voice on the phone and kicked.",
        episode: true,
        amended: Some((
            32,
            "Weight 4.16 kg. Feeding better by day, Jordan gives the night bottle.",
            "Figures typed the wrong way round",
        )),
        ..HOME
    },
    Entry {
        ago: 32,
        at: Some((16, 30)),
        with: &["Kayleigh", "Sam Whitlock, social worker", "Class teacher"],
        purpose: "Core group",
        note: "Tyler in on time eight days of ten. Heating on a prepay meter, charity top-up agreed. Ava's weight carried on. Kayleigh asked for fewer calls and one text; agreed who texts.",
        ..MEETING
    },
    Entry {
        ago: 24,
        at: Some((10, 0)),
        kind: ContactType::WeightAndFeeding,
        purpose: "Weigh at clinic",
        note: "Was not brought, second in four weeks by the book. Rang Kayleigh, no answer, text sent. Told Sam Whitlock (social worker) 10:40.",
        ..NOT_BROUGHT
    },
    Entry {
        ago: 18,
        at: Some((14, 10)),
        kind: ContactType::PackageSession,
        minutes: 50,
        with: &["Kayleigh"],
        purpose: "Weight and feeding",
        note: "Weight 4.70 kg. One scoop short in each bottle; made up two feeds together. Room cold, heating on prepay. Tyler at school.",
        voice: "Followed my face and smiled, quiet when Kayleigh left the room.",
        episode: true,
        ..HOME
    },
];

const TYLER: &[Entry] = &[
    Entry {
        ago: 62,
        at: Some((9, 30)),
        minutes: 120,
        with: &["Kayleigh", "Sam Whitlock, social worker", "Head of Tudor Road Primary"],
        purpose: "Initial child protection conference",
        note: "Plan made for Tyler and Ava: neglect. School: hungry in the morning, clever, kind to small ones. For Tyler: breakfast club, hearing test, dentist.",
        ..MEETING
    },
    Entry {
        ago: 46,
        at: None,
        with: &["MARAC members"],
        purpose: "MARAC heard",
        note: "Tyler was in the next room on both nights. School told on a need to know basis. Nothing to be sent home in his bag.",
        restricted: true,
        ..MEETING
    },
    Entry {
        ago: 34,
        at: Some((10, 15)),
        purpose: "See Tyler at school",
        note: "Seen alone in the library corner. Clean jumper, shoes too small. Two teeth brown, not sore. Asks people to say it again: hearing test asked for. Eats well at breakfast club.",
        voice: "\"I put the telly up so Ava can't hear.\" Likes it best when it is just him and mummy.",
        ..SCHOOL
    },
    Entry {
        ago: 21,
        at: Some((11, 40)),
        with: &["Pastoral lead, Tudor Road Primary"],
        purpose: "Liaison with school",
        note: "In on time since breakfast club began. Fell asleep on the carpet twice. Dentist booked for next month with Kayleigh's sister.",
        ..LIAISON
    },
];
