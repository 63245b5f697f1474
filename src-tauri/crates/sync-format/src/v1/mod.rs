//! Version 1 of the sync file. Frozen the day it ships: a change is `v2`.

mod container;
mod digest;
mod enrolment;
pub mod fhir;
pub mod handover;
mod ids;
mod keys;
mod manifest;
mod moment;
mod read;
mod receipt;
mod records;
mod refusal;
mod signed_lines;
mod trust_profile;
mod write;

pub use digest::{Digest, NotADigest};
pub use enrolment::EnrolmentRequest;
pub use ids::{DeviceId, NotAnId, OdsCode, ProfileId, StoreId};
pub use keys::{
    DeviceKey, KeyId, NotAKey, PublicKey, Recipient, RecipientId, TrustIdentity, TrustSigningKey,
};
pub use manifest::{FileIdentity, Manifest};
pub use moment::{Date, Instant, Moment, NotAMoment};
pub use read::{CheckedFile, DecryptedFile, SyncFile, VerifiedFile};
pub use receipt::{EntryOutcome, Receipt, ReceiptEntry, ReceiptHeader, ReceiptMismatch};
pub use records::{Record, Records};
pub use refusal::Refusal;
pub use signed_lines::SignedLinesError;
pub use trust_profile::TrustProfile;
pub use write::{
    PreparedFile, WriteError, WrittenFile, copy_file, finish_interrupted, prepare_sync_file, write_sync_file,
};

/// The only version this module reads and writes (FORMAT.md 4).
pub const FORMAT_VERSION: u32 = 1;
/// The whole file (FORMAT.md 3).
pub const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;
/// `manifest.json` (FORMAT.md 3).
pub const MAX_MANIFEST_BYTES: u64 = 64 * 1024;
/// One line of records (FORMAT.md 6).
pub const MAX_LINE_BYTES: usize = 1024 * 1024;
/// All lines of records together (FORMAT.md 6).
pub const MAX_PLAIN_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// The zstd window as a power of two (FORMAT.md 6).
pub const ZSTD_WINDOW_LOG_MAX: u32 = 23;
/// A reader stops at [`PLAIN_SLACK_BYTES`] plus this many times the ciphertext (FORMAT.md 6).
pub const MAX_RATIO: u64 = 64;
/// See [`MAX_RATIO`].
pub const PLAIN_SLACK_BYTES: u64 = 16 * 1024 * 1024;
/// A receipt (FORMAT.md 11).
pub const MAX_RECEIPT_BYTES: u64 = 64 * 1024 * 1024;
/// A trust profile or an enrolment request (FORMAT.md 12, 13).
pub const MAX_PROFILE_BYTES: u64 = 64 * 1024;
/// Trust recipients and escrow together (FORMAT.md 4).
pub const MAX_RECIPIENTS: usize = 8;
