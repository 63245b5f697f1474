//! How long each stage of a disagreement has to answer: local days. Those that ship are data (`data/escalation/stages.toml`),
//! and a service puts its own in their place.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::EscalationStage;
use crate::{
    calendar::{BeyondTable, add_working_days},
    code::Coded as _,
    score::Evidence,
    table::{Table, TableError, TableFault, needed},
};

/// One stage's time to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRule {
    /// The stage.
    pub stage: EscalationStage,
    /// Working days from the day after it was put to them.
    pub working_days: u32,
    /// How sure the row is; all that ship are [`Evidence::Local`].
    pub evidence: Evidence,
    /// Whose procedure.
    pub source: String,
}

impl StageRule {
    /// The day an answer is asked by, when it was put to them on a day.
    ///
    /// # Errors
    /// [`BeyondTable`] when it needs bank holidays of a year the table does not hold.
    pub fn reply_by(&self, on: NaiveDate) -> Result<NaiveDate, BeyondTable> {
        add_working_days(on, self.working_days)
    }
}

/// The days in force, every stage once, in the order the procedure goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRules(Vec<StageRule>);

impl StageRules {
    /// The days that ship.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static RULES: OnceLock<StageRules> = OnceLock::new();
        RULES.get_or_init(|| {
            let read = shipped(Some("stages.toml"), include_str!("../../data/escalation/stages.toml"));
            StageRules(read.expect("a test reads the table that ships"))
        })
    }

    /// The days that ship with a service's own in the place of those it names.
    ///
    /// # Errors
    /// The file is the caller's to name; row, key and what to do are in the error.
    pub fn with(own: &str) -> Result<Self, StageTableError> {
        let mut rules = Self::shipped().0.clone();
        let mut seen: Vec<EscalationStage> = Vec::new();
        read(&Table::parse(None, own)?, |rule| {
            if rule.evidence != Evidence::Local {
                return Err(StageFault::NotLocal);
            }
            if seen.contains(&rule.stage) {
                return Err(StageFault::Twice);
            }
            seen.push(rule.stage);
            rules
                .iter_mut()
                .filter(|shipped| shipped.stage == rule.stage)
                .for_each(|shipped| *shipped = rule.clone());
            Ok(())
        })?;
        Ok(Self(rules))
    }

    /// The rule of a stage.
    #[must_use]
    pub fn of(&self, stage: EscalationStage) -> &StageRule {
        self.0
            .iter()
            .find(|rule| rule.stage == stage)
            .expect("the table that ships has every stage, which reading it checks")
    }

    /// Every stage, in the order the procedure goes.
    #[must_use]
    pub fn all(&self) -> &[StageRule] {
        &self.0
    }
}

/// A table of stages that was refused.
pub type StageTableError = TableError<StageFault>;

/// What a table of stages can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StageFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// No day, or more than a child can wait.
    #[error("`working-days` is 1 to {MOST_DAYS}; write one of them")]
    WorkingDays,
    /// A stage left out of the table that ships.
    #[error("every stage needs one row, in the order of the procedure; write them all once")]
    NotEachOnce,
    /// A service's row that says it is somebody else's rule.
    #[error("`evidence` is \"local\" in your own table; write it so")]
    NotLocal,
    /// Two rows for one stage.
    #[error("there is another row for this stage; keep one")]
    Twice,
}

/// The longest a stage has, about a quarter of working days. A larger number is a slip of the finger.
const MOST_DAYS: u32 = 60;

fn shipped(file: Option<&str>, text: &str) -> Result<Vec<StageRule>, StageTableError> {
    let table = Table::parse(file, text)?;
    let rules = read(&table, Ok)?;
    if rules.iter().map(|rule| rule.stage).eq(EscalationStage::ALL.iter().copied()) {
        Ok(rules)
    } else {
        Err(table.refuse(StageFault::NotEachOnce))
    }
}

/// Hands each row over, in the table's order; what is wrong with one names it.
fn read<T>(
    table: &Table<'_, StageFault>,
    mut keep: impl FnMut(StageRule) -> Result<T, StageFault>,
) -> Result<Vec<T>, StageTableError> {
    table.whole(|keys| Ok(keys.only(&["stage"])?))?;
    table.rows("stage", &["stage"], |keys| {
        keys.only(&["stage", "working-days", "evidence", "source"])?;
        let working_days = needed("working-days", keys.number("working-days")?)?;
        if !(1..=MOST_DAYS).contains(&working_days) {
            return Err(StageFault::WorkingDays);
        }
        keep(StageRule {
            stage: keys.entry("stage")?,
            working_days,
            evidence: keys.entry("evidence")?,
            source: keys.text("source")?.to_owned(),
        })
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{EscalationStage as Stage, StageRules, shipped};
    use crate::score::Evidence;

    #[test]
    fn each_stage_has_its_own_days_and_every_one_is_local() {
        let friday: NaiveDate = "2026-12-18".parse().unwrap();
        for (stage, by) in [
            (Stage::Practitioner, "2026-12-21"),
            (Stage::LineManager, "2026-12-22"),
            (Stage::NamedNurse, "2026-12-22"),
            // Christmas Day and the Monday for Boxing Day are left out, and so is New Year's Day below.
            (Stage::DesignatedNurse, "2026-12-29"),
            (Stage::SafeguardingPartners, "2027-01-06"),
        ] {
            let rule = StageRules::shipped().of(stage);
            assert_eq!(rule.reply_by(friday).unwrap().to_string(), by, "{stage:?}");
            assert_eq!(rule.evidence, Evidence::Local);
        }
    }

    #[test]
    fn a_table_without_every_stage_once_is_refused() {
        let whole = include_str!("../../data/escalation/stages.toml");
        for (from, to, said) in [
            ("stage = \"line-manager\"", "stage = \"practitioner\"", "every stage needs one row"),
            ("working-days = 5", "working-days = 0", "`working-days` is 1 to 60"),
            ("working-days = 5", "working-days = 61", "`working-days` is 1 to 60"),
        ] {
            let refusal = shipped(None, &whole.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(refusal.contains(said), "{refusal}");
        }
    }

    #[test]
    fn a_services_own_days_take_the_place_of_those_it_names_or_are_refused_with_row_and_reason() {
        let own = "[[stage]]\nstage = \"named-nurse\"\nworking-days = 3\nevidence = \"local\"\nsource = \"Our policy\"\n";
        let rules = StageRules::with(own).unwrap();
        let named = rules.of(Stage::NamedNurse);
        assert_eq!((named.working_days, named.source.as_str()), (3, "Our policy"));
        assert_eq!(rules.of(Stage::LineManager), StageRules::shipped().of(Stage::LineManager));
        assert_eq!(rules.all().len(), StageRules::shipped().all().len());
        for (text, said) in [
            (format!("{own}{own}"), "stage 2 (named-nurse): there is another row for this stage"),
            (own.replace("\"local\"", "\"verified\""), "stage 1 (named-nurse): `evidence` is \"local\""),
            (own.replace("named-nurse", "matron"), "`stage` has no entry `matron`"),
            (own.replace("= 3", "= 0"), "`working-days` is 1 to 60"),
            (own.replace("source", "whose"), "there is no key `whose`"),
        ] {
            let refusal = StageRules::with(&text).unwrap_err().to_string();
            assert!(refusal.contains(said), "{refusal}\ndoes not say: {said}");
        }
    }
}
