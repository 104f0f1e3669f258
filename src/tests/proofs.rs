//! Proofs about the tree, against published vectors and another implementation.
//!
//! `golden/proofs.jsonl` holds the vectors of `transparency-dev/merkle` (Apache-2.0), one per line, valid and invalid.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use pathways::record::{
    Digest,
    tree::{self, Levels, Tree, consistency, is_consistent, is_included},
};
use serde::Deserialize;
use sha2::Sha256;

const VECTORS: &str = include_str!("golden/proofs.jsonl");

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
enum Vector {
    #[serde(rename_all = "camelCase")]
    Inclusion { leaf_idx: u64, tree_size: u64, root: Hash, leaf_hash: Hash, proof: Vec<Hash> },
    #[serde(rename_all = "camelCase")]
    Consistency { size1: u64, size2: u64, root1: Hash, root2: Hash, proof: Vec<Hash> },
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Expected {
    want_err: bool,
}

/// A hash in base64; null and other lengths stand for hashes that are none.
#[derive(Deserialize)]
struct Hash(Option<String>);

impl Hash {
    fn digest(&self) -> Option<Digest> {
        let bytes = STANDARD.decode(self.0.as_deref()?).ok()?;
        <[u8; 32]>::try_from(bytes).ok().map(Digest::new)
    }

    /// Some roots of the vectors are words, such as "don't care": they stand for any root.
    fn root(&self) -> Option<Digest> {
        self.digest().or_else(|| self.0.as_deref().map(|words| tree::leaf(words.as_bytes())))
    }
}

fn path(proof: &[Hash]) -> Option<Vec<Digest>> {
    proof.iter().map(Hash::digest).collect()
}

/// Whether the proof holds; what is no hash proves nothing.
fn holds(vector: &Vector) -> Option<bool> {
    Some(match vector {
        Vector::Inclusion { leaf_idx, tree_size, root, leaf_hash, proof } => {
            let (leaf, root, path) = (leaf_hash.digest()?, root.root()?, path(proof)?);
            is_included(leaf, *leaf_idx, *tree_size, &path, root)
        }
        Vector::Consistency { size1, size2, root1, root2, proof } => {
            let old = Tree { size: *size1, root: root1.root()? };
            let new = Tree { size: *size2, root: root2.root()? };
            is_consistent(old, new, &path(proof)?)
        }
    })
}

#[test]
fn published_proofs_hold_or_fail_as_published() {
    let mut counted = (0, 0);
    for line in VECTORS.lines() {
        let vector: Vector = serde_json::from_str(line).unwrap();
        let Expected { want_err } = serde_json::from_str(line).unwrap();
        assert_eq!(holds(&vector).unwrap_or(false), !want_err, "{line}");
        if want_err { counted.1 += 1 } else { counted.0 += 1 }
    }
    assert_eq!(counted, (12, 184), "valid and invalid");
}

fn leaves(size: u64) -> Vec<Digest> {
    (0..size).map(|n| tree::leaf(&n.to_be_bytes())).collect()
}

fn levels(size: u64) -> Levels {
    leaves(size).into_iter().collect()
}

fn tree_of(size: u64) -> Tree {
    Tree { size, root: tree::root(leaves(size)) }
}

fn digests(bytes: &[u8]) -> Vec<Digest> {
    bytes.chunks(32).map(|chunk| Digest::new(chunk.try_into().unwrap())).collect()
}

#[test]
fn proofs_are_those_of_another_implementation() {
    let mut other = MemoryBackedTree::<Sha256, [u8; 8]>::new();
    for size in 1..=70_u64 {
        other.push((size - 1).to_be_bytes());
        let own = leaves(size);
        assert_eq!(levels(size).tree(), tree_of(size));
        assert_eq!(other.root().as_bytes().as_slice(), tree_of(size).root.as_bytes(), "{size}");
        for place in 0..own.len() {
            let path = levels(size).inclusion(place).unwrap();
            assert_eq!(path, digests(other.prove_inclusion(place).as_bytes()), "{place} of {size}");
        }
        for old in 1..own.len() {
            let path = consistency(&own, old).unwrap();
            let added = own.len() - old;
            assert_eq!(path, digests(other.prove_consistency(added).as_bytes()), "{old} of {size}");
        }
    }
}

#[test]
fn what_was_proved_holds_and_nothing_else_does() {
    for size in 1..=40_u64 {
        let (own, new) = (leaves(size), tree_of(size));
        for (place, leaf) in (0..size).zip(&own) {
            let path = levels(size).inclusion(usize::try_from(place).unwrap()).unwrap();
            assert!(is_included(*leaf, place, size, &path, new.root));
            let longer = [path.as_slice(), &[*leaf]].concat();
            assert!(!is_included(*leaf, place, size, &longer, new.root));
            assert!(path.is_empty() || !is_included(*leaf, place, size, &path[1..], new.root));
            let elsewhere = (place + 1) % size;
            assert!(size == 1 || !is_included(*leaf, elsewhere, size, &path, new.root));
        }
        for old in 1..=size {
            let path = consistency(&own, usize::try_from(old).unwrap()).unwrap();
            assert!(is_consistent(tree_of(old), new, &path), "{old} of {size}");
            let forged = Tree { root: tree::leaf(b"other"), ..tree_of(old) };
            assert!(!is_consistent(forged, new, &path), "{old} of {size}");
        }
    }
    assert_eq!(levels(3).inclusion(3), None);
    assert_eq!(levels(0).tree(), tree_of(0));
    assert_eq!(consistency(&leaves(3), 4), None);
    assert_eq!(consistency(&leaves(3), 0), None);
}
