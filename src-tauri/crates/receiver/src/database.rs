//! The way into PostgreSQL, and the schema.

use tokio_postgres::config::Host;
use tokio_postgres::{Client, Config, GenericClient, NoTls, Transaction};

/// What brings a schema from each version to the next, from none to the first. A new database goes the whole way, so that
/// it is the same as one that grew.
const STEPS: &[&str] = &[
    include_str!("sql/schema.sql"),
    include_str!("sql/schema_2.sql"),
    include_str!("sql/schema_3.sql"),
    include_str!("sql/schema_4.sql"),
    include_str!("sql/schema_5.sql"),
];
const SCHEMA_VERSION: i32 = 5;

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
    lock_schema(&transaction).await?;
    let found = if has_schema(&transaction).await? { schema_version(&transaction).await? } else { 0 };
    // An older schema with somebody else's records is refused as it is.
    if found > 0 {
        check_is_ours(&transaction, trust, receipt_key_id).await?;
    }
    bring_up(&transaction, found).await?;
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

/// Connects, checks that the schema is ours and known, and brings an older one up to this program's, with its records.
pub async fn open(url: &str, trust: &str, receipt_key_id: &str) -> Result<Client, DatabaseError> {
    let mut client = connect(url).await?;
    if !has_schema(&client).await? {
        return Err(DatabaseError::NoSchema);
    }
    check_is_ours(&client, trust, receipt_key_id).await?;
    if schema_version(&client).await? < SCHEMA_VERSION {
        let transaction = client.transaction().await?;
        lock_schema(&transaction).await?;
        // Another program may have done it meanwhile.
        let found = schema_version(&transaction).await?;
        bring_up(&transaction, found).await?;
        transaction.commit().await?;
    }
    Ok(client)
}

async fn has_schema(client: &impl GenericClient) -> Result<bool, DatabaseError> {
    let row = client.query_one("select to_regclass('caseload.schema_version') is not null", &[]).await?;
    Ok(row.get(0))
}

async fn schema_version(client: &impl GenericClient) -> Result<i32, DatabaseError> {
    Ok(client.query_one("select max(version) from caseload.schema_version", &[]).await?.get(0))
}

/// Two programs at once would both see the older schema, or none.
async fn lock_schema(transaction: &Transaction<'_>) -> Result<(), DatabaseError> {
    transaction.batch_execute("select pg_advisory_xact_lock(hashtextextended('caseload schema', 0))").await?;
    Ok(())
}

async fn bring_up(transaction: &Transaction<'_>, found: i32) -> Result<(), DatabaseError> {
    let done = usize::try_from(found).expect("versions are counted from 1, and 0 is none");
    for step in STEPS.iter().skip(done) {
        transaction.batch_execute(step).await?;
    }
    Ok(())
}

async fn check_is_ours(
    client: &impl GenericClient,
    trust: &str,
    receipt_key_id: &str,
) -> Result<(), DatabaseError> {
    let found = schema_version(client).await?;
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
