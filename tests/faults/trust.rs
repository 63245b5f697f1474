//! A made-up trust that can read files and answer them, the same in every process.

use std::path::Path;

use caseload_sync_format::{
    demonstration,
    v1::{
        Digest, EntryOutcome, Receipt, ReceiptEntry, ReceiptHeader, SyncFile, TrustProfile, TrustSigningKey,
        fhir::ResourceType,
    },
};

/// What is in a sealed file.
pub(crate) struct Opened {
    pub(crate) sequence: u64,
    pub(crate) sha256: Digest,
    pub(crate) previous: Option<Digest>,
    /// Kind, id and version of each resource, in the file's order.
    pub(crate) versions: Vec<(ResourceType, String, u32)>,
    answer: ReceiptHeader,
}

fn key() -> TrustSigningKey {
    TrustSigningKey::from_seed(&[7; 32])
}

/// The profile a laptop is enrolled with. Files are sealed to the demonstration's public secret: nothing here is real.
pub(crate) fn profile() -> String {
    TrustProfile::new(
        "0190d2a0-de30-7000-8000-000000000002".parse().unwrap(),
        "A Made-up Trust",
        "RT599".parse().unwrap(),
        &key(),
        vec![demonstration::identity().recipient()],
        chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().into(),
    )
    .to_file(&key())
}

/// Opens a sealed file as the receiver would, to the end.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn open(path: &Path) -> Result<Opened, String> {
    let words = |refusal: caseload_sync_format::v1::Refusal| refusal.to_string();
    let file = SyncFile::open(path).map_err(words)?;
    let (manifest, sha256) = (file.manifest().clone(), file.sha256());
    let mut checked = file
        .verify(&manifest.signer_public_key)
        .and_then(|file| file.decrypt(&demonstration::identity()))
        .and_then(caseload_sync_format::v1::DecryptedFile::check)
        .map_err(words)?;
    let mut records = checked.records().map_err(words)?;
    let mut versions = Vec::new();
    while let Some(record) = records.next_record().map_err(words)? {
        let resource = record.resource;
        let version = resource.version().map_err(|error| error.to_string())?;
        versions.push((resource.resource_type(), resource.id().to_owned(), version));
    }
    Ok(Opened {
        sequence: manifest.identity.sequence,
        sha256,
        previous: manifest.identity.previous_file_sha256,
        versions,
        answer: ReceiptHeader::answering(
            &manifest,
            sha256,
            &key(),
            manifest.identity.created_at,
            "a made-up receiver",
        ),
    })
}

/// The receipt for a sealed file: everything is accepted.
///
/// # Errors
/// What is wrong with the file.
pub(crate) fn receipt(path: &Path) -> Result<Vec<u8>, String> {
    let opened = open(path)?;
    let entries = opened
        .versions
        .into_iter()
        .map(|(resource_type, id, version)| ReceiptEntry {
            resource_type,
            id,
            version,
            outcome: EntryOutcome::Accepted,
        })
        .collect();
    Ok(Receipt { header: opened.answer, entries }.to_file(&key()).into_bytes())
}
