//! A child's death: what the child death overview panel asks for that the record already says, and what a note of it needs.
//!
//! Nothing is asked of the family again for it, and no factor is a judgement: each is an answer somebody gave.

use chrono::NaiveDate;

use crate::{
    child::{Birth, Child, Death, Gestation},
    code::YesNoNotAsked,
    problem::{Problem, Problems},
    review::{Answer, Finding},
};

/// A factor the panel asks for, and the answers to a review's field that state it. The list is the panel's own
/// (`policy-papers` 1.31 and H3, 004:3982-3986, 004:3998-4004).
const FACTORS: [(&str, &[&str]); 9] = [
    ("smoking-pregnancy", &["yes", "stopped"]),
    ("smoking-home", &["outside", "inside"]),
    ("sleep-place", &["shares-bed", "sofa-or-chair"]),
    ("alcohol", &["a-worry"]),
    ("parent-drugs", &["past", "prescribed", "now"]),
    ("domestic-abuse", &["past", "now"]),
    ("related-parents", &["yes"]),
    ("late-booking", &["after-12-weeks"]),
    ("mother-conditions", &["diabetes", "high-blood-pressure", "obesity"]),
];

/// Born before 37 completed weeks: preterm, as the World Health Organization counts it.
pub const PRETERM: &str = "preterm";
/// Under 2,500 g at birth, as the World Health Organization counts it.
pub const LOW_BIRTH_WEIGHT: &str = "low-birth-weight";

const TERM_WEEKS: u8 = 37;
const LOW_BELOW_GRAMS: u32 = 2_500;

/// Whether a finding states a factor.
#[must_use]
pub fn states_a_factor(finding: &Finding) -> bool {
    let Answer::Options(given) = &finding.answer else { return false };
    FACTORS.iter().any(|(field, answers)| {
        *field == finding.field && given.iter().any(|answer| answers.contains(&answer.as_str()))
    })
}

/// Whether a factor is one of the panel's.
#[must_use]
pub fn is_a_factor(code: &str) -> bool {
    code == PRETERM || code == LOW_BIRTH_WEIGHT || FACTORS.iter().any(|(field, _)| *field == code)
}

/// Whether the child was born preterm, as far as it is known.
#[must_use]
pub fn was_preterm(gestation: Option<Gestation>) -> bool {
    gestation.is_some_and(|gestation| gestation.weeks() < TERM_WEEKS)
}

/// Whether a birth weight in grams is low.
#[must_use]
pub fn is_low_birth_weight(grams: u32) -> bool {
    grams < LOW_BELOW_GRAMS
}

/// Checks what is noted of a death. Only the day is needed: the rest may not be known, and may come later.
///
/// # Errors
/// Every field that cannot be right.
pub fn check(child: &Child, on: NaiveDate, death: &Death, today: NaiveDate) -> Result<(), Vec<Problem>> {
    let mut problems = Problems::default();
    if on > today {
        problems.push("diedOn", "That day has not come yet", "Check the date");
    }
    if let Birth::Born(born) = child.birth
        && on < born
    {
        problems.push("diedOn", "That is before the child was born", "Check the date");
    }
    for (field, day) in [("panelToldOn", death.panel_told_on), ("jointResponseOn", death.joint_response_on)] {
        if let Some(day) = day {
            if day > today {
                problems.push(field, "That day has not come yet", "Leave it empty until it is done");
            } else if day < on {
                problems.push(field, "That is before the child died", "Check both dates");
            }
        }
    }
    if death.expected == YesNoNotAsked::Yes && death.joint_response_on.is_some() {
        problems.push(
            "jointResponseOn",
            "A joint response is for a death that was not expected",
            "Take the date away, or say that it was not expected",
        );
    }
    if death.factors.iter().any(|factor| !is_a_factor(factor)) {
        problems.push("factors", "The panel does not ask for that", "Choose from those on the record");
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
}

#[cfg(test)]
mod tests {
    use super::{FACTORS, check, is_a_factor, states_a_factor};
    use crate::{
        child::{Child, Death},
        code::YesNoNotAsked,
        likeness::tests_support::a_child,
        review::{Answer, Finding, field},
    };

    #[test]
    fn each_factor_is_a_field_of_a_review_and_each_answer_one_of_its_options() {
        for (code, answers) in FACTORS {
            let field = field(code).unwrap_or_else(|| panic!("there is no field {code}"));
            for answer in answers {
                assert!(field.options.iter().any(|option| option.code == *answer), "{code} {answer}");
            }
        }
    }

    #[test]
    fn an_answer_states_a_factor_and_another_answer_to_the_same_question_does_not() {
        let finding = |field: &str, answer: Answer| Finding {
            field: field.to_owned(),
            answer,
            note: String::new(),
            unchanged_since: None,
        };
        let option = |code: &str| Answer::Options(vec![code.to_owned()]);
        for (field, answer, states) in [
            ("sleep-place", option("shares-bed"), true),
            ("sleep-place", option("own-in-room"), false),
            ("sleep-place", Answer::NotAsked, false),
            ("smoking-home", option("nobody"), false),
            ("sleep-nights", option("wakes"), false),
        ] {
            assert_eq!(states_a_factor(&finding(field, answer)), states, "{field}");
        }
        assert!(is_a_factor("preterm") && !is_a_factor("sleep-nights"));
    }

    #[test]
    fn only_the_day_is_needed_and_no_day_runs_backwards() {
        let child: Child = a_child(1);
        let day = |text: &str| text.parse().unwrap();
        let known = |panel: Option<&str>, joint: Option<&str>, expected| Death {
            expected,
            place: String::new(),
            told_by: String::new(),
            joint_response_on: joint.map(day),
            panel_told_on: panel.map(day),
            factors: Vec::new(),
            wishes: String::new(),
            support: String::new(),
        };
        let asked = YesNoNotAsked::NotAsked;
        let cases = [
            ("2026-11-20", known(None, None, asked), vec![]),
            ("2026-11-20", known(Some("2026-11-21"), Some("2026-11-20"), YesNoNotAsked::No), vec![]),
            ("2026-08-11", known(None, None, asked), vec!["diedOn"]),
            ("2026-12-02", known(None, None, asked), vec!["diedOn"]),
            ("2026-11-20", known(Some("2026-11-19"), None, asked), vec!["panelToldOn"]),
            ("2026-11-20", known(None, Some("2026-12-09"), asked), vec!["jointResponseOn"]),
            ("2026-11-20", known(None, Some("2026-11-20"), YesNoNotAsked::Yes), vec!["jointResponseOn"]),
        ];
        for (on, death, fields) in cases {
            let found = check(&child, day(on), &death, day("2026-12-01")).err().unwrap_or_default();
            assert_eq!(
                found.iter().map(|problem| problem.field.as_ref()).collect::<Vec<_>>(),
                fields,
                "{on}"
            );
        }
    }
}
