//! What is found by its words, in front of one request.
//!
//! The index is that of an audience; what it names is looked up among what the reader sees, so nothing that was hidden or
//! taken back since is found.

use std::{collections::BTreeMap, ops::RangeInclusive, sync::Arc};

use pathways::{
    campaign::Refusal,
    id::{CampaignId, ChallengeId},
    role::{Action, Role},
    theming::Text,
    view::{ChallengeStateView, ChallengeView},
};
use pathways_app::port::{
    Answer, Campaigns as _, FoundWord, LEAST_LETTERS, Nearness, Seen, Similarity, Trouble, Written,
};
use tokio::task::spawn_blocking;

use super::Desk;
use crate::service::{Audience, ChallengeIndex, texts};

/// How many challenges are named to somebody who writes.
const MOST_SIMILAR: usize = 5;
/// How many hits are looked at: some are the reader's own, or no longer there.
const LOOKED_AT: usize = 60;
/// How many likely duplicates stand beside a challenge.
const MOST_DUPLICATES: usize = 3;
/// How many related challenges are offered.
const MOST_RELATED: usize = 20;
/// What a text of a line or two has in common with one that says the same, in ten-thousandths, measured on the
/// demonstration. Whatever it has nothing to do with has less.
const LEAST_OF_SHORT: usize = 1_200;
/// The same of three paragraphs, which share common words with all others.
const LEAST_OF_LONG: usize = 2_200;
/// Between so many letters a text becomes long.
const SHORT_TO_LONG: RangeInclusive<usize> = 100..=600;

impl Similarity for Desk {
    fn similar(
        &self,
        campaign: CampaignId,
        written: Written,
        left_out: Vec<ChallengeId>,
    ) -> Answer<'_, Vec<ChallengeId>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            if !seen.may(Action::Submit) {
                return Err(if seen.has(Role::Member) {
                    Refusal::WrongStage { stage: seen.stage() }.into()
                } else {
                    Refusal::NotAllowed.into()
                });
            }
            if written.letters() < LEAST_LETTERS {
                return Ok(Vec::new());
            }
            let Some(index) = self.index(&seen, Audience::Everybody).await? else {
                return Ok(Vec::new());
            };
            let Written { title, body, language } = written;
            let language = language.map(Into::into);
            let text = Text { id: String::new(), title, body, language };
            let least = least(&text);
            let found = computed(move || index.like(&text, LOOKED_AT)).await?;
            let may_be_named = |challenge: &ChallengeView| {
                challenge.state == ChallengeStateView::Accepted
                    && !challenge.mine
                    && challenge.text.is_some()
            };
            let near = found.into_iter().filter(|(id, score)| {
                least <= *score
                    && !left_out.contains(id)
                    && seen.challenge(*id).as_ref().is_some_and(may_be_named)
            });
            Ok(near.map(|(id, _)| id).take(MOST_SIMILAR).collect())
        })
    }

    fn nearest(
        &self,
        campaign: CampaignId,
        of: Vec<ChallengeId>,
        nearness: Nearness,
    ) -> Answer<'_, BTreeMap<ChallengeId, Vec<ChallengeId>>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let challenges: Vec<ChallengeView> =
                of.into_iter().filter_map(|id| seen.challenge(id)).collect();
            if challenges.is_empty() {
                return Ok(BTreeMap::new());
            }
            let Some(index) = self.index(&seen, audience(&seen)).await? else {
                return Ok(BTreeMap::new());
            };
            let near = computed(move || {
                let of_one = |challenge: &ChallengeView| {
                    (challenge.id, nearest(&index, challenge, nearness))
                };
                challenges.iter().map(of_one).collect::<Vec<_>>()
            });
            let could_be_the_same = |id: &ChallengeId| {
                seen.challenge(*id).is_some_and(|challenge| {
                    let takes_part = matches!(
                        challenge.state,
                        ChallengeStateView::Submitted | ChallengeStateView::Accepted
                    );
                    takes_part && challenge.text.is_some()
                })
            };
            let most = match nearness {
                Nearness::Duplicates => MOST_DUPLICATES,
                Nearness::Related => MOST_RELATED,
            };
            let shown = near.await?.into_iter().map(|(id, near)| {
                (id, near.into_iter().filter(could_be_the_same).take(most).collect())
            });
            Ok(shown.collect())
        })
    }

    fn search(&self, campaign: CampaignId, words: &str) -> Answer<'_, Vec<FoundWord<ChallengeId>>> {
        let words = words.to_owned();
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let Some(index) = self.index(&seen, audience(&seen)).await? else {
                return Ok(Vec::new());
            };
            let found = computed(move || index.search(&words)).await?;
            let found = found.into_iter();
            Ok(found.map(|one| FoundWord { word: one.word, within: one.within }).collect())
        })
    }
}

impl Desk {
    async fn index(
        &self,
        seen: &Seen,
        audience: Audience,
    ) -> Result<Option<Arc<ChallengeIndex>>, Trouble> {
        Ok(self.service.challenge_index(seen.id(), audience).await?)
    }
}

/// What the reader searches in.
fn audience(seen: &Seen) -> Audience {
    let moderates = [Role::Moderator, Role::Curator, Role::Host].iter().any(|role| seen.has(*role));
    if moderates { Audience::Staff } else { Audience::Everybody }
}

/// How much a text has in common with what says the same, at least.
fn least(text: &Text) -> u16 {
    let (short, long) = (*SHORT_TO_LONG.start(), *SHORT_TO_LONG.end());
    let letters = (text.title.chars().count() + text.body.chars().count()).clamp(short, long);
    let more = (LEAST_OF_LONG - LEAST_OF_SHORT) * (letters - short) / (long - short);
    u16::try_from(LEAST_OF_SHORT + more).unwrap_or(u16::MAX)
}

/// The challenges that are nearest to one, by its own words or by a translation of them.
fn nearest(
    index: &ChallengeIndex,
    challenge: &ChallengeView,
    nearness: Nearness,
) -> Vec<ChallengeId> {
    let mut best: BTreeMap<ChallengeId, u16> = BTreeMap::new();
    for (_, text) in texts(challenge) {
        let least = match nearness {
            Nearness::Duplicates => least(&text),
            Nearness::Related => 0,
        };
        for (id, score) in index.like(&text, LOOKED_AT) {
            if id != challenge.id && least <= score {
                let known = best.entry(id).or_default();
                *known = score.max(*known);
            }
        }
    }
    let mut near: Vec<(ChallengeId, u16)> = best.into_iter().collect();
    near.sort_by_key(|(id, score)| (std::cmp::Reverse(*score), *id));
    near.into_iter().map(|(id, _)| id).collect()
}

/// The result of work that takes a processor for a moment, done on a thread that serves nobody.
pub(super) async fn computed<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Trouble> {
    spawn_blocking(work).await.map_err(|error| {
        tracing::error!(cause = %error, "a search ended early");
        Trouble::Unavailable
    })
}
