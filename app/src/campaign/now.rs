//! The head of a campaign's own page: what this reader can do now, and until when.

use leptos::prelude::*;
use pathways::{
    charter::Quota,
    round::{Kind, RoundState},
    rule::Rules,
    stage::Stage,
    time::Timestamp,
    view::RoundView,
};

use super::{
    When,
    results::Results,
    what_now::{Contests, Now, Standing, Turn, what_now},
};
use crate::{
    i18n::{messages, number},
    port::Seen,
    ui::{ButtonKind, Card, Tone},
    visit::Visit,
};

/// What a reader can do now, as her page shows it.
pub(super) struct WhatNow {
    acts: Vec<Now>,
    end: End,
    /// How many supports the reader has given, of how many.
    supports: Option<(u32, Quota)>,
}

/// Until when something can be done.
#[derive(Clone, Copy)]
enum End {
    /// It does not end by itself.
    None,
    /// It ends, and nobody has said when.
    NotAnnounced,
    At(Timestamp),
}

impl From<Option<Timestamp>> for End {
    fn from(announced: Option<Timestamp>) -> Self {
        announced.map_or(Self::NotAnnounced, Self::At)
    }
}

impl WhatNow {
    /// What the reader of a visit can do in a campaign.
    pub(super) async fn of(seen: &Seen, visit: &Visit) -> Self {
        let glance = seen.glance();
        let now = visit.backend().now();
        let is_standing = |round: &RoundView| round.state != RoundState::Void;
        let round = seen.rounds().into_iter().rfind(is_standing);
        let is_contestable = glance.contest_until.is_some_and(|until| now < until);
        let standing = Standing {
            stage: glance.stage,
            roles: &glance.me.roles,
            round: round.as_ref().map(|round| (round.kind, round.state)),
            turn: match round.as_ref().and_then(|round| round.run_off_of) {
                Some(_) => Turn::RunOff,
                None => Turn::First,
            },
            results: Results::of(seen),
            contests: if is_contestable { Contests::Open } else { Contests::Closed },
        };
        let acts = what_now(&standing);
        let open = round.filter(|round| round.state == RoundState::Open);
        let end = match acts.first() {
            Some(Now::Contest) => glance.contest_until.into(),
            Some(Now::Support | Now::VoteInPanel) => {
                open.as_ref().and_then(|one| one.closes_at).into()
            }
            Some(Now::Submit | Now::Join) => glance.charter.end_of(glance.stage).into(),
            _ => End::None,
        };
        let supports = match open {
            Some(round) if acts.contains(&Now::Support) => supports(seen, visit, &round).await,
            _ => None,
        };
        Self { acts, end, supports }
    }
}

/// What stands on the reader's ballot. Where the store does not answer, the page does without.
async fn supports(seen: &Seen, visit: &Visit, round: &RoundView) -> Option<(u32, Quota)> {
    let (Kind::Upvote, Rules::Upvote(rules)) = (round.kind, &round.rules) else { return None };
    let ballot = visit.backend().ballot(seen.id(), round.id).await.ok()?;
    let given = ballot.map_or(0, |ballot| ballot.marks.len());
    Some((u32::try_from(given).unwrap_or(u32::MAX), rules.quota))
}

/// What the reader can do now.
#[component]
pub(super) fn NowCard<'a>(what: WhatNow, seen: &'a Seen, visit: &'a Visit) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let WhatNow { acts, end, supports } = what;
    let mut acts = acts.into_iter();
    let Some(first) = acts.next() else {
        let sentence = match seen.stage() {
            Stage::Cancelled => words.now_cancelled(),
            Stage::Draft => words.now_draft(),
            _ => words.now_nothing_words(),
        };
        return view! {
            <Card title=words.now_nothing()>
                <p>{sentence}</p>
            </Card>
        }
        .into_any();
    };
    let end = match end {
        End::None => ().into_any(),
        End::NotAnnounced => view! { <p>{words.now_no_date()}</p> }.into_any(),
        End::At(at) => {
            let moment = visit.backend().moment(at, &seen.glance().charter.zone);
            view! {
                <p class="p-now-until">
                    {words.now_until()} " " <When moment language />
                </p>
            }
            .into_any()
        }
    };
    let supports = supports.map(|(given, quota)| {
        let text = match quota {
            Quota::Limited(quota) => {
                let left = u32::from(quota).saturating_sub(given);
                words.now_supports_left(left, number(quota, language), number(left, language))
            }
            Quota::Unlimited => words.now_supports_given(given, number(given, language)),
        };
        view! { <p>{text}</p> }
    });
    let id = seen.id();
    let others: Vec<_> = acts
        .map(|act| {
            view! {
                <li class="c-alone">
                    <a href=act.address(language, id)>{act.verb(language)}</a>
                </li>
            }
        })
        .collect();
    let others = (!others.is_empty()).then(|| {
        view! { <ul class="p-now-also" aria-label=words.now_also()>{others}</ul> }
    });
    view! {
        <Card title=words.now_title() tone=Tone::Now>
            <p class="p-now-first">{first.sentence(language)}</p>
            {supports}
            {end}
            <p>
                <a class=ButtonKind::Primary.class() href=first.address(language, id)>
                    {first.verb(language)}
                </a>
            </p>
            {others}
        </Card>
    }
    .into_any()
}
