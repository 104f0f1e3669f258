//! What the pages show of a campaign.

use pathways::{
    id::CampaignId,
    stage::Stage,
    text::{Bilingual, Name, Question},
};
use serde::{Deserialize, Serialize};

use super::Moment;

/// A campaign in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignCard {
    /// Its id, which is also its address.
    pub id: CampaignId,
    /// How it is called.
    pub name: Bilingual<Name>,
    /// What it asks its sector.
    pub question: Bilingual<Question>,
    /// Where it stands.
    pub stage: Stage,
    /// When what goes on now ends, if that is known.
    pub until: Option<Moment>,
    /// What happens next; nothing once it is over.
    pub next: Option<Upcoming>,
}

/// A campaign on its own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignPage {
    /// What a list shows of it too.
    pub card: CampaignCard,
    /// The stations of its path in order, without draft and archive: those are not for its public.
    pub path: Vec<Station>,
    /// What can be counted now, as far as the reader may know.
    pub figures: Vec<Figure>,
}

/// The next change of stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upcoming {
    /// The stage that opens then.
    pub opens: Stage,
    /// When, if that is announced.
    pub at: Option<Moment>,
}

/// One stage of the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Station {
    /// Which stage.
    pub stage: Stage,
    /// How far it has come.
    pub progress: Progress,
}

/// How far a stage has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Over.
    Past {
        /// When it closed.
        closed: Moment,
        /// What came of it.
        outcome: Vec<Figure>,
    },
    /// The campaign stands here.
    Now {
        /// When it closes, if that is announced.
        until: Option<Moment>,
    },
    /// The campaign stands here, and the vote of the stage is over.
    Voted,
    /// Not yet open.
    Coming {
        /// When it opens, if that is announced.
        from: Option<Moment>,
    },
}

/// A number and what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Challenges that the sector submitted.
    Challenges(u32),
    /// Themes that a curator signed.
    Themes(u32),
    /// Voices admitted to the campaign.
    Voices(u32),
    /// Voices that supported at least one item.
    Supporters(u32),
    /// Members of the panel.
    Panelists(u32),
    /// Items that the decision selected.
    Selected(u32),
    /// Topics that people act on.
    Topics(u32),
}

impl Figure {
    /// The number.
    pub(crate) const fn number(self) -> u32 {
        match self {
            Self::Challenges(number)
            | Self::Themes(number)
            | Self::Voices(number)
            | Self::Supporters(number)
            | Self::Panelists(number)
            | Self::Selected(number)
            | Self::Topics(number) => number,
        }
    }
}
