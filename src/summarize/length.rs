//! How long a sentence is to its reader, and how much of a budget it takes.

use crate::options::{Length, WORDS_PER_MINUTE};
use crate::text::characters::{Class, class};

/// Length of a sentence in the units that a budget may be given in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// Words as white space cuts them; in scripts without spaces two characters to the word.
    pub(super) words: u32,
    /// Unicode code points.
    pub(super) characters: u32,
}

impl Size {
    /// Size of a piece of text.
    pub(super) fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self::of_ascii(text.as_bytes());
        }
        let (mut words, mut characters, mut unspaced) = (0, 0, 0_u32);
        let mut inside = false;
        for c in text.chars() {
            characters += 1;
            if !c.is_ascii() && class(c) == Class::Unspaced {
                unspaced += 1;
                inside = false;
            } else if c.is_whitespace() {
                inside = false;
            } else if !inside && (unspaced == 0 || c.is_alphanumeric()) {
                words += 1;
                inside = true;
            }
        }
        Self {
            words: words + unspaced.div_ceil(2),
            characters,
        }
    }

    /// The same without a branch a character: a word begins where a space does not, after one that does.
    fn of_ascii(text: &[u8]) -> Self {
        let is_space = |byte: u8| byte == b' ' || matches!(byte, b'\t'..=b'\r');
        let begins = |before: u8, byte: u8| is_space(before) & !is_space(byte);
        let opens = text.first().is_some_and(|&byte| !is_space(byte));
        let after = text.get(1..).unwrap_or_default();
        // So few at a time that a byte can count them: sixteen are then compared at once.
        let pieces = text.chunks(AT_ONCE).zip(after.chunks(AT_ONCE));
        let inner = pieces.map(|(piece, after)| {
            let pairs = piece.iter().zip(after);
            let count = pairs.fold(0_u8, |count, (&before, &byte)| {
                count + u8::from(begins(before, byte))
            });
            u32::from(count)
        });
        Self {
            words: u32::from(opens) + inner.sum::<u32>(),
            characters: text.len() as u32,
        }
    }
}

/// Most bytes that are counted in a byte.
const AT_ONCE: usize = 128;

/// How many words a text has: as white space cuts them, and in scripts without spaces two characters to the
/// word. Every count of words that a reader sees is this one.
pub fn words(text: &str) -> usize {
    Size::of(text).words as usize
}

/// What may be spent, in one of the units of [`Size`] or in sentences.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Budget {
    Sentences(u64),
    Words(u64),
    Characters(u64),
}

impl Budget {
    /// The budget that a length gives in a text of so many words.
    pub(super) fn of(length: Length, words_of_text: u64) -> Self {
        match length {
            Length::Sentences(count) => Self::Sentences(count as u64),
            Length::Words(count) => Self::Words(count as u64),
            Length::Characters(count) => Self::Characters(count as u64),
            Length::Percent(percent) if percent >= 100.0 => Self::Words(u64::MAX),
            Length::Percent(percent) => {
                Self::Words((words_of_text as f64 * percent / 100.0) as u64)
            }
            Length::Minutes(minutes) => Self::Words((minutes * WORDS_PER_MINUTE) as u64),
        }
    }

    /// How much there is to spend.
    pub(super) const fn total(self) -> u64 {
        match self {
            Self::Sentences(total) | Self::Words(total) | Self::Characters(total) => total,
        }
    }

    /// What a sentence of that size costs.
    pub(super) const fn cost(self, size: Size) -> u64 {
        match self {
            Self::Sentences(_) => 1,
            Self::Words(_) => size.words as u64,
            Self::Characters(_) => size.characters as u64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_by_white_space_and_unspaced_scripts_count_two_characters() {
        for (text, words, characters) in [
            ("", 0, 0),
            ("One", 1, 3),
            ("It cost $5 — or so.", 6, 19),
            (" It\tcost  $5\n- or so. ", 6, 22),
            ("naïve\u{a0}plan", 2, 10),
            ("東京都は", 2, 4),
            ("東京都", 2, 3),
            ("東京で NATO が会議", 4, 12),
            ("。", 1, 1),
        ] {
            assert_eq!(Size::of(text), Size { words, characters }, "{text:?}");
        }
    }
}
