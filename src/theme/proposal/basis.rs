//! What a proposal is computed from: texts, and what people did with them and with the themes.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{FoundThemes, Method, PutByHand, at};
use crate::{
    campaign::Campaign,
    challenge::Challenge,
    id::{ChallengeId, ThemeId},
    lineage::{Change, Lineage, LineageState},
    record::{Digest, canonical},
    text::{Bilingual, Name, StopWord},
    theming::{Edits, Granularity, Known, Place, Text},
};

/// What a proposal is computed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    pub(super) granularity: Granularity,
    pub(super) texts: Vec<Text>,
    pub(super) lying: Vec<Lying>,
    /// The themes that go on, with their names.
    pub(super) themes: BTreeMap<ThemeId, Bilingual<Name>>,
    /// Those of them that stay as they are.
    pub(super) frozen: BTreeSet<ThemeId>,
    /// Words that name no theme.
    stop_words: BTreeSet<StopWord>,
    /// Challenges whose words nobody has any more.
    lost: usize,
}

/// A challenge as the hash of a basis names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Lying {
    /// Which one it is.
    pub(super) challenge: ChallengeId,
    /// The commitment to its text.
    text: Digest,
    /// The theme into which a person put it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) held: Option<ThemeId>,
    /// The theme into which an earlier proposal put it.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<ThemeId>,
    /// The themes that it is kept out of.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    kept_out: BTreeSet<ThemeId>,
}

impl Lying {
    /// Whether it may be proposed to lie here.
    fn may_lie(&self, theme: Option<ThemeId>, frozen: &BTreeSet<ThemeId>) -> bool {
        let stays = self.held.or(self.before.filter(|before| frozen.contains(before)));
        let is_closed = |theme: &ThemeId| frozen.contains(theme) || self.kept_out.contains(theme);
        match stays {
            Some(stays) => theme == Some(stays),
            None => !theme.as_ref().is_some_and(is_closed),
        }
    }
}

/// A theme as the hash of a basis names it.
#[derive(Serialize)]
struct Named<'a> {
    theme: ThemeId,
    name: &'a Bilingual<Name>,
}

/// What the hash of a basis is made of.
#[derive(Serialize)]
struct Hashed<'a> {
    granularity: Granularity,
    challenges: &'a [Lying],
    themes: Vec<Named<'a>>,
    // Proposals from before there were such themes and words have no such fields, and keep their hash.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    frozen: &'a BTreeSet<ThemeId>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    stop_words: &'a BTreeSet<StopWord>,
}

impl Basis {
    /// All accepted challenges whose words are known, but for those that a person put into the tray or set apart.
    pub fn of(campaign: &Campaign, granularity: Granularity) -> Self {
        Self::with(campaign, granularity, |challenge| challenge.text.is_some())
    }

    /// The basis of a proposal that was accepted in this state. Words may have been erased since, so those take part that
    /// it names, and those whose words are known although it does not.
    pub(crate) fn of_accepted(
        campaign: &Campaign,
        granularity: Granularity,
        named: &BTreeSet<ChallengeId>,
    ) -> Self {
        let takes_part =
            |challenge: &Challenge| named.contains(&challenge.id) || challenge.text.is_some();
        Self::with(campaign, granularity, takes_part)
    }

    fn with(
        campaign: &Campaign,
        granularity: Granularity,
        takes_part: impl Fn(&Challenge) -> bool,
    ) -> Self {
        let hands = Hands::of(campaign);
        let mut basis = Self {
            granularity,
            texts: Vec::new(),
            lying: Vec::new(),
            themes: BTreeMap::new(),
            frozen: BTreeSet::new(),
            stop_words: campaign.stop_words.clone(),
            lost: 0,
        };
        let accepted = campaign.challenges.values().filter(|challenge| challenge.is_accepted());
        for challenge in accepted.filter(|challenge| takes_part(challenge)) {
            let is_aside = challenge.theme.is_none()
                && matches!(
                    challenge.put_by_hand.last(),
                    Some(PutByHand::Aside | PutByHand::Apart)
                );
            let Some(text) = challenge.text_digest.filter(|_| !is_aside) else { continue };
            let held = hands.hold(challenge);
            let goes_on = |theme: &ThemeId| {
                held.is_none()
                    && (campaign.is_frozen(*theme) || !challenge.kept_out.contains(theme))
            };
            let before = challenge.theme.filter(goes_on);
            let lies = held.or(before);
            let mut kept_out = challenge.kept_out.clone();
            kept_out.retain(|theme| Some(*theme) != lies);
            basis.lying.push(Lying { challenge: challenge.id, text, held, before, kept_out });
            let theme = lies.and_then(|theme| campaign.themes.get(&theme));
            basis.themes.extend(theme.map(|theme| (theme.id, theme.name.clone())));
            match &challenge.text {
                Some(text) => basis.texts.push(Text {
                    id: challenge.id.to_string(),
                    title: text.title.to_string(),
                    body: text.body.as_ref().map(ToString::to_string).unwrap_or_default(),
                    language: Some(challenge.language.clone()),
                }),
                None => basis.lost += 1,
            }
        }
        let Self { themes, lying, .. } = &mut basis;
        for lying in lying {
            lying.kept_out.retain(|theme| themes.contains_key(theme));
        }
        let frozen = themes.keys().copied().filter(|theme| campaign.is_frozen(*theme));
        basis.frozen = frozen.collect();
        basis
    }

