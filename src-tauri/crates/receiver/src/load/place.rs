//! Where a file stands in its laptop's line of files: known, next, early, or a contradiction.

use caseload_sync_format::v1::{Digest, FileIdentity, Instant};
use tokio_postgres::{Client, Transaction};
use uuid::Uuid;

use crate::enrol::uuid_of;

pub(super) enum Place {
    /// Received before; here is its receipt.
    Known(Vec<u8>),
    /// The next in line.
    Next,
    /// Numbers before it are missing.
    Early { missing: Vec<u64> },
    /// It contradicts what was received: a fork.
    Contradiction(String),
}

/// Takes the laptop's lock for the transaction and looks where the file stands.
pub(super) async fn of(
    transaction: &Transaction<'_>,
    identity: &FileIdentity,
    sha256: Digest,
) -> Result<Place, tokio_postgres::Error> {
    let device = uuid_of(identity.device_id.as_str());
    transaction
        .execute("select pg_advisory_xact_lock(hashtextextended($1, 1))", &[&identity.device_id.as_str()])
        .await?;
    let hash = sha256.as_bytes().as_slice();
    let known =
        transaction.query_opt("select receipt from caseload.sync_file where sha256 = $1", &[&hash]).await?;
    if let Some(known) = known {
        return Ok(Place::Known(known.get(0)));
    }
    let last = transaction
        .query_opt(
            "select sequence, sha256 from caseload.sync_file where device_id = $1 order by sequence desc limit 1",
            &[&device],
        )
        .await?;
    let (last, last_hash): (i64, Option<Vec<u8>>) =
        last.map_or((0, None), |last| (last.get(0), Some(last.get(1))));
    let sequence = stored(identity.sequence);
    if sequence <= last {
        return Ok(Place::Contradiction(format!(
            "another file with the number {sequence} was received before; the laptop's store was copied or put back to \
             an older state"
        )));
    }
    let waiting = transaction
        .query("select sequence, sha256 from caseload.parked_file where device_id = $1", &[&device])
        .await?;
    let waiting: Vec<(i64, Vec<u8>)> = waiting.iter().map(|row| (row.get(0), row.get(1))).collect();
    if waiting.iter().any(|(parked, parked_hash)| *parked == sequence && parked_hash.as_slice() != hash) {
        return Ok(Place::Contradiction(format!(
            "another file with the number {sequence} is waiting; the laptop's store was copied or put back to an \
             older state"
        )));
    }
    if sequence > last + 1 {
        let missing =
            (last + 1..sequence).filter(|number| !waiting.iter().any(|(parked, _)| parked == number));
        return Ok(Place::Early { missing: missing.map(shown).collect() });
    }
    let previous = identity.previous_file_sha256.map(|hash| hash.as_bytes().to_vec());
    if previous != last_hash {
        return Ok(Place::Contradiction(format!(
            "it does not follow the file with the number {last} that was received; the laptop's store was copied or put \
             back to an older state"
        )));
    }
    Ok(Place::Next)
}

/// The parked file whose turn it is, if there is one.
pub(super) async fn next_parked(
    client: &Client,
    device: Uuid,
) -> Result<Option<Digest>, tokio_postgres::Error> {
    let next = client
        .query_opt(
            "select parked_file.sha256 from caseload.parked_file
             where device_id = $1 and sequence = 1 + coalesce(
                (select max(sequence) from caseload.sync_file where device_id = $1), 0)",
            &[&device],
        )
        .await?;
    Ok(next.map(|row| {
        let hash: Vec<u8> = row.get(0);
        Digest::from_bytes(hash.try_into().expect("the schema holds hashes to 32 bytes"))
    }))
}

pub(super) async fn park(
    transaction: &Transaction<'_>,
    identity: &FileIdentity,
    sha256: Digest,
    now: Instant,
) -> Result<(), tokio_postgres::Error> {
    transaction
        .execute(
            "insert into caseload.parked_file (sha256, device_id, sequence, parked_at) values ($1, $2, $3, $4)
             on conflict (sha256) do nothing",
            &[
                &sha256.as_bytes().as_slice(),
                &uuid_of(identity.device_id.as_str()),
                &stored(identity.sequence),
                &now.to_utc(),
            ],
        )
        .await?;
    Ok(())
}

pub(super) async fn forget_parked(
    transaction: &Transaction<'_>,
    sha256: Digest,
) -> Result<(), tokio_postgres::Error> {
    transaction
        .execute("delete from caseload.parked_file where sha256 = $1", &[&sha256.as_bytes().as_slice()])
        .await?;
    Ok(())
}

pub(super) async fn quarantine(
    transaction: &Transaction<'_>,
    identity: &FileIdentity,
    sha256: Digest,
    reason: &str,
    now: Instant,
) -> Result<(), tokio_postgres::Error> {
    forget_parked(transaction, sha256).await?;
    transaction
        .execute(
            "insert into caseload.quarantined_file (sha256, device_id, sequence, reason, quarantined_at)
             values ($1, $2, $3, $4, $5) on conflict (sha256) do nothing",
            &[
                &sha256.as_bytes().as_slice(),
                &uuid_of(identity.device_id.as_str()),
                &stored(identity.sequence),
                &reason,
                &now.to_utc(),
            ],
        )
        .await?;
    Ok(())
}

/// A sequence number as PostgreSQL keeps it. A number beyond its range can never be next, and stays early for ever.
pub(super) fn stored(sequence: u64) -> i64 {
    i64::try_from(sequence).unwrap_or(i64::MAX)
}

fn shown(sequence: i64) -> u64 {
    u64::try_from(sequence).expect("sequence numbers are counted from 1")
}
