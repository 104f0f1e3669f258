//! The help for one role.

use std::str::FromStr;

use leptos::prelude::*;
use pathways::{role::Role, text::Language};

use super::steps;
use crate::{
    i18n::{self, messages},
    title::PageTitle,
    trouble::TroublePage,
    visit::Visit,
};

/// For whom there is help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guide {
    /// Who submits and supports.
    Member,
    /// Who sits on the panel.
    Panelist,
    /// Who runs the campaign.
    Host,
    /// Who accepts and declines.
    Moderator,
    /// Who groups, merges and translates.
    Curator,
    /// Who leads the panel.
    Chair,
    /// Who drafts the panel's reasons.
    NoteTaker,
}

/// The word names nobody for whom there is help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NoGuide;

impl Guide {
    /// All of them, in the order in which most people need them.
    pub(crate) const ALL: [Self; 7] = [
        Self::Member,
        Self::Panelist,
        Self::Host,
        Self::Moderator,
        Self::Curator,
        Self::Chair,
        Self::NoteTaker,
    ];

    /// The help that fits a role.
    pub(crate) const fn of(role: Role) -> Self {
        match role {
            Role::Visitor | Role::Member => Self::Member,
            Role::Panelist => Self::Panelist,
            Role::NoteTaker => Self::NoteTaker,
            Role::Curator => Self::Curator,
            Role::Moderator => Self::Moderator,
            Role::Chair => Self::Chair,
            Role::Host | Role::System => Self::Host,
        }
    }

    /// For which role it is.
    pub(crate) const fn role(self) -> Role {
        match self {
            Self::Member => Role::Member,
            Self::Panelist => Role::Panelist,
            Self::Host => Role::Host,
            Self::Moderator => Role::Moderator,
            Self::Curator => Role::Curator,
            Self::Chair => Role::Chair,
            Self::NoteTaker => Role::NoteTaker,
        }
    }

    /// The last part of its address.
    const fn slug(self) -> &'static str {
        match self {
            Self::NoteTaker => "note-taker",
            Self::Member
            | Self::Panelist
            | Self::Host
            | Self::Moderator
            | Self::Curator
            | Self::Chair => self.role().code(),
        }
    }
}

impl FromStr for Guide {
    type Err = NoGuide;

    fn from_str(text: &str) -> Result<Self, NoGuide> {
        Self::ALL.into_iter().find(|guide| guide.slug() == text).ok_or(NoGuide)
    }
}

/// The address of the page.
pub(crate) fn address(language: Language, guide: Guide) -> String {
    format!("{}/{}", super::address(language), guide.slug())
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    let language = visit.language();
    let guide: Guide = match visit.parameter("role") {
        Ok(guide) => guide,
        Err(trouble) => return view! { <TroublePage trouble /> }.into_any(),
    };
    let words = messages(language);
    let role = i18n::role(guide.role(), language);
    let steps = steps::steps(guide, language).into_iter().map(|step| view! { <li>{step}</li> });
    view! {
        <PageTitle text=words.help_for(&role) />
        <section class="c-hero">
            <p class="c-eyebrow">{words.help_title()}</p>
            <h1>{role}</h1>
            <p class="c-lede">{steps::in_short(guide, language)}</p>
        </section>
        <section class="c-card">
            <h2>{words.help_steps()}</h2>
            <ol class="p-help-steps">{steps.collect_view()}</ol>
        </section>
        <p class="c-alone">
            <a href=super::address(language)>{words.help_all()}</a>
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_guide_is_found_by_its_address_and_by_its_role() {
        for guide in Guide::ALL {
            assert_eq!(guide.slug().parse(), Ok(guide));
            assert_eq!(Guide::of(guide.role()), guide);
        }
        assert_eq!("note_taker".parse::<Guide>(), Err(NoGuide));
    }
}
