//! The tools that can be filled in for a child on a day: which come first, which form the age asks for, and why.

use caseload_domain::{
    age::completed_months,
    assessment::{Subject, subject, subject_on},
    child::{Birth, Child},
    code::Coded as _,
    contact::ContactType,
    score::{Counting, CutOffs, Form, Items, Range, Scale, Tool, asq3_forms},
};
use chrono::NaiveDate;

use super::views::{AgeUsed, CutOffView, ItemsView, OwnAgeView, RangeView, ToolSheet};
use crate::code::Code;

/// Born so many days early or more, a child goes by the adjusted age (`standards` 5, three weeks).
const EARLY_DAYS: u64 = 21;

pub(super) fn sheets(
    child: &Child,
    on: Option<NaiveDate>,
    contact_type: Option<ContactType>,
    only: Option<Tool>,
    cut_offs: &CutOffs,
) -> Vec<ToolSheet> {
    let usual = contact_type.map_or(&[][..], usual);
    let mut found: Vec<ToolSheet> = Tool::ALL
        .iter()
        .filter(|tool| only.is_none_or(|only| only == **tool))
        .map(|tool| {
            let (for_age, age_used) = forms_for_age(*tool, child, on);
            let fits = usual.contains(tool) || fits(*tool, child, on, &for_age);
            // A day that does not read narrows nothing; saving says what is wrong with it.
            let whom = on.map_or(subject(*tool), |on| subject_on(*tool, &child.birth, on));
            sheet(*tool, fits, whom, for_age, age_used, cut_offs)
        })
        .collect();
    found.sort_by_key(|sheet| (!usual.contains(&sheet.tool.0), !sheet.fits));
    found
}

fn sheet(
    tool: Tool,
    fits: bool,
    whom: Subject,
    for_age: Vec<Form>,
    age_used: AgeUsed,
    cut_offs: &CutOffs,
) -> ToolSheet {
    ToolSheet {
        tool: Code(tool),
        name: cut_offs.name(tool).to_owned(),
        fits,
        subject: Code(whom),
        own_age: cut_offs.own_age(tool).filter(|_| whom == Subject::Relative).map(|age| OwnAgeView {
            years: age.years,
            source: age.source.clone(),
            evidence: Code(age.evidence),
        }),
        forms: tool.forms().iter().copied().map(Code).collect(),
        for_age: for_age.into_iter().map(Code).collect(),
        age_used: Code(age_used),
        items: tool.items().map(|Items { count, most, counting }| ItemsView {
            count,
            most,
            yes_or_no: counting == Counting::Yes,
        }),
        scales: tool.scales().iter().copied().map(Code).collect(),
        ranges: ranges(tool, cut_offs),
        cut_offs: cut_offs
            .cut_offs()
            .filter(|row| row.tool == tool)
            .map(|row| CutOffView {
                form: row.form.map(Code),
                scale: Code(row.scale),
                hundredths: row.at.map(|points| points.hundredths()),
                source: row.source.clone(),
                evidence: Code(row.evidence),
            })
            .collect(),
        urgent_item: cut_offs.urgent_item(tool),
    }
}

/// The range of each scale: of every form once, and of a form where it is another.
fn ranges(tool: Tool, cut_offs: &CutOffs) -> Vec<RangeView> {
    let view = |form: Option<Form>, scale: Scale, range: &Range| RangeView {
        form: form.map(Code),
        scale: Code(scale),
        least: range.least.hundredths(),
        most: range.most.hundredths(),
        whole: range.whole,
    };
    let mut found = Vec::new();
    for scale in tool.scales() {
        let of_all = cut_offs.range(tool, None, *scale);
        found.extend(of_all.map(|range| view(None, *scale, range)));
        for form in tool.forms() {
            let of_form = cut_offs.range(tool, Some(*form), *scale).filter(|range| Some(*range) != of_all);
            found.extend(of_form.map(|range| view(Some(*form), *scale, range)));
        }
    }
    found
}

