//! Measures the colours of `style/tokens.css` by WCAG 2.2, sections 1.4.3 and 1.4.11.
//!
//! Every colour has one part to play: a surface, a text, an outline that carries meaning, or decoration. A colour that
//! is in none of the lists fails the test, so none escapes the measuring.

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../../style/tokens.css");

const SURFACES: [&str; 6] = ["paper", "card", "sunk", "act-soft", "warm-soft", "danger-soft"];
const TEXTS: [&str; 5] = ["ink", "ink-soft", "act", "warm", "danger"];
const OUTLINES: [&str; 8] =
    ["way", "focus", "theme-1", "theme-2", "theme-3", "theme-4", "theme-5", "theme-6"];
/// Texts that stand on one surface only.
const TEXTS_ON: [(&str, &str); 2] = [("act-ink", "act"), ("danger-ink", "danger")];
const DECORATION: [&str; 3] = ["line", "glow", "shade"];

const TEXT_LEAST: f64 = 4.5;
const OUTLINE_LEAST: f64 = 3.0;

type Colours = BTreeMap<&'static str, &'static str>;

/// The colours of each scheme: light, dark, wall.
fn schemes() -> [Colours; 3] {
    let (light, rest) = TOKENS.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let (dark, wall) = rest.split_once(".c-wall {").unwrap();
    [light, dark, wall].map(colours)
}

fn colours(block: &'static str) -> Colours {
    let declared =
        block.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    let colours = declared.filter_map(|(name, value)| Some((name, value.strip_suffix(';')?)));
    colours.filter(|(_, value)| value.starts_with('#')).collect()
}

/// Relative luminance of `#rrggbb`.
#[expect(
    clippy::disallowed_methods,
    reason = "a contrast is compared with a limit, never recomputed"
)]
fn luminance(colour: &str) -> f64 {
    let channel = |from: usize| {
        let value = f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    assert_eq!(colour.len(), 7, "{colour} is not opaque");
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every pair that has to differ, and by how much.
fn pairs() -> Vec<(&'static str, &'static str, f64)> {
    let on_all = |names: &[&'static str], least: f64| {
        let pairs = names.iter().flat_map(move |name| SURFACES.map(|on| (*name, on, least)));
        pairs.collect::<Vec<_>>()
    };
    let on_one = TEXTS_ON.map(|(text, on)| (text, on, TEXT_LEAST));
    [on_all(&TEXTS, TEXT_LEAST), on_all(&OUTLINES, OUTLINE_LEAST), on_one.to_vec()].concat()
}

#[test]
fn contrast_is_measured_as_wcag_measures_it() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.005);
}

#[test]
fn every_text_and_outline_stands_out_from_every_surface_in_every_scheme() {
    let mut faint = Vec::new();
    for (scheme, colours) in ["light", "dark", "wall"].into_iter().zip(schemes()) {
        for (colour, on, least) in pairs() {
            let measured = contrast(colours[colour], colours[on]);
            if measured < least {
                faint.push(format!("{scheme}: {colour} on {on} is {measured:.2}, least {least}"));
            }
        }
    }
    assert!(faint.is_empty(), "{faint:#?}");
}

#[test]
fn every_colour_has_a_part_to_play_in_every_scheme() {
    let mut expected: Vec<_> = [&SURFACES[..], &TEXTS, &OUTLINES, &DECORATION].concat();
    expected.extend(TEXTS_ON.map(|(text, _)| text));
    expected.sort_unstable();
    for colours in schemes() {
        assert_eq!(colours.keys().copied().collect::<Vec<_>>(), expected);
    }
}
