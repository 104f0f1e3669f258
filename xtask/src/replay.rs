//! `replay`: a real public consultation, run through the whole product and compared with what its
//! files say.
//!
//! Two sides that share no code meet here. One is what the server answers after the consultation
//! has been played to it; what the simulated people send comes from [`consultation`] and [`panel`].
//! The other is `end2end/expected/consultation.py`, which reads the CSV files alone and is asked
//! through [`expected`]. [`compare`]
//! lists every difference between the two.
//!
//! Deliberately absent: the counting and the decision. They are what is being tested, so on this
//! side only the server does them.

mod compare;
mod consultation;
mod expected;
mod panel;
