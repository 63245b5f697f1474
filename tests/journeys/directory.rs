//! The directory of local services: kept by hand, taken in from a list, and never offering what is over.

use caseload_app::{
    chronology,
    code::Code,
    contact::{
        self,
        views::{AmendContact, ContactForm, GivenTyped, OpenContact},
    },
    draft::{
        self,
        views::{DraftForm, SaveDraft},
    },
    failure::Failure,
    import_caseload::{
        self,
        views::{Disposition, OneImport},
    },
    local_service::{
        self,
        views::{LocalServiceForm, LocalServiceLine, RetireLocalService, SaveLocalService},
    },
    measurement::views::MeasuredTyped,
    referral::{
        self,
        views::{AmendReferral, MakeReferral, OneReferral, ReferralForm},
    },
    report::{self, views::ReportQuery},
    session::views::Nothing,
    today,
};
use caseload_domain::{
    contact::{GivenItem, Mode},
    local_service::ServiceTopic,
    referral::{ReferralService, ReferralUrgency},
    sharing::SharingBasis,
};

use crate::{
    episodes::every_line,
    nurse::{Nurse, a_home_visit},
};

const LIST: &str = "Name,Topic,What it does,Where,How to refer,Telephone,Valid until\n\
    Larkspur Feeding Friends,Infant feeding,Peer support with feeding,\"Family hub, Mondays\",Families go themselves,0116 496 0101,\n\
    Quiet Nights,Sleep,Talks about sleep,Phone,Ring,0116 496 0102,31/12/2026\n\
    Nobody Knows,Juggling,Something,,Ring,,\n\
    ,Sleep,A service without a name,,Ring,,\n\
    Quiet Nights,Sleep,Twice,,Ring,,\n\
    No Way In,Sleep,Nobody says how,,,,\n";

#[test]
fn a_list_lands_row_by_row_keeps_what_is_good_and_is_brought_up_to_date_by_name() {
    let mut nurse = Nurse::new();
    let preview =
        local_service::preview_services(&mut nurse.app, "list.csv", LIST.as_bytes(), nurse.now).unwrap();
    assert!(nurse.directory().is_empty(), "a preview writes nothing");
    assert_eq!((preview.added, preview.refused), (2, 4));
    let faults: Vec<_> = preview
        .rows
        .iter()
        .filter(|row| row.disposition.0 == Disposition::Refused)
        .map(|row| (row.row, row.field.as_deref().unwrap(), row.mend.is_some()))
        .collect();
    assert_eq!(faults, [(3, "Topic", true), (4, "Name", true), (5, "Name", true), (6, "How to refer", true)]);
    import_caseload::commit_import(&mut nurse.app, OneImport { import_id: preview.import_id }, nurse.now)
        .unwrap();
    let names: Vec<(String, bool, bool)> =
        nurse.directory().into_iter().map(|line| (line.form.name, line.offered, line.expired)).collect();
    assert_eq!(
        names,
        [("Larkspur Feeding Friends".to_owned(), true, false), ("Quiet Nights".to_owned(), false, true)]
    );

    let again =
        local_service::preview_services(&mut nurse.app, "list.csv", LIST.as_bytes(), nurse.now).unwrap();
    assert_eq!((again.added, again.changed, again.left), (0, 0, 2), "the same list changes nothing");
    let newer = "Service;Telephone;Until\nquiet nights;0116 496 0199;31/12/2027\n";
    let preview =
        local_service::preview_services(&mut nurse.app, "new.csv", newer.as_bytes(), nurse.now).unwrap();
    assert_eq!((preview.changed, preview.refused), (1, 0), "{:?}", preview.rows);
    import_caseload::commit_import(&mut nurse.app, OneImport { import_id: preview.import_id }, nurse.now)
        .unwrap();
    let quiet = nurse.service("quiet nights");
    assert!(quiet.offered && quiet.form.phone == "0116 496 0199");
    assert_eq!(quiet.form.what, "Talks about sleep", "a column that is not there takes nothing away");
    assert_eq!(nurse.directory().len(), 2);

    let bad = local_service::preview_services(&mut nurse.app, "x.csv", b"Colour,Size\nred,3\n", nurse.now);
    assert!(matches!(bad, Err(Failure::BadFile { .. })));
}

