//! Seeded chance, the same on every machine.

/// Xorshift (Marsaglia 2003).
pub(super) struct Chance(u64);

impl Chance {
    /// The chance of a round: neighbouring rounds have nothing in common.
    pub(super) fn of(seed: u64, round: u64) -> Self {
        // The multiplier of a splitmix (Steele and others 2014) spreads the rounds; a state of 0 would stay 0.
        Self((seed ^ (round + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)) | 1)
    }

    pub(super) fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % most
    }

    pub(super) fn half(&mut self) -> bool {
        self.below(2) == 0
    }

    pub(super) fn of_list<T: Copy>(&mut self, list: &[T]) -> T {
        let at = self.below(list.len() as u64);
        list[usize::try_from(at).unwrap()]
    }
}
