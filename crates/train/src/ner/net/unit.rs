//! One direction of a layer of simple recurrent units in training: as [`nutgraf::entity::neural`] computes it, and its
//! slopes.

use std::ops::Range;

use super::param::{Param, product, product_slopes};
use crate::random::Random;

/// Which way a direction reads a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From its start.
    Forward,
    /// From its end.
    Backward,
}

/// The parameters of one direction.
#[derive(Clone, Debug)]
pub struct Recurrence {
    deep: usize,
    size: usize,
    way: Way,
    /// Input to candidate, forget gate, reset gate: `deep` × 3 `size`.
    pub weights: Param,
    /// Biases of both gates, then what both take of the number carried: 4 × `size`.
    pub gates: Param,
}

/// What a pass leaves for its slopes.
pub struct Trace {
    input: Vec<f32>,
    carried: Vec<f32>,
    forget: Vec<f32>,
    reset: Vec<f32>,
}

/// Where a direction's numbers stand in the rows that both share.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// Length of a row.
    pub stride: usize,
    /// The first column.
    pub first: usize,
}

impl Recurrence {
    /// Random weights; gates that forget little at first.
    pub fn new(deep: usize, size: usize, way: Way, random: &mut Random) -> Self {
        let mut gates = Param::new(4 * size, 0.0, random);
        gates.x[..size].fill(0.5);
        Self {
            deep,
            size,
            way,
            weights: Param::new(deep * 3 * size, (3.0 / deep as f32).sqrt(), random),
            gates,
        }
    }

    fn order(&self, unit: &Range<usize>) -> Vec<usize> {
        match self.way {
            Way::Forward => unit.clone().collect(),
            Way::Backward => unit.clone().rev().collect(),
        }
    }

    /// Runs over the units of a document.
    pub fn forward(
        &self,
        x: &[f32],
        units: &[Range<usize>],
        out: &mut [f32],
        at: Columns,
    ) -> Trace {
        let (size, count) = (self.size, x.len() / self.deep);
        let mut trace = Trace {
            input: vec![0.0; count * 3 * size],
            carried: vec![0.0; count * size],
            forget: vec![0.0; count * size],
            reset: vec![0.0; count * size],
        };
        product(self.deep, 3 * size, x, &self.weights.x, &mut trace.input);
        let gates: Vec<&[f32]> = self.gates.x.chunks_exact(size).collect();
        let mut last = vec![0.0f32; size];
        for unit in units {
            last.fill(0.0);
            for token in self.order(unit) {
                let input = &trace.input[token * 3 * size..][..3 * size];
                for j in 0..size {
                    let forget = gate(input[size + j] + gates[0][j] + gates[2][j] * last[j]);
                    let reset = gate(input[2 * size + j] + gates[1][j] + gates[3][j] * last[j]);
                    let now = forget * last[j] + (1.0 - forget) * input[j];
                    trace.forget[token * size + j] = forget;
                    trace.reset[token * size + j] = reset;
                    trace.carried[token * size + j] = now;
                    out[token * at.stride + at.first + j] = reset * softsign(now);
                    last[j] = now;
                }
            }
        }
        trace
    }

    /// Adds the slopes of the parameters to their own and those of `x` to `x_slope`.
    pub fn backward(
        &mut self,
        x: &[f32],
        units: &[Range<usize>],
        trace: &Trace,
        (out_slope, at): (&[f32], Columns),
        x_slope: &mut [f32],
    ) {
        let size = self.size;
        let mut slopes = vec![0.0f32; trace.input.len()];
        let (forget_takes, reset_takes) = (
            self.gates.x[2 * size..3 * size].to_vec(),
            self.gates.x[3 * size..].to_vec(),
        );
        let gates = &mut self.gates.slope;
        let mut coming = vec![0.0f32; size];
        for unit in units {
            coming.fill(0.0);
            let order = match self.way {
                Way::Forward => unit.clone().collect::<Vec<_>>(),
                Way::Backward => unit.clone().rev().collect(),
            };
            for (place, &token) in order.iter().enumerate().rev() {
                let before = place.checked_sub(1).map(|place| order[place]);
                for j in 0..size {
                    let last = before.map_or(0.0, |before| trace.carried[before * size + j]);
                    let (forget, reset) = (
                        trace.forget[token * size + j],
                        trace.reset[token * size + j],
                    );
                    let squashed = softsign(trace.carried[token * size + j]);
                    let out = out_slope[token * at.stride + at.first + j];
                    let reset_slope = out * squashed * gate_slope(reset);
                    let now = coming[j] + out * reset * softsign_slope(squashed);
                    let forget_slope =
                        now * (last - trace.input[token * 3 * size + j]) * gate_slope(forget);
                    slopes[token * 3 * size + j] = now * (1.0 - forget);
                    slopes[token * 3 * size + size + j] = forget_slope;
                    slopes[token * 3 * size + 2 * size + j] = reset_slope;
                    gates[j] += forget_slope;
                    gates[size + j] += reset_slope;
                    gates[2 * size + j] += forget_slope * last;
                    gates[3 * size + j] += reset_slope * last;
                    coming[j] = now * forget
                        + forget_slope * forget_takes[j]
                        + reset_slope * reset_takes[j];
                }
            }
        }
        let weights = &mut self.weights;
        product_slopes(
            self.deep,
            3 * size,
            (x, &weights.x),
            &slopes,
            (x_slope, &mut weights.slope),
        );
    }

    /// All parameters.
    pub fn params(&mut self) -> [&mut Param; 2] {
        [&mut self.weights, &mut self.gates]
    }
}

fn softsign(x: f32) -> f32 {
    x / (1.0 + x.abs())
}

/// The slope of a softsign, given its value.
fn softsign_slope(value: f32) -> f32 {
    let rest = 1.0 - value.abs();
    rest * rest
}

fn gate(x: f32) -> f32 {
    0.5 + 0.5 * softsign(x)
}

fn gate_slope(value: f32) -> f32 {
    0.5 * softsign_slope(2.0 * value - 1.0)
}
