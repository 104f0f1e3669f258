//! Why the themes are as they are, and why each challenge lies where it does.
//!
//! It is told of the themes as they lie now, whatever a proposal once found: words are compared within and outside of a
//! theme, and challenges with their own theme and the others. See [`theming::standing`](crate::theming::standing). Only
//! accepted challenges are read, so that nothing of what is hidden or taken back shows through.
//!
//! Who may read which of it is for [`view`](crate::view) to say.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{ThemeMap, central::Shown, map::text};
use crate::{
    campaign::Campaign,
    challenge::Challenge,
    id::{ChallengeId, PersonId, ThemeId},
    record::{Digest, Salt, canonical},
    text::StopWord,
    theming::{
        KeyTerm, Languages, Proposal, Workers,
        map::Lying,
        standing::{Standing, standings},
    },
};

/// The most challenges of which it is told why they lie where they do.
pub const MOST_EXPLAINED: usize = 10_000;
/// The most themes of them: each is counted against every word.
const MOST_THEMES_EXPLAINED: usize = 300;

/// Why themes and challenges are where they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeReasons {
    /// Themes with a challenge.
    pub themes: BTreeMap<ThemeId, WhyTheme>,
    /// Challenges in a theme.
    pub challenges: BTreeMap<ChallengeId, WhyThere>,
}

/// What makes a theme one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyTheme {
    /// The words that say most of it.
    pub terms: Vec<KeyTerm>,
    /// Challenges that are clearly of it.
    pub central: Vec<ChallengeId>,
    /// The challenge that is least clearly of it, where there are more than stand for it.
    pub borderline: Option<ChallengeId>,
    /// How many of its challenges are in which language.
    pub languages: Languages,
}

/// Why a challenge lies in its theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyThere {
    /// Those of its words that others of the theme use too and that say most of it.
    pub words: Vec<String>,
    /// The theme that it is closest to beside its own, if it is close to any.
    pub second: Option<ThemeId>,
}

/// What the reasons hang on.
#[derive(Serialize)]
struct Hangs<'a> {
    map: Digest,
    authors: Vec<&'a BTreeSet<PersonId>>,
    stop_words: &'a BTreeSet<StopWord>,
}

impl ThemeReasons {
    /// Explains the themes of a campaign; none where there are too many challenges or themes. It takes a while where there
    /// are many. The secret chooses which challenges stand for a theme.
    pub fn of(campaign: &Campaign, workers: &dyn Workers, secret: &Salt) -> Option<Self> {
        let accepted: Vec<&Challenge> = campaign.accepted().collect();
        let used: BTreeSet<ThemeId> = accepted.iter().filter_map(|one| one.theme).collect();
        if accepted.len() > MOST_EXPLAINED || used.len() > MOST_THEMES_EXPLAINED {
            return None;
        }
        let lying = |challenge: &&Challenge| Lying {
            text: text(challenge),
            within: campaign.lies_within(challenge),
        };
        let lying: Vec<Lying> = accepted.iter().map(lying).collect();
        let left_out: Vec<String> = campaign.stop_words.iter().map(ToString::to_string).collect();
        let ids: BTreeMap<u32, ThemeId> =
            campaign.themes.values().map(|theme| (theme.number, theme.id)).collect();
        let mut reasons = Self::default();
        for standing in standings(workers, &lying, &left_out) {
            if let Some(theme) = ids.get(&standing.theme) {
                reasons.add(campaign, *theme, standing, &ids, secret);
            }
        }
        Some(reasons)
    }

    fn add(
        &mut self,
        campaign: &Campaign,
        theme: ThemeId,
        standing: Standing,
        ids: &BTreeMap<u32, ThemeId>,
        secret: &Salt,
    ) {
        let mut order = Vec::new();
        let Standing { terms, languages, texts, .. } = standing;
        for text in texts {
            let id = text.id.parse::<ChallengeId>().ok();
            let Some(challenge) = id.and_then(|id| campaign.challenges.get(&id)) else { continue };
            order.push(challenge);
            let second = text.second.and_then(|second| ids.get(&second).copied());
            self.challenges.insert(challenge.id, WhyThere { words: text.words, second });
        }
        let Shown { central, borderline } = Shown::of(&order, secret);
        self.themes.insert(theme, WhyTheme { terms, central, borderline, languages });
    }

    /// Names what the reasons of a campaign hang on: with the same name they are the same.
    pub fn name_of(campaign: &Campaign) -> Digest {
        let authors = campaign.accepted().map(|challenge| &challenge.authors).collect();
        let map = ThemeMap::name_of(campaign);
        let hangs = Hangs { map, authors, stop_words: &campaign.stop_words };
        // Ids, digests and words always have a canonical form.
        let text = canonical(&hangs).unwrap_or_default();
        Digest::of_parts(b"solution-pathways/theme-reasons/v1\n", &[text.as_bytes()])
    }
}

/// Lets challenges of different authors stand for the themes of a proposal. What was proposed knows no authors, and stays
/// otherwise as it is.
pub fn show_central(campaign: &Campaign, proposal: &mut Proposal, secret: &Salt) {
    for theme in &mut proposal.themes {
        let ids = theme.by_fit.iter().filter_map(|id| id.parse::<ChallengeId>().ok());
        let order: Vec<&Challenge> = ids.filter_map(|id| campaign.challenges.get(&id)).collect();
        let Shown { central, borderline } = Shown::of(&order, secret);
        theme.central = central.iter().map(ToString::to_string).collect();
        theme.borderline = borderline.map(|one| one.to_string());
    }
}
