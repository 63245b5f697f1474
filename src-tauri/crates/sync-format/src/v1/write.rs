//! Writing a sync file: records stream through compression and encryption, so memory stays flat.
//!
//! A file is prepared under a hidden name and then published by a rename. Between the two the store can write down
//! the file's hash, so that after a crash the store and the folder agree on which file was made.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::container;
use super::digest::Digest;
use super::fhir::{LineError, Resource, ResourceType};
use super::keys::{DeviceKey, Recipient};
use super::manifest::{FileIdentity, Manifest};
use super::{MAX_FILE_BYTES, MAX_MANIFEST_BYTES, MAX_PLAIN_BYTES, MAX_RATIO, MAX_RECIPIENTS};

/// What a manifest signature is over, before a zero byte and the manifest (FORMAT.md 5).
pub(crate) const MANIFEST_DOMAIN: &str = "caseload sync v1 manifest";
/// First bytes of a zstd skippable frame (RFC 8878 3.1.2).
pub(crate) const SKIPPABLE_MAGIC: [u8; 4] = 0x184D_2A50_u32.to_le_bytes();
/// Magic and length of a skippable frame.
pub(crate) const SKIPPABLE_HEADER_BYTES: u64 = 8;
const ZSTD_LEVEL: i32 = 3;
/// How many resources pass between two calls of the progress function.
const PROGRESS_EVERY: u64 = 64;

/// A finished sync file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Where it is.
    pub path: PathBuf,
    /// SHA-256 of the whole file: what the next file and the receipt name.
    pub sha256: Digest,
    /// What was written into it.
    pub manifest: Manifest,
}

/// A complete sync file that does not have its name yet. Dropped without [`PreparedFile::publish`] it is removed.
#[derive(Debug)]
pub struct PreparedFile {
    part: PathBuf,
    written: WrittenFile,
    keep_part: bool,
}

/// Why no sync file was written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError<E: Error + 'static> {
    /// Nobody could read it.
    #[error("the trust profile names no recipient")]
    NoRecipients,
    /// More recipients than the format allows.
    #[error("the trust profile names more than {MAX_RECIPIENTS} recipients")]
    TooManyRecipients,
    /// The next record could not be had.
    #[error("a record could not be read")]
    Source(#[source] E),
    /// A record does not fit the format.
    #[error("{resource_type} {id} does not fit the format: {source}")]
    Line {
        /// Which kind.
        resource_type: ResourceType,
        /// Which record.
        id: String,
        /// Why.
        source: LineError,
    },
    /// More than one file can hold.
    #[error("there are more records than one sync file can hold")]
    TooLarge,
    /// The progress function said stop.
    #[error("the export was cancelled")]
    Cancelled,
    /// A file of that name is there: this store was copied or restored, or the number was used before.
    #[error("{file_name} is already in the folder")]
    AlreadyThere {
        /// Its name.
        file_name: String,
    },
    /// The folder could not be written to.
    #[error("{file_name} could not be written")]
    Unwritable {
        /// The file's name, without its folder.
        file_name: String,
        /// Why.
        source: io::Error,
    },
}

/// Prepares and publishes in one step.
pub fn write_sync_file<E: Error + 'static>(
    folder: &Path,
    identity: &FileIdentity,
    resources: impl IntoIterator<Item = Result<Resource, E>>,
    device_key: &DeviceKey,
    recipients: &[Recipient],
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<WrittenFile, WriteError<E>> {
    let prepared = prepare_sync_file(folder, identity, resources, device_key, recipients, progress)?;
    prepared.publish().map_err(|source| WriteError::Unwritable { file_name: identity.file_name(), source })
}

