//! Migrations: numbered, forward only, one transaction each. A landed migration never changes; a test holds its sum.

use rusqlite::Connection;

use crate::{
    error::{OpenError, StoreError},
    project::rebuild,
};

/// Every migration, in order. Position + 1 is the schema version.
pub(crate) const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_initial", include_str!("../migrations/0001_initial.sql")),
    ("0002_programme", include_str!("../migrations/0002_programme.sql")),
];

/// Brings the schema up to date.
///
/// # Errors
/// [`OpenError::FromNewerVersion`] when the store is newer than this program; it is left untouched.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), OpenError> {
    let found: i64 =
        connection.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(OpenError::Database)?;
    let newest = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
    if found > newest {
        return Err(OpenError::FromNewerVersion { schema: found });
    }
    if found == newest {
        return Ok(());
    }
    // Off while a table that others refer to is made anew; SQLite reads this outside a transaction only. Every
    // reference is checked before the commit.
    connection.pragma_update(None, "foreign_keys", false).map_err(OpenError::Database)?;
    let migrated = bring_up_to_date(connection, found);
    connection.pragma_update(None, "foreign_keys", true).map_err(OpenError::Database)?;
    migrated
}

fn bring_up_to_date(connection: &mut Connection, found: i64) -> Result<(), OpenError> {
    for (position, (_, sql)) in MIGRATIONS.iter().enumerate() {
        let version = i64::try_from(position + 1).unwrap_or(i64::MAX);
        if version <= found {
            continue;
        }
        let transaction = connection.transaction().map_err(OpenError::Database)?;
        transaction.execute_batch(sql).map_err(OpenError::Database)?;
        transaction.pragma_update(None, "user_version", version).map_err(OpenError::Database)?;
        if position + 1 == MIGRATIONS.len() {
            // The derived tables may have been made anew on the way.
            rebuild(&transaction).map_err(OpenError::Rebuild)?;
        }
        let loose: i64 = transaction
            .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
            .map_err(OpenError::Database)?;
        if loose > 0 {
            return Err(OpenError::Rebuild(StoreError::BrokenValue { what: "reference" }));
        }
        transaction.commit().map_err(OpenError::Database)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::MIGRATIONS;
    use rusqlite::Connection;
    use sha2::{Digest as _, Sha256};

    fn schema_of(sql: &[&str]) -> Vec<String> {
        let connection = Connection::open_in_memory().unwrap();
        for part in sql {
            connection.execute_batch(part).unwrap();
        }
        let mut statement = connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
            .unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn schema_sql_is_what_all_migrations_make() {
        let all: Vec<&str> = MIGRATIONS.iter().map(|(_, sql)| *sql).collect();
        assert_eq!(schema_of(&all), schema_of(&[include_str!("../schema.sql")]));
    }

    #[test]
    fn a_landed_migration_never_changes() {
        let sums: Vec<(&str, String)> =
            MIGRATIONS.iter().map(|(name, sql)| (*name, hex::encode(Sha256::digest(sql)))).collect();
        let landed = include_str!("../migrations/landed.txt");
        for (name, sum) in sums {
            assert!(
                landed.contains(&format!("{sum}  {name}.sql")),
                "{name}: write a new migration instead of changing this one"
            );
        }
    }
}
