//! From features to scores: a linear model whose weights are a plain table.
//!
//! The model is a conditional logit over the sentences of one document (McFadden 1974; as a ranking loss,
//! ListNet, Cao et al. 2007): the chance that a sentence is one of the summary's is exp(w·x) over the sum of
//! exp(w·x) of all. Only differences inside a document matter, so it needs no intercept, and a score
//! is an exact sum of contributions that can be shown to a reader.

use super::draft::ADDED_COUNT;
use super::features::{COUNT, Row};
use super::weights;

/// A weight for each feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranker {
    weights: [f64; COUNT],
    /// Of what a sentence has beside others.
    pub(super) added: [f64; ADDED_COUNT],
}

impl Default for Ranker {
    /// The learnt weights that Nutgraf comes with.
    fn default() -> Self {
        Self {
            weights: weights::LEARNT.map(|(_, weight)| weight),
            added: weights::ADDED.map(|(_, weight)| weight),
        }
    }
}

impl Ranker {
    /// A ranker with these weights, in the order of a [`Row`] and of an [`Added`](super::Added).
    pub const fn with_weights(weights: [f64; COUNT], added: [f64; ADDED_COUNT]) -> Self {
        Self { weights, added }
    }

    /// The weighted sum of a sentence's features.
    pub(super) fn utility(&self, row: &Row) -> f64 {
        row.iter()
            .zip(&self.weights)
            .map(|((_, value), weight)| value * weight)
            .sum()
    }
}

/// How much the odds are evened out for a reader, who compares the sentences of a whole text: the learnt weights tell
/// the few best from each other, beside which all others would look alike.
const EVENED: f64 = 8.0;

/// A score for each sentence from its utility: its odds against the best one, evened out, in [0, 1].
pub(super) fn scores(utilities: &[f64]) -> Vec<f64> {
    let best = utilities.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    utilities
        .iter()
        .map(|value| libm::exp((value - best) / EVENED))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_stand_under_the_names_of_their_features() {
        let document = crate::document::Document {
            sentences: vec![crate::document::Sentence {
                span: crate::Span::new(0, 0),
                block: 0,
                first_token: 0,
                end_token: 0,
            }],
            ..Default::default()
        };
        let row =
            super::super::feature_rows(&document, crate::text::language::Language::ENGLISH, None)
                .remove(0);
        assert_eq!(
            row.map(|(name, _)| name),
            weights::LEARNT.map(|(name, _)| name)
        );
    }
}
