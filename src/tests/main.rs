//! What the engine promises, as tests: the machines one by one, the permission table against golden text, properties of
//! random campaigns, the bytes of the record, what each viewer sees, and the rules that the source itself keeps.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod erasure;
mod given;
mod machines;
mod proofs;
mod properties;
mod record;
mod rules;
mod table;
mod theming;
mod tidy;
mod verifying;
mod views;
