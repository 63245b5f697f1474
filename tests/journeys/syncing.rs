//! The sync file and its receipt, without a trust's database: what travels, what is said of it, what is never lost.

use std::{collections::BTreeSet, ops::ControlFlow};

use caseload_app::{
    caseload::views::SyncState,
    code::Code,
    failure::Failure,
    sync::{
        self,
        views::{SendAgain, SyncQuery, SyncView},
    },
};
use caseload_sync_format::v1::{
    EntryOutcome, Receipt, ReceiptEntry, ReceiptHeader, SyncFile, TrustIdentity, TrustProfile,
    TrustSigningKey, fhir::ResourceType,
};

use crate::nurse::{Nurse, a_home_visit};

/// A made-up trust with keys of its own.
pub(crate) struct Trust {
    key: TrustSigningKey,
    identity: std::rc::Rc<TrustIdentity>,
    profile: String,
}

impl Trust {
    fn new(seed: u8) -> Self {
        let key = TrustSigningKey::from_seed(&[seed; 32]);
        let identity = std::rc::Rc::new(TrustIdentity::generate());
        let profile = TrustProfile::new(
            "0190d2a0-de30-7000-8000-000000000002".parse().unwrap(),
            "A Made-up Trust",
            "RT599".parse().unwrap(),
            &key,
            vec![identity.recipient()],
            chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().into(),
        )
        .to_file(&key);
        Self { key, identity, profile }
    }

    /// The ids of everything in a sealed file, as the trust reads it.
    pub(crate) fn finds(&self, nurse: &Nurse, file_name: &str) -> BTreeSet<String> {
        let path = nurse.home.path().join("caseload/outbox").join(file_name);
        let file = SyncFile::open(&path).unwrap();
        let signer = file.manifest().signer_public_key;
        let mut checked = file.verify(&signer).unwrap().decrypt(&self.identity).unwrap().check().unwrap();
        let mut records = checked.records().unwrap();
        let mut ids = BTreeSet::new();
        while let Some(record) = records.next_record().unwrap() {
            ids.insert(record.resource.id().to_owned());
        }
        ids
    }

    /// The receipt for a sealed file; contacts are refused when a reason is given.
    fn answers(&self, nurse: &Nurse, file_name: &str, refuse_contacts: Option<&str>) -> Vec<u8> {
        let path = nurse.home.path().join("caseload/outbox").join(file_name);
        let file = SyncFile::open(&path).unwrap();
        let (manifest, sha256) = (file.manifest().clone(), file.sha256());
        let mut checked = file
            .verify(&manifest.signer_public_key)
            .unwrap()
            .decrypt(&self.identity)
            .unwrap()
            .check()
            .unwrap();
        let mut records = checked.records().unwrap();
        let mut entries = Vec::new();
        while let Some(record) = records.next_record().unwrap() {
            let resource = record.resource;
            let refused = refuse_contacts.filter(|_| resource.resource_type() == ResourceType::Encounter);
            entries.push(ReceiptEntry {
                resource_type: resource.resource_type(),
                id: resource.id().to_owned(),
                version: resource.version().unwrap(),
                outcome: refused.map_or(EntryOutcome::Accepted, |reason| EntryOutcome::Refused {
                    reason: reason.to_owned(),
                }),
            });
        }
        let header = ReceiptHeader::answering(&manifest, sha256, &self.key, nurse.now.instant.into(), "test");
        Receipt { header, entries }.to_file(&self.key).into_bytes()
    }
}

fn an_enrolled_nurse() -> (Nurse, Trust) {
    let mut nurse = Nurse::new();
    let trust = enrols(&mut nurse);
    (nurse, trust)
}

/// The laptop gets to know a made-up trust.
pub(crate) fn enrols(nurse: &mut Nurse) -> Trust {
    let trust = Trust::new(7);
    sync::trust::load_trust_profile(&mut nurse.app, trust.profile.as_bytes(), nurse.now).unwrap();
    trust
}

fn status(nurse: &mut Nurse) -> SyncView {
    let query = SyncQuery { states: Vec::new(), offset: 0, limit: 100 };
    sync::sync_status(&mut nurse.app, query, nurse.now).unwrap()
}

