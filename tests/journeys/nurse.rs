//! A nurse with an unlocked caseload, to act on in a journey. The clock is fixed.

use std::ops::ControlFlow;

use caseload_app::{
    App, Now, Strength,
    caseload::{
        self,
        views::{CaseloadPage, CaseloadQuery, CaseloadSort},
    },
    child::{
        self,
        views::{ChildForm, ChildView, OpenChild, RegisterChild, RelativeForm},
    },
    code::Code,
    contact::{
        self,
        views::{ContactForm, RecordContact},
    },
    failure::Failure,
    measurement::views::MeasuredTyped,
    session::{
        self,
        views::{CaseloadName, Nothing, SetUpForm, Unlock},
    },
    sync::{self, views::Exported},
};
use caseload_domain::{
    child::{CaseloadStatus, Level, Sex},
    code::YesNoNotAsked,
    contact::{ContactType, Mode, Outcome, Setting},
    person::RelationshipRole,
    practitioner::{Area, Role},
    record::{Record, RevisionStatus},
};
use caseload_store::{CaseloadFolder, NewRevision, Origin, Proof, Store};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "otter violin crumb sleet";

pub(crate) struct Nurse {
    pub(crate) app: App,
    pub(crate) home: TempDir,
    pub(crate) now: Now,
    pub(crate) recovery_code: String,
}

/// Monday 4 January 2027, 08:42.
pub(crate) fn monday_morning() -> Now {
    Now::at("2027-01-04T08:42:00Z".parse().unwrap())
}

impl Nurse {
    /// A health visitor who has just set up her own caseload.
    pub(crate) fn new() -> Self {
        Self::working_as(Role::HealthVisitor)
    }

    /// A nurse of that role who has just set up her own caseload.
    pub(crate) fn working_as(role: Role) -> Self {
        let home = tempfile::tempdir().unwrap();
        let now = monday_morning();
        let mut app = App::new(home.path(), Strength::Lowest);
        let form = SetUpForm {
            name: "Amina Yusuf".to_owned(),
            role: Code(role),
            registration: "12A3456E".to_owned(),
            team: "West".to_owned(),
            area: Code(Area::LeicesterCity),
            passphrase: PASSPHRASE.to_owned(),
        };
        let done = session::set_up(&mut app, form, now).unwrap();
        Self { app, home, now, recovery_code: done.recovery_code }
    }

    /// The program is killed and started again; nothing of it remains in memory.
    pub(crate) fn restart(&mut self) {
        self.app = App::new(self.home.path(), Strength::Lowest);
    }

    pub(crate) fn unlock(&mut self) {
        self.try_unlock(PASSPHRASE).unwrap();
    }

    pub(crate) fn try_unlock(&mut self, passphrase: &str) -> Result<(), Failure> {
        let request = Unlock { caseload: Code(CaseloadName::Own), passphrase: passphrase.to_owned() };
        session::unlock(&mut self.app, request, self.now).map(|_frame| ())
    }

    pub(crate) fn lock(&mut self) {
        session::lock(&mut self.app, Nothing {}, self.now).unwrap();
    }

    pub(crate) fn minutes_later(&mut self, minutes: i64) {
        self.now = Now::at(self.now.instant + chrono::TimeDelta::minutes(minutes));
    }

    /// Registers Ava-Mae Doyle, 20 weeks old, with her mother Kayleigh; answers the child's id.
    pub(crate) fn registers_ava(&mut self) -> String {
        let form = ava();
        let saved =
            child::register_child(&mut self.app, RegisterChild { form, duplicates_seen: false }, self.now)
                .unwrap();
        saved.child_id.unwrap()
    }

    pub(crate) fn opens(&mut self, child_id: &str) -> ChildView {
        child::open_child(&mut self.app, OpenChild { child_id: child_id.to_owned() }, self.now).unwrap()
    }

    pub(crate) fn records(&mut self, form: ContactForm) -> String {
        contact::record_contact(
            &mut self.app,
            RecordContact {
                form,
                measured: MeasuredTyped::default(),
                assessments: Vec::new(),
                draft_id: None,
                appointment_id: None,
            },
            self.now,
        )
        .unwrap()
        .record_id
    }

    pub(crate) fn searches(&mut self, words: &str) -> CaseloadPage {
        caseload::list_caseload(&mut self.app, everyone(words), self.now).unwrap()
    }

