//! What the texts that people placed teach about the others: a rule from where a text lies to the theme that suits it.
//!
//! The rule is linear, and of all such rules the one that puts the placed texts best where people put them without
//! leaning far on any single direction (ridge regression). So it finds the directions in which themes differ for people,
//! which need not be those in which the texts differ most.

use super::{
    dense::{Dense, add, dot, scale},
    exact::{index, real},
    workers::Workers,
};

/// How much a direction must tell before the rule leans on it.
const CAUTION: f64 = 1.0;

/// All texts that nobody placed speak together as loudly as so many that somebody did, for the themes where they were
/// found: a theme that few texts were put into keeps its own.
const OWN_VOICE: f64 = 20.0;

/// But none of them speaks louder than this, where a placed one speaks as one.
const MOST_OF_A_VOICE: f64 = 0.1;

/// How loudly the rule speaks beside the words of a text, where people alone taught it.
const LOUDNESS: f64 = 2.0;

/// For each text and theme how much the theme suits the text; the sum of a text is zero. `found` are the themes where
/// texts lie otherwise.
pub(super) fn taught(
    workers: &dyn Workers,
    signs: &Dense,
    fixed: &[Option<u32>],
    found: &[u32],
    themes: usize,
) -> Dense {
    let free = fixed.iter().filter(|fixed| fixed.is_none()).count();
    let placed = real(fixed.len() - free);
    let voice = (OWN_VOICE / real(free.max(1))).min(MOST_OF_A_VOICE);
    let loudness = |text: usize| if fixed[text].is_some() { 1.0 } else { voice };
    let mut heard = signs.clone();
    for text in 0..heard.height() {
        scale(heard.row_mut(text), loudness(text).sqrt());
    }
    let wanted = wanted(signs, fixed, found, themes, loudness);
    let mut lean = signs.times(workers, &solved(heard.gram(workers), wanted));
    scale(&mut lean.cells, LOUDNESS * placed / (placed + voice * real(free)));
    lean
}

/// For each direction and theme what the texts say: those of the theme for it, all others a little against it.
fn wanted(
    signs: &Dense,
    fixed: &[Option<u32>],
    found: &[u32],
    themes: usize,
    loudness: impl Fn(usize) -> f64,
) -> Dense {
    let mut of_themes = Dense::zero(themes, signs.width);
    let mut of_all = vec![0.0; signs.width];
    for (text, (fixed, found)) in fixed.iter().zip(found).enumerate() {
        let theme = index(fixed.unwrap_or(*found));
        add(of_themes.row_mut(theme), loudness(text), signs.row(text));
        add(&mut of_all, loudness(text) / real(themes), signs.row(text));
    }
    let cell = |cell: usize| of_themes.row(cell % themes)[cell / themes] - of_all[cell / themes];
    Dense { width: themes, cells: (0..signs.width * themes).map(cell).collect() }
}

/// Solves the equations of a table that is symmetric, with [`CAUTION`] on its diagonal so that there is one answer
/// (Cholesky).
fn solved(table: Dense, mut wanted: Dense) -> Dense {
    let width = table.width;
    let mut root = Dense::zero(width, width);
    for row in 0..width {
        for column in 0..=row {
            let known = dot(&root.row(row)[..column], &root.row(column)[..column]);
            let cell = table.row(row)[column] - known;
            root.row_mut(row)[column] = if row == column {
                (cell + CAUTION).max(CAUTION).sqrt()
            } else {
                cell / root.row(column)[column]
            };
        }
    }
    // Forwards through the root, then backwards through its transpose.
    for row in 0..width {
        let (before, rest) = wanted.cells.split_at_mut(row * wanted.width);
        let own = &mut rest[..wanted.width];
        for (factor, before) in root.row(row).iter().zip(before.chunks(own.len().max(1))) {
            add(own, -factor, before);
        }
        scale(own, 1.0 / root.row(row)[row]);
    }
    for row in (0..width).rev() {
        let (before, rest) = wanted.cells.split_at_mut((row + 1) * wanted.width);
        let own = &mut before[row * wanted.width..];
        for (below, after) in rest.chunks(own.len().max(1)).enumerate() {
            add(own, -root.row(row + 1 + below)[row], after);
        }
        scale(own, 1.0 / root.row(row)[row]);
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_table_of_equations_has_its_known_answer() {
        // The table with one on its diagonal besides is 5 2 / 2 3.
        let table = Dense { width: 2, cells: vec![4.0, 2.0, 2.0, 2.0] };
        let wanted = Dense { width: 1, cells: vec![9.0, 8.0] };
        let found = solved(table, wanted);
        assert!((found.cells[0] - 1.0).abs() < 1e-12, "{found:?}");
        assert!((found.cells[1] - 2.0).abs() < 1e-12, "{found:?}");
    }
}
