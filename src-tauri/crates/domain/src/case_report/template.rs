//! Templates of reports as data: which sections, what each is drafted from, and what only the nurse can write.

use std::sync::LazyLock;

use crate::{
    case_report::{ReportSection, Sentence},
    code::Coded as _,
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

    /// Checks a service's own wording before it is kept. What ships as written by the nurse alone stays so.
    ///
    /// # Errors
    /// One problem for each field to mend: `title`, `sections`, or `heading-N` and `prompt-N` with the section's place from 0.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.title.trim().is_empty() || self.title.chars().count() > LONGEST_HEADING {
            problems.push(
                "title",
                "The title is missing or too long",
                "Write what is printed above the report",
            );
        }
        if self.sections.len() > MOST_SECTIONS {
            problems.push("sections", "That is more than 20 sections", "Put some of them together");
        }
        for (place, section) in self.sections.iter().enumerate() {
            let row = place + 1;
            let (heading, prompt) = (format!("heading-{place}"), format!("prompt-{place}"));
            if section.heading.trim().is_empty() {
                problems.push(
                    heading,
                    format!("Section {row}: the heading is missing"),
                    "Write what stands above it",
                );
            } else if section.heading.chars().count() > LONGEST_HEADING {
                problems.push(
                    heading,
                    format!("Section {row}: the heading is too long"),
                    "Keep it under 120 characters",
                );
            } else if self.sections.iter().take(place).any(|above| above.code == section.code) {
                problems.push(
                    heading,
                    format!("Section {row}: it is in the report twice"),
                    "Take one of them out",
                );
            }
            if section.prompt.chars().count() > LONGEST_PROMPT {
                problems.push(
                    prompt,
                    format!("Section {row}: that is too long"),
                    "Keep it under 800 characters",
                );
            } else if section.prompt.trim().is_empty() && (section.draft.is_empty() || section.must_write) {
                problems.push(
                    prompt,
                    format!("Section {row}: it does not say what to write"),
                    "Write what the nurse is asked, or take the section out",
                );
            }
        }
        for shipped in Self::shipped(self.kind).sections.iter().filter(|section| section.must_write) {
            let stays = |section: &TemplateSection| section.code == shipped.code && section.must_write;
            if !self.sections.iter().any(stays) {
                problems.push(
                    "sections",
                    format!("{} is left out, and only the nurse can write it", shipped.heading),
                    "Go back to the words that ship, and change them again",
                );
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// The template as a table, which [`Template::parse`] reads back to the same.
    #[must_use]
    pub fn to_text(&self) -> String {
        let Self { kind, title, source, meeting, sections } = self;
        let mut text = format!(
            "kind = {}\ntitle = {}\nsource = {}\nmeeting = {meeting}\n",
            quoted(kind.code()),
            quoted(title),
            quoted(source)
        );
        for TemplateSection { code, heading, draft, prompt, must_write } in sections {
            text.push_str(&format!(
                "\n[[section]]\ncode = {}\nheading = {}\n",
                quoted(code),
                quoted(heading)
            ));
            if !draft.is_empty() {
                let parts: Vec<String> = draft.iter().map(|part| quoted(part.code())).collect();
                text.push_str(&format!("draft = [{}]\n", parts.join(", ")));
            }
            if !prompt.trim().is_empty() {
                text.push_str(&format!("prompt = {}\n", quoted(prompt)));
            }
            text.push_str(&format!("must-write = {must_write}\n"));
        }
        text
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

/// Longest title and heading, longest prompt and most sections of a service's own wording: beyond any report, and within
/// what the store keeps of one.
const LONGEST_HEADING: usize = 120;
const LONGEST_PROMPT: usize = 800;
const MOST_SECTIONS: usize = 20;

/// Words as TOML writes them in quotes.
fn quoted(words: &str) -> String {
    let mut text = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            control if control.is_control() => text.push_str(&format!("\\u{:04X}", u32::from(control))),
            plain => text.push(plain),
        }
    }
    text.push('"');
    text
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
    fn a_wording_is_kept_as_a_table_that_reads_back_to_the_same_whatever_is_typed() {
        for kind in ReportKind::ALL {
            let shipped = Template::shipped(*kind);
            assert_eq!(Template::parse(*kind, None, &shipped.to_text()).as_ref(), Ok(shipped));
            assert_eq!(shipped.check(), Ok(()));
        }
        let mut own = Template::shipped(ReportKind::ConferenceReport).clone();
        own.title = "A \"report\" \\ [[section]]\u{7}".to_owned();
        own.sections.swap(0, 1);
        own.sections[2].heading = "What we # know = nothing".to_owned();
        own.sections[7].prompt = "First\nsecond 'line'\ttab, \u{85} and 😀".to_owned();
        assert_eq!(Template::parse(own.kind, None, &own.to_text()), Ok(own));
    }

    type Change = fn(&mut Template);

    #[test]
    fn each_fault_of_a_services_own_wording_names_its_section() {
        let changes: [(Change, &str, &str); 9] = [
            (|own| own.title.clear(), "title", "The title is missing"),
            (
                |own| own.sections[0].heading = " ".to_owned(),
                "heading-0",
                "Section 1: the heading is missing",
            ),
            (
                |own| own.sections[1].heading = "x".repeat(121),
                "heading-1",
                "Section 2: the heading is too long",
            ),
            (
                |own| own.sections[4].code = "family".to_owned(),
                "heading-4",
                "Section 5: it is in the report twice",
            ),
            (|own| own.sections[7].prompt.clear(), "prompt-7", "Section 8: it does not say what to write"),
            (|own| own.sections[5].prompt = "x".repeat(801), "prompt-5", "Section 6: that is too long"),
            (|own| drop(own.sections.remove(7)), "sections", "Analysis is left out"),
            (|own| own.sections[8].must_write = false, "sections", "Recommendation is left out"),
            (
                |own| {
                    let asked = own.sections[5].clone();
                    own.sections.extend((0..12).map(|number| super::TemplateSection {
                        code: format!("own-{number}"),
                        ..asked.clone()
                    }));
                },
                "sections",
                "That is more than 20 sections",
            ),
        ];
        for (change, field, said) in changes {
            let mut own = Template::shipped(ReportKind::ConferenceReport).clone();
            change(&mut own);
            let found = own.check().unwrap_err();
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].field == field && found[0].what.starts_with(said), "{found:?}");
        }
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
