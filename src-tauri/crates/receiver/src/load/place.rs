//! Where a file stands in its laptop's line of files: known, next, early, or a contradiction.

use caseload_sync_format::v1::{Digest, FileIdentity, Instant};
use tokio_postgres::{Client, Transaction};
use uuid::Uuid;

use crate::enrol::uuid_of;

pub(super) enum Place {
    /// Received before; here is its receipt.
    Known(Vec<u8>),
    /// The next in line, or one the trust went on without and that has come after all.
    Next,
    /// Numbers before it are missing.
    Early { missing: Vec<u64> },
    /// It contradicts what was received: a fork.
    Contradiction(String),
}

/// Holds the laptop's line of files for the transaction: what is read of it stays so until its end.
pub(super) async fn hold(
    transaction: &Transaction<'_>,
    device_id: &str,
) -> Result<(), tokio_postgres::Error> {
    transaction
        .execute("select pg_advisory_xact_lock(hashtextextended($1, 1))", &[&device_id])
        .await
        .map(|_one_row| ())
}

/// Takes the laptop's lock for the transaction and looks where the file stands.
pub(super) async fn of(
    transaction: &Transaction<'_>,
    identity: &FileIdentity,
    sha256: Digest,
) -> Result<Place, tokio_postgres::Error> {
    let device = uuid_of(identity.device_id.as_str());
    hold(transaction, identity.device_id.as_str()).await?;
    let hash = sha256.as_bytes().as_slice();
    let known =
        transaction.query_opt("select receipt from caseload.sync_file where sha256 = $1", &[&hash]).await?;
    if let Some(known) = known {
        return Ok(Place::Known(known.get(0)));
    }
    let sequence = stored(identity.sequence);
    let row = transaction.query_one(include_str!("../sql/place.sql"), &[&device, &sequence]).await?;
    let last: i64 = row.get("last");
    let (received, lost): (bool, bool) = (row.get("received"), row.get("lost"));
    if sequence <= last && (received || !lost) {
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
    let (before, named): (Option<Vec<u8>>, Option<Vec<u8>>) =
        (row.get("before"), row.get("named_by_the_next"));
    let previous = identity.previous_file_sha256.map(|hash| hash.as_bytes().to_vec());
    // Of a file the trust went on without nothing is known: the one after it need only say that there was one.
    let follows = match before {
        Some(before) => previous == Some(before),
        None => previous.is_none() == (sequence == 1),
    };
    if !follows {
        let before = sequence - 1;
        return Ok(Place::Contradiction(format!(
            "it does not follow the file with the number {before} that was received; the laptop's store was copied or put \
             back to an older state"
        )));
    }
    if named.is_some_and(|named| named.as_slice() != hash) {
        return Ok(Place::Contradiction(format!(
            "the file after it was received, and follows another file with the number {sequence}; the laptop's store was \
             copied or put back to an older state"
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
             where device_id = $1 and sequence = 1 + greatest(
                (select max(sequence) from caseload.sync_file where device_id = $1),
                (select max(sequence) from caseload.lost_file where device_id = $1), 0)",
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

/// The numbers of this laptop that the trust went on without, and that have not come since.
pub(super) async fn lost(
    transaction: &Transaction<'_>,
    device: Uuid,
) -> Result<Vec<u64>, tokio_postgres::Error> {
    let rows = transaction
        .query(
            "select sequence from caseload.lost_file where device_id = $1 and not exists (
                select from caseload.sync_file
                where sync_file.device_id = lost_file.device_id and sync_file.sequence = lost_file.sequence
             ) order by sequence",
            &[&device],
        )
        .await?;
    Ok(rows.iter().map(|row| shown(row.get(0))).collect())
}

/// A sequence number as PostgreSQL keeps it. A number beyond its range can never be next, and stays early for ever.
pub(super) fn stored(sequence: u64) -> i64 {
    i64::try_from(sequence).unwrap_or(i64::MAX)
}

pub(super) fn shown(sequence: i64) -> u64 {
    u64::try_from(sequence).expect("sequence numbers are counted from 1")
}
