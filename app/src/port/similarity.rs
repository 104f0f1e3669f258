//! Challenges that say what another text says, and those that have the words of a search.

use std::collections::BTreeMap;

use pathways::{
    id::{CampaignId, ChallengeId},
    text::Language,
};

use super::Answer;

/// So many letters say enough to look for others that say the same.
pub const LEAST_LETTERS: usize = 20;

/// What can be found by its words, as a request knows it.
///
/// Nothing is found that the reader may not read, and what cannot be found in time is not found: no page waits for it.
pub trait Similarity {
    /// Accepted challenges of others that say nearly what somebody is writing who may submit it, the nearest first; none
    /// before it says enough.
    fn similar(
        &self,
        campaign: CampaignId,
        written: Written,
        left_out: Vec<ChallengeId>,
    ) -> Answer<'_, Vec<ChallengeId>>;

    /// For each of some challenges those that could still be merged with it, the nearest first.
    fn nearest(
        &self,
        campaign: CampaignId,
        of: Vec<ChallengeId>,
        nearness: Nearness,
    ) -> Answer<'_, BTreeMap<ChallengeId, Vec<ChallengeId>>>;

    /// Where each telling word of a search is, whatever its ending, in either language.
    fn search(&self, campaign: CampaignId, words: &str) -> Answer<'_, Vec<FoundWord<ChallengeId>>>;
}

/// How near challenges are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearness {
    /// They are likely to be the same; a few of them.
    Duplicates,
    /// They have something in common; many of them.
    Related,
}

/// What somebody has written so far.
#[derive(Clone, PartialEq, Eq)]
pub struct Written {
    /// In one line.
    pub title: String,
    /// At length.
    pub body: String,
    /// In which language, unless it is another than those of the product.
    pub language: Option<Language>,
}

impl Written {
    /// How many letters it has.
    pub fn letters(&self) -> usize {
        self.title.trim().chars().count() + self.body.trim().chars().count()
    }
}

/// Where a word of a search is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundWord<Id> {
    /// The word, in lower case.
    pub word: String,
    /// What has it, with how much it counts there in ten-thousandths.
    pub within: BTreeMap<Id, u16>,
}
