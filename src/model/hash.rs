//! The one hash of the model: weights, clusters and lists are found by it, so it never changes within a
//! format version. Multiply and shift, eight bytes a step, read as little endian: the same everywhere and cheap
//! in wasm, which has no wide multiplication. The high bits are the good ones.

const FIRST: u64 = 0x9e37_79b9_7f4a_7c15;
const SECOND: u64 = 0xd6e8_feb8_6659_fd93;

/// Mixes two numbers into one; not symmetric.
#[inline]
pub const fn mix(a: u64, b: u64) -> u64 {
    let product = (a.wrapping_mul(FIRST) ^ b).wrapping_mul(SECOND);
    product ^ (product >> 29)
}

/// The hash of a byte string.
pub fn of_bytes(bytes: &[u8]) -> u64 {
    let mut state = mix(bytes.len() as u64, FIRST);
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        state = mix(state, u64::from_le_bytes(*word));
    }
    if rest.is_empty() {
        state
    } else {
        mix(state, number_of(rest))
    }
}

/// Fewer than eight bytes as a little-endian number, by two reads that may overlap.
#[inline]
fn number_of(bytes: &[u8]) -> u64 {
    let gap = 8 * bytes.len() as u32;
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return u64::from(u32::from_le_bytes(*first))
            | u64::from(u32::from_le_bytes(*last)) << (gap - 32);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<2>(), bytes.last_chunk::<2>()) {
        return u64::from(u16::from_le_bytes(*first))
            | u64::from(u16::from_le_bytes(*last)) << (gap - 16);
    }
    bytes.first().map_or(0, |byte| u64::from(*byte))
}

/// The hash of a name of several words, one word after the other.
pub const fn join(name: u64, word: u64) -> u64 {
    mix(name.rotate_left(23), word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_reads_see_every_byte_once() {
        let bytes = [0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77];
        for length in 1..=bytes.len() {
            let expected = bytes[..length]
                .iter()
                .rev()
                .fold(0, |number, byte| number << 8 | u64::from(*byte));
            assert_eq!(number_of(&bytes[..length]), expected, "{length} bytes");
        }
    }

    /// Every model file rests on these; a change needs a new format version and new weights.
    #[test]
    fn the_hash_stays_what_it_is() {
        let of = |text: &str| of_bytes(text.as_bytes());
        assert_eq!(
            [of(""), of("a"), of("lowmere"), of("lowmere bridge")],
            KNOWN
        );
        assert_ne!(join(of("a"), of("b")), join(of("b"), of("a")));
    }

    const KNOWN: [u64; 4] = [
        5551297578716519678,
        7946746530832910917,
        9275326935505169486,
        16435831405770773549,
    ];
}
