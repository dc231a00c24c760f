//! Gives each distinct string a number, in order of first occurrence.
//!
//! An open-addressing table of our own (linear probing, at most half full) instead of `std`'s map: its
//! hash is the same on every machine and nothing ever iterates over it. What is looked up is a [`key`] of 64
//! bits, which for a string of up to seven bytes, as most words are, holds the string itself, so that only
//! longer ones are compared letter by letter. The strings lie one after another in one buffer.
//! Cost: two loads and two multiplications for a short string and, as a rule, one probe.

use crate::span::Span;

/// An empty slot.
const VACANT: u32 = u32::MAX;

/// Multiplier of the hash: the odd fraction of the golden ratio, as in Fibonacci hashing (Knuth, TAOCP 6.4).
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// A set of strings, numbered from 0 in order of first occurrence.
#[derive(Clone, Debug)]
pub(crate) struct Interner {
    slots: Vec<Slot>,
    strings: String,
    places: Vec<Span>,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    key: u64,
    id: u32,
}

impl Slot {
    const FREE: Self = Self { key: 0, id: VACANT };
}

impl Interner {
    /// An empty set with room for some strings.
    pub(crate) fn with_capacity(strings: usize) -> Self {
        let slots = (2 * strings).next_power_of_two().max(16);
        Self {
            slots: vec![Slot::FREE; slots],
            strings: String::new(),
            places: Vec::with_capacity(strings),
        }
    }

    /// The number of `string`, which joins the set if it is not in it.
    pub(crate) fn intern(&mut self, string: &str) -> u32 {
        let key = key(string.as_bytes());
        let (at, id) = self.slot(string, key);
        if id != VACANT {
            return id;
        }
        let id = self.places.len() as u32;
        let start = self.strings.len();
        self.strings.push_str(string);
        self.places.push(Span::new(start, self.strings.len()));
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = Slot { key, id };
        }
        if 2 * self.places.len() > self.slots.len() {
            self.grow();
        }
        id
    }

    /// The slot where `string` stands or would stand, and what is in it.
    fn slot(&self, string: &str, key: u64) -> (usize, u32) {
        let mask = self.slots.len() - 1;
        let mut at = home(key) & mask;
        while let Some(slot) = self.slots.get(at) {
            let same = || {
                string.len() <= LONGEST_KEPT
                    || self
                        .places
                        .get(slot.id as usize)
                        .is_some_and(|place| place.of(&self.strings) == string)
            };
            if slot.id == VACANT || slot.key == key && same() {
                return (at, slot.id);
            }
            at = (at + 1) & mask;
        }
        (at, VACANT)
    }

    fn grow(&mut self) {
        let size = 4 * self.slots.len();
        let old = std::mem::replace(&mut self.slots, vec![Slot::FREE; size]);
        let mask = size - 1;
        for slot in old.into_iter().filter(|slot| slot.id != VACANT) {
            let mut at = home(slot.key) & mask;
            while self.slots.get(at).is_some_and(|taken| taken.id != VACANT) {
                at = (at + 1) & mask;
            }
            if let Some(free) = self.slots.get_mut(at) {
                *free = slot;
            }
        }
    }
}

/// Mixes one word into a hash.
pub(crate) const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(29) ^ word).wrapping_mul(GOLDEN)
}

/// Longest string that fits its key, in bytes.
const LONGEST_KEPT: usize = 7;

/// The bytes of a short string with its length above them; a hash of a longer one.
///
/// Bytes are read from both ends, in pieces that overlap where the length is no multiple of theirs.
fn key(bytes: &[u8]) -> u64 {
    let length = bytes.len() as u64;
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        let (inner, _) = bytes.get(8..).unwrap_or_default().as_chunks::<8>();
        let hash = inner
            .iter()
            .fold(mix(length, u64::from_le_bytes(*first)), |hash, word| {
                mix(hash, u64::from_le_bytes(*word))
            });
        // The highest bit keeps it apart from every short string.
        return mix(hash, u64::from_le_bytes(*last)) | 1 << 63;
    }
    let text = match bytes {
        [] => 0,
        [one] => u64::from(*one),
        [one, two] => u64::from(u16::from_le_bytes([*one, *two])),
        [one, two, three] => u64::from(u32::from_le_bytes([*one, *two, *three, 0])),
        _ => match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            (Some(first), Some(last)) => {
                let high = u64::from(u32::from_le_bytes(*last));
                u64::from(u32::from_le_bytes(*first)) | high << (8 * (length - 4))
            }
            _ => 0,
        },
    };
    text | length << 56
}

/// Where a key's probing begins: the upper bits of a product, which depend on all of the key's.
const fn home(key: u64) -> usize {
    let hash = (key ^ key >> 32).wrapping_mul(GOLDEN);
    (hash >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_first_occurrence_and_survive_growth() {
        let mut set = Interner::with_capacity(0);
        let words: Vec<String> = (0..5000)
            .map(|n| format!("word{}", n * 7919 % 5000))
            .collect();
        let numbers: Vec<u32> = words.iter().map(|word| set.intern(word)).collect();
        assert_eq!(numbers, (0..5000).collect::<Vec<u32>>());
        assert!(words.iter().zip(0..).all(|(word, n)| set.intern(word) == n));
        assert_eq!((set.intern("absent"), set.intern("")), (5000, 5001));
    }

    #[test]
    fn strings_that_share_a_beginning_are_told_apart() {
        let mut set = Interner::with_capacity(4);
        let words = [
            "",
            "a",
            "\0",
            "a\0",
            "eightbyt",
            "eightbyt\0",
            "eightbytes",
            "Ä",
            "東京",
        ];
        for (word, n) in words.iter().zip(0..) {
            assert_eq!(set.intern(word), n, "{word:?}");
        }
    }
}
