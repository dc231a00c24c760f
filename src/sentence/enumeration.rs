//! Lists that run on in one line: `1. The first item 2. The second item`.
//!
//! A counter or bullet at the beginning of a sentence opens an item, and its stop ends nothing. While items
//! are counted, the next counter of the same style, or the same bullet, begins the next sentence.

use super::marks::Mark;
use super::passage::{Case, Passage};

/// What a list marks its items with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The same sign each time.
    Bullet(char),
    /// A number or letter, with the signs that shut it: `1.`, `b)`, `3.)`.
    Counter {
        letter: bool,
        stop: bool,
        bracket: bool,
    },
}

/// The mark of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) style: Style,
    /// The counter's value; 0 for bullets.
    value: u32,
    /// One past the mark's last token.
    pub(super) end: usize,
}

impl Item {
    /// The item mark that begins at a token, if one does.
    pub(super) fn at(passage: &Passage<'_>, at: usize) -> Option<Self> {
        if passage.mark(at) != Mark::Bullet {
            return Self::counter(passage, at);
        }
        let sign = passage.slice(at).chars().next()?;
        let end = Self::counter(passage, at + 1).map_or(at + 1, |counter| counter.end);
        let parted = sign != '*' || passage.gap_before(at + 1);
        (parted && end < passage.len()).then_some(Self {
            style: Style::Bullet(sign),
            value: 0,
            end,
        })
    }

    fn counter(passage: &Passage<'_>, at: usize) -> Option<Self> {
        let mut word = passage.slice(at);
        let mut end = at + 1;
        let mut stop = false;
        if passage.mark(at) == Mark::Abbreviation {
            word = word.strip_suffix('.')?;
            stop = true;
        }
        let value = match word.as_bytes() {
            [letter @ b'a'..=b'z'] => u32::from(letter - b'a') + 1,
            [b'0'..=b'9', ..] => section(word)?,
            _ => return None,
        };
        if !stop && passage.mark(end) == Mark::Stop && !passage.gap_before(end) {
            stop = true;
            end += 1;
        }
        let bracket = passage.slice(end) == ")" && !passage.gap_before(end);
        end += usize::from(bracket);
        let letter = !word.starts_with(|c: char| c.is_ascii_digit());
        let shut = (stop || bracket) && passage.gap_before(end) && end < passage.len();
        shut.then_some(Self {
            style: Style::Counter {
                letter,
                stop,
                bracket,
            },
            value,
            end,
        })
    }

    /// Whether the item is the one after `before`.
    pub(super) fn follows(self, passage: &Passage<'_>, before: Self) -> bool {
        let capital = matches!(passage.case(self.end), Case::Upper | Case::Caseless);
        match (before.style, self.style) {
            (Style::Bullet(_), _) => before.style == self.style,
            (Style::Counter { .. }, Style::Counter { bracket, .. }) => {
                before.style == self.style && self.value == before.value + 1 && (capital || bracket)
            }
            (Style::Counter { .. }, Style::Bullet(_)) => false,
        }
    }
}

/// A counter of at most three digits, or the last part of a section's number: `2`, `2.1`.
fn section(word: &str) -> Option<u32> {
    let parts = word.split('.').all(|part| {
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    if !parts {
        return None;
    }
    word.rsplit('.').next()?.parse().ok()
}
