//! What each type of flag brings with it: restricted or not, when to look again, and the steps of its procedure. The types
//! that ship are data, and a service adds types of its own.

use std::sync::OnceLock;

use super::FlagType;
use crate::{
    code::Coded as _,
    score::Evidence,
    table::{Keys, Table, TableError, TableFault, needed},
};

/// A procedure, to be read with no network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    /// Its name.
    pub name: String,
    /// Its steps, in order.
    pub steps: Vec<String>,
    /// How sure the row is; [`Evidence::Local`] is a service's own.
    pub evidence: Evidence,
    /// The publications it follows; empty for a service's own.
    pub source: String,
}

/// What a type of flag brings with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagTypeRule {
    /// The type.
    pub flag_type: FlagType,
    /// The procedure.
    pub procedure: Procedure,
    /// Months until it is looked at again, as a default.
    pub review_months: u32,
    /// Whether a new flag of this type is restricted until somebody says otherwise.
    pub restricted: bool,
}

/// A type of the service's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalFlagType {
    /// Its code, kebab-case; it stands in the record.
    pub code: String,
    /// The words it is shown by.
    pub label: String,
    /// How soon the eye must find it, 1 to 4. 0 is for a child protection plan alone.
    pub urgency: u8,
    /// Whether a new flag of this type is restricted until somebody says otherwise.
    pub restricted: bool,
    /// Months until it is looked at again, as a default; `None` leaves it to the nurse.
    pub review_months: Option<u32>,
    /// The procedure; `None` when the service gave none.
    pub procedure: Option<Procedure>,
}

/// A table of flag types that was refused.
pub type FlagTableError = TableError<FlagTableFault>;

/// What a table of flag types can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FlagTableFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// Two rows for one type.
    #[error("there is another row for this type; keep one")]
    Twice,
    /// A status is no flag.
    #[error("this is a status, not a flag; leave the row out")]
    Status,
    /// A type that ships without a row.
    #[error("there is no row for `{code}`; write one")]
    NoRow {
        /// The type.
        code: &'static str,
    },
    /// A service's type under the code of one that ships.
    #[error("`code` is the code of a type that ships; choose another, such as local-{code}")]
    Ships {
        /// The code.
        code: String,
    },
    /// A code with other characters than small letters, digits and hyphens.
    #[error("`code` is small letters, digits and hyphens; write it like young-parent")]
    NotACode,
    /// An urgency that is not from 1 to 4.
    #[error("`urgency` is 1 (at once) to 4 (to know); write one of them")]
    Urgency,
    /// No months at all.
    #[error("`review-months` is 1 to 24; write it, or leave it out")]
    ReviewMonths,
    /// Steps without the procedure they belong to, or the other way round.
    #[error("`procedure` and `steps` belong together; write both, or neither")]
    HalfAProcedure,
}

/// The types of flags in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagTypes {
    shipped: Vec<FlagTypeRule>,
    own: Vec<LocalFlagType>,
}

impl FlagTypes {
    /// The types that ship.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static TYPES: OnceLock<FlagTypes> = OnceLock::new();
        TYPES.get_or_init(|| {
            let read = shipped(Some("types.toml"), include_str!("../../data/flag/types.toml"));
            FlagTypes { shipped: read.expect("a test reads the table that ships"), own: Vec::new() }
        })
    }

    /// The types that ship with a service's own beside them.
    ///
    /// # Errors
    /// The file is the caller's to name; row, key and what to do are in the error.
    pub fn with(own: &str) -> Result<Self, FlagTableError> {
        Ok(Self { shipped: Self::shipped().shipped.clone(), own: local(own)? })
    }

    /// What a type that ships brings with it; `None` for a status of old, a local type and *other*.
    #[must_use]
    pub fn rule(&self, flag_type: FlagType) -> Option<&FlagTypeRule> {
        self.shipped.iter().find(|rule| rule.flag_type == flag_type)
    }

    /// Every type that ships and can be raised, in the table's order.
    #[must_use]
    pub fn rules(&self) -> &[FlagTypeRule] {
        &self.shipped
    }

    /// The service's own types, in the table's order.
    #[must_use]
    pub fn own(&self) -> &[LocalFlagType] {
        &self.own
    }

    /// A type of the service's own.
    #[must_use]
    pub fn local(&self, code: &str) -> Option<&LocalFlagType> {
        self.own.iter().find(|local| local.code == code)
    }
}

