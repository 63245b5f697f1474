//! The manifest and the first line of the records, which repeat each other (FORMAT.md 4, 7).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::fhir::ResourceType;
use super::ids::{DeviceId, OdsCode, StoreId};
use super::keys::{KeyId, PublicKey, RecipientId};
use super::moment::Instant;
use super::refusal::Refusal;
use super::{FORMAT_VERSION, MAX_RECIPIENTS, signed_lines};

/// Which file this is, as the exporting laptop knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileIdentity {
    /// The store.
    pub store_id: StoreId,
    /// The laptop.
    pub device_id: DeviceId,
    /// The trust.
    pub trust: OdsCode,
    /// 1, 2, 3 …
    pub sequence: u64,
    /// The file before; none for the first.
    pub previous_file_sha256: Option<Digest>,
    /// When.
    pub created_at: Instant,
    /// Head of the store's audit chain.
    pub audit_head: Digest,
    /// Length of the store's audit chain.
    pub audit_length: u64,
}

/// What can be said of a file without decrypting it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Which file.
    pub identity: FileIdentity,
    /// Names the signer's key.
    pub signer_key_id: KeyId,
    /// The key the file says it was signed with. Trust the pinned one, not this.
    pub signer_public_key: PublicKey,
    /// For whom it was encrypted.
    pub recipient_ids: Vec<RecipientId>,
    /// How many of each kind.
    pub counts: BTreeMap<ResourceType, u64>,
    /// Length of the third member.
    pub ciphertext_length: u64,
    /// SHA-256 of the third member.
    pub ciphertext_sha256: Digest,
}

impl FileIdentity {
    /// `caseload-<ods>-<device>-<sequence>.sync`
    pub fn file_name(&self) -> String {
        format!("caseload-{}-{}-{:06}.sync", self.trust, self.device_id, self.sequence)
    }
}

