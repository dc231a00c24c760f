//! The sequence tagger: a linear chain over sums of 8-bit weights. The sums of a word's own features are made
//! once a word for each of the five places in which it can stand to a token; a token's sum is then five
//! additions of such a row, and the rows of its own features where it has any. Integers only, so the same labels
//! come out everywhere.

use std::ops::Range;

use super::features::{Keys, Source};
use super::lanes::{Stack, Sums, Total};
use super::scene::{Scene, Stretch, Unit};
use super::shared::Shared;
use super::stacks::Stacks;
use super::viterbi::Decoder;
use super::vocabulary::{OUTSIDE, Vocabulary};
use crate::document::Document;
use crate::model::Model;
use crate::model::index::Place;
use crate::model::weights::{OFFSETS, Weights};

/// A document with the labels of its tokens.
pub struct Labeled {
    /// Its words.
    pub vocabulary: Vocabulary,
    /// Its units.
    pub scene: Scene,
    /// For each token its label.
    pub labels: Vec<u8>,
}

/// A document with the sums of its tokens.
pub struct Scored {
    /// Its words.
    pub vocabulary: Vocabulary,
    /// Its units.
    pub scene: Scene,
    /// For each token the sums of weights by lane.
    pub sums: Vec<Sums>,
}

/// A model, ready to tag.
#[derive(Clone, Debug)]
pub struct Tagger {
    model: Model,
    shared: Shared,
}

impl Tagger {
    /// Makes a model ready: a few thousand sums.
    pub fn new(model: Model) -> Self {
        let shared = Shared::of(&model.weights);
        Self { model, shared }
    }

    /// The model.
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// Adds up the weights and decodes, where names may stand: no sum is kept for longer.
    pub fn label(&self, document: &Document<'_>) -> Labeled {
        let mut labels = vec![0; document.tokens.len()];
        let mut decoder = Decoder::default();
        let weights = &self.model.weights;
        let (vocabulary, scene) =
            self.add_up(document, Scene::stretches, |vocabulary, tokens, sums| {
                let classes = vocabulary.classes(tokens.clone());
                let labels = labels.get_mut(tokens).unwrap_or_default();
                decoder.decode(weights, sums, classes, labels);
            });
        Labeled {
            vocabulary,
            scene,
            labels,
        }
    }

    /// Adds up the weights.
    pub fn score(&self, document: &Document<'_>) -> Scored {
        let mut sums = Vec::with_capacity(document.tokens.len());
        let (vocabulary, scene) =
            self.add_up(document, Scene::wholes, |_, _, more| sums.extend(more));
        Scored {
            vocabulary,
            scene,
            sums,
        }
    }

    /// Decodes each unit.
    pub fn decode(&self, scored: Scored) -> Labeled {
        let mut labels = vec![0; scored.sums.len()];
        let mut decoder = Decoder::default();
        for Unit { tokens, .. } in &scored.scene.units {
            let sums = scored.sums.get(tokens.clone()).unwrap_or_default();
            let classes = scored.vocabulary.classes(tokens.clone());
            let labels = labels.get_mut(tokens.clone()).unwrap_or_default();
            decoder.decode(&self.model.weights, sums, classes, labels);
        }
        Labeled {
            vocabulary: scored.vocabulary,
            scene: scored.scene,
            labels,
        }
    }

    /// Adds up the weights, and hands over the sums of each stretch.
    fn add_up(
        &self,
        document: &Document<'_>,
        stretches: impl Fn(&Scene) -> Vec<Stretch>,
        mut then: impl FnMut(&Vocabulary, Range<usize>, &[Sums]),
    ) -> (Vocabulary, Scene) {
        let Model {
            lexicon, weights, ..
        } = &self.model;
        let source = Source::of(document, lexicon);
        let stretches = stretches(&source.scene);
        let seen = seen(&source.vocabulary, &stretches);
        let words = word_sums(&source, weights, &self.shared, &seen);
        let mut buffers = Buffers::default();
        for Stretch { unit, tokens } in stretches {
            if let Some(unit) = source.scene.units.get(unit) {
                let sums = buffers.sums(&source, weights, &words, unit, tokens.clone());
                then(&source.vocabulary, tokens, sums);
            }
        }
        (source.vocabulary, source.scene)
    }
}

/// Words on either side of a token that say something of it.
const AROUND: usize = OFFSETS / 2;

