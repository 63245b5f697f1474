//! Which column is which: header names as trusts write them, matched without regard to case, spaces and punctuation.

use std::collections::BTreeMap;

use csv::StringRecord;

/// A column the import understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    NhsNumber,
    Surname,
    Forenames,
    KnownAs,
    DateOfBirth,
    ExpectedDate,
    Sex,
    Gestation,
    Address1,
    Address2,
    Address3,
    Address4,
    Postcode,
    Phone,
    GpPractice,
    School,
    SchoolUrn,
    YearGroup,
    ClassName,
    Ethnicity,
    FirstLanguage,
    Interpreter,
    Level,
    Safeguarding,
    MotherName,
    MotherNhsNumber,
    FatherName,
    FatherNhsNumber,
    NamedPractitioner,
    ResidentAuthority,
    ImdDecile,
    Send,
    JoinedOn,
    Notes,
}

/// For each column the name a person would look for, and the other names it goes by, letters and digits only.
const NAMES: &[(Column, &str, &str)] = &[
    (
        Column::NhsNumber,
        "NHS Number",
        "nhsnumber nhsno nhsnum nhs nhsid childnhsnumber childsnhsno childnhsno patientnhsnumber",
    ),
    (
        Column::Surname,
        "Surname",
        "surname lastname familyname family childsurname patientsurname childssurname",
    ),
    (
        Column::Forenames,
        "Forename(s)",
        "forenames forename firstname firstnames givenname givennames given christianname \
         childforename childforenames patientforename",
    ),
    (
        Column::KnownAs,
        "Known as",
        "knownas preferredname preferredforename preferredfirstname alias calledname",
    ),
    (
        Column::DateOfBirth,
        "Date of Birth",
        "dateofbirth dob birthdate dateborn born childdob patientdob dateofbirthddmmyyyy \
         dobddmmyyyy",
    ),
    (
        Column::ExpectedDate,
        "EDD",
        "edd expecteddateofdelivery expecteddeliverydate expecteddate duedate \
         estimateddateofdelivery estimateddeliverydate edc",
    ),
    (Column::Sex, "Sex", "sex gender mf sexmf genderatbirth sexatbirth statedgender"),
    (
        Column::Gestation,
        "Gestation",
        "gestation gestwks gestweeks gestationweeks gestationwks gestationatbirth \
         gestationatbirthweeks gest gestationalage gestationinweeks weeksgestation",
    ),
    (
        Column::Address1,
        "Address 1",
        "address1 address addressline1 addr1 homeaddress addressln1 fulladdress currentaddress \
         usualaddress",
    ),
    (Column::Address2, "Address 2", "address2 addressline2 addr2 street addressln2"),
    (Column::Address3, "Address 3", "address3 addressline3 addr3 town city posttown towncity"),
    (Column::Address4, "Address 4", "address4 addressline4 addr4 county"),
    (Column::Postcode, "Postcode", "postcode postalcode pcode homepostcode addresspostcode"),
    (
        Column::Phone,
        "Tel",
        "tel telephone phone mobile telno telephoneno telephonenumber phonenumber phoneno \
         mobilenumber mobileno contactnumber contactno hometel hometelephone",
    ),
    (
        Column::GpPractice,
        "GP Practice",
        "gppractice gp gpsurgery surgery practice registeredgp gpcode gppracticecode practicecode \
         registeredpractice registeredgppractice gpregistered",
    ),
    (
        Column::School,
        "School / Nursery",
        "school schoolnursery nursery nurseryschool schoolname schoolsetting setting \
         earlyyearssetting educationsetting placement",
    ),
    (Column::SchoolUrn, "School URN", "schoolurn urn schoolcode dfeurn"),
    (
        Column::YearGroup,
        "Year group",
        "yeargroup yeargrp year ncyear schoolyear nationalcurriculumyear yr yrgrp yrgroup \
         nationalcurriculumyeargroup",
    ),
    (
        Column::ClassName,
        "Class",
        "class classname form formgroup formclass registrationgroup reggroup tutorgroup",
    ),
    (
        Column::Ethnicity,
        "Ethnicity",
        "ethnicity ethniccategory ethnicorigin ethnicgroup ethnicitycode ethniccode \
         ethniccategorycode",
    ),
    (
        Column::FirstLanguage,
        "First language",
        "firstlanguage language mainlanguage preferredlanguage homelanguage languagespoken \
         mainspokenlanguage",
    ),
    (
        Column::Interpreter,
        "Interpreter",
        "interpreter interpreterneeded interpreterrequired interpreterreq needsinterpreter \
         interpreteryn",
    ),
    (
        Column::Level,
        "Level of care",
        "levelofcare level carelevel servicelevel hcplevel levelofservice levelofneed \
         levelofprovision caseloadlevel tier pathway offer",
    ),
    (
        Column::Safeguarding,
        "Safeguarding",
        "safeguarding safeguardingflag safeguardingflags safeguardingstatus flags flag alerts \
         alert cpstatus childprotection cp vulnerability safeguardingalert safeguardingalerts",
    ),
    (
        Column::MotherName,
        "Mother's name",
        "mothersname mothername mother mum mumsname mothersfullname motherfullname",
    ),
    (
        Column::MotherNhsNumber,
        "Mother's NHS No",
        "mothersnhsno mothersnhsnumber mothernhsnumber mothernhsno mothersnhs mumsnhsnumber \
         mumsnhsno maternalnhsnumber maternalnhsno",
    ),
    (
        Column::FatherName,
        "Father's name",
        "fathersname fathername father dad dadsname fathersfullname fatherfullname",
    ),
    (
        Column::FatherNhsNumber,
        "Father's NHS No",
        "fathersnhsno fathersnhsnumber fathernhsnumber fathernhsno dadsnhsnumber dadsnhsno",
    ),
    (
        Column::NamedPractitioner,
        "Named HV/SN",
        "namedhvsn namedhv namedsn namedhealthvisitor namedschoolnurse namedpractitioner \
         healthvisitor schoolnurse hv sn namednurse hvsn caseloadholder keyworker allocatedhv \
         allocatedto responsiblehv",
    ),
    (
        Column::ResidentAuthority,
        "Resident LA",
        "residentla residentauthority localauthority la laofresidence localauthorityofresidence \
         residentlocalauthority residencela council laresident",
    ),
    (
        Column::ImdDecile,
        "IMD decile",
        "imddecile imd decile deprivationdecile imddecile2019 imddecile2025 indexofmultipledeprivationdecile",
    ),
    (Column::Send, "SEND", "send sen senstatus sendstatus sendisability specialneeds"),
    (
        Column::JoinedOn,
        "Date moved in",
        "datemovedin movedin movedindate dateoftransferin transferindate transferin joinedcaseload \
         datejoined dateaddedtocaseload",
    ),
    (
        Column::Notes,
        "Notes",
        "notes note comments comment remarks visitnote visitnotes visitinformation homevisitnotes \
         beforevisiting",
    ),
];

