//! Every cut-off and boundary of `standards` 5 and 6, at it and beside it, against tables written by hand from them.

mod asq;

mod refusals;
mod screening;
mod sdq;
mod service;
mod snomed;
mod tables;

use proptest::prelude::*;

use super::{CutOffs, Form, Given, Points, Scale, Scored, Tool, score};
use crate::code::Coded as _;

fn points(text: &str) -> Points {
    Points::parse(text).unwrap()
}

fn form(code: &str) -> Option<Form> {
    (!code.is_empty()).then(|| Form::from_code(code).unwrap())
}

fn items(tool: Tool, items: &[Option<u8>]) -> Scored {
    let given = Given { tool, form: None, items: items.to_vec(), scales: Vec::new() };
    score(&given, CutOffs::shipped()).unwrap()
}

fn scales(tool: Tool, code: &str, scales: &[(Scale, &str)]) -> Scored {
    let scales = scales.iter().map(|(scale, text)| (*scale, points(text))).collect();
    score(&Given { tool, form: form(code), items: Vec::new(), scales }, CutOffs::shipped()).unwrap()
}

/// The band of one scale, by its code.
fn band(tool: Tool, code: &str, scale: Scale, text: &str) -> Option<String> {
    let scored = scales(tool, code, &[(scale, text)]);
    let of_scale =
        scored.scales.into_iter().find(|scored| scored.scale == scale).and_then(|scored| scored.band);
    of_scale.or(scored.band).map(|band| band.code)
}

/// Answers that add up to a total, the first items as high as they go.
fn adding_up_to(tool: Tool, total: u8) -> Vec<Option<u8>> {
    let items = tool.items().unwrap();
    let most = if tool == Tool::Dash { 1 } else { items.most };
    let mut left = total;
    let answer = |_| {
        let answer = left.min(most);
        left -= answer;
        Some(answer)
    };
    let answers = (0..items.count).map(answer).collect();
    assert_eq!(left, 0, "{total} is not a total of {tool:?}");
    answers
}

fn every_scale() -> Vec<(Tool, Option<Form>, Scale)> {
    let forms = |tool: Tool| match tool.forms() {
        [] => vec![None],
        forms => forms.iter().copied().map(Some).collect(),
    };
    let of = |tool: Tool| {
        forms(tool)
            .into_iter()
            .flat_map(move |form| tool.scales().iter().map(move |scale| (tool, form, *scale)))
    };
    Tool::ALL.iter().flat_map(|tool| of(*tool)).collect()
}

#[test]
fn every_table_that_ships_reads() {
    if let Err(error) = CutOffs::read_shipped() {
        panic!("{error}");
    }
}

#[test]
fn the_items_of_a_tool_can_reach_the_highest_total_and_no_more() {
    for tool in Tool::ALL.iter().filter(|tool| tool.items().is_some()) {
        let range = CutOffs::shipped().range(*tool, tool.usual_form(), Scale::Total).unwrap();
        let items = tool.items().unwrap();
        let most = if *tool == Tool::Dash { 1 } else { items.most };
        assert_eq!(range.most, Points::whole(u16::from(items.count * most)), "{tool:?}");
        assert_eq!(range.least, Points::whole(0), "{tool:?}");
    }
}

#[test]
fn the_bands_of_a_scale_follow_each_other_from_its_lowest_score_to_its_highest() {
    for (tool, form, scale) in every_scale() {
        let range = CutOffs::shipped().range(tool, form, scale).unwrap();
        let bands = CutOffs::shipped().bands(tool, form, scale);
        let Some((first, _, _)) = bands.first() else { continue };
        assert_eq!(*first, range.least, "{tool:?} {form:?} {scale:?}");
        assert_eq!(bands.last().unwrap().1, range.most, "{tool:?} {form:?} {scale:?}");
        let step = if range.whole { 100 } else { 1 };
        for pair in bands.windows(2) {
            let [(_, end, _), (next, ..)] = pair else { unreachable!("windows of two") };
            assert_eq!(end.hundredths() + step, next.hundredths(), "{tool:?} {form:?} {scale:?}");
        }
    }
}

#[test]
fn every_row_says_where_it_comes_from_and_no_value_that_ships_calls_itself_local() {
    for (tool, form, scale) in every_scale() {
        for (_, _, band) in CutOffs::shipped().bands(tool, form, scale) {
            assert!(!band.source.is_empty() && band.evidence != super::Evidence::Local, "{tool:?} {form:?}");
        }
    }
}

proptest! {
    /// A band, once left, never comes back, and more points never mean an earlier band.
    #[test]
    fn the_band_is_monotone_in_points(at in 0_usize..200, one in 0_u32..50_100, two in 0_u32..50_100) {
        let all = every_scale();
        let (tool, form, scale) = all[at % all.len()];
        let range = CutOffs::shipped().range(tool, form, scale).unwrap();
        let place = |hundredths: u32| {
            let span = range.most.hundredths() - range.least.hundredths();
            let hundredths = range.least.hundredths() + hundredths % (span + 1);
            let whole = if range.whole { hundredths / 100 * 100 } else { hundredths };
            let points = Points::from_hundredths(whole.max(range.least.hundredths()));
            let bands = CutOffs::shipped().bands(tool, form, scale);
            let sheet = CutOffs::shipped().sheet(tool);
            let code = sheet.band(form, scale, points).map(|placed| placed.band.code);
            (points, code.map(|code| bands.iter().position(|(.., band)| band.code == code).unwrap()))
        };
        let (mut low, mut high) = (place(one), place(two));
        if low.0 > high.0 {
            std::mem::swap(&mut low, &mut high);
        }
        prop_assert!(low.1 <= high.1, "{:?} {:?} {:?}", tool, low, high);
    }

    /// Whatever is given, scoring answers or names the field; and what is incomplete has no total unless it was entered.
    #[test]
    fn nothing_that_is_given_makes_scoring_panic(
        tool in 0_usize..12,
        form in proptest::option::of(0_usize..27),
        items in proptest::collection::vec(proptest::option::of(0_u8..5), 0..27),
        scales in proptest::collection::vec((0_usize..19, 0_u32..60_000), 0..8),
    ) {
        let tool = Tool::ALL[tool];
        let given = Given {
            tool,
            form: form.map(|form| Form::ALL[form]),
            items,
            scales: scales.into_iter().map(|(scale, at)| (Scale::ALL[scale], Points::from_hundredths(at))).collect(),
        };
        match score(&given, CutOffs::shipped()) {
            Ok(scored) => prop_assert!(scored.complete || scored.total.is_none() || tool == Tool::Sdq),
            Err(problems) => prop_assert!(problems.iter().all(|problem| !problem.mend.is_empty())),
        }
    }

    /// An item that was answered above 0 is urgent whatever else was answered or left out.
    #[test]
    fn an_urgent_item_is_urgent_whatever_else_is_missing(
        others in proptest::collection::vec(proptest::option::of(0_u8..=3), 9),
        answer in 0_u8..=3,
    ) {
        let mut epds = others.clone();
        epds.push(Some(answer));
        prop_assert_eq!(items(Tool::Epds, &epds).urgent.map(|urgent| urgent.item), (answer > 0).then_some(10));
        let mut phq = others;
        phq[8] = Some(answer);
        prop_assert_eq!(items(Tool::Phq9, &phq).urgent.map(|urgent| urgent.item), (answer > 0).then_some(9));
    }
}
