//! A colleague's answer to a handover: accepted or refused, signed by her key.

use serde::{Deserialize, Serialize};

use super::super::digest::Digest;
use super::super::keys::{DeviceKey, PublicKey};
use super::super::moment::Instant;
use super::super::signed_lines::{self, SignedLinesError};
use super::super::{FORMAT_VERSION, MAX_PROFILE_BYTES};

const DOMAIN: &str = "caseload handover v1 answer";
const MAX_REASON_CHARACTERS: usize = 2_000;

/// What she answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HandoverVerdict {
    /// She has the records and takes the care.
    Accepted,
    /// She does not; nothing of it is in her caseload.
    Refused,
}

/// The answer to one handover file. Key names are the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandoverAnswer {
    format_version: u32,
    /// The file answered.
    pub handover_sha256: Digest,
    /// What.
    pub verdict: HandoverVerdict,
    /// Why not; empty when accepted.
    pub reason: String,
    /// By whom, by name.
    pub by: String,
    /// When.
    pub answered_at: Instant,
}

impl HandoverAnswer {
    /// An answer to a file.
    pub fn new(
        handover_sha256: Digest,
        verdict: HandoverVerdict,
        reason: &str,
        by: &str,
        answered_at: Instant,
    ) -> Self {
        HandoverAnswer {
            format_version: FORMAT_VERSION,
            handover_sha256,
            verdict,
            reason: reason.chars().take(MAX_REASON_CHARACTERS).collect(),
            by: by.to_owned(),
            answered_at,
        }
    }

    /// The answer as a file.
    pub fn to_file(&self, key: &DeviceKey) -> String {
        let body = signed_lines::canonical(self) + "\n";
        signed_lines::seal(body, |bytes| key.sign(DOMAIN, bytes))
    }

    /// Reads an answer and checks that the colleague asked has given it.
    ///
    /// # Errors
    /// [`SignedLinesError`] when it is no answer, or another key signed it.
    pub fn from_file(bytes: &[u8], colleague: &PublicKey) -> Result<Self, SignedLinesError> {
        let sealed = signed_lines::split(bytes, MAX_PROFILE_BYTES)?;
        let line = sealed.single_line()?;
        signed_lines::check_version(line)?;
        sealed.verify(colleague, DOMAIN)?;
        signed_lines::parse_canonical(line)
    }
}
