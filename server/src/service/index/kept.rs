//! The indexes of one campaign in memory.
//!
//! - Nothing that was erased is kept: how many erasures there were is looked at where an index is put in.
//! - An index of fewer than a thousand texts is built again whenever it does not know all. One of more is good for a while
//!   in any case: its readers see what is theirs to see, only what came last is not found yet.

use std::{
    collections::BTreeMap,
    sync::{Arc, MutexGuard, PoisonError},
};

use pathways::time::{Seconds, Timestamp};

use super::{Audience, ChallengeIndex};
use crate::service::Folded;

/// For how long an index is good in any case, for each thousand of its texts.
const REST_OF_A_THOUSAND: u64 = 10;
/// After how long an index goes for which nobody asks.
const UNUSED: Seconds = Seconds::minutes(60);

/// The indexes of one campaign.
#[derive(Debug, Default)]
pub(in crate::service) struct Indexes {
    kept: std::sync::Mutex<AllKept>,
    /// Held by whoever builds.
    turn: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct AllKept {
    /// How many erasures there were.
    erasures: u64,
    indexes: BTreeMap<Audience, Kept>,
}

#[derive(Debug)]
struct Kept {
    /// How many entries of the log it knows.
    size: usize,
    built: Timestamp,
    asked_for: Timestamp,
    index: Arc<ChallengeIndex>,
}

/// Whether an index can be used as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It knows all that concerns its audience, or was built a moment ago.
    Good,
    /// It should be built again.
    Outdated,
}

impl Indexes {
    /// Forgets everything, because something was erased, for the how manieth time.
    pub(in crate::service) fn forget(&self, erasures: u64) {
        let mut kept = self.lock();
        *kept = AllKept { erasures, indexes: BTreeMap::new() };
    }

    /// Forgets what nobody has asked for lately.
    pub(super) fn forget_unused(&self, now: Timestamp) {
        self.lock().indexes.retain(|_, kept| now < kept.asked_for.after(UNUSED));
    }

    /// An index, and whether it can be used as it is.
    pub(super) fn get(
        &self,
        audience: Audience,
        folded: &Folded,
        now: Timestamp,
    ) -> Option<(Arc<ChallengeIndex>, Standing)> {
        let mut all = self.lock();
        let kept = all.indexes.get_mut(&audience)?;
        kept.asked_for = now;
        let mut since = folded.entries.iter().skip(kept.size);
        let knows_all = !since.any(|entry| audience.is_touched_by(&entry.event.fact));
        if knows_all {
            kept.size = kept.size.max(folded.entries.len());
        }
        let is_good = knows_all || now < kept.built.after(rest(kept.index.size()));
        let standing = if is_good { Standing::Good } else { Standing::Outdated };
        Some((Arc::clone(&kept.index), standing))
    }

    /// Keeps an index of what was folded, unless something of it was erased meanwhile.
    pub(super) fn keep(
        &self,
        audience: Audience,
        folded: &Folded,
        index: Arc<ChallengeIndex>,
        now: Timestamp,
    ) -> bool {
        let mut all = self.lock();
        if folded.is_outdated(all.erasures) {
            return false;
        }
        let kept = Kept { size: folded.entries.len(), built: now, asked_for: now, index };
        all.indexes.insert(audience, kept);
        true
    }

    /// The right to build.
    pub(super) async fn turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.turn.lock().await
    }

    fn lock(&self) -> MutexGuard<'_, AllKept> {
        // Each index is put in whole.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// For how long an index of so many texts is good in any case.
fn rest(texts: usize) -> Seconds {
    let thousands = u64::try_from(texts / 1_000).unwrap_or(u64::MAX);
    Seconds(thousands.saturating_mul(REST_OF_A_THOUSAND))
}

#[cfg(test)]
mod tests {
    use pathways::{
        campaign::{By, Campaign, Event, Fact},
        id::ChallengeId,
        record::{Digest, Private},
        role::Role,
    };
    use uuid::Uuid;

    use super::*;
    use crate::service::StoredEntry;

    const NOW: Timestamp = Timestamp::from_unix(1_000_000);

    fn index() -> Arc<ChallengeIndex> {
        Arc::new(ChallengeIndex::of(&Campaign::default(), Audience::Everybody))
    }

    #[test]
    fn an_index_of_what_was_erased_while_it_was_built_is_not_kept() {
        let indexes = Indexes::default();
        let before = Folded::after(0);
        assert!(indexes.keep(Audience::Everybody, &before, index(), NOW));
        indexes.forget(1);
        assert!(indexes.get(Audience::Everybody, &before, NOW).is_none());
        assert!(!indexes.keep(Audience::Everybody, &before, index(), NOW));
        assert!(indexes.get(Audience::Everybody, &before, NOW).is_none());
        assert!(indexes.keep(Audience::Everybody, &Folded::after(1), index(), NOW));
    }

    #[test]
    fn an_index_goes_an_hour_after_somebody_last_asked_for_it() {
        let (indexes, folded) = (Indexes::default(), Folded::after(0));
        indexes.keep(Audience::Everybody, &folded, index(), NOW);
        indexes.keep(Audience::Staff, &folded, index(), NOW);
        let later = NOW.after(Seconds::minutes(59));
        indexes.forget_unused(later);
        assert!(indexes.get(Audience::Staff, &folded, later).is_some());
        indexes.forget_unused(NOW.after(UNUSED));
        assert!(indexes.get(Audience::Everybody, &folded, later).is_none());
        assert!(indexes.get(Audience::Staff, &folded, later).is_some());
    }

    fn withdrawal(challenge: ChallengeId) -> Arc<StoredEntry> {
        let by = By { role: Role::Member, who: Private::Redacted(Digest::new([0; 32])) };
        let event = Event { at: NOW, by, fact: Fact::ChallengeWithdrawn { challenge } };
        Arc::new(StoredEntry { bytes: String::new(), event })
    }

    #[test]
    fn an_index_of_many_texts_is_used_for_a_while_as_it_is() {
        let challenge = ChallengeId::new(Uuid::nil());
        for (texts, is_used_for) in [(1, 0), (2_500, 20)] {
            let (indexes, mut folded) = (Indexes::default(), Folded::after(0));
            let empty = ChallengeIndex::of(&Campaign::default(), Audience::Staff);
            let index = ChallengeIndex { of: vec![challenge; texts], ..empty };
            indexes.keep(Audience::Staff, &folded, Arc::new(index), NOW);
            let standing = |folded: &Folded, seconds| {
                let now = NOW.after(Seconds(seconds));
                indexes.get(Audience::Staff, folded, now).map(|(_, standing)| standing)
            };
            assert_eq!(standing(&folded, 1_000), Some(Standing::Good), "nothing happened since");
            folded.entries.push(withdrawal(challenge));
            assert_eq!(standing(&folded, is_used_for), Some(Standing::Outdated));
            if 0 < is_used_for {
                assert_eq!(standing(&folded, is_used_for - 1), Some(Standing::Good));
            }
        }
    }

    #[test]
    fn an_index_rests_the_longer_the_more_texts_it_has() {
        assert_eq!(rest(999), Seconds(0));
        assert_eq!(rest(1_000), Seconds(10));
        assert_eq!(rest(20_000), Seconds(200));
    }
}
