//! The Merkle tree of RFC 6962, section 2.1: leaves, roots, a frontier that grows by appending, and proofs.
//!
//! A leaf is `SHA-256(0x00 || bytes)`, a node `SHA-256(0x01 || left || right)`, the root of nothing `SHA-256("")`.

use sha2::{Digest as _, Sha256};

use super::Digest;

mod levels;
mod proof;

pub use levels::Levels;
pub use proof::{Tree, consistency, is_consistent, is_included};

/// The hash of one leaf.
pub fn leaf(bytes: &[u8]) -> Digest {
    let mut hash = Sha256::new();
    hash.update([0]);
    hash.update(bytes);
    Digest::new(hash.finalize().into())
}

fn node(left: &Digest, right: &Digest) -> Digest {
    let mut hash = Sha256::new();
    hash.update([1]);
    hash.update(left.as_bytes());
    hash.update(right.as_bytes());
    Digest::new(hash.finalize().into())
}

/// The root over leaf hashes.
pub fn root(leaves: impl IntoIterator<Item = Digest>) -> Digest {
    let mut frontier = Frontier::default();
    for leaf in leaves {
        frontier.append(leaf);
    }
    frontier.root()
}

/// The roots of the full subtrees of a log, largest first: enough to append and to tell the root, in space that grows
/// with the logarithm of the size.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Digest>,
}

impl Frontier {
    /// How many leaves were appended.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf hash at the end.
    pub fn append(&mut self, leaf: Digest) {
        let mut peak = leaf;
        // Each trailing one of the size is a full subtree as tall as the new one has grown.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                peak = node(&left, &peak);
            }
        }
        self.peaks.push(peak);
        self.size += 1;
    }

    /// The root of everything appended so far.
    pub fn root(&self) -> Digest {
        let mut peaks = self.peaks.iter().rev();
        match peaks.next() {
            Some(last) => peaks.fold(*last, |right, left| node(left, &right)),
            None => Digest::new(Sha256::digest([]).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition of RFC 6962, word for word, as the oracle.
    fn by_definition(leaves: &[Digest]) -> Digest {
        match leaves {
            [] => Digest::new(Sha256::digest([]).into()),
            [one] => *one,
            many => {
                let split = many.len().next_power_of_two() / 2;
                node(&by_definition(&many[..split]), &by_definition(&many[split..]))
            }
        }
    }

    #[test]
    fn roots_follow_the_definition() {
        let leaves: Vec<Digest> = (0_u8..70).map(|n| leaf(&[n])).collect();
        for size in 0..leaves.len() {
            assert_eq!(root(leaves[..size].iter().copied()), by_definition(&leaves[..size]));
        }
    }

    /// Known answers from Google's Certificate Transparency reference tests: leaves "", 00, 10, 2021, 3031.
    #[test]
    fn roots_are_the_published_ones() {
        let leaves: [&[u8]; 5] = [&[], &[0], &[0x10], &[0x20, 0x21], &[0x30, 0x31]];
        let known = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        ];
        for (size, known) in known.iter().enumerate() {
            let root = root(leaves[..size].iter().map(|bytes| leaf(bytes)));
            assert_eq!(root.to_string(), *known, "{size} leaves");
        }
    }
}
