//! Letters to parents, as the window shows them, and the figures of the programme apart from any child.

use caseload_domain::{
    coded,
    growth::PopulationBmi,
    letter::{LetterCode, LetterField},
    ncmp::NcmpYear,
};
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

coded! {
    /// How a letter stands.
    LetterStanding {
        #[doc = "It can be made."] Ready = "ready",
        #[doc = "The parents are to be called first, or the nurse decides otherwise."] CallFirst = "call-first",
        #[doc = "It was made."] Made = "made",
        #[doc = "There is none, and the reason is known."] None = "none",
    }
}

coded! {
    /// Why there is no letter.
    NoLetterWhy {
        NotMeasured = "not-measured",
        Absent = "absent",
        RefusedByParent = "refused-by-parent",
        RefusedByChild = "refused-by-child",
        Left = "left",
        Unable = "unable",
        NoAddress = "no-address",
        NoBand = "no-band",
        #[doc = "The contact of the measurement is restricted: what was measured at it is told to no family."] Restricted = "restricted",
    }
}

coded! {
    /// Whether the parents were called before the letter; the options of the field `ncmp-call`.
    LetterCall { Spoken = "spoken", NoAnswer = "no-answer", LetterAlone = "letter-alone" }
}

coded! {
    /// What became of the offer; the options of the field `weight-management-offer`.
    WeightOffer {
        Accepted = "accepted",
        Thinking = "thinking",
        Declined = "declined",
        NotOffered = "not-offered",
    }
}

views! {
    /// A year of a school in a school year.
    pub struct LetterQuery {
        pub place_id: String,
        pub year: Code<NcmpYear>,
        /// The school year by the year it begins in.
        pub school_year: i32,
    }
    /// Who gets which letter, and who gets none and why.
    pub struct LetterList {
        pub school: String,
        /// The bands that are used, in words.
        pub scheme: String,
        pub lines: Vec<LetterLine>,
        /// The first day by which a letter is due that is not made yet.
        pub due_by: Option<NaiveDate>,
        /// What the letters say and this laptop does not know: mended in Settings.
        pub missing: Vec<Code<LetterField>>,
        /// The service's address at the top of each letter is known.
        pub has_address: bool,
    }
    /// One pupil.
    pub struct LetterLine {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub standing: Code<LetterStanding>,
        pub why: Option<Code<NoLetterWhy>>,
        /// The contact of the measurement, with its revision.
        pub contact_id: Option<String>,
        pub revision: Option<u32>,
        pub measured_on: Option<NaiveDate>,
        /// The last day on which feedback is in time.
        pub due_by: Option<NaiveDate>,
        pub late: bool,
        /// The clinical band, as parents are told it.
        pub band: Option<String>,
        pub letter: Option<Code<LetterCode>>,
        pub call: Option<Code<LetterCall>>,
        pub made_on: Option<NaiveDate>,
        /// Support is offered with this letter.
        pub offers: bool,
        pub offer: Option<Code<WeightOffer>>,
        pub referred_on: Option<NaiveDate>,
    }
    /// Make the letters of these measurements.
    pub struct SaveLetters {
        pub place_id: String,
        pub year: Code<NcmpYear>,
        pub school_year: i32,
        pub contact_ids: Vec<String>,
    }
    /// Write down whether the parents were called.
    pub struct RecordLetterCall {
        pub contact_id: String,
        pub from_revision: u32,
        pub call: Code<LetterCall>,
    }
    /// Write down what became of the offer.
    pub struct SaveWeightOffer {
        pub contact_id: String,
        pub from_revision: u32,
        pub offer: Code<WeightOffer>,
        /// The day of the referral, typed any way; empty when there is none yet.
        pub referred_on: String,
    }
    /// Letters as this service words them.
    pub struct LetterWords {
        pub letters: Vec<LetterWordsView>,
        /// What may stand in braces.
        pub fields: Vec<Code<LetterField>>,
        pub phone: String,
        pub address: String,
    }
    /// One letter's words.
    pub struct LetterWordsView {
        pub code: Code<LetterCode>,
        pub text: String,
        /// These are the words it ships with.
        pub shipped: bool,
    }
    /// Word a letter.
    pub struct SaveLetterWords {
        pub code: Code<LetterCode>,
        pub text: String,
    }
    /// One letter.
    pub struct OneLetter { pub code: Code<LetterCode> }
    /// The service's telephone number and address in letters.
    pub struct SaveLetterHead {
        pub phone: String,
        /// Line by line.
        pub address: String,
    }
    /// A school year.
    pub struct PopulationQuery {
        /// By the year it begins in.
        pub school_year: i32,
    }
    /// The year's measurements in population bands: for statistics, and of no child in particular.
    pub struct PopulationFigures {
        pub school_year: i32,
        pub scheme: String,
        pub years: Vec<PopulationYear>,
    }
    /// One of the measured years.
    pub struct PopulationYear {
        pub year: Code<NcmpYear>,
        /// Measured, with a band; `None` where it is too few to show.
        pub measured: Option<u32>,
        pub bands: Vec<PopulationLine>,
    }
    /// One band.
    pub struct PopulationLine {
        pub band: Code<PopulationBmi>,
        /// `None` where it is too few to show, or would give away one that is.
        pub children: Option<u32>,
    }
}
