//! Chance that can be repeated: the same seed makes the same choices, and a failing test names its seed.

/// `SplitMix64`.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).expect("a length fits 64 bits");
        usize::try_from(self.next() % bound).expect("smaller than a length")
    }

    pub(crate) fn one_of<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        if from.is_empty() { None } else { from.get(self.below(from.len())) }
    }
}

/// A word that occurs nowhere else: letters only, so that it passes for a name, and found by a search for words.
pub(crate) fn marker(number: u64) -> String {
    let mut letters = String::from("Zq");
    let mut rest = number;
    for _ in 0..10 {
        let letter = u8::try_from(rest % 26).expect("below 26");
        letters.push(char::from(b'a' + letter));
        rest /= 26;
    }
    letters
}
