//! The keys of the line between laptop and trust. Secret ones show nothing of themselves and are wiped on drop.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use rand_core::OsRng;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::Zeroizing;

use super::digest::Digest;

/// The text is not a key of that kind. The text itself is not repeated: it may be a secret one.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a {kind}")]
pub struct NotAKey {
    kind: &'static str,
}

macro_rules! short_id {
    ($(#[$doc:meta])* $Name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub struct $Name(String);

        impl $Name {
            fn of(bytes: &[u8]) -> Self {
                let mut text = Digest::of(bytes).to_string();
                text.truncate(16);
                $Name(text)
            }

            /// The 16 hexadecimal digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $Name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $Name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                if text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
                    Ok($Name(text))
                } else {
                    Err(de::Error::custom("not 16 lower-case hexadecimal digits"))
                }
            }
        }
    };
}

short_id!(
    /// Names a public key: the first 16 hexadecimal digits of its SHA-256.
    KeyId
);
short_id!(
    /// Names a recipient: the first 16 hexadecimal digits of the SHA-256 of its `age1…` text.
    RecipientId
);

/// An Ed25519 public key, of a device or of a trust.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Which key this is.
    pub fn id(&self) -> KeyId {
        KeyId::of(self.0.as_bytes())
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// A key from its 32 bytes.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, NotAKey> {
        match VerifyingKey::from_bytes(bytes) {
            // A key of small order would let one signature fit many messages.
            Ok(key) if !key.is_weak() => Ok(PublicKey(key)),
            Ok(_) | Err(_) => Err(NotAKey { kind: "public key" }),
        }
    }

    /// Whether `signature` is this key's over `domain`, a zero byte, and `message`.
    pub(crate) fn has_signed(&self, domain: &str, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(&with_domain(domain, message), &Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.id())
    }
}

impl FromStr for PublicKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let bytes = STANDARD.decode(text).map_err(|_not_base64| NotAKey { kind: "public key" })?;
        let bytes = bytes.try_into().map_err(|_wrong_length| NotAKey { kind: "public key" })?;
        PublicKey::from_bytes(&bytes)
    }
}

impl Serialize for PublicKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

macro_rules! signing_key {
    ($(#[$doc:meta])* $Name:ident) => {
        $(#[$doc])*
        pub struct $Name(SigningKey);

        impl $Name {
            /// The key of a 32-byte seed.
            pub fn from_seed(seed: &[u8; 32]) -> Self {
                $Name(SigningKey::from_bytes(seed))
            }

            /// A new key from the operating system's randomness.
            pub fn generate() -> Self {
                $Name(SigningKey::generate(&mut OsRng))
            }

            /// The seed. It goes into an encrypted store or a file only the receiver may read, nowhere else.
            pub fn dangerously_leak_seed(&self) -> Zeroizing<[u8; 32]> {
                Zeroizing::new(self.0.to_bytes())
            }

            /// The public half.
            pub fn public_key(&self) -> PublicKey {
                PublicKey(self.0.verifying_key())
            }

            /// Which key this is.
            pub fn id(&self) -> KeyId {
                self.public_key().id()
            }

            pub(crate) fn sign(&self, domain: &str, message: &[u8]) -> [u8; 64] {
                self.0.sign(&with_domain(domain, message)).to_bytes()
            }
        }

        impl fmt::Debug for $Name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($Name), "({}, secret)"), self.id())
            }
        }
    };
}

signing_key!(
    /// A laptop's signing key: signs manifests and its own enrolment.
    DeviceKey
);
signing_key!(
    /// A trust's signing key: signs receipts and its own profile.
    TrustSigningKey
);

/// An age X25519 recipient of a sync file.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient(age::x25519::Recipient);

impl Recipient {
    /// Which recipient this is.
    pub fn id(&self) -> RecipientId {
        RecipientId::of(self.0.to_string().as_bytes())
    }

    pub(crate) fn as_age(&self) -> &dyn age::Recipient {
        &self.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({})", self.id())
    }
}

impl FromStr for Recipient {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        text.parse().map(Recipient).map_err(|_why| NotAKey { kind: "recipient (age1…)" })
    }
}

impl Serialize for Recipient {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Recipient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// A trust's decryption key.
pub struct TrustIdentity(age::x25519::Identity);

impl TrustIdentity {
    /// A new key from the operating system's randomness.
    pub fn generate() -> Self {
        TrustIdentity(age::x25519::Identity::generate())
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// The `AGE-SECRET-KEY-1…` text. It goes into a file only the receiver may read, nowhere else.
    pub fn dangerously_leak_secret(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        &self.0
    }
}

impl fmt::Debug for TrustIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TrustIdentity({}, secret)", self.recipient().id())
    }
}

impl FromStr for TrustIdentity {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        text.parse().map(TrustIdentity).map_err(|_why| NotAKey { kind: "trust key (AGE-SECRET-KEY-1…)" })
    }
}

fn with_domain(domain: &str, message: &[u8]) -> Vec<u8> {
    let mut signed = Vec::with_capacity(domain.len() + 1 + message.len());
    signed.extend_from_slice(domain.as_bytes());
    signed.push(0);
    signed.extend_from_slice(message);
    signed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secret_keys_do_not_show_themselves() {
        let device_key = DeviceKey::from_seed(&[7; 32]);
        let shown = format!("{device_key:?}");
        assert!(
            shown.contains(device_key.id().as_str()) && !shown.contains("0707") && !shown.contains("7, 7")
        );
        let identity = TrustIdentity::generate();
        assert!(!format!("{identity:?}").contains("AGE-SECRET"));
    }

    #[test]
    fn a_key_of_small_order_is_no_key() {
        let mut identity_point = [0; 32];
        identity_point[0] = 1;
        assert!(PublicKey::from_bytes(&identity_point).is_err());
    }
}
