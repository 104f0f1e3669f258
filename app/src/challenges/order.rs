//! The order in which challenges are listed.

use pathways::view::ChallengeView;

use crate::port::Seen;

/// Challenges in the order of this reader's list: that of their arrival.
pub(super) fn in_order(seen: &Seen) -> Vec<ChallengeView> {
    seen.challenges()
}
