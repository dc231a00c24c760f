//! Conditional logit by Newton's method: maximize Σ_docs mean_{i in labels} ln softmax(w·x)_i − λ/2·Σ (w_k·s_k)², s_k the
//! standard deviation of feature k inside documents. Convex, so no seed and no step size.

use nutgraf::summarize::{FEATURE_COUNT, FeatureRow};

/// Sentences of one document, which of them are wanted, and how much the document counts.
pub struct Choice<'a> {
    pub rows: &'a [FeatureRow],
    pub wanted: Vec<f64>,
    pub weight: f64,
}

type Vector = [f64; FEATURE_COUNT];

/// The weights that make the wanted sentences most likely.
pub fn fit(choices: &[Choice<'_>], ridge: f64) -> Vector {
    let mut weights = [0.0; FEATURE_COUNT];
    let scale = spread(choices);
    for _ in 0..12 {
        let (mut gradient, mut hessian) = (
            [0.0; FEATURE_COUNT],
            vec![[0.0; FEATURE_COUNT]; FEATURE_COUNT],
        );
        for choice in choices {
            add(choice, &weights, &mut gradient, &mut hessian);
        }
        for k in 0..FEATURE_COUNT {
            let penalty = ridge * scale[k].max(1e-9);
            gradient[k] -= penalty * weights[k];
            hessian[k][k] += penalty + 1e-9;
        }
        let step = solve(hessian, gradient);
        weights
            .iter_mut()
            .zip(step)
            .for_each(|(weight, step)| *weight += step);
        if step
            .iter()
            .zip(scale)
            .all(|(step, scale)| step * step * scale < 1e-14)
        {
            break;
        }
    }
    weights
}

/// Mean variance of each feature inside documents.
fn spread(choices: &[Choice<'_>]) -> Vector {
    let mut sum = [0.0; FEATURE_COUNT];
    let mut total = 0.0;
    for choice in choices {
        let n = choice.rows.len() as f64;
        for (k, sum) in sum.iter_mut().enumerate() {
            let mean = choice.rows.iter().map(|row| row[k].1).sum::<f64>() / n;
            *sum += choice.weight
                * choice
                    .rows
                    .iter()
                    .map(|row| (row[k].1 - mean).powi(2))
                    .sum::<f64>()
                / n;
        }
        total += choice.weight;
    }
    sum.map(|sum| sum / total)
}

fn add(choice: &Choice<'_>, weights: &Vector, gradient: &mut Vector, hessian: &mut [Vector]) {
    let utilities: Vec<f64> = choice
        .rows
        .iter()
        .map(|row| row.iter().zip(weights).map(|((_, x), w)| x * w).sum())
        .collect();
    let best = utilities.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds: Vec<f64> = utilities.iter().map(|u| libm::exp(u - best)).collect();
    let total: f64 = odds.iter().sum();
    let mut mean = [0.0; FEATURE_COUNT];
    for (row, odds) in choice.rows.iter().zip(&odds) {
        mean.iter_mut()
            .zip(row)
            .for_each(|(mean, (_, x))| *mean += odds / total * x);
    }
    for ((row, odds), wanted) in choice.rows.iter().zip(&odds).zip(&choice.wanted) {
        let chance = odds / total;
        let centred: Vector = std::array::from_fn(|k| row[k].1 - mean[k]);
        let lower = gradient.iter_mut().zip(hessian.iter_mut()).enumerate();
        for (k, (slope, curvature)) in lower {
            *slope += choice.weight * wanted * centred[k];
            for (curvature, other) in curvature.iter_mut().zip(&centred[..=k]) {
                *curvature += choice.weight * chance * centred[k] * other;
            }
        }
    }
}

/// Solves a symmetric positive system given by its lower triangle (Cholesky).
fn solve(mut a: Vec<Vector>, mut b: Vector) -> Vector {
    for k in 0..FEATURE_COUNT {
        for l in 0..=k {
            let sum: f64 = (0..l).map(|m| a[k][m] * a[l][m]).sum();
            a[k][l] = if k == l {
                (a[k][k] - sum).max(1e-12).sqrt()
            } else {
                (a[k][l] - sum) / a[l][l]
            };
        }
    }
    for k in 0..FEATURE_COUNT {
        let sum: f64 = (0..k).map(|m| a[k][m] * b[m]).sum();
        b[k] = (b[k] - sum) / a[k][k];
    }
    for k in (0..FEATURE_COUNT).rev() {
        let sum: f64 = (k + 1..FEATURE_COUNT).map(|m| a[m][k] * b[m]).sum();
        b[k] = (b[k] - sum) / a[k][k];
    }
    b
}
