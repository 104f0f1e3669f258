//! The map of the themes: a circle for each theme, a sign for each challenge, and the same as a table.
//!
//! Curators and hosts see it while they work on themes, everybody else once these are signed. The engine says where
//! everything lies; here it is only drawn. It is a drawing of links and needs no script. A theme is told by its number and by
//! the shape of its signs, besides their colour.

use std::{collections::BTreeMap, sync::Arc};

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, ChallengeId, ThemeId},
    role::Role,
    text::{Language, LanguageTag},
    theme::{Lies, MapDot, MapRegion, ThemeMap},
    view::{ChallengeStateView, ChallengeView},
};

use crate::{
    campaign::{self, CampaignHead, Place},
    challenges, curating,
    i18n::{in_language, messages, number},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::Empty,
    visit::Visit,
};

mod drawing;
mod table;

use drawing::drawing;
use table::table;

/// Who sees it before it is signed.
const WORKERS: [Role; 2] = [Role::Curator, Role::Host];

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/map", campaign::address(language, id))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move { show(&visit).await })
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = visit.campaign()?;
    let language = visit.language();
    let words = messages(language);
    let works = WORKERS.iter().any(|role| seen.has(*role));
    let content = if let Some(map) = visit.backend().theme_map(seen.id()).await? {
        let shown = Shown::of(&seen, language, map);
        view! {
            {drawing(&shown)}
            {table(&shown)}
        }
        .into_any()
    } else {
        let next = if works { words.map_none_works() } else { words.map_none_words() };
        view! { <Empty title=words.map_none() words=next /> }.into_any()
    };
    let back = if works {
        (curating::themes::address(language, seen.id()), words.map_back_works())
    } else {
        (challenges::list::address(language, seen.id()), words.map_back())
    };
    let early = works.then(|| view! { <p class="u-muted">{words.map_early()}</p> });
    Ok(view! {
        <PageTitle text=words.map_title() />
        <CampaignHead seen=&seen visit current=Place::Challenges />
        <p class="c-alone">
            <a href=back.0>{back.1}</a>
        </p>
        <h1>{words.map_title()}</h1>
        <p class="c-lede">{words.map_title_lede()}</p>
        {early}
        {content}
    }
    .into_any())
}

/// A map in front of its reader.
struct Shown {
    campaign: CampaignId,
    language: Language,
    map: Arc<ThemeMap>,
    themes: BTreeMap<ThemeId, String>,
    /// What the reader sees of what can have a sign.
    challenges: BTreeMap<ChallengeId, ChallengeView>,
}

impl Shown {
    fn of(seen: &Seen, language: Language, map: Arc<ThemeMap>) -> Self {
        let themes = seen.themes().into_iter();
        let is_accepted = |one: &ChallengeView| one.state == ChallengeStateView::Accepted;
        let challenges = seen.challenges().into_iter().filter(is_accepted);
        Self {
            campaign: seen.id(),
            language,
            map,
            themes: themes.map(|one| (one.id, in_language(&one.name, language))).collect(),
            challenges: challenges.map(|one| (one.id, one)).collect(),
        }
    }

    /// What a region is called.
    fn name(&self, lies: Lies) -> String {
        let words = messages(self.language);
        match lies {
            Lies::In(theme) => self.themes.get(&theme).cloned(),
            Lies::Tray => None,
            Lies::Apart => Some(words.themes_apart()),
        }
        .unwrap_or_else(|| words.themes_tray())
    }

    /// The number by which the theme is known on this page; none for what lies in no theme.
    fn number(&self, region: &MapRegion) -> Option<String> {
        Some(number(u64::from(region.number?) + 1, self.language))
    }

    /// How many challenges of a region the reader sees.
    fn count(&self, region: &MapRegion) -> String {
        let is_in = |one: &&ChallengeView| match one.lies() {
            Lies::In(theme) if !self.themes.contains_key(&theme) => region.lies == Lies::Tray,
            lies => region.lies == lies,
        };
        let count = self.challenges.values().filter(is_in).count();
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        messages(self.language).themes_members(count, number(count, self.language))
    }

    /// The signs of a region with what they stand for.
    fn dots(&self, region: &MapRegion) -> impl Iterator<Item = (&MapDot, &ChallengeView)> {
        let dots = self.map.dots.iter().filter(move |dot| dot.lies == region.lies);
        dots.filter_map(|dot| Some((dot, self.challenges.get(&dot.challenge)?)))
    }

    /// What a challenge is called, with its language.
    fn title(&self, challenge: &ChallengeView) -> (String, Option<LanguageTag>) {
        let title = curating::title_words(challenge, self.language);
        (title.text, title.tag)
    }

    fn address_of(&self, challenge: ChallengeId) -> String {
        challenges::address(self.language, self.campaign, challenge)
    }
}
