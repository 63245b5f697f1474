//! The sealed file: written whole or not at all, and opened one step after another, so that no step can be skipped.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::super::container;
use super::super::digest::Digest;
use super::super::keys::{DeviceKey, PublicKey, Recipient, TrustIdentity};
use super::super::moment::Instant;
use super::super::records::Lines;
use super::super::refusal::Refusal;
use super::super::signed_lines;
use super::super::write::{Hashing, RecordsWriter};
use super::super::{FORMAT_VERSION, MAX_FILE_BYTES, MAX_MANIFEST_BYTES, MAX_PLAIN_BYTES};
use super::manifest::{HandedRevision, HandoverKind, HandoverManifest};

const MANIFEST_DOMAIN: &str = "caseload handover v1 manifest";

/// Why no handover file was written.
#[derive(Debug, thiserror::Error)]
pub enum HandoverWriteError {
    /// Nothing was given to hand over.
    #[error("there is nothing to hand over")]
    Nothing,
    /// More than one file can hold.
    #[error("there is more to hand over than one file can hold")]
    TooLarge,
    /// The folder could not be written to.
    #[error("the handover file could not be written")]
    Unwritable(#[from] io::Error),
}

/// Why a handover file was not believed.
#[derive(Debug, thiserror::Error)]
pub enum HandoverRefusal {
    /// Something else, or damaged beyond telling.
    #[error("this is not a handover file")]
    NotAHandover,
    /// Another version of the format.
    #[error("the file is in version {found} of the format, and this program reads version 1")]
    UnknownVersion {
        /// The version it names.
        found: u32,
    },
    /// Made by a newer program.
    #[error("the file was made by a newer version of this program")]
    NewerStore {
        /// The version of its store.
        schema: u32,
    },
    /// Signed by another key than the colleague's.
    #[error("the file was not made by that colleague")]
    WrongSigner,
    /// Sealed for somebody else, or damaged in what is sealed, or in the container.
    #[error(transparent)]
    Container(#[from] Refusal),
    /// A line is not what the manifest says.
    #[error("line {line} of the file cannot be read")]
    BadLine {
        /// Which, from 1.
        line: u64,
    },
}

/// Seals revisions for one colleague into a new file of `folder`. Answers its path, its hash and what it says of itself.
///
/// # Errors
/// [`HandoverWriteError`]; nothing is left in the folder then.
pub fn write_handover(
    folder: &Path,
    revisions: &[HandedRevision],
    (children, schema): (u32, u32),
    (key, recipient): (&DeviceKey, &Recipient),
    created_at: Instant,
) -> Result<(PathBuf, Digest, HandoverManifest), HandoverWriteError> {
    if revisions.is_empty() || children == 0 {
        return Err(HandoverWriteError::Nothing);
    }
    let mut manifest = HandoverManifest {
        format_version: FORMAT_VERSION,
        kind: HandoverKind::Handover,
        schema,
        created_at,
        signer_key_id: key.id(),
        signer: key.public_key(),
        recipient_id: recipient.id(),
        children,
        revisions: u64::try_from(revisions.len()).expect("a length fits in 64 bits"),
        ciphertext_length: 0,
        ciphertext_sha256: Digest::from_bytes([0; 32]),
    };
    let mut records = RecordsWriter::create(folder, std::slice::from_ref(recipient))?;
    records.line(&manifest.first_line())?;
    for revision in revisions {
        records.line(&signed_lines::canonical(revision))?;
        if records.plain_bytes() > MAX_PLAIN_BYTES || records.compressed_bytes() > MAX_FILE_BYTES {
            return Err(HandoverWriteError::TooLarge);
        }
    }
    let (mut ciphertext, length, sha256) = records.finish()?;
    manifest.ciphertext_length = length;
    manifest.ciphertext_sha256 = sha256;
    if length + 2 * MAX_MANIFEST_BYTES > MAX_FILE_BYTES {
        return Err(HandoverWriteError::TooLarge);
    }
    let mut part = tempfile::NamedTempFile::new_in(folder)?;
    let mut out = Hashing::new(BufWriter::new(part.as_file_mut()));
    let manifest_bytes = manifest.to_bytes();
    let signature = key.sign(MANIFEST_DOMAIN, &manifest_bytes);
    container::write(&mut out, &manifest_bytes, &signature, &mut ciphertext, length)?;
    let (mut out, sha256) = out.finish();
    out.flush()?;
    drop(out);
    part.as_file().sync_all()?;
    // The hash names it: no name of a child or a colleague is in a file's name.
    let name: String = sha256.to_string().chars().take(16).collect();
    let path = folder.join(format!("caseload-{name}.handover"));
    part.persist_noclobber(&path).map_err(|error| error.error)?;
    Ok((path, sha256, manifest))
}

/// A file whose container, hash and own signature agree. Whose it is, is not known yet.
#[derive(Debug)]
pub struct HandoverFile {
    file: File,
    manifest: HandoverManifest,
    manifest_bytes: Vec<u8>,
    signature: [u8; 64],
    sha256: Digest,
}

/// A file that was verified, opened and read to its end.
#[derive(Debug)]
pub struct OpenedHandover {
    /// What it says of itself.
    pub manifest: HandoverManifest,
    /// SHA-256 of the whole file.
    pub sha256: Digest,
    /// Every revision, in the order in which the sender wrote them.
    pub revisions: Vec<HandedRevision>,
}

impl HandoverFile {
    /// Opens a file and checks all that can be checked without a key.
    ///
    /// # Errors
    /// [`HandoverRefusal`]: no handover, or damaged.
    pub fn open(path: &Path) -> Result<Self, HandoverRefusal> {
        let mut file = File::open(path).map_err(Refusal::Unreadable)?;
        let length = file.metadata().map_err(Refusal::Unreadable)?.len();
        let mut input = Hashing::new(BufReader::new(&mut file));
        let container::Opened { manifest: manifest_bytes, signature, records_length } =
            container::read(&mut input, length)?;
        let manifest = HandoverManifest::from_bytes(&manifest_bytes)?;
        if manifest.ciphertext_length != records_length {
            return Err(Refusal::CiphertextLength.into());
        }
        let mut ciphertext = Hashing::new((&mut input).take(records_length));
        io::copy(&mut ciphertext, &mut io::sink()).map_err(Refusal::Unreadable)?;
        let (_read, ciphertext_sha256) = ciphertext.finish();
        container::read_end(&mut input, records_length)?;
        let (_input, sha256) = input.finish();
        if ciphertext_sha256 != manifest.ciphertext_sha256 {
            return Err(Refusal::CiphertextHash.into());
        }
        if !manifest.signer.has_signed(MANIFEST_DOMAIN, &manifest_bytes, &signature) {
            return Err(Refusal::BadSignature.into());
        }
        Ok(HandoverFile { file, manifest, manifest_bytes, signature, sha256 })
    }

