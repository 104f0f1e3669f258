//! A drafted topic: changing it, and dropping it.

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    id::{CampaignId, TopicId},
    role::Action,
    text::Language,
    topic::TopicStage,
    view::TopicView,
};

use super::{ANSWERS, NAME, WORKERS, fields, seen_by};
use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    host::{DeskHead, DeskPlace},
    i18n::messages,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, ButtonKind, FormHead, FormTrouble},
    visit::Visit,
};

const EDIT: &str = "edit";
const DROP: &str = "drop";

/// The address of a topic's page at the desk.
pub(crate) fn address(language: Language, campaign: CampaignId, topic: TopicId) -> String {
    format!("{}/{topic}", super::address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match found(&visit) {
        Ok((seen, topic)) => shown(&visit, &seen, &topic),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

fn found(visit: &Visit) -> Result<(Seen, TopicView), Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let topic = seen.topic(visit.id("topic")?).ok_or(Trouble::NotFound)?;
    Ok((seen, topic))
}

fn shown(visit: &Visit, seen: &Seen, topic: &TopicView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let is_open = topic.stage == TopicStage::Drafted && seen.may(Action::DraftTopics);
    let content = if is_open {
        forms(visit, seen, topic)
    } else {
        view! { <p>{words.slate_closed()}</p> }.into_any()
    };
    view! {
        <PageTitle text=words.slate_edit_title() />
        <DeskHead seen visit current=DeskPlace::Slate />
        <p class="c-alone">
            <a href=super::address(language, seen.id())>{words.slate_back()}</a>
        </p>
        <h1>{words.slate_edit_title()}</h1>
        {content}
    }
    .into_any()
}

fn forms(visit: &Visit, seen: &Seen, topic: &TopicView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let (edit, drop) = (visit.form(EDIT), visit.form(DROP));
    let labels = [(NAME, words.slate_name()), (ANSWERS, words.slate_challenges())];
    view! {
        <form class="c-card c-form" method="post">
            <FormHead form=&edit at=seen.size() />
            <FormTrouble form=&edit labels=labels />
            {fields::fields(&edit, seen, Some(topic), language)}
            <div class="c-buttons">
                <Button>{words.slate_save()}</Button>
            </div>
        </form>
        <form class="c-card c-form" method="post">
            <h2>{words.slate_drop_title()}</h2>
            <p>{words.slate_drop_words()}</p>
            <FormHead form=&drop at=seen.size() />
            <FormTrouble form=&drop />
            <div class="c-buttons">
                <Button kind=ButtonKind::Danger>{words.slate_drop()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// Changes or drops the topic as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let (seen, found) = found(visit)?;
    let (language, topic) = (visit.language(), found.id);
    let (words, to) = (messages(language), super::address(language, seen.id()));
    let (command, outcome) = match posted.act() {
        EDIT => {
            let mut check = posted.check();
            let Some((name, answers)) = fields::read(&mut check, language) else {
                return Ok(check.again());
            };
            let outcome = Outcome::said_at(to, topic, words.slate_saved());
            (Command::EditTopic { topic, name, answers }, outcome)
        }
        DROP => (Command::DropTopic { topic }, Outcome::said(to, words.slate_dropped())),
        _ => return Err(Trouble::NotFound),
    };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    Ok(outcome)
}
