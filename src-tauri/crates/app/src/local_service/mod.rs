//! The directory of local services: read without a signal, searched as it is typed, kept by hand or from a list.

mod list_file;
pub mod views;

pub use list_file::preview_services;

use caseload_domain::{
    id::LocalServiceId,
    local_service::LocalService,
    name::tidy,
    problem::{Problem, Problems},
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::{Origin, Store};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    session::views::Nothing,
    task::saved,
    typed::{Looking, needed_reason, optional_date},
};
use views::{Directory, LocalServiceForm, LocalServiceLine, RetireLocalService, SaveLocalService};

/// The whole directory, what has expired too.
///
/// # Errors
/// When the store cannot answer; never an empty directory instead.
pub fn directory(app: &mut App, _: Nothing, now: Now) -> Answer<Directory> {
    let mut services: Vec<LocalServiceLine> = standing(&app.open()?.store)?
        .into_iter()
        .map(|(service, revision, _)| line_of(&service, revision, now))
        .collect();
    services.sort_by_key(|line| line.form.name.to_lowercase());
    Ok(Directory { services })
}

/// Adds an entry or amends one. A second entry of a name would split what is told of it, so it is refused.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn save_local_service(app: &mut App, request: SaveLocalService, now: Now) -> Answer<Saved> {
    let SaveLocalService { service_id, from_revision, form, reason, draft_id } = request;
    let store = &app.open()?.store;
    let id = match &service_id {
        Some(id) => current(store, id)?.id,
        None => LocalServiceId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
    };
    let mut problems = Problems::default();
    let reason = service_id.as_ref().and_then(|_amended| problems.keep(needed_reason(&reason)));
    let service = parse(id, &form, now, &mut problems);
    if standing(store)?.iter().any(|(other, _, _)| other.id != service.id && other.key() == service.key()) {
        problems.push("name", "Another service has this name", "Open that one, or add the place to the name");
    }
    gather(problems, service.check())?;
    let revision = match (from_revision, reason) {
        (Some(from), Some(reason)) => {
            next(Record::LocalService(service), from, &reason, "amend-local-service", now)
        }
        _ => first(Record::LocalService(service), "add-local-service", now),
    };
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Takes a service out of what is offered from today on. It stays readable where a family was told of it.
///
/// # Errors
/// [`Failure::Invalid`] when it is not offered anyway; [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn retire_local_service(app: &mut App, request: RetireLocalService, now: Now) -> Answer<Saved> {
    let RetireLocalService { service_id, from_revision } = request;
    let service = current(&app.open()?.store, &service_id)?;
    if service.valid_until.is_some_and(|until| until < now.today) {
        let problem = Problem::new("validUntil", "It is not offered any more", "There is nothing to do");
        return Err(problem.into());
    }
    let yesterday = now.today.pred_opt().unwrap_or(now.today);
    // One that was to begin later never began.
    let valid_from = service.valid_from.map(|from| from.min(yesterday));
    let service = LocalService { valid_from, valid_until: Some(yesterday), ..service };
    let revision =
        next(Record::LocalService(service), from_revision, "no longer offered", "retire-local-service", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Entries that stand, with their revision and whether a list wrote it.
fn standing(store: &Store) -> Answer<Vec<(LocalService, u32, bool)>> {
    Ok(store
        .of_kind(RecordKind::LocalService)?
        .into_iter()
        .filter_map(|read| match (read.revision.record, read.revision.status) {
            (Record::LocalService(service), RevisionStatus::Current) => {
                Some((service, read.revision.number, read.origin == Origin::Import))
            }
            _ => None,
        })
        .collect())
}

/// The entry as it stands.
pub(crate) fn current(store: &Store, id: &str) -> Answer<LocalService> {
    let read = store.current(id)?;
    match (read.revision.record, read.revision.status) {
        (Record::LocalService(service), RevisionStatus::Current) => Ok(service),
        _ => Err(Failure::NotFound),
    }
}

fn parse(id: LocalServiceId, form: &LocalServiceForm, now: Now, problems: &mut Problems) -> LocalService {
    LocalService {
        id,
        name: tidy(&form.name),
        topic: form.topic.0,
        what: form.what.trim().to_owned(),
        location: form.location.trim().to_owned(),
        for_whom: form.for_whom.trim().to_owned(),
        how_to_refer: form.how_to_refer.trim().to_owned(),
        phone: form.phone.trim().to_owned(),
        web: form.web.trim().to_owned(),
        valid_from: optional_date("validFrom", &form.valid_from, Looking::Back, now, problems),
        valid_until: optional_date("validUntil", &form.valid_until, Looking::Forward, now, problems),
    }
}

fn line_of(service: &LocalService, revision: u32, now: Now) -> LocalServiceLine {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    LocalServiceLine {
        service_id: service.id.as_str().to_owned(),
        revision,
        form: LocalServiceForm {
            name: service.name.clone(),
            topic: Code(service.topic),
            what: service.what.clone(),
            location: service.location.clone(),
            for_whom: service.for_whom.clone(),
            how_to_refer: service.how_to_refer.clone(),
            phone: service.phone.clone(),
            web: service.web.clone(),
            valid_from: day(service.valid_from),
            valid_until: day(service.valid_until),
        },
        offered: service.is_offered_on(now.today),
        expired: service.valid_until.is_some_and(|until| until < now.today),
    }
}
