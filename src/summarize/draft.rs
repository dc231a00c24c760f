//! A summary that is being chosen, and what each further sentence would add to it.
//!
//! A sentence that is worth a place by itself may be worth none beside another: that is the idea of maximal
//! marginal relevance (Carbonell & Goldstein 1998). Here what a sentence would repeat, stand next to or be left
//! without are features with learnt weights, like those of the sentence alone, and the score stays an exact sum.
//!
//! Cost: a sentence that is taken or looked at costs its words, of which at most [`LOOKED_AT`] are compared.

use super::select::Ranking;
use crate::text::intern::mix;

/// How many features a sentence has beside those chosen before.
pub const ADDED_COUNT: usize = 7;

/// How many of them only rise as the draft grows; they stand first.
pub const RISING: usize = 3;

/// What a sentence would add, each feature under its name.
pub type Added = [(&'static str, f64); ADDED_COUNT];

/// How many words of a sentence are compared with the draft; no sentence that is fit to quote has more.
const LOOKED_AT: usize = 256;

/// Longest sentence whose length counts, in words.
const LONGEST: u32 = 60;

/// A summary that is being chosen.
#[derive(Debug)]
pub struct Draft<'r> {
    ranking: &'r Ranking,
    is_taken: Vec<bool>,
    taken: usize,
    /// Which terms the sentences taken have.
    is_covered: Vec<bool>,
    trigrams: Trigrams,
}

impl<'r> Draft<'r> {
    /// A summary without a sentence.
    pub fn new(ranking: &'r Ranking) -> Self {
        Self {
            ranking,
            is_taken: vec![false; ranking.scores.len()],
            taken: 0,
            is_covered: vec![false; ranking.mass.len()],
            trigrams: Trigrams::default(),
        }
    }

    /// How many sentences are in it.
    pub const fn len(&self) -> usize {
        self.taken
    }

    /// Whether none is.
    pub const fn is_empty(&self) -> bool {
        self.taken == 0
    }

    /// Puts a sentence in.
    pub fn take(&mut self, sentence: u32) {
        if let Some(is_taken) = self.is_taken.get_mut(sentence as usize) {
            *is_taken = true;
            self.taken += 1;
        }
        let words = self.ranking.words_of(sentence as usize);
        for &word in words {
            if let Some(is_covered) = self.is_covered.get_mut(word as usize) {
                *is_covered = true;
            }
        }
        self.trigrams.add_all_of(words);
    }

    /// Whether a sentence is in it.
    pub fn has(&self, sentence: u32) -> bool {
        self.is_taken.get(sentence as usize) == Some(&true)
    }

    /// Whether a sentence says over again what the draft says: most of its word trigrams are in it.
    pub fn repeats(&self, sentence: u32) -> bool {
        let words = self.ranking.words_of(sentence as usize);
        2 * self.trigrams.common(words) > words.len()
    }

    /// What a sentence would add.
    pub fn added(&self, sentence: u32) -> Added {
        let [covered, repeated, trigram] = self.said_before(sentence);
        let [follows, precedes, leans, words] = self.beside(sentence);
        [
            ("covered", covered),
            ("repeated", repeated),
            ("trigram repeated", trigram),
            ("follows", follows),
            ("precedes", precedes),
            ("leans on nothing", leans),
            ("words of a further sentence", words),
        ]
    }

    /// The features that only rise as the draft grows: how much of the text's content the sentence would say again,
    /// which share of its own that is, and whether it has three words in a row that the draft has.
    fn said_before(&self, sentence: u32) -> [f64; RISING] {
        if self.is_empty() {
            return [0.0; RISING];
        }
        let words = self.ranking.words_of(sentence as usize);
        let words = words.get(..LOOKED_AT).unwrap_or(words);
        let (mut covered, mut repeated, mut content) = (0.0, 0_u32, 0_u32);
        for &word in words {
            let mass = self.ranking.mass.get(word as usize).copied();
            let mass = mass.filter(|&mass| mass > 0.0);
            content += u32::from(mass.is_some());
            if self.is_covered.get(word as usize) == Some(&true) {
                repeated += u32::from(mass.is_some());
                covered += f64::from(mass.unwrap_or_default());
            }
        }
        [
            covered / 10.0,
            f64::from(repeated) / f64::from(content.max(1)),
            f64::from(self.trigrams.contain_any_of(words)),
        ]
    }

    /// The other features: what stands beside the sentence in the draft, and its length if it is not the first.
    pub(super) fn beside(&self, sentence: u32) -> [f64; ADDED_COUNT - RISING] {
        let follows = sentence > 0 && self.has(sentence - 1);
        let words = if self.is_empty() {
            0
        } else {
            self.ranking.words_in(sentence).min(LONGEST)
        };
        [
            f64::from(follows),
            f64::from(self.has(sentence + 1)),
            f64::from(self.ranking.leans(sentence) && !follows),
            f64::from(words) / 20.0,
        ]
    }
}

/// A set of word trigrams, kept as 64-bit hashes.
#[derive(Debug, Default)]
struct Trigrams {
    /// Open addressing; 0 is a free slot. The length is a power of two, or 0.
    slots: Vec<u64>,
    used: usize,
}

impl Trigrams {
    fn contain_any_of(&self, words: &[u32]) -> bool {
        self.used > 0
            && trigrams(words).any(|trigram| self.slots.get(self.slot(trigram)) == Some(&trigram))
    }

    /// How many of the trigrams are in the set.
    fn common(&self, words: &[u32]) -> usize {
        if self.used == 0 {
            return 0;
        }
        trigrams(words)
            .filter(|&trigram| self.slots.get(self.slot(trigram)) == Some(&trigram))
            .count()
    }

    fn add_all_of(&mut self, words: &[u32]) {
        let needed = 2 * (self.used + words.len());
        if needed > self.slots.len() {
            let old = std::mem::replace(
                &mut self.slots,
                vec![0; (2 * needed).next_power_of_two().max(256)],
            );
            self.used = 0;
            old.into_iter()
                .filter(|&trigram| trigram != 0)
                .for_each(|trigram| self.add(trigram));
        }
        trigrams(words).for_each(|trigram| self.add(trigram));
    }

    fn add(&mut self, trigram: u64) {
        let at = self.slot(trigram);
        if let Some(slot) = self.slots.get_mut(at).filter(|slot| **slot == 0) {
            *slot = trigram;
            self.used += 1;
        }
    }

    /// Where the trigram stands or would stand.
    fn slot(&self, trigram: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (trigram >> 32) as usize & mask;
        while self
            .slots
            .get(at)
            .is_some_and(|&taken| taken != 0 && taken != trigram)
        {
            at = (at + 1) & mask;
        }
        at
    }
}

fn trigrams(words: &[u32]) -> impl Iterator<Item = u64> + '_ {
    words.windows(3).map(|three| {
        three
            .iter()
            .fold(0, |hash, &word| mix(hash, u64::from(word) + 1))
            .max(1)
    })
}
