//! What each child has still to have of the programme: worked out by the rules at each save, asked for by date.

use caseload_domain::{
    child::Child,
    code::Coded as _,
    contact::{ContactType, Mode, Outcome},
    due::{ChildFacts, Happened, HappenedWhat, area_of, is_vulnerable, outstanding, standings},
    place::InvitationStatus,
    practitioner::{Area, Practitioner},
    record::{Record, RecordKind},
    schedule::KnownYearGroup,
};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::{
    body::read_body,
    error::StoreError,
    open::Store,
    schedules::Schedules,
    write::{Origin, commit},
};

/// Part of what says whether the projection is stale; raise it when the way it is worked out changes.
const WORKED_OUT_AS: u32 = 4;

/// A contact of the programme that is still to be done, and the child it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeRow {
    /// The child.
    pub child_id: String,
    /// The contact.
    pub code: ContactType,
    /// The first day of its window.
    pub opens: NaiveDate,
    /// The last day of its window.
    pub closes: NaiveDate,
    /// The last day it can still be done.
    pub last: NaiveDate,
    /// Whether the law asks for it.
    pub mandated: bool,
    /// Whose rules ask for it.
    pub area: Area,
    /// The latest contact of this type, which did not complete it.
    pub tried: Option<Tried>,
}

/// A contact that was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub mode: Mode,
    /// What happened.
    pub outcome: Outcome,
}

/// The columns of a row, in the order [`read_row`] reads them.
pub(crate) const COLUMNS: &str = "programme.child_id, programme.code, programme.opens, programme.closes, programme.last, \
     programme.mandated, programme.area, programme.tried_on, programme.tried_mode, programme.tried_outcome";

impl Store {
    /// The schedules in force.
    #[must_use]
    pub fn schedules(&self) -> &Schedules {
        &self.schedules
    }

    /// The contacts of the programme whose window opens on or before a day and that can still be done on another,
    /// of children on the caseload, the window that closes soonest first.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty list instead.
    pub fn programme(
        &self,
        opens_by: NaiveDate,
        still_on: NaiveDate,
    ) -> Result<Vec<ProgrammeRow>, StoreError> {
        rows(
            &self.connection,
            "WHERE opens <= ?1 AND last >= ?2 ORDER BY closes, child_id",
            params![opens_by, still_on],
        )
    }

    /// Whether what is kept of a child's programme is what the rules say.
    pub(crate) fn programme_agrees(&self, child_id: &str) -> Result<bool, StoreError> {
        let area = area(&self.connection)?;
        let wanted = wanted(&self.connection, &self.schedules, area, child_id)?;
        let kept = kept(&self.connection, child_id)?;
        Ok(wanted.len() == kept.len() && wanted.iter().all(|row| kept.contains(row)))
    }

    /// What the rules need to know of one child, and whose schedule applies.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such child.
    pub fn child_facts(&self, child_id: &str) -> Result<(ChildFacts, Area), StoreError> {
        let fallback = area(&self.connection)?;
        facts(&self.connection, child_id, fallback)?
            .map(|(facts, area, _)| (facts, area))
            .ok_or(StoreError::NotFound)
    }

    /// Works everything out again where a schedule, the area or the rules have changed since it was kept.
    pub(crate) fn refresh_programme(&mut self) -> Result<(), StoreError> {
        let wanted = worked_out_from(&self.connection, &self.schedules)?;
        let kept: Option<String> = self
            .connection
            .prepare_cached("SELECT value FROM meta WHERE key = 'programme'")?
            .query_row([], |row| row.get(0))
            .optional()?;
        if kept.as_deref() == Some(&wanted) {
            return Ok(());
        }
        let transaction = self.connection.transaction()?;
        settle_all(&transaction, &self.schedules)?;
        commit(transaction)
    }
}

/// What the rows depend on besides the record of each child.
fn worked_out_from(connection: &Connection, schedules: &Schedules) -> Result<String, StoreError> {
    Ok(format!("{WORKED_OUT_AS} {} {}", area(connection)?.code(), schedules.fingerprint()))
}

/// Works out the rows of every child, and notes what from.
pub(crate) fn settle_all(connection: &Connection, schedules: &Schedules) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT id FROM child")?;
    let children: Vec<String> =
        statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let area = area(connection)?;
    for child in children {
        settle(connection, schedules, area, &child)?;
    }
    connection.execute(
        "INSERT INTO meta (key, value) VALUES ('programme', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [worked_out_from(connection, schedules)?],
    )?;
    Ok(())
}

