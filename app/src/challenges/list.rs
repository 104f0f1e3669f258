//! All challenges that take part: searched, narrowed to a theme, page by page.
//!
//! Whatever narrows the list stands in the address, so that a list can be sent to somebody.

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, ThemeId},
    role::Action,
    round::ItemId,
    stage::Stage,
    text::Language,
    theme::ThemeState,
    view::{ChallengeStateView, ChallengeView, ThemeReasonsView, ThemeView},
};

use super::{
    mine, on_behalf,
    order::in_order,
    reasons::{self, Told, Unfolded},
    shared::Shared,
    state::StateBadge,
    submit,
};
use crate::{
    campaign::{self, CampaignHead, Place},
    catalogue::{Catalogue, original_link},
    i18n::{in_language, messages, number},
    initiatives,
    port::Seen,
    query,
    search::{Fit, Search},
    theme_map,
    title::PageTitle,
    trouble::awaited,
    ui::{Empty, LanguageMark, Pager, Written, foreign},
    visit::Visit,
};

/// How many challenges stand on one page.
const PAGE_SIZE: usize = 50;

const QUESTION: &str = "q";
const THEME: &str = "theme";
const PAGE: &str = "page";

/// The address of the list.
pub(crate) fn address(language: Language, campaign: CampaignId) -> String {
    format!("{}/challenges", campaign::address(language, campaign))
}

/// The address of the list narrowed to a theme.
pub(crate) fn address_of_theme(language: Language, campaign: CampaignId, theme: ThemeId) -> String {
    format!("{}?{THEME}={theme}", address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let seen = visit.campaign()?;
        let asked = Asked::of(&visit, seen.id());
        let wanted = Search::in_campaign(&visit, seen.id(), &asked.question).await;
        let found = Found::of(&visit, &seen, &asked, &wanted).await;
        Ok(shown(&visit, &seen, &asked, &found))
    })
}

/// What was found.
struct Found {
    /// Whether the campaign has no challenge yet that could be.
    has_none: bool,
    challenges: Vec<ChallengeView>,
    /// For how many others those of the page speak, for whoever learns it.
    shared: Shared,
    /// Why the theme is one to which the list is narrowed.
    told: Told<ThemeId, ThemeReasonsView>,
}

impl Found {
    async fn of(visit: &Visit, seen: &Seen, asked: &Asked, search: &Search) -> Self {
        let all = in_order(seen);
        let has_none = !all.iter().any(|one| one.state == ChallengeStateView::Accepted);
        let challenges = asked.take(search, all);
        let ids = asked.on_page(&challenges).iter().map(|challenge| challenge.id).collect();
        let shared = Shared::of(visit, seen, ids).await;
        let told = match asked.theme {
            Some(theme) => reasons::of_themes(visit, seen, vec![theme]).await,
            None => Told::nothing(),
        };
        Self { has_none, challenges, shared, told }
    }
}

/// What the address asks for.
struct Asked {
    language: Language,
    campaign: CampaignId,
    question: String,
    theme: Option<ThemeId>,
    page: u32,
}

impl Asked {
    fn of(visit: &Visit, campaign: CampaignId) -> Self {
        let page = visit.query(PAGE).and_then(|page| page.parse().ok());
        Self {
            language: visit.language(),
            campaign,
            question: visit.query(QUESTION).unwrap_or_default().trim().to_owned(),
            theme: visit.query(THEME).and_then(|theme| theme.parse().ok()),
            page: page.filter(|page| *page > 0).unwrap_or(1),
        }
    }

    /// The address of this list with another theme or another page.
    fn address(&self, theme: Option<ThemeId>, page: u32) -> String {
        let question = Some((QUESTION, self.question.clone())).filter(|(_, text)| !text.is_empty());
        let theme = theme.map(|theme| (THEME, theme.to_string()));
        let page = (page > 1).then(|| (PAGE, page.to_string()));
        let parts = [question, theme, page];
        let fields = parts.iter().flatten().map(|(name, value)| (*name, value.as_str()));
        format!("{}{}", address(self.language, self.campaign), query::of(fields))
    }

    /// The challenges asked for: in the reader's own order, or the best first where words were looked for.
    fn take(&self, search: &Search, all: Vec<ChallengeView>) -> Vec<ChallengeView> {
        let listed = all.into_iter().filter(|challenge| self.may_list(search, challenge));
        if search.is_empty() {
            return listed.collect();
        }
        let mut found: Vec<(Fit, ChallengeView)> =
            listed.filter_map(|challenge| Some((search.fit(&challenge)?, challenge))).collect();
        found.sort_by_key(|(fit, _)| *fit);
        found.into_iter().map(|(_, challenge)| challenge).collect()
    }

