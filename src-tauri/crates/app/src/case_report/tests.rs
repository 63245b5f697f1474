//! Reports over a record with an entry of every kind that a report tells of.

use caseload_domain::{
    body_map::{BodyMap, BodySite, BodyView, Figure, Mark, MarkKind, Mobility},
    case_report::{CaseReport, Nature, template::ReportKind},
    code::{Coded as _, YesNoNotAsked},
    concern::Concern,
    contact::{Contact, ContactType, Mode, Outcome, Present, Setting},
    flag::{Flag, FlagSource, FlagStatus, FlagType},
    id::{
        BodyMapId, ChildId, ContactId, FlagId, PersonId, ReferralId, RelationshipId, SafeguardingEpisodeId,
    },
    name::Name,
    person::{Person, Relationship, RelationshipRole},
    record::{Record, RecordKind},
    referral::{Referral, ReferralService, ReferralUrgency},
    review::{Answer, Finding},
    safeguarding::{SafeguardingEpisode, SafeguardingKind},
    sharing::SharingBasis,
};
use caseload_store::Origin;
use lopdf::Document;

use super::{
    case_reports, draft_report, lock, lock_report, make_case_report, make_draft_report, open_case_report,
    views::{
        CaseReportsQuery, DraftReport, LockReport, OneCaseReport, ReportDraft, ReportForm, SectionForm,
        SentenceForm,
    },
};
use crate::{
    app::{App, Strength, first, new_id, next},
    chronology::{
        chronology, make_chronology, mark_significant,
        views::{ChronologyQuery, ChronologyType, HeldBack, MarkSignificant, Suggested},
    },
    clock::Now,
    code::Code,
    failure::Failure,
    session::{self, views::SetUpForm},
    settings::{self, views::AuditQuery},
};

const SECRET: &str = "Address of the refuge is in Elm Grove";
const SECRET_OF_FLAG: &str = "Father arrested on Sunday";
const REASON: &str = "asked for by the conference chair";

struct Kept {
    _home: tempfile::TempDir,
    app: App,
    now: Now,
    child: String,
    contact: String,
}

fn id<T>(parse: impl Fn(&str) -> Result<T, caseload_domain::id::NotAnId>, now: Now) -> T {
    parse(&new_id(now)).unwrap()
}

fn a_contact(child: &ChildId, now: Now, on: &str, outcome: Outcome) -> Contact {
    Contact {
        id: id(ContactId::parse, now),
        child: child.clone(),
        contact_type: ContactType::FollowUp,
        happened_on: on.parse().unwrap(),
        happened_at: None,
        minutes: None,
        setting: Some(Setting::Home),
        mode: Mode::InPerson,
        outcome,
        present: vec![Present::Child],
        purpose: String::new(),
        narrative: String::new(),
        voice: String::new(),
        episode: None,
        restricted: false,
        place: None,
        delivered_by: None,
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    }
}

