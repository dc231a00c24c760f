//! Numbers that are learnt, by Adam (Kingma & Ba 2015), with the mean of the last ones (Polyak & Juditsky 1992).

use crate::random::Random;

/// A table of numbers, with what Adam remembers of each.
#[derive(Clone, Debug)]
pub struct Param {
    /// The numbers.
    pub x: Vec<f32>,
    /// The loss's slope at them, summed since the last step.
    pub slope: Vec<f32>,
    mean: Vec<f32>,
    square: Vec<f32>,
    /// Sum of the numbers at the places that are averaged.
    sum: Vec<f32>,
}

impl Param {
    /// `count` numbers, evenly spread between `-scale` and `scale`.
    pub fn new(count: usize, scale: f32, random: &mut Random) -> Self {
        let x = (0..count)
            .map(|_| (2.0 * random.unit() - 1.0) * scale)
            .collect();
        Self {
            x,
            slope: vec![0.0; count],
            mean: vec![0.0; count],
            square: vec![0.0; count],
            sum: vec![0.0; count],
        }
    }

    /// The `step`th step, from 1.
    pub fn step(&mut self, rate: f32, step: i32) {
        const KEPT: f32 = 0.9;
        const SQUARE_KEPT: f32 = 0.999;
        let rate = rate * (1.0 - SQUARE_KEPT.powi(step)).sqrt() / (1.0 - KEPT.powi(step));
        let numbers = self.x.iter_mut().zip(&mut self.slope);
        for ((x, slope), (mean, square)) in numbers.zip(self.mean.iter_mut().zip(&mut self.square))
        {
            *mean = KEPT * *mean + (1.0 - KEPT) * *slope;
            *square = SQUARE_KEPT * *square + (1.0 - SQUARE_KEPT) * *slope * *slope;
            *x -= rate * *mean / (square.sqrt() + 1e-6);
            *slope = 0.0;
        }
    }

    /// Notes the numbers for their mean.
    pub fn note(&mut self) {
        for (sum, x) in self.sum.iter_mut().zip(&self.x) {
            *sum += x;
        }
    }

    /// Puts the mean of the numbers noted so far in their place.
    pub fn settle(&mut self, noted: usize) {
        for (sum, x) in self.sum.iter().zip(&mut self.x) {
            *x = sum / noted as f32;
        }
    }
}

/// Sum over rows: `out` (rows × `wide`) += `x` (rows × `deep`) · `w` (`deep` × `wide`).
pub fn product(deep: usize, wide: usize, x: &[f32], w: &[f32], out: &mut [f32]) {
    let rows = x.len() / deep;
    assert!(w.len() >= deep * wide && out.len() >= rows * wide);
    gemm(rows, deep, wide, (x, deep, 1), (w, wide, 1), out);
}

/// The slopes of [`product`], added to those of `x` and of `w`.
pub fn product_slopes(
    deep: usize,
    wide: usize,
    (x, w): (&[f32], &[f32]),
    out: &[f32],
    (x_slope, w_slope): (&mut [f32], &mut [f32]),
) {
    let rows = x.len() / deep;
    assert!(
        out.len() >= rows * wide && x_slope.len() >= rows * deep && w_slope.len() >= deep * wide
    );
    gemm(rows, wide, deep, (out, wide, 1), (w, 1, wide), x_slope);
    gemm(deep, rows, wide, (x, 1, deep), (out, wide, 1), w_slope);
}

/// `y` (n × m, row after row) += `a` (n × k) · `b` (k × m), both with the steps between their rows and columns.
fn gemm(
    n: usize,
    k: usize,
    m: usize,
    a: (&[f32], usize, usize),
    b: (&[f32], usize, usize),
    y: &mut [f32],
) {
    if n == 0 || k == 0 || m == 0 {
        return;
    }
    let (a, b) = (
        (a.0.as_ptr(), a.1 as isize, a.2 as isize),
        (b.0.as_ptr(), b.1 as isize, b.2 as isize),
    );
    // SAFETY: the callers have checked the sizes.
    unsafe {
        matrixmultiply::sgemm(
            n,
            k,
            m,
            1.0,
            a.0,
            a.1,
            a.2,
            b.0,
            b.1,
            b.2,
            1.0,
            y.as_mut_ptr(),
            m as isize,
            1,
        );
    }
}
