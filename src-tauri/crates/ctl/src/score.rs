//! `caseloadctl score`: what the answers or scores of one form come to. It needs no caseload.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
};

use caseload_domain::{
    code::Coded as _,
    problem::Problem,
    score::{self, CutOffs, Form, Given, Points, Scale, ScaleScore, Scored, Tool, Urgent},
};
use serde::Serialize;
use serde_json::{Map, Number, Value};

use crate::{
    args::ScoreArgs,
    commands::listed,
    output::{Refusal, json},
};

/// What one form comes to, in the form that scripts rely on. Bands are codes; `bandWords` are for people.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ScoreLine<'a> {
    tool: &'a str,
    form: Option<&'a str>,
    total: Option<Number>,
    complete: bool,
    scales: Vec<ScaleLine<'a>>,
    band: Option<&'a str>,
    band_words: Option<&'a str>,
    actions: Vec<&'a str>,
    urgent: Option<UrgentLine<'a>>,
    notes: Vec<&'a str>,
    sources: Vec<&'a str>,
    /// A value that it rests on is in no published source and is to be checked locally.
    to_be_checked: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ScaleLine<'a> {
    scale: &'a str,
    score: Number,
    band: Option<&'a str>,
    band_words: Option<&'a str>,
}

#[derive(Serialize)]
struct UrgentLine<'a> {
    item: u8,
    words: &'a str,
    source: &'a str,
}

pub(crate) fn score(args: &ScoreArgs) -> Result<(), Refusal> {
    let ScoreArgs { tool, json: file, cut_offs } = args;
    let given = given(listed(tool, "tool")?, &text_of(file)?)?;
    let own;
    let cut_offs = match cut_offs {
        None => CutOffs::shipped(),
        Some(path) => {
            own = own_cut_offs(path)?;
            &own
        }
    };
    let scored = score::score(&given, cut_offs).map_err(|problems| refusal(&problems))?;
    let form = given.form.or_else(|| given.tool.usual_form());
    print(given.tool, form, &scored);
    Ok(())
}

fn print(tool: Tool, form: Option<Form>, scored: &Scored) {
    let Scored { total, scales, band, actions, urgent, notes, complete } = scored;
    json(&ScoreLine {
        tool: tool.code(),
        form: form.map(|form| form.code()),
        total: total.map(number),
        complete: *complete,
        scales: scales
            .iter()
            .map(|ScaleScore { scale, points, band }| ScaleLine {
                scale: scale.code(),
                score: number(*points),
                band: band.as_ref().map(|band| band.code.as_str()),
                band_words: band.as_ref().map(|band| band.words.as_str()),
            })
            .collect(),
        band: band.as_ref().map(|band| band.code.as_str()),
        band_words: band.as_ref().map(|band| band.words.as_str()),
        actions: actions.iter().map(|action| action.words.as_str()).collect(),
        urgent: urgent.as_ref().map(|Urgent { item, words, source, evidence: _ }| UrgentLine {
            item: *item,
            words,
            source,
        }),
        notes: notes.iter().map(|note| note.words.as_str()).collect(),
        sources: scored.sources(),
        to_be_checked: scored.to_be_checked(),
    });
}

fn given(tool: Tool, text: &str) -> Result<Given, Refusal> {
    let read: Value = serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Refusal::new(format!("line {line}, column {column} is not JSON"), SHAPE)
    })?;
    let Value::Object(fields) = read else {
        return Err(Refusal::new("the file is not one JSON object", SHAPE));
    };
    if let Some(field) = fields.keys().find(|field| !["form", "items", "scales"].contains(&field.as_str())) {
        return Err(Refusal::new(format!("there is no field `{field}`"), SHAPE));
    }
    Ok(Given { tool, form: form(&fields)?, items: items(&fields)?, scales: scales(&fields)? })
}

const SHAPE: &str =
    r#"write {"form":"24","items":[0,1,null],"scales":{"communication":45}}, and of these what the tool has"#;

fn form(fields: &Map<String, Value>) -> Result<Option<Form>, Refusal> {
    match fields.get("form") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(code)) => Ok(Some(listed(code, "form")?)),
        Some(Value::Number(months)) => Ok(Some(listed(&months.to_string(), "form")?)),
        Some(Value::Bool(_) | Value::Array(_) | Value::Object(_)) => Err(Refusal::new(
            "form: that is not the name of a form",
            r#"form: write it as "24" or "parent-4-17""#,
        )),
    }
}

fn items(fields: &Map<String, Value>) -> Result<Vec<Option<u8>>, Refusal> {
    let values = match fields.get("items") {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(values)) => values,
        Some(Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_)) => {
            return Err(Refusal::new("items: that is not a list", "items: write them as [0,1,null]"));
        }
    };
    let answer = |(number, value): (usize, &Value)| match value {
        Value::Null => Ok(None),
        other => other.as_u64().and_then(|answer| u8::try_from(answer).ok()).map(Some).ok_or_else(|| {
            Refusal::new(
                format!("items: item {number} is not an answer"),
                "items: give a whole number, or null where it was not answered",
            )
        }),
    };
    (1..).zip(values).map(answer).collect()
}

fn scales(fields: &Map<String, Value>) -> Result<Vec<(Scale, Points)>, Refusal> {
    let values = match fields.get("scales") {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Object(values)) => values,
        Some(Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_)) => {
            return Err(Refusal::new(
                "scales: that is not an object",
                r#"scales: write them as {"communication":45}"#,
            ));
        }
    };
    // A scale that was not scored may be left out or be null.
    let scored = values.iter().filter(|(_, value)| !value.is_null());
    scored
        .map(|(code, value)| {
            let scale: Scale = listed(code, "scale")?;
            let points = match value {
                Value::Number(number) => Points::parse(&number.to_string()),
                Value::String(text) => Points::parse(text),
                Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
            };
            let wrong = || {
                let mend = format!("{code}: give points like 45 or 37.5, at most two places");
                Refusal::new(format!("{code}: that is not a score"), mend)
            };
            Ok((scale, points.ok_or_else(wrong)?))
        })
        .collect()
}

fn own_cut_offs(path: &Path) -> Result<CutOffs, Refusal> {
    let text = fs::read_to_string(path).map_err(|error| {
        Refusal::new(format!("cannot read the cut-offs: {error}"), "check the path; the table is UTF-8 text")
    })?;
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
    CutOffs::with(&text)
        .map_err(|error| Refusal::new(format!("{name}: {error}"), "mend that row of the table and try again"))
}

fn text_of(file: &Path) -> Result<String, Refusal> {
    let read = if file.as_os_str() == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_read| text)
    } else {
        fs::read_to_string(file)
    };
    read.map_err(|error| {
        Refusal::new(format!("cannot read the file: {error}"), "check the path, or give - and pipe it in")
    })
}

fn refusal(problems: &[Problem]) -> Refusal {
    let said = |of: fn(&Problem) -> &str| -> String {
        let lines: Vec<String> =
            problems.iter().map(|problem| format!("{}: {}", problem.field, of(problem))).collect();
        lines.join("; ")
    };
    Refusal::new(said(|problem| &problem.what), said(|problem| &problem.mend))
}

fn number(points: Points) -> Number {
    points.to_string().parse().expect("points are written as a number")
}
