//! The receiver's home folder: its keys, the trust's profile, and files that wait.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use caseload_sync_format::v1::{
    Date, Instant, NotAKey, NotAnId, OdsCode, Recipient, SignedLinesError, TrustIdentity, TrustProfile,
    TrustSigningKey,
};
use serde::{Deserialize, Serialize};

use crate::database::{self, DatabaseError};

const SETTINGS: &str = "receiver.json";
const RECEIPT_KEY: &str = "receipt.key";
const IDENTITY: &str = "identity.key";
const PROFILE: &str = "trust-profile.json";
const PARKED: &str = "parked";
const QUARANTINE: &str = "quarantine";

/// An opened home.
#[derive(Debug)]
pub struct Home {
    folder: PathBuf,
    /// Where PostgreSQL is.
    pub database_url: String,
    /// What the laptops know of this trust.
    pub profile: TrustProfile,
    pub(crate) receipt_key: TrustSigningKey,
    pub(crate) identity: TrustIdentity,
}

/// What a new home is made of.
#[derive(Debug)]
pub struct NewHome {
    /// Where PostgreSQL is.
    pub database_url: String,
    /// The trust's name, for the laptops.
    pub trust_name: String,
    /// The trust's ODS code.
    pub trust: OdsCode,
    /// A second reader for when the first key is lost.
    pub escrow: Option<Recipient>,
}

/// Why a home cannot be made or opened.
#[derive(Debug, thiserror::Error)]
pub enum HomeError {
    /// `init` on a home that is one already.
    #[error("{} is a receiver's home already", folder.display())]
    AlreadyThere {
        /// Which folder.
        folder: PathBuf,
    },
    /// Anything else on what is not a home.
    #[error("{} is not a receiver's home", folder.display())]
    NotAHome {
        /// Which folder.
        folder: PathBuf,
    },
    /// A file of the home cannot be read or written.
    #[error("{} cannot be read or written", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The settings are not readable JSON.
    #[error("{} cannot be understood", path.display())]
    BadSettings {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: serde_json::Error,
    },
    /// A key file does not hold a key.
    #[error("{} does not hold a key", path.display())]
    BadKey {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: NotAKey,
    },
    /// The receipt key's file is not 64 hexadecimal digits.
    #[error("{} does not hold a receipt key", path.display())]
    BadReceiptKey {
        /// Which file.
        path: PathBuf,
    },
    /// The profile is damaged.
    #[error("{} is damaged", path.display())]
    BadProfile {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: SignedLinesError,
    },
    /// PostgreSQL.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// Never, unless UUIDs change their form.
    #[error("a new profile id could not be made")]
    ProfileId(#[from] NotAnId),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Settings {
    database_url: String,
}

impl Home {
    /// Makes a home with new keys, and the schema in its database. Without a database nothing is made.
    pub async fn init(folder: &Path, new: NewHome, now: Instant) -> Result<Home, HomeError> {
        let receipt_key = TrustSigningKey::generate();
        let identity = TrustIdentity::generate();
        let mut profile = TrustProfile::new(
            uuid::Uuid::now_v7().to_string().parse()?,
            &new.trust_name,
            new.trust,
            &receipt_key,
            vec![identity.recipient()],
            Date(now.to_utc().date_naive()),
        );
        profile.escrow_recipient = new.escrow;
        let home = Home {
            folder: folder.to_owned(),
            database_url: new.database_url,
            profile,
            receipt_key,
            identity,
        };
        home.create().await?;
        Ok(home)
    }

    /// The home of the demonstration trust, whose keys protect nothing.
    pub async fn init_demonstration(folder: &Path, database_url: String) -> Result<Home, HomeError> {
        use caseload_sync_format::demonstration;
        let home = Home {
            folder: folder.to_owned(),
            database_url,
            profile: demonstration::trust_profile(),
            receipt_key: demonstration::receipt_key(),
            identity: demonstration::identity(),
        };
        home.create().await?;
        Ok(home)
    }

