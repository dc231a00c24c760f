//! What the model knows of words and names before it has read a text: lists of names by type, and clusters of
//! words that stand in like places (k-means over GloVe vectors; Turian et al. 2010 on clusters in taggers).
//!
//! Both are keyed by the hash of the folded word; a name of several words by [`super::hash::join`] of its words.

use super::bytes::{Reader, Writer};
use super::index::KeyIndex;

/// Columns of clusters: the same words cut into more and more groups.
pub const COLUMNS: usize = 6;

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

    /// Whether `set` holds this list.
    pub const fn is_in(self, set: u32) -> bool {
        set >> self as u8 & 1 == 1
    }
}

/// Lists and clusters.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    names: KeyIndex,
    /// For each name, which of `sets` it has.
    set_of: Vec<u8>,
    sets: Vec<u32>,
    words: KeyIndex,
    /// One column after the other; 0 is no cluster.
    clusters: [Vec<u16>; COLUMNS],
}

impl Lexicon {
    /// A lexicon of names (hash and set of lists) and words (hash and clusters). The first of two entries with
    /// one hash stays. At most 256 different sets.
    pub fn build(names: &[(u64, u32)], words: &[(u64, [u16; COLUMNS])]) -> Self {
        let (name_index, _) =
            KeyIndex::build(&names.iter().map(|(key, _)| *key).collect::<Vec<_>>());
        let mut sets = Vec::new();
        let mut set_of = vec![None; name_index.len()];
        for (key, set) in names {
            let number = sets
                .iter()
                .position(|other| other == set)
                .unwrap_or_else(|| {
                    sets.push(*set);
                    sets.len() - 1
                });
            if let Some(slot) = name_index.find(*key).and_then(|at| set_of.get_mut(at)) {
                slot.get_or_insert(number as u8);
            }
        }
        let (word_index, _) =
            KeyIndex::build(&words.iter().map(|(key, _)| *key).collect::<Vec<_>>());
        let mut clusters: [Vec<u16>; COLUMNS] = std::array::from_fn(|_| vec![0; word_index.len()]);
        for (key, row) in words.iter().rev() {
            let Some(at) = word_index.find(*key) else {
                continue;
            };
            for (column, cluster) in clusters.iter_mut().zip(row) {
                if let Some(slot) = column.get_mut(at) {
                    *slot = *cluster;
                }
            }
        }
        let set_of = set_of.into_iter().map(Option::unwrap_or_default).collect();
        Self {
            names: name_index,
            set_of,
            sets,
            words: word_index,
            clusters,
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

    /// The clusters of a word; all 0 where it is not known.
    #[inline]
    pub fn clusters(&self, word: u64) -> [u16; COLUMNS] {
        let Some(at) = self.words.find(word) else {
            return [0; COLUMNS];
        };
        std::array::from_fn(|column| {
            self.clusters
                .get(column)
                .and_then(|column| column.get(at))
                .copied()
                .unwrap_or(0)
        })
    }

    /// How many names and words there are.
    pub const fn sizes(&self) -> (usize, usize) {
        (self.names.len(), self.words.len())
    }

    pub(super) fn write(&self, to: &mut Writer) {
        self.names.write(to);
        to.bytes.extend(&self.set_of);
        to.u32(self.sets.len() as u32);
        for set in &self.sets {
            to.u32(*set);
        }
        self.words.write(to);
        for column in &self.clusters {
            to.bytes.extend(column.iter().map(|cluster| *cluster as u8));
            to.bytes
                .extend(column.iter().map(|cluster| (cluster >> 8) as u8));
        }
    }

    pub(super) fn read(from: &mut Reader<'_>) -> Option<Self> {
        let names = KeyIndex::read(from)?;
        let set_of = from.take(names.len())?.to_vec();
        let sets = (0..from.count()?)
            .map(|_| from.u32())
            .collect::<Option<Vec<_>>>()?;
        let words = KeyIndex::read(from)?;
        let mut clusters: [Vec<u16>; COLUMNS] = std::array::from_fn(|_| Vec::new());
        for column in &mut clusters {
            let (low, high) = (from.take(words.len())?, from.take(words.len())?);
            *column = low
                .iter()
                .zip(high)
                .map(|(low, high)| u16::from_le_bytes([*low, *high]))
                .collect();
        }
        Some(Self {
            names,
            set_of,
            sets,
            words,
            clusters,
        })
    }
}
