//! Where the words of an item come from: challenges, themes and topics, as far as the reader may see them.

use pathways::{
    challenge::ChallengeText,
    round::ItemId,
    text::{Bilingual, Explanation, Language, Name},
    view::{ChallengeView, LineageStateView},
};

use super::{Item, Origin, Text, Version};
use crate::port::Seen;

pub(super) fn versions(seen: &Seen, item: ItemId) -> Vec<Version> {
    match item {
        ItemId::Challenge(id) => seen.challenge(id).map(of_challenge).unwrap_or_default(),
        ItemId::Theme(id) => {
            seen.theme(id).map(|it| of_name(&it.name, it.why.as_ref())).unwrap_or_default()
        }
        ItemId::Topic(id) => {
            let name = seen.topic(id).and_then(|topic| topic.name);
            name.map(|name| of_name(&name, None)).unwrap_or_default()
        }
    }
}

/// What the author of a challenge wrote, as long as it may be read.
pub(super) fn text(seen: &Seen, item: ItemId) -> Option<ChallengeText> {
    let ItemId::Challenge(id) = item else { return None };
    seen.challenge(id)?.text
}

/// The original first, then its translations.
fn of_challenge(challenge: ChallengeView) -> Vec<Version> {
    let Some(text) = challenge.text else { return Vec::new() };
    let original = Version {
        title: text.title.to_string(),
        body: text.body.map(|body| body.to_string()),
        affected: text.affected.map(|affected| affected.to_string()),
        summary: text.video.map(|video| video.summary.to_string()),
        tag: text.language,
        origin: Origin::Author,
    };
    let translated = challenge.translations.into_iter().map(|translation| Version {
        title: translation.title.to_string(),
        body: translation.body.map(|body| body.to_string()),
        affected: translation.affected.map(|affected| affected.to_string()),
        summary: translation.summary.map(|summary| summary.to_string()),
        tag: translation.language,
        origin: Origin::Translator,
    });
    std::iter::once(original).chain(translated).collect()
}

/// What the campaign itself named, with what holds it together.
fn of_name(name: &Bilingual<Name>, why: Option<&Bilingual<Explanation>>) -> Vec<Version> {
    let of = |language: Language| Version {
        title: name.get(language).to_string(),
        body: why.map(|why| why.get(language).to_string()),
        affected: None,
        summary: None,
        tag: language.into(),
        origin: Origin::Campaign,
    };
    Language::ALL.map(of).into()
}

pub(super) fn themes(seen: &Seen, item: ItemId, language: Language) -> Vec<String> {
    let ItemId::Challenge(id) = item else { return Vec::new() };
    let theme = seen.challenge(id).and_then(|it| it.theme).and_then(|id| seen.theme(id));
    theme.map(|theme| theme.name.get(language).to_string()).into_iter().collect()
}

/// The challenges that a theme groups or a topic answers.
pub(super) fn holds(seen: &Seen, item: ItemId, language: Language) -> Vec<Text> {
    let challenges = match item {
        ItemId::Challenge(_) => Vec::new(),
        ItemId::Theme(id) => seen.theme(id).map(|theme| theme.challenges).unwrap_or_default(),
        ItemId::Topic(id) => seen.topic(id).map(|topic| topic.answers).unwrap_or_default(),
    };
    titles(seen, challenges.into_iter().map(ItemId::Challenge), language)
}

/// What was merged into it.
pub(super) fn merged(seen: &Seen, item: ItemId, language: Language) -> Vec<Text> {
    let lineages = seen.lineages().into_iter();
    let into_it = lineages
        .filter(|one| one.state == LineageStateView::Effective && one.into == [item])
        .flat_map(|one| one.from);
    titles(seen, into_it, language)
}

/// Titles of challenges; what was taken back has none.
fn titles(seen: &Seen, items: impl Iterator<Item = ItemId>, language: Language) -> Vec<Text> {
    let title = |item| {
        let item = Item {
            versions: versions(seen, item),
            text: None,
            themes: Vec::new(),
            holds: Vec::new(),
            merged: Vec::new(),
            support: None,
        };
        item.title(language)
    };
    items.filter_map(title).collect()
}

/// How many members support it, where that shows.
pub(super) fn support(seen: &Seen, item: ItemId) -> Option<u32> {
    let totals = seen.results()?.upvote?.totals?;
    totals.item(item).map(|total| total.support)
}
