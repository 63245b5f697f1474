//! The newest revision of every record as FHIR transaction bundles for a FHIR server.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use caseload_sync_format::v1::Instant;
use caseload_sync_format::v1::fhir::vocabulary::BASE;
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use tokio_postgres::Client;

/// Servers begin to struggle above this (`reference/fhir.md` 6); a child's records stay together even if they exceed it.
const MAX_ENTRIES: usize = 2_000;

/// Why bundles were not written.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// PostgreSQL.
    #[error("the records could not be read from PostgreSQL")]
    Database(#[from] tokio_postgres::Error),
    /// A stored resource is not JSON, which PostgreSQL rules out.
    #[error("a stored record could not be read")]
    Stored(#[from] serde_json::Error),
    /// The folder.
    #[error("{} could not be written", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Writes `bundle-0001.json` and so on into `folder`; returns how many bundles and entries.
pub async fn write(client: &Client, folder: &Path, now: Instant) -> Result<(usize, usize), BundleError> {
    std::fs::create_dir_all(folder)
        .map_err(|source| BundleError::File { path: folder.to_owned(), source })?;
    let rows = client.query_raw::<_, i32, _>(include_str!("sql/newest.sql"), []).await?;
    let mut rows = std::pin::pin!(rows);
    let (mut bundles, mut total) = (0, 0);
    let mut entries: Vec<Value> = Vec::new();
    let mut group: Option<String> = None;
    while let Some(row) = rows.try_next().await? {
        let child: Option<String> = row.get("child_id");
        // A family is never split over two bundles, so that each can stand alone.
        if entries.len() >= MAX_ENTRIES && (child != group || child.is_none()) {
            bundles += 1;
            write_bundle(folder, bundles, std::mem::take(&mut entries), now)?;
        }
        group = child;
        let (type_name, id, text): (&str, uuid::Uuid, &str) = (row.get(0), row.get(1), row.get(2));
        let mut resource: Value = serde_json::from_str(text)?;
        without_versions(&mut resource);
        entries.push(json!({
            "fullUrl": format!("{BASE}{type_name}/{id}"),
            "resource": resource,
            "request": { "method": "PUT", "url": format!("{type_name}/{id}") },
        }));
        total += 1;
    }
    if !entries.is_empty() {
        bundles += 1;
        write_bundle(folder, bundles, entries, now)?;
    }
    Ok((bundles, total))
}

fn write_bundle(folder: &Path, number: usize, entries: Vec<Value>, now: Instant) -> Result<(), BundleError> {
    let bundle = json!({
        "resourceType": "Bundle",
        "meta": { "profile": ["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Bundle"] },
        "identifier": { "system": format!("{BASE}Id/bundle"), "value": format!("{now}-{number:04}") },
        "type": "transaction",
        "timestamp": now,
        "entry": entries,
    });
    let path = folder.join(format!("bundle-{number:04}.json"));
    let put = || -> io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer(io::BufWriter::new(&mut file), &bundle)?;
        file.write_all(b"\n")?;
        file.as_file().sync_all()?;
        file.persist(&path).map_err(|error| error.error)?;
        Ok(())
    };
    put().map_err(|source| BundleError::File { path: path.clone(), source })
}

/// A server numbers versions itself: `Encounter/x/_history/2` becomes `Encounter/x`.
fn without_versions(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(reference)) = object.get_mut("reference")
                && let Some((record, _version)) = reference.split_once("/_history/")
            {
                *reference = record.to_owned();
            }
            object.values_mut().for_each(without_versions);
        }
        Value::Array(values) => values.iter_mut().for_each(without_versions),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
