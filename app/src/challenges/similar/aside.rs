//! What the buttons of the list do, without JavaScript too.

use pathways::id::ChallengeId;

use super::{ASK, MINE_TOO, NOT_MINE, NOT_THE_SAME, THEN};
use crate::{
    form::Posted,
    port::{Seen, Trouble},
    visit::Visit,
};

/// What a form asks for that sends nothing.
pub(in crate::challenges) enum Aside {
    /// The list, or another one.
    List,
    /// To note that a challenge is its writer's too.
    Share(ChallengeId),
    /// To take that back.
    TakeBack(ChallengeId),
}

impl Aside {
    /// What the form asks for, unless it is to be sent or previewed. A button of the list sends nothing, whatever it names.
    pub(in crate::challenges) fn of(posted: &Posted) -> Option<Self> {
        let then = posted.value(THEN)?;
        let about = |id: &str, act: fn(ChallengeId) -> Self| id.parse().map_or(Self::List, act);
        if let Some(id) = then.strip_prefix(MINE_TOO) {
            return Some(about(id, Self::Share));
        }
        if let Some(id) = then.strip_prefix(NOT_MINE) {
            return Some(about(id, Self::TakeBack));
        }
        (then == ASK || then.starts_with(NOT_THE_SAME)).then_some(Self::List)
    }

    /// Does it; what it comes to stands in the list.
    pub(in crate::challenges) async fn carry_out(
        self,
        visit: &Visit,
        seen: &Seen,
    ) -> Result<(), Trouble> {
        let backend = visit.backend();
        match self {
            Self::List => Ok(()),
            Self::Share(id) => backend.share_concern(seen.id(), id).await,
            Self::TakeBack(id) => backend.take_back_concern(seen.id(), id).await,
        }
    }
}
