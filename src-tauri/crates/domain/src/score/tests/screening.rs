//! The tools that are answered item by item, and the grades and goals (`standards` 6).

use super::{CutOffs, Points, Scale, Tool, adding_up_to, form, items, scales};
use crate::score::{Given, score};

fn code(tool: Tool, total: u8) -> Option<String> {
    let scored = items(tool, &adding_up_to(tool, total));
    assert_eq!(scored.total, Some(Points::whole(u16::from(total))));
    assert!(scored.complete);
    scored.band.map(|band| band.code)
}

#[test]
fn each_band_of_standards_6_begins_and_ends_on_its_score() {
    const BANDS: [(Tool, &str, u8, u8); 21] = [
        (Tool::Whooley, "negative", 0, 0),
        (Tool::Whooley, "positive", 1, 2),
        (Tool::Gad2, "below-3", 0, 2),
        (Tool::Gad2, "3-or-more", 3, 6),
        (Tool::Phq2, "below-3", 0, 2),
        (Tool::Phq2, "3-or-more", 3, 6),
        (Tool::Gad7, "minimal", 0, 4),
        (Tool::Gad7, "mild", 5, 9),
        (Tool::Gad7, "moderate", 10, 14),
        (Tool::Gad7, "severe", 15, 21),
        (Tool::Phq9, "none-or-minimal", 0, 4),
        (Tool::Phq9, "mild", 5, 9),
        (Tool::Phq9, "moderate", 10, 14),
        (Tool::Phq9, "moderately-severe", 15, 19),
        (Tool::Phq9, "severe", 20, 27),
        (Tool::Epds, "below-10", 0, 9),
        (Tool::Epds, "10-to-12", 10, 12),
        (Tool::Epds, "13-or-more", 13, 30),
        (Tool::Dash, "below-threshold", 0, 13),
        (Tool::Dash, "visible-high-risk", 14, 24),
        (Tool::Dash, "visible-high-risk", 24, 24),
    ];
    for (tool, expected, first, last) in BANDS {
        for total in first..=last {
            assert_eq!(code(tool, total).as_deref(), Some(expected), "{tool:?} {total}");
        }
    }
}

#[test]
fn what_a_band_asks_for_begins_at_its_score() {
    for (tool, total, said, expected) in [
        (Tool::Whooley, 0, "PHQ-9 or the EPDS", false),
        (Tool::Whooley, 1, "PHQ-9 or the EPDS", true),
        (Tool::Gad2, 2, "GAD-7", false),
        (Tool::Gad2, 3, "GAD-7", true),
        (Tool::Gad7, 7, "At or above", false),
        (Tool::Gad7, 8, "At or above 8 and below 10", true),
        (Tool::Gad7, 9, "At or above 8 and below 10", true),
        (Tool::Gad7, 10, "At or above 8 and below 10", false),
        (Tool::Gad7, 9, "At or above both", false),
        (Tool::Gad7, 10, "At or above both", true),
        (Tool::Epds, 9, "repeat it", false),
        (Tool::Epds, 10, "repeat it", true),
        (Tool::Epds, 12, "Assess for depression", false),
        (Tool::Epds, 13, "Assess for depression", true),
        (Tool::Epds, 13, "repeat it", false),
        (Tool::Dash, 13, "Visible high risk", false),
        (Tool::Dash, 14, "Visible high risk", true),
        (Tool::Dash, 0, "Professional judgement", true),
        (Tool::Dash, 0, "3 or more police call-outs", true),
        (Tool::Dash, 24, "Professional judgement", true),
    ] {
        let scored = items(tool, &adding_up_to(tool, total));
        let found = scored.actions.iter().any(|action| action.words.contains(said));
        assert_eq!(found, expected, "{tool:?} {total}: {:?}", scored.actions);
    }
}

#[test]
fn an_item_left_out_is_not_a_0_and_leaves_no_total_and_no_band() {
    for tool in [Tool::Gad2, Tool::Gad7, Tool::Phq2, Tool::Phq9, Tool::Epds] {
        let most = tool.items().unwrap().count * 3;
        let mut answers = adding_up_to(tool, most);
        answers[0] = None;
        let scored = items(tool, &answers);
        assert_eq!((scored.total, scored.band, scored.complete), (None, None, false), "{tool:?}");
        let note = "There is no total: not answered: 1.";
        assert!(scored.notes.iter().any(|said| said.words == note), "{tool:?} {:?}", scored.notes);
        answers[0] = Some(0);
        assert_eq!(items(tool, &answers).total, Some(Points::whole(u16::from(most - 3))), "{tool:?}");
    }
}

#[test]
fn a_yes_is_positive_although_the_other_question_was_not_answered_and_a_no_alone_is_nothing() {
    let positive = items(Tool::Whooley, &[None, Some(1)]);
    assert_eq!(positive.band.unwrap().code, "positive");
    assert_eq!((positive.total, positive.complete), (None, false));
    assert_eq!(items(Tool::Whooley, &[None, Some(0)]).band, None);
}

