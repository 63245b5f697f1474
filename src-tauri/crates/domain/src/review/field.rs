//! One question of a review: how it is answered, where it may be shown, at which ages it matters.

use crate::{
    coded,
    problem::Problem,
    review::{Answer, Finding},
};

coded! {
    /// How a field is answered. *Not asked* is an answer to all of them.
    FieldKind { One = "one", Several = "several", Words = "words", Number = "number", Day = "day" }
}

coded! {
    /// The high impact areas of both age groups (`standards` 4) and oral health (`policy-papers` L11, L12).
    HighImpactArea {
        Parenthood = "parenthood",
        MentalHealth = "mental-health",
        Breastfeeding = "breastfeeding",
        HealthyWeight = "healthy-weight",
        MinorIllnessAccidents = "minor-illness-accidents",
        ReadyToLearn = "ready-to-learn",
        Resilience = "resilience",
        RiskTaking = "risk-taking",
        HealthyLifestyles = "healthy-lifestyles",
        Vulnerability = "vulnerability",
        AdditionalNeeds = "additional-needs",
        SelfCare = "self-care",
        OralHealth = "oral-health",
    }
}

/// One of the answers a field offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its code, kept in the record.
    pub code: String,
    /// What is shown.
    pub label: String,
    /// The area it belongs to, where that is another than the field's.
    pub area: Option<HighImpactArea>,
}

/// Ages in completed months: from the first, and before the second where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Months {
    /// The first month.
    pub from: u32,
    /// The first month that is too late; `None` without end.
    pub until: Option<u32>,
}

impl Months {
    /// Whether an age lies within; an age that is not known, or before birth, does unless it begins later than birth.
    #[must_use]
    pub fn hold(self, months: Option<u32>) -> bool {
        let months = months.unwrap_or(0);
        self.from <= months && self.until.is_none_or(|until| months < until)
    }
}

/// One question of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its code, kept in the record.
    pub code: String,
    /// What is shown.
    pub label: String,
    /// What helps to answer it; empty when nothing does.
    pub hint: String,
    /// How it is answered.
    pub kind: FieldKind,
    /// The answers it offers, in order.
    pub options: Vec<Choice>,
    /// The option that stands for none of the others.
    pub alone: Option<String>,
    /// The largest number; `None` for a field of another kind.
    pub most: Option<u32>,
    /// The answer can stay as it was, so that it may be taken over from the last contact.
    pub lasting: bool,
    /// Never shown in the home.
    pub restricted: bool,
    /// What it belongs to.
    pub areas: Vec<HighImpactArea>,
    /// When it matters.
    pub ages: Months,
    /// Where it comes from.
    pub source: String,
}

impl Field {
    /// Whether an answer is one of this field's.
    ///
    /// # Errors
    /// The field, by its code, with the mend.
    pub fn check(&self, finding: &Finding) -> Result<(), Problem> {
        let wrong = |what: &str, mend: &str| Err(Problem::new(self.code.clone(), what, mend));
        match (&finding.answer, self.kind) {
            (Answer::NotAsked, _)
            | (Answer::Words(_), FieldKind::Words)
            | (Answer::Day(_), FieldKind::Day) => {}
            (Answer::Number(number), FieldKind::Number) => {
                if self.most.is_some_and(|most| *number > most) {
                    let most = self.most.unwrap_or(u32::MAX);
                    return Err(Problem::new(
                        self.code.clone(),
                        format!("That is more than {most}"),
                        format!("Type a number from 0 to {most}"),
                    ));
                }
            }
            (Answer::Options(options), FieldKind::One | FieldKind::Several) => {
                let known = |code: &String| self.options.iter().any(|choice| choice.code == *code);
                if !options.iter().all(known) {
                    return wrong("That is not one of the answers", "Choose one of those offered");
                }
                let twice = options
                    .iter()
                    .enumerate()
                    .any(|(at, code)| options.iter().take(at).any(|other| other == code));
                if twice || (self.kind == FieldKind::One && options.len() > 1) {
                    return wrong("It has more than one answer", "Choose one");
                }
                let alone = self.alone.as_ref().is_some_and(|alone| options.contains(alone));
                if alone && options.len() > 1 {
                    return wrong("Two of the answers cannot both be so", "Take one of them away");
                }
            }
            (Answer::Options(_) | Answer::Words(_) | Answer::Number(_) | Answer::Day(_), _) => {
                return wrong("That is not how it is answered", "Answer it anew");
            }
        }
        if finding.unchanged_since.is_some() && !self.may_be_taken_over(&finding.answer) {
            return wrong("That cannot be taken over from the last contact", "Answer it anew");
        }
        Ok(())
    }

    /// Whether an earlier answer may be taken over when the nurse says that nothing has changed. What was not asked, what
    /// is told in confidence, and what was seen or done on a day is asked anew.
    #[must_use]
    pub fn may_be_taken_over(&self, answer: &Answer) -> bool {
        self.lasting && !self.restricted && *answer != Answer::NotAsked
    }
}
