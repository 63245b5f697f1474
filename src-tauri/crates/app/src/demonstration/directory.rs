//! A made-up directory of local services. The names are nobody's, and the telephone numbers are of the range kept for drama.

use caseload_domain::{
    id::LocalServiceId,
    local_service::{LocalService, ServiceTopic},
    record::Record,
};
use chrono::{DateTime, TimeDelta, Utc};

use super::book::Book;

/// Topic, name, what it does, where, for whom, how to refer, the end of the telephone number (0116 496 0xxx, which Ofcom
/// keeps for drama).
type Told = (ServiceTopic, &'static str, &'static str, &'static str, &'static str, &'static str, u16);

const GO: &str = "Families go themselves";

const SERVICES: [Told; 15] = [
    (
        ServiceTopic::InfantFeeding,
        "Soar Feeding Friends",
        "Mothers who have fed their own babies help with latch and nerves.",
        "Millrace family hub, Mondays and Thursdays 10 to 12",
        "Any mother in the first year",
        GO,
        101,
    ),
    (
        ServiceTopic::InfantFeeding,
        "Kestrel tongue-tie clinic",
        "Looks at a baby's mouth and a feed, and divides where it helps.",
        "Kestrel health centre, Wednesdays",
        "Babies under 12 weeks",
        "Refer with a feeding assessment",
        102,
    ),
    (
        ServiceTopic::ParentalMentalHealth,
        "Lantern Parents",
        "A group and a listening ear in the first two years.",
        "Lantern Hill library, Tuesdays 1pm",
        "Parents of babies",
        "Ring, or families ring themselves",
        103,
    ),
    (
        ServiceTopic::EmotionalHealth,
        "Harbour Minds",
        "Worry, low mood and anger, six sessions.",
        "By video or at Tudor Road",
        "8 to 17 years",
        "Form from school or nurse",
        104,
    ),
    (
        ServiceTopic::HealthyWeight,
        "Family Steps",
        "Eight weeks of cooking and moving together.",
        "Soar Meadow sports hall, Saturdays",
        "5 to 12 years with a grown-up",
        "Ring, or families ring themselves",
        105,
    ),
    (
        ServiceTopic::OralHealth,
        "Bright Teeth for two",
        "Toothbrushing at nursery, and a dentist that takes families.",
        "Nurseries of the city",
        "Under 5",
        GO,
        106,
    ),
    (
        ServiceTopic::SpeechAndLanguage,
        "Chatter Corner",
        "Play and talk with a speech therapist in the room.",
        "Millrace family hub, Fridays 9.30",
        "18 months to 4 years",
        GO,
        107,
    ),
    (
        ServiceTopic::Sleep,
        "Quiet Nights",
        "A sleep plan made with the family, by phone, four weeks.",
        "By phone",
        "6 months to 11 years",
        "Form, with two weeks of a sleep diary",
        108,
    ),
    (
        ServiceTopic::Continence,
        "Dry and Steady",
        "Bladder and bowel nurses for children.",
        "Kestrel health centre",
        "From 5 years",
        "Refer after six weeks of the first steps",
        109,
    ),
    (
        ServiceTopic::Parenting,
        "Everyday Parents",
        "Ten evenings about behaviour, with a creche.",
        "Forge Lane school, Wednesdays 6pm",
        "2 to 10 years",
        GO,
        110,
    ),
    (
        ServiceTopic::DomesticAbuse,
        "Open Door Soar",
        "Advice, a safe bed, a plan. Day and night.",
        "Not told to anybody",
        "Anybody, also those who use violence",
        "Ring together with her, from a safe phone",
        111,
    ),
    (
        ServiceTopic::StopSmoking,
        "Clear Air Leicester, made up",
        "Patches, a vape kit and a weekly call.",
        "By phone",
        "Anybody living with a child",
        GO,
        112,
    ),
    (
        ServiceTopic::YoungCarers,
        "Time Out Together",
        "Trips, a youth worker, a card for school.",
        "Westcotes hall, Thursdays",
        "7 to 18 years who care for somebody",
        "Form from school or nurse",
        113,
    ),
    (
        ServiceTopic::MoneyAndFood,
        "Full Cupboard",
        "Food parcels, and help with Healthy Start.",
        "St Bede's hall, Mon, Wed, Fri 10 to 2",
        "Anybody",
        "A voucher from a professional",
        114,
    ),
    (
        ServiceTopic::Community,
        "Little Feet stay and play",
        "Toys, songs and tea.",
        "Lantern Hill library, Mondays 10am",
        "Under 5",
        GO,
        115,
    ),
];

/// How long ago the stay and play closed: an entry that is over stays, marked.
const CLOSED: i64 = 30;

/// Writes the directory, a minute apart, on the day the caseload was opened.
pub(super) fn write_directory(book: &mut Book, opened: DateTime<Utc>) {
    let closed = book.calendar.last_day - TimeDelta::days(CLOSED);
    for (at, told) in (1_i64..).map(|minute| opened + TimeDelta::minutes(minute)).zip(SERVICES) {
        let (topic, name, what, location, for_whom, how_to_refer, number) = told;
        let service = LocalService {
            id: LocalServiceId::parse(&book.uuid(at)).expect("a UUID made here is canonical"),
            name: name.to_owned(),
            topic,
            what: what.to_owned(),
            location: location.to_owned(),
            for_whom: for_whom.to_owned(),
            how_to_refer: how_to_refer.to_owned(),
            phone: format!("0116 496 0{number}"),
            web: String::new(),
            valid_from: None,
            valid_until: (topic == ServiceTopic::Community).then_some(closed),
        };
        book.write(at, Record::LocalService(service));
    }
}
