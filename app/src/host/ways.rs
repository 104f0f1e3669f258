//! Where the desk sends a host: the page that meets what is missing, and the words on its link.

use pathways::{
    campaign::{Guard, Need, Precondition},
    id::CampaignId,
    text::Language,
};

use crate::{campaign, i18n::messages};

/// A page on which something can be done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// What was submitted.
    Challenges,
    /// What waits for a moderator.
    Moderation,
    /// Who already works on what.
    Initiatives,
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
    /// The ballot box, among the stages.
    Boxes,
    /// The dates ahead, among the stages.
    Dates,
    /// The way back to the stage before.
    Back,
    /// The panel's reasons.
    Reasons,
    /// The decision, item by item or at once.
    Reveal,
    /// Questions raised against the decision.
    Contests,
    /// What was chosen, and who works on it.
    Topics,
}

impl Way {
    /// The place that meets a guard; none where only time or the server does, and for what is told elsewhere: ballots and
    /// the work on a topic.
    pub(super) fn to_meet(precondition: &Precondition) -> Option<Self> {
        Some(match precondition.guard {
            Guard::ChallengesSubmitted => Self::Challenges,
            Guard::ChallengesPending => Self::Moderation,
            Guard::MergesOpen => Self::Merges,
            Guard::ThemesUnsigned => Self::Themes,
            Guard::SlateItems => Self::Slate,
            Guard::Panelists => Self::People,
            Guard::DisclosureChosen => Self::Charter,
            Guard::BoxSecondsLeft => Self::Dates,
            Guard::RoundsPublished | Guard::RoundsSealed | Guard::DecisionComplete => Self::Boxes,
            Guard::ReasonsMissing | Guard::ReasonsUnconfirmed => Self::Reasons,
            // Nothing goes on before the campaign goes back, and nothing goes back before an answer asks for it.
            Guard::ContestsVoiding if precondition.need == Need::Exactly(0) => Self::Back,
            Guard::ContestsOpen | Guard::ContestsVoiding => Self::Contests,
            Guard::BallotsComplete
            | Guard::Voted
            | Guard::RecountsDue
            | Guard::ContestSecondsLeft
            | Guard::TopicLead
            | Guard::TopicDate
            | Guard::TopicPromise
            | Guard::TopicNews => return None,
        })
    }

    /// The address. A link to a place of the page that is shown stays on it.
    pub(super) fn address(self, language: Language, campaign: CampaignId) -> String {
        let path = match self {
            Self::Challenges => "/challenges",
            Self::Moderation => "/host/moderation",
            Self::Initiatives => "/host/initiatives",
            Self::Merges => "/host/merges",
            Self::Themes => "/host/themes",
            Self::Slate => "/host/slate",
            Self::Translations => "/host/translations",
            Self::People => "/host/people",
            Self::Charter => "/host/charter",
            Self::Stages => "/host/stages",
            Self::Boxes => "/host/stages#boxes",
            Self::Dates => "/host/stages#dates",
            Self::Back => "/host/stages#back",
            Self::Reasons => "/panel/reasons",
            Self::Reveal => "/host/reveal",
            Self::Contests => "/contests",
            Self::Topics => "/results#topics",
        };
        format!("{}{path}", campaign::address(language, campaign))
    }

    /// The words of the link: a verb and what it is about.
    pub(super) fn words(self, language: Language) -> String {
        let words = messages(language);
        match self {
            Self::Challenges => words.way_challenges(),
            Self::Moderation => words.way_moderation(),
            Self::Initiatives => words.way_initiatives(),
            Self::Merges => words.way_merges(),
            Self::Themes => words.way_themes(),
            Self::Slate => words.way_slate(),
            Self::Translations => words.way_translations(),
            Self::People => words.way_people(),
            Self::Charter => words.way_charter(),
            Self::Stages => words.way_stages(),
            Self::Boxes => words.way_boxes(),
            Self::Dates => words.way_dates(),
            Self::Back => words.way_back(),
            Self::Reasons => words.way_reasons(),
            Self::Reveal => words.way_reveal(),
            Self::Contests => words.way_contests(),
            Self::Topics => words.way_topics(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::guards::ALL, *};

    /// Met by nobody's hand: time goes by, and the server counts again by itself.
    const BY_ITSELF: [Guard; 2] = [Guard::ContestSecondsLeft, Guard::RecountsDue];
    /// Of no stage and of no box that waits to be opened.
    const TOLD_ELSEWHERE: [Guard; 6] = [
        Guard::BallotsComplete,
        Guard::Voted,
        Guard::TopicLead,
        Guard::TopicDate,
        Guard::TopicPromise,
        Guard::TopicNews,
    ];

    const NEEDS: [Need; 2] = [Need::Exactly(0), Need::AtLeast(1)];

    fn measured(guard: Guard, need: Need) -> Precondition {
        Precondition { guard, have: 0, need }
    }

    #[test]
    fn whatever_a_host_can_meet_has_a_way_to_the_place_where_it_is_met() {
        for guard in ALL {
            let has_way = !BY_ITSELF.contains(&guard) && !TOLD_ELSEWHERE.contains(&guard);
            for need in NEEDS {
                assert_eq!(Way::to_meet(&measured(guard, need)).is_some(), has_way, "{guard:?}");
            }
        }
    }

    #[test]
    fn a_way_within_the_page_of_stages_names_a_place_on_it() {
        // A link from that page to itself without a place would lead nowhere.
        let ways = NEEDS.map(|need| ALL.map(|guard| Way::to_meet(&measured(guard, need))));
        assert!(ways.as_flattened().iter().all(|way| *way != Some(Way::Stages)));
    }

    #[test]
    fn a_decision_that_was_annulled_waits_for_the_way_back_which_waited_for_an_answer() {
        let way = |need| Way::to_meet(&measured(Guard::ContestsVoiding, need));
        assert_eq!(NEEDS.map(way), [Some(Way::Back), Some(Way::Contests)]);
    }
}
