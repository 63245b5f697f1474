//! Every print a family may be handed, made of a caseload: the data it is set from, and the file with all that is in it.

use std::collections::BTreeSet;

use caseload_domain::{
    case_report::template::ReportKind,
    code::Coded as _,
    growth::Measure,
    letter::{LetterReader, MergeField},
    record::Record,
};

use super::{
    Seen,
    caseload::{Caseload, SCHOOL_YEAR},
    desk::{json, whole_chronology},
    growth_views, hides_the_days, pdf, print_growth,
    secrets::Secret,
};
use crate::{
    app::App,
    body_map::views::OneBodyMap,
    case_report::{draft_report, views::DraftReport},
    chronology::chronology,
    clock::Now,
    code::Code,
    document::{
        MadeDocument, Readers, chart_paper, make_body_map, make_growth_chart, prints, views::SaveGrowthChart,
    },
    failure::{Answer, Failure},
    letter::{
        LetterWarning, fill_letter, letter_start, make_printed_letters, printed,
        views::{
            FillLetter, LetterAsked, LetterChoice, LetterForm, LetterStartQuery, PrintLetters, WriteLetter,
        },
        write_letter,
    },
    school::letters::{
        letter_list, letters_paper, make_letters,
        views::{LetterLine, LetterQuery, LetterStanding, NoLetterWhy, SaveLetters},
    },
};

/// Every print that says it is for families must be here, or [`every_print_for_families_is_looked_at`] fails.
pub(super) const PRINTS_FOR_FAMILIES: [&str; 4] = [GROWTH_CHART, LETTERS, FAMILY_LETTER, OF_THE_WINDOW];
pub(super) const GROWTH_CHART: &str = "growth-chart";
pub(super) const LETTERS: &str = "letters";
pub(super) const FAMILY_LETTER: &str = "family-letter";
/// Drawn by the window from the answer of `print_growth`.
const OF_THE_WINDOW: &str = "clinical/growth/GrowthPaper.tsx";

/// Not for families, and made to see that the search finds what is on a paper.
pub(super) const BODY_MAP: &str = "body-map";

/// PDFs are slow to set. What is printed is looked at in every round as the data it is set from, and as the file, with all
/// that is in it, in one round of so many. Few rounds have a letter.
const CHART_EVERY: u64 = 50;
const LETTER_EVERY: u64 = 5;

/// A print as the data it is set from.
pub(super) struct Made {
    pub(super) print: &'static str,
    /// What of the child itself is on it, and must be: a paper that is empty would prove nothing.
    pub(super) allowed: &'static [Secret],
    pub(super) told: String,
}

const ON_A_CHART: &[Secret] = &[Secret::OwnName];
const ON_A_LETTER: &[Secret] = &[Secret::OwnName, Secret::OwnAddress, Secret::School];
const ON_A_FAMILY_LETTER: &[Secret] = &[Secret::OwnName, Secret::OwnAddress];

#[test]
fn every_print_for_families_is_looked_at() {
    let declared: BTreeSet<&str> = prints()
        .into_iter()
        .filter(|(_, readers)| *readers == Readers::Family)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        declared,
        BTreeSet::from(PRINTS_FOR_FAMILIES),
        "make the new one in this file, or say whose it is"
    );
}

