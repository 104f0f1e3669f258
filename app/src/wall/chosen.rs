//! What was chosen.

use leptos::prelude::*;
use pathways::view::SelectedView;

use super::{both::in_both, foot::Foot, names::name};
use crate::{i18n::messages, port::Seen, visit::Visit};

/// What was chosen, in the order in which it was revealed.
#[component]
pub(super) fn Chosen<'a>(visit: &'a Visit, seen: &'a Seen, chosen: Vec<SelectedView>) -> AnyView {
    let language = visit.language();
    let rows: Vec<_> = chosen
        .iter()
        .map(
            |one| view! { <li>{in_both(language, |language| name(one.item, seen, language))}</li> },
        )
        .collect();
    let nothing = rows.is_empty().then(|| {
        let words = in_both(language, |language| messages(language).results_none_chosen());
        view! { <p>{words}</p> }
    });
    view! {
        <h1>{in_both(language, |language| messages(language).wall_chosen())}</h1>
        <div class="p-wall-body">
            {nothing}
            <ol class="p-wall-chosen">{rows}</ol>
        </div>
        <Foot visit seen />
    }
    .into_any()
}
