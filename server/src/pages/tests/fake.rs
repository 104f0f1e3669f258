//! A backend that answers with what a test gave it, and a campaign in the middle of its path.

use pathways::{
    id::{CampaignId, Id},
    stage::Stage,
    text::{Bilingual, Language},
    time::Timestamp,
};
use pathways_app::port::{
    Answer, Backend, CampaignCard, CampaignPage, Figure, Progress, Station, Trouble, Upcoming,
};

use crate::pages::moment;

/// The instant 2027-03-12T22:00:00Z.
const CLOSES: Timestamp = Timestamp::from_unix(1_804_888_800);

pub(super) struct Fake {
    pub(super) campaigns: Result<Vec<CampaignPage>, Trouble>,
}

impl Backend for Fake {
    fn campaigns(&self, _language: Language) -> Answer<'_, Vec<CampaignCard>> {
        let cards = self
            .campaigns
            .clone()
            .map(|campaigns| campaigns.into_iter().map(|campaign| campaign.card).collect());
        Box::pin(async move {
            tokio::task::yield_now().await;
            cards
        })
    }

    fn campaign(&self, id: CampaignId) -> Answer<'_, CampaignPage> {
        let found = self.campaigns.clone().and_then(|campaigns| {
            campaigns.into_iter().find(|campaign| campaign.card.id == id).ok_or(Trouble::NotFound)
        });
        Box::pin(async move {
            tokio::task::yield_now().await;
            found
        })
    }
}

pub(super) fn id() -> CampaignId {
    Id::new(uuid::Uuid::from_u128(7))
}

pub(super) fn campaign() -> CampaignPage {
    let closes = moment(CLOSES, "America/Toronto");
    let card = CampaignCard {
        id: id(),
        name: Bilingual {
            en: "Shores</title><script>alert(1)</script>".parse().unwrap(),
            fr: "Rives".parse().unwrap(),
        },
        question: Bilingual {
            en: "What holds us back & why?".parse().unwrap(),
            fr: "Qu’est-ce qui nous freine ?".parse().unwrap(),
        },
        stage: Stage::Upvote,
        next: Some(Upcoming { opens: Stage::Panel, at: closes.clone() }),
    };
    let outcome = vec![Figure::Challenges(42)];
    let path = vec![
        Station {
            stage: Stage::Call,
            progress: Progress::Past { closed: closes.clone(), outcome },
        },
        Station { stage: Stage::Upvote, progress: Progress::Now { until: Some(closes) } },
        Station { stage: Stage::Panel, progress: Progress::Coming { from: None } },
    ];
    CampaignPage { card, path, figures: vec![Figure::Voices(1_540)] }
}
