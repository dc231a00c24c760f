//! Numbers hashes from 1 in the order in which they come: a table of our own (linear probing, at most half full), since
//! what is looked up are hashes already. Two texts with one 64-bit hash would be one text. Where a text was made so that
//! its hashes crowd together, they are spread anew, as in [`crate::text::intern`].

/// Most probes before hashes are spread anew: in a table at most half full, chance hardly ever needs so many.
const CROWD: usize = 100;

/// The numbers given so far.
#[derive(Debug, Default)]
pub struct Interner {
    /// Hash and number; number 0 is an empty slot.
    slots: Vec<(u64, u32)>,
    /// Multiplier of what is added to a hash; 0 until hashes crowd.
    spread: u64,
    /// How many were given.
    count: u32,
}

impl Interner {
    /// One more than were given: as many as a list by number needs.
    pub const fn len(&self) -> usize {
        self.count as usize + 1
    }

    /// The number of a hash, and whether it is new.
    pub fn number(&mut self, hash: u64) -> (u32, bool) {
        if self.slots.len() < 2 * (self.count as usize + 1) {
            self.rebuild((4 * self.slots.len()).max(64));
        }
        match self.slot(hash) {
            (_, number) if number > 0 => (number, false),
            (at, _) => {
                self.count += 1;
                if let Some(slot) = self.slots.get_mut(at) {
                    *slot = (hash, self.count);
                }
                if at.wrapping_sub(self.home(hash)) & (self.slots.len() - 1) > CROWD {
                    self.spread = hash | 1;
                    self.rebuild(self.slots.len());
                }
                (self.count, true)
            }
        }
    }

    /// The number of a hash, if it has one.
    pub fn find(&self, hash: u64) -> Option<u32> {
        Some(self.slot(hash).1).filter(|number| *number > 0)
    }

    /// The slot where a hash stands or would stand, and its number.
    fn slot(&self, hash: u64) -> (usize, u32) {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = self.home(hash) & mask;
        while let Some((other, number)) = self.slots.get(at) {
            if *other == hash || *number == 0 {
                return (at, *number);
            }
            at = (at + 1) & mask;
        }
        (at, 0)
    }

    /// Where a hash's probing begins.
    const fn home(&self, hash: u64) -> usize {
        hash.wrapping_add((hash.wrapping_mul(self.spread)) >> 32) as usize
    }

    /// Puts everything into a table of so many slots.
    fn rebuild(&mut self, size: usize) {
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for slot in old.into_iter().filter(|(_, number)| *number > 0) {
            let (at, _) = self.slot(slot.0);
            if let Some(place) = self.slots.get_mut(at) {
                *place = slot;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Interner;

    #[test]
    fn crowded_hashes_are_spread() {
        let hashes = (0..5_000).map(|n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) << 20);
        let mut interner = Interner::default();
        for (hash, number) in hashes.clone().zip(1..) {
            assert_eq!(interner.number(hash), (number, true));
        }
        assert!(interner.spread > 0);
        assert!(
            hashes
                .zip(1..)
                .all(|(hash, number)| interner.find(hash) == Some(number))
        );
    }

    proptest! {
        #[test]
        fn numbers_are_those_of_the_first(hashes in prop::collection::vec(0u64..300, 0..900)) {
            let mut interner = Interner::default();
            let mut seen = Vec::new();
            prop_assert_eq!(interner.find(7), None);
            for hash in hashes {
                let known = seen.iter().position(|other| *other == hash);
                prop_assert_eq!(interner.find(hash), known.map(|at| at as u32 + 1));
                let given = interner.number(hash);
                prop_assert_eq!(given, (known.unwrap_or(seen.len()) as u32 + 1, known.is_none()));
                if known.is_none() {
                    seen.push(hash);
                }
            }
        }
    }
}
