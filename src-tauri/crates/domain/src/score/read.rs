//! From TOML text to the table of a tool: every key is known, every code exists, every score has its band or a word why not.
//!
//! `[[range]]` is what a scale can score: `least`, `most`, `whole` points or not; a row with a `form` comes before one
//! without. `[[ladder]]` names bands in the order of points, each with a code, its words and what it asks for
//! (`action-source` where another asks for it than says the band).
//! `[[band]]` says where each band of a ladder begins for a form and scale (the whole tool when none is named).
//! `[cut-offs]` and `[[cut-off]]` do the same for a ladder of two steps: `concern` is `below`, `above` or `from` the
//! value. `[[action]]` is asked for whatever the band, or `from` so many points on and up `to` so many. `[[note]]` is what
//! cannot be said. `[urgent]` is the item above 0. `[[window]]` is the age a form is for. Each row has its `source` and its
//! `status`; `editable` cut-offs may be replaced by a service, `between` two values where that is given.

use toml::de::{DeTable as Table, DeValue as Value};

use super::{
    Action, CutOff, CutOffError, CutOffFault, Form, Note, Points, Range, Scale, Tool, Urgent,
    field::{
        Read, boolean, entry, evidence, form_of, known_keys, parse, points, points_list, scale_codes,
        scale_of, scale_values, text_of, value,
    },
    sheet::{ActionRow, BandRow, Concern, Ladder, NoteRow, Sheet, Split, Step, Window},
};
use crate::code::Coded;

const FILE_KEYS: [&str; 11] = [
    "name", "source", "range", "ladder", "band", "cut-offs", "cut-off", "action", "note", "urgent", "window",
];

/// Reads the table of one tool.
pub(super) fn sheet(tool: Tool, text: &str) -> Result<Sheet, CutOffError> {
    let whole = |fault| CutOffError { row: None, fault };
    let table = parse(text).map_err(whole)?;
    known_keys(&table, FILE_KEYS).map_err(whole)?;
    text_of(&table, "source").map_err(whole)?;
    let mut sheet = Sheet {
        tool,
        name: text_of(&table, "name").map_err(whole)?,
        ranges: rows(&table, "range", |row| range(tool, row))?,
        ladders: rows(&table, "ladder", ladder)?,
        bands: rows(&table, "band", |row| band(tool, row))?,
        split: optional(&table, "cut-offs", split)?,
        cut_offs: rows(&table, "cut-off", |row| cut_offs(tool, row))?.into_iter().flatten().collect(),
        actions: rows(&table, "action", action)?,
        notes: rows(&table, "note", |row| note(tool, row))?,
        urgent: optional(&table, "urgent", urgent)?,
        windows: rows(&table, "window", |row| window(tool, row))?,
    };
    sheet.windows.sort_by_key(|window| (window.opens, window.closes));
    check(&sheet).map_err(whole)?;
    Ok(sheet)
}

/// One cut-off of a service's own table, with the row it stands in.
pub(super) struct Own {
    pub(super) row: String,
    pub(super) tool: Tool,
    pub(super) form: Option<Form>,
    pub(super) scale: Scale,
    pub(super) at: Points,
    pub(super) source: String,
}

