//! The handover screen: cards, what is ready, what was sent, what was read.

use caseload_domain::{id::ChildId, purge_rule::PurgeRule, transfer::TransferKind};
use caseload_store::handover_book::{Direction, Handover, HandoverOutcome};
use caseload_sync_format::v1::handover::ColleagueCard;

use super::{
    colleague::colleague_view,
    keys, outgoing, passing, purge,
    views::{CardView, HandedChild, HandoverState, HandoverView, ReadHandover, SentHandover},
};
use crate::{
    app::{App, Open},
    clock::Now,
    code::Code,
    failure::Answer,
    session::views::Nothing,
};

/// The handover screen.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn handovers(app: &mut App, _: Nothing, now: Now) -> Answer<HandoverView> {
    let open = app.open_mut()?;
    let card = keys::card(open, now)?;
    let colleagues = open.store.known_colleagues()?;
    let name = |id: &str| {
        colleagues.iter().find(|known| known.id == id).map(|known| known.name.clone()).unwrap_or_default()
    };
    let (mut sent, mut read) = (Vec::new(), Vec::new());
    for handover in open.store.handovers()? {
        let colleague = name(&handover.colleague_id);
        match handover.direction {
            Direction::Out => sent.push(sent_view(open, &handover, colleague, now)?),
            Direction::In => read.push(read_view(&handover, colleague)),
        }
    }
    let rule = PurgeRule::shipped();
    Ok(HandoverView {
        card: card_view(&card),
        colleagues: colleagues.iter().map(colleague_view).collect::<Answer<_>>()?,
        ready: outgoing::ready(open, now)?,
        sent,
        read,
        purge_days: rule.days,
        purge_reason: rule.reason.clone(),
    })
}

fn card_view(card: &ColleagueCard) -> CardView {
    CardView { name: card.name.clone(), team: card.team.clone(), fingerprint: card.fingerprint().to_string() }
}

/// Where a handover stands; `None` while it waits.
pub(super) fn state_of(handover: &Handover) -> Option<HandoverState> {
    handover.outcome.as_ref().map(|(outcome, _)| match outcome {
        HandoverOutcome::Accepted => HandoverState::Accepted,
        HandoverOutcome::Refused { .. } => HandoverState::Refused,
        HandoverOutcome::TakenBack => HandoverState::TakenBack,
    })
}

pub(super) fn why_refused(handover: &Handover) -> String {
    match &handover.outcome {
        Some((HandoverOutcome::Refused { reason }, _)) => reason.clone(),
        _ => String::new(),
    }
}

fn sent_view(open: &mut Open, handover: &Handover, colleague: String, now: Now) -> Answer<SentHandover> {
    let transfers = passing::transfers_of(open, &handover.id)?;
    let children = transfers
        .iter()
        .map(|(transfer, _)| {
            Ok(HandedChild {
                child_id: transfer.child.as_str().to_owned(),
                name: outgoing::name_of(&open.store, transfer.child.as_str())?,
            })
        })
        .collect::<Answer<Vec<_>>>()?;
    let covers = transfers.iter().any(|(transfer, _)| transfer.kind == TransferKind::Cover);
    let home = covers && transfers.iter().all(|(transfer, _)| transfer.back_on.is_some());
    let state = match state_of(handover) {
        Some(HandoverState::Accepted) if home => HandoverState::Home,
        Some(state) => state,
        None => HandoverState::Waiting,
    };
    let purge = match state {
        HandoverState::Accepted if !covers => {
            let ids: Vec<ChildId> = transfers.iter().map(|(transfer, _)| transfer.child.clone()).collect();
            purge::standing(open, handover, &ids, now)?
        }
        _ => None,
    };
    Ok(SentHandover {
        handover_id: handover.id.clone(),
        colleague,
        file_name: handover.file_name.clone(),
        made_at: handover.made_at,
        count: handover.children,
        children,
        state: Code(state),
        answered_at: handover.outcome.as_ref().map(|(_, at)| *at),
        reason: why_refused(handover),
        until: transfers.iter().filter_map(|(transfer, _)| transfer.until).max(),
        purge,
    })
}

fn read_view(handover: &Handover, colleague: String) -> ReadHandover {
    ReadHandover {
        handover_id: handover.id.clone(),
        colleague,
        made_at: handover.made_at,
        count: handover.children,
        state: Code(state_of(handover).unwrap_or(HandoverState::Waiting)),
        answered_at: handover.outcome.as_ref().map(|(_, at)| *at),
        reason: why_refused(handover),
    }
}
