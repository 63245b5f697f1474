//! The table of one tool, as read: what may be scored, the bands, the cut-offs and what they ask for.

use super::{Action, Band, Evidence, Form, Note, Points, Scale, Tool, Urgent};

/// One tool's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) tool: Tool,
    pub(super) name: String,
    pub(super) ranges: Vec<Range>,
    pub(super) ladders: Vec<Ladder>,
    pub(super) bands: Vec<BandRow>,
    pub(super) split: Option<Split>,
    pub(super) cut_offs: Vec<CutOff>,
    pub(super) actions: Vec<ActionRow>,
    pub(super) notes: Vec<NoteRow>,
    pub(super) urgent: Option<Urgent>,
    pub(super) windows: Vec<Window>,
    pub(super) own_age: Option<OwnAge>,
}

/// From which age a tool can be about the child, where it is for adults too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnAge {
    /// Completed years.
    pub years: u32,
    /// Where it comes from.
    pub source: String,
    /// How sure it is.
    pub evidence: Evidence,
}

/// What a scale can score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    pub(super) form: Option<Form>,
    pub(super) scale: Option<Scale>,
    /// The lowest.
    pub least: Points,
    /// The highest.
    pub most: Points,
    /// Whether only whole points are scored.
    pub whole: bool,
    /// Where it comes from.
    pub source: String,
    /// How sure it is.
    pub evidence: Evidence,
}

/// Bands in the order of points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ladder {
    pub(super) name: String,
    pub(super) steps: Vec<Step>,
}

/// One band of a ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) code: String,
    pub(super) words: String,
    pub(super) action: Option<String>,
    /// Who asks for it, where that is another than who says the band.
    pub(super) action_source: Option<String>,
}

/// Where each band of a ladder begins, for one form and scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BandRow {
    pub(super) form: Option<Form>,
    pub(super) scale: Scale,
    pub(super) ladder: String,
    pub(super) from: Vec<Points>,
    pub(super) source: String,
    pub(super) evidence: Evidence,
}

/// How a single cut-off divides a scale in two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) ladder: String,
    pub(super) concern: Concern,
}

/// On which side of a cut-off the concern is, and which side a score at the cut-off belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Concern {
    /// Below it; a score at it is as expected.
    Below,
    /// Above it; a score at it is as expected.
    Above,
    /// From it on; a score at it is of concern.
    From,
}

/// A single cut-off, as a settings screen lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutOff {
    /// The tool.
    pub tool: Tool,
    /// The form; `None` for a tool that has but one.
    pub form: Option<Form>,
    /// The scale.
    pub scale: Scale,
    /// The cut-off; `None` where no source has one and a service may give its own.
    pub at: Option<Points>,
    /// Where it comes from.
    pub source: String,
    /// How sure it is.
    pub evidence: Evidence,
    /// Whether a service may replace it.
    pub editable: bool,
    /// What a service's own must lie between, where that is narrower than the range of the scale.
    pub between: Option<(Points, Points)>,
}

/// An action of the tool rather than of a band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ActionRow {
    pub(super) from: Option<Points>,
    pub(super) to: Option<Points>,
    pub(super) action: Action,
}

/// Something that cannot be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoteRow {
    /// Where only one form is without bands; the note falls silent when a service's own cut-off gives it some.
    pub(super) form: Option<Form>,
    pub(super) note: Note,
}

/// The ages a form is for, in completed months and days, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) form: Form,
    pub(super) opens: (u32, i64),
    pub(super) closes: (u32, i64),
}

/// A band, where it begins and what it asks for.
pub(super) struct Placed {
    pub(super) from: Points,
    pub(super) band: Band,
    pub(super) action: Option<Action>,
}

impl Sheet {
    /// The range of a scale: the row of its form before the row of all forms.
    pub(super) fn range(&self, form: Option<Form>, scale: Scale) -> Option<&Range> {
        let fits = |range: &&Range| range.scale.is_none_or(|of| of == scale);
        let mut of_form = self.ranges.iter().filter(|range| range.form.is_some() && range.form == form);
        let mut of_all = self.ranges.iter().filter(|range| range.form.is_none());
        of_form.find(fits).or_else(|| of_all.find(fits))
    }

    /// The bands of a scale in the order of points; empty where there are none.
    pub(super) fn placed(&self, form: Option<Form>, scale: Scale) -> Vec<Placed> {
        let of_form = |other: Option<Form>| other.is_none() || other == form;
        if let Some(row) = self.bands.iter().find(|row| row.scale == scale && of_form(row.form)) {
            return self.climb(&row.ladder, &row.from, &row.source, row.evidence);
        }
        let cut_off = self.cut_offs.iter().find(|row| row.scale == scale && of_form(row.form));
        let (Some(split), Some(row), Some(range)) = (&self.split, cut_off, self.range(form, scale)) else {
            return Vec::new();
        };
        let Some(at) = row.at else { return Vec::new() };
        let second = match split.concern {
            Concern::Below | Concern::From => at,
            Concern::Above => Points::from_hundredths(at.hundredths() + 1),
        };
        self.climb(&split.ladder, &[range.least, second], &row.source, row.evidence)
    }

    /// The band of points, and what it asks for.
    pub(super) fn band(&self, form: Option<Form>, scale: Scale, points: Points) -> Option<Placed> {
        self.placed(form, scale).into_iter().rfind(|placed| placed.from <= points)
    }

    /// Whether any scale of a form has bands.
    pub(super) fn has_bands(&self, form: Option<Form>) -> bool {
        self.tool.scales().iter().any(|scale| !self.placed(form, *scale).is_empty())
    }

    pub(super) fn ladder(&self, name: &str) -> Option<&Ladder> {
        self.ladders.iter().find(|ladder| ladder.name == name)
    }

    fn climb(&self, ladder: &str, from: &[Points], source: &str, evidence: Evidence) -> Vec<Placed> {
        let steps = self.ladder(ladder).map_or(&[][..], |ladder| &ladder.steps);
        let place = |(step, from): (&Step, &Points)| {
            let Step { code, words, action, action_source } = step;
            let action = action.clone().map(|words| {
                let source = action_source.as_deref().unwrap_or(source).to_owned();
                Action { words, source, evidence }
            });
            let band = Band { code: code.clone(), words: words.clone(), source: source.to_owned(), evidence };
            Placed { from: *from, band, action }
        };
        steps.iter().zip(from).map(place).collect()
    }
}
