//! A child's growth.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    growth::{
        self,
        views::{
            AddMeasurements, AmendMeasurement, ChildGrowth, GrowthLines, GrowthQuery, GrowthSettings,
            LinesQuery, MeasurementsSaved, PrintGrowth, SetParentHeight,
        },
    },
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn child_growth(session: State<'_, Session>, request: GrowthQuery) -> Answer<ChildGrowth> {
    session.run(growth::child_growth, request)
}

#[tauri::command(async)]
pub(crate) fn growth_lines(session: State<'_, Session>, request: LinesQuery) -> Answer<GrowthLines> {
    session.run(growth::growth_lines, request)
}

#[tauri::command(async)]
pub(crate) fn add_measurements(
    session: State<'_, Session>,
    request: AddMeasurements,
) -> Answer<MeasurementsSaved> {
    session.run(growth::add_measurements, request)
}

#[tauri::command(async)]
pub(crate) fn amend_measurement(
    session: State<'_, Session>,
    request: AmendMeasurement,
) -> Answer<MeasurementsSaved> {
    session.run(growth::amend_measurement, request)
}

#[tauri::command(async)]
pub(crate) fn set_parent_height(session: State<'_, Session>, request: SetParentHeight) -> Answer<Saved> {
    session.run(growth::set_parent_height, request)
}

#[tauri::command(async)]
pub(crate) fn growth_settings(session: State<'_, Session>, request: Nothing) -> Answer<GrowthSettings> {
    session.run(growth::growth_settings, request)
}

#[tauri::command(async)]
pub(crate) fn change_growth_settings(
    session: State<'_, Session>,
    request: GrowthSettings,
) -> Answer<GrowthSettings> {
    session.run(growth::change_growth_settings, request)
}

#[tauri::command(async)]
pub(crate) fn print_growth(session: State<'_, Session>, request: PrintGrowth) -> Answer<ChildGrowth> {
    session.run(growth::print_growth, request)
}
