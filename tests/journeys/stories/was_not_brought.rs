//! Two children of one home who were not brought: the decision that is asked, small concerns that add up, Early Help, and up.

use caseload_app::{
    appointment::{
        self,
        views::{AppointmentMissed, BookAppointment, BookingForm, MissedHow},
    },
    body_map::views::FamilyConcerns,
    child::views::{ChildForm, OpenChild},
    chronology::views::{ChronologyQuery, ChronologyType, Suggested},
    code::Code,
    contact::{self, views::ContactForm},
    safeguarding::{
        self,
        views::{SafeguardingForm, StepSafeguarding},
    },
};
use caseload_domain::{
    concern::Concern,
    contact::{ContactType, Mode, Outcome, Setting},
    event::{EventKind, EventState},
    practitioner::Role,
    safeguarding::{EarlyHelpForm, SafeguardingKind, SafeguardingOutcome},
};

use super::{Story, a_child, a_status, fields, open_statuses, what, whole_chronology};
use crate::nurse::a_home_visit;

#[test]
fn a_family_that_did_not_bring_its_children_is_seen_as_one_family_and_steps_up() {
    let mut story = Story::of(Role::HealthVisitor);
    let posy = story.registers(a_child("Posy", "Thackray", "10/01/2025", 42));
    let mother = story.nurse.opens(&posy).relatives[0].person_id.clone();
    let mut form =
        ChildForm { same_household_as: Some(posy.clone()), ..a_child("Rory", "Thackray", "02/06/2022", 43) };
    form.relatives[0].person_id = Some(mother);
    let rory = story.registers(form);

    small_things_are_noted(&mut story, &posy, &rory);
    the_second_time_asks_for_a_decision(&mut story, &posy);
    they_add_up_over_the_family(&mut story, &posy, &rory);
    let help = early_help_begins(&mut story, &posy, &rory);
    the_second_closed_door_asks_too(&mut story, &rory);
    it_steps_up_to_child_in_need(&mut story, &posy, &rory, &help);
    the_familys_chronology_has_them_both(&mut story, &posy, &rory);
    story.everything_is_in_the_sync_file();
}

fn worried(child: &str, on: &str, concern: Concern) -> ContactForm {
    ContactForm {
        contact_type: Code(ContactType::FollowUp),
        happened_on: on.to_owned(),
        happened_at: String::new(),
        narrative: "Seen in the kitchen.".to_owned(),
        concerns: vec![Code(concern)],
        ..a_home_visit(child)
    }
}

fn missed(child: &str, on: &str, outcome: Outcome) -> ContactForm {
    ContactForm {
        contact_type: Code(ContactType::FollowUp),
        happened_on: on.to_owned(),
        happened_at: String::new(),
        setting: Some(Code(if outcome == Outcome::NoAccess { Setting::Home } else { Setting::Clinic })),
        outcome: Code(outcome),
        child_present: false,
        narrative: "Rang twice, text sent.".to_owned(),
        voice: String::new(),
        ..a_home_visit(child)
    }
}

fn gathered(story: &mut Story, child: &str) -> FamilyConcerns {
    let request = OpenChild { child_id: child.to_owned() };
    contact::family_concerns(&mut story.nurse.app, request, story.nurse.now).unwrap()
}

/// Two visits in autumn, a small thing each, one about each child: nothing is asked yet.
fn small_things_are_noted(story: &mut Story, posy: &str, rory: &str) {
    story.visits(worried(posy, "6 Oct 2026", Concern::Hygiene)).unwrap();
    story.visits(worried(rory, "3 Nov 2026", Concern::Teeth)).unwrap();
    let found = gathered(story, posy);
    assert_eq!((found.contacts, found.calls_for_a_look), (2, false));
    assert!(!story.nurse.opens(posy).decisions_asked.next);
}

