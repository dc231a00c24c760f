//! Gives each distinct string a number, in order of first occurrence.
//!
//! An open-addressing table of our own (linear probing, at most half full) instead of `std`'s map: its
//! hash is the same on every machine and nothing ever iterates over it. What is looked up is a [`key`] of 64
//! bits, which for a string of up to seven bytes, as most words are, holds the string itself, so that only
//! longer ones are compared letter by letter. The strings lie one after another in one buffer.
//! Cost: two loads and two multiplications for a short string and, as a rule, one probe. A text may be made so that
//! its words crowd together: then they are spread anew by another hash, which those words also decide.

use crate::span::Span;

/// An empty slot.
const VACANT: u32 = u32::MAX;

/// Multiplier of the hash: the odd fraction of the golden ratio, as in Fibonacci hashing (Knuth, TAOCP 6.4).
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Most probes before words are spread anew. In a table that is at most half full, chance needs five on average and
/// hardly ever fifty.
const CROWD: usize = 100;

/// A set of strings, numbered from 0 in order of first occurrence.
#[derive(Clone, Debug)]
pub(crate) struct Interner {
    slots: Vec<Slot>,
    /// Multiplier of the hash; odd.
    spread: u64,
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
            spread: GOLDEN,
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
            self.rebuild(4 * self.slots.len());
        } else if at.wrapping_sub(home(key, self.spread)) & (self.slots.len() - 1) > CROWD {
            self.spread = mix(self.spread, key) | 1;
            self.rebuild(self.slots.len());
        }
        id
    }

    /// The slot where `string` stands or would stand, and what is in it.
    fn slot(&self, string: &str, key: u64) -> (usize, u32) {
        let mask = self.slots.len() - 1;
        let mut at = home(key, self.spread) & mask;
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

    /// Puts everything into a table of so many slots.
    fn rebuild(&mut self, size: usize) {
        let old = std::mem::replace(&mut self.slots, vec![Slot::FREE; size]);
        let mask = size - 1;
        for slot in old.into_iter().filter(|slot| slot.id != VACANT) {
            let mut at = home(slot.key, self.spread) & mask;
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
const fn home(key: u64, spread: u64) -> usize {
    let hash = (key ^ key >> 32).wrapping_mul(spread);
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

    /// Words of seven letters that all begin at one of few slots of the first hash, as whoever wants to stop a page
    /// would choose them.
    #[test]
    fn crowded_words_are_spread() {
        let letter = |n: u64, place: u32| char::from(b'a' + (n / 26_u64.pow(place) % 26) as u8);
        let word = |n: u64| (0..7).map(|place| letter(n, place)).collect::<String>();
        let crowded: Vec<String> = (0..4_000_000)
            .map(|n| word(n * 2_017))
            .filter(|word| home(key(word.as_bytes()), GOLDEN) & 0xffff < 0x40)
            .collect();
        let mut set = Interner::with_capacity(crowded.len());
        let numbers: Vec<u32> = crowded.iter().map(|word| set.intern(word)).collect();
        assert_eq!(numbers, (0..crowded.len() as u32).collect::<Vec<u32>>());
        let mask = set.slots.len() - 1;
        let probes = |at: usize, slot: &Slot| at.wrapping_sub(home(slot.key, set.spread)) & mask;
        let taken = set.slots.iter().enumerate();
        let longest = taken
            .filter(|(_, slot)| slot.id != VACANT)
            .map(|(at, slot)| probes(at, slot));
        assert!(crowded.len() > 1_000 && longest.max() <= Some(CROWD));
        assert_ne!(set.spread, GOLDEN);
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
