//! `caseloadctl clock`: what must follow an event, by when, and whose rule it is. It needs no caseload.

use caseload_domain::{
    age::completed_months,
    clock::{ClockRule, Occurrence, Rules},
    code::Coded as _,
    event::EventKind,
};
use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Serialize;

use crate::{
    args::ClockArgs,
    output::{Refusal, json, line},
};

/// One clock, in the form that scripts rely on. `by` is the last day on which it is in time.
#[derive(Serialize)]
struct ClockLine<'a> {
    what: &'a str,
    by: NaiveDate,
    rule: String,
    source: &'a str,
    national: bool,
}

/// The events a clock counts from; any other is wrong usage, and the list is said.
pub(crate) fn trigger() -> impl TypedValueParser<Value = EventKind> {
    let mut triggers: Vec<&'static str> =
        Rules::shipped().all().iter().map(|rule| rule.trigger.code()).collect();
    triggers.sort_unstable();
    triggers.dedup();
    PossibleValuesParser::new(triggers)
        .map(|code| EventKind::from_code(&code).expect("only the codes of triggers are possible values"))
}

pub(crate) fn clock(args: &ClockArgs) -> Result<(), Refusal> {
    let age = args.born.map(|born| completed_months(born, args.on));
    if args.born.is_some_and(|born| born > args.on) {
        return Err(Refusal::new("the child is born after that day", "check --born and --on"));
    }
    // The first of its kind is meant; what only a later one starts is not.
    let asked = |rule: &&ClockRule| {
        rule.trigger == args.trigger && rule.occurrence != Occurrence::Later && rule.applies_at(age)
    };
    let mut found = Vec::new();
    for rule in Rules::shipped().all().iter().filter(asked) {
        let by = rule.by(args.on).map_err(|beyond| {
            Refusal::new(beyond.to_string(), "a deadline is not counted on a guess; give an earlier day")
        })?;
        found.push((rule, by));
    }
    found.sort_by_key(|(_, by)| *by);
    for (rule, by) in found {
        let (what, source, national) = (rule.what.as_str(), rule.source.as_str(), rule.is_national());
        if args.json {
            json(&ClockLine { what, by, rule: rule.in_words(), source, national });
        } else {
            let whose = if national { source } else { "a local rule" };
            line(&format!("{by}  {what}: {}, {whose}", rule.in_words()));
        }
    }
    Ok(())
}
