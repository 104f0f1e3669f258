//! The machines, one file each: given, when, then.

mod challenges;
mod charter;
mod commands;
mod concerns;
mod contests;
mod dates;
mod further;
mod ladder;
mod links;
mod merges;
mod panel;
mod proposals;
mod questions;
mod ranks;
mod reasons;
mod register;
mod reveal;
mod run_offs;
mod scores;
mod slates;
mod stages;
mod statistics;
mod taking_back;
mod themes;
mod topics;
mod upvote;
