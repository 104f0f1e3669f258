//! The print pack: every item on paper, with space to write, for whoever reads better so.

use leptos::prelude::*;
use pathways::{charter::Criterion, rule::Grade};

use super::{
    closed::Closed,
    item::{Item, ItemText},
    room::Room,
    sheet::sheet,
};
use crate::{
    i18n::{in_language, messages, number},
    ui::Empty,
    visit::Visit,
};

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move { show(&visit).unwrap_or_else(|closed| closed.page(&visit)) })
        .into_any()
}

fn show(visit: &Visit) -> Result<AnyView, Closed> {
    let room = Room::enter(visit)?;
    let language = visit.language();
    let words = messages(language);
    if room.panel.order.is_empty() {
        let content =
            view! { <Empty title=words.panel_not_yet() words=words.panel_not_yet_words() /> };
        return Ok(sheet(visit, &room, words.panel_print(), content.into_any()));
    }
    let of = number(u64::try_from(room.panel.order.len()).unwrap_or(u64::MAX), language);
    let recused = room.recused();
    let items = room.panel.order.iter().zip(1_u32..).map(|(item, place)| {
        let heading = words.panel_read_place(number(place, language), of.clone());
        let is_recused = recused.contains(item);
        let item = Item::of(&room.seen, *item, language);
        let space = if is_recused {
            view! { <p>{words.panel_read_recused()}</p> }.into_any()
        } else {
            space(visit, &room)
        };
        view! {
            <section class="p-panel-sheet">
                <p class="c-eyebrow">{heading}</p>
                <ItemText item language />
                {space}
            </section>
        }
    });
    let content = view! {
        <p class="p-panel-print-how">{words.panel_print_how()}</p>
        <p class="c-lede">{in_language(&room.seen.glance().charter.question, language)}</p>
        {items.collect_view()}
    };
    Ok(sheet(visit, &room, words.panel_print(), content.into_any()))
}

/// Boxes for a mark and lines for notes.
fn space(visit: &Visit, room: &Room) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let rubric = room.round.as_ref().and_then(|round| round.rules.rubric());
    let are_ranked = room.round.as_ref().is_some_and(|round| round.rules.are_ranked());
    let marks: Vec<String> = match rubric {
        None if are_ranked => {
            vec![words.panel_print_place(), format!("☐ {}", words.panel_rank_none())]
        }
        Some(rubric) => {
            let scores = Grade::ALL.map(|grade| format!("☐ {grade}")).join(" ");
            let one = |one: &Criterion| format!("{} {scores}", in_language(&one.name, language));
            let abstain = format!("☐ {}", words.panel_mark_abstain());
            rubric.iter().map(one).chain([abstain]).collect()
        }
        None => {
            [words.panel_mark_approve(), words.panel_mark_decline(), words.panel_mark_abstain()]
                .map(|mark| format!("☐ {mark}"))
                .to_vec()
        }
    };
    let marks = marks.into_iter().map(|mark| view! { <li>{mark}</li> });
    view! {
        <ul class="p-panel-paper-marks">{marks.collect_view()}</ul>
        <p class="p-panel-lines">{words.panel_print_notes()}</p>
    }
    .into_any()
}
