//! Reading the trust's answer: nothing is called received before a receipt says so.

use caseload_store::{
    Store, StoreError,
    sync::{EntryOutcome, SyncFile},
};
use caseload_sync_format::v1::{Digest, Receipt};

use super::{mapping, trust, views::ReceiptRead};
use crate::{
    app::App,
    clock::Now,
    failure::{Answer, Failure},
};

/// Reads a receipt: verified against the trust's pinned key, matched to the file it answers, noted on each entry.
///
/// # Errors
/// [`Failure::BadFile`] when it is damaged, another trust's, another laptop's or for a file this laptop never made;
/// nothing changes then. [`Failure::NoTrustProfile`] when no trust is known.
pub fn read_receipt(app: &mut App, bytes: &[u8], now: Now) -> Answer<ReceiptRead> {
    let open = app.open_mut()?;
    let profile = trust::profile(&open.store)?.ok_or(Failure::NoTrustProfile)?;
    let receipt =
        Receipt::from_file(bytes, &profile.receipt_public_key).map_err(|error| Failure::BadFile {
            what: format!("This receipt cannot be trusted: {error}"),
            mend: "Ask the trust's records team for the receipt again; nothing on this laptop has changed"
                .to_owned(),
        })?;
    let (store_id, device_id, _) = trust::device(&open.store)?;
    if receipt.header.store_id != store_id || receipt.header.device_id != device_id {
        return Err(Failure::BadFile {
            what: "This receipt is for another laptop".to_owned(),
            mend: "Choose the receipt that lies beside your own sync file".to_owned(),
        });
    }
    let file = answered_file(&open.store, &receipt)?;
    let sequence = file.sequence;
    let sha256 = Digest::of(bytes).to_string();
    let outcomes: Vec<EntryOutcome> =
        mapping::revision_outcomes(&receipt.entries).map_err(|error| Failure::BadFile {
            what: format!("This receipt does not fit its file: {error}"),
            mend: "Ask the trust's records team for the receipt again; nothing on this laptop has changed"
                .to_owned(),
        })?;
    let refusals = outcomes.iter().filter(|outcome| outcome.refused_because.is_some()).count();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (received, refused) = (count(outcomes.len() - refusals), count(refusals));
    if file.receipt_at.is_some() {
        let lost_files = Vec::new();
        return Ok(ReceiptRead { sequence, received, refused, already_read: true, lost_files, again: 0 });
    }
    let lost_files = lost_files(&open.store, &receipt)?;
    let again = open.store.note_receipt(
        sequence,
        &sha256,
        now.instant,
        &open.practitioner.name,
        &outcomes,
        &lost_files,
    )?;
    Ok(ReceiptRead { sequence, received, refused, already_read: false, lost_files, again })
}

/// The files this receipt says were lost, but for those whose own receipt has come or whose entries are ready again.
fn lost_files(store: &Store, receipt: &Receipt) -> Answer<Vec<u32>> {
    let files = store.sync_files()?;
    let named = |file: &&SyncFile| receipt.header.lost_files.contains(&u64::from(file.sequence));
    let open = files.iter().filter(named).filter(|file| file.receipt_at.is_none() && !file.lost);
    let mut lost: Vec<u32> = open.map(|file| file.sequence).collect();
    lost.sort_unstable();
    Ok(lost)
}

fn answered_file(store: &Store, receipt: &Receipt) -> Answer<SyncFile> {
    let unknown = || Failure::BadFile {
        what: "This receipt answers a file this laptop does not know".to_owned(),
        mend:
            "If this caseload was restored from a copy, tell the trust's records team before exporting again"
                .to_owned(),
    };
    let sequence = u32::try_from(receipt.header.sequence).map_err(|_large| unknown())?;
    let file = match store.sync_file(sequence) {
        Ok(file) => file,
        Err(StoreError::NotFound) => return Err(unknown()),
        Err(other) => return Err(other.into()),
    };
    if file.sha256 != receipt.header.file_sha256.to_string() { Err(unknown()) } else { Ok(file) }
}
