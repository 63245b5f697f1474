//! ASQ-3 and ASQ:SE-2: the cut-offs to the hundredth, the ages of the forms to the day.

use chrono::NaiveDate;

use super::{CutOffs, Form, Points, Scale, Tool, band, points, scales};
use crate::{
    child::Gestation,
    code::Coded as _,
    score::{Evidence, asq3_forms},
};

/// `standards` 5, cut-offs: form, communication, gross motor, fine motor, problem solving, personal-social.
const CUT_OFFS: [&str; 21] = [
    "2 22.77 41.84 30.16 24.62 33.71",
    "4 34.60 38.41 29.62 34.98 33.16",
    "6 29.65 22.25 25.14 27.72 25.34",
    "8 33.06 30.61 40.15 36.17 35.84",
    "9 13.97 17.82 31.32 28.72 18.91",
    "10 22.87 30.07 37.97 32.51 27.25",
    "12 15.64 21.49 34.50 27.32 21.73",
    "14 17.40 25.80 23.06 22.56 23.18",
    "16 16.81 37.91 31.98 30.51 26.43",
    "18 13.06 37.38 34.32 25.74 27.19",
    "20 20.50 39.89 36.05 28.84 33.36",
    "22 13.04 27.75 29.61 29.30 30.07",
    "24 25.17 38.07 35.16 29.78 31.54",
    "27 24.02 28.01 18.42 27.62 25.31",
    "30 33.30 36.14 19.25 27.08 32.01",
    "33 25.36 34.80 12.28 26.92 28.96",
    "36 30.99 36.99 18.07 30.29 35.33",
    "42 27.06 36.27 19.82 28.11 31.12",
    "48 30.72 32.78 15.81 31.30 26.60",
    "54 31.85 35.18 17.32 28.12 32.33",
    "60 33.19 31.28 26.54 29.99 39.07",
];

/// `standards` 5, recalled and unverified.
const SE_2: [(&str, u16); 9] = [
    ("2", 35),
    ("6", 45),
    ("12", 50),
    ("18", 65),
    ("24", 65),
    ("30", 85),
    ("36", 105),
    ("48", 85),
    ("60", 95),
];

fn beside(text: &str, hundredths: i64) -> String {
    let at = i64::from(points(text).hundredths()) + hundredths;
    Points::from_hundredths(u32::try_from(at).unwrap()).to_string()
}

