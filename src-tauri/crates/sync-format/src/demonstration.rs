//! The demonstration trust. Its secret keys are printed here, so **they protect nothing**: anyone can read what is
//! encrypted to this trust and forge its receipts. It exists so that a person can try the whole loop at home, and so
//! that tests have a trust. An app holding real records must refuse [`trust_profile`]; [`is_demonstration`] says so.

use chrono::NaiveDate;

use crate::v1::{PublicKey, TrustIdentity, TrustProfile, TrustSigningKey};

/// The trust's name.
pub const TRUST_NAME: &str = "Demonstration Trust (made-up)";
/// The trust's ODS code, which no organisation has.
pub const ODS_CODE: &str = "DEMO1";
/// The trust's profile.
pub const PROFILE_ID: &str = "0190d2a0-de30-7000-8000-000000000001";
/// Which recipient its files name.
pub const RECIPIENT_ID: &str = "85eb123e6b6cae66";

/// Public on purpose: protects nothing.
const RECEIPT_KEY_SEED: [u8; 32] = *b"caseload demonstration receipts!";
/// Public on purpose: protects nothing.
const IDENTITY: &str = "AGE-SECRET-KEY-1VDSHXETVDASKGGRYV4KK7MNNW3EXZARFDAHZQ6TYV4H8G6T50YSSKA8C9U";

/// The key that signs the demonstration trust's receipts.
pub fn receipt_key() -> TrustSigningKey {
    TrustSigningKey::from_seed(&RECEIPT_KEY_SEED)
}

/// The key that reads files sent to the demonstration trust.
pub fn identity() -> TrustIdentity {
    IDENTITY.parse().expect("the demonstration identity is well formed")
}

/// What a laptop knows of the demonstration trust.
pub fn trust_profile() -> TrustProfile {
    TrustProfile::new(
        PROFILE_ID.parse().expect("the demonstration profile id is a UUID"),
        TRUST_NAME,
        ODS_CODE.parse().expect("the demonstration ODS code is well formed"),
        &receipt_key(),
        vec![identity().recipient()],
        NaiveDate::from_ymd_opt(2026, 1, 1).expect("the first of January exists").into(),
    )
}

/// Whether a pinned receipt key is the demonstration trust's.
pub fn is_demonstration(receipt_public_key: &PublicKey) -> bool {
    *receipt_public_key == receipt_key().public_key()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstration_keys_do_not_drift() {
        assert_eq!(identity().recipient().id().as_str(), RECIPIENT_ID);
        assert!(is_demonstration(&trust_profile().receipt_public_key));
    }
}
