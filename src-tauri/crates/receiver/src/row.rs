//! One entry of a sync file as one row of `incoming`, in PostgreSQL's text form of COPY.

use caseload_sync_format::v1::Record;
use caseload_sync_format::v1::fhir::ResourceType;
use chrono::NaiveDate;

use crate::columns::{Columns, columns_of, is_uuid};

/// The columns of `incoming`, in the order in which [`write()`] fills them.
pub(crate) const COPY: &str = "copy incoming (line, type, id, version, written_at, refused, child_id, active, status, \
    sort, kind, outcome, mode, level, since, until, review_on, practitioner, place_id, contact_id, amount, nhs_number, \
    family_name, given_names, gender, postcode, detail, resource) from stdin";

/// Appends the row of `record`, which is the file's `line`th entry.
pub(crate) fn write(out: &mut Vec<u8>, line: u64, record: &Record<'_>) {
    let resource = &record.resource;
    let mut columns = columns_of(resource);
    columns.child_id =
        resource.child().and_then(|child| child.id_of(ResourceType::Patient)).filter(|id| is_uuid(id));
    let storable = !has_escaped_nul(record.line);
    if !storable {
        columns.refused = Some("it contains a character that cannot be stored; amend the text");
        columns.detail = None;
    }
    let version = resource.version().expect("the file's entries were checked");
    let Columns {
        refused,
        child_id,
        active,
        status,
        sort,
        kind,
        outcome,
        mode,
        level,
        since,
        until,
        review_on,
        practitioner,
        place_id,
        contact_id,
        amount,
        nhs_number,
        family_name,
        given_names,
        gender,
        postcode,
        detail,
    } = columns;
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string());
    field(out, Some(&line.to_string()));
    field(out, Some(resource.resource_type().name()));
    field(out, Some(resource.id()));
    field(out, Some(&version.to_string()));
    field(out, Some(&resource.meta().last_updated.to_string()));
    field(out, refused);
    field(out, child_id);
    field(out, active.map(|active| if active { "t" } else { "f" }));
    field(out, status);
    field(out, sort);
    field(out, kind);
    field(out, outcome);
    field(out, mode);
    field(out, level);
    field(out, date(since).as_deref());
    field(out, date(until).as_deref());
    field(out, date(review_on).as_deref());
    field(out, practitioner);
    field(out, place_id);
    field(out, contact_id);
    field(out, amount.map(|amount| amount.to_string()).as_deref());
    field(out, nhs_number);
    field(out, family_name);
    field(out, given_names.as_deref());
    field(out, gender);
    field(out, postcode);
    field(out, detail.map(|detail| detail.to_string()).as_deref());
    field(out, storable.then_some(record.line));
    if let Some(last) = out.last_mut() {
        *last = b'\n';
    }
}

/// PostgreSQL's jsonb has no U+0000. Written `\u0000`, unless the backslash is itself escaped.
fn has_escaped_nul(line: &str) -> bool {
    line.match_indices("\\u0000").any(|(at, _nul)| {
        let before = line.get(..at).unwrap_or("");
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        backslashes % 2 == 0
    })
}

/// One field and a tab. `None` is `\N`.
fn field(out: &mut Vec<u8>, text: Option<&str>) {
    match text {
        None => out.extend_from_slice(b"\\N"),
        Some(text) => {
            for byte in text.bytes() {
                match byte {
                    b'\\' => out.extend_from_slice(b"\\\\"),
                    b'\n' => out.extend_from_slice(b"\\n"),
                    b'\r' => out.extend_from_slice(b"\\r"),
                    b'\t' => out.extend_from_slice(b"\\t"),
                    // PostgreSQL's text has no zero byte either; a name with one is stored without it.
                    0 => {}
                    _other => out.push(byte),
                }
            }
        }
    }
    out.push(b'\t');
}
