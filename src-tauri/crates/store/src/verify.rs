//! Whether the record book is whole: pages, rows, the audit chain, its anchor, and what is derived.

use rusqlite::Connection;

use crate::{
    audit::{line_hash, read_anchor},
    error::StoreError,
    open::Store,
    project::{child_projection, project_all},
    write::content_hash,
};

/// What a check of the record book found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Lines of the audit chain.
    pub audit_length: u32,
    /// Revisions.
    pub revisions: u32,
    /// What is wrong, in plain words without record text; empty when whole.
    pub findings: Vec<String>,
}

impl Store {
    /// Checks every page, every row, every link of the audit chain, its anchor, and the derived tables.
    ///
    /// # Errors
    /// When the check itself could not run; that is not the same as *whole*.
    pub fn verify(&self) -> Result<Verified, StoreError> {
        let mut findings = Vec::new();
        self.verify_pages(&mut findings)?;
        let audit_length = self.verify_chain(&mut findings)?;
        let revisions = self.verify_revisions(&mut findings)?;
        self.verify_anchor(audit_length, &mut findings)?;
        if findings.is_empty() {
            self.verify_projection(&mut findings)?;
        }
        Ok(Verified { audit_length, revisions, findings })
    }

    /// Checks what an export would carry: the audit chain, its anchor, and that each revision is what was written.
    /// Answers what is wrong, empty when whole.
    ///
    /// # Errors
    /// When the check itself could not run; that is not the same as *whole*.
    pub fn verify_book(&self) -> Result<Vec<String>, StoreError> {
        let mut findings = Vec::new();
        let audit_length = self.verify_chain(&mut findings)?;
        self.verify_revisions(&mut findings)?;
        self.verify_anchor(audit_length, &mut findings)?;
        Ok(findings)
    }

