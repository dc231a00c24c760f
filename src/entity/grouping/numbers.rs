//! Texts of a kind, numbered as they come.
//!
//! What the module looks up by text it looks up here, and keeps what it knows in vectors by number: one map is
//! compiled instead of six. Cost: log n comparisons; nothing is allocated for a text that is known.

use std::collections::BTreeMap;

use crate::entity::EntityKind;

/// The numbers of texts, from 0.
#[derive(Default)]
pub(super) struct Numbers {
    of_kind: [BTreeMap<String, usize>; EntityKind::ALL.len()],
    given: usize,
}

impl Numbers {
    /// The number of a text, the next one if it is new.
    pub fn give(&mut self, kind: EntityKind, text: &str) -> usize {
        if let Some(number) = self.find(kind, text) {
            return number;
        }
        let next = self.given;
        if let Some(numbers) = self.of_kind.get_mut(kind as usize) {
            numbers.insert(text.to_owned(), next);
            self.given += 1;
        }
        next
    }

    /// The number of a text, if it has one.
    pub fn find(&self, kind: EntityKind, text: &str) -> Option<usize> {
        self.of_kind.get(kind as usize)?.get(text).copied()
    }
}
