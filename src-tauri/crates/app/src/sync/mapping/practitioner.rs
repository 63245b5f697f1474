//! The practitioner, the trust and the team.

use caseload_domain::{
    id::PractitionerId,
    practitioner::Practitioner as Nurse,
    record::{Record, Revision},
};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, HumanName, Identifier, NameUse, Organization, Practitioner, Qualification, Resource,
    vocabulary::{identifiers, profiles, systems},
};

use super::{
    frame::{Frame, record_identifier},
    words::{concept, words},
};

/// Practitioner, trust and team. The team's Organization has the practitioner's id, the trust's one of its own.
pub(super) fn resources(
    id: &PractitionerId,
    nurse: &Nurse,
    earlier: &[Revision],
    trust_ods: &str,
    trust_name: &str,
    frame: &Frame,
) -> Vec<Resource> {
    // The area chooses schedules on the laptop; the trust knows its areas by their teams.
    let Nurse { name, role, registration, team, area: _ } = nurse;
    let mut identifier: Vec<Identifier> = registration
        .iter()
        .map(|registration| Identifier::new(identifiers::NMC_PIN, registration.as_str()))
        .collect();
    identifier.push(record_identifier(id.as_str()));
    let practitioner = Practitioner {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::PRACTITIONER)),
        extension: frame.extensions(),
        identifier,
        active: !frame.is_in_error(),
        name: vec![HumanName { kind: Some(NameUse::Official), text: words(name), ..HumanName::default() }],
        telecom: Vec::new(),
        qualification: vec![Qualification { code: concept(systems::PRACTITIONER_ROLE, *role) }],
    };
    let trust = Organization {
        identifier: vec![
            Identifier::new(identifiers::ODS_CODE, trust_ods),
            record_identifier(&frame.trust_id),
        ],
        ..organisation(&frame.trust_id, ("prov", "Healthcare Provider"), trust_name, frame)
    };
    let mut made = vec![practitioner.into(), trust.into()];
    // A team that was named before and is no longer is taken back, or it would stand for ever.
    let named_before = earlier.iter().rev().find_map(|revision| {
        let Record::Practitioner(_, before) = &revision.record else { return None };
        words(&before.team)
    });
    let team_now = words(team);
    let is_named = team_now.is_some();
    if let Some(team_name) = team_now.or(named_before) {
        let team = organisation(id.as_str(), ("team", "Organizational team"), &team_name, frame);
        made.push(
            Organization {
                active: team.active && is_named,
                part_of: Some(frame.trust()),
                identifier: vec![record_identifier(id.as_str())],
                ..team
            }
            .into(),
        );
    }
    made
}

fn organisation(id: &str, kind: (&str, &str), name: &str, frame: &Frame) -> Organization {
    Organization {
        id: id.to_owned(),
        meta: frame.meta(Some(profiles::ORGANIZATION)),
        extension: frame.extensions(),
        identifier: Vec::new(),
        active: !frame.is_in_error(),
        kind: vec![CodeableConcept::code(systems::ORGANIZATION_TYPE, kind.0, kind.1)],
        name: name.to_owned(),
        telecom: Vec::new(),
        address: Vec::new(),
        part_of: None,
    }
}
