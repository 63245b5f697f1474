//! A mother discloses domestic abuse at the new birth visit, and it ends in a report to the conference.

use caseload_app::{
    assessment::{self, views::AssessmentTyped},
    case_report::{
        self,
        views::{
            CaseReportsQuery, DraftReport, LockReport, OneCaseReport, ReportDraft, ReportForm, SectionForm,
            SentenceForm,
        },
    },
    child::views::OpenChild,
    chronology::views::ChronologyQuery,
    code::Code,
    contact::views::ContactForm,
    draft::{
        self,
        views::{DraftForm, OneDraft, SaveDraft},
    },
    flag::views::FlagForm,
    home::{self, views::EnterHome},
    measurement::views::MeasuredTyped,
    referral::{
        self,
        views::{AnswerReferral, ConfirmReferral, ReferralForm},
    },
    review::views::FindingTyped,
    session::views::Nothing,
    today::views::DueKind,
};
use caseload_domain::{
    case_report::{Nature, template::ReportKind},
    contact::ContactType,
    event::{EventKind, EventState},
    flag::{FlagSource, FlagStatus, FlagType},
    person::RelationshipRole,
    practitioner::Role,
    referral::ReferralAnswer,
    review::AnswerKind,
    safeguarding::SafeguardingKind,
    score::Tool,
};

use super::{
    Story, a_child, a_flag, a_relative, a_status, fields, open_statuses, printed, to_social_care, what,
    whole_chronology, without_spaces,
};
use crate::nurse::a_home_visit;

/// What the mother said, seen alone. It stands in restricted entries and nowhere else.
const TOLD: &str = "Tess said Col has held her by the throat twice since the birth";
const WHY: &str = "asked for by the conference chair";
const ANALYSIS: &str = "Wren cannot move away from what happens around her. The harm is likely to come soon.";
const ASKED: &str = "A child protection plan, emotional abuse. I visit weekly, seeing Tess alone.";

/// What is in the record and must not be in the home: what was said, the codes of it, and the names.
const HIDDEN: [&str; 11] = [
    "throat",
    "domestic-abuse",
    "dash",
    "MASH",
    "Farrow",
    "section-47-enquiry",
    "strategy-discussion",
    "initial-conference",
    "estricted",
    "Halloran",
    "Tess",
];

#[test]
fn a_disclosure_at_a_new_birth_visit_becomes_a_conference_report_and_is_nowhere_in_the_home() {
    let mut story = Story::of(Role::HealthVisitor);
    let mut form = a_child("Wren", "Halloran", "22/12/2026", 40);
    form.relatives.push(a_relative(RelationshipRole::Father, "Col", "Halloran"));
    let wren = story.registers(form);

    let visit = the_new_birth_visit(&mut story, &wren);
    the_concern_is_raised(&mut story, &wren);
    let referral = it_is_referred_the_same_day(&mut story, &wren, &visit);
    let enquiry = the_enquiry_begins(&mut story, &wren, &referral);
    the_visit_is_marked_significant(&mut story, &wren, &visit);
    the_report_is_written_and_locked(&mut story, &wren, &enquiry);
    nothing_of_it_is_told_in_the_home(&mut story, &wren);
    story.everything_is_in_the_sync_file();
}

