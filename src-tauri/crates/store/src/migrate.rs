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
    ("0003_reviews", include_str!("../migrations/0003_reviews.sql")),
    ("0004_safeguarding", include_str!("../migrations/0004_safeguarding.sql")),
    ("0005_care", include_str!("../migrations/0005_care.sql")),
    ("0006_joined", include_str!("../migrations/0006_joined.sql")),
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
    use super::{MIGRATIONS, migrate};
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

    /// A store of the first schema, as the first version of the program left it: its bodies are frozen here.
    fn of_the_first_schema() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(MIGRATIONS.first().unwrap().1).unwrap();
        connection.pragma_update(None, "user_version", 1).unwrap();
        let child = r#"{"name":{"family":"Doyle","given":"Ava-Mae","knownAs":null},"born":"2026-08-12","expected":null,"sex":"female","nhsNumber":"9990000018","nhsNumberStatus":"verified","gestation":[33,4],"addressLines":["14 Larkspur Row"],"postcode":null,"phone":null,"gpPractice":null,"school":null,"ethnicity":null,"firstLanguage":null,"interpreter":"not-asked","level":"universal-plus","namedPractitioner":null,"residentAuthority":null,"household":null,"visitNote":null,"caseloadStatus":"on-caseload"}"#;
        let contact = r#"{"child":"01a1e395-ae87-7000-8000-000000000007","contactType":"new-birth","happenedOn":"2026-08-24","happenedAt":null,"minutes":60,"setting":"home","mode":"in-person","outcome":"seen","present":["child"],"purpose":"","narrative":"Feeding well.","voice":"","episode":null,"restricted":false}"#;
        for (sequence, id, kind, body) in [
            (1, "01a1e395-ae87-7000-8000-000000000007", "child", child),
            (2, "01a1e395-ae87-7000-8000-000000000008", "contact", contact),
        ] {
            connection
                .execute(
                    "INSERT INTO revision VALUES (?1, ?2, 1, ?3, '01a1e395-ae87-7000-8000-000000000007', 'current', 'typed',
                         '2026-08-24T10:00:00.000Z', 'Amina Yusuf', NULL, ?4, zeroblob(32))",
                    (sequence, id, kind, body),
                )
                .unwrap();
            connection
                .execute(
                    "INSERT INTO current VALUES (?1, ?2, '01a1e395-ae87-7000-8000-000000000007', ?3, 'current')",
                    (id, kind, sequence),
                )
                .unwrap();
            connection.execute("INSERT INTO unsent VALUES (?1, NULL)", [sequence]).unwrap();
        }
        connection
    }

    #[test]
    fn a_store_of_the_first_schema_keeps_every_revision_and_is_found_again() {
        let mut connection = of_the_first_schema();
        migrate(&mut connection).unwrap();
        let found: (String, String, u32, u32) = connection
            .query_row(
                "SELECT sort_name, last_seen, (SELECT count(*) FROM revision), (SELECT count(*) FROM child_search
                 WHERE child_search MATCH 'doyle') FROM child",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
            )
            .unwrap();
        assert_eq!(found, ("doyle ava mae".to_owned(), "2026-08-24".to_owned(), 2, 1));
        let refuses = |sql: &str| connection.execute(sql, []).is_err();
        assert!(refuses("DELETE FROM revision"), "the book is append-only again");
        assert!(refuses("UPDATE revision SET author = 'someone'"));
        assert!(refuses("INSERT INTO unsent VALUES (99, NULL)"), "references are checked again");
        migrate(&mut connection).unwrap();
    }

    #[test]
    fn a_store_whose_records_cannot_be_read_is_left_as_it_was() {
        let mut connection = of_the_first_schema();
        connection.execute_batch("DROP TRIGGER revision_is_never_changed").unwrap();
        connection.execute("UPDATE revision SET body = '{}' WHERE sequence = 1", []).unwrap();
        assert!(migrate(&mut connection).is_err());
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(version, 1);
        connection.query_row("SELECT count(*) FROM child", [], |row| row.get::<_, u32>(0)).unwrap();
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
