//! The engine of Solution Pathways: what may happen in a campaign, decided without touching the world.
//!
//! A **campaign** takes a sector from "what holds us back?" to a handful of pathways of action. It is a pure state
//! machine: [`campaign::decide`] looks at the state and a command and answers with events or a refusal;
//! [`campaign::Campaign::apply`] folds an event into the state. The log of events is the public record; ballots lie in
//! a box beside it and enter through one door, [`round::admit`].
//!
//! Invariants, each of them a test:
//!
//! - No I/O, no clock, no randomness, no async, and no floats but in [`theming`]. Time, ids and salts are arguments.
//! - Replaying the log gives the same state, to the byte.
//! - A command that is sent twice acts once.
//! - Every challenge is in exactly one place of the coverage equation.
//! - No ballot ever holds more than its quota.
//!
//! Deliberately absent: anything that knows of HTTP, of a database or of a page.

// In reading order.
pub mod id;
pub mod number;
pub mod text;
pub mod time;

mod spelling;
pub mod workers;

pub mod role;
pub mod stage;

pub mod campaign;
pub mod challenge;
pub mod charter;
pub mod concern;
pub mod consent;
pub mod contest;
pub mod lineage;
pub mod people;
pub mod register;
pub mod round;
pub mod rule;
pub mod theme;
pub mod topic;

pub mod theming;

pub mod erasure;
pub mod record;
pub mod view;

#[cfg(feature = "schema")]
pub mod schema;
