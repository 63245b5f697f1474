//! Opening a caseload: the only place that keys the database, sets its pragmas and checks it, in that order.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, ErrorCode, OpenFlags};
use zeroize::Zeroizing;

use crate::{
    attempts, audit,
    error::{OpenError, StoreError},
    files::{CaseloadFolder, PreparedFile, sync_folder, write_atomically},
    migrate::migrate,
    own_table::OwnTables,
    schedules::Schedules,
    vault::{DataKey, KdfCost, RecoveryCode, Vault},
};

/// SQLite older than this can corrupt a write-ahead log when it is reset (security 0.3).
const OLDEST_SQLITE: i32 = 3_051_003;

/// An open caseload. Dropping it closes the database and wipes the key.
#[derive(Debug)]
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) folder: CaseloadFolder,
    key: DataKey,
    store_id: String,
    pub(crate) schedules: Schedules,
    pub(crate) own_tables: OwnTables,
    /// The key file of a new caseload, kept back until the caseload is complete.
    kept_back: Option<Vec<u8>>,
    /// Held for as long as the store is open; the operating system releases it even after a crash.
    _lock: File,
}

/// How to prove who one is.
pub enum Proof<'a> {
    /// The passphrase.
    Passphrase(&'a str),
    /// The printed recovery code, and the passphrase to use from now on.
    RecoveryCode {
        /// As typed.
        code: &'a str,
        /// The new passphrase.
        new_passphrase: &'a str,
    },
}

impl Store {
    /// Makes a caseload in a folder that holds none. Until [`Store::establish`] it has no key file and is no caseload: a
    /// set-up that is cut short can be done again.
    ///
    /// # Errors
    /// [`OpenError::AlreadyThere`] when there is one; it is never overwritten.
    pub fn create(
        folder: CaseloadFolder,
        store_id: &str,
        passphrase: &str,
        cost: KdfCost,
    ) -> Result<(Self, RecoveryCode), OpenError> {
        if folder.holds_a_caseload() {
            return Err(OpenError::AlreadyThere);
        }
        folder.create().map_err(|source| unusable(&folder, source))?;
        let lock = lock(&folder)?;
        // Another program may have set one up and ended since it was asked for above.
        if folder.holds_a_caseload() {
            return Err(OpenError::AlreadyThere);
        }
        folder.remove_what_was_never_finished().map_err(|source| unusable(&folder, source))?;
        let (vault, key, code) = Vault::create(store_id, passphrase, cost)?;
        let connection = connect(&folder, &key, OpenFlags::SQLITE_OPEN_CREATE)?;
        let kept_back = Some(vault.write());
        let schedules = Schedules::read(&folder);
        let own_tables = OwnTables::read(&folder);
        let mut store = Self {
            connection,
            folder,
            key,
            store_id: store_id.to_owned(),
            schedules,
            own_tables,
            kept_back,
            _lock: lock,
        };
        store.refresh_programme().map_err(OpenError::Rebuild)?;
        Ok((store, code))
    }

    /// Writes the key file of a new caseload: from now on there is one.
    ///
    /// # Errors
    /// When the key file cannot be written; there is no caseload then.
    pub fn establish(&mut self) -> Result<(), OpenError> {
        let Some(vault) = self.kept_back.take() else { return Ok(()) };
        let key_file = self.folder.key_file();
        write_atomically(&key_file, &vault).map_err(|source| {
            // Put in place and not surely kept is no caseload either.
            drop(fs::remove_file(&key_file));
            unusable(&self.folder, source)
        })
    }