/// The review, the routine enquiry, a weight and the DASH count: in one save, after the laptop died over the draft.
fn the_new_birth_visit(story: &mut Story, wren: &str) -> String {
    let owed = story.today().contacts_this_week;
    assert_eq!(
        owed.iter().map(|line| (line.child_id.as_str(), line.contact_type.0)).collect::<Vec<_>>(),
        [(wren, ContactType::NewBirth)]
    );
    let typing = SaveDraft {
        draft_id: None,
        form: Code(DraftForm::Contact),
        child_id: Some(wren.to_owned()),
        contents: "{\"narrative\":\"Feeding well\"}".to_owned(),
    };
    let draft_id = draft::save_draft(&mut story.nurse.app, typing, story.nurse.now).unwrap().draft_id;
    story.the_laptop_dies();
    assert_eq!(story.today().drafts.len(), 1, "what was typed is on Today, to go on with");
    let kept = OneDraft { draft_id: draft_id.clone() };
    let kept = draft::open_draft(&mut story.nurse.app, kept, story.nurse.now).unwrap();
    assert!(kept.contents.contains("Feeding well"));

    let view = story.nurse.opens(wren);
    let mother = view.relatives.iter().find(|one| one.name == "Tess Halloran").unwrap();
    let dash = AssessmentTyped {
        tool: Code(Tool::Dash),
        form: None,
        relationship_id: Some(mother.relationship_id.clone()),
        // Fifteen answered yes, one that she does not know, eight no.
        items: (0..24).map(|item| Some(u8::from(item < 15) + if item == 15 { 2 } else { 0 })).collect(),
        scales: Vec::new(),
        action_taken: "MARAC referral prepared with her".to_owned(),
        note: String::new(),
    };
    let form = ContactForm {
        contact_type: Code(ContactType::NewBirth),
        present_relationships: vec![mother.relationship_id.clone()],
        purpose: "New birth visit".to_owned(),
        narrative: "Feeding well, weight regained. Safer sleep shown in her own room.".to_owned(),
        voice: "Wren startled at the door and settled in her mother's arms.".to_owned(),
        findings: vec![
            chosen("feeding", "breast"),
            chosen("routine-enquiry", "asked"),
            chosen("domestic-abuse", "now"),
        ],
        ..a_home_visit(wren)
    };
    let weighed = MeasuredTyped { weight: "3.62".to_owned(), ..MeasuredTyped::default() };
    let visit = story.records(form, weighed, vec![dash], Some(draft_id)).unwrap();

    let view = story.nurse.opens(wren);
    assert!(view.drafts.is_empty(), "the draft went with the contact");
    assert_eq!(view.banner.last_seen, Some(story.nurse.now.today));
    let line = view.timeline.iter().find(|line| line.record_id == visit).unwrap();
    let said: Vec<(&str, &str, bool)> = line
        .contact
        .as_ref()
        .unwrap()
        .findings
        .iter()
        .map(|found| (found.field.as_str(), found.text.as_str(), found.restricted))
        .collect();
    assert_eq!(
        said,
        [
            ("feeding", "Breast only", false),
            ("routine-enquiry", "Asked", true),
            ("domestic-abuse", "Now", true)
        ]
    );
    let request = OpenChild { child_id: wren.to_owned() };
    let scored = assessment::child_assessments(&mut story.nurse.app, request, story.nurse.now).unwrap();
    let dash = scored.tools.iter().find(|one| one.tool.0 == Tool::Dash).unwrap();
    let line = &dash.lines[0];
    assert_eq!(line.scored.total, Some(1_500));
    assert_eq!(line.scored.band.as_ref().unwrap().words, "Visible high risk");
    assert!(line.scored.actions.iter().any(|said| said.words.contains("MARAC")));
    assert_eq!(line.about.as_ref().unwrap().name, "Tess Halloran", "it is hers, in the child's record");
    story.written.push(line.assessment_id.clone());
    let owed = story.today();
    assert!(owed.contacts_this_week.is_empty() && owed.overdue_contacts.is_empty(), "the visit is done");
    visit
}

fn chosen(field: &str, option: &str) -> FindingTyped {
    FindingTyped {
        field: field.to_owned(),
        answer: Code(AnswerKind::Options),
        options: vec![option.to_owned()],
        typed: String::new(),
        note: String::new(),
        unchanged_since: None,
    }
}

/// Restricted, with who said it, who knows, and a day to look at it again.
fn the_concern_is_raised(story: &mut Story, wren: &str) {
    let flag = story.raises(FlagForm {
        status: Code(FlagStatus::Confirmed),
        source_detail: "Her mother, seen alone".to_owned(),
        detail: TOLD.to_owned(),
        known_to: "The father does not know".to_owned(),
        restricted: true,
        ..a_flag(wren, FlagType::DomesticAbuse, FlagSource::Family)
    });
    let view = story.nurse.opens(wren);
    assert!(view.banner.flags.iter().any(|tag| tag.record_id == flag && tag.restricted));
    assert_eq!(view.flags[0].known_to, "The father does not know");
    let row = story.row(wren);
    assert!(!row.no_review && row.next.is_some(), "it says when to look again");
    assert!(story.today().flags_without_review.is_empty());
}

