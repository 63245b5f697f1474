//! Whether the child moves about alone, kept with a contact at which an injury was noted and no body map says it. Among the
//! findings, so that whoever reads the contact later sees that it was asked.

use caseload_domain::{
    body_map::Mobility,
    code::Coded as _,
    concern::Concern,
    contact::Contact,
    review::{Answer, Finding, MOVES_ALONE},
};

use crate::body_map::AtContact;

/// The contact with what was answered, after its other findings.
pub(super) fn with_mobility(contact: Contact, marks: &AtContact) -> Contact {
    let answered =
        marks.mobility.filter(|_| marks.map.is_none() && contact.concerns.contains(&Concern::Injury));
    let finding = answered.map(|mobility| Finding {
        field: MOVES_ALONE.to_owned(),
        answer: Answer::Options(vec![mobility.code().to_owned()]),
        note: String::new(),
        unchanged_since: None,
    });
    Contact { findings: contact.findings.into_iter().chain(finding).collect(), ..contact }
}

/// What was answered, and the findings of the form without it.
pub(super) fn mobility_of(findings: Vec<Finding>) -> (Option<Mobility>, Vec<Finding>) {
    let (asked, of_form): (Vec<Finding>, Vec<Finding>) =
        findings.into_iter().partition(|finding| finding.field == MOVES_ALONE);
    let mobility = asked.into_iter().find_map(|finding| match finding.answer {
        Answer::Options(options) => options.first().and_then(|code| Mobility::from_code(code)),
        Answer::Words(_) | Answer::Number(_) | Answer::Day(_) | Answer::NotAsked => None,
    });
    (mobility, of_form)
}
