//! What may be told to a family: facts go in one by one, and the words of a record have no way in.
//!
//! A [`ForTheFamily`] is made only by the functions here. None of them takes a flag, a safeguarding status, a referral or
//! anything else that can hold what must not be said in the home (`policy-papers` S13, I9), and none takes a text: so a
//! screen or a paper that is built of it cannot show one, whatever its author forgets.
//!
//! ```
//! use caseload_domain::{for_the_family::{ForTheFamily, Initials}, name::Name};
//! fn told(name: &Name) -> ForTheFamily<Initials> {
//!     ForTheFamily::initials(name)
//! }
//! ```
//!
//! What a colleague must know of a flag cannot be put in:
//!
//! ```compile_fail,E0423
//! use caseload_domain::{flag::Flag, for_the_family::ForTheFamily};
//! fn told(flag: &Flag) -> ForTheFamily<String> {
//!     ForTheFamily(flag.detail.clone())
//! }
//! ```
//!
//! ```compile_fail,E0277
//! use caseload_domain::{flag::Flag, for_the_family::ForTheFamily};
//! fn told(flag: &Flag) -> ForTheFamily<String> {
//!     flag.detail.clone().into()
//! }
//! ```
//!
//! Nor can a flag stand where a measurement is asked for, or a safeguarding status where an appointment is:
//!
//! ```compile_fail,E0308
//! use caseload_domain::{flag::Flag, for_the_family::{Figure, ForTheFamily}};
//! fn told(flag: &Flag) -> Option<ForTheFamily<Figure>> {
//!     ForTheFamily::figure(flag, None)
//! }
//! ```
//!
//! ```compile_fail,E0308
//! use caseload_domain::{for_the_family::{ForTheFamily, SeeingAgain}, safeguarding::SafeguardingEpisode};
//! fn told(status: &SafeguardingEpisode) -> Option<ForTheFamily<SeeingAgain>> {
//!     ForTheFamily::seeing_again(status)
//! }
//! ```

use chrono::{NaiveDate, NaiveTime};

use crate::{
    age::{Age, completed_months},
    appointment::Appointment,
    child::{Birth, Child},
    contact::{Contact, ContactType, InfantFeeding},
    due::{ChildFacts, Happened, HappenedWhat, standings},
    growth::{ChartSex, Correction, Measure, Quantity, Subject},
    measurement::{Measurement, MeasurementKind},
    name::Name,
    review::{Choice, Field, ReviewForm, TALKED_ABOUT},
    schedule::{Eligible, Schedule},
};

/// A fact that may be told to a family.
#[derive(Debug, Clone, PartialEq)]
pub struct ForTheFamily<T>(T);

impl<T> ForTheFamily<T> {
    /// The fact.
    #[must_use]
    pub fn told(&self) -> &T {
        &self.0
    }

    /// The fact, to be shown or printed.
    #[must_use]
    pub fn into_told(self) -> T {
        self.0
    }
}

/// The first letters of a child's names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initials(String);

impl Initials {
    /// The letters, without stops or spaces.
    #[must_use]
    pub fn letters(&self) -> &str {
        &self.0
    }
}

impl ForTheFamily<Initials> {
    /// A child's initials.
    #[must_use]
    pub fn initials(name: &Name) -> Self {
        Self(Initials(name.initials()))
    }
}

/// How old a child is, and how old allowing for being early where that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// By the day of birth, or the weeks of the pregnancy.
    pub age: Age,
    /// Allowing for being early.
    pub corrected: Option<Age>,
}

impl ForTheFamily<Ages> {
    /// The age on a day; `None` where there is none.
    #[must_use]
    pub fn ages(child: &Child, on: NaiveDate) -> Option<Self> {
        Some(Self(Ages { age: child.age_on(on)?, corrected: child.corrected_age_on(on) }))
    }
}

impl ForTheFamily<ChartSex> {
    /// Which chart a child is drawn on; `None` where the sex is not known.
    #[must_use]
    pub fn chart(child: &Child) -> Option<Self> {
        ChartSex::of(child.sex).ok().map(Self)
    }
}

/// A quantity as it was measured on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The day.
    pub on: NaiveDate,
    /// What was measured.
    pub kind: MeasurementKind,
    /// Grams for weight, millimetres for the rest.
    pub value: u32,
}

