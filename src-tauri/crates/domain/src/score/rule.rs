//! Scoring itself: from answers or scores to a total, bands and what they ask for.

use super::{
    Band, Counting, CutOffs, Form, Given, Items, Note, Points, Scale, ScaleScore, Scored, Tool, Urgent,
    sheet::{Placed, Sheet},
};
use crate::{
    code::Coded as _,
    problem::{Problem, Problems},
};

/// The four scales of the SDQ that make its total; prosocial and impact do not (`standards` 6).
const SDQ_TOTAL: [Scale; 4] = [Scale::Emotional, Scale::Conduct, Scale::Hyperactivity, Scale::Peer];

/// Scores a completed form.
///
/// What is missing is not 0: with an item left out there is no total and no band of it. Two things are said all the same,
/// because nothing left out could take them back: the urgent item, and the worst band of a tool that counts *yes*.
///
/// # Errors
/// Every field to mend: `form`, `items`, or the scale by its code.
pub fn score(given: &Given, cut_offs: &CutOffs) -> Result<Scored, Vec<Problem>> {
    let sheet = cut_offs.sheet(given.tool);
    let mut problems = Problems::default();
    let form = form_of(given, &mut problems);
    let sum = match given.tool.items() {
        Some(items) => of_items(sheet, form, items, given, &mut problems),
        None => of_scales(sheet, form, given, &mut problems),
    };
    if problems.is_empty() { Ok(scored(sheet, form, given, sum)) } else { Err(problems.into_vec()) }
}

/// What was given, added up and not yet judged.
struct Sum {
    total: Option<Points>,
    /// What the answers come to already, in a tool that counts *yes*.
    reached: Option<Points>,
    scales: Vec<(Scale, Points)>,
    complete: bool,
    missing: Option<String>,
}

fn scored(sheet: &Sheet, form: Option<Form>, given: &Given, sum: Sum) -> Scored {
    let Sum { total, reached, scales, complete, missing } = sum;
    let mut actions = Vec::new();
    let mut judge = |placed: Placed| -> Band {
        let Placed { band, action, .. } = placed;
        if let Some(action) = action.filter(|action| !actions.contains(action)) {
            actions.push(action);
        }
        band
    };
    let total_band = match (total, reached) {
        (Some(total), _) => sheet.band(form, Scale::Total, total),
        (None, Some(reached)) => worst_if_reached(sheet, form, reached),
        (None, None) => None,
    };
    let mut band = total_band.map(&mut judge);
    let scales: Vec<ScaleScore> = scales
        .into_iter()
        .map(|(scale, points)| ScaleScore {
            scale,
            points,
            band: sheet.band(form, scale, points).map(&mut judge),
        })
        .collect();
    if sheet.tool == Tool::Gcp2 {
        band = scales.iter().max_by_key(|score| score.points).and_then(|worst| worst.band.clone());
    }
    let within = |from: Option<Points>, to: Option<Points>| match (from, to, total) {
        (None, None, _) => true,
        (from, to, Some(total)) => from.is_none_or(|from| from <= total) && to.is_none_or(|to| total <= to),
        (Some(_), _, None) | (_, Some(_), None) => false,
    };
    let asked = sheet.actions.iter().filter(|row| within(row.from, row.to));
    actions.extend(asked.map(|row| row.action.clone()));
    let silent = |of: Option<Form>| of.is_none() || (of == form && !sheet.has_bands(form));
    let mut notes: Vec<Note> =
        sheet.notes.iter().filter(|row| silent(row.form)).map(|row| row.note.clone()).collect();
    notes.extend(missing.map(|words| Note {
        words,
        source: "chosen here: what is missing is never counted as 0".to_owned(),
    }));
    Scored { total, scales, band, actions, urgent: urgent(sheet, given), notes, complete }
}

/// Judged on its own item: not the total, nor what is missing, takes it back.
fn urgent(sheet: &Sheet, given: &Given) -> Option<Urgent> {
    let urgent = sheet.urgent.as_ref()?;
    let answer = given.items.get(usize::from(urgent.item.checked_sub(1)?)).copied().flatten()?;
    (answer > 0).then(|| urgent.clone())
}

/// The last band, when it is reached with items still to be answered: more answers only add.
fn worst_if_reached(sheet: &Sheet, form: Option<Form>, reached: Points) -> Option<Placed> {
    sheet.placed(form, Scale::Total).into_iter().last().filter(|worst| worst.from <= reached)
}

fn form_of(given: &Given, problems: &mut Problems) -> Option<Form> {
    let forms = given.tool.forms();
    match given.form.or_else(|| given.tool.usual_form()) {
        None if forms.is_empty() => None,
        Some(form) if forms.contains(&form) => Some(form),
        Some(_) if forms.is_empty() => {
            problems.push("form", "This tool has one form alone", "Leave the form out");
            None
        }
        None | Some(_) => {
            let codes: Vec<&str> = forms.iter().map(|form| form.code()).collect();
            let mend = format!("Give the form that was filled in: {}", codes.join(", "));
            problems.push("form", "The form is not one of this tool", mend);
            None
        }
    }
}

