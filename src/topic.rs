//! Topics: what people gather around, and what comes of it.
//!
//! ```text
//! drafted -> selected -> convening -> acting -> reported
//! ```
//!
//! A host may draft topics from several challenges before the upvote; otherwise each selected item becomes a topic when
//! the decision is published. From then on it has a lead, a next date, a promise and news.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    campaign::{Decision, Fact, Guard, Need, Precondition, Refusal},
    challenge::intake::too_many,
    id::{ChallengeId, PersonId, TopicId},
    role::Role,
    round::ItemId,
    stage::Stage,
    text::{Bilingual, Name, News, PersonName, Promise},
    time::Timestamp,
};

mod apply;

/// The most topics in one campaign.
pub const MOST_TOPICS: usize = 500;
/// The most challenges that one topic answers.
pub const MOST_ANSWERS: usize = 200;

/// Where a topic stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TopicStage {
    /// Drafted by a host.
    Drafted,
    /// Selected.
    Selected,
    /// People are being brought together.
    Convening,
    /// They act.
    Acting,
    /// They have said what came of it.
    Reported,
}

/// A topic as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its name; a selected challenge or theme lends its own until a host gives one.
    pub name: Option<Bilingual<Name>>,
    /// The challenges that it answers.
    pub answers: Vec<ChallengeId>,
    /// Counts changes of its name and answers, from 1.
    pub version: u32,
    /// Where it stands.
    pub stage: TopicStage,
    /// What was selected.
    pub item: Option<ItemId>,
    /// Who leads it, if she has an account.
    pub lead: Option<PersonId>,
    /// Who leads it, by name.
    pub lead_name: Option<PersonName>,
    /// When people next meet.
    pub next_date: Option<Timestamp>,
    /// What they promise.
    pub promise: Option<Bilingual<Promise>>,
    /// What is new, latest last.
    pub news: Vec<(Timestamp, Bilingual<News>)>,
}

pub(crate) fn draft(
    decision: &mut Decision,
    name: Bilingual<Name>,
    answers: Vec<ChallengeId>,
) -> Result<(), Refusal> {
    too_many(decision.state.topics.len(), MOST_TOPICS)?;
    check_answers(decision, &answers)?;
    let topic = decision.id();
    decision.push(Fact::TopicDrafted { topic, name, answers });
    Ok(())
}

pub(crate) fn edit(
    decision: &mut Decision,
    id: TopicId,
    name: Bilingual<Name>,
    answers: Vec<ChallengeId>,
) -> Result<(), Refusal> {
    let topic = decision.state.topic(id)?;
    if topic.stage != TopicStage::Drafted {
        return Err(Refusal::TopicState);
    }
    check_answers(decision, &answers)?;
    if topic.name.as_ref() != Some(&name) || topic.answers != answers {
        decision.push(Fact::TopicEdited { topic: id, name, answers });
    }
    Ok(())
}

fn check_answers(decision: &Decision, answers: &[ChallengeId]) -> Result<(), Refusal> {
    let distinct: BTreeSet<&ChallengeId> = answers.iter().collect();
    if answers.is_empty() {
        return Err(Refusal::NobodyNamed);
    }
    if distinct.len() != answers.len() {
        return Err(Refusal::NamedTwice);
    }
    too_many(answers.len() - 1, MOST_ANSWERS)?;
    for id in answers {
        if !decision.state.challenge(*id)?.is_accepted() {
            return Err(Refusal::ChallengeState);
        }
    }
    Ok(())
}

pub(crate) fn discard(decision: &mut Decision, id: TopicId) -> Result<(), Refusal> {
    if decision.state.topic(id)?.stage != TopicStage::Drafted {
        return Err(Refusal::TopicState);
    }
    decision.push(Fact::TopicDropped { topic: id });
    Ok(())
}

pub(crate) fn assign_lead(
    decision: &mut Decision,
    id: TopicId,
    person: Option<PersonId>,
    name: PersonName,
) -> Result<(), Refusal> {
    check_selected(decision, id)?;
    let person = person.map(|person| decision.private(person));
    let name = decision.private(name);
    decision.push(Fact::LeadAssigned { topic: id, person, name });
    Ok(())
}

