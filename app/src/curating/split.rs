//! Splitting a challenge that says several things: each part is a challenge of its own from then on.

use leptos::prelude::*;
use pathways::{
    campaign::Command,
    challenge::{ChallengeText, Merging},
    id::{CampaignId, ChallengeId},
    role::Action,
    text::{Language, Reason},
    view::{ChallengeStateView, ChallengeView, CreatedKind},
};

use super::{
    merges::{self, WORKERS},
    reading::{InFull, TitleOf},
    seen_by,
};
use crate::{
    form::{BoxedOutcome, FormState, Outcome, Posted},
    host::{DeskHead, DeskPlace},
    i18n::{messages, number},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    ui::{Button, FormHead, FormTrouble, Labels, TextArea},
    visit::Visit,
};

mod part;

const SPLIT: &str = "split";
const REASON: &str = "reason";
/// How many parts the form has.
const PARTS: &str = "parts";
/// Asks for the form with one part more, as it is typed.
const MORE: &str = "more";
const FEWEST: usize = 2;
const MOST: usize = 6;

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId, challenge: ChallengeId) -> String {
    format!("{}/split/{challenge}", DeskPlace::Today.address(language, id))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match found(&visit) {
        Ok((seen, challenge)) => shown(&visit, &seen, &challenge),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

fn found(visit: &Visit) -> Result<(Seen, ChallengeView), Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let challenge = seen.challenge(visit.id("challenge")?).ok_or(Trouble::NotFound)?;
    Ok((seen, challenge))
}

fn shown(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let can_split = challenge.state == ChallengeStateView::Accepted
        && challenge.merging == Merging::Welcome
        && seen.may(Action::Split);
    let content = match &challenge.text {
        Some(text) if can_split => form(visit, seen, text),
        _ => view! { <p>{words.split_closed()}</p> }.into_any(),
    };
    view! {
        <PageTitle text=words.split_title() />
        <DeskHead seen visit current=DeskPlace::Merges />
        <p class="c-alone">
            <a href=merges::address(language, seen.id())>{words.split_back()}</a>
        </p>
        <h1>{words.split_title()}</h1>
        <section class="c-card">
            <h2>
                <TitleOf challenge language />
            </h2>
            <InFull challenge language />
        </section>
        {content}
    }
    .into_any()
}

/// How many parts the form has, as it was sent.
fn count(sent: Option<&str>) -> usize {
    sent.and_then(|parts| parts.parse().ok()).unwrap_or(FEWEST).clamp(FEWEST, MOST)
}

fn form(visit: &Visit, seen: &Seen, text: &ChallengeText) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(SPLIT);
    let sent = count(Some(&form.value(PARTS, "")));
    let count = if form.previewed().is_some() { (sent + 1).min(MOST) } else { sent };
    let mut labels = vec![(REASON.to_owned(), words.merges_reason())];
    labels.extend((0..count).flat_map(|part| part::labels(part, language)));
    // A part that was just asked for begins as every part began.
    let fresh = FormState::new(SPLIT, form.on().to_owned(), language, None);
    let of = |part| if part < sent { &form } else { &fresh };
    let parts = (0..count).map(|part| part::fields(of(part), part, text, language));
    let parts: Vec<_> = parts.collect();
    let more = (count < MOST).then(|| {
        let shown = number(u32::try_from(count + 1).unwrap_or(u32::MAX), language);
        view! {
            <button class="c-button is-quiet" name=MORE value="1" formnovalidate>
                {words.split_more(shown)}
            </button>
        }
    });
    view! {
        <form class="c-form" method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=Labels::from(labels) />
            <input type="hidden" name=PARTS value=count.to_string() />
            {parts}
            <TextArea
                form=&form
                name=REASON
                label=words.merges_reason()
                hint=words.merges_reason_hint()
                limit=Reason::LIMIT
                lines=3
            />
            <div class="c-buttons">
                <Button>{words.split()}</Button>
                {more}
            </div>
        </form>
    }
    .into_any()
}

/// Splits as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { split(&visit, &posted).await.into() })
}

async fn split(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let (seen, whole) = found(visit)?;
    let Some(text) = &whole.text else { return Err(Trouble::NotFound) };
    if posted.value(MORE).is_some() {
        return Ok(Outcome::Preview);
    }
    let mut check = posted.check();
    // Each part is read to its end, so that everything wrong is said at once.
    let parts: Vec<Option<ChallengeText>> =
        (0..count(posted.value(PARTS))).map(|part| part::read(&mut check, part, text)).collect();
    let reason = check.text::<Reason>(REASON);
    let (Some(parts), Some(reason)) = (parts.into_iter().collect(), reason) else {
        return Ok(check.again());
    };
    let command = Command::Split { challenge: whole.id, parts, reason };
    let done = visit.backend().act(seen.id(), posted.key(), command).await?;
    let created = done.entries.iter().flat_map(|entry| &entry.created);
    let mut lineage = created.filter(|one| one.kind == CreatedKind::Lineage).map(|one| &one.id);
    let place = lineage.next_back().map_or(crate::form::Said::PAGE, String::as_str);
    let to = merges::address(visit.language(), seen.id());
    Ok(Outcome::said_at(to, place, messages(visit.language()).split_done()))
}
