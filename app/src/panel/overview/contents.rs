//! What there is to read: where a panelist goes on wherever she likes.

use leptos::prelude::*;
use pathways::view::Seat;

use crate::{
    i18n::messages,
    panel::{
        item::title,
        item_address,
        reading::Progress,
        room::{Room, State},
    },
    port::Reading,
    ui::{Badge, Card, Tone},
    visit::Visit,
};

/// The items in the reader's own order, with how far she has come: she may go on anywhere.
pub(super) fn contents(visit: &Visit, room: &Room, progress: &Progress) -> Option<AnyView> {
    if room.panel.seat != Seat::Panelist || matches!(room.state, State::NotYet | State::Over) {
        return None;
    }
    let language = visit.language();
    let words = messages(language);
    let recused = room.recused();
    let is_reading = room.is_reading();
    let items = room.panel.order.iter().map(|item| {
        let badge = match progress.note(*item).reading {
            _ if recused.contains(item) => Some((Tone::Over, words.panel_contents_recused())),
            _ if !is_reading => None,
            Reading::Read => Some((Tone::Done, words.panel_contents_read())),
            Reading::Unread => Some((Tone::Plain, words.panel_contents_unread())),
        };
        let href = item_address(language, room.id(), *item);
        view! {
            <li>
                <a href=href>{title(&room.seen, *item, language)}</a>
                {badge.map(|(tone, words)| view! { <Badge tone words /> })}
            </li>
        }
    });
    let items = items.collect_view();
    Some(
        view! {
            <Card title=words.panel_contents()>
                <p class="u-muted">{words.panel_contents_words()}</p>
                <ol class="p-panel-contents">{items}</ol>
            </Card>
        }
        .into_any(),
    )
}
