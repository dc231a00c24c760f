//! What a token learns from the other places of its word in the document.

use super::{Example, add};

/// The means over the other places of a name-like token's word.
pub struct Means {
    sums: Vec<f32>,
    counts: Vec<u32>,
    width: usize,
}

impl Means {
    /// Of `width` numbers a token.
    pub fn of(example: &Example, x: &[f32], width: usize) -> Self {
        let mut means = Self {
            sums: vec![0.0; example.family_count * width],
            counts: vec![0; example.family_count],
            width,
        };
        for ((family, _), x) in example.families.iter().zip(x.chunks_exact(width)) {
            means.counts[*family as usize] += 1;
            add(&mut means.sums[*family as usize * width..][..width], x);
        }
        means
    }

    /// Writes the mean of the other places of a token's word, where there is one.
    pub fn put(&self, example: &Example, x: &[f32], token: usize, to: &mut [f32]) {
        let (family, is_name_like) = example.families[token];
        let count = self.counts[family as usize];
        if is_name_like && count > 1 {
            let sum = &self.sums[family as usize * self.width..][..self.width];
            let own = &x[token * self.width..][..self.width];
            for ((to, sum), own) in to.iter_mut().zip(sum).zip(own) {
                *to = (sum - own) / (count - 1) as f32;
            }
        }
    }

    /// Slopes of the numbers that the last layer reads, its own and those of the other places.
    pub fn slopes(example: &Example, top: &[f32], width: usize, deep: usize) -> Vec<f32> {
        let mut counts = vec![0u32; example.family_count];
        example
            .families
            .iter()
            .for_each(|(family, _)| counts[*family as usize] += 1);
        let mut sums = vec![0.0f32; example.family_count * width];
        let share = |token: usize| {
            let (family, is_name_like) = example.families[token];
            let count = counts[family as usize];
            (is_name_like && count > 1).then(|| 1.0 / (count - 1) as f32)
        };
        for (token, row) in top.chunks_exact(deep).enumerate() {
            if let Some(share) = share(token) {
                let sum = &mut sums[example.families[token].0 as usize * width..][..width];
                sum.iter_mut()
                    .zip(&row[width..])
                    .for_each(|(sum, slope)| *sum += share * slope);
            }
        }
        let mut slopes = Vec::with_capacity(example.families.len() * width);
        for (token, row) in top.chunks_exact(deep).enumerate() {
            let sum = &sums[example.families[token].0 as usize * width..][..width];
            let share = share(token).unwrap_or(0.0);
            slopes.extend(
                row.iter()
                    .zip(&row[width..])
                    .zip(sum)
                    .map(|((own, others), sum)| own + sum - share * others),
            );
        }
        slopes
    }
}