/// The forms an age asks for. Where no source gives the ages of a tool's forms (ASQ:SE-2), the nurse chooses.
fn forms_for_age(tool: Tool, child: &Child, on: Option<NaiveDate>) -> (Vec<Form>, AgeUsed) {
    let Some(on) = on else { return (Vec::new(), AgeUsed::None) };
    let Birth::Born(born) = child.birth else {
        let forms = if tool == Tool::Epds { vec![Form::Antenatal] } else { Vec::new() };
        return (forms, AgeUsed::None);
    };
    match tool {
        Tool::Asq3 => {
            let found = asq3_forms(born, child.gestation, on);
            let used = match child.gestation {
                None => AgeUsed::GestationNotKnown,
                Some(_) if found.adjusted => AgeUsed::Adjusted,
                Some(gestation) if gestation.days_early() < EARLY_DAYS => AgeUsed::NotEarly,
                Some(_) => AgeUsed::OldEnough,
            };
            (found.forms, used)
        }
        // The ages are in the names of the forms (`standards` 6).
        Tool::Sdq => {
            let years = completed_months(born, on) / 12;
            let ages = [
                (Form::ParentTwoToFour, 2..=4),
                (Form::ParentFourToSeventeen, 4..=17),
                (Form::TeacherFourToSeventeen, 4..=17),
                (Form::SelfElevenToSeventeen, 11..=17),
            ];
            let open = ages.into_iter().filter(|(_, ages)| ages.contains(&years));
            (open.map(|(form, _)| form).collect(), AgeUsed::None)
        }
        Tool::Epds => (vec![if born <= on { Form::Postnatal } else { Form::Antenatal }], AgeUsed::None),
        Tool::AsqSe2
        | Tool::Whooley
        | Tool::Gad2
        | Tool::Gad7
        | Tool::Phq2
        | Tool::Phq9
        | Tool::Dash
        | Tool::Gcp2
        | Tool::Goal => (Vec::new(), AgeUsed::None),
    }
}

/// What a kind of contact usually asks for, in that order. Chosen here: an order on the screen, never a limit.
fn usual(contact_type: ContactType) -> &'static [Tool] {
    match contact_type {
        ContactType::Antenatal
        | ContactType::NewBirth
        | ContactType::SixToEightWeeks
        | ContactType::ThreeToFourMonths
        | ContactType::SixMonths => &[Tool::Whooley, Tool::Gad2, Tool::Epds],
        ContactType::TwelveMonths
        | ContactType::TwoYears
        | ContactType::IntegratedReview
        | ContactType::ThreeYears => &[Tool::Asq3, Tool::AsqSe2],
        ContactType::PackageSession => &[Tool::Goal],
        ContactType::HealthReview
        | ContactType::SchoolEntry
        | ContactType::FourToFiveYears
        | ContactType::ReceptionQuestionnaire
        | ContactType::NcmpReception
        | ContactType::NcmpYearSix
        | ContactType::YearSixQuestionnaire
        | ContactType::TenToElevenYears
        | ContactType::YearSixReview
        | ContactType::TransferAtEleven
        | ContactType::DigitalYearSeven
        | ContactType::TwelveToThirteenYears
        | ContactType::YearEightReview
        | ContactType::ThirteenToFourteenYears
        | ContactType::DigitalYearNine
        | ContactType::YearTenReview
        | ContactType::DigitalYearEleven
        | ContactType::FifteenToSixteenYears
        | ContactType::SchoolLeavers
        | ContactType::Transition
        | ContactType::WeightAndFeeding
        | ContactType::FollowUp
        | ContactType::DropIn
        | ContactType::Group
        | ContactType::SafeguardingMeeting
        | ContactType::ProfessionalLiaison
        | ContactType::Advice
        | ContactType::Other => &[],
    }
}

/// Whether a tool stands among the first for an age. Chosen here, after the ages in `standards` 5 and 6: mood in the year
/// around a birth, development to 66 and 72 months, strengths and difficulties from 2 to 17 years.
fn fits(tool: Tool, child: &Child, on: Option<NaiveDate>, for_age: &[Form]) -> bool {
    let Some(on) = on else { return false };
    let months = match child.birth {
        Birth::Born(born) if born <= on => Some(completed_months(born, on)),
        Birth::Born(_) | Birth::Expected(_) => None,
    };
    match tool {
        Tool::Asq3 | Tool::Sdq => !for_age.is_empty(),
        Tool::AsqSe2 => months.is_some_and(|months| (1..=72).contains(&months)),
        Tool::Whooley | Tool::Gad2 | Tool::Gad7 | Tool::Phq2 | Tool::Phq9 | Tool::Epds => {
            months.is_none_or(|months| months < 12)
        }
        Tool::Dash | Tool::Gcp2 | Tool::Goal => false,
    }
}
