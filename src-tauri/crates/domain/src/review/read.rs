//! From TOML text to fields and forms: every key is known, every code exists, every kind of contact has its form.

use std::borrow::Cow;

use toml::de::{DeTable as Table, DeValue as Value};

use super::{
    Choice, Field, FieldKind, Months, ReviewForm, ReviewTableError, ReviewTableFault as Fault, Section,
    form::TALKED_ABOUT,
};
use crate::{code::Coded, contact::ContactType};

type Read<T> = Result<T, Fault>;

const FIELD_KEYS: [&str; 13] = [
    "code",
    "label",
    "hint",
    "kind",
    "options",
    "alone",
    "most",
    "lasting",
    "restricted",
    "areas",
    "from",
    "until",
    "source",
];
const FORM_KEYS: [&str; 8] = ["code", "label", "contacts", "from", "until", "about", "section", "source"];

/// Twenty-five years: the service reaches no further (`policy-papers` N15).
const LAST_MONTH: u32 = 300;

pub(super) fn fields(file: &str, text: &str) -> Result<Vec<Field>, ReviewTableError> {
    let mut found: Vec<Field> = Vec::new();
    each_row(file, text, "field", |table| {
        let field = field(table)?;
        if found.iter().any(|other| other.code == field.code) {
            return Err(Fault::Twice { code: field.code });
        }
        found.push(field);
        Ok(())
    })?;
    Ok(found)
}

pub(super) fn forms(file: &str, text: &str, fields: &[Field]) -> Result<Vec<ReviewForm>, ReviewTableError> {
    let mut found: Vec<ReviewForm> = Vec::new();
    each_row(file, text, "form", |table| {
        let form = form(table, fields)?;
        if found.iter().any(|other| other.code == form.code) {
            return Err(Fault::Twice { code: form.code });
        }
        found.push(form);
        Ok(())
    })?;
    one_form_each(&found).map_err(|fault| ReviewTableError { file: file.to_owned(), row: None, fault })?;
    Ok(found)
}

