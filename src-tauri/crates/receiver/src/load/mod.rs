//! Loading sync files: what is allowed in, in which order, and what is answered.

mod go_on;
mod place;
mod store_records;

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use caseload_sync_format::v1::{
    Digest, EntryOutcome, Instant, NotAKey, PublicKey, Receipt, Refusal, SignedLinesError, SyncFile,
    VerifiedFile,
};
use tokio_postgres::Client;

use crate::database::DatabaseError;
use crate::enrol::uuid_of;
use crate::home::Home;
pub use go_on::{Decision, GoOnError, WentOn, go_on};
use place::Place;

/// What became of a file.
#[derive(Debug)]
pub enum Loaded {
    /// Its records are in, as far as its receipt says.
    Received(Answer),
    /// It was in before; the receipt is the one of then, byte for byte.
    AlreadyReceived(Answer),
    /// It waits for earlier files of the same laptop.
    Parked {
        /// Its number.
        sequence: u64,
        /// The numbers that are missing.
        missing: Vec<u64>,
    },
}

/// A receipt on its way back to the laptop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The sync file's proper name.
    pub file_name: String,
    /// Its number.
    pub sequence: u64,
    /// Entries accepted.
    pub accepted: u64,
    /// Entries refused.
    pub refused: u64,
    /// The receipt file.
    pub receipt: Vec<u8>,
}

/// Everything that happened because of one file: itself first, then files that had waited for it.
#[derive(Debug)]
pub struct LoadReport {
    /// The file given.
    pub file: Loaded,
    /// Files that had been parked and are in now, in order.
    pub unparked: Vec<Answer>,
    /// Why the next parked file, whose turn it was, is not in. The file given is in all the same.
    pub still_parked: Option<LoadError>,
}

