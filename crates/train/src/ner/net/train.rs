//! Passes over the lessons, and the probabilities that a trained network gives.

use std::time::Instant;

use nutgraf::Model;
use nutgraf::document::Document;
use nutgraf::entity::neural::SCALE;
use nutgraf::entity::tagger::Tagger;
use nutgraf::model::weights::LABELS;

use super::{Example, Net, Source, Target};
use crate::ner::augment::Copies;
use crate::ner::corpus::Piece;
use crate::ner::lattice::{Lattice, Scores, Table, possible};
use crate::random::Random;

/// Step at the start; it falls to a twentieth.
const RATE: f32 = 2e-3;

/// Tokens between two steps.
const BATCH: usize = 400;

/// The share of the work after which the numbers are averaged, and how often in a pass.
const FIRST_NOTED: f32 = 0.6;
const PARTS: usize = 10;

/// A longer document is left out: no article is so long.
const LONGEST: usize = 6000;

/// Something to learn from.
pub struct Lesson<'a> {
    /// The text.
    pub piece: &'a Piece,
    /// Its corpus, from 1.
    pub style: usize,
    /// Its labels where teachers gave them: for each token the probability of each label.
    pub probable: Option<&'a [[u8; LABELS]]>,
}

/// A course of lessons.
pub struct Course<'a> {
    /// The lessons.
    pub lessons: &'a [Lesson<'a>],
    /// Linear models; the one at the lesson's number modulo their count has not seen it.
    pub linear: &'a [Model],
    /// Vectors.
    pub source: &'a Source,
    /// Changed copies of the pieces.
    pub copies: &'a Copies,
    /// How many passes.
    pub passes: usize,
}

impl Course<'_> {
    /// Teaches a network.
    pub fn teach(&self, net: &mut Net, random: &mut Random, clock: Instant) {
        let tables: Vec<Vec<Table>> = self.linear.iter().map(exponentials).collect();
        let taggers: Vec<Tagger> = self.linear.iter().cloned().map(Tagger::new).collect();
        let mut order: Vec<usize> = (0..self.lessons.len()).collect();
        let mut noted = 0;
        for pass in 0..self.passes {
            random.shuffle(&mut order);
            let (mut loss, mut tokens) = (0.0, 0);
            for (done, number) in order.iter().enumerate() {
                let progress =
                    (pass as f32 + done as f32 / order.len() as f32) / self.passes as f32;
                let fold = number % self.linear.len();
                let lesson = &self.lessons[*number];
                let copy = lesson
                    .probable
                    .is_none()
                    .then(|| self.copies.of(lesson.piece, random))
                    .flatten();
                let piece = copy.as_ref().unwrap_or(lesson.piece);
                let document = piece.document();
                let example = Example::of(&taggers[fold].score(&document), self.source);
                if example.word_of.is_empty() || example.word_of.len() > LONGEST {
                    continue;
                }
                let target = match lesson.probable {
                    Some(probable) => Target::Probable(probable.to_vec()),
                    None => Target::Allowed(piece.allowed(&document)),
                };
                loss += net.learn(
                    &example,
                    &target,
                    (lesson.style, piece.weight),
                    &tables[fold],
                    random,
                );
                tokens += example.word_of.len();
                if tokens >= BATCH {
                    net.step(RATE * (1.0 - progress).max(0.05));
                    tokens = 0;
                }
                if progress > FIRST_NOTED && done % (order.len() / PARTS).max(1) == 0 {
                    net.note();
                    noted += 1;
                }
            }
            eprintln!(
                "{:4.0} s  network, pass {}, loss {loss:.0}",
                clock.elapsed().as_secs_f32(),
                pass + 1
            );
        }
        if noted > 0 {
            net.settle(noted);
        }
    }
}

/// The mean probabilities of the labels of a document's tokens, of several networks over two linear models.
pub fn probabilities(
    document: &Document<'_>,
    linear: [&Tagger; 2],
    nets: &[Net],
    source: &Source,
) -> Vec<[u8; LABELS]> {
    let mut sums: Vec<Scores> = vec![[0.0; LABELS]; document.tokens.len()];
    for tagger in linear {
        let example = Example::of(&tagger.score(document), source);
        let tables = exponentials(tagger.model());
        for scores in nets.iter().map(|net| net.scores(&example)) {
            for unit in &example.units {
                let any = vec![0x1ff; unit.len()];
                let lattice = Lattice::of(
                    &scores[unit.clone()],
                    &example.classes[unit.clone()],
                    &any,
                    &tables,
                );
                if lattice.log_z.is_finite() {
                    let pairs = sums[unit.clone()]
                        .iter_mut()
                        .flatten()
                        .zip(lattice.marginals.iter().flatten());
                    pairs.for_each(|(sum, x)| *sum += x);
                }
            }
        }
    }
    let shares = sums.iter().map(|sums| {
        let total = sums.iter().sum::<f32>().max(1e-6);
        sums.map(|sum| (sum / total * 255.0).round() as u8)
    });
    shares.collect()
}

/// The exponentials of a model's transitions; 0 where a transition cannot be.
fn exponentials(model: &Model) -> Vec<Table> {
    let table = |table: &nutgraf::model::weights::Transitions| -> Table {
        std::array::from_fn(|from| {
            std::array::from_fn(|to| {
                if possible(from, to) {
                    (f32::from(table[from][to]) / SCALE).exp()
                } else {
                    0.0
                }
            })
        })
    };
    model.weights.transitions().iter().map(table).collect()
}
