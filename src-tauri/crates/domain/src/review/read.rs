//! From TOML text to fields and forms: every key is known, every code exists, every kind of contact has its form.

use toml::de::DeValue as Value;

use super::{
    Choice, Field, FieldKind, Months, ReviewForm, ReviewTableError, ReviewTableFault as Fault, Section,
    form::TALKED_ABOUT,
};
use crate::{
    code::Coded as _,
    contact::ContactType,
    table::{Keys, Table, TableFault, entry},
};

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
    let mut codes: Vec<String> = Vec::new();
    each_row(file, text, "field", |keys| {
        let field = field(keys)?;
        once(&mut codes, &field.code)?;
        Ok(field)
    })
}

pub(super) fn forms(file: &str, text: &str, fields: &[Field]) -> Result<Vec<ReviewForm>, ReviewTableError> {
    let mut codes: Vec<String> = Vec::new();
    let found = each_row(file, text, "form", |keys| {
        let form = form(keys, fields)?;
        once(&mut codes, &form.code)?;
        Ok(form)
    })?;
    one_form_each(&found).map_err(|fault| ReviewTableError {
        file: Some(file.to_owned()),
        row: None,
        fault,
    })?;
    Ok(found)
}

fn each_row<T>(
    file: &str,
    text: &str,
    name: &'static str,
    read: impl FnMut(Keys<'_>) -> Read<T>,
) -> Result<Vec<T>, ReviewTableError> {
    let table = Table::<Fault>::parse(Some(file), text)?;
    table.whole(|keys| Ok(keys.only(&[name])?))?;
    let found = table.rows(name, &["code"], read)?;
    if found.is_empty() { Err(table.refuse(Fault::NoRows { row: name })) } else { Ok(found) }
}

fn once(codes: &mut Vec<String>, code: &str) -> Read<()> {
    if codes.iter().any(|other| other == code) {
        return Err(Fault::Twice { code: code.to_owned() });
    }
    codes.push(code.to_owned());
    Ok(())
}

fn field(keys: Keys<'_>) -> Read<Field> {
    keys.only(&FIELD_KEYS)?;
    let kind: FieldKind = keys.entry("kind")?;
    let options = options(keys)?;
    let alone = keys.optional_text("alone")?.map(str::to_owned);
    let most = keys.number("most")?;
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
        return Err(Fault::NoSuchField { key: "alone", entry: alone.clone() });
    }
    let (lasting, restricted) =
        (keys.flag("lasting")?.unwrap_or(false), keys.flag("restricted")?.unwrap_or(false));
    if lasting && restricted {
        return Err(Fault::RestrictedLasts);
    }
    Ok(Field {
        code: code(keys.text("code")?)?,
        label: keys.text("label")?.to_owned(),
        hint: keys.optional_text("hint")?.unwrap_or_default().to_owned(),
        kind,
        options,
        alone,
        most,
        lasting,
        restricted,
        areas: keys.some_entries("areas")?,
        ages: ages(keys)?,
        source: keys.text("source")?.to_owned(),
    })
}

fn form(keys: Keys<'_>, fields: &[Field]) -> Read<ReviewForm> {
    keys.only(&FORM_KEYS)?;
    let named = |key: &'static str, code: &str| {
        let found = fields.iter().find(|field| field.code == code);
        found.cloned().ok_or_else(|| Fault::NoSuchField { key, entry: code.to_owned() })
    };
    let Some(Value::Array(rows)) = keys.value("section") else {
        return Err(TableFault::Missing { key: "section" }.into());
    };
    let mut sections = Vec::with_capacity(rows.len());
    for row in rows.iter() {
        let Value::Table(row) = row.get_ref() else {
            let wanted = "a list of [[form.section]] tables";
            return Err(TableFault::WrongShape { key: "section", wanted }.into());
        };
        let row = Keys::of(row);
        row.only(&["label", "fields"])?;
        let fields = row.some_texts("fields")?.into_iter().map(|code| named("fields", code));
        sections.push(Section {
            label: row.text("label")?.to_owned(),
            fields: fields.collect::<Read<Vec<_>>>()?,
        });
    }
    let about = talked_about(named("about", TALKED_ABOUT)?, &keys.some_texts("about")?)?;
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
    Ok(ReviewForm {
        code: code(keys.text("code")?)?,
        label: keys.text("label")?.to_owned(),
        contacts: keys.some_entries("contacts")?,
        ages: ages(keys)?,
        sections,
        source: keys.text("source")?.to_owned(),
    })
}

/// *Talked about* with only the choices of a form, in the form's order.
fn talked_about(field: Field, offered: &[&str]) -> Read<Field> {
    let choice = |code: &&str| {
        let found = field.options.iter().find(|choice| choice.code == *code);
        found.cloned().ok_or_else(|| Fault::NoSuchField { key: "about", entry: (*code).to_owned() })
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

fn options(keys: Keys<'_>) -> Read<Vec<Choice>> {
    let wrong = || {
        TableFault::WrongShape { key: "options", wanted: "a list of [code, label] or [code, label, area]" }
            .into()
    };
    let pairs = match keys.value("options") {
        None => return Ok(Vec::new()),
        Some(Value::Array(pairs)) => pairs,
        Some(_) => return Err(wrong()),
    };
    let mut found: Vec<Choice> = Vec::with_capacity(pairs.len());
    for pair in pairs.iter() {
        let Value::Array(pair) = pair.get_ref() else { return Err(wrong()) };
        let words: Vec<&str> = pair.iter().filter_map(|word| word.get_ref().as_str()).collect();
        let (option, label, area) = match (words.as_slice(), pair.len()) {
            ([option, label], 2) => (option, label, None),
            ([option, label, area], 3) => (option, label, Some(*area)),
            _ => return Err(wrong()),
        };
        let area = area.map(|area| entry("options", area)).transpose()?;
        let option = code(option)?;
        if label.trim().is_empty() {
            return Err(wrong());
        }
        if option == "not-asked" {
            return Err(Fault::NotAskedIsNoOption);
        }
        if found.iter().any(|other| other.code == option) {
            return Err(Fault::Twice { code: option });
        }
        found.push(Choice { code: option, label: (*label).to_owned(), area });
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

fn ages(keys: Keys<'_>) -> Read<Months> {
    let ages = Months { from: keys.number("from")?.unwrap_or(0), until: keys.number("until")? };
    if ages.until.is_some_and(|until| until <= ages.from) { Err(Fault::NoAges) } else { Ok(ages) }
}