impl ForTheFamily<Figure> {
    /// A measurement, with the contact it was taken at unless it was copied from elsewhere. A contact that is restricted is
    /// not told, so neither is what was measured at it: a point on the chart would say that somebody saw the child that
    /// day. Without its contact nobody knows, so it is not told either.
    #[must_use]
    pub fn figure(measurement: &Measurement, at: Option<&Contact>) -> Option<Self> {
        let Measurement { id: _, child: _, contact, measured_on, kind, value } = measurement;
        let may_be_told = match contact {
            None => true,
            Some(id) => at.is_some_and(|contact| contact.id == *id && !contact.restricted),
        };
        may_be_told.then_some(Self(Figure { on: *measured_on, kind: *kind, value: *value }))
    }

    /// A figure just taken in front of the family.
    #[must_use]
    pub fn just_taken(on: NaiveDate, kind: MeasurementKind, value: u32) -> Self {
        Self(Figure { on, kind, value })
    }

    /// Where it lies on the chart; `None` for a day before the birth.
    #[must_use]
    pub fn plotted(&self, child: &Child, convention: Correction) -> Option<ForTheFamily<Point>> {
        let Birth::Born(born) = child.birth else { return None };
        let subject = Subject { sex: child.sex, born, gestation: child.gestation };
        let quantity = Quantity::of(self.0.kind, self.0.value);
        let plot = subject.plot(convention, self.0.on, quantity).ok()?;
        Some(ForTheFamily(Point {
            measure: quantity.measure(),
            on: self.0.on,
            days: plot.corrected.age.days(),
            value: plot.value,
        }))
    }
}

/// A point of a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Which chart.
    pub measure: Measure,
    /// The day it was measured.
    pub on: NaiveDate,
    /// The age it is drawn at, in days, allowing for being early.
    pub days: f64,
    /// In the chart's unit.
    pub value: f64,
}

impl ForTheFamily<InfantFeeding> {
    /// How a baby was fed, as a contact that is not restricted has it.
    #[must_use]
    pub fn feeding(contact: &Contact) -> Option<Self> {
        if contact.restricted { None } else { contact.infant_feeding.map(Self) }
    }
}

/// A contact of the programme that is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToCome {
    /// Which.
    pub contact_type: ContactType,
    /// The day on which its window opens.
    pub from: NaiveDate,
}

impl ForTheFamily<ToCome> {
    /// What every family is offered next, of what has not begun yet; `None` where the programme has no more.
    ///
    /// It goes by the age and by contacts that may be told. Whether a window that is open was used says whether somebody saw
    /// the child, and one family member may know of a restricted contact and another not: to the one it must not be passed
    /// over, to the other not be called undone. So what is open is not spoken of, to nobody. Nor is what only some are
    /// offered: the integrated review of the trust's own programme is for children of whom something is known.
    #[must_use]
    pub fn to_come(
        facts: &ChildFacts,
        contacts: &[&Contact],
        schedule: &Schedule,
        today: NaiveDate,
    ) -> Option<Self> {
        let may_be_told = |happened: &&Happened| match happened.what {
            HappenedWhat::Contact { .. } | HappenedWhat::TaskDone => contacts.iter().any(|contact| {
                !contact.restricted
                    && contact.contact_type == happened.code
                    && contact.happened_on == happened.on
            }),
            HappenedWhat::Sent | HappenedWhat::QuestionnaireReturned | HappenedWhat::SchoolDeclined => true,
        };
        let happened = facts.happened.iter().filter(may_be_told).copied().collect();
        let told = ChildFacts { happened, ..facts.clone() };
        standings(&told, schedule)
            .iter()
            .filter(|standing| {
                standing.is_outstanding()
                    && today < standing.opens
                    && standing.row.eligible.contains(&Eligible::Everyone)
                    && is_offered_to_all(standing.code())
            })
            .map(|standing| ToCome { contact_type: standing.code(), from: standing.opens })
            .min_by_key(|to_come| to_come.from)
            .map(Self)
    }
}

/// A time that is agreed with the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeeingAgain {
    /// The day.
    pub on: NaiveDate,
    /// When it begins.
    pub at: NaiveTime,
}

impl ForTheFamily<SeeingAgain> {
    /// When the family is seen again, without what for and where. `None` for a time that is no longer booked, and for
    /// meetings and calls between professionals, which are nobody's visit.
    #[must_use]
    pub fn seeing_again(appointment: &Appointment) -> Option<Self> {
        let is_a_visit = is_offered_to_all(appointment.contact_type)
            || matches!(appointment.contact_type, ContactType::WeightAndFeeding | ContactType::Group);
        (is_a_visit && appointment.status.is_open())
            .then_some(Self(SeeingAgain { on: appointment.on, at: appointment.at }))
    }
}

