//! Documents on paper: a template that ships, a record's words as data, and a tagged PDF that is the same each time.
//!
//! A PDF is not encrypted. Whoever saves one is told so, its name says nothing about a child, and the audit chain has a line.

mod abbreviations;
mod body_map;
mod dates;
mod engine;
mod genogram;
mod growth_chart;
mod health_plan;
mod plain;
mod plotting;
mod prints;
pub mod views;
mod world;

pub use body_map::make_body_map;
pub(crate) use body_map::{BodyMapSheet, body_map_sheet};
pub use genogram::make_genogram;
pub use growth_chart::make_growth_chart;
pub use health_plan::make_health_plan;
pub use prints::{Readers, prints};

#[cfg(test)]
pub(crate) use growth_chart::chart_paper;

pub(crate) use {
    abbreviations::explained,
    dates::{age_in_words, day_in_words},
    engine::{Template, pdf},
};

/// A document made and not yet written.
#[derive(Debug)]
pub struct MadeDocument {
    /// A name with nothing about a child in it.
    pub name: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}
