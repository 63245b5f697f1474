//! The audit chain: who did what to which record, each line bound to the one before.
//!
//! No clinical text and no search words. The head is anchored outside the database, so that an old page put back
//! or lines cut from the end are found.

use chrono::{DateTime, Utc};
use hmac::{Hmac, Mac as _};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    error::StoreError,
    files::{CaseloadFolder, write_atomically},
    time,
    vault::DataKey,
};

const LINE_DOMAIN: &[u8] = b"caseload-audit-line-v1\0";
const GENESIS: [u8; 32] = [0; 32];

/// What to write in a line.
pub(crate) struct Line<'a> {
    pub(crate) at: DateTime<Utc>,
    pub(crate) actor: &'a str,
    pub(crate) action: &'a str,
    pub(crate) record_id: Option<&'a str>,
    pub(crate) revision: Option<u32>,
    pub(crate) reason: Option<&'a str>,
    pub(crate) content_hash: Option<[u8; 32]>,
}

/// Length and last hash of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditHead {
    /// Number of lines.
    pub length: u32,
    /// The last line's hash.
    #[serde(with = "hex")]
    pub hash: [u8; 32],
}

/// One line as read.
#[derive(Debug, Clone)]
pub struct AuditLine {
    /// Position, 1 for the first.
    pub sequence: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What, by the action's name.
    pub action: String,
    /// Which record.
    pub record_id: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

fn part(hasher: &mut Sha256, bytes: Option<&[u8]>) {
    match bytes {
        Some(bytes) => {
            hasher.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
            hasher.update(bytes);
        }
        // Absent is not the same as empty.
        None => hasher.update(u64::MAX.to_le_bytes()),
    }
}

#[expect(clippy::too_many_arguments, reason = "the hash covers every column of the line")]
pub(crate) fn line_hash(
    sequence: u32,
    at: &str,
    actor: &str,
    action: &str,
    record_id: Option<&str>,
    revision: Option<u32>,
    reason: Option<&str>,
    version: &str,
    content_hash: Option<&[u8]>,
    previous: &[u8; 32],
) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(LINE_DOMAIN);
    part(&mut hasher, Some(&sequence.to_le_bytes()));
    part(&mut hasher, Some(at.as_bytes()));
    part(&mut hasher, Some(actor.as_bytes()));
    part(&mut hasher, Some(action.as_bytes()));
    part(&mut hasher, record_id.map(str::as_bytes));
    part(&mut hasher, revision.map(u32::to_le_bytes).as_ref().map(<[u8; 4]>::as_slice));
    part(&mut hasher, reason.map(str::as_bytes));
    part(&mut hasher, Some(version.as_bytes()));
    part(&mut hasher, content_hash);
    part(&mut hasher, Some(previous));
    hasher.finalize().into()
}

/// The chain's head; a new chain has length 0 and a head of zeros.
pub(crate) fn head(connection: &Connection) -> Result<AuditHead, StoreError> {
    let found = connection
        .prepare_cached("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, u32>(0)?, row.get::<_, [u8; 32]>(1)?)))
        .optional()?;
    Ok(match found {
        Some((length, hash)) => AuditHead { length, hash },
        None => AuditHead { length: 0, hash: GENESIS },
    })
}

/// Adds a line, in the caller's transaction; `head` moves on with it.
pub(crate) fn append(
    connection: &Connection,
    head: &mut AuditHead,
    line: &Line<'_>,
) -> Result<(), StoreError> {
    let Line { at, actor, action, record_id, revision, reason, content_hash } = line;
    let version = env!("CARGO_PKG_VERSION");
    let sequence = head.length + 1;
    let at = time::write(*at);
    let hash = line_hash(
        sequence,
        &at,
        actor,
        action,
        *record_id,
        *revision,
        *reason,
        version,
        content_hash.as_ref().map(<[u8; 32]>::as_slice),
        &head.hash,
    );
    connection
        .prepare_cached(
            "INSERT INTO audit (sequence, at, actor, action, record_id, revision, reason, version, content_hash, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![sequence, at, actor, action, record_id, revision, reason, version, content_hash, hash])?;
    *head = AuditHead { length: sequence, hash };
    Ok(())
}

#[derive(Serialize, Deserialize)]
struct Anchor {
    head: AuditHead,
    #[serde(with = "hex")]
    mac: [u8; 32],
}

fn anchor_mac(key: &DataKey, head: &AuditHead) -> Hmac<Sha256> {
    let mut mac =
        <Hmac<Sha256> as hmac::Mac>::new_from_slice(key.derive("caseload audit anchor v1").as_ref())
            .expect("HMAC takes a key of any length");
    mac.update(&head.length.to_le_bytes());
    mac.update(&head.hash);
    mac
}

/// Writes the head beside the database, bound to the data key.
pub(crate) fn write_anchor(folder: &CaseloadFolder, key: &DataKey, head: &AuditHead) -> std::io::Result<()> {
    let anchor = Anchor { head: head.clone(), mac: anchor_mac(key, head).finalize().into_bytes().into() };
    write_atomically(&folder.anchor(), &serde_json::to_vec(&anchor).map_err(std::io::Error::other)?)
}

/// The anchored head: `Ok(None)` when there is none yet, `Err` words when it was tampered with.
pub(crate) fn read_anchor(folder: &CaseloadFolder, key: &DataKey) -> Result<Option<AuditHead>, &'static str> {
    let bytes = match std::fs::read(folder.anchor()) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err("the audit anchor cannot be read"),
    };
    let anchor: Anchor = serde_json::from_slice(&bytes).map_err(|_shape| "the audit anchor is damaged")?;
    anchor_mac(key, &anchor.head)
        .verify_slice(&anchor.mac)
        .map_err(|_mismatch| "the audit anchor was changed")?;
    Ok(Some(anchor.head))
}