fn each_row(
    file: &str,
    text: &str,
    name: &'static str,
    mut read: impl FnMut(&Table<'_>) -> Read<()>,
) -> Result<(), ReviewTableError> {
    let refuse = |row, fault| ReviewTableError { file: file.to_owned(), row, fault };
    let table = Table::parse(text).map_err(|error| refuse(None, not_toml(text, &error)))?.into_inner();
    known_keys(&table, &[name]).map_err(|fault| refuse(None, fault))?;
    let Some(Value::Array(rows)) = value(&table, name) else {
        return Err(refuse(None, Fault::Empty { row: name }));
    };
    for (number, row) in (1..).zip(rows.iter()) {
        let row = row.get_ref();
        let code = row.get("code").and_then(|code| code.get_ref().as_str()).unwrap_or("no code");
        let at = Some(format!("{name} {number} ({code})"));
        let Value::Table(table) = row else {
            return Err(refuse(at, Fault::WrongShape { key: name, wanted: "a table" }));
        };
        read(table).map_err(|fault| refuse(at, fault))?;
    }
    Ok(())
}

fn not_toml(text: &str, error: &toml::de::Error) -> Fault {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or("");
    Fault::NotToml { line: before.matches('\n').count() + 1, message: error.message().to_owned() }
}

fn field(table: &Table<'_>) -> Read<Field> {
    known_keys(table, &FIELD_KEYS)?;
    let kind: FieldKind = entry("kind", text_of(table, "kind")?)?;
    let options = options(table)?;
    let alone = optional_text(table, "alone")?.map(str::to_owned);
    let most = number(table, "most")?;
    let chosen = matches!(kind, FieldKind::One | FieldKind::Several);
    if let Some(what) = match (chosen, options.len()) {
        (true, 0 | 1) => Some("needs `options`, at least two"),
        (false, 1..) => Some("has no use for `options`; leave them out"),
        (true, _) | (false, 0) => None,
    } {
        return Err(Fault::NotOfTheKind { kind: kind.code(), what });
    }
    if (kind == FieldKind::Number) != most.is_some() {
        let what = if most.is_some() { "has no use for `most`; leave it out" } else { "needs `most`" };
        return Err(Fault::NotOfTheKind { kind: kind.code(), what });
    }
    if alone.is_some() && kind != FieldKind::Several {
        return Err(Fault::NotOfTheKind { kind: kind.code(), what: "has no use for `alone`; leave it out" });
    }
    if let Some(alone) = &alone
        && !options.iter().any(|choice| choice.code == *alone)
    {
        return Err(Fault::UnknownEntry { key: "alone", entry: alone.clone() });
    }
    let (lasting, restricted) = (flag(table, "lasting")?, flag(table, "restricted")?);
    if lasting && restricted {
        return Err(Fault::RestrictedLasts);
    }
    Ok(Field {
        code: code(text_of(table, "code")?)?,
        label: text_of(table, "label")?.to_owned(),
        hint: optional_text(table, "hint")?.unwrap_or_default().to_owned(),
        kind,
        options,
        alone,
        most,
        lasting,
        restricted,
        areas: list(table, "areas")?.into_iter().map(|area| entry("areas", area)).collect::<Read<_>>()?,
        ages: ages(table)?,
        source: text_of(table, "source")?.to_owned(),
    })
}

fn form(table: &Table<'_>, fields: &[Field]) -> Read<ReviewForm> {
    known_keys(table, &FORM_KEYS)?;
    let named = |key: &'static str, code: &str| {
        let found = fields.iter().find(|field| field.code == code);
        found.cloned().ok_or_else(|| Fault::UnknownEntry { key, entry: code.to_owned() })
    };
    let Some(Value::Array(rows)) = value(table, "section") else {
        return Err(Fault::Missing { key: "section" });
    };
    let mut sections = Vec::with_capacity(rows.len());
    for row in rows.iter() {
        let Value::Table(row) = row.get_ref() else {
            return Err(Fault::WrongShape { key: "section", wanted: "a list of [[form.section]] tables" });
        };
        known_keys(row, &["label", "fields"])?;
        let fields = list(row, "fields")?.into_iter().map(|code| named("fields", code));
        sections.push(Section {
            label: text_of(row, "label")?.to_owned(),
            fields: fields.collect::<Read<Vec<_>>>()?,
        });
    }
    let about = talked_about(named("about", TALKED_ABOUT)?, &list(table, "about")?)?;
    if let Some(last) = sections.last_mut() {
        last.fields.push(about);
    }
    let mut seen = Vec::new();
    for field in sections.iter().flat_map(|section| &section.fields) {
        if seen.contains(&&field.code) {
            return Err(Fault::Twice { code: field.code.clone() });
        }
        seen.push(&field.code);
    }
    let contacts: Vec<ContactType> =
        list(table, "contacts")?.into_iter().map(|code| entry("contacts", code)).collect::<Read<_>>()?;
    Ok(ReviewForm {
        code: code(text_of(table, "code")?)?,
        label: text_of(table, "label")?.to_owned(),
        contacts,
        ages: ages(table)?,
        sections,
        source: text_of(table, "source")?.to_owned(),
    })
}

/// *Talked about* with only the choices of a form, in the form's order.
fn talked_about(field: Field, offered: &[&str]) -> Read<Field> {
    let choice = |code: &&str| {
        let found = field.options.iter().find(|choice| choice.code == *code);
        found.cloned().ok_or_else(|| Fault::UnknownEntry { key: "about", entry: (*code).to_owned() })
    };
    let options = offered.iter().map(choice).collect::<Read<Vec<_>>>()?;
    Ok(Field { options, ..field })
}

fn one_form_each(forms: &[ReviewForm]) -> Read<()> {
    for contact in ContactType::ALL {
        for months in 0..LAST_MONTH {
            let fits = |form: &&ReviewForm| form.contacts.contains(contact) && form.ages.hold(Some(months));
            let found = match forms.iter().filter(fits).count() {
                1 => continue,
                0 => "no form",
                _ => "two forms",
            };
            return Err(Fault::NotOneForm { contact: contact.code(), found, months });
        }
    }
    Ok(())
}

