//! The SNOMED CT code of a score, where one is verified. Others are looked up, never interpolated (`standards` 5).

use super::{Form, Scale, Tool};

/// The code under which a score is sent, as `standards` 5 and 6 verify it; `None` where none is verified. `None` as the
/// scale is the total.
///
/// PHQ-9 has a legacy code beside this one (506701000000100), which is never written.
#[must_use]
pub fn snomed(tool: Tool, form: Option<Form>, scale: Option<Scale>) -> Option<&'static str> {
    let scale = scale.unwrap_or(Scale::Total);
    match tool {
        Tool::Asq3 => asq3(form?, scale),
        Tool::Sdq => sdq(form?, scale),
        Tool::Whooley => (scale == Scale::Total).then_some("803351000000106"),
        Tool::Gad7 => (scale == Scale::Total).then_some("445455005"),
        Tool::Phq9 => (scale == Scale::Total).then_some("720433000"),
        Tool::Epds => (scale == Scale::Total).then_some("450320001"),
        Tool::Goal => goal(scale),
        Tool::AsqSe2 | Tool::Gad2 | Tool::Phq2 | Tool::Dash | Tool::Gcp2 => None,
    }
}

fn asq3(form: Form, scale: Scale) -> Option<&'static str> {
    Some(match (form, scale) {
        (Form::Month24, Scale::Communication) => "953211000000100",
        (Form::Month24, Scale::FineMotor) => "953221000000106",
        (Form::Month24, Scale::GrossMotor) => "953231000000108",
        (Form::Month24, Scale::ProblemSolving) => "953241000000104",
        (Form::Month24, Scale::PersonalSocial) => "953251000000101",
        (Form::Month27, Scale::Communication) => "953261000000103",
        (Form::Month27, Scale::FineMotor) => "953271000000105",
        (Form::Month27, Scale::GrossMotor) => "953281000000107",
        (Form::Month27, Scale::ProblemSolving) => "953291000000109",
        (Form::Month27, Scale::PersonalSocial) => "953301000000108",
        (Form::Month30, Scale::Communication) => "953311000000105",
        (Form::Month30, Scale::FineMotor) => "953321000000104",
        (Form::Month30, Scale::GrossMotor) => "953331000000102",
        (Form::Month30, Scale::ProblemSolving) => "953341000000106",
        (Form::Month30, Scale::PersonalSocial) => "953351000000109",
        (Form::Month60, Scale::FineMotor) => "953621000000109",
        _ => return None,
    })
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a code that is not listed is not verified, whatever the form"
)]
fn sdq(form: Form, scale: Scale) -> Option<&'static str> {
    // In the order of the forms: parent 2 to 4, parent 4 to 17, teacher, self.
    let [parent_2, parent_4, teacher, own] = match scale {
        Scale::Conduct => ["986311000000109", "986061000000108", "986151000000106", "718143006"],
        Scale::Emotional => ["986321000000103", "986071000000101", "986161000000109", "718145004"],
        Scale::Hyperactivity => ["986331000000101", "986081000000104", "986171000000102", "718482000"],
        Scale::Impact => ["986341000000105", "986091000000102", "986181000000100", "718477007"],
        Scale::Peer => ["986351000000108", "986101000000105", "986191000000103", "718146003"],
        Scale::Prosocial => ["986361000000106", "986111000000107", "986201000000101", "718147007"],
        Scale::Total => ["986371000000104", "986121000000101", "986211000000104", "718134002"],
        _ => return None,
    };
    Some(match form {
        Form::ParentTwoToFour => parent_2,
        Form::ParentFourToSeventeen => parent_4,
        Form::TeacherFourToSeventeen => teacher,
        Form::SelfElevenToSeventeen => own,
        _ => return None,
    })
}

#[expect(clippy::wildcard_enum_match_arm, reason = "no other scale is a goal")]
fn goal(scale: Scale) -> Option<&'static str> {
    match scale {
        Scale::GoalOne => Some("1034351000000101"),
        Scale::GoalTwo => Some("1034361000000103"),
        Scale::GoalThree => Some("1034371000000105"),
        _ => None,
    }
}
