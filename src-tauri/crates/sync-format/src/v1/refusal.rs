//! Why a sync file is refused. Every reason has a code that vectors and logs use; none repeats a record's words.

use std::io;

use super::fhir::{LineError, ResourceType};

/// Why a sync file is refused as a whole.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The file could not be read.
    #[error("the file could not be read")]
    Unreadable(#[source] io::Error),
    /// Over 256 MiB.
    #[error("the file is larger than a sync file can be")]
    FileTooLarge,
    /// It does not begin as a sync file does.
    #[error("the file is not a sync file")]
    NotASyncFile,
    /// It ends too early.
    #[error("the file is cut short")]
    Truncated,
    /// A member has another name, another place or another header than it must.
    #[error("the part {expected} is missing, misplaced or not as it must be")]
    UnexpectedMember {
        /// What should be there.
        expected: &'static str,
    },
    /// A member has a length it cannot have.
    #[error("the part {member} has a length it cannot have")]
    BadMemberLength {
        /// Which.
        member: &'static str,
    },
    /// Bytes between members, or after the end, that do not belong there.
    #[error("the file has bytes that do not belong to it")]
    StrayBytes,
    /// Another version.
    #[error("the file is in version {found} of the format, and this program reads version 1")]
    UnknownVersion {
        /// The version it names.
        found: u32,
    },
    /// The manifest is not canonical JSON of the right shape.
    #[error("the manifest is damaged")]
    BadManifest,
    /// The third member's length is not what the manifest says.
    #[error("the records are not as long as the manifest says")]
    CiphertextLength,
    /// The third member's hash is not what the manifest says.
    #[error("the records are not those the manifest was made for")]
    CiphertextHash,
    /// The manifest was changed, or was signed with another key than it carries.
    #[error("the signature does not hold")]
    BadSignature,
    /// The signature holds, but against another key than the one pinned for this laptop.
    #[error("the file was signed with another key than the one this laptop was enrolled with")]
    WrongSigner,
    /// Not encrypted to this trust.
    #[error("the file was not encrypted for this trust's key")]
    WrongRecipient,
    /// The age layer is damaged.
    #[error("the encrypted records are damaged")]
    Undecryptable,
    /// The zstd layer is damaged, uses too large a window, or does not end where it must.
    #[error("the compressed records are damaged")]
    Undecompressable,
    /// More plain text than a caseload can have.
    #[error("the records unpack to more than a caseload can hold")]
    TooMuchPlainText,
    /// The first line is not the manifest's.
    #[error("the records inside belong to another manifest")]
    InnerIdentity,
    /// A line that is not one canonical resource.
    #[error("line {line} of the records is refused: {source}")]
    BadLine {
        /// Counted from 1, the first line included.
        line: u64,
        /// What is wrong with it.
        source: LineError,
    },
    /// A line that is not UTF-8.
    #[error("line {line} of the records is not text")]
    NotText {
        /// Counted from 1, the first line included.
        line: u64,
    },
    /// The last line has no line feed.
    #[error("the last line of the records is cut short")]
    UnfinishedLine,
    /// The counts of the manifest are not those of the records.
    #[error("the manifest counts {stated} {resource_type} and the records hold {found}")]
    Counts {
        /// Which kind.
        resource_type: ResourceType,
        /// In the manifest.
        stated: u64,
        /// In the records.
        found: u64,
    },
}

impl Refusal {
    /// A stable word for the reason.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::Unreadable(_) => "unreadable",
            Refusal::FileTooLarge => "file-too-large",
            Refusal::NotASyncFile => "not-a-sync-file",
            Refusal::Truncated => "truncated",
            Refusal::UnexpectedMember { .. } => "unexpected-member",
            Refusal::BadMemberLength { .. } => "bad-member-length",
            Refusal::StrayBytes => "stray-bytes",
            Refusal::UnknownVersion { .. } => "unknown-version",
            Refusal::BadManifest => "bad-manifest",
            Refusal::CiphertextLength => "ciphertext-length",
            Refusal::CiphertextHash => "ciphertext-hash",
            Refusal::BadSignature => "bad-signature",
            Refusal::WrongSigner => "wrong-signer",
            Refusal::WrongRecipient => "wrong-recipient",
            Refusal::Undecryptable => "undecryptable",
            Refusal::Undecompressable => "undecompressable",
            Refusal::TooMuchPlainText => "too-much-plain-text",
            Refusal::InnerIdentity => "inner-identity",
            Refusal::BadLine { .. } => "bad-line",
            Refusal::NotText { .. } => "not-text",
            Refusal::UnfinishedLine => "unfinished-line",
            Refusal::Counts { .. } => "counts",
        }
    }
}
