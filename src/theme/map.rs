//! The map of a campaign's themes: where each theme and each challenge lies on it.
//!
//! It is drawn from the accepted challenges as they lie now, by hand or by a proposal, so that it is the same for everybody
//! who may see it and wherever it is drawn. It quotes nobody: it holds ids and whole numbers. See [`theming::map`].

use std::collections::BTreeMap;

use serde::Serialize;

use super::Lies;
use crate::{
    campaign::Campaign,
    challenge::Challenge,
    id::{ChallengeId, ThemeId},
    record::{Digest, canonical},
    theming::{
        Text, Workers,
        map::{Lying, Point, Within, draw},
    },
};

/// A map of themes. Its middle is the point 0, 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeMap {
    /// Themes with a challenge, in the order in which they came; last the tray and what is apart, where something lies
    /// there.
    pub regions: Vec<MapRegion>,
    /// Challenges in the order of their ids; none where there are too many.
    pub dots: Vec<MapDot>,
    /// The corner at the left and top of everything.
    pub corner: Point,
    /// How wide it is.
    pub width: i64,
    /// How high it is.
    pub height: i64,
}

/// Where a theme lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapRegion {
    /// What lies there.
    pub lies: Lies,
    /// The number of the theme, which it keeps.
    pub number: Option<u32>,
    /// Its middle.
    pub middle: Point,
    /// How far it reaches from there.
    pub radius: i64,
}

/// Where a challenge lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapDot {
    /// Which one it is.
    pub challenge: ChallengeId,
    /// In which region.
    pub lies: Lies,
    /// Where.
    pub at: Point,
    /// Another theme that it is close to.
    pub leans_to: Option<ThemeId>,
}

/// What a map hangs on.
#[derive(Serialize)]
struct Drawn {
    challenge: ChallengeId,
    /// The commitment to its text, as long as somebody has the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Digest>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<u32>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_apart: bool,
}

impl ThemeMap {
    /// Draws the map of a campaign; none where no challenge is accepted. It takes a while where there are many.
    pub fn of(campaign: &Campaign, workers: &dyn Workers) -> Option<Self> {
        let lying: Vec<Lying> = campaign
            .accepted()
            .map(|challenge| Lying {
                text: text(challenge),
                within: campaign.lies_within(challenge),
            })
            .collect();
        if lying.is_empty() {
            return None;
        }
        let map = draw(workers, &lying);
        let ids: BTreeMap<u32, ThemeId> =
            campaign.themes.values().map(|theme| (theme.number, theme.id)).collect();
        let lies = |within: Within| match within {
            Within::Theme(number) => ids.get(&number).map_or(Lies::Tray, |id| Lies::In(*id)),
            Within::Tray => Lies::Tray,
            Within::Apart => Lies::Apart,
        };
        let regions = map.regions.into_iter().map(|region| MapRegion {
            lies: lies(region.within),
            number: region.within.theme(),
            middle: region.middle,
            radius: region.radius,
        });
        let dots = map.dots.into_iter().filter_map(|dot| {
            Some(MapDot {
                challenge: dot.id.parse().ok()?,
                lies: lies(dot.within),
                at: dot.at,
                leans_to: dot.leans_to.and_then(|number| ids.get(&number).copied()),
            })
        });
        Some(Self {
            regions: regions.collect(),
            dots: dots.collect(),
            corner: map.corner,
            width: map.width,
            height: map.height,
        })
    }

    /// Names what the map of a campaign hangs on: with the same name it is the same map.
    pub fn name_of(campaign: &Campaign) -> Digest {
        let drawn: Vec<Drawn> = campaign
            .accepted()
            .map(|challenge| Drawn {
                challenge: challenge.id,
                text: challenge.text_digest.filter(|_| challenge.text.is_some()),
                theme: campaign.lies_within(challenge).theme(),
                is_apart: challenge.lies() == Lies::Apart,
            })
            .collect();
        // Ids, digests and numbers always have a canonical form.
        let text = canonical(&drawn).unwrap_or_default();
        Digest::of_parts(b"solution-pathways/theme-map/v1\n", &[text.as_bytes()])
    }
}

impl Campaign {
    pub(super) fn accepted(&self) -> impl Iterator<Item = &Challenge> {
        self.challenges.values().filter(|challenge| challenge.is_accepted())
    }

    pub(super) fn lies_within(&self, challenge: &Challenge) -> Within {
        let theme = |id: ThemeId| self.themes.get(&id).map(|theme| theme.number);
        match challenge.lies() {
            Lies::In(id) => theme(id).map_or(Within::Tray, Within::Theme),
            Lies::Tray => Within::Tray,
            Lies::Apart => Within::Apart,
        }
    }
}

/// The words of a challenge; none where they were erased.
pub(super) fn text(challenge: &Challenge) -> Text {
    let words = challenge.text.as_ref();
    Text {
        id: challenge.id.to_string(),
        title: words.map(|words| words.title.to_string()).unwrap_or_default(),
        body: words
            .and_then(|words| words.body.as_ref())
            .map(ToString::to_string)
            .unwrap_or_default(),
        language: Some(challenge.language.clone()),
    }
}
