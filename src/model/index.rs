//! Which of n keys is it? A bucketed table of short tags: a key's top bits choose the bucket, the next 9 or 6 are
//! its tag, and the answer is the key's place in the order of the keys. A key that was never put in is taken for
//! one that was with a probability of about load / 512 or load / 64: that much costs no accuracy, and each bit more is a
//! bit of download for every key (models/EXPERIMENTS.md). The file holds the buckets' sizes and the tags, about 1.3 or 1 byte a key,
//! and needs one pass to load.
//!
//! The tables are larger than the nearest caches, so what a look-up costs is waiting for memory. Many keys are therefore
//! looked up together ([`KeyIndex::find_each`]), step by step without a branch on what was read: the processor reads for
//! a dozen of them at once.

use super::coder::{Chance, Coder};

/// How long the tags are that keys are told apart by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tags {
    /// 9 bits: where a key that was never put in must hardly ever be taken for another.
    #[default]
    Long,
    /// 6 bits: where it may be at times.
    Short,
}

impl Tags {
    const fn bits(self) -> u32 {
        match self {
            Self::Long => 9,
            Self::Short => 6,
        }
    }
}

/// Finds the ordinal of a 64-bit hash.
#[derive(Clone, Debug, Default)]
pub struct KeyIndex {
    length: Tags,
    bits: u32,
    /// Where each bucket's tags begin; one more at the end.
    buckets: Vec<u32>,
    /// With [`AT_ONCE`] of no key at the end, so that so many can be read from any place.
    tags: Vec<u16>,
    count: usize,
}

/// So many tags of a bucket are compared at once; few buckets have more.
const AT_ONCE: usize = 8;

/// Which of the tags are this one, a bit each.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
fn hits(tags: &[u16; AT_ONCE], tag: u16) -> u32 {
    let bits = tags.iter().rev().map(|other| u32::from(*other == tag));
    bits.fold(0, |hits, bit| hits << 1 | bit)
}

/// Which of the tags are this one, a bit each.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
fn hits(tags: &[u16; AT_ONCE], tag: u16) -> u32 {
    use std::arch::wasm32::{i16x8_bitmask, i16x8_eq, u16x8_splat, v128_load};
    // SAFETY: sixteen bytes that are there and initialized; `v128_load` asks no alignment.
    let tags = unsafe { v128_load(tags.as_ptr().cast()) };
    u32::from(i16x8_bitmask(i16x8_eq(tags, u16x8_splat(tag))))
}

impl KeyIndex {
    /// The index of `keys`, and the keys in the order of their ordinals. Keys that cannot be told apart are
    /// one: the first stays.
    pub fn build(keys: &[u64], length: Tags) -> (Self, Vec<u64>) {
        let bits = usize::BITS - keys.len().max(2).leading_zeros() - 1;
        let mut sorted = keys.to_vec();
        sorted.sort_by_key(|key| place(*key, bits, length));
        sorted.dedup_by_key(|key| place(*key, bits, length));
        let mut counts = vec![0u32; 1 << bits];
        for key in &sorted {
            if let Some(count) = counts.get_mut(place(*key, bits, length).0) {
                *count += 1;
            }
        }
        let tags = sorted
            .iter()
            .map(|key| place(*key, bits, length).1)
            .collect();
        (Self::new(length, bits, counts.into_iter(), tags), sorted)
    }

    /// The ordinal of `key`, if it was put in.
    #[inline]
    pub fn find(&self, key: u64) -> Option<usize> {
        let (bucket, tag) = place(key, self.bits, self.length);
        let first = *self.buckets.get(bucket)? as usize;
        let end = *self.buckets.get(bucket + 1)? as usize;
        let tags = self.tags.get(first..end)?;
        let at = tags.iter().position(|other| *other == tag)?;
        Some(first + at)
    }

    /// The ordinal of each key in `found`; [`Self::len`] for a key that was not put in.
    #[inline]
    pub fn find_each(&self, keys: &[u64], found: &mut Vec<u32>) {
        let none = self.len() as u32;
        found.clear();
        found.extend(keys.iter().map(|key| {
            let (bucket, _) = place(*key, self.bits, self.length);
            self.buckets.get(bucket).copied().unwrap_or(none)
        }));
        for (key, found) in keys.iter().zip(found) {
            let (bucket, tag) = place(*key, self.bits, self.length);
            let start = *found as usize;
            let end = self.buckets.get(bucket + 1).copied().unwrap_or(0);
            let size = (end as usize).saturating_sub(start);
            let first = self.tags.get(start..).and_then(<[u16]>::first_chunk);
            let hits = first.map_or(0, |first| hits(first, tag));
            let hits = hits & ((1 << size.min(AT_ONCE)) - 1);
            *found = if hits != 0 {
                *found + hits.trailing_zeros()
            } else if size > AT_ONCE {
                self.find(*key).map_or(none, |at| at as u32)
            } else {
                none
            };
        }
    }

