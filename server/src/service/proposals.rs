//! Proposals of themes, computed beside what is served.
//!
//! - Grouping takes a processor for a second where there are many challenges: one at a time is computed, on a thread
//!   that serves nobody, and no turn of a campaign waits for it.
//! - Nothing of it is kept: it quotes challenges, and what is erased is to be forgotten in memory too. Whoever accepts
//!   has it computed again, which gives the same.

use std::{sync::Arc, time::Duration};

use pathways::{
    campaign::{Actor, Campaign, Command, Refusal},
    id::CampaignId,
    record::{Digest, Salt},
    theme::{Basis, FoundThemes, MOST_PROPOSED, show_central},
    theming::{Alone, Granularity, Proposal},
};
use tokio::{sync::Semaphore, task::spawn_blocking, time::timeout};

use super::{IdempotencyKey, Service, Trouble};

/// How long somebody waits for the proposals of others to be computed.
const PATIENCE: Duration = Duration::from_secs(20);
/// After so many seconds it is worth asking again.
const RETRY_AFTER: u32 = 5;

/// Lets one proposal be computed at a time.
pub(super) struct Proposals(Arc<Semaphore>);

impl Default for Proposals {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(1)))
    }
}

/// What is proposed for a campaign as it stands.
#[derive(Debug)]
pub struct Proposed {
    /// The themes with their explanations.
    pub proposal: Proposal,
    /// The same as it can be accepted.
    pub found: FoundThemes,
    /// Whether the themes of an earlier proposal go on.
    pub continues: bool,
}

impl Service {
    /// The themes that the engine proposes; none where no challenge could lie in one.
    pub async fn propose_themes(
        &self,
        id: CampaignId,
        granularity: Granularity,
    ) -> Result<Option<Proposed>, Trouble> {
        let campaign = self.campaign(id)?;
        let coverage = campaign.coverage();
        let limit = u32::try_from(MOST_PROPOSED).unwrap_or(u32::MAX);
        if coverage.accepted() > limit {
            return Err(Refusal::TooMany { limit }.into());
        }
        let turn = Arc::clone(&self.0.proposals.0).acquire_owned();
        let Ok(Ok(turn)) = timeout(PATIENCE, turn).await else {
            return Err(Trouble::Busy { retry_after: RETRY_AFTER });
        };
        let secret = self.key().chance(id);
        let computed = spawn_blocking(move || {
            let proposed = proposed(&campaign, granularity, &secret);
            // Whoever asked may be gone by now; the next one begins only here.
            drop(turn);
            proposed
        });
        let computed = computed.await.unwrap_or_else(|error| Err(error.to_string()));
        computed.map_err(|cause| {
            tracing::error!(campaign = %id, cause, "themes could not be proposed");
            Trouble::Internal
        })
    }

    /// Accepts what is proposed, if it is still what the sender saw.
    pub async fn accept_themes(
        &self,
        id: CampaignId,
        actor: Actor,
        key: IdempotencyKey,
        granularity: Granularity,
        basis: Digest,
    ) -> Result<(), Trouble> {
        // A resend finds other things proposed, because the first time has changed where the challenges lie.
        if self.campaign(id)?.done(key.command(id, actor)).is_some() {
            return Ok(());
        }
        let proposed = self.propose_themes(id, granularity).await?;
        let found = proposed.map(|proposed| proposed.found).filter(|found| found.basis == basis);
        let found = Box::new(found.ok_or(Refusal::ProposalOutdated)?);
        self.act(id, actor, key, Command::ProposeThemes { found }).await?;
        Ok(())
    }
}

/// Groups the challenges of a campaign; none where there is nothing to group, or why it failed.
fn proposed(
    campaign: &Campaign,
    granularity: Granularity,
    secret: &Salt,
) -> Result<Option<Proposed>, String> {
    let basis = Basis::of(campaign, granularity);
    if basis.is_empty() {
        return Ok(None);
    }
    let mut proposal = basis.propose(&Alone).map_err(|refused| refused.to_string())?;
    let found = basis.found(&proposal).ok_or("it does not fit what it was made from")?;
    show_central(campaign, &mut proposal, secret);
    Ok(Some(Proposed { proposal, found, continues: basis.continues() }))
}
