//! From a template and data to a PDF: tagged to PDF/UA-1, and the same bytes for the same data and moment.

use caseload_domain::{code::Coded as _, coded};
use chrono::{Datelike as _, Timelike as _};
use serde::Serialize;
use typst::{
    comemo,
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{
    plain,
    world::{Paper, Shapes},
};
use crate::{
    clock::Now,
    failure::{Answer, Failure, unexpected},
};

coded! {
    /// A document that can be made.
    Template { CaseReport = "case-report", Chronology = "chronology", GrowthChart = "growth-chart", BodyMap = "body-map", Genogram = "genogram", Letters = "letters", HealthPlan = "health-plan", FamilySummary = "family-summary", FamilyLetter = "family-letter", ProfessionalLetter = "professional-letter" }
}

impl Template {
    fn text(self) -> &'static str {
        match self {
            Self::CaseReport => concat!(
                include_str!("templates/body-map-sheet.typ"),
                include_str!("templates/case-report.typ")
            ),
            Self::Chronology => include_str!("templates/chronology.typ"),
            Self::GrowthChart => include_str!("templates/growth-chart.typ"),
            Self::BodyMap => {
                concat!(include_str!("templates/body-map-sheet.typ"), include_str!("templates/body-map.typ"))
            }
            Self::Genogram => include_str!("templates/genogram.typ"),
            Self::Letters => include_str!("templates/letters.typ"),
            Self::HealthPlan => include_str!("templates/health-plan.typ"),
            Self::FamilyLetter | Self::ProfessionalLetter => include_str!("templates/letter.typ"),
            Self::FamilySummary => include_str!("templates/family-summary.typ"),
        }
    }
}

/// Makes the PDF of a template with its data.
///
/// # Errors
/// [`Failure::Unexpected`] when the template does not hold with this data: that is a fault of the program.
pub(crate) fn pdf(template: Template, data: &impl Serialize, now: Now) -> Answer<Vec<u8>> {
    let mut data = serde_json::to_value(data).map_err(|error| unexpected(&error))?;
    plain::fit(&mut data, Shapes::Every);
    let bytes = serde_json::to_vec(&data).map_err(|error| unexpected(&error))?;
    make(template.code(), template.text(), bytes, now).or_else(|_refused| {
        // Marks of several scripts over one letter can have no shape although each has one: a document with squares in it
        // is better than none.
        plain::fit(&mut data, Shapes::Latin);
        let bytes = serde_json::to_vec(&data).map_err(|error| unexpected(&error))?;
        make(template.code(), template.text(), bytes, now)
    })
}

fn make(name: &'static str, template: &str, data: Vec<u8>, now: Now) -> Answer<Vec<u8>> {
    let paper = Paper::new(template, data, now);
    let made = typst::compile::<PagedDocument>(&paper)
        .output
        .and_then(|document| typst_pdf::pdf(&document, &options(now)));
    // The layout keeps what it has worked out to be quick the next time: that is a child's record, so it is let go.
    comemo::evict(0);
    made.map_err(|diagnostics| not_made(name, &diagnostics))
}

fn options(now: Now) -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).expect("PDF/UA-1 alone contradicts nothing");
    PdfOptions {
        // The title and the author: no name of a child is in either.
        ident: Smart::Auto,
        creator: Smart::Custom(Some(format!("Caseload {}", env!("CARGO_PKG_VERSION")))),
        timestamp: datetime(now).map(Timestamp::new_utc),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    }
}

fn datetime(now: Now) -> Option<Datetime> {
    let small = |number: u32| u8::try_from(number).ok();
    let at = now.instant;
    Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )
}

