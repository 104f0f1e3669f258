//! The page before the box opens and after it has closed.

use leptos::prelude::*;
use pathways::{
    round::{Kind, RoundState},
    stage::Stage,
    text::Language,
    view::RoundView,
};

use super::{booth::Booth, item, receipt};
use crate::{
    ballot_proof::destroyed,
    campaign::{self, When},
    i18n::{messages, number, stage},
    port::Seen,
    results,
    ui::{Card, Empty, Tone, Written},
    visit::Visit,
};

/// Before the box opens: when it will.
pub(super) fn not_yet(visit: &Visit, seen: &Seen) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    if seen.stage() == Stage::Cancelled {
        return view! { <Empty title=words.upvote_cancelled() words=words.upvote_cancelled_words() /> }
            .into_any();
    }
    if let Some(round) = voided(seen) {
        return start_again(round, language);
    }
    let challenges = format!("{}/challenges", campaign::address(language, seen.id()));
    let opens = opens(visit, seen, Stage::Upvote);
    view! {
        <Empty title=words.upvote_not_yet() words=words.upvote_not_yet_words()>
            {opens}
            <p>
                <a class="c-button" href=challenges>
                    {words.upvote_read_challenges()}
                </a>
            </p>
        </Empty>
    }
    .into_any()
}

/// The members' vote that was declared void last.
fn voided(seen: &Seen) -> Option<RoundView> {
    let is_void = |round: &RoundView| round.kind == Kind::Upvote && round.state == RoundState::Void;
    seen.rounds().into_iter().rfind(is_void)
}

/// After a vote was declared void: why, and that it begins again.
fn start_again(round: RoundView, language: Language) -> AnyView {
    let words = messages(language);
    let reason = match round.void_reason {
        Some(reason) => view! { <Written text=reason.to_string() language /> }.into_any(),
        None => view! { <p>{words.upvote_void_erased()}</p> }.into_any(),
    };
    view! {
        <Card title=words.upvote_void() tone=Tone::Attention>
            <p>{words.upvote_void_words()}</p>
            {reason}
        </Card>
    }
    .into_any()
}

/// When a stage opens, as announced.
fn opens(visit: &Visit, seen: &Seen, opens: Stage) -> AnyView {
    let language = visit.language();
    let charter = &seen.glance().charter;
    match charter.schedule.get(&opens) {
        Some(at) => {
            let moment = visit.backend().moment(*at, &charter.zone);
            view! {
                <p>
                    <When moment language />
                </p>
            }
            .into_any()
        }
        None => view! { <p>{messages(language).upvote_no_date()}</p> }.into_any(),
    }
}

/// After the box has closed: thanks, how many voted, and what comes next.
pub(super) fn closed(booth: &Booth) -> AnyView {
    let language = booth.language();
    let words = messages(language);
    let turnout = turnout(booth, language);
    let what_next = what_next(booth, language);
    view! {
        <div class="c-columns">
            <div class="u-stack">
                {item::troubles_out_of_sight(booth, &[])}
                <Card title=words.upvote_closed() tone=Tone::Now>
                    <p>{words.upvote_closed_thanks()}</p>
                    {turnout}
                    {what_next}
                </Card>
                {mine(booth)}
                {destroyed(&booth.round, language)}
            </div>
            <aside class="c-side" aria-label=words.upvote_receipt()>
                {receipt::receipt(booth)}
            </aside>
        </div>
    }
    .into_any()
}

fn turnout(booth: &Booth, language: Language) -> Option<AnyView> {
    let turnout = booth.round.turnout?;
    let admitted = booth.seen.glance().admitted;
    let voices = u64::from(admitted.admitted) + u64::from(admitted.open_code);
    let voted = number(turnout.voted, language);
    let said = messages(language).upvote_turnout(turnout.voted, voted, number(voices, language));
    Some(view! { <p>{said}</p> }.into_any())
}

fn what_next(booth: &Booth, language: Language) -> AnyView {
    let words = messages(language);
    if booth.seen.stage() == Stage::Cancelled {
        return view! { <p>{words.upvote_cancelled_words()}</p> }.into_any();
    }
    if matches!(booth.round.state, RoundState::Published | RoundState::Certified) {
        let results = results::address(language, booth.seen.id());
        return view! {
            <p>
                <a class="c-button" href=results>
                    {words.upvote_see_results()}
                </a>
            </p>
        }
        .into_any();
    }
    let Some(next) = booth.seen.glance().charter.path.next(Stage::Upvote) else {
        return ().into_any();
    };
    view! {
        <p>{words.upvote_next(stage(next, language))}</p>
        {opens(&booth.visit, &booth.seen, next)}
    }
    .into_any()
}

/// What the reader supported. Nobody else sees this.
fn mine(booth: &Booth) -> Option<AnyView> {
    let words = messages(booth.language());
    let supported = booth.supported();
    if supported.is_empty() {
        return None;
    }
    let items = supported
        .into_iter()
        .map(|item| view! { <li class="c-alone">{booth.catalogue.link(item)}</li> });
    let items = items.collect_view();
    let list = view! {
        <Card title=words.upvote_mine()>
            <p class="u-muted">{words.upvote_mine_private()}</p>
            <ul>{items}</ul>
        </Card>
    };
    Some(list.into_any())
}
