//! Themes that the engine proposes: shown with their reasons before anything moves, accepted or left.
//!
//! What is shown is computed for each request from the challenges as they lie. The form names what it was made from by
//! its hash, so nobody accepts what she has not seen.

use std::collections::BTreeSet;

use leptos::prelude::*;
use pathways::{
    campaign::Refusal,
    id::{CampaignId, ChallengeId},
    role::Action,
    text::Language,
    theming::Granularity,
    view::ChallengeView,
};

use super::{
    seen_by,
    themes::{self, WORKERS, accepted},
};
use crate::{
    campaign,
    form::ON,
    host::{DeskHead, DeskPlace},
    i18n::{messages, number},
    port::{ProposedThemes, Seen, Trouble},
    query,
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, Empty, FormHead, FormTrouble, Kept},
    visit::Visit,
};

mod acts;
mod keeping;
mod place;
mod stop_words;
mod theme;

pub(crate) use acts::receive;
use place::tray;
use theme::card;

/// Accepts the proposal.
const ACCEPT: &str = "accept";
/// The hash of what the proposal was made from.
const BASIS: &str = "basis";
/// How large the themes are, in the address.
const SIZE: &str = "size";

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/host/proposal", campaign::address(language, id))
}

/// The address of the page with themes of a size.
fn of_size(language: Language, id: CampaignId, size: Granularity) -> String {
    format!("{}{}", address(language, id), query::of([(SIZE, size.code())].into_iter()))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move {
        match show(&visit).await {
            Ok(page) => page,
            Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    })
    .into_any()
}

/// A proposal in front of its reader.
struct Shown<'a> {
    visit: &'a Visit,
    seen: &'a Seen,
    granularity: Granularity,
    language: Language,
    proposed: &'a ProposedThemes,
    /// What can lie in a theme.
    challenges: Vec<ChallengeView>,
    /// What lies where a person put it.
    held: BTreeSet<ChallengeId>,
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let language = visit.language();
    let words = messages(language);
    let granularity = asked(visit);
    let may = seen.may(Action::EditThemes);
    let content = if may {
        match visit.backend().proposed_themes(seen.id(), granularity).await {
            Ok(Some(proposed)) => preview(visit, &seen, granularity, &proposed),
            Ok(None) => {
                let (title, words) = (words.proposal_nothing(), words.proposal_nothing_words());
                view! { <Kept visit /> <Empty title words /> }.into_any()
            }
            Err(Trouble::Refused(Refusal::TooMany { limit })) => {
                let (title, words) = (
                    words.proposal_too_many(),
                    words.proposal_too_many_words(number(limit, language)),
                );
                view! { <Kept visit /> <Empty title words /> }.into_any()
            }
            Err(trouble) => return Err(trouble),
        }
    } else {
        view! { <Kept visit /> <p>{words.proposal_closed()}</p> }.into_any()
    };
    let stop_words = may.then(|| stop_words::form(visit, &seen, granularity));
    Ok(view! {
        <PageTitle text=words.proposal_title() />
        <DeskHead seen=&seen visit current=DeskPlace::Themes />
        <p class="c-alone">
            <a href=themes::address(language, seen.id())>{words.theme_back()}</a>
        </p>
        <h1>{words.proposal_title()}</h1>
        <p class="c-lede">{words.proposal_title_lede()}</p>
        {content}
        {stop_words}
    }
    .into_any())
}

/// How large the themes are to be: as the address says, or the form that comes back.
fn asked(visit: &Visit) -> Granularity {
    let typed = visit.typed().and_then(|typed| {
        let names = typed.fields().iter().filter(|(name, _)| [ON, SIZE].contains(&name.as_str()));
        names.filter_map(|(_, value)| value.parse().ok()).next_back()
    });
    let asked = visit.query(SIZE).and_then(|text| text.parse().ok());
    asked.or(typed).unwrap_or(Granularity::Medium)
}

fn preview(
    visit: &Visit,
    seen: &Seen,
    granularity: Granularity,
    proposed: &ProposedThemes,
) -> AnyView {
    let (language, challenges) = (visit.language(), accepted(seen));
    let held = seen.held();
    let shown = Shown { visit, seen, granularity, language, proposed, challenges, held };
    let cards: Vec<_> = (0..)
        .zip(&proposed.proposal.themes)
        .map(|(place, theme)| card(&shown, place, theme))
        .collect();
    view! {
        {sizes(&shown, granularity)}
        {decision(visit, &shown, granularity)}
        {tray(&shown)}
        {cards}
    }
    .into_any()
}

/// The sizes to choose from, where themes begin anew.
fn sizes(shown: &Shown<'_>, current: Granularity) -> AnyView {
    let words = messages(shown.language);
    if shown.proposed.continues {
        return view! { <p>{words.proposal_continues()}</p> }.into_any();
    }
    let chips = Granularity::ALL.map(|size| {
        let name = match size {
            Granularity::Coarse => words.proposal_size_coarse(),
            Granularity::Medium => words.proposal_size_medium(),
            Granularity::Fine => words.proposal_size_fine(),
        };
        let to = of_size(shown.language, shown.seen.id(), size);
        let is_current = (size == current).then_some("true");
        view! {
            <li>
                <a class="c-chip" href=to aria-current=is_current>{name}</a>
            </li>
        }
    });
    view! {
        <nav aria-label=words.proposal_size()>
            <ul class="c-chips">{chips.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// What would move, and the two ways to go on.
fn decision(visit: &Visit, shown: &Shown<'_>, granularity: Granularity) -> AnyView {
    let language = shown.language;
    let words = messages(language);
    let all = count(shown.proposed.found.places.len());
    let moves = count(shown.moving().count());
    let themes = count(shown.proposed.found.themes.len());
    let form = visit.form_on(ACCEPT, granularity.code());
    let accept = (moves > 0).then(|| view! { <Button>{words.proposal_accept()}</Button> });
    let basis = shown.proposed.found.basis.to_string();
    view! {
        <section class="c-card is-now" aria-labelledby="decision">
            <h2 id="decision">{words.proposal_moves(moves, number(all, language), number(moves, language))}</h2>
            <p>{words.proposal_themes(themes, number(themes, language))}</p>
            <p>{words.proposal_kept()}</p>
            <form method="post">
                <FormHead form=&form at=shown.seen.size() />
                <input type="hidden" name=BASIS value=basis />
                <FormTrouble form=&form />
                <div class="c-buttons">
                    {accept}
                    <a class="c-button is-quiet" href=themes::address(language, shown.seen.id())>
                        {words.proposal_leave()}
                    </a>
                </div>
            </form>
        </section>
    }
    .into_any()
}

impl Shown<'_> {
    /// The challenges that would move, by their place in the proposal.
    fn moving(&self) -> impl Iterator<Item = usize> {
        (0..self.proposed.found.places.len()).filter(|place| self.moves(*place))
    }

    /// Whether a challenge would lie elsewhere than now.
    fn moves(&self, place: usize) -> bool {
        let Some(found) = self.proposed.found.places.get(place) else { return false };
        let theme = found.theme.and_then(|theme| {
            usize::try_from(theme).ok().and_then(|theme| self.proposed.found.themes.get(theme))
        });
        let now = self.challenge(found.challenge).and_then(|challenge| challenge.theme);
        // A theme that is new has no id yet, so whoever goes there moves.
        theme.map(|theme| theme.theme) != now.map(Some)
    }

    fn challenge(&self, id: ChallengeId) -> Option<&ChallengeView> {
        self.challenges.iter().find(|challenge| challenge.id == id)
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
