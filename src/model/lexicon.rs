//! What the model knows of words and names before it has read a text: lists of names by type, and vectors of
//! words, with the groups of words that are used alike (Turian et al. 2010 on both in taggers).
//!
//! Both are keyed by the hash of the folded word; a name of several words by [`super::hash::join`] of its words.

use super::coder::{Chance, Coder};
use super::index::{KeyIndex, Tags};
use super::vectors::Vectors;

/// A list of names. The number is the bit in a [`Lists`] set and never changes within a format version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum List {
    /// Words that open a sentence with a capital and name nothing: `The`, `But`.
    Function = 0,
    /// Titles that stand before a person's name and outside of it.
    Title = 1,
    /// Given names.
    Given = 2,
    /// Surnames.
    Surname = 3,
    /// Countries.
    Country = 4,
    /// Nationalities, their adjectives and languages.
    Nationality = 5,
    /// Small words inside names: `de`, `of`, `al`.
    Particle = 6,
    /// Words that head the names of bodies: `Ministry`, `Coalition`.
    Body = 19,
}

impl List {
    /// Number of bits a set has room for.
    pub const ROOM: usize = 32;

    /// The set of this list alone.
    pub const fn bit(self) -> u32 {
        1 << self as u8
    }

    /// Whether `set` holds this list.
    pub const fn is_in(self, set: u32) -> bool {
        set & self.bit() != 0
    }
}

/// Lists and vectors.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    names: KeyIndex,
    /// For each name, which of `sets` it has.
    set_of: Vec<u8>,
    sets: Vec<u32>,
    /// Vectors of words, by hash.
    pub vectors: Vectors,
}

impl Lexicon {
    /// A lexicon of names (hash and set of lists). The first of two entries with one hash stays. At most 256
    /// different sets.
    pub fn build(names: &[(u64, u32)], vectors: Vectors) -> Self {
        let keys: Vec<u64> = names.iter().map(|(key, _)| *key).collect();
        let (index, _) = KeyIndex::build(&keys, Tags::Long);
        let mut sets = Vec::new();
        let mut set_of = vec![None; index.len()];
        for (key, set) in names {
            let number = sets
                .iter()
                .position(|other| other == set)
                .unwrap_or_else(|| {
                    sets.push(*set);
                    sets.len() - 1
                });
            if let Some(slot) = index.find(*key).and_then(|at| set_of.get_mut(at)) {
                slot.get_or_insert(number as u8);
            }
        }
        let set_of = set_of.into_iter().map(Option::unwrap_or_default).collect();
        Self {
            names: index,
            set_of,
            sets,
            vectors,
        }
    }

    /// The lists that hold a name; 0 where none does.
    #[inline]
    pub fn lists(&self, name: u64) -> u32 {
        let set = self.names.find(name).and_then(|at| self.set_of.get(at));
        set.and_then(|set| self.sets.get(usize::from(*set)))
            .copied()
            .unwrap_or(0)
    }

    /// The lists that hold each of the names. `found` is room to work in.
    pub fn lists_each(&self, names: &[u64], found: &mut Vec<u32>, lists: &mut Vec<u32>) {
        self.names.find_each(names, found);
        lists.clear();
        lists.extend(found.iter().map(|at| {
            let set = self.set_of.get(*at as usize);
            set.and_then(|set| self.sets.get(usize::from(*set)))
                .copied()
                .unwrap_or(0)
        }));
    }

    /// How many names and words there are.
    pub const fn sizes(&self) -> (usize, usize) {
        (self.names.len(), self.vectors.len())
    }

    /// Writes this lexicon, or reads another.
    pub(super) fn code(&self, coder: &mut impl Coder) -> Option<Self> {
        let names = self.names.code(coder, Tags::Long)?;
        let mut chances = vec![Chance::default(); 1 << SET_BITS];
        let set_of = (0..names.len())
            .map(|at| {
                let set = self.set_of.get(at).copied().unwrap_or(0);
                coder.symbol(&mut chances, SET_BITS, u32::from(set)) as u8
            })
            .collect();
        let count = coder.number(self.sets.len() as u32) as usize;
        let sets = (0..count.min(1 << SET_BITS))
            .map(|at| coder.number(self.sets.get(at).copied().unwrap_or(0)))
            .collect();
        Some(Self {
            names,
            set_of,
            sets,
            vectors: self.vectors.code(coder)?,
        })
    }
}

/// Bits of the number of a set of lists.
const SET_BITS: u32 = 8;
