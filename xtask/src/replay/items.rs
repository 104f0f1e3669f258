//! Which comment became which item.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::consultation::CommentId;
use super::error::ReplayError;

/// An item as the API names it: `challenge:ID`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(transparent)]
pub(super) struct Item(pub(super) String);

/// The accepted comments and their items.
#[derive(Debug, Default)]
pub(super) struct Items {
    by_comment: BTreeMap<CommentId, Item>,
    by_item: BTreeMap<Item, CommentId>,
}

impl Items {
    /// Notes that a comment became a challenge.
    pub(super) fn insert(&mut self, comment: CommentId, challenge: &str) {
        let item = Item(format!("challenge:{challenge}"));
        self.by_item.insert(item.clone(), comment);
        self.by_comment.insert(comment, item);
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.by_comment.len()
    }

    /// The item that a comment became.
    pub(super) fn item(&self, comment: CommentId) -> Result<&Item, ReplayError> {
        self.by_comment.get(&comment).ok_or_else(|| ReplayError::NotEntered {
            comment,
            why: "the import's report does not name it".to_owned(),
        })
    }

    /// The comment from which an item came.
    pub(super) fn comment(&self, item: &Item) -> Result<CommentId, ReplayError> {
        let comment = self.by_item.get(item).copied();
        comment.ok_or_else(|| ReplayError::UnknownItem { item: item.0.clone() })
    }
}
