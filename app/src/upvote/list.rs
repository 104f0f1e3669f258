//! The open round: what is left, the list and how it is narrowed.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{id::ThemeId, round::ItemId};

use super::{
    booth::{Booth, Standing},
    facts,
    filter::{Filter, InSight, MINE, SEARCH, Scope, THEME},
    item, quota, receipt,
};
use crate::{
    i18n::{messages, number},
    sending::{Sending, SendingWords},
    ui::{Button, ButtonKind, Empty, Pager, Said, Written},
};

/// The parts of the page that an act changes, by their ids.
const STANDING: &str = "upvote-standing";
const LIST: &str = "upvote-list";
const DOCK: &str = "upvote-dock";
const RECEIPT: &str = "upvote-receipt";

/// The page while the box is open.
pub(super) fn open(booth: &Booth) -> AnyView {
    let words = messages(booth.language());
    let InSight { entries, pages } = booth.filter.in_sight(booth);
    let troubles = item::troubles_out_of_sight(booth, &entries);
    let list = if entries.is_empty() {
        nothing(booth)
    } else {
        let items = entries.into_iter().map(|entry| item::item(booth, entry)).collect_view();
        view! { <ul class="c-list p-upvote-list">{items}</ul> }.into_any()
    };
    let (language, campaign) = (booth.language(), booth.seen.id());
    let filter = booth.filter.clone();
    let address = move |page| filter.on_page(page).address(language, campaign);
    view! {
        <div class="c-columns">
            <div>
                <div class="c-part" id=STANDING>
                    <Said visit=booth.visit.clone() />
                    {troubles}
                    {quota::card(booth)}
                </div>
                <section class="p-upvote-slate" aria-labelledby="slate">
                    <h2 id="slate">{heading(booth)}</h2>
                    {narrowing(booth)}
                    <div class="c-part" id=LIST>
                        {list}
                    </div>
                    <Pager language page=booth.filter.page.min(pages) pages address />
                </section>
                <div class="c-part" id=DOCK>
                    {quota::dock(booth)}
                </div>
                {sending(booth)}
            </div>
            <aside class="c-side" aria-label=words.upvote_facts()>
                <div class="c-part" id=RECEIPT>
                    {receipt::receipt(booth)}
                </div>
                {facts::facts(booth)}
            </aside>
        </div>
    }
    .into_any()
}

/// Sends supports without leaving the list, for whoever can give some.
fn sending(booth: &Booth) -> Option<AnyView> {
    let parts = [STANDING, LIST, DOCK, RECEIPT].map(ToOwned::to_owned).into();
    let words = SendingWords::of(booth.language());
    (booth.standing() == Standing::Voice).then(|| view! { <Sending parts words /> }.into_any())
}

fn heading(booth: &Booth) -> String {
    let words = messages(booth.language());
    match booth.filter.scope {
        Scope::All => words.upvote_slate(),
        Scope::Mine => words.upvote_mine(),
    }
}

fn nothing(booth: &Booth) -> AnyView {
    let words = messages(booth.language());
    let (title, text) = match booth.filter.scope {
        Scope::Mine => (words.upvote_mine_none(), words.upvote_mine_none_words()),
        Scope::All => (words.upvote_none_found(), words.upvote_none_found_words()),
    };
    let all = Filter::default().address(booth.language(), booth.seen.id());
    view! {
        <Empty title words=text>
            <p>
                <a class="c-button" href=all>
                    {words.upvote_see_all()}
                </a>
            </p>
        </Empty>
    }
    .into_any()
}

/// The search and the themes.
fn narrowing(booth: &Booth) -> AnyView {
    let words = messages(booth.language());
    let filter = &booth.filter;
    let hidden = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <input type="hidden" name=name value=value /> })
    };
    let mine = (filter.scope == Scope::Mine).then(|| "1".to_owned());
    view! {
        <form class="c-toolbar" method="get" role="search">
            <div class="c-field">
                <label class="c-field-label" for="upvote-search">
                    {words.upvote_search()}
                </label>
                <input
                    class="c-input"
                    id="upvote-search"
                    name=SEARCH
                    type="search"
                    value=filter.search.clone()
                />
            </div>
            {hidden(THEME, filter.theme.map(|theme| theme.to_string()))} {hidden(MINE, mine)}
            <Button kind=ButtonKind::Quiet>{words.upvote_find()}</Button>
        </form>
        {themes(booth)}
    }
    .into_any()
}

/// A link for each theme of the slate, unless the items are the themes.
fn themes(booth: &Booth) -> Option<AnyView> {
    let words = messages(booth.language());
    let mut sizes: BTreeMap<ThemeId, u32> = BTreeMap::new();
    for entry in booth.round.slate.iter().filter(|one| !matches!(one.item, ItemId::Theme(_))) {
        for theme in &entry.themes {
            *sizes.entry(*theme).or_default() += 1;
        }
    }
    if sizes.is_empty() || booth.filter.scope == Scope::Mine {
        return None;
    }
    let all = chip(booth, None, view! { {words.upvote_all_themes()} }.into_any());
    let chips = sizes.into_iter().filter_map(|(theme, size)| {
        let name = booth.catalogue.theme(theme)?;
        let size = number(size, booth.language());
        let swatch = booth.catalogue.swatch(theme);
        let content = view! {
            <span class=swatch></span>
            {format!("{name} · {size}")}
        };
        Some(chip(booth, Some(theme), content.into_any()))
    });
    let chips = chips.collect_view();
    let why = booth.filter.theme.and_then(|theme| booth.catalogue.why(theme));
    let why = why.map(|text| {
        let language = booth.language();
        view! { <Written text tag=language.into() language /> }
    });
    let themes = view! {
        <nav aria-label=words.upvote_themes()>
            <ul class="c-chips">{all} {chips}</ul>
        </nav>
        {why}
    };
    Some(themes.into_any())
}

fn chip(booth: &Booth, theme: Option<ThemeId>, content: AnyView) -> AnyView {
    let address = booth.filter.in_theme(theme).address(booth.language(), booth.seen.id());
    let current = (booth.filter.theme == theme).then_some("true");
    view! {
        <li>
            <a class="c-chip" href=address aria-current=current>
                {content}
            </a>
        </li>
    }
    .into_any()
}
