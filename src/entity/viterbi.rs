//! Exact Viterbi decoding over nine labels in 16-bit numbers (Viterbi 1967). Scores of paths are kept relative to
//! the path that ends outside, so they stay small however long a unit is. Ties go to the lower label. The inside of a
//! kind follows only its begin and itself.

use super::lanes::{Origins, Paths, Sums};
use crate::model::weights::{LABELS, Steps, Weights, lane_of};

/// Where the best paths came from, kept from stretch to stretch.
#[derive(Debug, Default)]
pub struct Decoder {
    origins: Vec<Origins>,
}

impl Decoder {
    /// The labels of tokens in a row, given the sums and the class of each.
    pub fn decode(
        &mut self,
        weights: &Weights,
        sums: &[Sums],
        classes: impl Iterator<Item = u8>,
        labels: &mut [u8],
    ) {
        self.origins.clear();
        self.origins.reserve(sums.len());
        let mut paths = Paths::start();
        for (sum, class) in sums.iter().zip(classes) {
            let steps = weights.steps(class).unwrap_or(&Steps::NONE);
            self.origins.push(paths.step(steps, sum));
        }
        let mut label = best(&paths.scores());
        for (place, origins) in labels.iter_mut().zip(&self.origins).rev() {
            *place = label;
            let origin = origins.get(lane_of(usize::from(label)));
            label = origin.copied().unwrap_or(0);
        }
    }
}

fn best(scores: &Sums) -> u8 {
    let mut best = 0;
    let mut top = i16::MIN;
    for label in 0..LABELS {
        let score = scores.0.get(lane_of(label)).copied().unwrap_or(i16::MIN);
        if score > top {
            (best, top) = (label as u8, score);
        }
    }
    best
}
