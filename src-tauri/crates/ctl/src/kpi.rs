//! `caseloadctl kpi`: the national metrics of a quarter, from the caseload in the folder.

use caseload_app::{
    App, Now,
    report::{
        report,
        views::{IndicatorLine, ReportQuery, ReportView},
    },
};
use caseload_domain::{code::Coded as _, kpi::Indicator};
use serde::Serialize;

use crate::output::{Refusal, json, line};

/// One indicator, in the form that scripts rely on. C1 is a count: its denominator is `null`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct KpiLine<'a> {
    indicator: &'a str,
    numerator: u32,
    denominator: Option<u32>,
    /// Of the denominator, those of whom nobody here can say.
    unknown: u32,
    /// Of the denominator, those who turn the age after today.
    to_come: u32,
}

pub(crate) fn kpi(app: &mut App, quarter: &str, as_json: bool, now: Now) -> Result<(), Refusal> {
    let view = report(app, ReportQuery { quarter: quarter.to_owned() }, now)?;
    if as_json {
        for IndicatorLine { indicator, numerator, denominator, unknown, to_come, .. } in &view.indicators {
            json(&KpiLine {
                indicator: indicator.0.code(),
                numerator: *numerator,
                denominator: *denominator,
                unknown: *unknown,
                to_come: *to_come,
            });
        }
    } else {
        print_table(&view);
    }
    Ok(())
}

fn print_table(view: &ReportView) {
    line(&format!("{}: {} to {}", view.quarter, view.first, view.last));
    if !view.ended {
        line("the quarter has not ended: those who have yet to turn the age are counted");
    }
    line(&format!(
        "{:<10}{:>7}{:>7}{:>9}{:>11}{:>9}  what",
        "indicator", "of", "", "percent", "not known", "England"
    ));
    for indicator in &view.indicators {
        let IndicatorLine { numerator, denominator, unknown, england, .. } = indicator;
        let of = denominator.map_or_else(String::new, |denominator| denominator.to_string());
        let percent = denominator.filter(|denominator| *denominator > 0).map_or_else(String::new, |of| {
            let tenths = (numerator * 2000 + of) / (of * 2);
            format!("{}.{}", tenths / 10, tenths % 10)
        });
        let england = england
            .as_ref()
            .map_or_else(String::new, |england| format!("{}.{}", england.tenths / 10, england.tenths % 10));
        let code = indicator.indicator.0;
        line(&format!(
            "{:<10}{numerator:>7}{of:>7}{percent:>9}{unknown:>11}{england:>9}  {}",
            code.code(),
            what(code)
        ));
    }
}

fn what(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::C1 => "antenatal contact from 28 weeks, mothers",
        Indicator::C2 => "new birth visit by day 14",
        Indicator::C3 => "new birth visit on days 15 to 30",
        Indicator::C8i => "6 to 8 week review by 8 weeks",
        Indicator::C8ii => "totally breastfed at 6 to 8 weeks",
        Indicator::C8iii => "partially breastfed at 6 to 8 weeks",
        Indicator::C8iv => "not at all breastfed at 6 to 8 weeks",
        Indicator::C8Breastfed => "totally or partially breastfed at 6 to 8 weeks",
        Indicator::C4 => "12 month review by 12 months",
        Indicator::C5 => "12 month review by 15 months",
        Indicator::C6i => "2 to 2½ year review by 2½ years",
        Indicator::C6ii => "of these, with ASQ-3",
        Indicator::C6iii => "communication as expected",
        Indicator::C6iv => "gross motor as expected",
        Indicator::C6v => "fine motor as expected",
        Indicator::C6vi => "problem solving as expected",
        Indicator::C6vii => "personal-social as expected",
        Indicator::C6viii => "all five as expected",
    }
}