#[test]
fn what_a_nurse_typed_is_not_overwritten_by_a_list_and_two_of_one_name_are_refused() {
    let mut nurse = Nurse::new();
    nurse.adds(quiet_nights()).unwrap();
    assert_eq!(
        fields(nurse.adds(LocalServiceForm { name: " quiet  NIGHTS".to_owned(), ..quiet_nights() })),
        ["name"]
    );
    let bare = LocalServiceForm {
        name: String::new(),
        what: String::new(),
        how_to_refer: String::new(),
        valid_from: "2 Jan 2027".to_owned(),
        valid_until: "1 Jan 2027".to_owned(),
        ..quiet_nights()
    };
    assert_eq!(fields(nurse.adds(bare)), ["name", "what", "howToRefer", "validUntil"]);
    let list = "Name,What it does,Telephone\nQuiet Nights,Another thing,0116 496 0109\n";
    let preview =
        local_service::preview_services(&mut nurse.app, "l.csv", list.as_bytes(), nurse.now).unwrap();
    assert_eq!(preview.in_conflict, 1);
    import_caseload::commit_import(&mut nurse.app, OneImport { import_id: preview.import_id }, nurse.now)
        .unwrap();
    assert_eq!(nurse.service("Quiet Nights").form.what, "Talks about sleep");
}

#[test]
fn a_service_is_amended_with_a_reason_and_retired_once() {
    let mut nurse = Nurse::new();
    let id = nurse.adds(quiet_nights()).unwrap();
    let amend = |reason: &str| SaveLocalService {
        service_id: Some(id.clone()),
        from_revision: Some(1),
        form: LocalServiceForm { phone: "0116 496 0177".to_owned(), ..quiet_nights() },
        reason: reason.to_owned(),
        draft_id: None,
    };
    let now = nurse.now;
    assert_eq!(fields(local_service::save_local_service(&mut nurse.app, amend(" "), now)), ["reason"]);
    local_service::save_local_service(&mut nurse.app, amend("they moved"), now).unwrap();
    let twice = local_service::save_local_service(&mut nurse.app, amend("they moved"), now);
    assert_eq!(twice.unwrap_err(), Failure::ChangedMeanwhile);
    assert_eq!(nurse.service("Quiet Nights").form.phone, "0116 496 0177");
    let retire = |from_revision| RetireLocalService { service_id: id.clone(), from_revision };
    local_service::retire_local_service(&mut nurse.app, retire(2), now).unwrap();
    let line = nurse.service("Quiet Nights");
    assert!(line.expired && !line.offered);
    assert_eq!(line.form.valid_until, "2027-01-03");
    assert_eq!(fields(local_service::retire_local_service(&mut nurse.app, retire(3), now)), ["validUntil"]);
}

