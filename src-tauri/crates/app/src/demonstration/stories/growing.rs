//! Two girls whose growth is followed closely: one born at 27 weeks, and one whose weight falls across the lines.

use caseload_domain::{
    child::Level,
    contact::{ContactType, Setting},
    episode::EpisodeReason,
    measurement::MeasurementKind,
};

use super::{Adult, CALL, CLINIC, Entry, FATHER, Family, HOME, KID, Kid, LIAISON, MOTHER, TOLD, ToDo, Told};

pub(super) static FAMILIES: [Family; 2] = [
    Family {
        surname: "Mistry",
        patch: "Belgrave",
        street: "22 Sugarloaf Street",
        inward: "6JW",
        phone: "07700 900489",
        ethnicity: "H",
        language: "Gujarati",
        interpreter: false,
        adults: &[
            Adult { name: ("Nisha", "Mistry"), age: 31, ..MOTHER },
            Adult { name: ("Jayesh", "Mistry"), age: 33, ..FATHER },
        ],
        kids: &[Kid {
            given: "Leela",
            serial: Some(48),
            born: 231,
            gestation: Some((27, 3)),
            level: Level::UniversalPlus,
            level_since: Some(145),
            visit_note: "Born at 27 weeks: not with a cold",
            line: -1.2,
            red_book: LEELA_ON_THE_UNIT,
            opened: Some(229),
            entries: LEELA,
            episodes: &[Told {
                reason: EpisodeReason::Development,
                detail: "Born at 27 weeks",
                started: 145,
                review: -30,
                sessions: 8,
                goals: &[
                    ("Know what to expect by either age", 2, Some(7)),
                    ("Both of us sleep four hours", 1, Some(5)),
                ],
                scored: Some(33),
                ..TOLD
            }],
            tasks: &[
                ToDo("Weight and head, at the hub", Some(-23), 5, None),
                ToDo("Letter from the neonatal clinic: ask again", Some(-2), 33, None),
                ToDo("Ring Nisha about the cold", Some(17), 18, Some(17)),
            ],
            ..KID
        }],
    },
    Family {
        surname: "Turner",
        patch: "Aylestone",
        street: "41 Cobbler's Row",
        inward: "8SN",
        phone: "07700 900498",
        ethnicity: "A",
        language: "English",
        interpreter: false,
        adults: &[
            Adult { name: ("Steph", "Turner"), age: 27, ..MOTHER },
            Adult { name: ("Callum", "Reeve"), age: 28, ..FATHER },
        ],
        kids: &[Kid {
            given: "Orla",
            serial: Some(49),
            born: 137,
            gestation: Some((40, 1)),
            level: Level::UniversalPlus,
            level_since: Some(19),
            line: -0.2,
            red_book: &[(0, MeasurementKind::Weight, 3_440)],
            entries: ORLA,
            episodes: &[Told {
                reason: EpisodeReason::InfantFeeding,
                detail: "Faltering growth",
                started: 19,
                review: -16,
                goals: &[
                    ("Orla wakes and asks for her feeds", 3, Some(5)),
                    ("Feed without watching the clock", 2, Some(4)),
                ],
                scored: Some(5),
                ..TOLD
            }],
            tasks: &[
                ToDo("Weigh Orla and watch a feed, at home", Some(-2), 5, None),
                ToDo("Blood results: ring the surgery", Some(-1), 5, None),
                ToDo("Copy of the feeding plan to the GP", Some(10), 19, Some(11)),
            ],
            ..KID
        }],
    },
];

/// As the neonatal unit's letter has it: where no contact of ours weighed her.
const LEELA_ON_THE_UNIT: &[(i64, MeasurementKind, u32)] = &[
    (0, MeasurementKind::Weight, 950),
    (0, MeasurementKind::Length, 347),
    (0, MeasurementKind::Head, 250),
    (21, MeasurementKind::Weight, 1_130),
    (42, MeasurementKind::Weight, 1_530),
    (56, MeasurementKind::Length, 430),
    (56, MeasurementKind::Head, 307),
    (63, MeasurementKind::Weight, 2_100),
    (84, MeasurementKind::Weight, 2_720),
    (84, MeasurementKind::Head, 326),
];

