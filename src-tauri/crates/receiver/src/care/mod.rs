//! What the tables of the trust hold of care over time, taken out of its resources: a room for each kind of record.

mod child;
mod contact;
mod episode;
mod health_plan;
mod letter;
mod local_service;
mod transfer;

pub(crate) use self::child::{death, earlier_homes, moves};
pub(crate) use self::contact::{given, signposted};
pub(crate) use self::episode::{episode, goal, reason};
pub(crate) use self::health_plan::health_plan;
pub(crate) use self::letter::letter;
pub(crate) use self::local_service::local_service;
pub(crate) use self::transfer::transfer;

use crate::columns::Columns;

fn refused<'a>(why: &'static str) -> Columns<'a> {
    Columns { refused: Some(why), ..Columns::default() }
}
