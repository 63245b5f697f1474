//! `caseloadctl due`: what of the programme somebody should do on a day, over the whole caseload.

use caseload_app::programme::{self, views::DueOn};
use caseload_domain::code::Coded as _;
use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    args::StoreArgs,
    commands::{Outcome, close, now, open},
    output::{json, line},
};

/// One contact, in the form that scripts rely on. Both days are inclusive.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DueLine<'a> {
    child: &'a str,
    nhs_number: Option<&'a str>,
    code: &'a str,
    state: &'a str,
    opens: NaiveDate,
    closes: NaiveDate,
}

pub(crate) fn due(args: &StoreArgs, on: NaiveDate, as_json: bool) -> Outcome {
    let mut app = open(args)?;
    let found = programme::due_on(&mut app, DueOn { on }, now())?;
    if !as_json {
        line(&format!(
            "{:<10}  {:<10}  {:<9}  {:<10}  {:<28}  child",
            "opens", "closes", "state", "NHS number", "contact"
        ));
    }
    for due in &found {
        let (code, state) = (due.contact_type.0.code(), due.state.0.code());
        let nhs_number = due.nhs_number.as_deref();
        if as_json {
            json(&DueLine {
                child: &due.child,
                nhs_number,
                code,
                state,
                opens: due.opens,
                closes: due.closes,
            });
        } else {
            let number = nhs_number.unwrap_or("none");
            line(&format!(
                "{}  {}  {state:<9}  {number:<10}  {:<28}  {}",
                due.opens, due.closes, due.label, due.child
            ));
        }
    }
    close(app)
}
