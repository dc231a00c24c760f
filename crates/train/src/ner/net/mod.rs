//! The second tier in training: the network of [`nutgraf::entity::neural`], its loss and its slopes.
//!
//! It is trained on top of linear models that have not seen the piece at hand (stacking; Wolpert 1992), so that what
//! it learns of their scores holds for new text. The loss is that of [`super::crf`]; where teachers have spoken
//! instead of people, it is the distance from their probabilities (Hinton et al. 2015).

mod example;
mod export;
mod hidden;
mod loss;
mod means;
mod param;
mod slopes;
mod train;
mod unit;

pub use example::{Example, Source};
pub use export::{importance, network};
pub use train::{Course, Lesson, probabilities};

use nutgraf::model::network::ROWS;
use nutgraf::model::weights::LABELS;

use super::lattice::Scores;
use crate::random::Random;
use hidden::{Hidden, NO_STYLE, dropout};
use means::Means;
use param::{Param, product};
use unit::{Columns, Recurrence, Trace, Way};

/// Layers of recurrence.
const LAYERS: usize = 2;

/// Corpora that may have a style of their own.
const STYLES: usize = 40;

/// A gradient longer than this is shortened.
const LONGEST_SLOPE: f32 = 5.0;

/// The sizes of a network, and what is hidden from it while it learns.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Numbers of an embedding.
    pub width: usize,
    /// Numbers of a direction of a layer.
    pub hidden: usize,
    /// Numbers of the last layer.
    pub top: usize,
    /// Numbers of a word's vector.
    pub vector: usize,
    /// Whether it reads the linear tagger's scores.
    pub linear: bool,
}

/// What a document's labels are learnt from.
pub enum Target {
    /// The labels allowed at each token, one bit each.
    Allowed(Vec<u16>),
    /// The probability of each label at each token, in 1/255.
    Probable(Vec<[u8; LABELS]>),
}

/// The network.
pub struct Net {
    shape: Shape,
    embeddings: Param,
    styles: Param,
    vector: Param,
    scores: Param,
    layers: Vec<[Recurrence; 2]>,
    top: Param,
    top_bias: Param,
    labels: Param,
    label_bias: Param,
    linear: Param,
    steps: i32,
}

/// What a pass leaves for its slopes.
struct Passed {
    hidden: Hidden,
    /// For each layer its input, the traces of both directions, and what was dropped of the input.
    layers: Vec<(Vec<f32>, [Trace; 2], Vec<f32>)>,
    top: Vec<f32>,
    dropped: Vec<f32>,
    last: Vec<f32>,
    out: Vec<Scores>,
}

impl Net {
    /// A network that has learnt nothing.
    pub fn new(shape: Shape, random: &mut Random) -> Self {
        let Shape {
            width,
            hidden,
            top,
            vector,
            linear,
        } = shape;
        let deep = 4 * hidden + LABELS;
        let layers = (0..LAYERS).map(|layer| {
            let deep = if layer == 0 { width } else { 2 * hidden };
            [Way::Forward, Way::Backward].map(|way| Recurrence::new(deep, hidden, way, random))
        });
        let layers = layers.collect();
        let mut kept = Param::new(1, 0.0, random);
        kept.x[0] = if linear { 1.0 } else { 0.0 };
        Self {
            shape,
            embeddings: Param::new(ROWS * width, 0.2, random),
            styles: Param::new(STYLES * width, 0.05, random),
            vector: Param::new(vector * width, 0.2, random),
            scores: Param::new(LABELS * width, 0.1, random),
            layers,
            top: Param::new(deep * top, (3.0 / deep as f32).sqrt(), random),
            top_bias: Param::new(top, 0.0, random),
            labels: Param::new(top * LABELS, 0.05, random),
            label_bias: Param::new(LABELS, 0.0, random),
            linear: kept,
            steps: 0,
        }
    }

    /// The scores of a document's labels.
    pub fn scores(&self, example: &Example) -> Vec<Scores> {
        self.pass(example, NO_STYLE, None).out
    }