#[test]
fn only_a_yes_of_the_dash_is_counted_and_do_not_know_is_an_answer() {
    let mut answers = vec![Some(2); 24];
    let none = items(Tool::Dash, &answers);
    assert_eq!((none.total, none.complete), (Some(Points::whole(0)), true));
    answers[..13].fill(Some(1));
    assert_eq!(items(Tool::Dash, &answers).band.unwrap().code, "below-threshold");
    answers[13] = Some(1);
    answers[23] = None;
    let reached = items(Tool::Dash, &answers);
    assert_eq!(reached.band.unwrap().code, "visible-high-risk", "14 yes stay 14 yes");
    assert_eq!((reached.total, reached.complete), (None, false));
    answers[13] = None;
    let open = items(Tool::Dash, &answers);
    assert_eq!(open.band, None, "two more could be a yes");
    assert!(open.actions.iter().any(|action| action.words.contains("Professional judgement")));
}

#[test]
fn item_9_of_the_phq_9_and_item_10_of_the_epds_above_0_are_urgent_and_at_0_or_unanswered_are_not() {
    for (tool, item) in [(Tool::Phq9, 9_u8), (Tool::Epds, 10)] {
        let count = usize::from(tool.items().unwrap().count);
        for (answer, expected) in
            [(Some(0), None), (None, None), (Some(1), Some(item)), (Some(3), Some(item))]
        {
            let mut answers = vec![Some(0); count];
            answers[usize::from(item) - 1] = answer;
            let urgent = items(tool, &answers).urgent;
            assert_eq!(urgent.as_ref().map(|urgent| urgent.item), expected, "{tool:?} {answer:?}");
            answers.fill(None);
            answers[0] = Some(3);
            answers[usize::from(item) - 1] = answer;
            assert_eq!(items(tool, &answers).urgent, urgent, "whatever the rest: {tool:?}");
        }
        let mut highest = vec![Some(3); count];
        highest[usize::from(item) - 1] = Some(0);
        assert_eq!(items(tool, &highest).urgent, None, "no other item is the urgent one: {tool:?}");
    }
}

#[test]
fn an_epds_in_pregnancy_has_a_total_and_no_band_and_says_why_and_its_item_10_is_as_urgent() {
    let given = |code: &str| Given {
        tool: Tool::Epds,
        form: form(code),
        items: vec![Some(1); 10],
        scales: Vec::new(),
    };
    let antenatal = score(&given("antenatal"), CutOffs::shipped()).unwrap();
    assert_eq!((antenatal.total, antenatal.band), (Some(Points::whole(10)), None));
    assert!(antenatal.notes.iter().any(|note| note.words.contains("in pregnancy")));
    assert!(antenatal.urgent.is_some());
    let postnatal = score(&given("postnatal"), CutOffs::shipped()).unwrap();
    assert_eq!(postnatal.band.as_ref().unwrap().code, "10-to-12");
    assert!(postnatal.notes.is_empty());
    assert_eq!(postnatal, items(Tool::Epds, &[Some(1); 10]), "no form is the postnatal one");
}

#[test]
fn the_worst_grade_of_the_graded_care_profile_is_shown_and_nothing_is_added_up() {
    let areas = [
        (Scale::PhysicalCare, "2"),
        (Scale::Safety, "4"),
        (Scale::EmotionalCare, "1"),
        (Scale::DevelopmentalCare, "3"),
    ];
    let scored = scales(Tool::Gcp2, "", &areas);
    assert_eq!(scored.band.unwrap().code, "grade-4");
    let codes: Vec<String> = scored.scales.into_iter().map(|score| score.band.unwrap().code).collect();
    assert_eq!(codes, ["grade-2", "grade-4", "grade-1", "grade-3"]);
    assert_eq!((scored.total, scored.complete), (None, true));
    let part = scales(Tool::Gcp2, "", &areas[1..2]);
    assert_eq!((part.band.unwrap().code.as_str(), part.complete), ("grade-4", false));
}

#[test]
fn goals_have_points_and_neither_band_nor_total() {
    let scored = scales(Tool::Goal, "", &[(Scale::GoalOne, "0"), (Scale::GoalThree, "10")]);
    assert!(scored.complete && scored.band.is_none() && scored.total.is_none());
    assert!(scored.scales.iter().all(|score| score.band.is_none()));
    assert_eq!(scored.scales.len(), 2);
}

#[test]
fn every_unverified_row_of_standards_6_is_labelled_and_every_verified_one_is_not() {
    for (tool, to_be_checked) in [
        (Tool::Whooley, true),
        (Tool::Gad2, true),
        (Tool::Gad7, true),
        (Tool::Phq2, true),
        (Tool::Phq9, true),
        (Tool::Dash, true),
        (Tool::Epds, false),
    ] {
        let scored = items(tool, &adding_up_to(tool, 1));
        assert_eq!(scored.to_be_checked(), to_be_checked, "{tool:?}");
        assert!(!scored.sources().is_empty(), "{tool:?}");
    }
}
