//! Who gets which letter, what has to come before it, and who gets none and why.

use caseload_domain::{
    child::Child,
    code::Coded,
    contact::Contact,
    growth::ClinicalBmi,
    letter::{LetterCode, feedback_due},
    ncmp::{NcmpResult, NcmpYear},
    place::Place,
    review::{Answer as Found, Finding},
    schedule::school_year_of,
};
use chrono::NaiveDate;

use super::{
    band::clinical,
    follow::weight_referral,
    views::{LetterCall, LetterLine, LetterList, LetterQuery, LetterStanding, NoLetterWhy, WeightOffer},
    words::{head, missing_fields},
};
use crate::{
    app::App,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    place::current_school,
    school::class::{Written, child_at, pupils, written},
};

pub(super) const CALL: &str = "ncmp-call";
pub(in crate::school) const LETTER: &str = "ncmp-letter";
pub(super) const OFFER: &str = "weight-management-offer";
pub(super) const REFERRAL: &str = "weight-management-referral";

/// The letters of a year of a school.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such school; when the store cannot answer.
pub fn letter_list(app: &mut App, request: LetterQuery, now: Now) -> Answer<LetterList> {
    let LetterQuery { place_id, year, school_year } = request;
    let (school, found) = letters_of(app, &place_id, year.0, school_year)?;
    let lines: Vec<LetterLine> = found.iter().map(|one| line(one, now)).collect();
    let due_by = lines.iter().filter(|line| is_to_do(line)).filter_map(|line| line.due_by).min();
    let open = app.open()?;
    let (_, address) = head(open)?;
    Ok(LetterList {
        school: school.name,
        scheme: ClinicalBmi::SCHEME.to_owned(),
        lines,
        due_by,
        missing: missing_fields(open)?.into_iter().map(Code).collect(),
        has_address: !address.trim().is_empty(),
    })
}

fn is_to_do(line: &LetterLine) -> bool {
    matches!(line.standing.0, LetterStanding::Ready | LetterStanding::CallFirst)
}

/// A pupil with what is written of the measurement.
pub(super) struct Pupil {
    pub(super) child: Child,
    /// The measurement at this school; the last attempt where there is none.
    pub(super) written: Option<Written>,
    /// The day of the referral to weight management that came of it.
    pub(super) referred_on: Option<NaiveDate>,
}

/// What follows from a pupil's measurement.
pub(super) enum Feedback<'a> {
    Letter { band: ClinicalBmi, code: LetterCode, written: &'a Written },
    None(NoLetterWhy),
}

impl Pupil {
    pub(super) fn feedback(&self) -> Feedback<'_> {
        let Some(written) = &self.written else { return Feedback::None(NoLetterWhy::NotMeasured) };
        match NcmpResult::of(written.contact.outcome, &written.contact.narrative) {
            Some(NcmpResult::Measured) => {}
            Some(NcmpResult::Absent) => return Feedback::None(NoLetterWhy::Absent),
            Some(NcmpResult::RefusedByParent) => return Feedback::None(NoLetterWhy::RefusedByParent),
            Some(NcmpResult::RefusedByChild) => return Feedback::None(NoLetterWhy::RefusedByChild),
            Some(NcmpResult::Left) => return Feedback::None(NoLetterWhy::Left),
            Some(NcmpResult::Unable) => return Feedback::None(NoLetterWhy::Unable),
            None => return Feedback::None(NoLetterWhy::NotMeasured),
        }
        // As in the home and on a chart: a letter would say that somebody saw the child that day.
        if written.contact.restricted {
            return Feedback::None(NoLetterWhy::Restricted);
        }
        let Some(band) = clinical(&self.child, written) else {
            return Feedback::None(NoLetterWhy::NoBand);
        };
        let address = &self.child.address;
        if address.lines.iter().all(|line| line.trim().is_empty()) || address.postcode.is_none() {
            return Feedback::None(NoLetterWhy::NoAddress);
        }
        Feedback::Letter { band, code: LetterCode::of(band), written }
    }
}

