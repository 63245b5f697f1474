//! Safeguarding words as extracts write them: `CPP - Neglect`, `LAC`, `CPP Neglect; Physical`, `?CSE`.
//!
//! Nothing said here is dropped: words that are not understood become a flag that says them as written.

use caseload_domain::flag::{AbuseCategory, FlagStatus, FlagType};

use super::{facts::FlagFacts, words::plain};

/// Phrases, the longer before the shorter that they begin with.
const PHRASES: &[(&str, FlagType)] = &[
    ("child protection plan", FlagType::ChildProtectionPlan),
    ("child protection", FlagType::ChildProtectionPlan),
    ("cp plan", FlagType::ChildProtectionPlan),
    ("cpp", FlagType::ChildProtectionPlan),
    ("cp", FlagType::ChildProtectionPlan),
    ("section 47", FlagType::Section47Enquiry),
    ("s 47", FlagType::Section47Enquiry),
    ("s47", FlagType::Section47Enquiry),
    ("child in need", FlagType::ChildInNeed),
    ("cin", FlagType::ChildInNeed),
    ("looked after", FlagType::LookedAfter),
    ("child looked after", FlagType::LookedAfter),
    ("children looked after", FlagType::LookedAfter),
    ("child in care", FlagType::LookedAfter),
    ("lac", FlagType::LookedAfter),
    ("cla", FlagType::LookedAfter),
    ("cic", FlagType::LookedAfter),
    ("unborn", FlagType::UnbornSafeguarding),
    ("pre birth", FlagType::UnbornSafeguarding),
    ("domestic", FlagType::DomesticAbuse),
    ("dva", FlagType::DomesticAbuse),
    ("dv", FlagType::DomesticAbuse),
    ("da", FlagType::DomesticAbuse),
    ("marac", FlagType::DomesticAbuse),
    ("neglect", FlagType::Neglect),
    ("child sexual exploitation", FlagType::SexualExploitation),
    ("sexual exploitation", FlagType::SexualExploitation),
    ("cse", FlagType::SexualExploitation),
    ("child criminal exploitation", FlagType::CriminalExploitation),
    ("criminal exploitation", FlagType::CriminalExploitation),
    ("county lines", FlagType::CriminalExploitation),
    ("cce", FlagType::CriminalExploitation),
    ("trafficking", FlagType::Trafficking),
    ("trafficked", FlagType::Trafficking),
    ("modern slavery", FlagType::Trafficking),
    ("missing", FlagType::Missing),
    ("fgm", FlagType::Fgm),
    ("female genital mutilation", FlagType::Fgm),
    ("prevent", FlagType::Prevent),
    ("radicalisation", FlagType::Prevent),
    ("private fostering", FlagType::PrivateFostering),
    ("privately fostered", FlagType::PrivateFostering),
    ("self harm", FlagType::SelfHarm),
    ("harmful sexual behaviour", FlagType::HarmfulSexualBehaviour),
    ("hsb", FlagType::HarmfulSexualBehaviour),
    ("organised abuse", FlagType::OrganisedAbuse),
    ("young carer", FlagType::YoungCarer),
    ("concealed pregnancy", FlagType::ConcealedPregnancy),
    ("parental mental health", FlagType::ParentalMentalHealth),
    ("pmh", FlagType::ParentalMentalHealth),
    ("parental substance misuse", FlagType::ParentalSubstanceMisuse),
    ("substance misuse", FlagType::ParentalSubstanceMisuse),
    ("home risk", FlagType::HomeRisk),
    ("do not visit alone", FlagType::HomeRisk),
    ("lone working", FlagType::HomeRisk),
];

/// Words that make a plain reading unsafe: *CPP ended 2024* is not a child protection plan.
const DOUBT: &[&str] = &[
    "ended",
    "ex",
    "former",
    "formerly",
    "previous",
    "previously",
    "prev",
    "historic",
    "historical",
    "history",
    "closed",
    "removed",
    "stepped",
    "not",
    "no",
    "never",
    "until",
    "was",
    "past",
    "discharged",
    "sibling",
    "siblings",
    "nfa",
];

