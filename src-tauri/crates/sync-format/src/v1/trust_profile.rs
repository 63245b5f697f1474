//! What a laptop must know of its trust (FORMAT.md 12).

use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::ids::{OdsCode, ProfileId};
use super::keys::{KeyId, PublicKey, Recipient, TrustSigningKey};
use super::moment::Date;
use super::signed_lines::{self, SignedLinesError};
use super::{FORMAT_VERSION, MAX_PROFILE_BYTES, MAX_RECIPIENTS};

const DOMAIN: &str = "caseload sync v1 trust profile";

/// A trust's name, its receipt key and its recipients. Key names are the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrustProfile {
    format_version: u32,
    /// This profile.
    pub profile_id: ProfileId,
    /// The trust's name.
    pub trust_name: String,
    /// The trust's ODS code.
    pub trust: OdsCode,
    /// Names `receipt_public_key`.
    pub receipt_key_id: KeyId,
    /// The key that signs receipts; pinned at enrolment.
    pub receipt_public_key: PublicKey,
    /// Who can read sync files.
    pub recipients: Vec<Recipient>,
    /// Who else can, when the others' keys are lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escrow_recipient: Option<Recipient>,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
}

impl TrustProfile {
    /// A profile without escrow recipient and without an end.
    pub fn new(
        profile_id: ProfileId,
        trust_name: &str,
        trust: OdsCode,
        receipt_key: &TrustSigningKey,
        recipients: Vec<Recipient>,
        valid_from: Date,
    ) -> Self {
        TrustProfile {
            format_version: FORMAT_VERSION,
            profile_id,
            trust_name: trust_name.to_owned(),
            trust,
            receipt_key_id: receipt_key.id(),
            receipt_public_key: receipt_key.public_key(),
            recipients,
            escrow_recipient: None,
            valid_from,
            valid_until: None,
        }
    }

    /// The profile as a file.
    pub fn to_file(&self, receipt_key: &TrustSigningKey) -> String {
        let body = signed_lines::canonical(self) + "\n";
        signed_lines::seal(body, |bytes| receipt_key.sign(DOMAIN, bytes))
    }

    /// Reads a profile file. This finds damage; who made it is settled by comparing [`TrustProfile::fingerprint`].
    pub fn from_file(bytes: &[u8]) -> Result<Self, SignedLinesError> {
        let sealed = signed_lines::split(bytes, MAX_PROFILE_BYTES)?;
        let line = sealed.single_line()?;
        signed_lines::check_version(line)?;
        let profile: TrustProfile = signed_lines::parse_canonical(line)?;
        sealed.verify(&profile.receipt_public_key, DOMAIN)?;
        let recipients = profile.recipients.len() + usize::from(profile.escrow_recipient.is_some());
        if profile.receipt_key_id != profile.receipt_public_key.id()
            || profile.recipients.is_empty()
            || recipients > MAX_RECIPIENTS
        {
            return Err(SignedLinesError::Malformed);
        }
        Ok(profile)
    }

    /// What two people read to each other: 32 hexadecimal digits of the file's SHA-256, in groups of four.
    pub fn fingerprint(file: &[u8]) -> String {
        let digits = Digest::of(file).to_string();
        let groups: Vec<&str> = (0..8).filter_map(|group| digits.get(group * 4..group * 4 + 4)).collect();
        groups.join(" ")
    }

    /// Everyone a sync file is encrypted to: the recipients, then escrow.
    pub fn all_recipients(&self) -> Vec<Recipient> {
        self.recipients.iter().chain(&self.escrow_recipient).cloned().collect()
    }

    /// Whether the profile may be used on that day.
    pub fn is_valid_on(&self, day: chrono::NaiveDate) -> bool {
        self.valid_from.0 <= day && self.valid_until.is_none_or(|last| day <= last.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demonstration;

    #[test]
    fn a_profile_reads_back_and_damage_is_found() {
        let file = demonstration::trust_profile().to_file(&demonstration::receipt_key());
        assert_eq!(TrustProfile::from_file(file.as_bytes()), Ok(demonstration::trust_profile()));
        let renamed = file.replace("Demonstration", "demonstration");
        assert_eq!(TrustProfile::from_file(renamed.as_bytes()), Err(SignedLinesError::BadSignature));
        let newer = file.replace("\"formatVersion\":1", "\"formatVersion\":9");
        assert_eq!(
            TrustProfile::from_file(newer.as_bytes()),
            Err(SignedLinesError::UnknownVersion { found: 9 })
        );
        assert_eq!(TrustProfile::fingerprint(file.as_bytes()).len(), 39);
    }
}
