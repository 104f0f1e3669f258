//! What the members support.

use std::cmp::Reverse;

use leptos::prelude::*;
use pathways::round::{ItemId, Tally};

use super::{both::in_both, foot::Foot, names::name};
use crate::{
    i18n::{messages, other},
    port::Seen,
    ui::{Bar, Bars},
    visit::Visit,
};

/// The most items that a room can read from its last row.
const MOST_ROWS: usize = 6;

/// The totals of a box, biggest first.
#[component]
pub(super) fn Totals<'a>(visit: &'a Visit, seen: &'a Seen, tally: Tally) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let mut totals: Vec<(ItemId, u32)> =
        tally.items.iter().map(|total| (total.item, total.support)).collect();
    totals.sort_by_key(|(item, support)| (Reverse(*support), *item));
    let bars: Vec<Bar> = totals
        .into_iter()
        .take(MOST_ROWS)
        .enumerate()
        .map(|(place, (item, support))| {
            let (own, second) = (name(item, seen, language), name(item, seen, other(language)));
            let bar = Bar::new(own.clone(), support).of_theme(place);
            if second == own { bar } else { bar.with_other(second, other(language)) }
        })
        .collect();
    view! {
        <h1>{in_both(language, |language| messages(language).wall_totals())}</h1>
        <div class="p-wall-body">
            <Bars caption=words.wall_totals_caption() counted=words.bars_voices() bars language />
        </div>
        <Foot visit seen />
    }
    .into_any()
}
