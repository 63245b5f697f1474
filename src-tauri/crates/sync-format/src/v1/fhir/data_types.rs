//! FHIR data types, cut to what the resources here need.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::codes::{AddressUse, ContactPointSystem, ContactPointUse, NameUse};
use super::decimal::Decimal;
use super::extension::Extension;
use super::wire;
use crate::v1::moment::{Instant, Moment};

wire! {
    /// Revision, time and labels of a resource.
    pub struct Meta {
        /// The revision's number, from 1.
        one version_id: String,
        /// When the revision was written.
        one last_updated: Instant,
        /// Profiles claimed.
        many profile: String,
        /// Confidentiality labels.
        many security: Coding,
        /// Other labels.
        many tag: Coding,
    }
}

impl Meta {
    /// Revision `version`, written at `last_updated`, claiming no profile.
    pub fn new(version: u32, last_updated: impl Into<Instant>) -> Self {
        Meta {
            version_id: version.to_string(),
            last_updated: last_updated.into(),
            profile: Vec::new(),
            security: Vec::new(),
            tag: Vec::new(),
        }
    }

    /// Claims a profile, such as those in [`super::vocabulary::profiles`].
    #[must_use]
    pub fn with_profile(mut self, profile: &str) -> Self {
        self.profile.push(profile.to_owned());
        self
    }

    /// Adds a label, such as [`Coding::restricted`].
    #[must_use]
    pub fn with_security(mut self, label: Coding) -> Self {
        self.security.push(label);
        self
    }
}

wire! {
    /// A business identifier, such as an NHS number.
    #[derive(Default)]
    pub struct Identifier {
        /// For an NHS number: its verification status.
        many extension: Extension,
        /// Whose numbers these are.
        maybe system: String,
        /// The number.
        maybe value: String,
    }
}

impl Identifier {
    /// `value` in `system`.
    pub fn new(system: &str, value: impl Into<String>) -> Self {
        Identifier { extension: Vec::new(), system: Some(system.to_owned()), value: Some(value.into()) }
    }
}

wire! {
    /// A code from a system.
    #[derive(Default)]
    pub struct Coding {
        /// Whose code it is.
        maybe system: String,
        /// The code.
        maybe code: String,
        /// The code's words.
        maybe display: String,
    }
}

impl Coding {
    /// `code` of `system`, with its words.
    pub fn new(system: &str, code: &str, display: &str) -> Self {
        Coding {
            system: Some(system.to_owned()),
            code: Some(code.to_owned()),
            display: Some(display.to_owned()),
        }
    }

    /// v3-Confidentiality `R`.
    pub fn restricted() -> Self {
        Coding::new(super::vocabulary::systems::CONFIDENTIALITY, "R", "restricted")
    }
}

wire! {
    /// Codes and words for one idea.
    #[derive(Default)]
    pub struct CodeableConcept {
        /// The codes.
        many coding: Coding,
        /// The words.
        maybe text: String,
    }
}

impl CodeableConcept {
    /// One code with its words.
    pub fn code(system: &str, code: &str, display: &str) -> Self {
        CodeableConcept { coding: vec![Coding::new(system, code, display)], text: None }
    }

    /// Words alone.
    pub fn text(text: impl Into<String>) -> Self {
        CodeableConcept { coding: Vec::new(), text: Some(text.into()) }
    }

    /// The code this concept has in `system`.
    pub fn code_in(&self, system: &str) -> Option<&str> {
        self.coding
            .iter()
            .find(|coding| coding.system.as_deref() == Some(system))
            .and_then(|coding| coding.code.as_deref())
    }
}

wire! {
    /// A pointer to another resource, by `Type/id` or by identifier.
    #[derive(Default)]
    pub struct Reference {
        /// `Type/id`, or `Type/id/_history/version`.
        maybe reference: String,
        /// The other's identifier, where the resource itself is not ours.
        maybe identifier: Identifier,
        /// Words for a person.
        maybe display: String,
    }
}

impl Reference {
    /// A relative reference.
    pub fn to(resource_type: super::ResourceType, id: &str) -> Self {
        Reference {
            reference: Some(format!("{}/{id}", resource_type.name())),
            identifier: None,
            display: None,
        }
    }

    /// A relative reference to one revision.
    pub fn to_version(resource_type: super::ResourceType, id: &str, version: u32) -> Self {
        Reference {
            reference: Some(format!("{}/{id}/_history/{version}", resource_type.name())),
            identifier: None,
            display: None,
        }
    }

    /// Words alone, where FHIR insists on a reference.
    pub fn display(words: impl Into<String>) -> Self {
        Reference { reference: None, identifier: None, display: Some(words.into()) }
    }