impl Kept {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let now = Now::at("2027-01-04T08:42:00Z".parse().unwrap());
        let mut app = App::new(home.path(), Strength::Lowest);
        let form: SetUpForm = serde_json::from_value(serde_json::json!({
            "name": "Amina Yusuf", "role": "health-visitor", "registration": "12A3456E", "team": "West",
            "area": "leicester-city", "passphrase": "otter violin crumb sleet"
        }))
        .unwrap();
        session::set_up(&mut app, form, now).unwrap();
        let mut kept = Self { _home: home, app, now, child: String::new(), contact: String::new() };
        kept.fill();
        kept
    }

    fn write(&mut self, record: Record) -> String {
        let id = record.id().to_owned();
        self.app.write(&[first(record, "test", self.now)], Origin::Typed, None).unwrap();
        id
    }

    fn fill(&mut self) {
        let now = self.now;
        let child: caseload_domain::child::Child = caseload_domain::child::Child {
            id: id(ChildId::parse, now),
            name: Name::parse("Doyle", "Ava-Mae", "").unwrap(),
            birth: caseload_domain::child::Birth::Born("2026-08-17".parse().unwrap()),
            sex: caseload_domain::child::Sex::Female,
            nhs_number: None,
            nhs_number_status: caseload_domain::child::NhsNumberStatus::TraceRequired,
            gestation: None,
            address: caseload_domain::child::Address::default(),
            phone: None,
            gp_practice: None,
            school: None,
            ethnicity: None,
            first_language: None,
            interpreter: YesNoNotAsked::NotAsked,
            level: caseload_domain::child::Level::UniversalPlus,
            level_since: None,
            earlier_levels: Vec::new(),
            send: YesNoNotAsked::NotAsked,
            imd_decile: None,
            joined_on: None,
            left_on: None,
            named_practitioner: None,
            resident_authority: None,
            household: None,
            visit_note: None,
            caseload_status: caseload_domain::child::CaseloadStatus::OnCaseload,
            moves: Vec::new(),
            cover: None,
            death: None,
            restricted_identity: false,
            merged_into: None,
            birth_order: None,
            earlier_homes: Vec::new(),
        };
        let of = child.id.clone();
        self.child = self.write(Record::Child(Box::new(child)));
        let person = Person {
            id: id(PersonId::parse, now),
            name: Name::parse("Doyle", "Kayleigh", "").unwrap(),
            nhs_number: None,
            date_of_birth: None,
            phone: None,
            height: None,
        };
        let mother = person.id.clone();
        self.write(Record::Person(person));
        self.write(Record::Relationship(Relationship {
            id: id(RelationshipId::parse, now),
            child: of.clone(),
            person: mother,
            role: RelationshipRole::Mother,
            parental_responsibility: YesNoNotAsked::Yes,
            lives_with_child: YesNoNotAsked::Yes,
            since: None,
            until: None,
        }));
        let seen = Contact {
            narrative: "Kitchen clean. Ava-Mae reached for her mother.".to_owned(),
            voice: "She smiled when her mother sang".to_owned(),
            concerns: vec![Concern::Injury],
            action_taken: "Seen by the paediatrician".to_owned(),
            ..a_contact(&of, now, "2026-12-20", Outcome::Seen)
        };
        self.contact = self.write(Record::Contact(seen));
        for on in ["2026-12-27", "2026-12-30"] {
            self.write(Record::Contact(a_contact(&of, now, on, Outcome::NoAccess)));
        }
        self.write(Record::Contact(Contact {
            narrative: SECRET.to_owned(),
            restricted: true,
            ..a_contact(&of, now, "2026-12-28", Outcome::NotSeen)
        }));
        self.write(Record::Flag(Flag {
            id: id(FlagId::parse, now),
            child: of.clone(),
            flag_type: FlagType::DomesticAbuse,
            categories: Vec::new(),
            status: FlagStatus::Confirmed,
            source: FlagSource::Police,
            source_detail: String::new(),
            since: "2026-12-19".parse().unwrap(),
            review_on: None,
            detail: SECRET_OF_FLAG.to_owned(),
            restricted: true,
            local_type: None,
            known_to: String::new(),
            action_taken: String::new(),
            police: None,
            events: Vec::new(),
            ended: None,
        }));
        self.write(Record::SafeguardingEpisode(SafeguardingEpisode {
            id: id(SafeguardingEpisodeId::parse, now),
            child: of.clone(),
            kind: SafeguardingKind::Section47Enquiry,
            started_on: "2026-12-18".parse().unwrap(),
            follows: None,
            authority: "Leicester City".to_owned(),
            social_worker: "Dina Farrow".to_owned(),
            social_worker_phone: String::new(),
            categories: Vec::new(),
            early_help: None,
            legal_basis: None,
            placements: Vec::new(),
            factors: Vec::new(),
            events: Vec::new(),
            review_on: None,
            detail: String::new(),
            ended: None,
        }));
        self.write(Record::Referral(Referral {
            id: id(ReferralId::parse, now),
            child: of.clone(),
            service: ReferralService::ChildrensSocialCare,
            to: "MASH".to_owned(),
            mode: Mode::Phone,
            sent_on: "2026-12-17".parse().unwrap(),
            urgency: ReferralUrgency::SameDay,
            reason: "Bruise to the left cheek, two accounts given".to_owned(),
            basis: SharingBasis::Safeguarding,
            confirmed_on: None,
            chase_on: None,
            answered: None,
            outcome: String::new(),
            from_contact: None,
            restricted: false,
            local_service: None,
        }));
        self.write(Record::BodyMap(BodyMap {
            id: id(BodyMapId::parse, now),
            child: of,
            contact: None,
            seen_on: "2026-12-17".parse().unwrap(),
            seen_at: None,
            seen_by: "Amina Yusuf".to_owned(),
            figure: Figure::Baby,
            mobility: Mobility::NotMobile,
            marks: vec![Mark {
                view: BodyView::HeadLeft,
                x: 500,
                y: 400,
                site: BodySite::LeftCheek,
                kind: MarkKind::Bruise,
                length: Some(20),
                width: Some(10),
                colour: "purple".to_owned(),
                explanation: "rolled onto a toy".to_owned(),
                explained_by: "mother".to_owned(),
            }],
            referred: None,
        }));
    }

    fn ask(&self, template: ReportKind, restricted: bool) -> DraftReport {
        DraftReport {
            child_id: self.child.clone(),
            template: Code(template),
            restricted_because: restricted.then(|| REASON.to_owned()),
        }
    }

    fn draft(&mut self, template: ReportKind, restricted: bool) -> ReportDraft {
        let ask = self.ask(template, restricted);
        draft_report(&mut self.app, ask, self.now).unwrap()
    }

    /// The draft as a nurse would send it, with her own words where only she can write.
    fn form(&self, draft: ReportDraft, restricted: bool, own: &str) -> ReportForm {
        ReportForm {
            child_id: self.child.clone(),
            template: draft.template,
            meeting_on: "12/01/2027".to_owned(),
            restricted_because: restricted.then(|| REASON.to_owned()),
            sections: draft
                .sections
                .into_iter()
                .map(|section| {
                    let mut sentences: Vec<SentenceForm> = section
                        .sentences
                        .into_iter()
                        .map(|sentence| SentenceForm {
                            text: sentence.text,
                            nature: sentence.nature,
                            record_id: sentence.entry.map(|entry| entry.record_id),
                            restricted: sentence.restricted,
                            edited: sentence.edited,
                        })
                        .collect();
                    if section.must_write && !own.is_empty() {
                        sentences.push(SentenceForm {
                            text: own.to_owned(),
                            nature: Code(Nature::Opinion),
                            record_id: None,
                            restricted: false,
                            edited: false,
                        });
                    }
                    SectionForm { code: section.code, heading: section.heading, sentences }
                })
                .collect(),
        }
    }

    fn lock(&mut self, form: ReportForm) -> Result<String, Failure> {
        lock_report(&mut self.app, LockReport { form, draft_id: None }, self.now).map(|saved| saved.record_id)
    }

    fn query(&self) -> ChronologyQuery {
        ChronologyQuery {
            child_id: self.child.clone(),
            siblings: true,
            restricted_because: None,
            person_id: None,
            only_child_id: None,
            types: Vec::new(),
            from: String::new(),
            until: String::new(),
            significant_only: false,
            oldest_first: true,
        }
    }

    fn audited(&mut self, action: &str) -> Vec<String> {
        let query = AuditQuery { offset: 0, limit: 500 };
        let audit = settings::audit(&mut self.app, query, self.now).unwrap();
        audit
            .lines
            .into_iter()
            .filter(|line| line.action == action)
            .map(|line| line.reason.unwrap_or_default())
            .collect()
    }
}

