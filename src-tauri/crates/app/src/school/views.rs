//! A class to be measured, questionnaires, Digital Health Contacts and the pupil file, as the window shows them.

use caseload_domain::{
    child::Sex,
    coded,
    contact::ContactType,
    ncmp::{CatchUp, NcmpResult, NcmpYear},
    place::InvitationStatus,
    questionnaire::TriageOutcome,
};
use chrono::NaiveDate;

use crate::{caseload::views::AgeView, code::Code, view_macro::views};

coded! {
    /// The next step of a questionnaire.
    QuestionnaireStep { Returned = "returned", Triaged = "triaged", FollowedUp = "followed-up" }
}

views! {
    /// Which class on which day.
    pub struct ClassQuery {
        pub place_id: String,
        pub year: Code<NcmpYear>,
        pub on: NaiveDate,
        /// One class of the year; empty for pupils whose record names none; `None` for the whole year.
        pub class_name: Option<String>,
    }
    /// A year of a school on one day.
    pub struct ClassDay {
        pub place_id: String,
        pub year: Code<NcmpYear>,
        pub on: NaiveDate,
    }
    /// Which school and year to catch up with; `None` for all.
    pub struct CatchUpQuery {
        pub place_id: Option<String>,
        pub year: Option<Code<NcmpYear>>,
    }
    /// Who is still to be measured this school year, and what else is not in the list.
    pub struct CatchUpList {
        /// By the year it begins in.
        pub school_year: i32,
        pub lines: Vec<CatchUpLine>,
        /// Classes nobody of which has an entry yet.
        pub not_begun: Vec<ClassStanding>,
        /// Classes whose school declined.
        pub declined: Vec<ClassStanding>,
        /// Pupils whose parent withdrew them: they are not asked again.
        pub withdrawn: u32,
    }
    /// A child to catch up with.
    pub struct CatchUpLine {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub place_id: String,
        pub school: String,
        pub year: Code<NcmpYear>,
        /// Empty when the record does not say.
        pub class_name: String,
        pub reason: Code<CatchUp>,
        /// What became of each attempt of this school year, oldest first.
        pub tried: Vec<PupilEarlier>,
    }
    /// A year of a school as a whole.
    pub struct ClassStanding {
        pub place_id: String,
        pub school: String,
        pub year: Code<NcmpYear>,
        pub pupils: u32,
    }
    /// A class list for the measurements: no flags, for pupils and teachers stand beside the screen.
    pub struct ClassView {
        pub place_id: String,
        pub school: String,
        pub invitation: Option<Code<InvitationStatus>>,
        pub on: NaiveDate,
        pub rows: Vec<PupilRow>,
        pub tally: ClassTally,
        /// Absent on a day of this school year and still not measured.
        pub catch_up: Vec<String>,
        /// The classes of this year at the school, as the records name them.
        pub classes: Vec<String>,
        /// The one that is shown; `None` for the whole year.
        pub class_name: Option<String>,
        /// Whether a review may be written with the measurement for at least one pupil.
        pub review_owed: bool,
    }
    /// How a session stands.
    pub struct ClassTally {
        pub measured: u32,
        pub absent: u32,
        pub refused: u32,
        pub left: u32,
        pub unable: u32,
        pub to_do: u32,
        pub heights: WholeShareView,
        pub weights: WholeShareView,
    }
    /// How many values ended in a whole centimetre or kilogram.
    pub struct WholeShareView {
        pub whole: u32,
        pub of: u32,
        pub looks_rounded: bool,
    }
    /// One pupil of a class.
    pub struct PupilRow {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        /// Empty when the record does not say.
        pub class_name: String,
        pub sex: Code<Sex>,
        pub age: Option<AgeView>,
        /// What was written this day.
        pub saved: Option<PupilSaved>,
        /// The last of this school year, on another day.
        pub earlier: Option<PupilEarlier>,
        /// A review of the programme is open and may be written in the same session.
        pub review_owed: bool,
    }
    /// A pupil's row in the record.
    pub struct PupilSaved {
        pub contact_id: String,
        pub revision: u32,
        pub result: Code<NcmpResult>,
        pub height_mm: Option<u32>,
        pub weight_g: Option<u32>,
        pub bmi_tenths: Option<u32>,
    }
    /// What was written on another day of this school year.
    pub struct PupilEarlier {
        pub result: Code<NcmpResult>,
        pub on: NaiveDate,
    }
    /// A row as typed. One transaction writes the contact and both measurements.
    pub struct SavePupil {
        pub place_id: String,
        pub year: Code<NcmpYear>,
        pub on: NaiveDate,
        pub child_id: String,
        pub result: Code<NcmpResult>,
        /// Centimetres: `120.4`.
        pub height: String,
        /// Kilograms: `21.3`.
        pub weight: String,
        /// The nurse measured again or looked again: what is asked about is right.
        pub checked: bool,
        /// What the review held with the measurement found; empty writes no review.
        pub review: String,
        /// The revision of the contact that is amended; `None` for a first writing.
        pub from_revision: Option<u32>,
        pub reason: String,
    }
    /// Ask whether the pupil file can be made.
    pub struct PupilFileQuery {
        pub place_id: String,
        pub year: Code<NcmpYear>,
        /// The school year by the year it begins in.
        pub school_year: i32,
    }
    /// Whether the pupil file can be made, and what is missing.
    pub struct PupilFileCheck {
        pub pupils: u32,
        pub missing: Vec<PupilFileMissing>,
    }
    /// Something the national upload refuses a row without.
    pub struct PupilFileMissing {
        /// `None` for the school.
        pub child_id: Option<String>,
        pub who: String,
        pub what: String,
    }
    /// Questionnaires that wait for somebody.
    pub struct QuestionnaireLists {
        pub invited: Vec<QuestionnaireLine>,
        pub returned: Vec<QuestionnaireLine>,
        pub follow_up: Vec<QuestionnaireLine>,
    }
    /// One questionnaire.
    pub struct QuestionnaireLine {
        pub questionnaire_id: String,
        pub revision: u32,
        pub child_id: String,
        pub child: String,
        pub school: Option<String>,
        pub contact_type: Code<ContactType>,
        pub invited_on: NaiveDate,
        pub returned_on: Option<NaiveDate>,
        pub outcome: Option<Code<TriageOutcome>>,
        pub note: String,
        /// Days since it was sent, came back or was read: since it began to wait.
        pub waiting_days: u32,
    }
    /// Send a questionnaire to every pupil of a year of a school, or to one child.
    pub struct InviteQuestionnaire {
        pub contact_type: Code<ContactType>,
        pub place_id: Option<String>,
        pub child_id: Option<String>,
        /// Typed any way.
        pub on: String,
    }
    /// Questionnaires were sent.
    pub struct QuestionnairesSent {
        pub sent: u32,
        /// Children who have one already.
        pub already: u32,
    }
    /// Take a questionnaire a step further.
    pub struct AdvanceQuestionnaire {
        pub questionnaire_id: String,
        pub from_revision: u32,
        pub step: Code<QuestionnaireStep>,
        /// The day of the step, typed any way.
        pub on: String,
        pub outcome: Option<Code<TriageOutcome>>,
        pub note: String,
    }
    /// A Digital Health Contact at one school.
    pub struct DigitalQuery {
        pub place_id: String,
        pub contact_type: Code<ContactType>,
    }
    /// Where the school stands and which pupils have answered.
    pub struct DigitalView {
        pub school: String,
        pub school_year: i32,
        pub invitation: Option<Code<InvitationStatus>>,
        pub pupils: Vec<DigitalPupil>,
    }
    /// A pupil of the year.
    pub struct DigitalPupil {
        pub child_id: String,
        pub child: String,
        /// The day the result was entered for.
        pub done_on: Option<NaiveDate>,
        pub result: String,
    }
    /// The result of one pupil.
    pub struct SaveDigitalResult {
        pub place_id: String,
        pub contact_type: Code<ContactType>,
        pub child_id: String,
        /// Typed any way.
        pub on: String,
        /// What the answers showed and what follows.
        pub result: String,
    }
}
