//! A topic: what it answers, who leads it, when people next meet, what they promise, what is new, and how to help.
//!
//! Its lead and hosts keep it up to date here. Offers to help are counted in public and read by nobody else.

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, TopicId},
    role::{Action, Role},
    round::ItemId,
    text::Language,
    view::{InitiativeView, TopicView},
};

use crate::{
    campaign::{self, At, CampaignHead, Place},
    catalogue::Catalogue,
    i18n::{self, in_language, messages},
    initiatives,
    port::{self, Help, Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Badge, Card, Fact, Facts, Said, Tone, Written, foreign},
    visit::Visit,
};

mod act;
mod helping;
mod running;

pub(crate) use act::receive;
pub(crate) use helping::PLACE as HELP_PLACE;

/// So many challenges are compared with the register. A topic can be made of hundreds, and its page is open to all.
const MOST_COMPARED: usize = 20;

/// The address of a topic.
pub(crate) fn address(language: Language, campaign: CampaignId, topic: TopicId) -> String {
    format!("{}/topics/{topic}", campaign::address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let scene = Scene::of(&visit).await?;
        Ok(scene.view())
    })
}

/// What it says, and what the first challenges say that it answers or that it was made of.
fn written(seen: &Seen, topic: &TopicView) -> Vec<port::Written> {
    let name = topic.name.iter().flat_map(|name| {
        Language::ALL.map(|language| port::Written {
            title: in_language(name, language),
            body: String::new(),
            language: Some(language),
        })
    });
    let made_of = match topic.item {
        Some(ItemId::Challenge(id)) => vec![id],
        Some(ItemId::Theme(id)) => seen.theme(id).map(|theme| theme.challenges).unwrap_or_default(),
        Some(ItemId::Topic(_)) | None => Vec::new(),
    };
    let others = made_of.into_iter().filter(|id| !topic.answers.contains(id));
    let answers = topic.answers.iter().copied().chain(others).take(MOST_COMPARED);
    let answers = answers.filter_map(|id| seen.challenge(id));
    let answers = answers.flat_map(|challenge| initiatives::near::written(&challenge));
    name.chain(answers).collect()
}

/// A topic in front of one reader.
struct Scene {
    visit: Visit,
    seen: Seen,
    topic: TopicView,
    catalogue: Catalogue,
    help: Help,
    /// Who already works on what it answers.
    near: Vec<InitiativeView>,
    language: Language,
}

impl Scene {
    async fn of(visit: &Visit) -> Result<Self, Trouble> {
        let seen = visit.campaign()?;
        let topic = seen.topic(visit.id("topic")?).ok_or(Trouble::NotFound)?;
        let help = visit.backend().help(seen.id(), topic.id).await?;
        let language = visit.language();
        let near = initiatives::near::found(visit, &seen, written(&seen, &topic), Vec::new()).await;
        Ok(Self {
            catalogue: Catalogue::of(&seen, language),
            visit: visit.clone(),
            seen,
            topic,
            help,
            near,
            language,
        })
    }

    /// Whether the reader keeps the topic up to date.
    fn runs(&self) -> bool {
        self.seen.may(Action::RunTopic) && (self.topic.mine || self.seen.has(Role::Host))
    }

    fn view(self) -> AnyView {
        let language = self.language;
        let words = messages(language);
        let own = self.catalogue.topic(&self.topic);
        let lang = own.tag.as_ref().and_then(|tag| foreign(tag, language));
        let title = own.title.unwrap_or_else(|| words.item_withdrawn());
        let campaign = in_language(&self.seen.glance().charter.name, language);
        let (help, running) = (helping::help(&self), running::forms(&self));
        view! {
            <PageTitle text=format!("{title} · {campaign}") />
            <CampaignHead seen=&self.seen visit=&self.visit current=Place::Results />
            <section class="c-hero">
                <p class="c-eyebrow">{i18n::topic_stage(self.topic.stage, language)}</p>
                <h1 lang=lang>{title}</h1>
            </section>
            <Said visit=&self.visit />
            <div class="c-columns">
                <div class="u-stack">{self.promise()} {self.news()} {self.why()} {initiatives::near::shown(&self.near, self.seen.id(), language)} {running}</div>
                <aside class="c-side" aria-label=words.topic_facts()>
                    {self.facts()}
                    {help}
                </aside>
            </div>
        }
        .into_any()
    }

    fn facts(&self) -> AnyView {
        let words = messages(self.language);
        let lead = self.topic.lead.as_ref().map(ToString::to_string);
        let next = match self.topic.next_date {
            Some(at) => self.moment(at),
            None => words.topic_no_date().into_any(),
        };
        let facts = vec![
            Fact::new(words.topic_lead(), lead.unwrap_or_else(|| words.topic_no_lead())),
            Fact::new(words.topic_next_date(), next),
        ];
        let mine = self
            .topic
            .mine
            .then(|| view! { <p><Badge tone=Tone::Now words=words.topic_mine() /></p> });
        view! {
            <Card title=words.topic_facts()>
                <Facts facts />
                {mine}
            </Card>
        }
        .into_any()
    }

    fn moment(&self, at: pathways::time::Timestamp) -> AnyView {
        let moment = self.visit.backend().moment(at, &self.seen.glance().charter.zone);
        let language = self.language;
        view! { <At moment language /> }.into_any()
    }

    fn promise(&self) -> AnyView {
        let words = messages(self.language);
        let language = self.language;
        let promise = match &self.topic.promise {
            Some(promise) => {
                let text = in_language(promise, language);
                view! { <Written text language /> }.into_any()
            }
            None => view! { <p>{words.topic_no_promise()}</p> }.into_any(),
        };
        view! { <Card title=words.topic_promise()>{promise}</Card> }.into_any()
    }

    /// What is new, the latest first.
    fn news(&self) -> AnyView {
        let words = messages(self.language);
        let language = self.language;
        let one = |news: &pathways::view::NewsView| {
            let text = in_language(&news.text, language);
            view! {
                <li>
                    <p class="u-muted">{self.moment(news.at)}</p>
                    <Written text language />
                </li>
            }
        };
        let news: Vec<_> = self.topic.news.iter().rev().map(one).collect();
        let news = if news.is_empty() {
            view! { <p>{words.topic_no_news()}</p> }.into_any()
        } else {
            view! { <ul class="p-topic-news">{news}</ul> }.into_any()
        };
        view! { <Card title=words.topic_news()>{news}</Card> }.into_any()
    }

    /// What it answers, and why it was chosen.
    fn why(&self) -> AnyView {
        let words = messages(self.language);
        let language = self.language;
        let mut answers: Vec<ItemId> =
            self.topic.answers.iter().map(|id| ItemId::Challenge(*id)).collect();
        let own = self.topic.item.filter(|item| *item != ItemId::Topic(self.topic.id));
        answers.extend(own.filter(|item| !answers.contains(item)));
        let answers = answers.into_iter();
        let answers =
            answers.map(|item| view! { <li class="c-alone">{self.catalogue.link(item)}</li> });
        let answers = answers.collect_view();
        let decision = self.seen.results().and_then(|results| results.decision);
        let selected = decision.into_iter().flat_map(|decision| decision.selected);
        let reason = selected
            .filter(|one| one.topic == Some(self.topic.id))
            .find_map(|one| one.reason)
            .map(|reason| {
                let text = in_language(&reason, language);
                view! {
                    <h3>{words.topic_reason()}</h3>
                    <Written text language />
                }
            });
        view! {
            <Card title=words.topic_answers()>
                <ul>{answers}</ul>
                {reason}
            </Card>
        }
        .into_any()
    }
}
