//! Booking: what the form starts from, what speaks against it, and reading what was typed.

use caseload_domain::{
    appointment::{Appointment, AppointmentStatus, usual_minutes},
    calendar::is_working_day,
    code::Coded as _,
    contact::{ContactType, Mode, Setting},
    due::{DueState, standings},
    id::{AppointmentId, ChildId, PlaceId},
    practitioner::Role,
    problem::Problems,
    record::Record,
    schedule::CompletedBy,
};
use chrono::{Days, NaiveDate, NaiveTime, Timelike as _};

use super::{
    line::{lines, place_choices},
    views::{
        BookingCheck, BookingCheckQuery, BookingChoice, BookingForm, BookingQuery, BookingStart,
        BookingWindow, OutsideWindow, PlaceChoice,
    },
};
use crate::{
    app::{App, Open},
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    flag::gather,
    typed::{Looking, needed_date, optional_number, optional_time},
};

/// How far ahead a contact of the programme is offered for booking.
const DAYS_AHEAD: u64 = 365;

/// What the booking form starts from: the contact asked for or due next, its usual length and place, a day inside its window.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child or appointment.
pub fn open_booking(app: &mut App, request: BookingQuery, now: Now) -> Answer<BookingStart> {
    let BookingQuery { child_id, contact_type, appointment_id } = request;
    let open = app.open()?;
    let Record::Child(child) = open.store.current(&child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let places = place_choices(&open.store)?;
    let mut choices = choices(open, &child_id, now)?;
    let moving = match &appointment_id {
        None => None,
        Some(id) => lines(&open.store, vec![open.store.current(id)?], now)?.pop(),
    };
    let wanted = moving
        .as_ref()
        .map(|line| line.contact_type.0)
        .or(contact_type.map(|code| code.0))
        .or(choices.first().map(|choice| choice.contact_type.0))
        .unwrap_or(ContactType::FollowUp);
    if !choices.iter().any(|choice| choice.contact_type.0 == wanted) {
        choices.push(usual(open, wanted));
    }
    let form = match &moving {
        Some(line) => BookingForm {
            child_id,
            contact_type: line.contact_type,
            on: line.on.format("%d/%m/%Y").to_string(),
            at: line.at.format("%H:%M").to_string(),
            minutes: line.minutes.to_string(),
            setting: line.setting,
            mode: line.mode,
            place_id: line.place_id.clone(),
            note: line.note.clone(),
        },
        None => {
            let choice =
                choices.iter().find(|choice| choice.contact_type.0 == wanted).ok_or(Failure::NotFound)?;
            let on = suggested_day(choice.window.as_ref(), now.today);
            let at = free_time(open, on, choice.minutes)?;
            BookingForm {
                child_id,
                contact_type: choice.contact_type,
                on: on.format("%d/%m/%Y").to_string(),
                at: at.format("%H:%M").to_string(),
                minutes: choice.minutes.to_string(),
                setting: choice.setting,
                mode: choice.mode,
                place_id: only_place(&places, choice.setting.0),
                note: String::new(),
            }
        }
    };
    Ok(BookingStart {
        child: child.name.in_list(),
        caseload_status: Code(child.caseload_status),
        form,
        choices,
        places,
        moving,
    })
}

/// What speaks against a booking, while it is typed: it warns and never blocks.
///
/// # Errors
/// When the store cannot answer. A day or a time that does not read yet is no error here.
pub fn check_booking(app: &mut App, request: BookingCheckQuery, now: Now) -> Answer<BookingCheck> {
    let BookingCheckQuery { form, appointment_id } = request;
    let open = app.open()?;
    let window = choices(open, &form.child_id, now)?
        .into_iter()
        .find(|choice| choice.contact_type.0 == form.contact_type.0)
        .and_then(|choice| choice.window);
    let mut problems = Problems::default();
    let on = needed_date("on", &form.on, Looking::Forward, now, &mut problems);
    let on = problems.is_empty().then_some(on);
    let not_itself =
        |read: &caseload_store::ReadRevision| appointment_id.as_deref() != Some(read.revision.record.id());
    let same: Vec<_> = open
        .store
        .booked_for(&form.child_id)?
        .into_iter()
        .filter(not_itself)
        .filter(|read| {
            matches!(&read.revision.record, Record::Appointment(other) if other.contact_type == form.contact_type.0)
        })
        .collect();
    let overlaps = match (on, typed_span(&form)) {
        (Some(on), Some((at, minutes))) => {
            let mut found = open.store.appointments(on, on)?;
            found.retain(|read| {
                not_itself(read)
                    && matches!(&read.revision.record, Record::Appointment(other)
                        if other.status.is_open() && shares_time(other, at, minutes))
            });
            lines(&open.store, found, now)?
        }
        _ => Vec::new(),
    };
    let outside = on.zip(window.as_ref()).and_then(|(on, window)| {
        if on < window.opens {
            Some(Code(OutsideWindow::Before))
        } else {
            (on > window.closes).then_some(Code(OutsideWindow::After))
        }
    });
    Ok(BookingCheck { on, overlaps, same_contact: lines(&open.store, same, now)?, outside, window })
}

/// An appointment as typed, checked.
pub(super) fn parse_booking(
    id: AppointmentId,
    child: ChildId,
    form: &BookingForm,
    now: Now,
) -> Answer<Appointment> {
    let BookingForm { child_id: _, contact_type, on, at, minutes, setting, mode, place_id, note } = form;
    let mut problems = Problems::default();
    let on = needed_date("on", on, Looking::Forward, now, &mut problems);
    let typed_at = optional_time("at", at, &mut problems);
    if at.trim().is_empty() {
        problems.push("at", "The time is missing", "Type it like 9:30 or 2pm");
    }
    let typed_minutes: Option<u16> =
        optional_number("minutes", minutes, "a number of minutes", &mut problems);
    let place = place_id.as_deref().map(PlaceId::parse).transpose().map_err(|_wrong| Failure::NotFound)?;
    let appointment = Appointment {
        id,
        child,
        contact_type: contact_type.0,
        on,
        at: typed_at.unwrap_or(NaiveTime::MIN),
        minutes: typed_minutes.unwrap_or_else(|| usual_minutes(contact_type.0)),
        setting: setting.0,
        mode: mode.0,
        // A visit is at the child's home, which is not on the register.
        place: if setting.0 == Setting::Home { None } else { place },
        note: note.trim().to_owned(),
        status: AppointmentStatus::Booked,
        status_reason: String::new(),
        contact: None,
    };
    gather(problems, appointment.check())?;
    Ok(appointment)
}

/// What can be booked: what is still to be done of the programme and opens within a year, then everything else.
fn choices(open: &Open, child_id: &str, now: Now) -> Answer<Vec<BookingChoice>> {
    let (facts, area) = open.store.child_facts(child_id)?;
    let schedule = open.store.schedules().of(area);
    let until = now.today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(NaiveDate::MAX);
    let mut due: Vec<_> = standings(&facts, schedule)
        .into_iter()
        .filter(|standing| {
            let state = standing.state_on(now.today);
            standing.row.completed_by.contains(&CompletedBy::Seen)
                && (state.needs_doing() || state == DueState::NotYet)
                && standing.opens <= until
        })
        .collect();
    due.sort_by_key(|standing| standing.closes);
    let mut found: Vec<BookingChoice> = due
        .iter()
        .map(|standing| {
            let code = standing.code();
            let by_rule = usual(open, code);
            BookingChoice {
                setting: standing.row.settings.first().map_or(by_rule.setting, |setting| Code(*setting)),
                mode: standing.row.modes.first().map_or(by_rule.mode, |mode| Code(*mode)),
                window: Some(BookingWindow {
                    opens: standing.opens,
                    closes: standing.closes,
                    last: standing.last,
                }),
                ..by_rule
            }
        })
        .collect();
    let of_the_programme = |code: ContactType| schedule.rows().iter().any(|row| row.code == code);
    found.extend(
        ContactType::ALL
            .iter()
            .filter(|code| **code >= ContactType::HealthReview && !of_the_programme(**code))
            .map(|code| usual(open, *code)),
    );
    Ok(found)
}

/// What is usual for a contact without a rule: where the nurse works, in person.
fn usual(open: &Open, contact_type: ContactType) -> BookingChoice {
    let by_role = match open.practitioner.role {
        Role::SchoolNurse | Role::SchoolHealthAssistant => Setting::School,
        Role::HealthVisitor
        | Role::CommunityNurseryNurse
        | Role::HcpNurse
        | Role::FamilyNurse
        | Role::Student => Setting::Home,
    };
    let (setting, mode) = match contact_type {
        ContactType::Group => (Setting::FamilyHub, Mode::Group),
        ContactType::WeightAndFeeding => (Setting::Clinic, Mode::InPerson),
        _ => (by_role, Mode::InPerson),
    };
    BookingChoice {
        contact_type: Code(contact_type),
        minutes: usual_minutes(contact_type),
        setting: Code(setting),
        mode: Code(mode),
        window: None,
    }
}

/// The first working day from tomorrow on that the window allows; a window that has closed is made up for at once.
fn suggested_day(window: Option<&BookingWindow>, today: NaiveDate) -> NaiveDate {
    let tomorrow = today.succ_opt().unwrap_or(today);
    let from = window.map_or(tomorrow, |window| window.opens.max(tomorrow));
    let last = window.map_or(NaiveDate::MAX, |window| window.closes);
    let working = from.iter_days().find(|day| is_suggested(*day)).unwrap_or(from);
    // A window that ends on a weekend is met on its last day rather than missed on a Monday.
    if from <= last && working > last { from } else { working }
}

/// A working day. Beyond the table of bank holidays a weekday may be offered: it is a suggestion, and the nurse chooses.
fn is_suggested(day: NaiveDate) -> bool {
    is_working_day(day).unwrap_or(true)
}

/// The first quarter of an hour from nine on with so many minutes free before five; nine when the day is full.
fn free_time(open: &Open, on: NaiveDate, minutes: u16) -> Answer<NaiveTime> {
    let taken: Vec<Appointment> = open
        .store
        .appointments(on, on)?
        .into_iter()
        .filter_map(|read| match read.revision.record {
            Record::Appointment(appointment) if appointment.status.is_open() => Some(appointment),
            _ => None,
        })
        .collect();
    let quarters = (36..68).filter_map(|quarter| NaiveTime::from_hms_opt(quarter / 4, quarter % 4 * 15, 0));
    let fits = |at: &NaiveTime| {
        minute_of(*at) + u32::from(minutes) <= 17 * 60
            && !taken.iter().any(|appointment| shares_time(appointment, *at, minutes))
    };
    let mut quarters = quarters;
    let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("nine o'clock is a time");
    Ok(quarters.find(fits).unwrap_or(nine))
}

fn only_place(places: &[PlaceChoice], setting: Setting) -> Option<String> {
    let mut fitting = places.iter().filter(|place| place.setting.0 == setting);
    let place = fitting.next()?;
    fitting.next().is_none().then(|| place.place_id.clone())
}

/// The time and length as typed so far; `None` while they do not read.
fn typed_span(form: &BookingForm) -> Option<(NaiveTime, u16)> {
    let at = caseload_domain::typed_date::parse_time(&form.at)?;
    let minutes = form.minutes.trim().parse().ok()?;
    Some((at, minutes))
}

fn shares_time(other: &Appointment, at: NaiveTime, minutes: u16) -> bool {
    let (start, other_start) = (minute_of(at), minute_of(other.at));
    start < other_start + u32::from(other.minutes) && other_start < start + u32::from(minutes)
}

fn minute_of(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

#[cfg(test)]
mod tests {
    use super::{BookingWindow, suggested_day};

    fn window(opens: &str, closes: &str) -> BookingWindow {
        BookingWindow {
            opens: opens.parse().unwrap(),
            closes: closes.parse().unwrap(),
            last: closes.parse().unwrap(),
        }
    }

    #[test]
    fn the_suggested_day_is_a_working_day_inside_the_window() {
        for (today, opens, closes, expected) in [
            ("2027-01-04", "2027-01-01", "2027-01-20", "2027-01-05"),
            ("2027-01-04", "2027-01-11", "2027-01-20", "2027-01-11"),
            ("2027-01-08", "2027-01-01", "2027-01-20", "2027-01-11"),
            // The window ends on the Saturday: better then than late.
            ("2027-01-08", "2027-01-01", "2027-01-09", "2027-01-09"),
            ("2027-01-04", "2026-11-01", "2026-12-01", "2027-01-05"),
            // Christmas Day, the weekend and Boxing Day's substitute lie between.
            ("2026-12-24", "2026-12-01", "2027-01-20", "2026-12-29"),
            ("2027-03-25", "2027-03-01", "2027-04-20", "2027-03-30"),
        ] {
            let found = suggested_day(Some(&window(opens, closes)), today.parse().unwrap());
            assert_eq!(found.to_string(), expected, "from {today}, window {opens} to {closes}");
        }
    }
}
