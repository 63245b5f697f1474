//! Codes as they stand in a sentence on paper. Most codes are plain words with hyphens; those that are not are listed.

use caseload_domain::code::Coded;

/// Codes whose words are not the code without its hyphens.
const OTHERWISE: [(&str, &str); 68] = [
    ("6-8-weeks", "6 to 8 week review"),
    ("3-4-months", "3 to 4 month contact"),
    ("6-months", "6 month contact"),
    ("12-months", "1 year review"),
    ("2-years", "2 year review"),
    ("3-years", "3 year contact"),
    ("4-5-years", "contact at 4 to 5 years"),
    ("10-11-years", "contact at 10 to 11 years"),
    ("12-13-years", "contact at 12 to 13 years"),
    ("13-14-years", "contact at 13 to 14 years"),
    ("15-16-years", "contact at 15 to 16 years"),
    ("antenatal", "antenatal contact"),
    ("new-birth", "new birth visit"),
    ("ncmp-reception", "school measurement in Reception"),
    ("ncmp-year-6", "school measurement in Year 6"),
    ("reception-questionnaire", "Reception questionnaire"),
    ("year-6-questionnaire", "Year 6 questionnaire"),
    ("year-6-review", "Year 6 review"),
    ("year-8-review", "Year 8 review"),
    ("year-10-review", "Year 10 review"),
    ("transfer-11", "transfer at 11"),
    ("digital-year-7", "digital contact in Year 7"),
    ("digital-year-9", "digital contact in Year 9"),
    ("digital-year-11", "digital contact in Year 11"),
    ("drop-in", "drop-in"),
    ("follow-up", "follow-up"),
    ("seen-late", "seen late"),
    ("gp", "GP"),
    ("gp-surgery", "GP surgery"),
    ("camhs", "CAMHS"),
    ("marac", "MARAC"),
    ("prevent", "Prevent"),
    ("fgm", "FGM: at risk"),
    ("fgm-known", "FGM: known"),
    ("self-harm", "self-harm"),
    ("home-risk", "risk when visiting"),
    ("childrens-social-care", "children's social care"),
    ("social-care", "children's social care"),
    ("childrens-home", "children's home"),
    ("section-17", "section 17"),
    ("section-20", "section 20"),
    ("child-in-need", "child in need (section 17)"),
    ("early-help", "Early Help"),
    ("pre-birth-assessment", "pre-birth assessment"),
    ("pre-birth-assessment-requested", "pre-birth assessment asked for"),
    ("pre-birth-assessment-finished", "pre-birth assessment finished"),
    ("multi-agency", "multi-agency"),
    ("multi-agency-support-panel", "multi-agency support panel"),
    ("single-agency", "single agency"),
    ("mothers-partner", "mother's partner"),
    ("fathers-partner", "father's partner"),
    ("parental-mental-health", "parent's mental health"),
    ("parental-substance-misuse", "parent's drugs or alcohol"),
    ("parental-learning-disability", "parent's learning disability"),
    ("universal-plus", "Universal Plus"),
    ("universal-partnership-plus", "Universal Partnership Plus"),
    ("universal", "Universal"),
    ("community", "Community"),
    ("not-mobile", "not independently mobile"),
    ("not-asked", "not asked"),
    ("in-person", "in person"),
    ("same-day", "same day"),
    ("own-observation", "own observation"),
    ("caseload-extract", "an imported list"),
    ("safeguarding-partners", "safeguarding partners"),
    ("one-to-one", "one to one"),
    ("ad-hoc", "ad hoc"),
    ("special-guardianship", "special guardianship"),
];

/// The words of a code, as in the middle of a sentence.
pub(crate) fn in_words<C: Coded>(entry: C) -> String {
    let code = entry.code();
    OTHERWISE
        .iter()
        .find(|(one, _)| *one == code)
        .map_or_else(|| code.replace('-', " "), |(_, words)| (*words).to_owned())
}

/// The same at the start of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Words with one full stop at their end; nothing for nothing.
pub(crate) fn stopped(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '"', '\u{201D}']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Everything that says something, joined.
pub(crate) fn joined(parts: &[String], by: &str) -> String {
    parts.iter().map(String::as_str).filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(by)
}

#[cfg(test)]
mod tests {
    use caseload_domain::{contact::ContactType, flag::FlagType, safeguarding::SafeguardingKind};

    use super::{capital, in_words, stopped};

    #[test]
    fn a_code_reads_as_a_person_would_write_it() {
        assert_eq!(in_words(ContactType::SixToEightWeeks), "6 to 8 week review");
        assert_eq!(in_words(FlagType::DomesticAbuse), "domestic abuse");
        assert_eq!(capital(&in_words(SafeguardingKind::ChildProtectionPlan)), "Child protection plan");
        assert_eq!(stopped("Seen at home"), "Seen at home.");
        assert_eq!(stopped("  "), "");
        assert_eq!(capital(""), "");
    }
}
