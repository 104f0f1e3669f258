//! The round as one reader finds it, with her ballot.

use std::collections::BTreeSet;

use pathways::{
    charter::Quota,
    round::{Ballot, ItemId},
    rule::Rules,
    text::Language,
    view::RoundView,
};

use super::filter::Filter;
use crate::{
    ballot_proof,
    catalogue::Catalogue,
    i18n::{messages, number},
    port::{ReceiptLetter, Seen, Trouble},
    search::Search,
    visit::Visit,
};

/// The round in front of one reader.
pub(super) struct Booth {
    pub(super) visit: Visit,
    pub(super) seen: Seen,
    pub(super) round: RoundView,
    /// None before the first mark, and for whoever has no voice.
    pub(super) ballot: Option<Ballot>,
    /// Whether the receipt of her ballot goes to her by letter.
    pub(super) letter: ReceiptLetter,
    pub(super) catalogue: Catalogue,
    pub(super) filter: Filter,
    /// What the filter looks for.
    pub(super) search: Search,
}

/// What the reader may do here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Not signed in.
    Unknown,
    /// Signed in, without a voice in this round.
    NoVoice,
    /// Has a ballot, or may have one.
    Voice,
}

impl Booth {
    pub(super) async fn enter(
        visit: &Visit,
        seen: &Seen,
        round: RoundView,
    ) -> Result<Self, Trouble> {
        let ballot =
            if round.may_vote { visit.backend().ballot(seen.id(), round.id).await? } else { None };
        let letter = match ballot {
            Some(_) => ballot_proof::wanted(visit, seen, round.id).await,
            None => ReceiptLetter::Impossible,
        };
        let filter = Filter::of(visit);
        let search = Search::in_campaign(visit, seen.id(), &filter.search).await;
        Ok(Self {
            visit: visit.clone(),
            seen: seen.clone(),
            round,
            ballot,
            letter,
            catalogue: Catalogue::of(seen, visit.language()),
            filter,
            search,
        })
    }

    pub(super) fn language(&self) -> Language {
        self.visit.language()
    }

    pub(super) fn standing(&self) -> Standing {
        match (self.round.may_vote, self.visit.reader().is_signed_in()) {
            (true, _) => Standing::Voice,
            (false, true) => Standing::NoVoice,
            (false, false) => Standing::Unknown,
        }
    }

    /// What she supports.
    pub(super) fn supported(&self) -> BTreeSet<ItemId> {
        self.ballot.iter().flat_map(|ballot| ballot.marks.keys().copied()).collect()
    }

    pub(super) fn supports(&self, item: ItemId) -> bool {
        self.ballot.as_ref().is_some_and(|ballot| ballot.marks.contains_key(&item))
    }

    /// Which state of her ballot she sees.
    pub(super) fn version(&self) -> u64 {
        self.ballot.as_ref().map_or(0, |ballot| ballot.version)
    }

    pub(super) fn quota(&self) -> Quota {
        quota(&self.round)
    }

    pub(super) fn is_used_up(&self) -> bool {
        left(self.quota(), self.ballot.as_ref()) == Some(0)
    }

    /// What is left to give, in a sentence.
    pub(super) fn left_in_words(&self) -> String {
        left_in_words(self.quota(), self.ballot.as_ref(), self.language())
    }
}

/// How many supports a voice has in a round.
pub(super) fn quota(round: &RoundView) -> Quota {
    match &round.rules {
        Rules::Upvote(rules) => rules.quota,
        Rules::Panel(_) => Quota::Limited(0),
    }
}

/// How many supports are left; none where there is no limit.
fn left(quota: Quota, ballot: Option<&Ballot>) -> Option<u64> {
    match quota {
        Quota::Limited(quota) => Some(u64::from(quota).saturating_sub(given(ballot))),
        Quota::Unlimited => None,
    }
}

fn given(ballot: Option<&Ballot>) -> u64 {
    ballot.map_or(0, |ballot| u64::try_from(ballot.marks.len()).unwrap_or(u64::MAX))
}

/// What is left to give, in a sentence.
pub(super) fn left_in_words(quota: Quota, ballot: Option<&Ballot>, language: Language) -> String {
    let words = messages(language);
    match (quota, left(quota, ballot)) {
        (Quota::Limited(quota), Some(0)) => words.upvote_none_left(quota, number(quota, language)),
        (Quota::Limited(quota), Some(left)) => {
            words.upvote_left(left, number(left, language), number(quota, language))
        }
        _ => words.upvote_given(given(ballot), number(given(ballot), language)),
    }
}