#[test]
fn without_a_trust_profile_export_says_so_and_everything_else_works() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    nurse.records(a_home_visit(&child));
    assert_eq!(nurse.seals().unwrap_err(), Failure::NoTrustProfile);
    assert!(status(&mut nurse).trust.is_none());
}

#[test]
fn a_contact_is_ready_then_in_a_file_then_received_and_travels_once() {
    let (mut nurse, trust) = an_enrolled_nurse();
    let child = nurse.registers_ava();
    nurse.records(a_home_visit(&child));
    assert_eq!(nurse.opens(&child).timeline[0].sync.0, SyncState::Ready);

    let sealed = nurse.seals().unwrap();
    assert_eq!(
        (sealed.sequence, sealed.entries),
        (1, 5),
        "the practitioner, the child, her mother, the tie, the contact"
    );
    assert_eq!(nurse.opens(&child).timeline[0].sync.0, SyncState::InFile);
    assert_eq!(nurse.seals().unwrap_err(), Failure::NothingToExport);

    let receipt = trust.answers(&nurse, &sealed.file_name, None);
    let read = sync::read_receipt(&mut nurse.app, &receipt, nurse.now).unwrap();
    assert_eq!((read.received, read.refused, read.already_read), (5, 0, false));
    assert_eq!(nurse.opens(&child).timeline[0].sync.0, SyncState::Received);
    assert!(sync::read_receipt(&mut nurse.app, &receipt, nurse.now).unwrap().already_read);

    nurse.records(a_home_visit(&child));
    let second = nurse.seals().unwrap();
    assert_eq!((second.sequence, second.entries), (2, 1), "only what is new travels");
}

#[test]
fn a_refused_contact_says_why_and_can_be_sent_again() {
    let (mut nurse, trust) = an_enrolled_nurse();
    let child = nurse.registers_ava();
    let record_id = nurse.records(a_home_visit(&child));
    let sealed = nurse.seals().unwrap();
    let receipt = trust.answers(&nurse, &sealed.file_name, Some("The team is not in our list."));
    assert_eq!(sync::read_receipt(&mut nurse.app, &receipt, nurse.now).unwrap().refused, 1);
    let refused = status(&mut nurse).entries.remove(0);
    assert_eq!(refused.refused_because.as_deref(), Some("The team is not in our list."));
    sync::send_again(&mut nurse.app, SendAgain { record_id, revision: 1 }, nurse.now).unwrap();
    assert_eq!((status(&mut nurse).ready, status(&mut nurse).refused), (1, 0));
    assert_eq!(nurse.seals().unwrap().entries, 1);
}

#[test]
fn receipts_of_another_trust_another_laptop_or_damaged_ones_change_nothing() {
    let (mut nurse, trust) = an_enrolled_nurse();
    let child = nurse.registers_ava();
    nurse.records(a_home_visit(&child));
    let sealed = nurse.seals().unwrap();
    let right = trust.answers(&nurse, &sealed.file_name, None);

    let forger = Trust { identity: trust.identity.clone(), ..Trust::new(9) };
    let (mut colleague, _) = an_enrolled_nurse();
    let other = colleague.registers_ava();
    colleague.records(a_home_visit(&other));
    colleague.seals().unwrap();
    let mut damaged = right.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    for wrong in [forger.answers(&nurse, &sealed.file_name, None), damaged, b"not a receipt".to_vec()] {
        assert!(matches!(
            sync::read_receipt(&mut nurse.app, &wrong, nurse.now),
            Err(Failure::BadFile { .. })
        ));
    }
    assert!(matches!(
        sync::read_receipt(&mut colleague.app, &right, nurse.now),
        Err(Failure::BadFile { .. })
    ));
    assert_eq!(status(&mut nurse).in_file, 5);
    assert_eq!(status(&mut colleague).in_file, 5);
}

#[test]
fn a_cancelled_export_leaves_everything_ready_and_no_file() {
    let (mut nurse, _) = an_enrolled_nurse();
    nurse.registers_ava();
    let stopped = sync::seal_sync_file(&mut nurse.app, nurse.now, &mut |_, _| ControlFlow::Break(()));
    assert_eq!(stopped.unwrap_err(), Failure::Cancelled);
    assert_eq!(status(&mut nurse).ready, 4);
    assert_eq!(std::fs::read_dir(nurse.home.path().join("caseload/outbox")).unwrap().count(), 0);
}

