//! Stored content of scored assessments.

use caseload_domain::{
    assessment::{Assessment, REVIEW_FORMS},
    id::{AssessmentId, ChildId, ContactId, RelationshipId},
    score::{Form, Given, Points, Scale, Tool},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::BodyError;

/// As it is written now, or as the first programme wrote it, when there was ASQ-3 alone.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum AssessmentBody {
    Scored(ScoredBody),
    AsqOnly(AsqOnlyBody),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ScoredBody {
    child: String,
    about: Option<String>,
    contact: Option<String>,
    completed_on: NaiveDate,
    #[serde(with = "crate::code")]
    tool: Tool,
    #[serde(with = "crate::code::option")]
    form: Option<Form>,
    /// The answer of each item, absent where it was not answered.
    items: Vec<Option<u8>>,
    scales: Vec<ScaleBody>,
    action_taken: String,
    note: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ScaleBody {
    #[serde(with = "crate::code")]
    scale: Scale,
    hundredths: u32,
}

/// The highest score of an area, in hundredths of a point.
const HIGHEST: u16 = 6000;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AsqOnlyBody {
    child: String,
    contact: Option<String>,
    completed_on: NaiveDate,
    /// 24, 27 or 30 months: there were no others.
    #[serde(with = "crate::code")]
    form: Form,
    /// Hundredths of a point, in the order communication, gross motor, fine motor, problem solving, personal-social.
    scores: [Option<u16>; 5],
}

pub(super) fn assessment_body(assessment: &Assessment) -> AssessmentBody {
    let Assessment { id: _, child, about, contact, completed_on, given, action_taken, note } =
        assessment.clone();
    let Given { tool, form, items, scales } = given;
    AssessmentBody::Scored(ScoredBody {
        child: child.as_str().to_owned(),
        about: about.map(|id| id.as_str().to_owned()),
        contact: contact.map(|id| id.as_str().to_owned()),
        completed_on,
        tool,
        form,
        items,
        scales: scales
            .into_iter()
            .map(|(scale, points)| ScaleBody { scale, hundredths: points.hundredths() })
            .collect(),
        action_taken,
        note,
    })
}

pub(super) fn assessment(id: AssessmentId, body: AssessmentBody) -> Result<Assessment, BodyError> {
    match body {
        AssessmentBody::Scored(body) => scored(id, body),
        AssessmentBody::AsqOnly(body) => asq_only(id, &body),
    }
}

fn scored(id: AssessmentId, body: ScoredBody) -> Result<Assessment, BodyError> {
    let ScoredBody { child, about, contact, completed_on, tool, form, items, scales, action_taken, note } =
        body;
    let scales = scales
        .into_iter()
        .map(|ScaleBody { scale, hundredths }| (scale, Points::from_hundredths(hundredths)))
        .collect();
    Ok(Assessment {
        id,
        child: ChildId::parse(&child)?,
        about: about.as_deref().map(RelationshipId::parse).transpose()?,
        contact: contact.as_deref().map(ContactId::parse).transpose()?,
        completed_on,
        given: Given { tool, form, items, scales },
        action_taken,
        note,
    })
}

fn asq_only(id: AssessmentId, body: &AsqOnlyBody) -> Result<Assessment, BodyError> {
    let AsqOnlyBody { child, contact, completed_on, form, scores } = body;
    if scores.iter().flatten().any(|hundredths| *hundredths > HIGHEST) {
        return Err(BodyError::Range { field: "scores" });
    }
    if !REVIEW_FORMS.contains(form) {
        return Err(BodyError::Range { field: "form" });
    }
    let scores = scores.map(|hundredths| Some(Points::from_hundredths(u32::from(hundredths?))));
    Ok(Assessment {
        id,
        child: ChildId::parse(child)?,
        about: None,
        contact: contact.as_deref().map(ContactId::parse).transpose()?,
        completed_on: *completed_on,
        given: Given::of_scales(Tool::Asq3, Some(*form), &scores),
        action_taken: String::new(),
        note: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::{AssessmentBody, BodyError, assessment};
    use caseload_domain::{
        assessment::Assessment,
        id::AssessmentId,
        score::{Form, Points, Scale},
    };

    fn read(stored: &str) -> Result<Assessment, BodyError> {
        let body: AssessmentBody = serde_json::from_str(stored).unwrap();
        assessment(AssessmentId::parse("01a1e395-ae87-7000-8000-000000000001").unwrap(), body)
    }

    #[test]
    fn an_assessment_of_the_first_programme_is_read_as_it_was_meant() {
        let stored = r#"{"child":"01a1e395-ae87-7000-8000-000000000002","contact":null,"completedOn":"2026-05-01","form":"27","scores":[4500,null,1842,null,null]}"#;
        let found = read(stored).unwrap();
        assert_eq!(found.review_form(), Some(Form::Month27));
        let scores =
            [(Scale::Communication, Points::whole(45)), (Scale::FineMotor, Points::from_hundredths(1842))];
        assert_eq!(found.given.scales, scores);
        assert_eq!(found.at_expected_level(Scale::FineMotor), Some(true));
        for wrong in [stored.replace("4500", "6001"), stored.replace("\"27\"", "\"36\"")] {
            assert!(matches!(read(&wrong), Err(BodyError::Range { .. })), "{wrong}");
        }
    }
}