/// What a PDF holds: its words without spaces, and everything else in it as text.
fn words(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let mut text = document.extract_text(&pages).unwrap();
    for object in document.objects.values() {
        if let Ok(stream) = object.as_stream() {
            text.push_str(&String::from_utf8_lossy(&stream.content));
        } else {
            text.push_str(&format!("{object:?}"));
        }
    }
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

fn holds(pdf: &[u8], text: &str) -> bool {
    let text: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    words(pdf).contains(&text)
}

#[test]
fn a_draft_has_a_sentence_for_every_kind_and_each_comes_from_an_entry_that_is_there() {
    let mut kept = Kept::new();
    let draft = kept.draft(ReportKind::ConferenceReport, true);
    let sentences: Vec<_> = draft.sections.iter().flat_map(|section| &section.sentences).collect();
    for kind in [
        RecordKind::Child,
        RecordKind::Relationship,
        RecordKind::Contact,
        RecordKind::Flag,
        RecordKind::SafeguardingEpisode,
        RecordKind::Referral,
        RecordKind::BodyMap,
    ] {
        let found = sentences.iter().any(|one| one.entry.as_ref().is_some_and(|entry| entry.kind.0 == kind));
        assert!(found, "{}", kind.code());
    }
    for nature in Nature::ALL {
        assert!(sentences.iter().any(|one| one.nature.0 == *nature), "{}", nature.code());
    }
    for one in &sentences {
        let entry = one.entry.as_ref().expect("every drafted sentence has its source");
        assert!(kept.app.open().unwrap().store.find(&entry.record_id).unwrap().is_some(), "{}", one.text);
        assert!(entry.said.contains("written by"), "{}", entry.said);
    }
    let all: Vec<&str> = sentences.iter().map(|one| one.text.as_str()).collect();
    let says = |text: &str| assert!(all.iter().any(|one| one.contains(text)), "{text}: {all:#?}");
    says("Father: not asked.");
    says("Immunisations: not asked.");
    says("4 contacts are recorded since 20 December 2026: Ava-Mae Doyle was seen at 1");
    says("2 were missed");
    says("She smiled when her mother sang");
    says("Kayleigh Doyle (mother): has parental responsibility; lives with the child.");
    // What was seen and how it was explained are two natures.
    let nature_of = |text: &str| sentences.iter().find(|one| one.text.contains(text)).unwrap().nature.0;
    assert_eq!(nature_of("Bruise, left cheek, 20 by 10 mm"), Nature::Observation);
    assert_eq!(nature_of("rolled onto a toy"), Nature::Reported);
    assert_eq!(nature_of(SECRET_OF_FLAG), Nature::Reported);
    assert_eq!(nature_of("Injury was noted as a worry"), Nature::Opinion);
}

#[test]
fn a_report_without_restricted_entries_is_locked_as_drafted_although_the_newest_contact_is_restricted() {
    let mut kept = Kept::new();
    let of: ChildId = ChildId::parse(&kept.child).unwrap();
    let relationships = kept.app.open().unwrap().store.of_kind(RecordKind::Relationship).unwrap();
    let there = relationships.into_iter().find_map(|read| match read.revision.record {
        Record::Relationship(one) => Some(one.id),
        _ => None,
    });
    kept.write(Record::Contact(Contact {
        narrative: SECRET.to_owned(),
        restricted: true,
        present: vec![Present::Child, Present::Relative(there.unwrap())],
        ..a_contact(&of, kept.now, "2027-01-02", Outcome::Seen)
    }));
    for template in ReportKind::ALL {
        let draft = kept.draft(*template, false);
        let text = serde_json::to_string(&draft).unwrap();
        assert!(!text.contains("on 2 January 2027"), "that the meeting took place is held back: {text}");
        let form = kept.form(draft, false, "The risk is high while accounts differ.");
        assert!(kept.lock(form).is_ok(), "{}", template.code());
    }
    let says = |draft: &ReportDraft, words: &str| serde_json::to_string(draft).unwrap().contains(words);
    let open = kept.draft(ReportKind::ConferenceReport, false);
    assert!(says(&open, "Seen on 20 December 2026") && !says(&open, "Last seen on"));
    let chosen = kept.draft(ReportKind::ConferenceReport, true);
    assert!(says(&chosen, "Last seen on 2 January 2027") && says(&chosen, "was last met on 2 January 2027"));
}

#[test]
fn a_referral_to_social_care_has_the_body_map_with_it_and_a_conference_report_has_not() {
    let mut kept = Kept::new();
    let mut print = |template: ReportKind| {
        let draft = kept.draft(template, false);
        let form = kept.form(draft, false, "The risk is high while accounts differ.");
        let report_id = kept.lock(form).unwrap();
        make_case_report(&mut kept.app, &OneCaseReport { report_id }, kept.now).unwrap().bytes
    };
    let referral = print(ReportKind::MashReferral);
    assert!(
        holds(&referral, "Body map, 17 December 2026") && holds(&referral, "left cheek (head, left side)")
    );
    assert!(holds(&referral, "mother said: rolled onto a toy"));
    assert!(!holds(&print(ReportKind::ConferenceReport), "Body map, 17 December 2026"));
}

#[test]
fn restricted_words_are_in_no_draft_no_chronology_and_no_pdf_unless_they_were_chosen_with_a_reason() {
    let mut kept = Kept::new();
    for template in ReportKind::ALL {
        let without = kept.draft(*template, false);
        let text = serde_json::to_string(&without).unwrap();
        assert!(!text.contains(SECRET) && !text.contains(SECRET_OF_FLAG), "{text}");
        let ask = kept.ask(*template, false);
        let pdf = make_draft_report(&mut kept.app, &ask, kept.now).unwrap();
        assert!(!holds(&pdf.bytes, SECRET) && !holds(&pdf.bytes, SECRET_OF_FLAG), "{}", template.code());
        assert!(!pdf.name.contains("Doyle") && holds(&pdf.bytes, "DOYLE, Ava-Mae"));
    }
    assert!(kept.draft(ReportKind::ConferenceReport, false).held_back >= 2);
    let query = kept.query();
    let pdf = make_chronology(&mut kept.app, &query, kept.now).unwrap();
    assert!(!holds(&pdf.bytes, SECRET) && holds(&pdf.bytes, "are left out"));
    assert!(holds(&pdf.bytes, "MASH: multi-agency safeguarding hub"), "abbreviations are explained");
    assert!(kept.audited("show-restricted-chronology").is_empty());

    let chosen = ChronologyQuery { restricted_because: Some(REASON.to_owned()), ..kept.query() };
    let shown = chronology(&mut kept.app, chosen.clone(), kept.now).unwrap();
    assert!(shown.lines.iter().any(|line| line.detail.contains(SECRET)) && shown.held_back == 0);
    // Another filter is not another decision; another reason is.
    let narrower = ChronologyQuery { significant_only: true, ..chosen.clone() };
    chronology(&mut kept.app, narrower, kept.now).unwrap();
    assert_eq!(kept.audited("show-restricted-chronology"), [REASON]);
    let pdf = make_chronology(&mut kept.app, &chosen, kept.now).unwrap();
    assert!(holds(&pdf.bytes, SECRET) && holds(&pdf.bytes, "RESTRICTED"));
    assert_eq!(kept.audited("save-restricted-chronology"), [REASON]);
    let ask = kept.ask(ReportKind::ConferenceReport, true);
    let pdf = make_draft_report(&mut kept.app, &ask, kept.now).unwrap();
    assert!(holds(&pdf.bytes, SECRET_OF_FLAG) && holds(&pdf.bytes, "DRAFT"));
    assert_eq!(kept.audited("save-restricted-draft-report"), [REASON]);
    let blank = DraftReport { restricted_because: Some("  ".to_owned()), ..ask };
    assert!(matches!(draft_report(&mut kept.app, blank, kept.now), Err(Failure::Invalid { .. })));
}

#[test]
fn the_lock_waits_for_the_nurses_own_words_and_for_every_blank() {
    let mut kept = Kept::new();
    let draft = kept.draft(ReportKind::ConferenceReport, false);
    let fields = |failure: Failure| match failure {
        Failure::Invalid { problems } => problems.into_iter().map(|one| one.field).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let form = ReportForm { meeting_on: String::new(), ..kept.form(draft.clone(), false, "") };
    assert_eq!(
        fields(kept.lock(form).unwrap_err()),
        ["meetingOn", "section-analysis", "section-recommendation"]
    );
    let blank = kept.form(draft.clone(), false, "She is safe with ___.");
    assert_eq!(fields(kept.lock(blank).unwrap_err()), ["section-analysis", "section-recommendation"]);
    // A restricted sentence that nobody chose, and one from another family.
    let secret = kept.draft(ReportKind::ConferenceReport, true);
    let unchosen = ReportForm { restricted_because: None, ..kept.form(secret, true, "Safe.") };
    assert_eq!(fields(kept.lock(unchosen).unwrap_err()), ["restrictedBecause"]);
    let mut foreign = kept.form(draft, false, "Safe.");
    foreign.sections[0].sentences[0].record_id = Some("01a1e395-ae87-7000-8000-000000000007".to_owned());
    assert_eq!(fields(kept.lock(foreign).unwrap_err()), ["section-family"]);
    assert!(kept.audited("lock-report").is_empty());
}

#[test]
fn a_locked_report_holds_its_fingerprint_and_a_tampered_one_is_shown_and_not_printed() {
    let mut kept = Kept::new();
    let draft = kept.draft(ReportKind::ConferenceReport, false);
    let mut form = kept.form(draft, false, "The risk is high while accounts differ.");
    let edited = form.sections[0].sentences.first_mut().unwrap();
    edited.text.push_str(" Known to us.");
    edited.edited = true;
    let report_id = kept.lock(form).unwrap();
    let list = |kept: &mut Kept| {
        let request = CaseReportsQuery { child_id: kept.child.clone() };
        case_reports(&mut kept.app, request, kept.now).unwrap().reports
    };
    let listed = list(&mut kept);
    assert!(
        listed.len() == 1 && listed[0].holds && !listed[0].restricted && listed[0].author == "Amina Yusuf"
    );
    let one = || OneCaseReport { report_id: report_id.clone() };
    let opened = open_case_report(&mut kept.app, one(), kept.now).unwrap();
    assert!(opened.sections[0].sentences[0].edited && opened.sections[0].sentences[0].entry.is_some());
    let pdf = make_case_report(&mut kept.app, &one(), kept.now).unwrap();
    assert!(holds(&pdf.bytes, &listed[0].sha256) && holds(&pdf.bytes, "The risk is high"));
    assert_eq!(pdf.name, "conference-report-2027-01-04.pdf");
    assert!(pdf.bytes == make_case_report(&mut kept.app, &one(), kept.now).unwrap().bytes);

    let read = kept.app.open().unwrap().store.current(&report_id).unwrap();
    let Record::CaseReport(report) = read.revision.record else { panic!("a report") };
    assert_eq!(lock::fingerprint(&report), report.sha256);
    let mut tampered: CaseReport = report;
    tampered.sections[0].sentences[0].text.push_str(" Or not.");
    let revision = next(Record::CaseReport(tampered), read.revision.number, "a test", "test", kept.now);
    kept.app.write(&[revision], Origin::Typed, None).unwrap();
    assert!(!list(&mut kept)[0].holds);
    assert!(matches!(make_case_report(&mut kept.app, &one(), kept.now), Err(Failure::Damaged { .. })));
}

#[test]
fn the_chronology_tells_each_entry_suggests_and_never_marks_by_itself() {
    let mut kept = Kept::new();
    let query = kept.query();
    let view = chronology(&mut kept.app, query, kept.now).unwrap();
    assert!(view.lines.iter().all(|line| !line.significant));
    let suggested = |why| view.lines.iter().filter(|line| line.suggested == Some(Code(why))).count();
    for why in [Suggested::Status, Suggested::Referral, Suggested::MarkSeen, Suggested::Worry] {
        assert_eq!(suggested(why), 1, "{}", why.code());
    }
    assert_eq!(suggested(Suggested::MissedTwice), 1, "the second one, not the first");
    assert!(view.lines.is_sorted_by_key(|line| line.on));
    assert_eq!(view.held_back, 2);
    let types = |wanted| view.lines.iter().filter(|line| line.about == Code(wanted)).count();
    assert_eq!((types(ChronologyType::Missed), types(ChronologyType::Contact)), (2, 1));

    let mark = |kept: &mut Kept, significant| {
        let (child_id, record_id) = (kept.child.clone(), kept.contact.clone());
        let request = MarkSignificant { child_id, record_id, significant };
        mark_significant(&mut kept.app, request, kept.now).unwrap()
    };
    let significant = |kept: &mut Kept| {
        let query = ChronologyQuery { significant_only: true, oldest_first: false, ..kept.query() };
        chronology(&mut kept.app, query, kept.now).unwrap().lines.len()
    };
    assert_eq!(mark(&mut kept, true).revision, 1);
    assert_eq!(significant(&mut kept), 1);
    assert_eq!(mark(&mut kept, true).revision, 1, "pressed twice");
    assert_eq!(mark(&mut kept, false).revision, 2);
    assert_eq!(significant(&mut kept), 0);
    let query = ChronologyQuery {
        types: vec![Code(ChronologyType::BodyMap)],
        from: "17/12/2026".to_owned(),
        until: "17/12/2026".to_owned(),
        ..kept.query()
    };
    let lines = chronology(&mut kept.app, query, kept.now).unwrap().lines;
    assert!(lines.len() == 1 && lines[0].nature == Code(Nature::Observation), "{lines:?}");
}

#[test]
fn a_case_summary_is_one_page_and_says_as_of_when() {
    let mut kept = Kept::new();
    let ask = kept.ask(ReportKind::CaseSummary, true);
    let pdf = make_draft_report(&mut kept.app, &ask, kept.now).unwrap();
    assert_eq!(Document::load_mem(&pdf.bytes).unwrap().get_pages().len(), 1);
    assert!(
        holds(&pdf.bytes, "4 January 2027 at 08:42")
            && holds(&pdf.bytes, "What was written after this moment")
    );
}

const CONFIDED: &str = "He came back in May";

/// A review at a contact that is not restricted, with what was said in confidence only in its answers.
fn with_a_disclosure() -> (Kept, String) {
    let mut kept = Kept::new();
    let of = ChildId::parse(&kept.child).unwrap();
    let answered = |field: &str, option: &str, note: &str| Finding {
        field: field.to_owned(),
        answer: Answer::Options(vec![option.to_owned()]),
        note: note.to_owned(),
        unchanged_since: None,
    };
    let findings = vec![
        answered("vision", "no-worry", "Follows a finger"),
        answered("routine-enquiry", "asked", ""),
        answered("domestic-abuse", "now", CONFIDED),
    ];
    let contact = Contact { findings, ..a_contact(&of, kept.now, "2026-12-22", Outcome::Seen) };
    let contact = kept.write(Record::Contact(contact));
    (kept, contact)
}

/// Every word of the disclosure, and that there was one.
fn tells_of_the_disclosure(text: &str) -> bool {
    [CONFIDED, "What was said", "outine enquiry", "Told in confidence"]
        .iter()
        .any(|words| text.contains(words))
}

#[test]
fn what_was_told_in_confidence_in_a_review_is_held_back_and_counted_until_it_is_chosen() {
    let (mut kept, contact) = with_a_disclosure();
    let without = kept.query();
    let view = chronology(&mut kept.app, without.clone(), kept.now).unwrap();
    assert!(view.lines.iter().any(|line| line.record_id == contact), "the visit itself is told");
    assert!(!tells_of_the_disclosure(&serde_json::to_string(&view).unwrap()));
    assert_eq!(view.held_back, 3, "the restricted contact, the flag, and what was confided");
    let pdf = make_chronology(&mut kept.app, &without, kept.now).unwrap();
    assert!(!holds(&pdf.bytes, CONFIDED) && !holds(&pdf.bytes, "Told in confidence"));
    for template in ReportKind::ALL {
        let draft = kept.draft(*template, false);
        assert!(!tells_of_the_disclosure(&serde_json::to_string(&draft).unwrap()), "{}", template.code());
        let chosen = kept.draft(*template, true);
        let sentences = || chosen.sections.iter().flat_map(|section| &section.sentences);
        let confided: Vec<_> = sentences().filter(|one| one.text.contains(CONFIDED)).collect();
        assert_eq!(confided.len(), 1, "{}: once, and only once", template.code());
        assert!(confided[0].restricted && confided[0].nature.0 == Nature::Reported);
        assert_eq!(confided[0].entry.as_ref().unwrap().record_id, contact);
        let restricted = sentences().filter(|one| one.restricted).count();
        assert_eq!(
            usize::try_from(draft.held_back).unwrap(),
            restricted,
            "{}: all are counted",
            template.code()
        );
    }

    let chosen = ChronologyQuery { restricted_because: Some(REASON.to_owned()), ..kept.query() };
    let lines = chronology(&mut kept.app, chosen.clone(), kept.now).unwrap().lines;
    let told: Vec<_> = lines.iter().filter(|line| line.record_id == contact).collect();
    assert_eq!(told.len(), 2);
    assert!(told[0].held_back.is_none() && !tells_of_the_disclosure(&told[0].detail));
    assert_eq!(told[1].held_back, Some(Code(HeldBack::Restricted)));
    assert_eq!(
        told[1].detail,
        format!("Routine enquiry, domestic abuse: Asked. What was said: Now, {CONFIDED}.")
    );
    assert!(!told[1].detail.contains("Follows a finger"), "an ordinary answer is not held back with it");
    let pdf = make_chronology(&mut kept.app, &chosen, kept.now).unwrap();
    assert!(holds(&pdf.bytes, CONFIDED));
}

#[test]
fn a_contact_that_is_told_under_involvement_is_not_told_again_under_worries() {
    let mut kept = Kept::new();
    let of = ChildId::parse(&kept.child).unwrap();
    let neglect = Contact {
        narrative: "Two beds for four".to_owned(),
        concerns: vec![Concern::Hygiene],
        decision: "Look again in a week".to_owned(),
        ..a_contact(&of, kept.now, "2026-12-23", Outcome::Seen)
    };
    let neglect = kept.write(Record::Contact(neglect));
    for record_id in [kept.contact.clone(), neglect] {
        let request = MarkSignificant { child_id: kept.child.clone(), record_id, significant: true };
        mark_significant(&mut kept.app, request, kept.now).unwrap();
    }
    let times = |draft: &ReportDraft, words: &str| {
        let sentences = draft.sections.iter().flat_map(|section| &section.sentences);
        sentences.filter(|one| one.text.contains(words)).count()
    };
    let conference = kept.draft(ReportKind::ConferenceReport, false);
    assert_eq!((times(&conference, "Kitchen clean."), times(&conference, "Two beds for four")), (1, 1));
    assert_eq!(
        times(&conference, "23 December 2026: worries noted: hygiene. Decided: Look again in a week."),
        1
    );
    // A referral tells no contact one by one, so there the words stand with what the record shows.
    let referral = kept.draft(ReportKind::MashReferral, false);
    assert_eq!((times(&referral, "Kitchen clean."), times(&referral, "Two beds for four")), (1, 1));
}

#[test]
fn a_status_says_which_authority_decides_only_where_somebody_wrote_it() {
    let mut kept = Kept::new();
    let says = |kept: &mut Kept| {
        let draft = kept.draft(ReportKind::ConferenceReport, false);
        serde_json::to_string(&draft).unwrap().contains("Authority:")
    };
    assert!(says(&mut kept));
    let statuses = kept.app.open().unwrap().store.of_kind(RecordKind::SafeguardingEpisode).unwrap();
    let Record::SafeguardingEpisode(mut status) = statuses[0].revision.record.clone() else {
        panic!("a status")
    };
    status.authority.clear();
    let revision = next(Record::SafeguardingEpisode(status), 1, "not known", "test", kept.now);
    kept.app.write(&[revision], Origin::Typed, None).unwrap();
    assert!(!says(&mut kept));
}
