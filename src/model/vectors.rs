//! Vectors of words: where a word stands among others that are used alike, in twelve numbers of four bits.
//!
//! They come from GloVe (Pennington et al. 2014), turned and stretched so that the first numbers say most about
//! names, and rounded coarsely: what a network learns from them is as good as from all fifty of the original's 32-bit
//! numbers (models/EXPERIMENTS.md), at 16 bits a word once compressed.
//!
//! The tagger wants groups of words besides. Two trees cut the space of the original vectors, each first into some
//! groups and these again (vocabulary trees; Nistér & Stewénius 2006); a word is written with its last groups, which
//! say the first ones, too. Rare words have no groups, since little that is learnt of a group holds for them.

use super::coder::{Chance, Coder};
use super::index::{KeyIndex, Place};
use super::keys::{KeyList, Tags};

/// Numbers of a vector.
pub const DIMS: usize = 12;

/// A word's vector; each number in -8..8.
pub type Vector = [i8; DIMS];

/// Trees, and the groups of each: first, and of each first group.
pub const TREES: [(usize, usize); 2] = [(32, 32), (128, 4)];

/// Columns of groups, from few to many: the first groups of both trees, then the last ones.
pub const COLUMNS: usize = 4;

/// A word's last group in each tree, from 1; 0 where it has none.
pub type Leaves = [u16; TREES.len()];

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Its vector.
    pub vector: Vector,
    /// Its groups.
    pub leaves: Leaves,
}

/// The vectors and groups of words.
#[derive(Clone, Debug, Default)]
pub struct Vectors {
    words: KeyIndex,
    /// Of no word, then of each.
    known: Vec<Known>,
}

impl Vectors {
    /// What is known of words by hash; the first of two words with one hash stays.
    pub fn build(words: &[(u64, Known)]) -> Self {
        let keys: Vec<u64> = words.iter().map(|(key, _)| *key).collect();
        let (list, kept) = KeyList::of(&keys, Tags::Short);
        let own = kept.iter().filter_map(|at| words.get(*at));
        Self::new(&list, own.map(|(_, known)| *known))
    }

    fn new(words: &KeyList, known: impl Iterator<Item = Known>) -> Self {
        Self {
            words: KeyIndex::new(words, words.numbers().iter().map(|_| 1)),
            known: std::iter::once(Known::default()).chain(known).collect(),
        }
    }

    /// What is known of each of the words. `places` is room to work in.
    pub fn of_each(&self, words: &[u64], places: &mut Vec<Place>, known: &mut Vec<Known>) {
        self.words.find_each(words, places);
        let of = |place: &Place| self.known.get(place.first() as usize).copied();
        known.clear();
        known.extend(places.iter().map(|place| of(place).unwrap_or_default()));
    }

    /// How many words there are.
    pub const fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Writes these vectors, or reads others.
    pub(super) fn code<C: Coder>(&self, coder: &mut C) -> Option<Self> {
        let words = self.words.list::<C>().0.code(coder, Tags::Short)?;
        let own = |at: usize| self.known.get(at + 1).copied().unwrap_or_default();
        let mut known = vec![Known::default(); words.numbers().len()];
        // All first numbers, then all second ones: each has its own chances.
        for number in 0..DIMS {
            let mut chances = [Chance::default(); 1 << NUMBER_BITS];
            for (at, known) in known.iter_mut().enumerate() {
                let x = own(at).vector.get(number).map_or(0, |x| (x + 8) as u32);
                let x = coder.symbol(&mut chances, NUMBER_BITS, x & 15);
                if let Some(slot) = known.vector.get_mut(number) {
                    *slot = x as i8 - 8;
                }
            }
        }
        let mut branches = Branches::default();
        for (at, known) in known.iter_mut().enumerate() {
            let mut group = 0;
            let leaves = known.leaves.iter_mut().zip(own(at).leaves);
            for (tree, (leaf, own)) in leaves.enumerate() {
                *leaf = branches.code(coder, tree, group, own);
                group = first_group(tree, *leaf);
            }
        }
        Some(Self::new(&words, known.into_iter()))
    }
}

/// Bits of a number of a vector.
const NUMBER_BITS: u32 = 4;

/// Bits of the number of a first group, and of a leaf within it.
const GROUP_BITS: u32 = 8;
const BRANCH_BITS: u32 = 5;

/// What is learnt of leaves, each tree's on its own: first groups by the first group in the tree before, leaves by
/// their first group.
#[derive(Default)]
struct Branches {
    groups: [Chances; TREES.len()],
    leaves: [Chances; TREES.len()],
}

/// Chances by a group.
#[derive(Default)]
struct Chances(Vec<Vec<Chance>>);

impl Chances {
    /// Those of a group, of `1 << bits` that a tree has.
    fn of(&mut self, group: u16, bits: u32) -> &mut [Chance] {
        let group = usize::from(group);
        while self.0.len() <= group {
            self.0.push(vec![Chance::default(); 1 << bits]);
        }
        self.0.get_mut(group).map_or(&mut [], Vec::as_mut_slice)
    }
}

impl Branches {
    /// The leaf of a word in a tree, given its first group in the tree before.
    fn code(&mut self, coder: &mut impl Coder, tree: usize, before: u16, leaf: u16) -> u16 {
        let (_, wide) = TREES.get(tree).copied().unwrap_or_default();
        let wide = wide as u16;
        let (Some(groups), Some(leaves)) = (self.groups.get_mut(tree), self.leaves.get_mut(tree))
        else {
            return 0;
        };
        let chances = groups.of(before, GROUP_BITS);
        let group = coder.symbol(chances, GROUP_BITS, u32::from(first_group(tree, leaf))) as u16;
        if group == 0 {
            return 0;
        }
        let first = (group - 1) * wide + 1;
        let chances = leaves.of(group, BRANCH_BITS);
        first + coder.symbol(chances, BRANCH_BITS, u32::from(leaf.saturating_sub(first))) as u16
    }
}

/// The first group that a leaf of a tree lies in, from 1; 0 for none.
fn first_group(tree: usize, leaf: u16) -> u16 {
    TREES
        .get(tree)
        .map_or(0, |(_, branches)| leaf.div_ceil(*branches as u16))
}

impl Known {
    /// The word's groups in each column, from 1; 0 where it has none.
    pub fn groups(&self) -> [u16; COLUMNS] {
        let [left, right] = self.leaves;
        [first_group(0, left), first_group(1, right), right, left]
    }
}
