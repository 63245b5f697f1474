//! Safe transfer of care: rated, discussed, told, sent, received and accepted, with nothing open left unsaid
//! (`policy-papers` A1 to A4, 000:168-180).

mod open;
mod ratings;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use open::open_entry;
pub use ratings::{RatingFault, RatingRule, RatingTableError, Ratings};

use crate::{
    child::{CaseloadMove, CaseloadStatus, Child, MoveDirection},
    chronology::EntryRef,
    coded,
    id::{ChildId, TransferId},
    problem::{Problem, Problems},
    sharing::SharingBasis,
};

coded! {
    /// Why care passes to somebody else.
    TransferKind {
        #[doc = "At school entry (`policy-papers` A4)."] ToSchoolNursing = "to-school-nursing",
        #[doc = "Out of a 0 to 11 service (`policy-papers` A1)."] ElevenPlus = "eleven-plus",
        OutOfArea = "out-of-area",
        ToColleague = "to-colleague",
        #[doc = "For a while; care comes back."] Cover = "cover",
        BackFromCover = "back-from-cover",
    }
}

coded! {
    /// The traffic light. What each colour means is the team's own (`data/transfer/ratings.toml`, `policy-papers` A2);
    /// red needs a caseload meeting before care passes.
    Rating { Red = "red", Amber = "amber", Green = "green" }
}

coded! {
    /// What the receiver answered.
    TransferAnswer { Accepted = "accepted", Refused = "refused" }
}

coded! {
    /// Where a transfer stands.
    TransferState {
        Preparing = "preparing",
        Sent = "sent",
        Received = "received",
        Refused = "refused",
        Accepted = "accepted",
        Completed = "completed",
        Cancelled = "cancelled",
    }
}

coded! {
    /// The steps of a safe transfer, in their order (`policy-papers` A3).
    TransferStep {
        Rated = "rated",
        Discussed = "discussed",
        SharingBasis = "sharing-basis",
        FamilyTold = "family-told",
        Acknowledged = "acknowledged",
        Sent = "sent",
        Received = "received",
        Accepted = "accepted",
    }
}

/// What the receiver answered, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferAnswered {
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub answer: TransferAnswer,
    /// By whom.
    pub by: String,
    /// Why; needed for a refusal.
    pub reason: String,
}

/// A transfer that was not carried through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferCancelled {
    /// The day.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// The passing of a child's care to somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Identity.
    pub id: TransferId,
    /// The child.
    pub child: ChildId,
    /// Why care passes.
    pub kind: TransferKind,
    /// To whom, by name; empty when only the team is known.
    pub to: String,
    /// To which team or organisation.
    pub team: String,
    /// The day care is to pass.
    pub planned_for: NaiveDate,
    /// The last day of cover; needed for cover and for nothing else.
    pub until: Option<NaiveDate>,
    /// The traffic light; `None` until rated.
    pub rating: Option<Rating>,
    /// Why that colour.
    pub rating_reason: String,
    /// The caseload meeting; red needs one.
    pub meeting_on: Option<NaiveDate>,
    /// The day it was discussed with the receiver.
    pub discussed_on: Option<NaiveDate>,
    /// With whom it was discussed.
    pub discussed_with: String,
    /// By what right the record is shared; `None` until decided.
    pub basis: Option<SharingBasis>,
    /// The day the family was told.
    pub family_told_on: Option<NaiveDate>,
    /// Why the family was not told; empty when it was, or will be.
    pub family_not_told: String,
    /// What is open on the record and was read before care passed, each on its own.
    pub acknowledged: Vec<EntryRef>,
    /// The day the record was sent.
    pub sent_on: Option<NaiveDate>,
    /// The SHA-256 of the handover file, in hexadecimal; `None` when it went another way.
    pub handover: Option<String>,
    /// The day it arrived.
    pub received_on: Option<NaiveDate>,
    /// What the receiver answered; `None` until then.
    pub answered: Option<TransferAnswered>,
    /// The day care passed; `None` until then.
    pub completed_on: Option<NaiveDate>,
    /// Why it was not carried through.
    pub cancelled: Option<TransferCancelled>,
    /// The day care came back; for cover alone, `None` while a colleague has it.
    pub back_on: Option<NaiveDate>,
}

