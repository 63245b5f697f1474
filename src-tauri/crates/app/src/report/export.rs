//! The figures as a table that may leave: small numbers are not in it, nor anything they could be worked out from.

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    code::Coded as _,
    kpi::{Cell, Indicator, hide_more, shown, shown_parts},
};

use super::{
    report,
    views::{
        AreaLine, CountedChild, EpisodeGroup, EpisodeLine, GroupLine, IndicatorLine, ReportGroup,
        ReportQuery, ReportView, ThreeCounts,
    },
};
use crate::{
    app::App,
    clock::Now,
    failure::{Answer, unexpected},
};

/// A table of figures, ready to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// Its name.
    pub file_name: String,
    /// Comma-separated values.
    pub text: String,
}

/// All of an indicator, or one of its groups by what and key.
type Slice = Option<(ReportGroup, String)>;

/// Indicators that divide the same children: what is hidden of one could be worked out from the others.
const DIVIDE_THE_SAME: [&[Indicator]; 2] = [
    &[Indicator::C2, Indicator::C3],
    &[Indicator::C8ii, Indicator::C8iii, Indicator::C8iv, Indicator::C8Breastfed],
];

/// The figures of a quarter as they may leave, and a note in the audit that they did.
///
/// # Errors
/// As [`report`].
pub fn report_file(app: &mut App, request: ReportQuery, now: Now) -> Answer<ReportFile> {
    let view = report(app, request, now)?;
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, "export-report", None, Some(&view.quarter))?;
    let text = table(&view, now).map_err(|error| unexpected(&error))?;
    Ok(ReportFile { file_name: format!("caseload-report-{}.csv", view.quarter), text })
}

fn table(view: &ReportView, now: Now) -> Result<String, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = [
        "what",
        "by",
        "group",
        "numerator",
        "denominator",
        "not known",
        "per cent",
        "England",
        "England's year",
    ];
    writer.write_record(header)?;
    let hidden = hidden(&view.indicators);
    for line in &view.indicators {
        let mut row = |by: &str, group: &str, slice: &Slice, unknown: u32, england: [String; 2]| {
            let cell = cells(line).remove(slice).unwrap_or(Cell { within: 0, without: 0 });
            let is_hidden = hidden.contains(&(line.indicator.0, slice.clone()));
            let [england, year] = england;
            let [numerator, denominator, unknown, per_cent] = figures(line, cell, unknown, is_hidden);
            let code = line.indicator.0.code();
            writer.write_record([
                code,
                by,
                &text_cell(group),
                &numerator,
                &denominator,
                &unknown,
                &per_cent,
                &england,
                &year,
            ])
        };
        let england = line.england.as_ref().map_or_else(Default::default, |england| {
            [tenths(u32::from(england.tenths)), england.year.clone()]
        });
        row("all", "", &None, line.unknown, england)?;
        for (group, lines) in groups(line) {
            for GroupLine { key, unknown, .. } in lines {
                let named = if key.is_empty() { "not known" } else { key };
                row(group.code(), named, &Some((group, key.clone())), *unknown, Default::default())?;
            }
        }
    }
    let mut count = |what: &str, by: &str, group: &str, number: Option<u32>| {
        let number = number.map_or_else(not_shown, |number| number.to_string());
        writer.write_record([what, by, group, &number, "", "", "", "", ""])
    };
    let activity = &view.activity;
    for (what, number) in [
        ("contacts that took place", activity.contacts),
        ("contacts in which the child was seen", activity.seen),
        ("attempts", activity.attempts),
        ("children", activity.children),
        ("families", activity.families),
    ] {
        count(what, "", "", shown(number))?;
    }
    for AreaLine { area, contacts, children, families } in &view.areas {
        // A contact can reach several areas, so they add up to nothing that is shown; what an area leaves out of the whole does.
        for (by, number, of) in [
            ("contacts", *contacts, activity.contacts),
            ("children", *children, activity.children),
            ("families", *families, activity.families),
        ] {
            let small = Cell { within: number, without: of.saturating_sub(number) }.is_small();
            count("high impact area", by, area.0.code(), (!small).then_some(number))?;
        }
    }
    let at_level: Vec<u32> =
        view.levels.iter().map(|line| line.children).chain([view.level_not_known]).collect();
    let names = view.levels.iter().map(|line| line.level.0.code()).chain(["not known"]);
    for (name, number) in names.zip(shown_parts(&at_level)) {
        count("children on the caseload", "level", name, number)?;
    }
    for (what, name, children) in given(view) {
        count(what, "children", &name, shown(children))?;
    }
    for (what, by, name, number) in episodes(view) {
        count(what, by, &name, number)?;
    }
    let notes = [
        format!("{}, {} to {}", view.quarter, view.first, view.last),
        format!("made {} with version {}", now.today, env!("CARGO_PKG_VERSION")),
        "a child counts in the quarter in which it turns the age; not shown: 1 to 7, and what would give them away"
            .to_owned(),
    ];
    for note in notes {
        writer.write_record(["note", "", &note, "", "", "", "", "", ""])?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8(bytes).expect("a table of text is text"))
}

