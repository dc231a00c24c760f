//! Texts of a kind, numbered as they come.
//!
//! What the module looks up by text it looks up here, and keeps what it knows in vectors by number: one map is
//! compiled instead of six. Cost: a hash and a probe; nothing is allocated for a text.

use crate::entity::EntityKind;
use crate::entity::interner::Interner;
use crate::model::hash;

/// The numbers of texts, from 0.
#[derive(Default)]
pub(super) struct Numbers(Interner);

impl Numbers {
    /// The number of a text, the next one if it is new.
    pub fn give(&mut self, kind: EntityKind, text: &str) -> usize {
        let (number, _) = self.0.number(key(kind, text));
        number as usize - 1
    }

    /// The number of words in a row, the next one if they are new.
    pub fn give_words(&mut self, kind: EntityKind, words: &[String]) -> usize {
        let (number, _) = self.0.number(key_of_words(kind, words));
        number as usize - 1
    }

    /// The number of words in a row, if they have one.
    pub fn find_words(&self, kind: EntityKind, words: &[String]) -> Option<usize> {
        let number = self.0.find(key_of_words(kind, words))?;
        Some(number as usize - 1)
    }

    /// The number of a text, if it has one.
    pub fn find(&self, kind: EntityKind, text: &str) -> Option<usize> {
        let number = self.0.find(key(kind, text))?;
        Some(number as usize - 1)
    }
}

fn key(kind: EntityKind, text: &str) -> u64 {
    hash::mix(hash::of_bytes(text.as_bytes()), kind as u64)
}

fn key_of_words(kind: EntityKind, words: &[String]) -> u64 {
    let words = words.iter().map(|word| hash::of_bytes(word.as_bytes()));
    hash::mix(words.fold(0, hash::join), kind as u64)
}