/// Not brought to the clinic this morning, by the diary; not brought on Thursday: the form knows before it is saved.
fn the_second_time_asks_for_a_decision(story: &mut Story, posy: &str) {
    let form = BookingForm {
        child_id: posy.to_owned(),
        contact_type: Code(ContactType::FollowUp),
        on: "today".to_owned(),
        at: "09:00".to_owned(),
        minutes: "20".to_owned(),
        setting: Code(Setting::Clinic),
        mode: Code(Mode::InPerson),
        place_id: None,
        note: String::new(),
    };
    let request = BookAppointment { form, draft_id: None };
    let booked = appointment::book_appointment(&mut story.nurse.app, request, story.nurse.now).unwrap();
    story.nurse.minutes_later(40);
    let request = AppointmentMissed {
        appointment_id: booked.record_id.clone(),
        from_revision: booked.revision,
        how: Code(MissedHow::WasNotBrought),
        done: "Rang, no answer".to_owned(),
        decision: String::new(),
    };
    appointment::miss_appointment(&mut story.nurse.app, request, story.nurse.now).unwrap();
    story.written.push(booked.record_id);
    story.the_laptop_dies();
    let asked = story.nurse.opens(posy).decisions_asked;
    assert!(asked.next && asked.of.iter().any(|outcome| outcome.0 == Outcome::WasNotBrought));
    assert!(asked.of.iter().all(|outcome| outcome.0 != Outcome::Seen), "a child who is seen asks nothing");

    story.days_pass(3);
    let second = ContactForm {
        concerns: vec![Code(Concern::MissedHealthCare)],
        ..missed(posy, "today", Outcome::WasNotBrought)
    };
    assert_eq!(fields(story.visits(second.clone()).unwrap_err()), ["decision"]);
    let decision = "Home visit on Monday; the nursery is rung today".to_owned();
    let saved = story.visits(ContactForm { decision: decision.clone(), ..second }).unwrap();
    let view = story.nurse.opens(posy);
    let line = view.timeline.iter().find(|line| line.record_id == saved).unwrap();
    assert_eq!(line.contact.as_ref().unwrap().decision, decision);
    assert!(
        view.decisions_asked.next && view.decisions_asked.after_missed == [saved],
        "amending it asks too"
    );
}

/// The third small thing: every entry is listed, from either child's screen.
fn they_add_up_over_the_family(story: &mut Story, posy: &str, rory: &str) {
    for of in [posy, rory] {
        let found = gathered(story, of);
        assert!(found.calls_for_a_look);
        let lines: Vec<(&str, Concern)> =
            found.lines.iter().map(|line| (line.child.as_str(), line.concerns[0].0)).collect();
        assert_eq!(
            lines,
            [("Posy", Concern::Hygiene), ("Rory", Concern::Teeth), ("Posy", Concern::MissedHealthCare)]
        );
    }
}

/// Early Help for the younger, several agencies, the nursery's family worker leading: the brother's screen shows it.
fn early_help_begins(story: &mut Story, posy: &str, rory: &str) -> String {
    let help = story.begins(SafeguardingForm {
        early_help_form: Some(Code(EarlyHelpForm::MultiAgency)),
        threshold_level: "3".to_owned(),
        lead_practitioner: "Nell Varga, family worker".to_owned(),
        lead_agency: "Cinder Path Nursery".to_owned(),
        social_worker: String::new(),
        social_worker_phone: String::new(),
        detail: "Possible neglect: three small things in four months".to_owned(),
        ..a_status(posy, SafeguardingKind::EarlyHelp)
    });
    let status = story.nurse.opens(posy).statuses.remove(0);
    assert_eq!(
        (status.lead_practitioner.as_str(), status.lead_agency.as_str(), status.early_help_form),
        ("Nell Varga, family worker", "Cinder Path Nursery", Some(Code(EarlyHelpForm::MultiAgency)))
    );
    assert_eq!(open_statuses(&story.row(posy).tags), [SafeguardingKind::EarlyHelp]);
    let brother = story.nurse.opens(rory);
    let tag = brother.banner.flags.iter().find(|tag| tag.record_id == help).unwrap();
    assert_eq!(tag.sibling.as_deref(), Some("Posy"));
    help
}

