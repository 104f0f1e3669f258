//! Themes by hand: the equation that accounts for every challenge, the tray, and each theme with what lies in it.
//!
//! A challenge is moved by the list beside it, or several by their boxes and the list below them.

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, ThemeId},
    role::{Action, Role},
    stage::Stage,
    text::{Language, Name},
    theme::{Lies, ThemeState},
    view::{ChallengeStateView, ChallengeView, ThemeReasonsView, ThemeView},
};

use super::{proposal, seen_by};
use crate::{
    challenges::{
        Shared,
        reasons::{self, Told},
    },
    host::{DeskHead, DeskPlace},
    i18n::{messages, number},
    port::{Seen, Trouble},
    theme_map,
    title::PageTitle,
    trouble::awaited,
    ui::{BilingualField, Button, Empty, FormHead, FormTrouble},
    visit::Visit,
};

mod acts;
mod back;
mod certainty;
mod changed;
mod coverage;
mod drag;
mod group;
pub(crate) mod one;
mod questions;
mod signing;

pub(crate) use acts::receive;
use back::back;
use certainty::Certainty;
use coverage::Equation;
use drag::Dragging;
use group::Group;
use questions::questions;
use signing::Signing;

/// Creates a theme.
const CREATE: &str = "create";
/// Moves challenges out of one theme or the tray.
const MOVE: &str = "move";
/// Takes back what the reader last did.
const UNDO: &str = "undo";
/// Takes back the moves that the reader made last.
const UNDO_MOVES: &str = "undo-moves";
/// The entry of what is taken back. No form on it: what came too late is said whatever comes next.
const ENTRY: &str = "entry";
const NAME: &str = "name";

/// Who works on themes.
pub(super) const WORKERS: &[Role] = &[Role::Curator, Role::Host];

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    DeskPlace::Themes.address(language, id)
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move { show(&visit).await })
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    if let Some(answer) = changed::answer(visit, &seen) {
        return answer;
    }
    let language = visit.language();
    let words = messages(language);
    let challenges = accepted(&seen);
    let shared = Shared::of(visit, &seen, challenges.iter().map(|one| one.id).collect()).await;
    let certainty = Certainty::of(&seen);
    let themes = live_themes(&seen);
    let told = reasons::of_themes(visit, &seen, themes.iter().map(|one| one.id).collect()).await;
    let board = Board {
        seen: &seen,
        visit,
        challenges: &challenges,
        shared: &shared,
        certainty: &certainty,
        told: &told,
    };
    let groups: Vec<_> = themes
        .iter()
        .map(|theme| {
            view! {
                <Group board=&board lies=Lies::In(theme.id) themes=&themes />
            }
        })
        .collect();
    let apart = challenges.iter().any(|challenge| challenge.apart).then(|| {
        view! { <Group board=&board lies=Lies::Apart themes=&themes /> }
    });
    let none = themes.is_empty().then(|| no_theme(&seen, language));
    let create = seen.may(Action::EditThemes).then(|| create(&seen, visit));
    let may_drag = seen.may(Action::EditThemes) && !themes.is_empty();
    let dragging = may_drag.then(|| view! { <Dragging words=words.themes_drag() /> });
    Ok(view! {
        <PageTitle text=words.themes_title() />
        <DeskHead seen=&seen visit current=DeskPlace::Themes />
        <h1>{words.themes_title()}</h1>
        <p class="c-lede">{words.themes_title_lede()}</p>
        <Equation coverage=seen.glance().coverage language />
        {proposing(&seen, language)}
        {mapped(&seen, language)}
        {questions(&board, &themes)}
        {back(&board)}
        <Signing board=&board themes=&themes />
        {certainty.order(language)}
        {dragging}
        <Group board=&board lies=Lies::Tray themes=&themes />
        {none}
        {groups}
        {apart}
        {create}
        {changed::watched(visit, &seen)}
    }
    .into_any())
}

/// What a reader works on.
struct Board<'a> {
    seen: &'a Seen,
    visit: &'a Visit,
    /// What can lie in a theme.
    challenges: &'a [ChallengeView],
    shared: &'a Shared,
    certainty: &'a Certainty,
    /// Why the themes are as they are.
    told: &'a Told<ThemeId, ThemeReasonsView>,
}

/// What can lie in a theme, in the order of arrival.
pub(super) fn accepted(seen: &Seen) -> Vec<ChallengeView> {
    let is_accepted = |challenge: &ChallengeView| challenge.state == ChallengeStateView::Accepted;
    seen.challenges().into_iter().filter(is_accepted).collect()
}

/// The themes in use, in the order of their ids, so that none changes its place when it is renamed.
fn live_themes(seen: &Seen) -> Vec<ThemeView> {
    seen.themes().into_iter().filter(|theme| theme.state != ThemeState::Retired).collect()
}

fn no_theme(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    let next = match seen.stage() {
        Stage::Draft | Stage::Call | Stage::Theming => words.themes_none_yet(),
        _ => words.themes_none_ever(),
    };
    view! { <Empty title=words.themes_none() words=next /> }.into_any()
}

/// The way to a proposal, where themes can still change.
fn proposing(seen: &Seen, language: Language) -> Option<AnyView> {
    let words = messages(language);
    let to = proposal::address(language, seen.id());
    let gone = seen.withdrawn_since_proposal();
    let withdrawn = (gone > 0).then(|| {
        view! { <p>{words.proposal_withdrawn_since(gone, number(gone, language))}</p> }
    });
    seen.may(Action::EditThemes).then(|| {
        view! {
            <section class="c-card" aria-labelledby="proposing">
                <h2 id="proposing">{words.proposal_link_title()}</h2>
                <p>{words.proposal_link_words()}</p>
                {withdrawn}
                <p><a class="c-button is-quiet" href=to>{words.proposal_link()}</a></p>
            </section>
        }
        .into_any()
    })
}

/// The way to the map.
fn mapped(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    let to = theme_map::address(language, seen.id());
    view! {
        <section class="c-card" aria-labelledby="mapped">
            <h2 id="mapped">{words.map_link()}</h2>
            <p>{words.map_link_words()}</p>
            <p><a class="c-button is-quiet" href=to>{words.map_link_works()}</a></p>
        </section>
    }
    .into_any()
}

fn create(seen: &Seen, visit: &Visit) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(CREATE);
    let labels = [(NAME, words.themes_name())];
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.themes_create_title()}</h2>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <BilingualField form=&form name=NAME label=words.themes_name() limit=Name::LIMIT />
            <div class="c-buttons">
                <Button>{words.themes_create()}</Button>
            </div>
        </form>
    }
    .into_any()
}
