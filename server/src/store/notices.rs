//! Up to which entry of a campaign letters were posted.

use surrealdb::types::{RecordId, Uuid as UuidValue, vars};
use uuid::Uuid;

use super::{Store, StoreError};

const CLAIM: &str = "
BEGIN;
SELECT VALUE seq FROM ONLY $notice;
UPSERT $notice SET seq = math::max([seq ?? 0, $seq]) RETURN NONE;
COMMIT;
";

const POSTED: &str = "SELECT VALUE seq FROM ONLY $notice";

impl Store {
    /// Takes over the letters of all entries before `seq`; returns the first of them, or `None` where another node has
    /// taken them.
    pub async fn claim_notices(&self, campaign: Uuid, seq: u64) -> Result<Option<u64>, StoreError> {
        let notice = RecordId::new("notice", UuidValue::from(campaign));
        let posted: Option<u64> =
            self.read(POSTED, vars! { notice: notice.clone() }).await?.row(0)?;
        if posted.unwrap_or(0) >= seq {
            return Ok(None);
        }
        let mut answers = self.write_patiently(CLAIM, vars! { notice: notice, seq: seq }).await?;
        let before: Option<u64> = answers.row(1)?;
        Ok(Some(before.unwrap_or(0)).filter(|before| *before < seq))
    }
}