    fn verify_pages(&self, findings: &mut Vec<String>) -> Result<(), StoreError> {
        for pragma in ["cipher_integrity_check", "integrity_check", "foreign_key_check"] {
            let mut statement = self.connection.prepare(&format!("PRAGMA {pragma}"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let text = row.get_ref(0)?.as_str().map(str::to_owned).unwrap_or_default();
                if text != "ok" {
                    findings.push(format!("the database's own {} found a fault", pragma.replace('_', " ")));
                    break;
                }
            }
        }
        Ok(())
    }

    fn verify_chain(&self, findings: &mut Vec<String>) -> Result<u32, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT sequence, at, actor, action, record_id, revision, reason, version, content_hash, hash FROM audit ORDER BY sequence",
        )?;
        let mut rows = statement.query([])?;
        let mut previous = [0_u8; 32];
        let mut length = 0;
        while let Some(row) = rows.next()? {
            let sequence: u32 = row.get(0)?;
            if sequence != length + 1 {
                findings.push(format!("audit line {} is missing", length + 1));
                break;
            }
            length = sequence;
            let (at, actor, action, version): (String, String, String, String) =
                (row.get(1)?, row.get(2)?, row.get(3)?, row.get(7)?);
            let (record_id, reason): (Option<String>, Option<String>) = (row.get(4)?, row.get(6)?);
            let content: Option<Vec<u8>> = row.get(8)?;
            let stored: [u8; 32] = row.get(9)?;
            let expected = line_hash(
                sequence,
                &at,
                &actor,
                &action,
                record_id.as_deref(),
                row.get(5)?,
                reason.as_deref(),
                &version,
                content.as_deref(),
                &previous,
            );
            if expected != stored {
                findings.push(format!("audit line {sequence} was changed"));
                break;
            }
            previous = stored;
        }
        Ok(length)
    }

    fn verify_revisions(&self, findings: &mut Vec<String>) -> Result<u32, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT r.record_id, r.revision, r.kind, r.status, r.origin, r.written_at, r.author, r.reason, r.body, a.content_hash
             FROM revision r LEFT JOIN (SELECT record_id, revision, content_hash, max(sequence) FROM audit
                 WHERE content_hash IS NOT NULL GROUP BY record_id, revision) a
               ON a.record_id = r.record_id AND a.revision = r.revision",
        )?;
        let mut rows = statement.query([])?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            count += 1;
            let record_id: String = row.get(0)?;
            let revision: u32 = row.get(1)?;
            let text = |column: usize| row.get::<_, String>(column);
            let expected = content_hash(
                &record_id,
                revision,
                &text(2)?,
                &text(3)?,
                &text(4)?,
                &text(5)?,
                &text(6)?,
                row.get::<_, Option<String>>(7)?.as_deref(),
                &text(8)?,
            );
            match row.get::<_, Option<Vec<u8>>>(9)? {
                None => findings.push(format!("record {record_id} revision {revision} has no audit line")),
                Some(noted) if noted != expected => {
                    findings.push(format!("record {record_id} revision {revision} is not what was written"));
                }
                Some(_) => {}
            }
        }
        let noted: u32 = self.connection.query_row(
            "SELECT count(*) FROM audit WHERE content_hash IS NOT NULL",
            [],
            |row| row.get(0),
        )?;
        let purged: u32 =
            self.connection
                .query_row("SELECT coalesce(sum(revisions), 0) FROM purged", [], |row| row.get(0))?;
        if noted > count + purged {
            findings.push(format!("{} revisions that were written are gone", noted - count - purged));
        }
        Ok(count)
    }

    fn verify_anchor(&self, length: u32, findings: &mut Vec<String>) -> Result<(), StoreError> {
        match read_anchor(&self.folder, self.key()) {
            Err(words) => findings.push(words.to_owned()),
            Ok(None) => {}
            Ok(Some(anchor)) if anchor.length > length => findings.push(format!(
                "the record book is older than its last lock: {} audit lines are gone",
                anchor.length - length
            )),
            Ok(Some(anchor)) if anchor.length > 0 => {
                let stored: [u8; 32] = self.connection.query_row(
                    "SELECT hash FROM audit WHERE sequence = ?1",
                    [anchor.length],
                    |row| row.get(0),
                )?;
                if stored != anchor.hash {
                    findings.push("the audit chain is not the one anchored at the last lock".to_owned());
                }
            }
            Ok(Some(_)) => {}
        }
        Ok(())
    }

    /// Every derived row that stands, table by table, as text: for comparing two moments of one store. A table joins by
    /// having a column that says whether its record was entered in error.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn derived_rows(&self) -> Result<Vec<String>, StoreError> {
        let mut tables = self.connection.prepare(
            "SELECT m.name, group_concat('quote(' || p.name || ')', ' || ''|'' || ')
             FROM sqlite_master m JOIN pragma_table_info(m.name) p
             WHERE m.type = 'table' AND EXISTS
                 (SELECT 1 FROM pragma_table_info(m.name) q WHERE q.name = 'entered_in_error')
             GROUP BY m.name ORDER BY m.name",
        )?;
        let tables = tables.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let mut found = Vec::new();
        for table in tables {
            let (name, columns) = table?;
            let mut statement = self.connection.prepare(&format!(
                "SELECT '{name}|' || {columns} AS line FROM {name} WHERE entered_in_error = 0 ORDER BY line"
            ))?;
            for line in statement.query_map([], |row| row.get::<_, String>(0))? {
                found.push(line?);
            }
        }
        Ok(found)
    }

    /// Makes the derived tables again in a scratch database and compares each child's row.
    fn verify_projection(&self, findings: &mut Vec<String>) -> Result<(), StoreError> {
        let scratch = Connection::open_in_memory()?;
        for (_, sql) in crate::migrate::MIGRATIONS {
            scratch.execute_batch(sql)?;
        }
        let children = project_all(&self.connection, &scratch)?;
        for child in children {
            let differs = child_projection(&scratch, &child)? != child_projection(&self.connection, &child)?;
            if differs || !self.programme_agrees(child.as_str())? {
                findings.push(format!("the list entry of child {child} does not agree with the record"));
            }
        }
        Ok(())
    }
}
