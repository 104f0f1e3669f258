//! What a panel scored, wherever it is shown: the rubric, the totals of each item, and when a panel disagrees.

use std::cmp::Reverse;

use leptos::prelude::*;
use pathways::{
    charter::{Criterion, Method, PanelRules},
    number::Fraction,
    round::{ItemId, ItemTotal},
    rule::{ScoreTotal, extremes_that_disagree},
    text::Language,
};

use crate::{
    i18n::{decimal, in_language, messages, number},
    ui::{Badge, Tone},
};

/// The criteria with their weights, in one line.
pub(crate) fn criteria(rubric: &[Criterion], language: Language) -> String {
    let one = |one: &Criterion| {
        let weight = number(one.weight, language);
        messages(language).score_criterion(in_language(&one.name, language), weight)
    };
    rubric.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// When a panel of so many disagrees on an item, and what follows; nothing where its rules know no disagreement.
pub(crate) fn disagreement(rules: &PanelRules, panel: u32, language: Language) -> Option<String> {
    let words = messages(language);
    let extreme = number(extremes_that_disagree(panel), language);
    let goes_on = rules.further_rounds > 0;
    let when = match rules.method {
        Method::Score => words.score_disagreement(number(panel, language), extreme),
        Method::Approval if goes_on => {
            words.approval_disagreement(number(panel, language), extreme)
        }
        Method::Approval | Method::SequentialPhragmen | Method::ScottishStv => return None,
    };
    let rounds = rules.further_rounds;
    let what = if goes_on {
        words.disagreement_goes_on(rounds, number(rounds, language))
    } else {
        words.disagreement_changes_nothing()
    };
    Some(format!("{when} {what}"))
}

/// The sign of an item on which a panel disagrees.
pub(crate) fn disputed(language: Language) -> AnyView {
    view! {
        " "
        <Badge tone=Tone::Attention words=messages(language).score_disputed() />
    }
    .into_any()
}

/// A mean as people read it, and exactly.
pub(crate) fn mean(mean: Option<Fraction>, language: Language) -> String {
    mean.map_or_else(String::new, |mean| {
        messages(language).score_mean_exact(decimal(mean, language), mean.to_string())
    })
}

/// The totals of items, the best mean first.
pub(crate) fn table(
    items: &[ItemTotal],
    rubric: &[Criterion],
    name: impl Fn(ItemId) -> AnyView,
    language: Language,
) -> AnyView {
    let words = messages(language);
    let scored = items.iter().filter_map(|total| Some((total, total.scores.as_ref()?)));
    let mut scored: Vec<(&ItemTotal, &ScoreTotal)> = scored.collect();
    scored
        .sort_by_key(|(total, scores)| (Reverse(scores.mean(rubric, total.eligible)), total.item));
    let rows = scored
        .into_iter()
        .map(|(total, scores)| row(total, scores, rubric, name(total.item), language));
    let criteria = rubric.iter().map(|one| {
        let name = in_language(&one.name, language);
        view! {
            <th class="is-number" scope="col">
                {name}
            </th>
        }
    });
    view! {
        <div class="c-scroll" role="region" aria-label=words.score_table() tabindex="0">
            <table class="c-table">
                <caption>{words.score_table()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.panel_count_item()}</th>
                        <th class="is-number" scope="col">{words.score_mean()}</th>
                        {criteria.collect_view()}
                        <th class="is-number" scope="col">{words.score_high()}</th>
                        <th class="is-number" scope="col">{words.score_low()}</th>
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

fn row(
    total: &ItemTotal,
    scores: &ScoreTotal,
    rubric: &[Criterion],
    name: AnyView,
    language: Language,
) -> AnyView {
    let means = (0..rubric.len()).map(|place| {
        let mean = scores.mean_of(place, total.eligible);
        let mean = mean.map_or_else(String::new, |mean| decimal(mean, language));
        view! { <td class="is-number">{mean}</td> }
    });
    let disputed = scores.is_disputed(total.eligible).then(|| disputed(language));
    let count = |value: u32| view! { <td class="is-number">{number(value, language)}</td> };
    view! {
        <tr>
            <th scope="row">{name} {disputed}</th>
            <td class="is-number">{mean(scores.mean(rubric, total.eligible), language)}</td>
            {means.collect_view()}
            {count(scores.high)}
            {count(scores.low)}
            {count(total.abstain)}
            {count(total.eligible)}
        </tr>
    }
    .into_any()
}
