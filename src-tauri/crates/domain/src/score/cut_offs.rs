//! Every tool's table together: those that ship, and a service's own cut-offs in place of theirs.

use std::sync::OnceLock;

use super::{
    Band, CutOff, CutOffError, CutOffFault, Evidence, Form, OwnAge, Points, Range, Scale, Tool,
    read::{self, Own},
    sheet::Sheet,
};
use crate::code::Coded as _;

/// The ranges, bands and cut-offs that scoring goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutOffs {
    /// In the order of [`Tool`], one each.
    sheets: Vec<Sheet>,
}

impl CutOffs {
    /// The tables that ship, read once.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<CutOffs> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::read_shipped().expect("a test reads each table that ships"))
    }

    pub(super) fn read_shipped() -> Result<Self, CutOffError> {
        let read = |tool: &Tool| read::sheet(*tool, text_of(*tool));
        Ok(Self { sheets: Tool::ALL.iter().map(read).collect::<Result<_, _>>()? })
    }

    /// The tables that ship with a service's own cut-offs in place of theirs, from TOML:
    ///
    /// ```toml
    /// name = "Our cut-offs"
    /// source = "Our licensed scoring sheets, 2026"
    ///
    /// [[cut-off]]
    /// tool = "asq-3"
    /// form = "36"
    /// communication = 30.99
    /// ```
    ///
    /// # Errors
    /// The first fault, with the row and what to do: a national cut-off (24, 27 and 30 months), one that is none, a value
    /// its scale does not have.
    pub fn with(text: &str) -> Result<Self, CutOffError> {
        let mut cut_offs = Self::shipped().clone();
        for Own { row, tool, form, scale, at, source } in read::own(text)? {
            let refuse = |fault| CutOffError { file: None, row: Some(row.clone()), fault };
            let sheet = cut_offs.sheets.iter_mut().find(|sheet| sheet.tool == tool);
            let sheet = sheet.expect("there is a table for each tool");
            let position = sheet.cut_offs.iter().position(|known| known.form == form && known.scale == scale);
            let known = position.and_then(|position| sheet.cut_offs.get(position));
            let Some(known) = known else { return Err(refuse(CutOffFault::NoSuchCutOff)) };
            if !known.editable {
                return Err(refuse(CutOffFault::NotEditable));
            }
            if known.evidence == Evidence::Local {
                return Err(refuse(CutOffFault::Twice { key: scale.code() }));
            }
            read::check_cut_off(sheet, known, at).map_err(refuse)?;
            let known = position.and_then(|position| sheet.cut_offs.get_mut(position));
            let known = known.expect("the cut-off was found a moment ago");
            *known = CutOff { at: Some(at), source, evidence: Evidence::Local, ..known.clone() };
        }
        Ok(cut_offs)
    }

    /// The tool's name for people: `ASQ-3`.
    #[must_use]
    pub fn name(&self, tool: Tool) -> &str {
        &self.sheet(tool).name
    }

    /// The item whose answer above 0 asks for something the same day, from 1; `None` where the tool has none.
    #[must_use]
    pub fn urgent_item(&self, tool: Tool) -> Option<u8> {
        self.sheet(tool).urgent.as_ref().map(|urgent| urgent.item)
    }

    /// From which age the tool can be about the child; `None` where it is about a child of any age, or never.
    #[must_use]
    pub fn own_age(&self, tool: Tool) -> Option<&OwnAge> {
        self.sheet(tool).own_age.as_ref()
    }

    /// What a scale of a form can score; `None` when the tool does not have it.
    #[must_use]
    pub fn range(&self, tool: Tool, form: Option<Form>, scale: Scale) -> Option<&Range> {
        tool.scales().contains(&scale).then(|| self.sheet(tool).range(form, scale))?
    }

    /// The bands of a scale in the order of points, each with its lowest and highest score; empty where it has none.
    #[must_use]
    pub fn bands(&self, tool: Tool, form: Option<Form>, scale: Scale) -> Vec<(Points, Points, Band)> {
        let Some(range) = self.range(tool, form, scale) else { return Vec::new() };
        let placed = self.sheet(tool).placed(form, scale);
        let step = if range.whole { 100 } else { 1 };
        let before = |from: Points| Points::from_hundredths(from.hundredths().saturating_sub(step));
        let ends: Vec<Points> =
            placed.iter().skip(1).map(|next| before(next.from)).chain([range.most]).collect();
        placed.into_iter().zip(ends).map(|(placed, end)| (placed.from, end, placed.band)).collect()
    }

    /// The single cut-off of a scale, where it has one.
    #[must_use]
    pub fn cut_off(&self, tool: Tool, form: Option<Form>, scale: Scale) -> Option<&CutOff> {
        self.sheet(tool).cut_offs.iter().find(|row| row.form == form && row.scale == scale)
    }

    /// Every single cut-off, tool by tool, for a screen that lists them.
    pub fn cut_offs(&self) -> impl Iterator<Item = &CutOff> {
        self.sheets.iter().flat_map(|sheet| &sheet.cut_offs)
    }

    pub(super) fn sheet(&self, tool: Tool) -> &Sheet {
        self.sheets.iter().find(|sheet| sheet.tool == tool).expect("there is a table for each tool")
    }
}

fn text_of(tool: Tool) -> &'static str {
    match tool {
        Tool::Asq3 => include_str!("../../data/score/asq-3.toml"),
        Tool::AsqSe2 => include_str!("../../data/score/asq-se-2.toml"),
        Tool::Whooley => include_str!("../../data/score/whooley.toml"),
        Tool::Gad2 => include_str!("../../data/score/gad-2.toml"),
        Tool::Gad7 => include_str!("../../data/score/gad-7.toml"),
        Tool::Phq2 => include_str!("../../data/score/phq-2.toml"),
        Tool::Phq9 => include_str!("../../data/score/phq-9.toml"),
        Tool::Epds => include_str!("../../data/score/epds.toml"),
        Tool::Sdq => include_str!("../../data/score/sdq.toml"),
        Tool::Dash => include_str!("../../data/score/dash.toml"),
        Tool::Gcp2 => include_str!("../../data/score/gcp-2.toml"),
        Tool::Goal => include_str!("../../data/score/goal.toml"),
    }
}
