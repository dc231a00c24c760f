//! A document as the network sees it.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use nutgraf::entity::neural::{self, SCALE};
use nutgraf::entity::tagger::Scored;
use nutgraf::entity::vocabulary::Word;
use nutgraf::model::vectors::DIMS;
use nutgraf::model::weights::{LABELS, lane_of};

use crate::ner::vectors::{self, WIDTH};

/// Where the vectors of words come from.
pub enum Source {
    /// All of GloVe: for teachers, which never ship.
    Whole(HashMap<u64, [f32; WIDTH]>),
    /// What ships.
    Lexicon,
}

impl Source {
    /// All vectors of the package.
    pub fn whole(made: &Path) -> Self {
        let mut all = HashMap::new();
        for (word, vector) in vectors::words(made).iter().zip(vectors::read(made)) {
            all.entry(vectors::key(word)).or_insert(vector);
        }
        Self::Whole(all)
    }

    /// Numbers of a vector.
    pub fn width(&self) -> usize {
        match self {
            Self::Whole(_) => WIDTH,
            Self::Lexicon => DIMS,
        }
    }

    fn put(&self, word: &Word, to: &mut Vec<f32>) {
        match self {
            Self::Whole(all) => to.extend(all.get(&word.lower).unwrap_or(&[0.0; WIDTH])),
            Self::Lexicon => {
                to.extend(word.vector.map(f32::from));
            }
        }
    }
}

/// A document.
pub struct Example {
    /// Units, as tokens.
    pub units: Vec<Range<usize>>,
    /// The word of each token.
    pub word_of: Vec<u32>,
    /// Rows of embeddings of each word.
    pub rows: Vec<Vec<usize>>,
    /// The vector of each word, one after the other.
    pub vectors: Vec<f32>,
    /// The row of embeddings of each token's place.
    pub places: Vec<usize>,
    /// The folded word of each token, and whether the token looks like a name.
    pub families: Vec<(u32, bool)>,
    /// How many folded words there are.
    pub family_count: usize,
    /// What the linear tagger says.
    pub scores: Vec<[f32; LABELS]>,
    /// The same as the network reads it.
    pub squashed: Vec<[f32; LABELS]>,
    /// Which transitions lead to each token.
    pub classes: Vec<u8>,
}

impl Example {
    /// Reads a document that the linear tagger has scored.
    pub fn of(scored: &Scored, source: &Source) -> Self {
        let vocabulary = &scored.vocabulary;
        let rows = vocabulary
            .words
            .iter()
            .map(|word| neural::rows_of_word(word).collect())
            .collect();
        let mut vectors = Vec::with_capacity(vocabulary.words.len() * source.width());
        vocabulary
            .words
            .iter()
            .for_each(|word| source.put(word, &mut vectors));
        let units = &scored.scene.units;
        let places = units.iter().flat_map(|unit| {
            unit.tokens
                .clone()
                .map(|token| neural::row_of_place(unit.style, token == unit.tokens.start))
        });
        let families = vocabulary.of_token.iter().map(|number| {
            let word = &vocabulary.words[*number as usize];
            (word.family, word.case.is_name_like())
        });
        let scores = scored
            .sums
            .iter()
            .map(|sums| std::array::from_fn(|label| f32::from(sums.0[lane_of(label)]) / SCALE));
        Self {
            units: units.iter().map(|unit| unit.tokens.clone()).collect(),
            word_of: vocabulary.of_token.clone(),
            rows,
            vectors,
            places: places.collect(),
            families: families.collect(),
            family_count: vocabulary.families,
            scores: scores.collect(),
            squashed: scored.sums.iter().map(neural::squashed).collect(),
            classes: (0..scored.sums.len())
                .map(|token| vocabulary.look(token).class)
                .collect(),
        }
    }
}
