//! Stored content of body maps, of what is significant, and of locked reports.

use caseload_domain::{
    body_map::{BodyMap, BodySite, BodyView, Figure, InjuryReferral, Mark, MarkKind, Mobility},
    case_report::{CaseReport, Nature, ReportSection, Sentence},
    chronology::{Chronology, EntryRef, SignificantEntry},
    id::{BodyMapId, CaseReportId, ChildId, ChronologyId, ContactId, ReferralId},
    record::RecordKind,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::BodyError;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MarkBody {
    #[serde(with = "crate::code")]
    view: BodyView,
    x: u16,
    y: u16,
    #[serde(with = "crate::code")]
    site: BodySite,
    #[serde(with = "crate::code")]
    kind: MarkKind,
    length: Option<u16>,
    width: Option<u16>,
    colour: String,
    explanation: String,
    explained_by: String,
}

fn mark_body(mark: Mark) -> MarkBody {
    let Mark { view, x, y, site, kind, length, width, colour, explanation, explained_by } = mark;
    MarkBody { view, x, y, site, kind, length, width, colour, explanation, explained_by }
}

fn mark(body: MarkBody) -> Mark {
    let MarkBody { view, x, y, site, kind, length, width, colour, explanation, explained_by } = body;
    Mark { view, x, y, site, kind, length, width, colour, explanation, explained_by }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InjuryReferralBody {
    on: NaiveDate,
    at: NaiveTime,
    to: String,
    outcome: String,
    referral: Option<String>,
}

fn injury_referral_body(injury_referral: InjuryReferral) -> InjuryReferralBody {
    let InjuryReferral { on, at, to, outcome, referral } = injury_referral;
    InjuryReferralBody { on, at, to, outcome, referral: referral.map(|id| id.as_str().to_owned()) }
}

fn injury_referral(body: InjuryReferralBody) -> Result<InjuryReferral, BodyError> {
    let InjuryReferralBody { on, at, to, outcome, referral } = body;
    Ok(InjuryReferral {
        on,
        at,
        to,
        outcome,
        referral: referral.as_deref().map(ReferralId::parse).transpose()?,
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct BodyMapBody {
    child: String,
    contact: Option<String>,
    seen_on: NaiveDate,
    seen_at: Option<NaiveTime>,
    seen_by: String,
    #[serde(with = "crate::code")]
    figure: Figure,
    #[serde(with = "crate::code")]
    mobility: Mobility,
    marks: Vec<MarkBody>,
    referred: Option<InjuryReferralBody>,
}

pub(super) fn body_map_body(body_map: &BodyMap) -> BodyMapBody {
    let BodyMap { id: _, child, contact, seen_on, seen_at, seen_by, figure, mobility, marks, referred } =
        body_map.clone();
    BodyMapBody {
        child: child.as_str().to_owned(),
        contact: contact.map(|id| id.as_str().to_owned()),
        seen_on,
        seen_at,
        seen_by,
        figure,
        mobility,
        marks: marks.into_iter().map(mark_body).collect(),
        referred: referred.map(injury_referral_body),
    }
}

pub(super) fn body_map(id: BodyMapId, body: BodyMapBody) -> Result<BodyMap, BodyError> {
    let BodyMapBody { child, contact, seen_on, seen_at, seen_by, figure, mobility, marks, referred } = body;
    Ok(BodyMap {
        id,
        child: ChildId::parse(&child)?,
        contact: contact.as_deref().map(ContactId::parse).transpose()?,
        seen_on,
        seen_at,
        seen_by,
        figure,
        mobility,
        marks: marks.into_iter().map(mark).collect(),
        referred: referred.map(injury_referral).transpose()?,
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EntryRefBody {
    #[serde(with = "crate::code")]
    kind: RecordKind,
    id: String,
}

fn entry_ref_body(entry_ref: EntryRef) -> EntryRefBody {
    let EntryRef { kind, id } = entry_ref;
    EntryRefBody { kind, id }
}

fn entry_ref(body: EntryRefBody) -> EntryRef {
    let EntryRefBody { kind, id } = body;
    EntryRef { kind, id }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SignificantEntryBody {
    entry: EntryRefBody,
    marked_on: NaiveDate,
    why: String,
}

fn significant_entry_body(significant_entry: SignificantEntry) -> SignificantEntryBody {
    let SignificantEntry { entry, marked_on, why } = significant_entry;
    SignificantEntryBody { entry: entry_ref_body(entry), marked_on, why }
}

fn significant_entry(body: SignificantEntryBody) -> SignificantEntry {
    let SignificantEntryBody { entry, marked_on, why } = body;
    SignificantEntry { entry: entry_ref(entry), marked_on, why }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ChronologyBody {
    child: String,
    entries: Vec<SignificantEntryBody>,
}

pub(super) fn chronology_body(chronology: &Chronology) -> ChronologyBody {
    let Chronology { id: _, child, entries } = chronology.clone();
    ChronologyBody {
        child: child.as_str().to_owned(),
        entries: entries.into_iter().map(significant_entry_body).collect(),
    }
}

pub(super) fn chronology(id: ChronologyId, body: ChronologyBody) -> Result<Chronology, BodyError> {
    let ChronologyBody { child, entries } = body;
    Ok(Chronology {
        id,
        child: ChildId::parse(&child)?,
        entries: entries.into_iter().map(significant_entry).collect(),
    })
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SentenceBody {
    text: String,
    #[serde(with = "crate::code")]
    nature: Nature,
    entry: Option<EntryRefBody>,
    restricted: bool,
    /// Absent: nobody changed it.
    #[serde(default)]
    edited: bool,
}

fn sentence_body(sentence: Sentence) -> SentenceBody {
    let Sentence { text, nature, entry, restricted, edited } = sentence;
    SentenceBody { text, nature, entry: entry.map(entry_ref_body), restricted, edited }
}

fn sentence(body: SentenceBody) -> Sentence {
    let SentenceBody { text, nature, entry, restricted, edited } = body;
    Sentence { text, nature, entry: entry.map(entry_ref), restricted, edited }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ReportSectionBody {
    code: String,
    heading: String,
    sentences: Vec<SentenceBody>,
}

fn report_section_body(report_section: ReportSection) -> ReportSectionBody {
    let ReportSection { code, heading, sentences } = report_section;
    ReportSectionBody { code, heading, sentences: sentences.into_iter().map(sentence_body).collect() }
}

fn report_section(body: ReportSectionBody) -> ReportSection {
    let ReportSectionBody { code, heading, sentences } = body;
    ReportSection { code, heading, sentences: sentences.into_iter().map(sentence).collect() }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CaseReportBody {
    child: String,
    template: String,
    title: String,
    meeting_on: Option<NaiveDate>,
    sections: Vec<ReportSectionBody>,
    locked_at: DateTime<Utc>,
    sha256: String,
}

pub(super) fn case_report_body(case_report: &CaseReport) -> CaseReportBody {
    let CaseReport { id: _, child, template, title, meeting_on, sections, locked_at, sha256 } =
        case_report.clone();
    CaseReportBody {
        child: child.as_str().to_owned(),
        template,
        title,
        meeting_on,
        sections: sections.into_iter().map(report_section_body).collect(),
        locked_at,
        sha256,
    }
}

pub(super) fn case_report(id: CaseReportId, body: CaseReportBody) -> Result<CaseReport, BodyError> {
    let CaseReportBody { child, template, title, meeting_on, sections, locked_at, sha256 } = body;
    Ok(CaseReport {
        id,
        child: ChildId::parse(&child)?,
        template,
        title,
        meeting_on,
        sections: sections.into_iter().map(report_section).collect(),
        locked_at,
        sha256,
    })
}
