//! What the tagger looks at. The one extractor, for training and for recognition: it turns a word, or a token in
//! its place, into keys; the trainer gives each key weights, the tagger looks them up.
//!
//! Features of a word alone and of its other places in the document ([`word`]) are the same wherever it stands, so they are
//! asked for once a word; only tokens in and beside capitalized words have features of their own ([`place`]). The choice
//! follows Ratinov and Roth 2009 (shapes, affixes, lists, clusters, non-local context); features of a whole run of
//! capitalized words are ours: a linear chain sees the head of a name (`Palace`) from each of its words.

mod place;
mod word;

use super::context::Context;
use super::gazetteer::Gazetteer;
use super::scene::Scene;
use super::vocabulary::{Vocabulary, Word};
use crate::document::Document;
use crate::model::hash;
use crate::model::lexicon::Lexicon;
pub use word::{ends, of_beginning, of_end, of_groups};

/// Offsets at which a feature may have weights, one bit each: two words before the labeled token … two after.
const ALL: u64 = 0b11111;
const NEAR: u64 = 0b01110;
const HERE: u64 = 0b00100;

/// The columns of clusters that take part in features of two things.
const COARSE: usize = 0;
const MIDDLE: usize = 1;
const FINE: usize = 2;

/// Keys of features. The lowest five bits say at which offsets the feature may have weights.
#[derive(Clone, Debug, Default)]
pub struct Keys(Vec<u64>);

impl Keys {
    /// None.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The keys, in the order in which they were added.
    pub fn as_slice(&self) -> &[u64] {
        &self.0
    }

    /// The offsets that a key allows, one bit each.
    pub const fn offsets(key: u64) -> u8 {
        (key & ALL) as u8
    }

    #[inline]
    fn add(&mut self, template: u64, value: u64, offsets: u64) {
        self.0
            .push(hash::mix(value, template << 57 | template) & !ALL | offsets);
    }

    #[inline]
    fn add_pair(&mut self, template: u64, first: u64, second: u64) {
        self.add(template, hash::join(first, second), HERE);
    }
}

/// All that features are read from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The words.
    pub vocabulary: Vocabulary,
    /// Units, runs, chains.
    pub scene: Scene,
    /// The other places of each word.
    pub context: Context,
    /// Listed names of several words.
    pub gazetteer: Gazetteer,
}

impl Source {
    /// Reads a document.
    pub fn of(document: &Document<'_>, lexicon: &Lexicon) -> Self {
        let vocabulary = Vocabulary::of(document, lexicon);
        let scene = Scene::of(document, &vocabulary);
        Self {
            context: Context::of(&vocabulary, &scene),
            gazetteer: Gazetteer::of(&vocabulary, &scene, lexicon),
            vocabulary,
            scene,
        }
    }
}

/// The lists that say what a name names, as a set; how a word is usually written is left to its own feature.
const fn kinds_of(word: &Word) -> u64 {
    word.lists as u64 & 0xff_ffff
}

/// The numbers of the lists in a set, from the lowest up.
fn members(set: u32) -> impl Iterator<Item = u64> {
    let mut rest = set;
    std::iter::from_fn(move || {
        let list = rest.trailing_zeros();
        rest &= rest.wrapping_sub(1);
        (list < u32::BITS).then_some(u64::from(list))
    })
}
