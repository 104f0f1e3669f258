//! What a person wrote, as far as it goes when she goes.
//!
//! Erasing somebody takes the side rows of her words; entries stay as they are and say "redacted". Hers is what she said
//! in her own name:
//!
//! - the words of challenges for which nobody but her answers, in every version, translation and part, why one of
//!   them was declined, and what was asked and answered about their themes;
//! - the reasons that she gave for what she did, her contests and her answers to others';
//! - whom she named to phone or write to or to answer for personal data, and her own name where a host wrote it down as a topic's lead.
//!
//! What is said in the name of a group stays: the panel's reasons, what holds a theme together, a topic's promise and news, challenges with other
//! stewards, translations of what others wrote. So do ids, which name nobody once the person is gone: without them a
//! ballot could be cast twice.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{
    campaign::{Actor, Campaign, Event, Fact},
    challenge::Challenge,
    id::{ChallengeId, PersonId},
    record::{Digest, Private},
};

/// The commitments of the side rows that hold a person's words, by the place of their entry in the log.
pub fn words_of<'a>(
    person: PersonId,
    campaign: &Campaign,
    log: impl IntoIterator<Item = &'a Event>,
) -> Vec<(u64, Digest)> {
    let own = own_challenges(person, campaign).map(|challenge| challenge.id).collect();
    let mut author = Author { person, own, words: Vec::new() };
    for (seq, event) in (0..).zip(log) {
        author.read(seq, event);
    }
    author.words
}

/// The challenges for which nobody but this person answers.
pub fn own_challenges(person: PersonId, campaign: &Campaign) -> impl Iterator<Item = &Challenge> {
    let alone = BTreeSet::from([person]);
    campaign.challenges.values().filter(move |challenge| challenge.authors == alone)
}

/// Somebody whose words are looked for.
struct Author {
    person: PersonId,
    own: BTreeSet<ChallengeId>,
    words: Vec<(u64, Digest)>,
}

impl Author {
    fn take<T: Serialize>(&mut self, seq: u64, words: &Private<T>) {
        // What was erased before is gone, and what has no commitment was never written.
        if words.known().is_some()
            && let Ok(commitment) = words.commitment()
        {
            self.words.push((seq, commitment));
        }
    }

    fn read(&mut self, seq: u64, event: &Event) {
        let is_hers = event.by.who.known().map(|who| who.actor) == Some(Actor::Person(self.person));
        if is_hers {
            self.read_own_act(seq, &event.fact);
        }
        self.read_about_her(seq, &event.fact);
    }

    /// What she wrote by acting.
    fn read_own_act(&mut self, seq: u64, fact: &Fact) {
        match fact {
            Fact::CampaignCreated { contact: Some(contact), .. } => self.take(seq, contact),
            Fact::CharterEdited { contact, officer, .. } => {
                for named in [contact, officer].into_iter().flatten() {
                    self.take(seq, named);
                }
            }
            Fact::StageEntered { reason: Some(reason), .. }
            | Fact::Rescheduled { reason, .. }
            | Fact::MergeProposed { reason, .. }
            | Fact::ChallengeSplit { reason, .. }
            | Fact::LineageUndone { reason, .. }
            | Fact::DeadlineMoved { reason, .. }
            | Fact::RoundVoided { reason, .. }
            | Fact::ContestRaised { reason, .. } => self.take(seq, reason),
            // What is about a challenge of hers is taken once, by whomever it was said.
            Fact::ThemeQuestioned { challenge, reason, .. }
            | Fact::ThemeQuestionAnswered { challenge, reason, .. }
                if !self.own.contains(challenge) =>
            {
                self.take(seq, reason);
            }
            Fact::ChallengeDeclined { challenge, reason: Some(reason), .. }
                if !self.own.contains(challenge) =>
            {
                self.take(seq, reason);
            }
            Fact::ContestAnswered { answer, .. } => self.take(seq, answer),
            _ => {}
        }
    }

    /// What stands in anybody's acts and is hers all the same.
    fn read_about_her(&mut self, seq: u64, fact: &Fact) {
        match fact {
            Fact::ChallengeSubmitted { challenge, text, .. }
            | Fact::ChallengeRevised { challenge, text, .. }
                if self.own.contains(challenge) =>
            {
                self.take(seq, text);
            }
            Fact::ChallengeTranslated { challenge, translation, .. }
                if self.own.contains(challenge) =>
            {
                self.take(seq, translation);
            }
            Fact::ChallengeDeclined { challenge, reason: Some(reason), .. }
                if self.own.contains(challenge) =>
            {
                self.take(seq, reason);
            }
            Fact::ThemeQuestioned { challenge, reason, .. }
            | Fact::ThemeQuestionAnswered { challenge, reason, .. }
                if self.own.contains(challenge) =>
            {
                self.take(seq, reason);
            }
            Fact::ChallengeSplit { parts, .. } => {
                for part in parts {
                    if self.own.contains(&part.challenge) {
                        self.take(seq, &part.text);
                    }
                }
            }
            Fact::LeadAssigned { person: Some(lead), name, .. }
                if lead.known() == Some(&self.person) =>
            {
                self.take(seq, name);
            }
            _ => {}
        }
    }
}