/// Works out one child's rows again and writes what differs.
pub(crate) fn settle(
    connection: &Connection,
    schedules: &Schedules,
    fallback: Area,
    child_id: &str,
) -> Result<(), StoreError> {
    let wanted = wanted(connection, schedules, fallback, child_id)?;
    let kept = kept(connection, child_id)?;
    for gone in kept.iter().filter(|row| !wanted.iter().any(|wanted| wanted.code == row.code)) {
        connection
            .prepare_cached("DELETE FROM programme WHERE child_id = ?1 AND code = ?2")?
            .execute([child_id, gone.code.code()])?;
    }
    for row in wanted.iter().filter(|row| !kept.contains(row)) {
        connection
            .prepare_cached(
                "INSERT OR REPLACE INTO programme (child_id, code, opens, closes, last, mandated, area, tried_on, tried_mode, tried_outcome)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                child_id,
                row.code.code(),
                row.opens,
                row.closes,
                row.last,
                row.mandated,
                row.area.code(),
                row.tried.map(|tried| tried.on),
                row.tried.map(|tried| tried.mode.code()),
                row.tried.map(|tried| tried.outcome.code()),
            ])?;
    }
    Ok(())
}

/// What the rules say one child has still to have.
fn wanted(
    connection: &Connection,
    schedules: &Schedules,
    fallback: Area,
    child_id: &str,
) -> Result<Vec<ProgrammeRow>, StoreError> {
    let Some((facts, area, true)) = facts(connection, child_id, fallback)? else { return Ok(Vec::new()) };
    Ok(outstanding(&standings(&facts, schedules.of(area)))
        .map(|standing| ProgrammeRow {
            child_id: child_id.to_owned(),
            code: standing.code(),
            opens: standing.opens,
            closes: standing.closes,
            last: standing.last,
            mandated: standing.row.mandated,
            area,
            tried: tried(&facts, standing.code()),
        })
        .collect())
}

/// The latest contact of a type, whatever became of it.
fn tried(facts: &ChildFacts, code: ContactType) -> Option<Tried> {
    let of_the_type = facts.happened.iter().filter(|happened| happened.code == code);
    of_the_type
        .filter_map(|happened| match happened.what {
            HappenedWhat::Contact { mode, outcome } => Some(Tried { on: happened.on, mode, outcome }),
            HappenedWhat::Sent
            | HappenedWhat::QuestionnaireReturned
            | HappenedWhat::TaskDone
            | HappenedWhat::SchoolDeclined => None,
        })
        .max_by_key(|tried| tried.on)
}

/// What is kept of it.
fn kept(connection: &Connection, child_id: &str) -> Result<Vec<ProgrammeRow>, StoreError> {
    rows(connection, "WHERE child_id = ?1", params![child_id])
}

fn rows(
    connection: &Connection,
    which: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<ProgrammeRow>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} FROM programme {which}"))?;
    let mut rows = statement.query(values)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read_row(row)?);
    }
    Ok(found)
}

/// A column's text, read where it lies.
pub(crate) fn text<'r>(row: &'r rusqlite::Row<'_>, column: usize) -> Result<&'r str, StoreError> {
    Ok(row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?)
}

/// A row of [`COLUMNS`], which are the first.
pub(crate) fn read_row(row: &rusqlite::Row<'_>) -> Result<ProgrammeRow, StoreError> {
    let tried = match row.get::<_, Option<NaiveDate>>(7)? {
        None => None,
        Some(on) => Some(Tried {
            on,
            mode: coded(text(row, 8)?, "programme.tried_mode")?,
            outcome: coded(text(row, 9)?, "programme.tried_outcome")?,
        }),
    };
    Ok(ProgrammeRow {
        child_id: row.get(0)?,
        code: coded(text(row, 1)?, "programme.code")?,
        opens: row.get(2)?,
        closes: row.get(3)?,
        last: row.get(4)?,
        mandated: row.get(5)?,
        area: coded(text(row, 6)?, "programme.area")?,
        tried,
    })
}

/// The practitioner's area; England's before one is set up.
pub(crate) fn area(connection: &Connection) -> Result<Area, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT r.record_id, r.body FROM current c JOIN revision r ON r.sequence = c.revision_sequence
         WHERE c.kind = 'practitioner' ORDER BY r.sequence LIMIT 1",
    )?;
    let found: Option<(String, String)> =
        statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((id, body)) = found else { return Ok(Area::England) };
    match read_body(RecordKind::Practitioner, &id, &body).map_err(|source| StoreError::BrokenRecord {
        record_id: id.clone(),
        revision: 0,
        source,
    })? {
        Record::Practitioner(_, Practitioner { area, .. }) => Ok(area),
        _ => Err(StoreError::BrokenValue { what: "current.kind" }),
    }
}

