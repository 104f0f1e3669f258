//! Which entries of the log the viewer may not read yet.

use super::{Viewer, policy};
use crate::{
    campaign::{Campaign, Fact},
    id::RoundId,
    role::Role,
    stage::Stage,
};

/// Whether an entry is still covered for the viewer. Its place in the log is known to all; its bytes are not.
pub fn covers(seq: u64, fact: &Fact, campaign: &Campaign, viewer: &Viewer) -> bool {
    if !policy::knows(campaign, viewer) {
        return true;
    }
    if tells_of_draft_topic(fact) {
        // Where members are not asked, the panel's slate shows the topics.
        let shows = [Stage::Upvote, Stage::Panel];
        let is_shown = shows.iter().any(|stage| campaign.entered_since(*stage, seq));
        return !is_shown && !viewer.has(Role::Host);
    }
    tells_of_count(fact, campaign)
        && !campaign.entered_since(Stage::Decided, seq)
        && !policy::counts_anywhere(campaign, viewer)
}

const fn tells_of_draft_topic(fact: &Fact) -> bool {
    matches!(fact, Fact::TopicDrafted { .. } | Fact::TopicEdited { .. } | Fact::TopicDropped { .. })
}

/// Whether an entry lets one guess how a deciding round was counted.
fn tells_of_count(fact: &Fact, campaign: &Campaign) -> bool {
    match fact {
        Fact::RoundCounted { round, .. } | Fact::TieBroken { round, .. } => {
            is_deciding(campaign, *round)
        }
        Fact::RoundPrepared { round, origin: Some(_), .. }
        | Fact::LotSecretAdded { round, .. }
        | Fact::RoundOpened { round, .. }
        | Fact::ConflictDeclared { round, .. }
        | Fact::LinkDestroyed { round }
        | Fact::DeadlineMoved { round, .. }
        | Fact::RoundSealed { round, .. }
        | Fact::LotSecretShown { round, .. }
        | Fact::RoundVoided { round, .. } => is_unknown(campaign, *round),
        Fact::ReasonDrafted { .. } | Fact::ReasonsConfirmed { .. } => true,
        // What it waits for is that the count is complete and explained.
        Fact::StageWaits { stage, .. } => *stage == Stage::Decided,
        _ => false,
    }
}

fn is_deciding(campaign: &Campaign, round: RoundId) -> bool {
    campaign.rounds.get(&round).is_none_or(|round| policy::decides(campaign, round.kind))
}

/// Whether those who do not count know nothing of the round.
fn is_unknown(campaign: &Campaign, round: RoundId) -> bool {
    campaign.rounds.get(&round).is_none_or(|round| !policy::is_known(round))
}
