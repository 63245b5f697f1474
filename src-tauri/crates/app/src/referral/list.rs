//! The referrals of the whole caseload, and what became of a quarter's, by service.

use caseload_domain::{
    child::{Birth, CaseloadStatus},
    code::Coded as _,
    kpi::Quarter,
    problem::Problem,
    record::{Record, RecordKind, RevisionStatus},
    referral::{Referral, ReferralAnswer, ReferralService},
};
use chrono::Days;

use super::{
    referral_view,
    views::{ReferralList, ReferralQuery, ReferralRow, ServiceCount},
};
use crate::{app::App, clock::Now, code::Code, failure::Answer};

/// The running quarter and the four before it.
const QUARTERS_TO_CHOOSE: usize = 5;

/// How long an answered referral stays on the list: half a year. The child's record keeps it for ever.
const DAYS_SHOWN: u64 = 183;

/// Every referral of a child on the caseload that waits or was answered lately; and the counts of a quarter.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] for something that is no quarter; when the store cannot answer, never an empty list.
pub fn referral_list(app: &mut App, request: ReferralQuery, now: Now) -> Answer<ReferralList> {
    let quarter = match request.quarter.trim() {
        "" => Quarter::of(now.today),
        text => Quarter::parse(text)
            .map_err(|_not_one| Problem::new("quarter", "That is not a quarter", "Write it like 2026Q3"))?,
    };
    let period = quarter.period();
    let store = &app.open()?.store;
    let (mut rows, mut of_quarter) = (Vec::new(), Vec::new());
    for read in store.of_kind(RecordKind::Referral)? {
        let (number, status) = (read.revision.number, read.revision.status);
        let Record::Referral(referral) = read.revision.record else { continue };
        if status == RevisionStatus::EnteredInError {
            continue;
        }
        let shown = referral
            .answered
            .as_ref()
            .is_none_or(|answered| answered.on + Days::new(DAYS_SHOWN) >= now.today);
        if shown
            && let Record::Child(child) = store.current(referral.child.as_str())?.revision.record
            && child.caseload_status == CaseloadStatus::OnCaseload
        {
            rows.push(ReferralRow {
                child: child.name.in_list(),
                born: match child.birth {
                    Birth::Born(born) => Some(born),
                    Birth::Expected(_) => None,
                },
                referral: referral_view(&referral, number, status, now),
            });
        }
        if (period.first..=period.last).contains(&referral.sent_on) {
            of_quarter.push(referral);
        }
    }
    rows.sort_by_key(|row| {
        let one = &row.referral;
        (one.answered_on.is_some(), one.answered_on.map(std::cmp::Reverse), one.chase_on, row.child.clone())
    });
    let count = |fits: fn(&ReferralRow) -> bool| number(rows.iter().filter(|row| fits(row)).count());
    Ok(ReferralList {
        waiting: count(|row| row.referral.answer.is_none()),
        overdue: count(|row| row.referral.overdue),
        quarter: quarter.name(),
        quarters: std::iter::successors(Some(Quarter::of(now.today)), |quarter| Some(quarter.before()))
            .take(QUARTERS_TO_CHOOSE)
            .map(Quarter::name)
            .collect(),
        counts: counts(&of_quarter),
        rows,
    })
}

fn counts(referrals: &[Referral]) -> Vec<ServiceCount> {
    ReferralService::ALL
        .iter()
        .filter_map(|service| {
            let of: Vec<&Referral> = referrals.iter().filter(|one| one.service == *service).collect();
            let with = |answer: Option<ReferralAnswer>| {
                number(
                    of.iter()
                        .filter(|one| one.answered.as_ref().map(|answered| answered.answer) == answer)
                        .count(),
                )
            };
            (!of.is_empty()).then(|| ServiceCount {
                service: Code(*service),
                sent: number(of.len()),
                accepted: with(Some(ReferralAnswer::Accepted)),
                rejected: with(Some(ReferralAnswer::Rejected)),
                advice_only: with(Some(ReferralAnswer::AdviceOnly)),
                withdrawn: with(Some(ReferralAnswer::Withdrawn)),
                waiting: with(None),
            })
        })
        .collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
