//! Which of n keys is it, and what belongs to it? Each key has a byte, and owns as many items of a list beside the index
//! as its byte has bits set: a feature's rows of weights, one for each place that it says something of. The lists are in
//! the order of the keys, so a bucket need only say where its first key's items begin.
//!
//! The tables are larger than the nearest caches, and what a look-up costs is waiting for memory. All that is known of up
//! to eight keys therefore stands in 32 bytes, which come from memory as one; their tags are compared at once, and there
//! is no branch on what was read, so that a processor reads for a dozen keys at the same time. What does not fit (a few
//! keys in a thousand) is in a list of its own.

use std::hint::black_box;
use std::ops::BitXor;

use super::coder::Coder;
use super::keys::{Cut, KeyList};

/// Keys that a bucket has room for.
const ROOM: usize = 8;

/// Two buckets of the file are one here: two to four keys on average.
const SHARED_BITS: u32 = 1;

/// What belongs to a key: its byte, and the number of its first item. Items are numbered from 1; a key that was never
/// put in has byte 0 and item 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place(u32);

impl Place {
    const fn new(first: u32, byte: u8) -> Self {
        Self(first << 8 | byte as u32)
    }

    /// The key's byte.
    #[inline(always)]
    pub const fn byte(self) -> u8 {
        self.0 as u8
    }

    /// The number of its first item; below 2^24, since there are 2^20 keys at most.
    #[inline(always)]
    pub const fn first(self) -> u32 {
        self.0 >> 8
    }
}

/// Up to eight keys. Half of a cache line.
#[derive(Clone, Copy, Debug, Default)]
#[repr(C, align(32))]
struct Bucket {
    tags: [u16; ROOM],
    /// The byte of each key, the first in the lowest eight bits.
    bytes: u64,
    /// The number of the first item.
    first: u32,
    /// A bit for each key that is there; [`HAS_MORE`] where not all of them fit.
    filled: u32,
}

const HAS_MORE: u32 = 1 << ROOM;

/// Finds what belongs to a 64-bit hash.
#[derive(Clone, Debug, Default)]
pub struct KeyIndex {
    cut: Cut,
    buckets: Vec<Bucket>,
    /// What is left of the keys that did not fit, in order, and what belongs to each.
    more: Vec<(u32, Place)>,
    count: usize,
}

/// Which of the tags are this one, a bit each.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
fn hits(tags: &[u16; ROOM], tag: u16) -> u32 {
    let bits = tags.iter().rev().map(|other| u32::from(*other == tag));
    bits.fold(0, |hits, bit| hits << 1 | bit)
}

/// Which of the tags are this one, a bit each.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn hits(tags: &[u16; ROOM], tag: u16) -> u32 {
    use std::arch::wasm32::{i16x8_bitmask, i16x8_eq, u16x8_splat, v128_load};
    // SAFETY: sixteen bytes that are there and initialized; `v128_load` asks no alignment.
    let tags = unsafe { v128_load(tags.as_ptr().cast()) };
    u32::from(i16x8_bitmask(i16x8_eq(tags, u16x8_splat(tag))))
}

/// Reads what is needed soon for nothing but to have it come from memory: a loop that does no more has dozens of reads
/// under way, one that uses what it reads has a few. Worth a twentieth of the tagger's time in wasm.
#[inline(always)]
pub fn read_ahead<T: BitXor<Output = T> + Default>(read: impl Iterator<Item = Option<T>>) {
    black_box(read.flatten().fold(T::default(), BitXor::bitxor));
}

impl KeyIndex {
    /// The index of a list of keys with a byte for each.
    pub fn new(keys: &KeyList, bytes: impl Iterator<Item = u8>) -> Self {
        let cut = keys.cut();
        let tag_bits = cut.tag_bits() + SHARED_BITS;
        let mut index = Self {
            cut,
            buckets: vec![Bucket::default(); 1 << (cut.bits() - tag_bits)],
            more: Vec::new(),
            count: keys.numbers().len(),
        };
        let mut first = 1;
        for (&number, byte) in keys.numbers().iter().zip(bytes) {
            let place = Place::new(first, byte);
            first += byte.count_ones();
            let Some(bucket) = index.buckets.get_mut((number >> tag_bits) as usize) else {
                break;
            };
            let slot = bucket.filled.count_ones() as usize;
            if let Some(tag) = bucket.tags.get_mut(slot) {
                if slot == 0 {
                    bucket.first = place.first();
                }
                *tag = (number & ((1 << tag_bits) - 1)) as u16;
                bucket.bytes |= u64::from(byte) << (8 * slot);
                bucket.filled |= 1 << slot;
            } else {
                bucket.filled |= HAS_MORE;
                index.more.push((number, place));
            }
        }
        index
    }