/// Each print that can be made for the child's family, in every round: of the charts that of weight and one other, in turn.
pub(super) fn made_for_the_family(
    app: &mut App,
    caseload: &Caseload,
    round: u64,
    seen: &mut Seen,
) -> Vec<Made> {
    let now = caseload.now;
    let child_id = || caseload.child.as_str().to_owned();
    let print = growth_views::PrintGrowth { child_id: child_id(), measure: Code(Measure::Weight) };
    let given = print_growth(app, print, now).unwrap();
    let mut made = vec![Made { print: OF_THE_WINDOW, allowed: &[], told: json(&given) }];
    let others: Vec<&Measure> = Measure::ALL.iter().filter(|measure| **measure != Measure::Weight).collect();
    let in_turn = others[usize::try_from(round).unwrap() % others.len()];
    for measure in [&Measure::Weight, in_turn] {
        let request = SaveGrowthChart { child_id: child_id(), measure: Code(*measure), range: None };
        if let Some(paper) = where_there_is_one(chart_paper(app, &request, now)) {
            let told = json(&paper);
            let is_told = |day| told.contains(&crate::document::day_in_words(day));
            assert!(
                *measure != Measure::Weight || caseload.told_days.iter().all(|day| is_told(*day)),
                "what may be told is on the chart"
            );
            made.push(Made { print: GROWTH_CHART, allowed: ON_A_CHART, told });
        }
    }
    if let Some(request) = letters_to_make(app, caseload, seen) {
        let (paper, _) = letters_paper(app, &request, now).unwrap();
        made.push(Made { print: LETTERS, allowed: ON_A_LETTER, told: json(&paper) });
    }
    if let Some(request) = a_letter_to_the_family(app, caseload) {
        let (_, paper) = printed(app, &request).unwrap();
        made.push(Made { print: FAMILY_LETTER, allowed: ON_A_FAMILY_LETTER, told: json(&paper) });
    }
    made
}

/// A child not born yet has no chart, and the stretch of an age may have no lines.
fn where_there_is_one<T>(chart: Answer<T>) -> Option<T> {
    match chart {
        Ok(chart) => Some(chart),
        Err(Failure::BadFile { .. }) => None,
        Err(other) => panic!("{other:?}"),
    }
}

/// The letter of the child, where there is one. One about a restricted contact cannot be made, even when it is asked for.
fn letters_to_make(app: &mut App, caseload: &Caseload, seen: &mut Seen) -> Option<SaveLetters> {
    let (place, year) = caseload.measured_at_school.as_ref()?;
    let (place_id, year) = (place.as_str().to_owned(), Code(*year));
    let query = LetterQuery { place_id: place_id.clone(), year, school_year: SCHOOL_YEAR };
    let lines = letter_list(app, query, caseload.now).unwrap().lines;
    let of_child = |line: &&LetterLine| line.child_id == caseload.child.as_str();
    let line = lines.iter().find(of_child).unwrap();
    let asks = |contact_ids| SaveLetters { place_id, year, school_year: SCHOOL_YEAR, contact_ids };
    if line.why == Some(Code(NoLetterWhy::Restricted)) {
        seen.letters_kept_back += 1;
        let contacts = caseload.revisions.iter().filter_map(|revision| match &revision.record {
            Record::Contact(contact) if contact.place.is_some() => Some(contact.id.as_str().to_owned()),
            _ => None,
        });
        let answer = letters_paper(app, &asks(contacts.collect()), caseload.now);
        assert!(matches!(answer, Err(Failure::ChangedMeanwhile)), "it is kept back, whoever asks");
        return None;
    }
    assert_eq!(line.standing.0, LetterStanding::Ready, "{line:?}");
    Some(asks(line.contact_id.iter().cloned().collect()))
}

/// A letter of a template, as it is filled from the record, with what is asked for typed in: everything a family is sent.
/// Each template in turn; a child without an address is written to by nobody.
fn a_letter_to_the_family(app: &mut App, caseload: &Caseload) -> Option<PrintLetters> {
    let now = caseload.now;
    let child_id = || caseload.child.as_str().to_owned();
    let start = letter_start(app, LetterStartQuery { child_id: child_id(), letter_id: None }, now).unwrap();
    let home = start.recipients.first().unwrap();
    if home.warnings.contains(&Code(LetterWarning::NoAddress)) {
        return None;
    }
    let families = start.templates.iter().filter(|one| one.reader.0 == LetterReader::Family);
    let may: Vec<&LetterChoice> = families.filter(|one| one.why_not.is_none()).collect();
    let at = caseload.number.as_str().bytes().map(usize::from).sum::<usize>() % may.len();
    let asked: Vec<LetterAsked> = MergeField::ALL
        .iter()
        .filter(|field| !matches!(field, MergeField::Child | MergeField::ChildName | MergeField::Dear))
        .map(|field| LetterAsked { field: Code(*field), words: "as we said".to_owned() })
        .collect();
    let fill = FillLetter {
        child_id: child_id(),
        template: may[at].code.clone(),
        recipient: home.code.clone(),
        appointment_id: None,
        asked,
    };
    let filled = fill_letter(app, fill, now).unwrap();
    let form = LetterForm {
        template: may[at].code.clone(),
        to: home.to.clone(),
        heading: filled.heading,
        text: filled.text,
        ..start.form
    };
    let written = write_letter(app, WriteLetter { form, draft_id: None }, now).unwrap();
    Some(PrintLetters { letter_ids: vec![written.record_id] })
}

