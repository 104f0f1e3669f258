//! Backing the store up.

use super::{Answer, Complaint, Desk};

impl Desk {
    pub(super) async fn export(&self) -> Result<Answer, Complaint> {
        let mut bytes = Vec::new();
        self.service.store().export(&mut bytes).await?;
        let text = String::from_utf8(bytes)
            .map_err(|_| Complaint::new("internal", "the backup is not a text"))?;
        Ok(Answer::Backup { text })
    }
}
