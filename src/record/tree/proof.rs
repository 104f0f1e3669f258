//! Proofs about a tree: that a leaf lies in it, and that a smaller tree is its beginning.
//!
//! Both are lists of hashes, as RFC 6962 defines them in sections 2.1.1 and 2.1.2. Who verifies needs the proof and two
//! roots, never the leaves. A proof that is too long is refused like one that is too short.

use super::{Digest, node, root};

/// Whether a leaf lies at this place of the tree with this size and root.
pub fn is_included(leaf: Digest, index: u64, size: u64, path: &[Digest], expected: Digest) -> bool {
    if size <= index {
        return false;
    }
    // RFC 9162, section 2.1.3.2.
    let (mut place, mut last, mut hash) = (index, size - 1, leaf);
    for sibling in path {
        if last == 0 {
            return false;
        }
        if place % 2 == 1 || place == last {
            hash = node(sibling, &hash);
            while place.is_multiple_of(2) && place != 0 {
                (place, last) = (place >> 1, last >> 1);
            }
        } else {
            hash = node(&hash, sibling);
        }
        (place, last) = (place >> 1, last >> 1);
    }
    last == 0 && hash == expected
}

/// What proves that the first `old` of these leaves had a tree of their own; none where there are fewer.
pub fn consistency(leaves: &[Digest], old: usize) -> Option<Vec<Digest>> {
    let mut path = Vec::new();
    let (mut rest, mut old) = (leaves, old);
    if old == 0 || leaves.len() < old {
        return None;
    }
    // Whether the old tree is still the whole left edge of what is left, so that its root is known to the verifier.
    let mut is_known = true;
    while old < rest.len() {
        let (left, right) = rest.split_at(split(rest.len()));
        if old <= left.len() {
            path.push(root(right.iter().copied()));
            rest = left;
        } else {
            path.push(root(left.iter().copied()));
            old -= left.len();
            rest = right;
            is_known = false;
        }
    }
    if !is_known {
        path.push(root(rest.iter().copied()));
    }
    path.reverse();
    Some(path)
}

/// A tree as a checkpoint knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tree {
    /// How many leaves it has.
    pub size: u64,
    /// Its root.
    pub root: Digest,
}

/// Whether one tree is the beginning of another. Nothing proves anything about the empty tree.
pub fn is_consistent(old: Tree, new: Tree, path: &[Digest]) -> bool {
    if old.size == 0 || new.size < old.size {
        return false;
    }
    if old.size == new.size {
        return path.is_empty() && old.root == new.root;
    }
    // RFC 9162, section 2.1.4.2.
    let mut hashes = path.iter().copied();
    let first = if old.size.is_power_of_two() { Some(old.root) } else { hashes.next() };
    let Some(first) = first else { return false };
    let level = (old.size - 1).trailing_ones();
    let (mut place, mut last) = ((old.size - 1) >> level, (new.size - 1) >> level);
    let (mut small, mut large) = (first, first);
    for hash in hashes {
        if last == 0 {
            return false;
        }
        if place % 2 == 1 || place == last {
            small = node(&hash, &small);
            large = node(&hash, &large);
            while place.is_multiple_of(2) && place != 0 {
                (place, last) = (place >> 1, last >> 1);
            }
        } else {
            large = node(&large, &hash);
        }
        (place, last) = (place >> 1, last >> 1);
    }
    last == 0 && small == old.root && large == new.root
}

/// The largest power of two below a size of at least two.
const fn split(size: usize) -> usize {
    size.next_power_of_two() / 2
}
