//! A campaign's log in memory: the entries, the fold over them and the tree's frontier.

use std::{collections::BTreeMap, sync::Arc};

use pathways::{
    campaign::{Campaign, Event, Fact},
    id::CampaignId,
    record::{
        self, BrokenEntry, Digest, SideRow,
        tree::{self, Tree},
    },
};

use crate::store::{Head, Side};

/// One entry with its public bytes.
#[derive(Debug)]
pub struct StoredEntry {
    /// The canonical bytes.
    pub bytes: String,
    /// What they say.
    pub event: Event,
}

/// A log and what it folds into. A value: the next one is built beside it.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// The state.
    pub campaign: Arc<Campaign>,
    /// The entries, in order.
    pub entries: Vec<Arc<StoredEntry>>,
    /// How many erasures its private parts have seen.
    erasures: u64,
    pub(super) frontier: tree::Frontier,
}

/// Why a log does not fold.
#[derive(Debug, thiserror::Error)]
pub enum FoldError {
    /// An entry is not what it must be.
    #[error("entry {seq} is broken: {cause}")]
    Broken {
        /// Which entry.
        seq: u64,
        /// What is wrong with it.
        cause: BrokenEntry,
    },
    /// An entry says that it belongs elsewhere.
    #[error("entry {seq} belongs to another place or another campaign")]
    Misplaced {
        /// Which entry.
        seq: u64,
    },
    /// The entries do not hash to the head.
    #[error("the log does not match its checkpoint")]
    Root,
}

impl Folded {
    /// Nothing yet, for a log whose private parts are read after so many erasures.
    pub(super) fn after(erasures: u64) -> Self {
        Self { erasures, ..Self::default() }
    }

    /// Whether it may hold private parts that were erased since it was read.
    pub(super) const fn is_outdated(&self, erasures: u64) -> bool {
        self.erasures < erasures
    }

    /// After how many erasures its private parts were read.
    pub(super) const fn erasures(&self) -> u64 {
        self.erasures
    }

    /// How far it goes, and its root.
    pub fn tree(&self) -> Tree {
        Tree { size: self.frontier.size(), root: self.frontier.root() }
    }

    /// Folds the entries that follow in the store, and checks the whole against its head.
    pub fn extended(
        &self,
        campaign: CampaignId,
        log: Vec<String>,
        sides: Vec<Side>,
        head: &Head,
    ) -> Result<Self, FoldError> {
        let sides = side_rows(sides);
        let mut folded = self.clone();
        let mut state = Campaign::clone(&self.campaign);
        for (seq, bytes) in (self.frontier.size()..).zip(log) {
            let entry =
                record::read(&bytes, &sides).map_err(|cause| FoldError::Broken { seq, cause })?;
            if entry.seq != seq || entry.campaign != campaign {
                return Err(FoldError::Misplaced { seq });
            }
            state = state.apply(&entry.event);
            folded.frontier.append(tree::leaf(bytes.as_bytes()));
            folded.entries.push(Arc::new(StoredEntry { bytes, event: entry.event }));
        }
        folded.campaign = Arc::new(state);
        if folded.head().as_ref() == Some(head) { Ok(folded) } else { Err(FoldError::Root) }
    }

    /// Its size and root, or `None` while it has no entry.
    pub fn head(&self) -> Option<Head> {
        let size = self.frontier.size();
        (size > 0).then(|| Head { size, root: self.frontier.root().to_string() })
    }

    /// The facts that a command caused, with their places.
    pub fn facts_of(&self, command: pathways::id::CommandId) -> Vec<(u64, Fact)> {
        let Some(done) = self.campaign.done(command) else { return Vec::new() };
        let first = usize::try_from(done.seq).unwrap_or(usize::MAX);
        let caused = |entry: &&Arc<StoredEntry>| {
            entry.event.by.who.known().is_some_and(|who| who.command == command)
        };
        (done.seq..)
            .zip(self.entries.iter().skip(first).take_while(caused))
            .map(|(seq, entry)| (seq, entry.event.fact.clone()))
            .collect()
    }
}

/// Rows that do not parse are left out: the entry then says which private value is missing.
fn side_rows(sides: Vec<Side>) -> BTreeMap<Digest, SideRow> {
    let row = |side: Side| {
        let commitment: Digest = side.commitment.parse().ok()?;
        let salt = side.salt.parse().ok()?;
        Some((commitment, SideRow { commitment, salt, value: side.value }))
    };
    sides.into_iter().filter_map(row).collect()
}
