//! The tables of packages, reasons, levels and weights, read by the one reader of tables and refused by file, row and key.

use toml::de::DeValue;

use super::{Ages, LevelName, Measure, OfferedReason, Package, Packages, Service, Weight, WeightFactor};
use crate::{
    child::Level,
    code::Coded as _,
    practitioner::Area,
    score::{Evidence, Tool},
    table::{Keys, Table, TableError, TableFault, needed},
};

/// A table of packages that was refused.
pub type PackageTableError = TableError<PackageFault>;

/// What a table of packages can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackageFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// Two rows for one thing.
    #[error("there is another row for this; keep one")]
    Twice,
    /// A code with other characters than small letters, digits and hyphens.
    #[error("`code` is small letters, digits and hyphens; write it like sleep-early")]
    NotACode,
    /// Ages the wrong way round.
    #[error("`to-months` is not after `from-months`; turn them round")]
    Ages,
    /// Sessions the wrong way round, none, or more than a record holds.
    #[error("`sessions-from` and `sessions-to` are 1 to 52, the first not above the second; mend them")]
    Sessions,
    /// No weeks, or more than a year.
    #[error("`review-after-weeks` is 1 to 52; write it")]
    Weeks,
    /// Both kinds of measure, or none.
    #[error("write `measure` or `measure-tool`, one of them")]
    Measure,
    /// It ends before it can start.
    #[error("`ends-at-months` is not after the age it starts at; write a later age")]
    EndsBefore,
    /// A list of reasons without a last resort.
    #[error("no row has the reason `other`; write one for each service")]
    NoOther,
    /// A level without a name somewhere.
    #[error("{area} has no name for `{level}`; write a row")]
    NoLevelName {
        /// Where.
        area: &'static str,
        /// The level.
        level: &'static str,
    },
    /// Points out of measure.
    #[error("`points` is 0 to 100; write it")]
    Points,
    /// Something that weighs and has no row.
    #[error("nothing says what `{factor}` weighs; write a row")]
    NoWeight {
        /// What weighs.
        factor: &'static str,
    },
}

/// The longest a record's number of sessions goes.
const MOST_SESSIONS: u32 = 52;
const MOST_WEEKS: u32 = 52;
const MOST_POINTS: u32 = 100;

pub(super) fn shipped() -> Result<Packages, PackageTableError> {
    let files = [
        ("health-visiting.toml", include_str!("../../data/package/health-visiting.toml")),
        ("school-nursing.toml", include_str!("../../data/package/school-nursing.toml")),
        ("voluntary.toml", include_str!("../../data/package/voluntary.toml")),
    ];
    let mut packages: Vec<Package> = Vec::new();
    for (file, text) in files {
        let table = Table::<PackageFault>::parse(Some(file), text)?;
        table.whole(|keys| Ok(keys.only(&["package"])?))?;
        packages.extend(read_packages(&table, &packages, false)?);
    }
    let table =
        Table::<PackageFault>::parse(Some("reasons.toml"), include_str!("../../data/package/reasons.toml"))?;
    table.whole(|keys| Ok(keys.only(&["reason"])?))?;
    let reasons = read_reasons(&table)?;
    let table =
        Table::<PackageFault>::parse(Some("levels.toml"), include_str!("../../data/package/levels.toml"))?;
    table.whole(|keys| Ok(keys.only(&["level"])?))?;
    let level_names = read_levels(&table)?;
    for area in Area::ALL {
        for level in Level::ALL {
            if !level_names.iter().any(|name| name.area == *area && name.level == *level) {
                let (area, level) = (area.code(), level.code());
                return Err(table.refuse(PackageFault::NoLevelName { area, level }));
            }
        }
    }
    let table =
        Table::<PackageFault>::parse(Some("weight.toml"), include_str!("../../data/package/weight.toml"))?;
    table.whole(|keys| Ok(keys.only(&["weight"])?))?;
    let weights = read_weights(&table)?;
    for factor in WeightFactor::ALL {
        if !weights.iter().any(|weight| weight.factor == *factor) {
            return Err(table.refuse(PackageFault::NoWeight { factor: factor.code() }));
        }
    }
    Ok(Packages { packages, reasons, level_names, weights })
}

