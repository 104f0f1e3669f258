//! Refusals as sentences, as far as the command line can meet them.
//!
//! The pages have their own, in two languages; these are for whoever runs the server.

use pathways::{
    campaign::{Guard, Need, Precondition, Refusal},
    charter::CharterError,
};

/// A refusal as sentences: several where several preconditions are not met.
pub(super) fn of_refusal(refusal: &Refusal) -> Vec<String> {
    let sentence = match refusal {
        Refusal::Unmet { preconditions } => {
            return preconditions.iter().map(of_precondition).collect();
        }
        Refusal::Charter { error } => of_charter_error(*error).to_owned(),
        Refusal::WrongStage { stage } => format!("this cannot be done in the stage {stage}"),
        Refusal::StageMoved { stage } => format!("the campaign stands at {stage} meanwhile"),
        Refusal::NoSuchTransition => {
            "the campaign's path has no such step from where it stands".to_owned()
        }
        Refusal::NotAllowed => "this cannot be done in the campaign's present stage".to_owned(),
        Refusal::DatePassed => {
            "the announced end of the stage has passed: move its date first".to_owned()
        }
        Refusal::TooMany { limit } => format!("there are {limit} already, the most that are taken"),
        Refusal::ChallengeState => "the challenge is merged, split or withdrawn".to_owned(),
        Refusal::CommandReused => "the same was asked before with other words".to_owned(),
        other => format!("the campaign refuses it ({other})"),
    };
    vec![sentence]
}

/// What a precondition asks for and what there is.
pub(super) fn of_precondition(one: &Precondition) -> String {
    let Precondition { guard, have, need } = *one;
    let what = of_guard(guard);
    match need {
        Need::AtLeast(least) => format!("{what}: {have}, at least {least} needed"),
        Need::Exactly(exactly) => format!("{what}: {have}, exactly {exactly} needed"),
    }
}

const fn of_guard(guard: Guard) -> &'static str {
    match guard {
        Guard::ChallengesSubmitted => "challenges that came in",
        Guard::ChallengesPending => "challenges that wait for a moderator",
        Guard::MergesOpen => "merges that authors may still refuse",
        Guard::ThemesUnsigned => "themes that nobody has signed",
        Guard::SlateItems => "items that can be voted on",
        Guard::RoundsPublished => "rounds of the upvote that are published",
        Guard::RoundsSealed => "rounds of the upvote whose box is sealed",
        Guard::Panelists => "panelists on the roster",
        Guard::DisclosureChosen => "the choice of what is published of a small panel",
        Guard::BallotsComplete => "ballots with a mark on every item",
        Guard::Voted => "ballots that say something",
        Guard::DecisionComplete => {
            "a complete decision: counted, with a quorum, without an open tie"
        }
        Guard::ReasonsMissing => "chosen items without a written reason",
        Guard::ReasonsUnconfirmed => "chosen items whose reason too few panelists confirmed",
        Guard::ContestsOpen => "contests without an answer",
        Guard::ContestsVoiding => "contests that were answered with \"void\"",
        Guard::RecountsDue => "recounts that are promised and not done",
        Guard::ContestSecondsLeft => "seconds until the contest period is over",
        Guard::BoxSecondsLeft => "seconds until the box closes",
        Guard::TopicLead => "a lead of the topic",
        Guard::TopicDate => "a next date of the topic",
        Guard::TopicPromise => "a promise of the topic",
        Guard::TopicNews => "news of the topic",
    }
}

/// What is wrong with a charter.
const fn of_charter_error(error: CharterError) -> &'static str {
    match error {
        CharterError::DateOffPath => "the schedule names a stage that is not on the path",
        CharterError::DateOrder => "the schedule opens a stage before the one in front of it",
        CharterError::Seats => "a round has too few or too many seats",
        CharterError::Quota => "the quota is nothing, or too large",
        CharterError::Share => "a share is above the whole, or the quorum is nobody",
        CharterError::MinimumSupport => "a count by ranks has no minimum support",
        CharterError::Delay => "a delay is longer than 90 days",
        CharterError::NoTheming => "themes are supported, but the path has no theming",
        CharterError::Cap => "the open code admits nobody",
        CharterError::GroupQuestions => "there are too many questions about groups",
        CharterError::GroupAnswers => {
            "a question about groups has too few or too many answers, or the same twice"
        }
        CharterError::Disclosure => "what is published does not fit how the panel counts",
        CharterError::Rubric => {
            "scores need one to six criteria with weights up to 100 and names of their own; other counts have none"
        }
        CharterError::FurtherRounds => {
            "at most two further rounds follow, and only where marks are counted one by one and published"
        }
        CharterError::TieLadder => {
            "ties end in a run-off or in a lot; what is said item by item does not suit whole ballots"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unmet_precondition_is_a_sentence_with_its_numbers() {
        let unmet = |guard, have, need| Precondition { guard, have, need };
        let refusal = Refusal::Unmet {
            preconditions: vec![
                unmet(Guard::ChallengesPending, 3, Need::Exactly(0)),
                unmet(Guard::SlateItems, 0, Need::AtLeast(1)),
            ],
        };
        assert_eq!(
            of_refusal(&refusal),
            [
                "challenges that wait for a moderator: 3, exactly 0 needed",
                "items that can be voted on: 0, at least 1 needed",
            ]
        );
    }
}
