//! The demonstration caseload: made-up families that hold together.
//!
//! Pure: the same seed, size, role and day give the same facts and the same identifiers. Families told by hand come
//! first, then families made by rule until there are enough children. A history of ten years or more is a load for
//! measuring and is about three times as full as real life.

mod adults;
mod book;
mod calendar;
mod contacts;
mod directory;
mod families;
mod file;
mod findings;
mod growth;
mod health_plans;
mod history;
mod letters;
mod names;
mod narrative;
mod needs;
mod papers;
mod people;
mod places;
mod programme;
mod random;
mod schooling;
mod scores;
mod statuses;
mod stories;
#[cfg(test)]
mod tests;
mod timeline;
mod transfers;
mod words;
mod work;

use caseload_domain::{
    practitioner::{Area, Practitioner, Role},
    record::{Record, RevisionStatus},
};
use chrono::{DateTime, NaiveDate, Utc};

use self::{
    book::Book,
    calendar::{Calendar, clock, instant, on_or_after},
    directory::write_directory,
    families::{Frame, write_family},
    findings::write_findings,
    places::secondaries,
    programme::add_programme,
    random::Random,
    stories::write_stories,
    timeline::{Load, Service},
    work::write_work,
};

/// One revision and when it was written. A record's second entry is its revision 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedRevision {
    pub record: Record,
    pub status: RevisionStatus,
    pub written_at: DateTime<Utc>,
    pub reason: Option<String>,
}

/// A made-up caseload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demonstration {
    /// Whose caseload it is; the first of the revisions says the same.
    pub practitioner: Practitioner,
    /// In order of writing, all of it before `today`.
    pub revisions: Vec<DatedRevision>,
}

/// Years of history from which the record is filled for measuring rather than for looking at.
const HEAVY_FROM_YEARS: u32 = 10;

/// Makes a caseload of about so many children with so many years of history, as it stands on the morning of `today`.
#[must_use]
pub fn demonstration(seed: u64, children: u32, years: u32, role: Role, today: NaiveDate) -> Demonstration {
    let service = match role {
        Role::SchoolNurse | Role::SchoolHealthAssistant => Service::School,
        Role::HealthVisitor
        | Role::CommunityNurseryNurse
        | Role::HcpNurse
        | Role::FamilyNurse
        | Role::Student => Service::Early,
    };
    let practitioner = practitioner(role, service);
    let frame = Frame {
        service,
        load: if years >= HEAVY_FROM_YEARS { Load::Heavy } else { Load::Ordinary },
        practitioner: practitioner.name.clone(),
        secondaries: secondaries(children),
    };
    let mut book = Book::new(Calendar::new(today, years), seed);
    let opened = instant(on_or_after(book.calendar.from).min(book.calendar.last_day), clock(8, 0));
    let id = book.practitioner_id(opened);
    book.write(opened, Record::Practitioner(id, practitioner.clone()));
    let mut random = Random::new(seed);
    let mut made = write_stories(&mut book, &frame, children, &mut random);
    while made < children {
        made += write_family(&mut book, &frame, children - made, &mut random);
    }
    add_programme(&mut book, &practitioner, service, secondaries(children), opened, &mut random);
    write_findings(&mut book);
    write_work(&mut book);
    write_directory(&mut book, opened);
    Demonstration { practitioner, revisions: book.finish() }
}

/// The made-up practitioners; their PINs have the shape of one and belong to nobody.
fn practitioner(role: Role, service: Service) -> Practitioner {
    let (name, registration) = match role {
        Role::HealthVisitor => ("Amina Yusuf", "99A0001E"),
        Role::SchoolNurse => ("Ruth Kowalczyk", "99A0002E"),
        Role::CommunityNurseryNurse => ("Priya Nair", ""),
        Role::HcpNurse => ("Beth Ashdown", "99A0003E"),
        Role::FamilyNurse => ("Marcia Grant", "99A0004E"),
        Role::SchoolHealthAssistant => ("Tom Ellery", ""),
        Role::Student => ("Sana Qureshi", ""),
    };
    let team = match service {
        Service::Early => "City West, 0-19 Healthy Together",
        Service::School => "City West school nursing, Healthy Together",
    };
    Practitioner::parse(name, role, registration, team, Area::LeicesterCity)
        .expect("the made-up practitioners fill their form rightly")
}