pub(super) fn own(shipped: &Packages, text: &str) -> Result<Packages, PackageTableError> {
    let table = Table::<PackageFault>::parse(None, text)?;
    table.whole(|keys| Ok(keys.only(&["package", "reason", "level", "weight"])?))?;
    let mut all = shipped.clone();
    for own in read_packages(&table, &[], true)? {
        match all.packages.iter_mut().find(|package| package.code == own.code) {
            Some(package) => *package = own,
            None => all.packages.push(own),
        }
    }
    let reasons = read_reasons(&table)?;
    if !reasons.is_empty() {
        all.reasons = reasons;
    }
    for own in read_levels(&table)? {
        let same = |name: &&mut LevelName| name.area == own.area && name.level == own.level;
        match all.level_names.iter_mut().find(same) {
            Some(name) => *name = own,
            None => all.level_names.push(own),
        }
    }
    for own in read_weights(&table)? {
        match all.weights.iter_mut().find(|weight| weight.factor == own.factor) {
            Some(weight) => *weight = own,
            None => all.weights.push(own),
        }
    }
    Ok(all)
}

fn read_packages(
    table: &Table<'_, PackageFault>,
    before: &[Package],
    local: bool,
) -> Result<Vec<Package>, PackageTableError> {
    let mut codes: Vec<String> = before.iter().map(|package| package.code.clone()).collect();
    table.rows("package", &["code"], |keys| {
        keys.only(&[
            "code",
            "name",
            "names",
            "service",
            "antenatal",
            "from-months",
            "to-months",
            "reason",
            "trigger",
            "measure",
            "measure-tool",
            "sessions-from",
            "sessions-to",
            "review-after-weeks",
            "outcome",
            "step-up",
            "voluntary",
            "ends-at-months",
            "status",
            "source",
        ])?;
        let package = package(keys, local)?;
        if codes.contains(&package.code) {
            return Err(PackageFault::Twice);
        }
        codes.push(package.code.clone());
        Ok(package)
    })
}

fn package(keys: Keys<'_>, local: bool) -> Result<Package, PackageFault> {
    let code = keys.text("code")?.to_owned();
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if !code.chars().all(plain) {
        return Err(PackageFault::NotACode);
    }
    let ages = ages(keys)?;
    let sessions = |key| -> Result<u8, PackageFault> {
        let number = needed(key, keys.number(key)?)?;
        let fits = (1..=MOST_SESSIONS).contains(&number);
        u8::try_from(number).ok().filter(|_number| fits).ok_or(PackageFault::Sessions)
    };
    let (sessions_from, sessions_to) = (sessions("sessions-from")?, sessions("sessions-to")?);
    if sessions_from > sessions_to {
        return Err(PackageFault::Sessions);
    }
    let weeks = needed("review-after-weeks", keys.number("review-after-weeks")?)?;
    let review_after_weeks = u16::try_from(weeks)
        .ok()
        .filter(|_weeks| (1..=MOST_WEEKS).contains(&weeks))
        .ok_or(PackageFault::Weeks)?;
    let measure = match (keys.optional_text("measure")?, keys.optional_entry::<Tool>("measure-tool")?) {
        (Some(words), None) => Measure::Words(words.to_owned()),
        (None, Some(tool)) => Measure::Tool(tool),
        (None, None) | (Some(_), Some(_)) => return Err(PackageFault::Measure),
    };
    let ends_at_months = keys.number("ends-at-months")?;
    if ends_at_months.is_some_and(|end| end < ages.to_months) {
        return Err(PackageFault::EndsBefore);
    }
    Ok(Package {
        code,
        name: keys.text("name")?.to_owned(),
        names: names(keys)?,
        service: keys.entry("service")?,
        ages,
        reason: keys.entry("reason")?,
        trigger: keys.text("trigger")?.to_owned(),
        measure,
        sessions_from,
        sessions_to,
        review_after_weeks,
        outcome: keys.text("outcome")?.to_owned(),
        step_up: keys.text("step-up")?.to_owned(),
        voluntary: keys.flag("voluntary")?.unwrap_or(false),
        ends_at_months,
        evidence: evidence(keys, local)?,
        source: if local {
            keys.optional_text("source")?.unwrap_or_default().to_owned()
        } else {
            keys.text("source")?.to_owned()
        },
    })
}

