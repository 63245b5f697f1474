//! What can be said of a file without a key.

use std::io::{self, Write};
use std::path::Path;

use caseload_sync_format::v1::{Refusal, SyncFile};

/// Checks a file as far as that goes without a key and writes what it says of itself.
pub fn inspect(path: &Path, out: &mut impl Write) -> Result<io::Result<()>, Refusal> {
    let file = SyncFile::open(path)?;
    Ok(describe(&file, out))
}

fn describe(file: &SyncFile, out: &mut impl Write) -> io::Result<()> {
    let manifest = file.manifest();
    let identity = &manifest.identity;
    let previous = identity
        .previous_file_sha256
        .map_or_else(|| "none, it is the first".to_owned(), |hash| hash.to_string());
    let recipients: Vec<&str> = manifest.recipient_ids.iter().map(|id| id.as_str()).collect();
    writeln!(out, "format version  1")?;
    writeln!(out, "trust           {}", identity.trust)?;
    writeln!(out, "device          {}", identity.device_id)?;
    writeln!(out, "store           {}", identity.store_id)?;
    writeln!(out, "number          {}", identity.sequence)?;
    writeln!(out, "made at         {}", identity.created_at)?;
    writeln!(out, "file SHA-256    {}", file.sha256())?;
    writeln!(out, "previous file   {previous}")?;
    writeln!(out, "audit chain     {} rows, head {}", identity.audit_length, identity.audit_head)?;
    writeln!(out, "signed by       {} (not checked against an enrolled laptop)", manifest.signer_key_id)?;
    writeln!(out, "encrypted to    {}", recipients.join(", "))?;
    writeln!(out, "records         {}, {} bytes encrypted", manifest.total(), manifest.ciphertext_length)?;
    for (resource_type, count) in &manifest.counts {
        writeln!(out, "  {:<18}{count:>8}", resource_type.name())?;
    }
    Ok(())
}