impl Transfer {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> TransferState {
        if self.cancelled.is_some() {
            return TransferState::Cancelled;
        }
        if self.completed_on.is_some() {
            return TransferState::Completed;
        }
        match &self.answered {
            Some(answered) if answered.answer == TransferAnswer::Accepted => TransferState::Accepted,
            Some(_) => TransferState::Refused,
            None if self.received_on.is_some() => TransferState::Received,
            None if self.sent_on.is_some() => TransferState::Sent,
            None => TransferState::Preparing,
        }
    }

    /// Whether somebody still has to do something about it. Cover is over when care is back.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.state() {
            TransferState::Preparing
            | TransferState::Sent
            | TransferState::Received
            | TransferState::Refused
            | TransferState::Accepted => true,
            TransferState::Completed => self.is_cover_now(),
            TransferState::Cancelled => false,
        }
    }

    /// Whether a colleague has the child for now and care comes back. The child's own record says nothing of it: during
    /// cover one laptop writes and the other reads, and a record that both had written could not come home (ADR 0019).
    #[must_use]
    pub fn is_cover_now(&self) -> bool {
        self.kind == TransferKind::Cover && self.state() == TransferState::Completed && self.back_on.is_none()
    }

    /// To whom, as people say it: the name, else the team.
    #[must_use]
    pub fn whom(&self) -> &str {
        if self.to.trim().is_empty() { self.team.trim() } else { self.to.trim() }
    }

    /// The child as care has passed for good: no longer on this caseload, with the day and to whom. `None` for cover, which
    /// the child's record does not say, and before care has passed.
    #[must_use]
    pub fn passed_on(&self, child: &Child) -> Option<Child> {
        let on = self.completed_on.filter(|_on| self.kind != TransferKind::Cover)?;
        let mut passed = child.clone();
        passed.caseload_status = CaseloadStatus::Transferred;
        passed.left_on = Some(on);
        passed.cover = None;
        passed.moves.push(self.moved(on));
        Some(passed)
    }

    /// The child as before care passed, for a completion that was not so. `None` when the record does not end with it.
    #[must_use]
    pub fn taken_back(&self, child: &Child, before: &Child) -> Option<Child> {
        let moved = self.moved(self.completed_on?);
        if child.caseload_status != CaseloadStatus::Transferred || child.moves.last() != Some(&moved) {
            return None;
        }
        let mut back = child.clone();
        back.caseload_status = before.caseload_status;
        back.left_on = before.left_on;
        back.cover.clone_from(&before.cover);
        back.moves.pop();
        Some(back)
    }

    fn moved(&self, on: NaiveDate) -> CaseloadMove {
        CaseloadMove {
            on: Some(on),
            direction: MoveDirection::Out,
            reason: format!("Care passed to {}", self.whom()),
        }
    }

    /// What of `open`, everything open on the child's record, nobody has acknowledged yet.
    #[must_use]
    pub fn unacknowledged<'a>(&self, open: &'a [EntryRef]) -> Vec<&'a EntryRef> {
        open.iter().filter(|entry| !self.acknowledged.contains(entry)).collect()
    }

    /// Each step, and whether it is done. `open` is everything open on the child's record.
    #[must_use]
    pub fn checklist(&self, open: &[EntryRef]) -> Vec<(TransferStep, bool)> {
        let accepted =
            self.answered.as_ref().is_some_and(|answered| answered.answer == TransferAnswer::Accepted);
        vec![
            (TransferStep::Rated, self.rating.is_some()),
            (TransferStep::Discussed, self.discussed_on.is_some()),
            (TransferStep::SharingBasis, self.basis.is_some()),
            (
                TransferStep::FamilyTold,
                self.family_told_on.is_some() || !self.family_not_told.trim().is_empty(),
            ),
            (TransferStep::Acknowledged, self.unacknowledged(open).is_empty()),
            (TransferStep::Sent, self.sent_on.is_some()),
            (TransferStep::Received, self.received_on.is_some() || accepted),
            (TransferStep::Accepted, accepted),
        ]
    }

    /// Checks what is written, and that care does not pass before every step is done.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate, open: &[EntryRef]) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.to.trim().is_empty() && self.team.trim().is_empty() {
            problems.push("to", "It does not say to whom", "Write the name or the team");
        }
        if (self.kind == TransferKind::Cover) != self.until.is_some() {
            problems.push(
                "until",
                "Cover has a last day, and nothing else has",
                "Give the last day of cover",
            );
        } else if self.until.is_some_and(|until| until < self.planned_for) {
            problems.push("until", "Cover ends before it begins", "Check both dates");
        }
        for (field, day) in [
            ("discussedOn", self.discussed_on),
            ("familyToldOn", self.family_told_on),
            ("sentOn", self.sent_on),
            ("receivedOn", self.received_on),
            ("answeredOn", self.answered.as_ref().map(|answered| answered.on)),
            ("completedOn", self.completed_on),
            ("backOn", self.back_on),
        ] {
            if day.is_some_and(|day| day > today) {
                problems.push(field, "That day has not come yet", "Give the day it happened");
            }
        }
        if matches!(self.rating, Some(Rating::Red | Rating::Amber)) && self.rating_reason.trim().is_empty() {
            problems.push("ratingReason", "The colour has no reason", "Write why it is red or amber");
        }
        if let Some(answered) = &self.answered
            && answered.answer == TransferAnswer::Refused
            && answered.reason.trim().is_empty()
        {
            problems.push("answerReason", "The refusal has no reason", "Write what the receiver said");
        }
        if self.cancelled.as_ref().is_some_and(|cancelled| cancelled.reason.trim().is_empty()) {
            problems.push("cancelReason", "It does not say why it stopped", "Write why");
        }
        if self.sent_on.is_some() && !self.unacknowledged(open).is_empty() {
            problems.push(
                "acknowledged",
                "Something open on the record has not been acknowledged",
                "Read each open flag, status, episode, referral and task, and tick it",
            );
        }
        self.check_order(&mut problems);
        if self.completed_on.is_some() {
            if self.rating == Some(Rating::Red) && self.meeting_on.is_none() {
                problems.push(
                    "meetingOn",
                    "A red transfer needs a caseload meeting before care passes",
                    "Give the day of the meeting",
                );
            }
            if self.checklist(open).iter().any(|(_, done)| !done) {
                problems.push(
                    "completedOn",
                    "A step of the transfer is not done",
                    "Finish every step of the checklist first",
                );
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// One step comes after another: what was not sent did not arrive.
    fn check_order(&self, problems: &mut Problems) {
        let answered_on = self.answered.as_ref().map(|answered| answered.on);
        let before = |day: Option<NaiveDate>, earlier: Option<NaiveDate>| {
            day.is_some_and(|day| earlier.is_none_or(|earlier| day < earlier))
        };
        if before(self.received_on, self.sent_on) {
            problems.push("receivedOn", "It arrived before it was sent", "Check both days");
        }
        if before(answered_on, self.sent_on) {
            problems.push("answeredOn", "It was answered before it was sent", "Check both days");
        }
        if before(self.completed_on, answered_on) && answered_on.is_some() {
            problems.push("completedOn", "Care passed before it was accepted", "Check both days");
        }
        if self.back_on.is_some()
            && (self.kind != TransferKind::Cover || before(self.back_on, self.completed_on))
        {
            problems.push("backOn", "Only cover comes back, and not before it began", "Check both days");
        }
    }
}