/// Reads a service's own table: `name`, `source` and `[[cut-off]]` rows with `tool`, `form`, the scales, and a `source`
/// where it is another than the table's.
pub(super) fn own(text: &str) -> Result<Vec<Own>, CutOffError> {
    let whole = |fault| CutOffError { row: None, fault };
    let table = parse(text).map_err(whole)?;
    known_keys(&table, ["name", "source", "cut-off"]).map_err(whole)?;
    text_of(&table, "name").map_err(whole)?;
    let source = text_of(&table, "source").map_err(whole)?;
    let rows = named_rows(&table, "cut-off", |row| {
        known_keys(row, ["tool", "form", "source"].into_iter().chain(scale_codes()))?;
        let tool: Tool = entry("tool", &text_of(row, "tool")?)?;
        let form = form_of(tool, row)?;
        let source = if row.contains_key("source") { text_of(row, "source")? } else { source.clone() };
        let values = scale_values(tool, row)?;
        if values.is_empty() {
            return Err(CutOffFault::Nothing);
        }
        let own = |(scale, at)| Own { row: String::new(), tool, form, scale, at, source: source.clone() };
        Ok(values.into_iter().map(own).collect::<Vec<Own>>())
    })?;
    if rows.is_empty() {
        return Err(whole(CutOffFault::Nothing));
    }
    let named = |(row, of_row): (String, Vec<Own>)| {
        of_row.into_iter().map(move |own| Own { row: row.clone(), ..own })
    };
    Ok(rows.into_iter().flat_map(named).collect())
}

/// Whether a value can be the cut-off of its scale.
pub(super) fn check_cut_off(sheet: &Sheet, cut_off: &CutOff, at: Points) -> Read<()> {
    let key = cut_off.scale.code();
    let range = sheet.range(cut_off.form, cut_off.scale).ok_or(CutOffFault::NotOfTheTool { entry: key })?;
    let (least, most) = cut_off.between.unwrap_or((range.least, range.most));
    if !(least..=most).contains(&at) {
        return Err(CutOffFault::OutOfRange { key, least: least.to_string(), most: most.to_string() });
    }
    if range.whole && !at.is_whole() {
        return Err(CutOffFault::NotWhole { key });
    }
    Ok(())
}

/// Every ladder is climbed from the lowest score, and no score is left without a band or a note.
fn check(sheet: &Sheet) -> Read<()> {
    for row in &sheet.bands {
        let key = row.scale.code();
        let range = sheet.range(row.form, row.scale).ok_or(CutOffFault::NotOfTheTool { entry: key })?;
        let steps = sheet.ladder(&row.ladder).map(|ladder| ladder.steps.len());
        let rising = row.from.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
        let within = row.from.iter().all(|from| *from <= range.most && (!range.whole || from.is_whole()));
        if row.from.first() != Some(&range.least) || steps != Some(row.from.len()) || !rising || !within {
            return Err(CutOffFault::NotAStair { least: range.least.to_string() });
        }
    }
    for row in &sheet.cut_offs {
        let steps = sheet
            .split
            .as_ref()
            .and_then(|split| sheet.ladder(&split.ladder))
            .map(|ladder| ladder.steps.len());
        if steps != Some(2) {
            return Err(CutOffFault::WrongShape { key: "cut-offs", wanted: "a ladder of two steps" });
        }
        if let Some(at) = row.at {
            check_cut_off(sheet, row, at)?;
        }
    }
    let forms: Vec<Option<Form>> = match sheet.tool.forms() {
        [] => vec![None],
        forms => forms.iter().copied().map(Some).collect(),
    };
    for form in forms {
        for scale in sheet.tool.scales() {
            sheet.range(form, *scale).ok_or(CutOffFault::NotOfTheTool { entry: scale.code() })?;
            let said = sheet.notes.iter().any(|note| note.form.is_some() && note.form == form);
            // A goal has points and no band by its nature.
            let wants_band = sheet.tool != Tool::Goal;
            if wants_band && !said && sheet.placed(form, *scale).is_empty() {
                let form = form.map_or("", Coded::code);
                return Err(CutOffFault::Unbanded { scale: scale.code(), form });
            }
        }
    }
    Ok(())
}

fn range(tool: Tool, row: &Table<'_>) -> Read<Range> {
    known_keys(row, ["form", "scale", "least", "most", "whole", "source", "status"])?;
    let scale = scale_of(tool, row)?;
    let (least, most) = (points(row, "least")?, points(row, "most")?);
    if most <= least {
        return Err(CutOffFault::WrongShape { key: "most", wanted: "more than the least" });
    }
    let whole = boolean(row, "whole")?.ok_or(CutOffFault::Missing { key: "whole" })?;
    let (source, evidence) = (text_of(row, "source")?, evidence(row)?);
    Ok(Range { form: form_of(tool, row)?, scale, least, most, whole, source, evidence })
}

