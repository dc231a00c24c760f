//! Sentences as sparse vectors over the terms: all rows one after another in CSR form, of 8 bytes an entry.
//!
//! Terms that occur in one sentence only cannot make two sentences alike, so their part of a row is kept as one number,
//! which is exact and leaves out up to half of the entries.

use std::ops::Range;

use super::terms::NONE;

/// Sparse rows of length 1, one a sentence. A sentence of function words only has an empty row.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Where each row begins in `terms` and `weights`; one more than there are rows.
    starts: Vec<u32>,
    /// The sentence of each entry.
    sentences: Vec<u32>,
    terms: Vec<u32>,
    weights: Vec<f32>,
    /// Squared length of each row's part that stands in no other sentence and is not in `terms`.
    pub(super) own: Vec<f32>,
}

impl Rows {
    /// How many sentences there are.
    pub(super) fn len(&self) -> usize {
        self.own.len()
    }

    /// Term and weight of each entry of a row that some other row shares, by first occurrence.
    pub(super) fn row(&self, sentence: usize) -> impl Iterator<Item = (usize, f32)> + Clone + '_ {
        let range = self.range(sentence);
        let terms = self.terms.get(range.clone()).unwrap_or_default();
        let weights = self.weights.get(range).unwrap_or_default();
        terms
            .iter()
            .zip(weights)
            .map(|(&term, &weight)| (term as usize, weight))
    }

    /// Sentence, term and weight of every entry.
    #[inline(always)]
    pub(super) fn each(&self, mut see: impl FnMut(usize, usize, f32)) {
        let entries = self.sentences.iter().zip(&self.terms).zip(&self.weights);
        for ((&sentence, &term), &weight) in entries {
            see(sentence as usize, term as usize, weight);
        }
    }

    /// Whether the sentence has no content at all.
    pub(super) fn is_empty(&self, sentence: usize) -> bool {
        self.range(sentence).is_empty() && self.own.get(sentence).is_none_or(|&own| own == 0.0)
    }

    fn range(&self, sentence: usize) -> Range<usize> {
        match self.starts.get(sentence..sentence + 2) {
            Some(&[start, end]) => start as usize..end as usize,
            _ => 0..0,
        }
    }
}

/// How often each term stands in each sentence.
pub(super) struct Counts {
    /// In how many sentences each term stands.
    pub(super) sentences: Vec<u32>,
    /// Of each term, the last sentence that has it and where it is in `terms`.
    last: Vec<(u32, u32)>,
    starts: Vec<u32>,
    terms: Vec<u32>,
    counts: Vec<f32>,
}

impl Counts {
    pub(super) fn new(terms: usize, sentences: usize) -> Self {
        let mut starts = Vec::with_capacity(sentences + 1);
        starts.push(0);
        Self {
            sentences: vec![0; terms],
            last: vec![(NONE, 0); terms],
            starts,
            terms: Vec::new(),
            counts: Vec::new(),
        }
    }

    #[expect(
        clippy::indexing_slicing,
        reason = "a term's number is below the length of both tables, and a \
        place noted for the sentence at hand is one of `counts`"
    )]
    pub(super) fn add(&mut self, term: u32, sentence: u32) {
        let last = &mut self.last[term as usize];
        if last.0 == sentence {
            self.counts[last.1 as usize] += 1.0;
        } else {
            *last = (sentence, self.terms.len() as u32);
            self.terms.push(term);
            self.counts.push(1.0);
            self.sentences[term as usize] += 1;
        }
    }

    pub(super) fn close(&mut self) {
        self.starts.push(self.terms.len() as u32);
    }

    /// Weighs, normalizes and drops what only one sentence has.
    pub(super) fn rows(&self, weight: &[f32]) -> Rows {
        let sentences = self.starts.len() - 1;
        let mut rows = Rows {
            starts: Vec::with_capacity(sentences + 1),
            sentences: Vec::with_capacity(self.terms.len()),
            terms: Vec::with_capacity(self.terms.len()),
            weights: Vec::with_capacity(self.terms.len()),
            own: Vec::with_capacity(sentences),
        };
        rows.starts.push(0);
        for ends in self.starts.windows(2) {
            let &[start, end] = ends else { continue };
            let range = start as usize..end as usize;
            let terms = self.terms.get(range.clone()).unwrap_or_default();
            let counts = self.counts.get(range).unwrap_or_default();
            let kept = rows.terms.len();
            let (mut own, mut shared) = (0.0_f32, 0.0_f32);
            for (&term, &count) in terms.iter().zip(counts) {
                let value = count * weight.get(term as usize).copied().unwrap_or_default();
                if self.sentences.get(term as usize) == Some(&1) {
                    own += value * value;
                } else {
                    shared += value * value;
                    rows.terms.push(term);
                    rows.weights.push(value);
                }
            }
            let square = own + shared;
            if square > 0.0 {
                let scale = 1.0 / square.sqrt();
                for value in rows.weights.iter_mut().skip(kept) {
                    *value *= scale;
                }
            }
            rows.sentences
                .resize(rows.terms.len(), rows.own.len() as u32);
            rows.own.push(if square > 0.0 { own / square } else { 0.0 });
            rows.starts.push(rows.terms.len() as u32);
        }
        rows
    }
}
