//! What answers come to, as the window shows it: each band with its source, and how sure that is.

use caseload_domain::score::{Action, Band, CutOffs, Given, ScaleScore, Scored, Urgent, score};

use super::views::{BandView, SaidView, ScaleScored, ScoredView, UrgentView};
use crate::code::Code;

/// A stored form, scored by the cut-offs in force. One that no longer scores shows what was entered, and says why there is
/// no band.
pub(crate) fn scored_given(given: &Given, cut_offs: &CutOffs) -> ScoredView {
    let entered = |scale: &ScaleScored| scale.hundredths;
    match score(given, cut_offs) {
        Ok(scored) => scored_view(&scored),
        Err(problems) => {
            let scales: Vec<ScaleScored> = given
                .scales
                .iter()
                .map(|(scale, points)| ScaleScored {
                    scale: Code(*scale),
                    hundredths: points.hundredths(),
                    band: None,
                })
                .collect();
            let total = scales.iter().find(|one| one.scale.0 == caseload_domain::score::Scale::Total);
            ScoredView {
                total: total.map(entered),
                scales,
                band: None,
                actions: Vec::new(),
                urgent: None,
                notes: problems.into_iter().map(|problem| format!("{}.", problem.what)).collect(),
                sources: Vec::new(),
                to_be_checked: false,
                complete: false,
            }
        }
    }
}

pub(super) fn scored_view(scored: &Scored) -> ScoredView {
    let sources = scored.sources().into_iter().map(str::to_owned).collect();
    let to_be_checked = scored.to_be_checked();
    let Scored { total, scales, band, actions, urgent, notes, complete } = scored.clone();
    ScoredView {
        total: total.map(|points| points.hundredths()),
        scales: scales
            .into_iter()
            .map(|ScaleScore { scale, points, band }| ScaleScored {
                scale: Code(scale),
                hundredths: points.hundredths(),
                band: band.map(band_view),
            })
            .collect(),
        band: band.map(band_view),
        actions: actions
            .into_iter()
            .map(|Action { words, source, evidence }| SaidView { words, source, evidence: Code(evidence) })
            .collect(),
        urgent: urgent.map(|Urgent { item, words, source, evidence }| UrgentView {
            item,
            words,
            source,
            evidence: Code(evidence),
        }),
        notes: notes.into_iter().map(|note| note.words).collect(),
        sources,
        to_be_checked,
        complete,
    }
}

fn band_view(band: Band) -> BandView {
    let Band { code, words, source, evidence } = band;
    BandView { code, words, source, evidence: Code(evidence) }
}
