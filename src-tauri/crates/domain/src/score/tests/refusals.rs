//! Every way an input is refused, by the field that is to be mended.

use super::{CutOffs, Form, Given, Points, Scale, Tool, form, points, score};

fn given(tool: Tool, code: &str, items: &[Option<u8>], scales: &[(Scale, &str)]) -> Given {
    let scales = scales.iter().map(|(scale, text)| (*scale, points(text))).collect();
    Given { tool, form: form(code), items: items.to_vec(), scales }
}

fn fields(given: &Given) -> Vec<String> {
    let problems = score(given, CutOffs::shipped()).unwrap_err();
    problems.into_iter().map(|problem| problem.field.to_string()).collect()
}

#[test]
fn what_cannot_be_scored_names_its_field() {
    for (given, expected) in [
        (given(Tool::Asq3, "", &[], &[(Scale::Communication, "45")]), "form"),
        (given(Tool::AsqSe2, "4", &[], &[(Scale::Total, "45")]), "form"),
        (given(Tool::Sdq, "24", &[], &[(Scale::Total, "4")]), "form"),
        (given(Tool::Phq9, "24", &[Some(0); 9], &[]), "form"),
        (given(Tool::Epds, "24", &[Some(0); 10], &[]), "form"),
        (given(Tool::Phq9, "", &[Some(0); 8], &[]), "items"),
        (given(Tool::Phq9, "", &[Some(0); 10], &[]), "items"),
        (given(Tool::Phq9, "", &[], &[]), "items"),
        (given(Tool::Phq9, "", &[None; 9], &[]), "items"),
        (given(Tool::Phq2, "", &[Some(4), Some(0)], &[]), "items"),
        (given(Tool::Whooley, "", &[Some(2), Some(0)], &[]), "items"),
        (given(Tool::Dash, "", &[Some(3); 24][..], &[]), "items"),
        (given(Tool::Phq2, "", &[Some(0), Some(0)], &[(Scale::Total, "4")]), "scales"),
        (given(Tool::Asq3, "24", &[Some(1)], &[(Scale::Communication, "4")]), "items"),
        (given(Tool::Asq3, "24", &[], &[]), "scales"),
        (given(Tool::Asq3, "24", &[], &[(Scale::Total, "4")]), "total"),
        (given(Tool::Asq3, "24", &[], &[(Scale::FineMotor, "60.01")]), "fine-motor"),
        (given(Tool::AsqSe2, "24", &[], &[(Scale::Total, "500.01")]), "total"),
        (given(Tool::Sdq, "parent-4-17", &[], &[(Scale::Peer, "11")]), "peer"),
        (given(Tool::Sdq, "parent-4-17", &[], &[(Scale::Peer, "1.5")]), "peer"),
        (given(Tool::Sdq, "parent-4-17", &[], &[(Scale::Total, "41")]), "total"),
        (given(Tool::Sdq, "teacher-4-17", &[], &[(Scale::Impact, "7")]), "impact"),
        (given(Tool::Gcp2, "", &[], &[(Scale::Safety, "0")]), "safety"),
        (given(Tool::Gcp2, "", &[], &[(Scale::Safety, "6")]), "safety"),
        (given(Tool::Goal, "", &[], &[(Scale::GoalTwo, "11")]), "goal-2"),
        (given(Tool::Goal, "", &[], &[(Scale::GoalTwo, "1"), (Scale::GoalTwo, "2")]), "goal-2"),
    ] {
        let mut found = fields(&given);
        found.dedup();
        assert_eq!(found, [expected], "{given:?}");
    }
}

#[test]
fn every_wrong_item_is_named_in_one_go_and_the_answer_is_not_repeated() {
    let mut answers = vec![Some(0); 10];
    answers[2] = Some(77);
    answers[9] = Some(4);
    let given = Given { tool: Tool::Epds, form: None, items: answers, scales: Vec::new() };
    let problems = score(&given, CutOffs::shipped()).unwrap_err();
    let said: Vec<&str> = problems.iter().map(|problem| problem.what.as_str()).collect();
    assert_eq!(
        said,
        ["Item 3 has an answer that it does not know", "Item 10 has an answer that it does not know"]
    );
    assert!(problems.iter().all(|problem| !format!("{problem:?}").contains("77")));
}

#[test]
fn points_far_beyond_any_scale_are_refused_and_not_wrapped_around() {
    let given = Given {
        tool: Tool::Sdq,
        form: Some(Form::ParentFourToSeventeen),
        items: Vec::new(),
        scales: vec![
            (Scale::Emotional, Points::from_hundredths(u32::MAX)),
            (Scale::Conduct, Points::from_hundredths(u32::MAX)),
            (Scale::Hyperactivity, points("1")),
            (Scale::Peer, points("1")),
        ],
    };
    assert_eq!(fields(&given), ["emotional", "conduct"]);
}