/// Why a file was not loaded. Nothing of it is in the record.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file is damaged, forged, or not for us.
    #[error("the file is refused ({code}): {refusal}", code = refusal.code())]
    Refused {
        /// Why.
        #[source]
        refusal: Refusal,
    },
    /// From a laptop that is not enrolled.
    #[error("the file is from a laptop that is not enrolled here (device {device_id})")]
    UnknownDevice {
        /// Which laptop it says it is.
        device_id: String,
    },
    /// From a laptop that may no longer send.
    #[error("the file is from a laptop that was withdrawn (device {device_id})")]
    WithdrawnDevice {
        /// Which laptop.
        device_id: String,
    },
    /// From an enrolled laptop, but another store.
    #[error("the file is from another store than the one this laptop was enrolled with")]
    OtherStore,
    /// Meant for another trust.
    #[error("the file is for the trust {trust}")]
    OtherTrust {
        /// Its ODS code.
        trust: String,
    },
    /// It contradicts what was received before, and was put aside.
    #[error("file {sequence} of this laptop was put aside: {reason}")]
    Quarantined {
        /// Its number.
        sequence: u64,
        /// The contradiction.
        reason: String,
    },
    /// A file could not be put into the home, or read back from it.
    #[error("{} cannot be read or written", path.display())]
    Home {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A laptop's key in the database is not a key.
    #[error("the key of an enrolled laptop cannot be read from the database")]
    BadPinnedKey(#[from] NotAKey),
    /// A receipt in the database does not verify: somebody changed it.
    #[error("the stored receipt of this file does not verify")]
    BadStoredReceipt(#[source] SignedLinesError),
    /// PostgreSQL.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<tokio_postgres::Error> for LoadError {
    fn from(error: tokio_postgres::Error) -> Self {
        LoadError::Database(error.into())
    }
}

impl From<Refusal> for LoadError {
    fn from(refusal: Refusal) -> Self {
        LoadError::Refused { refusal }
    }
}

/// Loads one file, and every file that had waited for it.
pub async fn load_file(
    home: &Home,
    client: &mut Client,
    path: &Path,
    now: Instant,
) -> Result<LoadReport, LoadError> {
    let file = verify(home, client, SyncFile::open(path)?).await?;
    let device = uuid_of(file.manifest().identity.device_id.as_str());
    let loaded = load_one(home, client, file, Some(path), now).await?;
    let mut report = LoadReport { file: loaded, unparked: Vec::new(), still_parked: None };
    if matches!(report.file, Loaded::Received(_) | Loaded::AlreadyReceived(_)) {
        (report.unparked, report.still_parked) = load_parked(home, client, device, now).await;
    }
    Ok(report)
}

/// Loads every parked file whose turn it is, up to the first that cannot be loaded.
async fn load_parked(
    home: &Home,
    client: &mut Client,
    device: uuid::Uuid,
    now: Instant,
) -> (Vec<Answer>, Option<LoadError>) {
    let mut unparked = Vec::new();
    loop {
        match load_next_parked(home, client, device, now).await {
            Ok(Some(answer)) => unparked.push(answer),
            Ok(None) => return (unparked, None),
            Err(error) => return (unparked, Some(error)),
        }
    }
}

async fn load_next_parked(
    home: &Home,
    client: &mut Client,
    device: uuid::Uuid,
    now: Instant,
) -> Result<Option<Answer>, LoadError> {
    let Some(sha256) = place::next_parked(client, device).await? else { return Ok(None) };
    let path = home.parked().join(format!("{sha256}.sync"));
    let file = verify(home, client, SyncFile::open(&path)?).await?;
    match load_one(home, client, file, None, now).await? {
        Loaded::Received(answer) | Loaded::AlreadyReceived(answer) => {
            remove(&path)?;
            Ok(Some(answer))
        }
        // Another receiver was faster: what is early now will be called for again.
        Loaded::Parked { .. } => Ok(None),
    }
}

/// The entries that a receipt refuses, each in a line: what it is, and why. No names, ids only.
pub fn refusals(home: &Home, answer: &Answer) -> Result<Vec<String>, LoadError> {
    let receipt = read_back(home, &answer.receipt)?;
    let refused = receipt.entries.into_iter().filter_map(|entry| match entry.outcome {
        EntryOutcome::Accepted => None,
        EntryOutcome::Refused { reason } => {
            Some(format!("{} {} version {}: {reason}", entry.resource_type, entry.id, entry.version))
        }
    });
    Ok(refused.collect())
}

/// Checks the file against the laptop it says it is from.
async fn verify(home: &Home, client: &Client, file: SyncFile) -> Result<VerifiedFile, LoadError> {
    let identity = &file.manifest().identity;
    if identity.trust != home.profile.trust {
        return Err(LoadError::OtherTrust { trust: identity.trust.to_string() });
    }
    let device_id = identity.device_id.to_string();
    let laptop = client
        .query_opt(
            "select store_id, public_key, withdrawn_at is not null from caseload.device where device_id = $1",
            &[&uuid_of(&device_id)],
        )
        .await?;
    let Some(laptop) = laptop else { return Err(LoadError::UnknownDevice { device_id }) };
    let (store_id, public_key, withdrawn): (uuid::Uuid, Vec<u8>, bool) =
        (laptop.get(0), laptop.get(1), laptop.get(2));
    if withdrawn {
        return Err(LoadError::WithdrawnDevice { device_id });
    }
    if store_id != uuid_of(identity.store_id.as_str()) {
        return Err(LoadError::OtherStore);
    }
    let public_key: [u8; 32] = public_key.try_into().expect("the schema holds public keys to 32 bytes");
    Ok(file.verify(&PublicKey::from_bytes(&public_key)?)?)
}

/// Loads one verified file in one transaction. `path` is where to copy it from if it has to wait.
async fn load_one(
    home: &Home,
    client: &mut Client,
    file: VerifiedFile,
    path: Option<&Path>,
    now: Instant,
) -> Result<Loaded, LoadError> {
    let manifest = file.manifest().clone();
    let sha256 = file.sha256();
    let identity = &manifest.identity;
    let transaction = client.transaction().await?;
    match place::of(&transaction, identity, sha256).await? {
        Place::Known(receipt) => Ok(Loaded::AlreadyReceived(answer(home, receipt)?)),
        Place::Next => {
            // Everything is parsed before anything is written.
            let mut checked = file.decrypt(&home.identity)?.check()?;
            let receipt = store_records::store(&transaction, home, &mut checked, now).await?;
            place::forget_parked(&transaction, sha256).await?;
            transaction.commit().await?;
            Ok(Loaded::Received(answer(home, receipt)?))
        }
        Place::Early { missing } => {
            if let Some(path) = path {
                keep_copy(path, &home.parked(), sha256)?;
            }
            place::park(&transaction, identity, sha256, now).await?;
            transaction.commit().await?;
            Ok(Loaded::Parked { sequence: identity.sequence, missing })
        }
        Place::Contradiction(reason) => {
            let source = path.map_or_else(|| home.parked().join(format!("{sha256}.sync")), Path::to_owned);
            keep_copy(&source, &home.quarantine(), sha256)?;
            place::quarantine(&transaction, identity, sha256, &reason, now).await?;
            transaction.commit().await?;
            Err(LoadError::Quarantined { sequence: identity.sequence, reason })
        }
    }
}

fn answer(home: &Home, receipt: Vec<u8>) -> Result<Answer, LoadError> {
    let header = read_back(home, &receipt)?.header;
    let file_name = format!("caseload-{}-{}-{:06}.sync", header.trust, header.device_id, header.sequence);
    Ok(Answer {
        file_name,
        sequence: header.sequence,
        accepted: header.accepted,
        refused: header.refused,
        receipt,
    })
}

fn read_back(home: &Home, receipt: &[u8]) -> Result<Receipt, LoadError> {
    Receipt::from_file(receipt, &home.profile.receipt_public_key).map_err(LoadError::BadStoredReceipt)
}

/// Copies a file into the home under its hash, whole or not at all.
fn keep_copy(from: &Path, folder: &Path, sha256: Digest) -> Result<(), LoadError> {
    let path = folder.join(format!("{sha256}.sync"));
    if path.exists() {
        return Ok(());
    }
    let copy = || -> io::Result<()> {
        let mut source = File::open(from)?;
        let mut copy = tempfile::NamedTempFile::new_in(folder)?;
        io::copy(&mut source, &mut copy)?;
        copy.as_file().sync_all()?;
        copy.persist(&path).map_err(|error| error.error)?;
        File::open(folder)?.sync_all()
    };
    copy().map_err(|source| LoadError::Home { path: path.clone(), source })
}

fn remove(path: &Path) -> Result<(), LoadError> {
    fs::remove_file(path).map_err(|source| LoadError::Home { path: path.to_owned(), source })
}
