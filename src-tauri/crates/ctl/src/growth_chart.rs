//! `caseloadctl growth-chart`: one child's chart of one measure, as a PDF.

use std::path::Path;

use caseload_app::{
    code::Code,
    document::{make_growth_chart, views::SaveGrowthChart},
    write_atomically,
};
use caseload_domain::nhs_number::NhsNumber;

use crate::{
    args::StoreArgs,
    commands::{Outcome, close, listed, now, open},
    output::{Refusal, line, warn},
    record,
};

pub(crate) fn growth_chart(
    args: &StoreArgs,
    nhs_number: &str,
    measure: &str,
    range: Option<&str>,
    out: &Path,
) -> Outcome {
    let number = NhsNumber::parse(nhs_number).map_err(|error| {
        Refusal::new(format!("that is not an NHS number: {error}"), "check it digit by digit")
    })?;
    let measure = Code(listed(measure, "measure")?);
    let range = range.map(|range| listed(range, "stretch of age")).transpose()?.map(Code);
    let mut app = open(args)?;
    let child_id = record::child_with(&mut app, number.as_str(), now())?;
    let made = make_growth_chart(&mut app, &SaveGrowthChart { child_id, measure, range }, now())?;
    let refused = |error: std::io::Error| {
        Refusal::new(format!("the chart cannot be written: {error}"), "choose another file or folder")
    };
    // Whole, so that the folder is known where only a name is given.
    let whole = std::path::absolute(out).map_err(refused)?;
    write_atomically(&whole, &made.bytes).map_err(refused)?;
    warn("a PDF is not encrypted: keep it as you keep the record, and delete it when it is done with");
    line(&format!("{}: {} bytes", out.display(), made.bytes.len()));
    close(app)
}
