//! What can be voted on, in words: what each item is called for a reader, how it begins, and where it is read whole.
//!
//! A challenge is shown in the reader's language where somebody has translated it, else as its author wrote it. The
//! original is always one link away. Themes and topics are the campaign's own and have both languages.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, ChallengeId, ThemeId, TopicId},
    round::ItemId,
    text::{Language, LanguageTag},
    view::{ChallengeStateView, ChallengeView, ThemeView, TopicView},
};

use crate::{
    campaign, challenges,
    i18n::{in_language, messages},
    port::Seen,
    search::Search,
    ui::{LanguageMark, foreign, theme_class},
};

/// How many characters of a text a list shows at most.
const LEAD_MAX: usize = 220;
/// Holds the place of names in a sentence while it is put together.
const NAMES: &str = "\u{FFFC}";
const BETWEEN_NAMES: &str = ", ";

/// Everything of a campaign that has a name, as one reader may read it.
pub(crate) struct Catalogue {
    campaign: CampaignId,
    language: Language,
    challenges: BTreeMap<ChallengeId, ChallengeView>,
    themes: BTreeMap<ThemeId, ThemeView>,
    topics: BTreeMap<TopicId, TopicView>,
}

/// An item in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ItemWords {
    /// Its name; none where its words were taken back.
    pub(crate) title: Option<String>,
    /// How its text begins.
    pub(crate) lead: Option<String>,
    /// The language of both.
    pub(crate) tag: Option<LanguageTag>,
    /// The language of the original, where what is shown is a translation.
    pub(crate) translated_from: Option<LanguageTag>,
    /// Where it comes from, as its author says it.
    pub(crate) region: Option<String>,
    /// How many challenges a theme groups or a topic answers.
    pub(crate) challenges: Option<u32>,
    /// Whether it became part of another since.
    pub(crate) is_merged: bool,
}

impl Catalogue {
    /// What the reader may read of a campaign.
    pub(crate) fn of(seen: &Seen, language: Language) -> Self {
        Self {
            campaign: seen.id(),
            language,
            challenges: seen.challenges().into_iter().map(|one| (one.id, one)).collect(),
            themes: seen.themes().into_iter().map(|one| (one.id, one)).collect(),
            topics: seen.topics().into_iter().map(|one| (one.id, one)).collect(),
        }
    }

    /// An item in words.
    pub(crate) fn words(&self, item: ItemId) -> ItemWords {
        match item {
            ItemId::Challenge(id) => {
                self.challenges.get(&id).map(|one| self.challenge(one)).unwrap_or_default()
            }
            ItemId::Theme(id) => {
                let challenges = self.themes.get(&id).map(|theme| count(&theme.challenges));
                let lead = self.why(id).map(|why| lead(&why));
                ItemWords { title: self.theme(id), lead, challenges, ..ItemWords::default() }
            }
            ItemId::Topic(id) => {
                let topic = self.topics.get(&id);
                topic.map(|topic| self.topic(topic)).unwrap_or_default()
            }
        }
    }

    /// The name of a theme.
    pub(crate) fn theme(&self, id: ThemeId) -> Option<String> {
        self.themes.get(&id).map(|theme| in_language(&theme.name, self.language))
    }

    /// What holds the challenges of a theme together.
    pub(crate) fn why(&self, id: ThemeId) -> Option<String> {
        let why = self.themes.get(&id)?.why.as_ref()?;
        Some(in_language(why, self.language))
    }

    /// A topic in words: those of what was selected, until a host gives it a name.
    pub(crate) fn topic(&self, topic: &TopicView) -> ItemWords {
        let own = topic.name.as_ref().map(|name| in_language(name, self.language));
        match (own, topic.item) {
            (None, Some(item)) if item != ItemId::Topic(topic.id) => self.words(item),
            (title, _) => {
                let challenges = Some(count(&topic.answers));
                ItemWords { title, challenges, ..ItemWords::default() }
            }
        }
    }

    /// Whether a search finds an item by any of its words, be they translated or not.
    pub(crate) fn finds(&self, search: &Search, item: ItemId) -> bool {
        match item {
            ItemId::Challenge(id) => {
                self.challenges.get(&id).is_some_and(|one| search.finds_challenge(one))
            }
            ItemId::Theme(id) => {
                let texts = [self.theme(id), self.why(id)];
                search.finds(texts.iter().flatten().map(String::as_str))
            }
            ItemId::Topic(_) => search.finds(self.words(item).title.as_deref()),
        }
    }

    /// Where an item is read whole.
    pub(crate) fn address(&self, item: ItemId) -> String {
        let campaign = campaign::address(self.language, self.campaign);
        match item {
            ItemId::Challenge(id) => format!("{campaign}/challenges/{id}"),
            ItemId::Theme(id) => format!("{campaign}/challenges?theme={id}"),
            ItemId::Topic(id) => format!("{campaign}/topics/{id}"),
        }
    }

