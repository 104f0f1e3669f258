//! The store.

mod boxes;
mod connect;
mod endpoint;
mod error;
mod log;
mod migrations;
mod query;

pub use boxes::{BallotRow, BatchError, BoxTotal, Change, Seal, Sum};
pub use connect::Store;
pub use endpoint::{Endpoint, EndpointError};
pub use error::StoreError;
pub use log::{Append, AppendError, Head, Side};

#[cfg(test)]
mod testing;
