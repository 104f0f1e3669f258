//! What one run said, and what follows from it for the themes.

use crate::theming::{
    dense::{Dense, scale},
    exact::{index, real},
};

/// A group says itself where it belongs as loudly as so many texts that people put somewhere.
const OWN_VOICE: f64 = 2.0;

/// One of the runs.
#[derive(Debug)]
pub(super) struct Run {
    /// The group of each text.
    pub(super) groups: Vec<u32>,
    pub(super) count: usize,
}

impl Run {
    pub(super) fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.count];
        self.groups.iter().for_each(|group| sizes[index(*group)] += 1);
        sizes
    }

    /// For each group the share of it that lies in each theme.
    pub(super) fn shares(&self, themes: &[u32], count: usize) -> Dense {
        let sizes = self.sizes();
        let mut shares = Dense::zero(self.count, count);
        for (group, theme) in self.groups.iter().zip(themes) {
            shares.row_mut(index(*group))[index(*theme)] += 1.0 / real(sizes[index(*group)]);
        }
        shares
    }

    /// The same, where each text that people put into a theme speaks for its group.
    pub(super) fn told(&self, themes: &[u32], fixed: &[Option<u32>], count: usize) -> Dense {
        let mut told = self.shares(themes, count);
        let mut voices = vec![OWN_VOICE; self.count];
        scale(&mut told.cells, OWN_VOICE);
        for (group, theme) in self.groups.iter().zip(fixed) {
            if let Some(theme) = theme {
                told.row_mut(index(*group))[index(*theme)] += 1.0;
                voices[index(*group)] += 1.0;
            }
        }
        for (group, voices) in voices.into_iter().enumerate() {
            scale(told.row_mut(group), 1.0 / voices);
        }
        told
    }
}
