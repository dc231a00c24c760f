//! Numbers to bytes and back by an adaptive binary range coder (Martin 1979; the carry as in LZMA): what is likely takes
//! less than a bit. Compressors of bytes see neither that the groups a word belongs to go together nor which weights of a
//! row do; here each decision has a probability of its own, learnt from those before it in the same place. The model
//! file is a fifth smaller for it than with Brotli, on every host, and has no need of one that compresses.
//!
//! Writing and reading are the same code over one of two [`Coder`]s: a writer is given each number and gives it back, a
//! reader ignores what it is given and gives what stands in the file. So both learn the same, and neither can be changed
//! without the other. Cost of reading: a multiplication and a few additions a decision, three decisions a number.

/// A probability that follows what it has seen: the mean of all so far, and of about the last 250 later on.
#[derive(Clone, Copy, Debug)]
pub struct Chance {
    /// Of a set bit, in 1/65,536.
    set: u16,
    /// Decisions seen, as far as it matters.
    seen: u8,
}

/// As if a bit and a half had been seen before the first: neither sure of anything nor slow to learn.
const BEFORE: f64 = 1.6;

/// Decisions after which no more is told apart.
const MEMORY: usize = 250;

/// How far a chance moves after so many decisions, in 1/65,536 of the way.
const STEPS: [u32; MEMORY + 1] = {
    let mut steps = [0; MEMORY + 1];
    let mut seen = 0;
    #[expect(
        clippy::indexing_slicing,
        reason = "the loop ends at the table's length"
    )]
    while seen <= MEMORY {
        steps[seen] = (65_536.0 / (seen as f64 + BEFORE)) as u32;
        seen += 1;
    }
    steps
};

/// A chance is never nearer to certainty than this.
const LEAST: u16 = 64;

impl Default for Chance {
    fn default() -> Self {
        Self {
            set: 1 << 15,
            seen: 0,
        }
    }
}

impl Chance {
    fn learn(&mut self, bit: bool) {
        let step = STEPS.get(usize::from(self.seen)).copied().unwrap_or(0);
        let way = if bit { u16::MAX - self.set } else { self.set };
        let way = ((u32::from(way) * step) >> 16) as u16;
        let set = if bit { self.set + way } else { self.set - way };
        self.set = set.clamp(LEAST, u16::MAX - LEAST);
        self.seen += u8::from(usize::from(self.seen) < MEMORY);
    }
}

/// One of the two sides.
pub trait Coder {
    /// Whether it writes what it is given.
    const WRITES: bool;

    /// One decision.
    fn bit(&mut self, chance: &mut Chance, bit: bool) -> bool;

    /// Whether a reader has come to the end of what it reads too early.
    fn is_spent(&self) -> bool;

    /// One decision by one of several chances.
    fn bit_of(&mut self, chances: &mut [Chance], at: usize, bit: bool) -> bool {
        let mut none = Chance::default();
        self.bit(chances.get_mut(at).unwrap_or(&mut none), bit)
    }

    /// A number of at most eight bits, each value as likely as any other.
    fn byte(&mut self, value: u8, bits: u32) -> u8;

    /// A number that tells nothing of itself.
    fn number(&mut self, value: u32) -> u32 {
        value
            .to_le_bytes()
            .into_iter()
            .rev()
            .fold(0, |number, byte| {
                number << 8 | u32::from(self.byte(byte, 8))
            })
    }

    /// A number below 2^`bits`, by a tree of `1 << bits` chances: the first decision is its highest bit, and each
    /// later one has a chance for all that went before it.
    #[inline(never)]
    fn symbol(&mut self, tree: &mut [Chance], bits: u32, value: u32) -> u32 {
        let mut path = 1;
        for at in (0..bits).rev() {
            let bit = self.bit_of(tree, path as usize, value >> at & 1 == 1);
            path = path << 1 | u32::from(bit);
        }
        path - (1 << bits)
    }
}

/// Bits that the range is kept above.
const LOW: u32 = 1 << 24;

/// Appends to a byte string.
#[derive(Debug)]
pub struct Encoder {
    bytes: Vec<u8>,
    low: u64,
    range: u32,
    /// A byte that a carry may still change, and how many bytes of 255 stand behind it.
    pending: Option<u8>,
    full: usize,
}

impl Default for Encoder {
    fn default() -> Self {
        Self {
            bytes: Vec::new(),
            low: 0,
            range: u32::MAX,
            pending: None,
            full: 0,
        }
    }
}

impl Encoder {
    /// What was written.
    pub fn finish(mut self) -> Vec<u8> {
        (0..5).for_each(|_| self.shift());
        self.bytes
    }

    fn narrow(&mut self) {
        while self.range < LOW {
            self.range <<= 8;
            self.shift();
        }
    }

    /// Moves the highest byte out, once no carry can change it.
    fn shift(&mut self) {
        let carry = (self.low >> 32) as u8;
        let byte = (self.low >> 24) as u8;
        if carry > 0 || byte < u8::MAX {
            self.bytes
                .extend(self.pending.map(|pending| pending.wrapping_add(carry)));
            let full = u8::MAX.wrapping_add(carry);
            self.bytes.extend(std::iter::repeat_n(full, self.full));
            (self.pending, self.full) = (Some(byte), 0);
        } else {
            self.full += 1;
        }
        self.low = (self.low & u64::from(LOW - 1)) << 8;
    }
}