/// MASH by telephone, tied to the visit; what was told is in the log of what is shared.
fn it_is_referred_the_same_day(story: &mut Story, wren: &str, visit: &str) -> String {
    let referral = story.refers(ReferralForm {
        from_contact: Some(visit.to_owned()),
        restricted: true,
        ..to_social_care(wren, "MASH, Dina Farrow", TOLD)
    });
    let sharing = story.logs_what_was_shared(wren, &referral, "Telling him would put her at risk");
    let work = story.work(wren);
    assert_eq!(work.referrals[0].from_contact.as_deref(), Some(visit));
    assert!(work.referrals[0].needs_confirming, "by telephone: it is confirmed in writing");
    assert_eq!(
        (work.sharings[0].sharing_id.as_str(), work.sharings[0].referral_id.as_deref()),
        (sharing.as_str(), Some(referral.as_str()))
    );
    assert_eq!(story.clocks_on_today(), [("social-care-decision".to_owned(), "2027-01-05".to_owned())]);
    assert!(story.today().due.iter().any(|line| line.kind.0 == DueKind::ReferralChase));
    referral
}

/// Tuesday: confirmed, accepted, a strategy discussion. Fifteen working days to the first conference; it is called for the 18th.
fn the_enquiry_begins(story: &mut Story, wren: &str, referral: &str) -> String {
    story.days_pass(1);
    let confirm = ConfirmReferral { referral_id: referral.to_owned(), confirmed_on: "today".to_owned() };
    referral::confirm_referral(&mut story.nurse.app, confirm, story.nurse.now).unwrap();
    let answer = AnswerReferral {
        referral_id: referral.to_owned(),
        answered_on: "today".to_owned(),
        answer: Code(ReferralAnswer::Accepted),
        by: "Dina Farrow".to_owned(),
        reason: "Strategy discussion this afternoon".to_owned(),
    };
    referral::answer_referral(&mut story.nurse.app, answer, story.nurse.now).unwrap();
    assert!(story.clock(wren, "social-care-decision").is_none(), "they decided");
    assert!(story.today().overdue.is_empty());

    let enquiry = story.begins(a_status(wren, SafeguardingKind::Section47Enquiry));
    story.notes(wren, &enquiry, EventKind::StrategyDiscussion, "today", EventState::Held);
    assert_eq!(story.clock(wren, "initial-conference").as_deref(), Some("2027-01-26"));
    story.notes(wren, &enquiry, EventKind::InitialConference, "18 Jan", EventState::Planned);
    let row = story.row(wren);
    assert_eq!(open_statuses(&row.tags), [SafeguardingKind::Section47Enquiry]);
    let clocks: Vec<&str> = row.clocks.iter().map(|clock| clock.code.as_str()).collect();
    assert_eq!(clocks, ["conference-report", "initial-conference", "assessment"]);
    story.days_pass(7);
    assert_eq!(
        story.clocks_on_today(),
        [
            ("conference-report".to_owned(), "2027-01-14".to_owned()),
            ("initial-conference".to_owned(), "2027-01-26".to_owned()),
        ]
    );
    enquiry
}

fn the_visit_is_marked_significant(story: &mut Story, wren: &str, visit: &str) {
    let ordinary = story.chronology(whole_chronology(wren));
    assert!(ordinary.held_back > 0 && !serde_json::to_string(&ordinary).unwrap().contains("throat"));
    assert!(what(&ordinary).iter().any(|said| said.starts_with("New birth")), "{:?}", what(&ordinary));
    story.marks_significant(wren, visit);
    story.the_laptop_dies();
    let only = ChronologyQuery { significant_only: true, ..whole_chronology(wren) };
    let marked = story.chronology(only);
    assert_eq!(marked.lines.iter().map(|line| line.record_id.as_str()).collect::<Vec<_>>(), [visit]);
    assert!(marked.lines[0].detail.contains("startled at the door"), "the child's voice is in it");
    let chosen = ChronologyQuery { restricted_because: Some(WHY.to_owned()), ..whole_chronology(wren) };
    let chosen = story.chronology(chosen);
    assert_eq!(chosen.held_back, 0);
    assert!(chosen.lines.iter().any(|line| line.detail.contains(TOLD)));
}