/// Children who were given something or whose family was told of a service; a child can be in several lines.
fn given(view: &ReportView) -> Vec<(&'static str, String, u32)> {
    let reached = |children: &[CountedChild]| {
        u32::try_from(children.len()).expect("a caseload has fewer children than a u32 counts")
    };
    let items =
        view.given.items.iter().map(|line| ("given", line.item.0.code().to_owned(), reached(&line.children)));
    let told =
        view.given.told.iter().map(|line| ("told of", text_cell(&line.service), reached(&line.children)));
    items.chain(told).collect()
}

/// Episodes started, ended and open: all, and by reason, whose parts add up to all. Packages are left out: with an episode
/// that has none they would give a hidden reason away.
fn episodes(view: &ReportView) -> Vec<(&'static str, &'static str, String, Option<u32>)> {
    let counts = &view.episodes;
    let mut rows = Vec::new();
    type CountsOf = fn(&EpisodeLine) -> &ThreeCounts;
    let kinds: [(&'static str, CountsOf); 3] = [
        ("episodes started", |line| &line.starts),
        ("episodes ended", |line| &line.ends),
        ("episodes open", |line| &line.open),
    ];
    for (what, of) in kinds {
        let all = of(&counts.all);
        // One child can have several episodes: what is small in children is small.
        let small = shown(all.children).is_none() || shown(all.episodes).is_none();
        rows.push((what, "", String::new(), (!small).then_some(all.episodes)));
        rows.push((what, "children", String::new(), shown(all.children)));
        rows.push((what, "families", String::new(), shown(all.families)));
        let parts: Vec<u32> = counts.by_reason.iter().map(|line| of(line).children).collect();
        let numbers = shown_parts(&parts);
        for (line, number) in counts.by_reason.iter().zip(numbers) {
            if let EpisodeGroup::Reason { reason } = &line.group {
                let number = if small { number.filter(|number| *number == 0) } else { number };
                rows.push((what, "reason, children", reason.0.code().to_owned(), number));
            }
        }
    }
    rows
}

fn not_shown() -> String {
    "not shown".to_owned()
}

/// Numerator, denominator, not known and per cent of a row.
fn figures(line: &IndicatorLine, cell: Cell, unknown: u32, is_hidden: bool) -> [String; 4] {
    let Cell { within, without } = cell;
    let counted = within + without;
    match (line.denominator, is_hidden) {
        (None, true) => [not_shown(), String::new(), String::new(), String::new()],
        (None, false) => [within.to_string(), String::new(), String::new(), String::new()],
        (Some(_), true) => [not_shown(), not_shown(), not_shown(), String::new()],
        (Some(_), false) => {
            // Of those not in the numerator some are not known: two parts of a number that is shown.
            let parts = Cell { within: unknown, without: without - unknown };
            let unknown = if parts.is_small() { not_shown() } else { unknown.to_string() };
            let per_cent =
                if counted == 0 { String::new() } else { tenths((within * 2000 + counted) / (counted * 2)) };
            [within.to_string(), counted.to_string(), unknown, per_cent]
        }
    }
}

fn tenths(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// An authority is text somebody wrote: a spreadsheet must not take it for a formula.
fn text_cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

fn groups(line: &IndicatorLine) -> [(ReportGroup, &Vec<GroupLine>); 3] {
    [
        (ReportGroup::Month, &line.by_month),
        (ReportGroup::Area, &line.by_area),
        (ReportGroup::Imd, &line.by_imd),
    ]
}

fn cells(line: &IndicatorLine) -> BTreeMap<Slice, Cell> {
    let cell = |numerator: u32, denominator: Option<u32>| Cell {
        within: numerator,
        without: denominator.map_or(0, |denominator| denominator - numerator),
    };
    let all = (None, cell(line.numerator, line.denominator));
    let parts = groups(line).into_iter().flat_map(|(group, lines)| {
        lines
            .iter()
            .map(move |line| (Some((group, line.key.clone())), cell(line.numerator, line.denominator)))
    });
    std::iter::once(all).chain(parts).collect()
}

/// The indicator whose numerator this one's denominator lies within.
fn within(indicator: Indicator) -> Option<Indicator> {
    match indicator {
        Indicator::C6ii => Some(Indicator::C6i),
        Indicator::C6iii
        | Indicator::C6iv
        | Indicator::C6v
        | Indicator::C6vi
        | Indicator::C6vii
        | Indicator::C6viii => Some(Indicator::C6ii),
        Indicator::C1
        | Indicator::C2
        | Indicator::C3
        | Indicator::C8i
        | Indicator::C8ii
        | Indicator::C8iii
        | Indicator::C8iv
        | Indicator::C8Breastfed
        | Indicator::C4
        | Indicator::C5
        | Indicator::C6i => None,
    }
}

/// What must not be shown: what is small, and then whatever would give it away, until nothing more does.
fn hidden(lines: &[IndicatorLine]) -> BTreeSet<(Indicator, Slice)> {
    let all: BTreeMap<Indicator, BTreeMap<Slice, Cell>> =
        lines.iter().map(|line| (line.indicator.0, cells(line))).collect();
    let mut hidden: BTreeSet<(Indicator, Slice)> = BTreeSet::new();
    loop {
        let before = hidden.len();
        for (indicator, cells) in &all {
            for (slice, cell) in cells {
                let outer = within(*indicator);
                let outer_hidden = outer.is_some_and(|outer| hidden.contains(&(outer, slice.clone())));
                let left_out = outer
                    .and_then(|outer| all.get(&outer)?.get(slice))
                    .map_or(0, |outer| outer.within.saturating_sub(cell.within + cell.without));
                let whole_hidden = hidden.contains(&(*indicator, None));
                let shared = DIVIDE_THE_SAME.iter().find(|group| group.contains(indicator));
                let shared_hidden = shared.is_some_and(|group| {
                    rest_is_small(group, slice, &all)
                        || group.iter().any(|other| hidden.contains(&(*other, slice.clone())))
                });
                if cell.is_small()
                    || outer_hidden
                    || shown(left_out).is_none()
                    || whole_hidden
                    || shared_hidden
                {
                    hidden.insert((*indicator, slice.clone()));
                }
            }
            hide_by_subtraction(*indicator, cells, &mut hidden);
        }
        if hidden.len() == before {
            return hidden;
        }
    }
}

/// Whether those in none of the indicators that divide the same children are few.
fn rest_is_small(
    group: &[Indicator],
    slice: &Slice,
    all: &BTreeMap<Indicator, BTreeMap<Slice, Cell>>,
) -> bool {
    let cells: Vec<Cell> = group
        .iter()
        .filter(|indicator| **indicator != Indicator::C8Breastfed)
        .filter_map(|indicator| all.get(indicator)?.get(slice).copied())
        .collect();
    let total = cells.first().map_or(0, |cell| cell.within + cell.without);
    shown(total.saturating_sub(cells.iter().map(|cell| cell.within).sum())).is_none()
}

/// The groups of one kind add up to all: none of them may be what is left.
fn hide_by_subtraction(
    indicator: Indicator,
    cells: &BTreeMap<Slice, Cell>,
    hidden: &mut BTreeSet<(Indicator, Slice)>,
) {
    for group in ReportGroup::ALL {
        let parts: Vec<(&Slice, Cell)> = cells
            .iter()
            .filter(|(slice, _)| slice.as_ref().is_some_and(|(of, _)| of == group))
            .map(|(slice, cell)| (slice, *cell))
            .collect();
        let rows: Vec<Cell> = parts.iter().map(|(_, cell)| *cell).collect();
        let shown = parts.iter().map(|(slice, _)| !hidden.contains(&(indicator, (*slice).clone()))).collect();
        for ((slice, _), shown) in parts.iter().zip(hide_more(&rows, shown)) {
            if !shown {
                hidden.insert((indicator, (*slice).clone()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use caseload_domain::{code::Coded as _, kpi::Indicator};

    use super::{hidden, text_cell};
    use crate::{
        code::Code,
        report::views::{GroupLine, IndicatorLine, ReportGroup},
    };

    fn line(indicator: Indicator, numerator: u32, denominator: u32, months: &[(u32, u32)]) -> IndicatorLine {
        let by_month = months.iter().enumerate().map(|(month, (numerator, denominator))| GroupLine {
            key: format!("2026-0{}", month + 7),
            numerator: *numerator,
            denominator: Some(*denominator),
            unknown: 0,
        });
        IndicatorLine {
            indicator: Code(indicator),
            numerator,
            denominator: Some(denominator),
            unknown: 0,
            to_come: 0,
            undated: 0,
            england: None,
            by_month: by_month.collect(),
            by_area: Vec::new(),
            by_imd: Vec::new(),
        }
    }

    fn is_hidden(lines: &[IndicatorLine], indicator: Indicator, month: Option<&str>) -> bool {
        hidden(lines).contains(&(indicator, month.map(|month| (ReportGroup::Month, month.to_owned()))))
    }

    #[test]
    fn a_small_month_is_hidden_with_another_so_that_it_cannot_be_subtracted() {
        let lines = [line(Indicator::C4, 65, 95, &[(5, 15), (20, 30), (40, 50)])];
        assert!(!is_hidden(&lines, Indicator::C4, None));
        assert!(is_hidden(&lines, Indicator::C4, Some("2026-07")));
        assert!(is_hidden(&lines, Indicator::C4, Some("2026-08")));
        assert!(!is_hidden(&lines, Indicator::C4, Some("2026-09")));
    }

    #[test]
    fn those_left_over_hide_what_would_give_them_away() {
        // Three were visited on neither side of day 14.
        let lines = [line(Indicator::C2, 70, 93, &[]), line(Indicator::C3, 20, 93, &[])];
        assert!(is_hidden(&lines, Indicator::C2, None) && is_hidden(&lines, Indicator::C3, None));
        // What is within a hidden one is hidden; a small whole hides its months.
        let lines =
            [line(Indicator::C6i, 97, 100, &[(45, 46), (52, 54)]), line(Indicator::C6ii, 50, 97, &[])];
        assert!(is_hidden(&lines, Indicator::C6i, None) && is_hidden(&lines, Indicator::C6ii, None));
        let lines = [line(Indicator::C4, 4, 40, &[(4, 20), (0, 20)])];
        assert!(is_hidden(&lines, Indicator::C4, Some("2026-08")));
    }

    #[test]
    fn no_small_number_is_ever_shown_or_left_over_whatever_the_months() {
        for numerator in 0..40 {
            for rest in 0..14 {
                let months = [(numerator, numerator + rest), (20, 30), (rest, 2 * rest)];
                let (within, all) =
                    months.iter().fold((0, 0), |sum, month| (sum.0 + month.0, sum.1 + month.1));
                let lines = [line(Indicator::C4, within, all, &months)];
                let hidden = hidden(&lines);
                let of_month = |place: usize| {
                    hidden.contains(&(
                        Indicator::C4,
                        Some((ReportGroup::Month, format!("2026-0{}", place + 7))),
                    ))
                };
                let left_over = (0..3).filter(|place| of_month(*place)).fold((0, 0), |sum, place| {
                    (sum.0 + months[place].0, sum.1 + months[place].1 - months[place].0)
                });
                for (place, (within, all)) in months.iter().enumerate() {
                    for side in [*within, all - within] {
                        assert!(of_month(place) || !(1..=7).contains(&side), "{months:?}");
                    }
                }
                if !hidden.contains(&(Indicator::C4, None)) {
                    assert!(
                        ![left_over.0, left_over.1].iter().any(|side| (1..=7).contains(side)),
                        "{months:?}"
                    );
                }
            }
        }
        assert_eq!(ReportGroup::ALL.len(), 3);
    }

    #[test]
    fn what_somebody_wrote_is_no_formula() {
        assert_eq!(text_cell("=1+1"), "'=1+1");
        assert_eq!(text_cell("Coventry"), "Coventry");
    }
}
