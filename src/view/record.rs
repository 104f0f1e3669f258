//! The record as everybody may take it away: the lines of its entries, and the texts that open some of their
//! commitments.
//!
//! It is the same for everybody, whoever asks: what a host may see beyond it stays on the host's pages. A covered entry
//! is there as its leaf, so that the checkpoint fixes it before it is shown.
//!
//! | text | is in the file |
//! |---|---|
//! | a challenge, in its current version and its translations | with consent, while everybody may read it, unless its author put a name to it |
//! | why hosts, curators and the panel did what they did | yes |
//! | why members contest | unless it is withheld |
//! | a topic's promise and news | while everybody may read the topic, the promise as it stands now |
//! | why a theme is one | as it stands now |
//! | what another text has replaced; why a challenge was declined; who acted, who leads, whom to phone | never |

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Viewer, challenges, covers, policy, topics};
use crate::{
    campaign::{Campaign, Event, Fact},
    challenge::ChallengeText,
    id::{ChallengeId, RoundId, ThemeId, TopicId},
    record::{Private, SideRow, tree, verify::covered_line},
    role::Role,
    text::LanguageTag,
};

/// Somebody who is nobody in the campaign.
fn everybody() -> Viewer {
    Viewer { person: None, roles: vec![Role::Visitor] }
}

/// The lines of the record, in order, as everybody may read them.
pub fn record<'a>(
    campaign: &Campaign,
    entries: impl IntoIterator<Item = (&'a str, &'a Event)>,
) -> String {
    let viewer = everybody();
    let mut lines = String::new();
    for (seq, (bytes, event)) in (0..).zip(entries) {
        if covers(seq, &event.fact, campaign, &viewer) {
            lines.push_str(&covered_line(&tree::leaf(bytes.as_bytes())));
        } else {
            lines.push_str(bytes);
        }
        lines.push('\n');
    }
    lines
}

/// The texts that everybody may read, in the order of their entries; words of challenges only with consent.
pub fn texts<'a>(
    campaign: &Campaign,
    consents: &BTreeSet<ChallengeId>,
    log: impl IntoIterator<Item = &'a Event>,
) -> Vec<SideRow> {
    let viewer = everybody();
    let mut shelf = Shelf::new(campaign, consents, &viewer);
    for (seq, event) in (0..).zip(log) {
        if !covers(seq, &event.fact, campaign, &viewer) {
            shelf.take_from(&event.fact);
        }
    }
    let mut known = BTreeSet::new();
    shelf.rows.into_iter().flatten().filter(|row| known.insert(row.commitment)).collect()
}

/// The rounds whose seal everybody may read: of these the commitments to ballots are told too.
pub fn sealed<'a>(campaign: &Campaign, log: impl IntoIterator<Item = &'a Event>) -> Vec<RoundId> {
    let viewer = everybody();
    let seal = |(seq, event): (u64, &Event)| match &event.fact {
        Fact::RoundSealed { round, .. } if !covers(seq, &event.fact, campaign, &viewer) => {
            Some(*round)
        }
        _ => None,
    };
    (0..).zip(log).filter_map(seal).collect()
}

/// Challenges with consent whose words everybody may read, without those to which an author put a name.
fn words(
    campaign: &Campaign,
    consents: &BTreeSet<ChallengeId>,
    viewer: &Viewer,
) -> BTreeMap<ChallengeId, u32> {
    let shown = challenges(campaign, viewer).into_iter();
    let shown = shown.filter(|challenge| consents.contains(&challenge.id));
    let named = |text: &ChallengeText| text.name.is_some();
    shown
        .filter(|challenge| challenge.text.as_ref().is_some_and(|text| !named(text)))
        .map(|challenge| (challenge.id, challenge.version))
        .collect()
}

/// What a text takes the place of its predecessor as.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Translation(ChallengeId, LanguageTag),
    Why(ThemeId),
    Promise(TopicId),
}

/// Where the texts are collected.
struct Shelf<'a> {
    campaign: &'a Campaign,
    words: BTreeMap<ChallengeId, u32>,
    topics: BTreeSet<TopicId>,
    /// The texts in the order of their entries; nothing where one was erased or replaced.
    rows: Vec<Option<SideRow>>,
    /// Where the text lies that stands now.
    standing: BTreeMap<Place, usize>,
}

impl<'a> Shelf<'a> {
    fn new(campaign: &'a Campaign, consents: &BTreeSet<ChallengeId>, viewer: &Viewer) -> Self {
        Self {
            campaign,
            words: words(campaign, consents, viewer),
            topics: topics(campaign, viewer).into_iter().map(|topic| topic.id).collect(),
            rows: Vec::new(),
            standing: BTreeMap::new(),
        }
    }

    fn take<T: Serialize>(&mut self, text: &Private<T>) {
        self.rows.push(text.side_row());
    }

    /// Takes a text instead of the one in its place; nothing takes the place of a text that was taken back.
    fn replace<T: Serialize>(&mut self, place: Place, text: Option<&Private<T>>) {
        let older = self.standing.insert(place, self.rows.len());
        if let Some(row) = older.and_then(|older| self.rows.get_mut(older)) {
            *row = None;
        }
        self.rows.push(text.and_then(Private::side_row));
    }

    fn take_words(&mut self, challenge: ChallengeId, version: u32, text: &Private<ChallengeText>) {
        if self.words.get(&challenge) == Some(&version) {
            self.take(text);
        }
    }

    fn take_from(&mut self, fact: &Fact) {
        match fact {
            Fact::ChallengeSubmitted { challenge, text, .. } => {
                self.take_words(*challenge, 1, text);
            }
            Fact::ChallengeRevised { challenge, version, text, .. } => {
                self.take_words(*challenge, *version, text);
            }
            Fact::ChallengeSplit { parts, reason, .. } => {
                self.take(reason);
                for part in parts {
                    self.take_words(part.challenge, 1, &part.text);
                }
            }
            Fact::ChallengeTranslated { challenge, version, language, translation }
                if self.words.get(challenge) == Some(version) =>
            {
                let place = Place::Translation(*challenge, language.clone());
                self.replace(place, Some(translation));
            }
            Fact::StageEntered { reason: Some(reason), .. }
            | Fact::Rescheduled { reason, .. }
            | Fact::DeadlineMoved { reason, .. }
            | Fact::RoundVoided { reason, .. }
            | Fact::MergeProposed { reason, .. }
            | Fact::LineageUndone { reason, .. } => self.take(reason),
            Fact::ContestRaised { contest, reason, .. } => {
                let contest = self.campaign.contests.get(contest);
                if contest.is_some_and(|contest| contest.withheld.is_none()) {
                    self.take(reason);
                }
            }
            Fact::ContestAnswered { answer, .. } => self.take(answer),
            Fact::ReasonDrafted { round, item, version, reason } => {
                let round = self.campaign.rounds.get(round).filter(|one| policy::is_published(one));
                let last = round.and_then(|round| round.reasons.get(item));
                if last.is_some_and(|last| last.version == *version) {
                    self.take(reason);
                }
            }
            Fact::TopicPlanned { topic, promise, .. } if self.topics.contains(topic) => {
                self.replace(Place::Promise(*topic), promise.as_ref());
            }
            Fact::NewsPosted { topic, news } if self.topics.contains(topic) => self.take(news),
            Fact::ThemeExplained { theme, why } => {
                self.replace(Place::Why(*theme), why.as_ref());
            }
            _ => {}
        }
    }
}