/// Every pupil of a year of a school on the caseload, by name. A child who has died or left is not among them.
pub(super) fn letters_of(
    app: &App,
    place_id: &str,
    year: NcmpYear,
    school_year: i32,
) -> Answer<(Place, Vec<Pupil>)> {
    let school = current_school(app, place_id)?;
    let store = &app.open()?.store;
    // Half way through the school year: the year group is the same on each of its days.
    let within = NaiveDate::from_ymd_opt(school_year + 1, 1, 15)
        .filter(|day| school_year_of(*day) == school_year)
        .ok_or(Failure::NotFound)?;
    let mut found = Vec::new();
    for child_id in pupils(store, &school.name, year.year_group(), within)? {
        let mut attempts = written(store, &child_id, year.contact_type(), school_year)?;
        let measured = attempts.iter().rposition(|one| {
            NcmpResult::of(one.contact.outcome, &one.contact.narrative) == Some(NcmpResult::Measured)
                && one.contact.place.as_ref() == Some(&school.id)
        });
        let at = measured.or_else(|| attempts.len().checked_sub(1));
        let written = at.map(|at| attempts.swap_remove(at));
        let referral =
            written.as_ref().map(|written| weight_referral(store, &written.contact)).transpose()?;
        let referred_on = referral.flatten().map(|(referral, _)| referral.sent_on);
        found.push(Pupil { child: child_at(store, &child_id)?, written, referred_on });
    }
    Ok((school, found))
}

pub(super) fn line(pupil: &Pupil, now: Now) -> LetterLine {
    let blank = LetterLine {
        child_id: pupil.child.id.as_str().to_owned(),
        child: pupil.child.name.in_list(),
        standing: Code(LetterStanding::None),
        why: None,
        contact_id: None,
        revision: None,
        measured_on: None,
        due_by: None,
        late: false,
        band: None,
        letter: None,
        call: None,
        made_on: None,
        offers: false,
        offer: None,
        referred_on: None,
    };
    let (band, code, written) = match pupil.feedback() {
        Feedback::None(why) => return LetterLine { why: Some(Code(why)), ..blank },
        Feedback::Letter { band, code, written } => (band, code, written),
    };
    let contact = &written.contact;
    let (call, made_on) = (chosen::<LetterCall>(contact, CALL), day(contact, LETTER));
    let standing = match (made_on, code.call_first(), call) {
        (Some(_), _, _) => LetterStanding::Made,
        (None, true, None) => LetterStanding::CallFirst,
        (None, true, Some(_)) | (None, false, _) => LetterStanding::Ready,
    };
    let due_by = feedback_due(contact.happened_on);
    LetterLine {
        standing: Code(standing),
        contact_id: Some(contact.id.as_str().to_owned()),
        revision: Some(written.revision),
        measured_on: Some(contact.happened_on),
        due_by: Some(due_by),
        late: made_on.is_none() && due_by < now.today,
        band: Some(band.words().to_owned()),
        letter: Some(Code(code)),
        call: call.map(Code),
        made_on,
        offers: matches!(code, LetterCode::Overweight | LetterCode::VeryOverweight),
        offer: chosen::<WeightOffer>(contact, OFFER).map(Code),
        // An older version wrote the day on the contact.
        referred_on: pupil.referred_on.or(day(contact, REFERRAL)),
        ..blank
    }
}

fn chosen<T: Coded>(contact: &Contact, field: &str) -> Option<T> {
    contact.findings.iter().find(|finding| finding.field == field).and_then(|finding| match &finding.answer {
        Found::Options(options) => T::from_code(options.first()?),
        Found::Words(_) | Found::Number(_) | Found::Day(_) | Found::NotAsked => None,
    })
}

fn day(contact: &Contact, field: &str) -> Option<NaiveDate> {
    contact.findings.iter().find(|finding| finding.field == field).and_then(|finding| match finding.answer {
        Found::Day(day) => Some(day),
        Found::Options(_) | Found::Words(_) | Found::Number(_) | Found::NotAsked => None,
    })
}

/// The contact with an answer put in, or in the place of the one before; `None` takes it away.
pub(super) fn answered(mut contact: Contact, field: &str, answer: Option<Found>) -> Contact {
    contact.findings.retain(|finding| finding.field != field);
    contact.findings.extend(answer.map(|answer| Finding {
        field: field.to_owned(),
        answer,
        note: String::new(),
        unchanged_since: None,
    }));
    contact
}
