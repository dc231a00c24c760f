//! Precision, recall, F1, and how sure a difference of means is.

/// How many things were right, found and there to be found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub right: usize,
    pub found: usize,
    pub gold: usize,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.right += more.right;
        self.found += more.found;
        self.gold += more.gold;
    }
}

impl Counts {
    /// Precision in percent.
    pub fn precision(self) -> f64 {
        percent(self.right, self.found)
    }

    /// Recall in percent.
    pub fn recall(self) -> f64 {
        percent(self.right, self.gold)
    }

    /// Harmonic mean of precision and recall, in percent.
    pub fn f1(self) -> f64 {
        percent(2 * self.right, self.found + self.gold)
    }
}

/// `part` of `whole` in percent; 0 of nothing.
pub fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        100.0 * part as f64 / whole as f64
    }
}

/// The mean; 0 of nothing.
pub fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        0.0
    } else {
        values.iter().sum::<f64>() / values.len() as f64
    }
}

/// The middle 95 % of the means of 10,000 resamples: the percentile bootstrap (Efron 1979), with a fixed seed.
/// For a paired difference of two systems, `values` are the differences article by article.
pub fn interval(values: &[f64]) -> (f64, f64) {
    const RESAMPLES: usize = 10_000;
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    // xorshift64* (Marsaglia 2003, Vigna 2016); the high half is the better one.
    let mut draw = |below: usize| {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        let high = state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32;
        ((high * below as u64) >> 32) as usize
    };
    if values.is_empty() {
        return (0.0, 0.0);
    }
    let mut means: Vec<f64> = (0..RESAMPLES)
        .map(|_| {
            values
                .iter()
                .map(|_| values[draw(values.len())])
                .sum::<f64>()
                / values.len() as f64
        })
        .collect();
    means.sort_by(f64::total_cmp);
    (means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f1_is_the_harmonic_mean() {
        let counts = Counts {
            right: 6,
            found: 8,
            gold: 12,
        };
        assert_eq!(
            (counts.precision(), counts.recall(), counts.f1()),
            (75.0, 50.0, 60.0)
        );
        assert_eq!(Counts::default().f1(), 0.0);
    }

    #[test]
    fn the_interval_lies_around_the_mean_and_is_the_same_each_time() {
        let values: Vec<f64> = (0..100).map(|at| f64::from(at % 10)).collect();
        let (low, high) = interval(&values);
        // The standard error of the mean is 2.872 / 10, so the interval is about 4.5 ± 1.96 × 0.287.
        assert!(
            (low - 3.94).abs() < 0.05 && (high - 5.06).abs() < 0.05,
            "{low} {high}"
        );
        assert_eq!((low, high), interval(&values));
        assert_eq!(interval(&[2.0; 9]), (2.0, 2.0));
    }
}
