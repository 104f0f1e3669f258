//! Entering challenges from a file.
//!
//! The key of each challenge follows from its words, so a file that is imported again, because the
//! first time broke off or some rows were corrected since, adds only what is new.

use pathways::{
    campaign::{Actor, Authorship, Command, Fact},
    challenge::DeclineCode,
    id::{CampaignId, ChallengeId},
    text::Reason,
};

use super::{Answer, Complaint, Desk, ImportCounts, Imported, Verdict};
use crate::service::{IdempotencyKey, Trouble};

/// Why a challenge is declined that was declined where it comes from. Everybody may read it.
const DECLINED_BEFORE: &str = "Declined in the consultation that it comes from. / Écarté dans la consultation dont il provient.";

impl Desk {
    pub(super) async fn import(
        &self,
        campaign: CampaignId,
        challenges: Vec<Imported>,
    ) -> Result<Answer, Complaint> {
        let mut counts = ImportCounts::default();
        let total = challenges.len();
        for (done, challenge) in challenges.into_iter().enumerate() {
            self.enter(campaign, challenge, &mut counts).await.map_err(|complaint| {
                let so_far = format!("{done} of {total} challenges were entered before this");
                if done == 0 { complaint } else { complaint.and(so_far) }
            })?;
        }
        Ok(Answer::Imported(counts))
    }

    async fn enter(
        &self,
        campaign: CampaignId,
        challenge: Imported,
        counts: &mut ImportCounts,
    ) -> Result<(), Complaint> {
        let source = serde_json::to_vec(&(&challenge.text, challenge.number));
        let key = IdempotencyKey::of(&source.map_err(|_| Complaint::not_understood())?);
        let verdict = challenge.verdict;
        let (id, is_new) = self.submit(campaign, key, challenge).await?;
        *(if is_new { &mut counts.entered } else { &mut counts.known }) += 1;
        match verdict {
            Verdict::Open => {}
            Verdict::Accept => {
                let command = Command::Accept { challenge: id };
                counts.accepted += u32::from(self.moderate(campaign, key, command).await?);
            }
            Verdict::Decline => {
                let reason: Option<Reason> = DECLINED_BEFORE.parse().ok();
                let command = Command::Decline { challenge: id, code: DeclineCode::Other, reason };
                counts.declined += u32::from(self.moderate(campaign, key, command).await?);
            }
        }
        Ok(())
    }

    /// The challenge's id, and whether it is new.
    async fn submit(
        &self,
        campaign: CampaignId,
        key: IdempotencyKey,
        challenge: Imported,
    ) -> Result<(ChallengeId, bool), Complaint> {
        let before = self.service.campaign(campaign)?.size();
        let command =
            Command::Submit { text: Box::new(challenge.text), authorship: Authorship::OnBehalf };
        let acted = self.service.act(campaign, Actor::Operator, key, command).await?;
        let submitted = acted.facts.iter().find_map(|(seq, fact)| match fact {
            Fact::ChallengeSubmitted { challenge, .. } => Some((*challenge, before <= *seq)),
            _ => None,
        });
        submitted.ok_or_else(|| Trouble::Internal.into())
    }

    /// Moderates a challenge once, and says whether that was now. What a moderator has decided
    /// since the first import stays.
    async fn moderate(
        &self,
        campaign: CampaignId,
        key: IdempotencyKey,
        command: Command,
    ) -> Result<bool, Complaint> {
        let before = self.service.campaign(campaign)?.size();
        let acted = self.service.act(campaign, Actor::Operator, key.part(1), command).await?;
        Ok(acted.facts.iter().any(|(seq, _)| before <= *seq))
    }
}
