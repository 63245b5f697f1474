//! The way into PostgreSQL, and the schema.

use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config, NoTls};

const SCHEMA: &str = include_str!("sql/schema.sql");
const SCHEMA_VERSION: i32 = 1;

/// What went wrong between the receiver and PostgreSQL.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// The URL is not one.
    #[error("the database URL cannot be read")]
    BadUrl(#[source] tokio_postgres::Error),
    /// Nobody answers.
    #[error("PostgreSQL does not answer at {address}")]
    Unreachable {
        /// Host and port or socket folder; never the password.
        address: String,
        /// Why.
        source: tokio_postgres::Error,
    },
    /// The schema is newer than this program.
    #[error("the database has schema version {found}, and this program knows version {SCHEMA_VERSION}")]
    NewerSchema {
        /// What it has.
        found: i32,
    },
    /// Filled by a receiver with other keys.
    #[error("the database belongs to another receiver")]
    OtherReceiver,
    /// `init` has not run.
    #[error("the database has no caseload schema")]
    NoSchema,
    /// A statement failed; the transaction was rolled back.
    #[error("PostgreSQL refused a statement")]
    Failed(#[from] tokio_postgres::Error),
}

/// Connects. The connection runs on the runtime until the client is dropped.
pub async fn connect(url: &str) -> Result<Client, DatabaseError> {
    let mut config: Config = url.parse().map_err(DatabaseError::BadUrl)?;
    config.application_name("caseload-receiver");
    let address = address_of(&config);
    let (client, connection) =
        config.connect(NoTls).await.map_err(|source| DatabaseError::Unreachable { address, source })?;
    // A broken connection shows at the next statement, with its cause.
    tokio::spawn(async move { drop(connection.await) });
    client.batch_execute("set client_min_messages = warning; set jit = off").await?;
    Ok(client)
}

/// Makes the schema when there is none, and binds the database to this trust and key.
pub async fn set_up(client: &mut Client, trust: &str, receipt_key_id: &str) -> Result<(), DatabaseError> {
    let transaction = client.transaction().await?;
    // Two `init` at once would both see no schema.
    transaction.batch_execute("select pg_advisory_xact_lock(hashtextextended('caseload schema', 0))").await?;
    let exists: bool =
        transaction.query_one("select to_regclass('caseload.schema_version') is not null", &[]).await?.get(0);
    if !exists {
        transaction.batch_execute(SCHEMA).await?;
    }
    transaction
        .execute(
            "insert into caseload.receiver (trust, receipt_key_id) values ($1, $2) on conflict do nothing",
            &[&trust, &receipt_key_id],
        )
        .await?;
    check_is_ours(&transaction, trust, receipt_key_id).await?;
    transaction.commit().await?;
    Ok(())
}

/// Connects and checks that the schema is ours and known.
pub async fn open(url: &str, trust: &str, receipt_key_id: &str) -> Result<Client, DatabaseError> {
    let client = connect(url).await?;
    let exists: bool =
        client.query_one("select to_regclass('caseload.schema_version') is not null", &[]).await?.get(0);
    if !exists {
        return Err(DatabaseError::NoSchema);
    }
    check_is_ours(&client, trust, receipt_key_id).await?;
    Ok(client)
}

async fn check_is_ours(
    client: &impl tokio_postgres::GenericClient,
    trust: &str,
    receipt_key_id: &str,
) -> Result<(), DatabaseError> {
    let found: i32 = client.query_one("select max(version) from caseload.schema_version", &[]).await?.get(0);
    if found > SCHEMA_VERSION {
        return Err(DatabaseError::NewerSchema { found });
    }
    let ours = client
        .query_opt(
            "select from caseload.receiver where trust = $1 and receipt_key_id = $2",
            &[&trust, &receipt_key_id],
        )
        .await?;
    if ours.is_some() { Ok(()) } else { Err(DatabaseError::OtherReceiver) }
}

fn address_of(config: &Config) -> String {
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(name)) => name.clone(),
        #[cfg(unix)]
        Some(Host::Unix(folder)) => folder.display().to_string(),
        None => "localhost".to_owned(),
    };
    let port = config.get_ports().first().copied().unwrap_or(5432);
    format!("{host}, port {port}")
}