    /// Opens a caseload.
    ///
    /// # Errors
    /// Each way it can fail has its own [`OpenError`]; none of them changes anything but the count of wrong tries.
    pub fn open(folder: CaseloadFolder, proof: &Proof<'_>, now: DateTime<Utc>) -> Result<Self, OpenError> {
        if !folder.holds_a_caseload() {
            return Err(OpenError::NotThere);
        }
        let lock = lock(&folder)?;
        folder.remove_half_files();
        let bytes = fs::read(folder.key_file()).map_err(|source| unusable(&folder, source))?;
        let mut vault = Vault::read(&bytes)?;
        let opened = match proof {
            Proof::Passphrase(passphrase) => vault.open(passphrase),
            Proof::RecoveryCode { code, .. } => vault.open_with_recovery_code(code),
        };
        let key = match opened {
            Ok(key) => key,
            Err(OpenError::WrongPassphrase) => {
                attempts::note_failure(&folder, now).map_err(|source| unusable(&folder, source))?;
                return Err(OpenError::WrongPassphrase);
            }
            Err(other) => return Err(other),
        };
        // A key without its database is not a new caseload: opening must never put an empty one there.
        match fs::metadata(folder.database()) {
            Ok(database) if database.len() > 0 => {}
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unusable(&folder, error)),
            Ok(_) | Err(_) => return Err(OpenError::NotACaseload),
        }
        let connection = connect(&folder, &key, OpenFlags::empty())?;
        attempts::forget(&folder).map_err(|source| unusable(&folder, source))?;
        if let Proof::RecoveryCode { new_passphrase, .. } = proof {
            vault.set_passphrase(new_passphrase, &key)?;
            NewPassphrase::prepare(&folder, &vault)?.take_effect()?;
        }
        let store_id = vault.store_id().to_owned();
        let schedules = Schedules::read(&folder);
        let own_tables = OwnTables::read(&folder);
        let mut store =
            Self { connection, folder, key, store_id, schedules, own_tables, kept_back: None, _lock: lock };
        store.refresh_programme().map_err(OpenError::Rebuild)?;
        Ok(store)
    }

    /// The identity of this store, chosen when it was made.
    #[must_use]
    pub fn store_id(&self) -> &str {
        &self.store_id
    }

    /// The folder it lives in.
    #[must_use]
    pub fn folder(&self) -> &CaseloadFolder {
        &self.folder
    }

    pub(crate) fn key(&self) -> &DataKey {
        &self.key
    }

    /// Rewraps the data key under a new passphrase; nothing is re-encrypted. The old one opens the caseload until
    /// [`NewPassphrase::take_effect`].
    ///
    /// # Errors
    /// [`OpenError::WrongPassphrase`] when the old one is wrong; nothing changes then, nor when the disk refuses.
    pub fn new_passphrase(
        &self,
        old: &str,
        new: &str,
        now: DateTime<Utc>,
    ) -> Result<NewPassphrase, OpenError> {
        let bytes = fs::read(self.folder.key_file()).map_err(|source| unusable(&self.folder, source))?;
        let mut vault = Vault::read(&bytes)?;
        match vault.open(old) {
            Ok(_) => {}
            Err(OpenError::WrongPassphrase) => {
                attempts::note_failure(&self.folder, now).map_err(|source| unusable(&self.folder, source))?;
                return Err(OpenError::WrongPassphrase);
            }
            Err(other) => return Err(other),
        }
        vault.set_passphrase(new, &self.key)?;
        NewPassphrase::prepare(&self.folder, &vault)
    }

    /// Seals the data key to the trust's escrow recipient.
    ///
    /// # Errors
    /// When the recipient is not an age X25519 one, or the key file cannot be written.
    pub fn set_escrow(&mut self, recipient: &str) -> Result<(), OpenError> {
        let recipient: age::x25519::Recipient = recipient.parse().map_err(|_shape: &'static str| {
            unusable(&self.folder, io::Error::other("not an age recipient"))
        })?;
        let bytes = match &self.kept_back {
            Some(vault) => vault.clone(),
            None => fs::read(self.folder.key_file()).map_err(|source| unusable(&self.folder, source))?,
        };
        let mut vault = Vault::read(&bytes)?;
        vault.set_escrow(&recipient, &self.key).map_err(|source| unusable(&self.folder, source))?;
        if self.kept_back.is_some() {
            self.kept_back = Some(vault.write());
            return Ok(());
        }
        write_atomically(&self.folder.key_file(), &vault.write())
            .map_err(|source| unusable(&self.folder, source))
    }

    /// Anchors the audit head outside the database. Called at each lock.
    ///
    /// # Errors
    /// When the head cannot be read or the anchor cannot be written.
    pub fn anchor(&self) -> Result<(), StoreError> {
        let head = audit::head(&self.connection)?;
        audit::write_anchor(&self.folder, &self.key, &head).map_err(StoreError::File)
    }
}

