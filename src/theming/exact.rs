//! Conversions between counts, positions and real numbers that lose nothing.

/// A count as a real number. Exact: no corpus has four billion texts.
pub(super) fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A stored position as an index.
pub(super) fn index(position: u32) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

/// An index as a position to store.
pub(super) fn position(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// A count as a number that may fall below zero.
pub(super) fn whole_number(count: usize) -> i64 {
    i64::from(position(count))
}

/// The natural logarithm, the same to the bit on every machine.
pub(super) fn ln(value: f64) -> f64 {
    libm::log(value)
}

/// The exponential, the same to the bit on every machine.
pub(super) fn exp(value: f64) -> f64 {
    libm::exp(value)
}

/// A power, the same to the bit on every machine.
pub(super) fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// The nearest whole number of a value that is not negative and fits.
pub(super) fn whole(value: f64) -> usize {
    // Counted up in halves of halves: a cast would be refused, and a table of powers is exact.
    let mut rest = libm::round(value);
    let mut count = 0;
    let mut power = 31;
    loop {
        let step = 1_u32 << power;
        if f64::from(step) <= rest {
            rest -= f64::from(step);
            count += index(step);
        }
        if power == 0 {
            return count;
        }
        power -= 1;
    }
}

/// The nearest whole number that sixteen bits hold, of a value that is not negative.
pub(super) fn short(value: f64) -> u16 {
    // Beside so large a number, what is left of a real number are its whole ones, in its last bits.
    const LARGE: f64 = 4_503_599_627_370_496.0;
    let bits = (value.min(f64::from(u16::MAX)) + LARGE).to_bits() & 0xFFFF;
    u16::try_from(bits).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_real_number_becomes_the_nearest_whole_one() {
        let cases = [(0.0, 0), (0.4, 0), (0.5, 1), (9.6, 10), (123_456.2, 123_456)];
        for (value, expected) in cases {
            assert_eq!(whole(value), expected);
        }
    }
    #[test]
    fn a_short_number_is_the_nearest_whole_one() {
        let cases = [(0.0, 0), (0.4, 0), (0.6, 1), (65_534.7, 65_535), (1e9, 65_535), (3.0, 3)];
        for (value, expected) in cases {
            assert_eq!(short(value), expected);
        }
    }
}
