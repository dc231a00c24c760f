//! A document as numbers: for each unit the features of its words and tokens, and the labels that are allowed.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use nutgraf::entity::features::{Keys, Source};
use nutgraf::model::lexicon::Lexicon;

use super::corpus::Piece;

/// Keys are hashes already.
#[derive(Clone, Copy, Default)]
pub struct Same(u64);

impl Hasher for Same {
    fn write(&mut self, _: &[u8]) {}
    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
    fn finish(&self) -> u64 {
        self.0.rotate_left(29)
    }
}

/// A map from keys.
pub type KeyMap<V> = HashMap<u64, V, BuildHasherDefault<Same>>;

/// Numbers of features; what was seen once has none.
#[derive(Default)]
pub struct Dictionary {
    /// Number of each key's feature.
    pub numbers: KeyMap<u32>,
    /// The keys by number.
    pub keys: Vec<u64>,
    /// In how many pieces each stands.
    pub counts: Vec<u32>,
}

impl Dictionary {
    /// The features that stand in at least `least` pieces.
    pub fn of(pieces: &[&Piece], lexicon: &Lexicon, least: u32) -> Self {
        let mut counts: KeyMap<(u32, u32)> = KeyMap::default();
        for (piece, number) in pieces.iter().zip(1..) {
            visit(piece, lexicon, |key| {
                let entry = counts.entry(key).or_default();
                if entry.0 != number {
                    *entry = (number, entry.1 + 1);
                }
            });
        }
        let mut keys: Vec<u64> = counts
            .iter()
            .filter(|(_, (_, n))| *n >= least)
            .map(|(key, _)| *key)
            .collect();
        keys.sort_unstable();
        let numbers = keys.iter().copied().zip(0..).collect();
        let counts = keys.iter().map(|key| counts[key].1).collect();
        Self {
            numbers,
            keys,
            counts,
        }
    }
}

fn visit(piece: &Piece, lexicon: &Lexicon, mut see: impl FnMut(u64)) {
    let document = piece.document();
    let source = Source::of(&document, lexicon);
    let Source {
        vocabulary, scene, ..
    } = &source;
    let mut keys = Keys::default();
    for word in 0..vocabulary.words.len() {
        source.of_word(word, &mut keys);
    }
    for unit in &scene.units {
        for token in unit.tokens.clone() {
            source.of_token(unit, token, &mut keys);
        }
    }
    keys.as_slice().iter().for_each(|key| see(*key));
}

/// Lists of numbers, one after the other.
#[derive(Default)]
pub struct Lists {
    ends: Vec<u32>,
    numbers: Vec<u32>,
}

impl Lists {
    /// The list at a place.
    pub fn get(&self, at: usize) -> &[u32] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.numbers[start as usize..self.ends[at] as usize]
    }

    fn push(&mut self, numbers: impl Iterator<Item = u32>) {
        self.numbers.extend(numbers);
        self.ends.push(self.numbers.len() as u32);
    }
}

/// A document for training.
#[derive(Default)]
pub struct Instance {
    /// Features of each word.
    pub words: Lists,
    /// The word of each token.
    pub word_of: Vec<u32>,
    /// Features of each token.
    pub tokens: Lists,
    /// Which transitions lead to each token.
    pub classes: Vec<u8>,
    /// The labels allowed at each token.
    pub allowed: Vec<u16>,
    /// The units, as tokens.
    pub units: Vec<std::ops::Range<usize>>,
    /// How much it counts.
    pub weight: f32,
}

/// The feature number of a word's own form is unknown.
pub const UNKNOWN: u32 = u32::MAX;

impl Instance {
    /// Extracts a piece's features. In each word's list the first two are of its form as written and folded.
    pub fn of(piece: &Piece, lexicon: &Lexicon, dictionary: &Dictionary) -> Self {
        let document = piece.document();
        let source = Source::of(&document, lexicon);
        let Source {
            vocabulary, scene, ..
        } = &source;
        let number = |key: &u64| dictionary.numbers.get(key).copied();
        let mut keys = Keys::default();
        let mut instance = Self {
            weight: piece.weight,
            allowed: piece.allowed(&document),
            ..Self::default()
        };
        for word in 0..vocabulary.words.len() {
            keys.clear();
            source.of_word(word, &mut keys);
            let (forms, others) = keys.as_slice().split_at(keys.as_slice().len().min(2));
            let forms = forms.iter().map(|key| number(key).unwrap_or(UNKNOWN));
            instance
                .words
                .push(forms.chain(others.iter().filter_map(number)));
        }
        for unit in &scene.units {
            instance.units.push(unit.tokens.clone());
            for token in unit.tokens.clone() {
                keys.clear();
                source.of_token(unit, token, &mut keys);
                instance
                    .tokens
                    .push(keys.as_slice().iter().filter_map(number));
                instance
                    .classes
                    .push(vocabulary.at(token).map_or(0, |word| word.class));
            }
        }
        instance.word_of = source.vocabulary.of_token;
        instance
    }
}