    /// Her caseload holds a record that an earlier program, or another hand, wrote.
    pub(crate) fn has_from_before(&mut self, record: Record) {
        self.lock();
        let folder = CaseloadFolder::new(self.home.path().join("caseload"));
        let mut store = Store::open(folder, &Proof::Passphrase(PASSPHRASE), self.now.instant).unwrap();
        let revision = NewRevision {
            record,
            status: RevisionStatus::Current,
            replaces: None,
            reason: None,
            action: "from-before",
            written_at: self.now.instant,
        };
        store.write(&[revision], "Amina Yusuf", Origin::Typed, None).unwrap();
        drop(store);
        self.unlock();
    }

    pub(crate) fn seals(&mut self) -> Result<Exported, Failure> {
        sync::seal_sync_file(&mut self.app, self.now, &mut |_, _| ControlFlow::Continue(()))
    }
}

pub(crate) fn everyone(words: &str) -> CaseloadQuery {
    CaseloadQuery {
        search: words.to_owned(),
        sort: Code(CaseloadSort::Name),
        descending: false,
        levels: Vec::new(),
        flag_types: Vec::new(),
        flagged_only: false,
        age_bands: Vec::new(),
        schools: Vec::new(),
        not_received_only: false,
        include_left: false,
        offset: 0,
        limit: 60,
    }
}

pub(crate) fn ava() -> ChildForm {
    ChildForm {
        family: "Doyle".to_owned(),
        given: "Ava-Mae".to_owned(),
        known_as: "Ava".to_owned(),
        unborn: false,
        date_of_birth: "12/08/26".to_owned(),
        expected_date: String::new(),
        sex: Code(Sex::Female),
        nhs_number: "999 000 0018".to_owned(),
        gestation: "34+0".to_owned(),
        address_lines: vec!["14 Larkspur Row".to_owned(), String::new()],
        postcode: "le39qh".to_owned(),
        phone: "07700 900123".to_owned(),
        gp_practice_code: String::new(),
        gp_practice_name: "Westcotes".to_owned(),
        school_name: String::new(),
        school_urn: String::new(),
        class_name: String::new(),
        year_group: String::new(),
        ethnicity: "A".to_owned(),
        first_language: "English".to_owned(),
        interpreter: Code(YesNoNotAsked::No),
        level: Code(Level::UniversalPartnershipPlus),
        level_since: String::new(),
        send: Code(YesNoNotAsked::NotAsked),
        imd_decile: String::new(),
        joined_on: String::new(),
        left_on: String::new(),
        named_practitioner: String::new(),
        resident_authority: "Leicester".to_owned(),
        visit_note: "Dog in the kitchen, ring first".to_owned(),
        caseload_status: Code(CaseloadStatus::OnCaseload),
        same_household_as: None,
        relatives: vec![RelativeForm {
            relationship_id: None,
            person_id: None,
            role: Code(RelationshipRole::Mother),
            family: "Doyle".to_owned(),
            given: "Kayleigh".to_owned(),
            nhs_number: "999 000 0026".to_owned(),
            date_of_birth: String::new(),
            phone: String::new(),
            parental_responsibility: Code(YesNoNotAsked::Yes),
            lives_with_child: Code(YesNoNotAsked::Yes),
        }],
    }
}

/// A home visit this morning at which the child was seen.
pub(crate) fn a_home_visit(child_id: &str) -> ContactForm {
    ContactForm {
        child_id: child_id.to_owned(),
        contact_type: Code(ContactType::WeightAndFeeding),
        happened_on: "today".to_owned(),
        happened_at: "8.15".to_owned(),
        minutes: "25".to_owned(),
        setting: Some(Code(Setting::Home)),
        mode: Code(Mode::InPerson),
        outcome: Code(Outcome::Seen),
        child_present: true,
        present_relationships: Vec::new(),
        present_other: String::new(),
        purpose: "Weight and feeding".to_owned(),
        narrative: "One scoop short in each bottle; made up two feeds together.".to_owned(),
        voice: "Followed my face and smiled.".to_owned(),
        episode_id: None,
        restricted: false,
        place_id: None,
        delivered_by_name: String::new(),
        delivered_by_role: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        mobility: None,
        body_map: None,
        next_title: String::new(),
        next_due_on: String::new(),
    }
}
