//! Writes `fhir-definitions/` from the tables in `v1::fhir`. Run it after changing them.

use std::io::Write as _;
use std::path::Path;

use caseload_sync_format::v1::fhir::definition_files;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fhir-definitions");
    std::fs::create_dir_all(&folder)?;
    for (name, text) in definition_files() {
        let mut file = tempfile::NamedTempFile::new_in(&folder)?;
        file.write_all(text.as_bytes())?;
        file.persist(folder.join(name)).map_err(|error| error.error)?;
    }
    Ok(())
}
