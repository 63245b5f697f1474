//! Records that were joined to another one, and children whom no other record leads to.

use caseload_domain::child::Child;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::error::StoreError;

/// Notes whether the child's record was joined to another one: whoever looks for it by its own name or number finds the
/// one that was kept.
pub(super) fn project_joined(connection: &Connection, child: &Child, words: &str) -> Result<(), StoreError> {
    let before: Option<String> = connection
        .prepare_cached("SELECT kept_id FROM joined_child WHERE child_id = ?1")?
        .query_row([child.id.as_str()], |row| row.get(0))
        .optional()?;
    let after = child.merged_into.as_ref().map(|kept| kept.as_str().to_owned());
    let touched: Vec<&String> =
        before.iter().chain(after.iter().filter(|kept| before.as_ref() != Some(*kept))).collect();
    for kept in &touched {
        take_words_from(connection, kept)?;
    }
    connection
        .prepare_cached("DELETE FROM joined_child WHERE child_id = ?1")?
        .execute([child.id.as_str()])?;
    if let Some(kept) = &after {
        connection
            .prepare_cached("INSERT INTO joined_child (child_id, kept_id, words) VALUES (?1, ?2, ?3)")?
            .execute(params![child.id.as_str(), kept, words])?;
    }
    for kept in &touched {
        connection
            .prepare_cached(
                "UPDATE child_search SET words = words || ?2 WHERE rowid = (SELECT row FROM child WHERE id = ?1)",
            )?
            .execute(params![kept, words_of_joined(connection, kept)?])?;
    }
    Ok(())
}

/// What the records joined to this one were found by, each after a space; empty when none was.
pub(super) fn words_of_joined(connection: &Connection, kept: &str) -> Result<String, StoreError> {
    let mut found = String::new();
    let mut statement =
        connection.prepare_cached("SELECT words FROM joined_child WHERE kept_id = ?1 ORDER BY child_id")?;
    let mut rows = statement.query([kept])?;
    while let Some(row) = rows.next()? {
        found.push(' ');
        found.push_str(&row.get::<_, String>(0)?);
    }
    Ok(found)
}

fn take_words_from(connection: &Connection, kept: &str) -> Result<(), StoreError> {
    let words = words_of_joined(connection, kept)?;
    if !words.is_empty() {
        connection
            .prepare_cached(
                "UPDATE child_search SET words = replace(words, ?2, '')
                 WHERE rowid = (SELECT row FROM child WHERE id = ?1)",
            )?
            .execute([kept, &words])?;
    }
    Ok(())
}

/// Notes whether the child's identity is restricted.
pub(super) fn project_restricted(connection: &Connection, child: &Child) -> Result<(), StoreError> {
    let sql = if child.restricted_identity {
        "INSERT OR IGNORE INTO restricted_child (child_id) VALUES (?1)"
    } else {
        "DELETE FROM restricted_child WHERE child_id = ?1"
    };
    connection.prepare_cached(sql)?.execute([child.id.as_str()])?;
    Ok(())
}