fn ladder(row: &Table<'_>) -> Read<Ladder> {
    const WANTED: &str = "a list of { code, words }";
    known_keys(row, ["name", "steps"])?;
    let wrong = CutOffFault::WrongShape { key: "steps", wanted: WANTED };
    let Some(Value::Array(values)) = value(row, "steps") else { return Err(wrong) };
    let steps = values.iter().map(|step| {
        let Value::Table(step) = step.get_ref() else { return Err(wrong.clone()) };
        known_keys(step, ["code", "words", "action", "action-source"])?;
        let optional = |key| step.contains_key(key).then(|| text_of(step, key)).transpose();
        let (action, action_source) = (optional("action")?, optional("action-source")?);
        Ok(Step { code: text_of(step, "code")?, words: text_of(step, "words")?, action, action_source })
    });
    Ok(Ladder { name: text_of(row, "name")?, steps: steps.collect::<Read<_>>()? })
}

fn band(tool: Tool, row: &Table<'_>) -> Read<BandRow> {
    known_keys(row, ["form", "scale", "ladder", "from", "source", "status"])?;
    Ok(BandRow {
        form: form_of(tool, row)?,
        scale: scale_of(tool, row)?.unwrap_or(Scale::Total),
        ladder: text_of(row, "ladder")?,
        from: points_list(row, "from")?,
        source: text_of(row, "source")?,
        evidence: evidence(row)?,
    })
}

fn split(row: &Table<'_>) -> Read<Split> {
    known_keys(row, ["ladder", "concern"])?;
    let concern = match text_of(row, "concern")?.as_str() {
        "below" => Concern::Below,
        "above" => Concern::Above,
        "from" => Concern::From,
        _ => return Err(CutOffFault::WrongShape { key: "concern", wanted: "`below`, `above` or `from`" }),
    };
    Ok(Split { ladder: text_of(row, "ladder")?, concern })
}

/// A row without a value stands for every scale of the tool: no source has a cut-off, and a service may give its own.
fn cut_offs(tool: Tool, row: &Table<'_>) -> Read<Vec<CutOff>> {
    known_keys(row, ["form", "editable", "between", "source", "status"].into_iter().chain(scale_codes()))?;
    let (form, editable) = (form_of(tool, row)?, boolean(row, "editable")?.unwrap_or(false));
    let between =
        match row.contains_key("between").then(|| points_list(row, "between")).transpose()?.as_deref() {
            None => None,
            Some([least, most]) if least < most => Some((*least, *most)),
            Some(_) => return Err(CutOffFault::WrongShape { key: "between", wanted: "two rising values" }),
        };
    let (source, evidence) = (text_of(row, "source")?, evidence(row)?);
    let cut_off = |(scale, at)| {
        let source = source.clone();
        CutOff { tool, form, scale, at, source, evidence, editable, between }
    };
    let values = scale_values(tool, row)?;
    Ok(if values.is_empty() {
        tool.scales().iter().map(|scale| cut_off((*scale, None))).collect()
    } else {
        values.into_iter().map(|(scale, at)| cut_off((scale, Some(at)))).collect()
    })
}

fn action(row: &Table<'_>) -> Read<ActionRow> {
    known_keys(row, ["from", "to", "words", "source", "status"])?;
    let limit = |key| row.contains_key(key).then(|| points(row, key)).transpose();
    let action =
        Action { words: text_of(row, "words")?, source: text_of(row, "source")?, evidence: evidence(row)? };
    Ok(ActionRow { from: limit("from")?, to: limit("to")?, action })
}

fn note(tool: Tool, row: &Table<'_>) -> Read<NoteRow> {
    known_keys(row, ["form", "words", "source"])?;
    let note = Note { words: text_of(row, "words")?, source: text_of(row, "source")? };
    Ok(NoteRow { form: form_of(tool, row)?, note })
}