#[test]
fn a_sealed_file_can_be_saved_again_and_its_name_and_outside_tell_nothing_of_a_child() {
    let (mut nurse, _) = an_enrolled_nurse();
    let child = nurse.registers_ava();
    nurse.records(a_home_visit(&child));
    let sealed = nurse.seals().unwrap();
    for _ in 0..2 {
        let stick = tempfile::tempdir().unwrap();
        sync::save_sync_file(&mut nurse.app, sealed.sequence, stick.path(), nurse.now).unwrap();
        let bytes = std::fs::read(stick.path().join(&sealed.file_name)).unwrap();
        for marker in ["Doyle", "9990000018", "2026-08-12", "Amina"] {
            assert!(!bytes.windows(marker.len()).any(|window| window == marker.as_bytes()), "{marker}");
        }
    }
    let gone = nurse.home.path().join("no such folder");
    assert_eq!(sync::save_sync_file(&mut nurse.app, 1, &gone, nurse.now).unwrap_err(), Failure::CannotWrite);
}

/// Only some states are asked for: the screen's filter.
#[test]
fn the_sync_screen_lists_only_the_states_asked_for() {
    let (mut nurse, _) = an_enrolled_nurse();
    nurse.registers_ava();
    nurse.seals().unwrap();
    let query = |state| SyncQuery { states: vec![Code(state)], offset: 0, limit: 100 };
    assert_eq!(
        sync::sync_status(&mut nurse.app, query(SyncState::InFile), nurse.now).unwrap().entries_total,
        4
    );
    assert_eq!(
        sync::sync_status(&mut nurse.app, query(SyncState::Ready), nurse.now).unwrap().entries_total,
        0
    );
}

#[test]
fn the_demonstrations_trust_and_a_real_caseload_never_mix() {
    let mut nurse = Nurse::new();
    let profile = caseload_sync_format::demonstration::trust_profile()
        .to_file(&caseload_sync_format::demonstration::receipt_key());
    let refused = sync::trust::load_trust_profile(&mut nurse.app, profile.as_bytes(), nurse.now);
    assert!(matches!(refused, Err(Failure::BadFile { .. })));
}

/// Security T29 and T32. Wherever the file on the disk is damaged, what was damaged never leaves in a sync file.
#[test]
fn a_damaged_record_book_is_not_exported() {
    let (mut nurse, _) = an_enrolled_nurse();
    let child = nurse.registers_ava();
    for _ in 0..60 {
        nurse.records(a_home_visit(&child));
    }
    // All of it has left but one contact: reading what is unsent meets few of the pages.
    nurse.seals().unwrap();
    nurse.records(a_home_visit(&child));
    nurse.lock();
    let database = nurse.home.path().join("caseload/caseload.db");
    let whole = std::fs::read(&database).unwrap();
    let mut stopped_at_export = 0;
    for page in (1..whole.len() / 4096).step_by(3) {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 2000] ^= 1;
        #[expect(clippy::disallowed_methods, reason = "a test that damages a file on purpose")]
        std::fs::write(&database, &damaged).unwrap();
        if nurse.try_unlock(crate::nurse::PASSPHRASE).is_ok() {
            match nurse.seals() {
                Err(Failure::Damaged { .. }) => stopped_at_export += 1,
                // A page that holds nothing of the book: an index, a search table.
                Ok(_) => {}
                Err(other) => panic!("page {page}: {other:?}"),
            }
        }
        nurse.restart();
        for leftover in ["caseload.db-wal", "outbox"] {
            let path = nurse.home.path().join("caseload").join(leftover);
            if path.is_dir() {
                std::fs::remove_dir_all(&path).unwrap();
                std::fs::create_dir(&path).unwrap();
            } else if path.exists() {
                std::fs::remove_file(&path).unwrap();
            }
        }
    }
    assert!(
        stopped_at_export >= 6,
        "only {stopped_at_export} damaged pages stopped an export: the book is not checked first"
    );
}
