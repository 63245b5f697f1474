//! What a handover file says of itself, and the lines in it.

use serde::{Deserialize, Serialize};

use super::super::digest::Digest;
use super::super::keys::{KeyId, PublicKey, RecipientId};
use super::super::moment::Instant;
use super::super::signed_lines;
use super::super::{FORMAT_VERSION, MAX_MANIFEST_BYTES};
use super::HandoverRefusal;

/// What can be said of a handover file without opening it: no names, no numbers, no dates of birth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandoverManifest {
    pub(super) format_version: u32,
    /// Tells it from a sync file's manifest.
    pub(super) kind: HandoverKind,
    /// The version of the store whose revisions these are: a newer one cannot be read by an older program.
    pub schema: u32,
    /// When it was made.
    pub created_at: Instant,
    /// Names the signer's key.
    pub signer_key_id: KeyId,
    /// The key the file says it was signed with. Believe the one on the colleague's card, not this.
    pub signer: PublicKey,
    /// For whom it was sealed.
    pub recipient_id: RecipientId,
    /// How many children.
    pub children: u32,
    /// How many revisions.
    pub revisions: u64,
    /// Length of the third member.
    pub ciphertext_length: u64,
    /// SHA-256 of the third member.
    pub ciphertext_sha256: Digest,
}

/// The one word that tells a handover from a sync file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum HandoverKind {
    Handover,
}

/// The first line inside, which repeats who made it for whom, so that the seal cannot be put on another manifest.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FirstLine<'a> {
    format_version: u32,
    kind: HandoverKind,
    schema: u32,
    created_at: &'a Instant,
    signer: &'a PublicKey,
    recipient_id: &'a RecipientId,
}

impl HandoverManifest {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        (signed_lines::canonical(self) + "\n").into_bytes()
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, HandoverRefusal> {
        let within = u64::try_from(bytes.len()).is_ok_and(|length| length <= MAX_MANIFEST_BYTES);
        let line = std::str::from_utf8(bytes)
            .ok()
            .filter(|_text| within)
            .and_then(|text| text.strip_suffix('\n'))
            .ok_or(HandoverRefusal::NotAHandover)?;
        match signed_lines::version_of(line) {
            Some(FORMAT_VERSION) => {}
            Some(found) => return Err(HandoverRefusal::UnknownVersion { found }),
            None => return Err(HandoverRefusal::NotAHandover),
        }
        let manifest: HandoverManifest =
            signed_lines::parse_canonical(line).map_err(|_why| HandoverRefusal::NotAHandover)?;
        if manifest.signer_key_id != manifest.signer.id() || manifest.children == 0 || manifest.revisions == 0
        {
            return Err(HandoverRefusal::NotAHandover);
        }
        Ok(manifest)
    }

    pub(super) fn first_line(&self) -> String {
        signed_lines::canonical(&FirstLine {
            format_version: self.format_version,
            kind: self.kind,
            schema: self.schema,
            created_at: &self.created_at,
            signer: &self.signer,
            recipient_id: &self.recipient_id,
        })
    }
}

/// One revision as the sender's store holds it. Key names are the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandedRevision {
    /// The kind of record, as the store names it.
    pub kind: String,
    /// The record.
    pub id: String,
    /// 1, 2, 3 …
    pub number: u32,
    /// Whether it states a fact or takes one back, as the store names it.
    pub status: String,
    /// When it was written.
    pub written_at: Instant,
    /// By whom.
    pub author: String,
    /// Why, of an amendment.
    pub reason: Option<String>,
    /// The content, as the store writes it.
    pub body: String,
    /// Whether the trust has answered for it. What it has not, the next laptop sends too.
    pub received: bool,
}
