//! The parts of paths that vary.

use pathways::{
    id::{
        CampaignId, ChallengeId, ContestId, InitiativeId, LineageId, PersonId, RoundId, ThemeId,
        TopicId, VoiceId,
    },
    role::Role,
    round::ItemId,
    stage::Stage,
};
use serde::Deserialize;
use utoipa::IntoParams;

/// Declares the parameters of a path.
macro_rules! paths {
    ($($name:ident { $($(#[$doc:meta])* $field:ident: $kind:ty,)* })*) => {
        $(
            #[derive(Deserialize, IntoParams)]
            #[into_params(parameter_in = Path)]
            pub(super) struct $name {
                $(
                    $(#[$doc])*
                    #[param(inline)]
                    pub(super) $field: $kind,
                )*
            }
        )*
    };
}

paths! {
    CampaignPath {
        /// Which campaign.
        campaign: CampaignId,
    }
    StagePath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which stage.
        stage: Stage,
    }
    RolePath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which role.
        role: Role,
        /// Whose.
        person: PersonId,
    }
    InitiativePath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which initiative.
        initiative: InitiativeId,
    }
    VoicePath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which voice.
        voice: VoiceId,
    }
    DelegatePath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which voice.
        voice: VoiceId,
        /// Who speaks for it.
        person: PersonId,
    }
    ChallengePath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which challenge.
        challenge: ChallengeId,
    }
    LineagePath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which merge or split.
        lineage: LineageId,
    }
    ThemePath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which theme.
        theme: ThemeId,
    }
    KeptOutPath {
        /// Which campaign.
        campaign: CampaignId,
        /// Of which theme.
        theme: ThemeId,
        /// Which challenge.
        challenge: ChallengeId,
    }
    TopicPath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which topic.
        topic: TopicId,
    }
    RoundPath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which round.
        round: RoundId,
    }
    ItemPath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which round.
        round: RoundId,
        /// Which item of its slate.
        item: ItemId,
    }
    ContestPath {
        /// Which campaign.
        campaign: CampaignId,
        /// Which contest.
        contest: ContestId,
    }
}
