//! A tree with all of its nodes, for whoever proves much about it.
//!
//! A [`Frontier`](super::Frontier) forgets what it needs no more to grow; this one keeps twice as many hashes as there are
//! leaves, and each proof takes as many steps as the tree is high.

use super::{Digest, Tree, node, root};

/// The levels of a tree: the leaves first, the root last.
///
/// A node without a sibling stands on the level above as it is. That is the tree of RFC 6962, which splits off the largest
/// full subtree on the left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels(Vec<Vec<Digest>>);

impl FromIterator<Digest> for Levels {
    /// The tree over these leaf hashes.
    fn from_iter<T: IntoIterator<Item = Digest>>(leaves: T) -> Self {
        let mut levels = Self::default();
        leaves.into_iter().for_each(|leaf| levels.append(leaf));
        levels
    }
}

impl Levels {
    /// How many leaves there are.
    pub fn size(&self) -> usize {
        self.0.first().map_or(0, Vec::len)
    }

    /// Size and root.
    pub fn tree(&self) -> Tree {
        let top = self.0.last().and_then(|level| level.first()).copied();
        let size = u64::try_from(self.size()).unwrap_or(u64::MAX);
        Tree { size, root: top.unwrap_or_else(|| root([])) }
    }

    /// Adds a leaf hash at the end.
    pub fn append(&mut self, leaf: Digest) {
        let (mut place, mut hash) = (self.size(), leaf);
        for height in 0.. {
            if self.0.len() == height {
                self.0.push(Vec::new());
            }
            let Some(level) = self.0.get_mut(height) else { return };
            // Of what stood there only the last can have changed.
            level.truncate(place);
            level.push(hash);
            if place == 0 {
                return;
            }
            if let Some(left) = level.get(place - 1).filter(|_| place % 2 == 1) {
                hash = node(left, &hash);
            }
            place /= 2;
        }
    }

    /// The path from a leaf to the root, from its sibling up; none where there is no such leaf.
    pub fn inclusion(&self, index: usize) -> Option<Vec<Digest>> {
        if self.size() <= index {
            return None;
        }
        let sibling = |(height, level): (usize, &Vec<Digest>)| {
            let place = index >> height;
            level.get(place ^ 1).copied()
        };
        Some(self.0.iter().enumerate().filter_map(sibling).collect())
    }
}
