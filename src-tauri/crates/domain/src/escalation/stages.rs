//! How long each stage of a disagreement has to answer: local days, as data (`data/escalation/stages.toml`).

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
    /// The rule of a stage.
    #[must_use]
    pub fn of(stage: EscalationStage) -> &'static Self {
        Self::all()
            .iter()
            .find(|rule| rule.stage == stage)
            .expect("the table has every stage, which reading it checks")
    }

    /// Every stage, in the order the procedure goes.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static RULES: OnceLock<Vec<StageRule>> = OnceLock::new();
        RULES.get_or_init(|| {
            read(include_str!("../../data/escalation/stages.toml"))
                .expect("a test reads the table that ships")
        })
    }

    /// The day an answer is asked by, when it was put to them on a day.
    ///
    /// # Errors
    /// [`BeyondTable`] when it needs bank holidays of a year the table does not hold.
    pub fn reply_by(&self, on: NaiveDate) -> Result<NaiveDate, BeyondTable> {
        add_working_days(on, self.working_days)
    }
}

/// What the table can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum StageFault {
    #[error(transparent)]
    Table(#[from] TableFault),
    #[error("it leaves no day to answer; write a number from 1")]
    NoDay,
    #[error("every stage needs one row, in the order of the procedure; write them all once")]
    NotEachOnce,
}

fn read(text: &str) -> Result<Vec<StageRule>, TableError<StageFault>> {
    let table = Table::<StageFault>::parse(Some("stages.toml"), text)?;
    table.whole(|keys| Ok(keys.only(&["stage"])?))?;
    let rules = table.rows("stage", &["stage"], |keys| {
        keys.only(&["stage", "working-days", "evidence", "source"])?;
        let working_days = needed("working-days", keys.number("working-days")?)?;
        if working_days == 0 {
            return Err(StageFault::NoDay);
        }
        Ok(StageRule {
            stage: keys.entry("stage")?,
            working_days,
            evidence: keys.entry("evidence")?,
            source: keys.text("source")?.to_owned(),
        })
    })?;
    if rules.iter().map(|rule| rule.stage).eq(EscalationStage::ALL.iter().copied()) {
        Ok(rules)
    } else {
        Err(table.refuse(StageFault::NotEachOnce))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{EscalationStage as Stage, StageRule, read};
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
            let rule = StageRule::of(stage);
            assert_eq!(rule.reply_by(friday).unwrap().to_string(), by, "{stage:?}");
            assert_eq!(rule.evidence, Evidence::Local);
        }
    }

    #[test]
    fn a_table_without_every_stage_once_is_refused() {
        let whole = include_str!("../../data/escalation/stages.toml");
        for (from, to, said) in [
            ("stage = \"line-manager\"", "stage = \"practitioner\"", "every stage needs one row"),
            ("working-days = 5", "working-days = 0", "it leaves no day"),
        ] {
            let refusal = read(&whole.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(refusal.contains(said), "{refusal}");
        }
    }
}
