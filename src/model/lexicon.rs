//! What the model knows of words and names before it has read a text: lists of names by type, and vectors of
//! words, with the groups of words that are used alike (Turian et al. 2010 on both in taggers).
//!
//! Both are keyed by the hash of the folded word; a name of several words by [`super::hash::join`] of its words.

use super::coder::{Chance, Coder};
use super::index::{KeyIndex, Place};
use super::keys::{KeyList, Tags};
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
    /// The names. The byte of each is the number of its set.
    names: KeyIndex,
    /// The set of a name that is not there, which is empty; then those of names by number.
    sets: Vec<u32>,
    /// Vectors of words, by hash.
    pub vectors: Vectors,
}

impl Lexicon {
    /// A lexicon of names (hash and set of lists). The first of two entries with one hash stays. At most 255
    /// different sets.
    pub fn build(names: &[(u64, u32)], vectors: Vectors) -> Self {
        let keys: Vec<u64> = names.iter().map(|(key, _)| *key).collect();
        let (list, kept) = KeyList::of(&keys, Tags::Long);
        let mut sets = vec![0];
        let mut number = |set: u32| {
            let known = sets.iter().skip(1).position(|other| *other == set);
            known.map_or_else(
                || {
                    sets.push(set);
                    sets.len() - 1
                },
                |known| known + 1,
            ) as u8
        };
        let numbers: Vec<u8> = names.iter().map(|(_, set)| number(*set)).collect();
        let set_of = kept.iter().filter_map(|at| numbers.get(*at)).copied();
        Self {
            names: KeyIndex::new(&list, set_of),
            sets,
            vectors,
        }
    }

    /// The lists that hold a name; 0 where none does.
    #[inline]
    pub fn lists(&self, name: u64) -> u32 {
        self.set(self.names.find(name))
    }

    /// The lists that hold each of the names. `places` is room to work in.
    pub fn lists_each(&self, names: &[u64], places: &mut Vec<Place>, lists: &mut Vec<u32>) {
        self.names.find_each(names, places);
        lists.clear();
        lists.extend(places.iter().map(|place| self.set(*place)));
    }

    fn set(&self, name: Place) -> u32 {
        let set = self.sets.get(usize::from(name.byte()));
        set.copied().unwrap_or(0)
    }

    /// How many names and words there are.
    pub const fn sizes(&self) -> (usize, usize) {
        (self.names.len(), self.vectors.len())
    }

    /// Writes this lexicon, or reads another.
    pub(super) fn code<C: Coder>(&self, coder: &mut C) -> Option<Self> {
        if self.sets.len() > 1 << SET_BITS {
            return None;
        }
        let (own, own_bytes) = self.names.list::<C>();
        let list = own.code(coder, Tags::Long)?;
        let mut chances = vec![Chance::default(); 1 << SET_BITS];
        // The file counts from 0 and leaves out the set of no name.
        let mut bytes = Vec::with_capacity(list.numbers().len());
        for at in 0..list.numbers().len() {
            let own = own_bytes.get(at).map_or(0, |byte| byte.saturating_sub(1));
            let set = coder.symbol(&mut chances, SET_BITS, u32::from(own));
            bytes.push(u8::try_from(set + 1).ok()?);
        }
        let count = coder.number(self.sets.len().saturating_sub(1) as u32) as usize;
        let own = |at: usize| self.sets.get(at + 1).copied().unwrap_or(0);
        let mut sets = vec![0];
        sets.extend((0..count.min(1 << SET_BITS)).map(|at| coder.number(own(at))));
        Some(Self {
            names: KeyIndex::new(&list, bytes.into_iter()),
            sets,
            vectors: self.vectors.code(coder)?,
        })
    }
}

/// Bits of the number of a set of lists.
const SET_BITS: u32 = 8;