/// The messages speak of the template, and could quote its data: the log keeps how many there are and where the first is.
fn not_made(name: &'static str, diagnostics: &[SourceDiagnostic]) -> Failure {
    let reference = uuid::Uuid::now_v7().simple().to_string().split_off(24);
    tracing::error!(%reference, template = name, faults = diagnostics.len(), "a document could not be made");
    Failure::Unexpected { reference }
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object};

    use super::{Shapes, make};
    use crate::{clock::Now, document::plain, failure::Failure};

    fn now() -> Now {
        Now::at("2027-01-04T08:42:00Z".parse().unwrap())
    }

    const TELL: &str = r#"
        #let data = json("data.json")
        #set document(title: "A test")
        #set text(font: ("Inter", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji"))
        #for line in data [ #line \ ]
    "#;

    fn told(lines: &[&str]) -> Vec<u8> {
        let mut data = serde_json::to_value(lines).unwrap();
        plain::fit(&mut data, Shapes::Every);
        make("test", TELL, serde_json::to_vec(&data).unwrap(), now()).unwrap()
    }

    fn text(pdf: &[u8]) -> String {
        let document = Document::load_mem(pdf).unwrap();
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        document.extract_text(&pages).unwrap().chars().filter(|one| !one.is_whitespace()).collect()
    }

    #[test]
    fn words_of_a_record_print_as_they_are_and_run_nothing() {
        let hostile = [
            "#import \"@preview/x:1.0.0\": *",
            "#read(\"/etc/passwd\") #panic(1) #eval(\"1+1\")",
            "$x^2$ *bold* _slant_ `code` = Head <label> @ref \\ // gone /* gone */ ~ -- \"'",
            "https://example.org [content] {code: 1} #",
        ];
        let found = text(&told(&hostile));
        for line in hostile {
            let expected: String = line.chars().filter(|one| !one.is_whitespace()).collect();
            assert!(found.contains(&expected), "{expected}\n{found}");
        }
    }

    #[test]
    fn other_scripts_emoji_and_what_has_no_shape_do_not_stop_a_document() {
        let found = text(&told(&["bell\u{7}", "nul\u{0}l", "שרה مريم", "all well \u{1F600}", "漢"]));
        assert!(found.contains("bell") && found.contains("allwell"), "{found}");
        assert!(
            found.contains('\u{1F600}') && found.contains('ש') && found.contains(plain::NO_SHAPE),
            "{found}"
        );
        assert!(!found.contains('\u{7}') && !found.contains('\u{0}'));
    }

    #[test]
    fn the_same_data_and_moment_are_the_same_bytes() {
        let lines = ["one", "two"];
        assert!(told(&lines) == told(&lines));
        assert!(told(&lines) != told(&["one"]));
    }

    #[test]
    fn a_document_is_tagged_to_its_standard_and_says_its_language_and_title() {
        let pdf = Document::load_mem(&told(&["one"])).unwrap();
        let catalog = pdf.catalog().unwrap();
        assert!(catalog.get(b"StructTreeRoot").is_ok());
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
        let marked = catalog.get(b"MarkInfo").unwrap().as_dict().unwrap();
        assert_eq!(marked.get(b"Marked").unwrap(), &Object::Boolean(true));
        let metadata = pdf.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
        let metadata = String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap();
        assert!(metadata.contains("pdfuaid:part") && metadata.contains("A test"), "{metadata}");
        assert!(metadata.contains("2027-01-04T08:42:00"), "{metadata}");
    }

    #[test]
    fn a_template_reaches_nothing_but_its_data() {
        for template in [
            "#read(\"/etc/hostname\")",
            "#read(\"../Cargo.toml\")",
            "#include \"other.typ\"",
            "#import \"@preview/cetz:0.3.0\": canvas",
            "#image(\"picture.png\", alt: \"x\")",
        ] {
            let document = format!("#set document(title: \"x\")\n{template}");
            let answer = make("test", &document, b"[]".to_vec(), now());
            assert!(matches!(answer, Err(Failure::Unexpected { .. })), "{template}");
        }
        assert!(make("test", "#set document(title: \"x\")\nwhole", b"[]".to_vec(), now()).is_ok());
    }
}
