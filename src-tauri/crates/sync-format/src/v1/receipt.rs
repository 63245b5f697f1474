//! The trust's answer to one sync file (FORMAT.md 11).

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::fhir::ResourceType;
use super::ids::{DeviceId, OdsCode, StoreId};
use super::keys::{KeyId, PublicKey, TrustSigningKey};
use super::manifest::Manifest;
use super::moment::Instant;
use super::signed_lines::{self, SignedLinesError};
use super::{FORMAT_VERSION, MAX_RECEIPT_BYTES};

const DOMAIN: &str = "caseload sync v1 receipt";

/// First line of a receipt. Key names are the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReceiptHeader {
    format_version: u32,
    /// The trust that answers.
    pub trust: OdsCode,
    /// The key it signs with.
    pub trust_key_id: KeyId,
    /// Whose file.
    pub store_id: StoreId,
    /// Whose file.
    pub device_id: DeviceId,
    /// Which file.
    pub sequence: u64,
    /// Which file, exactly.
    pub file_sha256: Digest,
    /// The audit chain's head in that file: an anchor outside the laptop.
    pub audit_head: Digest,
    /// The audit chain's length in that file.
    pub audit_length: u64,
    /// When it was loaded.
    pub received_at: Instant,
    /// By what.
    pub receiver_version: String,
    /// Entries accepted.
    pub accepted: u64,
    /// Entries refused.
    pub refused: u64,
    /// Files of this laptop that the trust went on without: what they held must come again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost_files: Vec<u64>,
}

/// One entry's fate. Key names are the contract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptEntry {
    /// Which kind of resource.
    pub resource_type: ResourceType,
    /// The record's id.
    pub id: String,
    /// The revision.
    pub version: u32,
    /// What became of it.
    pub outcome: EntryOutcome,
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryOutcome {
    /// It is in the trust's record.
    Accepted,
    /// It is not, and why, in plain words.
    Refused {
        /// For the nurse to read.
        reason: String,
    },
}

/// A receipt that belongs to a file and whose signature held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The first line.
    pub header: ReceiptHeader,
    /// One for each entry of the file, in its order.
    pub entries: Vec<ReceiptEntry>,
}

/// A receipt that is sound but is not the answer to the file in question.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the receipt is for another {what}")]
pub struct ReceiptMismatch {
    /// Trust, device, store, file number, file, audit chain.
    pub what: &'static str,
}

impl ReceiptHeader {
    /// The first line of the answer to `manifest`'s file. Counts are set when the receipt is sealed.
    pub fn answering(
        manifest: &Manifest,
        file_sha256: Digest,
        trust_key: &TrustSigningKey,
        received_at: Instant,
        receiver_version: &str,
    ) -> Self {
        ReceiptHeader {
            format_version: FORMAT_VERSION,
            trust: manifest.identity.trust.clone(),
            trust_key_id: trust_key.id(),
            store_id: manifest.identity.store_id.clone(),
            device_id: manifest.identity.device_id.clone(),
            sequence: manifest.identity.sequence,
            file_sha256,
            audit_head: manifest.identity.audit_head,
            audit_length: manifest.identity.audit_length,
            received_at,
            receiver_version: receiver_version.to_owned(),
            accepted: 0,
            refused: 0,
            lost_files: Vec::new(),
        }
    }
}

impl Receipt {
    /// The receipt as a file: counts filled in, signed.
    pub fn to_file(mut self, trust_key: &TrustSigningKey) -> String {
        self.count();
        let mut body = signed_lines::canonical(&self.header);
        body.push('\n');
        for entry in &self.entries {
            body.push_str(&signed_lines::canonical(&EntryLine::from(entry)));
            body.push('\n');
        }
        signed_lines::seal(body, |bytes| trust_key.sign(DOMAIN, bytes))
    }

    /// Verifies a receipt against the key pinned at enrolment, then reads it.
    pub fn from_file(bytes: &[u8], pinned: &PublicKey) -> Result<Self, SignedLinesError> {
        let sealed = signed_lines::split(bytes, MAX_RECEIPT_BYTES)?;
        // The version is named even when the signature of a newer format means nothing to us.
        signed_lines::check_version(sealed.body.lines().next().unwrap_or(""))?;
        sealed.verify(pinned, DOMAIN)?;
        let mut lines = sealed.body.strip_suffix('\n').ok_or(SignedLinesError::Malformed)?.split('\n');
        let header: ReceiptHeader =
            signed_lines::parse_canonical(lines.next().ok_or(SignedLinesError::Malformed)?)?;
        let entries = lines
            .map(|line| ReceiptEntry::try_from(signed_lines::parse_canonical::<EntryLine>(line)?))
            .collect::<Result<Vec<_>, _>>()?;
        let receipt = Receipt { header, entries };
        let mut counted = receipt.clone();
        counted.count();
        if counted.header != receipt.header || receipt.header.trust_key_id != pinned.id() {
            return Err(SignedLinesError::Malformed);
        }
        Ok(receipt)
    }

    /// Checks that this is the answer to the file with this manifest and hash.
    pub fn check_answers(&self, manifest: &Manifest, file_sha256: Digest) -> Result<(), ReceiptMismatch> {
        let identity = &manifest.identity;
        let checks = [
            ("trust", self.header.trust == identity.trust),
            ("device", self.header.device_id == identity.device_id),
            ("store", self.header.store_id == identity.store_id),
            ("file number", self.header.sequence == identity.sequence),
            ("file", self.header.file_sha256 == file_sha256),
            (
                "audit chain",
                self.header.audit_head == identity.audit_head
                    && self.header.audit_length == identity.audit_length,
            ),
            (
                "number of entries",
                u64::try_from(self.entries.len()).is_ok_and(|entries| entries == manifest.total()),
            ),
        ];
        match checks.into_iter().find(|(_what, agrees)| !agrees) {
            Some((what, _agrees)) => Err(ReceiptMismatch { what }),
            None => Ok(()),
        }
    }

