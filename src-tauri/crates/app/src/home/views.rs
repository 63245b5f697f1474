//! What the window sees and sends while the family can see it.

use caseload_domain::{
    contact::{ContactType, InfantFeeding},
    growth::ChartSex,
};
use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;
use ts_rs::TS;

use super::told::Told;
use crate::{
    caseload::views::AgeView,
    code::Code,
    growth::views::{GrowthLines, GrowthRange},
    session::views::Frame,
    view_macro::views,
};

/// The *in the home* view. What is known of the child is [`Told`]; the lines of the chart are of no child; the draft is what
/// was typed into this view. Nothing of another kind may stand here.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HomeView {
    pub initials: Told<String>,
    pub age: Option<Told<HomeAge>>,
    /// What the visit is taken for until it is finished elsewhere: it goes by the age alone.
    pub visit: Code<ContactType>,
    /// `None` where there is no chart to choose.
    pub chart: Option<Told<Code<ChartSex>>>,
    pub range: Option<Code<GrowthRange>>,
    /// The lines of the reference.
    pub lines: Option<GrowthLines>,
    /// Oldest first.
    pub weights: Vec<Told<HomeWeight>>,
    /// How the baby was fed when it was last asked; only where the age asks for it.
    pub feeding: Option<Told<Code<InfantFeeding>>>,
    /// Whether feeding is asked: it goes by the age alone.
    pub asks_feeding: bool,
    pub topics: Vec<Told<HomeTopic>>,
    pub next: Option<Told<HomeNext>>,
    pub seeing_again: Option<Told<HomeSeeingAgain>>,
    /// What was typed here today and is not finished.
    pub draft: Option<HomeTyped>,
}

/// What is said of figures in front of a family: how they will be kept, or that they want another look. What a figure may
/// mean is for the nurse to read afterwards.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HomeJudged {
    pub figures: Vec<HomeFigure>,
    /// Where the weight lies on the chart, once it wants no other look.
    pub weight: Option<Told<HomeWeight>>,
}

views! {
    /// Show the *in the home* view of a child.
    pub struct EnterHome { pub child_id: String }
    /// How old.
    pub struct HomeAge {
        pub age: AgeView,
        /// Allowing for being early.
        pub corrected: Option<AgeView>,
    }
    /// A weight on the chart.
    pub struct HomeWeight {
        pub on: NaiveDate,
        /// Age in days, allowing for being early.
        pub days: f64,
        /// Kilograms.
        pub kilograms: f64,
    }
    /// A subject to talk about.
    pub struct HomeTopic {
        /// Its code among the answers to *talked about*.
        pub code: String,
        pub label: String,
    }
    /// What comes next in the programme, of what has not begun yet.
    pub struct HomeNext {
        pub contact_type: Code<ContactType>,
        /// From which day: always one to come.
        pub from: NaiveDate,
    }
    /// When the family is seen again.
    pub struct HomeSeeingAgain {
        pub on: NaiveDate,
        pub at: NaiveTime,
    }
    /// What is typed in the home.
    #[derive(PartialEq, Eq)]
    pub struct HomeTyped {
        pub weight: String,
        pub size: String,
        pub head: String,
        pub feeding: Option<Code<InfantFeeding>>,
        /// Codes of subjects.
        pub talked_about: Vec<String>,
        /// Notes that could be read out loud.
        pub notes: String,
    }
    /// Keep what is typed.
    pub struct KeepAtHome { pub typed: HomeTyped }
    /// Figures as typed, to be looked at.
    pub struct JudgeAtHome {
        pub weight: String,
        pub size: String,
        pub head: String,
    }
    /// One figure.
    pub struct HomeFigure {
        /// `weight`, `size` or `head`.
        pub field: String,
        /// As it will be kept: `4.92 kg`.
        pub said: Option<String>,
        pub look_again: bool,
    }
    /// The view was left.
    pub struct HomeLeft {
        pub frame: Frame,
        pub child_id: String,
        /// What was typed in the home and is to be finished; `None` when nothing was.
        pub draft_id: Option<String>,
    }
}
