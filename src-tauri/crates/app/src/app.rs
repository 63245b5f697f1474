//! The program's state: which caseload is open, and everything a use case needs to act on it.

use std::{
    collections::{BTreeSet, HashMap},
    path::PathBuf,
};

use caseload_domain::{
    id::{ChildId, PractitionerId},
    practitioner::Practitioner,
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::{CaseloadFolder, KdfCost, NewRevision, Origin, Store, Written, settings::Setting};

use crate::{
    clock::Now,
    failure::{Answer, Failure, unexpected},
    handover::{PendingHandover, must_be_in_our_care},
    import_caseload::PendingImport,
    session::views::CaseloadName,
};

/// The program: a home folder with a caseload or two in it, of which one may be open.
pub struct App {
    pub(crate) home: PathBuf,
    pub(crate) cost: KdfCost,
    /// Reached through [`App::open`] and its like alone, so that no use case gets past the *in the home* view.
    open: Option<Open>,
    /// Whose *in the home* view was in sight when it locked: unlocking shows no more than locking hid.
    locked_in_the_home: Option<(CaseloadName, ChildId)>,
}

/// An open caseload.
pub(crate) struct Open {
    pub(crate) store: Store,
    pub(crate) name: CaseloadName,
    pub(crate) practitioner_id: PractitionerId,
    pub(crate) practitioner: Practitioner,
    /// Imports that were previewed and not yet landed or forgotten.
    pub(crate) imports: HashMap<String, PendingImport>,
    /// The handover file that was looked at and not yet answered.
    pub(crate) handovers: HashMap<String, PendingHandover>,
    /// Restricted entries that were chosen, with action, child and reason: each is one line of the audit chain.
    pub(crate) restricted_chosen: BTreeSet<(&'static str, String, String)>,
    /// Whose *in the home* view is in sight. While it is, only `crate::home` gets at the store.
    pub(crate) in_the_home: Option<ChildId>,
}

/// What is asked of the key derivation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// For people's records.
    Standard,
    /// For tests: the lowest the vault accepts.
    Lowest,
}

impl App {
    /// A program whose caseloads live under a home folder.
    pub fn new(home: impl Into<PathBuf>, strength: Strength) -> Self {
        let cost = match strength {
            Strength::Standard => KdfCost::STANDARD,
            Strength::Lowest => KdfCost::LOWEST,
        };
        Self { home: home.into(), cost, open: None, locked_in_the_home: None }
    }

    pub(crate) fn folder(&self, name: CaseloadName) -> CaseloadFolder {
        CaseloadFolder::new(self.home.join(match name {
            CaseloadName::Own => "caseload",
            CaseloadName::Demonstration => "demonstration",
        }))
    }

    /// The open caseload, for every use case but those of the *in the home* view.
    ///
    /// # Errors
    /// [`Failure::Locked`]; [`Failure::InTheHome`] while that view is in sight.
    pub(crate) fn open(&self) -> Answer<&Open> {
        let open = self.open.as_ref().ok_or(Failure::Locked)?;
        if open.in_the_home.is_some() { Err(Failure::InTheHome) } else { Ok(open) }
    }

    pub(crate) fn open_mut(&mut self) -> Answer<&mut Open> {
        self.open()?;
        self.open.as_mut().ok_or(Failure::Locked)
    }

    /// The open caseload and the one child that may be asked about, while the *in the home* view is in sight.
    ///
    /// # Errors
    /// [`Failure::Locked`]; [`Failure::NotFound`] when that view is not in sight.
    pub(crate) fn open_in_the_home(&mut self) -> Answer<(&mut Open, ChildId)> {
        let open = self.open.as_mut().ok_or(Failure::Locked)?;
        let child = open.in_the_home.clone().ok_or(Failure::NotFound)?;
        Ok((open, child))
    }

    /// Whose *in the home* view is in sight.
    pub(crate) fn in_the_home(&self) -> Option<&ChildId> {
        self.open.as_ref()?.in_the_home.as_ref()
    }

    /// Whether a caseload is open.
    #[must_use]
    pub fn is_unlocked(&self) -> bool {
        self.open.is_some()
    }

    /// Whether the *in the home* view is in sight.
    #[must_use]
    pub fn is_in_the_home(&self) -> bool {
        self.in_the_home().is_some()
    }

    /// A caseload was opened.
    pub(crate) fn opened(&mut self, open: Open) {
        self.open = Some(open);
    }

    /// Closes the caseload, in the home or not.
    pub(crate) fn close(&mut self) -> Option<Open> {
        let open = self.open.take()?;
        self.locked_in_the_home = open.in_the_home.clone().map(|child| (open.name, child));
        Some(open)
    }

    /// Shows the *in the home* view again if it was in sight when this caseload locked.
    pub(crate) fn back_into_the_home(&mut self) {
        let Some((name, child)) = self.locked_in_the_home.take() else { return };
        if let Some(open) = self.open.as_mut().filter(|open| open.name == name) {
            open.in_the_home = Some(child);
        }
    }

    /// Writes revisions; nothing about a child whose care is with somebody else. When the outcome is not known, the caseload is closed: opening it again shows what is true.
    pub(crate) fn write(
        &mut self,
        revisions: &[NewRevision],
        origin: Origin,
        draft: Option<&str>,
    ) -> Answer<Vec<Written>> {
        let open = self.open_mut()?;
        must_be_in_our_care(&open.store, revisions)?;
        let author = open.practitioner.name.clone();
        match open.store.write(revisions, &author, origin, draft) {
            Ok(written) => Ok(written),
            Err(error) => {
                let failure = Failure::from(error);
                if matches!(failure, Failure::OutcomeUnknown) {
                    self.open = None;
                }
                Err(failure)
            }
        }
    }
}

impl Open {
    pub(crate) fn of(store: Store, name: CaseloadName) -> Answer<Self> {
        let mut found = store.of_kind(RecordKind::Practitioner)?;
        let Some(read) = found.pop() else { return Err(Failure::NotACaseload) };
        let Record::Practitioner(practitioner_id, practitioner) = read.revision.record else {
            return Err(Failure::NotACaseload);
        };
        Ok(Self {
            store,
            name,
            practitioner_id,
            practitioner,
            imports: HashMap::new(),
            handovers: HashMap::new(),
            restricted_chosen: BTreeSet::new(),
            in_the_home: None,
        })
    }

    pub(crate) fn number_setting(&self, setting: Setting, otherwise: u8) -> Answer<u8> {
        match self.store.setting(setting)? {
            None => Ok(otherwise),
            Some(text) => text.parse().map_err(|error| unexpected(&error)),
        }
    }

    /// Sessions an episode usually has; a service's own figure, 8 until it is set (`policy-papers` P1 gives 4 for school nursing).
    pub(crate) fn session_limit(&self) -> Answer<u8> {
        self.number_setting(Setting::SessionLimit, 8)
    }

    /// Packages of care a child usually has at most (`policy-papers` P1: up to 4, and what that counts is not said).
    pub(crate) fn package_limit(&self) -> Answer<u8> {
        self.number_setting(Setting::PackageLimit, 4)
    }

    pub(crate) fn lock_after_minutes(&self) -> Answer<u8> {
        self.number_setting(Setting::LockAfterMinutes, 5)
    }

    /// Whether single letters act outside a field; on until they are switched off.
    pub(crate) fn single_keys(&self) -> Answer<bool> {
        Ok(self.store.setting(Setting::SingleKeys)?.as_deref() != Some("off"))
    }

    pub(crate) fn is_demonstration(&self) -> bool {
        self.name == CaseloadName::Demonstration
    }
}

/// A new record.
pub(crate) fn first(record: Record, action: &'static str, now: Now) -> NewRevision {
    NewRevision {
        record,
        status: RevisionStatus::Current,
        replaces: None,
        reason: None,
        action,
        written_at: now.instant,
    }
}

/// The next revision of a record.
pub(crate) fn next(record: Record, from: u32, reason: &str, action: &'static str, now: Now) -> NewRevision {
    NewRevision {
        record,
        status: RevisionStatus::Current,
        replaces: Some(from),
        reason: Some(reason.trim().to_owned()),
        action,
        written_at: now.instant,
    }
}

/// A new identifier: UUIDv7, so that ids sort by the time they were made.
pub(crate) fn new_id(now: Now) -> String {
    let seconds = u64::try_from(now.instant.timestamp()).unwrap_or(0);
    let context = uuid::ContextV7::new();
    uuid::Uuid::new_v7(uuid::Timestamp::from_unix(context, seconds, now.instant.timestamp_subsec_nanos()))
        .to_string()
}
