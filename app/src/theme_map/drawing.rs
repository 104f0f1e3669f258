//! The drawing itself, and what its signs mean.

use leptos::prelude::*;
use pathways::{
    theme::{Lies, MapDot, MapRegion},
    theming::map::Point,
    view::ChallengeView,
};

use super::{Shown, table::place};
use crate::{
    i18n::messages,
    ui::{foreign, theme_class},
};

/// A map up to this width fits on a telephone and can still be touched; a wider one is moved about.
const FITS: i64 = 560;

/// Half the width of what a thumb touches, in the units of the map.
const THUMB: i64 = 22;
/// Half the width of a sign.
const SIGN: i64 = 9;
/// Half the width of an arm of a cross.
const CROSS: i64 = 3;
/// Half the width of the ring around the reader's own.
const RING: i64 = 15;
/// Half the width of the badge with a theme's number.
const BADGE: i64 = 14;
/// How far the foot of a number lies below its middle.
const FOOT: i64 = 5;

/// The map.
pub(super) fn drawing(shown: &Shown) -> AnyView {
    let words = messages(shown.language);
    let map = &shown.map;
    let regions = map.regions.iter().map(|region| circle(shown, region)).collect_view();
    let frame = format!("{} {} {} {}", map.corner.x, map.corner.y, map.width, map.height);
    let class = if map.width <= FITS { "p-map is-small" } else { "p-map" };
    view! {
        <section>
            <h2 id="map">{words.map_drawing()}</h2>
            {key(shown)}
            <div class="c-scroll" tabindex="0" role="region" aria-labelledby="map">
                <svg
                    class=class
                    viewBox=frame
                    width=map.width.to_string()
                    height=map.height.to_string()
                    role="group"
                    aria-labelledby="map"
                >
                    {regions}
                </svg>
            </div>
            <p>{words.map_read()}</p>
            <p class="u-muted">{words.map_turn()}</p>
        </section>
    }
    .into_any()
}

/// Which number and which sign belong to which theme.
fn key(shown: &Shown) -> AnyView {
    let words = messages(shown.language);
    let lines = shown.map.regions.iter().map(|region| {
        let (number, name) = (shown.number(region), shown.name(region.lies));
        let number = number.map(|number| view! { <b>{number}</b> });
        let to = format!("#{}", place(region));
        view! {
            <li class="c-alone">
                {sample(region)}
                {number}
                <a href=to>{name}</a>
            </li>
        }
    });
    let close = shown.map.dots.iter().any(|dot| dot.leans_to.is_some());
    let close = close.then(|| {
        let path = sign(Point { x: RING, y: RING }, None);
        view! { <li>{swatch("is-close", path, None)} {words.map_key_close()}</li> }
    });
    let mine =
        shown.map.dots.iter().any(|dot| {
            shown.challenges.get(&dot.challenge).is_some_and(|challenge| challenge.mine)
        });
    let mine = mine.then(|| {
        let path = sign(Point { x: RING, y: RING }, None);
        let ring = ring(Point { x: RING, y: RING });
        view! { <li>{swatch("", path, Some(ring))} {words.map_key_mine()}</li> }
    });
    view! { <ul class="p-map-key">{lines.collect_view()} {close} {mine}</ul> }.into_any()
}

/// The sign of a region beside its name.
pub(super) fn sample(region: &MapRegion) -> AnyView {
    swatch(&colour(region), sign_of(Point { x: RING, y: RING }, region), None)
}

fn swatch(class: &str, path: String, ring: Option<AnyView>) -> AnyView {
    let side = 2 * RING;
    view! {
        <svg
            class=format!("p-map-sample {class}").trim_end().to_owned()
            viewBox=format!("0 0 {side} {side}")
            width=side.to_string()
            height=side.to_string()
            aria-hidden="true"
        >
            {ring}
            <path class="p-map-sign" d=path />
        </svg>
    }
    .into_any()
}