const LEELA: &[Entry] = &[
    Entry {
        ago: 217,
        at: Some((11, 30)),
        kind: ContactType::NewBirth,
        place: Some(Setting::Hospital),
        minutes: 60,
        with: &["Nisha", "Jayesh"],
        purpose: "New birth visit, on the neonatal unit",
        note: "Seen at two weeks. Breathing help by mask, milk by tube every two hours and all of it Nisha's. First head scan clear. Nisha pumps through the night; Jayesh does the evening cuddle, skin to skin. Told them who I am and that nothing is wanted from them yet.",
        voice: "One hand open on Nisha's collarbone, the whole time.",
        ..HOME
    },
    Entry {
        ago: 182,
        at: Some((14, 0)),
        kind: ContactType::SixToEightWeeks,
        place: Some(Setting::Hospital),
        with: &["Nisha"],
        purpose: "6-8 week review, on the neonatal unit",
        note: "Seven weeks old and not due for six. Mask off by day, first licks at the breast. Vaccines next week: by her birthday, not by her due date. Nisha: Whooley both no, cries on the drive home and says so.",
        voice: "Opened one eye at Nisha's voice, then both.",
        ..HOME
    },
    Entry {
        ago: 150,
        at: Some((10, 20)),
        with: &["Neonatal outreach nurse"],
        purpose: "Before she goes home",
        note: "Home in a few days, just before her due date. Room air, breast and two bottles of fortified milk. Eyes, hearing and the last head scan all clear. Outreach rings daily at first; I see her that same week.",
        ..LIAISON
    },
    Entry {
        ago: 145,
        at: Some((10, 0)),
        minutes: 70,
        with: &["Nisha", "Jayesh"],
        purpose: "First visit home",
        note: "Home two days. 2.79 kg. Cot beside the bed, room at 19, safe sleep shown again: on the back, clear cot. Vitamins and iron drawn up together. Universal Plus agreed, so that one person follows both ages.",
        voice: "Startled at the doorbell, settled on Nisha's chest.",
        ..HOME
    },
    Entry {
        ago: 131,
        at: Some((10, 30)),
        kind: ContactType::PackageSession,
        with: &["Nisha"],
        purpose: "Weight and feeding",
        note: "3.10 kg, head 33.8. Nearly two weeks past her due date, so still on the preterm page; showed Nisha where the other begins. Three feeds a day at the breast now. Dietitian has stopped the fortifier.",
        voice: "Stared at the ceiling light, then at me.",
        episode: true,
        ..HOME
    },
    Entry {
        ago: 117,
        at: Some((13, 15)),
        kind: ContactType::ThreeToFourMonths,
        with: &["Nisha", "Jayesh"],
        purpose: "3-4 month contact",
        note: "3.38 kg, 49.8 cm, head 35.0. Sixteen weeks by her birthday, not yet four by her due date: a smile may wait and that is as it should be. Second vaccines had. Nisha has met another mother from the unit, walks with her.",
        voice: "Followed a red scarf to the middle and lost it.",
        ..HOME
    },
    Entry {
        ago: 89,
        at: Some((9, 45)),
        kind: ContactType::WeightAndFeeding,
        with: &["Nisha"],
        purpose: "Weight and head",
        note: "4.28 kg, head 36.9. Weight between the 9th and 25th by her due date. A woman in the queue asked how old she is; Nisha now says both. Brings up less when held upright. Neonatal clinic pleased.",
        voice: "First smile I have had from her, in the scales.",
        ..CLINIC
    },
    Entry {
        ago: 61,
        at: Some((10, 10)),
        kind: ContactType::PackageSession,
        with: &["Nisha", "Priya Nair, nursery nurse"],
        purpose: "Growth and play",
        note: "5.00 kg, 56.2 cm, head 38.3. Hands to the middle, head comes up in line. Priya showed tummy time over a rolled towel, minutes at a time. Nisha does the graph herself and keeps it on the fridge.",
        voice: "Shouted at the towel until it moved.",
        episode: true,
        ..CLINIC
    },
    Entry {
        ago: 33,
        at: Some((11, 0)),
        kind: ContactType::PackageSession,
        with: &["Jayesh"],
        purpose: "Growth and play",
        note: "5.58 kg, head 39.5. Jayesh brings her, first time by himself. RSV injection had. Solids go by her signs and not by the calendar: the signs are in the red book now, dietitian to say when. Goals scored, both better.",
        voice: "Held Jayesh's thumb and the tape together.",
        episode: true,
        ..CLINIC
    },
    Entry {
        ago: 18,
        at: Some((15, 40)),
        with: &["Nisha"],
        purpose: "Call from Nisha",
        note: "Cold in the house. Feeds a little less, nappies wet as ever, breathing easy and no fever. Went through what fast breathing looks like, and 111 and 999. I ring in the morning.",
        ..CALL
    },
    Entry {
        ago: 5,
        at: Some((10, 15)),
        kind: ContactType::WeightAndFeeding,
        place: Some(Setting::Home),
        minutes: 45,
        with: &["Nisha", "Jayesh"],
        purpose: "Weight and head",
        note: "6.06 kg, 60.9 cm, head 40.5. Cold gone and back on her own line, which climbs between the 9th and 25th. Rolls to one side, laughs aloud. Development is looked at by her due date at the hospital next.",
        voice: "Laughed at the cat, waited, laughed again.",
        ..HOME
    },
];

