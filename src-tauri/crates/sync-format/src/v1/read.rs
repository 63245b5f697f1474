//! Reading a sync file, one type for each step, so that no step can be skipped:
//! [`SyncFile`] is sound, [`VerifiedFile`] is the enrolled laptop's, [`DecryptedFile`] was decrypted to its end,
//! [`CheckedFile`] was parsed to its end (FORMAT.md 10).

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use super::container;
use super::digest::Digest;
use super::keys::{PublicKey, TrustIdentity};
use super::manifest::Manifest;
use super::records::{self, Records};
use super::refusal::Refusal;
use super::write::{Hashing, MANIFEST_DOMAIN};

/// A file whose container, manifest, hash and own signature agree. Whose it is, is not known yet.
#[derive(Debug)]
pub struct SyncFile {
    file: File,
    manifest: Manifest,
    manifest_bytes: Vec<u8>,
    signature: [u8; 64],
    sha256: Digest,
    records_offset: u64,
}

/// A file signed with the key pinned for its laptop.
#[derive(Debug)]
pub struct VerifiedFile(SyncFile);

/// A file decrypted to its end, into a file without a name.
#[derive(Debug)]
pub struct DecryptedFile {
    manifest: Manifest,
    sha256: Digest,
    compressed: File,
}

/// A file whose every line was read and found good.
#[derive(Debug)]
pub struct CheckedFile(DecryptedFile);

impl SyncFile {
    /// Opens a file and checks all that can be checked without a key.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        let mut file = File::open(path).map_err(Refusal::Unreadable)?;
        let length = file.metadata().map_err(Refusal::Unreadable)?.len();
        let mut input = Hashing::new(BufReader::new(&mut file));
        let container::Opened { manifest: manifest_bytes, signature, records_length } =
            container::read(&mut input, length)?;
        let manifest = Manifest::from_bytes(&manifest_bytes)?;
        if manifest.ciphertext_length != records_length {
            return Err(Refusal::CiphertextLength);
        }
        let mut ciphertext = Hashing::new((&mut input).take(records_length));
        io::copy(&mut ciphertext, &mut io::sink()).map_err(Refusal::Unreadable)?;
        let (_read, ciphertext_sha256) = ciphertext.finish();
        container::read_end(&mut input, records_length)?;
        let (_input, sha256) = input.finish();
        if ciphertext_sha256 != manifest.ciphertext_sha256 {
            return Err(Refusal::CiphertextHash);
        }
        if !manifest.signer_public_key.has_signed(MANIFEST_DOMAIN, &manifest_bytes, &signature) {
            return Err(Refusal::BadSignature);
        }
        let records_offset = container::records_offset(manifest_bytes.len());
        Ok(SyncFile { file, manifest, manifest_bytes, signature, sha256, records_offset })
    }

    /// What the file says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// SHA-256 of the whole file.
    pub fn sha256(&self) -> Digest {
        self.sha256
    }

    /// Verifies against the key that was pinned when the laptop was enrolled.
    pub fn verify(self, pinned: &PublicKey) -> Result<VerifiedFile, Refusal> {
        if pinned.has_signed(MANIFEST_DOMAIN, &self.manifest_bytes, &self.signature) {
            Ok(VerifiedFile(self))
        } else {
            Err(Refusal::WrongSigner)
        }
    }
}

impl VerifiedFile {
    /// What the file says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.0.manifest
    }

    /// SHA-256 of the whole file.
    pub fn sha256(&self) -> Digest {
        self.0.sha256
    }

    /// Decrypts to the end. Nothing of the plain text is looked at before the last byte was authenticated.
    pub fn decrypt(self, identity: &TrustIdentity) -> Result<DecryptedFile, Refusal> {
        let SyncFile { mut file, manifest, sha256, records_offset, .. } = self.0;
        file.seek(SeekFrom::Start(records_offset)).map_err(Refusal::Unreadable)?;
        let compressed = decrypt(file, manifest.ciphertext_length, manifest.ciphertext_sha256, identity)?;
        Ok(DecryptedFile { manifest, sha256, compressed })
    }
}

impl DecryptedFile {
    /// Reads every line: the first against the manifest, each other as one canonical resource, and counts them.
    pub fn check(mut self) -> Result<CheckedFile, Refusal> {
        records::check(&mut self.compressed, &self.manifest)?;
        Ok(CheckedFile(self))
    }
}

impl CheckedFile {
    /// What the file says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.0.manifest
    }

    /// SHA-256 of the whole file.
    pub fn sha256(&self) -> Digest {
        self.0.sha256
    }

    /// Its entries, from the first.
    pub fn records(&mut self) -> Result<Records, Refusal> {
        records::reader(&mut self.0.compressed, &self.0.manifest)
    }
}

/// Decrypts what stands at the file's place, to its end, into a file without a name.
pub(super) fn decrypt(
    file: File,
    ciphertext_length: u64,
    ciphertext_sha256: Digest,
    identity: &TrustIdentity,
) -> Result<File, Refusal> {
    // Hashed once more: the file may have been changed since it was verified.
    let mut ciphertext = Hashing::new(BufReader::new(file).take(ciphertext_length));
    let decryptor = age::Decryptor::new(&mut ciphertext).map_err(undecryptable)?;
    if decryptor.is_scrypt() {
        return Err(Refusal::WrongRecipient);
    }
    let mut plain = decryptor.decrypt(std::iter::once(identity.as_age())).map_err(undecryptable)?;
    let mut compressed = tempfile::tempfile().map_err(Refusal::Unreadable)?;
    io::copy(&mut plain, &mut compressed).map_err(|error| {
        if error.raw_os_error().is_some() { Refusal::Unreadable(error) } else { Refusal::Undecryptable }
    })?;
    drop(plain);
    io::copy(&mut ciphertext, &mut io::sink()).map_err(Refusal::Unreadable)?;
    if ciphertext.finish().1 != ciphertext_sha256 {
        return Err(Refusal::CiphertextHash);
    }
    Ok(compressed)
}

fn undecryptable(error: age::DecryptError) -> Refusal {
    match error {
        age::DecryptError::NoMatchingKeys => Refusal::WrongRecipient,
        age::DecryptError::Io(error) if error.raw_os_error().is_some() => Refusal::Unreadable(error),
        age::DecryptError::Io(_)
        | age::DecryptError::DecryptionFailed
        | age::DecryptError::ExcessiveWork { .. }
        | age::DecryptError::InvalidHeader
        | age::DecryptError::InvalidMac
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::UnknownFormat => Refusal::Undecryptable,
    }
}
