//! What was counted, for whom the engine's policy shows it.

use leptos::prelude::*;
use pathways::{
    round::{BrokenTie, ItemId, ItemTotal, Kind, Origin, Outcome, RoundState, Tally},
    rule::Rules,
    text::Language,
    view::RoundView,
};

use super::{item::title, room::Room};
use crate::{
    catalogue::Catalogue,
    i18n::{self, messages, number},
    port::Seen,
    scores, transfers,
    ui::{Card, Tone},
    visit::Visit,
};

/// The outcome of the panel's rounds and, where they may be seen, the totals.
pub(super) fn counted(visit: &Visit, room: &Room) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let rounds = room
        .seen
        .rounds()
        .into_iter()
        .filter(|round| round.kind == Kind::Panel && round.state != RoundState::Void);
    let counts = rounds.filter_map(|round| {
        let count = round.count.clone()?;
        let turnout = round.turnout.map(|turnout| {
            let (voted, of) = (turnout.voted, round.roster_size);
            words.panel_count_turnout(number(voted, language), number(of, language))
        });
        let heading = match round.origin() {
            None => words.panel_count(),
            Some(Origin::RunOffOf(_)) => words.panel_count_run_off(),
            Some(Origin::FurtherTo(_)) => words.panel_count_further(),
        };
        let disputed = count.disputed;
        let totals = match count.totals {
            Some(tally) => match round.rules.rubric() {
                Some(rubric) => {
                    let name = |item| title(&room.seen, item, language);
                    scores::table(&tally.items, rubric, name, language)
                }
                None => table(&room.seen, &tally, &round.rules, &disputed, language),
            },
            None => view! { <p class="u-muted">{words.panel_count_covered()}</p> }.into_any(),
        };
        let outcome = if disputed.is_empty() {
            outcome(&room.seen, count.outcome, language)
        } else {
            goes_on(room, &round, &disputed, language)
        };
        let broken = broken(&room.seen, &count.broken, language);
        Some(view! {
            <Card title=heading tone=Tone::Done>
                <p>{turnout}</p>
                {outcome}
                {broken}
                {totals}
            </Card>
        })
    });
    counts.collect_view().into_any()
}

/// What the panel disputes, so that it votes on it again.
fn goes_on(room: &Room, round: &RoundView, disputed: &[ItemId], language: Language) -> AnyView {
    let words = messages(language);
    let when = match &round.rules {
        Rules::Panel(rules) => scores::disagreement(rules, round.roster_size, language),
        Rules::Upvote(_) => None,
    };
    let items = u32::try_from(disputed.len()).unwrap_or(u32::MAX);
    view! {
        <h3>{words.panel_count_disputed(items, number(items, language))}</h3>
        {list(&room.seen, disputed, language)}
        <p>{words.panel_count_disputed_words()}</p>
        {when.map(|when| view! { <p class="u-muted">{when}</p> })}
    }
    .into_any()
}

fn outcome(seen: &Seen, outcome: Outcome, language: Language) -> AnyView {
    let words = messages(language);
    let Outcome::Counted { sure, tied, seats_left, steps, .. } = outcome else {
        return view! { <p>{words.panel_count_no_quorum()}</p> }.into_any();
    };
    let chosen = if sure.is_empty() {
        view! { <p>{words.panel_count_nothing_chosen()}</p> }.into_any()
    } else {
        view! {
            <h3>{words.panel_count_chosen()}</h3>
            {list(seen, &sure, language)}
        }
        .into_any()
    };
    let tied = (!tied.is_empty()).then(|| {
        let said = words.panel_count_tied(seats_left, number(seats_left, language));
        view! {
            <h3>{said}</h3>
            {list(seen, &tied, language)}
        }
    });
    let catalogue = Catalogue::of(seen, language);
    let transfers = transfers::table(&steps, |item| title(seen, item, language), language);
    let steps = i18n::count_steps(&steps, |item| catalogue.plain_names(&[item]), language);
    let steps = (!steps.is_empty()).then(|| {
        let steps = steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
        view! {
            <details>
                <summary>{words.panel_count_seats()}</summary>
                <ol>{steps}</ol>
                {transfers}
            </details>
        }
    });
    view! {
        {chosen}
        {tied}
        {steps}
    }
    .into_any()
}

/// How a tie was broken, where no run-off did.
fn broken(seen: &Seen, broken: &[BrokenTie], language: Language) -> Option<AnyView> {
    let catalogue = Catalogue::of(seen, language);
    let said = i18n::broken_ties(broken, |item| catalogue.plain_names(&[item]), language);
    let said = said.into_iter().map(|said| view! { <p>{said}</p> }).collect_view();
    (!broken.is_empty()).then(|| said.into_any())
}

fn list(seen: &Seen, items: &[ItemId], language: Language) -> AnyView {
    let items = items.iter().map(|item| view! { <li>{title(seen, *item, language)}</li> });
    view! { <ul class="p-panel-titles">{items.collect_view()}</ul> }.into_any()
}

/// How often each item was marked how, by the marks that the rules take.
fn table(
    seen: &Seen,
    tally: &Tally,
    rules: &Rules,
    disputed: &[ItemId],
    language: Language,
) -> AnyView {
    let words = messages(language);
    let are_ranked = rules.are_ranked();
    let of = |total: &ItemTotal| match total.ranks {
        Some(ranks) => [ranks.first, ranks.placed],
        None => [total.approve, total.decline],
    };
    let marks = if are_ranked {
        [words.panel_count_first(), words.panel_count_placed()]
    } else {
        [words.panel_mark_approve(), words.panel_mark_decline()]
    };
    let mut totals = tally.items.clone();
    totals.sort_by_key(|total| std::cmp::Reverse(of(total)[0]));
    let rows = totals.into_iter().map(|total| {
        let cell = |value: u32| view! { <td class="is-number">{number(value, language)}</td> };
        let disputed = disputed.contains(&total.item).then(|| scores::disputed(language));
        view! {
            <tr>
                <th scope="row">{title(seen, total.item, language)} {disputed}</th>
                {of(&total).map(cell).into_iter().collect_view()}
                {cell(total.abstain)}
                {cell(total.eligible)}
            </tr>
        }
    });
    let heads = marks.map(|mark| {
        view! {
            <th class="is-number" scope="col">
                {mark}
            </th>
        }
    });
    view! {
        <div class="c-scroll" role="region" aria-label=words.panel_count_totals() tabindex="0">
            <table class="c-table">
                <caption>{words.panel_count_totals()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.panel_count_item()}</th>
                        {heads.into_iter().collect_view()}
                        <th class="is-number" scope="col">{words.panel_mark_abstain()}</th>
                        <th class="is-number" scope="col">{words.panel_count_eligible()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
