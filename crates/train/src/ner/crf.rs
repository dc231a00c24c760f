//! A linear-chain conditional random field with partial labels, trained by AdaGrad one unit at a time.
//!
//! The loss of a unit is log Z(all labelings) − log Z(labelings that the annotation allows), so unknown tokens
//! are summed over (Täckström et al. 2013). Features are dropped at random, whole word forms more often, so that
//! context, affixes and clusters must carry weight too. Cost: about 50 features a word, one 45-number row each.

#![allow(
    clippy::disallowed_methods,
    reason = "another machine may train other last bits; recognition has integers only"
)]
#![allow(
    clippy::needless_range_loop,
    reason = "labels index several tables at once"
)]

use nutgraf::entity::features::Keys;
use nutgraf::model::weights::{CLASSES, LABELS, OFFSETS};

use super::instance::{Instance, UNKNOWN};
use super::lattice::{Lattice, Scores, Table, possible};
use crate::random::Random;

type Wide = [[f32; LABELS]; OFFSETS];

/// Where AdaGrad's sums of squares start. At 0 the weights of rare features are large, overfit, and cannot be
/// told from useful ones when rows are cut; see models/EXPERIMENTS.md.
const FIRST_SQUARES: f32 = 60.0;

/// Below this a gradient is taken for nothing.
const NEGLIGIBLE: f32 = 0.002;

/// How to train.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Step at the start.
    pub first_step: f32,
    /// Step at the end.
    pub last_step: f32,
    /// Share of word forms that are hidden.
    pub word_dropout: f32,
    /// Share of other features that are hidden.
    pub feature_dropout: f32,
}

/// The weights in training.
pub struct Field {
    /// Where each feature's rows begin, in rows.
    starts: Vec<u32>,
    /// The offsets of each feature, one bit each.
    masks: Vec<u8>,
    rows: Vec<Scores>,
    squares: Vec<Scores>,
    transitions: [Table; CLASSES],
    transition_squares: [Table; CLASSES],
}

impl Field {
    /// All weights zero.
    pub fn new(keys: &[u64]) -> Self {
        let masks: Vec<u8> = keys.iter().map(|key| Keys::offsets(*key)).collect();
        let mut starts = vec![0];
        for mask in &masks {
            starts.push(starts.last().unwrap() + mask.count_ones());
        }
        let rows = *starts.last().unwrap() as usize;
        Self {
            starts,
            masks,
            rows: vec![[0.0; LABELS]; rows],
            squares: vec![[FIRST_SQUARES; LABELS]; rows],
            transitions: [[[0.0; LABELS]; LABELS]; CLASSES],
            transition_squares: [[[0.0; LABELS]; LABELS]; CLASSES],
        }
    }

    /// The rows of a feature by offset.
    pub fn wide(&self, feature: usize) -> Wide {
        let mut wide = [[0.0; LABELS]; OFFSETS];
        let rows = &self.rows[self.starts[feature] as usize..self.starts[feature + 1] as usize];
        let offsets = (0..OFFSETS).filter(|offset| self.masks[feature] >> offset & 1 == 1);
        offsets
            .zip(rows)
            .for_each(|(offset, row)| wide[offset] = *row);
        wide
    }

    /// The transitions; impossible ones are very low.
    pub fn transitions(&self) -> [Table; CLASSES] {
        let mut tables = self.transitions;
        for table in &mut tables {
            for (from, row) in table.iter_mut().enumerate() {
                for (_, score) in row
                    .iter_mut()
                    .enumerate()
                    .filter(|(to, _)| !possible(from, *to))
                {
                    *score = -1e4;
                }
            }
        }
        tables
    }

    /// Keeps the rows that weigh most and stops training the others.
    pub fn prune(&mut self, counts: &[u32], keep: usize) {
        let mut sizes = vec![0.0; self.rows.len()];
        for (feature, count) in counts.iter().enumerate() {
            for row in self.starts[feature] as usize..self.starts[feature + 1] as usize {
                sizes[row] = spread(&self.rows[row]) * (*count as f32).sqrt();
            }
        }
        let mut sorted = sizes.clone();
        sorted.sort_by(|a, b| b.total_cmp(a));
        let least = sorted.get(keep).copied().unwrap_or(0.0);
        for ((row, squares), size) in self.rows.iter_mut().zip(&mut self.squares).zip(&sizes) {
            if *size <= least {
                *row = [0.0; LABELS];
                *squares = [f32::INFINITY; LABELS];
            }
        }
    }

