//! Flags at every boundary: what the law and the procedure ask for cannot be left out.

use chrono::NaiveDate;

use super::{AbuseCategory, Flag, FlagEnd, FlagSource, FlagStatus, FlagType, FlagTypes, PoliceReport};
use crate::{
    code::{Coded as _, YesNoNotAsked},
    event::{Event, EventKind, EventPart, EventState},
    id::{ChildId, FlagId},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn flag(flag_type: FlagType) -> Flag {
    Flag {
        id: FlagId::parse("0198c1a0-0000-7000-8000-0000000000f1").unwrap(),
        child: ChildId::parse("0198c1a0-0000-7000-8000-000000000001").unwrap(),
        flag_type,
        categories: Vec::new(),
        status: FlagStatus::Confirmed,
        source: FlagSource::Child,
        source_detail: String::new(),
        since: day("2027-01-04"),
        review_on: None,
        detail: "She said it herself".to_owned(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police: None,
        events: Vec::new(),
        ended: None,
    }
}

fn fields(flag: &Flag) -> Vec<String> {
    let found = flag.check(day("2027-01-04")).err().unwrap_or_default();
    found.into_iter().map(|problem| problem.field.into_owned()).collect()
}

fn reported(reference: &str, not_reported_because: &str) -> Option<PoliceReport> {
    Some(PoliceReport {
        reference: reference.to_owned(),
        not_reported_because: not_reported_because.to_owned(),
        health_advice: YesNoNotAsked::Yes,
        law_advice: YesNoNotAsked::NotAsked,
    })
}

#[test]
fn a_flag_that_is_whole_has_nothing_to_mend() {
    for flag_type in FlagType::ALL {
        let mut whole = flag(*flag_type);
        if *flag_type == FlagType::ChildProtectionPlan {
            whole.categories.push(AbuseCategory::Neglect);
        }
        whole.local_type = (*flag_type == FlagType::Local).then(|| "young-parent".to_owned());
        whole.action_taken = "Kept safe tonight by her mother".to_owned();
        assert_eq!(fields(&whole), Vec::<String>::new(), "{}", flag_type.code());
    }
}

#[test]
fn each_rule_of_a_flag_stops_at_its_field() {
    let with = |change: &dyn Fn(&mut Flag)| {
        let mut changed = flag(FlagType::DomesticAbuse);
        change(&mut changed);
        fields(&changed)
    };
    assert_eq!(with(&|flag| flag.since = day("2027-01-05")), ["since"]);
    assert_eq!(with(&|flag| flag.review_on = Some(day("2027-01-03"))), ["reviewOn"]);
    assert_eq!(with(&|flag| flag.review_on = Some(day("2027-01-04"))), Vec::<String>::new());
    assert_eq!(with(&|flag| flag.categories.push(AbuseCategory::Neglect)), ["categories"]);
    assert_eq!(with(&|flag| flag.local_type = Some("young-parent".to_owned())), ["flagType"]);
    assert_eq!(with(&|flag| flag.flag_type = FlagType::Local), ["flagType"]);
    assert_eq!(with(&|flag| flag.police = reported("1234", "")), ["policeReference"]);
    let blank_other = |flag: &mut Flag| {
        flag.flag_type = FlagType::Other;
        flag.detail = "  ".to_owned();
    };
    assert_eq!(with(&blank_other), ["detail"]);
    let ended = |on: &str, reason: &str| Some(FlagEnd { on: day(on), reason: reason.to_owned() });
    assert_eq!(with(&|flag| flag.ended = ended("2027-01-03", "Over")), ["endedOn"]);
    assert_eq!(with(&|flag| flag.ended = ended("2027-01-05", "Over")), ["endedOn"]);
    assert_eq!(with(&|flag| flag.ended = ended("2027-01-04", " ")), ["endReason"]);
}

#[test]
fn self_harm_is_not_kept_without_what_was_done() {
    let mut told = flag(FlagType::SelfHarm);
    assert_eq!(fields(&told), ["actionTaken"]);
    told.action_taken = " \n".to_owned();
    assert_eq!(fields(&told), ["actionTaken"]);
    told.action_taken = "Rang her mother, safe tonight".to_owned();
    assert_eq!(fields(&told), Vec::<String>::new());
}

#[test]
fn a_girl_of_seventeen_and_364_days_needs_the_police_report_and_a_woman_of_eighteen_does_not() {
    let mut known = flag(FlagType::FgmKnown);
    let needs = |known: &Flag, born: &str| known.check_police_report(Some(day(born))).is_err();
    // Known on 4 January 2027.
    assert!(needs(&known, "2009-01-05"), "17 years and 364 days");
    assert!(!needs(&known, "2009-01-04"), "18 years");
    assert!(needs(&known, "2026-12-01"), "a baby");
    assert!(known.check_police_report(None).is_ok(), "not born");
    for (police, stops) in [
        (reported("", ""), true),
        (reported("  ", "\t"), true),
        (reported("LC-2027-0104", ""), false),
        (reported("", "Reported by the paediatrician on the ward, reference LC-1"), false),
    ] {
        known.police = police;
        assert_eq!(needs(&known, "2009-01-05"), stops, "{:?}", known.police);
    }
    assert!(flag(FlagType::Fgm).check_police_report(Some(day("2020-01-01"))).is_ok(), "at risk is not known");
}

#[test]
fn a_planned_interview_may_lie_ahead_and_one_that_was_held_may_not() {
    let mut missing = flag(FlagType::Missing);
    let event = |state| Event {
        kind: EventKind::ReturnInterviewOffered,
        on: day("2027-01-05"),
        state,
        part: EventPart::NotAsked,
        note: String::new(),
    };
    missing.events = vec![event(EventState::Planned)];
    assert_eq!(fields(&missing), Vec::<String>::new());
    missing.events = vec![event(EventState::Held)];
    assert_eq!(fields(&missing), ["events"]);
}

#[test]
fn a_review_is_overdue_from_the_day_after_and_never_for_what_has_ended() {
    let mut open = flag(FlagType::Neglect);
    assert!(!open.review_is_overdue(day("2030-01-01")));
    open.review_on = Some(day("2027-02-01"));
    assert!(!open.review_is_overdue(day("2027-02-01")));
    assert!(open.review_is_overdue(day("2027-02-02")));
    open.ended = Some(FlagEnd { on: day("2027-01-20"), reason: "Over".to_owned() });
    assert!(!open.review_is_overdue(day("2027-02-02")));
}

#[test]
fn every_type_that_can_be_raised_has_its_steps_and_what_endangers_is_restricted_from_the_start() {
    let types = FlagTypes::shipped();
    for flag_type in FlagType::ALL {
        let none = flag_type.is_status_of_old() || matches!(flag_type, FlagType::Local | FlagType::Other);
        assert_eq!(types.rule(*flag_type).is_none(), none, "{}", flag_type.code());
    }
    for endangers in [
        FlagType::DomesticAbuse,
        FlagType::SexualExploitation,
        FlagType::CriminalExploitation,
        FlagType::Trafficking,
        FlagType::Fgm,
        FlagType::FgmKnown,
        FlagType::ForcedMarriage,
        FlagType::PerplexingPresentation,
        FlagType::HomeRisk,
    ] {
        assert!(types.rule(endangers).unwrap().restricted, "{}", endangers.code());
    }
    assert!(types.own().is_empty());
}

const OWN: &str = r#"
[[type]]
code = "young-parent"
label = "Young parent"
urgency = 3
review-months = 6
procedure = "Young parents' pathway"
steps = ["Offer the group", "Tell the midwife"]

[[type]]
code = "dog-2"
label = "Dog at the gate"
restricted = true
"#;

#[test]
fn a_service_adds_types_of_its_own() {
    let types = FlagTypes::with(OWN).unwrap();
    let young = types.local("young-parent").unwrap();
    assert_eq!((young.label.as_str(), young.urgency, young.review_months), ("Young parent", 3, Some(6)));
    assert_eq!(young.procedure.as_ref().unwrap().steps, ["Offer the group", "Tell the midwife"]);
    let dog = types.local("dog-2").unwrap();
    assert!(dog.restricted && dog.procedure.is_none() && dog.review_months.is_none() && dog.urgency == 4);
    assert!(types.local("young").is_none());
    assert_eq!(types.rules(), FlagTypes::shipped().rules());
}

#[test]
fn a_table_of_its_own_with_a_fault_is_refused_whole_and_says_where() {
    for (from, to, said) in [
        ("\"young-parent\"", "\"neglect\"", "type 1 (neglect): `code` is the code of a type that ships"),
        ("\"dog-2\"", "\"young-parent\"", "type 2 (young-parent): there is another row for this type"),
        ("\"dog-2\"", "\"Dog\"", "`code` is small letters, digits and hyphens"),
        ("urgency = 3", "urgency = 0", "`urgency` is 1 (at once) to 4"),
        ("urgency = 3", "urgency = 5", "`urgency` is 1 (at once) to 4"),
        ("review-months = 6", "review-months = 0", "`review-months` is 1 to 24"),
        ("review-months = 6", "review-months = 25", "`review-months` is 1 to 24"),
        ("procedure = \"Young parents' pathway\"", "", "`procedure` and `steps` belong together"),
        ("label = \"Dog at the gate\"", "", "type 2 (dog-2): `label` is missing"),
        ("restricted = true", "restriced = true", "there is no key `restriced`"),
    ] {
        assert!(OWN.contains(from), "{from}");
        let refusal = FlagTypes::with(&OWN.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(refusal.contains(said), "{refusal}\ndoes not say: {said}");
    }
}

#[test]
fn the_table_that_ships_is_refused_when_a_type_is_missing_or_a_status_is_in_it() {
    let text = include_str!("../../data/flag/types.toml");
    for (from, to, said) in [
        ("type = \"neglect\"", "type = \"missing\"", "there is another row for this type"),
        ("type = \"neglect\"", "type = \"child-in-need\"", "this is a status, not a flag"),
        ("status = \"to-be-checked\"", "status = \"local\"", "`status` is not `verified` or `to-be-checked`"),
        ("[[type]]\ntype = \"prevent\"", "[[types]]\ntype = \"prevent\"", "there is no key `types`"),
    ] {
        let refusal = super::types::shipped(None, &text.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(refusal.contains(said), "{refusal}\ndoes not say: {said}");
    }
    let short = text.split("[[type]]\ntype = \"home-risk\"").next().unwrap();
    let refusal = super::types::shipped(None, short).unwrap_err().to_string();
    assert!(refusal.contains("there is no row for `home-risk`"), "{refusal}");
}
