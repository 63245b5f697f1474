//! From TOML text to the table of a tool: every key is known, every code exists, every score has its band or a word why not.
//!
//! `[[range]]` is what a scale can score: `least`, `most`, `whole` points or not; a row with a `form` comes before one
//! without. `[[ladder]]` names bands in the order of points, each with a code, its words and what it asks for
//! (`action-source` where another asks for it than says the band).
//! `[[band]]` says where each band of a ladder begins for a form and scale (the whole tool when none is named).
//! `[cut-offs]` and `[[cut-off]]` do the same for a ladder of two steps: `concern` is `below`, `above` or `from` the
//! value. `[[action]]` is asked for whatever the band, or `from` so many points on and up `to` so many. `[[note]]` is what
//! cannot be said. `[urgent]` is the item above 0. `[[window]]` is the age a form is for. `[own-age]` is the age in `years`
//! from which a tool that is for adults too can be about the child. Each row has its `source` and its `status`; `editable`
//! cut-offs may be replaced by a service, `between` two values where that is given.

use toml::de::DeValue as Value;

use super::{
    Action, CutOff, CutOffError, CutOffFault, Form, Note, Points, Range, Scale, Tool, Urgent,
    field::{Read, evidence, form_of, points, points_list, scale_of, scale_values, with_scales},
    sheet::{ActionRow, BandRow, Concern, Ladder, NoteRow, OwnAge, Sheet, Split, Step, Window},
};
use crate::{
    code::Coded,
    table::{Keys, Table, TableFault, needed},
};

const FILE_KEYS: [&str; 12] = [
    "name", "source", "range", "ladder", "band", "cut-offs", "cut-off", "action", "note", "urgent", "window",
    "own-age",
];

/// What tells a person which row is meant: `cut-off 2 (asq-3 36)`.
const NAMED_BY: [&str; 3] = ["tool", "form", "scale"];

