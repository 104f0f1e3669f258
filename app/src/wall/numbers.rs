//! The boards for when there is nothing to show yet.

use leptos::prelude::*;
use pathways::stage::Stage;

use super::{both::in_both, counts::Counts, foot::Corner};
use crate::{
    i18n::{in_language, messages, moment, stage},
    port::Seen,
    visit::Visit,
};

/// How many take part, what goes on and until when.
#[component]
pub(super) fn Numbers<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let language = visit.language();
    let glance = seen.glance();
    let end = glance.charter.end_of(glance.stage);
    let until = end.map(|at| {
        let at = visit.backend().moment(at, &glance.charter.zone);
        let words = |language| messages(language).wall_until(moment(&at, language));
        view! { <p class="p-wall-next">{in_both(language, words)}</p> }
    });
    view! {
        <div class="p-wall-head">
            <Name visit seen />
            <h1>{in_both(language, |language| stage(glance.stage, language))}</h1>
            {until}
        </div>
        <div class="p-wall-body is-numbers">
            <Counts seen language />
        </div>
        <div class="p-wall-foot">
            <Corner visit seen />
        </div>
    }
    .into_any()
}

/// The campaign's name, and when it opens.
#[component]
pub(super) fn Waiting<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let language = visit.language();
    let charter = &seen.glance().charter;
    let opens = charter.path.next(Stage::Draft).and_then(|first| charter.schedule.get(&first));
    let opens = opens.map(|at| visit.backend().moment(*at, &charter.zone));
    let words = |language| match &opens {
        Some(at) => messages(language).wall_opens(moment(at, language)),
        None => messages(language).wall_not_open(),
    };
    view! {
        <div class="p-wall-head">
            <Name visit seen />
            <h1>{in_both(language, |language| in_language(&charter.question, language))}</h1>
        </div>
        <div class="p-wall-body">
            <p class="p-wall-next">{in_both(language, words)}</p>
        </div>
    }
    .into_any()
}

#[component]
fn Name<'a>(visit: &'a Visit, seen: &'a Seen) -> AnyView {
    let name = |language| in_language(&seen.glance().charter.name, language);
    view! { <p class="p-wall-name">{in_both(visit.language(), name)}</p> }.into_any()
}
