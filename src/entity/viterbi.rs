//! Exact Viterbi decoding over nine labels in 16-bit numbers (Viterbi 1967). Scores of paths are kept relative to
//! the best one, so they stay small however long a unit is. Ties go to the lower label.

use super::lanes::{self, Origins, Sums};
use crate::model::weights::{LABELS, LANES, Transitions, Weights};

/// A path that cannot be.
const IMPOSSIBLE: i16 = i16::MIN / 2;

/// Where the best paths came from, kept from unit to unit.
#[derive(Debug, Default)]
pub struct Decoder {
    origins: Vec<Origins>,
}

impl Decoder {
    /// Appends the labels of one unit, given the sums and the class of each of its tokens.
    pub fn decode(
        &mut self,
        weights: &Weights,
        sums: &[Sums],
        classes: &[u8],
        labels: &mut Vec<u8>,
    ) {
        const NO_TRANSITIONS: Transitions = [[0; LANES]; LABELS];
        self.origins.clear();
        let mut paths = Sums([IMPOSSIBLE; LANES]);
        paths.0[0] = 0;
        for (sum, class) in sums.iter().zip(classes) {
            let table = weights.transitions(*class).unwrap_or(&NO_TRANSITIONS);
            let (next, origins) = lanes::step(&paths, table, sum);
            paths = next;
            self.origins.push(origins);
        }
        let first = labels.len();
        let mut label = best(&paths);
        for origins in self.origins.iter().rev() {
            labels.push(label);
            label = origins.get(usize::from(label)).copied().unwrap_or(0);
        }
        labels.get_mut(first..).unwrap_or_default().reverse();
    }
}

fn best(paths: &Sums) -> u8 {
    let mut best = 0;
    let mut top = i16::MIN;
    for (label, score) in (0..).zip(paths.0.iter().take(LABELS)) {
        if *score > top {
            (best, top) = (label, *score);
        }
    }
    best
}