/// Writes the whole file under a hidden name. `progress` hears how many resources were written and can stop.
pub fn prepare_sync_file<E: Error + 'static>(
    folder: &Path,
    identity: &FileIdentity,
    resources: impl IntoIterator<Item = Result<Resource, E>>,
    device_key: &DeviceKey,
    recipients: &[Recipient],
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<PreparedFile, WriteError<E>> {
    if recipients.is_empty() {
        return Err(WriteError::NoRecipients);
    }
    if recipients.len() > MAX_RECIPIENTS {
        return Err(WriteError::TooManyRecipients);
    }
    let file_name = identity.file_name();
    let unwritable = |source| WriteError::Unwritable { file_name: file_name.clone(), source };
    let path = folder.join(&file_name);
    if path.try_exists().map_err(unwritable)? {
        return Err(WriteError::AlreadyThere { file_name });
    }

    let mut manifest = Manifest {
        identity: identity.clone(),
        signer_key_id: device_key.id(),
        signer_public_key: device_key.public_key(),
        recipient_ids: recipients.iter().map(Recipient::id).collect(),
        counts: BTreeMap::new(),
        ciphertext_length: 0,
        ciphertext_sha256: Digest::from_bytes([0; 32]),
    };
    let mut records = RecordsWriter::create(folder, recipients).map_err(unwritable)?;
    records.line(&manifest.first_line()).map_err(unwritable)?;
    let mut written = 0;
    for resource in resources {
        let resource = resource.map_err(WriteError::Source)?;
        let resource_type = resource.resource_type();
        let line = resource.to_line().map_err(|source| WriteError::Line {
            resource_type,
            id: resource.id().to_owned(),
            source,
        })?;
        records.line(&line).map_err(unwritable)?;
        *manifest.counts.entry(resource_type).or_insert(0) += 1;
        written += 1;
        if records.plain_bytes() > MAX_PLAIN_BYTES || records.compressed_bytes() > MAX_FILE_BYTES {
            return Err(WriteError::TooLarge);
        }
        if written % PROGRESS_EVERY == 0 && progress(written).is_break() {
            return Err(WriteError::Cancelled);
        }
    }
    if progress(written).is_break() {
        return Err(WriteError::Cancelled);
    }
    let (mut ciphertext, length, sha256) = records.finish().map_err(unwritable)?;
    manifest.ciphertext_length = length;
    manifest.ciphertext_sha256 = sha256;
    // Three headers, the signature's block, the end and padding fit well within one more manifest.
    if length + 2 * MAX_MANIFEST_BYTES > MAX_FILE_BYTES {
        return Err(WriteError::TooLarge);
    }

    let part = folder.join(part_name(&file_name));
    let mut prepared = PreparedFile {
        part: part.clone(),
        written: WrittenFile { path, sha256, manifest },
        keep_part: false,
    };
    let file = OpenOptions::new().write(true).create(true).truncate(true).open(part).map_err(unwritable)?;
    let mut out = Hashing::new(BufWriter::new(file));
    let manifest_bytes = prepared.written.manifest.to_bytes();
    let signature = device_key.sign(MANIFEST_DOMAIN, &manifest_bytes);
    container::write(&mut out, &manifest_bytes, &signature, &mut ciphertext, length).map_err(unwritable)?;
    let (out, sha256) = out.finish();
    let file = out.into_inner().map_err(|error| unwritable(error.into_error()))?;
    file.sync_all().map_err(unwritable)?;
    prepared.written.sha256 = sha256;
    Ok(prepared)
}

impl PreparedFile {
    /// The file's manifest.
    pub fn manifest(&self) -> &Manifest {
        &self.written.manifest
    }

    /// SHA-256 of the whole file.
    pub fn sha256(&self) -> Digest {
        self.written.sha256
    }

    /// Gives the file its name. If this fails the hidden file stays, for [`finish_interrupted`].
    pub fn publish(mut self) -> io::Result<WrittenFile> {
        self.keep_part = true;
        publish(&self.part, &self.written.path)?;
        Ok(self.written.clone())
    }

    /// Leaves it under its hidden name: for [`finish_interrupted`], or for the next export to write over.
    pub fn leave_hidden(mut self) {
        self.keep_part = true;
    }
}

impl Drop for PreparedFile {
    fn drop(&mut self) {
        if !self.keep_part {
            // Nothing can be done about a failure here; the next export overwrites the hidden file.
            drop(fs::remove_file(&self.part));
        }
    }
}

/// After a crash: makes sure the file that the store wrote down is in the folder under its name.
///
/// `None` when neither the file nor its hidden form is there with that hash.
pub fn finish_interrupted(
    folder: &Path,
    identity: &FileIdentity,
    sha256: Digest,
) -> io::Result<Option<PathBuf>> {
    let path = folder.join(identity.file_name());
    let part = folder.join(part_name(&identity.file_name()));
    if hash_of_file(&path)? == Some(sha256) {
        return Ok(Some(path));
    }
    if hash_of_file(&part)? == Some(sha256) {
        publish(&part, &path)?;
        return Ok(Some(path));
    }
    Ok(None)
}

/// Copies a finished sync file, or a receipt, into another folder: whole or not at all. An equal file there is left.
pub fn copy_file(from: &Path, folder: &Path) -> io::Result<PathBuf> {
    let name = from.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let path = folder.join(name);
    let mut source = File::open(from)?;
    let mut copy = tempfile::NamedTempFile::new_in(folder)?;
    io::copy(&mut source, &mut copy)?;
    copy.as_file().sync_all()?;
    if path.try_exists()? {
        return if hash_of_file(&path)? == hash_of_file(from)? {
            Ok(path)
        } else {
            Err(io::ErrorKind::AlreadyExists.into())
        };
    }
    copy.persist(&path).map_err(|error| error.error)?;
    sync_folder(folder)?;
    Ok(path)
}

fn publish(part: &Path, path: &Path) -> io::Result<()> {
    // A rename would replace another file without a word. One laptop writes to one folder, so asking first is enough.
    if path.try_exists()? {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(part, path)?;
    path.parent().map_or(Ok(()), sync_folder)
}

/// Makes a rename survive a power cut. Windows keeps no such handle on folders.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn part_name(file_name: &str) -> String {
    format!(".{file_name}.part")
}

