//! Which fields a contact asks: the review of its kind, trimmed to the child's age.

use std::sync::LazyLock;

use super::{Field, Finding, Months, ReviewTableError, read};
use crate::{
    contact::ContactType,
    problem::{Problem, Problems},
};

/// The field every form ends with.
pub const TALKED_ABOUT: &str = "talked-about";

/// The field that no form has: a contact asks it where an injury worried the nurse, and keeps the answer where no body map
/// does.
pub const MOVES_ALONE: &str = "moves-alone";

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub label: String,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// The form of one kind of contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewForm {
    /// Its code.
    pub code: String,
    /// Its heading.
    pub label: String,
    /// The kinds of contact it is for.
    pub contacts: Vec<ContactType>,
    /// The ages it is for.
    pub ages: Months,
    /// Its sections, in order; *talked about* is the last field of the last one.
    pub sections: Vec<Section>,
    /// Where it comes from.
    pub source: String,
}

impl ReviewForm {
    /// The form of a kind of contact at an age in completed months; an age that is not known is as good as before birth.
    #[must_use]
    pub fn of(contact_type: ContactType, months: Option<u32>) -> &'static Self {
        TABLES
            .forms
            .iter()
            .find(|form| form.contacts.contains(&contact_type) && form.ages.hold(months))
            .expect("each kind of contact has a form at each age: reading the tables refuses others")
    }

    /// Its sections with only the fields that matter at an age; sections without any are left out.
    #[must_use]
    pub fn at(&self, months: Option<u32>) -> Vec<Section> {
        let trimmed = self.sections.iter().map(|section| Section {
            label: section.label.clone(),
            fields: section.fields.iter().filter(|field| field.ages.hold(months)).cloned().collect(),
        });
        trimmed.filter(|section| !section.fields.is_empty()).collect()
    }

    /// Every field, whatever the age.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// Checks findings against the form. Fields left out are not missed: a review may be saved in part.
    ///
    /// # Errors
    /// Every field that needs mending, by its code.
    pub fn check(&self, findings: &[Finding]) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        for finding in findings {
            match self.fields().find(|field| field.code == finding.field) {
                Some(field) => problems.extend(field.check(finding).err()),
                None => problems.push(
                    finding.field.clone(),
                    "This kind of contact has no such question",
                    "Take the answer away, or choose the kind of contact it belongs to",
                ),
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

/// A field by its code, whichever forms it is on.
#[must_use]
pub fn field(code: &str) -> Option<&'static Field> {
    TABLES.fields.iter().find(|field| field.code == code)
}

/// Every field there is, in the order of the table.
#[must_use]
pub fn all_fields() -> &'static [Field] {
    &TABLES.fields
}

/// Every form there is, in the order of the table.
#[must_use]
pub fn all_forms() -> &'static [ReviewForm] {
    &TABLES.forms
}

/// The fields and the forms.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) fields: Vec<Field>,
    pub(super) forms: Vec<ReviewForm>,
}

static TABLES: LazyLock<Tables> =
    LazyLock::new(|| built_in().expect("the tables that ship hold together: a test reads them"));

pub(super) fn built_in() -> Result<Tables, ReviewTableError> {
    let fields = read::fields("fields.toml", include_str!("../../data/review/fields.toml"))?;
    let forms = read::forms("forms.toml", include_str!("../../data/review/forms.toml"), &fields)?;
    Ok(Tables { fields, forms })
}
