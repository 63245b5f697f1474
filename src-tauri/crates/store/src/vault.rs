//! The key file: one random data key, wrapped by the passphrase, by the printed recovery code, and by the trust.
//!
//! Changing the passphrase rewraps this one small file. The header is authenticated with every slot, so nobody can
//! swap the derivation's parameters. Nothing is ever wiped after wrong tries: a lost child record is the greater harm.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use hkdf::Hkdf;
use rand_core::{OsRng, RngCore as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize as _, ZeroizeOnDrop, Zeroizing};

use crate::error::OpenError;

const MAGIC: &str = "caseload-vault";
const VERSION: u32 = 1;
/// Bounds on read: below the floor a thief gains, above the ceiling the program hangs (security T26).
const MEMORY_KIB: std::ops::RangeInclusive<u32> = 64 * 1024..=1024 * 1024;
const PASSES: std::ops::RangeInclusive<u32> = 3..=20;

/// The random key everything else is derived from.
#[derive(Clone, ZeroizeOnDrop)]
pub(crate) struct DataKey([u8; 32]);

impl std::fmt::Debug for DataKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DataKey(secret)")
    }
}

impl DataKey {
    pub(crate) fn random() -> Self {
        let mut bytes = [0; 32];
        OsRng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// A key for one purpose (HKDF-SHA256 with the purpose as label).
    pub(crate) fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(None, &self.0)
            .expand(purpose.as_bytes(), key.as_mut())
            .expect("32 bytes is within HKDF-SHA256's limit");
        key
    }
}

/// How hard it is to try a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KdfCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl KdfCost {
    /// 256 MiB, three passes: about 0.7 s on two cores.
    pub const STANDARD: Self = Self { memory_kib: 256 * 1024, passes: 3, lanes: 4 };
    /// The lowest allowed: 64 MiB (RFC 9106's second choice), for machines short of memory, for made-up families and for tests.
    pub const LOWEST: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Header {
    magic: String,
    version: u32,
    store_id: String,
    kdf: KdfCost,
    #[serde(with = "hex")]
    salt: [u8; 32],
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Slot {
    #[serde(with = "hex")]
    nonce: [u8; 24],
    #[serde(with = "hex")]
    wrapped: Vec<u8>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EscrowSlot {
    recipient: String,
    #[serde(with = "hex")]
    sealed: Vec<u8>,
}

/// The key file's contents.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Vault {
    header: Header,
    passphrase: Slot,
    recovery: Slot,
    escrow: Option<EscrowSlot>,
}

/// The printed recovery code: 130 random bits and a check, in groups people can read aloud.
#[derive(ZeroizeOnDrop)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// The code as it is printed. The name is long on purpose: show it once, keep it nowhere.
    #[must_use]
    pub fn reveal_to_print(&self) -> &str {
        &self.0
    }

    /// Crockford's alphabet: no I, L, O or U, so that a printed code is read without doubt.
    const ALPHABET: &'static [u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    fn random() -> Self {
        let mut bytes = Zeroizing::new([0_u8; 26]);
        OsRng.fill_bytes(bytes.as_mut());
        let mut symbols: Vec<u8> = bytes.iter().map(|byte| Self::ALPHABET[usize::from(byte % 32)]).collect();
        symbols.extend(Self::check(&symbols));
        let groups: Vec<String> =
            symbols.chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        symbols.zeroize();
        Self(groups.join("-"))
    }

    fn check(symbols: &[u8]) -> [u8; 2] {
        let digest = Sha256::digest(symbols);
        [Self::ALPHABET[usize::from(digest[0] % 32)], Self::ALPHABET[usize::from(digest[1] % 32)]]
    }

    /// The 26 symbols of a typed code, or `None` when it was mistyped.
    fn symbols(typed: &str) -> Option<Zeroizing<Vec<u8>>> {
        let symbols: Vec<u8> = typed
            .to_ascii_uppercase()
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|byte| match byte {
                b'O' => b'0',
                b'I' | b'L' => b'1',
                other => other,
            })
            .collect();
        let symbols = Zeroizing::new(symbols);
        let (code, check) = symbols.split_at_checked(26)?;
        (check == Self::check(code)).then(|| Zeroizing::new(code.to_vec()))
    }
}