    /// What the file says of itself.
    pub fn manifest(&self) -> &HandoverManifest {
        &self.manifest
    }

    /// SHA-256 of the whole file.
    pub fn sha256(&self) -> Digest {
        self.sha256
    }

    /// Verifies against the key on the colleague's card, opens the seal to its end, and reads every line.
    ///
    /// # Errors
    /// [`HandoverRefusal`]: another signer, another recipient, a newer store, or a damaged line.
    pub fn read(
        self,
        pinned: &PublicKey,
        identity: &TrustIdentity,
        newest_schema: u32,
    ) -> Result<OpenedHandover, HandoverRefusal> {
        let HandoverFile { mut file, manifest, manifest_bytes, signature, sha256 } = self;
        if !pinned.has_signed(MANIFEST_DOMAIN, &manifest_bytes, &signature) {
            return Err(HandoverRefusal::WrongSigner);
        }
        if manifest.schema > newest_schema {
            return Err(HandoverRefusal::NewerStore { schema: manifest.schema });
        }
        let offset = container::records_offset(manifest_bytes.len());
        file.seek(SeekFrom::Start(offset)).map_err(Refusal::Unreadable)?;
        let mut compressed = super::super::read::decrypt(
            file,
            manifest.ciphertext_length,
            manifest.ciphertext_sha256,
            identity,
        )?;
        let mut lines = Lines::start(&mut compressed, manifest.ciphertext_length)?;
        match lines.next_line()? {
            Some((_first, line)) if line == manifest.first_line() => {}
            Some(_) | None => return Err(Refusal::InnerIdentity.into()),
        }
        let mut revisions = Vec::new();
        while let Some((line, text)) = lines.next_line()? {
            let revision =
                signed_lines::parse_canonical(text).map_err(|_why| HandoverRefusal::BadLine { line })?;
            revisions.push(revision);
        }
        if u64::try_from(revisions.len()).ok() != Some(manifest.revisions) {
            return Err(Refusal::InnerIdentity.into());
        }
        Ok(OpenedHandover { manifest, sha256, revisions })
    }
}