fn urgent(row: &Table<'_>) -> Read<Urgent> {
    known_keys(row, ["item", "words", "source", "status"])?;
    let wrong = CutOffFault::WrongShape { key: "item", wanted: "the number of an item" };
    let item = points(row, "item")?;
    let item = u8::try_from(item.hundredths() / 100).ok().filter(|_| item.is_whole()).ok_or(wrong)?;
    Ok(Urgent {
        item,
        words: text_of(row, "words")?,
        source: text_of(row, "source")?,
        evidence: evidence(row)?,
    })
}

fn window(tool: Tool, row: &Table<'_>) -> Read<Window> {
    known_keys(row, ["form", "opens", "closes", "source", "status"])?;
    text_of(row, "source")?;
    evidence(row)?;
    let form = form_of(tool, row)?.ok_or(CutOffFault::Missing { key: "form" })?;
    let (opens, closes) = (age(row, "opens")?, age(row, "closes")?);
    if closes < opens {
        return Err(CutOffFault::WrongShape { key: "closes", wanted: "an age after `opens`" });
    }
    Ok(Window { form, opens, closes })
}

/// `28m16d`: completed calendar months and days.
fn age(row: &Table<'_>, key: &'static str) -> Read<(u32, i64)> {
    let text = text_of(row, key)?;
    let read = || {
        let (months, days) = text.strip_suffix('d')?.split_once('m')?;
        Some((months.parse().ok()?, days.parse().ok().filter(|days| (0..=30).contains(days))?))
    };
    read().ok_or(CutOffFault::WrongShape { key, wanted: "an age like 28m16d" })
}

fn rows<T>(
    table: &Table<'_>,
    key: &'static str,
    read: impl Fn(&Table<'_>) -> Read<T>,
) -> Result<Vec<T>, CutOffError> {
    Ok(named_rows(table, key, read)?.into_iter().map(|(_, row)| row).collect())
}

/// The rows of a list, each with the name a person finds it by: `cut-off 2 (asq-3 36)`.
fn named_rows<T>(
    table: &Table<'_>,
    key: &'static str,
    read: impl Fn(&Table<'_>) -> Read<T>,
) -> Result<Vec<(String, T)>, CutOffError> {
    let wrong = CutOffFault::WrongShape { key, wanted: "a list of tables in double brackets" };
    let values = match value(table, key) {
        None => return Ok(Vec::new()),
        Some(Value::Array(values)) => values,
        Some(_) => return Err(CutOffError { row: None, fault: wrong }),
    };
    let rows = (1..).zip(values.iter()).map(|(number, row): (usize, _)| {
        let Value::Table(row) = row.get_ref() else {
            return Err(CutOffError { row: Some(format!("{key} {number}")), fault: wrong.clone() });
        };
        let said = ["tool", "form", "scale"].map(|key| match value(row, key) {
            Some(Value::String(text)) => Some(text.clone().into_owned()),
            Some(_) | None => None,
        });
        let said: Vec<String> = said.into_iter().flatten().collect();
        let name = if said.is_empty() {
            format!("{key} {number}")
        } else {
            format!("{key} {number} ({})", said.join(" "))
        };
        let read = read(row).map_err(|fault| CutOffError { row: Some(name.clone()), fault })?;
        Ok((name, read))
    });
    rows.collect()
}

fn optional<T>(
    table: &Table<'_>,
    key: &'static str,
    read: impl Fn(&Table<'_>) -> Read<T>,
) -> Result<Option<T>, CutOffError> {
    let refuse = |fault| CutOffError { row: Some(key.to_owned()), fault };
    match value(table, key) {
        None => Ok(None),
        Some(Value::Table(row)) => read(row).map(Some).map_err(refuse),
        Some(_) => Err(refuse(CutOffFault::WrongShape { key, wanted: "a table in single brackets" })),
    }
}
