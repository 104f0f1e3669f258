//! What nobody does on its own: entries that follow from another act, of the same role and in the same instant.

use super::walk::Step;
use crate::campaign::Fact;

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
            matches!(cause, StageEntered { .. } | RoundCounted { .. } | RoundPublished { .. })
        }),
        RoundCertified { .. } => {
            Some(|cause| matches!(cause, StageEntered { .. } | RoundCertified { .. }))
        }
        TopicSelected { .. } => Some(|cause| {
            matches!(cause, StageEntered { .. } | RoundPublished { .. } | TopicSelected { .. })
        }),
        TopicReleased { .. } => {
            Some(|cause| matches!(cause, StageEntered { .. } | TopicReleased { .. }))
        }
        _ => None,
    }
}
