//! Findings of a structured review as typed and as shown.

use caseload_domain::{
    code::YesNoNotAsked,
    contact::{ContactType, InfantFeeding},
    person::RelationshipRole,
    review::{AnswerKind, FieldKind, HighImpactArea},
};
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// The answer to one field as typed.
    pub struct FindingTyped {
        /// The field's code.
        pub field: String,
        pub answer: Code<AnswerKind>,
        /// Option codes, when the answer is of that sort.
        pub options: Vec<String>,
        /// Words, a count or a day as typed, when the answer is of that sort.
        pub typed: String,
        pub note: String,
        /// The day of the contact it was taken over from.
        pub unchanged_since: Option<NaiveDate>,
    }
    /// Which form: of a kind of contact, for a child on a day.
    pub struct ReviewQuery {
        pub child_id: String,
        pub contact_type: Code<ContactType>,
        /// The day of the contact as typed.
        pub on: String,
        /// The contact being amended, which is not its own past.
        pub contact_id: Option<String>,
    }
    /// The form of a review: what to ask, what was answered last, what is known.
    pub struct ReviewFormView {
        pub code: String,
        pub label: String,
        pub sections: Vec<ReviewSectionView>,
        pub known: KnownFacts,
    }
    /// Fields that belong together.
    pub struct ReviewSectionView {
        pub label: String,
        pub fields: Vec<ReviewFieldView>,
    }
    /// One question.
    pub struct ReviewFieldView {
        pub code: String,
        pub label: String,
        pub hint: String,
        pub kind: Code<FieldKind>,
        pub options: Vec<ReviewChoice>,
        /// The option that stands for none of the others.
        pub alone: Option<String>,
        /// Never shown in the home.
        pub restricted: bool,
        pub areas: Vec<Code<HighImpactArea>>,
        pub last: Option<LastAnswer>,
    }
    /// One of the answers a field offers.
    pub struct ReviewChoice {
        pub code: String,
        pub label: String,
    }
    /// The child's last answer to a field.
    pub struct LastAnswer {
        pub on: NaiveDate,
        pub contact_id: String,
        /// In a line, as the timeline has it.
        pub line: FindingLine,
        /// What the form holds once it is taken over; nothing where it is asked anew each time.
        pub take_over: Option<FindingTyped>,
    }
    /// A finding in a line. Words stand in `text`; *not asked* has none, and a day stands in `day`.
    #[derive(PartialEq, Eq)]
    pub struct FindingLine {
        pub field: String,
        pub label: String,
        pub answer: Code<AnswerKind>,
        pub text: String,
        pub day: Option<NaiveDate>,
        pub note: String,
        pub unchanged_since: Option<NaiveDate>,
        /// Never shown in the home.
        pub restricted: bool,
    }
    /// What the record knows that a review would otherwise ask.
    pub struct KnownFacts {
        /// `34+2`; nothing when not known.
        pub gestation: Option<String>,
        pub preterm: bool,
        /// Grams.
        pub birth_weight: Option<u32>,
        pub low_birth_weight: bool,
        pub feeding: Option<KnownFeeding>,
        pub gp_practice: Option<String>,
        pub school: Option<String>,
        pub adults: Vec<KnownAdult>,
    }
    /// How the infant was fed when it was last asked.
    pub struct KnownFeeding {
        pub feeding: Code<InfantFeeding>,
        pub on: NaiveDate,
    }
    /// Somebody of the family, as the record has them.
    pub struct KnownAdult {
        pub name: String,
        pub role: Code<RelationshipRole>,
        pub lives_with_child: Code<YesNoNotAsked>,
    }
}
