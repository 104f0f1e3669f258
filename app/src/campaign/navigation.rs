//! The head of every page of a campaign: its name, and the places that are there for this reader in this stage.
//!
//! A place that has nothing to show yet, or nothing for this reader, has no link: the navigation is what there is, not
//! what there could be. A page stays reachable by its address and then says itself when its time comes.

use leptos::prelude::*;
use pathways::{contest::Annulment, id::CampaignId, role::Role, stage::Stage, text::Language};

use super::{address, results::Results};
use crate::{
    contests,
    i18n::{in_language, messages},
    port::Seen,
    visit::Visit,
};

/// A part of a campaign to which its navigation leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Its own page.
    Overview,
    /// What was submitted, and submitting.
    Challenges,
    /// The members' ballot.
    Upvote,
    /// The panel's pages.
    Panel,
    /// What came out.
    Results,
    /// The public record.
    Log,
    /// The pages of hosts, moderators and curators.
    Desk,
}

impl Place {
    /// Where it is for a reader with these roles.
    fn address(self, language: Language, campaign: CampaignId, roles: &[Role]) -> String {
        let path = match self {
            Self::Overview => "",
            Self::Challenges => "/challenges",
            Self::Upvote => "/upvote",
            Self::Panel => "/panel",
            Self::Results => "/results",
            Self::Log => "/log",
            Self::Desk if roles.contains(&Role::Host) => "/host",
            Self::Desk if roles.contains(&Role::Moderator) => "/host/moderation",
            Self::Desk => "/host/themes",
        };
        format!("{}{path}", address(language, campaign))
    }

    fn name(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Overview => words.place_overview(),
            Self::Challenges => words.place_challenges(),
            Self::Upvote => words.place_upvote(),
            Self::Panel => words.place_panel(),
            Self::Results => words.place_results(),
            Self::Log => words.place_log(),
            Self::Desk => words.place_desk(),
        }
    }
}

/// The name of the campaign and its places, the current one marked.
#[component]
pub(crate) fn CampaignHead<'a>(
    /// The campaign.
    seen: &'a Seen,
    /// The request.
    visit: &'a Visit,
    /// Where the page belongs.
    current: Place,
) -> AnyView {
    let language = visit.language();
    let glance = seen.glance();
    let roles = &glance.me.roles;
    let links: Vec<_> = places(glance.stage, Results::of(seen), roles)
        .into_iter()
        .map(|place| {
            let address = place.address(language, seen.id(), roles);
            let is_current = (place == current).then_some("true");
            view! {
                <li>
                    <a href=address aria-current=is_current>
                        {place.name(language)}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <div class="c-campaign-head">
            <p class="c-eyebrow">{in_language(&glance.charter.name, language)}</p>
            <nav aria-label=messages(language).place_navigation()>
                <ul class="c-places">{links}</ul>
            </nav>
        </div>
        {annulled(seen, language)}
    }
    .into_any()
}

/// That a decision was annulled, wherever somebody could take it for one that holds.
fn annulled(seen: &Seen, language: Language) -> Option<AnyView> {
    let words = messages(language);
    let said = match seen.glance().annulment? {
        Annulment::OfThisDecision => words.place_annulled(),
        Annulment::OfTheOneBefore => words.place_annulled_before(),
    };
    let contests = contests::address(language, seen.id());
    let link = view! { <a href=contests>{words.place_annulled_why()}</a> };
    Some(view! { <p class="c-campaign-notice c-alone">{said} " " {link}</p> }.into_any())
}

/// The places that are there for these roles in this stage, in the order in which they are shown.
fn places(stage: Stage, results: Results, roles: &[Role]) -> Vec<Place> {
    let has_any = |some: &[Role]| roles.iter().any(|role| some.contains(role));
    let mut places = vec![Place::Overview];
    if stage != Stage::Draft || has_any(STAFF) {
        places.push(Place::Challenges);
    }
    if stage == Stage::Upvote {
        places.push(Place::Upvote);
    }
    if stage == Stage::Panel && has_any(PANEL) {
        places.push(Place::Panel);
    }
    if shows_results(stage, results) {
        places.push(Place::Results);
    }
    places.push(Place::Log);
    if has_any(STAFF) {
        places.push(Place::Desk);
    }
    places
}

/// Roles with work at the desk.
const STAFF: &[Role] = &[Role::Host, Role::Moderator, Role::Curator];
/// Roles with work at the panel's pages.
const PANEL: &[Role] = &[Role::Panelist, Role::Chair, Role::NoteTaker, Role::Host];

/// While the panel sits, the members' counted supports are there to read, and its choices as a host reveals them.
fn shows_results(stage: Stage, results: Results) -> bool {
    match stage {
        Stage::Upvote => results != Results::Ahead,
        Stage::Panel | Stage::Decided | Stage::Pathways | Stage::Archived => true,
        Stage::Draft | Stage::Call | Stage::Theming | Stage::Cancelled => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_led_to_what_is_there_for_her() {
        use Place::{Challenges, Desk, Log, Overview, Panel, Results, Upvote};
        let check = |stage, roles: &[Role], expected: &[Place]| {
            assert_eq!(
                places(stage, crate::campaign::results::Results::Ahead, roles),
                expected,
                "{stage} {roles:?}"
            );
        };
        check(Stage::Draft, &[Role::Panelist, Role::Visitor], &[Overview, Log]);
        check(Stage::Draft, &[Role::Host, Role::Visitor], &[Overview, Challenges, Log, Desk]);
        check(Stage::Call, &[Role::Visitor], &[Overview, Challenges, Log]);
        check(Stage::Upvote, &[Role::Member, Role::Visitor], &[Overview, Challenges, Upvote, Log]);
        check(Stage::Panel, &[Role::Member, Role::Visitor], &[Overview, Challenges, Results, Log]);
        check(
            Stage::Panel,
            &[Role::Panelist, Role::Host, Role::Visitor],
            &[Overview, Challenges, Panel, Results, Log, Desk],
        );
        check(Stage::Archived, &[Role::Visitor], &[Overview, Challenges, Results, Log]);
        check(Stage::Cancelled, &[Role::Visitor], &[Overview, Challenges, Log]);
        let counted =
            places(Stage::Upvote, crate::campaign::results::Results::There, &[Role::Visitor]);
        assert_eq!(counted, [Overview, Challenges, Upvote, Results, Log]);
    }

    #[test]
    fn the_desk_begins_where_a_role_has_its_work() {
        let id: CampaignId = "00000000-0000-4000-8000-000000000001".parse().unwrap();
        let check = |roles: &[Role], end: &str| {
            let address = Place::Desk.address(Language::En, id, roles);
            assert!(address.ends_with(end), "{address}");
        };
        check(&[Role::Moderator, Role::Host], "/host");
        check(&[Role::Curator, Role::Moderator], "/host/moderation");
        check(&[Role::Curator], "/host/themes");
    }
}
