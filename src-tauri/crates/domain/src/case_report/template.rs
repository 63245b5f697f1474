//! Templates of reports as data: which sections, what each is drafted from, and what only the nurse can write.

use std::sync::LazyLock;

use crate::{
    case_report::{ReportSection, Sentence},
    coded,
    phrase::first_blank,
    problem::{Problem, Problems},
    table::{Table, TableError, TableFault},
};

coded! {
    /// The reports there are. A service words them its own way; it makes no new ones.
    ReportKind {
        ConferenceReport = "conference-report",
        MashReferral = "mash-referral",
        LookedAfterReview = "looked-after-review",
        TransferSummary = "transfer-summary",
        CaseSummary = "case-summary",
    }
}

coded! {
    /// What a section can be drafted from.
    DraftPart {
        #[doc = "The adults, who has parental responsibility, who lives there; a father who was not asked about is said."]
        Family = "family",
        #[doc = "Brothers and sisters of the home."]
        Siblings = "siblings",
        #[doc = "Contacts counted: seen, not seen, missed."]
        Involvement = "involvement",
        #[doc = "The newest contacts, in the nurse's words."]
        RecentContacts = "recent-contacts",
        #[doc = "The newest position on the growth chart."]
        Growth = "growth",
        #[doc = "What is known of immunisations."]
        Immunisations = "immunisations",
        #[doc = "Scored assessments with their bands and sources."]
        Assessments = "assessments",
        #[doc = "What the record shows that goes well."]
        Strengths = "strengths",
        #[doc = "Statuses with their dates."]
        Statuses = "statuses",
        #[doc = "Flags with their sources."]
        Flags = "flags",
        #[doc = "Small worries of the last 12 months, gathered over the family."]
        Concerns = "concerns",
        #[doc = "Marks seen on the body."]
        BodyMaps = "body-maps",
        #[doc = "Entries marked significant."]
        Chronology = "chronology",
        #[doc = "What the child showed or said."]
        Voice = "voice",
        #[doc = "Which parents were met, and which were not."]
        Parents = "parents",
        #[doc = "Referrals and what became of them."]
        Referrals = "referrals",
        #[doc = "Escalations."]
        Escalations = "escalations",
        #[doc = "Universal Plus, and what it came to."]
        Episodes = "episodes",
        #[doc = "What is due next, and open tasks."]
        Next = "next",
    }
}

/// A section of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateSection {
    /// Its code, unique in the template.
    pub code: String,
    /// The heading.
    pub heading: String,
    /// What it is drafted from, in order; nothing where only the nurse can write it.
    pub draft: Vec<DraftPart>,
    /// What the nurse is asked to write; empty where the record says it all.
    pub prompt: String,
    /// The report is not locked until the nurse has written here herself.
    pub must_write: bool,
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Which report it is.
    pub kind: ReportKind,
    /// The title, as printed.
    pub title: String,
    /// Where its parts come from.
    pub source: String,
    /// It is for a meeting, whose date is asked for.
    pub meeting: bool,
    /// Its sections, in order.
    pub sections: Vec<TemplateSection>,
}

/// What can be wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// A fault that any table can have.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// Two sections have one code.
    #[error("another section has this code; give each its own")]
    CodeTwice,
    /// A section neither drafted nor written.
    #[error("nothing is drafted and nothing is asked; name `draft` or write a `prompt`")]
    SaysNothing,
    /// A section must be written and does not say what to write.
    #[error("it must be written and does not say what; write a `prompt`")]
    NoPrompt,
    /// The template is another's.
    #[error("`kind` says another report; keep the one it was")]
    AnotherKind,
    /// No sections.
    #[error("there is no [[section]]; write at least one")]
    NoSections,
}

/// Why a template is refused: the file, the section and what to do.
pub type TemplateError = TableError<TemplateFault>;