/// The flags a cell speaks of, and whether some of its words were not understood.
pub(super) fn read(text: &str) -> (Vec<FlagFacts>, bool) {
    let whole = plain(text);
    let nothing = [
        "",
        "none",
        "no",
        "n",
        "nil",
        "na",
        "n a",
        "not applicable",
        "none known",
        "no concerns",
        "nothing",
        "0",
    ];
    if nothing.contains(&whole.as_str()) {
        return (Vec::new(), false);
    }
    let mut flags: Vec<FlagFacts> = Vec::new();
    let mut not_understood = false;
    for part in text.split([';', ',', '/', '&', '|', '\n', '+']) {
        let words = plain(part);
        let categories = categories(&words);
        if words.is_empty() {
            continue;
        }
        if words.split(' ').any(|word| DOUBT.contains(&word)) {
            not_understood = true;
            flags.push(flag(FlagType::Other, Vec::new(), part));
            continue;
        }
        let open_plan = flags.last_mut().filter(|last| last.flag_type == FlagType::ChildProtectionPlan);
        // "CPP Neglect; Physical": a part that is only a category belongs to the plan before it.
        if let Some(plan) = open_plan
            && !categories.is_empty()
            && words
                .split(' ')
                .all(|word| category(word).is_some() || matches!(word, "and" | "abuse" | "harm"))
        {
            for category in categories {
                if !plan.categories.contains(&category) {
                    plan.categories.push(category);
                }
            }
            plan.words = format!("{}; {}", plan.words, part.trim());
            continue;
        }
        let found = PHRASES.iter().find(|(phrase, _)| {
            words == *phrase
                || words.strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '))
                || words.strip_suffix(phrase).is_some_and(|rest| rest.ends_with(' '))
        });
        match found {
            Some((_, FlagType::ChildProtectionPlan)) => {
                not_understood |= categories.is_empty() && !later_category(text, part);
                flags.push(flag(FlagType::ChildProtectionPlan, categories, part));
            }
            Some((_, flag_type)) => flags.push(flag(*flag_type, Vec::new(), part)),
            None => {
                not_understood = true;
                flags.push(flag(FlagType::Other, Vec::new(), part));
            }
        }
    }
    (flags, not_understood)
}

fn flag(flag_type: FlagType, categories: Vec<AbuseCategory>, part: &str) -> FlagFacts {
    let status = if part.contains('?')
        || plain(part).split(' ').any(|word| word == "suspected" || word == "possible")
    {
        FlagStatus::Suspected
    } else {
        FlagStatus::Confirmed
    };
    FlagFacts { flag_type, categories, status, words: part.trim().to_owned() }
}

fn later_category(text: &str, part: &str) -> bool {
    text.split_once(part).is_some_and(|(_, rest)| !categories(&plain(rest)).is_empty())
}

fn categories(words: &str) -> Vec<AbuseCategory> {
    let mut found = Vec::new();
    for category in words.split(' ').filter_map(category) {
        if !found.contains(&category) {
            found.push(category);
        }
    }
    found
}

fn category(word: &str) -> Option<AbuseCategory> {
    match word {
        "neglect" => Some(AbuseCategory::Neglect),
        "physical" => Some(AbuseCategory::Physical),
        "sexual" => Some(AbuseCategory::Sexual),
        "emotional" => Some(AbuseCategory::Emotional),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use caseload_domain::flag::{AbuseCategory, FlagStatus, FlagType};

    fn types(text: &str) -> Vec<FlagType> {
        read(text).0.into_iter().map(|flag| flag.flag_type).collect()
    }

    #[test]
    fn a_plan_keeps_its_categories_however_they_are_written() {
        for (text, categories) in [
            ("CPP - Neglect", vec![AbuseCategory::Neglect]),
            ("CPP Neglect; Physical", vec![AbuseCategory::Neglect, AbuseCategory::Physical]),
            ("Child Protection Plan (Emotional)", vec![AbuseCategory::Emotional]),
            ("CP plan: sexual abuse, neglect", vec![AbuseCategory::Sexual, AbuseCategory::Neglect]),
        ] {
            let (flags, not_understood) = read(text);
            assert_eq!(flags.len(), 1, "{text}");
            assert_eq!(
                (flags[0].flag_type, &flags[0].categories),
                (FlagType::ChildProtectionPlan, &categories),
                "{text}"
            );
            assert!(!not_understood, "{text}");
        }
        assert!(read("CPP").1);
    }

    #[test]
    fn other_words_become_their_flags() {
        assert_eq!(types("LAC; CSE"), [FlagType::LookedAfter, FlagType::SexualExploitation]);
        assert_eq!(types("s47"), [FlagType::Section47Enquiry]);
        assert_eq!(types("DV"), [FlagType::DomesticAbuse]);
        assert_eq!(types("cin"), [FlagType::ChildInNeed]);
        assert_eq!(types("None"), []);
        assert_eq!(read("?CSE").0[0].status, FlagStatus::Suspected);
    }

    #[test]
    fn what_is_not_understood_is_kept_as_written_and_never_called_a_plan() {
        for text in ["CPP ended 2024", "not on CPP", "see chronology", "Yes", "sibling LAC"] {
            let (flags, not_understood) = read(text);
            assert_eq!(
                flags.iter().map(|flag| flag.flag_type).collect::<Vec<_>>(),
                [FlagType::Other],
                "{text}"
            );
            assert_eq!(flags[0].words, text);
            assert!(not_understood, "{text}");
        }
    }
}