    /// Adds words for a person.
    #[must_use]
    pub fn named(mut self, words: impl Into<String>) -> Self {
        self.display = Some(words.into());
        self
    }

    /// The id, when this is a relative reference to a `resource_type`.
    pub fn id_of(&self, resource_type: super::ResourceType) -> Option<&str> {
        let rest = self.reference.as_deref()?.strip_prefix(resource_type.name())?.strip_prefix('/')?;
        Some(rest.split_once("/_history/").map_or(rest, |(id, _version)| id))
    }
}

wire! {
    /// From, to.
    #[derive(Default)]
    pub struct Period {
        /// From.
        maybe start: Moment,
        /// To.
        maybe end: Moment,
    }
}

wire! {
    /// So much of something: minutes, kilograms, centimetres, a score.
    pub struct Quantity {
        /// How much.
        one value: Decimal,
        /// Of what, in words.
        one unit: String,
        /// Of what: the system of codes.
        one system: String,
        /// Of what: the code.
        one code: String,
    }
}

impl Quantity {
    /// UCUM `min`.
    pub fn minutes(minutes: u16) -> Self {
        Quantity::of(Decimal::from_thousandths(u32::from(minutes) * 1_000), "minute", "min")
    }

    /// UCUM `kg`, spelt as UK Core fixes it (UKCore-Observation-VitalSigns-BodyWeight).
    pub fn grams(grams: u32) -> Self {
        Quantity::of(Decimal::from_thousandths(grams), "kilogram", "kg")
    }

    /// UCUM `cm`, spelt as UK Core fixes it for heads (UKCore-Observation-VitalSigns-HeadCircumference).
    pub fn millimetres(millimetres: u32) -> Self {
        Quantity::of(Decimal::from_tenths(millimetres), "centimeter", "cm")
    }

    /// A score of a questionnaire, UCUM `{score}`, in hundredths: a domain with a missing answer is scored pro rata.
    pub fn score_hundredths(hundredths: u32) -> Self {
        Quantity::of(Decimal::from_hundredths(hundredths), "score", "{score}")
    }

    fn of(value: Decimal, unit: &str, code: &str) -> Self {
        Quantity {
            value,
            unit: unit.to_owned(),
            system: super::vocabulary::systems::UCUM.to_owned(),
            code: code.to_owned(),
        }
    }
}

wire! {
    /// A person's name.
    #[derive(Default)]
    pub struct HumanName {
        /// Official, or known as.
        #[serde(rename = "use")]
        maybe kind: NameUse,
        /// The name as one text.
        maybe text: String,
        /// Family name.
        maybe family: String,
        /// Given names.
        many given: String,
        /// Title.
        many prefix: String,
    }
}

wire! {
    /// A telephone number or the like.
    pub struct ContactPoint {
        /// What sort.
        one system: ContactPointSystem,
        /// The number.
        one value: String,
        /// Home, work, mobile.
        #[serde(rename = "use")]
        maybe kind: ContactPointUse,
        /// Which to try first.
        maybe rank: u32,
    }
}

wire! {
    /// An address.
    #[derive(Default)]
    pub struct Address {
        /// Home, temporary, old.
        #[serde(rename = "use")]
        maybe kind: AddressUse,
        /// The address as one text.
        maybe text: String,
        /// Lines.
        many line: String,
        /// Town.
        maybe city: String,
        /// County.
        maybe district: String,
        /// Postcode.
        maybe postal_code: String,
        /// Since, until.
        maybe period: Period,
    }
}

wire! {
    /// A remark on a resource.
    pub struct Annotation {
        /// Whether it says what was done.
        many extension: Extension,
        /// By whom.
        maybe author_reference: Reference,
        /// When.
        maybe time: Instant,
        /// The words.
        one text: String,
    }
}

wire! {
    /// A text carried inside a DocumentReference.
    pub struct Attachment {
        /// Always `text/plain;charset=utf-8` here.
        one content_type: String,
        /// Always `en-GB` here.
        maybe language: String,
        /// The text in base64.
        one data: String,
    }
}

/// The attachment is not UTF-8 text in base64.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the attachment is not text in base64")]
pub struct NotANote;

impl Attachment {
    /// A note as an attachment.
    pub fn note(text: &str) -> Self {
        Attachment {
            content_type: "text/plain;charset=utf-8".to_owned(),
            language: Some("en-GB".to_owned()),
            data: STANDARD.encode(text),
        }
    }

    /// The note.
    pub fn text(&self) -> Result<String, NotANote> {
        let bytes = STANDARD.decode(&self.data).map_err(|_not_base64| NotANote)?;
        String::from_utf8(bytes).map_err(|_not_text| NotANote)
    }
}
