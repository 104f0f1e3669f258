//! How events change topics.

use super::{Topic, TopicStage};
use crate::{
    campaign::{Campaign, Event, Fact, Refusal},
    id::{ChallengeId, TopicId},
    record::Private,
    round::ItemId,
};

impl Campaign {
    pub(crate) fn topic(&self, id: TopicId) -> Result<&Topic, Refusal> {
        self.topics.get(&id).ok_or(Refusal::UnknownTopic)
    }

    pub(crate) fn apply_topic(&mut self, event: &Event) {
        match &event.fact {
            Fact::TopicDrafted { topic, name, answers } => {
                let mut new = Topic::new(*topic, TopicStage::Drafted);
                new.name = Some(name.clone());
                new.answers.clone_from(answers);
                self.topics.insert(*topic, new);
            }
            Fact::TopicEdited { topic, name, answers } => self.change_topic(*topic, |topic| {
                topic.name = Some(name.clone());
                topic.answers.clone_from(answers);
                topic.version += 1;
            }),
            Fact::TopicDropped { topic } => {
                self.topics.remove(topic);
            }
            Fact::TopicSelected { topic: id, item } => {
                let challenges = self.challenges_behind(*item);
                let new = || Topic::new(*id, TopicStage::Selected);
                let topic = self.topics.entry(*id).or_insert_with(new);
                topic.stage = TopicStage::Selected;
                topic.item = Some(*item);
                if topic.answers.is_empty() {
                    topic.answers = challenges;
                }
            }
            Fact::TopicReleased { topic: id } => match self.topics.get_mut(id) {
                Some(topic) if topic.was_drafted() => {
                    topic.stage = TopicStage::Drafted;
                    topic.item = None;
                }
                _ => {
                    self.topics.remove(id);
                }
            },
            Fact::LeadAssigned { topic, person, name } => self.change_topic(*topic, |topic| {
                topic.lead = person.as_ref().and_then(Private::known).copied();
                topic.lead_name = name.known().cloned();
            }),
            Fact::TopicPlanned { topic, next_date, promise } => {
                self.change_topic(*topic, |topic| {
                    topic.next_date = *next_date;
                    topic.promise = promise.as_ref().and_then(Private::known).cloned();
                });
            }
            Fact::TopicMoved { topic, to, .. } => {
                self.change_topic(*topic, |topic| topic.stage = *to);
            }
            Fact::NewsPosted { topic, news } => self.change_topic(*topic, |topic| {
                topic.news.extend(news.known().map(|news| (event.at, news.clone())));
            }),
            _ => {}
        }
    }

    fn change_topic(&mut self, id: TopicId, how: impl FnOnce(&mut Topic)) {
        if let Some(topic) = self.topics.get_mut(&id) {
            how(topic);
        }
    }

    fn challenges_behind(&self, item: ItemId) -> Vec<ChallengeId> {
        match item {
            ItemId::Challenge(id) => vec![id],
            ItemId::Theme(theme) => self.members_of(theme).map(|challenge| challenge.id).collect(),
            ItemId::Topic(_) => Vec::new(),
        }
    }
}
