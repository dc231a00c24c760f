//! Sums for the five places in which a word can stand to a token, nine numbers a place, word after word: as short as they
//! can be, since a text has thousands of them, and each is read from memory five times for every place of its word.

use super::lanes::Stack;
use crate::model::weights::{ALL_LANES, LABELS, LANES, OFFSETS};

/// Numbers of a word.
const COUNT: usize = OFFSETS * LABELS;

/// The sums of words by number.
#[derive(Clone, Debug, Default)]
pub struct Stacks {
    /// With some more at the end, so that whole vectors can be read and written from the beginning of each.
    numbers: Vec<i16>,
    filled: usize,
}

impl Stacks {
    /// Room for the sums of so many words.
    pub fn with_room(words: usize) -> Self {
        Self {
            numbers: vec![0; words * COUNT + ALL_LANES],
            filled: 0,
        }
    }

    /// The sums of the next word; without room for them they are lost.
    #[inline(always)]
    pub fn push(&mut self, stack: Stack) {
        let rest = self.numbers.get_mut(self.filled..);
        if let Some(numbers) = rest.and_then(<[i16]>::first_chunk_mut) {
            stack.lay_out(numbers);
            self.filled += COUNT;
        }
    }

    /// The sums of a word, and what follows them.
    #[inline(always)]
    pub fn of(&self, word: usize) -> Option<&[i16; ALL_LANES]> {
        self.numbers.get(word * COUNT..)?.first_chunk()
    }

    /// Those for one of its places.
    #[inline(always)]
    pub fn at(&self, word: u32, place: usize) -> Option<&[i16; LANES]> {
        let start = word as usize * COUNT + place * LABELS;
        self.numbers.get(start..)?.first_chunk()
    }
}
