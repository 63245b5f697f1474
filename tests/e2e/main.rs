//! The real window, driven as a nurse would: found by what a screen reader says, typed into, pressed.
//! `cargo xtask test` builds the program first and runs these; each has a display, a driver and a folder of its own.

mod accessibility;
mod episodes;
mod families;
mod handover;
mod harness;
mod home;
mod journeys;
mod keyboard;
mod keys;
mod laptop;
mod lock_signals;
mod mandated;
mod receiver;
mod reviews;
mod safeguarding;
mod school;
mod screens;
mod shell;
mod steps;
mod tour;
mod transferring;
