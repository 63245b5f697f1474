//! A demonstration trust with a database of its own, and a laptop that exports to it.

use std::convert::Infallible;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use caseload_receiver::enrol;
use caseload_receiver::home::Home;
use caseload_receiver::load::{self, Answer, LoadError, LoadReport, Loaded};
use caseload_receiver::private_cluster::PrivateCluster;
use caseload_sync_format::demonstration;
use caseload_sync_format::v1::fhir::Resource;
use caseload_sync_format::v1::{
    DeviceKey, Digest, EnrolmentRequest, FileIdentity, Instant, Manifest, Receipt, write_sync_file,
};
use tempfile::TempDir;
use tokio_postgres::Client;

use crate::resources;

/// One cluster for all tests of this program; its watchdog removes it when the program ends.
pub(crate) fn cluster() -> &'static PrivateCluster {
    static CLUSTER: OnceLock<PrivateCluster> = OnceLock::new();
    CLUSTER.get_or_init(|| PrivateCluster::start().expect("PostgreSQL is installed"))
}

pub(crate) struct Trust {
    pub(crate) folder: TempDir,
    pub(crate) home: Home,
    pub(crate) client: Client,
}

impl Trust {
    pub(crate) async fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("trust_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        let url = cluster().create_database(&name).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let home = Home::init_demonstration(&folder.path().join("home"), url).await.unwrap();
        let client = home.database().await.unwrap();
        Trust { folder, home, client }
    }

    pub(crate) async fn with(laptop: &Laptop) -> Self {
        let trust = Trust::new().await;
        trust.enrol(laptop).await;
        trust
    }

    pub(crate) async fn enrol(&self, laptop: &Laptop) {
        let path = self.folder.path().join("request");
        overwrite(&path, laptop.request().as_bytes());
        enrol::enrol_file(&self.home, &self.client, &path, now()).await.unwrap();
    }

    pub(crate) async fn load(&mut self, path: &Path) -> Result<LoadReport, LoadError> {
        load::load_file(&self.home, &mut self.client, path, now()).await
    }

    /// Loads a file that must be received.
    pub(crate) async fn receive(&mut self, path: &Path) -> Answer {
        match self.load(path).await.unwrap().file {
            Loaded::Received(answer) | Loaded::AlreadyReceived(answer) => answer,
            Loaded::Parked { missing, .. } => panic!("parked for {missing:?}"),
        }
    }

    /// Everything in the tables but what depends on the order of loading.
    pub(crate) async fn tables(&self) -> Vec<String> {
        let mut tables = Vec::new();
        for table in [
            "fhir_resource",
            "child",
            "relationship",
            "contact",
            "flag",
            "episode",
            "measurement",
            "assessment",
            "assessment_scale",
            "review",
            "finding",
            "appointment",
            "questionnaire",
            "place",
            "invitation",
            "contact_concern",
            "safeguarding_episode",
            "safeguarding_detail",
            "placement",
            "safeguarding_event",
            "referral",
            "sharing",
            "supervision",
            "escalation",
            "escalation_step",
            "body_map",
            "body_mark",
            "chronology",
            "significant",
            "case_report",
            "allegation",
            "child_move",
            "contact_given",
            "contact_signposted",
            "episode_reason",
            "episode_step",
            "episode_partner",
            "episode_reopened",
            "episode_consent",
            "goal",
            "goal_score",
            "health_plan",
            "health_plan_copy",
            "health_plan_training",
            "local_service",
            "transfer",
            "transfer_acknowledged",
            "letter",
            "sync_file",
            "parked_file",
        ] {
            let statement = format!(
                "select coalesce(string_agg(line, E'\\n' order by line), '') from (
                    select (to_jsonb(t) - 'file_id' - 'received_at' - 'receipt')::text as line from caseload.{table} t
                ) lines"
            );
            let content: String = self.client.query_one(&statement, &[]).await.unwrap().get(0);
            tables.push(format!("{table}: {content}"));
        }
        tables
    }

    pub(crate) async fn count(&self, what: &str) -> i64 {
        self.client.query_one(&format!("select count(*) from caseload.{what}"), &[]).await.unwrap().get(0)
    }
}

pub(crate) struct Laptop {
    pub(crate) folder: TempDir,
    pub(crate) device_key: DeviceKey,
    pub(crate) identity: FileIdentity,
    pub(crate) manifests: Vec<Manifest>,
}

impl Laptop {
    pub(crate) fn new(number: u8) -> Self {
        let mut identity = resources::an_identity();
        identity.device_id = format!("0190d2a0-de71-7000-8000-0000000000{number:02x}").parse().unwrap();
        identity.store_id = format!("0190d2a0-5708-7000-8000-0000000000{number:02x}").parse().unwrap();
        Laptop {
            folder: tempfile::tempdir().unwrap(),
            device_key: DeviceKey::from_seed(&[number; 32]),
            identity,
            manifests: Vec::new(),
        }
    }

    pub(crate) fn request(&self) -> String {
        let FileIdentity { store_id, device_id, .. } = self.identity.clone();
        let profile = demonstration::trust_profile();
        EnrolmentRequest::new(&profile, store_id, device_id, &self.device_key, now(), "Laptop of the tests")
            .to_file(&self.device_key)
    }

    /// Writes the next file.
    pub(crate) fn export(&mut self, resources: impl IntoIterator<Item = Resource>) -> PathBuf {
        let written = write_sync_file(
            self.folder.path(),
            &self.identity,
            resources.into_iter().map(Ok::<_, Infallible>),
            &self.device_key,
            &demonstration::trust_profile().all_recipients(),
            &mut |_written| ControlFlow::Continue(()),
        )
        .unwrap();
        self.identity.sequence += 1;
        self.identity.previous_file_sha256 = Some(written.sha256);
        self.manifests.push(written.manifest);
        written.path
    }

    /// The store as it is now, on another disk: what makes a fork.
    pub(crate) fn copy_of_store(&self) -> Laptop {
        Laptop {
            folder: tempfile::tempdir().unwrap(),
            device_key: DeviceKey::from_seed(&self.device_key.dangerously_leak_seed()),
            identity: self.identity.clone(),
            manifests: self.manifests.clone(),
        }
    }

    /// Reads a receipt as the app does, for the file with this manifest.
    pub(crate) fn read_receipt(&self, answer: &Answer, sync_file: &Path) -> Receipt {
        let receipt =
            Receipt::from_file(&answer.receipt, &demonstration::trust_profile().receipt_public_key).unwrap();
        let index = usize::try_from(answer.sequence).unwrap() - 1;
        let sha256 = Digest::of(&std::fs::read(sync_file).unwrap());
        receipt.check_answers(&self.manifests[index], sha256).unwrap();
        receipt
    }
}

pub(crate) fn now() -> Instant {
    resources::instant("2026-11-21T09:30:00.000Z")
}

pub(crate) fn overwrite(path: &Path, bytes: &[u8]) {
    std::io::Write::write_all(&mut std::fs::File::create(path).unwrap(), bytes).unwrap();
}
