//! Going on without a file that was lost. A person decides it, and who, when and why stays written.

use caseload_sync_format::v1::Instant;
use tokio_postgres::{Client, Transaction};
use uuid::Uuid;

use super::{Answer, LoadError, place};
use crate::database::DatabaseError;
use crate::home::Home;

/// Which files nobody waits for any longer.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Whose files.
    pub device_id: Uuid,
    /// Their numbers.
    pub without: Vec<u64>,
    /// Why they will not come.
    pub reason: String,
    /// Who decided it.
    pub by: String,
}

/// What came of it.
#[derive(Debug)]
pub struct WentOn {
    /// Files that had been parked and are in now, in order. Their receipts ask the laptop for what was lost.
    pub unparked: Vec<Answer>,
    /// Why the next parked file, whose turn it was, is not in. What was decided stands all the same.
    pub still_parked: Option<LoadError>,
}

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum GoOnError {
    /// Without words.
    #[error("going on without a file needs a reason and a name")]
    NoReason,
    /// No such laptop.
    #[error("no laptop with this id is enrolled here (device {device_id})")]
    UnknownDevice {
        /// Which.
        device_id: Uuid,
    },
    /// It is here, or nothing waits for it.
    #[error("nothing waits for file {sequence} of this laptop")]
    NotWaitedFor {
        /// Its number.
        sequence: u64,
    },
    /// An earlier one is missing too, and was not named.
    #[error("file {next} of this laptop is missing before file {sequence}")]
    EarlierMissing {
        /// The number that was named.
        sequence: u64,
        /// The first that is missing.
        next: u64,
    },
    /// PostgreSQL.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl From<tokio_postgres::Error> for GoOnError {
    fn from(error: tokio_postgres::Error) -> Self {
        GoOnError::Database(error.into())
    }
}

/// Notes the files as lost, all or none, and loads what had waited for them.
pub async fn go_on(
    home: &Home,
    client: &mut Client,
    decision: &Decision,
    now: Instant,
) -> Result<WentOn, GoOnError> {
    let Decision { device_id, without, reason, by } = decision;
    let (reason, by) = (reason.trim(), by.trim());
    if reason.is_empty() || by.is_empty() {
        return Err(GoOnError::NoReason);
    }
    let transaction = client.transaction().await?;
    place::hold(&transaction, &device_id.to_string()).await?;
    let known =
        transaction.query_opt("select from caseload.device where device_id = $1", &[device_id]).await?;
    if known.is_none() {
        return Err(GoOnError::UnknownDevice { device_id: *device_id });
    }
    let mut numbers = without.clone();
    numbers.sort_unstable();
    numbers.dedup();
    for sequence in numbers {
        check_is_missing(&transaction, *device_id, sequence).await?;
        transaction
            .execute(
                "insert into caseload.lost_file (device_id, sequence, reason, noted_by, noted_at)
                 values ($1, $2, $3, $4, $5)",
                &[device_id, &place::stored(sequence), &reason, &by, &now.to_utc()],
            )
            .await?;
    }
    transaction.commit().await?;
    let (unparked, still_parked) = super::load_parked(home, client, *device_id, now).await;
    Ok(WentOn { unparked, still_parked })
}

/// Only the first that is missing can be gone on without, so that none is passed over unseen.
async fn check_is_missing(
    transaction: &Transaction<'_>,
    device: Uuid,
    sequence: u64,
) -> Result<(), GoOnError> {
    let number = place::stored(sequence);
    let row = transaction.query_one(include_str!("../sql/place.sql"), &[&device, &number]).await?;
    let last: i64 = row.get("last");
    let waiting: Option<i64> = transaction
        .query_one("select min(sequence) from caseload.parked_file where device_id = $1", &[&device])
        .await?
        .get(0);
    match waiting {
        Some(first_waiting) if last < number && number < first_waiting => {
            if number == last + 1 {
                Ok(())
            } else {
                Err(GoOnError::EarlierMissing { sequence, next: place::shown(last + 1) })
            }
        }
        Some(_) | None => Err(GoOnError::NotWaitedFor { sequence }),
    }
}
