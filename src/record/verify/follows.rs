//! What nobody does on its own: entries that follow from another act, of the same role and in the same instant.

use super::walk::Step;
use crate::{
    campaign::Fact,
    stage::{Direction, Stage},
};

/// Whether an entry that can only follow from another does.
pub(super) fn follows(step: &Step) -> bool {
    let Some(causes) = causes_of(&step.event.fact) else { return true };
    step.previous.is_some_and(|cause| {
        let is_same_act = (cause.by.role, cause.at) == (step.event.by.role, step.event.at);
        is_same_act && causes(&cause.fact)
    })
}

/// What may stand right before a fact; nothing for one that somebody does on its own.
fn causes_of(fact: &Fact) -> Option<fn(&Fact) -> bool> {
    use Fact::{
        RoundCertified, RoundCounted, RoundPrepared, RoundPublished, RoundVoided, StageEntered,
        TieBroken, TopicReleased, TopicSelected,
    };

    match fact {
        RoundPrepared { .. } => Some(|cause| {
            matches!(
                cause,
                StageEntered { .. }
                    | TopicReleased { .. }
                    | RoundVoided { .. }
                    | RoundCounted { .. }
                    | TieBroken { .. }
            )
        }),
        TieBroken { .. } => Some(|cause| matches!(cause, RoundCounted { .. } | TieBroken { .. })),
        RoundPublished { .. } => Some(|cause| {
            matches!(cause, RoundCounted { .. } | RoundPublished { .. }) || is_decided(cause)
        }),
        RoundCertified { .. } => {
            Some(|cause| matches!(cause, RoundCertified { .. }) || begins_pathways(cause))
        }
        TopicSelected { .. } => Some(|cause| {
            matches!(cause, RoundPublished { .. } | TopicSelected { .. }) || is_decided(cause)
        }),
        TopicReleased { .. } => {
            Some(|cause| matches!(cause, TopicReleased { .. }) || takes_back(cause))
        }
        _ => None,
    }
}

/// The step that publishes the decision.
const fn is_decided(cause: &Fact) -> bool {
    matches!(cause, Fact::StageEntered { to: Stage::Decided, .. })
}

/// The step behind which nobody questions the decision any more.
const fn begins_pathways(cause: &Fact) -> bool {
    matches!(
        cause,
        Fact::StageEntered {
            from: Stage::Decided,
            to: Stage::Pathways | Stage::Archived,
            direction: Direction::Forward,
            ..
        }
    )
}

/// The step by which a decision falls.
const fn takes_back(cause: &Fact) -> bool {
    matches!(cause, Fact::StageEntered { from: Stage::Decided, direction: Direction::Back, .. })
}
