//! The trust's end of a journey: a receiver with keys of its own over a real PostgreSQL, and laptops that send to it.

use std::{fs, path::PathBuf};

use caseload_app::{
    Now,
    sync::{
        self,
        views::{Exported, ReceiptRead},
    },
};
use caseload_receiver::{
    coverage::{self, Coverage},
    enrol,
    home::{Home, NewHome},
    load::{self, Answer, Decision, Loaded},
    private_cluster::PrivateCluster,
};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio_postgres::Client;

use crate::nurse::{Nurse, monday_morning};

pub(crate) struct Receiver {
    pub(crate) runtime: Runtime,
    pub(crate) home: Home,
    pub(crate) client: Client,
    folder: TempDir,
    _cluster: PrivateCluster,
}

impl Receiver {
    pub(crate) fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let cluster = PrivateCluster::start().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let (home, client) = runtime.block_on(async {
            let new = NewHome {
                database_url: cluster.create_database("trust").await.unwrap(),
                trust_name: "A Made-up Trust".to_owned(),
                trust: "ZZ901".parse().unwrap(),
                escrow: None,
            };
            let home =
                Home::init(&folder.path().join("home"), new, monday_morning().instant.into()).await.unwrap();
            let client = home.database().await.unwrap();
            (home, client)
        });
        Self { runtime, home, client, folder, _cluster: cluster }
    }

    /// The laptop takes the trust's profile, and the trust the laptop's request.
    pub(crate) fn enrols(&self, nurse: &mut Nurse) {
        let profile = fs::read(self.home.profile_path()).unwrap();
        sync::trust::load_trust_profile(&mut nurse.app, &profile, nurse.now).unwrap();
        let request = sync::trust::enrolment_request(&mut nurse.app, nurse.now).unwrap();
        let path = self.folder.path().join("request.enrolment");
        caseload_app::write_atomically(&path, request.as_bytes()).unwrap();
        let enrolled = enrol::enrol_file(&self.home, &self.client, &path, nurse.now.instant.into());
        self.runtime.block_on(enrolled).unwrap();
    }

    /// What the trust does with a file.
    pub(crate) fn loads(&mut self, nurse: &Nurse, file: &Exported) -> load::LoadReport {
        let path = outbox(nurse, file);
        let loaded = load::load_file(&self.home, &mut self.client, &path, nurse.now.instant.into());
        self.runtime.block_on(loaded).unwrap()
    }

    /// Loads a file whose turn it is and of which nothing is refused; answers with its receipt.
    pub(crate) fn receives(&mut self, nurse: &Nurse, file: &Exported) -> Answer {
        let report = self.loads(nurse, file);
        let (Loaded::Received(answer) | Loaded::AlreadyReceived(answer)) = report.file else {
            panic!("{report:?}")
        };
        assert_eq!(load::refusals(&self.home, &answer).unwrap(), Vec::<String>::new());
        answer
    }

    /// A whole round: the laptop exports what is new, the trust loads it, and the laptop reads the receipt.
    pub(crate) fn takes_what_is_new(&mut self, nurse: &mut Nurse) -> (Exported, ReceiptRead) {
        let file = nurse.seals().unwrap();
        let answer = self.receives(nurse, &file);
        let read = sync::read_receipt(&mut nurse.app, &answer.receipt, nurse.now).unwrap();
        (file, read)
    }

    /// The trust waits no longer for files of its one laptop; answers with the receipts of what had waited.
    pub(crate) fn goes_on_without(&mut self, without: &[u64], now: Now) -> Vec<Vec<u8>> {
        self.runtime.block_on(async {
            let laptop =
                self.client.query_one("select device_id::text from caseload.device", &[]).await.unwrap();
            let laptop: String = laptop.get(0);
            let decision = Decision {
                device_id: laptop.parse().unwrap(),
                without: without.to_vec(),
                reason: "memory stick lost in a car park".to_owned(),
                by: "J. Pike, records team".to_owned(),
            };
            let went_on =
                load::go_on(&self.home, &mut self.client, &decision, now.instant.into()).await.unwrap();
            assert!(went_on.still_parked.is_none());
            went_on.unparked.into_iter().map(|answer| answer.receipt).collect()
        })
    }

    /// One number of the trust's tables.
    pub(crate) fn counts(&self, what: &str) -> i64 {
        let question = format!("select count(*) from caseload.{what}");
        self.runtime.block_on(self.client.query_one(&question, &[])).unwrap().get(0)
    }

    /// Every row of every table, but for the order of tables that have none.
    pub(crate) fn everything(&self) -> Vec<String> {
        self.runtime.block_on(async {
            let tables = "select table_name::text from information_schema.tables where table_schema = 'caseload' order by 1";
            let mut held = Vec::new();
            for table in self.client.query(tables, &[]).await.unwrap() {
                let table: String = table.get(0);
                let rows = format!(
                    "select coalesce(string_agg(line, E'\\n' order by line), '')
                     from (select held::text as line from caseload.{table} held) lines"
                );
                let rows: String = self.client.query_one(&rows, &[]).await.unwrap().get(0);
                held.push(format!("{table}: {rows}"));
            }
            held
        })
    }

    /// The figures of a quarter as they are, nothing hidden.
    pub(crate) fn covers(&mut self, quarter: &str) -> Coverage {
        self.runtime.block_on(coverage::measure(&mut self.client, quarter.parse().unwrap())).unwrap()
    }
}

/// Where a laptop keeps a file.
pub(crate) fn outbox(nurse: &Nurse, file: &Exported) -> PathBuf {
    nurse.home.path().join("caseload/outbox").join(&file.file_name)
}
