//! Made-up streets, practices, schools and meeting places. Only the postcode districts are real.

use caseload_domain::{
    child::{Address, GpPractice, School},
    postcode::Postcode,
};

use super::random::Random;

/// A corner of the patch: where families live, and where they are seen.
#[derive(Debug)]
pub(super) struct Patch {
    pub(super) district: &'static str,
    pub(super) town: &'static str,
    pub(super) authority: &'static str,
    pub(super) practice: &'static str,
    /// `X` and five digits: no general practice has a code in this form.
    pub(super) practice_code: Option<&'static str>,
    pub(super) hub: &'static str,
    pub(super) nursery: &'static str,
    pub(super) primary: usize,
}

const fn patch(
    (district, town, authority): (&'static str, &'static str, &'static str),
    practice: &'static str,
    practice_code: Option<&'static str>,
    (hub, nursery, primary): (&'static str, &'static str, usize),
) -> Patch {
    Patch { district, town, authority, practice, practice_code, hub, nursery, primary }
}

const CITY: &str = "Leicester City";
const COUNTY: &str = "Leicestershire";

/// The patches a practitioner covers, with how many families of a hundred live there.
pub(super) const PATCHES: [(u32, Patch); 10] = [
    (
        22,
        patch(
            ("LE3", "Leicester", CITY),
            "Westcotes Weir Surgery",
            Some("X99001"),
            ("Westcotes", "Weir Lane Nursery", 0),
        ),
    ),
    (
        14,
        patch(
            ("LE2", "Leicester", CITY),
            "Saffron Bell Practice",
            Some("X99002"),
            ("Saffron Bell", "Bellflower Nursery", 1),
        ),
    ),
    (
        10,
        patch(
            ("LE2", "Leicester", CITY),
            "Aylestone Locks Surgery",
            Some("X99003"),
            ("Aylestone Locks", "Lockside Nursery", 1),
        ),
    ),
    (
        12,
        patch(
            ("LE5", "Leicester", CITY),
            "Evington Orchard Medical Centre",
            Some("X99004"),
            ("Evington Orchard", "Little Acorns", 2),
        ),
    ),
    (
        13,
        patch(
            ("LE2", "Leicester", CITY),
            "Highfields Lantern Practice",
            Some("X99005"),
            ("Highfields Lantern", "Lantern Nursery", 2),
        ),
    ),
    (
        13,
        patch(
            ("LE4", "Leicester", CITY),
            "Belgrave Wharf Surgery",
            Some("X99006"),
            ("Belgrave Wharf", "Wharfside Nursery", 3),
        ),
    ),
    (
        6,
        patch(
            ("LE5", "Leicester", CITY),
            "Spinney Mill Medical Centre",
            Some("X99007"),
            ("Spinney Mill", "Mill Wheel Nursery", 3),
        ),
    ),
    (
        5,
        patch(
            ("LE1", "Leicester", CITY),
            "Guildhall Yard Practice",
            None,
            ("Guildhall Yard", "Yard End Nursery", 0),
        ),
    ),
    (
        3,
        patch(
            ("LE67", "Coalville", COUNTY),
            "Whitwick Forge Surgery",
            Some("X99008"),
            ("Forge Lane", "Forge Lane Nursery", 4),
        ),
    ),
    (
        2,
        patch(
            ("LE9", "Leicester", COUNTY),
            "Enderby Quarry Practice",
            Some("X99009"),
            ("Quarry View", "Quarry View Nursery", 4),
        ),
    ),
];

/// Primary schools, Reception to Year 6, and then the secondary schools, Year 7 to Year 13.
pub(super) const PRIMARIES: [(&str, &str); 5] = [
    ("Tudor Road Primary", "999001"),
    ("Kestrel Bank Primary", "999002"),
    ("Lantern Hill Primary", "999003"),
    ("St Wistan's Wharf Primary", "999004"),
    ("Forge Lane Primary", "999005"),
];
/// Secondary schools.
pub(super) const SECONDARIES: [(&str, &str); 3] = [
    ("Soar Meadow Academy", "999006"),
    ("Wren Park College", "999007"),
    ("Bradgate Beacon School", "999008"),
];

const STREETS: &str = "Larkspur Row|Quillmaker Road|Thimble Street|Marigold Close|Cordwainer Lane|Hosiery Walk|\
Lamplighter Street|Bobbin Close|Foundry Rise|Heron Bank Road|Osier Lane|Button Mill Road|Teasel Avenue|Needlemaker Way|\
Candlewick Street|Fosse Meadow Drive|Damson Court|Weaver's Green|Kingfisher Parade|Old Dyeworks Road|Bramblewood Crescent|\
Sparrow Hill|Stocking Frame Lane|Penny Bridge Road|Elder Brook Close|Millrace Terrace|Hollow Oak Drive|Framework Street|\
Nightingale Rise|Coppice Gate|Silver Birch Way|Tannery Fold|Rookery Lane|Wheatsheaf Close|Lacemaker Road|Meadowsweet Avenue|\
Dovecote Lane|Ashpole Road|Brickfield Terrace|Swithland View";

const INWARD: [char; 20] =
    ['A', 'B', 'D', 'E', 'F', 'G', 'H', 'J', 'L', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'W', 'X', 'Y', 'Z'];

/// A made-up address in a patch.
pub(super) fn address(patch: &Patch, random: &mut Random) -> Address {
    let streets: Vec<&str> = STREETS.split('|').collect();
    let street = *random.pick(&streets);
    let number = random.between(1, 148);
    let first = match random.below(12) {
        0 => format!("Flat {}, {number} {street}", random.between(1, 14)),
        1 => format!("{number}A {street}"),
        _ => format!("{number} {street}"),
    };
    let inward = format!("{}{}{}", random.below(9) + 1, random.pick(&INWARD), random.pick(&INWARD));
    written_address(first, patch, &inward)
}

/// An address from its parts.
pub(super) fn written_address(first_line: String, patch: &Patch, inward: &str) -> Address {
    let postcode = Postcode::parse(&format!("{}{inward}", patch.district))
        .expect("a district and an inward half make a postcode");
    Address { lines: vec![first_line, patch.town.to_owned()], postcode: Some(postcode) }
}

/// The practice of a patch.
pub(super) fn practice(patch: &Patch) -> GpPractice {
    GpPractice { code: patch.practice_code.map(str::to_owned), name: patch.practice.to_owned() }
}

/// A number from the ranges kept for drama (Ofcom): mobiles 07700 900000 to 900999, Leicester 0116 496 0000 to 0999.
pub(super) fn phone(random: &mut Random) -> String {
    let last = random.below(1000);
    if random.chance(60) { format!("0116 496 0{last:03}") } else { format!("07700 900{last:03}") }
}

/// The school of a child in a year group: the patch's primary, or one of the secondaries open to this caseload.
pub(super) fn school(patch: &Patch, year_group: i8, turn: u32, secondaries: usize) -> School {
    let (name, urn) = if year_group < 7 {
        PRIMARIES.get(patch.primary).expect("each patch names a primary that exists")
    } else {
        let open = secondaries.clamp(1, SECONDARIES.len());
        let place = usize::try_from(turn).expect("a u32 fits a usize") % open;
        SECONDARIES.get(place).expect("the place is within the list")
    };
    let class_name = (year_group < 7).then(|| CLASSES[usize::from(turn % 2 == 1)].to_owned());
    School {
        name: (*name).to_owned(),
        urn: Some((*urn).to_owned()),
        year_group: Some(year_group),
        class_name,
    }
}

/// The two classes of each year of a primary.
const CLASSES: [&str; 2] = ["Ash", "Birch"];

/// The primary with the most children, in a year group.
pub(super) fn largest_primary(year_group: i8) -> School {
    let (name, urn) = PRIMARIES.first().expect("there are five primaries");
    let class_name = (year_group < 7).then(|| CLASSES[0].to_owned());
    School {
        name: (*name).to_owned(),
        urn: Some((*urn).to_owned()),
        year_group: Some(year_group),
        class_name,
    }
}

/// The patch whose practice begins with this word.
pub(super) fn patch_named(word: &str) -> &'static Patch {
    PATCHES
        .iter()
        .map(|(_, patch)| patch)
        .find(|patch| patch.practice.starts_with(word))
        .expect("a story names a patch that exists")
}

/// How many schools a caseload of this size covers: primaries first, then up to three secondaries.
pub(super) fn secondaries(children: u32) -> usize {
    let schools = (5 + children / 500).clamp(6, 8);
    usize::try_from(schools).map_or(1, |count| count - PRIMARIES.len())
}
