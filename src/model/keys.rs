//! The keys of a table, as a file holds them: of each 64-bit key only its highest bits, enough of them to tell the keys
//! apart. The first choose a bucket, of which there are between half as many as keys and as many; the next 9 or 6 are a
//! tag. A key that was never put in is taken for one that was with a probability of about load / 512 or load / 64: that
//! much costs no accuracy, and each bit more is a bit of download for every key (models/EXPERIMENTS.md). The file holds
//! the buckets' sizes and the tags, about 1.3 or 1 byte a key.

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

/// How keys are cut to numbers: the bits of a bucket's number, and behind them those of a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    bucket_bits: u32,
    tags: Tags,
}

impl Default for Cut {
    /// That of no keys.
    fn default() -> Self {
        Self {
            bucket_bits: 1,
            tags: Tags::Long,
        }
    }
}

impl Cut {
    /// All bits of a number: at most 29.
    pub const fn bits(self) -> u32 {
        self.bucket_bits + self.tags.bits()
    }

    /// The bits of a tag.
    pub const fn tag_bits(self) -> u32 {
        self.tags.bits()
    }

    /// What is left of a key.
    #[inline]
    pub const fn number(self, key: u64) -> u32 {
        (key >> (64 - self.bits())) as u32
    }
}

/// What is left of keys, in order; no two are the same.
#[derive(Clone, Debug, Default)]
pub struct KeyList {
    cut: Cut,
    numbers: Vec<u32>,
}

impl KeyList {
    /// The list of `keys`, and which of them is at each place of it. Keys that cannot be told apart are one: the first
    /// stays.
    pub fn of(keys: &[u64], tags: Tags) -> (Self, Vec<usize>) {
        let bucket_bits = usize::BITS - keys.len().max(2).leading_zeros() - 1;
        let cut = Cut { bucket_bits, tags };
        let number = |at: &usize| keys.get(*at).map(|key| cut.number(*key));
        let mut kept: Vec<usize> = (0..keys.len()).collect();
        kept.sort_by_key(number);
        kept.dedup_by_key(|at| number(at));
        let numbers = kept.iter().filter_map(number).collect();
        (Self { cut, numbers }, kept)
    }

    /// The list of these numbers, which are in order.
    pub(super) const fn new(cut: Cut, numbers: Vec<u32>) -> Self {
        Self { cut, numbers }
    }

    /// How the keys were cut.
    pub const fn cut(&self) -> Cut {
        self.cut
    }

    /// What is left of each key.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// Writes this list, or reads another.
    pub(super) fn code(&self, coder: &mut impl Coder, tags: Tags) -> Option<Self> {
        let bucket_bits = u32::from(coder.byte(self.cut.bucket_bits as u8, 8));
        if !(1..=MOST_BITS).contains(&bucket_bits) {
            return None;
        }
        let cut = Cut { bucket_bits, tags };
        let mut sizes = [Chance::default(); MOST_IN_BUCKET];
        let mut known = Ordered::new(tags);
        let mut numbers = Vec::new();
        let mut rest = self.numbers.as_slice();
        for bucket in 0..1u32 << bucket_bits {
            let is_own = |number: &&u32| **number >> tags.bits() == bucket;
            let (own, others) = rest.split_at(rest.iter().take_while(is_own).count());
            rest = others;
            let mut size = 0;
            while size < MOST_IN_BUCKET && coder.bit_of(&mut sizes, size, own.len() > size) {
                size += 1;
            }
            known.begin();
            for at in 0..size {
                let tag = own.get(at).map_or(0, |number| number & cut.tag_mask());
                let tag = known.code(coder, tag as u16, size - at);
                numbers.push(bucket << tags.bits() | u32::from(tag));
            }
            if coder.is_spent() || numbers.len() > MOST_KEYS {
                return None;
            }
        }
        Some(Self { cut, numbers })
    }
}

impl Cut {
    const fn tag_mask(self) -> u32 {
        (1 << self.tags.bits()) - 1
    }
}

/// Most bits that choose the bucket.
const MOST_BITS: u32 = 20;

/// Most keys of a file.
pub(super) const MOST_KEYS: usize = 1 << MOST_BITS;

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
    fn new(tags: Tags) -> Self {
        Self {
            chances: vec![[Chance::default(); 1 << HIGH_BITS]; TO_COME << HIGH_BITS],
            low_bits: tags.bits() - HIGH_BITS,
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
