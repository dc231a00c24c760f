//! How central each sentence is, without ever comparing two sentences.
//!
//! LexRank (Erkan & Radev 2004) ranks sentences by the principal eigenvector of their similarity matrix.
//! For the cosine without a threshold that matrix is W = V·Vᵀ − I, V being the sparse rows of length 1,
//! so a step of the power method is two passes over the rows: r ← V(Vᵀr) − r. Ten steps are enough.
//! The same trick gives the mean similarity to the sentences before and after, the directed centrality of
//! PacSum (Zheng & Lapata 2019), from running sums: with P_i = Σ_{j<i} v_j and T = Σ v_j, backward mass is
//! v_i·P_i and forward mass is v_i·(T − P_i − v_i). And it gives the cosine with the centroid T.
//!
//! Deviation: no damping and no normalization by row; the graph of a text is connected by its common
//! words, and unlike the random walk's, this eigenvector is not merely a sentence's degree.
//! Cost: linear, 24 passes over the rows; an entry that only one sentence has is never visited ([`Rows`]).

use super::rows::Rows;

/// Steps of the power method.
const STEPS: usize = 10;

/// Centrality of each sentence, all in [0, 1]. A sentence with an empty row has 0 everywhere.
#[derive(Debug, Default)]
pub(super) struct Centrality {
    /// LexRank, the best being 1.
    pub(super) lexrank: Vec<f32>,
    /// Cosine with the centroid of all sentences.
    pub(super) centroid: Vec<f32>,
    /// Mean cosine with the sentences before.
    pub(super) backward: Vec<f32>,
    /// Mean cosine with the sentences after.
    pub(super) forward: Vec<f32>,
}

impl Centrality {
    /// Centrality of the rows, which use `terms` terms.
    pub(super) fn of(rows: &Rows, terms: usize) -> Self {
        let total = column_sums(rows, terms, |_| 1.0);
        let length = (rows.own.iter().map(|own| f64::from(*own)).sum::<f64>()
            + total.iter().map(|sum| f64::from(sum * sum)).sum::<f64>())
        .sqrt();
        let mut centrality = Self {
            lexrank: lexrank(rows, terms),
            centroid: Vec::with_capacity(rows.len()),
            backward: Vec::with_capacity(rows.len()),
            forward: Vec::with_capacity(rows.len()),
        };
        let mut running = vec![0.0_f32; terms];
        for (sentence, &own) in rows.own.iter().enumerate() {
            let (mut before, mut all, mut itself) = (0.0_f32, 0.0_f32, 0.0_f32);
            for (term, weight) in rows.row(sentence) {
                if let (Some(running), Some(total)) = (running.get_mut(term), total.get(term)) {
                    before += weight * *running;
                    all += weight * total;
                    itself += weight * weight;
                    *running += weight;
                }
            }
            let after = larger(all - before - itself, 0.0);
            let centroid = if length > 0.0 {
                (f64::from(all + own) / length) as f32
            } else {
                0.0
            };
            centrality.centroid.push(centroid);
            centrality.backward.push(before / sentence.max(1) as f32);
            centrality
                .forward
                .push(after / (rows.len() - sentence - 1).max(1) as f32);
        }
        centrality
    }
}

/// Principal eigenvector of V·Vᵀ − I, its largest value being 1.
fn lexrank(rows: &Rows, terms: usize) -> Vec<f32> {
    let mut rank: Vec<f32> = (0..rows.len())
        .map(|at| if rows.is_empty(at) { 0.0 } else { 1.0 })
        .collect();
    let mut sums = vec![0.0_f32; terms];
    for _ in 0..STEPS {
        sums.fill(0.0);
        rows.each(|sentence, term, weight| {
            if let (Some(sum), Some(factor)) = (sums.get_mut(term), rank.get(sentence)) {
                *sum += weight * factor;
            }
        });
        let mut best = 0.0_f32;
        let mut next = Vec::with_capacity(rank.len());
        for (sentence, (&value, &own)) in rank.iter().zip(&rows.own).enumerate() {
            let shared: f32 = rows
                .row(sentence)
                .map(|(term, weight)| weight * sums.get(term).unwrap_or(&0.0))
                .sum();
            let moved = larger(shared + own * value - value, 0.0);
            best = larger(best, moved);
            next.push(moved);
        }
        if best <= 0.0 {
            break;
        }
        next.iter_mut().for_each(|value| *value /= best);
        rank = next;
    }
    rank
}

/// The larger of two numbers. ([`f32::max`] is a call in wasm, for the sake of what is no number.)
const fn larger(one: f32, other: f32) -> f32 {
    if one > other { one } else { other }
}

/// Vᵀ·x for a vector x over the sentences.
fn column_sums(rows: &Rows, terms: usize, factor: impl Fn(usize) -> f32) -> Vec<f32> {
    let mut sums = vec![0.0_f32; terms];
    for sentence in 0..rows.len() {
        let factor = factor(sentence);
        for (term, weight) in rows.row(sentence) {
            if let Some(sum) = sums.get_mut(term) {
                *sum += weight * factor;
            }
        }
    }
    sums
}
