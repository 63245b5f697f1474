//! The tables that ship, row by row, and every fault a table can have.

use super::Schedule;
use crate::{code::Coded as _, practitioner::Area};

#[test]
fn every_table_that_ships_is_read() {
    for area in Area::ALL {
        assert!(!Schedule::built_in(*area).rows().is_empty(), "{area:?}");
    }
}