impl Coder for Encoder {
    const WRITES: bool = true;

    fn bit(&mut self, chance: &mut Chance, bit: bool) -> bool {
        let bound = (self.range >> 16) * u32::from(chance.set);
        if bit {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        chance.learn(bit);
        self.narrow();
        bit
    }

    fn is_spent(&self) -> bool {
        false
    }

    fn byte(&mut self, value: u8, bits: u32) -> u8 {
        self.range >>= bits;
        self.low += u64::from(value) * u64::from(self.range);
        self.narrow();
        value
    }
}

/// Reads a byte string. Beyond its end it reads zeros, and says so afterwards.
#[derive(Clone, Debug)]
pub struct Decoder<'b> {
    rest: &'b [u8],
    /// Bytes read beyond the end.
    missing: usize,
    code: u32,
    range: u32,
}

impl<'b> Decoder<'b> {
    /// Reads `bytes` from their start.
    pub fn new(bytes: &'b [u8]) -> Self {
        let mut decoder = Self {
            rest: bytes,
            missing: 0,
            code: 0,
            range: u32::MAX,
        };
        (0..4).for_each(|_| decoder.shift());
        decoder
    }

    /// Whether all was read.
    pub const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    fn shift(&mut self) {
        let (byte, rest) = self.rest.split_first().unwrap_or((&0, &[]));
        self.missing += usize::from(self.rest.is_empty());
        (self.code, self.rest) = (self.code << 8 | u32::from(*byte), rest);
    }

    fn widen(&mut self) {
        while self.range < LOW {
            self.range <<= 8;
            self.shift();
        }
    }
}

impl Coder for Decoder<'_> {
    const WRITES: bool = false;

    #[inline]
    fn bit(&mut self, chance: &mut Chance, _bit: bool) -> bool {
        let bound = (self.range >> 16) * u32::from(chance.set);
        let bit = self.code < bound;
        if bit {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        chance.learn(bit);
        self.widen();
        bit
    }

    fn is_spent(&self) -> bool {
        self.missing > 0
    }

    #[inline(never)]
    fn byte(&mut self, _value: u8, bits: u32) -> u8 {
        self.range >>= bits;
        let most = (1 << bits) - 1;
        let value = (self.code / self.range.max(1)).min(most);
        self.code -= value * self.range;
        self.widen();
        value as u8
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A number with what it is coded by.
    #[derive(Clone, Debug)]
    enum Piece {
        Bit(usize, bool),
        Byte(u8, u32),
        Number(u32),
        Symbol(u32, u32),
    }

    fn pieces() -> impl Strategy<Value = Vec<Piece>> {
        let piece = prop_oneof![
            (0..3usize, prop::bool::weighted(0.02)).prop_map(|(at, bit)| Piece::Bit(at, bit)),
            (1..=8u32, any::<u8>()).prop_map(|(bits, value)| Piece::Byte(
                (u32::from(value) % (1 << bits)) as u8,
                bits
            )),
            any::<u32>().prop_map(Piece::Number),
            (0..10u32, any::<u32>())
                .prop_map(|(bits, value)| Piece::Symbol(value % (1 << bits), bits)),
        ];
        prop::collection::vec(piece, 0..2000)
    }

    /// What a side gives for pieces.
    fn run(coder: &mut impl Coder, pieces: &[Piece]) -> Vec<u32> {
        let mut chances = [Chance::default(); 3];
        let mut tree = vec![Chance::default(); 1 << 10];
        let given = pieces.iter().map(|piece| match *piece {
            Piece::Bit(at, bit) => u32::from(coder.bit(&mut chances[at], bit)),
            Piece::Byte(value, bits) => u32::from(coder.byte(value, bits)),
            Piece::Number(value) => coder.number(value),
            Piece::Symbol(value, bits) => coder.symbol(&mut tree, bits, value),
        });
        given.collect()
    }

    fn written(pieces: &[Piece]) -> Vec<u8> {
        let mut encoder = Encoder::default();
        run(&mut encoder, pieces);
        encoder.finish()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(pieces in pieces()) {
            let bytes = written(&pieces);
            let mut decoder = Decoder::new(&bytes);
            let read = run(&mut decoder, &pieces);
            prop_assert_eq!(read, run(&mut Encoder::default(), &pieces));
            prop_assert!(decoder.is_at_end());
        }
    }

    #[test]
    fn what_is_likely_takes_little_room() {
        let rare: Vec<Piece> = (0..100_000).map(|n| Piece::Bit(0, n % 100 == 0)).collect();
        // A bit of one in a hundred has an entropy of 0.0808 bits.
        let length = written(&rare).len();
        assert!((1_010..1_080).contains(&length), "{length} bytes");
        let even: Vec<Piece> = (0..1_000).map(|n| Piece::Byte(n as u8, 8)).collect();
        assert_eq!(written(&even).len(), 1_004);
    }
}
