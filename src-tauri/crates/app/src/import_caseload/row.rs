//! One row of the table: what it says of a child, and what is wrong with it.

use caseload_domain::{
    child::{Birth, NhsNumberStatus, Sex},
    code::YesNoNotAsked,
    name::{Name, tidy},
    nhs_number::NhsNumber,
    person::RelationshipRole,
    typed_date::TypedDateError,
};
use chrono::{Days, NaiveDate};
use csv::StringRecord;

use super::{
    columns::{Column, Columns},
    facts::{ChildFacts, ParentFacts, PersonFacts, SchoolFacts},
    flag_words,
    remarks::Remarks,
    words::{self, clean, full_date, is_unknown},
};

/// The longest field read, in characters: room for long notes, and a bound on what one cell may do.
pub(super) const LONGEST_FIELD: usize = 20_000;

/// What became of reading one row or resource.
#[derive(Debug)]
pub(super) struct Reading {
    /// `SURNAME, First`, as far as it could be read.
    pub(super) label: String,
    /// The number, also where the row is refused for something else: another row may not use it.
    pub(super) nhs_number: Option<NhsNumber>,
    /// The child; `None` when the row is refused.
    pub(super) child: Option<ChildFacts>,
    pub(super) remarks: Remarks,
}

struct Cells<'a> {
    columns: &'a Columns,
    row: &'a StringRecord,
}

impl Cells<'_> {
    fn text(&self, column: Column) -> String {
        self.columns.place(column).and_then(|place| self.row.get(place)).map(clean).unwrap_or_default()
    }
    fn kept(&self, column: Column) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }
    fn header(&self, column: Column) -> String {
        self.columns.header(column)
    }
}

/// Reads a row.
pub(super) fn read(columns: &Columns, row: &StringRecord, today: NaiveDate) -> Reading {
    let cells = Cells { columns, row };
    let mut remarks = Remarks::default();
    if row.iter().skip(columns.width()).any(|cell| !cell.trim().is_empty()) {
        remarks.refuse(
            cells.header(Column::Address1),
            "more cells than columns",
            "A separator inside a value is not in quotation marks, so values stand under the wrong names: mend it in the source",
        );
    }
    let number = words::nhs_number(&cells.text(Column::NhsNumber));
    if let Err((reason, mend)) = number {
        remarks.refuse(cells.header(Column::NhsNumber), reason, mend);
    }
    let name = name(&cells, &mut remarks);
    let birth = birth(&cells, today, &mut remarks);
    let label = name.as_ref().map_or_else(
        || tidy(&format!("{} {}", cells.text(Column::Surname), cells.text(Column::Forenames))),
        Name::in_list,
    );
    let nhs_number = number.ok().flatten();
    let child = match (name, birth) {
        (Some(name), Some(birth)) if !remarks.refused() => {
            Some(child(&cells, name, birth, nhs_number.clone(), today, &mut remarks))
        }
        _ => None,
    };
    Reading { label, nhs_number, child, remarks }
}

fn name(cells: &Cells<'_>, remarks: &mut Remarks) -> Option<Name> {
    let family = cells.text(Column::Surname);
    if family.is_empty() {
        remarks.refuse(
            cells.header(Column::Surname),
            "surname missing",
            "Add the surname in the source; for a baby not yet named, the mother's",
        );
        return None;
    }
    match Name::parse(&family, &cells.text(Column::Forenames), &cells.text(Column::KnownAs)) {
        Ok(name) => Some(name),
        Err(problem) => {
            remarks.refuse(cells.header(Column::Surname), "name too long", problem.mend);
            None
        }
    }
}

fn birth(cells: &Cells<'_>, today: NaiveDate, remarks: &mut Remarks) -> Option<Birth> {
    let (born, expected) = (cells.text(Column::DateOfBirth), cells.text(Column::ExpectedDate));
    if !is_unknown(&born) {
        return date(cells, Column::DateOfBirth, &born, today, remarks).and_then(|born| {
            check_born(&cells.header(Column::DateOfBirth), born, today, remarks).then_some(Birth::Born(born))
        });
    }
    if is_unknown(&expected) {
        remarks.refuse(
            cells.header(Column::DateOfBirth),
            "date of birth missing and no EDD",
            "Add the date of birth, or for an unborn baby the expected date of delivery",
        );
        return None;
    }
    let due = date(cells, Column::ExpectedDate, &expected, today, remarks)?;
    check_due(&cells.header(Column::ExpectedDate), due, today, remarks);
    Some(Birth::Expected(due))
}

/// Refuses a date of birth that cannot be a child's.
pub(super) fn check_born(field: &str, born: NaiveDate, today: NaiveDate, remarks: &mut Remarks) -> bool {
    if born > today {
        remarks.refuse(
            field,
            "date of birth in the future",
            "Check the year; for an unborn baby give the date as EDD",
        );
        return false;
    }
    if is_adult(born, today) {
        remarks.refuse(
            field,
            "date of birth over 25 years ago",
            "Check the year: the service ends at 19, or 25 with SEND",
        );
        return false;
    }
    true
}

