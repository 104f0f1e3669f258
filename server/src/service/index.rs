//! What can be searched in a campaign: its challenges as an audience may read them, in one index.
//!
//! Everybody and those who moderate have an index each, so that what is hidden from everybody weighs no word of what
//! everybody finds. Each is made of the engine's view of its audience.
//!
//! - An index lies beside the log and names how much of it it knows. It is built again when something was entered since
//!   that changes what its audience reads, one at a time, on a thread that serves nobody. One of many texts is used for
//!   a while as it is, so that a campaign with much to moderate does not build without a break.
//! - It forgets what is erased: a log that is folded anew has no index. It goes too when nobody asks for it.
//! - It says where words are, never whether they may be shown. Whoever asks looks at what the reader sees now.

use std::{collections::BTreeMap, num::NonZero, sync::Arc, time::Duration};

use pathways::{
    campaign::{Campaign, Fact},
    id::{CampaignId, ChallengeId},
    role::Role,
    theming::{
        Text,
        similar::{Index, Languages, Sought},
    },
    time::Timestamp,
    view::{self, ChallengeView, Viewer},
};
use tokio::{task::spawn_blocking, time::timeout};

use super::{Service, Trouble, cell::Cell};
use crate::threads::Threads;

mod kept;

pub(super) use kept::Indexes;
use kept::Standing;

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

/// Where a word of a search is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundWord<Id> {
    /// The word, in lower case.
    pub word: String,
    /// What has it, with how much it counts there in ten-thousandths.
    pub within: BTreeMap<Id, u16>,
}

impl<Id: Ord + Copy> FoundWord<Id> {
    /// What an index found, told by what each of its texts is of.
    pub(super) fn of(sought: Sought, of: &[Id]) -> Self {
        let mut within = BTreeMap::new();
        for hit in sought.hits {
            let best: &mut u16 = within.entry(of[hit.text]).or_default();
            *best = (*best).max(hit.score.ten_thousandths());
        }
        Self { word: sought.word, within }
    }
}

impl ChallengeIndex {
    fn of(campaign: &Campaign, audience: Audience) -> Self {
        let challenges = view::challenges(campaign, &audience.viewer());
        let texts: Vec<(ChallengeId, Text)> = challenges.iter().flat_map(texts).collect();
        let (of, texts): (Vec<_>, Vec<_>) = texts.into_iter().unzip();
        let threads = Threads::new(NonZero::<usize>::MIN);
        Self { index: Index::of(&threads, &texts, Languages::Bridged), of }
    }

    /// How many texts it has.
    const fn size(&self) -> usize {
        self.of.len()
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
    pub fn search(&self, words: &str) -> Vec<FoundWord<ChallengeId>> {
        let found = self.index.search(words).into_iter();
        found.map(|sought| FoundWord::of(sought, &self.of)).collect()
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

impl Service {
    /// The index of a campaign for an audience. While it is good enough, or a new one takes long to build, it is the one
    /// before; none where there is none yet.
    pub async fn challenge_index(
        &self,
        id: CampaignId,
        audience: Audience,
    ) -> Result<Option<Arc<ChallengeIndex>>, Trouble> {
        let cell = self.cell(id)?;
        let now = self.now();
        let before = match cell.indexes.get(audience, &*cell.folded()?, now) {
            Some((index, Standing::Good)) => return Ok(Some(index)),
            Some((index, Standing::Outdated)) => Some(index),
            None => None,
        };
        // It goes on when nobody waits for it any more.
        let building = tokio::spawn(build(cell, audience, now));
        match timeout(PATIENCE, building).await {
            Ok(Ok(Some(built))) => Ok(Some(built)),
            Ok(Ok(None) | Err(_)) | Err(_) => Ok(before),
        }
    }

    /// Forgets what is kept beside campaigns for which nobody has asked lately. Whoever asks next has it built again.
    pub fn forget_unused(&self) {
        let now = self.now();
        for cell in self.cells().values() {
            cell.indexes.forget_unused(now);
            cell.maps.forget_unused(now);
            cell.reasons.forget_unused(now);
        }
    }
}

async fn build(cell: Arc<Cell>, audience: Audience, now: Timestamp) -> Option<Arc<ChallengeIndex>> {
    let _turn = cell.indexes.turn().await;
    let folded = cell.folded().ok()?;
    if let Some((index, Standing::Good)) = cell.indexes.get(audience, &folded, now) {
        return Some(index);
    }
    let campaign = Arc::clone(&folded.campaign);
    let built = spawn_blocking(move || Arc::new(ChallengeIndex::of(&campaign, audience))).await;
    let built = built.inspect_err(|error| {
        tracing::error!(campaign = %cell.id, cause = %error, "no index could be built");
    });
    let built = built.ok()?;
    cell.indexes.keep(audience, &folded, Arc::clone(&built), now).then_some(built)
}
