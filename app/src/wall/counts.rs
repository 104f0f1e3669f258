//! How many take part.

use leptos::prelude::*;
use pathways::{round::Kind, stage::Stage, text::Language};

use super::both::in_both;
use crate::{
    i18n::{messages, number},
    port::Seen,
};

/// Arrivals and what they brought, as far as anybody may know; the turnout of the members' vote once its box is sealed.
#[component]
pub(super) fn Counts<'a>(seen: &'a Seen, language: Language) -> AnyView {
    let glance = seen.glance();
    let people = glance.admitted.admitted.saturating_add(glance.admitted.open_code);
    let mut upvotes = seen.rounds().into_iter().rev().filter(|round| round.kind == Kind::Upvote);
    let turnout = upvotes.find_map(|round| round.turnout);
    let in_words = |words: fn(Language, u32) -> String, count: u32| {
        view! {
            <li>
                <b>{number(count, language)}</b>
                " "
                <span>{in_both(language, |language| words(language, count))}</span>
            </li>
        }
    };
    let voted = turnout.map(|turnout| {
        in_words(|language, count| messages(language).wall_voted(count), turnout.voted)
    });
    let challenges = (glance.stage == Stage::Call).then(|| {
        in_words(
            |language, count| messages(language).wall_challenges(count),
            glance.coverage.submitted,
        )
    });
    view! {
        <ul class="p-wall-counts">
            {in_words(|language, count| messages(language).wall_people(count), people)}
            {challenges}
            {voted}
        </ul>
    }
    .into_any()
}
