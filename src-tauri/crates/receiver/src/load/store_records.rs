//! One file's records into the database, within the caller's transaction: COPY, refuse entry by entry, keep the rest.

use std::io::Cursor;

use caseload_sync_format::v1::fhir::ResourceType;
use caseload_sync_format::v1::{CheckedFile, EntryOutcome, Instant, Receipt, ReceiptEntry, ReceiptHeader};
use futures_util::{SinkExt as _, TryStreamExt as _};
use tokio_postgres::Transaction;
use uuid::Uuid;

use super::LoadError;
use super::place::{self, stored};
use crate::enrol::uuid_of;
use crate::home::Home;
use crate::row;

/// Rows go to PostgreSQL in pieces of about this size.
const PIECE_BYTES: usize = 256 * 1024;

const KEEP: &[&str] = &[
    include_str!("../sql/keep_resources.sql"),
    include_str!("../sql/keep_children.sql"),
    include_str!("../sql/keep_relationships.sql"),
    include_str!("../sql/keep_contacts.sql"),
    include_str!("../sql/keep_flags.sql"),
    include_str!("../sql/keep_episodes.sql"),
    include_str!("../sql/keep_measurements.sql"),
    include_str!("../sql/keep_assessments.sql"),
    include_str!("../sql/forget_scales.sql"),
    include_str!("../sql/keep_scales.sql"),
    include_str!("../sql/keep_reviews.sql"),
    include_str!("../sql/forget_findings.sql"),
    include_str!("../sql/keep_findings.sql"),
    include_str!("../sql/keep_appointments.sql"),
    include_str!("../sql/keep_questionnaires.sql"),
    include_str!("../sql/keep_places.sql"),
    include_str!("../sql/forget_invitations.sql"),
    include_str!("../sql/keep_invitations.sql"),
    include_str!("../sql/keep_statuses.sql"),
    include_str!("../sql/forget_events.sql"),
    include_str!("../sql/keep_events_of_flags.sql"),
    include_str!("../sql/keep_events_of_statuses.sql"),
    include_str!("../sql/keep_status_details.sql"),
    include_str!("../sql/forget_placements.sql"),
    include_str!("../sql/keep_placements.sql"),
    include_str!("../sql/forget_concerns.sql"),
    include_str!("../sql/keep_concerns.sql"),
    include_str!("../sql/keep_referrals.sql"),
    include_str!("../sql/keep_sharings.sql"),
    include_str!("../sql/keep_supervisions.sql"),
    include_str!("../sql/keep_allegations.sql"),
    include_str!("../sql/keep_escalations.sql"),
    include_str!("../sql/forget_escalation_steps.sql"),
    include_str!("../sql/keep_escalation_steps.sql"),
    include_str!("../sql/keep_body_maps.sql"),
    include_str!("../sql/forget_body_marks.sql"),
    include_str!("../sql/keep_body_marks.sql"),
    include_str!("../sql/keep_chronologies.sql"),
    include_str!("../sql/forget_significant.sql"),
    include_str!("../sql/keep_significant.sql"),
    include_str!("../sql/keep_case_reports.sql"),
    include_str!("../sql/forget_moves.sql"),
    include_str!("../sql/keep_moves.sql"),
    include_str!("../sql/forget_given.sql"),
    include_str!("../sql/keep_given.sql"),
    include_str!("../sql/forget_signposted.sql"),
    include_str!("../sql/keep_signposted.sql"),
    include_str!("../sql/keep_episode_reasons.sql"),
    include_str!("../sql/forget_episode_steps.sql"),
    include_str!("../sql/keep_episode_steps.sql"),
    include_str!("../sql/forget_episode_partners.sql"),
    include_str!("../sql/keep_episode_partners.sql"),
    include_str!("../sql/forget_episode_reopened.sql"),
    include_str!("../sql/keep_episode_reopened.sql"),
    include_str!("../sql/forget_episode_consents.sql"),
    include_str!("../sql/keep_episode_consents.sql"),
    include_str!("../sql/keep_goals.sql"),
    include_str!("../sql/forget_goal_scores.sql"),
    include_str!("../sql/keep_goal_scores.sql"),
    include_str!("../sql/keep_health_plans.sql"),
    include_str!("../sql/forget_health_plan_copies.sql"),
    include_str!("../sql/keep_health_plan_copies.sql"),
    include_str!("../sql/forget_health_plan_training.sql"),
    include_str!("../sql/keep_health_plan_training.sql"),
    include_str!("../sql/keep_local_services.sql"),
    include_str!("../sql/keep_transfers.sql"),
    include_str!("../sql/forget_acknowledged.sql"),
    include_str!("../sql/keep_acknowledged.sql"),
    include_str!("../sql/keep_letters.sql"),
];

