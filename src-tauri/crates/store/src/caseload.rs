//! The caseload list: search as you type, filters, sorting, one page at a time.

use std::collections::HashSet;

use caseload_domain::contact::ContactType;
use chrono::NaiveDate;
use rusqlite::{Row, params_from_iter, types::Value};

use crate::{error::StoreError, fold::match_query, open::Store, programme::coded};

/// The column to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortBy {
    /// Surname, then given name.
    Name,
    /// Youngest first; the unborn before all.
    Age,
    /// Highest level first.
    Level,
    /// Longest unseen first; never seen before all.
    LastSeen,
    /// Longest since weighed first; never weighed before all.
    LastWeighed,
    /// Soonest due first, of tasks, reviews and the programme; nothing due after all.
    NextDue,
}

/// Which children, in which order, which page.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a tick of its own in the filter; they do not exclude one another"
)]
pub struct ListQuery {
    /// Words that must each begin a word of the child's; empty for all.
    pub words: String,
    /// A whole date found in what was typed: born or expected on this day.
    pub birth: Option<NaiveDate>,
    /// Level codes; empty for all.
    pub levels: Vec<String>,
    /// Flag type codes; empty for all.
    pub flag_types: Vec<String>,
    /// Any open flag or safeguarding episode.
    pub flagged_only: bool,
    /// Born (or expected) from the first to the second day, both included; empty for all.
    pub birth_ranges: Vec<BirthRange>,
    /// School names; empty for all.
    pub schools: Vec<String>,
    /// Has entries the trust has not received.
    pub not_received_only: bool,
    /// Children who left the caseload too.
    pub include_left: bool,
    /// Today: a contact of the programme is next only while it can still be done.
    pub today: NaiveDate,
    /// The order.
    pub sort: SortBy,
    /// Turn the order round.
    pub descending: bool,
    /// First row.
    pub offset: u32,
    /// Rows.
    pub limit: u32,
}

/// A stretch of births, both ends included.
#[derive(Debug, Clone, Copy)]
pub enum BirthRange {
    /// Born within.
    Born(NaiveDate, NaiveDate),
    /// Not born yet.
    Unborn,
}

/// A child in the list.
#[derive(Debug, Clone)]
pub struct ListRow {
    /// The child's id.
    pub id: String,
    /// Surname.
    pub family: String,
    /// Given names.
    pub given: String,
    /// Known as.
    pub known_as: Option<String>,
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// Expected date of delivery.
    pub expected: Option<NaiveDate>,
    /// NHS number, ten digits.
    pub nhs_number: Option<String>,
    /// Level code.
    pub level: String,
    /// General practice.
    pub gp_practice: Option<String>,
    /// School or nursery.
    pub school: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Caseload status code.
    pub caseload_status: String,
    /// Last seen.
    pub last_seen: Option<NaiveDate>,
    /// Last weighed.
    pub last_weighed: Option<NaiveDate>,
    /// The soonest task or review.
    pub next_due: Option<NaiveDate>,
    /// What that is.
    pub next_due_what: Option<String>,
    /// The contact of the programme whose window closes soonest of those that can still be done.
    pub next_contact: Option<ContactType>,
    /// The first day of its window.
    pub next_contact_opens: Option<NaiveDate>,
    /// The last day of its window.
    pub next_contact_closes: Option<NaiveDate>,
    /// The worst state among the child's entries: `refused`, then `ready`, then `in-file`, then `received`.
    pub sync: String,
    /// An unfinished draft.
    pub draft: bool,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// The rows.
    pub rows: Vec<ListRow>,
    /// Children that fit, over all pages.
    pub total: u32,
    /// Households among them; a child without one counts alone.
    pub families: u32,
}

/// An open flag of a child in the list.
#[derive(Debug, Clone)]
pub struct OpenFlag {
    /// The child's id.
    pub child_id: String,
    /// The flag's id.
    pub flag_id: String,
}

