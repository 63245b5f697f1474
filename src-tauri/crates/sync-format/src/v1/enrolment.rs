//! What the trust must know of a laptop (FORMAT.md 13).

use serde::{Deserialize, Serialize};

use super::ids::{DeviceId, OdsCode, ProfileId, StoreId};
use super::keys::{DeviceKey, KeyId, PublicKey};
use super::moment::Instant;
use super::signed_lines::{self, SignedLinesError};
use super::trust_profile::TrustProfile;
use super::{FORMAT_VERSION, MAX_PROFILE_BYTES};

const DOMAIN: &str = "caseload sync v1 enrolment";
const MAX_LABEL_CHARACTERS: usize = 80;

/// A laptop's wish to send files. Key names are the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnrolmentRequest {
    format_version: u32,
    /// The trust asked.
    pub trust: OdsCode,
    /// The profile the laptop holds.
    pub profile_id: ProfileId,
    /// Its store.
    pub store_id: StoreId,
    /// The laptop.
    pub device_id: DeviceId,
    /// Names `device_public_key`.
    pub device_key_id: KeyId,
    /// The key that will sign its files.
    pub device_public_key: PublicKey,
    /// When it asked.
    pub created_at: Instant,
    /// The laptop's name at the trust; never a person's.
    pub label: String,
}

impl EnrolmentRequest {
    /// A request to the trust of `profile`.
    pub fn new(
        profile: &TrustProfile,
        store_id: StoreId,
        device_id: DeviceId,
        device_key: &DeviceKey,
        created_at: Instant,
        label: &str,
    ) -> Self {
        EnrolmentRequest {
            format_version: FORMAT_VERSION,
            trust: profile.trust.clone(),
            profile_id: profile.profile_id.clone(),
            store_id,
            device_id,
            device_key_id: device_key.id(),
            device_public_key: device_key.public_key(),
            created_at,
            label: label.chars().take(MAX_LABEL_CHARACTERS).collect(),
        }
    }

    /// The request as a file.
    pub fn to_file(&self, device_key: &DeviceKey) -> String {
        let body = signed_lines::canonical(self) + "\n";
        signed_lines::seal(body, |bytes| device_key.sign(DOMAIN, bytes))
    }

    /// Reads a request and checks that its sender holds the key.
    pub fn from_file(bytes: &[u8]) -> Result<Self, SignedLinesError> {
        let sealed = signed_lines::split(bytes, MAX_PROFILE_BYTES)?;
        let line = sealed.single_line()?;
        signed_lines::check_version(line)?;
        let request: EnrolmentRequest = signed_lines::parse_canonical(line)?;
        sealed.verify(&request.device_public_key, DOMAIN)?;
        if request.device_key_id != request.device_public_key.id()
            || request.label.chars().count() > MAX_LABEL_CHARACTERS
        {
            return Err(SignedLinesError::Malformed);
        }
        Ok(request)
    }
}