    /// How many pages there are.
    fn pages(found: &[ChallengeView]) -> u32 {
        u32::try_from(found.len().div_ceil(PAGE_SIZE)).unwrap_or(u32::MAX)
    }

    /// Those of the page.
    fn on_page<'a>(&self, found: &'a [ChallengeView]) -> &'a [ChallengeView] {
        let page = self.page.min(Self::pages(found)).saturating_sub(1);
        let mut pages = found.chunks(PAGE_SIZE);
        pages.nth(usize::try_from(page).unwrap_or(usize::MAX)).unwrap_or_default()
    }

    /// Whether a challenge can be in the list. One that became part of another is still found by its words.
    fn may_list(&self, search: &Search, challenge: &ChallengeView) -> bool {
        let is_listed = match challenge.state {
            ChallengeStateView::Accepted => true,
            ChallengeStateView::Merged | ChallengeStateView::Split => !search.is_empty(),
            _ => false,
        };
        is_listed && (self.theme.is_none() || challenge.theme == self.theme)
    }
}

fn shown(visit: &Visit, seen: &Seen, asked: &Asked, found: &Found) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let question = in_language(&seen.glance().charter.question, language);
    let submit = seen.may(Action::Submit) || (seen.stage() == Stage::Call);
    let submit = submit.then(|| {
        let to = submit::address(language, seen.id());
        view! { <a class="c-button" href=to>{words.submit_title()}</a> }
    });
    let mine = seen.challenges().iter().any(|challenge| challenge.mine).then(|| {
        let to = mine::address(language, seen.id());
        view! { <a class="c-button is-quiet" href=to>{words.mine_title()}</a> }
    });
    let initiatives = initiatives::address(language, seen.id());
    view! {
        <PageTitle text=words.challenges_title() />
        <CampaignHead seen visit current=Place::Challenges />
        <section class="c-hero">
            <h1>{words.challenges_title()}</h1>
            <p class="c-lede">{question}</p>
            <div class="c-buttons">{submit} {mine} {on_behalf::link(seen, language)}</div>
            <p class="c-alone">
                <a href=initiatives>{words.initiatives_all()}</a>
            </p>
        </section>
        {content(asked, found, seen)}
    }
    .into_any()
}

fn content(asked: &Asked, found: &Found, seen: &Seen) -> AnyView {
    let language = asked.language;
    let words = messages(language);
    if found.has_none {
        let next = match seen.stage() {
            Stage::Draft => words.challenges_empty_draft(),
            Stage::Call => words.challenges_empty_call(),
            _ => words.challenges_empty_later(),
        };
        return view! { <Empty title=words.challenges_empty() words=next /> }.into_any();
    }
    let themes = seen.themes();
    let map = seen.shows_map().then(|| {
        let to = theme_map::address(language, asked.campaign);
        view! { <p class="c-alone"><a href=to>{words.map_link()}</a></p> }
    });
    view! {
        {search(asked)}
        {chips(asked, &themes)}
        {map}
        {why(asked, seen, found, &themes)}
        {results(asked, seen, found)}
    }
    .into_any()
}

fn search(asked: &Asked) -> AnyView {
    let words = messages(asked.language);
    let theme = asked
        .theme
        .map(|theme| view! { <input type="hidden" name=THEME value=theme.to_string() /> });
    view! {
        <form class="c-toolbar" method="get" role="search" action=address(asked.language, asked.campaign)>
            <div class="c-field">
                <label for="search" class="c-field-label">{words.challenges_search()}</label>
                <input class="c-input" id="search" type="search" name=QUESTION value=asked.question.clone() />
            </div>
            {theme}
            <button class="c-button is-quiet" type="submit">{words.challenges_search_do()}</button>
        </form>
    }
    .into_any()
}

fn chips(asked: &Asked, themes: &[ThemeView]) -> Option<AnyView> {
    let language = asked.language;
    let words = messages(language);
    let shown = themes.iter().filter(|theme| is_shown(theme)).map(|theme| {
        let count = u64::try_from(theme.challenges.len()).unwrap_or(u64::MAX);
        let name = format!("{} · {}", in_language(&theme.name, language), number(count, language));
        chip(name, asked.address(Some(theme.id), 1), asked.theme == Some(theme.id))
    });
    let shown: Vec<AnyView> = shown.collect();
    if shown.is_empty() {
        return None;
    }
    let all = chip(words.challenges_all_themes(), asked.address(None, 1), asked.theme.is_none());
    Some(
        view! {
            <nav aria-label=words.challenges_themes()>
                <ul class="c-chips">{all} {shown}</ul>
            </nav>
        }
        .into_any(),
    )
}

