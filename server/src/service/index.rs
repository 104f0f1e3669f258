//! What can be searched in a campaign: its challenges as an audience may read them, in one index.
//!
//! Everybody and those who moderate have an index each, so that what is hidden from everybody weighs no word of what
//! everybody finds. Each is made of the engine's view of its audience.
//!
//! - An index lies beside the log and names how much of it it knows. It is built again when something was entered since
//!   that changes what its audience reads, one at a time, on a thread that serves nobody.
//! - It forgets what is erased: a log that is folded anew has no index.
//! - It says where words are, never whether they may be shown. Whoever asks looks at what the reader sees now.

use std::{collections::BTreeMap, num::NonZero, sync::Arc, time::Duration};

use pathways::{
    campaign::{Campaign, Fact},
    id::{CampaignId, ChallengeId},
    role::Role,
    theming::{
        Text,
        similar::{Index, Languages},
    },
    view::{self, ChallengeView, Viewer},
};
use tokio::{task::spawn_blocking, time::timeout};

use super::{Folded, Service, Trouble, cell::Cell};
use crate::threads::Threads;

/// How long somebody waits for an index that is being built before she does without.
const PATIENCE: Duration = Duration::from_secs(1);

/// For whom an index is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// What is public.
    Everybody,
    /// What waits for a moderator too.
    Staff,
}

impl Audience {
    fn viewer(self) -> Viewer {
        let roles = match self {
            Self::Everybody => vec![Role::Visitor],
            Self::Staff => vec![Role::Host, Role::Visitor],
        };
        Viewer { person: None, roles }
    }

    /// Whether a fact changes what this audience reads of challenges.
    const fn is_touched_by(self, fact: &Fact) -> bool {
        match fact {
            Fact::ChallengeSubmitted { .. } => matches!(self, Self::Staff),
            Fact::StageEntered { .. }
            | Fact::ChallengeRevised { .. }
            | Fact::ChallengeWithdrawn { .. }
            | Fact::ChallengeAccepted { .. }
            | Fact::ChallengeDeclined { .. }
            | Fact::ChallengeTranslated { .. }
            | Fact::ChallengesMerged { .. }
            | Fact::ChallengeSplit { .. }
            | Fact::LineageUndone { .. } => true,
            _ => false,
        }
    }
}

/// Challenges that can be searched, each in its own language and in those of its translations.
#[derive(Debug)]
pub struct ChallengeIndex {
    index: Index,
    /// Whose words each text of the index is.
    of: Vec<ChallengeId>,
}

/// Which challenges have a word of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundWord {
    /// The word, in lower case.
    pub word: String,
    /// Where it is, with how much it counts there in ten-thousandths.
    pub challenges: BTreeMap<ChallengeId, u16>,
}

impl ChallengeIndex {
    fn of(campaign: &Campaign, audience: Audience) -> Self {
        let challenges = view::challenges(campaign, &audience.viewer());
        let texts: Vec<(ChallengeId, Text)> = challenges.iter().flat_map(texts).collect();
        let (of, texts): (Vec<_>, Vec<_>) = texts.into_iter().unzip();
        let threads = Threads::new(NonZero::<usize>::MIN);
        Self { index: Index::of(&threads, &texts, Languages::Bridged), of }
    }

    /// The challenges that have most in common with a text, the best first, each with how much in ten-thousandths.
    pub fn like(&self, text: &Text, most: usize) -> Vec<(ChallengeId, u16)> {
        let mut found: Vec<(ChallengeId, u16)> = Vec::new();
        for hit in self.index.find(text, most) {
            let id = self.of[hit.text];
            if found.iter().all(|(other, _)| *other != id) {
                found.push((id, hit.score.ten_thousandths()));
            }
        }
        found
    }

    /// Where the words of a search are.
    pub fn search(&self, words: &str) -> Vec<FoundWord> {
        let found = self.index.search(words).into_iter().map(|sought| {
            let mut challenges = BTreeMap::new();
            for hit in sought.hits {
                let best: &mut u16 = challenges.entry(self.of[hit.text]).or_default();
                *best = (*best).max(hit.score.ten_thousandths());
            }
            FoundWord { word: sought.word, challenges }
        });
        found.collect()
    }
}

