//! Which of n keys is it? A bucketed table of 12-bit tags: a key's top bits choose the bucket, the next 12 are
//! its tag, and the answer is the key's place in the order of the keys. A key that was never put in is taken for
//! one that was with a probability of about load / 4,096. Most keys that are asked for were never put in: beside
//! each bucket's place stands a filter of 32 bits (Bloom 1970, with one hash) that turns nearly all of them away
//! with one load. The file holds the buckets' sizes and the tags, about 1.8 bytes a key, and needs one pass to load.

use super::bytes::{Reader, Writer};

/// Finds the ordinal of a 64-bit hash.
#[derive(Clone, Debug, Default)]
pub struct KeyIndex {
    bits: u32,
    /// Where each bucket's tags begin; one more at the end.
    buckets: Vec<Bucket>,
    tags: Vec<u16>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Bucket {
    start: u32,
    /// For each tag the bit of its lowest five bits.
    filter: u32,
}

impl KeyIndex {
    /// The index of `keys`, and the keys in the order of their ordinals. Keys that cannot be told apart are
    /// one: the first stays.
    pub fn build(keys: &[u64]) -> (Self, Vec<u64>) {
        let bits = usize::BITS - keys.len().max(2).leading_zeros() - 1;
        let mut sorted = keys.to_vec();
        sorted.sort_by_key(|key| place(*key, bits));
        sorted.dedup_by_key(|key| place(*key, bits));
        let mut counts = vec![0u32; 1 << bits];
        for key in &sorted {
            if let Some(count) = counts.get_mut(place(*key, bits).0) {
                *count += 1;
            }
        }
        let tags = sorted.iter().map(|key| place(*key, bits).1).collect();
        (Self::new(bits, counts.into_iter(), tags), sorted)
    }

    /// The ordinal of `key`, if it was put in.
    #[inline]
    pub fn find(&self, key: u64) -> Option<usize> {
        let (bucket, tag) = place(key, self.bits);
        let Bucket { start, filter } = *self.buckets.get(bucket)?;
        if filter >> (tag & 31) & 1 == 0 {
            return None;
        }
        let first = start as usize;
        let end = self.buckets.get(bucket + 1)?.start as usize;
        let at = self
            .tags
            .get(first..end)?
            .iter()
            .position(|other| *other == tag)?;
        Some(first + at)
    }

    /// The index of tags in buckets of these sizes.
    fn new(bits: u32, counts: impl Iterator<Item = u32>, tags: Vec<u16>) -> Self {
        let mut buckets = Vec::with_capacity((1 << bits) + 1);
        let mut start = 0;
        for count in counts {
            let end = start + count;
            let inside = tags.get(start as usize..end as usize).unwrap_or_default();
            let filter = inside
                .iter()
                .fold(0, |filter, tag| filter | 1 << (tag & 31));
            buckets.push(Bucket { start, filter });
            start = end;
        }
        buckets.push(Bucket { start, filter: 0 });
        Self {
            bits,
            buckets,
            tags,
        }
    }

    /// How many keys there are.
    pub const fn len(&self) -> usize {
        self.tags.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.tags.is_empty()
    }

    pub(super) fn write(&self, to: &mut Writer) {
        to.u8(self.bits as u8);
        to.u32(self.tags.len() as u32);
        for pair in self.buckets.windows(2) {
            if let [here, next] = pair {
                to.u8((next.start - here.start).min(255) as u8);
            }
        }
        to.bytes.extend(self.tags.iter().map(|tag| *tag as u8));
        for pair in self.tags.chunks(2) {
            let high = |at: usize| pair.get(at).map_or(0, |tag| (tag >> 8) as u8);
            to.u8(high(0) | high(1) << 4);
        }
    }

    pub(super) fn read(from: &mut Reader<'_>) -> Option<Self> {
        let bits = u32::from(from.u8()?);
        if !(1..=24).contains(&bits) {
            return None;
        }
        let count = from.count()?;
        let counts = from.take(1 << bits)?.iter().map(|count| u32::from(*count));
        if usize::try_from(counts.clone().sum::<u32>()) != Ok(count) {
            return None;
        }
        let (low, high) = (from.take(count)?, from.take(count.div_ceil(2))?);
        let high = high.iter().flat_map(|pair| [pair & 15, pair >> 4]);
        let tags = low
            .iter()
            .zip(high)
            .map(|(low, high)| u16::from_be_bytes([high, *low]))
            .collect();
        Some(Self::new(bits, counts, tags))
    }
}

/// Bucket and tag of a key.
#[inline]
const fn place(key: u64, bits: u32) -> (usize, u16) {
    (
        (key >> (64 - bits)) as usize,
        (key >> (52 - bits)) as u16 & 0xfff,
    )
}