fn condition(query: &ListQuery) -> (String, Vec<Value>) {
    let mut clauses = vec!["entered_in_error = 0".to_owned()];
    let mut values: Vec<Value> = Vec::new();
    let marks = |count: usize| vec!["?"; count].join(", ");
    if !query.include_left {
        clauses.push("caseload_status = 'on-caseload'".to_owned());
    }
    let words = match_query(&query.words).map(|words| {
        values.push(words.into());
        "row IN (SELECT rowid FROM child_search WHERE child_search MATCH ?)"
    });
    match (words, query.birth) {
        (Some(words), Some(birth)) => {
            values.push(birth.to_string().into());
            clauses.push(format!("({words} OR coalesce(born, expected) = ?)"));
        }
        (Some(words), None) => clauses.push(words.to_owned()),
        (None, Some(birth)) => {
            values.push(birth.to_string().into());
            clauses.push("coalesce(born, expected) = ?".to_owned());
        }
        (None, None) => {}
    }
    for (column, list) in [("level", &query.levels), ("school", &query.schools)] {
        if !list.is_empty() {
            clauses.push(format!("{column} IN ({})", marks(list.len())));
            values.extend(list.iter().cloned().map(Value::from));
        }
    }
    if !query.flag_types.is_empty() {
        // A status has the code of the flag it once was, but for the unborn, whose one flag became two statuses.
        let marks = marks(query.flag_types.len());
        clauses.push(format!(
            "id IN (SELECT child_id FROM flag WHERE open = 1 AND flag_type IN ({marks})
                    UNION ALL SELECT child_id FROM safeguarding_episode WHERE open = 1 AND (kind IN ({marks})
                        OR (kind IN ('antenatal-safeguarding', 'pre-birth-assessment') AND 'unborn-safeguarding' IN ({marks}))))"
        ));
        for _ in 0..3 {
            values.extend(query.flag_types.iter().cloned().map(Value::from));
        }
    } else if query.flagged_only {
        clauses.push(
            "id IN (SELECT child_id FROM flag WHERE open = 1 UNION ALL SELECT child_id FROM safeguarding_episode WHERE open = 1)"
                .to_owned(),
        );
    }
    if !query.birth_ranges.is_empty() {
        let ranges: Vec<&str> = query
            .birth_ranges
            .iter()
            .map(|range| match range {
                BirthRange::Born(from, to) => {
                    values.push(from.to_string().into());
                    values.push(to.to_string().into());
                    "born BETWEEN ? AND ?"
                }
                BirthRange::Unborn => "born IS NULL",
            })
            .collect();
        clauses.push(format!("({})", ranges.join(" OR ")));
    }
    if query.not_received_only {
        clauses.push(
            "(id IN (SELECT child_id FROM unsent) OR id IN (SELECT child_id FROM sync_entry WHERE outcome IS NULL OR outcome = 'refused'))"
                .to_owned(),
        );
    }
    (clauses.join(" AND "), values)
}

fn order(query: &ListQuery) -> String {
    let turn = |ascending: bool| if ascending == query.descending { "DESC" } else { "ASC" };
    match query.sort {
        SortBy::Name => format!("sort_name {}", turn(true)),
        SortBy::Age => format!("coalesce(born, expected) {}, sort_name", turn(false)),
        SortBy::Level => format!("level_rank {}, sort_name", turn(false)),
        SortBy::LastSeen => format!("last_seen {}, sort_name", turn(true)),
        SortBy::LastWeighed => format!("last_weighed {}, sort_name", turn(true)),
        SortBy::NextDue => {
            // The programme is asked once for each child: an expression that is named twice is worked out twice.
            let soonest = "nullif(min(ifnull(next_due, '9999'), ifnull((
                SELECT min(closes) FROM programme WHERE child_id = child.id AND last >= ?1
                    AND child.caseload_status = 'on-caseload'), '9999')), '9999')";
            format!("{soonest} {} NULLS LAST, sort_name", turn(true))
        }
    }
}

