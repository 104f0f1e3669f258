//! What is left of one's supports, always in sight: as a card above the list, and on a phone at the thumb too.

use leptos::prelude::*;
use pathways::{charter::Quota, people::VoiceKind};

use super::{
    booth::{Booth, Standing},
    filter::{Filter, Scope},
};
use crate::{
    campaign,
    i18n::messages,
    ui::{ButtonKind, SignInFirst},
};

/// Above so many supports dots say less than their number.
const DOTS_MAX: u16 = 12;

/// What the reader can do here, and how much of it is left.
pub(super) fn card(booth: &Booth) -> AnyView {
    match booth.standing() {
        Standing::Unknown => view! { <SignInFirst visit=booth.visit.clone() /> }.into_any(),
        Standing::NoVoice => no_voice(booth),
        Standing::Voice => left(booth),
    }
}

fn no_voice(booth: &Booth) -> AnyView {
    let words = messages(booth.language());
    let join = format!("{}/join", campaign::address(booth.language(), booth.seen.id()));
    view! {
        <section class="c-card is-now">
            <h2>{words.upvote_no_voice()}</h2>
            <p>{words.upvote_no_voice_words()}</p>
            <p>
                <a class="c-button" href=join>
                    {words.upvote_join()}
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn left(booth: &Booth) -> AnyView {
    let words = messages(booth.language());
    let what_to_do =
        if booth.is_used_up() { words.upvote_take_one_back() } else { words.upvote_movable() };
    let for_organisation = (booth.seen.speaks_for() == Some(VoiceKind::Organisation))
        .then(|| view! { <p>{words.upvote_for_organisation()}</p> });
    view! {
        <section class="c-card is-now p-upvote-quota">
            <div>
                <h2>{booth.left_in_words()}</h2>
                <p>{what_to_do}</p>
                {for_organisation}
                {dots(booth)}
            </div>
            {mine(booth)}
        </section>
    }
    .into_any()
}

/// A dot for each support. The heading says the same in words.
fn dots(booth: &Booth) -> Option<AnyView> {
    let Quota::Limited(quota) = booth.quota() else { return None };
    if quota > DOTS_MAX {
        return None;
    }
    let given = booth.supported().len();
    let dot = |place: u16| {
        let class = (usize::from(place) < given).then_some("is-given");
        view! { <span class=class></span> }
    };
    let dots = (0..quota).map(dot).collect_view();
    Some(view! { <p class="c-quota"><span class="c-quota-dots" aria-hidden="true">{dots}</span></p> }.into_any())
}

/// The link to one's own supports, or back to all items.
fn mine(booth: &Booth) -> AnyView {
    let words = messages(booth.language());
    match booth.filter.scope {
        Scope::All => link(booth, &Filter::mine(), words.upvote_see_mine()),
        Scope::Mine => link(booth, &Filter::default(), words.upvote_see_all()),
    }
}

fn link(booth: &Booth, to: &Filter, text: String) -> AnyView {
    let address = to.address(booth.language(), booth.seen.id());
    view! {
        <a class=ButtonKind::Quiet.class() href=address>
            {text}
        </a>
    }
    .into_any()
}

/// The same at the lower edge of a phone.
pub(super) fn dock(booth: &Booth) -> Option<AnyView> {
    let words = messages(booth.language());
    let link = match booth.filter.scope {
        Scope::All => link(booth, &Filter::mine(), words.upvote_mine_short()),
        Scope::Mine => link(booth, &Filter::default(), words.upvote_all_short()),
    };
    (booth.standing() == Standing::Voice).then(|| {
        view! {
            <div class="c-dock">
                <b>{booth.left_in_words()}</b>
                {link}
            </div>
        }
        .into_any()
    })
}
