//! Forms as typed, each with one text that marks it.

use caseload_app::{
    child::views::{ChildForm, RelativeForm},
    code::Code,
    contact::views::ContactForm,
    episode::views::{EpisodeForm, GoalForm, SupportForm},
    flag::views::FlagForm,
    session::views::SetUpForm,
};
use caseload_domain::{
    child::{CaseloadStatus, Level, Sex},
    code::YesNoNotAsked,
    contact::{ContactType, Mode, Outcome, Setting},
    episode::{EpisodeLevel, EpisodeReason},
    flag::{FlagSource, FlagStatus, FlagType},
    person::RelationshipRole,
    practitioner::{Area, Role},
};
use caseload_tests::a_made_up_nhs_number;

pub(crate) const PASSPHRASE: &str = "otter violin crumb sleet";
pub(crate) const NEW_PASSPHRASE: &str = "maple kettle frost anthem";

pub(crate) fn amina() -> SetUpForm {
    SetUpForm {
        name: "Amina Yusuf".to_owned(),
        role: Code(Role::HealthVisitor),
        registration: "12A3456E".to_owned(),
        team: "West".to_owned(),
        area: Code(Area::LeicesterCity),
        passphrase: PASSPHRASE.to_owned(),
    }
}

/// A child of four months with her mother.
pub(crate) fn a_child(given: &str) -> ChildForm {
    ChildForm {
        family: "Doyle".to_owned(),
        given: given.to_owned(),
        known_as: String::new(),
        unborn: false,
        date_of_birth: "12/08/26".to_owned(),
        expected_date: String::new(),
        sex: Code(Sex::Female),
        nhs_number: String::new(),
        gestation: "34+0".to_owned(),
        address_lines: vec!["14 Larkspur Row".to_owned()],
        postcode: "LE3 9QH".to_owned(),
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
        level: Code(Level::UniversalPlus),
        level_since: String::new(),
        send: Code(YesNoNotAsked::NotAsked),
        imd_decile: String::new(),
        joined_on: String::new(),
        left_on: String::new(),
        named_practitioner: String::new(),
        resident_authority: "Leicester".to_owned(),
        visit_note: String::new(),
        caseload_status: Code(CaseloadStatus::OnCaseload),
        same_household_as: None,
        relatives: vec![RelativeForm {
            relationship_id: None,
            person_id: None,
            role: Code(RelationshipRole::Mother),
            family: "Doyle".to_owned(),
            given: "Kayleigh".to_owned(),
            nhs_number: String::new(),
            date_of_birth: String::new(),
            phone: String::new(),
            parental_responsibility: Code(YesNoNotAsked::Yes),
            lives_with_child: Code(YesNoNotAsked::Yes),
        }],
    }
}

/// A home visit with a next step.
pub(crate) fn a_contact(child: &str, text: &str) -> ContactForm {
    ContactForm {
        child_id: child.to_owned(),
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
        narrative: text.to_owned(),
        voice: String::new(),
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
        next_title: format!("After {text}"),
        next_due_on: "in 2 days".to_owned(),
    }
}

pub(crate) fn a_flag(child: &str, text: &str) -> FlagForm {
    FlagForm {
        child_id: child.to_owned(),
        flag_type: Code(FlagType::DomesticAbuse),
        categories: Vec::new(),
        status: Code(FlagStatus::Confirmed),
        source: Code(FlagSource::SocialCare),
        source_detail: String::new(),
        since: "3 Nov".to_owned(),
        review_on: "3/2/27".to_owned(),
        detail: text.to_owned(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police_reference: String::new(),
        not_reported_because: String::new(),
        health_advice: Code(YesNoNotAsked::NotAsked),
        law_advice: Code(YesNoNotAsked::NotAsked),
        events: Vec::new(),
    }
}

pub(crate) fn an_episode(child: &str, text: &str) -> EpisodeForm {
    EpisodeForm {
        child_id: child.to_owned(),
        level: Code(EpisodeLevel::UniversalPlus),
        reason: Code(EpisodeReason::InfantFeeding),
        reason_detail: text.to_owned(),
        started_on: "yesterday".to_owned(),
        review_on: "in 2 weeks".to_owned(),
        goals: vec![GoalForm {
            goal_id: None,
            text: "Sure about making feeds".to_owned(),
            baseline: Some(3),
            latest: None,
        }],
        sessions_planned: "4".to_owned(),
        over_limit_reason: String::new(),
        support: SupportForm::default(),
    }
}

/// A caseload extract of made-up children.
pub(crate) fn an_extract(rows: u32) -> String {
    let mut csv = String::from("NHS Number,Surname,Forename(s),Date of Birth,Sex,Address 1,Postcode\n");
    for row in 0..rows {
        let number = a_made_up_nhs_number(usize::try_from(row).expect("a small number") + 100);
        csv.push_str(&format!(
            "{},Rowe,{},{:02}/06/2026,Female,{} High Street,LE3 9QH\n",
            number.as_str(),
            super::chance::marker(u64::from(row)),
            row % 28 + 1,
            row + 1,
        ));
    }
    csv
}
