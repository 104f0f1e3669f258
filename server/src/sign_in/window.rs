//! A rate limit: so many times in so many seconds, for each key.
//!
//! The count slides: at any second it covers exactly the span before. What it keeps of a key is
//! one number per second with a hit, so a key costs at most the lesser of limit and span; the
//! number of keys is bounded too, and the one not seen for longest makes room.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pathways::time::{Seconds, Timestamp};

/// A limit on what each key may do.
#[derive(Debug)]
pub(super) struct Window<Key> {
    limit: u32,
    span: Seconds,
    keys_max: usize,
    hits: Mutex<HashMap<Key, Hits>>,
}

/// The limit is reached; the next try is possible after this long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exceeded {
    pub(super) retry_after: Seconds,
}

/// Hits per second, the oldest first. Never empty.
#[derive(Debug, Default)]
struct Hits(VecDeque<(u64, u32)>);

impl<Key: Clone + Eq + Hash> Window<Key> {
    /// `limit` hits in each `span`, for at most `keys_max` keys at a time.
    pub(super) fn new(limit: u32, span: Seconds, keys_max: usize) -> Self {
        Self { limit, span, keys_max, hits: Mutex::default() }
    }

    /// Counts a hit, unless the limit is reached; then nothing is counted.
    pub(super) fn take(&self, key: &Key, now: Timestamp) -> Result<(), Exceeded> {
        let now = now.unix();
        let mut all = self.lock();
        if !all.contains_key(key) {
            self.make_room(&mut all, now);
        }
        let hits = all.entry(key.clone()).or_default();
        hits.forget_before(now, self.span);
        if hits.count() < self.limit {
            hits.add(now);
            return Ok(());
        }
        let oldest = hits.0.front().map_or(now, |(second, _)| *second);
        let free = oldest.saturating_add(self.span.0);
        Err(Exceeded { retry_after: Seconds(free.saturating_sub(now).max(1)) })
    }

    /// Takes back the newest hit, which turned out to be none that counts.
    pub(super) fn give_back(&self, key: &Key) {
        let mut all = self.lock();
        let Some(hits) = all.get_mut(key) else { return };
        hits.take_newest();
        if hits.0.is_empty() {
            all.remove(key);
        }
    }

    fn make_room(&self, all: &mut HashMap<Key, Hits>, now: u64) {
        if all.len() < self.keys_max {
            return;
        }
        all.retain(|_, hits| hits.newest().saturating_add(self.span.0) > now);
        if all.len() < self.keys_max {
            return;
        }
        let stalest = all.iter().min_by_key(|(_, hits)| hits.newest()).map(|(key, _)| key.clone());
        if let Some(key) = stalest {
            all.remove(&key);
        }
    }

    /// Counts stay true when a holder of the lock panicked: each change is one step.
    fn lock(&self) -> MutexGuard<'_, HashMap<Key, Hits>> {
        self.hits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Hits {
    fn forget_before(&mut self, now: u64, span: Seconds) {
        while self.0.front().is_some_and(|(second, _)| second.saturating_add(span.0) <= now) {
            self.0.pop_front();
        }
    }

    fn count(&self) -> u32 {
        self.0.iter().map(|(_, hits)| hits).sum()
    }

    fn newest(&self) -> u64 {
        self.0.back().map_or(0, |(second, _)| *second)
    }

    /// A clock that was set back counts into its newest second, so that the order stays.
    fn add(&mut self, now: u64) {
        match self.0.back_mut() {
            Some((second, hits)) if *second >= now => *hits += 1,
            _ => self.0.push_back((now, 1)),
        }
    }

    fn take_newest(&mut self) {
        let Some((_, hits)) = self.0.back_mut() else { return };
        *hits -= 1;
        if *hits == 0 {
            self.0.pop_back();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: u64) -> Timestamp {
        Timestamp::from_unix(second)
    }

    fn three_in_ten_seconds() -> Window<&'static str> {
        Window::new(3, Seconds(10), 2)
    }

    #[test]
    fn the_limit_is_per_key_and_slides_to_the_second() {
        let window = three_in_ten_seconds();
        for second in [100, 104, 104] {
            assert_eq!(window.take(&"anna", at(second)), Ok(()));
        }
        assert_eq!(
            window.take(&"anna", at(105)),
            Err(Exceeded { retry_after: Seconds(5) }),
            "until the first hit is forgotten"
        );
        assert_eq!(window.take(&"ben", at(105)), Ok(()));
        assert!(window.take(&"anna", at(109)).is_err());
        assert_eq!(window.take(&"anna", at(110)), Ok(()));
        assert!(window.take(&"anna", at(113)).is_err());
        assert_eq!(window.take(&"anna", at(114)), Ok(()));
    }

    #[test]
    fn a_refused_hit_is_not_counted() {
        let window = three_in_ten_seconds();
        for _ in 0..3 {
            assert_eq!(window.take(&"anna", at(0)), Ok(()));
        }
        for second in 1..10 {
            assert!(window.take(&"anna", at(second)).is_err());
        }
        assert_eq!(window.take(&"anna", at(10)), Ok(()));
    }

    #[test]
    fn a_hit_that_is_given_back_never_was() {
        let window = three_in_ten_seconds();
        for _ in 0..20 {
            assert_eq!(window.take(&"anna", at(0)), Ok(()));
            window.give_back(&"anna");
        }
        assert!(window.lock().is_empty());
        window.give_back(&"nobody");
    }

    #[test]
    fn memory_is_bounded_and_the_stalest_key_makes_room() {
        let window = three_in_ten_seconds();
        for _ in 0..3 {
            assert_eq!(window.take(&"anna", at(0)), Ok(()));
        }
        assert_eq!(window.take(&"ben", at(1)), Ok(()));
        assert_eq!(window.take(&"chloe", at(2)), Ok(()));
        assert_eq!(window.lock().len(), 2);
        assert!(!window.lock().contains_key("anna"));
    }

    #[test]
    fn a_clock_set_back_does_not_lift_the_limit() {
        let window = three_in_ten_seconds();
        for second in [100, 50, 50] {
            assert_eq!(window.take(&"anna", at(second)), Ok(()));
        }
        assert!(window.take(&"anna", at(50)).is_err());
        assert!(window.take(&"anna", at(109)).is_err());
        assert_eq!(window.take(&"anna", at(110)), Ok(()));
    }
}
