//! Moderation: what waits, oldest first and in full; what was decided, with reasons, open to a second thought.
//!
//! An item that was just decided keeps its place in the queue once more, as a line with what was done, so that whoever
//! reads on goes on from there.

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, ChallengeId},
    role::Action,
    stage::Stage,
    text::Language,
    view::{ChallengeStateView, ChallengeView},
};

use super::{STAFF, reading::TitleOf, seen_by};
use crate::{
    challenges::on_behalf,
    help,
    host::{DeskHead, DeskPlace},
    i18n::{messages, number},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Button, ButtonKind, Empty, FormHead, FormTrouble, Said},
    visit::Visit,
};

mod acts;
mod codes;
mod decided;
mod item;
mod near;

pub(crate) use acts::receive;
use decided::Decided;
use item::Waiting;
use near::Near;

/// Accepts one challenge.
const ACCEPT: &str = "accept";
/// Declines one challenge.
const DECLINE: &str = "decline";
/// Accepts every challenge that the sender was shown.
const ACCEPT_ALL: &str = "accept-all";
const CHALLENGE: &str = "challenge";
const CODE: &str = "code";
const REASON: &str = "reason";

/// How many waiting challenges a page shows: as many as can be read before deciding on them together.
const SHOWN: usize = 25;

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    DeskPlace::Moderation.address(language, id)
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move { show(&visit).await })
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = seen_by(visit, STAFF)?;
    let words = messages(visit.language());
    let challenges = seen.challenges();
    let near = Near::of(visit, &seen, shown(&challenges)).await;
    let on_behalf = on_behalf::link(&seen, visit.language());
    Ok(view! {
        <PageTitle text=words.moderation_title() />
        <DeskHead seen=&seen visit=visit current=DeskPlace::Moderation />
        <h1>{words.moderation_title()}</h1>
        <p class="c-lede">{words.moderation_title_lede()}</p>
        <p class="c-alone">
            <a href=help::policy_address(visit.language())>{words.help_policy_link()}</a>
        </p>
        <p>{on_behalf}</p>
        <Queue seen=&seen visit=visit challenges=&challenges near=&near />
        <Decided seen=&seen visit=visit challenges=&challenges />
    }
    .into_any())
}

/// Those of the waiting challenges that the page shows.
fn shown(challenges: &[ChallengeView]) -> Vec<ChallengeId> {
    let waiting = challenges.iter().filter(|challenge| is_waiting(challenge));
    waiting.take(SHOWN).map(|challenge| challenge.id).collect()
}

fn is_waiting(challenge: &ChallengeView) -> bool {
    challenge.state == ChallengeStateView::Submitted
}

#[component]
fn Queue<'a>(
    seen: &'a Seen,
    visit: &'a Visit,
    challenges: &'a [ChallengeView],
    near: &'a Near,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let waiting: Vec<_> = challenges.iter().filter(|challenge| is_waiting(challenge)).collect();
    let shown = shown(challenges);
    let was_acted_on = |challenge: &&ChallengeView| visit.said(&challenge.id.to_string()).is_some();
    let items: Vec<_> = challenges
        .iter()
        .filter_map(|challenge| match challenge.state {
            ChallengeStateView::Submitted if shown.contains(&challenge.id) => {
                Some(view! { <Waiting seen visit challenge near /> }.into_any())
            }
            ChallengeStateView::Submitted => None,
            _ => was_acted_on(&challenge).then(|| just_decided(visit, challenge)),
        })
        .collect();
    let count = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    let empty = waiting.is_empty().then(|| nothing_waits(seen, language));
    let together = (shown.len() > 1 && seen.may(Action::Moderate))
        .then(|| view! { <Together seen visit waiting=&waiting /> });
    view! {
        <section aria-labelledby="waiting">
            <h2 id="waiting">{words.moderation_waiting(count, number(count, language))}</h2>
            <ol class="c-list">{items}</ol>
            {empty}
            {together}
        </section>
    }
    .into_any()
}

fn just_decided(visit: &Visit, challenge: &ChallengeView) -> AnyView {
    view! {
        <li class="c-item is-done">
            <Said visit=visit place=challenge.id.to_string() />
            <div class="c-item-words">
                <h3>
                    <TitleOf challenge language=visit.language() />
                </h3>
            </div>
        </li>
    }
    .into_any()
}

fn nothing_waits(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    let next = match seen.stage() {
        Stage::Draft => words.moderation_empty_draft(),
        Stage::Call => words.moderation_empty_call(),
        Stage::Theming => words.moderation_empty_theming(),
        _ => words.moderation_empty_over(),
    };
    view! { <Empty title=words.moderation_empty() words=next /> }.into_any()
}

/// Accepts all that the page shows, and nothing that came in since.
#[component]
fn Together<'a>(seen: &'a Seen, visit: &'a Visit, waiting: &'a [&'a ChallengeView]) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(ACCEPT_ALL);
    let shown = &waiting[..waiting.len().min(SHOWN)];
    let ids: Vec<_> = shown
        .iter()
        .map(|challenge| {
            view! { <input type="hidden" name=CHALLENGE value=challenge.id.to_string() /> }
        })
        .collect();
    let count = number(u32::try_from(shown.len()).unwrap_or(u32::MAX), language);
    view! {
        <form class="c-form" method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            {ids}
            <p>{words.moderation_accept_together()}</p>
            <div class="c-buttons">
                <Button kind=ButtonKind::Quiet>{words.moderation_accept_all(count)}</Button>
            </div>
        </form>
    }
    .into_any()
}
