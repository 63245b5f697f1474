//! The programme: who is due on the whole caseload, and what one child has had and has still to have.

mod child;
mod due;
mod order;
mod rule;
pub mod views;

use caseload_domain::due::standings;

use crate::{app::App, clock::Now, code::Code, failure::Answer, today::in_list};
use views::{ChildProgramme, DueListView, DueOn, DueOnLine, DueQuery, OfChild};

pub(crate) use due::{DueNow, Owed};

/// Everything of the programme that is near or late, of the children on the caseload.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn due_list(app: &mut App, request: DueQuery, now: Now) -> Answer<DueListView> {
    let open = app.open()?;
    let due = DueNow::read(&open.store, now)?;
    let counts = due.counts();
    let (contact_types, areas, districts) = due.choices();
    let mut chosen: Vec<&Owed> = due.owed.iter().filter(|owed| due::fits(owed, &request)).collect();
    order::sort(&mut chosen, request.sort.0);
    let lines = due.lines(&open.store, &chosen, now)?;
    Ok(DueListView { lines, rules: due.rules.views(), counts, contact_types, areas, districts })
}

/// A child's programme. The view belongs to the child's screen, whose opening is noted in the audit chain.
///
/// # Errors
/// [`crate::failure::Failure::NotFound`], or when the store cannot answer.
pub fn child_programme(app: &mut App, request: OfChild, now: Now) -> Answer<ChildProgramme> {
    child::programme(&app.open()?.store, &request.child_id, now)
}

/// What is near or late on a day, worked out from the facts for that day: a contact done later was not done yet.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer.
pub fn due_on(app: &mut App, request: DueOn, _now: Now) -> Answer<Vec<DueOnLine>> {
    let store = &app.open()?.store;
    let mut lines = Vec::new();
    for child in store.on_caseload()? {
        let (facts, area) = store.child_facts(&child.id)?;
        for standing in standings(&facts, store.schedules().of(area)) {
            let state = standing.state_on(request.on);
            if state.needs_doing() {
                lines.push(DueOnLine {
                    child_id: child.id.clone(),
                    child: in_list(&child.family, &child.given),
                    nhs_number: child.nhs_number.clone(),
                    contact_type: Code(standing.code()),
                    label: standing.row.label.clone(),
                    state: Code(state),
                    opens: standing.opens,
                    closes: standing.closes,
                });
            }
        }
    }
    lines.sort_by_key(|line| line.closes);
    Ok(lines)
}
