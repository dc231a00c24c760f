//! The second tier in training: the network of [`nutgraf::entity::neural`], its loss and its slopes.
//!
//! It is trained on top of linear models that have not seen the piece at hand (stacking; Wolpert 1992), so that what
//! it learns of their scores holds for new text. The loss is that of [`super::crf`]; where teachers have spoken
//! instead of people, it is the distance from their probabilities (Hinton et al. 2015).

mod example;
mod export;
mod loss;
mod means;
mod param;
mod train;
mod unit;

pub use example::{Example, Source};
pub use export::{importance, network};
pub use train::{Course, Lesson, probabilities};

use nutgraf::model::network::ROWS;
use nutgraf::model::weights::LABELS;

use super::crf::{Scores, Table};
use super::random::Random;
use loss::slopes_of;
use means::Means;
use param::{Param, product, product_slopes};
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

/// Share of numbers between layers, of words' vectors, of tokens' linear scores, and of styles that are hidden.
const DROPPED: f32 = 0.3;
const WORDS_DROPPED: f32 = 0.1;
const SCORES_DROPPED: f32 = 0.1;
const STYLES_DROPPED: f32 = 0.3;

/// The style that stands for none.
const NO_STYLE: usize = 0;

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

/// What was hidden, or nothing.
struct Hidden {
    style: usize,
    words: Vec<bool>,
    scores: Vec<bool>,
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
        let hidden = self.hide(example, style, random.as_deref_mut());
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

    fn hide(&self, example: &Example, style: usize, random: Option<&mut Random>) -> Hidden {
        let mut hidden = Hidden {
            style,
            words: vec![false; example.rows.len()],
            scores: vec![!self.shape.linear; example.word_of.len()],
        };
        if let Some(random) = random {
            if random.chance(STYLES_DROPPED) {
                hidden.style = NO_STYLE;
            }
            hidden
                .words
                .iter_mut()
                .for_each(|word| *word = random.chance(WORDS_DROPPED));
            hidden
                .scores
                .iter_mut()
                .for_each(|scores| *scores |= random.chance(SCORES_DROPPED));
        }
        hidden
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

    /// Learns from a document; gives the loss. The step is taken by [`Net::step`].
    pub fn learn(
        &mut self,
        example: &Example,
        target: &Target,
        (style, weight): (usize, f32),
        tables: &[Table],
        random: &mut Random,
    ) -> f64 {
        let passed = self.pass(example, style, Some(random));
        let (loss, slopes) = slopes_of(example, target, weight, &passed.out, tables);
        self.learn_scores(example, &passed, &slopes);
        let top_slopes = self.learn_top(&passed, &slopes);
        let mut x_slopes = Means::slopes(
            example,
            &top_slopes,
            2 * self.shape.hidden,
            4 * self.shape.hidden + LABELS,
        );
        for (directions, (input, traces, dropped)) in
            self.layers.iter_mut().zip(&passed.layers).rev()
        {
            let mut input_slopes = vec![0.0f32; input.len()];
            for (at, (direction, trace)) in directions.iter_mut().zip(traces).enumerate() {
                let columns = Columns {
                    stride: 2 * self.shape.hidden,
                    first: at * self.shape.hidden,
                };
                direction.backward(
                    input,
                    &example.units,
                    trace,
                    (&x_slopes, columns),
                    &mut input_slopes,
                );
            }
            input_slopes
                .iter_mut()
                .zip(dropped)
                .for_each(|(slope, kept)| *slope *= kept);
            x_slopes = input_slopes;
        }
        self.learn_input(example, &passed.hidden, &x_slopes);
        loss
    }

    fn learn_scores(&mut self, example: &Example, passed: &Passed, slopes: &[f32]) {
        for (token, slopes) in slopes.chunks_exact(LABELS).enumerate() {
            add(&mut self.label_bias.slope, slopes);
            if !passed.hidden.scores[token] {
                let scores = &example.scores[token];
                self.linear.slope[0] += slopes
                    .iter()
                    .zip(scores)
                    .map(|(slope, score)| slope * score)
                    .sum::<f32>();
            }
        }
    }

    /// Slopes of what the last layer reads.
    fn learn_top(&mut self, passed: &Passed, slopes: &[f32]) -> Vec<f32> {
        let Shape {
            hidden, top: wide, ..
        } = self.shape;
        let mut last = vec![0.0f32; passed.last.len()];
        product_slopes(
            wide,
            LABELS,
            (&passed.last, &self.labels.x),
            slopes,
            (&mut last, &mut self.labels.slope),
        );
        for (slope, x) in last.iter_mut().zip(&passed.last) {
            *slope *= f32::from(u8::from(*x > 0.0));
        }
        last.chunks_exact(wide)
            .for_each(|row| add(&mut self.top_bias.slope, row));
        let mut top = vec![0.0f32; passed.top.len()];
        product_slopes(
            4 * hidden + LABELS,
            wide,
            (&passed.top, &self.top.x),
            &last,
            (&mut top, &mut self.top.slope),
        );
        top.iter_mut()
            .zip(&passed.dropped)
            .for_each(|(slope, kept)| *slope *= kept);
        top
    }

    fn learn_input(&mut self, example: &Example, hidden: &Hidden, slopes: &[f32]) {
        let Shape { width, vector, .. } = self.shape;
        let mut words = vec![0.0f32; example.rows.len() * width];
        for (token, slopes) in slopes.chunks_exact(width).enumerate() {
            add(
                &mut words[example.word_of[token] as usize * width..][..width],
                slopes,
            );
            add(
                &mut self.embeddings.slope[example.places[token] * width..][..width],
                slopes,
            );
            add(
                &mut self.styles.slope[hidden.style * width..][..width],
                slopes,
            );
            if !hidden.scores[token] {
                outer(&example.squashed[token], slopes, &mut self.scores.slope);
            }
        }
        for (number, (rows, slopes)) in example
            .rows
            .iter()
            .zip(words.chunks_exact(width))
            .enumerate()
        {
            rows.iter()
                .for_each(|row| add(&mut self.embeddings.slope[row * width..][..width], slopes));
            if !hidden.words[number] {
                outer(
                    &example.vectors[number * vector..][..vector],
                    slopes,
                    &mut self.vector.slope,
                );
            }
        }
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

/// For each number 0 where it is dropped, else what makes up for the others.
fn dropout(count: usize, random: Option<&mut Random>) -> Vec<f32> {
    match random {
        None => vec![1.0; count],
        Some(random) => {
            let kept = 1.0 / (1.0 - DROPPED);
            (0..count)
                .map(|_| if random.chance(DROPPED) { 0.0 } else { kept })
                .collect()
        }
    }
}

fn add(sum: &mut [f32], x: &[f32]) {
    sum.iter_mut().zip(x).for_each(|(sum, x)| *sum += x);
}

/// Adds the products of each pair of numbers.
fn outer(left: &[f32], right: &[f32], to: &mut [f32]) {
    for (x, row) in left.iter().zip(to.chunks_exact_mut(right.len())) {
        row.iter_mut().zip(right).for_each(|(sum, y)| *sum += x * y);
    }
}