/// A region with its signs.
fn circle(shown: &Shown, region: &MapRegion) -> AnyView {
    let Point { x, y } = region.middle;
    let name = format!("{} · {}", shown.name(region.lies), shown.count(region));
    let class = match region.lies {
        Lies::In(_) => format!("p-map-theme {}", colour(region)),
        Lies::Tray => "p-map-theme is-tray".to_owned(),
        Lies::Apart => "p-map-theme is-apart".to_owned(),
    };
    let top = y - region.radius;
    let badge = shown.number(region).map(|number| {
        view! {
            <circle class="p-map-badge" cx=x.to_string() cy=top.to_string() r=BADGE.to_string() />
            <text class="p-map-number" x=x.to_string() y=(top + FOOT).to_string()>
                {number}
            </text>
        }
    });
    let dots = shown.dots(region).map(|(dot, challenge)| link(shown, region, dot, challenge));
    view! {
        <g class=class role="group" aria-label=name>
            <circle
                class="p-map-region"
                cx=x.to_string()
                cy=y.to_string()
                r=region.radius.to_string()
            />
            {badge}
            {dots.collect_view()}
        </g>
    }
    .into_any()
}

/// A sign that leads to its challenge.
fn link(shown: &Shown, region: &MapRegion, dot: &MapDot, challenge: &ChallengeView) -> AnyView {
    let (name, tag) = shown.title(challenge);
    let title = name.clone();
    let lang = tag.and_then(|tag| foreign(&tag, shown.language));
    let class = dot.leans_to.map(|_| "is-close");
    let Point { x, y } = dot.at;
    let ring = challenge.mine.then(|| ring(dot.at));
    view! {
        <a class=class href=shown.address_of(dot.challenge) aria-label=name lang=lang>
            <title>{title}</title>
            <circle class="p-map-thumb" cx=x.to_string() cy=y.to_string() r=THUMB.to_string() />
            {ring}
            <path class="p-map-sign" d=sign_of(dot.at, region) />
        </a>
    }
    .into_any()
}

fn ring(at: Point) -> AnyView {
    let (x, y) = (at.x.to_string(), at.y.to_string());
    view! { <circle class="p-map-ring" cx=x cy=y r=(RING - 1).to_string() /> }.into_any()
}

fn colour(region: &MapRegion) -> String {
    let number = region.number.and_then(|number| usize::try_from(number).ok());
    number.map(theme_class).unwrap_or_default()
}

/// The outline of a sign of a region: a cross where no theme is wanted.
fn sign_of(at: Point, region: &MapRegion) -> String {
    match region.lies {
        Lies::Apart => {
            let (left, top, arm) = (at.x - SIGN, at.y - CROSS, SIGN - CROSS);
            let wide = 2 * CROSS;
            format!(
                "M{left} {top}h{arm}v-{arm}h{wide}v{arm}h{arm}v{wide}h-{arm}v{arm}h-{wide}v-{arm}h-{arm}z"
            )
        }
        Lies::In(_) | Lies::Tray => sign(at, region.number),
    }
}

/// The outline of a sign. There are five, and six colours, so that thirty themes differ in one or the other.
fn sign(at: Point, number: Option<u32>) -> String {
    let Point { x, y } = at;
    let (left, right, top, bottom) = (x - SIGN, x + SIGN, y - SIGN, y + SIGN);
    match number.map(|number| number % 5) {
        // A circle is two halves.
        None | Some(0) => {
            format!("M{left} {y}a{SIGN} {SIGN} 0 0 1 {0} 0a{SIGN} {SIGN} 0 0 1 -{0} 0z", 2 * SIGN)
        }
        Some(1) => {
            let (left, right, top, bottom) = (left + 1, right - 1, top + 1, bottom - 1);
            format!("M{left} {top}H{right}V{bottom}H{left}z")
        }
        Some(2) => {
            let (left, right, top, bottom) = (left - 2, right + 2, top - 2, bottom + 2);
            format!("M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}z")
        }
        Some(3) => format!("M{x} {top}L{} {bottom}H{}z", right + 1, left - 1),
        Some(_) => format!("M{x} {bottom}L{} {top}H{}z", right + 1, left - 1),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn thirty_themes_differ_in_sign_or_colour() {
        let looks: BTreeSet<(String, String)> = (0..30)
            .map(|number| {
                let region = MapRegion {
                    lies: Lies::Tray,
                    number: Some(number),
                    middle: Point::default(),
                    radius: 0,
                };
                (sign(Point::default(), Some(number)), colour(&region))
            })
            .collect();
        assert_eq!(looks.len(), 30);
    }
}