    /// The index of tags in buckets of these sizes.
    fn new(length: Tags, bits: u32, counts: impl Iterator<Item = u32>, mut tags: Vec<u16>) -> Self {
        let mut buckets = Vec::with_capacity((1 << bits) + 1);
        let mut start = 0;
        for count in counts {
            buckets.push(start);
            start += count;
        }
        buckets.push(start);
        let count = tags.len();
        tags.extend([0; AT_ONCE]);
        Self {
            length,
            bits,
            buckets,
            tags,
            count,
        }
    }

    /// How many keys there are.
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Writes this index, or reads another.
    pub(super) fn code(&self, coder: &mut impl Coder, length: Tags) -> Option<Self> {
        // An index that was never built has no buckets, and is written as one without keys.
        let bits = u32::from(coder.byte(self.bits.max(1) as u8, 8));
        if !(1..=MOST_BITS).contains(&bits) {
            return None;
        }
        let mut sizes = [Chance::default(); MOST_IN_BUCKET];
        let mut tags = Ordered::new(length);
        let mut counts = Vec::with_capacity(1 << bits);
        let mut all = Vec::new();
        for bucket in 0..1usize << bits {
            let own = self.bucket(bucket);
            let mut size = 0;
            while size < MOST_IN_BUCKET && coder.bit_of(&mut sizes, size, own.len() > size) {
                size += 1;
            }
            tags.begin();
            for at in 0..size {
                let tag = own.get(at).copied().unwrap_or(0);
                all.push(tags.code(coder, tag, size - at));
            }
            counts.push(size as u32);
            if coder.is_spent() || all.len() > MOST_KEYS {
                return None;
            }
        }
        Some(Self::new(length, bits, counts.into_iter(), all))
    }

    /// The tags of a bucket.
    fn bucket(&self, at: usize) -> &[u16] {
        let start = |at: usize| self.buckets.get(at).map(|start| *start as usize);
        let place = start(at).zip(start(at + 1)).map(|(start, end)| start..end);
        place
            .and_then(|place| self.tags.get(place))
            .unwrap_or_default()
    }
}

/// Most bits that choose the bucket.
const MOST_BITS: u32 = 20;

/// Most keys of a file.
const MOST_KEYS: usize = 1 << MOST_BITS;

/// Most keys of a bucket. The mean is between one and two, so no set of keys comes near.
const MOST_IN_BUCKET: usize = 255;

/// Bits of a tag's beginning, which the tag before it and the number of those to come tell something about: the tags of
/// a bucket are in order. The rest is a hash's, and tells nothing.
const HIGH_BITS: u32 = 4;

/// As many tags to come as are told apart.
const TO_COME: usize = 8;

/// What is learnt of the tags of a bucket, which are in order.
struct Ordered {
    chances: Vec<[Chance; 1 << HIGH_BITS]>,
    /// Bits of a tag behind its beginning.
    low_bits: u32,
    /// The beginning of the tag before.
    last: usize,
}

impl Ordered {
    fn new(length: Tags) -> Self {
        Self {
            chances: vec![[Chance::default(); 1 << HIGH_BITS]; TO_COME << HIGH_BITS],
            low_bits: length.bits() - HIGH_BITS,
            last: 0,
        }
    }

    /// A bucket begins.
    const fn begin(&mut self) {
        self.last = 0;
    }

    /// The next tag, of so many that are to come in this bucket.
    fn code(&mut self, coder: &mut impl Coder, tag: u16, to_come: usize) -> u16 {
        let context = ((to_come.min(TO_COME) - 1) << HIGH_BITS) | self.last;
        let mut none = [Chance::default(); 1 << HIGH_BITS];
        let tree = self.chances.get_mut(context).unwrap_or(&mut none);
        let high = coder.symbol(tree, HIGH_BITS, u32::from(tag >> self.low_bits));
        self.last = high as usize;
        let low = tag & ((1 << self.low_bits) - 1);
        (high as u16) << self.low_bits | u16::from(coder.byte(low as u8, self.low_bits))
    }
}

/// Bucket and tag of a key.
#[inline]
const fn place(key: u64, bits: u32, length: Tags) -> (usize, u16) {
    let tag = length.bits();
    (
        (key >> (64 - bits)) as usize,
        (key >> (64 - tag - bits)) as u16 & ((1 << tag) - 1),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Keys that crowd into few buckets, some of them into more than are compared at once.
        #[test]
        fn many_at_once_are_what_each_is_alone(
            keys in prop::collection::vec((0u64..4, any::<u16>()), 0..60),
            others in prop::collection::vec(any::<u64>(), 0..20),
        ) {
            let keys: Vec<u64> = keys.iter().map(|(top, low)| top << 62 | u64::from(*low) << 44).collect();
            let (index, kept) = KeyIndex::build(&keys, Tags::Long);
            let asked: Vec<u64> = keys.iter().chain(&others).copied().collect();
            let mut found = Vec::new();
            index.find_each(&asked, &mut found);
            for (key, found) in asked.iter().zip(&found) {
                prop_assert_eq!(index.find(*key).unwrap_or(index.len()), *found as usize);
            }
            for (at, key) in kept.iter().enumerate() {
                prop_assert_eq!(index.find(*key), Some(at));
            }
        }
    }
}
