//! Whether two records may be of one child, and which two may never be joined. A name alone says nothing.

use chrono::NaiveDate;

use crate::{
    child::{Birth, CaseloadStatus, Child},
    coded,
    name::Name,
    person::Person,
};

coded! {
    /// Why two records may be of one child. Each is more than a name: a number, or the day of birth with something else.
    Likeness {
        SameNhsNumber = "same-nhs-number",
        SameNameAndBirth = "same-name-and-birth",
        LikeNameAndBirth = "like-name-and-birth",
        SameMotherAndBirth = "same-mother-and-birth",
        SamePostcodeAndBirth = "same-postcode-and-birth",
        UnbornOfSameMother = "unborn-of-same-mother",
    }
}

coded! {
    /// Why two records are not joined, whatever else they have in common.
    NeverJoined {
        #[doc = "The same record twice."]
        OneRecord = "one-record",
        #[doc = "One of them was joined already."]
        JoinedAlready = "joined-already",
        #[doc = "Two valid numbers are two people: one number is given to one person only (`standards` 1)."]
        TwoNhsNumbers = "two-nhs-numbers",
        #[doc = "An identity that is protected, or new after adoption, is never linked (`policy-papers` S7)."]
        RestrictedIdentity = "restricted-identity",
        #[doc = "Care has passed to a colleague, whose record it is now."]
        PassedOn = "passed-on",
        #[doc = "One of the children has died and the other has not: a person settles that first."]
        OneHasDied = "one-has-died",
    }
}

/// A baby may be born 18 weeks before the expected day or 4 weeks after it: 22+0 to 44+0 weeks.
const BORN_BEFORE_DUE: i64 = -126;
const BORN_AFTER_DUE: i64 = 28;

/// What stands for a name while a baby has none.
const NOT_YET_NAMED: [&str; 8] =
    ["", "baby", "baby boy", "baby girl", "infant", "male infant", "female infant", "unknown"];

/// A child and the mothers on her or his record.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The child.
    pub child: &'a Child,
    /// Who is recorded as mother.
    pub mothers: &'a [Person],
}

/// What says that two records may be of one child, the strongest first; empty when nothing does. `alike` compares two
/// names as written, in small letters.
///
/// Two babies of one mother born on one day are twins, unless their own names are alike or one has none yet; and always when
/// the order they were born in says so.
pub fn likeness(one: Known<'_>, other: Known<'_>, alike: impl Fn(&str, &str) -> bool) -> Vec<Likeness> {
    let mut found = Vec::new();
    let (mine, theirs) = (one.child, other.child);
    if mine.nhs_number.is_some() && mine.nhs_number == theirs.nhs_number {
        found.push(Likeness::SameNhsNumber);
    }
    let same_mother = one.mothers.iter().any(|mother| other.mothers.iter().any(|hers| is_one(mother, hers)));
    match (mine.birth, theirs.birth) {
        (Birth::Born(born), Birth::Expected(due)) | (Birth::Expected(due), Birth::Born(born)) => {
            if same_mother && (BORN_BEFORE_DUE..=BORN_AFTER_DUE).contains(&(born - due).num_days()) {
                found.push(Likeness::UnbornOfSameMother);
            }
        }
        (Birth::Born(day), Birth::Born(other_day)) | (Birth::Expected(day), Birth::Expected(other_day)) => {
            if day == other_day {
                found.extend(by_birth(mine, theirs, same_mother, alike));
            }
        }
    }
    found
}

fn by_birth(
    mine: &Child,
    theirs: &Child,
    same_mother: bool,
    alike: impl Fn(&str, &str) -> bool,
) -> Vec<Likeness> {
    let mut found = Vec::new();
    if mine.birth_order.is_some() && theirs.birth_order.is_some() && mine.birth_order != theirs.birth_order {
        return found;
    }
    let unnamed = is_unnamed(&mine.name) || is_unnamed(&theirs.name);
    let own_names = |name: &Name| -> Vec<String> {
        std::iter::once(&name.given).chain(&name.known_as).map(|own| own.to_lowercase()).collect()
    };
    let own_name_fits = unnamed
        || own_names(&mine.name)
            .iter()
            .any(|name| own_names(&theirs.name).iter().any(|other| alike(name, other)));
    if !own_name_fits {
        return found;
    }
    let surname = (mine.name.family.to_lowercase(), theirs.name.family.to_lowercase());
    if !unnamed
        && surname.0 == surname.1
        && mine.name.given.to_lowercase() == theirs.name.given.to_lowercase()
    {
        found.push(Likeness::SameNameAndBirth);
    } else if alike(&surname.0, &surname.1) {
        found.push(Likeness::LikeNameAndBirth);
    }
    if same_mother {
        found.push(Likeness::SameMotherAndBirth);
    }
    if mine.address.postcode.is_some() && mine.address.postcode == theirs.address.postcode {
        found.push(Likeness::SamePostcodeAndBirth);
    }
    found
}

fn is_unnamed(name: &Name) -> bool {
    NOT_YET_NAMED.contains(&name.given.trim().to_lowercase().as_str())
}

/// Whether two people on record are one: the same record, the same number, or the same name and day of birth. Two
/// different numbers are two people whatever they are called.
#[must_use]
pub fn is_one(one: &Person, other: &Person) -> bool {
    if one.id == other.id {
        return true;
    }
    match (&one.nhs_number, &other.nhs_number) {
        (Some(number), Some(theirs)) => number == theirs,
        (None, _) | (_, None) => {
            let born: Option<NaiveDate> = one.date_of_birth;
            born.is_some() && born == other.date_of_birth && same_name(&one.name, &other.name)
        }
    }
}

fn same_name(one: &Name, other: &Name) -> bool {
    one.family.to_lowercase() == other.family.to_lowercase()
        && one.given.to_lowercase() == other.given.to_lowercase()
}

/// Why two records are never joined; `None` when a person may decide that they are one child.
#[must_use]
pub fn never_joined(one: &Child, other: &Child) -> Option<NeverJoined> {
    let either = |wanted: CaseloadStatus| one.caseload_status == wanted || other.caseload_status == wanted;
    if one.id == other.id {
        return Some(NeverJoined::OneRecord);
    }
    if one.restricted_identity || other.restricted_identity {
        return Some(NeverJoined::RestrictedIdentity);
    }
    if one.merged_into.is_some() || other.merged_into.is_some() {
        return Some(NeverJoined::JoinedAlready);
    }
    if let (Some(number), Some(theirs)) = (&one.nhs_number, &other.nhs_number)
        && number != theirs
    {
        return Some(NeverJoined::TwoNhsNumbers);
    }
    if either(CaseloadStatus::Transferred) {
        return Some(NeverJoined::PassedOn);
    }
    if either(CaseloadStatus::Died) && one.caseload_status != other.caseload_status {
        return Some(NeverJoined::OneHasDied);
    }
    None
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod tests_support;