/// The longest a default review waits.
const MOST_MONTHS: u32 = 24;

pub(super) fn shipped(file: Option<&str>, text: &str) -> Result<Vec<FlagTypeRule>, FlagTableError> {
    let table = Table::<FlagTableFault>::parse(file, text)?;
    table.whole(|keys| Ok(keys.only(&["type"])?))?;
    let mut seen: Vec<FlagType> = Vec::new();
    let rules = table.rows("type", &["type"], |keys| {
        keys.only(&["type", "procedure", "steps", "review-months", "restricted", "status", "source"])?;
        let flag_type: FlagType = keys.entry("type")?;
        if seen.contains(&flag_type) {
            return Err(FlagTableFault::Twice);
        }
        if !has_row(flag_type) {
            return Err(FlagTableFault::Status);
        }
        seen.push(flag_type);
        let evidence = match keys.entry("status")? {
            Evidence::Local => {
                let wanted = "`verified` or `to-be-checked`";
                return Err(TableFault::WrongShape { key: "status", wanted }.into());
            }
            evidence @ (Evidence::Verified | Evidence::ToBeChecked) => evidence,
        };
        Ok(FlagTypeRule {
            flag_type,
            procedure: Procedure {
                name: keys.text("procedure")?.to_owned(),
                steps: words(keys.some_texts("steps")?),
                evidence,
                source: keys.text("source")?.to_owned(),
            },
            review_months: needed("review-months", months(keys)?)?,
            restricted: needed("restricted", keys.flag("restricted")?)?,
        })
    })?;
    match FlagType::ALL.iter().find(|flag_type| has_row(**flag_type) && !seen.contains(flag_type)) {
        Some(missing) => Err(table.refuse(FlagTableFault::NoRow { code: missing.code() })),
        None => Ok(rules),
    }
}

/// Whether a type has a row of its own: a status is no flag, a local type is in the service's table, and *other* says
/// itself what it is.
fn has_row(flag_type: FlagType) -> bool {
    !flag_type.is_status_of_old() && flag_type != FlagType::Local && flag_type != FlagType::Other
}

fn local(text: &str) -> Result<Vec<LocalFlagType>, FlagTableError> {
    let table = Table::<FlagTableFault>::parse(None, text)?;
    table.whole(|keys| Ok(keys.only(&["type"])?))?;
    let mut codes: Vec<String> = Vec::new();
    table.rows("type", &["code"], |keys| {
        keys.only(&["code", "label", "urgency", "restricted", "review-months", "procedure", "steps"])?;
        let code = keys.text("code")?.to_owned();
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !code.chars().all(plain) {
            return Err(FlagTableFault::NotACode);
        }
        if FlagType::from_code(&code).is_some() {
            return Err(FlagTableFault::Ships { code });
        }
        if codes.contains(&code) {
            return Err(FlagTableFault::Twice);
        }
        codes.push(code.clone());
        let urgency = match keys.number("urgency")? {
            None => 4,
            Some(number) => u8::try_from(number)
                .ok()
                .filter(|urgency| (1..=4).contains(urgency))
                .ok_or(FlagTableFault::Urgency)?,
        };
        let procedure = match (keys.optional_text("procedure")?, keys.has("steps")) {
            (None, false) => None,
            (Some(name), true) => Some(Procedure {
                name: name.to_owned(),
                steps: words(keys.some_texts("steps")?),
                evidence: Evidence::Local,
                source: String::new(),
            }),
            (None, true) | (Some(_), false) => return Err(FlagTableFault::HalfAProcedure),
        };
        Ok(LocalFlagType {
            code,
            label: keys.text("label")?.to_owned(),
            urgency,
            restricted: keys.flag("restricted")?.unwrap_or(false),
            review_months: months(keys)?,
            procedure,
        })
    })
}

fn months(keys: Keys<'_>) -> Result<Option<u32>, FlagTableFault> {
    match keys.number("review-months")? {
        Some(months) if !(1..=MOST_MONTHS).contains(&months) => Err(FlagTableFault::ReviewMonths),
        months => Ok(months),
    }
}

fn words(texts: Vec<&str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}