#[test]
fn an_entry_that_was_begun_is_a_draft_until_it_is_saved() {
    let mut nurse = Nurse::new();
    let request = SaveDraft {
        draft_id: None,
        form: Code(DraftForm::LocalService),
        child_id: None,
        contents: "{}".to_owned(),
    };
    let draft_id = Some(draft::save_draft(&mut nurse.app, request, nurse.now).unwrap().draft_id);
    let drafts =
        |nurse: &mut Nurse| today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap().drafts.len();
    assert_eq!(drafts(&mut nurse), 1);
    let (form, reason) = (quiet_nights(), String::new());
    let request = SaveLocalService { service_id: None, from_revision: None, form, reason, draft_id };
    local_service::save_local_service(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(drafts(&mut nurse), 0);
}

#[test]
fn what_was_given_and_told_stays_through_an_amendment_and_a_referral_keeps_its_entry() {
    let mut nurse = Nurse::new();
    let service = nurse.adds(quiet_nights()).unwrap();
    let ava = nurse.registers_ava();
    let given = |item, quantity: &str| GivenTyped { item: Code(item), quantity: quantity.to_owned() };
    let form = ContactForm {
        given: vec![given(GivenItem::VitaminDrops, "2"), given(GivenItem::OralHealthPack, "")],
        signposted: vec![service.clone()],
        ..a_home_visit(&ava)
    };
    let contact_id = nurse.records(form);
    let opened = OpenContact { contact_id: contact_id.clone() };
    let opened = contact::open_contact(&mut nurse.app, opened, nurse.now).unwrap();
    assert_eq!(opened.form.signposted, std::slice::from_ref(&service));
    let amend = |form, from_revision| AmendContact {
        contact_id: contact_id.clone(),
        form,
        measured: MeasuredTyped::default(),
        reason: "a word was wrong".to_owned(),
        from_revision,
        draft_id: None,
    };
    let wrong = ContactForm { given: vec![given(GivenItem::BookPack, "100")], ..opened.form.clone() };
    assert_eq!(fields(contact::amend_contact(&mut nurse.app, amend(wrong, 1), nurse.now)), ["given"]);
    let nobody = ContactForm { signposted: vec![ava.clone()], ..opened.form.clone() };
    let refused = contact::amend_contact(&mut nurse.app, amend(nobody, 1), nurse.now);
    assert_eq!(refused.unwrap_err(), Failure::NotFound, "a child is no service");
    contact::amend_contact(&mut nurse.app, amend(opened.form, 1), nurse.now).unwrap();

    let lines = nurse.told(&ava);
    assert!(
        lines
            .iter()
            .any(|line| line.contains("Given: 2 vitamin drops, oral health pack. Told of: Quiet Nights.")),
        "{lines:?}"
    );
    // Over before the contact, or not begun: the family was not told of it that day.
    let over = LocalServiceForm {
        name: "Long gone".to_owned(),
        valid_until: "3 Jan 2027".to_owned(),
        ..quiet_nights()
    };
    let to_come = LocalServiceForm {
        name: "Yet to open".to_owned(),
        valid_from: "1 Feb 2027".to_owned(),
        ..quiet_nights()
    };
    for form in [over, to_come] {
        let name = form.name.clone();
        let id = nurse.adds(form).unwrap();
        let opened =
            contact::open_contact(&mut nurse.app, OpenContact { contact_id: contact_id.clone() }, nurse.now)
                .unwrap();
        let told = ContactForm { signposted: vec![service.clone(), id], ..opened.form };
        let Failure::Invalid { problems } =
            contact::amend_contact(&mut nurse.app, amend(told, 2), nurse.now).unwrap_err()
        else {
            panic!("another failure");
        };
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].field, "signposted");
        assert!(problems[0].what.starts_with(&name) && !problems[0].mend.is_empty(), "{problems:?}");
    }

    let asked = ReportQuery { quarter: "2027Q1".to_owned() };
    let given = report::report(&mut nurse.app, asked.clone(), nurse.now).unwrap().given;
    let items: Vec<_> =
        given.items.iter().map(|line| (line.item.0, line.quantity, line.children.len())).collect();
    assert_eq!(items, [(GivenItem::VitaminDrops, 2, 1), (GivenItem::OralHealthPack, 1, 1)]);
    assert_eq!(
        (given.told[0].service.as_str(), given.told[0].children[0].child_id.as_str()),
        ("Quiet Nights", ava.as_str())
    );
    // One child is a small number: it does not leave.
    let file = report::report_file(&mut nurse.app, asked, nurse.now).unwrap().text;
    assert!(
        file.contains("given,children,vitamin-drops,not shown,")
            && file.contains("told of,children,Quiet Nights,not shown,"),
        "{file}"
    );

    // Retired since, it is still what the family was told of.
    let retire = RetireLocalService { service_id: service.clone(), from_revision: 1 };
    local_service::retire_local_service(&mut nurse.app, retire, nurse.now).unwrap();
    let opened =
        contact::open_contact(&mut nurse.app, OpenContact { contact_id: contact_id.clone() }, nurse.now)
            .unwrap();
    contact::amend_contact(&mut nurse.app, amend(opened.form, 2), nurse.now).unwrap();
    let view = nurse.opens(&ava);
    let entry = view.timeline.iter().find_map(|line| line.contact.as_ref()).unwrap();
    let told: Vec<_> = entry.given.iter().map(|one| (one.item.0, one.quantity)).collect();
    assert_eq!(told, [(GivenItem::VitaminDrops, 2), (GivenItem::OralHealthPack, 1)]);
    assert_eq!(entry.signposted, ["Quiet Nights"]);

    let form = ReferralForm {
        child_id: ava,
        service: Code(ReferralService::Other),
        to: "Quiet Nights".to_owned(),
        mode: Code(Mode::Phone),
        sent_on: "today".to_owned(),
        urgency: Code(ReferralUrgency::Routine),
        reason: "Wakes six times a night".to_owned(),
        basis: Code(SharingBasis::Consent),
        confirmed_on: String::new(),
        chase_on: "18 Jan".to_owned(),
        from_contact: None,
        restricted: false,
        local_service_id: Some(service.clone()),
    };
    let made = MakeReferral { form: form.clone(), draft_id: None };
    let referral_id = referral::make_referral(&mut nurse.app, made, nurse.now).unwrap().record_id;
    let amended = AmendReferral {
        referral_id: referral_id.clone(),
        form,
        reason: "a word was wrong".to_owned(),
        from_revision: 1,
        draft_id: None,
    };
    referral::amend_referral(&mut nurse.app, amended, nurse.now).unwrap();
    let opened = referral::open_referral(&mut nurse.app, OneReferral { referral_id }, nurse.now).unwrap();
    assert_eq!(opened.referral.local_service_id, Some(service));
}

