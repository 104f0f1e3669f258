//! What the product promises about loss, tried on the real server from outside.
//!
//! Mental model: many voices send operations and write down every acknowledgement; then
//! something terrible happens to the server; then the final ballots and the log are read
//! back and compared with what was written down. The comparison is pure and knows nothing of
//! what happened, so each part differs only in its terror.

pub mod power;
