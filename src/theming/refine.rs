//! The last step of the grouping: which words each theme uses, and which theme uses a text's words most.
//!
//! Each theme has a model of its words *for each language*. One model for both would tell languages apart again,
//! because no words differ as much as those.

use super::{
    cluster::WEIGHT_OF_FIXED,
    dense::{Dense, add, add_all},
    exact::{exp, index, ln, real},
    sparse::Sparse,
    tongue::Tongue,
    workers::{Workers, fill},
};

/// What each word is counted as more often than a theme uses it: over few texts, that a theme lacks a word is chance.
const UNSEEN: f64 = 1.0;

/// So many words of a text count; a longer one would be certain of everything.
const MOST_WORDS: f64 = 8.0;

/// How much a word counts where they are fewer, because words of one text say the same thing twice.
const MOST_OF_A_WORD: f64 = 0.6;

/// Changes of the shares that matter no more.
const ENOUGH: f64 = 1e-3;

/// Which themes a text may lie in.
pub(super) trait Allowed: Sync {
    /// The theme that a text stays in.
    fn fixed(&self, text: usize) -> Option<usize>;
    /// Whether a text may not lie in a theme.
    fn forbids(&self, text: usize, theme: usize) -> bool;
}

/// Texts by terms with the language of each text.
pub(super) struct Usage<'a> {
    pub(super) counts: &'a Sparse,
    pub(super) tongues: &'a [Tongue],
}

/// Each text wholly in its theme.
pub(super) fn whole(themes: &[u32], count: usize) -> Dense {
    let mut shares = Dense::zero(themes.len(), count);
    for (text, theme) in themes.iter().enumerate() {
        shares.row_mut(text)[index(*theme)] = 1.0;
    }
    shares
}

/// The shares of the themes by what speaks for each of them beside a text's words.
pub(super) fn leaning(workers: &dyn Workers, lean: &Dense, allowed: &dyn Allowed) -> Dense {
    let mut shares = Dense::zero(lean.height(), lean.width);
    fill(workers, &mut shares.cells, lean.width, |text, cells| {
        if let Some(theme) = allowed.fixed(text) {
            cells[theme] = 1.0;
        } else {
            cells.copy_from_slice(lean.row(text));
            share_out(cells, 1.0, |theme| allowed.forbids(text, theme));
        }
    });
    shares
}

/// For each text the shares of the themes, from first ones. `lean` is what speaks for each theme beside the words.
pub(super) fn refine(
    workers: &dyn Workers,
    usage: &Usage<'_>,
    first: Dense,
    rounds: u32,
    allowed: &dyn Allowed,
    lean: Option<&Dense>,
) -> Dense {
    let by_terms = usage.counts.transposed();
    let mut shares = first;
    for _ in 0..rounds {
        let models =
            Tongue::ALL.map(|tongue| model(workers, usage, &by_terms, tongue, &shares, allowed));
        let next = expected(workers, usage, &models, &shares, allowed, lean);
        let change: f64 =
            next.cells.iter().zip(&shares.cells).map(|(next, before)| (next - before).abs()).sum();
        shares = next;
        if change <= ENOUGH * real(shares.height()) {
            break;
        }
    }
    shares
}

/// The logarithm of how likely each theme uses each term in one language, if the language is used.
fn model(
    workers: &dyn Workers,
    usage: &Usage<'_>,
    by_terms: &Sparse,
    tongue: Tongue,
    shares: &Dense,
    allowed: &dyn Allowed,
) -> Option<Dense> {
    if !usage.tongues.contains(&tongue) {
        return None;
    }
    let themes = shares.width;
    let mut model = Dense::zero(by_terms.height(), themes);
    fill(workers, &mut model.cells, themes, |term, cells| {
        let texts = by_terms.row(term).filter(|(text, _)| usage.tongues[*text] == tongue);
        let parts = texts.map(|(text, count)| {
            let weight = if allowed.fixed(text).is_some() { WEIGHT_OF_FIXED } else { 1.0 };
            (count * weight, shares.row(text))
        });
        add_all(cells, parts);
    });
    let mut totals = vec![0.0; themes];
    let mut used = 0;
    for term in 0..model.height() {
        let row = model.row(term);
        used += usize::from(row.iter().any(|cell| *cell > 0.0));
        add(&mut totals, 1.0, row);
    }
    let bases: Vec<f64> = totals.iter().map(|total| ln(total + UNSEEN * real(used))).collect();
    fill(workers, &mut model.cells, themes, |_, cells| {
        for (cell, base) in cells.iter_mut().zip(&bases) {
            *cell = ln(*cell + UNSEEN) - base;
        }
    });
    Some(model)
}

fn expected(
    workers: &dyn Workers,
    usage: &Usage<'_>,
    models: &[Option<Dense>; 3],
    before: &Dense,
    allowed: &dyn Allowed,
    lean: Option<&Dense>,
) -> Dense {
    let mut shares = Dense::zero(before.height(), before.width);
    fill(workers, &mut shares.cells, before.width, |text, cells| {
        let length: f64 = usage.counts.row(text).map(|(_, count)| count).sum();
        if let Some(theme) = allowed.fixed(text) {
            cells[theme] = 1.0;
        } else if let Some(model) =
            models[usage.tongues[text].place()].as_ref().filter(|_| length > 0.0)
        {
            add_all(cells, usage.counts.row(text).map(|(term, count)| (count, model.row(term))));
            let sharpness = (MOST_WORDS / length).min(MOST_OF_A_WORD);
            if let Some(lean) = lean {
                add(cells, 1.0 / sharpness, lean.row(text));
            }
            let forbidden = |theme| allowed.forbids(text, theme);
            share_out(cells, sharpness, forbidden);
        } else {
            cells.copy_from_slice(before.row(text));
        }
    });
    shares
}

/// Turns logarithms of likelihoods into shares.
fn share_out(cells: &mut [f64], sharpness: f64, forbidden: impl Fn(usize) -> bool) {
    for (theme, cell) in cells.iter_mut().enumerate() {
        if forbidden(theme) {
            *cell = f64::NEG_INFINITY;
        }
    }
    let most = cells.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut total = 0.0;
    for cell in cells.iter_mut() {
        *cell = exp((*cell - most) * sharpness);
        total += *cell;
    }
    super::dense::scale(cells, 1.0 / total);
}
