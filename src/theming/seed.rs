//! Chance that is not: numbers drawn from a seed by `SplitMix64`, the same on every machine.

/// The start of a stream of numbers. Streams derived under different labels have nothing to do with each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seed(u64);

/// The golden ratio in 64 bits, the step of the generator.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Seed {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The seed of a part of the work.
    pub(super) const fn derive(self, label: u64) -> Self {
        Self(mix(self.0 ^ mix(label.wrapping_add(STEP))))
    }

    /// The seed that belongs to a text, such as an id.
    pub(super) fn derive_from(self, text: &str) -> Self {
        // FNV-1a.
        let hash = text.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        self.derive(hash)
    }

    pub(super) const fn stream(self) -> Stream {
        Stream(self.0)
    }

    /// One number in `0.0..1.0`.
    pub(super) fn unit(self) -> f64 {
        self.stream().unit()
    }
}

/// Numbers, one after the other.
#[derive(Debug)]
pub(super) struct Stream(u64);

impl Stream {
    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mix(self.0)
    }

    /// A number in `0.0..1.0` of 32 bits, which a real number holds exactly.
    pub(super) fn unit(&mut self) -> f64 {
        let high = u32::try_from(self.next() >> 32).unwrap_or(u32::MAX);
        f64::from(high) / 4_294_967_296.0
    }

    /// One or minus one.
    pub(super) const fn sign(&mut self) -> f64 {
        if self.next() >> 63 == 0 { 1.0 } else { -1.0 }
    }

    /// A number below a limit above zero.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        usize::try_from((self.next() >> 32).wrapping_mul(limit) >> 32).unwrap_or(0)
    }
}

const fn mix(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_gives_the_numbers_that_its_authors_published() {
        // From the reference implementation of SplitMix64 with the seed 1234567.
        let mut stream = Seed::new(1_234_567).stream();
        let drawn = [stream.next(), stream.next(), stream.next()];
        assert_eq!(
            drawn,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
    }
}
