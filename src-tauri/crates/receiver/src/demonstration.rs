//! The demonstration trust's receiver: everything from one file, in a private PostgreSQL that is gone afterwards.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use caseload_sync_format::v1::{Digest, Instant, OdsCode, SyncFile};
use tokio_postgres::Client;

use crate::database::DatabaseError;
use crate::enrol::{self, EnrolError, Particulars, uuid_of};
use crate::home::{Home, HomeError};
use crate::load::{self, LoadError, Loaded};
use crate::private_cluster::{ClusterError, PrivateCluster};
use crate::receipt_file;
use crate::report::{self, LaptopCounts};

/// What arrived.
#[derive(Debug)]
pub struct Arrived {
    /// The receipt of the file given.
    pub receipt: PathBuf,
    /// Entries of that file that were accepted.
    pub accepted: u64,
    /// Entries of that file that were refused.
    pub refused: u64,
    /// Each entry refused: what it is, and why.
    pub refusals: Vec<String>,
    /// Numbers of the earlier files that were loaded first, because they lay in the same folder.
    pub earlier: Vec<u64>,
    /// What the trust now holds of the laptop.
    pub counts: LaptopCounts,
}

/// Why nothing arrived.
#[derive(Debug, thiserror::Error)]
pub enum ArrivalError {
    /// The file is for a real trust.
    #[error("the file is for the trust {trust}, and only the demonstration trust's files can be opened here")]
    NotDemonstration {
        /// Its ODS code.
        trust: OdsCode,
    },
    /// Earlier files are needed and are not in the folder.
    #[error("the file waits for earlier ones that are not in its folder: {}", list(missing))]
    Missing {
        /// Their numbers.
        missing: Vec<u64>,
    },
    /// No private PostgreSQL.
    #[error(transparent)]
    Cluster(#[from] ClusterError),
    /// The receiver's home.
    #[error(transparent)]
    Home(#[from] HomeError),
    /// The laptop could not be enrolled.
    #[error(transparent)]
    Enrol(#[from] EnrolError),
    /// The file was refused.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// PostgreSQL.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The folder or the receipt.
    #[error("{} cannot be read or written", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Loads a demonstration file into a private PostgreSQL, earlier files of the same laptop in the same folder first,
/// and writes the receipt beside it. Whoever the file says it is from is enrolled: that is why this is for
/// demonstration only.
pub fn demonstration_receiver(file: &Path, now: Instant) -> Result<Arrived, ArrivalError> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ClusterError::Io)?;
    runtime.block_on(receive(file, now))
}

/// Enrols whoever a file says it is from, unseen. For the demonstration trust, whose keys protect nothing.
pub async fn enrol_sender(client: &Client, file: &SyncFile, now: Instant) -> Result<(), EnrolError> {
    let manifest = file.manifest();
    let laptop = Particulars {
        device_id: uuid_of(manifest.identity.device_id.as_str()),
        store_id: uuid_of(manifest.identity.store_id.as_str()),
        public_key: manifest.signer_public_key.as_bytes(),
        label: "demonstration laptop",
    };
    enrol::enrol(client, &laptop, now).await
}

async fn receive(path: &Path, now: Instant) -> Result<Arrived, ArrivalError> {
    let file = SyncFile::open(path).map_err(LoadError::from)?;
    let manifest = file.manifest().clone();
    let identity = &manifest.identity;
    if identity.trust.as_str() != caseload_sync_format::demonstration::ODS_CODE {
        return Err(ArrivalError::NotDemonstration { trust: identity.trust.clone() });
    }
    let cluster = PrivateCluster::start()?;
    let url = cluster.create_database("demonstration").await?;
    // Beside the cluster and not within its folder, which belongs to another user when we are root.
    let home_folder = tempfile::tempdir().map_err(ClusterError::Io)?;
    let home = Home::init_demonstration(&home_folder.path().join("home"), url).await?;
    let mut client = home.database().await?;
    enrol_sender(&client, &file, now).await?;

    let mut earlier = Vec::new();
    for before in chain_before(path, &file)? {
        if let Loaded::Received(answer) = load::load_file(&home, &mut client, &before, now).await?.file {
            earlier.push(answer.sequence);
        }
    }
    let answer = match load::load_file(&home, &mut client, path, now).await?.file {
        Loaded::Received(answer) | Loaded::AlreadyReceived(answer) => answer,
        Loaded::Parked { missing, .. } => return Err(ArrivalError::Missing { missing }),
    };
    let receipt = receipt_file::path_beside(path);
    receipt_file::write(&receipt, &answer.receipt)
        .map_err(|source| ArrivalError::File { path: receipt.clone(), source })?;
    let counts = report::counts(&client, None).await.map_err(DatabaseError::from)?;
    let counts = counts.into_iter().next().expect("the one enrolled laptop has counts");
    let refusals = load::refusals(&home, &answer)?;
    Ok(Arrived { receipt, accepted: answer.accepted, refused: answer.refused, refusals, earlier, counts })
}

/// The files before this one, in order, found in its folder by the hashes they name. An unsound one breaks the chain.
fn chain_before(path: &Path, file: &SyncFile) -> Result<Vec<PathBuf>, ArrivalError> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    let unreadable = |source| ArrivalError::File { path: folder.to_owned(), source };
    let device_id = &file.manifest().identity.device_id;
    let mut others: Vec<(Digest, Option<Digest>, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_none_or(|extension| extension != "sync") {
            continue;
        }
        if let Ok(other) = SyncFile::open(&path)
            && other.manifest().identity.device_id == *device_id
        {
            others.push((other.sha256(), other.manifest().identity.previous_file_sha256, path));
        }
    }
    let mut chain = Vec::new();
    let mut wanted = file.manifest().identity.previous_file_sha256;
    while let Some(hash) = wanted {
        let Some((_hash, before, path)) = others.iter().find(|(sha256, _before, _path)| *sha256 == hash)
        else {
            break;
        };
        chain.push(path.clone());
        wanted = *before;
    }
    chain.reverse();
    Ok(chain)
}

fn list(numbers: &[u64]) -> String {
    numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
}
