//! `caseloadctl schedule`: every contact of an area's programme for a birth or a due date. It needs no caseload.

use std::{fs, path::Path};

use caseload_domain::{
    child::{Birth, CaseloadStatus},
    code::{Coded as _, YesNoNotAsked},
    due::{ChildFacts, Standing, Status, standings},
    schedule::{Point, Schedule},
};
use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    args::ScheduleArgs,
    commands::listed,
    output::{Refusal, json, line},
};

/// One contact, in the form that scripts rely on. Both days are inclusive.
#[derive(Serialize)]
struct ScheduleLine<'a> {
    code: &'a str,
    label: &'a str,
    opens: NaiveDate,
    closes: NaiveDate,
    mandated: bool,
}

pub(crate) fn schedule(args: &ScheduleArgs) -> Result<(), Refusal> {
    let own_table;
    let schedule = match (&args.area, &args.table) {
        (_, Some(path)) => {
            own_table = read_table(path)?;
            &own_table
        }
        (Some(area), None) => Schedule::built_in(listed(area, "area")?),
        (None, None) => {
            return Err(Refusal::new(
                "no area was given",
                "give --area, or --table with a table of your own",
            ));
        }
    };
    let birth = match (args.born, args.edd) {
        (Some(born), _) => Birth::Born(born),
        (None, Some(edd)) => Birth::Expected(edd),
        (None, None) => return Err(Refusal::new("no date was given", "give --born or --edd")),
    };
    let facts = ChildFacts {
        birth,
        gestation: None,
        vulnerable: args.vulnerable,
        send: if args.send { YesNoNotAsked::Yes } else { YesNoNotAsked::NotAsked },
        caseload_status: CaseloadStatus::OnCaseload,
        joined_on: None,
        left_on: None,
        year_group: None,
        happened: Vec::new(),
    };
    let mut owed = standings(&facts, schedule);
    owed.retain(|standing| {
        // A window of the pregnancy needs its due date, which a date of birth does not tell.
        let guessed = args.born.is_some() && matches!(standing.row.opens, Point::Pregnancy(_));
        !guessed && !matches!(standing.status, Status::NotEligible(_))
    });
    owed.sort_by_key(|standing| standing.opens);
    if args.json {
        for Standing { row, opens, closes, .. } in owed {
            let code = row.code.code();
            json(&ScheduleLine { code, label: &row.label, opens, closes, mandated: row.mandated });
        }
    } else {
        print_table(&owed);
    }
    Ok(())
}

fn print_table(owed: &[Standing<'_>]) {
    line(&format!(
        "{:<24}{:<12}{:<12}{:<12}{:<10}contact",
        "code", "opens", "closes", "last day", "mandated"
    ));
    for Standing { row, opens, closes, last, .. } in owed {
        let mandated = if row.mandated { "yes" } else { "no" };
        line(&format!("{:<24}{opens}  {closes}  {last}  {mandated:<10}{}", row.code.code(), row.label));
    }
}

fn read_table(path: &Path) -> Result<Schedule, Refusal> {
    let text = fs::read_to_string(path).map_err(|error| {
        Refusal::new(format!("cannot read the table: {error}"), "check the path; the table is UTF-8 text")
    })?;
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
    Schedule::parse(&name, &text)
        .map_err(|error| Refusal::new(error.to_string(), "mend that line of the table and try again"))
}