    /// How many challenges take part.
    pub const fn len(&self) -> usize {
        self.lying.len()
    }

    /// Whether no challenge takes part.
    pub const fn is_empty(&self) -> bool {
        self.lying.is_empty()
    }

    /// Whether the words of all of them are known.
    pub(crate) const fn is_whole(&self) -> bool {
        self.lost == 0
    }

    /// Whether an earlier proposal is gone on from. How many themes there are is then settled.
    pub fn continues(&self) -> bool {
        self.lying.iter().any(|lying| lying.before.is_some())
    }

    /// The hash that stands in the record.
    pub fn hash(&self) -> Digest {
        let themes = self.themes.iter().map(|(theme, name)| Named { theme: *theme, name });
        let hashed = Hashed {
            granularity: self.granularity,
            challenges: &self.lying,
            themes: themes.collect(),
            frozen: &self.frozen,
            stop_words: &self.stop_words,
        };
        // Ids, digests and names always have a canonical form.
        let text = canonical(&hashed).unwrap_or_default();
        Digest::of_parts(b"solution-pathways/themes-basis/v1\n", &[text.as_bytes()])
    }

    /// What people did, as the theming knows it.
    pub(super) fn edits(&self) -> Edits {
        let pin = |lying: &Lying| {
            let theme = lying.held?.to_string();
            Some(Place { id: lying.challenge.to_string(), theme })
        };
        let forbids = |lying: &Lying| {
            let id = lying.challenge.to_string();
            let forbid = |theme: &ThemeId| Place { id: id.clone(), theme: theme.to_string() };
            lying.kept_out.iter().map(forbid).collect::<Vec<_>>()
        };
        let known = |(theme, name): (&ThemeId, &Bilingual<Name>)| {
            let was_in = self.lying.iter().filter(|lying| lying.before == Some(*theme));
            Known {
                id: theme.to_string(),
                label: Some(Bilingual { en: name.en.to_string(), fr: name.fr.to_string() }),
                members: was_in.map(|lying| lying.challenge.to_string()).collect(),
            }
        };
        Edits {
            themes: self.themes.iter().map(known).collect(),
            pins: self.lying.iter().filter_map(pin).collect(),
            forbids: self.lying.iter().flat_map(forbids).collect(),
            frozen: self.frozen.iter().map(ToString::to_string).collect(),
            left_out: self.stop_words.iter().map(ToString::to_string).collect(),
            ..Edits::default()
        }
    }

    /// Whether themes were found in this basis, by our method, and have a place for every challenge.
    pub(super) fn takes(&self, found: &FoundThemes) -> bool {
        let going_on: Vec<ThemeId> = found.themes.iter().filter_map(|theme| theme.theme).collect();
        let is_placed = |(lying, place): (&Lying, &super::FoundPlace)| {
            let theme = at(&found.themes, place.theme);
            let may_lie = lying.may_lie(theme.and_then(|theme| theme.theme), &self.frozen);
            lying.challenge == place.challenge
                && place.theme.is_some() == theme.is_some()
                && may_lie
        };
        found.basis == self.hash()
            && found.method == Method::ours()
            && going_on.iter().eq(self.themes.keys())
            && found.places.len() == self.lying.len()
            && self.lying.iter().zip(&found.places).all(is_placed)
    }
}

/// What people did with challenges and themes.
pub(in crate::theme) struct Hands {
    /// The theme into which each merged theme went.
    heirs: BTreeMap<ThemeId, ThemeId>,
    /// The part into which a split put each challenge.
    parts: BTreeMap<ChallengeId, ThemeId>,
}

impl Hands {
    pub(in crate::theme) fn of(campaign: &Campaign) -> Self {
        let mut hands = Self { heirs: BTreeMap::new(), parts: BTreeMap::new() };
        let holds = |lineage: &&Lineage| lineage.state == LineageState::Effective;
        for lineage in campaign.lineages.values().filter(holds) {
            match &lineage.change {
                Change::ThemesMerged { from, into, .. } => {
                    hands.heirs.extend(from.iter().map(|from| (*from, *into)));
                }
                Change::ThemeSplit { moved, .. } => {
                    let named = moved.iter().filter_map(|(id, part)| Some((*id, (*part)?)));
                    hands.parts.extend(named);
                }
                Change::ChallengesMerged { .. } | Change::ChallengeSplit { .. } => {}
            }
        }
        hands
    }

    /// The theme into which a person put a challenge, if it lies there still or in what that became.
    pub(in crate::theme) fn hold(&self, challenge: &Challenge) -> Option<ThemeId> {
        let put = match challenge.put_by_hand.last() {
            Some(PutByHand::Into(theme)) => Some(*theme),
            Some(PutByHand::Aside | PutByHand::Apart) | None => None,
        };
        let part = self.parts.get(&challenge.id).copied();
        let lies_there = |theme: ThemeId| Some(self.heir(theme)) == challenge.theme;
        challenge.theme.filter(|_| [put, part].into_iter().flatten().any(lies_there))
    }

    fn heir(&self, theme: ThemeId) -> ThemeId {
        let mut heir = theme;
        // Merges form no circle, as a merged theme is no longer in use; the count guards against a forged log.
        for _ in 0..self.heirs.len() {
            match self.heirs.get(&heir) {
                Some(next) => heir = *next,
                None => break,
            }
        }
        heir
    }
}
