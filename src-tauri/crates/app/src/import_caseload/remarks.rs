//! What there is to say of a row: refusals, warnings and notes, gathered so that a person mends them in one go.

use super::views::{Difference, Disposition, ImportRow, Verdict};
use crate::code::Code;

/// What was noticed of one row.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    refusals: Vec<Remark>,
    warnings: Vec<Remark>,
    notes: Vec<String>,
}

#[derive(Debug)]
struct Remark {
    field: String,
    reason: String,
    mend: String,
}

impl Remarks {
    /// The row cannot land.
    pub(super) fn refuse(
        &mut self,
        field: impl Into<String>,
        reason: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.refusals.push(Remark { field: field.into(), reason: reason.into(), mend: mend.into() });
    }

    /// The row lands, and a person should look.
    pub(super) fn warn(
        &mut self,
        field: impl Into<String>,
        reason: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.warnings.push(Remark { field: field.into(), reason: reason.into(), mend: mend.into() });
    }

    /// The row lands; something small was read in one way of several.
    pub(super) fn note(&mut self, text: impl Into<String>) {
        self.notes.push(text.into());
    }

    /// Whether the row cannot land.
    pub(super) fn refused(&self) -> bool {
        !self.refusals.is_empty()
    }

    /// The row, for the preview. The first remark names the field; reasons are joined with semicolons.
    pub(super) fn into_row(
        self,
        row: u32,
        child: String,
        disposition: Disposition,
        differences: Vec<Difference>,
    ) -> ImportRow {
        let refused = self.refused();
        let verdict = match (refused, self.warnings.is_empty()) {
            (true, _) => Verdict::Refuse,
            (false, false) => Verdict::Warn,
            (false, true) => Verdict::Accept,
        };
        let remarks = if refused { self.refusals } else { self.warnings };
        let reason = remarks.iter().map(|remark| remark.reason.as_str()).collect::<Vec<_>>().join("; ");
        let mends = remarks.iter().map(|remark| remark.mend.as_str());
        let notes = self.notes.iter().map(String::as_str).filter(|_| !refused);
        let mend = mends.chain(notes).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(". ");
        ImportRow {
            row,
            verdict: Code(verdict),
            disposition: Code(if refused { Disposition::Refused } else { disposition }),
            child,
            field: remarks.into_iter().next().map(|remark| remark.field).filter(|field| !field.is_empty()),
            reason: Some(reason).filter(|text| !text.is_empty()),
            mend: Some(mend).filter(|text| !text.is_empty()),
            differences: if refused { Vec::new() } else { differences },
        }
    }
}
