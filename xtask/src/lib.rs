//! The parts of the developer's tool that are more than a list of commands to run.

pub mod torture;