    fn pass(&self, example: &Example, style: usize, mut random: Option<&mut Random>) -> Passed {
        let Shape {
            width,
            hidden: size,
            top: wide,
            ..
        } = self.shape;
        let count = example.word_of.len();
        let hidden = Hidden::of(example, style, self.shape.linear, random.as_deref_mut());
        let mut x = self.input(example, &hidden);
        let mut layers = Vec::new();
        for directions in &self.layers {
            let dropped = dropout(x.len(), random.as_deref_mut());
            x.iter_mut().zip(&dropped).for_each(|(x, kept)| *x *= kept);
            let mut out = vec![0.0f32; count * 2 * size];
            let at = |first| Columns {
                stride: 2 * size,
                first,
            };
            let forward = directions[0].forward(&x, &example.units, &mut out, at(0));
            let backward = directions[1].forward(&x, &example.units, &mut out, at(size));
            layers.push((std::mem::replace(&mut x, out), [forward, backward], dropped));
        }
        let deep = 4 * size + LABELS;
        let mut top = vec![0.0f32; count * deep];
        let means = Means::of(example, &x, 2 * size);
        for (token, row) in top.chunks_exact_mut(deep).enumerate() {
            row[..2 * size].copy_from_slice(&x[token * 2 * size..][..2 * size]);
            means.put(example, &x, token, &mut row[2 * size..4 * size]);
            if !hidden.scores[token] {
                row[4 * size..].copy_from_slice(&example.squashed[token]);
            }
        }
        let dropped = dropout(top.len(), random);
        top.iter_mut()
            .zip(&dropped)
            .for_each(|(x, kept)| *x *= kept);
        let mut last = vec![0.0f32; count * wide];
        product(deep, wide, &top, &self.top.x, &mut last);
        for row in last.chunks_exact_mut(wide) {
            row.iter_mut()
                .zip(&self.top_bias.x)
                .for_each(|(x, bias)| *x = (*x + bias).max(0.0));
        }
        let mut scores = vec![0.0f32; count * LABELS];
        product(wide, LABELS, &last, &self.labels.x, &mut scores);
        let out = scores
            .as_chunks::<LABELS>()
            .0
            .iter()
            .enumerate()
            .map(|(token, scores)| {
                std::array::from_fn(|label| {
                    let linear = if hidden.scores[token] {
                        0.0
                    } else {
                        self.linear.x[0] * example.scores[token][label]
                    };
                    scores[label] + self.label_bias.x[label] + linear
                })
            });
        debug_assert_eq!(x.len(), count * 2 * size);
        debug_assert_eq!(self.embeddings.x.len(), ROWS * width);
        Passed {
            out: out.collect(),
            hidden,
            layers,
            top,
            dropped,
            last,
        }
    }

    /// The first layer's input.
    fn input(&self, example: &Example, hidden: &Hidden) -> Vec<f32> {
        let Shape { width, vector, .. } = self.shape;
        let mut words = vec![0.0f32; example.rows.len() * width];
        for (number, (rows, x)) in example
            .rows
            .iter()
            .zip(words.chunks_exact_mut(width))
            .enumerate()
        {
            rows.iter()
                .for_each(|row| add(x, &self.embeddings.x[row * width..][..width]));
            if !hidden.words[number] {
                product(
                    vector,
                    width,
                    &example.vectors[number * vector..][..vector],
                    &self.vector.x,
                    x,
                );
            }
        }
        let mut x = vec![0.0f32; example.word_of.len() * width];
        for (token, x) in x.chunks_exact_mut(width).enumerate() {
            x.copy_from_slice(&words[example.word_of[token] as usize * width..][..width]);
            add(
                x,
                &self.embeddings.x[example.places[token] * width..][..width],
            );
            add(x, &self.styles.x[hidden.style * width..][..width]);
            if !hidden.scores[token] {
                product(LABELS, width, &example.squashed[token], &self.scores.x, x);
            }
        }
        x
    }

    fn params(&mut self) -> Vec<&mut Param> {
        let mut all = vec![
            &mut self.embeddings,
            &mut self.styles,
            &mut self.vector,
            &mut self.scores,
            &mut self.top,
            &mut self.top_bias,
            &mut self.labels,
            &mut self.label_bias,
            &mut self.linear,
        ];
        all.extend(
            self.layers
                .iter_mut()
                .flatten()
                .flat_map(Recurrence::params),
        );
        all
    }

    /// One step of Adam.
    pub fn step(&mut self, rate: f32) {
        self.steps += 1;
        let steps = self.steps;
        let square =
            |param: &&mut Param| param.slope.iter().map(|slope| slope * slope).sum::<f32>();
        let length = self.params().iter().map(square).sum::<f32>().sqrt();
        let times = (LONGEST_SLOPE / length.max(1e-9)).min(1.0);
        for param in self.params() {
            param.slope.iter_mut().for_each(|slope| *slope *= times);
            param.step(rate, steps);
        }
    }

    /// Notes all numbers for their mean.
    pub fn note(&mut self) {
        self.params().into_iter().for_each(Param::note);
    }

    /// Puts the means in place.
    pub fn settle(&mut self, noted: usize) {
        self.params()
            .into_iter()
            .for_each(|param| param.settle(noted));
    }
}

fn add(sum: &mut [f32], x: &[f32]) {
    sum.iter_mut().zip(x).for_each(|(sum, x)| *sum += x);
}