/// Reads the table of one tool.
pub(super) fn sheet(tool: Tool, text: &str) -> Result<Sheet, CutOffError> {
    let file = format!("{}.toml", tool.code());
    let table = Table::<CutOffFault>::parse(Some(&file), text)?;
    let name = table.whole(|keys| {
        keys.only(&FILE_KEYS)?;
        keys.text("source")?;
        Ok(keys.text("name")?.to_owned())
    })?;
    let mut sheet = Sheet {
        tool,
        name,
        ranges: table.rows("range", &NAMED_BY, |row| range(tool, row))?,
        ladders: table.rows("ladder", &NAMED_BY, ladder)?,
        bands: table.rows("band", &NAMED_BY, |row| band(tool, row))?,
        split: table.part("cut-offs", split)?,
        cut_offs: table
            .rows("cut-off", &NAMED_BY, |row| cut_offs(tool, row))?
            .into_iter()
            .flatten()
            .collect(),
        actions: table.rows("action", &NAMED_BY, action)?,
        notes: table.rows("note", &NAMED_BY, |row| note(tool, row))?,
        urgent: table.part("urgent", urgent)?,
        windows: table.rows("window", &NAMED_BY, |row| window(tool, row))?,
        own_age: table.part("own-age", own_age)?,
    };
    sheet.windows.sort_by_key(|window| (window.opens, window.closes));
    check(&sheet).map_err(|fault| table.refuse(fault))?;
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
    let table = Table::<CutOffFault>::parse(None, text)?;
    let source = table.whole(|keys| {
        keys.only(&["name", "source", "cut-off"])?;
        keys.text("name")?;
        Ok(keys.text("source")?.to_owned())
    })?;
    let rows = table.named_rows("cut-off", &NAMED_BY, |name, row| {
        row.only(&with_scales(&["tool", "form", "source"]))?;
        let tool: Tool = row.entry("tool")?;
        let form = form_of(tool, row)?;
        let source = row.optional_text("source")?.unwrap_or(&source);
        let values = scale_values(tool, row)?;
        if values.is_empty() {
            return Err(CutOffFault::Nothing);
        }
        let own =
            |(scale, at)| Own { row: name.to_owned(), tool, form, scale, at, source: source.to_owned() };
        Ok(values.into_iter().map(own).collect::<Vec<Own>>())
    })?;
    if rows.is_empty() {
        return Err(table.refuse(CutOffFault::Nothing));
    }
    Ok(rows.into_iter().flatten().collect())
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
            return Err(TableFault::WrongShape { key: "cut-offs", wanted: "a ladder of two steps" }.into());
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

fn range(tool: Tool, row: Keys<'_>) -> Read<Range> {
    row.only(&["form", "scale", "least", "most", "whole", "source", "status"])?;
    let scale = scale_of(tool, row)?;
    let (least, most) = (points(row, "least")?, points(row, "most")?);
    if most <= least {
        return Err(TableFault::WrongShape { key: "most", wanted: "more than the least" }.into());
    }
    let whole = needed("whole", row.flag("whole")?)?;
    let (source, evidence) = (row.text("source")?.to_owned(), evidence(row)?);
    Ok(Range { form: form_of(tool, row)?, scale, least, most, whole, source, evidence })
}

fn ladder(row: Keys<'_>) -> Read<Ladder> {
    row.only(&["name", "steps"])?;
    let wrong = || TableFault::WrongShape { key: "steps", wanted: "a list of { code, words }" };
    let Some(Value::Array(values)) = row.value("steps") else { return Err(wrong().into()) };
    let steps = values.iter().map(|step| {
        let Value::Table(step) = step.get_ref() else { return Err(wrong().into()) };
        let step = Keys::of(step);
        step.only(&["code", "words", "action", "action-source"])?;
        Ok(Step {
            code: step.text("code")?.to_owned(),
            words: step.text("words")?.to_owned(),
            action: step.optional_text("action")?.map(str::to_owned),
            action_source: step.optional_text("action-source")?.map(str::to_owned),
        })
    });
    Ok(Ladder { name: row.text("name")?.to_owned(), steps: steps.collect::<Read<_>>()? })
}

fn band(tool: Tool, row: Keys<'_>) -> Read<BandRow> {
    row.only(&["form", "scale", "ladder", "from", "source", "status"])?;
    Ok(BandRow {
        form: form_of(tool, row)?,
        scale: scale_of(tool, row)?.unwrap_or(Scale::Total),
        ladder: row.text("ladder")?.to_owned(),
        from: points_list(row, "from")?,
        source: row.text("source")?.to_owned(),
        evidence: evidence(row)?,
    })
}

fn split(row: Keys<'_>) -> Read<Split> {
    row.only(&["ladder", "concern"])?;
    let concern = match row.text("concern")? {
        "below" => Concern::Below,
        "above" => Concern::Above,
        "from" => Concern::From,
        _ => {
            return Err(
                TableFault::WrongShape { key: "concern", wanted: "`below`, `above` or `from`" }.into()
            );
        }
    };
    Ok(Split { ladder: row.text("ladder")?.to_owned(), concern })
}

/// A row without a value stands for every scale of the tool: no source has a cut-off, and a service may give its own.
fn cut_offs(tool: Tool, row: Keys<'_>) -> Read<Vec<CutOff>> {
    row.only(&with_scales(&["form", "editable", "between", "source", "status"]))?;
    let (form, editable) = (form_of(tool, row)?, row.flag("editable")?.unwrap_or(false));
    let between = match row.has("between").then(|| points_list(row, "between")).transpose()?.as_deref() {
        None => None,
        Some([least, most]) if least < most => Some((*least, *most)),
        Some(_) => return Err(TableFault::WrongShape { key: "between", wanted: "two rising values" }.into()),
    };
    let (source, evidence) = (row.text("source")?.to_owned(), evidence(row)?);
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

fn action(row: Keys<'_>) -> Read<ActionRow> {
    row.only(&["from", "to", "words", "source", "status"])?;
    let limit = |key| row.has(key).then(|| points(row, key)).transpose();
    let action = Action {
        words: row.text("words")?.to_owned(),
        source: row.text("source")?.to_owned(),
        evidence: evidence(row)?,
    };
    Ok(ActionRow { from: limit("from")?, to: limit("to")?, action })
}

fn note(tool: Tool, row: Keys<'_>) -> Read<NoteRow> {
    row.only(&["form", "words", "source"])?;
    let note = Note { words: row.text("words")?.to_owned(), source: row.text("source")?.to_owned() };
    Ok(NoteRow { form: form_of(tool, row)?, note })
}

fn urgent(row: Keys<'_>) -> Read<Urgent> {
    row.only(&["item", "words", "source", "status"])?;
    let wrong = TableFault::WrongShape { key: "item", wanted: "the number of an item" };
    let item = points(row, "item")?;
    let item = u8::try_from(item.hundredths() / 100).ok().filter(|_| item.is_whole()).ok_or(wrong)?;
    Ok(Urgent {
        item,
        words: row.text("words")?.to_owned(),
        source: row.text("source")?.to_owned(),
        evidence: evidence(row)?,
    })
}

fn window(tool: Tool, row: Keys<'_>) -> Read<Window> {
    row.only(&["form", "opens", "closes", "source", "status"])?;
    row.text("source")?;
    evidence(row)?;
    let form = needed("form", form_of(tool, row)?)?;
    let (opens, closes) = (age(row, "opens")?, age(row, "closes")?);
    if closes < opens {
        return Err(TableFault::WrongShape { key: "closes", wanted: "an age after `opens`" }.into());
    }
    Ok(Window { form, opens, closes })
}

fn own_age(row: Keys<'_>) -> Read<OwnAge> {
    row.only(&["years", "source", "status"])?;
    let years = needed("years", row.number("years")?)?;
    Ok(OwnAge { years, source: row.text("source")?.to_owned(), evidence: evidence(row)? })
}

/// `28m16d`: completed calendar months and days.
fn age(row: Keys<'_>, key: &'static str) -> Read<(u32, i64)> {
    let text = row.text(key)?;
    let read = || {
        let (months, days) = text.strip_suffix('d')?.split_once('m')?;
        Some((months.parse().ok()?, days.parse().ok().filter(|days| (0..=30).contains(days))?))
    };
    Ok(read().ok_or(TableFault::WrongShape { key, wanted: "an age like 28m16d" })?)
}
