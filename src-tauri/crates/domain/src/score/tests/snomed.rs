//! The SNOMED CT codes against the tables of `standards` 5 and 6, and against their own check digit.

use super::{Scale, Tool, every_scale, form};
use crate::{code::Coded as _, score::snomed};

/// `standards` 5: 24, 27 and 30 months.
const ASQ_3: [(Scale, [&str; 3]); 5] = [
    (Scale::Communication, ["953211000000100", "953261000000103", "953311000000105"]),
    (Scale::FineMotor, ["953221000000106", "953271000000105", "953321000000104"]),
    (Scale::GrossMotor, ["953231000000108", "953281000000107", "953331000000102"]),
    (Scale::ProblemSolving, ["953241000000104", "953291000000109", "953341000000106"]),
    (Scale::PersonalSocial, ["953251000000101", "953301000000108", "953351000000109"]),
];

/// `standards` 6: parent 2 to 4, parent 4 to 17, teacher 4 to 17, self 11 to 17.
const SDQ: [(Scale, [&str; 4]); 7] = [
    (Scale::Conduct, ["986311000000109", "986061000000108", "986151000000106", "718143006"]),
    (Scale::Emotional, ["986321000000103", "986071000000101", "986161000000109", "718145004"]),
    (Scale::Hyperactivity, ["986331000000101", "986081000000104", "986171000000102", "718482000"]),
    (Scale::Impact, ["986341000000105", "986091000000102", "986181000000100", "718477007"]),
    (Scale::Peer, ["986351000000108", "986101000000105", "986191000000103", "718146003"]),
    (Scale::Prosocial, ["986361000000106", "986111000000107", "986201000000101", "718147007"]),
    (Scale::Total, ["986371000000104", "986121000000101", "986211000000104", "718134002"]),
];

const OTHERS: [(Tool, &str, Scale, &str); 8] = [
    (Tool::Asq3, "60", Scale::FineMotor, "953621000000109"),
    (Tool::Whooley, "", Scale::Total, "803351000000106"),
    (Tool::Gad7, "", Scale::Total, "445455005"),
    (Tool::Phq9, "", Scale::Total, "720433000"),
    (Tool::Epds, "postnatal", Scale::Total, "450320001"),
    (Tool::Goal, "", Scale::GoalOne, "1034351000000101"),
    (Tool::Goal, "", Scale::GoalTwo, "1034361000000103"),
    (Tool::Goal, "", Scale::GoalThree, "1034371000000105"),
];

#[test]
fn each_score_has_the_code_that_standards_5_and_6_verify_and_all_others_have_none() {
    let mut verified: Vec<(Tool, String, Scale, &str)> = Vec::new();
    for (scale, codes) in ASQ_3 {
        verified.extend(
            ["24", "27", "30"]
                .iter()
                .zip(codes)
                .map(|(form, code)| (Tool::Asq3, (*form).to_owned(), scale, code)),
        );
    }
    for (scale, codes) in SDQ {
        let forms = ["parent-2-4", "parent-4-17", "teacher-4-17", "self-11-17"];
        verified
            .extend(forms.iter().zip(codes).map(|(form, code)| (Tool::Sdq, (*form).to_owned(), scale, code)));
    }
    verified.extend(OTHERS.map(|(tool, form, scale, code)| (tool, form.to_owned(), scale, code)));
    // The EPDS has one code, whenever it was asked.
    verified.push((Tool::Epds, "antenatal".to_owned(), Scale::Total, "450320001"));
    for (tool, of_form, scale) in every_scale() {
        let code = of_form.map_or("", |form| form.code());
        let expected = verified.iter().find(|(t, f, s, _)| (*t, f.as_str(), *s) == (tool, code, scale));
        assert_eq!(
            snomed(tool, of_form, Some(scale)),
            expected.map(|(.., code)| *code),
            "{tool:?} {code} {scale:?}"
        );
    }
}

#[test]
fn no_scale_is_the_total() {
    assert_eq!(snomed(Tool::Sdq, form("self-11-17"), None), Some("718134002"));
    assert_eq!(snomed(Tool::Phq9, None, None), Some("720433000"));
    assert_eq!(snomed(Tool::Asq3, form("24"), None), None, "ASQ-3 has no total");
    assert_eq!(snomed(Tool::Dash, None, None), None);
}

/// Verhoeff's check digit, which every SNOMED CT identifier ends in: a digit mistyped here or in the source shows.
#[test]
fn every_code_ends_in_its_check_digit() {
    let mut codes = 0;
    for (tool, form, scale) in every_scale() {
        let Some(code) = snomed(tool, form, Some(scale)) else { continue };
        assert_eq!(verhoeff(code), 0, "{tool:?} {form:?} {scale:?} {code}");
        codes += 1;
    }
    assert_eq!(codes, 15 + 28 + 9);
    assert_ne!(verhoeff("720433001"), 0);
}

fn verhoeff(code: &str) -> usize {
    const PERMUTE: [usize; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    // The dihedral group of ten: rotations 0 to 4, reflections 5 to 9.
    let multiply = |one: usize, two: usize| match (one < 5, two < 5) {
        (true, true) => (one + two) % 5,
        (true, false) => 5 + (one + two) % 5,
        (false, true) => 5 + (one + 5 - two) % 5,
        (false, false) => (one + 5 - two) % 5,
    };
    code.bytes().rev().enumerate().fold(0, |sum, (place, byte)| {
        let digit = (0..place % 8).fold(usize::from(byte - b'0'), |digit, _| PERMUTE[digit]);
        multiply(sum, digit)
    })
}
