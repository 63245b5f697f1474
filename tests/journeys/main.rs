//! Journeys: what a nurse does, through every layer below the window, and the rules of the house.

mod architecture;
mod importing;
mod nurse;
mod recording;
mod starting;
mod syncing;