    fn count(&mut self) {
        let accepted = self.entries.iter().filter(|entry| entry.outcome == EntryOutcome::Accepted).count();
        self.header.accepted = u64::try_from(accepted).expect("a count fits in 64 bits");
        self.header.refused = u64::try_from(self.entries.len() - accepted).expect("a count fits in 64 bits");
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EntryLine {
    resource_type: ResourceType,
    id: String,
    version_id: String,
    outcome: OutcomeWord,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum OutcomeWord {
    Accepted,
    Refused,
}

impl From<&ReceiptEntry> for EntryLine {
    fn from(ReceiptEntry { resource_type, id, version, outcome }: &ReceiptEntry) -> Self {
        let (outcome, reason) = match outcome {
            EntryOutcome::Accepted => (OutcomeWord::Accepted, None),
            EntryOutcome::Refused { reason } => (OutcomeWord::Refused, Some(reason.clone())),
        };
        EntryLine {
            resource_type: *resource_type,
            id: id.clone(),
            version_id: version.to_string(),
            outcome,
            reason,
        }
    }
}

impl TryFrom<EntryLine> for ReceiptEntry {
    type Error = SignedLinesError;

    fn try_from(
        EntryLine { resource_type, id, version_id, outcome, reason }: EntryLine,
    ) -> Result<Self, Self::Error> {
        let outcome = match (outcome, reason) {
            (OutcomeWord::Accepted, None) => EntryOutcome::Accepted,
            (OutcomeWord::Refused, Some(reason)) => EntryOutcome::Refused { reason },
            (OutcomeWord::Accepted, Some(_)) | (OutcomeWord::Refused, None) => {
                return Err(SignedLinesError::Malformed);
            }
        };
        let version = version_id.parse().map_err(|_not_a_number| SignedLinesError::Malformed)?;
        Ok(ReceiptEntry { resource_type, id, version, outcome })
    }
}

#[cfg(test)]
mod tests {
    use super::{EntryOutcome, FORMAT_VERSION, Receipt, ReceiptEntry, ReceiptHeader};
    use crate::{
        demonstration::receipt_key,
        v1::{digest::Digest, fhir::ResourceType},
    };

    fn a_receipt(lost_files: Vec<u64>) -> Receipt {
        let header = ReceiptHeader {
            format_version: FORMAT_VERSION,
            trust: "DEMO1".parse().unwrap(),
            trust_key_id: receipt_key().id(),
            store_id: "0190d2a0-0000-7000-8000-000000000001".parse().unwrap(),
            device_id: "0190d2a0-0000-7000-8000-000000000002".parse().unwrap(),
            sequence: 7,
            file_sha256: Digest::from_bytes([6; 32]),
            audit_head: Digest::from_bytes([9; 32]),
            audit_length: 41,
            received_at: "2026-11-20T17:05:00.000Z".parse().unwrap(),
            receiver_version: "0.1.0".to_owned(),
            accepted: 1,
            refused: 0,
            lost_files,
        };
        let entry = ReceiptEntry {
            resource_type: ResourceType::Patient,
            id: "0190d2a0-0000-7000-8000-000000000003".to_owned(),
            version: 2,
            outcome: EntryOutcome::Accepted,
        };
        Receipt { header, entries: vec![entry] }
    }

    /// The first line as it was before a receipt could name lost files, and still is where it names none.
    const HEADER: &str = concat!(
        r#"{"formatVersion":1,"trust":"DEMO1","trustKeyId":"KEY","storeId":"0190d2a0-0000-7000-8000-000000000001","#,
        r#""deviceId":"0190d2a0-0000-7000-8000-000000000002","sequence":7,"#,
        r#""fileSha256":"0606060606060606060606060606060606060606060606060606060606060606","#,
        r#""auditHead":"0909090909090909090909090909090909090909090909090909090909090909","auditLength":41,"#,
        r#""receivedAt":"2026-11-20T17:05:00.000Z","receiverVersion":"0.1.0","accepted":1,"refused":0LOST}"#,
    );

    #[test]
    fn wire_format_is_stable_with_lost_files_and_without() {
        for (lost, said) in [(vec![], ""), (vec![6, 9], r#","lostFiles":[6,9]"#)] {
            let file = a_receipt(lost.clone()).to_file(&receipt_key());
            let expected = HEADER.replace("KEY", &receipt_key().id().to_string()).replace("LOST", said);
            assert_eq!(file.lines().next(), Some(expected.as_str()));
            let read = Receipt::from_file(file.as_bytes(), &receipt_key().public_key()).unwrap();
            assert_eq!(read, a_receipt(lost));
        }
    }

    #[test]
    fn lost_files_are_signed_and_an_empty_list_of_them_has_no_second_spelling() {
        let file = a_receipt(vec![6]).to_file(&receipt_key());
        let taken_out = file.replace(r#","lostFiles":[6]"#, "");
        assert!(
            taken_out != file
                && Receipt::from_file(taken_out.as_bytes(), &receipt_key().public_key()).is_err()
        );
        let empty = super::signed_lines::seal(
            a_receipt(vec![])
                .to_file(&receipt_key())
                .lines()
                .next()
                .unwrap()
                .replace('}', r#","lostFiles":[]}"#)
                + "\n",
            |bytes| receipt_key().sign(super::DOMAIN, bytes),
        );
        assert!(Receipt::from_file(empty.as_bytes(), &receipt_key().public_key()).is_err());
    }
}
