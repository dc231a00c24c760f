//! The linear model's training: passes over the pieces, a cut to the rows that weigh most, passes over what is left.

use std::path::Path;
use std::time::Instant;

use nutgraf::Model;
use nutgraf::model::lexicon::Lexicon;

use super::augment::Copies;
use super::corpus::Piece;
use super::crf::{Field, Settings};
use super::export;
use super::instance::{Dictionary, Instance};
use crate::random::Random;

/// A feature that fewer pieces have is left out.
const LEAST_PIECES: u32 = 2;

/// Passes before the cut and after it.
const PASSES: (usize, usize) = (4, 2);

/// The share of the work after which weights are averaged, and how often in a pass.
const FIRST_AVERAGED: f32 = 0.7;
const PARTS: usize = 8;

/// Steps and dropout.
const SETTINGS: Settings = Settings {
    first_step: 0.15,
    last_step: 0.02,
    word_dropout: 0.3,
    feature_dropout: 0.1,
};

/// What a linear model is made from.
pub struct Course<'a> {
    /// The pieces.
    pub pieces: &'a [&'a Piece],
    /// Lists and vectors.
    pub lexicon: &'a Lexicon,
    /// Changed copies of the pieces.
    pub copies: &'a Copies,
    /// Rows that stay.
    pub rows: usize,
}

impl Course<'_> {
    /// Trains a model.
    pub fn train(&self, random: &mut Random, clock: Instant) -> Model {
        let dictionary = Dictionary::of(self.pieces, self.lexicon, LEAST_PIECES);
        let passes = PASSES.0 + PASSES.1;
        let mut field = Field::new(&dictionary.keys);
        let mut mean = Average::default();
        let mut order: Vec<usize> = (0..self.pieces.len()).collect();
        // The pieces as they are, once they were needed.
        let mut unchanged: Vec<Option<Instance>> = self.pieces.iter().map(|_| None).collect();
        for pass in 0..passes {
            if pass == PASSES.0 {
                field.prune(&dictionary.counts, self.rows);
            }
            random.shuffle(&mut order);
            let mut loss = 0.0;
            for (done, at) in order.iter().enumerate() {
                let progress = (pass as f32 + done as f32 / order.len() as f32) / passes as f32;
                let step =
                    SETTINGS.first_step * (SETTINGS.last_step / SETTINGS.first_step).powf(progress);
                let instance_of = |piece: &Piece| Instance::of(piece, self.lexicon, &dictionary);
                let copy = self
                    .copies
                    .of(self.pieces[*at], random)
                    .map(|copy| instance_of(&copy));
                let instance = copy.as_ref().unwrap_or_else(|| {
                    unchanged[*at].get_or_insert_with(|| instance_of(self.pieces[*at]))
                });
                loss += field.learn(instance, &SETTINGS, step, random);
                if progress >= FIRST_AVERAGED && done % (order.len() / PARTS).max(1) == 0 {
                    mean.add(&field);
                }
            }
            eprintln!(
                "{:4.0} s  linear, pass {}, loss {loss:.0}",
                clock.elapsed().as_secs_f32(),
                pass + 1
            );
        }
        mean.put(&mut field);
        let weights = export::weights(&dictionary.keys, &field);
        eprintln!("        {:?} features and rows", weights.sizes());
        Model::new("en", self.lexicon.clone(), weights, None)
    }
}

/// A model that was made before, or what `make` makes, kept for the next time.
pub fn kept(path: &Path, make: impl FnOnce() -> Model) -> Model {
    if let Ok(bytes) = std::fs::read(path) {
        return Model::from_bytes(&bytes)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let model = make();
    let bytes = model.to_bytes().expect("a model that fits its format");
    std::fs::write(path, bytes).expect("a place to write to");
    model
}

/// The mean of the weights after the last passes.
#[derive(Default)]
struct Average {
    rows: Vec<[f32; 9]>,
    transitions: Vec<[[f32; 9]; 9]>,
    count: f32,
}

impl Average {
    fn add(&mut self, field: &Field) {
        let (rows, transitions) = field.snapshot();
        if self.rows.is_empty() {
            self.rows = vec![[0.0; 9]; rows.len()];
            self.transitions = vec![[[0.0; 9]; 9]; transitions.len()];
        }
        let rows = self
            .rows
            .as_flattened_mut()
            .iter_mut()
            .zip(rows.as_flattened());
        rows.for_each(|(sum, x)| *sum += x);
        let sums = self.transitions.iter_mut().flatten().flatten();
        sums.zip(transitions.iter().flatten().flatten())
            .for_each(|(sum, x)| *sum += x);
        self.count += 1.0;
    }

    fn put(mut self, field: &mut Field) {
        let count = self.count;
        self.rows
            .as_flattened_mut()
            .iter_mut()
            .for_each(|x| *x /= count);
        self.transitions
            .iter_mut()
            .flatten()
            .flatten()
            .for_each(|x| *x /= count);
        let transitions = std::array::from_fn(|class| self.transitions[class]);
        field.restore(self.rows, transitions);
    }
}
