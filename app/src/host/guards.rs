//! Preconditions as sentences, each with its value.

use pathways::{
    campaign::{Guard, Precondition},
    text::Language,
};

use crate::i18n::{messages, number, span};

/// What is measured, and what it is now.
pub(crate) fn sentence(precondition: &Precondition, language: Language) -> String {
    let words = messages(language);
    let count = precondition.have;
    let shown = number(count, language);
    match precondition.guard {
        Guard::ChallengesSubmitted => words.guard_challenges_submitted(count, shown),
        Guard::ChallengesPending => words.guard_challenges_pending(count, shown),
        Guard::MergesOpen => words.guard_merges_open(count, shown),
        Guard::ThemesUnsigned => words.guard_themes_unsigned(count, shown),
        Guard::SlateItems => words.guard_slate_items(count, shown),
        Guard::BoxSecondsLeft => words.guard_box_time_left(count, span(count, language)),
        Guard::RoundsPublished => words.guard_rounds_published(count),
        Guard::RoundsSealed => words.guard_rounds_sealed(count),
        Guard::Panelists => words.guard_panelists(count, shown),
        Guard::DisclosureChosen => words.guard_disclosure_chosen(count),
        Guard::BallotsComplete => words.guard_ballots_complete(count, shown),
        Guard::Voted => words.guard_voted(count, shown),
        Guard::DecisionComplete => words.guard_decision_complete(count),
        Guard::ReasonsMissing => words.guard_reasons_missing(count, shown),
        Guard::ReasonsUnconfirmed => words.guard_reasons_unconfirmed(count, shown),
        Guard::ContestsOpen => words.guard_contests_open(count, shown),
        Guard::ContestsVoiding => words.guard_contests_voiding(count, shown),
        Guard::RecountsDue => words.guard_recounts_due(count, shown),
        Guard::ContestSecondsLeft => words.guard_contest_time_left(count, span(count, language)),
        Guard::TopicLead => words.guard_topic_lead(count),
        Guard::TopicDate => words.guard_topic_date(count),
        Guard::TopicPromise => words.guard_topic_promise(count),
        Guard::TopicNews => words.guard_topic_news(count),
    }
}

/// Every guard.
#[cfg(test)]
pub(super) const ALL: [Guard; 23] = [
    Guard::ChallengesSubmitted,
    Guard::ChallengesPending,
    Guard::MergesOpen,
    Guard::ThemesUnsigned,
    Guard::SlateItems,
    Guard::BoxSecondsLeft,
    Guard::RoundsPublished,
    Guard::RoundsSealed,
    Guard::Panelists,
    Guard::DisclosureChosen,
    Guard::BallotsComplete,
    Guard::Voted,
    Guard::DecisionComplete,
    Guard::ReasonsMissing,
    Guard::ReasonsUnconfirmed,
    Guard::ContestsOpen,
    Guard::ContestsVoiding,
    Guard::RecountsDue,
    Guard::ContestSecondsLeft,
    Guard::TopicLead,
    Guard::TopicDate,
    Guard::TopicPromise,
    Guard::TopicNews,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use pathways::campaign::Need;

    use super::*;

    fn says(guard: Guard, have: u64, language: Language) -> String {
        sentence(&Precondition { guard, have, need: Need::Exactly(0) }, language)
    }

    #[test]
    fn each_guard_says_something_else_when_it_has_none() {
        for language in Language::ALL {
            for guard in ALL {
                let (none, one) = (says(guard, 0, language), says(guard, 1, language));
                assert_ne!(none, one, "{guard:?}");
                assert!(none.ends_with('.') && one.ends_with('.'), "{none:?} {one:?}");
            }
        }
    }

    #[test]
    fn no_two_guards_say_the_same() {
        for language in Language::ALL {
            let said: BTreeSet<_> = ALL.map(|guard| says(guard, 3, language)).into();
            assert_eq!(said.len(), ALL.len());
        }
    }

    #[test]
    fn a_sentence_holds_the_value() {
        let check = |language, guard, have, expected: &str| {
            assert_eq!(says(guard, have, language), expected);
        };
        check(Language::En, Guard::ChallengesPending, 1, "One challenge waits for a moderator.");
        check(
            Language::En,
            Guard::ChallengesPending,
            1_200,
            "1,200 challenges wait for a moderator.",
        );
        check(Language::Fr, Guard::ReasonsMissing, 2, "Il manque le motif de 2 choix du jury.");
        check(
            Language::En,
            Guard::ContestSecondsLeft,
            90_000,
            "The time for questions runs for another 1 day 1\u{a0}h.",
        );
    }
}
