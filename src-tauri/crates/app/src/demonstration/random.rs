//! The one source of chance: SplitMix64, so that a seed means the same caseload on every machine.

/// A small generator (Steele, Lea and Flood, 2014). Made-up families need variety, not secrecy.
#[derive(Debug, Clone)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// A number from 0 to `count - 1`; 0 when `count` is 0.
    pub(super) fn below(&mut self, count: u32) -> u32 {
        let scaled = (u128::from(self.next()) * u128::from(count)) >> 64;
        u32::try_from(scaled).expect("a part of a u32 fits a u32")
    }

    /// A number from `low` to `high`, both included; `low` when they are the wrong way round.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u32::try_from((high - low).max(0) + 1).expect("a range of days fits a u32");
        low + i64::from(self.below(width))
    }

    /// True in so many cases of a thousand.
    pub(super) fn chance(&mut self, per_mille: u32) -> bool {
        self.below(1000) < per_mille
    }

    /// One of a list that is not empty.
    pub(super) fn pick<'list, T>(&mut self, list: &'list [T]) -> &'list T {
        let place = self.below(u32::try_from(list.len()).expect("a list of words is short"));
        list.get(usize::try_from(place).expect("a u32 fits a usize")).expect("the list is not empty")
    }

    /// One of a list by weight; the list is not empty and its weights do not add up to nothing.
    pub(super) fn weighted<'list, T>(&mut self, list: &'list [(u32, T)]) -> &'list T {
        let mut left = self.below(list.iter().map(|(weight, _)| weight).sum());
        for (weight, entry) in list {
            if left < *weight {
                return entry;
            }
            left -= weight;
        }
        &list.last().expect("the list is not empty").1
    }

    /// A sum of three throws, around 0 and rarely beyond 2: how children spread about the middle line.
    pub(super) fn spread(&mut self) -> f64 {
        let throws = self.below(1001) + self.below(1001) + self.below(1001);
        (f64::from(throws) - 1500.0) / 500.0
    }
}

/// The finishing step of SplitMix64, also used to turn a counter into the tail of an identifier.
pub(super) fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_numbers_are_the_published_ones_for_a_seed() {
        let mut random = Random::new(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_throw_stays_within_its_bounds() {
        let mut random = Random::new(7);
        for _ in 0..2000 {
            assert!(random.below(6) < 6);
            assert!((-3..=4).contains(&random.between(-3, 4)));
            assert!(random.spread().abs() <= 3.0);
        }
        assert_eq!(random.below(0), 0);
        assert_eq!(random.between(4, 1), 4);
    }
}