    /// All weights, for averaging.
    pub fn snapshot(&self) -> (&[Scores], &[Table; CLASSES]) {
        (&self.rows, &self.transitions)
    }

    /// Puts averaged weights in place.
    pub fn restore(&mut self, rows: Vec<Scores>, transitions: [Table; CLASSES]) {
        self.rows = rows;
        self.transitions = transitions;
    }

    /// Learns from all units of a document; gives the loss.
    pub fn learn(
        &mut self,
        instance: &Instance,
        settings: &Settings,
        step: f32,
        random: &mut Random,
    ) -> f64 {
        let units = instance.units.iter().filter(|unit| unit.len() <= 400);
        units
            .map(|unit| self.learn_unit(instance, unit.clone(), settings, step, random))
            .sum()
    }

    fn learn_unit(
        &mut self,
        instance: &Instance,
        unit: std::ops::Range<usize>,
        settings: &Settings,
        step: f32,
        random: &mut Random,
    ) -> f64 {
        let allowed = &instance.allowed[unit.clone()];
        let classes = &instance.classes[unit.clone()];
        if allowed.iter().all(|labels| *labels == 0x1ff) {
            return 0.0;
        }
        let words: Vec<Vec<u32>> = (unit.start as isize - 2..unit.end as isize + 2)
            .map(|place| {
                let inside = place >= unit.start as isize && place < unit.end as isize;
                let word = if inside {
                    instance.word_of[place as usize]
                } else {
                    0
                };
                let list = instance.words.get(word as usize);
                let hide_form = inside && random.chance(settings.word_dropout);
                let kept = list.iter().enumerate().filter(|(at, feature)| {
                    **feature != UNKNOWN
                        && if inside && *at < 2 {
                            !hide_form
                        } else {
                            !random.chance(settings.feature_dropout)
                        }
                });
                kept.map(|(_, feature)| *feature).collect()
            })
            .collect();
        let own: Vec<Vec<u32>> = unit
            .clone()
            .map(|token| {
                let list = instance.tokens.get(token).iter();
                list.copied()
                    .filter(|_| !random.chance(settings.feature_dropout))
                    .collect()
            })
            .collect();
        let mut emissions = vec![[0.0; LABELS]; unit.len()];
        for (place, features) in words.iter().enumerate() {
            let mut sums = [[0.0; LABELS]; OFFSETS];
            for feature in features {
                self.add_to(*feature as usize, &mut sums);
            }
            for (offset, sum) in sums.iter().enumerate() {
                // The word stands at token `place - 2`, and is `offset - 2` after the labeled token.
                if let Some(emission) = place
                    .checked_sub(offset)
                    .and_then(|token| emissions.get_mut(token))
                {
                    add(emission, sum);
                }
            }
        }
        for (emission, features) in emissions.iter_mut().zip(&own) {
            for feature in features {
                add(
                    emission,
                    &self.rows[self.starts[*feature as usize] as usize],
                );
            }
        }
        let tables = self.exponentials(classes);
        let all = vec![0x1ff; unit.len()];
        let free = Lattice::of(&emissions, classes, &all, &tables);
        let bound = Lattice::of(&emissions, classes, allowed, &tables);
        if !(free.log_z.is_finite() && bound.log_z.is_finite()) {
            return 0.0;
        }
        let mut slopes = vec![[0.0; LABELS]; unit.len()];
        for (slope, (free, bound)) in slopes
            .iter_mut()
            .zip(free.marginals.iter().zip(&bound.marginals))
        {
            for label in 0..LABELS {
                slope[label] = instance.weight * (free[label] - bound[label]);
            }
        }
        self.update_transitions(classes, &free, &bound, instance.weight, step);
        let loud: Vec<bool> = slopes
            .iter()
            .map(|slope| slope.iter().any(|x| x.abs() > NEGLIGIBLE))
            .collect();
        for (place, features) in words.iter().enumerate() {
            let mut wide = [[0.0; LABELS]; OFFSETS];
            let mut mask = 0;
            for (offset, row) in wide.iter_mut().enumerate() {
                if let Some(token) = place
                    .checked_sub(offset)
                    .filter(|token| *token < slopes.len() && loud[*token])
                {
                    *row = slopes[token];
                    mask |= 1 << offset;
                }
            }
            if mask != 0 {
                for feature in features {
                    self.update(*feature as usize, mask, &wide, step);
                }
            }
        }
        for ((features, slope), loud) in own.iter().zip(&slopes).zip(&loud) {
            if *loud {
                for feature in features {
                    let row = self.starts[*feature as usize] as usize;
                    descend(&mut self.rows[row], &mut self.squares[row], slope, step);
                }
            }
        }
        f64::from(instance.weight) * (free.log_z - bound.log_z)
    }

