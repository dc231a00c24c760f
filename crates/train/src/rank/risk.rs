//! Minimum-risk training (Och 2003; Shen et al. 2016): the weights are moved so that summaries drawn by them score
//! higher, not so that single sentences are told apart.
//!
//! A summary is drawn one sentence after another, each with the chance that its worth gives it beside those drawn
//! before ([`Draft`]), as the product takes the best. What a summary scores against the mean of the others drawn of
//! the same article is how far the chance of its choices is raised (REINFORCE with a leave-one-out baseline,
//! Kool, van Hoof & Welling 2019). Steps by Adam; the weights are the mean of the second half of all.

#![allow(
    clippy::disallowed_methods,
    reason = "another machine may train other last bits; ranking computes the same everywhere"
)]

use std::collections::HashMap;

use nutgraf::summarize::{ADDED_COUNT, Draft, FEATURE_COUNT, RISING};

use super::articles::Article;
use crate::random::Random;

/// How many weights there are: of the sentence alone, then of what it adds.
pub const ALL: usize = FEATURE_COUNT + ADDED_COUNT;

pub type Weights = [f64; ALL];

const EPOCHS: usize = 15;
const DRAWN: usize = 6;
const STEP: f64 = 0.04;
const DECAY: f64 = 0.9;
/// How strongly the weights are held where they began.
const RIDGE: f64 = 1e-4;
const BATCH: usize = 64;

/// What a summary costs whose sentences all lean on ones left out, against ROUGE-1 + 2 ROUGE-2 + ROUGE-Lsum; ROUGE-2 is
/// about half as large as the others.
const DANGLING: f64 = 0.1;

/// An article to learn from, how many sentences are to be drawn and how much it counts.
pub struct Task<'a> {
    pub article: &'a Article,
    pub sentences: usize,
    pub weight: f64,
}

