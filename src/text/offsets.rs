//! From UTF-8 bytes to the units that others count in, and back: the one place that changes the unit.
//!
//! One pass over the text notes how many units lie before every [`STRIDE`]th byte. An offset is then the
//! note before it and a count of less than [`STRIDE`] bytes, whatever the order in which offsets are asked
//! for, so that nested and unsorted spans cost no more than sorted ones. Where bytes and units are the same
//! (a text in ASCII, or UTF-8 asked for) nothing is noted.
//!
//! Cost: the pass is a sum over bytes that compilers turn into SIMD, 16 bytes or more at a time; four bytes
//! of memory for every [`STRIDE`] of text. The way back is a binary search over the notes.

use crate::span::Span;

/// What a caller counts `start` and `end` in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OffsetUnit {
    /// Unicode code points.
    #[default]
    Chars,
    /// UTF-8 bytes.
    Utf8,
    /// UTF-16 code units, as JavaScript counts.
    Utf16,
}

/// The offsets of one text in one unit.
///
/// ```
/// use nutgraf::text::offsets::{OffsetUnit, Offsets};
/// let offsets = Offsets::new("a😀b", OffsetUnit::Utf16);
/// assert_eq!(offsets.offset(5), 3);
/// assert_eq!(offsets.byte(3), Some(5));
/// assert_eq!(offsets.byte(2), None); // in the middle of the emoji
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// Units before byte `STRIDE * index`, the text's end included; empty where bytes and units are the
    /// same.
    notes: Vec<u32>,
}

/// Bytes between two notes.
const STRIDE: usize = 64;

impl<'t> Offsets<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let mut notes = Vec::new();
        if unit != OffsetUnit::Utf8 && !text.is_ascii() {
            notes.reserve_exact(text.len() / STRIDE + 2);
            let mut before = 0;
            for stride in text.as_bytes().chunks(STRIDE) {
                notes.push(before);
                before += units(stride, unit);
            }
            notes.push(before);
        }
        Self { text, unit, notes }
    }

    /// How many units lie before byte `byte`, which is a character boundary of the text.
    pub fn offset(&self, byte: u32) -> u32 {
        let at = byte as usize;
        match self.notes.get(at / STRIDE) {
            None => byte,
            Some(before) => before + units(self.bytes(at / STRIDE * STRIDE, at), self.unit),
        }
    }

    /// `start` and `end` of a span.
    pub fn span(&self, span: Span) -> (u32, u32) {
        (self.offset(span.start), self.offset(span.end))
    }

    /// The byte before which `offset` units lie; `None` inside a character and beyond the text.
    pub fn byte(&self, offset: u32) -> Option<u32> {
        if self.notes.is_empty() {
            let boundary = self.text.is_char_boundary(offset as usize);
            return boundary.then_some(offset);
        }
        let note = self.notes.partition_point(|&before| before <= offset) - 1;
        let mut before = self.notes.get(note).copied()?;
        // A character that begins before a note is counted there, so the note may point into it.
        let mut at = (note * STRIDE).min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        for character in self.text.get(at..)?.chars() {
            if before >= offset {
                break;
            }
            before += units_of(character, self.unit);
            at += character.len_utf8();
        }
        (before == offset).then_some(at as u32)
    }

    fn bytes(&self, start: usize, end: usize) -> &'t [u8] {
        self.text.as_bytes().get(start..end).unwrap_or_default()
    }
}

/// Units that begin in these bytes, [`STRIDE`] at most: a character counts where its first byte is, and one of four
/// bytes is two units of UTF-16. Counted in a byte, so that sixteen are looked at at once.
fn units(bytes: &[u8], unit: OffsetUnit) -> u32 {
    let begins = |byte: u8| u8::from(byte & 0xC0 != 0x80);
    match unit {
        OffsetUnit::Utf8 => bytes.len() as u32,
        OffsetUnit::Chars => u32::from(
            bytes
                .iter()
                .fold(0, |count: u8, &byte| count.wrapping_add(begins(byte))),
        ),
        OffsetUnit::Utf16 => u32::from(bytes.iter().fold(0, |count: u8, &byte| {
            count.wrapping_add(begins(byte) + u8::from(byte >= 0xF0))
        })),
    }
}

/// The same of one character.
const fn units_of(character: char, unit: OffsetUnit) -> u32 {
    match unit {
        OffsetUnit::Utf8 => character.len_utf8() as u32,
        OffsetUnit::Chars => 1,
        OffsetUnit::Utf16 => character.len_utf16() as u32,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn by_counting(text: &str, unit: OffsetUnit) -> usize {
        match unit {
            OffsetUnit::Utf8 => text.len(),
            OffsetUnit::Chars => text.chars().count(),
            OffsetUnit::Utf16 => text.encode_utf16().count(),
        }
    }

    fn check(text: &str) {
        for unit in [OffsetUnit::Chars, OffsetUnit::Utf8, OffsetUnit::Utf16] {
            let offsets = Offsets::new(text, unit);
            let mut reached = Vec::new();
            for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
                let counted = by_counting(&text[..at], unit) as u32;
                assert_eq!(
                    offsets.offset(at as u32),
                    counted,
                    "{text:?} {unit:?} at byte {at}"
                );
                assert_eq!(
                    offsets.byte(counted),
                    Some(at as u32),
                    "{text:?} {unit:?} at unit {counted}"
                );
                reached.push(counted);
            }
            let inside = (0..by_counting(text, unit) as u32).filter(|unit| !reached.contains(unit));
            for beside in inside.chain([by_counting(text, unit) as u32 + 1, u32::MAX]) {
                assert_eq!(
                    offsets.byte(beside),
                    None,
                    "{text:?} {unit:?} at unit {beside}"
                );
            }
        }
    }

    #[test]
    fn agrees_with_counting() {
        check("");
        check("plain text, nothing else");
        check("l1\r\nl2\r\n\r\nl3");
        check("cafe\u{301} — naïve \u{FEFF}\0 end");
        check("👩‍👩‍👧 🇺🇦 𝔘𝔫𝔦");
    }

    #[test]
    fn characters_may_straddle_the_notes() {
        for before in 60..=65 {
            check(&("x".repeat(before) + &"😀é中x".repeat(30)));
        }
    }

    proptest! {
        #[test]
        fn agrees_with_counting_on_any_text(text in "(.|[a-z ]{20}|\\PC{30}|😀|\r\n|e\u{301}){0,12}") {
            check(&text);
        }
    }
}
