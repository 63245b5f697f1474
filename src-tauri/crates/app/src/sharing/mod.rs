//! The information-sharing log: what about a child was told to whom, by what right, and whether the family knows.

mod nursery;
pub mod views;

pub(crate) use nursery::{to_share_of, to_share_of_all};

use std::collections::HashSet;

use caseload_domain::{
    code::YesNoNotAsked,
    contact::Mode,
    id::{CaseReportId, ChildId, ReferralId, SharingId},
    problem::Problems,
    record::{Record, RecordKind, RevisionStatus},
    sharing::{Sharing, SharingBasis},
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason},
};
use views::{
    AmendSharing, RecordSharing, SharingForm, SharingPerson, SharingQuery, SharingStart, SharingView,
};

/// Names offered; beyond these, typing is quicker than reading.
const NAMES_OFFERED: usize = 40;

/// What the form starts from: a referral, a locked report or a review, where it was begun from one.
///
/// # Errors
/// [`Failure::NotFound`] when the child has no such referral, report or review.
pub fn sharing_start(app: &mut App, request: SharingQuery, now: Now) -> Answer<SharingStart> {
    let SharingQuery { child_id, referral_id, case_report_id, review_id } = request;
    let child = child_of(app, &child_id)?;
    let mut form = SharingForm {
        child_id,
        on: now.today.to_string(),
        with: String::new(),
        agency: String::new(),
        mode: Code(Mode::Phone),
        what: String::new(),
        basis: Code(SharingBasis::Consent),
        basis_detail: String::new(),
        family_told: Code(YesNoNotAsked::NotAsked),
        referral_id,
        case_report_id,
        review_id,
    };
    let store = &app.open()?.store;
    let mut service = None;
    if let Some(id) = &form.referral_id {
        match store.current(id)?.revision.record {
            Record::Referral(referral) if referral.child == child => {
                form.on = referral.sent_on.to_string();
                form.with = referral.to;
                form.mode = Code(referral.mode);
                form.what = referral.reason;
                form.basis = Code(referral.basis);
                service = Some(Code(referral.service));
            }
            _ => return Err(Failure::NotFound),
        }
    }
    if let Some(id) = &form.case_report_id {
        match store.current(id)?.revision.record {
            Record::CaseReport(report) if report.child == child => {
                form.mode = Code(Mode::Email);
                form.what = format!(
                    "{}, locked {}",
                    report.title,
                    Now::at(report.locked_at).today.format("%-d %b %Y")
                );
                form.basis = Code(SharingBasis::Safeguarding);
            }
            _ => return Err(Failure::NotFound),
        }
    }
    if let Some(id) = &form.review_id {
        nursery::start(store, &child, id, &mut form.agency, &mut form.what)?;
        form.mode = Code(Mode::Letter);
    }
    let (people, agreements) = known(app)?;
    Ok(SharingStart { form, service, people, agreements })
}

/// Records what was shared.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub fn record_sharing(app: &mut App, request: RecordSharing, now: Now) -> Answer<Saved> {
    let RecordSharing { form, draft_id } = request;
    let id = SharingId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let child = child_of(app, &form.child_id)?;
    let sharing = parse_sharing(app, id, child, form, now)?;
    let revision = first(Record::Sharing(sharing), "record-sharing", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Amends what was written of it.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn amend_sharing(app: &mut App, request: AmendSharing, now: Now) -> Answer<Saved> {
    let AmendSharing { sharing_id, form, reason, from_revision, draft_id } = request;
    let reason = needed_reason(&reason)?;
    let read = app.open()?.store.current(&sharing_id)?;
    let (Record::Sharing(before), RevisionStatus::Current) = (read.revision.record, read.revision.status)
    else {
        return Err(Failure::NotFound);
    };
    let sharing = parse_sharing(app, before.id, before.child, form, now)?;
    let revision = next(Record::Sharing(sharing), from_revision, &reason, "amend-sharing", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Whom this laptop knows, and the agreements named on it, the latest first.
fn known(app: &App) -> Answer<(Vec<SharingPerson>, Vec<String>)> {
    let (mut people, mut agreements) = (Vec::new(), Vec::new());
    let (mut names, mut named) = (HashSet::new(), HashSet::new());
    for read in app.open()?.store.of_kind(RecordKind::Sharing)?.into_iter().rev() {
        let Record::Sharing(sharing) = read.revision.record else { continue };
        if read.revision.status != RevisionStatus::Current {
            continue;
        }
        if people.len() < NAMES_OFFERED && names.insert(sharing.with.clone()) {
            people.push(SharingPerson { with: sharing.with, agency: sharing.agency });
        }
        if sharing.basis == SharingBasis::SharingAgreement && named.insert(sharing.basis_detail.clone()) {
            agreements.push(sharing.basis_detail);
        }
    }
    Ok((people, agreements))
}

fn parse_sharing(app: &App, id: SharingId, child: ChildId, form: SharingForm, now: Now) -> Answer<Sharing> {
    let SharingForm {
        child_id: _,
        on,
        with,
        agency,
        mode,
        what,
        basis,
        basis_detail,
        family_told,
        referral_id,
        case_report_id,
        review_id,
    } = form;
    let store = &app.open()?.store;
    let mut problems = Problems::default();
    let sharing = Sharing {
        id,
        on: needed_date("on", &on, Looking::Back, now, &mut problems),
        with: with.trim().to_owned(),
        agency: agency.trim().to_owned(),
        mode: mode.0,
        what: what.trim().to_owned(),
        basis: basis.0,
        basis_detail: basis_detail.trim().to_owned(),
        family_told: family_told.0,
        referral: referral_id
            .map(|id| -> Answer<ReferralId> {
                match store.current(&id)?.revision.record {
                    Record::Referral(referral) if referral.child == child => Ok(referral.id),
                    _ => Err(Failure::NotFound),
                }
            })
            .transpose()?,
        case_report: case_report_id
            .map(|id| -> Answer<CaseReportId> {
                match store.current(&id)?.revision.record {
                    Record::CaseReport(report) if report.child == child => Ok(report.id),
                    _ => Err(Failure::NotFound),
                }
            })
            .transpose()?,
        review: review_id
            .map(|id| nursery::review(store, &child, &id).map(|review| review.id))
            .transpose()?,
        child,
    };
    gather(problems, sharing.check(now.today))?;
    Ok(sharing)
}

pub(crate) fn sharing_view(sharing: &Sharing, revision: u32, status: RevisionStatus) -> SharingView {
    SharingView {
        sharing_id: sharing.id.as_str().to_owned(),
        child_id: sharing.child.as_str().to_owned(),
        on: sharing.on,
        with: sharing.with.clone(),
        agency: sharing.agency.clone(),
        mode: Code(sharing.mode),
        what: sharing.what.clone(),
        basis: Code(sharing.basis),
        basis_detail: sharing.basis_detail.clone(),
        family_told: Code(sharing.family_told),
        referral_id: sharing.referral.as_ref().map(|id| id.as_str().to_owned()),
        case_report_id: sharing.case_report.as_ref().map(|id| id.as_str().to_owned()),
        review_id: sharing.review.as_ref().map(|id| id.as_str().to_owned()),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    }
}