fn fields<T: std::fmt::Debug>(answer: Result<T, Failure>) -> Vec<String> {
    match answer.unwrap_err() {
        Failure::Invalid { problems } => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("{other:?}"),
    }
}

pub(crate) fn quiet_nights() -> LocalServiceForm {
    LocalServiceForm {
        name: "Quiet Nights".to_owned(),
        topic: Code(ServiceTopic::Sleep),
        what: "Talks about sleep".to_owned(),
        location: String::new(),
        for_whom: String::new(),
        how_to_refer: "Ring".to_owned(),
        phone: "0116 496 0102".to_owned(),
        web: String::new(),
        valid_from: String::new(),
        valid_until: String::new(),
    }
}

impl Nurse {
    /// The details of the lines of a child's chronology.
    fn told(&mut self, child: &str) -> Vec<String> {
        let lines = chronology::chronology(&mut self.app, every_line(child), self.now).unwrap().lines;
        lines.into_iter().map(|line| line.detail).collect()
    }

    fn directory(&mut self) -> Vec<LocalServiceLine> {
        local_service::directory(&mut self.app, Nothing {}, self.now).unwrap().services
    }

    fn service(&mut self, name: &str) -> LocalServiceLine {
        let lines = self.directory();
        lines.into_iter().find(|line| line.form.name.eq_ignore_ascii_case(name)).unwrap()
    }

    pub(crate) fn adds(&mut self, form: LocalServiceForm) -> Result<String, Failure> {
        let request = SaveLocalService {
            service_id: None,
            from_revision: None,
            form,
            reason: String::new(),
            draft_id: None,
        };
        local_service::save_local_service(&mut self.app, request, self.now).map(|saved| saved.record_id)
    }
}
