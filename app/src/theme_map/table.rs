//! The same as a table, for whoever reads rather than looks.

use leptos::prelude::*;
use pathways::{
    theme::{Lies, MapDot, MapRegion},
    theming::map::MOST_DOTS,
    view::ChallengeView,
};

use super::{Shown, drawing::sample};
use crate::{
    challenges::list,
    i18n::{messages, number},
    ui::foreign,
};

/// The id of a region's part of the table.
pub(super) fn place(region: &MapRegion) -> String {
    match region.lies {
        Lies::In(theme) => format!("theme-{theme}"),
        Lies::Tray => "tray".to_owned(),
        Lies::Apart => "apart".to_owned(),
    }
}

/// Every region with its challenges, and what each of these is close to.
pub(super) fn table(shown: &Shown) -> AnyView {
    let words = messages(shown.language);
    let most = u32::try_from(MOST_DOTS).unwrap_or(u32::MAX);
    let has_dots = !shown.map.dots.is_empty();
    let groups = shown.map.regions.iter().map(|region| group(shown, region)).collect_view();
    let close = has_dots.then(|| view! { <th scope="col">{words.map_table_close()}</th> });
    let more =
        (!has_dots).then(|| view! { <p>{words.map_too_many(number(most, shown.language))}</p> });
    view! {
        <section>
            <h2 id="map-table">{words.map_table()}</h2>
            {more}
            <div class="c-scroll" tabindex="0" role="region" aria-labelledby="map-table">
                <table class="c-table" aria-labelledby="map-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.map_table_challenge()}</th>
                            {close}
                        </tr>
                    </thead>
                    {groups}
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn group(shown: &Shown, region: &MapRegion) -> AnyView {
    let number = shown.number(region).map(|number| view! { <b>{number}</b> " " });
    let name = shown.name(region.lies);
    let name = match region.lies.theme().filter(|_| shown.map.dots.is_empty()) {
        Some(theme) => {
            let to = list::address_of_theme(shown.language, shown.campaign, theme);
            view! { <a href=to>{name}</a> }.into_any()
        }
        None => view! { {name} }.into_any(),
    };
    let count = shown.count(region);
    let rows = shown.dots(region).map(|(dot, challenge)| row(shown, dot, challenge)).collect_view();
    let columns = if shown.map.dots.is_empty() { "1" } else { "2" };
    view! {
        <tbody id=place(region)>
            <tr>
                <th scope="rowgroup" colspan=columns>
                    {sample(region)} " " {number} {name} " " <span class="u-muted">{count}</span>
                </th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn row(shown: &Shown, dot: &MapDot, challenge: &ChallengeView) -> AnyView {
    let words = messages(shown.language);
    let (title, tag) = shown.title(challenge);
    let lang = tag.and_then(|tag| foreign(&tag, shown.language));
    let mine =
        challenge.mine.then(|| view! { <span class="u-muted">{words.challenge_mine()}</span> });
    let close = dot.leans_to.map(|theme| shown.name(Lies::In(theme)));
    view! {
        <tr>
            <td class="c-alone">
                <a href=shown.address_of(dot.challenge) lang=lang>{title}</a>
                {mine}
            </td>
            <td>{close}</td>
        </tr>
    }
    .into_any()
}
