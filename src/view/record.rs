//! The record as everybody may take it away: the lines of its entries, and the texts that open some of their
//! commitments.
//!
//! It is the same for everybody, whoever asks: what a host may see beyond it stays on the host's pages. A covered entry
//! is there as its leaf, so that the checkpoint fixes it before it is shown.
//!
//! | text | is in the file |
//! |---|---|
//! | a challenge, in its current version and its translations | while everybody may read it, unless its author put a name to it |
//! | why hosts, curators, the panel and members who contest did what they did | yes |
//! | a topic's promise and news; why a theme is one | yes |
//! | why a challenge was declined; who acted, who leads, whom to phone | never |

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Viewer, challenges, covers, policy};
use crate::{
    campaign::{Campaign, Event, Fact},
    challenge::ChallengeText,
    id::ChallengeId,
    record::{Private, SideRow, tree, verify::covered_line},
    role::Role,
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

/// The texts that everybody may read, in the order of their entries.
pub fn texts<'a>(campaign: &Campaign, log: impl IntoIterator<Item = &'a Event>) -> Vec<SideRow> {
    let viewer = everybody();
    let mut shelf = Shelf { campaign, words: words(campaign, &viewer), rows: Vec::new() };
    for (seq, event) in (0..).zip(log) {
        if !covers(seq, &event.fact, campaign, &viewer) {
            shelf.take_from(&event.fact);
        }
    }
    let mut known = BTreeSet::new();
    shelf.rows.retain(|row| known.insert(row.commitment));
    shelf.rows
}

/// Challenges whose words everybody may read, without those to which an author put a name.
fn words(campaign: &Campaign, viewer: &Viewer) -> BTreeMap<ChallengeId, u32> {
    let shown = challenges(campaign, viewer).into_iter();
    let named = |text: &ChallengeText| text.name.is_some();
    shown
        .filter(|challenge| challenge.text.as_ref().is_some_and(|text| !named(text)))
        .map(|challenge| (challenge.id, challenge.version))
        .collect()
}

/// Where the texts are collected.
struct Shelf<'a> {
    campaign: &'a Campaign,
    words: BTreeMap<ChallengeId, u32>,
    rows: Vec<SideRow>,
}

impl Shelf<'_> {
    fn take<T: Serialize>(&mut self, text: &Private<T>) {
        self.rows.extend(text.side_row());
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
            Fact::ChallengeTranslated { challenge, version, translation, .. }
                if self.words.get(challenge) == Some(version) =>
            {
                self.take(translation);
            }
            Fact::StageEntered { reason: Some(reason), .. }
            | Fact::Rescheduled { reason, .. }
            | Fact::DeadlineMoved { reason, .. }
            | Fact::RoundVoided { reason, .. }
            | Fact::MergeProposed { reason, .. }
            | Fact::LineageUndone { reason, .. }
            | Fact::ContestRaised { reason, .. } => self.take(reason),
            Fact::ContestAnswered { answer, .. } => self.take(answer),
            Fact::ReasonDrafted { round, item, version, reason } => {
                let round = self.campaign.rounds.get(round).filter(|one| policy::is_published(one));
                let last = round.and_then(|round| round.reasons.get(item));
                if last.is_some_and(|last| last.version == *version) {
                    self.take(reason);
                }
            }
            Fact::TopicPlanned { promise: Some(promise), .. } => self.take(promise),
            Fact::NewsPosted { news, .. } => self.take(news),
            Fact::ThemeExplained { why: Some(why), .. } => self.take(why),
            _ => {}
        }
    }
}