/// What those who decide are shown and given when nothing restricted was chosen: the parents may come to read it.
pub(super) fn made_for_those_who_decide(
    app: &mut App,
    child_id: &str,
    now: Now,
) -> Vec<(&'static str, String)> {
    let lines = chronology(app, whole_chronology(child_id, false), now).unwrap();
    let mut made = vec![("chronology", json(&lines))];
    for kind in ReportKind::ALL {
        let request =
            DraftReport { child_id: child_id.to_owned(), template: Code(*kind), restricted_because: None };
        made.push((kind.code(), json(&draft_report(app, request, now).unwrap())));
    }
    made
}

/// Makes the files of a round and looks at everything that is in them.
pub(super) fn as_files(app: &mut App, caseload: &Caseload, round: u64, seen: &mut Seen) {
    let now = caseload.now;
    let mut files: Vec<(&'static str, MadeDocument, &[Secret])> = Vec::new();
    if round.is_multiple_of(LETTER_EVERY)
        && let Some(request) = letters_to_make(app, caseload, &mut Seen::default())
    {
        files.push((LETTERS, make_letters(app, &request, now).unwrap(), ON_A_LETTER));
    }
    let is_a_charts_turn = round.is_multiple_of(CHART_EVERY);
    if is_a_charts_turn && let Some(request) = a_letter_to_the_family(app, caseload) {
        let made = make_printed_letters(app, &request, now).unwrap();
        files.push((FAMILY_LETTER, made, ON_A_FAMILY_LETTER));
    }
    if is_a_charts_turn {
        // One measure a round, each in its turn.
        let at = usize::try_from(round / CHART_EVERY).unwrap() % Measure::ALL.len();
        let child_id = caseload.child.as_str().to_owned();
        let request = SaveGrowthChart { child_id, measure: Code(Measure::ALL[at]), range: None };
        if let Some(made) = where_there_is_one(make_growth_chart(app, &request, now)) {
            files.push((GROWTH_CHART, made, ON_A_CHART));
        }
    }
    for (print, made, allowed) in files {
        *seen.files.entry(print).or_default() += 1;
        assert!(Secret::found_in(&made.name).is_empty(), "round {round}: {}", made.name);
        let read = pdf::read(&made.bytes);
        let allowed = BTreeSet::from_iter(allowed.iter().copied());
        assert_eq!(Secret::found_on_paper(&read.pages), allowed, "round {round}, {print}");
        hides_the_days(&read.pages, &caseload.secret_days, round, print);
        // Beside the pages nothing of it is in the file, and what describes the file does not even name the child.
        assert!(Secret::found_on_paper(&read.whole).is_empty(), "round {round}, {print}");
        hides_the_days(&read.whole, &caseload.secret_days, round, print);
        for hidden in ["Ivy", caseload.number.as_str(), "estricted", "onfidence"] {
            assert!(!read.about.contains(hidden), "round {round}, {print}: {hidden}");
        }
        assert!(
            read.about.contains("Caseload") && read.about.contains("pdfuaid"),
            "what describes the file was read"
        );
    }
    // The control of the reading: on a paper that is not for families the same search finds what is there.
    let maps = caseload.revisions.iter().filter(|_| is_a_charts_turn).filter_map(|revision| match &revision
        .record
    {
        Record::BodyMap(map) => Some(map.id.as_str().to_owned()),
        _ => None,
    });
    for body_map_id in maps {
        let made = make_body_map(app, &OneBodyMap { body_map_id }, now).unwrap();
        let read = pdf::read(&made.bytes);
        assert!(Secret::found_on_paper(&read.pages).contains(&Secret::BodyMap), "round {round}");
        *seen.files.entry(BODY_MAP).or_default() += 1;
    }
}
