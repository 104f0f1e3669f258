//! An item as the panel reads it: its words in every language that it has, where it comes from, and whose theme it is.

use leptos::prelude::*;
use pathways::{
    challenge::ChallengeText,
    round::{ItemId, words},
    text::{Language, LanguageTag},
};

use crate::{
    challenges::words::particulars,
    i18n::{messages, number},
    port::{Seen, Written},
    ui::{Fact, Facts, LanguageMark, Written as Paragraphs, foreign},
};

mod source;

/// A text with its language.
#[derive(Clone)]
pub(super) struct Text {
    words: String,
    tag: LanguageTag,
}

/// The words of an item in one language.
struct Version {
    title: String,
    body: Option<String>,
    affected: Option<String>,
    /// What the video says, in writing.
    summary: Option<String>,
    tag: LanguageTag,
    origin: Origin,
}

/// Whose words they are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// As their author wrote them.
    Author,
    /// Somebody's whom the host named.
    Translator,
    /// The campaign's own, in both languages.
    Campaign,
}

/// Everything about an item that is read.
pub(super) struct Item {
    versions: Vec<Version>,
    /// What the author of a challenge wrote.
    text: Option<ChallengeText>,
    themes: Vec<String>,
    holds: Vec<Text>,
    merged: Vec<Text>,
    support: Option<u32>,
}

impl Item {
    /// The item, as far as its reader may see it.
    pub(super) fn of(seen: &Seen, item: ItemId, language: Language) -> Self {
        Self {
            versions: source::versions(seen, item),
            text: source::text(seen, item),
            themes: source::themes(seen, item, language),
            holds: source::holds(seen, item, language),
            merged: source::merged(seen, item, language),
            support: source::support(seen, item),
        }
    }

    /// The title in the reader's language, else as it was written; none where its words were taken back.
    pub(super) fn title(&self, language: Language) -> Option<Text> {
        self.best(language)
            .map(|version| Text { words: version.title.clone(), tag: version.tag.clone() })
    }

    /// How many words she reads of it: those of the version in her language, else of the original.
    pub(super) fn words(&self, language: Language) -> u64 {
        let of = |version: &Version| {
            let more = [&version.body, &version.affected, &version.summary].into_iter().flatten();
            words(&version.title) + more.map(|text| words(text)).sum::<u64>()
        };
        self.best(language).map_or(0, of)
    }

    /// What it says in each language, to find who already works on it.
    pub(super) fn written(&self) -> Vec<Written> {
        let written = |version: &Version| Written {
            title: version.title.clone(),
            body: version.body.clone().unwrap_or_default(),
            language: version.tag.language(),
        };
        self.versions.iter().map(written).collect()
    }

    fn best(&self, language: Language) -> Option<&Version> {
        let is_own = |version: &&Version| version.tag.language() == Some(language);
        self.versions.iter().find(is_own).or(self.versions.first())
    }
}

/// The title of an item, in its language.
pub(super) fn title(seen: &Seen, item: ItemId, language: Language) -> AnyView {
    match Item::of(seen, item, language).title(language) {
        Some(text) => marked(text, language),
        None => messages(language).panel_item_withdrawn().into_any(),
    }
}

/// The same where no markup fits, such as in the list of what is wrong in a form.
pub(super) fn plain_title(seen: &Seen, item: ItemId, language: Language) -> String {
    let title = Item::of(seen, item, language).title(language);
    title.map_or_else(|| messages(language).panel_item_withdrawn(), |text| text.words)
}

/// A text that says in which language it is.
fn marked(text: Text, language: Language) -> AnyView {
    let lang = foreign(&text.tag, language);
    view! { <span lang=lang>{text.words}</span> }.into_any()
}

/// The words of an item, side by side, and what is known about it.
#[component]
pub(super) fn ItemText(
    /// The item.
    item: Item,
    /// The reader's language.
    language: Language,
) -> impl IntoView {
    let Item { versions, text, themes, holds, merged, support } = item;
    let notes = messages(language);
    if versions.is_empty() {
        return view! { <p class="p-panel-withdrawn">{notes.panel_item_withdrawn()}</p> }
            .into_any();
    }
    let mut facts = text.map(|text| particulars(&text, language)).unwrap_or_default();
    if !themes.is_empty() {
        facts.push(Fact::new(notes.panel_item_theme(), themes.join(", ")));
    }
    if !holds.is_empty() {
        facts.push(Fact::new(notes.panel_item_holds(), list(holds, language)));
    }
    if !merged.is_empty() {
        facts.push(Fact::new(notes.panel_item_merged(), list(merged, language)));
    }
    if let Some(support) = support {
        let said = notes.panel_item_support_of(support, number(support, language));
        facts.push(Fact::new(notes.panel_item_support(), said));
    }
    let versions = versions.into_iter().map(|version| one_version(version, language));
    view! {
        <div class="c-compare">{versions.collect_view()}</div>
        <Facts facts />
    }
    .into_any()
}

fn one_version(version: Version, language: Language) -> AnyView {
    let notes = messages(language);
    let Version { title, body, affected, summary, tag, origin } = version;
    let label = match origin {
        Origin::Author => Some(notes.panel_item_original()),
        Origin::Translator => Some(notes.panel_item_translation()),
        Origin::Campaign => None,
    };
    let lang = foreign(&tag, language);
    let body = body.map(|text| view! { <Paragraphs text tag=tag.clone() language /> });
    let parts = [(notes.panel_item_affected(), affected), (notes.challenge_summary(), summary)]
        .map(|(heading, text)| {
            text.map(|text| {
                view! {
                    <h3 class="p-panel-part">{heading}</h3>
                    <Paragraphs text tag=tag.clone() language />
                }
            })
        });
    view! {
        <section>
            <p class="c-eyebrow">{label} " " <LanguageMark tag=tag.clone() language /></p>
            <h2 lang=lang>{title}</h2>
            {body}
            {parts.into_iter().collect_view()}
        </section>
    }
    .into_any()
}

fn list(texts: Vec<Text>, language: Language) -> AnyView {
    let items = texts.into_iter().map(|text| view! { <li>{marked(text, language)}</li> });
    view! { <ul class="p-panel-titles">{items.collect_view()}</ul> }.into_any()
}