/// Monday and Wednesday nobody opens: the first asks nothing of the boy, the second does.
fn the_second_closed_door_asks_too(story: &mut Story, rory: &str) {
    story.days_pass(4);
    story.visits(missed(rory, "today", Outcome::NoAccess)).unwrap();
    story.days_pass(2);
    let second = missed(rory, "today", Outcome::NoAccess);
    assert_eq!(fields(story.visits(second.clone()).unwrap_err()), ["decision"]);
    story.visits(ContactForm { decision: "Told Nell Varga and my manager".to_owned(), ..second }).unwrap();
    assert_eq!(
        story.nurse.opens(rory).banner.last_seen.map(|day| day.to_string()).as_deref(),
        Some("2026-11-03")
    );
}

/// The team around the family agrees: the one ends, the other begins the same day and names it.
fn it_steps_up_to_child_in_need(story: &mut Story, posy: &str, rory: &str, help: &str) {
    story.notes(posy, help, EventKind::TeamAroundTheFamily, "today", EventState::Held);
    let request = StepSafeguarding {
        episode_id: help.to_owned(),
        outcome: Code(SafeguardingOutcome::SteppedUp),
        on: "today".to_owned(),
        reason: "Not seen for ten weeks".to_owned(),
        agreed_by: "the team around the family".to_owned(),
        form: a_status(posy, SafeguardingKind::ChildInNeed),
    };
    let need =
        safeguarding::step_safeguarding(&mut story.nurse.app, request, story.nurse.now).unwrap().record_id;
    story.written.push(need);
    story.begins(a_status(rory, SafeguardingKind::ChildInNeed));
    story.the_laptop_dies();
    let view = story.nurse.opens(posy);
    let [open, ended] = view.statuses.as_slice() else { panic!("one open, one ended") };
    assert_eq!(
        (open.kind.0, open.follows),
        (SafeguardingKind::ChildInNeed, Some(Code(SafeguardingKind::EarlyHelp)))
    );
    assert_eq!((ended.outcome, ended.length_days), (Some(Code(SafeguardingOutcome::SteppedUp)), 6));
    let register = story.register();
    assert_eq!((register.children, register.families), (2, 1), "two children of one home");
}

/// One list for both, each line with its child, what was missed twice pointed out; one child's lines alone when asked.
fn the_familys_chronology_has_them_both(story: &mut Story, posy: &str, rory: &str) {
    let merged = ChronologyQuery { siblings: true, ..whole_chronology(posy) };
    let view = story.chronology(merged.clone());
    assert_eq!(view.children.iter().map(|one| one.child_id.as_str()).collect::<Vec<_>>(), [posy, rory]);
    let days: Vec<_> = view.lines.iter().map(|line| line.on).collect();
    assert!(days.is_sorted(), "the oldest first, whoever it is about");
    let twice: Vec<(&str, String)> = view
        .lines
        .iter()
        .filter(|line| line.suggested == Some(Code(Suggested::MissedTwice)))
        .map(|line| (line.child_id.as_str(), line.on.to_string()))
        .collect();
    assert_eq!(twice, [(posy, "2027-01-07".to_owned()), (rory, "2027-01-13".to_owned())]);
    let statuses = ChronologyQuery { types: vec![Code(ChronologyType::Status)], ..merged.clone() };
    let statuses = story.chronology(statuses);
    let said: Vec<(&str, &str)> =
        what(&statuses).into_iter().zip(statuses.lines.iter().map(|line| line.child_id.as_str())).collect();
    assert_eq!(said.len(), 4, "{said:?}");
    assert!(said.iter().any(|(what, child)| what.starts_with("Child in need") && *child == rory));
    let his = ChronologyQuery { only_child_id: Some(rory.to_owned()), ..merged };
    assert!(story.chronology(his).lines.iter().all(|line| line.child_id == rory));
}