/// What a challenge says: its own words and each of its translations.
pub fn texts(challenge: &ChallengeView) -> Vec<(ChallengeId, Text)> {
    let text = |title: String, body: Option<String>, language| {
        let body = body.unwrap_or_default();
        (challenge.id, Text { id: challenge.id.to_string(), title, body, language: Some(language) })
    };
    let own = challenge.text.iter().map(|own| {
        let body = own.body.as_ref().map(ToString::to_string);
        text(own.title.to_string(), body, own.language.clone())
    });
    let translated = challenge.translations.iter().map(|one| {
        let body = one.body.as_ref().map(ToString::to_string);
        text(one.title.to_string(), body, one.language.clone())
    });
    own.chain(translated).collect()
}

/// The indexes of one campaign.
#[derive(Debug, Default)]
pub(super) struct Indexes {
    kept: std::sync::Mutex<BTreeMap<Audience, Kept>>,
    /// Held by whoever builds.
    turn: tokio::sync::Mutex<()>,
}

#[derive(Debug, Clone)]
struct Kept {
    /// How many entries of the log it knows.
    size: usize,
    index: Arc<ChallengeIndex>,
}

impl Indexes {
    /// Forgets everything, because something was erased.
    pub(super) fn forget(&self) {
        self.lock().clear();
    }

    /// An index, and whether it knows all that concerns its audience.
    fn get(&self, audience: Audience, folded: &Folded) -> Option<(Arc<ChallengeIndex>, bool)> {
        let mut kept = self.lock();
        let kept = kept.get_mut(&audience)?;
        let mut since = folded.entries.iter().skip(kept.size);
        let is_fresh = !since.any(|entry| audience.is_touched_by(&entry.event.fact));
        if is_fresh {
            kept.size = kept.size.max(folded.entries.len());
        }
        Some((Arc::clone(&kept.index), is_fresh))
    }

    fn keep(&self, audience: Audience, size: usize, index: Arc<ChallengeIndex>) {
        self.lock().insert(audience, Kept { size, index });
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<Audience, Kept>> {
        // Each index is put in whole.
        self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Service {
    /// The index of a campaign for an audience. While a new one takes long to build it is the one before; none where
    /// there is none yet.
    pub async fn challenge_index(
        &self,
        id: CampaignId,
        audience: Audience,
    ) -> Result<Option<Arc<ChallengeIndex>>, Trouble> {
        let cell = self.cell(id)?;
        let before = match cell.indexes.get(audience, &*cell.folded()?) {
            Some((index, true)) => return Ok(Some(index)),
            Some((index, false)) => Some(index),
            None => None,
        };
        // It goes on when nobody waits for it any more.
        let building = tokio::spawn(build(cell, audience));
        match timeout(PATIENCE, building).await {
            Ok(Ok(Some(built))) => Ok(Some(built)),
            Ok(Ok(None) | Err(_)) | Err(_) => Ok(before),
        }
    }
}

async fn build(cell: Arc<Cell>, audience: Audience) -> Option<Arc<ChallengeIndex>> {
    let _turn = cell.indexes.turn.lock().await;
    let folded = cell.folded().ok()?;
    if let Some((index, true)) = cell.indexes.get(audience, &folded) {
        return Some(index);
    }
    let campaign = Arc::clone(&folded.campaign);
    let built = spawn_blocking(move || Arc::new(ChallengeIndex::of(&campaign, audience))).await;
    let built = built.inspect_err(|error| {
        tracing::error!(campaign = %cell.id, cause = %error, "no index could be built");
    });
    let built = built.ok()?;
    // What was erased meanwhile is in neither the log nor what is kept of it.
    let is_outdated = cell.latest().erasures() != folded.erasures();
    if !is_outdated {
        cell.indexes.keep(audience, folded.entries.len(), Arc::clone(&built));
    }
    (!is_outdated).then_some(built)
}
