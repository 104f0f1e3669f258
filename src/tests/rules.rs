//! The panel's counting rules: known answers from the literature, then what must hold of every poll.

mod known;
mod laws;
mod panel;
mod ranks;
mod score;