/// Which words are looked at: those of the stretches, and two more on both sides.
fn seen(vocabulary: &Vocabulary, stretches: &[Stretch]) -> Vec<bool> {
    let mut seen = vec![false; vocabulary.words.len()];
    let mut see = |word: u32| {
        if let Some(seen) = seen.get_mut(word as usize) {
            *seen = true;
        }
    };
    see(OUTSIDE);
    for Stretch { tokens, .. } in stretches {
        let around = tokens.start.saturating_sub(AROUND)..tokens.end + AROUND;
        around.for_each(|token| see(vocabulary.number(token)));
    }
    seen
}

/// So many words are looked up together.
const WORDS_AT_ONCE: usize = 16;

/// For each word that is seen the sums of its rows by offset.
fn word_sums(source: &Source, weights: &Weights, shared: &Shared, seen: &[bool]) -> Stacks {
    let words = &source.vocabulary.words;
    let mut all = Stacks::with_room(words.len());
    let mut lookup = Lookup::default();
    for (first, some) in (0..)
        .step_by(WORDS_AT_ONCE)
        .zip(words.chunks(WORDS_AT_ONCE))
    {
        lookup.clear();
        let seen = seen.get(first..first + some.len()).unwrap_or_default();
        for (number, seen) in (first..).zip(seen) {
            if *seen {
                source.of_word_alone(number, &mut lookup.keys);
            }
            lookup.end();
        }
        lookup.find(weights);
        for ((word, seen), places) in some.iter().zip(seen).zip(lookup.each()) {
            let mut sums = Stack::default();
            if !seen {
                all.push(sums);
                continue;
            }
            for common in shared.of_word(word, source.vocabulary.folded(word)) {
                sums.add_sums(common);
            }
            for rows in places.iter().filter_map(|place| weights.rows(*place)) {
                sums.add(rows);
            }
            all.push(sums);
        }
    }
    all
}

/// Keys that are looked up together, and where the rows of each are.
#[derive(Default)]
struct Lookup {
    keys: Keys,
    /// Where the keys of each word or token end.
    ends: Vec<u32>,
    places: Vec<Place>,
}

impl Lookup {
    fn clear(&mut self) {
        self.keys.clear();
        self.ends.clear();
    }

    /// The keys of a word or token are all there.
    fn end(&mut self) {
        self.ends.push(self.keys.as_slice().len() as u32);
    }

    fn find(&mut self, weights: &Weights) {
        weights.find_each(self.keys.as_slice(), &mut self.places);
    }

    /// The places of each word or token.
    fn each(&self) -> impl Iterator<Item = &[Place]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let own = start..*end as usize;
            start = own.end;
            self.places.get(own).unwrap_or_default()
        })
    }
}

/// What is used again from stretch to stretch.
#[derive(Default)]
struct Buffers {
    lookup: Lookup,
    /// The words of a stretch, with those around it.
    window: Vec<u32>,
    sums: Vec<Sums>,
}

impl Buffers {
    /// The sums of some tokens of a unit.
    fn sums(
        &mut self,
        source: &Source,
        weights: &Weights,
        words: &Stacks,
        unit: &Unit,
        tokens: Range<usize>,
    ) -> &[Sums] {
        self.sums.clear();
        self.lookup.clear();
        for token in tokens.clone() {
            source.of_token(unit, token, &mut self.lookup.keys);
            self.lookup.end();
        }
        self.lookup.find(weights);
        // Two words before each token, itself, two after.
        let start = tokens.start.saturating_sub(AROUND).max(unit.tokens.start);
        let end = unit.tokens.end.min(tokens.end + AROUND);
        let numbers = source.vocabulary.of_token.get(start..end);
        self.window.clear();
        self.window.resize(start + AROUND - tokens.start, OUTSIDE);
        self.window.extend(numbers.unwrap_or_default());
        self.window.resize(tokens.len() + 2 * AROUND, OUTSIDE);
        let around = self.window.array_windows::<OFFSETS>();
        for (around, places) in around.zip(self.lookup.each()) {
            let mut sum = Total::default();
            for (place, number) in around.iter().enumerate() {
                if let Some(sums) = words.at(*number, place) {
                    sum.add_sums(sums);
                }
            }
            for row in places.iter().filter_map(|place| weights.first_row(*place)) {
                sum.add(row);
            }
            self.sums.push(sum.sums());
        }
        &self.sums
    }
}