/// A key file for a new passphrase, whole on the disk beside the one in use.
#[derive(Debug)]
pub struct NewPassphrase {
    folder: CaseloadFolder,
    key_file: PreparedFile,
}

impl NewPassphrase {
    fn prepare(folder: &CaseloadFolder, vault: &Vault) -> Result<Self, OpenError> {
        let key_file = PreparedFile::new(&folder.key_file(), &vault.write());
        Ok(Self { key_file: key_file.map_err(|source| unusable(folder, source))?, folder: folder.clone() })
    }

    /// From now on the new passphrase opens the caseload, and the old one no longer does.
    ///
    /// # Errors
    /// When the key file could not be replaced; the old passphrase stays.
    pub fn take_effect(self) -> Result<(), OpenError> {
        let Self { folder, key_file } = self;
        key_file.replace().map_err(|source| unusable(&folder, source))?;
        // It has taken effect whatever this says; at worst a power cut brings the old one back, which she knows too.
        drop(sync_folder(folder.path()));
        Ok(())
    }
}

fn unusable(folder: &CaseloadFolder, source: io::Error) -> OpenError {
    match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => OpenError::DiskFull,
        _ => OpenError::Unusable { path: folder.path().to_owned(), source },
    }
}

fn lock(folder: &CaseloadFolder) -> Result<File, OpenError> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.lock_file())
        .map_err(|source| unusable(folder, source))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(OpenError::InUse),
        Err(TryLockError::Error(source)) => Err(unusable(folder, source)),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one rightful caller: it keys the database and sets every pragma"
)]
fn connect(folder: &CaseloadFolder, key: &DataKey, new: OpenFlags) -> Result<Connection, OpenError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(OpenError::LibraryTooOld { found: rusqlite::version().to_owned() });
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | new;
    let mut connection =
        Connection::open_with_flags(folder.database(), flags).map_err(|error| refused(folder, error))?;
    let raw = Zeroizing::new(hex::encode(key.derive("caseload sqlcipher key v1").as_ref()));
    let keyed = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", raw.as_str()));
    connection.execute_batch(&keyed).map_err(|error| refused(folder, error))?;
    // In this order; each line's reason is beside it (security 3).
    connection
        .execute_batch(
            "PRAGMA cipher_memory_security = ON; -- wiped pages; off by default
             PRAGMA cipher_log_level = NONE;     -- it would print page numbers on stderr
             PRAGMA locking_mode = EXCLUSIVE;    -- a second process is refused, and no shared-memory file is needed
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;          -- a save that was answered survives a power cut
             PRAGMA temp_store = MEMORY;         -- nothing readable in temporary files
             PRAGMA secure_delete = ON;
             PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;
             PRAGMA mmap_size = 0;
             PRAGMA cache_size = -32768;",
        )
        .map_err(|error| refused(folder, error))?;
    // A wrong key or a foreign file shows only now.
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))
        .map_err(|error| refused(folder, error))?;
    connection.set_prepared_statement_cache_capacity(128);
    migrate(&mut connection).map_err(|error| match error {
        OpenError::Database(cause) => refused(folder, cause),
        other => other,
    })?;
    Ok(connection)
}

fn refused(folder: &CaseloadFolder, error: rusqlite::Error) -> OpenError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => OpenError::NotACaseload,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => OpenError::InUse,
        Some(ErrorCode::DiskFull) => OpenError::DiskFull,
        Some(
            ErrorCode::CannotOpen
            | ErrorCode::ReadOnly
            | ErrorCode::PermissionDenied
            | ErrorCode::SystemIoFailure,
        ) => OpenError::Unusable { path: folder.path().to_owned(), source: io::Error::other(error) },
        _ => OpenError::Database(error),
    }
}