/// A row that ships says how sure it is; a service's own row is the service's.
fn evidence(keys: Keys<'_>, local: bool) -> Result<Evidence, PackageFault> {
    if local {
        return match keys.optional_entry("status")? {
            None | Some(Evidence::Local) => Ok(Evidence::Local),
            Some(Evidence::Verified | Evidence::ToBeChecked) => {
                Err(TableFault::WrongShape { key: "status", wanted: "`local`, or left out" }.into())
            }
        };
    }
    match keys.entry("status")? {
        Evidence::Local => {
            let wanted = "`verified` or `to-be-checked`";
            Err(TableFault::WrongShape { key: "status", wanted }.into())
        }
        evidence @ (Evidence::Verified | Evidence::ToBeChecked) => Ok(evidence),
    }
}

fn names(keys: Keys<'_>) -> Result<Vec<(Area, String)>, PackageFault> {
    let table = match keys.value("names") {
        None => return Ok(Vec::new()),
        Some(DeValue::Table(table)) => Keys::of(table),
        Some(_) => return Err(TableFault::WrongShape { key: "names", wanted: "a name for each area" }.into()),
    };
    let codes: Vec<&'static str> = Area::ALL.iter().map(|area| area.code()).collect();
    table.only(&codes)?;
    let mut names = Vec::new();
    for area in Area::ALL {
        if let Some(name) = table.optional_text(area.code())? {
            names.push((*area, name.to_owned()));
        }
    }
    Ok(names)
}

fn ages(keys: Keys<'_>) -> Result<Ages, PackageFault> {
    let ages = Ages {
        from_months: needed("from-months", keys.number("from-months")?)?,
        to_months: needed("to-months", keys.number("to-months")?)?,
        antenatal: keys.flag("antenatal")?.unwrap_or(false),
    };
    // Before birth alone: both ages are 0.
    let before_birth_alone = ages.antenatal && ages.from_months == 0 && ages.to_months == 0;
    if ages.from_months < ages.to_months || before_birth_alone { Ok(ages) } else { Err(PackageFault::Ages) }
}

fn read_reasons(table: &Table<'_, PackageFault>) -> Result<Vec<OfferedReason>, PackageTableError> {
    let mut seen: Vec<OfferedReason> = Vec::new();
    let reasons = table.rows("reason", &["reason", "service"], |keys| {
        keys.only(&["reason", "service", "from-months", "to-months"])?;
        let ages = ages(keys)?;
        let offered = OfferedReason {
            reason: keys.entry("reason")?,
            service: keys.entry("service")?,
            ages: Ages { antenatal: ages.from_months == 0, ..ages },
        };
        let twice =
            |other: &OfferedReason| other.reason == offered.reason && other.service.meets(offered.service);
        if seen.iter().any(twice) {
            return Err(PackageFault::Twice);
        }
        seen.push(offered);
        Ok(offered)
    })?;
    let other = |service: Service| {
        reasons.iter().any(|offered| {
            offered.reason == crate::episode::EpisodeReason::Other && offered.service.meets(service)
        })
    };
    let both_have_other = other(Service::HealthVisiting) && other(Service::SchoolNursing);
    if !reasons.is_empty() && !both_have_other {
        return Err(table.refuse(PackageFault::NoOther));
    }
    Ok(reasons)
}

fn read_levels(table: &Table<'_, PackageFault>) -> Result<Vec<LevelName>, PackageTableError> {
    let mut seen: Vec<(Area, Level)> = Vec::new();
    table.rows("level", &["area", "level"], |keys| {
        keys.only(&["area", "level", "label", "source"])?;
        let (area, level) = (keys.entry("area")?, keys.entry("level")?);
        if seen.contains(&(area, level)) {
            return Err(PackageFault::Twice);
        }
        seen.push((area, level));
        Ok(LevelName { area, level, label: keys.text("label")?.to_owned() })
    })
}

fn read_weights(table: &Table<'_, PackageFault>) -> Result<Vec<Weight>, PackageTableError> {
    let mut seen: Vec<WeightFactor> = Vec::new();
    table.rows("weight", &["factor"], |keys| {
        keys.only(&["factor", "points", "label", "source"])?;
        let factor = keys.entry("factor")?;
        if seen.contains(&factor) {
            return Err(PackageFault::Twice);
        }
        seen.push(factor);
        let points = needed("points", keys.number("points")?)?;
        if points > MOST_POINTS {
            return Err(PackageFault::Points);
        }
        Ok(Weight {
            factor,
            points,
            label: keys.text("label")?.to_owned(),
            source: keys.optional_text("source")?.unwrap_or("Local, editable").to_owned(),
        })
    })
}
