//! A place of the register.

use caseload_domain::place::{Invitation, Place, PlaceKind};
use caseload_sync_format::v1::fhir::{
    Address, CodeableConcept, Coding, Extension, Identifier, Location, LocationStatus,
    vocabulary::{extensions, identifiers, profiles, systems},
};

use super::{
    frame::{Frame, record_identifier},
    people::telephone,
    words::{
        coded_extension, coding, date_extension, number_extension, parts_extension, words, words_extension,
    },
};

/// Location: a school by its URN, a practice or clinic by its ODS code, each under the record's id.
pub(super) fn location(place: &Place, frame: &Frame) -> Location {
    let Place { id, kind, name, urn, ods_code, address, postcode, phone, named_nurse, invitations, open } =
        place;
    let mut extension = frame.extensions();
    extension.extend(
        named_nurse.as_deref().and_then(|nurse| words_extension(extensions::NAMED_PRACTITIONER, nurse)),
    );
    extension.extend(invitations.iter().map(invitation));
    let known_by = [(identifiers::SCHOOL_URN, urn), (identifiers::ODS_CODE, ods_code)];
    let text = words(address);
    let postal_code = postcode.as_ref().map(|postcode| postcode.as_str().to_owned());
    Location {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::LOCATION)),
        extension,
        identifier: known_by
            .into_iter()
            .filter_map(|(system, code)| Some(Identifier::new(system, words(code.as_deref()?)?)))
            .chain([record_identifier(id.as_str())])
            .collect(),
        // R4 has no "entered in error" for a place; the reason is among the extensions.
        status: if *open && !frame.is_in_error() { LocationStatus::Active } else { LocationStatus::Inactive },
        name: words(name),
        kind: vec![CodeableConcept {
            coding: standard_kind(*kind).into_iter().chain([coding(systems::PLACE_KIND, *kind)]).collect(),
            text: None,
        }],
        telecom: telephone(phone.as_deref()),
        address: (text.is_some() || postal_code.is_some()).then(|| Address {
            text,
            postal_code,
            ..Address::default()
        }),
        managing_organization: Some(frame.trust()),
    }
}

fn invitation(invitation: &Invitation) -> Extension {
    let Invitation { contact_type, school_year, status, on } = invitation;
    parts_extension(
        extensions::INVITATION,
        vec![
            coded_extension("programme", systems::CONTACT_TYPE, *contact_type),
            number_extension("school-year", *school_year),
            coded_extension("status", systems::INVITATION_STATUS, *status),
            date_extension("on", *on),
        ],
    )
}

/// The standard's word for a sort of place where it has that very sort (v3-ServiceDeliveryLocationRoleType).
fn standard_kind(kind: PlaceKind) -> Option<Coding> {
    match kind {
        PlaceKind::PrimarySchool
        | PlaceKind::SecondarySchool
        | PlaceKind::AllThroughSchool
        | PlaceKind::SpecialSchool
        | PlaceKind::IndependentSchool
        | PlaceKind::PupilReferralUnit => Some(Coding::new(systems::ROLE_CODE, "SCHOOL", "school")),
        PlaceKind::Nursery
        | PlaceKind::ChildrensCentre
        | PlaceKind::FamilyHub
        | PlaceKind::Clinic
        | PlaceKind::GpPractice
        | PlaceKind::Library
        | PlaceKind::CommunityHall
        | PlaceKind::Other => None,
    }
}