pub(crate) fn plan(
    decision: &mut Decision,
    id: TopicId,
    next_date: Option<Timestamp>,
    promise: Option<Bilingual<Promise>>,
) -> Result<(), Refusal> {
    check_runs(decision, id)?;
    let unchanged = decision.state.topic(id)?.next_date == next_date;
    if !unchanged && next_date.is_some_and(|date| date <= decision.at) {
        return Err(Refusal::DatePassed);
    }
    let promise = promise.map(|promise| decision.private(promise));
    decision.push(Fact::TopicPlanned { topic: id, next_date, promise });
    Ok(())
}

pub(crate) fn post_news(
    decision: &mut Decision,
    id: TopicId,
    news: Bilingual<News>,
) -> Result<(), Refusal> {
    check_runs(decision, id)?;
    let news = decision.private(news);
    decision.push(Fact::NewsPosted { topic: id, news });
    Ok(())
}

pub(crate) fn move_to(decision: &mut Decision, id: TopicId, to: TopicStage) -> Result<(), Refusal> {
    check_runs(decision, id)?;
    let topic = decision.state.topic(id)?;
    let has = |guard| match guard {
        Guard::TopicLead => topic.lead_name.is_some(),
        Guard::TopicDate => topic.next_date.is_some(),
        Guard::TopicPromise => topic.promise.is_some(),
        Guard::TopicNews => !topic.news.is_empty(),
        _ => false,
    };
    let preconditions = preconditions(topic.stage, to, has).ok_or(Refusal::TopicState)?;
    Precondition::check(&preconditions)?;
    decision.push(Fact::TopicMoved { topic: id, to, preconditions });
    Ok(())
}

/// What a topic must have before it moves on; nothing where no way leads there.
pub(crate) fn preconditions(
    from: TopicStage,
    to: TopicStage,
    has: impl Fn(Guard) -> bool,
) -> Option<Vec<Precondition>> {
    let guards: &[Guard] = match (from, to) {
        (TopicStage::Selected, TopicStage::Convening) => &[Guard::TopicLead, Guard::TopicDate],
        (TopicStage::Convening, TopicStage::Acting) => &[Guard::TopicPromise],
        (TopicStage::Acting, TopicStage::Reported) => &[Guard::TopicNews],
        _ => return None,
    };
    let precondition =
        |guard| Precondition { guard, have: u64::from(has(guard)), need: Need::AtLeast(1) };
    Some(guards.iter().copied().map(precondition).collect())
}

fn check_selected(decision: &Decision, id: TopicId) -> Result<(), Refusal> {
    match decision.state.topic(id)?.stage {
        TopicStage::Drafted => Err(Refusal::TopicState),
        _ => Ok(()),
    }
}

/// A selected topic is run by its lead and by hosts.
fn check_runs(decision: &mut Decision, id: TopicId) -> Result<(), Refusal> {
    check_selected(decision, id)?;
    let lead = decision.state.topic(id)?.lead;
    let leads = decision.person().is_some() && lead == decision.person();
    if leads || decision.acts_as(&[Role::Host]) { Ok(()) } else { Err(Refusal::NotYours) }
}

/// Each selected item becomes a topic.
pub(crate) fn select(decision: &mut Decision, items: &[ItemId]) {
    for item in items {
        let topic = match item {
            ItemId::Topic(topic) => *topic,
            ItemId::Challenge(_) | ItemId::Theme(_) => decision.id(),
        };
        decision.push(Fact::TopicSelected { topic, item: *item });
    }
}

/// A decision that fell takes its topics with it.
pub(crate) fn release(decision: &mut Decision) {
    let selected: Vec<TopicId> = decision
        .state
        .topics
        .values()
        .filter(|topic| topic.item.is_some())
        .map(|topic| topic.id)
        .collect();
    for topic in selected {
        decision.push(Fact::TopicReleased { topic });
    }
}

impl Topic {
    fn new(id: TopicId, stage: TopicStage) -> Self {
        Self {
            id,
            name: None,
            answers: Vec::new(),
            version: 1,
            stage,
            item: None,
            lead: None,
            lead_name: None,
            next_date: None,
            promise: None,
            news: Vec::new(),
        }
    }

    /// Whether a host drafted it, be it selected or not.
    pub(crate) fn was_drafted(&self) -> bool {
        self.stage == TopicStage::Drafted || matches!(self.item, Some(ItemId::Topic(_)))
    }

    /// Whether the campaign's stage shows it to everybody. A draft that never was on a slate stays a draft.
    pub fn is_public(&self, stage: Stage) -> bool {
        let was_on_slate = (Stage::Upvote..=Stage::Archived).contains(&stage);
        self.stage != TopicStage::Drafted || was_on_slate
    }
}
