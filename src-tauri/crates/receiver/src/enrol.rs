//! Allowing one laptop to send files.

use std::path::{Path, PathBuf};
use std::{fs, io};

use caseload_sync_format::v1::{EnrolmentRequest, Instant, SignedLinesError};
use tokio_postgres::Client;
use uuid::Uuid;

use crate::database::DatabaseError;
use crate::home::Home;

/// Why a laptop was not enrolled.
#[derive(Debug, thiserror::Error)]
pub enum EnrolError {
    /// The request cannot be read.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The request is damaged or not one.
    #[error("the enrolment request is refused: {0}")]
    BadRequest(#[from] SignedLinesError),
    /// Meant for another trust, or made with another profile.
    #[error("the request was made for another trust or with another trust profile")]
    OtherTrust,
    /// The device id or its key is enrolled with other particulars.
    #[error("this laptop is enrolled already, with another key or another store")]
    AlreadyEnrolled,
    /// PostgreSQL.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// Reads a request file and enrols its laptop. The same request again changes nothing.
pub async fn enrol_file(
    home: &Home,
    client: &Client,
    path: &Path,
    now: Instant,
) -> Result<EnrolmentRequest, EnrolError> {
    let bytes = fs::read(path).map_err(|source| EnrolError::Unreadable { path: path.to_owned(), source })?;
    let request = EnrolmentRequest::from_file(&bytes)?;
    if request.trust != home.profile.trust || request.profile_id != home.profile.profile_id {
        return Err(EnrolError::OtherTrust);
    }
    let particulars = Particulars {
        device_id: uuid_of(request.device_id.as_str()),
        store_id: uuid_of(request.store_id.as_str()),
        public_key: request.device_public_key.as_bytes(),
        label: &request.label,
    };
    enrol(client, &particulars, now).await?;
    Ok(request)
}

pub(crate) struct Particulars<'a> {
    pub(crate) device_id: Uuid,
    pub(crate) store_id: Uuid,
    pub(crate) public_key: &'a [u8; 32],
    pub(crate) label: &'a str,
}

pub(crate) async fn enrol(client: &Client, laptop: &Particulars<'_>, now: Instant) -> Result<(), EnrolError> {
    let Particulars { device_id, store_id, public_key, label } = laptop;
    let public_key = public_key.as_slice();
    client
        .execute(
            "insert into caseload.device (device_id, store_id, public_key, label, enrolled_at)
             values ($1, $2, $3, $4, $5) on conflict do nothing",
            &[device_id, store_id, &public_key, label, &now.to_utc()],
        )
        .await
        .map_err(DatabaseError::from)?;
    let enrolled = client
        .query_opt(
            "select from caseload.device where device_id = $1 and store_id = $2 and public_key = $3",
            &[device_id, store_id, &public_key],
        )
        .await
        .map_err(DatabaseError::from)?;
    if enrolled.is_some() { Ok(()) } else { Err(EnrolError::AlreadyEnrolled) }
}

/// The sync format's ids are checked to be UUIDs when they are made.
pub(crate) fn uuid_of(id: &str) -> Uuid {
    Uuid::parse_str(id).expect("an id of the sync format is a UUID")
}
