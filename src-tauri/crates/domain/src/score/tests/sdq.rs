//! The four bands of the SDQ by version and scale (`standards` 6, four-band cut-points).

use super::{CutOffs, Points, Scale, Tool, band, form, points, scales};
use crate::score::{Evidence, Given, score};

/// As printed in `standards` 6: close to average, slightly raised, high, very high (prosocial: lowered).
const BANDS: [(&str, Scale, [&str; 4]); 21] = [
    ("parent-4-17", Scale::Total, ["0-13", "14-16", "17-19", "20-40"]),
    ("parent-4-17", Scale::Emotional, ["0-3", "4-4", "5-6", "7-10"]),
    ("parent-4-17", Scale::Conduct, ["0-2", "3-3", "4-5", "6-10"]),
    ("parent-4-17", Scale::Hyperactivity, ["0-5", "6-7", "8-8", "9-10"]),
    ("parent-4-17", Scale::Peer, ["0-2", "3-3", "4-4", "5-10"]),
    ("parent-4-17", Scale::Prosocial, ["8-10", "7-7", "6-6", "0-5"]),
    ("parent-4-17", Scale::Impact, ["0-0", "1-1", "2-2", "3-10"]),
    ("teacher-4-17", Scale::Total, ["0-11", "12-15", "16-18", "19-40"]),
    ("teacher-4-17", Scale::Emotional, ["0-3", "4-4", "5-5", "6-10"]),
    ("teacher-4-17", Scale::Conduct, ["0-2", "3-3", "4-4", "5-10"]),
    ("teacher-4-17", Scale::Hyperactivity, ["0-5", "6-7", "8-8", "9-10"]),
    ("teacher-4-17", Scale::Peer, ["0-2", "3-4", "5-5", "6-10"]),
    ("teacher-4-17", Scale::Prosocial, ["6-10", "5-5", "4-4", "0-3"]),
    ("teacher-4-17", Scale::Impact, ["0-0", "1-1", "2-2", "3-6"]),
    ("self-11-17", Scale::Total, ["0-14", "15-17", "18-19", "20-40"]),
    ("self-11-17", Scale::Emotional, ["0-4", "5-5", "6-6", "7-10"]),
    ("self-11-17", Scale::Conduct, ["0-3", "4-4", "5-5", "6-10"]),
    ("self-11-17", Scale::Hyperactivity, ["0-5", "6-6", "7-7", "8-10"]),
    ("self-11-17", Scale::Peer, ["0-2", "3-3", "4-4", "5-10"]),
    ("self-11-17", Scale::Prosocial, ["7-10", "6-6", "5-5", "0-4"]),
    ("self-11-17", Scale::Impact, ["0-0", "1-1", "2-2", "3-10"]),
];

#[test]
fn every_score_of_every_version_and_scale_has_the_band_printed_in_standards_6() {
    for (code, scale, ranges) in BANDS {
        let bands = if scale == Scale::Prosocial {
            ["close-to-average", "slightly-lowered", "low", "very-low"]
        } else {
            ["close-to-average", "slightly-raised", "high", "very-high"]
        };
        let mut scores = 0;
        for (expected, range) in bands.iter().zip(ranges) {
            let (first, last) = range.split_once('-').unwrap();
            for score in first.parse::<u16>().unwrap()..=last.parse().unwrap() {
                let found = band(Tool::Sdq, code, scale, &score.to_string());
                assert_eq!(found.as_deref(), Some(*expected), "{code} {scale:?} {score}");
                scores += 1;
            }
        }
        let range = CutOffs::shipped().range(Tool::Sdq, form(code), scale).unwrap();
        assert_eq!(range.most, Points::whole(scores - 1), "{code} {scale:?}: no score is left out");
    }
}

const SCALES: [(Scale, &str); 6] = [
    (Scale::Emotional, "5"),
    (Scale::Conduct, "3"),
    (Scale::Hyperactivity, "6"),
    (Scale::Peer, "2"),
    (Scale::Prosocial, "9"),
    (Scale::Impact, "1"),
];

#[test]
fn the_total_is_the_four_scales_without_prosocial_and_impact() {
    let scored = scales(Tool::Sdq, "parent-4-17", &SCALES);
    assert_eq!(scored.total, Some(Points::whole(16)));
    assert_eq!(scored.band.unwrap().code, "slightly-raised");
    assert!(scored.complete);
    assert!(scales(Tool::Sdq, "parent-4-17", &SCALES[..5]).complete, "impact is a supplement");
    let part = scales(Tool::Sdq, "parent-4-17", &SCALES[1..]);
    assert_eq!((part.total, part.band, part.complete), (None, None, false));
}

#[test]
fn a_total_that_was_entered_stands_alone_and_must_agree_with_the_scales() {
    let alone = scales(Tool::Sdq, "teacher-4-17", &[(Scale::Total, "19")]);
    assert_eq!(alone.total, Some(Points::whole(19)));
    assert_eq!(alone.band.unwrap().code, "very-high");
    assert!(!alone.complete);
    let mut all: Vec<(Scale, Points)> = SCALES.iter().map(|(scale, text)| (*scale, points(text))).collect();
    for (total, fits) in [("16", true), ("17", false)] {
        all.push((Scale::Total, points(total)));
        let given =
            Given { tool: Tool::Sdq, form: form("self-11-17"), items: Vec::new(), scales: all.clone() };
        let scored = score(&given, CutOffs::shipped());
        assert_eq!(scored.is_ok(), fits, "{total}");
        if let Err(problems) = scored {
            assert_eq!(problems.len(), 1);
            assert_eq!(problems[0].field, "total");
        }
        all.pop();
    }
}

#[test]
fn the_version_for_2_to_4_year_olds_has_a_total_and_no_band_and_says_so() {
    let scored = scales(Tool::Sdq, "parent-2-4", &SCALES);
    assert_eq!((scored.total, scored.band), (Some(Points::whole(16)), None));
    assert!(scored.scales.iter().all(|score| score.band.is_none()));
    assert!(scored.notes.iter().any(|note| note.words.starts_with("There is no band")));
    assert!(scales(Tool::Sdq, "parent-4-17", &SCALES).notes.is_empty());
}

#[test]
fn teacher_rows_are_verified_except_impact_and_all_others_are_to_be_checked() {
    for (code, scale, _) in BANDS {
        let expected = if code == "teacher-4-17" && scale != Scale::Impact {
            Evidence::Verified
        } else {
            Evidence::ToBeChecked
        };
        for (.., band) in CutOffs::shipped().bands(Tool::Sdq, form(code), scale) {
            assert_eq!(band.evidence, expected, "{code} {scale:?}");
        }
    }
}