impl Manifest {
    /// How many entries in all.
    pub fn total(&self) -> u64 {
        self.counts.values().sum()
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        (signed_lines::canonical(&ManifestLine::from(self)) + "\n").into_bytes()
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, Refusal> {
        let text = std::str::from_utf8(bytes).map_err(|_not_text| Refusal::BadManifest)?;
        let line = text.strip_suffix('\n').ok_or(Refusal::BadManifest)?;
        match signed_lines::version_of(line) {
            Some(FORMAT_VERSION) => {}
            Some(found) => return Err(Refusal::UnknownVersion { found }),
            None => return Err(Refusal::BadManifest),
        }
        let parsed: ManifestLine =
            signed_lines::parse_canonical(line).map_err(|_why| Refusal::BadManifest)?;
        let manifest = Manifest::from(parsed);
        let identity = &manifest.identity;
        let sound = identity.sequence >= 1
            && (identity.sequence == 1) == identity.previous_file_sha256.is_none()
            && manifest.signer_key_id == manifest.signer_public_key.id()
            && (1..=MAX_RECIPIENTS).contains(&manifest.recipient_ids.len())
            && manifest.counts.values().all(|&count| count > 0)
            // Adding up must not overflow; no file of 256 MiB holds more.
            && manifest.counts.values().all(|&count| count < 1 << 32);
        if sound { Ok(manifest) } else { Err(Refusal::BadManifest) }
    }

    /// The first line of the records, without its line feed.
    pub(crate) fn first_line(&self) -> String {
        signed_lines::canonical(&FirstLine::from(self))
    }
}

// Both structs are the wire: key names and order are the contract.

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ManifestLine {
    format_version: u32,
    store_id: StoreId,
    device_id: DeviceId,
    trust: OdsCode,
    sequence: u64,
    previous_file_sha256: Option<Digest>,
    created_at: Instant,
    signer_key_id: KeyId,
    signer_public_key: PublicKey,
    recipient_ids: Vec<RecipientId>,
    counts: BTreeMap<ResourceType, u64>,
    audit_head: Digest,
    audit_length: u64,
    ciphertext_length: u64,
    ciphertext_sha256: Digest,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FirstLine<'a> {
    format_version: u32,
    store_id: &'a StoreId,
    device_id: &'a DeviceId,
    trust: &'a OdsCode,
    sequence: u64,
    previous_file_sha256: Option<Digest>,
    created_at: Instant,
    signer_key_id: &'a KeyId,
    signer_public_key: PublicKey,
    recipient_ids: &'a [RecipientId],
    audit_head: Digest,
    audit_length: u64,
}

impl From<&Manifest> for ManifestLine {
    fn from(manifest: &Manifest) -> Self {
        let Manifest {
            identity,
            signer_key_id,
            signer_public_key,
            recipient_ids,
            counts,
            ciphertext_length,
            ciphertext_sha256,
        } = manifest.clone();
        let FileIdentity {
            store_id,
            device_id,
            trust,
            sequence,
            previous_file_sha256,
            created_at,
            audit_head,
            audit_length,
        } = identity;
        ManifestLine {
            format_version: FORMAT_VERSION,
            store_id,
            device_id,
            trust,
            sequence,
            previous_file_sha256,
            created_at,
            signer_key_id,
            signer_public_key,
            recipient_ids,
            counts,
            audit_head,
            audit_length,
            ciphertext_length,
            ciphertext_sha256,
        }
    }
}

impl From<ManifestLine> for Manifest {
    fn from(line: ManifestLine) -> Self {
        let ManifestLine {
            format_version: _checked_before,
            store_id,
            device_id,
            trust,
            sequence,
            previous_file_sha256,
            created_at,
            signer_key_id,
            signer_public_key,
            recipient_ids,
            counts,
            audit_head,
            audit_length,
            ciphertext_length,
            ciphertext_sha256,
        } = line;
        Manifest {
            identity: FileIdentity {
                store_id,
                device_id,
                trust,
                sequence,
                previous_file_sha256,
                created_at,
                audit_head,
                audit_length,
            },
            signer_key_id,
            signer_public_key,
            recipient_ids,
            counts,
            ciphertext_length,
            ciphertext_sha256,
        }
    }
}

impl<'a> From<&'a Manifest> for FirstLine<'a> {
    fn from(manifest: &'a Manifest) -> Self {
        let identity = &manifest.identity;
        FirstLine {
            format_version: FORMAT_VERSION,
            store_id: &identity.store_id,
            device_id: &identity.device_id,
            trust: &identity.trust,
            sequence: identity.sequence,
            previous_file_sha256: identity.previous_file_sha256,
            created_at: identity.created_at,
            signer_key_id: &manifest.signer_key_id,
            signer_public_key: manifest.signer_public_key,
            recipient_ids: &manifest.recipient_ids,
            audit_head: identity.audit_head,
            audit_length: identity.audit_length,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::v1::keys::DeviceKey;

    pub(crate) fn a_manifest() -> Manifest {
        let device_key = DeviceKey::from_seed(&[1; 32]);
        Manifest {
            identity: FileIdentity {
                store_id: "0190d2a0-0000-7000-8000-000000000001".parse().unwrap(),
                device_id: "0190d2a0-0000-7000-8000-000000000002".parse().unwrap(),
                trust: "DEMO1".parse().unwrap(),
                sequence: 7,
                previous_file_sha256: Some(Digest::from_bytes([6; 32])),
                created_at: "2026-11-20T17:05:00.000Z".parse().unwrap(),
                audit_head: Digest::from_bytes([9; 32]),
                audit_length: 41,
            },
            signer_key_id: device_key.id(),
            signer_public_key: device_key.public_key(),
            recipient_ids: vec![crate::demonstration::identity().recipient().id()],
            counts: BTreeMap::from([(ResourceType::Flag, 1), (ResourceType::Patient, 2)]),
            ciphertext_length: 1234,
            ciphertext_sha256: Digest::from_bytes([3; 32]),
        }
    }

    #[test]
    fn wire_format_is_stable() {
        let expected = concat!(
            r#"{"formatVersion":1,"storeId":"0190d2a0-0000-7000-8000-000000000001","#,
            r#""deviceId":"0190d2a0-0000-7000-8000-000000000002","trust":"DEMO1","sequence":7,"#,
            r#""previousFileSha256":"0606060606060606060606060606060606060606060606060606060606060606","#,
            r#""createdAt":"2026-11-20T17:05:00.000Z","signerKeyId":"34750f98bd59fcfc","#,
            r#""signerPublicKey":"iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w=","recipientIds":["RECIPIENT"],"#,
            r#""counts":{"Patient":2,"Flag":1},"#,
            r#""auditHead":"0909090909090909090909090909090909090909090909090909090909090909","auditLength":41,"#,
            r#""ciphertextLength":1234,"#,
            r#""ciphertextSha256":"0303030303030303030303030303030303030303030303030303030303030303"}"#,
            "\n"
        );
        let expected = expected.replace("RECIPIENT", crate::demonstration::RECIPIENT_ID);
        assert_eq!(String::from_utf8(a_manifest().to_bytes()).unwrap(), expected);
        assert_eq!(Manifest::from_bytes(expected.as_bytes()).unwrap(), a_manifest());
    }

    #[test]
    fn a_manifest_has_one_spelling() {
        let good = String::from_utf8(a_manifest().to_bytes()).unwrap();
        for (found, put) in [
            (",\"sequence\"", ", \"sequence\""),
            ("\"sequence\":7", "\"sequence\":7.0"),
            ("\"sequence\":7", "\"sequence\":1"),
            ("\"sequence\":7", "\"sequence\":0"),
            ("\"trust\":\"DEMO1\"", "\"trust\":\"DEMO1\",\"extra\":1"),
            ("\"Patient\":2,\"Flag\":1", "\"Flag\":1,\"Patient\":2"),
            ("\"Patient\":2", "\"Patient\":0"),
            ("34750f98bd59fcfc", "34750f98bd59fcfd"),
            ("\n", ""),
            ("\n", "\n\n"),
        ] {
            assert!(good.contains(found), "{found}");
            let bad = good.replace(found, put);
            assert!(matches!(Manifest::from_bytes(bad.as_bytes()), Err(Refusal::BadManifest)), "{put}");
        }
        let newer = good.replace("\"formatVersion\":1", "\"formatVersion\":2");
        assert!(matches!(Manifest::from_bytes(newer.as_bytes()), Err(Refusal::UnknownVersion { found: 2 })));
    }
}