    /// The name of an item as a link to it, in the language that it has.
    pub(crate) fn link(&self, item: ItemId) -> AnyView {
        view! { <a href=self.address(item)>{self.name(item)}</a> }.into_any()
    }

    /// The name of an item, in the language that it has.
    pub(crate) fn name(&self, item: ItemId) -> AnyView {
        let words = self.words(item);
        let lang = words.tag.as_ref().and_then(|tag| foreign(tag, self.language));
        let title = words.title.unwrap_or_else(|| self.unnamed(item));
        view! { <span lang=lang>{title}</span> }.into_any()
    }

    /// What stands for the name of an item whose words this reader is not shown.
    fn unnamed(&self, item: ItemId) -> String {
        let words = messages(self.language);
        let is_withdrawn =
            |challenge: &ChallengeView| challenge.state == ChallengeStateView::Withdrawn;
        match item {
            ItemId::Challenge(id) if self.challenges.get(&id).is_some_and(is_withdrawn) => {
                words.item_withdrawn()
            }
            // Declined, and known to its author and to moderators only; or erased.
            _ => words.item_not_public(),
        }
    }

    /// A sentence of ours around the names of items, each in the language that it has.
    pub(crate) fn sentence(&self, items: &[ItemId], say: impl FnOnce(String) -> String) -> AnyView {
        let sentence = say(NAMES.to_owned());
        let (before, after) = sentence.split_once(NAMES).unwrap_or((&sentence, ""));
        let names = items.iter().enumerate().map(|(place, item)| {
            let between = if place == 0 { "" } else { BETWEEN_NAMES };
            view! { {between} {self.name(*item)} }
        });
        let names = names.collect_view();
        view! { {before.to_owned()} {names} {after.to_owned()} }.into_any()
    }

    /// The names of items where only text can stand.
    pub(crate) fn plain_names(&self, items: &[ItemId]) -> String {
        let name = |item: &ItemId| self.words(*item).title.unwrap_or_else(|| self.unnamed(*item));
        let names = items.iter().map(name);
        names.collect::<Vec<_>>().join(BETWEEN_NAMES)
    }

    /// The class of a theme's colour.
    pub(crate) fn swatch(&self, id: ThemeId) -> String {
        format!("c-swatch {}", theme_class(self.place(id)))
    }

    /// The place of a theme among all, which gives it its colour.
    pub(crate) fn place(&self, id: ThemeId) -> usize {
        self.themes.keys().position(|theme| *theme == id).unwrap_or(0)
    }

    /// A theme beside its colour.
    pub(crate) fn theme_mark(&self, id: ThemeId) -> Option<AnyView> {
        let name = self.theme(id)?;
        let swatch = self.swatch(id);
        Some(view! { <span class="c-theme"><span class=swatch></span>{name}</span> }.into_any())
    }

    fn challenge(&self, challenge: &ChallengeView) -> ItemWords {
        let is_merged = challenge.state == ChallengeStateView::Merged;
        let Some(text) = &challenge.text else {
            return ItemWords { is_merged, ..ItemWords::default() };
        };
        let is_read = |tag: &LanguageTag| tag.language() == Some(self.language);
        let translation = challenge.translations.iter().find(|one| is_read(&one.language));
        let region = text.region.as_ref().map(ToString::to_string);
        match translation.filter(|_| !is_read(&text.language)) {
            Some(translation) => ItemWords {
                title: Some(translation.title.to_string()),
                lead: translation.body.as_ref().map(|body| lead(body.as_str())),
                tag: Some(translation.language.clone()),
                translated_from: Some(text.language.clone()),
                region,
                challenges: None,
                is_merged,
            },
            None => ItemWords {
                title: Some(text.title.to_string()),
                lead: text.body.as_ref().map(|body| lead(body.as_str())),
                tag: Some(text.language.clone()),
                translated_from: None,
                region,
                challenges: None,
                is_merged,
            },
        }
    }
}

/// That a challenge is shown in a translation, with the way to the original and its language.
pub(crate) fn original_link(challenge: &str, original: LanguageTag, language: Language) -> AnyView {
    let words = messages(language);
    let to = challenges::address_in(challenge, &original);
    view! {
        <span>
            {words.item_translated()} " " <a href=to>{words.item_original()}</a> " "
            <LanguageMark tag=original language />
        </span>
    }
    .into_any()
}

fn count<T>(some: &[T]) -> u32 {
    u32::try_from(some.len()).unwrap_or(u32::MAX)
}

/// How a text begins: as many whole words as fit.
pub(crate) fn lead(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(LEAD_MAX) else { return line };
    let shown = line.get(..end).unwrap_or_default();
    let whole = shown.rsplit_once(' ').map_or(shown, |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_words() {
        assert_eq!(lead("Short,\n\nand two lines."), "Short, and two lines.");
        let long = "word ".repeat(60);
        let cut = lead(&long);
        assert!(cut.ends_with("word …") && cut.chars().count() <= LEAD_MAX + 2, "{cut}");
        assert_eq!(lead(&"x".repeat(300)), format!("{} …", "x".repeat(LEAD_MAX)));
    }
}
