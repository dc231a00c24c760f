//! Plain arithmetic, written so that a compiler makes vectors of it.

use super::{IMPOSSIBLE, LANES, Origins, Sums};
use crate::model::weights::{ALL_LANES, HALF, LABELS, OFFSETS, Rows, Steps, lane_of};

/// A sum of rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Total([i16; LABELS]);

impl Total {
    /// Adds a row of weights.
    #[inline]
    pub fn add(&mut self, row: &[i8]) {
        for (sum, weight) in self.0.iter_mut().zip(row) {
            *sum = sum.saturating_add(i16::from(*weight));
        }
    }

    /// Adds sums that stand in memory.
    #[inline]
    pub fn add_sums(&mut self, sums: &[i16; LANES]) {
        for (sum, other) in self.0.iter_mut().zip(sums) {
            *sum = sum.saturating_add(*other);
        }
    }

    /// By lanes.
    #[inline]
    pub fn sums(self) -> Sums {
        let mut sums = Sums::default();
        for (label, sum) in self.0.iter().enumerate() {
            if let Some(lane) = sums.0.get_mut(lane_of(label)) {
                *lane = *sum;
            }
        }
        sums
    }
}

/// The sums of a word for each place in which it can stand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stack([Total; OFFSETS]);

impl Stack {
    /// Adds a feature's rows.
    #[inline]
    pub fn add(&mut self, rows: Rows<'_>) {
        let (first, numbers): (_, &[i8]) = match rows {
            Rows::Here(numbers) => (2, numbers.as_slice()),
            Rows::Near(numbers) => (1, numbers.as_slice()),
            Rows::All(numbers) => (0, numbers.as_slice()),
        };
        let (rows, _) = numbers.as_chunks::<LABELS>();
        for (total, row) in self.0.iter_mut().skip(first).zip(rows) {
            total.add(row);
        }
    }

    /// Adds sums of all five places.
    #[inline]
    pub fn add_sums(&mut self, sums: &[i16; ALL_LANES]) {
        let (rows, _) = sums.as_chunks::<LABELS>();
        for (total, row) in self.0.iter_mut().zip(rows) {
            for (sum, other) in total.0.iter_mut().zip(row) {
                *sum = sum.saturating_add(*other);
            }
        }
    }

    /// Place by place, number after number.
    pub fn lay_out(self, to: &mut [i16; ALL_LANES]) {
        let (rows, _) = to.as_chunks_mut::<LABELS>();
        for (row, total) in rows.iter_mut().zip(self.0) {
            *row = total.0;
        }
    }
}

/// The scores of the best paths to each label, relative to the one that ends outside.
#[derive(Clone, Copy, Debug)]
pub struct Paths {
    open: [i16; HALF],
    inside: [i16; HALF],
}

impl Paths {
    /// Before the first token all is outside.
    pub fn start() -> Self {
        let mut open = [IMPOSSIBLE; HALF];
        open[0] = 0;
        Self {
            open,
            inside: [IMPOSSIBLE; HALF],
        }
    }

    /// One token further. Written so that the compiler makes vectors of it: no branches, one width.
    #[inline]
    pub fn step(&mut self, steps: &Steps, sums: &Sums) -> Origins {
        let [o, b0, b1, b2, b3, ..] = self.open;
        let [_, i0, i1, i2, i3, ..] = self.inside;
        let mut open = [i16::MIN; HALF];
        let mut from = [0_i16; HALF];
        for ((label, row), path) in (0..)
            .zip(&steps.open)
            .zip([o, b0, i0, b1, i1, b2, i2, b3, i3])
        {
            for ((score, best), from) in row.iter().zip(&mut open).zip(&mut from) {
                let score = path.saturating_add(*score);
                *from = if score > *best { label } else { *from };
                *best = score.max(*best);
            }
        }
        let mut inside = [i16::MIN; HALF];
        let mut inside_from = steps.begins;
        let begins = self.open.iter().zip(&steps.enter);
        let insides = self.inside.iter().zip(&steps.stay);
        for ((best, from), ((begin, enter), (path, stay))) in inside
            .iter_mut()
            .zip(&mut inside_from)
            .zip(begins.zip(insides))
        {
            let (entered, stayed) = (begin.saturating_add(*enter), path.saturating_add(*stay));
            *from += i16::from(stayed > entered);
            *best = stayed.max(entered);
        }
        let (first, second) = sums.0.split_at(HALF);
        for (best, sum) in open.iter_mut().zip(first) {
            *best = best.saturating_add(*sum);
        }
        for (best, sum) in inside.iter_mut().zip(second) {
            *best = best.saturating_add(*sum);
        }
        let [outside, ..] = open;
        self.open = open.map(|score| score.saturating_sub(outside));
        self.inside = inside.map(|score| score.saturating_sub(outside));
        let mut origins = [0; LANES];
        for (origin, from) in origins.iter_mut().zip(from.iter().chain(&inside_from)) {
            *origin = *from as u8;
        }
        origins
    }

    /// By lanes.
    pub fn scores(&self) -> Sums {
        let mut scores = Sums::default();
        let both = self.open.iter().chain(&self.inside);
        scores
            .0
            .iter_mut()
            .zip(both)
            .for_each(|(to, from)| *to = *from);
        scores
    }
}
