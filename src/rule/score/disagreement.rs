//! When a panel disagrees on an item: many give it much and many give it little, so that its mean says little.
//!
//! Source: Fitch and others, "The RAND/UCLA Appropriateness Method User's Manual" (RAND, 2001): a panel of 8 to 10
//! disagrees where at least 3 are in the lowest third of the scale and at least 3 in the highest; of 11 to 13, at least 4;
//! of 14 to 16, at least 5; larger ones, where a third of the panel is in each. That table goes on in the same steps
//! below 8. The scale here is that of one panelist's weighted mean, from 0 to 5.

/// The largest panel of the table.
const TABLE_ENDS: u32 = 16;

/// How many must be in the lowest third, and how many in the highest, for a panel of this size to disagree.
pub const fn extremes_that_disagree(panel: u32) -> u32 {
    match panel {
        0..=1 => 1,
        2..=TABLE_ENDS => (panel + 1) / 3,
        _ => panel.div_ceil(3),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sizes_of_the_table_need_as_many_as_the_table_says() {
        for (sizes, extreme) in [(8..=10, 3), (11..=13, 4), (14..=16, 5)] {
            assert!(
                sizes.clone().all(|panel| extremes_that_disagree(panel) == extreme),
                "{sizes:?}"
            );
        }
        assert_eq!([5, 7].map(extremes_that_disagree), [2, 2]);
        assert_eq!([17, 18, 19, 30].map(extremes_that_disagree), [6, 6, 7, 10]);
    }

    #[test]
    fn nobody_disagrees_alone() {
        assert!((0..3).all(|panel| extremes_that_disagree(panel) * 2 > panel.saturating_sub(1)));
    }
}