/// Without her own analysis it is not locked; locked it holds its hash, and the paper says what she wrote.
fn the_report_is_written_and_locked(story: &mut Story, wren: &str, enquiry: &str) {
    let without = drafts(story, wren, None);
    assert!(without.held_back > 0 && !serde_json::to_string(&without).unwrap().contains("throat"));
    let draft = drafts(story, wren, Some(WHY));
    let told = draft.sections.iter().flat_map(|section| &section.sentences);
    let told: Vec<_> = told.filter(|sentence| sentence.text.contains(TOLD)).collect();
    assert!(told.iter().all(|sentence| sentence.restricted && sentence.entry.is_some()) && !told.is_empty());

    let locks = |story: &mut Story, form| {
        let request = LockReport { form, draft_id: None };
        case_report::lock_report(&mut story.nurse.app, request, story.nurse.now)
    };
    let unwritten = locks(story, form_of(wren, draft.clone(), &[])).unwrap_err();
    assert_eq!(fields(unwritten), ["section-analysis", "section-recommendation"]);
    let own = [("analysis", ANALYSIS), ("recommendation", ASKED)];
    let report_id = locks(story, form_of(wren, draft, &own)).unwrap().record_id;
    story.written.push(report_id.clone());
    story.notes(wren, enquiry, EventKind::ReportSent, "today", EventState::Held);
    assert!(story.clock(wren, "conference-report").is_none(), "the report is sent");

    story.the_laptop_dies();
    let query = CaseReportsQuery { child_id: wren.to_owned() };
    let reports = case_report::case_reports(&mut story.nurse.app, query, story.nurse.now).unwrap().reports;
    let [line] = reports.as_slice() else { panic!("one report") };
    assert!(line.holds && line.restricted && line.sha256.len() == 64);
    let one = OneCaseReport { report_id };
    let paper = case_report::make_case_report(&mut story.nurse.app, &one, story.nurse.now).unwrap();
    assert!(!paper.name.contains("Halloran") && !paper.name.contains("Wren"), "{}", paper.name);
    let text = printed(&paper.bytes);
    for words in ["Wren Halloran", ANALYSIS, ASKED, TOLD, "startled at the door", "18 January 2027"] {
        assert!(text.contains(&without_spaces(words)), "{words} is not on the paper: {text}");
    }
    assert!(text.contains(&line.sha256), "the fingerprint is on it");
}

fn drafts(story: &mut Story, wren: &str, restricted_because: Option<&str>) -> ReportDraft {
    let request = DraftReport {
        child_id: wren.to_owned(),
        template: Code(ReportKind::ConferenceReport),
        restricted_because: restricted_because.map(str::to_owned),
    };
    case_report::draft_report(&mut story.nurse.app, request, story.nurse.now).unwrap()
}

/// The draft as it stands, with the nurse's own words in some sections.
fn form_of(wren: &str, draft: ReportDraft, own: &[(&str, &str)]) -> ReportForm {
    let section = |section: case_report::views::SectionDraft| {
        let drafted = section.sentences.into_iter().map(|sentence| SentenceForm {
            text: sentence.text,
            nature: sentence.nature,
            record_id: sentence.entry.map(|entry| entry.record_id),
            restricted: sentence.restricted,
            edited: sentence.edited,
        });
        let hers = own.iter().filter(|(code, _)| *code == section.code).map(|(_, words)| SentenceForm {
            text: (*words).to_owned(),
            nature: Code(Nature::Opinion),
            record_id: None,
            restricted: false,
            edited: false,
        });
        SectionForm { sentences: drafted.chain(hers).collect(), code: section.code, heading: section.heading }
    };
    ReportForm {
        child_id: wren.to_owned(),
        template: draft.template,
        meeting_on: "18 Jan 2027".to_owned(),
        restricted_because: Some(WHY.to_owned()),
        sections: draft.sections.into_iter().map(section).collect(),
    }
}

/// One key: initials, the weight, what comes next, and not a word of the rest.
fn nothing_of_it_is_told_in_the_home(story: &mut Story, wren: &str) {
    let record = serde_json::to_string(&story.nurse.opens(wren)).unwrap();
    let (now, app) = (story.nurse.now, &mut story.nurse.app);
    home::enter_home(app, EnterHome { child_id: wren.to_owned() }, now).unwrap();
    let seen = serde_json::to_string(&home::home_view(app, Nothing {}, now).unwrap()).unwrap();
    assert!(seen.contains("\"WH\"") && seen.contains("3.62"), "{seen}");
    for hidden in HIDDEN {
        assert!(record.contains(hidden), "{hidden} is nowhere in the record either");
        assert!(!seen.contains(hidden), "{hidden} is in {seen}");
    }
    home::leave_home(app, Nothing {}, now).unwrap();
    assert_eq!(story.row(wren).statuses.len(), 1, "out of the home it is all there");
}
