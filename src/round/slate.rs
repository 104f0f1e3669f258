//! What is voted on, and how the panel's slate follows from the upvote.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{ItemId, Tally, TextDigest};
use crate::{
    campaign::Campaign,
    challenge::Challenge,
    charter::{SlateKind, SlateRule},
    id::ThemeId,
    topic::Topic,
};

/// One item of a slate, with what is frozen about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SlateItem {
    /// Which item.
    pub item: ItemId,
    /// The version of its text.
    pub version: u32,
    /// The commitment to that text, where it is private. The names of themes and topics are public in the log, so that
    /// the version alone says which one was voted on.
    pub text: Option<TextDigest>,
    /// The themes that it touches, sorted.
    pub themes: Vec<ThemeId>,
}

impl Campaign {
    /// Everything that may be supported, in the order of ids.
    pub(crate) fn slate_of(&self, kind: SlateKind) -> Vec<SlateItem> {
        match kind {
            SlateKind::Challenges => {
                self.challenges.values().filter(|c| c.is_accepted()).map(challenge_item).collect()
            }
            SlateKind::Themes => {
                let live = self.themes.values().filter(|theme| theme.is_live());
                live.map(|theme| SlateItem {
                    item: ItemId::Theme(theme.id),
                    version: theme.version,
                    text: None,
                    themes: vec![theme.id],
                })
                .collect()
            }
            SlateKind::Topics => {
                let drafts = self.topics.values().filter(|topic| topic.was_drafted());
                drafts.map(|topic| self.topic_item(topic)).collect()
            }
        }
    }

    fn topic_item(&self, topic: &Topic) -> SlateItem {
        let themes: BTreeSet<ThemeId> = topic
            .answers
            .iter()
            .filter_map(|id| self.challenges.get(id).and_then(|challenge| challenge.theme))
            .collect();
        SlateItem {
            item: ItemId::Topic(topic.id),
            version: topic.version,
            text: None,
            themes: themes.into_iter().collect(),
        }
    }

    /// The panel's slate: a function of the upvote's slate, its published tally and the rule fixed before.
    pub(crate) fn panel_slate(&self, rule: SlateRule) -> Vec<SlateItem> {
        let Some((upvote, tally)) = self.counted_upvote() else {
            return self
                .charter
                .as_ref()
                .map_or_else(Vec::new, |charter| self.slate_of(charter.upvote.slate));
        };
        let shown = |entry: &&SlateItem| !self.is_withdrawn(entry.item);
        let slate: Vec<SlateItem> = upvote.slate.iter().filter(shown).cloned().collect();
        match rule {
            SlateRule::All => slate,
            SlateRule::FirstAndBestOfThemes { first } => first_and_best(&slate, tally, first),
        }
    }

    /// Whether the words of an item were taken back.
    pub(crate) fn is_withdrawn(&self, item: ItemId) -> bool {
        match item {
            ItemId::Challenge(id) => self.challenges.get(&id).is_none_or(|c| !c.shows_words()),
            ItemId::Theme(_) | ItemId::Topic(_) => false,
        }
    }
}

fn challenge_item(challenge: &Challenge) -> SlateItem {
    SlateItem {
        item: ItemId::Challenge(challenge.id),
        version: challenge.version,
        text: challenge.text_digest,
        themes: challenge.theme.into_iter().collect(),
    }
}

/// The first so many by supports, all that tie with the last of them, and the best (all of the best, where they tie) of
/// each theme that is then missing.
fn first_and_best(slate: &[SlateItem], tally: &Tally, first: u16) -> Vec<SlateItem> {
    let supports: BTreeMap<ItemId, u32> =
        tally.items.iter().map(|total| (total.item, total.support)).collect();
    let of = |entry: &SlateItem| supports.get(&entry.item).copied().unwrap_or(0);
    let mut counts: Vec<u32> = slate.iter().map(of).collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let line = match usize::from(first).checked_sub(1) {
        Some(last) => counts.get(last).or(counts.last()).copied(),
        None => None,
    };
    let is_first = |entry: &SlateItem| line.is_some_and(|line| of(entry) >= line);
    let present: BTreeSet<ThemeId> =
        slate.iter().filter(|entry| is_first(entry)).flat_map(|e| e.themes.clone()).collect();
    let mut best: BTreeMap<ThemeId, u32> = BTreeMap::new();
    for entry in slate {
        for theme in entry.themes.iter().filter(|theme| !present.contains(theme)) {
            let most = best.entry(*theme).or_default();
            *most = (*most).max(of(entry));
        }
    }
    let is_best = |entry: &SlateItem| {
        entry.themes.iter().any(|theme| best.get(theme).is_some_and(|most| *most == of(entry)))
    };
    slate.iter().filter(|entry| is_first(entry) || is_best(entry)).cloned().collect()
}