fn of_items(sheet: &Sheet, form: Option<Form>, items: Items, given: &Given, problems: &mut Problems) -> Sum {
    let nothing = Sum { total: None, reached: None, scales: Vec::new(), complete: false, missing: None };
    if !given.scales.is_empty() {
        let mend = "Give the answer of each item in `items`, and leave the scores out";
        problems.push("scales", "This tool is answered item by item", mend);
    }
    if given.items.len() != usize::from(items.count) {
        let what = format!("This tool has {} items, and another number was given", items.count);
        problems.push("items", what, "Give one answer for each item, and null where it was not answered");
        return nothing;
    }
    for (number, answer) in (1_u8..).zip(&given.items) {
        if answer.is_some_and(|answer| answer > items.most) {
            let what = format!("Item {number} has an answer that it does not know");
            problems.push(
                "items",
                what,
                format!("Give 0 to {}, or null where it was not answered", items.most),
            );
        }
    }
    let answered: Vec<u8> = given.items.iter().copied().flatten().collect();
    if answered.is_empty() {
        problems.push("items", "No item is answered", "Give at least one answer, or leave the tool out");
        return nothing;
    }
    let counted = match items.counting {
        Counting::Sum => answered.iter().copied().map(u16::from).sum(),
        Counting::Yes => answered.iter().map(|answer| u16::from(*answer == 1)).sum(),
    };
    let counted = Points::whole(counted);
    let complete = answered.len() == given.items.len();
    let reached = match items.counting {
        Counting::Sum => None,
        Counting::Yes => Some(counted).filter(|_| sheet.has_bands(form)),
    };
    let missing = (!complete).then(|| {
        let open = (1_u8..).zip(&given.items).filter(|(_, answer)| answer.is_none());
        let numbers: Vec<String> = open.map(|(number, _)| number.to_string()).collect();
        format!("There is no total: not answered: {}.", numbers.join(", "))
    });
    Sum { total: complete.then_some(counted), reached, scales: Vec::new(), complete, missing }
}

fn of_scales(sheet: &Sheet, form: Option<Form>, given: &Given, problems: &mut Problems) -> Sum {
    let tool = given.tool;
    if !given.items.is_empty() {
        let mend = "Give the score of each scale in `scales`, and leave the items out";
        problems.push("items", "Only the scores of this tool are entered", mend);
    }
    for (place, (scale, points)) in given.scales.iter().enumerate() {
        let field = scale.code();
        if !tool.scales().contains(scale) {
            let codes: Vec<&str> = tool.scales().iter().map(|scale| scale.code()).collect();
            problems.push(field, "This tool has no such scale", format!("It has: {}", codes.join(", ")));
            continue;
        }
        if given.scales.iter().take(place).any(|(earlier, _)| earlier == scale) {
            problems.push(field, "This scale has two scores", "Keep one of them");
        }
        let Some(range) = sheet.range(form, *scale) else { continue };
        if !(range.least..=range.most).contains(points) {
            let mend = format!("Give points from {} to {}", range.least, range.most);
            problems.push(field, "That score does not exist on this scale", mend);
        } else if range.whole && !points.is_whole() {
            problems.push(field, "This scale has whole points alone", "Give a whole number");
        }
    }
    if given.scales.is_empty() {
        problems.push("scales", "No scale has a score", "Give at least one score, or leave the tool out");
    }
    let of = |scale: Scale| given.scales.iter().find(|(given, _)| *given == scale).map(|(_, points)| *points);
    let total = match tool {
        Tool::Sdq => sdq_total(&of, problems),
        Tool::AsqSe2 => of(Scale::Total),
        Tool::Asq3
        | Tool::Gcp2
        | Tool::Goal
        | Tool::Whooley
        | Tool::Gad2
        | Tool::Gad7
        | Tool::Phq2
        | Tool::Phq9
        | Tool::Epds
        | Tool::Dash => None,
    };
    let entered = tool.scales().iter().filter(|scale| **scale != Scale::Total);
    let scales = entered.clone().filter_map(|scale| Some((*scale, of(*scale)?))).collect();
    let needed = needed(tool);
    let missing: Vec<&str> =
        needed.iter().filter(|scale| of(**scale).is_none()).map(|scale| scale.code()).collect();
    let complete = missing.is_empty();
    let missing =
        (!complete).then(|| format!("Not every scale has a score; missing: {}.", missing.join(", ")));
    Sum { total, reached: None, scales, complete, missing }
}

/// The scales without which a form is not whole. Impact is a supplement of the SDQ, and one goal is enough.
fn needed(tool: Tool) -> &'static [Scale] {
    match tool {
        Tool::Sdq => &[Scale::Emotional, Scale::Conduct, Scale::Hyperactivity, Scale::Peer, Scale::Prosocial],
        Tool::Goal => &[],
        Tool::Asq3
        | Tool::AsqSe2
        | Tool::Gcp2
        | Tool::Whooley
        | Tool::Gad2
        | Tool::Gad7
        | Tool::Phq2
        | Tool::Phq9
        | Tool::Epds
        | Tool::Dash => tool.scales(),
    }
}

/// The sum of the four scales; a total that was entered stands where one of them is missing, and must agree where none is.
fn sdq_total(of: &impl Fn(Scale) -> Option<Points>, problems: &mut Problems) -> Option<Points> {
    let four: Option<Vec<Points>> = SDQ_TOTAL.into_iter().map(of).collect();
    let added = four.map(|four| {
        Points::from_hundredths(four.iter().map(|points| points.hundredths()).fold(0, u32::saturating_add))
    });
    let entered = of(Scale::Total);
    if let (Some(added), Some(entered)) = (added, entered)
        && added != entered
    {
        problems.push(
            Scale::Total.code(),
            "The total is not emotional + conduct + hyperactivity + peer",
            "Check the four scores, or leave the total out",
        );
    }
    added.or(entered)
}
