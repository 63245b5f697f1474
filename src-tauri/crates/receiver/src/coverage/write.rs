//! The figures as a person reads them, and as lines of JSON. Only what may be shown gets here.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::Part;
use super::care::Table;
use super::rules::Indicator;
use super::safeguarding::{Counts, Safeguarding};
use super::suppress::{LARGEST_HIDDEN, Shown, ShownCount, ShownCoverage, ShownFigures};

/// Writes tables.
pub fn text(out: &mut impl Write, coverage: &ShownCoverage) -> io::Result<()> {
    let ShownCoverage { quarter, indicators, activity, safeguarding, care, basis } = coverage;
    writeln!(out, "Coverage of {quarter}, {} to {}", quarter.first(), quarter.last())?;
    writeln!(
        out,
        "Counted as the national health-visitor metrics count: by the quarter in which a child turns the age."
    )?;
    writeln!(out, "Numbers from 1 to {LARGEST_HIDDEN}, and those that would give them away, are not shown.")?;
    writeln!(out)?;
    writeln!(out, "From {}.", counted(basis.laptops, "laptop"))?;
    if basis.parked > 0 {
        writeln!(
            out,
            "{} for an earlier one and {} not counted yet: the figures may be too low.",
            counted(basis.parked, "file") + if basis.parked == 1 { " waits" } else { " wait" },
            if basis.parked == 1 { "is" } else { "are" }
        )?;
    }
    if basis.lost > 0 {
        writeln!(
            out,
            "The trust went on without {}: what was lost is counted once its laptop has sent it again.",
            counted(basis.lost, "file")
        )?;
    }
    let [contacts, children, families] = activity.map(number);
    writeln!(out, "Contacts that took place  {contacts:>9}")?;
    writeln!(out, "Children they were about  {children:>9}")?;
    writeln!(out, "Families of the children  {families:>9}")?;
    writeln!(out)?;
    writeln!(out, "{:<10}{:<42}{:>9} of{:>10}{:>10}", "indicator", "", "", "", "per cent")?;
    for (indicator, figures) in indicators {
        let count = line(&figures.whole);
        writeln!(out, "{:<10}{:<42}{count}", indicator.code(), indicator.title())?;
    }
    type Wanted = fn(&Part) -> bool;
    let divisions: [(&str, Wanted); 3] = [
        ("By month", |part| matches!(part, Part::Month(_))),
        ("By authority the child lives in", |part| matches!(part, Part::Area(_))),
        ("By deprivation decile, 1 the most deprived", |part| matches!(part, Part::Imd(_))),
    ];
    for (title, wanted) in divisions {
        writeln!(out, "\n{title}")?;
        for (indicator, ShownFigures { whole: _in_the_first_table, parts }) in indicators {
            let mut code = indicator.code();
            for (part, count) in parts.iter().filter(|(part, _count)| wanted(part)) {
                let name: String = name(part).chars().take(41).collect();
                writeln!(out, "{code:<10}{name:<42}{}", line(count))?;
                code = "";
            }
        }
    }
    statuses(out, safeguarding)?;
    care.iter().try_for_each(|table| table_of_care(out, table))
}

fn table_of_care(out: &mut impl Write, table: &Table<Shown>) -> io::Result<()> {
    let Table { kind, rows, all, points } = table;
    let heads: String = kind.columns().iter().map(|head| format!("{head:>10}")).collect();
    writeln!(out, "\n{:<30}{heads}", kind.title())?;
    let named = rows.iter().map(|(part, counts)| (part.as_str(), counts));
    for (part, counts) in named.chain([("all", all)]) {
        let numbers: String = counts.iter().map(|count| format!("{:>10}", number(*count))).collect();
        let part: String = part.chars().take(29).collect();
        writeln!(out, "{part:<30}{numbers}")?;
    }
    match points {
        Some(points) => writeln!(out, "Points the goals came in all, of 10 each: {points}"),
        None => Ok(()),
    }
}

fn statuses(out: &mut impl Write, safeguarding: &Safeguarding<Shown>) -> io::Result<()> {
    writeln!(out, "\nSafeguarding statuses")?;
    writeln!(
        out,
        "Started and ended in the quarter; open at its end, with their children and families; contacts while one was open."
    )?;
    writeln!(
        out,
        "{:<30}{:>10}{:>10}{:>10}{:>10}{:>10}{:>10}",
        "", "started", "ended", "open", "children", "families", "contacts"
    )?;
    let groups = safeguarding.groups.iter().map(|(group, counts)| (group.title(), counts));
    for (title, counts) in groups.chain([("All, each once", &safeguarding.all)]) {
        let Counts { started, ended, open, children, families, contacts } = counts;
        let numbers: String = [started, ended, open, children, families, contacts]
            .map(|count| format!("{:>10}", number(*count)))
            .concat();
        writeln!(out, "{title:<30}{numbers}")?;
    }
    Ok(())
}

