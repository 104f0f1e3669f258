//! The one reminder of a round: what it says, to whom it goes, and the button.
//!
//! How many get it is not said: it would tell how many have voted.

use leptos::prelude::*;
use pathways::{id::CampaignId, round::Kind, text::Language};

use super::{WORKERS, seen_by};
use crate::{
    form::{BoxedOutcome, Outcome, Posted},
    host::{DeskHead, DeskPlace},
    i18n::{messages, own_name},
    port::{LetterText, Reminder, ReminderState, Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Button, Empty, FormHead, FormTrouble},
    visit::Visit,
};

const REMIND: &str = "remind";

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    format!("{}/reminder", super::address(language, id))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let (seen, reminder) = found(&visit).await?;
        Ok(shown(&visit, &seen, reminder))
    })
}

async fn found(visit: &Visit) -> Result<(Seen, Option<Reminder>), Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let reminder = visit.backend().reminder(seen.id()).await?;
    Ok((seen, reminder))
}

fn shown(visit: &Visit, seen: &Seen, reminder: Option<Reminder>) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(REMIND);
    let content = match reminder {
        Some(reminder) => of_round(visit, seen, &reminder),
        None => view! {
            <FormTrouble form=&form />
            <Empty title=words.reminder_none() words=words.reminder_none_words() />
        }
        .into_any(),
    };
    view! {
        <PageTitle text=words.reminder_title() />
        <DeskHead seen visit current=DeskPlace::People />
        <p class="c-alone">
            <a href=super::address(language, seen.id())>{words.people_back()}</a>
        </p>
        <h1>{words.reminder_title()}</h1>
        {content}
    }
    .into_any()
}

fn of_round(visit: &Visit, seen: &Seen, reminder: &Reminder) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(REMIND);
    let to_whom = match reminder.kind {
        Kind::Upvote => words.reminder_to_members(),
        Kind::Panel => words.reminder_to_panel(),
    };
    let act = match reminder.state {
        ReminderState::Ready => view! { <Button>{words.reminder_send()}</Button> }.into_any(),
        ReminderState::Sent => view! { <p>{words.reminder_was_sent()}</p> }.into_any(),
    };
    let letters: Vec<_> = Language::ALL
        .into_iter()
        .map(|language| letter(reminder.letter.get(language), language))
        .collect();
    view! {
        <p class="c-lede">{to_whom}</p>
        <form method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            {act}
        </form>
        <section aria-labelledby="letter">
            <h2 id="letter">{words.reminder_letter()}</h2>
            <div class="p-curating-beside">{letters}</div>
        </section>
    }
    .into_any()
}

fn letter(letter: &LetterText, language: Language) -> AnyView {
    view! {
        <article class="c-card" lang=language.code()>
            <p class="c-eyebrow">{own_name(language)}</p>
            <h3>{letter.subject.clone()}</h3>
            <p class="p-curating-letter">{letter.body.clone()}</p>
        </article>
    }
    .into_any()
}

/// Sends it as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    if posted.act() != REMIND {
        return Err(Trouble::NotFound);
    }
    visit.backend().remind(seen.id()).await?;
    let said = messages(visit.language()).reminder_sent();
    Ok(Outcome::said(address(visit.language(), seen.id()), said))
}
