//! The head of every page of the desk: where it is in the campaign, and the desk's own places.

use leptos::prelude::*;
use pathways::{id::CampaignId, role::Role, text::Language};

use crate::{
    campaign::{self, CampaignHead, Place},
    i18n::messages,
    port::Seen,
    ui::Said,
    visit::Visit,
    wall,
};

/// A page of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeskPlace {
    /// What needs the host today.
    Today,
    /// Stages, dates and boxes.
    Stages,
    /// Rules and words.
    Charter,
    /// What waits for a moderator.
    Moderation,
    /// Merges and splits.
    Merges,
    /// Themes.
    Themes,
    /// What will be voted on.
    Slate,
    /// Translations.
    Translations,
    /// Who already works on what.
    Initiatives,
    /// Roles and voices.
    People,
    /// What members say of the groups to which they belong.
    Groups,
    /// The campaign as others see it.
    Preview,
    /// What the room's projector shows.
    Wall,
    /// The decision, shown in the room.
    Reveal,
}

/// The places with the roles that work there. Hosts work everywhere.
const PLACES: [(DeskPlace, &[Role]); 14] = [
    (DeskPlace::Today, &[]),
    (DeskPlace::Stages, &[]),
    (DeskPlace::Charter, &[]),
    (DeskPlace::Moderation, &[Role::Moderator]),
    (DeskPlace::Merges, &[Role::Curator]),
    (DeskPlace::Themes, &[Role::Curator]),
    (DeskPlace::Slate, &[]),
    (DeskPlace::Translations, &[Role::Curator]),
    (DeskPlace::Initiatives, &[]),
    (DeskPlace::People, &[]),
    (DeskPlace::Groups, &[]),
    (DeskPlace::Preview, &[]),
    (DeskPlace::Wall, &[]),
    (DeskPlace::Reveal, &[]),
];

impl DeskPlace {
    /// The address.
    pub(crate) fn address(self, language: Language, campaign: CampaignId) -> String {
        let path = match self {
            Self::Today => "",
            Self::Stages => "/stages",
            Self::Charter => "/charter",
            Self::Moderation => "/moderation",
            Self::Merges => "/merges",
            Self::Themes => "/themes",
            Self::Slate => "/slate",
            Self::Translations => "/translations",
            Self::Initiatives => "/initiatives",
            Self::People => "/people",
            Self::Groups => "/groups",
            Self::Preview => "/preview/member",
            Self::Wall => return wall::address(language, campaign),
            Self::Reveal => "/reveal",
        };
        format!("{}/host{path}", campaign::address(language, campaign))
    }

    fn name(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Today => words.desk_today(),
            Self::Stages => words.desk_stages(),
            Self::Charter => words.desk_charter(),
            Self::Moderation => words.desk_moderation(),
            Self::Merges => words.desk_merges(),
            Self::Themes => words.desk_themes(),
            Self::Slate => words.desk_slate(),
            Self::Translations => words.desk_translations(),
            Self::Initiatives => words.desk_initiatives(),
            Self::People => words.desk_people(),
            Self::Groups => words.desk_groups(),
            Self::Preview => words.desk_preview(),
            Self::Wall => words.desk_wall(),
            Self::Reveal => words.desk_reveal(),
        }
    }
}

/// The campaign's head, the desk's places with the current one marked, and what the last act said.
#[component]
pub(crate) fn DeskHead<'a>(
    /// The campaign.
    seen: &'a Seen,
    /// The request.
    visit: &'a Visit,
    /// Where the page belongs.
    current: DeskPlace,
) -> AnyView {
    let language = visit.language();
    let links: Vec<_> = places(&seen.glance().me.roles)
        .map(|place| {
            let address = place.address(language, seen.id());
            let is_current = (place == current).then_some("page");
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
        <CampaignHead seen visit current=Place::Desk />
        <nav class="p-desk-places" aria-label=messages(language).desk_navigation()>
            <ul class="c-places">{links}</ul>
        </nav>
        <Said visit />
    }
    .into_any()
}

/// The places that are there for these roles.
fn places(roles: &[Role]) -> impl Iterator<Item = DeskPlace> {
    let works = move |(place, workers): (DeskPlace, &[Role])| {
        let works = roles.iter().any(|role| *role == Role::Host || workers.contains(role));
        works.then_some(place)
    };
    PLACES.into_iter().filter_map(works)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_finds_her_own_work_at_the_desk() {
        let check = |role, expected: &[DeskPlace]| {
            let found: Vec<_> = places(&[role, Role::Visitor]).collect();
            assert_eq!(found, expected, "{role}");
        };
        check(Role::Host, &PLACES.map(|(place, _)| place));
        check(Role::Moderator, &[DeskPlace::Moderation]);
        check(Role::Curator, &[DeskPlace::Merges, DeskPlace::Themes, DeskPlace::Translations]);
        check(Role::Panelist, &[]);
    }
}