    /// What belongs to a key.
    #[inline]
    pub fn find(&self, key: u64) -> Place {
        let number = self.cut.number(key);
        let tag_bits = self.cut.tag_bits() + SHARED_BITS;
        let Some(bucket) = self.bucket(number) else {
            return Place::default();
        };
        let tag = (number & ((1 << tag_bits) - 1)) as u16;
        let hits = hits(&bucket.tags, tag) & bucket.filled;
        if bucket.filled & HAS_MORE != 0 && hits == 0 {
            return self.find_among_more(number);
        }
        // Where there is no hit the place is that of the last slot, and blotted out.
        let shift = 8 * (hits | 1 << (ROOM - 1)).trailing_zeros();
        let before = bucket.bytes & ((1 << shift) - 1);
        let first = bucket.first + before.count_ones();
        let place = Place::new(first, (bucket.bytes >> shift) as u8);
        Place(place.0 & u32::from(hits != 0).wrapping_neg())
    }

    #[inline(never)]
    fn find_among_more(&self, number: u32) -> Place {
        let at = self
            .more
            .binary_search_by_key(&number, |(number, _)| *number);
        let found = at.ok().and_then(|at| self.more.get(at));
        found.map_or(Place::default(), |(_, place)| *place)
    }

    /// What belongs to each key, in `places`.
    #[inline(never)]
    pub fn find_each(&self, keys: &[u64], places: &mut Vec<Place>) {
        read_ahead(keys.iter().map(|key| {
            let bucket = self.bucket(self.cut.number(*key))?;
            Some(bucket.filled)
        }));
        places.clear();
        places.extend(keys.iter().map(|key| self.find(*key)));
    }

    #[inline(always)]
    fn bucket(&self, number: u32) -> Option<&Bucket> {
        let tag_bits = self.cut.tag_bits() + SHARED_BITS;
        self.buckets.get((number >> tag_bits) as usize)
    }

    /// The keys, and the byte of each, for a coder that writes; none for one that reads.
    pub(super) fn list<C: Coder>(&self) -> (KeyList, Vec<u8>) {
        if C::WRITES {
            self.listed()
        } else {
            (KeyList::default(), Vec::new())
        }
    }

    fn listed(&self) -> (KeyList, Vec<u8>) {
        let tag_bits = self.cut.tag_bits() + SHARED_BITS;
        let here = self
            .buckets
            .iter()
            .zip(0u32..)
            .flat_map(|(bucket, number)| {
                let slots = bucket.tags.iter().zip(bucket.bytes.to_le_bytes());
                let slots = slots.take((bucket.filled & !HAS_MORE).count_ones() as usize);
                slots.map(move |(tag, byte)| (number << tag_bits | u32::from(*tag), byte))
            });
        let more = self
            .more
            .iter()
            .map(|(number, place)| (*number, place.byte()));
        let mut all: Vec<(u32, u8)> = here.chain(more).collect();
        all.sort_unstable();
        let (numbers, bytes) = all.into_iter().unzip();
        (KeyList::new(self.cut, numbers), bytes)
    }

    /// How many keys there are.
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::keys::Tags;
    use super::*;

    proptest! {
        /// Keys that crowd into few buckets, some of them more than a bucket has room for.
        #[test]
        fn each_key_has_its_byte_and_the_items_after_those_before_it(
            keys in prop::collection::vec((0u64..4, any::<u16>(), any::<u8>()), 0..60),
            others in prop::collection::vec(any::<u64>(), 0..20),
        ) {
            let bytes: Vec<u8> = keys.iter().map(|(_, _, byte)| *byte).collect();
            let keys: Vec<u64> = keys.iter().map(|(top, low, _)| top << 62 | u64::from(*low) << 44).collect();
            let (list, kept) = KeyList::of(&keys, Tags::Long);
            let kept_bytes: Vec<u8> = kept.iter().map(|at| bytes[*at]).collect();
            let index = KeyIndex::new(&list, kept_bytes.iter().copied());
            let cut = list.cut();
            let mut first = 1;
            for (at, byte) in kept.iter().zip(&kept_bytes) {
                prop_assert_eq!(index.find(keys[*at]), Place::new(first, *byte));
                first += byte.count_ones();
            }
            for key in &others {
                let known = list.numbers().binary_search(&cut.number(*key));
                prop_assert_eq!(index.find(*key) == Place::default(), known.is_err());
            }
            let (again, again_bytes) = index.listed();
            prop_assert_eq!(again.numbers(), list.numbers());
            prop_assert_eq!(again_bytes, kept_bytes);
        }
    }
}
