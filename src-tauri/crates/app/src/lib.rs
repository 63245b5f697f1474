//! One function for each thing a nurse can do, and the views the window shows.
#![forbid(unsafe_code)]

mod app;
mod clock;
mod in_words;
mod typed;
mod view_macro;

pub mod allegation;
pub mod appointment;
pub mod assessment;
pub mod body_map;
pub mod case_report;
pub mod caseload;
pub mod child;
pub mod child_work;
pub mod chronology;
pub mod clinic;
pub mod code;
pub mod commands;
pub mod contact;
pub mod demonstration;
pub mod document;
pub mod draft;
pub mod episode;
pub mod escalation;
pub mod failure;
pub mod family;
pub mod flag;
pub mod growth;
pub mod handover;
pub mod health_plan;
pub mod home;
pub mod import_caseload;
pub mod level_name;
pub mod local_service;
pub mod measurement;
pub mod phrase;
pub mod place;
pub mod programme;
pub mod referral;
pub mod report;
pub mod review;
pub mod safeguarding;
pub mod school;
pub mod session;
pub mod settings;
pub mod sharing;
pub mod supervision;
pub mod sync;
pub mod task;
pub mod today;
pub mod transfer;

pub use app::{App, Strength};
pub use caseload_store::write_atomically;
pub use clock::Now;
