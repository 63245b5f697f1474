//! Journeys: what a nurse does, through every layer below the window, and the rules of the house.

#![expect(
    clippy::unwrap_used,
    reason = "a journey that cannot go on says so by panicking; the whole file is a test"
)]

mod architecture;
mod assessments;
mod bereavement;
mod clinic;
mod diary;
mod directory;
mod due;
mod duplicates;
mod episodes;
mod families;
mod family;
mod growth;
mod handover;
mod health_plans;
mod importing;
mod in_the_home;
mod letters;
mod measuring;
mod nurse;
mod protecting;
mod receiving;
mod recording;
mod referring;
mod register;
mod report;
mod reporting;
mod reviews;
mod safeguarding;
mod school;
mod starting;
mod stories;
mod syncing;
mod team;
mod transferring;
mod trust;
mod undoing;
mod writing_letters;
