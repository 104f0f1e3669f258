//! How far a check is, for whoever waits for it.
//!
//! A record is gone through twice. Who watches hears of each pass once for every hundredth of it, and of its first entry,
//! so that watching costs nothing that could be measured.

/// Which time the entries are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// Each entry is read, and hashed into the tree.
    Reading,
    /// Each entry is checked against what those before it have left; the rounds are counted at the end.
    Following,
}

/// How far a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Which time the entries are gone through.
    pub pass: Pass,
    /// Which entry comes now, counted from 0.
    pub entry: usize,
    /// How many there are.
    pub of: usize,
}

/// How often who watches hears of a pass.
const TIMES: usize = 100;

/// After so many entries who watches hears of the next one.
pub(super) fn share(of: usize) -> usize {
    of.div_ceil(TIMES).max(1)
}

/// Whoever watches.
pub(super) struct Watch<'a> {
    watch: &'a mut dyn FnMut(Progress),
}

impl<'a> Watch<'a> {
    pub(super) fn new(watch: &'a mut dyn FnMut(Progress)) -> Self {
        Self { watch }
    }

    /// Says that an entry comes now, if it is one of those of which is told.
    pub(super) fn tell(&mut self, pass: Pass, entry: usize, of: usize) {
        if entry.is_multiple_of(share(of)) {
            (self.watch)(Progress { pass, entry, of });
        }
    }
}
