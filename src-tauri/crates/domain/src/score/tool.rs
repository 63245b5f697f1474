//! The assessment tools, the forms each comes in and what each scores. Names only: no question of any is held.

use crate::coded;

coded! {
    /// An assessment tool a nurse scores (`standards` 5, 6).
    Tool {
        #[doc = "ASQ-3: development, five areas, by the parent."] Asq3 = "asq-3",
        #[doc = "ASQ:SE-2: social and emotional development; more points, more concern."] AsqSe2 = "asq-se-2",
        #[doc = "The two Whooley questions."] Whooley = "whooley",
        #[doc = "GAD-2."] Gad2 = "gad-2",
        #[doc = "GAD-7."] Gad7 = "gad-7",
        #[doc = "PHQ-2."] Phq2 = "phq-2",
        #[doc = "PHQ-9."] Phq9 = "phq-9",
        #[doc = "Edinburgh Postnatal Depression Scale."] Epds = "epds",
        #[doc = "Strengths and Difficulties Questionnaire."] Sdq = "sdq",
        #[doc = "SafeLives Dash risk checklist."] Dash = "dash",
        #[doc = "Graded Care Profile 2; more is worse."] Gcp2 = "gcp-2",
        #[doc = "Goal-based outcomes: up to three goals, 0 to 10."] Goal = "goal",
    }
}

coded! {
    /// The form of a tool that was filled in. Several tools share a code: a form is only meant together with its [`Tool`].
    Form {
        Month2 = "2", Month4 = "4", Month6 = "6", Month8 = "8", Month9 = "9", Month10 = "10", Month12 = "12",
        Month14 = "14", Month16 = "16", Month18 = "18", Month20 = "20", Month22 = "22", Month24 = "24",
        Month27 = "27", Month30 = "30", Month33 = "33", Month36 = "36", Month42 = "42", Month48 = "48",
        Month54 = "54", Month60 = "60",
        ParentTwoToFour = "parent-2-4", ParentFourToSeventeen = "parent-4-17",
        TeacherFourToSeventeen = "teacher-4-17", SelfElevenToSeventeen = "self-11-17",
        Antenatal = "antenatal", Postnatal = "postnatal",
    }
}

coded! {
    /// What a tool gives points for.
    Scale {
        #[doc = "The whole tool."] Total = "total",
        Communication = "communication", GrossMotor = "gross-motor", FineMotor = "fine-motor",
        ProblemSolving = "problem-solving", PersonalSocial = "personal-social",
        Emotional = "emotional", Conduct = "conduct", Hyperactivity = "hyperactivity", Peer = "peer",
        Prosocial = "prosocial", Impact = "impact",
        PhysicalCare = "physical-care", Safety = "safety", EmotionalCare = "emotional-care",
        DevelopmentalCare = "developmental-care",
        GoalOne = "goal-1", GoalTwo = "goal-2", GoalThree = "goal-3",
    }
}

impl Tool {
    /// The forms it comes in; none when there is but one.
    #[must_use]
    pub fn forms(self) -> &'static [Form] {
        match self {
            Self::Asq3 => &[
                Form::Month2,
                Form::Month4,
                Form::Month6,
                Form::Month8,
                Form::Month9,
                Form::Month10,
                Form::Month12,
                Form::Month14,
                Form::Month16,
                Form::Month18,
                Form::Month20,
                Form::Month22,
                Form::Month24,
                Form::Month27,
                Form::Month30,
                Form::Month33,
                Form::Month36,
                Form::Month42,
                Form::Month48,
                Form::Month54,
                Form::Month60,
            ],
            Self::AsqSe2 => &[
                Form::Month2,
                Form::Month6,
                Form::Month12,
                Form::Month18,
                Form::Month24,
                Form::Month30,
                Form::Month36,
                Form::Month48,
                Form::Month60,
            ],
            Self::Sdq => &[
                Form::ParentTwoToFour,
                Form::ParentFourToSeventeen,
                Form::TeacherFourToSeventeen,
                Form::SelfElevenToSeventeen,
            ],
            Self::Epds => &[Form::Postnatal, Form::Antenatal],
            Self::Whooley
            | Self::Gad2
            | Self::Gad7
            | Self::Phq2
            | Self::Phq9
            | Self::Dash
            | Self::Gcp2
            | Self::Goal => &[],
        }
    }

    /// The form that is meant when none is named: the EPDS is the postnatal scale unless it says otherwise.
    #[must_use]
    pub fn usual_form(self) -> Option<Form> {
        (self == Self::Epds).then_some(Form::Postnatal)
    }

    /// What is scored, in the order people expect; the same for every form of a tool.
    #[must_use]
    pub fn scales(self) -> &'static [Scale] {
        match self {
            Self::Asq3 => &[
                Scale::Communication,
                Scale::GrossMotor,
                Scale::FineMotor,
                Scale::ProblemSolving,
                Scale::PersonalSocial,
            ],
            Self::Sdq => &[
                Scale::Emotional,
                Scale::Conduct,
                Scale::Hyperactivity,
                Scale::Peer,
                Scale::Prosocial,
                Scale::Impact,
                Scale::Total,
            ],
            Self::Gcp2 => {
                &[Scale::PhysicalCare, Scale::Safety, Scale::EmotionalCare, Scale::DevelopmentalCare]
            }
            Self::Goal => &[Scale::GoalOne, Scale::GoalTwo, Scale::GoalThree],
            Self::AsqSe2
            | Self::Whooley
            | Self::Gad2
            | Self::Gad7
            | Self::Phq2
            | Self::Phq9
            | Self::Epds
            | Self::Dash => &[Scale::Total],
        }
    }

    /// How many items it is answered by; `None` when only its scores are entered.
    #[must_use]
    pub fn items(self) -> Option<Items> {
        let sum = |count| Some(Items { count, most: 3, counting: Counting::Sum });
        match self {
            Self::Whooley => Some(Items { count: 2, most: 1, counting: Counting::Yes }),
            Self::Gad2 | Self::Phq2 => sum(2),
            Self::Gad7 => sum(7),
            Self::Phq9 => sum(9),
            Self::Epds => sum(10),
            Self::Dash => Some(Items { count: 24, most: 2, counting: Counting::Yes }),
            Self::Asq3 | Self::AsqSe2 | Self::Sdq | Self::Gcp2 | Self::Goal => None,
        }
    }
}

/// The items of a tool that is answered item by item (`standards` 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Items {
    /// How many.
    pub count: u8,
    /// The highest answer; the lowest is 0.
    pub most: u8,
    /// What they make.
    pub counting: Counting,
}

/// What the answers of a tool make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// The sum of points. An answer is the points printed beside it, so that items scored in reverse are typed as scored.
    Sum,
    /// The number of *yes*: 0 is no, 1 is yes, 2 (Dash alone) is *don't know*, which is an answer and no yes.
    Yes,
}
