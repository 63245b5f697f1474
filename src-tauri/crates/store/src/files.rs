//! The folder of a caseload, and files written so that a power cut leaves the old one or the new one.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// How the name of a file begins that is still being written.
const HALF_FILE: &str = ".half-";

/// The folder of one caseload and the names within it.
#[derive(Debug, Clone)]
pub struct CaseloadFolder(PathBuf);

impl CaseloadFolder {
    /// A caseload's folder; it need not exist yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }
    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
    /// Whether a caseload was set up here. Where that may not be seen there may be one: opening it then says what is wrong.
    #[must_use]
    pub fn holds_a_caseload(&self) -> bool {
        self.key_file().try_exists().unwrap_or(true)
    }
    /// Sealed sync files wait here until a receipt has come back.
    #[must_use]
    pub fn outbox(&self) -> PathBuf {
        self.0.join("outbox")
    }
    /// Where a trust puts its own schedules.
    #[must_use]
    pub fn schedules(&self) -> PathBuf {
        self.0.join("schedules")
    }
    /// Where a service puts its own cut-offs.
    #[must_use]
    pub fn scores(&self) -> PathBuf {
        self.0.join("scores")
    }
    /// Where a service puts its own types of flags.
    #[must_use]
    pub fn flags(&self) -> PathBuf {
        self.0.join("flags")
    }
    /// Where a service puts its own packages of care, reasons, names of levels and weights.
    #[must_use]
    pub fn packages(&self) -> PathBuf {
        self.0.join("packages")
    }
    /// Where a service puts its own clocks.
    #[must_use]
    pub fn clocks(&self) -> PathBuf {
        self.0.join("clocks")
    }
    /// Where a service puts its own days for asking after a referral.
    #[must_use]
    pub fn referrals(&self) -> PathBuf {
        self.0.join("referrals")
    }
    /// Where a service puts its own days for answering a disagreement.
    #[must_use]
    pub fn escalations(&self) -> PathBuf {
        self.0.join("escalations")
    }
    /// Where a team puts its own meanings of red, amber and green on a transfer of care.
    #[must_use]
    pub fn transfers(&self) -> PathBuf {
        self.0.join("transfers")
    }
    pub(crate) fn key_file(&self) -> PathBuf {
        self.0.join("vault.key")
    }
    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("caseload.db")
    }
    pub(crate) fn lock_file(&self) -> PathBuf {
        self.0.join("caseload.lock")
    }
    pub(crate) fn attempts(&self) -> PathBuf {
        self.0.join("attempts.json")
    }
    pub(crate) fn anchor(&self) -> PathBuf {
        self.0.join("anchor.json")
    }

    /// Removes what a set-up left that was cut short: without a key file it can never be opened by anybody.
    pub(crate) fn remove_what_was_never_finished(&self) -> io::Result<()> {
        let database = ["caseload.db", "caseload.db-wal", "caseload.db-shm"].map(|name| self.0.join(name));
        let sealed = fs::read_dir(self.outbox())?.map(|entry| entry.map(|entry| entry.path()));
        for leftover in database.into_iter().map(Ok).chain(sealed) {
            match fs::remove_file(leftover?) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// Removes what a kill left of files that were being written: the start of a key file for a passphrase that was never
    /// taken into use, for example. Nothing depends on it, so a failure is no reason to refuse anything.
    pub(crate) fn remove_half_files(&self) {
        let Ok(entries) = fs::read_dir(&self.0) else { return };
        for entry in entries.flatten() {
            if entry.file_name().to_string_lossy().starts_with(HALF_FILE) {
                drop(fs::remove_file(entry.path()));
            }
        }
    }

    /// Makes the folder, for this user only.
    pub(crate) fn create(&self) -> io::Result<()> {
        fs::create_dir_all(self.outbox())?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            for folder in [&self.0, &self.outbox()] {
                fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
            }
        }
        Ok(())
    }
}

/// Writes a file whole or not at all: a temporary file in the same folder, synced, renamed, and the folder synced.
///
/// # Errors
/// The first input or output error. The old file, if any, is then still there, unless only the last step failed.
pub fn write_atomically(path: &Path, contents: &[u8]) -> io::Result<()> {
    PreparedFile::new(path, contents)?.replace()?;
    sync_folder(path.parent().unwrap_or_else(|| Path::new(".")))
}

/// A whole new version of a file, on the disk beside the old one, which still stands. Dropped, it is gone.
#[derive(Debug)]
pub(crate) struct PreparedFile {
    temporary: tempfile::NamedTempFile,
    path: PathBuf,
}

impl PreparedFile {
    pub(crate) fn new(path: &Path, contents: &[u8]) -> io::Result<Self> {
        let folder = path.parent().unwrap_or_else(|| Path::new("."));
        let mut temporary = tempfile::Builder::new().prefix(HALF_FILE).tempfile_in(folder)?;
        temporary.write_all(contents)?;
        temporary.as_file().sync_all()?;
        Ok(Self { temporary, path: path.to_owned() })
    }

    /// Puts the new version in the old one's place. It needs no room, and either happens or does not.
    ///
    /// # Errors
    /// When the rename failed; the old version stands.
    pub(crate) fn replace(self) -> io::Result<()> {
        self.temporary.persist(&self.path).map_err(|failure| failure.error)?;
        Ok(())
    }
}

/// Makes a rename in a folder durable.
///
/// # Errors
/// When the folder cannot be opened or synced.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