/// Where each column stands, and what the file calls it.
#[derive(Debug, Default)]
pub(super) struct Columns {
    places: BTreeMap<Column, usize>,
    headers: Vec<String>,
    /// Headers of columns that are not used.
    pub(super) unused: Vec<String>,
}

impl Columns {
    /// Reads a line as a header. The first column of a name counts; a second one of the same is unused.
    pub(super) fn read(line: &StringRecord) -> Self {
        let mut columns = Self::default();
        for (place, header) in line.iter().enumerate() {
            let header = super::words::clean(header).replace('\n', " ");
            match of_name(&header) {
                Some(column) if !columns.places.contains_key(&column) => {
                    columns.places.insert(column, place);
                }
                Some(_) | None if !header.is_empty() => columns.unused.push(header.clone()),
                Some(_) | None => {}
            }
            columns.headers.push(header);
        }
        columns
    }

    /// How many columns were understood.
    pub(super) fn known(&self) -> usize {
        self.places.len()
    }

    /// How wide the header is, without empty cells at its end.
    pub(super) fn width(&self) -> usize {
        self.headers.iter().rposition(|header| !header.is_empty()).map_or(0, |last| last + 1)
    }

    /// What a child cannot be told by without: number, name, birth.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        let has = |column| self.places.contains_key(&column);
        let mut missing = Vec::new();
        for column in [Column::NhsNumber, Column::Surname, Column::Forenames] {
            if !has(column) {
                missing.push(plain_name(column));
            }
        }
        if !has(Column::DateOfBirth) && !has(Column::ExpectedDate) {
            missing.push(plain_name(Column::DateOfBirth));
        }
        missing
    }

    /// Where a column stands.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places.get(&column).copied()
    }

    /// What the file calls a column; our name for it when the file has none.
    pub(super) fn header(&self, column: Column) -> String {
        let own = self.place(column).and_then(|place| self.headers.get(place));
        own.cloned().unwrap_or_else(|| plain_name(column).to_owned())
    }

    /// Whether a row repeats the header, as page breaks in a report do.
    pub(super) fn repeated_by(&self, row: &StringRecord) -> bool {
        row.iter().zip(&self.headers).all(|(cell, header)| super::words::clean(cell) == *header)
    }
}

fn plain_name(column: Column) -> &'static str {
    NAMES.iter().find(|(entry, ..)| *entry == column).map_or("", |(_, name, _)| name)
}

fn of_name(header: &str) -> Option<Column> {
    let compact: String =
        header.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    NAMES.iter().find(|(.., names)| names.split(' ').any(|name| name == compact)).map(|(column, ..)| *column)
}

#[cfg(test)]
mod tests {
    use super::{Column, NAMES, of_name};

    #[test]
    fn headers_are_known_by_any_of_their_names_and_no_name_means_two_columns() {
        for (text, column) in [
            ("NHS No.", Column::NhsNumber),
            (" D.O.B. ", Column::DateOfBirth),
            ("FORENAME(S)", Column::Forenames),
            ("Mother\u{2019}s NHS No", Column::MotherNhsNumber),
            ("School / Nursery", Column::School),
            ("Gest (wks)", Column::Gestation),
        ] {
            assert_eq!(of_name(text), Some(column), "{text}");
        }
        assert_eq!(of_name("Shoe size"), None);
        let all: Vec<&str> = NAMES.iter().flat_map(|(.., names)| names.split(' ')).collect();
        for name in &all {
            assert_eq!(all.iter().filter(|other| *other == name).count(), 1, "{name}");
        }
        for (column, plain, _) in NAMES {
            assert_eq!(of_name(plain), Some(*column), "{plain}");
        }
    }
}
