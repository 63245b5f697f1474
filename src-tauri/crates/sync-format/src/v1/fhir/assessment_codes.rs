//! The codes of assessment tools with their forms, and of what the tools give points for, in our own words.

/// Tools, each with its forms: `asq-3-27` is the 27 month form of ASQ-3.
pub(super) const TOOLS_AND_FORMS: &[(&str, &str)] = &[
    ("asq-3-2", "ASQ-3 2 month questionnaire"),
    ("asq-3-4", "ASQ-3 4 month questionnaire"),
    ("asq-3-6", "ASQ-3 6 month questionnaire"),
    ("asq-3-8", "ASQ-3 8 month questionnaire"),
    ("asq-3-9", "ASQ-3 9 month questionnaire"),
    ("asq-3-10", "ASQ-3 10 month questionnaire"),
    ("asq-3-12", "ASQ-3 12 month questionnaire"),
    ("asq-3-14", "ASQ-3 14 month questionnaire"),
    ("asq-3-16", "ASQ-3 16 month questionnaire"),
    ("asq-3-18", "ASQ-3 18 month questionnaire"),
    ("asq-3-20", "ASQ-3 20 month questionnaire"),
    ("asq-3-22", "ASQ-3 22 month questionnaire"),
    ("asq-3-24", "ASQ-3 24 month questionnaire"),
    ("asq-3-27", "ASQ-3 27 month questionnaire"),
    ("asq-3-30", "ASQ-3 30 month questionnaire"),
    ("asq-3-33", "ASQ-3 33 month questionnaire"),
    ("asq-3-36", "ASQ-3 36 month questionnaire"),
    ("asq-3-42", "ASQ-3 42 month questionnaire"),
    ("asq-3-48", "ASQ-3 48 month questionnaire"),
    ("asq-3-54", "ASQ-3 54 month questionnaire"),
    ("asq-3-60", "ASQ-3 60 month questionnaire"),
    ("asq-se-2-2", "ASQ:SE-2 2 month questionnaire"),
    ("asq-se-2-6", "ASQ:SE-2 6 month questionnaire"),
    ("asq-se-2-12", "ASQ:SE-2 12 month questionnaire"),
    ("asq-se-2-18", "ASQ:SE-2 18 month questionnaire"),
    ("asq-se-2-24", "ASQ:SE-2 24 month questionnaire"),
    ("asq-se-2-30", "ASQ:SE-2 30 month questionnaire"),
    ("asq-se-2-36", "ASQ:SE-2 36 month questionnaire"),
    ("asq-se-2-48", "ASQ:SE-2 48 month questionnaire"),
    ("asq-se-2-60", "ASQ:SE-2 60 month questionnaire"),
    ("whooley", "Whooley questions"),
    ("gad-2", "GAD-2"),
    ("gad-7", "GAD-7"),
    ("phq-2", "PHQ-2"),
    ("phq-9", "PHQ-9"),
    ("epds-postnatal", "Edinburgh Postnatal Depression Scale, postnatal"),
    ("epds-antenatal", "Edinburgh Postnatal Depression Scale, antenatal"),
    ("sdq-parent-2-4", "Strengths and Difficulties Questionnaire, parent, age 2 to 4"),
    ("sdq-parent-4-17", "Strengths and Difficulties Questionnaire, parent, age 4 to 17"),
    ("sdq-teacher-4-17", "Strengths and Difficulties Questionnaire, teacher, age 4 to 17"),
    ("sdq-self-11-17", "Strengths and Difficulties Questionnaire, self, age 11 to 17"),
    ("dash", "Dash risk checklist"),
    ("gcp-2", "Graded Care Profile 2"),
    ("goal", "Goals set with the family or the young person, 0 to 10"),
];

/// What tools other than ASQ-3 give points for, the total apart, which is the value of the whole.
pub(super) const SCALES: &[(&str, &str)] = &[
    ("emotional", "Emotional"),
    ("conduct", "Conduct"),
    ("hyperactivity", "Hyperactivity"),
    ("peer", "Peer problems"),
    ("prosocial", "Prosocial"),
    ("impact", "Impact"),
    ("physical-care", "Physical care, grade"),
    ("safety", "Safety, grade"),
    ("emotional-care", "Emotional care, grade"),
    ("developmental-care", "Developmental care, grade"),
    ("goal-1", "First goal"),
    ("goal-2", "Second goal"),
    ("goal-3", "Third goal"),
];

/// Tools without their forms. None is the beginning of another with a hyphen after it.
const TOOLS: &[&str] = &[
    "asq-3", "asq-se-2", "whooley", "gad-2", "gad-7", "phq-2", "phq-9", "epds", "sdq", "dash", "gcp-2",
    "goal",
];

/// The tool and its form in a code of [`super::vocabulary::systems::ASSESSMENT_TOOL`]. A code that is not known is a tool
/// of its own, because areas may add theirs.
pub fn tool_and_form(code: &str) -> (&str, Option<&str>) {
    let known = TOOLS.iter().find_map(|tool| {
        let rest = code.strip_prefix(tool)?;
        if rest.is_empty() { Some((code, None)) } else { Some((*tool, Some(rest.strip_prefix('-')?))) }
    });
    known.unwrap_or((code, None))
}

#[cfg(test)]
mod tests {
    use super::{TOOLS, TOOLS_AND_FORMS, tool_and_form};

    #[test]
    fn a_code_is_a_tool_and_its_form() {
        for (code, tool, form) in [
            ("asq-3-27", "asq-3", Some("27")),
            ("asq-se-2-60", "asq-se-2", Some("60")),
            ("sdq-parent-4-17", "sdq", Some("parent-4-17")),
            ("phq-9", "phq-9", None),
            ("goal", "goal", None),
            ("goals-of-our-own", "goals-of-our-own", None),
            ("", "", None),
        ] {
            assert_eq!(tool_and_form(code), (tool, form), "{code}");
        }
        for (code, _words) in TOOLS_AND_FORMS {
            assert!(TOOLS.contains(&tool_and_form(code).0), "{code}");
        }
    }
}
