//! The folder on this laptop that holds the caseload: nobody else's to read, and open in one window at a time.

use std::{
    env,
    error::Error,
    fmt::{self, Display, Formatter},
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

/// The same as `identifier` in `tauri.conf.json`.
const IDENTIFIER: &str = "uk.caseload.desktop";

/// The folder, and the lock that says it is ours for as long as this value lives.
pub(crate) struct Folder {
    path: PathBuf,
    lock: Option<File>,
}

/// Why the folder cannot be used.
#[derive(Debug)]
pub(crate) enum FolderError {
    NoHome,
    Unusable {
        path: PathBuf,
        source: io::Error,
    },
    /// Another window has this caseload open.
    AlreadyOpen,
}

impl Error for FolderError {}

impl Folder {
    /// Finds the folder, makes it when it is missing, closes it to other people and takes its lock.
    pub(crate) fn open() -> Result<Self, FolderError> {
        let path = wanted().ok_or(FolderError::NoHome)?;
        let unusable = |source| FolderError::Unusable { path: path.clone(), source };
        make_private(&path).map_err(unusable)?;
        let lock = File::create(path.join("open.lock")).map_err(unusable)?;
        let lock = match lock.try_lock() {
            Ok(()) => Some(lock),
            Err(TryLockError::WouldBlock) => None,
            Err(TryLockError::Error(source)) => return Err(unusable(source)),
        };
        Ok(Self { path, lock })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Refuses to go on when another window has the caseload open.
    pub(crate) fn must_be_ours(&self) -> Result<(), FolderError> {
        if self.lock.is_some() { Ok(()) } else { Err(FolderError::AlreadyOpen) }
    }
}

fn wanted() -> Option<PathBuf> {
    if let Some(chosen) = env::var_os("CASELOAD_HOME").filter(|path| !path.is_empty()) {
        return Some(PathBuf::from(chosen));
    }
    let base = if cfg!(target_os = "windows") {
        PathBuf::from(env::var_os("APPDATA")?)
    } else if cfg!(target_os = "macos") {
        PathBuf::from(env::var_os("HOME")?).join("Library/Application Support")
    } else {
        env::var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".local/share")))?
    };
    Some(base.join(IDENTIFIER))
}

#[cfg(unix)]
fn make_private(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::create_dir_all(path)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

/// On Windows and under a user's own profile the folder inherits that user's access list.
#[cfg(not(unix))]
fn make_private(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

impl Display for FolderError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHome => {
                write!(f, "this user has no home folder; set CASELOAD_HOME to the folder to use")
            }
            Self::Unusable { path, source } => {
                write!(
                    f,
                    "the folder {} cannot be used: {source}; set CASELOAD_HOME to another",
                    path.display()
                )
            }
            Self::AlreadyOpen => write!(f, "Caseload is already open; look for its other window"),
        }
    }
}