const ORLA: &[Entry] = &[
    Entry {
        ago: 125,
        at: Some((10, 30)),
        kind: ContactType::NewBirth,
        minutes: 75,
        with: &["Steph", "Callum"],
        purpose: "New birth visit",
        note: "3.56 kg, back above birth weight. Breastfed, sleepy at the breast. Jaundice gone. Hearing screen clear. Cot beside the bed. Whooley both no. A quiet house, and a quiet baby.",
        voice: "Slept through the scales and most of a feed.",
        ..HOME
    },
    Entry {
        ago: 89,
        at: Some((14, 10)),
        kind: ContactType::SixToEightWeeks,
        minutes: 60,
        with: &["Steph"],
        purpose: "6-8 week review",
        note: "4.55 kg, between the 25th and 50th. Smiles and follows. Immunisations booked. Feeds ten minutes and sleeps; Steph takes it for contentment. Whooley both no.",
        voice: "Smiled at the lamp, then at Steph.",
        ..HOME
    },
    Entry {
        ago: 61,
        at: Some((9, 50)),
        kind: ContactType::WeightAndFeeding,
        with: &["Steph"],
        purpose: "Weigh-in",
        note: "5.02 kg, just below the 25th. Good as gold, never asks, six feeds a day by the clock. Talked about waking her, both sides, and a nappy count. Weigh again in a month.",
        voice: "Lay still and watched the numbers with me.",
        ..CLINIC
    },
    Entry {
        ago: 33,
        at: Some((11, 10)),
        kind: ContactType::ThreeToFourMonths,
        with: &["Steph"],
        purpose: "3-4 month contact, at home for her weight",
        note: "5.25 kg, 60.2 cm. Weight just above the 9th, and it began on the 50th; length keeps its line. Feed watched: shallow, few swallows, asleep at six minutes. Deeper hold shown, breast squeezed, eight feeds a day. Weigh in two weeks.",
        voice: "Let go of the breast and looked surprised.",
        ..HOME
    },
    Entry {
        ago: 19,
        at: Some((10, 0)),
        kind: ContactType::PackageSession,
        minutes: 80,
        with: &["Steph", "Callum"],
        purpose: "Faltering growth",
        note: "5.33 kg: two centile spaces down since birth, which is the mark. Alert, five wet nappies, no cough, nothing brought up. Feed watched and a whole day of feeds written down. Expressed milk after four feeds. GP this week: examine, urine. Universal Plus agreed; Steph cried, not your fault said twice.",
        voice: "Bright eyes over the cup, both hands on it.",
        episode: true,
        ..HOME
    },
    Entry {
        ago: 12,
        at: Some((13, 30)),
        kind: ContactType::PackageSession,
        with: &["Steph"],
        purpose: "Weight and a feed watched",
        note: "5.38 kg. Up 50 g in the week. GP found her well, urine clear, bloods sent. Swallows heard for nine minutes, the longest yet. Forty ml of Steph's milk by cup after four feeds; now after every feed.",
        voice: "Woke by herself and shouted, a first.",
        episode: true,
        ..HOME
    },
    Entry {
        ago: 5,
        at: Some((14, 0)),
        kind: ContactType::PackageSession,
        minutes: 60,
        with: &["Steph", "Callum"],
        purpose: "Weight and a feed watched",
        note: "5.44 kg, 62.1 cm, head 41.0. Growing, and not yet climbing. Feed watched: fourteen minutes, deep, swallows heard. Plan with both: top-up after every feed, expressed first and formula where there is none; feed diary; weigh and watch a feed in a week. To the paediatric clinic if the line falls again or the bloods say so.",
        voice: "Turned from the cup to see Callum laugh.",
        episode: true,
        ..HOME
    },
];
