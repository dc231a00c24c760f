//! What kind of character each is, as far as cutting a text needs to know.
//!
//! ASCII is a table of 128 entries; the rest is a sorted list of ranges generated from the Unicode
//! Character Database, with the scripts that news is mostly written in told before the search.
//!
//! Cost: one load for ASCII, two or three comparisons for Latin, Cyrillic, Han and Hangul letters, a binary
//! search of eleven steps for all others.

mod table;

use std::sync::LazyLock;

use super::packed;

/// The class of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Class {
    /// White space.
    Space,
    /// A letter of a script with spaces between its words.
    Letter,
    /// A decimal digit.
    Digit,
    /// A letter of a script without spaces between its words: Chinese, Japanese, Thai and others.
    Unspaced,
    /// What belongs to the character before it: combining marks, variation selectors, skin tones, the soft
    /// hyphen, the joiners of Indic and Persian words.
    Extend,
    /// The zero-width joiner, which makes one emoji of two.
    Joiner,
    /// An apostrophe or what is typed for one.
    Apostrophe,
    /// Hyphens and dashes.
    Dash,
    /// Every other punctuation mark.
    Punctuation,
    /// A currency sign.
    Currency,
    /// An emoji.
    Pictograph,
    /// Half a flag.
    RegionalIndicator,
    /// Mathematical and other signs.
    Symbol,
    /// Controls, format characters, unassigned code points.
    Other,
}

impl Class {
    /// Whether it is part of words: a letter or a digit of any script.
    pub const fn is_word(self) -> bool {
        matches!(self, Self::Letter | Self::Digit | Self::Unspaced)
    }
}

/// The class of `c`.
pub fn class(c: char) -> Class {
    let code = c as u32;
    match code {
        0..=0x7F => ascii_class(code as u8),
        // What news prints in place of ' - and ".
        0x2018 | 0x2019 => Class::Apostrophe,
        0x2013 | 0x2014 => Class::Dash,
        0x201C | 0x201D => Class::Punctuation,
        // The spans that hold letters and nothing else.
        0xC0..=0xD6
        | 0xD8..=0xF6
        | 0xF8..=0x24F
        | 0x3A3..=0x3F5
        | 0x400..=0x481
        | 0xAC00..=0xD7A3 => Class::Letter,
        0x3400..=0x4DBF | 0x4E00..=0x9FFF => Class::Unspaced,
        _ => listed(code),
    }
}

/// The class of a character by the list of ranges.
#[inline(never)]
fn listed(code: u32) -> Class {
    let class = COMMON.get(code as usize);
    class.copied().unwrap_or_else(|| searched(code))
}

/// The same by binary search.
fn searched(code: u32) -> Class {
    let after = STARTS.partition_point(|&start| start <= code);
    let class = table::CLASSES.get(after.wrapping_sub(1));
    class.copied().unwrap_or(Class::Other)
}

/// Where each range begins.
static STARTS: LazyLock<Vec<u32>> = LazyLock::new(|| packed::numbers(&table::STARTS).collect());

/// Characters up to the symbols before Chinese: those of most alphabets.
const COMMONEST: usize = 0x3000;

/// The class of each of these, since in Hindi or Arabic most characters are asked for here.
static COMMON: LazyLock<Vec<Class>> = LazyLock::new(|| {
    let mut classes = vec![Class::Other; COMMONEST];
    let ends = STARTS.iter().skip(1);
    for ((&start, &end), &class) in STARTS.iter().zip(ends).zip(&table::CLASSES) {
        let end = COMMONEST.min(end as usize);
        if let Some(range) = classes.get_mut(start as usize..end) {
            range.fill(class);
        }
    }
    classes
});

/// The class of an ASCII character; of a byte of a longer character [`Class::Other`].
#[inline(always)]
pub fn ascii_class(byte: u8) -> Class {
    #[expect(
        clippy::indexing_slicing,
        reason = "the table has an entry for every byte"
    )]
    ASCII[byte as usize]
}

/// Whether the byte is an ASCII letter or digit.
#[inline(always)]
pub fn is_ascii_word(byte: u8) -> bool {
    ascii_class(byte).is_word()
}

static ASCII: [Class; 256] = {
    let mut table = [Class::Other; 256];
    let mut byte = 0;
    #[expect(
        clippy::indexing_slicing,
        reason = "the loop ends at the table's length"
    )]
    while byte < 128 {
        table[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'\t'..=b'\r' | b' ' => Class::Space,
            b'\'' | b'`' => Class::Apostrophe,
            b'-' => Class::Dash,
            b'$' => Class::Currency,
            b'+' | b'<' | b'=' | b'>' | b'^' | b'|' | b'~' => Class::Symbol,
            b'!'..=b'~' => Class::Punctuation,
            _ => Class::Other,
        };
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortcuts_agree_with_the_ranges() {
        for c in ('\u{80}'..=char::MAX).filter(|&c| class(c) != Class::Other) {
            assert_eq!(class(c), searched(c as u32), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn every_letter_and_digit_is_one() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_alphanumeric()) {
            assert!(
                class(c).is_word() || class(c) == Class::Extend || class(c) == Class::Apostrophe,
                "U+{:04X}",
                c as u32
            );
        }
    }
}