fn options(table: &Table<'_>) -> Read<Vec<Choice>> {
    const WRONG: Fault = Fault::WrongShape { key: "options", wanted: "a list of [code, label] pairs" };
    let pairs = match value(table, "options") {
        None => return Ok(Vec::new()),
        Some(Value::Array(pairs)) => pairs,
        Some(_) => return Err(WRONG),
    };
    let mut found: Vec<Choice> = Vec::with_capacity(pairs.len());
    for pair in pairs.iter() {
        let Value::Array(pair) = pair.get_ref() else { return Err(WRONG) };
        let words: Vec<&str> = pair.iter().filter_map(|word| word.get_ref().as_str()).collect();
        let [option, label] = words.as_slice() else { return Err(WRONG) };
        let option = code(option)?;
        if label.trim().is_empty() {
            return Err(WRONG);
        }
        if option == "not-asked" {
            return Err(Fault::NotAskedIsNoOption);
        }
        if found.iter().any(|other| other.code == option) {
            return Err(Fault::Twice { code: option });
        }
        found.push(Choice { code: option, label: (*label).to_owned() });
    }
    Ok(found)
}

fn code(text: &str) -> Read<String> {
    let plain =
        text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
    if text.is_empty() || !plain {
        Err(Fault::NotACode { code: text.to_owned() })
    } else {
        Ok(text.to_owned())
    }
}

fn ages(table: &Table<'_>) -> Read<Months> {
    let ages = Months { from: number(table, "from")?.unwrap_or(0), until: number(table, "until")? };
    if ages.until.is_some_and(|until| until <= ages.from) { Err(Fault::NoAges) } else { Ok(ages) }
}

fn value<'a, 'i>(table: &'a Table<'i>, key: &str) -> Option<&'a Value<'i>> {
    table.get(key).map(AsRef::as_ref)
}

fn known_keys(table: &Table<'_>, known: &[&str]) -> Read<()> {
    match table.keys().map(AsRef::as_ref).find(|key: &&Cow<'_, str>| !known.contains(&key.as_ref())) {
        None => Ok(()),
        Some(key) => Err(Fault::UnknownKey { key: key.clone().into_owned() }),
    }
}

fn optional_text<'a>(table: &'a Table<'_>, key: &'static str) -> Read<Option<&'a str>> {
    match value(table, key) {
        None => Ok(None),
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text)),
        Some(_) => Err(Fault::WrongShape { key, wanted: "words in quotes" }),
    }
}

fn text_of<'a>(table: &'a Table<'_>, key: &'static str) -> Read<&'a str> {
    optional_text(table, key)?.ok_or(Fault::Missing { key })
}

fn number(table: &Table<'_>, key: &'static str) -> Read<Option<u32>> {
    match value(table, key) {
        None => Ok(None),
        Some(Value::Integer(number)) => match u32::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Ok(Some(number)),
            Err(_negative) => Err(Fault::WrongShape { key, wanted: "a whole number from 0" }),
        },
        Some(_) => Err(Fault::WrongShape { key, wanted: "a whole number from 0" }),
    }
}

fn flag(table: &Table<'_>, key: &'static str) -> Read<bool> {
    match value(table, key) {
        None => Ok(false),
        Some(Value::Boolean(so)) => Ok(*so),
        Some(_) => Err(Fault::WrongShape { key, wanted: "true or false" }),
    }
}

fn list<'a>(table: &'a Table<'_>, key: &'static str) -> Read<Vec<&'a str>> {
    const WANTED: &str = "a list of words in quotes";
    let wrong = || Fault::WrongShape { key, wanted: WANTED };
    match value(table, key) {
        None => Err(Fault::Missing { key }),
        Some(Value::Array(values)) if !values.is_empty() => {
            values.iter().map(|value| value.get_ref().as_str().ok_or_else(wrong)).collect()
        }
        Some(_) => Err(wrong()),
    }
}

fn entry<T: Coded>(key: &'static str, text: &str) -> Read<T> {
    T::from_code(text).ok_or_else(|| Fault::UnknownEntry { key, entry: text.to_owned() })
}