const SHIPPED: [(ReportKind, &str, &str); 5] = [
    (
        ReportKind::ConferenceReport,
        "conference-report.toml",
        include_str!("../../data/case-report/conference-report.toml"),
    ),
    (
        ReportKind::MashReferral,
        "mash-referral.toml",
        include_str!("../../data/case-report/mash-referral.toml"),
    ),
    (
        ReportKind::LookedAfterReview,
        "looked-after-review.toml",
        include_str!("../../data/case-report/looked-after-review.toml"),
    ),
    (
        ReportKind::TransferSummary,
        "transfer-summary.toml",
        include_str!("../../data/case-report/transfer-summary.toml"),
    ),
    (ReportKind::CaseSummary, "case-summary.toml", include_str!("../../data/case-report/case-summary.toml")),
];

static TEMPLATES: LazyLock<Vec<Template>> = LazyLock::new(|| {
    SHIPPED
        .iter()
        .map(|(kind, file, text)| {
            Template::parse(*kind, Some(file), text).expect("the templates that ship are held by a test")
        })
        .collect()
});

impl Template {
    /// The template that ships.
    #[must_use]
    pub fn shipped(kind: ReportKind) -> &'static Self {
        TEMPLATES
            .iter()
            .find(|template| template.kind == kind)
            .expect("every kind of report has a template, which a test holds")
    }

    /// The text of the template that ships, for a service that words it its own way.
    #[must_use]
    pub fn shipped_text(kind: ReportKind) -> &'static str {
        SHIPPED
            .iter()
            .find(|(one, _, _)| *one == kind)
            .map(|(_, _, text)| *text)
            .expect("every kind of report has a template, which a test holds")
    }

    /// Reads a template: the one that ships, or a service's own wording of it.
    ///
    /// # Errors
    /// The first fault, with the file and the section.
    pub fn parse(kind: ReportKind, file: Option<&str>, text: &str) -> Result<Self, TemplateError> {
        let table = Table::<TemplateFault>::parse(file, text)?;
        let mut codes: Vec<String> = Vec::new();
        let sections = table.rows("section", &["code"], |keys| {
            keys.only(&["code", "heading", "draft", "prompt", "must-write"])?;
            let code = keys.text("code")?.to_owned();
            if codes.contains(&code) {
                return Err(TemplateFault::CodeTwice);
            }
            codes.push(code.clone());
            let draft: Vec<DraftPart> =
                if keys.has("draft") { keys.some_entries("draft")? } else { Vec::new() };
            let prompt = keys.optional_text("prompt")?.unwrap_or_default().to_owned();
            let must_write = keys.flag("must-write")?.unwrap_or(false);
            if draft.is_empty() && prompt.is_empty() {
                return Err(TemplateFault::SaysNothing);
            }
            if must_write && prompt.is_empty() {
                return Err(TemplateFault::NoPrompt);
            }
            Ok(TemplateSection { code, heading: keys.text("heading")?.to_owned(), draft, prompt, must_write })
        })?;
        table.whole(|keys| {
            keys.only(&["kind", "title", "source", "meeting", "section"])?;
            if keys.entry::<ReportKind>("kind")? != kind {
                return Err(TemplateFault::AnotherKind);
            }
            if sections.is_empty() {
                return Err(TemplateFault::NoSections);
            }
            Ok(Self {
                kind,
                title: keys.text("title")?.to_owned(),
                source: keys.text("source")?.to_owned(),
                meeting: keys.flag("meeting")?.unwrap_or(false),
                sections: sections.clone(),
            })
        })
    }

    /// What still stands between a report and its lock: sections only the nurse can write, and blanks.
    ///
    /// # Errors
    /// One problem for each section that is not finished, under `section-CODE`.
    pub fn finished(&self, sections: &[ReportSection]) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        for wanted in &self.sections {
            let found = sections.iter().find(|section| section.code == wanted.code);
            let sentences = found.map(|section| section.sentences.as_slice()).unwrap_or_default();
            let field = format!("section-{}", wanted.code);
            if wanted.must_write && !sentences.iter().any(is_written_by_nurse) {
                problems.push(
                    field,
                    format!("{}: nothing is written yet", wanted.heading),
                    "Write it: a draft from the record cannot",
                );
            } else if sentences.iter().any(|sentence| first_blank(&sentence.text).is_some()) {
                problems.push(
                    field,
                    format!("{}: a blank is not filled in", wanted.heading),
                    "Fill it in or take the words out",
                );
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

/// Whether the nurse wrote it herself: it comes from no entry and says something.
fn is_written_by_nurse(sentence: &Sentence) -> bool {
    sentence.entry.is_none() && !sentence.text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::{DraftPart, ReportKind, Template};
    use crate::{
        case_report::{Nature, ReportSection, Sentence},
        code::Coded as _,
    };

    const GOOD: &str = "kind = \"case-summary\"\ntitle = \"T\"\nsource = \"S\"\n\
        [[section]]\ncode = \"a\"\nheading = \"A\"\ndraft = [\"flags\"]\n";

    #[test]
    fn every_kind_ships_and_asks_the_nurse_for_what_no_record_holds() {
        for kind in ReportKind::ALL {
            assert_eq!(Template::shipped(*kind).kind, *kind);
            assert!(!Template::shipped(*kind).source.is_empty());
        }
        let conference = Template::shipped(ReportKind::ConferenceReport);
        let must: Vec<&str> = conference
            .sections
            .iter()
            .filter(|section| section.must_write)
            .map(|section| section.code.as_str())
            .collect();
        assert_eq!(must, ["analysis", "recommendation"]);
        let drafted = |part| conference.sections.iter().any(|section| section.draft.contains(&part));
        for part in [DraftPart::Voice, DraftPart::Strengths, DraftPart::Concerns, DraftPart::Parents] {
            assert!(drafted(part), "{}", part.code());
        }
    }

    #[test]
    fn each_fault_of_a_template_is_refused_with_file_section_and_what_to_do() {
        let section = "[[section]]\ncode = \"a\"\nheading = \"A\"\n";
        let head = "kind = \"case-summary\"\ntitle = \"T\"\nsource = \"S\"\n";
        for (text, said) in [
            (format!("{GOOD}{section}prompt = \"P\"\n"), "another section has this code"),
            (format!("{head}{section}"), "nothing is drafted and nothing is asked"),
            (format!("{head}{section}draft = [\"flags\"]\nmust-write = true\n"), "does not say what"),
            (format!("{head}{section}draft = [\"weather\"]\n"), "`draft` has no entry `weather`"),
            (format!("{head}{section}draught = [\"flags\"]\n"), "there is no key `draught`"),
            (GOOD.replace("case-summary", "mash-referral"), "`kind` says another report"),
            (head.to_owned(), "there is no [[section]]"),
            (GOOD.replace("title = \"T\"\n", ""), "`title` is missing"),
            ("kind =".to_owned(), "is not TOML"),
        ] {
            let refused = Template::parse(ReportKind::CaseSummary, Some("own.toml"), &text).unwrap_err();
            let message = refused.to_string();
            assert!(message.contains(said) && message.starts_with("own.toml"), "{message}");
        }
        assert!(Template::parse(ReportKind::CaseSummary, None, GOOD).is_ok());
    }

    #[test]
    fn a_blank_and_a_section_only_drafted_hold_the_lock() {
        let template = Template::shipped(ReportKind::ConferenceReport);
        let written = |text: &str| Sentence {
            text: text.to_owned(),
            nature: Nature::Opinion,
            entry: None,
            restricted: false,
            edited: false,
        };
        let section = |code: &str, text: &str| ReportSection {
            code: code.to_owned(),
            heading: String::new(),
            sentences: vec![written(text)],
        };
        let unfinished = template.finished(&[section("analysis", "He is safe with ___ only")]).unwrap_err();
        let said: Vec<_> =
            unfinished.iter().map(|problem| (problem.field.as_ref(), problem.what.as_str())).collect();
        assert_eq!(
            said,
            [
                ("section-analysis", "Analysis: a blank is not filled in"),
                ("section-recommendation", "Recommendation: nothing is written yet"),
            ]
        );
        let done = [section("analysis", "He is safe."), section("recommendation", "A plan.")];
        assert_eq!(template.finished(&done), Ok(()));
    }
}
