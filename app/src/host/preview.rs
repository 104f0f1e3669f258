//! The campaign as somebody else sees it, for its hosts.
//!
//! The page of the campaign is rendered by the page itself, for a reader with another role and nobody's name. Nothing in
//! it can be pressed: it stands in a fieldset that is disabled, so it also reads well without sight. Its services act for
//! nobody, so even a form that is sent by hand does nothing. A draft is shown as it will be once its first stage begins.

use std::fmt;

use leptos::prelude::*;
use pathways::{id::CampaignId, role::Role, stage::Stage, text::Language};

use super::hosted;
use crate::{
    campaign,
    i18n::{self, messages},
    port::{Seen, Trouble},
    routes::PAGES,
    trouble::TroublePage,
    visit::Visit,
};

/// The roles in whose place a host may look.
const ROLES: [Role; 3] = [Role::Visitor, Role::Member, Role::Panelist];

/// Those of them that a campaign has: where no panel decides, nobody sits on one.
fn roles(seen: &Seen) -> Vec<Role> {
    let has_panel = seen.glance().charter.path.has(Stage::Panel);
    ROLES.into_iter().filter(|role| has_panel || *role != Role::Panelist).collect()
}

/// A page that can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Overview,
    Challenges,
    Upvote,
    Panel,
    Wall,
}

/// The part of the query that says which page.
const PAGE: &str = "page";

impl Shown {
    const ALL: [Self; 5] =
        [Self::Overview, Self::Challenges, Self::Upvote, Self::Panel, Self::Wall];

    /// Its address below the campaign's.
    const fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Challenges => "/challenges",
            Self::Upvote => "/upvote",
            Self::Panel => "/panel",
            Self::Wall => "/wall",
        }
    }

    fn name(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Overview => words.place_overview(),
            Self::Challenges => words.place_challenges(),
            Self::Upvote => words.place_upvote(),
            Self::Panel => words.place_panel(),
            Self::Wall => words.preview_wall(),
        }
    }

    /// Whether somebody of a role goes there at all.
    fn is_for(self, role: Role) -> bool {
        match self {
            Self::Panel => role == Role::Panelist,
            Self::Overview | Self::Challenges | Self::Upvote | Self::Wall => true,
        }
    }

    /// The page of the route table.
    fn page(self) -> Option<&'static crate::routes::Page> {
        let path = format!("/campaigns/{{campaign}}{}", self.path());
        PAGES.iter().find(|page| page.path == path)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path().trim_start_matches('/'))
    }
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match looked_at(&visit) {
        Ok(Looked { seen, role, shown, seen_by }) => {
            let content = match shown.page() {
                Some(page) => (page.view)(seen_by),
                None => view! { <TroublePage trouble=Trouble::NotFound /> }.into_any(),
            };
            view! { <Frame id=seen.id() roles=roles(&seen) role shown visit content /> }.into_any()
        }
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

/// Which page of which campaign, as a visit by somebody of a role.
struct Looked {
    seen: Seen,
    role: Role,
    shown: Shown,
    seen_by: Visit,
}

fn looked_at(visit: &Visit) -> Result<Looked, Trouble> {
    let seen = hosted(visit)?;
    let code: String = visit.parameter("role")?;
    let role =
        roles(&seen).into_iter().find(|role| role.code() == code).ok_or(Trouble::NotFound)?;
    let named = visit.query(PAGE).unwrap_or_default();
    let shown = Shown::ALL.into_iter().find(|shown| shown.to_string() == named);
    let shown = shown.filter(|shown| shown.is_for(role) && shown.page().is_some());
    let shown = shown.ok_or(Trouble::NotFound)?;
    let backend = visit.backend().see_as(seen.id(), role)?;
    let path = format!("{}{}", campaign::address(visit.language(), seen.id()), shown.path());
    let seen_by = visit.through(backend, shown.page(), path);
    Ok(Looked { seen, role, shown, seen_by })
}

/// The banner above, and the page below it.
#[component]
fn Frame(
    id: CampaignId,
    roles: Vec<Role>,
    role: Role,
    shown: Shown,
    visit: Visit,
    content: AnyView,
) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let address = |role: Role, shown: Shown| {
        format!("{}/host/preview/{role}?{PAGE}={shown}", campaign::address(language, id))
    };
    let link = |to: String, name: String, is_current: bool| {
        let current = is_current.then_some("true");
        view! {
            <li>
                <a href=to aria-current=current>
                    {name}
                </a>
            </li>
        }
    };
    // What somebody of another role has no page for is left for the first page.
    let there = |other: Role| if shown.is_for(other) { shown } else { Shown::Overview };
    let roles: Vec<_> = roles
        .into_iter()
        .map(|other| link(address(other, there(other)), i18n::role(other, language), other == role))
        .collect();
    let is_there = |other: &Shown| other.is_for(role) && other.page().is_some();
    let pages = Shown::ALL.into_iter().filter(is_there);
    let pages: Vec<_> = pages
        .map(|other| link(address(role, other), other.name(language), other == shown))
        .collect();
    let back = super::DeskPlace::Today.address(language, id);
    let wall = (shown == Shown::Wall).then(|| {
        let to = super::DeskPlace::Wall.address(language, id);
        view! { <p class="c-alone"><a href=to>{words.wall_to()}</a></p> }
    });
    view! {
        <aside class="p-preview-banner" aria-label=words.preview_title()>
            <p>
                <b>{words.preview_as(i18n::role(role, language))}</b>
                " "
                {words.preview_words()}
                " "
                <a href=back>{words.preview_back()}</a>
            </p>
            {wall}
            <nav aria-label=words.preview_roles()>
                <ul class="c-places">{roles}</ul>
            </nav>
            <nav aria-label=words.preview_pages()>
                <ul class="c-places">{pages}</ul>
            </nav>
        </aside>
        <fieldset class="p-preview" disabled>
            <legend class="u-visually-hidden">{words.preview_page()}</legend>
            {content}
        </fieldset>
    }
}