/// Whether somebody born then is past the service's last day, 26 years old.
pub(super) fn is_adult(born: NaiveDate, today: NaiveDate) -> bool {
    caseload_domain::age::completed_months(born, today) >= 26 * 12
}

/// Warns of a due date that is most likely wrong; the baby is kept.
pub(super) fn check_due(field: &str, due: NaiveDate, today: NaiveDate, remarks: &mut Remarks) {
    if due > today + Days::new(300) {
        remarks.warn(field, "EDD more than nine months away", "Check the year");
    } else if due + Days::new(35) < today {
        remarks.warn(field, "EDD over five weeks ago", "If the baby is born, give the date of birth");
    }
}

fn date(
    cells: &Cells<'_>,
    column: Column,
    text: &str,
    today: NaiveDate,
    remarks: &mut Remarks,
) -> Option<NaiveDate> {
    let what = if column == Column::ExpectedDate { "EDD" } else { "date of birth" };
    match full_date(text, today) {
        Ok(date) => Some(date),
        Err(TypedDateError::NoSuchDay) => {
            let reason = format!("{what}: no such day");
            remarks.refuse(cells.header(column), reason, "Check the day and the month in the source");
            None
        }
        Err(TypedDateError::Empty | TypedDateError::NotADate) => {
            let reason = format!("{what}: not a date");
            remarks.refuse(
                cells.header(column),
                reason,
                "Write it as day, month and year, for example 17/12/2026",
            );
            None
        }
    }
}

fn child(
    cells: &Cells<'_>,
    name: Name,
    birth: Birth,
    nhs_number: Option<NhsNumber>,
    today: NaiveDate,
    remarks: &mut Remarks,
) -> ChildFacts {
    let unborn = matches!(birth, Birth::Expected(_));
    let mut facts = ChildFacts::new(name, birth);
    facts.nhs_number_status = number_status(nhs_number.as_ref(), unborn);
    warn_of_number(&cells.header(Column::NhsNumber), nhs_number.as_ref(), unborn, remarks);
    facts.nhs_number = nhs_number;
    if facts.name.given.is_empty() && !unborn {
        remarks.warn(cells.header(Column::Forenames), "forename missing", "Add it when the baby is named");
    }
    facts.sex = sex(cells, unborn, remarks);
    let gestation = cells.text(Column::Gestation);
    if unborn && !gestation.is_empty() {
        remarks.note("Gestation at birth was left empty: the baby is not born");
    } else if !gestation.is_empty() {
        facts.gestation = words::gestation(&gestation);
        if facts.gestation.is_none() {
            remarks.warn(
                cells.header(Column::Gestation),
                "gestation out of range: left empty",
                "Write completed weeks and days, 22+0 to 44+6, for example 39+4",
            );
        }
    }
    facts.lines = [Column::Address1, Column::Address2, Column::Address3, Column::Address4]
        .into_iter()
        .flat_map(|column| cells.text(column).split('\n').map(tidy).collect::<Vec<_>>())
        .filter(|line| !line.is_empty())
        .collect();
    let postcode = cells.text(Column::Postcode);
    facts.postcode = words::postcode(&postcode);
    if facts.postcode.is_none() && !postcode.is_empty() {
        remarks.warn(
            cells.header(Column::Postcode),
            "postcode not usable",
            "It was left empty; give the postcode of the home, if there is one",
        );
    }
    facts.phone = cells.kept(Column::Phone).filter(|text| !is_unknown(text));
    facts.gp_practice = words::gp_practice(&cells.text(Column::GpPractice));
    facts.school = school(cells, unborn, remarks);
    facts.ethnicity = coded(cells, Column::Ethnicity, words::ethnicity, "ethnicity", remarks);
    facts.first_language = cells.kept(Column::FirstLanguage).filter(|text| !is_unknown(text));
    facts.interpreter = words::yes_no(&cells.text(Column::Interpreter)).unwrap_or_else(|| {
        remarks.warn(
            cells.header(Column::Interpreter),
            "interpreter: neither yes nor no: left as not asked",
            "Write Y or N",
        );
        YesNoNotAsked::NotAsked
    });
    facts.level = coded(cells, Column::Level, words::level, "level of care", remarks);
    facts.named_practitioner = cells.kept(Column::NamedPractitioner).filter(|text| !is_unknown(text));
    facts.resident_authority = cells.kept(Column::ResidentAuthority).filter(|text| !is_unknown(text));
    let moved_in = |text: &str| full_date(text, today).ok().filter(|day| *day <= today);
    facts.imd_decile = coded(cells, Column::ImdDecile, words::imd_decile, "IMD decile", remarks);
    facts.send = coded(cells, Column::Send, words::send, "SEND", remarks).unwrap_or(YesNoNotAsked::NotAsked);
    facts.joined_on = coded(cells, Column::JoinedOn, moved_in, "date moved in", remarks);
    facts.visit_note = cells.kept(Column::Notes);
    let (flags, not_understood) = flag_words::read(&cells.text(Column::Safeguarding));
    facts.flags = flags;
    if not_understood {
        remarks.warn(
            cells.header(Column::Safeguarding),
            "safeguarding words not fully understood: kept as written in a flag",
            "Open the flag and choose its type and, for a plan, its category",
        );
    }
    facts.parents = parents(cells, &facts, remarks);
    facts
}

