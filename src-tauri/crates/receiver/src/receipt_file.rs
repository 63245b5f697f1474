//! Putting a receipt beside its sync file.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Where the receipt of a sync file belongs.
pub fn path_beside(sync_file: &Path) -> PathBuf {
    let mut name: OsString = sync_file.as_os_str().to_owned();
    name.push(".receipt");
    PathBuf::from(name)
}

/// Writes a receipt, whole or not at all. The same receipt again changes nothing.
pub fn write(path: &Path, receipt: &[u8]) -> io::Result<()> {
    match fs::read(path) {
        Ok(there) if there == receipt => return Ok(()),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    let mut file = tempfile::Builder::new().prefix(".receipt").tempfile_in(folder)?;
    file.write_all(receipt)?;
    // A receipt travels back to the laptop: whoever carries the sync file may read it.
    #[cfg(unix)]
    file.as_file().set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
