//! The trust's side, for real: a receiver with its own keys and its own PostgreSQL.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use caseload_receiver::{
    demonstration_receiver, enrol,
    home::{Home, NewHome},
    load::{self, Loaded},
    private_cluster::PrivateCluster,
    receipt_file,
};
use caseload_sync_format::v1::Instant;
use tempfile::TempDir;
use tokio::task::spawn_blocking;

/// A trust with nothing in its database yet.
pub(crate) struct Receiver {
    _cluster: PrivateCluster,
    home: Home,
    _folder: TempDir,
}

impl Receiver {
    /// Starts a PostgreSQL and makes the trust's keys.
    pub(crate) async fn start() -> Result<Self> {
        let cluster = spawn_blocking(PrivateCluster::start).await??;
        let folder = tempfile::tempdir()?;
        let new = NewHome {
            database_url: cluster.create_database("trust").await?,
            trust_name: "Wyvern Vale Community Trust".to_owned(),
            trust: "RZZ9".parse().ok().context("a made-up trust has an ODS code")?,
            escrow: None,
        };
        let home = Home::init(&folder.path().join("home"), new, now()).await?;
        Ok(Self { _cluster: cluster, home, _folder: folder })
    }

    /// The file that tells a laptop of this trust.
    pub(crate) fn profile(&self) -> PathBuf {
        self.home.profile_path()
    }

    /// Allows the laptop that wrote this request.
    pub(crate) async fn enrol(&self, request: &Path) -> Result<()> {
        let client = self.home.database().await?;
        enrol::enrol_file(&self.home, &client, request, now()).await?;
        Ok(())
    }

    /// Loads a file, and answers with the receipt it wrote beside it.
    pub(crate) async fn receive(&self, file: &Path) -> Result<PathBuf> {
        let mut client = self.home.database().await?;
        match load::load_file(&self.home, &mut client, file, now()).await?.file {
            Loaded::Received(answer) | Loaded::AlreadyReceived(answer) => {
                let receipt = receipt_file::path_beside(file);
                receipt_file::write(&receipt, &answer.receipt)?;
                Ok(receipt)
            }
            Loaded::Parked { missing, .. } => bail!("the file waits for {missing:?}"),
        }
    }

    /// How many children the trust's database holds.
    pub(crate) async fn children(&self) -> Result<i64> {
        let client = self.home.database().await?;
        let counts = caseload_receiver::report::counts(&client, None).await?;
        Ok(counts.iter().map(|laptop| laptop.children).sum())
    }
}

/// Receives one file as the demonstration trust does, and answers with the receipt.
pub(crate) async fn receive_for_the_demonstration(file: &Path) -> Result<PathBuf> {
    let file = file.to_owned();
    let arrived = spawn_blocking(move || demonstration_receiver(&file, now())).await??;
    Ok(arrived.receipt)
}

fn now() -> Instant {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test plays the receiver's command line, which reads the clock"
    )]
    Instant::from(chrono::Utc::now())
}