/// Raises the mean score of what the weights draw, from `start` on.
pub fn train(tasks: &[Task<'_>], start: &Weights, seed: u64) -> Weights {
    let spread = spread(tasks);
    let mut learner = Learner::new(std::array::from_fn(|k| start[k] * spread[k]));
    let mut random = Random(seed);
    let mut known: Vec<HashMap<Vec<u32>, f64>> = vec![HashMap::new(); tasks.len()];
    let rows: Vec<Vec<[f64; FEATURE_COUNT]>> = tasks
        .iter()
        .map(|task| {
            let rows = task.article.rows.iter();
            rows.map(|row| std::array::from_fn(|k| row[k].1 / spread[k]))
                .collect()
        })
        .collect();
    let mean = tasks.iter().map(|task| task.weight).sum::<f64>() / tasks.len() as f64;
    let mut order: Vec<usize> = (0..tasks.len()).collect();
    for epoch in 0..EPOCHS {
        for at in (1..order.len()).rev() {
            order.swap(at, (random.bits() % (at as u64 + 1)) as usize);
        }
        for batch in order.chunks(BATCH) {
            let mut gradient = [0.0; ALL];
            for &at in batch {
                let (task, known) = (&tasks[at], &mut known[at]);
                if task.article.rows.len() <= task.sentences {
                    continue;
                }
                let drawn: Vec<(f64, Weights)> = (0..DRAWN)
                    .map(|_| {
                        let mut slope = [0.0; ALL];
                        let summary =
                            draw(task, &rows[at], &learner.weights, &mut random, &mut slope);
                        let score = *known
                            .entry(summary)
                            .or_insert_with_key(|summary| score(task.article, summary));
                        (score, slope)
                    })
                    .collect();
                let sum: f64 = drawn.iter().map(|(score, _)| score).sum();
                for (score, slope) in &drawn {
                    let better = score - (sum - score) / (DRAWN - 1) as f64;
                    let factor = task.weight / mean * better / DRAWN as f64;
                    gradient
                        .iter_mut()
                        .zip(slope)
                        .for_each(|(sum, slope)| *sum += factor * slope);
                }
            }
            let step = STEP * DECAY.powi(epoch as i32);
            learner.step(&gradient.map(|sum| sum / BATCH as f64), step);
            if 2 * epoch >= EPOCHS {
                learner.remember();
            }
        }
    }
    let learnt = learner.mean();
    std::array::from_fn(|k| learnt[k] / spread[k])
}

/// Draws a summary; adds to `slope` how the logarithm of its chance changes with each weight.
fn draw(
    task: &Task<'_>,
    rows: &[[f64; FEATURE_COUNT]],
    weights: &Weights,
    random: &mut Random,
    slope: &mut Weights,
) -> Vec<u32> {
    let (own, beside) = weights.split_at(FEATURE_COUNT);
    let utilities: Vec<f64> = rows.iter().map(|row| dot(row, own)).collect();
    let mut draft = Draft::new(&task.article.ranking);
    let mut summary = Vec::new();
    for _ in 0..task.sentences {
        let open: Vec<u32> = (0..rows.len() as u32)
            .filter(|&at| !draft.has(at) && !draft.repeats(at))
            .collect();
        let added: Vec<[f64; ADDED_COUNT]> = open
            .iter()
            .map(|&at| draft.added(at).map(|(_, value)| value))
            .collect();
        let mut odds: Vec<f64> = open
            .iter()
            .zip(&added)
            .map(|(&at, added)| utilities[at as usize] + dot(added, beside))
            .collect();
        let best = odds.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        odds.iter_mut()
            .for_each(|odds| *odds = (*odds - best).exp());
        let total: f64 = odds.iter().sum();
        let mut point = random.fine_unit() * total;
        let Some(drawn) = odds
            .iter()
            .position(|odds| {
                point -= odds;
                point <= 0.0
            })
            .or(open.len().checked_sub(1))
        else {
            break;
        };
        for (k, (&at, odds)) in open.iter().zip(&odds).enumerate() {
            let by = f64::from(u8::from(k == drawn)) - odds / total;
            if by.abs() > 1e-7 {
                let values = rows[at as usize].iter().chain(&added[k]);
                slope
                    .iter_mut()
                    .zip(values)
                    .for_each(|(slope, value)| *slope += by * value);
            }
        }
        draft.take(open[drawn]);
        summary.push(open[drawn]);
    }
    summary.sort_unstable();
    summary
}

/// What is learnt for.
fn score(article: &Article, summary: &[u32]) -> f64 {
    let leaning = article.leaning(summary) as f64 / summary.len().max(1) as f64;
    let [r1, r2, lsum] = article.score(summary);
    r1 + 2.0 * r2 + lsum - DANGLING * leaning
}

/// Standard deviation of each sentence's features inside articles; what a sentence adds is left as it is.
fn spread(tasks: &[Task<'_>]) -> Weights {
    let mut sum = [0.0; ALL];
    for task in tasks {
        let n = task.article.rows.len() as f64;
        for (k, sum) in sum.iter_mut().take(FEATURE_COUNT).enumerate() {
            let values = task.article.rows.iter().map(|row| row[k].1);
            let mean = values.clone().sum::<f64>() / n;
            *sum += values.map(|value| (value - mean).powi(2)).sum::<f64>() / n;
        }
    }
    std::array::from_fn(|k| {
        if k < FEATURE_COUNT {
            (sum[k] / tasks.len() as f64).sqrt().max(1e-6)
        } else {
            1.0
        }
    })
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Adam (Kingma & Ba 2015), uphill, with a mean of the weights that were remembered.
struct Learner {
    start: Weights,
    weights: Weights,
    first: Weights,
    second: Weights,
    steps: i32,
    sum: Weights,
    summed: f64,
}

impl Learner {
    const fn new(weights: Weights) -> Self {
        Self {
            start: weights,
            weights,
            first: [0.0; ALL],
            second: [0.0; ALL],
            steps: 0,
            sum: [0.0; ALL],
            summed: 0.0,
        }
    }

    fn step(&mut self, gradient: &Weights, step: f64) {
        self.steps += 1;
        for (k, gradient) in gradient.iter().enumerate() {
            let slope = gradient - RIDGE * (self.weights[k] - self.start[k]);
            self.first[k] = 0.9 * self.first[k] + 0.1 * slope;
            self.second[k] = 0.99 * self.second[k] + 0.01 * slope * slope;
            let first = self.first[k] / (1.0 - 0.9_f64.powi(self.steps));
            let second = self.second[k] / (1.0 - 0.99_f64.powi(self.steps));
            self.weights[k] += step * first / (second.sqrt() + 1e-4);
        }
        // What a draft covers may only lower a worth: the product's queue counts on it.
        for weight in &mut self.weights[FEATURE_COUNT..FEATURE_COUNT + RISING] {
            *weight = weight.min(0.0);
        }
    }

    fn remember(&mut self) {
        self.summed += 1.0;
        self.sum
            .iter_mut()
            .zip(self.weights)
            .for_each(|(sum, weight)| *sum += weight);
    }

    fn mean(&self) -> Weights {
        self.sum.map(|sum| sum / self.summed)
    }
}
