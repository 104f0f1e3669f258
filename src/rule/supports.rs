//! Most supports: where no panel decides, the items that the most voices support win.
//!
//! Source: block approval with a quota, as in section 2.2 of Lackner and Skowron (2023). An item that nobody supports
//! takes no seat.

use super::{Bar, Standing};
use crate::{number::Fraction, round::ItemId};

/// Standings by number of voices.
pub fn supports(totals: impl IntoIterator<Item = (ItemId, u32)>) -> Vec<Standing> {
    let standing = |(item, voices): (ItemId, u32)| Standing {
        item,
        score: Fraction::new(voices, 1).unwrap_or(Fraction::ZERO),
        bar: (voices == 0).then_some(Bar::MinimumSupport),
    };
    totals.into_iter().map(standing).collect()
}
