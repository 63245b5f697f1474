//! A body map between the form and the record, and the referral that is tracked with it.

use caseload_domain::{
    body_map::{BodyMap, InjuryReferral, Mark},
    calendar::add_working_days,
    code::Coded as _,
    contact::Mode,
    id::{BodyMapId, ChildId, ContactId, ReferralId},
    problem::Problems,
    record::Record,
    referral::{Referral, ReferralService, ReferralUrgency},
    sharing::SharingBasis,
};
use caseload_store::NewRevision;
use chrono::Days;

use super::views::{BodyMapEntry, BodyMapForm, MarkLine, MarkTyped};
use crate::{
    app::{first, new_id},
    clock::Now,
    code::Code,
    failure::{Answer, unexpected},
    flag::gather,
    typed::{Looking, needed_date, optional_number, optional_time},
};

/// The body map as it was typed.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] with every field to mend.
pub(crate) fn parse(
    id: BodyMapId,
    child: &ChildId,
    contact: Option<ContactId>,
    form: BodyMapForm,
    now: Now,
) -> Answer<BodyMap> {
    let BodyMapForm {
        seen_on,
        seen_at,
        seen_by,
        figure,
        mobility,
        marks,
        referred,
        referred_on,
        referred_at,
        referred_to,
        referral_outcome,
        tracked: _,
    } = form;
    let mut problems = Problems::default();
    let referred = referred.then(|| {
        let on = needed_date("referredAt", &referred_on, Looking::Back, now, &mut problems);
        let at = optional_time("referredAt", &referred_at, &mut problems);
        if referred_at.trim().is_empty() {
            problems.push("referredAt", "The time of the call is missing", "Type it like 13:05 or 1.05pm");
        }
        InjuryReferral {
            on,
            at: at.unwrap_or(now.time),
            to: referred_to.trim().to_owned(),
            outcome: referral_outcome.trim().to_owned(),
            referral: None,
        }
    });
    let map = BodyMap {
        id,
        child: child.clone(),
        contact,
        seen_on: needed_date("seenOn", &seen_on, Looking::Back, now, &mut problems),
        seen_at: optional_time("seenAt", &seen_at, &mut problems),
        seen_by: seen_by.trim().to_owned(),
        figure: figure.0,
        mobility: mobility.0,
        marks: marks.into_iter().map(|mark| parse_mark(mark, &mut problems)).collect(),
        referred,
    };
    gather(problems, map.check(now.today, now.time))?;
    Ok(map)
}

fn parse_mark(mark: MarkTyped, problems: &mut Problems) -> Mark {
    let MarkTyped { view, x, y, site, kind, length, width, colour, explanation, explained_by } = mark;
    Mark {
        view: view.0,
        x,
        y,
        site: site.0,
        kind: kind.0,
        length: optional_number("marks", &length, "a size in whole millimetres", problems),
        width: optional_number("marks", &width, "a size in whole millimetres", problems),
        colour: colour.trim().to_owned(),
        explanation: explanation.trim().to_owned(),
        explained_by: explained_by.trim().to_owned(),
    }
}

/// The form of a body map that is to be amended.
pub(super) fn form(map: &BodyMap) -> BodyMapForm {
    let referred = map.referred.as_ref();
    BodyMapForm {
        seen_on: map.seen_on.format("%d/%m/%Y").to_string(),
        seen_at: map.seen_at.map(|at| at.format("%H:%M").to_string()).unwrap_or_default(),
        seen_by: map.seen_by.clone(),
        figure: Code(map.figure),
        mobility: Code(map.mobility),
        marks: map.marks.iter().map(mark_form).collect(),
        referred: referred.is_some(),
        referred_on: referred.map(|call| call.on.format("%d/%m/%Y").to_string()).unwrap_or_default(),
        referred_at: referred.map(|call| call.at.format("%H:%M").to_string()).unwrap_or_default(),
        referred_to: referred.map(|call| call.to.clone()).unwrap_or_default(),
        referral_outcome: referred.map(|call| call.outcome.clone()).unwrap_or_default(),
        tracked: referred.is_some_and(|call| call.referral.is_some()),
    }
}

fn mark_form(mark: &Mark) -> MarkTyped {
    let size = |size: Option<u16>| size.map(|size| size.to_string()).unwrap_or_default();
    MarkTyped {
        view: Code(mark.view),
        x: mark.x,
        y: mark.y,
        site: Code(mark.site),
        kind: Code(mark.kind),
        length: size(mark.length),
        width: size(mark.width),
        colour: mark.colour.clone(),
        explanation: mark.explanation.clone(),
        explained_by: mark.explained_by.clone(),
    }
}

/// A referral to children's social care that is kept in sight until it is answered, tied to the map; none when the map was
/// not referred, or has one already. Social care decides within one working day, so that is when to ask (`standards` 9.1).
///
/// # Errors
/// When no identifier can be made: a fault of the program.
pub(crate) fn tracked_referral(map: &mut BodyMap, now: Now) -> Answer<Option<NewRevision>> {
    let reason = reason(map);
    let Some(referred) = map.referred.as_mut().filter(|referred| referred.referral.is_none()) else {
        return Ok(None);
    };
    let id = ReferralId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let referral = Referral {
        id: id.clone(),
        child: map.child.clone(),
        service: ReferralService::ChildrensSocialCare,
        to: referred.to.clone(),
        mode: Mode::Phone,
        sent_on: referred.on,
        urgency: ReferralUrgency::SameDay,
        reason,
        basis: SharingBasis::Safeguarding,
        confirmed_on: None,
        chase_on: Some(add_working_days(referred.on, 1).unwrap_or(referred.on + Days::new(1))),
        answered: None,
        outcome: referred.outcome.clone(),
        from_contact: map.contact.clone(),
        restricted: false,
        local_service: None,
    };
    referral.check(now.today)?;
    referred.referral = Some(id);
    Ok(Some(first(Record::Referral(referral), "add-referral", now)))
}

/// `Marks seen: bruise, left cheek`. What is written beside each mark is on the map.
fn reason(map: &BodyMap) -> String {
    let said = |code: &str| code.replace('-', " ");
    let marks: Vec<String> = map
        .marks
        .iter()
        .map(|mark| format!("{}, {}", said(mark.kind.code()), said(mark.site.code())))
        .collect();
    format!("Marks seen, on the body map: {}", marks.join("; "))
}

/// A body map in the timeline.
pub(crate) fn body_map_entry(map: &BodyMap) -> BodyMapEntry {
    let referred = map.referred.as_ref();
    BodyMapEntry {
        mobility: Code(map.mobility),
        marks: map
            .marks
            .iter()
            .map(|mark| MarkLine { kind: Code(mark.kind), site: Code(mark.site) })
            .collect(),
        seen_by: map.seen_by.clone(),
        referred_on: referred.map(|call| call.on),
        referred_to: referred.map(|call| call.to.clone()).unwrap_or_default(),
        referral_outcome: referred.map(|call| call.outcome.clone()).unwrap_or_default(),
        contact_id: map.contact.as_ref().map(|id| id.as_str().to_owned()),
    }
}
