//! How much of the text the terms of each sentence are, and how many of them are new. Cost: a pass over the tokens.

use super::terms::{NONE, Terms};
use crate::document::Document;

/// Counts over the different terms of weight of each sentence.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Share of the text's content that the sentence's terms are, in [0, 1].
    pub(super) mass: Vec<f64>,
    /// Share of the terms that no sentence before has.
    pub(super) novel: Vec<f64>,
}

impl Flow {
    /// Counts over a document's terms; `mass` is how much of the text each term is, in percent.
    pub(super) fn of(document: &Document<'_>, terms: &Terms, mass: &[f32]) -> Self {
        // Each term's mass beside the last sentence that has it.
        let mut seen: Vec<(f32, u32)> = mass.iter().map(|&mass| (mass, NONE)).collect();
        let (mass, novel) = document
            .sentences
            .iter()
            .zip(0..)
            .map(|(sentence, at)| {
                let (mut sum, mut novel, mut count) = (0.0, 0_u32, 0_u32);
                let ids = terms.of_token.get(sentence.token_range());
                for &term in ids.unwrap_or_default() {
                    if let Some((mass, last)) = seen.get_mut(term as usize)
                        && *mass > 0.0
                        && *last != at
                    {
                        sum += f64::from(*mass);
                        novel += u32::from(*last == NONE);
                        count += 1;
                        *last = at;
                    }
                }
                (sum / 100.0, f64::from(novel) / f64::from(count.max(1)))
            })
            .unzip();
        Self { mass, novel }
    }
}
