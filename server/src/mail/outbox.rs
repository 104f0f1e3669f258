//! Letters kept in memory, so that tests can read what was sent.

use std::sync::{Arc, Mutex, PoisonError};

use super::letters::Letter;

/// A shared list of letters; clones see the same list.
#[derive(Clone, Debug, Default)]
pub struct Outbox {
    letters: Arc<Mutex<Vec<Letter>>>,
}

impl Outbox {
    /// All letters so far, the oldest first.
    pub fn letters(&self) -> Vec<Letter> {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn keep(&self, letter: Letter) {
        self.letters.lock().unwrap_or_else(PoisonError::into_inner).push(letter);
    }
}