impl Vault {
    pub(crate) fn create(
        store_id: &str,
        passphrase: &str,
        cost: KdfCost,
    ) -> Result<(Self, DataKey, RecoveryCode), OpenError> {
        let mut salt = [0; 32];
        OsRng.fill_bytes(&mut salt);
        let header = Header {
            magic: MAGIC.to_owned(),
            version: VERSION,
            store_id: store_id.to_owned(),
            kdf: cost,
            salt,
        };
        let key = DataKey::random();
        let code = RecoveryCode::random();
        let vault = Self {
            passphrase: wrap(&header, "passphrase", &passphrase_key(&header, passphrase)?, &key),
            recovery: wrap(
                &header,
                "recovery",
                &recovery_key(&header, &code.0).ok_or(OpenError::WrongPassphrase)?,
                &key,
            ),
            escrow: None,
            header,
        };
        Ok((vault, key, code))
    }

    pub(crate) fn read(bytes: &[u8]) -> Result<Self, OpenError> {
        let vault: Self = serde_json::from_slice(bytes).map_err(|_not_ours| OpenError::NotACaseload)?;
        if vault.header.magic != MAGIC || vault.header.version != VERSION {
            return Err(OpenError::NotACaseload);
        }
        if !MEMORY_KIB.contains(&vault.header.kdf.memory_kib) || !PASSES.contains(&vault.header.kdf.passes) {
            return Err(OpenError::KeyDerivationOutOfBounds);
        }
        Ok(vault)
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).expect("a key file of text and numbers is always JSON")
    }

    pub(crate) fn store_id(&self) -> &str {
        &self.header.store_id
    }

    pub(crate) fn open(&self, passphrase: &str) -> Result<DataKey, OpenError> {
        unwrap(&self.header, "passphrase", &passphrase_key(&self.header, passphrase)?, &self.passphrase)
    }

    pub(crate) fn open_with_recovery_code(&self, typed: &str) -> Result<DataKey, OpenError> {
        let key = recovery_key(&self.header, typed).ok_or(OpenError::WrongPassphrase)?;
        unwrap(&self.header, "recovery", &key, &self.recovery)
    }

    pub(crate) fn set_passphrase(&mut self, passphrase: &str, key: &DataKey) -> Result<(), OpenError> {
        self.passphrase = wrap(&self.header, "passphrase", &passphrase_key(&self.header, passphrase)?, key);
        Ok(())
    }

    /// Seals the data key to the trust, so that two people there can open it if she cannot.
    pub(crate) fn set_escrow(
        &mut self,
        recipient: &age::x25519::Recipient,
        key: &DataKey,
    ) -> std::io::Result<()> {
        let sealed = age::encrypt(recipient, &key.0).map_err(std::io::Error::other)?;
        self.escrow = Some(EscrowSlot { recipient: recipient.to_string(), sealed });
        Ok(())
    }
}

/// The header's bytes and the slot's name: what every slot is bound to.
fn binding(header: &Header, slot: &str) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(header).expect("a header of text and numbers is always JSON");
    bytes.extend_from_slice(slot.as_bytes());
    bytes
}

fn passphrase_key(header: &Header, passphrase: &str) -> Result<Zeroizing<[u8; 32]>, OpenError> {
    use unicode_normalization::UnicodeNormalization as _;
    let KdfCost { memory_kib, passes, lanes } = header.kdf;
    let params = Params::new(memory_kib, passes, lanes, Some(32))
        .map_err(|_bounds| OpenError::KeyDerivationOutOfBounds)?;
    // The same words typed on another keyboard may arrive composed differently.
    let normal = Zeroizing::new(passphrase.nfkc().collect::<String>());
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(normal.as_bytes(), &header.salt, key.as_mut())
        .map_err(|_bounds| OpenError::KeyDerivationOutOfBounds)?;
    Ok(key)
}