/// What may be said of a number: present, to be traced, or not issued yet. Never *verified*: only a trace says that.
pub(super) fn number_status(number: Option<&NhsNumber>, unborn: bool) -> NhsNumberStatus {
    match (number, unborn) {
        (Some(_), _) => NhsNumberStatus::PresentNotTraced,
        (None, true) => NhsNumberStatus::NotYetIssued,
        (None, false) => NhsNumberStatus::TraceRequired,
    }
}

/// Warns of a missing number.
pub(super) fn warn_of_number(field: &str, number: Option<&NhsNumber>, unborn: bool, remarks: &mut Remarks) {
    match (number, unborn) {
        (Some(_), _) => {}
        (None, true) => remarks.warn(field, "unborn: no NHS number yet", "Add it after the birth"),
        (None, false) => remarks.warn(
            field,
            "NHS number missing: keep, trace needed",
            "Ask for a trace, and add the number when it is found",
        ),
    }
}

/// Warns of a sex that is not known or not specified; of an unborn baby it is not asked.
pub(super) fn warn_of_sex(field: &str, sex: Sex, unborn: bool, remarks: &mut Remarks) {
    if !unborn && matches!(sex, Sex::NotKnown | Sex::Indeterminate) {
        remarks.warn(
            field,
            "sex not known or not specified",
            "Growth charts need it: add it in the source or on the child's record",
        );
    }
}

fn sex(cells: &Cells<'_>, unborn: bool, remarks: &mut Remarks) -> Sex {
    let sex = words::sex(&cells.text(Column::Sex)).unwrap_or(Sex::NotKnown);
    warn_of_sex(&cells.header(Column::Sex), sex, unborn, remarks);
    sex
}

fn school(cells: &Cells<'_>, unborn: bool, remarks: &mut Remarks) -> SchoolFacts {
    let (name, mut urn) = words::school(&cells.text(Column::School));
    if urn.is_none() {
        urn = words::urn(&cells.text(Column::SchoolUrn));
    }
    let year_text = cells.text(Column::YearGroup);
    if unborn && (name.is_some() || !year_text.is_empty()) {
        remarks.note("School and year group were left out: the baby is not born");
        return SchoolFacts::default();
    }
    let year_group = coded(cells, Column::YearGroup, words::year_group, "year group", remarks);
    let class_name = tidy(&cells.text(Column::ClassName));
    SchoolFacts { name, urn, year_group, class_name: (!class_name.is_empty()).then_some(class_name) }
}

fn coded<T>(
    cells: &Cells<'_>,
    column: Column,
    read: impl Fn(&str) -> Option<T>,
    what: &str,
    remarks: &mut Remarks,
) -> Option<T> {
    let text = cells.text(column);
    if is_unknown(&text) {
        return None;
    }
    let value = read(&text);
    if value.is_none() {
        let kept = if column == Column::Level { "taken as Universal" } else { "left empty" };
        remarks.warn(
            cells.header(column),
            format!("{what} not recognised: {kept}"),
            "Check the word or code in the source",
        );
    }
    value
}

fn parents(cells: &Cells<'_>, child: &ChildFacts, remarks: &mut Remarks) -> Vec<ParentFacts> {
    let mut parents = Vec::new();
    for (role, name_column, number_column) in [
        (RelationshipRole::Mother, Column::MotherName, Column::MotherNhsNumber),
        (RelationshipRole::Father, Column::FatherName, Column::FatherNhsNumber),
    ] {
        let who = if role == RelationshipRole::Mother { "mother" } else { "father" };
        let text = cells.text(name_column);
        let mut nhs_number =
            words::nhs_number(&cells.text(number_column)).unwrap_or_else(|(reason, mend)| {
                remarks.warn(cells.header(number_column), format!("{who}'s {reason}: left empty"), mend);
                None
            });
        if nhs_number.is_some() && nhs_number == child.nhs_number {
            remarks.warn(
                cells.header(number_column),
                format!("{who}'s NHS number is the child's: left empty"),
                "Two people never share a number: check whose it is",
            );
            nhs_number = None;
        }
        let name = if is_unknown(&text) { None } else { words::whole_name(&text, &child.name.family) };
        match name {
            Some(name) => parents.push(ParentFacts {
                own_row: None,
                known: None,
                person: PersonFacts { name, nhs_number, date_of_birth: None, phone: None },
                role,
                parental_responsibility: YesNoNotAsked::NotAsked,
                lives_with_child: YesNoNotAsked::NotAsked,
            }),
            None if !is_unknown(&text) => {
                remarks.warn(
                    cells.header(name_column),
                    format!("{who}'s name not usable: left out"),
                    "Give the name only",
                );
            }
            None if nhs_number.is_some() => {
                remarks.warn(
                    cells.header(name_column),
                    format!("{who}'s name missing: left out"),
                    "Add the name in the source",
                );
            }
            None => {}
        }
    }
    parents
}