impl Store {
    /// A page of the caseload.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty page instead.
    pub fn list(&self, query: &ListQuery) -> Result<ListPage, StoreError> {
        let (condition, mut values) = condition(query);
        let counts =
            format!("SELECT count(*), count(DISTINCT coalesce(household, id)) FROM child WHERE {condition}");
        let (total, families) = self
            .connection
            .prepare_cached(&counts)?
            .query_row(params_from_iter(values.iter()), |row| Ok((row.get(0)?, row.get(1)?)))?;
        // First which children and in which order; then everything else for the few that are shown.
        let order = order(query);
        let select = format!(
            "WITH day (today) AS (VALUES (?1)),
             page AS (SELECT child.row AS place FROM child WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?)
             SELECT child.id AS id, family, given, known_as, born, expected, nhs_number, level, gp_practice, school, postcode,
                    -- Whom a colleague has for now is shown as with somebody else.
                    CASE caseload_status WHEN 'under-cover' THEN 'transferred' ELSE caseload_status END AS caseload_status,
                    last_seen, last_weighed, next_due, next_due_what,
                    next_contact.code AS next_contact, next_contact.opens AS next_contact_opens,
                    next_contact.closes AS next_contact_closes,
                    CASE
                        WHEN EXISTS (SELECT 1 FROM sync_entry WHERE child_id = child.id AND outcome = 'refused') THEN 'refused'
                        WHEN EXISTS (SELECT 1 FROM unsent WHERE child_id = child.id) THEN 'ready'
                        WHEN EXISTS (SELECT 1 FROM sync_entry WHERE child_id = child.id AND outcome IS NULL) THEN 'in-file'
                        ELSE 'received' END AS sync,
                    EXISTS (SELECT 1 FROM draft WHERE child_id = child.id) AS draft
             FROM page JOIN child ON child.row = page.place
             LEFT JOIN programme next_contact ON next_contact.child_id = child.id AND child.caseload_status = 'on-caseload' AND next_contact.code = (
                 SELECT code FROM programme WHERE child_id = child.id AND last >= (SELECT today FROM day) ORDER BY closes, opens LIMIT 1)
             ORDER BY {order}"
        );
        values.insert(0, query.today.to_string().into());
        values.push(i64::from(query.limit).into());
        values.push(i64::from(query.offset).into());
        let mut statement = self.connection.prepare_cached(&select)?;
        let mut found = statement.query(params_from_iter(values.iter()))?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            rows.push(list_row(row)?);
        }
        Ok(ListPage { rows, total, families })
    }

    /// Children on the caseload now.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn caseload_size(&self) -> Result<u32, StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT count(*) FROM child WHERE entered_in_error = 0 AND caseload_status = 'on-caseload'",
            )?
            .query_row([], |row| row.get(0))?)
    }

    /// Every school and nursery on the caseload.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn schools(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT DISTINCT school FROM child WHERE school IS NOT NULL AND entered_in_error = 0 ORDER BY school")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Open flags of these children, most urgent first, by id.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn open_flags(&self, children: &[&str]) -> Result<Vec<OpenFlag>, StoreError> {
        let open =
            self.open_of("SELECT child_id, id FROM flag WHERE open = 1 ORDER BY urgency, since", children)?;
        Ok(open.into_iter().map(|(child_id, flag_id)| OpenFlag { child_id, flag_id }).collect())
    }

    /// What is open of these children, as child and record. A whole caseload has few open rows and may ask for thousands of
    /// children: all open rows are gone through once, instead of one search for each child.
    pub(crate) fn open_of(&self, sql: &str, children: &[&str]) -> Result<Vec<(String, String)>, StoreError> {
        let wanted: HashSet<&str> = children.iter().copied().collect();
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        rows.filter(|row| row.as_ref().map_or(true, |(child, _)| wanted.contains(child.as_str())))
            .map(|row| Ok(row?))
            .collect()
    }

    /// How many flags and episodes are open.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn open_counts(&self) -> Result<(u32, u32), StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT (SELECT count(*) FROM flag WHERE open = 1), (SELECT count(*) FROM episode WHERE open = 1
                     AND child_id NOT IN (SELECT id FROM child WHERE caseload_status = 'died'))")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// Ids of open episodes, the soonest review first; none of a child who has died.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn open_episodes(&self) -> Result<Vec<String>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT id FROM episode WHERE open = 1
                 AND child_id NOT IN (SELECT id FROM child WHERE caseload_status = 'died') ORDER BY review_on")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn list_row(row: &Row<'_>) -> Result<ListRow, StoreError> {
    let next_contact = row
        .get::<_, Option<String>>("next_contact")?
        .map(|code| coded(&code, "programme.code"))
        .transpose()?;
    Ok(ListRow {
        id: row.get("id")?,
        family: row.get("family")?,
        given: row.get("given")?,
        known_as: row.get("known_as")?,
        born: row.get("born")?,
        expected: row.get("expected")?,
        nhs_number: row.get("nhs_number")?,
        level: row.get("level")?,
        gp_practice: row.get("gp_practice")?,
        school: row.get("school")?,
        postcode: row.get("postcode")?,
        caseload_status: row.get("caseload_status")?,
        last_seen: row.get("last_seen")?,
        last_weighed: row.get("last_weighed")?,
        next_due: row.get("next_due")?,
        next_due_what: row.get("next_due_what")?,
        next_contact,
        next_contact_opens: row.get("next_contact_opens")?,
        next_contact_closes: row.get("next_contact_closes")?,
        sync: row.get("sync")?,
        draft: row.get("draft")?,
    })
}
