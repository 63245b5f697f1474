//! What an import would do, row by row, before anything lands.

use caseload_domain::coded;

use crate::{code::Code, view_macro::views};

coded! {
    /// What a row may do.
    Verdict { Accept = "accept", Warn = "warn", Refuse = "refuse" }
}

coded! {
    /// What the row does to the caseload.
    Disposition { Added = "added", Changed = "changed", Left = "left", InConflict = "in-conflict", Refused = "refused" }
}

views! {
    /// What an import would do.
    pub struct ImportPreview {
        pub import_id: String,
        pub file_name: String,
        pub added: u32,
        pub changed: u32,
        /// Rows that say what the record already says.
        pub left: u32,
        pub in_conflict: u32,
        pub refused: u32,
        pub warned: u32,
        pub rows: Vec<ImportRow>,
    }
    /// One row of the file.
    pub struct ImportRow {
        /// 1 is the first data row; for FHIR, the first resource.
        pub row: u32,
        pub verdict: Code<Verdict>,
        pub disposition: Code<Disposition>,
        /// `SURNAME, First`, as far as it can be read.
        pub child: String,
        /// The column at fault.
        pub field: Option<String>,
        pub reason: Option<String>,
        pub mend: Option<String>,
        /// What would change, or what the file and the record each say.
        pub differences: Vec<Difference>,
    }
    /// A field on which the file and the record differ.
    pub struct Difference {
        pub field: String,
        pub in_record: String,
        pub in_file: String,
    }
    /// Land an import, or forget it.
    pub struct OneImport { pub import_id: String }
    /// An import has landed.
    pub struct ImportDone {
        pub added: u32,
        pub changed: u32,
        pub left: u32,
        pub in_conflict: u32,
        pub refused: u32,
    }
}