/// What holds the theme together to which the list is narrowed, in somebody's words and as it shows in the challenges.
fn why(asked: &Asked, seen: &Seen, found: &Found, themes: &[ThemeView]) -> Option<AnyView> {
    let language = asked.language;
    let theme = themes.iter().find(|theme| Some(theme.id) == asked.theme && is_shown(theme))?;
    let told = theme.why.as_ref().map(|why| {
        let text = in_language(why, language);
        view! { <Written text tag=language.into() language /> }
    });
    // Whoever searches or reads on has seen it.
    let is_first = asked.question.is_empty() && asked.page == 1;
    let unfolded = if is_first { Unfolded::Yes } else { Unfolded::No };
    let shows = reasons::theme(seen, theme, &found.told, unfolded, language);
    Some(view! { {told} {shows} }.into_any())
}

fn is_shown(theme: &ThemeView) -> bool {
    theme.state != ThemeState::Retired && !theme.challenges.is_empty()
}

fn chip(name: String, to: String, is_current: bool) -> AnyView {
    let current = is_current.then_some("true");
    view! {
        <li>
            <a class="c-chip" href=to aria-current=current>{name}</a>
        </li>
    }
    .into_any()
}

fn results(asked: &Asked, seen: &Seen, found: &Found) -> AnyView {
    let language = asked.language;
    let words = messages(language);
    if found.challenges.is_empty() {
        let all = address(language, asked.campaign);
        return view! {
            <Empty title=words.challenges_no_match() words=words.challenges_no_match_words()>
                <p><a class="c-button is-quiet" href=all>{words.challenges_read_all()}</a></p>
            </Empty>
        }
        .into_any();
    }
    let pages = Asked::pages(&found.challenges);
    let page = asked.page.min(pages);
    let catalogue = Catalogue::of(seen, language);
    let items = asked.on_page(&found.challenges).iter();
    let items = items.map(|challenge| item(seen, &catalogue, found, challenge, language));
    let items = items.collect_view();
    let count = u32::try_from(found.challenges.len()).unwrap_or(u32::MAX);
    let order = if asked.question.is_empty() {
        words.challenges_order()
    } else {
        words.challenges_order_found()
    };
    // The pager outlives this function, so it takes the addresses of all pages along.
    let addresses: Vec<String> = (1..=pages).map(|page| asked.address(asked.theme, page)).collect();
    let address = move |page: u32| {
        let place = usize::try_from(page.saturating_sub(1)).unwrap_or(0);
        addresses.get(place).cloned().unwrap_or_default()
    };
    view! {
        <h2 class="p-challenge-count">{words.challenges_count(count, number(count, language))}</h2>
        <p class="u-muted">{order}</p>
        <ul class="c-list">{items}</ul>
        <Pager language page pages address />
    }
    .into_any()
}

fn item(
    seen: &Seen,
    catalogue: &Catalogue,
    found: &Found,
    challenge: &ChallengeView,
    language: Language,
) -> AnyView {
    let words = messages(language);
    let to = super::address(language, seen.id(), challenge.id);
    let read = catalogue.words(ItemId::Challenge(challenge.id));
    let lang = read.tag.as_ref().and_then(|tag| foreign(tag, language));
    let title = read.title.unwrap_or_else(|| words.challenge_without_words());
    let lead = read.lead.map(|lead| view! { <p lang=lang.clone()>{lead}</p> });
    let theme = challenge.theme.and_then(|theme| catalogue.theme(theme));
    let theme = theme.map(|theme| view! { <span>{theme}</span> });
    let region = read.region.map(|region| view! { <span>{region}</span> });
    let state = (challenge.state != ChallengeStateView::Accepted)
        .then(|| view! { <StateBadge state=challenge.state language /> });
    let class = if challenge.mine { "c-item is-mine" } else { "c-item" };
    let mine = challenge.mine.then(|| view! { <span>{words.challenge_mine()}</span> });
    let shared = found.shared.beside(challenge.id, language);
    let mark = match (read.translated_from, read.tag) {
        (Some(original), _) => Some(original_link(&to, original, language)),
        (None, Some(tag)) => Some(view! { <LanguageMark tag language /> }.into_any()),
        (None, None) => None,
    };
    view! {
        <li class=class>
            <div class="c-item-words">
                <h3>
                    <a href=to lang=lang>{title}</a>
                </h3>
                {lead}
                <p class="c-item-meta">{state} {mine} {shared} {theme} {region} {mark}</p>
            </div>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_survives_its_way_through_the_address() {
        let campaign: CampaignId = "00000000-0000-4000-8000-000000000001".parse().unwrap();
        let question = "l’été & co".to_owned();
        let asked = Asked { language: Language::Fr, campaign, question, theme: None, page: 1 };
        let address = asked.address(None, 2);
        assert!(address.ends_with("?q=l%E2%80%99%C3%A9t%C3%A9%20%26%20co&page=2"), "{address}");
    }
}
