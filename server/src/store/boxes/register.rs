//! Registering a node as a taker of ballots of a round.

use surrealdb::types::vars;
use uuid::Uuid;

use super::super::query::{Failure, uuid};
use super::super::{Store, StoreError};
use super::{BatchError, Sum, box_id, gate_id};

const REGISTER: &str = r#"
BEGIN;
LET $now = (SELECT sealed, nodes FROM ONLY $gate FOR UPDATE);
IF $now IS NONE { THROW "no-box" };
IF $now.sealed { THROW "sealed" };
IF $node NOT IN $now.nodes {
    UPDATE $gate SET nodes += $node RETURN NONE;
    CREATE $account SET count = 0, sum = $empty, sealed = false RETURN NONE;
};
COMMIT;
"#;

impl Store {
    /// Makes this node one that takes ballots of a round. Asked again, it changes nothing.
    pub async fn register(&self, round: Uuid) -> Result<(), BatchError> {
        let binds = vars! {
            gate: gate_id(round),
            node: uuid(self.node),
            account: box_id(round, self.node),
            empty: Sum::default(),
        };
        match self.write_patiently(REGISTER, binds).await {
            Ok(_) => Ok(()),
            Err(Failure::Thrown(word)) if word == "sealed" => Err(BatchError::Sealed),
            Err(Failure::Thrown(word)) if word == "no-box" => {
                Err(StoreError::NoBox { round }.into())
            }
            Err(failure) => Err(StoreError::from(failure).into()),
        }
    }
}
