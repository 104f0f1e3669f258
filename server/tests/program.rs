//! The program `pathways` as its users run it: a process with a command line, signals and files.

mod commands;
mod process;
mod receipts;
mod recounts;
mod rotation;
mod serving;
mod theming;