/// Stores everything and returns the receipt, which is stored too.
pub(super) async fn store(
    transaction: &Transaction<'_>,
    home: &Home,
    file: &mut CheckedFile,
    now: Instant,
) -> Result<Vec<u8>, LoadError> {
    copy(transaction, file).await?;
    transaction.batch_execute(include_str!("../sql/refuse.sql")).await?;
    let mut header = ReceiptHeader::answering(
        file.manifest(),
        file.sha256(),
        &home.receipt_key,
        now,
        env!("CARGO_PKG_VERSION"),
    );
    let identity = &file.manifest().identity;
    header.lost_files = place::lost(transaction, uuid_of(identity.device_id.as_str())).await?;
    // One that has come after all is answered by this.
    header.lost_files.retain(|number| *number != identity.sequence);
    let receipt = Receipt { header, entries: entries(transaction).await? };
    let accepted = receipt.entries.iter().filter(|entry| entry.outcome == EntryOutcome::Accepted).count();
    let refused = receipt.entries.len() - accepted;
    let receipt = receipt.to_file(&home.receipt_key).into_bytes();
    let file_id = insert_file(transaction, file, now, [accepted, refused], &receipt).await?;
    for statement in KEEP {
        transaction.execute(*statement, &[&file_id]).await?;
    }
    Ok(receipt)
}

async fn copy(transaction: &Transaction<'_>, file: &mut CheckedFile) -> Result<(), LoadError> {
    transaction.batch_execute(include_str!("../sql/create_incoming.sql")).await?;
    let sink = transaction.copy_in::<_, Cursor<Vec<u8>>>(row::COPY).await?;
    let mut sink = std::pin::pin!(sink);
    let mut records = file.records()?;
    let mut piece = Vec::with_capacity(PIECE_BYTES + PIECE_BYTES / 4);
    let mut line = 0;
    while let Some(record) = records.next_record()? {
        line += 1;
        row::write(&mut piece, line, &record);
        if piece.len() >= PIECE_BYTES {
            let full = std::mem::replace(&mut piece, Vec::with_capacity(PIECE_BYTES + PIECE_BYTES / 4));
            sink.send(Cursor::new(full)).await?;
        }
    }
    sink.send(Cursor::new(piece)).await?;
    sink.finish().await?;
    Ok(())
}

async fn entries(transaction: &Transaction<'_>) -> Result<Vec<ReceiptEntry>, LoadError> {
    let rows = transaction
        .query_raw::<_, i32, _>("select type, id, version, refused from incoming order by line", []);
    let mut rows = std::pin::pin!(rows.await?);
    let mut entries = Vec::new();
    while let Some(row) = rows.try_next().await? {
        let (type_name, id, version): (&str, Uuid, i32) = (row.get(0), row.get(1), row.get(2));
        let outcome = match row.get(3) {
            None => EntryOutcome::Accepted,
            Some(reason) => EntryOutcome::Refused { reason },
        };
        entries.push(ReceiptEntry {
            resource_type: ResourceType::from_name(type_name)
                .expect("incoming holds the types we copied into it"),
            id: id.to_string(),
            version: u32::try_from(version).expect("versions are counted from 1"),
            outcome,
        });
    }
    Ok(entries)
}

async fn insert_file(
    transaction: &Transaction<'_>,
    file: &CheckedFile,
    now: Instant,
    [accepted, refused]: [usize; 2],
    receipt: &[u8],
) -> Result<i64, LoadError> {
    let identity = &file.manifest().identity;
    let previous = identity.previous_file_sha256;
    let count = |count: usize| i64::try_from(count).expect("a count of entries fits in 63 bits");
    let row = transaction
        .query_one(
            "insert into caseload.sync_file
                (device_id, sequence, sha256, previous_sha256, created_at, received_at, audit_head, audit_length,
                 accepted, refused, receipt)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             returning file_id",
            &[
                &uuid_of(identity.device_id.as_str()),
                &stored(identity.sequence),
                &file.sha256().as_bytes().as_slice(),
                &previous.as_ref().map(|hash| hash.as_bytes().as_slice()),
                &identity.created_at.to_utc(),
                &now.to_utc(),
                &identity.audit_head.as_bytes().as_slice(),
                &stored(identity.audit_length),
                &count(accepted),
                &count(refused),
                &receipt,
            ],
        )
        .await?;
    Ok(row.get(0))
}