    /// Opens a home.
    pub fn open(folder: &Path) -> Result<Home, HomeError> {
        let path = folder.join(SETTINGS);
        let settings = match fs::read(&path) {
            Ok(settings) => settings,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(HomeError::NotAHome { folder: folder.to_owned() });
            }
            Err(source) => return Err(HomeError::File { path, source }),
        };
        let Settings { database_url } =
            serde_json::from_slice(&settings).map_err(|source| HomeError::BadSettings { path, source })?;

        let (path, text) = read_text(folder, RECEIPT_KEY)?;
        let mut seed = [0; 32];
        hex::decode_to_slice(text.trim(), &mut seed).map_err(|_not_hex| HomeError::BadReceiptKey { path })?;
        let receipt_key = TrustSigningKey::from_seed(&seed);

        let (path, text) = read_text(folder, IDENTITY)?;
        let identity = text.trim().parse().map_err(|source| HomeError::BadKey { path, source })?;

        let (path, text) = read_text(folder, PROFILE)?;
        let profile = TrustProfile::from_file(text.as_bytes())
            .map_err(|source| HomeError::BadProfile { path, source })?;
        Ok(Home { folder: folder.to_owned(), database_url, profile, receipt_key, identity })
    }

    /// Connects to the home's database.
    pub async fn database(&self) -> Result<tokio_postgres::Client, DatabaseError> {
        database::open(&self.database_url, self.profile.trust.as_str(), self.receipt_key.id().as_str()).await
    }

    /// The profile for the laptops.
    pub fn profile_path(&self) -> PathBuf {
        self.folder.join(PROFILE)
    }

    /// What two people compare when a laptop takes the profile.
    pub fn profile_fingerprint(&self) -> String {
        TrustProfile::fingerprint(self.profile.to_file(&self.receipt_key).as_bytes())
    }

    pub(crate) fn parked(&self) -> PathBuf {
        self.folder.join(PARKED)
    }

    pub(crate) fn quarantine(&self) -> PathBuf {
        self.folder.join(QUARANTINE)
    }

    async fn create(&self) -> Result<(), HomeError> {
        if self.folder.join(SETTINGS).exists() {
            return Err(HomeError::AlreadyThere { folder: self.folder.clone() });
        }
        let mut client = database::connect(&self.database_url).await?;
        database::set_up(&mut client, self.profile.trust.as_str(), self.receipt_key.id().as_str()).await?;
        for folder in [self.folder.clone(), self.parked(), self.quarantine()] {
            private_folder(&folder).map_err(|source| HomeError::File { path: folder, source })?;
        }
        let seed = hex::encode(*self.receipt_key.dangerously_leak_seed()) + "\n";
        let identity = format!("{}\n", *self.identity.dangerously_leak_secret());
        let settings = serde_json::json!({ "databaseUrl": self.database_url });
        self.put(RECEIPT_KEY, &seed)?;
        self.put(IDENTITY, &identity)?;
        self.put(PROFILE, &self.profile.to_file(&self.receipt_key))?;
        // Last, because this file is what makes the folder a home.
        self.put(SETTINGS, &format!("{settings:#}\n"))
    }

    fn put(&self, name: &str, text: &str) -> Result<(), HomeError> {
        let path = self.folder.join(name);
        let write = || -> io::Result<()> {
            // Temporary files are made readable by their owner alone, and stay so.
            let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
            file.write_all(text.as_bytes())?;
            file.as_file().sync_all()?;
            file.persist(&path).map_err(|error| error.error)?;
            File::open(&self.folder)?.sync_all()
        };
        write().map_err(|source| HomeError::File { path: path.clone(), source })
    }
}

fn read_text(folder: &Path, name: &str) -> Result<(PathBuf, String), HomeError> {
    let path = folder.join(name);
    match fs::read_to_string(&path) {
        Ok(text) => Ok((path, text)),
        Err(source) => Err(HomeError::File { path, source }),
    }
}

fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