fn hash_of_file(path: &Path) -> io::Result<Option<Digest>> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut hash = Hashing::new(io::sink());
    io::copy(&mut file, &mut hash)?;
    Ok(Some(hash.finish().1))
}

type Age = age::stream::StreamWriter<Hashing<BufWriter<File>>>;

/// The third member while it grows.
pub(super) struct RecordsWriter {
    zstd: zstd::stream::write::Encoder<'static, Counting<Age>>,
    plain_bytes: u64,
}

impl RecordsWriter {
    pub(super) fn create(folder: &Path, recipients: &[Recipient]) -> io::Result<Self> {
        // Ciphertext only, so the folder it will lie in anyway is as good as any and surely has the room.
        let file = Hashing::new(BufWriter::new(tempfile::tempfile_in(folder)?));
        let age = age::Encryptor::with_recipients(recipients.iter().map(Recipient::as_age))
            .map_err(io::Error::other)?
            .wrap_output(file)?;
        let zstd = zstd::stream::write::Encoder::new(Counting { inner: age, bytes: 0 }, ZSTD_LEVEL)?;
        Ok(RecordsWriter { zstd, plain_bytes: 0 })
    }

    pub(super) fn line(&mut self, line: &str) -> io::Result<()> {
        self.zstd.write_all(line.as_bytes())?;
        self.zstd.write_all(b"\n")?;
        self.plain_bytes += u64::try_from(line.len()).expect("a length fits in 64 bits") + 1;
        Ok(())
    }

    pub(super) fn plain_bytes(&self) -> u64 {
        self.plain_bytes
    }

    pub(super) fn compressed_bytes(&self) -> u64 {
        self.zstd.get_ref().bytes
    }

    pub(super) fn finish(self) -> io::Result<(BufReader<File>, u64, Digest)> {
        let mut counting = self.zstd.finish()?;
        let padding = padding_for(counting.bytes, self.plain_bytes);
        if let Some(zeros) = padding {
            counting.write_all(&SKIPPABLE_MAGIC)?;
            counting.write_all(&zeros.to_le_bytes())?;
            io::copy(&mut io::repeat(0).take(u64::from(zeros)), &mut counting)?;
        }
        let (out, sha256) = counting.inner.finish()?.finish();
        let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        let length = file.stream_position()?;
        file.rewind()?;
        Ok((BufReader::new(file), length, sha256))
    }
}

/// How many zeros the skippable frame holds; none when the length is right as it is.
fn padding_for(compressed: u64, plain: u64) -> Option<u32> {
    let target = |at_least: u64| padme(at_least.max(plain.div_ceil(MAX_RATIO)));
    if target(compressed) == compressed {
        return None;
    }
    let zeros = target(compressed + SKIPPABLE_HEADER_BYTES) - compressed - SKIPPABLE_HEADER_BYTES;
    Some(u32::try_from(zeros).expect("padding is smaller than the largest file"))
}

/// The next Padmé length: hides all but the few leading bits of a length, for at most 12 % more bytes.
fn padme(length: u64) -> u64 {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let kept_bits = exponent.checked_ilog2().map_or(0, |log| log + 1);
    let mask = (1_u64 << (exponent - kept_bits)) - 1;
    (length + mask) & !mask
}

/// Hashes what passes through.
pub(crate) struct Hashing<T> {
    inner: T,
    hash: Sha256,
}

impl<T> Hashing<T> {
    pub(crate) fn new(inner: T) -> Self {
        Hashing { inner, hash: Sha256::new() }
    }

    pub(crate) fn finish(self) -> (T, Digest) {
        (self.inner, Digest::from_bytes(self.hash.finalize().into()))
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(bytes.get(..written).expect("no more is written than was given"));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.hash.update(buffer.get(..read).expect("no more is read than there is room for"));
        Ok(read)
    }
}

struct Counting<W> {
    inner: W,
    bytes: u64,
}

impl<W: Write> Write for Counting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.bytes += u64::try_from(written).expect("a length fits in 64 bits");
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_reaches_a_padme_length_and_never_needs_less_than_a_frame() {
        for compressed in (0..5000).chain([1 << 20, (1 << 20) + 1, 200_000_000]) {
            let padded = match padding_for(compressed, compressed * 10) {
                None => compressed,
                Some(zeros) => compressed + SKIPPABLE_HEADER_BYTES + u64::from(zeros),
            };
            assert_eq!(padme(padded), padded, "{compressed}");
            assert!(padded <= compressed + compressed / 8 + 32, "{compressed} became {padded}");
        }
    }

    #[test]
    fn text_that_packs_too_well_is_padded_to_what_a_reader_accepts() {
        let zeros = padding_for(1000, 64_000_000).unwrap();
        assert!(1000 + u64::from(zeros) >= 990_000);
    }
}
