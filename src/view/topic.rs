//! Topics as readers see them.

use serde::Serialize;

use super::{Viewer, policy};
use crate::{
    campaign::Campaign,
    id::{ChallengeId, TopicId},
    round::ItemId,
    text::{Bilingual, Name, News, PersonName, Promise},
    time::Timestamp,
    topic::{Topic, TopicStage},
};

/// A topic with what comes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TopicView {
    /// Its id.
    pub id: TopicId,
    /// Its name; a selected challenge or theme lends its own.
    pub name: Option<Bilingual<Name>>,
    /// The challenges that it answers.
    pub answers: Vec<ChallengeId>,
    /// Counts changes of its name and answers, from 1.
    pub version: u32,
    /// Where it stands.
    pub stage: TopicStage,
    /// What was selected.
    pub item: Option<ItemId>,
    /// Who leads it, by name.
    pub lead: Option<PersonName>,
    /// Whether the viewer leads it.
    pub mine: bool,
    /// When people next meet.
    pub next_date: Option<Timestamp>,
    /// What they promise.
    pub promise: Option<Bilingual<Promise>>,
    /// What is new, latest last.
    pub news: Vec<NewsView>,
}

/// One piece of news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct NewsView {
    /// When it was posted.
    pub at: Timestamp,
    /// What is new.
    pub text: Bilingual<News>,
}

/// One topic, unless it does not exist for the viewer.
pub fn topic(campaign: &Campaign, id: TopicId, viewer: &Viewer) -> Option<TopicView> {
    let topic = campaign.topics.get(&id).filter(|_| policy::knows(campaign, viewer))?;
    policy::knows_topic(campaign, topic, viewer).then(|| view(topic, viewer))
}

/// All topics that exist for the viewer, in the order of their ids.
pub fn topics(campaign: &Campaign, viewer: &Viewer) -> Vec<TopicView> {
    let known = |topic: &&Topic| {
        policy::knows(campaign, viewer) && policy::knows_topic(campaign, topic, viewer)
    };
    campaign.topics.values().filter(known).map(|topic| view(topic, viewer)).collect()
}

fn view(topic: &Topic, viewer: &Viewer) -> TopicView {
    let news = |(at, text): &(Timestamp, Bilingual<News>)| NewsView { at: *at, text: text.clone() };
    TopicView {
        id: topic.id,
        name: topic.name.clone(),
        answers: topic.answers.clone(),
        version: topic.version,
        stage: topic.stage,
        item: topic.item,
        lead: topic.lead_name.clone(),
        mine: topic.lead.is_some() && topic.lead == viewer.person,
        next_date: topic.next_date,
        promise: topic.promise.clone(),
        news: topic.news.iter().map(news).collect(),
    }
}
