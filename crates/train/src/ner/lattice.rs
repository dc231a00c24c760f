//! Forward and backward sums over the labelings of a unit (Rabiner 1989): what the linear model and the network both learn
//! from.

use nutgraf::model::weights::LABELS;

/// A score of each label.
pub type Scores = [f32; LABELS];

/// A score of each pair of labels, from row to column.
pub type Table = [[f32; LABELS]; LABELS];

/// Inside follows only begin or inside of its own kind.
pub fn possible(from: usize, to: usize) -> bool {
    to == 0 || to % 2 == 1 || from == to || from + 1 == to
}

/// Forward and backward sums over the labelings that a mask allows.
pub struct Lattice {
    pub log_z: f64,
    pub marginals: Vec<Scores>,
    /// Probability of each pair of labels, at the second's token.
    pub pairs: Vec<Table>,
}

impl Lattice {
    pub fn of(emissions: &[Scores], classes: &[u8], allowed: &[u16], tables: &[Table]) -> Self {
        let count = emissions.len();
        let mut log_z = 0.0f64;
        let mut factors = Vec::with_capacity(count);
        let mut forward: Vec<Scores> = Vec::with_capacity(count);
        let mut scales = Vec::with_capacity(count);
        let mut last: Scores = [0.0; LABELS];
        last[0] = 1.0;
        for ((emission, class), allowed) in emissions.iter().zip(classes).zip(allowed) {
            let top = emission.iter().copied().fold(f32::MIN, f32::max);
            let factor: Scores = std::array::from_fn(|label| {
                if allowed >> label & 1 == 1 {
                    (emission[label] - top).exp()
                } else {
                    0.0
                }
            });
            let table = &tables[usize::from(*class)];
            let mut next = [0.0; LABELS];
            for (from, row) in table.iter().enumerate() {
                for (next, x) in next.iter_mut().zip(row) {
                    *next += last[from] * x;
                }
            }
            let mut sum = 0.0;
            for (next, factor) in next.iter_mut().zip(&factor) {
                *next *= factor;
                sum += *next;
            }
            let scale = 1.0 / sum;
            next.iter_mut().for_each(|x| *x *= scale);
            log_z += f64::from(sum.ln() + top);
            scales.push(scale);
            factors.push(factor);
            forward.push(next);
            last = next;
        }
        let mut marginals = vec![[0.0; LABELS]; count];
        let mut pairs = vec![[[0.0; LABELS]; LABELS]; count];
        let mut backward = [1.0; LABELS];
        let mut start = [0.0; LABELS];
        start[0] = 1.0;
        for at in (0..count).rev() {
            for label in 0..LABELS {
                marginals[at][label] = forward[at][label] * backward[label];
            }
            let before = if at == 0 { &start } else { &forward[at - 1] };
            let table = &tables[usize::from(classes[at])];
            let right: Scores =
                std::array::from_fn(|to| factors[at][to] * backward[to] * scales[at]);
            let mut next = [0.0; LABELS];
            for from in 0..LABELS {
                for to in 0..LABELS {
                    let x = table[from][to] * right[to];
                    next[from] += x;
                    pairs[at][from][to] = before[from] * x;
                }
            }
            backward = next;
        }
        Self {
            log_z,
            marginals,
            pairs,
        }
    }
}
