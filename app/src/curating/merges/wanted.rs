//! What is looked for among the challenges that can be merged.

use pathways::{id::ChallengeId, view::ChallengeView};

use crate::{
    port::{Nearness, Seen},
    search::Search,
    visit::Visit,
};

/// The part of the query with words to look for.
pub(super) const SEARCH: &str = "q";
/// The part of the query with a challenge to which others are alike.
pub(super) const LIKE: &str = "like";
/// The part of the query with the one of those that is to become part of it.
pub(super) const WITH: &str = "with";

/// What somebody looks for.
pub(super) enum Wanted {
    /// All of them.
    Everything,
    /// Those with these words.
    Words(Search),
    /// One, and what is like it.
    Like {
        /// The one that stays.
        like: ChallengeId,
        /// The one that is to become part of it, where that was chosen.
        with: Option<ChallengeId>,
        /// The nearest first.
        near: Vec<ChallengeId>,
    },
}

impl Wanted {
    /// What the address asks for.
    pub(super) async fn of(visit: &Visit, seen: &Seen) -> Self {
        let id = |name| visit.query(name).and_then(|id| id.parse::<ChallengeId>().ok());
        if let Some(like) = id(LIKE) {
            // Where nothing can be found now, the one is offered by itself.
            let near = visit.backend().nearest(seen.id(), vec![like], Nearness::Related).await;
            let near = near.unwrap_or_default().remove(&like).unwrap_or_default();
            return Self::Like { like, with: id(WITH), near };
        }
        match visit.query(SEARCH) {
            Some(typed) => Self::Words(Search::in_campaign(visit, seen.id(), typed).await),
            None => Self::Everything,
        }
    }

    /// The one to which others are alike.
    pub(super) fn like(&self) -> Option<ChallengeId> {
        match self {
            Self::Like { like, .. } => Some(*like),
            Self::Everything | Self::Words(_) => None,
        }
    }

    /// The one that is to become part of it.
    pub(super) fn with(&self) -> Option<ChallengeId> {
        match self {
            Self::Like { with, .. } => *with,
            Self::Everything | Self::Words(_) => None,
        }
    }

    /// Those among some challenges, the best first.
    pub(super) fn find<'a>(&self, among: &[&'a ChallengeView]) -> Vec<&'a ChallengeView> {
        match self {
            Self::Everything => among.to_vec(),
            Self::Words(search) => {
                let fit = |one: &&'a ChallengeView| Some((search.fit(one)?, *one));
                let mut found: Vec<_> = among.iter().filter_map(fit).collect();
                found.sort_by_key(|(fit, _)| *fit);
                found.into_iter().map(|(_, one)| one).collect()
            }
            Self::Like { like, with, near } => {
                let first = [Some(*like), *with].into_iter().flatten();
                let others = near.iter().copied().filter(|id| Some(*id) != *with);
                let found = first.chain(others);
                found.filter_map(|id| among.iter().copied().find(|one| one.id == id)).collect()
            }
        }
    }
}