/// Writes one object a line: each indicator whole, then by its parts. What is not shown is `null`, and says so.
pub fn json_lines(out: &mut impl Write, coverage: &ShownCoverage) -> io::Result<()> {
    for (indicator, ShownFigures { whole, parts }) in &coverage.indicators {
        writeln!(out, "{}", object(*indicator, whole, None))?;
        for (part, count) in parts {
            writeln!(out, "{}", object(*indicator, count, Some(part)))?;
        }
    }
    for (what, count) in ["contacts", "children", "families"].into_iter().zip(coverage.activity) {
        writeln!(
            out,
            "{}",
            json!({ "count": what, "number": value(count), "suppressed": count == Shown::Hidden })
        )?;
    }
    let Safeguarding { groups, all } = &coverage.safeguarding;
    for (code, counts) in groups.iter().map(|(group, counts)| (group.code(), counts)).chain([("all", all)]) {
        let Counts { started, ended, open, children, families, contacts } = *counts;
        let hidden = [started, ended, open, children, families, contacts].contains(&Shown::Hidden);
        writeln!(
            out,
            "{}",
            json!({
                "safeguarding": code,
                "started": value(started),
                "ended": value(ended),
                "open": value(open),
                "children": value(children),
                "families": value(families),
                "contacts": value(contacts),
                "suppressed": hidden,
            })
        )?;
    }
    for Table { kind, rows, all, points } in &coverage.care {
        let whole = [(None, all)];
        for (part, counts) in whole.into_iter().chain(rows.iter().map(|(part, counts)| (Some(part), counts)))
        {
            let numbers: Map<String, Value> = kind
                .columns()
                .iter()
                .zip(counts)
                .map(|(head, count)| ((*head).to_owned(), json!(value(*count))))
                .collect();
            let line = json!({
                "care": kind.code(),
                "part": part,
                "counts": numbers,
                "points": if part.is_none() { *points } else { None },
                "suppressed": counts.contains(&Shown::Hidden),
            });
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}

fn object(indicator: Indicator, count: &ShownCount, part: Option<&Part>) -> Value {
    let ShownCount { numerator, denominator } = *count;
    let mut object = json!({
        "indicator": indicator.code(),
        "numerator": value(numerator),
        "denominator": denominator.map(value),
        "suppressed": numerator == Shown::Hidden || denominator == Some(Shown::Hidden),
    });
    let (key, of) = match part {
        None => return object,
        Some(Part::Month(month)) => ("month", json!(month.format("%Y-%m").to_string())),
        Some(Part::Area(area)) => ("area", json!(area)),
        Some(Part::Imd(decile)) => ("imdDecile", json!(decile)),
    };
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), of);
    }
    object
}

fn value(count: Shown) -> Option<u64> {
    match count {
        Shown::Number(number) => Some(number),
        Shown::Hidden => None,
    }
}

fn line(count: &ShownCount) -> String {
    let ShownCount { numerator, denominator } = *count;
    match denominator {
        None => format!("{:>9}", number(numerator)),
        Some(denominator) => {
            format!(
                "{:>9} of{:>10}{:>10}",
                number(numerator),
                number(denominator),
                per_cent(numerator, denominator)
            )
        }
    }
}

fn number(count: Shown) -> String {
    match count {
        Shown::Number(number) => number.to_string(),
        Shown::Hidden => "not shown".to_owned(),
    }
}

/// One decimal place, half up; nothing of nobody, and nothing from what is not shown.
fn per_cent(numerator: Shown, denominator: Shown) -> String {
    match (numerator, denominator) {
        (Shown::Number(numerator), Shown::Number(denominator)) if denominator > 0 => {
            let thousandths = (numerator * 2_000 + denominator) / (denominator * 2);
            format!("{}.{}", thousandths / 10, thousandths % 10)
        }
        (Shown::Number(_) | Shown::Hidden, Shown::Number(_) | Shown::Hidden) => String::new(),
    }
}

fn name(part: &Part) -> String {
    match part {
        Part::Month(month) => month.format("%B %Y").to_string(),
        Part::Area(Some(area)) => area.clone(),
        Part::Imd(Some(decile)) => decile.to_string(),
        Part::Area(None) | Part::Imd(None) => "not known".to_owned(),
    }
}

fn counted(number: u64, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
