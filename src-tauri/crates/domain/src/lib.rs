//! The rules of the caseload: children and their families, contacts, flags, episodes and tasks.
//!
//! Nothing here reads a file, a clock or a database: the day (`today`) and the moment (`now`) are arguments,
//! so that the same facts always give the same answer and a clinician could check each rule alone.
#![forbid(unsafe_code)]
#![warn(missing_docs, clippy::wildcard_enum_match_arm, clippy::indexing_slicing)]

pub mod age;
pub mod allegation;
pub mod appointment;
pub mod assessment;
pub mod body_map;
pub mod calendar;
pub mod case_report;
pub mod child;
pub mod chronology;
pub mod clock;
pub mod code;
pub mod concern;
pub mod contact;
pub mod death;
pub mod due;
pub mod episode;
pub mod escalation;
pub mod event;
pub mod family;
pub mod figure;
pub mod flag;
pub mod for_the_family;
pub mod genogram;
pub mod growth;
pub mod health_plan;
pub mod id;
pub mod joining;
pub mod kpi;
pub mod letter;
pub mod likeness;
pub mod local_service;
pub mod measurement;
pub mod name;
pub mod ncmp;
pub mod nhs_number;
pub mod package;
pub mod person;
pub mod phrase;
pub mod place;
pub mod postcode;
pub mod practitioner;
pub mod problem;
pub mod purge_rule;
pub mod questionnaire;
pub mod record;
pub mod referral;
pub mod review;
pub mod safeguarding;
pub mod schedule;
pub mod score;
pub mod sharing;
pub mod supervision;
pub mod table;
pub mod task;
pub mod transfer;
pub mod typed_date;
