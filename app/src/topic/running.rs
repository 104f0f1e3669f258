//! What a topic's lead and hosts do: name a lead, plan, post news, go to the next stage.

use leptos::prelude::*;
use pathways::{
    role::Action,
    text::{News, PersonName, Promise},
    topic::TopicStage,
};

use super::{
    Scene,
    act::{ACCOUNT, DATE, LEAD, MOVE, NAME, NEWS, PLAN, PROMISE, next_stage},
};
use crate::{
    i18n::{self, messages},
    ui::{
        Answer, Badge, BilingualArea, Button, ButtonKind, DateTimeField, FormHead, FormTrouble,
        Need, Select, TextField, Tone,
    },
};

/// The forms that this reader may use now, and the one that was typed and not taken, so that nothing of it is lost.
pub(super) fn forms(scene: &Scene) -> Option<AnyView> {
    let words = messages(scene.language);
    if scene.topic.stage == TopicStage::Drafted {
        return None;
    }
    let (runs, assigns) = (scene.runs(), scene.seen.may(Action::AssignLead));
    let is_typed = |act| scene.visit.form(act).is_typed();
    let shown: Vec<AnyView> = [
        (runs || is_typed(NEWS)).then(|| news(scene)),
        (runs || is_typed(PLAN)).then(|| plan(scene)),
        (runs || is_typed(MOVE)).then(|| advance(scene)),
        (assigns || is_typed(LEAD)).then(|| lead(scene)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if shown.is_empty() {
        return None;
    }
    let forms = view! {
        <section class="p-topic-forms" aria-labelledby="run">
            <h2 id="run">{words.topic_run()}</h2>
            {shown}
        </section>
    };
    Some(forms.into_any())
}

/// Names who leads it. Whoever offered help can be given the topic with her account.
fn lead(scene: &Scene) -> AnyView {
    let words = messages(scene.language);
    let form = scene.visit.form(LEAD);
    let accounts: Vec<Answer> = scene
        .help
        .offers
        .iter()
        .flatten()
        .map(|offer| {
            let name = offer.name.as_ref().map(ToString::to_string);
            let name = name.or_else(|| offer.address.clone());
            Answer::new(offer.person, name.unwrap_or_else(|| words.topic_offer_unnamed()))
        })
        .collect();
    let account = (!accounts.is_empty()).then(|| {
        view! {
            <Select
                form=&form
                name=ACCOUNT
                label=words.topic_lead_account()
                hint=words.topic_lead_account_hint()
                answers=accounts
                need=Need::Optional
            />
        }
    });
    let labels = [(NAME, words.topic_lead_name()), (ACCOUNT, words.topic_lead_account())];
    let first = scene.topic.lead.as_ref().map(ToString::to_string).unwrap_or_default();
    view! {
        <form class="c-card" method="post">
            <h3>{words.topic_name_lead()}</h3>
            <FormHead form=&form at=scene.seen.size() />
            <FormTrouble form=&form labels=labels />
            <TextField
                form=&form
                name=NAME
                label=words.topic_lead_name()
                hint=words.topic_lead_name_hint()
                first=first
                limit=PersonName::LIMIT
            />
            {account}
            <Button kind=ButtonKind::Quiet>{words.topic_name_lead_do()}</Button>
        </form>
    }
    .into_any()
}

fn plan(scene: &Scene) -> AnyView {
    let words = messages(scene.language);
    let form = scene.visit.form(PLAN);
    let zone = &scene.seen.glance().charter.zone;
    let first = scene.topic.next_date.map(|at| scene.visit.backend().moment(at, zone).local);
    // The hint says whose clock is meant, by the moment that is now.
    let now = scene.visit.backend().moment(scene.visit.backend().now(), zone);
    let hint = i18n::zone(&now, scene.language);
    let labels = [(DATE, words.topic_next_date()), (PROMISE, words.topic_promise())];
    view! {
        <form class="c-card" method="post">
            <h3>{words.topic_plan()}</h3>
            <FormHead form=&form at=scene.seen.size() />
            <FormTrouble form=&form labels=labels />
            <DateTimeField
                form=&form
                name=DATE
                label=words.topic_next_date()
                hint=hint
                first=first
                need=Need::Optional
            />
            <BilingualArea
                form=&form
                name=PROMISE
                label=words.topic_promise()
                first=scene.topic.promise.as_ref()
                limit=Promise::LIMIT
                need=Need::Optional
            />
            <Button kind=ButtonKind::Quiet>{words.topic_plan_do()}</Button>
        </form>
    }
    .into_any()
}

fn news(scene: &Scene) -> AnyView {
    let words = messages(scene.language);
    let form = scene.visit.form(NEWS);
    view! {
        <form class="c-card" method="post">
            <h3>{words.topic_post()}</h3>
            <FormHead form=&form at=scene.seen.size() />
            <FormTrouble form=&form labels=[(NEWS, words.topic_news_text())] />
            <BilingualArea form=&form name=NEWS label=words.topic_news_text() limit=News::LIMIT />
            <Button>{words.topic_post_do()}</Button>
        </form>
    }
    .into_any()
}

/// Goes to the next stage, with what that needs.
fn advance(scene: &Scene) -> AnyView {
    let words = messages(scene.language);
    let Some(to) = next_stage(scene.topic.stage) else { return ().into_any() };
    let form = scene.visit.form(MOVE);
    let topic = &scene.topic;
    let needs = match to {
        TopicStage::Convening => vec![
            (words.topic_needs_lead(), topic.lead.is_some()),
            (words.topic_needs_date(), topic.next_date.is_some()),
        ],
        TopicStage::Acting => vec![(words.topic_needs_promise(), topic.promise.is_some())],
        _ => vec![(words.topic_needs_news(), !topic.news.is_empty())],
    };
    let needs = needs.into_iter().map(|(need, is_met)| {
        let tone = if is_met { Tone::Done } else { Tone::Attention };
        let state = if is_met { words.topic_need_met() } else { words.topic_need_missing() };
        view! { <li>{need} " " <Badge tone words=state /></li> }
    });
    let needs = needs.collect_view();
    view! {
        <form class="c-card" method="post">
            <h3>{words.topic_move(i18n::topic_stage(to, scene.language))}</h3>
            <ul>{needs}</ul>
            <FormHead form=&form at=scene.seen.size() />
            <FormTrouble form=&form />
            <Button kind=ButtonKind::Quiet>{words.topic_move_do()}</Button>
        </form>
    }
    .into_any()
}