    #[inline]
    fn add_to(&self, feature: usize, sums: &mut Wide) {
        let start = self.starts[feature] as usize;
        match self.masks[feature] {
            0b11111 => {
                for (sum, row) in sums.iter_mut().zip(&self.rows[start..start + 5]) {
                    add(sum, row);
                }
            }
            0b01110 => {
                for (sum, row) in sums[1..4].iter_mut().zip(&self.rows[start..start + 3]) {
                    add(sum, row);
                }
            }
            _ => add(&mut sums[2], &self.rows[start]),
        }
    }

    #[inline]
    fn update(&mut self, feature: usize, loud: u8, slopes: &Wide, step: f32) {
        let mut row = self.starts[feature] as usize;
        let mask = self.masks[feature];
        for (offset, slope) in slopes.iter().enumerate() {
            if mask >> offset & 1 == 1 {
                if loud >> offset & 1 == 1 {
                    descend(&mut self.rows[row], &mut self.squares[row], slope, step);
                }
                row += 1;
            }
        }
    }

    fn exponentials(&self, classes: &[u8]) -> Vec<Table> {
        let mut tables = vec![[[0.0; LABELS]; LABELS]; CLASSES];
        let mut done = [false; CLASSES];
        for class in classes.iter().map(|class| usize::from(*class)) {
            if !done[class] {
                done[class] = true;
                for from in 0..LABELS {
                    for to in (0..LABELS).filter(|to| possible(from, *to)) {
                        tables[class][from][to] = self.transitions[class][from][to].exp();
                    }
                }
            }
        }
        tables
    }

    fn update_transitions(
        &mut self,
        classes: &[u8],
        free: &Lattice,
        bound: &Lattice,
        weight: f32,
        step: f32,
    ) {
        for ((class, free), bound) in classes.iter().zip(&free.pairs).zip(&bound.pairs) {
            let class = usize::from(*class);
            for from in 0..LABELS {
                let slope: Scores =
                    std::array::from_fn(|to| weight * (free[from][to] - bound[from][to]));
                if slope.iter().any(|x| x.abs() > NEGLIGIBLE) {
                    let squares = &mut self.transition_squares[class][from];
                    descend(&mut self.transitions[class][from], squares, &slope, step);
                }
            }
        }
    }
}

#[inline]
fn add(sum: &mut Scores, row: &Scores) {
    for (sum, x) in sum.iter_mut().zip(row) {
        *sum += x;
    }
}

#[inline]
fn descend(row: &mut Scores, squares: &mut Scores, slope: &Scores, step: f32) {
    for ((x, square), slope) in row.iter_mut().zip(squares).zip(slope) {
        *square += slope * slope;
        *x -= step * slope / (square.sqrt() + 1e-4);
    }
}

/// What a row can change.
fn spread(row: &Scores) -> f32 {
    let mean = row.iter().sum::<f32>() / LABELS as f32;
    row.iter()
        .map(|x| (x - mean) * (x - mean))
        .sum::<f32>()
        .sqrt()
}