#[test]
fn an_asq_3_score_at_each_cut_off_of_standards_5_is_as_expected_and_one_hundredth_below_is_not() {
    let mut checked = 0;
    for row in CUT_OFFS {
        let mut cells = row.split(' ');
        let code = cells.next().unwrap();
        for (scale, cut_off) in Tool::Asq3.scales().iter().zip(cells) {
            let of = |text: &str| band(Tool::Asq3, code, *scale, text);
            assert_eq!(of(cut_off).as_deref(), Some("at-or-above-cut-off"), "{code} {scale:?}");
            assert_eq!(of(&beside(cut_off, 1)).as_deref(), Some("at-or-above-cut-off"), "{code} {scale:?}");
            assert_eq!(of(&beside(cut_off, -1)).as_deref(), Some("below-cut-off"), "{code} {scale:?}");
            assert_eq!(of("0").as_deref(), Some("below-cut-off"), "{code} {scale:?}");
            assert_eq!(of("60").as_deref(), Some("at-or-above-cut-off"), "{code} {scale:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 105);
}

#[test]
fn only_the_national_asq_3_cut_offs_are_verified_and_only_they_cannot_be_replaced() {
    for cut_off in CutOffs::shipped().cut_offs().filter(|cut_off| cut_off.tool == Tool::Asq3) {
        let national = matches!(cut_off.form, Some(Form::Month24 | Form::Month27 | Form::Month30));
        assert_eq!(cut_off.evidence == Evidence::Verified, national, "{cut_off:?}");
        assert_eq!(cut_off.editable, !national, "{cut_off:?}");
    }
}

#[test]
fn below_the_cut_off_in_two_areas_asks_once_for_a_referral_and_asq_3_has_no_total() {
    let five = [
        (Scale::Communication, "25.16"),
        (Scale::GrossMotor, "60"),
        (Scale::FineMotor, "60"),
        (Scale::ProblemSolving, "0"),
        (Scale::PersonalSocial, "60"),
    ];
    let scored = scales(Tool::Asq3, "24", &five);
    assert_eq!(scored.actions.len(), 1);
    assert_eq!(scored.actions[0].source, "Paul H. Brookes, publisher of ASQ-3");
    assert!(scored.complete && scored.total.is_none() && scored.band.is_none() && !scored.to_be_checked());
    assert!(scored.notes.iter().any(|note| note.words.contains("monitoring zone")));
    let part = scales(Tool::Asq3, "24", &five[1..3]);
    assert!(!part.complete && part.actions.is_empty());
    let note = "Not every scale has a score; missing: communication, problem-solving, personal-social.";
    assert!(part.notes.iter().any(|said| said.words == note), "{:?}", part.notes);
    assert!(scales(Tool::Asq3, "36", &five).to_be_checked(), "36 months is not a national cut-off");
}

#[test]
fn an_asq_se_2_total_above_each_recalled_cut_off_is_of_concern_and_at_it_is_not() {
    for (code, cut_off) in SE_2 {
        let of = |text: &str| scales(Tool::AsqSe2, code, &[(Scale::Total, text)]);
        let at = of(&cut_off.to_string());
        assert_eq!(at.band.as_ref().unwrap().code, "at-or-below-cut-off", "{code}");
        assert_eq!(at.total, Some(Points::whole(cut_off)));
        assert!(at.to_be_checked() && at.actions.is_empty());
        for above in [beside(&cut_off.to_string(), 1), (cut_off + 5).to_string()] {
            let above = of(&above);
            assert_eq!(above.band.unwrap().code, "above-cut-off", "{code}");
            assert_eq!(above.actions.len(), 1);
        }
    }
}

/// `standards` 5, age windows: the first and the last day of each form, for a child born on the 10th of a month of 31 days.
#[test]
fn each_asq_3_form_of_standards_5_opens_and_closes_on_its_day() {
    const WINDOWS: [(&str, u32, i64, u32, i64); 21] = [
        ("2", 1, 0, 2, 30),
        ("4", 3, 0, 4, 30),
        ("6", 5, 0, 6, 30),
        ("8", 7, 0, 8, 30),
        ("9", 9, 0, 9, 30),
        ("10", 9, 0, 10, 30),
        ("12", 11, 0, 12, 30),
        ("14", 13, 0, 14, 30),
        ("16", 15, 0, 16, 30),
        ("18", 17, 0, 18, 30),
        ("20", 19, 0, 20, 30),
        ("22", 21, 0, 22, 30),
        ("24", 23, 0, 25, 15),
        ("27", 25, 16, 28, 15),
        ("30", 28, 16, 31, 15),
        ("33", 31, 16, 34, 15),
        ("36", 34, 16, 38, 30),
        ("42", 39, 0, 44, 30),
        ("48", 45, 0, 50, 30),
        ("54", 51, 0, 56, 30),
        ("60", 57, 0, 66, 0),
    ];
    let born: NaiveDate = "2021-01-10".parse().unwrap();
    let mut on = born;
    while on < "2026-09-01".parse().unwrap() {
        let months = crate::age::completed_months(born, on);
        let days = (on - crate::age::date_after_months(born, months).unwrap()).num_days();
        let expected: Vec<&str> = WINDOWS
            .iter()
            .filter(|(_, m1, d1, m2, d2)| (*m1, *d1) <= (months, days) && (months, days) <= (*m2, *d2))
            .map(|(code, ..)| *code)
            .collect();
        let forms = asq3_forms(born, None, on);
        let codes: Vec<&str> = forms.forms.iter().map(|form| form.code()).collect();
        assert_eq!(codes, expected, "{on}: {months} months {days} days");
        assert_eq!(
            codes.len(),
            if months == 0 || (months, days) > (66, 0) { 0 } else { 1 + usize::from(months == 9) }
        );
        on = on.succ_opt().unwrap();
    }
}

#[test]
fn the_last_day_of_60_months_and_the_nine_month_overlap_by_date() {
    for (on, expected) in [
        ("2021-02-09", &[][..]),
        ("2021-02-10", &["2"]),
        ("2021-10-09", &["8"]),
        ("2021-10-10", &["9", "10"]),
        ("2021-11-09", &["9", "10"]),
        ("2021-11-10", &["10"]),
        ("2021-12-10", &["12"]),
        ("2026-07-10", &["60"]),
        ("2026-07-11", &[]),
    ] {
        let forms = asq3_forms("2021-01-10".parse().unwrap(), None, on.parse().unwrap());
        let codes: Vec<&str> = forms.forms.iter().map(|form| form.code()).collect();
        assert_eq!(codes, expected, "{on}");
    }
}

#[test]
fn three_weeks_early_or_more_goes_by_the_adjusted_age_until_24_months_and_the_record_is_told() {
    // 37+0 is three weeks early to the day, 37+1 is not.
    for (weeks, days, on, expected, adjusted) in [
        (37, 0, "2021-12-30", &["10"][..], true),
        (37, 1, "2021-12-30", &["12"], false),
        (37, 0, "2022-12-09", &["22"], true),
        (37, 0, "2022-12-10", &["22"], true),
        (37, 0, "2022-12-31", &["24"], true),
        (34, 0, "2023-01-09", &["22"], true),
        (34, 0, "2023-01-10", &["24"], false),
        (42, 0, "2021-12-31", &["12"], false),
    ] {
        let gestation = Gestation::new(weeks, days);
        let forms = asq3_forms("2021-01-10".parse().unwrap(), gestation, on.parse().unwrap());
        let codes: Vec<&str> = forms.forms.iter().map(|form| form.code()).collect();
        assert_eq!((codes.as_slice(), forms.adjusted), (expected, adjusted), "{weeks}+{days} on {on}");
    }
}
