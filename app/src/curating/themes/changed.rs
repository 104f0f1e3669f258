//! Telling somebody at the board that somebody else has changed it.
//!
//! The board is never taken over by itself: what is typed or ticked stays until its reader asks for what is new. With a
//! script, the answer to "has it changed since?" is asked for whenever the campaign moves, and stands at the foot of the
//! window; the answer is a page of its own too.

use leptos::prelude::*;
use pathways::{role::Action, text::Language};

use super::address;
use crate::{
    host::{DeskHead, DeskPlace},
    i18n::messages,
    live::Live,
    port::{Seen, Trouble},
    query,
    title::PageTitle,
    visit::Visit,
};

/// Of which size the log was when somebody looked.
const SINCE: &str = "since";
/// The part that says it.
const PART: &str = "changed";

/// The answer where the address asks for it; none for the board itself.
pub(super) fn answer(visit: &Visit, seen: &Seen) -> Option<Result<AnyView, Trouble>> {
    let since: u64 = visit.query(SINCE)?.parse().ok()?;
    Some(visit.backend().is_board_changed(seen.id(), since).map(|is_changed| {
        let language = visit.language();
        let words = messages(language);
        let back = (!is_changed).then(|| {
            view! {
                <p>{words.themes_unchanged()}</p>
                <p class="c-alone"><a href=address(language, seen.id())>{words.theme_back()}</a></p>
            }
        });
        view! {
            <PageTitle text=words.themes_title() />
            <DeskHead seen visit current=DeskPlace::Themes />
            <h1>{words.themes_title()}</h1>
            <div id=PART>{is_changed.then(|| changed(seen, language))}</div>
            {back}
        }
        .into_any()
    }))
}

fn changed(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    view! {
        <p class="c-notice is-attention">
            {words.themes_changed()}
            " "
            <a href=address(language, seen.id())>{words.themes_changed_show()}</a>
        </p>
    }
    .into_any()
}

/// Where the answer stands as soon as it is yes, for whoever can change something.
pub(super) fn watched(visit: &Visit, seen: &Seen) -> Option<AnyView> {
    let since = seen.size().to_string();
    let asked = query::of([(SINCE, since.as_str())].into_iter());
    let page = format!("{}{asked}", address(visit.language(), seen.id()));
    let stream = format!("/live/{}", seen.id());
    let words = messages(visit.language());
    seen.may(Action::EditThemes).then(|| {
        view! {
            <div class="p-curating-changed">
                <div id=PART role="status"></div>
                <Live stream part=PART.to_owned() page=Some(page)>
                    <p>{words.live_lost()}</p>
                </Live>
            </div>
        }
        .into_any()
    })
}
