//! What is done to a topic: by its lead and hosts, and by whoever offers help.

use pathways::{
    campaign::Command,
    id::PersonId,
    text::{HelpNote, Language, News, PersonName, Promise},
    time::Timestamp,
    topic::TopicStage,
    view::TopicView,
};

use super::{address, helping::PLACE};
use crate::{
    form::{BoxedOutcome, Check, Outcome, Posted, Wrong, in_language, refused_date},
    i18n::messages,
    port::{CivilTime, Seen, Trouble},
    visit::Visit,
};

/// The acts of the page.
pub(super) const HELP: &str = "help";
pub(super) const TAKE_BACK: &str = "take-back";
pub(super) const LEAD: &str = "lead";
pub(super) const PLAN: &str = "plan";
pub(super) const MOVE: &str = "move";
pub(super) const NEWS: &str = "news";

/// Their fields. News is a field of its act's name.
pub(super) const NOTE: &str = "note";
pub(super) const NAME: &str = "name";
pub(super) const ACCOUNT: &str = "account";
pub(super) const DATE: &str = "date";
pub(super) const PROMISE: &str = "promise";

/// The stage after this one.
pub(super) const fn next_stage(stage: TopicStage) -> Option<TopicStage> {
    match stage {
        TopicStage::Selected => Some(TopicStage::Convening),
        TopicStage::Convening => Some(TopicStage::Acting),
        TopicStage::Acting => Some(TopicStage::Reported),
        TopicStage::Drafted | TopicStage::Reported => None,
    }
}

/// Takes a form of the page.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let topic = seen.topic(visit.id("topic")?).ok_or(Trouble::NotFound)?;
    let words = messages(visit.language());
    let to = address(visit.language(), seen.id(), topic.id);
    let mut check = posted.check();
    let (command, said) = match posted.act() {
        HELP => return offer(visit, &seen, &topic, check).await,
        TAKE_BACK => {
            visit.backend().take_back_help(seen.id(), topic.id).await?;
            return Ok(Outcome::said_at(to, PLACE, words.topic_help_taken_back()));
        }
        LEAD => (lead(&mut check, &topic), words.topic_lead_named()),
        PLAN => (plan(&mut check, posted, visit, &seen, &topic), words.topic_planned()),
        NEWS => {
            let news = check.bilingual::<News>(NEWS);
            (news.map(|news| Command::PostNews { topic: topic.id, news }), words.topic_posted())
        }
        MOVE => {
            let next = next_stage(topic.stage);
            let command = next.map(|to| Command::MoveTopic { topic: topic.id, to });
            (Some(command.ok_or(Trouble::NotFound)?), words.topic_moved())
        }
        _ => return Err(Trouble::NotFound),
    };
    let Some(command) = command else { return Ok(check.again()) };
    let done = visit.backend().act(seen.id(), posted.key(), command).await;
    if let Some(again) = refused_date(&done, visit, posted, DATE) {
        return Ok(again);
    }
    done?;
    Ok(Outcome::said(to, said))
}

async fn offer(
    visit: &Visit,
    seen: &Seen,
    topic: &TopicView,
    mut check: Check<'_>,
) -> Result<Outcome, Trouble> {
    let Some(note) = check.optional_text::<HelpNote>(NOTE) else { return Ok(check.again()) };
    visit.backend().offer_help(seen.id(), topic.id, note).await?;
    let to = address(visit.language(), seen.id(), topic.id);
    let words = messages(visit.language());
    let said = match topic.lead {
        Some(_) => words.topic_help_thanks(),
        None => words.topic_help_thanks_without_lead(),
    };
    Ok(Outcome::said_at(to, PLACE, said))
}

fn lead(check: &mut Check<'_>, topic: &TopicView) -> Option<Command> {
    let name = check.text::<PersonName>(NAME);
    let person: Option<Option<PersonId>> = check.parsed(ACCOUNT, |text| match text {
        "" => Ok(None),
        _ => text.parse().map(Some).map_err(|_| Wrong::Choice),
    });
    Some(Command::AssignLead { topic: topic.id, person: person?, name: name? })
}

fn plan(
    check: &mut Check<'_>,
    posted: &Posted,
    visit: &Visit,
    seen: &Seen,
    topic: &TopicView,
) -> Option<Command> {
    let zone = &seen.glance().charter.zone;
    let next_date: Option<Option<Timestamp>> = check.parsed(DATE, |text| match text.trim() {
        "" => Ok(None),
        text => {
            let local: CivilTime = text.parse().map_err(|_| Wrong::Date)?;
            visit.backend().instant(local, zone).map(Some).ok_or(Wrong::Date)
        }
    });
    let promise =
        if promises(posted) { check.bilingual::<Promise>(PROMISE).map(Some) } else { Some(None) };
    Some(Command::PlanTopic { topic: topic.id, next_date: next_date?, promise: promise? })
}

/// Whether a promise was typed, be it in one language only: the other is then what is missing.
fn promises(posted: &Posted) -> bool {
    let typed = |language| posted.value(&in_language(PROMISE, language));
    Language::ALL.into_iter().filter_map(typed).any(|text| !text.trim().is_empty())
}
