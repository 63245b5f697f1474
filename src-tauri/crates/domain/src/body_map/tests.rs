//! Body maps at every boundary: an injury in a child who does not move about alone is referred before it is saved.

use chrono::{NaiveDate, NaiveTime};

use super::{
    BodyMap, BodySite, BodyView, Figure, InjuryReferral, MOST_MARKS, Mark, MarkKind, Mobility, map_is_needed,
    outline::read, outlines,
};
use crate::{
    code::Coded as _,
    concern::Concern,
    id::{BodyMapId, ChildId},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

fn bruise() -> Mark {
    Mark {
        view: BodyView::HeadLeft,
        x: 356,
        y: 570,
        site: BodySite::LeftCheek,
        kind: MarkKind::Bruise,
        length: Some(15),
        width: Some(10),
        colour: "purple".to_owned(),
        explanation: String::new(),
        explained_by: String::new(),
    }
}

fn referral() -> InjuryReferral {
    InjuryReferral {
        on: day("2027-01-04"),
        at: time("08:40:00"),
        to: "Dana Price, duty social worker".to_owned(),
        outcome: "Strategy discussion today; paediatric review at 14:00".to_owned(),
        referral: None,
    }
}

fn map() -> BodyMap {
    BodyMap {
        id: BodyMapId::parse("0198c1a0-0000-7000-8000-0000000000b1").unwrap(),
        child: ChildId::parse("0198c1a0-0000-7000-8000-000000000001").unwrap(),
        contact: None,
        seen_on: day("2027-01-04"),
        seen_at: Some(time("08:30:00")),
        seen_by: "Amina Yusuf".to_owned(),
        figure: Figure::Baby,
        mobility: Mobility::NotMobile,
        marks: vec![bruise()],
        referred: Some(referral()),
    }
}

fn fields(map: &BodyMap) -> Vec<String> {
    let found = map.check(day("2027-01-04"), time("08:42:00")).err().unwrap_or_default();
    found.into_iter().map(|problem| problem.field.into_owned()).collect()
}

fn with(change: impl FnOnce(&mut BodyMap)) -> Vec<String> {
    let mut changed = map();
    change(&mut changed);
    fields(&changed)
}

#[test]
fn a_bruise_in_a_baby_who_cannot_crawl_is_not_saved_without_a_referral_and_its_outcome() {
    assert_eq!(fields(&map()), Vec::<String>::new());
    assert_eq!(with(|map| map.referred = None), ["referredTo"]);
    assert_eq!(
        with(|map| {
            map.referred = None;
            map.mobility = Mobility::NotKnown;
        }),
        ["referredTo"]
    );
    let mobile = |map: &mut BodyMap| {
        map.referred = None;
        map.mobility = Mobility::Mobile;
    };
    assert_eq!(with(mobile), Vec::<String>::new());
    let to = |to: &str| with(|map| map.referred = Some(InjuryReferral { to: to.to_owned(), ..referral() }));
    assert_eq!((to("  "), to("Dana")), (vec!["referredTo".to_owned()], Vec::new()));
    let outcome = |said: &str| {
        with(|map| map.referred = Some(InjuryReferral { outcome: said.to_owned(), ..referral() }))
    };
    assert_eq!((outcome("\n"), outcome("Seen at 14:00")), (vec!["referralOutcome".to_owned()], Vec::new()));
}

#[test]
fn a_birthmark_alone_is_no_injury_once_it_is_said_how_it_is_known() {
    let birthmark = |explanation: &str| Mark {
        kind: MarkKind::Birthmark,
        explanation: explanation.to_owned(),
        ..bruise()
    };
    let alone = |explanation: &str| BodyMap { marks: vec![birthmark(explanation)], referred: None, ..map() };
    assert!(alone("").must_be_referred(), "nobody said how it is known to be one");
    assert!(!alone("In the hospital's discharge letter").must_be_referred());
    let beside = BodyMap { marks: vec![birthmark("In the letter"), bruise()], referred: None, ..map() };
    assert!(beside.must_be_referred());
}

#[test]
fn the_call_is_after_the_marks_were_seen_and_not_yet_to_come() {
    let called = |on: &str, at: &str| {
        with(|map| map.referred = Some(InjuryReferral { on: day(on), at: time(at), ..referral() }))
    };
    assert_eq!(called("2027-01-03", "12:00:00"), ["referredAt"]);
    assert_eq!(called("2027-01-04", "08:43:00"), ["referredAt"]);
    assert_eq!(called("2027-01-05", "08:00:00"), ["referredAt"]);
    assert_eq!(called("2027-01-04", "08:42:00"), Vec::<String>::new());
}

#[test]
fn each_field_of_a_map_stops_at_its_boundary() {
    assert_eq!(with(|map| map.seen_at = Some(time("08:43:00"))), ["seenAt"]);
    let later = |map: &mut BodyMap| {
        map.seen_on = day("2027-01-05");
        map.referred = Some(InjuryReferral { on: day("2027-01-05"), ..referral() });
    };
    assert_eq!(with(later), ["seenOn", "referredAt"]);
    assert_eq!(with(|map| map.seen_by = " ".to_owned()), ["seenBy"]);
    assert_eq!(with(|map| map.marks.clear()), ["marks"]);
    let many = |count: usize| with(|map| map.marks = vec![bruise(); count]);
    assert_eq!((many(MOST_MARKS), many(MOST_MARKS + 1)), (Vec::new(), vec!["marks".to_owned()]));
    let one = |change: &dyn Fn(&mut Mark)| {
        with(|map| {
            let mut mark = bruise();
            change(&mut mark);
            map.marks = vec![mark];
        })
    };
    assert_eq!(one(&|mark| (mark.x, mark.y) = (1000, 1000)), Vec::<String>::new());
    assert_eq!(one(&|mark| mark.x = 1001), ["marks"]);
    assert_eq!(one(&|mark| mark.y = 1001), ["marks"]);
    for (length, width, stops) in
        [(Some(0), None, true), (Some(1), Some(1000), false), (None, Some(1001), true), (None, None, false)]
    {
        let found = one(&|mark| (mark.length, mark.width) = (length, width));
        assert_eq!(found == ["marks"], stops, "{length:?} {width:?}: {found:?}");
    }
    let other = |colour: &str| {
        one(&|mark| {
            mark.kind = MarkKind::Other;
            mark.colour = colour.to_owned();
        })
    };
    assert_eq!((other(" "), other("two red dots")), (vec!["marks".to_owned()], Vec::new()));
}

#[test]
fn an_injury_that_worried_the_nurse_needs_a_map_unless_she_says_that_the_child_moves_about() {
    let injury = [Concern::Hygiene, Concern::Injury];
    assert!(map_is_needed(&injury, None));
    assert!(map_is_needed(&injury, Some(Mobility::NotMobile)));
    assert!(map_is_needed(&injury, Some(Mobility::NotKnown)));
    assert!(!map_is_needed(&injury, Some(Mobility::Mobile)));
    assert!(!map_is_needed(&[Concern::Hygiene], None));
}

#[test]
fn every_figure_is_drawn_from_every_side_and_every_site_has_its_place() {
    assert_eq!(outlines().len(), Figure::ALL.len() * BodyView::ALL.len());
    for outline in outlines() {
        assert!(!outline.outline.is_empty() && !outline.points.is_empty());
        let mut sites: Vec<BodySite> = outline.points.iter().map(|point| point.site).collect();
        let count = sites.len();
        sites.sort();
        sites.dedup();
        assert_eq!(sites.len(), count, "a site twice on {} {}", outline.figure.code(), outline.view.code());
    }
    // Left and right are the child's own.
    for outline in outlines() {
        let at = |site| outline.points.iter().find(|point| point.site == site).map(|point| point.x);
        match outline.view {
            BodyView::Front => assert!(at(BodySite::LeftHand) > at(BodySite::RightHand)),
            BodyView::Back => assert!(at(BodySite::LeftHand) < at(BodySite::RightHand)),
            BodyView::HeadFront => assert!(at(BodySite::LeftEye) > at(BodySite::RightEye)),
            BodyView::HeadLeft => {
                assert!(at(BodySite::LeftEar).is_some() && at(BodySite::RightEar).is_none())
            }
            BodyView::HeadRight => {
                assert!(at(BodySite::RightEar).is_some() && at(BodySite::LeftEar).is_none())
            }
        }
    }
}

#[test]
fn a_table_of_outlines_with_a_fault_is_refused() {
    let text = include_str!("../../data/body-map/outlines.toml");
    for (from, to, said) in [
        ("view = \"back\"", "view = \"front\"", "there is no outline of the baby from back"),
        ("width = 600", "width = 0", "`width` and `height` are above nothing"),
        ("  \"M", "  \"<script>M", "a path holds more than"),
        ("x = 500", "x = 1001", "`x` and `y` are 0 to 1000"),
        ("site = \"genitals\"", "site = \"neck\"", "`genitals` is on no outline of the baby"),
    ] {
        assert!(text.contains(from), "{from}");
        let refusal = read(None, &text.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(refusal.contains(said), "{refusal}\ndoes not say: {said}");
    }
}
