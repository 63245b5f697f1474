//! Which high impact areas a contact reached (`policy-papers` L10): those of the questions that were answered at it.

use std::collections::BTreeSet;

use super::{Answer, Finding, HighImpactArea, field};
use crate::contact::{InfantFeeding, Outcome};

/// The areas a contact reached. One that did not take place reached none; *not asked* is no answer here, and *no change
/// since* is one, because it was gone over. How a baby is fed is asked by the contact itself.
#[must_use]
pub fn areas_reached(
    outcome: Outcome,
    infant_feeding: Option<InfantFeeding>,
    findings: &[Finding],
) -> BTreeSet<HighImpactArea> {
    if !outcome.took_place() {
        return BTreeSet::new();
    }
    let mut reached: BTreeSet<HighImpactArea> = findings.iter().flat_map(of_finding).collect();
    match infant_feeding {
        Some(InfantFeeding::Breast | InfantFeeding::Mixed | InfantFeeding::Formula) => {
            reached.insert(HighImpactArea::Breastfeeding);
        }
        Some(InfantFeeding::NotKnown) | None => {}
    }
    reached
}

/// A question that is no longer in the table has no area.
fn of_finding(finding: &Finding) -> Vec<HighImpactArea> {
    let Some(asked) = field(&finding.field) else { return Vec::new() };
    match &finding.answer {
        Answer::NotAsked => Vec::new(),
        Answer::Words(_) | Answer::Number(_) | Answer::Day(_) => asked.areas.clone(),
        Answer::Options(chosen) => {
            let own = |code: &String| asked.options.iter().find(|option| option.code == *code)?.area;
            let of_option = |code| own(code).map_or_else(|| asked.areas.clone(), |area| vec![area]);
            chosen.iter().flat_map(of_option).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::areas_reached;
    use crate::{
        code::Coded as _,
        contact::{InfantFeeding, Outcome},
        review::{Answer, Finding},
    };

    fn codes(outcome: Outcome, feeding: Option<InfantFeeding>, findings: &[Finding]) -> Vec<&'static str> {
        areas_reached(outcome, feeding, findings).into_iter().map(|area| area.code()).collect()
    }

    fn seen(findings: &[Finding]) -> Vec<&'static str> {
        codes(Outcome::Seen, None, findings)
    }

    fn answered(field: &str, options: &[&str]) -> Finding {
        Finding {
            field: field.to_owned(),
            answer: Answer::Options(options.iter().map(|option| (*option).to_owned()).collect()),
            note: String::new(),
            unchanged_since: None,
        }
    }

    #[test]
    fn a_contact_reaches_the_areas_of_the_questions_that_were_answered() {
        let unchanged = Finding {
            unchanged_since: Some("2026-08-22".parse().unwrap()),
            ..answered("dentist", &["seen"])
        };
        let not_asked = Finding { answer: Answer::NotAsked, ..answered("vitamins", &[]) };
        assert_eq!(seen(&[unchanged, not_asked]), ["oral-health"]);
        assert_eq!(seen(&[answered("no-such-question", &["yes"])]), [""; 0]);
    }

    #[test]
    fn what_was_talked_about_reaches_the_area_of_each_subject() {
        let talked = answered("talked-about", &["teeth", "mood", "help-lines"]);
        assert_eq!(seen(&[talked]), ["mental-health", "self-care", "oral-health"]);
    }

    #[test]
    fn how_the_baby_is_fed_reaches_breastfeeding_and_a_visit_to_a_closed_door_reaches_nothing() {
        let fed = |how| codes(Outcome::Seen, Some(how), &[]);
        assert_eq!(fed(InfantFeeding::Formula), ["breastfeeding"]);
        assert_eq!(fed(InfantFeeding::NotKnown), [""; 0]);
        assert_eq!(codes(Outcome::NoAccess, None, &[answered("dentist", &["seen"])]), [""; 0]);
    }
}
