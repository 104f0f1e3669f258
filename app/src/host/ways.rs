//! Where the desk sends a host: the page that meets what is missing, and the words on its link.

use pathways::{campaign::Guard, id::CampaignId, text::Language};

use crate::{campaign, i18n::messages};

/// A page on which something can be done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// What was submitted.
    Challenges,
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
    /// Roles and voices.
    People,
    /// Rules and words.
    Charter,
    /// Stages, dates and boxes.
    Stages,
    /// The panel's reasons.
    Reasons,
    /// Questions raised against the decision.
    Contests,
}

impl Way {
    /// The page that meets a guard; none where only time or the clock does.
    pub(super) const fn to_meet(guard: Guard) -> Option<Self> {
        Some(match guard {
            Guard::ChallengesSubmitted => Self::Challenges,
            Guard::ChallengesPending => Self::Moderation,
            Guard::MergesOpen => Self::Merges,
            Guard::ThemesUnsigned => Self::Themes,
            Guard::SlateItems => Self::Slate,
            Guard::Panelists => Self::People,
            Guard::DisclosureChosen => Self::Charter,
            Guard::BoxSecondsLeft | Guard::RoundsPublished | Guard::DecisionComplete => {
                Self::Stages
            }
            Guard::ReasonsMissing | Guard::ReasonsUnconfirmed => Self::Reasons,
            Guard::ContestsOpen | Guard::ContestsVoiding => Self::Contests,
            Guard::RoundsSealed
            | Guard::BallotsComplete
            | Guard::Voted
            | Guard::RecountsDue
            | Guard::ContestSecondsLeft
            | Guard::TopicLead
            | Guard::TopicDate
            | Guard::TopicPromise
            | Guard::TopicNews => return None,
        })
    }

    /// The address.
    pub(super) fn address(self, language: Language, campaign: CampaignId) -> String {
        let path = match self {
            Self::Challenges => "/challenges",
            Self::Moderation => "/host/moderation",
            Self::Merges => "/host/merges",
            Self::Themes => "/host/themes",
            Self::Slate => "/host/slate",
            Self::Translations => "/host/translations",
            Self::People => "/host/people",
            Self::Charter => "/host/charter",
            Self::Stages => "/host/stages",
            Self::Reasons => "/panel/reasons",
            Self::Contests => "/contests",
        };
        format!("{}{path}", campaign::address(language, campaign))
    }

    /// The words of the link: a verb and what it is about.
    pub(super) fn words(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Challenges => words.way_challenges(),
            Self::Moderation => words.way_moderation(),
            Self::Merges => words.way_merges(),
            Self::Themes => words.way_themes(),
            Self::Slate => words.way_slate(),
            Self::Translations => words.way_translations(),
            Self::People => words.way_people(),
            Self::Charter => words.way_charter(),
            Self::Stages => words.way_stages(),
            Self::Reasons => words.way_reasons(),
            Self::Contests => words.way_contests(),
        }
    }
}
