//! What a member may say of the groups to which she belongs: asked apart from everything else, kept with her consent
//! only, changed and taken back at any time.

use leptos::prelude::*;
use pathways::{
    charter::groups::{GroupChoice, SMALLEST_CELL},
    id::CampaignId,
    stage::Stage,
    text::Language,
};

use crate::{
    campaign::{self, CampaignHead, Place},
    i18n::{in_language, messages, number},
    join,
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{
        Answer, Button, ButtonKind, Choice, ContactWords, Empty, FormHead, FormTrouble, Labels,
        Need, Said, SignInFirst, Tick,
    },
    visit::Visit,
};

mod answer;
mod invite;

pub(crate) use answer::receive;
pub(crate) use invite::{GroupsInvite, asks};

const KEEP: &str = "keep";
const TAKE_BACK: &str = "take-back";
const CONSENT: &str = "consent";
/// The answer that says nothing, and of which nothing is kept.
const RATHER_NOT: &str = "rather-not";

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/groups", campaign::address(language, id))
}

/// The field of a question.
fn field(place: u8) -> String {
    format!("group-{place}")
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move { show(&visit).await })
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = visit.campaign()?;
    let words = messages(visit.language());
    let content = content(visit, &seen).await?;
    let page = view! {
        <PageTitle text=words.groups_title() />
        <CampaignHead seen=&seen visit current=Place::Overview />
        <Said visit />
        <section class="c-hero">
            <h1>{words.groups_title()}</h1>
            <p class="c-lede">{words.groups_title_lede()}</p>
        </section>
        {content}
    };
    Ok(page.into_any())
}

/// The form, or why there is none.
async fn content(visit: &Visit, seen: &Seen) -> Result<AnyView, Trouble> {
    let language = visit.language();
    let words = messages(language);
    let (title, why_not) = match seen.stage() {
        _ if seen.glance().charter.group_questions.is_empty() => {
            (words.groups_none(), words.groups_none_words())
        }
        Stage::Draft => (words.groups_not_yet(), words.groups_not_yet_words()),
        Stage::Archived | Stage::Cancelled => (words.groups_over(), words.groups_over_words()),
        _ if !visit.reader().is_signed_in() => {
            return Ok(view! { <SignInFirst visit /> }.into_any());
        }
        _ => {
            let own = visit.backend().own_groups(seen.id()).await?;
            let content = match seen.glance().me.voice {
                Some(_) => view! { <Terms seen language /> {form(visit, seen, &own)} }.into_any(),
                None => members_only(seen, language),
            };
            // Whoever has no voice any more can still take back what she said while she had one.
            let take_back = (!own.is_empty()).then(|| take_back_form(visit, seen));
            return Ok(view! { {content} {take_back} }.into_any());
        }
    };
    Ok(view! { <Empty title=title words=why_not /> }.into_any())
}

fn members_only(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    let join = join::campaign::address(language, seen.id());
    view! {
        <Empty title=words.groups_members() words=words.groups_members_words()>
            <a href=join>{words.join_title()}</a>
        </Empty>
    }
    .into_any()
}

/// Who reads it, for what, how long, and how it is taken back.
#[component]
fn Terms<'a>(seen: &'a Seen, language: Language) -> AnyView {
    let words = messages(language);
    let glance = seen.glance();
    let officer = glance.officer.clone().or_else(|| glance.contact.clone());
    let officer = officer.map(|contact| {
        view! { <li>{words.groups_officer()} " " <ContactWords contact /></li> }
    });
    view! {
        <ul class="u-measure">
            <li>{words.groups_reads(number(SMALLEST_CELL, language))}</li>
            <li>{words.groups_purpose()}</li>
            <li>{words.groups_apart()}</li>
            <li>{words.groups_until()}</li>
            {officer}
        </ul>
    }
    .into_any()
}

fn form(visit: &Visit, seen: &Seen, own: &[GroupChoice]) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let keep = visit.form(KEEP);
    let questions = (0_u8..).zip(&seen.glance().charter.group_questions);
    let fields = questions.clone().map(|(place, question)| {
        let offered = (0_u8..).zip(&question.answers);
        let offered =
            offered.map(|(answer, text)| Answer::new(answer, in_language(text, language)));
        let rather_not = Answer::new(RATHER_NOT, words.groups_rather_not());
        let first = own.iter().find(|choice| choice.question == place);
        let first = first.map_or(RATHER_NOT.to_owned(), |choice| choice.answer.to_string());
        view! {
            <Choice
                form=&keep
                name=field(place)
                label=in_language(&question.question, language)
                answers=offered.chain([rather_not]).collect()
                first=first
                need=Need::Optional
            />
        }
    });
    let fields = fields.collect_view();
    let labels = questions.map(|(place, one)| (field(place), in_language(&one.question, language)));
    let labels = labels.chain([(CONSENT.to_owned(), words.groups_consent())]).collect::<Vec<_>>();
    view! {
        <form class="c-card c-form" method="post">
            <FormHead form=&keep at=seen.size() />
            <FormTrouble form=&keep labels=Labels::from(labels) />
            {fields}
            <Tick
                form=&keep
                name=CONSENT
                label=words.groups_consent()
                hint=words.groups_consent_hint()
            />
            <Button>{words.groups_keep()}</Button>
        </form>
    }
    .into_any()
}

fn take_back_form(visit: &Visit, seen: &Seen) -> AnyView {
    let form = visit.form(TAKE_BACK);
    let verb = messages(visit.language()).groups_take_back();
    view! {
        <form method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            <Button kind=ButtonKind::Quiet>{verb}</Button>
        </form>
    }
    .into_any()
}