/// A subject that can be talked about in the home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its code among the answers to *talked about*.
    pub code: String,
    /// Its name, from the table that ships.
    pub label: String,
}

impl ForTheFamily<Topic> {
    /// What is usually talked about at a contact of a kind at a child's age. Only the table that ships is read, and nothing
    /// of it that is marked as never shown in the home.
    #[must_use]
    pub fn topics(contact_type: ContactType, child: &Child, today: NaiveDate) -> Vec<Self> {
        let months = match child.birth {
            Birth::Born(born) => Some(completed_months(born, today)),
            Birth::Expected(_) => None,
        };
        let sections = ReviewForm::of(contact_type, months).at(months);
        let about = sections.into_iter().flat_map(|section| section.fields);
        about
            .filter(|Field { code, restricted, .. }| code == TALKED_ABOUT && !restricted)
            .flat_map(|field| field.options)
            .map(|Choice { code, label, area: _ }| Self(Topic { code, label }))
            .collect()
    }
}

/// Contacts that every family is offered in its turn (`policy-papers` 3 and 4): that one is due says nothing of a family.
fn is_offered_to_all(contact_type: ContactType) -> bool {
    match contact_type {
        ContactType::Antenatal
        | ContactType::NewBirth
        | ContactType::SixToEightWeeks
        | ContactType::ThreeToFourMonths
        | ContactType::SixMonths
        | ContactType::TwelveMonths
        | ContactType::TwoYears
        | ContactType::IntegratedReview
        | ContactType::ThreeYears
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
        | ContactType::Transition => true,
        // A health review is also what a child in care has, a package session what few have; a young person may come to a
        // drop-in, and a parent to a follow-up, without the family's knowing.
        ContactType::HealthReview
        | ContactType::WeightAndFeeding
        | ContactType::FollowUp
        | ContactType::PackageSession
        | ContactType::DropIn
        | ContactType::Group
        | ContactType::SafeguardingMeeting
        | ContactType::ProfessionalLiaison
        | ContactType::Advice
        | ContactType::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::{ForTheFamily, SeeingAgain};
    use crate::{
        appointment::{Appointment, AppointmentStatus},
        child::{Birth, CaseloadStatus},
        code::{Coded as _, YesNoNotAsked},
        contact::{Contact, ContactType, Mode, Outcome, Setting},
        due::{ChildFacts, Happened, HappenedWhat},
        id::{AppointmentId, ChildId, ContactId},
        review::{TALKED_ABOUT, all_fields},
        schedule::Schedule,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A review every family is offered, which counts three months before its window; one for vulnerable children; another
    /// for every family.
    fn programme() -> Schedule {
        let row = |code: &str, opens: &str, closes: &str, counts_from: &str, eligible: &str| {
            format!(
                "[[contact]]\ncode = \"{code}\"\nlabel = \"{code}\"\nmandated = false\nopens = \"{opens}\"\n\
                 closes = \"{closes}\"\ncatch-up = \"{closes}\"\ncounts-from = \"{counts_from}\"\n\
                 completed-by = [\"seen\"]\nmodes = [\"in-person\"]\nroles = []\nsettings = [\"home\"]\n\
                 eligible = [\"{eligible}\"]\nvalid-from = \"2022-09-01\"\nsource = \"a test\"\n\n"
            )
        };
        let table = [
            "name = \"Made up\"\nsource = \"a test\"\n\n".to_owned(),
            row("12-months", "12 months", "15 months", "9 months", "everyone"),
            row("integrated-review", "18 months", "20 months", "18 months", "vulnerable"),
            row("2-years", "24 months", "30 months", "24 months", "everyone"),
        ];
        Schedule::parse("made-up.toml", &table.concat()).unwrap()
    }

    /// What comes next for a child born on 1 February 2026, of whom something is known or nothing, after a review or none.
    fn next(today: &str, vulnerable: bool, review: Option<(&str, bool)>) -> (ContactType, NaiveDate) {
        let contact = review.map(|(on, restricted)| Contact {
            id: ContactId::parse("0190a000-0000-7000-8000-000000000003").unwrap(),
            child: ChildId::parse("0190a000-0000-7000-8000-000000000002").unwrap(),
            contact_type: ContactType::TwelveMonths,
            happened_on: day(on),
            happened_at: None,
            minutes: None,
            setting: Some(Setting::Home),
            mode: Mode::InPerson,
            outcome: Outcome::Seen,
            present: Vec::new(),
            purpose: String::new(),
            narrative: String::new(),
            voice: String::new(),
            episode: None,
            restricted,
            place: None,
            delivered_by: None,
            countersigned: None,
            infant_feeding: None,
            findings: Vec::new(),
            concerns: Vec::new(),
            action_taken: String::new(),
            decision: String::new(),
            given: Vec::new(),
            signposted: Vec::new(),
            written_with: None,
        });
        let happened = contact.iter().map(|contact| Happened {
            code: contact.contact_type,
            on: contact.happened_on,
            what: HappenedWhat::Contact { mode: contact.mode, outcome: contact.outcome },
        });
        let facts = ChildFacts {
            birth: Birth::Born(day("2026-02-01")),
            gestation: None,
            vulnerable,
            send: YesNoNotAsked::NotAsked,
            caseload_status: CaseloadStatus::OnCaseload,
            joined_on: None,
            left_on: None,
            year_group: None,
            happened: happened.collect(),
        };
        let contacts: Vec<&Contact> = contact.iter().collect();
        let next = ForTheFamily::to_come(&facts, &contacts, &programme(), day(today)).unwrap();
        (next.told().contact_type, next.told().from)
    }

    #[test]
    fn what_comes_next_says_nothing_of_what_is_known_in_confidence() {
        let first = (ContactType::TwelveMonths, day("2027-02-01"));
        let second = (ContactType::TwoYears, day("2028-02-01"));
        // Before the window, a review that was done early passes it over, unless nobody may know of that.
        assert_eq!(next("2026-12-01", false, None), first);
        assert_eq!(next("2026-12-01", false, Some(("2026-11-20", true))), first);
        assert_eq!(next("2026-12-01", true, Some(("2026-11-20", false))), second);
        // While it is open it is not spoken of, whether it was done, and by whom, or not.
        for review in [None, Some(("2027-02-02", true)), Some(("2027-02-02", false))] {
            for vulnerable in [false, true] {
                assert_eq!(next("2027-02-03", vulnerable, review), second, "{review:?} {vulnerable}");
            }
        }
    }

    fn booked(contact_type: ContactType, status: AppointmentStatus) -> Appointment {
        Appointment {
            id: AppointmentId::parse("0190a000-0000-7000-8000-000000000001").unwrap(),
            child: ChildId::parse("0190a000-0000-7000-8000-000000000002").unwrap(),
            contact_type,
            on: NaiveDate::from_ymd_opt(2027, 1, 11).unwrap(),
            at: NaiveTime::from_hms_opt(11, 0, 0).unwrap(),
            minutes: 30,
            setting: Setting::Home,
            mode: Mode::InPerson,
            place: None,
            note: "the refuge, by the back door".to_owned(),
            status,
            status_reason: String::new(),
            contact: None,
        }
    }

    #[test]
    fn a_visit_that_is_booked_is_told_by_its_time_alone_and_a_meeting_about_the_child_is_not() {
        let told = |kind, status| ForTheFamily::<SeeingAgain>::seeing_again(&booked(kind, status));
        let seen = told(ContactType::WeightAndFeeding, AppointmentStatus::Booked).unwrap();
        assert_eq!(seen.told().on.to_string(), "2027-01-11");
        assert!(!format!("{seen:?}").contains("refuge"));
        for kind in [
            ContactType::SafeguardingMeeting,
            ContactType::ProfessionalLiaison,
            ContactType::HealthReview,
            ContactType::DropIn,
            ContactType::Advice,
            ContactType::FollowUp,
            ContactType::PackageSession,
            ContactType::Other,
        ] {
            assert_eq!(told(kind, AppointmentStatus::Booked), None, "{kind:?}");
        }
        for &status in AppointmentStatus::ALL {
            let is_told = told(ContactType::SixMonths, status).is_some();
            assert_eq!(is_told, status == AppointmentStatus::Booked, "{status:?}");
        }
    }

    #[test]
    fn what_is_talked_about_is_not_among_the_questions_that_are_never_shown_in_the_home() {
        let field = all_fields().iter().find(|field| field.code == TALKED_ABOUT).unwrap();
        assert!(!field.restricted && field.options.len() > 10);
    }
}
