//! The words of a list of places: what its columns are called, and what its rows call a kind of place.

use caseload_domain::{
    code::Coded as _,
    place::PlaceKind::{
        self, AllThroughSchool, ChildrensCentre, Clinic, CommunityHall, FamilyHub, GpPractice,
        IndependentSchool, Library, Nursery, Other, PrimarySchool, PupilReferralUnit, SecondarySchool,
        SpecialSchool,
    },
};

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Column {
    Kind,
    Type,
    Name,
    Urn,
    Ods,
    Nurse,
    Address,
    Postcode,
    Phone,
}

/// Letters and digits alone, in lower case.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The column of a heading; the longer names are those of the Department for Education's register of schools.
pub(super) fn column_of(heading: &str) -> Option<Column> {
    Some(match bare(heading).as_str() {
        "kind" | "placekind" | "kindofplace" => Column::Kind,
        "type"
        | "schooltype"
        | "phase"
        | "phaseofeducation"
        | "phaseofeducationname"
        | "typeofestablishment"
        | "typeofestablishmentname" => Column::Type,
        "name" | "place" | "placename" | "school" | "schoolname" | "establishmentname" => Column::Name,
        "urn" | "schoolurn" => Column::Urn,
        "ods" | "odscode" | "organisationcode" => Column::Ods,
        "namednurse" | "nurse" | "schoolnurse" | "namedpractitioner" => Column::Nurse,
        "address" | "street" => Column::Address,
        "postcode" | "postalcode" => Column::Postcode,
        "phone" | "telephone" | "telephonenum" | "telephonenumber" => Column::Phone,
        _ => return None,
    })
}

/// The kind of a place from its kind and its type: `Primary school`, or `School` with the type `Primary`.
pub(super) fn kind_of(kind: &str, of_type: &str) -> Option<PlaceKind> {
    let (kind, of_type) = (bare(kind), bare(of_type));
    // The type says more than the kind: a school is primary or secondary.
    if kind == "school" || kind.is_empty() {
        return one(&of_type);
    }
    one(&kind)
}

fn one(text: &str) -> Option<PlaceKind> {
    if let Some(code) = PlaceKind::ALL.iter().find(|kind| bare(kind.code()) == text) {
        return Some(*code);
    }
    Some(match text {
        "primary" | "infant" | "infantschool" | "junior" | "juniorschool" | "infantandjunior" => {
            PrimarySchool
        }
        "secondary" | "college" | "academysecondary" | "middledeemedsecondary" => SecondarySchool,
        "allthrough" => AllThroughSchool,
        "special" | "specialacademy" | "communityspecialschool" => SpecialSchool,
        "independent" | "otherindependentschool" => IndependentSchool,
        "pru" | "alternativeprovision" => PupilReferralUnit,
        "nurseryschool" | "preschool" => Nursery,
        "childrenscenter" | "surestartcentre" | "surestartchildrenscentre" => ChildrensCentre,
        "hub" | "familyhubs" => FamilyHub,
        "healthcentre" | "clinicsite" => Clinic,
        "gp" | "surgery" | "gpsurgery" | "generalpractice" => GpPractice,
        "publiclibrary" => Library,
        "hall" | "villagehall" | "communitycentre" => CommunityHall,
        "otherplace" => Other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use caseload_domain::place::PlaceKind;

    use super::{Column, column_of, kind_of};

    #[test]
    fn a_kind_is_read_from_either_column_and_an_unknown_word_is_not_guessed() {
        for (kind, of_type, expected) in [
            ("Primary school", "", Some(PlaceKind::PrimarySchool)),
            ("primary-school", "", Some(PlaceKind::PrimarySchool)),
            ("School", "Primary", Some(PlaceKind::PrimarySchool)),
            ("", "Secondary", Some(PlaceKind::SecondarySchool)),
            ("Children's centre", "", Some(PlaceKind::ChildrensCentre)),
            ("Clinic", "Baby clinic", Some(PlaceKind::Clinic)),
            ("School", "", None),
            ("", "", None),
            ("Aquarium", "", None),
        ] {
            assert_eq!(kind_of(kind, of_type), expected, "{kind} {of_type}");
        }
    }

    #[test]
    fn headings_are_read_however_they_are_written() {
        assert_eq!(column_of("Named nurse"), Some(Column::Nurse));
        assert_eq!(column_of("EstablishmentName"), Some(Column::Name));
        assert_eq!(column_of("PhaseOfEducation (name)"), Some(Column::Type));
        assert_eq!(column_of("Pupils"), None);
    }
}