fn recovery_key(header: &Header, typed: &str) -> Option<Zeroizing<[u8; 32]>> {
    let symbols = RecoveryCode::symbols(typed)?;
    let mut key = Zeroizing::new([0; 32]);
    // 130 random bits need no slow derivation.
    Hkdf::<Sha256>::new(Some(&header.salt), &symbols)
        .expand(b"caseload recovery code v1", key.as_mut())
        .ok()?;
    Some(key)
}

fn wrap(header: &Header, slot: &str, wrapping: &Zeroizing<[u8; 32]>, key: &DataKey) -> Slot {
    let mut nonce = [0; 24];
    OsRng.fill_bytes(&mut nonce);
    let wrapped = XChaCha20Poly1305::new(wrapping.as_slice().into())
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: &key.0, aad: &binding(header, slot) })
        .expect("32 bytes are within the cipher's limit");
    Slot { nonce, wrapped }
}

fn unwrap(
    header: &Header,
    slot: &str,
    wrapping: &Zeroizing<[u8; 32]>,
    from: &Slot,
) -> Result<DataKey, OpenError> {
    let opened = XChaCha20Poly1305::new(wrapping.as_slice().into())
        .decrypt(XNonce::from_slice(&from.nonce), Payload { msg: &from.wrapped, aad: &binding(header, slot) })
        .map_err(|_mismatch| OpenError::WrongPassphrase)?;
    let opened = Zeroizing::new(opened);
    let key: [u8; 32] = opened.as_slice().try_into().map_err(|_length| OpenError::NotACaseload)?;
    Ok(DataKey(key))
}

#[cfg(test)]
mod tests {
    use super::{KdfCost, Vault};
    use crate::error::OpenError;

    const STORE: &str = "01a1e395-ae87-7000-8000-000000000001";

    #[test]
    fn the_passphrase_and_the_recovery_code_each_open_alone() {
        let (vault, key, code) = Vault::create(STORE, "four plain random words", KdfCost::LOWEST).unwrap();
        let read = Vault::read(&vault.write()).unwrap();
        assert_eq!(read.open("four plain random words").unwrap().0, key.0);
        let sloppy = code.reveal_to_print().to_lowercase().replace('-', " ");
        assert_eq!(read.open_with_recovery_code(&sloppy).unwrap().0, key.0);
        assert!(matches!(read.open("four plain random word"), Err(OpenError::WrongPassphrase)));
        assert!(matches!(read.open_with_recovery_code("0000"), Err(OpenError::WrongPassphrase)));
    }

    #[test]
    fn a_damaged_passphrase_slot_leaves_the_recovery_code_working() {
        let (mut vault, key, code) =
            Vault::create(STORE, "four plain random words", KdfCost::LOWEST).unwrap();
        vault.passphrase.wrapped[0] ^= 1;
        assert!(vault.open("four plain random words").is_err());
        assert_eq!(vault.open_with_recovery_code(code.reveal_to_print()).unwrap().0, key.0);
    }

    #[test]
    fn weaker_derivation_parameters_are_refused_and_swapped_ones_open_nothing() {
        let (mut vault, ..) = Vault::create(STORE, "four plain random words", KdfCost::LOWEST).unwrap();
        vault.header.kdf.passes = 4;
        assert!(matches!(vault.open("four plain random words"), Err(OpenError::WrongPassphrase)));
        vault.header.kdf.memory_kib = 8;
        assert!(matches!(Vault::read(&vault.write()), Err(OpenError::KeyDerivationOutOfBounds)));
    }

    #[test]
    fn the_key_is_never_printed() {
        let (_, key, _) = Vault::create(STORE, "four plain random words", KdfCost::LOWEST).unwrap();
        assert_eq!(format!("{key:?}"), "DataKey(secret)");
    }
}
