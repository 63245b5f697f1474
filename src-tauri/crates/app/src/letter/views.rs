//! Letters of a child: writing one, several at once, and the words a service keeps for each.

use caseload_domain::{
    code::YesNoNotAsked,
    letter::{LetterReader, MergeField, SentHow},
};
use chrono::{NaiveDate, NaiveTime};

use super::{LeftOut, LetterWarning};
use crate::{code::Code, view_macro::views};

views! {
    /// What the form of a letter starts from.
    pub struct LetterStartQuery {
        pub child_id: String,
        /// The letter that is amended; `None` for a new one.
        pub letter_id: Option<String>,
    }
    /// A field of the letter that nobody had said, and what was typed for it.
    pub struct LetterAsked {
        pub field: Code<MergeField>,
        pub words: String,
    }
    /// A letter as typed.
    pub struct LetterForm {
        pub child_id: String,
        /// The template it grows from.
        pub template: String,
        /// To whom, as the list of recipients names it; empty for another.
        pub recipient: String,
        pub appointment_id: Option<String>,
        pub asked: Vec<LetterAsked>,
        /// Name and address, line by line.
        pub to: String,
        pub heading: String,
        pub text: String,
        pub written_on: String,
        pub restricted: bool,
        pub enclosed: String,
    }
    /// A letter that can be chosen.
    pub struct LetterChoice {
        pub code: String,
        pub name: String,
        pub reader: Code<LetterReader>,
        /// Whether it is about an appointment.
        pub about_appointment: bool,
        /// Why it may not be written about this child, in words; `None` when it may.
        pub why_not: Option<String>,
    }
    /// Somebody it can go to.
    pub struct LetterRecipient {
        /// Names it in the form.
        pub code: String,
        pub reader: Code<LetterReader>,
        /// As on the envelope.
        pub to: String,
        /// How the letter begins.
        pub dear: String,
        pub label: String,
        /// What should be known before it is written.
        pub warnings: Vec<Code<LetterWarning>>,
    }
    /// An appointment it can be about.
    pub struct LetterAppointment {
        pub appointment_id: String,
        pub label: String,
        pub on: NaiveDate,
        pub at: NaiveTime,
    }
    /// The form of a letter.
    pub struct LetterStart {
        pub form: LetterForm,
        pub from_revision: u32,
        pub templates: Vec<LetterChoice>,
        pub recipients: Vec<LetterRecipient>,
        pub appointments: Vec<LetterAppointment>,
        /// The first language, as the family says it.
        pub language: Option<String>,
        pub interpreter: Code<YesNoNotAsked>,
        /// What must be known before a visit, and before a letter.
        pub visit_note: Option<String>,
        /// What concerns every letter to the family.
        pub warnings: Vec<Code<LetterWarning>>,
        /// Whether the head has the service's address.
        pub has_address: bool,
    }
    /// Fill a template.
    pub struct FillLetter {
        pub child_id: String,
        pub template: String,
        pub recipient: String,
        pub appointment_id: Option<String>,
        pub asked: Vec<LetterAsked>,
    }
    /// A template filled as far as it is known.
    pub struct FilledLetter {
        pub heading: String,
        pub text: String,
        /// Fields that stand in their braces: they are asked for.
        pub missing: Vec<Code<MergeField>>,
    }
    /// Write a letter.
    pub struct WriteLetter {
        pub form: LetterForm,
        pub draft_id: Option<String>,
    }
    /// Amend a letter that is not on paper yet.
    pub struct AmendLetter {
        pub letter_id: String,
        pub from_revision: u32,
        pub form: LetterForm,
        pub reason: String,
        pub draft_id: Option<String>,
    }
    /// Note that a letter went.
    pub struct SendLetter {
        pub letter_id: String,
        pub from_revision: u32,
        pub on: String,
        pub how: Code<SentHow>,
    }
    /// Letters to put on paper, in one file.
    pub struct PrintLetters { pub letter_ids: Vec<String> }
    /// A letter of a child.
    pub struct LetterEntry {
        pub letter_id: String,
        pub child_id: String,
        pub template: String,
        /// The template's name; empty for one that no longer ships.
        pub name: String,
        pub to: String,
        pub heading: String,
        pub text: String,
        pub written_on: NaiveDate,
        pub restricted: bool,
        pub enclosed: String,
        pub printed_on: Option<NaiveDate>,
        pub sent_on: Option<NaiveDate>,
        pub sent_how: Option<Code<SentHow>>,
        /// On paper or gone: its words stand.
        pub locked: bool,
        pub revision: u32,
        pub author: String,
        pub entered_in_error: bool,
    }
    /// A child's letters, newest first.
    pub struct ChildLetters { pub letters: Vec<LetterEntry> }
    /// Whom several letters could go to.
    pub struct ManyLettersQuery {
        pub template: String,
        /// Families with an appointment on this day; `None` for those given by id.
        pub on: Option<NaiveDate>,
        pub child_ids: Vec<String>,
        pub asked: Vec<LetterAsked>,
    }
    /// A family a letter could go to.
    pub struct ManyLettersLine {
        pub child_id: String,
        pub child: String,
        pub appointment_id: Option<String>,
        pub at: Option<NaiveTime>,
        pub on: Option<NaiveDate>,
        pub to: String,
        /// Why none is written; `None` when one is.
        pub left_out: Option<Code<LeftOut>>,
        pub missing: Vec<Code<MergeField>>,
        pub warnings: Vec<Code<LetterWarning>>,
        pub language: Option<String>,
    }
    /// Whom several letters go to, and who is left out and why.
    pub struct ManyLetters {
        pub templates: Vec<LetterChoice>,
        pub lines: Vec<ManyLettersLine>,
        /// Fields that are asked once for all.
        pub missing: Vec<Code<MergeField>>,
    }
    /// Write several.
    pub struct WriteManyLetters {
        pub template: String,
        pub on: Option<NaiveDate>,
        /// Those ticked.
        pub child_ids: Vec<String>,
        pub asked: Vec<LetterAsked>,
    }
    /// Several were written.
    pub struct LettersWritten {
        pub letter_ids: Vec<String>,
        pub left_out: u32,
    }
    /// The words of a template.
    pub struct TemplateWords {
        pub code: String,
        pub name: String,
        pub reader: Code<LetterReader>,
        /// As it was shipped.
        pub shipped: bool,
        pub text: String,
    }
    /// Every template's words, and the fields they may use.
    pub struct TemplateWordsList {
        pub templates: Vec<TemplateWords>,
        pub fields: Vec<Code<MergeField>>,
    }
    /// Word a template.
    pub struct SaveTemplateWords { pub code: String, pub text: String }
    /// One template.
    pub struct OneTemplate { pub code: String }
}
