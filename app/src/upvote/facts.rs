//! Facts about the round beside its list: until when, how many voices, what comes next, and how it can be checked.

use leptos::prelude::*;
use pathways::{charter::Totals, stage::Stage};

use super::booth::Booth;
use crate::{
    campaign::{self, When},
    i18n::{messages, number, stage},
    ui::{Card, Fact, Facts},
};

/// The facts.
pub(super) fn facts(booth: &Booth) -> AnyView {
    let language = booth.language();
    let words = messages(language);
    let glance = booth.seen.glance();
    let closes = match booth.round.closes_at {
        Some(at) => {
            let moment = booth.visit.backend().moment(at, &glance.charter.zone);
            view! { <When moment language /> }.into_any()
        }
        None => words.upvote_closes_by_hand().into_any(),
    };
    let voices = u64::from(glance.admitted.admitted) + u64::from(glance.admitted.open_code);
    let totals = match booth.round.rules.totals() {
        Totals::AfterCount => words.upvote_totals_hidden(),
        Totals::Live => words.upvote_totals_live(),
    };
    let mut facts = vec![
        Fact::new(words.upvote_closes(), closes),
        Fact::new(words.upvote_voices(), number(voices, language)),
        Fact::new(words.upvote_totals(), totals),
    ];
    if let Some(next) = glance.charter.path.next(Stage::Upvote) {
        facts.push(Fact::new(words.upvote_then(), stage(next, language)));
    }
    let log = format!("{}/log", campaign::address(language, booth.seen.id()));
    view! {
        <Card title=words.upvote_facts()>
            <Facts facts />
        </Card>
        <Card title=words.upvote_check()>
            <p>{words.upvote_check_words()}</p>
            <p class="c-alone">
                <a href=log>{words.upvote_check_link()}</a>
            </p>
        </Card>
    }
    .into_any()
}
