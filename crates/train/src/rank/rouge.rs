//! ROUGE-1 and ROUGE-2 F1 (Lin 2004) as PyPI `rouge-score` counts them with its stemmer on: lower case,
//! words of `[a-z0-9]`, Porter stems of words longer than three letters. Used to make labels and to watch
//! progress; what is reported comes from the Python scorer.

use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

/// A text as counts of its unigrams and bigrams.
#[derive(Clone, Debug, Default)]
pub struct Grams {
    unigrams: HashMap<u32, u32>,
    bigrams: HashMap<(u32, u32), u32>,
}

/// Numbers stems.
pub struct Counter {
    stemmer: Stemmer,
    ids: HashMap<String, u32>,
}

impl Counter {
    pub fn new() -> Self {
        Self {
            stemmer: Stemmer::new(Algorithm::Porter),
            ids: HashMap::new(),
        }
    }

    /// The stems of a text.
    pub fn stems(&mut self, text: &str) -> Vec<u32> {
        let lower = text.to_lowercase();
        let words = lower
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty());
        words
            .map(|word| {
                let stem = if word.len() > 3 {
                    self.stemmer.stem(word).into_owned()
                } else {
                    word.to_owned()
                };
                let next = self.ids.len() as u32;
                *self.ids.entry(stem).or_insert(next)
            })
            .collect()
    }
}

impl Grams {
    pub fn of(stems: &[u32]) -> Self {
        let mut grams = Self::default();
        for &stem in stems {
            *grams.unigrams.entry(stem).or_default() += 1;
        }
        for pair in stems.windows(2) {
            *grams.bigrams.entry((pair[0], pair[1])).or_default() += 1;
        }
        grams
    }

    /// ROUGE-1 and ROUGE-2 F1 of a summary against this reference.
    pub fn score(&self, summary: &[u32]) -> [f64; 2] {
        let other = Self::of(summary);
        [
            f1(&self.unigrams, &other.unigrams),
            f1(&self.bigrams, &other.bigrams),
        ]
    }
}

fn f1<K: std::hash::Hash + Eq>(reference: &HashMap<K, u32>, summary: &HashMap<K, u32>) -> f64 {
    let common: u32 = summary
        .iter()
        .map(|(gram, n)| (*n).min(*reference.get(gram).unwrap_or(&0)))
        .sum();
    let total = reference.values().sum::<u32>() + summary.values().sum::<u32>();
    if total == 0 {
        0.0
    } else {
        2.0 * f64::from(common) / f64::from(total)
    }
}

/// The best of each measure over several references.
pub fn best(references: &[Grams], summary: &[u32]) -> [f64; 2] {
    references
        .iter()
        .map(|reference| reference.score(summary))
        .fold([0.0, 0.0], |best, score| {
            [best[0].max(score[0]), best[1].max(score[1])]
        })
}