/// What the rules need to know, whose schedule applies, and whether anything can be due at all.
fn facts(
    connection: &Connection,
    child_id: &str,
    fallback: Area,
) -> Result<Option<(ChildFacts, Area, bool)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT r.body, r.revision, c.status = 'current', first.origin, substr(first.written_at, 1, 10)
         FROM current c JOIN revision r ON r.sequence = c.revision_sequence
         JOIN revision first ON first.record_id = c.record_id AND first.revision = 1
         WHERE c.record_id = ?1 AND c.kind = 'child'",
    )?;
    let found: Option<(String, u32, bool, String, NaiveDate)> = statement
        .query_row([child_id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
        .optional()?;
    let Some((body, revision, is_fact, origin, recorded_on)) = found else { return Ok(None) };
    let record = read_body(RecordKind::Child, child_id, &body)
        .map_err(|source| StoreError::BrokenRecord { record_id: child_id.to_owned(), revision, source })?;
    let Record::Child(child) = record else { return Err(StoreError::BrokenValue { what: "current.kind" }) };
    let is_safeguarded = connection
        .prepare_cached(
            "SELECT 1 FROM flag WHERE child_id = ?1 AND open = 1
             UNION ALL
             SELECT 1 FROM safeguarding_episode WHERE child_id = ?1 AND open = 1 LIMIT 1",
        )?
        .exists([child_id])?;
    let mut happened = contacts(connection, child_id)?;
    happened.extend(questionnaires(connection, child_id)?);
    happened.extend(declined_by_school(connection, &child)?);
    let taken_in = (origin == Origin::Import.code()).then_some(recorded_on);
    let facts = ChildFacts {
        birth: child.birth,
        gestation: child.gestation,
        vulnerable: is_vulnerable(child.level, is_safeguarded),
        send: child.send,
        caseload_status: child.caseload_status,
        // Nobody here knows what was missed before a list was taken in.
        joined_on: child.joined_on.or(taken_in),
        left_on: child.left_on,
        year_group: year_group(connection, &child)?,
        happened,
    };
    let area = area_of(child.resident_authority.as_deref(), fallback);
    Ok(Some((facts, area, is_fact)))
}

fn contacts(connection: &Connection, child_id: &str) -> Result<Vec<Happened>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT contact_type, happened_on, mode, outcome FROM contact
         WHERE child_id = ?1 AND entered_in_error = 0",
    )?;
    let rows = statement.query_map([child_id], |row| {
        Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get::<_, String>(3)?))
    })?;
    rows.map(|row| {
        let (code, on, mode, outcome) = row?;
        let mode: Mode = coded(&mode, "contact.mode")?;
        let outcome: Outcome = coded(&outcome, "contact.outcome")?;
        let code: ContactType = coded(&code, "contact.contact_type")?;
        // A transfer is a thing done, not a child seen.
        let what = if code == ContactType::TransferAtEleven && outcome.took_place() {
            HappenedWhat::TaskDone
        } else {
            HappenedWhat::Contact { mode, outcome }
        };
        Ok(Happened { code, on, what })
    })
    .collect()
}

fn questionnaires(connection: &Connection, child_id: &str) -> Result<Vec<Happened>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT contact_type, invited_on, returned_on FROM questionnaire WHERE child_id = ?1 AND entered_in_error = 0",
    )?;
    let rows = statement.query_map([child_id], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, NaiveDate>(1)?, row.get::<_, Option<NaiveDate>>(2)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (code, invited_on, returned_on) = row?;
        let code: ContactType = coded(&code, "questionnaire.contact_type")?;
        found.push(Happened { code, on: invited_on, what: HappenedWhat::Sent });
        if let Some(on) = returned_on {
            found.push(Happened { code, on, what: HappenedWhat::QuestionnaireReturned });
        }
    }
    Ok(found)
}

/// The invitations the child's school declined.
fn declined_by_school(connection: &Connection, child: &Child) -> Result<Vec<Happened>, StoreError> {
    let Some(school) = &child.school else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(
        "SELECT r.record_id, r.revision, r.body FROM place p JOIN current c ON c.record_id = p.id
         JOIN revision r ON r.sequence = c.revision_sequence WHERE p.name = ?1 AND p.entered_in_error = 0",
    )?;
    let rows = statement.query_map([&school.name], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?, row.get::<_, String>(2)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (id, revision, body) = row?;
        let record = read_body(RecordKind::Place, &id, &body).map_err(|source| StoreError::BrokenRecord {
            record_id: id,
            revision,
            source,
        })?;
        let Record::Place(place) = record else {
            return Err(StoreError::BrokenValue { what: "current.kind" });
        };
        found.extend(
            place
                .invitations
                .iter()
                .filter(|invitation| invitation.status == InvitationStatus::Declined)
                .map(|invitation| Happened {
                    code: invitation.contact_type,
                    on: invitation.on,
                    what: HappenedWhat::SchoolDeclined,
                }),
        );
    }
    Ok(found)
}

/// The year group as it was first given in its present form, and the day that was written.
fn year_group(connection: &Connection, child: &Child) -> Result<Option<KnownYearGroup>, StoreError> {
    let Some(group) = child.school.as_ref().and_then(|school| school.year_group) else { return Ok(None) };
    let on = connection
        .prepare_cached(
            "SELECT substr(min(written_at), 1, 10) FROM revision
             WHERE record_id = ?1 AND revision > coalesce(
                 (SELECT max(revision) FROM revision
                  WHERE record_id = ?1 AND json_extract(body, '$.school.yearGroup') IS NOT ?2), 0)",
        )?
        .query_row(params![child.id.as_str(), group], |row| row.get(0))?;
    Ok(Some(KnownYearGroup { group, on }))
}

pub(crate) fn coded<T: caseload_domain::code::Coded>(
    code: &str,
    what: &'static str,
) -> Result<T, StoreError> {
    T::from_code(code).ok_or(StoreError::BrokenValue { what })
}
